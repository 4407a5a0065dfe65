//! Files that were changed, cut, lost or put back behind the vault's back.

use std::path::Path;

use super::opening::{copy_tree, crashed};
use super::*;
use crate::keys::Key;
use crate::pages::{PageKeys, Pages};
use crate::seq;
use crate::settings;

fn filled(dir: &Path, notes: usize) -> Vault {
    let (mut vault, _) = made(dir);
    with_notes(&mut vault);
    for n in 0..notes {
        note(&mut vault, &format!("note number {n} about a stiff neck")).unwrap();
    }
    vault
}

fn flip(path: &Path, at: usize, mask: u8) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[at] ^= mask;
    std::fs::write(path, bytes).unwrap();
}

// covers: T31
#[test]
fn every_page_flipped_in_iv_tag_and_body_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    let vault = filled(dir.path(), 40);
    let dbk = vault.dbk.clone();
    let (db, wal) = (vault.place.database(1), vault.place.wal(1));
    vault.lock().unwrap();
    let bad = |path: &Path| {
        let mut bad = Vec::new();
        Pages::open(path, &wal, &dbk)
            .unwrap()
            .each(|p| bad.extend(p.plain.is_none().then_some(p.number)))
            .unwrap();
        bad
    };
    assert_eq!(bad(&db), Vec::<u32>::new());
    let good = std::fs::read(&db).unwrap();
    let keys = PageKeys::of(&dbk, good.first_chunk().unwrap()).unwrap();
    let copy = dir.path().join("flipped.db");
    let pages = good.len() / 4096;
    assert!(pages > 20);
    for (at, page) in good.chunks_exact(4096).enumerate() {
        let number = u32::try_from(at + 1).unwrap();
        assert!(keys.open(page, number).is_some() && keys.open(page, number + 1).is_none());
        for byte in [16, 2000, 4015, 4016, 4031, 4032, 4095] {
            let mut flipped = page.to_vec();
            flipped[byte] ^= 0x10;
            assert!(
                keys.open(&flipped, number).is_none(),
                "page {number} byte {byte}"
            );
        }
    }
    // The salt is bound too: with another salt no page is what it was.
    let mut bytes = good.clone();
    bytes[3] ^= 1;
    std::fs::write(&copy, bytes).unwrap();
    assert_eq!(bad(&copy).len(), pages);
    // Two pages that changed places, and another vault's key.
    let mut bytes = good.clone();
    let (a, b) = bytes[8192..16384].split_at_mut(4096);
    a.swap_with_slice(b);
    std::fs::write(&copy, bytes).unwrap();
    assert_eq!(bad(&copy), [3, 4]);
    let mut other = Pages::open(&db, &wal, &Key::random().unwrap()).unwrap();
    other.each(|p| assert!(p.plain.is_none())).unwrap();
}

// covers: T31
#[test]
fn a_damaged_page_stops_the_opening_or_shows_in_the_examination() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path(), 200).lock().unwrap();
    let db = place(dir.path()).database(1);
    let pages = std::fs::metadata(&db).unwrap().len() as usize / 4096;
    let (mut stopped, mut shown) = (0, 0);
    for page in [0, 1, 2, pages / 3, pages / 2, pages - 1] {
        flip(&db, page * 4096 + 1000, 4);
        match opened(dir.path()) {
            Err(error) => {
                assert_eq!(error, OpenError::PageDamaged, "page {page}");
                stopped += 1;
            }
            Ok(mut vault) => {
                let report = vault.verify().unwrap();
                assert_eq!(report.bad_pages, [u32::try_from(page + 1).unwrap()]);
                assert!(report.cipher > 0 && !report.sound() && report.structure.is_none());
                // What this connection has cached can no longer be believed.
                assert_eq!(vault.read::<(), Fault>(|_| Ok(())), Err(Fault::Reopen));
                shown += 1;
            }
        }
        flip(&db, page * 4096 + 1000, 4);
        assert!(
            opened(dir.path()).unwrap().verify().unwrap().sound(),
            "page {page} mended"
        );
    }
    assert!(stopped > 0 && shown > 0, "{stopped} {shown}");
}

// covers: W11
#[test]
fn a_flipped_bit_in_the_log_cannot_make_rows_vanish_in_silence() {
    let dir = tempfile::tempdir().unwrap();
    let vault = filled(dir.path(), 50);
    let copy = crashed(dir.path());
    drop(vault);
    let wal = place(copy.path()).wal(1);
    let length = std::fs::metadata(&wal).unwrap().len() as usize;
    assert!(length > 100_000);
    flip(&wal, length / 2, 1);
    let Err(OpenError::StaleData { have, expected }) = opened(copy.path()) else {
        panic!("rows vanished without a word")
    };
    assert!(have < expected && expected == 51, "{have} {expected}");
    // Asking again gives the same answer: looking did not make it worse.
    let again = opened(copy.path()).unwrap_err();
    assert_eq!(again, OpenError::StaleData { have, expected });
    // The loss can be accepted, by whoever was told of it, and is written down.
    let typed = pass();
    let by = Unlock::Passphrase(&typed);
    let other = Vault::open_accepting_loss(place(copy.path()), by, have + 1).unwrap_err();
    assert_eq!(other, OpenError::StaleData { have, expected });
    let mut vault = Vault::open_accepting_loss(place(copy.path()), by, have).unwrap();
    assert!(
        notes(&vault).len() < 50
            && vault
                .findings()
                .contains(&Finding::LossAccepted { have, expected })
    );
    assert_eq!(vault.audit(0, 1000).unwrap().last().unwrap().verb, "accept");
    assert!(vault.commit_seq() > expected && vault.verify().unwrap().sound());
    vault.lock().unwrap();
    assert_eq!(opened(copy.path()).unwrap().findings(), []);
}

// covers: W11
#[test]
fn an_older_database_put_back_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path(), 3).lock().unwrap();
    let db = place(dir.path()).database(1);
    let old = std::fs::read(&db).unwrap();
    let mut vault = opened(dir.path()).unwrap();
    note(&mut vault, "newer").unwrap();
    vault.lock().unwrap();
    let new = std::fs::read(&db).unwrap();
    std::fs::write(&db, &old).unwrap();
    assert_eq!(
        opened(dir.path()).unwrap_err(),
        OpenError::StaleData {
            have: 4,
            expected: 5
        }
    );
    // Without the counter file the header still remembers.
    std::fs::remove_file(place(dir.path()).seq()).unwrap();
    assert_eq!(
        opened(dir.path()).unwrap_err(),
        OpenError::StaleData {
            have: 4,
            expected: 5
        }
    );
    std::fs::write(&db, &new).unwrap();
    assert_eq!(
        opened(dir.path()).unwrap().findings(),
        [Finding::CounterMissing]
    );
    assert_eq!(opened(dir.path()).unwrap().findings(), []);
}

// covers: W11 T31
#[test]
fn a_log_or_database_of_another_time_or_vault_is_noticed() {
    let (dir, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let vault = filled(dir.path(), 5);
    let open = crashed(dir.path());
    drop(vault);
    filled(other.path(), 2).lock().unwrap();
    // The log taken away: what it held is missing.
    std::fs::remove_file(place(open.path()).wal(1)).unwrap();
    assert!(matches!(
        opened(open.path()),
        Err(OpenError::StaleData { .. } | OpenError::PageDamaged)
    ));
    // Another vault's database under this header.
    std::fs::copy(
        place(other.path()).database(1),
        place(dir.path()).database(1),
    )
    .unwrap();
    assert_eq!(opened(dir.path()).unwrap_err(), OpenError::PageDamaged);
    std::fs::remove_file(place(dir.path()).database(1)).unwrap();
    assert_eq!(opened(dir.path()).unwrap_err(), OpenError::DatabaseMissing);
    for length in [0, 10, 4096] {
        std::fs::write(place(dir.path()).database(1), vec![0; length]).unwrap();
        assert!(opened(dir.path()).is_err(), "{length}");
    }
}

// covers: T31
#[test]
fn a_cut_or_lengthened_database_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path(), 100).lock().unwrap();
    let db = place(dir.path()).database(1);
    let good = std::fs::read(&db).unwrap();
    for cut in [4096, 8192, good.len() / 2 / 4096 * 4096] {
        std::fs::write(&db, &good[..good.len() - cut]).unwrap();
        assert!(
            opened(dir.path())
                .and_then(|mut v| Ok(v.verify()?.sound()))
                .ok()
                != Some(true),
            "cut by {cut}"
        );
    }
    std::fs::write(&db, [&good[..], &[0; 100]].concat()).unwrap();
    assert!(
        opened(dir.path())
            .and_then(|mut v| Ok(v.verify()?.sound()))
            .ok()
            != Some(true),
        "ragged"
    );
    std::fs::write(&db, &good).unwrap();
    assert!(opened(dir.path()).unwrap().verify().unwrap().sound());
}

// covers: W11
#[test]
fn every_bit_of_the_counter_is_bound_and_a_torn_one_is_mended() {
    let (key, id) = (Key::random().unwrap(), [3; 16]);
    let bytes = seq::encode(&key, &id, 0x0102_0304_0506);
    assert_eq!(
        seq::decode(&key, &id, &bytes),
        seq::Counter::At(0x0102_0304_0506)
    );
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes;
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(
            seq::decode(&key, &id, &flipped),
            seq::Counter::Unreadable,
            "bit {bit}"
        );
    }
    for length in 0..64 {
        assert_eq!(
            seq::decode(&key, &id, &bytes[..length]),
            seq::Counter::Unreadable
        );
    }
    assert_eq!(
        seq::decode(&key, &[4; 16], &bytes),
        seq::Counter::Unreadable
    );
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path(), 1).lock().unwrap();
    for torn in [vec![0; 64], vec![7; 10], vec![7; 100], Vec::new()] {
        std::fs::write(place(dir.path()).seq(), torn).unwrap();
        assert_eq!(
            opened(dir.path()).unwrap().findings(),
            [Finding::CounterUnreadable]
        );
        assert_eq!(opened(dir.path()).unwrap().findings(), []);
    }
}

// covers: W07 W11
#[test]
fn a_damaged_or_missing_header_copy_is_healed_on_the_disk() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path(), 1).lock().unwrap();
    let (a, b) = (place(dir.path()).header(), place(dir.path()).header_b());
    let good = std::fs::read(&a).unwrap();
    for path in [&a, &b] {
        for damage in [None, Some(good[..100].to_vec()), Some(vec![1; 70_000])] {
            match damage {
                None => std::fs::remove_file(path).unwrap(),
                Some(bytes) => std::fs::write(path, bytes).unwrap(),
            }
            assert_eq!(
                opened(dir.path()).unwrap().findings(),
                [Finding::HeaderHealed]
            );
            assert_eq!(
                (std::fs::read(&a).unwrap(), std::fs::read(&b).unwrap()),
                (good.clone(), good.clone())
            );
        }
    }
    std::fs::write(&a, b"").unwrap();
    std::fs::write(&b, b"").unwrap();
    assert_eq!(opened(dir.path()).unwrap_err(), OpenError::HeaderDamaged);
}

// covers: R37
#[test]
fn an_old_header_put_back_opens_with_the_old_passphrase_but_not_in_silence() {
    let dir = tempfile::tempdir().unwrap();
    let mut vault = filled(dir.path(), 1);
    let (a, b) = (vault.place.header(), vault.place.header_b());
    let old = std::fs::read(&a).unwrap();
    let new = Passphrase::new("grønn tekanne i kjelleren");
    vault
        .change_passphrase(Unlock::Passphrase(&pass()), &new, Cost::for_tests())
        .unwrap();
    // Put back while the vault is open, it does not make the old passphrase a proof.
    std::fs::write(&a, &old).unwrap();
    std::fs::write(&b, &old).unwrap();
    assert_eq!(
        vault.prove(Unlock::Passphrase(&pass())),
        Err(OpenError::WrongPassphrase)
    );
    vault.prove(Unlock::Passphrase(&new)).unwrap();
    drop(vault);
    let vault = opened(dir.path()).unwrap();
    assert!(
        matches!(
            vault.findings(),
            [Finding::HeaderOlder { have: 1, known: 3 }]
        ),
        "{:?}",
        vault.findings()
    );
    let generation = vault.generation();
    vault.lock().unwrap();
    let vault = opened(dir.path()).unwrap();
    assert!(vault.generation() > generation && vault.findings().is_empty());
}

// covers: W11
#[test]
fn a_database_of_another_epoch_or_vault_under_the_same_key_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path(), 1).lock().unwrap();
    for (spoil, mend) in [
        ("UPDATE meta SET epoch = 2", "UPDATE meta SET epoch = 1"),
        ("UPDATE meta SET vault_id = zeroblob(16)", ""),
    ] {
        let vault = opened(dir.path()).unwrap();
        let (db, key) = (vault.place.database(1), vault.dbk.clone());
        vault.lock().unwrap();
        let run = |sql: &str| {
            settings::connect(&db, &key)
                .unwrap()
                .execute_batch(sql)
                .unwrap();
        };
        run(spoil);
        assert_eq!(
            opened(dir.path()).unwrap_err(),
            OpenError::WrongDatabase,
            "{spoil}"
        );
        run(mend);
    }
}

#[test]
fn an_index_that_drifted_from_its_content_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    let mut vault = filled(dir.path(), 5);
    assert_eq!(vault.verify().unwrap().full_text, Some(Vec::new()));
    vault
        .write::<_, Fault>(Act::new("drift", "test"), |w| {
            Ok(w.sql()
                .execute_batch("DROP TRIGGER tnote_out; DELETE FROM tnote WHERE id = 2")?)
        })
        .unwrap();
    let report = vault.verify().unwrap();
    assert_eq!(
        (report.full_text.as_deref(), report.structure),
        (Some(["tnote_words".to_owned()].as_slice()), Some(0))
    );
    assert!(!report.sound());
}

#[test]
fn a_whole_directory_put_back_is_a_known_limit() {
    // Header, counter and database of one earlier moment agree with one another: only a copy of the counters kept
    // elsewhere can tell. The vault gives what such a copy needs.
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path(), 1).lock().unwrap();
    let old = tempfile::tempdir().unwrap();
    copy_tree(&dir.path().join("vault"), &old.path().join("vault"));
    let mut vault = opened(dir.path()).unwrap();
    note(&mut vault, "newer").unwrap();
    let (id, seq) = (vault.id(), vault.commit_seq());
    vault.lock().unwrap();
    let back = opened(old.path()).unwrap();
    assert_eq!(back.findings(), []);
    assert!(back.id() == id && back.commit_seq() < seq);
}
