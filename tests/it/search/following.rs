//! The index follows the records, whatever is changed, taken away or undone.

use folkmoot::model::{Id, Kind, Record};
use folkmoot::workspace::search::SearchIndex;
use folkmoot::workspace::{Change, Edit, Workspace, texts};
use proptest::prelude::*;

use super::{asked_in, moment, titles, workspace};

fn edit(workspace: &mut Workspace, number: u128, title: Option<&str>) -> Change {
    let id = Id::from_number(number);
    let before = workspace.get(id).cloned();
    let after = title.map(|title| {
        let mut record =
            before.as_ref().map_or_else(|| Record::new(Kind::Output, id, moment()), |it| Record::clone(it));
        record.set_title(title);
        record
    });
    let edit = match (before, after) {
        (Some(before), Some(after)) => Edit::replace(before, after),
        (None, Some(after)) => Edit::create(after),
        (Some(before), None) => Edit::delete(before),
        (None, None) => return Change::new("nothing", Vec::new()),
    };
    let change = Change::new("an edit", vec![edit]);
    workspace.apply(&change).unwrap();
    change
}

#[test]
fn what_is_changed_deleted_and_undone_is_found_as_it_stands() {
    let mut workspace = workspace();
    let mut index = SearchIndex::of(&workspace);
    let mut check = |workspace: &Workspace, query: &str, expected: &[&str]| {
        index.follow(workspace);
        assert_eq!(titles(&asked_in(workspace, &index, query)), expected, "{query}");
    };
    check(&workspace, "cards ", &["Corner cards"]);
    edit(&mut workspace, 6, Some("Corner posters"));
    check(&workspace, "cards ", &[]);
    check(&workspace, "posters ", &["Corner posters"]);
    let deleted = edit(&mut workspace, 6, None);
    check(&workspace, "posters ", &[]);
    edit(&mut workspace, 60, Some("A bench"));
    check(&workspace, "bench ", &["A bench"]);
    workspace.apply(&deleted.reversed()).unwrap();
    check(&workspace, "posters ", &["Corner posters"]);
    check(&workspace, "bench ", &["A bench"]);
    workspace.clear();
    check(&workspace, "bench ", &[]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_word_of_every_record_finds_it(words in prop::collection::vec("[a-zé]{1,8}", 1..12), number in 50..60u128) {
        let mut workspace = workspace();
        edit(&mut workspace, number, Some(&words.join(" ")));
        let index = SearchIndex::of(&workspace);
        for record in workspace.all().filter(|record| record.kind() != Kind::Person) {
            for text in texts(record) {
                for word in text.text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)) {
                    for query in [format!("\"{word}\""), format!("\"{word} ")] {
                        let answers = asked_in(&workspace, &index, &query);
                        prop_assert!(answers.hits.iter().any(|hit| hit.id == record.id()), "{query}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_index_that_followed_answers_as_a_new_one(deeds in prop::collection::vec((50..58u128, prop::option::of("[a-c ]{1,5}")), 1..20)) {
        let mut workspace = workspace();
        let mut index = SearchIndex::of(&workspace);
        for (number, title) in &deeds {
            edit(&mut workspace, *number, title.as_deref());
            index.follow(&workspace);
        }
        for query in ["a", "b ", "c a", "\"a b\"", "corner", "kind:output"] {
            let anew = asked_in(&workspace, &SearchIndex::of(&workspace), query);
            prop_assert_eq!(asked_in(&workspace, &index, query), anew, "{}", query);
        }
    }
}
