//! The check: what it finds, where it says that it is, and that it never touches a file.

use std::fs;

use folkmoot::model::brief::BriefStatus;
use folkmoot::model::header::Attachment;
use folkmoot::model::{Brief, Id, Kind, Record, Ref, Span};
use folkmoot::workspace::{Keeping, follow_status};
use serde_json::Value;

use super::{Ended, Home, run_on};
use crate::sample::full_record;
use crate::store::{Bench, event, moment};

/// One record whose file is changed by hand.
struct Case {
    bench: Bench,
    record: Record,
}

impl Case {
    fn of(record: Record) -> Self {
        let bench = Bench::new();
        bench.save(&record);
        Self { bench, record }
    }

    fn rewritten(self, change: impl FnOnce(String) -> String) -> Self {
        let text = change(self.bench.text(&self.record));
        fs::write(self.bench.path(&self.record), text).expect("written");
        self
    }

    /// The only thing that is found: words of it, its field, and the text that stands at its line and column.
    #[track_caller]
    fn finds(&self, words: &str, field: &str, at: &str) {
        let before = self.bench.text(&self.record);
        let found = self.check();
        let found = found.as_array().expect("an array");
        assert_eq!(found.len(), 1, "{found:?}");
        let what = found[0]["what"].as_str().expect("words");
        assert!(what.contains(words), "{words:?} is not in {what:?}");
        assert_eq!(found[0]["field"], field);
        assert_eq!(found[0]["record"], self.record.id().to_string());
        let number = |key: &str| found[0][key].as_u64().expect("a number") as usize - 1;
        let line = before.lines().nth(number("line")).expect("a line");
        let there: String = line.chars().skip(number("column")).collect();
        assert!(there.starts_with(at), "{at:?} is not at {there:?}");
        assert!(!found[0]["hint"].as_str().expect("a hint").is_empty());
        assert_eq!(self.bench.text(&self.record), before, "the file was touched");
    }

    fn check(&self) -> Value {
        let ended = run_on(&self.bench, ["check", "--json"]);
        assert_eq!(ended.code, 1);
        ended.json()
    }
}

#[test]
fn a_workspace_without_faults_ends_with_0() {
    let bench = Bench::new();
    bench.save(&event(1, "Climate hack"));
    let ended = run_on(&bench, ["check"]);
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (0, "1 record read, no problems.\n", ""));
    assert_eq!(run_on(&bench, ["check", "--json"]).json(), serde_json::json!([]));
}

#[test]
fn nothing_is_kept_on_a_computer_that_only_checks() {
    let (bench, home) = (Bench::new(), Home::new());
    bench.save(&event(1, "Climate hack"));
    let folder = bench.store.folder().to_str().expect("a path");
    assert_eq!(home.run(["check", "--workspace", folder]).code, 0);
    assert!(!home.path("own").exists());
}

#[test]
fn a_slip_in_a_fields_name_is_found_at_its_line() {
    let case = || Case::of(event(1, "Climate hack"));
    case().rewritten(|text| text.replace("title:", "titel:")).finds("know the field", "details/titel", "titel:");
    case().rewritten(|text| text.replace("header:", "x: [1], header:")).finds("know the field", "x", "x: [1]");
    let mut moved = event(1, "Climate hack");
    if let Record::Event(event) = &mut moved {
        event.details.when.span = Span::Year(2026).into();
    }
    Case::of(moved).rewritten(|text| text.replace("span:", "  befor: 1,\r\nspan:")).finds(
        "know the field",
        "details/when/befor",
        "befor",
    );
}

#[test]
fn every_value_from_a_newer_version_is_found_at_its_line() {
    let mut record = event(1, "Climate hack");
    if let Record::Event(event) = &mut record {
        event.minutes.items = vec![Default::default(), Default::default()];
        event.minutes.items[1].id = Id::from_number(9);
        event.minutes.items[1].purpose = Some(folkmoot::model::event::Purpose::ForDecision.into());
        event.details.when.span = Span::Year(2026).into();
    }
    let case = || Case::of(record.clone());
    case().rewritten(|text| text.replace("ForDecision", "ForFun(1)")).finds(
        "the value ForFun(1)",
        "minutes/items/2/purpose",
        "ForFun(1)",
    );
    case().rewritten(|text| text.replace("Year(2026)", "Decade(2020)")).finds(
        "the value Decade(2020)",
        "details/when/span",
        "Decade(2020)",
    );
}

#[test]
fn links_that_lead_nowhere_or_to_the_wrong_kind_are_found() {
    let mut record = Record::new(Kind::Action, Id::from_number(50), moment());
    let mut owned_by = |owner: u128| {
        if let Record::Action(action) = &mut record {
            action.owner = Some(Ref(Id::from_number(owner)));
        }
        Case::of(record.clone())
    };
    let (nowhere, itself) = (Id::from_number(77).to_string(), Id::from_number(50).to_string());
    owned_by(77).finds("which is not here", "owner", &format!("\"{nowhere}\""));
    owned_by(50).finds("the kind \"action\"", "owner", &format!("\"{itself}\""));
}

#[test]
fn slips_of_dates_items_and_files_are_found() {
    let mut record = event(1, "Climate hack");
    let with = |change: fn(&mut folkmoot::model::Event)| {
        let mut changed = record.clone();
        if let Record::Event(event) = &mut changed {
            change(event);
        }
        Case::of(changed)
    };
    with(|event| event.details.when.span = Span::Month(2026, 13).into()).finds("no calendar has", "details/when", "(");
    with(|event| {
        event.details.when = folkmoot::model::When::day(jiff::civil::date(2026, 6, 8));
        event.details.when.start = "11:00".parse().ok();
        event.details.when.end = "09:00".parse().ok();
    })
    .finds("before it starts", "details/when", "(");
    with(|event| event.details.when.span = Span::Words("after the holidays".into()).into()).finds(
        "no date was understood",
        "details/when",
        "(",
    );
    with(|event| event.minutes.items = vec![Default::default(); 2])
        .rewritten(|text| text.replacen("items: [", "items: [(id: \"00000000000000000000000001\"),", 1))
        .rewritten(|text| text.replacen("items: [", "items: [(id: \"00000000000000000000000001\"),", 1))
        .finds("have the id", "minutes/items/2", "(id:");
    record.header_mut().attachments = vec![Attachment {
        id: Id::from_number(3),
        name: "plan.pdf".into(),
        file: format!("{:064x}.pdf", 1),
        ..Attachment::default()
    }];
    Case::of(record).finds("plan.pdf", "header/attachments/1", "(");
}

/// The names of the copies that the check tells of as named by nothing.
fn unnamed(bench: &Bench) -> Vec<String> {
    let ended = run_on(bench, ["check", "--json"]);
    assert_eq!(ended.code, 0, "nothing is wrong with it");
    let found = ended.json();
    let found = found.as_array().expect("an array").iter();
    let light = found.filter(|one| one["worth_a_look"] == true && one["what"].as_str().unwrap().contains("this copy"));
    light.map(|one| one["path"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()).collect()
}

#[test]
fn a_copy_that_nothing_names_is_told_and_stays() {
    let mut bench = Bench::new();
    let copy = |bench: &Bench, name: &str| {
        let source = bench.folder.path().join(name);
        fs::write(&source, name).expect("written");
        bench.store.attach(&source).expect("copied")
    };
    let (named, earlier, drafted) = (copy(&bench, "a.txt"), copy(&bench, "b.txt"), copy(&bench, "c.txt"));
    let (odd, nobody) = (copy(&bench, "d.txt"), copy(&bench, "e.txt"));
    let with = |files: &[&String]| {
        let mut record = event(1, "Open day");
        let file =
            |file: &&String| Attachment { id: Id::from_number(5), file: (*file).clone(), ..Attachment::default() };
        record.header_mut().attachments = files.iter().map(file).collect();
        record
    };
    bench.save(&with(&[&named, &earlier]));
    assert_eq!(unnamed(&bench).len(), 3);
    let (reopened, batch) = bench.reopened();
    bench = reopened;
    let mut record = batch.records.into_iter().next().expect("the record").record;
    record.header_mut().attachments.truncate(1);
    bench.save(&record);
    bench.store.write_draft(&with(&[&drafted])).expect("drafted");
    let found = fs::read_dir(bench.store.folder().join("attachments")).expect("a folder").count();
    // A file that is not understood may name one, too.
    fs::write(bench.store.folder().join("events").join("old.bak"), &odd).expect("written");
    assert_eq!(unnamed(&bench), [nobody]);
    assert_eq!(fs::read_dir(bench.store.folder().join("attachments")).expect("a folder").count(), found);
    // What can't be read to its end may name any of them.
    let large = fs::File::create(bench.store.folder().join("events").join("large.bak")).expect("made");
    large.set_len(65 * 1024 * 1024).expect("stretched");
    assert!(unnamed(&bench).is_empty());
    let found = run_on(&bench, ["check", "--json"]).json();
    let found = found.as_array().expect("an array").iter();
    let told = found.filter(|one| one["what"].as_str().unwrap().contains("not everything could be read"));
    assert_eq!(told.map(|one| one["path"].as_str().unwrap().ends_with("large.bak")).collect::<Vec<_>>(), [true]);
}

#[test]
fn an_evening_that_ends_after_midnight_is_no_slip() {
    for (start, end) in [("18:00", "00:00"), ("22:30", "01:15"), ("09:00", "10:00")] {
        let mut record = event(1, "Late");
        if let Record::Event(event) = &mut record {
            event.details.when = folkmoot::model::When::day(jiff::civil::date(2026, 6, 8));
            (event.details.when.start, event.details.when.end) = (start.parse().ok(), end.parse().ok());
        }
        let bench = Bench::new();
        bench.save(&record);
        assert_eq!(run_on(&bench, ["check"]).code, 0, "{start} to {end}");
    }
}

#[test]
fn an_item_that_the_event_does_not_have_is_found() {
    let bench = Bench::new();
    let meeting = event(1, "Climate hack");
    bench.save(&meeting);
    let mut record = Record::new(Kind::Action, Id::from_number(50), moment());
    record.set_source(Some(Ref(meeting.id())), Some(Id::from_number(4)));
    bench.save(&record);
    Case { bench, record }.finds("does not have", "item", "\"");
}

#[test]
fn files_that_cannot_be_read_are_named_with_path_line_and_column() {
    let bench = Bench::new();
    bench.save(&event(1, "Good"));
    let torn =
        bench.put(&format!("events/{}.ron", event(2, "").id()), "(header: (format: 1, kind: Event),\n  details)");
    let newer = event(3, "From tomorrow").to_ron().expect("text").replace("format: 1", "format: 99");
    bench.put(&format!("events/{}.ron", event(3, "").id()), newer);
    let Ended { code, out, err, .. } = run_on(&bench, ["check"]);
    assert_eq!((code, err.as_str()), (1, ""));
    assert!(out.contains(&format!("{}:2:", torn.display())), "{out}");
    assert!(out.contains("newer version of Folkmoot"), "{out}");
    assert!(out.ends_with("2 records read, 2 problems.\n"), "{out}");
}

#[test]
fn the_workspaces_own_file_and_the_deletions_are_read_too() {
    let bench = Bench::new();
    let marker = fs::read_to_string(bench.store.folder().join("workspace.ron")).expect("the marker");
    bench.put("workspace.ron", marker.replace("council: (", "council: (nmae: \"Tarnbridge\","));
    bench.put(&format!("tombstones/{}.ron", Id::from_number(6)), "(format: 1");
    let record = event(1, "Climate hack");
    bench.save(&record);
    bench.store.delete(&record, moment()).expect("deleted");
    let tombstone = format!("tombstones/{}.ron", record.id());
    let text = fs::read_to_string(bench.store.folder().join(&tombstone)).expect("a tombstone");
    bench.put(&tombstone, text.replace("reason: Deleted", "reason: Expired"));
    let out = run_on(&bench, ["check"]).out;
    for words in ["workspace.ron:", "council/nmae", "A deletion can't be read", "the value Expired", "3 problems"] {
        assert!(out.contains(words), "{words} is not in\n{out}");
    }
}

#[test]
fn links_of_a_full_record_of_every_kind_are_all_looked_at() {
    for kind in Kind::ALL {
        let case = Case::of(full_record(kind));
        let text = case.bench.text(&case.record);
        let found = case.check();
        let found = found.as_array().expect("an array");
        assert!(found.iter().all(|finding| finding["line"].is_number()), "{kind:?}: {found:?}");
        let links =
            found.iter().filter(|finding| finding["what"].as_str().is_some_and(|what| what.contains("links to")));
        let fields: std::collections::BTreeSet<&str> =
            links.map(|finding| finding["field"].as_str().expect("a field")).collect();
        assert!(!fields.is_empty(), "{kind:?} in\n{text}");
    }
}

#[test]
fn agreed_minutes_that_were_changed_by_hand_are_found() {
    let agreed = || {
        let Record::Event(mut meeting) = event(1, "Climate hack") else { panic!("an event") };
        meeting.minutes.opening = "The river rose.".into();
        meeting.minutes.status = folkmoot::model::event::MinutesStatus::Agreed.into();
        let workspace = folkmoot::workspace::Workspace::default();
        meeting.minutes.fingerprint = folkmoot::workspace::fingerprint(&workspace, &meeting);
        Case::of(Record::Event(meeting))
    };
    let ended = run_on(&agreed().bench, ["check"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let changed = agreed().rewritten(|text| text.replace("The river rose", "The river fell"));
    changed.finds("Climate hack were changed since they were agreed", "minutes/fingerprint", "\"1 ");
    let drafted = agreed().rewritten(|text| text.replace("status: Agreed", "status: Draft"));
    drafted.finds("marked as a draft", "minutes/fingerprint", "\"1 ");
    let styled = agreed().rewritten(|text| text.replace("status: Agreed", "status: Published, style: Learning"));
    assert_eq!(run_on(&styled.bench, ["check"]).code, 0, "its layout is not its text");
}

#[test]
fn a_decision_that_was_changed_by_hand_is_found_in_the_minutes_that_agreed_it() {
    let bench = Bench::new();
    let Record::Event(mut meeting) = event(1, "Climate hack") else { panic!("an event") };
    let mut decision = Record::new(Kind::Decision, Id::from_number(2), moment());
    decision.set_source(Some(Ref(meeting.header.id)), None);
    decision.set_title("Use the open map");
    let mut workspace = folkmoot::workspace::Workspace::default();
    workspace.load(std::sync::Arc::new(decision.clone()));
    workspace.load(std::sync::Arc::new(Record::Event(meeting.clone())));
    workspace.refresh_links();
    meeting.minutes.status = folkmoot::model::event::MinutesStatus::Agreed.into();
    meeting.minutes.fingerprint = folkmoot::workspace::fingerprint(&workspace, &meeting);
    bench.save(&Record::Event(meeting));
    bench.save(&decision);
    assert_eq!(run_on(&bench, ["check"]).code, 0);
    let text = bench.text(&decision).replace("open map", "other map");
    fs::write(bench.path(&decision), text).expect("written");
    let ended = run_on(&bench, ["check"]);
    assert!(ended.out.contains("1 problem.") && ended.out.contains("changed since"), "{}", ended.out);
}

#[test]
fn what_is_worth_a_look_is_told_with_its_place_and_is_no_problem() {
    let bench = Bench::new();
    let mut meeting = event(1, "Climate hack");
    if let Record::Event(event) = &mut meeting {
        let item = folkmoot::model::event::Item { id: Id::from_number(9), ..Default::default() };
        event.minutes.items = vec![folkmoot::model::event::Item::default(), item];
        event.minutes.items[1].discussion = "We asked the GP.\n".into();
    }
    bench.save(&meeting);
    let mut action = Record::new(Kind::Action, Id::from_number(50), moment());
    action.set_source(Some(Ref(meeting.id())), Some(Id::from_number(9)));
    action.set_title("Ring the depot");
    bench.save(&action);
    let ended = run_on(&bench, ["check"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert!(ended.out.ends_with("2 records read, no problems, 2 things worth a look.\n"), "{}", ended.out);
    let json = run_on(&bench, ["check", "--json"]).json();
    let found = json.as_array().expect("an array");
    let place = |words: &str| {
        let one = found.iter().find(|one| one["what"].as_str().is_some_and(|what| what.contains(words)));
        let one = one.unwrap_or_else(|| panic!("{words} in {found:?}"));
        // An owner who is missing has no line in the file.
        assert!((one["line"].is_number() || one["field"] == "owner") && one["worth_a_look"] == true);
        (one["record"].as_str().expect("an id").to_owned(), one["field"].as_str().expect("a field").to_owned())
    };
    assert_eq!(place("GP is never written out"), (meeting.id().to_string(), "minutes/items/2/discussion".to_owned()));
    assert_eq!(place("no owner and no date: Ring the depot"), (action.id().to_string(), "owner".to_owned()));
    if let Record::Event(event) = &mut meeting {
        event.minutes.status = folkmoot::model::event::MinutesStatus::Published.into();
    }
    bench.save(&meeting);
    assert!(run_on(&bench, ["check"]).out.ends_with("2 records read, no problems.\n"), "nobody changes them any more");
}

#[test]
fn a_published_brief_whose_sheet_was_changed_is_worth_a_look() {
    let bench = Bench::new();
    let Record::Brief(mut before) = Record::new(Kind::Brief, Id::from_number(60), moment()) else { panic!("a brief") };
    before.brief.question = "Whose stall?".to_owned();
    before.brief.fixed = vec!["Set up by 7.30am".to_owned()];
    let mut brief = before.clone();
    brief.brief.status = BriefStatus::Published.into();
    let wording = |_: &Brief| "Whose stall?".into();
    let today = jiff::civil::date(2026, 6, 8);
    assert!(follow_status(&before, &mut brief, Keeping { id: Id::from_number(61), today, wording: &wording }));
    let record = Record::Brief(brief);
    bench.save(&record);
    assert_eq!(run_on(&bench, ["check"]).out, "1 record read, no problems.\n");
    fs::write(bench.path(&record), bench.text(&record).replace("Set up by 7.30am", "Set up by 9am")).expect("written");
    let ended = run_on(&bench, ["check", "--json"]);
    let found = ended.json();
    assert_eq!((ended.code, found.as_array().map(Vec::len)), (0, Some(1)));
    assert_eq!(found[0]["what"], "Whose stall?: its sheet was changed since it was published.");
    assert_eq!((&found[0]["field"], &found[0]["worth_a_look"]), (&"brief/editions/1/fingerprint".into(), &true.into()));
}
