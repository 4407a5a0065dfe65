//! The command table: everything that may be asked of the desk. If it is not here, it cannot be called.
//!
//! One row gives a command its name, what it needs (an open vault or none, a fresh passphrase, a secret beside the request),
//! its request, its answer, and the facts it is made of or makes stale. Dispatcher, TypeScript types, console and tests are
//! all made from these rows. It knows nothing of who calls.

use crate::{
    Desk, Refusal,
    answer::Answer,
    secret::Secret,
    words::{
        account, article, attachment, audit, backup, binder, booking, client, clinic, consent,
        country, daybook, device, draft, erase, examine, export, form, intake, journal, keys,
        measurement, overview, paper, payer, restore, search, session, setting, tidy, today, visit,
    },
};
use schemars::Schema;
use serde_json::Value;

/// What a command does to the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Reads only; tells the same while nothing changed.
    Reads,
    /// Changes something, and leaves an act in the audit log.
    Writes,
}

/// What must be true before a command may run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: may be asked while locked.
    Nothing,
    /// An open vault.
    Open,
    /// An open vault, and the passphrase proved within the last five minutes.
    Fresh,
}

/// A kind of thing that a command shows or changes; the screen asks again for what became stale.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, ts_rs::TS, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Locked, open, or no vault.
    Session,
    /// Practice, settings, price list, own fields.
    Practice,
    /// Cards and payers.
    Client,
    /// Intakes.
    Intake,
    /// Consents.
    Consent,
    /// Notes and measurements.
    Journal,
    /// Bookings and accounts.
    Booking,
    /// Visits.
    Visit,
    /// Sales, payments, closed days.
    Daybook,
    /// Printed pages.
    Binder,
    /// Attachments.
    Attachment,
    /// Unfinished forms.
    Draft,
    /// Erasures and hand-outs.
    Case,
    /// Backups and where they lie.
    Backup,
}

/// One row of the table.
pub struct Row {
    /// `word/verb`.
    pub name: &'static str,
    /// What it is for, in one line.
    pub about: &'static str,
    /// Reads or writes.
    pub effect: Effect,
    /// What must be true.
    pub needs: Needs,
    /// A passphrase comes beside the request.
    pub secret: bool,
    /// The answer is a sheet of bytes.
    pub bytes: bool,
    /// Facts it shows (reads) or makes stale (writes).
    pub facts: &'static [Fact],
    /// JSON schema of the request.
    pub request: fn() -> Schema,
    /// JSON schema of the answer.
    pub answer: fn() -> Schema,
    /// Writes the TypeScript of both into a collection.
    pub types: fn(&mut crate::types::Collection) -> (String, String),
    pub(crate) run: fn(&Desk, Value, Option<Secret>) -> Result<Answer, Refusal>,
}

macro_rules! effect {
    (read) => {
        Effect::Reads
    };
    (write) => {
        Effect::Writes
    };
    (desk_read) => {
        Effect::Reads
    };
    (desk_write) => {
        Effect::Writes
    };
}
macro_rules! run {
    (read, $name:literal, $f:path) => {
        |desk, request, _| desk.reading($name, request, $f)
    };
    (write, $name:literal, $f:path) => {
        |desk, request, _| desk.writing($name, request, $f)
    };
    (desk_read, $name:literal, $f:path) => {
        |desk, request, secret| desk.asking($name, request, secret, $f)
    };
    (desk_write, $name:literal, $f:path) => {
        |desk, request, secret| desk.asking($name, request, secret, $f)
    };
}
macro_rules! is {
    (secret) => {
        true
    };
    (bytes) => {
        true
    };
}

macro_rules! commands {
    ($( $(#[doc = $about:literal])+ $name:literal $kind:ident $f:path : $req:ty => $ans:ty, $needs:ident $(, secret $secret:ident)? $(, bytes $bytes:ident)?, [$($fact:ident)*]; )+) => {
        /// Every command there is, in the order of the rooms.
        pub static TABLE: &[Row] = &[$(
            Row {
                name: $name,
                about: concat!($($about),+),
                effect: effect!($kind),
                needs: Needs::$needs,
                secret: false $(|| is!($secret))?,
                bytes: false $(|| is!($bytes))?,
                facts: &[$(Fact::$fact),*],
                request: || schemars::schema_for!($req),
                answer: || schemars::schema_for!($ans),
                types: |collection| (collection.add::<$req>(), collection.add::<$ans>()),
                run: run!($kind, $name, $f),
            },
        )+];
    };
}

use crate::wire::{
    Done, Nothing, OfAccount, OfArticle, OfBooking, OfClient, OfField, OfIntake, OfNote, OfPayer,
    Sheet,
};
use practice as p;

commands! {
    /// Whether there is a vault, whether it is open, and whose it is.
    "desk/state" desk_read session::state: Nothing => session::State, Nothing, [Session];
    /// Makes a vault for a practice; answers with the recovery key, once.
    "desk/begin" desk_write session::begin: session::Begin => session::Begun, Nothing, secret secret, [Session Practice];
    /// The recovery key typed back from the sheet: only now does it count.
    "desk/confirm-recovery" desk_write session::confirm_recovery: session::RecoveryTyped => Done, Open, [Session];
    /// Makes a new recovery key without the old one having been used; answers with it, once. The old one stays in force until
    /// the new one is typed back. The secret is the passphrase.
    "desk/renew-recovery" desk_write session::renew_recovery: Nothing => session::Begun, Open, secret secret, [Session];
    /// Opens the vault with the passphrase.
    "desk/unlock" desk_write session::unlock: session::Which => session::State, Nothing, secret secret, [Session];
    /// Opens the vault with the printed recovery key and sets a new passphrase; answers with a new recovery key.
    "desk/recover" desk_write session::recover: session::Recover => session::Begun, Nothing, secret secret, [Session];
    /// Locks: connections closed, keys wiped.
    "desk/lock" desk_write session::lock: Nothing => session::State, Nothing, [Session];
    /// Proves the passphrase again, for what needs it fresh.
    "desk/prove" desk_write session::prove: Nothing => Done, Open, secret secret, [Session];
    /// Sets another passphrase; the secret is the old one, a NUL, and the new one.
    "desk/change-passphrase" desk_write session::change_passphrase: Nothing => Done, Open, secret secret, [Session];
    /// Renews the keys because the passphrase may be known: the whole vault under other keys, with a new passphrase and a new
    /// recovery key, given once. Places for backups owe a new copy. The secret is the old passphrase, a NUL, and the new one.
    "keys/renew" desk_write keys::renew: Nothing => session::Begun, Open, secret secret, [Session Backup];
    /// Whether the vault opens from this computer's keyring, and when the passphrase is asked for again.
    "device/state" desk_read device::state: Nothing => device::DeviceState, Open, [Session];
    /// Lets the vault open from this computer's keyring from now on; wants a confirmed recovery sheet. The secret is the passphrase.
    "device/allow" desk_write device::allow: device::Allow => device::DeviceState, Open, secret secret, [Session];
    /// Ends that: the slot leaves the header and the entry leaves the keyring.
    "device/forbid" desk_write device::forbid: Nothing => device::Forbidden, Fresh, [Session];
    /// Opens the vault from this computer's keyring, if that is on and the passphrase is not due.
    "device/unlock" desk_write device::unlock: Nothing => session::State, Nothing, [Session];
    /// The screen is turned to a client: until the passphrase is given again, the keyring opens nothing.
    "device/hand-over" desk_write device::hand_over: Nothing => Done, Open, [Session];
    /// How strong a passphrase is, with advice.
    "desk/strength" desk_read session::strength: Nothing => session::Strength, Nothing, secret secret, [];
    /// What is done once a day: bookings older than they may be go, and what went is purged from the files.
    "desk/tidy" desk_write tidy::tidy: Nothing => tidy::Tidied, Open, [Session Booking Client Visit];
    /// Checks every seal, page, index and chain of the vault.
    "desk/verify" desk_read examine::verify: Nothing => examine::Verified, Open, [];
    /// Looks for words in every decrypted page, log frame and sealed file, and in the backups on folders and disks at hand.
    "desk/scan" desk_read examine::scan: examine::Scan => examine::Scanned, Open, [];

    /// A country's rules: currency, payment methods, VAT rates, periods.
    "country/profile" desk_read country::profile: country::OfCountry => p::country::CountryProfile, Nothing, [Practice];
    /// Whether an identity number can be right.
    "country/check-identity" desk_read country::check_identity: country::IdentityNumber => p::client::IdentityCheck, Nothing, [];

    /// The practice.
    "practice/read" read clinic::read: Nothing => p::clinic::Clinic, Open, [Practice];
    /// Changes the practice.
    "practice/change" write clinic::change: p::clinic::Clinic => p::clinic::Clinic, Open, [Practice];
    /// How the desk is set.
    "setting/read" read setting::read: Nothing => p::clinic::Settings, Open, [Practice];
    /// Sets the desk.
    "setting/change" write setting::change: p::clinic::Settings => p::clinic::Settings, Open, [Practice];

    /// One day: bookings and visits in order of time and what is missing.
    "today/show" read today::show: today::OfDay => p::today::Day, Open, [Booking Visit Client Consent Intake Journal Daybook Binder];
    /// One client on one screen before the visit.
    "overview/show" write overview::show: OfClient => p::overview::Overview, Open, [Client Journal Visit Intake Consent Daybook];

    /// Finds clients by any part of name, phone, e-mail, birth date or number.
    "client/find" read client::find: p::client::Find => p::client::Found, Open, [Client];
    /// Opens a card; leaves a line in the access log.
    "client/open" write client::open: OfClient => p::client::Card, Open, [Client];
    /// Makes a card.
    "client/admit" write client::admit: client::Admit => p::client::Card, Open, [Client];
    /// Changes a card; old and new values are kept.
    "client/change" write client::change: client::ChangeCard => p::client::Card, Open, [Client];
    /// Keeps an identity number on the card (only when the practice has a ground for it), or removes it.
    "client/set-identity" write client::set_identity: client::SetIdentity => p::client::Card, Open, [Client];
    /// Shows the identity number in full; leaves a line in the access log.
    "client/reveal-identity" write client::reveal_identity: OfClient => client::Identity, Open, [];
    /// Sets the marketing choice on one channel.
    "client/set-marketing" write client::set_marketing: client::SetMarketing => p::client::Card, Open, [Client];
    /// Makes a client inactive or active again.
    "client/set-inactive" write client::set_inactive: client::SetInactive => p::client::Card, Open, [Client];
    /// What was seen and changed about a client.
    "client/history" read client::history: OfClient => p::client::History, Open, [Client];
    /// The own fields of the cards.
    "client/own-fields" read client::own_fields: Nothing => Vec<p::client::OwnField>, Open, [Practice];
    /// Adds or renames an own field.
    "client/save-own-field" write client::save_own_field: p::client::OwnField => Vec<p::client::OwnField>, Open, [Practice];
    /// Removes an own field and its values on all cards.
    "client/remove-own-field" write client::remove_own_field: OfField => Vec<p::client::OwnField>, Open, [Practice Client];
    /// Keeps who pays for a client.
    "payer/save" write payer::save: p::payer::Payer => p::payer::Payer, Open, [Client];
    /// The client pays again.
    "payer/remove" write payer::remove: OfPayer => Done, Open, [Client];

    /// A form in one language, newest version.
    "form/show" read form::show: form::OfForm => p::form::FormText, Open, [Practice];
    /// The forms a client filled in.
    "intake/list" read intake::list: OfClient => Vec<p::form::IntakeRow>, Open, [Intake];
    /// One filled-in form with the text that was shown.
    "intake/show" read intake::show: OfIntake => p::form::Intake, Open, [Intake];
    /// Closes a form for good: signed, on paper, or refused.
    "intake/close" write intake::close: p::form::NewIntake => p::form::Intake, Open, [Intake Client];

    /// The text of a consent as it would be shown now.
    "consent/text" read consent::text: consent::OfText => p::consent::ConsentText, Open, [Practice];
    /// A client's consents with their history.
    "consent/list" read consent::list: OfClient => Vec<p::consent::Consent>, Open, [Consent];
    /// Gives or refuses a consent.
    "consent/give" write consent::give: p::consent::NewConsent => p::consent::Consent, Open, [Consent Client];
    /// Takes a consent back.
    "consent/withdraw" write consent::withdraw: p::consent::Withdraw => p::consent::Consent, Open, [Consent Client];

    /// A client's notes with all their texts, newest first.
    "journal/list" read journal::list: OfClient => Vec<p::journal::Note>, Open, [Journal];
    /// Writes a draft or goes on with one.
    "journal/write" write journal::write: p::journal::WriteNote => p::journal::Note, Open, [Journal];
    /// Signs a note: from now on it is only amended.
    "journal/sign" write journal::sign: OfNote => p::journal::Note, Open, [Journal];
    /// Amends a signed note; the old text stays readable.
    "journal/amend" write journal::amend: p::journal::AmendNote => p::journal::Note, Open, [Journal];
    /// Throws an unsigned draft away.
    "journal/discard" write journal::discard: OfNote => Done, Open, [Journal];
    /// Notes that are not signed yet.
    "journal/unsigned" read journal::unsigned: Nothing => Vec<p::journal::NoteHit>, Open, [Journal];
    /// Looks for words in all notes, newest first.
    "journal/search" read journal::search: search::Words => Vec<p::journal::NoteHit>, Open, [Journal];
    /// A client's measurements.
    "measurement/list" read measurement::list: OfClient => Vec<p::measurement::Measurement>, Open, [Journal];
    /// Adds a measurement.
    "measurement/add" write measurement::add: p::measurement::Measurement => p::measurement::Measurement, Open, [Journal];

    /// Bookings from day to day.
    "booking/list" read booking::list: p::daybook::Span => Vec<p::booking::Booking>, Open, [Booking];
    /// A client's bookings, newest first.
    "booking/of-client" read booking::of_client: OfClient => Vec<p::booking::Booking>, Open, [Booking];
    /// Types a booking at the desk.
    "booking/add" write booking::add: p::booking::DeskBooking => p::booking::Booking, Open, [Booking];
    /// Cancels a booking typed at the desk.
    "booking/cancel" write booking::cancel: OfBooking => p::booking::Booking, Open, [Booking];
    /// The client did not come.
    "booking/no-show" write booking::no_show: OfBooking => p::booking::Booking, Open, [Booking Visit];
    /// Cards a booking's person could be.
    "booking/candidates" read booking::candidates: OfBooking => Vec<p::booking::Candidate>, Open, [Booking Client];
    /// Says whose booking it is; later ones of the same person follow.
    "booking/match" write booking::match_client: booking::Match => p::booking::Booking, Open, [Booking Client];
    /// Booking accounts.
    "account/list" read account::list: Nothing => Vec<p::booking::Account>, Open, [Booking];
    /// Adds or changes an account; its password comes beside the request.
    "account/save" desk_write account::save: p::booking::Account => p::booking::Account, Open, secret secret, [Booking];
    /// Removes an account; its bookings stay.
    "account/remove" write account::remove: OfAccount => Done, Open, [Booking];
    /// Pulls the bookings of an account now; what would take too many away waits for its number to be confirmed.
    "account/pull" desk_write account::pull: account::PullNow => p::booking::Pull, Open, [Booking Client Visit];
    /// Pulls every account that is due; what the schedule asks.
    "account/pull-due" desk_write account::pull_due: Nothing => Vec<p::booking::Pull>, Open, [Booking Client Visit];

    /// Notes down a visit: of a booking, or a walk-in.
    "visit/begin" write visit::begin: p::visit::NewVisit => p::visit::Visit, Open, [Visit Booking];
    /// A client's visits, newest first.
    "visit/list" read visit::list: OfClient => Vec<p::visit::Visit>, Open, [Visit];
    /// Takes back a visit that has no signed note and no sale.
    "visit/undo" write visit::undo: visit::OfVisit => Done, Open, [Visit Booking];

    /// The price list.
    "article/list" read article::list: Nothing => Vec<p::daybook::Article>, Open, [Practice];
    /// Adds or changes an article.
    "article/save" write article::save: p::daybook::Article => p::daybook::Article, Open, [Practice];
    /// Removes an article; sales keep its name.
    "article/remove" write article::remove: OfArticle => Done, Open, [Practice];
    /// The daybook from day to day with totals.
    "daybook/list" read daybook::list: p::daybook::Span => p::daybook::DaybookPages, Open, [Daybook];
    /// A client's sales, newest first.
    "daybook/of-client" read daybook::of_client: OfClient => Vec<p::daybook::Sale>, Open, [Daybook];
    /// Registers a sale under the next number of its year.
    "daybook/register" write daybook::register: p::daybook::NewSale => p::daybook::Sale, Open, [Daybook Visit];
    /// Pays a sale, whole or in part.
    "daybook/pay" write daybook::pay: p::daybook::Pay => p::daybook::Sale, Open, [Daybook];
    /// Reverses a sale by a new line that points back.
    "daybook/reverse" write daybook::reverse: p::daybook::Reverse => p::daybook::Sale, Open, [Daybook];
    /// Closes a day: no line is added to it any more.
    "daybook/close" write daybook::close: today::OfDay => p::daybook::ClosedDay, Open, [Daybook];

    /// What the binder holds and lacks.
    "binder/state" read binder::state: Nothing => p::binder::BinderState, Open, [Binder Daybook];
    /// Where the binder stands and who has its key.
    "binder/place" write binder::place: binder::Place => p::binder::BinderState, Open, [Binder];
    /// How the log of some days would be printed: pages and lines.
    "binder/preview" desk_read binder::preview: binder::Days => binder::Preview, Open, [Binder Daybook];
    /// One page of that preview, as SVG.
    "binder/preview-page" desk_read binder::preview_page: binder::DaysPage => Sheet, Open, bytes bytes, [Binder Daybook];
    /// Prints the log of some days and enters its pages in the ledger.
    "binder/print" desk_write binder::print: binder::Print => binder::PrintedPages, Open, [Binder Daybook];
    /// The printed pages again as PDF, as they were; also to be saved.
    "binder/pdf" desk_read binder::pdf: binder::Days => Sheet, Open, bytes bytes, [Binder];
    /// Marks a page: filed, replaced, destroyed.
    "binder/mark" write binder::mark: binder::Mark => p::binder::Page, Open, [Binder];

    /// Pages of a document: a client file, a signed form, a blank form, a day report, the recovery sheet.
    "paper/pages" desk_read paper::pages: paper::OfDocument => paper::Pages, Open, [Client];
    /// One page of it, as SVG.
    "paper/page" desk_read paper::page: paper::OfPage => Sheet, Open, bytes bytes, [Client];
    /// The whole document as PDF/A.
    "paper/pdf" desk_read paper::pdf: paper::OfDocument => Sheet, Open, bytes bytes, [Client];
    /// Prints it.
    "paper/print" desk_write paper::print: paper::PrintDocument => paper::Printed, Open, [];
    /// Print queues of this machine.
    "paper/printers" desk_read paper::printers: Nothing => Vec<paper::Printer>, Nothing, [];

    /// A client's attachments.
    "attachment/list" read attachment::list: OfClient => Vec<p::attachment::Attachment>, Open, [Attachment];
    /// Seals a file onto a card.
    "attachment/add" write attachment::add: attachment::Add => p::attachment::Attachment, Open, [Attachment Client];
    /// Opens a sealed file.
    "attachment/read" desk_read attachment::read: attachment::OfAttachment => Sheet, Open, bytes bytes, [Attachment];
    /// Removes an attachment.
    "attachment/remove" write attachment::remove: attachment::OfAttachment => Done, Open, [Attachment Client];

    /// Everything about one client as a ZIP: PDF, JSON, FHIR R4, attachments, list of hashes.
    "export/client" desk_write export::client: export::HandOut => Sheet, Fresh, bytes bytes, [Case];
    /// What an erasure would lose and what the law makes us keep.
    "erase/weigh" read erase::weigh: OfClient => p::case::Weighed, Open, [Client Daybook Binder];
    /// Erases a client in database, index, log and files.
    "erase/client" desk_write erase::client: erase::Erase => p::case::Erased, Fresh, [Client Intake Consent Journal Booking Visit Daybook Binder Attachment Case Draft];
    /// Erasures done, nameless.
    "erase/list" read erase::list: Nothing => Vec<p::case::Erased>, Open, [Case];

    /// Where backups lie, how it stands with them, and what runs.
    "backup/state" desk_read backup::state: Nothing => backup::BackupState, Open, [Backup];
    /// Adds a place for backups or changes one; its password, if any, comes beside the request.
    "backup/save-shelf" desk_write backup::save_shelf: p::backup::Shelf => backup::BackupState, Open, secret secret, [Backup];
    /// Writes, reads back and takes away a small file at a place for backups: whether it can be used.
    "backup/try-shelf" desk_read backup::try_shelf: backup::OfShelf => Done, Open, [];
    /// Lets a place for backups go; what lies there stays there.
    "backup/remove-shelf" write backup::remove_shelf: backup::OfShelf => Done, Open, [Backup];
    /// Makes a backup now and proves it.
    "backup/make" desk_write backup::make: backup::OfShelf => backup::BackupState, Open, [Backup];
    /// Makes the backups that are due, and cleans those that hold somebody who was erased; what the schedule asks.
    "backup/make-due" desk_write backup::make_due: Nothing => backup::BackupState, Open, [Backup];
    /// How far the long work is that runs, a restore too.
    "backup/progress" desk_read backup::progress: Nothing => Option<crate::work::Progress>, Nothing, [];
    /// Stops the backup, cleaning, rehearsal or look for words that runs.
    "backup/stop" desk_read backup::stop: Nothing => Done, Nothing, [];
    /// The backups at one place, newest first.
    "backup/list" desk_read backup::list: backup::OfShelf => Vec<backup::Lying>, Open, [Backup];
    /// Restores the newest backup into a throw-away place and compares: the proof that a restore would work.
    "backup/rehearse" desk_write backup::rehearse: backup::OfShelf => backup::BackupState, Open, [Backup];
    /// Rehearses where it is due, once a month; what the schedule asks when nobody is at the desk.
    "backup/rehearse-due" desk_write backup::rehearse_due: Nothing => backup::BackupState, Open, [Backup];
    /// Backups in a folder, on a disk or on a server, as anybody could see them; a server's password comes beside the request.
    "restore/find" desk_read restore::find: restore::InFolder => Vec<restore::FoundBackup>, Nothing, secret secret, [];
    /// What a backup holds; the passphrase of that day or the recovery key comes beside the request, and after a NUL the
    /// server's password, if it lies on one.
    "restore/look" desk_read restore::look: restore::OfBackup => restore::LookedInto, Nothing, secret secret, [];
    /// Restores a backup. The vault that is here, if any, is set aside once the restored one is proven.
    "restore/run" desk_write restore::run: restore::OfBackup => restore::RestoredVault, Nothing, secret secret, [Session Practice Backup];

    /// Keeps what is being typed.
    "draft/save" write draft::save: p::draft::Draft => p::draft::Draft, Open, [Draft];
    /// Drafts of a form, newest first.
    "draft/list" read draft::list: draft::OfWord => Vec<p::draft::Draft>, Open, [Draft];
    /// Drops a draft.
    "draft/drop" write draft::drop_one: draft::OfDraft => Done, Open, [Draft];

    /// The audit log, oldest first.
    "audit/list" desk_read audit::list: audit::Window => Vec<audit::Line>, Fresh, [];
}

/// The row of that name.
#[must_use]
pub fn row(name: &str) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.name == name)
}
