//! What holds for every record and all edits of it. A million cases: `FOLKMOOT_CASES=1000000`.

use std::collections::BTreeMap;

use folkmoot::model::Record;
use folkmoot::model::header::Rev;
use folkmoot::model::shape::Shape;
use folkmoot::workspace::merge::{Merged, merge};
use proptest::prelude::*;

use super::cases;
use super::generated::{Case, Edits, Seeds};

fn seeds() -> impl Strategy<Value = Seeds> {
    let side = prop_oneof![1 => Just(0), 12 => any::<u64>()];
    (any::<u64>(), [side.clone(), side.clone(), side], 2..20_u32).prop_map(|(base, sides, rarity)| Seeds {
        base,
        sides,
        rarity,
    })
}

fn merged(base: &str, ours: &str, theirs: &str) -> Merged {
    merge(Some(base), ours, theirs).unwrap_or_else(|problem| panic!("{problem}\n{base}\n{ours}\n{theirs}"))
}

/// The text without what says which version it is.
fn content(text: &str) -> String {
    let lines = text.lines().collect::<Vec<_>>();
    // A file that nobody has saved yet says none.
    let Some(start) = lines.iter().position(|line| *line == "        rev: (") else { return text.to_owned() };
    let end = start + lines[start..].iter().position(|line| *line == "        ),").expect("its end");
    [&lines[..start], &lines[end + 1..]].concat().join("\n")
}

/// The same in words, where the order of lists and fields does not count.
fn sorted(text: &str) -> String {
    let content = content(text);
    let mut words: Vec<&str> = content.split([',', '(', ')', '[', ']', '\n']).map(str::trim).collect();
    words.retain(|word| !word.is_empty());
    words.sort_unstable();
    words.join("\n")
}

/// Every value by the path of its field; a list without ids is a value for each of its items.
fn leaves(text: &str, path: &str, found: &mut BTreeMap<String, String>) {
    match Shape::of(text) {
        Shape::Fields { name: "", fields } => {
            for (key, value) in fields.into_iter().filter(|(key, _)| !["rev", "changed", "clashes"].contains(key)) {
                leaves(value, &format!("{path}/{key}"), found);
            }
        }
        Shape::List(items) => {
            for item in items {
                match Shape::of(item).item_id() {
                    Some(id) => leaves(item, &format!("{path}/{}", id.trim_matches('"')), found),
                    None => drop(found.insert(format!("{path}/={item}"), item.to_owned())),
                }
            }
        }
        _ => drop(found.insert(path.to_owned(), text.to_owned())),
    }
}

fn all_leaves(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    leaves(text, "", &mut found);
    for value in found.values_mut() {
        // A value that this version does not know keeps its layout from either side.
        let is_text = value.starts_with('"') || value.starts_with("r#");
        let trimmed = || value.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        *value = if is_text { trimmed() } else { squeezed(value) };
    }
    found
}

/// The text without layout.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect()
}

/// What a side has changed is in the result, or waits among the clashes.
fn check_nothing_lost(base: &str, side: &str, merged: &str, record: &Record) {
    let (base, side, now) = (all_leaves(base), all_leaves(side), all_leaves(merged));
    for (path, value) in side.iter().filter(|(path, value)| base.get(*path) != Some(value)) {
        let is_about = |field: &str| path.strip_prefix('/').is_some_and(|path| path.starts_with(field));
        let waiting = record.header().clashes.iter().filter(|clash| is_about(&clash.field));
        let mut places: Vec<String> = waiting.map(|clash| squeezed(&clash.other)).collect();
        places.extend(now.get(path).map(|now| squeezed(now)));
        let old = base.get(path).map(|old| squeezed(old)).unwrap_or_default();
        let value = value.strip_prefix("Some(").and_then(|value| value.strip_suffix(')')).unwrap_or(value);
        for paragraph in value.trim_matches(['r', '#', '"']).split("\n\n").map(squeezed) {
            let is_there = old.contains(&paragraph) || places.iter().any(|place| place.contains(&paragraph));
            assert!(is_there, "{path}: {paragraph} is lost\n{merged}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_shrink_iters: 60, ..ProptestConfig::with_cases(cases(256)) })]

    #[test]
    fn it_is_the_same_whoever_comes_first_and_nothing_is_lost(seeds in seeds()) {
        let Case { kind, base, sides: [ours, theirs, _] } = Case::of(&seeds, Edits::All);
        let result = merged(&base, &ours, &theirs);
        prop_assert_eq!(&result, &merged(&base, &theirs, &ours));
        let record = Record::from_ron(kind, &result.text).expect("a record");
        prop_assert_eq!(record.header().clashes.len(), result.clashes);
        prop_assert!(record.header().clashes.is_sorted());
        for side in [&ours, &theirs] {
            check_nothing_lost(&base, side, &result.text, &record);
        }
    }

    #[test]
    fn without_a_base_it_is_the_same_whoever_comes_first(seeds in seeds()) {
        let Case { kind, sides: [ours, theirs, _], .. } = Case::of(&seeds, Edits::All);
        let result = merge(None, &ours, &theirs).expect("merged");
        prop_assert_eq!(&result, &merge(None, &theirs, &ours).expect("merged"));
        let record = Record::from_ron(kind, &result.text).expect("a record");
        for side in [&ours, &theirs] {
            check_nothing_lost("()", side, &result.text, &record);
        }
    }

    #[test]
    fn what_one_side_alone_has_changed_is_that_side(seeds in seeds()) {
        let Case { base, sides: [ours, theirs, _], .. } = Case::of(&seeds, Edits::All);
        prop_assert_eq!(&merged(&base, &ours, &base).text, &ours);
        prop_assert_eq!(&merged(&base, &base, &ours).text, &ours);
        prop_assert_eq!(&merged(&base, &ours, &ours).text, &ours);
        let result = merged(&base, &ours, &theirs).text;
        prop_assert_eq!(&merged(&result, &result, &result).text, &result);
        prop_assert_eq!(&merged(&ours, &result, &ours).text, &result);
    }

    #[test]
    fn joining_what_is_in_it_already_changes_nothing(seeds in seeds()) {
        let Case { base, sides: [ours, theirs, _], .. } = Case::of(&seeds, Edits::Moves);
        let result = merged(&base, &ours, &theirs).text;
        prop_assert_eq!(all_leaves(&merged(&base, &result, &ours).text), all_leaves(&result));
    }

    #[test]
    fn three_computers_end_with_the_same_whatever_comes_first(seeds in seeds(), removals in any::<bool>()) {
        let edits = if removals { Edits::Removals } else { Edits::Moves };
        let Case { base, sides: [a, b, c], .. } = Case::of(&seeds, edits);
        let join = |x: &str, y: &str| merged(&base, x, y).text;
        let say = |text: &str| if removals { sorted(text) } else { squeezed(&content(text)) };
        let result = say(&join(&join(&a, &b), &c));
        prop_assert_eq!(&result, &say(&join(&a, &join(&b, &c))));
        prop_assert_eq!(&result, &say(&join(&join(&c, &a), &b)));
        prop_assert_eq!(&result, &say(&join(&join(&a, &b), &join(&b, &c))));
    }

    #[test]
    fn versions_that_differ_in_nothing_else_make_no_new_one(seeds in seeds()) {
        let Case { kind, base, sides: [ours, ..] } = Case::of(&seeds, Edits::All);
        let mut record = Record::from_ron(kind, &ours).expect("a record");
        let [one, other] = [3, 4].map(|n| {
            record.header_mut().rev = Rev { n, ..Rev::default() };
            record.to_ron().expect("text")
        });
        let result = merged(&base, &one, &other).text;
        prop_assert!(result == one || result == other);
        prop_assert_eq!(&result, &merged(&base, &other, &one).text);
    }

    #[test]
    fn no_text_makes_it_stop(base in "\\PC{0,40}", ours in "[()a-c:,\\[\\]\" 0-9]{0,20}", theirs in "\\PC{0,20}") {
        let _ = merge(Some(&base), &ours, &theirs);
        let record = "(header: (format: 1, kind: Event, id: \"0000000000000000000000000a\"))";
        let _ = merge(Some(&base), record, &ours);
    }
}
