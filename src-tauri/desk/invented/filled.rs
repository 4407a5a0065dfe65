//! A form as an invented person would fill it in: what is on the card, what hurts, and otherwise no.

use practice::{
    client::CardFields,
    form::{Answer, FormText, Question, QuestionKind},
};

use super::{dice::Dice, people::Case};

/// The answers of a person who comes for `case`.
pub(super) fn answers(
    form: &FormText,
    fields: &CardFields,
    case: &Case,
    dice: &mut Dice,
) -> Vec<Answer> {
    let questions = form.sections.iter().flat_map(|section| &section.questions);
    questions
        .filter_map(|question| answer(question, fields, case, dice))
        .collect()
}

fn answer(
    question: &Question,
    fields: &CardFields,
    case: &Case,
    dice: &mut Dice,
) -> Option<Answer> {
    let value = match question.kind {
        QuestionKind::Line => line(question, fields)?,
        QuestionKind::Date => fields
            .birth_on
            .filter(|_| question.card_field.as_deref() == Some("birth_on"))?
            .to_string(),
        QuestionKind::Text => match question.id.as_str() {
            "reason" => case.reason.clone(),
            "onset" => case.onset.clone(),
            _ if question.mandatory => case.reason.clone(),
            _ => return None,
        },
        QuestionKind::YesNo => if !question.warns && dice.in_hundred(20) {
            "yes"
        } else {
            "no"
        }
        .to_owned(),
        QuestionKind::Choice | QuestionKind::Choices => {
            let fits = question
                .choices
                .iter()
                .find(|choice| choice.id == case.place);
            fits.or_else(|| question.choices.first().filter(|_| question.mandatory))?
                .id
                .clone()
        }
        QuestionKind::Scale => dice.between(2, 7).to_string(),
    };
    Some(Answer {
        question: question.id.clone(),
        value,
        comment: String::new(),
    })
}

fn line(question: &Question, fields: &CardFields) -> Option<String> {
    let kept = match question.card_field.as_deref() {
        Some("given") => &fields.given,
        Some("family") => &fields.family,
        Some("email") => &fields.email,
        Some("phone") => &fields.phone,
        Some("street") => &fields.street,
        Some("postcode") => &fields.postcode,
        Some("city") => &fields.city,
        Some("guardian") => &fields.guardian,
        _ if question.mandatory => &fields.given,
        _ => return None,
    };
    let kept = if kept.is_empty() && question.mandatory {
        &fields.guardian
    } else {
        kept
    };
    (!kept.is_empty()).then(|| kept.clone())
}
