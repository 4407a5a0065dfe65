//! The client file: everything the practice keeps about one client, in the client's language, on one readable paper (W19 R47
//! C25 C48).
//!
//! Its source is the same [`Everything`] that the client gets as JSON. What has no section of its own on the paper (drafts, sheets
//! in the binder, own fields) stands among the lines of the card, so that nothing is left out. In time all runs from old to new.

mod card;
#[cfg(test)]
mod tests;

use card::{card_lines, joined};
use chrono_tz::Tz;
use practice::{
    booking::{self, Attendance},
    client::Card,
    clinic, consent, country, daybook,
    export::{self, BookedAs, Everything},
    form::Intake,
    id::ClientId,
    journal,
    language::Language,
    measurement::Measurement,
};
use press::{ClientFile, Document};
use vault::Read;

use super::{forms, log, text::Text};
use crate::Refusal;

/// How much of the identity number is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    /// Its last four signs hidden: what is looked at on the screen, or put into the binder (S05).
    Masked,
    /// Whole: the copy that the client asked for (R47).
    Whole,
}

/// The file of a client with the client's language and a neutral file name.
pub(super) fn client_file(
    r: &Read<'_>,
    id: ClientId,
    number: Number,
) -> Result<(Document, Language, String), Refusal> {
    let everything = export::everything(r, id)?;
    let zone = clinic::zone(r)?;
    let card = &everything.card;
    let (language, text) = (card.fields.language, Text::new(card.fields.language, zone));
    let name = format!("{}-{}.pdf", text.say("file-client"), card.number);
    Ok((
        Document::ClientFile(file(&text, zone, everything, number)),
        language,
        name,
    ))
}

fn file(text: &Text, zone: Tz, everything: Everything, number: Number) -> ClientFile {
    let card = card_lines(text, &everything, number);
    let Everything {
        card: kept,
        practice,
        booked_as,
        history,
        ..
    } = everything;
    let agreed = kept.fields.agreement.clone();
    ClientFile {
        page_ids: Vec::new(),
        client: name(&kept),
        client_number: kept.number.to_string(),
        as_of: text.moment(everything.made_at),
        card,
        warning: kept.fields.warning,
        agreements: if agreed.is_empty() {
            Vec::new()
        } else {
            vec![press::Agreement {
                on: String::new(),
                text: agreed,
            }]
        },
        notices: Vec::new(),
        consents: everything
            .consents
            .iter()
            .rev()
            .map(|consent| consented(text, consent))
            .collect(),
        // The questions stay in the language they were put in, and with them their yes and no.
        intakes: everything
            .intakes
            .iter()
            .rev()
            .map(|intake| filled(text, &Text::new(intake.form.language, zone), intake))
            .collect(),
        notes: everything
            .notes
            .into_iter()
            .rev()
            .map(|note| noted(text, note))
            .collect(),
        bookings: everything
            .bookings
            .into_iter()
            .rev()
            .map(|booking| booked(text, booking, &booked_as))
            .collect(),
        visits: everything
            .visits
            .into_iter()
            .rev()
            .map(|visit| press::Visit {
                at: text.moment(visit.began_at),
                what: visit.service,
                place: visit.place,
            })
            .collect(),
        sales: everything
            .sales
            .iter()
            .rev()
            .map(|sale| sold(text, sale))
            .collect(),
        currency: country::currency(practice.country).to_owned(),
        measurements: measured(text, everything.measurements),
        contacts: Vec::new(),
        disclosures: everything
            .hand_outs
            .into_iter()
            .rev()
            .map(|handed| press::Disclosure {
                on: text.moment(handed.at),
                to: text.say("handed-to"),
                what: text.say("handed-what"),
                basis: text.fill(
                    "handed-basis",
                    &[("checked", &text.coded("checked", &handed.identity_checked))],
                ),
            })
            .collect(),
        changes: history
            .changes
            .into_iter()
            .rev()
            .map(|change| press::Change {
                at: text.moment(change.at),
                old: value(text, &change.field, change.old),
                new: value(text, &change.field, change.new),
                field: text.coded("field", &change.field),
            })
            .collect(),
        access: history
            .access
            .into_iter()
            .rev()
            .map(|access| press::AccessLine {
                at: text.moment(access.at),
                act: text.coded("act", &access.act),
                reason: String::new(),
            })
            .collect(),
        attachments: everything
            .attachments
            .into_iter()
            .rev()
            .map(|attached| press::Attachment {
                name: attached.name,
                size: text.size(attached.size),
                added: text.moment(attached.added_at),
                sha256: attached.sha256,
            })
            .collect(),
    }
}

/// Given and family name.
pub(super) fn name(card: &Card) -> String {
    format!("{} {}", card.fields.given, card.fields.family)
        .trim()
        .to_owned()
}

/// A value that was changed, in words where the program keeps a code.
fn value(text: &Text, field: &str, kept: String) -> String {
    match (field, kept.as_str()) {
        (_, "") => kept,
        ("language", code) => text.coded("language", code),
        ("birth_on", on) => on.parse().map_or(kept, |on| text.date(on)),
        ("notes_at_provider" | "inactive", yes) => text.yes_or_no(yes == "true"),
        (marketing, yes) if marketing.starts_with("marketing_") => text.yes_or_no(yes == "true"),
        _ => kept,
    }
}

fn consented(text: &Text, consent: &consent::Consent) -> press::Consent {
    let given = consent
        .events
        .first()
        .map(|event| text.moment(event.at))
        .unwrap_or_default();
    press::Consent {
        purpose: match consent.text.purpose {
            consent::Purpose::Storage => press::Purpose::Storage,
            consent::Purpose::Publishing => press::Purpose::Publishing,
            consent::Purpose::Marketing => press::Purpose::Marketing,
        },
        channel: if consent.text.channel.is_empty() {
            String::new()
        } else {
            text.coded("channel", &consent.text.channel)
        },
        state: state(consent.state),
        until: consent.until_on.map(|on| text.date(on)),
        title: consent.text.title.clone(),
        text_version: consent.text.version.to_string(),
        paragraphs: forms::paragraphs(text, &consent.text),
        fingerprint: consent.text_sha256.clone(),
        ending: forms::ended(&consent.ending, given),
        events: consent
            .events
            .iter()
            .map(|event| press::ConsentEvent {
                at: text.moment(event.at),
                state: state(event.state),
                how: text.coded("how", &event.how),
            })
            .collect(),
    }
}

fn state(state: consent::ConsentState) -> press::ConsentState {
    match state {
        consent::ConsentState::Given => press::ConsentState::Given,
        consent::ConsentState::Refused => press::ConsentState::Refused,
        consent::ConsentState::Withdrawn => press::ConsentState::Withdrawn,
    }
}

fn filled(text: &Text, shown: &Text, intake: &Intake) -> press::Intake {
    press::Intake {
        title: intake.form.title.clone(),
        code: shown.coded("code", &intake.form.kind),
        version: intake.form.version.to_string(),
        filled: text.moment(intake.filled_at),
        items: forms::answered(shown, intake),
        declaration: intake.form.declaration.clone(),
        fingerprint: intake.text_sha256.clone(),
        ending: forms::ended(&intake.ending, text.moment(intake.filled_at)),
    }
}

fn noted(text: &Text, note: journal::Note) -> press::Note {
    let one = |version: journal::NoteText| press::NoteText {
        version: version.version.to_string(),
        written: text.moment(version.written_at),
        signed_by: version.signed_by,
        signed: version
            .signed_at
            .map(|at| text.moment(at))
            .unwrap_or_default(),
        reason: version.reason,
        parts: version
            .parts
            .into_iter()
            .map(|part| press::NotePart {
                heading: heading(&part.part),
                text: part.text,
            })
            .collect(),
        fingerprint: version.sha256,
    };
    press::Note {
        happened: text.date(note.happened_on),
        texts: note.texts.into_iter().map(one).collect(),
    }
}

fn heading(part: &str) -> press::PartHeading {
    match part {
        "subjective" => press::PartHeading::Subjective,
        "objective" => press::PartHeading::Objective,
        "assessment" => press::PartHeading::Assessment,
        "plan" => press::PartHeading::Plan,
        "anamnesis" => press::PartHeading::Anamnesis,
        "status" => press::PartHeading::Status,
        "treatment" => press::PartHeading::Treatment,
        _ => press::PartHeading::Text,
    }
}

fn booked(text: &Text, booking: booking::Booking, booked_as: &[BookedAs]) -> press::Booking {
    let day = text.date_of(booking.starts_at);
    let moved = booking
        .moved_from_at
        .map(|at| text.fill("moved-from", &[("at", &text.moment(at))]))
        .unwrap_or_default();
    let doubt = if booking.zone_doubt {
        text.say("zone-doubt")
    } else {
        String::new()
    };
    let there = booked_as
        .iter()
        .find(|there| there.booking == booking.id)
        .map(|there| {
            let parts = [
                &there.account,
                &there.name,
                &there.email,
                &there.phone,
                &there.external_id,
                &there.recurrence,
            ];
            joined(", ", parts.map(String::as_str))
        });
    let remarks = [
        booking.remote_notes.as_str(),
        &moved,
        &doubt,
        there.as_deref().unwrap_or_default(),
    ];
    press::Booking {
        at: if booking.all_day {
            text.fill("whole-day", &[("date", &day)])
        } else {
            text.moment(booking.starts_at)
        },
        origin: match booking.origin {
            booking::Origin::Provider => press::Origin::Provider,
            booking::Origin::Desk => press::Origin::Desk,
        },
        state: match (booking.attendance, booking.state) {
            (Attendance::Came, _) => press::BookingState::Came,
            (Attendance::NoShow, _) => press::BookingState::NoShow,
            (Attendance::None, booking::BookingState::Tentative) => press::BookingState::Tentative,
            (Attendance::None, booking::BookingState::Confirmed) => press::BookingState::Confirmed,
            (Attendance::None, booking::BookingState::Cancelled) if booking.late_cancelled => {
                press::BookingState::LateCancelled
            }
            (Attendance::None, booking::BookingState::Cancelled) => press::BookingState::Cancelled,
            (Attendance::None, booking::BookingState::Gone) => press::BookingState::Gone,
        },
        remark: joined("\n", remarks),
        what: booking.service.clone(),
    }
}

fn sold(text: &Text, sale: &daybook::Sale) -> press::Sale {
    let reversed = sale.reversed_by.as_ref().map(|by| {
        let number = if by.year == sale.year {
            by.number.to_string()
        } else {
            format!("{}-{}", by.year, by.number)
        };
        text.fill("reversed-by", &[("number", &number)])
    });
    // How it was paid, and each day of it that is not the day of the sale.
    let later: Vec<String> = sale
        .payments
        .iter()
        .filter(|payment| payment.on != sale.on)
        .map(|payment| text.date(payment.on))
        .collect();
    let payment = log::payment(text, sale);
    press::Sale {
        number: format!("{}-{}", sale.year, sale.number),
        on: text.date(sale.on),
        item: reversed.map_or_else(
            || sale.item.clone(),
            |reversed| format!("{}\n{reversed}", sale.item),
        ),
        quantity: text.count(sale.quantity),
        amount: text.amount(sale.amount),
        vat: text.rate(sale.vat),
        payment: if later.is_empty() {
            payment
        } else {
            format!("{payment}\n{}", later.join("\n"))
        },
        payer: log::payer(sale),
        reverses: log::reverses(sale),
    }
}

/// One entry a name and unit, in order of the name, values from old to new.
fn measured(text: &Text, measurements: Vec<Measurement>) -> Vec<press::Measured> {
    let mut kinds: Vec<press::Measured> = Vec::new();
    for one in measurements {
        let value = press::MeasuredValue {
            on: one.on,
            text: text.figure(one.value),
            value: one.value,
            comment: String::new(),
        };
        match kinds
            .iter_mut()
            .find(|kind| kind.name == one.name && kind.unit == one.unit)
        {
            Some(kind) => kind.values.push(value),
            None => kinds.push(press::Measured {
                name: one.name,
                unit: one.unit,
                values: vec![value],
            }),
        }
    }
    for kind in &mut kinds {
        kind.values.sort_by_key(|value| value.on);
    }
    kinds.sort_by(|one, other| one.name.cmp(&other.name));
    kinds
}
