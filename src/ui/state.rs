//! What the window remembers between frames and no record does: which screen, which record, what was typed to filter.

use std::collections::HashMap;
use std::path::PathBuf;

use crate::app::{Left, NewsAction, PrintTo, Session};
use crate::documents::{Style, TextSize};
use crate::model::{Id, Kind};
use crate::ui::list::Rows;
use crate::ui::widgets::Toasts;
use crate::workspace::Order;

/// A place in the navigation. The lists that belong together share one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    #[default]
    Events,
    Actions,
    People,
    Settings,
}

impl Screen {
    /// The kinds of record that are listed there, the usual one first.
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Events => &[Kind::Event, Kind::Series],
            Self::Actions => &[Kind::Action, Kind::Decision, Kind::Notice],
            Self::People => &[Kind::Person, Kind::Organisation],
            Self::Settings => &[],
        }
    }

    /// Where records of this kind are listed.
    pub fn of(kind: Kind) -> Self {
        [Self::Events, Self::Actions, Self::People]
            .into_iter()
            .find(|screen| screen.kinds().contains(&kind))
            .unwrap_or_default()
    }
}

/// How a list is narrowed and ordered, and which of its records is open.
#[derive(Debug, Default)]
pub struct ListState {
    pub filter: String,
    pub order: Option<Order>,
    pub open: Option<Id>,
    pub rows: Rows,
    /// The open record should come into view.
    pub reveal: bool,
}

/// How the open record will print.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PrintChoice {
    /// None for the style that the record has.
    pub style: Option<Style>,
    pub size: TextSize,
    /// A typed path, for systems without dialogs.
    pub path: String,
}

/// Whether the window is about to close.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Closing {
    #[default]
    No,
    /// As soon as everything is saved.
    WhenSaved,
    /// Saving failed and the person was told; closed once more, it closes.
    Warned,
}

/// The window's memory.
#[derive(Default)]
pub struct State {
    pub screen: Screen,
    pub listed: HashMap<Screen, Kind>,
    pub lists: HashMap<Kind, ListState>,
    /// The page of the event editor: details, plan, people, minutes, review.
    pub event_page: usize,
    /// The first field of the record should take the keyboard.
    pub focus_first: bool,
    pub focus_filter: bool,
    pub print: PrintChoice,
    pub folder_path: String,
    pub toasts: Toasts,
    pub toast_actions: HashMap<u64, NewsAction>,
    pub show_problems: bool,
    pub closing: Closing,
    /// What was open when the window was closed last, until it is open again.
    pub left: Option<Left>,
    /// In a narrow window: the list lies over the editor.
    pub list_over: bool,
}

impl State {
    /// The kind that the list shows.
    pub fn kind(&self) -> Option<Kind> {
        let usual = self.screen.kinds().first().copied();
        self.listed.get(&self.screen).copied().or(usual)
    }

    /// The record that is open on this screen.
    pub fn open(&self) -> Option<Id> {
        self.lists.get(&self.kind()?)?.open
    }

    /// Goes to a record.
    pub fn go_to(&mut self, kind: Kind, id: Id) {
        self.screen = Screen::of(kind);
        self.listed.insert(self.screen, kind);
        let list = self.lists.entry(kind).or_default();
        list.open = Some(id);
        list.reveal = true;
        self.list_over = false;
    }

    /// What is open now, to come back to.
    pub fn left_at(&self) -> Option<Left> {
        Some(Left { kind: self.kind()?, record: self.open()?, page: self.event_page })
    }

    /// Opens what was open when the window was closed, once it has been read and unless people have begun with
    /// something else by then.
    pub fn come_back(&mut self, session: &Session) {
        if session.is_loading() || session.folder().is_none() {
            return;
        }
        if let Some(Left { kind, record, page }) = self.left.take()
            && session.workspace().get(record).is_some()
            && self.lists.values().all(|list| list.open.is_none())
        {
            self.go_to(kind, record);
            self.event_page = page;
        }
    }

    /// Where to print, by a typed path; nothing typed asks the system's dialog.
    pub fn print_to(&self, ending: &'static str) -> PrintTo {
        match self.print.path.trim() {
            "" => PrintTo::Browse(ending),
            path => PrintTo::File(with_ending(path, ending)),
        }
    }
}

/// The path with this ending, which is added where another one, or a full stop within a name, stands there.
fn with_ending(path: &str, ending: &str) -> PathBuf {
    let typed = PathBuf::from(path);
    let has = typed.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    if has { typed } else { PathBuf::from(format!("{path}.{ending}")) }
}
