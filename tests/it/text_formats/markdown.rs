//! Markdown shows what was typed, whatever that looks like.

use folkmoot::documents::{Content, Inline};
use proptest::prelude::*;

use super::{file, read};
use crate::render_sample::*;

fn shown(document: &folkmoot::documents::Document) -> String {
    read::markdown(file("md", document), false)
}

fn source(document: &folkmoot::documents::Document) -> String {
    String::from_utf8(file("md", document)).unwrap()
}

#[test]
fn what_is_typed_shows_as_it_stands() {
    let more = [
        "1. one",
        "12) two",
        "+ plus",
        "> quoted",
        "=====",
        "---",
        "```",
        "![x](y)",
        "AT&amp;T",
        "&#65;",
        "a | b",
        "# C #",
        "www.x.example",
    ];
    for typed in LITERALS.into_iter().chain(more) {
        let found = shown(&everywhere(typed)).matches(typed).count();
        assert!(found >= PLACES - 1, "`{typed}` stands there {found} times\n{}", source(&everywhere(typed)));
    }
}

#[test]
fn headings_lists_tables_links_and_quotes_are_what_markdown_has_for_them() {
    let text = source(&crate::render_parts::every_part());
    for part in [
        "<!-- lang: en-GB -->\n",
        "# The title\n",
        "## 7 Item seven\n",
        "### Theme\n",
        "- First bullet\n  - Nested bullet\n- Second bullet\n",
        "9. Step nine\n10. Step ten\n",
        "- **Term:** First line\\\n  Second line\n",
        "**bold** _emphasised_ ~~struck out~~ `typed code` before the break\\\n",
        "[linked words](https://tarnbridge.example/page)",
        "| Left head |  |\n| --- | --: |\n| Left cell | Right cell |\n",
        "> “Quoted”\n>\n> **Who said it**, said on leaving\n",
        "**Action A1** The task\\\n**Sam, by May**\n",
        "```\nTyped  line one\n    typed line two\n```\n",
    ] {
        assert!(text.contains(part), "{part}\nis not in\n{text}");
    }
}

/// Two lists behind each other stay two.
#[test]
fn a_list_behind_a_list_is_its_own() {
    let text =
        source(&document(vec![title("", "A page"), bullets(&["One"]), bullets(&["Two"]), numbered(1, &["Three"])]));
    assert!(text.contains("- One\n\n* Two\n\n1. Three"), "{text}");
}

/// Right below a paragraph a number other than 1 begins no list.
#[test]
fn a_list_in_an_item_is_a_list_whatever_its_first_number() {
    for start in [1, 3] {
        let item = vec![paragraph("Above"), numbered(start, &["Within"])];
        let text =
            source(&document(vec![title("", "A page"), Content::List { start: None, items: vec![item] }.into()]));
        let between = if start == 1 { "\n" } else { "\n\n" };
        assert!(text.contains(&format!("- Above{between}  {start}. Within")), "{text}");
    }
}

/// Marks, letters and spaces in every neighbourhood.
fn typed() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select("aé1 *_`~[]()<>!#&;:.-+=|\\\"“”\u{301}$/".chars().collect::<Vec<_>>()),
        1..6,
    )
    .prop_map(|letters| letters.into_iter().collect())
}

fn inline() -> impl Strategy<Value = Inline> {
    let leaf = prop_oneof![
        typed().prop_map(|text| Inline::Text { text }),
        typed().prop_map(|text| Inline::Code { text }),
        Just(Inline::LineBreak),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        let content = prop::collection::vec(inner, 1..3);
        (content, typed(), 0..4).prop_map(|(content, text, kind)| match kind {
            0 => Inline::Strong { content },
            1 => Inline::Emphasis { content },
            2 => Inline::Struck { content },
            // Nothing but words stands in a link: see `prepare`.
            _ => Inline::Link {
                content: vec![Inline::Strong { content: vec![text.into()] }],
                address: "https://tarnbridge.example/a_(b)?c=*d&e|f".to_owned(),
            },
        })
    })
}

fn plain(parts: &[Inline], text: &mut String) {
    for part in parts {
        match part {
            Inline::Text { text: words } | Inline::Code { text: words } => text.push_str(words),
            Inline::Strong { content } | Inline::Emphasis { content } | Inline::Struck { content } => {
                plain(content, text)
            }
            Inline::Field { content, .. } => plain(content, text),
            Inline::Link { content, address } => {
                let before = text.len();
                plain(content, text);
                if text[before..].trim().is_empty() {
                    text.push_str(address);
                }
            }
            Inline::LineBreak => text.push(' '),
        }
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #[test]
    fn no_neighbourhood_of_marks_shows_more_or_less_than_was_typed(parts in prop::collection::vec(inline(), 1..5)) {
        let mut typed = String::new();
        plain(&parts, &mut typed);
        let cell = folkmoot::documents::Row { cells: vec![parts.clone()], origin: None };
        let mut table = plain_table(&["Head"], &[]);
        if let Content::Table(table) = &mut table.content {
            table.rows.push(cell);
        }
        let page = document(vec![title("", "A page"), run(parts.clone()), paragraph("Between"), table, paragraph("Behind")]);
        let text = squeezed(&shown(&page));
        let expected = squeezed(&format!("Apage{typed}BetweenHead{typed}Behind"));
        prop_assert!(text.contains(&expected), "{expected}\nis not in\n{text}\nfrom\n{}", source(&page));
    }
}
