//! How the window shares its room out: the form always has what it needs, and what has no room beside it lies over it.

use eframe::egui::{Key, Modifiers, Rect, Role, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable, by};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::Kind;

use crate::desk::Desk;

const MEETING: &str = "7th meeting of the West Midlands Co-Production Network";

fn meeting(size: Vec2, scale: f32) -> Desk {
    let mut desk = Desk::with_records(size, scale);
    desk.type_into("Filter events", "7th");
    desk.press(Role::ListBoxOption, MEETING);
    desk
}

fn dark(desk: &mut Desk) {
    let settings = Settings { scheme: Scheme::Dark, ..desk.session().settings().clone() };
    desk.send(Command::SetSettings(Box::new(settings)));
}

#[test]
fn screens_of_all_sizes() {
    for (name, size, scale) in [
        ("layout-900", vec2(900.0, 800.0), 1.0),
        ("layout-1280", vec2(1280.0, 800.0), 1.0),
        ("layout-1920", vec2(1920.0, 1080.0), 1.0),
        ("layout-1280-double", vec2(640.0, 380.0), 2.0),
        ("layout-1920-double", vec2(960.0, 540.0), 2.0),
        ("layout-least-double", vec2(240.0, 180.0), 2.0),
    ] {
        let mut desk = meeting(size, scale);
        desk.until_page();
        desk.draw(&format!("{name}-details"));
        desk.key(Modifiers::COMMAND, Key::PageDown);
        desk.key(Modifiers::COMMAND, Key::PageDown);
        desk.key(Modifiers::COMMAND, Key::PageDown);
        desk.draw(&format!("{name}-minutes"));
        dark(&mut desk);
        desk.list(Kind::Person);
        desk.draw(&format!("{name}-people"));
    }
}

