//! Who is named at the end of an action, before its date: "ask the rangers about the culvert - Peter Voss, 3 June". Where an
//! action is asked for the date may be missing.

use super::due::DueBy;
use super::names::{Names, Who};
use super::owner::Taken;
use super::{speaker, verbs};
use crate::import::text::{self, part};

/// Who takes it on, and what; `asked` where the line is said to be an action, which is when a comma will do.
pub fn read(typed: &str, due: Option<&DueBy>, names: &Names, asked: bool) -> Option<Taken> {
    let end = match due {
        Some(due) => text::words(part(typed, due.at.end..typed.len())).is_empty().then_some(due.at.start)?,
        None if asked => typed.len(),
        None => return None,
    };
    let before = part(typed, 0..end).trim_end_matches(|c: char| c.is_whitespace() || c == ',');
    let by_comma =
        || before.rsplit_once(", ").filter(|(what, _)| asked && due.is_some() && !ends_in_a_name(what, names));
    let (what, name) = text::at_last_dash(before).or_else(by_comma)?;
    let begins_with_verb = text::words(what).first().is_some_and(|word| verbs::is_one(&word.low));
    let who = speaker::whole(name, names).filter(|who| !matches!(who, Who::Several(_)))?;
    (begins_with_verb || asked).then(|| Taken {
        who: Some(who),
        what: what.trim().to_owned(),
        is_action: true,
        ..Taken::default()
    })
}

/// "Invite Carys, Samir" names two guests.
fn ends_in_a_name(what: &str, names: &Names) -> bool {
    let words = text::words(what);
    (1..=3).filter_map(|count| words.len().checked_sub(count)).any(|from| {
        let tail = words.get(from..).unwrap_or_default();
        let is_one = names.read(what, tail, false).is_some_and(|found| found.words == tail.len());
        is_one && tail.first().is_some_and(|word| word.capital)
    })
}
