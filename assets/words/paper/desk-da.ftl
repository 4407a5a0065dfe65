# Ord, som udfyldes på papir: dage, betalingsmåder, hændelser. Samme nøgler i alle fem kataloger.

## Dage og klokkeslæt
civil-date = { $day }.{ $month }.{ $year }
clock-time = { $hour }.{ $minute }
moment = { $date } kl. { $time }
long-day = { $weekday } den { $day }. { $month } { $year }
day-continued = { $day } (fortsat)
whole-day = { $date }, hele dagen
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Ja, nej og almindeligt
yes = Ja
no = Nej
unpaid = Ikke betalt
unpaid-part = Ikke betalt { $amount }
reversed-by = Rettet af nr. { $number }
moved-from = Flyttet fra { $at }
zone-doubt = Tidspunktet er usikkert: tidszonen kunne ikke læses.

## Filnavne: uden æ, ø, å og uden klientens navn
file-client = klientmappe
file-form = skema
file-consent = samtykke
file-blank = blanket
file-day = dagsrapport
file-recovery = gendannelsesark
file-log = kundelog

## Betalingsmåder
method-card = Kort
method-swish = Swish
method-vipps = Vipps
method-mobilepay = MobilePay
method-cash = Kontant
method-invoice = Faktura
method-bank-transfer = Bankoverførsel
method-gift-card = Gavekort
method-punch-card = Klippekort
method-epassi = ePassi
method-benify = Benify
method-wellnet = Wellnet
method-actiway = Actiway
method-smartum = Smartum
method-edenred = Edenred
method-danmark = Sygeforsikringen ”danmark”
method-health-insurance = Sundhedsforsikring
method-insurance = Forsikring
method-other = Anden betalingsmåde

## Sprog
language-sv = Svensk
language-da = Dansk
language-nb = Norsk
language-fi = Finsk
language-en = Engelsk

## Kortet
source-client = Klienten selv
source-therapist = Behandleren
source-other = En anden
source-booking = Bookingtjenesten
source-import = Et andet system
source-note = { $source }: { $note }
state-active = Aktiv
state-inactive = Inaktiv siden { $date }
identity-doubt = { $number } (kontrolcifferet stemmer ikke)
channel-email = E-mail
channel-sms = Sms
channel-post = Brev
channel-phone = Telefon
channel-website = Hjemmeside
channel-instagram = Instagram
channel-facebook = Facebook
channel-social-media = Sociale medier
channel-newsletter = Nyhedsbrev
channel-press = Avis
channel-youtube = YouTube
channel-print = Tryk
channel-contact = Kontaktoplysninger
channel-health = Helbredsoplysninger
marketing-choice = { $channel }: { $choice } ({ $how }, { $date })
how-desk = I klinikken
how-phone = Pr. telefon
how-email = Pr. e-mail
how-letter = Pr. brev
how-form = I et skema
how-paper = På papir
how-import = I en importeret fil
how-booking = Af bookingtjenesten
how-other = På anden måde
payer-client = Klienten
payer-parent = forælder
payer-company = firma
payer-insurer = forsikringsselskab
payer-other = anden
payer-line = { $name } ({ $kind })
payer-reference = Reference { $reference }
payer-company-number = CVR-nr. { $number }

## Felter på kortet
field-given = Fornavn
field-family = Efternavn
field-email = E-mail
field-phone = Telefon
field-street = Gade og nummer
field-postcode = Postnummer
field-city = By
field-birth-on = Fødselsdato
field-birth-year = Fødselsår
field-gender = Køn
field-language = Sprog
field-agreement = Aftale
field-warning = Skal ses før hver behandling
field-guardian = Værge
field-notes-at-provider = Notater hos bookingtjenesten
field-other-system = Nummer i et andet system
field-identity = CPR-nummer
field-payer = Betaler
field-inactive = Inaktiv
field-marketing = Information og tilbud
field-marketing-email = Information og tilbud: e-mail
field-marketing-sms = Information og tilbud: sms
field-marketing-post = Information og tilbud: brev
field-marketing-phone = Information og tilbud: telefon
field-attachment = Bilag
field-measurement = Måling
field-source = Hvor oplysningerne kommer fra

## Rettelser
reason-mistake = Slået forkert ind
reason-returned = Varen blev leveret tilbage
reason-price = Forkert pris
reason-wrong-client = Forkert klient
reason-other = Anden grund

## Udleveret til klienten
handed-to = Klienten
handed-what = Kopi af alt, der er gemt
handed-basis = Identiteten: { $checked }
checked-known = klienten er kendt i forvejen
checked-id-card = id-kort blev vist
checked-other = kontrolleret på anden måde

## Hvad der er gjort
act-client-open = Kortet blev åbnet
act-client-admit = Kortet blev oprettet
act-client-change = Kortet blev ændret
act-client-set-identity = CPR-nummeret blev ændret
act-client-reveal-identity = CPR-nummeret blev vist
act-client-set-marketing = Valget om information og tilbud blev ændret
act-client-set-inactive = Kortet blev gjort inaktivt eller aktivt
act-client-remove-own-field = Et eget felt blev fjernet
act-overview-show = Oversigten blev åbnet
act-payer-save = Betaleren blev gemt
act-payer-remove = Betaleren blev fjernet
act-intake-close = Et skema blev afsluttet
act-consent-give = Et samtykke blev givet eller afslået
act-consent-withdraw = Et samtykke blev trukket tilbage
act-journal-write = Et notat blev skrevet
act-journal-sign = Et notat blev signeret
act-journal-amend = Et notat blev ændret
act-journal-discard = En kladde blev kasseret
act-measurement-add = En måling blev tilføjet
act-booking-add = En booking blev lavet
act-booking-cancel = En booking blev aflyst
act-booking-no-show = Udeblivelse blev noteret
act-booking-match = En booking blev knyttet til kortet
act-account-save = En bookingkonto blev gemt
act-account-remove = En bookingkonto blev fjernet
act-account-pull = Bookinger blev hentet
act-account-pull-due = Bookinger blev hentet
act-desk-tidy = Gamle bookinger blev ryddet ud
act-visit-begin = Et besøg blev noteret
act-visit-undo = Et besøg blev taget tilbage
act-daybook-register = Et salg blev registreret
act-daybook-pay = En betaling blev registreret
act-daybook-reverse = Et salg blev rettet
act-daybook-close = Dagen blev afsluttet
act-binder-place = Mappens plads blev ændret
act-binder-print = Kundeloggen blev udskrevet
act-binder-mark = Et ark i mappen blev markeret
act-paper-print = Et papir blev udskrevet
act-attachment-add = Et bilag blev tilføjet
act-attachment-read = Et bilag blev åbnet
act-attachment-remove = Et bilag blev fjernet
act-export-client = En kopi af alt blev udleveret
act-erase-client = Klienten blev slettet
act-draft-save = En kladde blev gemt
act-draft-drop = En kladde blev kasseret
act-other = Noget andet blev gjort

## Klientmappe og skemaer
card-drafts = Påbegyndt, ikke afsluttet
card-known-as = Kendt hos bookingtjenesten
card-pages = Ark i mappen
consent-basis = Retsgrundlag: { $basis }
code-registration = registrering
code-consent = samtykke
draft-client = Klientkort
draft-intake = Skema
draft-consent = Samtykke
draft-note = Journalnotat
draft-booking = Booking
draft-sale = Salg
draft-other = Andet
known-manual = i hånden
known-email-name = på e-mail og navn
known-phone-name = på telefon og navn
known-stub = nyt kort
