//! What stands still while minutes are taken, what was there before, and what is marked in the record.

use eframe::egui::{Key, Rect, vec2};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable;
use folkmoot::model::event::Event;
use folkmoot::model::parts::Quote;
use folkmoot::model::{Markdown, Record};

use super::{CTRL, NONE, records, say, taking, taking_in};
use crate::desk::{Desk, WIDE};
use crate::meeting::id;

fn line(desk: &Desk) -> Rect {
    desk.input("What is said").rect()
}

#[test]
fn the_line_stays_in_its_place_whatever_is_understood_of_it() {
    for (size, scale) in [(WIDE, 1.0), (vec2(640.0, 400.0), 2.0)] {
        let mut desk = taking_in(size, scale);
        let empty = line(&desk);
        for words in ["The lift", " is broken", ", Sam to ring the depot by Thursday 29 May"] {
            desk.type_text(words);
            assert_eq!(line(&desk), empty, "after {words:?} at {size:?}");
        }
        desk.key(NONE, Key::Enter);
        assert_eq!(line(&desk), empty, "after Enter at {size:?}");
        say(&mut desk, "a: order more chairs");
        assert_eq!(line(&desk), empty, "with a line that lacks something, at {size:?}");
    }
}

#[test]
fn the_record_grows_up_from_the_line_and_the_letters_stay_where_they_are() {
    let mut desk = taking();
    let letters = desk.bottoms_of("a:")[0].0;
    say(&mut desk, "a: order more chairs");
    say(&mut desk, "\u{201c}Nobody told us\u{201d} \u{2013} Samir");
    assert!(desk.has("Still to fill in") && desk.says("1 quote to check with the speaker"));
    assert_eq!(desk.bottoms_of("a:")[0].0, letters);
    let last = desk.bottoms_of("\u{201c}Nobody told us")[0].0;
    let gap = line(&desk).top() - last.bottom();
    assert!((0.0..160.0).contains(&gap), "the last line stands right over the room of what is read: {gap}");
    desk.click("1 quote to check with the speaker");
    assert!(desk.value("What is said").contains("Nobody told us"), "it leads to the quote");
}

#[test]
fn what_the_minutes_have_already_is_shown_and_counted() {
    let mut all = records();
    let event = all.iter_mut().find_map(|record| match record {
        Record::Event(event) => Some(event.as_mut()),
        _ => None,
    });
    let event: &mut Event = event.unwrap();
    event.minutes.items[2].discussion = Markdown("A narrowboat with books visits nine moorings.".to_owned());
    let words = "Nobody told us we were allowed".to_owned();
    event.minutes.items[2].quotes.push(Quote { id: id(90), words, ..Quote::default() });
    let mut desk = Desk::over(&all, WIDE, 1.0);
    desk.open(folkmoot::model::Kind::Event, "Marl Valley Network, 5th meeting");
    desk.key(CTRL, Key::M);
    assert!(desk.has("A narrowboat with books visits nine moorings."));
    assert!(desk.has("\u{201c}Nobody told us we were allowed\u{201d}"));
    assert!(desk.has("Quote") && desk.has("1"), "it is counted: {:?}", desk.all_names());
    say(&mut desk, "\u{201c}We stopped asking\u{201d} \u{2013} Samir");
    assert!(desk.has("2"), "with that of a line: {:?}", desk.all_names());
    desk.draw("live-before");
}

#[test]
fn a_misspelt_word_of_a_kept_line_is_told_and_a_day_in_small_letters_is_none() {
    let mut desk = taking();
    desk.type_text("recieve the books on friday ");
    desk.until_drawn(|desk| told(desk, "What is said").contains("recieve"));
    assert!(!told(&desk, "What is said").contains("friday"), "{}", told(&desk, "What is said"));
    desk.key(NONE, Key::Enter);
    let row = |desk: &Desk| {
        let rows = desk.harness.query_all_by_label_contains("Note at");
        rows.map(|row| row.accesskit_node().data().description().unwrap_or_default().to_owned()).collect::<String>()
    };
    assert!(row(&desk).contains("Not in the dictionary: recieve."), "{:?}", row(&desk));
    desk.draw("live-misspelt");
}

/// What is read out of a field besides its name.
fn told(desk: &Desk, name: &str) -> String {
    desk.input(name).accesskit_node().data().description().unwrap_or_default().to_owned()
}
