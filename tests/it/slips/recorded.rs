//! What is told of the sample and of the recorded meetings, word for word: a false alarm would show here.

use std::path::PathBuf;

use folkmoot::model::{Kind, Record};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::slips::slips;
use jiff::civil::date;

fn told(workspace: &Workspace) -> String {
    let mut told = String::new();
    for record in workspace.of_kind(Kind::Event) {
        let Record::Event(event) = record.as_ref() else { continue };
        told.push_str(&format!("# {}\n", event.details.title));
        for slip in slips(workspace, event) {
            told.push_str(&format!("{} [{}]\n", slip.says, without_ids(&slip.at.field)));
        }
    }
    told
}

fn without_ids(field: &str) -> String {
    let steps = field.split('/').map(|step| if step.len() == 26 { "*" } else { step });
    steps.collect::<Vec<_>>().join("/")
}

#[track_caller]
fn same(name: &str, told: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/slips").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, told).expect("written");
    }
    assert_eq!(told, std::fs::read_to_string(&path).expect("the expected words"));
}

#[test]
fn of_the_sample() {
    same("sample.txt", &told(&crate::sample_workspace::workspace(date(2026, 6, 8))));
}

#[test]
fn of_the_recorded_meetings() {
    same("records.txt", &told(&crate::real_records::workspace()));
}
