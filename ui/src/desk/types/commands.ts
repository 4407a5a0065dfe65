// Generated from the command table by `cargo xtask types`. Do not edit.

/**
 * One line of who saw or changed what about a client (C25 C26 R19).
 */
export type Access = { 
/**
 * Verb and word of the act: `client/open`.
 */
act: string, 
/**
 * When.
 */
at: string, };

/**
 * A booking account at a provider.
 */
export type Account = { 
/**
 * Id; absent for a new one.
 */
id: AccountId | null, 
/**
 * Kind: `feed` (iCalendar).
 */
kind: string, 
/**
 * Name shown.
 */
label: string, 
/**
 * Address, without secret.
 */
address: string, 
/**
 * User name, if the server wants one.
 */
username: string | null, 
/**
 * A password or token is kept; never sent back.
 */
has_secret: boolean, 
/**
 * The address is the practice's own server: private addresses allowed.
 */
own_server: boolean, 
/**
 * Minutes between pulls; 0 = by hand only.
 */
every_minutes: number, 
/**
 * On or off; off means off (T46).
 */
enabled: boolean, 
/**
 * Processor: name of the firm (W06).
 */
processor: string, 
/**
 * Date of the processor agreement; without it a reason must stand in `processor_note` (W06).
 */
agreement_on: string | null, 
/**
 * Reason for going without an agreement, or a remark.
 */
processor_note: string, 
/**
 * What the last pull did.
 */
last: Pull | null, };

/**
 * A booking account at a provider.
 */
export type AccountId = string;

/**
 * A file for a card.
 */
export type Add = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * File name as it was; made safe before it is kept.
 */
name: string, 
/**
 * Content, base64.
 */
content: string, };

/**
 * A new card, and where its data come from.
 */
export type Admit = { 
/**
 * What is typed on it.
 */
fields: CardFields, 
/**
 * Where the data come from.
 */
source: Source, 
/**
 * Who or what exactly, when it was not the client; when and how that person was informed (R45).
 */
source_note: string, };

/**
 * How it is to be switched on. The secret beside the request is the passphrase.
 */
export type Allow = { 
/**
 * Days after which the passphrase is asked for again, 1 to 60; 14 when nothing is said.
 */
days: number, };

/**
 * Amend a signed note.
 */
export type AmendNote = { 
/**
 * Which.
 */
id: NoteId, 
/**
 * The new text, whole.
 */
parts: Array<NotePart>, 
/**
 * Why.
 */
reason: string, };

/**
 * One answer.
 */
export type Answer = { 
/**
 * The question's id.
 */
question: string, 
/**
 * Text, `yes`/`no`, choice ids joined by a comma, date, or a number.
 */
value: string, 
/**
 * Comment beside a yes or no.
 */
comment: string, };

/**
 * One article of the price list. Its name is neutral: no health word may reach the bookkeeping print.
 */
export type Article = { 
/**
 * Id; absent for a new one.
 */
id: ArticleId | null, 
/**
 * Name, e.g. `Behandling 60 min`.
 */
name: string, 
/**
 * Treatment or goods.
 */
kind: ItemKind, 
/**
 * Price with VAT.
 */
price: Minor, 
/**
 * VAT rate.
 */
vat: Rate, 
/**
 * Order in the list.
 */
position: number, };

/**
 * One article of the price list.
 */
export type ArticleId = string;

/**
 * One attachment.
 */
export type Attachment = { 
/**
 * Id.
 */
id: AttachmentId, 
/**
 * Whose.
 */
client: ClientId, 
/**
 * File name, made safe.
 */
name: string, 
/**
 * Media type by its first bytes, never by its name.
 */
mime: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of the content, hex.
 */
sha256: string, 
/**
 * Added.
 */
added_at: string, 
/**
 * Civil date of it.
 */
added_on: string, };

/**
 * One attachment.
 */
export type AttachmentId = string;

/**
 * What became of a booking at the desk (C24).
 */
export type Attendance = "none" | "came" | "no_show";

/**
 * How it stands with the backups.
 */
export type BackupState = { 
/**
 * The shelves, oldest first.
 */
shelves: Array<Shelf>, 
/**
 * No backup of the last 24 hours holds what was changed: a red line (R25). Never with invented people.
 */
late: boolean, 
/**
 * There is no shelf at all, and nobody invented.
 */
none: boolean, 
/**
 * Shelves that may still hold copies which a passphrase opens that may be known: the keys were renewed after their last
 * backup.
 */
old_keys: Array<ShelfId>, 
/**
 * What runs.
 */
running: Progress | null, };

/**
 * A new practice.
 */
export type Begin = { 
/**
 * The practice; `demo` in it makes the vault with invented people.
 */
practice: Clinic, };

/**
 * A vault was made, or a new recovery key.
 */
export type Begun = { 
/**
 * The recovery key, shown once: thirteen groups of four characters.
 */
recovery_key: string, };

/**
 * What the binder holds and lacks.
 */
export type BinderState = { 
/**
 * Where the binder stands (W13).
 */
place: string, 
/**
 * Who has the key.
 */
key_holder: string, 
/**
 * Days not printed.
 */
unprinted: Array<UnprintedDay>, 
/**
 * Pages, newest first.
 */
pages: Array<Page>, 
/**
 * How many pages there are in all.
 */
total: number, };

/**
 * One booking as shown.
 */
export type Booking = { 
/**
 * Id.
 */
id: BookingId, 
/**
 * Account; `None` for one typed at the desk.
 */
account: AccountId | null, 
/**
 * Origin.
 */
origin: Origin, 
/**
 * Whose card; `None` for a busy block.
 */
client: ClientId | null, 
/**
 * Name on the card, or as the provider has it.
 */
name: string, 
/**
 * The name as the provider has it, when it is not the one on the card (S15); empty otherwise.
 */
remote_name: string, 
/**
 * The person was not known before and nobody has matched the card yet.
 */
unmatched: boolean, 
/**
 * Cards this could also be, when `unmatched`.
 */
candidates: number, 
/**
 * Start.
 */
starts_at: string, 
/**
 * End, exclusive.
 */
ends_at: string, 
/**
 * Zone of the booking.
 */
zone: string, 
/**
 * The zone could not be read and was assumed.
 */
zone_doubt: boolean, 
/**
 * All day.
 */
all_day: boolean, 
/**
 * State.
 */
state: BookingState, 
/**
 * Attendance.
 */
attendance: Attendance, 
/**
 * The visit that came of it.
 */
visit: VisitId | null, 
/**
 * What is booked, as the provider has it.
 */
service: string, 
/**
 * Notes of the provider, kept apart from the journal.
 */
remote_notes: string, 
/**
 * Cancelled too late by the clinic's rule; frozen at first sight (R18).
 */
late_cancelled: boolean, 
/**
 * Moved from another time: the time before (R31).
 */
moved_from_at: string | null, };

/**
 * One booking as the provider tells it.
 */
export type BookingId = string;

/**
 * Where a booking stands.
 */
export type BookingState = "tentative" | "confirmed" | "cancelled" | "gone";

/**
 * One card that a booking's person could be, and why (R36; never by e-mail alone).
 */
export type Candidate = { 
/**
 * Card.
 */
client: ClientId, 
/**
 * Name.
 */
name: string, 
/**
 * Phone on the card.
 */
phone: string, 
/**
 * E-mail on the card.
 */
email: string, 
/**
 * What agrees: `name`, `phone`, `email`.
 */
agrees: Array<string>, };

/**
 * The whole card as shown.
 */
export type Card = { 
/**
 * Id.
 */
id: ClientId, 
/**
 * The client's running number, as printed instead of an identity number.
 */
number: number, 
/**
 * What was typed.
 */
fields: CardFields, 
/**
 * Mandatory fields that are missing: `name` (given and family), `phone` (a guardian's will do) (R11).
 */
missing: Array<string>, 
/**
 * Where the card came from.
 */
source: Source, 
/**
 * Who or what exactly, when it was not the client.
 */
source_note: string, 
/**
 * Last four characters hidden until asked for; `None` when none is kept (S05 C19).
 */
identity_masked: string | null, 
/**
 * Identity number kept although its check digits do not add up (Danish numbers since 2007).
 */
identity_warning: boolean, 
/**
 * Who pays, when it is not the client (C20).
 */
payer: Payer | null, 
/**
 * Choice per channel; a channel without a row was never asked and counts as no (C14 C22).
 */
marketing: Array<MarketingChoice>, 
/**
 * Inactive since; hidden from lists, still found by search (R57).
 */
inactive_at: string | null, 
/**
 * Made on.
 */
created_at: string, 
/**
 * Changed last.
 */
changed_at: string, 
/**
 * Figures for the head of the card.
 */
counts: Counts, };

/**
 * What the therapist may type on a card; also the shape of a new card.
 */
export type CardFields = { 
/**
 * Given name.
 */
given: string, 
/**
 * Family name.
 */
family: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Phone, as typed; kept in E.164 beside it where it can be read.
 */
phone: string, 
/**
 * Street and number; optional (C17).
 */
street: string, 
/**
 * Postal code.
 */
postcode: string, 
/**
 * Town.
 */
city: string, 
/**
 * Full date of birth, if known.
 */
birth_on: string | null, 
/**
 * Year of birth alone is enough (C18).
 */
birth_year: number | null, 
/**
 * Free, optional (C18).
 */
gender: string, 
/**
 * Language of forms and paper for this client (C21).
 */
language: Language, 
/**
 * What both agreed, shown as a banner where a default would apply (W22).
 */
agreement: string, 
/**
 * What must be seen before every treatment.
 */
warning: string, 
/**
 * Guardian of a client under 18: name and phone.
 */
guardian: string, 
/**
 * Notes about this client also lie at the booking provider (W20).
 */
notes_at_provider: boolean, 
/**
 * The client's number in another journal system beside this one (S03).
 */
other_system: string, 
/**
 * The practice's own fields: field id -> text.
 */
own: Array<OwnValue>, };

/**
 * A case: a client's request and its clock.
 */
export type CaseId = string;

/**
 * One field changed on a card (R39 C25).
 */
export type Change = { 
/**
 * Field name as in [`CardFields`].
 */
field: string, 
/**
 * Before.
 */
old: string, 
/**
 * After.
 */
new: string, 
/**
 * When.
 */
at: string, };

/**
 * A changed card, whole.
 */
export type ChangeCard = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * All fields as they shall stand.
 */
fields: CardFields, };

/**
 * A channel for marketing and information (C22).
 */
export type Channel = "email" | "sms" | "post" | "phone";

/**
 * One choice: the id is kept, the text is shown.
 */
export type ChoiceText = { 
/**
 * Kept in the answer.
 */
id: string, 
/**
 * Shown.
 */
text: string, };

/**
 * A client's card.
 */
export type ClientId = string;

/**
 * One line of a list of clients.
 */
export type ClientRow = { 
/**
 * Id.
 */
id: ClientId, 
/**
 * Running number.
 */
number: number, 
/**
 * Given and family name.
 */
name: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Birth date or year, as text: `1984-03-02`, `1984`, empty.
 */
born: string, 
/**
 * Last visit.
 */
last_visit_on: string | null, 
/**
 * Next booking.
 */
next_booking_at: string | null, 
/**
 * Mandatory fields are missing.
 */
incomplete: boolean, 
/**
 * Hidden from lists.
 */
inactive: boolean, };

/**
 * The practice as it stands on letterheads and in notices.
 */
export type Clinic = { 
/**
 * Name of the practice.
 */
name: string, 
/**
 * Street and number.
 */
street: string, 
/**
 * Postal code.
 */
postcode: string, 
/**
 * Town.
 */
city: string, 
/**
 * Country whose rules apply.
 */
country: Country, 
/**
 * Organisation number, CVR, Y-tunnus.
 */
organisation_number: string, 
/**
 * E-mail of the contact point (C04).
 */
email: string, 
/**
 * Phone of the contact point.
 */
phone: string, 
/**
 * The therapist's full name (R10).
 */
therapist_name: string, 
/**
 * Title, as printed after the name.
 */
therapist_title: string, 
/**
 * The therapist's own phone.
 */
therapist_phone: string, 
/**
 * Licensed or authorised health professional acting as such: changes what the law makes us keep.
 */
licensed: boolean, 
/**
 * Language of the screen.
 */
language: Language, 
/**
 * Invented people: marked everywhere and cut off from any provider (T48).
 */
demo: boolean, };

/**
 * A closed day.
 */
export type ClosedDay = { 
/**
 * Day.
 */
on: string, 
/**
 * Closed.
 */
closed_at: string, 
/**
 * SHA-256 over the day's lines and the day closed before it, hex: the chain of days.
 */
sha256: string, 
/**
 * Lines.
 */
sales: number, };

/**
 * One consent with its history.
 */
export type Consent = { 
/**
 * Id.
 */
id: ConsentId, 
/**
 * Whose.
 */
client: ClientId, 
/**
 * The exact text that was shown.
 */
text: ConsentText, 
/**
 * SHA-256 of the text, hex.
 */
text_sha256: string, 
/**
 * Where it stands now.
 */
state: ConsentState, 
/**
 * Evidence.
 */
ending: Ending, 
/**
 * Until when.
 */
until_on: string | null, 
/**
 * Everything that happened to it, oldest first.
 */
events: Array<ConsentEvent>, };

/**
 * One thing that happened to a consent.
 */
export type ConsentEvent = { 
/**
 * State after it.
 */
state: ConsentState, 
/**
 * How it came in: `desk`, `phone`, `email`, `letter`.
 */
how: string, 
/**
 * When.
 */
at: string, };

/**
 * One consent: a purpose on a channel.
 */
export type ConsentId = string;

/**
 * Where a consent stands.
 */
export type ConsentState = "given" | "refused" | "withdrawn";

/**
 * The text of one consent in one version and language.
 */
export type ConsentText = { 
/**
 * For what.
 */
purpose: Purpose, 
/**
 * On which channel; empty where the purpose has none (W30).
 */
channel: string, 
/**
 * 1, 2, 3 …
 */
version: number, 
/**
 * Language.
 */
language: Language, 
/**
 * Heading.
 */
title: string, 
/**
 * Paragraphs, with the practice's own name and periods filled in.
 */
paragraphs: Array<string>, 
/**
 * The legal basis of the purpose, by article (W02).
 */
basis: string, };

/**
 * A country the practice can be in (C53).
 */
export type Country = "se" | "no" | "dk" | "fi";

/**
 * What a country's profile says, for the screen to offer.
 */
export type CountryProfile = { 
/**
 * Which country.
 */
country: Country, 
/**
 * ISO 4217 code: `SEK`, `NOK`, `DKK`, `EUR`.
 */
currency: string, 
/**
 * IANA zone of the clinic: `Europe/Stockholm` …
 */
zone: string, 
/**
 * Payment methods offered, most used first, as codes of the word catalogues: `card`, `swish`, `cash`, `invoice` …
 */
payment_methods: Array<string>, 
/**
 * VAT rates in force on the day asked for, in basis points (2500 = 25 %); 0 stands for exempt.
 */
vat_rates: Array<number>, 
/**
 * Years a journal is kept by default after the last entry when the therapist is not licensed; `None` = therapist decides.
 */
journal_years: number | null, 
/**
 * The same for a licensed professional; `None` = not counted from the last entry (Finland), see the source.
 */
journal_years_licensed: number | null, 
/**
 * Years the money rows are kept after the end of the financial year.
 */
bookkeeping_years: number, 
/**
 * The law or custom behind the unlicensed period, in the country's own language.
 */
journal_source: string, 
/**
 * The law behind the licensed period, by name and paragraph, in the country's own language.
 */
journal_source_licensed: string, 
/**
 * The law behind the bookkeeping period.
 */
bookkeeping_source: string, 
/**
 * The authority a client may complain to.
 */
authority: string, 
/**
 * Finland, licensed: an electronic patient record must be a certified system, so the binder is the record.
 */
paper_first: boolean, };

/**
 * How much hangs on a card.
 */
export type Counts = { 
/**
 * Bookings, past and future.
 */
bookings: number, 
/**
 * Visits.
 */
visits: number, 
/**
 * Journal notes.
 */
notes: number, 
/**
 * Notes not signed.
 */
unsigned: number, 
/**
 * Filled-in forms.
 */
intakes: number, 
/**
 * Consents.
 */
consents: number, 
/**
 * Measurements.
 */
measurements: number, 
/**
 * Sales.
 */
sales: number, 
/**
 * Attachments.
 */
attachments: number, 
/**
 * Amount not paid yet, minor units.
 */
open_amount: Minor, };

/**
 * One day at the desk.
 */
export type Day = { 
/**
 * Which.
 */
on: string, 
/**
 * Rows in order of time.
 */
rows: Array<DayRow>, 
/**
 * Last pull of the bookings.
 */
pull: Pull | null, 
/**
 * Days whose log is not printed.
 */
unprinted: number, 
/**
 * Notes not signed, all clients.
 */
unsigned: number, 
/**
 * Visits of the day.
 */
visits: number, 
/**
 * Sum of the day's sales.
 */
sum: Minor, 
/**
 * The day is closed.
 */
closed: boolean, };

/**
 * One row of the day.
 */
export type DayRow = { 
/**
 * The booking; `None` for a walk-in.
 */
booking: Booking | null, 
/**
 * The visit; `None` while nobody came.
 */
visit: Visit | null, 
/**
 * Whose card.
 */
client: ClientId | null, 
/**
 * Name.
 */
name: string, 
/**
 * Phone, for a call (R27).
 */
phone: string, 
/**
 * When.
 */
at: string, 
/**
 * What is missing: `consent`, `intake`, `intake_outdated`, `unsigned_note`, `unpaid`, `card`, `match`.
 */
missing: Array<string>, 
/**
 * The client has a warning to be seen.
 */
warned: boolean, };

/**
 * The lines of some days with their totals.
 */
export type DaybookPages = { 
/**
 * Lines in order of number.
 */
sales: Array<Sale>, 
/**
 * Payments received in the days, per method.
 */
by_method: Array<Total>, 
/**
 * Sales per VAT rate.
 */
by_rate: Array<Total>, 
/**
 * Sum of sales.
 */
sum: Minor, 
/**
 * Not paid yet.
 */
open: Minor, 
/**
 * Days among them that are closed.
 */
closed: Array<string>, };

/**
 * Some days; empty = every day that is not on paper yet.
 */
export type Days = { 
/**
 * Days.
 */
on: Array<string>, };

/**
 * One page of some days.
 */
export type DaysPage = { 
/**
 * Days.
 */
on: Array<string>, 
/**
 * Which page, from 1.
 */
page: number, };

/**
 * A booking typed at the desk.
 */
export type DeskBooking = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * Start.
 */
starts_at: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * What.
 */
service: string, };

/**
 * How it stands.
 */
export type DeviceState = { 
/**
 * It is on.
 */
on: boolean, 
/**
 * Days after which the passphrase is asked for again.
 */
days: number, 
/**
 * When the passphrase was last given; none while it is owed.
 */
proved_at: string | null, };

/**
 * An answer that only says: done.
 */
export type Done = { 
/**
 * Always true.
 */
done: boolean, };

/**
 * What is doubtful about a place.
 */
export type Doubt = { 
/**
 * `synced`, `network`.
 */
kind: string, 
/**
 * Name of the program that carries it elsewhere, when it is synced.
 */
by: string, };

/**
 * What is being typed somewhere.
 */
export type Draft = { 
/**
 * Id; absent for a new one.
 */
id: DraftId | null, 
/**
 * Which form: `client`, `intake`, `consent`, `sale` …
 */
word: string, 
/**
 * Whose.
 */
client: ClientId | null, 
/**
 * What was typed, as the form keeps it.
 */
body: unknown, 
/**
 * Saved last.
 */
at: string | null, };

/**
 * An unfinished form.
 */
export type DraftId = string;

/**
 * How a form ended: signed, or refused with the reason (W17).
 */
export type Ending = { "kind": "signed", 
/**
 * The strokes.
 */
signature: Signature, } | { "kind": "on_paper", 
/**
 * Where it lies, e.g. the page id.
 */
place: string, } | { "kind": "refused", 
/**
 * Why, in short.
 */
reason: string, };

/**
 * An erasure.
 */
export type Erase = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * Why: `request`, `withdrawn`, `retention`.
 */
reason: string, };

/**
 * A nameless record of an erasure.
 */
export type Erased = { 
/**
 * Id.
 */
id: CaseId, 
/**
 * Case number as printed on what is kept: `R2026-0003`.
 */
number: string, 
/**
 * Done.
 */
at: string, 
/**
 * Why: `request`, `withdrawn`, `retention`.
 */
reason: string, 
/**
 * What was erased.
 */
lost: Array<Held>, 
/**
 * What was kept, nameless.
 */
holds: Array<LegalHold>, 
/**
 * Paper to take care of.
 */
pages: Array<PaperTask>, 
/**
 * Places outside.
 */
places: Array<string>, };

/**
 * A kind of thing that a command shows or changes; the screen asks again for what became stale.
 */
export type Fact = "session" | "practice" | "client" | "intake" | "consent" | "journal" | "booking" | "visit" | "daybook" | "binder" | "attachment" | "draft" | "case" | "backup";

/**
 * An own field of the card.
 */
export type FieldId = string;

/**
 * What to look for.
 */
export type Find = { 
/**
 * Any part of a name, phone, e-mail, birth date or client number; empty = all.
 */
text: string, 
/**
 * Also inactive ones (a search always shows them, a plain list only when asked).
 */
inactive: boolean, 
/**
 * How many rows at most; 0 = 100.
 */
limit: number, 
/**
 * Rows to skip.
 */
offset: number, };

/**
 * It is off.
 */
export type Forbidden = { 
/**
 * The entry is gone from the keyring too. One that could not be reached keeps it; it opens nothing any more.
 */
entry_gone: boolean, };

/**
 * A form in one version and one language.
 */
export type FormText = { 
/**
 * `registration` (registration and health).
 */
kind: string, 
/**
 * 1, 2, 3 …
 */
version: number, 
/**
 * Language.
 */
language: Language, 
/**
 * Title.
 */
title: string, 
/**
 * What stands above the first question.
 */
lead: string, 
/**
 * Sections in order.
 */
sections: Array<Section>, 
/**
 * What is signed.
 */
declaration: string, };

/**
 * What was found.
 */
export type Found = { 
/**
 * The rows asked for.
 */
rows: Array<ClientRow>, 
/**
 * How many there are in all.
 */
total: number, };

/**
 * A backup that was found, as its head tells in the open.
 */
export type FoundBackup = { 
/**
 * The folder it lies in.
 */
folder: string, 
/**
 * Name of its file.
 */
name: string, 
/**
 * When it was made, by the clock of that machine.
 */
made_at: string, 
/**
 * Bytes of its file.
 */
size: number, };

/**
 * A copy for the client.
 */
export type HandOut = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * How the client's identity was checked (R50): `known`, `id_card`, `other`.
 */
identity_checked: string, };

/**
 * One kind of thing that hangs on a client, and how many.
 */
export type Held = { 
/**
 * Word: `notes`, `intakes`, `visits`, `sales` …
 */
word: string, 
/**
 * How many.
 */
count: number, };

/**
 * Everything that was seen and changed about one client.
 */
export type History = { 
/**
 * Old and new values.
 */
changes: Array<Change>, 
/**
 * Acts.
 */
access: Array<Access>, };

/**
 * An identity number in full.
 */
export type Identity = { 
/**
 * Number, in its country's usual form.
 */
number: string | null, };

/**
 * Whether an identity number can be right.
 */
export type IdentityCheck = { 
/**
 * Form and check digits fit.
 */
valid: boolean, 
/**
 * Accepted although not certain: `modulus11`, `test_number`, `temporary_number`, `new_form_2032` …
 */
warning: string | null, };

/**
 * An identity number to be checked.
 */
export type IdentityNumber = { 
/**
 * Of which country.
 */
country: Country, 
/**
 * As typed.
 */
number: string, };

/**
 * A folder that somebody points to: a disk, or the folder on it, or an address on a server.
 */
export type InFolder = { 
/**
 * Its path, or its address.
 */
folder: string, 
/**
 * The server it is on, if it is on one.
 */
server: Server | null, };

/**
 * One filled-in form, frozen.
 */
export type Intake = { 
/**
 * Id.
 */
id: IntakeId, 
/**
 * Whose.
 */
client: ClientId, 
/**
 * The exact form that was shown.
 */
form: FormText, 
/**
 * SHA-256 of that form's text as shown, hex; the signature is bound to it.
 */
text_sha256: string, 
/**
 * SHA-256, hex, over the text's hash, the answers, the ending and the time: what the signature stands under.
 */
sha256: string, 
/**
 * Answers.
 */
answers: Array<Answer>, 
/**
 * How it ended.
 */
ending: Ending, 
/**
 * When.
 */
filled_at: string, 
/**
 * Older than the practice's renewal period.
 */
outdated: boolean, 
/**
 * Answers that differ from the one before: question ids (W16).
 */
changed: Array<string>, 
/**
 * Answers that differ from the card as it stands: question ids. The card is left as it is for the therapist to settle (R35).
 */
card_differs: Array<string>, };

/**
 * One filled-in form.
 */
export type IntakeId = string;

/**
 * One line of a client's forms.
 */
export type IntakeRow = { 
/**
 * Id.
 */
id: IntakeId, 
/**
 * Which form.
 */
form: string, 
/**
 * Its title in the language it was shown in.
 */
title: string, 
/**
 * Version.
 */
version: number, 
/**
 * Language.
 */
language: Language, 
/**
 * When.
 */
filled_at: string, 
/**
 * The civil date of it at the clinic.
 */
filled_on: string, 
/**
 * Signed, on paper, or refused.
 */
ending: string, 
/**
 * Older than the renewal period.
 */
outdated: boolean, };

/**
 * Treatment or goods.
 */
export type ItemKind = "treatment" | "goods";

/**
 * A language of screen, form or paper.
 */
export type Language = "sv" | "da" | "nb" | "fi" | "en";

/**
 * Something the law makes the practice keep, and until when.
 */
export type LegalHold = { 
/**
 * Word.
 */
word: string, 
/**
 * How many.
 */
count: number, 
/**
 * Until when; `None` = the therapist has to assess.
 */
until_on: string | null, 
/**
 * The law.
 */
source: string, 
/**
 * What is kept of it: `whole` (restricted) or `nameless`.
 */
kept: string, };

/**
 * One act.
 */
export type Line = { 
/**
 * Running number.
 */
seq: number, 
/**
 * When.
 */
at: string, 
/**
 * `word/verb`.
 */
act: string, 
/**
 * Random id of what it was about.
 */
subject: string | null, 
/**
 * Why, as a code.
 */
reason: string | null, };

/**
 * What a backup says it holds.
 */
export type LookedInto = { 
/**
 * When it was made.
 */
made_at: string, 
/**
 * Cards.
 */
clients: number, 
/**
 * Journal notes.
 */
notes: number, 
/**
 * Lines of the daybook.
 */
sales: number, 
/**
 * Attachments.
 */
files: number, 
/**
 * A vault of this practice is here, and would be set aside.
 */
replaces: boolean, };

/**
 * A backup that lies on a shelf.
 */
export type Lying = { 
/**
 * Name of its file.
 */
name: string, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * Bytes of its file.
 */
size: number, 
/**
 * Cards in it; `None` when it cannot be read.
 */
clients: number | null, 
/**
 * Notes in it.
 */
notes: number | null, 
/**
 * It holds somebody who has been erased since; it is cleaned as soon as it can be.
 */
owed: boolean, };

/**
 * Mark a page.
 */
export type Mark = { 
/**
 * Which.
 */
page: PageId, 
/**
 * Where it is now.
 */
state: PageState, };

/**
 * A choice on a channel: off unless somebody said yes (C14 C15 C16).
 */
export type MarketingChoice = { 
/**
 * Channel.
 */
channel: Channel, 
/**
 * Allowed or not.
 */
allowed: boolean, 
/**
 * How the choice came in: `desk`, `phone`, `email`, `form`.
 */
how: string, 
/**
 * When.
 */
at: string, };

/**
 * Whose booking it is.
 */
export type Match = { 
/**
 * The booking.
 */
booking: BookingId, 
/**
 * The card; `None` = this is a new person and the card made for the booking stays.
 */
client: ClientId | null, };

/**
 * One measurement.
 */
export type Measurement = { 
/**
 * Id; absent for a new one.
 */
id: MeasurementId | null, 
/**
 * Whose.
 */
client: ClientId, 
/**
 * At which visit.
 */
visit: VisitId | null, 
/**
 * What: `Pain (NRS)`, `Knee flexion left` …, as the therapist names it.
 */
name: string, 
/**
 * Figure.
 */
value: number, 
/**
 * Unit: `°`, `cm`, `/10`.
 */
unit: string, 
/**
 * On which day.
 */
on: string, };

/**
 * One measurement.
 */
export type MeasurementId = string;

/**
 * An amount in minor units of the practice's currency (100 = 1.00). Negative for a reversal.
 */
export type Minor = number;

/**
 * Give, refuse or record a consent.
 */
export type NewConsent = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * For what.
 */
purpose: Purpose, 
/**
 * On which channel: `website`, `instagram`, `email`, `sms`, or empty.
 */
channel: string, 
/**
 * Language the text was shown in.
 */
language: Language, 
/**
 * Version shown.
 */
version: number, 
/**
 * Signed, on paper, or refused.
 */
ending: Ending, 
/**
 * Until when; `None` = until further notice (W32).
 */
until_on: string | null, };

/**
 * A form to be closed for good.
 */
export type NewIntake = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * Which form.
 */
form: string, 
/**
 * Which version was shown.
 */
version: number, 
/**
 * In which language it was shown.
 */
language: Language, 
/**
 * Answers.
 */
answers: Array<Answer>, 
/**
 * How it ended.
 */
ending: Ending, 
/**
 * The draft it was typed in; a draft is closed once, however often the button is pressed.
 */
draft: DraftId | null, };

/**
 * A sale to be registered.
 */
export type NewSale = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * At which visit.
 */
visit: VisitId | null, 
/**
 * Day it belongs to; `None` = today.
 */
on: string | null, 
/**
 * Neutral name of the treatment or goods.
 */
item: string, 
/**
 * Treatment or goods.
 */
kind: ItemKind, 
/**
 * How many; at least 1.
 */
quantity: number, 
/**
 * Amount of the whole line with VAT.
 */
amount: Minor, 
/**
 * VAT rate.
 */
vat: Rate, 
/**
 * Who pays; `None` = the client.
 */
payer: PayerId | null, 
/**
 * Payment method when paid at once; `None` = not paid yet.
 */
method: string | null, };

/**
 * A visit to be noted down.
 */
export type NewVisit = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * The booking it comes of.
 */
booking: BookingId | null, 
/**
 * Civil date; `None` = the day of the booking if that has passed, otherwise today.
 */
on: string | null, 
/**
 * What.
 */
service: string, 
/**
 * Where.
 */
place: string, };

/**
 * A note with all its texts, newest last.
 */
export type Note = { 
/**
 * Id.
 */
id: NoteId, 
/**
 * Whose.
 */
client: ClientId, 
/**
 * Of which visit.
 */
visit: VisitId | null, 
/**
 * Template.
 */
template: Template, 
/**
 * When it happened.
 */
happened_on: string, 
/**
 * All texts, oldest first.
 */
texts: Array<NoteText>, 
/**
 * The newest text is signed.
 */
signed: boolean, };

/**
 * One hit of a search in notes.
 */
export type NoteHit = { 
/**
 * Note.
 */
note: NoteId, 
/**
 * Client.
 */
client: ClientId, 
/**
 * The client's name.
 */
name: string, 
/**
 * When it happened.
 */
happened_on: string, 
/**
 * Text around the hit.
 */
snippet: string, };

/**
 * One journal note.
 */
export type NoteId = string;

/**
 * One part of a note. The heading is kept by id so that each language shows its own word.
 */
export type NotePart = { 
/**
 * `subjective`, `objective`, `assessment`, `plan`, `anamnesis`, `status`, `treatment`, `text`.
 */
part: string, 
/**
 * Plain text.
 */
text: string, };

/**
 * One text of a note.
 */
export type NoteText = { 
/**
 * 1 for the first, 2 for the first amendment …
 */
version: number, 
/**
 * Parts.
 */
parts: Array<NotePart>, 
/**
 * Written.
 */
written_at: string, 
/**
 * Signed; `None` for a draft.
 */
signed_at: string | null, 
/**
 * Who signed: name and title as they were.
 */
signed_by: string, 
/**
 * Why it was amended.
 */
reason: string, 
/**
 * SHA-256 of the signed text, hex; empty for a draft.
 */
sha256: string, };

/**
 * A request that asks for nothing in particular: `{}` or `null`.
 */
export type Nothing = Record<symbol, never>;

/**
 * Something noticed.
 */
export type Noticed = { "code": "header_healed" } | { "code": "header_older", 
/**
 * Generation of the header that opened.
 */
have: number, 
/**
 * The newest the database knew of.
 */
known: number, } | { "code": "counter_missing" } | { "code": "counter_unreadable" } | { "code": "counter_not_written" } | { "code": "orphans_removed", 
/**
 * How many files.
 */
files: number, } | { "code": "brought_up", 
/**
 * The step it stood at.
 */
from: number, } | { "code": "outside_unreadable" } | { "code": "outside_not_written" } | { "code": "folder_accepted" } | { "code": "loss_accepted", 
/**
 * The last commit that was found.
 */
have: number, 
/**
 * The last commit that had been there.
 */
expected: number, } | { "code": "old_bookings_gone", 
/**
 * How many.
 */
bookings: number, 
/**
 * Visits that stay without their booking.
 */
visits_kept: number, } | { "code": "purge_owed" };

/**
 * About one account.
 */
export type OfAccount = { 
/**
 * Which.
 */
account: AccountId, };

/**
 * About one article.
 */
export type OfArticle = { 
/**
 * Which.
 */
article: ArticleId, };

/**
 * About one attachment.
 */
export type OfAttachment = { 
/**
 * Which.
 */
attachment: AttachmentId, };

/**
 * Which backup, and what opens it. The secret beside the request is the passphrase of that day, or the recovery key.
 */
export type OfBackup = { 
/**
 * The folder it lies in.
 */
folder: string, 
/**
 * Name of its file.
 */
name: string, 
/**
 * The secret is the recovery key.
 */
recovery: boolean, 
/**
 * The server it lies on, if it does; its password comes beside the request too, after a NUL.
 */
server: Server | null, };

/**
 * About one booking.
 */
export type OfBooking = { 
/**
 * Which.
 */
booking: BookingId, };

/**
 * About one client.
 */
export type OfClient = { 
/**
 * Which.
 */
client: ClientId, };

/**
 * About one country.
 */
export type OfCountry = { 
/**
 * Which.
 */
country: Country, };

/**
 * About one day; `None` = today.
 */
export type OfDay = { 
/**
 * Civil date at the clinic.
 */
on: string | null, };

/**
 * About one document.
 */
export type OfDocument = { 
/**
 * Which.
 */
wanted: Wanted, };

/**
 * About one draft.
 */
export type OfDraft = { 
/**
 * Which.
 */
draft: DraftId, };

/**
 * About one own field.
 */
export type OfField = { 
/**
 * Which.
 */
field: FieldId, };

/**
 * Which form, in which language.
 */
export type OfForm = { 
/**
 * `registration`.
 */
form: string, 
/**
 * Language.
 */
language: Language, };

/**
 * About one intake.
 */
export type OfIntake = { 
/**
 * Which.
 */
intake: IntakeId, };

/**
 * About one note.
 */
export type OfNote = { 
/**
 * Which.
 */
note: NoteId, };

/**
 * About one page of a document.
 */
export type OfPage = { 
/**
 * Which document.
 */
wanted: Wanted, 
/**
 * Which page, from 1.
 */
page: number, };

/**
 * About one payer.
 */
export type OfPayer = { 
/**
 * Which.
 */
payer: PayerId, };

/**
 * Which shelf.
 */
export type OfShelf = { 
/**
 * Which.
 */
shelf: ShelfId, };

/**
 * Which consent text.
 */
export type OfText = { 
/**
 * For what.
 */
purpose: Purpose, 
/**
 * On which channel; empty where the purpose has none.
 */
channel: string, 
/**
 * Language.
 */
language: Language, };

/**
 * About one visit.
 */
export type OfVisit = { 
/**
 * Which.
 */
visit: VisitId, };

/**
 * Drafts of one form.
 */
export type OfWord = { 
/**
 * Which form; `None` = all.
 */
word: string | null, 
/**
 * Whose; `None` = all.
 */
client: ClientId | null, };

/**
 * Where a booking came from (W04).
 */
export type Origin = "provider" | "desk";

/**
 * One client on one screen.
 */
export type Overview = { 
/**
 * The card.
 */
card: Card, 
/**
 * Warnings: typed on the card, and each yes of the newest intake that warns.
 */
warnings: Array<Warning>, 
/**
 * Newest notes first, at most five.
 */
notes: Array<Note>, 
/**
 * Measurements by name, oldest first within a name.
 */
measurements: Array<Measurement>, 
/**
 * Newest visits first, at most ten.
 */
visits: Array<Visit>, 
/**
 * What is missing: `consent`, `intake`, `intake_outdated`, `unsigned_note`, `unpaid`, `card`.
 */
missing: Array<string>, 
/**
 * Newest intake filled on.
 */
intake_on: string | null, 
/**
 * Shown.
 */
at: string, };

/**
 * One own field of the practice's cards.
 */
export type OwnField = { 
/**
 * Its id; absent for a new one.
 */
id: FieldId | null, 
/**
 * Its name, as the therapist typed it.
 */
name: string, 
/**
 * Order on the card.
 */
position: number, };

/**
 * One own field's value on one card.
 */
export type OwnValue = { 
/**
 * Which field.
 */
field: FieldId, 
/**
 * Its text.
 */
text: string, };

/**
 * One printed page.
 */
export type Page = { 
/**
 * Id.
 */
id: PageId, 
/**
 * As printed: `B2026-0007-83`.
 */
label: string, 
/**
 * What it holds.
 */
kind: PageKind, 
/**
 * State.
 */
state: PageState, 
/**
 * First day on it.
 */
on: string, 
/**
 * Page x …
 */
sheet: number, 
/**
 * … of y.
 */
sheets: number, 
/**
 * Lines on it.
 */
lines: number, 
/**
 * Whose, when it is about one client.
 */
client: ClientId | null, 
/**
 * Printed.
 */
printed_at: string, 
/**
 * Line numbers on the page to be blacked out.
 */
black_out: Array<number>, };

/**
 * One printed page of the binder.
 */
export type PageId = string;

/**
 * What a page holds.
 */
export type PageKind = "log" | "form" | "file";

/**
 * Where a printed page is.
 */
export type PageState = "printed" | "filed" | "replaced" | "to_remove" | "destroyed";

/**
 * How many pages a document has.
 */
export type Pages = { 
/**
 * Pages.
 */
pages: number, };

/**
 * What to do with one printed page.
 */
export type PaperTask = { 
/**
 * As printed.
 */
label: string, 
/**
 * `remove` the page or `black_out` lines.
 */
task: string, 
/**
 * Line numbers.
 */
lines: Array<number>, };

/**
 * Pay a sale, whole or in part.
 */
export type Pay = { 
/**
 * Which.
 */
sale: SaleId, 
/**
 * Method.
 */
method: string, 
/**
 * Amount; `None` = what is open.
 */
amount: Minor | null, 
/**
 * Day; `None` = today.
 */
on: string | null, };

/**
 * Somebody who pays for a client.
 */
export type Payer = { 
/**
 * Id; absent for a new one.
 */
id: PayerId | null, 
/**
 * For whom.
 */
client: ClientId, 
/**
 * What kind.
 */
kind: PayerKind, 
/**
 * Name.
 */
name: string, 
/**
 * E-mail for the invoice basis.
 */
email: string, 
/**
 * Address in one text.
 */
address: string, 
/**
 * Organisation number.
 */
organisation_number: string, 
/**
 * Reference, cost centre or unit (R14).
 */
reference: string, };

/**
 * Somebody who pays for a client.
 */
export type PayerId = string;

/**
 * What kind of payer.
 */
export type PayerKind = "client" | "parent" | "company" | "insurer" | "other";

/**
 * One payment of a sale.
 */
export type Payment = { 
/**
 * Id.
 */
id: PaymentId, 
/**
 * Method, a code of the country profile.
 */
method: string, 
/**
 * Amount.
 */
amount: Minor, 
/**
 * Day it was paid (C24).
 */
on: string, };

/**
 * One payment of a sale.
 */
export type PaymentId = string;

/**
 * Where the binder stands (W13).
 */
export type Place = { 
/**
 * Place, e.g. a cupboard behind a locked door.
 */
place: string, 
/**
 * Who has the key.
 */
key_holder: string, };

/**
 * How the log would be printed.
 */
export type Preview = { 
/**
 * Pages.
 */
pages: number, 
/**
 * Lines.
 */
lines: number, 
/**
 * The ids the pages will have.
 */
labels: Array<string>, };

/**
 * Print some days.
 */
export type Print = { 
/**
 * Days; empty = every day that is not on paper yet.
 */
on: Array<string>, 
/**
 * Which print queue; `None` = only enter the pages, the PDF is printed elsewhere.
 */
printer: string | null, };

/**
 * A document for a printer.
 */
export type PrintDocument = { 
/**
 * Which document.
 */
wanted: Wanted, 
/**
 * Which print queue.
 */
printer: string, };

/**
 * A job the printing system took.
 */
export type Printed = { 
/**
 * Its number there.
 */
job: string, 
/**
 * Pages.
 */
pages: number, };

/**
 * What was printed.
 */
export type PrintedPages = { 
/**
 * The pages, now in the ledger.
 */
pages: Array<Page>, 
/**
 * The job's number at the printing system.
 */
job: string | null, };

/**
 * A print queue.
 */
export type Printer = { 
/**
 * Name.
 */
name: string, 
/**
 * The system's default.
 */
default: boolean, 
/**
 * `idle`, `printing`, `stopped`.
 */
state: string, };

/**
 * How far a piece of long work is.
 */
export type Progress = { 
/**
 * `backup`, `cleaning`, `rehearsal`, `restore`, `keys`, `looking`.
 */
work: string, 
/**
 * At which shelf, by its name.
 */
shelf: string, 
/**
 * `files`, `writing`, `reading`, `examining`.
 */
stage: string, 
/**
 * Done, of [`of`](Self::of).
 */
done: number, 
/**
 * All.
 */
of: number, };

/**
 * What one pull did (T43).
 */
export type Pull = { 
/**
 * Began.
 */
at: string, 
/**
 * `ok`, `unchanged`, `refused`, `failed`.
 */
outcome: string, 
/**
 * Code of the refusal when it failed.
 */
refusal: string | null, 
/**
 * Rows seen.
 */
seen: number, 
/**
 * New ones.
 */
new: number, 
/**
 * Changed ones.
 */
changed: number, 
/**
 * No longer there.
 */
gone: number, };

/**
 * A pull by hand.
 */
export type PullNow = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * So many bookings may vanish: the number that the refusal `mass_removal` gave. Any other number is refused again.
 */
confirmed: number | null, };

/**
 * What one run took away.
 */
export type Purged = { 
/**
 * Bookings that are gone.
 */
bookings: number, 
/**
 * Visits that stay without their booking.
 */
visits_kept: number, 
/**
 * Cards that were begun for a booking, on which nobody ever wrote and nothing else hung: gone with it (R34).
 */
cards: number, };

/**
 * What the consent is for.
 */
export type Purpose = "storage" | "publishing" | "marketing";

/**
 * One question of a form.
 */
export type Question = { 
/**
 * Stays the same in every language and version: answers meet across languages.
 */
id: string, 
/**
 * What is asked.
 */
text: string, 
/**
 * A short explanation under it.
 */
hint: string, 
/**
 * How it is answered.
 */
kind: QuestionKind, 
/**
 * Choices of a `choice` or `choices` question.
 */
choices: Array<ChoiceText>, 
/**
 * May not be left empty.
 */
mandatory: boolean, 
/**
 * Name of the card field the answer belongs to: `given`, `phone` …
 */
card_field: string | null, 
/**
 * A yes here is shown as a warning before each treatment.
 */
warns: boolean, };

/**
 * How a question is answered.
 */
export type QuestionKind = "line" | "text" | "yes_no" | "choice" | "choices" | "date" | "scale";

/**
 * A VAT rate in basis points: 2500 = 25 %, 2550 = 25.5 %, 0 = exempt.
 */
export type Rate = number;

/**
 * The recovery key with which a vault is to be opened.
 */
export type Recover = { 
/**
 * As typed from the sheet.
 */
recovery_key: string, 
/**
 * As in unlocking: what is missing is lost, and the vault is to be opened without it.
 */
accept_loss: number | null, };

/**
 * A recovery key as typed from the sheet.
 */
export type RecoveryTyped = { 
/**
 * Case, blanks, hyphens and look-alikes are forgiven.
 */
recovery_key: string, };

/**
 * Why the desk said no.
 */
export type Refusal = { "code": "unknown_command", 
/**
 * See the words.
 */
command: string, } | { "code": "bad_request", 
/**
 * See the words.
 */
command: string, } | { "code": "locked" } | { "code": "no_vault" } | { "code": "vault_exists" } | { "code": "prove_first" } | { "code": "secret_missing" } | { "code": "wrong_passphrase" } | { "code": "wrong_recovery_key" } | { "code": "recovery_not_confirmed" } | { "code": "passphrase_short" } | { "code": "passphrase_common" } | { "code": "passphrase_same" } | { "code": "keyring_unavailable" } | { "code": "keyring_locked" } | { "code": "keyring_empty" } | { "code": "keyring_off" } | { "code": "passphrase_due" } | { "code": "recovery_first" } | { "code": "header_damaged" } | { "code": "pages_damaged" } | { "code": "from_the_future" } | { "code": "stale_vault", 
/**
 * See the words.
 */
have: number, 
/**
 * See the words.
 */
expected: number, } | { "code": "folder_older", 
/**
 * See the words.
 */
have: number, 
/**
 * See the words.
 */
expected: number, } | { "code": "folder_parted", 
/**
 * See the words.
 */
have: number, } | { "code": "keys_older", 
/**
 * See the words.
 */
have: number, } | { "code": "header_put_back" } | { "code": "database_missing" } | { "code": "wrong_database" } | { "code": "vault_in_use" } | { "code": "cost_refused" } | { "code": "disk_full" } | { "code": "purge_owed" } | { "code": "disk_read_only" } | { "code": "disk_failed" } | { "code": "store_fault", 
/**
 * See the words.
 */
sqlite: number, } | { "code": "not_found", 
/**
 * See the words.
 */
word: string, } | { "code": "incomplete", 
/**
 * See the words.
 */
missing: Array<string>, } | { "code": "too_long", 
/**
 * See the words.
 */
field: string, 
/**
 * See the words.
 */
max: number, } | { "code": "bad_text", 
/**
 * See the words.
 */
field: string, } | { "code": "bad_date", 
/**
 * See the words.
 */
field: string, } | { "code": "bad_number", 
/**
 * See the words.
 */
field: string, } | { "code": "bad_email" } | { "code": "identity_off" } | { "code": "identity_invalid", 
/**
 * See the words.
 */
reason: string, } | { "code": "already_signed" } | { "code": "not_signed" } | { "code": "signature_missing" } | { "code": "version_gone" } | { "code": "no_such_form" } | { "code": "unknown_question" } | { "code": "not_agreed", 
/**
 * See the words.
 */
kind: string, } | { "code": "reason_missing" } | { "code": "not_in_force" } | { "code": "day_closed", 
/**
 * See the words.
 */
on: string, } | { "code": "day_ahead", 
/**
 * See the words.
 */
on: string, } | { "code": "already_reversed" } | { "code": "is_reversal" } | { "code": "nothing_open" } | { "code": "too_much", 
/**
 * See the words.
 */
open: number, } | { "code": "unknown_method", 
/**
 * See the words.
 */
method: string, } | { "code": "unknown_rate", 
/**
 * See the words.
 */
rate: number, } | { "code": "unpaid", 
/**
 * See the words.
 */
open: number, } | { "code": "held_by_law", 
/**
 * See the words.
 */
until_on: string | null, 
/**
 * See the words.
 */
law: string, } | { "code": "not_allowed_now" } | { "code": "in_use" } | { "code": "demo_cannot_sync" } | { "code": "agreement_missing" } | { "code": "account_off" } | { "code": "booking_of_provider" } | { "code": "address_refused" } | { "code": "unreachable" } | { "code": "timed_out" } | { "code": "tls_failed" } | { "code": "logged_out" } | { "code": "server_error", 
/**
 * See the words.
 */
status: number, } | { "code": "try_later", 
/**
 * See the words.
 */
status: number, } | { "code": "calendar_gone", 
/**
 * See the words.
 */
status: number, } | { "code": "not_a_calendar" } | { "code": "calendar_empty" } | { "code": "too_many_bookings", 
/**
 * See the words.
 */
max: number, } | { "code": "line_too_long", 
/**
 * See the words.
 */
max: number, } | { "code": "cut_short" } | { "code": "too_large", 
/**
 * See the words.
 */
max: number, } | { "code": "redirected" } | { "code": "mass_removal", 
/**
 * See the words.
 */
gone: number, 
/**
 * See the words.
 */
of: number, } | { "code": "stopped" } | { "code": "no_print_system" } | { "code": "no_printer" } | { "code": "printer_stopped" } | { "code": "print_refused" } | { "code": "layout_fault" } | { "code": "nothing_to_print" } | { "code": "busy_working" } | { "code": "shelf_gone" } | { "code": "shelf_full" } | { "code": "shelf_read_only" } | { "code": "shelf_failed" } | { "code": "shelf_address" } | { "code": "shelf_unknown_host" } | { "code": "shelf_unreachable" } | { "code": "shelf_slow" } | { "code": "shelf_not_trusted" } | { "code": "shelf_key_unknown", 
/**
 * See the words.
 */
key: string, } | { "code": "shelf_key_changed", 
/**
 * See the words.
 */
key: string, } | { "code": "shelf_logged_out" } | { "code": "shelf_bad_key" } | { "code": "shelf_no_folder" } | { "code": "shelf_server_error", 
/**
 * See the words.
 */
status: number, } | { "code": "not_a_backup" } | { "code": "other_vault" } | { "code": "backup_unsound", 
/**
 * See the words.
 */
part: string, } | { "code": "another_vault_here" } | { "code": "foreign_schema" } | { "code": "internal", 
/**
 * See the words.
 */
place: string, };

/**
 * A vault that was restored.
 */
export type RestoredVault = { 
/**
 * Of what moment it is.
 */
made_at: string, 
/**
 * Cards, after what was erased since was erased again.
 */
clients: number, 
/**
 * Journal notes.
 */
notes: number, 
/**
 * Attachments that no backup held: what they were is lost.
 */
lacking: number, 
/**
 * The vault that was here lies set aside until something is erased.
 */
set_aside: boolean, };

/**
 * Reverse a sale.
 */
export type Reverse = { 
/**
 * Which.
 */
sale: SaleId, 
/**
 * Why: `mistake`, `returned`, `price`, `wrong_client`.
 */
reason: string, };

/**
 * One numbered line of the daybook.
 */
export type Sale = { 
/**
 * Id.
 */
id: SaleId, 
/**
 * Year of the series.
 */
year: number, 
/**
 * Number in the year, from 1, without gaps.
 */
number: number, 
/**
 * Whose; `None` after the client was erased.
 */
client: ClientId | null, 
/**
 * Name as printed; after erasure the case number.
 */
name: string, 
/**
 * Visit.
 */
visit: VisitId | null, 
/**
 * Day.
 */
on: string, 
/**
 * What.
 */
item: string, 
/**
 * Treatment or goods.
 */
kind: ItemKind, 
/**
 * How many.
 */
quantity: number, 
/**
 * Amount with VAT.
 */
amount: Minor, 
/**
 * VAT rate.
 */
vat: Rate, 
/**
 * VAT contained.
 */
vat_amount: Minor, 
/**
 * Kind of payer.
 */
payer_kind: PayerKind, 
/**
 * Payer's name when it is not the client.
 */
payer_name: string, 
/**
 * Payments.
 */
payments: Array<Payment>, 
/**
 * Not paid yet; nothing on a line that was reversed or that reverses another.
 */
open: Minor, 
/**
 * Number of the sale this one reverses (same year or an earlier one).
 */
reverses: SaleRef | null, 
/**
 * The sale that reversed this one.
 */
reversed_by: SaleRef | null, 
/**
 * Registered.
 */
registered_at: string, 
/**
 * Printed in the binder, page id as printed.
 */
page: string | null, };

/**
 * One line of the daybook.
 */
export type SaleId = string;

/**
 * A sale by its number.
 */
export type SaleRef = { 
/**
 * Id.
 */
id: SaleId, 
/**
 * Year.
 */
year: number, 
/**
 * Number.
 */
number: number, };

/**
 * Words to look for in every decrypted page.
 */
export type Scan = { 
/**
 * Each at least four bytes: shorter ones are found by accident too.
 */
words: Array<string>, };

/**
 * Hits in one kind of place.
 */
export type ScanPlace = { 
/**
 * Kind of place: `page`, `free_page`, `overflow`, `log`, `sealed`, `raw`, `backup`.
 */
place: string, 
/**
 * Hits.
 */
hits: number, };

/**
 * Where a word was found.
 */
export type Scanned = { 
/**
 * Database pages looked through, free ones too.
 */
pages: number, 
/**
 * Frames of the write-ahead log looked through.
 */
frames: number, 
/**
 * Sealed files looked through.
 */
files: number, 
/**
 * Pages, frames and files that could not be looked through because they do not authenticate, and backups that do not open.
 */
unreadable: number, 
/**
 * Backups looked through.
 */
backups: number, 
/**
 * Where backups lie that were not looked through, or not to their end: a disk that is away, a server.
 */
away: Array<string>, 
/**
 * It was stopped before everything was looked through; what was found until then is told.
 */
stopped: boolean, 
/**
 * A vault that a restore replaced lies set aside; nothing here opens it.
 */
set_aside: boolean, 
/**
 * Hits in all.
 */
hits: number, 
/**
 * Hits per kind of place.
 */
places: Array<ScanPlace>, };

/**
 * A group of questions under a heading.
 */
export type Section = { 
/**
 * Heading.
 */
title: string, 
/**
 * What kind of data is asked for: `contact` or `health`. A kind the client did not agree to is closed (C11).
 */
data: string, 
/**
 * Questions in order.
 */
questions: Array<Question>, };

/**
 * A server that backups are looked for on, by somebody who has no vault yet. Its password comes beside the request.
 */
export type Server = { 
/**
 * Kind; never a folder.
 */
kind: ShelfKind, 
/**
 * Who logs in there.
 */
username: string, 
/**
 * The region of an object store.
 */
region: string, 
/**
 * The server is in one's own network.
 */
own_server: boolean, 
/**
 * The confirmed key of an SSH server.
 */
host_key: string, };

/**
 * An identity number to keep.
 */
export type SetIdentity = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * Number as typed; `None` removes it.
 */
number: string | null, };

/**
 * Inactive or active.
 */
export type SetInactive = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * Inactive.
 */
inactive: boolean, };

/**
 * A marketing choice.
 */
export type SetMarketing = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * Channel.
 */
channel: Channel, 
/**
 * Allowed or not.
 */
allowed: boolean, 
/**
 * How the choice came in: `desk`, `phone`, `email`, `form` (C16).
 */
how: string, };

/**
 * How the desk is set.
 */
export type Settings = { 
/**
 * Minutes without a key or mouse before the vault locks; 1 to 120, 5 by default (W08).
 */
idle_minutes: number, 
/**
 * Months after which an intake has to be renewed; 12 by default.
 */
intake_months: number, 
/**
 * Printer chosen last; `None` = ask.
 */
printer: string | null, 
/**
 * Light, dark or as the desktop says: `light`, `dark`, `system`.
 */
appearance: string, 
/**
 * Pages mirrored for a duplex printer.
 */
duplex: boolean, 
/**
 * The clinic's own rule for a late cancellation, in hours before the start (R18).
 */
late_cancel_hours: number, 
/**
 * Whether identity numbers may be kept at all, and the ground for it (C19); off by default.
 */
identity_ground: string | null, 
/**
 * Templates offered first for a new note: `soap`, `asbap`, `free`.
 */
template: string, 
/**
 * Months a booking is kept after its day; 1 to 120, 13 by default (R22 T11).
 */
booking_months: number, };

/**
 * Bytes with a neutral file name: a page, a PDF, a ZIP. As JSON the bytes are base64.
 */
export type Sheet = { 
/**
 * Neutral file name, never a client's name.
 */
name: string, 
/**
 * Media type.
 */
mime: string, 
/**
 * Bytes; base64 in JSON.
 */
bytes: string, };

/**
 * A place for backups.
 */
export type Shelf = { 
/**
 * Id; absent for a new one.
 */
id: ShelfId | null, 
/**
 * Kind.
 */
kind: ShelfKind, 
/**
 * What the practice calls it.
 */
label: string, 
/**
 * The folder's path or the server's address.
 */
address: string, 
/**
 * Who logs in there; empty for a folder.
 */
username: string, 
/**
 * The region of an object store; empty for one that has none.
 */
region: string, 
/**
 * The server is in the therapist's own network.
 */
own_server: boolean, 
/**
 * The key by which an SSH server is known, confirmed by the therapist: algorithm and fingerprint.
 */
host_key: string, 
/**
 * A password is kept for it.
 */
has_secret: boolean, 
/**
 * The last backup that was proven.
 */
backup: ShelfEvent | null, 
/**
 * The last try, when it failed after that.
 */
failed: ShelfEvent | null, 
/**
 * The last restore that was rehearsed and proven.
 */
rehearsal: ShelfEvent | null, 
/**
 * The last rehearsal, when it failed after that.
 */
unproven: ShelfEvent | null, 
/**
 * A restore is to be rehearsed.
 */
rehearsal_due: boolean, 
/**
 * A backup is due.
 */
due: boolean, 
/**
 * A backup is due when the desk is locked.
 */
due_at_lock: boolean, 
/**
 * There are changes, and no backup of the last 24 hours holds them.
 */
late: boolean, 
/**
 * The machine's clock stands before the last backup: nothing older is taken away until that is past.
 */
clock_back: boolean, };

/**
 * What happened at a shelf.
 */
export type ShelfEvent = { 
/**
 * When.
 */
at: string, 
/**
 * Code of the refusal; empty = it went well.
 */
refusal: string, 
/**
 * Name of the backup's file.
 */
name: string, 
/**
 * Number of the last commit it holds.
 */
commit_seq: number, 
/**
 * Rows of the audit log in it: what comes after them is not in it.
 */
audit_rows: number, 
/**
 * Bytes of its file.
 */
bytes: number, 
/**
 * Cards in it.
 */
clients: number, 
/**
 * Journal notes in it.
 */
notes: number, 
/**
 * Attachments in it.
 */
files: number, };

/**
 * A place where backups lie.
 */
export type ShelfId = string;

/**
 * Kinds of shelf.
 */
export type ShelfKind = "folder" | "webdav" | "sftp" | "s3";

/**
 * A signature as it was drawn: strokes of points, in a box of 1000 × 400 units, with milliseconds since the first point.
 */
export type Signature = { 
/**
 * Strokes, each a list of points.
 */
strokes: Array<Array<StrokePoint>>, 
/**
 * Name in plain letters.
 */
name: string, };

/**
 * Where the data on a card came from (R15 R16).
 */
export type Source = "client" | "therapist" | "other" | "booking" | "import";

/**
 * From day to day, both included.
 */
export type Span = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, };

/**
 * Where the desk stands. Tells nothing of the practice while locked but the language of the screen.
 */
export type State = { 
/**
 * There is a vault of the practice.
 */
vault: boolean, 
/**
 * There is a vault with invented people.
 */
demo: boolean, 
/**
 * One of them is open.
 */
open: boolean, 
/**
 * The open one holds invented people.
 */
open_demo: boolean, 
/**
 * The vault may be opened from this computer's keyring.
 */
keyring: boolean, 
/**
 * Language of the screen.
 */
language: Language, 
/**
 * `light`, `dark`, `system`.
 */
appearance: string, 
/**
 * Today at the clinic.
 */
today: string, 
/**
 * Name of the practice, while open.
 */
practice: string, 
/**
 * Country, while open.
 */
country: Country | null, 
/**
 * The recovery sheet was typed back; until then a lost passphrase loses everything.
 */
recovery_confirmed: boolean, 
/**
 * A recovery key was made and waits to be typed back; until then an older one stays in force.
 */
recovery_waiting: boolean, 
/**
 * What was noticed at opening and since, while open.
 */
noticed: Array<Noticed>, 
/**
 * Where the vault lies.
 */
place: string, 
/**
 * What is doubtful about that place (T04).
 */
doubt: Doubt | null, };

/**
 * How strong a passphrase is.
 */
export type Strength = { 
/**
 * Estimated bits against somebody who guesses cleverly.
 */
bits: number, 
/**
 * The most useful thing to do: `too_short`, `too_long`, `common`, `less_repetition`, `longer`, `good`.
 */
advice: string, };

/**
 * One point of a stroke.
 */
export type StrokePoint = { 
/**
 * 0 to 1000, from the left.
 */
x: number, 
/**
 * 0 to 400, from the top.
 */
y: number, 
/**
 * Milliseconds since the first point of the signature.
 */
t: number, };

/**
 * How a note is divided.
 */
export type Template = "soap" | "asbap" | "free";

/**
 * What one tidying did.
 */
export type Tidied = { 
/**
 * Bookings that were too old.
 */
bookings: Purged, 
/**
 * The files were purged of what went.
 */
purged: boolean, };

/**
 * A total of one kind.
 */
export type Total = { 
/**
 * Method code, or rate in basis points as text.
 */
key: string, 
/**
 * Lines or payments.
 */
count: number, 
/**
 * Amount.
 */
amount: Minor, 
/**
 * VAT contained (for rates).
 */
vat: Minor, };

/**
 * A day that has lines and no page yet, or lines registered after its page was printed.
 */
export type UnprintedDay = { 
/**
 * Day.
 */
on: string, 
/**
 * Lines not on paper.
 */
lines: number, 
/**
 * Closed.
 */
closed: boolean, };

/**
 * What a check of the vault found.
 */
export type Verified = { 
/**
 * Nothing is wrong.
 */
ok: boolean, 
/**
 * Codes of what is wrong, empty when nothing is: `header`, `pages`, `structure`, `index`, `audit`, `sealed`, `counters`, `day_chain`.
 */
findings: Array<string>, 
/**
 * The first closed day whose lines do not give its hash.
 */
broken_day: string | null, };

/**
 * One visit.
 */
export type Visit = { 
/**
 * Id.
 */
id: VisitId, 
/**
 * Whose.
 */
client: ClientId, 
/**
 * The client's name.
 */
name: string, 
/**
 * The booking it came of.
 */
booking: BookingId | null, 
/**
 * Civil date at the clinic.
 */
on: string, 
/**
 * Began; for a day noted down later the time of its booking, or the first instant of the day when nobody knows.
 */
began_at: string, 
/**
 * What was done, as a neutral article name.
 */
service: string, 
/**
 * Where: empty = at the clinic (R06).
 */
place: string, 
/**
 * Its newest note.
 */
note: NoteId | null, 
/**
 * Its first sale that still stands.
 */
sale: SaleId | null, };

/**
 * One visit that took place here.
 */
export type VisitId = string;

/**
 * A document that can be laid out.
 */
export type Wanted = { "document": "client_file", 
/**
 * Whose.
 */
client: ClientId, } | { "document": "intake", 
/**
 * Which.
 */
intake: IntakeId, } | { "document": "consent", 
/**
 * Which.
 */
consent: ConsentId, } | { "document": "blank_form", 
/**
 * `registration`.
 */
form: string, 
/**
 * Language.
 */
language: Language, } | { "document": "day_report", 
/**
 * Day.
 */
on: string, } | { "document": "recovery_sheet", 
/**
 * The key as shown once.
 */
recovery_key: string, };

/**
 * One thing to see before treating.
 */
export type Warning = { 
/**
 * `card`, `intake`.
 */
from: string, 
/**
 * Text.
 */
text: string, };

/**
 * What an erasure would do, before anything is done.
 */
export type Weighed = { 
/**
 * Whose.
 */
client: ClientId, 
/**
 * Name.
 */
name: string, 
/**
 * What will be lost.
 */
lost: Array<Held>, 
/**
 * What must be kept.
 */
holds: Array<LegalHold>, 
/**
 * Amount not paid; while it is not zero the erasure waits (R55 R56).
 */
open_amount: Minor, 
/**
 * Printed pages that have to be taken out or blacked out.
 */
pages: Array<PaperTask>, 
/**
 * Places outside the program to be cleared by hand: `provider`, `mail`, `phone`, `web` (W36).
 */
places: Array<string>, 
/**
 * Why it cannot be done now: `unpaid`, `licensed_journal`; empty = it can.
 */
blocked_by: Array<string>, };

/**
 * Which of the two vaults of a desk: the practice's own, or the one with invented people.
 */
export type Which = { 
/**
 * The one with invented people.
 */
demo: boolean, 
/**
 * What is missing is lost, and the vault is to be opened without it: the `have` that the refusal `stale_vault`,
 * `folder_older`, `folder_parted` or `keys_older` gave. Any other number is refused again.
 */
accept_loss: number | null, };

/**
 * How much of the log, oldest first.
 */
export type Window = { 
/**
 * Lines at most; 0 = 200.
 */
limit: number, 
/**
 * Only lines after this number.
 */
after: number, };

/**
 * Take a consent back.
 */
export type Withdraw = { 
/**
 * Which.
 */
id: ConsentId, 
/**
 * How it came in: `desk`, `phone`, `email`, `letter`.
 */
how: string, };

/**
 * Words to look for, and how many hits at most.
 */
export type Words = { 
/**
 * Words; all of them must be there.
 */
text: string, 
/**
 * 0 = 50.
 */
limit: number, };

/**
 * Write or go on writing a draft.
 */
export type WriteNote = { 
/**
 * The draft to go on with; `None` starts one.
 */
id: NoteId | null, 
/**
 * Whose.
 */
client: ClientId, 
/**
 * Of which visit.
 */
visit: VisitId | null, 
/**
 * Template.
 */
template: Template, 
/**
 * When it happened.
 */
happened_on: string, 
/**
 * Parts in order.
 */
parts: Array<NotePart>, };

/** Every command: what it asks and what it answers. */
export interface Commands {
  /** Whether there is a vault, whether it is open, and whose it is. */
  "desk/state": { request: Nothing; answer: State };
  /** Makes a vault for a practice; answers with the recovery key, once. */
  "desk/begin": { request: Begin; answer: Begun };
  /** The recovery key typed back from the sheet: only now does it count. */
  "desk/confirm-recovery": { request: RecoveryTyped; answer: Done };
  /** Makes a new recovery key without the old one having been used; answers with it, once. The old one stays in force until the new one is typed back. The secret is the passphrase. */
  "desk/renew-recovery": { request: Nothing; answer: Begun };
  /** Opens the vault with the passphrase. */
  "desk/unlock": { request: Which; answer: State };
  /** Opens the vault with the printed recovery key and sets a new passphrase; answers with a new recovery key. */
  "desk/recover": { request: Recover; answer: Begun };
  /** Locks: connections closed, keys wiped. */
  "desk/lock": { request: Nothing; answer: State };
  /** Proves the passphrase again, for what needs it fresh. */
  "desk/prove": { request: Nothing; answer: Done };
  /** Sets another passphrase; the secret is the old one, a NUL, and the new one. */
  "desk/change-passphrase": { request: Nothing; answer: Done };
  /** Renews the keys because the passphrase may be known: the whole vault under other keys, with a new passphrase and a new recovery key, given once. Places for backups owe a new copy. The secret is the old passphrase, a NUL, and the new one. */
  "keys/renew": { request: Nothing; answer: Begun };
  /** Whether the vault opens from this computer's keyring, and when the passphrase is asked for again. */
  "device/state": { request: Nothing; answer: DeviceState };
  /** Lets the vault open from this computer's keyring from now on; wants a confirmed recovery sheet. The secret is the passphrase. */
  "device/allow": { request: Allow; answer: DeviceState };
  /** Ends that: the slot leaves the header and the entry leaves the keyring. */
  "device/forbid": { request: Nothing; answer: Forbidden };
  /** Opens the vault from this computer's keyring, if that is on and the passphrase is not due. */
  "device/unlock": { request: Nothing; answer: State };
  /** The screen is turned to a client: until the passphrase is given again, the keyring opens nothing. */
  "device/hand-over": { request: Nothing; answer: Done };
  /** How strong a passphrase is, with advice. */
  "desk/strength": { request: Nothing; answer: Strength };
  /** What is done once a day: bookings older than they may be go, and what went is purged from the files. */
  "desk/tidy": { request: Nothing; answer: Tidied };
  /** Checks every seal, page, index and chain of the vault. */
  "desk/verify": { request: Nothing; answer: Verified };
  /** Looks for words in every decrypted page, log frame and sealed file, and in the backups on folders and disks at hand. */
  "desk/scan": { request: Scan; answer: Scanned };
  /** A country's rules: currency, payment methods, VAT rates, periods. */
  "country/profile": { request: OfCountry; answer: CountryProfile };
  /** Whether an identity number can be right. */
  "country/check-identity": { request: IdentityNumber; answer: IdentityCheck };
  /** The practice. */
  "practice/read": { request: Nothing; answer: Clinic };
  /** Changes the practice. */
  "practice/change": { request: Clinic; answer: Clinic };
  /** How the desk is set. */
  "setting/read": { request: Nothing; answer: Settings };
  /** Sets the desk. */
  "setting/change": { request: Settings; answer: Settings };
  /** One day: bookings and visits in order of time and what is missing. */
  "today/show": { request: OfDay; answer: Day };
  /** One client on one screen before the visit. */
  "overview/show": { request: OfClient; answer: Overview };
  /** Finds clients by any part of name, phone, e-mail, birth date or number. */
  "client/find": { request: Find; answer: Found };
  /** Opens a card; leaves a line in the access log. */
  "client/open": { request: OfClient; answer: Card };
  /** Makes a card. */
  "client/admit": { request: Admit; answer: Card };
  /** Changes a card; old and new values are kept. */
  "client/change": { request: ChangeCard; answer: Card };
  /** Keeps an identity number on the card (only when the practice has a ground for it), or removes it. */
  "client/set-identity": { request: SetIdentity; answer: Card };
  /** Shows the identity number in full; leaves a line in the access log. */
  "client/reveal-identity": { request: OfClient; answer: Identity };
  /** Sets the marketing choice on one channel. */
  "client/set-marketing": { request: SetMarketing; answer: Card };
  /** Makes a client inactive or active again. */
  "client/set-inactive": { request: SetInactive; answer: Card };
  /** What was seen and changed about a client. */
  "client/history": { request: OfClient; answer: History };
  /** The own fields of the cards. */
  "client/own-fields": { request: Nothing; answer: Array<OwnField> };
  /** Adds or renames an own field. */
  "client/save-own-field": { request: OwnField; answer: Array<OwnField> };
  /** Removes an own field and its values on all cards. */
  "client/remove-own-field": { request: OfField; answer: Array<OwnField> };
  /** Keeps who pays for a client. */
  "payer/save": { request: Payer; answer: Payer };
  /** The client pays again. */
  "payer/remove": { request: OfPayer; answer: Done };
  /** A form in one language, newest version. */
  "form/show": { request: OfForm; answer: FormText };
  /** The forms a client filled in. */
  "intake/list": { request: OfClient; answer: Array<IntakeRow> };
  /** One filled-in form with the text that was shown. */
  "intake/show": { request: OfIntake; answer: Intake };
  /** Closes a form for good: signed, on paper, or refused. */
  "intake/close": { request: NewIntake; answer: Intake };
  /** The text of a consent as it would be shown now. */
  "consent/text": { request: OfText; answer: ConsentText };
  /** A client's consents with their history. */
  "consent/list": { request: OfClient; answer: Array<Consent> };
  /** Gives or refuses a consent. */
  "consent/give": { request: NewConsent; answer: Consent };
  /** Takes a consent back. */
  "consent/withdraw": { request: Withdraw; answer: Consent };
  /** A client's notes with all their texts, newest first. */
  "journal/list": { request: OfClient; answer: Array<Note> };
  /** Writes a draft or goes on with one. */
  "journal/write": { request: WriteNote; answer: Note };
  /** Signs a note: from now on it is only amended. */
  "journal/sign": { request: OfNote; answer: Note };
  /** Amends a signed note; the old text stays readable. */
  "journal/amend": { request: AmendNote; answer: Note };
  /** Throws an unsigned draft away. */
  "journal/discard": { request: OfNote; answer: Done };
  /** Notes that are not signed yet. */
  "journal/unsigned": { request: Nothing; answer: Array<NoteHit> };
  /** Looks for words in all notes, newest first. */
  "journal/search": { request: Words; answer: Array<NoteHit> };
  /** A client's measurements. */
  "measurement/list": { request: OfClient; answer: Array<Measurement> };
  /** Adds a measurement. */
  "measurement/add": { request: Measurement; answer: Measurement };
  /** Bookings from day to day. */
  "booking/list": { request: Span; answer: Array<Booking> };
  /** A client's bookings, newest first. */
  "booking/of-client": { request: OfClient; answer: Array<Booking> };
  /** Types a booking at the desk. */
  "booking/add": { request: DeskBooking; answer: Booking };
  /** Cancels a booking typed at the desk. */
  "booking/cancel": { request: OfBooking; answer: Booking };
  /** The client did not come. */
  "booking/no-show": { request: OfBooking; answer: Booking };
  /** Cards a booking's person could be. */
  "booking/candidates": { request: OfBooking; answer: Array<Candidate> };
  /** Says whose booking it is; later ones of the same person follow. */
  "booking/match": { request: Match; answer: Booking };
  /** Booking accounts. */
  "account/list": { request: Nothing; answer: Array<Account> };
  /** Adds or changes an account; its password comes beside the request. */
  "account/save": { request: Account; answer: Account };
  /** Removes an account; its bookings stay. */
  "account/remove": { request: OfAccount; answer: Done };
  /** Pulls the bookings of an account now; what would take too many away waits for its number to be confirmed. */
  "account/pull": { request: PullNow; answer: Pull };
  /** Pulls every account that is due; what the schedule asks. */
  "account/pull-due": { request: Nothing; answer: Array<Pull> };
  /** Notes down a visit: of a booking, or a walk-in. */
  "visit/begin": { request: NewVisit; answer: Visit };
  /** A client's visits, newest first. */
  "visit/list": { request: OfClient; answer: Array<Visit> };
  /** Takes back a visit that has no signed note and no sale. */
  "visit/undo": { request: OfVisit; answer: Done };
  /** The price list. */
  "article/list": { request: Nothing; answer: Array<Article> };
  /** Adds or changes an article. */
  "article/save": { request: Article; answer: Article };
  /** Removes an article; sales keep its name. */
  "article/remove": { request: OfArticle; answer: Done };
  /** The daybook from day to day with totals. */
  "daybook/list": { request: Span; answer: DaybookPages };
  /** A client's sales, newest first. */
  "daybook/of-client": { request: OfClient; answer: Array<Sale> };
  /** Registers a sale under the next number of its year. */
  "daybook/register": { request: NewSale; answer: Sale };
  /** Pays a sale, whole or in part. */
  "daybook/pay": { request: Pay; answer: Sale };
  /** Reverses a sale by a new line that points back. */
  "daybook/reverse": { request: Reverse; answer: Sale };
  /** Closes a day: no line is added to it any more. */
  "daybook/close": { request: OfDay; answer: ClosedDay };
  /** What the binder holds and lacks. */
  "binder/state": { request: Nothing; answer: BinderState };
  /** Where the binder stands and who has its key. */
  "binder/place": { request: Place; answer: BinderState };
  /** How the log of some days would be printed: pages and lines. */
  "binder/preview": { request: Days; answer: Preview };
  /** One page of that preview, as SVG. */
  "binder/preview-page": { request: DaysPage; answer: Sheet };
  /** Prints the log of some days and enters its pages in the ledger. */
  "binder/print": { request: Print; answer: PrintedPages };
  /** The printed pages again as PDF, as they were; also to be saved. */
  "binder/pdf": { request: Days; answer: Sheet };
  /** Marks a page: filed, replaced, destroyed. */
  "binder/mark": { request: Mark; answer: Page };
  /** Pages of a document: a client file, a signed form, a blank form, a day report, the recovery sheet. */
  "paper/pages": { request: OfDocument; answer: Pages };
  /** One page of it, as SVG. */
  "paper/page": { request: OfPage; answer: Sheet };
  /** The whole document as PDF/A. */
  "paper/pdf": { request: OfDocument; answer: Sheet };
  /** Prints it. */
  "paper/print": { request: PrintDocument; answer: Printed };
  /** Print queues of this machine. */
  "paper/printers": { request: Nothing; answer: Array<Printer> };
  /** A client's attachments. */
  "attachment/list": { request: OfClient; answer: Array<Attachment> };
  /** Seals a file onto a card. */
  "attachment/add": { request: Add; answer: Attachment };
  /** Opens a sealed file. */
  "attachment/read": { request: OfAttachment; answer: Sheet };
  /** Removes an attachment. */
  "attachment/remove": { request: OfAttachment; answer: Done };
  /** Everything about one client as a ZIP: PDF, JSON, FHIR R4, attachments, list of hashes. */
  "export/client": { request: HandOut; answer: Sheet };
  /** What an erasure would lose and what the law makes us keep. */
  "erase/weigh": { request: OfClient; answer: Weighed };
  /** Erases a client in database, index, log and files. */
  "erase/client": { request: Erase; answer: Erased };
  /** Erasures done, nameless. */
  "erase/list": { request: Nothing; answer: Array<Erased> };
  /** Where backups lie, how it stands with them, and what runs. */
  "backup/state": { request: Nothing; answer: BackupState };
  /** Adds a place for backups or changes one; its password, if any, comes beside the request. */
  "backup/save-shelf": { request: Shelf; answer: BackupState };
  /** Writes, reads back and takes away a small file at a place for backups: whether it can be used. */
  "backup/try-shelf": { request: OfShelf; answer: Done };
  /** Lets a place for backups go; what lies there stays there. */
  "backup/remove-shelf": { request: OfShelf; answer: Done };
  /** Makes a backup now and proves it. */
  "backup/make": { request: OfShelf; answer: BackupState };
  /** Makes the backups that are due, and cleans those that hold somebody who was erased; what the schedule asks. */
  "backup/make-due": { request: Nothing; answer: BackupState };
  /** How far the long work is that runs, a restore too. */
  "backup/progress": { request: Nothing; answer: Progress | null };
  /** Stops the backup, cleaning, rehearsal or look for words that runs. */
  "backup/stop": { request: Nothing; answer: Done };
  /** The backups at one place, newest first. */
  "backup/list": { request: OfShelf; answer: Array<Lying> };
  /** Restores the newest backup into a throw-away place and compares: the proof that a restore would work. */
  "backup/rehearse": { request: OfShelf; answer: BackupState };
  /** Rehearses where it is due, once a month; what the schedule asks when nobody is at the desk. */
  "backup/rehearse-due": { request: Nothing; answer: BackupState };
  /** Backups in a folder, on a disk or on a server, as anybody could see them; a server's password comes beside the request. */
  "restore/find": { request: InFolder; answer: Array<FoundBackup> };
  /** What a backup holds; the passphrase of that day or the recovery key comes beside the request, and after a NUL the server's password, if it lies on one. */
  "restore/look": { request: OfBackup; answer: LookedInto };
  /** Restores a backup. The vault that is here, if any, is set aside once the restored one is proven. */
  "restore/run": { request: OfBackup; answer: RestoredVault };
  /** Keeps what is being typed. */
  "draft/save": { request: Draft; answer: Draft };
  /** Drafts of a form, newest first. */
  "draft/list": { request: OfWord; answer: Array<Draft> };
  /** Drops a draft. */
  "draft/drop": { request: OfDraft; answer: Done };
  /** The audit log, oldest first. */
  "audit/list": { request: Window; answer: Array<Line> };
}

/** What the screen has to know of a command before it asks. */
export interface CommandRow {
  effect: "reads" | "writes";
  needs: "nothing" | "open" | "fresh";
  secret: boolean;
  bytes: boolean;
  facts: readonly Fact[];
}

export const COMMANDS: Record<keyof Commands, CommandRow> = {
  "desk/state": { effect: "reads", needs: "nothing", secret: false, bytes: false, facts: ["session"] },
  "desk/begin": { effect: "writes", needs: "nothing", secret: true, bytes: false, facts: ["session", "practice"] },
  "desk/confirm-recovery": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["session"] },
  "desk/renew-recovery": { effect: "writes", needs: "open", secret: true, bytes: false, facts: ["session"] },
  "desk/unlock": { effect: "writes", needs: "nothing", secret: true, bytes: false, facts: ["session"] },
  "desk/recover": { effect: "writes", needs: "nothing", secret: true, bytes: false, facts: ["session"] },
  "desk/lock": { effect: "writes", needs: "nothing", secret: false, bytes: false, facts: ["session"] },
  "desk/prove": { effect: "writes", needs: "open", secret: true, bytes: false, facts: ["session"] },
  "desk/change-passphrase": { effect: "writes", needs: "open", secret: true, bytes: false, facts: ["session"] },
  "keys/renew": { effect: "writes", needs: "open", secret: true, bytes: false, facts: ["session", "backup"] },
  "device/state": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["session"] },
  "device/allow": { effect: "writes", needs: "open", secret: true, bytes: false, facts: ["session"] },
  "device/forbid": { effect: "writes", needs: "fresh", secret: false, bytes: false, facts: ["session"] },
  "device/unlock": { effect: "writes", needs: "nothing", secret: false, bytes: false, facts: ["session"] },
  "device/hand-over": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["session"] },
  "desk/strength": { effect: "reads", needs: "nothing", secret: true, bytes: false, facts: [] },
  "desk/tidy": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["session", "booking", "client", "visit"] },
  "desk/verify": { effect: "reads", needs: "open", secret: false, bytes: false, facts: [] },
  "desk/scan": { effect: "reads", needs: "open", secret: false, bytes: false, facts: [] },
  "country/profile": { effect: "reads", needs: "nothing", secret: false, bytes: false, facts: ["practice"] },
  "country/check-identity": { effect: "reads", needs: "nothing", secret: false, bytes: false, facts: [] },
  "practice/read": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["practice"] },
  "practice/change": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["practice"] },
  "setting/read": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["practice"] },
  "setting/change": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["practice"] },
  "today/show": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["booking", "visit", "client", "consent", "intake", "journal", "daybook", "binder"] },
  "overview/show": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["client", "journal", "visit", "intake", "consent", "daybook"] },
  "client/find": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["client"] },
  "client/open": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["client"] },
  "client/admit": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["client"] },
  "client/change": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["client"] },
  "client/set-identity": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["client"] },
  "client/reveal-identity": { effect: "writes", needs: "open", secret: false, bytes: false, facts: [] },
  "client/set-marketing": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["client"] },
  "client/set-inactive": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["client"] },
  "client/history": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["client"] },
  "client/own-fields": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["practice"] },
  "client/save-own-field": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["practice"] },
  "client/remove-own-field": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["practice", "client"] },
  "payer/save": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["client"] },
  "payer/remove": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["client"] },
  "form/show": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["practice"] },
  "intake/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["intake"] },
  "intake/show": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["intake"] },
  "intake/close": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["intake", "client"] },
  "consent/text": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["practice"] },
  "consent/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["consent"] },
  "consent/give": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["consent", "client"] },
  "consent/withdraw": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["consent", "client"] },
  "journal/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["journal"] },
  "journal/write": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["journal"] },
  "journal/sign": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["journal"] },
  "journal/amend": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["journal"] },
  "journal/discard": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["journal"] },
  "journal/unsigned": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["journal"] },
  "journal/search": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["journal"] },
  "measurement/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["journal"] },
  "measurement/add": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["journal"] },
  "booking/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["booking"] },
  "booking/of-client": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["booking"] },
  "booking/add": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["booking"] },
  "booking/cancel": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["booking"] },
  "booking/no-show": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["booking", "visit"] },
  "booking/candidates": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["booking", "client"] },
  "booking/match": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["booking", "client"] },
  "account/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["booking"] },
  "account/save": { effect: "writes", needs: "open", secret: true, bytes: false, facts: ["booking"] },
  "account/remove": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["booking"] },
  "account/pull": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["booking", "client", "visit"] },
  "account/pull-due": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["booking", "client", "visit"] },
  "visit/begin": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["visit", "booking"] },
  "visit/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["visit"] },
  "visit/undo": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["visit", "booking"] },
  "article/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["practice"] },
  "article/save": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["practice"] },
  "article/remove": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["practice"] },
  "daybook/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["daybook"] },
  "daybook/of-client": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["daybook"] },
  "daybook/register": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["daybook", "visit"] },
  "daybook/pay": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["daybook"] },
  "daybook/reverse": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["daybook"] },
  "daybook/close": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["daybook"] },
  "binder/state": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["binder", "daybook"] },
  "binder/place": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["binder"] },
  "binder/preview": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["binder", "daybook"] },
  "binder/preview-page": { effect: "reads", needs: "open", secret: false, bytes: true, facts: ["binder", "daybook"] },
  "binder/print": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["binder", "daybook"] },
  "binder/pdf": { effect: "reads", needs: "open", secret: false, bytes: true, facts: ["binder"] },
  "binder/mark": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["binder"] },
  "paper/pages": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["client"] },
  "paper/page": { effect: "reads", needs: "open", secret: false, bytes: true, facts: ["client"] },
  "paper/pdf": { effect: "reads", needs: "open", secret: false, bytes: true, facts: ["client"] },
  "paper/print": { effect: "writes", needs: "open", secret: false, bytes: false, facts: [] },
  "paper/printers": { effect: "reads", needs: "nothing", secret: false, bytes: false, facts: [] },
  "attachment/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["attachment"] },
  "attachment/add": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["attachment", "client"] },
  "attachment/read": { effect: "reads", needs: "open", secret: false, bytes: true, facts: ["attachment"] },
  "attachment/remove": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["attachment", "client"] },
  "export/client": { effect: "writes", needs: "fresh", secret: false, bytes: true, facts: ["case"] },
  "erase/weigh": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["client", "daybook", "binder"] },
  "erase/client": { effect: "writes", needs: "fresh", secret: false, bytes: false, facts: ["client", "intake", "consent", "journal", "booking", "visit", "daybook", "binder", "attachment", "case", "draft"] },
  "erase/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["case"] },
  "backup/state": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["backup"] },
  "backup/save-shelf": { effect: "writes", needs: "open", secret: true, bytes: false, facts: ["backup"] },
  "backup/try-shelf": { effect: "reads", needs: "open", secret: false, bytes: false, facts: [] },
  "backup/remove-shelf": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["backup"] },
  "backup/make": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["backup"] },
  "backup/make-due": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["backup"] },
  "backup/progress": { effect: "reads", needs: "nothing", secret: false, bytes: false, facts: [] },
  "backup/stop": { effect: "reads", needs: "nothing", secret: false, bytes: false, facts: [] },
  "backup/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["backup"] },
  "backup/rehearse": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["backup"] },
  "backup/rehearse-due": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["backup"] },
  "restore/find": { effect: "reads", needs: "nothing", secret: true, bytes: false, facts: [] },
  "restore/look": { effect: "reads", needs: "nothing", secret: true, bytes: false, facts: [] },
  "restore/run": { effect: "writes", needs: "nothing", secret: true, bytes: false, facts: ["session", "practice", "backup"] },
  "draft/save": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["draft"] },
  "draft/list": { effect: "reads", needs: "open", secret: false, bytes: false, facts: ["draft"] },
  "draft/drop": { effect: "writes", needs: "open", secret: false, bytes: false, facts: ["draft"] },
  "audit/list": { effect: "reads", needs: "fresh", secret: false, bytes: false, facts: [] },
};

/** Every way in which the desk can refuse, with the fields that come along. */
export const REFUSALS = {
  unknown_command: ["command"],
  bad_request: ["command"],
  locked: [],
  no_vault: [],
  vault_exists: [],
  prove_first: [],
  secret_missing: [],
  wrong_passphrase: [],
  wrong_recovery_key: [],
  recovery_not_confirmed: [],
  passphrase_short: [],
  passphrase_common: [],
  passphrase_same: [],
  keyring_unavailable: [],
  keyring_locked: [],
  keyring_empty: [],
  keyring_off: [],
  passphrase_due: [],
  recovery_first: [],
  header_damaged: [],
  pages_damaged: [],
  from_the_future: [],
  stale_vault: ["have", "expected"],
  folder_older: ["have", "expected"],
  folder_parted: ["have"],
  keys_older: ["have"],
  header_put_back: [],
  database_missing: [],
  wrong_database: [],
  vault_in_use: [],
  cost_refused: [],
  disk_full: [],
  purge_owed: [],
  disk_read_only: [],
  disk_failed: [],
  store_fault: ["sqlite"],
  not_found: ["word"],
  incomplete: ["missing"],
  too_long: ["field", "max"],
  bad_text: ["field"],
  bad_date: ["field"],
  bad_number: ["field"],
  bad_email: [],
  identity_off: [],
  identity_invalid: ["reason"],
  already_signed: [],
  not_signed: [],
  signature_missing: [],
  version_gone: [],
  no_such_form: [],
  unknown_question: [],
  not_agreed: ["kind"],
  reason_missing: [],
  not_in_force: [],
  day_closed: ["on"],
  day_ahead: ["on"],
  already_reversed: [],
  is_reversal: [],
  nothing_open: [],
  too_much: ["open"],
  unknown_method: ["method"],
  unknown_rate: ["rate"],
  unpaid: ["open"],
  held_by_law: ["until_on", "law"],
  not_allowed_now: [],
  in_use: [],
  demo_cannot_sync: [],
  agreement_missing: [],
  account_off: [],
  booking_of_provider: [],
  address_refused: [],
  unreachable: [],
  timed_out: [],
  tls_failed: [],
  logged_out: [],
  server_error: ["status"],
  try_later: ["status"],
  calendar_gone: ["status"],
  not_a_calendar: [],
  calendar_empty: [],
  too_many_bookings: ["max"],
  line_too_long: ["max"],
  cut_short: [],
  too_large: ["max"],
  redirected: [],
  mass_removal: ["gone", "of"],
  stopped: [],
  no_print_system: [],
  no_printer: [],
  printer_stopped: [],
  print_refused: [],
  layout_fault: [],
  nothing_to_print: [],
  busy_working: [],
  shelf_gone: [],
  shelf_full: [],
  shelf_read_only: [],
  shelf_failed: [],
  shelf_address: [],
  shelf_unknown_host: [],
  shelf_unreachable: [],
  shelf_slow: [],
  shelf_not_trusted: [],
  shelf_key_unknown: ["key"],
  shelf_key_changed: ["key"],
  shelf_logged_out: [],
  shelf_bad_key: [],
  shelf_no_folder: [],
  shelf_server_error: ["status"],
  not_a_backup: [],
  other_vault: [],
  backup_unsound: ["part"],
  another_vault_here: [],
  foreign_schema: [],
  internal: ["place"],
} as const;
