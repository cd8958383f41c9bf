//! What a control is called for people who listen to the screen, handed down from the field around it.

use eframe::egui::{Id, Rect, Response, Ui, UiBuilder, UiStackInfo};

use super::paint;

const TAG: &str = "name of the controls within";

/// A name, the label on the screen that says it, if there is one, and what is said besides.
#[derive(Clone, Debug)]
struct Name {
    text: String,
    label: Option<Id>,
    description: String,
}

/// Names the controls drawn within, where no label on the screen does.
pub fn named<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    within(ui, Name { text: name.to_owned(), label: None, description: String::new() }, contents)
}

/// Names the controls drawn within after a label that stands on the screen, and has its help or warning read out.
pub(super) fn labelled<R>(
    ui: &mut Ui,
    text: &str,
    label: Id,
    description: &str,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let name = Name { text: text.to_owned(), label: Some(label), description: description.to_owned() };
    within(ui, name, contents)
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

/// The row of the label that names the control drawn here: where its words stand, and where what stands at its right end
/// begins, if anything does. None where no label does.
pub(super) fn label_row(ui: &Ui) -> Option<(Rect, Option<f32>)> {
    let label = find(ui)?.label?;
    let shown = ui.ctx().read_response(label)?;
    Some((shown.rect, ui.data(|data| data.get_temp(aside_id(label)))))
}

/// Notes where what stands at the right end of a label's row begins.
pub(super) fn note_aside(ui: &Ui, label: Id, left: f32) {
    ui.data_mut(|data| data.insert_temp(aside_id(label), left));
}

fn aside_id(label: Id) -> Id {
    label.with("what stands beside it")
}

/// Gives a control the name in force here.
pub(super) fn bind(ui: &Ui, response: Response) -> Response {
    let Some(name) = find(ui) else { return response };
    if !name.description.is_empty() {
        describe(ui, &response, &name.description);
    }
    match name.label {
        Some(label) => {
            if let Some(shown) = ui.ctx().read_response(label) {
                if is_led_to_by(ui, &shown) {
                    response.request_focus();
                }
                paint::come_into_view(ui, &response, paint::with_label(ui, response.rect, shown.rect));
            }
            response.labelled_by(label)
        }
        None => response.accessible_name(name.text),
    }
}

/// A click on a label leads to the first control that goes by it.
fn is_led_to_by(ui: &Ui, label: &Response) -> bool {
    if !(ui.is_enabled() && label.contains_pointer() && ui.input(|input| input.pointer.primary_clicked())) {
        return false;
    }
    let pass = ui.cumulative_pass_nr();
    let led = Id::unique("the label that led to its control, and in which pass");
    let is_first = ui.data(|data| data.get_temp::<(Id, u64)>(led)) != Some((label.id, pass));
    ui.data_mut(|data| data.insert_temp(led, (label.id, pass)));
    is_first
}

/// What is read out after what is said of a control already.
pub(super) fn describe_also(ui: &Ui, response: &Response, sentence: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let said = format!("{} {sentence}", node.description().unwrap_or_default());
        node.set_description(said.trim());
    });
}

/// What is read out after a control's name and value.
pub(super) fn describe(ui: &Ui, response: &Response, sentence: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(sentence));
}

fn find(ui: &Ui) -> Option<Name> {
    ui.stack().iter().find_map(|level| level.tags().get_downcast::<Name>(TAG)).cloned()
}
