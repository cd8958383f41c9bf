//! Signs to hang up, each on a page of its own: which way to go, and which table is which.

use std::collections::HashSet;

use super::around::{Kit, is_ahead};
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::parts::{heading, paragraph};
use crate::documents::project;
use crate::documents::style::Style;
use crate::documents::tree::{Content, Document, Inline, Mark, Origin, Sheet};
use crate::model::brief::Appearance;
use crate::model::{Brief, Kind, Problem, Record, capitalised};
use crate::workspace::Workspace;

/// The row of the catalogue: which way to go.
pub const SIGNS: PrintedDocument = PrintedDocument {
    name: "signs",
    label: "direction signs",
    kinds: &[Kind::Event],
    suits: is_ahead,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| false,
    compose: signs,
    left_out: |_, _| Vec::new(),
};

/// The row of the catalogue: which table is which.
pub const TABLE_NUMBERS: PrintedDocument = PrintedDocument {
    name: "table-numbers",
    label: "table numbers",
    kinds: &[Kind::Event],
    suits: has_tables,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| false,
    compose: tables,
    left_out: |_, _| Vec::new(),
};

pub fn has_tables(record: &Record) -> bool {
    is_ahead(record) && project::holds_projects(record)
}

/// Each way for each place.
const WAYS: [Mark; 3] = [Mark::Left, Mark::Right, Mark::Ahead];

fn signs(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().signs;
    let mut blocks = vec![kit.title(&capitalised(&words.document))];
    for (place, origin) in places(&kit) {
        for way in WAYS {
            let said = match way {
                Mark::Left => &words.left,
                Mark::Right => &words.right,
                _ => &words.ahead,
            };
            blocks.push(heading(2, &place).at(&origin));
            blocks.push(Content::Marked { mark: way, text: vec![Inline::from(said.as_str())] }.into());
        }
    }
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Signs, blocks))
}

/// The event itself, then each room that the venue or the run sheet names, what was typed for signs, and what every house
/// has, each once.
fn places(kit: &Kit<'_>) -> Vec<(String, Origin)> {
    let event = kit.event();
    let name = kit.name();
    let name = if name.is_empty() { capitalised(&kit.meeting.nouns().event) } else { name };
    let mut places = vec![(name, kit.meeting.at("details/title"))];
    let (of, room) = kit.told().room();
    let room = (room.to_owned(), kit.meeting_of(of).at("details/venue/room"));
    let slots = event.plan.run_sheet.iter();
    let rooms = slots.map(|slot| (slot.room.clone(), kit.meeting.at(format!("plan/run_sheet/{}/room", slot.id))));
    let typed = event.plan.signs.iter().map(|said| (said.clone(), kit.meeting.at("plan/signs")));
    let every_house = kit.words().signs.places.iter().map(|place| (place.clone(), kit.at_venue("details/venue")));
    for (place, origin) in [room].into_iter().chain(rooms).chain(typed).chain(every_house) {
        let place = place.trim().to_owned();
        if !place.is_empty() && places.iter().all(|(known, _)| *known != place) {
            places.push((place, origin));
        }
    }
    places
}

fn tables(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().tables;
    let mut blocks = vec![kit.title(&capitalised(&words.document))];
    let projects = numbered(&kit);
    for (number, brief) in &projects {
        blocks.push(heading(2, number));
        blocks.push(paragraph(vec![Inline::strong(brief.title().trim())]));
        let question = brief.question_now().trim();
        if !question.is_empty() && question != brief.title().trim() {
            blocks.push(paragraph(vec![Inline::from(question)]));
        }
    }
    if projects.is_empty() {
        blocks.push(paragraph(vec![Inline::from(words.nothing_yet.as_str())]).at(&kit.meeting.at("details/title")));
    }
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Signs, blocks))
}

/// The projects by their tables: what the team says of its own, or else the next number that no team has.
fn numbered<'a>(kit: &Kit<'a>) -> Vec<(String, &'a Brief)> {
    let projects = project::at_event(kit.meeting.workspace, kit.event());
    let typed = |appearance: &'a Appearance| appearance.team.table.trim();
    let taken: HashSet<&str> = projects.iter().map(|(_, appearance)| typed(appearance)).collect();
    let mut free = (1..).map(|number: u32| number.to_string()).filter(|number| !taken.contains(number.as_str()));
    let number = |(brief, appearance)| match typed(appearance) {
        "" => (free.next().unwrap_or_default(), brief),
        typed => (typed.to_owned(), brief),
    };
    let mut numbered: Vec<_> = projects.iter().copied().map(number).collect();
    numbered.sort_by_key(|(number, _)| number.parse::<u32>().unwrap_or(u32::MAX));
    numbered
}
