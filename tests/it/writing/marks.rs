//! Marks on what is selected, on the word at the cursor, or on its line.

use folkmoot::writing::{Mark, count};

use super::{shown, written};

fn check(mark: Mark, before: &str, expected: &str) {
    assert_eq!(shown(&mark.on(&written(before))), expected, "{mark:?} on {before:?}");
}

#[test]
fn bold_and_italic_go_on_and_off() {
    check(Mark::Bold, "a |big| map", "a **|big|** map");
    check(Mark::Bold, "a **|big|** map", "a |big| map");
    check(Mark::Bold, "a |**big**| map", "a |big| map");
    check(Mark::Bold, "a b|ig map", "a **|big|** map");
    check(Mark::Bold, "a |big |map", "a **|big|** map");
    check(Mark::Bold, "|", "**|**");
    check(Mark::Italic, "a |big| map", "a *|big|* map");
    check(Mark::Italic, "a *|big|* map", "a |big| map");
    check(Mark::Italic, "a **|big|** map", "a ***|big|*** map");
    check(Mark::Italic, "a ***|big|*** map", "a **|big|** map");
    check(Mark::Bold, "a ***|big|*** map", "a *|big|* map");
    check(Mark::Bold, "|Café| maps", "**|Café|** maps");
    check(Mark::Bold, "|- maps\n- flags|", "|- **maps**\n- **flags**|");
    check(Mark::Bold, "|- **maps**\n- **flags**|", "|- maps\n- flags|");
}

#[test]
fn lines_become_headings_lists_and_quotes_and_plain_again() {
    check(Mark::Heading, "W|hat\nnow", "## W|hat\nnow");
    check(Mark::Heading, "## W|hat", "W|hat");
    check(Mark::Heading, "- W|hat", "## W|hat");
    check(Mark::Heading, "|", "## |");
    check(Mark::Bulleted, "|maps\nflags|", "|- maps\n- flags|");
    check(Mark::Bulleted, "|- maps\n- flags|", "|maps\nflags|");
    check(Mark::Bulleted, "|1. maps\n2. flags|", "|- maps\n- flags|");
    check(Mark::Numbered, "|maps\n\nflags|", "|1. maps\n\n2. flags|");
    check(Mark::Numbered, "a\n|b\n|c", "a\n|1. b|\nc");
    check(Mark::Quoted, "so |it is", "> so |it is");
    check(Mark::Quoted, "> so |it is", "so |it is");
    check(Mark::Quoted, "|- a\n- b|", "|> - a\n> - b|");
    check(Mark::Bulleted, "-|", "- -|");
}

#[test]
fn words_become_a_link_and_an_address_one_to_itself() {
    check(Mark::Link, "see |the map| here", "see [the map](|https://|) here");
    check(Mark::Link, "see |https://example.org/a| here", "see [|](https://example.org/a) here");
    check(Mark::Link, "|www.example.org|", "[|](https://www.example.org)");
    check(Mark::Link, "|ann@example.org|", "[|](mailto:ann@example.org)");
    check(Mark::Link, "see |", "see [|](https://)");
}

#[test]
fn words_are_counted_and_signs_are_not() {
    let check = |text: &str, expected: usize| assert_eq!(count(text), expected, "{text:?}");
    check("", 0);
    check("  \n ", 0);
    check("- one\n- two – three", 3);
    check("**Bold** words, and don\u{2019}t", 4);
    check("200 people [came](https://example.org)", 3);
}
