//! Which hack event a launch evening seems to open, where the one that it had was called off.

use std::sync::Arc;

use folkmoot::model::event::{EventStatus, EventType};
use folkmoot::model::{Event, Ref};
use folkmoot::workspace::Workspace;

use super::{TODAY, event, hack, id};
use crate::minutes::world::{pick, when};

#[test]
fn a_hack_whose_launch_evening_was_called_off_wants_another() {
    let check = |status: EventStatus, opened: u128| {
        let mut launch = hack(3, "3 December 2026", None);
        (launch.details.kind, launch.details.part_of) = (pick(EventType::LaunchEvening), Some(Ref(id(1))));
        launch.details.status = pick(status);
        let mut workspace = Workspace::default();
        let events = [hack(1, "5 December 2026", None), hack(2, "12 December 2026", None), launch];
        events.into_iter().for_each(|one: Event| workspace.load(Arc::new(event(one))));
        workspace.refresh_links();
        let found = workspace.hack_to_launch(&when("4 December 2026"), TODAY).map(|hack| hack.header.id);
        assert_eq!(found, Some(id(opened)), "{status:?}");
    };
    check(EventStatus::Cancelled, 1);
    check(EventStatus::Postponed, 1);
    check(EventStatus::Confirmed, 2);
}
