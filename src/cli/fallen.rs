//! What is left of a part of the program that fails in the middle of its work: where it was, in the log and for whoever
//! started the program from a terminal. Never what it was working on, which may be anything that people have typed.

use std::io;
use std::panic::{PanicHookInfo, set_hook};

use super::output::Output;

/// From now on no failure writes down more than where it was.
pub(super) fn tell_only_where() {
    set_hook(Box::new(|failure| {
        let says = in_words(failure);
        log::error!("{says}");
        Output::new(&mut io::stderr()).line(&says);
    }));
}

fn in_words(failure: &PanicHookInfo<'_>) -> String {
    let place = failure.location().map_or_else(|| "a place that is not known".to_owned(), ToString::to_string);
    format!("A part of Folkmoot failed at {place}.")
}

#[cfg(test)]
mod tests {
    use std::panic::{catch_unwind, take_hook};
    use std::sync::{Arc, Mutex};

    use super::*;

    #[test]
    fn it_says_where_and_not_what() {
        let said = Arc::new(Mutex::new(String::new()));
        let heard = said.clone();
        set_hook(Box::new(move |failure| heard.lock().expect("a lock").push_str(&in_words(failure))));
        let failed = catch_unwind(|| panic!("what somebody typed"));
        drop(take_hook());
        let said = said.lock().expect("a lock");
        assert!(failed.is_err() && said.contains("fallen.rs:") && !said.contains("typed"), "{said}");
    }
}
