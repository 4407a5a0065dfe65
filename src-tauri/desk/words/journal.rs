//! Notes about treatment.

use super::search::Words;
use crate::{
    Refusal,
    wire::{Done, Nothing, OfClient, OfNote},
};
use practice::journal::{self, AmendNote, Note, NoteHit, WriteNote};
use vault::{Read, Write};

pub(crate) fn list(r: &Read<'_>, request: OfClient) -> Result<Vec<Note>, Refusal> {
    Ok(journal::list(r, request.client)?)
}

pub(crate) fn write(w: &Write<'_>, request: WriteNote) -> Result<Note, Refusal> {
    Ok(journal::write(w, &request)?)
}

pub(crate) fn sign(w: &Write<'_>, request: OfNote) -> Result<Note, Refusal> {
    Ok(journal::sign(w, request.note)?)
}

pub(crate) fn amend(w: &Write<'_>, request: AmendNote) -> Result<Note, Refusal> {
    Ok(journal::amend(w, &request)?)
}

pub(crate) fn discard(w: &Write<'_>, request: OfNote) -> Result<Done, Refusal> {
    journal::discard(w, request.note)?;
    Ok(Done::YES)
}

pub(crate) fn unsigned(r: &Read<'_>, request: Nothing) -> Result<Vec<NoteHit>, Refusal> {
    let Nothing {} = request;
    Ok(journal::unsigned(r)?)
}

pub(crate) fn search(r: &Read<'_>, request: Words) -> Result<Vec<NoteHit>, Refusal> {
    Ok(journal::search(r, &request.text, request.limit)?)
}
