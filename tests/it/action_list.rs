//! Lists of actions as they are composed: of a meeting, a series, a person and an organisation.

use folkmoot::documents::{Content, Style, counted};
use folkmoot::model::event::{Confidentiality, EventStatus, Item, MinutesStatus, NameInMinutes};
use folkmoot::model::{Action, ActionStatus, ActionUpdate, Capacity, Due, Event, Id, Record, Ref};

use crate::minutes::world::{World, pick, when};
use crate::outline::outline;

fn lines(world: &mut World, of: Ref, style: Style) -> Vec<String> {
    outline(&world.print("actions", of, style))
}

/// The lines from the first heading on, or from the words that stand in its place.
fn body(world: &mut World, of: Ref, style: Style) -> Vec<String> {
    let lines = lines(world, of, style);
    let at = lines.iter().position(|line| line.starts_with("h2") || line.starts_with("p ")).unwrap();
    lines[at..].to_vec()
}

/// A meeting of the world's series, before or after the world's own.
fn meeting(world: &mut World, ordinal: u32, day: &str) -> Ref {
    let mut event = Event::default();
    event.details.series = world.event.details.series;
    event.details.ordinal = Some(ordinal);
    event.details.when = when(day);
    world.add(Record::Event(Box::new(event)))
}

fn action(world: &mut World, event: Option<Ref>, what: &str, change: impl FnOnce(&mut Action)) -> Ref {
    let mut action = Action { what: what.into(), event, ..Action::default() };
    change(&mut action);
    world.add(Record::Action(Box::new(action)))
}

/// The fourth meeting of a group, six days ago.
fn group() -> (World, Ref, Ref, Ref) {
    let mut world = World::new();
    let series = world.series("Marl Valley Working Group");
    world.event.details.ordinal = Some(4);
    world.event.details.when = when("17 November 2026, 2pm");
    let housing = Some(world.organisation("Marl Valley Housing"));
    let (ann, ben) = (world.person("Ann Berg", "", None), world.person("Ben Dahl", "", housing));
    (world, series, ann, ben)
}

/// Its actions: late and not yet due, of two owners and of none.
fn busy_group() -> (World, Ref, Ref, Ref) {
    let (mut world, series, ann, ben) = group();
    let here = Some(world.link());
    action(&mut world, here, "Dig", |a| (a.owner, a.by) = (Some(ann), when("1 December 2026")));
    action(&mut world, here, "Fill", |a| {
        (a.owner, a.by, a.status) = (Some(ben), when("20 November 2026"), pick(ActionStatus::Blocked));
    });
    action(&mut world, here, "Rake", |a| (a.owner, a.by) = (Some(ann), when("18 November 2026")));
    action(&mut world, here, "Sow", |_| {});
    action(&mut world, here, "Reap", |a| {
        (a.owner, a.status, a.done_on) = (Some(ben), pick(ActionStatus::Done), when("19 November 2026"));
    });
    action(&mut world, here, "Thresh", |a| a.status = pick(ActionStatus::Dropped));
    (world, series, ann, ben)
}

#[test]
fn the_actions_of_a_meeting_by_owner() {
    let (mut world, ..) = busy_group();
    let here = world.link();
    let expected = [
        "group Marl Valley Working Group",
        "title Actions of the 4th meeting",
        "When: Tuesday 17 November 2026, 2pm",
        "As of: Monday 23 November 2026",
        "Open: 4 actions, 2 overdue",
        "h2 Ann Berg",
        "| Ref | Action | By when | Status",
        "| A4.3 | Rake | 18 November 2026 | <b>Overdue</b>",
        "| A4.1 | Dig | 1 December 2026 | Open",
        "h2 Ben Dahl",
        "| Ref | Action | By when | Status",
        "| A4.2 | Fill | 20 November 2026 | <b>Overdue</b>, blocked",
        "h2 No owner yet",
        "| Ref | Action | By when | Status",
        "| A4.4 | Sow | No date yet | Open",
        "h2 Done",
        "| Ref | Action | Owner | Done on",
        "| A4.5 | Reap | Ben Dahl | 19 November 2026",
        "h2 Dropped or merged",
        "| Ref | Action | Owner | Status",
        "| A4.6 | Thresh | No owner yet | Dropped",
    ];
    assert_eq!(lines(&mut world, here, Style::ByOwner), expected);
    let document = world.print("actions", here, Style::ByOwner);
    assert_eq!(document.title, "Actions of the 4th meeting, Marl Valley Working Group, 17 November 2026");
    assert_eq!(document.running.printed_short, "Actions");
}

#[test]
fn an_action_of_two_stands_under_both_and_names_them_together() {
    let (mut world, series, ann, ben) = group();
    let here = world.link();
    action(&mut world, Some(here), "Dig", |a| (a.owner, a.with) = (Some(ben), vec![ann]));
    action(&mut world, Some(here), "Rake", |a| a.owner = Some(ann));
    let by_owner = [
        "h2 Ann Berg",
        "| Ref | Action | By when | Status",
        "| A4.1 | Dig (with Ben Dahl) | No date yet | Open",
        "| A4.2 | Rake | No date yet | Open",
        "h2 Ben Dahl",
        "| Ref | Action | By when | Status",
        "| A4.1 | Dig (with Ann Berg) | No date yet | Open",
    ];
    assert_eq!(body(&mut world, here, Style::ByOwner), by_owner);
    assert!(lines(&mut world, here, Style::ByOwner).contains(&"Open: 2 actions".to_owned()), "it is one action");
    assert!(body(&mut world, here, Style::ByDate).join("\n").contains("| A4.1 | Dig | Ben Dahl and Ann Berg |"));
    assert!(body(&mut world, series, Style::ByOwner).join("\n").contains("Dig (with Ann Berg)"));
    // Whoever does it with somebody else finds it in their own list, once.
    let own = body(&mut world, ann, Style::ByOwner).join("\n");
    assert_eq!(own.matches("Dig (with Ben Dahl)").count(), 1, "{own}");
    assert!(!own.contains("h2 Ben Dahl"), "{own}");
    let own = body(&mut world, ann, Style::ByDate).join("\n");
    assert!(own.contains("Dig (with Ben Dahl)"), "{own}");
    let minutes = outline(&world.print("minutes", here, Style::Plain)).join("\n");
    assert!(minutes.contains("Ben Dahl and Ann Berg"), "{minutes}");
}

#[test]
fn a_resident_who_helps_is_named_nowhere_in_the_list() {
    let (mut world, _, _, ben) = group();
    let here = world.link();
    let cleo = world.somebody("Cleo Secret", "", None, |person| person.capacity = pick(Capacity::Resident));
    action(&mut world, Some(here), "Dig", |a| (a.owner, a.with) = (Some(ben), vec![cleo]));
    for style in [Style::ByOwner, Style::ByDate] {
        let all = lines(&mut world, here, style).join("\n");
        assert!(all.contains("esident") && !all.contains("Secret"), "{all}");
        assert_eq!(counted(&world.not_printed("actions", here, style)), ["1 person not named"]);
    }
}

#[test]
fn the_actions_of_a_meeting_by_date() {
    let (mut world, ..) = busy_group();
    let here = world.link();
    let lines = body(&mut world, here, Style::ByDate);
    let expected = [
        "h2 To do",
        "| Ref | Action | Owner | By when | Status",
        "| A4.3 | Rake | Ann Berg | 18 November 2026 | <b>Overdue</b>",
        "| A4.2 | Fill | Ben Dahl | 20 November 2026 | <b>Overdue</b>, blocked",
        "| A4.1 | Dig | Ann Berg | 1 December 2026 | Open",
        "| A4.4 | Sow | No owner yet | No date yet | Open",
    ];
    assert_eq!(lines[..6], expected);
}

#[test]
fn large_print_makes_blocks_of_dates_or_of_rows() {
    let (mut world, ..) = busy_group();
    let here = world.link();
    let mut tables = |style| {
        let blocks = world.print("actions", here, style).blocks;
        let tables = blocks.into_iter().filter_map(|block| match block.content {
            Content::Table(table) => Some((table.group_by, table.tick)),
            _ => None,
        });
        tables.collect::<Vec<_>>()
    };
    assert_eq!(tables(Style::ByDate), [(Some(3), true), (None, false), (None, false)]);
    assert_eq!(tables(Style::ByOwner)[..3], [(None, true); 3]);
}

#[test]
fn a_meeting_without_actions_says_so() {
    let mut world = World::new();
    let here = world.link();
    let expected = [
        "group ",
        "title Actions",
        "When: to be confirmed",
        "As of: Monday 23 November 2026",
        "p Nothing is left to do.",
    ];
    assert_eq!(lines(&mut world, here, Style::ByOwner), expected);
    let (series, person) = (world.series("Network"), world.person("Ann Berg", "Skipper", None));
    let empty = ["As of: Monday 23 November 2026", "p Nothing is left to do."];
    assert_eq!(lines(&mut world, series, Style::ByOwner), [&["group Network", "title Actions"], &empty[..]].concat());
    let group = ["group Ann Berg, Skipper", "title Actions"];
    assert_eq!(lines(&mut world, person, Style::ByDate), [&group, &empty[..]].concat());
}

#[test]
fn the_actions_of_a_series_name_their_meetings() {
    let (mut world, series, ann, _) = group();
    let (third, here) = (Some(meeting(&mut world, 3, "15 September 2026")), Some(world.link()));
    action(&mut world, third, "Dig", |a| (a.owner, a.by) = (Some(ann), when("1 October 2026")));
    action(&mut world, here, "Fill", |a| (a.owner, a.by) = (Some(ann), when("1 December 2026")));
    let elsewhere = Some(world.add(Record::Event(Box::default())));
    action(&mut world, elsewhere, "Of no series", |_| {});
    let expected = [
        "group Marl Valley Working Group",
        "title Actions",
        "Last meeting: Tuesday 17 November 2026, 2pm",
        "As of: Monday 23 November 2026",
        "Open: 2 actions, 1 overdue",
        "h2 Ann Berg",
        "| Ref and meeting | Action | By when | Status",
        "| A3.1, 15\u{a0}September\u{a0}2026 | Dig | 1 October 2026 | <b>Overdue</b>",
        "| A4.1, 17\u{a0}November\u{a0}2026 | Fill | 1 December 2026 | Open",
    ];
    assert_eq!(lines(&mut world, series, Style::ByOwner), expected);
}

#[test]
fn a_series_lists_what_was_done_since_it_last_met() {
    let (mut world, series, ..) = group();
    let (third, here) = (Some(meeting(&mut world, 3, "15 September 2026")), Some(world.link()));
    let mut done = |event, what: &str, done_on: &str, heard: &str| {
        action(&mut world, event, what, |a| {
            (a.status, a.done_on) = (pick(ActionStatus::Done), when(done_on));
            a.updates = vec![ActionUpdate { text: "done".into(), when: when(heard), ..ActionUpdate::default() }];
        });
    };
    done(third, "long ago", "1 October 2026", "");
    done(third, "some time ago", "", "");
    done(third, "yesterday", "22 November 2026", "");
    done(third, "as was heard", "", "20 November 2026");
    done(here, "at once", "", "");
    let body = body(&mut world, series, Style::ByDate);
    let expected = [
        "p Nothing is left to do.",
        "h2 Done since the last meeting",
        "| Ref and meeting | Action | Owner | Done on",
        "| A4.1, 17\u{a0}November\u{a0}2026 | at once | No owner yet | ",
        "| A3.3, 15\u{a0}September\u{a0}2026 | yesterday | No owner yet | 22 November 2026",
        "| A3.4, 15\u{a0}September\u{a0}2026 | as was heard | No owner yet | ",
    ];
    assert_eq!(body, expected);
}

#[test]
fn the_actions_of_a_person_are_those_they_own_and_those_they_chase() {
    let (mut world, _, ann, ben) = group();
    let here = Some(world.link());
    let housing = world.organisation("Tarn Housing");
    action(&mut world, here, "Dig", |a| a.owner = Some(ann));
    action(&mut world, here, "Fill", |a| (a.owner, a.chaser) = (Some(housing), Some(ann)));
    action(&mut world, None, "Rake", |a| (a.owner, a.by) = (Some(ann), when("1 December 2026")));
    action(&mut world, here, "Of somebody else", |a| a.owner = Some(ben));
    let meeting = "Marl Valley Working Group, 17\u{a0}November\u{a0}2026";
    let expected = [
        "h2 Ann Berg".to_owned(),
        "| Ref and meeting | Action | By when | Status".into(),
        "|  | Rake | 1 December 2026 | Open".into(),
        format!("| A4.1, {meeting} | Dig | No date yet | Open"),
        "h2 Tarn Housing".into(),
        "| Ref and meeting | Action | By when | Status".into(),
        format!("| A4.2, {meeting} | Fill (chased by Ann Berg) | No date yet | Open"),
    ];
    assert_eq!(body(&mut world, ann, Style::ByOwner), expected);
    let of_housing = body(&mut world, housing, Style::ByDate);
    assert_eq!(of_housing[2..], [format!("| A4.2, {meeting} | Fill (chased by Ann Berg) | No date yet | Open")]);
}

#[test]
fn where_meeting_and_owner_have_columns_the_status_stands_below_the_date() {
    let (mut world, series, ann, ben) = group();
    let here = Some(world.link());
    action(&mut world, here, "Dig", |a| (a.owner, a.by) = (Some(ann), when("20 November 2026")));
    action(&mut world, here, "Fill", |a| (a.owner, a.by) = (Some(ben), when("1 December 2026")));
    action(&mut world, here, "Rake", |a| a.status = pick(ActionStatus::Blocked));
    let expected = [
        "h2 To do",
        "| Ref and meeting | Action | Owner | By when",
        "| A4.1, 17\u{a0}November\u{a0}2026 | Dig | Ann Berg | 20 November 2026<br><b>Overdue, 3 days</b>",
        "| A4.2, 17\u{a0}November\u{a0}2026 | Fill | Ben Dahl | 1 December 2026",
        "| A4.3, 17\u{a0}November\u{a0}2026 | Rake | No owner yet | No date yet<br>Blocked",
    ];
    assert_eq!(body(&mut world, series, Style::ByDate), expected);
}

/// Whether an action like this is late on Monday 23 November 2026.
fn late(change: impl FnOnce(&mut Action), expected: bool) {
    let (mut world, ..) = group();
    let here = Some(world.link());
    action(&mut world, here, "Dig", change);
    let (link, lines) = (world.link(), |world: &mut World, link| lines(world, link, Style::ByDate));
    let is_late = lines(&mut world, link).iter().any(|line| line.ends_with("<b>Overdue</b>"));
    assert_eq!(is_late, expected);
}

#[test]
fn an_action_is_late_once_the_last_day_that_it_may_mean_is_over() {
    let by = |typed: &'static str| move |action: &mut Action| action.by = when(typed);
    late(by("22 November 2026"), true);
    late(by("23 November 2026"), false);
    late(by("October 2026"), true);
    late(by("November 2026"), false);
    late(by("before Christmas"), false);
    late(by(""), false);
    late(|action| (action.by, action.due) = (when("1 October 2026"), pick(Due::Standing)), false);
    late(|action| (action.by, action.status) = (when("1 October 2026"), pick(ActionStatus::Done)), false);
}

#[test]
fn what_was_promised_for_a_meeting_is_late_when_that_is_over() {
    let late = |day: &str, status: EventStatus, expected: bool| {
        let (mut world, series, ..) = group();
        let third = Some(meeting(&mut world, 3, "15 September 2026"));
        world.event.details.when = when(day);
        world.event.details.status = pick(status);
        action(&mut world, third, "Dig", |action| action.due = pick(Due::NextMeeting));
        let lines = lines(&mut world, series, Style::ByDate);
        assert_eq!(lines.iter().any(|line| line.contains("Overdue")), expected, "{day}: {lines:#?}");
    };
    late("17 November 2026", EventStatus::Held, true);
    late("30 November 2026", EventStatus::Confirmed, false);
    late("17 November 2026", EventStatus::Cancelled, false);
}

#[test]
fn private_actions_and_those_of_hidden_items_never_print() {
    let (mut world, series, ann, _) = group();
    let hidden = world.item("Secret", |item| item.confidentiality = pick(Confidentiality::Private));
    let members = world.item("Rents", |item| item.confidentiality = pick(Confidentiality::Members));
    for (what, private, item) in
        [("secret one", true, None), ("secret two", false, Some(hidden)), ("for members", false, Some(members))]
    {
        let here = Some(world.link());
        action(&mut world, here, what, |a| (a.private, a.item, a.owner) = (private, item, Some(ann)));
    }
    let gone = Some(Ref(Id::from_number(999)));
    action(&mut world, gone, "secret of a meeting that is gone", |a| (a.item, a.owner) = (Some(hidden), Some(ann)));
    for (of, hidden) in [(world.link(), 1), (series, 1), (ann, 2)] {
        for style in [Style::ByOwner, Style::ByDate] {
            let page = lines(&mut world, of, style).join("\n");
            assert!(page.contains("for members") && !page.contains("secret"), "{page}");
            let told = counted(&world.not_printed("actions", of, style));
            let actions = if hidden == 1 { "1 action left out" } else { "2 actions left out" };
            assert_eq!(told, [actions]);
        }
    }
    world.event.minutes.status = pick(MinutesStatus::Published);
    assert_eq!(body(&mut world, ann, Style::ByOwner), ["p Nothing is left to do."]);
}

#[test]
fn whoever_is_not_to_be_named_is_named_nowhere_on_a_list() {
    let (mut world, series, ..) = group();
    let resident = |world: &mut World, name| {
        world.somebody(name, "Warden", None, |person| person.capacity = pick(Capacity::Resident))
    };
    let (cleo, dina) = (resident(&mut world, "Cleo Secret"), resident(&mut world, "Dina Secret"));
    let here = Some(world.link());
    for (what, owner) in [("Dig", cleo), ("Fill", dina), ("Rake", cleo)] {
        action(&mut world, here, what, |a| a.owner = Some(owner));
    }
    let lines_of = |world: &mut World, of| {
        let page = lines(world, of, Style::ByOwner);
        assert!(!page.join(" ").contains("Secret") && !page.join(" ").contains("Warden"), "{page:#?}");
        page
    };
    let page = lines_of(&mut world, series);
    let headings: Vec<&String> = page.iter().filter(|line| line.starts_with("h2")).collect();
    assert_eq!(headings, ["h2 A resident", "h2 A resident (2)"]);
    assert_eq!(lines_of(&mut world, dina)[..2], ["group A resident", "title Actions"]);
    assert_eq!(counted(&world.not_printed("actions", series, Style::ByOwner)), ["2 people not named"]);
    let document = world.print("actions", dina, Style::ByDate);
    assert!(!document.title.contains("Secret") && !document.running.title.contains("Secret"));
}

#[test]
fn a_list_says_of_somebody_no_more_than_the_strictest_of_its_meetings() {
    let (mut world, series, ann, _) = group();
    let third = meeting(&mut world, 3, "15 September 2026");
    let here = world.link();
    for event in [third, here] {
        action(&mut world, Some(event), "Dig", |a| a.owner = Some(ann));
    }
    assert!(lines(&mut world, series, Style::ByOwner).contains(&"h2 Ann Berg".to_owned()));
    world.attends(ann, |entry| entry.name_in_minutes = pick(NameInMinutes::No));
    let page = lines(&mut world, series, Style::ByOwner).join("\n");
    assert!(!page.contains("Berg") && page.contains("h2 Somebody who is not named"), "{page}");
    assert!(!lines(&mut world, ann, Style::ByOwner).join("\n").contains("Berg"));
}

#[test]
fn a_list_of_awkward_actions_loses_none() {
    let (mut world, series, ..) = group();
    let here = Some(world.link());
    let gone = Some(Ref(Id::from_number(999)));
    let long = "x".repeat(300);
    action(&mut world, here, &long, |a| a.owner = gone);
    action(&mut world, here, "#read(\"/etc/passwd\") *bold* <b>", |a| (a.chaser, a.by) = (gone, when("whenever")));
    action(&mut world, here, "", |_| {});
    let item = Item { id: world.id(), ..Item::default() };
    action(&mut world, here, "under an item that is gone", |a| a.item = Some(item.id));
    let lines = body(&mut world, series, Style::ByDate);
    assert_eq!(lines.len(), 5, "{lines:#?}");
    for words in [long.as_str(), "#read", "Not in our records", "Whenever", "under an item that is gone"] {
        assert!(lines.iter().any(|line| line.contains(words)), "{words}: {lines:#?}");
    }
}

#[test]
fn what_two_do_together_whose_records_are_gone_stands_once() {
    let (mut world, series, ..) = group();
    let here = Some(world.link());
    let gone = [998, 999].map(|number| Ref(Id::from_number(number)));
    action(&mut world, here, "Dig", |a| (a.owner, a.with) = (Some(gone[0]), vec![gone[1]]));
    let lines = body(&mut world, series, Style::ByOwner);
    assert_eq!(lines.iter().filter(|line| line.contains("Dig")).count(), 1, "{lines:#?}");
}
