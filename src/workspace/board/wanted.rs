//! Which cards of a board somebody wants to see: by words, event, theme, owner and silence, and what there is to choose of
//! each.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::Card;
use crate::model::{Id, Ref};
use crate::workspace::{Workspace, folded, sort_key};

/// What was asked for; all of it must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words of its title, its project or its owner.
    pub words: String,
    pub event: Option<Id>,
    /// A theme or a tag.
    pub theme: Option<String>,
    pub owner: Option<Id>,
    /// Only that of which nobody has heard for too long.
    pub quiet_only: bool,
    /// A card that was just moved stays, whatever became of it by that.
    pub stays: Option<Id>,
}

/// What can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The newest first.
    pub events: Vec<(Id, String)>,
    pub themes: Vec<String>,
    pub owners: Vec<(Id, String)>,
    /// How many cards have gone quiet.
    pub quiet: usize,
}

impl Wanted {
    /// Whether all cards are asked for.
    pub fn is_all(&self) -> bool {
        let Self { words, event, theme, owner, quiet_only, stays: _ } = self;
        words.trim().is_empty() && event.is_none() && theme.is_none() && owner.is_none() && !quiet_only
    }

    pub(super) fn ready(&self) -> Ready<'_> {
        let theme = self.theme.as_ref().map(|theme| folded(theme));
        Ready { wanted: self, is_all: self.is_all(), words: folded(&self.words), theme }
    }
}

/// What is asked for, as it is looked for.
pub(super) struct Ready<'a> {
    wanted: &'a Wanted,
    is_all: bool,
    words: String,
    theme: Option<String>,
}

impl Ready<'_> {
    pub(super) fn lets_through(&self, card: &Card) -> bool {
        if self.is_all {
            return true;
        }
        let Wanted { event, owner, quiet_only, stays, .. } = self.wanted;
        let has_words = self.words.split_whitespace().all(|word| card.words.contains(word));
        let is_at = event.is_none_or(|event| card.events.contains(&event));
        let is_of = owner.is_none_or(|owner| card.owner_is == Some(owner));
        let is_about =
            self.theme.as_ref().is_none_or(|wanted| card.themes.iter().any(|theme| folded(theme) == *wanted));
        has_words && is_at && is_of && is_about && (!quiet_only || card.quiet.is_some()) || *stays == Some(card.id)
    }
}

/// What there is to choose among these cards.
pub fn choices(workspace: &Workspace, cards: &[Arc<Card>]) -> Choices {
    let (mut events, mut themes, mut owners) = (HashSet::new(), HashMap::new(), HashMap::new());
    let mut said = HashSet::new();
    for card in cards {
        events.extend(card.events.iter().copied());
        if let Some(owner) = card.owner_is {
            owners.entry(owner).or_insert_with(|| card.owner.clone());
        }
        // Many cards share their themes.
        for theme in card.themes.iter().filter(|theme| said.insert(theme.as_str())) {
            themes.entry(folded(theme)).or_insert_with(|| theme.clone());
        }
    }
    let event = |id: Id| {
        let event = workspace.event(Ref(id))?;
        Some((Reverse(event.details.when.first_day()), id, event.details.title.trim().to_owned()))
    };
    let mut events: Vec<_> = events.into_iter().filter_map(event).filter(|(.., title)| !title.is_empty()).collect();
    events.sort();
    let mut owners: Vec<(Id, String)> = owners.into_iter().filter(|(_, name)| !name.is_empty()).collect();
    owners.sort_by_cached_key(|(id, name)| (sort_key(name), *id));
    let mut themes: Vec<String> = themes.into_values().collect();
    themes.sort_by_cached_key(|theme| sort_key(theme));
    Choices {
        events: events.into_iter().map(|(_, id, title)| (id, title)).collect(),
        themes,
        owners,
        quiet: cards.iter().filter(|card| card.quiet.is_some()).count(),
    }
}
