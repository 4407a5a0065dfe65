//! Every vector is an official example or an invented number whose check digits the test works out by itself.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{IdentityFault, check, masked, namespace, normalise};
use crate::country::Country;

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    on(2026, 11, 22)
}

fn valid(country: Country, number: &str) -> Option<String> {
    let answer = check(country, number);
    assert!(answer.valid, "{country:?} {number} is turned away");
    assert!(
        normalise(country, number, today()).is_ok(),
        "{country:?} {number} cannot be kept"
    );
    answer.warning
}

fn fault(country: Country, number: &str) -> IdentityFault {
    assert!(
        !check(country, number).valid,
        "{country:?} {number} is let in"
    );
    normalise(country, number, today()).unwrap_err()
}

// covers: S05
#[test]
fn swedish_numbers() {
    for number in [
        "191212121212",
        "19121212-1212",
        "121212+1212",
        "1212121212",
        "121212-1212",
        "19121212+1212",
    ] {
        assert_eq!(valid(Country::Se, number), None);
    }
    // Luhn over 811228987: 2*8=16→7, 1, 2, 2, 4, 8, 18→9, 8, 14→5 = 46, so the digit is 4.
    assert_eq!(
        normalise(Country::Se, "811228-9874", today()),
        Ok("19811228-9874".into())
    );
    assert_eq!(
        fault(Country::Se, "811228-9873"),
        IdentityFault::CheckDigits
    );
    // Coordination number: the day is 28 + 60 and stays written so.
    let coordination = se(1981, 12, 28 + 60, 987);
    assert_eq!(valid(Country::Se, &coordination), None);
    assert_eq!(
        normalise(Country::Se, &coordination, today()),
        Ok(coordination)
    );
    assert_eq!(fault(Country::Se, "19121312-1212"), IdentityFault::Date);
    assert_eq!(fault(Country::Se, "121212/1212"), IdentityFault::Form);
    assert_eq!(fault(Country::Se, "12121212"), IdentityFault::Form);
    assert_eq!(fault(Country::Se, ""), IdentityFault::Form);
    assert_eq!(
        fault(Country::Se, &se(1981, 12, 28, 0)),
        IdentityFault::Form
    );
}

// covers: S05
#[test]
fn a_swedish_two_digit_year_is_the_newest_that_has_come() {
    let born_later_this_year = se(2026, 12, 31, 123);
    let short = &born_later_this_year[2..];
    assert_eq!(
        normalise(Country::Se, short, on(2026, 12, 30)).unwrap(),
        format!("19{short}")
    );
    assert_eq!(
        normalise(Country::Se, short, on(2026, 12, 31)).unwrap(),
        born_later_this_year
    );
    assert_eq!(
        normalise(Country::Se, &short.replace('-', "+"), on(2026, 12, 31)).unwrap(),
        format!("19{short}")
    );
    assert_eq!(
        normalise(Country::Se, "121212+1212", today()).unwrap(),
        "19121212-1212"
    );
    assert_eq!(
        normalise(Country::Se, &born_later_this_year, on(2026, 12, 30)),
        Err(IdentityFault::Date)
    );
    assert_eq!(
        normalise(Country::Se, "  12 12 12 \u{2212} 1212 ", today()).unwrap(),
        "20121212-1212"
    );
}

// covers: S05
#[test]
fn norwegian_numbers_of_before_and_after_2032() {
    // The tax administration's own examples.
    for number in ["02013299997", "02013299806"] {
        assert_eq!(valid(Country::No, number), None, "{number} fits both rules");
    }
    for number in ["02013299903", "30108299920", "30108299939"] {
        assert_eq!(
            valid(Country::No, number),
            (number != "30108299920").then(|| "new_form_2032".into()),
            "{number}"
        );
    }
    assert_eq!(
        fault(Country::No, "02013299998"),
        IdentityFault::CheckDigits
    );
    assert_eq!(fault(Country::No, "0201329999"), IdentityFault::Form);
    assert_eq!(fault(Country::No, "32013299997"), IdentityFault::Date);
    let plain = no(1, 3, 85, 200);
    assert_eq!(valid(Country::No, &plain), None);
    assert_eq!(valid(Country::No, &no(41, 3, 85, 200)), None, "D-nummer");
    assert_eq!(
        valid(Country::No, &no(1, 43, 85, 200)),
        Some("temporary_number".into()),
        "H-nummer"
    );
    assert_eq!(
        valid(Country::No, &no(1, 83, 85, 200)),
        Some("test_number".into()),
        "Tenor"
    );
    assert_eq!(
        valid(Country::No, &no(41, 83, 85, 200)),
        Some("test_number".into()),
        "D and Tenor"
    );
    assert_eq!(
        valid(Country::No, &no(41, 43, 85, 200)),
        Some("temporary_number".into()),
        "D and H"
    );
    // No century was ever named by 750-899 with a year from 40 on: only a number of the new kind can look so.
    assert_eq!(
        valid(Country::No, &no(1, 3, 85, 800)),
        Some("new_form_2032".into())
    );
    assert_eq!(
        normalise(
            Country::No,
            &format!("{} {}", &plain[..6], &plain[6..]),
            today()
        )
        .unwrap(),
        plain
    );
}

// covers: S05
#[test]
fn danish_numbers_are_never_turned_away_for_modulus_11() {
    // 4*0+3*7+2*0+7*7+6*6+5*1+4*4+3*2+2*8+1*5 = 154 = 14*11
    assert_eq!(valid(Country::Dk, "070761-4285"), None);
    assert_eq!(valid(Country::Dk, "0707614286"), Some("modulus11".into()));
    assert_eq!(
        valid(Country::Dk, "251248-9996"),
        Some("modulus11".into()),
        "one of the national test numbers"
    );
    assert_eq!(
        normalise(Country::Dk, "0707614285", today()).unwrap(),
        "070761-4285"
    );
    assert_eq!(
        valid(Country::Dk, "670761-4285"),
        Some("temporary_number".into()),
        "replacement: day + 60"
    );
    assert_eq!(fault(Country::Dk, "310261-4285"), IdentityFault::Date);
    assert_eq!(fault(Country::Dk, "070761 428"), IdentityFault::Form);
    assert_eq!(fault(Country::Dk, "07-0761-4285"), IdentityFault::Form);
    // 29 February: 1900 had none (digit 0-3), 2000 had (digit 4 with year 00).
    assert_eq!(fault(Country::Dk, "290200-1000"), IdentityFault::Date);
    assert!(check(Country::Dk, "290200-4000").valid);
    assert_eq!(
        normalise(Country::Dk, "010136-4000", today()),
        Err(IdentityFault::Date),
        "2036 has not come"
    );
}

// covers: S05
#[test]
fn finnish_numbers_keep_their_separator() {
    let published = [
        "010594Y9032",
        "020594X903P",
        "030594W903B",
        "040594V9030",
        "050594U903M",
        "010516B903X",
        "020516C903K",
        "030516D9037",
        "010501E9032",
        "020503F9037",
        "020504A902E",
    ];
    for number in published {
        assert_eq!(valid(Country::Fi, number), Some("temporary_number".into()));
        assert_eq!(
            normalise(Country::Fi, &number.to_lowercase(), today()).unwrap(),
            number
        );
    }
    assert_ne!(
        normalise(Country::Fi, "010594Y9032", today()),
        normalise(Country::Fi, "010594-9032", today())
    );
    for separator in "+-YXWVUABCDEF".chars() {
        assert!(
            check(
                Country::Fi,
                &format!("010105{separator}{}", &fi(1, 1, 5, 234)[7..])
            )
            .valid,
            "{separator}"
        );
    }
    for separator in "GZT 0*".chars() {
        assert!(
            !check(
                Country::Fi,
                &format!("010105{separator}{}", &fi(1, 1, 5, 234)[7..])
            )
            .valid,
            "{separator}"
        );
    }
    assert_eq!(
        fault(Country::Fi, "010190-999K"),
        IdentityFault::CheckDigits
    );
    assert_eq!(fault(Country::Fi, "0105949032"), IdentityFault::Form);
    assert_eq!(fault(Country::Fi, &fi(1, 1, 5, 1)), IdentityFault::Form);
    assert_eq!(fault(Country::Fi, &fi(31, 2, 5, 234)), IdentityFault::Date);
    assert_eq!(valid(Country::Fi, &fi(1, 1, 5, 2)), None);
    assert_eq!(valid(Country::Fi, &fi(1, 1, 5, 899)), None);
}

// covers: S05
#[test]
fn four_characters_are_hidden() {
    assert_eq!(masked("19121212-1212"), "19121212-••••");
    assert_eq!(masked("010594Y9032"), "010594Y••••");
    assert_eq!(masked("12"), "••");
}

// covers: S05 T22
#[test]
fn each_kind_of_number_has_its_namespace() {
    assert_eq!(
        namespace(Country::Se, "19121212-1212"),
        "urn:oid:1.2.752.129.2.1.3.1"
    );
    assert_eq!(
        namespace(Country::Se, &se(1981, 12, 88, 987)),
        "urn:oid:1.2.752.129.2.1.3.3"
    );
    assert_eq!(
        namespace(Country::No, "02013299997"),
        "urn:oid:2.16.578.1.12.4.1.4.1"
    );
    assert_eq!(
        namespace(Country::No, &no(41, 3, 85, 200)),
        "urn:oid:2.16.578.1.12.4.1.4.2"
    );
}

/// A Swedish number with the check digit worked out by doubling as text.
fn se(year: u32, month: u32, day: u32, birth: u32) -> String {
    let nine = format!("{:02}{month:02}{day:02}{birth:03}", year % 100);
    let sum: u32 = nine
        .bytes()
        .enumerate()
        .map(|(at, digit)| {
            let product = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
            product
                .to_string()
                .bytes()
                .map(|d| u32::from(d - b'0'))
                .sum::<u32>()
        })
        .sum();
    format!(
        "{}{}-{}{}",
        year / 100,
        &nine[..6],
        &nine[6..],
        (100 - sum) % 10
    )
}

/// A Norwegian number with check digits found by trying; the old rule first, else the first that the new one allows.
fn no(day: u32, month: u32, year: u32, individual: u32) -> String {
    let nine = format!("{day:02}{month:02}{year:02}{individual:03}");
    let sum = |text: &str, weights: &[u32]| {
        text.bytes()
            .zip(weights)
            .map(|(d, w)| u32::from(d - b'0') * w)
            .sum::<u32>()
    };
    for rest in 0..4 {
        for k1 in 0..10 {
            let ten = format!("{nine}{k1}");
            if sum(&ten, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 != rest {
                continue;
            }
            for k2 in 0..10 {
                let eleven = format!("{ten}{k2}");
                if sum(&eleven, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 {
                    return eleven;
                }
            }
        }
    }
    unreachable!("no check digits for {nine}")
}

/// A Finnish number of the 2000s.
fn fi(day: u32, month: u32, year: u32, individual: u32) -> String {
    let nine = format!("{day:02}{month:02}{year:02}{individual:03}");
    let letters: Vec<char> = "0123456789ABCDEFHJKLMNPRSTUVWXY".chars().collect();
    let letter = letters[nine.parse::<usize>().unwrap() % 31];
    format!("{}A{}{letter}", &nine[..6], &nine[6..])
}

/// The same number with one digit changed.
fn slip(number: &str, at: usize, by: u8) -> Option<String> {
    let mut bytes = number.as_bytes().to_vec();
    let digit = bytes.get_mut(at).filter(|byte| byte.is_ascii_digit())?;
    *digit = b'0' + (*digit - b'0' + by) % 10;
    String::from_utf8(bytes).ok()
}

proptest! {
    // covers: S05
    #[test]
    fn nothing_typed_makes_it_panic(number in any::<String>(), digits in "[-0-9A-Ya-y+ ]{0,16}", year in 1900..2100i32) {
        for country in [Country::Se, Country::No, Country::Dk, Country::Fi] {
            for text in [&number, &digits] {
                let kept = normalise(country, text, on(year, 2, 28));
                if let Ok(kept) = kept {
                    prop_assert!(check(country, text).valid);
                    prop_assert_eq!(normalise(country, &kept, on(year, 2, 28)), Ok(kept.clone()), "the kept form is kept");
                    prop_assert!(namespace(country, &kept).starts_with("urn:oid:"));
                }
            }
        }
    }

    // covers: S05
    #[test]
    fn one_wrong_digit_is_seen(
        day in 1..29u32, month in 1..13u32, year in 0..100u32, individual in 2..1000u32, at in 0..11usize, by in 1..10u8,
    ) {
        let swedish = &se(1900 + year, month, day, individual)[2..];
        let norwegian = no(day, month, year, individual);
        let finnish = fi(day, month, year, individual);
        prop_assert!(check(Country::Se, swedish).valid && check(Country::No, &norwegian).valid && check(Country::Fi, &finnish).valid);
        for (country, number) in [(Country::Se, swedish), (Country::No, &norwegian), (Country::Fi, &finnish)] {
            if let Some(wrong) = slip(number, at, by) {
                prop_assert!(!check(country, &wrong).valid, "{:?} {} for {}", country, wrong, number);
            }
        }
    }
}
