//! What an officer should know of the page before it goes out: what is left out of it and why, what somebody must
//! still be asked about, and characters that no font has. Each line leads to its field.

use eframe::egui::{Ui, vec2};

use crate::app::LaidOut;
use crate::documents::{self, LeftOut, Origin, Overflow, PrintedDocument};
use crate::model::Record;
use crate::ui::frame::Desk;
use crate::ui::kinds::called;
use crate::ui::state::State;
use crate::ui::theme::{Tone, height, icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::{counted, shortened};
use crate::workspace::label_at;

/// As many lines as leave the page in view.
const SHOWN: usize = 12;

/// A sentence, and the field that it speaks of.
struct Line {
    says: String,
    origin: Option<Origin>,
}

/// Draws the number of concerns, and on demand each of them.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, record: &Record, document: &'static PrintedDocument) {
    let sheet = state.page.choice.sheet(record, document);
    let Some(laid_out) = desk.session.pages().laid_out(sheet) else { return };
    let LaidOut { left_out, unprintable, overflows, .. } = laid_out;
    let mut summary: Vec<String> = overflows.iter().map(Overflow::in_short).collect();
    summary.extend(documents::counted(left_out));
    if !unprintable.is_empty() {
        summary.push(counted(unprintable.len(), "sign that no font has", "signs that no font has"));
    }
    if summary.is_empty() {
        return;
    }
    super::strip(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::WORD, space::TIGHT);
        headline(ui, state, &summary.join(", "));
        if state.page.tells {
            tell(ui, desk, laid_out);
        }
    });
}

fn headline(ui: &mut Ui, state: &mut State, summary: &str) {
    let words = if state.page.tells { "Hide" } else { "Show which" };
    let button = Button::plain(words).small();
    ui.horizontal_top(|ui| {
        let wide = ui.available_width() - button.width(ui) - space::WORD;
        ui.vertical(|ui| {
            ui.set_max_width(wide);
            // Its first line stands beside the words of the button.
            ui.add_space((height::BUTTON_SMALL - role::SECONDARY.line) / 2.0);
            widgets::signed(ui, icon::WARNING, Tone::Warn, role::SECONDARY, summary);
        });
        state.page.tells ^= button.show(ui).clicked();
    });
}

fn tell(ui: &mut Ui, desk: &mut Desk<'_>, laid_out: &LaidOut) {
    let signs = laid_out.unprintable.iter().map(|sign| Line {
        says: format!("It has a sign that no font has, and prints as [{}].", sign.name),
        origin: sign.origin.clone(),
    });
    let overflows = laid_out.overflows.iter().map(|one| Line { says: one.sentence(), origin: one.origin.clone() });
    let lines: Vec<Line> = overflows.chain(laid_out.left_out.iter().map(line)).chain(signs).collect();
    each(ui, desk, &lines);
}

fn line(left_out: &LeftOut) -> Line {
    Line { says: left_out.why.to_owned(), origin: Some(left_out.origin.clone()) }
}

fn each(ui: &mut Ui, desk: &mut Desk<'_>, lines: &[Line]) {
    for line in lines.iter().take(SHOWN) {
        let place = line.origin.as_ref().and_then(|origin| place_in_words(desk, origin));
        ui.horizontal_wrapped(|ui| {
            let go = place.map(|place| Button::plain(&shortened(&place, 48)).icon_after(icon::GO).small().show(ui));
            if go.is_some_and(|go| go.clicked()) {
                desk.lead = line.origin.clone();
            }
            widgets::secondary(ui, &line.says);
        });
    }
    if lines.len() > SHOWN {
        widgets::secondary(ui, &format!("and {} more", lines.len() - SHOWN));
    }
}

/// The field by its record and its label: "5th meeting, Quotes".
fn place_in_words(desk: &Desk<'_>, origin: &Origin) -> Option<String> {
    let record = desk.session.workspace().get(origin.record)?;
    let label = label_at(record, &origin.field);
    let title = called(record, desk.session.clock().today());
    Some(label.map_or(title.clone(), |label| format!("{title}, {}", label.to_lowercase())))
}
