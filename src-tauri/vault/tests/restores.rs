//! Backups restored: on a new machine, over a vault that is there, over a damaged one; without those who were erased, and never from a
//! schema that is not ours.

use super::backups::{ALWAYS, Desk, Known, card, gone, names};
use super::*;
use crate::backup::{BackupError, FolderShelf};
use crate::restoring::{self, Erasures, RestoreError};

// covers: R38 C38
#[test]
fn on_a_new_machine_the_disk_and_a_key_are_enough() {
    let mut desk = Desk::new();
    let backup = desk.back_up();
    card(&mut desk.vault, "three", "Senare");
    let newest = desk.back_up();
    desk.vault
        .confirm_recovery(&desk.recovery.to_text())
        .unwrap();
    let wrong = Passphrase::new("inte den här meningen");
    let seen = restoring::look(&desk.shelf(), &newest.name, Unlock::Passphrase(&wrong));
    assert_eq!(
        seen.unwrap_err(),
        RestoreError::Open(OpenError::WrongPassphrase)
    );
    let seen = restoring::look(&desk.shelf(), &newest.name, Unlock::Passphrase(&pass())).unwrap();
    assert_eq!(seen.manifest.rows["client"], 3);

    let told = desk.restored_at("new machine", &newest.name, &[]).unwrap();
    assert_eq!(
        (told.lacking, told.set_aside, told.rows["client"]),
        (0, false, 3)
    );
    let mut vault = desk.opened_at("new machine");
    assert_eq!(vault.findings(), []);
    assert_eq!(names(&vault), ["Xylofon", "Zibet", "Senare"]);
    assert!(vault.verify().unwrap().sound());
    assert!(
        vault.commit_seq() > newest.commit_seq,
        "it goes on above everything that was"
    );
    // An older one comes back as it was then, and both kinds of key open what they opened.
    let told = desk.restored_at("older", &backup.name, &[]).unwrap();
    assert_eq!(told.rows["client"], 2);
    let third = desk.back_up();
    let place = Place::new(
        desk.at.join("by recovery"),
        Arc::new(FixedClock::at(noon())),
    );
    let unlock = Unlock::Recovery(&desk.recovery);
    restoring::restore(
        place,
        &desk.shelf(),
        &third.name,
        unlock,
        &mut Known::none(),
        ALWAYS,
    )
    .unwrap();
    assert_eq!(names(&desk.opened_at("by recovery")).len(), 3);
}

// covers: R38 R62 T27
#[test]
fn nobody_who_was_erased_comes_back_with_a_restore() {
    let mut desk = Desk::new();
    let old = desk.back_up();
    gone(&mut desk.vault, "one").unwrap();
    // The newer backup knows of the erasure; the old one was on a disk that was away.
    desk.vault
        .snapshot(vec!["one".into()])
        .unwrap()
        .store(&desk.shelf(), ALWAYS)
        .unwrap();
    let told = desk.restored_at("from the old", &old.name, &[]).unwrap();
    assert_eq!((told.erased_since, told.rows["client"]), (1, 1));
    let vault = desk.opened_at("from the old");
    assert_eq!(names(&vault), ["Zibet"]);
    assert_eq!(vault.scan(&["Xylofon"], false).unwrap().total(), 0);
    let told = desk.vault.keeper().rehearse(
        &desk.shelf(),
        &old.name,
        &["two".into()],
        &mut Known::none(),
        ALWAYS,
    );
    assert_eq!(told.unwrap().rows["client"], 0);
}

// covers: R38
#[test]
fn the_present_vault_stays_until_the_restored_one_is_proven_and_then_lies_aside() {
    let mut desk = Desk::new();
    let backup = desk.back_up();
    let seq = desk.vault.commit_seq();
    // Somebody else's vault is never replaced.
    let (other, _) = made(&desk.at.join("other"));
    other.lock().unwrap();
    let refused = desk.restored_at("other/vault", &backup.name, &[]);
    assert_eq!(refused.unwrap_err(), RestoreError::AnotherVaultHere);
    // Nor is one that is open.
    let refused = desk.restored_at("vault", &backup.name, &[]);
    assert_eq!(refused.unwrap_err(), RestoreError::Open(OpenError::InUse));
    card(&mut desk.vault, "three", "Senare");
    desk.vault.lock().unwrap();
    let place = Place::new(desk.at.join("vault"), Arc::new(FixedClock::at(noon())));
    let shelf = FolderShelf::new(&desk.disk);
    let restore = |erasures: &mut dyn Erasures| {
        restoring::restore(
            place.clone(),
            &shelf,
            &backup.name,
            Unlock::Passphrase(&pass()),
            erasures,
            ALWAYS,
        )
    };
    // What fails on the way leaves it as it was.
    let failed = restore(&mut Known(vec![], Some(Fault::Full)));
    assert_eq!(
        failed.unwrap_err(),
        RestoreError::Backup(BackupError::Fault(Fault::Full))
    );
    let vault = Vault::open(place.clone(), Unlock::Passphrase(&pass())).unwrap();
    assert_eq!(names(&vault).len(), 3);
    vault.lock().unwrap();
    assert!(restore(&mut Known::none()).unwrap().set_aside);
    let mut vault = Vault::open(place.clone(), Unlock::Passphrase(&pass())).unwrap();
    assert_eq!(names(&vault), ["Xylofon", "Zibet"]);
    assert!(vault.commit_seq() > seq + 1);
    let aside = place.dir.join("set-aside/1");
    assert!(aside.join("vault-1.db").is_file() && aside.join("vault.hdr").is_file());
    // An attachment newer than the backup is there too, and a purge for other reasons leaves it all.
    assert_eq!(std::fs::read_dir(aside.join("sealed")).unwrap().count(), 1);
    vault.purge().unwrap();
    assert!(aside.exists());
    // Who erases takes it away before the rows are gone: a program that ends in between leaves somebody, never a copy of nobody.
    let stopped = vault.write::<(), Fault>(Act::new("erase", "client"), |w| {
        w.drop_set_aside()?;
        Err(Fault::Full)
    });
    assert_eq!((stopped, aside.exists()), (Err(Fault::Full), false));
    // A restore cut short after its header is finished by the next opening.
    std::fs::write(place.database(1), b"what was replaced").unwrap();
    vault.lock().unwrap();
    let vault = Vault::open(place.clone(), Unlock::Passphrase(&pass())).unwrap();
    assert!(!place.database(1).exists() && aside.with_file_name("0").join("vault-1.db").is_file());
    assert_eq!(names(&vault), ["Xylofon", "Zibet"]);
}

// covers: R38 C38
#[test]
fn a_damaged_vault_is_restored_over_and_a_foreign_schema_is_refused() {
    let mut desk = Desk::new();
    let backup = desk.back_up();
    desk.vault.lock().unwrap();
    let dir = desk.at.join("vault");
    for file in ["vault.hdr", "vault.hdr.b", "vault.seq"] {
        std::fs::write(dir.join(file), b"nothing of a header").unwrap();
    }
    let place = Place::new(&dir, Arc::new(FixedClock::at(noon())));
    let shelf = FolderShelf::new(&desk.disk);
    let restore = |place: Place, name: &str| {
        restoring::restore(
            place,
            &shelf,
            name,
            Unlock::Passphrase(&pass()),
            &mut Known::none(),
            ALWAYS,
        )
    };
    assert!(restore(place.clone(), &backup.name).unwrap().set_aside);
    let mut vault = Vault::open(place, Unlock::Passphrase(&pass())).unwrap();
    assert_eq!(names(&vault).len(), 2);
    // A vault with one trigger more than ours backs up, but is nothing to restore from.
    vault
        .write::<_, Fault>(Act::new("prepare", "test"), |w| {
            w.sql().execute_batch(
                "CREATE TRIGGER evil AFTER INSERT ON client BEGIN DELETE FROM client; END",
            )?;
            Ok(())
        })
        .unwrap();
    let evil = vault
        .snapshot(vec![])
        .unwrap()
        .store(&shelf, ALWAYS)
        .unwrap()
        .backup;
    let elsewhere = Place::new(desk.at.join("elsewhere"), Arc::new(FixedClock::at(noon())));
    assert_eq!(
        restore(elsewhere, &evil.name).unwrap_err(),
        RestoreError::ForeignSchema
    );
}
