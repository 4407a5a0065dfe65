//! The card itself.

use vault::{
    Fault, Read, Write,
    sql::{OptionalExtension as _, Row, named_params, params},
};

use crate::{
    client::{Card, CardFields, Counts, MarketingChoice, Source, rules, store},
    daybook::{self, DaybookError},
    id::ClientId,
    identity, payer,
    stored::{At, On},
};

pub(crate) fn card(r: &Read<'_>, client: ClientId) -> Result<Option<Card>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT * FROM client WHERE id = ?1")?;
    let found = statement
        .query_row([client], |row| {
            Ok(Card {
                id: client,
                number: row.get("number")?,
                fields: fields(row)?,
                missing: Vec::new(),
                source: row.get("source")?,
                source_note: row.get("source_note")?,
                identity_masked: row
                    .get::<_, Option<String>>("identity")?
                    .as_deref()
                    .map(identity::masked),
                identity_warning: row.get("identity_warning")?,
                payer: None,
                marketing: Vec::new(),
                inactive_at: row.get::<_, Option<At>>("inactive_at")?.map(|at| at.0),
                created_at: row.get::<_, At>("created_at")?.0,
                changed_at: row.get::<_, At>("changed_at")?.0,
                counts: Counts::default(),
            })
        })
        .optional()?;
    let Some(mut card) = found else {
        return Ok(None);
    };
    card.fields.own = store::own_values(r, client)?;
    card.missing = rules::missing(&card.fields);
    card.payer = payer::of_client(r, client)?;
    card.marketing = newest_choices(store::choices(r, client)?);
    card.counts = counts(r, client)?;
    Ok(Some(card))
}

/// The fields of a row of `client`, without the own ones.
fn fields(row: &Row<'_>) -> Result<CardFields, vault::sql::Error> {
    Ok(CardFields {
        given: row.get("given")?,
        family: row.get("family")?,
        email: row.get("email")?,
        phone: row.get("phone")?,
        street: row.get("street")?,
        postcode: row.get("postcode")?,
        city: row.get("city")?,
        birth_on: row.get::<_, Option<On>>("birth_on")?.map(|on| on.0),
        birth_year: row.get("birth_year")?,
        gender: row.get("gender")?,
        language: row.get("language")?,
        agreement: row.get("agreement")?,
        warning: row.get("warning")?,
        guardian: row.get("guardian")?,
        notes_at_provider: row.get("notes_at_provider")?,
        other_system: row.get("other_system")?,
        own: Vec::new(),
    })
}

/// The newest choice of each channel, in the order in which the channels were first asked about.
fn newest_choices(all: Vec<MarketingChoice>) -> Vec<MarketingChoice> {
    let mut newest: Vec<MarketingChoice> = Vec::new();
    for choice in all {
        match newest
            .iter_mut()
            .find(|known| known.channel == choice.channel)
        {
            Some(known) => *known = choice,
            None => newest.push(choice),
        }
    }
    newest
}

fn counts(r: &Read<'_>, client: ClientId) -> Result<Counts, Fault> {
    let mut statement = r.sql().prepare_cached(
        "SELECT (SELECT count(*) FROM booking WHERE client_id = ?1),
                (SELECT count(*) FROM visit WHERE client_id = ?1),
                (SELECT count(*) FROM note WHERE client_id = ?1),
                (SELECT count(*) FROM note WHERE client_id = ?1 AND signed = 0),
                (SELECT count(*) FROM intake WHERE client_id = ?1),
                (SELECT count(*) FROM consent WHERE client_id = ?1),
                (SELECT count(*) FROM measurement WHERE client_id = ?1),
                (SELECT count(*) FROM sale_party WHERE client_id = ?1),
                (SELECT count(*) FROM attachment WHERE client_id = ?1)",
    )?;
    let open_amount = daybook::open_amount(r, client).map_err(|error| match error {
        DaybookError::Fault(fault) => fault,
        _ => Fault::NoRow,
    })?;
    Ok(statement.query_row([client], |row| {
        Ok(Counts {
            bookings: row.get(0)?,
            visits: row.get(1)?,
            notes: row.get(2)?,
            unsigned: row.get(3)?,
            intakes: row.get(4)?,
            consents: row.get(5)?,
            measurements: row.get(6)?,
            sales: row.get(7)?,
            attachments: row.get(8)?,
            open_amount,
        })
    })?)
}

pub(crate) fn name(r: &Read<'_>, client: ClientId) -> Result<Option<String>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT given, family FROM client WHERE id = ?1")?;
    let found = statement
        .query_row([client], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })
        .optional()?;
    Ok(found.map(|(given, family)| rules::full_name(&given, &family)))
}

pub(crate) fn insert(
    w: &Write<'_>,
    client: ClientId,
    number: u32,
    fields: &CardFields,
    e164: &str,
    source: Source,
    source_note: &str,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO client (id, number, language, source, source_note, created_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
        )?
        .execute(params![client, number, fields.language, source, source_note, At(w.now())])?;
    update(w, client, fields, e164)
}

pub(crate) fn update(
    w: &Write<'_>,
    client: ClientId,
    fields: &CardFields,
    e164: &str,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "UPDATE client SET given = :given, family = :family, email = :email, phone = :phone, phone_e164 = :phone_e164,
                street = :street, postcode = :postcode, city = :city, birth_on = :birth_on, birth_year = :birth_year,
                gender = :gender, language = :language, agreement = :agreement, warning = :warning, guardian = :guardian,
                notes_at_provider = :notes_at_provider, other_system = :other_system, changed_at = :changed_at
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": client,
            ":given": fields.given,
            ":family": fields.family,
            ":email": fields.email,
            ":phone": fields.phone,
            ":phone_e164": e164,
            ":street": fields.street,
            ":postcode": fields.postcode,
            ":city": fields.city,
            ":birth_on": fields.birth_on.map(On),
            ":birth_year": fields.birth_year,
            ":gender": fields.gender,
            ":language": fields.language,
            ":agreement": fields.agreement,
            ":warning": fields.warning,
            ":guardian": fields.guardian,
            ":notes_at_provider": fields.notes_at_provider,
            ":other_system": fields.other_system,
            ":changed_at": At(w.now()),
        })?;
    Ok(())
}

pub(crate) fn set_e164(w: &Write<'_>, client: ClientId, e164: &str) -> Result<(), Fault> {
    w.sql()
        .prepare_cached("UPDATE client SET phone_e164 = ?2 WHERE id = ?1")?
        .execute(params![client, e164])?;
    Ok(())
}

pub(crate) fn set_inactive(w: &Write<'_>, client: ClientId, inactive: bool) -> Result<(), Fault> {
    let at = inactive.then(|| At(w.now()));
    w.sql()
        .prepare_cached("UPDATE client SET inactive_at = ?2, changed_at = ?3 WHERE id = ?1")?
        .execute(params![client, at, At(w.now())])?;
    w.sql()
        .prepare_cached("UPDATE client_find SET inactive = ?2 WHERE client_id = ?1")?
        .execute(params![client, inactive])?;
    Ok(())
}

pub(crate) fn identity(r: &Read<'_>, client: ClientId) -> Result<Option<String>, Fault> {
    let mut statement = r
        .sql()
        .prepare_cached("SELECT identity FROM client WHERE id = ?1")?;
    Ok(statement
        .query_row([client], |row| row.get(0))
        .optional()?
        .flatten())
}

pub(crate) fn set_identity(
    w: &Write<'_>,
    client: ClientId,
    number: Option<&str>,
    warning: bool,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "UPDATE client SET identity = ?2, identity_warning = ?3, changed_at = ?4 WHERE id = ?1",
        )?
        .execute(params![client, number, warning, At(w.now())])?;
    Ok(())
}

/// Keeps what a card is found and sorted by.
pub(crate) fn keep_traces(
    w: &Write<'_>,
    client: ClientId,
    number: u32,
    traces: &rules::Traces,
    inactive: bool,
) -> Result<(), Fault> {
    w.sql()
        .prepare_cached(
            "INSERT INTO client_find (client_id, number, sort, plain, folded, inactive) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (client_id) DO UPDATE SET sort = excluded.sort, plain = excluded.plain, folded = excluded.folded",
        )?
        .execute(params![client, number, traces.sort, traces.plain, traces.folded, inactive])?;
    Ok(())
}

/// Every card's number, fields and whether it is inactive, for putting them all in another order.
pub(crate) fn all_fields(r: &Read<'_>) -> Result<Vec<(ClientId, u32, CardFields, bool)>, Fault> {
    let mut statement = r.sql().prepare("SELECT * FROM client ORDER BY number")?;
    let rows = statement.query_map([], |row| {
        Ok((
            row.get("id")?,
            row.get("number")?,
            fields(row)?,
            row.get::<_, Option<At>>("inactive_at")?.is_some(),
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
