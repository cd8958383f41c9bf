//! What is understood of the line that is typed: its kind, its facts, and what is doubtful with its answers. It has room of
//! its own beside the line, which stays where it is.

use eframe::egui::accesskit::Live as Politeness;
use eframe::egui::{Frame, Margin, Ui};

use super::put_right::{Answer, answers};
use super::{Desk, Live, said};
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::import::line::Understood;
use crate::model::{Event, When};
use crate::ui::theme::{self, height, radius, role, space};
use crate::ui::widgets::{self, Button, Chip};

/// Around what is understood.
const MARGIN: i8 = 8;
/// Room for the words and one row of facts. Only what is doubtful needs more.
const KEPT: f32 = height::CHIP * 2.0 + space::LABEL;

/// Draws what is understood, or the room that is kept for it.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, event: &Event, line: Option<&Understood>) {
    let Some(line) = line else {
        ui.add_space(KEPT + 2.0 * f32::from(MARGIN));
        return;
    };
    let ground = Frame::new().fill(theme::palette(ui.ctx()).panel).corner_radius(radius::CARD);
    ground.inner_margin(Margin::symmetric(16, MARGIN)).show(ui, |ui| {
        ui.set_min_size(eframe::egui::vec2(ui.available_width(), KEPT));
        if let Some(goes_to) = goes_back_to(live, event) {
            widgets::secondary(ui, &goes_to);
        }
        tell(ui, desk, live, line);
    });
}

/// The item that the line goes to, where it does not stand right above it: somebody went back to it.
fn goes_back_to(live: &Live, event: &Event) -> Option<String> {
    let items = &event.minutes.items;
    let at = items.iter().position(|item| Some(item.id) == live.item)?;
    let has_later = items.iter().skip(at + 1).any(|item| !item.lines.is_empty());
    let title = items.get(at).map(|item| item.title.trim()).filter(|_| has_later)?;
    Some(format!("Goes to item {}: {}", at + 1, if title.is_empty() { "without a title" } else { title }))
}

/// What was understood, and what is doubtful with its answers. It is read out as it changes.
fn tell(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, line: &Understood) {
    let palette = theme::palette(ui.ctx());
    let mut shown = said::understood(desk.session.workspace(), line);
    shown.facts.extend(said::entered(desk.session.workspace(), line));
    let (picture, tone) = said::look(shown.kind);
    let answers = answers(line);
    ui.spacing_mut().item_spacing = eframe::egui::vec2(space::WORD, space::LABEL);
    ui.horizontal_wrapped(|ui| {
        let chip = Chip::new(said::word(shown.kind)).icon(picture).tone(tone).name(said::word(shown.kind)).show(ui);
        let says = read_out(desk, &shown, line, &answers);
        ui.ctx().accesskit_node_builder(chip.id, |node| {
            node.set_live(Politeness::Polite);
            // A text is called by its value.
            node.set_value(says);
        });
        widgets::text(ui, role::NAME, palette.ink, &shown.words);
    });
    if shown.facts.is_empty() && line.slip.is_none() && answers.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        said::chips(ui, &shown);
        if let Some(slip) = &line.slip {
            let asks = if answers.is_empty() { "" } else { " Which is meant?" };
            widgets::secondary_unbroken(ui, &format!("{slip}{asks}"));
        }
        for (number, answer) in answers.iter().enumerate() {
            let words = in_words(desk, answer);
            let name = format!("{words}, Alt {}", number + 1);
            let button = Button::outlined(&words).small().name(&name);
            if button.show(ui).on_hover_text(format!("Alt {}", number + 1)).clicked() {
                live.entry.right.answer(answer.clone());
                live.entry.takes_keyboard();
            }
        }
    });
}

/// "Understood as action: ring the depot, Sam Okoro, 15 May. Alt 1: …".
fn read_out(desk: &Desk<'_>, shown: &said::Said, line: &Understood, answers: &[Answer]) -> String {
    let facts: String = shown.facts.iter().map(|fact| format!(", {}", fact.words)).collect();
    let slip = line.slip.as_ref().map(|slip| format!(" {slip}")).unwrap_or_default();
    let choices = answers.iter().enumerate();
    let choices: String =
        choices.map(|(number, answer)| format!(" Alt {}: {}.", number + 1, in_words(desk, answer))).collect();
    format!("Understood as {}: {}{facts}.{slip}{choices}", said::word(shown.kind).to_lowercase(), shown.words)
}

fn in_words(desk: &Desk<'_>, answer: &Answer) -> String {
    match answer {
        Answer::Day(day) => dates::when(&en_gb().dates, &When::day(*day)),
        Answer::Person(person) => desk.session.workspace().title(person.0).unwrap_or_default(),
        Answer::New(name) => format!("{name} is somebody new"),
    }
}
