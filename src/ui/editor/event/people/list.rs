//! The list by name: a row each with where somebody is from, how they stand and whether they may be photographed, each one
//! click or key from the next. Everything else about them is behind the row.

use eframe::egui::{self, Ui};

use super::rows::Row;
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::event::AttendanceState::{Apologies, Came, Confirmed, DidNotCome, Invited, Registered};
use crate::model::event::{Attendance, AttendanceState, PhotoChoice};
use crate::model::form::{Fielded, Item, Items};
use crate::model::pick::Choice;
use crate::model::{Event, Open, TimeOfDay};
use crate::ui::editor::{Draft, form, items};
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Button, Chip, ItemPart, ItemRow, ListAction, OrderedList};
use crate::workspace::attending::{begins_as, hour_of_arrival, next_state, set_state};

/// Widths of the two chips, so that they line up.
const STATE: f32 = 118.0;
const STATE_ALONE: f32 = 104.0;
const PHOTOGRAPHS: f32 = 80.0;

/// What was asked of somebody in their row.
enum Deed {
    Stand(AttendanceState),
    Photographs(Option<PhotoChoice>),
}

/// Draws it.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event, rows: &[Row]) {
    ui.add_space(space::FIELD);
    let label = crate::model::event::People::FIELDS.iter().find(|field| field.key == "attendance");
    widgets::heading(ui, 3, role::NAME, label.map_or("", |field| field.label));
    ui.add_space(space::LABEL);
    if rows.is_empty() {
        widgets::muted(ui, "Nobody yet. Type the first letters of a name above.");
    }
    let items: Vec<ItemRow<'_>> =
        rows.iter().map(|row| ItemRow { id: egui::Id::unique(row.id), title: &row.title }).collect();
    let list = OrderedList::new(Attendance::ONE, &items, "").fixed(draft.is_list_locked()).sorted().in_view();
    items::open_on_way(ui, draft);
    let mut deed = None;
    let action = list.show(ui, |ui, part| {
        let (ItemPart::Side(number) | ItemPart::Body(number)) = part;
        let Some(row) = rows.get(number) else { return };
        let is_body = matches!(part, ItemPart::Body(_));
        draft.within(Step::Item(row.id), |draft| {
            if is_body {
                body(ui, draft, event, row);
            } else if let Some(asked) = side(ui, draft, event, row) {
                deed = Some((row.at, asked));
            }
        });
    });
    if let Some((at, deed)) = deed {
        carry_out(ui, draft, event, at, deed);
    }
    let removed = match action {
        Some(ListAction::Remove(number)) => rows.get(number),
        _ => None,
    };
    let name = removed.map(|row| row.name.as_str()).filter(|name| !name.is_empty());
    let action = removed.map(|row| ListAction::Remove(row.at));
    items::carry_out_on(draft, &mut event.people.attendance as &mut dyn Items, action, name);
    add(ui, draft, event);
}

/// Somebody who is put down in words, such as a guest whose name nobody knows.
fn add(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    if draft.is_list_locked() {
        return;
    }
    let by_key = items::one_more(draft, event.people.attendance.len()).is_some();
    let button = Button::quiet("Add somebody in other words").icon(icon::ADD).small();
    if button.show(ui).clicked() || by_key {
        let state = begins_as(event, draft.desk.session.clock().today()).into();
        let id = draft.desk.session.fresh_id();
        event.people.attendance.push(Attendance { id, state, ..Attendance::default() });
        draft.lead_to(Step::Item(id));
    }
}

fn body(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event, row: &Row) {
    let until = event.people.attendance.get(row.at).and_then(|entry| event.needs_kept_until(&entry.needs));
    let Some(entry) = event.people.attendance.get_mut(row.at) else { return };
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(space::WORD);
    form::show(ui, draft, entry, &|_| true);
    if entry.needs.is_noted() {
        let day = until.map(|day| dates::short_day(&en_gb().dates, day));
        let after = day.unwrap_or_else(|| "a week from the event".to_owned());
        widgets::secondary(ui, &format!("Needs are to be deleted after {after}."));
        ui.add_space(space::WORD);
    }
}

/// From the right: the photographs, then how they stand.
fn side(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event, row: &Row) -> Option<Deed> {
    let entry = event.people.attendance.get(row.at)?;
    let mut deed = None;
    let (says, next) = photographs(entry);
    if field(draft, "photographs") {
        let name = format!("Photographs of {}: {says}", row.name);
        // What was never asked is a question that waits, and not switched off.
        let tone = if entry.photographs.is_some() { Tone::Quiet } else { Tone::Warn };
        if Chip::new(says).tone(tone).width(PHOTOGRAPHS).name(&name).show_clickable(ui).clicked() {
            deed = Some(Deed::Photographs(next));
        }
    }
    // Where there is little room the time stands behind the row.
    let is_narrow = ui.available_width() < STATE + space::WORD;
    let says = if is_narrow { state_alone(entry) } else { state_in_words(entry) };
    let wide = if is_narrow { STATE_ALONE } else { STATE };
    let chip = Chip::new(&says).tone(tone(entry)).width(wide.min(ui.available_width()));
    if !field(draft, "state") {
        chip.show(ui);
        return deed;
    }
    let now = entry.state.known().copied().unwrap_or_default();
    let next = next_state(event, now, draft.desk.session.clock().today());
    let name = format!("{}: {says}. Next: {}", row.name, next.label());
    if chip.name(&name).show_clickable(ui).clicked() {
        deed = Some(Deed::Stand(next));
    }
    deed
}

/// Whether a field of the entry at hand can be changed.
fn field(draft: &mut Draft<'_, '_>, key: &'static str) -> bool {
    draft.within(Step::Key(key), |draft| !draft.is_field_locked())
}

fn carry_out(ui: &Ui, draft: &mut Draft<'_, '_>, event: &mut Event, at: usize, deed: Deed) {
    let now = now(draft, event);
    let Some(entry) = event.people.attendance.get_mut(at) else { return };
    draft.is_deed = true;
    match deed {
        Deed::Stand(state) => stand(ui, entry, state, now),
        Deed::Photographs(choice) => entry.photographs = choice.map(Open::Known),
    }
}

/// Puts somebody into the next state. Whoever comes round to having come has the arrival that they had: the way there leads
/// through states in which nobody has arrived.
fn stand(ui: &Ui, entry: &mut Attendance, state: AttendanceState, now: Option<TimeOfDay>) {
    let place = egui::Id::unique(("how somebody had arrived", entry.id));
    if entry.state.is(Came) {
        ui.data_mut(|data| data.insert_temp(place, (entry.arrived, entry.walk_in)));
    }
    set_state(entry, state, now);
    let had: Option<(Option<TimeOfDay>, bool)> = ui.data(|data| data.get_temp(place));
    if let Some((arrived, walk_in)) = had.filter(|_| state == Came) {
        (entry.arrived, entry.walk_in) = (arrived.or(entry.arrived), walk_in);
    }
}

/// The time of day where the event is on.
pub fn now(draft: &Draft<'_, '_>, event: &Event) -> Option<TimeOfDay> {
    hour_of_arrival(event, draft.desk.session.clock().wall())
}

/// "Registered", "Came 6.05pm", "Walk-in".
pub fn state_in_words(entry: &Attendance) -> String {
    let time = entry.arrived.filter(|_| entry.state.is(Came)).map(|time| dates::time(&en_gb().dates, time));
    format!("{} {}", state_alone(entry), time.unwrap_or_default()).trim().to_owned()
}

fn state_alone(entry: &Attendance) -> String {
    match entry.state.known() {
        None => "Newer".to_owned(),
        Some(Came) if entry.walk_in => "Walk-in".to_owned(),
        Some(state) => state.label().to_owned(),
    }
}

fn tone(entry: &Attendance) -> Tone {
    match entry.state.known() {
        Some(Came) => Tone::Decision,
        Some(Confirmed | Registered) => Tone::Plain,
        Some(Invited | Apologies | DidNotCome) | None => Tone::Quiet,
    }
}

/// In words, and what comes next of it.
fn photographs(entry: &Attendance) -> (&'static str, Option<PhotoChoice>) {
    match entry.photographs.as_ref().and_then(Open::known) {
        None => ("Photos?", Some(PhotoChoice::Fine)),
        Some(PhotoChoice::Fine) => ("Photos fine", Some(PhotoChoice::NoPhotographs)),
        Some(PhotoChoice::NoPhotographs) => ("No photos", None),
    }
}
