//! A line that was taken down as a lesson, read as a tip: what works, an example where one is given, and who said it where
//! somebody who is known is named. The words stay as they were said.

use super::line::{Names, Who, named_speaker};
use super::text;
use crate::model::{Event, Ref};
use crate::workspace::Workspace;

/// How an example begins within a line.
const EXAMPLES: [&str; 6] = [", for example", "; for example", ". For example", ", e.g.", "; e.g.", ". E.g."];

/// What was read of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadTip {
    pub tip: String,
    pub example: String,
    pub who: Option<Ref>,
}

/// Reads what was said at an event.
pub fn read_tip(workspace: &Workspace, event: &Event, said: &str) -> ReadTip {
    // A tip is one line, whatever was pasted.
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let names = Names::of(workspace, Some(event));
    let (words, who) = match named_speaker(&said, &names) {
        Some((words, Who::Known(who))) => (words, Some(who)),
        _ => (said, None),
    };
    let (tip, example) = with_example(&words);
    ReadTip { tip: text::sentence(tip), example: text::sentence(example), who }
}

/// The words before an example, and the example.
fn with_example(words: &str) -> (&str, &str) {
    let first = EXAMPLES.iter().filter_map(|begins| Some((words.find(begins)?, begins.len()))).min();
    let Some((at, length)) = first else { return (words, "") };
    let rest = text::part(words, at + length..words.len());
    let example = text::trimmed(rest);
    let goes_on = rest.starts_with([' ', ',', ':']);
    if example.is_empty() || !goes_on { (words, "") } else { (text::part(words, 0..at), example) }
}
