# Paperille täytettävät sanat: päivät, maksutavat, tapahtumat. Samat avaimet kaikissa viidessä luettelossa.

## Päivät ja kellonajat
civil-date = { $day }.{ $month }.{ $year }
clock-time = { $hour }.{ $minute }
moment = { $date } klo { $time }
long-day = { $weekday } { $day }. { $month } { $year }
day-continued = { $day } (jatkoa)
whole-day = { $date }, koko päivä
weekday-1 = maanantai
weekday-2 = tiistai
weekday-3 = keskiviikko
weekday-4 = torstai
weekday-5 = perjantai
weekday-6 = lauantai
weekday-7 = sunnuntai
month-1 = tammikuuta
month-2 = helmikuuta
month-3 = maaliskuuta
month-4 = huhtikuuta
month-5 = toukokuuta
month-6 = kesäkuuta
month-7 = heinäkuuta
month-8 = elokuuta
month-9 = syyskuuta
month-10 = lokakuuta
month-11 = marraskuuta
month-12 = joulukuuta

## Kyllä, ei ja yleistä
yes = Kyllä
no = Ei
unpaid = Maksamatta
unpaid-part = Maksamatta { $amount }
reversed-by = Oikaistu numerolla { $number }
moved-from = Siirretty ajasta { $at }
zone-doubt = Aika on epävarma: aikavyöhykettä ei voitu lukea.

## Tiedostonimet: ilman ääkkösiä ja ilman asiakkaan nimeä
file-client = asiakaskansio
file-form = lomake
file-consent = suostumus
file-blank = tyhja-lomake
file-day = paivaraportti
file-recovery = palautusavain
file-log = asiakasloki

## Maksutavat
method-card = Kortti
method-swish = Swish
method-vipps = Vipps
method-mobilepay = MobilePay
method-cash = Käteinen
method-invoice = Lasku
method-bank-transfer = Tilisiirto
method-gift-card = Lahjakortti
method-punch-card = Sarjakortti
method-epassi = ePassi
method-benify = Benify
method-wellnet = Wellnet
method-actiway = Actiway
method-smartum = Smartum
method-edenred = Edenred
method-danmark = Sygeforsikringen ”danmark”
method-health-insurance = Sairauskuluvakuutus
method-insurance = Vakuutus
method-other = Muu maksutapa

## Kielet
language-sv = Ruotsi
language-da = Tanska
language-nb = Norja
language-fi = Suomi
language-en = Englanti

## Kortti
source-client = Asiakas itse
source-therapist = Terapeutti
source-other = Joku muu
source-booking = Varauspalvelu
source-import = Toinen järjestelmä
source-note = { $source }: { $note }
state-active = Aktiivinen
state-inactive = Passiivinen { $date } alkaen
identity-doubt = { $number } (tarkistusmerkki ei täsmää)
channel-email = Sähköposti
channel-sms = Tekstiviesti
channel-post = Kirje
channel-phone = Puhelin
channel-website = Verkkosivut
channel-instagram = Instagram
channel-facebook = Facebook
channel-social-media = Sosiaalinen media
channel-newsletter = Uutiskirje
channel-press = Lehti
channel-youtube = YouTube
channel-print = Painettu
channel-contact = Yhteystiedot
channel-health = Terveystiedot
marketing-choice = { $channel }: { $choice } ({ $how }, { $date })
how-desk = Vastaanotolla
how-phone = Puhelimitse
how-email = Sähköpostitse
how-letter = Kirjeitse
how-form = Lomakkeella
how-paper = Paperilla
how-import = Tuodussa tiedostossa
how-booking = Varauspalvelusta
how-other = Muulla tavalla
payer-client = Asiakas
payer-parent = huoltaja
payer-company = yritys
payer-insurer = vakuutusyhtiö
payer-other = muu
payer-line = { $name } ({ $kind })
payer-reference = Viite { $reference }
payer-company-number = Y-tunnus { $number }

## Kortin kentät
field-given = Etunimi
field-family = Sukunimi
field-email = Sähköposti
field-phone = Puhelin
field-street = Katuosoite
field-postcode = Postinumero
field-city = Postitoimipaikka
field-birth-on = Syntymäaika
field-birth-year = Syntymävuosi
field-gender = Sukupuoli
field-language = Kieli
field-agreement = Sopimus
field-warning = Katsottava ennen jokaista hoitoa
field-guardian = Huoltaja
field-notes-at-provider = Merkintöjä varauspalvelussa
field-other-system = Numero toisessa järjestelmässä
field-identity = Henkilötunnus
field-payer = Maksaja
field-inactive = Passiivinen
field-marketing = Tiedotteet ja tarjoukset
field-marketing-email = Tiedotteet ja tarjoukset: sähköposti
field-marketing-sms = Tiedotteet ja tarjoukset: tekstiviesti
field-marketing-post = Tiedotteet ja tarjoukset: kirje
field-marketing-phone = Tiedotteet ja tarjoukset: puhelin
field-attachment = Liite
field-measurement = Mittaus
field-source = Mistä tiedot ovat peräisin

## Oikaisut
reason-mistake = Näppäilyvirhe
reason-returned = Tuote palautettiin
reason-price = Väärä hinta
reason-wrong-client = Väärä asiakas
reason-other = Muu syy

## Asiakkaalle luovutettu
handed-to = Asiakas
handed-what = Jäljennös kaikesta tallennetusta
handed-basis = Henkilöllisyys: { $checked }
checked-known = asiakas tunnetaan entuudestaan
checked-id-card = henkilöllisyystodistus esitettiin
checked-other = tarkistettu muulla tavalla

## Mitä on tehty
act-client-open = Kortti avattiin
act-client-admit = Kortti luotiin
act-client-change = Korttia muutettiin
act-client-set-identity = Henkilötunnusta muutettiin
act-client-reveal-identity = Henkilötunnus näytettiin
act-client-set-marketing = Tiedotteita ja tarjouksia koskevaa valintaa muutettiin
act-client-set-inactive = Kortti merkittiin passiiviseksi tai aktiiviseksi
act-client-remove-own-field = Oma kenttä poistettiin
act-overview-show = Yhteenveto avattiin
act-payer-save = Maksaja tallennettiin
act-payer-remove = Maksaja poistettiin
act-intake-close = Lomake päätettiin
act-consent-give = Suostumus annettiin tai evättiin
act-consent-withdraw = Suostumus peruutettiin
act-journal-write = Merkintä kirjoitettiin
act-journal-sign = Merkintä allekirjoitettiin
act-journal-amend = Merkintää muutettiin
act-journal-discard = Luonnos hylättiin
act-measurement-add = Mittaus lisättiin
act-booking-add = Varaus tehtiin
act-booking-cancel = Varaus peruttiin
act-booking-no-show = Saapumatta jääminen merkittiin
act-booking-match = Varaus liitettiin korttiin
act-account-save = Varaustili tallennettiin
act-account-remove = Varaustili poistettiin
act-account-pull = Varaukset haettiin
act-account-pull-due = Varaukset haettiin
act-desk-tidy = Vanhat varaukset poistettiin
act-visit-begin = Käynti merkittiin
act-visit-undo = Käynti peruttiin
act-daybook-register = Myynti kirjattiin
act-daybook-pay = Maksu kirjattiin
act-daybook-reverse = Myynti oikaistiin
act-daybook-close = Päivä päätettiin
act-binder-place = Kansion paikkaa muutettiin
act-binder-print = Asiakasloki tulostettiin
act-binder-mark = Kansion lehti merkittiin
act-paper-print = Paperi tulostettiin
act-attachment-add = Liite lisättiin
act-attachment-read = Liite avattiin
act-attachment-remove = Liite poistettiin
act-export-client = Jäljennös kaikesta luovutettiin
act-erase-client = Asiakas poistettiin
act-draft-save = Luonnos tallennettiin
act-draft-drop = Luonnos hylättiin
act-other = Tehtiin jotakin muuta

## Asiakaskansio ja lomakkeet
card-drafts = Aloitettu, ei päätetty
card-known-as = Tunnettu varauspalvelussa
card-pages = Lehdet kansiossa
consent-basis = Oikeusperuste: { $basis }
code-registration = rekisteröinti
code-consent = suostumus
draft-client = Asiakaskortti
draft-intake = Lomake
draft-consent = Suostumus
draft-note = Merkintä
draft-booking = Varaus
draft-sale = Myynti
draft-other = Muu
known-manual = käsin
known-email-name = sähköpostin ja nimen perusteella
known-phone-name = puhelinnumeron ja nimen perusteella
known-stub = uusi kortti
