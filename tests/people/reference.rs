//! The reference practice: what thirty years of a busy therapist leave, in a real vault, for measuring and for tests of size.
//!
//! It stands in ten years with three sheets a day, for bookings can be kept no longer and what is too old goes at the opening.
//! What is found by searching goes through the practice (cards with their traces, days with their chain); rows that only have
//! to be many are written straight into the tables, at the instant at which they would have been. Same seed, same people.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc, Weekday};
use desk::invented::{
    dice::Dice,
    people::{self, People},
};
use practice::{
    binder::label,
    client::{self, CardFields, Source},
    clinic::{self, Clinic, Settings},
    country::Country,
    daybook::{self, article},
    language::Language,
};
use sha2::{Digest as _, Sha256};
use vault::{
    Act, Cost, FixedClock, Passphrase, Place, Unlock, Uuid, Vault, Write,
    sql::{Statement, params},
};

/// Opens the reference practice. The people in it are invented.
pub const PASSPHRASE: &str = "linden blommar i juli";

/// Of the full size.
const CLIENTS: f64 = 10_000.0;
const SHEETS: f64 = 7_500.0;
/// Bookings, visits and sales on each sheet of the log.
pub const A_SHEET: usize = 20;
/// Sheets of a day that is over; a day that is still open has one.
pub const SHEETS_A_DAY: usize = 3;
/// Two notes for three visits: 100,000 notes.
const NOTED: (usize, usize) = (2, 3);
/// Every so many bookings are those of the first client: 300 visits in all.
const ONE_IN: usize = 500;
/// The last days are neither closed nor printed: so many.
pub const OPEN_DAYS: usize = 3;
/// Months that a booking is kept at most.
const LONGEST: u32 = 120;
/// Bytes of a note at least.
pub const NOTE_BYTES: usize = 1_000;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How many rows there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Cards.
    pub clients: usize,
    /// Signed notes.
    pub notes: usize,
    /// Bookings; each has its visit.
    pub bookings: usize,
    /// Sales, each paid.
    pub sales: usize,
    /// Sheets of the log in the binder.
    pub pages: usize,
    /// Bytes of all notes.
    pub note_bytes: usize,
}

/// The practice, open, on a clock that stands on the afternoon of its last day.
pub struct Reference {
    /// The vault.
    pub vault: Vault,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    /// What is in it.
    pub counts: Counts,
}

/// Makes the reference practice in `dir`, which must hold no vault, at a share of its full size: 1.0 is all of it.
///
/// The passphrase costs next to nothing, so that opening measures the vault and not the key.
///
/// # Errors
/// What the vault or the practice says.
pub fn reference_practice(dir: &Path, seed: u64, scale: f64) -> Outcome<Reference> {
    let present = DateTime::parse_from_rfc3339("2026-11-20T15:00:00Z")?.with_timezone(&Utc);
    let clock = Arc::new(FixedClock::at(present));
    let place = Place::new(dir, clock.clone());
    let (mut vault, _) = Vault::create(place, &Passphrase::new(PASSPHRASE), Cost::for_tests())?;
    let people = people::of("sv").ok_or("no people")?;
    let mut dice = Dice::new(seed);
    let share = |whole: f64| (whole * scale).round().max(1.0) as usize;
    let closed = share(SHEETS)
        .saturating_sub(OPEN_DAYS)
        .div_ceil(SHEETS_A_DAY);
    let days = working_days(present.date_naive(), closed + OPEN_DAYS);
    let first = days.first().copied().ok_or("no day")?;

    clock.set(at(first, 7 * 60));
    vault.write(Act::new("begin", "desk"), |w| begin(w).map_err(broken))?;
    let clients = vault.write(Act::new("admit", "client"), |w| {
        admit(w, people, share(CLIENTS), &mut dice).map_err(broken)
    })?;
    let mut counts = Counts {
        clients: clients.len(),
        ..Counts::default()
    };
    let mut numbers: BTreeMap<i32, Numbers> = BTreeMap::new();
    for (place, day) in days.iter().enumerate() {
        let open = place + OPEN_DAYS >= days.len();
        clock.set(at(*day, 18 * 60));
        vault.write(Act::new("register", "daybook"), |w| {
            let numbers = numbers.entry(day.year()).or_default();
            (0..if open { 1 } else { SHEETS_A_DAY }).try_for_each(|_| {
                one_sheet(
                    w,
                    *day,
                    open,
                    numbers,
                    (&clients, people),
                    &mut dice,
                    &mut counts,
                )
                .map_err(broken)
            })
        })?;
        if !open {
            vault.write(Act::new("close", "daybook"), |w| {
                daybook::close(w, Some(*day)).map_err(broken)
            })?;
        }
    }
    vault.write(Act::new("register", "daybook"), |w| {
        keep_numbers(w, &numbers).map_err(broken)
    })?;
    clock.set(present);
    vault.lock()?;
    let vault = Vault::open(
        Place::new(dir, clock.clone()),
        Unlock::Passphrase(&Passphrase::new(PASSPHRASE)),
    )?;
    Ok(Reference {
        vault,
        clock,
        counts,
    })
}

/// What the vault's transactions take as an error; the words are only for whoever runs a measurement.
fn broken(error: impl Into<Box<dyn std::error::Error>>) -> Broken {
    Broken(error.into().to_string())
}

/// Something did not fit the tables.
#[derive(Debug)]
struct Broken(String);

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::error::Error for Broken {}
impl From<vault::Fault> for Broken {
    fn from(fault: vault::Fault) -> Self {
        Self(fault.to_string())
    }
}

/// The last numbers of a year.
#[derive(Default)]
struct Numbers {
    sale: u32,
    page: u32,
}

fn working_days(last: NaiveDate, many: usize) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> =
        std::iter::successors(Some(last), |day| day.checked_sub_days(Days::new(1)))
            .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
            .take(many)
            .collect();
    days.reverse();
    days
}

/// Minutes after midnight UTC.
fn at(day: NaiveDate, minutes: i64) -> DateTime<Utc> {
    day.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::minutes(minutes)
}

fn begin(w: &Write<'_>) -> Outcome<()> {
    let clinic = Clinic {
        name: "Referensmottagningen".into(),
        street: "Lindallén 1".into(),
        postcode: "123 45".into(),
        city: "Lindby".into(),
        country: Country::Se,
        email: "mottagning@example.org".into(),
        phone: "070-174 06 05".into(),
        therapist_name: "Maj Lind".into(),
        therapist_title: "massageterapeut".into(),
        language: Language::Sv,
        demo: true,
        ..Clinic::default()
    };
    clinic::change(w, &clinic)?;
    let settings = Settings {
        booking_months: LONGEST,
        ..clinic::settings(w)?
    };
    clinic::set(w, &settings)?;
    article::seed(w, Language::Sv, Country::Se)?;
    Ok(())
}

fn admit(
    w: &Write<'_>,
    people: &People,
    many: usize,
    dice: &mut Dice,
) -> Outcome<Vec<(String, String)>> {
    let mut clients = Vec::with_capacity(many);
    for number in 0..many {
        let person = people.person("se", number, dice);
        let fields = CardFields {
            given: person.given,
            family: person.family,
            email: person.email,
            phone: person.phone,
            street: person.street,
            postcode: person.postcode,
            city: person.city,
            birth_on: NaiveDate::from_yo_opt(
                1930 + i32::try_from(dice.between(0, 65))?,
                u32::try_from(dice.between(1, 365))?,
            ),
            ..CardFields::default()
        };
        let card = client::admit(w, &fields, Source::Client, "")?;
        clients.push((
            card.id.to_string(),
            format!("{} {}", card.fields.given, card.fields.family),
        ));
    }
    Ok(clients)
}

/// Twenty bookings that were kept, with what came of them, on one sheet of the binder.
fn one_sheet(
    w: &Write<'_>,
    day: NaiveDate,
    open: bool,
    numbers: &mut Numbers,
    (clients, people): (&[(String, String)], &People),
    dice: &mut Dice,
    counts: &mut Counts,
) -> Outcome<()> {
    let sql = w.sql();
    let mut booking = sql.prepare_cached(
        "INSERT INTO booking (id, client_id, origin, service, starts_at, ends_at, zone, state, first_seen_at)
         VALUES (?1, ?2, 'desk', 'Behandling 60 min', ?3, ?4, 'Europe/Stockholm', 'confirmed', ?5)",
    )?;
    let mut visit = sql.prepare_cached(
        "INSERT INTO visit (id, client_id, booking_id, visit_on, began_at, service) VALUES (?1, ?2, ?3, ?4, ?5, 'Behandling 60 min')",
    )?;
    let mut rows = Rows::prepare(w)?;
    let page = if open {
        None
    } else {
        Some(rows.page(w, day, numbers)?)
    };
    counts.pages += usize::from(page.is_some());
    for place in 0..A_SHEET {
        let drawn = dice.one_of(clients).ok_or("no client")?;
        let (client, name) = if counts.bookings.is_multiple_of(ONE_IN) {
            clients.first().ok_or("no client")?
        } else {
            drawn
        };
        let starts = at(day, 7 * 60 + i64::try_from(place)? * 30).timestamp_millis();
        let ends = starts + 3_600_000;
        let (booking_id, visit_id) = (w.new_id().to_string(), w.new_id().to_string());
        booking.execute(params![
            booking_id,
            client,
            starts,
            ends,
            starts - 604_800_000
        ])?;
        visit.execute(params![
            visit_id,
            client,
            booking_id,
            day.to_string(),
            starts
        ])?;
        counts.bookings += 1;
        if (counts.bookings * NOTED.0) % NOTED.1 < NOTED.0 {
            counts.note_bytes +=
                rows.note(w.new_id(), (client, &visit_id), day, ends, people, dice)?;
            counts.notes += 1;
        }
        numbers.sale += 1;
        rows.sale(
            w,
            day,
            (numbers.sale, place + 1),
            (client, name, &visit_id),
            page.as_deref(),
            ends,
            dice,
        )?;
        counts.sales += 1;
    }
    Ok(())
}

/// The statements of a day.
struct Rows<'w> {
    note: Statement<'w>,
    text: Statement<'w>,
    sale: Statement<'w>,
    party: Statement<'w>,
    payment: Statement<'w>,
    page: Statement<'w>,
    line: Statement<'w>,
}

impl<'w> Rows<'w> {
    fn prepare(w: &'w Write<'_>) -> Outcome<Self> {
        let sql = w.sql();
        Ok(Self {
            note: sql.prepare(
                "INSERT INTO note (id, client_id, visit_id, template, happened_on, begun_at, signed) VALUES (?1, ?2, ?3, 'free', ?4, ?5, 1)",
            )?,
            text: sql.prepare(
                "INSERT INTO note_text (note_id, version, parts, body, written_at, signed_at, signed_by, sha256)
                 VALUES (?1, 1, 'text', ?2, ?3, ?3, 'Maj Lind, massageterapeut', ?4)",
            )?,
            sale: sql.prepare(
                "INSERT INTO sale (id, year, number, sold_on, item, kind, quantity, amount, vat, vat_amount, payer_kind, party_sha256,
                    registered_at, page_id)
                 VALUES (?1, ?2, ?3, ?4, 'Behandling 60 min', 'treatment', 1, 80000, 2500, 16000, 'client', ?5, ?6, ?7)",
            )?,
            party: sql.prepare("INSERT INTO sale_party (sale_id, client_id, visit_id, name, salt) VALUES (?1, ?2, ?3, ?4, ?5)")?,
            payment: sql
                .prepare("INSERT INTO payment (id, sale_id, method, amount, paid_on, recorded_at) VALUES (?1, ?2, ?3, 80000, ?4, ?5)")?,
            page: sql.prepare(
                "INSERT INTO binder_page (id, year, number, label, kind, state, first_on, sheet, sheets, printed_at, sha256)
                 VALUES (?1, ?2, ?3, ?4, 'log', 'filed', ?5, 1, 1, ?6, '')",
            )?,
            line: sql.prepare("INSERT INTO binder_line (page_id, line, sale_id) VALUES (?1, ?2, ?3)")?,
        })
    }

    fn page(&mut self, w: &Write<'_>, day: NaiveDate, numbers: &mut Numbers) -> Outcome<String> {
        numbers.page += 1;
        let id = w.new_id().to_string();
        let label = label::write(day.year(), numbers.page);
        self.page.execute(params![
            id,
            day.year(),
            numbers.page,
            label,
            day.to_string(),
            w.now().timestamp_millis()
        ])?;
        Ok(id)
    }

    /// A signed note; answers how many bytes its text has.
    fn note(
        &mut self,
        id: Uuid,
        (client, visit): (&str, &str),
        day: NaiveDate,
        written: i64,
        people: &People,
        dice: &mut Dice,
    ) -> Outcome<usize> {
        let mut body = String::with_capacity(NOTE_BYTES + 200);
        while body.len() < NOTE_BYTES {
            let case = dice.one_of(&people.cases).ok_or("no case")?;
            let step = dice.one_of(&case.steps).ok_or("no step")?;
            for part in [
                &step.told,
                &step.found,
                &step.judged,
                &step.done,
                &step.next,
            ] {
                body.push_str(part);
                body.push(' ');
            }
        }
        let body = body.trim_end();
        self.note.execute(params![
            id.to_string(),
            client,
            visit,
            day.to_string(),
            written
        ])?;
        self.text.execute(params![
            id.to_string(),
            body,
            written,
            hex(&Sha256::digest(body))
        ])?;
        Ok(body.len())
    }

    #[allow(clippy::too_many_arguments)] // one row with all that hangs on it
    fn sale(
        &mut self,
        w: &Write<'_>,
        day: NaiveDate,
        (number, line): (u32, usize),
        (client, name, visit): (&str, &str, &str),
        page: Option<&str>,
        registered: i64,
        dice: &mut Dice,
    ) -> Outcome<()> {
        let (id, payment) = (w.new_id().to_string(), w.new_id().to_string());
        let salt: Vec<u8> = (0..4).flat_map(|_| dice.roll().to_be_bytes()).collect();
        self.sale.execute(params![
            id,
            day.year(),
            number,
            day.to_string(),
            party_sha256(&salt, name),
            registered,
            page
        ])?;
        self.party.execute(params![id, client, visit, name, salt])?;
        let method = if dice.in_hundred(60) { "card" } else { "swish" };
        self.payment
            .execute(params![payment, id, method, day.to_string(), registered])?;
        if let Some(page) = page {
            self.line.execute(params![page, u32::try_from(line)?, id])?;
        }
        Ok(())
    }
}

fn keep_numbers(w: &Write<'_>, numbers: &BTreeMap<i32, Numbers>) -> Outcome<()> {
    for (year, last) in numbers {
        for (series, number) in [("sale", last.sale), ("page", last.page)] {
            w.sql().execute(
                "INSERT INTO number_series (series, year, last) VALUES (?1, ?2, ?3)",
                params![series, year, number],
            )?;
        }
    }
    Ok(())
}

/// As the daybook binds a name to its line: salt, then each name with its length before it.
fn party_sha256(salt: &[u8], name: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(salt);
    for part in [name, ""] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hex(&hash.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
