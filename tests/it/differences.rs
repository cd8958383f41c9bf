//! What differs between two versions of a record, in the officer's words; and one field or all of them put back.

use folkmoot::documents::what_differs;
use folkmoot::model::event::{Attendance, Item, MinutesStatus, Needs};
use folkmoot::model::parts::Quote;
use folkmoot::model::{Event, Id, Kind, Markdown, Record, Ref, When};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::differences::{Differs, Marked, all_from, field_from, in_short, marked};
use proptest::prelude::*;

fn event(change: impl FnOnce(&mut Event)) -> Record {
    let mut event = Event::default();
    event.header.id = Id::from_number(7);
    change(&mut event);
    Record::Event(Box::new(event))
}

fn item(number: u128, title: &str, said: &str) -> Item {
    let (id, title, discussion) = (Id::from_number(number), title.to_owned(), Markdown(said.to_owned()));
    Item { id, title, discussion, ..Item::default() }
}

fn items(items: &[Item]) -> Record {
    event(|event| event.minutes.items = items.to_vec())
}

/// Each difference as a line: what it is called, and what it said and says.
fn told(before: &Record, after: &Record) -> Vec<String> {
    let differences = what_differs(&Workspace::default(), before, after).into_iter();
    let lines = differences.map(|difference| {
        let called = difference.called();
        match difference.differs {
            Differs::Said(before, after) => format!("{called}: {before} > {after}"),
            Differs::Added(after) => format!("{called} + {}", after.replace('\n', "; ")),
            Differs::Removed(before) => format!("{called} - {}", before.replace('\n', "; ")),
            Differs::Moved(before, after) => {
                format!("{called}: {} > {}", before.replace('\n', ", "), after.replace('\n', ", "))
            }
            Differs::Protected => format!("{called}: protected"),
        }
    });
    lines.collect()
}

fn check(before: &Record, after: &Record, expected: &[&str]) {
    assert_eq!(told(before, after), expected);
}

#[test]
fn fields_are_told_by_their_labels_in_the_order_of_the_form() {
    let typed = |theme: &str, tag: &str| {
        event(|event| {
            event.details.theme = theme.to_owned();
            event.header.tags = vec![tag.to_owned()];
        })
    };
    check(&typed("Maps", "river"), &typed("Maps", "river"), &[]);
    check(&typed("Maps", "river"), &typed("Floods", "town"), &["Theme: Maps > Floods", "Tags: river > town"]);
    check(&typed("", "river"), &typed("Floods", "river"), &["Theme:  > Floods"]);
    let day = |text: &str| event(|event| event.details.when = When::day(text.parse().expect("a day")));
    check(&day("2026-06-08"), &day("2026-06-09"), &["When: Monday 8 June 2026 > Tuesday 9 June 2026"]);
    let venue = |name: &str| event(|event| event.details.venue.name = name.to_owned());
    check(&venue("Town Hall"), &venue("Library"), &["Venue: Town Hall > Library"]);
}

#[test]
fn which_version_it_is_is_no_difference() {
    let later = event(|event| {
        event.header.rev.n = 9;
        event.header.rev.by = "Jo Farrow".into();
        event.header.changed = "2026-06-08T09:42:00Z".parse().expect("a moment");
    });
    check(&event(|_| ()), &later, &[]);
    check(&event(|_| ()), &Record::new(Kind::Person, Id::from_number(7), jiff::Timestamp::default()), &[]);
}

#[test]
fn items_are_told_by_their_titles_wherever_they_stand() {
    let floods = item(70, "Floods", "It rained.");
    let libraries = item(71, "Libraries", "");
    let before = items(&[floods.clone(), libraries.clone()]);
    check(
        &before,
        &items(&[item(70, "Floods", "It rained a lot."), libraries.clone()]),
        &["Item Floods: What was said: It rained. > It rained a lot."],
    );
    check(
        &before,
        &items(&[libraries.clone(), floods.clone()]),
        &["Agenda items: 1. Floods, 2. Libraries > 1. Libraries, 2. Floods"],
    );
    let trams = item(72, "Trams", "They run.");
    check(
        &before,
        &items(&[trams, libraries.clone()]),
        &[
            "Item Trams + Title: Trams; Type: Discussion; What was said;   They run.; Who may read it: Everybody",
            "Item Floods - Title: Floods; Type: Discussion; What was said;   It rained.; Who may read it: Everybody",
        ],
    );
}

#[test]
fn what_lies_in_an_item_of_an_item_is_told_by_both() {
    let quoted = |words: &str| {
        let quote = Quote { id: Id::from_number(80), words: words.to_owned(), ..Quote::default() };
        items(&[Item { quotes: vec![quote], ..item(70, "Floods", "") }])
    };
    let lines = told(&quoted("So wet"), &quoted("So very wet"));
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("Item Floods, Quote So very wet: "), "{lines:?}");
}

#[test]
fn what_somebody_needs_is_told_as_changed_without_a_word_of_it() {
    let needing = |diet: &str| {
        let mut person = Attendance { id: Id::from_number(90), described_as: "Jo".into(), ..Attendance::default() };
        person.needs = Needs { access: diet.into(), ..Needs::default() };
        event(|event| event.people.attendance = vec![person])
    };
    check(&needing("No nuts"), &needing("No fish"), &["Person Jo: Needs: protected"]);
    let lines = told(&event(|_| ()), &needing("No nuts"));
    assert!(lines.len() == 1 && !lines[0].contains("nuts"), "{lines:?}");
}

#[test]
fn several_fields_are_told_in_short() {
    let shorts = [
        (event(|event| event.details.theme = "Maps".into()), "Theme"),
        (
            event(|event| {
                event.details.theme = "Maps".into();
                event.details.expenses = "None".into();
            }),
            "Theme and Fee and expenses",
        ),
        (
            event(|event| {
                event.details.theme = "Maps".into();
                event.minutes.items = vec![item(70, "Floods", "")];
                event.header.tags = vec!["river".into()];
                event.header.retention = "6 years".into();
            }),
            "Theme, Item Floods and 2 others",
        ),
    ];
    for (after, expected) in shorts {
        assert_eq!(in_short(&what_differs(&Workspace::default(), &event(|_| ()), &after)), expected);
    }
}

#[test]
fn words_are_marked() {
    let check = |before: &str, after: &str, expected: &str| {
        let pieces = marked(before, after);
        let said: String = pieces
            .iter()
            .map(|piece| match piece.marked {
                Marked::Same => piece.text.clone(),
                Marked::Removed => format!("[-{}-]", piece.text),
                Marked::Added => format!("[+{}+]", piece.text),
            })
            .collect();
        assert_eq!(said, expected);
    };
    check("", "", "");
    check("Maps", "Maps", "Maps");
    check("", "Maps of towns", "[+Maps of towns+]");
    check("Maps of towns", "", "[-Maps of towns-]");
    check("a map of the town", "a plan of the town", "a [-map-][+plan+] of the town");
    check("a very old map", "a rather new map", "a [-very old-][+rather new+] map");
    check("one\n\ntwo", "one\n\nthree", "one\n\n[-two-][+three+]");
}

fn loaded(record: &Record) -> Workspace {
    let mut workspace = Workspace::default();
    workspace.load(std::sync::Arc::new(record.clone()));
    workspace
}

#[test]
fn an_item_that_is_put_back_stands_where_it_stood_with_its_id() {
    let (a, b, c) = (item(70, "Floods", "It rained."), item(71, "Libraries", ""), item(72, "Trams", "They run."));
    let earlier = items(&[a.clone(), b.clone(), c.clone()]);
    let now = items(&[a.clone(), c.clone()]);
    let field = format!("minutes/items/{}", b.id);
    assert_eq!(field_from(&loaded(&now), &now, &earlier, &field), Some(earlier.clone()));
    let field = format!("minutes/items/{}", b.id);
    assert_eq!(field_from(&loaded(&earlier), &earlier, &now, &field), Some(now.clone()), "and goes again");
    let moved = items(&[c, a, b]);
    assert_eq!(field_from(&loaded(&moved), &moved, &earlier, "minutes/items"), Some(earlier.clone()));
    assert_eq!(field_from(&loaded(&earlier), &earlier, &earlier, "minutes/items"), None, "it is so already");
    assert_eq!(field_from(&loaded(&now), &now, &earlier, "minutes/nothing"), None);
}

#[test]
fn what_was_agreed_and_how_far_it_has_come_stay() {
    let agreed = |said: &str, theme: &str, status: MinutesStatus| {
        let Record::Event(mut event) = items(&[item(70, "Floods", said)]) else { panic!("an event") };
        if status == MinutesStatus::Agreed {
            event.minutes.fingerprint = "1 agreed".into();
        }
        event.minutes.status = status.into();
        event.details.theme = theme.to_owned();
        event.header.retention = theme.to_owned();
        Record::Event(event)
    };
    let earlier = agreed("It rained.", "Maps", MinutesStatus::Draft);
    let now = agreed("It rained a lot.", "Floods", MinutesStatus::Agreed);
    let workspace = loaded(&now);
    let said = format!("minutes/items/{}/discussion", Id::from_number(70));
    for field in [said.as_str(), "minutes/status", &format!("minutes/items/{}", Id::from_number(70))] {
        assert_eq!(field_from(&workspace, &now, &earlier, field), None, "{field}");
    }
    let Some(Record::Event(back)) = all_from(&workspace, &now, &earlier) else { panic!("the rest goes back") };
    assert_eq!(back.header.retention, "Maps");
    assert_eq!(back.minutes.items[0].discussion.as_str(), "It rained a lot.");
    assert!(back.minutes.is_locked());
    let (draft, now) = (agreed("", "Maps", MinutesStatus::Agreed), agreed("", "Maps", MinutesStatus::Draft));
    assert_eq!(all_from(&loaded(&now), &now, &draft), None, "nothing is agreed by going back");
}

fn any_event() -> impl Strategy<Value = Record> {
    let text = prop::sample::select(vec!["", "Maps", "Floods and towns", "One\n\nTwo"]);
    let an_item = (0_u128..4, text.clone(), text.clone(), prop::option::of(1_u128..4));
    let all_items = prop::collection::vec(an_item, 0..5);
    let people = prop::collection::vec((0_u128..3, text.clone(), text.clone()), 0..3);
    (text.clone(), text, prop::collection::vec(1_u128..5, 0..3), all_items, people).prop_map(
        |(title, theme, hosts, all, people)| {
            event(|event| {
                event.details.title = title.to_owned();
                event.details.theme = theme.to_owned();
                event.details.hosts = hosts.into_iter().map(|host| Ref(Id::from_number(host))).collect();
                for (number, title, said, quote) in all {
                    if event.minutes.items.iter().all(|other| other.id != Id::from_number(70 + number)) {
                        let quote = quote.map(|id| Quote { id: Id::from_number(80 + id), ..Quote::default() });
                        let quotes = quote.into_iter().collect();
                        event.minutes.items.push(Item { quotes, ..item(70 + number, title, said) });
                    }
                }
                for (number, called, diet) in people {
                    if event.people.attendance.iter().all(|other| other.id != Id::from_number(90 + number)) {
                        let mut person = Attendance { id: Id::from_number(90 + number), ..Attendance::default() };
                        person.described_as = called.to_owned();
                        person.needs.access = diet.into();
                        event.people.attendance.push(person);
                    }
                }
            })
        },
    )
}

proptest! {
    /// Restoring one field changes that field and no other.
    #[test]
    fn one_field_is_put_back_alone(now in any_event(), earlier in any_event()) {
        let workspace = loaded(&now);
        let fields = |before: &Record| -> Vec<String> {
            what_differs(&workspace, before, &earlier).into_iter().map(|difference| difference.field).collect()
        };
        let all = fields(&now);
        for field in all.iter().filter(|field| *field != "minutes/items" && *field != "people/attendance") {
            let back = field_from(&workspace, &now, &earlier, field).expect("it differs");
            // Where it stands among the others is another matter.
            let left = fields(&back);
            let others: Vec<String> = all.iter().filter(|other| *other != field).cloned().collect();
            let is_order = |field: &&String| field.as_str() == "minutes/items" || field.as_str() == "people/attendance";
            prop_assert_eq!(
                left.iter().filter(|field| !is_order(field)).collect::<Vec<_>>(),
                others.iter().filter(|field| !is_order(field)).collect::<Vec<_>>()
            );
        }
    }

    /// Everything goes back to what it was, whatever was done meanwhile.
    #[test]
    fn all_of_it_is_put_back(now in any_event(), earlier in any_event()) {
        let back = all_from(&loaded(&now), &now, &earlier);
        prop_assert_eq!(&back.unwrap_or(now), &earlier);
    }

    /// What is marked gives both texts again.
    #[test]
    fn marked_words_are_both_texts(before in "[a-c \n]{0,40}", after in "[a-c \n]{0,40}") {
        let pieces = marked(&before, &after);
        let text = |other: Marked| -> String {
            pieces.iter().filter(|piece| piece.marked != other).map(|piece| piece.text.as_str()).collect()
        };
        prop_assert_eq!(text(Marked::Added), before);
        prop_assert_eq!(text(Marked::Removed), after);
    }
}
