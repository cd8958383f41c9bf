//! A print that is given up leaves no file, whenever that is before there is one, and the session waits for it no longer.

use std::cell::Cell;
use std::time::{Duration, Instant};

use folkmoot::app::{Command, Pack, PackPrint, Print, PrintTo, Sheet, print_pack, print_unless};
use folkmoot::documents::{Style, TextSize};
use folkmoot::model::Kind;
use folkmoot::model::event::MinutesStyle;

use super::{Desk, create, until};
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
    session.send(Command::CancelPrints(None));
    assert!(session.take_news().is_empty(), "nothing is printing");
    let sheet = Sheet { document: "minutes", record, style: STYLE, size: TextSize::Standard };
    let to = PrintTo::File(desk.home.path().join("minutes.html"));
    session.send(Command::Print(Print { sheet, to }));
    assert!(session.is_printing() && session.work().len() == 1);
    session.send(Command::CancelPrints(None));
    assert!(!session.is_printing() && session.work().is_empty());
    let says: Vec<String> = session.take_news().into_iter().map(|news| news.says).collect();
    assert_eq!(says, ["Cancelled: nothing was printed."]);
}

#[test]
fn a_pack_of_files_that_is_given_up_says_how_many_are_made_and_where() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let event = create(&mut session, Kind::Event, "Open house");
    let pack = Pack { event, size: TextSize::Standard, without: Vec::new() };
    let to = PrintTo::File(desk.home.path().to_owned());
    session.send(Command::PrintPack(Box::new(PackPrint { pack, apart: true, to })));
    until(&mut session, |session| session.pack_work().is_some_and(|work| work.done > 1));
    session.send(Command::CancelPrints(None));
    assert!(!session.is_printing());
    let started = Instant::now();
    let mut news = session.take_news();
    while news.is_empty() && started.elapsed() < Duration::from_secs(30) {
        session.tick();
        news = session.take_news();
    }
    let mut folders = std::fs::read_dir(desk.home.path()).unwrap().map(|entry| entry.unwrap().path());
    let folder = folders.find(|path| path.to_string_lossy().ends_with("print pack")).expect("a folder of its own");
    let made = std::fs::read_dir(&folder).unwrap().count();
    let says = &news.first().expect("a word").says;
    assert!(says.starts_with(&format!("Cancelled: the first {made} of ")), "{says}");
    assert!(says.ends_with(&format!("files are in {}.", folder.display())), "{says}");
}

#[test]
fn a_pack_of_files_that_is_given_up_before_the_first_prints_nothing() {
    let mut world = World::new();
    let pack = Pack { event: world.link().0, size: TextSize::Standard, without: Vec::new() };
    let home = tempfile::tempdir().unwrap();
    let workspace = world.workspace();
    let stopped = |asked: usize, path: &str| {
        let goes_on = |progress: folkmoot::app::Progress| progress.done < asked;
        print_pack(workspace, None, &pack, &home.path().join(path), true, NOW, &goes_on).unwrap()
    };
    assert!(stopped(0, "none").is_none() && !home.path().join("none").exists());
    let packed = stopped(1, "one").unwrap();
    assert!(packed.parts == 1 && packed.of > 1, "{packed:?}");
    assert_eq!(std::fs::read_dir(packed.printed.path).unwrap().count(), 1);
}
