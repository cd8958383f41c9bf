//! A project as a brief prints it: the brief, the event that it is printed for with the question as it was set there,
//! and how people are named.

use jiff::civil::{Date, DateTime};

use crate::documents::markdown::{self, linked};
use crate::documents::meeting::{Meeting, NO_MEETING, Naming};
use crate::documents::names::{Party, joined};
use crate::documents::parts::{fact, heading, paragraph};
use crate::documents::project::of_brief;
use crate::documents::tree::{Block, Content, Fact, Origin};
use crate::documents::wording::{Wording, fill};
use crate::model::brief::{Appearance, Ask};
use crate::model::event::MinutesStyle;
use crate::model::{Brief, Event, Markdown, Ref};
use crate::workspace::Workspace;

pub struct Project<'a> {
    pub brief: &'a Brief,
    /// How it was set at the event; none where it is printed for no event.
    pub appearance: Option<&'a Appearance>,
    /// The event, or no event at all: it knows who may be named.
    pub meeting: Meeting<'a>,
}

impl<'a> Project<'a> {
    /// For the next of its events, or else the last one, of those that take place.
    pub fn at_latest_event(workspace: &'a Workspace, brief: &'a Brief, now: DateTime) -> Self {
        let appearances = brief.at_events.appearances.iter();
        let set = appearances.filter_map(|appearance| Some((appearance, workspace.event(appearance.event?)?)));
        let set: Vec<(&Appearance, &Event)> = set.filter(|(_, event)| event.takes_place()).collect();
        let last_day = |event: &Event| event.details.when.last_day();
        let next = set
            .iter()
            .filter(|(_, event)| event.is_to_come(now.date()))
            .min_by_key(|(_, event)| event.details.when.first_day().unwrap_or(Date::MAX));
        match next.or_else(|| set.iter().max_by_key(|(_, event)| last_day(event))) {
            // A brief that is entered for one event twice is as its latest entry says.
            Some((appearance, event)) => {
                let latest = brief.at(event.header.id).unwrap_or(appearance);
                Self::at_event(workspace, brief, latest, event, now)
            }
            None => Self { brief, appearance: None, meeting: meeting(workspace, &NO_MEETING, now) },
        }
    }

    pub fn at_event(
        workspace: &'a Workspace,
        brief: &'a Brief,
        appearance: &'a Appearance,
        event: &'a Event,
        now: DateTime,
    ) -> Self {
        Self { brief, appearance: Some(appearance), meeting: meeting(workspace, event, now) }
    }

    pub fn words(&self) -> &'static Wording {
        self.meeting.words
    }

    pub fn ask(&self) -> &'a Ask {
        &self.brief.brief
    }

    /// A field of the brief.
    pub fn at(&self, field: impl Into<String>) -> Origin {
        of_brief(self.brief, field)
    }

    /// The question as it was set at the event, where that was kept.
    pub fn question_at_event(&self) -> Option<&'a Appearance> {
        self.appearance.filter(|appearance| !appearance.question.trim().is_empty())
    }

    /// The question, or what stands in its place.
    pub fn headline(&self) -> String {
        let question = self.question_at_event().map_or(self.ask().question.trim(), |one| one.question.trim());
        let candidates = [question, self.ask().name.trim(), &self.words().brief.document];
        candidates.into_iter().find(|said| !said.is_empty()).unwrap_or_default().to_owned()
    }

    pub fn question_field(&self) -> Origin {
        match self.question_at_event() {
            Some(appearance) => self.at(format!("at_events/appearances/{}/question", appearance.id)),
            None => self.at("brief/question"),
        }
    }

    /// What the event is called; empty where there is none.
    pub fn event_name(&self) -> String {
        let title = self.meeting.event.details.title.trim();
        if title.is_empty() { self.meeting.series_name() } else { title.to_owned() }
    }

    /// "Project brief: Quiet After School".
    pub fn titled(&self) -> String {
        let words = &self.words().brief;
        match self.ask().name.trim() {
            "" => words.document.clone(),
            name => fill(&words.titled, &[("document", &words.document), ("name", name)]),
        }
    }

    pub fn name_of_file(&self) -> String {
        joined(&[&self.titled(), &self.event_name()])
    }

    /// Long text of the brief.
    pub fn text(&self, text: &Markdown, field: &str) -> Vec<Block> {
        markdown::blocks(text, 2, Some(&self.at(field)))
    }

    /// A line that was typed, as a paragraph.
    pub fn line(&self, line: &str, field: &str) -> Block {
        paragraph(linked(line.trim())).at(&self.at(field))
    }

    /// The lines of a list, each where it was typed.
    pub fn lines(&self, lines: &[String], field: &str) -> Vec<Block> {
        lines.iter().filter(|line| !line.trim().is_empty()).map(|line| self.line(line, field)).collect()
    }

    /// A part under its heading; nothing where there is nothing to say.
    pub fn part(&self, title: &str, field: &str, blocks: Vec<Block>) -> Vec<Block> {
        if blocks.is_empty() {
            return Vec::new();
        }
        [vec![heading(2, title).at(&self.at(field))], blocks].concat()
    }

    /// The same with its blocks as bullets.
    pub fn bullets(&self, title: &str, field: &str, blocks: Vec<Block>) -> Vec<Block> {
        if blocks.is_empty() {
            return Vec::new();
        }
        let items = blocks.into_iter().map(|block| vec![block]).collect();
        self.part(title, field, vec![Block::from(Content::List { start: None, items }).at(&self.at(field))])
    }

    /// A fact with its lines; none where there is nothing to say.
    pub fn fact(&self, term: &str, lines: Vec<String>, field: &str) -> Option<Fact> {
        fact(term, &lines, self.at(field))
    }

    /// "Nadia Reeve, Libraries", or what stands in place of a name.
    pub fn party(&self, link: Ref) -> String {
        let party = self.meeting.party_from_elsewhere(link);
        joined(&[&party.name, &party.organisation])
    }

    /// Somebody with all that is said of them; none where only "a resident" could be said.
    pub fn described(&self, link: Ref) -> Option<Party> {
        (self.meeting.naming(link) != Naming::Counted).then(|| self.meeting.party(link))
    }
}

fn meeting<'a>(workspace: &'a Workspace, event: &'a Event, now: DateTime) -> Meeting<'a> {
    Meeting::new(workspace, event, MinutesStyle::default(), now)
}
