//! The write-up of a practitioners' meeting in highlights: quotes by theme, videos, offers and requests, and a next
//! meeting of which little is settled.

use folkmoot::documents::wording::en_gb;
use folkmoot::model::event::{Event, EventStatus, MinutesStatus, MinutesStyle};
use folkmoot::model::parts::{LinkKind, Quote, WebLink};
use folkmoot::model::{Kind, NoticeKind, Outcome, Record};

use super::print::{STYLES, holds_all, page};
use super::{meeting, names, printed, workspace};

const MEETING: &str = "4th meeting of the Co-production Practitioners' Network";

/// Theme, speaker, organisation, words of the quote, and words of its context.
const QUOTES: &[(&str, &str, &str, &str, &str)] = &[
    (
        "Reciprocity",
        "Alun Trewern",
        "United Welsh Housing Association",
        "Saying 'we want you to help us' has made a big difference.",
        "tenants, now in work",
    ),
    (
        "Stories",
        "Mererid Coyle",
        "Glyncoch Communities First",
        "it definitely feels like there's a culture change happening",
        "Families And Schools Together",
    ),
    ("Stories", "Conrad Vale", "", "embedded in the stories people tell each other", "social media, as evidence"),
    (
        "Barriers",
        "Hester Lanyon",
        "Saint Fagans' National History Museum",
        "bring people together, and let them share their stories",
        "time, food and activities with volunteers",
    ),
    (
        "Youth Forum",
        "Delyth Farr",
        "Bron Afon Housing Association",
        "it is my right to be involved in making decisions",
        "Ifor, Carys, Mali and several more members of Afon Youth Forum",
    ),
];

const VIDEOS: &[(&str, &str)] = &[
    ("Out of my hands", "2 minutes 7 seconds"),
    ("A broadcast on ITV", "4 minutes 52 seconds"),
    ("A flashmob in Cardiff", "2 minutes 47 seconds"),
];

/// What the text tells besides.
const TOLD: &[&str] = &[
    "Wednesday 19 June 2013",
    "Offices of United Welsh, Caerphilly",
    "full of information",
    "what had been hard",
    "received it from the audience",
    "what the network is there for",
    "cost nothing extra",
    "existing resources",
    "lifelong learning and against poverty",
    "serve as evidence",
    "administrative team",
    "positive image of young people",
    "200 young members of Bron Afon, aged 11 to 25",
    "only one of its many talents",
    "http://coproductionnetwork.com",
    "Wales Co-production Group under Networking > Groups",
    "interested in it is warmly invited",
    "of one paragraph and with the links",
    "tips and techniques",
    "information, advice and support",
    "Alun Trewern and Bethan Marlowe of United Welsh, who set the meeting up",
    "Wenna Sorrell",
    "Monday 30 September 2013, afternoon. Times to be confirmed.",
    "Cardiff (to be confirmed)",
    "Environment and Sustainability team of the Welsh Government",
];

#[test]
fn nothing_of_the_original_is_missing_from_the_page() {
    let quotes = QUOTES.iter().flat_map(|(theme, who, from, words, context)| [*theme, *who, *from, *words, *context]);
    let videos = VIDEOS.iter().flat_map(|(title, time)| [*title, *time]);
    let expected: Vec<&str> = TOLD.iter().copied().chain(quotes).chain(videos).collect();
    for style in STYLES {
        holds_all(&page(MEETING, style), expected.iter().copied());
    }
}

#[test]
fn a_quote_stands_with_the_presentation_of_who_said_it() {
    let items = meeting(&workspace(), MEETING).minutes.items;
    let quotes: Vec<&Quote> = items.iter().flat_map(|item| &item.quotes).collect();
    let themes: Vec<&str> = quotes.iter().map(|quote| quote.theme.as_str()).collect();
    let expected: Vec<&str> = QUOTES.iter().map(|(theme, ..)| *theme).collect();
    assert_eq!(themes, expected);
    for item in items.iter().filter(|item| !item.presentations.is_empty()) {
        assert_eq!(item.quotes[0].speaker, item.presentations[0].presenters[0].person, "{}", item.title);
    }
}

#[test]
fn highlights_print_each_quote_under_its_theme_with_who_said_it() {
    let page = page(MEETING, MinutesStyle::Highlights);
    let lines: Vec<&str> = page.lines().collect();
    for (theme, who, organisation, words, context) in QUOTES {
        let at = lines.iter().position(|line| line.contains(words)).unwrap();
        assert!([*who, *organisation, *context].iter().all(|part| lines[at].contains(part)), "{}", lines[at]);
        let above = lines[..at].iter().rposition(|line| line.contains(theme)).unwrap();
        assert!(lines[above + 1..at].iter().all(|line| line.contains('\u{201c}')), "{theme} is not above {words}");
    }
}

#[test]
fn every_video_has_its_running_time_and_no_address() {
    let event = meeting(&workspace(), MEETING);
    let links = event.minutes.items.iter().flat_map(|item| &item.presentations).flat_map(|talk| &talk.links);
    let videos: Vec<&WebLink> = links.filter(|link| link.kind.is(LinkKind::Video)).collect();
    let found: Vec<(&str, &str)> =
        videos.iter().map(|video| (video.label.as_str(), video.running_time.as_str())).collect();
    assert_eq!(found, VIDEOS);
    let page = page(MEETING, MinutesStyle::Highlights);
    for (title, time) in VIDEOS {
        let line = page.lines().find(|line| line.contains(title)).unwrap();
        assert!(line.contains(time) && line.contains(&en_gb().page.address_lost), "{line}");
    }
}

#[test]
fn what_was_offered_and_asked_for_may_be_shown_to_everybody() {
    let workspace = workspace();
    let event = meeting(&workspace, MEETING).header.id;
    let notices =
        workspace.of_event(event, Kind::Notice).into_iter().map(|id| match workspace.get(id).unwrap().as_ref() {
            Record::Notice(notice) => notice.clone(),
            other => panic!("{:?} is no offer", other.kind()),
        });
    let notices: Vec<_> = notices.collect();
    assert!(notices.iter().all(|notice| notice.public));
    let [offer, request] = notices.as_slice() else { panic!("{} offers and requests", notices.len()) };
    assert!(offer.kind.is(NoticeKind::Offer) && offer.outcome.is(Outcome::Open));
    assert!(request.kind.is(NoticeKind::Request) && request.outcome.is(Outcome::Helped));
    assert!(request.responders[0].text.contains("audience"));
}

#[test]
fn the_next_meeting_is_in_the_afternoon_of_a_day() {
    let workspace = workspace();
    let next = meeting(&workspace, MEETING).minutes.next;
    assert_eq!(printed(&next.when), "Monday 30 September 2013, afternoon");
    assert!(next.venue == "Cardiff" && next.venue_provisional);
    assert_eq!(names(&workspace, &next.hosts), ["Environment and Sustainability team of the Welsh Government"]);
}

#[test]
fn the_head_of_the_write_up_is_complete() {
    let workspace = workspace();
    let Event { details, people, minutes, .. } = meeting(&workspace, MEETING);
    assert_eq!((details.ordinal, printed(&details.when).as_str()), (Some(4), "Wednesday 19 June 2013"));
    assert_eq!(names(&workspace, &details.hosts), ["United Welsh Housing Association"]);
    assert_eq!(names(&workspace, &details.organisers), ["Alun Trewern", "Bethan Marlowe"]);
    assert_eq!(names(&workspace, people.minute_taker.as_slice()), ["Wenna Sorrell"]);
    assert!(details.status.is(EventStatus::Held) && minutes.status.is(MinutesStatus::Published));
    assert_eq!(minutes.style, Some(MinutesStyle::Highlights.into()));

    let network = workspace.series(details.series.unwrap()).unwrap();
    assert_eq!(network.area, "South Wales");
    assert!(network.open_to.contains("everybody"));
    assert!(network.how_to_join.as_str().contains("Wales Co-production Group"));
    assert_eq!(names(&workspace, network.ask.as_slice()), ["Olwen Tasker"]);
}
