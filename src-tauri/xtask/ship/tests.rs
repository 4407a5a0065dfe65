use crate::ship::{
    bom::{Bom, Component, Licence},
    ignored,
    osv::{ask, judged, query},
};
use chrono::NaiveDate;
use std::{collections::BTreeSet, fs};

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn ignoring(reason: &str) -> String {
    format!("[advisories]\nignore = [{{ id = \"RUSTSEC-2024-0001\", reason = \"{reason}\" }}]\n")
}

#[test]
fn an_advisory_is_ignored_with_a_reason_until_a_day_and_no_longer() {
    let today = day("2026-11-29");
    let with = |reason| ignored::parsed(&ignoring(reason), today);
    assert_eq!(with("until 2026-11-29: nobody calls it").unwrap().len(), 1);
    assert_eq!(ignored::parsed("[bans]\n", today).unwrap().len(), 0);
    for (reason, told) in [
        ("until 2026-11-28: nobody calls it", "look again"),
        ("nobody calls it", "until YYYY-MM-DD"),
        ("until 2026-11-30", "until YYYY-MM-DD"),
        ("until 2026-11-30: ", "no reason"),
        ("until soon: nobody calls it", "no day"),
        ("until 2036-11-30: nobody calls it", "too far off"),
    ] {
        let why = with(reason).unwrap_err();
        assert!(
            why.contains(told) && why.contains("RUSTSEC-2024-0001"),
            "{why}"
        );
    }
    // Also one that stands there as a mere word, as cargo-deny allows.
    let bare = "[advisories]\nignore = [\"RUSTSEC-2024-0001\"]\n";
    assert!(ignored::parsed(bare, today).is_err());
}

#[test]
fn what_osv_knows_is_an_error_unless_it_is_ignored_and_no_answer_is_none() {
    let purls = ["pkg:cargo/a@1.0.0", "pkg:npm/b@2.0.0"].map(str::to_owned);
    assert_eq!(
        query(&purls)["queries"][1]["package"]["purl"],
        "pkg:npm/b@2.0.0"
    );
    let answer = |text: &str| vec![text.to_owned()];
    let known = answer(r#"{"results":[{"vulns":[{"id":"RUSTSEC-1","modified":"x"}]},{}]}"#);
    let (nothing, one) = (BTreeSet::new(), BTreeSet::from(["RUSTSEC-1".to_owned()]));
    let why = judged(&known, &purls, &nothing).unwrap_err();
    assert!(
        why.contains("pkg:cargo/a@1.0.0") && why.contains("RUSTSEC-1"),
        "{why}"
    );
    assert!(
        judged(&known, &purls, &one)
            .unwrap()
            .starts_with("1 known and ignored")
    );
    assert!(judged(&answer(r#"{"results":[{},{}]}"#), &purls, &one).is_ok());
    // An answer to other questions, a page of a hotel's network, and a list that goes on.
    for text in [
        r#"{"results":[{}]}"#,
        "<html>",
        r#"{"results":[{"next_page_token":"x"},{}]}"#,
    ] {
        assert!(judged(&answer(text), &purls, &nothing).is_err(), "{text}");
    }
}

#[test]
fn silence_is_told_and_an_error_only_where_an_answer_is_required() {
    let (purls, nothing) = (["pkg:cargo/a@1.0.0".to_owned()], BTreeSet::new());
    let nowhere = "http://127.0.0.1:9/v1/querybatch";
    assert_eq!(ask(nowhere, &purls, &nothing, false), Ok(()));
    let why = ask(nowhere, &purls, &nothing, true).unwrap_err();
    assert!(why.contains("WAS NOT ASKED"), "{why}");
    // Somebody's file is there, or was meant to be.
    let file = std::env::temp_dir().join(format!("osv-{}.json", std::process::id()));
    let place = file.to_string_lossy().into_owned();
    assert!(ask(&place, &purls, &nothing, false).is_err());
    fs::write(&file, r#"{"results":[{}]}"#).unwrap();
    assert_eq!(ask(&place, &purls, &nothing, true), Ok(()));
    let _ = fs::remove_file(file);
}

#[test]
fn the_bill_names_each_part_once_and_leads_nowhere_else() {
    let part = |name: &str| Component {
        reference: name.into(),
        ..Component::default()
    };
    let of = |components| Bom {
        components,
        ..Bom::default()
    };
    let mut twice = of(vec![part("a"), part("a")]);
    assert!(twice.sorted().unwrap_err().contains("twice"));
    let mut lost = of(vec![part("a")]);
    lost.edge("a", "b");
    assert!(lost.sorted().unwrap_err().contains("not there"));
    let mut whole = of(vec![part("a")]);
    whole.edge("kartotek", "a");
    whole.sorted().unwrap();
    let number = |text: &str| {
        let bill: serde_json::Value = serde_json::from_str(text).unwrap();
        bill["serialNumber"].as_str().unwrap().to_owned()
    };
    let (plain, again) = (whole.text(None).unwrap(), whole.text(None).unwrap());
    assert_eq!(plain, again);
    assert!(!plain.contains("timestamp"));
    let dated = whole.text(Some("1700000000")).unwrap();
    assert!(dated.contains("\"2023-11-14T22:13:20Z\""));
    assert_ne!(number(&plain), number(&dated));
    assert!(whole.text(Some("yesterday")).is_err());
}

#[test]
fn licences_are_said_in_spdx() {
    let said = |text| serde_json::to_value(Licence::of(Some(text))).unwrap();
    assert_eq!(said("MIT/Apache-2.0")[0]["expression"], "MIT OR Apache-2.0");
    assert_eq!(
        said("Apache-2.0 / MIT")[0]["expression"],
        "Apache-2.0 OR MIT"
    );
    assert_eq!(
        said("SEE LICENSE IN x")[0]["license"]["name"],
        "SEE LICENSE IN x"
    );
}
