//! What was typed about the projects and is not in the write-up, and quotes of theirs that nobody has cleared.

use crate::documents::left_out::LeftOut;
use crate::documents::meeting::Meeting;
use crate::documents::minutes;
use crate::documents::project::{self, of_appearance};

/// The quotes of each team.
pub fn of_projects(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let there = project::at_event(meeting.workspace, meeting.event);
    let quotes = there.into_iter().flat_map(|(brief, at)| {
        minutes::left_out::quotes(meeting, &at.quotes, &|quote| {
            of_appearance(brief, at, &format!("quotes/{}/clearance", quote.id))
        })
    });
    quotes.collect()
}
