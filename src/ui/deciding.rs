//! "Record the decision": what came of an expected step, in a box over whatever is on the screen, with what shall follow
//! from it to tick. All of it is one step to undo. What is typed is kept with this user's settings from its first letter
//! until it is recorded, so that a box that is left, or a machine that stops, loses none of it.

mod follows;

use eframe::egui::{Context, Key, Modifiers, Popup, ScrollArea, Ui};

use super::editor::dates;
use super::frame::Desk;
use super::state::State;
use super::theme::space;
use super::widgets::{self, Button, Chosen, Field, Line, PickChange};
use super::words::{joined, short_when};
use crate::app::Command;
use crate::model::brief::{ExpectedStep, StepOutcome};
use crate::model::pick::Choice;
use crate::model::{Brief, Id, Ref, When};
use crate::workspace::steps::{Ruled, is_ruled};
use follows::Follows;

/// Of the box, where the window has room for it.
const WIDE: f32 = 620.0;
/// Room around the fields: the title above, the buttons below, and the edges.
const AROUND: f32 = 240.0;
/// What a decision can be.
const OUTCOMES: [(StepOutcome, &str); 3] =
    [(StepOutcome::Yes, "Yes"), (StepOutcome::No, "No"), (StepOutcome::Deferred, "Put off")];

/// Where somebody else, or an undo, took the step away meanwhile.
const GONE: &str = "This step is no longer expected. What you typed is kept until it is there again.";

/// A decision that is being recorded.
#[derive(Debug)]
pub struct Deciding {
    brief: Id,
    step: Id,
    outcome: Option<StepOutcome>,
    day: When,
    body: String,
    words: String,
    put_off_to: When,
    follows: Follows,
    /// As the box was before anything was said.
    at_first: Ruled,
    /// For so many frames more the first field takes the keyboard.
    waits: u8,
}

impl Deciding {
    /// What was typed of it before; else nothing is said yet of what came.
    pub fn of(desk: &Desk<'_>, brief: Id, step: Id) -> Option<Self> {
        let (session, workspace) = (desk.session, desk.session.workspace());
        let may = session.can_write() && session.read_only(brief).is_none();
        let found = workspace.brief(Ref(brief)).filter(|_| may)?;
        let expected = found.since.steps.iter().find(|one| one.id == step)?;
        let today = session.clock().today();
        let day = expected.when.known_day().filter(|day| *day <= today).unwrap_or(today);
        let body = expected.who_decides.and_then(|who| workspace.title(who.0)).unwrap_or_default();
        let follows = Follows::of(desk, found);
        let (outcome, words, put_off_to) = Default::default();
        let (day, at_first) = (When::day(day), Ruled::default());
        let mut new = Self { brief, step, outcome, day, body, words, put_off_to, follows, at_first, waits: 3 };
        new.at_first = new.said(expected);
        if let Some(begun) = session.settings().begun(step).cloned() {
            new.outcome = Some(begun.outcome).filter(|outcome| is_ruled(*outcome));
            new.follows = Follows::ticked(desk, found, &begun);
            (new.day, new.body, new.words, new.put_off_to) = (begun.day, begun.body, begun.words, begun.put_off_to);
        }
        Some(new)
    }

    /// What was said so far.
    fn said(&self, expected: &ExpectedStep) -> Ruled {
        let outcome = self.outcome.unwrap_or_default();
        let (day, body, words) = (self.day.clone(), self.body.clone(), self.words.clone());
        let ruled = Ruled { outcome, day, body, words, put_off_to: self.put_off_to.clone(), ..Ruled::default() };
        self.follows.added(ruled, expected)
    }

    /// The same as it is recorded; none until it was said what came.
    fn ruled(&self, expected: &ExpectedStep) -> Option<Ruled> {
        let mut ruled = self.said(expected);
        if ruled.outcome != StepOutcome::Deferred {
            ruled.put_off_to = When::default();
        }
        ruled.words = ruled.words.trim().to_owned();
        self.outcome.map(|_| ruled)
    }

    /// Keeps what was typed, where it is not kept so.
    fn keep(&self, desk: &mut Desk<'_>, said: Option<Ruled>) {
        let settings = desk.session.settings();
        let begun = said.filter(|said| *said != self.at_first);
        if settings.begun(self.step) != begun.as_ref() {
            let mut settings = settings.clone();
            settings.keep_begun(self.step, begun);
            desk.send(Command::SetSettings(Box::new(settings)));
        }
    }

    fn fields(&mut self, ui: &mut Ui, desk: &Desk<'_>, brief: &Brief, expected: &ExpectedStep) {
        let today = desk.session.clock().today();
        if self.waits > 0 {
            self.waits -= 1;
            widgets::next_takes_keyboard(ui);
            ui.ctx().request_repaint();
        }
        Field::new("What came").show(ui, |ui| self.choose(ui, desk));
        ui.add_space(space::FIELD);
        if self.outcome == Some(StepOutcome::Deferred) {
            Field::new("Put off to").show(ui, |ui| dates::when(ui, &mut self.put_off_to, today));
            ui.add_space(space::FIELD);
        }
        Field::new("On which day").show(ui, |ui| dates::when(ui, &mut self.day, today));
        ui.add_space(space::FIELD);
        Field::new("Who decided").show(ui, |ui| Line::new(&mut self.body).show(ui));
        ui.add_space(space::FIELD);
        let help = "As it was said or minuted. Leave it empty where you don’t know it yet.";
        Field::new("In what words").help(help).show(ui, |ui| Line::new(&mut self.words).wrapped().show(ui));
        if let Some(outcome) = self.outcome {
            ui.add_space(space::FIELD);
            self.follows.show(ui, desk, brief, (outcome, expected));
        }
    }

    fn choose(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let names = OUTCOMES.map(|(_, name)| name);
        let chosen = OUTCOMES.iter().position(|(outcome, _)| Some(*outcome) == self.outcome);
        let picked = widgets::pick(ui, &names, chosen.map_or(Chosen::Nothing, Chosen::Option), false);
        if let Some(PickChange::Picked(picked)) = picked
            && let Some((outcome, _)) = OUTCOMES.get(picked)
        {
            self.outcome = Some(*outcome);
            self.follows.suit(desk, *outcome);
        }
    }
}

/// Draws the box while there is one.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut deciding) = state.deciding.take() else { return };
    let session = desk.session;
    let Some((brief, expected)) = expected(desk, &deciding) else {
        desk.says = Some(GONE.to_owned());
        state.gives_back = 3;
        return;
    };
    let lists = Popup::is_any_open(ctx);
    let escaped = !lists && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let modal = widgets::over_window(ctx, "deciding", "Record the decision", WIDE, |ui| {
        widgets::secondary(ui, &joined(&[expected.what.trim(), &short_when(&expected.when)]));
        ui.add_space(space::SMALL);
        let high = (ui.ctx().content_rect().height() - AROUND).max(80.0);
        let fields = ScrollArea::vertical().max_height(high).auto_shrink([false, true]);
        fields.show(ui, |ui| deciding.fields(ui, desk, brief, expected));
        ui.add_space(space::FIELD);
        let ruled = deciding.ruled(expected);
        ui.horizontal(|ui| {
            let records = Button::filled("Record it").enabled(ruled.is_some()).show(ui).clicked();
            (Button::plain("Not now").show(ui).clicked(), ruled.filter(|_| records))
        })
        .inner
    });
    let (leaves, ruled) = modal.inner;
    let records = ruled.is_some();
    if let Some(ruled) = ruled
        && let Some(change) = session.record_decision(deciding.brief, deciding.step, &ruled)
    {
        let outcome = ruled.outcome.label().to_lowercase();
        desk.says = Some(format!("Recorded: {}, {outcome}. Undo: Ctrl Z.", expected.what.trim()));
        desk.send(Command::Apply(change));
    }
    deciding.keep(desk, (!records).then(|| deciding.said(expected)));
    if records || leaves || escaped {
        state.gives_back = 3;
        ctx.request_repaint();
        return;
    }
    state.deciding = Some(deciding);
}

fn expected<'a>(desk: &Desk<'a>, deciding: &Deciding) -> Option<(&'a Brief, &'a ExpectedStep)> {
    let brief = desk.session.workspace().brief(Ref(deciding.brief))?;
    Some((brief, brief.since.steps.iter().find(|one| one.id == deciding.step)?))
}

/// Opens the box for a step, with what was typed there before.
pub fn begin(desk: &Desk<'_>, state: &mut State, brief: Id, step: Id) {
    state.deciding = Deciding::of(desk, brief, step);
}
