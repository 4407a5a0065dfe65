use super::{Unfit, foreign, line, lines};
use proptest::prelude::*;

#[test]
fn a_line_is_trimmed_and_in_one_form() {
    assert_eq!(
        line("x", "  A\u{30a}sa \t  Berg\n", 20),
        Ok("Åsa Berg".to_owned())
    );
}

#[test]
fn several_lines_keep_their_inner_shape() {
    assert_eq!(
        lines("x", "a\r\n  b\rc\u{2028}d\n\n", 20),
        Ok("a\n  b\nc\nd".to_owned())
    );
}

#[test]
fn control_and_turning_characters_are_refused() {
    for bad in [
        "a\0b",
        "a\u{1b}[31m",
        "a\u{202e}gpj.exe",
        "a\u{2066}b",
        "a\u{1e}b",
        "a\u{7f}",
        "a\u{fffe}",
    ] {
        assert_eq!(
            line("x", bad, 50),
            Err(Unfit::BadText { field: "x" }),
            "{bad:?}"
        );
        assert_eq!(
            lines("x", bad, 50),
            Err(Unfit::BadText { field: "x" }),
            "{bad:?}"
        );
    }
}

#[test]
fn length_counts_characters_not_bytes() {
    assert!(line("x", &"å".repeat(200), 200).is_ok());
    assert_eq!(
        line("x", &"å".repeat(201), 200),
        Err(Unfit::TooLong {
            field: "x",
            max: 200
        })
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn what_was_taken_in_is_taken_in_again_unchanged(typed in "\\PC{0,60}|[a-zåäö\n\t ]{0,60}") {
        if let Ok(once) = line("x", &typed, 100) {
            prop_assert!(!once.chars().any(foreign));
            prop_assert_eq!(line("x", &once, 100), Ok(once));
        }
        if let Ok(once) = lines("x", &typed, 100) {
            prop_assert_eq!(lines("x", &once, 100), Ok(once));
        }
    }
}
