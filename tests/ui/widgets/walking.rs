//! Walking with the keyboard: what it comes to is in view, and groups are one stop.

use eframe::egui::{Key, Modifiers, Rect, Role, ScrollArea, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::ui::theme::{Tone, icon};
use folkmoot::ui::widgets::{
    Button, Chip, Chosen, Field, ItemRow, Line, LinkPicker, Linked, LinksPicker, ListRow, MarkdownEdit, NumberEdit,
    OrderedList, PickerOption, RadioCard, RowList, Span, WordsEdit, flag, icon_button, link, named, pick, pick_chip,
    radio_cards, segments, tabs,
};

use crate::kit::{window, window_of};

fn focused<State>(harness: &Harness<'_, State>) -> Option<(String, Rect)> {
    let node = harness.root().children_recursive().find(|node| node.accesskit_node().is_focused())?;
    let said = node.accesskit_node().label().or(node.accesskit_node().value()).unwrap_or_default();
    Some((said, node.rect()))
}

fn press<State>(harness: &mut Harness<'_, State>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn names<State>(harness: &mut Harness<'_, State>, modifiers: Modifiers, key: Key, times: usize) -> Vec<String> {
    let step = |_| {
        press(harness, modifiers, key);
        focused(harness).map(|(name, _)| name).unwrap_or_default()
    };
    (0..times).map(step).collect()
}

fn nobody(_: &str) -> Vec<PickerOption<u8>> {
    Vec::new()
}

const CARYS: Linked<'_> = Linked { icon: icon::PERSON, title: "Carys Bevan" };

#[derive(Default)]
struct Form {
    lines: Vec<String>,
    words: Vec<String>,
    number: Option<u32>,
    ticked: bool,
}

/// One of every control, each in a field with some room below it.
fn long_form(ui: &mut eframe::egui::Ui, form: &mut Form) {
    form.lines.resize(3, String::new());
    let gap = |ui: &mut eframe::egui::Ui| ui.add_space(70.0);
    Field::new("Title").show(ui, |ui| Line::new(&mut form.lines[0]).show(ui));
    gap(ui);
    Field::new("Quote").show(ui, |ui| Line::new(&mut form.lines[1]).wrapped().show(ui));
    gap(ui);
    Field::new("Notes").show(ui, |ui| MarkdownEdit::new(&mut form.lines[2]).rows(20).show(ui));
    gap(ui);
    Field::new("Room for").show(ui, |ui| NumberEdit::new(&mut form.number).show(ui));
    gap(ui);
    Field::new("State").show(ui, |ui| pick(ui, &["Draft", "Agreed"], Chosen::Nothing, true));
    gap(ui);
    Field::new("Host").show(ui, |ui| LinkPicker::new(Some(CARYS), &nobody).opens().show(ui));
    gap(ui);
    Field::new("Guests").show(ui, |ui| LinksPicker::new(&[CARYS], &nobody).show(ui));
    gap(ui);
    Field::new("Tags").show(ui, |ui| WordsEdit::new(&mut form.words).show(ui));
    gap(ui);
    flag(ui, &mut form.ticked, "OK to use");
    gap(ui);
    named(ui, "Use", |ui| pick_chip(ui, Chip::new("Use?").tone(Tone::Warn), &["Yes"], Chosen::Nothing, false));
    gap(ui);
    radio_cards(ui, &[RadioCard { icon: icon::NEW_PAGE, title: "Clean page", detail: "Four fields" }], 0);
    gap(ui);
    let rows = [ItemRow { id: eframe::egui::Id::unique("one"), title: "The Book Boat" }];
    OrderedList::new("item", &rows, "Add an item").show(ui, |_, _| ());
    gap(ui);
    named(ui, "Colours", |ui| segments(ui, &["Light", "Dark"], 1));
    gap(ui);
    tabs(ui, &["Details", "Minutes"], 0);
    gap(ui);
    icon_button(ui, icon::UP, "Move up");
    gap(ui);
    link(ui, folkmoot::ui::theme::role::SECONDARY, "Ask for news");
    gap(ui);
    Button::filled("Print").show(ui);
}

#[test]
fn what_takes_the_keyboard_comes_into_view() {
    let size = vec2(640.0, 400.0);
    let mut harness = window_of(size, Form::default(), |ui, form| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| long_form(ui, form));
    });
    let view = Rect::from_min_max(pos2(0.0, 12.0), pos2(640.0, 388.0)).expand(0.5);
    for (modifiers, last) in [(Modifiers::NONE, "Print"), (Modifiers::SHIFT, "Title")] {
        let mut walked = Vec::new();
        while walked.last().map(String::as_str) != Some(last) && walked.len() < 40 {
            press(&mut harness, modifiers, Key::Tab);
            let (name, rect) = focused(&harness).expect("something has the keyboard");
            let seen = rect.intersect(view);
            let wanted = rect.height().min(view.height() * 0.8);
            assert!(seen.height() >= wanted, "{name} at {rect} is out of view; after {walked:?}");
            walked.push(name);
        }
        assert!((18..24).contains(&walked.len()), "{walked:?}");
    }
}

#[test]
fn a_fields_label_comes_into_view_with_it() {
    let mut text = String::new();
    let mut harness = window_of(vec2(640.0, 400.0), (), move |ui, ()| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            Field::new("Title").show(ui, |ui| Line::new(&mut text).show(ui));
            ui.add_space(900.0);
            Button::filled("Print").show(ui);
        });
    });
    names(&mut harness, Modifiers::NONE, Key::Tab, 2);
    press(&mut harness, Modifiers::SHIFT, Key::Tab);
    let label = harness.get_by_role_and_label(Role::Label, "Title").rect();
    assert!(label.top() >= 12.0, "{label}");
}

#[test]
fn tabs_and_segments_are_one_stop_each() {
    let mut harness = window((1, 2), |ui, (tab, colours)| {
        Button::outlined("Before").show(ui);
        *tab = tabs(ui, &["Details", "Plan", "Minutes"], *tab).unwrap_or(*tab);
        *colours = named(ui, "Colours", |ui| segments(ui, &["Auto", "Light", "Dark"], *colours)).unwrap_or(*colours);
        Button::outlined("After").show(ui);
    });
    let there = names(&mut harness, Modifiers::NONE, Key::Tab, 4);
    assert_eq!(there, ["Before", "Plan", "Colours: Dark", "After"]);
    let back = names(&mut harness, Modifiers::SHIFT, Key::Tab, 2);
    assert_eq!(back, ["Colours: Dark", "Plan"]);
    assert_eq!(names(&mut harness, Modifiers::NONE, Key::ArrowRight, 2), ["Minutes", "Minutes"]);
    assert_eq!(*harness.state(), (2, 2));
    assert_eq!(names(&mut harness, Modifiers::NONE, Key::Home, 1), ["Details"]);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(names(&mut harness, Modifiers::NONE, Key::ArrowLeft, 2), ["Colours: Light", "Colours: Auto"]);
    assert_eq!(*harness.state(), (0, 0));
    assert_eq!(names(&mut harness, Modifiers::NONE, Key::Tab, 1), ["After"]);
}

#[test]
fn a_screen_reader_goes_to_each_of_a_group() {
    let mut harness = window(0, |ui, tab| {
        *tab = tabs(ui, &["Details", "Plan"], *tab).unwrap_or(*tab);
    });
    harness.get_by_role_and_label(Role::Tab, "Plan").focus();
    harness.run();
    assert!(harness.get_by_role_and_label(Role::Tab, "Plan").is_focused());
}

#[test]
fn a_list_is_one_stop_at_its_chosen_row() {
    let mut harness = window(2, |ui, chosen: &mut usize| {
        Button::outlined("Before").show(ui);
        ui.allocate_ui(vec2(300.0, 400.0), |ui| {
            RowList::new("Events", &[Span { height: ListRow::height(false), is_row: true }; 40]).show(
                ui,
                |ui, index| {
                    let title = format!("Event {index}");
                    if ListRow::new(&title).chosen(index == *chosen).place(index, 40).show(ui).clicked() {
                        *chosen = index;
                    }
                },
            );
        });
        Button::outlined("After").show(ui);
    });
    let there = names(&mut harness, Modifiers::NONE, Key::Tab, 3);
    assert_eq!(there, ["Before", "Event 2", "After"]);
    assert_eq!(names(&mut harness, Modifiers::SHIFT, Key::Tab, 1), ["Event 2"]);
    assert_eq!(names(&mut harness, Modifiers::NONE, Key::ArrowDown, 2), ["Event 3", "Event 4"]);
    assert_eq!(names(&mut harness, Modifiers::NONE, Key::Tab, 1), ["After"]);
    *harness.state_mut() = 30;
    harness.run();
    assert_eq!(names(&mut harness, Modifiers::SHIFT, Key::Tab, 1), ["Event 0"], "the chosen row is far below");
}
