//! What is wrong with a file, in words for somebody who has never seen the inside of one.

use crate::app::{Author, Damage, Session, author_of};
use crate::model::When;
use crate::model::header::Rev;
use crate::ui::words::{clock_time, full_when};

/// What it means, and what is safe.
pub fn meaning(damage: Damage) -> &'static str {
    match damage {
        Damage::None => "Nothing is wrong with this file any longer. Read it again to take it in.",
        Damage::Empty => {
            "The file is there but nothing is in it. A power cut, a full disk or a copy that was stopped can leave a \
             file like this."
        }
        Damage::CutOff => {
            "The file stops in the middle. It was only half written or half copied, or the program that copies your folder has not brought the \
             rest yet."
        }
        Damage::OtherLetters => {
            "Another program has saved this file with letters of another kind, which Folkmoot can\u{2019}t tell apart safely."
        }
        Damage::TwoVersions => {
            "Two versions of this are in one file, one above the other, with marks between them: two people changed it and \
             git could not join what they did. Folkmoot can: what only one has changed comes in, and where both say \
             something else you choose, beside the field."
        }
        Damage::Newer => {
            "A newer version of Folkmoot wrote this file. This one can\u{2019}t read all of it, so it leaves it alone."
        }
        Damage::Changed => {
            "Somebody or another program has changed this file so that Folkmoot can\u{2019}t read it. Often one sign is \
             missing, or there is one too many."
        }
        Damage::Misplaced => "The file can be read, but it is not where it belongs, or does not say what it is.",
        Damage::OutOfReach => {
            "The file can\u{2019}t be opened at the moment, or is far larger than such a file ever is."
        }
    }
}

/// When a version was saved, and by whom.
pub fn saved_by(rev: &Rev, session: &Session) -> String {
    let at = session.clock().wall_at(rev.at);
    let when = format!("Saved on {} at {}", full_when(&When::day(at.date())), clock_time(at));
    match author_of(&rev.by, session) {
        Author::Somebody(name) => format!("{when} by {name}."),
        _ => format!("{when}."),
    }
}
