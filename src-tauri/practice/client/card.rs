//! Making, opening and changing a card. Each of these leaves a line in the client's access log (C25 R19).

use vault::{Fault, Read, Write};

use crate::{
    client::{Access, Card, CardFields, ClientError, History, OwnField, Source, rules, store},
    clinic,
    id::{ClientId, FieldId},
    series, text,
};

/// The card, without a line in the access log: for what has its own act already, such as an export.
///
/// # Errors
/// [`ClientError::NotFound`], or what the store says.
pub fn card(r: &Read<'_>, client: ClientId) -> Result<Card, ClientError> {
    store::card(r, client)?.ok_or(ClientError::NotFound)
}

/// A client's name as on the card.
///
/// # Errors
/// [`ClientError::NotFound`], or what the store says.
pub fn name(r: &Read<'_>, client: ClientId) -> Result<String, ClientError> {
    store::name(r, client)?.ok_or(ClientError::NotFound)
}

/// Opens a card; the act is upon the client, so that the access log shows it (C25 R19).
///
/// # Errors
/// [`ClientError::NotFound`], or what the store says.
pub fn open(w: &Write<'_>, client: ClientId) -> Result<Card, ClientError> {
    w.about(client.0);
    card(w, client)
}

/// Makes a card under the next running number. A card that comes with a booking or from a file may be incomplete (R11 C08).
///
/// # Errors
/// [`ClientError`]: mandatory fields missing, a text, date or address that cannot be, an own field that is not there.
pub fn admit(
    w: &Write<'_>,
    fields: &CardFields,
    source: Source,
    source_note: &str,
) -> Result<Card, ClientError> {
    let fields = rules::checked(fields, clinic::today(w)?)?;
    let source_note = text::lines("source_note", source_note, 1000)?;
    let missing = rules::missing(&fields);
    if !missing.is_empty() && !matches!(source, Source::Booking | Source::Import) {
        return Err(ClientError::Incomplete { missing });
    }
    let country = clinic::country(w)?;
    let client = ClientId(w.new_id());
    w.about(client.0);
    // Cards are numbered through all years.
    let number = series::take(w, "client", 0)?;
    let e164 = rules::phone_e164(country, &fields.phone);
    store::insert(w, client, number, &fields, &e164, source, &source_note)?;
    store::keep_traces(
        w,
        client,
        number,
        &rules::traces(country, number, &fields),
        false,
    )?;
    keep_own(w, client, None, &fields)?;
    card(w, client)
}

/// Changes a card to stand as given; old and new values are kept (R39 C25). A card may not become less complete than it was.
///
/// # Errors
/// As [`admit`], and [`ClientError::NotFound`].
pub fn change(w: &Write<'_>, client: ClientId, fields: &CardFields) -> Result<Card, ClientError> {
    w.about(client.0);
    let before = card(w, client)?;
    let fields = rules::checked(fields, clinic::today(w)?)?;
    let missing: Vec<String> = rules::missing(&fields)
        .into_iter()
        .filter(|field| !before.missing.contains(field))
        .collect();
    if !missing.is_empty() {
        return Err(ClientError::Incomplete { missing });
    }
    let mut differences = rules::differences(&before.fields, &fields)
        .into_iter()
        .peekable();
    let own_differs = before.fields.own != fields.own;
    if differences.peek().is_none() && !own_differs {
        return Ok(before);
    }
    for (field, old, new) in differences {
        changed(w, client, field, &old, &new)?;
    }
    if own_differs {
        keep_own(w, client, Some(&before.fields), &fields)?;
    }
    let country = clinic::country(w)?;
    store::update(
        w,
        client,
        &fields,
        &rules::phone_e164(country, &fields.phone),
    )?;
    store::keep_traces(
        w,
        client,
        before.number,
        &rules::traces(country, before.number, &fields),
        before.inactive_at.is_some(),
    )?;
    card(w, client)
}

/// Keeps the own fields of a card; of a card that was there before, old and new values too.
fn keep_own(
    w: &Write<'_>,
    client: ClientId,
    before: Option<&CardFields>,
    after: &CardFields,
) -> Result<(), ClientError> {
    let known = store::own_fields(w)?;
    if after
        .own
        .iter()
        .any(|value| !known.iter().any(|field| field.id == Some(value.field)))
    {
        return Err(ClientError::NotFound);
    }
    let of = |fields: &CardFields, field: FieldId| {
        fields
            .own
            .iter()
            .find(|value| value.field == field)
            .map(|value| value.text.clone())
            .unwrap_or_default()
    };
    for OwnField { id, name, .. } in known {
        let Some(field) = id else { continue };
        let (old, new) = (
            before.map(|before| of(before, field)).unwrap_or_default(),
            of(after, field),
        );
        if old != new {
            store::set_own(w, client, field, &new)?;
            if before.is_some() {
                changed(w, client, &name, &old, &new)?;
            }
        }
    }
    Ok(())
}

/// Writes down one changed value of what hangs on a card.
pub(crate) fn changed(
    w: &Write<'_>,
    client: ClientId,
    field: &str,
    old: &str,
    new: &str,
) -> Result<(), Fault> {
    store::log_change(w, client, field, old, new)
}

/// Hides a client from lists, or shows the client again; search and export find the card all the same (R57).
///
/// # Errors
/// [`ClientError::NotFound`], or what the store says.
pub fn set_inactive(w: &Write<'_>, client: ClientId, inactive: bool) -> Result<Card, ClientError> {
    w.about(client.0);
    let before = card(w, client)?;
    if before.inactive_at.is_some() != inactive {
        store::set_inactive(w, client, inactive)?;
        changed(
            w,
            client,
            "inactive",
            &(!inactive).to_string(),
            &inactive.to_string(),
        )?;
    }
    card(w, client)
}

/// Everything that was seen and changed about a client, newest first (R39 R51 C25 C26).
///
/// # Errors
/// [`ClientError::NotFound`], or what the store says.
pub fn history(r: &Read<'_>, client: ClientId) -> Result<History, ClientError> {
    name(r, client)?;
    let access = store::access(r, client)?;
    Ok(History {
        changes: store::changes(r, client)?,
        access: access
            .into_iter()
            .map(|(word, verb, at)| Access {
                act: format!("{word}/{verb}"),
                at,
            })
            .collect(),
    })
}

/// Puts every card at its place in the list again: the practice moved to a country with another alphabet.
pub(crate) fn sort_again(w: &Write<'_>) -> Result<(), Fault> {
    let country = clinic::country(w)?;
    for (client, number, fields, inactive) in store::all_fields(w)? {
        store::keep_traces(
            w,
            client,
            number,
            &rules::traces(country, number, &fields),
            inactive,
        )?;
        store::set_e164(w, client, &rules::phone_e164(country, &fields.phone))?;
    }
    Ok(())
}
