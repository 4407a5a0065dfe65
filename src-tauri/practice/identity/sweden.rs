//! Sweden: personnummer and samordningsnummer (day + 60), ten or twelve digits, `-` or `+` (a hundred years or more).
//!
//! One check digit, Luhn over the last ten (Skatteverket). The century is not covered by it, so it is kept in full.

use chrono::NaiveDate;

use super::{
    IdentityFault, Reading, day, day_in_any_century, figures, newest_century, pair, stamp,
};

/// How many of the first digits are the century's.
fn split(typed: &[u8]) -> Result<(Option<[u32; 2]>, [u32; 10], bool), IdentityFault> {
    let (digits, past_hundred): (Vec<u8>, bool) = match typed {
        [before @ .., sign @ (b'-' | b'+'), _, _, _, _] => {
            ([before, &typed[typed.len() - 4..]].concat(), *sign == b'+')
        }
        _ => (typed.to_vec(), false),
    };
    match digits.len() {
        10 => Ok((None, figures(&digits)?, past_hundred)),
        12 => Ok((
            Some(figures(&digits[..2])?),
            figures(&digits[2..])?,
            past_hundred,
        )),
        _ => Err(IdentityFault::Form),
    }
}

pub(super) fn read(typed: &[u8], on: Option<NaiveDate>) -> Result<Reading, IdentityFault> {
    let (century, ten, past_hundred) = split(typed)?;
    let [y1, y2, m1, m2, d1, d2, n1, n2, n3, check] = ten;
    let (year, month, written_day) = (pair(y1, y2), pair(m1, m2), pair(d1, d2));
    let coordination = written_day > 60;
    let real_day = if coordination {
        written_day - 60
    } else {
        written_day
    };

    let full_year = match (century, on) {
        (Some([c1, c2]), _) => Some((pair(c1, c2) * 100 + year).cast_signed()),
        (None, Some(on)) => {
            let newest = newest_century(year, month, real_day, on);
            Some(if past_hundred { newest - 100 } else { newest })
        }
        (None, None) => None,
    };
    match full_year {
        Some(full_year) if !(1800..=2199).contains(&full_year) => return Err(IdentityFault::Date),
        Some(full_year) => {
            day(full_year, month, real_day, on)?;
        }
        None if day_in_any_century(year, month, real_day) => {}
        None => return Err(IdentityFault::Date),
    }
    if pair(n1, n2) * 10 + n3 == 0 {
        return Err(IdentityFault::Form);
    }
    if luhn(&ten[..9]) != check {
        return Err(IdentityFault::CheckDigits);
    }
    let first = match full_year {
        Some(full_year) => stamp(full_year, month, written_day),
        None => format!("{year:02}{month:02}{written_day:02}"),
    };
    // No warning for the tax agency's test numbers: most have birth numbers 980-999, and so have real people who moved here.
    Ok(Reading {
        kept: format!("{first}-{n1}{n2}{n3}{check}"),
        warning: None,
    })
}

/// The digit that makes the Luhn sum a multiple of ten; weights 2, 1, 2 …, the digits of each product added.
fn luhn(digits: &[u32]) -> u32 {
    let sum: u32 = digits
        .iter()
        .enumerate()
        .map(|(at, digit)| {
            if at % 2 == 0 {
                digit * 2 / 10 + digit * 2 % 10
            } else {
                *digit
            }
        })
        .sum();
    (10 - sum % 10) % 10
}
