//! The list of actions of an event, a series, a person or an organisation: what is late first, what is still to do, and
//! what was done since people last met. Each is as private here as in the minutes of its own meeting.

mod late;
mod list;
mod subject;
mod table;

use super::catalogue::{PrintedDocument, Request};
use super::left_out::LeftOut;
use super::meeting::{Naming, Several};
use super::style::Style;
use super::tree::Document;
use crate::model::{Id, Kind, Problem, Record};
use crate::workspace::Workspace;
use jiff::civil::DateTime;
use list::List;
use subject::Subject;

pub use table::{Column, Look, table};

/// The row of the catalogue.
pub const ACTIONS: PrintedDocument = PrintedDocument {
    name: "actions",
    label: "action list",
    kinds: &[Kind::Event, Kind::Series, Kind::Person, Kind::Organisation],
    suits: |_| true,
    styles: &[Style::ByOwner, Style::ByDate],
    usual_style,
    is_text: |_| true,
    compose,
    left_out,
};

/// The row of the catalogue for slips to cut off, one for each owner.
pub const SLIPS: PrintedDocument = PrintedDocument {
    name: "slips",
    label: "owner slips",
    kinds: &[Kind::Event, Kind::Series],
    suits: |_| true,
    // They are for cutting apart.
    is_text: |_| false,
    styles: &[Style::ByOwner],
    usual_style: |_| Style::ByOwner,
    compose: |workspace, request| Ok(List::new(workspace, &by_owner(request))?.slips(request.size)),
    left_out: |workspace, request| left_out(workspace, &by_owner(request)),
};

fn by_owner(request: &Request) -> Request {
    Request { style: Style::ByOwner, ..*request }
}

/// One person's actions have one owner, so the date is what tells them apart.
fn usual_style(record: &Record) -> Style {
    if record.kind() == Kind::Person { Style::ByDate } else { Style::ByOwner }
}

/// What somebody's own list says of them: a stand-in where they may not be named. Naming knows no time.
pub fn name_of_person(workspace: &Workspace, person: Id) -> String {
    let Ok(subject) = Subject::of(workspace, person) else { return String::new() };
    let several = Several::new(workspace, DateTime::default(), subject.actions(workspace));
    match several.outside().naming(subject.link()) {
        Naming::Named => workspace.title(person).unwrap_or_default(),
        _ => several.outside().party(subject.link()).name,
    }
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    Ok(List::new(workspace, request)?.document(request.size))
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    List::new(workspace, request).map(|list| list.left_out()).unwrap_or_default()
}
