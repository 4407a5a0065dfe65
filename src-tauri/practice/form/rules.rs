//! What answers, endings and renewals may be, without a store.

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use vault::Fault;

use crate::{
    client::{CardFields, phone_e164},
    country::Country,
    form::{Answer, Ending, Flag, FormError, FormText, Question, QuestionKind, Signature},
    frozen, text,
};

const LINE: u32 = 200;
const TEXT: u32 = 4000;
const COMMENT: u32 = 1000;
/// Fewer points than this are a slip of the pen, not a signature.
const LEAST_POINTS: usize = 5;
/// A minute of writing at 120 points a second is 7,200; more is no signature.
const MOST_POINTS: usize = 20_000;

/// What lies in the evidence column: the ending, and the hash that binds it to text, answers and time.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Evidence {
    pub(super) ending: Ending,
    pub(super) sha256: String,
}

/// The hash under which a signature stands: text, answers, ending, time.
pub(super) fn bound(
    text_sha256: &str,
    answers: &str,
    ending: &Ending,
    filled_at: DateTime<Utc>,
) -> Result<String, Fault> {
    let (ending, _) = frozen::freeze(ending)?;
    let at = filled_at.timestamp_millis().to_le_bytes();
    Ok(frozen::sha256(&[
        text_sha256.as_bytes(),
        answers.as_bytes(),
        ending.as_bytes(),
        &at,
    ]))
}

/// The word of an ending in a column and in lists.
pub(crate) const fn evidence_word(ending: &Ending) -> &'static str {
    match ending {
        Ending::Signed { .. } => "signed",
        Ending::OnPaper { .. } => "on_paper",
        Ending::Refused { .. } => "refused",
    }
}

/// The ending as it may be kept: strokes and a name, the place of a paper, or a reason (W17).
pub(crate) fn ended(ending: &Ending) -> Result<Ending, FormError> {
    match ending {
        Ending::Signed { signature } => Ok(Ending::Signed {
            signature: signed(signature)?,
        }),
        Ending::OnPaper { place } => {
            let place = text::line("place", place, LINE)?;
            if place.is_empty() {
                Err(FormError::Incomplete {
                    missing: vec!["place".to_owned()],
                })
            } else {
                Ok(Ending::OnPaper { place })
            }
        }
        Ending::Refused { reason } => {
            let reason = text::lines("reason", reason, COMMENT)?;
            if reason.trim().is_empty() {
                Err(FormError::ReasonMissing)
            } else {
                Ok(Ending::Refused { reason })
            }
        }
    }
}

fn signed(signature: &Signature) -> Result<Signature, FormError> {
    let name = text::line("signature", &signature.name, LINE)?;
    let points: usize = signature.strokes.iter().map(Vec::len).sum();
    if name.is_empty() || points < LEAST_POINTS {
        return Err(FormError::SignatureMissing);
    }
    if points > MOST_POINTS || signature.strokes.len() > MOST_POINTS {
        return Err(FormError::TooLong {
            field: "signature".to_owned(),
            max: 20_000,
        });
    }
    let inside = |at: f32, most: f32| (0.0..=most).contains(&at);
    if signature
        .strokes
        .iter()
        .flatten()
        .any(|point| !inside(point.x, 1000.0) || !inside(point.y, 400.0))
    {
        return Err(FormError::BadNumber {
            field: "signature".to_owned(),
        });
    }
    Ok(Signature {
        strokes: signature.strokes.clone(),
        name,
    })
}

/// The answers in the order of the form, each as its kind allows, blank ones left out.
///
/// `closed` are kinds of data the client did not agree to; `complete` asks for every mandatory answer outside them.
pub(super) fn answered(
    form: &'static FormText,
    answers: &[Answer],
    closed: &[String],
    complete: bool,
    today: NaiveDate,
) -> Result<Vec<Answer>, FormError> {
    let known = |id: &str| {
        form.sections
            .iter()
            .flat_map(|section| &section.questions)
            .any(|question| question.id == id)
    };
    if answers.iter().any(|answer| !known(&answer.question)) {
        return Err(FormError::UnknownQuestion);
    }
    let (mut kept, mut missing) = (Vec::new(), Vec::new());
    for section in &form.sections {
        let shut = closed.contains(&section.data);
        for question in &section.questions {
            let mut given = answers
                .iter()
                .filter(|answer| answer.question == question.id);
            let answer = given
                .next()
                .map(|answer| one(question, answer, today))
                .transpose()?
                .flatten();
            if given.next().is_some() {
                return Err(FormError::BadText {
                    field: question.id.clone(),
                });
            }
            match answer {
                Some(_) if shut => {
                    return Err(FormError::NotAgreed {
                        kind: section.data.clone(),
                    });
                }
                None if shut => {}
                None if question.mandatory => missing.push(question.id.clone()),
                Some(answer) if question.mandatory && answer.value.is_empty() => {
                    missing.push(question.id.clone());
                    kept.push(answer);
                }
                Some(answer) => kept.push(answer),
                None => {}
            }
        }
    }
    if complete && !missing.is_empty() {
        Err(FormError::Incomplete { missing })
    } else {
        Ok(kept)
    }
}

/// One answer as its question's kind allows; `None` when nothing was said.
fn one(
    question: &'static Question,
    answer: &Answer,
    today: NaiveDate,
) -> Result<Option<Answer>, FormError> {
    let id = question.id.as_str();
    let bad = || FormError::BadText {
        field: id.to_owned(),
    };
    let comment = text::lines(id, &answer.comment, COMMENT)?;
    let typed = answer.value.trim();
    let value = match question.kind {
        QuestionKind::Text => text::lines(id, &answer.value, TEXT)?,
        QuestionKind::Line => text::line(id, typed, LINE)?,
        _ if typed.is_empty() => String::new(),
        QuestionKind::YesNo if ["yes", "no"].contains(&typed) => typed.to_owned(),
        QuestionKind::Choice if question.choices.iter().any(|choice| choice.id == typed) => {
            typed.to_owned()
        }
        QuestionKind::YesNo | QuestionKind::Choice => return Err(bad()),
        QuestionKind::Choices => {
            let chosen: Vec<&str> = typed.split(',').map(str::trim).collect();
            let known: Vec<&str> = question
                .choices
                .iter()
                .map(|choice| choice.id.as_str())
                .filter(|id| chosen.contains(id))
                .collect();
            if known.len() == chosen.len() {
                known.join(",")
            } else {
                return Err(bad());
            }
        }
        QuestionKind::Date => {
            let on = NaiveDate::parse_from_str(typed, "%Y-%m-%d")
                .ok()
                .filter(|on| *on <= today);
            on.ok_or_else(|| FormError::BadDate {
                field: id.to_owned(),
            })?
            .format("%Y-%m-%d")
            .to_string()
        }
        QuestionKind::Scale => {
            let figure = typed.parse::<u8>().ok().filter(|figure| *figure <= 10);
            figure
                .ok_or_else(|| FormError::BadNumber {
                    field: id.to_owned(),
                })?
                .to_string()
        }
    };
    let said = !value.is_empty() || !comment.is_empty();
    Ok(said.then(|| Answer {
        question: id.to_owned(),
        value,
        comment,
    }))
}

/// Whether a form closed on that day has to be renewed: `months` have passed in full and a day more.
pub(super) fn outdated(filled_on: NaiveDate, months: u32, today: NaiveDate) -> bool {
    filled_on
        .checked_add_months(Months::new(months))
        .is_some_and(|until| today > until)
}

/// Questions answered otherwise than before, in the order of the form (W16).
pub(super) fn changed(form: &FormText, before: &[Answer], after: &[Answer]) -> Vec<String> {
    let of =
        |answers: &[Answer], id: &str| answers.iter().find(|answer| answer.question == id).cloned();
    questions(form)
        .map(|question| question.id.clone())
        .filter(|id| of(before, id) != of(after, id))
        .collect()
}

/// The yeses that warn, worded by `worded` where it asks the same question.
pub(super) fn flags(shown: &FormText, worded: &FormText, answers: &[Answer]) -> Vec<Flag> {
    questions(shown)
        .filter(|question| question.warns)
        .filter_map(|question| {
            let answer = answers
                .iter()
                .find(|answer| answer.question == question.id && answer.value == "yes")?;
            let text = questions(worded)
                .find(|other| other.id == question.id)
                .unwrap_or(question)
                .text
                .clone();
            Some(Flag {
                question: question.id.clone(),
                text,
                comment: answer.comment.clone(),
            })
        })
        .collect()
}

/// The card with its blank places filled from the answers.
pub(super) fn filled(form: &FormText, answers: &[Answer], card: &CardFields) -> CardFields {
    let mut filled = card.clone();
    for (field, answer) in card_answers(form, answers) {
        let Some(place) = place(&mut filled, field) else {
            // A year of birth that is already known and another than the answer's is for the therapist to settle.
            let date = NaiveDate::parse_from_str(&answer.value, "%Y-%m-%d").ok();
            let fits = |on: &NaiveDate| {
                card.birth_year
                    .is_none_or(|year| year == chrono::Datelike::year(on))
            };
            if field == "birth_on" && filled.birth_on.is_none() {
                filled.birth_on = date.filter(fits);
            }
            continue;
        };
        if place.is_empty() {
            place.clone_from(&answer.value);
        }
    }
    filled
}

/// Questions whose answer is another than what stands on the card. A phone number may be written in two ways.
pub(super) fn card_differs(
    country: Country,
    form: &FormText,
    answers: &[Answer],
    card: &CardFields,
) -> Vec<String> {
    let mut copy = card.clone();
    card_answers(form, answers)
        .filter(|(field, answer)| match place(&mut copy, field) {
            Some(text) if *field == "phone" => {
                let (there, here) = (
                    phone_e164(country, text),
                    phone_e164(country, &answer.value),
                );
                *text != answer.value && (there.is_empty() || there != here)
            }
            Some(text) => *text != answer.value,
            None => {
                card.birth_on
                    .map(|on| on.format("%Y-%m-%d").to_string())
                    .as_deref()
                    != Some(answer.value.as_str())
            }
        })
        .map(|(_, answer)| answer.question.clone())
        .collect()
}

/// Answers that belong to a place of the card, with the name of that place.
fn card_answers<'a>(
    form: &'a FormText,
    answers: &'a [Answer],
) -> impl Iterator<Item = (&'a str, &'a Answer)> {
    questions(form).filter_map(|question| {
        let field = question.card_field.as_deref()?;
        let answer = answers
            .iter()
            .find(|answer| answer.question == question.id && !answer.value.is_empty())?;
        Some((field, answer))
    })
}

/// The text on the card in that place; the day of birth is none.
fn place<'a>(card: &'a mut CardFields, field: &str) -> Option<&'a mut String> {
    match field {
        "given" => Some(&mut card.given),
        "family" => Some(&mut card.family),
        "email" => Some(&mut card.email),
        "phone" => Some(&mut card.phone),
        "street" => Some(&mut card.street),
        "postcode" => Some(&mut card.postcode),
        "city" => Some(&mut card.city),
        "guardian" => Some(&mut card.guardian),
        _ => None,
    }
}

fn questions(form: &FormText) -> impl Iterator<Item = &Question> {
    form.sections.iter().flat_map(|section| &section.questions)
}
