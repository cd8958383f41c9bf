//! The record that is open: its title, its fields, how it prints, and who names it.
//!
//! Each frame draws a copy of the record and compares; what differs is sent as one change. Nothing else is kept.

mod attachments;
mod banner;
mod brief;
pub mod dates;
mod done;
pub mod event;
mod facts;
mod form;
mod head;
mod items;
pub mod links;
mod lock;
mod naming;
mod notice;
mod output;
mod pages;
mod person;
mod place;
mod question;
mod recovered;
pub mod section;
mod series;
mod small;
mod stage;
mod wide_head;

use std::sync::Arc;

use eframe::egui::{Margin, ScrollArea, Ui};
use jiff::civil::Date;

use section::Opens;

use super::beginning;
use super::checks;
use super::frame::Desk;
use super::kinds::called;
use super::state::State;
use super::theme::{space, width};
use super::undecided;
use super::way::{Step, Way};
use super::widgets;
use crate::app::Command;
use crate::documents::{Origin, PrintedDocument};
use crate::model::{Id, Kind, Record, Ref};
use crate::workspace::{Change, Edit, is_frozen};

pub use brief::follow_status;
pub use event::{MADE_IN_ITEMS, PROJECTS, READY};
pub use pages::{is_wide, next_page, page_keys, page_name, page_of, pages_of, previous_page};

/// What drawing a record's fields may read, and what it leaves behind.
pub struct Draft<'a, 'b> {
    pub desk: &'a mut Desk<'b>,
    /// The record that is drawn.
    pub record: Id,
    /// Records that were made on the spot, from a picker.
    pub created: Vec<Record>,
    /// Other records that were changed here, such as the actions of a meeting.
    pub edits: Vec<Edit>,
    /// Where drawing stands, and the way to the field that was asked for.
    pub way: Way,
    /// The field that held the keyboard in the last frame.
    pub keyboard: Option<Origin>,
    /// The field to go to after this frame.
    pub lead: Option<Origin>,
    /// Something was added, moved or taken out, which is no typing.
    pub is_deed: bool,
    /// The key for a new item was pressed.
    pub adds_item: bool,
    /// The key for the actions of the meetings before was pressed.
    pub asks_what_happened: bool,
    /// The key for one more in the list that holds the keyboard was pressed.
    pub adds_one: bool,
    /// What is said of something that was taken out.
    pub gone: Option<String>,
    /// A date without a year is the first one from this day on: that of the meeting, where there is one.
    pub day: Date,
    /// The document whose page was asked for.
    pub prints: Option<&'static PrintedDocument>,
    /// What was agreed of the record at hand stays as it is: its kind says what that is.
    pub locked: Option<Kind>,
    /// It is a published brief, of which what teams read stays as it is.
    pub frozen: bool,
}

impl<'a, 'b> Draft<'a, 'b> {
    fn of(desk: &'a mut Desk<'b>, state: &State, record: &Record) -> Self {
        let (day, way) = (day_of(desk, record), state.way(record.id()));
        let locked = desk.session.workspace().is_agreed(record).then(|| record.kind());
        let frozen = matches!(record, Record::Brief(brief) if is_frozen(brief));
        Self {
            desk,
            record: record.id(),
            created: Vec::new(),
            edits: Vec::new(),
            way,
            keyboard: state.keyboard.clone(),
            lead: None,
            is_deed: false,
            adds_item: state.adds_item,
            asks_what_happened: state.asks_what_happened,
            adds_one: state.adds_one,
            gone: None,
            day,
            prints: None,
            locked,
            frozen,
        }
    }

    /// Draws a level of the record.
    pub fn within<R>(&mut self, step: Step, draw: impl FnOnce(&mut Self) -> R) -> R {
        self.way.enter(step);
        let drawn = draw(self);
        self.way.leave();
        drawn
    }

    /// The first field of what was just made at the level at hand takes the keyboard as soon as it is drawn.
    pub fn lead_to(&mut self, made: Step) {
        self.is_deed = true;
        self.way.enter(made);
        self.lead = Some(Origin { record: self.record, field: self.way.path() });
        self.way.leave();
    }

    /// How a group opens, through some of whose levels the way may lead.
    pub fn opens(&self, at_first: bool, levels: impl Fn(&str) -> bool) -> Opens {
        match at_first {
            _ if self.way.leads_through(levels) => Opens::Now,
            true => Opens::AtFirst,
            false => Opens::OnDemand,
        }
    }

    /// Sends one change for everything that was typed in this frame. Undo takes what one control did together.
    fn send(self, ui: &Ui, before: &Arc<Record>, after: Record) {
        let mut all: Vec<Edit> = self.created.into_iter().map(Edit::create).collect();
        all.extend(self.edits);
        let title = after.title();
        if after != **before {
            all.push(Edit::replace(before.clone(), after));
        }
        self.desk.lead = self.lead.or(self.desk.lead.take());
        if all.is_empty() {
            return;
        }
        let spot = ui.ctx().memory(|memory| memory.focused()).map(|focused| focused.value());
        let deleted = all.iter().find(|edit| edit.after.is_none()).and_then(|edit| edit.before.as_ref());
        let label = match deleted {
            Some(deleted) => format!("deleting {}", deleted.title()),
            None if title.is_empty() => "typing".to_owned(),
            None => format!("changing {title}"),
        };
        let spot = spot.filter(|_| !self.is_deed);
        let (change, stays) = self.desk.session.followed(Change { edits: all, label, spot, gone: self.gone });
        self.desk.says = stays.or(self.desk.says.take());
        self.desk.send(Command::Apply(change));
    }

    /// Makes a record from a picker, to be created together with the link to it.
    pub fn create(&mut self, kind: Kind, title: &str) -> Ref {
        let mut record = self.desk.session.new_record(kind);
        record.set_title(title.trim());
        let link = Ref(record.id());
        self.created.push(record);
        link
    }

    /// What a record is called, with a word for one that is new or not here.
    pub fn title(&self, id: Id) -> String {
        let made = self.created.iter().find(|record| record.id() == id);
        let Some(record) = made.or_else(|| self.desk.session.workspace().get(id).map(Arc::as_ref)) else {
            return "Not here yet".to_owned();
        };
        match record.title() {
            title if title.is_empty() && record.kind() != Kind::Event => "Without a name".to_owned(),
            _ => called(record, self.desk.session.clock().today()),
        }
    }
}

/// What can be seen beside the editor.
#[derive(Clone, Copy, Debug)]
pub struct Beside {
    pub list: bool,
    pub page: bool,
    /// The window is so low that what stands above the form scrolls with it.
    pub is_low: bool,
}

/// Draws the open record, or says that none is open.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, beside: Beside) {
    let Some(record) = state.open().and_then(|id| desk.session.workspace().get(id)).cloned() else {
        beginning::show(ui, desk, state);
        return;
    };
    pages::settle(desk.session, state, &record);
    let mut after = Record::clone(&record);
    let locked = desk.session.read_only(record.id()).is_some();
    let (_, page_group) = pages::shown(state, &record);
    let mut draft = Draft::of(desk, state, &record);
    ui.push_id(record.id(), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let room = ui.available_width() - 2.0 * space::EDITOR;
        let wide = if is_wide(state, &record) { width::PROJECT.min(room) } else { width::READING };
        if !beside.is_low {
            head::show(ui, &mut draft, state, (&record, &mut after), (beside, wide));
        }
        widgets::bar_in_margin(ui);
        let page = format!("fields {}", state.page_of(record.id()));
        let area = ScrollArea::vertical().id_salt(page).auto_shrink(false);
        let from_top = state.to_top.take_if(|top| *top == record.id()).is_some();
        let area = if from_top { area.vertical_scroll_offset(0.0) } else { area };
        area.show(ui, |ui| {
            if beside.is_low {
                head::show(ui, &mut draft, state, (&record, &mut after), (beside, wide));
            }
            in_margins(ui, |ui| {
                ui.set_max_width(wide.min(ui.available_width()));
                told_above(ui, &mut draft, state, &record, beside);
                if state.first.take_if(|first| *first == record.id()).is_some() {
                    widgets::next_takes_keyboard(ui);
                }
                // A page without a field of its own has nothing to lock, and is walked and printed from all the same.
                section::begins_here(ui);
                let takes_typing = !locked || page_group == brief::PROJECT;
                widgets::locked_unless(ui, takes_typing, |ui| fields(ui, &mut draft, state, &mut after));
                if !beside.page && shows_checks(state, &record) {
                    checks::below(ui, draft.desk, &record);
                }
                if pages::is_last(state, &record) {
                    naming::show(ui, &mut draft, &record);
                }
            });
        });
    });
    state.was_drawn(record.id(), &draft.way);
    if let Some(document) = draft.prints {
        state.page.choice.pick_document(&record, document);
        state.page.take_keyboard();
        state.page_over = true;
    }
    draft.send(ui, &record, after);
}

/// What is told of the record above its fields.
fn told_above(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &mut State, record: &Arc<Record>, beside: Beside) {
    banner::show(ui, draft, record);
    undecided::over(ui, draft, state);
    recovered::show(ui, draft, state, record);
    lock::say(ui, draft, record, pages::shown(state, record).1);
    if shows_checks(state, record) {
        brief::say_published(ui, draft, record);
        if !beside.page {
            checks::above(ui, draft.desk, record);
        }
    }
}

/// Whether the page at hand of a record is the one whose fields are checked.
pub fn shows_checks(state: &State, record: &Record) -> bool {
    matches!(record, Record::Brief(_)) && pages::shown(state, record).1 == "brief"
}

/// The day of the meeting at which something was made; today for everything else.
fn day_of(desk: &Desk<'_>, record: &Record) -> Date {
    let event = record.event().and_then(|event| desk.session.workspace().event(event));
    event.and_then(|event| event.details.when.first_day()).unwrap_or(desk.session.clock().today())
}

fn in_margins(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let margin = Margin { left: 20, right: 20, top: 12, bottom: 32 };
    eframe::egui::Frame::new().inner_margin(margin).show(ui, contents);
}

fn fields(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &mut State, record: &mut Record) {
    let page = pages::shown(state, record);
    match record {
        Record::Event(event) => event::show(ui, draft, page, event),
        Record::Brief(brief) => brief::show(ui, draft, page, brief),
        Record::Output(output) => output::show(ui, draft, output),
        Record::Series(series) => series::show(ui, draft, series),
        Record::Notice(notice) => notice::show(ui, draft, notice),
        Record::Person(person) => person::show(ui, draft, person),
        _ => form::show(ui, draft, record.form(), &|_| true),
    }
}
