//! Forms and intakes: a form has versions; an intake is one filled-in form, frozen with its text and signature (W15 W16 W17).
//!
//! Form texts come from `assets/forms/<kind>/<version>/<language>.json` and are never edited after release: a new text is
//! a new version, so that a print of an old intake shows the text of its day (W01). What always holds: an intake ended with a
//! signature, a paper in the binder or a recorded refusal, it is never changed, and a draft is closed once. A form fills blank
//! places of the card and overwrites none. It knows nothing of paper, and of consents only which kinds of data were refused.

mod asked;
mod library;
mod rules;
mod store;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Fault, Read, Write};

use crate::{
    client::{self, ClientError},
    clinic::{self, ClinicError},
    consent, frozen,
    id::{ClientId, DraftId, IntakeId},
    language::Language,
    stored::At,
    text::takes_text,
};

pub use asked::{ChoiceText, FormText, Question, QuestionKind, Section};
pub(crate) use rules::{ended, evidence_word};

/// Why a form was not shown or not closed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// No such client or intake.
    #[error("not found")]
    NotFound,
    /// No such form.
    #[error("no such form")]
    NoSuchForm,
    /// A newer version of the form is in force, or the version never was.
    #[error("version gone")]
    VersionGone,
    /// An answer to a question the form does not ask.
    #[error("unknown question")]
    UnknownQuestion,
    /// Mandatory questions without an answer, by id; or the `place` of a paper.
    #[error("incomplete")]
    Incomplete {
        /// Question ids.
        missing: Vec<String>,
    },
    /// An answer is too long.
    #[error("{field} longer than {max}")]
    TooLong {
        /// Question id, or `signature`.
        field: String,
        /// Characters, or points of a signature.
        max: u32,
    },
    /// An answer holds control characters, is none of the choices, or stands twice.
    #[error("bad text in {field}")]
    BadText {
        /// Question id.
        field: String,
    },
    /// A date that does not exist or lies ahead.
    #[error("bad date in {field}")]
    BadDate {
        /// Question id.
        field: String,
    },
    /// A figure outside 0 to 10, or a stroke outside its box.
    #[error("bad number in {field}")]
    BadNumber {
        /// Question id, or `signature`.
        field: String,
    },
    /// The e-mail address has not the shape of one.
    #[error("bad e-mail")]
    BadEmail,
    /// Neither signed nor refused: no stroke worth the name, or no name beside it (W17).
    #[error("signature missing")]
    SignatureMissing,
    /// A refusal without its reason (W17).
    #[error("reason missing")]
    ReasonMissing,
    /// This draft, or the very same form, was closed already.
    #[error("already signed")]
    AlreadySigned,
    /// The client did not agree to this kind of data being kept (C11).
    #[error("not agreed: {kind}")]
    NotAgreed {
        /// `health`.
        kind: String,
    },
    /// The store.
    #[error("{0}")]
    Fault(#[from] Fault),
}
takes_text!(FormError);

impl From<ClientError> for FormError {
    fn from(error: ClientError) -> Self {
        match error {
            ClientError::NotFound => Self::NotFound,
            ClientError::Incomplete { missing } => Self::Incomplete { missing },
            ClientError::TooLong { field, max } => Self::TooLong { field, max },
            ClientError::BadText { field } => Self::BadText { field },
            ClientError::BadDate { field } => Self::BadDate { field },
            ClientError::BadEmail => Self::BadEmail,
            ClientError::Fault(fault) => Self::Fault(fault),
            ClientError::IdentityOff
            | ClientError::IdentityInvalid { .. }
            | ClientError::NotAllowedNow => Self::Fault(Fault::Statement),
        }
    }
}

impl From<ClinicError> for FormError {
    fn from(error: ClinicError) -> Self {
        match error {
            ClinicError::Fault(fault) => Self::Fault(fault),
            _ => Self::Fault(Fault::Statement),
        }
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Answer {
    /// The question's id.
    pub question: String,
    /// Text, `yes`/`no`, choice ids joined by a comma, date, or a number.
    pub value: String,
    /// Comment beside a yes or no.
    #[serde(default)]
    pub comment: String,
}

/// A signature as it was drawn: strokes of points, in a box of 1000 × 400 units, with milliseconds since the first point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Signature {
    /// Strokes, each a list of points.
    pub strokes: Vec<Vec<StrokePoint>>,
    /// Name in plain letters.
    pub name: String,
}

/// One point of a stroke.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct StrokePoint {
    /// 0 to 1000, from the left.
    pub x: f32,
    /// 0 to 400, from the top.
    pub y: f32,
    /// Milliseconds since the first point of the signature.
    pub t: u32,
}

/// How a form ended: signed, or refused with the reason (W17).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ending {
    /// Signed on the screen.
    Signed {
        /// The strokes.
        signature: Signature,
    },
    /// Signed on paper that lies in the binder.
    OnPaper {
        /// Where it lies, e.g. the page id.
        place: String,
    },
    /// The client would not sign.
    Refused {
        /// Why, in short.
        reason: String,
    },
}

/// A form to be closed for good.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NewIntake {
    /// Whose.
    pub client: ClientId,
    /// Which form.
    pub form: String,
    /// Which version was shown.
    pub version: u32,
    /// In which language it was shown.
    pub language: Language,
    /// Answers.
    pub answers: Vec<Answer>,
    /// How it ended.
    pub ending: Ending,
    /// The draft it was typed in; a draft is closed once, however often the button is pressed.
    #[serde(default)]
    pub draft: Option<DraftId>,
}

/// One filled-in form, frozen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Intake {
    /// Id.
    pub id: IntakeId,
    /// Whose.
    pub client: ClientId,
    /// The exact form that was shown.
    pub form: FormText,
    /// SHA-256 of that form's text as shown, hex; the signature is bound to it.
    pub text_sha256: String,
    /// SHA-256, hex, over the text's hash, the answers, the ending and the time: what the signature stands under.
    pub sha256: String,
    /// Answers.
    pub answers: Vec<Answer>,
    /// How it ended.
    pub ending: Ending,
    /// When.
    pub filled_at: DateTime<Utc>,
    /// Older than the practice's renewal period.
    pub outdated: bool,
    /// Answers that differ from the one before: question ids (W16).
    pub changed: Vec<String>,
    /// Answers that differ from the card as it stands: question ids. The card is left as it is for the therapist to settle (R35).
    pub card_differs: Vec<String>,
}

/// A yes that has to be seen before each treatment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// Question id.
    pub question: String,
    /// The question as put in the language asked for.
    pub text: String,
    /// The client's own words beside it.
    pub comment: String,
}

/// One line of a client's forms.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct IntakeRow {
    /// Id.
    pub id: IntakeId,
    /// Which form.
    pub form: String,
    /// Its title in the language it was shown in.
    pub title: String,
    /// Version.
    pub version: u32,
    /// Language.
    pub language: Language,
    /// When.
    pub filled_at: DateTime<Utc>,
    /// The civil date of it at the clinic.
    pub filled_on: NaiveDate,
    /// Signed, on paper, or refused.
    pub ending: String,
    /// Older than the renewal period.
    pub outdated: bool,
}

/// The newest version of a form in one language.
///
/// # Errors
/// [`FormError::NoSuchForm`].
pub fn newest(_: &Read<'_>, form: &str, language: Language) -> Result<FormText, FormError> {
    Ok(library::newest(form, language)
        .ok_or(FormError::NoSuchForm)?
        .clone())
}

/// The forms a client filled in, newest first.
///
/// # Errors
/// [`FormError::NotFound`], or what the store says.
pub fn list(r: &Read<'_>, client: ClientId) -> Result<Vec<IntakeRow>, FormError> {
    client::name(r, client)?;
    let (today, months) = (clinic::today(r)?, clinic::settings(r)?.intake_months);
    let mut rows = store::list(r, client)?;
    for row in &mut rows {
        row.outdated = rules::outdated(row.filled_on, months, today);
    }
    Ok(rows)
}

/// One filled-in form with the text that was shown, held against the hashes under which both were frozen.
///
/// # Errors
/// [`FormError::NotFound`], [`Fault::Damaged`] when text, answers or ending are not those that were signed.
pub fn show(r: &Read<'_>, intake: IntakeId) -> Result<Intake, FormError> {
    let kept = store::intake(r, intake)?.ok_or(FormError::NotFound)?;
    let form: FormText = frozen::thaw(&kept.text, &kept.text_sha256)?;
    let evidence: rules::Evidence = frozen::parse(&kept.evidence)?;
    let sha256 = rules::bound(
        &kept.text_sha256,
        &kept.answers,
        &evidence.ending,
        kept.filled_at,
    )?;
    if sha256 != evidence.sha256 {
        return Err(Fault::Damaged.into());
    }
    let answers: Vec<Answer> = frozen::parse(&kept.answers)?;
    let before = match store::answers_before(r, kept.client, &form.kind, kept.filled_at, intake)? {
        Some(json) => Some(frozen::parse::<Vec<Answer>>(&json)?),
        None => None,
    };
    let card = client::card(r, kept.client)?.fields;
    Ok(Intake {
        id: intake,
        client: kept.client,
        outdated: rules::outdated(
            kept.filled_on,
            clinic::settings(r)?.intake_months,
            clinic::today(r)?,
        ),
        changed: before
            .map(|before| rules::changed(&form, &before, &answers))
            .unwrap_or_default(),
        card_differs: rules::card_differs(clinic::country(r)?, &form, &answers, &card),
        form,
        text_sha256: kept.text_sha256,
        sha256,
        answers,
        ending: evidence.ending,
        filled_at: kept.filled_at,
    })
}

/// Closes a form for good: signed, on paper, or refused. The act is upon the client. Blank places of the card are filled from
/// the answers unless the client refused; what stands on the card stays.
///
/// # Errors
/// [`FormError`]: see its variants. Nothing is kept of a form that was not closed.
pub fn close(w: &Write<'_>, new: &NewIntake) -> Result<Intake, FormError> {
    w.about(new.client.0);
    let card = client::card(w, new.client)?.fields;
    let newest = library::newest(&new.form, new.language).ok_or(FormError::NoSuchForm)?;
    if new.version != newest.version {
        return Err(FormError::VersionGone);
    }
    let today = clinic::today(w)?;
    let ending = rules::ended(&new.ending)?;
    let refused = matches!(ending, Ending::Refused { .. });
    let closed = consent::refused_kinds(w, new.client)?;
    let answers = rules::answered(newest, &new.answers, &closed, !refused, today)?;

    let (text, text_sha256) = frozen::freeze(newest)?;
    let (answers_json, _) = frozen::freeze(&answers)?;
    let filled_at = w.now();
    let twice = match new.draft {
        Some(draft) => store::draft_was_closed(w, draft)?,
        None => {
            let since = At(filled_at - chrono::TimeDelta::minutes(1));
            store::same_since(w, new.client, &text_sha256, &answers_json, since)?
        }
    };
    if twice {
        return Err(FormError::AlreadySigned);
    }
    let sha256 = rules::bound(&text_sha256, &answers_json, &ending, filled_at)?;
    let (evidence, _) = frozen::freeze(&rules::Evidence { ending, sha256 })?;
    let id = IntakeId(w.new_id());
    store::keep_text(w, newest, &text_sha256, &text)?;
    store::insert(
        w,
        &store::NewRow {
            id,
            client: new.client,
            form: newest,
            text_sha256: &text_sha256,
            answers: &answers_json,
            ending: rules::evidence_word(&new.ending),
            evidence: &evidence,
            filled_at,
            filled_on: today,
            draft: new.draft,
        },
    )?;
    if let Some(draft) = new.draft {
        store::drop_draft(w, new.client, draft)?;
    }
    if !refused {
        let filled = rules::filled(newest, &answers, &card);
        if filled != card {
            client::change(w, new.client, &filled)?;
        }
    }
    show(w, id)
}

/// The yeses that warn, from the newest form the client did not refuse and any refused since, worded in `language`.
///
/// # Errors
/// What the store says.
pub fn flags(r: &Read<'_>, client: ClientId, language: Language) -> Result<Vec<Flag>, FormError> {
    let mut flags: Vec<Flag> = Vec::new();
    for row in store::list(r, client)? {
        let kept = store::intake(r, row.id)?.ok_or(FormError::NotFound)?;
        let shown: FormText = frozen::parse(&kept.text)?;
        let answers: Vec<Answer> = frozen::parse(&kept.answers)?;
        let worded = library::version(&shown.kind, shown.version, language).unwrap_or(&shown);
        for flag in rules::flags(&shown, worded, &answers) {
            if !flags.iter().any(|have| have.question == flag.question) {
                flags.push(flag);
            }
        }
        if row.ending != "refused" {
            break;
        }
    }
    Ok(flags)
}

/// When the client last closed a form that was not refused, and whether it has to be renewed; `None` = never.
///
/// # Errors
/// What the store says.
pub fn newest_intake(
    r: &Read<'_>,
    client: ClientId,
) -> Result<Option<(NaiveDate, bool)>, FormError> {
    let newest = store::list(r, client)?
        .into_iter()
        .find(|row| row.ending != "refused");
    let Some(row) = newest else { return Ok(None) };
    Ok(Some((
        row.filled_on,
        rules::outdated(
            row.filled_on,
            clinic::settings(r)?.intake_months,
            clinic::today(r)?,
        ),
    )))
}
