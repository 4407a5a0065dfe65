//! Denmark: CPR-nummer `DDMMYY-SSSS`, and replacement numbers (day + 60).
//!
//! Modulus 11 has not been promised since 1 October 2007, and the register demands that numbers without it are accepted
//! (cpr.dk): it only warns. The century follows from the seventh digit and the year.

use chrono::NaiveDate;

use super::{IdentityFault, Reading, Warning, day, figures, pair, weighted};

const MODULUS_11: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

pub(super) fn read(typed: &[u8], on: Option<NaiveDate>) -> Result<Reading, IdentityFault> {
    let digits = match typed {
        [before @ .., b'-', _, _, _, _] if before.len() == 6 => [before, &typed[7..]].concat(),
        _ => typed.to_vec(),
    };
    let ten: [u32; 10] = figures(&digits)?;
    let [d1, d2, m1, m2, y1, y2, seventh, ..] = ten;
    let (written_day, month, year) = (pair(d1, d2), pair(m1, m2), pair(y1, y2));
    let replacement = written_day > 60;
    let real_day = if replacement {
        written_day - 60
    } else {
        written_day
    };
    day(
        century(seventh, year) + year.cast_signed(),
        month,
        real_day,
        on,
    )?;
    let warning = if replacement {
        Some(Warning::TemporaryNumber)
    } else if !weighted(&ten, &MODULUS_11).is_multiple_of(11) {
        Some(Warning::Modulus11)
    } else {
        None
    };
    let text: String = digits.iter().copied().map(char::from).collect();
    let (first, last) = text.split_at(6);
    Ok(Reading {
        kept: format!("{first}-{last}"),
        warning,
    })
}

const fn century(seventh: u32, year: u32) -> i32 {
    match (seventh, year) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (4 | 9, _) | (_, 0..=57) => 2000,
        _ => 1800,
    }
}
