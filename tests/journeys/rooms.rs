//! Every room of a practice full of invented people, looked at and judged by axe-core.

use crate::alone;
use kartotek_tests::window::Window;

// covers: T48 T49 W44 W03
#[test]
fn every_room_opens_by_its_key_and_is_accessible() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path());
    window.press("Prova med påhittade personer");
    window.says("Provkörning med påhittade personer", 120);
    for (key, heading) in [('2', "Klienter"), ('3', "Bokningar"), ('4', "Journal"), ('5', "Kundlogg"), ('6', "Pärmen"), ('7', "Inställningar")] {
        window.control(key);
        window.wait(&format!("//main//h1[contains(normalize-space(.), '{heading}')]"), 15);
        window.picture(heading);
        window.accessible(heading);
    }
}
