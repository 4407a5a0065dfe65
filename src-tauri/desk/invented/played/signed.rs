//! What an invented client signs before the first treatment: the registration form, and the consents with it.
//!
//! Most sign on the screen; one refuses the form, one signs on paper that is put into the binder, one agrees to be shown on the
//! website for a while, and one takes a consent back some days later. So every ending of a form is found in the practice.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use practice::{
    consent::{self, NewConsent, Purpose, Withdraw},
    form::{self, Ending, NewIntake},
};

use super::{Stage, special};
use crate::{
    Refusal,
    invented::{drawn, filled},
};

impl Stage<'_> {
    /// The forms before the first treatment: registration and consent.
    pub(super) fn forms(&mut self, at: DateTime<Utc>, number: usize) -> Result<(), Refusal> {
        let Some(known) = self.clients.get(number).and_then(Option::as_ref) else {
            return Ok(());
        };
        let (client, fields) = (known.id, known.fields.clone());
        let Some(case) = self.case(number) else {
            return Ok(());
        };
        let name = format!("{} {}", fields.given, fields.family);
        let language = fields.language;
        let shown = self
            .past
            .vault
            .read(|r| Ok::<_, Refusal>(form::newest(r, "registration", language)?))?;
        let answers = filled::answers(&shown, &fields, case, &mut self.dice);
        let ending = match number {
            special::REFUSED => Ending::Refused {
                reason: self.people.refusal.clone(),
            },
            special::ON_PAPER => Ending::OnPaper {
                place: self.people.binder.0.clone(),
            },
            _ => Ending::Signed {
                signature: drawn::signature(&name, &mut self.dice),
            },
        };
        let form = NewIntake {
            client,
            form: shown.kind,
            version: shown.version,
            language,
            answers,
            ending,
            draft: None,
        };
        self.past
            .at(at, "intake/close", |w| Ok(form::close(w, &form)?))?;
        self.consent(
            at + TimeDelta::minutes(1),
            number,
            (Purpose::Storage, ""),
            None,
        )?;
        match number {
            special::PUBLISHED => {
                let until = self.plan.today.checked_add_days(Days::new(300));
                self.consent(
                    at + TimeDelta::minutes(2),
                    number,
                    (Purpose::Publishing, "website"),
                    until,
                )?;
            }
            special::WITHDRAWN => {
                let given = self.consent(
                    at + TimeDelta::minutes(2),
                    number,
                    (Purpose::Marketing, "email"),
                    None,
                )?;
                if let Some(id) = given {
                    let withdraw = Withdraw {
                        id,
                        how: "phone".to_owned(),
                    };
                    let later = at + TimeDelta::days(9);
                    self.past.at(later, "consent/withdraw", |w| {
                        Ok(consent::withdraw(w, &withdraw)?)
                    })?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn consent(
        &mut self,
        at: DateTime<Utc>,
        number: usize,
        (purpose, channel): (Purpose, &str),
        until_on: Option<NaiveDate>,
    ) -> Result<Option<practice::id::ConsentId>, Refusal> {
        let Some(known) = self.clients.get(number).and_then(Option::as_ref) else {
            return Ok(None);
        };
        let (client, language) = (known.id, known.fields.language);
        let name = format!("{} {}", known.fields.given, known.fields.family);
        let version = self
            .past
            .vault
            .read(|r| Ok::<_, Refusal>(consent::text(r, purpose, channel, language)?))?
            .version;
        let ending = match number {
            special::ON_PAPER => Ending::OnPaper {
                place: self.people.binder.0.clone(),
            },
            _ => Ending::Signed {
                signature: drawn::signature(&name, &mut self.dice),
            },
        };
        let new = NewConsent {
            client,
            purpose,
            channel: channel.to_owned(),
            language,
            version,
            ending,
            until_on,
        };
        Ok(Some(
            self.past
                .at(at, "consent/give", |w| Ok(consent::give(w, &new)?))?
                .id,
        ))
    }
}
