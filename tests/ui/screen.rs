//! A whole screen made of the widgets: the editor of a meeting between its list and its navigation. For people to look
//! at; the test only holds that it can be drawn and that nothing lacks a name.

use eframe::egui::{self, Frame, Id, Margin, Panel, Ui};
use folkmoot::ui::theme::{self, Scheme, Tone, icon, role, space, width};
use folkmoot::ui::widgets::{
    Button, Chip, Chosen, Field, ItemPart, ItemRow, Line, LinkPicker, Linked, ListRow, MarkdownEdit, OrderedList,
    PickerOption, RowList, Span, filter_line, find_button, heading, mark, named, nav_row, pick_chip, record, secondary,
    status, tabs, text,
};

use crate::kit;

#[test]
fn a_screen_can_be_drawn() {
    for (scheme, name) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
        let size = egui::vec2(980.0, 900.0);
        kit::draw(&format!("screen-{name}"), size, 1.0, scheme, String::new(), show, |harness| {
            use egui_kittest::kittest::Queryable;
            harness.get_by_label("The Book Boat").click();
            harness.run();
            harness.get_by_label("Words of the quote").focus();
            harness.remove_cursor();
            harness.run();
        });
    }
}

fn show(ui: &mut Ui, filter: &mut String) {
    let palette = theme::palette(ui);
    let plain = |fill, inner: i8| Frame::new().fill(fill).inner_margin(Margin::same(inner));
    Panel::bottom("foot").exact_size(30.0).frame(plain(palette.window, 0)).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.add_space(space::SMALL);
            status(ui, icon::DONE, Tone::Plain, "Saved at 9.42am");
            ui.add_space(space::SMALL);
            status(ui, icon::FOLDER, Tone::Plain, "Tarnbridge sample, in your folder");
        });
    });
    Panel::left("navigation").exact_size(width::NAVIGATION).frame(plain(palette.window, 10)).show(ui, navigation);
    let list_frame = plain(palette.panel, 0);
    Panel::left("list").exact_size(width::LIST).frame(list_frame).show(ui, |ui| list(ui, filter));
    egui::CentralPanel::default().frame(plain(palette.surface, 20)).show(ui, editor);
}

fn navigation(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = space::HAIR;
    ui.horizontal(|ui| {
        ui.add_space(space::WORD);
        mark(ui);
        heading(ui, 1, role::SUBHEADING, "Folkmoot");
    });
    ui.add_space(space::SMALL);
    find_button(ui, "Find", "Ctrl K");
    ui.add_space(space::SMALL);
    nav_row(ui, icon::HOME, "Home", false, None);
    nav_row(ui, icon::EVENT, "Events", true, None);
    nav_row(ui, icon::BRIEF, "Project briefs", false, None);
    nav_row(ui, icon::OUTPUT, "Outputs", false, None);
    nav_row(ui, icon::ACTION, "Actions", false, Some((7, "7 open actions")));
    nav_row(ui, icon::PEOPLE, "People", false, None);
}

fn list(ui: &mut Ui, filter: &mut String) {
    Frame::new().inner_margin(Margin::symmetric(14, 16)).show(ui, |ui| {
        ui.horizontal(|ui| {
            heading(ui, 1, role::SUBHEADING, "Events");
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                Button::outlined("New").icon(icon::ADD).small().show(ui)
            });
        });
        ui.add_space(space::LABEL);
        filter_line(ui, "Filter events", filter);
    });
    RowList::new("Events", &[Span { height: ListRow::height(true), is_row: true }; 40]).show(ui, |ui, index| {
        let (title, detail, right) = match index % 3 {
            0 => ("Made in Tarnbridge 2", "20 and 21 June", "in 12 days"),
            1 => ("5th meeting", "14 May", "draft 2"),
            _ => ("Catch-up with a name that is rather long", "26 March", "held"),
        };
        ListRow::new(title).detail(detail).right(right).chosen(index == 1).place(index, 40).show(ui);
    });
}

fn editor(ui: &mut Ui) {
    heading(ui, 1, role::SECTION, "Marl Valley Network, 5th meeting");
    secondary(ui, "Thursday 14 May 2026, 10am to 1pm, Dunmere Library. 28 people.");
    tabs(ui, &["Details", "Plan", "People", "Minutes", "Review"], 3);
    ui.spacing_mut().item_spacing.y = 0.0;
    let titles =
        ["Welcome and introductions", "Last minutes and actions", "The Book Boat", "A university run by residents"];
    let rows = titles.map(|title| ItemRow { id: Id::unique(title), title });
    OrderedList::new("agenda item", &rows, "Add an item").numbered().show(ui, |ui, part| match part {
        ItemPart::Side(index) => side(ui, index),
        ItemPart::Body(_) => body(ui),
    });
}

fn side(ui: &mut Ui, index: usize) {
    let colour = theme::palette(ui).muted;
    text(ui, role::SECONDARY, colour, ["10am", "10.15am", "10.30am", "10.55am"][index]);
    match index {
        1 => drop(Chip::new("1").name("1 action").icon(icon::ACTION).tone(Tone::Action).show(ui)),
        2 => drop(Chip::new("Presentation").icon(icon::PRESENTATION).show(ui)),
        3 => {
            Chip::new("2").name("2 quotes").icon(icon::QUOTE).tone(Tone::Quote).show(ui);
            Chip::new("1").name("1 figure").icon(icon::FIGURE).tone(Tone::Quiet).show(ui);
        }
        _ => {}
    }
}

const CARYS: Linked<'_> = Linked { icon: icon::PERSON, title: "Carys Bevan" };

fn nobody(_: &str) -> Vec<PickerOption<u8>> {
    Vec::new()
}

fn body(ui: &mut Ui) {
    ui.columns_const(|[left, right]| {
        Field::new("Presented by").show(left, |ui| LinkPicker::new(Some(CARYS), &nobody).show(ui));
        let mut role = "Founder, Ferrow Book Boat".to_owned();
        Field::new("Role and organisation, as printed").show(right, |ui| Line::new(&mut role).show(ui));
    });
    let mut heard = "A narrowboat with 1,900 books visits nine moorings on the Marl. Readers pay what they can. A \
                     third of visitors had not used a library in the last year."
        .to_owned();
    Field::new("What we heard").show(ui, |ui| MarkdownEdit::new(&mut heard).show(ui));
    kept(ui, Chip::new("Action").icon(icon::ACTION).tone(Tone::Action), |ui| {
        let mut what = "Send the Book Boat the winter mooring form".to_owned();
        named(ui, "Action", |ui| Line::new(&mut what).bare().wrapped().show(ui));
        ui.horizontal(|ui| {
            named(ui, "Who", |ui| LinkPicker::new(Some(CARYS), &nobody).show_chip(ui, Tone::Warn));
            Chip::new("Friday 29 May").icon(icon::DATE).show_clickable(ui);
        });
    });
    kept(ui, Chip::new("Quote").icon(icon::QUOTE).tone(Tone::Quote), |ui| {
        let mut what = "\u{201c}People come aboard for the stove and leave with a novel.\u{201d}".to_owned();
        named(ui, "Words of the quote", |ui| Line::new(&mut what).bare().wrapped().show(ui));
        ui.horizontal(|ui| {
            named(ui, "Said by", |ui| {
                LinkPicker::new(None, &nobody).placeholder("Who said it?").show_chip(ui, Tone::Warn)
            });
            let chip = Chip::new("OK to use?").tone(Tone::Warn);
            named(ui, "May be used", |ui| pick_chip(ui, chip, &["Yes", "No"], Chosen::Nothing, true));
        });
    });
}

fn kept(ui: &mut Ui, kind: Chip<'_>, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        kind.width(84.0).show(ui);
        record(ui, contents);
    });
}
