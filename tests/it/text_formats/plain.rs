//! Plain text reads well in an e-mail and aloud.

use super::file;
use crate::render_sample::*;

fn text(document: &folkmoot::documents::Document) -> String {
    String::from_utf8(file("txt", document)).unwrap()
}

#[test]
fn every_part_stands_as_people_write_it() {
    let text = text(&crate::render_parts::every_part());
    for part in [
        "Tarnbridge Council\nDraft version 2\n\nThe group\n\nThe title\n=========\n",
        "\n\n\n7 Item seven\n------------\n",
        "- First bullet\n  - Nested bullet\n- Second bullet\n",
        "9. Step nine\n10. Step ten\n",
        "Term:\n  First line\n  Second line\n",
        "linked words (https://tarnbridge.example/page)",
        "Agreed D1: The decision\n\nThe reason\n",
        "Action A1: The task\nSam, by May\n",
        "“Quoted”\nWho said it, said on leaving\n",
        "Left head: Left cell\nRight cell\n",
        "> Quotation words\n",
        "Typed  line one\n    typed line two\n",
        "Printed 23 November 2026, 9.40am\nOther formats: 01632 960 142 or formats@tarnbridge.example\n",
    ] {
        assert!(text.contains(part), "{part}\nis not in\n{text}");
    }
}

/// The window breaks it; whoever listens hears it whole.
#[test]
fn a_paragraph_is_one_line() {
    let long = "word ".repeat(200);
    assert!(text(&saying(long.trim())).lines().any(|line| line == long.trim()));
}

#[test]
fn a_row_of_a_table_is_a_block_of_labelled_lines() {
    let rows: &[[&str; 5]] = &[["A1", "Book the hall", "Sam", "5 May", "Open"], ["A2", "Ring Jo", "", "", "Done"]];
    let text = text(&document(vec![title("", "A page"), action_table(rows)]));
    let expected = "Ref: A1\nAction: Book the hall\nOwner: Sam\nBy when: 5 May\nStatus: Open\n\nRef: A2\nAction: Ring Jo\nStatus: Done\n";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn a_mail_address_stands_without_its_scheme() {
    let text =
        text(&document(vec![title("", "A page"), see("Write to ", "the clerk", "mailto:clerk@tarnbridge.example")]));
    assert!(text.contains("Write to the clerk (clerk@tarnbridge.example)."), "{text}");
}
