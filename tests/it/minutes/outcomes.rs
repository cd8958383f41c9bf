//! Decisions and actions: what is said of each, and honestly not said.

use folkmoot::model::event::{Correction, ItemKind, Keyword, MinutesStatus, MinutesStyle, TakenOn};
use folkmoot::model::{
    Action, ActionStatus, ActionUpdate, Decision, DecisionMaker, Due, Event, Heard, Id, Record, Ref,
};

use super::world::{World, pick, when};

fn action(change: impl FnOnce(&mut World, &mut Action), inline: &str, row: &str) {
    let mut world = World::new();
    let mut action = Action { event: Some(world.link()), what: "Call".into(), ..Action::default() };
    change(&mut world, &mut action);
    world.add(Record::Action(Box::new(action)));
    let lines = world.lines(MinutesStyle::Formal, &["action", "| A1"]);
    assert_eq!(lines, [format!("action Action A1: Call [{inline}]"), format!("| A1 | Call | {row}")]);
}

#[test]
fn an_action_says_what_is_missing() {
    action(|_, _| {}, "No owner yet, no date yet", "No owner yet | No date yet | Open");
    action(
        |world, action| action.owner = Some(world.person("Ann Berg", "", None)),
        "Ann Berg, no date yet",
        "Ann Berg | No date yet | Open",
    );
}

#[test]
fn when_an_action_is_due() {
    let owned = |world: &mut World, action: &mut Action| action.owner = Some(world.person("Ann Berg", "", None));
    action(
        |world, action| {
            owned(world, action);
            action.due = pick(Due::NextMeeting);
        },
        "Ann Berg, by the next meeting",
        "Ann Berg | Next meeting | Open",
    );
    action(
        |world, action| {
            owned(world, action);
            action.due = pick(Due::Standing);
        },
        "Ann Berg, standing",
        "Ann Berg | Standing | Open",
    );
    action(
        |world, action| {
            owned(world, action);
            action.by = when("autumn 2027");
            action.status = pick(ActionStatus::InProgress);
        },
        "Ann Berg, by autumn 2027, in progress",
        "Ann Berg | Autumn 2027 | In progress",
    );
}

#[test]
fn the_table_goes_by_owner_and_then_by_how_soon_it_is_due() {
    let mut world = World::new();
    let (ann, ben) = (world.person("Ann Berg", "", None), world.person("Ben Dahl", "", None));
    let mut add = |what: &str, owner, due, by: &str| {
        world.action(what, None, |action| {
            (action.owner, action.due, action.by) = (owner, pick(due), when(by));
        });
    };
    add("h", None, Due::Date, "1 December 2026");
    add("g", Some(ben), Due::Date, "1 December 2026");
    add("f", Some(ann), Due::Date, "");
    add("e", Some(ann), Due::Standing, "");
    add("d", Some(ann), Due::NextMeeting, "");
    add("c", Some(ann), Due::Date, "before Easter");
    add("b", Some(ann), Due::Date, "January 2027");
    add("a", Some(ann), Due::Date, "4 December 2026");
    let rows = world.lines(MinutesStyle::Formal, &["| A"]);
    let what: String = rows.iter().filter_map(|row| row.split(" | ").nth(1)).collect();
    assert_eq!(what, "abcdefgh");
    let glance = world.lines(MinutesStyle::Formal, &["p <b>8 actions"]);
    assert_eq!(glance, ["  p <b>8 actions:</b> Ann Berg\u{a0}6, Ben Dahl\u{a0}1, no owner yet\u{a0}1 (at the end)"]);
}

#[test]
fn an_organisation_has_somebody_who_chases_it() {
    action(
        |world, action| {
            action.owner = Some(world.organisation("Marl Valley Housing"));
            action.chaser = Some(world.person("Ann Berg", "", None));
            action.by = when("Friday 11 December 2026");
        },
        "Marl Valley Housing, chased by Ann Berg, by Friday 11 December 2026",
        "Marl Valley Housing, chased by Ann Berg | 11 December 2026 | Open",
    );
}

#[test]
fn a_decision_says_all_that_is_known_of_it() {
    let mut world = World::new();
    world.decision("Buy a boat.", None, |decision: &mut Decision| {
        decision.made_by = pick(DecisionMaker::Cabinet);
        decision.body = "Tarnbridge cabinet".into();
        decision.date = when("14 December 2026");
        decision.reasons = "- cheap\n- dry".into();
        decision.interests = "none".into();
        decision.vote = "8 to 1".into();
        decision.dissent = "One member".into();
        decision.affects = "the Book Boat".into();
        decision.review = when("June 2027");
        decision.supersedes = Some(Ref(folkmoot::model::Id::from_number(999)));
    });
    let outline = world.outline(MinutesStyle::Formal);
    let from = outline.iter().position(|line| line == "h2 Further points").unwrap();
    let expected = [
        "h2 Further points",
        "agreed Agreed D1",
        "  p Buy a boat.",
        "  p <b>Reasons:</b>",
        "  * cheap",
        "  * dry",
        "  p <b>Made by:</b> Cabinet, Tarnbridge cabinet",
        "  p <b>Date:</b> Monday 14 December 2026",
        "  p <b>Interests declared:</b> none",
        "  p <b>Vote:</b> 8 to 1",
        "  p <b>Dissent:</b> One member",
        "  p <b>Affects:</b> the Book Boat",
        "  p <b>Replaces:</b> not in our records",
        "  p <b>To be reviewed:</b> June 2027",
    ];
    assert_eq!(outline[from..], expected);
}

#[test]
fn a_column_in_which_nothing_stands_is_left_out() {
    let mut world = World::new();
    world.notice("A room", |_| {});
    assert_eq!(world.lines(MinutesStyle::Learning, &["|"]), ["| Kind | What | Status", "| Offer | A room | Open"]);
    let ann = world.person("Ann Berg", "", None);
    world.notice("A boat", |notice| notice.by = Some(ann));
    let expected =
        ["| Kind | What | From | Status", "| Offer | A room |  | Open", "| Offer | A boat | Ann Berg | Open"];
    assert_eq!(world.lines(MinutesStyle::Learning, &["|"]), expected);
}

#[test]
fn a_keyword_names_the_decision_or_stands_alone() {
    let mut world = World::new();
    let resolved = world.item("Money", |item| item.keyword = Some(pick(Keyword::Resolved)));
    world.decision("Buy a boat.", Some(resolved), |_| {});
    world.item("Report", |item| item.keyword = Some(pick(Keyword::Noted)));
    let lines = world.lines(MinutesStyle::Formal, &["h2", "agreed", "p <b>Resolved", "p <b>Noted"]);
    assert_eq!(lines, ["h2 1 Money", "agreed Resolved D1", "h2 2 Report", "p <b>Noted</b>"]);
    assert_eq!(world.lines(MinutesStyle::Learning, &["agreed", "p <b>Noted"]), ["agreed Resolved D1"]);
}

#[test]
fn highlights_keep_decisions_together_and_actions_in_the_table() {
    let mut world = World::new();
    let item = world.item("Money", |_| {});
    world.decision("Buy a boat.", Some(item), |_| {});
    world.action("Call", Some(item), |_| {});
    let lines = world.lines(MinutesStyle::Highlights, &["h2", "agreed", "action", "| A1"]);
    let expected = [
        "h2 What we agreed",
        "agreed Agreed D1",
        "h2 Actions by owner",
        "| A1 | Call | No owner yet | No date yet | Open",
    ];
    assert_eq!(lines, expected);
}

fn earlier_action(world: &mut World) {
    let mut earlier = Event::default();
    earlier.details.ordinal = Some(3);
    let earlier = world.add(Record::Event(Box::new(earlier)));
    let here = world.link();
    let heard = |id: u128, text: &str, at: Ref| ActionUpdate {
        id: folkmoot::model::Id::from_number(id),
        text: text.into(),
        at: Some(at),
        ..ActionUpdate::default()
    };
    let updates = vec![heard(900, "asked", earlier), heard(901, "the owner said yes", here)];
    let action = Action { what: "Find a boat".into(), event: Some(earlier), updates, ..Action::default() };
    world.add(Record::Action(Box::new(action)));
}

#[test]
fn matters_arising_are_what_was_heard_here_of_earlier_actions() {
    let mut world = World::new();
    earlier_action(&mut world);
    let heard = "p <b>A3.1 Find a boat</b>: the owner said yes";
    assert_eq!(world.lines(MinutesStyle::Formal, &["h2", "p"]), ["h2 Matters arising", heard]);
    world.item("Welcome", |_| {});
    world.item("Boats", |_| {});
    let by_itself = ["h2 1 Welcome", "h2 Matters arising", heard, "h2 2 Boats"];
    assert_eq!(world.lines(MinutesStyle::Formal, &["h2", "p"]), by_itself);
    world.event.minutes.items[1].title = "Matters arising:".into();
    let by_title = ["h2 1 Welcome", "h2 2 Matters arising:", heard];
    assert_eq!(world.lines(MinutesStyle::Formal, &["h2", "p"]), by_title, "a title says it as well as a kind");
    world.event.minutes.items.clear();
    world.item("Last time", |item| item.kind = pick(ItemKind::MattersArising));
    assert_eq!(world.lines(MinutesStyle::Formal, &["h2", "p"]), ["h2 1 Last time", heard]);
}

#[test]
fn what_was_said_of_an_earlier_action_is_said_with_how_it_stood() {
    let check = |expected: &str, change: fn(&mut ActionUpdate)| {
        let mut world = World::new();
        let here = world.link();
        let earlier = Some(world.add(Record::Event(Box::default())));
        let mut update = ActionUpdate { at: Some(here), ..ActionUpdate::default() };
        change(&mut update);
        // It was done later, which changes nothing about what was heard here.
        let status = pick(ActionStatus::Done);
        let action =
            Action { what: "Find a boat".into(), event: earlier, updates: vec![update], status, ..Action::default() };
        world.add(Record::Action(Box::new(action)));
        let printed = world.lines(MinutesStyle::Formal, &["p"]);
        assert_eq!(printed, [format!("p <b>A1 Find a boat</b>: {expected}")]);
    };
    check("Still open", |update| update.status = Some(pick(ActionStatus::Open)));
    check("Blocked. The owner is away", |update| {
        (update.status, update.text) = (Some(pick(ActionStatus::Blocked)), "The owner is away".into());
    });
    check("Put off to 1 December 2026", |update| {
        (update.status, update.put_off_to) = (Some(pick(ActionStatus::Open)), when("1 December 2026"));
    });
    check("The owner is away", |update| update.text = "The owner is away".into());
}

#[test]
fn an_action_that_a_later_meeting_put_off_is_due_in_its_own_minutes_as_it_was_taken_on() {
    let mut world = World::new();
    let later = world.add(Record::Event(Box::default()));
    world.action("Find a boat", None, |action| {
        action.by = when("1 December 2026");
        let put_off = Heard::PutOff(when("9 January 2027"));
        action.hear(put_off, later, when("8 December 2026"), Id::from_number(70));
    });
    let line = "No owner yet, by Tuesday 1 December 2026";
    let printed = world.outline(MinutesStyle::Formal);
    assert!(printed.iter().any(|said| said.contains(line)), "{printed:#?}");
    assert!(!printed.iter().any(|said| said.contains("January")), "{printed:#?}");
}

#[test]
fn an_action_that_a_later_meeting_heard_of_is_open_in_its_own_minutes() {
    let mut world = World::new();
    let later = world.add(Record::Event(Box::default()));
    world.action("Find a boat", None, |action| {
        action.hear(Heard::Done, later, when("8 December 2026"), Id::from_number(70));
    });
    world.action("Paint it", None, |action| action.status = pick(ActionStatus::Done));
    let rows = world.lines(MinutesStyle::Formal, &["| A"]);
    let expected = [
        "| A1 | Find a boat | No owner yet | No date yet | Open",
        "| A2 | Paint it | No owner yet | No date yet | Done",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn agreed_minutes_go_on_naming_whoever_took_an_action_on_together() {
    let mut world = World::new();
    let (tom, priya) = (world.person("Tom Hale", "", None), world.person("Priya Nair", "", None));
    let taken = world.action("Write to the bus company", None, |action| {
        (action.owner, action.with, action.by) = (Some(tom), vec![priya], when("1 December 2026"));
    });
    let line = "Tom Hale and Priya Nair, by Tuesday 1 December 2026";
    assert!(world.outline(MinutesStyle::Formal).join("\n").contains(line));
    let Some(Record::Action(mut action)) = world.workspace.get(taken.0).map(|record| record.as_ref().clone()) else {
        panic!("the action is there");
    };
    world.event.minutes.taken_on = vec![TakenOn { id: Id::from_number(71), ..TakenOn::of(&action) }];
    (action.owner, action.with) = (Some(priya), Vec::new());
    world.workspace.load(std::sync::Arc::new(Record::Action(action)));
    let printed = world.outline(MinutesStyle::Formal).join("\n");
    assert!(printed.contains(line), "{printed}");
}

#[test]
fn corrections_name_the_old_wording_and_who_agreed() {
    let mut world = World::new();
    let mut later = Event::default();
    later.details.when = when("15 September 2026");
    let later = world.add(Record::Event(Box::new(later)));
    world.event.minutes.corrections = vec![Correction {
        place: "item 5".into(),
        was: "40 places".into(),
        now: "60 places".into(),
        agreed_at: Some(later),
        ..Correction::default()
    }];
    let outline = world.outline(MinutesStyle::Formal);
    let line = "  p item 5: “40 places” is read as “60 places” (agreed at the meeting of Tuesday 15 September 2026)";
    assert!(outline.ends_with(&["panel Corrections".to_owned(), line.to_owned()]), "{outline:#?}");
}

#[test]
fn minutes_are_signed_once_they_are_no_draft() {
    let mut world = World::new();
    world.event.minutes.signature = true;
    world.event.minutes.signatory = Some(world.person("Ruth Ellery", "", None));
    let beginnings = ["h2", "sign", "p Signed"];
    assert_eq!(world.lines(MinutesStyle::Formal, &beginnings), Vec::<String>::new());
    world.event.minutes.status = pick(MinutesStatus::Agreed);
    let expected = ["h2 Agreed as a correct record", "sign Signature of Ruth Ellery", "sign Date"];
    assert_eq!(world.lines(MinutesStyle::Formal, &beginnings), expected);
    world.event.minutes.signed = when("12 January 2027");
    let expected = ["h2 Agreed as a correct record", "p Signed by Ruth Ellery, Tuesday 12 January 2027"];
    assert_eq!(world.lines(MinutesStyle::Formal, &beginnings), expected);
}
