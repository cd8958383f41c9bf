//! The files as they lie in the repository: as Folkmoot would have written them, and all of them in the program.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use folkmoot::app::Sample;
use folkmoot::model::form::name_items;
use folkmoot::model::{Id, Kind, Record};
use folkmoot::workspace::texts;
use jiff::Timestamp;

use super::{WRITTEN_ON, sample};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/sample")
}

/// Every record's file with its kind.
fn files() -> Vec<(Kind, PathBuf)> {
    let of = |kind: Kind| {
        let files = fs::read_dir(folder().join(kind.folder())).unwrap();
        files.map(move |file| (kind, file.unwrap().path()))
    };
    Kind::ALL.into_iter().flat_map(of).collect()
}

#[test]
fn each_file_is_as_folkmoot_writes_it() {
    for (kind, path) in files() {
        let text = fs::read_to_string(&path).unwrap();
        let mut record = Record::from_ron(kind, &text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let id = record.id();
        name_items(id, record.form());
        assert_eq!(record.to_ron().unwrap(), text, "{}", path.display());
        assert_eq!(path.file_stem().unwrap().to_str().unwrap(), id.to_string());
    }
}

#[test]
fn every_file_is_in_the_program_as_it_lies_here() {
    let Sample { council, records } = sample(WRITTEN_ON);
    let there: BTreeSet<String> = records.iter().map(|record| record.to_ron().unwrap()).collect();
    let here: BTreeSet<String> = files().into_iter().map(|(_, path)| fs::read_to_string(path).unwrap()).collect();
    assert!(there == here, "the program was built from other files");
    assert_eq!(council.name, "Tarnbridge Council");
    let ids: BTreeSet<Id> = records.iter().map(Record::id).collect();
    assert_eq!(ids.len(), records.len());
}

/// What a text says of the calendar would be wrong in another week.
#[test]
fn no_text_names_a_month_a_season_or_a_year() {
    const NAMES: [&str; 16] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Christmas",
        "Easter",
        "Yesterday",
        "yesterday",
    ];
    const SEASONS: [&str; 6] = ["spring", "summer", "autumn", "winter", "month ago", "weeks ago"];
    for record in sample(WRITTEN_ON).records {
        for text in texts(&record) {
            let place = format!("{} {}: {}", record.title(), text.field, text.text);
            let mut words = text.text.split(|c: char| !c.is_alphanumeric());
            assert!(words.clone().all(|word| !NAMES.contains(&word)), "{place}");
            assert!(!words.any(is_a_year), "{place}");
            let lower = text.text.to_lowercase();
            assert!(SEASONS.iter().all(|season| !lower.contains(season)), "{place}");
        }
    }
}

fn is_a_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: i32| (1900..2100).contains(&year))
}

/// Nothing is stamped after the moment that the sample is written around, and nothing was changed before it was made.
#[test]
fn stamps_are_in_order() {
    let monday: Timestamp = "2026-06-08T08:00:00Z".parse().unwrap();
    for record in sample(WRITTEN_ON).records {
        let header = record.header();
        assert!(header.created <= header.changed && header.changed < monday, "{}", record.title());
        assert_eq!(header.rev.at, header.changed, "{}", record.title());
    }
}
