//! Pictures of every widget, light and dark, at scale 1 and 2. They are for people to look at; the test only holds that
//! each is drawn, that nothing lacks a name and that no character lacks a glyph.

use eframe::egui::{self, Id, Role, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use folkmoot::ui::theme::{self, Icon, Scheme, Tone, icon, role, space};
use folkmoot::ui::widgets::{
    Button, Chip, Chosen, Field, ItemPart, ItemRow, Line, LinkPicker, Linked, LinksPicker, ListRow, MarkdownEdit,
    MessageBar, NumberEdit, OrderedList, PhrasesEdit, PickerOption, RadioCard, Reading, Size, TimeEdit, Toasts,
    WhenEdit, WordsEdit, card, empty_state, filter_line, flag, heading, icon_button, key_cap, link, nav_row, pick,
    progress, radio_cards, rule, secondary, segments, stage_bar, status, tabs,
};

use crate::kit;

struct State {
    name: String,
    long: String,
    filter: String,
    words: Vec<String>,
    phrases: Vec<String>,
    number: Option<u32>,
    ticked: bool,
    provisional: bool,
    toasts: Toasts,
}

impl State {
    fn new() -> Self {
        let mut toasts = Toasts::default();
        toasts.offer("\u{201c}Offers and requests\u{201d} was removed.", "Undo");
        Self {
            toasts,
            name: "Founder, Ferrow Book Boat".into(),
            long:
                "A narrowboat with 1,900 books visits nine moorings on the Marl. Readers pay what they can. A third of \
                   visitors had not used a library in the last year."
                    .into(),
            filter: String::new(),
            words: vec!["reading".into(), "river".into()],
            phrases: vec!["Set up by 7.30am, rain or shine".into(), "No new gates".into()],
            number: Some(60),
            ticked: true,
            provisional: true,
        }
    }
}

#[test]
fn every_widget_can_be_drawn() {
    for (scheme, name, scales) in [
        (Scheme::Light, "light", &[1.0, 2.0][..]),
        (Scheme::Dark, "dark", &[1.0, 2.0]),
        (Scheme::HighContrast, "contrast", &[1.0]),
    ] {
        for scale in scales {
            let size = egui::vec2(1180.0, 1240.0);
            let file = format!("gallery-{name}-{scale}");
            kit::draw(&file, size, *scale, scheme, State::new(), show, |_| ());
        }
    }
}

/// What opens above the rest: a pick list, the list of a link, an item, a message, the ring of the keyboard.
#[test]
fn what_opens_can_be_drawn() {
    type Act = fn(&mut Harness<'_, State>);
    let acts: [(&str, Act); 5] = [
        ("pick", |harness| harness.get_by_role_and_label(Role::ComboBox, "State").click()),
        ("link", |harness| {
            harness.get_by_role_and_label(Role::ComboBox, "Presented by").click();
            harness.run();
            harness.get_by_label("Find: Presented by").type_text("a");
        }),
        ("item", |harness| harness.get_by_role_and_label(Role::Button, "The Book Boat").click()),
        ("typing", |harness| harness.get_by_role_and_label(Role::TextInput, "Answer due").focus()),
        ("keyboard", |harness| harness.get_by_label("Print minutes").focus()),
    ];
    for (name, act) in acts {
        for (scheme, look) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
            let size = egui::vec2(1180.0, 1240.0);
            kit::draw(&format!("open-{name}-{look}"), size, 1.0, scheme, State::new(), show, |harness| {
                act(harness);
                harness.run();
            });
        }
    }
}

fn show(ui: &mut Ui, state: &mut State) {
    ui.columns_const(|[left, middle, right]| {
        for column in [&mut *left, &mut *middle, &mut *right] {
            column.spacing_mut().item_spacing.y = 14.0;
        }
        buttons_and_chips(left);
        rows(left);
        fields(middle, state);
        lists(right, state);
    });
    state.toasts.show(ui, 0.0);
}

fn buttons_and_chips(ui: &mut Ui) {
    heading(ui, 1, role::SCREEN_TITLE, "Home");
    ui.horizontal(|ui| {
        Button::filled("New event").icon(icon::ADD).size(Size::Large).show(ui);
        Button::outlined("Print").icon(icon::PRINT).size(Size::Large).show(ui);
    });
    ui.horizontal(|ui| {
        Button::filled("Print minutes").icon(icon::PRINT).show(ui);
        Button::outlined("New").icon(icon::ADD).show(ui);
        Button::plain("All outputs").icon_after(icon::GO).show(ui);
    });
    ui.horizontal(|ui| {
        Button::outlined("Finish").small().show(ui);
        Button::outlined("Off").small().enabled(false).show(ui);
        icon_button(ui, icon::UP, "Move up");
        icon_button(ui, icon::REMOVE, "Remove");
        key_cap(ui, "Ctrl K");
        link(ui, role::SECONDARY, "Ask for news");
    });
    ui.horizontal_wrapped(|ui| {
        Chip::new("Draft 2").show(ui);
        Chip::new("1").name("1 figure").icon(icon::FIGURE).tone(Tone::Quiet).show(ui);
        Chip::new("Action").icon(icon::ACTION).tone(Tone::Action).width(84.0).show(ui);
        Chip::new("2").name("2 decisions").icon(icon::DECISION).tone(Tone::Decision).show(ui);
        Chip::new("Quote").icon(icon::QUOTE).tone(Tone::Quote).show(ui);
        Chip::new("2").name("2 offers").icon(icon::OFFER).tone(Tone::Offer).show(ui);
        Chip::new("OK to use?").tone(Tone::Warn).opens().show_clickable(ui);
        Chip::new("41 days late").tone(Tone::Late).show(ui);
    });
    MessageBar::new(Tone::Warn, icon::WARNING, "A colleague changed this event too")
        .more("Both versions are safe. Choose the one to keep.")
        .actions(&["Look at both"])
        .show(ui);
    card(ui, None, |ui| {
        heading(ui, 2, role::SUBHEADING, "Map of 23 corners");
        ui.horizontal(|ui| {
            stage_bar(ui, 3, 7, "Stage 3 of 7");
            secondary(ui, "Owner found");
        });
        progress(ui, 0.68, "41 of 60 places");
    });
    ui.horizontal(|ui| {
        status(ui, icon::DONE, Tone::Plain, "Saved at 9.42am");
        status(ui, icon::LATE, Tone::Late, "Not saved");
    });
}

fn rows(ui: &mut Ui) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::HAIR;
        ui.set_width(172.0);
        nav_row(ui, icon::HOME, "Home", false, None);
        nav_row(ui, icon::EVENT, "Events", true, None);
        nav_row(ui, icon::ACTION, "Actions", false, Some((7, "7 open actions")));
    });
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(236.0);
        let rows = [("5th meeting", "14 May", "draft 2"), ("A Stall for Everyone", "not ready", "")];
        for (index, (title, detail, right)) in rows.into_iter().enumerate() {
            ui.push_id(index, |ui| {
                let row = ListRow::new(title).detail(detail).right(right).chosen(index == 0).place(index, 2);
                let row = if index == 1 { row.mark(icon::WARNING, Tone::Warn) } else { row };
                row.show(ui);
            });
        }
    });
    empty_state(ui, icon::EVENT, "No events yet.", Some("Make the first one"));
}

fn read_date(typed: &str) -> Reading {
    match typed {
        "" => Reading::Nothing,
        "26 April 2013" => Reading::Understood("Friday 26 April 2013".into()),
        _ => Reading::NotUnderstood("Kept as typed: not understood as a date.".into()),
    }
}

fn people(filter: &str) -> Vec<PickerOption<u32>> {
    [("Carys Bevan", "Ferrow Book Boat"), ("Hamid Rostami", "Tarnbridge Council"), ("Jo Whitcombe", "Dunmere Library")]
        .into_iter()
        .zip(0..)
        .filter(|((title, _), _)| title.to_lowercase().contains(&filter.to_lowercase()))
        .map(|((title, detail), key)| PickerOption {
            key,
            icon: icon::PERSON,
            title: title.into(),
            detail: detail.into(),
        })
        .collect()
}

const CARYS: Linked<'_> = Linked { icon: icon::PERSON, title: "Carys Bevan" };
const PRESENTATION: Icon = icon::PRESENTATION;

fn fields(ui: &mut Ui, state: &mut State) {
    tabs(ui, &["Details", "Plan", "People", "Minutes"], 3);
    Field::new("Presented by").show(ui, |ui| LinkPicker::new(Some(CARYS), &people).opens().show(ui));
    Field::new("Deputy").show(ui, |ui| LinkPicker::new(None, &people).show(ui));
    Field::new("Role and organisation, as printed").show(ui, |ui| Line::new(&mut state.name).show(ui));
    Field::new("What we heard").aside("26 of 150 words").show(ui, |ui| MarkdownEdit::new(&mut state.long).show(ui));
    Field::new("When")
        .show(ui, |ui| WhenEdit::new("26 April 2013", &read_date).provisional(&mut state.provisional).show(ui));
    Field::new("Answer due").show(ui, |ui| WhenEdit::new("after the thaw", &read_date).show(ui));
    Field::new("Starts").show(ui, |ui| TimeEdit::new("10am", &|_| Reading::Understood("10am".into())).show(ui));
    Field::new("Room for")
        .help("As the venue counts them.")
        .show(ui, |ui| NumberEdit::new(&mut state.number).unit("people").show(ui));
    Field::new("State").show(ui, |ui| pick(ui, &["Draft", "Agreed"], Chosen::Option(0), true));
    Field::new("Kind").show(ui, |ui| pick(ui, &["Network meeting"], Chosen::Newer("Festival"), true));
    flag(ui, &mut state.ticked, "OK to use the quote in print");
    Field::new("Tags").show(ui, |ui| WordsEdit::new(&mut state.words).show(ui));
    Field::new("Fixed").show(ui, |ui| PhrasesEdit::new(&mut state.phrases).show(ui));
    Field::new("Hosts")
        .problem(Some("Nobody is named yet."))
        .show(ui, |ui| LinksPicker::new(&[CARYS], &people).add_words("Add a person").show(ui));
    Field::new("Colours").show(ui, |ui| segments(ui, &["As this computer", "Light", "Dark"], 0));
}

fn lists(ui: &mut Ui, state: &mut State) {
    filter_line(ui, "Filter events", &mut state.filter);
    let ways = [
        (icon::LOOK_ROUND, "Look round first", "An invented council with six projects"),
        (icon::NEW_PAGE, "Start with a clean page", "Plan your first event from four fields"),
    ];
    radio_cards(ui, &ways.map(|(icon, title, detail)| RadioCard { icon, title, detail }), 0);
    ui.spacing_mut().item_spacing.y = 0.0;
    rule(ui);
    let titles = ["Welcome and introductions", "Last minutes and actions", "The Book Boat", ""];
    let rows: Vec<ItemRow<'_>> =
        titles.iter().map(|title| ItemRow { id: Id::unique(("item", *title)), title }).collect();
    let list = OrderedList::new("agenda item", &rows, "Add an item").numbered();
    list.show(ui, |ui, part| match part {
        ItemPart::Side(index) => {
            let palette = theme::palette(ui);
            folkmoot::ui::widgets::text(ui, role::SECONDARY, palette.muted, "10.15am");
            if index == 1 {
                Chip::new("1").name("1 action").icon(icon::ACTION).tone(Tone::Action).show(ui);
            }
            if index == 2 {
                Chip::new("Presentation").icon(PRESENTATION).show(ui);
            }
        }
        ItemPart::Body(_) => {
            let mut title = "The Book Boat".to_owned();
            Field::new("Title").show(ui, |ui| Line::new(&mut title).show(ui));
        }
    });
    ui.add_space(20.0);
    ui.spacing_mut().item_spacing.y = 8.0;
    let cards: Vec<ItemRow<'_>> =
        ["Our page", "Map"].iter().map(|title| ItemRow { id: Id::unique(("card", *title)), title }).collect();
    OrderedList::new("link", &cards, "Add a link").show_cards(ui, |ui, index| {
        let mut text = cards[index].title.to_owned();
        Field::new("Words of the link").show(ui, |ui| Line::new(&mut text).show(ui));
    });
}
