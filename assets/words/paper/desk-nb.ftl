# Ord som fylles inn på papir: dager, betalingsmåter, hendelser. Samme nøkler i alle fem kataloger.

## Dager og klokkeslett
civil-date = { $day }.{ $month }.{ $year }
clock-time = { $hour }.{ $minute }
moment = { $date } kl. { $time }
long-day = { $weekday } { $day }. { $month } { $year }
day-continued = { $day } (fortsatt)
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
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember

## Ja, nei og allment
yes = Ja
no = Nei
unpaid = Ikke betalt
unpaid-part = Ikke betalt { $amount }
reversed-by = Rettet av nr. { $number }
moved-from = Flyttet fra { $at }
zone-doubt = Tidspunktet er usikkert: tidssonen kunne ikke leses.

## Filnavn: uten æ, ø, å og uten klientens navn
file-client = klientmappe
file-form = skjema
file-consent = samtykke
file-blank = blankett
file-day = dagsrapport
file-recovery = gjenopprettingsark
file-log = kundelogg

## Betalingsmåter
method-card = Kort
method-swish = Swish
method-vipps = Vipps
method-mobilepay = MobilePay
method-cash = Kontant
method-invoice = Faktura
method-bank-transfer = Bankoverføring
method-gift-card = Gavekort
method-punch-card = Klippekort
method-epassi = ePassi
method-benify = Benify
method-wellnet = Wellnet
method-actiway = Actiway
method-smartum = Smartum
method-edenred = Edenred
method-danmark = Sygeforsikringen ”danmark”
method-health-insurance = Helseforsikring
method-insurance = Forsikring
method-other = Annen betalingsmåte

## Språk
language-sv = Svensk
language-da = Dansk
language-nb = Norsk
language-fi = Finsk
language-en = Engelsk

## Kortet
source-client = Klienten selv
source-therapist = Behandleren
source-other = Noen andre
source-booking = Bestillingstjenesten
source-import = Et annet system
source-note = { $source }: { $note }
state-active = Aktiv
state-inactive = Inaktiv siden { $date }
identity-doubt = { $number } (kontrollsifferet stemmer ikke)
channel-email = E-post
channel-sms = SMS
channel-post = Brev
channel-phone = Telefon
channel-website = Nettsted
channel-instagram = Instagram
channel-facebook = Facebook
channel-social-media = Sosiale medier
channel-newsletter = Nyhetsbrev
channel-press = Avis
channel-youtube = YouTube
channel-print = Trykk
channel-contact = Kontaktopplysninger
channel-health = Helseopplysninger
marketing-choice = { $channel }: { $choice } ({ $how }, { $date })
how-desk = På klinikken
how-phone = På telefon
how-email = På e-post
how-letter = I brev
how-form = I et skjema
how-paper = På papir
how-import = I en importert fil
how-booking = Av bestillingstjenesten
how-other = På annen måte
payer-client = Klienten
payer-parent = forelder
payer-company = firma
payer-insurer = forsikringsselskap
payer-other = annen
payer-line = { $name } ({ $kind })
payer-reference = Referanse { $reference }
payer-company-number = Org.nr. { $number }

## Felter på kortet
field-given = Fornavn
field-family = Etternavn
field-email = E-post
field-phone = Telefon
field-street = Gateadresse
field-postcode = Postnummer
field-city = Sted
field-birth-on = Fødselsdato
field-birth-year = Fødselsår
field-gender = Kjønn
field-language = Språk
field-agreement = Avtale
field-warning = Skal ses før hver behandling
field-guardian = Foresatt
field-notes-at-provider = Notater hos bestillingstjenesten
field-other-system = Nummer i et annet system
field-identity = Fødselsnummer
field-payer = Betaler
field-inactive = Inaktiv
field-marketing = Informasjon og tilbud
field-marketing-email = Informasjon og tilbud: e-post
field-marketing-sms = Informasjon og tilbud: SMS
field-marketing-post = Informasjon og tilbud: brev
field-marketing-phone = Informasjon og tilbud: telefon
field-attachment = Vedlegg
field-measurement = Måling
field-source = Hvor opplysningene kommer fra

## Rettelser
reason-mistake = Slått inn feil
reason-returned = Varen ble levert tilbake
reason-price = Feil pris
reason-wrong-client = Feil klient
reason-other = Annen grunn

## Utlevert til klienten
handed-to = Klienten
handed-what = Kopi av alt som er lagret
handed-basis = Identiteten: { $checked }
checked-known = klienten er kjent fra før
checked-id-card = legitimasjon ble vist
checked-other = kontrollert på annen måte

## Hva som er gjort
act-client-open = Kortet ble åpnet
act-client-admit = Kortet ble opprettet
act-client-change = Kortet ble endret
act-client-set-identity = Fødselsnummeret ble endret
act-client-reveal-identity = Fødselsnummeret ble vist
act-client-set-marketing = Valget om informasjon og tilbud ble endret
act-client-set-inactive = Kortet ble gjort inaktivt eller aktivt
act-client-remove-own-field = Et eget felt ble fjernet
act-overview-show = Oversikten ble åpnet
act-payer-save = Betaleren ble lagret
act-payer-remove = Betaleren ble fjernet
act-intake-close = Et skjema ble avsluttet
act-consent-give = Et samtykke ble gitt eller avslått
act-consent-withdraw = Et samtykke ble trukket tilbake
act-journal-write = Et notat ble skrevet
act-journal-sign = Et notat ble signert
act-journal-amend = Et notat ble endret
act-journal-discard = Et utkast ble kastet
act-measurement-add = En måling ble lagt til
act-booking-add = En bestilling ble gjort
act-booking-cancel = En bestilling ble avbestilt
act-booking-no-show = Uteblitt besøk ble notert
act-booking-match = En bestilling ble knyttet til kortet
act-account-save = En bestillingskonto ble lagret
act-account-remove = En bestillingskonto ble fjernet
act-account-pull = Bestillinger ble hentet
act-account-pull-due = Bestillinger ble hentet
act-desk-tidy = Gamle bestillinger ble ryddet bort
act-visit-begin = Et besøk ble notert
act-visit-undo = Et besøk ble tatt tilbake
act-daybook-register = Et salg ble registrert
act-daybook-pay = En betaling ble registrert
act-daybook-reverse = Et salg ble rettet
act-daybook-close = Dagen ble avsluttet
act-binder-place = Permens plass ble endret
act-binder-print = Kundeloggen ble skrevet ut
act-binder-mark = Et ark i permen ble merket
act-paper-print = Et papir ble skrevet ut
act-attachment-add = Et vedlegg ble lagt til
act-attachment-read = Et vedlegg ble åpnet
act-attachment-remove = Et vedlegg ble fjernet
act-export-client = En kopi av alt ble utlevert
act-erase-client = Klienten ble slettet
act-draft-save = Et utkast ble lagret
act-draft-drop = Et utkast ble kastet
act-other = Noe annet ble gjort

## Klientmappe og skjemaer
card-drafts = Påbegynt, ikke avsluttet
card-known-as = Kjent hos bestillingstjenesten
card-pages = Ark i permen
consent-basis = Rettslig grunnlag: { $basis }
code-registration = registrering
code-consent = samtykke
draft-client = Klientkort
draft-intake = Skjema
draft-consent = Samtykke
draft-note = Journalnotat
draft-booking = Bestilling
draft-sale = Salg
draft-other = Annet
known-manual = for hånd
known-email-name = på e-post og navn
known-phone-name = på telefon og navn
known-stub = nytt kort
