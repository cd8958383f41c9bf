//! Telling people back: the page that says what was done with what they made, who has to be told, and the addresses of those
//! who agreed.

use folkmoot::documents::Style;
use folkmoot::model::brief::{Appearance, ExpectedStep, Member, StepOutcome, ToldBack};
use folkmoot::model::event::{Attendance, AttendanceState, NameInMinutes};
use folkmoot::model::output::{LogEntry, Output, Stage};
use folkmoot::model::{Brief, Capacity, Event, Record, Ref, When, You};
use folkmoot::workspace::{EVERYBODY, Telling, addresses, telling};
use jiff::civil::{Date, date};

use crate::minutes::world::{World, pick, when};
use crate::outline::outline;

const TODAY: Date = date(2026, 11, 23);

fn hack() -> World {
    let mut world = World::new();
    world.council("Tarnbridge Council", "", "");
    (world.event.details.title, world.event.details.when) =
        ("Made in Tarnbridge 1".into(), when("17 and 18 April 2026"));
    world
}

fn project(world: &mut World, change: impl FnOnce(&mut Brief, &mut Appearance)) -> Ref {
    let mut brief = Brief::default();
    (brief.brief.name, brief.brief.question) = ("Ask Once".into(), "Could people ask only once?".into());
    let mut at = Appearance { id: world.id(), event: Some(world.link()), ..Appearance::default() };
    change(&mut brief, &mut at);
    brief.at_events.appearances.push(at);
    world.add(Record::Brief(Box::new(brief)))
}

fn output(world: &mut World, brief: Ref, name: &str, stage: Stage, change: impl FnOnce(&mut Output)) {
    let event = Some(world.link());
    let mut output = Output { name: name.into(), brief: Some(brief), event, stage: pick(stage), ..Output::default() };
    change(&mut output);
    world.add(Record::Output(Box::new(output)));
}

#[track_caller]
fn says(lines: &[String], expected: &[&str]) {
    for line in expected {
        assert!(lines.iter().any(|said| said.trim() == *line), "{line:?} in {lines:#?}");
    }
}

#[test]
fn the_page_says_what_was_made_what_was_done_and_what_comes_next() {
    let mut world = hack();
    let owner = world.organisation("Customer Services");
    let id = world.id();
    let brief = project(&mut world, |brief, _| {
        let step = ExpectedStep { id, what: "Review".into(), when: when("10 August 2027"), ..ExpectedStep::default() };
        brief.since.steps = vec![step];
    });
    output(&mut world, brief, "A form", Stage::Live, |output| {
        (output.about, output.owner) = ("It tells four services at once.".into(), Some(owner));
        (output.what_we_said, output.what_changed) = ("We use your form at every desk.".into(), "One call.".into());
        output.log =
            vec![LogEntry { stage: Some(pick(Stage::Live)), when: when("11 May 2026"), ..LogEntry::default() }];
    });
    output(&mut world, brief, "A sign-up", Stage::Ended, |output| output.why_ended = "People rang anyway.".into());
    world.you(You {
        name: "Priya Nandra".into(),
        job: "Officer".into(),
        contact: "01632 960142".into(),
        ..You::default()
    });
    let event = world.link();
    let lines = outline(&world.print("you-made", event, Style::Plain));
    says(
        &lines,
        &[
            "group Made in Tarnbridge 1",
            "title You made, we did",
            "p You came to Made in Tarnbridge 1, on Friday 17 and Saturday 18 April 2026. This is what you made there, and what we did with it.",
            "h2 Ask Once",
            "p <b>The question:</b> Could people ask only once?",
            "p <b>You made:</b>",
            "* <b>A form</b>: It tells four services at once.",
            "* <b>A sign-up</b>",
            "p <b>We did:</b>",
            "* We use your form at every desk.",
            "* A form: Website, live in service 11 May 2026.",
            "* A sign-up was not taken forward. People rang anyway.",
            "p <b>Next:</b> Review, Tuesday 10 August 2027.",
            "p <b>Whom to ask:</b> Customer Services",
            "p Questions? Ask Priya Nandra, Officer, 01632 960142.",
        ],
    );
    let of_project = outline(&world.print("you-made", brief, Style::Plain));
    says(&of_project, &["group Ask Once", "p You worked on Ask Once. This is what you made, and what we did with it."]);
}

#[test]
fn what_was_not_done_is_said() {
    let mut world = hack();
    let event = world.link();
    says(&outline(&world.print("you-made", event, Style::Plain)), &["p No project of this event is on record."]);
    project(&mut world, |_, _| {});
    says(
        &outline(&world.print("you-made", event, Style::Plain)),
        &[
            "p <b>You made:</b> Nothing is on record that was made.",
            "p <b>We did:</b> Nothing yet. We will tell you as soon as there is something to tell.",
            "p <b>Next:</b> Nothing is on record that is still to come.",
        ],
    );
    let closed = project(&mut world, |brief, _| brief.since.why_closed = "Too dear.".into());
    says(
        &outline(&world.print("you-made", closed, Style::Plain)),
        &["p <b>We did:</b> It is not taken forward. Too dear."],
    );
}

/// Somebody with an address, and how they stand on the list of the event.
fn guest(world: &mut World, name: &str, change: impl FnOnce(&mut Attendance, &mut folkmoot::model::Person)) -> Ref {
    let mut entry = Attendance { id: world.id(), ..Attendance::default() };
    let person = world.somebody(name, "", None, |person| {
        person.capacity = pick(Capacity::Resident);
        person.email = format!("{}@homes.example", name.to_lowercase());
        change(&mut entry, person);
    });
    entry.person = Some(person);
    world.event.people.attendance.push(entry);
    person
}

#[test]
fn only_those_who_agreed_and_whose_time_is_not_over_are_among_the_addresses() {
    let mut world = hack();
    guest(&mut world, "Asa", |entry, _| entry.may_contact_until = when("31 March 2027"));
    guest(&mut world, "Today", |entry, _| entry.may_contact_until = when("23 November 2026"));
    guest(&mut world, "Yesterday", |entry, _| entry.may_contact_until = when("22 November 2026"));
    guest(&mut world, "Never", |_, _| {});
    guest(&mut world, "Words", |entry, _| entry.may_contact_until = when("as long as you like"));
    guest(&mut world, "Refused", |entry, person| {
        (entry.may_contact_until, person.do_not_contact) = (when("2030"), true);
    });
    guest(&mut world, "Post", |entry, person| {
        (entry.may_contact_until, person.email) = (when("2030"), "by post".into());
    });
    guest(&mut world, "Two", |entry, person| {
        (entry.may_contact_until, person.email) = (when("2030"), "two@homes.example, spy@elsewhere.example".into());
    });
    guest(&mut world, "Absent", |entry, _| {
        (entry.may_contact_until, entry.state) = (when("2030"), pick(AttendanceState::DidNotCome));
    });
    let shared = guest(&mut world, "Shared", |entry, person| {
        (entry.may_contact_until, person.email) = (when("2030"), "ASA@homes.example".into());
    });
    let stranger = world.somebody("Stranger", "", None, |person| person.email = "stranger@homes.example".into());
    let ids = [world.id(), world.id()];
    let brief = project(&mut world, |_, at| {
        at.team.members = [(ids[0], stranger), (ids[1], shared)]
            .map(|(id, person)| Member { id, person: Some(person), ..Member::default() })
            .to_vec();
    });
    let workspace = world.workspace();
    let found = addresses(workspace, workspace.brief(brief).unwrap(), TODAY);
    assert_eq!(found.emails, ["asa@homes.example", "today@homes.example"]);
    let left_out = found.left_out;
    assert_eq!((left_out.refused, left_out.not_asked, left_out.over, left_out.no_email), (1, 3, 1, 2));
}

/// In no printed byte is an address of theirs, or the name of somebody who did not agree.
#[test]
fn nothing_printed_has_an_address_or_the_name_of_somebody_who_did_not_agree() {
    let mut world = hack();
    let asa = guest(&mut world, "Zebedee", |entry, _| entry.may_contact_until = when("2030"));
    let bo = guest(&mut world, "Quillon", |entry, _| entry.name_in_minutes = pick(NameInMinutes::No));
    let ids = [world.id(), world.id()];
    let brief = project(&mut world, |brief, at| {
        brief.brief.afterwards.owner = Some(bo);
        at.team.members = [(ids[0], asa), (ids[1], bo)]
            .map(|(id, person)| Member { id, person: Some(person), ..Member::default() })
            .to_vec();
    });
    output(&mut world, brief, "A form", Stage::Live, |output| {
        (output.owner, output.made_by) = (Some(bo), vec![asa, bo])
    });
    let event = world.link();
    let series = world.series("Made in Tarnbridge");
    for (document, record, style) in [
        ("you-made", event, Style::Plain),
        ("you-made", brief, Style::Plain),
        ("outputs", event, Style::Councillors),
        ("outputs", series, Style::Councillors),
        ("year", series, Style::LatestYear),
    ] {
        let document = world.print(document, record, style);
        for format in folkmoot::render::FORMATS {
            let bytes = crate::text_formats::file(format.ending, &document);
            let text = match format.ending {
                "odt" => crate::text_formats::read::part(&bytes, "content.xml"),
                "docx" => crate::text_formats::read::part(&bytes, "word/document.xml"),
                _ => String::from_utf8_lossy(&bytes).into_owned(),
            };
            for name in ["Zebedee", "Quillon", "homes.example"] {
                assert!(!text.contains(name), "{name} in {}.{}", document.title, format.ending);
            }
        }
        #[cfg(feature = "typeset")]
        for page in folkmoot::render::page_texts(&document).unwrap() {
            assert!(["Zebedee", "Quillon", "homes"].iter().all(|name| !page.contains(name)), "{page}");
        }
    }
}

#[test]
fn what_somebody_said_last_of_being_contacted_counts() {
    let addresses_after = |day: &str, until: &str| {
        let mut world = hack();
        let asa = guest(&mut world, "Asa", |entry, _| entry.may_contact_until = when("2030"));
        let mut other = Event::default();
        other.details.when = when(day);
        let entry = Attendance { id: world.id(), person: Some(asa), ..Attendance::default() };
        other.people.attendance.push(Attendance { may_contact_until: when(until), ..entry });
        let (other, id) = (world.add(Record::Event(Box::new(other))), world.id());
        let brief = project(&mut world, |brief, _| {
            brief.at_events.appearances.push(Appearance { id, event: Some(other), ..Appearance::default() });
        });
        let workspace = world.workspace();
        addresses(workspace, workspace.brief(brief).unwrap(), TODAY).emails.len()
    };
    assert_eq!(addresses_after("1 June 2026", "30 June 2026"), 0, "they said less afterwards");
    assert_eq!(addresses_after("1 June 2026", ""), 1, "they were not asked again");
    assert_eq!(addresses_after("1 January 2026", "30 June 2026"), 1);
    assert_eq!(addresses_after("17 April 2026", "30 June 2026"), 0);
}

#[test]
fn an_owner_whom_a_team_may_not_name_is_named_on_none_of_these_pages() {
    let names = |name_in_print: NameInMinutes| -> Vec<bool> {
        let mut world = hack();
        let owner = world.person("Ottoline Quill", "Librarian", None);
        let id = world.id();
        let brief = project(&mut world, |_, at| {
            let name_in_print = pick(name_in_print);
            at.team.members = vec![Member { id, person: Some(owner), name_in_print, ..Member::default() }];
        });
        output(&mut world, brief, "A form", Stage::Live, |output| output.owner = Some(owner));
        let (event, series) = (world.link(), world.series("Made in Tarnbridge"));
        let pages = [
            ("you-made", event, Style::Plain),
            ("you-made", brief, Style::Plain),
            ("outputs", event, Style::Plain),
            ("outputs", event, Style::Councillors),
            ("outputs", series, Style::Plain),
        ];
        pages
            .map(|(document, record, style)| outline(&world.print(document, record, style)).concat().contains("Quill"))
            .to_vec()
    };
    assert_eq!(names(NameInMinutes::Yes), [true; 5]);
    assert_eq!(names(NameInMinutes::RoleOnly), [false; 5]);
    assert_eq!(names(NameInMinutes::No), [false; 5]);
}

fn told(world: &mut World, group: &str, day: &str) -> ToldBack {
    ToldBack { id: world.id(), group: group.into(), when: when(day), how: "by letter".into() }
}

fn standing(world: &mut World, brief: Ref) -> Telling {
    let workspace = world.workspace();
    let brief = workspace.brief(brief).unwrap();
    let outputs: Vec<&Output> = workspace.outputs_of(brief.header.id).collect();
    telling(workspace, brief, &outputs, TODAY)
}

#[test]
fn who_has_to_be_told_follows_from_what_was_decided_since_they_were() {
    let mut world = hack();
    let ids = [world.id(), world.id()];
    let (team, all) = (
        told(&mut world, "the team at made in Tarnbridge 1", "1 June 2026"),
        told(&mut world, EVERYBODY, "1 May 2026"),
    );
    let brief = project(&mut world, |brief, at| {
        at.team.others = "two residents".into();
        brief.since.told_back = vec![team.clone(), all];
        let step = ExpectedStep {
            id: ids[0],
            what: "Cabinet".into(),
            came_on: when("15 May 2026"),
            ..ExpectedStep::default()
        };
        brief.since.steps = vec![ExpectedStep { outcome: pick(StepOutcome::Yes), ..step }];
    });
    let names = |telling: &Telling| -> Vec<(String, bool)> {
        telling.groups.iter().map(|group| (group.name.clone(), group.is_due)).collect()
    };
    let now = standing(&mut world, brief);
    assert_eq!(now.news, Some(date(2026, 5, 15)));
    let (team_name, everybody) = ("The team at Made in Tarnbridge 1".to_owned(), EVERYBODY.to_owned());
    let stands = names(&now);
    assert_eq!(stands, [(team_name.clone(), false), (everybody, true)]);
    output(&mut world, brief, "A form", Stage::Live, |output| {
        output.log =
            vec![LogEntry { stage: Some(pick(Stage::Live)), when: when("11 July 2026"), ..LogEntry::default() }];
    });
    let now = standing(&mut world, brief);
    assert_eq!((now.news, now.due()), (Some(date(2026, 7, 11)), now.groups.len()));
    assert!(names(&now).contains(&(team_name, true)));
    output(&mut world, brief, "A leaflet", Stage::Shown, |output| output.told_back = when("12 July 2026"));
    assert_eq!(standing(&mut world, brief).due(), 0);
}

#[test]
fn before_its_event_and_before_anything_came_nobody_has_to_be_told() {
    let mut world = hack();
    let brief = project(&mut world, |_, at| at.team.name = "The ones by the window".into());
    let now = standing(&mut world, brief);
    assert_eq!(
        now.groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>(),
        ["The ones by the window", EVERYBODY]
    );
    assert_eq!((now.news, now.due()), (None, 0));
    world.event.details.when = When::day(date(2027, 1, 9));
    assert_eq!(standing(&mut world, brief), Telling::default());
}

#[test]
fn a_group_keeps_the_day_on_which_it_was_told_itself_beside_that_of_everybody() {
    let mut world = hack();
    let rooms = told(&mut world, "The two waiting rooms", "27 July 2026");
    let all = told(&mut world, EVERYBODY, "10 September 2026");
    let later = told(&mut world, "The surgery", "1 October 2026");
    let brief = project(&mut world, |brief, at| {
        at.team.name = "The ones by the window".into();
        brief.since.told_back = vec![rooms, all, later];
    });
    let now = standing(&mut world, brief);
    let day = |told: &Option<(When, String)>| told.as_ref().map(|(when, _)| when.clone());
    let days: Vec<(&str, Option<When>, Option<When>)> =
        now.groups.iter().map(|group| (group.name.as_str(), day(&group.told), day(&group.told_with_all))).collect();
    let (july, september, october) = (when("27 July 2026"), when("10 September 2026"), when("1 October 2026"));
    assert_eq!(
        days,
        [
            ("The ones by the window", None, Some(september.clone())),
            (EVERYBODY, Some(september.clone()), None),
            ("The two waiting rooms", Some(july), Some(september.clone())),
            ("The surgery", Some(october), None),
        ]
    );
}
