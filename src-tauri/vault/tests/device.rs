//! This computer as a way in: beside the passphrase, never in its place.

use chrono::TimeDelta;

use super::*;
use crate::header::Header;
use crate::keyring::DeviceSecret;
use crate::slot::SlotKind;

fn at(dir: &Path, clock: &Arc<FixedClock>) -> Place {
    Place::new(dir.join("vault"), Arc::clone(clock) as Arc<dyn Clock>)
}

fn by<'a>(secret: &'a DeviceSecret) -> Unlock<'a> {
    Unlock::Device(secret)
}

struct Desk {
    dir: tempfile::TempDir,
    clock: Arc<FixedClock>,
    secret: DeviceSecret,
    sheet: RecoveryKey,
}

impl Desk {
    fn place(&self) -> Place {
        at(self.dir.path(), &self.clock)
    }

    /// A vault with a confirmed sheet on which this computer is a way in, locked.
    fn trusting(days: u32) -> Self {
        let (dir, clock) = (
            tempfile::tempdir().unwrap(),
            Arc::new(FixedClock::at(noon())),
        );
        let (mut vault, sheet) =
            Vault::create(at(dir.path(), &clock), &pass(), Cost::for_tests()).unwrap();
        let desk = Self {
            dir,
            clock,
            secret: DeviceSecret::random().unwrap(),
            sheet,
        };
        vault.confirm_recovery(&desk.sheet.to_text()).unwrap();
        assert_eq!(
            desk.place().offers_device(),
            None,
            "off until it is asked for"
        );
        vault
            .allow_device(Unlock::Passphrase(&pass()), &desk.secret, days)
            .unwrap();
        vault.lock().unwrap();
        desk
    }

    fn open(&self, unlock: Unlock<'_>) -> Result<Vault, OpenError> {
        Vault::open(self.place(), unlock)
    }
}

// covers: W07 R37 C49
#[test]
fn it_opens_beside_the_passphrase_and_ends_when_it_is_switched_off() {
    let desk = Desk::trusting(14);
    assert!(desk.place().offers_device().is_some());
    let mut vault = desk.open(by(&desk.secret)).unwrap();
    assert_eq!(vault.findings(), []);
    assert!(vault.verify().unwrap().sound());
    vault.lock().unwrap();
    let other = DeviceSecret::random().unwrap();
    assert_eq!(desk.open(by(&other)).unwrap_err(), OpenError::WrongDevice);
    // Switched off, the same secret opens nothing; the passphrase and the sheet still do.
    let mut vault = desk.open(Unlock::Passphrase(&pass())).unwrap();
    vault.forbid_device().unwrap();
    assert_eq!(vault.device().unwrap(), None);
    vault.lock().unwrap();
    assert_eq!(desk.place().offers_device(), None);
    assert_eq!(
        desk.open(by(&desk.secret)).unwrap_err(),
        OpenError::NoSuchSlot
    );
    for unlock in [Unlock::Passphrase(&pass()), Unlock::Recovery(&desk.sheet)] {
        let vault = desk.open(unlock).unwrap();
        assert_eq!(vault.findings(), []);
        vault.lock().unwrap();
    }
}

// covers: C52 R50 W07
#[test]
fn it_opens_and_proves_nothing() {
    let desk = Desk::trusting(14);
    let mut vault = desk.open(by(&desk.secret)).unwrap();
    let other = Passphrase::new("grønn kaffekanne i kjelleren");
    let due = ChangeError::Proof(OpenError::PassphraseDue);
    assert_eq!(vault.prove(by(&desk.secret)), Err(OpenError::PassphraseDue));
    assert_eq!(
        vault.change_passphrase(by(&desk.secret), &other, Cost::for_tests()),
        Err(due.clone())
    );
    assert_eq!(vault.new_recovery(by(&desk.secret)).unwrap_err(), due);
    assert_eq!(
        vault.allow_device(by(&desk.secret), &desk.secret, 60),
        Err(due)
    );
    assert!(
        vault
            .renew_keys(by(&desk.secret), &other, Cost::for_tests(), &|_, _, _| true)
            .is_err()
    );
    vault.prove(Unlock::Passphrase(&pass())).unwrap();
    vault.lock().unwrap();
    // What is missing is nobody's to give up who has only sat down at this computer.
    assert_eq!(
        Vault::open_accepting_loss(desk.place(), by(&desk.secret), 1).unwrap_err(),
        OpenError::PassphraseDue
    );
}

// covers: W14 C21
#[test]
fn once_the_desk_was_left_to_somebody_else_the_passphrase_comes_first_whatever_the_clock_says() {
    let desk = Desk::trusting(60);
    let mut vault = desk.open(by(&desk.secret)).unwrap();
    vault.owe_passphrase().unwrap();
    assert_eq!(vault.device().unwrap().unwrap().proved_at, None);
    // A program that is killed has not forgotten it.
    drop(vault);
    for days in [0, 1, -40_000] {
        desk.clock.advance(TimeDelta::days(days));
        assert_eq!(
            desk.open(by(&desk.secret)).unwrap_err(),
            OpenError::PassphraseDue
        );
    }
    desk.open(Unlock::Passphrase(&pass()))
        .unwrap()
        .lock()
        .unwrap();
    desk.open(by(&desk.secret)).unwrap();
}

// covers: R37 W07
#[test]
fn a_header_from_when_it_was_on_does_not_bring_it_back() {
    let desk = Desk::trusting(14);
    let headers = [desk.place().header(), desk.place().header_b()];
    let before = headers.clone().map(|path| std::fs::read(path).unwrap());
    let mut vault = desk.open(Unlock::Passphrase(&pass())).unwrap();
    vault.forbid_device().unwrap();
    vault.lock().unwrap();
    for (path, bytes) in headers.iter().zip(before) {
        std::fs::write(path, bytes).unwrap();
    }
    assert!(desk.place().offers_device().is_some());
    assert!(desk.open(by(&desk.secret)).is_err());
    desk.open(Unlock::Passphrase(&pass())).unwrap();
}

// covers: R38 W07
#[test]
fn it_is_switched_on_only_with_the_passphrase_and_a_sheet_that_was_typed_back() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, key) = made(dir.path());
    let secret = DeviceSecret::random().unwrap();
    let allow = |vault: &mut Vault, unlock: Unlock<'_>| {
        vault.allow_device(unlock, &secret, 14).unwrap_err()
    };
    assert_eq!(
        allow(&mut vault, Unlock::Passphrase(&pass())),
        ChangeError::RecoveryFirst
    );
    vault.confirm_recovery(&key.to_text()).unwrap();
    let wrong = Passphrase::new("rød tekanne på loftet");
    assert_eq!(
        allow(&mut vault, Unlock::Passphrase(&wrong)),
        ChangeError::Proof(OpenError::WrongPassphrase)
    );
    assert_eq!(
        allow(&mut vault, Unlock::Recovery(&key)),
        ChangeError::Proof(OpenError::PassphraseDue)
    );
    assert!(!vault.offers_device() && vault.device().unwrap().is_none());
}

// covers: C49 W07
#[test]
fn the_passphrase_is_asked_for_again_after_its_days_and_when_the_clock_went_back() {
    let desk = Desk::trusting(14);
    let open = || {
        desk.open(by(&desk.secret))
            .map(|vault| vault.lock().unwrap())
    };
    desk.clock
        .advance(TimeDelta::days(13) + TimeDelta::hours(23));
    open().unwrap();
    desk.clock.advance(TimeDelta::hours(2));
    assert_eq!(open().unwrap_err(), OpenError::PassphraseDue);
    assert_eq!(open().unwrap_err(), OpenError::PassphraseDue);
    desk.open(Unlock::Passphrase(&pass()))
        .unwrap()
        .lock()
        .unwrap();
    open().unwrap();
    desk.clock.advance(TimeDelta::days(-2));
    assert_eq!(open().unwrap_err(), OpenError::PassphraseDue);
    desk.open(Unlock::Passphrase(&pass()))
        .unwrap()
        .lock()
        .unwrap();
    open().unwrap();
    // The sheet is not the passphrase.
    desk.clock.advance(TimeDelta::days(14));
    desk.open(Unlock::Recovery(&desk.sheet))
        .unwrap()
        .lock()
        .unwrap();
    assert_eq!(open().unwrap_err(), OpenError::PassphraseDue);
}

// covers: R37 C38
#[test]
fn no_backup_takes_it_along_and_new_keys_end_it() {
    let desk = Desk::trusting(14);
    let mut vault = desk.open(Unlock::Passphrase(&pass())).unwrap();
    let disk = desk.dir.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let shelf = crate::backup::FolderShelf::new(&disk);
    let stored = vault
        .snapshot(vec![])
        .unwrap()
        .store(&shelf, &|_, _, _| true)
        .unwrap();
    let look =
        |unlock: Unlock<'_>| crate::restoring::look(&shelf, &stored.backup.name, unlock).map(drop);
    look(Unlock::Passphrase(&pass())).unwrap();
    assert_eq!(
        look(by(&desk.secret)).unwrap_err(),
        OpenError::NoSuchSlot.into()
    );
    assert!(vault.offers_device());
    vault
        .renew_keys(
            Unlock::Passphrase(&pass()),
            &Passphrase::new("grønn kaffekanne i kjelleren"),
            Cost::for_tests(),
            &|_, _, _| true,
        )
        .unwrap();
    assert!(!vault.offers_device());
    vault.lock().unwrap();
    assert_eq!(
        desk.open(by(&desk.secret)).unwrap_err(),
        OpenError::NoSuchSlot
    );
}

// covers: W07
#[test]
fn every_bit_of_its_slot_and_of_its_secret_counts() {
    let desk = Desk::trusting(14);
    let bytes = std::fs::read(desk.place().header()).unwrap();
    let header = Header::parse(&bytes).unwrap();
    let at = header
        .slots
        .iter()
        .position(|s| s.kind == SlotKind::Keyring)
        .unwrap();
    let start = bytes.len() - 32 - (header.slots.len() - at) * crate::slot::SLOT;
    let open =
        |bytes: &[u8], unlock: Unlock<'_>| crate::opening::unlock_copies(Some(bytes), None, unlock);
    open(&bytes, by(&desk.secret)).unwrap();
    for bit in 0..crate::slot::SLOT * 8 {
        let mut changed = bytes.clone();
        changed[start + bit / 8] ^= 1 << (bit % 8);
        assert!(
            open(&changed, by(&desk.secret)).is_err(),
            "bit {bit} of the slot"
        );
    }
    for bit in 0..256 {
        let mut other = desk.secret.clone();
        other.0.bytes_mut()[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(
            open(&bytes, by(&other)).unwrap_err(),
            OpenError::WrongDevice,
            "bit {bit}"
        );
    }
}
