//! The till of an invented practice: what is sold after a visit, and the evening on which invoices come in and the day is closed.
//!
//! One sale is rung up for the wrong price and put right at once. The last days stay open, for whoever tries the program out; on
//! Fridays the sheets of the log go into the binder.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use practice::{
    binder,
    daybook::{self, ItemKind, NewSale, Pay, Reverse, Sale},
    id::{ClientId, VisitId},
    money::Minor,
};

use super::Stage;
use crate::{Refusal, invented::plan::Booked, papers};

impl Stage<'_> {
    pub(super) fn sell(
        &mut self,
        at: DateTime<Utc>,
        number: usize,
        booked: &Booked,
        client: ClientId,
        visit: VisitId,
    ) -> Result<(), Refusal> {
        if at > self.past.now {
            return Ok(()); // still on the bench
        }
        let Some(article) = self.article(number).cloned() else {
            return Ok(());
        };
        let payer = self
            .clients
            .get(booked.client)
            .and_then(Option::as_ref)
            .and_then(|known| known.payer);
        // The invoice goes to whoever pays; one of twelve others is left open as well.
        let invoiced = payer.is_some() || self.dice.in_hundred(8);
        let turn = [0, 0, 0, 1, 1, 2]
            .get(self.dice.below(6))
            .copied()
            .unwrap_or(0);
        let method = self
            .methods
            .get(turn)
            .or_else(|| self.methods.first())
            .cloned();
        let new = NewSale {
            client,
            visit: Some(visit),
            on: None,
            item: article.name.clone(),
            kind: article.kind,
            quantity: 1,
            amount: article.price,
            vat: article.vat,
            payer,
            method: method.filter(|_| !invoiced),
        };
        let mut sale = self.register(at, &new)?;
        self.sold += 1;
        if self.sold == 30 {
            // Rung up for the wrong price, put right at once.
            let reverse = Reverse {
                sale: sale.id,
                reason: "price".to_owned(),
            };
            self.past
                .at(at + TimeDelta::minutes(2), "daybook/reverse", |w| {
                    Ok(daybook::reverse(w, &reverse)?)
                })?;
            let right = NewSale {
                amount: Minor(article.price.0 / 2),
                ..new.clone()
            };
            sale = self.register(at + TimeDelta::minutes(3), &right)?;
        }
        if invoiced {
            self.invoices.push((booked.on, sale.id));
        }
        if self.dice.in_hundred(12)
            && let Some(goods) = self
                .articles
                .iter()
                .find(|article| article.kind == ItemKind::Goods)
                .cloned()
        {
            let item = self
                .dice
                .one_of(&self.people.goods)
                .cloned()
                .unwrap_or(goods.name);
            let method = self.methods.first().cloned();
            let kind = ItemKind::Goods;
            let sold = NewSale {
                item,
                kind,
                amount: goods.price,
                vat: goods.vat,
                payer: None,
                method,
                ..new
            };
            self.register(at + TimeDelta::minutes(4), &sold)?;
        }
        Ok(())
    }

    fn register(&mut self, at: DateTime<Utc>, new: &NewSale) -> Result<Sale, Refusal> {
        self.past
            .at(at, "daybook/register", |w| Ok(daybook::register(w, new)?))
    }

    /// The end of a working day: old invoices come in, the day is closed, and on Fridays the log goes into the binder.
    pub(super) fn evening(&mut self, at: DateTime<Utc>, day: NaiveDate) -> Result<(), Refusal> {
        let due = day.checked_sub_days(Days::new(16)).unwrap_or(day);
        let (paid, open) = std::mem::take(&mut self.invoices)
            .into_iter()
            .partition(|(on, _)| *on <= due);
        self.invoices = open;
        let method = if self.methods.iter().any(|method| method == "bank_transfer") {
            "bank_transfer"
        } else {
            "invoice"
        };
        for (_, sale) in paid {
            let pay = Pay {
                sale,
                method: method.to_owned(),
                amount: None,
                on: None,
            };
            self.past
                .at(at, "daybook/pay", |w| Ok(daybook::pay(w, &pay)?))?;
        }
        // The last days are left for whoever tries the program out.
        if (self.plan.today - day).num_days() < 3 {
            return Ok(());
        }
        self.past
            .at(at + TimeDelta::minutes(1), "daybook/close", |w| {
                Ok(daybook::close(w, Some(day))?)
            })?;
        if day.weekday() == chrono::Weekday::Fri {
            let pages = self
                .past
                .at(at + TimeDelta::minutes(5), "binder/print", |w| {
                    papers::enter_unprinted(w)
                })?;
            for page in pages {
                let filed = binder::PageState::Filed;
                self.past
                    .at(at + TimeDelta::minutes(8), "binder/mark", |w| {
                        Ok(binder::mark(w, page.id, filed)?)
                    })?;
            }
        }
        Ok(())
    }
}
