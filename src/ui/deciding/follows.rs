//! What follows from a decision, each with a box to tick: the output moves on, the team is called back, people are told.

use eframe::egui::Ui;

use crate::model::brief::{ExpectedStep, StepOutcome};
use crate::model::output::{Output, Stage, furthest};
use crate::model::pick::Choice;
use crate::model::{Brief, Id, Ref};
use crate::ui::frame::Desk;
use crate::ui::theme::{role, space};
use crate::ui::widgets::{self, Chosen, Field, PickChange};
use crate::workspace::owner_of;
use crate::workspace::steps::Ruled;

const CALL_BACK: &str = "Call the team back";
const TELL: &str = "Tell those who took part what was decided";
/// A decision need not be about an output.
const NOTHING_MADE: &str = "Nothing that was made";

/// What is ticked.
#[derive(Debug)]
pub struct Follows {
    /// The output that it is about.
    output: Option<Id>,
    moves: bool,
    moves_to: Stage,
    calls_back: bool,
    tells: bool,
}

impl Follows {
    /// Nothing is ticked before it is said what came.
    pub fn of(desk: &Desk<'_>, brief: &Brief) -> Self {
        let output = furthest(&outputs(desk, brief)).map(|output| output.header.id);
        Self { output, moves: false, moves_to: Stage::Adopted, calls_back: false, tells: false }
    }

    /// As it was ticked.
    pub fn ticked(desk: &Desk<'_>, brief: &Brief, ruled: &Ruled) -> Self {
        let is_there = |output: &Id| outputs(desk, brief).iter().any(|one| one.header.id == *output);
        Self {
            output: ruled.output.filter(is_there),
            moves: ruled.moves_to.is_some(),
            moves_to: ruled.moves_to.unwrap_or(Stage::Adopted),
            calls_back: ruled.calls_back.is_some(),
            tells: ruled.tells.is_some(),
        }
    }

    /// What follows from this outcome as a rule.
    pub fn suit(&mut self, desk: &Desk<'_>, outcome: StepOutcome) {
        let output = self.output.and_then(|output| desk.session.workspace().output(Ref(output)));
        let stands_at = output.and_then(|output| output.stage.known().copied());
        let is_further = stands_at.and_then(Stage::number) >= Stage::Adopted.number();
        self.moves_to = match outcome {
            StepOutcome::No => Stage::Ended,
            StepOutcome::Deferred => Stage::DecisionSought,
            _ if is_further => Stage::Live,
            _ => Stage::Adopted,
        };
        self.moves = outcome == StepOutcome::Yes && output.is_some() && !is_further;
        self.calls_back = outcome == StepOutcome::Yes;
        self.tells = outcome != StepOutcome::Deferred;
    }

    /// What was said, with what is ticked.
    pub fn added(&self, ruled: Ruled, expected: &ExpectedStep) -> Ruled {
        let moves_to = Some(self.moves_to).filter(|_| self.moves && self.output.is_some());
        let calls_back = self.calls_back.then(|| call_back(ruled.outcome, expected).to_owned());
        let tells = self.tells.then(|| tell(ruled.outcome, expected).to_owned());
        Ruled { output: self.output, moves_to, calls_back, tells, ..ruled }
    }

    /// Draws the boxes.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        desk: &Desk<'_>,
        brief: &Brief,
        (outcome, expected): (StepOutcome, &ExpectedStep),
    ) {
        widgets::heading(ui, 2, role::SUBHEADING, "What follows");
        ui.add_space(space::WORD);
        let outputs = outputs(desk, brief);
        if !outputs.is_empty() {
            Field::new("It is about").show(ui, |ui| self.choose_output(ui, desk, &outputs, outcome));
            ui.add_space(space::WORD);
        }
        let output = outputs.iter().copied().find(|output| Some(output.header.id) == self.output);
        if let Some(output) = output {
            let words = format!("{} moves to another stage", output.name);
            widgets::flag(ui, &mut self.moves, &words);
            if self.moves {
                Field::new("Stage reached").show(ui, |ui| self.choose_stage(ui));
                ui.add_space(space::WORD);
            }
        }
        let owner = owner_of(brief, &output.into_iter().collect::<Vec<_>>());
        let owner = owner.and_then(|owner| desk.session.workspace().title(owner.0)).filter(|name| !name.is_empty());
        let owner =
            owner.map_or("An action that has no owner yet".to_owned(), |owner| format!("An action for {owner}"));
        widgets::flag(ui, &mut self.calls_back, &format!("{owner}: {}", call_back(outcome, expected)));
        widgets::flag(ui, &mut self.tells, &format!("{owner}: {}", tell(outcome, expected)));
    }

    fn choose_output(&mut self, ui: &mut Ui, desk: &Desk<'_>, outputs: &[&Output], outcome: StepOutcome) {
        let names: Vec<&str> = outputs.iter().map(|output| output.name.as_str()).chain([NOTHING_MADE]).collect();
        let at = outputs.iter().position(|output| Some(output.header.id) == self.output).unwrap_or(outputs.len());
        if let Some(PickChange::Picked(picked)) = widgets::pick(ui, &names, Chosen::Option(at), false) {
            self.output = outputs.get(picked).map(|output| output.header.id);
            self.suit(desk, outcome);
        }
    }

    fn choose_stage(&mut self, ui: &mut Ui) {
        let names: Vec<&str> = Stage::ALL.iter().map(|(_, name)| *name).collect();
        let at = Stage::ALL.iter().position(|(stage, _)| *stage == self.moves_to);
        if let Some(PickChange::Picked(picked)) =
            widgets::pick(ui, &names, at.map_or(Chosen::Nothing, Chosen::Option), false)
            && let Some((stage, _)) = Stage::ALL.get(picked)
        {
            self.moves_to = *stage;
        }
    }
}

/// The outputs that it can be about.
fn outputs<'a>(desk: &Desk<'a>, brief: &Brief) -> Vec<&'a Output> {
    let can_write = |output: &&Output| desk.session.read_only(output.header.id).is_none();
    desk.session.workspace().outputs_of(brief.header.id).filter(can_write).collect()
}

/// What was promised for a yes is what is done.
fn call_back(outcome: StepOutcome, expected: &ExpectedStep) -> &str {
    let promised = expected.if_yes.trim();
    if outcome == StepOutcome::Yes && !promised.is_empty() { promised } else { CALL_BACK }
}

fn tell(outcome: StepOutcome, expected: &ExpectedStep) -> &str {
    let promised = expected.if_no.trim();
    if outcome == StepOutcome::No && !promised.is_empty() { promised } else { TELL }
}
