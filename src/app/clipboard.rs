//! The system's clipboard, for what the window's own can't put there: words with their headings, lists and links, and
//! the same as plain text for programs that take no more; and for reading what other programs put there in the same way.

use std::sync::{Mutex, PoisonError};

use arboard::{Clipboard, Error};

use crate::model::Problem;
use crate::render::Excerpt;

/// On some systems what was copied is there only as long as the program that copied it keeps hold of the clipboard.
static HELD: Mutex<Option<Clipboard>> = Mutex::new(None);

/// Puts an excerpt on the clipboard, in place of what is there.
pub fn put(excerpt: &Excerpt) -> Result<(), Problem> {
    let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
    let result = take_hold(&mut held).and_then(|clipboard| clipboard.set_html(&excerpt.rich, Some(&excerpt.plain)));
    result.map_err(|error| {
        log::warn!("no clipboard: {error}");
        // The next attempt asks the system anew.
        *held = None;
        Problem::new("This computer did not take it on its clipboard.")
            .safe("What was there before may still be there.")
            .hint("Try again or, under \u{201c}Save as a file\u{201d}, save it as a web page and copy it from there.")
    })
}

/// What is on the clipboard as a part of a page, where it is that. It is read only when somebody pastes.
pub fn rich() -> Option<String> {
    let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
    let read = take_hold(&mut held).and_then(|clipboard| clipboard.get().html());
    read.inspect_err(|error| log::debug!("nothing rich on the clipboard: {error}")).ok()
}

fn take_hold(held: &mut Option<Clipboard>) -> Result<&mut Clipboard, Error> {
    let clipboard = match held.take() {
        Some(clipboard) => clipboard,
        None => Clipboard::new()?,
    };
    Ok(held.insert(clipboard))
}
