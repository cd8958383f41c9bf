//! How the window is left, and was left, to come back to: what was open, how large its panels were, how lists were
//! arranged.

use super::{ListState, State};
use crate::app::{Arranged, Left, Session, Settings};
use crate::model::Kind;
use crate::ui::trail::Place;

/// Whether the window is about to close.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Closing {
    #[default]
    No,
    /// As soon as everything is saved.
    WhenSaved,
    /// Saving failed and the person was told what closing would cost, as of this generation of the records; closed once
    /// more, it closes.
    Warned(u64),
}

impl State {
    /// As the window was left by this user.
    pub fn left_by(settings: &Settings) -> Self {
        let mut left = settings.open.clone();
        // What is shown is open, also where an older file does not say so.
        left.extend(settings.left.filter(|shown| !left.iter().any(|open| open.record == shown.record)));
        let lists = settings.arranged.iter().map(|Arranged { kind, order, grouping, board }| {
            let (order, grouping, as_board) = (*order, *grouping, *board);
            (*kind, ListState { order, grouping, as_board, ..ListState::default() })
        });
        let (lists, left_shown) = (lists.collect(), settings.left.map(|shown| shown.record));
        Self { left, lists, left_shown, layout: settings.layout, ..Self::default() }
    }

    /// The settings with what is open now and how large its panels are, to come back to.
    pub fn remembered(&self, settings: &Settings) -> Settings {
        let left = |(kind, record): Place| Left { kind, record, page: self.page_of(record) };
        if !self.left.is_empty() {
            // What was open the last time is not there yet.
            return Settings { layout: self.layout, arranged: self.arranged(), ..settings.clone() };
        }
        Settings {
            left: self.kind().zip(self.open()).map(left),
            open: self.trail.open().map(left).collect(),
            layout: self.layout,
            arranged: self.arranged(),
            ..settings.clone()
        }
    }

    /// How lists are arranged that somebody has arranged.
    fn arranged(&self) -> Vec<Arranged> {
        let chosen =
            self.lists.iter().filter(|(_, list)| list.order.is_some() || list.grouping.is_some() || list.as_board);
        let arranged = |(kind, list): (&Kind, &ListState)| {
            let ListState { order, grouping, as_board: board, .. } = list;
            Arranged { kind: *kind, order: *order, grouping: *grouping, board: *board }
        };
        let mut all: Vec<Arranged> = chosen.map(arranged).collect();
        all.sort_by_key(|arranged| arranged.kind);
        all
    }

    /// Opens what was open when the window was closed, once it has been read and unless people have begun with
    /// something else by then.
    pub fn come_back(&mut self, session: &Session) {
        if session.is_loading() || session.folder().is_none() {
            return;
        }
        let untouched = self.lists.values().all(|list| list.open.is_none());
        let screen = self.screen;
        let (left, shown) = (std::mem::take(&mut self.left), self.left_shown.take());
        let there = |left: &&Left| untouched && session.workspace().get(left.record).is_some();
        let shown_last = left.iter().filter(|left| Some(left.record) == shown);
        for Left { kind, record, page } in left.iter().chain(shown_last).filter(there) {
            self.trail.visit((*kind, *record));
            self.go_to(*kind, *record);
            self.pages.insert(*record, *page);
        }
        if shown.is_none() {
            self.screen = screen;
        }
    }
}
