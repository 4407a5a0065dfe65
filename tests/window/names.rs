//! How a journey calls what is on the screen: by what a person reads there.

/// A button, link, tab, menu item or checkbox with exactly that name.
pub fn by_name(name: &str) -> String {
    let name = quoted(name);
    format!(
        "(//*[(self::button or self::a or self::summary or @role='button' or @role='tab' or @role='menuitem' or @role='option' or @role='radio') and not(@disabled) and (normalize-space(.)={name} or @aria-label={name} or .//*[normalize-space(text())={name}])])[1]"
    )
}

/// The control whose label begins with that text.
pub fn by_label(label: &str) -> String {
    let label = quoted(label);
    format!(
        "(//*[@id=(//label[starts-with(normalize-space(.), {label})]/@for)] | //*[(self::input or self::textarea or self::select) and starts-with(@aria-label, {label})])[1]"
    )
}

pub(super) fn quoted(text: &str) -> String {
    if text.contains('\'') {
        format!("\"{text}\"")
    } else {
        format!("'{text}'")
    }
}
