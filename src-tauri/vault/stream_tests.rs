//! The container under attack. The cases carry the names that C2SP's CCTV gives them for age files.

use proptest::prelude::*;

use super::*;

const ID: Belongs = Belongs {
    vault_id: [1; 16],
    file_id: [2; 16],
};

fn key() -> Key {
    Key::from_slice(&[7; 32]).unwrap()
}

fn sealed(length: usize) -> (Vec<u8>, Vec<u8>) {
    let plain: Vec<u8> = (0..length).map(|n| (n % 251) as u8).collect();
    let container = seal(&key(), ID, &plain).unwrap();
    (plain, container)
}

fn opened(container: &[u8]) -> Result<Vec<u8>, StreamFault> {
    open(&key(), ID, container).map(|p| p.to_vec())
}

/// One chunk sealed by hand, with a number and a last flag of the caller's choice.
fn chunk(prefix: [u8; PREFIX], head: &[u8], number: u32, last: bool, plain: &[u8]) -> Vec<u8> {
    let aad: &[u8] = if number == 0 { head } else { &[] };
    XChaCha20Poly1305::new(key().bytes().into())
        .encrypt(&nonce(&prefix, number, last), Payload { msg: plain, aad })
        .unwrap()
}

fn by_hand(chunks: &[(u32, bool, &[u8])]) -> Vec<u8> {
    let head = seal_with_prefix(&key(), ID, [9; PREFIX], b"").unwrap()[..HEAD].to_vec();
    let mut out = head.clone();
    for (number, last, plain) in chunks {
        out.extend(chunk([9; PREFIX], &head, *number, *last, plain));
    }
    out
}

// covers: T31
#[test]
fn every_length_around_a_chunk_comes_back() {
    for length in [
        0,
        1,
        2,
        CHUNK - 1,
        CHUNK,
        CHUNK + 1,
        2 * CHUNK - 1,
        2 * CHUNK,
        2 * CHUNK + 1,
    ] {
        let (plain, container) = sealed(length);
        assert_eq!(
            container.len(),
            HEAD + length + length.div_ceil(CHUNK).max(1) * TAG
        );
        assert_eq!(
            opened(&container).as_deref(),
            Ok(plain.as_slice()),
            "{length}"
        );
    }
}

// covers: T31
#[test]
fn hand_made_chunks_open_like_sealed_ones() {
    let full = vec![3; CHUNK];
    assert_eq!(
        opened(&by_hand(&[(0, false, &full), (1, true, b"end")])),
        Ok([full, b"end".to_vec()].concat())
    );
}

// covers: T31
#[test]
fn stream_no_final() {
    let full = vec![3; CHUNK];
    assert_eq!(
        opened(&by_hand(&[(0, false, b"not the last")])),
        Err(StreamFault::Chunk(0))
    );
    assert_eq!(
        opened(&by_hand(&[(0, false, &full)])),
        Err(StreamFault::Chunk(0))
    );
    let (_, container) = sealed(2 * CHUNK + 5);
    assert_eq!(
        opened(&container[..HEAD + CHUNK + TAG]),
        Err(StreamFault::Chunk(0))
    );
    assert_eq!(
        opened(&container[..HEAD + 2 * (CHUNK + TAG)]),
        Err(StreamFault::Chunk(1))
    );
}

// covers: T31
#[test]
fn stream_two_final_chunks() {
    let full = vec![3; CHUNK];
    assert_eq!(
        opened(&by_hand(&[(0, true, &full), (1, true, b"end")])),
        Err(StreamFault::Chunk(0))
    );
    assert_eq!(
        opened(&by_hand(&[
            (0, false, &full),
            (1, true, &full),
            (2, true, b"end")
        ])),
        Err(StreamFault::Chunk(1))
    );
}

// covers: T31
#[test]
fn stream_last_chunk_empty() {
    let full = vec![3; CHUNK];
    assert_eq!(
        opened(&by_hand(&[(0, false, &full), (1, true, b"")])),
        Err(StreamFault::Chunk(1))
    );
    assert_eq!(opened(&by_hand(&[(0, true, b"")])), Ok(Vec::new()));
}

// covers: T31
#[test]
fn stream_last_chunk_full() {
    let (plain, container) = sealed(2 * CHUNK);
    assert_eq!(opened(&container), Ok(plain));
}

// covers: T31
#[test]
fn stream_bad_tag_second_chunk() {
    let (_, mut container) = sealed(CHUNK + 100);
    let last = container.len() - 1;
    container[last] ^= 1;
    assert_eq!(opened(&container), Err(StreamFault::Chunk(1)));
}

// covers: T31
#[test]
fn stream_trailing_garbage_short_and_long() {
    let (_, container) = sealed(CHUNK + 100);
    for garbage in [1, TAG, 500, CHUNK + TAG, 2 * CHUNK] {
        assert!(
            opened(&[container.clone(), vec![0; garbage]].concat()).is_err(),
            "{garbage}"
        );
    }
    let (_, full) = sealed(CHUNK);
    assert_eq!(
        opened(&[full, vec![0]].concat()),
        Err(StreamFault::Chunk(0))
    );
}

// covers: T31
#[test]
fn stream_no_nonce() {
    let (_, container) = sealed(10);
    for length in 0..HEAD {
        assert_eq!(
            opened(&container[..length]),
            Err(StreamFault::Head),
            "{length}"
        );
    }
}

// covers: T31
#[test]
fn stream_short_chunk() {
    let (_, container) = sealed(CHUNK + 100);
    let mut short = container.clone();
    short.remove(HEAD + 50);
    assert!(opened(&short).is_err());
    for cut in [1, TAG, 99, 100, 101] {
        assert!(
            opened(&container[..container.len() - cut]).is_err(),
            "{cut}"
        );
    }
}

// covers: T31
#[test]
fn stream_missing_tag() {
    let (_, container) = sealed(10);
    assert_eq!(opened(&container[..HEAD + 10]), Err(StreamFault::Chunk(0)));
    assert_eq!(opened(&container[..HEAD]), Err(StreamFault::Chunk(0)));
}

// covers: T31
#[test]
fn chunks_swapped_or_dropped() {
    let (_, container) = sealed(3 * CHUNK);
    let at = |n: usize| HEAD + n * (CHUNK + TAG)..HEAD + (n + 1) * (CHUNK + TAG);
    let swapped = [
        &container[..HEAD],
        &container[at(1)],
        &container[at(0)],
        &container[at(2)],
    ]
    .concat();
    assert_eq!(opened(&swapped), Err(StreamFault::Chunk(0)));
    let dropped = [&container[..HEAD], &container[at(0)], &container[at(2)]].concat();
    assert_eq!(opened(&dropped), Err(StreamFault::Chunk(1)));
}

// covers: T31
#[test]
fn another_key_vault_file_or_format() {
    let (_, container) = sealed(10);
    assert_eq!(
        open(&Key::from_slice(&[8; 32]).unwrap(), ID, &container).unwrap_err(),
        StreamFault::Chunk(0)
    );
    for other in [
        Belongs {
            vault_id: [3; 16],
            ..ID
        },
        Belongs {
            file_id: [3; 16],
            ..ID
        },
    ] {
        assert_eq!(
            open(&key(), other, &container).unwrap_err(),
            StreamFault::Head
        );
    }
    let mut newer = container;
    newer[4] = 2;
    assert_eq!(opened(&newer), Err(StreamFault::Format));
}

// covers: T31
#[test]
fn every_bit_of_a_small_container_is_bound() {
    let (_, container) = sealed(40);
    for bit in 0..container.len() * 8 {
        let mut flipped = container.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(opened(&flipped).is_err(), "bit {bit}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    // covers: T31
    #[test]
    fn any_bytes_come_back(plain in prop::collection::vec(any::<u8>(), 0..3000)) {
        prop_assert_eq!(opened(&seal(&key(), ID, &plain).unwrap()), Ok(plain));
    }

    // covers: T31
    #[test]
    fn no_bytes_make_it_fall(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(opened(&bytes).is_err());
        let framed = [&sealed(0).1[..HEAD], &bytes[..]].concat();
        prop_assert!(opened(&framed).is_err());
    }
}
