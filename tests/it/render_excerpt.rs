//! What goes on the clipboard: the words of a document with what they are, and nothing of its page.

use folkmoot::documents::Document;
use folkmoot::render::excerpt;

use crate::render_minutes::formal;
use crate::render_parts::{WORDS, every_part};
use crate::render_sample::*;

fn rich(document: &Document) -> String {
    excerpt(document).rich
}

/// The words alone.
fn words_of(rich: &str) -> String {
    words(&format!("<body>{rich}"))
}

/// What is never pasted: the words for a line to sign on.
const LEFT_BEHIND: &str = "The signature";

#[test]
fn every_part_is_pasted_once_and_in_order() {
    let pasted = words_of(&rich(&every_part()));
    let mut from = 0;
    for words in WORDS.into_iter().filter(|words| *words != LEFT_BEHIND) {
        // Lines as they were typed are lines of a paragraph.
        let at = pasted[from..].find(words).unwrap_or_else(|| panic!("`{words}` is not in its place: {pasted}"));
        assert_eq!(pasted.matches(words).count(), 1, "`{words}`");
        from += at + words.len();
    }
    assert!(!pasted.contains(LEFT_BEHIND));
}

#[test]
fn headings_lists_tables_and_links_are_kept() {
    let pasted = rich(&every_part());
    for expected in [
        "<h1 dir=\"auto\">The title</h1>",
        "<h2 dir=\"auto\">7 ",
        "<h3 ",
        "<ul>",
        "<ol start=\"9\">",
        "<table border=\"1\"",
        "<th scope=\"col\"",
        "<blockquote>",
        "<a href=\"https://tarnbridge.example/page\">linked words</a>",
        "<strong>Agreed D1</strong> The decision",
    ] {
        let pasted = pasted.replace("<span>7</span>", "7");
        assert!(pasted.contains(expected), "{expected}: {pasted}");
    }
}

#[test]
fn nothing_of_the_page_is_pasted() {
    for document in [formal(), every_part()] {
        let pasted = rich(&document);
        for furniture in [
            "class=",
            "<style",
            "<html",
            "<header",
            "<footer",
            "data-",
            "Page ",
            "Printed 23 November",
            "Other formats",
        ] {
            assert!(!pasted.contains(furniture), "{furniture}: {pasted}");
        }
        assert!(pasted.contains("<div lang=\"en-GB\">"));
    }
}

#[test]
fn what_is_typed_is_pasted_as_it_stands() {
    for typed in LITERALS {
        let found = words_of(&rich(&everywhere(typed))).matches(typed).count();
        assert!(found > 0, "`{typed}`");
    }
}

#[test]
fn plain_text_has_the_same_words() {
    for document in [formal(), every_part()] {
        let excerpt = excerpt(&document);
        for words in WORDS.into_iter().filter(|words| *words != LEFT_BEHIND) {
            let (rich, plain) = (words_of(&excerpt.rich), &excerpt.plain);
            assert_eq!(plain.matches(words).count(), rich.matches(words).count(), "`{words}`: {plain}");
        }
        for furniture in ["Printed 23 November", "Other formats", "<"] {
            assert!(!excerpt.plain.contains(furniture), "{furniture}: {}", excerpt.plain);
        }
    }
}

#[test]
fn a_draft_says_so_first_in_both_flavours() {
    let mut document = formal();
    document.running.draft = true;
    document.running.status = "Draft, version 2".to_owned();
    let draft = excerpt(&document);
    assert!(words_of(&draft.rich).trim_start().starts_with("Draft, version 2"), "{}", draft.rich);
    assert!(draft.plain.starts_with("Draft, version 2\n"), "{}", draft.plain);
    document.running.draft = false;
    let agreed = excerpt(&document);
    assert!(!agreed.rich.contains("Draft, version 2") && !agreed.plain.contains("Draft, version 2"));
}

#[test]
fn what_is_for_members_says_so_first_in_both_flavours() {
    let mut document = formal();
    (document.running.draft, document.running.status) = (false, "Agreed".to_owned());
    assert!(!excerpt(&document).plain.starts_with("Agreed"), "any other status stays on the page");
    document.running.say_for_members("For members");
    let members = excerpt(&document);
    assert!(words_of(&members.rich).trim_start().starts_with("For members"), "{}", members.rich);
    assert!(members.plain.starts_with("For members\n"), "{}", members.plain);
}
