# Words of the screen. One id a line, grouped by room; all five catalogues hold the same ids.

## Rooms

room-today = Today
room-overview = Before the visit
room-clients = Clients
room-client = Client
room-intake = Intake form
room-consent = Consent
room-journal = Journal
room-bookings = Bookings
room-daybook = Daybook
room-binder = The binder
room-export = Hand-out
room-erase = Erasure
room-settings = Settings

## The desk itself

app-rooms = Rooms
app-to-room = Skip to the content
app-search = Search
app-demo = A trial with invented people. Nothing here is real, and nothing is connected to a booking provider.
app-recovery-open = The recovery key does not work yet. If you forget the passphrase now, everything is lost.
app-recovery-do = Type it now
app-part-gone = This part of the program could not be opened.
app-part-gone-do = Nothing you have saved is affected. Try again; if that does not help, restart the program.
app-part-again = Try again
action-palette = Find a client or an action
action-keys = Show the keys
action-lock = Lock
action-close = Close Kartotek
action-back = Back
action-forth = Forward
action-admit = New client
palette-label = Find a client, a room or an action
palette-hint = Name, phone, date of birth – or what you want to do
palette-nothing = No matches.
palette-actions = Do
palette-clients = Clients
palette-last-visit = last { $day }
keys-title = Keys
keys-lead = What works right here and now.
keys-everywhere = Everywhere
keys-lists = In lists and dialogs
keys-move = Move the selection
keys-open = Open
keys-close = Close
prove-title = The passphrase once more
prove-lead = This concerns everything or cannot be undone, so Kartotek asks once more.
prove-do = Continue

## Kit

kit-close = Close
kit-cancel = Cancel
kit-save = Save
kit-undo = Undo
kit-add = Add
kit-change = Change
kit-remove = Remove
kit-print = Print
kit-more = More
kit-next = Next
kit-previous = Back
kit-yes = Yes
kit-no = No
kit-optional = optional
kit-working = Working
kit-capitals = Caps Lock is on.
kit-show-secret = Show what is typed
kit-not-an-amount = That is not an amount. Type for example 850 or 850.50.
kit-not-a-day = There is no such day. Type for example 2.3.2026 or 2/3.
kit-pick-day = Pick a day
kit-pick-day-now = Pick a day, now { $day }
kit-month-before = Month before
kit-month-after = Month after
kit-sign-again = Clear
kit-pages = Pages
kit-page-of = Page { $page } of { $pages }
kit-zoom-in = Larger pages
kit-zoom-out = Smaller pages
kit-up = Move up
kit-down = Move down

## Clients

client-nameless = Client { $number }
client-number = Client { $number }
client-born = born { $day }, aged { $age }
client-born-year = born { $year }
pick-hint = Name, phone, date of birth or number
pick-new = New client …
missing-consent = consent
missing-intake = intake
missing-intake_outdated = old intake
missing-unsigned_note = unsigned
missing-unpaid = unpaid
missing-card = card
missing-match = who?
missing-consent-long = Consent is missing
missing-intake-long = Intake form is missing
missing-intake_outdated-long = Intake form has to be renewed
missing-unsigned_note-long = A note is waiting to be signed
missing-unpaid-long = Something is not paid
missing-card-long = The card is not filled in
missing-match-long = Who is it? Choose the right card

## First run

first-step = Step { $step } of { $steps }
first-welcome = Welcome to Kartotek
first-welcome-lead = Your card index, on your own computer.
first-local = Everything is encrypted on this computer. Nobody else has a copy.
first-offline = Works without the internet. The network is used only for bookings and for backups on a server, if you want.
first-secret = The passphrase is the key, and a sheet of paper is the spare.
first-begin = Set up my practice
first-try = Try it with invented people
first-try-hint = The trial is kept apart and never touches your own practice.
first-invented-practice = The invented practice
first-invented-therapist = Liv Northernlight
first-practice = Your practice
first-practice-lead = This appears on everything that is printed. Fill in the rest later under Settings.
first-name-missing = The practice needs a name. Your own will do.
first-country-hint = Decides currency, VAT, ways of paying and how long things are kept.
first-licensed = Do you work as a licensed health professional?
first-licensed-no = No
first-licensed-no-hint = You decide yourself how long notes are kept.
first-licensed-yes = Yes
first-licensed-missing = Answer yes or no. You can change it later.
licensed-hint-se = The Swedish Patient Data Act applies. Records must be kept for at least ten years.
licensed-hint-no = The Norwegian Patient Records Act and regulation apply.
licensed-hint-dk = The Danish Authorisation Act applies. Records must be kept for ten years.
licensed-hint-fi = In Finland electronic patient records need a certified system. Here the paper is the original.
first-passphrase = Choose a passphrase
first-passphrase-lead = It opens the card index every day. Nobody else can recover it for you. In the next step you get a spare key on paper.
first-make = Create the card index
first-making = Creating the card index. It takes a second or two on purpose.
first-sheet = The recovery key
first-sheet-lead = If you forget the passphrase, this is the only way in. Print the key: it is shown only now, and it works once you have typed it in the next step.
first-sheet-where = Keep the sheet in a safe or with somebody you trust. Not in the laptop bag, and take no photo of it.
first-sheet-have = I have the sheet in my hand
first-sheet-written = I have copied it by hand
first-typed = Type the key from the sheet
first-typed-lead = Only then does the key work, and you know that the sheet can be read.
first-typed-later = Later
first-typed-later-hint = If you wait, the key does not work yet. Kartotek reminds you, and you can type it under Settings, Security.
first-open = Open the card index
passphrase-hint = Four or five ordinary words in a row are easy to remember and hard to guess. Spaces are fine.
passphrase-differs = The two do not match.
strength-none = At least eight characters.
strength-too_short = Too short: at least eight characters.
strength-too_long = Too long to type correctly every day.
strength-common = This one is guessed among the first. Choose something of your own.
strength-less_repetition = It repeats itself. Use different words.
strength-longer = It will do, but one or two more words would help most.
strength-good = A good passphrase.
recovery-type-hint = Capitals, spaces and hyphens do not matter.
recovery-typed-groups = { $groups } of { $of } groups
recovery-no-printer = No printer was found. Save the sheet as a file and print it elsewhere, or copy the key by hand.
recovery-save = Save as PDF
recovery-printed = Sent to { $printer }.
recovery-saved = Saved. Print the file, then delete it.

## Unlock

unlock-title = The card index is locked
unlock-do = Unlock
unlock-working = Opening. It takes a second or two on purpose.
unlock-forgotten = Forgotten the passphrase?
unlock-only-invented = So far there is only the trial here.
unlock-try = Open the trial
unlock-loss = Open without what is missing
unlock-loss-text = { $lost ->
        [one] Only if the newer files cannot be found. The last saved change is then lost for good; that it was given up is written down.
       *[other] Only if the newer files cannot be found. The last { $lost } saved changes are then lost for good; that they were given up is written down.
    }
unlock-older = Open it all the same
unlock-older-text = Only if this is the folder to go on with. What the newer one held is then not here; that this one was accepted is written down.
unlock-keyring = Open from this computer’s keyring
unlock-keyring-working = Asking the keyring. If it does not answer within five seconds, open with the passphrase.
unlock-backup = A backup is being made. Trying to unlock stops it; it is then made after the next unlock.
closing-soon = Kartotek is closing
closing-title = Closes when the backup is done
closing-text = The card index is locked already. Leave the computer on until the backup is done. If you close without waiting, it is made the next time you unlock.
closing-now = Close without waiting
closing-stay = Stay
recover-title = Open with the recovery key
recover-lead = Type the key from the sheet and choose a new passphrase. Then you get a new sheet; the old one works until you have typed the new key.
recover-given-lead = The key is typed already. Once you have chosen the passphrase you get a new sheet; the old one works until you have typed the new key.
recover-do = Open
recover-new = New recovery key
recover-new-lead = Print the new key: it is shown only this once. Destroy the old sheet when you have typed the new key in the next step.
recover-later-hint = If you wait, the old sheet works for now. Keep both, and type the new key under Settings, Security.

## Restoring a backup

restore-title = Restore from a backup
restore-place = Where is the backup?
restore-place-lead = Plug in the disk and choose it or the folder with the backups, or write the address of the server they are on.
restore-find = Look for backups
restore-none = There are no backups there
restore-none-text = They are in a folder whose name begins with “Kartotek-”. Choose that folder, or the disk it is on.
restore-pick = Which backup?
restore-pick-lead = The newest is chosen. Take an older one only if it cannot be opened.
restore-pick-about = { $ago } · { $size }
restore-key = Unlock the backup
restore-key-lead = The backup is from { $moment }. Nothing is changed yet: first you see what it holds.
restore-passphrase-hint = The one in use when the backup was made.
restore-by-recovery = Open with the recovery key
restore-by-passphrase = Open with the passphrase
restore-look = Show what it holds
restore-holds = This will come back
restore-as-of = As it was
restore-sales = Lines in the daybook
restore-files = Attachments
restore-later = What was written after { $moment } is not in the backup.
restore-replaces = The card index on this computer is replaced
restore-replaces-text = Everything written after { $moment } is then gone from the card index. The present one is set aside on the computer and stays until a client is erased.
restore-do = Restore
restore-do-replacing = Replace and restore
restore-working = Restoring and checking every part. This may take some minutes. If you stop it, nothing is changed.
restore-done = The card index is restored
restore-done-lead = Everything was checked. It is as it was { $moment }.
restore-lacking = { $count ->
        [one] One attachment was not among the backups and is lost.
       *[other] { $count } attachments were not among the backups and are lost.
    }
restore-set-aside = What was here before is set aside until a client is erased.
restore-to-unlock = Unlock the card index
restore-then-passphrase = You opened the backup with the recovery key. In the next step you choose a new passphrase.
restore-to-passphrase = Choose a new passphrase

## Fields

field-practice = Name of the practice
field-therapist_name = Your name
field-therapist_title = Title
field-therapist_phone = Your phone
field-country = Country
field-language = Language
field-passphrase = Passphrase
field-current-passphrase = Your present passphrase
field-new-passphrase = New passphrase
field-passphrase-again = The passphrase again
field-recovery_key = Recovery key
field-printer = Printer
field-given = Given name
field-family = Family name
field-email = E-mail
field-phone = Phone
field-street = Street
field-postcode = Postcode
field-city = Town
field-birth_on = Date of birth
field-birth_year = Year of birth
field-gender = Gender
field-agreement = Agreement
field-warning = Warning before treatment
field-guardian = Guardian
field-organisation_number = Organisation number
field-number = Number
field-text = Text
field-reason = Reason
field-item = What
field-amount = Amount
field-quantity = Quantity
field-price = Price
field-vat = VAT
field-kind = Kind
field-method = Way of paying
field-payer = Payer
field-on = Day
field-happened_on = Day of treatment
field-service = Treatment
field-place = Place
field-address = Address
field-label = Name
field-username = User name
field-secret = Password or key
field-processor = Company behind the booking service
field-agreement_on = Processing agreement dated
field-processor_note = Why without an agreement
field-words = Words
field-content = File
field-idle_minutes = Minutes until lock
field-intake_months = Months until a new intake form
field-late_cancel_hours = Hours for a late cancellation
field-booking_months = Months bookings are kept
field-identity_ground = Ground for identity numbers
field-name = Name
field-client = Client
field-booking = Booking
field-visit = Visit
field-sale = Sale
field-note = Note
field-intake = Intake form
field-consent = Consent
field-article = Article
field-account = Booking account
field-page = Page
field-attachment = Attachment
field-draft = Draft
field-field = Own field
field-form = Form
field-measurement = Measurement
field-value = Value
field-unit = Unit
country-se = Sweden
country-no = Norway
country-dk = Denmark
country-fi = Finland
organisation-number-se = Organisation number
organisation-number-no = Organisation number
organisation-number-dk = CVR number
organisation-number-fi = Business ID (Y-tunnus)

## Ways of paying

method-card = Card
method-cash = Cash
method-invoice = Invoice
method-swish = Swish
method-vipps = Vipps
method-mobilepay = MobilePay
method-gift_card = Gift card
method-punch_card = Punch card
method-bank_transfer = Bank transfer
method-insurance = Insurance company
method-health_insurance = Health insurance
method-danmark = Sygeforsikringen “danmark”
method-smartum = Smartum
method-edenred = Edenred
method-epassi = Epassi
method-benify = Benify
method-wellnet = Wellnet
method-actiway = Actiway

## Refusals: what happened (err-) and what to do (rec-)

err-unknown_command = There is no such action.
rec-unknown_command = Restart the program. If it happens again, it is a fault in the program.
err-bad_request = The program did not understand itself.
rec-bad_request = Nothing was changed. Restart the program and try again.
err-locked = The card index is locked.
rec-locked = Unlock it with the passphrase. What you typed is saved as a draft.
err-no_vault = There is no card index here yet.
rec-no_vault = Create one first, or restore a backup.
err-vault_exists = There is a card index here already.
rec-vault_exists = Unlock the one there is. Nothing was overwritten.
err-prove_first = This needs the passphrase once more.
rec-prove_first = Try again and type the passphrase when asked.
err-secret_missing = The passphrase is missing.
rec-secret_missing = Type it and try again.
err-wrong_passphrase = That was not the passphrase.
rec-wrong_passphrase = Check Caps Lock and the keyboard language, then try again.
err-wrong_recovery_key = That was not the recovery key, or one character is wrong.
rec-wrong_recovery_key = Compare it with the sheet group by group. There should be thirteen groups of four characters.
err-recovery_not_confirmed = That recovery key was never typed back, so it opens nothing.
rec-recovery_not_confirmed = Use the sheet you had before it.
err-passphrase_short = The passphrase is too short.
rec-passphrase_short = Use at least eight characters, preferably four or five words.
err-passphrase_common = That passphrase is guessed among the first.
rec-passphrase_common = Choose words that do not belong together.
err-passphrase_same = That is the passphrase that may be known.
rec-passphrase_same = Choose another one, as far from the old one as you can.
err-keyring_unavailable = The keyring of this computer does not answer.
rec-keyring_unavailable = Use the passphrase. If the computer has no keyring, the card index cannot be opened from one.
err-keyring_locked = The keyring of this computer is locked and waits for somebody.
rec-keyring_locked = Use the passphrase, or unlock the keyring and try again.
err-keyring_empty = The keyring does not hold the right key for this card index.
rec-keyring_empty = Use the passphrase, then switch opening from the keyring off and on again under Settings.
err-keyring_off = Opening from the keyring is not switched on.
rec-keyring_off = Use the passphrase. It can be switched on under Settings.
err-passphrase_due = It is time to type the passphrase again.
rec-passphrase_due = Type it now; after that the keyring opens the card index again.
err-recovery_first = The recovery sheet has not been typed back yet.
rec-recovery_first = Print the sheet, type its key back under Settings, and try again.
err-header_damaged = The header of the card index is damaged, in its spare copy too.
rec-header_damaged = Change nothing on the disk. Restore the latest backup.
err-pages_damaged = Parts of the card index are damaged.
rec-pages_damaged = Stop working in it and restore the latest backup. The disk may be failing.
err-from_the_future = The card index was made by a newer version of the program.
rec-from_the_future = Install the newer version. Nothing was changed.
err-stale_vault = The card index is older than it should be. Something newer is missing.
rec-stale_vault = Has somebody copied back an old file? Find the newer one before you write anything.
err-folder_older = The folder of the card index is an older copy: this computer has seen it newer.
rec-folder_older = Has somebody put back an old folder? Find the newer one, or restore the latest backup. If the older one is all there is, it can be opened knowingly.
err-folder_parted = The folder of the card index is another copy than the one this computer saw last.
rec-folder_parted = Has an older copy been worked in, here or on another computer? Find the one used last. If this is the right one, it can be opened knowingly.
err-keys_older = The folder of the card index is from before its keys were renewed. Somebody has put back an old copy.
rec-keys_older = Find the newer folder, or restore a newer backup. Whoever put this one back may know the old passphrase.
err-header_put_back = That does not open it, and the key file is older than the one this computer has seen.
rec-header_put_back = Somebody may have put back an old copy that asks for an earlier passphrase. Find the newer folder, or restore the latest backup.
err-database_missing = The file with the records of the card index is not there.
rec-database_missing = Look for the file in the wastebasket or in the latest backup and put it back beside the others.
err-wrong_database = The file with the records belongs to another card index.
rec-wrong_database = Put back all files of the folder from one and the same copy. Nothing was changed.
err-vault_in_use = The card index is open in another window.
rec-vault_in_use = Close the other window and try again.
err-cost_refused = The header asks for more memory than the program allows.
rec-cost_refused = Somebody else may have changed the file. Restore a backup.
err-disk_full = The disk is full. Nothing was saved.
rec-disk_full = Free some space and try again. What you typed is still here.
err-purge_owed = The client is erased, but traces are still in the files.
rec-purge_owed = Free some space on the disk. It is tried again by itself, at the latest when you unlock next time.
err-disk_read_only = The disk cannot be written to.
rec-disk_read_only = Check that it is not write-protected and that you may write there.
err-disk_failed = The disk answered with an error.
rec-disk_failed = Make a backup on another disk as soon as you can.
err-store_fault = The store refused. It is a fault in the program.
rec-store_fault = Nothing was changed. Try again; if it keeps happening, check the card index under Settings.
err-not_found = It is no longer there: { $word }.
rec-not_found = Go back to the list.
err-incomplete = Something is missing: { $missing }.
rec-incomplete = Fill it in and try again.
err-too_long = { $field } is too long.
rec-too_long = At most { $max } characters fit.
err-bad_text = { $field } contains characters that cannot be saved.
rec-bad_text = Type the text instead of pasting it.
err-bad_date = { $field }: that date will not do.
rec-bad_date = Check day, month and year.
err-bad_number = { $field }: that number will not do.
rec-bad_number = Check that no character is wrong.
err-bad_email = That is not an e-mail address.
rec-bad_email = It should look like name@example.com.
err-identity_off = Identity numbers are not kept in this practice.
rec-identity_off = If they are needed, state the ground under Settings first.
err-identity_invalid = That is not a valid identity number. { $reason }
rec-identity_invalid = Compare it digit by digit with the identity document.
err-already_signed = The note is signed already.
rec-already_signed = Amend it instead. The first text stays.
err-not_signed = The note is not signed.
rec-not_signed = Change the draft directly, or sign it first.
err-signature_missing = The signature is missing.
rec-signature_missing = Sign, or say that it is on paper or that the client declined.
err-version_gone = The text has changed since it was opened.
rec-version_gone = Open the form again to see the new text.
err-no_such_form = There is no such form in that language.
rec-no_such_form = Choose another language.
err-unknown_question = One answer does not belong to the form.
rec-unknown_question = Open the form again.
err-reason_missing = No reason was given.
rec-reason_missing = Say briefly why.
err-not_in_force = Nothing of the kind is in force.
rec-not_in_force = Look at the history: it may have been withdrawn already.
err-day_closed = { $on } is closed.
rec-day_closed = Enter the line today, or correct it with a new line.
err-day_ahead = { $on } has not come yet.
rec-day_ahead = Wait until then, or choose another day.
err-already_reversed = The line has been reversed already.
rec-already_reversed = See the line that points back to it.
err-is_reversal = A reversal cannot be reversed.
rec-is_reversal = Enter a new line instead.
err-nothing_open = Everything is paid already.
rec-nothing_open = Nothing more is needed.
err-too_much = That is more than is left to pay, { $open }.
rec-too_much = Type a lower amount.
err-unknown_method = That way of paying is not used in this country: { $method }.
rec-unknown_method = Choose one from the list.
err-unknown_rate = The VAT rate { $rate } is not in force.
rec-unknown_rate = Change the article in the price list.
err-unpaid = { $open } is not paid.
rec-unpaid = Take payment or reverse the line first.
err-held_by_law = The law makes the practice keep the record. { $law } { $until_on }
rec-held_by_law = Explain it to the client and note that the request was made.
err-not_allowed_now = That is not possible as it stands now.
rec-not_allowed_now = See how it stands; it may have been done already.
err-in_use = Something else depends on it.
rec-in_use = Remove what depends on it first.
err-demo_cannot_sync = The trial is never connected to a booking provider.
rec-demo_cannot_sync = Do it in your own practice.
err-agreement_missing = There is no agreement with the booking provider, and no reason is given.
rec-agreement_missing = Give the date of the agreement, or write why there is none.
err-account_off = The booking account is off.
rec-account_off = Turn it on under Settings.
err-booking_of_provider = The booking comes from the provider.
rec-booking_of_provider = Change it there; the change arrives with the next fetch.
err-address_refused = That address may not be used.
rec-address_refused = It must begin with https and may not point into your own network unless it is your own server.
err-unreachable = The booking provider cannot be reached.
rec-unreachable = Check the network. Everything else works all the same.
err-timed_out = The booking provider did not answer in time.
rec-timed_out = Try again in a while.
err-tls_failed = There is no safe connection to the booking provider.
rec-tls_failed = Nothing was sent. Check the address and the computer’s clock.
err-logged_out = The booking provider no longer accepts the credentials.
rec-logged_out = Type the password or key again under Settings.
err-server_error = The booking provider answered with error { $status }.
rec-server_error = The fault is theirs. Try again later.
err-try_later = The booking provider asks for patience ({ $status }).
rec-try_later = Nothing was changed. It is tried again later; fetching by hand now does not help.
err-calendar_gone = There is nothing at that address ({ $status }).
rec-calendar_gone = Nothing was changed. The provider may have given the calendar a new address: copy it again.
err-not_a_calendar = There is no calendar at that address.
rec-not_a_calendar = Copy the calendar address (iCal) from the provider again.
err-calendar_empty = The booking provider answered with nothing at all.
rec-calendar_empty = Nothing was changed. Try again in a while; if it stays so, copy the calendar address again.
err-too_many_bookings = The calendar holds more than { $max } bookings.
rec-too_many_bookings = Nothing was changed. Let the provider send a shorter period.
err-line_too_long = The calendar holds a line of more than { $max } characters, which no calendar program writes.
rec-line_too_long = Nothing was changed. See that the address is the one of the calendar, and ask the provider.
err-cut_short = The calendar did not arrive whole.
rec-cut_short = Nothing was changed. Try again.
err-too_large = It is too large, more than { $max } MB.
rec-too_large = Choose a smaller file or a shorter period.
err-redirected = The address points elsewhere.
rec-redirected = Get the right address from the provider.
err-mass_removal = { $gone } of { $of } bookings would vanish at once.
rec-mass_removal = Nothing was changed. Check with the provider whether the calendar is empty by mistake.
err-stopped = Stopped.
rec-stopped = Nothing was changed.
err-no_print_system = This computer has no printing system.
rec-no_print_system = Save as PDF and print elsewhere, or install CUPS.
err-no_printer = There is no such printer.
rec-no_printer = Choose another.
err-printer_stopped = The printer takes no jobs.
rec-printer_stopped = Check paper, lid and power, and start it again.
err-print_refused = The printing system did not take the pages.
rec-print_refused = Nothing was entered as printed. Try again or save as PDF.
err-layout_fault = The page could not be prepared. It is a fault in the program.
rec-layout_fault = Nothing was printed. Try shortening unusually long texts.
err-nothing_to_print = There is nothing to print.
rec-nothing_to_print = Choose other days.
err-busy_working = Other long work is under way already.
rec-busy_working = Wait until it is done, or stop it under Settings, Backups.
err-shelf_gone = The folder or disk is not there.
rec-shelf_gone = Plug in the disk, or check the name of the folder, and try again.
err-shelf_full = There is no room left where the backup should go.
rec-shelf_full = Free some space there, or choose another disk. The backups that are there already are untouched.
err-shelf_read_only = Nothing can be written where the backup should go.
rec-shelf_read_only = Check that the disk is not write-protected and that you may write in the folder, or choose another.
err-shelf_failed = The disk with the backups answered with an error.
rec-shelf_failed = Unplug it, plug it in and try once more. If it happens again, use another disk.
err-shelf_address = That address cannot be used.
rec-shelf_address = Write https:// or sftp:// and the name of the server. http, and machines in your own network, work only if you tick that.
err-shelf_unknown_host = There is no server of that name.
rec-shelf_unknown_host = Check how the address is written, and that the computer is online.
err-shelf_unreachable = The server for backups cannot be reached.
rec-shelf_unreachable = Check the network. The backup is made by itself once the server can be reached; those that are there are untouched.
err-shelf_slow = The server for backups did not answer in time.
rec-shelf_slow = Try again later. Attachments that arrived are not sent again.
err-shelf_not_trusted = The server cannot show that it is the right one.
rec-shelf_not_trusted = Send no password there. Ask whoever runs the server for a valid certificate.
err-shelf_key_unknown = The key of the server has not been confirmed yet.
rec-shelf_key_unknown = Check the key with whoever runs the server, and confirm it.
err-shelf_key_changed = The server shows another key than the one you confirmed.
rec-shelf_key_changed = Send nothing there until whoever runs the server has said that the key was changed. Then confirm the new one.
err-shelf_logged_out = The server for backups does not accept the login.
rec-shelf_logged_out = Check the user name and the password or key, and save them again.
err-shelf_bad_key = The private key cannot be read.
rec-shelf_bad_key = Paste the whole key, from BEGIN to END. It must not have a password of its own.
err-shelf_no_folder = The folder is not there on the server.
rec-shelf_no_folder = Check the address, or make the folder there.
err-shelf_server_error = The server for backups answered with an error.
rec-shelf_server_error = Try again later. If it happens again, ask whoever runs the server.
err-not_a_backup = That is not a backup made by Kartotek.
rec-not_a_backup = Choose another backup or another folder.
err-other_vault = The backup belongs to another card index.
rec-other_vault = Nothing was changed. Choose the folder with backups of this card index.
err-backup_unsound = The backup is damaged or was tampered with.
rec-backup_unsound = The card index is untouched. Take an older backup, and make new ones on another disk: this one may be failing.
err-another_vault_here = This computer already has another card index than the one in the backup.
rec-another_vault_here = Nothing was changed. Restore on another computer, or first move the folder of the one that is here out of the way.
err-foreign_schema = The backup is not laid out the way this program does it.
rec-foreign_schema = Nothing was changed. If a newer version made the backup, install that first. Otherwise take another backup.
err-internal = Something went wrong in the program.
rec-internal = Nothing was changed. Try again, and restart if it repeats.
err-not_agreed = The client has not agreed to that kind of thing being kept.
rec-not_agreed = Ask for consent first. Without it only what the law requires is kept.

## Today

today-list = The day’s visits
today-visits = { $visits ->
        [0] no visits yet
        [one] one visit
       *[other] { $visits } visits
    }
today-last-pull = bookings fetched { $time }
today-closed = the day is closed
today-nobody = No name
today-warned = Warning
today-warned-long = There is a warning. Read it before treating.
today-came-at = came { $time }
today-late-cancelled = cancelled late
today-moved = moved from { $moment }
today-zone-doubt = time in doubt
today-remote-notes = Message in the booking
today-missing = What is missing
today-overview = Before the visit
today-begin = The client is here
today-write = Note
today-sale = Sale
today-miss = Did not come
today-walk-in = Without a booking
today-pull = Fetch bookings
today-before = Day before
today-after = Day after
today-today = Back to today
today-begun = { $name } is here.
today-missed = Noted: { $name } did not come. If the client comes after all, begin the visit as usual.
today-no-account = No booking provider is connected yet.
today-pulled = Bookings fetched: { $news }.
pull-figures = { $new } new, { $changed } changed, { $gone } gone
today-unsigned = { $count ->
        [one] One note is waiting to be signed
       *[other] { $count } notes are waiting to be signed
    }
today-unprinted = { $count ->
        [one] One day is not printed
       *[other] { $count } days are not printed
    }
today-backup-late = The backup is too old
today-backup-none = No backups are made yet
today-empty = Nobody booked
today-empty-text = When bookings come in they appear here in order of time. If somebody comes without one, press W.
today-book = New booking
today-connect = Connect a booking provider
standing-came = came
standing-no_show = did not come
standing-cancelled = cancelled
standing-gone = gone from the calendar
standing-tentative = tentative
standing-over = time is past
standing-now = now
standing-ahead = booked
origin-provider = booked online
origin-desk = booked here
origin-walk_in = walk-in

## Overview

overview-card = Client card
overview-notes = Latest notes
overview-first = The first time
overview-first-text = There are no notes yet. Press N when you are done.
overview-measurements = Measurements
overview-curve = { $name }: from { $first } to { $last }
overview-visits = Visits ({ $visits })
overview-no-visits = No visits yet.
overview-intake-on = Filled in { $day }.
overview-no-intake = Not filled in yet.
overview-intake-fill = Fill in
overview-open = { $amount } is not paid.
warning-from-card = Warning on the card
warning-from-intake = From the intake form

## Journal

note-unsigned = unsigned
note-amended = amended
note-empty = An empty note.
part-subjective = Subjective
part-objective = Objective
part-assessment = Assessment
part-plan = Plan
part-anamnesis = History
part-status = Findings
part-treatment = Treatment
part-text = Note

## Sale

sale-title = Sale to { $name }
sale-article = What
sale-free = Something else …
sale-neutral = A neutral name: this ends up in the books. Nothing about health.
sale-item-missing = Write what it is.
sale-quantity-wrong = A whole number, at least 1.
sale-vat-of-it = { $amount } of it
sale-before = Last time the client paid { $amount }, { $day }.
sale-before-take = Same price
sale-unpaid = Not paid yet
sale-method-missing = Choose how it was paid, or that it is not paid yet.
sale-do = Register
sale-done = No. { $number }: { $amount }, { $name }.
item-treatment = Treatment
item-goods = Goods

## Reasons given with a refusal

reason-form = The form does not fit.
reason-date = The date in it does not exist.
reason-check_digits = The check digits do not fit.

## Settings

settings-practice = The practice
settings-practice-lead = Appears on everything that is printed.
settings-practice-kept = The practice is saved.
settings-desk = The desk
settings-prices = Price list
settings-fields = Own fields
settings-bookings = Booking provider
settings-identity = Identity numbers
settings-vault = Security
settings-backups = Backups
settings-about = About
settings-look = Look
settings-language-hint = Language of the screen. Forms and paper follow the client.
settings-appearance = Light or dark
appearance-system = As the computer
appearance-light = Light
appearance-dark = Dark
settings-work = Way of working
settings-idle = Lock when nobody has touched anything for
settings-idle-hint = What you type is saved as a draft before it locks.
settings-minutes = { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
settings-months = { $count ->
        [one] one month
       *[other] { $count } months
    }
settings-hours = { $count ->
        [one] one hour before
       *[other] { $count } hours before
    }
settings-template = Template for new notes
template-soap = SOAP
template-asbap = History, findings, assessment, treatment, plan
template-free = Free text
settings-intake = Renew the intake form after
settings-late = A cancellation is late from
settings-late-never = never counted
settings-paper = Paper
settings-printer-ask = Ask each time
settings-printer-gone = { $printer } (not there right now)
settings-no-printer = No printer was found. Everything can still be saved as PDF.
settings-duplex = Print on both sides
settings-duplex-hint = The margin for the holes changes sides on every other page.
prices-add = New article
prices-change = Change article
prices-with-vat = Price with VAT
prices-empty = No price list yet
prices-empty-text = Enter your treatments and goods, and a sale is two keys away.
prices-removed = { $name } is removed. Old sales keep the name.
fields-lead = What you want on every card, such as sport or work. No diagnoses: they belong in the journal.
fields-none = No own fields.
fields-new = New field
fields-name = Name of field { $number }
fields-remove = Remove { $name }
fields-remove-text = What is in the field vanishes from all cards. It cannot be undone.
identity-lead = Seldom needed. Clients are told apart by the number of the card.
identity-notice = Identity numbers may be kept only where clearly justified, for instance because the law requires it. Write the ground; it is shown in extracts and records.
identity-question = Are identity numbers kept in this practice?
identity-ground-hint = For example: keeping patient records as the law requires.
identity-ground-missing = Write on what ground. Without one no identity numbers are kept.
identity-kept = Saved.

## Settings: booking provider

accounts-lead = Bookings are fetched here. Nothing is sent out.
accounts-add = Connect a provider
accounts-change = Change the connection
accounts-empty = No booking provider connected
accounts-empty-text = Most booking providers give out a secret calendar address (iCal). Paste it here and the bookings appear under Today.
accounts-dialog-lead = The address is secret: whoever has it sees your bookings.
accounts-label-hint = What you call it.
accounts-address = Calendar address (iCal)
accounts-address-hint = Begins with https and often ends in .ics.
accounts-login = The address needs a login
accounts-secret-kept = A password is saved. Leave empty to keep it.
accounts-forget-secret = Forget the saved password
accounts-own-server = It is my own server
accounts-own-server-hint = Only then may the address point into your own network.
accounts-agreement = Agreement
accounts-agreement-hint = Whoever handles your bookings processes your clients’ data. There has to be an agreement.
accounts-agreement-since = { $processor }, agreement of { $day }
accounts-no-agreement = No agreement: { $note }
accounts-every = Time between fetches
accounts-by-hand = by hand only
accounts-last = Last fetch
accounts-pull = Fetch now
accounts-on = on
accounts-off = off
accounts-turn-on = Turn on
accounts-turn-off = Turn off
accounts-remove = Remove { $name }?
accounts-remove-text = Address and password are forgotten. Bookings already fetched stay.
pull-ok = done
pull-unchanged = nothing new
pull-refused = refused, nothing changed
pull-failed = failed
pull-look-again = See what would go
pull-confirm = Let { $gone } bookings go
pull-confirm-text = { $account }: the calendar no longer has them. They stay on the cards as gone; visits and notes are not touched. If the number is another by then, you are asked again.

## Settings: security

vault-recovery = Recovery key
vault-recovery-lead = The only way in if the passphrase is forgotten.
vault-recovery-good = The key works: it was typed in from the sheet.
vault-recovery-another = Type a new key
vault-recovery-check = Check
vault-key-confirmed = The key is right.
vault-renew = Make a new sheet
vault-renew-lead = If the sheet is lost or somebody may have seen it. The old one works until the new one is typed back.
vault-renew-new-lead = Print it now: the key is shown only this once. Then type it back below, and destroy the old sheet.
vault-renew-waiting = A new key was made and waits to be typed back. Until then the old sheet is the one that works.
vault-passphrase = Change the passphrase
vault-passphrase-lead = To another one, or a longer one. If somebody may know the present one, renew the keys instead: old copies keep opening with it.
vault-passphrase-current-missing = Type your present passphrase.
vault-passphrase-change = Change
vault-passphrase-working = Changing. It takes a second or two on purpose.
vault-passphrase-changed = The new passphrase works from now on.
vault-keys = My passphrase may be known
vault-keys-lead = Then a new passphrase is not enough: whoever has a copy of the folder or a backup opens it with the old one. Here the whole card index is written anew under new keys, with a new passphrase and a new recovery sheet. The old sheet is void at once. Old backups are replaced as soon as a new one has been read back.
vault-keys-cannot = Copies that somebody has taken already, and backups on disks that never come back, keep opening with the old passphrase.
vault-keys-begin = Renew the keys
vault-keys-do = Renew the keys now
vault-keys-working = Writing everything anew under new keys. It takes a while; nothing else can be done meanwhile.
vault-keys-done = The keys are new. Print the new sheet now: the key is shown only this once. Then type it back above. Until then a forgotten passphrase is the end of everything.
vault-keys-backups = Making new backups; the old ones go once these have been read back.
vault-keys-backups-done = Every place for backups that is at hand holds a new one, and none that the old passphrase opens.
vault-keys-backups-owed = { $names }: the backups there still open with the old passphrase. They are replaced when the place is at hand again.
vault-device = Open from this computer’s keyring
vault-device-lead = Then the card index opens without the passphrase while you are logged in to this computer.
vault-device-warning = Any program of the same user can read an unlocked keyring. Whoever sits down at the computer while you are logged in can open the card index. The passphrase is still asked for when something is handed out or erased, when the keys change, and when a client has had the screen.
vault-device-off = It is off.
vault-device-on =
    It is on. The passphrase was last typed { $moment }, and is asked for again after { $days ->
        [one] one day.
       *[other] { $days } days.
    }
vault-device-days = Days until the passphrase is asked for again
vault-device-days-hint = 1 to 60
vault-device-allow = Switch it on
vault-device-forbid = Switch it off
vault-device-entry-left = It is off. The entry in the keyring could not be removed; it opens nothing any more.
vault-verify = Is everything in order?
vault-verify-lead = Reads every page, attachment, index and chain of the card index. Takes a few seconds.
vault-verify-do = Check the card index
vault-verify-working = Reading everything
vault-verify-good = Everything is in order.
vault-verify-bad = Something is not right
vault-broken-day = The first day that does not fit: { $day }.
finding-day_chain = A closed day of the daybook was changed.
finding-other = Finding: { $code }
vault-scan-lead = Looks for words in every page, erased ones too, in the log, in the attachments and in the backups at hand. Good after an erasure, with the client beside you.
vault-scan-words = Words to look for
vault-scan-short = Each word needs at least four characters.
vault-scan-do = Look
vault-scan-working = Looking everywhere
vault-scan-nothing = Nothing was found anywhere.
vault-scan-nothing-so-far = Nothing was found where it was possible to look.
vault-scan-found = { $hits ->
        [one] One hit
       *[other] { $hits } hits
    }
vault-scan-place = { $place }: { $hits }
scan-page = pages in use
scan-free_page = erased pages
scan-log = the log
scan-overflow = across pages
scan-sealed = attachments
scan-raw = files on the disk
scan-backup = backups
vault-place = Where the card index is
vault-place-lead = Copy the folder while the program is locked; the copy is whole and encrypted.
place-synced = { $by } copies this folder
place-synced-text = Two copies that grow apart cannot be joined again, and what you erase stays with others. Move the folder to where nothing syncs it, and keep the backups here instead: they can bear it.
place-network = The folder is not on this computer
place-network-text = A break in the middle of work may cost what you wrote last, and others may reach the folder. Keep the card index on the computer's own disk, and the backups here.

noticed-header_older = The key file is older than the card index: somebody has put back a copy.
noticed-header_older-do = If it was not you, change the passphrase now: with the copy an old passphrase may work again.
noticed-loss_accepted = The card index was opened without what was missing. Saved changes lost: { $lost }.
noticed-loss_accepted-do = Compare the last days with the binder and the booking provider, and enter again what is missing.
noticed-header_healed = One of the two key files was missing or damaged and was written anew from the other.
noticed-header_healed-do = Nothing is lost. If it happens again, the disk may be failing: make a copy of the folder.
noticed-counter_missing = The counter of saved changes was missing.
noticed-counter_missing-do = If files were copied by hand, see whether the last days are all there.
noticed-counter_unreadable = The counter of saved changes could not be read and was written anew.
noticed-counter_unreadable-do = See whether the last days are all there. If it happens again, the disk may be failing.
noticed-counter_not_written = What you saved is safe, but the counter beside it could not be written.
noticed-counter_not_written-do = See whether the disk is full or locked against writing.
noticed-orphans_removed = The program was cut off last time; leftovers were removed: { $files }.
noticed-orphans_removed-do = Nothing that was saved is lost. What was being typed is among the drafts.
noticed-brought_up = The card index was made by an older version and has been brought up to date.
noticed-brought_up-do = Older versions of the program cannot open it any more.
noticed-outside_unreadable = What this computer remembered of the card index could not be read and was written anew.
noticed-outside_unreadable-do = See whether the last days are all there. If they are, nothing is lost.
noticed-outside_not_written = How far the card index has come could not be noted outside its folder. What you saved is kept.
noticed-outside_not_written-do = See whether your configuration folder is full or locked against writing. Until it is noted, an old folder put back may pass unseen.
noticed-folder_accepted = A folder that is older than the one this computer has seen, or another one, was opened knowingly.
noticed-folder_accepted-do = Compare the last days with the binder and the booking provider. If it was not you who put it back, renew the keys under Settings.
noticed-old_bookings_gone = Old bookings were taken away: { $bookings }. Visits kept without their booking: { $visits_kept }.
noticed-old_bookings_gone-do = They were older than the time set under Settings. The month’s counts stay.
noticed-purge_owed = What was erased still has traces in the files: removing them failed.
noticed-purge_owed-do = Free some space on the disk. It is tried again every hour and at every unlock.
noticed-seen = Seen

finding-header = One of the two copies of the header is damaged.
finding-pages = Pages of the card index are damaged or changed.
finding-structure = The structure of the card index does not fit.
finding-index = The search index does not agree with the texts. Searches may miss something.
finding-audit = The audit log is broken or cut off.
finding-sealed = An attachment is missing or cannot be opened.
finding-counters = The counters disagree about what was saved last.
vault-scan-unreadable = Damaged, could not be read

## Settings: backups

backups-lead = A backup is made by itself every day that something changes. The last seven are kept, encrypted.
backups-empty = No backups are made yet
backups-empty-text = If the disk in this computer breaks, everything goes with it. A backup on another disk is encrypted and opened by the same passphrase.
backups-demo = The trial is not backed up. In your own practice you choose here where the backups go.
backups-choose = Choose a folder or disk
backups-add = New place
backups-dialog = Where should the backups go?
backups-dialog-lead = Preferably on a disk that you can take with you or lock up somewhere else.
folder-label = Folder or disk
folder-browse = Browse …
folder-missing = Browse to a folder, or type where it is.
backups-folder-hint = The backups get a folder of their own there.
backups-label-hint = What you call it, for example the blue disk.
backups-save = Back up here
backups-there-already = Backups are made there already. Choose another folder or disk.
backups-last = Last backup
backups-last-none = none yet
backups-ago = { $ago }, { $moment }
backups-holds = Holds
backups-rehearsed = Restore tried
backups-rehearsed-never = never
backups-late = The backup is too old
backups-late-text = What you wrote since { $moment } is on this computer only.
backups-late-never = No backup has succeeded yet
backups-late-never-text = Everything is on this computer only.
backups-gone = The disk is not plugged in. The backup is made when it is.
backups-was-stopped = The last attempt was stopped. The backups that are there already are untouched.
backups-failed = Last attempt, { $moment }: { $what }
backups-clock-back = The clock of this computer is behind the last backup
backups-clock-back-text = Set the clock right. Until then no older backups are taken away.
backups-old-keys = The backups here still open with the old passphrase
backups-old-keys-text = The keys were renewed since. Plug the disk in, or make a backup: once it has been read back, the old ones go.
backups-make = Back up now
backups-made = The backup on { $name } is made and was read back.
backups-rehearse = Try a restore
backups-rehearse-hint = A trial restore rebuilds the last backup in a separate place, compares it and throws that copy away. The card index is not touched.
backups-rehearsal-good = The restore from { $name } was tried: everything came back.
backups-list = Show the backups
backups-list-hide = Hide the backups
backups-list-of = Backups on { $name }
backups-list-empty = There are no backups there yet.
backups-when = Made
backups-notes = Notes
backups-owed = to be cleaned
backups-owed-hint = { $count ->
        [one] One backup still holds somebody who was erased. It is cleaned when the next backup is made.
       *[other] { $count } backups still hold somebody who was erased. They are cleaned when the next backup is made.
    }
backups-unreadable = cannot be read
backups-remove-do = Stop backing up here
backups-remove = Stop backing up to { $name }?
backups-remove-text = The backups that are there stay there, and the passphrase of that time opens them. If you erase a client later they are no longer cleaned: then you destroy them by hand.
backups-remove-last = After that no backups are made at all.
backups-remove-not = Keep it
backups-work-backup = Backing up to { $shelf }: { $stage }
backups-work-cleaning = Cleaning the backups on { $shelf }: { $stage }
backups-work-rehearsal = Trying a restore from { $shelf }: { $stage }
backups-work-restore = Restoring from { $shelf }: { $stage }
backups-work-keys = Renewing the keys: { $stage }
backups-work-looking = Looking in the backups on { $shelf }: { $stage }
backups-stage-files = attachments
backups-stage-writing = writing
backups-stage-reading = reading back
backups-stage-examining = comparing
backups-stop = Stop
shelf-kind = What kind of place?
shelf-kind-folder = Folder or disk
shelf-kind-webdav = Server with WebDAV, for example Nextcloud
shelf-kind-sftp = Server with SFTP
shelf-kind-s3 = Storage service with S3
shelf-address = Address of the server
shelf-address-webdav = Address of the folder, for example https://cloud.example/remote.php/dav/files/maj
shelf-address-sftp = For example sftp://server.example/~/backups, where ~ is your own folder
shelf-address-s3 = https://, the service, the bucket: for example https://s3.example/my-bucket
shelf-address-missing = Write the address of the server.
shelf-access-key = Id of the access key
shelf-password = Password on the server
shelf-secret = Password or key of the server
shelf-secret-key = Secret access key
shelf-secret-sftp = A password, or the whole text of a private key without a password of its own.
shelf-region = Region
shelf-region-hint = Leave empty if the service has none.
shelf-own-server = The server is in my own network
shelf-own-server-hint = Only then may the address point there, and begin with http. The backups are encrypted all the same; the server's password is not.
shelf-key = Is this the right server?
shelf-key-text = It shows the key below. Check it with whoever runs the server. The password is not sent until you have confirmed.
shelf-key-yes = Yes, that is the server's key
backups-change = Change the place
backups-try = Try the place
backups-tried = { $name } can be used: a small file was written, read back and taken away.
backups-unproven = The trial restore, { $moment }: { $what }
backups-rehearsed-each = Is also done by itself once a month, while nobody is at the computer.

## Settings: about

about-title = Kartotek
about-version = Version { $version }
about-lead = An encrypted card index for one therapist at one desk. No server, no account, no statistics to anybody.
about-limits = What the program does not do
about-limit-send = It sends no e-mail or text messages and has no page for clients.
about-limit-lost = If the computer is gone, the card index is gone. Keep a copy somewhere else.
about-limit-certified = It is not a certified patient record system.
about-limit-alone = It is built for one person. Several at once is not possible.
about-limit-advice = The notes on law are help, not legal advice.
about-law = How long things are kept
about-law-lead = By the country’s rules as the program knows them.
about-journal = Journal
about-books = Books
about-years = { $years } years
about-own-assessment = You decide yourself.
about-licences = Licences
about-licence-own = Kartotek: MIT or Apache 2.0, as you like.
about-work-tauri = The window: Tauri (MIT or Apache 2.0)
about-work-sqlcipher = The store: SQLCipher (BSD) and SQLite (public domain)
about-work-typst = Paper: Typst (Apache 2.0)
about-work-svelte = The screen: Svelte, Bits UI, Fluent, virtua, signature_pad (MIT, Apache 2.0)
about-work-source-sans = The type: Source Sans 3 (SIL OFL 1.1)
about-work-lucide = The signs: Lucide (ISC)

## Clients: the list

clients-search = Search clients
clients-inactive = Show inactive too
clients-count = { $count ->
        [one] one client
       *[other] { $count } clients
    }
clients-next = next { $day }
clients-last = last { $day }
clients-none = No clients yet
clients-none-text = Add the first one with N. When a booking provider is connected, cards come by themselves as people book.
clients-not-found = Nobody matches “{ $text }”
clients-not-found-text = Try a part of the name, the phone number, the date of birth or the number of the card.
clients-admit-typed = Add as a new client
admit-lead = A name and a phone number are enough to begin. The rest can be filled in later.
admit-name-missing = Write at least a given name.
admit-born = Born
admit-born-hint = A date, or only the year.
admit-language-hint = Forms and papers for the client.
admit-source = The details come from
admit-note-hint = About what is kept, for example in person when booking.
admit-do = Add the client
source-client = the client
source-therapist = me
source-other = somebody else
source-booking = a booking
source-import = an import
draft-found = This is a draft from last time.
draft-drop = Discard the draft
draft-resume = Continue
client-admitted = { $name } has card { $number }.
field-source_note = How the client was informed
kit-needed = required

## Client card

client-tabs = Everything about the client
client-tab-card = Card
client-tab-journal = Journal
client-tab-visits = Visits
client-tab-forms = Forms
client-tab-consents = Consents
client-tab-measurements = Measurements
client-tab-sales = Sales
client-tab-attachments = Attachments
client-tab-history = History
client-inactive = inactive
client-all-there = Everything is in place
client-print = Print the client file
client-export = Hand out to the client
client-erase = Erase the client
client-set-inactive = Make inactive
client-set-active = Make active again
client-now-inactive = { $name } is inactive and shows only when searched for.
client-now-active = { $name } is active again.
card-keys = The card
card-person = Person
card-saving = Saving …
card-draft = Saved when you leave the field
card-saved = Saved { $time }
card-draft-found = Something was begun here and never saved.
card-needed = Has to be filled in.
card-phone-needed = Write a phone number, or a guardian with one.
card-year-wrong = Four digits, for example 1984.
card-guardian-hint = For children: name and phone.
card-elsewhere = Elsewhere too
card-other-system-hint = A system that also holds something about the client.
card-before = Before treating
card-warning-hint = Shown in red wherever the client is shown.
card-agreement-hint = Price, a fixed time or whatever you agreed on.
card-origin = Where the card comes from
card-created = Added
card-changed = Last changed
field-notes_at_provider = There are notes at the booking provider
field-other_system = Other system
field-reference = Reference
payer-self = The client pays.
payer-other = Somebody else pays
payer-remove = The client pays
payer-parent = Parent
payer-company = Company
payer-insurer = Insurer
payer-other-kind = Other
marketing-title = News and offers
marketing-lead = Off until the client says yes, one channel at a time.
marketing-on = Yes to { $channel }
marketing-off = No to { $channel }
marketing-how = How did the answer come in?
marketing-since = { $how }, { $day }
channel-email = e-mail
channel-sms = text message
channel-post = post
channel-phone = phone
how-desk = in person
how-phone = by phone
how-email = by e-mail
how-form = on a form
how-letter = by letter
identity-reveal = Show
identity-doubt = The check digit does not fit. Compare with an identity card.
visits-time = Time
visits-how = State
visits-ahead = Ahead
visits-past = So far
visits-none = No visits yet
visits-none-text = Bookings and visits gather here in order of time.
visits-write = Write a note
sales-number = No.
sales-paid = Paid
sales-open = { $amount } open
sales-show = In the daybook
sales-none = No sales yet
attachments-lead = Sealed one by one. A copy you save to the disk is no longer protected.
attachments-add = Add a file
attachments-added = Added
attachments-size = Size
attachments-save = Save a copy
attachments-saved = The copy is saved. Delete it when it is no longer needed.
attachments-kept = { $name } is added and sealed.
attachments-none = No attachments
attachments-none-text = Referrals, pictures and letters that belong to the client.
attachments-remove = Remove { $name }
attachments-remove-text = The file is deleted from the index and cannot be brought back.
history-changes = Changes to the card
history-no-changes = Nothing was changed
history-access = What was seen and done
history-access-lead = Nobody but you gets in here, yet the client has a right to know.
history-at = When
history-field = Field
history-old = Before
history-new = After
history-blank = (blank)
history-act = What
act-client-open = The card was shown
act-overview-show = The client was shown
act-client-admit = The card was added
act-client-change = The card was changed
act-client-reveal-identity = The identity number was shown
act-journal-write = A draft of a note was saved
act-journal-sign = A note was signed
act-journal-amend = A note was amended
act-intake-close = A form was handed in
act-consent-give = A question of consent was answered
act-consent-withdraw = A consent was taken back
act-attachment-add = A file was added
act-attachment-read = A file was opened
act-export-client = Everything was handed out
act-other = Something else about the client was changed

## Measurements

measure-add = New measurement
measure-name = What is measured
measure-name-missing = Write what is measured, for example pain (NRS).
measure-value-wrong = A figure, for example 4 or 55.5.
measure-kept = Saved: { $name }.
measure-none = No measurements yet
measure-none-text = Pain, movement, strength: two figures of one kind make a curve.

## Notes

note-new = New note
note-go-on = Continue writing
note-template = Template
note-keeps = Saves by itself
note-keeping = About to be saved …
note-kept = Draft saved { $time }
note-sign = Sign
note-later = Sign later
note-discard = Discard
note-discard-title = Discard the draft?
note-discard-text = What is written here will be gone. Signed notes are not touched.
note-signed-done = Signed. From now on it is only amended.
note-amend = Amend
note-amend-title = Amend the note of { $day }
note-amend-lead = The old text stays and can be read.
note-amend-reason = Why
note-amend-reason-missing = Write why, for example the side was mixed up.
note-amend-do = Sign the amendment
note-amended-done = The amendment is signed.
note-earlier = Text { $version }, written { $moment }
note-reason = Reason: { $reason }
note-signed-by = Signed by { $who }, { $moment }
note-written = written { $moment }
note-none = No notes yet
note-none-text = Press N after the treatment. What you write is saved by itself until you sign.
journal-search = Search all notes
journal-search-hint = All words must be there. Newest first.
journal-waiting = Waiting to be signed
journal-unsigned = { $count ->
        [one] One note is waiting to be signed
       *[other] { $count } notes are waiting to be signed
    }
journal-hits = { $count ->
        [one] one hit
       *[other] { $count } hits
    }
journal-all-signed = Everything is signed
journal-all-signed-text = Unsigned notes gather here. Search above for words in all notes.
journal-not-found = No note with “{ $text }”
journal-not-found-text = Try fewer words, or the beginning of a word.

## Turning the screen to the client

handover-back = Back to the therapist
handover-leave = Back to the index
handover-leave-text = Hand back the screen. The therapist types the passphrase.
handover-stay = Stay here
handover-leave-do = Open
handover-thanks = Thank you!
handover-thanks-text = Your answers are saved. Please hand back the screen.
handover-thanks-back = It is noted. Please hand back the screen.
ending-sign-here = Sign here
ending-sign-missing = Sign in the box with a pen, a finger or the mouse.
ending-name = Name in plain letters
ending-name-hint = Name of the person who signs. For a child: the name of the parent or guardian.
ending-name-missing = Write the name as well.
ending-place = Where the paper is
ending-place-hint = For example tab and page in the binder.
ending-place-missing = Write where the signed paper is.
ending-refused-text = That is quite all right. Your answers are saved, but without a signature.
ending-paper-text = Please ask me for the text on paper and sign it there. I will note where the paper is.
ending-reason = Say briefly why
ending-reason-missing = A few words are enough.
ending-do-signed = Sign
ending-do-on_paper = Save: signed on paper
ending-do-refused = Save without a signature
ending-to-signed = Sign on the screen
ending-to-paper = Sign on paper instead
ending-to-refused = I do not want to sign
ending-signed = signed
ending-on_paper = on paper
ending-refused = not signed
ending-refused-why = Not signed: { $reason }
ending-lies = Signed on paper: { $place }
ending-signature-of = Signature of { $name }

## Forms

intake-next = Fill in
intake-next-lead = Turn the screen to the client. Nothing else can be reached from there, and the way back asks for your passphrase.
intake-fill = Hand over the screen
intake-go-on = Continue filling in
intake-print-blank = Print a blank form
intake-draft = A form that was begun is saved, { $moment }.
intake-closed = The client said no to health details being kept. Those questions are not asked.
intake-none = No form yet
intake-none-text = When the client has filled in and signed, the form is here exactly as it was shown.
intake-filled = Filled in
intake-version = version { $version }
intake-print = Print the form of { $day }
intake-show = Show
intake-hide = Hide
intake-changed = { $count ->
        [one] One answer is new since last time.
       *[other] { $count } answers are new since last time.
    }
intake-card-differs = { $count ->
        [one] One answer differs from the card. The card is left as it is.
       *[other] { $count } answers differ from the card. The card is left as it is.
    }
intake-new-answer = new answer
intake-differs = other than the card
intake-hash = checksum { $hash }
intake-begin = Begin
intake-parts = { $count } short parts. Your answers are saved as you type, and you can go back and change them until you have signed.
intake-date-hint = Day, month and year, for example 11/02/1951.
intake-mandatory = mandatory
intake-step = Part { $step } of { $steps }
intake-sign = Signature
intake-comment = Tell a little more
intake-answer-missing = This question needs an answer.
intake-lacking = { $count ->
        [one] One question is left.
       *[other] { $count } questions are left.
    }

## Consents

purpose-storage = Keeping details
purpose-storage-lead = Card, health, notes and pictures.
purpose-publishing = Publishing
purpose-publishing-lead = One question for each place.
purpose-marketing = News and offers
purpose-marketing-lead = One question for each channel.
consent-storage-all = Everything together
consent-storage-health = Answers about health
consent-storage-notes = Notes and measurements
consent-storage-images = Pictures
consent-publishing-website = The website
consent-publishing-instagram = Instagram
consent-publishing-facebook = Facebook
consent-publishing-youtube = YouTube
consent-publishing-print = Print
consent-marketing-email = E-mail
consent-marketing-sms = Text message
consent-marketing-post = Post
consent-marketing-phone = Phone
consent-unasked = not asked
consent-given = yes
consent-refused = no
consent-withdrawn = withdrawn
consent-expired = expired
consent-included = included
consent-until = until { $day }
consent-history = Text and history
consent-ask = Ask
consent-again = Ask again
consent-ask-storage = Ask for consent to keep details
consent-ask-title = Ask for consent
consent-ask-lead = Then turn the screen to the client.
consent-turn = Hand over the screen
consent-until-hint = Blank: until further notice.
consent-until-over = That day is past.
field-until_on = Holds until
consent-holds-until = The consent holds until { $day }.
consent-question = Your answer
consent-yes = Yes, I agree
consent-no = No
consent-choose = Choose yes or no.
consent-thanks-no = Your no is noted. Please hand back the screen.
consent-withdraw = Withdraw
consent-keep = Keep it
consent-go-on = Continue
consent-broken = A question that was begun is saved: { $what }, { $moment }.
consent-withdraw-title = Withdraw the consent
consent-how = How did it come in?
consent-withdraw-storage = Nothing new is kept from now on. What is there is erased when the client asks for it.
consent-withdraw-publishing = Take down what was published as soon as possible.
consent-withdraw-marketing = Messages on that channel stop at once.
consent-withdrawn-done = The consent is withdrawn.

## Paper from a room

paper-laying = Preparing the pages
paper-no-printer = No printer was found. Save a PDF instead.
paper-save = Save as PDF
paper-saved = The PDF is saved. It is not encrypted.
paper-printed = Sent to { $printer }.

## Bookings

bookings-add = New booking
bookings-add-for = Book { $name }
bookings-add-do = Book
bookings-added = { $name } is booked for { $day } at { $time }.
bookings-time = Time
bookings-time-wrong = For example 9, 930 or 14:15.
bookings-minutes = Minutes
bookings-all-day = all day
bookings-busy = Busy
bookings-busy-text = A time without a person: a break, a meeting or a blocked hour.
bookings-count = { $count ->
        [0] nothing booked
        [one] one booking
       *[other] { $count } bookings
    }
bookings-more = { $count } more at the same time. They are in the list.
bookings-pulled-at = fetched { $moment }
bookings-pull-failed = { $account }: { $what }
bookings-before = Earlier
bookings-after = Later
bookings-day = Show the day
bookings-week = Show the week
bookings-grid = Calendar
bookings-list = Booked times
bookings-none-week = Nobody is booked this week.
bookings-none-day = Nobody is booked this day.
bookings-empty = No bookings yet
bookings-empty-text = Copy the calendar address (iCal) from your booking provider and paste it under Settings. Bookings are then fetched here. You can also type times in by hand.
bookings-remote-name = The booking provider says: { $name }
bookings-zone-doubt = The time zone could not be read ({ $zone } was assumed). Check the time with the booking provider.
bookings-of-provider = Changed and cancelled at the booking provider.
bookings-who = Who is it?
bookings-agrees-name = same name
bookings-agrees-phone = same phone
bookings-agrees-email = same e-mail
bookings-match-this = It is the person on that card
bookings-match-new = New client
bookings-match-other = Somebody else …
bookings-matched = Matched with { $name }. Later bookings by the same person follow.
bookings-cancel = Cancel the booking
bookings-cancel-title = Cancel the booking of { $name }?
bookings-cancel-text = The time stays visible as cancelled. Whether it is late is counted from now. The program does not tell the client.
bookings-cancel-not = Keep it
bookings-cancelled = The booking of { $name } is cancelled.
bookings-cancelled-late = The booking of { $name } is cancelled, late by your rule.

## Daybook

daybook-count = { $count ->
        [0] no lines
        [one] one line
       *[other] { $count } lines
    }
daybook-open = { $amount } unpaid
daybook-of = Daybook: { $name }
daybook-all = All clients
daybook-day = Show the day
daybook-month = Show the month
daybook-before = Earlier
daybook-after = Later
daybook-register = New sale
daybook-report = Day report
daybook-list = Lines
daybook-chosen = Chosen line and totals
daybook-empty-day = Nothing sold this day
daybook-empty-month = Nothing sold this month
daybook-empty-text = Every sale gets the next number. Nothing is struck out: mistakes are corrected with a new line.
daybook-line = No. { $number }
daybook-pieces = { $count } × { $item }
daybook-vat = { $rate }, { $amount }
daybook-vat-short = VAT { $rate }
daybook-paid = Paid
daybook-paid-more = Payment { $nth }
daybook-on-paper = In the binder
daybook-not-on-paper = not printed
daybook-is-paid = paid
daybook-is-reversed = reversed
daybook-is-reversal = reversal
daybook-reversed-by = reversed by { $number }
daybook-reverses = reverses { $number }
daybook-closed = day closed
daybook-pay = Take payment
daybook-pay-title = { $name } pays
daybook-pay-lead = No. { $number }. Left to pay: { $open }.
daybook-paid-on = Paid on
daybook-method-missing = Choose how it was paid.
daybook-paid-all = No. { $number } is paid.
daybook-paid-part = No. { $number }: { $open } remains.
daybook-reverse = Reverse the line
daybook-reverse-title = Reverse no. { $number }?
daybook-reverse-new = A new line with today’s date and { $amount } is written.
daybook-reverse-stays = No. { $number } stays, struck through. The two lines point to each other.
daybook-reverse-money = { $amount } is entered as paid back ({ $methods }). You hand back the money yourself.
daybook-reverse-after = If it was only wrong, register the sale again afterwards.
daybook-reverse-paper = The line is on paper, { $page }. The page stays; the reversal goes on a new one.
daybook-why = Why?
daybook-why-mistake = It was entered by mistake
daybook-why-price = Wrong price or VAT
daybook-why-returned = Goods came back, or the client withdrew
daybook-why-wrong_client = Wrong client
daybook-why-missing = Choose why.
daybook-reversed = No. { $number } is reversed by no. { $by }.
daybook-close = Close the day
daybook-close-title = Close { $day }?
daybook-close-lead = { $count ->
        [one] One line, { $amount }.
       *[other] { $count } lines, { $amount }.
    }
daybook-close-open = This is not finished
daybook-close-ready = Nothing is open this day.
daybook-close-after = Once the day is closed
daybook-close-no-lines = no sale can be entered on it,
daybook-close-no-payments = no payment can be entered on it,
daybook-close-mend = mistakes are corrected with a new line on a later day. It cannot be opened again.
daybook-end-unpaid = { $amount } is not paid. It can be paid on a later day.
daybook-end-unsold = Visits without a sale: { $names }.
daybook-closed-now = Closed: { $day }.
daybook-totals = Totals
daybook-came-in = Money in
daybook-by-day = Sales by day
daybook-likely = Came today, sale not entered yet
daybook-nothing-paid = Nothing paid.
daybook-sold = Sold
daybook-of-it-vat = VAT in it
daybook-sum = Sum

## Binder

binder-part-lacks = To print
binder-part-removing = To take out
binder-part-ledger = The pages
binder-part-place = The place
binder-stands = Place: { $place }
binder-stands-key = Place: { $place }. { $holder } has the key.
binder-stands-nowhere = Write where the binder is and who has the key, under The place.
binder-whole = Everything is on paper
binder-whole-text = When something is sold, its day is listed here until it is printed.
binder-lacks = The binder lacks this
binder-sum = { $lines } lines on { $pages ->
        [one] one page
       *[other] { $pages } pages
    }
binder-print = Print for the binder
binder-save = Save as PDF
binder-no-printer = No printer was found
binder-no-printer-text = Connect one, or save as PDF and print elsewhere.
binder-save-hint = The PDF file is not encrypted. The pages count as printed: print the file, then delete it.
binder-laying = Preparing the pages
binder-printing = { $pages ->
        [one] Printing one page on { $printer } …
       *[other] Printing { $pages } pages on { $printer } …
    }
binder-no-day = No day is chosen.
binder-days = Days
binder-day-open = not closed
binder-day-open-hint = Lines added later to a day that is not closed are printed on a page of their own.
binder-printed = { $pages ->
        [one] One page sent to { $printer }. Put it in the binder and tick it off.
       *[other] { $pages } pages sent to { $printer }. Put them in the binder and tick them off.
    }
binder-saved = { $pages ->
        [one] One page saved as PDF and entered under The pages.
       *[other] { $pages } pages saved as PDF and entered under The pages.
    }
binder-entered = { $pages ->
        [one] The page is entered but not saved. Save it from The pages.
       *[other] { $pages } pages are entered but not saved. Save them from The pages.
    }
binder-empty = No pages yet
binder-empty-text = Every printed page gets a number of its own and is listed here as long as it exists.
binder-ledger = Printed pages
binder-removing = Pages to take out
binder-waiting = { $pages ->
        [one] One page is waiting to be put in the binder
       *[other] { $pages } pages are waiting to be put in the binder
    }
binder-file-all = All are in the binder
binder-filed-all = { $pages ->
        [one] One page is in the binder.
       *[other] { $pages } pages are in the binder.
    }
binder-newest = The newest { $shown } of { $total }.
binder-kind-log = daybook
binder-kind-form = form
binder-kind-file = client file
binder-state-printed = printed
binder-state-filed = in the binder
binder-state-replaced = replaced
binder-state-to_remove = to take out
binder-state-destroyed = destroyed
binder-to-filed = Is in the binder
binder-to-replaced = Replaced by a new one
binder-to-destroyed = Destroyed
binder-blacked-out = Blacked out, back in the binder
binder-is-filed = { $page } is in the binder.
binder-is-replaced = { $page } is replaced. Its lines are to be printed again.
binder-is-destroyed = { $page } is destroyed.
binder-again = Save the day as PDF again
binder-shred-title = Is { $page } destroyed?
binder-shred-gone = Say so only when the paper is in pieces. It cannot be undone.
binder-shred-again = The page is gone for good, and its lines are to be printed again. It cannot be undone.
binder-take-out = Take out { $page } and destroy it.
binder-black-out = Black out { $count ->
        [one] line
       *[other] lines
    } { $lines } on { $page } so that nothing can be read, not from the back either.
binder-holds = Holds
binder-sheet = { $page } of { $pages }
binder-lines = Lines
binder-printed-at = Printed
binder-red = { $pages ->
        [one] One page has to be taken out or blacked out
       *[other] { $pages } pages have to be taken out or blacked out
    }
binder-red-text = A client was erased. The paper is all that is left.
binder-red-do = Show the pages
binder-place = Place of the binder
binder-place-lead = So that you can show that the papers are locked up, and find them.
binder-where = Where is it?
binder-where-hint = For example: locked cupboard in the treatment room.
binder-key = Who has the key?
binder-key-hint = A name, and where the spare key is.
binder-place-kept = The place is saved.

## Hand-out

export-title = Copy for { $name }
export-lead = The client has the right to everything about themselves, free of charge and within a month.
export-who = How do you know who it is?
export-who-lead = The copy is everything about { $name }. It must not end up with anybody else.
export-known = I know the client
export-known-hint = The person is here in front of you.
export-id_card = Proof of identity
export-id_card-hint = You have seen it. Do not copy it.
export-other = Another way
export-other-hint = For example: you called the number on the card.
export-who-missing = Choose how you know who it is.
export-save = Save the copy
export-print = Print the client file
export-packing = Collecting everything
export-saved = The copy is saved, and that is written in the audit log.
export-saved-text = Hand it over on a stick or encrypted, and then delete the file from this computer.
export-careful = The file is not encrypted. Do not send it by ordinary e-mail.
export-holds = What it holds
export-holds-lead = A ZIP file that people and other systems can read.
export-file-pdf = The client file as PDF
export-file-pdf-about = Everything in readable form, in the client’s language.
export-file-json = JSON with its description
export-file-json-about = The same for a computer to read in.
export-file-fhir = FHIR R4
export-file-fhir-about = The standard of health care, for a new therapist’s system.
export-file-attachments = Attachments
export-file-attachments-about = The files as they were added.
export-file-hashes = List of hashes
export-file-hashes-about = Shows that nothing was changed afterwards.
export-about = What is told

## What hangs on a client

held-card = the client card
held-bookings = { $count ->
        [one] one booking
       *[other] { $count } bookings
    }
held-visits = { $count ->
        [one] one visit
       *[other] { $count } visits
    }
held-notes = { $count ->
        [one] one note
       *[other] { $count } notes
    }
held-measurements = { $count ->
        [one] one measurement
       *[other] { $count } measurements
    }
held-intakes = { $count ->
        [one] one intake form
       *[other] { $count } intake forms
    }
held-consents = { $count ->
        [one] one consent
       *[other] { $count } consents
    }
held-attachments = { $count ->
        [one] one attachment
       *[other] { $count } attachments
    }
held-sales = { $count ->
        [one] one line in the daybook
       *[other] { $count } lines in the daybook
    }
held-drafts = { $count ->
        [one] one draft
       *[other] { $count } drafts
    }
held-payers = { $count ->
        [one] one payer
       *[other] { $count } payers
    }
held-choices = { $count ->
        [one] one marketing choice
       *[other] { $count } marketing choices
    }
held-changes = { $count ->
        [one] one change to the card
       *[other] { $count } changes to the card
    }
held-hand_outs = { $count ->
        [one] one note of a copy handed out
       *[other] { $count } notes of copies handed out
    }

## Erasure

erase-title = Erase { $name }
erase-lead = Erasures that were done. Here is a number and a day, never who.
erase-pick = Erase a client …
erase-all = All erasures
erase-none = Nobody was erased
erase-none-text = When a client wants to be erased it is weighed up first: what goes, what must be kept, what is on paper.
erase-lost = This will be lost
erase-lost-lead = For good, also from the search, the log and the freed pages of the disk.
erase-holds = This must be kept
erase-holds-lead = The law demands it. Explain it to the client.
erase-kept-nameless = Kept without a name, under the number of the case.
erase-kept-whole = Kept whole.
erase-until = Until { $day }.
erase-until-assess = You assess yourself how long.
erase-held = The journal may not be erased yet
erase-held-text = You are a licensed professional and the law above applies. Note that the client asked, and explain why.
erase-unpaid = { $amount } is not settled
erase-unpaid-text = Take payment, or reverse the line. Then it can be done.
erase-unpaid-do = Show the lines
erase-by-hand = To do by hand
erase-by-hand-after = The pages are marked in the binder’s ledger once the erasure is done.
erase-by-hand-lead = The program does not reach here. Do it now, while you remember who it was.
erase-to-binder = Page by page in the binder
erase-place-provider = Erase the client at the booking provider.
erase-place-mail = Erase messages and the address in your mail.
erase-place-phone = Erase text messages and the number in your phone.
erase-place-web = Take down what was published: pictures, reviews, posts.
erase-copy = Does the client want a copy first?
erase-copy-lead = Afterwards there is nothing to hand out.
erase-copy-do = Hand out a copy
erase-confirm = Erase
erase-confirm-lead = It cannot be undone. The passphrase is asked for once more.
erase-why = Why?
erase-why-request = The client asked for it
erase-why-withdrawn = The consent was withdrawn
erase-why-retention = The time for keeping is over
erase-why-missing = Choose why.
erase-type = Type { $name } to confirm
erase-type-wrong = That is not the same name.
erase-word = erase
erase-do = Erase for good
erase-working = Erasing everywhere. This may take a while.
erase-done = The erasure is done
erase-case = Case { $number }
erase-done-at = Erased
erase-was-lost = Gone
erase-was-kept = Kept by law
erase-nameless = There is no name here. Only somebody who remembers the number knows whom it was about.
erase-backups = Copies of the folder that you made by hand are not cleaned. Destroy those from before the erasure.
erase-backups-title = The backups
erase-backups-clean = { $name }: the client is gone from every backup
erase-backups-owed = { $name }: { $count ->
        [one] one backup still holds the client
       *[other] { $count } backups still hold the client
    }
erase-backups-gone = { $name }: cleaned when the disk is plugged in
erase-backups-unknown = { $name }: { $what }
erase-backups-do = Clean now
erase-look = Is it really gone?
erase-look-lead = Let the client type the words and watch.
erase-look-hint = Name, phone, e-mail. Separate several with commas. They are not saved.
erase-looked = Looked through: { $pages } pages, { $frames } log frames, { $files } attachments, { $backups } backups.
look-stopped = You stopped looking. The rest of the backups have not been looked through.
look-away = Not looked through, or not to the end: { $places }. If it is a disk, put it in and look again; a server is cleaned by itself.
look-set-aside = The card index that a restore replaced is set aside and cannot be opened here. It goes when a client is erased.
erase-look-others = A common word may belong to other clients. Try the phone number or the e-mail.
