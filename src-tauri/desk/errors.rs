//! Each storey's errors as refusals. Codes and fields go through; nothing is put into words here.

use crate::Refusal;
use courier::FetchError;
use practice as p;
use press::{LayError, queue::PrintError};
use vault::{
    ChangeError, CreateError, Fault, OpenError, Weakness,
    backup::{BackupError, Far},
    keyring::KeyringFault,
    restoring::{RenewError, RestoreError},
};

/// Bytes in what people call a megabyte of a file.
const MEGABYTE: usize = 1024 * 1024;

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Full => Self::DiskFull,
            Fault::ReadOnly => Self::DiskReadOnly,
            Fault::Busy => Self::VaultInUse,
            Fault::Damaged | Fault::SealedMissing | Fault::SealedDamaged | Fault::AuditBroken => {
                Self::PagesDamaged
            }
            Fault::HeaderDamaged => Self::HeaderDamaged,
            Fault::Io(_) | Fault::Reopen => Self::DiskFailed,
            Fault::NoRow => Self::gone("row"),
            Fault::Constraint { extended } | Fault::Sql { extended, .. } => {
                Self::StoreFault { sqlite: extended }
            }
            Fault::Shape { .. }
            | Fault::Statement
            | Fault::TransactionEnded
            | Fault::SealedNotKept => Self::StoreFault { sqlite: -1 },
            Fault::Random => Self::Internal {
                place: "random".into(),
            },
        }
    }
}

impl From<OpenError> for Refusal {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::WrongPassphrase => Self::WrongPassphrase,
            OpenError::WrongRecoveryKey | OpenError::NoSuchSlot => Self::WrongRecoveryKey,
            OpenError::RecoveryNotConfirmed => Self::RecoveryNotConfirmed,
            OpenError::WrongDevice => Self::KeyringEmpty,
            OpenError::PassphraseDue => Self::PassphraseDue,
            OpenError::NoVault => Self::NoVault,
            OpenError::HeaderDamaged => Self::HeaderDamaged,
            OpenError::FromTheFuture { .. } => Self::FromTheFuture,
            OpenError::InUse => Self::VaultInUse,
            OpenError::StaleData { have, expected } => Self::StaleVault { have, expected },
            OpenError::FolderOlder { have, expected } => Self::FolderOlder { have, expected },
            OpenError::FolderParted { have } => Self::FolderParted { have },
            OpenError::KeysOlder { have } => Self::KeysOlder { have },
            OpenError::HeaderOlder => Self::HeaderPutBack,
            OpenError::WrongDatabase => Self::WrongDatabase,
            OpenError::DatabaseMissing => Self::DatabaseMissing,
            OpenError::PageDamaged | OpenError::AuditBroken => Self::PagesDamaged,
            OpenError::CostRefused(_) => Self::CostRefused,
            OpenError::Setting { name } => Self::Internal { place: name.into() },
            OpenError::Schema { fault, .. } | OpenError::Fault(fault) => fault.into(),
        }
    }
}

impl From<CreateError> for Refusal {
    fn from(error: CreateError) -> Self {
        match error {
            CreateError::AlreadyThere => Self::VaultExists,
            CreateError::InUse => Self::VaultInUse,
            CreateError::PassphraseRefused(weakness) => weakness.into(),
            CreateError::CostRefused(_) => Self::CostRefused,
            CreateError::Setting { name } => Self::Internal { place: name.into() },
            CreateError::Fault(fault) => fault.into(),
        }
    }
}

impl From<ChangeError> for Refusal {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Proof(error) => error.into(),
            ChangeError::PassphraseRefused(weakness) => weakness.into(),
            ChangeError::CostRefused(_) => Self::CostRefused,
            ChangeError::Typo(_) | ChangeError::OtherRecoveryKey => Self::WrongRecoveryKey,
            ChangeError::RecoveryFirst => Self::RecoveryFirst,
            ChangeError::NothingToConfirm => Self::NotAllowedNow,
            ChangeError::Fault(fault) => fault.into(),
        }
    }
}

impl From<BackupError> for Refusal {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Cancelled => Self::Stopped,
            BackupError::ShelfGone => Self::ShelfGone,
            BackupError::ShelfFull => Self::ShelfFull,
            BackupError::ShelfReadOnly => Self::ShelfReadOnly,
            BackupError::ShelfFailed(_) => Self::ShelfFailed,
            BackupError::Far(far) => far.into(),
            BackupError::NotABackup => Self::NotABackup,
            BackupError::OtherVault => Self::OtherVault,
            BackupError::FromTheFuture { .. } => Self::FromTheFuture,
            BackupError::Unsound(part) => Self::BackupUnsound { part: part.into() },
            BackupError::Fault(fault) => fault.into(),
        }
    }
}

impl From<Far> for Refusal {
    fn from(far: Far) -> Self {
        match far {
            Far::AddressRefused => Self::ShelfAddress,
            Far::UnknownHost => Self::ShelfUnknownHost,
            Far::Unreachable => Self::ShelfUnreachable,
            Far::TimedOut => Self::ShelfSlow,
            Far::NotTrusted => Self::ShelfNotTrusted,
            Far::KeyUnknown { key } => Self::ShelfKeyUnknown { key },
            Far::KeyChanged { key } => Self::ShelfKeyChanged { key },
            Far::LoggedOut => Self::ShelfLoggedOut,
            Far::UnreadableKey => Self::ShelfBadKey,
            Far::NoFolder => Self::ShelfNoFolder,
            Far::Status(status) => Self::ShelfServerError { status },
            Far::Stopped => Self::Stopped,
        }
    }
}

impl From<RestoreError> for Refusal {
    fn from(error: RestoreError) -> Self {
        match error {
            RestoreError::Open(error) => error.into(),
            RestoreError::Backup(error) => error.into(),
            RestoreError::AnotherVaultHere => Self::AnotherVaultHere,
            RestoreError::ForeignSchema => Self::ForeignSchema,
            RestoreError::NotSound => Self::BackupUnsound {
                part: "vault".into(),
            },
        }
    }
}

impl From<KeyringFault> for Refusal {
    fn from(fault: KeyringFault) -> Self {
        match fault {
            KeyringFault::Unavailable => Self::KeyringUnavailable,
            KeyringFault::Locked | KeyringFault::TimedOut | KeyringFault::Busy => {
                Self::KeyringLocked
            }
            KeyringFault::NoEntry => Self::KeyringEmpty,
        }
    }
}

impl From<RenewError> for Refusal {
    fn from(error: RenewError) -> Self {
        match error {
            RenewError::Change(error) => error.into(),
            RenewError::SamePassphrase => Self::PassphraseSame,
            RenewError::Build(error) => error.into(),
        }
    }
}

impl From<Weakness> for Refusal {
    fn from(weakness: Weakness) -> Self {
        match weakness {
            Weakness::TooShort { .. } => Self::PassphraseShort,
            Weakness::TooLong { most } => Self::TooLong {
                field: "passphrase".into(),
                max: u32::try_from(most).unwrap_or(u32::MAX),
            },
            Weakness::Common => Self::PassphraseCommon,
        }
    }
}

impl From<FetchError> for Refusal {
    fn from(error: FetchError) -> Self {
        match error {
            FetchError::NotAllowed(_) => Self::AddressRefused,
            FetchError::Tls => Self::TlsFailed,
            FetchError::Unreachable => Self::Unreachable,
            FetchError::TimedOut => Self::TimedOut,
            FetchError::TooLarge { max } => Self::TooLarge {
                max: count(max / MEGABYTE),
            },
            FetchError::TooManyEvents { max } => Self::TooManyBookings { max: count(max) },
            FetchError::LineTooLong { max } => Self::LineTooLong { max: count(max) },
            FetchError::Status(status @ (404 | 410)) => Self::CalendarGone { status },
            FetchError::Status(status) => Self::ServerError { status },
            FetchError::TryLater { status, .. } => Self::TryLater { status },
            FetchError::LoggedOut(_) => Self::LoggedOut,
            FetchError::NotACalendar => Self::NotACalendar,
            FetchError::Empty => Self::CalendarEmpty,
            FetchError::CutShort => Self::CutShort,
            FetchError::Redirected { .. } => Self::Redirected,
            FetchError::Stopped => Self::Stopped,
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl From<LayError> for Refusal {
    fn from(_: LayError) -> Self {
        Self::LayoutFault
    }
}

impl From<PrintError> for Refusal {
    fn from(error: PrintError) -> Self {
        match error {
            PrintError::NotInstalled => Self::NoPrintSystem,
            PrintError::NoPrinter => Self::NoPrinter,
            PrintError::Stopped => Self::PrinterStopped,
            PrintError::Rejected | PrintError::NoAnswer => Self::PrintRefused,
        }
    }
}

/// The variants that have the same name and fields in both; `NotFound` gets its word, `Fault` goes its own way.
macro_rules! same {
    ($($error:path = $word:literal { $($variant:ident $({ $($field:ident),+ })?),* $(,)? })+) => {$(
        impl From<$error> for Refusal {
            fn from(error: $error) -> Self {
                use $error as E;
                match error {
                    $(E::$variant $({ $($field),+ })? => Self::$variant $({ $($field),+ })?,)*
                    E::NotFound => Self::gone($word),
                    E::Fault(fault) => fault.into(),
                }
            }
        }
    )+};
}

same! {
    p::binder::BinderError = "page" { NotAllowedNow, TooLong { field, max }, BadText { field } }
    p::backup::BackupError = "shelf" { Incomplete { missing }, TooLong { field, max }, BadText { field }, InUse }
    p::booking::BookingError = "booking" {
        Incomplete { missing }, TooLong { field, max }, BadText { field }, BadNumber { field }, BadDate { field }, BookingOfProvider,
        NotAllowedNow, AccountOff, AgreementMissing, DemoCannotSync, MassRemoval { gone, of },
    }
    p::client::ClientError = "client" {
        Incomplete { missing }, TooLong { field, max }, BadText { field }, BadDate { field }, BadEmail, IdentityOff,
        IdentityInvalid { reason }, NotAllowedNow,
    }
    p::daybook::DaybookError = "sale" {
        Incomplete { missing }, TooLong { field, max }, BadText { field }, BadNumber { field }, BadDate { field }, DayClosed { on },
        DayAhead { on }, AlreadyReversed, IsReversal, NothingOpen, TooMuch { open }, UnknownMethod { method }, UnknownRate { rate },
    }
    p::form::FormError = "intake" {
        NoSuchForm, VersionGone, UnknownQuestion, Incomplete { missing }, TooLong { field, max }, BadText { field }, BadDate { field },
        BadNumber { field }, BadEmail, SignatureMissing, ReasonMissing, AlreadySigned, NotAgreed { kind },
    }
    p::case::CaseError = "client" {
        ReasonMissing, Incomplete { missing }, TooLong { field, max }, BadText { field }, Unpaid { open }, HeldByLaw { until_on, law },
    }
    p::consent::ConsentError = "consent" {
        NoSuchForm, VersionGone, Incomplete { missing }, TooLong { field, max }, BadText { field }, BadDate { field }, BadNumber { field },
        SignatureMissing, AlreadySigned, NotInForce,
    }
    p::export::ExportError = "client" {}
    p::draft::DraftError = "draft" { TooLong { field, max }, BadText { field } }
    p::journal::JournalError = "note" {
        Incomplete { missing }, TooLong { field, max }, BadText { field }, BadDate { field }, AlreadySigned, NotSigned, ReasonMissing,
    }
    p::measurement::MeasurementError = "measurement" {
        Incomplete { missing }, TooLong { field, max }, BadText { field }, BadDate { field }, BadNumber { field },
    }
    p::overview::OverviewError = "client" {}
    p::visit::VisitError = "visit" { DayAhead { on }, TooLong { field, max }, BadText { field }, NotAllowedNow, InUse }
    p::payer::PayerError = "payer" { Incomplete { missing }, TooLong { field, max }, BadText { field }, BadEmail }
}

impl From<p::attachment::AttachmentError> for Refusal {
    fn from(error: p::attachment::AttachmentError) -> Self {
        use p::attachment::AttachmentError as E;
        match error {
            E::NotFound => Self::gone("attachment"),
            E::Incomplete { missing } => Self::Incomplete { missing },
            E::TooLarge { max } => Self::TooLarge {
                max: max / count(MEGABYTE),
            },
            E::Fault(fault) => fault.into(),
        }
    }
}

impl From<p::clinic::ClinicError> for Refusal {
    fn from(error: p::clinic::ClinicError) -> Self {
        use p::clinic::ClinicError as E;
        match error {
            E::Incomplete { missing } => Self::Incomplete { missing },
            E::TooLong { field, max } => Self::TooLong { field, max },
            E::BadText { field } => Self::BadText { field },
            E::BadEmail => Self::BadEmail,
            E::BadNumber { field } => Self::BadNumber { field },
            E::Fault(fault) => fault.into(),
        }
    }
}

impl From<p::today::TodayError> for Refusal {
    fn from(error: p::today::TodayError) -> Self {
        match error {
            p::today::TodayError::Fault(fault) => fault.into(),
        }
    }
}
