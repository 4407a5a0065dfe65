//! The price list.

use crate::{
    Refusal,
    wire::{Done, Nothing, OfArticle},
};
use practice::daybook::{Article, article};
use vault::{Read, Write};

pub(crate) fn list(r: &Read<'_>, request: Nothing) -> Result<Vec<Article>, Refusal> {
    let Nothing {} = request;
    Ok(article::list(r)?)
}

pub(crate) fn save(w: &Write<'_>, request: Article) -> Result<Article, Refusal> {
    Ok(article::save(w, &request)?)
}

pub(crate) fn remove(w: &Write<'_>, request: OfArticle) -> Result<Done, Refusal> {
    article::remove(w, request.article)?;
    Ok(Done::YES)
}
