//! Measurements.

use crate::{Refusal, wire::OfClient};
use practice::measurement::{self, Measurement};
use vault::{Read, Write};

pub(crate) fn list(r: &Read<'_>, request: OfClient) -> Result<Vec<Measurement>, Refusal> {
    Ok(measurement::list(r, request.client)?)
}

pub(crate) fn add(w: &Write<'_>, request: Measurement) -> Result<Measurement, Refusal> {
    Ok(measurement::add(w, &request)?)
}
