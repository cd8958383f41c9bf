//! What a text becomes by keys, tools and what is pasted, without a window. The cursor is a bar; two bars are the ends of
//! what is selected.

mod lists;
mod marks;
mod pasted;
mod spelling;

use folkmoot::writing::Written;

/// A text with its cursor, from how it is written here.
fn written(text: &str) -> Written {
    let at: Vec<usize> = text.chars().enumerate().filter(|(_, letter)| *letter == '|').map(|(at, _)| at).collect();
    let bare = text.replace('|', "");
    match at.as_slice() {
        [at] => Written::new(bare, *at..*at),
        [start, end] => Written::new(bare, *start..*end - 1),
        _ => panic!("{text} has no cursor"),
    }
}

/// The other way round.
fn shown(written: &Written) -> String {
    let mut letters: Vec<char> = written.text.chars().collect();
    let (start, end) = (written.selected.start, written.selected.end);
    letters.insert(end, '|');
    if start != end {
        letters.insert(start, '|');
    }
    letters.into_iter().collect()
}
