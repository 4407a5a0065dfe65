//! The practice's own fields of the card.

use vault::{Read, Write};

use crate::{
    client::{ClientError, OwnField, store},
    id::FieldId,
    text,
};

/// The own fields in their order on the card.
///
/// # Errors
/// What the store says.
pub fn own_fields(r: &Read<'_>) -> Result<Vec<OwnField>, ClientError> {
    Ok(store::own_fields(r)?)
}

/// Adds an own field, or renames or moves one.
///
/// # Errors
/// [`ClientError::Incomplete`] without a name, [`ClientError::NotFound`] for an id that is not there.
pub fn save_own_field(w: &Write<'_>, field: &OwnField) -> Result<Vec<OwnField>, ClientError> {
    let name = text::line("name", &field.name, 100)?;
    if name.is_empty() {
        return Err(ClientError::Incomplete {
            missing: vec!["name".to_owned()],
        });
    }
    let kept = match field.id {
        None => store::add_own_field(w, FieldId(w.new_id()), &name, field.position)?,
        Some(id) => store::change_own_field(w, id, &name, field.position)?,
    };
    if kept {
        own_fields(w)
    } else {
        Err(ClientError::NotFound)
    }
}

/// Removes an own field and what stands in it on all cards.
///
/// # Errors
/// [`ClientError::NotFound`], or what the store says.
pub fn remove_own_field(w: &Write<'_>, field: FieldId) -> Result<Vec<OwnField>, ClientError> {
    if store::remove_own_field(w, field)? {
        own_fields(w)
    } else {
        Err(ClientError::NotFound)
    }
}
