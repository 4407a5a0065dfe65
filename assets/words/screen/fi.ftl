# Words of the screen. One id a line, grouped by room; all five catalogues hold the same ids.

## Rooms

room-today = Tänään
room-overview = Ennen käyntiä
room-clients = Asiakkaat
room-client = Asiakas
room-intake = Esitietolomake
room-consent = Suostumus
room-journal = Hoitomerkinnät
room-bookings = Varaukset
room-daybook = Asiakasloki
room-binder = Kansio
room-export = Tietojen luovutus
room-erase = Poistaminen
room-settings = Asetukset

## The desk itself

app-rooms = Näkymät
app-to-room = Siirry sisältöön
app-search = Haku
app-demo = Kokeilukortisto, jossa on keksittyjä henkilöitä. Mikään täällä ei ole totta, eikä mitään yhdistetä varauspalveluun.
app-recovery-open = Palautusavain ei ole vielä voimassa. Jos unohdat tunnuslauseen nyt, kaikki menetetään.
app-recovery-do = Kirjoita se nyt
app-part-gone = Tätä ohjelman osaa ei voitu avata.
app-part-gone-do = Mikään tallentamasi ei ole muuttunut. Yritä uudelleen; jos se ei auta, käynnistä ohjelma uudelleen.
app-part-again = Yritä uudelleen
action-palette = Hae asiakasta tai toimintoa
action-keys = Näytä näppäimet
action-lock = Lukitse
action-close = Sulje Kartotek
action-back = Takaisin
action-forth = Eteenpäin
action-admit = Uusi asiakas
palette-label = Hae asiakasta, näkymää tai toimintoa
palette-hint = Nimi, puhelin, syntymäaika – tai mitä haluat tehdä
palette-nothing = Mikään ei täsmää.
palette-actions = Toiminnot
palette-clients = Asiakkaat
palette-last-visit = viimeksi { $day }
keys-title = Näppäimet
keys-lead = Mikä toimii juuri tässä ja nyt.
keys-everywhere = Kaikkialla
keys-lists = Luetteloissa ja ikkunoissa
keys-move = Siirrä valintaa
keys-open = Avaa
keys-close = Sulje
prove-title = Tunnuslause vielä kerran
prove-lead = Tämä koskee kaikkea tai sitä ei voi perua. Siksi kortisto kysyy vielä kerran.
prove-do = Jatka

## Kit

kit-close = Sulje
kit-cancel = Peru
kit-save = Tallenna
kit-undo = Kumoa
kit-add = Lisää
kit-change = Muuta
kit-remove = Poista
kit-print = Tulosta
kit-more = Lisää toimintoja
kit-next = Eteenpäin
kit-previous = Takaisin
kit-yes = Kyllä
kit-no = Ei
kit-optional = vapaaehtoinen
kit-working = Käsitellään
kit-capitals = Caps Lock on päällä.
kit-show-secret = Näytä kirjoitettu
kit-not-an-amount = Se ei ole rahamäärä. Kirjoita esimerkiksi 85 tai 85,50.
kit-not-a-day = Sellaista päivää ei ole. Kirjoita esimerkiksi 2.3.2026 tai 2.3.
kit-pick-day = Valitse päivä
kit-pick-day-now = Valitse päivä, nyt { $day }
kit-month-before = Edellinen kuukausi
kit-month-after = Seuraava kuukausi
kit-sign-again = Pyyhi
kit-pages = Sivut
kit-page-of = Sivu { $page } / { $pages }
kit-zoom-in = Suurenna sivuja
kit-zoom-out = Pienennä sivuja
kit-up = Siirrä ylös
kit-down = Siirrä alas

## Clients

client-nameless = Asiakas { $number }
client-number = Asiakas { $number }
client-born = s. { $day }, { $age } v
client-born-year = s. { $year }
pick-hint = Nimi, puhelin, syntymäaika tai numero
pick-new = Uusi asiakas …
missing-consent = suostumus
missing-intake = lomake
missing-intake_outdated = vanha lomake
missing-unsigned_note = allekirjoittamatta
missing-unpaid = maksamatta
missing-card = kortti
missing-match = kuka?
missing-consent-long = Suostumus puuttuu
missing-intake-long = Esitietolomake puuttuu
missing-intake_outdated-long = Esitietolomake on uusittava
missing-unsigned_note-long = Hoitomerkintä odottaa allekirjoitusta
missing-unpaid-long = Jotain on maksamatta
missing-card-long = Korttia ei ole täytetty
missing-match-long = Kuka tämä on? Valitse oikea kortti

## First run

first-step = Vaihe { $step } / { $steps }
first-welcome = Tervetuloa Kartotekiin
first-welcome-lead = Oma kortistosi omalla koneellasi.
first-local = Kaikki on salattuna tällä koneella. Kenelläkään muulla ei ole kopiota.
first-offline = Toimii ilman internetiä. Verkkoa käytetään vain varauksiin ja palvelimella oleviin varmuuskopioihin, jos haluat.
first-secret = Tunnuslause on avain, ja paperi on vara-avain.
first-begin = Aloita omalla vastaanotolla
first-try = Kokeile keksityillä henkilöillä
first-try-hint = Kokeilukortisto on erillään eikä koskaan vaikuta omaan vastaanottoosi.
first-invented-practice = Keksitty vastaanotto
first-invented-therapist = Liv Revontuli
first-practice = Vastaanottosi
first-practice-lead = Nämä tiedot näkyvät kaikissa tulosteissa. Loput voit täyttää myöhemmin Asetuksissa.
first-name-missing = Vastaanotto tarvitsee nimen. Oma nimesi riittää.
first-country-hint = Määrää valuutan, arvonlisäveron, maksutavat ja säilytysajat.
first-licensed = Toimitko laillistettuna terveydenhuollon ammattihenkilönä?
first-licensed-no = En
first-licensed-no-hint = Päätät itse, kuinka kauan hoitomerkinnät säilytetään.
first-licensed-yes = Kyllä
first-licensed-missing = Vastaa kyllä tai ei. Sen voi muuttaa myöhemmin.
licensed-hint-se = Sovelletaan Ruotsin potilastietolakia. Potilasasiakirjat on säilytettävä vähintään kymmenen vuotta.
licensed-hint-no = Sovelletaan Norjan potilasasiakirjalakia ja -asetusta.
licensed-hint-dk = Sovelletaan Tanskan lakia terveydenhuollon ammattihenkilöistä. Potilasasiakirjat on säilytettävä kymmenen vuotta.
licensed-hint-fi = Suomessa sähköinen potilasasiakirja vaatii sertifioidun järjestelmän. Täällä alkuperäinen on paperilla.
first-passphrase = Valitse tunnuslause
first-passphrase-lead = Sillä avaat kortiston joka päivä. Kukaan muu ei voi palauttaa sitä puolestasi. Seuraavassa vaiheessa saat vara-avaimen paperilla.
first-make = Luo kortisto
first-making = Luodaan kortistoa. Se kestää tarkoituksella sekunnin tai kaksi.
first-sheet = Palautusavain
first-sheet-lead = Jos unohdat tunnuslauseen, tämä on ainoa tie sisään. Tulosta avain: se näytetään vain nyt, ja se tulee voimaan, kun olet kirjoittanut sen seuraavassa vaiheessa.
first-sheet-where = Säilytä paperi kassakaapissa tai luotettavalla henkilöllä. Älä pidä sitä tietokonelaukussa äläkä valokuvaa sitä.
first-sheet-have = Paperi on kädessäni
first-sheet-written = Olen kirjoittanut sen muistiin
first-typed = Kirjoita avain paperilta
first-typed-lead = Vasta sitten avain on voimassa, ja tiedät, että paperista saa selvää.
first-typed-later = Myöhemmin
first-typed-later-hint = Jos odotat, avain ei ole vielä voimassa. Kortisto muistuttaa siitä, ja voit kirjoittaa avaimen kohdassa Asetukset, Tietoturva.
first-open = Avaa kortisto
passphrase-hint = Neljä tai viisi tavallista sanaa peräkkäin on helppo muistaa ja vaikea arvata. Välilyönnit käyvät.
passphrase-differs = Ne eivät ole samat.
strength-none = Vähintään kahdeksan merkkiä.
strength-too_short = Liian lyhyt: vähintään kahdeksan merkkiä.
strength-too_long = Liian pitkä kirjoitettavaksi oikein joka päivä.
strength-common = Tämä arvataan ensimmäisten joukossa. Valitse jotain omaa.
strength-less_repetition = Toistaa itseään. Käytä eri sanoja.
strength-longer = Kelpaa, mutta sana tai kaksi lisää auttaisi eniten.
strength-good = Hyvä tunnuslause.
recovery-type-hint = Isoilla ja pienillä kirjaimilla, välilyönneillä ja väliviivoilla ei ole väliä.
recovery-typed-groups = { $groups }/{ $of } ryhmää
recovery-no-printer = Tulostinta ei löytynyt. Tallenna paperi tiedostoksi ja tulosta se muualla, tai kirjoita avain käsin.
recovery-save = Tallenna PDF-tiedostona
recovery-printed = Lähetetty tulostimelle { $printer }.
recovery-saved = Tallennettu. Tulosta tiedosto ja poista se sitten.

## Unlock

unlock-title = Kortisto on lukittu
unlock-do = Avaa lukitus
unlock-working = Avataan. Se kestää tarkoituksella sekunnin tai kaksi.
unlock-forgotten = Unohtuiko tunnuslause?
unlock-only-invented = Toistaiseksi täällä on vain kokeilukortisto.
unlock-try = Avaa kokeilukortisto
unlock-loss = Avaa ilman puuttuvaa
unlock-loss-text = { $lost ->
        [one] Vain jos uudempia tiedostoja ei löydy. Viimeksi tallennettu muutos menetetään silloin lopullisesti; siitä luopuminen kirjataan.
       *[other] Vain jos uudempia tiedostoja ei löydy. Viimeiset { $lost } tallennettua muutosta menetetään silloin lopullisesti; siitä luopuminen kirjataan.
    }
unlock-older = Avaa silti
unlock-older-text = Vain jos jatkat juuri tällä kansiolla. Uudemman kansion tiedot eivät silloin ole täällä; hyväksyminen kirjataan.
unlock-keyring = Avaa tietokoneen avainnipusta
unlock-keyring-working = Kysytään avainnipusta. Jos se ei vastaa viidessä sekunnissa, avaa tunnuslauseella.
unlock-backup = Varmuuskopiota tehdään. Yritys avata lukitus keskeyttää sen; se tehdään silloin seuraavan avaamisen jälkeen.
closing-soon = Kartotek suljetaan
closing-title = Suljetaan, kun varmuuskopio on valmis
closing-text = Kortisto on jo lukittu. Jätä tietokone päälle, kunnes kopio on valmis. Jos suljet odottamatta, kopio tehdään, kun seuraavan kerran avaat lukituksen.
closing-now = Sulje odottamatta
closing-stay = Älä sulje
recover-title = Avaa palautusavaimella
recover-lead = Kirjoita avain paperilta ja valitse uusi tunnuslause. Sen jälkeen saat uuden paperin; vanha on voimassa, kunnes olet kirjoittanut uuden avaimen.
recover-given-lead = Avain on jo annettu. Kun olet valinnut tunnuslauseen, saat uuden paperin; vanha on voimassa, kunnes olet kirjoittanut uuden avaimen.
recover-do = Avaa
recover-new = Uusi palautusavain
recover-new-lead = Tulosta uusi avain: se näytetään vain tämän kerran. Hävitä vanha paperi, kun olet kirjoittanut uuden avaimen seuraavassa vaiheessa.
recover-later-hint = Jos odotat, vanha paperi on toistaiseksi voimassa. Säilytä molemmat ja kirjoita uusi avain kohdassa Asetukset, Tietoturva.

## Restoring a backup

restore-title = Palauta varmuuskopiosta
restore-place = Missä varmuuskopio on?
restore-place-lead = Kytke levy ja valitse se tai kansio, jossa kopiot ovat, tai kirjoita sen palvelimen osoite, jolla ne ovat.
restore-find = Etsi kopioita
restore-none = Siellä ei ole varmuuskopioita
restore-none-text = Ne ovat kansiossa, jonka nimi alkaa ”Kartotek-”. Valitse se kansio tai levy, jolla se on.
restore-pick = Mikä kopio?
restore-pick-lead = Uusin on valittu. Ota vanhempi vain, jos se ei aukea.
restore-pick-about = { $ago } · { $size }
restore-key = Avaa kopio
restore-key-lead = Kopio on ajalta { $moment }. Mitään ei vielä muuteta: ensin näytetään kopion sisältö.
restore-passphrase-hint = Se, joka oli voimassa, kun kopio tehtiin.
restore-by-recovery = Avaa palautusavaimella
restore-by-passphrase = Avaa tunnuslauseella
restore-look = Näytä sisältö
restore-holds = Tämä palautuu
restore-as-of = Tilanne
restore-sales = Asiakaslokin rivejä
restore-files = Liitteitä
restore-later = Ajankohdan { $moment } jälkeen kirjoitettu ei ole kopiossa.
restore-replaces = Tällä koneella oleva kortisto vaihtuu
restore-replaces-text = Kaikki ajankohdan { $moment } jälkeen kirjoitettu puuttuu silloin kortistosta. Nykyinen siirretään koneella syrjään ja säilyy, kunnes jokin asiakas poistetaan.
restore-do = Palauta
restore-do-replacing = Vaihda ja palauta
restore-working = Palautetaan ja tarkistetaan jokainen osa. Se voi kestää muutaman minuutin. Jos pysäytät, mitään ei muutu.
restore-done = Kortisto on palautettu
restore-done-lead = Kaikki on tarkistettu. Tilanne on sama kuin { $moment }.
restore-lacking = { $count ->
        [one] Yksi liite puuttui kopioista, ja se on menetetty.
       *[other] { $count } liitettä puuttui kopioista, ja ne on menetetty.
    }
restore-set-aside = Aiempi kortisto on siirretty syrjään, ja se säilyy, kunnes jokin asiakas poistetaan.
restore-to-unlock = Avaa kortisto
restore-then-passphrase = Avasit kopion palautusavaimella. Seuraavassa vaiheessa valitset uuden tunnuslauseen.
restore-to-passphrase = Valitse uusi tunnuslause

## Fields

field-practice = Vastaanoton nimi
field-therapist_name = Nimesi
field-therapist_title = Ammattinimike
field-therapist_phone = Puhelimesi
field-country = Maa
field-language = Kieli
field-passphrase = Tunnuslause
field-current-passphrase = Nykyinen tunnuslause
field-new-passphrase = Uusi tunnuslause
field-passphrase-again = Tunnuslause uudelleen
field-recovery_key = Palautusavain
field-printer = Tulostin
field-given = Etunimi
field-family = Sukunimi
field-email = Sähköposti
field-phone = Puhelin
field-street = Katuosoite
field-postcode = Postinumero
field-city = Postitoimipaikka
field-birth_on = Syntymäaika
field-birth_year = Syntymävuosi
field-gender = Sukupuoli
field-agreement = Sovittua
field-warning = Varoitus ennen hoitoa
field-guardian = Huoltaja
field-organisation_number = Y-tunnus
field-number = Numero
field-text = Teksti
field-reason = Syy
field-item = Mitä
field-amount = Summa
field-quantity = Määrä
field-price = Hinta
field-vat = Alv
field-kind = Laji
field-method = Maksutapa
field-payer = Maksaja
field-on = Päivä
field-happened_on = Hoitopäivä
field-service = Hoito
field-place = Paikka
field-address = Osoite
field-label = Nimi
field-username = Käyttäjätunnus
field-secret = Salasana tai avain
field-processor = Varauspalvelun tarjoaja
field-agreement_on = Tietojenkäsittelysopimus alkaen
field-processor_note = Miksi ilman sopimusta
field-words = Sanat
field-content = Tiedosto
field-idle_minutes = Minuutteja lukitukseen
field-intake_months = Kuukausia uuteen esitietolomakkeeseen
field-late_cancel_hours = Tunteja myöhäiseen peruutukseen
field-booking_months = Varausten säilytys kuukausina
field-identity_ground = Peruste henkilötunnukselle
field-name = Nimi
field-client = Asiakas
field-booking = Varaus
field-visit = Käynti
field-sale = Myynti
field-note = Hoitomerkintä
field-intake = Esitietolomake
field-consent = Suostumus
field-article = Nimike
field-account = Varaustili
field-page = Sivu
field-attachment = Liite
field-draft = Luonnos
field-field = Oma kenttä
field-form = Lomake
field-measurement = Mittaus
field-value = Arvo
field-unit = Yksikkö
country-se = Ruotsi
country-no = Norja
country-dk = Tanska
country-fi = Suomi
organisation-number-se = Organisaationumero (Ruotsi)
organisation-number-no = Organisaationumero (Norja)
organisation-number-dk = CVR-numero
organisation-number-fi = Y-tunnus

## Ways of paying

method-card = Kortti
method-cash = Käteinen
method-invoice = Lasku
method-swish = Swish
method-vipps = Vipps
method-mobilepay = MobilePay
method-gift_card = Lahjakortti
method-punch_card = Sarjakortti
method-bank_transfer = Tilisiirto
method-insurance = Vakuutusyhtiö
method-health_insurance = Sairauskuluvakuutus
method-danmark = Sygeforsikringen ”danmark”
method-smartum = Smartum
method-edenred = Edenred
method-epassi = Epassi
method-benify = Benify
method-wellnet = Wellnet
method-actiway = Actiway

## Refusals: what happened (err-) and what to do (rec-)

err-unknown_command = Sellaista toimintoa ei ole.
rec-unknown_command = Käynnistä ohjelma uudelleen. Jos se toistuu, ohjelmassa on vika.
err-bad_request = Ohjelma ei ymmärtänyt itseään.
rec-bad_request = Mitään ei muutettu. Käynnistä ohjelma uudelleen ja yritä uudestaan.
err-locked = Kortisto on lukittu.
rec-locked = Avaa lukitus tunnuslauseella. Kirjoittamasi on tallessa luonnoksena.
err-no_vault = Täällä ei ole vielä kortistoa.
rec-no_vault = Luo ensin kortisto tai palauta varmuuskopio.
err-vault_exists = Täällä on jo kortisto.
rec-vault_exists = Avaa olemassa oleva. Mitään ei kirjoitettu yli.
err-prove_first = Tähän tarvitaan tunnuslause uudelleen.
rec-prove_first = Yritä uudelleen ja kirjoita tunnuslause pyydettäessä.
err-secret_missing = Tunnuslause puuttuu.
rec-secret_missing = Kirjoita se ja yritä uudelleen.
err-wrong_passphrase = Se ei ollut tunnuslause.
rec-wrong_passphrase = Tarkista Caps Lock ja näppäimistön kieli, ja yritä uudelleen.
err-wrong_recovery_key = Se ei ollut palautusavain, tai jokin merkki on väärin.
rec-wrong_recovery_key = Vertaa ryhmä kerrallaan paperiin. Ryhmiä on kolmetoista, kussakin neljä merkkiä.
err-recovery_not_confirmed = Tätä palautusavainta ei koskaan kirjoitettu takaisin, joten se ei avaa mitään.
rec-recovery_not_confirmed = Käytä sitä edeltävää paperia.
err-passphrase_short = Tunnuslause on liian lyhyt.
rec-passphrase_short = Käytä vähintään kahdeksaa merkkiä, mieluiten neljää tai viittä sanaa.
err-passphrase_common = Tuo tunnuslause arvataan ensimmäisten joukossa.
rec-passphrase_common = Valitse sanoja, jotka eivät liity toisiinsa.
err-passphrase_same = Juuri tämän tunnuslauseen joku saattaa tietää.
rec-passphrase_same = Valitse toinen, mahdollisimman erilainen kuin vanha.
err-keyring_unavailable = Tietokoneen avainnippu ei vastaa.
rec-keyring_unavailable = Käytä tunnuslausetta. Jos tietokoneessa ei ole avainnippua, kortistoa ei voi avata siitä.
err-keyring_locked = Tietokoneen avainnippu on lukittu ja odottaa jotakuta.
rec-keyring_locked = Käytä tunnuslausetta, tai avaa avainnipun lukitus ja yritä uudelleen.
err-keyring_empty = Avainnipussa ei ole oikeaa avainta kortistoon.
rec-keyring_empty = Käytä tunnuslausetta ja kytke sitten avainnipusta avaaminen Asetuksissa pois ja uudelleen päälle.
err-keyring_off = Avaaminen avainnipusta ei ole käytössä.
rec-keyring_off = Käytä tunnuslausetta. Sen voi ottaa käyttöön Asetuksissa.
err-passphrase_due = On aika kirjoittaa tunnuslause uudelleen.
rec-passphrase_due = Kirjoita se nyt; sen jälkeen avainnippu avaa taas kortiston.
err-recovery_first = Palautusavainta ei ole vielä kirjoitettu takaisin.
rec-recovery_first = Tulosta paperi, kirjoita avain takaisin Asetuksissa ja yritä uudelleen.
err-header_damaged = Kortiston otsake on vioittunut, myös varakopiossa.
rec-header_damaged = Älä muuta levyllä mitään. Palauta viimeisin varmuuskopio.
err-pages_damaged = Osa kortistosta on vioittunut.
rec-pages_damaged = Lopeta työskentely ja palauta viimeisin varmuuskopio. Levy voi olla hajoamassa.
err-from_the_future = Kortisto on tehty ohjelman uudemmalla versiolla.
rec-from_the_future = Asenna uudempi versio. Mitään ei muutettu.
err-stale_vault = Kortisto on vanhempi kuin sen pitäisi. Jotain uudempaa puuttuu.
rec-stale_vault = Onko joku kopioinut vanhan tiedoston takaisin? Etsi uudempi ennen kuin kirjoitat mitään.
err-folder_older = Kortiston kansio on vanhempi kopio: tämä tietokone on nähnyt sen uudempana.
rec-folder_older = Onko joku palauttanut vanhan kansion? Etsi uudempi tai palauta viimeisin varmuuskopio. Jos muuta ei ole, vanhemman voi avata tietoisesti.
err-folder_parted = Kortiston kansio on eri kopio kuin se, jonka tämä tietokone näki viimeksi.
rec-folder_parted = Onko vanhempaa kopiota käytetty täällä tai toisella tietokoneella? Etsi viimeksi käytetty. Jos tämä on oikea, sen voi avata tietoisesti.
err-keys_older = Kortiston kansio on ajalta ennen avainten vaihtoa. Joku on palauttanut vanhan kopion.
rec-keys_older = Etsi uudempi kansio tai palauta uudempi varmuuskopio. Kopion palauttaja saattaa tietää vanhan tunnuslauseen.
err-header_put_back = Se ei avaa kortistoa, ja avaintiedosto on vanhempi kuin tämän tietokoneen aiemmin näkemä.
rec-header_put_back = Joku on voinut palauttaa vanhan kopion, joka vaatii aiemman tunnuslauseen. Etsi uudempi kansio tai palauta viimeisin varmuuskopio.
err-database_missing = Kortiston tietotiedostoa ei löydy.
rec-database_missing = Etsi tiedosto roskakorista tai viimeisimmästä varmuuskopiosta ja palauta se muiden viereen.
err-wrong_database = Tietotiedosto kuuluu toiseen kortistoon.
rec-wrong_database = Palauta kansion kaikki tiedostot yhdestä ja samasta kopiosta. Mitään ei muutettu.
err-vault_in_use = Kortisto on auki toisessa ikkunassa.
rec-vault_in_use = Sulje toinen ikkuna ja yritä uudelleen.
err-cost_refused = Kortiston otsake pyytää enemmän muistia kuin ohjelma sallii.
rec-cost_refused = Joku muu on voinut muuttaa tiedostoa. Palauta varmuuskopio.
err-disk_full = Levy on täynnä. Mitään ei tallennettu.
rec-disk_full = Vapauta tilaa ja yritä uudelleen. Kirjoittamasi on yhä tallella.
err-purge_owed = Asiakas on poistettu, mutta tiedostoissa on vielä jälkiä.
rec-purge_owed = Vapauta levytilaa. Yritys tehdään itsestään uudelleen, viimeistään kun avaat lukituksen seuraavan kerran.
err-disk_read_only = Levylle ei voi kirjoittaa.
rec-disk_read_only = Tarkista, ettei se ole kirjoitussuojattu ja että sinulla on oikeus kirjoittaa sinne.
err-disk_failed = Levy vastasi virheellä.
rec-disk_failed = Tee varmuuskopio toiselle levylle mahdollisimman pian.
err-store_fault = Tallennus epäonnistui. Ohjelmassa on vika.
rec-store_fault = Mitään ei muutettu. Yritä uudelleen; jos se toistuu, tarkista kortisto Asetuksissa.
err-not_found = Sitä ei enää ole: { $word }.
rec-not_found = Palaa luetteloon.
err-incomplete = Jotain puuttuu: { $missing }.
rec-incomplete = Täydennä se ja yritä uudelleen.
err-too_long = { $field } on liian pitkä.
rec-too_long = Enintään { $max } merkkiä mahtuu.
err-bad_text = { $field }: tekstissä on merkkejä, joita ei voi tallentaa.
rec-bad_text = Kirjoita teksti uudelleen liittämisen sijaan.
err-bad_date = { $field }: päivä ei kelpaa.
rec-bad_date = Tarkista päivä, kuukausi ja vuosi.
err-bad_number = { $field }: luku ei kelpaa.
rec-bad_number = Tarkista, ettei mikään merkki ole väärin.
err-bad_email = Se ei ole sähköpostiosoite.
rec-bad_email = Sen pitää näyttää tältä: nimi@esimerkki.fi.
err-identity_off = Tällä vastaanotolla ei tallenneta henkilötunnuksia.
rec-identity_off = Jos niitä tarvitaan, kirjaa peruste ensin Asetuksiin.
err-identity_invalid = Se ei ole kelvollinen henkilötunnus. { $reason }
rec-identity_invalid = Vertaa merkki kerrallaan henkilötodistukseen.
err-already_signed = Hoitomerkintä on jo allekirjoitettu.
rec-already_signed = Tee sen sijaan täydennys. Ensimmäinen teksti säilyy.
err-not_signed = Hoitomerkintää ei ole allekirjoitettu.
rec-not_signed = Muuta luonnosta suoraan tai allekirjoita se ensin.
err-signature_missing = Allekirjoitus puuttuu.
rec-signature_missing = Allekirjoita, tai kirjaa, että se on paperilla tai että asiakas kieltäytyi.
err-version_gone = Teksti on muuttunut avaamisen jälkeen.
rec-version_gone = Avaa lomake uudelleen, niin uusi teksti näkyy.
err-no_such_form = Lomaketta ei ole sillä kielellä.
rec-no_such_form = Valitse toinen kieli.
err-unknown_question = Jokin vastaus ei kuulu lomakkeeseen.
rec-unknown_question = Avaa lomake uudelleen.
err-reason_missing = Syytä ei annettu.
rec-reason_missing = Kirjoita lyhyesti miksi.
err-not_in_force = Mitään sellaista ei ole voimassa.
rec-not_in_force = Katso historiasta: suostumus on voitu jo peruuttaa.
err-day_closed = { $on } on päätetty.
rec-day_closed = Kirjaa rivi tälle päivälle tai oikaise uudella rivillä.
err-day_ahead = { $on } ei ole vielä koittanut.
rec-day_ahead = Odota siihen asti tai valitse toinen päivä.
err-already_reversed = Rivi on jo oikaistu.
rec-already_reversed = Katso rivi, joka viittaa siihen.
err-is_reversal = Oikaisua ei voi oikaista.
rec-is_reversal = Kirjaa sen sijaan uusi rivi.
err-nothing_open = Kaikki on jo maksettu.
rec-nothing_open = Muuta ei tarvita.
err-too_much = Se on enemmän kuin avoinna on, { $open }.
rec-too_much = Kirjoita pienempi summa.
err-unknown_method = Maksutapaa ei ole tässä maassa: { $method }.
rec-unknown_method = Valitse jokin luettelosta.
err-unknown_rate = Verokanta { $rate } ei ole voimassa.
rec-unknown_rate = Muuta nimikettä hinnastossa.
err-unpaid = { $open } on maksamatta.
rec-unpaid = Kirjaa maksu tai oikaise rivi ensin.
err-held_by_law = Laki vaatii säilyttämään hoitomerkinnät. { $law } { $until_on }
rec-held_by_law = Kerro tämä asiakkaalle ja kirjaa, että pyyntö esitettiin.
err-not_allowed_now = Se ei onnistu nykyisessä tilassa.
rec-not_allowed_now = Katso, missä tilassa se on; se on voitu jo tehdä.
err-in_use = Siihen liittyy muita tietoja.
rec-in_use = Poista ensin siihen liittyvät tiedot.
err-demo_cannot_sync = Kokeilukortistoa ei koskaan yhdistetä varauspalveluun.
rec-demo_cannot_sync = Tee se omalla vastaanotollasi.
err-agreement_missing = Sopimus varauspalvelun kanssa puuttuu, eikä syytä ole kirjattu.
rec-agreement_missing = Anna sopimuksen päivä tai kirjoita, miksi se puuttuu.
err-account_off = Varaustili on pois päältä.
rec-account_off = Kytke se päälle Asetuksissa.
err-booking_of_provider = Varaus on varauspalvelusta.
rec-booking_of_provider = Muuta se siellä, niin muutos tulee tänne seuraavassa haussa.
err-address_refused = Tätä osoitetta ei saa käyttää.
rec-address_refused = Sen on alettava https eikä se saa osoittaa omaan verkkoosi, ellei kyse ole omasta palvelimestasi.
err-unreachable = Varauspalveluun ei saada yhteyttä.
rec-unreachable = Tarkista verkko. Kaikki muu toimii silti.
err-timed_out = Varauspalvelu ei vastannut ajoissa.
rec-timed_out = Yritä hetken päästä uudelleen.
err-tls_failed = Varauspalveluun ei saatu turvallista yhteyttä.
rec-tls_failed = Mitään ei lähetetty. Tarkista osoite ja koneen kello.
err-logged_out = Varauspalvelu ei enää hyväksy tunnuksia.
rec-logged_out = Kirjoita salasana tai avain uudelleen Asetuksissa.
err-server_error = Varauspalvelu vastasi virheellä { $status }.
rec-server_error = Vika on heillä. Yritä myöhemmin uudelleen.
err-try_later = Varauspalvelu pyytää odottamaan ({ $status }).
rec-try_later = Mitään ei muutettu. Uusi yritys tehdään myöhemmin; hakeminen käsin ei nyt auta.
err-calendar_gone = Osoitteessa ei ole mitään ({ $status }).
rec-calendar_gone = Mitään ei muutettu. Varauspalvelu on voinut antaa kalenterille uuden osoitteen: kopioi se uudelleen.
err-not_a_calendar = Osoitteessa ei ole kalenteria.
rec-not_a_calendar = Kopioi kalenteriosoite (iCal) uudelleen varauspalvelusta.
err-calendar_empty = Varauspalvelu ei lähettänyt yhtään mitään.
rec-calendar_empty = Mitään ei muutettu. Yritä hetken päästä uudelleen; jos sama toistuu, kopioi kalenteriosoite uudelleen.
err-too_many_bookings = Kalenterissa on yli { $max } varausta.
rec-too_many_bookings = Mitään ei muutettu. Pyydä varauspalvelua lähettämään lyhyempi jakso.
err-line_too_long = Kalenterissa on yli { $max } merkin rivi, jollaista mikään kalenteriohjelma ei kirjoita.
rec-line_too_long = Mitään ei muutettu. Tarkista, että osoite on kalenterin, ja kysy varauspalvelusta.
err-cut_short = Kalenteri ei tullut perille kokonaisena.
rec-cut_short = Mitään ei muutettu. Yritä uudelleen.
err-too_large = Se on liian suuri, yli { $max } Mt.
rec-too_large = Valitse pienempi tiedosto tai lyhyempi jakso.
err-redirected = Osoite ohjaa muualle.
rec-redirected = Hae oikea osoite varauspalvelusta.
err-mass_removal = { $gone }/{ $of } varausta katoaisi kerralla.
rec-mass_removal = Mitään ei muutettu. Tarkista varauspalvelusta, onko kalenteri vahingossa tyhjä.
err-stopped = Keskeytetty.
rec-stopped = Mitään ei muutettu.
err-no_print_system = Koneessa ei ole tulostusjärjestelmää.
rec-no_print_system = Tallenna PDF-tiedostona ja tulosta muualla, tai asenna CUPS.
err-no_printer = Tulostinta ei ole.
rec-no_printer = Valitse toinen.
err-printer_stopped = Tulostin ei ota töitä vastaan.
rec-printer_stopped = Tarkista paperi, kansi ja virta, ja käynnistä se uudelleen.
err-print_refused = Tulostusjärjestelmä ei ottanut sivuja vastaan.
rec-print_refused = Mitään ei merkitty tulostetuksi. Yritä uudelleen tai tallenna PDF.
err-layout_fault = Sivua ei voitu valmistella. Ohjelmassa on vika.
rec-layout_fault = Mitään ei tulostettu. Kokeile lyhentää poikkeuksellisen pitkiä tekstejä.
err-nothing_to_print = Tulostettavaa ei ole.
rec-nothing_to_print = Valitse muita päiviä.
err-busy_working = Toinen pitkä työ on jo käynnissä.
rec-busy_working = Odota, että se valmistuu, tai pysäytä se kohdassa Asetukset, Varmuuskopiot.
err-shelf_gone = Kansiota tai levyä ei löydy.
rec-shelf_gone = Kytke levy tai tarkista kansion nimi, ja yritä uudelleen.
err-shelf_full = Varmuuskopion paikka on täynnä.
rec-shelf_full = Vapauta sieltä tilaa tai valitse toinen levy. Aiemmat kopiot ovat ennallaan.
err-shelf_read_only = Varmuuskopion paikkaan ei voi kirjoittaa.
rec-shelf_read_only = Tarkista, ettei levy ole kirjoitussuojattu ja että saat kirjoittaa kansioon, tai valitse toinen.
err-shelf_failed = Varmuuskopiolevy vastasi virheellä.
rec-shelf_failed = Irrota se, kytke takaisin ja yritä uudelleen. Jos se toistuu, vaihda levy.
err-shelf_address = Tätä osoitetta ei voi käyttää.
rec-shelf_address = Kirjoita https:// tai sftp:// ja palvelimen nimi. http ja oman verkon koneet käyvät vain, jos merkitset sen.
err-shelf_unknown_host = Sen nimistä palvelinta ei ole.
rec-shelf_unknown_host = Tarkista osoitteen kirjoitusasu ja että kone on verkossa.
err-shelf_unreachable = Varmuuskopioiden palvelimeen ei saada yhteyttä.
rec-shelf_unreachable = Tarkista verkko. Kopio tehdään itsestään, kun palvelin taas vastaa; aiemmat kopiot ovat ennallaan.
err-shelf_slow = Varmuuskopioiden palvelin ei vastannut ajoissa.
rec-shelf_slow = Yritä myöhemmin uudelleen. Perille ehtineitä liitteitä ei lähetetä uudelleen.
err-shelf_not_trusted = Palvelin ei pysty osoittamaan olevansa oikea.
rec-shelf_not_trusted = Älä lähetä sinne salasanaa. Pyydä palvelimen ylläpitäjältä voimassa oleva varmenne.
err-shelf_key_unknown = Palvelimen avainta ei ole vielä vahvistettu.
rec-shelf_key_unknown = Kysy palvelimen ylläpitäjältä, onko avain oikea, ja vahvista se.
err-shelf_key_changed = Palvelin näyttää toisen avaimen kuin se, jonka vahvistit.
rec-shelf_key_changed = Älä lähetä sinne mitään, ennen kuin ylläpitäjä on kertonut avaimen vaihtuneen. Vahvista sitten uusi.
err-shelf_logged_out = Varmuuskopioiden palvelin ei hyväksy kirjautumista.
rec-shelf_logged_out = Tarkista käyttäjätunnus ja salasana tai avain, ja tallenna ne uudelleen.
err-shelf_bad_key = Yksityistä avainta ei voi lukea.
rec-shelf_bad_key = Liitä koko avain kohdasta BEGIN kohtaan END. Sillä ei saa olla omaa salasanaa.
err-shelf_no_folder = Kansiota ei ole palvelimella.
rec-shelf_no_folder = Tarkista osoite tai luo kansio sinne.
err-shelf_server_error = Varmuuskopioiden palvelin vastasi virheellä.
rec-shelf_server_error = Yritä myöhemmin uudelleen. Jos se toistuu, kysy palvelimen ylläpitäjältä.
err-not_a_backup = Se ei ole Kartotekin varmuuskopio.
rec-not_a_backup = Valitse toinen kopio tai toinen kansio.
err-other_vault = Varmuuskopio kuuluu toiseen kortistoon.
rec-other_vault = Mitään ei muutettu. Valitse kansio, jossa on tämän kortiston kopioita.
err-backup_unsound = Varmuuskopio on vioittunut tai sitä on muutettu.
rec-backup_unsound = Kortistoon ei koskettu. Ota vanhempi kopio ja tee uudet toiselle levylle: tämä voi olla hajoamassa.
err-another_vault_here = Tällä koneella on jo toinen kortisto kuin kopiossa.
rec-another_vault_here = Mitään ei muutettu. Palauta toisella koneella, tai siirrä ensin täällä olevan kortiston kansio syrjään.
err-foreign_schema = Varmuuskopion rakenne ei ole tämän ohjelman tekemä.
rec-foreign_schema = Mitään ei muutettu. Jos kopio on tehty uudemmalla versiolla, asenna se ensin. Valitse muuten toinen kopio.
err-internal = Ohjelmassa meni jotain vikaan.
rec-internal = Mitään ei muutettu. Yritä uudelleen ja käynnistä uudelleen, jos se toistuu.
err-not_agreed = Asiakas ei ole suostunut sellaisten tietojen tallentamiseen.
rec-not_agreed = Pyydä ensin suostumus. Ilman sitä tallennetaan vain se, mitä laki vaatii.

## Today

today-list = Päivän käynnit
today-visits = { $visits ->
        [0] ei vielä käyntejä
        [one] yksi käynti
       *[other] { $visits } käyntiä
    }
today-last-pull = varaukset haettu { $time }
today-closed = päivä on päätetty
today-nobody = Ilman nimeä
today-warned = Varoitus
today-warned-long = Asiakkaalla on varoitus. Lue se ennen hoitoa.
today-came-at = saapui { $time }
today-late-cancelled = peruttu myöhään
today-moved = siirretty ajasta { $moment }
today-zone-doubt = epävarma aika
today-remote-notes = Viesti varauksessa
today-missing = Puuttuu
today-overview = Ennen käyntiä
today-begin = Asiakas on täällä
today-write = Hoitomerkintä
today-sale = Myynti
today-miss = Ei tullut
today-walk-in = Ilman varausta
today-pull = Hae varaukset
today-before = Edellinen päivä
today-after = Seuraava päivä
today-today = Tähän päivään
today-begun = { $name } on täällä.
today-missed = Kirjattu: { $name } ei tullut. Jos asiakas tulee sittenkin, aloita käynti tavalliseen tapaan.
today-no-account = Varauspalvelua ei ole vielä yhdistetty.
today-pulled = Varaukset haettu: { $news }.
pull-figures = { $new ->
        [one] { $new } uusi
       *[other] { $new } uutta
    }, { $changed ->
        [one] { $changed } muuttunut
       *[other] { $changed } muuttunutta
    }, { $gone ->
        [one] { $gone } poistunut
       *[other] { $gone } poistunutta
    }
today-unsigned = { $count ->
        [one] Yksi hoitomerkintä odottaa allekirjoitusta
       *[other] { $count } hoitomerkintää odottaa allekirjoitusta
    }
today-unprinted = { $count ->
        [one] Yksi päivä on tulostamatta
       *[other] { $count } päivää on tulostamatta
    }
today-backup-late = Varmuuskopio on liian vanha
today-backup-none = Varmuuskopioita ei vielä tehdä
today-empty = Ei varauksia
today-empty-text = Kun varauksia tulee, ne näkyvät täällä aikajärjestyksessä. Jos joku tulee silti, paina W.
today-book = Uusi varaus
today-connect = Yhdistä varauspalvelu
standing-came = täällä
standing-no_show = ei tullut
standing-cancelled = peruttu
standing-gone = poistunut kalenterista
standing-tentative = alustava
standing-over = aika mennyt
standing-now = nyt
standing-ahead = varattu
origin-provider = varattu verkossa
origin-desk = varattu täällä
origin-walk_in = ilman varausta

## Overview

overview-card = Asiakaskortti
overview-notes = Viimeisimmät hoitomerkinnät
overview-first = Ensimmäinen kerta
overview-first-text = Hoitomerkintöjä ei vielä ole. Paina N, kun olette valmiit.
overview-measurements = Mittaukset
overview-curve = { $name }: { $first } – { $last }
overview-visits = Käynnit ({ $visits })
overview-no-visits = Ei vielä käyntejä.
overview-intake-on = Täytetty { $day }.
overview-no-intake = Ei vielä täytetty.
overview-intake-fill = Täytä
overview-open = { $amount } on maksamatta.
warning-from-card = Varoitus kortissa
warning-from-intake = Esitietolomakkeesta

## Journal

note-unsigned = allekirjoittamatta
note-amended = täydennetty
note-empty = Tyhjä hoitomerkintä.
part-subjective = Subjektiivinen
part-objective = Objektiivinen
part-assessment = Arvio
part-plan = Suunnitelma
part-anamnesis = Anamneesi
part-status = Status
part-treatment = Hoito
part-text = Merkintä

## Sale

sale-title = Myynti: { $name }
sale-article = Mitä
sale-free = Jotain muuta …
sale-neutral = Neutraali nimi: tämä menee kirjanpitoon. Ei mitään terveydestä.
sale-item-missing = Kirjoita, mistä on kyse.
sale-quantity-wrong = Kokonaisluku, vähintään 1.
sale-vat-of-it = josta { $amount }
sale-before = Viimeksi asiakas maksoi { $amount }, { $day }.
sale-before-take = Sama hinta
sale-unpaid = Ei vielä maksettu
sale-method-missing = Valitse, miten maksettiin, tai ettei vielä ole maksettu.
sale-do = Kirjaa
sale-done = Nro { $number }: { $amount }, { $name }.
item-treatment = Hoito
item-goods = Tuote

## Reasons given with a refusal

reason-form = Muoto ei täsmää.
reason-date = Siinä olevaa päivää ei ole.
reason-check_digits = Tarkistusmerkki ei täsmää.

## Settings

settings-practice = Vastaanotto
settings-practice-lead = Näkyy kaikissa tulosteissa.
settings-practice-kept = Vastaanoton tiedot tallennettu.
settings-desk = Työpöytä
settings-prices = Hinnasto
settings-fields = Omat kentät
settings-bookings = Varauspalvelu
settings-identity = Henkilötunnus
settings-vault = Tietoturva
settings-backups = Varmuuskopiot
settings-about = Tietoja Kartotekista
settings-look = Ulkoasu
settings-language-hint = Näytön kieli. Lomakkeet ja paperit noudattavat asiakkaan kieltä.
settings-appearance = Vaalea vai tumma
appearance-system = Kuten kone
appearance-light = Vaalea
appearance-dark = Tumma
settings-work = Työtapa
settings-idle = Lukitse, kun kone on ollut koskematta
settings-idle-hint = Kirjoittamasi tallennetaan luonnoksena ennen lukitusta.
settings-minutes = { $count ->
        [one] yksi minuutti
       *[other] { $count } minuuttia
    }
settings-months = { $count ->
        [one] yksi kuukausi
       *[other] { $count } kuukautta
    }
settings-hours = { $count ->
        [one] yksi tunti ennen
       *[other] { $count } tuntia ennen
    }
settings-template = Uusien hoitomerkintöjen malli
template-soap = SOAP
template-asbap = Anamneesi, status, arvio, hoito, suunnitelma
template-free = Vapaa teksti
settings-intake = Esitietolomakkeen uusimisväli
settings-late = Myöhäinen peruutus alkaa
settings-late-never = ei lasketa
settings-paper = Paperi
settings-printer-ask = Kysy joka kerta
settings-printer-gone = { $printer } (ei juuri nyt käytettävissä)
settings-no-printer = Tulostinta ei löytynyt. Kaiken voi silti tallentaa PDF-tiedostona.
settings-duplex = Tulosta molemmille puolille
settings-duplex-hint = Rei’itysmarginaali vaihtaa puolta joka toisella sivulla.
prices-add = Uusi nimike
prices-change = Muuta nimikettä
prices-with-vat = Hinta sis. alv
prices-empty = Ei vielä hinnastoa
prices-empty-text = Lisää hoidot ja tuotteet, niin myynti on kahden näppäimen päässä.
prices-removed = { $name } poistettu. Vanhat myynnit säilyttävät nimen.
fields-lead = Sellaista, mitä haluat joka kortille, kuten urheilulaji tai ammatti. Ei diagnooseja: ne kuuluvat hoitomerkintöihin.
fields-none = Ei omia kenttiä.
fields-new = Uusi kenttä
fields-name = Kentän { $number } nimi
fields-remove = Poista { $name }
fields-remove-text = Kentän sisältö katoaa kaikista korteista. Sitä ei voi perua.
identity-lead = Harvoin tarpeen. Asiakkaat erotetaan kortin numerolla.
identity-notice = Henkilötunnuksen saa tallentaa vain, kun se on selvästi perusteltua, esimerkiksi lain vaatimuksesta. Kirjaa peruste, se näkyy otteissa ja selosteissa.
identity-question = Tallennetaanko henkilötunnuksia tällä vastaanotolla?
identity-ground-hint = Esimerkiksi: potilasasiakirjojen laatiminen lain mukaan.
identity-ground-missing = Kirjaa peruste. Ilman sitä henkilötunnuksia ei tallenneta.
identity-kept = Tallennettu.

## Settings: booking provider

accounts-lead = Varaukset haetaan tänne. Täältä ei lähetetä mitään.
accounts-add = Yhdistä varauspalvelu
accounts-change = Muuta yhteyttä
accounts-empty = Varauspalvelua ei ole yhdistetty
accounts-empty-text = Useimmat varauspalvelut antavat salaisen kalenteriosoitteen (iCal). Liitä se tähän, niin varaukset näkyvät Tänään-näkymässä.
accounts-dialog-lead = Osoite on salainen: sen haltija näkee varauksesi.
accounts-label-hint = Niin kuin itse sitä kutsut.
accounts-address = Kalenteriosoite (iCal)
accounts-address-hint = Alkaa https ja päättyy usein .ics.
accounts-login = Osoite vaatii kirjautumisen
accounts-secret-kept = Salasana on tallessa. Jätä tyhjäksi, niin se säilyy.
accounts-forget-secret = Unohda tallennettu salasana
accounts-own-server = Se on oma palvelimeni
accounts-own-server-hint = Vain silloin osoite saa osoittaa omaan verkkoosi.
accounts-agreement = Sopimus
accounts-agreement-hint = Varauksia hoitava yritys käsittelee asiakkaittesi tietoja. Siitä on oltava sopimus.
accounts-agreement-since = { $processor }, sopimus { $day }
accounts-no-agreement = Ei sopimusta: { $note }
accounts-every = Hakujen väli
accounts-by-hand = vain käsin
accounts-last = Viimeisin haku
accounts-pull = Hae nyt
accounts-on = päällä
accounts-off = pois
accounts-turn-on = Kytke päälle
accounts-turn-off = Kytke pois
accounts-remove = Poistetaanko { $name }?
accounts-remove-text = Osoite ja salasana unohdetaan. Jo haetut varaukset säilyvät.
pull-ok = valmis
pull-unchanged = ei uutta
pull-refused = hylätty, mitään ei muutettu
pull-failed = epäonnistui
pull-look-again = Katso, mitä katoaisi
pull-confirm = Poista { $gone } varausta
pull-confirm-text = { $account }: kalenterissa niitä ei enää ole. Ne jäävät korteille poistuneina; käynteihin ja hoitomerkintöihin ei kosketa. Jos määrä on silloin toinen, sinulta kysytään uudelleen.

## Settings: security

vault-recovery = Palautusavain
vault-recovery-lead = Ainoa tie sisään, jos tunnuslause unohtuu.
vault-recovery-good = Avain on voimassa: se on kirjoitettu paperilta.
vault-recovery-another = Kirjoita uusi avain
vault-recovery-check = Tarkista
vault-key-confirmed = Avain täsmää.
vault-renew = Tee uusi paperi
vault-renew-lead = Jos paperi on kadonnut tai joku on voinut nähdä sen. Vanha on voimassa, kunnes uusi on kirjoitettu takaisin.
vault-renew-new-lead = Tulosta se nyt: avain näytetään vain tämän kerran. Kirjoita se sitten takaisin alle ja hävitä vanha paperi.
vault-renew-waiting = Uusi avain on tehty ja odottaa takaisin kirjoittamista. Siihen asti vanha paperi on se, joka toimii.
vault-passphrase = Vaihda tunnuslause
vault-passphrase-lead = Toiseen tai pidempään. Jos joku saattaa tietää nykyisen, vaihda sen sijaan avaimet: vanhat kopiot avautuvat muuten yhä sillä.
vault-passphrase-current-missing = Kirjoita nykyinen tunnuslause.
vault-passphrase-change = Vaihda
vault-passphrase-working = Vaihdetaan. Se kestää tarkoituksella sekunnin tai kaksi.
vault-passphrase-changed = Uusi tunnuslause on voimassa nyt.
vault-keys = Joku saattaa tietää tunnuslauseeni
vault-keys-lead = Silloin uusi tunnuslause ei riitä: se, jolla on kopio kansiosta tai varmuuskopio, avaa sen vanhalla. Tässä koko kortisto kirjoitetaan uudelleen uusilla avaimilla, uudella tunnuslauseella ja uudella palautusavaimella. Vanha paperi lakkaa heti olemasta voimassa. Vanhat varmuuskopiot korvataan heti, kun uusi on luettu takaisin.
vault-keys-cannot = Jo otetut kopiot ja varmuuskopiot levyillä, jotka eivät enää palaa, avautuvat yhä vanhalla tunnuslauseella.
vault-keys-begin = Vaihda avaimet
vault-keys-do = Vaihda avaimet nyt
vault-keys-working = Kaikkea kirjoitetaan uudelleen uusilla avaimilla. Se kestää hetken, eikä muuta voi sillä välin tehdä.
vault-keys-done = Avaimet on vaihdettu. Tulosta uusi paperi nyt: avain näytetään vain tämän kerran. Kirjoita se sitten yllä olevaan kenttään. Siihen asti unohtunut tunnuslause on kaiken loppu.
vault-keys-backups = Tehdään uusia varmuuskopioita; vanhat poistetaan, kun uudet on luettu takaisin.
vault-keys-backups-done = Jokaisessa saatavilla olevassa varmuuskopioiden paikassa on uusi kopio eikä yhtään vanhalla tunnuslauseella avautuvaa.
vault-keys-backups-owed = { $names }: siellä olevat varmuuskopiot avautuvat yhä vanhalla tunnuslauseella. Ne korvataan, kun paikka on taas saatavilla.
vault-device = Avaa tietokoneen avainnipusta
vault-device-lead = Silloin kortisto avautuu ilman tunnuslausetta, kun olet kirjautunut tähän tietokoneeseen.
vault-device-warning = Mikä tahansa saman käyttäjän ohjelma voi lukea avointa avainnippua. Kuka tahansa, joka istuutuu koneelle ollessasi kirjautuneena, voi avata kortiston. Tunnuslausetta kysytään silti, kun jotain luovutetaan tai poistetaan, kun avaimia muutetaan ja kun näyttö on ollut asiakkaalla.
vault-device-off = Se ei ole käytössä.
vault-device-on = Se on käytössä. Tunnuslause kirjoitettiin viimeksi { $moment }, ja sitä kysytään uudelleen { $days } päivän kuluttua.
vault-device-days = Päiviä, kunnes tunnuslausetta kysytään uudelleen
vault-device-days-hint = 1–60
vault-device-allow = Ota käyttöön
vault-device-forbid = Poista käytöstä
vault-device-entry-left = Se ei ole enää käytössä. Avainnipun merkintää ei voitu poistaa, mutta se ei enää avaa mitään.
vault-verify = Onko kaikki kunnossa?
vault-verify-lead = Lukee kortiston jokaisen sivun, liitteen, hakemiston ja ketjun. Kestää muutaman sekunnin.
vault-verify-do = Tarkista kortisto
vault-verify-working = Luetaan kaikki
vault-verify-good = Kaikki on kunnossa.
vault-verify-bad = Jokin ei täsmää
vault-broken-day = Ensimmäinen päivä, joka ei täsmää: { $day }.
finding-day_chain = Asiakaslokin päätettyä päivää on muutettu.
finding-other = Havainto: { $code }
vault-scan-lead = Etsii sanoja jokaiselta sivulta, myös poistetuilta, lokista, liitteistä ja saatavilla olevista varmuuskopioista. Hyvä poiston jälkeen, asiakkaan vieressä.
vault-scan-words = Etsittävät sanat
vault-scan-short = Joka sanassa on oltava vähintään neljä merkkiä.
vault-scan-do = Etsi
vault-scan-working = Etsitään kaikkialta
vault-scan-nothing = Mitään ei löytynyt mistään.
vault-scan-nothing-so-far = Mitään ei löytynyt sieltä, mistä voitiin etsiä.
vault-scan-found = { $hits ->
        [one] Yksi osuma
       *[other] { $hits } osumaa
    }
vault-scan-place = { $place }: { $hits }
scan-page = käytössä olevat sivut
scan-free_page = poistetut sivut
scan-log = loki
scan-overflow = sivurajojen yli
scan-sealed = liitteet
scan-raw = levyn tiedostot
scan-backup = varmuuskopiot
vault-place = Missä kortisto sijaitsee
vault-place-lead = Kopioi kansio, kun ohjelma on lukittu, niin kopio on ehjä ja salattu.
place-synced = { $by } kopioi tätä kansiota
place-synced-text = Kahta erilleen kasvanutta kopiota ei voi enää yhdistää, ja poistamasi tiedot jäävät muiden haltuun. Siirrä kansio paikkaan, jota mikään ohjelma ei synkronoi, ja pidä varmuuskopiot täällä: ne kestävät sen.
place-network = Kansio ei ole tällä tietokoneella
place-network-text = Yhteyskatko kesken työn voi viedä viimeksi kirjoittamasi, ja muut voivat päästä kansioon. Pidä kortisto tietokoneen omalla levyllä ja varmuuskopiot täällä.

noticed-header_older = Avaintiedosto on vanhempi kuin kortisto: joku on palauttanut kopion.
noticed-header_older-do = Jos et tehnyt sitä itse, vaihda tunnuslause nyt: kopion myötä vanha tunnuslause voi taas toimia.
noticed-loss_accepted = Kortisto avattiin ilman puuttuvia tietoja. Menetettyjä tallennettuja muutoksia: { $lost }.
noticed-loss_accepted-do = Vertaa viime päiviä kansioon ja varauspalveluun ja kirjaa puuttuvat tiedot uudelleen.
noticed-header_healed = Toinen avaintiedostoista puuttui tai oli vioittunut, ja se kirjoitettiin uudelleen toisesta.
noticed-header_healed-do = Mitään ei kadonnut. Jos sama toistuu, levy voi olla hajoamassa: kopioi kansio.
noticed-counter_missing = Tallennettujen muutosten laskuri puuttui.
noticed-counter_missing-do = Jos tiedostoja on kopioitu käsin, tarkista, ovatko viime päivät mukana.
noticed-counter_unreadable = Tallennettujen muutosten laskuria ei voitu lukea, ja se kirjoitettiin uudelleen.
noticed-counter_unreadable-do = Tarkista, ovatko viime päivät mukana. Jos sama toistuu, levy voi olla hajoamassa.
noticed-counter_not_written = Tallentamasi tiedot ovat tallessa, mutta niiden vieressä olevaa laskuria ei voitu kirjoittaa.
noticed-counter_not_written-do = Tarkista, onko levy täynnä tai kirjoitussuojattu.
noticed-orphans_removed = Ohjelma keskeytyi viime kerralla; jäänteitä poistettiin: { $files }.
noticed-orphans_removed-do = Mitään tallennettua ei kadonnut. Kesken jäänyt teksti on luonnoksissa.
noticed-brought_up = Kortisto oli tehty vanhemmalla versiolla, ja se on päivitetty.
noticed-brought_up-do = Ohjelman vanhemmat versiot eivät enää voi avata sitä.
noticed-outside_unreadable = Tämän tietokoneen muistiinpanoa kortistosta ei voitu lukea, ja se kirjoitettiin uudelleen.
noticed-outside_unreadable-do = Tarkista, ovatko viime päivät mukana. Jos ovat, mitään ei kadonnut.
noticed-outside_not_written = Kortiston vaihetta ei voitu merkitä muistiin kansion ulkopuolelle. Tallentamasi tiedot ovat tallessa.
noticed-outside_not_written-do = Tarkista, onko asetuskansiosi täynnä tai kirjoitussuojattu. Kunnes merkintä onnistuu, palautettu vanha kansio voi jäädä huomaamatta.
noticed-folder_accepted = Kansio, joka on vanhempi tai eri kuin tietokoneen aiemmin näkemä, avattiin tietoisesti.
noticed-folder_accepted-do = Vertaa viime päiviä paperikansioon ja varauspalveluun. Jos et palauttanut kansiota itse, vaihda avaimet Asetuksissa.
noticed-old_bookings_gone = Vanhoja varauksia poistettiin: { $bookings }. Käyntejä jäi ilman varausta: { $visits_kept }.
noticed-old_bookings_gone-do = Ne olivat vanhempia kuin Asetuksissa määrätty aika. Kuukauden lukumäärät säilyvät.
noticed-purge_owed = Poistetuista tiedoista on yhä jälkiä tiedostoissa: niitä ei voitu poistaa.
noticed-purge_owed-do = Vapauta levytilaa. Uusi yritys tehdään joka tunti ja aina, kun lukitus avataan.
noticed-seen = Nähty

finding-header = Toinen kortiston otsakkeen kopioista on vioittunut.
finding-pages = Kortiston sivuja on vioittunut tai muutettu.
finding-structure = Kortiston rakenne ei täsmää.
finding-index = Hakemisto ei vastaa tekstejä. Haku voi jättää jotain löytämättä.
finding-audit = Tapahtumaloki on katkennut tai katkaistu.
finding-sealed = Liite puuttuu tai sitä ei voi avata.
finding-counters = Laskurit ovat eri mieltä viimeksi tallennetusta.
vault-scan-unreadable = Vioittuneita, ei voitu lukea

## Settings: backups

backups-lead = Kopio tehdään itsestään joka päivä, jona jotain muuttuu. Seitsemän uusinta säilyy salattuna.
backups-empty = Varmuuskopioita ei vielä tehdä
backups-empty-text = Jos koneen levy hajoaa, kaikki katoaa sen mukana. Toisella levyllä oleva varmuuskopio on salattu, ja se avataan samalla tunnuslauseella.
backups-demo = Kokeilukortistosta ei tehdä varmuuskopioita. Omalla vastaanotollasi valitset täällä, minne kopiot tehdään.
backups-choose = Valitse kansio tai levy
backups-add = Uusi paikka
backups-dialog = Minne kopiot tehdään?
backups-dialog-lead = Mieluiten levylle, jonka voit ottaa mukaasi tai lukita toiseen paikkaan.
folder-label = Kansio tai levy
folder-browse = Selaa …
folder-missing = Selaa kansioon tai kirjoita, missä se on.
backups-folder-hint = Kopiot saavat sinne oman kansion.
backups-label-hint = Miksi kutsut sitä, esimerkiksi Sininen levy.
backups-save = Varmuuskopioi tänne
backups-there-already = Sinne tehdään jo kopioita. Valitse toinen kansio tai levy.
backups-last = Viimeisin kopio
backups-last-none = ei vielä
backups-ago = { $ago }, { $moment }
backups-holds = Sisältää
backups-rehearsed = Kokeiltu palautus
backups-rehearsed-never = ei koskaan kokeiltu
backups-late = Kopio on liian vanha
backups-late-text = Ajankohdan { $moment } jälkeen kirjoittamasi on vain tällä koneella.
backups-late-never = Yksikään kopio ei ole vielä onnistunut
backups-late-never-text = Kaikki on vain tällä koneella.
backups-gone = Levy ei ole kytkettynä. Kopio tehdään, kun se kytketään.
backups-was-stopped = Viimeisin yritys pysäytettiin. Aiemmat kopiot ovat ennallaan.
backups-failed = Viimeisin yritys, { $moment }: { $what }
backups-clock-back = Koneen kello on viimeisintä kopiota jäljessä
backups-clock-back-text = Aseta kello oikeaan aikaan. Siihen asti vanhempia kopioita ei poisteta.
backups-old-keys = Täällä olevat varmuuskopiot avautuvat yhä vanhalla tunnuslauseella
backups-old-keys-text = Avaimet on vaihdettu sen jälkeen. Kytke levy tai tee varmuuskopio: kun se on luettu takaisin, vanhat poistetaan.
backups-make = Varmuuskopioi nyt
backups-made = Varmuuskopio on tehty ja tarkistettu: { $name }.
backups-rehearse = Kokeile palautusta
backups-rehearse-hint = Koe palauttaa viimeisimmän kopion sivuun, vertaa ja hävittää sen. Kortistoon ei kosketa.
backups-rehearsal-good = Palautus on kokeiltu: kaikki palasi ({ $name }).
backups-list = Näytä kopiot
backups-list-hide = Piilota kopiot
backups-list-of = Kopiot: { $name }
backups-list-empty = Siellä ei ole vielä kopioita.
backups-when = Tehty
backups-notes = Hoitomerkinnät
backups-owed = puhdistettava
backups-owed-hint = { $count ->
        [one] Yhdessä kopiossa on yhä poistettu asiakas. Se puhdistetaan, kun seuraava kopio tehdään.
       *[other] { $count } kopiossa on yhä poistettu asiakas. Ne puhdistetaan, kun seuraava kopio tehdään.
    }
backups-unreadable = ei luettavissa
backups-remove-do = Lopeta varmuuskopiointi tänne
backups-remove = Lopetetaanko varmuuskopiointi: { $name }?
backups-remove-text = Siellä olevat kopiot jäävät sinne, ja ne avataan silloisella tunnuslauseella. Jos poistat myöhemmin asiakkaan, niitä ei enää puhdisteta: tuhoa ne silloin itse.
backups-remove-last = Sen jälkeen varmuuskopioita ei tehdä lainkaan.
backups-remove-not = Säilytä
backups-work-backup = Varmuuskopioidaan ({ $shelf }): { $stage }
backups-work-cleaning = Puhdistetaan kopioita ({ $shelf }): { $stage }
backups-work-rehearsal = Kokeillaan palautusta ({ $shelf }): { $stage }
backups-work-restore = Palautetaan ({ $shelf }): { $stage }
backups-work-keys = Vaihdetaan avaimia: { $stage }
backups-work-looking = Etsitään kopioista ({ $shelf }): { $stage }
backups-stage-files = liitteet
backups-stage-writing = kirjoitetaan
backups-stage-reading = luetaan takaisin
backups-stage-examining = verrataan
backups-stop = Pysäytä
shelf-kind = Millainen paikka?
shelf-kind-folder = Kansio tai levy
shelf-kind-webdav = WebDAV-palvelin, esimerkiksi Nextcloud
shelf-kind-sftp = SFTP-palvelin
shelf-kind-s3 = S3-tallennuspalvelu
shelf-address = Palvelimen osoite
shelf-address-webdav = Kansion osoite, esimerkiksi https://pilvi.example/remote.php/dav/files/maj
shelf-address-sftp = Esimerkiksi sftp://palvelin.example/~/kopiot, jossa ~ on oma kansiosi
shelf-address-s3 = https://, palvelu, säilö: esimerkiksi https://s3.example/oma-bucket
shelf-address-missing = Kirjoita palvelimen osoite.
shelf-access-key = Käyttöavaimen tunnus
shelf-password = Salasana palvelimella
shelf-secret = Palvelimen salasana tai avain
shelf-secret-key = Salainen käyttöavain
shelf-secret-sftp = Salasana tai koko yksityisen avaimen teksti ilman omaa salasanaa.
shelf-region = Alue
shelf-region-hint = Jätä tyhjäksi, jos palvelulla ei ole aluetta.
shelf-own-server = Palvelin on omassa verkossani
shelf-own-server-hint = Vain silloin osoite saa viitata sinne ja alkaa http:llä. Kopiot ovat silti salattuja; palvelimen salasana ei ole.
shelf-key = Onko tämä oikea palvelin?
shelf-key-text = Se näyttää alla olevan avaimen. Kysy ylläpitäjältä, onko se oikea. Salasanaa ei lähetetä ennen vahvistustasi.
shelf-key-yes = Kyllä, se on palvelimen avain
backups-change = Muuta paikkaa
backups-try = Kokeile paikkaa
backups-tried = { $name } toimii: pieni tiedosto kirjoitettiin, luettiin takaisin ja poistettiin.
backups-unproven = Palautuksen koe, { $moment }: { $what }
backups-rehearsed-each = Tehdään myös itsestään kerran kuussa, kun kukaan ei ole koneella.

## Settings: about

about-title = Kartotek
about-version = Versio { $version }
about-lead = Salattu kortisto yhdelle terapeutille yhdellä työpöydällä. Ei palvelinta, ei tiliä, ei tilastoja kenellekään.
about-limits = Mitä ohjelma ei tee
about-limit-send = Se ei lähetä sähköpostia eikä tekstiviestejä, eikä siinä ole asiakassivua.
about-limit-lost = Jos kone katoaa, kortisto katoaa. Pidä kopio toisessa paikassa.
about-limit-certified = Se ei ole sertifioitu potilastietojärjestelmä.
about-limit-alone = Se on tehty yhdelle. Usea käyttäjä yhtä aikaa ei onnistu.
about-limit-advice = Lakitekstit ovat apua, eivät oikeudellista neuvontaa.
about-law = Kuinka kauan tietoja säilytetään
about-law-lead = Maan sääntöjen mukaan, siten kuin ohjelma ne tuntee.
about-journal = Hoitomerkinnät
about-books = Kirjanpito
about-years = { $years } vuotta
about-own-assessment = Arvioit itse.
about-licences = Lisenssit
about-licence-own = Kartotek: MIT tai Apache 2.0, valintasi mukaan.
about-work-tauri = Ikkuna: Tauri (MIT tai Apache 2.0)
about-work-sqlcipher = Tallennus: SQLCipher (BSD) ja SQLite (vapaa)
about-work-typst = Paperi: Typst (Apache 2.0)
about-work-svelte = Näyttö: Svelte, Bits UI, Fluent, virtua, signature_pad (MIT, Apache 2.0)
about-work-source-sans = Kirjasin: Source Sans 3 (SIL OFL 1.1)
about-work-lucide = Kuvakkeet: Lucide (ISC)

## Clients: the list

clients-search = Etsi asiakas
clients-inactive = Näytä myös passiiviset
clients-count = { $count ->
        [one] yksi asiakas
       *[other] { $count } asiakasta
    }
clients-next = seuraava { $day }
clients-last = viimeksi { $day }
clients-none = Ei vielä asiakkaita
clients-none-text = Lisää ensimmäinen näppäimellä N. Jos varauspalvelu on yhdistetty, kortit syntyvät itsestään varauksista.
clients-not-found = Haulla ”{ $text }” ei löydy ketään
clients-not-found-text = Kokeile osaa nimestä, puhelinnumerosta, syntymäajasta tai kortin numerosta.
clients-admit-typed = Lisää uutena asiakkaana
admit-lead = Nimi ja puhelinnumero riittävät alkuun. Loput voi täyttää myöhemmin.
admit-name-missing = Kirjoita ainakin etunimi.
admit-born = Syntynyt
admit-born-hint = Päivä tai pelkkä vuosi.
admit-language-hint = Asiakkaan lomakkeet ja paperit.
admit-source = Tiedot ovat peräisin
admit-note-hint = Tietojen tallentamisesta, esimerkiksi suullisesti varattaessa.
admit-do = Lisää asiakas
source-client = asiakkaalta
source-therapist = minulta
source-other = joltakulta muulta
source-booking = varauksesta
source-import = tuodusta tiedostosta
draft-found = Tämä on viimekertainen luonnos.
draft-drop = Hylkää luonnos
draft-resume = Jatka
client-admitted = { $name } sai kortin { $number }.
field-source_note = Miten asiakkaalle kerrottiin
kit-needed = pakollinen

## Client card

client-tabs = Kaikki asiakkaasta
client-tab-card = Kortti
client-tab-journal = Hoitomerkinnät
client-tab-visits = Käynnit
client-tab-forms = Lomakkeet
client-tab-consents = Suostumukset
client-tab-measurements = Mittaukset
client-tab-sales = Ostot
client-tab-attachments = Liitteet
client-tab-history = Historia
client-inactive = passiivinen
client-all-there = Kaikki on kunnossa
client-print = Tulosta asiakaskansio
client-export = Luovuta asiakkaalle
client-erase = Poista asiakas
client-set-inactive = Merkitse passiiviseksi
client-set-active = Merkitse taas aktiiviseksi
client-now-inactive = { $name } on passiivinen ja näkyy vain haettaessa.
client-now-active = { $name } on taas aktiivinen.
card-keys = Kortti
card-person = Henkilö
card-saving = Tallennetaan …
card-draft = Tallentuu, kun siirryt kentästä
card-saved = Tallennettu { $time }
card-draft-found = Täällä on keskeneräistä, jota ei tallennettu.
card-needed = Täytettävä.
card-phone-needed = Kirjoita puhelinnumero tai huoltaja numeroineen.
card-year-wrong = Neljä numeroa, esimerkiksi 1984.
card-guardian-hint = Lapselle: nimi ja puhelin.
card-elsewhere = Myös muualla
card-other-system-hint = Järjestelmä, jossa on myös asiakkaan tietoja.
card-before = Ennen hoitoa
card-warning-hint = Näkyy punaisella aina asiakkaan kohdalla.
card-agreement-hint = Hinta, vakioaika tai muu, mitä on sovittu.
card-origin = Kortin alkuperä
card-created = Lisätty
card-changed = Viimeksi muutettu
field-notes_at_provider = Varauspalvelussa on merkintöjä
field-other_system = Muu järjestelmä
field-reference = Viite
payer-self = Asiakas maksaa itse.
payer-other = Joku muu maksaa
payer-remove = Asiakas maksaa
payer-parent = Vanhempi
payer-company = Yritys
payer-insurer = Vakuutusyhtiö
payer-other-kind = Muu
marketing-title = Uutiset ja tarjoukset
marketing-lead = Pois päältä, kunnes asiakas suostuu, kanava kerrallaan.
marketing-on = Kyllä: { $channel }
marketing-off = Ei: { $channel }
marketing-how = Miten tieto tuli?
marketing-since = { $how }, { $day }
channel-email = sähköposti
channel-sms = tekstiviesti
channel-post = kirje
channel-phone = puhelin
how-desk = paikan päällä
how-phone = puhelimitse
how-email = sähköpostilla
how-form = lomakkeella
how-letter = kirjeellä
identity-reveal = Näytä
identity-doubt = Tarkistusmerkki ei täsmää. Vertaa henkilöllisyystodistukseen.
visits-time = Aika
visits-how = Tila
visits-ahead = Tulossa
visits-past = Tähän asti
visits-none = Ei vielä käyntejä
visits-none-text = Varaukset ja käynnit kertyvät tähän aikajärjestyksessä.
visits-write = Kirjoita
sales-number = Nro
sales-paid = Maksettu
sales-open = { $amount } avoinna
sales-show = Asiakaslokissa
sales-none = Ei vielä ostoja
attachments-lead = Salataan yksitellen. Levylle tallennettu kopio ei ole enää suojattu.
attachments-add = Lisää tiedosto
attachments-added = Lisätty
attachments-size = Koko
attachments-save = Tallenna kopio
attachments-saved = Kopio tallennettu. Poista se, kun sitä ei enää tarvita.
attachments-kept = { $name } on lisätty ja salattu.
attachments-none = Ei liitteitä
attachments-none-text = Asiakkaan lähetteet, kuvat ja kirjeet.
attachments-remove = Poista { $name }
attachments-remove-text = Tiedosto poistetaan kortistosta eikä sitä saa takaisin.
history-changes = Kortin muutokset
history-no-changes = Mitään ei ole muutettu
history-access = Mitä on katsottu ja tehty
history-access-lead = Tänne pääset vain sinä, mutta asiakkaalla on oikeus tietää.
history-at = Milloin
history-field = Kenttä
history-old = Ennen
history-new = Jälkeen
history-blank = (tyhjä)
history-act = Mitä
act-client-open = Kortti näytettiin
act-overview-show = Asiakas näytettiin
act-client-admit = Kortti lisättiin
act-client-change = Korttia muutettiin
act-client-reveal-identity = Henkilötunnus näytettiin
act-journal-write = Hoitomerkinnän luonnos tallennettiin
act-journal-sign = Hoitomerkintä allekirjoitettiin
act-journal-amend = Hoitomerkintää täydennettiin
act-intake-close = Lomake jätettiin
act-consent-give = Suostumuskysymykseen vastattiin
act-consent-withdraw = Suostumus peruutettiin
act-attachment-add = Liite lisättiin
act-attachment-read = Liite avattiin
act-export-client = Kaikki luovutettiin
act-other = Muuta asiakkaan tietoa muutettiin

## Measurements

measure-add = Uusi mittaus
measure-name = Mitä mitataan
measure-name-missing = Kirjoita, mitä mitataan, esimerkiksi kipu (NRS).
measure-value-wrong = Luku, esimerkiksi 4 tai 55,5.
measure-kept = Tallennettu: { $name }.
measure-none = Ei vielä mittauksia
measure-none-text = Kipu, liikkuvuus, voima: kahdesta samanlaisesta luvusta syntyy käyrä.

## Notes

note-new = Uusi hoitomerkintä
note-go-on = Jatka kirjoittamista
note-template = Malli
note-keeps = Tallentuu itsestään
note-keeping = Tallentuu kohta …
note-kept = Luonnos tallennettu { $time }
note-sign = Allekirjoita
note-later = Allekirjoita myöhemmin
note-discard = Hylkää
note-discard-title = Hylätäänkö luonnos?
note-discard-text = Tässä oleva teksti katoaa. Allekirjoitetut hoitomerkinnät säilyvät.
note-signed-done = Allekirjoitettu. Tästä lähtien vain täydennetään.
note-amend = Täydennä
note-amend-title = Täydennys hoitomerkintään { $day }
note-amend-lead = Vanha teksti säilyy luettavana.
note-amend-reason = Miksi
note-amend-reason-missing = Kirjoita syy, esimerkiksi puolen korjaus.
note-amend-do = Allekirjoita täydennys
note-amended-done = Täydennys on allekirjoitettu.
note-earlier = Teksti { $version }, kirjoitettu { $moment }
note-reason = Syy: { $reason }
note-signed-by = Allekirjoittanut { $who }, { $moment }
note-written = kirjoitettu { $moment }
note-none = Ei vielä hoitomerkintöjä
note-none-text = Paina N hoidon jälkeen. Teksti tallentuu itsestään, kunnes allekirjoitat.
journal-search = Etsi kaikista hoitomerkinnöistä
journal-search-hint = Kaikkien sanojen on löydyttävä. Uusin ensin.
journal-waiting = Odottavat allekirjoitusta
journal-unsigned = { $count ->
        [one] Yksi hoitomerkintä odottaa allekirjoitusta
       *[other] { $count } hoitomerkintää odottaa allekirjoitusta
    }
journal-hits = { $count ->
        [one] yksi osuma
       *[other] { $count } osumaa
    }
journal-all-signed = Kaikki on allekirjoitettu
journal-all-signed-text = Allekirjoittamattomat kertyvät tähän. Hae yllä sanoja kaikista hoitomerkinnöistä.
journal-not-found = Missään hoitomerkinnässä ei ole ”{ $text }”
journal-not-found-text = Kokeile vähempiä sanoja tai sanan alkua.

## Turning the screen to the client

handover-back = Takaisin terapeutille
handover-leave = Takaisin kortistoon
handover-leave-text = Anna näyttö takaisin. Terapeutti kirjoittaa tunnuslauseensa.
handover-stay = Jää tähän
handover-leave-do = Avaa
handover-thanks = Kiitos!
handover-thanks-text = Vastauksesi on tallennettu. Anna nyt näyttö takaisin.
handover-thanks-back = Se on kirjattu. Anna nyt näyttö takaisin.
ending-sign-here = Allekirjoita tähän
ending-sign-missing = Allekirjoita ruutuun kynällä, sormella tai hiirellä.
ending-name = Nimenselvennys
ending-name-hint = Allekirjoittajan nimi. Lapsen puolesta allekirjoittaa huoltaja.
ending-name-missing = Kirjoita myös nimi.
ending-place = Missä paperi on
ending-place-hint = Esimerkiksi kansion välilehti ja sivu.
ending-place-missing = Kirjoita, missä allekirjoitettu paperi on.
ending-refused-text = Se sopii hyvin. Vastauksesi tallennetaan ilman allekirjoitusta.
ending-paper-text = Pyydä teksti paperilla ja allekirjoita se. Merkitsen sitten, missä paperi on.
ending-reason = Kerro lyhyesti, miksi
ending-reason-missing = Muutama sana riittää.
ending-do-signed = Allekirjoita
ending-do-on_paper = Tallenna: allekirjoitettu paperilla
ending-do-refused = Tallenna ilman allekirjoitusta
ending-to-signed = Allekirjoita näytöllä
ending-to-paper = Allekirjoita paperilla
ending-to-refused = En halua allekirjoittaa
ending-signed = allekirjoitettu
ending-on_paper = paperilla
ending-refused = ei allekirjoitettu
ending-refused-why = Ei allekirjoitettu: { $reason }
ending-lies = Allekirjoitettu paperilla: { $place }
ending-signature-of = Allekirjoitus: { $name }

## Forms

intake-next = Täytä
intake-next-lead = Käännä näyttö asiakkaalle. Muualle ei siitä pääse, ja takaisin pääsee vain tunnuslauseellasi.
intake-fill = Anna näyttö asiakkaalle
intake-go-on = Jatka täyttämistä
intake-print-blank = Tulosta tyhjä lomake
intake-draft = Keskeneräinen lomake on tallessa, { $moment }.
intake-closed = Asiakas on kieltänyt terveystietojen tallentamisen. Niitä ei kysytä.
intake-none = Ei vielä lomaketta
intake-none-text = Kun asiakas on täyttänyt ja allekirjoittanut, lomake on tässä juuri sellaisena kuin se näytettiin.
intake-filled = Täytetyt
intake-version = versio { $version }
intake-print = Tulosta lomake { $day }
intake-show = Näytä
intake-hide = Piilota
intake-changed = { $count ->
        [one] Yksi vastaus on muuttunut viime kerrasta.
       *[other] { $count } vastausta on muuttunut viime kerrasta.
    }
intake-card-differs = { $count ->
        [one] Yksi vastaus poikkeaa kortista. Korttia ei ole muutettu.
       *[other] { $count } vastausta poikkeaa kortista. Korttia ei ole muutettu.
    }
intake-new-answer = uusi vastaus
intake-differs = eri kuin kortissa
intake-hash = tarkistussumma { $hash }
intake-begin = Aloita
intake-parts = { $count } lyhyttä osaa. Vastaukset tallentuvat kirjoittaessasi, ja voit palata muuttamaan niitä, kunnes olet allekirjoittanut.
intake-date-hint = Päivä, kuukausi ja vuosi, esimerkiksi 11.2.1951.
intake-mandatory = pakollinen
intake-step = Osa { $step }/{ $steps }
intake-sign = Allekirjoitus
intake-comment = Kerro lyhyesti
intake-answer-missing = Tähän tarvitaan vastaus.
intake-lacking = { $count ->
        [one] Yksi kysymys on vastaamatta.
       *[other] { $count } kysymystä on vastaamatta.
    }

## Consents

purpose-storage = Tietojen tallentaminen
purpose-storage-lead = Kortti, terveys, hoitomerkinnät ja kuvat.
purpose-publishing = Julkaiseminen
purpose-publishing-lead = Jokaisesta paikasta kysytään erikseen.
purpose-marketing = Uutiset ja tarjoukset
purpose-marketing-lead = Jokaisesta kanavasta kysytään erikseen.
consent-storage-all = Kaikki tiedot
consent-storage-health = Terveyttä koskevat vastaukset
consent-storage-notes = Hoitomerkinnät ja mittaukset
consent-storage-images = Kuvat
consent-publishing-website = Verkkosivut
consent-publishing-instagram = Instagram
consent-publishing-facebook = Facebook
consent-publishing-youtube = YouTube
consent-publishing-print = Painotuotteet
consent-marketing-email = Sähköposti
consent-marketing-sms = Tekstiviesti
consent-marketing-post = Kirje
consent-marketing-phone = Puhelin
consent-unasked = ei kysytty
consent-given = kyllä
consent-refused = ei
consent-withdrawn = peruutettu
consent-expired = päättynyt
consent-included = sisältyy
consent-until = { $day } asti
consent-history = Teksti ja historia
consent-ask = Kysy
consent-again = Kysy uudelleen
consent-ask-storage = Kysy suostumus tallentamiseen
consent-ask-title = Kysy suostumus
consent-ask-lead = Käännä sitten näyttö asiakkaalle.
consent-turn = Anna näyttö asiakkaalle
consent-until-hint = Tyhjä: toistaiseksi.
consent-until-over = Se päivä on jo mennyt.
field-until_on = Viimeinen voimassaolopäivä
consent-holds-until = Suostumus on voimassa { $day } asti.
consent-question = Vastauksesi
consent-yes = Kyllä, suostun
consent-no = En suostu
consent-choose = Valitse kyllä tai ei.
consent-thanks-no = Kieltosi on kirjattu. Anna nyt näyttö takaisin.
consent-withdraw = Peruuta suostumus
consent-keep = Pidä voimassa
consent-go-on = Jatka
consent-broken = Keskeneräinen kysymys on tallessa: { $what }, { $moment }.
consent-withdraw-title = Peruutetaanko suostumus?
consent-how = Miten tieto tuli?
consent-withdraw-storage = Uutta ei enää tallenneta. Jo tallennettu poistetaan asiakkaan pyynnöstä.
consent-withdraw-publishing = Poista julkaistu heti kun voit.
consent-withdraw-marketing = Lähetykset tässä kanavassa loppuvat heti.
consent-withdrawn-done = Suostumus on peruutettu.

## Paper from a room

paper-laying = Valmistellaan sivuja
paper-no-printer = Tulostinta ei löytynyt. Tallenna PDF-tiedostona.
paper-save = Tallenna PDF-tiedostona
paper-saved = PDF tallennettu. Sitä ei ole salattu.
paper-printed = Lähetetty tulostimelle { $printer }.

## Bookings

bookings-add = Uusi varaus
bookings-add-for = Varaa aika: { $name }
bookings-add-do = Varaa
bookings-added = { $name }: varattu { $day } klo { $time }.
bookings-time = Kello
bookings-time-wrong = Esimerkiksi 9, 930 tai 14.15.
bookings-minutes = Minuuttia
bookings-all-day = koko päivä
bookings-busy = Varattu aika
bookings-busy-text = Aika ilman henkilöä: tauko, tapaaminen tai estetty aika.
bookings-count = { $count ->
        [0] ei varauksia
        [one] yksi varattu aika
       *[other] { $count } varattua aikaa
    }
bookings-more = { $count } muuta samaan aikaan. Ne ovat luettelossa.
bookings-pulled-at = haettu { $moment }
bookings-pull-failed = { $account }: { $what }
bookings-before = Taaksepäin
bookings-after = Eteenpäin
bookings-day = Näytä päivä
bookings-week = Näytä viikko
bookings-grid = Kalenteri
bookings-list = Varatut ajat
bookings-none-week = Tälle viikolle ei ole varauksia.
bookings-none-day = Tälle päivälle ei ole varauksia.
bookings-empty = Ei vielä varauksia
bookings-empty-text = Kopioi kalenteriosoite (iCal) varauspalvelustasi ja liitä se asetuksiin. Sen jälkeen varaukset haetaan tänne. Voit myös kirjata aikoja käsin.
bookings-remote-name = Varauspalvelussa: { $name }
bookings-zone-doubt = Aikavyöhykettä ei voitu lukea (oletettiin { $zone }). Tarkista kellonaika varauspalvelusta.
bookings-of-provider = Muutetaan ja perutaan varauspalvelussa.
bookings-who = Kuka tämä on?
bookings-agrees-name = sama nimi
bookings-agrees-phone = sama puhelin
bookings-agrees-email = sama sähköposti
bookings-match-this = Tämän kortin henkilö
bookings-match-new = Uusi asiakas
bookings-match-other = Joku muu …
bookings-matched = Liitetty: { $name }. Saman henkilön myöhemmät varaukset seuraavat mukana.
bookings-cancel = Peru varaus
bookings-cancel-title = Perutaanko: { $name }?
bookings-cancel-text = Aika jää näkyviin peruttuna. Myöhäisyys lasketaan tästä hetkestä. Ohjelma ei ilmoita asiakkaalle.
bookings-cancel-not = Pidä varaus
bookings-cancelled = Peruttu: { $name }.
bookings-cancelled-late = Peruttu: { $name }, sääntösi mukaan myöhään.

## Daybook

daybook-count = { $count ->
        [0] ei rivejä
        [one] yksi rivi
       *[other] { $count } riviä
    }
daybook-open = { $amount } maksamatta
daybook-of = Asiakasloki: { $name }
daybook-all = Kaikki asiakkaat
daybook-day = Näytä päivä
daybook-month = Näytä kuukausi
daybook-before = Taaksepäin
daybook-after = Eteenpäin
daybook-register = Uusi myynti
daybook-report = Päiväraportti
daybook-list = Rivit
daybook-chosen = Valittu rivi ja summat
daybook-empty-day = Tänä päivänä ei ole myyty mitään
daybook-empty-month = Tässä kuussa ei ole myyty mitään
daybook-empty-text = Jokainen myynti saa seuraavan numeron. Mitään ei poisteta: virheet oikaistaan uudella rivillä.
daybook-line = Nro { $number }
daybook-pieces = { $count } × { $item }
daybook-vat = { $rate }, { $amount }
daybook-vat-short = alv { $rate }
daybook-paid = Maksettu
daybook-paid-more = Maksu { $nth }
daybook-on-paper = Kansiossa
daybook-not-on-paper = ei tulostettu
daybook-is-paid = maksettu
daybook-is-reversed = oikaistu
daybook-is-reversal = oikaisu
daybook-reversed-by = oikaistu: { $number }
daybook-reverses = oikaisee: { $number }
daybook-closed = päätetty päivä
daybook-pay = Kirjaa maksu
daybook-pay-title = { $name } maksaa
daybook-pay-lead = Nro { $number }. Maksamatta: { $open }.
daybook-paid-on = Maksupäivä
daybook-method-missing = Valitse maksutapa.
daybook-paid-all = Nro { $number } on maksettu.
daybook-paid-part = Nro { $number }: jäljellä { $open }.
daybook-reverse = Oikaise rivi
daybook-reverse-title = Oikaistaanko nro { $number }?
daybook-reverse-new = Uusi rivi, jossa on tämän päivän päiväys ja { $amount }, kirjataan.
daybook-reverse-stays = Nro { $number } jää näkyviin yliviivattuna. Rivit viittaavat toisiinsa.
daybook-reverse-money = { $amount } kirjataan palautetuksi ({ $methods }). Rahat palautat itse.
daybook-reverse-after = Kirjaa myynti sitten uudelleen, jos se oli vain väärin.
daybook-reverse-paper = Rivi on paperilla, { $page }. Sivu jää paikalleen; oikaisu tulee uudelle sivulle.
daybook-why = Miksi?
daybook-why-mistake = Kirjattu vahingossa
daybook-why-price = Väärä hinta tai alv
daybook-why-returned = Tuote palautettiin tai asiakas perui
daybook-why-wrong_client = Väärä asiakas
daybook-why-missing = Valitse syy.
daybook-reversed = Nro { $number } on oikaistu rivillä { $by }.
daybook-close = Päätä päivä
daybook-close-title = Päätetäänkö { $day }?
daybook-close-lead = { $count ->
        [one] Yksi rivi, { $amount }.
       *[other] { $count } riviä, { $amount }.
    }
daybook-close-open = Tämä on vielä kesken
daybook-close-ready = Mikään ei ole avoinna tänä päivänä.
daybook-close-after = Kun päivä on päätetty
daybook-close-no-lines = sille ei voi kirjata myyntiä,
daybook-close-no-payments = sille ei voi kirjata maksuja,
daybook-close-mend = virheet oikaistaan uudella rivillä myöhempänä päivänä. Päivää ei voi avata uudelleen.
daybook-end-unpaid = { $amount } on maksamatta. Sen voi maksaa myöhempänä päivänä.
daybook-end-unsold = Käyntejä ilman myyntiä: { $names }.
daybook-closed-now = Päätetty: { $day }.
daybook-totals = Summat
daybook-came-in = Saadut maksut
daybook-by-day = Myynti päivittäin
daybook-likely = Kävivät tänään, myynti kirjaamatta
daybook-nothing-paid = Ei maksuja.
daybook-sold = Myyty
daybook-of-it-vat = josta alv
daybook-sum = Yhteensä

## Binder

binder-part-lacks = Tulostettavaa
binder-part-removing = Poistettavaa
binder-part-ledger = Sivut
binder-part-place = Paikka
binder-stands = Paikka: { $place }
binder-stands-key = Paikka: { $place }. Avain: { $holder }.
binder-stands-nowhere = Kirjaa kohtaan Paikka, missä kansio on ja kenellä on avain.
binder-whole = Kaikki on paperilla
binder-whole-text = Kun jotain myydään, päivä näkyy täällä, kunnes se on tulostettu.
binder-lacks = Tämä puuttuu kansiosta
binder-sum = { $lines } riviä { $pages ->
        [one] yhdellä sivulla
       *[other] { $pages } sivulla
    }
binder-print = Tulosta kansioon
binder-save = Tallenna PDF-tiedostona
binder-no-printer = Tulostinta ei löytynyt
binder-no-printer-text = Liitä tulostin, tai tallenna PDF-tiedostona ja tulosta muualla.
binder-save-hint = PDF-tiedostoa ei ole salattu. Sivut merkitään tulostetuiksi: tulosta tiedosto ja poista se sen jälkeen.
binder-laying = Valmistellaan sivuja
binder-printing = { $pages ->
        [one] Tulostetaan yksi sivu tulostimella { $printer } …
       *[other] Tulostetaan { $pages } sivua tulostimella { $printer } …
    }
binder-no-day = Päivää ei ole valittu.
binder-days = Päivät
binder-day-open = päättämättä
binder-day-open-hint = Jos päättämättömälle päivälle tulee lisää rivejä, ne tulostetaan omalle sivulleen.
binder-printed = { $pages ->
        [one] Yksi sivu lähetetty: { $printer }. Laita se kansioon ja kuittaa.
       *[other] { $pages } sivua lähetetty: { $printer }. Laita ne kansioon ja kuittaa.
    }
binder-saved = { $pages ->
        [one] Yksi sivu tallennettu PDF-tiedostona ja merkitty kohtaan Sivut.
       *[other] { $pages } sivua tallennettu PDF-tiedostona ja merkitty kohtaan Sivut.
    }
binder-entered = { $pages ->
        [one] Sivu on merkitty, mutta sitä ei tallennettu. Tallenna se kohdasta Sivut.
       *[other] { $pages } sivua on merkitty, mutta niitä ei tallennettu. Tallenna ne kohdasta Sivut.
    }
binder-empty = Ei vielä sivuja
binder-empty-text = Jokainen tulostettu sivu saa oman numeron ja näkyy täällä niin kauan kuin se on olemassa.
binder-ledger = Tulostetut sivut
binder-removing = Poistettavat sivut
binder-waiting = { $pages ->
        [one] Yksi sivu odottaa kansioon laittamista
       *[other] { $pages } sivua odottaa kansioon laittamista
    }
binder-file-all = Kaikki ovat kansiossa
binder-filed-all = { $pages ->
        [one] Yksi sivu on kansiossa.
       *[other] { $pages } sivua on kansiossa.
    }
binder-newest = Uusimmat { $shown } / { $total }.
binder-kind-log = asiakasloki
binder-kind-form = lomake
binder-kind-file = asiakaskansio
binder-state-printed = tulostettu
binder-state-filed = kansiossa
binder-state-replaced = korvattu
binder-state-to_remove = poistettava
binder-state-destroyed = tuhottu
binder-to-filed = On kansiossa
binder-to-replaced = Korvattu uudella
binder-to-destroyed = Tuhottu
binder-blacked-out = Peitetty, takaisin kansiossa
binder-is-filed = { $page } on kansiossa.
binder-is-replaced = { $page } on korvattu. Sen rivit on tulostettava uudelleen.
binder-is-destroyed = { $page } on tuhottu.
binder-again = Tallenna päivän PDF uudelleen
binder-shred-title = Onko { $page } tuhottu?
binder-shred-gone = Kuittaa vasta, kun paperi on silputtu. Tätä ei voi perua.
binder-shred-again = Sivu on poissa lopullisesti, ja sen rivit on tulostettava uudelleen. Tätä ei voi perua.
binder-take-out = Ota { $page } pois kansiosta ja tuhoa se.
binder-black-out = Peitä sivulta { $page } { $count ->
        [one] rivi
       *[other] rivit
    } { $lines } niin, ettei mitään voi lukea, ei myöskään kääntöpuolelta.
binder-holds = Sisältö
binder-sheet = { $page } / { $pages }
binder-lines = Rivejä
binder-printed-at = Tulostettu
binder-red = { $pages ->
        [one] Yksi sivu on poistettava tai peitettävä
       *[other] { $pages } sivua on poistettava tai peitettävä
    }
binder-red-text = Asiakas on poistettu. Jäljellä on enää paperi.
binder-red-do = Näytä sivut
binder-place = Kansion paikka
binder-place-lead = Jotta voit osoittaa, että paperit ovat lukkojen takana, ja löydät ne.
binder-where = Missä se on?
binder-where-hint = Esimerkiksi: lukittu kaappi hoitohuoneessa.
binder-key = Kenellä on avain?
binder-key-hint = Nimi, ja missä vara-avain on.
binder-place-kept = Paikka on tallennettu.

## Hand-out

export-title = Kopio asiakkaalle: { $name }
export-lead = Asiakkaalla on oikeus saada kaikki tietonsa maksutta ja kuukauden kuluessa.
export-who = Mistä tiedät, kuka pyytää?
export-who-lead = Kopiossa on kaikki tiedot: { $name }. Se ei saa päätyä kenellekään muulle.
export-known = Tunnen asiakkaan
export-known-hint = Henkilö on tässä edessäsi.
export-id_card = Henkilöllisyystodistus
export-id_card-hint = Olet nähnyt sen. Älä ota siitä kopiota.
export-other = Muulla tavalla
export-other-hint = Esimerkiksi: soitit kortissa olevaan numeroon.
export-who-missing = Valitse, mistä tiedät kuka pyytää.
export-save = Tallenna kopio
export-print = Tulosta asiakaskansio
export-packing = Kootaan kaikki
export-saved = Kopio on tallennettu, ja siitä on merkintä tapahtumalokissa.
export-saved-text = Anna se muistitikulla tai salattuna ja poista tiedosto sitten tietokoneelta.
export-careful = Tiedosto ei ole salattu. Älä lähetä sitä tavallisella sähköpostilla.
export-holds = Tämä on mukana
export-holds-lead = ZIP-tiedosto, jota ihmiset ja muut järjestelmät voivat lukea.
export-file-pdf = Asiakaskansio PDF-tiedostona
export-file-pdf-about = Kaikki luettavassa muodossa, asiakkaan kielellä.
export-file-json = JSON ja sen kuvaus
export-file-json-about = Samat tiedot koneluettavina.
export-file-fhir = FHIR R4
export-file-fhir-about = Terveydenhuollon standardi, uuden hoitajan järjestelmää varten.
export-file-attachments = Liitteet
export-file-attachments-about = Tiedostot sellaisina kuin ne lisättiin.
export-file-hashes = Tarkistussummien luettelo
export-file-hashes-about = Osoittaa, ettei mitään ole muutettu jälkikäteen.
export-about = Tiedot

## What hangs on a client

held-card = asiakaskortti
held-bookings = { $count ->
        [one] yksi varaus
       *[other] { $count } varausta
    }
held-visits = { $count ->
        [one] yksi käynti
       *[other] { $count } käyntiä
    }
held-notes = { $count ->
        [one] yksi hoitomerkintä
       *[other] { $count } hoitomerkintää
    }
held-measurements = { $count ->
        [one] yksi mittaus
       *[other] { $count } mittausta
    }
held-intakes = { $count ->
        [one] yksi esitietolomake
       *[other] { $count } esitietolomaketta
    }
held-consents = { $count ->
        [one] yksi suostumus
       *[other] { $count } suostumusta
    }
held-attachments = { $count ->
        [one] yksi liite
       *[other] { $count } liitettä
    }
held-sales = { $count ->
        [one] yksi asiakaslokin rivi
       *[other] { $count } asiakaslokin riviä
    }
held-drafts = { $count ->
        [one] yksi luonnos
       *[other] { $count } luonnosta
    }
held-payers = { $count ->
        [one] yksi maksaja
       *[other] { $count } maksajaa
    }
held-choices = { $count ->
        [one] yksi viestintävalinta
       *[other] { $count } viestintävalintaa
    }
held-changes = { $count ->
        [one] yksi kortin muutos
       *[other] { $count } kortin muutosta
    }
held-hand_outs = { $count ->
        [one] yksi merkintä luovutetusta kopiosta
       *[other] { $count } merkintää luovutetuista kopioista
    }

## Erasure

erase-title = Poista { $name }
erase-lead = Tehdyt poistot. Täällä on numero ja päivä, ei koskaan nimeä.
erase-pick = Poista asiakas …
erase-all = Kaikki poistot
erase-none = Ketään ei ole poistettu
erase-none-text = Kun asiakas haluaa tietonsa poistettavaksi, asia punnitaan ensin: mitä katoaa, mitä on säilytettävä, mitä on paperilla.
erase-lost = Tämä katoaa
erase-lost-lead = Lopullisesti, myös hausta, lokista ja levyn poistetuilta sivuilta.
erase-holds = Tämä on säilytettävä
erase-holds-lead = Laki vaatii sitä. Kerro siitä asiakkaalle.
erase-kept-nameless = Säilytetään nimettömänä, asian numerolla.
erase-kept-whole = Säilytetään kokonaan.
erase-until = { $day } saakka.
erase-until-assess = Arvioit itse, kuinka kauan.
erase-held = Potilasasiakirjoja ei saa vielä poistaa
erase-held-text = Olet laillistettu ammattihenkilö, ja laki velvoittaa. Kirjaa pyyntö ja kerro syy.
erase-unpaid = { $amount } on selvittämättä
erase-unpaid-text = Kirjaa maksu tai oikaise rivi. Sen jälkeen tiedot voi poistaa.
erase-unpaid-do = Näytä rivit
erase-by-hand = Käsin tehtävää
erase-by-hand-after = Sivut merkitään kansion luetteloon, kun poisto on tehty.
erase-by-hand-lead = Ohjelma ei ulotu tänne. Tee se nyt, kun vielä muistat kenestä on kyse.
erase-to-binder = Sivu kerrallaan kansiosta
erase-place-provider = Poista asiakas varauspalvelusta.
erase-place-mail = Poista viestit ja osoite sähköpostistasi.
erase-place-phone = Poista tekstiviestit ja numero puhelimesta.
erase-place-web = Poista julkaistu aineisto: kuvat, arviot, kirjoitukset.
erase-copy = Haluaako asiakas ensin kopion?
erase-copy-lead = Jälkikäteen ei ole enää mitään annettavaa.
erase-copy-do = Luovuta kopio
erase-confirm = Poista
erase-confirm-lead = Tätä ei voi perua. Tunnuslausetta kysytään vielä kerran.
erase-why = Miksi?
erase-why-request = Asiakas pyysi sitä
erase-why-withdrawn = Suostumus peruutettiin
erase-why-retention = Säilytysaika on päättynyt
erase-why-missing = Valitse syy.
erase-type = Vahvista kirjoittamalla { $name }
erase-type-wrong = Nimi ei ole sama.
erase-word = poista
erase-do = Poista lopullisesti
erase-working = Poistetaan kaikkialta. Tämä voi kestää hetken.
erase-done = Poisto on tehty
erase-case = Asia { $number }
erase-done-at = Poistettu
erase-was-lost = Poissa
erase-was-kept = Lain nojalla säilytetty
erase-nameless = Tässä ei ole nimeä. Vain numeron muistava tietää, ketä asia koski.
erase-backups = Itse tehtyjä kortistokansion kopioita ei puhdisteta. Tuhoa ne, jotka ovat poistoa edeltävältä ajalta.
erase-backups-title = Varmuuskopiot
erase-backups-clean = { $name }: asiakas on poissa kaikista kopioista
erase-backups-owed = { $name }: { $count ->
        [one] asiakas on yhä yhdessä kopiossa
       *[other] asiakas on yhä { $count } kopiossa
    }
erase-backups-gone = { $name }: puhdistetaan, kun levy kytketään
erase-backups-unknown = { $name }: { $what }
erase-backups-do = Puhdista nyt
erase-look = Onko se todella poissa?
erase-look-lead = Anna asiakkaan kirjoittaa sanat ja katsoa vierestä.
erase-look-hint = Nimi, puhelin, sähköposti. Erota pilkulla. Niitä ei tallenneta.
erase-looked = Tutkittu: { $pages } sivua, { $frames } lokimerkintää, { $files } liitettä, { $backups } varmuuskopiota.
look-stopped = Etsintä pysäytettiin. Loput varmuuskopiot jäivät tutkimatta.
look-away = Tutkimatta tai kesken jäi: { $places }. Jos se on levy, kytke se ja etsi uudelleen; palvelin puhdistetaan automaattisesti.
look-set-aside = Palautuksen korvaama kortisto on siirretty syrjään, eikä sitä voi avata täällä. Se katoaa, kun jokin asiakas poistetaan.
erase-look-others = Tavallinen sana voi esiintyä muilla asiakkailla. Kokeile puhelinnumeroa tai sähköpostia.
