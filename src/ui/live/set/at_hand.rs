//! The issue at hand: the time that its part has left, the four boxes to type in while it runs, what is taken on, and the
//! minutes of each part.

use eframe::egui::{Response, Stroke, StrokeKind, Ui};

use super::clock::Left;
use super::parts::{self, Bars};
use super::{Desk, Live, Typed, apply, bids};
use crate::app::{Command, Print, PrintTo, Sheet};
use crate::documents::{Style, TextSize};
use crate::model::event::{Issue, IssueStage, Round};
use crate::model::header::Header;
use crate::model::{Action, Event, Id, Kind, Markdown, Record, Ref};
use crate::ui::theme::{self, icon, line, radius, role, space};
use crate::ui::widgets::{self, Button, Field, Line, MarkdownEdit, NumberEdit};
use crate::workspace::{Change, Edit};

/// From this width on the boxes stand in two columns.
const TWO_COLUMNS: f32 = 560.0;
/// The digits, where there is room for them.
const DIGITS: f32 = 96.0;
const DIGITS_IN_LITTLE_ROOM: f32 = 56.0;
/// Of the minutes of a part, at least.
const MINUTES: f32 = 116.0;

/// Draws what stays in view while the boxes are scrolled: whose turn it is, the time, and what to do with it. With little
/// height it is one row.
pub fn head(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, event: &mut Event, typed: &mut Typed, is_low: bool) {
    let Some(issue) = event.minutes.issues.iter_mut().find(|issue| Some(issue.id) == live.half.at) else { return };
    ui.spacing_mut().item_spacing.y = 0.0;
    let asked = if is_low {
        in_a_row(ui, desk, live, issue)
    } else {
        widgets::heading(ui, 2, role::SECTION, &bids::whose(desk, issue));
        let about = if issue.title.trim().is_empty() { "What is it about?" } else { issue.title.trim() };
        widgets::muted(ui, about);
        ui.add_space(space::WORD);
        time(ui, desk, live, issue);
        ui.add_space(space::WORD);
        buttons(ui, desk, live, true)
    };
    ui.add_space(space::SMALL);
    match asked {
        Some(Asked::Next) if live.half.next_part(desk.session.clock().elapsed()) => {}
        Some(Asked::Next) => live.half.leave(issue, IssueStage::Worked, typed),
        Some(Asked::List) => live.half.leave(issue, IssueStage::Begun, typed),
        None => {}
    }
}

/// The time with its part, and the buttons in few words.
fn in_a_row(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, issue: &Issue) -> Option<Asked> {
    let palette = theme::palette(ui.ctx());
    let left = parts::left(ui, desk, live, issue);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        timer(ui, live, left, role::CLOCK.line);
        widgets::text(ui, role::NAME, palette.ink, &parts::says(issue, live.half.round, left));
    });
    ui.add_space(space::LABEL);
    buttons(ui, desk, live, false)
}

/// Draws the boxes, what is taken on, and how long each part is.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, event: &mut Event, typed: &mut Typed) {
    let here = event.header.id;
    let Some(issue) = event.minutes.issues.iter_mut().find(|issue| Some(issue.id) == live.half.at) else { return };
    let who = bids::whose(desk, issue);
    ui.push_id(issue.id, |ui| {
        boxes(ui, issue, typed);
        take_on(ui, desk, live, here, issue, &who);
        lengths(ui, issue, typed);
        typed_flag(ui, issue, typed);
        card(ui, desk, issue);
    });
}

/// What a button asks for that ends a frame.
enum Asked {
    Next,
    List,
}

/// The digits with a ring around them where they hold the keyboard, which they do when an issue comes up.
fn timer(ui: &mut Ui, live: &mut Live, left: Left, size: f32) {
    let palette = theme::palette(ui.ctx());
    let time = parts::timer(ui, left, size);
    let time = time.on_hover_text("Space goes on to the next part while the time has the keyboard.");
    if std::mem::take(&mut live.half.takes_keyboard) {
        time.request_focus();
    }
    if time.has_focus() {
        let ring = Stroke::new(line::FOCUS, palette.accent);
        ui.painter().rect_stroke(time.rect.expand(space::LABEL), radius::CONTROL, ring, StrokeKind::Inside);
    }
}

fn time(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, issue: &Issue) {
    let palette = theme::palette(ui.ctx());
    let left = parts::left(ui, desk, live, issue);
    let size = if ui.available_width() >= TWO_COLUMNS { DIGITS } else { DIGITS_IN_LITTLE_ROOM };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::SECTION, space::WORD);
        timer(ui, live, left, size);
        ui.vertical(|ui| {
            widgets::text(ui, role::QUESTION, palette.ink, &parts::says(issue, live.half.round, left));
            widgets::muted(ui, parts::asks(live.half.round));
            if let Some(next) = live.half.round.next() {
                widgets::secondary(ui, &format!("Next: {}", parts::word(next)));
            }
        });
    });
    ui.add_space(space::WORD);
    let look = Bars {
        done: palette.accent,
        edge: palette.control,
        ink: palette.ink,
        muted: palette.muted,
        words: role::SECONDARY,
        named: true,
    };
    parts::bars(ui, issue, live.half.round, left, look);
}

fn buttons(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, with_icon: bool) -> Option<Asked> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::WORD, space::WORD);
        let words = if live.half.round.next().is_some() { "Next part" } else { "Worked through" };
        if Button::filled(words).show(ui).on_hover_text("Ctrl Right, or Space on the time").clicked() {
            asked = Some(Asked::Next);
        }
        let hold = if live.half.timer.runs() { "Hold the time" } else { "Let the time run" };
        if Button::outlined(hold).show(ui).clicked() {
            live.half.timer.hold(desk.session.clock().elapsed());
        }
        let see = Button::outlined("For everybody to see");
        let see = if with_icon { see.icon(icon::TIMER) } else { see };
        if see.show(ui).on_hover_text("F5").clicked() {
            (live.half.fills_window, live.half.takes_keyboard) = (true, true);
        }
        if Button::plain("Back to the list").show(ui).clicked() {
            asked = Some(Asked::List);
        }
    });
    asked
}

/// The four boxes, the question, and what is noted for whoever brought it.
fn boxes(ui: &mut Ui, issue: &mut Issue, typed: &mut Typed) {
    let pairs: [[(&str, &mut Markdown); 2]; 2] = [
        [("Who", &mut issue.who), ("Resources", &mut issue.resources)],
        [("Action plan", &mut issue.action_plan), ("Barriers", &mut issue.barriers)],
    ];
    for [one, other] in pairs {
        if ui.available_width() >= TWO_COLUMNS {
            ui.columns_const(|[left, right]| {
                typed.note(&text(left, one.0, one.1));
                typed.note(&text(right, other.0, other.1));
            });
        } else {
            typed.note(&text(ui, one.0, one.1));
            ui.add_space(space::WORD);
            typed.note(&text(ui, other.0, other.1));
        }
        ui.add_space(space::WORD);
    }
    typed.note(&Field::new("The question now").show(ui, |ui| Line::new(&mut issue.question).wrapped().show(ui)));
    ui.add_space(space::WORD);
    typed.note(&text(ui, "Notes for their own card", &mut issue.notes));
}

fn text(ui: &mut Ui, label: &str, text: &mut Markdown) -> Response {
    ui.push_id(label, |ui| Field::new(label).show(ui, |ui| MarkdownEdit::new(&mut text.0).rows(2).show(ui))).inner
}

/// A line for what they take on; Enter makes it an action of theirs. Those that they have stand above it.
fn take_on(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, event: Id, issue: &Issue, who: &str) {
    let Some(owner) = issue.brought_by else { return };
    let palette = theme::palette(ui.ctx());
    ui.add_space(space::FIELD);
    widgets::heading(ui, 3, role::NAME, &format!("{who} takes on"));
    let here = Some(Ref(event));
    for record in desk.session.workspace().linked(event, Kind::Action) {
        if let Record::Action(action) = record.as_ref()
            && action.event == here
            && action.is_owned_by(owner)
        {
            widgets::text(ui, role::BODY, palette.ink, &action.what);
        }
    }
    let label = "What they will do; Enter keeps it";
    let typed = Field::new(label).show(ui, |ui| Line::new(&mut live.half.takes_on).show(ui));
    let entered = typed.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
    if entered && !live.half.takes_on.trim().is_empty() {
        let header = Header::new(Kind::Action, desk.session.fresh_id(), desk.session.clock().now());
        let what = std::mem::take(&mut live.half.takes_on).trim().to_owned();
        let action = Action { header, what, owner: Some(owner), event: here, ..Action::default() };
        let edits = vec![Edit::create(Record::Action(Box::new(action)))];
        apply(desk, Some(Change::new("an action", edits)));
        typed.request_focus();
    }
}

/// The minutes of each part; an empty one has its share of the whole.
fn lengths(ui: &mut Ui, issue: &mut Issue, typed: &mut Typed) {
    ui.add_space(space::FIELD);
    widgets::heading(ui, 3, role::NAME, "Minutes of each part");
    ui.add_space(space::LABEL);
    let gap = space::WORD;
    let abreast = ((ui.available_width() + gap) / (MINUTES + gap)).max(1.0).floor().min(Round::ALL.len() as f32);
    let wide = ((ui.available_width() + gap) / abreast).floor() - gap;
    for rounds in Round::ALL.chunks(abreast as usize) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (round, _) in rounds {
                ui.vertical(|ui| {
                    ui.set_max_width(wide);
                    length(ui, issue, *round, typed);
                });
            }
        });
        ui.add_space(gap);
    }
}

fn length(ui: &mut Ui, issue: &mut Issue, round: Round, typed: &mut Typed) {
    let hint = issue.minutes_of(round).to_string();
    let label = format!("{}, minutes", parts::word(round));
    ui.push_id(&label, |ui| {
        let edit = NumberEdit::new(issue.rounds.set_mut(round)).hint(&hint);
        typed.note(&Field::new(&label).show(ui, |ui| edit.show(ui)));
    });
}

fn typed_flag(ui: &mut Ui, issue: &mut Issue, typed: &mut Typed) {
    ui.add_space(space::FIELD);
    if widgets::flag(ui, &mut issue.shared, "Shared with the set").changed() {
        typed.step("who may read an issue");
    }
    let says = if issue.shared {
        "It prints with the notes of this meeting, without the notes for their own card."
    } else {
        "Private: it is on the card of whoever brought it, and in no other print."
    };
    widgets::secondary(ui, says);
}

/// Their own card, with every issue that they brought.
fn card(ui: &mut Ui, desk: &mut Desk<'_>, issue: &Issue) {
    let Some(owner) = issue.brought_by else { return };
    ui.add_space(space::SMALL);
    if Button::outlined("Print their card").icon(icon::PRINT).show(ui).clicked() {
        let sheet = Sheet { document: "issue-card", record: owner.0, style: Style::Plain, size: TextSize::default() };
        desk.send(Command::Print(Print { sheet, to: PrintTo::Viewer }));
    }
}
