//! Messages at the foot: they fit, they can be answered, they go by themselves. The word of state below them.

use eframe::egui::{self, Rect, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use folkmoot::ui::theme::{Tone, icon};
use folkmoot::ui::widgets::{Button, ToastEvent, Toasts, status};

use crate::kit::{window, window_of};

const LONG: &str = "The attendance list for the fifth meeting of the Marl Valley Network, Dunmere Library, was written to \
                    your folder, with the names of 28 people and of the six who sent apologies; nobody asked not to be \
                    named.";

struct Foot {
    toasts: Toasts,
    now: f64,
    events: Vec<ToastEvent>,
}

fn foot<'a>(size: egui::Vec2, toasts: Toasts) -> Harness<'a, Foot> {
    let mut harness = window_of(size, Foot { toasts, now: 0.0, events: Vec::new() }, |ui: &mut egui::Ui, foot| {
        let event = foot.toasts.show(ui, foot.now);
        foot.events.extend(event);
    });
    harness.run();
    harness
}

fn at(harness: &mut Harness<'_, Foot>, seconds: f64) {
    harness.state_mut().now = seconds;
    harness.run();
}

#[test]
fn messages_fit_the_window_and_can_be_answered() {
    for size in [vec2(1280.0, 800.0), vec2(640.0, 400.0), vec2(360.0, 400.0), vec2(360.0, 600.0)] {
        // In a low window there is one at a time.
        for count in 1..=if size.y < 500.0 { 1 } else { 2 } {
            let mut toasts = Toasts::default();
            let numbers: Vec<u64> =
                (0..count).map(|number| toasts.offer(format!("{number}: {LONG}"), format!("Undo {number}"))).collect();
            let mut harness = foot(size, toasts);
            fits(&harness, size, count);
            for (number, toast) in numbers.iter().enumerate() {
                // A pointer reaches it only where it is really drawn.
                let place = harness.get_by_label(&format!("Undo {number}")).rect();
                click_at(&mut harness, place);
                assert_eq!(harness.state().events.last(), Some(&ToastEvent::Acted(*toast)), "{size} of {count}");
            }
        }
    }
}

#[test]
fn while_an_open_list_reaches_down_to_them_they_stand_at_the_top() {
    let size = vec2(1280.0, 800.0);
    let place = |list: Option<f32>| {
        let mut toasts = Toasts::default();
        toasts.offer("Undone: typing.", "Undo");
        let mut harness = window_of(size, toasts, move |ui: &mut egui::Ui, toasts| {
            if let Some(top) = list {
                egui::Popup::open_id(ui.ctx(), egui::Id::unique("a list"));
                let area = egui::Area::new(egui::Id::unique("a list")).order(egui::Order::Foreground);
                area.fixed_pos(egui::pos2(600.0, top)).show(ui.ctx(), |ui| ui.set_min_size(vec2(200.0, 200.0)));
            }
            toasts.show(ui, 0.0);
        });
        harness.run_steps(4);
        harness.get_by_label("Undo").rect()
    };
    assert!(place(None).top() > 700.0 && place(Some(100.0)).top() > 700.0 && place(Some(590.0)).bottom() < 100.0);
}

fn fits(harness: &Harness<'_, Foot>, size: egui::Vec2, count: usize) {
    let window = Rect::from_min_size(egui::Pos2::ZERO, size);
    let crosses: Vec<Rect> = harness.get_all_by_label("Dismiss this message").map(|cross| cross.rect()).collect();
    assert_eq!(crosses.len(), count);
    let mut above: Option<Rect> = None;
    for (number, cross) in crosses.iter().enumerate() {
        let words = harness.get_by_role_and_label(Role::Label, &format!("{number}: {LONG}")).rect();
        let undo = harness.get_by_label(&format!("Undo {number}")).rect();
        for part in [words, undo, *cross] {
            assert!(window.contains_rect(part), "{part} is outside of {size}");
        }
        assert!(words.right() <= undo.left() && undo.right() <= cross.left(), "the words stand beside the buttons");
        assert!(words.height() < 110.0, "{words} is too high");
        assert!(above.is_none_or(|above| above.bottom() < words.top()), "the newest is at the bottom");
        above = Some(words);
    }
}

fn click_at(harness: &mut Harness<'_, Foot>, place: Rect) {
    harness.hover_at(place.center());
    harness.run();
    for pressed in [true, false] {
        harness.event(egui::Event::PointerButton {
            pos: place.center(),
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
    }
    harness.run();
}

#[test]
fn two_messages_are_in_view_and_older_ones_go() {
    let mut toasts = Toasts::default();
    for number in 0..5 {
        toasts.say(format!("Message {number}"), 0.0);
    }
    for (high, expected) in [(600.0, vec![3, 4]), (400.0, vec![4])] {
        let harness = foot(vec2(640.0, high), toasts.clone());
        let there = |number: &usize| harness.query_by_label(&format!("Message {number}")).is_some();
        assert_eq!((0..5).filter(there).collect::<Vec<_>>(), expected, "{high} high");
    }
}

#[test]
fn a_message_goes_by_itself_and_one_with_an_action_later() {
    let mut toasts = Toasts::default();
    toasts.say("Saved a copy.", 0.0);
    let removed = toasts.offer("The Book Boat was removed.", "Undo");
    let mut harness = foot(vec2(640.0, 600.0), toasts);
    at(&mut harness, 5.0);
    harness.get_by_label("Saved a copy.");
    at(&mut harness, 7.0);
    assert!(harness.query_by_label("Saved a copy.").is_none());
    harness.get_by_label("Undo").click();
    harness.run();
    assert_eq!(harness.state().events, [ToastEvent::Acted(removed)]);
    assert!(harness.query_by_label("The Book Boat was removed.").is_none());
}

#[test]
fn a_message_with_an_action_waits_for_the_pointer_and_the_keyboard() {
    type Act = fn(&mut Harness<'_, Foot>);
    let there = |harness: &Harness<'_, Foot>| harness.query_by_label("Undo").is_some();
    let attend: [(&str, Act); 3] = [
        ("nobody", |_| ()),
        ("pointer", |harness| harness.get_by_label("Undo").hover()),
        ("keyboard", |harness| harness.get_by_label("Undo").focus()),
    ];
    for (who, act) in attend {
        let mut toasts = Toasts::default();
        toasts.offer("The Book Boat was removed.", "Undo");
        let mut harness = foot(vec2(640.0, 400.0), toasts);
        at(&mut harness, 11.0);
        act(&mut harness);
        harness.run();
        at(&mut harness, 60.0);
        assert_eq!(there(&harness), who != "nobody", "{who}");
        harness.hover_at(egui::pos2(5.0, 5.0));
        harness.run();
        at(&mut harness, 70.0);
        assert_eq!(there(&harness), who == "keyboard", "{who}");
    }
}

#[test]
fn messages_move_nothing_and_leave_the_field_at_hand_free() {
    for size in [vec2(1280.0, 800.0), vec2(360.0, 200.0)] {
        let foot = Foot { toasts: Toasts::default(), now: 0.0, events: Vec::new() };
        let mut harness = window_of(size, foot, |ui: &mut egui::Ui, foot| {
            foot.toasts.show(ui, foot.now);
            ui.with_layout(egui::Layout::bottom_up(egui::Align::Max), |ui| Button::plain("Last").show(ui));
        });
        harness.run();
        let place = harness.get_by_label("Last").rect();
        harness.state_mut().toasts.offer("The Book Boat was removed.", "Undo");
        harness.run();
        assert_eq!(harness.get_by_label("Last").rect(), place, "{size}");
        assert!(harness.get_by_label("Undo").rect().intersects(place.with_min_x(0.0).with_max_x(size.x)));
        harness.get_by_label("Last").focus();
        harness.run();
        let says = harness.get_by_role_and_label(Role::Label, "The Book Boat was removed.").rect();
        assert!(says.bottom() <= place.top() && says.top() >= 0.0, "{says} covers {place}");
    }
}

#[test]
fn a_long_word_of_state_is_cut_and_said_in_full() {
    let mut harness = window((), |ui, ()| {
        ui.horizontal(|ui| {
            status(ui, icon::LATE, Tone::Late, LONG);
            status(ui, icon::FOLDER, Tone::Quiet, LONG);
            Button::plain("Try again").small().show(ui);
        });
    });
    harness.run();
    let words: Vec<Rect> = harness.get_all_by_role_and_label(Role::Label, LONG).map(|words| words.rect()).collect();
    let button = harness.get_by_label("Try again").rect();
    assert!(words[0].right() < words[1].left() && words[1].right() < button.left());
    assert!(words[0].height() < 24.0, "it stays on its line");
    assert!(button.left() < 640.0);
    harness.hover_at(words[0].center());
    harness.run();
    let said = harness.get_all_by_label(LONG).count();
    assert_eq!(said, 3, "the whole of it is said on hovering");
}
