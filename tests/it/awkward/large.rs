//! Much of everything: long words, long texts, many people, actions and items.

use folkmoot::documents::TextSize;
use folkmoot::model::parts::Quote;

use super::printing::{Case, faults_of, print_each};
use super::spread::{everywhere, named, said};
use crate::minutes::world::{World, when};
use crate::render_sample;

/// 300 letters in words.
fn long_line() -> String {
    "A long name that nobody could keep short ".repeat(8).chars().take(299).chain(['x']).collect()
}

/// 300 letters without a space.
fn long_word() -> String {
    "Incomprehensibilities".repeat(15).chars().take(300).collect()
}

fn titled(world: &mut World, title: &str) {
    world.series(title);
    (world.event.details.title, world.event.details.theme) = (title.into(), title.into());
    world.item(title, |item| item.discussion = "Few words.".into());
}

const LONG_LINES: &[Case] = &[
    ("a title of 300 letters", |world| titled(world, &long_line())),
    ("a title of 300 letters without a space", |world| titled(world, &long_word())),
    ("names of 300 letters", |world| named(world, &long_line())),
    ("names of 300 letters without a space", |world| named(world, &long_word())),
];

#[test]
fn long_titles_and_names_print() {
    print_each(LONG_LINES);
}

#[test]
fn long_words_everywhere_print() {
    print_each(&[("300 letters without a space everywhere", |world| everywhere(world, &long_word()))]);
}

/// Also where no record of ours leads yet: a label, a number, lines as they were typed.
#[test]
fn a_word_longer_than_the_page_is_wide_breaks_in_every_part() {
    for size in TextSize::ALL {
        let mut document = render_sample::everywhere(&long_word());
        (document.running.status, document.running.formats) = (long_word(), long_word());
        assert_eq!(faults_of("a long word", &folkmoot::documents::Document { size, ..document }), [""; 0], "{size:?}");
    }
}

const MANY: &[Case] = &[
    ("200 people of no organisation", |world| {
        for number in 0..200 {
            let person = world.person(&format!("Person{number} Bramble"), "", None);
            world.attends(person, |_| {});
        }
    }),
    ("200 people of 40 organisations", |world| {
        let organisations: Vec<_> = (0..40).map(|n| world.organisation(&format!("Group{n} of Tarnbridge"))).collect();
        for number in 0..200 {
            let organisation = Some(organisations[number * 7 % 40]);
            let person = world.person(&format!("Person{number} Bramble"), "Member", organisation);
            world.attends(person, |entry| entry.described_as = format!("for item {number}"));
        }
    }),
    ("80 actions of as many owners", |world| {
        let item = world.item("Much to do", |_| {});
        for number in 0..80 {
            let owner = world.person(&format!("Owner{number} Bramble"), "", None);
            world.action(&format!("Walk route number{number} once more."), Some(item), |action| {
                (action.owner, action.by) = (Some(owner), when("12 December 2026"));
            });
        }
    }),
    ("30 long actions of one owner", |world| {
        let owner = world.person("Ida Owner", "", None);
        for number in 0..30 {
            let what = format!("Task{number}: {}", "do this and that and the other, ".repeat(3));
            world.action(&what, None, |action| action.owner = Some(owner));
        }
    }),
    ("items in hundreds", |world| {
        for number in 1..=101 {
            world.item(&format!("Item{number}"), |item| item.discussion = format!("Said{number}.").as_str().into());
        }
    }),
    ("80 decisions of one item", |world| {
        let item = world.item("Much agreed", |_| {});
        for number in 0..80 {
            world.decision(&format!("Point{number} holds."), Some(item), |_| {});
        }
    }),
];

#[test]
fn many_of_each_print() {
    print_each(MANY);
}

/// Words enough for more than a page.
fn essay() -> String {
    (0..600).map(|n| format!("essay{n} ")).collect()
}

const LONG_TEXTS: &[Case] = &[
    ("titles longer than a page", |world| {
        titled(world, &essay());
        world.item("Headings", |item| item.discussion = format!("### {}\n\nUnder it", essay()).as_str().into());
        world.item(&essay(), |_| {});
    }),
    ("a note of 100,000 characters", |world| {
        let note = (0..).map(|n| format!("word{n}{}", if n % 90 == 89 { ".\n\n" } else { " " }));
        let mut text = String::new();
        note.take_while(|word| {
            text.push_str(word);
            text.len() < 100_000
        })
        .for_each(drop);
        said(world, &text);
    }),
    ("a word of 4,000 letters", |world| said(world, &"abcdefghij".repeat(400))),
    ("a decision, an action, a quote and a panel longer than a page", |world| {
        let id = world.id();
        let item = world.item("At length", |item| {
            item.quotes = vec![Quote { id, words: essay(), ..Quote::default() }];
        });
        world.decision(&essay(), Some(item), |_| {});
        world.action(&essay(), Some(item), |_| {});
        world.event.minutes.next.about = essay().as_str().into();
    }),
];

#[test]
fn long_texts_print() {
    print_each(LONG_TEXTS);
}
