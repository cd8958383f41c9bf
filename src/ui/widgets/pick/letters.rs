//! What is typed while a list of options holds the keyboard: a word goes to the option that begins with it, one letter again
//! and again through those that begin with it. What the rows are is the list's own matter.

use eframe::egui::{Event, Id, Ui};

/// Seconds after which a letter begins another word.
const PAUSE: f64 = 1.0;

/// What was typed up to now at a control, in small letters, and when.
#[derive(Clone, Debug, Default)]
struct Typed {
    word: String,
    at: f64,
}

/// The option that was typed to, out of so many from this one on; none where nothing was typed or none begins like it.
pub fn option(ui: &Ui, control: Id, (from, count): (usize, usize), title: impl Fn(usize) -> String) -> Option<usize> {
    let (letters, now) = ui.input(|input| {
        let text = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.to_lowercase()),
            _ => None,
        });
        (text.collect::<String>(), input.time)
    });
    if letters.is_empty() {
        return None;
    }
    let place = control.with("typed");
    let before: Typed = ui.data(|data| data.get_temp(place)).unwrap_or_default();
    let word = if now - before.at < PAUSE { before.word + &letters } else { letters.clone() };
    let begins = |word: &str, from: usize| {
        (0..count).map(|step| (from + step) % count).find(|&number| title(number).to_lowercase().starts_with(word))
    };
    let is_again = |word: &str| word.chars().all(|letter| word.starts_with(letter));
    let first = |word: &str| word.chars().take(1).collect::<String>();
    // A letter that does not go on with the word begins another.
    let found = if is_again(&word) { None } else { begins(&word, from) };
    let (word, found) = match found {
        Some(found) => (word, Some(found)),
        None => (letters.clone(), begins(&first(&letters), from + 1)),
    };
    ui.data_mut(|data| data.insert_temp(place, Typed { word, at: now }));
    found
}
