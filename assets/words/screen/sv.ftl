# Words of the screen. One id a line, grouped by room; all five catalogues hold the same ids.

## Rooms

room-today = Idag
room-overview = Inför besöket
room-clients = Klienter
room-client = Klient
room-intake = Hälsodeklaration
room-consent = Samtycke
room-journal = Journal
room-bookings = Bokningar
room-daybook = Kundlogg
room-binder = Pärmen
room-export = Utlämnande
room-erase = Radering
room-settings = Inställningar

## The desk itself

app-rooms = Rum
app-to-room = Hoppa till innehållet
app-search = Sök
app-demo = Provkörning med påhittade personer. Inget här är på riktigt, och inget kopplas till någon bokningstjänst.
app-recovery-open = Återställningsnyckeln gäller inte än. Glömmer du lösenfrasen nu går allt förlorat.
app-recovery-do = Skriv in den nu
app-part-gone = Den här delen av programmet gick inte att öppna.
app-part-gone-do = Inget av det du har sparat är påverkat. Försök igen; hjälper inte det, starta om programmet.
app-part-again = Försök igen
action-palette = Sök klient eller handling
action-keys = Visa tangenterna
action-lock = Lås
action-close = Stäng Kartotek
action-back = Tillbaka
action-forth = Framåt
action-admit = Ny klient
palette-label = Sök klient, rum eller handling
palette-hint = Namn, telefon, födelsedatum – eller vad du vill göra
palette-nothing = Inget passar.
palette-actions = Gör
palette-clients = Klienter
palette-last-visit = senast { $day }
keys-title = Tangenter
keys-lead = Det som fungerar just här och nu.
keys-everywhere = Överallt
keys-lists = I listor och fönster
keys-move = Flytta markeringen
keys-open = Öppna
keys-close = Stäng
prove-title = Lösenfrasen en gång till
prove-lead = Det här gäller allt eller går inte att ångra. Därför frågar kartoteket en gång till.
prove-do = Fortsätt

## Kit

kit-close = Stäng
kit-cancel = Avbryt
kit-save = Spara
kit-undo = Ångra
kit-add = Lägg till
kit-change = Ändra
kit-remove = Ta bort
kit-print = Skriv ut
kit-more = Mer
kit-next = Vidare
kit-previous = Tillbaka
kit-yes = Ja
kit-no = Nej
kit-optional = frivilligt
kit-working = Arbetar
kit-capitals = Caps Lock är på.
kit-show-secret = Visa det som skrivs
kit-not-an-amount = Det är inget belopp. Skriv till exempel 850 eller 850,50.
kit-not-a-day = Det datumet finns inte. Skriv till exempel 2.3.2026 eller 2/3.
kit-pick-day = Välj en dag
kit-pick-day-now = Välj en dag, nu { $day }
kit-month-before = Månaden före
kit-month-after = Månaden efter
kit-sign-again = Sudda
kit-pages = Sidor
kit-page-of = Sida { $page } av { $pages }
kit-zoom-in = Större sidor
kit-zoom-out = Mindre sidor
kit-up = Flytta upp
kit-down = Flytta ned

## Clients

client-nameless = Klient { $number }
client-number = Klient { $number }
client-born = född { $day }, { $age } år
client-born-year = född { $year }
pick-hint = Namn, telefon, födelsedatum eller nummer
pick-new = Ny klient …
missing-consent = samtycke
missing-intake = deklaration
missing-intake_outdated = gammal deklaration
missing-unsigned_note = osignerat
missing-unpaid = obetalt
missing-card = kort
missing-match = vem?
missing-consent-long = Samtycke saknas
missing-intake-long = Hälsodeklaration saknas
missing-intake_outdated-long = Hälsodeklarationen behöver förnyas
missing-unsigned_note-long = Anteckning väntar på signatur
missing-unpaid-long = Något är obetalt
missing-card-long = Kortet är inte ifyllt
missing-match-long = Vem är det? Välj rätt kort

## First run

first-step = Steg { $step } av { $steps }
first-welcome = Välkommen till Kartotek
first-welcome-lead = Ditt kartotek på din egen dator.
first-local = Allt ligger krypterat på den här datorn. Ingen annan har en kopia.
first-offline = Fungerar utan internet. Nätet används bara för bokningar och för säkerhetskopior på en server, om du vill.
first-secret = Lösenfrasen är nyckeln, och ett papper är reservnyckeln.
first-begin = Börja med min praktik
first-try = Prova med påhittade personer
first-try-hint = Provkörningen ligger för sig och påverkar aldrig din egen praktik.
first-invented-practice = Påhittade praktiken
first-invented-therapist = Liv Norrsken
first-practice = Din praktik
first-practice-lead = Det här står på allt som skrivs ut. Resten fyller du i senare under Inställningar.
first-name-missing = Praktiken behöver ett namn. Det räcker med ditt eget.
first-country-hint = Avgör valuta, moms, betalsätt och hur länge saker sparas.
first-licensed = Arbetar du som legitimerad hälso- och sjukvårdspersonal?
first-licensed-no = Nej
first-licensed-no-hint = Du bestämmer själv hur länge anteckningar sparas.
first-licensed-yes = Ja
first-licensed-missing = Svara ja eller nej. Det går att ändra senare.
licensed-hint-se = Patientdatalagen gäller. Journalen måste sparas i minst tio år.
licensed-hint-no = Pasientjournalloven och journalföreskriften gäller.
licensed-hint-dk = Autorisationsloven gäller. Journalen måste sparas i tio år.
licensed-hint-fi = I Finland måste elektroniska patientjournaler föras i ett certifierat system. Här blir pappret originalet.
first-passphrase = Välj en lösenfras
first-passphrase-lead = Med den låser du upp kartoteket varje dag. Ingen annan kan ta fram den åt dig. I nästa steg får du en reservnyckel på papper.
first-make = Skapa kartoteket
first-making = Skapar kartoteket. Det tar med flit en sekund eller två.
first-sheet = Återställningsnyckeln
first-sheet-lead = Glömmer du lösenfrasen är det här den enda vägen in. Skriv ut nyckeln: den visas bara nu, och den gäller när du har skrivit in den i nästa steg.
first-sheet-where = Lägg pappret i ett kassaskåp eller hos någon du litar på. Inte i datorväskan, och fotografera det inte.
first-sheet-have = Jag har pappret i handen
first-sheet-written = Jag har skrivit av den
first-typed = Skriv in nyckeln från pappret
first-typed-lead = Först då gäller nyckeln, och du vet att pappret går att läsa.
first-typed-later = Senare
first-typed-later-hint = Väntar du gäller nyckeln inte än. Kartoteket påminner dig, och du skriver in den under Inställningar, Säkerhet.
first-open = Öppna kartoteket
passphrase-hint = Fyra eller fem vanliga ord i rad är lätta att minnas och svåra att gissa. Mellanslag går bra.
passphrase-differs = De två är inte lika.
strength-none = Minst åtta tecken.
strength-too_short = För kort: minst åtta tecken.
strength-too_long = För lång att skriva rätt varje dag.
strength-common = Den här gissas bland de första. Välj något eget.
strength-less_repetition = Upprepar sig. Byt till olika ord.
strength-longer = Duger, men ett eller två ord till hjälper mest.
strength-good = Bra lösenfras.
recovery-type-hint = Stora eller små bokstäver, mellanslag och bindestreck spelar ingen roll.
recovery-typed-groups = { $groups } av { $of } grupper
recovery-no-printer = Ingen skrivare hittades. Spara pappret som fil och skriv ut det på annat håll, eller skriv av nyckeln för hand.
recovery-save = Spara som PDF
recovery-printed = Skickat till { $printer }.
recovery-saved = Sparat. Skriv ut filen och radera den sedan.

## Unlock

unlock-title = Kartoteket är låst
unlock-do = Lås upp
unlock-working = Öppnar. Det tar med flit en sekund eller två.
unlock-forgotten = Glömt lösenfrasen?
unlock-only-invented = Än så länge finns bara provkörningen här.
unlock-try = Öppna provkörningen
unlock-loss = Öppna utan det som saknas
unlock-loss-text = { $lost ->
        [one] Bara om de nyare filerna inte går att hitta. Den senast sparade ändringen är då borta för gott; att den gavs upp skrivs ned.
       *[other] Bara om de nyare filerna inte går att hitta. De senaste { $lost } sparade ändringarna är då borta för gott; att de gavs upp skrivs ned.
    }
unlock-older = Öppna den ändå
unlock-older-text = Bara om det är den här mappen du ska fortsätta med. Det som den nyare innehöll finns då inte här; att den här godtogs skrivs ned.
unlock-keyring = Öppna från datorns nyckelring
unlock-keyring-working = Frågar nyckelringen. Svarar den inte inom fem sekunder öppnar du med lösenfrasen.
unlock-backup = En säkerhetskopia görs. Ett försök att låsa upp avbryter den; då görs den efter nästa upplåsning.
closing-soon = Kartotek stängs
closing-title = Stängs när säkerhetskopian är klar
closing-text = Kartoteket är redan låst. Låt datorn vara på tills kopian är klar. Stänger du utan att vänta görs den nästa gång du låser upp.
closing-now = Stäng utan att vänta
closing-stay = Stanna kvar
recover-title = Öppna med återställningsnyckeln
recover-lead = Skriv nyckeln från pappret och välj en ny lösenfras. Sedan får du ett nytt papper; det gamla gäller tills du har skrivit in den nya nyckeln.
recover-given-lead = Nyckeln är redan inskriven. När du har valt lösenfrasen får du ett nytt papper; det gamla gäller tills du har skrivit in den nya nyckeln.
recover-do = Öppna
recover-new = Ny återställningsnyckel
recover-new-lead = Skriv ut den nya nyckeln: den visas bara den här gången. Kasta det gamla pappret när du har skrivit in den nya i nästa steg.
recover-later-hint = Väntar du gäller det gamla pappret så länge. Spara båda, och skriv in den nya nyckeln under Inställningar, Säkerhet.

## Restoring a backup

restore-title = Återställ från en säkerhetskopia
restore-place = Var ligger säkerhetskopian?
restore-place-lead = Koppla in disken och välj den eller mappen med kopiorna, eller skriv adressen till servern med kopiorna.
restore-find = Leta efter kopior
restore-none = Där ligger inga säkerhetskopior
restore-none-text = De ligger i en mapp vars namn börjar med ”Kartotek-”. Välj den mappen, eller disken som den ligger på.
restore-pick = Vilken kopia?
restore-pick-lead = Den nyaste är vald. Ta en äldre bara om den inte går att öppna.
restore-pick-about = { $ago } · { $size }
restore-key = Lås upp kopian
restore-key-lead = Kopian är från { $moment }. Ingenting ändras än: först visas vad den innehåller.
restore-passphrase-hint = Den som gällde när kopian gjordes.
restore-by-recovery = Öppna med återställningsnyckeln
restore-by-passphrase = Öppna med lösenfrasen
restore-look = Visa vad den innehåller
restore-holds = Det här kommer tillbaka
restore-as-of = Som det var
restore-sales = Rader i kundloggen
restore-files = Bilagor
restore-later = Det som skrevs efter { $moment } finns inte i kopian.
restore-replaces = Kartoteket som finns på den här datorn byts ut
restore-replaces-text = Allt som skrevs efter { $moment } är då borta ur kartoteket. Det som finns nu läggs åt sidan på datorn och ligger kvar tills en klient raderas.
restore-do = Återställ
restore-do-replacing = Byt ut och återställ
restore-working = Återställer och kontrollerar varje del. Det kan ta några minuter. Stoppar du ändras ingenting.
restore-done = Kartoteket är återställt
restore-done-lead = Allt är kontrollerat. Det är som det var { $moment }.
restore-lacking = { $count ->
        [one] En bilaga fanns inte bland kopiorna och är borta.
       *[other] { $count } bilagor fanns inte bland kopiorna och är borta.
    }
restore-set-aside = Det som fanns här förut ligger åt sidan tills en klient raderas.
restore-to-unlock = Lås upp kartoteket
restore-then-passphrase = Du öppnade kopian med återställningsnyckeln. I nästa steg väljer du en ny lösenfras.
restore-to-passphrase = Välj en ny lösenfras

## Fields

field-practice = Praktikens namn
field-therapist_name = Ditt namn
field-therapist_title = Titel
field-therapist_phone = Din telefon
field-country = Land
field-language = Språk
field-passphrase = Lösenfras
field-current-passphrase = Lösenfrasen du har nu
field-new-passphrase = Ny lösenfras
field-passphrase-again = Lösenfrasen en gång till
field-recovery_key = Återställningsnyckel
field-printer = Skrivare
field-given = Förnamn
field-family = Efternamn
field-email = E-post
field-phone = Telefon
field-street = Gatuadress
field-postcode = Postnummer
field-city = Ort
field-birth_on = Födelsedatum
field-birth_year = Födelseår
field-gender = Kön
field-agreement = Överenskommelse
field-warning = Varning före behandling
field-guardian = Vårdnadshavare
field-organisation_number = Organisationsnummer
field-number = Nummer
field-text = Text
field-reason = Anledning
field-item = Vad
field-amount = Belopp
field-quantity = Antal
field-price = Pris
field-vat = Moms
field-kind = Slag
field-method = Betalsätt
field-payer = Betalare
field-on = Dag
field-happened_on = Behandlingsdag
field-service = Behandling
field-place = Plats
field-address = Adress
field-label = Namn
field-username = Användarnamn
field-secret = Lösenord eller nyckel
field-processor = Företag bakom bokningstjänsten
field-agreement_on = Personuppgiftsbiträdesavtal från
field-processor_note = Varför utan avtal
field-words = Ord
field-content = Fil
field-idle_minutes = Minuter till låsning
field-intake_months = Månader till ny hälsodeklaration
field-late_cancel_hours = Timmar för sen avbokning
field-booking_months = Månader som bokningar sparas
field-identity_ground = Grund för personnummer
field-name = Namn
field-client = Klient
field-booking = Bokning
field-visit = Besök
field-sale = Försäljning
field-note = Anteckning
field-intake = Hälsodeklaration
field-consent = Samtycke
field-article = Artikel
field-account = Bokningskonto
field-page = Sida
field-attachment = Bilaga
field-draft = Utkast
field-field = Eget fält
field-form = Blankett
field-measurement = Mätning
field-value = Värde
field-unit = Enhet
country-se = Sverige
country-no = Norge
country-dk = Danmark
country-fi = Finland
organisation-number-se = Organisationsnummer
organisation-number-no = Norskt organisationsnummer
organisation-number-dk = CVR-nummer
organisation-number-fi = FO-nummer (Y-tunnus)

## Ways of paying

method-card = Kort
method-cash = Kontant
method-invoice = Faktura
method-swish = Swish
method-vipps = Vipps
method-mobilepay = MobilePay
method-gift_card = Presentkort
method-punch_card = Klippkort
method-bank_transfer = Överföring
method-insurance = Försäkringsbolag
method-health_insurance = Sjukvårdsförsäkring
method-danmark = Sygeforsikringen ”danmark”
method-smartum = Smartum
method-edenred = Edenred
method-epassi = Epassi
method-benify = Benify
method-wellnet = Wellnet
method-actiway = Actiway

## Refusals: what happened (err-) and what to do (rec-)

err-unknown_command = Den handlingen finns inte.
rec-unknown_command = Starta om programmet. Händer det igen är det ett fel i programmet.
err-bad_request = Programmet förstod inte sig självt.
rec-bad_request = Ingenting är ändrat. Starta om programmet och försök igen.
err-locked = Kartoteket är låst.
rec-locked = Lås upp med lösenfrasen. Det du skrev är sparat som utkast.
err-no_vault = Här finns inget kartotek ännu.
rec-no_vault = Börja med att skapa ett, eller återställ en säkerhetskopia.
err-vault_exists = Här finns redan ett kartotek.
rec-vault_exists = Lås upp det som finns. Ingenting är överskrivet.
err-prove_first = Det här kräver lösenfrasen en gång till.
rec-prove_first = Försök igen och skriv lösenfrasen när du blir tillfrågad.
err-secret_missing = Lösenfrasen saknas.
rec-secret_missing = Skriv den och försök igen.
err-wrong_passphrase = Det var inte lösenfrasen.
rec-wrong_passphrase = Kontrollera Caps Lock och tangentbordets språk, och försök igen.
err-wrong_recovery_key = Det var inte återställningsnyckeln, eller så är ett tecken fel.
rec-wrong_recovery_key = Jämför grupp för grupp med pappret. Det ska vara tretton grupper om fyra tecken.
err-recovery_not_confirmed = Den återställningsnyckeln skrevs aldrig tillbaka, så den öppnar ingenting.
rec-recovery_not_confirmed = Använd pappret du hade före det.
err-passphrase_short = Lösenfrasen är för kort.
rec-passphrase_short = Använd minst åtta tecken, helst fyra eller fem ord.
err-passphrase_common = Den lösenfrasen gissas bland de första.
rec-passphrase_common = Välj ord som inte hör ihop.
err-passphrase_same = Det är just den lösenfrasen som kan vara känd.
rec-passphrase_same = Välj en annan, så olik den gamla som möjligt.
err-keyring_unavailable = Datorns nyckelring svarar inte.
rec-keyring_unavailable = Använd lösenfrasen. Har datorn ingen nyckelring går kartoteket inte att öppna från en.
err-keyring_locked = Datorns nyckelring är låst och väntar på någon.
rec-keyring_locked = Använd lösenfrasen, eller lås upp nyckelringen och försök igen.
err-keyring_empty = I nyckelringen finns inte rätt nyckel till kartoteket.
rec-keyring_empty = Använd lösenfrasen, och slå sedan av och på öppning från nyckelringen under Inställningar.
err-keyring_off = Öppning från nyckelringen är inte påslagen.
rec-keyring_off = Använd lösenfrasen. Det går att slå på under Inställningar.
err-passphrase_due = Det är dags att skriva lösenfrasen igen.
rec-passphrase_due = Skriv den nu; sedan öppnar nyckelringen kartoteket igen.
err-recovery_first = Återställningsnyckeln har inte skrivits tillbaka än.
rec-recovery_first = Skriv ut pappret, skriv tillbaka nyckeln under Inställningar, och försök igen.
err-header_damaged = Kartotekets huvud är skadat, också i reservkopian.
rec-header_damaged = Ändra ingenting på disken. Återställ den senaste säkerhetskopian.
err-pages_damaged = Delar av kartoteket är skadade.
rec-pages_damaged = Sluta arbeta i det och återställ den senaste säkerhetskopian. Disken kan vara på väg att gå sönder.
err-from_the_future = Kartoteket är gjort av en nyare version av programmet.
rec-from_the_future = Installera den nyare versionen. Ingenting är ändrat.
err-stale_vault = Kartoteket är äldre än det borde vara. Något nyare saknas.
rec-stale_vault = Har någon kopierat tillbaka en gammal fil? Leta upp den nyare innan du skriver något.
err-folder_older = Kartotekets mapp är en äldre kopia: den här datorn har sett den nyare.
rec-folder_older = Har någon lagt tillbaka en gammal mapp? Leta upp den nyare, eller återställ den senaste säkerhetskopian. Finns bara den äldre går den att öppna med vetskap om det.
err-folder_parted = Kartotekets mapp är en annan kopia än den som den här datorn såg senast.
rec-folder_parted = Har någon arbetat i en äldre kopia, här eller på en annan dator? Leta upp den som användes sist. Är detta den rätta går den att öppna med vetskap om det.
err-keys_older = Kartotekets mapp är från tiden innan nycklarna byttes. Någon har lagt tillbaka en gammal kopia.
rec-keys_older = Leta upp den nyare mappen, eller återställ en nyare säkerhetskopia. Den som lade tillbaka den här kan känna till den gamla lösenfrasen.
err-header_put_back = Det öppnar inte, och nyckelfilen är äldre än den som den här datorn har sett.
rec-header_put_back = Någon kan ha lagt tillbaka en gammal kopia som vill ha en tidigare lösenfras. Leta upp den nyare mappen, eller återställ den senaste säkerhetskopian.
err-database_missing = Filen med kartotekets uppgifter finns inte där.
rec-database_missing = Leta efter filen i papperskorgen eller i den senaste säkerhetskopian och lägg den tillbaka bredvid de andra.
err-wrong_database = Filen med uppgifterna hör till ett annat kartotek.
rec-wrong_database = Lägg tillbaka mappens alla filer från en och samma kopia. Ingenting är ändrat.
err-vault_in_use = Kartoteket är öppet i ett annat fönster.
rec-vault_in_use = Stäng det andra fönstret och försök igen.
err-cost_refused = Kartotekets huvud begär mer minne än programmet tillåter.
rec-cost_refused = Filen kan vara ändrad av någon annan. Återställ en säkerhetskopia.
err-disk_full = Disken är full. Ingenting sparades.
rec-disk_full = Frigör plats och försök igen. Det du skrev står kvar.
err-purge_owed = Klienten är raderad, men spår finns kvar i filerna.
rec-purge_owed = Frigör plats på disken. Ett nytt försök görs av sig självt, senast när du låser upp nästa gång.
err-disk_read_only = Det går inte att skriva till disken.
rec-disk_read_only = Kontrollera att den inte är skrivskyddad och att du har rätt att skriva där.
err-disk_failed = Disken svarade med ett fel.
rec-disk_failed = Ta en säkerhetskopia på en annan disk så snart du kan.
err-store_fault = Lagringen vägrade. Det är ett fel i programmet.
rec-store_fault = Ingenting är ändrat. Försök igen; händer det om och om igen, kontrollera kartoteket under Inställningar.
err-not_found = Det finns inte längre: { $word }.
rec-not_found = Gå tillbaka till listan.
err-incomplete = Något saknas: { $missing }.
rec-incomplete = Fyll i det och försök igen.
err-too_long = { $field } är för långt.
rec-too_long = Högst { $max } tecken får plats.
err-bad_text = { $field } innehåller tecken som inte kan sparas.
rec-bad_text = Skriv texten på nytt i stället för att klistra in den.
err-bad_date = { $field }: det datumet går inte.
rec-bad_date = Kontrollera dag, månad och år.
err-bad_number = { $field }: det talet går inte.
rec-bad_number = Kontrollera att inget tecken blivit fel.
err-bad_email = Det är ingen e-postadress.
rec-bad_email = Den ska se ut som namn@exempel.se.
err-identity_off = Personnummer sparas inte i den här praktiken.
rec-identity_off = Behövs de, ange grunden under Inställningar först.
err-identity_invalid = Det är inget giltigt personnummer. { $reason }
rec-identity_invalid = Jämför siffra för siffra med legitimationen.
err-already_signed = Anteckningen är redan signerad.
rec-already_signed = Gör ett tillägg i stället. Den första texten står kvar.
err-not_signed = Anteckningen är inte signerad.
rec-not_signed = Ändra utkastet direkt, eller signera det först.
err-signature_missing = Underskrift saknas.
rec-signature_missing = Skriv under, eller ange att den finns på papper eller att klienten avböjde.
err-version_gone = Texten har ändrats sedan den öppnades.
rec-version_gone = Öppna blanketten igen, så visas den nya texten.
err-no_such_form = Den blanketten finns inte på det språket.
rec-no_such_form = Välj ett annat språk.
err-unknown_question = Ett svar hör inte till blanketten.
rec-unknown_question = Öppna blanketten igen.
err-reason_missing = Ingen anledning angavs.
rec-reason_missing = Skriv kort varför.
err-not_in_force = Det finns inget sådant som gäller.
rec-not_in_force = Läs historiken: det kan redan vara återtaget.
err-day_closed = { $on } är avslutad.
rec-day_closed = Skriv in raden på dagens datum, eller rätta med en ny rad.
err-day_ahead = { $on } har inte kommit än.
rec-day_ahead = Vänta till dess, eller välj en annan dag.
err-already_reversed = Raden är redan rättad.
rec-already_reversed = Se raden som pekar tillbaka på den.
err-is_reversal = En rättelse kan inte rättas.
rec-is_reversal = Skriv en ny rad i stället.
err-nothing_open = Allt är redan betalt.
rec-nothing_open = Inget mer behövs.
err-too_much = Det är mer än vad som återstår, { $open }.
rec-too_much = Skriv ett lägre belopp.
err-unknown_method = Det betalsättet finns inte i landet: { $method }.
rec-unknown_method = Välj ett av dem i listan.
err-unknown_rate = Momssatsen { $rate } gäller inte.
rec-unknown_rate = Ändra artikeln i prislistan.
err-unpaid = { $open } är inte betalt.
rec-unpaid = Ta betalt eller rätta raden först.
err-held_by_law = Lagen kräver att journalen sparas. { $law } { $until_on }
rec-held_by_law = Förklara det för klienten och notera att frågan ställdes.
err-not_allowed_now = Det går inte som det står nu.
rec-not_allowed_now = Se efter hur det står; det kan redan vara gjort.
err-in_use = Något annat är kopplat till det.
rec-in_use = Ta bort det som är kopplat till det först.
err-demo_cannot_sync = Provkörningen kopplas aldrig till en bokningstjänst.
rec-demo_cannot_sync = Gör det i din egen praktik.
err-agreement_missing = Avtal med bokningstjänsten saknas, och ingen anledning är angiven.
rec-agreement_missing = Ange avtalets datum, eller skriv varför det saknas.
err-account_off = Bokningskontot är avstängt.
rec-account_off = Slå på det under Inställningar.
err-booking_of_provider = Bokningen kommer från bokningstjänsten.
rec-booking_of_provider = Ändra den där, så kommer ändringen hit vid nästa hämtning.
err-address_refused = Den adressen får inte användas.
rec-address_refused = Den ska börja med https och får inte peka in i ditt eget nät, om det inte är din egen server.
err-unreachable = Bokningstjänsten nås inte.
rec-unreachable = Kontrollera nätet. Allt annat fungerar ändå.
err-timed_out = Bokningstjänsten svarade inte i tid.
rec-timed_out = Försök igen om en stund.
err-tls_failed = Ingen säker förbindelse till bokningstjänsten.
rec-tls_failed = Inget skickades. Kontrollera adressen och datorns klocka.
err-logged_out = Bokningstjänsten godtar inte uppgifterna längre.
rec-logged_out = Skriv lösenordet eller nyckeln igen under Inställningar.
err-server_error = Bokningstjänsten svarade med fel { $status }.
rec-server_error = Felet är deras. Försök igen senare.
err-try_later = Bokningstjänsten ber om tålamod ({ $status }).
rec-try_later = Ingenting är ändrat. Ett nytt försök görs senare; att hämta för hand nu hjälper inte.
err-calendar_gone = På den adressen finns ingenting ({ $status }).
rec-calendar_gone = Ingenting är ändrat. Bokningstjänsten kan ha gett kalendern en ny adress: kopiera den på nytt.
err-not_a_calendar = På den adressen finns ingen kalender.
rec-not_a_calendar = Kopiera kalenderadressen (iCal) på nytt från bokningstjänsten.
err-calendar_empty = Bokningstjänsten svarade med ingenting alls.
rec-calendar_empty = Ingenting är ändrat. Försök igen om en stund; händer det igen, kopiera kalenderadressen på nytt.
err-too_many_bookings = Kalendern innehåller fler än { $max } bokningar.
rec-too_many_bookings = Ingenting är ändrat. Låt bokningstjänsten skicka en kortare period.
err-line_too_long = Kalendern innehåller en rad på mer än { $max } tecken, vilket inget kalenderprogram skriver.
rec-line_too_long = Ingenting är ändrat. Se efter att adressen är kalenderns, och fråga bokningstjänsten.
err-cut_short = Kalendern kom inte fram hel.
rec-cut_short = Ingenting är ändrat. Försök igen.
err-too_large = Det är för stort, mer än { $max } MB.
rec-too_large = Välj en mindre fil eller en kortare period.
err-redirected = Adressen hänvisar till ett annat ställe.
rec-redirected = Hämta den rätta adressen hos bokningstjänsten.
err-mass_removal = { $gone } av { $of } bokningar skulle försvinna på en gång.
rec-mass_removal = Ingenting är ändrat. Se efter hos bokningstjänsten om kalendern är tom av misstag.
err-stopped = Avbrutet.
rec-stopped = Ingenting är ändrat.
err-no_print_system = Datorn har inget utskriftssystem.
rec-no_print_system = Spara som PDF och skriv ut på annat håll, eller installera CUPS.
err-no_printer = Den skrivaren finns inte.
rec-no_printer = Välj en annan.
err-printer_stopped = Skrivaren tar inte emot något.
rec-printer_stopped = Kontrollera papper, lock och ström, och starta den igen.
err-print_refused = Utskriftssystemet tog inte emot sidorna.
rec-print_refused = Inget är bokfört som utskrivet. Försök igen eller spara som PDF.
err-layout_fault = Sidan kunde inte göras i ordning. Det är ett fel i programmet.
rec-layout_fault = Ingenting är utskrivet. Prova att korta ovanligt långa texter.
err-nothing_to_print = Det finns inget att skriva ut.
rec-nothing_to_print = Välj andra dagar.
err-busy_working = Ett annat långt arbete pågår redan.
rec-busy_working = Vänta tills det är klart, eller stoppa det under Inställningar, Säkerhetskopior.
err-shelf_gone = Mappen eller disken finns inte där.
rec-shelf_gone = Koppla in disken, eller kontrollera hur mappen heter, och försök igen.
err-shelf_full = Det är fullt där säkerhetskopian skulle ligga.
rec-shelf_full = Frigör plats där, eller välj en annan disk. Kopiorna som redan finns är orörda.
err-shelf_read_only = Det går inte att skriva där säkerhetskopian skulle ligga.
rec-shelf_read_only = Kontrollera att disken inte är skrivskyddad och att du får skriva i mappen, eller välj en annan.
err-shelf_failed = Disken med säkerhetskopiorna svarade med ett fel.
rec-shelf_failed = Koppla ur den och in den igen, och försök en gång till. Händer det igen, byt disk.
err-shelf_address = Den adressen går inte att använda.
rec-shelf_address = Skriv https:// eller sftp:// och serverns namn. http, och datorer i ditt eget nät, går bara om du kryssar för det.
err-shelf_unknown_host = Det finns ingen server med det namnet.
rec-shelf_unknown_host = Kontrollera hur adressen är skriven, och att datorn har nät.
err-shelf_unreachable = Servern för säkerhetskopior nås inte.
rec-shelf_unreachable = Kontrollera nätet. Kopian görs av sig själv när servern nås igen; de som redan finns är orörda.
err-shelf_slow = Servern för säkerhetskopior svarade inte i tid.
rec-shelf_slow = Försök igen senare. Bilagor som hann fram skickas inte om.
err-shelf_not_trusted = Servern kan inte visa att den är den rätta.
rec-shelf_not_trusted = Skicka inget lösenord dit. Be den som sköter servern om ett giltigt certifikat.
err-shelf_key_unknown = Serverns nyckel är inte bekräftad än.
rec-shelf_key_unknown = Fråga den som sköter servern om nyckeln stämmer, och bekräfta den.
err-shelf_key_changed = Servern visar en annan nyckel än den du bekräftade.
rec-shelf_key_changed = Skicka inget dit förrän den som sköter servern har sagt att nyckeln är bytt. Bekräfta sedan den nya.
err-shelf_logged_out = Servern för säkerhetskopior godtar inte inloggningen.
rec-shelf_logged_out = Kontrollera användarnamnet och lösenordet eller nyckeln, och spara dem på nytt.
err-shelf_bad_key = Den privata nyckeln går inte att läsa.
rec-shelf_bad_key = Klistra in hela nyckeln, från BEGIN till END. Den får inte ha ett eget lösenord.
err-shelf_no_folder = Mappen finns inte på servern.
rec-shelf_no_folder = Kontrollera adressen, eller skapa mappen där.
err-shelf_server_error = Servern för säkerhetskopior svarade med ett fel.
rec-shelf_server_error = Försök igen senare. Händer det igen, fråga den som sköter servern.
err-not_a_backup = Det är ingen säkerhetskopia från Kartotek.
rec-not_a_backup = Välj en annan kopia eller en annan mapp.
err-other_vault = Säkerhetskopian hör till ett annat kartotek.
rec-other_vault = Ingenting är ändrat. Välj mappen med kopior av det här kartoteket.
err-backup_unsound = Säkerhetskopian är skadad eller ändrad.
rec-backup_unsound = Kartoteket är orört. Ta en äldre kopia, och gör nya på en annan disk: den här kan vara på väg att gå sönder.
err-another_vault_here = På den här datorn finns redan ett annat kartotek än det i kopian.
rec-another_vault_here = Ingenting är ändrat. Återställ på en annan dator, eller flytta först undan mappen med det som finns här.
err-foreign_schema = Säkerhetskopian är inte upplagd så som programmet lägger upp den.
rec-foreign_schema = Ingenting är ändrat. Är kopian gjord av en nyare version, installera den först. Ta annars en annan kopia.
err-internal = Något gick fel i programmet.
rec-internal = Ingenting är ändrat. Försök igen, och starta om om det upprepas.
err-not_agreed = Klienten har inte gått med på att sådant sparas.
rec-not_agreed = Fråga om samtycke först. Utan det sparas bara det som lagen kräver.

## Today

today-list = Dagens besök
today-visits = { $visits ->
        [0] inga besök ännu
        [one] ett besök
       *[other] { $visits } besök
    }
today-last-pull = bokningar hämtade { $time }
today-closed = dagen är avslutad
today-nobody = Utan namn
today-warned = Varning
today-warned-long = Det finns en varning. Läs den före behandlingen.
today-came-at = kom { $time }
today-late-cancelled = avbokad sent
today-moved = flyttad från { $moment }
today-zone-doubt = osäker tid
today-remote-notes = Meddelande i bokningen
today-missing = Det här saknas
today-overview = Inför besöket
today-begin = Klienten är här
today-write = Anteckning
today-sale = Försäljning
today-miss = Kom inte
today-walk-in = Utan bokning
today-pull = Hämta bokningar
today-before = Dagen före
today-after = Dagen efter
today-today = Till idag
today-begun = { $name } är här.
today-missed = Noterat: { $name } kom inte. Kommer klienten ändå, börja besöket som vanligt.
today-no-account = Ingen bokningstjänst är kopplad ännu.
today-pulled = Bokningar hämtade: { $news }.
pull-figures = { $new ->
        [one] { $new } ny
       *[other] { $new } nya
    }, { $changed ->
        [one] { $changed } ändrad
       *[other] { $changed } ändrade
    }, { $gone } borta
today-unsigned = { $count ->
        [one] En anteckning väntar på signatur
       *[other] { $count } anteckningar väntar på signatur
    }
today-unprinted = { $count ->
        [one] En dag är inte utskriven
       *[other] { $count } dagar är inte utskrivna
    }
today-backup-late = Säkerhetskopian är för gammal
today-backup-none = Inga säkerhetskopior görs än
today-empty = Ingen bokad
today-empty-text = När bokningar kommer in står de här i tidsordning. Kommer någon ändå, tryck W.
today-book = Ny bokning
today-connect = Koppla bokningstjänst
standing-came = här
standing-no_show = kom inte
standing-cancelled = avbokad
standing-gone = borta ur kalendern
standing-tentative = preliminär
standing-over = tiden har gått
standing-now = nu
standing-ahead = bokad
origin-provider = bokad på nätet
origin-desk = bokad här
origin-walk_in = utan bokning

## Overview

overview-card = Klientkort
overview-notes = Senaste anteckningarna
overview-first = Första gången
overview-first-text = Det finns inga anteckningar ännu. Tryck N när ni är klara.
overview-measurements = Mätningar
overview-curve = { $name }: från { $first } till { $last }
overview-visits = Besök ({ $visits })
overview-no-visits = Inga besök ännu.
overview-intake-on = Ifylld { $day }.
overview-no-intake = Inte ifylld ännu.
overview-intake-fill = Fyll i
overview-open = { $amount } är inte betalt.
warning-from-card = Varning på kortet
warning-from-intake = Ur hälsodeklarationen

## Journal

note-unsigned = osignerad
note-amended = med tillägg
note-empty = Tom anteckning.
part-subjective = Subjektivt
part-objective = Objektivt
part-assessment = Bedömning
part-plan = Plan
part-anamnesis = Anamnes
part-status = Status
part-treatment = Åtgärd
part-text = Anteckning

## Sale

sale-title = Försäljning till { $name }
sale-article = Vad
sale-free = Något annat …
sale-neutral = Neutralt namn: det här hamnar i bokföringen. Inget om hälsa.
sale-item-missing = Skriv vad det gäller.
sale-quantity-wrong = Ett helt tal, minst 1.
sale-vat-of-it = varav { $amount }
sale-before = Sist betalade klienten { $amount }, { $day }.
sale-before-take = Samma pris
sale-unpaid = Inte betalt än
sale-method-missing = Välj hur det betalades, eller att det inte är betalt än.
sale-do = Registrera
sale-done = Nr { $number }: { $amount }, { $name }.
item-treatment = Behandling
item-goods = Vara

## Reasons given with a refusal

reason-form = Formen stämmer inte.
reason-date = Datumet i det finns inte.
reason-check_digits = Kontrollsiffran stämmer inte.

## Settings

settings-practice = Praktiken
settings-practice-lead = Står på allt som skrivs ut.
settings-practice-kept = Praktiken är sparad.
settings-desk = Arbetsbordet
settings-prices = Prislista
settings-fields = Egna fält
settings-bookings = Bokningstjänst
settings-identity = Personnummer
settings-vault = Säkerhet
settings-backups = Säkerhetskopior
settings-about = Om Kartotek
settings-look = Utseende
settings-language-hint = Skärmens språk. Blanketter och papper följer klientens språk.
settings-appearance = Ljust eller mörkt
appearance-system = Som datorn
appearance-light = Ljust
appearance-dark = Mörkt
settings-work = Arbetssätt
settings-idle = Lås när ingen rört något på
settings-idle-hint = Det du skriver sparas som utkast innan det låses.
settings-minutes = { $count ->
        [one] en minut
       *[other] { $count } minuter
    }
settings-months = { $count ->
        [one] en månad
       *[other] { $count } månader
    }
settings-hours = { $count ->
        [one] en timme före
       *[other] { $count } timmar före
    }
settings-template = Mall för nya anteckningar
template-soap = SOAP
template-asbap = Anamnes, status, bedömning, åtgärd, plan
template-free = Fri text
settings-intake = Förnya hälsodeklarationen efter
settings-late = Sen avbokning räknas från
settings-late-never = räknas inte
settings-paper = Papper
settings-printer-ask = Fråga varje gång
settings-printer-gone = { $printer } (finns inte just nu)
settings-no-printer = Ingen skrivare hittades. Allt kan ändå sparas som PDF.
settings-duplex = Skriv ut på båda sidor
settings-duplex-hint = Marginalen för hålen byter sida på varannan sida.
prices-add = Ny artikel
prices-change = Ändra artikel
prices-with-vat = Pris med moms
prices-empty = Ingen prislista ännu
prices-empty-text = Lägg in dina behandlingar och varor, så är en försäljning två tangenter bort.
prices-removed = { $name } är borttagen. Gamla försäljningar behåller namnet.
fields-lead = Sådant du vill ha på varje kort, till exempel idrott eller yrke. Inte diagnoser: de hör hemma i journalen.
fields-none = Inga egna fält.
fields-new = Nytt fält
fields-name = Namn på fält { $number }
fields-remove = Ta bort { $name }
fields-remove-text = Det som står i fältet försvinner från alla kort. Det går inte att ångra.
identity-lead = Behövs sällan. Klienter hålls isär med kortets nummer.
identity-notice = Personnummer får bara sparas när det är klart motiverat, till exempel för att lagen kräver det. Skriv grunden, den visas i utdrag och anteckningar.
identity-question = Sparas personnummer i den här praktiken?
identity-ground-hint = Till exempel: journalföring enligt patientdatalagen.
identity-ground-missing = Skriv på vilken grund. Utan grund sparas inga personnummer.
identity-kept = Sparat.

## Settings: booking provider

accounts-lead = Bokningar hämtas hit. Ingenting skickas härifrån.
accounts-add = Koppla bokningstjänst
accounts-change = Ändra koppling
accounts-empty = Ingen bokningstjänst kopplad
accounts-empty-text = De flesta bokningstjänster ger ut en hemlig kalenderadress (iCal). Klistra in den här, så står bokningarna under Idag.
accounts-dialog-lead = Adressen är hemlig: den som har den ser dina bokningar.
accounts-label-hint = Som du kallar den.
accounts-address = Kalenderadress (iCal)
accounts-address-hint = Börjar med https och slutar ofta på .ics.
accounts-login = Adressen kräver inloggning
accounts-secret-kept = Ett lösenord är sparat. Lämna tomt för att behålla det.
accounts-forget-secret = Glöm det sparade lösenordet
accounts-own-server = Det är min egen server
accounts-own-server-hint = Bara då får adressen peka in i ditt eget nät.
accounts-agreement = Avtal
accounts-agreement-hint = Den som sköter bokningarna åt dig behandlar dina klienters uppgifter. Då ska ni ha ett avtal.
accounts-agreement-since = { $processor }, avtal från { $day }
accounts-no-agreement = Inget avtal: { $note }
accounts-every = Tid mellan hämtningar
accounts-by-hand = bara för hand
accounts-last = Senaste hämtning
accounts-pull = Hämta nu
accounts-on = på
accounts-off = av
accounts-turn-on = Slå på
accounts-turn-off = Stäng av
accounts-remove = Ta bort { $name }?
accounts-remove-text = Adress och lösenord glöms. Bokningar som redan hämtats står kvar.
pull-ok = klar
pull-unchanged = inget nytt
pull-refused = avvisad, ingenting ändrat
pull-failed = misslyckades
pull-look-again = Se vad som skulle försvinna
pull-confirm = Låt { $gone } bokningar försvinna
pull-confirm-text = { $account }: kalendern har dem inte längre. De står kvar på korten som borta; besök och anteckningar rörs inte. Är antalet ett annat när det sker, får du frågan igen.

## Settings: security

vault-recovery = Återställningsnyckeln
vault-recovery-lead = Den enda vägen in om lösenfrasen glöms.
vault-recovery-good = Nyckeln gäller: den är inskriven från pappret.
vault-recovery-another = Skriv in en ny nyckel
vault-recovery-check = Kontrollera
vault-key-confirmed = Nyckeln stämmer.
vault-renew = Gör ett nytt papper
vault-renew-lead = Om pappret är borta eller någon kan ha sett det. Det gamla gäller tills det nya skrivits tillbaka.
vault-renew-new-lead = Skriv ut den nu: nyckeln visas bara den här gången. Skriv sedan tillbaka den nedan och förstör det gamla pappret.
vault-renew-waiting = En ny nyckel är gjord och väntar på att skrivas tillbaka. Till dess är det det gamla pappret som gäller.
vault-passphrase = Byt lösenfras
vault-passphrase-lead = Till en annan, eller en längre. Kan någon känna till den nuvarande, byt nycklar i stället: gamla kopior öppnas annars fortfarande med den.
vault-passphrase-current-missing = Skriv lösenfrasen du har nu.
vault-passphrase-change = Byt
vault-passphrase-working = Byter. Det tar med flit en sekund eller två.
vault-passphrase-changed = Den nya lösenfrasen gäller från nu.
vault-keys = Min lösenfras kan vara känd
vault-keys-lead = Då räcker det inte med en ny lösenfras: den som har en kopia av mappen eller en säkerhetskopia öppnar den med den gamla. Här skrivs hela kartoteket på nytt under nya nycklar, med ny lösenfras och ny återställningsnyckel. Det gamla pappret upphör genast att gälla. Gamla säkerhetskopior ersätts så snart en ny har lästs tillbaka.
vault-keys-cannot = Kopior som någon redan har tagit, och säkerhetskopior på diskar som aldrig kommer tillbaka, öppnas fortfarande med den gamla lösenfrasen.
vault-keys-begin = Byt nycklar
vault-keys-do = Byt nycklar nu
vault-keys-working = Skriver allt på nytt under nya nycklar. Det tar en stund; inget annat går att göra under tiden.
vault-keys-done = Nycklarna är nya. Skriv ut det nya pappret nu: nyckeln visas bara den här gången. Skriv sedan in den ovan. Till dess är en glömd lösenfras slutet för allt.
vault-keys-backups = Gör nya säkerhetskopior; de gamla tas bort när de nya har lästs tillbaka.
vault-keys-backups-done = Varje plats för säkerhetskopior som är till hands har en ny, och ingen som den gamla lösenfrasen öppnar.
vault-keys-backups-owed = { $names }: säkerhetskopiorna där öppnas fortfarande med den gamla lösenfrasen. De ersätts när platsen är till hands igen.
vault-device = Öppna från datorns nyckelring
vault-device-lead = Då öppnas kartoteket utan lösenfras medan du är inloggad på den här datorn.
vault-device-warning = Varje program som körs av samma användare kan läsa en upplåst nyckelring. Den som sätter sig vid datorn medan du är inloggad kan öppna kartoteket. Lösenfrasen behövs fortfarande när något lämnas ut eller raderas, när nycklarna ändras och när en klient har haft skärmen.
vault-device-off = Det är avslaget.
vault-device-on =
    Det är påslaget. Lösenfrasen skrevs senast { $moment }, och behövs igen efter { $days ->
        [one] en dag.
       *[other] { $days } dagar.
    }
vault-device-days = Dagar tills lösenfrasen behövs igen
vault-device-days-hint = 1 till 60
vault-device-allow = Slå på
vault-device-forbid = Slå av
vault-device-entry-left = Det är avslaget. Posten i nyckelringen gick inte att ta bort; den öppnar ingenting längre.
vault-verify = Är allt i ordning?
vault-verify-lead = Läser varje sida, bilaga, index och kedja i kartoteket. Tar några sekunder.
vault-verify-do = Kontrollera kartoteket
vault-verify-working = Läser allt
vault-verify-good = Allt är i ordning.
vault-verify-bad = Något stämmer inte
vault-broken-day = Första dagen som inte stämmer: { $day }.
finding-day_chain = En avslutad dag i kundloggen är ändrad.
finding-other = Fynd: { $code }
vault-scan-lead = Letar efter ord i varje sida, också de raderade, i loggen, i bilagorna och i säkerhetskopiorna inom räckhåll. Bra efter en radering, med klienten bredvid.
vault-scan-words = Ord att leta efter
vault-scan-short = Varje ord behöver minst fyra tecken.
vault-scan-do = Leta
vault-scan-working = Letar överallt
vault-scan-nothing = Ingenting hittades någonstans.
vault-scan-nothing-so-far = Ingenting hittades där det gick att leta.
vault-scan-found = { $hits ->
        [one] En träff
       *[other] { $hits } träffar
    }
vault-scan-place = { $place }: { $hits }
scan-page = sidor i bruk
scan-free_page = raderade sidor
scan-log = loggen
scan-overflow = över sidgränser
scan-sealed = bilagor
scan-raw = filerna på disken
scan-backup = säkerhetskopior
vault-place = Var kartoteket ligger
vault-place-lead = Kopiera mappen när programmet är låst, så är kopian hel och krypterad.
place-synced = { $by } kopierar den här mappen
place-synced-text = Två kopior som växer isär går inte att få ihop igen, och det du raderar blir kvar hos andra. Flytta mappen dit ingen synkar den, och lägg säkerhetskopiorna här i stället: de tål det.
place-network = Mappen ligger inte på den här datorn
place-network-text = Ett avbrott mitt i arbetet kan kosta det sista du skrev, och andra kan komma åt mappen. Lägg kartoteket på datorns egen disk, och säkerhetskopiorna här.

noticed-header_older = Nyckelfilen är äldre än kartoteket: någon har lagt tillbaka en kopia.
noticed-header_older-do = Var det inte du, byt lösenfras nu: med kopian kan en gammal lösenfras gälla igen.
noticed-loss_accepted = Kartoteket öppnades utan det som saknades. Förlorade sparade ändringar: { $lost }.
noticed-loss_accepted-do = Jämför de senaste dagarna med pärmen och bokningstjänsten, och för in det som saknas igen.
noticed-header_healed = En av de två nyckelfilerna saknades eller var skadad och skrevs på nytt från den andra.
noticed-header_healed-do = Ingenting är förlorat. Händer det igen kan disken vara på väg att gå sönder: kopiera mappen.
noticed-counter_missing = Räknaren över sparade ändringar saknades.
noticed-counter_missing-do = Har filer kopierats för hand, se efter om de senaste dagarna finns med.
noticed-counter_unreadable = Räknaren över sparade ändringar gick inte att läsa och skrevs på nytt.
noticed-counter_unreadable-do = Se efter om de senaste dagarna finns med. Händer det igen kan disken vara på väg att gå sönder.
noticed-counter_not_written = Det du sparade är kvar, men räknaren bredvid gick inte att skriva.
noticed-counter_not_written-do = Se efter om disken är full eller skrivskyddad.
noticed-orphans_removed = Programmet avbröts förra gången; rester togs bort: { $files }.
noticed-orphans_removed-do = Inget som sparats är förlorat. Det som skrevs ligger bland utkasten.
noticed-brought_up = Kartoteket var gjort av en äldre version och har uppdaterats.
noticed-brought_up-do = Äldre versioner av programmet kan inte öppna det längre.
noticed-outside_unreadable = Det som den här datorn mindes av kartoteket gick inte att läsa och skrevs på nytt.
noticed-outside_unreadable-do = Se efter om de senaste dagarna finns med. Gör de det är ingenting förlorat.
noticed-outside_not_written = Hur långt kartoteket har kommit gick inte att anteckna utanför mappen. Det du sparade är kvar.
noticed-outside_not_written-do = Se efter om din inställningsmapp är full eller skrivskyddad. Tills det är antecknat kan en gammal mapp som läggs tillbaka gå obemärkt förbi.
noticed-folder_accepted = En mapp som är äldre än den som datorn har sett, eller en annan, öppnades med vetskap om det.
noticed-folder_accepted-do = Jämför de senaste dagarna med pärmen och bokningstjänsten. Var det inte du som lade tillbaka den, byt nycklar under Inställningar.
noticed-old_bookings_gone = Gamla bokningar togs bort: { $bookings }. Besök som står kvar utan sin bokning: { $visits_kept }.
noticed-old_bookings_gone-do = De var äldre än den tid som är satt under Inställningar. Månadens antal står kvar.
noticed-purge_owed = Det som raderats har ännu spår i filerna: de gick inte att ta bort.
noticed-purge_owed-do = Frigör plats på disken. Ett nytt försök görs varje timme och vid varje upplåsning.
noticed-seen = Sett

finding-header = En av de två kopiorna av kartotekets huvud är skadad.
finding-pages = Sidor i kartoteket är skadade eller ändrade.
finding-structure = Kartotekets ordning stämmer inte.
finding-index = Sökregistret stämmer inte med texterna. Sökningar kan missa något.
finding-audit = Händelseloggen är bruten eller avklippt.
finding-sealed = En bilaga saknas eller går inte att öppna.
finding-counters = Räkneverken är oense om det senaste som sparades.
vault-scan-unreadable = Skadade, gick inte att läsa

## Settings: backups

backups-lead = En kopia görs av sig själv varje dag som något ändras. De sju senaste sparas, krypterade.
backups-empty = Inga säkerhetskopior görs än
backups-empty-text = Går datorns disk sönder försvinner allt med den. En säkerhetskopia på en annan disk är krypterad och öppnas med samma lösenfras.
backups-demo = Provkörningen säkerhetskopieras inte. I din egen praktik väljer du här var kopiorna ska ligga.
backups-choose = Välj mapp eller disk
backups-add = Ny plats
backups-dialog = Var ska kopiorna ligga?
backups-dialog-lead = Helst på en disk som du kan ta med dig eller låsa in på ett annat ställe.
folder-label = Mapp eller disk
folder-browse = Bläddra …
folder-missing = Bläddra till en mapp, eller skriv var den ligger.
backups-folder-hint = Kopiorna får en egen mapp där.
backups-label-hint = Som du kallar den, till exempel Blå disken.
backups-save = Säkerhetskopiera hit
backups-there-already = Dit görs det redan kopior. Välj en annan mapp eller disk.
backups-last = Senaste kopia
backups-last-none = ingen ännu
backups-ago = { $ago }, { $moment }
backups-holds = Innehåller
backups-rehearsed = Prövad återställning
backups-rehearsed-never = aldrig prövad
backups-late = Kopian är för gammal
backups-late-text = Det du har skrivit sedan { $moment } finns bara på den här datorn.
backups-late-never = Ingen kopia har lyckats än
backups-late-never-text = Allt finns bara på den här datorn.
backups-gone = Disken är inte inkopplad. Kopian görs när den är det.
backups-was-stopped = Det senaste försöket stoppades. Kopiorna som redan finns är orörda.
backups-failed = Senaste försöket, { $moment }: { $what }
backups-clock-back = Datorns klocka går efter den senaste kopian
backups-clock-back-text = Ställ klockan rätt. Tills dess tas inga äldre kopior bort.
backups-old-keys = Säkerhetskopiorna här öppnas fortfarande med den gamla lösenfrasen
backups-old-keys-text = Nycklarna har bytts sedan dess. Koppla in disken, eller gör en säkerhetskopia: när den har lästs tillbaka tas de gamla bort.
backups-make = Säkerhetskopiera nu
backups-made = Säkerhetskopian på { $name } är gjord och kontrolläst.
backups-rehearse = Pröva återställning
backups-rehearse-hint = Provet återställer den senaste kopian vid sidan om, jämför och kastar den. Kartoteket rörs inte.
backups-rehearsal-good = Återställningen från { $name } är prövad: allt kom tillbaka.
backups-list = Visa kopiorna
backups-list-hide = Dölj kopiorna
backups-list-of = Kopior på { $name }
backups-list-empty = Inga kopior ligger där än.
backups-when = Gjord
backups-notes = Anteckningar
backups-owed = ska rensas
backups-owed-hint = { $count ->
        [one] En kopia har kvar någon som är raderad. Den rensas nästa gång en kopia görs.
       *[other] { $count } kopior har kvar någon som är raderad. De rensas nästa gång en kopia görs.
    }
backups-unreadable = går inte att läsa
backups-remove-do = Sluta säkerhetskopiera hit
backups-remove = Sluta säkerhetskopiera till { $name }?
backups-remove-text = Kopiorna som ligger där ligger kvar, och de öppnas med den lösenfras som gällde då. Raderar du en klient senare rensas de inte längre: då förstör du dem för hand.
backups-remove-last = Sedan görs inga säkerhetskopior alls.
backups-remove-not = Behåll den
backups-work-backup = Säkerhetskopierar till { $shelf }: { $stage }
backups-work-cleaning = Rensar kopiorna på { $shelf }: { $stage }
backups-work-rehearsal = Prövar återställning från { $shelf }: { $stage }
backups-work-restore = Återställer från { $shelf }: { $stage }
backups-work-keys = Byter nycklar: { $stage }
backups-work-looking = Letar i kopiorna på { $shelf }: { $stage }
backups-stage-files = bilagor
backups-stage-writing = skriver
backups-stage-reading = läser tillbaka
backups-stage-examining = jämför
backups-stop = Stoppa
shelf-kind = Vad för slags plats?
shelf-kind-folder = Mapp eller disk
shelf-kind-webdav = Server med WebDAV, till exempel Nextcloud
shelf-kind-sftp = Server med SFTP
shelf-kind-s3 = Lagringstjänst med S3
shelf-address = Serverns adress
shelf-address-webdav = Mappens adress, till exempel https://moln.example/remote.php/dav/files/maj
shelf-address-sftp = Till exempel sftp://server.example/~/kopior, där ~ är din egen mapp
shelf-address-s3 = https://, tjänsten, bucketen: till exempel https://s3.example/min-bucket
shelf-address-missing = Skriv serverns adress.
shelf-access-key = Åtkomstnyckelns id
shelf-password = Lösenord på servern
shelf-secret = Serverns lösenord eller nyckel
shelf-secret-key = Hemlig åtkomstnyckel
shelf-secret-sftp = Ett lösenord, eller hela texten i en privat nyckel utan eget lösenord.
shelf-region = Region
shelf-region-hint = Lämna tomt om tjänsten inte har någon.
shelf-own-server = Servern står i mitt eget nät
shelf-own-server-hint = Bara då får adressen peka dit, och börja med http. Kopiorna är krypterade ändå; lösenordet till servern är det inte.
shelf-key = Är det här rätt server?
shelf-key-text = Den visar nyckeln nedan. Fråga den som sköter servern om den stämmer. Lösenordet skickas inte förrän du har bekräftat.
shelf-key-yes = Ja, det är serverns nyckel
backups-change = Ändra platsen
backups-try = Pröva platsen
backups-tried = { $name } går att använda: en liten fil skrevs, lästes tillbaka och togs bort.
backups-unproven = Provet att återställa, { $moment }: { $what }
backups-rehearsed-each = Görs också av sig självt en gång i månaden, när ingen är vid datorn.

## Settings: about

about-title = Kartotek
about-version = Version { $version }
about-lead = Ett krypterat kartotek för en terapeut vid ett arbetsbord. Ingen server, inget konto, ingen statistik till någon.
about-limits = Vad programmet inte gör
about-limit-send = Det skickar inga mejl eller sms och har ingen sida för klienter.
about-limit-lost = Är datorn borta är kartoteket borta. Ha en kopia på ett annat ställe.
about-limit-certified = Det är inget certifierat journalsystem.
about-limit-alone = Det är byggt för en person. Flera samtidigt går inte.
about-limit-advice = Lagtexterna är hjälp, inte juridisk rådgivning.
about-law = Hur länge saker sparas
about-law-lead = Efter landets regler, så som programmet känner dem.
about-journal = Journal
about-books = Bokföring
about-years = { $years } år
about-own-assessment = Du bedömer själv.
about-licences = Licenser
about-licence-own = Kartotek: MIT eller Apache 2.0, som du vill.
about-work-tauri = Fönstret: Tauri (MIT eller Apache 2.0)
about-work-sqlcipher = Lagringen: SQLCipher (BSD) och SQLite (fri)
about-work-typst = Pappret: Typst (Apache 2.0)
about-work-svelte = Skärmen: Svelte, Bits UI, Fluent, virtua, signature_pad (MIT, Apache 2.0)
about-work-source-sans = Skriften: Source Sans 3 (SIL OFL 1.1)
about-work-lucide = Tecknen: Lucide (ISC)

## Clients: the list

clients-search = Sök klient
clients-inactive = Visa även inaktiva
clients-count = { $count ->
        [one] en klient
       *[other] { $count } klienter
    }
clients-next = nästa { $day }
clients-last = senast { $day }
clients-none = Inga klienter ännu
clients-none-text = Lägg upp den första med N. Är en bokningstjänst kopplad kommer kort av sig själva när någon bokar.
clients-not-found = Ingen som passar ”{ $text }”
clients-not-found-text = Prova en del av namnet, telefonnumret, födelsedatumet eller kortets nummer.
clients-admit-typed = Lägg upp som ny klient
admit-lead = Namn och telefon räcker för att börja. Resten kan fyllas i senare.
admit-name-missing = Skriv åtminstone ett förnamn.
admit-born = Född
admit-born-hint = Datum eller bara år.
admit-language-hint = Blanketter och papper till klienten.
admit-source = Uppgifterna kommer från
admit-note-hint = Om vad som sparas, till exempel muntligt vid bokningen.
admit-do = Lägg upp klienten
source-client = klienten själv
source-therapist = mig
source-other = någon annan
source-booking = en bokning
source-import = en inläsning
draft-found = Det här är ett utkast från förra gången.
draft-drop = Kasta utkastet
draft-resume = Fortsätt
client-admitted = { $name } har fått kort { $number }.
field-source_note = Hur klienten informerades
kit-needed = behövs

## Client card

client-tabs = Allt om klienten
client-tab-card = Kort
client-tab-journal = Journal
client-tab-visits = Besök
client-tab-forms = Blanketter
client-tab-consents = Samtycken
client-tab-measurements = Mätningar
client-tab-sales = Köp
client-tab-attachments = Bilagor
client-tab-history = Historik
client-inactive = inaktiv
client-all-there = Allt finns på plats
client-print = Skriv ut klientakten
client-export = Lämna ut till klienten
client-erase = Radera klienten
client-set-inactive = Gör inaktiv
client-set-active = Gör aktiv igen
client-now-inactive = { $name } är inaktiv och syns bara vid sökning.
client-now-active = { $name } är aktiv igen.
card-keys = Kortet
card-person = Person
card-saving = Sparar …
card-draft = Sparas när du lämnar fältet
card-saved = Sparat { $time }
card-draft-found = Något var påbörjat här men aldrig sparat.
card-needed = Behöver fyllas i.
card-phone-needed = Skriv en telefon, eller en vårdnadshavare med nummer.
card-year-wrong = Fyra siffror, till exempel 1984.
card-guardian-hint = För barn: namn och telefon.
card-elsewhere = Också på annat håll
card-other-system-hint = System där det också finns uppgifter om klienten.
card-before = Före behandlingen
card-warning-hint = Visas rött överallt där klienten visas.
card-agreement-hint = Pris, fast tid eller annat ni har kommit överens om.
card-origin = Kortets ursprung
card-created = Upplagt
card-changed = Senast ändrat
field-notes_at_provider = Anteckningar finns hos bokningstjänsten
field-other_system = Annat system
field-reference = Referens
payer-self = Klienten betalar själv.
payer-other = Någon annan betalar
payer-remove = Klienten betalar
payer-parent = Förälder
payer-company = Företag
payer-insurer = Försäkringsbolag
payer-other-kind = Annan
marketing-title = Nyheter och erbjudanden
marketing-lead = Av tills klienten har sagt ja, kanal för kanal.
marketing-on = Ja till { $channel }
marketing-off = Nej till { $channel }
marketing-how = Hur kom beskedet?
marketing-since = { $how }, { $day }
channel-email = e-post
channel-sms = sms
channel-post = brev
channel-phone = telefon
how-desk = på plats
how-phone = per telefon
how-email = via e-post
how-form = på blankett
how-letter = med brev
identity-reveal = Visa
identity-doubt = Kontrollsiffran stämmer inte. Jämför med en legitimation.
visits-time = Tid
visits-how = Läge
visits-ahead = Framåt
visits-past = Hittills
visits-none = Inga besök ännu
visits-none-text = Bokningar och besök samlas här i tidsordning.
visits-write = Skriv anteckning
sales-number = Nr
sales-paid = Betalt
sales-open = { $amount } kvar
sales-show = I loggen
sales-none = Inga köp ännu
attachments-lead = Krypteras var för sig. En kopia du sparar på disken är inte längre skyddad.
attachments-add = Lägg till fil
attachments-added = Tillagd
attachments-size = Storlek
attachments-save = Spara kopia
attachments-saved = Kopian är sparad. Radera den när den inte behövs.
attachments-kept = { $name } är tillagd och krypterad.
attachments-none = Inga bilagor
attachments-none-text = Remisser, bilder och brev som hör till klienten.
attachments-remove = Ta bort { $name }
attachments-remove-text = Filen raderas ur kartoteket och går inte att få tillbaka.
history-changes = Ändringar på kortet
history-no-changes = Inget är ändrat
history-access = Vem har sett och gjort vad
history-access-lead = Ingen annan än du kommer in här, men klienten har rätt att få veta.
history-at = När
history-field = Fält
history-old = Före
history-new = Efter
history-blank = (tomt)
history-act = Vad
act-client-open = Kortet visades
act-overview-show = Klienten visades
act-client-admit = Kortet lades upp
act-client-change = Kortet ändrades
act-client-reveal-identity = Personnumret visades i klartext
act-journal-write = Ett utkast till anteckning sparades
act-journal-sign = En anteckning signerades
act-journal-amend = En anteckning fick ett tillägg
act-intake-close = En blankett lämnades in
act-consent-give = En fråga om samtycke besvarades
act-consent-withdraw = Ett samtycke togs tillbaka
act-attachment-add = En bilaga lades till
act-attachment-read = En bilaga öppnades
act-export-client = Allt lämnades ut
act-other = Något annat på klienten ändrades

## Measurements

measure-add = Ny mätning
measure-name = Vad mäts
measure-name-missing = Skriv vad som mäts, till exempel smärta (NRS).
measure-value-wrong = Ett tal, till exempel 4 eller 55,5.
measure-kept = Sparat: { $name }.
measure-none = Inga mätningar ännu
measure-none-text = Smärta, rörlighet, styrka: två värden av samma slag blir en kurva.

## Notes

note-new = Ny anteckning
note-go-on = Skriv vidare
note-template = Mall
note-keeps = Sparas av sig själv
note-keeping = Sparas strax …
note-kept = Utkast sparat { $time }
note-sign = Signera
note-later = Signera senare
note-discard = Kasta
note-discard-title = Kasta utkastet?
note-discard-text = Det som står här försvinner. Signerade anteckningar berörs inte.
note-signed-done = Signerad. Från nu görs bara tillägg.
note-amend = Gör tillägg
note-amend-title = Tillägg till anteckningen { $day }
note-amend-lead = Den gamla texten står kvar och går att läsa.
note-amend-reason = Varför
note-amend-reason-missing = Skriv varför, till exempel rättelse av sida.
note-amend-do = Signera tillägget
note-amended-done = Tillägget är signerat.
note-earlier = Text { $version }, skriven { $moment }
note-reason = Anledning: { $reason }
note-signed-by = Signerad av { $who }, { $moment }
note-written = skriven { $moment }
note-none = Inga anteckningar ännu
note-none-text = Tryck N efter behandlingen. Det du skriver sparas av sig självt tills du signerar.
journal-search = Sök i alla anteckningar
journal-search-hint = Alla ord måste finnas. Nyast först.
journal-waiting = Väntar på signatur
journal-unsigned = { $count ->
        [one] En anteckning väntar på signatur
       *[other] { $count } anteckningar väntar på signatur
    }
journal-hits = { $count ->
        [one] en träff
       *[other] { $count } träffar
    }
journal-all-signed = Allt är signerat
journal-all-signed-text = Osignerade anteckningar samlas här. Sök ovan efter ord i alla anteckningar.
journal-not-found = Ingen anteckning med ”{ $text }”
journal-not-found-text = Prova färre ord eller början av ett ord.

## Turning the screen to the client

handover-back = Till terapeuten
handover-leave = Tillbaka till kartoteket
handover-leave-text = Lämna tillbaka skärmen. Terapeuten skriver sin lösenfras.
handover-stay = Stanna kvar
handover-leave-do = Öppna
handover-thanks = Tack!
handover-thanks-text = Dina svar är sparade. Lämna nu tillbaka skärmen.
handover-thanks-back = Det är noterat. Lämna nu tillbaka skärmen.
ending-sign-here = Skriv under här
ending-sign-missing = Skriv under i rutan, med penna, finger eller mus.
ending-name = Namnförtydligande
ending-name-hint = Namnet på den som skriver under. För ett barn: vårdnadshavarens namn.
ending-name-missing = Skriv namnet också.
ending-place = Var pappret ligger
ending-place-hint = Till exempel flik och sida i pärmen.
ending-place-missing = Skriv var det undertecknade pappret ligger.
ending-refused-text = Det går bra. Dina svar sparas, men utan underskrift.
ending-paper-text = Säg till, så får du texten på papper. Skriv under där, så noterar jag var pappret ligger.
ending-reason = Skriv kort varför
ending-reason-missing = Några ord räcker.
ending-do-signed = Skriv under
ending-do-on_paper = Spara: undertecknat på papper
ending-do-refused = Spara utan underskrift
ending-to-signed = Skriv under på skärmen
ending-to-paper = Skriv under på papper i stället
ending-to-refused = Jag vill inte skriva under
ending-signed = undertecknad
ending-on_paper = på papper
ending-refused = inte undertecknad
ending-refused-why = Inte undertecknad: { $reason }
ending-lies = Undertecknad på papper: { $place }
ending-signature-of = Underskrift av { $name }

## Forms

intake-next = Fyll i
intake-next-lead = Vänd skärmen till klienten. Ingenting annat går att nå därifrån, och vägen tillbaka kräver din lösenfras.
intake-fill = Lämna över skärmen
intake-go-on = Fortsätt fylla i
intake-print-blank = Skriv ut tom blankett
intake-draft = En påbörjad blankett är sparad, { $moment }.
intake-closed = Klienten har sagt nej till att hälsouppgifter sparas. De frågorna ställs inte.
intake-none = Ingen blankett ännu
intake-none-text = När klienten har fyllt i och skrivit under står blanketten här, precis som den visades.
intake-filled = Ifyllda
intake-version = version { $version }
intake-print = Skriv ut blanketten från { $day }
intake-show = Visa
intake-hide = Dölj
intake-changed = { $count ->
        [one] Ett svar är nytt sedan förra gången.
       *[other] { $count } svar är nya sedan förra gången.
    }
intake-card-differs = { $count ->
        [one] Ett svar stämmer inte med kortet. Kortet är inte ändrat.
       *[other] { $count } svar stämmer inte med kortet. Kortet är inte ändrat.
    }
intake-new-answer = nytt svar
intake-differs = annat än kortet
intake-hash = kontrollsumma { $hash }
intake-begin = Börja
intake-parts = { $count } korta delar. Svaren sparas medan du skriver, och du kan gå tillbaka och ändra tills du har skrivit under.
intake-date-hint = År, månad och dag, till exempel 1951-02-11.
intake-mandatory = obligatorisk
intake-step = Del { $step } av { $steps }
intake-sign = Underskrift
intake-comment = Berätta kort
intake-answer-missing = Den här frågan behöver ett svar.
intake-lacking = { $count ->
        [one] En fråga är kvar.
       *[other] { $count } frågor är kvar.
    }

## Consents

purpose-storage = Att uppgifter sparas
purpose-storage-lead = Kort, hälsa, anteckningar och bilder.
purpose-publishing = Publicering
purpose-publishing-lead = En fråga för varje ställe.
purpose-marketing = Nyheter och erbjudanden
purpose-marketing-lead = En fråga för varje kanal.
consent-storage-all = Allt tillsammans
consent-storage-health = Svar om hälsan
consent-storage-notes = Anteckningar och mätningar
consent-storage-images = Bilder
consent-publishing-website = Webbplatsen
consent-publishing-instagram = Instagram
consent-publishing-facebook = Facebook
consent-publishing-youtube = YouTube
consent-publishing-print = Tryck
consent-marketing-email = E-post
consent-marketing-sms = Sms
consent-marketing-post = Brev
consent-marketing-phone = Telefon
consent-unasked = inte frågad
consent-given = ja
consent-refused = nej
consent-withdrawn = tillbakataget
consent-expired = har gått ut
consent-included = ingår
consent-until = till { $day }
consent-history = Text och historik
consent-ask = Fråga
consent-again = Fråga igen
consent-ask-storage = Fråga om samtycke till att spara
consent-ask-title = Fråga om samtycke
consent-ask-lead = Vänd sedan skärmen till klienten.
consent-turn = Lämna över skärmen
consent-until-hint = Tomt: tills vidare.
consent-until-over = Den dagen har redan varit.
field-until_on = Gäller till och med
consent-holds-until = Samtycket gäller till och med { $day }.
consent-question = Ditt svar
consent-yes = Ja, jag samtycker
consent-no = Nej
consent-choose = Välj ja eller nej.
consent-thanks-no = Ditt nej är noterat. Lämna nu tillbaka skärmen.
consent-withdraw = Ta tillbaka
consent-keep = Behåll
consent-go-on = Fortsätt
consent-broken = En påbörjad fråga är sparad: { $what }, { $moment }.
consent-withdraw-title = Ta tillbaka samtycket
consent-how = Hur kom beskedet?
consent-withdraw-storage = Från nu sparas inget nytt. Det som redan finns raderas när klienten ber om det.
consent-withdraw-publishing = Ta bort det som är publicerat så snart det går.
consent-withdraw-marketing = Utskick på den kanalen slutar genast.
consent-withdrawn-done = Samtycket är tillbakataget.

## Paper from a room

paper-laying = Gör i ordning sidorna
paper-no-printer = Ingen skrivare hittades. Spara som PDF i stället.
paper-save = Spara som PDF
paper-saved = PDF-filen är sparad. Den är inte krypterad.
paper-printed = Skickat till { $printer }.

## Bookings

bookings-add = Ny bokning
bookings-add-for = Boka { $name }
bookings-add-do = Boka
bookings-added = { $name } är bokad { $day } kl. { $time }.
bookings-time = Klockan
bookings-time-wrong = Till exempel 9, 930 eller 14:15.
bookings-minutes = Minuter
bookings-all-day = hela dagen
bookings-busy = Upptagen tid
bookings-busy-text = En tid utan person: en paus, ett möte eller en spärrad stund.
bookings-count = { $count ->
        [0] inget bokat
        [one] en bokad tid
       *[other] { $count } bokade tider
    }
bookings-more = { $count } till samtidigt. De står i listan.
bookings-pulled-at = hämtat { $moment }
bookings-pull-failed = { $account }: { $what }
bookings-before = Bakåt
bookings-after = Framåt
bookings-day = Visa dagen
bookings-week = Visa veckan
bookings-grid = Kalender
bookings-list = Bokade tider
bookings-none-week = Ingen är bokad den här veckan.
bookings-none-day = Ingen är bokad den här dagen.
bookings-empty = Inga bokningar ännu
bookings-empty-text = Kopiera kalenderadressen (iCal) hos din bokningstjänst och klistra in den under Inställningar. Sedan hämtas bokningarna hit. Du kan också skriva in tider för hand.
bookings-remote-name = Bokningstjänsten skriver: { $name }
bookings-zone-doubt = Tidszonen gick inte att läsa ({ $zone } antogs). Kontrollera klockslaget hos bokningstjänsten.
bookings-of-provider = Ändras och avbokas hos bokningstjänsten.
bookings-who = Vem är det?
bookings-agrees-name = samma namn
bookings-agrees-phone = samma telefon
bookings-agrees-email = samma e-post
bookings-match-this = Det är personen på det kortet
bookings-match-new = Ny klient
bookings-match-other = Någon annan …
bookings-matched = Kopplad till { $name }. Senare bokningar av samma person följer med.
bookings-cancel = Avboka
bookings-cancel-title = Avboka { $name }?
bookings-cancel-text = Tiden står kvar som avbokad. Om det är sent räknas från nu. Programmet meddelar inte klienten.
bookings-cancel-not = Behåll tiden
bookings-cancelled = { $name } är avbokad.
bookings-cancelled-late = { $name } är avbokad, sent enligt din regel.

## Daybook

daybook-count = { $count ->
        [0] inga rader
        [one] en rad
       *[other] { $count } rader
    }
daybook-open = { $amount } obetalt
daybook-of = Kundlogg: { $name }
daybook-all = Alla klienter
daybook-day = Visa dagen
daybook-month = Visa månaden
daybook-before = Bakåt
daybook-after = Framåt
daybook-register = Ny försäljning
daybook-report = Dagrapport
daybook-list = Rader
daybook-chosen = Vald rad och summor
daybook-empty-day = Inget sålt den här dagen
daybook-empty-month = Inget sålt den här månaden
daybook-empty-text = Varje försäljning får nästa nummer. Ingenting stryks: fel rättas med en ny rad.
daybook-line = Nr { $number }
daybook-pieces = { $count } × { $item }
daybook-vat = { $rate }, { $amount }
daybook-vat-short = moms { $rate }
daybook-paid = Betalt
daybook-paid-more = Betalning { $nth }
daybook-on-paper = I pärmen
daybook-not-on-paper = inte utskriven
daybook-is-paid = betald
daybook-is-reversed = rättad
daybook-is-reversal = rättelse
daybook-reversed-by = rättad med { $number }
daybook-reverses = rättar { $number }
daybook-closed = avslutad dag
daybook-pay = Ta betalt
daybook-pay-title = { $name } betalar
daybook-pay-lead = Nr { $number }. Kvar att betala: { $open }.
daybook-paid-on = Betalt den
daybook-method-missing = Välj hur det betalades.
daybook-paid-all = Nr { $number } är betald.
daybook-paid-part = Nr { $number }: { $open } återstår.
daybook-reverse = Rätta raden
daybook-reverse-title = Rätta nr { $number }?
daybook-reverse-new = En ny rad med dagens datum och { $amount } skrivs in.
daybook-reverse-stays = Nr { $number } står kvar, överstruken. De två raderna pekar på varandra.
daybook-reverse-money = { $amount } bokförs som återbetalt ({ $methods }). Pengarna lämnar du tillbaka själv.
daybook-reverse-after = Skriv sedan in försäljningen på nytt om den bara var fel.
daybook-reverse-paper = Raden finns på papper, { $page }. Sidan ligger kvar; rättelsen kommer på en ny.
daybook-why = Varför?
daybook-why-mistake = Det skrevs in av misstag
daybook-why-price = Fel pris eller moms
daybook-why-returned = Varan kom tillbaka, eller klienten ångrade sig
daybook-why-wrong_client = Fel klient
daybook-why-missing = Välj varför.
daybook-reversed = Nr { $number } är rättad med nr { $by }.
daybook-close = Avsluta dagen
daybook-close-title = Avsluta { $day }?
daybook-close-lead = { $count ->
        [one] En rad, { $amount }.
       *[other] { $count } rader, { $amount }.
    }
daybook-close-open = Det här är inte klart
daybook-close-ready = Inget är öppet den här dagen.
daybook-close-after = När dagen är avslutad
daybook-close-no-lines = kan ingen försäljning skrivas in på den,
daybook-close-no-payments = kan ingen betalning bokföras på den,
daybook-close-mend = rättas fel med en ny rad på en senare dag. Det går inte att öppna den igen.
daybook-end-unpaid = { $amount } är inte betalt. Det kan betalas en senare dag.
daybook-end-unsold = Besök utan försäljning: { $names }.
daybook-closed-now = Avslutad: { $day }.
daybook-totals = Summor
daybook-came-in = Inbetalt
daybook-by-day = Försäljning per dag
daybook-likely = Har varit här idag, ingen försäljning inskriven
daybook-nothing-paid = Inget betalt.
daybook-sold = Sålt
daybook-of-it-vat = varav moms
daybook-sum = Summa

## Binder

binder-part-lacks = Att skriva ut
binder-part-removing = Att ta ut
binder-part-ledger = Sidorna
binder-part-place = Platsen
binder-stands = Står: { $place }
binder-stands-key = Står: { $place }. Nyckeln har { $holder }.
binder-stands-nowhere = Skriv var pärmen står och vem som har nyckeln, under Platsen.
binder-whole = Allt finns på papper
binder-whole-text = När något säljs står dagen här tills den är utskriven.
binder-lacks = Det här saknas i pärmen
binder-sum = { $lines } rader på { $pages ->
        [one] en sida
       *[other] { $pages } sidor
    }
binder-print = Skriv ut till pärmen
binder-save = Spara som PDF
binder-no-printer = Ingen skrivare hittades
binder-no-printer-text = Anslut en, eller spara som PDF och skriv ut på annat håll.
binder-save-hint = PDF-filen är inte krypterad. Sidorna räknas som utskrivna: skriv ut filen och radera den sedan.
binder-laying = Gör i ordning sidorna
binder-printing = { $pages ->
        [one] Skriver ut en sida på { $printer } …
       *[other] Skriver ut { $pages } sidor på { $printer } …
    }
binder-no-day = Ingen dag är vald.
binder-days = Dagar
binder-day-open = inte avslutad
binder-day-open-hint = Kommer fler rader på en dag som inte är avslutad skrivs de ut på en egen sida.
binder-printed = { $pages ->
        [one] En sida skickad till { $printer }. Sätt den i pärmen och bocka av.
       *[other] { $pages } sidor skickade till { $printer }. Sätt dem i pärmen och bocka av.
    }
binder-saved = { $pages ->
        [one] En sida sparad som PDF och införd bland Sidorna.
       *[other] { $pages } sidor sparade som PDF och införda bland Sidorna.
    }
binder-entered = { $pages ->
        [one] Sidan är införd men inte sparad. Spara den från Sidorna.
       *[other] { $pages } sidor är införda men inte sparade. Spara dem från Sidorna.
    }
binder-empty = Inga sidor ännu
binder-empty-text = Varje utskriven sida får ett eget nummer och står här så länge den finns.
binder-ledger = Utskrivna sidor
binder-removing = Sidor att ta ut
binder-waiting = { $pages ->
        [one] En sida väntar på att sättas i pärmen
       *[other] { $pages } sidor väntar på att sättas i pärmen
    }
binder-file-all = Alla sitter i pärmen
binder-filed-all = { $pages ->
        [one] En sida sitter i pärmen.
       *[other] { $pages } sidor sitter i pärmen.
    }
binder-newest = De { $shown } senaste av { $total }.
binder-kind-log = kundlogg
binder-kind-form = blankett
binder-kind-file = klientakt
binder-state-printed = utskriven
binder-state-filed = i pärmen
binder-state-replaced = ersatt
binder-state-to_remove = ska tas ut
binder-state-destroyed = förstörd
binder-to-filed = Sitter i pärmen
binder-to-replaced = Ersatt av en ny
binder-to-destroyed = Förstörd
binder-blacked-out = Överstruken, i pärmen igen
binder-is-filed = { $page } sitter i pärmen.
binder-is-replaced = { $page } är ersatt. Raderna på den ska skrivas ut igen.
binder-is-destroyed = { $page } är förstörd.
binder-again = Spara dagen som PDF igen
binder-shred-title = Är { $page } förstörd?
binder-shred-gone = Säg det först när pappret är i bitar. Det går inte att ångra.
binder-shred-again = Sidan är borta för gott, och raderna på den ska skrivas ut igen. Det går inte att ångra.
binder-take-out = Ta ut { $page } och förstör den.
binder-black-out = Stryk över { $count ->
        [one] rad
       *[other] raderna
    } { $lines } på { $page } så att inget går att läsa, också från baksidan.
binder-holds = Innehåll
binder-sheet = { $page } av { $pages }
binder-lines = Rader
binder-printed-at = Utskriven
binder-red = { $pages ->
        [one] En sida måste tas ut eller strykas över
       *[other] { $pages } sidor måste tas ut eller strykas över
    }
binder-red-text = En klient är raderad. Pappret är det sista som är kvar.
binder-red-do = Visa sidorna
binder-place = Pärmens plats
binder-place-lead = Så att du kan visa att pappren är inlåsta, och hitta dem.
binder-where = Var står den?
binder-where-hint = Till exempel: låst skåp i behandlingsrummet.
binder-key = Vem har nyckeln?
binder-key-hint = Namn, och var reservnyckeln finns.
binder-place-kept = Platsen är sparad.

## Hand-out

export-title = Kopia till { $name }
export-lead = Klienten har rätt att få allt som du har sparat, gratis och inom en månad.
export-who = Hur vet du vem det är?
export-who-lead = Kopian är allt om { $name }. Den får inte hamna hos någon annan.
export-known = Jag känner klienten
export-known-hint = Personen står här framför dig.
export-id_card = Legitimation
export-id_card-hint = Du har sett den. Ta ingen kopia av den.
export-other = På annat sätt
export-other-hint = Till exempel: du ringde upp numret på kortet.
export-who-missing = Välj hur du vet vem det är.
export-save = Spara kopian
export-print = Skriv ut klientakten
export-packing = Samlar allt
export-saved = Kopian är sparad, och det står i händelseloggen.
export-saved-text = Lämna över den på ett minne eller krypterat, och radera sedan filen från datorn.
export-careful = Filen är inte krypterad. Skicka den inte med vanlig e-post.
export-holds = Det här är med
export-holds-lead = En ZIP-fil som går att läsa för människor och för andra system.
export-file-pdf = Klientakten som PDF
export-file-pdf-about = Allt i läsbar form, på klientens språk.
export-file-json = JSON med beskrivning
export-file-json-about = Samma uppgifter för en dator att läsa in.
export-file-fhir = FHIR R4
export-file-fhir-about = Vårdens standard, för en ny behandlares system.
export-file-attachments = Bilagor
export-file-attachments-about = Filerna som de lades in.
export-file-hashes = Lista med kontrollsummor
export-file-hashes-about = Visar att inget är ändrat efteråt.
export-about = Uppgifterna

## What hangs on a client

held-card = klientkortet
held-bookings = { $count ->
        [one] en bokning
       *[other] { $count } bokningar
    }
held-visits = { $count ->
        [one] ett besök
       *[other] { $count } besök
    }
held-notes = { $count ->
        [one] en anteckning
       *[other] { $count } anteckningar
    }
held-measurements = { $count ->
        [one] en mätning
       *[other] { $count } mätningar
    }
held-intakes = { $count ->
        [one] en hälsodeklaration
       *[other] { $count } hälsodeklarationer
    }
held-consents = { $count ->
        [one] ett samtycke
       *[other] { $count } samtycken
    }
held-attachments = { $count ->
        [one] en bilaga
       *[other] { $count } bilagor
    }
held-sales = { $count ->
        [one] en rad i kundloggen
       *[other] { $count } rader i kundloggen
    }
held-drafts = { $count ->
        [one] ett utkast
       *[other] { $count } utkast
    }
held-payers = { $count ->
        [one] en betalare
       *[other] { $count } betalare
    }
held-choices = { $count ->
        [one] ett val om utskick
       *[other] { $count } val om utskick
    }
held-changes = { $count ->
        [one] en ändring på kortet
       *[other] { $count } ändringar på kortet
    }
held-hand_outs = { $count ->
        [one] en notering om utlämnad kopia
       *[other] { $count } noteringar om utlämnade kopior
    }

## Erasure

erase-title = Radera { $name }
erase-lead = Raderingar som är gjorda. Här står nummer och dag, aldrig vem.
erase-pick = Radera en klient …
erase-all = Alla raderingar
erase-none = Ingen är raderad
erase-none-text = När en klient vill bli raderad vägs det först: vad försvinner, vad måste sparas, vad finns på papper.
erase-lost = Det här försvinner
erase-lost-lead = För gott, också ur sökningen, loggen och de raderade sidorna på disken.
erase-holds = Det här måste sparas
erase-holds-lead = Lagen kräver det. Förklara det för klienten.
erase-kept-nameless = Sparas utan namn, under ärendets nummer.
erase-kept-whole = Sparas helt.
erase-until = Till { $day }.
erase-until-assess = Du bedömer själv hur länge.
erase-held = Journalen får inte raderas än
erase-held-text = Du är legitimerad, och lagen ovan gäller. Notera att klienten frågade, och förklara varför.
erase-unpaid = { $amount } är inte uppgjort
erase-unpaid-text = Ta betalt, eller rätta raden. Sedan går det att radera.
erase-unpaid-do = Visa raderna
erase-by-hand = Att göra för hand
erase-by-hand-after = Sidorna märks i pärmens förteckning när raderingen är gjord.
erase-by-hand-lead = Programmet når inte hit. Gör det nu, medan du minns vem det var.
erase-to-binder = Sida för sida i pärmen
erase-place-provider = Radera klienten hos bokningstjänsten.
erase-place-mail = Radera mejl och adressen i din e-post.
erase-place-phone = Radera sms och numret i telefonen.
erase-place-web = Ta bort det som är publicerat: bilder, omdömen, inlägg.
erase-copy = Vill klienten ha en kopia först?
erase-copy-lead = Efteråt finns det inget att lämna ut.
erase-copy-do = Lämna ut en kopia
erase-confirm = Radera
erase-confirm-lead = Det går inte att ångra. Lösenfrasen frågas efter en gång till.
erase-why = Varför?
erase-why-request = Klienten bad om det
erase-why-withdrawn = Samtycket togs tillbaka
erase-why-retention = Tiden att spara är slut
erase-why-missing = Välj varför.
erase-type = Skriv { $name } för att bekräfta
erase-type-wrong = Det är inte samma namn.
erase-word = radera
erase-do = Radera för gott
erase-working = Raderar överallt. Det kan ta en stund.
erase-done = Raderingen är gjord
erase-case = Ärende { $number }
erase-done-at = Raderat
erase-was-lost = Borta
erase-was-kept = Sparat efter lag
erase-nameless = Här står inget namn. Bara den som minns numret vet vem det gällde.
erase-backups = Kopior av kartotekets mapp som du har gjort för hand rensas inte. Förstör dem som är från tiden före raderingen.
erase-backups-title = Säkerhetskopiorna
erase-backups-clean = { $name }: klienten är borta ur alla kopior
erase-backups-owed = { $name }: { $count ->
        [one] klienten finns kvar i en kopia
       *[other] klienten finns kvar i { $count } kopior
    }
erase-backups-gone = { $name }: rensas när disken kopplas in
erase-backups-unknown = { $name }: { $what }
erase-backups-do = Rensa nu
erase-look = Är det verkligen borta?
erase-look-lead = Låt gärna klienten skriva orden och titta på.
erase-look-hint = Namn, telefon, e-post. Flera skiljs med komma. De sparas inte.
erase-looked = Genomsökt: { $pages } sidor, { $frames } loggposter, { $files } bilagor, { $backups } säkerhetskopior.
look-stopped = Du stoppade sökningen. Resten av säkerhetskopiorna har inte genomsökts.
look-away = Inte genomsökt, eller inte helt: { $places }. Sätt in disken, om det är en, och leta igen; en server rensas av sig själv.
look-set-aside = Det kartotek som en återställning ersatte ligger åt sidan och kan inte öppnas här. Det försvinner när en klient raderas.
erase-look-others = Ett vanligt ord kan stå hos andra klienter. Pröva telefonnumret eller e-posten.
