//! What leaves for other programs: events as a calendar, records as tables.

use std::fs;

use folkmoot::model::brief::Update;
use folkmoot::model::event::{
    Attendance, AttendanceState, Audience, Confidentiality, EventStatus, EventType, Item, Move, Slot,
};
use folkmoot::model::series::{Planned, PlannedStatus};
use folkmoot::model::{Event, Id, Kind, Person, Record, Ref, TimeOfDay, When, parse_when};

use super::{Ended, Home};
use crate::store::{event, moment};

fn when(typed: &str) -> When {
    let day = jiff::civil::date(2026, 11, 23);
    parse_when(typed, day)
}

/// An event with a title and a date.
fn at(number: u128, title: &str, typed: &str, change: impl FnOnce(&mut Event)) -> Record {
    let mut record = event(number, title);
    if let Record::Event(event) = &mut record {
        event.details.when = when(typed);
        event.details.status = EventStatus::Confirmed.into();
        change(event);
    }
    record
}

fn saved<const N: usize>(home: &Home, arguments: [&str; N], file: &str) -> (Ended, Vec<u8>) {
    let to = home.path(file);
    let ended = home.run_all(&[&["export"], &arguments[..], &["--to", to.to_str().unwrap()]].concat());
    assert_eq!(ended.code, 0, "{}", ended.err);
    (ended, fs::read(to).unwrap())
}

/// The lines of a calendar with their folds taken out.
fn lines(bytes: Vec<u8>) -> Vec<String> {
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text}");
    text.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

fn calendar(records: &[Record], of: &Record) -> Vec<String> {
    let home = Home::with(records);
    lines(saved(&home, ["ics", &of.id().to_string()], "one.ics").1)
}

fn has(lines: &[String], wanted: &[&str]) {
    for line in wanted {
        assert!(lines.iter().any(|found| found == line), "{line} is not in {lines:#?}");
    }
}

fn values<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
    lines.iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':')).collect()
}

#[test]
fn a_day_with_times_is_local_in_a_zone_that_the_file_explains() {
    let hack = at(1, "Climate; hack, one\\two", "14 May 2026, 10am to 1pm", |event| {
        event.details.venue.name = "Dunmere Library".into();
        event.details.about = "Bring a *friend*.".into();
    });
    let found = calendar(std::slice::from_ref(&hack), &hack);
    has(
        &found,
        &[
            &format!("UID:{}@folkmoot", hack.id()),
            "DTSTART;TZID=Europe/London:20260514T100000",
            "DTEND;TZID=Europe/London:20260514T130000",
            "TZID:Europe/London",
            "STATUS:CONFIRMED",
            "TRANSP:OPAQUE",
            "SUMMARY:Climate\\; hack\\, one\\\\two",
            "LOCATION:Dunmere Library",
        ],
    );
    assert!(found.iter().any(|line| line.starts_with("DESCRIPTION:When: Thursday 14 May 2026\\, 10am to 1pm\\n")));
    assert!(found.iter().any(|line| line.contains("Bring a friend.")));
    assert!(!found.iter().any(|line| line.starts_with("ORGANIZER") || line.starts_with("METHOD")));
}

#[test]
fn whole_days_end_on_the_day_after_the_last() {
    let hack = at(1, "Hack", "20 to 21 June 2026", |_| ());
    let found = calendar(std::slice::from_ref(&hack), &hack);
    has(&found, &["DTSTART;VALUE=DATE:20260620", "DTEND;VALUE=DATE:20260622"]);
    assert!(!found.iter().any(|line| line.contains("TZID")), "no zone where there are no times");
}

fn slot(day: u32, hour: i8, minutes: u32, what: &str, audience: Audience) -> Slot {
    let start = TimeOfDay::new(hour, 0);
    let id = Id::from_number(u128::from(day) * 1000 + u128::from(hour.unsigned_abs()));
    Slot {
        id,
        day: Some(day),
        start,
        minutes: Some(minutes),
        what: what.into(),
        audience: audience.into(),
        ..Slot::default()
    }
}

#[test]
fn each_of_several_days_has_the_hours_of_its_run_sheet_for_everybody() {
    let hack = at(1, "Hack", "20 to 21 June 2026, 9am to 5pm", |event| {
        event.details.kind = EventType::HackEvent.into();
        event.plan.run_sheet = vec![
            slot(1, 7, 60, "Put out chairs", Audience::Crew),
            slot(1, 9, 60, "Breakfast", Audience::Public),
            slot(1, 17, 60, "Supper", Audience::Public),
            slot(2, 10, 300, "Making", Audience::Public),
        ];
    });
    let launch = at(2, "Launch", "19 June 2026, 6pm", |event| {
        event.details.kind = EventType::LaunchEvening.into();
        event.details.part_of = Some(Ref(hack.id()));
    });
    let found = calendar(&[hack.clone(), launch], &hack);
    has(
        &found,
        &[
            &format!("UID:{}@folkmoot", hack.id()),
            &format!("UID:{}-2@folkmoot", hack.id()),
            "SUMMARY:Hack\\, day 2 of 2",
            "DTSTART;TZID=Europe/London:20260620T090000",
            "DTEND;TZID=Europe/London:20260620T180000",
            "DTSTART;TZID=Europe/London:20260621T100000",
            "DTEND;TZID=Europe/London:20260621T150000",
            "DTSTART;TZID=Europe/London:20260619T180000",
        ],
    );
    assert_eq!(values(&found, "SUMMARY").len(), 3, "with its launch evening");
    let told: Vec<&str> = values(&found, "DESCRIPTION");
    assert!(told[0].contains("9am: Breakfast") && !told[0].contains("Making") && told[1].contains("10am: Making"));
    assert!(!told.iter().any(|words| words.contains("chairs")), "{told:?}");
}

#[test]
fn the_sequence_goes_up_with_every_change_whatever_it_was() {
    let mut last = None;
    let moved = |typed: &str, number: u128| Move { id: Id::from_number(number), from: when(typed), ..Move::default() };
    for (minutes, (status, moves, state)) in (0..).zip([
        (EventStatus::Idea, 0, "TENTATIVE"),
        (EventStatus::Confirmed, 0, "CONFIRMED"),
        (EventStatus::Cancelled, 0, "CANCELLED"),
        (EventStatus::Confirmed, 0, "CONFIRMED"),
        (EventStatus::Confirmed, 2, "CONFIRMED"),
        (EventStatus::Idea, 1, "TENTATIVE"),
    ]) {
        let mut hack = at(1, "Hack", "14 May 2026", |event| {
            event.details.status = status.into();
            event.details.moves = (0..moves).map(|number| moved("1 May 2026", 50 + number)).collect();
        });
        hack.header_mut().changed = moment() + jiff::SignedDuration::from_mins(minutes);
        let found = calendar(std::slice::from_ref(&hack), &hack);
        has(&found, &[&format!("STATUS:{state}")]);
        let sequence: Option<u32> = values(&found, "SEQUENCE").first().and_then(|number| number.parse().ok());
        assert!(sequence > last, "{status:?} after {moves} moves: {sequence:?} is not above {last:?}");
        last = sequence;
    }
}

#[test]
fn a_day_that_an_event_no_longer_has_is_called_off() {
    let hack = at(1, "Hack", "20 June 2026", |event| {
        event.details.moves = vec![Move { id: Id::from_number(50), from: when("6 to 8 June 2026"), ..Move::default() }];
    });
    let found = calendar(std::slice::from_ref(&hack), &hack);
    assert_eq!(values(&found, "STATUS"), ["CONFIRMED"], "a bar of whole days has no day of its own to call off");
    let hack = at(1, "Hack", "20 June 2026", |event| {
        let from = when("6 to 8 June 2026, 9am to 5pm");
        event.details.moves = vec![Move { id: Id::from_number(50), from, ..Move::default() }];
    });
    let found = calendar(std::slice::from_ref(&hack), &hack);
    assert_eq!(values(&found, "STATUS"), ["CONFIRMED", "CANCELLED", "CANCELLED"]);
    assert_eq!(values(&found, "SUMMARY")[1..], ["Cancelled: Hack", "Cancelled: Hack"]);
    has(&found, &[&format!("UID:{}-2@folkmoot", hack.id()), &format!("UID:{}-3@folkmoot", hack.id())]);
}

fn moved(from: &str) -> Vec<Move> {
    vec![Move { id: Id::from_number(50), from: when(from), ..Move::default() }]
}

#[test]
fn a_day_that_only_the_run_sheet_gave_hours_is_called_off_as_well() {
    let hack = at(1, "Hack", "20 to 21 June 2026", |event| {
        event.details.moves = moved("6 to 8 June 2026");
        event.plan.run_sheet = (1..=3).map(|day| slot(day, 10, 60, "Making", Audience::Public)).collect();
    });
    let found = calendar(std::slice::from_ref(&hack), &hack);
    assert_eq!(values(&found, "STATUS"), ["CONFIRMED", "CONFIRMED", "CANCELLED"]);
    has(&found, &[&format!("UID:{}-3@folkmoot", hack.id()), "DTSTART;TZID=Europe/London:20260608T100000"]);
}

#[test]
fn days_are_called_off_where_no_day_is_known_any_longer() {
    let check = |typed: &str, expected: &[(&str, &str, &str)]| {
        let hack = at(1, "Hack", typed, |event| event.details.moves = moved("6 to 8 June 2026, 9am to 5pm"));
        let found = calendar(std::slice::from_ref(&hack), &hack);
        let (ids, states) = (values(&found, "UID"), values(&found, "STATUS"));
        let summaries = values(&found, "SUMMARY");
        let told: Vec<(String, &str, &str)> = ids
            .iter()
            .zip(states)
            .zip(summaries)
            .map(|((id, state), summary)| (id.replace(&hack.id().to_string(), ""), state, summary))
            .collect();
        let told: Vec<(&str, &str, &str)> =
            told.iter().map(|(id, state, summary)| (&id[..], *state, *summary)).collect();
        assert_eq!(told, expected, "{typed}");
    };
    check(
        "autumn 2026",
        &[
            ("@folkmoot", "TENTATIVE", "Hack (date to be confirmed)"),
            ("-2@folkmoot", "CANCELLED", "Cancelled: Hack"),
            ("-3@folkmoot", "CANCELLED", "Cancelled: Hack"),
        ],
    );
    let off = [
        ("@folkmoot", "CANCELLED", "Postponed: Hack"),
        ("-2@folkmoot", "CANCELLED", "Postponed: Hack"),
        ("-3@folkmoot", "CANCELLED", "Postponed: Hack"),
    ];
    check("", &off);
    check("2027", &off);
}

#[test]
fn an_entry_that_was_moved_twice_is_called_off_where_it_stands_now() {
    let hack = at(1, "Hack", "", |event| {
        event.details.moves = moved("6 to 7 June 2026, 9am to 5pm");
        event.details.moves.push(Move { id: Id::from_number(51), from: when("20 June 2026, 9am"), ..Move::default() });
    });
    let found = calendar(std::slice::from_ref(&hack), &hack);
    let wanted = ["DTSTART;TZID=Europe/London:20260620T090000", "DTSTART;TZID=Europe/London:20260607T090000"];
    has(&found, &wanted);
    assert_eq!(values(&found, "UID").len(), 2);
}

#[test]
fn a_launch_evening_has_a_higher_number_when_the_house_of_its_hack_has_changed() {
    let later = moment() + jiff::SignedDuration::from_mins(5);
    let number = |own_house: &str| {
        let mut hack = at(1, "Hack", "20 June 2026", |event| event.details.venue.name = "The Rope Works".into());
        hack.header_mut().changed = later;
        let launch = at(2, "Launch", "19 June 2026, 6pm", |event| {
            event.details.kind = EventType::LaunchEvening.into();
            event.details.part_of = Some(Ref(hack.id()));
            event.details.venue.name = own_house.into();
        });
        let found = calendar(&[hack, launch.clone()], &launch);
        let of = |name| values(&found, name).first().unwrap().to_string();
        (of("SEQUENCE").parse::<u32>().unwrap(), of("LAST-MODIFIED"))
    };
    let (own, borrowed) = (number("Quay Library"), number(""));
    assert_eq!(borrowed.0, own.0 + 300);
    assert_ne!(borrowed.1, own.1);
}

#[test]
fn an_event_ends_when_its_longest_line_does() {
    let hack = at(1, "Hack", "20 to 21 June 2026", |event| {
        event.plan.run_sheet = vec![
            slot(1, 9, 600, "Making", Audience::Public),
            slot(1, 13, 60, "Lunch", Audience::Public),
            slot(2, 10, 300, "Making", Audience::Public),
        ];
    });
    has(&calendar(std::slice::from_ref(&hack), &hack), &["DTEND;TZID=Europe/London:20260620T190000"]);
}

#[test]
fn a_stay_over_nights_ends_on_its_last_day_and_a_long_show_takes_up_nobodys_time() {
    let stay = at(1, "Retreat", "19 to 21 June 2026, 6pm to 4pm", |_| ());
    let found = calendar(std::slice::from_ref(&stay), &stay);
    has(&found, &["DTSTART;TZID=Europe/London:20260619T180000", "DTEND;TZID=Europe/London:20260621T160000"]);
    assert_eq!(values(&found, "UID").len(), 1);
    let check = |typed: &str, entries: usize, ends: &str| {
        let stay = at(1, "Retreat", typed, |_| ());
        let found = calendar(std::slice::from_ref(&stay), &stay);
        assert_eq!(values(&found, "UID").len(), entries, "{typed}");
        has(&found, &[&format!("DTEND;TZID=Europe/London:{ends}")]);
    };
    check("19 to 21 June 2026, 6pm to 11am", 1, "20260621T110000");
    check("19 to 21 June 2026, 7pm to 2am", 3, "20260622T020000");
    check("19 to 21 June 2026, 10pm to 7am", 3, "20260622T070000");
    let show = at(1, "Exhibition", "1 June to 31 July 2026", |_| ());
    has(&calendar(std::slice::from_ref(&show), &show), &["TRANSP:TRANSPARENT"]);
    let hack = at(1, "Hack", "1 to 2 June 2026", |_| ());
    has(&calendar(std::slice::from_ref(&hack), &hack), &["TRANSP:OPAQUE"]);
}

#[test]
fn a_vague_date_takes_up_nobodys_time_and_one_that_is_vaguer_is_told() {
    let autumn = at(1, "Hack", "autumn 2027", |_| ());
    let found = calendar(std::slice::from_ref(&autumn), &autumn);
    has(
        &found,
        &[
            "DTSTART;VALUE=DATE:20270901",
            "DTEND;VALUE=DATE:20271201",
            "STATUS:TENTATIVE",
            "TRANSP:TRANSPARENT",
            "SUMMARY:Hack (date to be confirmed)",
        ],
    );
    for (typed, why) in
        [("2027", "only its year is known"), ("after Easter, perhaps", "typed in words"), ("", "not known")]
    {
        let vague = at(1, "Hack", typed, |_| ());
        let home = Home::with(std::slice::from_ref(&vague));
        let to = home.path("none.ics");
        let ended = home.run_all(&["export", "ics", "--to", to.to_str().unwrap()]);
        assert!(ended.err.contains("Hack is in no calendar") && ended.err.contains(why), "{typed}: {}", ended.err);
        assert!(ended.code != 0 && !to.exists(), "no program takes an empty calendar");
    }
}

#[test]
fn what_is_over_is_not_to_come_and_what_was_called_off_is_told() {
    let off = at(3, "Off", "1 March 2027", |event| event.details.status = EventStatus::Cancelled.into());
    let home = Home::with(&[at(1, "Past", "1 March 2026", |_| ()), at(2, "Next", "1 February 2027", |_| ()), off]);
    let found = lines(saved(&home, ["ics"], "all.ics").1);
    assert_eq!(values(&found, "SUMMARY"), ["Next", "Cancelled: Off"]);
    has(&found, &["STATUS:CANCELLED"]);
}

#[test]
fn a_series_has_its_events_and_what_it_plans() {
    let mut series = Record::new(Kind::Series, Id::from_number(9), moment());
    let line = |number, typed: &str, theme: &str, status: PlannedStatus| Planned {
        id: Id::from_number(number),
        when: when(typed),
        theme: theme.into(),
        status: status.into(),
        ..Planned::default()
    };
    if let Record::Series(series) = &mut series {
        series.name = "Marl Valley Network".into();
        series.programme = vec![
            line(70, "14 May 2026", "Has an event", PlannedStatus::Confirmed),
            line(71, "March 2027", "Rivers", PlannedStatus::Idea),
            line(72, "April 2027", "Woods", PlannedStatus::Idea),
        ];
    }
    let meeting = at(1, "5th meeting", "14 May 2026", |event| event.details.series = Some(Ref(series.id())));
    let of_april = at(2, "6th meeting", "14 April 2027", |event| {
        event.details.series = Some(Ref(series.id()));
        event.details.theme = "woods".into();
    });
    let of_march = at(3, "Study day", "3 March 2027", |event| {
        event.details.series = Some(Ref(series.id()));
        event.details.theme = "Data".into();
    });
    let found = calendar(&[series.clone(), meeting, of_april, of_march], &series);
    let wanted = [
        "Marl Valley Network\\, 5th meeting",
        "Marl Valley Network\\, Study day",
        "Marl Valley Network\\, 6th meeting",
        "Marl Valley Network\\, Rivers (date to be confirmed)",
    ];
    assert_eq!(values(&found, "SUMMARY"), wanted);
    has(&found, &[&format!("UID:{}@folkmoot", Id::from_number(71)), "X-WR-CALNAME:Marl Valley Network"]);
}

#[test]
fn long_texts_of_any_script_fold_between_characters() {
    let title = "ورشة العمل حول النهر 🌊 ".repeat(12);
    let hack = at(1, title.trim(), "14 May 2026", |event| {
        event.details.venue.name = format!("{}\u{7}\u{2028}end", "é;\\,".repeat(40));
    });
    let found = calendar(std::slice::from_ref(&hack), &hack);
    assert_eq!(values(&found, "SUMMARY"), [title.trim()]);
    let place = format!("{} \\nend", "é\\;\\\\\\,".repeat(40));
    assert_eq!(values(&found, "LOCATION"), [place]);
}

#[test]
fn the_same_records_are_the_same_bytes() {
    let hack = at(1, "Hack", "20 to 21 June 2026, 9am to 5pm", |_| ());
    let home = Home::with(std::slice::from_ref(&hack));
    let [one, other] = ["one.ics", "other.ics"].map(|file| saved(&home, ["ics", &hack.id().to_string()], file).1);
    assert_eq!(one, other);
}

fn person(number: u128, name: &str) -> Record {
    let header = folkmoot::model::Header::new(Kind::Person, Id::from_number(number), moment());
    let (email, phone) = ("jo@example.org".into(), "+44 1632 960000".into());
    Record::Person(Box::new(Person { header, full_name: name.into(), email, phone, ..Person::default() }))
}

/// The rows of a table, read by the other half of the crate that wrote it.
fn table(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("the mark of UTF-8");
    assert!(text.windows(2).any(|pair| pair == b"\r\n"));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn column<'a>(rows: &'a [Vec<String>], head: &str) -> Vec<&'a str> {
    let at = rows[0].iter().position(|found| found == head).unwrap_or_else(|| panic!("no {head} in {:?}", rows[0]));
    rows[1..].iter().map(|row| row[at].as_str()).collect()
}

#[test]
fn every_kind_is_a_table_of_unlike_columns() {
    let home = Home::with(&[]);
    for kind in Kind::ALL {
        let rows = table(&saved(&home, ["csv", kind.folder()], "table.csv").1);
        let mut heads = rows[0].clone();
        assert!(heads.len() > 3 && heads.iter().all(|head| !head.is_empty()), "{heads:?}");
        heads.sort();
        heads.dedup();
        assert_eq!(heads.len(), rows[0].len(), "{kind:?}: {:?}", rows[0]);
    }
}

#[test]
fn odd_texts_stay_as_they_were_typed_and_are_no_formulas() {
    let names = ["=HYPERLINK(\"x\")", "+1", "-2", "@me", "Siân \"Évans\", Dr\nwith a line", "شيماء"];
    let people: Vec<Record> = (1..).zip(names).map(|(number, name)| person(number, name)).collect();
    let (ended, bytes) = saved(&Home::with(&people), ["csv", "people"], "people.csv");
    let rows = table(&bytes);
    let found = column(&rows, "Full name");
    for name in names {
        let wanted = if name.starts_with(['=', '+', '-', '@']) { format!("'{name}") } else { name.to_owned() };
        assert!(found.contains(&wanted.as_str()), "{wanted} is not in {found:?}");
    }
    assert!(ended.err.contains("4 cells begin with a sign"), "{}", ended.err);
}

#[test]
fn how_people_are_reached_stands_there_where_it_is_asked_for() {
    let home = Home::with(&[person(1, "Jo Bramble")]);
    let (ended, bytes) = saved(&home, ["csv", "people"], "people.csv");
    assert!(!String::from_utf8(bytes).unwrap().contains("example.org") && ended.err.contains("is not in the table"));
    let (_, bytes) = saved(&home, ["csv", "people", "--with-contacts"], "people.csv");
    let rows = table(&bytes);
    assert_eq!(column(&rows, "Email"), ["jo@example.org"]);
    assert_eq!(column(&rows, "Telephone"), ["'+44 1632 960000"]);
}

#[test]
fn an_attendance_list_is_a_table_of_its_own() {
    let hack = at(1, "Hack", "14 May 2026", |event| {
        let entry = |number: u128, person: u128| Attendance {
            id: Id::from_number(number),
            person: Some(Ref(Id::from_number(person))),
            meals: vec!["vegan lunch".into()],
            ..Attendance::default()
        };
        let apologies = AttendanceState::Apologies.into();
        let private = Attendance { apology_private: true, state: apologies, ..entry(82, 42) };
        event.people.attendance = vec![entry(80, 40), Attendance { walk_in: true, ..entry(81, 41) }, private];
    });
    let home = Home::with(&[hack.clone(), person(40, "Jo Bramble"), person(41, "Hamid Rostami")]);
    let id = hack.id().to_string();
    let (ended, bytes) = saved(&home, ["csv", "attendance", &id], "came.csv");
    assert!(ended.err.contains("1 left out whose apology"), "{}", ended.err);
    assert!(!String::from_utf8(bytes.clone()).unwrap().contains("vegan"));
    let rows = table(&bytes);
    assert_eq!(column(&rows, "Person"), ["Jo Bramble", "Hamid Rostami"]);
    assert_eq!(column(&rows, "Came unannounced"), ["", "yes"]);
    let (_, bytes) = saved(&home, ["csv", "attendance", &id, "--with-contacts", "--with-needs"], "came.csv");
    let rows = table(&bytes);
    assert_eq!(column(&rows, "Meals"), ["vegan lunch", "vegan lunch"]);
    assert_eq!(column(&rows, "Email").len(), 2);
    let ended = home.run(["export", "csv", "attendance", "--to", "came.csv"]);
    assert!(ended.code == 2 && ended.err.contains("Say whose attendance"), "{}", ended.err);
}

#[test]
fn what_is_private_is_left_out_of_tables_and_counted() {
    let item = Item { id: Id::from_number(60), confidentiality: Confidentiality::Private.into(), ..Item::default() };
    let hack = at(1, "Hack", "14 May 2026", |event| event.minutes.items = vec![item]);
    let action = |number: u128, what: &str, private: bool, item: Option<u128>| {
        let mut record = Record::new(Kind::Action, Id::from_number(number), moment());
        if let Record::Action(action) = &mut record {
            (action.what, action.private) = (what.into(), private);
            (action.event, action.item) = (item.map(|_| Ref(hack.id())), item.map(Id::from_number));
        }
        record
    };
    let records =
        [action(50, "Open", false, None), action(51, "Own", true, None), action(52, "Under it", false, Some(60))];
    let home = Home::with(&[&records[..], std::slice::from_ref(&hack)].concat());
    let (ended, bytes) = saved(&home, ["csv", "actions"], "actions.csv");
    let rows = table(&bytes);
    assert_eq!(rows.len(), 2);
    assert_eq!(column(&rows, "Id"), [Id::from_number(50).to_string()]);
    assert!(ended.err.contains("2 actions left out"), "{}", ended.err);
}

#[test]
fn what_was_told_under_a_private_item_is_in_no_table_of_projects() {
    let item = Item { id: Id::from_number(60), confidentiality: Confidentiality::Private.into(), ..Item::default() };
    let meeting = at(1, "Catch-up", "14 May 2026", |event| event.minutes.items = vec![item]);
    let mut project = Record::new(Kind::Brief, Id::from_number(70), moment());
    if let Record::Brief(brief) = &mut project {
        let told = |number: u128, text: &str, at: Option<Ref>| Update {
            id: Id::from_number(number),
            text: text.into(),
            at,
            ..Update::default()
        };
        brief.since.updates = vec![told(60, "Trouble at home", Some(Ref(meeting.id()))), told(61, "Going well", None)];
    }
    let home = Home::with(&[project, meeting]);
    let (ended, bytes) = saved(&home, ["csv", "briefs"], "briefs.csv");
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("Going well") && !text.contains("Trouble"), "{text}");
    assert!(ended.err.contains("1 private in the records left out"), "{}", ended.err);
}

#[test]
fn a_person_is_no_calendar() {
    let jo = person(1, "Jo Bramble");
    let home = Home::with(std::slice::from_ref(&jo));
    let to = home.path("jo.ics");
    let ended = home.run(["export", "ics", &jo.id().to_string(), "--to", to.to_str().unwrap()]);
    assert!(ended.code == 1 && ended.err.contains("Only an event or a series"), "{}", ended.err);
    assert!(!to.exists());
}
