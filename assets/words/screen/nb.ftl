# Words of the screen. One id a line, grouped by room; all five catalogues hold the same ids.

## Rooms

room-today = I dag
room-overview = Før besøket
room-clients = Klienter
room-client = Klient
room-intake = Helseskjema
room-consent = Samtykke
room-journal = Journal
room-bookings = Bestillinger
room-daybook = Kundelogg
room-binder = Permen
room-export = Utlevering
room-erase = Sletting
room-settings = Innstillinger

## The desk itself

app-rooms = Rom
app-to-room = Gå til innholdet
app-search = Søk
app-demo = Prøvekartotek med oppdiktede personer. Ingenting her er ekte, og ingenting kobles til en bestillingstjeneste.
app-recovery-open = Gjenopprettingsnøkkelen gjelder ikke ennå. Glemmer du passfrasen nå, går alt tapt.
app-recovery-do = Skriv den inn nå
app-part-gone = Denne delen av programmet kunne ikke åpnes.
app-part-gone-do = Ingenting av det du har lagret, er berørt. Prøv igjen; hjelper ikke det, start programmet på nytt.
app-part-again = Prøv igjen
action-palette = Søk klient eller handling
action-keys = Vis tastene
action-lock = Lås
action-close = Lukk Kartotek
action-back = Tilbake
action-forth = Frem
action-admit = Ny klient
palette-label = Søk klient, rom eller handling
palette-hint = Navn, telefon, fødselsdato – eller det du vil gjøre
palette-nothing = Ingenting passer.
palette-actions = Gjør
palette-clients = Klienter
palette-last-visit = sist { $day }
keys-title = Taster
keys-lead = Det som virker akkurat her og nå.
keys-everywhere = Overalt
keys-lists = I lister og vinduer
keys-move = Flytt markeringen
keys-open = Åpne
keys-close = Lukk
prove-title = Passfrasen en gang til
prove-lead = Dette gjelder alt eller kan ikke angres. Derfor spør kartoteket en gang til.
prove-do = Fortsett

## Kit

kit-close = Lukk
kit-cancel = Avbryt
kit-save = Lagre
kit-undo = Angre
kit-add = Legg til
kit-change = Endre
kit-remove = Fjern
kit-print = Skriv ut
kit-more = Mer
kit-next = Videre
kit-previous = Tilbake
kit-yes = Ja
kit-no = Nei
kit-optional = valgfritt
kit-working = Arbeider
kit-capitals = Caps Lock er på.
kit-show-secret = Vis det som skrives
kit-not-an-amount = Det er ikke et beløp. Skriv for eksempel 850 eller 850,50.
kit-not-a-day = Den datoen finnes ikke. Skriv for eksempel 2.3.2026 eller 2/3.
kit-pick-day = Velg en dag
kit-pick-day-now = Velg en dag, nå { $day }
kit-month-before = Måneden før
kit-month-after = Måneden etter
kit-sign-again = Visk ut
kit-pages = Sider
kit-page-of = Side { $page } av { $pages }
kit-zoom-in = Større sider
kit-zoom-out = Mindre sider
kit-up = Flytt opp
kit-down = Flytt ned

## Clients

client-nameless = Klient { $number }
client-number = Klient { $number }
client-born = født { $day }, { $age } år
client-born-year = født { $year }
pick-hint = Navn, telefon, fødselsdato eller nummer
pick-new = Ny klient …
missing-consent = samtykke
missing-intake = skjema
missing-intake_outdated = gammelt skjema
missing-unsigned_note = usignert
missing-unpaid = ubetalt
missing-card = kort
missing-match = hvem?
missing-consent-long = Samtykke mangler
missing-intake-long = Helseskjema mangler
missing-intake_outdated-long = Helseskjemaet må fornyes
missing-unsigned_note-long = Notat venter på signatur
missing-unpaid-long = Noe er ubetalt
missing-card-long = Kortet er ikke utfylt
missing-match-long = Hvem er det? Velg riktig kort

## First run

first-step = Steg { $step } av { $steps }
first-welcome = Velkommen til Kartotek
first-welcome-lead = Kartoteket ditt på din egen maskin.
first-local = Alt ligger kryptert på denne maskinen. Ingen andre har en kopi.
first-offline = Virker uten internett. Nettet brukes bare til bestillinger og til sikkerhetskopier på en server, om du vil.
first-secret = Passfrasen er nøkkelen, og et papir er reservenøkkelen.
first-begin = Begynn med min praksis
first-try = Prøv med oppdiktede personer
first-try-hint = Prøvekartoteket ligger for seg selv og påvirker aldri din egen praksis.
first-invented-practice = Den oppdiktede klinikken
first-invented-therapist = Liv Nordlys
first-practice = Din praksis
first-practice-lead = Dette står på alt som skrives ut. Resten fyller du inn senere under Innstillinger.
first-name-missing = Praksisen trenger et navn. Ditt eget er nok.
first-country-hint = Avgjør valuta, mva., betalingsmåter og hvor lenge ting oppbevares.
first-licensed = Arbeider du som autorisert helsepersonell?
first-licensed-no = Nei
first-licensed-no-hint = Du bestemmer selv hvor lenge notater oppbevares.
first-licensed-yes = Ja
first-licensed-missing = Svar ja eller nei. Det kan endres senere.
licensed-hint-se = Den svenske pasientdataloven gjelder. Journalen må oppbevares i minst ti år.
licensed-hint-no = Pasientjournalloven og journalforskriften gjelder.
licensed-hint-dk = Den danske autorisationsloven gjelder. Journalen må oppbevares i ti år.
licensed-hint-fi = I Finland må elektroniske pasientjournaler føres i et sertifisert system. Her blir papiret originalen.
first-passphrase = Velg en passfrase
first-passphrase-lead = Med den låser du opp kartoteket hver dag. Ingen andre kan finne den fram for deg. I neste steg får du en reservenøkkel på papir.
first-make = Opprett kartoteket
first-making = Oppretter kartoteket. Det tar med vilje et sekund eller to.
first-sheet = Gjenopprettingsnøkkelen
first-sheet-lead = Glemmer du passfrasen, er dette den eneste veien inn. Skriv ut nøkkelen: Den vises bare nå, og den gjelder når du har skrevet den inn i neste steg.
first-sheet-where = Legg papiret i et pengeskap eller hos en du stoler på. Ikke i PC-vesken, og ikke ta bilde av det.
first-sheet-have = Jeg har papiret i hånden
first-sheet-written = Jeg har skrevet den av
first-typed = Skriv inn nøkkelen fra papiret
first-typed-lead = Først da gjelder nøkkelen, og du vet at papiret kan leses.
first-typed-later = Senere
first-typed-later-hint = Venter du, gjelder ikke nøkkelen ennå. Kartoteket minner deg om det, og du skriver den inn under Innstillinger, Sikkerhet.
first-open = Åpne kartoteket
passphrase-hint = Fire eller fem vanlige ord på rad er lette å huske og vanskelige å gjette. Mellomrom går fint.
passphrase-differs = De to er ikke like.
strength-none = Minst åtte tegn.
strength-too_short = For kort: minst åtte tegn.
strength-too_long = For lang til å skrive riktig hver dag.
strength-common = Denne gjettes blant de første. Velg noe eget.
strength-less_repetition = Gjentar seg. Bruk forskjellige ord.
strength-longer = Kan brukes, men ett eller to ord til hjelper mest.
strength-good = God passfrase.
recovery-type-hint = Store eller små bokstaver, mellomrom og bindestreker spiller ingen rolle.
recovery-typed-groups = { $groups } av { $of } grupper
recovery-no-printer = Fant ingen skriver. Lagre papiret som fil og skriv det ut et annet sted, eller skriv av nøkkelen for hånd.
recovery-save = Lagre som PDF
recovery-printed = Sendt til { $printer }.
recovery-saved = Lagret. Skriv ut filen og slett den deretter.

## Unlock

unlock-title = Kartoteket er låst
unlock-do = Lås opp
unlock-working = Åpner. Det tar med vilje et sekund eller to.
unlock-forgotten = Glemt passfrasen?
unlock-only-invented = Foreløpig finnes bare prøvekartoteket her.
unlock-try = Åpne prøvekartoteket
unlock-loss = Åpne uten det som mangler
unlock-loss-text = { $lost ->
        [one] Bare hvis de nyere filene ikke kan finnes. Den sist lagrede endringen er da tapt for godt; at den ble gitt opp, blir skrevet ned.
       *[other] Bare hvis de nyere filene ikke kan finnes. De siste { $lost } lagrede endringene er da tapt for godt; at de ble gitt opp, blir skrevet ned.
    }
unlock-older = Åpne den likevel
unlock-older-text = Bare hvis det er denne mappen du skal fortsette med. Det den nyere inneholdt, er da ikke her; at denne ble godtatt, blir skrevet ned.
unlock-keyring = Åpne fra datamaskinens nøkkelring
unlock-keyring-working = Spør nøkkelringen. Svarer den ikke innen fem sekunder, åpner du med passfrasen.
unlock-backup = Det lages en sikkerhetskopi. Et forsøk på å låse opp avbryter den; da lages den neste gang du har låst opp.
closing-soon = Kartotek lukkes
closing-title = Lukkes når sikkerhetskopien er ferdig
closing-text = Kartoteket er allerede låst. La datamaskinen stå på til kopien er ferdig. Lukker du uten å vente, lages den neste gang du låser opp.
closing-now = Lukk uten å vente
closing-stay = Bli her
recover-title = Åpne med gjenopprettingsnøkkelen
recover-lead = Skriv nøkkelen fra papiret og velg en ny passfrase. Deretter får du et nytt papir; det gamle gjelder til du har skrevet inn den nye nøkkelen.
recover-given-lead = Nøkkelen er allerede skrevet inn. Når du har valgt passfrasen, får du et nytt papir; det gamle gjelder til du har skrevet inn den nye nøkkelen.
recover-do = Åpne
recover-new = Ny gjenopprettingsnøkkel
recover-new-lead = Skriv ut den nye nøkkelen: Den vises bare denne gangen. Kast det gamle papiret når du har skrevet inn den nye i neste steg.
recover-later-hint = Venter du, gjelder det gamle papiret så lenge. Ta vare på begge, og skriv inn den nye nøkkelen under Innstillinger, Sikkerhet.

## Restoring a backup

restore-title = Gjenopprett fra en sikkerhetskopi
restore-place = Hvor ligger sikkerhetskopien?
restore-place-lead = Koble til disken og velg den eller mappen med kopiene, eller skriv adressen til serveren med kopiene.
restore-find = Let etter kopier
restore-none = Der ligger det ingen sikkerhetskopier
restore-none-text = De ligger i en mappe med et navn som begynner med «Kartotek-». Velg den mappen, eller disken den ligger på.
restore-pick = Hvilken kopi?
restore-pick-lead = Den nyeste er valgt. Ta en eldre bare hvis den ikke kan åpnes.
restore-pick-about = { $ago } · { $size }
restore-key = Lås opp kopien
restore-key-lead = Kopien er fra { $moment }. Ingenting endres ennå: Først vises det hva den inneholder.
restore-passphrase-hint = Den som gjaldt da kopien ble laget.
restore-by-recovery = Åpne med gjenopprettingsnøkkelen
restore-by-passphrase = Åpne med passfrasen
restore-look = Vis innholdet
restore-holds = Dette kommer tilbake
restore-as-of = Slik det var
restore-sales = Linjer i kundeloggen
restore-files = Vedlegg
restore-later = Det som ble skrevet etter { $moment }, finnes ikke i kopien.
restore-replaces = Kartoteket på denne maskinen blir byttet ut
restore-replaces-text = Alt som ble skrevet etter { $moment }, er da borte fra kartoteket. Det som finnes nå, legges til side på maskinen og blir liggende til en klient slettes.
restore-do = Gjenopprett
restore-do-replacing = Bytt ut og gjenopprett
restore-working = Gjenoppretter og kontrollerer hver del. Det kan ta noen minutter. Stopper du, endres ingenting.
restore-done = Kartoteket er gjenopprettet
restore-done-lead = Alt er kontrollert. Det er slik det var { $moment }.
restore-lacking = { $count ->
        [one] Ett vedlegg var ikke blant kopiene og er borte.
       *[other] { $count } vedlegg var ikke blant kopiene og er borte.
    }
restore-set-aside = Det som var her før, ligger til side til en klient slettes.
restore-to-unlock = Lås opp kartoteket
restore-then-passphrase = Du åpnet kopien med gjenopprettingsnøkkelen. I neste steg velger du en ny passfrase.
restore-to-passphrase = Velg en ny passfrase

## Fields

field-practice = Praksisens navn
field-therapist_name = Navnet ditt
field-therapist_title = Tittel
field-therapist_phone = Telefonen din
field-country = Land
field-language = Språk
field-passphrase = Passfrase
field-current-passphrase = Passfrasen du har nå
field-new-passphrase = Ny passfrase
field-passphrase-again = Passfrasen en gang til
field-recovery_key = Gjenopprettingsnøkkel
field-printer = Skriver
field-given = Fornavn
field-family = Etternavn
field-email = E-post
field-phone = Telefon
field-street = Gateadresse
field-postcode = Postnummer
field-city = Sted
field-birth_on = Fødselsdato
field-birth_year = Fødselsår
field-gender = Kjønn
field-agreement = Avtale
field-warning = Advarsel før behandling
field-guardian = Foresatt
field-organisation_number = Organisasjonsnummer
field-number = Nummer
field-text = Tekst
field-reason = Årsak
field-item = Hva
field-amount = Beløp
field-quantity = Antall
field-price = Pris
field-vat = Mva.
field-kind = Type
field-method = Betalingsmåte
field-payer = Betaler
field-on = Dag
field-happened_on = Behandlingsdag
field-service = Behandling
field-place = Sted
field-address = Adresse
field-label = Navn
field-username = Brukernavn
field-secret = Passord eller nøkkel
field-processor = Firma bak bestillingstjenesten
field-agreement_on = Databehandleravtale fra
field-processor_note = Hvorfor uten avtale
field-words = Ord
field-content = Fil
field-idle_minutes = Minutter til låsing
field-intake_months = Måneder til nytt helseskjema
field-late_cancel_hours = Timer for sen avbestilling
field-booking_months = Måneder bestillinger oppbevares
field-identity_ground = Grunnlag for fødselsnummer
field-name = Navn
field-client = Klient
field-booking = Bestilling
field-visit = Besøk
field-sale = Salg
field-note = Notat
field-intake = Helseskjema
field-consent = Samtykke
field-article = Vare
field-account = Bestillingskonto
field-page = Side
field-attachment = Vedlegg
field-draft = Utkast
field-field = Eget felt
field-form = Skjema
field-measurement = Måling
field-value = Verdi
field-unit = Enhet
country-se = Sverige
country-no = Norge
country-dk = Danmark
country-fi = Finland
organisation-number-se = Svensk organisasjonsnummer
organisation-number-no = Organisasjonsnummer
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
method-bank_transfer = Overføring
method-insurance = Forsikringsselskap
method-health_insurance = Helseforsikring
method-danmark = Sygeforsikringen «danmark»
method-smartum = Smartum
method-edenred = Edenred
method-epassi = Epassi
method-benify = Benify
method-wellnet = Wellnet
method-actiway = Actiway

## Refusals: what happened (err-) and what to do (rec-)

err-unknown_command = Den handlingen finnes ikke.
rec-unknown_command = Start programmet på nytt. Skjer det igjen, er det en feil i programmet.
err-bad_request = Programmet forsto ikke seg selv.
rec-bad_request = Ingenting er endret. Start programmet på nytt og prøv igjen.
err-locked = Kartoteket er låst.
rec-locked = Lås opp med passfrasen. Det du skrev, er lagret som utkast.
err-no_vault = Her finnes ikke noe kartotek ennå.
rec-no_vault = Begynn med å opprette et, eller gjenopprett en sikkerhetskopi.
err-vault_exists = Her finnes det allerede et kartotek.
rec-vault_exists = Lås opp det som finnes. Ingenting er overskrevet.
err-prove_first = Dette krever passfrasen en gang til.
rec-prove_first = Prøv igjen og skriv passfrasen når du blir spurt.
err-secret_missing = Passfrasen mangler.
rec-secret_missing = Skriv den og prøv igjen.
err-wrong_passphrase = Det var ikke passfrasen.
rec-wrong_passphrase = Sjekk Caps Lock og tastaturspråket, og prøv igjen.
err-wrong_recovery_key = Det var ikke gjenopprettingsnøkkelen, eller ett tegn er feil.
rec-wrong_recovery_key = Sammenlign gruppe for gruppe med papiret. Det skal være tretten grupper på fire tegn.
err-recovery_not_confirmed = Den gjenopprettingsnøkkelen ble aldri skrevet tilbake, så den åpner ingenting.
rec-recovery_not_confirmed = Bruk papiret du hadde før det.
err-passphrase_short = Passfrasen er for kort.
rec-passphrase_short = Bruk minst åtte tegn, helst fire eller fem ord.
err-passphrase_common = Den passfrasen gjettes blant de første.
rec-passphrase_common = Velg ord som ikke hører sammen.
err-passphrase_same = Det er nettopp den passfrasen noen kan kjenne.
rec-passphrase_same = Velg en annen, så ulik den gamle som mulig.
err-keyring_unavailable = Datamaskinens nøkkelring svarer ikke.
rec-keyring_unavailable = Bruk passfrasen. Har datamaskinen ingen nøkkelring, kan kartoteket ikke åpnes fra en.
err-keyring_locked = Datamaskinens nøkkelring er låst og venter på noen.
rec-keyring_locked = Bruk passfrasen, eller lås opp nøkkelringen og prøv igjen.
err-keyring_empty = I nøkkelringen finnes ikke riktig nøkkel til kartoteket.
rec-keyring_empty = Bruk passfrasen, og slå så åpning fra nøkkelringen av og på igjen under Innstillinger.
err-keyring_off = Åpning fra nøkkelringen er ikke slått på.
rec-keyring_off = Bruk passfrasen. Det kan slås på under Innstillinger.
err-passphrase_due = Det er på tide å skrive passfrasen igjen.
rec-passphrase_due = Skriv den nå; deretter åpner nøkkelringen kartoteket igjen.
err-recovery_first = Gjenopprettingsnøkkelen er ikke skrevet tilbake ennå.
rec-recovery_first = Skriv ut papiret, skriv nøkkelen tilbake under Innstillinger, og prøv igjen.
err-header_damaged = Kartotekets hode er skadet, også i reservekopien.
rec-header_damaged = Ikke endre noe på disken. Gjenopprett siste sikkerhetskopi.
err-pages_damaged = Deler av kartoteket er skadet.
rec-pages_damaged = Slutt å arbeide i det og gjenopprett siste sikkerhetskopi. Disken kan være i ferd med å svikte.
err-from_the_future = Kartoteket er laget av en nyere versjon av programmet.
rec-from_the_future = Installer den nyere versjonen. Ingenting er endret.
err-stale_vault = Kartoteket er eldre enn det burde være. Noe nyere mangler.
rec-stale_vault = Har noen kopiert tilbake en gammel fil? Finn den nyere før du skriver noe.
err-folder_older = Kartotekets mappe er en eldre kopi: denne datamaskinen har sett den nyere.
rec-folder_older = Har noen lagt tilbake en gammel mappe? Finn den nyere, eller gjenopprett den siste sikkerhetskopien. Er den eldre alt som finnes, kan den åpnes med vilje.
err-folder_parted = Kartotekets mappe er en annen kopi enn den denne datamaskinen så sist.
rec-folder_parted = Har noen arbeidet i en eldre kopi, her eller på en annen datamaskin? Finn den som ble brukt sist. Er dette den rette, kan den åpnes med vilje.
err-keys_older = Kartotekets mappe er fra før nøklene ble byttet. Noen har lagt tilbake en gammel kopi.
rec-keys_older = Finn den nyere mappen, eller gjenopprett en nyere sikkerhetskopi. Den som la denne tilbake, kan kjenne den gamle passfrasen.
err-header_put_back = Det åpner ikke, og nøkkelfilen er eldre enn den denne datamaskinen har sett.
rec-header_put_back = Noen kan ha lagt tilbake en gammel kopi som vil ha en tidligere passfrase. Finn den nyere mappen, eller gjenopprett den siste sikkerhetskopien.
err-database_missing = Filen med kartotekets opplysninger er ikke der.
rec-database_missing = Let etter filen i papirkurven eller i siste sikkerhetskopi, og legg den tilbake ved siden av de andre.
err-wrong_database = Filen med opplysningene hører til et annet kartotek.
rec-wrong_database = Legg tilbake alle filene i mappen fra én og samme kopi. Ingenting er endret.
err-vault_in_use = Kartoteket er åpent i et annet vindu.
rec-vault_in_use = Lukk det andre vinduet og prøv igjen.
err-cost_refused = Kartotekets hode ber om mer minne enn programmet tillater.
rec-cost_refused = Filen kan være endret av noen andre. Gjenopprett en sikkerhetskopi.
err-disk_full = Disken er full. Ingenting ble lagret.
rec-disk_full = Frigjør plass og prøv igjen. Det du skrev, står fremdeles der.
err-purge_owed = Klienten er slettet, men det er fortsatt spor i filene.
rec-purge_owed = Frigjør plass på disken. Det prøves igjen av seg selv, senest når du låser opp neste gang.
err-disk_read_only = Det går ikke å skrive til disken.
rec-disk_read_only = Sjekk at den ikke er skrivebeskyttet, og at du har lov til å skrive der.
err-disk_failed = Disken svarte med en feil.
rec-disk_failed = Ta en sikkerhetskopi på en annen disk så snart du kan.
err-store_fault = Lagringen nektet. Det er en feil i programmet.
rec-store_fault = Ingenting er endret. Prøv igjen; skjer det gang på gang, kontroller kartoteket under Innstillinger.
err-not_found = Det finnes ikke lenger: { $word }.
rec-not_found = Gå tilbake til listen.
err-incomplete = Noe mangler: { $missing }.
rec-incomplete = Fyll det inn og prøv igjen.
err-too_long = { $field } er for langt.
rec-too_long = Det er plass til høyst { $max } tegn.
err-bad_text = { $field } inneholder tegn som ikke kan lagres.
rec-bad_text = Skriv teksten på nytt i stedet for å lime den inn.
err-bad_date = { $field }: den datoen går ikke.
rec-bad_date = Sjekk dag, måned og år.
err-bad_number = { $field }: det tallet går ikke.
rec-bad_number = Sjekk at ingen tegn er feil.
err-bad_email = Det er ikke en e-postadresse.
rec-bad_email = Den skal ligne navn@eksempel.no.
err-identity_off = Fødselsnummer lagres ikke i denne praksisen.
rec-identity_off = Trenger du dem, oppgi grunnlaget under Innstillinger først.
err-identity_invalid = Det er ikke et gyldig fødselsnummer. { $reason }
rec-identity_invalid = Sammenlign siffer for siffer med legitimasjonen.
err-already_signed = Notatet er allerede signert.
rec-already_signed = Lag et tillegg i stedet. Den første teksten blir stående.
err-not_signed = Notatet er ikke signert.
rec-not_signed = Endre utkastet direkte, eller signer det først.
err-signature_missing = Underskrift mangler.
rec-signature_missing = Skriv under, eller oppgi at underskriften finnes på papir eller at klienten takket nei.
err-version_gone = Teksten er endret siden den ble åpnet.
rec-version_gone = Åpne skjemaet igjen, så vises den nye teksten.
err-no_such_form = Det skjemaet finnes ikke på det språket.
rec-no_such_form = Velg et annet språk.
err-unknown_question = Et svar hører ikke til skjemaet.
rec-unknown_question = Åpne skjemaet igjen.
err-reason_missing = Det ble ikke oppgitt noen årsak.
rec-reason_missing = Skriv kort hvorfor.
err-not_in_force = Det finnes ikke noe slikt som gjelder.
rec-not_in_force = Se historikken: det kan allerede være trukket tilbake.
err-day_closed = { $on } er avsluttet.
rec-day_closed = Før linjen på dagens dato, eller rett med en ny linje.
err-day_ahead = { $on } har ikke kommet ennå.
rec-day_ahead = Vent til da, eller velg en annen dag.
err-already_reversed = Linjen er allerede rettet.
rec-already_reversed = Se linjen som peker tilbake på den.
err-is_reversal = En rettelse kan ikke rettes.
rec-is_reversal = Skriv en ny linje i stedet.
err-nothing_open = Alt er allerede betalt.
rec-nothing_open = Det trengs ikke mer.
err-too_much = Det er mer enn det som gjenstår, { $open }.
rec-too_much = Skriv et lavere beløp.
err-unknown_method = Den betalingsmåten finnes ikke i landet: { $method }.
rec-unknown_method = Velg en av dem i listen.
err-unknown_rate = Mva.-satsen { $rate } gjelder ikke.
rec-unknown_rate = Endre varen i prislisten.
err-unpaid = { $open } er ikke betalt.
rec-unpaid = Ta betalt eller rett linjen først.
err-held_by_law = Loven krever at journalen oppbevares. { $law } { $until_on }
rec-held_by_law = Forklar det for klienten og noter at det ble spurt.
err-not_allowed_now = Det går ikke slik det står nå.
rec-not_allowed_now = Se hvordan det står; det kan allerede være gjort.
err-in_use = Noe annet er knyttet til det.
rec-in_use = Fjern først det som er knyttet til det.
err-demo_cannot_sync = Prøvekartoteket kobles aldri til en bestillingstjeneste.
rec-demo_cannot_sync = Gjør det i din egen praksis.
err-agreement_missing = Avtale med bestillingstjenesten mangler, og ingen grunn er oppgitt.
rec-agreement_missing = Oppgi avtalens dato, eller skriv hvorfor den mangler.
err-account_off = Bestillingskontoen er slått av.
rec-account_off = Slå den på under Innstillinger.
err-booking_of_provider = Bestillingen kommer fra bestillingstjenesten.
rec-booking_of_provider = Endre den der, så kommer endringen hit ved neste henting.
err-address_refused = Den adressen kan ikke brukes.
rec-address_refused = Den må begynne med https og kan ikke peke inn i ditt eget nett, med mindre det er din egen server.
err-unreachable = Bestillingstjenesten kan ikke nås.
rec-unreachable = Sjekk nettet. Alt annet virker likevel.
err-timed_out = Bestillingstjenesten svarte ikke i tide.
rec-timed_out = Prøv igjen om litt.
err-tls_failed = Ingen sikker forbindelse til bestillingstjenesten.
rec-tls_failed = Ingenting ble sendt. Sjekk adressen og maskinens klokke.
err-logged_out = Bestillingstjenesten godtar ikke opplysningene lenger.
rec-logged_out = Skriv passordet eller nøkkelen igjen under Innstillinger.
err-server_error = Bestillingstjenesten svarte med feil { $status }.
rec-server_error = Feilen er deres. Prøv igjen senere.
err-try_later = Bestillingstjenesten ber om tålmodighet ({ $status }).
rec-try_later = Ingenting er endret. Det prøves igjen senere; det hjelper ikke å hente for hånd nå.
err-calendar_gone = På den adressen finnes det ingenting ({ $status }).
rec-calendar_gone = Ingenting er endret. Bestillingstjenesten kan ha gitt kalenderen en ny adresse: kopier den på nytt.
err-not_a_calendar = På den adressen finnes det ingen kalender.
rec-not_a_calendar = Kopier kalenderadressen (iCal) på nytt fra bestillingstjenesten.
err-calendar_empty = Bestillingstjenesten svarte med ingenting i det hele tatt.
rec-calendar_empty = Ingenting er endret. Prøv igjen om litt; skjer det igjen, kopier kalenderadressen på nytt.
err-too_many_bookings = Kalenderen inneholder flere enn { $max } bestillinger.
rec-too_many_bookings = Ingenting er endret. La bestillingstjenesten sende en kortere periode.
err-line_too_long = Kalenderen inneholder en linje på mer enn { $max } tegn, noe ingen kalenderprogrammer skriver.
rec-line_too_long = Ingenting er endret. Se etter at adressen er kalenderens, og spør bestillingstjenesten.
err-cut_short = Kalenderen kom ikke hel frem.
rec-cut_short = Ingenting er endret. Prøv igjen.
err-too_large = Det er for stort, mer enn { $max } MB.
rec-too_large = Velg en mindre fil eller en kortere periode.
err-redirected = Adressen viser til et annet sted.
rec-redirected = Hent den riktige adressen hos bestillingstjenesten.
err-mass_removal = { $gone } av { $of } bestillinger ville forsvinne på én gang.
rec-mass_removal = Ingenting er endret. Sjekk hos bestillingstjenesten om kalenderen er tom ved en feil.
err-stopped = Avbrutt.
rec-stopped = Ingenting er endret.
err-no_print_system = Maskinen har ikke noe utskriftssystem.
rec-no_print_system = Lagre som PDF og skriv ut et annet sted, eller installer CUPS.
err-no_printer = Den skriveren finnes ikke.
rec-no_printer = Velg en annen.
err-printer_stopped = Skriveren tar ikke imot noe.
rec-printer_stopped = Sjekk papir, lokk og strøm, og start den igjen.
err-print_refused = Utskriftssystemet tok ikke imot sidene.
rec-print_refused = Ingenting er notert som skrevet ut. Prøv igjen eller lagre som PDF.
err-layout_fault = Siden kunne ikke gjøres klar. Det er en feil i programmet.
rec-layout_fault = Ingenting er skrevet ut. Prøv å korte uvanlig lange tekster.
err-nothing_to_print = Det er ingenting å skrive ut.
rec-nothing_to_print = Velg andre dager.
err-busy_working = Et annet langt arbeid er allerede i gang.
rec-busy_working = Vent til det er ferdig, eller stopp det under Innstillinger, Sikkerhetskopier.
err-shelf_gone = Mappen eller disken er ikke der.
rec-shelf_gone = Koble til disken, eller sjekk hva mappen heter, og prøv igjen.
err-shelf_full = Det er fullt der sikkerhetskopien skulle ligge.
rec-shelf_full = Frigjør plass der, eller velg en annen disk. Kopiene som allerede finnes, er urørt.
err-shelf_read_only = Det går ikke å skrive der sikkerhetskopien skulle ligge.
rec-shelf_read_only = Sjekk at disken ikke er skrivebeskyttet og at du har lov til å skrive i mappen, eller velg en annen.
err-shelf_failed = Disken med sikkerhetskopiene svarte med en feil.
rec-shelf_failed = Koble den fra og til igjen, og prøv en gang til. Skjer det igjen, bytt disk.
err-shelf_address = Den adressen kan ikke brukes.
rec-shelf_address = Skriv https:// eller sftp:// og navnet på serveren. http, og maskiner i ditt eget nett, går bare hvis du krysser av for det.
err-shelf_unknown_host = Det finnes ingen server med det navnet.
rec-shelf_unknown_host = Kontroller hvordan adressen er skrevet, og at maskinen er på nett.
err-shelf_unreachable = Serveren for sikkerhetskopier kan ikke nås.
rec-shelf_unreachable = Kontroller nettet. Kopien lages av seg selv når serveren kan nås igjen; de som finnes fra før, er urørt.
err-shelf_slow = Serveren for sikkerhetskopier svarte ikke i tide.
rec-shelf_slow = Prøv igjen senere. Vedlegg som kom fram, sendes ikke på nytt.
err-shelf_not_trusted = Serveren kan ikke vise at den er den rette.
rec-shelf_not_trusted = Send ikke noe passord dit. Be den som drifter serveren om et gyldig sertifikat.
err-shelf_key_unknown = Nøkkelen til serveren er ikke bekreftet ennå.
rec-shelf_key_unknown = Spør den som drifter serveren, om nøkkelen stemmer, og bekreft den.
err-shelf_key_changed = Serveren viser en annen nøkkel enn den du bekreftet.
rec-shelf_key_changed = Send ingenting dit før den som drifter serveren har sagt at nøkkelen er byttet. Bekreft så den nye.
err-shelf_logged_out = Serveren for sikkerhetskopier godtar ikke innloggingen.
rec-shelf_logged_out = Kontroller brukernavnet og passordet eller nøkkelen, og lagre dem på nytt.
err-shelf_bad_key = Den private nøkkelen kan ikke leses.
rec-shelf_bad_key = Lim inn hele nøkkelen, fra BEGIN til END. Den kan ikke ha sitt eget passord.
err-shelf_no_folder = Mappen finnes ikke på serveren.
rec-shelf_no_folder = Kontroller adressen, eller lag mappen der.
err-shelf_server_error = Serveren for sikkerhetskopier svarte med en feil.
rec-shelf_server_error = Prøv igjen senere. Skjer det igjen, spør den som drifter serveren.
err-not_a_backup = Det er ingen sikkerhetskopi fra Kartotek.
rec-not_a_backup = Velg en annen kopi eller en annen mappe.
err-other_vault = Sikkerhetskopien hører til et annet kartotek.
rec-other_vault = Ingenting er endret. Velg mappen med kopier av dette kartoteket.
err-backup_unsound = Sikkerhetskopien er skadet eller endret.
rec-backup_unsound = Kartoteket er urørt. Ta en eldre kopi, og lag nye på en annen disk: Denne kan være i ferd med å svikte.
err-another_vault_here = På denne maskinen finnes det allerede et annet kartotek enn det i kopien.
rec-another_vault_here = Ingenting er endret. Gjenopprett på en annen maskin, eller flytt først unna mappen med det som finnes her.
err-foreign_schema = Sikkerhetskopien er ikke bygd opp slik programmet gjør det.
rec-foreign_schema = Ingenting er endret. Er kopien laget av en nyere versjon, installer den først. Ta ellers en annen kopi.
err-internal = Noe gikk galt i programmet.
rec-internal = Ingenting er endret. Prøv igjen, og start på nytt om det gjentar seg.
err-not_agreed = Klienten har ikke sagt ja til at slikt lagres.
rec-not_agreed = Spør om samtykke først. Uten det lagres bare det loven krever.

## Today

today-list = Dagens besøk
today-visits = { $visits ->
        [0] ingen besøk ennå
        [one] ett besøk
       *[other] { $visits } besøk
    }
today-last-pull = bestillinger hentet { $time }
today-closed = dagen er avsluttet
today-nobody = Uten navn
today-warned = Advarsel
today-warned-long = Det finnes en advarsel. Les den før behandlingen.
today-came-at = kom { $time }
today-late-cancelled = sent avbestilt
today-moved = flyttet fra { $moment }
today-zone-doubt = usikker tid
today-remote-notes = Melding i bestillingen
today-missing = Dette mangler
today-overview = Før besøket
today-begin = Klienten er her
today-write = Notat
today-sale = Salg
today-miss = Kom ikke
today-walk-in = Uten bestilling
today-pull = Hent bestillinger
today-before = Dagen før
today-after = Dagen etter
today-today = Til i dag
today-begun = { $name } er her.
today-missed = Notert: { $name } kom ikke. Kommer klienten likevel, begynn besøket som vanlig.
today-no-account = Ingen bestillingstjeneste er koblet til ennå.
today-pulled = Bestillinger hentet: { $news }.
pull-figures = { $new ->
        [one] { $new } ny
       *[other] { $new } nye
    }, { $changed ->
        [one] { $changed } endret
       *[other] { $changed } endrede
    }, { $gone } borte
today-unsigned = { $count ->
        [one] Ett notat venter på signatur
       *[other] { $count } notater venter på signatur
    }
today-unprinted = { $count ->
        [one] Én dag er ikke skrevet ut
       *[other] { $count } dager er ikke skrevet ut
    }
today-backup-late = Sikkerhetskopien er for gammel
today-backup-none = Det lages ingen sikkerhetskopier ennå
today-empty = Ingen timer
today-empty-text = Når det kommer bestillinger, står de her i tidsrekkefølge. Kommer noen likevel, trykk W.
today-book = Ny bestilling
today-connect = Koble til bestillingstjeneste
standing-came = her
standing-no_show = kom ikke
standing-cancelled = avbestilt
standing-gone = borte fra kalenderen
standing-tentative = foreløpig
standing-over = tiden har gått
standing-now = nå
standing-ahead = bestilt
origin-provider = bestilt på nett
origin-desk = bestilt her
origin-walk_in = uten bestilling

## Overview

overview-card = Klientkort
overview-notes = Siste notater
overview-first = Første gang
overview-first-text = Det er ingen notater ennå. Trykk N når dere er ferdige.
overview-measurements = Målinger
overview-curve = { $name }: fra { $first } til { $last }
overview-visits = Besøk ({ $visits })
overview-no-visits = Ingen besøk ennå.
overview-intake-on = Fylt ut { $day }.
overview-no-intake = Ikke fylt ut ennå.
overview-intake-fill = Fyll ut
overview-open = { $amount } er ikke betalt.
warning-from-card = Advarsel på kortet
warning-from-intake = Fra helseskjemaet

## Journal

note-unsigned = usignert
note-amended = med tillegg
note-empty = Tomt notat.
part-subjective = Subjektivt
part-objective = Objektivt
part-assessment = Vurdering
part-plan = Plan
part-anamnesis = Anamnese
part-status = Status
part-treatment = Tiltak
part-text = Notat

## Sale

sale-title = Salg til { $name }
sale-article = Hva
sale-free = Noe annet …
sale-neutral = Nøytralt navn: dette havner i regnskapet. Ingenting om helse.
sale-item-missing = Skriv hva det gjelder.
sale-quantity-wrong = Et helt tall, minst 1.
sale-vat-of-it = herav { $amount }
sale-before = Sist betalte klienten { $amount }, { $day }.
sale-before-take = Samme pris
sale-unpaid = Ikke betalt ennå
sale-method-missing = Velg hvordan det ble betalt, eller at det ikke er betalt ennå.
sale-do = Registrer
sale-done = Nr. { $number }: { $amount }, { $name }.
item-treatment = Behandling
item-goods = Vare

## Reasons given with a refusal

reason-form = Formen stemmer ikke.
reason-date = Datoen i det finnes ikke.
reason-check_digits = Kontrollsifrene stemmer ikke.

## Settings

settings-practice = Praksisen
settings-practice-lead = Står på alt som skrives ut.
settings-practice-kept = Praksisen er lagret.
settings-desk = Arbeidsbordet
settings-prices = Prisliste
settings-fields = Egne felter
settings-bookings = Bestillingstjeneste
settings-identity = Fødselsnummer
settings-vault = Sikkerhet
settings-backups = Sikkerhetskopier
settings-about = Om Kartotek
settings-look = Utseende
settings-language-hint = Skjermens språk. Skjemaer og papir følger klientens språk.
settings-appearance = Lyst eller mørkt
appearance-system = Som maskinen
appearance-light = Lyst
appearance-dark = Mørkt
settings-work = Arbeidsmåte
settings-idle = Lås når ingen har rørt noe på
settings-idle-hint = Det du skriver, lagres som utkast før det låses.
settings-minutes = { $count ->
        [one] ett minutt
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
settings-template = Mal for nye notater
template-soap = SOAP
template-asbap = Anamnese, status, vurdering, tiltak, plan
template-free = Fritekst
settings-intake = Forny helseskjemaet etter
settings-late = Sen avbestilling regnes fra
settings-late-never = regnes ikke
settings-paper = Papir
settings-printer-ask = Spør hver gang
settings-printer-gone = { $printer } (finnes ikke akkurat nå)
settings-no-printer = Fant ingen skriver. Alt kan likevel lagres som PDF.
settings-duplex = Skriv ut på begge sider
settings-duplex-hint = Margen til hullene bytter side på annenhver side.
prices-add = Ny vare
prices-change = Endre vare
prices-with-vat = Pris med mva.
prices-empty = Ingen prisliste ennå
prices-empty-text = Legg inn behandlingene og varene dine, så er et salg to taster unna.
prices-removed = { $name } er fjernet. Gamle salg beholder navnet.
fields-lead = Det du vil ha på hvert kort, for eksempel idrett eller yrke. Ikke diagnoser: de hører hjemme i journalen.
fields-none = Ingen egne felt.
fields-new = Nytt felt
fields-name = Navn på felt { $number }
fields-remove = Fjern { $name }
fields-remove-text = Det som står i feltet, forsvinner fra alle kort. Det kan ikke angres.
identity-lead = Sjelden nødvendig. Klienter skilles med kortets nummer.
identity-notice = Fødselsnummer kan bare lagres når det er saklig behov, for eksempel fordi loven krever det. Skriv grunnlaget: Det vises i utskrifter og oversikter.
identity-question = Lagres fødselsnummer i denne praksisen?
identity-ground-hint = For eksempel: journalføring etter pasientjournalloven.
identity-ground-missing = Skriv på hvilket grunnlag. Uten grunnlag lagres ingen fødselsnummer.
identity-kept = Lagret.

## Settings: booking provider

accounts-lead = Bestillinger hentes hit. Ingenting sendes herfra.
accounts-add = Koble til bestillingstjeneste
accounts-change = Endre tilkobling
accounts-empty = Ingen bestillingstjeneste koblet til
accounts-empty-text = De fleste bestillingstjenester gir ut en hemmelig kalenderadresse (iCal). Lim den inn her, så står bestillingene under I dag.
accounts-dialog-lead = Adressen er hemmelig: den som har den, ser bestillingene dine.
accounts-label-hint = Som du kaller den.
accounts-address = Kalenderadresse (iCal)
accounts-address-hint = Begynner med https og slutter ofte på .ics.
accounts-login = Adressen krever innlogging
accounts-secret-kept = Et passord er lagret. La feltet stå tomt for å beholde det.
accounts-forget-secret = Glem det lagrede passordet
accounts-own-server = Det er min egen server
accounts-own-server-hint = Bare da kan adressen peke inn i ditt eget nett.
accounts-agreement = Avtale
accounts-agreement-hint = Den som tar seg av bestillingene for deg, behandler klientenes opplysninger. Da må dere ha en avtale.
accounts-agreement-since = { $processor }, avtale fra { $day }
accounts-no-agreement = Ingen avtale: { $note }
accounts-every = Tid mellom hentinger
accounts-by-hand = bare for hånd
accounts-last = Siste henting
accounts-pull = Hent nå
accounts-on = på
accounts-off = av
accounts-turn-on = Slå på
accounts-turn-off = Slå av
accounts-remove = Fjerne { $name }?
accounts-remove-text = Adresse og passord glemmes. Bestillinger som allerede er hentet, blir stående.
pull-ok = ferdig
pull-unchanged = ingenting nytt
pull-refused = avvist, ingenting endret
pull-failed = mislyktes
pull-look-again = Se hva som ville forsvinne
pull-confirm = La { $gone } bestillinger forsvinne
pull-confirm-text = { $account }: kalenderen har dem ikke lenger. De blir stående på kortene som borte; besøk og notater røres ikke. Er antallet et annet når det skjer, blir du spurt igjen.

## Settings: security

vault-recovery = Gjenopprettingsnøkkelen
vault-recovery-lead = Den eneste veien inn hvis passfrasen glemmes.
vault-recovery-good = Nøkkelen gjelder: Den er skrevet inn fra papiret.
vault-recovery-another = Skriv inn en ny nøkkel
vault-recovery-check = Kontroller
vault-key-confirmed = Nøkkelen stemmer.
vault-renew = Lag et nytt papir
vault-renew-lead = Hvis papiret er borte eller noen kan ha sett det. Det gamle gjelder til det nye er skrevet tilbake.
vault-renew-new-lead = Skriv den ut nå: Nøkkelen vises bare denne ene gangen. Skriv den deretter tilbake nedenfor, og makuler det gamle papiret.
vault-renew-waiting = En ny nøkkel er laget og venter på å bli skrevet tilbake. Til da er det det gamle papiret som gjelder.
vault-passphrase = Bytt passfrase
vault-passphrase-lead = Til en annen, eller en lengre. Kan noen kjenne den nåværende, bytt nøkler i stedet: gamle kopier åpnes ellers fortsatt med den.
vault-passphrase-current-missing = Skriv passfrasen du har nå.
vault-passphrase-change = Bytt
vault-passphrase-working = Bytter. Det tar med vilje et sekund eller to.
vault-passphrase-changed = Den nye passfrasen gjelder fra nå av.
vault-keys = Passfrasen min kan være kjent
vault-keys-lead = Da er en ny passfrase ikke nok: den som har en kopi av mappen eller en sikkerhetskopi, åpner den med den gamle. Her skrives hele kartoteket på nytt under nye nøkler, med ny passfrase og ny gjenopprettingsnøkkel. Det gamle papiret slutter å gjelde med en gang. Gamle sikkerhetskopier erstattes så snart en ny er lest tilbake.
vault-keys-cannot = Kopier som noen allerede har tatt, og sikkerhetskopier på disker som aldri kommer tilbake, åpnes fortsatt med den gamle passfrasen.
vault-keys-begin = Bytt nøkler
vault-keys-do = Bytt nøkler nå
vault-keys-working = Skriver alt på nytt under nye nøkler. Det tar litt tid; ingenting annet kan gjøres imens.
vault-keys-done = Nøklene er nye. Skriv ut det nye papiret nå: nøkkelen vises bare denne ene gangen. Skriv den så inn ovenfor. Inntil da er en glemt passfrase slutten på alt.
vault-keys-backups = Lager nye sikkerhetskopier; de gamle fjernes når de nye er lest tilbake.
vault-keys-backups-done = Hvert sted for sikkerhetskopier som er for hånden, har en ny, og ingen som den gamle passfrasen åpner.
vault-keys-backups-owed = { $names }: sikkerhetskopiene der åpnes fortsatt med den gamle passfrasen. De erstattes når stedet er for hånden igjen.
vault-device = Åpne fra datamaskinens nøkkelring
vault-device-lead = Da åpnes kartoteket uten passfrase mens du er logget inn på denne datamaskinen.
vault-device-warning = Ethvert program som kjøres av samme bruker, kan lese en opplåst nøkkelring. Den som setter seg ved datamaskinen mens du er logget inn, kan åpne kartoteket. Passfrasen trengs fortsatt når noe utleveres eller slettes, når nøklene endres, og når en klient har hatt skjermen.
vault-device-off = Det er slått av.
vault-device-on =
    Det er slått på. Passfrasen ble sist skrevet { $moment }, og trengs igjen etter { $days ->
        [one] en dag.
       *[other] { $days } dager.
    }
vault-device-days = Dager til passfrasen trengs igjen
vault-device-days-hint = 1 til 60
vault-device-allow = Slå på
vault-device-forbid = Slå av
vault-device-entry-left = Det er slått av. Posten i nøkkelringen kunne ikke fjernes; den åpner ingenting lenger.
vault-verify = Er alt i orden?
vault-verify-lead = Leser hver side, hvert vedlegg, indeks og hver kjede i kartoteket. Tar noen sekunder.
vault-verify-do = Kontroller kartoteket
vault-verify-working = Leser alt
vault-verify-good = Alt er i orden.
vault-verify-bad = Noe stemmer ikke
vault-broken-day = Første dag som ikke stemmer: { $day }.
finding-day_chain = En avsluttet dag i kundeloggen er endret.
finding-other = Funn: { $code }
vault-scan-lead = Leter etter ord på hver side, også de slettede, i loggen, i vedleggene og i sikkerhetskopiene innen rekkevidde. Fint etter en sletting, med klienten ved siden av.
vault-scan-words = Ord å lete etter
vault-scan-short = Hvert ord må ha minst fire tegn.
vault-scan-do = Let
vault-scan-working = Leter overalt
vault-scan-nothing = Ingenting ble funnet noe sted.
vault-scan-nothing-so-far = Ingenting ble funnet der det gikk an å lete.
vault-scan-found = { $hits ->
        [one] Ett treff
       *[other] { $hits } treff
    }
vault-scan-place = { $place }: { $hits }
scan-page = sider i bruk
scan-free_page = slettede sider
scan-log = loggen
scan-overflow = over sidegrenser
scan-sealed = vedlegg
scan-raw = filene på disken
scan-backup = sikkerhetskopier
vault-place = Hvor kartoteket ligger
vault-place-lead = Kopier mappen når programmet er låst, så er kopien hel og kryptert.
place-synced = { $by } kopierer denne mappen
place-synced-text = To kopier som vokser fra hverandre, kan ikke samles igjen, og det du sletter, blir liggende hos andre. Flytt mappen dit ingen synkroniserer den, og legg sikkerhetskopiene her i stedet: de tåler det.
place-network = Mappen ligger ikke på denne maskinen
place-network-text = Et brudd midt i arbeidet kan koste det siste du skrev, og andre kan komme til mappen. Legg kartoteket på maskinens egen disk, og sikkerhetskopiene her.

noticed-header_older = Nøkkelfilen er eldre enn kartoteket: noen har lagt tilbake en kopi.
noticed-header_older-do = Var det ikke deg, bytt passfrase nå: med kopien kan en gammel passfrase gjelde igjen.
noticed-loss_accepted = Kartoteket ble åpnet uten det som manglet. Tapte lagrede endringer: { $lost }.
noticed-loss_accepted-do = Sammenlign de siste dagene med permen og bestillingstjenesten, og før inn igjen det som mangler.
noticed-header_healed = En av de to nøkkelfilene manglet eller var skadet og ble skrevet på nytt fra den andre.
noticed-header_healed-do = Ingenting er tapt. Skjer det igjen, kan disken være i ferd med å svikte: lag en kopi av mappen.
noticed-counter_missing = Telleren over lagrede endringer manglet.
noticed-counter_missing-do = Er filer kopiert for hånd, se etter om de siste dagene er med.
noticed-counter_unreadable = Telleren over lagrede endringer kunne ikke leses og ble skrevet på nytt.
noticed-counter_unreadable-do = Se etter om de siste dagene er med. Skjer det igjen, kan disken være i ferd med å svikte.
noticed-counter_not_written = Det du lagret, er der, men telleren ved siden av kunne ikke skrives.
noticed-counter_not_written-do = Se etter om disken er full eller skrivebeskyttet.
noticed-orphans_removed = Programmet ble avbrutt sist; rester ble fjernet: { $files }.
noticed-orphans_removed-do = Ingenting som var lagret, er tapt. Det som ble skrevet, ligger blant utkastene.
noticed-brought_up = Kartoteket var laget av en eldre versjon og er oppdatert.
noticed-brought_up-do = Eldre versjoner av programmet kan ikke åpne det lenger.
noticed-outside_unreadable = Det denne datamaskinen husket om kartoteket, kunne ikke leses og ble skrevet på nytt.
noticed-outside_unreadable-do = Se etter om de siste dagene er med. Er de det, er ingenting tapt.
noticed-outside_not_written = Hvor langt kartoteket er kommet, kunne ikke noteres utenfor mappen. Det du lagret, er der.
noticed-outside_not_written-do = Se etter om mappen med innstillinger er full eller skrivebeskyttet. Til det er notert, kan en gammel mappe legges tilbake usett.
noticed-folder_accepted = En mappe som er eldre enn den datamaskinen har sett, eller en annen, ble åpnet med vilje.
noticed-folder_accepted-do = Sammenlign de siste dagene med permen og bestillingstjenesten. Var det ikke du som la den tilbake, bytt nøkler under Innstillinger.
noticed-old_bookings_gone = Gamle bestillinger ble fjernet: { $bookings }. Besøk som står igjen uten sin bestilling: { $visits_kept }.
noticed-old_bookings_gone-do = De var eldre enn tiden som er satt under Innstillinger. Månedens tall blir stående.
noticed-purge_owed = Det slettede har fortsatt spor i filene: de kunne ikke fjernes.
noticed-purge_owed-do = Frigjør plass på disken. Det prøves igjen hver time og ved hver opplåsing.
noticed-seen = Sett

finding-header = En av de to kopiene av kartotekets hode er skadet.
finding-pages = Sider i kartoteket er skadet eller endret.
finding-structure = Kartotekets orden stemmer ikke.
finding-index = Søkeregisteret stemmer ikke med tekstene. Søk kan gå glipp av noe.
finding-audit = Hendelsesloggen er brutt eller klippet av.
finding-sealed = Et vedlegg mangler eller kan ikke åpnes.
finding-counters = Tellerne er uenige om det som sist ble lagret.
vault-scan-unreadable = Skadede, kunne ikke leses

## Settings: backups

backups-lead = En kopi lages av seg selv hver dag noe endres. De sju siste tas vare på, kryptert.
backups-empty = Det lages ingen sikkerhetskopier ennå
backups-empty-text = Går disken i maskinen i stykker, forsvinner alt med den. En sikkerhetskopi på en annen disk er kryptert og åpnes med samme passfrase.
backups-demo = Prøvekartoteket sikkerhetskopieres ikke. I din egen praksis velger du her hvor kopiene skal ligge.
backups-choose = Velg mappe eller disk
backups-add = Nytt sted
backups-dialog = Hvor skal kopiene ligge?
backups-dialog-lead = Helst på en disk du kan ta med deg eller låse inn et annet sted.
folder-label = Mappe eller disk
folder-browse = Bla gjennom …
folder-missing = Bla fram til en mappe, eller skriv hvor den ligger.
backups-folder-hint = Kopiene får sin egen mappe der.
backups-label-hint = Det du kaller den, for eksempel Den blå disken.
backups-save = Sikkerhetskopier hit
backups-there-already = Dit lages det allerede kopier. Velg en annen mappe eller disk.
backups-last = Siste kopi
backups-last-none = ingen ennå
backups-ago = { $ago }, { $moment }
backups-holds = Inneholder
backups-rehearsed = Prøvd gjenoppretting
backups-rehearsed-never = aldri prøvd
backups-late = Kopien er for gammel
backups-late-text = Det du har skrevet siden { $moment }, finnes bare på denne maskinen.
backups-late-never = Ingen kopi har lyktes ennå
backups-late-never-text = Alt finnes bare på denne maskinen.
backups-gone = Disken er ikke koblet til. Kopien lages når den er det.
backups-was-stopped = Det siste forsøket ble stoppet. Kopiene som allerede finnes, er urørt.
backups-failed = Siste forsøk, { $moment }: { $what }
backups-clock-back = Maskinens klokke ligger bak den siste kopien
backups-clock-back-text = Still klokken riktig. Til da fjernes ingen eldre kopier.
backups-old-keys = Sikkerhetskopiene her åpnes fortsatt med den gamle passfrasen
backups-old-keys-text = Nøklene er byttet siden. Koble til disken, eller lag en sikkerhetskopi: når den er lest tilbake, fjernes de gamle.
backups-make = Sikkerhetskopier nå
backups-made = Sikkerhetskopien på { $name } er laget og kontrollert.
backups-rehearse = Prøv gjenoppretting
backups-rehearse-hint = Prøven gjenoppretter den siste kopien ved siden av, sammenligner og kaster den. Kartoteket røres ikke.
backups-rehearsal-good = Gjenopprettingen fra { $name } er prøvd: Alt kom tilbake.
backups-list = Vis kopiene
backups-list-hide = Skjul kopiene
backups-list-of = Kopier på { $name }
backups-list-empty = Det ligger ingen kopier der ennå.
backups-when = Laget
backups-notes = Notater
backups-owed = skal renses
backups-owed-hint = { $count ->
        [one] Én kopi inneholder fortsatt noen som er slettet. Den renses neste gang det lages en kopi.
       *[other] { $count } kopier inneholder fortsatt noen som er slettet. De renses neste gang det lages en kopi.
    }
backups-unreadable = kan ikke leses
backups-remove-do = Slutt å sikkerhetskopiere hit
backups-remove = Slutte å sikkerhetskopiere til { $name }?
backups-remove-text = Kopiene som ligger der, blir liggende, og de åpnes med passfrasen som gjaldt da. Sletter du en klient senere, renses de ikke lenger: Da ødelegger du dem for hånd.
backups-remove-last = Deretter lages det ingen sikkerhetskopier i det hele tatt.
backups-remove-not = Behold den
backups-work-backup = Sikkerhetskopierer til { $shelf }: { $stage }
backups-work-cleaning = Renser kopiene på { $shelf }: { $stage }
backups-work-rehearsal = Prøver gjenoppretting fra { $shelf }: { $stage }
backups-work-restore = Gjenoppretter fra { $shelf }: { $stage }
backups-work-keys = Bytter nøkler: { $stage }
backups-work-looking = Leter i kopiene på { $shelf }: { $stage }
backups-stage-files = vedlegg
backups-stage-writing = skriver
backups-stage-reading = leser tilbake
backups-stage-examining = sammenligner
backups-stop = Stopp
shelf-kind = Hva slags sted?
shelf-kind-folder = Mappe eller disk
shelf-kind-webdav = Server med WebDAV, for eksempel Nextcloud
shelf-kind-sftp = Server med SFTP
shelf-kind-s3 = Lagringstjeneste med S3
shelf-address = Adressen til serveren
shelf-address-webdav = Adressen til mappen, for eksempel https://sky.example/remote.php/dav/files/maj
shelf-address-sftp = For eksempel sftp://server.example/~/kopier, der ~ er din egen mappe
shelf-address-s3 = https://, tjenesten, bøtten: for eksempel https://s3.example/min-bucket
shelf-address-missing = Skriv adressen til serveren.
shelf-access-key = Id-en til tilgangsnøkkelen
shelf-password = Passord på serveren
shelf-secret = Passordet eller nøkkelen til serveren
shelf-secret-key = Hemmelig tilgangsnøkkel
shelf-secret-sftp = Et passord, eller hele teksten i en privat nøkkel uten eget passord.
shelf-region = Region
shelf-region-hint = La stå tom hvis tjenesten ikke har noen.
shelf-own-server = Serveren står i mitt eget nett
shelf-own-server-hint = Bare da kan adressen peke dit, og begynne med http. Kopiene er kryptert likevel; passordet til serveren er det ikke.
shelf-key = Er dette riktig server?
shelf-key-text = Den viser nøkkelen nedenfor. Spør den som drifter serveren, om den stemmer. Passordet sendes ikke før du har bekreftet.
shelf-key-yes = Ja, det er nøkkelen til serveren
backups-change = Endre stedet
backups-try = Prøv stedet
backups-tried = { $name } kan brukes: en liten fil ble skrevet, lest tilbake og fjernet.
backups-unproven = Prøven på å gjenopprette, { $moment }: { $what }
backups-rehearsed-each = Skjer også av seg selv en gang i måneden, når ingen er ved maskinen.

## Settings: about

about-title = Kartotek
about-version = Versjon { $version }
about-lead = Et kryptert kartotek for én terapeut ved ett arbeidsbord. Ingen server, ingen konto, ingen statistikk til noen.
about-limits = Hva programmet ikke gjør
about-limit-send = Det sender ingen e-poster eller SMS-er og har ingen side for klienter.
about-limit-lost = Er maskinen borte, er kartoteket borte. Ha en kopi et annet sted.
about-limit-certified = Det er ikke et sertifisert journalsystem.
about-limit-alone = Det er bygd for én person. Flere samtidig går ikke.
about-limit-advice = Lovtekstene er hjelp, ikke juridisk rådgivning.
about-law = Hvor lenge ting oppbevares
about-law-lead = Etter landets regler, slik programmet kjenner dem.
about-journal = Journal
about-books = Regnskap
about-years = { $years } år
about-own-assessment = Du vurderer selv.
about-licences = Lisenser
about-licence-own = Kartotek: MIT eller Apache 2.0, som du vil.
about-work-tauri = Vinduet: Tauri (MIT eller Apache 2.0)
about-work-sqlcipher = Lagringen: SQLCipher (BSD) og SQLite (fri)
about-work-typst = Papiret: Typst (Apache 2.0)
about-work-svelte = Skjermen: Svelte, Bits UI, Fluent, virtua, signature_pad (MIT, Apache 2.0)
about-work-source-sans = Skriften: Source Sans 3 (SIL OFL 1.1)
about-work-lucide = Tegnene: Lucide (ISC)

## Clients: the list

clients-search = Søk klient
clients-inactive = Vis også inaktive
clients-count = { $count ->
        [one] én klient
       *[other] { $count } klienter
    }
clients-next = neste { $day }
clients-last = sist { $day }
clients-none = Ingen klienter ennå
clients-none-text = Legg inn den første med N. Er en bestillingstjeneste koblet til, kommer kort av seg selv når noen bestiller.
clients-not-found = Ingen som passer til «{ $text }»
clients-not-found-text = Prøv en del av navnet, telefonnummeret, fødselsdatoen eller kortets nummer.
clients-admit-typed = Legg inn som ny klient
admit-lead = Navn og telefon er nok til å begynne. Resten kan fylles ut senere.
admit-name-missing = Skriv minst et fornavn.
admit-born = Født
admit-born-hint = Dato eller bare år.
admit-language-hint = Skjemaer og papirer til klienten.
admit-source = Opplysningene kommer fra
admit-note-hint = Om hva som lagres, for eksempel muntlig ved bestillingen.
admit-do = Legg inn klienten
source-client = klienten selv
source-therapist = meg
source-other = noen andre
source-booking = en bestilling
source-import = en innlesing
draft-found = Dette er et utkast fra forrige gang.
draft-drop = Forkast utkastet
draft-resume = Fortsett
client-admitted = { $name } har fått kort { $number }.
field-source_note = Hvordan klienten ble informert
kit-needed = kreves

## Client card

client-tabs = Alt om klienten
client-tab-card = Kort
client-tab-journal = Journal
client-tab-visits = Besøk
client-tab-forms = Skjemaer
client-tab-consents = Samtykker
client-tab-measurements = Målinger
client-tab-sales = Kjøp
client-tab-attachments = Vedlegg
client-tab-history = Historikk
client-inactive = inaktiv
client-all-there = Alt er på plass
client-print = Skriv ut klientmappen
client-export = Utlever til klienten
client-erase = Slett klienten
client-set-inactive = Gjør inaktiv
client-set-active = Gjør aktiv igjen
client-now-inactive = { $name } er inaktiv og vises bare ved søk.
client-now-active = { $name } er aktiv igjen.
card-keys = Kortet
card-person = Person
card-saving = Lagrer …
card-draft = Lagres når du forlater feltet
card-saved = Lagret { $time }
card-draft-found = Noe var påbegynt her, men aldri lagret.
card-needed = Må fylles ut.
card-phone-needed = Skriv en telefon, eller en foresatt med nummer.
card-year-wrong = Fire sifre, for eksempel 1984.
card-guardian-hint = For barn: navn og telefon.
card-elsewhere = Også andre steder
card-other-system-hint = System der det også finnes opplysninger om klienten.
card-before = Før behandlingen
card-warning-hint = Vises rødt overalt der klienten vises.
card-agreement-hint = Pris, fast tid eller annet dere har avtalt.
card-origin = Kortets opphav
card-created = Lagt inn
card-changed = Sist endret
field-notes_at_provider = Det finnes notater hos bestillingstjenesten
field-other_system = Annet system
field-reference = Referanse
payer-self = Klienten betaler selv.
payer-other = Noen andre betaler
payer-remove = Klienten betaler
payer-parent = Forelder
payer-company = Bedrift
payer-insurer = Forsikringsselskap
payer-other-kind = Annen
marketing-title = Nyheter og tilbud
marketing-lead = Slått av til klienten har sagt ja, kanal for kanal.
marketing-on = Ja til { $channel }
marketing-off = Nei til { $channel }
marketing-how = Hvordan kom beskjeden?
marketing-since = { $how }, { $day }
channel-email = e-post
channel-sms = SMS
channel-post = brev
channel-phone = telefon
how-desk = på stedet
how-phone = per telefon
how-email = via e-post
how-form = på skjema
how-letter = med brev
identity-reveal = Vis
identity-doubt = Kontrollsifferet stemmer ikke. Sammenlign med legitimasjon.
visits-time = Tid
visits-how = Status
visits-ahead = Framover
visits-past = Hittil
visits-none = Ingen besøk ennå
visits-none-text = Bestillinger og besøk samles her i tidsrekkefølge.
visits-write = Skriv notat
sales-number = Nr.
sales-paid = Betalt
sales-open = { $amount } gjenstår
sales-show = I loggen
sales-none = Ingen kjøp ennå
attachments-lead = Krypteres hver for seg. En kopi du lagrer på disken, er ikke lenger beskyttet.
attachments-add = Legg til fil
attachments-added = Lagt til
attachments-size = Størrelse
attachments-save = Lagre kopi
attachments-saved = Kopien er lagret. Slett den når den ikke trengs.
attachments-kept = { $name } er lagt til og kryptert.
attachments-none = Ingen vedlegg
attachments-none-text = Henvisninger, bilder og brev som hører til klienten.
attachments-remove = Fjern { $name }
attachments-remove-text = Filen slettes fra kartoteket og kan ikke hentes tilbake.
history-changes = Endringer på kortet
history-no-changes = Ingenting er endret
history-access = Hvem har sett og gjort hva
history-access-lead = Ingen andre enn du kommer inn her, men klienten har rett til å få vite det.
history-at = Når
history-field = Felt
history-old = Før
history-new = Etter
history-blank = (tomt)
history-act = Hva
act-client-open = Kortet ble vist
act-overview-show = Klienten ble vist
act-client-admit = Kortet ble lagt inn
act-client-change = Kortet ble endret
act-client-reveal-identity = Fødselsnummeret ble vist
act-journal-write = Et utkast til notat ble lagret
act-journal-sign = Et notat ble signert
act-journal-amend = Et notat fikk et tillegg
act-intake-close = Et skjema ble levert
act-consent-give = Et spørsmål om samtykke ble besvart
act-consent-withdraw = Et samtykke ble trukket tilbake
act-attachment-add = Et vedlegg ble lagt til
act-attachment-read = Et vedlegg ble åpnet
act-export-client = Alt ble utlevert
act-other = Noe annet om klienten ble endret

## Measurements

measure-add = Ny måling
measure-name = Hva måles
measure-name-missing = Skriv hva som måles, for eksempel smerte (NRS).
measure-value-wrong = Et tall, for eksempel 4 eller 55,5.
measure-kept = Lagret: { $name }.
measure-none = Ingen målinger ennå
measure-none-text = Smerte, bevegelighet, styrke: to verdier av samme slag blir en kurve.

## Notes

note-new = Nytt notat
note-go-on = Skriv videre
note-template = Mal
note-keeps = Lagres av seg selv
note-keeping = Lagres straks …
note-kept = Utkast lagret { $time }
note-sign = Signer
note-later = Signer senere
note-discard = Forkast
note-discard-title = Forkaste utkastet?
note-discard-text = Det som står her, forsvinner. Signerte notater berøres ikke.
note-signed-done = Signert. Fra nå lages bare tillegg.
note-amend = Lag tillegg
note-amend-title = Tillegg til notatet { $day }
note-amend-lead = Den gamle teksten blir stående og kan leses.
note-amend-reason = Hvorfor
note-amend-reason-missing = Skriv hvorfor, for eksempel retting av side.
note-amend-do = Signer tillegget
note-amended-done = Tillegget er signert.
note-earlier = Tekst { $version }, skrevet { $moment }
note-reason = Grunn: { $reason }
note-signed-by = Signert av { $who }, { $moment }
note-written = skrevet { $moment }
note-none = Ingen notater ennå
note-none-text = Trykk N etter behandlingen. Det du skriver, lagres av seg selv til du signerer.
journal-search = Søk i alle notater
journal-search-hint = Alle ord må finnes. Nyeste først.
journal-waiting = Venter på signatur
journal-unsigned = { $count ->
        [one] Ett notat venter på signatur
       *[other] { $count } notater venter på signatur
    }
journal-hits = { $count ->
        [one] ett treff
       *[other] { $count } treff
    }
journal-all-signed = Alt er signert
journal-all-signed-text = Usignerte notater samles her. Søk over etter ord i alle notater.
journal-not-found = Ingen notater med «{ $text }»
journal-not-found-text = Prøv færre ord eller begynnelsen av et ord.

## Turning the screen to the client

handover-back = Til terapeuten
handover-leave = Tilbake til kartoteket
handover-leave-text = Gi skjermen tilbake. Terapeuten skriver passfrasen sin.
handover-stay = Bli her
handover-leave-do = Åpne
handover-thanks = Takk!
handover-thanks-text = Svarene dine er lagret. Gi nå skjermen tilbake.
handover-thanks-back = Det er notert. Gi nå skjermen tilbake.
ending-sign-here = Skriv under her
ending-sign-missing = Skriv under i ruten med penn, finger eller mus.
ending-name = Navn med blokkbokstaver
ending-name-hint = Navnet på den som skriver under. For et barn: navnet på forelderen eller vergen.
ending-name-missing = Skriv også navnet.
ending-place = Hvor papiret ligger
ending-place-hint = For eksempel fane og side i permen.
ending-place-missing = Skriv hvor det undertegnede papiret ligger.
ending-refused-text = Det er helt i orden. Svarene dine lagres, men uten underskrift.
ending-paper-text = Si fra, så får du teksten på papir. Skriv under der, så noterer jeg hvor papiret ligger.
ending-reason = Skriv kort hvorfor
ending-reason-missing = Noen ord er nok.
ending-do-signed = Undertegn
ending-do-on_paper = Lagre: undertegnet på papir
ending-do-refused = Lagre uten underskrift
ending-to-signed = Skriv under på skjermen
ending-to-paper = Skriv under på papir i stedet
ending-to-refused = Jeg vil ikke skrive under
ending-signed = undertegnet
ending-on_paper = på papir
ending-refused = ikke undertegnet
ending-refused-why = Ikke undertegnet: { $reason }
ending-lies = Undertegnet på papir: { $place }
ending-signature-of = Underskrift av { $name }

## Forms

intake-next = Fyll ut
intake-next-lead = Snu skjermen mot klienten. Ingenting annet kan nås derfra, og veien tilbake krever passfrasen din.
intake-fill = Gi skjermen til klienten
intake-go-on = Fortsett utfyllingen
intake-print-blank = Skriv ut tomt skjema
intake-draft = Et påbegynt skjema er lagret, { $moment }.
intake-closed = Klienten har sagt nei til at helseopplysninger lagres. De spørsmålene stilles ikke.
intake-none = Ikke noe skjema ennå
intake-none-text = Når klienten har fylt ut og skrevet under, står skjemaet her, akkurat slik det ble vist.
intake-filled = Utfylte
intake-version = versjon { $version }
intake-print = Skriv ut skjemaet fra { $day }
intake-show = Vis
intake-hide = Skjul
intake-changed = { $count ->
        [one] Ett svar er nytt siden sist.
       *[other] { $count } svar er nye siden sist.
    }
intake-card-differs = { $count ->
        [one] Ett svar stemmer ikke med kortet. Kortet er ikke endret.
       *[other] { $count } svar stemmer ikke med kortet. Kortet er ikke endret.
    }
intake-new-answer = nytt svar
intake-differs = annet enn kortet
intake-hash = kontrollsum { $hash }
intake-begin = Begynn
intake-parts = { $count } korte deler. Svarene lagres mens du skriver, og du kan gå tilbake og endre helt til du har skrevet under.
intake-date-hint = Dag, måned og år, for eksempel 11.02.1951.
intake-mandatory = obligatorisk
intake-step = Del { $step } av { $steps }
intake-sign = Underskrift
intake-comment = Fortell kort
intake-answer-missing = Dette spørsmålet trenger et svar.
intake-lacking = { $count ->
        [one] Ett spørsmål gjenstår.
       *[other] { $count } spørsmål gjenstår.
    }

## Consents

purpose-storage = At opplysninger lagres
purpose-storage-lead = Kort, helse, notater og bilder.
purpose-publishing = Publisering
purpose-publishing-lead = Ett spørsmål for hvert sted.
purpose-marketing = Nyheter og tilbud
purpose-marketing-lead = Ett spørsmål for hver kanal.
consent-storage-all = Alt sammen
consent-storage-health = Svar om helsen
consent-storage-notes = Notater og målinger
consent-storage-images = Bilder
consent-publishing-website = Nettsiden
consent-publishing-instagram = Instagram
consent-publishing-facebook = Facebook
consent-publishing-youtube = YouTube
consent-publishing-print = Trykk
consent-marketing-email = E-post
consent-marketing-sms = SMS
consent-marketing-post = Brev
consent-marketing-phone = Telefon
consent-unasked = ikke spurt
consent-given = ja
consent-refused = nei
consent-withdrawn = trukket tilbake
consent-expired = utløpt
consent-included = inngår
consent-until = til { $day }
consent-history = Tekst og historikk
consent-ask = Spør
consent-again = Spør igjen
consent-ask-storage = Spør om samtykke til å lagre
consent-ask-title = Spør om samtykke
consent-ask-lead = Snu deretter skjermen mot klienten.
consent-turn = Gi skjermen til klienten
consent-until-hint = Tomt: inntil videre.
consent-until-over = Den dagen har allerede vært.
field-until_on = Gjelder til og med
consent-holds-until = Samtykket gjelder til og med { $day }.
consent-question = Ditt svar
consent-yes = Ja, jeg samtykker
consent-no = Nei
consent-choose = Velg ja eller nei.
consent-thanks-no = Ditt nei er notert. Gi nå skjermen tilbake.
consent-withdraw = Trekk tilbake
consent-keep = Behold
consent-go-on = Fortsett
consent-broken = Et påbegynt spørsmål er lagret: { $what }, { $moment }.
consent-withdraw-title = Trekk samtykket tilbake
consent-how = Hvordan kom beskjeden?
consent-withdraw-storage = Fra nå lagres ikke noe nytt. Det som allerede finnes, slettes når klienten ber om det.
consent-withdraw-publishing = Fjern det som er publisert, så snart det går.
consent-withdraw-marketing = Utsendelser på den kanalen stopper straks.
consent-withdrawn-done = Samtykket er trukket tilbake.

## Paper from a room

paper-laying = Gjør sidene klare
paper-no-printer = Fant ingen skriver. Lagre som PDF i stedet.
paper-save = Lagre som PDF
paper-saved = PDF-filen er lagret. Den er ikke kryptert.
paper-printed = Sendt til { $printer }.

## Bookings

bookings-add = Ny bestilling
bookings-add-for = Bestill time til { $name }
bookings-add-do = Bestill
bookings-added = { $name } har time { $day } kl. { $time }.
bookings-time = Klokken
bookings-time-wrong = For eksempel 9, 930 eller 14:15.
bookings-minutes = Minutter
bookings-all-day = hele dagen
bookings-busy = Opptatt tid
bookings-busy-text = En tid uten person: en pause, et møte eller en sperret tid.
bookings-count = { $count ->
        [0] ingen timer
        [one] en bestilt time
       *[other] { $count } bestilte timer
    }
bookings-more = { $count } til samtidig. De står i listen.
bookings-pulled-at = hentet { $moment }
bookings-pull-failed = { $account }: { $what }
bookings-before = Bakover
bookings-after = Fremover
bookings-day = Vis dagen
bookings-week = Vis uken
bookings-grid = Kalender
bookings-list = Bestilte timer
bookings-none-week = Ingen har time denne uken.
bookings-none-day = Ingen har time denne dagen.
bookings-empty = Ingen bestillinger ennå
bookings-empty-text = Kopier kalenderadressen (iCal) hos bestillingstjenesten din og lim den inn under Innstillinger. Da hentes bestillingene hit. Du kan også skrive inn timer for hånd.
bookings-remote-name = Bestillingstjenesten skriver: { $name }
bookings-zone-doubt = Tidssonen kunne ikke leses ({ $zone } er antatt). Kontroller klokkeslettet hos bestillingstjenesten.
bookings-of-provider = Endres og avbestilles hos bestillingstjenesten.
bookings-who = Hvem er det?
bookings-agrees-name = samme navn
bookings-agrees-phone = samme telefon
bookings-agrees-email = samme e-post
bookings-match-this = Det er personen på det kortet
bookings-match-new = Ny klient
bookings-match-other = En annen …
bookings-matched = Knyttet til { $name }. Senere bestillinger fra samme person følger med.
bookings-cancel = Avbestill
bookings-cancel-title = Avbestille timen til { $name }?
bookings-cancel-text = Timen blir stående som avbestilt. Om det er sent, regnes fra nå. Programmet gir ikke klienten beskjed.
bookings-cancel-not = Behold timen
bookings-cancelled = Timen til { $name } er avbestilt.
bookings-cancelled-late = Timen til { $name } er avbestilt, sent etter din regel.

## Daybook

daybook-count = { $count ->
        [0] ingen linjer
        [one] en linje
       *[other] { $count } linjer
    }
daybook-open = { $amount } ubetalt
daybook-of = Kundelogg: { $name }
daybook-all = Alle klienter
daybook-day = Vis dagen
daybook-month = Vis måneden
daybook-before = Bakover
daybook-after = Fremover
daybook-register = Nytt salg
daybook-report = Dagsrapport
daybook-list = Linjer
daybook-chosen = Valgt linje og summer
daybook-empty-day = Ingenting solgt denne dagen
daybook-empty-month = Ingenting solgt denne måneden
daybook-empty-text = Hvert salg får neste nummer. Ingenting slettes: feil rettes med en ny linje.
daybook-line = Nr. { $number }
daybook-pieces = { $count } × { $item }
daybook-vat = { $rate }, { $amount }
daybook-vat-short = mva. { $rate }
daybook-paid = Betalt
daybook-paid-more = Betaling { $nth }
daybook-on-paper = I permen
daybook-not-on-paper = ikke skrevet ut
daybook-is-paid = betalt
daybook-is-reversed = rettet
daybook-is-reversal = rettelse
daybook-reversed-by = rettet med { $number }
daybook-reverses = retter { $number }
daybook-closed = avsluttet dag
daybook-pay = Ta betalt
daybook-pay-title = { $name } betaler
daybook-pay-lead = Nr. { $number }. Gjenstår å betale: { $open }.
daybook-paid-on = Betalt den
daybook-method-missing = Velg hvordan det ble betalt.
daybook-paid-all = Nr. { $number } er betalt.
daybook-paid-part = Nr. { $number }: { $open } gjenstår.
daybook-reverse = Rett linjen
daybook-reverse-title = Rette nr. { $number }?
daybook-reverse-new = En ny linje med dagens dato og { $amount } skrives inn.
daybook-reverse-stays = Nr. { $number } blir stående, overstreket. De to linjene peker på hverandre.
daybook-reverse-money = { $amount } føres som tilbakebetalt ({ $methods }). Pengene gir du selv tilbake.
daybook-reverse-after = Skriv deretter inn salget på nytt hvis det bare var feil.
daybook-reverse-paper = Linjen finnes på papir, { $page }. Siden blir liggende; rettelsen kommer på en ny.
daybook-why = Hvorfor?
daybook-why-mistake = Det ble skrevet inn ved en feil
daybook-why-price = Feil pris eller mva.
daybook-why-returned = Varen kom tilbake, eller klienten angret
daybook-why-wrong_client = Feil klient
daybook-why-missing = Velg hvorfor.
daybook-reversed = Nr. { $number } er rettet med nr. { $by }.
daybook-close = Avslutt dagen
daybook-close-title = Avslutte { $day }?
daybook-close-lead = { $count ->
        [one] En linje, { $amount }.
       *[other] { $count } linjer, { $amount }.
    }
daybook-close-open = Dette gjenstår
daybook-close-ready = Ingenting er åpent denne dagen.
daybook-close-after = Når dagen er avsluttet
daybook-close-no-lines = kan det ikke føres salg på den,
daybook-close-no-payments = kan det ikke føres betalinger på den,
daybook-close-mend = rettes feil med en ny linje på en senere dag. Den kan ikke åpnes igjen.
daybook-end-unpaid = { $amount } er ikke betalt. Det kan betales en senere dag.
daybook-end-unsold = Besøk uten salg: { $names }.
daybook-closed-now = Avsluttet: { $day }.
daybook-totals = Summer
daybook-came-in = Innbetalt
daybook-by-day = Salg per dag
daybook-likely = Har vært her i dag, salget er ikke ført
daybook-nothing-paid = Ingenting betalt.
daybook-sold = Solgt
daybook-of-it-vat = herav mva.
daybook-sum = Sum

## Binder

binder-part-lacks = Skal skrives ut
binder-part-removing = Skal tas ut
binder-part-ledger = Sidene
binder-part-place = Stedet
binder-stands = Står: { $place }
binder-stands-key = Står: { $place }. Nøkkelen har { $holder }.
binder-stands-nowhere = Skriv hvor permen står og hvem som har nøkkelen, under Stedet.
binder-whole = Alt finnes på papir
binder-whole-text = Når noe selges, står dagen her til den er skrevet ut.
binder-lacks = Dette mangler i permen
binder-sum = { $lines } linjer på { $pages ->
        [one] en side
       *[other] { $pages } sider
    }
binder-print = Skriv ut til permen
binder-save = Lagre som PDF
binder-no-printer = Fant ingen skriver
binder-no-printer-text = Koble til en, eller lagre som PDF og skriv ut et annet sted.
binder-save-hint = PDF-filen er ikke kryptert. Sidene regnes som skrevet ut: skriv ut filen, og slett den etterpå.
binder-laying = Gjør sidene klare
binder-printing = { $pages ->
        [one] Skriver ut én side på { $printer } …
       *[other] Skriver ut { $pages } sider på { $printer } …
    }
binder-no-day = Ingen dag er valgt.
binder-days = Dager
binder-day-open = ikke avsluttet
binder-day-open-hint = Kommer det flere linjer på en dag som ikke er avsluttet, skrives de ut på en egen side.
binder-printed = { $pages ->
        [one] En side sendt til { $printer }. Sett den i permen og kryss av.
       *[other] { $pages } sider sendt til { $printer }. Sett dem i permen og kryss av.
    }
binder-saved = { $pages ->
        [one] En side lagret som PDF og ført inn under Sidene.
       *[other] { $pages } sider lagret som PDF og ført inn under Sidene.
    }
binder-entered = { $pages ->
        [one] Siden er ført inn, men ikke lagret. Lagre den fra Sidene.
       *[other] { $pages } sider er ført inn, men ikke lagret. Lagre dem fra Sidene.
    }
binder-empty = Ingen sider ennå
binder-empty-text = Hver utskrevet side får sitt eget nummer og står her så lenge den finnes.
binder-ledger = Utskrevne sider
binder-removing = Sider som skal tas ut
binder-waiting = { $pages ->
        [one] En side venter på å settes i permen
       *[other] { $pages } sider venter på å settes i permen
    }
binder-file-all = Alle er i permen
binder-filed-all = { $pages ->
        [one] En side er i permen.
       *[other] { $pages } sider er i permen.
    }
binder-newest = De { $shown } nyeste av { $total }.
binder-kind-log = kundelogg
binder-kind-form = skjema
binder-kind-file = klientmappe
binder-state-printed = utskrevet
binder-state-filed = i permen
binder-state-replaced = erstattet
binder-state-to_remove = skal tas ut
binder-state-destroyed = makulert
binder-to-filed = Er i permen
binder-to-replaced = Erstattet av en ny
binder-to-destroyed = Makulert
binder-blacked-out = Overstrøket, i permen igjen
binder-is-filed = { $page } er i permen.
binder-is-replaced = { $page } er erstattet. Linjene på den skal skrives ut igjen.
binder-is-destroyed = { $page } er makulert.
binder-again = Lagre dagen som PDF igjen
binder-shred-title = Er { $page } makulert?
binder-shred-gone = Si det først når papiret er i biter. Det kan ikke angres.
binder-shred-again = Siden er borte for godt, og linjene på den skal skrives ut igjen. Det kan ikke angres.
binder-take-out = Ta ut { $page } og makuler den.
binder-black-out = Stryk over { $count ->
        [one] linje
       *[other] linjene
    } { $lines } på { $page } slik at ingenting kan leses, heller ikke fra baksiden.
binder-holds = Innhold
binder-sheet = { $page } av { $pages }
binder-lines = Linjer
binder-printed-at = Utskrevet
binder-red = { $pages ->
        [one] En side må tas ut eller strykes over
       *[other] { $pages } sider må tas ut eller strykes over
    }
binder-red-text = En klient er slettet. Papiret er det siste som er igjen.
binder-red-do = Vis sidene
binder-place = Hvor permen står
binder-place-lead = Slik at du kan vise at papirene er låst inne, og finne dem.
binder-where = Hvor står den?
binder-where-hint = For eksempel: låst skap i behandlingsrommet.
binder-key = Hvem har nøkkelen?
binder-key-hint = Navn, og hvor reservenøkkelen er.
binder-place-kept = Stedet er lagret.

## Hand-out

export-title = Kopi til { $name }
export-lead = Klienten har rett til å få alt du har lagret om vedkommende, gratis og innen en måned.
export-who = Hvordan vet du hvem det er?
export-who-lead = Kopien er alt om { $name }. Den må ikke havne hos noen andre.
export-known = Jeg kjenner klienten
export-known-hint = Personen står her foran deg.
export-id_card = Legitimasjon
export-id_card-hint = Du har sett den. Ta ingen kopi av den.
export-other = På en annen måte
export-other-hint = For eksempel: du ringte nummeret på kortet.
export-who-missing = Velg hvordan du vet hvem det er.
export-save = Lagre kopien
export-print = Skriv ut klientmappen
export-packing = Samler alt
export-saved = Kopien er lagret, og det står i hendelsesloggen.
export-saved-text = Overlever den på en minnepinne eller kryptert, og slett deretter filen fra maskinen.
export-careful = Filen er ikke kryptert. Ikke send den med vanlig e-post.
export-holds = Dette er med
export-holds-lead = En ZIP-fil som kan leses av mennesker og av andre systemer.
export-file-pdf = Klientmappen som PDF
export-file-pdf-about = Alt i lesbar form, på klientens språk.
export-file-json = JSON med beskrivelse
export-file-json-about = De samme opplysningene, klare for innlesing i et annet system.
export-file-fhir = FHIR R4
export-file-fhir-about = Helsetjenestens standard, for en ny behandlers system.
export-file-attachments = Vedlegg
export-file-attachments-about = Filene slik de ble lagt inn.
export-file-hashes = Liste med kontrollsummer
export-file-hashes-about = Viser at ingenting er endret etterpå.
export-about = Opplysningene

## What hangs on a client

held-card = klientkortet
held-bookings = { $count ->
        [one] en bestilling
       *[other] { $count } bestillinger
    }
held-visits = { $count ->
        [one] et besøk
       *[other] { $count } besøk
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
        [one] et helseskjema
       *[other] { $count } helseskjemaer
    }
held-consents = { $count ->
        [one] et samtykke
       *[other] { $count } samtykker
    }
held-attachments = { $count ->
        [one] et vedlegg
       *[other] { $count } vedlegg
    }
held-sales = { $count ->
        [one] en linje i kundeloggen
       *[other] { $count } linjer i kundeloggen
    }
held-drafts = { $count ->
        [one] et utkast
       *[other] { $count } utkast
    }
held-payers = { $count ->
        [one] en betaler
       *[other] { $count } betalere
    }
held-choices = { $count ->
        [one] et valg om utsendelser
       *[other] { $count } valg om utsendelser
    }
held-changes = { $count ->
        [one] en endring på kortet
       *[other] { $count } endringer på kortet
    }
held-hand_outs = { $count ->
        [one] en merknad om utlevert kopi
       *[other] { $count } merknader om utleverte kopier
    }

## Erasure

erase-title = Slett { $name }
erase-lead = Slettinger som er utført. Her står nummer og dag, aldri hvem.
erase-pick = Slett en klient …
erase-all = Alle slettinger
erase-none = Ingen er slettet
erase-none-text = Når en klient vil slettes, veies det først: hva forsvinner, hva må oppbevares, hva finnes på papir.
erase-lost = Dette forsvinner
erase-lost-lead = For godt, også fra søket, loggen og de slettede sidene på disken.
erase-holds = Dette må oppbevares
erase-holds-lead = Loven krever det. Forklar det for klienten.
erase-kept-nameless = Oppbevares uten navn, under sakens nummer.
erase-kept-whole = Oppbevares helt.
erase-until = Til { $day }.
erase-until-assess = Du vurderer selv hvor lenge.
erase-held = Journalen kan ikke slettes ennå
erase-held-text = Du er autorisert, og loven ovenfor gjelder. Noter at klienten spurte, og forklar hvorfor.
erase-unpaid = { $amount } er ikke gjort opp
erase-unpaid-text = Ta betalt, eller rett linjen. Så kan det slettes.
erase-unpaid-do = Vis linjene
erase-by-hand = Må gjøres for hånd
erase-by-hand-after = Sidene merkes i permens oversikt når slettingen er utført.
erase-by-hand-lead = Programmet når ikke hit. Gjør det nå, mens du husker hvem det var.
erase-to-binder = Side for side i permen
erase-place-provider = Slett klienten hos bestillingstjenesten.
erase-place-mail = Slett e-poster og adressen i e-posten din.
erase-place-phone = Slett SMS-er og nummeret i telefonen.
erase-place-web = Fjern det som er publisert: bilder, omtaler, innlegg.
erase-copy = Vil klienten ha en kopi først?
erase-copy-lead = Etterpå finnes det ingenting å utlevere.
erase-copy-do = Utlever en kopi
erase-confirm = Slett
erase-confirm-lead = Det kan ikke angres. Passfrasen må skrives en gang til.
erase-why = Hvorfor?
erase-why-request = Klienten ba om det
erase-why-withdrawn = Samtykket ble trukket tilbake
erase-why-retention = Oppbevaringstiden er utløpt
erase-why-missing = Velg hvorfor.
erase-type = Skriv { $name } for å bekrefte
erase-type-wrong = Det er ikke samme navn.
erase-word = slett
erase-do = Slett for godt
erase-working = Sletter overalt. Det kan ta litt tid.
erase-done = Slettingen er utført
erase-case = Sak { $number }
erase-done-at = Slettet
erase-was-lost = Borte
erase-was-kept = Oppbevares etter loven
erase-nameless = Her står ikke noe navn. Bare den som husker nummeret, vet hvem det gjaldt.
erase-backups = Kopier av kartotekets mappe som du har laget selv, renses ikke. Ødelegg dem som er fra før slettingen.
erase-backups-title = Sikkerhetskopiene
erase-backups-clean = { $name }: klienten er borte fra alle kopier
erase-backups-owed = { $name }: { $count ->
        [one] klienten er fortsatt i én kopi
       *[other] klienten er fortsatt i { $count } kopier
    }
erase-backups-gone = { $name }: renses når disken kobles til
erase-backups-unknown = { $name }: { $what }
erase-backups-do = Rens nå
erase-look = Er det virkelig borte?
erase-look-lead = La gjerne klienten skrive ordene og se på.
erase-look-hint = Navn, telefon, e-post. Flere skilles med komma. De lagres ikke.
erase-looked = Gjennomsøkt: { $pages } sider, { $frames } loggposter, { $files } vedlegg, { $backups } sikkerhetskopier.
look-stopped = Du stoppet søket. Resten av sikkerhetskopiene er ikke gjennomsøkt.
look-away = Ikke gjennomsøkt, eller ikke helt: { $places }. Sett inn disken, hvis det er en, og let igjen; en server renses av seg selv.
look-set-aside = Kartoteket som en gjenoppretting erstattet, ligger til side og kan ikke åpnes her. Det forsvinner når en klient slettes.
erase-look-others = Et vanlig ord kan stå hos andre klienter. Prøv telefonnummeret eller e-posten.
