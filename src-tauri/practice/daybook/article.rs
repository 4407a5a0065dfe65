//! The price list: what is offered under neutral names, so that no word about health reaches the bookkeeping print.
//!
//! A sale keeps the name and price of its day; changing or removing an article changes no line. A new practice starts with a
//! short list in its own language and country (`assets/rules/articles.json`), with prices to be set right by the therapist.

use serde::Deserialize;
use std::collections::BTreeMap;
use vault::{Read, Write, sql::params};

use super::{Article, DaybookError, ItemKind, rules};
use crate::{
    clinic,
    country::{self, Country},
    id::ArticleId,
    language::Language,
    money::{Minor, Rate},
};

/// The first price list per language and country.
const FIRST: &str = include_str!("../../../assets/rules/articles.json");

#[derive(Deserialize)]
struct First {
    /// Language code -> name of each article, in order.
    names: BTreeMap<String, Vec<String>>,
    /// Treatment or goods, in the same order.
    kinds: Vec<ItemKind>,
    /// Currency -> price of each in minor units, in the same order.
    prices: BTreeMap<String, Vec<i64>>,
}

/// The price list in its order.
///
/// # Errors
/// What the store says.
pub fn list(r: &Read<'_>) -> Result<Vec<Article>, DaybookError> {
    let articles = r
        .sql()
        .prepare_cached(
            "SELECT id, name, kind, price, vat, position FROM article ORDER BY position, name, id",
        )?
        .query_map([], |row| {
            Ok(Article {
                id: Some(row.get(0)?),
                name: row.get(1)?,
                kind: row.get(2)?,
                price: row.get(3)?,
                vat: row.get(4)?,
                position: row.get(5)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(articles)
}

/// Adds an article, or changes the one of that id.
///
/// # Errors
/// [`DaybookError::NotFound`], [`DaybookError::UnknownRate`], or what is wrong with its name or price.
pub fn save(w: &Write<'_>, article: &Article) -> Result<Article, DaybookError> {
    let name = rules::name("name", &article.name)?;
    if article.price < Minor(0) || article.price > rules::AMOUNT_MAX {
        return Err(DaybookError::BadNumber {
            field: "price".into(),
        });
    }
    rules::check_rate(
        &country::profile(clinic::country(w)?, clinic::today(w)?),
        article.vat,
    )?;
    let id = article.id.unwrap_or_else(|| ArticleId(w.new_id()));
    let values = params![
        id,
        name,
        article.kind,
        article.price,
        article.vat,
        article.position
    ];
    let kept = if article.id.is_some() {
        w.sql()
            .prepare_cached("UPDATE article SET name = ?2, kind = ?3, price = ?4, vat = ?5, position = ?6 WHERE id = ?1")?
            .execute(values)?
    } else {
        w.sql()
            .prepare_cached("INSERT INTO article (id, name, kind, price, vat, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(values)?
    };
    if kept == 0 {
        return Err(DaybookError::NotFound);
    }
    w.about(id.0);
    Ok(Article {
        id: Some(id),
        name,
        ..article.clone()
    })
}

/// Removes an article; sales keep its name.
///
/// # Errors
/// [`DaybookError::NotFound`] or what the store says.
pub fn remove(w: &Write<'_>, article: ArticleId) -> Result<(), DaybookError> {
    w.about(article.0);
    match w
        .sql()
        .prepare_cached("DELETE FROM article WHERE id = ?1")?
        .execute([article])?
    {
        0 => Err(DaybookError::NotFound),
        _ => Ok(()),
    }
}

/// Gives a new practice its first price list: neutral names in its language, prices in its currency, the country's general
/// VAT rate. Does nothing when there is a price list already.
///
/// # Errors
/// What the store says.
pub fn seed(w: &Write<'_>, language: Language, country: Country) -> Result<(), DaybookError> {
    if !list(w)?.is_empty() {
        return Ok(());
    }
    let profile = country::profile(country, clinic::today(w)?);
    let vat = Rate(profile.vat_rates.iter().copied().max().unwrap_or(0));
    for (position, (name, kind, price)) in
        first(language, &profile.currency).into_iter().enumerate()
    {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        save(
            w,
            &Article {
                id: None,
                name,
                kind,
                price,
                vat,
                position,
            },
        )?;
    }
    Ok(())
}

/// The first price list in a language and currency; empty when the file has none, which a test excludes.
pub(super) fn first(language: Language, currency: &str) -> Vec<(String, ItemKind, Minor)> {
    let Ok(first) = serde_json::from_str::<First>(FIRST) else {
        return Vec::new();
    };
    let (Some(names), Some(prices)) =
        (first.names.get(language.code()), first.prices.get(currency))
    else {
        return Vec::new();
    };
    names
        .iter()
        .zip(&first.kinds)
        .zip(prices)
        .map(|((name, kind), price)| (name.clone(), *kind, Minor(*price)))
        .collect()
}
