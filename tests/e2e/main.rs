//! The real program in a real window, used as a person would: with a keyboard, and by looking at what became of it.
//!
//! Each scenario has a screen, a message bus, a home folder and printers of its own. They need Debian's xvfb, openbox,
//! xdotool, xclip, dbus, imagemagick, poppler-utils, cups-daemon and cups-client, so they run only when asked for:
//! `cargo test --test e2e -- --ignored`.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a test that fails loudly is the point, and this one starts programs and waits for them"
)]

mod clipboard;
mod drawing;
mod home;
mod killed;
mod printer;
mod screen;
mod wait;

use home::Home;
use screen::Screen;

const TITLE: &str = "Tarnbridge network, spring meeting";
const ITEM: &str = "Mapping the footpaths";
const TEXT: &str = "Volunteers walked forty miles of paths in two weekends.";

/// What is typed into the window is found in the record's file and on the printed page.
#[test]
#[ignore = "needs a screen of its own: see the head of this file"]
fn a_meeting_typed_into_the_window_comes_out_on_paper() {
    let home = Home::new();
    let screen = Screen::start(home.path());
    let mut window = screen.open(&home);

    window.press("ctrl+n");
    window.type_text(TITLE);
    // That is enough to make it; the first item of its agenda has the keyboard.
    window.press("Return");
    window.type_text(ITEM);
    // Past the type of the item and who leads it, to what was said.
    for _ in 0..3 {
        window.press("Tab");
    }
    window.type_text(TEXT);
    home.wait_for_record("events", &[TITLE, ITEM, TEXT]);
    window.close();

    let id = home.only_event();
    let printed = home.print_minutes(&id);
    for typed in [TITLE, ITEM, TEXT] {
        assert!(printed.contains(typed), "“{typed}” is not on the page:\n{printed}");
    }
}
