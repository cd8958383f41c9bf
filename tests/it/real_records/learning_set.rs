//! The sessions of an Action Learning Set from an officer's posts, in which the lists are lost.

use folkmoot::documents::wording::en_gb;
use folkmoot::model::event::{Event, EventStatus, EventType, MinutesStyle};
use folkmoot::model::parts::{AnnouncedList, MediumKind, Qualifier};
use folkmoot::model::series::ComponentState;
use folkmoot::workspace::Workspace;

use super::print::{STYLES, holds_all, page};
use super::{meeting, names, printed, workspace};

const NAME: &str = "session of the Coproduction Action Learning Set";

/// The month that a session is called by, when it was, where, its theme, and how far it came.
const SESSIONS: &[(&str, &str, &str, &str, EventStatus)] = &[
    ("May", "May 2012", "", "The role of procurement in co-producing services", EventStatus::Held),
    ("July", "July 2012", "", "The Good for Nothing approach", EventStatus::Held),
    (
        "September",
        "Thursday 27 September 2012",
        "Town Hall",
        "How to make sure that co-production is inclusive and accessible to all",
        EventStatus::Confirmed,
    ),
    ("November", "Thursday 29 November 2012", "Town Hall", "", EventStatus::Held),
    ("January", "Wednesday 23 January 2013, 10am to noon", "Town Hall", "", EventStatus::Confirmed),
];

/// The session, and the words that announce a list which nobody has.
const LOST: &[(&str, &str)] = &[
    ("May", "Future sessions will focus on:"),
    ("July", "What they have learned about co-production:"),
    ("July", "Officers reflected on the Good for Nothing approach and agreed:"),
    ("July", "Among them were:"),
    ("November", "From this meeting a number of actions have arisen:"),
];

/// The session, and what the posts tell of it.
const TOLD: &[(&str, &[&str])] = &[
    (
        "May",
        &[
            "Over the past year",
            "half of each meeting explores a theme",
            "challenges and successes",
            "Fergus Tierney, Interim Head of Procurement, Lambeth Council",
            "see risk differently",
            "residents might be more involved in procurement",
            "come in earlier when a service is commissioned",
            "national and European rules",
            "a group inside the council",
            "open to learning with partners and other organisations",
        ],
    ),
    (
        "July",
        &[
            "Jonas, Good for Nothing",
            "Film: the first Good for Nothing event in Lambeth, on Healthwatch",
            "parks and open spaces",
            "more about the first Good for Nothing event in Lambeth (address not in our records)",
            "The next Good for Nothing event in Lambeth, October 2012",
            "ways in which they embed co-production",
            "Some are overcoming theirs already",
            "Thursday 27 September 2012",
            "inclusive and accessible to all",
            "has the forward programme",
        ],
    ),
    (
        "November",
        &[
            "About 20 officers from various departments",
            "co-production and co-design",
            "A good number came again",
            "6 initial projects",
            "large plans of a department",
            "bring in co-production when they are well advanced",
            "workshop is well developed",
            "grown out of the workshops",
            "toolkit needs more work",
            "Wednesday 23 January 2013, 10am to noon",
            "Room 8, Town Hall",
            "go to more people",
            "bring a friend",
        ],
    ),
];

fn session(workspace: &Workspace, month: &str) -> Event {
    meeting(workspace, &format!("{month} {NAME}"))
}

#[test]
fn every_session_has_its_date_as_vague_as_it_is_known() {
    let workspace = workspace();
    for (month, when, venue, theme, status) in SESSIONS {
        let Event { details, .. } = session(&workspace, month);
        assert_eq!((printed(&details.when).as_str(), details.venue.name.as_str()), (*when, *venue), "{month}");
        assert_eq!(details.theme, *theme);
        assert!(details.kind.is(EventType::LearningSet) && details.status.is(*status), "{month}");
        assert_eq!(names(&workspace, details.series.as_slice()), ["Coproduction Action Learning Set"]);
    }
}

#[test]
fn nothing_of_the_posts_is_missing_from_the_page() {
    for (month, told) in TOLD {
        for style in STYLES {
            holds_all(&page(&format!("{month} {NAME}"), style), told.iter().copied());
        }
    }
    for style in [MinutesStyle::Learning, MinutesStyle::Highlights] {
        holds_all(&page(&format!("July {NAME}"), style), ["The Lambeth Country Show in September"]);
    }
}

#[test]
fn a_list_that_is_lost_says_so_below_the_words_that_announce_it() {
    for style in STYLES {
        for (month, lead_in) in LOST {
            let page = page(&format!("{month} {NAME}"), style);
            let below = page.lines().skip_while(|line| !line.contains(lead_in)).nth(1);
            assert_eq!(below, Some(en_gb().minutes.items.list_lost.as_str()), "{month} {lead_in}");
        }
    }
    let workspace = workspace();
    let lists: Vec<AnnouncedList> = SESSIONS.iter().flat_map(|(month, ..)| lists(session(&workspace, month))).collect();
    assert!(lists.iter().all(AnnouncedList::is_lost));
    assert_eq!(lists.len(), LOST.len());
}

fn lists(event: Event) -> impl Iterator<Item = AnnouncedList> {
    let items = event.minutes.items.into_iter();
    let of_items =
        items.flat_map(|item| item.presentations.into_iter().flat_map(|talk| talk.announced).chain(item.announced));
    of_items.chain(event.minutes.announced)
}

#[test]
fn a_session_leads_to_the_one_that_was_planned_next() {
    let workspace = workspace();
    for (month, next) in [("July", "September"), ("November", "January")] {
        let planned = session(&workspace, month).minutes.next.event.unwrap();
        assert_eq!(planned.0, session(&workspace, next).header.id);
    }
    assert_eq!(session(&workspace, "January").details.venue.room, "Room 8");
}

#[test]
fn who_came_is_counted_and_the_film_is_among_what_was_shown() {
    let workspace = workspace();
    let count = &session(&workspace, "November").people.headcounts[0];
    assert_eq!((count.qualifier.clone(), count.count), (Some(Qualifier::About.into()), Some(20)));
    let july = session(&workspace, "July");
    assert!(july.minutes.items[0].presentations[0].media[0].kind.is(MediumKind::Film));
    assert!(july.review.publicity_ideas[0].contains("Lambeth Country Show"));
}

#[test]
fn the_set_has_three_parts_each_with_how_far_it_is() {
    let workspace = workspace();
    let set = workspace.series(session(&workspace, "November").details.series.unwrap()).unwrap();
    let parts: Vec<(&str, Option<&ComponentState>)> =
        set.components.iter().map(|part| (part.name.as_str(), part.state.known())).collect();
    let expected = [
        ("Workshop", Some(&ComponentState::Established)),
        ("Network", Some(&ComponentState::Growing)),
        ("Toolkit", Some(&ComponentState::NeedsWork)),
    ];
    assert_eq!(parts, expected);
    assert!(set.rhythm.starts_with("monthly") && set.rhythm.contains("half"));
    assert_eq!((names(&workspace, set.convenor.as_slice()), set.convenor), (vec!["Callum Rudge".to_owned()], set.ask));
    assert!(set.open_to.contains("Partners") && set.how_to_join.as_str().contains("friend"));
}
