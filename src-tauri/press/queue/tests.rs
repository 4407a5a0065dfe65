//! What the print service may answer, played by small programs: it is slow, stopped, missing, or says no.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use super::*;

/// A program that answers as told: `cases` are shell patterns on the arguments.
fn tool(place: &Path, name: &str, script: &str) -> Tool {
    let path = place.join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    Tool::at(path)
}

const TWO_PRINTERS: &str = r#"case "$*" in
-e) echo Desk; echo Hall ;;
-d) echo "system default destination: Hall" ;;
-p) echo "printer Desk is idle.  enabled since Sun 22 Nov 2026"; echo "printer Hall disabled since Sun 22 Nov 2026 -"; echo "	out of paper" ;;
-a) echo "Desk accepting requests since Sun 22 Nov 2026"; echo "Hall accepting requests since Sun 22 Nov 2026" ;;
esac"#;

#[test]
fn printers_are_listed_with_default_and_state() {
    let place = tempfile::tempdir().unwrap();
    let lpstat = tool(place.path(), "lpstat", TWO_PRINTERS);
    assert_eq!(
        list(&lpstat).unwrap(),
        [
            Printer {
                name: "Desk".into(),
                default: false,
                state: PrinterState::Idle
            },
            Printer {
                name: "Hall".into(),
                default: true,
                state: PrinterState::Stopped
            },
        ]
    );
    let none = tool(
        place.path(),
        "none",
        "echo 'lpstat: No destinations added.' >&2; exit 1",
    );
    assert_eq!(list(&none).unwrap(), []);
    let stopped = tool(
        place.path(),
        "stopped",
        "echo 'lpstat: Unable to connect to server: Bad file descriptor' >&2; exit 1",
    );
    assert_eq!(list(&stopped), Err(PrintError::Stopped));
}

// covers: W12
#[test]
fn a_page_goes_through_the_pipe_under_a_neutral_title() {
    let place = tempfile::tempdir().unwrap();
    let lpstat = tool(place.path(), "lpstat", TWO_PRINTERS);
    let lp = tool(
        place.path(),
        "lp",
        r#"d=$(dirname "$0"); echo "$*" > "$d/args"; cat > "$d/page"; echo "request id is Desk-17 (0 file(s))""#,
    );
    let page = vec![7_u8; 300_000];
    let job = hand_over(&lp, &lpstat, &page, "Desk", "Astrid Lövgren", Sides::One).unwrap();
    assert_eq!(
        job,
        Job {
            printer: "Desk".into(),
            id: "Desk-17".into()
        }
    );
    assert_eq!(fs::read(place.path().join("page")).unwrap(), page);
    let args = fs::read_to_string(place.path().join("args")).unwrap();
    assert_eq!(
        args.trim(),
        "-d Desk -t Kartotek -o media=A4 -o print-scaling=none -o sides=one-sided -"
    );
    hand_over(&lp, &lpstat, &page, "Desk", "B2026-0007-4", Sides::Both).unwrap();
    let args = fs::read_to_string(place.path().join("args")).unwrap();
    assert!(
        args.contains("-t B2026-0007-4") && args.contains("two-sided-long-edge"),
        "{args}"
    );
}

// covers: W12
#[test]
fn refusals_are_told_apart() {
    let place = tempfile::tempdir().unwrap();
    let lpstat = tool(place.path(), "lpstat", TWO_PRINTERS);
    let lp = |script: &str| tool(place.path(), "lp", script);
    let send =
        |lp: &Tool, printer: &str| hand_over(lp, &lpstat, b"%PDF", printer, "Kartotek", Sides::One);
    let fine = lp("cat > /dev/null; echo 'request id is Desk-1 (0 file(s))'");
    assert_eq!(send(&fine, "Hall"), Err(PrintError::Stopped));
    assert_eq!(send(&fine, "Cellar"), Err(PrintError::NoPrinter));
    for name in ["", "-o", "Desk -o raw", "Desk/x", "D\nesk"] {
        assert_eq!(send(&fine, name), Err(PrintError::NoPrinter), "{name:?}");
    }
    let no =
        lp("cat > /dev/null; echo 'lp: Destination \"Desk\" is not accepting jobs.' >&2; exit 1");
    assert_eq!(send(&no, "Desk"), Err(PrintError::Rejected));
    let gone = lp("echo 'lp: The printer or class does not exist.' >&2; exit 1");
    assert_eq!(
        hand_over(
            &gone,
            &lpstat,
            &vec![0; 1_000_000],
            "Desk",
            "Kartotek",
            Sides::One
        ),
        Err(PrintError::NoPrinter)
    );
    let missing = Tool::at(place.path().join("not-there"));
    assert_eq!(send(&missing, "Desk"), Err(PrintError::NotInstalled));
    assert_eq!(
        Tool::found("no-such-program-of-a-print-service").err(),
        Some(PrintError::NotInstalled)
    );
}

// covers: W12
#[test]
fn a_service_that_hangs_is_left() {
    let place = tempfile::tempdir().unwrap();
    let slow = tool(place.path(), "lpstat", "exec sleep 60");
    assert_eq!(
        slow.ask(&[], &[], Duration::from_millis(200)).err(),
        Some(PrintError::NoAnswer)
    );
}

// covers: T27 (a print service that keeps copies)
#[test]
fn kept_copies_are_known() {
    assert_eq!(kept("LogLevel warn\n"), Copies::Kept);
    assert_eq!(kept("PreserveJobFiles No\n"), Copies::NotKept);
    assert_eq!(
        kept("PreserveJobFiles No\n  preservejobfiles 86400\n"),
        Copies::Kept
    );
    assert_eq!(kept("# PreserveJobFiles No\n"), Copies::Kept);
}
