//! The write-up of a hack event and the report on what became of it, as they are composed.

mod councillors;
mod report;
mod since;

use folkmoot::documents::{Concern, LeftOut, Request, Style, TextSize, counted, named, printable};
use folkmoot::model::brief::{Appearance, BriefStatus, ExpectedStep, Member, Team, TeamRole, ToldBack};
use folkmoot::model::event::{EventStatus, EventType, NameInMinutes, PhotoChoice, Slot};
use folkmoot::model::header::Attachment;
use folkmoot::model::output::{LogEntry, Output, Route, Ruling, Stage};
use folkmoot::model::parts::{Clearance, Quote};
use folkmoot::model::{Brief, Capacity, Event, Record, Ref, When};
use jiff::civil::date;

use crate::minutes::world::{NOW, World, pick, when};
use crate::outline::outline;

fn hack() -> World {
    let mut world = World::new();
    world.council("Tarnbridge Council", "", "");
    world.series("Made in Tarnbridge");
    let details = &mut world.event.details;
    details.title = "Made in Tarnbridge 1".into();
    details.kind = pick(EventType::HackEvent);
    details.when = when("17 and 18 April 2026");
    world.event.people.attended = Some(38);
    world
}

/// A project at the event, whose question stayed unless `change` says otherwise.
fn project(world: &mut World, name: &str, change: impl FnOnce(&mut Brief, &mut Appearance)) -> Ref {
    let mut brief = Brief::default();
    brief.brief.name = name.into();
    brief.brief.question = format!("What of {name}?");
    let (id, event) = (world.id(), Some(world.link()));
    let mut appearance = Appearance { id, event, question: brief.brief.question.clone(), ..Appearance::default() };
    change(&mut brief, &mut appearance);
    brief.at_events.appearances.push(appearance);
    world.add(Record::Brief(Box::new(brief)))
}

fn output(world: &mut World, brief: Option<Ref>, name: &str, stage: Stage, change: impl FnOnce(&mut Output)) -> Ref {
    let event = Some(world.link());
    let mut output = Output { name: name.into(), brief, event, stage: pick(stage), ..Output::default() };
    change(&mut output);
    world.add(Record::Output(Box::new(output)))
}

fn reached(stage: Stage, day: &str) -> LogEntry {
    LogEntry { stage: Some(pick(stage)), when: when(day), ..LogEntry::default() }
}

fn lines(world: &mut World, document: &str) -> Vec<String> {
    let event = world.link();
    outline(&world.print(document, event, Style::Plain))
}

/// Holds the lines from the one that begins with the first of these against them.
fn check(lines: &[String], expected: &[&str]) {
    let at = lines.iter().position(|line| line == expected[0]);
    let at = at.unwrap_or_else(|| panic!("no {:?} in {lines:#?}", expected[0]));
    let there: Vec<&str> = lines[at..].iter().take(expected.len()).map(String::as_str).collect();
    assert_eq!(there, expected, "{lines:#?}");
}

fn left_out(world: &mut World, document: &str) -> Vec<LeftOut> {
    let request = Request { record: world.link().0, style: Style::Plain, size: TextSize::Standard, printed: NOW };
    let document = named(document).unwrap();
    (document.left_out)(world.workspace(), &request)
}

#[test]
fn a_hack_event_prints_its_write_up_first_and_other_events_their_minutes() {
    let today = date(2026, 6, 8);
    let mut event = Event::default();
    let first = |event: &Event| printable(&Record::Event(Box::new(event.clone())), today).next().unwrap().name;
    assert_eq!(first(&event), "minutes");
    event.details.kind = pick(EventType::HackEvent);
    assert_eq!(first(&event), "write-up");
    let all: Vec<&str> = printable(&Record::Event(Box::new(event)), today).map(|document| document.name).collect();
    assert_eq!(all.iter().filter(|name| **name == "write-up").count(), 1);
}

#[test]
fn a_hack_event_that_is_planned_prints_its_run_sheet_first_until_it_is_over() {
    let mut event = Event::default();
    event.details.kind = pick(EventType::HackEvent);
    event.details.when = when("20 to 21 June 2026");
    let check = |event: &Event, day, expected: &str| {
        let record = Record::Event(Box::new(event.clone()));
        let names: Vec<&str> = printable(&record, date(2026, 6, day)).map(|document| document.name).collect();
        assert_eq!(names[0], expected, "on the {day}th");
        assert_eq!(names.iter().filter(|name| **name == expected).count(), 1);
    };
    check(&event, 8, "write-up");
    event.plan.run_sheet.push(Slot { what: "Welcome".into(), ..Slot::default() });
    check(&event, 8, "run-sheet");
    check(&event, 21, "run-sheet");
    check(&event, 22, "write-up");
    event.details.status = pick(EventStatus::Held);
    check(&event, 21, "write-up");
    (event.details.when, event.details.status) = (When::default(), pick(EventStatus::Idea));
    check(&event, 22, "run-sheet");
    event.details.kind = pick(EventType::NetworkMeeting);
    check(&event, 8, "minutes");
}

#[test]
fn each_project_is_told_under_the_same_words() {
    let mut world = hack();
    let housing = Some(world.organisation("Marl Valley Housing"));
    let tom = world.person("Tom Ashby", "Adviser", housing);
    let resident = world.somebody("Nobody Named", "", None, |person| person.capacity = pick(Capacity::Resident));
    let asked = world.somebody("Ines Marsh", "", None, |person| person.capacity = pick(Capacity::Resident));
    let cabinet = world.organisation("Cabinet");
    let ids = [world.id(), world.id(), world.id(), world.id()];
    let ask_once = project(&mut world, "Ask Once", |brief, at| {
        let member = |id, person, role, name| Member {
            id,
            person: Some(person),
            role: pick(role),
            name_in_print: pick(name),
            ..Member::default()
        };
        at.team = Team {
            name: "Ask Once".into(),
            members: vec![
                member(ids[0], tom, TeamRole::Coordinator, NameInMinutes::AsUsual),
                member(ids[1], resident, TeamRole::Member, NameInMinutes::AsUsual),
                member(ids[2], asked, TeamRole::Maker, NameInMinutes::Yes),
            ],
            others: "two students".into(),
            channel: "a secret channel".into(),
            ..Team::default()
        };
        at.what_the_team_did = "They sat in the contact centre.".into();
        at.what_happens_now = "Customer Services tests it.".into();
        brief.since.steps = vec![ExpectedStep {
            id: ids[3],
            what: "The design".into(),
            when: when("September 2026"),
            who_decides: Some(cabinet),
            if_yes: "the team is called back".into(),
            ..ExpectedStep::default()
        }];
    });
    output(&mut world, Some(ask_once), "A form", Stage::Shown, |output| {
        output.how_to_try = "Ring and say that you have moved.".into();
        output.log = vec![reached(Stage::Shown, "19 April 2026")];
    });
    let lines = lines(&mut world, "write-up");
    check(
        &lines,
        &[
            "h2 Ask Once",
            "p <b>The question:</b> What of Ask Once?",
            "p <b>The team:</b> Tom Ashby (coordinator), a resident, Ines Marsh (maker) and two students",
            "p <b>What the team did:</b> They sat in the contact centre.",
            "p <b>What was made:</b>",
            "*",
            "  p <b>A form.</b> Website, shown 19 April 2026.",
            "  p <b>How to try it:</b> Ring and say that you have moved.",
            "p <b>What happens now:</b> Customer Services tests it.",
            "p <b>Expected:</b> The design, September 2026 (decided by Cabinet). If yes: the team is called back.",
        ],
    );
    assert!(!lines.iter().any(|line| line.contains("secret channel")), "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains("1 project, 1 output")), "{lines:#?}");
}

#[test]
fn a_changed_question_is_framed_with_its_reason_and_the_first_stays() {
    let mut world = hack();
    project(&mut world, "Lost Corners", |brief, at| {
        at.new_question = "Which corner could you care for?".into();
        at.why_changed = "The parks were busy.".into();
        brief.brief.question = "A question of today?".into();
    });
    check(
        &lines(&mut world, "write-up"),
        &[
            "h2 Lost Corners",
            "p <b>The question as set:</b> What of Lost Corners?",
            "panel The team’s new question",
            "  p <b>Which corner could you care for?</b>",
            "  p <b>Why it changed:</b> The parks were busy.",
        ],
    );
}

#[test]
fn what_was_made_elsewhere_is_told_there() {
    let mut world = hack();
    let brief = project(&mut world, "Ask Once", |_, _| {});
    let elsewhere = world.add(Record::Event(Box::default()));
    for later in ["Made later", "Made later still"] {
        output(&mut world, Some(brief), later, Stage::Made, |output| output.event = Some(elsewhere));
    }
    output(&mut world, Some(brief), "Made some day", Stage::Made, |output| output.event = None);
    output(&mut world, None, "A shared meal", Stage::Made, |_| {});
    let lines = lines(&mut world, "write-up");
    let has = |words: &str| lines.iter().any(|line| line.contains(words));
    assert!(has("Made some day") && !has("Made later"), "{lines:#?}");
    assert!(lines.contains(&"Made: 1 project, 2 outputs".to_owned()), "{lines:#?}");
    check(&lines, &["h2 Outputs of no project", "* <b>A shared meal.</b> Website, made."]);
}

#[test]
fn what_was_made_for_no_project_counts_without_any() {
    let mut world = hack();
    output(&mut world, None, "A shared meal", Stage::Made, |_| {});
    let lines = lines(&mut world, "write-up");
    assert!(lines.contains(&"Made: 1 output".to_owned()), "{lines:#?}");
}

#[test]
fn whoever_stands_in_a_project_without_a_name_is_told_once() {
    let mut world = hack();
    let names = ["Ada Quill", "Ben Marsh", "Cat Lowe", "Dot Fenn", "Eve Holt", "Flo Reed"];
    let resident =
        |world: &mut World, name| world.somebody(name, "", None, |person| person.capacity = pick(Capacity::Resident));
    let [member, mentor, maker, decides, asked, speaker] = names.map(|name| resident(&mut world, name));
    let [usual, never, step, quote] = [world.id(), world.id(), world.id(), world.id()];
    let brief = project(&mut world, "Ask Once", |brief, at| {
        let member_as =
            |id, person, name| Member { id, person: Some(person), name_in_print: pick(name), ..Member::default() };
        at.team.members =
            vec![member_as(usual, member, NameInMinutes::AsUsual), member_as(never, asked, NameInMinutes::No)];
        at.team.mentor = Some(mentor);
        at.quotes = vec![Quote {
            id: quote,
            words: "It works".into(),
            speaker: Some(speaker),
            clearance: pick(Clearance::Cleared),
            ..Quote::default()
        }];
        brief.since.steps = vec![ExpectedStep {
            id: step,
            what: "The design".into(),
            who_decides: Some(decides),
            ..ExpectedStep::default()
        }];
    });
    output(&mut world, Some(brief), "A form", Stage::Shown, |output| output.made_by = vec![maker, member]);
    let lines = lines(&mut world, "write-up");
    assert!(!names.iter().any(|name| lines.iter().any(|line| line.contains(name))), "{lines:#?}");
    let told = left_out(&mut world, "write-up");
    assert!(told.iter().all(|one| one.concern == Concern::PersonNotNamed), "{told:#?}");
    let fields: Vec<&str> = told.iter().map(|one| one.origin.field.rsplit('/').next().unwrap()).collect();
    assert_eq!(fields, ["name_in_print", "mentor", "speaker", "made_by", "who_decides"]);
    // Whoever also came is told by the row that settles it.
    world.attends(member, |_| {});
    let told = left_out(&mut world, "write-up");
    assert_eq!(told.iter().filter(|one| one.origin.field.ends_with("name_in_minutes")).count(), 1);
    assert_eq!(told.len(), 5);
}

#[test]
fn quotes_of_a_team_print_as_the_minutes_would_print_them() {
    let mut world = hack();
    let id = world.id();
    project(&mut world, "Ask Once", |_, at| {
        let quote =
            |words: &str, clearance| Quote { id, words: words.into(), clearance: pick(clearance), ..Quote::default() };
        at.quotes = vec![quote("Heard only", Clearance::Heard), quote("Not this", Clearance::Refused)];
    });
    let lines = lines(&mut world, "write-up");
    assert!(lines.iter().any(|line| line.contains("Heard only")), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.contains("Not this")), "{lines:#?}");
    let concerns: Vec<Concern> = left_out(&mut world, "write-up").iter().map(|one| one.concern).collect();
    assert_eq!(concerns, [Concern::QuoteToClear, Concern::QuoteLeftOut]);
}

#[test]
fn the_dates_that_follow_are_told() {
    let mut world = hack();
    let series = world.event.details.series;
    let mut add = |title: &str, day: &str, change: &dyn Fn(&mut Event)| {
        let mut event = Event::default();
        (event.details.title, event.details.when, event.details.series) = (title.into(), when(day), series);
        change(&mut event);
        world.add(Record::Event(Box::new(event)))
    };
    add("Catch-up", "26 March 2026", &|_| {});
    add("Made in Tarnbridge 2", "12 and 13 December 2026", &|event| event.details.venue.name = "The Rope Works".into());
    add("Some day in autumn", "November 2026", &|_| {});
    add("Put off", "2 December 2026", &|event| event.details.status = pick(EventStatus::Postponed));
    add("Called off", "1 December 2026", &|event| event.details.status = pick(EventStatus::Cancelled));
    let lines = lines(&mut world, "write-up");
    check(
        &lines,
        &[
            "h2 Save the dates",
            "* Some day in autumn: November 2026",
            "* Made in Tarnbridge 2: Saturday 12 and Sunday 13 December 2026, The Rope Works",
        ],
    );
    let off = ["Called off", "Put off", "Catch-up"];
    assert!(!lines.iter().any(|line| off.iter().any(|off| line.contains(off))), "{lines:#?}");
}

#[test]
fn the_report_puts_the_furthest_first_and_hides_no_end() {
    let mut world = hack();
    let board = world.organisation("Digital Board");
    let ids = [world.id(), world.id()];
    let corners = project(&mut world, "Lost Corners", |brief, _| {
        brief.since.told_back = vec![ToldBack {
            id: ids[0],
            group: "Everybody who came".into(),
            when: when("26 March 2026"),
            ..ToldBack::default()
        }];
    });
    let once = project(&mut world, "Ask Once", |_, _| {});
    project(&mut world, "Bins", |brief, _| {
        brief.brief.status = pick(BriefStatus::Closed);
        brief.since.why_closed = "Nobody had time.".into();
    });
    output(&mut world, Some(once), "A form", Stage::Live, |output| {
        output.log = vec![reached(Stage::Made, "18 April 2026"), reached(Stage::Live, "1 October 2026")];
        output.owner = Some(board);
        output.what_changed = "Half of the calls are gone.".into();
        output.route = Route {
            body: Some(board),
            ruling: Some(pick(Ruling::Yes)),
            when: when("24 July 2026"),
            ..Route::default()
        };
    });
    output(&mut world, Some(corners), "Sign-up page", Stage::Ended, |output| {
        output.why_ended = "Now done by phone.".into()
    });
    let lines = lines(&mut world, "outputs");
    let cards: Vec<&String> = lines.iter().filter(|line| line.starts_with("card ")).collect();
    assert_eq!(
        cards,
        [
            "card 3 Ask Once [Stage 7 of 7: live in service]",
            "card 3 Bins [Nothing made yet]",
            "card 3 Lost Corners [Ended]"
        ]
    );
    check(
        &lines,
        &[
            "card 3 Ask Once [Stage 7 of 7: live in service]",
            "  p “What of Ask Once?”",
            "  stages Made Apr 2026, (Shown No record), (Owner found No record), (Being developed No record), \
             (Decision sought No record), (Adopted or piloted No record), now Live in service Oct 2026",
        ],
    );
    let has = |words: &str| lines.iter().any(|line| line.contains(words));
    assert!(has("Yes, by Digital Board, Friday 24 July 2026"), "{lines:#?}");
    assert!(has("Everybody who came, told on Thursday 26 March 2026"), "{lines:#?}");
    check(
        &lines,
        &[
            "h2 Not taken forward, and why",
            "* <b>Bins:</b> Nobody had time.",
            "* <b>Sign-up page (Lost Corners):</b> Now done by phone.",
        ],
    );
}

#[test]
fn a_report_holds_cleared_quotes_alone() {
    let mut world = hack();
    let ids = [world.id(), world.id()];
    project(&mut world, "Ask Once", |brief, _| {
        let quote = |id, words: &str, clearance| Quote {
            id,
            words: words.into(),
            clearance: pick(clearance),
            ..Quote::default()
        };
        brief.since.quotes = vec![
            quote(ids[0], "One call was enough", Clearance::Cleared),
            quote(ids[1], "Only heard", Clearance::CheckedWithSpeaker),
        ];
    });
    let lines = lines(&mut world, "outputs");
    assert!(lines.iter().any(|line| line.contains("“One call was enough”")), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.contains("Only heard")), "{lines:#?}");
    assert_eq!(counted(&left_out(&mut world, "outputs")), ["1 quote left out"]);
}

#[test]
fn a_report_of_a_series_tells_each_project_once() {
    let mut world = hack();
    let series = world.event.details.series.unwrap();
    let second = Event { details: world.event.details.clone(), ..Event::default() };
    let second = world.add(Record::Event(Box::new(second)));
    let id = world.id();
    project(&mut world, "Ask Once", |brief, _| {
        brief.at_events.appearances.push(Appearance { id, event: Some(second), ..Appearance::default() });
    });
    world.workspace();
    let lines = outline(&world.print("outputs", series, Style::Plain));
    assert_eq!(lines.iter().filter(|line| line.starts_with("card 3 Ask Once")).count(), 1, "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains("2 events")), "{lines:#?}");
}

#[test]
fn an_event_without_projects_says_so() {
    let mut world = hack();
    let lines = lines(&mut world, "outputs");
    assert!(lines.iter().any(|line| line == "p No project is recorded here yet."), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.contains("0 projects")), "{lines:#?}");
}

#[test]
fn who_asked_not_to_be_photographed_is_told_where_pictures_are_printed() {
    let mut world = hack();
    let (first, second) = (world.person("Tom Ashby", "", None), world.person("Ines Marsh", "", None));
    world.attends(first, |entry| entry.photographs = Some(pick(PhotoChoice::NoPhotographs)));
    world.attends(second, |entry| entry.photographs = Some(pick(PhotoChoice::Fine)));
    let asked = |world: &mut World| {
        let mut left_out = left_out(world, "write-up");
        left_out.retain(|one| one.concern == Concern::NotToBePhotographed);
        counted(&left_out)
    };
    assert!(asked(&mut world).is_empty());
    let file = format!("{:064x}.jpg", 1);
    world.event.header.attachments.push(Attachment { file, alt: "The hall".into(), ..Attachment::default() });
    assert_eq!(asked(&mut world), ["1 person asked not to be photographed: on no picture?"]);
    world.event.header.attachments[0].off_pages = true;
    assert!(asked(&mut world).is_empty());
}
