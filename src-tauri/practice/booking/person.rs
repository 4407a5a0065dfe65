//! Who a booking is for: names, phones and e-mail addresses brought into one form, so that the same person is seen as the same.
//!
//! What always holds: `Öberg, Åsa` and `åsa  ÖBERG` are one name, `070-174 06 05` and `+46 70 174 06 05` one phone. An e-mail
//! address alone never makes a person: couples and firms share one. It decides nothing.

use crate::{
    client::{self, bare},
    country::Country,
    id::ClientId,
};

/// The person of a booking, as told by a provider.
#[derive(Clone, PartialEq, Default)]
pub(crate) struct Person {
    /// Name as told.
    pub(crate) name: String,
    /// E-mail as told.
    pub(crate) email: String,
    /// Phone as told.
    pub(crate) phone: String,
}

/// What agrees between a booking's person and a card.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Agreement {
    pub(super) name: bool,
    pub(super) phone: bool,
    pub(super) email: bool,
}

impl Agreement {
    /// Enough to say without asking that it is the same person.
    pub(super) const fn is_certain(self) -> bool {
        self.name && (self.phone || self.email)
    }

    /// Enough to ask. An e-mail address alone is not.
    pub(super) const fn is_worth_asking(self) -> bool {
        self.name || self.phone
    }

    /// In words, strongest first.
    pub(super) fn words(self) -> Vec<String> {
        [
            ("name", self.name),
            ("phone", self.phone),
            ("email", self.email),
        ]
        .into_iter()
        .filter(|(_, agrees)| *agrees)
        .map(|(word, _)| word.to_owned())
        .collect()
    }

    pub(super) fn count(self) -> u32 {
        u32::from(self.name) + u32::from(self.phone) + u32::from(self.email)
    }
}

/// One card, as far as it matters for telling people apart.
pub(super) struct CardTraces {
    pub(super) client: ClientId,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) phone: String,
    pub(super) phone_e164: String,
}

/// Key of a person within an account, and why two bookings with the same key are one person's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Key {
    /// As kept.
    pub(super) text: String,
    /// The name alone: enough to keep bookings together, not enough to know the person.
    pub(super) name_only: bool,
}

/// A person with everything in one form; blank where nothing can be read.
pub(super) struct OneForm {
    /// Small letters without marks, parts in order of the alphabet.
    pub(super) name: String,
    /// E.164.
    pub(super) phone: String,
    /// Small letters.
    pub(super) email: String,
}

impl OneForm {
    /// The keys of this person, strongest first; none without a name.
    pub(super) fn keys(&self) -> Vec<Key> {
        let Self { name, phone, email } = self;
        if name.is_empty() {
            return Vec::new();
        }
        let mut keys = Vec::new();
        if !phone.is_empty() {
            keys.push(Key {
                text: format!("phone {phone} {name}"),
                name_only: false,
            });
        }
        if !email.is_empty() {
            keys.push(Key {
                text: format!("email {email} {name}"),
                name_only: false,
            });
        }
        if keys.is_empty() {
            keys.push(Key {
                text: format!("name {name}"),
                name_only: true,
            });
        }
        keys
    }

    /// What agrees with a card.
    pub(super) fn agrees(&self, card: &CardTraces) -> Agreement {
        Agreement {
            name: !self.name.is_empty() && self.name == folded(&card.name),
            phone: !self.phone.is_empty() && self.phone == card.phone_e164,
            email: !self.email.is_empty() && self.email == card.email.trim().to_lowercase(),
        }
    }
}

impl Person {
    pub(crate) fn is_nobody(&self) -> bool {
        self.name.is_empty() && self.email.is_empty() && self.phone.is_empty()
    }

    /// The name in one form: small letters without marks, parts in order of the alphabet.
    pub(crate) fn folded(&self) -> String {
        folded(&self.name)
    }

    /// Everything that tells this person apart, in one form.
    pub(super) fn in_one_form(&self, country: Country) -> OneForm {
        OneForm {
            name: self.folded(),
            phone: client::phone_e164(country, &self.phone),
            email: self.email.trim().to_lowercase(),
        }
    }

    /// Given and family name: `Öberg, Åsa` the other way round, otherwise the last part is the family name.
    pub(super) fn given_and_family(&self) -> (String, String) {
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some((family, given)) = name.split_once(',') {
            return (given.trim().to_owned(), family.trim().to_owned());
        }
        match name.rsplit_once(' ') {
            Some((given, family)) => (given.to_owned(), family.to_owned()),
            None => (name, String::new()),
        }
    }
}

/// A name in one form, whatever the order of its parts.
pub(super) fn folded(name: &str) -> String {
    let bare = bare(name);
    let mut parts: Vec<&str> = bare
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    parts.sort_unstable();
    parts.join(" ")
}
