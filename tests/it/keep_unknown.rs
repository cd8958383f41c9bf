//! What a newer version or a person wrote into a file survives every save, and what was edited always wins.

use folkmoot::store::keep_unknown;
use proptest::prelude::*;
use ron::value::RawValue;

fn check(file: &str, parsed: &str, edited: &str, expected: &str) {
    let kept = keep_unknown(file, parsed, edited).expect("three RON texts");
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(squeezed(&kept), squeezed(expected), "from {file}");
}

#[test]
fn fields_that_nobody_knows_stay() {
    check("(a: 1, new: 2)", "(a: 1)", "(a: 5)", "( a: 5, new: 2, )");
    check("(a: (new: 2, b: 1))", "(a: (b: 1))", "(a: (b: 7))", "( a: ( b: 7, new: 2, ), )");
    check("(new: Odd(x: [1, 'c'], y: r#\"(\"#))", "()", "(a: 1)", "( a: 1, new: Odd(x: [1, 'c'], y: r#\"(\"#), )");
    check("(a: Moved(to: 1, new: 2))", "(a: Moved(to: 1))", "(a: Moved(to: 3))", "( a: Moved( to: 3, new: 2, ), )");
    check("(a: Held((b: 1, new: 2)))", "(a: Held((b: 1)))", "(a: Held((b: 3)))", "( a: Held(( b: 3, new: 2, )), )");
    check("Event(a: 1, new: 2)", "(a: 1)", "(a: 5)", "Event( a: 5, new: 2, )");
    check("(a: Some((b: 1, new: 2)))", "(a: (b: 1))", "(a: (b: 3))", "( a: ( b: 3, new: 2, ), )");
}

#[test]
fn what_was_cleared_or_changed_in_kind_stays_so() {
    check("(a: 1, b: 2)", "(a: 1, b: 2)", "(a: 1)", "(a: 1)");
    check("(a: Moved(to: 1, new: 2))", "(a: Moved(to: 1))", "(a: Gone)", "(a: Gone)");
    check("(a: Moved(to: 1, new: 2))", "(a: Moved(to: 1))", "()", "()");
    check("(a: [(id: \"x\", new: 1)])", "(a: [(id: \"x\")])", "()", "()");
    check("(a: (b: 1, new: 2))", "(a: (b: 1))", "()", "( a: ( new: 2, ), )");
    check("(a: Details(b: 1, new: 2))", "(a: (b: 1))", "()", "( a: Details( new: 2, ), )");
}

#[test]
fn a_field_written_at_its_default_gives_way_to_an_edit() {
    check("(theme: \"\")", "()", "(theme: \"Warmth\")", "(theme: \"Warmth\")");
    check("(theme: \"\")", "()", "(a: 1)", "( a: 1, theme: \"\", )");
}

#[test]
fn items_keep_what_is_theirs_wherever_they_go() {
    let file = "(items: [(id: \"a\", t: 1, new: 10), (id: \"b\", t: 2, new: 20), (id: \"c\", t: 3)])";
    let parsed = "(items: [(id: \"a\", t: 1), (id: \"b\", t: 2), (id: \"c\", t: 3)])";
    let edited = "(items: [(id: \"b\", t: 9), (id: \"new\", t: 1), (id: \"a\", t: 1)])";
    let expected = "( items: [ ( id: \"b\", t: 9, new: 20, ), (id: \"new\", t: 1), ( id: \"a\", t: 1, new: 10, ), ], )";
    check(file, parsed, edited, expected);
    check("([(t: 1, new: 1), (t: 2)])", "([(t: 1), (t: 2)])", "([(t: 5), (t: 2)])", "([ ( t: 5, new: 1, ), (t: 2), ])");
    check(
        "([(t: 1, new: 1), (t: 2)])",
        "([(t: 1), (t: 2)])",
        "([(t: 0), (t: 2), (t: 1)])",
        "([ (t: 0), (t: 2), ( t: 1, new: 1, ), ])",
    );
}

#[test]
fn a_file_without_anything_unknown_is_written_as_edited_to_the_letter() {
    let edited = "(\n    a: 2, // as it was\n)\n";
    assert_eq!(keep_unknown("// from hand\n(a: 1)", "(a: 1)", edited).expect("RON"), edited);
}

#[test]
fn what_is_not_ron_is_an_error() {
    for broken in ["", "(a: 1", "(a: 1) b", "<<<<<<< ours"] {
        assert!(keep_unknown(broken, "()", "()").is_err(), "{broken}");
    }
}

/// A value as a newer version would write it, and as this version knows it.
#[derive(Clone, Debug)]
enum Tree {
    Leaf(u32),
    Fields(Vec<(String, Tree)>),
    Variant(String, Vec<(String, Tree)>),
    Items(Vec<(u32, Vec<(String, Tree)>)>),
}

fn tree() -> impl Strategy<Value = Tree> {
    let fields = |inner: BoxedStrategy<Tree>| prop::collection::btree_map("[a-d]|new_[a-b]", inner, 0..5);
    any::<u32>().prop_map(Tree::Leaf).prop_recursive(4, 40, 5, move |inner| {
        let item = (0..6_u32, fields(inner.clone()).prop_map(|map| map.into_iter().collect()));
        prop_oneof![
            fields(inner.clone()).prop_map(|map| Tree::Fields(map.into_iter().collect())),
            ("[A-C]", fields(inner)).prop_map(|(name, map)| Tree::Variant(name, map.into_iter().collect())),
            prop::collection::vec(item, 0..4).prop_map(|mut items: Vec<(u32, _)>| {
                items.sort_by_key(|(id, _)| *id);
                items.dedup_by_key(|(id, _)| *id);
                Tree::Items(items)
            }),
        ]
    })
}

fn record() -> impl Strategy<Value = Vec<(String, Tree)>> {
    prop::collection::btree_map("[a-d]|new_[a-b]", tree(), 0..5).prop_map(|map| map.into_iter().collect())
}

fn print_fields(fields: &[(String, Tree)], all: bool) -> String {
    let known = fields.iter().filter(|(key, _)| all || !key.starts_with("new"));
    let fields: Vec<String> = known.map(|(key, value)| format!("{key}: {}", print(value, all))).collect();
    format!("({})", fields.join(", "))
}

fn print(tree: &Tree, all: bool) -> String {
    match tree {
        Tree::Leaf(n) => n.to_string(),
        Tree::Fields(fields) => print_fields(fields, all),
        Tree::Variant(name, fields) => format!("{name}{}", print_fields(fields, all)),
        Tree::Items(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|(id, fields)| {
                    let inside = print_fields(fields, all);
                    format!("(id: \"{id}\", {}", inside.trim_start_matches('('))
                })
                .collect();
            format!("[{}]", items.join(", "))
        }
    }
}

/// What a program that knows no `new_…` field reads in a text.
fn known_part(text: &str) -> String {
    print_value(&Shape::of(text), false)
}

/// The text without layout.
fn all_of(text: &str) -> String {
    print_value(&Shape::of(text), true)
}

/// A reader of its own, so that the tests do not rest on what they test.
enum Shape {
    Plain(String),
    Fields(String, Vec<(String, Shape)>),
    List(Vec<Shape>),
}

impl Shape {
    fn of(text: &str) -> Self {
        let text = text.trim();
        let open = text.find(['(', '[']).unwrap_or(text.len());
        let (name, body) = text.split_at(open);
        if body.is_empty() || name.starts_with('"') {
            return Self::Plain(text.to_owned());
        }
        let parts = split(&body[1..body.len() - 1]);
        if body.starts_with('[') {
            return Self::List(parts.iter().map(|part| Self::of(part)).collect());
        }
        let pairs = parts.iter().map(|part| part.split_once(':').expect("a field"));
        Self::Fields(name.to_owned(), pairs.map(|(key, value)| (key.trim().to_owned(), Self::of(value))).collect())
    }
}

fn split(text: &str) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().expect("never empty").push(c);
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

fn print_value(shape: &Shape, all: bool) -> String {
    match shape {
        Shape::Plain(text) => text.clone(),
        Shape::List(items) => {
            format!("[{}]", items.iter().map(|item| print_value(item, all)).collect::<Vec<_>>().join(", "))
        }
        Shape::Fields(name, fields) => {
            let mut known: Vec<_> = fields.iter().filter(|(key, _)| all || !key.starts_with("new")).collect();
            known.sort_by(|(a, _), (b, _)| a.cmp(b));
            let fields: Vec<String> = known.iter().map(|(key, v)| format!("{key}: {}", print_value(v, all))).collect();
            format!("{name}({})", fields.join(", "))
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn saving_without_an_edit_loses_nothing(record in record()) {
        let file = print_fields(&record, true);
        let parsed = print_fields(&record, false);
        let kept = keep_unknown(&file, &parsed, &parsed).expect("RON");
        prop_assert_eq!(all_of(&kept), all_of(&file));
    }

    #[test]
    fn the_edited_values_win_and_the_result_reads(before in record(), after in record()) {
        let file = print_fields(&before, true);
        let parsed = print_fields(&before, false);
        let edited = print_fields(&after, false);
        let kept = keep_unknown(&file, &parsed, &edited).expect("RON");
        prop_assert!(RawValue::from_ron(&kept).is_ok(), "{}", kept);
        let blank = |text: &str| without_empty(&known_part(text));
        prop_assert_eq!(blank(&kept), blank(&edited));
        for (key, _) in before.iter().filter(|(key, _)| key.starts_with("new")) {
            prop_assert!(kept.contains(key.as_str()));
        }
    }

    #[test]
    fn saving_twice_changes_nothing_more(before in record(), after in record()) {
        let edited = print_fields(&after, false);
        let once = keep_unknown(&print_fields(&before, true), &print_fields(&before, false), &edited).expect("RON");
        let twice = keep_unknown(&once, &known_part(&once), &known_part(&once)).expect("RON");
        prop_assert_eq!(all_of(&twice), all_of(&once));
    }

    #[test]
    fn no_text_makes_it_stop(file in "\\PC{0,40}", parsed in "[()a-c:,\\[\\]\" 0-9]{0,20}", edited in "\\PC{0,20}") {
        let _ = keep_unknown(&file, &parsed, &edited);
    }
}

/// A struct that was cleared comes back empty where something unknown is kept in it, which reads as cleared.
fn without_empty(text: &str) -> String {
    let mut text = text.to_owned();
    loop {
        let start = ["a: ()", "b: ()", "c: ()", "d: ()"].iter().find_map(|empty| text.find(empty));
        let Some(start) = start else { return text };
        text.replace_range(start..start + 5, "");
        for (from, to) in [("(, ", "("), (", )", ")"), (", , ", ", ")] {
            text = text.replace(from, to);
        }
    }
}
