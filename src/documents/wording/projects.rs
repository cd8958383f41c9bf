//! The words of what is printed about projects: the write-up of a hack event and the report on what became of it.

use serde::{Deserialize, Serialize};

use super::Counted;
use crate::model::brief::TeamRole;
use crate::model::output::{OutputKind, Ruling, Stage};

/// Terms that stand before what was typed, in the order in which every project prints.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectWords {
    /// The write-up, as its button and its file are called.
    pub document: String,
    pub projects: Counted,
    pub outputs: Counted,
    pub made: String,
    pub question: String,
    pub question_as_set: String,
    pub new_question: String,
    pub why_changed: String,
    pub team: String,
    pub mentor: String,
    pub what_the_team_did: String,
    pub what_was_made: String,
    pub what_happens_now: String,
    pub expected: String,
    /// Over `{step}` and `{who}`.
    pub decided_by: String,
    /// Over `{what}`.
    pub if_yes: String,
    pub if_no: String,
    pub how_to_try: String,
    pub built_with: String,
    pub made_by: String,
    /// Over `{kind}` and `{stage}`, and `{when}` where it is known.
    pub kind_and_stage: String,
    pub kind_and_stage_when: String,
    /// A project that has no name and no question yet.
    pub nameless: String,
    pub save_the_dates: String,
    /// Over `{announced}`: a list of what was made that nobody has.
    pub list_lost: String,
    /// Over `{who}`: behind what was heard.
    pub said_by: String,
    pub reported_by: String,
    pub report: ReportWords,
    pub stages: StageWords,
    pub kinds: OutputKindWords,
    pub roles: TeamRoleWords,
}

/// The report on outputs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportWords {
    pub document: String,
    /// Over `{name}`.
    pub title: String,
    pub events: Counted,
    /// Before the number of events of a series that took place.
    pub held: String,
    pub summary: String,
    pub by_stage: String,
    pub furthest_first: String,
    pub not_taken_forward: String,
    pub not_said_why: String,
    /// Over `{number}`, `{of}` and `{stage}`.
    pub stage_of: String,
    pub no_outputs: String,
    pub no_projects: String,
    pub not_yet: String,
    pub not_recorded: String,
    pub other_outputs: String,
    /// Terms of a card.
    pub owner_now: String,
    pub decision: String,
    /// Over `{when}`.
    pub planned: String,
    pub heard: String,
    pub what_changed: String,
    pub what_we_said: String,
    pub in_their_words: String,
    pub next: String,
    pub nothing_yet: String,
    pub nobody_yet: String,
    /// Over `{when}`.
    pub review: String,
    pub told_on: String,
    pub ruled: RulingWords,
    /// The same where nobody knows who decides.
    pub ruled_by_nobody: RulingWords,
    pub councillors: CouncillorWords,
}

/// The report for directors and councillors.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CouncillorWords {
    /// Above the title.
    pub group: String,
    pub asked: String,
    pub nothing_asked: String,
    pub owner_wanted: String,
    pub projects: String,
    pub how_far: String,
    pub cost: String,
    /// Over `{amount}`.
    pub pounds: String,
    /// Over `{n}` and `{of}`.
    pub known_at: String,
    /// Over `{amount}` and `{people}`.
    pub a_head: String,
    pub heads_not_recorded: String,
    pub not_recorded: String,
}

/// Over `{who}`, where somebody decides.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulingWords {
    pub yes: String,
    pub no: String,
    pub deferred: String,
    pub open: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageWords {
    pub made: String,
    pub shown: String,
    pub owner_found: String,
    pub being_developed: String,
    pub decision_sought: String,
    pub adopted: String,
    pub live: String,
    pub ended: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutputKindWords {
    pub website: String,
    pub prototype: String,
    pub service_design: String,
    pub campaign: String,
    pub document: String,
    pub data: String,
    pub event: String,
    pub group: String,
    pub skill: String,
    pub connection: String,
}

/// As they stand in brackets behind a name. A plain member has none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamRoleWords {
    pub coordinator: String,
    pub subject_expert: String,
    pub maker: String,
    pub researcher: String,
    pub storyteller: String,
    pub newcomer: String,
}

impl StageWords {
    pub fn of(&self, stage: Stage) -> &str {
        match stage {
            Stage::Made => &self.made,
            Stage::Shown => &self.shown,
            Stage::OwnerFound => &self.owner_found,
            Stage::BeingDeveloped => &self.being_developed,
            Stage::DecisionSought => &self.decision_sought,
            Stage::Adopted => &self.adopted,
            Stage::Live => &self.live,
            Stage::Ended => &self.ended,
        }
    }
}

impl OutputKindWords {
    pub fn of(&self, kind: OutputKind) -> &str {
        match kind {
            OutputKind::Website => &self.website,
            OutputKind::Prototype => &self.prototype,
            OutputKind::ServiceDesign => &self.service_design,
            OutputKind::Campaign => &self.campaign,
            OutputKind::Document => &self.document,
            OutputKind::Data => &self.data,
            OutputKind::Event => &self.event,
            OutputKind::Group => &self.group,
            OutputKind::Skill => &self.skill,
            OutputKind::Connection => &self.connection,
            OutputKind::NotSaid => "",
        }
    }
}

impl TeamRoleWords {
    pub fn of(&self, role: TeamRole) -> &str {
        match role {
            TeamRole::Member => "",
            TeamRole::Coordinator => &self.coordinator,
            TeamRole::SubjectExpert => &self.subject_expert,
            TeamRole::Maker => &self.maker,
            TeamRole::Researcher => &self.researcher,
            TeamRole::Storyteller => &self.storyteller,
            TeamRole::Newcomer => &self.newcomer,
        }
    }
}

impl RulingWords {
    /// As it was decided, or that it still is to be.
    pub fn of(&self, ruling: Option<Ruling>) -> &str {
        match ruling {
            Some(Ruling::Yes) => &self.yes,
            Some(Ruling::No) => &self.no,
            Some(Ruling::Deferred) => &self.deferred,
            None => &self.open,
        }
    }
}

/// The pack of a network's projects.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SummaryWords {
    pub document: String,
    pub no_organisation: String,
    /// Terms.
    pub whom_to_ask: String,
    pub asks_for: String,
    pub nobody_yet: String,
    pub nothing_written: String,
    pub none_yet: String,
}
