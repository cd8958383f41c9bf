//! What a budget comes to stands below it on the plan.

use eframe::egui::Role;
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::Kind;

use crate::desk::{Desk, WIDE};

fn plan(title: &str) -> Desk {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Event, title);
    desk.press(Role::Tab, "Plan");
    desk.frames();
    desk
}

#[test]
fn what_was_planned_is_held_against_what_was_spent() {
    let desk = plan("Made in Tarnbridge 1");
    assert!(desk.has("Planned £2,000, spent £2,140: £140 more than planned."));
    assert!(desk.has("About £56 was spent for each of the 38 people who came."));
    assert!(desk.has("By who pays"));
    let desk = plan("Made in Tarnbridge 2");
    assert!(desk.has("Planned £2,300, spent £62 so far; 3 lines have no actual amount yet."));
    assert!(desk.has("About £56 is planned for each of the 41 people who are expected."));
}

#[test]
fn where_no_amount_is_typed_nothing_is_said() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.press(Role::Tab, "Plan");
    assert!(desk.has("Budget") && !desk.says("£") && !desk.has("By who pays"));
}

#[test]
fn it_is_looked_at_in_every_size() {
    for (name, scheme, text) in
        [("budget", Scheme::Light, TextScale::Standard), ("budget-double", Scheme::Dark, TextScale::Double)]
    {
        let mut desk = plan("Made in Tarnbridge 1");
        let settings = Settings { scheme, text, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.frames();
        desk.harness.get_by_label("By who pays").scroll_to_me();
        desk.frames();
        desk.draw(name);
        assert!(desk.nameless().is_empty(), "{name}: {:?}", desk.nameless());
    }
}
