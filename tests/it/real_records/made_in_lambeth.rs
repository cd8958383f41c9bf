//! Two hack events and their catch-ups from an officer's posts: dates that moved, feeds and photographs, and lists that
//! are lost. What the teams made is in `lambeth_projects.rs`.

use folkmoot::documents::wording::en_gb;
use folkmoot::model::event::{Event, EventStatus, EventType, MinutesStyle};
use folkmoot::model::parts::{AnnouncedList, LinkKind};
use folkmoot::model::{Kind, Record};
use folkmoot::workspace::{Workspace, texts};

use super::posts::{AUGUST, CATCH_UP, FIRST, LAUNCH, OCTOBER, SECOND, SET, THIRD, TOLD};
use super::print::{STYLES, holds_all, page, printed_as};
use super::{meeting, names, printed, workspace};

/// What it is called, its type, when it was, where, and how far it came.
const EVENTS: &[(&str, EventType, &str, &str, EventStatus)] = &[
    (LAUNCH, EventType::LaunchEvening, "Thursday 21 June 2012, evening", "", EventStatus::Held),
    (FIRST, EventType::HackEvent, "Friday 22 and Saturday 23 June 2012", "", EventStatus::Held),
    (CATCH_UP, EventType::CatchUp, "July 2012, in the afternoon", "Town Hall", EventStatus::Held),
    (AUGUST, EventType::CatchUp, "Wednesday 1 August 2012, 6pm to 8pm", "", EventStatus::Confirmed),
    (SECOND, EventType::HackEvent, "Saturday 13 and Sunday 14 October 2012", "Town Hall", EventStatus::Held),
    (OCTOBER, EventType::CatchUp, "Tuesday 30 October 2012, 6pm to 9pm", "Town Hall", EventStatus::Confirmed),
    (THIRD, EventType::HackEvent, "", "", EventStatus::Idea),
];

/// The event, and the words that announce a list which nobody has.
const LOST: &[(&str, &str)] =
    &[(CATCH_UP, "The feedback on the first event includes:"), (CATCH_UP, "Some clear themes started to emerge:")];

const MADE_IS_LOST: &str =
    "Some of what was made at the second Made in Lambeth event: this list is not in our records.";

#[test]
fn every_fact_of_the_posts_is_where_it_belongs() {
    let workspace = workspace();
    let lost: Vec<_> = TOLD.iter().filter(|(title, field, words)| !holds(&workspace, title, field, words)).collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

fn holds(workspace: &Workspace, title: &str, field: &str, words: &str) -> bool {
    let mut typed = workspace.all().filter(|record| record.title() == title).flat_map(|record| texts(record));
    typed.any(|found| without_ids(&found.field) == field && found.text.contains(words))
}

/// The way to a field without the ids of the items on it.
fn without_ids(field: &str) -> String {
    let is_key = |part: &&str| part.parse::<folkmoot::model::Id>().is_err();
    field.split('/').filter(is_key).collect::<Vec<_>>().join("/")
}

#[test]
fn every_event_has_its_date_and_how_far_it_came() {
    let workspace = workspace();
    for (title, kind, when, venue, status) in EVENTS {
        let Event { details, .. } = meeting(&workspace, title);
        assert_eq!((printed(&details.when).as_str(), details.venue.name.as_str()), (*when, *venue), "{title}");
        assert!(details.kind.is(*kind) && details.status.is(*status), "{title}");
        assert_eq!(names(&workspace, details.series.as_slice()), ["Made in Lambeth"], "{title}");
        assert_eq!(details.hashtags.first().map(String::as_str), Some("#madeinlambeth"), "{title}");
    }
    let events = workspace.of_kind(Kind::Event).filter(|record| record.title().contains("Made in Lambeth"));
    assert_eq!(events.count(), EVENTS.len());
}

#[test]
fn a_date_that_moved_keeps_the_one_before_it_and_the_reason_where_there_is_one() {
    let workspace = workspace();
    for (title, from, reason) in [
        (SECOND, "Saturday 29 and Sunday 30 September 2012", ""),
        (OCTOBER, "Wednesday 24 October 2012", "suggested at the second event, and no longer possible"),
    ] {
        let moves = meeting(&workspace, title).details.moves;
        let [earlier] = moves.as_slice() else { panic!("{title} moved {} times", moves.len()) };
        assert_eq!((printed(&earlier.from).as_str(), earlier.reason.as_str()), (from, reason), "{title}");
        for style in STYLES {
            holds_all(&page(title, style), [from, reason]);
        }
    }
    let announced = meeting(&workspace, FIRST).minutes.next.when;
    assert_eq!(announced, meeting(&workspace, SECOND).details.moves[0].from);
}

#[test]
fn each_leads_to_what_comes_next() {
    let workspace = workspace();
    for (title, next) in [(CATCH_UP, AUGUST), (SECOND, OCTOBER)] {
        let planned = meeting(&workspace, title).minutes.next.event.unwrap();
        assert_eq!(workspace.title(planned.0).as_deref(), Some(next));
    }
    let whole = meeting(&workspace, LAUNCH).details.part_of.unwrap();
    assert_eq!(workspace.title(whole.0).as_deref(), Some(FIRST));
    let days: Vec<Option<u32>> = meeting(&workspace, FIRST).plan.run_sheet.iter().map(|slot| slot.day).collect();
    assert_eq!(days, [Some(0), Some(1), Some(1), Some(2), Some(2)]);
}

#[test]
fn the_date_of_the_second_event_is_saved_at_the_catch_up() {
    let workspace = workspace();
    let items = meeting(&workspace, CATCH_UP).minutes.items;
    let mut facts = items.iter().flat_map(|item| &item.facts);
    assert!(facts.any(|fact| fact.when == meeting(&workspace, SECOND).details.when));
}

#[test]
fn a_list_that_is_lost_says_so_below_the_words_that_announce_it() {
    for style in STYLES {
        for (title, lead_in) in LOST {
            let page = page(title, style);
            let below = page.lines().skip_while(|line| !line.contains(lead_in)).nth(1);
            assert_eq!(below, Some(en_gb().minutes.items.list_lost.as_str()), "{title} {lead_in}");
        }
    }
    let workspace = workspace();
    let events = EVENTS.iter().map(|(title, ..)| meeting(&workspace, title));
    let lists = events.flat_map(|event| event.minutes.items).flat_map(|item| item.announced);
    let lost: Vec<String> = lists.filter(AnnouncedList::is_lost).map(|list| list.lead_in).collect();
    assert_eq!(lost, LOST.iter().map(|(_, lead_in)| *lead_in).collect::<Vec<_>>());
}

#[test]
fn what_the_second_event_made_is_said_to_be_lost_wherever_it_is_looked_for() {
    for style in STYLES {
        assert!(page(SECOND, style).lines().any(|line| line == MADE_IS_LOST), "{style:?}");
    }
    let workspace = workspace();
    let second = meeting(&workspace, SECOND);
    for record in [second.header.id, second.details.series.unwrap().0] {
        let report = printed_as("outputs", record);
        assert!(report.lines().any(|line| line == MADE_IS_LOST), "{report}");
    }
    let write_up = printed_as("write-up", second.header.id);
    assert!(write_up.lines().any(|line| line == MADE_IS_LOST), "{write_up}");
}

#[test]
fn an_announcement_keeps_its_place_though_the_event_has_moved() {
    let workspace = workspace();
    let next = meeting(&workspace, FIRST).minutes.next;
    assert_eq!(next.event.map(|link| link.0), Some(meeting(&workspace, SECOND).header.id));
    let page = page(FIRST, MinutesStyle::Learning);
    holds_all(&page, ["Saturday 29 and Sunday 30 September 2012"]);
    assert!(!page.contains("Brixton"), "{page}");
}

#[test]
fn photographs_and_the_feed_have_their_addresses_and_the_briefs_have_none() {
    let workspace = workspace();
    let links = meeting(&workspace, SECOND).details.links;
    assert!(links[0].kind.is(LinkKind::PhotoSet) && links[1].kind.is(LinkKind::Feed));
    let links = meeting(&workspace, FIRST).details.links;
    let lost: Vec<&str> = links.iter().filter(|link| link.is_lost()).map(|link| link.label.as_str()).collect();
    assert_eq!(lost, ["the three project briefs", "the website of Good for Nothing, with more about its format"]);
    assert_eq!(links.iter().filter(|link| link.kind.is(LinkKind::Blog)).count(), 2);
}

#[test]
fn whom_the_event_won_over_is_known() {
    let workspace = workspace();
    let series = meeting(&workspace, FIRST).details.series.unwrap();
    let champions = &workspace.series(series).unwrap().champions;
    assert_eq!(names(&workspace, champions), ["Councillor Merrick Askham", "Petra Lowenthal"]);
    let reading = workspace.of_kind(Kind::Series).find_map(|record| match record.as_ref() {
        Record::Series(series) if series.name == SET => Some(series.reading.len()),
        _ => None,
    });
    assert_eq!(reading, Some(2));
}

#[test]
fn what_the_posts_tell_of_an_event_is_on_its_page() {
    let told = |title: &str, keys: &[&str]| -> Vec<&'static str> {
        let of_event =
            TOLD.iter().filter(|(of, field, _)| *of == title && keys.iter().any(|key| field.starts_with(key)));
        of_event.map(|(.., words)| *words).filter(|words| !words.contains("**")).collect()
    };
    for title in [FIRST, LAUNCH, CATCH_UP, SECOND] {
        for style in STYLES {
            holds_all(&page(title, style), told(title, &["minutes", "details/links", "details/hashtags", "people"]));
        }
        for style in [MinutesStyle::Learning, MinutesStyle::Highlights] {
            holds_all(&page(title, style), told(title, &["review", "details/about"]));
        }
    }
}
