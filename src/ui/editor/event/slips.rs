//! The feedback slips on the page of the review: typed in from paper as fast as they are turned over, five figures each
//! and Enter, and shown as bars with the mean of each question. Nothing is asked of who wrote one.

use eframe::egui::{Align, Id, Key, Layout, Ui};

use crate::documents::pulse::{answers, compared};
use crate::documents::wording::en_gb;
use crate::model::Event;
use crate::model::event::{BEST, NoSlip, PulseSlip, QUESTIONS, read_answers};
use crate::ui::editor::{Draft, form, items, section};
use crate::ui::theme::{icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Button, Chip, Field, Line};
use crate::workspace::pulse::{ENOUGH, Pulse, pulse};

const HELP: &str = "Five figures from 1 to 5 in the order of the slip, with a dash where there is none: 45-53. Enter \
                    keeps it.";

/// Draws them.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    if draft.within(Step::Key("pulse"), |draft| draft.way.arrives(false)) {
        ui.scroll_to_cursor(Some(Align::TOP));
        widgets::next_takes_keyboard(ui);
    }
    widgets::heading(ui, 2, role::SUBHEADING, "Feedback slips");
    ui.add_space(space::LABEL);
    if let Some(found) = pulse(event) {
        chart(ui, &found);
        if let Some(said) = compared(en_gb(), draft.desk.session.workspace(), event) {
            widgets::secondary(ui, &said);
        }
        if !found.may_print() {
            let said = format!("Pages have them from {ENOUGH} slips on, so that nobody is known by their answers.");
            widgets::secondary(ui, &said);
        }
        ui.add_space(space::FIELD);
    }
    entry(ui, draft, event);
    ui.add_space(space::WORD);
    one_by_one(ui, draft, event);
    ui.add_space(space::SECTION);
}

/// A bar for each question, with its mean and how many answered.
fn chart(ui: &mut Ui, found: &Pulse) {
    let words = en_gb();
    widgets::secondary(ui, &words.pulse.handed_in.of(found.slips));
    ui.add_space(space::WORD);
    for (question, answered) in words.kit.feedback.questions.iter().zip(&found.questions) {
        let said = answers(&words.pulse, answered);
        ui.horizontal_wrapped(|ui| {
            widgets::body(ui, question);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| widgets::secondary(ui, &said));
        });
        ui.add_space(space::HAIR);
        let share = answered.tenths().unwrap_or_default() as f32 / (BEST * 10) as f32;
        widgets::progress(ui, share, &format!("{question} {said}"));
        ui.add_space(space::WORD);
    }
}

/// What is half-typed of the next slip.
#[derive(Clone, Debug, Default)]
struct Typing {
    answers: String,
    comment: String,
    /// The line of the figures takes the keyboard again.
    again: bool,
}

fn entry(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let place = Id::unique(("a slip that is typed", event.header.id));
    let mut typing: Typing = ui.data(|data| data.get_temp(place)).unwrap_or_default();
    let label = format!("Slip {}", event.review.pulse.len() + 1);
    let typed = typing.answers.trim().to_owned();
    let problem = trouble(&typed);
    let entered =
        |ui: &Ui, line: &eframe::egui::Response| line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if std::mem::take(&mut typing.again) {
        widgets::next_takes_keyboard(ui);
    }
    let by_figures = Field::new(&label).help(HELP).problem(problem.as_deref()).show(ui, |ui| {
        let line = Line::new(&mut typing.answers).hint("45-53").show(ui);
        entered(ui, &line)
    });
    ui.add_space(space::WORD);
    let by_comment = Field::new(&en_gb().kit.feedback.change).show(ui, |ui| {
        let line = Line::new(&mut typing.comment).show(ui);
        entered(ui, &line)
    });
    ui.add_space(space::WORD);
    let pressed = Button::outlined("Add the slip").icon(icon::ADD).small().show(ui).clicked();
    let is_slip = is_whole(&typing);
    if (by_figures || by_comment || pressed) && is_slip {
        let id = draft.desk.session.fresh_id();
        event.review.pulse.push(PulseSlip {
            id,
            answers: typing.answers.split_whitespace().collect(),
            comment: typing.comment.trim().to_owned(),
        });
        draft.is_deed = true;
        typing = Typing { again: true, ..Typing::default() };
    } else if by_figures || by_comment || pressed {
        typing.again = true;
    }
    ui.data_mut(|data| data.insert_temp(place, typing));
}

/// Whether there is enough for a slip: five figures, or none of them and something written.
fn is_whole(typing: &Typing) -> bool {
    match typing.answers.trim() {
        "" => !typing.comment.trim().is_empty(),
        typed => read_answers(typed).is_ok(),
    }
}

/// Why what is typed is no slip; nothing while it may still become one.
fn trouble(typed: &str) -> Option<String> {
    match read_answers(typed) {
        Ok(_) => None,
        Err(NoSlip::Strange(letter)) => {
            Some(format!("\u{201c}{letter}\u{201d} is no answer: type 1 to {BEST}, or a dash where there is none."))
        }
        Err(NoSlip::Count(count)) if count > QUESTIONS => {
            Some(format!("A slip has {QUESTIONS} answers, and here are {count}."))
        }
        Err(NoSlip::Count(_)) => None,
    }
}

/// The slips that were typed, to be put right.
fn one_by_one(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let list = &mut event.review.pulse;
    if list.is_empty() {
        return;
    }
    let title = format!("The slips one by one ({})", list.len());
    let opens = draft.opens(false, |level| level == "pulse");
    draft.within(Step::Key("pulse"), |draft| {
        section::show(ui, "pulse", &title, opens, |ui| {
            let side = |ui: &mut Ui, _: &mut Draft<'_, '_>, slip: &PulseSlip| {
                if read_answers(&slip.answers).is_err() && !slip.answers.trim().is_empty() {
                    Chip::new("not counted").tone(crate::ui::theme::Tone::Warn).icon(icon::WARNING).show(ui);
                }
                widgets::secondary_in_room(ui, &crate::ui::words::shortened(&slip.comment, 40));
            };
            let body = |ui: &mut Ui, draft: &mut Draft<'_, '_>, slip: &mut PulseSlip| {
                form::show(ui, draft, slip, &|_| true);
            };
            let action = items::rows(ui, draft, list, "Add a slip", side, body);
            items::carry_out(draft, list, action);
        });
    });
}
