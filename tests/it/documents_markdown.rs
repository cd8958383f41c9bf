//! Long text as blocks of a page.

use folkmoot::documents::Origin;
use folkmoot::documents::markdown::blocks;
use folkmoot::model::{Id, Markdown};
use proptest::prelude::*;
use serde_json::Value;

use crate::outline::of_blocks;

fn check(typed: &str, expected: &[&str]) {
    assert_eq!(of_blocks(&blocks(&Markdown::from(typed), 2, None)), expected, "{typed:?}");
}

#[test]
fn paragraphs_and_marks() {
    check(
        "One\nline.\n\nTwo **bold** *soft* ~~gone~~ `code`.",
        &["p One line.", "p Two <b>bold</b> <i>soft</i> <s>gone</s> <c>code</c>."],
    );
    check("First  \nsecond\\\nthird", &["p First<br>second<br>third"]);
    check("above\n\n---\n\nbelow", &["p above", "---", "p below"]);
    check("", &[]);
}

#[test]
fn headings_stand_below_their_item_without_a_gap() {
    check("# A\n\n### B\n\n### C\n\n#### D\n\n# E", &["h3 A", "h4 B", "h4 C", "h5 D", "h3 E"]);
    check("#### A\n\n## B\n\n### C", &["h3 A", "h3 B", "h4 C"]);
    check("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5", &["h3 1", "h4 2", "h5 3", "h6 4", "h6 5"]);
}

#[test]
fn lists_nest_and_keep_their_numbers() {
    check("- a\n- b\n  - c\n\n    more\n- d", &["* a", "*", "  p b", "  *", "    p c", "    p more", "* d"]);
    check("3. a\n4. b", &["3. a", "4. b"]);
    check("1. a\n1. b\n1. c", &["1. a", "2. b", "3. c"]);
    check("2. a\n7. b\n8. c", &["2. a", "7. b", "8. c"]);
    check("1986. A good year", &["1986. A good year"]);
}

#[test]
fn html_is_text() {
    check("<p>hello</p>", &["p <p>hello</p>"]);
    check("so </p> <b>said</b> <!-- he -->", &["p so </p> <b>said</b> <!-- he -->"]);
    check("<script>\nalert(1)\n</script>\n\nafter", &["p <script><br>alert(1)<br></script>", "p after"]);
    check("AT&amp;T", &["p AT&T"]);
}

#[test]
fn only_safe_addresses_are_links() {
    check("[the page](https://a.example/x)", &["p <a https://a.example/x>the page</a>"]);
    check(
        "[write](mailto:a@b.example) <c@d.example>",
        &["p <a mailto:a@b.example>write</a> <a mailto:c@d.example>c@d.example</a>"],
    );
    check("[run](javascript:alert(1))", &["p run (javascript:alert(1))"]);
    check("[file](file:///etc/passwd)", &["p file (file:///etc/passwd)"]);
    check("[a page](page.example)", &["p a page (page.example)"]);
    check("[](https://a.example)", &["p <a https://a.example>https://a.example</a>"]);
    check("[words]()", &["p words"]);
    check("[words](https://a.example \"with a title\")", &["p <a https://a.example>words</a> (with a title)"]);
    check("[words][1]\n\n[1]: https://a.example", &["p <a https://a.example>words</a>"]);
}

#[test]
fn bare_addresses_are_links_without_the_full_stop_glued_to_them() {
    check("See https://a.example/x_y_z.", &["p See <a https://a.example/x_y_z>https://a.example/x_y_z</a>."]);
    check("(http://a.example/b_(c))", &["p (<a http://a.example/b_(c)>http://a.example/b_(c)</a>)"]);
    check("about https://", &["p about https://"]);
    check("https and http are words", &["p https and http are words"]);
}

#[test]
fn pictures_become_their_words() {
    check("![a boat](https://a.example/b.png)", &["p <a https://a.example/b.png>a boat</a>"]);
    check("![a boat](boat.png)", &["p a boat (boat.png)"]);
    check("![](boat.png)", &["p boat.png"]);
}

#[test]
fn code_and_quotations() {
    check("```\na *b*\n  c\n```", &["code \"a *b*\\n  c\""]);
    check("```what he said\nwas this\n```", &["code \"what he said\\nwas this\""]);
    check("> a\n>\n> - b", &[">", "  p a", "  * b"]);
}

#[test]
fn tables_keep_every_cell() {
    check("| a | b |\n|---|--:|\n| **1** | 2 |", &["| a | b", "| <b>1</b> | 2"]);
    check("| AT&amp;T | a&nbsp;b |\n|---|---|\n| &copy; | caf&eacute; |", &["| AT&T | a\u{a0}b", "| © | café"]);
    check(
        "| [a](https://a.example/x/y) |\n|---|\n| 1 | lost |",
        &["code \"| [a](https://a.example/x/y) |\\n|---|\\n| 1 | lost |\""],
    );
    check(
        "| [a][1] |\n|---|\n| 1 | lost |\n\n[1]: https://a.example/x/y",
        &["code \"| [a][1] |\\n|---|\\n| 1 | lost |\""],
    );
    check("| a |\n|---|\n| 1 | lost |", &["code \"| a |\\n|---|\\n| 1 | lost |\""]);
}

#[test]
fn a_definition_that_nothing_uses_is_text() {
    check("[Draft]: agreed", &["p [Draft]: agreed"]);
    check("- [action]: Sam\n- [action]: Ann", &["* [action]: Sam", "* [action]: Ann"]);
}

#[test]
fn every_block_says_where_it_was_typed() {
    let origin = Origin { record: Id::from_number(7), field: "minutes/opening".into() };
    let typed = "# a\n\n- b\n  > c\n\n| d |\n|---|\n| e |\n\n    f";
    let text = serde_json::to_value(blocks(&Markdown::from(typed), 1, Some(&origin))).unwrap();
    let mut without = Vec::new();
    find_blocks(&text, &mut without);
    assert_eq!(without, Vec::<String>::new());
}

fn find_blocks(value: &Value, without: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("block") && fields["origin"]["field"] != "minutes/opening" {
                without.push(value.to_string());
            }
            fields.values().for_each(|inner| find_blocks(inner, without));
        }
        Value::Array(items) => items.iter().for_each(|inner| find_blocks(inner, without)),
        _ => {}
    }
}

#[test]
fn deep_nesting_is_flattened_and_nothing_is_lost() {
    let typed = format!("{} word", "> ".repeat(5_000));
    let text = serde_json::to_string(&blocks(&Markdown::from(typed.as_str()), 2, None)).unwrap();
    assert!(text.contains("word"));
    assert!(text.matches("quotation").count() < 60);
}

/// Bullets, each below the one before.
fn nested_bullets(depth: usize) -> String {
    let line = |level| format!("{}- level{level}\n", "  ".repeat(level));
    (0..depth).map(line).collect::<String>() + &"  ".repeat(depth) + "- beside\n\n      goes on\n- first again"
}

#[test]
fn bullets_at_any_depth_keep_their_words_in_their_order() {
    for depth in [11, 12, 13, 25, 60] {
        let printed = of_blocks(&blocks(&Markdown::from(nested_bullets(depth).as_str()), 2, None)).concat();
        let expected = (0..depth).map(|level| format!("level{level}")).chain(["beside".into(), "first again".into()]);
        let places: Vec<Option<usize>> = expected.map(|word| printed.find(&word)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{depth}: {places:?} {printed}");
    }
}

#[test]
fn bullets_deeper_than_any_page_stand_under_each_other() {
    let lines = of_blocks(&blocks(&Markdown::from(nested_bullets(30).as_str()), 2, None));
    let deepest: Vec<&str> = lines.iter().rev().skip(1).take(18).map(|line| line.trim_start()).collect();
    assert!(deepest.iter().all(|line| line.starts_with("* ") || line.starts_with("p ")), "{deepest:?}");
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

fn collect_text(value: &Value, into: &mut String) {
    match value {
        Value::String(text) => {
            into.push_str(text);
            into.push(' ');
        }
        Value::Number(number) => into.push_str(&format!("{number} ")),
        Value::Object(fields) => fields.values().for_each(|inner| collect_text(inner, into)),
        Value::Array(items) => items.iter().for_each(|inner| collect_text(inner, into)),
        _ => {}
    }
}

/// Words among the marks of Markdown and HTML. Entities are left out: they stand for another character.
fn typed_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-z]{1,6}",
        1 => "[A-Z][a-zé]{1,6}",
        3 => prop::sample::select(vec![" ", "\n", "\n\n", "  \n", ". ", ": ", "(", ")"]).prop_map(str::to_owned),
        3 => prop::sample::select(vec![
            "*", "**", "_", "~~", "`", "```", "[", "]", "](", "![", "]: ", "<", ">", "</p>", "<!--", "-->", "\\", "|",
            "|---|", "- ", "* ", "> ", "# ", "### ", "---", "    ", "\t", "\"", "'", "=", "\n===\n", "~~~", "http://",
            "https://", "mailto:", "@", "#read(", "$x$", "{", "}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn no_word_is_lost(typed in typed_text()) {
        let value = serde_json::to_value(blocks(&Markdown(typed.clone()), 2, None)).unwrap();
        let mut printed = String::new();
        collect_text(&value, &mut printed);
        let joined: String = printed.split_whitespace().collect();
        for word in words(&typed) {
            prop_assert!(joined.contains(word), "{:?} is lost from {:?}: {}", word, typed, value);
        }
    }
}
