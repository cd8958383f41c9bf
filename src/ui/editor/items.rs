//! A list inside a record: its items are added, opened, moved, copied and taken out.

use eframe::egui::{self, Key, Modifiers, Rect, Ui};

use super::{Draft, form};
use crate::documents::Origin;
use crate::model::form::{Form, Item, Items, Place};
use crate::ui::drops;
use crate::ui::theme::{role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Around, Chip, ItemPart, ItemRow, ListAction, OrderedList};
use crate::ui::words::{joined, shortened};

/// As much of what an item is called as tells it from others.
const NAMED: usize = 40;
/// With no more rows than this an item is a card that is always open.
const CARD_ROWS: usize = 4;

/// Draws the list and carries out what was asked of it.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, items: &mut dyn Items) {
    let titles = titles(draft, items);
    let rows: Vec<ItemRow<'_>> = titles.iter().map(|(id, title)| ItemRow { id: egui::Id::unique(id), title }).collect();
    let add = format!("Add {} {}", article(items.one()), items.one());
    let list = OrderedList::new(items.one(), &rows, &add).fixed(draft.is_list_locked());
    let by_key = keys(ui, draft, items);
    open_on_way(ui, draft);
    let action = if items.blank().words().len() <= CARD_ROWS {
        list.show_cards(ui, |ui, index| {
            let id = items.id_mut(index).copied().unwrap_or_default();
            if let Some(item) = items.form(index) {
                draft.within(Step::Item(id), |draft| form::show(ui, draft, item, &|_| true));
            }
        })
    } else {
        list.show(ui, |ui, part| {
            let (ItemPart::Body(index) | ItemPart::Side(index)) = part;
            let id = items.id_mut(index).copied().unwrap_or_default();
            let Some(item) = items.form(index) else { return };
            draft.within(Step::Item(id), |draft| {
                if matches!(part, ItemPart::Side(_)) {
                    // The right half of the row was handed on.
                    let half = ui.max_rect();
                    return takes_files(ui, draft, half.with_min_x(half.left() - half.width()), item);
                }
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space::WORD);
                form::show(ui, draft, item, &|_| true);
                takes_files(ui, draft, ui.min_rect(), item);
            });
        })
    };
    let one_more = one_more(draft, items.len());
    carry_out(draft, items, by_key.or(one_more).or(action));
}

/// A file that is dropped on an item with a field for files is kept there: the copy of what a link shows.
fn takes_files(ui: &Ui, draft: &mut Draft<'_, '_>, here: Rect, item: &mut dyn Form) {
    let rows = (0..).zip(item.words());
    let keys =
        rows.filter(|(row, _)| matches!(item.place(*row), Some(Place::Attachments(_)))).map(|(_, words)| words.key);
    if let Some(key) = keys.last() {
        let record = draft.way.record().unwrap_or(draft.record);
        let to = Origin { record, field: format!("{}/{key}", draft.way.field()) };
        drops::over(ui, draft.desk, here, to, "beside this link");
    }
}

/// The words over a list.
pub fn heading(ui: &mut Ui, label: &str, help: &str) {
    widgets::heading(ui, 3, role::NAME, label);
    if !help.is_empty() {
        widgets::secondary(ui, help);
    }
    ui.add_space(space::WORD);
}

/// Draws a list of rows that open, and tells what was asked of it; what stands at the right of a row and what is in it is
/// the caller's. `add` are the words of its button: without any, and then without the keys for one more, the caller has
/// a way of its own to add an item.
pub fn rows<T: Item>(
    ui: &mut Ui,
    draft: &mut Draft<'_, '_>,
    list: &mut Vec<T>,
    add: &str,
    side: impl Fn(&mut Ui, &mut Draft<'_, '_>, &T),
    body: impl FnMut(&mut Ui, &mut Draft<'_, '_>, &mut T),
) -> Option<ListAction> {
    rows_under(ui, draft, list, &[], add, side, body)
}

/// The same, with headings and buttons between the rows.
pub fn rows_under<T: Item>(
    ui: &mut Ui,
    draft: &mut Draft<'_, '_>,
    list: &mut Vec<T>,
    around: &[Around<'_>],
    add: &str,
    side: impl Fn(&mut Ui, &mut Draft<'_, '_>, &T),
    mut body: impl FnMut(&mut Ui, &mut Draft<'_, '_>, &mut T),
) -> Option<ListAction> {
    let titles = titles(draft, list);
    let rows: Vec<ItemRow<'_>> = titles.iter().map(|(id, title)| ItemRow { id: egui::Id::unique(id), title }).collect();
    let ordered = OrderedList::new(T::ONE, &rows, add).around(around).fixed(draft.is_list_locked());
    let by_key = if add.is_empty() { None } else { keys(ui, draft, list) };
    open_on_way(ui, draft);
    // A way to a list in which nothing stands yet ends at the button that adds to it.
    if list.is_empty() && !add.is_empty() && draft.way.ends_here() && draft.way.arrives(false) {
        widgets::next_takes_keyboard(ui);
    }
    let action = ordered.show(ui, |ui, part| match part {
        ItemPart::Side(index) => {
            if let Some(item) = list.get_mut(index) {
                let id = *item.id_mut();
                draft.within(Step::Item(id), |draft| side(ui, draft, item));
            }
        }
        ItemPart::Body(index) => {
            if let Some(item) = list.get_mut(index) {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space::WORD);
                let id = *item.id_mut();
                draft.within(Step::Item(id), |draft| body(ui, draft, item));
            }
        }
    });
    let one_more = if add.is_empty() { None } else { one_more(draft, list.len()) };
    by_key.or(one_more).or(action)
}

/// A fact at the right of the row of an item: a click opens the item at the field that it stands in.
pub fn way(ui: &mut Ui, draft: &mut Draft<'_, '_>, chip: Chip<'_>, name: &str, field: &'static str) {
    if chip.name(name).show_way(ui).clicked() {
        draft.lead_to(Step::Key(field));
    }
}

/// What the key for one more asks of the list at hand, where the keyboard is in it. Inner lists are drawn before, and
/// take it first.
pub fn one_more(draft: &mut Draft<'_, '_>, count: usize) -> Option<ListAction> {
    let held = draft.keyboard.as_ref().filter(|at| draft.adds_one && at.record == draft.record)?;
    held.field.strip_prefix(&draft.way.path())?.strip_prefix('/')?;
    draft.adds_one = false;
    Some(ListAction::Add(count))
}

/// What the keys ask of the item of the list at hand whose first line is typed in: Enter goes on to the next, Ctrl with the
/// arrows to the next or the one before, as while minutes are taken; Alt with the arrows moves it. They are taken before the
/// line is drawn.
pub fn keys(ui: &Ui, draft: &mut Draft<'_, '_>, items: &mut dyn Items) -> Option<ListAction> {
    let index = first_line_at(draft, items).filter(|_| !draft.is_list_locked())?;
    let last = items.len().saturating_sub(1);
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, to) in [(Key::ArrowUp, index.checked_sub(1)), (Key::ArrowDown, Some(index + 1))] {
        let to = to.filter(|to| *to <= last);
        if pressed(Modifiers::ALT, key) {
            let moved = items.id_mut(index).copied().filter(|_| to.is_some());
            moved.inspect(|id| OrderedList::moves(ui, egui::Id::unique(id)));
            return to.map(|to| ListAction::Shift { from: index, to });
        }
        if pressed(Modifiers::COMMAND, key) {
            let next = to.and_then(|to| items.id_mut(to).copied());
            next.into_iter().for_each(|next| draft.lead_to(Step::Item(next)));
            return None;
        }
    }
    if !pressed(Modifiers::NONE, Key::Enter) {
        return None;
    }
    match items.id_mut(index + 1).copied() {
        Some(next) => {
            draft.lead_to(Step::Item(next));
            None
        }
        None => Some(ListAction::Add(items.len())),
    }
}

/// The item whose first line held the keyboard in the last frame.
fn first_line_at(draft: &Draft<'_, '_>, items: &mut dyn Items) -> Option<usize> {
    let field = draft.keyboard.as_ref().filter(|at| at.record == draft.record)?.field.as_str();
    let within = field.strip_prefix(&draft.way.path())?.strip_prefix('/')?;
    let (id, key) = within.split_once('/')?;
    let id = id.parse().ok()?;
    let index = (0..items.len()).find(|index| items.id_mut(*index).is_some_and(|found| *found == id))?;
    let item = items.form(index)?;
    let words = item.words();
    let first = (0..words.len()).find(|row| matches!(item.place(*row), Some(Place::Line(_))))?;
    words.get(first).filter(|words| words.key == key).map(|_| index)
}

/// Opens the item of the list drawn next that the way leads to.
pub fn open_on_way(ui: &Ui, draft: &Draft<'_, '_>) {
    if let Some(item) = draft.way.item() {
        OrderedList::open(ui, egui::Id::unique(item));
    }
}

/// Does to the items what was asked of the list, as a step of its own. What is new takes the keyboard; what was filled
/// in and is gone can be brought back at once.
pub fn carry_out(draft: &mut Draft<'_, '_>, items: &mut dyn Items, action: Option<ListAction>) {
    carry_out_on(draft, items, action, None);
}

/// The same where the list shows its items in another order, or not all of them: what is gone is told by its name.
pub fn carry_out_on(
    draft: &mut Draft<'_, '_>,
    items: &mut dyn Items,
    action: Option<ListAction>,
    called: Option<&str>,
) {
    let Some(action) = action.filter(|_| !draft.is_list_locked()) else { return };
    let session = draft.desk.session;
    draft.is_deed = true;
    match action {
        ListAction::Add(at) => {
            let id = session.fresh_id();
            items.add(at, id);
            draft.lead_to(Step::Item(id));
        }
        ListAction::Remove(index) => {
            if items.id_mut(index).is_some_and(|id| draft.is_agreed_item(*id)) {
                return;
            }
            let filled = items.form(index).is_some_and(form::is_filled);
            let by_number = || format!("{} {}", items.one(), index + 1);
            draft.gone = filled.then(|| format!("Removed {}.", called.map_or_else(by_number, str::to_owned)));
            items.remove(index);
        }
        ListAction::Shift { from, to } => {
            let title = items.title(from);
            let name = called.unwrap_or(title.trim());
            let name = if name.is_empty() { format!("{} {}", items.one(), from + 1) } else { shortened(name, NAMED) };
            let says = format!("Moved {name} to place {} of {}. Ctrl Z takes it back.", to + 1, items.len());
            draft.desk.says = Some(says);
            items.shift(from, to);
        }
        ListAction::Duplicate(index) => items.duplicate(index, &mut || session.fresh_id()),
    }
}

/// The id of each item and what it is called: by what it links to first, else by what was typed.
pub fn titles(draft: &Draft<'_, '_>, items: &mut dyn Items) -> Vec<(crate::model::Id, String)> {
    (0..items.len())
        .map(|index| {
            let id = items.id_mut(index).copied().unwrap_or_default();
            let typed = items.title(index);
            let linked = items.form(index).and_then(|item| first_link(item, typed.is_empty()));
            let linked = linked.map(|link| draft.title(link.0)).unwrap_or_default();
            (id, joined(&[&linked, &typed]))
        })
        .collect()
}

/// The link that an item is about: in its first row or, where nothing else names the item, anywhere in it.
fn first_link(item: &mut dyn Form, anywhere: bool) -> Option<crate::model::Ref> {
    let rows = if anywhere { item.words().len() } else { 1 };
    (0..rows).find_map(|row| match item.place(row) {
        Some(Place::Link { target, .. }) => *target,
        Some(Place::Items(items)) => items.form(0).and_then(|first| first_link(first, true)),
        _ => None,
    })
}

fn article(one: &str) -> &'static str {
    if one.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}
