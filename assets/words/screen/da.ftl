# Words of the screen. One id a line, grouped by room; all five catalogues hold the same ids.

## Rooms

room-today = I dag
room-overview = Før besøget
room-clients = Klienter
room-client = Klient
room-intake = Helbredsskema
room-consent = Samtykke
room-journal = Journal
room-bookings = Bookinger
room-daybook = Kundelog
room-binder = Mappen
room-export = Udlevering
room-erase = Sletning
room-settings = Indstillinger

## The desk itself

app-rooms = Rum
app-to-room = Gå til indholdet
app-search = Søg
app-demo = Prøvekartotek med opdigtede personer. Intet her er virkeligt, og intet forbindes med en bookingtjeneste.
app-recovery-open = Gendannelsesnøglen gælder ikke endnu. Glemmer du adgangssætningen nu, går alt tabt.
app-recovery-do = Skriv den ind nu
app-part-gone = Denne del af programmet kunne ikke åbnes.
app-part-gone-do = Intet af det, du har gemt, er berørt. Prøv igen; hjælper det ikke, så genstart programmet.
app-part-again = Prøv igen
action-palette = Søg klient eller handling
action-keys = Vis tasterne
action-lock = Lås
action-close = Luk Kartotek
action-back = Tilbage
action-forth = Frem
action-admit = Ny klient
palette-label = Søg klient, rum eller handling
palette-hint = Navn, telefon, fødselsdato – eller det du vil gøre
palette-nothing = Intet passer.
palette-actions = Gør
palette-clients = Klienter
palette-last-visit = senest { $day }
keys-title = Taster
keys-lead = Det, der virker lige her og nu.
keys-everywhere = Overalt
keys-lists = I lister og vinduer
keys-move = Flyt markeringen
keys-open = Åbn
keys-close = Luk
prove-title = Adgangssætningen en gang til
prove-lead = Det her gælder alt eller kan ikke fortrydes. Derfor spørger kartoteket en gang til.
prove-do = Fortsæt

## Kit

kit-close = Luk
kit-cancel = Annuller
kit-save = Gem
kit-undo = Fortryd
kit-add = Tilføj
kit-change = Ret
kit-remove = Fjern
kit-print = Udskriv
kit-more = Mere
kit-next = Videre
kit-previous = Tilbage
kit-yes = Ja
kit-no = Nej
kit-optional = valgfrit
kit-working = Arbejder
kit-capitals = Caps Lock er slået til.
kit-show-secret = Vis det skrevne
kit-not-an-amount = Det er ikke et beløb. Skriv for eksempel 850 eller 850,50.
kit-not-a-day = Den dato findes ikke. Skriv for eksempel 2.3.2026 eller 2/3.
kit-pick-day = Vælg en dag
kit-pick-day-now = Vælg en dag, nu { $day }
kit-month-before = Måneden før
kit-month-after = Måneden efter
kit-sign-again = Visk ud
kit-pages = Sider
kit-page-of = Side { $page } af { $pages }
kit-zoom-in = Større sider
kit-zoom-out = Mindre sider
kit-up = Flyt op
kit-down = Flyt ned

## Clients

client-nameless = Klient { $number }
client-number = Klient { $number }
client-born = født { $day }, { $age } år
client-born-year = født { $year }
pick-hint = Navn, telefon, fødselsdato eller nummer
pick-new = Ny klient …
missing-consent = samtykke
missing-intake = skema
missing-intake_outdated = gammelt skema
missing-unsigned_note = ikke signeret
missing-unpaid = ubetalt
missing-card = kort
missing-match = hvem?
missing-consent-long = Samtykke mangler
missing-intake-long = Helbredsskema mangler
missing-intake_outdated-long = Helbredsskemaet skal fornyes
missing-unsigned_note-long = Notat venter på signering
missing-unpaid-long = Noget er ubetalt
missing-card-long = Kortet er ikke udfyldt
missing-match-long = Hvem er det? Vælg det rigtige kort

## First run

first-step = Trin { $step } af { $steps }
first-welcome = Velkommen til Kartotek
first-welcome-lead = Dit kartotek på din egen computer.
first-local = Alt ligger krypteret på denne computer. Ingen andre har en kopi.
first-offline = Virker uden internet. Nettet bruges kun til bookinger og til sikkerhedskopier på en server, hvis du vil.
first-secret = Adgangssætningen er nøglen, og et stykke papir er reservenøglen.
first-begin = Begynd med min praksis
first-try = Prøv med opdigtede personer
first-try-hint = Prøvekartoteket ligger for sig selv og påvirker aldrig din egen praksis.
first-invented-practice = Den opdigtede klinik
first-invented-therapist = Liv Nordlys
first-practice = Din praksis
first-practice-lead = Det står på alt, der udskrives. Resten udfylder du senere under Indstillinger.
first-name-missing = Praksissen skal have et navn. Dit eget er nok.
first-country-hint = Afgør valuta, moms, betalingsmåder og hvor længe ting gemmes.
first-licensed = Arbejder du som autoriseret sundhedsperson?
first-licensed-no = Nej
first-licensed-no-hint = Du bestemmer selv, hvor længe notater gemmes.
first-licensed-yes = Ja
first-licensed-missing = Svar ja eller nej. Det kan ændres senere.
licensed-hint-se = Den svenske patientdatalov gælder. Journalen skal gemmes i mindst ti år.
licensed-hint-no = Den norske pasientjournallov og journalforskriften gælder.
licensed-hint-dk = Autorisationsloven gælder. Journalen skal opbevares i ti år.
licensed-hint-fi = I Finland skal elektroniske patientjournaler føres i et certificeret system. Her bliver papiret originalen.
first-passphrase = Vælg en adgangssætning
first-passphrase-lead = Med den låser du kartoteket op hver dag. Ingen anden kan finde den frem for dig. I næste trin får du en reservenøgle på papir.
first-make = Opret kartoteket
first-making = Opretter kartoteket. Det tager med vilje et sekund eller to.
first-sheet = Gendannelsesnøglen
first-sheet-lead = Glemmer du adgangssætningen, er dette den eneste vej ind. Udskriv nøglen: Den vises kun nu, og den gælder, når du har skrevet den ind i næste trin.
first-sheet-where = Læg papiret i et pengeskab eller hos én, du stoler på. Ikke i computertasken, og fotografér det ikke.
first-sheet-have = Jeg har papiret i hånden
first-sheet-written = Jeg har skrevet den af
first-typed = Skriv nøglen ind fra papiret
first-typed-lead = Først da gælder nøglen, og du ved, at papiret kan læses.
first-typed-later = Senere
first-typed-later-hint = Venter du, gælder nøglen ikke endnu. Kartoteket minder dig om det, og du skriver den ind under Indstillinger, Sikkerhed.
first-open = Åbn kartoteket
passphrase-hint = Fire eller fem almindelige ord på række er lette at huske og svære at gætte. Mellemrum er fint.
passphrase-differs = De to er ikke ens.
strength-none = Mindst otte tegn.
strength-too_short = For kort: mindst otte tegn.
strength-too_long = For lang til at skrive rigtigt hver dag.
strength-common = Den gættes blandt de første. Vælg noget eget.
strength-less_repetition = Gentager sig. Brug forskellige ord.
strength-longer = Kan bruges, men et eller to ord mere hjælper mest.
strength-good = God adgangssætning.
recovery-type-hint = Store eller små bogstaver, mellemrum og bindestreger er lige meget.
recovery-typed-groups = { $groups } af { $of } grupper
recovery-no-printer = Ingen printer fundet. Gem papiret som fil og udskriv det et andet sted, eller skriv nøglen af i hånden.
recovery-save = Gem som PDF
recovery-printed = Sendt til { $printer }.
recovery-saved = Gemt. Udskriv filen og slet den derefter.

## Unlock

unlock-title = Kartoteket er låst
unlock-do = Lås op
unlock-working = Åbner. Det tager med vilje et sekund eller to.
unlock-forgotten = Glemt adgangssætningen?
unlock-only-invented = Indtil videre er der kun prøvekartoteket her.
unlock-try = Åbn prøvekartoteket
unlock-loss = Åbn uden det, der mangler
unlock-loss-text = { $lost ->
        [one] Kun hvis de nyere filer ikke kan findes. Den senest gemte ændring er så tabt for altid; at den blev opgivet, bliver skrevet ned.
       *[other] Kun hvis de nyere filer ikke kan findes. De seneste { $lost } gemte ændringer er så tabt for altid; at de blev opgivet, bliver skrevet ned.
    }
unlock-older = Åbn den alligevel
unlock-older-text = Kun hvis det er denne mappe, du vil fortsætte med. Det, den nyere indeholdt, er så ikke her; at denne blev godtaget, bliver skrevet ned.
unlock-keyring = Åbn fra computerens nøglering
unlock-keyring-working = Spørger nøgleringen. Svarer den ikke inden fem sekunder, åbner du med adgangssætningen.
unlock-backup = Der laves en sikkerhedskopi. Et forsøg på at låse op afbryder den; så laves den, efter at du næste gang har låst op.
closing-soon = Kartotek lukkes
closing-title = Lukkes, når sikkerhedskopien er færdig
closing-text = Kartoteket er allerede låst. Lad computeren være tændt, til kopien er færdig. Lukker du uden at vente, laves den, næste gang du låser op.
closing-now = Luk uden at vente
closing-stay = Bliv her
recover-title = Åbn med gendannelsesnøglen
recover-lead = Skriv nøglen fra papiret, og vælg en ny adgangssætning. Derefter får du et nyt papir; det gamle gælder, til du har skrevet den nye nøgle ind.
recover-given-lead = Nøglen er allerede skrevet ind. Når du har valgt adgangssætningen, får du et nyt papir; det gamle gælder, til du har skrevet den nye nøgle ind.
recover-do = Åbn
recover-new = Ny gendannelsesnøgle
recover-new-lead = Udskriv den nye nøgle: Den vises kun denne gang. Kassér det gamle papir, når du har skrevet den nye ind i næste trin.
recover-later-hint = Venter du, gælder det gamle papir så længe. Gem begge, og skriv den nye nøgle ind under Indstillinger, Sikkerhed.

## Restoring a backup

restore-title = Gendan fra en sikkerhedskopi
restore-place = Hvor ligger sikkerhedskopien?
restore-place-lead = Tilslut disken, og vælg den eller mappen med kopierne, eller skriv adressen til serveren med kopierne.
restore-find = Led efter kopier
restore-none = Dér ligger ingen sikkerhedskopier
restore-none-text = De ligger i en mappe, hvis navn begynder med ”Kartotek-”. Vælg den mappe eller den disk, den ligger på.
restore-pick = Hvilken kopi?
restore-pick-lead = Den nyeste er valgt. Tag kun en ældre, hvis den ikke kan åbnes.
restore-pick-about = { $ago } · { $size }
restore-key = Lås kopien op
restore-key-lead = Kopien er fra { $moment }. Intet ændres endnu: først vises det, hvad den indeholder.
restore-passphrase-hint = Den, der gjaldt, da kopien blev lavet.
restore-by-recovery = Åbn med gendannelsesnøglen
restore-by-passphrase = Åbn med adgangssætningen
restore-look = Vis indholdet
restore-holds = Det her kommer tilbage
restore-as-of = Som det var
restore-sales = Linjer i kundeloggen
restore-files = Bilag
restore-later = Det, der blev skrevet efter { $moment }, er ikke i kopien.
restore-replaces = Kartoteket på denne computer bliver skiftet ud
restore-replaces-text = Alt, der er skrevet efter { $moment }, er så væk fra kartoteket. Det, der er nu, lægges til side på computeren og bliver liggende, til en klient slettes.
restore-do = Gendan
restore-do-replacing = Skift ud og gendan
restore-working = Gendanner og kontrollerer hver del. Det kan tage nogle minutter. Stopper du, ændres intet.
restore-done = Kartoteket er gendannet
restore-done-lead = Alt er kontrolleret. Det er, som det var { $moment }.
restore-lacking = { $count ->
        [one] Ét bilag var ikke blandt kopierne og er væk.
       *[other] { $count } bilag var ikke blandt kopierne og er væk.
    }
restore-set-aside = Det, der var her før, ligger til side, til en klient slettes.
restore-to-unlock = Lås kartoteket op
restore-then-passphrase = Du åbnede kopien med gendannelsesnøglen. I næste trin vælger du en ny adgangssætning.
restore-to-passphrase = Vælg en ny adgangssætning

## Fields

field-practice = Praksissens navn
field-therapist_name = Dit navn
field-therapist_title = Titel
field-therapist_phone = Din telefon
field-country = Land
field-language = Sprog
field-passphrase = Adgangssætning
field-current-passphrase = Din nuværende adgangssætning
field-new-passphrase = Ny adgangssætning
field-passphrase-again = Adgangssætningen en gang til
field-recovery_key = Gendannelsesnøgle
field-printer = Printer
field-given = Fornavn
field-family = Efternavn
field-email = E-mail
field-phone = Telefon
field-street = Gadeadresse
field-postcode = Postnummer
field-city = By
field-birth_on = Fødselsdato
field-birth_year = Fødselsår
field-gender = Køn
field-agreement = Aftale
field-warning = Advarsel før behandling
field-guardian = Værge
field-organisation_number = Organisationsnummer
field-number = Nummer
field-text = Tekst
field-reason = Årsag
field-item = Hvad
field-amount = Beløb
field-quantity = Antal
field-price = Pris
field-vat = Moms
field-kind = Type
field-method = Betalingsmåde
field-payer = Betaler
field-on = Dag
field-happened_on = Behandlingsdag
field-service = Behandling
field-place = Sted
field-address = Adresse
field-label = Navn
field-username = Brugernavn
field-secret = Adgangskode eller nøgle
field-processor = Firma bag bookingtjenesten
field-agreement_on = Databehandleraftale fra
field-processor_note = Hvorfor uden aftale
field-words = Ord
field-content = Fil
field-idle_minutes = Minutter til låsning
field-intake_months = Måneder til nyt helbredsskema
field-late_cancel_hours = Timer for sent afbud
field-booking_months = Måneder, bookinger gemmes
field-identity_ground = Grundlag for CPR-nummer
field-name = Navn
field-client = Klient
field-booking = Booking
field-visit = Besøg
field-sale = Salg
field-note = Notat
field-intake = Helbredsskema
field-consent = Samtykke
field-article = Vare
field-account = Bookingkonto
field-page = Side
field-attachment = Bilag
field-draft = Kladde
field-field = Eget felt
field-form = Skema
field-measurement = Måling
field-value = Værdi
field-unit = Enhed
country-se = Sverige
country-no = Norge
country-dk = Danmark
country-fi = Finland
organisation-number-se = Svensk organisationsnummer
organisation-number-no = Norsk organisationsnummer
organisation-number-dk = CVR-nummer
organisation-number-fi = Y-tunnus

## Ways of paying

method-card = Kort
method-cash = Kontant
method-invoice = Faktura
method-swish = Swish
method-vipps = Vipps
method-mobilepay = MobilePay
method-gift_card = Gavekort
method-punch_card = Klippekort
method-bank_transfer = Overførsel
method-insurance = Forsikringsselskab
method-health_insurance = Sundhedsforsikring
method-danmark = Sygeforsikringen ”danmark”
method-smartum = Smartum
method-edenred = Edenred
method-epassi = Epassi
method-benify = Benify
method-wellnet = Wellnet
method-actiway = Actiway

## Refusals: what happened (err-) and what to do (rec-)

err-unknown_command = Den handling findes ikke.
rec-unknown_command = Genstart programmet. Sker det igen, er det en fejl i programmet.
err-bad_request = Programmet forstod ikke sig selv.
rec-bad_request = Intet er ændret. Genstart programmet og prøv igen.
err-locked = Kartoteket er låst.
rec-locked = Lås op med adgangssætningen. Det, du skrev, er gemt som kladde.
err-no_vault = Der er ikke noget kartotek her endnu.
rec-no_vault = Begynd med at oprette et, eller gendan en sikkerhedskopi.
err-vault_exists = Der er allerede et kartotek her.
rec-vault_exists = Lås det op, der findes. Intet er overskrevet.
err-prove_first = Det kræver adgangssætningen en gang til.
rec-prove_first = Prøv igen og skriv adgangssætningen, når du bliver spurgt.
err-secret_missing = Adgangssætningen mangler.
rec-secret_missing = Skriv den og prøv igen.
err-wrong_passphrase = Det var ikke adgangssætningen.
rec-wrong_passphrase = Tjek Caps Lock og tastaturets sprog, og prøv igen.
err-wrong_recovery_key = Det var ikke gendannelsesnøglen, eller et tegn er forkert.
rec-wrong_recovery_key = Sammenlign gruppe for gruppe med papiret. Der skal være tretten grupper på fire tegn.
err-recovery_not_confirmed = Den gendannelsesnøgle blev aldrig skrevet tilbage, så den åbner intet.
rec-recovery_not_confirmed = Brug det papir, du havde før det.
err-passphrase_short = Adgangssætningen er for kort.
rec-passphrase_short = Brug mindst otte tegn, helst fire eller fem ord.
err-passphrase_common = Den adgangssætning gættes blandt de første.
rec-passphrase_common = Vælg ord, der ikke hører sammen.
err-passphrase_same = Det er netop den adgangssætning, nogen måske kender.
rec-passphrase_same = Vælg en anden, så forskellig fra den gamle som muligt.
err-keyring_unavailable = Computerens nøglering svarer ikke.
rec-keyring_unavailable = Brug adgangssætningen. Har computeren ingen nøglering, kan kartoteket ikke åbnes fra en.
err-keyring_locked = Computerens nøglering er låst og venter på nogen.
rec-keyring_locked = Brug adgangssætningen, eller lås nøgleringen op, og prøv igen.
err-keyring_empty = I nøgleringen er der ikke den rigtige nøgle til kartoteket.
rec-keyring_empty = Brug adgangssætningen, og slå derefter åbning fra nøgleringen fra og til igen under Indstillinger.
err-keyring_off = Åbning fra nøgleringen er ikke slået til.
rec-keyring_off = Brug adgangssætningen. Det kan slås til under Indstillinger.
err-passphrase_due = Det er tid til at skrive adgangssætningen igen.
rec-passphrase_due = Skriv den nu; derefter åbner nøgleringen kartoteket igen.
err-recovery_first = Gendannelsesnøglen er ikke skrevet tilbage endnu.
rec-recovery_first = Udskriv papiret, skriv nøglen tilbage under Indstillinger, og prøv igen.
err-header_damaged = Kartotekets hoved er beskadiget, også i reservekopien.
rec-header_damaged = Ændr intet på disken. Gendan den seneste sikkerhedskopi.
err-pages_damaged = Dele af kartoteket er beskadiget.
rec-pages_damaged = Hold op med at arbejde i det og gendan den seneste sikkerhedskopi. Disken kan være ved at gå i stykker.
err-from_the_future = Kartoteket er lavet af en nyere version af programmet.
rec-from_the_future = Installér den nyere version. Intet er ændret.
err-stale_vault = Kartoteket er ældre, end det burde være. Noget nyere mangler.
rec-stale_vault = Har nogen kopieret en gammel fil tilbage? Find den nyere, før du skriver noget.
err-folder_older = Kartotekets mappe er en ældre kopi: denne computer har set den nyere.
rec-folder_older = Har nogen lagt en gammel mappe tilbage? Find den nyere, eller gendan den seneste sikkerhedskopi. Er den ældre alt, der er, kan den åbnes med vilje.
err-folder_parted = Kartotekets mappe er en anden kopi end den, denne computer så sidst.
rec-folder_parted = Har nogen arbejdet i en ældre kopi, her eller på en anden computer? Find den, der blev brugt sidst. Er det denne, kan den åbnes med vilje.
err-keys_older = Kartotekets mappe er fra før nøglerne blev skiftet. Nogen har lagt en gammel kopi tilbage.
rec-keys_older = Find den nyere mappe, eller gendan en nyere sikkerhedskopi. Den, der lagde denne tilbage, kender måske den gamle adgangssætning.
err-header_put_back = Det åbner ikke, og nøglefilen er ældre end den, denne computer har set.
rec-header_put_back = Nogen kan have lagt en gammel kopi tilbage, som vil have en tidligere adgangssætning. Find den nyere mappe, eller gendan den seneste sikkerhedskopi.
err-database_missing = Filen med kartotekets oplysninger er der ikke.
rec-database_missing = Led efter filen i papirkurven eller i den seneste sikkerhedskopi, og læg den tilbage ved siden af de andre.
err-wrong_database = Filen med oplysningerne hører til et andet kartotek.
rec-wrong_database = Læg alle mappens filer tilbage fra én og samme kopi. Intet er ændret.
err-vault_in_use = Kartoteket er åbent i et andet vindue.
rec-vault_in_use = Luk det andet vindue og prøv igen.
err-cost_refused = Kartotekets hoved beder om mere hukommelse, end programmet tillader.
rec-cost_refused = Filen kan være ændret af en anden. Gendan en sikkerhedskopi.
err-disk_full = Disken er fuld. Intet blev gemt.
rec-disk_full = Frigør plads og prøv igen. Det, du skrev, står der stadig.
err-purge_owed = Klienten er slettet, men der er stadig spor i filerne.
rec-purge_owed = Frigør plads på disken. Der prøves igen af sig selv, senest når du låser op næste gang.
err-disk_read_only = Der kan ikke skrives til disken.
rec-disk_read_only = Tjek, at den ikke er skrivebeskyttet, og at du må skrive der.
err-disk_failed = Disken svarede med en fejl.
rec-disk_failed = Tag en sikkerhedskopi på en anden disk så snart du kan.
err-store_fault = Lageret afviste. Det er en fejl i programmet.
rec-store_fault = Intet er ændret. Prøv igen; sker det igen og igen, så kontrollér kartoteket under Indstillinger.
err-not_found = Det findes ikke længere: { $word }.
rec-not_found = Gå tilbage til listen.
err-incomplete = Noget mangler: { $missing }.
rec-incomplete = Udfyld det og prøv igen.
err-too_long = { $field } er for langt.
rec-too_long = Der er plads til højst { $max } tegn.
err-bad_text = { $field } indeholder tegn, der ikke kan gemmes.
rec-bad_text = Skriv teksten igen i stedet for at sætte den ind.
err-bad_date = { $field }: den dato går ikke.
rec-bad_date = Tjek dag, måned og år.
err-bad_number = { $field }: det tal går ikke.
rec-bad_number = Tjek, at intet tegn er forkert.
err-bad_email = Det er ikke en e-mailadresse.
rec-bad_email = Den skal ligne navn@eksempel.dk.
err-identity_off = CPR-numre gemmes ikke i denne praksis.
rec-identity_off = Er de nødvendige, så angiv grundlaget under Indstillinger først.
err-identity_invalid = Det er ikke et gyldigt CPR-nummer. { $reason }
rec-identity_invalid = Sammenlign ciffer for ciffer med legitimationen.
err-already_signed = Notatet er allerede signeret.
rec-already_signed = Lav en tilføjelse i stedet. Den første tekst bliver stående.
err-not_signed = Notatet er ikke signeret.
rec-not_signed = Ret kladden direkte, eller signér den først.
err-signature_missing = Underskrift mangler.
rec-signature_missing = Skriv under, eller angiv, at underskriften findes på papir, eller at klienten takkede nej.
err-version_gone = Teksten er ændret, siden den blev åbnet.
rec-version_gone = Åbn skemaet igen, så vises den nye tekst.
err-no_such_form = Det skema findes ikke på det sprog.
rec-no_such_form = Vælg et andet sprog.
err-unknown_question = Et svar hører ikke til skemaet.
rec-unknown_question = Åbn skemaet igen.
err-reason_missing = Der blev ikke angivet en årsag.
rec-reason_missing = Skriv kort hvorfor.
err-not_in_force = Der er intet sådant, der gælder.
rec-not_in_force = Se historikken: det kan allerede være trukket tilbage.
err-day_closed = { $on } er afsluttet.
rec-day_closed = Skriv linjen ind på dagens dato, eller ret med en ny linje.
err-day_ahead = { $on } er ikke kommet endnu.
rec-day_ahead = Vent til da, eller vælg en anden dag.
err-already_reversed = Linjen er allerede rettet.
rec-already_reversed = Se linjen, der peger tilbage på den.
err-is_reversal = En rettelse kan ikke rettes.
rec-is_reversal = Skriv en ny linje i stedet.
err-nothing_open = Alt er allerede betalt.
rec-nothing_open = Der skal ikke mere til.
err-too_much = Det er mere end de { $open }, der resterer.
rec-too_much = Skriv et lavere beløb.
err-unknown_method = Den betalingsmåde findes ikke i landet: { $method }.
rec-unknown_method = Vælg en af dem på listen.
err-unknown_rate = Momssatsen { $rate } gælder ikke.
rec-unknown_rate = Ret varen i prislisten.
err-unpaid = { $open } er ikke betalt.
rec-unpaid = Modtag betaling, eller ret linjen først.
err-held_by_law = Loven kræver, at journalen gemmes. { $law } { $until_on }
rec-held_by_law = Forklar det for klienten og notér, at der blev spurgt.
err-not_allowed_now = Det kan ikke lade sig gøre, som det står nu.
rec-not_allowed_now = Se, hvordan det står; det kan allerede være gjort.
err-in_use = Noget andet er knyttet til det.
rec-in_use = Fjern først det, der er knyttet til det.
err-demo_cannot_sync = Prøvekartoteket forbindes aldrig med en bookingtjeneste.
rec-demo_cannot_sync = Gør det i din egen praksis.
err-agreement_missing = Aftale med bookingtjenesten mangler, og ingen grund er angivet.
rec-agreement_missing = Angiv aftalens dato, eller skriv hvorfor den mangler.
err-account_off = Bookingkontoen er slået fra.
rec-account_off = Slå den til under Indstillinger.
err-booking_of_provider = Bookingen kommer fra bookingtjenesten.
rec-booking_of_provider = Ret den dér, så kommer ændringen hertil ved næste hentning.
err-address_refused = Den adresse må ikke bruges.
rec-address_refused = Den skal begynde med https og må ikke pege ind i dit eget net, medmindre det er din egen server.
err-unreachable = Bookingtjenesten kan ikke nås.
rec-unreachable = Tjek nettet. Alt andet virker alligevel.
err-timed_out = Bookingtjenesten svarede ikke i tide.
rec-timed_out = Prøv igen om lidt.
err-tls_failed = Ingen sikker forbindelse til bookingtjenesten.
rec-tls_failed = Intet blev sendt. Tjek adressen og computerens ur.
err-logged_out = Bookingtjenesten godtager ikke oplysningerne længere.
rec-logged_out = Skriv adgangskoden eller nøglen igen under Indstillinger.
err-server_error = Bookingtjenesten svarede med fejl { $status }.
rec-server_error = Fejlen er deres. Prøv igen senere.
err-try_later = Bookingtjenesten beder om tålmodighed ({ $status }).
rec-try_later = Intet er ændret. Der prøves igen senere; det hjælper ikke at hente manuelt nu.
err-calendar_gone = På den adresse er der ingenting ({ $status }).
rec-calendar_gone = Intet er ændret. Bookingtjenesten kan have givet kalenderen en ny adresse: kopiér den igen.
err-not_a_calendar = På den adresse er der ingen kalender.
rec-not_a_calendar = Kopiér kalenderadressen (iCal) igen fra bookingtjenesten.
err-calendar_empty = Bookingtjenesten svarede med slet ingenting.
rec-calendar_empty = Intet er ændret. Prøv igen om lidt; sker det igen, så kopiér kalenderadressen på ny.
err-too_many_bookings = Kalenderen indeholder flere end { $max } bookinger.
rec-too_many_bookings = Intet er ændret. Lad bookingtjenesten sende en kortere periode.
err-line_too_long = Kalenderen indeholder en linje på mere end { $max } tegn, hvilket intet kalenderprogram skriver.
rec-line_too_long = Intet er ændret. Se efter, at adressen er kalenderens, og spørg bookingtjenesten.
err-cut_short = Kalenderen kom ikke hel frem.
rec-cut_short = Intet er ændret. Prøv igen.
err-too_large = Det er for stort, mere end { $max } MB.
rec-too_large = Vælg en mindre fil eller en kortere periode.
err-redirected = Adressen henviser til et andet sted.
rec-redirected = Hent den rigtige adresse hos bookingtjenesten.
err-mass_removal = { $gone } af { $of } bookinger ville forsvinde på én gang.
rec-mass_removal = Intet er ændret. Se efter hos bookingtjenesten, om kalenderen er tom ved en fejl.
err-stopped = Afbrudt.
rec-stopped = Intet er ændret.
err-no_print_system = Computeren har intet udskrivningssystem.
rec-no_print_system = Gem som PDF og udskriv et andet sted, eller installér CUPS.
err-no_printer = Den printer findes ikke.
rec-no_printer = Vælg en anden.
err-printer_stopped = Printeren tager ikke imod noget.
rec-printer_stopped = Tjek papir, låg og strøm, og start den igen.
err-print_refused = Udskrivningssystemet tog ikke imod siderne.
rec-print_refused = Intet er noteret som udskrevet. Prøv igen eller gem som PDF.
err-layout_fault = Siden kunne ikke gøres klar. Det er en fejl i programmet.
rec-layout_fault = Intet er udskrevet. Prøv at korte usædvanligt lange tekster.
err-nothing_to_print = Der er intet at udskrive.
rec-nothing_to_print = Vælg andre dage.
err-busy_working = Et andet langt arbejde er allerede i gang.
rec-busy_working = Vent, til det er færdigt, eller stop det under Indstillinger, Sikkerhedskopier.
err-shelf_gone = Mappen eller disken er der ikke.
rec-shelf_gone = Tilslut disken, eller tjek mappens navn, og prøv igen.
err-shelf_full = Der er ikke mere plads dér, hvor sikkerhedskopien skulle ligge.
rec-shelf_full = Frigør plads dér, eller vælg en anden disk. De kopier, der allerede findes, er urørte.
err-shelf_read_only = Der kan ikke skrives dér, hvor sikkerhedskopien skulle ligge.
rec-shelf_read_only = Tjek, at disken ikke er skrivebeskyttet, og at du må skrive i mappen, eller vælg en anden.
err-shelf_failed = Disken med sikkerhedskopierne svarede med en fejl.
rec-shelf_failed = Tag den ud, sæt den i igen, og prøv en gang til. Sker det igen, så skift disk.
err-shelf_address = Den adresse kan ikke bruges.
rec-shelf_address = Skriv https:// eller sftp:// og serverens navn. http, og computere i dit eget net, går kun, hvis du sætter kryds ved det.
err-shelf_unknown_host = Der findes ingen server med det navn.
rec-shelf_unknown_host = Kontrollér, hvordan adressen er skrevet, og at computeren er på nettet.
err-shelf_unreachable = Serveren til sikkerhedskopier kan ikke nås.
rec-shelf_unreachable = Kontrollér nettet. Kopien laves af sig selv, når serveren kan nås igen; de kopier, der findes, er urørte.
err-shelf_slow = Serveren til sikkerhedskopier svarede ikke i tide.
rec-shelf_slow = Prøv igen senere. Bilag, der nåede frem, sendes ikke igen.
err-shelf_not_trusted = Serveren kan ikke vise, at den er den rigtige.
rec-shelf_not_trusted = Send ingen adgangskode dertil. Bed den, der passer serveren, om et gyldigt certifikat.
err-shelf_key_unknown = Serverens nøgle er ikke bekræftet endnu.
rec-shelf_key_unknown = Spørg den, der passer serveren, om nøglen er rigtig, og bekræft den.
err-shelf_key_changed = Serveren viser en anden nøgle end den, du bekræftede.
rec-shelf_key_changed = Send intet dertil, før den, der passer serveren, har sagt, at nøglen er skiftet. Bekræft så den nye.
err-shelf_logged_out = Serveren til sikkerhedskopier godtager ikke login.
rec-shelf_logged_out = Kontrollér brugernavnet og adgangskoden eller nøglen, og gem dem igen.
err-shelf_bad_key = Den private nøgle kan ikke læses.
rec-shelf_bad_key = Indsæt hele nøglen, fra BEGIN til END. Den må ikke have sin egen adgangskode.
err-shelf_no_folder = Mappen findes ikke på serveren.
rec-shelf_no_folder = Kontrollér adressen, eller opret mappen der.
err-shelf_server_error = Serveren til sikkerhedskopier svarede med en fejl.
rec-shelf_server_error = Prøv igen senere. Sker det igen, så spørg den, der passer serveren.
err-not_a_backup = Det er ikke en sikkerhedskopi fra Kartotek.
rec-not_a_backup = Vælg en anden kopi eller en anden mappe.
err-other_vault = Sikkerhedskopien hører til et andet kartotek.
rec-other_vault = Intet er ændret. Vælg mappen med kopier af dette kartotek.
err-backup_unsound = Sikkerhedskopien er beskadiget eller ændret.
rec-backup_unsound = Kartoteket er urørt. Tag en ældre kopi, og lav nye på en anden disk: denne kan være ved at gå i stykker.
err-another_vault_here = På denne computer er der allerede et andet kartotek end det i kopien.
rec-another_vault_here = Intet er ændret. Gendan på en anden computer, eller flyt først mappen med det, der er her.
err-foreign_schema = Sikkerhedskopien er ikke bygget op, som programmet gør det.
rec-foreign_schema = Intet er ændret. Er kopien lavet af en nyere version, så installér den først. Tag ellers en anden kopi.
err-internal = Noget gik galt i programmet.
rec-internal = Intet er ændret. Prøv igen, og genstart, hvis det gentager sig.
err-not_agreed = Klienten har ikke sagt ja til, at den slags gemmes.
rec-not_agreed = Spørg om samtykke først. Uden det gemmes kun det, loven kræver.

## Today

today-list = Dagens besøg
today-visits = { $visits ->
        [0] ingen besøg endnu
        [one] ét besøg
       *[other] { $visits } besøg
    }
today-last-pull = bookinger hentet { $time }
today-closed = dagen er afsluttet
today-nobody = Uden navn
today-warned = Advarsel
today-warned-long = Der er en advarsel. Læs den før behandlingen.
today-came-at = kom { $time }
today-late-cancelled = aflyst sent
today-moved = flyttet fra { $moment }
today-zone-doubt = usikker tid
today-remote-notes = Besked i bookingen
today-missing = Det her mangler
today-overview = Før besøget
today-begin = Klienten er her
today-write = Notat
today-sale = Salg
today-miss = Kom ikke
today-walk-in = Uden booking
today-pull = Hent bookinger
today-before = Dagen før
today-after = Dagen efter
today-today = Til i dag
today-begun = { $name } er her.
today-missed = Noteret: { $name } kom ikke. Kommer klienten alligevel, så begynd besøget som sædvanligt.
today-no-account = Ingen bookingtjeneste er forbundet endnu.
today-pulled = Bookinger hentet: { $news }.
pull-figures = { $new ->
        [one] { $new } ny
       *[other] { $new } nye
    }, { $changed ->
        [one] { $changed } ændret
       *[other] { $changed } ændrede
    }, { $gone } væk
today-unsigned = { $count ->
        [one] Ét notat venter på signering
       *[other] { $count } notater venter på signering
    }
today-unprinted = { $count ->
        [one] Én dag er ikke udskrevet
       *[other] { $count } dage er ikke udskrevet
    }
today-backup-late = Sikkerhedskopien er for gammel
today-backup-none = Der laves ingen sikkerhedskopier endnu
today-empty = Ingen bookinger
today-empty-text = Når der kommer bookinger, står de her i tidsrækkefølge. Kommer nogen alligevel, så tryk W.
today-book = Ny booking
today-connect = Forbind bookingtjeneste
standing-came = her
standing-no_show = kom ikke
standing-cancelled = aflyst
standing-gone = væk fra kalenderen
standing-tentative = foreløbig
standing-over = tiden er gået
standing-now = nu
standing-ahead = booket
origin-provider = booket online
origin-desk = booket her
origin-walk_in = uden booking

## Overview

overview-card = Klientkort
overview-notes = Seneste notater
overview-first = Første gang
overview-first-text = Der er ingen notater endnu. Tryk N, når I er færdige.
overview-measurements = Målinger
overview-curve = { $name }: fra { $first } til { $last }
overview-visits = Besøg ({ $visits })
overview-no-visits = Ingen besøg endnu.
overview-intake-on = Udfyldt { $day }.
overview-no-intake = Ikke udfyldt endnu.
overview-intake-fill = Udfyld
overview-open = { $amount } er ikke betalt.
warning-from-card = Advarsel på kortet
warning-from-intake = Fra helbredsskemaet

## Journal

note-unsigned = ikke signeret
note-amended = med tilføjelse
note-empty = Tomt notat.
part-subjective = Subjektivt
part-objective = Objektivt
part-assessment = Vurdering
part-plan = Plan
part-anamnesis = Anamnese
part-status = Status
part-treatment = Behandling
part-text = Notat

## Sale

sale-title = Salg til { $name }
sale-article = Hvad
sale-free = Noget andet …
sale-neutral = Neutralt navn: det her ender i bogføringen. Intet om helbred.
sale-item-missing = Skriv, hvad det drejer sig om.
sale-quantity-wrong = Et helt tal, mindst 1.
sale-vat-of-it = heraf { $amount }
sale-before = Sidst betalte klienten { $amount }, { $day }.
sale-before-take = Samme pris
sale-unpaid = Ikke betalt endnu
sale-method-missing = Vælg, hvordan der blev betalt, eller at det ikke er betalt endnu.
sale-do = Registrér
sale-done = Nr. { $number }: { $amount }, { $name }.
item-treatment = Behandling
item-goods = Vare

## Reasons given with a refusal

reason-form = Formen stemmer ikke.
reason-date = Datoen i det findes ikke.
reason-check_digits = Kontrolcifrene stemmer ikke.

## Settings

settings-practice = Praksissen
settings-practice-lead = Står på alt, der udskrives.
settings-practice-kept = Praksissen er gemt.
settings-desk = Arbejdsbordet
settings-prices = Prisliste
settings-fields = Egne felter
settings-bookings = Bookingtjeneste
settings-identity = CPR-nummer
settings-vault = Sikkerhed
settings-backups = Sikkerhedskopier
settings-about = Om Kartotek
settings-look = Udseende
settings-language-hint = Skærmens sprog. Skemaer og papir følger klientens sprog.
settings-appearance = Lyst eller mørkt
appearance-system = Som computeren
appearance-light = Lyst
appearance-dark = Mørkt
settings-work = Arbejdsmåde
settings-idle = Lås, når ingen har rørt noget i
settings-idle-hint = Det, du skriver, gemmes som kladde, før der låses.
settings-minutes = { $count ->
        [one] ét minut
       *[other] { $count } minutter
    }
settings-months = { $count ->
        [one] én måned
       *[other] { $count } måneder
    }
settings-hours = { $count ->
        [one] én time før
       *[other] { $count } timer før
    }
settings-template = Skabelon for nye notater
template-soap = SOAP
template-asbap = Anamnese, status, vurdering, behandling, plan
template-free = Fri tekst
settings-intake = Forny helbredsskemaet efter
settings-late = Sent afbud regnes fra
settings-late-never = regnes ikke
settings-paper = Papir
settings-printer-ask = Spørg hver gang
settings-printer-gone = { $printer } (findes ikke lige nu)
settings-no-printer = Ingen printer fundet. Alt kan alligevel gemmes som PDF.
settings-duplex = Udskriv på begge sider
settings-duplex-hint = Margenen til hullerne skifter side på hver anden side.
prices-add = Ny vare
prices-change = Ret vare
prices-with-vat = Pris med moms
prices-empty = Ingen prisliste endnu
prices-empty-text = Læg dine behandlinger og varer ind, så er et salg to taster væk.
prices-removed = { $name } er fjernet. Gamle salg beholder navnet.
fields-lead = Det, du vil have på hvert kort, for eksempel sport eller erhverv. Ikke diagnoser: de hører hjemme i journalen.
fields-none = Ingen egne felter.
fields-new = Nyt felt
fields-name = Navn på felt { $number }
fields-remove = Fjern { $name }
fields-remove-text = Det, der står i feltet, forsvinder fra alle kort. Det kan ikke fortrydes.
identity-lead = Sjældent nødvendigt. Klienter skelnes ved kortets nummer.
identity-notice = CPR-numre må kun gemmes, når det er klart begrundet, for eksempel fordi loven kræver det. Skriv grundlaget: det vises i udskrifter og fortegnelser.
identity-question = Gemmes CPR-numre i denne praksis?
identity-ground-hint = For eksempel: journalføring efter autorisationsloven.
identity-ground-missing = Skriv på hvilket grundlag. Uden grundlag gemmes ingen CPR-numre.
identity-kept = Gemt.

## Settings: booking provider

accounts-lead = Bookinger hentes hertil. Intet sendes herfra.
accounts-add = Forbind bookingtjeneste
accounts-change = Ret forbindelse
accounts-empty = Ingen bookingtjeneste forbundet
accounts-empty-text = De fleste bookingtjenester udleverer en hemmelig kalenderadresse (iCal). Sæt den ind her, så står bookingerne under I dag.
accounts-dialog-lead = Adressen er hemmelig: den, der har den, ser dine bookinger.
accounts-label-hint = Som du kalder den.
accounts-address = Kalenderadresse (iCal)
accounts-address-hint = Begynder med https og ender ofte på .ics.
accounts-login = Adressen kræver login
accounts-secret-kept = En adgangskode er gemt. Lad feltet stå tomt for at beholde den.
accounts-forget-secret = Glem den gemte adgangskode
accounts-own-server = Det er min egen server
accounts-own-server-hint = Kun da må adressen pege ind i dit eget net.
accounts-agreement = Aftale
accounts-agreement-hint = Den, der passer bookingerne for dig, behandler dine klienters oplysninger. Så skal I have en aftale.
accounts-agreement-since = { $processor }, aftale fra { $day }
accounts-no-agreement = Ingen aftale: { $note }
accounts-every = Tid mellem hentninger
accounts-by-hand = kun i hånden
accounts-last = Seneste hentning
accounts-pull = Hent nu
accounts-on = til
accounts-off = fra
accounts-turn-on = Slå til
accounts-turn-off = Slå fra
accounts-remove = Fjern { $name }?
accounts-remove-text = Adresse og adgangskode glemmes. Allerede hentede bookinger bliver stående.
pull-ok = færdig
pull-unchanged = intet nyt
pull-refused = afvist, intet ændret
pull-failed = mislykkedes
pull-look-again = Se, hvad der ville forsvinde
pull-confirm = Lad { $gone } bookinger forsvinde
pull-confirm-text = { $account }: kalenderen har dem ikke længere. De bliver stående på kortene som væk; besøg og notater røres ikke. Er antallet et andet, når det sker, bliver du spurgt igen.

## Settings: security

vault-recovery = Gendannelsesnøglen
vault-recovery-lead = Den eneste vej ind, hvis adgangssætningen glemmes.
vault-recovery-good = Nøglen gælder: Den er skrevet ind fra papiret.
vault-recovery-another = Skriv en ny nøgle ind
vault-recovery-check = Kontrollér
vault-key-confirmed = Nøglen passer.
vault-renew = Lav et nyt papir
vault-renew-lead = Hvis papiret er væk, eller nogen kan have set det. Det gamle gælder, indtil det nye er skrevet tilbage.
vault-renew-new-lead = Udskriv den nu: nøglen vises kun denne ene gang. Skriv den derefter tilbage nedenfor, og makulér det gamle papir.
vault-renew-waiting = En ny nøgle er lavet og venter på at blive skrevet tilbage. Indtil da er det det gamle papir, der gælder.
vault-passphrase = Skift adgangssætning
vault-passphrase-lead = Til en anden, eller en længere. Kender nogen måske den nuværende, så skift nøgler i stedet: gamle kopier åbnes ellers stadig med den.
vault-passphrase-current-missing = Skriv din nuværende adgangssætning.
vault-passphrase-change = Skift
vault-passphrase-working = Skifter. Det tager med vilje et sekund eller to.
vault-passphrase-changed = Den nye adgangssætning gælder fra nu af.
vault-keys = Min adgangssætning er måske kendt
vault-keys-lead = Så er en ny adgangssætning ikke nok: den, der har en kopi af mappen eller en sikkerhedskopi, åbner den med den gamle. Her skrives hele kartoteket på ny under nye nøgler, med en ny adgangssætning og en ny gendannelsesnøgle. Det gamle papir gælder straks ikke længere. Gamle sikkerhedskopier erstattes, så snart en ny er læst tilbage.
vault-keys-cannot = Kopier, som nogen allerede har taget, og sikkerhedskopier på diske, der aldrig kommer tilbage, åbnes stadig med den gamle adgangssætning.
vault-keys-begin = Skift nøgler
vault-keys-do = Skift nøgler nu
vault-keys-working = Skriver alt på ny under nye nøgler. Det tager lidt tid; intet andet kan gøres imens.
vault-keys-done = Nøglerne er nye. Udskriv det nye papir nu: nøglen vises kun denne ene gang. Skriv den derefter ind ovenfor. Indtil da er en glemt adgangssætning enden på alt.
vault-keys-backups = Laver nye sikkerhedskopier; de gamle fjernes, når de nye er læst tilbage.
vault-keys-backups-done = Hvert sted til sikkerhedskopier, der er ved hånden, har en ny, og ingen, som den gamle adgangssætning åbner.
vault-keys-backups-owed = { $names }: sikkerhedskopierne dér åbnes stadig med den gamle adgangssætning. De erstattes, når stedet er ved hånden igen.
vault-device = Åbn fra computerens nøglering
vault-device-lead = Så åbnes kartoteket uden adgangssætning, mens du er logget ind på denne computer.
vault-device-warning = Ethvert program, der køres af samme bruger, kan læse en oplåst nøglering. Den, der sætter sig ved computeren, mens du er logget ind, kan åbne kartoteket. Adgangssætningen skal stadig bruges, når noget udleveres eller slettes, når nøglerne ændres, og når en klient har haft skærmen.
vault-device-off = Det er slået fra.
vault-device-on =
    Det er slået til. Adgangssætningen blev sidst skrevet { $moment }, og skal bruges igen efter { $days ->
        [one] en dag.
       *[other] { $days } dage.
    }
vault-device-days = Dage, til adgangssætningen skal bruges igen
vault-device-days-hint = 1 til 60
vault-device-allow = Slå til
vault-device-forbid = Slå fra
vault-device-entry-left = Det er slået fra. Posten i nøgleringen kunne ikke fjernes; den åbner intet mere.
vault-verify = Er alt i orden?
vault-verify-lead = Læser hver side, hvert bilag, indeks og hver kæde i kartoteket. Tager nogle sekunder.
vault-verify-do = Kontrollér kartoteket
vault-verify-working = Læser alt
vault-verify-good = Alt er i orden.
vault-verify-bad = Noget stemmer ikke
vault-broken-day = Første dag, der ikke stemmer: { $day }.
finding-day_chain = En afsluttet dag i kundeloggen er ændret.
finding-other = Fund: { $code }
vault-scan-lead = Leder efter ord på hver side, også de slettede, i loggen, i bilagene og i sikkerhedskopierne inden for rækkevidde. Godt efter en sletning, med klienten ved siden af.
vault-scan-words = Ord at lede efter
vault-scan-short = Hvert ord skal have mindst fire tegn.
vault-scan-do = Led
vault-scan-working = Leder overalt
vault-scan-nothing = Intet blev fundet noget sted.
vault-scan-nothing-so-far = Intet blev fundet dér, hvor der kunne ledes.
vault-scan-found = { $hits ->
        [one] Ét fund
       *[other] { $hits } fund
    }
vault-scan-place = { $place }: { $hits }
scan-page = sider i brug
scan-free_page = slettede sider
scan-log = loggen
scan-overflow = over sidegrænser
scan-sealed = bilag
scan-raw = filerne på disken
scan-backup = sikkerhedskopier
vault-place = Hvor kartoteket ligger
vault-place-lead = Kopiér kartotekets mappe, når programmet er låst, så er kopien hel og krypteret.
place-synced = { $by } kopierer denne mappe
place-synced-text = To kopier, der vokser fra hinanden, kan ikke samles igen, og det, du sletter, bliver liggende hos andre. Flyt mappen hen, hvor ingen synkroniserer den, og læg sikkerhedskopierne her i stedet: de tåler det.
place-network = Mappen ligger ikke på denne computer
place-network-text = En afbrydelse midt i arbejdet kan koste det sidste, du skrev, og andre kan komme til mappen. Læg kartoteket på computerens egen disk og sikkerhedskopierne her.

noticed-header_older = Nøglefilen er ældre end kartoteket: nogen har lagt en kopi tilbage.
noticed-header_older-do = Var det ikke dig, så skift adgangssætning nu: med kopien kan en gammel adgangssætning gælde igen.
noticed-loss_accepted = Kartoteket blev åbnet uden det, der manglede. Tabte gemte ændringer: { $lost }.
noticed-loss_accepted-do = Sammenlign de seneste dage med mappen og bookingtjenesten, og indfør igen, hvad der mangler.
noticed-header_healed = En af de to nøglefiler manglede eller var beskadiget og blev skrevet på ny fra den anden.
noticed-header_healed-do = Intet er tabt. Sker det igen, kan disken være ved at svigte: lav en kopi af kartotekets mappe.
noticed-counter_missing = Tælleren over gemte ændringer manglede.
noticed-counter_missing-do = Er filer kopieret i hånden, så se efter, om de seneste dage er med.
noticed-counter_unreadable = Tælleren over gemte ændringer kunne ikke læses og blev skrevet på ny.
noticed-counter_unreadable-do = Se efter, om de seneste dage er med. Sker det igen, kan disken være ved at svigte.
noticed-counter_not_written = Det, du gemte, er der, men tælleren ved siden af kunne ikke skrives.
noticed-counter_not_written-do = Se efter, om disken er fuld eller skrivebeskyttet.
noticed-orphans_removed = Programmet blev afbrudt sidste gang; rester blev fjernet: { $files }.
noticed-orphans_removed-do = Intet af det gemte er tabt. Det, der blev skrevet, ligger blandt kladderne.
noticed-brought_up = Kartoteket var lavet af en ældre version og er blevet opdateret.
noticed-brought_up-do = Ældre versioner af programmet kan ikke åbne det mere.
noticed-outside_unreadable = Det, denne computer huskede om kartoteket, kunne ikke læses og blev skrevet på ny.
noticed-outside_unreadable-do = Se efter, om de seneste dage er med. Er de det, er intet tabt.
noticed-outside_not_written = Hvor langt kartoteket er nået, kunne ikke noteres uden for mappen. Det, du gemte, er der.
noticed-outside_not_written-do = Se efter, om din mappe med indstillinger er fuld eller skrivebeskyttet. Indtil det er noteret, kan en gammel mappe lægges tilbage uset.
noticed-folder_accepted = En mappe, der er ældre end den, computeren har set, eller en anden, blev åbnet med vilje.
noticed-folder_accepted-do = Sammenlign de seneste dage med mappen på hylden og bookingtjenesten. Var det ikke dig, der lagde den tilbage, så skift nøgler under Indstillinger.
noticed-old_bookings_gone = Gamle bookinger blev fjernet: { $bookings }. Besøg, der bliver uden deres booking: { $visits_kept }.
noticed-old_bookings_gone-do = De var ældre end den tid, der er sat under Indstillinger. Månedens tal bliver stående.
noticed-purge_owed = Det slettede har stadig spor i filerne: de kunne ikke fjernes.
noticed-purge_owed-do = Frigør plads på disken. Der prøves igen hver time og ved hver oplåsning.
noticed-seen = Set

finding-header = En af de to kopier af kartotekets hoved er beskadiget.
finding-pages = Sider i kartoteket er beskadiget eller ændret.
finding-structure = Kartotekets orden stemmer ikke.
finding-index = Søgeregisteret stemmer ikke med teksterne. Søgninger kan overse noget.
finding-audit = Hændelsesloggen er brudt eller klippet af.
finding-sealed = Et bilag mangler eller kan ikke åbnes.
finding-counters = Tællerne er uenige om det senest gemte.
vault-scan-unreadable = Beskadigede, kunne ikke læses

## Settings: backups

backups-lead = En kopi laves af sig selv hver dag, noget ændres. De syv seneste gemmes, krypteret.
backups-empty = Der laves ingen sikkerhedskopier endnu
backups-empty-text = Går computerens disk i stykker, forsvinder alt med den. En sikkerhedskopi på en anden disk er krypteret og åbnes med samme adgangssætning.
backups-demo = Prøvekartoteket sikkerhedskopieres ikke. I din egen praksis vælger du her, hvor kopierne skal ligge.
backups-choose = Vælg mappe eller disk
backups-add = Nyt sted
backups-dialog = Hvor skal kopierne ligge?
backups-dialog-lead = Helst på en disk, du kan tage med dig eller låse inde et andet sted.
folder-label = Mappe eller disk
folder-browse = Gennemse …
folder-missing = Find en mappe, eller skriv, hvor den ligger.
backups-folder-hint = Kopierne får deres egen mappe dér.
backups-label-hint = Som du kalder den, for eksempel Den blå disk.
backups-save = Sikkerhedskopiér hertil
backups-there-already = Dér laves der allerede kopier. Vælg en anden mappe eller disk.
backups-last = Seneste kopi
backups-last-none = ingen endnu
backups-ago = { $ago }, { $moment }
backups-holds = Indeholder
backups-rehearsed = Prøvet gendannelse
backups-rehearsed-never = aldrig prøvet
backups-late = Kopien er for gammel
backups-late-text = Det, du har skrevet siden { $moment }, findes kun på denne computer.
backups-late-never = Ingen kopi er lykkedes endnu
backups-late-never-text = Alt findes kun på denne computer.
backups-gone = Disken er ikke tilsluttet. Kopien laves, når den er det.
backups-was-stopped = Det seneste forsøg blev stoppet. De kopier, der allerede findes, er urørte.
backups-failed = Seneste forsøg, { $moment }: { $what }
backups-clock-back = Computerens ur er bagefter den seneste kopi
backups-clock-back-text = Stil uret rigtigt. Indtil da fjernes ingen ældre kopier.
backups-old-keys = Sikkerhedskopierne her åbnes stadig med den gamle adgangssætning
backups-old-keys-text = Nøglerne er skiftet siden. Tilslut disken, eller lav en sikkerhedskopi: når den er læst tilbage, fjernes de gamle.
backups-make = Sikkerhedskopiér nu
backups-made = Sikkerhedskopien på { $name } er lavet og kontrolleret.
backups-rehearse = Prøv gendannelse
backups-rehearse-hint = Prøven gendanner den seneste kopi ved siden af, sammenligner og kasserer den. Kartoteket røres ikke.
backups-rehearsal-good = Gendannelsen fra { $name } er prøvet: alt kom tilbage.
backups-list = Vis kopierne
backups-list-hide = Skjul kopierne
backups-list-of = Kopier på { $name }
backups-list-empty = Der ligger ingen kopier endnu.
backups-when = Lavet
backups-notes = Notater
backups-owed = skal renses
backups-owed-hint = { $count ->
        [one] Én kopi indeholder stadig en, der er slettet. Den renses, næste gang der laves en kopi.
       *[other] { $count } kopier indeholder stadig en, der er slettet. De renses, næste gang der laves en kopi.
    }
backups-unreadable = kan ikke læses
backups-remove-do = Hold op med at sikkerhedskopiere hertil
backups-remove = Hold op med at sikkerhedskopiere til { $name }?
backups-remove-text = Kopierne, der ligger der, bliver liggende, og de åbnes med den adgangssætning, der gjaldt dengang. Sletter du en klient senere, renses de ikke længere: så destruerer du dem i hånden.
backups-remove-last = Derefter laves der slet ingen sikkerhedskopier.
backups-remove-not = Behold den
backups-work-backup = Sikkerhedskopierer til { $shelf }: { $stage }
backups-work-cleaning = Renser kopierne på { $shelf }: { $stage }
backups-work-rehearsal = Prøver gendannelse fra { $shelf }: { $stage }
backups-work-restore = Gendanner fra { $shelf }: { $stage }
backups-work-keys = Skifter nøgler: { $stage }
backups-work-looking = Leder i kopierne på { $shelf }: { $stage }
backups-stage-files = bilag
backups-stage-writing = skriver
backups-stage-reading = læser tilbage
backups-stage-examining = sammenligner
backups-stop = Stop
shelf-kind = Hvilken slags sted?
shelf-kind-folder = Mappe eller disk
shelf-kind-webdav = Server med WebDAV, for eksempel Nextcloud
shelf-kind-sftp = Server med SFTP
shelf-kind-s3 = Lagringstjeneste med S3
shelf-address = Serverens adresse
shelf-address-webdav = Mappens adresse, for eksempel https://sky.example/remote.php/dav/files/maj
shelf-address-sftp = For eksempel sftp://server.example/~/kopier, hvor ~ er din egen mappe
shelf-address-s3 = https://, tjenesten, bucketen: for eksempel https://s3.example/min-bucket
shelf-address-missing = Skriv serverens adresse.
shelf-access-key = Adgangsnøglens id
shelf-password = Adgangskode på serveren
shelf-secret = Serverens adgangskode eller nøgle
shelf-secret-key = Hemmelig adgangsnøgle
shelf-secret-sftp = En adgangskode, eller hele teksten i en privat nøgle uden egen adgangskode.
shelf-region = Region
shelf-region-hint = Lad stå tom, hvis tjenesten ikke har nogen.
shelf-own-server = Serveren står i mit eget net
shelf-own-server-hint = Kun da må adressen pege derhen, og begynde med http. Kopierne er krypterede alligevel; adgangskoden til serveren er det ikke.
shelf-key = Er det den rigtige server?
shelf-key-text = Den viser nøglen nedenfor. Spørg den, der passer serveren, om den er rigtig. Adgangskoden sendes først, når du har bekræftet.
shelf-key-yes = Ja, det er serverens nøgle
backups-change = Ændr stedet
backups-try = Prøv stedet
backups-tried = { $name } kan bruges: en lille fil blev skrevet, læst tilbage og fjernet.
backups-unproven = Prøven på at gendanne, { $moment }: { $what }
backups-rehearsed-each = Sker også af sig selv en gang om måneden, når ingen er ved computeren.

## Settings: about

about-title = Kartotek
about-version = Version { $version }
about-lead = Et krypteret kartotek til én terapeut ved ét arbejdsbord. Ingen server, ingen konto, ingen statistik til nogen.
about-limits = Hvad programmet ikke gør
about-limit-send = Det sender ingen e-mails eller sms’er og har ingen side for klienter.
about-limit-lost = Er computeren væk, er kartoteket væk. Hav en kopi et andet sted.
about-limit-certified = Det er ikke et certificeret journalsystem.
about-limit-alone = Det er bygget til én person. Flere samtidig går ikke.
about-limit-advice = Lovteksterne er hjælp, ikke juridisk rådgivning.
about-law = Hvor længe ting gemmes
about-law-lead = Efter landets regler, sådan som programmet kender dem.
about-journal = Journal
about-books = Bogføring
about-years = { $years } år
about-own-assessment = Du vurderer selv.
about-licences = Licenser
about-licence-own = Kartotek: MIT eller Apache 2.0, som du vil.
about-work-tauri = Vinduet: Tauri (MIT eller Apache 2.0)
about-work-sqlcipher = Lageret: SQLCipher (BSD) og SQLite (fri)
about-work-typst = Papiret: Typst (Apache 2.0)
about-work-svelte = Skærmen: Svelte, Bits UI, Fluent, virtua, signature_pad (MIT, Apache 2.0)
about-work-source-sans = Skriften: Source Sans 3 (SIL OFL 1.1)
about-work-lucide = Tegnene: Lucide (ISC)

## Clients: the list

clients-search = Søg klient
clients-inactive = Vis også inaktive
clients-count = { $count ->
        [one] én klient
       *[other] { $count } klienter
    }
clients-next = næste { $day }
clients-last = senest { $day }
clients-none = Ingen klienter endnu
clients-none-text = Opret den første med N. Er en bookingtjeneste forbundet, kommer kort af sig selv, når nogen booker.
clients-not-found = Ingen, der passer til ”{ $text }”
clients-not-found-text = Prøv en del af navnet, telefonnummeret, fødselsdatoen eller kortets nummer.
clients-admit-typed = Opret som ny klient
admit-lead = Navn og telefon er nok til at begynde. Resten kan udfyldes senere.
admit-name-missing = Skriv mindst et fornavn.
admit-born = Født
admit-born-hint = Dato eller kun år.
admit-language-hint = Skemaer og papirer til klienten.
admit-source = Oplysningerne kommer fra
admit-note-hint = Om hvad der gemmes, for eksempel mundtligt ved bookingen.
admit-do = Opret klienten
source-client = klienten selv
source-therapist = mig
source-other = en anden
source-booking = en booking
source-import = en indlæsning
draft-found = Det her er en kladde fra sidste gang.
draft-drop = Kassér kladden
draft-resume = Fortsæt
client-admitted = { $name } har fået kort { $number }.
field-source_note = Hvordan klienten blev informeret
kit-needed = kræves

## Client card

client-tabs = Alt om klienten
client-tab-card = Kort
client-tab-journal = Journal
client-tab-visits = Besøg
client-tab-forms = Skemaer
client-tab-consents = Samtykker
client-tab-measurements = Målinger
client-tab-sales = Køb
client-tab-attachments = Bilag
client-tab-history = Historik
client-inactive = inaktiv
client-all-there = Alt er på plads
client-print = Udskriv klientmappen
client-export = Udlever til klienten
client-erase = Slet klienten
client-set-inactive = Gør inaktiv
client-set-active = Gør aktiv igen
client-now-inactive = { $name } er inaktiv og ses kun ved søgning.
client-now-active = { $name } er aktiv igen.
card-keys = Kortet
card-person = Person
card-saving = Gemmer …
card-draft = Gemmes, når du forlader feltet
card-saved = Gemt { $time }
card-draft-found = Noget var påbegyndt her, men aldrig gemt.
card-needed = Skal udfyldes.
card-phone-needed = Skriv en telefon, eller en værge med nummer.
card-year-wrong = Fire cifre, for eksempel 1984.
card-guardian-hint = For børn: navn og telefon.
card-elsewhere = Også andre steder
card-other-system-hint = System, hvor der også findes oplysninger om klienten.
card-before = Før behandlingen
card-warning-hint = Vises rødt overalt, hvor klienten vises.
card-agreement-hint = Pris, fast tid eller andet, I har aftalt.
card-origin = Kortets oprindelse
card-created = Oprettet
card-changed = Senest ændret
field-notes_at_provider = Der findes notater hos bookingtjenesten
field-other_system = Andet system
field-reference = Reference
payer-self = Klienten betaler selv.
payer-other = En anden betaler
payer-remove = Klienten betaler
payer-parent = Forælder
payer-company = Virksomhed
payer-insurer = Forsikringsselskab
payer-other-kind = Anden
marketing-title = Nyheder og tilbud
marketing-lead = Slået fra, til klienten har sagt ja, kanal for kanal.
marketing-on = Ja til { $channel }
marketing-off = Nej til { $channel }
marketing-how = Hvordan kom beskeden?
marketing-since = { $how }, { $day }
channel-email = e-mail
channel-sms = sms
channel-post = brev
channel-phone = telefon
how-desk = på stedet
how-phone = pr. telefon
how-email = via e-mail
how-form = på skema
how-letter = med brev
identity-reveal = Vis
identity-doubt = Kontrolcifferet stemmer ikke. Sammenlign med legitimationen.
visits-time = Tid
visits-how = Status
visits-ahead = Kommende
visits-past = Hidtil
visits-none = Ingen besøg endnu
visits-none-text = Bookinger og besøg samles her i tidsorden.
visits-write = Skriv notat
sales-number = Nr.
sales-paid = Betalt
sales-open = { $amount } mangler
sales-show = I loggen
sales-none = Ingen køb endnu
attachments-lead = Krypteres hver for sig. En kopi, du gemmer på disken, er ikke længere beskyttet.
attachments-add = Tilføj fil
attachments-added = Tilføjet
attachments-size = Størrelse
attachments-save = Gem kopi
attachments-saved = Kopien er gemt. Slet den, når den ikke er nødvendig.
attachments-kept = { $name } er tilføjet og krypteret.
attachments-none = Ingen bilag
attachments-none-text = Henvisninger, billeder og breve, der hører til klienten.
attachments-remove = Fjern { $name }
attachments-remove-text = Filen slettes fra kartoteket og kan ikke hentes tilbage.
history-changes = Ændringer på kortet
history-no-changes = Intet er ændret
history-access = Hvem har set og gjort hvad
history-access-lead = Ingen andre end dig kommer ind her, men klienten har ret til at få det at vide.
history-at = Hvornår
history-field = Felt
history-old = Før
history-new = Efter
history-blank = (tomt)
history-act = Hvad
act-client-open = Kortet blev vist
act-overview-show = Klienten blev vist
act-client-admit = Kortet blev oprettet
act-client-change = Kortet blev ændret
act-client-reveal-identity = CPR-nummeret blev vist
act-journal-write = En kladde til et notat blev gemt
act-journal-sign = Et notat blev signeret
act-journal-amend = Et notat fik en tilføjelse
act-intake-close = Et skema blev afleveret
act-consent-give = Et spørgsmål om samtykke blev besvaret
act-consent-withdraw = Et samtykke blev trukket tilbage
act-attachment-add = Et bilag blev tilføjet
act-attachment-read = Et bilag blev åbnet
act-export-client = Alt blev udleveret
act-other = Noget andet om klienten blev ændret

## Measurements

measure-add = Ny måling
measure-name = Hvad måles
measure-name-missing = Skriv, hvad der måles, for eksempel smerte (NRS).
measure-value-wrong = Et tal, for eksempel 4 eller 55,5.
measure-kept = Gemt: { $name }.
measure-none = Ingen målinger endnu
measure-none-text = Smerte, bevægelighed, styrke: to værdier af samme slags bliver en kurve.

## Notes

note-new = Nyt notat
note-go-on = Skriv videre
note-template = Skabelon
note-keeps = Gemmes af sig selv
note-keeping = Gemmes straks …
note-kept = Kladde gemt { $time }
note-sign = Signér
note-later = Signér senere
note-discard = Kassér
note-discard-title = Kassér kladden?
note-discard-text = Det, der står her, forsvinder. Signerede notater berøres ikke.
note-signed-done = Signeret. Fra nu laves kun tilføjelser.
note-amend = Tilføj
note-amend-title = Tilføjelse til notatet { $day }
note-amend-lead = Den gamle tekst bliver stående og kan læses.
note-amend-reason = Hvorfor
note-amend-reason-missing = Skriv hvorfor, for eksempel rettelse af side.
note-amend-do = Signér tilføjelsen
note-amended-done = Tilføjelsen er signeret.
note-earlier = Tekst { $version }, skrevet { $moment }
note-reason = Årsag: { $reason }
note-signed-by = Signeret af { $who }, { $moment }
note-written = skrevet { $moment }
note-none = Ingen notater endnu
note-none-text = Tryk N efter behandlingen. Det, du skriver, gemmes af sig selv, til du signerer.
journal-search = Søg i alle notater
journal-search-hint = Alle ord skal findes. Nyeste først.
journal-waiting = Venter på signering
journal-unsigned = { $count ->
        [one] Ét notat venter på signering
       *[other] { $count } notater venter på signering
    }
journal-hits = { $count ->
        [one] ét fund
       *[other] { $count } fund
    }
journal-all-signed = Alt er signeret
journal-all-signed-text = Notater uden signatur samles her. Søg ovenfor efter ord i alle notater.
journal-not-found = Intet notat med ”{ $text }”
journal-not-found-text = Prøv færre ord eller begyndelsen af et ord.

## Turning the screen to the client

handover-back = Til terapeuten
handover-leave = Tilbage til kartoteket
handover-leave-text = Giv skærmen tilbage. Terapeuten skriver sin adgangssætning.
handover-stay = Bliv her
handover-leave-do = Åbn
handover-thanks = Tak!
handover-thanks-text = Dine svar er gemt. Giv nu skærmen tilbage.
handover-thanks-back = Det er noteret. Giv nu skærmen tilbage.
ending-sign-here = Skriv under her
ending-sign-missing = Skriv under i feltet med pen, finger eller mus.
ending-name = Navn med blokbogstaver
ending-name-hint = Navnet på den, der skriver under. For et barn: forælderens eller værgens navn.
ending-name-missing = Skriv også navnet.
ending-place = Hvor papiret ligger
ending-place-hint = For eksempel fane og side i mappen.
ending-place-missing = Skriv, hvor det underskrevne papir ligger.
ending-refused-text = Det er helt i orden. Dine svar gemmes, men uden underskrift.
ending-paper-text = Sig til, så får du teksten på papir. Skriv under dér, så noterer jeg, hvor papiret ligger.
ending-reason = Skriv kort hvorfor
ending-reason-missing = Et par ord er nok.
ending-do-signed = Underskriv
ending-do-on_paper = Gem: underskrevet på papir
ending-do-refused = Gem uden underskrift
ending-to-signed = Skriv under på skærmen
ending-to-paper = Skriv under på papir i stedet
ending-to-refused = Jeg vil ikke skrive under
ending-signed = underskrevet
ending-on_paper = på papir
ending-refused = ikke underskrevet
ending-refused-why = Ikke underskrevet: { $reason }
ending-lies = Underskrevet på papir: { $place }
ending-signature-of = Underskrift af { $name }

## Forms

intake-next = Udfyld
intake-next-lead = Vend skærmen mod klienten. Intet andet kan nås derfra, og vejen tilbage kræver din adgangssætning.
intake-fill = Giv skærmen videre
intake-go-on = Fortsæt udfyldningen
intake-print-blank = Udskriv tomt skema
intake-draft = Et påbegyndt skema er gemt, { $moment }.
intake-closed = Klienten har sagt nej til, at helbredsoplysninger gemmes. De spørgsmål stilles ikke.
intake-none = Intet skema endnu
intake-none-text = Når klienten har udfyldt og skrevet under, står skemaet her, præcis som det blev vist.
intake-filled = Udfyldte
intake-version = version { $version }
intake-print = Udskriv skemaet fra { $day }
intake-show = Vis
intake-hide = Skjul
intake-changed = { $count ->
        [one] Ét svar er nyt siden sidst.
       *[other] { $count } svar er nye siden sidst.
    }
intake-card-differs = { $count ->
        [one] Ét svar stemmer ikke med kortet. Kortet er ikke ændret.
       *[other] { $count } svar stemmer ikke med kortet. Kortet er ikke ændret.
    }
intake-new-answer = nyt svar
intake-differs = andet end kortet
intake-hash = kontrolsum { $hash }
intake-begin = Begynd
intake-parts = { $count } korte dele. Dine svar gemmes, mens du skriver, og du kan gå tilbage og rette, indtil du har skrevet under.
intake-date-hint = Dag, måned og år, for eksempel 11.02.1951.
intake-mandatory = obligatorisk
intake-step = Del { $step } af { $steps }
intake-sign = Underskrift
intake-comment = Fortæl kort
intake-answer-missing = Dette spørgsmål kræver et svar.
intake-lacking = { $count ->
        [one] Ét spørgsmål mangler.
       *[other] { $count } spørgsmål mangler.
    }

## Consents

purpose-storage = At oplysninger gemmes
purpose-storage-lead = Kort, helbred, notater og billeder.
purpose-publishing = Offentliggørelse
purpose-publishing-lead = Ét spørgsmål for hvert sted.
purpose-marketing = Nyheder og tilbud
purpose-marketing-lead = Ét spørgsmål for hver kanal.
consent-storage-all = Alt sammen
consent-storage-health = Svar om helbredet
consent-storage-notes = Notater og målinger
consent-storage-images = Billeder
consent-publishing-website = Hjemmesiden
consent-publishing-instagram = Instagram
consent-publishing-facebook = Facebook
consent-publishing-youtube = YouTube
consent-publishing-print = Tryk
consent-marketing-email = E-mail
consent-marketing-sms = Sms
consent-marketing-post = Brev
consent-marketing-phone = Telefon
consent-unasked = ikke spurgt
consent-given = ja
consent-refused = nej
consent-withdrawn = trukket tilbage
consent-expired = udløbet
consent-included = indgår
consent-until = til { $day }
consent-history = Tekst og historik
consent-ask = Spørg
consent-again = Spørg igen
consent-ask-storage = Spørg om samtykke til at gemme
consent-ask-title = Spørg om samtykke
consent-ask-lead = Vend derefter skærmen mod klienten.
consent-turn = Giv skærmen videre
consent-until-hint = Tomt: indtil videre.
consent-until-over = Den dag har allerede været.
field-until_on = Gælder til og med
consent-holds-until = Samtykket gælder til og med { $day }.
consent-question = Dit svar
consent-yes = Ja, jeg samtykker
consent-no = Nej
consent-choose = Vælg ja eller nej.
consent-thanks-no = Dit nej er noteret. Giv nu skærmen tilbage.
consent-withdraw = Træk tilbage
consent-keep = Behold
consent-go-on = Fortsæt
consent-broken = Et påbegyndt spørgsmål er gemt: { $what }, { $moment }.
consent-withdraw-title = Træk samtykket tilbage
consent-how = Hvordan kom beskeden?
consent-withdraw-storage = Fra nu gemmes intet nyt. Det, der allerede findes, slettes, når klienten beder om det.
consent-withdraw-publishing = Fjern det, der er offentliggjort, så snart det går.
consent-withdraw-marketing = Udsendelser på den kanal stopper straks.
consent-withdrawn-done = Samtykket er trukket tilbage.

## Paper from a room

paper-laying = Gør siderne klar
paper-no-printer = Ingen printer fundet. Gem som PDF i stedet.
paper-save = Gem som PDF
paper-saved = PDF-filen er gemt. Den er ikke krypteret.
paper-printed = Sendt til { $printer }.

## Bookings

bookings-add = Ny booking
bookings-add-for = Book tid til { $name }
bookings-add-do = Book
bookings-added = { $name } har tid { $day } kl. { $time }.
bookings-time = Klokken
bookings-time-wrong = For eksempel 9, 930 eller 14:15.
bookings-minutes = Minutter
bookings-all-day = hele dagen
bookings-busy = Optaget tid
bookings-busy-text = En tid uden person: en pause, et møde eller en spærret tid.
bookings-count = { $count ->
        [0] intet booket
        [one] en booket tid
       *[other] { $count } bookede tider
    }
bookings-more = { $count } mere samtidig. De står på listen.
bookings-pulled-at = hentet { $moment }
bookings-pull-failed = { $account }: { $what }
bookings-before = Tilbage
bookings-after = Frem
bookings-day = Vis dagen
bookings-week = Vis ugen
bookings-grid = Kalender
bookings-list = Bookede tider
bookings-none-week = Ingen er booket i denne uge.
bookings-none-day = Ingen er booket denne dag.
bookings-empty = Ingen bookinger endnu
bookings-empty-text = Kopiér kalenderadressen (iCal) hos din bookingtjeneste, og sæt den ind under Indstillinger. Så hentes bookingerne hertil. Du kan også skrive tider ind i hånden.
bookings-remote-name = Bookingtjenesten skriver: { $name }
bookings-zone-doubt = Tidszonen kunne ikke læses ({ $zone } er antaget). Kontrollér klokkeslættet hos bookingtjenesten.
bookings-of-provider = Ændres og aflyses hos bookingtjenesten.
bookings-who = Hvem er det?
bookings-agrees-name = samme navn
bookings-agrees-phone = samme telefon
bookings-agrees-email = samme e-mail
bookings-match-this = Det er personen på det kort
bookings-match-new = Ny klient
bookings-match-other = En anden …
bookings-matched = Knyttet til { $name }. Senere bookinger af samme person følger med.
bookings-cancel = Aflys
bookings-cancel-title = Aflys tiden for { $name }?
bookings-cancel-text = Tiden bliver stående som aflyst. Om det er sent, regnes fra nu. Programmet giver ikke klienten besked.
bookings-cancel-not = Behold tiden
bookings-cancelled = Tiden for { $name } er aflyst.
bookings-cancelled-late = Tiden for { $name } er aflyst, sent efter din regel.

## Daybook

daybook-count = { $count ->
        [0] ingen linjer
        [one] en linje
       *[other] { $count } linjer
    }
daybook-open = { $amount } ubetalt
daybook-of = Kundelog: { $name }
daybook-all = Alle klienter
daybook-day = Vis dagen
daybook-month = Vis måneden
daybook-before = Tilbage
daybook-after = Frem
daybook-register = Nyt salg
daybook-report = Dagsrapport
daybook-list = Linjer
daybook-chosen = Valgt linje og summer
daybook-empty-day = Intet solgt denne dag
daybook-empty-month = Intet solgt i denne måned
daybook-empty-text = Hvert salg får næste nummer. Intet slettes: fejl rettes med en ny linje.
daybook-line = Nr. { $number }
daybook-pieces = { $count } × { $item }
daybook-vat = { $rate }, { $amount }
daybook-vat-short = moms { $rate }
daybook-paid = Betalt
daybook-paid-more = Betaling { $nth }
daybook-on-paper = I mappen
daybook-not-on-paper = ikke udskrevet
daybook-is-paid = betalt
daybook-is-reversed = rettet
daybook-is-reversal = rettelse
daybook-reversed-by = rettet med { $number }
daybook-reverses = retter { $number }
daybook-closed = afsluttet dag
daybook-pay = Modtag betaling
daybook-pay-title = { $name } betaler
daybook-pay-lead = Nr. { $number }. Mangler at blive betalt: { $open }
daybook-paid-on = Betalt den
daybook-method-missing = Vælg, hvordan der blev betalt.
daybook-paid-all = Nr. { $number } er betalt.
daybook-paid-part = Nr. { $number }: { $open } mangler.
daybook-reverse = Ret linjen
daybook-reverse-title = Ret nr. { $number }?
daybook-reverse-new = En ny linje med dags dato og { $amount } skrives ind.
daybook-reverse-stays = Nr. { $number } bliver stående, overstreget. De to linjer peger på hinanden.
daybook-reverse-money = { $amount } bogføres som tilbagebetalt ({ $methods }). Pengene giver du selv tilbage.
daybook-reverse-after = Skriv derefter salget ind igen, hvis det bare var forkert.
daybook-reverse-paper = Linjen findes på papir, { $page }. Siden bliver liggende; rettelsen kommer på en ny.
daybook-why = Hvorfor?
daybook-why-mistake = Det blev skrevet ind ved en fejl
daybook-why-price = Forkert pris eller moms
daybook-why-returned = Varen kom tilbage, eller klienten fortrød
daybook-why-wrong_client = Forkert klient
daybook-why-missing = Vælg hvorfor.
daybook-reversed = Nr. { $number } er rettet med nr. { $by }.
daybook-close = Afslut dagen
daybook-close-title = Afslut { $day }?
daybook-close-lead = { $count ->
        [one] En linje, { $amount }
       *[other] { $count } linjer, { $amount }
    }
daybook-close-open = Det her er ikke færdigt
daybook-close-ready = Intet er åbent denne dag.
daybook-close-after = Når dagen er afsluttet
daybook-close-no-lines = kan intet salg skrives ind på den,
daybook-close-no-payments = kan ingen betaling bogføres på den,
daybook-close-mend = rettes fejl med en ny linje på en senere dag. Den kan ikke åbnes igen.
daybook-end-unpaid = { $amount } er ikke betalt. Det kan betales en senere dag.
daybook-end-unsold = Besøg uden salg: { $names }.
daybook-closed-now = Afsluttet: { $day }.
daybook-totals = Summer
daybook-came-in = Indbetalt
daybook-by-day = Salg pr. dag
daybook-likely = Har været her i dag, salget er ikke skrevet ind
daybook-nothing-paid = Intet betalt.
daybook-sold = Solgt
daybook-of-it-vat = heraf moms
daybook-sum = Sum

## Binder

binder-part-lacks = Skal udskrives
binder-part-removing = Skal tages ud
binder-part-ledger = Siderne
binder-part-place = Stedet
binder-stands = Står: { $place }
binder-stands-key = Står: { $place }. Nøglen har { $holder }.
binder-stands-nowhere = Skriv, hvor mappen står, og hvem der har nøglen, under Stedet.
binder-whole = Alt findes på papir
binder-whole-text = Når noget sælges, står dagen her, til den er udskrevet.
binder-lacks = Det her mangler i mappen
binder-sum = { $lines } linjer på { $pages ->
        [one] en side
       *[other] { $pages } sider
    }
binder-print = Udskriv til mappen
binder-save = Gem som PDF
binder-no-printer = Ingen printer fundet
binder-no-printer-text = Tilslut en, eller gem som PDF og udskriv et andet sted.
binder-save-hint = PDF-filen er ikke krypteret. Siderne regnes som udskrevet: udskriv filen, og slet den bagefter.
binder-laying = Gør siderne klar
binder-printing = { $pages ->
        [one] Udskriver en side på { $printer } …
       *[other] Udskriver { $pages } sider på { $printer } …
    }
binder-no-day = Ingen dag er valgt.
binder-days = Dage
binder-day-open = ikke afsluttet
binder-day-open-hint = Kommer der flere linjer på en dag, der ikke er afsluttet, udskrives de på en side for sig.
binder-printed = { $pages ->
        [one] En side sendt til { $printer }. Sæt den i mappen, og kryds af.
       *[other] { $pages } sider sendt til { $printer }. Sæt dem i mappen, og kryds af.
    }
binder-saved = { $pages ->
        [one] En side gemt som PDF og indført under Siderne.
       *[other] { $pages } sider gemt som PDF og indført under Siderne.
    }
binder-entered = { $pages ->
        [one] Siden er indført, men ikke gemt. Gem den fra Siderne.
       *[other] { $pages } sider er indført, men ikke gemt. Gem dem fra Siderne.
    }
binder-empty = Ingen sider endnu
binder-empty-text = Hver udskrevet side får sit eget nummer og står her, så længe den findes.
binder-ledger = Udskrevne sider
binder-removing = Sider, der skal tages ud
binder-waiting = { $pages ->
        [one] En side venter på at komme i mappen
       *[other] { $pages } sider venter på at komme i mappen
    }
binder-file-all = Alle er i mappen
binder-filed-all = { $pages ->
        [one] En side er i mappen.
       *[other] { $pages } sider er i mappen.
    }
binder-newest = De { $shown } nyeste af { $total }.
binder-kind-log = kundelog
binder-kind-form = skema
binder-kind-file = klientmappe
binder-state-printed = udskrevet
binder-state-filed = i mappen
binder-state-replaced = erstattet
binder-state-to_remove = skal tages ud
binder-state-destroyed = makuleret
binder-to-filed = Er i mappen
binder-to-replaced = Erstattet af en ny
binder-to-destroyed = Makuleret
binder-blacked-out = Overstreget, i mappen igen
binder-is-filed = { $page } er i mappen.
binder-is-replaced = { $page } er erstattet. Linjerne på den skal udskrives igen.
binder-is-destroyed = { $page } er makuleret.
binder-again = Gem dagen som PDF igen
binder-shred-title = Er { $page } makuleret?
binder-shred-gone = Sig det først, når papiret er i småstykker. Det kan ikke fortrydes.
binder-shred-again = Siden er væk for altid, og linjerne på den skal udskrives igen. Det kan ikke fortrydes.
binder-take-out = Tag { $page } ud, og makulér den.
binder-black-out = Overstreg { $count ->
        [one] linje
       *[other] linjerne
    } { $lines } på { $page }, så intet kan læses, heller ikke fra bagsiden.
binder-holds = Indhold
binder-sheet = { $page } af { $pages }
binder-lines = Linjer
binder-printed-at = Udskrevet
binder-red = { $pages ->
        [one] En side skal tages ud eller overstreges
       *[other] { $pages } sider skal tages ud eller overstreges
    }
binder-red-text = En klient er slettet. Papiret er det sidste, der er tilbage.
binder-red-do = Vis siderne
binder-place = Hvor mappen står
binder-place-lead = Så du kan vise, at papirerne er låst inde, og finde dem.
binder-where = Hvor står den?
binder-where-hint = For eksempel: låst skab i behandlingsrummet.
binder-key = Hvem har nøglen?
binder-key-hint = Navn, og hvor reservenøglen er.
binder-place-kept = Stedet er gemt.

## Hand-out

export-title = Kopi til { $name }
export-lead = Klienten har ret til at få alt, du har gemt om vedkommende, gratis og inden for en måned.
export-who = Hvordan ved du, hvem det er?
export-who-lead = Kopien er alt om { $name }. Den må ikke havne hos en anden.
export-known = Jeg kender klienten
export-known-hint = Personen står her foran dig.
export-id_card = Legitimation
export-id_card-hint = Du har set den. Tag ingen kopi af den.
export-other = På en anden måde
export-other-hint = For eksempel: du ringede til nummeret på kortet.
export-who-missing = Vælg, hvordan du ved, hvem det er.
export-save = Gem kopien
export-print = Udskriv klientmappen
export-packing = Samler alt
export-saved = Kopien er gemt, og det står i hændelsesloggen.
export-saved-text = Giv den videre på et USB-stik eller krypteret, og slet derefter filen fra computeren.
export-careful = Filen er ikke krypteret. Send den ikke med almindelig e-mail.
export-holds = Det her er med
export-holds-lead = En ZIP-fil, som kan læses af mennesker og af andre systemer.
export-file-pdf = Klientmappen som PDF
export-file-pdf-about = Alt i læsbar form, på klientens sprog.
export-file-json = JSON med beskrivelse
export-file-json-about = De samme oplysninger til indlæsning i en computer.
export-file-fhir = FHIR R4
export-file-fhir-about = Sundhedsvæsenets standard, til en ny behandlers system.
export-file-attachments = Bilag
export-file-attachments-about = Filerne, som de blev lagt ind.
export-file-hashes = Liste med kontrolsummer
export-file-hashes-about = Viser, at intet er ændret bagefter.
export-about = Oplysningerne

## What hangs on a client

held-card = klientkortet
held-bookings = { $count ->
        [one] en booking
       *[other] { $count } bookinger
    }
held-visits = { $count ->
        [one] et besøg
       *[other] { $count } besøg
    }
held-notes = { $count ->
        [one] et notat
       *[other] { $count } notater
    }
held-measurements = { $count ->
        [one] en måling
       *[other] { $count } målinger
    }
held-intakes = { $count ->
        [one] et helbredsskema
       *[other] { $count } helbredsskemaer
    }
held-consents = { $count ->
        [one] et samtykke
       *[other] { $count } samtykker
    }
held-attachments = { $count ->
        [one] et bilag
       *[other] { $count } bilag
    }
held-sales = { $count ->
        [one] en linje i kundeloggen
       *[other] { $count } linjer i kundeloggen
    }
held-drafts = { $count ->
        [one] en kladde
       *[other] { $count } kladder
    }
held-payers = { $count ->
        [one] en betaler
       *[other] { $count } betalere
    }
held-choices = { $count ->
        [one] et valg om udsendelser
       *[other] { $count } valg om udsendelser
    }
held-changes = { $count ->
        [one] en ændring på kortet
       *[other] { $count } ændringer på kortet
    }
held-hand_outs = { $count ->
        [one] en note om udleveret kopi
       *[other] { $count } noter om udleverede kopier
    }

## Erasure

erase-title = Slet { $name }
erase-lead = Gennemførte sletninger. Her står nummer og dag, aldrig hvem.
erase-pick = Slet en klient …
erase-all = Alle sletninger
erase-none = Ingen er slettet
erase-none-text = Når en klient vil slettes, vejes det først: hvad forsvinder, hvad skal opbevares, hvad findes på papir.
erase-lost = Det her forsvinder
erase-lost-lead = For altid, også fra søgningen, loggen og de slettede sider på disken.
erase-holds = Det her skal opbevares
erase-holds-lead = Loven kræver det. Forklar det for klienten.
erase-kept-nameless = Opbevares uden navn, under sagens nummer.
erase-kept-whole = Opbevares helt.
erase-until = Til { $day }.
erase-until-assess = Du vurderer selv hvor længe.
erase-held = Journalen må ikke slettes endnu
erase-held-text = Du er autoriseret, og loven ovenfor gælder. Notér, at klienten spurgte, og forklar hvorfor.
erase-unpaid = { $amount } er ikke gjort op
erase-unpaid-text = Modtag betaling, eller ret linjen. Så kan der slettes.
erase-unpaid-do = Vis linjerne
erase-by-hand = Skal gøres i hånden
erase-by-hand-after = Siderne mærkes i mappens fortegnelse, når sletningen er gennemført.
erase-by-hand-lead = Programmet når ikke hertil. Gør det nu, mens du husker, hvem det var.
erase-to-binder = Side for side i mappen
erase-place-provider = Slet klienten hos bookingtjenesten.
erase-place-mail = Slet mails og adressen i dit mailprogram.
erase-place-phone = Slet sms’er og nummeret i telefonen.
erase-place-web = Fjern det, der er offentliggjort: billeder, anmeldelser, opslag.
erase-copy = Vil klienten have en kopi først?
erase-copy-lead = Bagefter er der intet at udlevere.
erase-copy-do = Udlevér en kopi
erase-confirm = Slet
erase-confirm-lead = Det kan ikke fortrydes. Adgangssætningen skal skrives en gang til.
erase-why = Hvorfor?
erase-why-request = Klienten bad om det
erase-why-withdrawn = Samtykket blev trukket tilbage
erase-why-retention = Opbevaringstiden er udløbet
erase-why-missing = Vælg hvorfor.
erase-type = Skriv { $name } for at bekræfte
erase-type-wrong = Det er ikke samme navn.
erase-word = slet
erase-do = Slet for altid
erase-working = Sletter overalt. Det kan tage lidt tid.
erase-done = Sletningen er gennemført
erase-case = Sag { $number }
erase-done-at = Slettet
erase-was-lost = Væk
erase-was-kept = Opbevares efter loven
erase-nameless = Her står intet navn. Kun den, der husker nummeret, ved, hvem det gjaldt.
erase-backups = Kopier af kartotekets mappe, som du selv har lavet, renses ikke. Destruér dem, der er fra før sletningen.
erase-backups-title = Sikkerhedskopierne
erase-backups-clean = { $name }: klienten er væk fra alle kopier
erase-backups-owed = { $name }: { $count ->
        [one] klienten er stadig i én kopi
       *[other] klienten er stadig i { $count } kopier
    }
erase-backups-gone = { $name }: renses, når disken tilsluttes
erase-backups-unknown = { $name }: { $what }
erase-backups-do = Rens nu
erase-look = Er det virkelig væk?
erase-look-lead = Lad gerne klienten skrive ordene og se med.
erase-look-hint = Navn, telefon, e-mail. Flere adskilles med komma. De gemmes ikke.
erase-looked = Gennemsøgt: { $pages } sider, { $frames } logposter, { $files } bilag, { $backups } sikkerhedskopier.
look-stopped = Du stoppede søgningen. Resten af sikkerhedskopierne er ikke gennemsøgt.
look-away = Ikke gennemsøgt, eller ikke helt: { $places }. Sæt disken i, hvis det er en, og led igen; en server renses af sig selv.
look-set-aside = Det kartotek, som en gendannelse erstattede, ligger til side og kan ikke åbnes her. Det forsvinder, når en klient slettes.
erase-look-others = Et almindeligt ord kan stå hos andre klienter. Prøv telefonnummeret eller e-mailen.
