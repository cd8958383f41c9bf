//! How many of a document are wanted, counted from what was typed; and what the whole run sheet has.

use std::collections::HashSet;

use crate::documents::kit::{BLANK_BADGES, Kit, SLIPS, expected};
use crate::documents::meeting::Meeting;
use crate::documents::run_sheet::days::RunSheet;
use crate::model::Ref;
use crate::model::event::MinutesStyle;

fn run_sheet<'a>(kit: &Kit<'a>) -> RunSheet<'a> {
    RunSheet::new(Meeting::new(kit.meeting.workspace, kit.event(), MinutesStyle::default(), kit.request.printed))
}

/// Lines of the run sheet.
pub(super) fn lines(kit: &Kit<'_>, is_public: bool) -> usize {
    run_sheet(kit).days(is_public).iter().map(|day| day.lines.len()).sum()
}

/// One for each who leads a line or stands behind one.
pub(super) fn crew(kit: &Kit<'_>) -> usize {
    let sheet = run_sheet(kit);
    let days = sheet.days(false);
    let lines = days.iter().flat_map(|day| &day.lines);
    let people = lines.flat_map(|line| [line.slot.lead, line.slot.backstage_owner]).flatten();
    people.collect::<HashSet<Ref>>().len()
}

/// One for each room that is named.
pub(super) fn rooms(kit: &Kit<'_>) -> usize {
    let sheet = run_sheet(kit);
    let days = sheet.days(false);
    let rooms = days.iter().flat_map(|day| &day.lines).map(|line| line.slot.room.trim());
    let rooms = rooms.chain([kit.told().room().1]).filter(|room| !room.is_empty());
    rooms.collect::<HashSet<&str>>().len()
}

/// One for each who is expected.
pub(super) fn guests(kit: &Kit<'_>) -> usize {
    let listed = expected(kit);
    kit.event().people.registered.map_or(listed, |count| listed.max(count as usize))
}

/// As many slips as there are blank badges.
pub(super) fn walk_in_slips(_: &Kit<'_>) -> usize {
    BLANK_BADGES.div_ceil(SLIPS)
}

/// A slip for each who is expected.
pub(super) fn feedback_slips(kit: &Kit<'_>) -> usize {
    guests(kit).div_ceil(SLIPS)
}
