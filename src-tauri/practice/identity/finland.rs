//! Finland: henkilötunnus `DDMMYYSNNNT`, eleven characters.
//!
//! The separator S names the century and, since 1 January 2023, also tells two people apart: it is kept as it is (dvv.fi).
//! Individual numbers 900-999 are given by an institution for a time; 000 and 001 are given to nobody.

use chrono::NaiveDate;

use super::{IdentityFault, Reading, Warning, day, figures, pair};

const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

pub(super) fn read(typed: &[u8], on: Option<NaiveDate>) -> Result<Reading, IdentityFault> {
    let &[d1, d2, m1, m2, y1, y2, separator, n1, n2, n3, check] = typed else {
        return Err(IdentityFault::Form);
    };
    let century = match separator {
        b'+' => 1800,
        b'-' | b'Y' | b'X' | b'W' | b'V' | b'U' => 1900,
        b'A'..=b'F' => 2000,
        _ => return Err(IdentityFault::Form),
    };
    let nine: [u32; 9] = figures(&[d1, d2, m1, m2, y1, y2, n1, n2, n3])?;
    let individual = pair(nine[6], nine[7]) * 10 + nine[8];
    if !CHECK.contains(&check) || individual < 2 {
        return Err(IdentityFault::Form);
    }
    let year = century + pair(nine[4], nine[5]).cast_signed();
    day(year, pair(nine[2], nine[3]), pair(nine[0], nine[1]), on)?;
    let whole = nine
        .iter()
        .fold(0_usize, |whole, figure| whole * 10 + *figure as usize);
    if CHECK.get(whole % 31) != Some(&check) {
        return Err(IdentityFault::CheckDigits);
    }
    let warning = (individual >= 900).then_some(Warning::TemporaryNumber);
    Ok(Reading {
        kept: typed.iter().copied().map(char::from).collect(),
        warning,
    })
}
