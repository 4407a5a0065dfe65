//! Countries: their rules, and their identity numbers. Needs no vault.

use crate::{Desk, Refusal, Secret};
use practice::{
    client::IdentityCheck,
    country::{self, Country, CountryProfile},
    identity,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// About one country.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfCountry {
    /// Which.
    pub country: Country,
}

/// An identity number to be checked.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct IdentityNumber {
    /// Of which country.
    pub country: Country,
    /// As typed.
    pub number: String,
}

pub(crate) fn profile(
    desk: &Desk,
    request: OfCountry,
    _: Option<Secret>,
) -> Result<CountryProfile, Refusal> {
    Ok(country::profile(
        request.country,
        desk.clock.now().date_naive(),
    ))
}

pub(crate) fn check_identity(
    _: &Desk,
    request: IdentityNumber,
    _: Option<Secret>,
) -> Result<IdentityCheck, Refusal> {
    Ok(identity::check(request.country, &request.number))
}
