//! A print that is given up leaves no file, whenever that is before there is one, and the session waits for it no longer.

use std::cell::Cell;

use folkmoot::app::{Command, Print, PrintTo, Sheet, print_unless};
use folkmoot::documents::{Style, TextSize};
use folkmoot::model::Kind;
use folkmoot::model::event::MinutesStyle;

use super::{Desk, create};
use crate::minutes::world::{NOW, World};

const STYLE: Style = Style::Minutes(MinutesStyle::Formal);

#[test]
fn a_print_that_is_given_up_leaves_no_file() {
    let mut world = World::new();
    let sheet = Sheet { document: "minutes", record: world.link().0, style: STYLE, size: TextSize::Standard };
    let home = tempfile::tempdir().unwrap();
    let workspace = world.workspace();
    let printed = |asked: usize, path: &str| {
        let times = Cell::new(0);
        let is_given_up = || times.replace(times.get() + 1) >= asked;
        let path = home.path().join(path);
        let printed = print_unless(workspace, None, sheet, &path, NOW, &is_given_up).unwrap();
        (printed.is_some(), path.exists())
    };
    for asked in 0..3 {
        assert_eq!(printed(asked, &format!("{asked}.html")), (false, false), "given up at question {asked}");
    }
    assert_eq!(printed(usize::MAX, "whole.html"), (true, true));
}

#[test]
fn the_session_says_that_it_was_given_up_and_waits_no_longer() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let record = create(&mut session, Kind::Event, "Meeting in the Moot Hall");
    session.send(Command::CancelPrints);
    assert!(session.take_news().is_empty(), "nothing is printing");
    let sheet = Sheet { document: "minutes", record, style: STYLE, size: TextSize::Standard };
    let to = PrintTo::File(desk.home.path().join("minutes.html"));
    session.send(Command::Print(Print { sheet, to }));
    assert!(session.is_printing() && session.printing_for().is_some());
    session.send(Command::CancelPrints);
    assert!(!session.is_printing() && session.printing_for().is_none());
    let says: Vec<String> = session.take_news().into_iter().map(|news| news.says).collect();
    assert_eq!(says, ["Cancelled: nothing was printed."]);
}
