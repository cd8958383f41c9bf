//! Who brings an issue: somebody who is known already, or somebody new, who is made on the spot.

use eframe::egui::Ui;

use super::{Desk, Typed, bids};
use crate::model::event::Issue;
use crate::model::{Kind, Ref};
use crate::ui::editor::links;
use crate::ui::kinds::{icon_of, one_of};
use crate::ui::widgets::{self, LinkChange, LinkPicker, Linked};

/// Of the field.
const WIDE: f32 = 280.0;

/// Draws the field that says it, and picks.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, issue: &mut Issue, number: usize, typed: &mut Typed) {
    let title = issue.brought_by.map(|person| bids::title(desk, person));
    let current = title.as_deref().map(|title| Linked { icon: icon_of(Kind::Person), title });
    let (ctx, session) = (ui.ctx().clone(), desk.session);
    let options = |said: &str| links::matches(&ctx, session, &[Kind::Person], said, &[]);
    let makes = [one_of(Kind::Person)];
    let picker = LinkPicker::new(current, &options).create(&makes).placeholder("Who brings it?");
    let name = format!("Who brings number {number}");
    let picked = widgets::named(ui, &name, |ui| {
        ui.set_max_width(WIDE.min(ui.available_width()));
        picker.show(ui)
    });
    let mut new = |name: &str| {
        let mut person = session.new_record(Kind::Person);
        person.set_title(name.trim());
        let link = Ref(person.id());
        typed.created.push(person);
        Some(link)
    };
    issue.brought_by = match picked {
        Some(LinkChange::Picked(links::YOU)) => new(session.workspace().your_new_name().unwrap_or_default()),
        Some(LinkChange::Picked(person)) => Some(Ref(person)),
        Some(LinkChange::Create { text, .. }) => new(&text),
        Some(LinkChange::Cleared) => None,
        Some(LinkChange::Open) | None => return,
    };
    typed.step("who brings an issue");
}
