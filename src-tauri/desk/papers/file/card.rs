//! The lines of the card on the client file: number, birth, address, payer, choices, each under its label.
//!
//! Here stands also what has no section of its own on the paper: own fields, the names by which providers know the client, sheets
//! in the binder, and drafts with everything that was typed into them. A line without text is left out.

use practice::{
    client::{Card, MarketingChoice},
    export::Everything,
    identity,
    payer::Payer,
};
use press::{CardLabel, CardLine};

use super::Number;
use crate::papers::text::Text;

pub(super) fn card_lines(text: &Text, everything: &Everything, number: Number) -> Vec<CardLine> {
    let card = &everything.card;
    let fields = &card.fields;
    let mut lines = Vec::new();
    let mut line = |label: CardLabel, text: String| {
        if !text.is_empty() {
            lines.push(CardLine { label, text });
        }
    };
    line(CardLabel::Number, card.number.to_string());
    let year = fields
        .birth_year
        .map(|year| year.to_string())
        .unwrap_or_default();
    line(
        CardLabel::Born,
        fields.birth_on.map_or(year, |on| text.date(on)),
    );
    line(
        CardLabel::Identity,
        identity_line(text, card, everything.identity_number.as_deref(), number),
    );
    line(CardLabel::Gender, fields.gender.clone());
    let town = format!("{} {}", fields.postcode, fields.city);
    line(
        CardLabel::Address,
        joined(", ", [fields.street.as_str(), town.trim()]),
    );
    line(CardLabel::Phone, fields.phone.clone());
    line(CardLabel::Email, fields.email.clone());
    line(
        CardLabel::Language,
        text.coded("language", fields.language.code()),
    );
    line(CardLabel::Guardian, fields.guardian.clone());
    line(
        CardLabel::Payer,
        card.payer
            .as_ref()
            .map(|payer| payer_line(text, payer))
            .unwrap_or_default(),
    );
    line(
        CardLabel::Marketing,
        marketing(text, &everything.marketing_history),
    );
    let source = text.coded("source", card.source.code());
    let sourced = text.fill(
        "source-note",
        &[("source", &source), ("note", &card.source_note)],
    );
    line(
        CardLabel::Source,
        if card.source_note.is_empty() {
            source
        } else {
            sourced
        },
    );
    line(CardLabel::OtherSystem, fields.other_system.clone());
    line(
        CardLabel::AtProvider,
        text.yes_or_no(fields.notes_at_provider),
    );
    line(CardLabel::Since, text.date_of(card.created_at));
    let inactive = |at| text.fill("state-inactive", &[("date", &text.date_of(at))]);
    line(
        CardLabel::State,
        card.inactive_at
            .map_or_else(|| text.say("state-active"), inactive),
    );
    for own in &everything.own_fields {
        line(CardLabel::Own(own.name.clone()), own.text.clone());
    }
    let known = everything.known_as.iter().map(|known| {
        let how = text.coded("known", &known.how);
        joined(
            ", ",
            [
                known.account.as_str(),
                &known.person_key,
                &how,
                &text.date_of(known.decided_at),
            ],
        )
    });
    line(
        CardLabel::Own(text.say("card-known-as")),
        known.collect::<Vec<_>>().join("\n"),
    );
    let pages: Vec<&str> = everything
        .pages
        .iter()
        .map(|page| page.label.as_str())
        .collect();
    line(CardLabel::Own(text.say("card-pages")), pages.join(", "));
    for begun in &everything.drafts {
        let at = begun
            .at
            .map(|at| format!(" {}", text.moment(at)))
            .unwrap_or_default();
        let label = format!(
            "{}: {}{at}",
            text.say("card-drafts"),
            text.coded("draft", &begun.word)
        );
        let mut typed = Vec::new();
        leaves(&begun.body, &mut typed);
        line(CardLabel::Own(label), typed.join("\n"));
    }
    lines
}

/// The parts that are not empty.
pub(super) fn joined<'a>(between: &str, parts: impl IntoIterator<Item = &'a str>) -> String {
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(between)
}

fn identity_line(text: &Text, card: &Card, kept: Option<&str>, number: Number) -> String {
    let Some(kept) = kept else {
        return String::new();
    };
    let shown = if number == Number::Whole {
        kept.to_owned()
    } else {
        identity::masked(kept)
    };
    if card.identity_warning {
        text.fill("identity-doubt", &[("number", &shown)])
    } else {
        shown
    }
}

/// Every text in what was typed into an unfinished form, in order.
fn leaves(body: &serde_json::Value, found: &mut Vec<String>) {
    match body {
        serde_json::Value::String(typed) if !typed.trim().is_empty() => {
            found.push(typed.trim().to_owned());
        }
        serde_json::Value::Number(number) => found.push(number.to_string()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| leaves(item, found)),
        serde_json::Value::Object(map) => map.values().for_each(|item| leaves(item, found)),
        _ => {}
    }
}

fn payer_line(text: &Text, payer: &Payer) -> String {
    let labelled = |key: &str, blank: &str, value: &str| {
        if value.is_empty() {
            String::new()
        } else {
            text.fill(key, &[(blank, value)])
        }
    };
    let parts = [
        text.fill(
            "payer-line",
            &[
                ("name", &payer.name),
                ("kind", &text.coded("payer", payer.kind.code())),
            ],
        ),
        payer.address.clone(),
        payer.email.clone(),
        labelled("payer-company-number", "number", &payer.organisation_number),
        labelled("payer-reference", "reference", &payer.reference),
    ];
    joined(", ", parts.iter().map(String::as_str))
}

/// Every choice that came in, oldest first, one a line.
fn marketing(text: &Text, choices: &[MarketingChoice]) -> String {
    let line = |choice: &MarketingChoice| {
        text.fill(
            "marketing-choice",
            &[
                ("channel", &text.coded("channel", choice.channel.code())),
                ("choice", &text.yes_or_no(choice.allowed).to_lowercase()),
                ("how", &text.coded("how", &choice.how).to_lowercase()),
                ("date", &text.date_of(choice.at)),
            ],
        )
    };
    choices.iter().map(line).collect::<Vec<_>>().join("\n")
}
