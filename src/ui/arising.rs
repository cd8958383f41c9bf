//! "What happened to these seven?": the open actions of the meetings before, gone through one by one at the start of a
//! meeting, a key each. It is drawn wherever minutes are taken, and sends each answer as a change of its own.

mod answers;
mod gathered;
mod row;

use super::frame::Desk;
use super::state::State;
use super::theme::{icon, space};
use super::widgets::{self, Button, Field, Line};
use crate::model::{Action, Event, Id, Kind, Ref};
use answers::{ANSWERS, Answer, Means};
use eframe::egui::{self, FocusDirection, Key, Modifiers, Ui};
use gathered::gathered;
use row::day_of;

/// What is half-typed, and which action was answered for last.
#[derive(Clone, Debug, Default)]
struct Panel {
    is_open: bool,
    current: Option<Id>,
    asks: Option<Asks>,
    /// The rows of the last frame: the action, and what holds the keyboard there.
    rows: Vec<(Id, egui::Id)>,
    /// The row that takes the keyboard in this frame.
    to: Option<Id>,
}

/// A date or words that an answer still needs.
#[derive(Clone, Debug)]
struct Asks {
    /// The action that it is asked of, wherever the keyboard goes meanwhile.
    action: Id,
    means: Means,
    text: String,
    is_new: bool,
    /// Whether its line had the keyboard when it was drawn last: Enter and Escape are for whoever has it.
    is_held: bool,
}

/// Goes to the panel of the open event.
pub fn ask(_: &mut Desk<'_>, state: &mut State) {
    if let Some(event) = state.open().filter(|_| state.kind() == Some(Kind::Event)) {
        state.turn_to(Kind::Event, event, "minutes");
        state.asks_what_happened = true;
    }
}

/// Where the keys are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    /// Over the rows.
    Here,
    /// Outside of what scrolls, by `keys_in_sight`.
    Above,
}

/// Says how many are answered, and how to move, while the panel of this meeting is open: where the rows scroll, above them.
pub fn keys_in_sight(ui: &mut Ui, desk: &Desk<'_>, event: Id) {
    let panel: Panel = ui.data(|data| data.get_temp(place_of(event))).unwrap_or_default();
    let workspace = desk.session.workspace();
    let Some(meeting) = workspace.event(Ref(event)).filter(|_| panel.is_open) else { return };
    let actions = gathered(ui, desk, meeting);
    if !actions.is_empty() {
        say_keys(ui, meeting, &actions);
        ui.add_space(space::WORD);
    }
}

fn say_keys(ui: &mut Ui, meeting: &Event, actions: &[&Action]) {
    let answered = actions.iter().filter(|action| action.is_heard_at(meeting.header.id)).count();
    let says = format!("{answered} of {} answered. Up and Down move, Escape leaves.", actions.len());
    widgets::secondary(ui, &says);
}

/// Where the panel of a meeting is kept.
fn place_of(event: Id) -> egui::Id {
    egui::Id::unique(("what happened to these", event))
}

/// Draws the panel for the meeting, closed at first. `asked` opens it and gives it the keyboard.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, event: Id, asked: bool, keys: Keys) {
    let workspace = desk.session.workspace();
    let Some(meeting) = workspace.event(Ref(event)) else { return };
    let actions = gathered(ui, desk, meeting);
    let place = place_of(event);
    let mut panel: Panel = ui.data(|data| data.get_temp(place)).unwrap_or_default();
    if asked {
        (panel.is_open, panel.to) = (true, first_unanswered(&actions, event));
    }
    if meeting.minutes.is_locked() {
        // What was heard is a part of what was agreed.
        panel = Panel::default();
        if !actions.is_empty() {
            widgets::secondary(ui, "What happened to the actions of earlier meetings is agreed with these minutes.");
            ui.add_space(space::SECTION);
        }
    } else if !actions.is_empty() {
        ui.push_id(place, |ui| panel.show(ui, desk, meeting, &actions, keys));
    } else if panel.is_open {
        widgets::secondary(ui, "Nothing is open from the meetings before this one.");
        ui.add_space(space::SECTION);
    }
    ui.data_mut(|data| data.insert_temp(place, panel));
}

/// The first action that nothing was heard of here, else the first.
fn first_unanswered(actions: &[&Action], event: Id) -> Option<Id> {
    let open = actions.iter().find(|action| !action.is_heard_at(event));
    open.or(actions.first()).map(|action| action.header.id)
}

impl Panel {
    fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, meeting: &Event, actions: &[&Action], keys: Keys) {
        let title = answers::question(actions.len());
        let arrow = if self.is_open { icon::OPENED } else { icon::CLOSED };
        let heading = Button::quiet(&title).icon(arrow).show(ui);
        ui.ctx().accesskit_node_builder(heading.id, |node| node.set_expanded(self.is_open));
        if heading.clicked() {
            self.is_open = !self.is_open;
            self.to = if self.is_open { first_unanswered(actions, meeting.header.id) } else { None };
            self.leave_line();
        }
        if !self.is_open {
            return;
        }
        if self.takes_escape(ui) {
            self.is_open = false;
            heading.request_focus();
            return;
        }
        if keys == Keys::Here {
            say_keys(ui, meeting, actions);
        }
        ui.add_space(space::LABEL);
        self.take_keys(ui, desk, meeting, actions);
        self.show_rows(ui, desk, meeting, actions);
        ui.add_space(space::SECTION);
    }

    /// The row that holds the keyboard.
    fn held(&self, ui: &Ui) -> Option<usize> {
        let focused = ui.memory(|memory| memory.focused())?;
        self.rows.iter().position(|(_, row)| *row == focused)
    }

    /// Escape leaves the panel from one of its rows; out of a line it goes back to the row.
    fn takes_escape(&mut self, ui: &Ui) -> bool {
        let pressed = || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        match &self.asks {
            Some(asks) if asks.is_held => {
                if pressed() {
                    self.to = Some(asks.action);
                    self.asks = None;
                }
                false
            }
            _ => self.held(ui).is_some() && pressed(),
        }
    }

    /// The line is not drawn in this frame, so that no key is for it in the next.
    fn leave_line(&mut self) {
        if let Some(asks) = &mut self.asks {
            asks.is_held = false;
        }
    }

    fn take_keys(&mut self, ui: &Ui, desk: &mut Desk<'_>, meeting: &Event, actions: &[&Action]) {
        let Some(at) = self.held(ui) else { return };
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let ends = [(Key::ArrowDown, at + 1), (Key::ArrowUp, at.saturating_sub(1)), (Key::Home, 0)];
        let moved = ends.into_iter().find(|(key, _)| pressed(*key)).map(|(_, to)| to);
        let moved = moved.or_else(|| pressed(Key::End).then_some(self.rows.len()));
        if let Some(to) = moved {
            let to = to.min(self.rows.len().saturating_sub(1));
            self.to = self.rows.get(to).map(|(action, _)| *action);
            return;
        }
        let answer = ANSWERS.iter().find(|answer| pressed(answer.key)).copied();
        let action = self.rows.get(at).and_then(|(row, _)| actions.iter().find(|one| one.header.id == *row));
        if let (Some(answer), Some(action)) = (answer, action) {
            // The letter itself must not be typed into the line that it opens.
            ui.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(_))));
            self.answer(desk, meeting, actions, action, answer);
        }
    }

    /// Carries an answer out, or asks what it still needs.
    fn answer(&mut self, desk: &mut Desk<'_>, meeting: &Event, actions: &[&Action], action: &Action, answer: Answer) {
        let id = action.header.id;
        self.current = Some(id);
        if let Means::AtOnce(heard) = answer.means {
            answers::send(desk, meeting, action, vec![heard()]);
            self.go_on(actions, id);
            return;
        }
        self.settle_line(desk, meeting, actions);
        let typed = action.updates.iter().find(|update| update.at == Some(Ref(meeting.header.id)));
        let typed = typed.filter(|_| !answer.means.is_put_off());
        let text = typed.map(|update| update.text.clone()).unwrap_or_default();
        self.asks = Some(Asks { action: id, means: answer.means, text, is_new: true, is_held: false });
    }

    /// What was typed into the line of another action is kept before the line is asked for elsewhere.
    fn settle_line(&mut self, desk: &mut Desk<'_>, meeting: &Event, actions: &[&Action]) {
        let Some(asks) = self.asks.take().filter(|asks| !asks.text.trim().is_empty()) else { return };
        let action = actions.iter().find(|action| action.header.id == asks.action);
        if let Some((action, heard)) = action.zip(asks.means.heard(&asks.text, day_of(desk, meeting))) {
            answers::send(desk, meeting, action, heard);
        }
    }

    /// The next action takes the keyboard.
    fn go_on(&mut self, actions: &[&Action], from: Id) {
        let at = actions.iter().position(|action| action.header.id == from).unwrap_or_default();
        let next = actions.get(at + 1).or(actions.get(at));
        self.to = next.map(|action| action.header.id);
        self.current = self.to;
    }

    fn show_rows(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, meeting: &Event, actions: &[&Action]) {
        let mut rows = Vec::new();
        for (number, action) in actions.iter().enumerate() {
            let id = action.header.id;
            let is_current = self.current == Some(id);
            let place = (number, actions.len());
            let row = ui.push_id(id, |ui| row::show(ui, desk, meeting, action, is_current, place)).inner;
            rows.push((id, row.id));
            if self.to == Some(id) {
                self.to = None;
                row.scroll_to_me(None);
                ui.memory_mut(|memory| {
                    memory.move_focus(FocusDirection::None);
                    memory.request_focus(row.id);
                });
            }
            if row.has_focus() || row.clicked() {
                self.current = Some(id);
            }
            if is_current {
                ui.push_id((id, "answers"), |ui| self.buttons(ui, desk, meeting, actions, action));
            }
            if self.asks.as_ref().is_some_and(|asks| asks.action == id) {
                ui.push_id((id, "asks"), |ui| self.ask(ui, desk, meeting, actions, action));
            }
        }
        self.rows = rows;
    }

    /// The line for a date or for words. Enter keeps it.
    fn ask(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, meeting: &Event, actions: &[&Action], action: &Action) {
        let Some(mut asks) = self.asks.take() else { return };
        let entered = asks.is_held && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let heard = asks.means.heard(&asks.text, day_of(desk, meeting));
        let problem = (heard.is_none() && !asks.text.trim().is_empty()).then_some("Type a day, such as 12 June.");
        let question = asks.means.question(action);
        let field = Field::new(&question).help(asks.means.help()).problem(problem);
        let line = field.show(ui, |ui| Line::new(&mut asks.text).show(ui));
        if std::mem::take(&mut asks.is_new) {
            line.request_focus();
            line.scroll_to_me(None);
        }
        asks.is_held = line.has_focus();
        ui.add_space(space::WORD);
        let Some(heard) = heard.filter(|_| entered) else {
            self.asks = Some(asks);
            return;
        };
        answers::send(desk, meeting, action, heard);
        self.go_on(actions, action.header.id);
    }

    /// The answers with their keys, below the action at hand.
    fn buttons(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, meeting: &Event, actions: &[&Action], action: &Action) {
        if !answers::can_write(desk, action) {
            return;
        }
        let mut clicked = None;
        ui.add_space(space::LABEL);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(space::TIGHT);
            // As far in as the words of the row.
            ui.add_space(space::FIELD - space::TIGHT);
            for answer in &ANSWERS {
                let name = format!("{}: {}", answer.words, action.what.trim());
                if Button::outlined(answer.words).key(answer.letter).small().name(&name).show(ui).clicked() {
                    clicked = Some(*answer);
                }
            }
        });
        ui.add_space(space::WORD);
        if let Some(answer) = clicked {
            self.answer(desk, meeting, actions, action, answer);
        }
    }
}
