//! Cards for the tables: who a team is, what it does at a checkpoint, and what people thought of the day.

use super::around::{Kit, is_ahead};
use super::signs::has_tables;
use super::walk_in::{SLIPS, line, said};
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::parts::paragraph;
use crate::documents::project;
use crate::documents::run_sheet::days::RunSheet;
use crate::documents::style::Style;
use crate::documents::tree::{Block, Content, Document, Inline, Origin, Sheet};
use crate::model::brief::Brief;
use crate::model::event::{MinutesStyle, SlotKind};
use crate::model::{Kind, Problem, capitalised};
use crate::workspace::Workspace;

/// The row of the catalogue: one for each team, and one for each checkpoint of each.
pub const TEAM_CARDS: PrintedDocument = PrintedDocument {
    name: "team-cards",
    label: "team and checkpoint cards",
    kinds: &[Kind::Event],
    suits: has_tables,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| false,
    compose: team_cards,
    left_out: |_, _| Vec::new(),
};

/// The row of the catalogue: five questions, whose answers are typed in afterwards.
pub const FEEDBACK_SLIPS: PrintedDocument = PrintedDocument {
    name: "feedback-slips",
    label: "feedback slips",
    kinds: &[Kind::Event],
    suits: is_ahead,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| false,
    compose: feedback_slips,
    left_out: |_, _| Vec::new(),
};

/// Lines for the names of a team.
const MEMBERS: usize = 5;

fn team_cards(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().cards;
    let projects = project::at_event(workspace, kit.event());
    let checkpoints = checkpoints(&kit);
    let mut blocks = vec![kit.title(&capitalised(&words.document))];
    blocks.extend(projects.iter().map(|(brief, _)| team_card(&kit, brief)));
    for (brief, _) in &projects {
        blocks.extend(checkpoints.iter().map(|checkpoint| checkpoint_card(&kit, brief, checkpoint)));
    }
    if projects.is_empty() {
        blocks.push(said(&words.nothing_yet).at(&kit.meeting.at("details/title")));
    }
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Quarters, blocks))
}

fn card(heading: &str, aside: String, blocks: Vec<Block>, origin: &Origin) -> Block {
    Block::from(Content::Card { level: 2, heading: heading.to_owned(), aside, blocks }).at(origin)
}

fn team_card(kit: &Kit<'_>, brief: &Brief) -> Block {
    let words = &kit.words().cards;
    let title = brief.title().trim();
    let question = Some(brief.question_now().trim()).filter(|question| !question.is_empty() && *question != title);
    let question = question.map(|question| paragraph(vec![Inline::strong(question)]));
    let members = (0..MEMBERS).map(|_| line());
    let blocks = question.into_iter().chain([said(&words.members)]).chain(members);
    let origin = Origin { record: brief.header.id, field: "brief/name".to_owned() };
    card(title, kit.name(), blocks.collect(), &origin)
}

/// A moment at which each team says how far it is.
struct Checkpoint {
    what: String,
    when: String,
}

/// Those of the run sheet, or one without a time.
fn checkpoints(kit: &Kit<'_>) -> Vec<Checkpoint> {
    let words = &kit.words().cards;
    let event = Meeting::new(kit.meeting.workspace, kit.event(), MinutesStyle::default(), kit.request.printed);
    let mut found = Vec::new();
    for day in RunSheet::new(event).days(false) {
        for line in day.lines.iter().filter(|line| line.slot.kind.is(SlotKind::Checkpoint)) {
            let time = line.start.map(|start| dates::time(&kit.meeting.words.dates, start)).unwrap_or_default();
            let typed = line.slot.what.trim();
            let what = if typed.is_empty() { words.checkpoint.clone() } else { typed.to_owned() };
            found.push(Checkpoint { what, when: joined(&[&day.heading, &time]) });
        }
    }
    if found.is_empty() {
        found.push(Checkpoint { what: words.checkpoint.clone(), when: String::new() });
    }
    found
}

/// What, for whom, and what is needed.
fn checkpoint_card(kit: &Kit<'_>, brief: &Brief, checkpoint: &Checkpoint) -> Block {
    let words = &kit.words().cards;
    let asks = [&words.what, &words.for_whom, &words.need].into_iter().flat_map(|ask| [said(ask), line(), line()]);
    let origin = Origin { record: brief.header.id, field: "brief/name".to_owned() };
    let aside = joined(&[brief.title(), &checkpoint.when]);
    card(&checkpoint.what, aside, asks.collect(), &origin)
}

fn feedback_slips(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().feedback;
    let title = kit.title(&capitalised(&words.document));
    let slips = (0..SLIPS).map(|_| {
        let asks = words.questions.iter().map(|question| {
            let figures = Inline::strong(words.figures.as_str());
            paragraph(vec![Inline::from(question.as_str()), Inline::LineBreak, figures])
        });
        let blocks = [said(&words.scale)].into_iter().chain(asks).chain([said(&words.change), line(), line()]);
        let blocks = blocks.collect();
        card(&words.title, kit.name(), blocks, &kit.meeting.at("details/title"))
    });
    let blocks = std::iter::once(title).chain(slips).collect();
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Quarters, blocks))
}
