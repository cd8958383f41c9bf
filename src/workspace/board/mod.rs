//! Outputs and project briefs on a board: a column for each stage, or each status of a brief, with a card for each record.
//!
//! Which cards somebody wants to see is in `wanted`, what a move changes in `moving`, and what is kept while records
//! change in `kept`. Words for dates are the caller's, and how a board is drawn is the window's.

mod kept;
mod moving;
mod wanted;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::heard::{is_quiet, quiet_from};
use super::{Workspace, days_since_heard, folded, owner_of, sort_key};
use crate::model::brief::BriefStatus;
use crate::model::output::{Output, Stage};
use crate::model::pick::Choice as _;
use crate::model::{Brief, Id, Kind, Open, Record, Ref, When};

pub use kept::Cards;
pub use moving::{Asks, Moved, Walk, moved};
pub use wanted::{Choices, Wanted, choices};

/// The kinds that have a board.
pub const KINDS: [Kind; 2] = [Kind::Brief, Kind::Output];

/// A column of a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    Stage(Stage),
    Status(BriefStatus),
    /// What only a newer version knows. Nothing moves there or from there.
    Newer,
}

impl Lane {
    /// The columns of a kind, in the order in which a record passes through them.
    pub fn of(kind: Kind) -> Vec<Self> {
        match kind {
            Kind::Output => Stage::ALL.iter().map(|(stage, _)| Self::Stage(*stage)).collect(),
            Kind::Brief => BriefStatus::ALL.iter().map(|(status, _)| Self::Status(*status)).collect(),
            _ => Vec::new(),
        }
    }

    /// What stands over it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Stage(stage) => stage.label(),
            Self::Status(status) => status.label(),
            Self::Newer => "Of a newer version",
        }
    }

    fn of_stage(stage: &Open<Stage>) -> Self {
        stage.known().map_or(Self::Newer, |stage| Self::Stage(*stage))
    }

    fn of_status(status: &Open<BriefStatus>) -> Self {
        status.known().map_or(Self::Newer, |status| Self::Status(*status))
    }
}

/// A record on a board.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub id: Id,
    /// Empty where nothing was typed yet.
    pub title: String,
    /// The project of an output, the latest event of a brief; empty for none.
    pub belongs_to: String,
    /// Who looks after it now; empty while nobody is named.
    pub owner: String,
    pub lane: Lane,
    /// Since when it stands there, as far as that was written down.
    pub since: When,
    /// For how many days nobody has heard of it, once that is too long.
    pub quiet: Option<i64>,
    /// It has ended, and nobody said why.
    pub asks_why: bool,
    owner_is: Option<Id>,
    events: Vec<Id>,
    themes: Vec<String>,
    words: String,
    title_key: Vec<u8>,
}

impl Card {
    fn by_title(&self, other: &Self) -> Ordering {
        self.title_key.cmp(&other.title_key).then(self.id.cmp(&other.id))
    }
}

/// A column with its cards.
#[derive(Clone, Debug)]
pub struct Column {
    pub lane: Lane,
    /// Those that were asked for, by title.
    pub cards: Vec<Arc<Card>>,
    /// How many there are, asked for or not.
    pub all: usize,
}

/// The cards of a kind, by title. How long nobody has heard of a project is worked out once, however many outputs it has.
pub fn cards(workspace: &Workspace, kind: Kind, today: Date) -> Vec<Arc<Card>> {
    let mut quiet = HashMap::new();
    let made = workspace.of_kind(kind).filter_map(|record| match record.as_ref() {
        Record::Output(output) => {
            let silence = output.brief.and_then(|brief| {
                *quiet.entry(brief).or_insert_with(|| silence(workspace, workspace.brief(brief)?, today))
            });
            Some(of_output(workspace, output, silence, today))
        }
        Record::Brief(brief) => Some(of_brief(workspace, brief, today)),
        _ => None,
    });
    let mut cards: Vec<Arc<Card>> = made.map(Arc::new).collect();
    cards.sort_by(|a, b| a.by_title(b));
    cards
}

/// The card of one record; none where its kind has no board.
fn card_of(workspace: &Workspace, record: Ref, today: Date) -> Option<Card> {
    match workspace.get(record.0)?.as_ref() {
        Record::Output(output) => {
            let silence = output.brief.and_then(|brief| silence(workspace, workspace.brief(brief)?, today));
            Some(of_output(workspace, output, silence, today))
        }
        Record::Brief(brief) => Some(of_brief(workspace, brief, today)),
        _ => None,
    }
}

/// The columns of a kind with the cards that somebody wants to see. What only a newer version knows has a column where
/// there is any.
pub fn columns(cards: &[Arc<Card>], kind: Kind, wanted: &Wanted) -> Vec<Column> {
    let lets_through = wanted.ready();
    let newer = cards.iter().any(|card| card.lane == Lane::Newer).then_some(Lane::Newer);
    let lanes = Lane::of(kind).into_iter().chain(newer);
    let mut columns: Vec<Column> = lanes.map(|lane| Column { lane, cards: Vec::new(), all: 0 }).collect();
    for card in cards {
        let Some(column) = columns.iter_mut().find(|column| column.lane == card.lane) else { continue };
        column.all += 1;
        if lets_through.lets_through(card) {
            column.cards.push(card.clone());
        }
    }
    columns
}

/// For how long nobody has heard of a project, where that is too long.
fn silence(workspace: &Workspace, brief: &Brief, today: Date) -> Option<i64> {
    days_since_heard(workspace, brief, today).filter(|days| is_quiet(workspace, brief, *days)).map(i64::from)
}

fn of_output(workspace: &Workspace, output: &Output, silence: Option<i64>, today: Date) -> Card {
    let brief = output.brief.and_then(|brief| workspace.brief(brief));
    let has_ended = output.stage.is(Stage::Ended);
    let quiet = match brief {
        _ if has_ended => None,
        Some(_) => silence,
        None => silence_of_output(workspace, output, today),
    };
    // An output says itself where it was made; only one that does not was made wherever its project was.
    let events = match output.event {
        Some(event) => vec![event.0],
        None => brief.map(events_of).unwrap_or_default(),
    };
    let tags = brief.map(|brief| brief.header.tags.as_slice()).unwrap_or_default();
    let tags = output.header.tags.iter().chain(tags);
    let since = match output.stage.known() {
        Some(stage) => since(workspace, output, *stage),
        None => When::default(),
    };
    let card = Card {
        id: output.header.id,
        title: output.name.trim().to_owned(),
        belongs_to: brief.map(|brief| brief.title().to_owned()).unwrap_or_default(),
        owner: name(workspace, output.owner),
        lane: Lane::of_stage(&output.stage),
        since,
        quiet,
        asks_why: has_ended && output.why_ended.is_empty(),
        owner_is: output.owner.map(|owner| owner.0),
        themes: themes(tags),
        events,
        words: String::new(),
        title_key: Vec::new(),
    };
    with_keys(card)
}

/// Since when an output stands at a stage: as its log has it, or from its beginning.
fn since(workspace: &Workspace, output: &Output, stage: Stage) -> When {
    let begun = || if stage == Stage::Made { made_on(workspace, output) } else { When::default() };
    output.reached(stage).filter(|when| !when.is_unknown()).cloned().unwrap_or_else(begun)
}

/// When an output was made: as it says, or at its event.
pub(super) fn made_on(workspace: &Workspace, output: &Output) -> When {
    let event = || workspace.event(output.event?).map(|event| event.details.when.clone());
    Some(&output.made_on).filter(|when| !when.is_unknown()).cloned().or_else(event).unwrap_or_default()
}

/// The same for an output of no project, of which its own log alone can tell.
fn silence_of_output(workspace: &Workspace, output: &Output, today: Date) -> Option<i64> {
    let made = made_on(workspace, output).first_day();
    let heard = output.log.iter().filter_map(|entry| entry.when.first_day()).chain(made).filter(|day| *day <= today);
    let days = heard.max()?.duration_until(today).as_hours() / 24;
    (days >= quiet_from(workspace)).then_some(days)
}

fn of_brief(workspace: &Workspace, brief: &Brief, today: Date) -> Card {
    let outputs: Vec<&Output> = workspace.outputs_of(brief.header.id).collect();
    let owner = owner_of(brief, &outputs);
    let events = events_of(brief);
    // Of a brief's statuses only one has its day.
    let is_published = brief.brief.status.is(BriefStatus::Published);
    let card = Card {
        id: brief.header.id,
        title: brief.title().trim().to_owned(),
        belongs_to: name(workspace, brief.last_event()),
        owner: name(workspace, owner),
        lane: Lane::of_status(&brief.brief.status),
        since: if is_published { brief.brief.published.clone() } else { When::default() },
        quiet: silence(workspace, brief, today),
        asks_why: brief.brief.status.is(BriefStatus::Closed) && brief.since.why_closed.is_empty(),
        owner_is: owner.map(|owner| owner.0),
        themes: themes(brief.header.tags.iter()),
        events,
        words: String::new(),
        title_key: Vec::new(),
    };
    with_keys(card)
}

fn with_keys(card: Card) -> Card {
    let words = folded(&[card.title.as_str(), &card.belongs_to, &card.owner].join("\n"));
    Card { words, title_key: sort_key(&card.title), ..card }
}

fn events_of(brief: &Brief) -> Vec<Id> {
    let mut events: Vec<Id> = brief.at_events.appearances.iter().filter_map(|at| at.event).map(|at| at.0).collect();
    events.dedup();
    events
}

/// What it is about: its own tags. Those of its events, and the line over such an event, say what kind of evening it was.
fn themes<'a>(tags: impl Iterator<Item = &'a String>) -> Vec<String> {
    tags.map(|theme| theme.trim()).filter(|theme| !theme.is_empty()).map(str::to_owned).collect()
}

fn name(workspace: &Workspace, link: Option<Ref>) -> String {
    link.and_then(|link| workspace.title(link.0)).unwrap_or_default()
}
