//! What the parts of the window are called for people who listen to it, who go from part to part and hear where they have
//! come to; and what a list is called, and how many are in it. What stands in a part or a list is not here.

use eframe::egui::{Id, Role, Ui};

/// Names the panel that is being drawn. By which it is known, where there is one.
pub fn region(ui: &Ui, name: &str) -> Option<Id> {
    part(ui, Role::Region, name)
}

/// Names the panel that leads to all the places.
pub fn navigation_region(ui: &Ui, name: &str) {
    part(ui, Role::Navigation, name);
}

/// Names the panel in the middle, which the others belong to.
pub fn main_region(ui: &Ui, name: &str) {
    part(ui, Role::Main, name);
}

/// Makes a list of what is drawn here: each row says which of how many it is.
pub fn list_box(ui: &Ui, name: &str, count: usize) {
    listed(ui, Role::ListBox, name, count);
}

/// The same of what is only read.
pub fn list(ui: &Ui, name: &str, count: usize) {
    listed(ui, Role::List, name, count);
}

fn listed(ui: &Ui, role: Role, name: &str, count: usize) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_label(name);
        node.set_size_of_set(count);
    });
}

fn part(ui: &Ui, role: Role, name: &str) -> Option<Id> {
    let panel = ui.stack().iter().find(|level| level.is_panel_ui())?;
    ui.ctx().accesskit_node_builder(panel.unique_id, |node| {
        node.set_role(role);
        node.set_label(name);
    });
    Some(panel.unique_id)
}
