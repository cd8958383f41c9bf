//! The words of minutes that no dictionary has, counted when they are finished. Whoever typed a name of somebody at the meeting
//! has not misspelt it; a day or a month in small letters is none either.

use std::collections::HashSet;

use crate::app::Session;
use crate::model::{Event, Kind, Origin};
use crate::ui::widgets::is_misspelt;
use crate::workspace::replacing::with_minutes;
use crate::workspace::{Workspace, texts};
use crate::writing::spelled;

/// Fields in which sentences are typed, by the last of their keys: names and addresses are checked nowhere.
const SENTENCES: [&str; 8] = ["text", "words", "opening", "discussion", "summary", "closing", "wording", "what"];

/// Words that may be misspelt.
#[derive(Debug, Default)]
pub struct Misspelt {
    /// Each once, the first as it was typed.
    words: Vec<String>,
    first: Option<Origin>,
}

impl Misspelt {
    /// Those in the minutes of an event, with what was decided, taken on and offered there; none while nobody has typed
    /// anything, or where words are not checked.
    pub fn of(session: &Session, workspace: &Workspace, event: &Event) -> Self {
        let (mut found, mut seen) = (Self::default(), HashSet::new());
        let Some((speller, record)) = session.speller().zip(workspace.get(event.header.id)) else { return found };
        let names = names(workspace);
        for record in with_minutes(workspace, record) {
            for text in texts(&record).into_iter().filter(|text| is_sentence(&record.kind(), &text.field)) {
                for word in spelled(&text.text).into_iter().map(|one| one.word) {
                    let small = word.to_lowercase();
                    if is_misspelt(speller, word) && !names.contains(&small) && seen.insert(small) {
                        found.words.push(word.to_owned());
                        found.first.get_or_insert_with(|| Origin { record: record.id(), field: text.field.clone() });
                    }
                }
            }
        }
        found
    }

    pub fn first(&self) -> Option<&Origin> {
        self.first.as_ref()
    }

    /// "“recieve” may be misspelt", "3 words may be misspelt"; none where all are known.
    pub fn in_words(&self) -> Option<String> {
        match self.words.as_slice() {
            [] => None,
            [word] => Some(format!("\u{201c}{word}\u{201d} may be misspelt")),
            several => Some(format!("{} words may be misspelt", several.len())),
        }
    }
}

fn is_sentence(kind: &Kind, field: &str) -> bool {
    let is_minutes = *kind != Kind::Event || field.starts_with("minutes/");
    is_minutes && field.rsplit('/').next().is_some_and(|last| SENTENCES.contains(&last))
}

/// Words of the names of people who came into the records a moment ago, which the dictionary may not have heard of yet.
fn names(workspace: &Workspace) -> HashSet<String> {
    let people = workspace.of_kind(Kind::Person).map(|person| person.title());
    let words = |name: String| spelled(&name).into_iter().map(|one| one.word.to_lowercase()).collect::<Vec<_>>();
    people.flat_map(words).collect()
}
