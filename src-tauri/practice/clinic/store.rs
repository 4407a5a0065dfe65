//! The one row of the practice and the one row of its settings.

use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, Row, named_params, types::FromSqlError},
};

use crate::{
    clinic::{Clinic, Settings},
    country::Country,
    stored::At,
};

pub(crate) fn clinic(r: &Read<'_>) -> Result<Option<Clinic>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT * FROM clinic WHERE one = 1")?;
    let found = statement.query_row([], |row| {
        Ok(Clinic {
            name: row.get("name")?,
            street: row.get("street")?,
            postcode: row.get("postcode")?,
            city: row.get("city")?,
            country: country_of(row)?,
            organisation_number: row.get("organisation_number")?,
            email: row.get("email")?,
            phone: row.get("phone")?,
            therapist_name: row.get("therapist_name")?,
            therapist_title: row.get("therapist_title")?,
            therapist_phone: row.get("therapist_phone")?,
            licensed: row.get("licensed")?,
            language: row.get("language")?,
            demo: row.get("demo")?,
        })
    });
    Ok(found.optional()?)
}

fn country_of(row: &Row<'_>) -> Result<Country, vault::sql::Error> {
    let code: String = row.get("country")?;
    Country::ALL
        .into_iter()
        .find(|country| country.code() == code)
        .ok_or_else(|| FromSqlError::InvalidType.into())
}

pub(crate) fn country(r: &Read<'_>) -> Result<Country, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT country FROM clinic WHERE one = 1")?;
    Ok(statement
        .query_row([], country_of)
        .optional()?
        .unwrap_or_default())
}

pub(crate) fn keep_clinic(w: &Write<'_>, clinic: &Clinic) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT OR REPLACE INTO clinic (one, name, street, postcode, city, country, organisation_number, email, phone,
                therapist_name, therapist_title, therapist_phone, licensed, language, demo, changed_at)
             VALUES (1, :name, :street, :postcode, :city, :country, :organisation_number, :email, :phone,
                :therapist_name, :therapist_title, :therapist_phone, :licensed, :language, :demo, :changed_at)",
        )?
        .execute(named_params! {
            ":name": clinic.name,
            ":street": clinic.street,
            ":postcode": clinic.postcode,
            ":city": clinic.city,
            ":country": clinic.country.code(),
            ":organisation_number": clinic.organisation_number,
            ":email": clinic.email,
            ":phone": clinic.phone,
            ":therapist_name": clinic.therapist_name,
            ":therapist_title": clinic.therapist_title,
            ":therapist_phone": clinic.therapist_phone,
            ":licensed": clinic.licensed,
            ":language": clinic.language,
            ":demo": clinic.demo,
            ":changed_at": At(w.now()),
        })?;
    Ok(())
}

pub(crate) fn settings(r: &Read<'_>) -> Result<Option<Settings>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT * FROM setting WHERE one = 1")?;
    let found = statement.query_row([], |row| {
        Ok(Settings {
            idle_minutes: row.get("idle_minutes")?,
            intake_months: row.get("intake_months")?,
            printer: row.get("printer")?,
            appearance: row.get("appearance")?,
            duplex: row.get("duplex")?,
            late_cancel_hours: row.get("late_cancel_hours")?,
            identity_ground: row.get("identity_ground")?,
            template: row.get("template")?,
            booking_months: row.get("booking_months")?,
        })
    });
    Ok(found.optional()?)
}

pub(crate) fn keep_settings(w: &Write<'_>, settings: &Settings) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT OR REPLACE INTO setting (one, idle_minutes, intake_months, printer, appearance, duplex, late_cancel_hours,
                identity_ground, template, booking_months)
             VALUES (1, :idle_minutes, :intake_months, :printer, :appearance, :duplex, :late_cancel_hours, :identity_ground, :template,
                :booking_months)",
        )?
        .execute(named_params! {
            ":idle_minutes": settings.idle_minutes,
            ":intake_months": settings.intake_months,
            ":printer": settings.printer,
            ":appearance": settings.appearance,
            ":duplex": settings.duplex,
            ":late_cancel_hours": settings.late_cancel_hours,
            ":identity_ground": settings.identity_ground,
            ":template": settings.template,
            ":booking_months": settings.booking_months,
        })?;
    Ok(())
}
