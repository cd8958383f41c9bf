//! Beside the letter that asks somebody for news of all that they look after: the note that they were asked. For one
//! project it stands with the project.

use eframe::egui::{Id, Ui};

use crate::app::Command;
use crate::documents::PrintedDocument;
use crate::model::{Record, Ref};
use crate::ui::frame::Desk;
use crate::ui::memo::memo;
use crate::ui::widgets::Button;
use crate::ui::words::counted;
use crate::workspace::to_ask;

/// Draws it, while there is anything in the letter.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, record: &Record, document: &PrintedDocument) {
    if document.name != "ask-for-news" || !matches!(record, Record::Person(_) | Record::Organisation(_)) {
        return;
    }
    let (session, of) = (desk.session, Ref(record.id()));
    let (workspace, today) = (session.workspace(), session.clock().today());
    let key = (workspace.generation(), of.0, today);
    let asked: Vec<_> = memo(ui, Id::unique("projects in the letter"), key, || {
        to_ask(workspace, of, today).into_iter().map(|one| one.brief).collect::<Vec<_>>()
    })
    .iter()
    .copied()
    .filter(|brief| session.read_only(*brief).is_none())
    .collect();
    if asked.is_empty() || !session.can_write() {
        return;
    }
    let about = counted(asked.len(), "project", "projects");
    let name = format!("Asked today about {about}");
    if Button::quiet("Asked today").small().name(&name).show(ui).clicked()
        && let Some(change) = session.asked_for_news(&asked, of)
    {
        desk.says = Some(format!("Noted that they were asked about {about}. Undo: Ctrl Z."));
        desk.send(Command::Apply(change));
    }
}
