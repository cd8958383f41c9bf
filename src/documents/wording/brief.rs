//! The words of printed project briefs.

use serde::{Deserialize, Serialize};

use super::Counted;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BriefWords {
    pub document: String,
    pub documents: String,
    /// Over `{document}` and `{name}`.
    pub titled: String,
    /// What stands where no brief is set for an event.
    pub none_yet: String,
    pub status: BriefStatusWords,
    pub terms: BriefTermWords,
    pub headings: BriefHeadingWords,
    pub panel: BriefPanelWords,
    pub afterwards: AfterwardsWords,
    pub wall: WallWords,
    pub comments: CommentWords,
    /// Short words that do not end a line of a headline.
    pub lean_on_the_next: Vec<String>,
}

impl BriefWords {
    /// Whether a line of a sheet, on its own, is one of its headings.
    pub fn is_heading(&self, line: &str) -> bool {
        let BriefHeadingWords {
            background,
            who_for,
            experience,
            facts,
            tried,
            considerations,
            risks,
            explore,
            challenge,
        } = &self.headings;
        let panel = &self.panel;
        let story = [background, who_for, experience, facts, tried, considerations, risks, explore, challenge];
        let looked_up = [
            &panel.fixed,
            &panel.flexible,
            &panel.contacts,
            &panel.resources,
            &panel.by_the_end,
            &panel.measures,
            &panel.starter_tasks,
            &panel.skills_wanted,
            &panel.links,
            &panel.follow,
            &self.afterwards.heading,
        ];
        story.into_iter().chain(looked_up).any(|heading| heading == line.trim())
    }
}

/// What the header and the footer say of how far it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BriefStatusWords {
    pub draft: String,
    /// Over `{n}`.
    pub version: String,
    pub not_published: String,
    pub published: String,
    /// Over `{when}`.
    pub published_on: String,
    pub to_publish_on: String,
    pub closed: String,
}

/// What stands before a fact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BriefTermWords {
    pub partner: Counted,
    pub owner: String,
    pub deputy: String,
    pub sponsor: String,
    pub former_names: String,
}

/// The headings of the story.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BriefHeadingWords {
    pub background: String,
    pub who_for: String,
    pub experience: String,
    pub facts: String,
    pub tried: String,
    pub considerations: String,
    pub risks: String,
    pub explore: String,
    pub challenge: String,
}

/// The headings of what a team looks up, and the remarks in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BriefPanelWords {
    pub fixed: String,
    pub flexible: String,
    pub contacts: String,
    pub resources: String,
    pub by_the_end: String,
    pub measures: String,
    pub starter_tasks: String,
    pub skills_wanted: String,
    pub links: String,
    pub follow: String,
    pub agreed: String,
    pub not_asked_yet: String,
    pub for_this_event: String,
    pub personal: String,
    pub offline: String,
}

/// What happens next.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AfterwardsWords {
    pub heading: String,
    pub owner: String,
    pub no_owner: String,
    pub decision: String,
    pub money: String,
    pub licence: String,
    pub told: String,
}

/// The list of comments for the author.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentWords {
    pub document: String,
    pub open: String,
    pub settled: String,
    pub answer: String,
    pub nothing_yet: String,
}

/// What a team writes on the wall.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WallWords {
    pub new_question: String,
    pub why_changed: String,
    pub team: String,
}
