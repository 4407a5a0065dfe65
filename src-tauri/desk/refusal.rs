//! Refusals: every way in which the desk can say no. A code with fields, no prose and no personal data.
//!
//! The words, what happened and what to do, stand in the catalogues as `err-<code>` and `rec-<code>`; a test holds the five
//! catalogues against this list.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! refusals {
    ($($(#[doc = $about:literal])+ $code:ident $name:ident $({ $($field:ident : $type:ty),+ })?;)+) => {
        /// Why the desk said no.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(tag = "code", rename_all = "snake_case")]
        pub enum Refusal {
            $(
                $(#[doc = $about])+
                $name $({ $(
                    /// See the words.
                    $field: $type
                ),+ })?,
            )+
        }

        impl Refusal {
            /// Every code with the names of its fields.
            pub const CODES: &[(&str, &[&str])] = &[$((stringify!($code), &[$($(stringify!($field)),+)?])),+];

            /// The code.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => stringify!($code),)+ }
            }
        }
    };
}

refusals! {
    /// No command of that name.
    unknown_command UnknownCommand { command: String };
    /// The request does not have the shape the table says.
    bad_request BadRequest { command: String };
    /// The vault is locked.
    locked Locked;
    /// There is no vault here yet.
    no_vault NoVault;
    /// There is a vault here already.
    vault_exists VaultExists;
    /// The passphrase has to be proved again.
    prove_first ProveFirst;
    /// A passphrase is missing beside the request.
    secret_missing SecretMissing;
    /// Not the passphrase.
    wrong_passphrase WrongPassphrase;
    /// Not the recovery key, or mistyped.
    wrong_recovery_key WrongRecoveryKey;
    /// The right recovery key, but it was never typed back, so it opens nothing.
    recovery_not_confirmed RecoveryNotConfirmed;
    /// Shorter than eight characters.
    passphrase_short PassphraseShort;
    /// Among the ones tried first.
    passphrase_common PassphraseCommon;
    /// The new passphrase is the old one.
    passphrase_same PassphraseSame;
    /// The desktop's keyring is not there, or does not answer.
    keyring_unavailable KeyringUnavailable;
    /// The desktop's keyring is locked, or asks somebody and waits.
    keyring_locked KeyringLocked;
    /// The keyring holds nothing for this vault, or something else.
    keyring_empty KeyringEmpty;
    /// Opening from the keyring is not switched on.
    keyring_off KeyringOff;
    /// It is time to give the passphrase again.
    passphrase_due PassphraseDue;
    /// The recovery sheet has to be typed back first.
    recovery_first RecoveryFirst;
    /// The header of the vault is damaged in both copies.
    header_damaged HeaderDamaged;
    /// Pages of the vault are damaged.
    pages_damaged PagesDamaged;
    /// The vault was made by a newer program.
    from_the_future FromTheFuture;
    /// Newer data is missing: the last commit that was found, and the one that must have been there.
    stale_vault StaleVault { have: u64, expected: u64 };
    /// The folder is older than this computer has seen it: the last commit in it, and the last one seen.
    folder_older FolderOlder { have: u64, expected: u64 };
    /// The folder does not continue what this computer has seen of it.
    folder_parted FolderParted { have: u64 };
    /// The folder is from before its keys were renewed.
    keys_older KeysOlder { have: u64 };
    /// Not the passphrase or recovery key, and the header is older than one seen before: an earlier one may open it.
    header_put_back HeaderPutBack;
    /// The database file is not there.
    database_missing DatabaseMissing;
    /// The database file belongs to another vault.
    wrong_database WrongDatabase;
    /// Another window has the vault open.
    vault_in_use VaultInUse;
    /// The header asks for more memory than may be used.
    cost_refused CostRefused;
    /// The disk is full; nothing was saved.
    disk_full DiskFull;
    /// The rows are erased, but what they left in the files is not purged yet.
    purge_owed PurgeOwed;
    /// The disk refuses to be written.
    disk_read_only DiskReadOnly;
    /// The disk failed.
    disk_failed DiskFailed;
    /// The store refused; a fault of the program.
    store_fault StoreFault { sqlite: i32 };
    /// It is not there any more.
    not_found NotFound { word: String };
    /// Something mandatory is missing.
    incomplete Incomplete { missing: Vec<String> };
    /// A text is too long.
    too_long TooLong { field: String, max: u32 };
    /// A text holds characters that cannot be kept.
    bad_text BadText { field: String };
    /// A date that does not exist or cannot be.
    bad_date BadDate { field: String };
    /// A number that cannot be.
    bad_number BadNumber { field: String };
    /// An e-mail address that cannot be.
    bad_email BadEmail;
    /// Identity numbers are off in this practice.
    identity_off IdentityOff;
    /// Not an identity number of that country.
    identity_invalid IdentityInvalid { reason: String };
    /// Signed already.
    already_signed AlreadySigned;
    /// Not signed yet.
    not_signed NotSigned;
    /// Neither signed nor refused.
    signature_missing SignatureMissing;
    /// A newer version of the form is in force, or the version never was.
    version_gone VersionGone;
    /// No such form or text.
    no_such_form NoSuchForm;
    /// An answer to a question the form does not ask.
    unknown_question UnknownQuestion;
    /// The client did not agree to that kind of data being kept.
    not_agreed NotAgreed { kind: String };
    /// No reason given.
    reason_missing ReasonMissing;
    /// Nothing of the kind is in force.
    not_in_force NotInForce;
    /// The day is closed.
    day_closed DayClosed { on: NaiveDate };
    /// The day has not come yet.
    day_ahead DayAhead { on: NaiveDate };
    /// Reversed already.
    already_reversed AlreadyReversed;
    /// A reversal cannot be reversed.
    is_reversal IsReversal;
    /// Nothing is open.
    nothing_open NothingOpen;
    /// More than is open.
    too_much TooMuch { open: i64 };
    /// Not a payment method of this country.
    unknown_method UnknownMethod { method: String };
    /// Not a VAT rate in force.
    unknown_rate UnknownRate { rate: u32 };
    /// An amount is not paid yet.
    unpaid Unpaid { open: i64 };
    /// The law makes the practice keep the journal.
    held_by_law HeldByLaw { until_on: Option<NaiveDate>, law: String };
    /// That state cannot follow.
    not_allowed_now NotAllowedNow;
    /// Something hangs on it.
    in_use InUse;
    /// Invented data cannot be synchronised.
    demo_cannot_sync DemoCannotSync;
    /// No processor agreement and no reason.
    agreement_missing AgreementMissing;
    /// The account is off.
    account_off AccountOff;
    /// The booking comes from the provider and is changed there.
    booking_of_provider BookingOfProvider;
    /// An address that may not be asked.
    address_refused AddressRefused;
    /// The server cannot be reached.
    unreachable Unreachable;
    /// The server took too long.
    timed_out TimedOut;
    /// No safe connection.
    tls_failed TlsFailed;
    /// The server wants another user name or password.
    logged_out LoggedOut;
    /// The server answered with an error.
    server_error ServerError { status: u16 };
    /// The server asks for patience.
    try_later TryLater { status: u16 };
    /// There is nothing at that address, or no longer.
    calendar_gone CalendarGone { status: u16 };
    /// What came is not a calendar.
    not_a_calendar NotACalendar;
    /// Nothing at all came.
    calendar_empty CalendarEmpty;
    /// More bookings than any practice has.
    too_many_bookings TooManyBookings { max: u32 };
    /// A line longer than any calendar program writes.
    line_too_long LineTooLong { max: u32 };
    /// The calendar was cut short.
    cut_short CutShort;
    /// The answer or the file is larger than that many megabytes.
    too_large TooLarge { max: u32 };
    /// The server points elsewhere.
    redirected Redirected;
    /// Too many bookings would vanish at once.
    mass_removal MassRemoval { gone: u32, of: u32 };
    /// Stopped on request.
    stopped Stopped;
    /// No printing system here.
    no_print_system NoPrintSystem;
    /// No such printer.
    no_printer NoPrinter;
    /// The printer takes no jobs.
    printer_stopped PrinterStopped;
    /// The printing system refused the job.
    print_refused PrintRefused;
    /// The page could not be laid out; a fault of the program.
    layout_fault LayoutFault;
    /// Nothing to print.
    nothing_to_print NothingToPrint;
    /// Some other long work is under way.
    busy_working BusyWorking;
    /// The disk, folder or server for backups is not there.
    shelf_gone ShelfGone;
    /// There is no room where backups lie.
    shelf_full ShelfFull;
    /// Where backups lie must not be written to.
    shelf_read_only ShelfReadOnly;
    /// Where backups lie something failed.
    shelf_failed ShelfFailed;
    /// An address for backups that may not be asked.
    shelf_address ShelfAddress;
    /// No server of that name.
    shelf_unknown_host ShelfUnknownHost;
    /// The server for backups cannot be reached.
    shelf_unreachable ShelfUnreachable;
    /// The server for backups took too long.
    shelf_slow ShelfSlow;
    /// No safe connection to the server for backups.
    shelf_not_trusted ShelfNotTrusted;
    /// The server shows a key that nobody has confirmed yet.
    shelf_key_unknown ShelfKeyUnknown { key: String };
    /// The server shows another key than the confirmed one.
    shelf_key_changed ShelfKeyChanged { key: String };
    /// The server for backups does not accept user name, password or key.
    shelf_logged_out ShelfLoggedOut;
    /// What was given as a private key cannot be read as one.
    shelf_bad_key ShelfBadKey;
    /// There is no such folder or bucket on the server.
    shelf_no_folder ShelfNoFolder;
    /// The server for backups answered with an error.
    shelf_server_error ShelfServerError { status: u16 };
    /// Not a backup of Kartotek.
    not_a_backup NotABackup;
    /// Another vault's backup.
    other_vault OtherVault;
    /// The backup is not what was written.
    backup_unsound BackupUnsound { part: String };
    /// A vault of somebody else lies where this one should go.
    another_vault_here AnotherVaultHere;
    /// The database in the backup is not laid out as this program lays it out.
    foreign_schema ForeignSchema;
    /// A fault of the program that has no name of its own.
    internal Internal { place: String };
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Refusal {}

impl Refusal {
    /// A thing that is not there.
    pub(crate) fn gone(word: &str) -> Self {
        Self::NotFound { word: word.into() }
    }
}
