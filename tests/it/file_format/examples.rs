//! Files as the program really writes them, for the page to show.

use std::fs;

use folkmoot::documents::wording::en_gb;
use folkmoot::documents::{dates, leads};
use folkmoot::model::{
    Capacity, Council, Id, Kind, Lead, LeadUnit, PartOfDay, Person, Record, Season, Span, TimeOfDay, When, ron_options,
};
use folkmoot::store::{MARKER, Store};
use jiff::civil::date;
use serde::Serialize;

use crate::store::{Bench, moment, places};

/// Every id of the examples; they differ in their ends.
fn id(number: u128) -> Id {
    Id::from_parts(1_749_376_000_000, 0x5eed_0000_0000_0000_0000 + number)
}

/// A device's name is chance, and so is every hash of a file that it stands in: the page has its own.
const DEVICE: &str = "1f0c2a9d5b7e3846";
const HASH: &str = "8d5e3c0b7f2a49164be1d08c6f93a7525e1b84d7c0396af2815d4e7b9a60c3f1";

fn sample_person() -> Record {
    let mut record = Record::new(Kind::Person, id(1), moment());
    if let Record::Person(person) = &mut record {
        let Person { full_name, capacity, connections, .. } = person.as_mut();
        *full_name = "Una Example".into();
        *capacity = Capacity::Officer.into();
        *connections = "Runs the *repair café*.\n\nKnows the allotment people.".into();
    }
    record
}

/// The text of a person's file after its first save.
pub fn person() -> String {
    let bench = Bench::new();
    let record = sample_person();
    bench.save(&record);
    bench.text(&record).trim_end().replace(bench.store.device(), DEVICE)
}

/// The text of `workspace.ron`.
pub fn marker() -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let council = Council { name: "Example Council".into(), ..Council::default() };
    let store = Store::create(&folder.path().join("w"), &places(&folder), id(2), council).expect("a workspace");
    fs::read_to_string(store.folder().join(MARKER)).expect("the marker").trim_end().to_owned()
}

/// The text of the tombstone of that person.
pub fn tombstone() -> String {
    let bench = Bench::new();
    let record = sample_person();
    bench.save(&record);
    let hash = bench.hash(&record).to_string();
    bench.store.delete(&record, moment()).expect("deleted");
    let path = bench.store.folder().join("tombstones").join(format!("{}.ron", record.id()));
    let text = fs::read_to_string(path).expect("a tombstone");
    text.trim_end().replace(bench.store.device(), DEVICE).replace(&hash, HASH)
}

/// Dates of each vagueness: as a file has them, and as they print.
pub fn dates() -> Vec<(String, String)> {
    let day = date(2013, 4, 26);
    let spans = [
        Span::Day(day),
        Span::Part(day, PartOfDay::Afternoon),
        Span::Days(day, date(2013, 4, 27)),
        Span::Month(2013, 4),
        Span::MonthPart(2013, 4, PartOfDay::Evening),
        Span::Months((2009, 10), (2010, 3)),
        Span::Season(2013, Season::Autumn),
        Span::Year(2013),
        Span::Words("once the hall is mended".into()),
    ];
    let mut whens: Vec<When> = spans.into_iter().map(|span| When { span: span.into(), ..When::default() }).collect();
    whens.push(When { start: TimeOfDay::new(10, 0), end: TimeOfDay::new(13, 0), ..When::day(day) });
    whens.push(When { provisional: true, ..When::day(day) });
    whens.push(When { since: true, span: Span::Season(2012, Season::Autumn).into(), ..When::default() });
    let texts = whens.iter().map(|when| (compact(when), dates::when(&en_gb().dates, when)));
    [(compact(&When::default()), dates::when(&en_gb().dates, &When::default()))].into_iter().chain(texts).collect()
}

/// Times before and after an event: as a file has them, and as they print.
pub fn leads() -> Vec<(String, String)> {
    let leads = [
        Lead::Before(12, LeadUnit::Weeks),
        Lead::Before(1, LeadUnit::Days),
        Lead::OnTheDay,
        Lead::After(1, LeadUnit::Days),
        Lead::After(18, LeadUnit::Months),
        Lead::Words("once the hall has answered".into()),
    ];
    leads.into_iter().map(|lead| (compact(&lead), leads::lead(&en_gb().leads, &lead.into()))).collect()
}

fn compact(when: &impl Serialize) -> String {
    let config = ron::ser::PrettyConfig::new().compact_maps(true).compact_structs(true).compact_arrays(true);
    ron_options().to_string_pretty(when, config).expect("can be written")
}
