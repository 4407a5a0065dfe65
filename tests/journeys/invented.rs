//! The try-out with invented people: marked, apart, and cut off from any provider.

use crate::alone;
use kartotek_tests::window::Window;

// covers: T48 T49
#[test]
fn trying_with_invented_people_opens_a_marked_practice_full_of_them() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path());
    window.press("Prova med påhittade personer");
    window.says("Provkörning med påhittade personer", 120);
    window.picture("today");
    window.accessible("today, full");
    window.control('k');
    window.wait("[role=dialog] input, dialog input", 10);
    window.keys("a");
    window.wait("[role=option]", 10);
    window.picture("palette");
    window.accessible("palette");
    assert!(
        !folder.path().join("vault.hdr").exists(),
        "the practice's own vault was not touched"
    );
}
