//! Files that are kept with a record: what each looks like, what a picture shows in words, opened, taken off, and added
//! through the system's dialog or by dropping them on the window.

use eframe::egui::{Align, Layout, Ui};

use super::Draft;
use crate::app::Command;
use crate::documents::{Origin, prints_pictures};
use crate::model::claims_a_kind;
use crate::model::header::Attachment;
use crate::ui::drops;
use crate::ui::little::{self, Little};
use crate::ui::theme::{height, icon, space};
use crate::ui::widgets::{self, Button, Field, Line, icon_button};
use crate::workspace::KEPT_FILES;

const SHOWS: &str =
    "Read out to people who don't see it. Where it is empty, the words below it or the file's name are.";

const STAYS_OFF: &str = "It is kept off pages until you say what it shows, or type words below it.";

/// Letters of a name in the labels of its fields.
const LONGEST_IN_LABELS: usize = 32;
const CAN_NOT_BE_SHOWN: &str = "No picture of it can be shown or printed.";

/// Draws the files and takes off what was asked for. The copy itself stays in the folder, so that this can be undone.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, files: &mut Vec<Attachment>) {
    let to = Origin { record: draft.way.record().unwrap_or(draft.record), field: draft.way.field() };
    // Only what is kept with the record as a whole stands on its pages, where it has any that show it.
    let is_whole = to.field == KEPT_FILES;
    let record = draft.desk.session.workspace().get(to.record);
    let prints = is_whole && record.is_some_and(|record| prints_pictures(record));
    let mut taken_off = None;
    let mut help = SHOWS;
    for (index, file) in files.iter_mut().enumerate() {
        // Said once, below the first that it is about.
        let help = if prints && file.kind().is_shown() { std::mem::take(&mut help) } else { "" };
        ui.push_id(file.id, |ui| {
            if one(ui, draft, file, prints, help) {
                taken_off = Some(index);
            }
        });
        ui.add_space(space::SMALL);
    }
    if let Some(index) = taken_off {
        files.remove(index);
        draft.is_deed = true;
    }
    if !widgets::is_locked(ui) && Button::outlined("Add a file").icon(icon::ADD).small().show(ui).clicked() {
        draft.desk.send(Command::BrowseAttachment(to.clone()));
    }
    if !is_whole {
        drops::over(ui, draft.desk, ui.min_rect(), to, "beside this link");
    }
}

/// A file; whether it is to be taken off.
fn one(ui: &mut Ui, draft: &mut Draft<'_, '_>, file: &mut Attachment, prints: bool, help: &str) -> bool {
    let mut takes_off = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let mut why_not = why_no_picture(file);
        if file.kind().is_shown() {
            let shows = [&file.alt, &file.caption, &file.name].into_iter().find(|said| !said.trim().is_empty());
            let shows = shows.map(String::as_str).unwrap_or_default();
            let little = Little { file: &file.file, name: &file.name, shows, may_be_read: true };
            why_not = little::show(ui, draft.desk, &little);
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = space::LABEL;
            takes_off = name(ui, draft, file);
            if let Some(why) = why_not {
                widgets::secondary(ui, why);
            }
            if prints && file.kind().is_shown() {
                if file.waits_for_words() {
                    widgets::secondary(ui, STAYS_OFF);
                }
                words(ui, file, help);
            }
        });
    });
    takes_off
}

/// What it is called, to open it, and whether it is to be taken off. A long name is cut, so that both are in view.
fn name(ui: &mut Ui, draft: &mut Draft<'_, '_>, file: &Attachment) -> bool {
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - height::BUTTON_SMALL - space::SMALL);
            ui.vertical(|ui| {
                let open = format!("Open {}", file.name);
                let button = Button::plain(&file.name).icon(icon::OPEN).small().name(&open).show(ui);
                if button.on_hover_text(&file.name).clicked() {
                    draft.desk.send(Command::OpenAttachment(file.file.clone()));
                }
            });
        });
        !widgets::is_locked(ui) && icon_button(ui, icon::CLEAR, &format!("Take off {}", file.name)).clicked()
    })
    .inner
}

fn words(ui: &mut Ui, file: &mut Attachment, help: &str) {
    // Each is known by the whole name: two long ones may be drawn alike.
    let ([shows, below, keeps], [shows_drawn, below_drawn, keeps_drawn]) =
        (labels(&file.name), labels(&short(&file.name)));
    let shows = Field::new(&shows).drawn(&shows_drawn).help(help);
    shows.show(ui, |ui| Line::new(&mut file.alt).wrapped().show(ui));
    let below = Field::new(&below).drawn(&below_drawn);
    below.show(ui, |ui| Line::new(&mut file.caption).wrapped().show(ui));
    let flag = widgets::flag(ui, &mut file.off_pages, &keeps_drawn);
    ui.ctx().accesskit_node_builder(flag.id, |node| node.set_label(keeps));
}

/// What is asked of a file of this name.
fn labels(name: &str) -> [String; 3] {
    [format!("What {name} shows"), format!("Words below {name}"), format!("Keep {name} off pages")]
}

/// A name as it stands in labels: how it begins and how it ends, where it is long.
fn short(name: &str) -> String {
    let count = name.chars().count();
    if count <= LONGEST_IN_LABELS {
        return name.to_owned();
    }
    let kept = LONGEST_IN_LABELS / 2;
    let (begins, ends) = (name.chars().take(kept), name.chars().skip(count - kept));
    begins.chain(['\u{2026}']).chain(ends).collect()
}

/// Why there is no picture of what only its name says is one.
fn why_no_picture(file: &Attachment) -> Option<&'static str> {
    let (_, ending) = file.name.rsplit_once('.')?;
    (!file.kind().is_shown() && claims_a_kind(ending)).then_some(CAN_NOT_BE_SHOWN)
}
