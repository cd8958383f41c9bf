//! What follows from a decision, each with a box to tick: the output moves on, the team is called back, people are told.

use eframe::egui::Ui;

use crate::model::brief::{ExpectedStep, StepOutcome};
use crate::model::output::{Output, Stage, furthest};
use crate::model::pick::Choice;
use crate::model::{Brief, Id, Ref};
use crate::ui::frame::Desk;
use crate::ui::theme::{role, space};
use crate::ui::widgets::{self, Chosen, Field, PickChange};
use crate::workspace::steps::Ruled;

const CALL_BACK: &str = "Call the team back";
const TELL: &str = "Tell those who took part what was decided";

/// What is ticked.
#[derive(Debug)]
pub struct Follows {
    /// The outputs that it can be about, and the one that it is about.
    outputs: Vec<(Id, String)>,
    output: Option<Id>,
    /// The stage that this output has now.
    stands_at: Option<Stage>,
    owner: String,
    moves: bool,
    moves_to: Stage,
    calls_back: bool,
    tells: bool,
}

impl Follows {
    /// Nothing is ticked before it is said what came.
    pub fn of(desk: &Desk<'_>, brief: &Brief) -> Self {
        let workspace = desk.session.workspace();
        let can_write = |output: &&Output| desk.session.read_only(output.header.id).is_none();
        let outputs: Vec<&Output> = workspace.outputs_of(brief.header.id).filter(can_write).collect();
        let first = furthest(&outputs);
        let owner = first.and_then(|output| output.owner).or(brief.brief.afterwards.owner).or(brief.brief.owner);
        Self {
            outputs: outputs.iter().map(|output| (output.header.id, output.name.clone())).collect(),
            output: first.map(|output| output.header.id),
            stands_at: first.and_then(|output| output.stage.known().copied()),
            owner: owner.and_then(|owner| workspace.title(owner.0)).unwrap_or_default(),
            moves: false,
            moves_to: Stage::Adopted,
            calls_back: false,
            tells: false,
        }
    }

    /// What follows from this outcome as a rule.
    pub fn suit(&mut self, outcome: StepOutcome) {
        let is_further = self.stands_at.and_then(Stage::number) >= Stage::Adopted.number();
        self.moves_to = match outcome {
            StepOutcome::No => Stage::Ended,
            StepOutcome::Deferred => Stage::DecisionSought,
            _ if is_further => Stage::Live,
            _ => Stage::Adopted,
        };
        self.moves = outcome == StepOutcome::Yes && self.output.is_some() && !is_further;
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
    pub fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, outcome: StepOutcome, expected: &ExpectedStep) {
        widgets::heading(ui, 2, role::SUBHEADING, "What follows");
        ui.add_space(space::WORD);
        if self.outputs.len() > 1 {
            Field::new("It is about").show(ui, |ui| self.choose_output(ui, desk, outcome));
            ui.add_space(space::WORD);
        }
        if let Some((_, name)) = self.outputs.iter().find(|(output, _)| Some(*output) == self.output) {
            let words = format!("{name} moves to another stage");
            widgets::flag(ui, &mut self.moves, &words);
            if self.moves {
                Field::new("Stage reached").show(ui, |ui| self.choose_stage(ui));
                ui.add_space(space::WORD);
            }
        }
        let owner = match self.owner.as_str() {
            "" => "An action that has no owner yet".to_owned(),
            owner => format!("An action for {owner}"),
        };
        widgets::flag(ui, &mut self.calls_back, &format!("{owner}: {}", call_back(outcome, expected)));
        widgets::flag(ui, &mut self.tells, &format!("{owner}: {}", tell(outcome, expected)));
    }

    fn choose_output(&mut self, ui: &mut Ui, desk: &Desk<'_>, outcome: StepOutcome) {
        let names: Vec<&str> = self.outputs.iter().map(|(_, name)| name.as_str()).collect();
        let at = self.outputs.iter().position(|(output, _)| Some(*output) == self.output);
        if let Some(PickChange::Picked(picked)) =
            widgets::pick(ui, &names, at.map_or(Chosen::Nothing, Chosen::Option), false)
        {
            self.output = self.outputs.get(picked).map(|(output, _)| *output);
            let found = self.output.and_then(|output| desk.session.workspace().output(Ref(output)));
            self.stands_at = found.and_then(|output| output.stage.known().copied());
            self.suit(outcome);
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

/// What was promised for a yes is what is done.
fn call_back(outcome: StepOutcome, expected: &ExpectedStep) -> &str {
    let promised = expected.if_yes.trim();
    if outcome == StepOutcome::Yes && !promised.is_empty() { promised } else { CALL_BACK }
}

fn tell(outcome: StepOutcome, expected: &ExpectedStep) -> &str {
    let promised = expected.if_no.trim();
    if outcome == StepOutcome::No && !promised.is_empty() { promised } else { TELL }
}
