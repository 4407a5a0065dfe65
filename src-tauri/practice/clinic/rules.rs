//! What a practice and its settings may be, without a store.

use crate::{
    clinic::{Clinic, ClinicError, Settings},
    country::Country,
    text::{self, Unfit},
};

const LINE: u32 = 200;

/// The practice as it may be kept.
pub(crate) fn checked(typed: &Clinic) -> Result<Clinic, ClinicError> {
    let clinic = Clinic {
        name: text::line("name", &typed.name, LINE)?,
        street: text::line("street", &typed.street, LINE)?,
        postcode: text::line("postcode", &typed.postcode, 20)?,
        city: text::line("city", &typed.city, LINE)?,
        country: typed.country,
        organisation_number: text::line("organisation_number", &typed.organisation_number, 40)?,
        email: email("email", &typed.email)?.ok_or(ClinicError::BadEmail)?,
        phone: text::line("phone", &typed.phone, 60)?,
        therapist_name: text::line("therapist_name", &typed.therapist_name, LINE)?,
        therapist_title: text::line("therapist_title", &typed.therapist_title, LINE)?,
        therapist_phone: text::line("therapist_phone", &typed.therapist_phone, 60)?,
        licensed: typed.licensed,
        language: typed.language,
        demo: typed.demo,
    };
    if clinic.name.is_empty() {
        return Err(ClinicError::Incomplete {
            missing: vec!["name".to_owned()],
        });
    }
    Ok(clinic)
}

/// An e-mail address loosely looked at: something, one `@`, something, no blanks. Blank is fine, `None` is none.
pub(crate) fn email(field: &'static str, typed: &str) -> Result<Option<String>, Unfit> {
    let address = text::line(field, typed, 254)?;
    let shaped = address.is_empty()
        || address.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && !domain.is_empty()
                && !domain.contains('@')
                && !address.contains(' ')
        });
    Ok(shaped.then_some(address))
}

/// What the desk is set to before anybody sets it.
pub(crate) fn defaults(country: Country) -> Settings {
    let template = match country {
        // Anamnes, status, bedömning, åtgärd, plan: how Swedish therapists are taught to write.
        Country::Se => "asbap",
        Country::No | Country::Dk | Country::Fi => "soap",
    };
    Settings {
        idle_minutes: 5,
        intake_months: 12,
        printer: None,
        appearance: "system".to_owned(),
        duplex: false,
        late_cancel_hours: 24,
        identity_ground: None,
        template: template.to_owned(),
        booking_months: booking_months(),
    }
}

/// Months a booking is kept while nobody said otherwise (R22).
pub(crate) const fn booking_months() -> u32 {
    13
}

/// The settings as they may be kept. A blank ground is no ground (C19).
pub(crate) fn checked_settings(typed: &Settings) -> Result<Settings, ClinicError> {
    let figure = |field: &str, holds: bool| {
        if holds {
            Ok(())
        } else {
            Err(ClinicError::BadNumber {
                field: field.to_owned(),
            })
        }
    };
    figure("idle_minutes", (1..=120).contains(&typed.idle_minutes))?;
    figure("intake_months", (1..=120).contains(&typed.intake_months))?;
    figure("late_cancel_hours", typed.late_cancel_hours <= 720)?;
    figure("booking_months", (1..=120).contains(&typed.booking_months))?;
    let choice = |field: &str, holds: bool| {
        if holds {
            Ok(())
        } else {
            Err(ClinicError::BadText {
                field: field.to_owned(),
            })
        }
    };
    choice(
        "appearance",
        ["light", "dark", "system"].contains(&typed.appearance.as_str()),
    )?;
    choice(
        "template",
        ["soap", "asbap", "free"].contains(&typed.template.as_str()),
    )?;
    let optional = |field, typed: &Option<String>, max| -> Result<Option<String>, Unfit> {
        let kept = typed
            .as_deref()
            .map(|typed| text::line(field, typed, max))
            .transpose()?;
        Ok(kept.filter(|kept| !kept.is_empty()))
    };
    Ok(Settings {
        printer: optional("printer", &typed.printer, 200)?,
        identity_ground: optional("identity_ground", &typed.identity_ground, 500)?,
        ..typed.clone()
    })
}
