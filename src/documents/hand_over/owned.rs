//! The projects and outputs that somebody looks after, each output with how far it has come.

use super::Note;
use crate::documents::parts::{column, heading, table};
use crate::documents::tree::{Block, Inline, Row, Width};
use crate::model::{Brief, Id, Open, Output, Record, Ref};
use crate::workspace::sort_key;

/// A row, by its project; what belongs to none comes last.
type Sorted = (bool, Vec<u8>, Row);

pub(super) fn owned(note: &Note<'_>) -> Vec<Block> {
    let outputs: Vec<&Output> = note.outputs().collect();
    let has_row = |brief: Id| outputs.iter().any(|output| output.brief == Some(Ref(brief)));
    let alone = note.briefs().filter(|brief| !has_row(brief.header.id));
    let mut rows: Vec<Sorted> = alone.map(|brief| of_brief(note, brief)).collect();
    rows.extend(outputs.iter().map(|output| of_output(note, output)));
    if rows.is_empty() {
        return Vec::new();
    }
    rows.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let own = note.own();
    let columns = vec![
        column(&own.project, Width::Share(1.0)),
        column(&own.output, Width::Share(1.2)),
        column(&own.stage, Width::Fixed(34.0)),
    ];
    vec![heading(2, &own.owned), table(columns, rows.into_iter().map(|(.., row)| row).collect())]
}

fn of_brief(note: &Note<'_>, brief: &Brief) -> Sorted {
    let title = brief.title().trim();
    let cells = vec![vec![Inline::from(title)], Vec::new(), Vec::new()];
    (false, sort_key(title), Row { cells, origin: Some(note.at(brief.header.id, "brief/name")) })
}

fn of_output(note: &Note<'_>, output: &Output) -> Sorted {
    let project = output.brief.and_then(|brief| note.workspace.brief(brief)).map(|brief| brief.title().trim());
    let project = project.unwrap_or_default();
    let stage = match &output.stage {
        Open::Known(stage) => note.words.projects.stages.of(*stage).to_owned(),
        Open::Newer(raw) => raw.get_ron().trim().to_owned(),
    };
    let said = [project.to_owned(), output.name.trim().to_owned(), stage];
    let cells = said.into_iter().map(|cell| vec![Inline::from(cell)]).collect();
    (project.is_empty(), sort_key(project), Row { cells, origin: Some(note.at(output.header.id, "name")) })
}

impl<'a> Note<'a> {
    /// The outputs that they look after.
    pub(super) fn outputs(&self) -> impl Iterator<Item = &'a Output> {
        self.charged()
            .filter_map(|record| if let Record::Output(output) = record { Some(output.as_ref()) } else { None })
    }

    /// The projects that they look after.
    pub(super) fn briefs(&self) -> impl Iterator<Item = &'a Brief> {
        self.charged().filter_map(|record| if let Record::Brief(brief) = record { Some(brief.as_ref()) } else { None })
    }
}
