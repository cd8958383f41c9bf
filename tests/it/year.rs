//! The year's report of a series: which meetings are in it, what is counted and how, and that nobody is named who came.

use folkmoot::documents::{Concern, Content, Document, Style};
use folkmoot::model::brief::{Appearance, ExpectedStep};
use folkmoot::model::event::{Attendance, AttendanceState, EventStatus};
use folkmoot::model::output::{Output, Stage};
use folkmoot::model::parts::{Clearance, Quote};
use folkmoot::model::{ActionStatus, Brief, Capacity, Decision, Event, Record, Ref};
use folkmoot::workspace::series::{Period, YearFrom, did_not_come, minutes_of};
use jiff::civil::date;

use crate::minutes::world::{World, pick, when};
use crate::outline::outline;

/// A network that met three times in 2026 and once the year before.
fn network() -> (World, Ref) {
    let mut world = World::new();
    world.council("Tarnbridge Council", "", "");
    let series = world.series("Marl Valley Network");
    let details = &mut world.event.details;
    (details.title, details.when) = ("Third".into(), when("14 May 2026, 10am to 1pm"));
    details.status = pick(EventStatus::Held);
    world.event.people.attended = Some(28);
    for (title, day, came) in [
        ("First", "12 February 2026", Some(24)),
        ("Second", "9 April 2026", None),
        ("Old", "6 November 2025", Some(11)),
    ] {
        meeting(&mut world, series, title, day, |event| event.people.attended = came);
    }
    (world, series)
}

fn meeting(world: &mut World, series: Ref, title: &str, day: &str, change: impl FnOnce(&mut Event)) -> Ref {
    let mut event = Event::default();
    let details = &mut event.details;
    (details.title, details.series, details.when) = (title.into(), Some(series), when(day));
    details.status = pick(EventStatus::Held);
    change(&mut event);
    world.add(Record::Event(Box::new(event)))
}

fn lines(world: &mut World, series: Ref, style: Style) -> Vec<String> {
    outline(&world.print("year", series, style))
}

#[track_caller]
fn says(lines: &[String], expected: &[&str]) {
    for line in expected {
        assert!(lines.iter().any(|said| said.trim() == *line), "{line:?} in {lines:#?}");
    }
}

#[test]
fn the_latest_year_is_that_of_the_last_meeting() {
    let (mut world, series) = network();
    meeting(&mut world, series, "Next", "3 December 2026", |event| event.details.status = pick(EventStatus::Confirmed));
    meeting(&mut world, series, "Called off", "1 June 2026", |event| {
        event.details.status = pick(EventStatus::Cancelled)
    });
    meeting(&mut world, series, "Some time", "", |_| {});
    let latest = lines(&mut world, series, Style::LatestYear);
    says(&latest, &["group Marl Valley Network", "title The year 2026"]);
    says(&latest, &["Meetings: 3 meetings / 1 more has no date on record, and is counted in no year"]);
    says(
        &latest,
        &[
            "| When | Meeting | Host | People",
            "| 12 February 2026 | First | Not recorded | 24",
            "| 9 April 2026 | Second | Not recorded | Not recorded",
            "| 14 May 2026 | Third | Not recorded | 28",
        ],
    );
    let before = lines(&mut world, series, Style::YearBefore);
    says(&before, &["title The year 2025", "| 6 November 2025 | Old | Not recorded | 11"]);
    let council = lines(&mut world, series, Style::CouncilYear);
    says(&council, &["title April 2026 to March 2027", "| 9 April 2026 | Second | Not recorded | Not recorded"]);
    assert!(!council.iter().any(|line| line.contains("First")), "{council:#?}");
}

#[test]
fn a_year_without_a_meeting_says_so_and_nothing_else() {
    let mut world = World::new();
    let series = world.series("Marl Valley Network");
    world.event.details.when = when("3 December 2026");
    let lines = lines(&mut world, series, Style::LatestYear);
    assert_eq!(lines, ["group Marl Valley Network", "title The year 2026", "p No meeting of this year is on record."]);
}

#[test]
fn what_nobody_recorded_is_said_to_be_so() {
    let mut world = World::new();
    let series = world.series("Marl Valley Network");
    world.event.details.when = when("14 May 2026");
    world.event.details.title = "Only".into();
    let lines = lines(&mut world, series, Style::LatestYear);
    says(
        &lines,
        &[
            "Meetings: 1 meeting",
            "People: Not recorded",
            "Members: Not recorded",
            "Hours: Not recorded",
            "Actions: None recorded",
            "Decisions: None recorded",
            "Made: None recorded",
        ],
    );
    assert!(!lines.iter().any(|line| line.contains("chart")), "{lines:#?}");
}

/// Of three people one was there the year before, one comes twice and one once.
#[test]
fn people_are_counted_and_never_named() {
    let (mut world, series) = network();
    let [asa, bo, cai] = ["Asa Whitlock", "Bo Tremayne", "Cai Drummond"].map(|name| {
        world.somebody(name, "", None, |person| {
            person.capacity = pick(Capacity::Resident);
            person.email = format!("{}@homes.example", name.to_lowercase().replace(' ', "."));
        })
    });
    let ids: Vec<Attendance> = [asa, bo, cai]
        .iter()
        .map(|who| Attendance { id: world.id(), person: Some(*who), ..Attendance::default() })
        .collect();
    let list = |people: &[usize]| -> Vec<Attendance> { people.iter().map(|at| ids[*at].clone()).collect() };
    meeting(&mut world, series, "Older", "2 October 2025", |event| event.people.attendance = list(&[0]));
    meeting(&mut world, series, "Fourth", "1 July 2026", |event| event.people.attendance = list(&[0, 1]));
    meeting(&mut world, series, "Fifth", "2 September 2026", |event| event.people.attendance = list(&[1, 2]));
    meeting(&mut world, series, "Sixth", "7 October 2026", |event| event.people.attendance = list(&[1]));
    let document = world.print("year", series, Style::LatestYear);
    says(
        &outline(&document),
        &["People: 57 people, each counted every time they came / Not recorded for 1 meeting / \
           3 people by name on the lists of 3 meetings / 2 of them for the first time / \
           1 of them at half of these meetings or more"],
    );
    says(
        &outline(&document),
        &[
            "chart How many came [From 1 to 28 people came each time. Most came on Thursday 14 May 2026.]",
            "| Meeting | Had come before | First time on a list | Counted without a name",
            "| 14 May 2026 | 0 | 0 | 28",
            "| 9 April 2026 | Not recorded | Not recorded | Not recorded",
            "| 1 July 2026 | 1 | 1 | 0",
            "| 2 September 2026 | 1 | 1 | 0",
        ],
    );
    nobody_is_named(&document, &["Asa", "Whitlock", "Bo T", "Tremayne", "Cai D", "Drummond", "homes.example"]);
}

/// In no format, in no byte.
fn nobody_is_named(document: &Document, names: &[&str]) {
    for format in folkmoot::render::FORMATS {
        let bytes = crate::text_formats::file(format.ending, document);
        let text = match format.ending {
            "odt" => crate::text_formats::read::part(&bytes, "content.xml"),
            "docx" => crate::text_formats::read::part(&bytes, "word/document.xml"),
            _ => String::from_utf8_lossy(&bytes).into_owned(),
        };
        for name in names {
            assert!(!text.contains(name), "{name} in {}", format.ending);
        }
    }
    #[cfg(feature = "typeset")]
    for page in folkmoot::render::page_texts(document).unwrap() {
        assert!(names.iter().all(|name| !page.contains(name)), "{page}");
    }
}

#[test]
fn hours_are_counted_from_start_to_end_on_each_day() {
    let check = |typed: &str, expected: Option<u64>| assert_eq!(minutes_of(&when(typed)), expected, "{typed}");
    check("14 May 2026, 10am to 1pm", Some(180));
    check("14 and 15 May 2026, 9am to 6.30pm", Some(2 * 570));
    check("14 May 2026, 8pm to 1am", Some(300));
    check("14 May 2026, 10am", None);
    check("14 May 2026", None);
    check("May 2026, 10am to 1pm", None);
    let (mut world, series) = network();
    let lines = lines(&mut world, series, Style::LatestYear);
    says(
        &lines,
        &["Hours: 3 hours of meetings / At least 84 hours given by those who came / Not recorded for 2 meetings"],
    );
}

#[test]
fn actions_and_decisions_that_may_be_told_are_counted() {
    let (mut world, series) = network();
    world.action("Write to the hall", None, |action| action.status = pick(ActionStatus::Done));
    world.action("Ask the bakery", None, |_| {});
    world.action("Secret", None, |action| action.private = true);
    world.action("Old idea", None, |action| action.status = pick(ActionStatus::Dropped));
    world.decision("One room from each member", None, |decision| decision.short = "one room each".into());
    let event = world.link();
    let brief = project(&mut world, event, "Ask Once", |_| {});
    let mut cabinet = Decision { wording: "Money for Ask Once".into(), body: "Cabinet".into(), ..Decision::default() };
    (cabinet.date, cabinet.project) = (when("7 July 2026"), Some(brief));
    world.add(Record::Decision(Box::new(cabinet.clone())));
    cabinet.date = when("7 July 2025");
    world.add(Record::Decision(Box::new(cabinet)));
    let lines = lines(&mut world, series, Style::LatestYear);
    says(
        &lines,
        &[
            "Actions: 3 taken on: 1 done, 1 open, 1 dropped, as they stood on 23 November 2026",
            "Decisions: 2 decisions",
            "* <b>14 May 2026:</b> one room each",
            "* <b>7 July 2026:</b> Money for Ask Once (Cabinet)",
        ],
    );
}

fn project(world: &mut World, event: Ref, name: &str, change: impl FnOnce(&mut Brief)) -> Ref {
    let mut brief = Brief::default();
    brief.brief.name = name.into();
    brief.brief.question = format!("What of {name}?");
    let id = world.id();
    brief.at_events.appearances.push(Appearance { id, event: Some(event), ..Appearance::default() });
    change(&mut brief);
    world.add(Record::Brief(Box::new(brief)))
}

#[test]
fn outputs_stand_stage_by_stage_and_projects_with_what_became_of_them() {
    let (mut world, series) = network();
    let (event, id) = (world.link(), world.id());
    let brief = project(&mut world, event, "Ask Once", |brief| {
        let step =
            ExpectedStep { id, what: "Cabinet".into(), when: when("7 December 2026"), ..ExpectedStep::default() };
        brief.since.steps.push(step);
    });
    for (name, stage) in
        [("A form", Stage::Live), ("A map", Stage::Made), ("A letter", Stage::Made), ("A leaflet", Stage::Ended)]
    {
        let output = Output {
            name: name.into(),
            brief: Some(brief),
            event: Some(event),
            stage: pick(stage),
            ..Output::default()
        };
        world.add(Record::Output(Box::new(Output {
            what_changed: if stage == Stage::Live { "One call is enough.".into() } else { Default::default() },
            ..output
        })));
    }
    let lines = lines(&mut world, series, Style::LatestYear);
    says(
        &lines,
        &[
            "Made: 1 project, 4 outputs",
            "chart Outputs by stage [1 of 4 outputs has come furthest: live in service. 1 has ended.]",
            "| Made | 2",
            "| Shown | 0",
            "| Live in service | 1",
            "| Ended | 1",
            "* <b>Ask Once</b>. “What of Ask Once?” Stage 7 of 7: live in service. <b>What changed:</b> One call is enough. \
             <b>Next:</b> Cabinet, Monday 7 December 2026.",
            "h2 Not taken forward, and why",
        ],
    );
}

#[test]
fn only_what_is_cleared_for_a_report_is_quoted() {
    let (mut world, series) = network();
    let mut quote = |words: &str, clearance| Quote {
        id: world.id(),
        words: words.into(),
        attribution: "A neighbour".into(),
        clearance: pick(clearance),
        ..Quote::default()
    };
    let quotes = vec![
        quote("It works", Clearance::Cleared),
        quote("It does not", Clearance::Heard),
        quote("Never", Clearance::Refused),
    ];
    world.event.minutes.quotes = quotes;
    let said = lines(&mut world, series, Style::LatestYear);
    says(&said, &["quote “It works” [A neighbour] [Third, 14 May 2026]"]);
    assert!(!said.iter().any(|line| line.contains("does not") || line.contains("Never")), "{said:#?}");
    let left_out = world.not_printed("year", series, Style::LatestYear);
    assert_eq!(left_out.iter().filter(|one| one.concern == Concern::QuoteLeftOut).count(), 2);
}

/// A page of bars is read by nobody.
#[test]
fn many_meetings_have_a_bar_for_each_month() {
    let (mut world, series) = network();
    for day in 1..=20 {
        meeting(&mut world, series, "Surgery", &format!("{day} July 2026"), |event| event.people.attended = Some(2));
    }
    let document = world.print("year", series, Style::LatestYear);
    let chart = document.blocks.iter().find_map(|block| match &block.content {
        Content::Chart(chart) => Some(chart),
        _ => None,
    });
    let bars: Vec<(String, String)> =
        chart.unwrap().bars.iter().map(|bar| (bar.name.clone(), bar.amounts[0].said.clone())).collect();
    let expected = [
        ("Feb 2026", "24"),
        ("Mar 2026", "0"),
        ("Apr 2026", "Not recorded"),
        ("May 2026", "28"),
        ("June 2026", "0"),
        ("July 2026", "40"),
    ];
    assert_eq!(bars, expected.map(|(name, said)| (name.to_owned(), said.to_owned())));
}

#[test]
fn a_council_counts_its_year_from_april() {
    let check = |day, first, last| {
        assert_eq!(Period::around(day, YearFrom::April), Some(Period { first, last }));
    };
    check(date(2026, 3, 31), date(2025, 4, 1), date(2026, 3, 31));
    check(date(2026, 4, 1), date(2026, 4, 1), date(2027, 3, 31));
    let year = Period::around(date(2026, 7, 1), YearFrom::January).unwrap();
    assert_eq!((year.first, year.last), (date(2026, 1, 1), date(2026, 12, 31)));
    assert_eq!(year.before().unwrap().first, date(2025, 1, 1));
}

#[test]
fn there_is_no_year_of_anything_but_a_series() {
    let (mut world, _) = network();
    let event = world.link();
    let workspace = world.workspace();
    let request = folkmoot::documents::Request {
        record: event.0,
        style: Style::LatestYear,
        size: Default::default(),
        printed: crate::minutes::world::NOW,
    };
    let problem = (folkmoot::documents::named("year").unwrap().compose)(workspace, &request).unwrap_err();
    assert_eq!(problem.what, "There is no year to report on.");
}

#[test]
fn who_registered_and_did_not_come_is_counted_where_it_is_known() {
    let (mut world, series) = network();
    let people = &mut world.event.people;
    (people.registered, people.walk_ins) = (Some(40), Some(3));
    let lines = lines(&mut world, series, Style::LatestYear);
    let chart = lines.iter().find(|line| line.contains("chart How many came")).expect("a chart");
    let says = "15 people had registered and did not come, as far as that is known (1 meeting).";
    assert!(chart.contains(says), "28 came, 3 of them without being registered: {chart}");
}

#[test]
fn who_did_not_come_is_as_it_was_counted_else_as_the_list_has_it() {
    let check = |change: fn(&mut Event), expected: Option<u32>| {
        let mut event = Event::default();
        change(&mut event);
        assert_eq!(did_not_come(&event), expected, "{:?}", event.people);
    };
    let missing = |event: &mut Event| {
        let state = AttendanceState::DidNotCome.into();
        event.people.attendance = vec![Attendance { state, ..Attendance::default() }];
    };
    check(|_| (), None);
    check(|event| event.people.no_shows = Some(4), Some(4));
    check(missing, Some(1));
    check(|event| (event.people.registered, event.people.attended) = (Some(40), Some(28)), None);
    check(
        |event| {
            let people = &mut event.people;
            (people.registered, people.attended, people.walk_ins) = (Some(10), Some(28), Some(3));
        },
        None,
    );
}
