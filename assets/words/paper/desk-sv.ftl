# Ord som fylls i på papper: dagar, betalsätt, händelser. Samma nycklar i alla fem kataloger.

## Dagar och tider
civil-date = { $year }-{ $month }-{ $day }
clock-time = { $hour }:{ $minute }
moment = { $date } kl. { $time }
long-day = { $weekday } { $day } { $month } { $year }
day-continued = { $day } (fortsättning)
whole-day = { $date }, hela dagen
weekday-1 = måndag
weekday-2 = tisdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lördag
weekday-7 = söndag
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Ja, nej och allmänt
yes = Ja
no = Nej
unpaid = Ej betalt
unpaid-part = Ej betalt { $amount }
reversed-by = Rättad av nr { $number }
moved-from = Flyttad från { $at }
zone-doubt = Tiden är osäker: tidszonen gick inte att läsa.

## Filnamn: utan å, ä, ö och utan klientens namn
file-client = klientakt
file-form = formular
file-consent = samtycke
file-blank = blankett
file-day = dagsrapport
file-recovery = aterstallningsblad
file-log = kundlogg

## Betalsätt
method-card = Kort
method-swish = Swish
method-vipps = Vipps
method-mobilepay = MobilePay
method-cash = Kontant
method-invoice = Faktura
method-bank-transfer = Banköverföring
method-gift-card = Presentkort
method-punch-card = Klippkort
method-epassi = ePassi
method-benify = Benify
method-wellnet = Wellnet
method-actiway = Actiway
method-smartum = Smartum
method-edenred = Edenred
method-danmark = Sygeforsikringen ”danmark”
method-health-insurance = Sjukvårdsförsäkring
method-insurance = Försäkring
method-other = Annat betalsätt

## Språk
language-sv = Svenska
language-da = Danska
language-nb = Norska
language-fi = Finska
language-en = Engelska

## Kortet
source-client = Klienten själv
source-therapist = Terapeuten
source-other = Någon annan
source-booking = Bokningstjänsten
source-import = Ett annat system
source-note = { $source }: { $note }
state-active = Aktiv
state-inactive = Inaktiv sedan { $date }
identity-doubt = { $number } (kontrollsiffran stämmer inte)
channel-email = E-post
channel-sms = Sms
channel-post = Brev
channel-phone = Telefon
channel-website = Webbplats
channel-instagram = Instagram
channel-facebook = Facebook
channel-social-media = Sociala medier
channel-newsletter = Nyhetsbrev
channel-press = Tidning
channel-youtube = Youtube
channel-print = Tryck
channel-contact = Kontaktuppgifter
channel-health = Hälsouppgifter
marketing-choice = { $channel }: { $choice } ({ $how }, { $date })
how-desk = På mottagningen
how-phone = Per telefon
how-email = Med e-post
how-letter = Med brev
how-form = I ett formulär
how-paper = På papper
how-import = I en importerad fil
how-booking = Av bokningstjänsten
how-other = På annat sätt
payer-client = Klienten
payer-parent = förälder
payer-company = företag
payer-insurer = försäkringsbolag
payer-other = annan
payer-line = { $name } ({ $kind })
payer-reference = Referens { $reference }
payer-company-number = Org.nr { $number }

## Fält på kortet
field-given = Förnamn
field-family = Efternamn
field-email = E-post
field-phone = Telefon
field-street = Gatuadress
field-postcode = Postnummer
field-city = Ort
field-birth-on = Födelsedatum
field-birth-year = Födelseår
field-gender = Kön
field-language = Språk
field-agreement = Överenskommelse
field-warning = Ska ses före varje behandling
field-guardian = Vårdnadshavare
field-notes-at-provider = Anteckningar hos bokningstjänsten
field-other-system = Nummer i ett annat system
field-identity = Personnummer
field-payer = Betalare
field-inactive = Inaktiv
field-marketing = Information och erbjudanden
field-marketing-email = Information och erbjudanden: e-post
field-marketing-sms = Information och erbjudanden: sms
field-marketing-post = Information och erbjudanden: brev
field-marketing-phone = Information och erbjudanden: telefon
field-attachment = Bilaga
field-measurement = Mätning
field-source = Varifrån uppgifterna kommer

## Rättelser
reason-mistake = Fel inslaget
reason-returned = Varan lämnades tillbaka
reason-price = Fel pris
reason-wrong-client = Fel klient
reason-other = Annat skäl

## Utlämnat till klienten
handed-to = Klienten
handed-what = Kopia av allt som är sparat
handed-basis = Identiteten: { $checked }
checked-known = klienten är känd sedan tidigare
checked-id-card = id-kort visades
checked-other = kontrollerad på annat sätt

## Vad som har gjorts
act-client-open = Kortet öppnades
act-client-admit = Kortet skapades
act-client-change = Kortet ändrades
act-client-set-identity = Personnumret ändrades
act-client-reveal-identity = Personnumret visades
act-client-set-marketing = Valet om information och erbjudanden ändrades
act-client-set-inactive = Kortet gjordes inaktivt eller aktivt
act-client-remove-own-field = Ett eget fält togs bort
act-overview-show = Översikten öppnades
act-payer-save = Betalaren sparades
act-payer-remove = Betalaren togs bort
act-intake-close = Ett formulär avslutades
act-consent-give = Ett samtycke lämnades eller nekades
act-consent-withdraw = Ett samtycke återkallades
act-journal-write = En anteckning skrevs
act-journal-sign = En anteckning signerades
act-journal-amend = En anteckning ändrades
act-journal-discard = Ett utkast kastades
act-measurement-add = En mätning lades till
act-booking-add = En bokning gjordes
act-booking-cancel = En bokning avbokades
act-booking-no-show = Uteblivet besök antecknades
act-booking-match = En bokning kopplades till kortet
act-account-save = Ett bokningskonto sparades
act-account-remove = Ett bokningskonto togs bort
act-account-pull = Bokningar hämtades
act-account-pull-due = Bokningar hämtades
act-desk-tidy = Gamla bokningar gallrades
act-visit-begin = Ett besök antecknades
act-visit-undo = Ett besök togs tillbaka
act-daybook-register = En försäljning registrerades
act-daybook-pay = En betalning registrerades
act-daybook-reverse = En försäljning rättades
act-daybook-close = Dagen avslutades
act-binder-place = Pärmens plats ändrades
act-binder-print = Kundloggen skrevs ut
act-binder-mark = Ett blad i pärmen markerades
act-paper-print = Ett papper skrevs ut
act-attachment-add = En bilaga lades till
act-attachment-read = En bilaga öppnades
act-attachment-remove = En bilaga togs bort
act-export-client = En kopia av allt lämnades ut
act-erase-client = Klienten raderades
act-draft-save = Ett utkast sparades
act-draft-drop = Ett utkast kastades
act-other = Något annat gjordes

## Klientakt och formulär
card-drafts = Påbörjat, inte avslutat
card-known-as = Känd hos bokningstjänsten
card-pages = Blad i pärmen
consent-basis = Rättslig grund: { $basis }
code-registration = registrering
code-consent = samtycke
draft-client = Klientkort
draft-intake = Formulär
draft-consent = Samtycke
draft-note = Journalanteckning
draft-booking = Bokning
draft-sale = Försäljning
draft-other = Annat
known-manual = för hand
known-email-name = på e-post och namn
known-phone-name = på telefon och namn
known-stub = nytt kort
