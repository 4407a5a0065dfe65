//! Forms on paper: filled in with the text that was shown and the signature as drawn, or blank to be filled in by hand (W15 W17
//! W18). A form that was shown keeps the language it was shown in, whatever the client reads today.

use practice::{
    client,
    consent::{self, ConsentState, ConsentText},
    form::{self, Answer, FormText, Intake, Question, QuestionKind},
    id::{ConsentId, IntakeId},
    language::Language,
};
use press::{Answered, BlankForm, BlankItem, BlankKind, Choice, Document, SignedForm, SignedItem};
use vault::Read;

use super::{file::name, text::Text};
use crate::Refusal;

/// Lines left open for a short and for a long answer.
const SHORT: u8 = 1;
const LONG: u8 = 4;
/// The scale of the forms.
const SCALE: (u8, u8) = (0, 10);

/// A filled-in form, in the language it was shown in.
pub(super) fn intake(r: &Read<'_>, id: IntakeId) -> Result<(Document, Language, String), Refusal> {
    let intake = form::show(r, id)?;
    let card = client::card(r, intake.client)?;
    let text = Text::of(r, intake.form.language)?;
    let at = text.moment(intake.filled_at);
    let signed = SignedForm {
        page_ids: Vec::new(),
        title: intake.form.title.clone(),
        code: text.coded("code", &intake.form.kind),
        version: intake.form.version.to_string(),
        client: name(&card),
        client_number: card.number.to_string(),
        filled: at.clone(),
        lead: intake.form.lead.clone(),
        items: answered(&text, &intake),
        declaration: intake.form.declaration.clone(),
        fingerprint: intake.text_sha256.clone(),
        ending: ended(&intake.ending, at),
    };
    Ok((
        Document::SignedForm(signed),
        intake.form.language,
        format!("{}-{}.pdf", text.say("file-form"), card.number),
    ))
}

/// A consent as it was shown and answered.
pub(super) fn consent(
    r: &Read<'_>,
    id: ConsentId,
) -> Result<(Document, Language, String), Refusal> {
    let kept = consent::one(r, id)?;
    let card = client::card(r, kept.client)?;
    let text = Text::of(r, kept.text.language)?;
    let at = kept
        .events
        .first()
        .map(|event| text.moment(event.at))
        .unwrap_or_default();
    let mut items: Vec<SignedItem> = paragraphs(&text, &kept.text)
        .into_iter()
        .map(|text| SignedItem::Text { text })
        .collect();
    let given = kept
        .events
        .first()
        .is_some_and(|event| event.state == ConsentState::Given);
    items.push(SignedItem::Statement {
        text: kept.text.title.clone(),
        ticked: given,
    });
    let signed = SignedForm {
        page_ids: Vec::new(),
        title: kept.text.title.clone(),
        code: text.say("code-consent"),
        version: kept.text.version.to_string(),
        client: name(&card),
        client_number: card.number.to_string(),
        filled: at.clone(),
        lead: String::new(),
        items,
        declaration: String::new(),
        fingerprint: kept.text_sha256.clone(),
        ending: ended(&kept.ending, at),
    };
    Ok((
        Document::SignedForm(signed),
        kept.text.language,
        format!("{}-{}.pdf", text.say("file-consent"), card.number),
    ))
}

/// A form to be filled in by hand, newest version.
pub(super) fn blank(
    r: &Read<'_>,
    form: &str,
    language: Language,
) -> Result<(Document, Language, String), Refusal> {
    let form = form::newest(r, form, language)?;
    let text = Text::of(r, language)?;
    let blank = BlankForm {
        title: form.title.clone(),
        code: text.coded("code", &form.kind),
        version: form.version.to_string(),
        lead: form.lead.clone(),
        items: walk(
            &form,
            |title| BlankItem::Heading {
                text: title.to_owned(),
            },
            |number, question| BlankItem::Question {
                number,
                question: question.text.clone(),
                hint: question.hint.clone(),
                room: room(question),
            },
        ),
        declaration: form.declaration.clone(),
    };
    Ok((
        Document::BlankForm(blank),
        language,
        format!("{}.pdf", text.say("file-blank")),
    ))
}

fn room(question: &Question) -> BlankKind {
    let choices = || {
        question
            .choices
            .iter()
            .map(|choice| choice.text.clone())
            .collect()
    };
    match question.kind {
        QuestionKind::Line => BlankKind::Lines { count: SHORT },
        QuestionKind::Text => BlankKind::Lines { count: LONG },
        QuestionKind::YesNo => BlankKind::YesNo,
        QuestionKind::Choice => BlankKind::One { choices: choices() },
        QuestionKind::Choices => BlankKind::Any { choices: choices() },
        QuestionKind::Date => BlankKind::Date,
        QuestionKind::Scale => BlankKind::Scale {
            from: SCALE.0,
            to: SCALE.1,
        },
    }
}

/// The questions of a filled-in form with their answers, numbered as on the blank form.
pub(super) fn answered(text: &Text, intake: &Intake) -> Vec<SignedItem> {
    walk(
        &intake.form,
        |title| SignedItem::Heading {
            text: title.to_owned(),
        },
        |number, question| {
            let answer = intake
                .answers
                .iter()
                .find(|answer| answer.question == question.id);
            let changed = intake.changed.contains(&question.id);
            SignedItem::Question(one(text, number, question, answer, changed))
        },
    )
}

fn one(
    text: &Text,
    number: String,
    question: &Question,
    answer: Option<&Answer>,
    changed: bool,
) -> Answered {
    let value = answer.map(|answer| answer.value.trim()).unwrap_or_default();
    let choices = match question.kind {
        QuestionKind::YesNo => [("yes", true), ("no", false)]
            .into_iter()
            .map(|(code, yes)| Choice {
                text: text.yes_or_no(yes),
                chosen: value == code,
            })
            .collect(),
        QuestionKind::Choice | QuestionKind::Choices => question
            .choices
            .iter()
            .map(|choice| Choice {
                text: choice.text.clone(),
                chosen: value.split(',').any(|id| id.trim() == choice.id),
            })
            .collect(),
        _ => Vec::new(),
    };
    let words = match question.kind {
        QuestionKind::Date => value
            .parse()
            .map_or_else(|_| value.to_owned(), |on| text.date(on)),
        QuestionKind::YesNo | QuestionKind::Choice | QuestionKind::Choices => String::new(),
        QuestionKind::Line | QuestionKind::Text | QuestionKind::Scale => value.to_owned(),
    };
    Answered {
        number,
        question: question.text.clone(),
        hint: question.hint.clone(),
        answer: words,
        choices,
        comment: answer
            .map(|answer| answer.comment.clone())
            .unwrap_or_default(),
        changed,
    }
}

/// Sections and questions in order; questions are numbered through the whole form.
fn walk<T>(
    form: &FormText,
    heading: impl Fn(&str) -> T,
    question: impl Fn(String, &Question) -> T,
) -> Vec<T> {
    let mut items = Vec::new();
    let mut number = 0_u32;
    for section in &form.sections {
        items.push(heading(&section.title));
        for asked in &section.questions {
            number += 1;
            items.push(question(number.to_string(), asked));
        }
    }
    items
}

/// The paragraphs of a consent as shown, its legal basis last.
pub(super) fn paragraphs(text: &Text, shown: &ConsentText) -> Vec<String> {
    let basis =
        (!shown.basis.is_empty()).then(|| text.fill("consent-basis", &[("basis", &shown.basis)]));
    shown.paragraphs.iter().cloned().chain(basis).collect()
}

/// How a form or consent ended, with the strokes as drawn.
pub(super) fn ended(ending: &form::Ending, at: String) -> press::Ending {
    match ending {
        form::Ending::Signed { signature } => press::Ending::Signed {
            signature: press::Signature {
                name: signature.name.clone(),
                strokes: signature
                    .strokes
                    .iter()
                    .map(|stroke| stroke.iter().map(|point| [point.x, point.y]).collect())
                    .collect(),
            },
            at,
        },
        form::Ending::OnPaper { place } => press::Ending::OnPaper {
            place: place.clone(),
            at,
        },
        form::Ending::Refused { reason } => press::Ending::Refused {
            reason: reason.clone(),
            at,
        },
    }
}
