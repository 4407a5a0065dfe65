//! Norway: fødselsnummer, D-nummer (day + 40), H-nummer (month + 40) and the invented people of Tenor (month + 80).
//!
//! Two check digits. For numbers issued from 1 January 2032 the first may leave a rest of 0 to 3, and the individual number
//! says neither sex nor century any more (Skatteetaten, nyttfnr2032); numbers issued before stay valid. Both count here.

use super::{IdentityFault, Reading, Warning, day_in_any_century, figures, pair, weighted};

const K1: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const K2: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

pub(super) fn read(typed: &[u8]) -> Result<Reading, IdentityFault> {
    let digits = match typed {
        [before @ .., b'-' | b'.', _, _, _, _, _] if before.len() == 6 => {
            [before, &typed[7..]].concat()
        }
        _ => typed.to_vec(),
    };
    let eleven: [u32; 11] = figures(&digits)?;
    let [d1, d2, m1, m2, y1, y2, i1, i2, i3, ..] = eleven;
    let (written_day, written_month, year) = (pair(d1, d2), pair(m1, m2), pair(y1, y2));
    let day = if written_day > 40 {
        written_day - 40
    } else {
        written_day
    };
    let (month, invented, help) = match written_month {
        81.. => (written_month - 80, true, false),
        41..=80 => (written_month - 40, false, true),
        _ => (written_month, false, false),
    };
    if !day_in_any_century(year, month, day) {
        return Err(IdentityFault::Date);
    }
    let rest = weighted(&eleven[..10], &K1) % 11;
    if !weighted(&eleven, &K2).is_multiple_of(11) || rest > 3 {
        return Err(IdentityFault::CheckDigits);
    }
    let individual = pair(i1, i2) * 10 + i3;
    let warning = if invented {
        Some(Warning::TestNumber)
    } else if help {
        Some(Warning::TemporaryNumber)
    } else if rest != 0 || !had_a_century(individual, year) {
        Some(Warning::NewForm2032)
    } else {
        None
    };
    Ok(Reading {
        kept: digits.iter().copied().map(char::from).collect(),
        warning,
    })
}

/// Whether the individual number named a century before 2032: 1854-1899, 1900-1999, 1940-1999 or 2000-2039.
const fn had_a_century(individual: u32, year: u32) -> bool {
    match individual {
        0..=499 => true,
        500..=749 => year > 54 || year < 40,
        750..=899 => year < 40,
        _ => true,
    }
}
