//! What is done most often with a project, beside its title: asking for news, noting some, and printing its page, which is
//! what people come for.

use eframe::egui::Ui;

use crate::documents::{Origin, PrintedDocument, named};
use crate::model::brief::Update;
use crate::model::{Brief, When};
use crate::ui::editor::Draft;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::Button;
use crate::workspace::quiet_of;

const ASK: &str = "Ask for news";
const ADD: &str = "Add an update";
const PRINT: &str = "Print project page";

/// What is offered: of a project that is not quiet nobody asks, and only what was at an event has a page.
pub struct Deeds {
    asks: bool,
    page: Option<&'static PrintedDocument>,
}

impl Deeds {
    /// Those of the project that is open.
    pub fn of(draft: &Draft<'_, '_>) -> Self {
        let (session, today) = (draft.desk.session, draft.desk.session.clock().today());
        let workspace = session.workspace();
        let record = workspace.get(draft.record);
        let page = named("project").filter(|page| record.is_some_and(|record| page.is_offered_for(record)));
        let brief = workspace.brief(crate::model::Ref(draft.record));
        let quiet = brief.and_then(|brief| quiet_of(workspace, brief, today));
        Self { asks: quiet.is_some_and(|quiet| quiet.asked.is_none()), page }
    }

    /// How wide they are side by side.
    pub fn width(&self, ui: &Ui) -> f32 {
        let more = [self.asks.then(ask), self.page.map(|_| print())];
        more.into_iter().flatten().map(|button| button.width(ui) + space::WORD).sum::<f32>() + add().width(ui)
    }

    /// Draws them, into a row.
    pub fn show(&self, ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &mut Brief) {
        ui.spacing_mut().item_spacing.x = space::WORD;
        if self.asks && ask().show(ui).clicked() {
            draft.desk.asks_news = Some(draft.record);
        }
        let may = draft.desk.session.read_only(draft.record).is_none();
        if add().enabled(may).show(ui).clicked() {
            let (id, today) = (draft.desk.session.fresh_id(), draft.desk.session.clock().today());
            brief.since.updates.push(Update { id, when: When::day(today), ..Update::default() });
            draft.is_deed = true;
            let field = format!("since/updates/{id}/text");
            draft.lead = Some(Origin { record: draft.record, field });
        }
        if self.page.is_some() && print().show(ui).clicked() {
            draft.prints = self.page;
        }
    }
}

fn ask() -> Button<'static> {
    Button::outlined(ASK).icon(icon::MAIL)
}

fn add() -> Button<'static> {
    Button::outlined(ADD).icon(icon::ADD)
}

fn print() -> Button<'static> {
    Button::filled(PRINT).icon(icon::PRINT)
}
