//! A calendar on a real server, connected in the settings as a therapist would.

use chrono::{DateTime, TimeDelta, Utc};
use kartotek_tests::{
    providers::radicale::{PASSWORD, Radicale, USERNAME},
    window::{Window, by_name},
};

/// Puts a booking of an hour into the calendar.
pub(crate) fn book(calendar: &Radicale, uid: &str, name: &str, starts: DateTime<Utc>) {
    book_for(calendar, uid, (name, "Klassisk massage"), starts);
}

/// The same, with a name and what it is for.
pub(crate) fn book_for(
    calendar: &Radicale,
    uid: &str,
    (name, what): (&str, &str),
    starts: DateTime<Utc>,
) {
    let stamp = |at: DateTime<Utc>| at.format("%Y%m%dT%H%M%SZ").to_string();
    let ics = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//journey//\r\nBEGIN:VEVENT\r\nUID:{uid}@journey\r\nDTSTAMP:{}\r\nDTSTART:{}\r\nDTEND:{}\r\nSUMMARY:{name}\r\nDESCRIPTION:{what}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        stamp(Utc::now()),
        stamp(starts),
        stamp(starts + TimeDelta::hours(1)),
    );
    calendar.put(uid, &ics).expect("the booking is taken");
}

/// An hour of today in the clinic's zone that is today in UTC as well.
pub(crate) fn today_at(hour: u32) -> DateTime<Utc> {
    let today = Utc::now().with_timezone(&chrono_tz::Europe::Stockholm);
    let at = today.date_naive().and_hms_opt(hour, 0, 0).expect("an hour");
    at.and_local_timezone(chrono_tz::Europe::Stockholm)
        .earliest()
        .expect("an hour of the day")
        .to_utc()
}

/// A booking that is under way now, whatever the hour: it began five minutes ago, or at midnight.
pub(crate) fn under_way() -> DateTime<Utc> {
    (Utc::now() - TimeDelta::minutes(5)).max(today_at(0))
}

/// Another one of today that is not under way: in a while, or late at night a while ago.
pub(crate) fn another_time() -> DateTime<Utc> {
    let later = Utc::now() + TimeDelta::minutes(90);
    let midnight = today_at(0) + TimeDelta::days(1);
    if later < midnight - TimeDelta::hours(1) {
        later
    } else {
        Utc::now() - TimeDelta::hours(4)
    }
}

/// Connects it, under settings, and pulls once.
pub(crate) fn connect(window: &Window, calendar: &Radicale) {
    window.control('7');
    window.press("Bokningstjänst");
    window.press("Koppla bokningstjänst");
    window.fill("Kalenderadress", &calendar.base_url);
    window.fill("Namn", "Min kalender");
    window.click("//summary[contains(normalize-space(.), 'Adressen kräver')]");
    window.fill("Användarnamn", USERNAME);
    window.fill("Lösenord", PASSWORD);
    window.click("//label[contains(normalize-space(.), 'Det är min egen server')]");
    window.fill("Varför utan avtal", "egen server");
    window.press_in_dialog("Spara");
    window.wait(&by_name("Hämta nu"), 20);
    window.press("Hämta nu");
    window.says("Bokningar hämtade", 30);
}
