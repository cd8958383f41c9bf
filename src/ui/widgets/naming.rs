//! What a control is called for people who listen to the screen, handed down from the field around it.

use eframe::egui::{Id, Response, Ui, UiBuilder, UiStackInfo};

const TAG: &str = "name of the controls within";

/// A name, and the label on the screen that says it, if there is one.
#[derive(Clone, Debug)]
struct Name {
    text: String,
    label: Option<Id>,
}

/// Names the controls drawn within, where no label on the screen does.
pub fn named<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    within(ui, Name { text: name.to_owned(), label: None }, contents)
}

/// Names the controls drawn within after a label that stands on the screen.
pub(super) fn labelled<R>(ui: &mut Ui, text: &str, label: Id, contents: impl FnOnce(&mut Ui) -> R) -> R {
    within(ui, Name { text: text.to_owned(), label: Some(label) }, contents)
}

fn within<R>(ui: &mut Ui, name: Name, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let salt = name.text.clone();
    let info = UiStackInfo::default().with_tag_value(TAG, name);
    ui.scope_builder(UiBuilder::new().id_salt(salt).ui_stack_info(info), contents).inner
}

/// The name in force here; empty where nobody gave one.
pub(super) fn name_here(ui: &Ui) -> String {
    find(ui).map(|name| name.text).unwrap_or_default()
}

/// Gives a control the name in force here.
pub(super) fn bind(ui: &Ui, response: Response) -> Response {
    match find(ui) {
        Some(Name { label: Some(label), .. }) => response.labelled_by(label),
        Some(Name { text, label: None }) => response.accessible_name(text),
        None => response,
    }
}

fn find(ui: &Ui) -> Option<Name> {
    ui.stack().iter().find_map(|level| level.tags().get_downcast::<Name>(TAG)).cloned()
}
