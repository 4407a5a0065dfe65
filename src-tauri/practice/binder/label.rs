//! The label of a printed page: `B2026-0007-83`, letter, year, running number in the year, two check digits.
//!
//! The check digits are those of ISO 7064, pure system MOD 97-10, over the digits of year and number. 97 is a prime above
//! 9 · 9, so every single wrong digit and every two neighbouring digits changed round are found, the check digits included;
//! MOD 11,10 of the same standard has one digit but lets some changed neighbours pass. The letter says: this program's binder.

/// The label of the page with that number in that year.
#[must_use]
pub fn write(year: i32, number: u32) -> String {
    let digits = format!("{year:04}{number:04}");
    // ISO 7064: with two zeros in place of the check digits, they are what is missing to 1 modulo 97.
    let check = 98 - remainder(&digits, "00").unwrap_or(0);
    format!("B{year:04}-{number:04}-{check:02}")
}

/// Year and number of a label as typed off a page; `None` when it is not one, or a digit is wrong. Case and blanks do not matter.
#[must_use]
pub fn read(typed: &str) -> Option<(i32, u32)> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let rest = typed.strip_prefix(['B', 'b'])?;
    let mut parts = rest.split('-');
    let (year, number, check) = (parts.next()?, parts.next()?, parts.next()?);
    let shaped = year.len() == 4
        && (4..=9).contains(&number.len())
        && check.len() == 2
        && parts.next().is_none();
    if !shaped || remainder(&format!("{year}{number}"), check)? != 1 {
        return None;
    }
    // A longer number never has a zero in front: it would be a second way to write the same page.
    if number.len() > 4 && number.starts_with('0') {
        return None;
    }
    Some((year.parse().ok()?, number.parse().ok()?))
}

/// The digits modulo 97; `None` when there is anything but digits.
fn remainder(digits: &str, check: &str) -> Option<u32> {
    digits
        .chars()
        .chain(check.chars())
        .try_fold(0, |sum, c| Some((sum * 10 + c.to_digit(10)?) % 97))
}
