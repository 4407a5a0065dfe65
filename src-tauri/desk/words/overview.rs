//! One client on one screen.

use crate::{Refusal, wire::OfClient};
use practice::overview::{self, Overview};
use vault::Write;

pub(crate) fn show(w: &Write<'_>, request: OfClient) -> Result<Overview, Refusal> {
    Ok(overview::show(w, request.client)?)
}
