//! A computer whose clock is wrong: nothing is lost, and versions follow one another by their number, not by their time.

use std::sync::Arc;

use folkmoot::app::{Clock, Session};
use folkmoot::model::{Id, Kind, Record};
use folkmoot::store::{Places, Store};

use super::{Desk, create, retitle, save, until};

fn sit_down_at(desk: &Desk, moment: &str) -> Session {
    let clock = Clock::fixed(moment.parse().expect("a moment"));
    let mut session = Session::new(Places::under(desk.home.path()), clock, Arc::new(|| {}));
    session.open_last();
    until(&mut session, |session| session.folder().is_some() && !session.is_loading());
    session
}

fn versions(desk: &Desk, id: Id) -> Vec<Record> {
    let places = Places::under(desk.home.path());
    let store = Store::open_to_read(&places.default_workspace(), &places).expect("opens");
    store.load_whole();
    store.versions(Kind::Event, id)
}

/// F56: four years ahead, then back in 2020, then right again: every save is a version after the one before.
#[test]
fn f56_versions_follow_by_number_whatever_the_clock_says() {
    let desk = Desk::new();
    let mut session = sit_down_at(&desk, "2026-06-08T09:42:00Z");
    let id = create(&mut session, Kind::Event, "today");
    save(&mut session);
    drop(session);
    for (moment, title) in [
        ("2030-06-08T09:42:00Z", "four years ahead"),
        ("2020-01-01T00:00:00Z", "back in 2020"),
        ("2026-06-08T10:00:00Z", "right again"),
    ] {
        let mut session = sit_down_at(&desk, moment);
        retitle(&mut session, id, title);
        save(&mut session);
        assert!(session.problems().is_empty(), "{moment}: {:?}", session.problems());
        drop(session);
        let session = sit_down_at(&desk, moment);
        assert_eq!(session.workspace().title(id).as_deref(), Some(title), "{moment}");
    }
    let versions = versions(&desk, id);
    let titles: Vec<String> = versions.iter().map(Record::title).collect();
    assert_eq!(titles, ["right again", "back in 2020", "four years ahead", "today"]);
    assert_eq!(versions.iter().map(|version| version.header().rev.n).collect::<Vec<_>>(), [4, 3, 2, 1]);
}

/// F56: what was typed and not saved is recovered, although by the clock it was typed years after it is read.
#[test]
fn f56_a_draft_out_of_the_future_is_recovered() {
    let desk = Desk::new();
    let mut session = sit_down_at(&desk, "2030-06-08T09:42:00Z");
    let id = create(&mut session, Kind::Event, "saved");
    save(&mut session);
    retitle(&mut session, id, "typed");
    drop(session);
    let mut session = sit_down_at(&desk, "2020-01-01T00:00:00Z");
    assert_eq!(session.workspace().title(id).as_deref(), Some("typed"));
    save(&mut session);
    assert_eq!(versions(&desk, id).len(), 2);
}
