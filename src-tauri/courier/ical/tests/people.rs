//! Who a booking is for.

use super::*;
use crate::Person;

fn told(lines: &str) -> (Option<Person>, Option<String>) {
    let booking = one(&format!("UID:1\nDTSTART:20260601T100000Z\n{lines}"));
    (booking.person, booking.service)
}

fn person(
    name: &str,
    email: Option<&str>,
    phone: Option<&str>,
    confidence: Confidence,
) -> Option<Person> {
    Some(Person {
        name: name.into(),
        email: email.map(Into::into),
        phone: phone.map(Into::into),
        confidence,
    })
}

// covers: W05
#[test]
fn the_person_stands_in_a_field_of_its_own() {
    let (found, service) = told(
        "SUMMARY:Massage 60 min\nATTENDEE;CN=\"Andersson, Anna\";PARTSTAT=ACCEPTED:MAILTO:Anna.Andersson+m@example.se\nDESCRIPTION:Telefon: 070-123 45 67",
    );
    assert_eq!(
        found,
        person(
            "Andersson, Anna",
            Some("Anna.Andersson+m@example.se"),
            Some("070-123 45 67"),
            Confidence::Stated
        )
    );
    assert_eq!(service.as_deref(), Some("Massage 60 min"));
    // The therapist, a room and a list are not the client.
    let (found, _) = told(
        "ORGANIZER:mailto:kliniken@example.se\nATTENDEE;CN=Kliniken:mailto:Kliniken@example.se\nATTENDEE;CN=Rum 2;CUTYPE=ROOM:mailto:rum2@example.se\nATTENDEE;CN=Chef;ROLE=CHAIR:mailto:chef@example.se\nATTENDEE;CN=Bo Ek:mailto:bo@example.se",
    );
    assert_eq!(
        found,
        person("Bo Ek", Some("bo@example.se"), None, Confidence::Stated)
    );
    // An address where the name should be.
    let (found, _) = told("ATTENDEE;CN=bo@example.se:mailto:bo@example.se");
    assert_eq!(
        found,
        person("", Some("bo@example.se"), None, Confidence::Stated)
    );
    let (found, _) = told("ATTENDEE;CN=Bo Ek:invalid:nomail");
    assert_eq!(found, person("Bo Ek", None, None, Confidence::Stated));
    let (found, _) = told("ATTENDEE;CN=Bo Ek:tel:+46701234567");
    assert_eq!(
        found,
        person("Bo Ek", None, Some("+46701234567"), Confidence::Stated)
    );
}

// covers: W05
#[test]
fn of_several_people_the_first_is_a_guess_and_said() {
    let parsed = read(&event(
        "UID:1\nDTSTART:20260601T100000Z\nATTENDEE;CN=Bo Ek:mailto:bo@example.se\nATTENDEE;CN=Eva Ek:mailto:eva@example.se",
    ));
    assert_eq!(
        parsed.bookings[0].person,
        person("Bo Ek", Some("bo@example.se"), None, Confidence::Guess)
    );
    assert_eq!(parsed.doubts, [Doubt::SeveralPeople { ext_id: "1".into() }]);
}

// covers: W05
#[test]
fn the_person_stands_behind_words_in_five_languages() {
    for (description, name) in [
        (
            "Namn: Åsa Öberg\\nTelefon: 070-123 45 67\\nE-post: asa@example.se\\nTjänst: Massage 60 min",
            "Åsa Öberg",
        ),
        (
            "Förnamn: Åsa\\nEfternamn: Öberg\\nMobil: 070-123 45 67\\nE-post: asa@example.se\\nBehandling: Massage 60 min",
            "Åsa Öberg",
        ),
        (
            "Navn: Søren Bæk\\nTlf.: 070-123 45 67\\nE-mail: asa@example.se\\nYdelse: Massage 60 min",
            "Søren Bæk",
        ),
        (
            "Fornavn: Kåre\\nEtternavn: Ås\\nMobilnummer: 070-123 45 67\\nE-post: asa@example.se\\nTjeneste: Massage 60 min",
            "Kåre Ås",
        ),
        (
            "Nimi: Päivi Mäki\\nPuhelin: 070-123 45 67\\nSähköposti: asa@example.se\\nPalvelu: Massage 60 min",
            "Päivi Mäki",
        ),
        (
            "Client: Ann Smith\\nPhone: 070-123 45 67\\nEmail: asa@example.se\\nService: Massage 60 min",
            "Ann Smith",
        ),
        (
            "<p>Name: Ann Smith</p><br/>Phone: 070-123 45 67<div>Email: <a href=\"mailto:asa@example.se\">asa@example.se</a></div><b>Service:</b> Massage 60 min",
            "Ann Smith",
        ),
        // The letters of a Mac: a and its ring are two characters.
        (
            "Namn: A\u{30a}sa O\u{308}berg\\nTelefon: 070-123 45 67\\nE-post: asa@example.se\\nTja\u{308}nst: Massage 60 min",
            "Åsa Öberg",
        ),
    ] {
        let (found, service) = told(&format!("SUMMARY:Bokning\nDESCRIPTION:{description}"));
        assert_eq!(
            found,
            person(
                name,
                Some("asa@example.se"),
                Some("070-123 45 67"),
                Confidence::Labelled
            ),
            "{description}"
        );
        assert_eq!(service.as_deref(), Some("Massage 60 min"), "{description}");
    }
}

// covers: W05
#[test]
fn a_title_is_split_only_when_one_half_is_a_name_and_stays_whole() {
    for (title, name, service) in [
        (
            "Massage 60 min - Anna Andersson",
            "Anna Andersson",
            "Massage 60 min",
        ),
        (
            "Anna Andersson – Massage 60 min",
            "Anna Andersson",
            "Massage 60 min",
        ),
        (
            "Anna-Lena af Åkerhielm: Djupmassage",
            "Anna-Lena af Åkerhielm",
            "Djupmassage",
        ),
        ("Klassisk massage med Bo Ek", "Bo Ek", "Klassisk massage"),
        (
            "Hieronta 45 min (Päivi Mäki)",
            "Päivi Mäki",
            "Hieronta 45 min",
        ),
        ("Zoneterapi til Søren Bæk", "Søren Bæk", "Zoneterapi"),
    ] {
        let booking = one(&format!("UID:1\nDTSTART:20260601T100000Z\nSUMMARY:{title}"));
        assert_eq!(
            booking.person,
            person(name, None, None, Confidence::Guess),
            "{title}"
        );
        assert_eq!(booking.service.as_deref(), Some(service), "{title}");
        assert_eq!(booking.summary, title);
    }
    assert_eq!(
        told("SUMMARY:Anna Andersson"),
        (
            person("Anna Andersson", None, None, Confidence::Guess),
            None
        )
    );
    for title in [
        "Massage 60 min",
        "Bo Ek - Eva Ek",
        "Svensk Massage",
        "Massage - Fotvård",
        "anna andersson",
        "Anna",
        "Städning - 30 min",
        "",
    ] {
        assert_eq!(told(&format!("SUMMARY:{title}")), (None, None), "{title}");
    }
    // The name that is known leaves the treatment.
    let (_, service) = told(
        "SUMMARY:Massage (60 min) - Anna Andersson\nATTENDEE;CN=Anna Andersson:mailto:a@example.se",
    );
    assert_eq!(service.as_deref(), Some("Massage (60 min)"));
}

// covers: W05
#[test]
fn a_block_of_time_is_for_nobody() {
    for title in [
        "Upptagen",
        "Lunch",
        "Privat",
        "Optaget",
        "Opptatt",
        "Varattu",
        "Busy",
        "Busy Anna Andersson",
        "Semester Hela Veckan",
    ] {
        assert_eq!(told(&format!("SUMMARY:{title}")), (None, None), "{title}");
    }
    assert_eq!(told(""), (None, None));
}

// covers: W05
#[test]
fn what_looks_like_an_address_or_number_and_is_none_is_left_out() {
    for line in [
        "E-post: saknas",
        "E-post: anna@",
        "E-post: a@b@c.se",
        "Telefon: ring inte",
        "Telefon: 12",
        "Telefon: 1234567890123456789",
        "Namn: ",
        "Namn: ---",
        "Namn: https://example.se/x",
    ] {
        assert_eq!(
            told(&format!("SUMMARY:Bokning\nDESCRIPTION:{line}")).0,
            None,
            "{line}"
        );
    }
}
