//! What the program puts on the clipboard, as another program gets it: with its marks, and as plain text.

use crate::home::Home;
use crate::screen::Screen;
use crate::{ITEM, TITLE, wait};

const COPIES_WITHIN: u64 = 60;

#[test]
#[ignore = "needs a screen of its own: see the head of main.rs"]
fn minutes_are_pasted_into_an_email_with_their_headings() {
    let home = Home::new();
    let screen = Screen::start(home.path());
    let mut window = screen.open(&home);
    window.press("ctrl+n");
    window.type_text(TITLE);
    window.press("Return");
    window.type_text(ITEM);
    home.wait_for_record("events", &[TITLE, ITEM]);
    window.press("ctrl+shift+e");
    let rich = wait::until(COPIES_WITHIN, || screen.clipboard("text/html")).expect("words with their marks");
    assert!(rich.contains("<h1") && rich.contains(TITLE) && rich.contains("<h2") && rich.contains(ITEM), "{rich}");
    let plain = screen.clipboard("UTF8_STRING").expect("plain text");
    assert!(plain.contains(ITEM) && !plain.contains('<'), "{plain}");
    window.close();
}
