//! Whose booking it is: the card of a person who is known, or a card begun for one who is not (C08).
//!
//! Known without asking is who agrees in name and phone, or in name and e-mail, with exactly one card; an e-mail address alone
//! never decides. What the therapist decides holds for the person's later bookings too. A booking that hangs on a card stays
//! there whatever the provider changes (S15): a new name asks to be looked at, it does not move anything.

use std::collections::HashMap;

use vault::{Read, Write};

use super::{
    Booking, BookingError, Candidate,
    person::{Key, OneForm, Person, folded},
    store::{self, Known, Shown, Whose},
};
use crate::{
    client::{self, CardFields, Find, Source},
    clinic,
    country::Country,
    id::{AccountId, BookingId, ClientId},
    language::Language,
};

/// Cards looked through for a name at once.
const AT_ONCE: u32 = 500;
/// Characters of a name at most that a card can have.
const LONGEST_NAME: usize = 200;

/// What matching needs to know of the practice, read once a pull.
pub(super) struct Desk {
    pub(super) account: AccountId,
    label: String,
    country: Country,
    language: Language,
}

impl Desk {
    pub(super) fn at(r: &Read<'_>, account: AccountId) -> Result<Self, BookingError> {
        let clinic = clinic::read(r)?;
        let label = super::account::label(r, account)?;
        Ok(Self {
            account,
            label,
            country: clinic.country,
            language: clinic.language,
        })
    }
}

/// Whose a booking is that was not known before.
pub(super) fn whose(w: &Write<'_>, desk: &Desk, person: &Person) -> Result<Whose, BookingError> {
    let form = person.in_one_form(desk.country);
    let keys = form.keys();
    let Some(strongest) = keys.first() else {
        // Nobody is named: a block of time, or a person the provider does not tell.
        return Ok(Whose {
            client: None,
            unmatched: !person.is_nobody(),
            person_key: String::new(),
        });
    };
    let whose = |client, unmatched| Whose {
        client: Some(client),
        unmatched,
        person_key: strongest.text.clone(),
    };
    for key in &keys {
        if let Some((client, stub)) = store::link(w, desk.account, &key.text)?
            && (stub || !key.name_only || namesakes(w, &form.name)?.len() <= 1)
        {
            link_all(w, desk, &keys, client, if stub { "stub" } else { "manual" })?;
            return Ok(whose(client, stub));
        }
    }
    if let Some((client, how)) = known_card(w, &form)? {
        link_all(w, desk, &keys, client, how)?;
        return Ok(whose(client, false));
    }
    let client = begin_card(w, desk, person)?;
    link_all(w, desk, &keys, client, "stub")?;
    Ok(whose(client, true))
}

/// Whose a booking is after the provider changed something on it.
pub(super) fn whose_now(
    w: &Write<'_>,
    desk: &Desk,
    known: &Known,
    person: &Person,
) -> Result<Whose, BookingError> {
    let keys = person.in_one_form(desk.country).keys();
    let (Some(client), Some(strongest)) = (known.client, keys.first()) else {
        if known.client.is_none() && (!keys.is_empty() || known.person != *person) {
            return whose(w, desk, person);
        }
        // The provider no longer tells who it was, by its own periods perhaps; here it stays known.
        let keys = known.person.in_one_form(desk.country).keys();
        let person_key = keys
            .into_iter()
            .next()
            .map(|key| key.text)
            .unwrap_or_default();
        return Ok(Whose {
            client: known.client,
            unmatched: known.unmatched,
            person_key,
        });
    };
    let renamed = !known.person.name.is_empty() && known.person.folded() != person.folded();
    if !renamed && known.person != *person {
        // The same name under another phone or address is the same person.
        for key in keys.iter().filter(|key| !key.name_only) {
            if store::link(w, desk.account, &key.text)?.is_none() {
                store::set_link(
                    w,
                    desk.account,
                    &key.text,
                    client,
                    if known.unmatched { "stub" } else { "manual" },
                )?;
            }
        }
    }
    Ok(Whose {
        client: Some(client),
        unmatched: known.unmatched || renamed,
        person_key: strongest.text.clone(),
    })
}

fn link_all(
    w: &Write<'_>,
    desk: &Desk,
    keys: &[Key],
    client: ClientId,
    how: &str,
) -> Result<(), BookingError> {
    for key in keys {
        if store::link(w, desk.account, &key.text)?.is_none() {
            store::set_link(w, desk.account, &key.text, client, how)?;
        }
    }
    Ok(())
}

/// The one card that agrees beyond doubt.
fn known_card(
    r: &Read<'_>,
    form: &OneForm,
) -> Result<Option<(ClientId, &'static str)>, BookingError> {
    let mut cards = store::cards_by_contact(r, &form.phone, &form.email)?;
    cards.retain(|card| form.agrees(card).is_certain());
    Ok(match cards.as_slice() {
        [card] => Some((
            card.client,
            if form.agrees(card).phone {
                "phone+name"
            } else {
                "email+name"
            },
        )),
        _ => None,
    })
}

/// Every card of that name, the name in one form.
fn namesakes(r: &Read<'_>, name: &str) -> Result<Vec<ClientId>, BookingError> {
    let mut same = Vec::new();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Ok(same);
    }
    let mut find = Find {
        text: name.to_owned(),
        inactive: true,
        limit: AT_ONCE,
        offset: 0,
    };
    loop {
        let found = client::find(r, &find)?;
        let seen = u32::try_from(found.rows.len()).unwrap_or(u32::MAX);
        same.extend(
            found
                .rows
                .into_iter()
                .filter(|row| folded(&row.name) == name)
                .map(|row| row.id),
        );
        find.offset = find.offset.saturating_add(seen);
        if seen < AT_ONCE {
            return Ok(same);
        }
    }
}

/// Begins a card from what a booking tells; what is missing on it the card says itself (R11).
fn begin_card(w: &Write<'_>, desk: &Desk, person: &Person) -> Result<ClientId, BookingError> {
    let (given, family) = person.given_and_family();
    let email = if client::is_email(&person.email) {
        person.email.as_str()
    } else {
        ""
    };
    let fields = CardFields {
        given: plain(&given, 200),
        family: plain(&family, 200),
        email: plain(email, 254),
        phone: plain(&person.phone, 60),
        language: desk.language,
        ..CardFields::default()
    };
    Ok(client::admit(w, &fields, Source::Booking, &desk.label)?.id)
}

/// A provider's text as a card may hold it; a long one is cut, because a pull must not fail for one odd name.
fn plain(text: &str, max: usize) -> String {
    text.chars()
        .filter(|letter| !letter.is_control())
        .take(max)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Cards a booking's person could be, those that agree most first; none by e-mail alone.
///
/// # Errors
/// [`BookingError::NotFound`] or what the store says.
pub fn candidates(r: &Read<'_>, booking: BookingId) -> Result<Vec<Candidate>, BookingError> {
    let shown = store::booking(r, booking)?.ok_or(BookingError::NotFound)?;
    candidates_of(r, clinic::country(r)?, &shown)
}

fn candidates_of(
    r: &Read<'_>,
    country: Country,
    shown: &Shown,
) -> Result<Vec<Candidate>, BookingError> {
    if shown.person.is_nobody() {
        return Ok(Vec::new());
    }
    let form = shown.person.in_one_form(country);
    let mut cards = store::cards_by_contact(r, &form.phone, &form.email)?;
    for client in namesakes(r, &form.name)? {
        if !cards.iter().any(|card| card.client == client)
            && let Some(card) = store::card(r, client)?
        {
            cards.push(card);
        }
    }
    let mut cards: Vec<_> = cards
        .into_iter()
        .map(|card| (form.agrees(&card), card))
        .collect();
    cards.retain(|(agreement, card)| {
        agreement.is_worth_asking() && Some(card.client) != shown.booking.client
    });
    cards.sort_by(|(agreed_a, a), (agreed_b, b)| {
        agreed_b
            .count()
            .cmp(&agreed_a.count())
            .then_with(|| a.name.cmp(&b.name))
            .then_with(|| a.client.cmp(&b.client))
    });
    Ok(cards
        .into_iter()
        .map(|(agreement, card)| Candidate {
            client: card.client,
            name: card.name,
            phone: card.phone,
            email: card.email,
            agrees: agreement.words(),
        })
        .collect())
}

/// Bookings with the number of cards each unmatched one could be; asked once for each person.
pub(crate) fn with_candidates(
    r: &Read<'_>,
    rows: Vec<Shown>,
) -> Result<Vec<Booking>, BookingError> {
    let mut counted: HashMap<(String, String, String, Option<ClientId>), u32> = HashMap::new();
    let country = clinic::country(r)?;
    rows.into_iter()
        .map(|mut shown| {
            if shown.booking.unmatched {
                let Person { name, email, phone } = shown.person.clone();
                let key = (name, email, phone, shown.booking.client);
                shown.booking.candidates = match counted.get(&key) {
                    Some(count) => *count,
                    None => {
                        let count = u32::try_from(candidates_of(r, country, &shown)?.len())
                            .unwrap_or(u32::MAX);
                        counted.insert(key, count);
                        count
                    }
                };
            }
            Ok(shown.booking)
        })
        .collect()
}

/// Says whose booking it is. With a card, the booking and the person's later ones go there, and what the provider sends of that
/// person later; a card begun for the booking on which nothing else hangs is removed. Without one, it is a new person and the
/// card begun for the booking stays.
///
/// # Errors
/// [`BookingError::NotFound`]; [`BookingError::NotAllowedNow`] when the client already came: a visit stays on its card.
pub fn match_client(
    w: &Write<'_>,
    booking: BookingId,
    client: Option<ClientId>,
) -> Result<Booking, BookingError> {
    let shown = store::booking(w, booking)?.ok_or(BookingError::NotFound)?;
    let before = shown.booking.client;
    let country = clinic::country(w)?;
    let keys = shown.person.in_one_form(country).keys();
    let Some(client) = client.or(before) else {
        store::settle(w, booking, "", None)?;
        return super::show(w, booking);
    };
    if !store::client_is_there(w, client)? {
        return Err(BookingError::NotFound);
    }
    w.about(client.0);
    if Some(client) != before {
        if shown.booking.visit.is_some() {
            return Err(BookingError::NotAllowedNow);
        }
        store::set_client(w, booking, client)?;
        if let Some(account) = shown.booking.account {
            // Everything on a card begun for this person is this person's; of a real card only what comes from now on.
            let since = if shown.booking.unmatched {
                chrono::DateTime::<chrono::Utc>::UNIX_EPOCH
            } else {
                shown.booking.starts_at
            };
            store::move_bookings(w, (account, &shown.person_key), before, client, since)?;
        }
    }
    if let Some(account) = shown.booking.account {
        for key in &keys {
            store::set_link(w, account, &key.text, client, "manual")?;
        }
        if let Some(before) = before
            && shown.booking.unmatched
        {
            store::move_links(w, account, before, client)?;
        }
    }
    match before {
        Some(before) if before != client => {
            store::settle(w, booking, "", None)?;
            store::drop_stub(w, before)?;
        }
        _ => store::settle(w, booking, &shown.person_key, Some(client))?,
    }
    super::show(w, booking)
}
