//! A second window of the same user: it reads, and says when one can write in it.

use eframe::egui::Role;
use folkmoot::app::Session;
use folkmoot::model::Kind;

use crate::desk::Desk;

#[test]
fn the_second_window_says_when_one_can_write_in_it() {
    let (mut first, id) = Desk::with_meeting();
    let mut second = first.second_window();
    assert!(second.says("Read-only."));
    second.list(Kind::Event);
    second.click_first(Role::ListBoxOption, "Meeting");
    assert!(second.is_disabled("Title"));

    first.type_text(" of friends");
    first.save();
    first.leave();
    second.until(Session::can_write);
    second.until_drawn(|desk| desk.says("The other window was closed; you can write here now."));
    second.draw("joining-second-window");
    assert!(!second.says("Read-only.") && !second.is_disabled("Title"));
    second.type_into("Title", "!");
    second.save();
    assert_eq!(second.on_disk(Kind::Event, id).title(), "Meeting of friends!");
}
