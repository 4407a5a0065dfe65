//! The built-in form texts, every version in five languages, read once at first use. A text that does not parse is found by
//! the tests, never by a user.

use std::sync::LazyLock;

use crate::{form::FormText, language::Language};

/// Every version of every form, oldest first; a version once released stays here for good.
static TEXTS: LazyLock<Vec<FormText>> = LazyLock::new(|| {
    [
        include_str!("../../../assets/forms/registration/1/sv.json"),
        include_str!("../../../assets/forms/registration/1/da.json"),
        include_str!("../../../assets/forms/registration/1/nb.json"),
        include_str!("../../../assets/forms/registration/1/fi.json"),
        include_str!("../../../assets/forms/registration/1/en.json"),
    ]
    .into_iter()
    .map(parse)
    .collect()
});

#[allow(clippy::panic)] // built in, and read by a test: it cannot fail at a desk
fn parse(text: &str) -> FormText {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("form: {error}"))
}

/// Every text there is.
#[cfg(test)]
pub(super) fn all() -> &'static [FormText] {
    &TEXTS
}

/// The newest version of a form.
pub(super) fn newest(form: &str, language: Language) -> Option<&'static FormText> {
    TEXTS
        .iter()
        .filter(|text| text.kind == form && text.language == language)
        .max_by_key(|text| text.version)
}

/// One version of a form.
pub(super) fn version(form: &str, version: u32, language: Language) -> Option<&'static FormText> {
    TEXTS
        .iter()
        .find(|text| text.kind == form && text.version == version && text.language == language)
}
