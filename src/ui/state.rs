//! What the window remembers between frames and no record does: which screen, which record, what was typed to filter.

mod covers;
mod lead;
mod left;
mod lists;
mod screen;

use std::collections::HashMap;

use crate::app::{Layout, Left, NewsAction, Renderer};
use crate::documents::Origin;
use crate::model::{Id, Kind};
use crate::ui::bin::BinScreen;
use crate::ui::deciding::Deciding;
use crate::ui::editor;
use crate::ui::finder::{Choice, Finder};
use crate::ui::first_run::FirstRun;
use crate::ui::guide::Guide;
use crate::ui::handing::Handing;
use crate::ui::hear::Hear;
use crate::ui::history::HistoryScreen;
use crate::ui::jot::Jot;
use crate::ui::launch_evening::LaunchEvening;
use crate::ui::list::ListSave;
use crate::ui::live::Live;
use crate::ui::messages::Messages;
use crate::ui::on_the_day::OnTheDay;
use crate::ui::pack::PackScreen;
use crate::ui::page::PageState;
use crate::ui::paste::Paste;
use crate::ui::planning::Sheet;
use crate::ui::search::Search;
use crate::ui::settings::{Part, SettingsScreen};
use crate::ui::show::{Show, Timing};
use crate::ui::taking_in::TakeIn;
use crate::ui::trail::Trail;
use crate::ui::unread::UnreadScreen;
use crate::ui::way::{self, Way};
use crate::ui::widgets::Toasts;
use crate::ui::writing::Writing;
use crate::workspace::Workspace;
use crate::workspace::board::KINDS;

pub use lead::Lead;
pub use left::Closing;
pub use lists::ListState;
pub use screen::Screen;

/// The window's memory.
#[derive(Default)]
pub struct State {
    pub screen: Screen,
    pub listed: HashMap<Screen, Kind>,
    pub lists: HashMap<Kind, ListState>,
    /// The page of its editor that each record was left at.
    pub pages: HashMap<Id, usize>,
    /// The field that should take the keyboard.
    pub lead: Option<Lead>,
    /// The field that holds the keyboard.
    pub keyboard: Option<Origin>,
    /// The field that held it last on each page of each record.
    held: HashMap<(Id, usize), Origin>,
    /// The record whose first control should take the keyboard.
    pub first: Option<Id>,
    /// The record whose page should be shown from its top.
    pub to_top: Option<Id>,
    /// The list should take the keyboard.
    pub focus_list: bool,
    /// The first run, until a folder is open.
    pub first_run: Option<FirstRun>,
    /// Home should take the keyboard.
    pub focus_home: bool,
    /// The bin should take the keyboard.
    pub focus_bin: bool,
    /// The minutes should get a new item in this frame.
    pub adds_item: bool,
    /// What happened to the actions of the meetings before should be asked in this frame.
    pub asks_what_happened: bool,
    /// The list that holds the keyboard should get one more in this frame.
    pub adds_one: bool,
    pub focus_filter: bool,
    pub page: PageState,
    /// The history that is shown in place of the open record's form, while it is.
    pub history: Option<HistoryScreen>,
    /// The bin, while it is shown.
    pub bin: Option<BinScreen>,
    /// The print pack that is shown in place of its event's form, while it is.
    pub pack: Option<PackScreen>,
    /// The file that can't be read and is looked at, while it is.
    pub unread: Option<UnreadScreen>,
    pub list_save: ListSave,
    pub settings: SettingsScreen,
    /// What draws the window.
    pub drawn_by: Renderer,
    pub toasts: Toasts,
    pub toast_actions: HashMap<u64, NewsAction>,
    pub shows_keys: bool,
    /// What is typed to find one of them.
    pub keys_typed: String,
    /// What was asked of writing.
    pub writing: Writing,
    /// Help with the place where one is, while it is open.
    pub guide: Option<Guide>,
    /// What was told, while it is read again.
    pub messages: Option<Messages>,
    /// The box that finds anything, while it is open.
    pub finder: Option<Finder>,
    /// What was chosen there, until the keyboard is back where it was.
    pub chosen: Option<Choice>,
    /// The minutes that are being taken, while they are.
    pub live: Option<Live>,
    /// The show-and-tell that fills the window, while it does.
    pub show: Option<Show>,
    /// How far that of each event has come.
    pub timings: HashMap<Id, Timing>,
    /// The day of an event that fills the window, while it does.
    pub on_the_day: Option<OnTheDay>,
    /// The launch evening at which teams are chosen, while it fills the window.
    pub launch_evening: Option<LaunchEvening>,
    /// Somebody went to another screen by a key, whatever lies over it.
    pub went: bool,
    /// Notes that are being pasted, while they are.
    pub paste: Option<Paste>,
    /// A list of people that is looked at, while it is.
    pub taking_in: Option<TakeIn>,
    /// What is being jotted down, while it is.
    pub jot: Option<Jot>,
    /// What is searched for, while it is.
    pub search: Option<Search>,
    /// What is noted of a project, while it is.
    pub hear: Option<Hear>,
    /// The decision that is being recorded, while it is.
    pub deciding: Option<Deciding>,
    /// What somebody looks after, while it is being handed over.
    pub handing: Option<Handing>,
    /// What is asked before an event is made, while it is asked.
    pub sheet: Option<Sheet>,
    /// What held the keyboard before the keys were shown.
    pub keyboard_before: Option<eframe::egui::Id>,
    /// For how many frames more it is given back.
    pub gives_back: u8,
    pub closing: Closing,
    /// The records that are open, and the way back through them.
    pub trail: Trail,
    /// What was open when the window was closed last, in its order, until it is open again.
    pub left: Vec<Left>,
    /// Which of it was shown then, where one was.
    left_shown: Option<Id>,
    pub layout: Layout,
    /// In a narrow window: the list lies over the editor.
    pub list_over: bool,
    /// In a narrow window: the page lies over the editor.
    pub page_over: bool,
    /// In a low window: how the list is arranged is shown.
    pub arranges: bool,
}

impl State {
    /// The kind that the list shows.
    pub fn kind(&self) -> Option<Kind> {
        let usual = self.screen.kinds().first().copied();
        self.listed.get(&self.screen).copied().or(usual)
    }

    /// The record that is open on this screen.
    pub fn open(&self) -> Option<Id> {
        if self.shows_board() {
            return None;
        }
        self.lists.get(&self.kind()?)?.open
    }

    /// Whether the records of this screen are shown on a board, and none is gone to.
    pub fn shows_board(&self) -> bool {
        let list = self.kind().filter(|kind| KINDS.contains(kind)).and_then(|kind| self.lists.get(&kind));
        list.is_some_and(|list| list.as_board && !list.left_board)
    }

    /// Comes back to the list, or to the board, from the record that was gone to. In a narrow window it lies over the
    /// editor.
    pub fn come_to_list(&mut self) {
        self.list_over = true;
        if let Some(list) = self.kind().and_then(|kind| self.lists.get_mut(&kind)) {
            list.left_board = false;
        }
    }

    /// Goes to a record.
    pub fn go_to(&mut self, kind: Kind, id: Id) {
        self.screen = Screen::of(kind);
        self.listed.insert(self.screen, kind);
        let list = self.lists.entry(kind).or_default();
        list.open = Some(id);
        (list.reveal, list.left_board) = (true, true);
        self.list_over = false;
        (self.pack, self.unread) = (None, None);
    }

    /// Puts the keyboard into the line that narrows the list.
    pub fn filter_list(&mut self) {
        if !self.screen.lists() {
            self.screen = Screen::Events;
        }
        self.come_to_list();
        self.focus_filter = true;
    }

    /// Goes to a field, wherever it is drawn.
    pub fn follow(&mut self, workspace: &Workspace, field: Origin) {
        let Some(Origin { record, field }) = way::drawn_at(workspace, self.open(), &field) else { return };
        let Some(found) = workspace.get(record) else { return };
        if self.open() != Some(record) {
            self.go_to(found.kind(), record);
        }
        self.turn_to(found.kind(), record, field.split('/').next().unwrap_or_default());
        self.lead = Some(Lead::to(record, field));
        (self.page_over, self.list_over, self.pack) = (false, false, None);
    }

    /// Gives the keyboard to the open record: to the field that held it last on the page that is shown, else to the
    /// first. With nothing open the list takes it.
    pub fn resume(&mut self, workspace: &Workspace) {
        let Some(open) = self.open().filter(|id| workspace.get(*id).is_some()) else {
            self.focus_list = true;
            return;
        };
        let held = self.held.get(&(open, self.page_of(open)));
        let held = held.and_then(|field| way::drawn_at(workspace, Some(open), field)).filter(|at| at.record == open);
        self.first = held.is_none().then_some(open);
        self.lead = held.map(|Origin { record, field }| Lead::to_or_first(record, field));
    }

    /// Gives the keyboard to the list, which lies over the editor in a narrow window. It is no longer narrowed to what has
    /// gone quiet.
    pub fn go_to_list(&mut self, screen: Screen) {
        (self.screen, self.went, self.unread) = (screen, true, None);
        self.focus_list = true;
        self.come_to_list();
        if let Some(list) = self.kind().and_then(|kind| self.lists.get_mut(&kind)) {
            (list.quiet_only, list.board.wanted.quiet_only) = (false, false);
        }
    }

    /// The same, with this kind listed.
    pub fn go_to_list_of(&mut self, kind: Kind) {
        let screen = Screen::of(kind);
        self.listed.insert(screen, kind);
        self.go_to_list(screen);
    }

    /// Goes home, whose first button takes the keyboard.
    pub fn go_home(&mut self) {
        (self.screen, self.went, self.unread) = (Screen::Home, true, None);
        self.focus_home = true;
    }

    /// Goes to the settings, whose parts take the keyboard.
    pub fn go_to_settings(&mut self) {
        (self.screen, self.went, self.unread) = (Screen::Settings, true, None);
        self.settings.go_to();
    }

    /// Goes to a part of the settings, whose first control takes the keyboard.
    pub fn go_to_part(&mut self, part: Part) {
        self.go_to_settings();
        self.settings.go_to_part(part);
    }

    /// The way to the field that was asked for, where it lies in this record.
    pub fn way(&self, record: Id) -> Way {
        Way::to(self.lead.as_ref().filter(|lead| lead.record == record).map(|lead| lead.field.as_str()))
    }

    /// Takes in how far the way was found in this frame.
    pub fn was_drawn(&mut self, record: Id, way: &Way) {
        self.keyboard = way.keyboard_at(record);
        if let Some(field) = &self.keyboard {
            self.held.insert((record, self.page_of(record)), field.clone());
        }
        let lead = self.lead.take().filter(|lead| lead.record != record || !way.is_over());
        let or_first = lead.as_ref().is_some_and(|lead| lead.or_first && lead.record == record);
        self.lead = lead.and_then(Lead::later);
        if or_first && self.lead.is_none() {
            self.first = Some(record);
        }
    }

    /// Turns a record's editor to the page on which a group of it stands.
    pub fn turn_to(&mut self, kind: Kind, record: Id, group: &str) {
        self.pages.extend(editor::page_of(kind, group).map(|page| (record, page)));
    }

    /// The page of its editor that a record was left at.
    pub fn page_of(&self, record: Id) -> usize {
        self.pages.get(&record).copied().unwrap_or_default()
    }
}
