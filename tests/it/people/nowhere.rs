//! Every printed byte is searched: no document in any style, no table, no calendar and nothing for scripts has how somebody
//! is reached or what they need, except where it was asked for by name.

use folkmoot::app::Sample;
use folkmoot::documents::{DOCUMENTS, PrintedDocument, Request, TextSize};
use folkmoot::model::event::AttendanceState::{Came, Registered};
use folkmoot::model::event::{Attendance, Needs};
use folkmoot::model::{Capacity, Id, Kind, Record, Ref};
use folkmoot::render::{format_for_path, page_texts};
use folkmoot::workspace::Workspace;

use super::{TODAY, csv, id, person, somebody};
use crate::cli::Home;
use crate::minutes::world::pick;

/// Whom nobody may reach by what goes out.
const GUEST: u128 = 77;
/// What is nowhere else in the sample. A kind of diet is counted for the caterer, without a name.
const MARKS: [&str; 4] = ["zq-mail", "zq-phone", "zq-street", "zq-access"];
const DIET: &str = "zq-diet";

/// The sample, with the guest at every event: registered where it is ahead, and there where it was held.
fn records() -> Vec<Record> {
    let mut records = Sample::on(TODAY).unwrap().records;
    for (number, record) in (500..).zip(&mut records) {
        let Record::Event(event) = record else { continue };
        let state = if event.is_ahead() { Registered } else { Came };
        let needs = Needs { access: "zq-access".into(), dietary: vec![DIET.into()], ..Needs::default() };
        let guest = Some(Ref(id(GUEST)));
        let entry = Attendance { id: id(number), person: guest, state: pick(state), needs, ..Attendance::default() };
        event.people.attendance.push(entry);
    }
    let mut guest = person(GUEST, "Quill Marker");
    (guest.email, guest.phone, guest.address) = ("zq-mail@x.example".into(), "zq-phone".into(), "zq-street".into());
    guest.capacity = pick(Capacity::Partner);
    records.push(somebody(guest));
    records
}

fn over(records: &[Record]) -> Workspace {
    let mut workspace = Workspace::default();
    records.iter().for_each(|record| workspace.load(std::sync::Arc::new(record.clone())));
    workspace.refresh_links();
    workspace
}

#[track_caller]
fn check(what: &str, said: &str, may_count_diets: bool) {
    for mark in MARKS {
        assert!(!said.contains(mark), "{mark} is in {what}");
    }
    assert!(may_count_diets || !said.contains(DIET), "{DIET} is in {what}");
}

/// Everything that can be printed of the records, in the usual size.
fn each_print(records: &[Record], see: &mut dyn FnMut(&str, &'static PrintedDocument, &folkmoot::documents::Document)) {
    let workspace = over(records);
    for document in DOCUMENTS {
        for record in records.iter().filter(|record| document.kinds.contains(&record.kind())) {
            for style in document.styles {
                let (size, printed) = (TextSize::Standard, TODAY.at(9, 40, 0, 0));
                let request = Request { record: record.id(), style: *style, size, printed };
                let Ok(composed) = (document.compose)(&workspace, &request) else { continue };
                see(&format!("{} of {} as {style:?}", document.name, record.title()), document, &composed);
            }
        }
    }
}

#[test]
fn no_printed_document_says_it() {
    let (records, mut count) = (records(), 0);
    each_print(&records, &mut |what, document, composed| {
        let counts_diets = document.name == "catering";
        for file in ["page.html", "page.txt"] {
            let format = format_for_path(std::path::Path::new(file)).unwrap();
            let rendered = (format.render)(composed, TODAY.at(9, 40, 0, 0)).unwrap();
            check(what, std::str::from_utf8(&rendered.bytes).unwrap(), counts_diets);
            count += 1;
        }
    });
    assert!(count > 400, "most of the catalogue was printed: {count}");
}

#[test]
fn no_page_of_the_kit_says_it() {
    const KIT: [&str; 8] =
        ["sign-in", "badges", "walk-in-slips", "catering", "joining-note", "emergency", "call-sheet", "minutes"];
    let records = records();
    let next =
        |record: &Record| matches!(record, Record::Event(event) if event.details.title == "Made in Tarnbridge 2");
    let wanted: Vec<Record> =
        records.iter().filter(|record| record.kind() != Kind::Event || next(record)).cloned().collect();
    let mut printed = Vec::new();
    each_print(&wanted, &mut |what, document, composed| {
        if KIT.contains(&document.name) {
            check(what, &page_texts(composed).unwrap().concat(), document.name == "catering");
            printed.push(document.name);
        }
    });
    assert!(printed.contains(&"badges") && printed.contains(&"catering"), "{printed:?}");
}

#[test]
fn the_caterer_has_the_count_and_no_name() {
    let records = records();
    let mut found = false;
    each_print(&records, &mut |what, document, composed| {
        if document.name == "catering" && what.contains("Made in Tarnbridge 2") {
            let said = crate::outline::outline(composed).join("\n");
            found |= said.contains("| zq-diet | 1");
            assert!(!said.contains("Quill"), "{said}");
        }
    });
    assert!(found, "it is counted");
}

#[test]
fn no_table_and_no_calendar_says_it_unless_asked() {
    let records = records();
    let home = Home::with(&records);
    for kind in Kind::ALL {
        check(kind.folder(), &csv(&home, &[kind.folder()]).0, false);
    }
    let events: Vec<Id> =
        records.iter().filter(|record| record.kind() == Kind::Event).map(|record| record.id()).collect();
    for event in &events {
        let event = event.to_string();
        check("attendance", &csv(&home, &["attendance", &event]).0, false);
        let to = home.path("one.ics");
        let ended = home.run(["export", "ics", &event, "--to", to.to_str().unwrap()]);
        if ended.code == 0 {
            check("ics", &std::fs::read_to_string(&to).unwrap(), false);
        }
    }
    let to = home.path("all.ics");
    assert_eq!(home.run(["export", "ics", "--to", to.to_str().unwrap()]).code, 0);
    check("all.ics", &std::fs::read_to_string(&to).unwrap(), false);
    let first = events[0].to_string();
    let (asked, _) = csv(&home, &["attendance", &first, "--with-contacts", "--with-needs"]);
    for mark in ["zq-mail", "zq-phone", "zq-access", DIET] {
        assert!(asked.contains(mark), "{mark} was asked for: {asked}");
    }
    assert!(csv(&home, &["people", "--with-contacts"]).0.contains("zq-street"));
}

#[test]
fn nothing_for_scripts_says_it_unless_asked() {
    let records = records();
    let home = Home::with(&records);
    for kind in Kind::ALL {
        check("list", &home.run(["list", kind.folder(), "--json"]).out, false);
        check("list", &home.run(["list", kind.folder()]).out, false);
    }
    check("check", &home.run(["check", "--json"]).out, false);
    check("check", &home.run(["check"]).out, false);
    for record in &records {
        let id = record.id().to_string();
        check("show", &home.run(["show", &id]).out, false);
        check("show", &home.run(["show", &id, "--json"]).out, false);
    }
    let guest = id(GUEST).to_string();
    let asked = home.run(["show", &guest, "--json", "--with-contacts"]).out;
    assert!(asked.contains("zq-mail") && asked.contains("zq-street"));
}

/// Whatever walks through a record by its form passes by what is protected.
#[test]
fn no_walker_comes_by_it() {
    for record in records() {
        let texts = folkmoot::workspace::texts(&record);
        assert!(texts.iter().all(|text| !text.text.contains("zq-access") && !text.text.contains(DIET)));
        let workspace = over(std::slice::from_ref(&record));
        let lines = folkmoot::documents::record_lines(&workspace, &record).join("\n");
        assert!(!lines.contains("zq-access") && !lines.contains(DIET), "{lines}");
        let found = folkmoot::workspace::slips::slips;
        if let Record::Event(event) = &record {
            assert!(found(&workspace, event).iter().all(|slip| !slip.says.contains("zq-")));
        }
    }
}
