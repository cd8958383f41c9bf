//! The thread that knows how words are spelled. It reads the dictionary when it is asked first, and tells whenever something
//! else is known: names of people, places and organisations, the jargon list, and what somebody has added.

use std::sync::Arc;

use super::asked::{AskedLast, Desk};
use super::{Report, Reporter};
use crate::model::{Kind, Record};
use crate::workspace::Workspace;
use crate::workspace::checks::jargon_list;
use crate::writing::spelling::{Dictionary, Speller};

/// The records as they stand, and the words that somebody has added.
pub struct Known {
    pub workspace: Workspace,
    pub words: Vec<String>,
}

/// The handle to the thread.
pub type Spelling = AskedLast<Known>;

/// Starts it.
pub fn start_spelling(reporter: Reporter) -> Spelling {
    AskedLast::start(move |desk| run(desk, &reporter))
}

fn run(desk: &Desk<Known>, reporter: &Reporter) {
    let Some(dictionary) = Dictionary::british().map(Arc::new) else { return };
    let mut told: Option<Speller> = None;
    while let Some(known) = desk.next() {
        let texts = texts(&known);
        let speller = Speller::new(dictionary.clone(), texts.iter().map(String::as_str));
        if told.as_ref().is_none_or(|told| !told.is_same(&speller)) {
            told = Some(speller.clone());
            reporter.report(Report::Spelling(Arc::new(speller)));
        }
    }
}

/// All texts whose words are known.
fn texts(known: &Known) -> Vec<String> {
    let Known { workspace, words } = known;
    let mut texts = words.clone();
    for kind in [Kind::Person, Kind::Organisation, Kind::Series, Kind::Event, Kind::Brief] {
        for record in workspace.of_kind(kind) {
            names(record, &mut texts);
        }
    }
    let council = workspace.council();
    texts.push(council.name.clone());
    for jargon in jargon_list(council) {
        texts.extend([jargon.word, jargon.plainer]);
    }
    texts
}

fn names(record: &Record, texts: &mut Vec<String>) {
    match record {
        Record::Person(person) => texts.extend([person.full_name.clone(), person.preferred_name.clone()]),
        Record::Event(event) => {
            let venue = &event.details.venue;
            texts.extend([venue.name.clone(), venue.room.clone(), venue.address.clone()]);
        }
        Record::Brief(brief) => texts.push(brief.brief.name.clone()),
        record => texts.push(record.title()),
    }
}
