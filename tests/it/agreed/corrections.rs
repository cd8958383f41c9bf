//! Corrections are facts of the meeting that made them, and told at both ends.

use folkmoot::model::event::{Correction, Item, MinutesStatus, MinutesStyle};
use folkmoot::model::{Event, Record, Ref};
use folkmoot::workspace::{corrections_by, corrections_of, meetings};

use crate::minutes::world::{STYLES, World, pick, when};

/// An agreed meeting of May; the world's own event is that of June, which corrects it.
fn two_meetings() -> (World, Ref) {
    let mut world = World::new();
    let series = world.series("Marl Valley Network");
    world.event.details.when = when("11 June 2026");
    let mut may = Event::default();
    may.details.title = "Network 4".into();
    may.details.when = when("14 May 2026");
    may.details.series = Some(series);
    may.minutes.status = pick(MinutesStatus::Agreed);
    may.minutes.items.push(Item { title: "Boats".into(), ..Item::default() });
    let may = world.add(Record::Event(Box::new(may)));
    (world, may)
}

fn correction(of: Option<Ref>) -> Correction {
    Correction { place: "item 5".into(), was: "40 places".into(), now: "60 places".into(), of, ..Correction::default() }
}

#[test]
fn a_correction_prints_in_the_minutes_that_make_it_and_with_those_that_it_corrects() {
    let (mut world, may) = two_meetings();
    world.event.minutes.corrections.push(correction(Some(may)));
    for style in STYLES {
        let outline = world.outline(style);
        let made = [
            "panel Corrections to the minutes of Thursday 14 May 2026",
            "  p item 5: “40 places” is read as “60 places”",
        ];
        let at = outline.iter().position(|line| line == made[0]).unwrap_or_else(|| panic!("{style:?} {outline:#?}"));
        assert_eq!(outline[at + 1], made[1], "{style:?}");
        assert!(!outline.contains(&"panel Corrections".to_owned()), "they are no corrections of these");
    }
    let with_it = |world: &mut World| {
        let printed = world.print("minutes", may, folkmoot::documents::Style::Minutes(MinutesStyle::Formal));
        let outline = crate::outline::outline(&printed);
        let at = outline.iter().position(|line| line == "panel Corrections").unwrap_or_else(|| panic!("{outline:#?}"));
        outline[at + 1].clone()
    };
    for status in [MinutesStatus::Jottings, MinutesStatus::Draft, MinutesStatus::Circulated] {
        world.event.minutes.status = pick(status);
        let put_forward = "(put forward at the meeting of Thursday 11 June 2026, not yet agreed)";
        assert_eq!(with_it(&mut world), format!("  p item 5: “40 places” is read as “60 places” {put_forward}"));
    }
    for status in [MinutesStatus::Agreed, MinutesStatus::Published] {
        world.event.minutes.status = pick(status);
        let agreed = "(agreed at the meeting of Thursday 11 June 2026)";
        assert_eq!(with_it(&mut world), format!("  p item 5: “40 places” is read as “60 places” {agreed}"));
    }
    (world.event.details.when, world.event.minutes.status) = (Default::default(), pick(MinutesStatus::Draft));
    assert!(with_it(&mut world).ends_with("“60 places” (put forward, not yet agreed)"));
}

#[test]
fn an_older_file_that_has_it_with_the_agreed_minutes_is_told_at_both_ends_too() {
    let (mut world, may) = two_meetings();
    let june = world.link();
    let Record::Event(mut event) = world.workspace.get(may.0).unwrap().as_ref().clone() else { panic!("an event") };
    event.minutes.corrections.push(Correction { agreed_at: Some(june), ..correction(None) });
    world.workspace.load(std::sync::Arc::new(Record::Event(event)));
    let outline = world.outline(MinutesStyle::Formal);
    assert!(outline.contains(&"panel Corrections to the minutes of Thursday 14 May 2026".to_owned()), "{outline:#?}");
    let june = world.event.clone();
    let workspace = world.workspace();
    let may = workspace.event(may).unwrap();
    assert_eq!((corrections_of(workspace, may).len(), corrections_by(workspace, may).len()), (1, 0));
    assert_eq!((corrections_of(workspace, &june).len(), corrections_by(workspace, &june).len()), (0, 1));
}

#[test]
fn the_meetings_before_and_after_are_those_of_the_series() {
    let (mut world, may) = two_meetings();
    let june = world.event.clone();
    let other = Event {
        details: folkmoot::model::event::Details { when: when("20 May 2026"), ..Default::default() },
        ..Event::default()
    };
    let other = world.add(Record::Event(Box::new(other)));
    let workspace = world.workspace();
    let title = |event: &Event| event.header.id;
    let may_event = workspace.event(may).unwrap();
    assert_eq!(meetings::next_ones(workspace, may_event).into_iter().map(title).collect::<Vec<_>>(), [june.header.id]);
    assert_eq!(meetings::in_series_before(workspace, &june).pop().map(title), Some(may.0));
    assert!(meetings::in_series_before(workspace, may_event).is_empty());
    let mut announced = may_event.clone();
    announced.minutes.next.event = Some(other);
    let after: Vec<_> = meetings::next_ones(workspace, &announced).into_iter().map(title).collect();
    assert_eq!(after, [other.0, june.header.id], "what was announced comes first");
}
