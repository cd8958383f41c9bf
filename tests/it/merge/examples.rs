//! Merging as an officer meets it, one rule at a time.

use folkmoot::model::header::{Rev, Unsettled};
use folkmoot::model::{Id, Kind, Record};
use folkmoot::workspace::merge::{BY_MERGING, Merged, merge};

const HEADER: &str = "header: (format: 1, kind: Event, id: \"0000000000000000000000000a\")";

/// An event with these fields besides its header.
fn event(fields: &str) -> String {
    format!("({HEADER}, {fields})")
}

/// The fields of the merged event without layout, its header left out, and where a person has to choose.
fn merged(base: &str, ours: &str, theirs: &str) -> (String, Vec<(String, String)>) {
    let [base, ours, theirs] = [base, ours, theirs].map(event);
    let Merged { text, clashes } = merge(Some(&base), &ours, &theirs).expect("merged");
    assert_eq!(merge(Some(&base), &theirs, &ours).expect("merged").text, text);
    let record = Record::from_ron(Kind::Event, &text).expect("a record");
    let waiting: Vec<_> =
        record.header().clashes.iter().map(|clash| (clash.field.clone(), clash.other.clone())).collect();
    assert_eq!(waiting.len(), clashes);
    let rest = text.split_once("\n    ),\n").map_or("", |(_, rest)| rest);
    let words: Vec<&str> = rest.split_whitespace().collect();
    (words.join(" ").trim_end_matches([')', ' ', ',']).to_owned(), waiting)
}

fn check(base: &str, ours: &str, theirs: &str, expected: &str) {
    let (text, waiting) = merged(base, ours, theirs);
    assert_eq!(text, expected.trim_end_matches([')', ' ', ',']), "from {ours} and {theirs}");
    assert!(waiting.is_empty(), "{waiting:?}");
}

fn check_clash(base: &str, ours: &str, theirs: &str, expected: &str, [field, other]: [&str; 2]) {
    let (text, waiting) = merged(base, ours, theirs);
    assert_eq!(text, expected.trim_end_matches([')', ' ', ',']), "from {ours} and {theirs}");
    assert_eq!(waiting, [(field.to_owned(), other.to_owned())]);
}

#[test]
fn two_fields_are_both_kept() {
    check(
        "details: (title: \"A\", theme: \"T\")",
        "details: (title: \"B\", theme: \"T\")",
        "details: (title: \"A\", theme: \"U\", ordinal: 3)",
        "details: ( title: \"B\", ordinal: 3, theme: \"U\", ), )",
    );
    check("details: (title: \"A\")", "details: (title: \"A\", theme: \"T\")", "", "details: ( theme: \"T\", ), )");
}

#[test]
fn one_field_is_a_clash_and_the_greater_value_stands() {
    check_clash(
        "details: (title: \"A\")",
        "details: (title: \"B\")",
        "details: (title: \"C\")",
        "details: ( title: \"C\", ), )",
        ["details/title", "\"B\""],
    );
    check_clash(
        "details: (title: \"A\")",
        "",
        "details: (title: \"C\")",
        "details: ( title: \"C\", ), )",
        ["details/title", ""],
    );
    check_clash(
        "details: (status: Idea)",
        "details: (status: Provisional)",
        "details: (status: Newest(because: 1))",
        "details: ( status: Provisional, ), )",
        ["details/status", "Newest(\n    because: 1,\n)"],
    );
}

#[test]
fn items_are_followed_by_their_ids() {
    let item = |id: u8, title: &str| format!("(id: \"0000000000000000000000000{id}\", title: \"{title}\")");
    let list = |items: &[(u8, &str)]| {
        let items: Vec<String> = items.iter().map(|(id, title)| item(*id, title)).collect();
        format!("minutes: (items: [{}])", items.join(", "))
    };
    let say = |items: &[(u8, &str)]| {
        let items: Vec<String> = items
            .iter()
            .map(|(id, title)| format!("( id: \"0000000000000000000000000{id}\", title: \"{title}\", ),"))
            .collect();
        format!("minutes: ( items: [ {} ], ), )", items.join(" "))
    };
    let both = |base: &[(u8, &str)], ours: &[(u8, &str)], theirs: &[(u8, &str)], expected: &[(u8, &str)]| {
        check(&list(base), &list(ours), &list(theirs), &say(expected));
    };
    let (a, b, c) = ((1, "A"), (2, "B"), (3, "C"));
    both(&[a, b], &[(1, "A!"), b], &[a, (2, "B!")], &[(1, "A!"), (2, "B!")]);
    both(&[a, b], &[a, b, (5, "E")], &[a, b, (4, "D")], &[a, b, (4, "D"), (5, "E")]);
    both(&[a, b], &[a, (5, "E"), b], &[(4, "D"), a, b], &[(4, "D"), a, (5, "E"), b]);
    both(&[a, b, c], &[a, c], &[a, b, (3, "C!")], &[a, (3, "C!")]);
    both(&[a, b, c], &[a, c], &[a, (2, "B!"), c], &[a, (2, "B!"), c]);
    both(&[a, b, c], &[b, c, a], &[a, b, (3, "C!")], &[b, (3, "C!"), a]);
    both(&[a, b, c], &[b, a, c], &[a, c, b], &[c, b, a]);
}

#[test]
fn lists_of_words_are_joined_as_sets() {
    let hosts = |hosts: &[u8]| {
        let ids: Vec<String> = hosts.iter().map(|id| format!("\"0000000000000000000000000{id}\"")).collect();
        ids
    };
    let list = |all: &[u8]| format!("details: (hosts: [{}])", hosts(all).join(", "));
    let say = |all: &[u8]| format!("details: ( hosts: [ {}, ], ), )", hosts(all).join(", "));
    check(&list(&[1, 2]), &list(&[1, 2, 3]), &list(&[2]), &say(&[2, 3]));
    check(&list(&[1, 2]), &list(&[1, 2, 5]), &list(&[1, 2, 4]), &say(&[1, 2, 4, 5]));
    check(&list(&[1]), &list(&[1, 4]), &list(&[1, 4, 5]), &say(&[1, 4, 5]));
    check(
        "details: (hashtags: [\"a\", \"b\"])",
        "details: (hashtags: [\"b\", \"c\"])",
        "details: (hashtags: [\"z\", \"a\", \"b\"])",
        "details: ( hashtags: [ \"z\", \"b\", \"c\", ], ), )",
    );
}

#[test]
fn long_texts_are_joined_by_paragraph() {
    let text = |text: &str| format!("details: (about: \"{text}\")");
    let say =
        |words: &str| format!("details: ( about: \"{}\", ), )", words.split_whitespace().collect::<Vec<_>>().join(" "));
    check(&text("a\n\nb\n\nc"), &text("A\n\nb\n\nc"), &text("a\n\nB\n\nc"), &say("A B c"));
    check(&text("a\n\nb"), &text("a\n\nb\n\nours"), &text("theirs\n\na\n\nb"), &say("theirs a b ours"));
    check(&text("a\n\nb\n\nc"), &text("a\n\nc"), &text("a\n\nb\n\nC"), &say("a C"));
    check_clash(
        &text("a\n\nb\n\nc"),
        &text("x\n\nb\n\nC"),
        &text("y\n\nb\n\nc"),
        &say("y b C"),
        ["details/about", "\"x\n\nb\n\nC\""],
    );
    // Two who both begin an empty field mean one text each.
    check_clash("", &text("mine"), &text("yours"), &say("yours"), ["details/about", "\"mine\""]);
}

#[test]
fn what_nobody_knows_is_joined_like_all_else() {
    check(
        "new: (a: 1, b: [(id: \"x\", t: 1)]), mood: Sunny",
        "new: (a: 2, b: [(id: \"x\", t: 1)]), mood: Sunny",
        "new: (a: 1, b: [(id: \"x\", t: 1, u: Odd(3))]), mood: Cloudy(much: true)",
        "mood: Cloudy( much: true, ), new: ( a: 2, b: [ ( id: \"x\", t: 1, u: Odd(3), ), ], ), )",
    );
}

fn record(n: u64, by: &str, at: &str, change: impl FnOnce(&mut Record)) -> String {
    let moment = at.parse().expect("a moment");
    let mut record = Record::new(Kind::Event, Id::from_number(10), moment);
    record.header_mut().rev = Rev { n, parents: Vec::new(), by: by.to_owned(), at: moment };
    change(&mut record);
    record.to_ron().expect("text")
}

#[test]
fn the_version_follows_from_both_alone() {
    let base = record(1, "a", "2026-01-01T00:00:00Z", |_| {});
    let ours = record(4, "b", "2026-03-01T00:00:00Z", |record| record.add_to_title("x"));
    let theirs = record(2, "c", "2026-02-01T00:00:00Z", |record| record.header_mut().tags.push("t".to_owned()));
    let merged = merge(Some(&base), &ours, &theirs).expect("merged");
    let record = Record::from_ron(Kind::Event, &merged.text).expect("a record");
    let header = record.header();
    let mut parents = [&ours, &theirs].map(|text| blake3(text)).to_vec();
    parents.sort();
    let at = "2026-03-01T00:00:00Z".parse().expect("a moment");
    assert_eq!(header.rev, Rev { n: 5, parents, by: BY_MERGING.to_owned(), at });
    assert_eq!(header.created.to_string(), "2026-02-01T00:00:00Z");
    assert_eq!(header.changed.to_string(), "2026-03-01T00:00:00Z");
}

fn blake3(text: &str) -> String {
    folkmoot::store::Hash::of(text.as_bytes()).to_string()
}

#[test]
fn what_somebody_has_settled_is_settled() {
    let clash = |other: &str| Unsettled { field: "header/retention".to_owned(), other: other.to_owned() };
    let with = |n, retention: &str, clashes: &[&str]| {
        record(n, "a", "2026-01-01T00:00:00Z", |record| {
            record.header_mut().retention = retention.to_owned();
            record.header_mut().clashes = clashes.iter().map(|other| clash(other)).collect();
        })
    };
    let waiting = |base: &str, ours: &str, theirs: &str| -> Vec<String> {
        let merged = merge(Some(base), ours, theirs).expect("merged");
        let record = Record::from_ron(Kind::Event, &merged.text).expect("a record");
        record.header().clashes.iter().map(|clash| clash.other.clone()).collect()
    };
    let base = with(1, "C", &["\"A\"", "\"B\""]);
    // One side has settled one of two, the other has done something else.
    let tagged =
        base.replace("        retention:", "        tags: [\n            \"t\",\n        ],\n        retention:");
    assert_eq!(waiting(&base, &with(2, "C", &["\"A\""]), &tagged), ["\"A\""]);
    // Each side has settled one.
    assert!(waiting(&base, &with(2, "C", &["\"A\""]), &with(2, "C", &["\"B\""])).is_empty());
    // One has taken the other value.
    assert_eq!(waiting(&base, &with(2, "B", &["\"A\""]), &tagged), ["\"A\""]);
    // Both have clashed with others meanwhile.
    let plain = with(1, "0", &[]);
    assert_eq!(waiting(&plain, &with(2, "C", &["\"A\""]), &with(2, "D", &["\"B\""])), ["\"A\"", "\"B\"", "\"C\""]);
}

#[test]
fn what_is_no_version_of_the_record_is_refused() {
    let ours = event("");
    for theirs in [
        "",
        "(header: (",
        "(header: (format: 1, kind: Event, id: \"0000000000000000000000000b\"))",
        "(header: (format: 1, kind: Person, id: \"0000000000000000000000000a\"))",
        "(header: (format: 9, kind: Event, id: \"0000000000000000000000000a\"))",
        "<<<<<<< ours",
    ] {
        let problem = merge(None, &ours, theirs).expect_err(theirs);
        assert!(problem.what.ends_with('.'), "{problem}");
    }
    // A base that is damaged or of another record is none.
    for base in ["", "(header: (", "(header: (format: 1, kind: Event, id: \"0000000000000000000000000b\"))"] {
        assert_eq!(merge(Some(base), &ours, &ours).expect("merged").text, ours);
    }
}

/// An event with these items in its minutes, and these choices that wait.
fn waiting(items: &[(u8, &str)], clashes: &str) -> String {
    let item = |(id, title): &(u8, &str)| format!("(id: \"0000000000000000000000000{id}\", title: \"{title}\")");
    let items: Vec<String> = items.iter().map(item).collect();
    let header = HEADER.replace("0a\")", &format!("0a\", clashes: [{clashes}])"));
    format!("({header}, minutes: (items: [{}]))", items.join(", "))
}

#[test]
fn an_item_in_which_somebody_has_chosen_is_not_taken_out() {
    let open = "(field: \"minutes/items/00000000000000000000000002/title\", other: \"\\\"A\\\"\")";
    for rest in [&[(1, "X")][..], &[]] {
        let with = |title: &'static str| [rest, &[(2, title)]].concat();
        let base = waiting(&with("B"), open);
        let (settles, edits) = (waiting(&with("B"), ""), waiting(&with("C"), open));
        let join = |one: &str, other: &str| merge(Some(&base), one, other).expect("merged").text;
        // What stands of the item, and how many choices wait.
        let say = |text: &str| {
            let title = ["B", "C"].into_iter().find(|title| text.contains(&format!("title: \"{title}\"")));
            (title, text.matches("other: ").count())
        };
        for gone in [waiting(rest, open), waiting(rest, "")] {
            let kept = join(&settles, &gone);
            assert_eq!(say(&kept), (Some("B"), 0), "{kept}");
            assert_eq!(join(&gone, &settles), kept);
            // Whoever takes it out has not chosen, and what nobody works on goes with what waited in it.
            assert_eq!(say(&join(&gone, &base.replace("format: 1", "format: 1, tags: [\"t\"]"))), (None, 0));
            let edited = join(&gone, &edits);
            assert_eq!(say(&edited), (Some("C"), 1), "{edited}");
            // Where all three have happened, what they chose from was changed, and waits on.
            for all in [join(&kept, &edits), join(&edited, &settles), join(&gone, &join(&settles, &edits))] {
                assert_eq!(say(&all), (Some("C"), 1), "{all}");
            }
        }
    }
}

/// What depends on who is joined first: no version says how the others stood to a part that is gone.
#[test]
fn parts_may_stand_in_another_order_where_one_is_gone_that_two_others_were_moved_past() {
    let hashtags = |tags: &str| event(&format!("details: (hashtags: {:?})", tags.split(' ').collect::<Vec<_>>()));
    let check = |base: &str, sides: [&str; 3], expected: [&str; 3]| {
        let [a, b, c] = sides.map(hashtags);
        let join = |one: &str, other: &str| merge(Some(&hashtags(base)), one, other).expect("merged").text;
        let all = [join(&join(&a, &b), &c), join(&a, &join(&b, &c)), join(&join(&a, &c), &b)];
        let tags =
            all.each_ref().map(|text| text.split('"').filter(|word| word.len() == 1).collect::<Vec<_>>().join(" "));
        assert_eq!(tags, expected);
    };
    // Two move, and a third takes out what both have moved past.
    check("a b c", ["b a c", "a c b", "a c"], ["c a", "a c", "a c"]);
    // One takes out, and two put something new on either side of it.
    check("a b c", ["a z b c", "a b y c", "a c"], ["a z y c", "a y z c", "a y z c"]);
    // Nothing is gone: moves hold whoever comes first.
    check("a b c", ["b a c", "a c b", "a b c"], ["c b a", "c b a", "c b a"]);
}
