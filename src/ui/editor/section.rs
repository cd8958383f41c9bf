//! A group of fields under a heading, which may be folded away.

use eframe::egui::{Id, Ui};

use crate::ui::theme::space;
use crate::ui::widgets;

/// When a group stands open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// When somebody asks for it.
    OnDemand,
    /// From the beginning, until somebody folds it.
    AtFirst,
    /// Now, since the way to a field leads through it.
    Now,
}

/// Whether what is kept open under this id is open now.
pub fn is_open(ui: &Ui, id: Id, opens: Opens) -> bool {
    let before = ui.data(|data| data.get_temp::<bool>(id));
    if opens == Opens::Now || (opens == Opens::AtFirst && before.is_none()) {
        // Remembered, so that the group stays when the only field in it is emptied.
        ui.data_mut(|data| data.insert_temp(id, true));
        return true;
    }
    before.unwrap_or(false)
}

/// The fields of what is open begin here, where no line divides the first group from anything.
pub fn begins_here(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(top_of_fields(), ui.cursor().top()));
}

fn is_at_top(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp::<f32>(top_of_fields()))
        .is_some_and(|top| (ui.cursor().top() - top).abs() < space::WORD)
}

fn top_of_fields() -> Id {
    Id::unique("where the fields of what is open begin")
}

/// Draws a heading with its contents below it. `key` tells it from other groups of the same form.
pub fn show(ui: &mut Ui, key: &str, title: &str, opens: Opens, contents: impl FnOnce(&mut Ui)) {
    show_holding(ui, (key, title), opens, &mut (), |()| String::new(), |ui, ()| contents(ui));
}

/// The same, with what is in the group beside its title, for whoever has not opened it: it is not asked for before. Both are
/// made of `form`.
pub fn show_holding<F>(
    ui: &mut Ui,
    (key, title): (&str, &str),
    opens: Opens,
    form: &mut F,
    holds: impl FnOnce(&mut F) -> String,
    contents: impl FnOnce(&mut Ui, &mut F),
) {
    ui.push_id(key, |ui| {
        let id = ui.scope_id().with("open");
        let mut open = is_open(ui, id, opens);
        if !is_at_top(ui) {
            ui.add_space(space::WORD);
            widgets::rule(ui);
            ui.add_space(space::LABEL);
        }
        let holds = if open { String::new() } else { holds(form) };
        if widgets::fold_heading(ui, title, &holds, open).clicked() {
            open = !open;
            ui.data_mut(|data| data.insert_temp(id, open));
        }
        ui.add_space(space::WORD);
        if open {
            contents(ui, form);
        }
    });
}
