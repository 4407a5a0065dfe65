//! A practice for tests: a real vault in a directory of its own, cheap to open, on a clock that stands until it is moved.
//!
//! It starts on Monday 2 March 2026 at 08:00 UTC (09:00 in Stockholm) as a Swedish clinic of invented people.

pub(crate) mod marked;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use vault::{Act, Cost, Fault, FixedClock, Passphrase, Place, Read, Vault, Write};

use crate::{
    client::{self, CardFields, Source},
    clinic::{self, Clinic},
    country::Country,
    id::ClientId,
};

/// An open practice.
pub(crate) struct Practice {
    /// The vault.
    pub(crate) vault: Vault,
    /// Its clock.
    pub(crate) clock: Arc<FixedClock>,
    dir: tempfile::TempDir,
}

/// The instant at which a practice for tests begins.
pub(crate) fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 2, 8, 0, 0).unwrap()
}

/// A civil date.
pub(crate) fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

impl Practice {
    /// A Swedish practice.
    pub(crate) fn open() -> Self {
        Self::in_country(Country::Se)
    }

    /// A practice in that country.
    pub(crate) fn in_country(country: Country) -> Self {
        let mut practice = Self::bare();
        let clinic = Clinic {
            name: "Lindens Massage".to_owned(),
            street: "Lindvägen 1".to_owned(),
            postcode: "123 45".to_owned(),
            city: "Lindby".to_owned(),
            country,
            organisation_number: "556000-0000".to_owned(),
            email: "mottagning@linden.example".to_owned(),
            phone: "070-174 06 05".to_owned(),
            therapist_name: "Maj Lind".to_owned(),
            therapist_title: "massageterapeut".to_owned(),
            ..Clinic::default()
        };
        practice.write(|w| clinic::change(w, &clinic)).unwrap();
        practice
    }

    /// A vault in which nothing was written yet.
    pub(crate) fn bare() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(FixedClock::at(start()));
        let place = Place::new(dir.path().join("vault"), clock.clone());
        let (vault, _) = Vault::create(place, &passphrase(), Cost::for_tests()).unwrap();
        Self { vault, clock, dir }
    }

    /// Looks.
    pub(crate) fn read<T, E: From<Fault>>(
        &self,
        look: impl FnOnce(&Read<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.vault.read(look)
    }

    /// Writes, as `test/try`.
    pub(crate) fn write<T, E: From<Fault>>(
        &mut self,
        change: impl FnOnce(&Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.act("test", "try", change)
    }

    /// Writes, as `word/verb`.
    pub(crate) fn act<T, E: From<Fault>>(
        &mut self,
        word: &'static str,
        verb: &'static str,
        change: impl FnOnce(&Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.vault.write(Act::new(verb, word), change)
    }

    /// A client of that name with a phone.
    pub(crate) fn admit(&mut self, given: &str, family: &str) -> ClientId {
        let fields = CardFields {
            given: given.to_owned(),
            family: family.to_owned(),
            phone: "070-174 06 35".to_owned(),
            ..CardFields::default()
        };
        self.write(|w| client::admit(w, &fields, Source::Therapist, ""))
            .unwrap()
            .id
    }

    /// How the database goes about a statement: the lines of `EXPLAIN QUERY PLAN`, one string.
    pub(crate) fn plan(&self, sql: &str) -> String {
        self.read(|r| {
            let mut statement = r.sql().prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            let nulls = vec![vault::sql::types::Null; statement.parameter_count()];
            let lines = statement
                .query_map(vault::sql::params_from_iter(nulls), |row| {
                    row.get::<_, String>(3)
                })?
                .collect::<Result<Vec<_>, _>>()?;
            Ok::<_, Fault>(lines.join("\n"))
        })
        .unwrap()
    }

    /// One number from the database.
    pub(crate) fn count(&self, sql: &str) -> i64 {
        self.read(|r| Ok::<_, Fault>(r.sql().query_row(sql, [], |row| row.get(0))?))
            .unwrap()
    }

    /// Where the vault lies.
    pub(crate) fn dir(&self) -> std::path::PathBuf {
        self.dir.path().join("vault")
    }

    /// Locks, and opens again from the disk.
    pub(crate) fn reopen(self) -> Self {
        let Self { vault, clock, dir } = self;
        vault.lock().unwrap();
        Self::open_again(clock, dir)
    }

    /// Ends without locking, as a crash does, and opens again from the disk.
    pub(crate) fn crash(self) -> Self {
        let Self { vault, clock, dir } = self;
        drop(vault);
        Self::open_again(clock, dir)
    }

    fn open_again(clock: Arc<FixedClock>, dir: tempfile::TempDir) -> Self {
        let place = Place::new(dir.path().join("vault"), clock.clone());
        let vault = Vault::open(place, vault::Unlock::Passphrase(&passphrase())).unwrap();
        Self { vault, clock, dir }
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new("linden blommar i juli")
}
