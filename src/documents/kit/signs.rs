//! Signs to hang up, each on a page of its own: which way to go, and which table is which.

use super::around::{Kit, is_ahead};
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::parts::{heading, paragraph};
use crate::documents::project;
use crate::documents::style::Style;
use crate::documents::tree::{Content, Document, Inline, Mark, Sheet};
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
    for (place, field) in places(&kit) {
        for way in WAYS {
            let said = match way {
                Mark::Left => &words.left,
                Mark::Right => &words.right,
                _ => &words.ahead,
            };
            blocks.push(heading(2, &place).at(&kit.meeting.at(field.as_str())));
            blocks.push(Content::Marked { mark: way, text: vec![Inline::from(said.as_str())] }.into());
        }
    }
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Signs, blocks))
}

/// The event itself, then each room that the venue or the run sheet names, once, and what every house has.
fn places(kit: &Kit<'_>) -> Vec<(String, String)> {
    let event = kit.event();
    let name = kit.name();
    let name = if name.is_empty() { capitalised(&kit.meeting.nouns().event) } else { name };
    let mut places = vec![(name, "details/title".to_owned())];
    let room = (event.details.venue.room.clone(), "details/venue/room".to_owned());
    let rooms = event.plan.run_sheet.iter().map(|slot| (slot.room.clone(), format!("plan/run_sheet/{}/room", slot.id)));
    let every_house = kit.words().signs.places.iter().map(|place| (place.clone(), "details/venue".to_owned()));
    for (place, field) in [room].into_iter().chain(rooms).chain(every_house) {
        let place = place.trim().to_owned();
        if !place.is_empty() && places.iter().all(|(known, _)| *known != place) {
            places.push((place, field));
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

/// The projects by their tables: what the team says of its own, or else its place among them.
fn numbered<'a>(kit: &Kit<'a>) -> Vec<(String, &'a Brief)> {
    let projects = project::at_event(kit.meeting.workspace, kit.event());
    let number = |(index, (brief, appearance)): (usize, (&'a Brief, &Appearance))| {
        let typed = appearance.team.table.trim();
        (if typed.is_empty() { (index + 1).to_string() } else { typed.to_owned() }, brief)
    };
    let mut numbered: Vec<_> = projects.into_iter().enumerate().map(number).collect();
    numbered.sort_by_key(|(number, _)| number.parse::<u32>().unwrap_or(u32::MAX));
    numbered
}
