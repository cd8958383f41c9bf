//! "Hand over": what somebody looks after goes to a successor, from a box over whatever is on the screen. What changes is
//! counted and can be left out by groups; all of it is one step to undo.

mod done;
mod groups;

use std::sync::Arc;

use eframe::egui::{Context, Id, Key, Modifiers, Popup, ScrollArea, Ui};
use jiff::civil::Date;

use super::editor::{dates, links};
use super::frame::Desk;
use super::memo::memo;
use super::page;
use super::state::State;
use super::theme::{icon, role, space};
use super::widgets::{self, Button, Field, LinkChange, LinkPicker, Linked};
use super::words::counted;
use crate::app::Command;
use crate::documents::wording::en_gb;
use crate::model::{Kind, Ref, When};
use crate::workspace::Change;
use crate::workspace::handing_over::{Charge, Successor, charges};

use done::{Done, Then};
use groups::Groups;

/// What stands beside the button that opens the box.
pub const WHAT_IT_DOES: &str =
    "Open actions, projects and what is still to come go to a successor in one step. What is past stays.";

/// Of the box, where the window has room for it.
const WIDE: f32 = 620.0;
/// Room around the fields: the title above, the buttons below, and the edges.
const AROUND: f32 = 240.0;
/// Of the fields, where the window has room for them.
const HIGH: f32 = 400.0;
/// Frames in which the first field takes the keyboard.
const PATIENCE: u8 = 3;

/// Something that is being handed over.
#[derive(Debug)]
pub struct Handing {
    from: Option<Ref>,
    to: Option<Successor>,
    day: When,
    groups: Groups,
    waits: u8,
    done: Option<Done>,
}

impl Handing {
    /// From somebody, to nobody yet.
    pub fn of(desk: &Desk<'_>, from: Option<Ref>) -> Self {
        let day = When::day(desk.session.clock().today());
        Self { from, to: None, day, groups: Groups::default(), waits: PATIENCE, done: None }
    }

    fn first_day(&self, today: Date) -> Date {
        self.day.first_day().unwrap_or(today)
    }

    fn fields(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let today = desk.session.clock().today();
        // Abreast, so that it is seen in the lowest window who is asked for in which box.
        ui.columns_const(|[left, right]: &mut [Ui; 2]| {
            self.gives_keyboard(left, self.from.is_none());
            Field::new("Who hands over").show(left, |ui| self.choose_from(ui, desk));
            self.gives_keyboard(right, self.from.is_some());
            let help = "Choose somebody, or type a name that is new.";
            Field::new("Successor").help(help).show(right, |ui| self.choose_to(ui, desk));
        });
        self.waits = self.waits.saturating_sub(1);
        ui.add_space(space::FIELD);
        let help = "What is held before that day stays as it is. Everything else changes as soon as you hand over.";
        Field::new("From which day").help(help).show(ui, |ui| dates::when(ui, &mut self.day, today));
        ui.add_space(space::FIELD);
        match self.from {
            Some(from) => self.what_changes(ui, desk, from),
            None => {
                widgets::secondary(ui, "What is handed over stands here as soon as you have chosen who hands over.");
            }
        }
    }

    /// The first box that is still to be filled in takes the keyboard, once the window has opened.
    fn gives_keyboard(&self, ui: &mut Ui, is_asked: bool) {
        if is_asked && self.waits > 0 {
            widgets::next_takes_keyboard(ui);
            ui.ctx().request_repaint();
        }
    }

    fn what_changes(&mut self, ui: &mut Ui, desk: &Desk<'_>, from: Ref) {
        let workspace = desk.session.workspace();
        widgets::heading(ui, 2, role::SUBHEADING, "What is handed over");
        ui.add_space(space::WORD);
        let all = found(ui.ctx(), desk, from, self.first_day(desk.session.clock().today()));
        let (writable, left) = split(desk, &all);
        if all.is_empty() {
            let name = workspace.title(from.0).unwrap_or_default();
            widgets::secondary(ui, &format!("Nothing that is open or still to come is in the name of {name}."));
        }
        self.groups.show(ui, workspace, &writable);
        if !left.is_empty() {
            let they =
                counted(left.len(), "thing can’t be changed now and stays", "things can’t be changed now and stay");
            widgets::secondary(ui, &format!("{they} as before."));
        }
    }

    fn choose_from(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let name = self.from.and_then(|from| desk.session.workspace().title(from.0));
        let current = name.as_deref().map(|title| Linked { icon: icon::PERSON, title });
        let to = match &self.to {
            Some(Successor::Known(to)) => Some(to.0),
            _ => None,
        };
        // Whoever is nobody in the records looks after nothing.
        let taken: Vec<_> = to.into_iter().chain([links::YOU]).collect();
        let ctx = ui.ctx().clone();
        let options = |typed: &str| links::matches(&ctx, desk.session, &[Kind::Person], typed, &taken);
        match LinkPicker::new(current, &options).show(ui) {
            Some(LinkChange::Picked(id)) => self.from = Some(Ref(id)),
            Some(LinkChange::Cleared) => self.from = None,
            _ => {}
        }
    }

    fn choose_to(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let name = match &self.to {
            Some(Successor::Known(to)) => desk.session.workspace().title(to.0),
            Some(Successor::New(name)) => Some(name.clone()),
            None => None,
        };
        let current = name.as_deref().map(|title| Linked { icon: icon::PERSON, title });
        let taken: Vec<_> = self.from.iter().map(|from| from.0).collect();
        let ctx = ui.ctx().clone();
        let options = |typed: &str| links::matches(&ctx, desk.session, &[Kind::Person], typed, &taken);
        match LinkPicker::new(current, &options).create(&["person"]).show(ui) {
            Some(LinkChange::Picked(links::YOU)) => {
                self.to = desk.session.workspace().your_new_name().map(|name| Successor::New(name.to_owned()));
            }
            Some(LinkChange::Picked(id)) => self.to = Some(Successor::Known(Ref(id))),
            Some(LinkChange::Create { text, .. }) => self.to = Some(Successor::New(text.trim().to_owned())),
            Some(LinkChange::Cleared) => self.to = None,
            _ => {}
        }
    }

    /// Sends the change. What was done is said from then on.
    fn hand_over(&mut self, ctx: &Context, desk: &mut Desk<'_>) {
        let (Some(from), Some(to)) = (self.from, self.to.clone()) else { return };
        let (session, day) = (desk.session, self.first_day(desk.session.clock().today()));
        let ticked = self.groups.ticked();
        let Some((change, to)) = session.handed_over(from, to.clone(), day, ticked.clone()) else { return };
        let name = match &self.to {
            Some(Successor::New(name)) => name.clone(),
            _ => session.workspace().title(to.0).unwrap_or_default(),
        };
        let all = found(ctx, desk, from, day);
        let (given, _) = split(desk, &all);
        let of = |duty| given.iter().filter(move |charge| charge.duty == duty);
        let groups = ticked.into_iter().filter(|duty| of(*duty).next().is_some());
        let counts: Vec<String> = groups.map(|duty| groups::says(duty, of(duty))).collect();
        let says = format!("Handed over to {name}: {}.", en_gb().joining.and_list(&counts));
        desk.send(Command::Apply(Change { gone: Some(says.clone()), ..change }));
        let says = format!("{says} Undo: Ctrl Z.");
        self.done = Some(Done { from, to, says, waits: PATIENCE });
    }

    /// Whether there is somebody to hand over to, and something that is ticked.
    fn is_ready(&self, ctx: &Context, desk: &Desk<'_>) -> bool {
        let (Some(from), Some(_)) = (self.from, &self.to) else { return false };
        let all = found(ctx, desk, from, self.first_day(desk.session.clock().today()));
        let ticked = self.groups.ticked();
        split(desk, &all).0.iter().any(|charge| ticked.contains(&charge.duty))
    }
}

/// All that somebody looks after, worked out once for a state of the records.
fn found(ctx: &Context, desk: &Desk<'_>, from: Ref, day: Date) -> Arc<Vec<Charge>> {
    let workspace = desk.session.workspace();
    let key = (workspace.generation(), from, day);
    memo(ctx, Id::unique("what somebody looks after"), key, || charges(workspace, from, day))
}

/// What can be changed, and what can't be.
fn split(desk: &Desk<'_>, all: &[Charge]) -> (Vec<Charge>, Vec<Charge>) {
    all.iter().cloned().partition(|charge| desk.session.read_only(charge.record).is_none())
}

/// Draws the box while there is one.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut handing) = state.handing.take() else { return };
    let lists = Popup::is_any_open(ctx);
    let pressed = |modifiers, key| !lists && ctx.input_mut(|input| input.consume_key(modifiers, key));
    let escaped = pressed(Modifiers::NONE, Key::Escape);
    let undone = handing.done.is_some() && pressed(Modifiers::COMMAND, Key::Z);
    if undone {
        desk.send(Command::Undo);
    }
    let title = if handing.done.is_some() { "Handed over" } else { "Hand over to a successor" };
    let modal = widgets::over_window(ctx, "handing", title, WIDE, |ui| match &mut handing.done {
        Some(done) => done.show(ui, desk),
        None => asks(ui, desk, &mut handing),
    });
    match modal.inner {
        Then::Stay if !escaped && !undone => {
            state.handing = Some(handing);
            return;
        }
        Then::Note(of) => {
            page::show_document(desk, state, of.0, "hand-over");
        }
        _ => state.gives_back = 3,
    }
    ctx.request_repaint();
}

fn asks(ui: &mut Ui, desk: &mut Desk<'_>, handing: &mut Handing) -> Then {
    let high = (ui.ctx().content_rect().height() - AROUND).max(80.0);
    // Always as high, so that nothing moves when more is asked or told.
    let fields = ScrollArea::vertical().max_height(high.min(HIGH)).auto_shrink(false);
    fields.show(ui, |ui| handing.fields(ui, desk));
    ui.add_space(space::FIELD);
    let is_ready = handing.is_ready(ui.ctx(), desk);
    let (hands_over, leaves) = ui
        .horizontal(|ui| {
            let hands_over = Button::filled("Hand over").enabled(is_ready).show(ui).clicked();
            (hands_over, Button::plain("Not now").show(ui).clicked())
        })
        .inner;
    if hands_over {
        let ctx = ui.ctx().clone();
        handing.hand_over(&ctx, desk);
    }
    if leaves { Then::Close } else { Then::Stay }
}
