//! What this version does not know survives a save by it, in every kind and at every depth.

use folkmoot::model::form::{Form, Place};
use folkmoot::model::pick::Picked;
use folkmoot::model::{Kind, Record};

use crate::sample::full_record;
use crate::store::Bench;

/// A field that no version has, after each bracket that opens fields on lines of their own.
fn with_unknown_fields(text: &str) -> (String, usize) {
    let mut count = 0;
    let lines = text.lines().map(|line| {
        if !line.ends_with('(') {
            return format!("{line}\n");
        }
        count += 1;
        format!("{line}\n zz_{count}: Newer({count}, [\"kept\"]),\n")
    });
    (lines.collect(), count)
}

/// A value that no version has, in place of each value that is chosen from a list and of each span of days. The
/// header's kind says what the whole file is, so it stays.
fn with_newer_values(kind: Kind, text: &str) -> (String, usize) {
    let mut count = 0;
    let header_kind = format!("kind: {kind:?},");
    let lines = text.lines().map(|line| {
        let is_chosen = |value: &str| value.starts_with(|c: char| c.is_ascii_uppercase()) && value.ends_with(',');
        let chosen = line.split_once(": ").filter(|(_, value)| is_chosen(value) && line.trim() != header_kind);
        let Some((key, _)) = chosen else { return format!("{line}\n") };
        count += 1;
        format!("{key}: Tomorrows{count}(why: \"new\"),\n")
    });
    (lines.collect(), count)
}

/// Puts this text in place of a full record's file, edits the record elsewhere, saves it, and returns the file.
fn edited(kind: Kind, change: impl FnOnce(&str) -> String) -> (Record, String) {
    let bench = Bench::new();
    let record = full_record(kind);
    bench.save(&record);
    let text = change(&bench.text(&record));
    std::fs::write(bench.path(&record), &text).expect("written");
    let (bench, batch) = bench.reopened();
    assert!(batch.unread.is_empty(), "{kind:?}: {:?}\n{text}", batch.unread);
    let mut record = batch.records[0].record.clone();
    record.header_mut().notes = "Edited by an older version.".into();
    bench.save(&record);
    (record.clone(), bench.text(&record))
}

#[test]
fn fields_that_nobody_knows_survive_a_save_at_every_depth() {
    for kind in Kind::ALL {
        let mut count = 0;
        let (_, saved) = edited(kind, |text| {
            let (text, fields) = with_unknown_fields(text);
            count = fields;
            text
        });
        assert!(count > 3, "{kind:?}");
        assert!(saved.contains("Edited by an older version."), "{kind:?}");
        for n in 1..=count {
            let field = format!("zz_{n}: Newer({n}, [\"kept\"])");
            assert_eq!(saved.matches(&field).count(), 1, "{kind:?}: {field} in\n{saved}");
        }
    }
}

#[test]
fn values_that_nobody_knows_survive_a_save_at_every_depth() {
    for kind in Kind::ALL {
        let mut count = 0;
        let (mut record, saved) = edited(kind, |text| {
            let (text, values) = with_newer_values(kind, text);
            count = values;
            text
        });
        for n in 1..=count {
            let value = format!("Tomorrows{n}(why: \"new\")");
            assert_eq!(saved.matches(&value).count(), 1, "{kind:?}: {value} in\n{saved}");
        }
        assert!(choices(record.form()).into_iter().all(|is_newer| is_newer), "{kind:?}: a choice was not replaced");
    }
}

/// For each pick list below a form, whether it holds a value that this version does not know.
fn choices(form: &mut dyn Form) -> Vec<bool> {
    let mut found = Vec::new();
    for row in 0..form.words().len() {
        match form.place(row) {
            Some(Place::Pick(pick)) => found.push(matches!(pick.picked(), Picked::Newer(_))),
            Some(Place::When(when)) => found.push(when.span.known().is_none()),
            Some(Place::Nested(inner)) => found.extend(choices(inner)),
            Some(Place::Items(items)) => {
                for index in 0..items.len() {
                    found.extend(choices(items.form(index).expect("there")));
                }
            }
            _ => {}
        }
    }
    found
}
