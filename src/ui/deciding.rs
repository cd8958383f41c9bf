//! "Record the decision": what came of an expected step, in a box over whatever is on the screen, with what shall follow
//! from it to tick. All of it is one step to undo.

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
use crate::model::{Id, Ref, When};
use crate::workspace::steps::Ruled;
use follows::Follows;

/// Of the box, where the window has room for it.
const WIDE: f32 = 620.0;
/// Room around the fields: the title above, the buttons below, and the edges.
const AROUND: f32 = 240.0;
/// What a decision can be.
const OUTCOMES: [(StepOutcome, &str); 3] =
    [(StepOutcome::Yes, "Yes"), (StepOutcome::No, "No"), (StepOutcome::Deferred, "Put off")];

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
    /// For so many frames more the first field takes the keyboard.
    waits: u8,
}

impl Deciding {
    /// Nothing is said yet of what came.
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
        Some(Self { brief, step, outcome, day: When::day(day), body, words, put_off_to, follows, waits: 3 })
    }

    /// What was said, as it is recorded; none until it was said what came.
    fn ruled(&self, expected: &ExpectedStep) -> Option<Ruled> {
        let outcome = self.outcome?;
        let put_off_to = if outcome == StepOutcome::Deferred { self.put_off_to.clone() } else { When::default() };
        let (day, body, words) = (self.day.clone(), self.body.clone(), self.words.trim().to_owned());
        let ruled = Ruled { outcome, day, body, words, put_off_to, ..Ruled::default() };
        Some(self.follows.added(ruled, expected))
    }

    fn fields(&mut self, ui: &mut Ui, desk: &Desk<'_>, expected: &ExpectedStep) {
        let today = desk.session.clock().today();
        if self.waits > 0 {
            self.waits -= 1;
            widgets::next_takes_keyboard(ui);
            ui.ctx().request_repaint();
        }
        Field::new("What came").show(ui, |ui| self.choose(ui));
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
            self.follows.show(ui, desk, outcome, expected);
        }
    }

    fn choose(&mut self, ui: &mut Ui) {
        let names = OUTCOMES.map(|(_, name)| name);
        let chosen = OUTCOMES.iter().position(|(outcome, _)| Some(*outcome) == self.outcome);
        let picked = widgets::pick(ui, &names, chosen.map_or(Chosen::Nothing, Chosen::Option), false);
        if let Some(PickChange::Picked(picked)) = picked
            && let Some((outcome, _)) = OUTCOMES.get(picked)
        {
            self.outcome = Some(*outcome);
            self.follows.suit(*outcome);
        }
    }
}

/// Draws the box while there is one.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut deciding) = state.deciding.take() else { return };
    let session = desk.session;
    let brief = session.workspace().brief(Ref(deciding.brief));
    let Some(expected) = brief.and_then(|brief| brief.since.steps.iter().find(|one| one.id == deciding.step)) else {
        return;
    };
    let lists = Popup::is_any_open(ctx);
    let escaped = !lists && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let modal = widgets::over_window(ctx, "deciding", "Record the decision", WIDE, |ui| {
        widgets::secondary(ui, &joined(&[expected.what.trim(), &short_when(&expected.when)]));
        ui.add_space(space::SMALL);
        let high = (ui.ctx().content_rect().height() - AROUND).max(80.0);
        let fields = ScrollArea::vertical().max_height(high).auto_shrink([false, true]);
        fields.show(ui, |ui| deciding.fields(ui, desk, expected));
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
    if records || leaves || escaped {
        state.gives_back = 3;
        ctx.request_repaint();
        // What was typed is there again when it is asked for again.
        state.left_deciding = (!records).then_some(deciding);
        return;
    }
    state.deciding = Some(deciding);
}

/// Opens the box for a step, with what was typed there before.
pub fn begin(desk: &Desk<'_>, state: &mut State, brief: Id, step: Id) {
    let left = state.left_deciding.take().filter(|left| left.step == step);
    state.deciding = match left {
        Some(left) => Some(Deciding { waits: 3, ..left }),
        None => Deciding::of(desk, brief, step),
    };
}
