//! Lists: items that are added, opened, moved, copied and removed; long lists.

use eframe::egui::{Id, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use folkmoot::ui::widgets::{Field, ItemPart, ItemRow, Line, ListAction, ListRow, OrderedList, RowList, Span};

use crate::kit::window;

#[derive(Clone)]
struct Item {
    id: u64,
    title: String,
}

struct Agenda {
    items: Vec<Item>,
    fresh: u64,
}

impl Agenda {
    fn new() -> Self {
        let items = ["Welcome", "The Book Boat", "Next meeting"].iter().zip(1..);
        let items = items.map(|(title, id)| Item { id, title: (*title).to_owned() }).collect();
        Self { items, fresh: 100 }
    }

    fn apply(&mut self, action: ListAction) {
        self.fresh += 1;
        match action {
            ListAction::Add(at) => self.items.insert(at, Item { id: self.fresh, title: String::new() }),
            ListAction::Remove(at) => drop(self.items.remove(at)),
            ListAction::Shift { from, to } => {
                let item = self.items.remove(from);
                self.items.insert(to, item);
            }
            ListAction::Duplicate(of) => {
                let copy = Item { id: self.fresh, ..self.items[of].clone() };
                self.items.insert(of + 1, copy);
            }
        }
    }

    fn titles(&self) -> Vec<&str> {
        self.items.iter().map(|item| item.title.as_str()).collect()
    }
}

fn agenda<'a>() -> Harness<'a, Agenda> {
    window(Agenda::new(), |ui, agenda| {
        let titles: Vec<(u64, String)> = agenda.items.iter().map(|item| (item.id, item.title.clone())).collect();
        let rows: Vec<ItemRow<'_>> =
            titles.iter().map(|(id, title)| ItemRow { id: Id::unique(("item", *id)), title }).collect();
        let list = OrderedList::new("agenda item", &rows, "Add an item").numbered();
        let action = list.show(ui, |ui, part| {
            if let ItemPart::Body(index) = part {
                Field::new("Title").show(ui, |ui| Line::new(&mut agenda.items[index].title).show(ui));
            }
        });
        if let Some(action) = action {
            agenda.apply(action);
        }
    })
}

#[test]
fn an_item_is_opened_and_edited_and_another_closes_it() {
    let mut harness = agenda();
    harness.get_by_role_and_label(Role::Button, "The Book Boat").click();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Title").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Title").type_text("!");
    harness.run();
    assert_eq!(harness.state().titles(), ["Welcome", "The Book Boat!", "Next meeting"]);
    harness.get_by_role_and_label(Role::Button, "Welcome").click();
    harness.run();
    let open = harness.get_by_role_and_label(Role::TextInput, "Title").value();
    assert_eq!(open.as_deref(), Some("Welcome"));
}

#[test]
fn items_are_moved_copied_and_removed_with_buttons() {
    for (button, then) in [
        ("Move up: The Book Boat", &["The Book Boat", "Welcome", "Next meeting"][..]),
        ("Move down: The Book Boat", &["Welcome", "Next meeting", "The Book Boat"]),
        ("Duplicate: The Book Boat", &["Welcome", "The Book Boat", "The Book Boat", "Next meeting"]),
        ("Remove: The Book Boat", &["Welcome", "Next meeting"]),
    ] {
        let mut harness = agenda();
        harness.get_by_role_and_label(Role::Button, "The Book Boat").click();
        harness.run();
        harness.get_by_label(button).click();
        harness.run();
        assert_eq!(harness.state().titles(), then, "{button}");
    }
}

#[test]
fn the_buttons_behind_one_that_is_clicked_stay_in_view() {
    let mut harness = agenda();
    harness.get_by_role_and_label(Role::Button, "The Book Boat").click();
    harness.run();
    harness.get_by_label("Move up: The Book Boat").click();
    while harness.state().titles()[0] == "Welcome" {
        harness.step();
    }
    for button in ["Move down", "Duplicate", "Remove"] {
        let name = format!("{button}: The Book Boat");
        assert!(harness.query_by_label(&name).is_some(), "{name} in the frame of the click");
    }
}

#[test]
fn an_item_is_moved_with_keys_and_keeps_the_keyboard() {
    let mut harness = agenda();
    harness.get_by_role_and_label(Role::Button, "Next meeting").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    harness.run();
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    harness.run();
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    harness.run();
    assert_eq!(harness.state().titles(), ["Next meeting", "Welcome", "The Book Boat"]);
    assert!(harness.get_by_role_and_label(Role::Button, "Next meeting").is_focused());
}

#[test]
fn a_new_item_is_open_at_once() {
    let mut harness = agenda();
    harness.get_by_label("Add an item").click();
    harness.run();
    assert_eq!(harness.state().titles(), ["Welcome", "The Book Boat", "Next meeting", ""]);
    assert_eq!(harness.get_by_role_and_label(Role::TextInput, "Title").value().unwrap_or_default(), "");
}

#[test]
fn cards_are_always_open() {
    let mut harness = window(Agenda::new(), |ui, agenda| {
        let ids: Vec<u64> = agenda.items.iter().map(|item| item.id).collect();
        let rows: Vec<ItemRow<'_>> =
            ids.iter().map(|id| ItemRow { id: Id::unique(("link", *id)), title: "" }).collect();
        let action = OrderedList::new("link", &rows, "Add a link").show_cards(ui, |ui, index| {
            let name = format!("Words {}", index + 1);
            Field::new(&name).show(ui, |ui| Line::new(&mut agenda.items[index].title).show(ui));
        });
        if let Some(action) = action {
            agenda.apply(action);
        }
    });
    let (line, remove) = (
        harness.get_by_role_and_label(Role::TextInput, "Words 3").rect(),
        harness.get_by_label("Remove: link 3").rect(),
    );
    assert!(remove.bottom() <= line.top() && (remove.right() - line.right()).abs() <= 1.0, "{remove} over {line}");
    harness.get_by_label("Remove: link 1").click();
    harness.run();
    harness.get_by_label("Move up: link 2").click();
    harness.run();
    assert_eq!(harness.state().titles(), ["Next meeting", "The Book Boat"]);
}

#[test]
fn ten_thousand_rows_are_walked_with_the_arrows() {
    let drawn = std::cell::Cell::new(0);
    let mut harness = window(None, |ui, clicked| {
        drawn.set(0);
        RowList::new("Events", &[Span { height: ListRow::height(true), is_row: true }; 10_000]).show(
            ui,
            |ui, index| {
                drawn.set(drawn.get() + 1);
                let row = ListRow::new("Meeting").detail("14 May").place(index, 10_000).chosen(*clicked == Some(index));
                if row.show(ui).clicked() {
                    *clicked = Some(index);
                }
            },
        );
    });
    assert!(drawn.get() < 20, "{} rows are drawn", drawn.get());
    harness.get_all_by_label("Meeting").next().unwrap().focus();
    harness.run();
    for _ in 0..15 {
        harness.key_press(Key::ArrowDown);
        harness.run();
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), Some(15));
    harness.key_press(Key::End);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), Some(9_999));
}
