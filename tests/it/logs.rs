//! Owner slips, the decision log and the learning log as they are composed, and where a quote may be used.

use folkmoot::documents::{Style, Use, counted, may_be_used};
use folkmoot::model::event::{Confidentiality, Line, LineKind, MinutesStatus};
use folkmoot::model::parts::{Clearance, Fact, Quote, QuoteKind};
use folkmoot::model::{ActionStatus, Capacity, Event, Id, Record, Ref, When};
use jiff::civil::date;

use crate::minutes::world::{World, newer, pick, when};
use crate::outline::outline;

/// The fourth meeting of a group, and its series.
fn group() -> (World, Ref) {
    let mut world = World::new();
    let series = world.series("Marl Valley Working Group");
    (world.event.details.ordinal, world.event.details.when) = (Some(4), when("17 November 2026"));
    (world, series)
}

fn lines(world: &mut World, document: &str, of: Ref) -> Vec<String> {
    let style = if document == "slips" { Style::ByOwner } else { Style::Plain };
    outline(&world.print(document, of, style))
}

#[test]
fn each_owner_has_a_slip_to_cut_off() {
    let (mut world, series) = group();
    let (ann, ben) = (world.person("Ann Berg", "", None), world.person("Ben Dahl", "", None));
    world.action("Dig", None, |a| (a.owner, a.by) = (Some(ben), when("20 November 2026")));
    world.action("Rake", None, |a| a.owner = Some(ann));
    world.action("Fill", None, |a| a.owner = Some(ben));
    world.action("Sow", None, |_| {});
    world.action("Reap", None, |a| (a.owner, a.status) = (Some(ann), pick(ActionStatus::Done)));
    world.action("Later", None, |a| (a.owner, a.hidden_until) = (Some(ann), when("1 March 2027")));
    let here = world.link();
    let printed = lines(&mut world, "slips", here);
    let cards: Vec<&String> = printed.iter().filter(|line| line.starts_with("card")).collect();
    assert_eq!(cards.len(), 3, "{printed:#?}");
    for (card, owner) in cards.iter().zip(["Ann Berg", "Ben Dahl", "No owner yet"]) {
        assert!(card.contains(owner), "{card}");
    }
    let all = printed.join("\n");
    assert!(all.contains("Owner slips of the 4th meeting") && all.contains("<b>Overdue, 3 days</b>"), "{all}");
    assert!(!all.contains("Reap") && !all.contains("Later"), "{all}");
    assert!(lines(&mut world, "slips", series).join("\n").contains("A4.1, 17\u{a0}November\u{a0}2026"));
}

#[test]
fn what_two_do_together_is_on_the_slips_of_both() {
    let (mut world, _) = group();
    let (ann, ben) = (world.person("Ann Berg", "", None), world.person("Ben Dahl", "", None));
    world.action("Dig", None, |a| (a.owner, a.with) = (Some(ben), vec![ann]));
    let here = world.link();
    let all = lines(&mut world, "slips", here).join("\n");
    assert!(all.contains("Dig (with Ben Dahl)") && all.contains("Dig (with Ann Berg)"), "{all}");
}

#[test]
fn slips_are_as_private_as_the_list_of_actions() {
    let (mut world, _) = group();
    let resident = world.somebody("Cleo Secret", "", None, |person| person.capacity = pick(Capacity::Resident));
    world.action("Dig", None, |a| a.owner = Some(resident));
    world.action("secret", None, |a| a.private = true);
    let here = world.link();
    let all = lines(&mut world, "slips", here).join("\n");
    assert!(all.contains("A resident") && !all.to_lowercase().contains("secret"), "{all}");
    assert_eq!(counted(&world.not_printed("slips", here, Style::ByOwner)), ["1 person not named"]);
}

#[test]
fn the_decision_log_has_what_was_agreed_meeting_by_meeting() {
    let (mut world, series) = group();
    let hidden = world.item("Secret", |item| item.confidentiality = pick(Confidentiality::Private));
    let mut third = Event::default();
    (third.details.series, third.details.ordinal) = (Some(series), Some(3));
    third.details.when = when("13 October 2026");
    let third = world.add(Record::Event(Box::new(third)));
    world.decision("Use the open map", None, |decision| decision.reasons = "It is free.".into());
    world.decision("secret", Some(hidden), |_| {});
    world.decision("Meet monthly", None, |decision| {
        (decision.event, decision.body) = (Some(third), "the chairs".into());
    });
    let expected = [
        "group Marl Valley Working Group",
        "title Decision log",
        "h2 Minutes of the 3rd meeting, 13 October 2026",
        "agreed Agreed D3.1",
    ];
    let printed = lines(&mut world, "decisions", series);
    assert_eq!(printed[..4], expected, "{printed:#?}");
    let all = printed.join("\n");
    for words in
        ["Meet monthly", "the chairs", "h2 Minutes of the 4th meeting, 17 November 2026", "Agreed D4.", "It is free."]
    {
        assert!(all.contains(words), "{words}: {all}");
    }
    assert!(!all.contains("secret"));
    assert_eq!(counted(&world.not_printed("decisions", series, Style::Plain)), ["1 decision left out"]);
    let third = lines(&mut world, "decisions", third).join("\n");
    assert!(third.contains("Meet monthly") && !third.contains("Use the open map"), "{third}");
}

#[test]
fn a_decision_of_an_item_for_members_is_not_logged_and_told() {
    let (mut world, _) = group();
    let rents = world.item("Rents", |item| item.confidentiality = pick(Confidentiality::Members));
    world.decision("Raise the rents", Some(rents), |_| {});
    let here = world.link();
    assert_eq!(lines(&mut world, "decisions", here)[2], "p No decision is recorded here yet.");
    let left_out = world.not_printed("decisions", here, Style::Plain);
    assert_eq!(counted(&left_out), ["1 decision left out"]);
    assert_eq!(left_out[0].origin.field, format!("minutes/items/{rents}/confidentiality"));
}

#[test]
fn a_log_without_a_decision_says_so() {
    let (mut world, series) = group();
    assert_eq!(lines(&mut world, "decisions", series)[2], "p No decision is recorded here yet.");
    assert_eq!(
        lines(&mut world, "learning", series)[2],
        "p Nothing is recorded here yet that may be used in a report."
    );
}

fn quote(words: &str, change: impl FnOnce(&mut Quote)) -> Quote {
    let clearance = pick(Clearance::Cleared);
    let mut quote = Quote { words: words.into(), attribution: "Jo".into(), clearance, ..Quote::default() };
    change(&mut quote);
    quote
}

#[test]
fn what_was_learned_is_logged_by_theme() {
    let (mut world, series) = group();
    let mut third = Event::default();
    (third.details.series, third.details.title) = (Some(series), "Autumn meeting".into());
    (third.details.when, third.details.theme) = (when("13 October 2026"), "Maps".into());
    third.minutes.quotes = vec![quote("We drew it.", |_| {})];
    third.details.facts = vec![Fact { amount: "40".into(), of_what: "maps".into(), ..Fact::default() }];
    third.review.evaluation.change = "Start earlier.".into();
    world.add(Record::Event(Box::new(third)));
    world.item("Talk", |item| {
        item.quotes = vec![
            quote("It floats.", |quote| quote.theme = "Boats".into()),
            quote("She came back.", |quote| (quote.theme, quote.kind) = ("Boats".into(), pick(QuoteKind::Story))),
        ];
    });
    let line = |number, kind, text: &str| Line {
        id: Id::from_number(number),
        kind: pick(kind),
        text: text.into(),
        ..Line::default()
    };
    world.item("Round", |item| {
        item.lines = vec![
            line(901, LineKind::Barrier, "Nobody has the key."),
            line(902, LineKind::Note, "We had tea."),
            line(903, LineKind::Lesson, "Ask twice."),
        ];
    });
    world.event.minutes.quotes = vec![quote("So be it.", |_| {})];
    let place = "Autumn meeting, 13 October 2026";
    let expected = [
        "h2 Maps".to_owned(),
        "h3 What people said".into(),
        format!("quote “We drew it.” [Jo] [{place}]"),
        "h3 Facts and figures".into(),
        format!("p 40 maps ({place})"),
        "h3 Lessons".into(),
        format!("p <b>What to change, {place}:</b>"),
        "p Start earlier.".into(),
        "h2 Boats".into(),
        "h3 What people said".into(),
        "quote “It floats.” [Jo] [17 November 2026]".into(),
        "h3 Stories".into(),
        "quote “She came back.” [Jo] [17 November 2026]".into(),
        "h2 Without a theme".into(),
        "h3 What people said".into(),
        "quote “So be it.” [Jo] [17 November 2026]".into(),
        "h3 Lessons".into(),
        "p Ask twice. (17 November 2026)".into(),
        "h3 What stands in the way".into(),
        "p Nobody has the key. (17 November 2026)".into(),
    ];
    assert_eq!(lines(&mut world, "learning", series)[2..], expected);
}

#[test]
fn a_learning_log_keeps_what_is_not_for_people_outside() {
    let (mut world, _) = group();
    world.item("Members", |item| {
        (item.confidentiality, item.quotes) = (pick(Confidentiality::Members), vec![quote("secret one", |_| {})]);
    });
    world.event.minutes.quotes = vec![
        quote("secret two", |quote| quote.clearance = pick(Clearance::Heard)),
        quote("secret three", |quote| quote.channels = vec!["minutes".into()]),
        quote("We drew it.", |quote| quote.channels = vec!["report".into()]),
    ];
    let here = world.link();
    let all = lines(&mut world, "learning", here).join("\n");
    assert!(all.contains("We drew it.") && !all.contains("secret"), "{all}");
    let told = counted(&world.not_printed("learning", here, Style::Plain));
    assert_eq!(told, ["2 quotes left out", "1 item left out"]);
}

#[test]
fn whoever_is_not_named_in_a_learning_log_is_told_by_the_rule_of_the_log() {
    let (mut world, _) = group();
    let resident = world.somebody("Cleo Bell", "", None, |person| person.capacity = pick(Capacity::Resident));
    world.event.minutes.quotes = vec![quote("We drew it.", |quote| {
        (quote.attribution, quote.speaker, quote.channels) = (String::new(), Some(resident), vec!["report".into()]);
    })];
    world.event.minutes.status = pick(MinutesStatus::Published);
    let here = world.link();
    let all = lines(&mut world, "learning", here).join("\n");
    assert!(all.contains("We drew it.") && !all.contains("Cleo"), "{all}");
    assert_eq!(counted(&world.not_printed("learning", here, Style::Plain)), ["1 person not named"]);
}

#[test]
fn a_lesson_that_ends_in_a_list_says_where_it_is_from() {
    let (mut world, series) = group();
    world.item("Round", |item| {
        let text = "Ask twice:\n\n- by phone\n- by letter".into();
        item.lines = vec![Line { id: Id::from_number(904), kind: pick(LineKind::Lesson), text, ..Line::default() }];
    });
    let all = lines(&mut world, "learning", series);
    assert_eq!(all.last().unwrap(), "p (17 November 2026)", "{all:#?}");
}

#[test]
fn published_minutes_print_what_is_cleared_for_the_web() {
    let (mut world, _) = group();
    world.event.minutes.quotes = vec![
        quote("for a report", |quote| quote.channels = vec!["Report".into()]),
        quote("for all", |quote| quote.channels = vec!["minutes".into(), "Website".into()]),
    ];
    let printed = |world: &mut World| {
        let here = world.link();
        let style = Style::Minutes(folkmoot::model::event::MinutesStyle::Learning);
        outline(&world.print("minutes", here, style)).join("\n")
    };
    let draft = printed(&mut world);
    assert!(draft.contains("for a report") && draft.contains("for all"), "{draft}");
    world.event.minutes.status = pick(MinutesStatus::Published);
    let published = printed(&mut world);
    assert!(!published.contains("for a report") && published.contains("for all"), "{published}");
}

#[test]
fn a_quote_may_be_used_as_far_as_its_speaker_agreed() {
    let check = |clearance, channels: &[&str], expected: [bool; 3]| {
        let channels = channels.iter().map(|channel| (*channel).to_owned()).collect();
        let quote = Quote { words: "It works.".into(), clearance: pick(clearance), channels, ..Quote::default() };
        let found = [Use::Inside, Use::Report, Use::Web].map(|there| may_be_used(&quote, there, date(2026, 11, 23)));
        assert_eq!(found, expected, "{clearance:?} {:?}", quote.channels);
    };
    check(Clearance::Heard, &[], [true, false, false]);
    check(Clearance::CheckedWithSpeaker, &[], [true, false, false]);
    check(Clearance::CheckedWithSpeaker, &["web"], [true, false, false]);
    check(Clearance::Cleared, &[], [true, true, true]);
    check(Clearance::Cleared, &[" "], [true, true, true]);
    check(Clearance::Cleared, &["inside"], [true, false, false]);
    check(Clearance::Cleared, &["report"], [true, true, false]);
    check(Clearance::Cleared, &["Web"], [true, true, true]);
    check(Clearance::Cleared, &["inside", "web"], [true, true, true]);
    check(Clearance::Cleared, &["the exhibition"], [true, false, false]);
    check(Clearance::Refused, &["web"], [false, false, false]);

    let mut quote = quote("It works.", |quote| quote.expires = when("22 November 2026"));
    let on = |quote: &Quote, day| may_be_used(quote, Use::Inside, date(2026, 11, day));
    assert!(on(&quote, 22) && !on(&quote, 23));
    (quote.expires, quote.clearance) = (When::default(), newer());
    assert!(!on(&quote, 22), "nobody here can tell");
}
