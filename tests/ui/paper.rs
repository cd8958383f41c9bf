//! The page beside the editor: it follows the typing, marks the line that is typed, and a click on a line leads to its
//! field.

use eframe::egui::{self, Event, Key, Modifiers, PointerButton, Pos2, Rect, Role, vec2};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{LaidOut, Sheet};
use folkmoot::documents::{Origin, Style, TextSize};
use folkmoot::model::event::MinutesStyle;
use folkmoot::model::{Id, Kind};

use crate::desk::{Desk, WIDE};

/// Width of an A4 page in points.
const A4: f32 = 595.28;

fn sheet(record: Id, style: MinutesStyle) -> Sheet {
    Sheet { document: "minutes", record, style: Style::Minutes(style), size: TextSize::Standard }
}

/// Waits until the page shows a field, and returns all that is known of the pages.
fn until_printed(desk: &mut Desk, sheet: Sheet, field: &str) -> LaidOut {
    let shows = |laid_out: &LaidOut| laid_out.spots.iter().flatten().any(|spot| spot.origin.field == field);
    desk.until(|session| session.pages().laid_out(sheet).is_some_and(&shows));
    desk.session().pages().laid_out(sheet).unwrap().clone()
}

/// Where a field stands on the first page, on the screen.
fn on_screen(desk: &Desk, laid_out: &LaidOut, origin: &Origin) -> Rect {
    let spot = laid_out.spots[0].iter().rfind(|spot| spot.origin == *origin).expect("it is on the page");
    let name = format!("Page 1 of {} of the minutes", laid_out.sizes.len());
    let page = desk.place(Role::Image, &name);
    let scale = page.width() / A4;
    Rect::from_min_size(page.min + vec2(spot.left, spot.top) * scale, vec2(spot.width, spot.height) * scale)
}

fn click_at(desk: &mut Desk, at: Pos2) {
    desk.harness.event(Event::PointerMoved(at));
    desk.frames();
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        desk.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        desk.frame();
    }
    desk.frames();
}

fn meeting() -> (Desk, Id) {
    let mut desk = Desk::empty();
    let id = desk.make(Kind::Event);
    desk.type_text("Meeting in the Moot Hall");
    desk.press(Role::Tab, "Minutes");
    for (item, said) in [("Floods", "The bridge is safe."), ("Maps", "There is none.")] {
        desk.key(Modifiers::COMMAND, Key::Enter);
        desk.type_text(item);
        desk.type_into("What was said", said);
        desk.click("Add action");
        desk.type_text(&format!("See to the {}", item.to_lowercase()));
    }
    (desk, id)
}

#[test]
fn the_page_follows_what_is_typed() {
    let (mut desk, id) = meeting();
    let first = desk.event().minutes.items[0].id;
    let before =
        until_printed(&mut desk, sheet(id, MinutesStyle::Formal), &format!("minutes/items/{first}/discussion"));
    assert!(!before.spots.iter().flatten().any(|spot| spot.origin.field == "minutes/opening"));
    desk.type_into("Opening", "It rained.");
    until_printed(&mut desk, sheet(id, MinutesStyle::Formal), "minutes/opening");
}

#[test]
fn a_click_on_a_line_leads_to_its_field() {
    let (mut desk, id) = meeting();
    let items: Vec<Id> = desk.event().minutes.items.iter().map(|item| item.id).collect();
    let actions: Vec<Id> = desk.session().workspace().of_event(id, Kind::Action);
    let of_event = |field: String| Origin { record: id, field };
    let discussion = of_event(format!("minutes/items/{}/discussion", items[0]));
    let last = of_event(format!("minutes/items/{}/discussion", items[1]));
    let laid_out = until_printed(&mut desk, sheet(id, MinutesStyle::Formal), &last.field);
    let check = |desk: &mut Desk, origin: &Origin, typed: &str| {
        let at = on_screen(desk, &laid_out, origin).center();
        click_at(desk, at);
        desk.type_text(typed);
    };
    check(&mut desk, &discussion, " So they say.");
    check(&mut desk, &of_event(format!("minutes/items/{}/title", items[1])), " of the valley");
    check(&mut desk, &Origin { record: actions[0], field: "what".to_owned() }, " again");
    check(&mut desk, &of_event("details/title".to_owned()), " at noon");
    let event = desk.event();
    assert_eq!(event.minutes.items[0].discussion.as_str(), "The bridge is safe. So they say.");
    assert_eq!(event.minutes.items[1].title, "Maps of the valley");
    assert_eq!(desk.session().workspace().title(actions[0]).unwrap(), "See to the floods again");
    assert_eq!(event.details.title, "Meeting in the Moot Hall at noon");
}

#[test]
fn a_click_leaves_the_page_where_it_is_and_brings_the_field_well_into_view() {
    let mut desk = Desk::with_records(egui::vec2(1280.0, 800.0), 1.0);
    let id = desk.event().header.id;
    desk.open(Kind::Event, "7th meeting of the West Midlands Co-Production Network");
    let items: Vec<Id> = desk.event().minutes.items.iter().map(|item| item.id).collect();
    let field = format!("minutes/items/{}/discussion", items[0]);
    let laid_out = until_printed(&mut desk, sheet(id, MinutesStyle::Learning), &field);
    assert!(desk.has("Click a line of the page to go to where it was typed"));
    let name = format!("Page 1 of {} of the minutes", laid_out.sizes.len());
    let before = desk.place(Role::Image, &name);
    let at = on_screen(&desk, &laid_out, &Origin { record: id, field }).center();
    assert!(at.y < 740.0, "{at} is in view");
    click_at(&mut desk, at);
    desk.frames();
    assert_eq!(desk.place(Role::Image, &name), before, "the page stays");
    let field = desk.input("What was said").rect();
    assert!(desk.input("What was said").is_focused());
    assert!((250.0..600.0).contains(&field.top()), "{field} is neither under the head nor at the foot");
}

#[test]
fn pages_are_turned_and_made_larger() {
    let mut desk = Desk::with_records(WIDE, 1.0);
    desk.open(Kind::Event, "7th meeting of the West Midlands Co-Production Network");
    desk.until_drawn(|desk| desk.says("Page 1 of"));
    let width = |desk: &Desk| desk.harness.get_all_by_role(Role::Image).next().unwrap().rect().width();
    let before = width(&desk);
    desk.press(Role::Button, "Next page");
    assert!(desk.says("Page 2 of"));
    desk.press(Role::Button, "Previous page");
    assert!(desk.says("Page 1 of"));
    desk.press(Role::Button, "Larger on the screen");
    assert!(width(&desk) > before * 1.2);
}

#[test]
fn the_page_that_is_named_is_the_one_that_is_seen_most() {
    let mut desk = Desk::with_records(WIDE, 1.0);
    desk.open(Kind::Event, "7th meeting of the West Midlands Co-Production Network");
    desk.until_drawn(|desk| desk.says("Page 1 of"));
    for _ in 0..4 {
        desk.press(Role::Button, "Smaller on the screen");
    }
    assert!(desk.says("Page 1 of"), "it is at the top of all that are seen: {:?}", desk.all_names());
    desk.press(Role::Button, "Next page");
    assert!(desk.says("Page 2 of"), "{:?}", desk.all_names());
}

#[test]
fn in_a_narrow_window_the_page_lies_over_the_form() {
    let mut desk = Desk::with_records(egui::vec2(1000.0, 700.0), 1.0);
    let id = desk.event().header.id;
    desk.open(Kind::Event, "7th meeting of the West Midlands Co-Production Network");
    assert!(!desk.has("Print minutes"));
    desk.press(Role::Button, "See the page");
    assert!(desk.has("Print minutes") && !desk.has("Title"));
    desk.until_page();
    let theme = Origin { record: id, field: "details/theme".to_owned() };
    let laid_out = until_printed(&mut desk, sheet(id, MinutesStyle::Learning), &theme.field);
    let at = on_screen(&desk, &laid_out, &theme).center();
    click_at(&mut desk, at);
    assert!(desk.has("Theme"), "a click leads to the form");
    desk.press(Role::Button, "See the page");
    desk.press(Role::Button, "Back to the form");
    assert!(desk.has("Title"));
}

#[test]
fn what_a_click_on_the_page_does_is_said_only_beside_a_page() {
    let (mut desk, _) = meeting();
    let says = "Click a line of the page to go to where it was typed";
    assert!(desk.has(says));
    desk.harness.set_size(vec2(1000.0, 700.0));
    desk.frames();
    for place in ["Settings", "Home"] {
        desk.press(Role::Button, "See the page");
        assert!(desk.has(says));
        desk.press(Role::Link, place);
        assert!(!desk.has(says), "{place}");
        desk.press(Role::Link, "Events");
        if desk.has("Back to the form") {
            desk.press(Role::Button, "Back to the form");
        }
    }
}
