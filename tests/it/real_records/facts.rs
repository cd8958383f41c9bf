//! Each thing that the original says is looked for in the field where it belongs.

use folkmoot::model::Record;
use folkmoot::model::event::{Event, EventStatus, MinutesStatus, MinutesStyle};
use folkmoot::model::parts::{AnnouncedList, Fact, LinkKind, MediumKind, Presentation, WebLink};
use folkmoot::model::pick::Choice;
use folkmoot::workspace::texts;

use super::original::{FIGURES, Figure, LINKS, LISTS, PRESENTATIONS, TOLD};
use super::{names, organisation, printed, seventh_meeting, workspace};

#[test]
fn every_fact_of_the_original_is_there() {
    let event = seventh_meeting(&workspace());
    let typed: Vec<String> =
        texts(&Record::Event(Box::new(event.clone()))).into_iter().map(|found| found.text).collect();
    for told in TOLD {
        assert!(typed.iter().any(|text| text.contains(told)), "{told} is lost");
    }
    let facts: Vec<&Fact> = facts(&event).collect();
    for figure in FIGURES {
        assert!(facts.iter().any(|fact| says(fact, figure)), "{figure:?} is lost");
    }
    assert_eq!(facts.len(), FIGURES.len() - 1, "two of the figures are examples in one");
}

fn says(fact: &Fact, (kind, exact, amount, what, when): &Figure) -> bool {
    let qualifier = fact.qualifier.as_ref().and_then(|q| q.known().copied()).map_or("", Choice::label);
    fact.kind.is(*kind)
        && (qualifier, fact.amount.as_str(), printed(&fact.when).as_str()) == (*exact, *amount, *when)
        && fact.of_what.contains(what)
}

#[test]
fn figures_say_where_they_come_from() {
    let event = seventh_meeting(&workspace());
    let sources: Vec<&str> =
        facts(&event).map(|fact| fact.source.as_str()).filter(|source| !source.is_empty()).collect();
    let expected = [
        "Programme for International Student Assessment",
        "survey of service users",
        "Be Birmingham, the local strategic partnership",
    ];
    assert_eq!(sources, expected);
}

#[test]
fn every_presentation_has_its_presenter_as_printed_then() {
    let workspace = workspace();
    let event = seventh_meeting(&workspace);
    let given = event.minutes.items.iter().filter(|item| !item.presentations.is_empty());
    let found: Vec<(&str, &str, &str)> = given
        .map(|item| {
            let presenter = &item.presentations[0].presenters[0];
            assert!(workspace.person(presenter.person.unwrap()).is_some());
            (item.title.as_str(), presenter.role.as_str(), presenter.organisation.as_str())
        })
        .collect();
    assert_eq!(found, PRESENTATIONS);
}

#[test]
fn every_link_says_in_words_what_is_there() {
    let event = seventh_meeting(&workspace());
    let links: Vec<&WebLink> = links(&event).collect();
    for (address, words) in LINKS {
        let found = links.iter().find(|link| link.address == *address && link.label.contains(words));
        let link = found.unwrap_or_else(|| panic!("{words} {address} is lost"));
        assert_eq!(link.is_lost(), address.is_empty());
        assert!(!link.label.to_lowercase().contains("click"), "{}", link.label);
    }
    assert_eq!(links.len(), LINKS.len());
}

#[test]
fn every_list_has_its_lines() {
    let event = seventh_meeting(&workspace());
    let lists: Vec<&AnnouncedList> = lists(&event).collect();
    for (lead_in, lines, one) in LISTS {
        let list = lists.iter().find(|list| list.lead_in.contains(lead_in)).unwrap();
        assert_eq!(list.lines.len(), *lines, "{lead_in}");
        assert!(list.lines.iter().any(|line| line.contains(one)), "{one} is lost");
    }
    assert_eq!(lists.len(), LISTS.len());
}

#[test]
fn the_head_of_the_minutes_is_complete() {
    let workspace = workspace();
    let Event { details, people, minutes, .. } = seventh_meeting(&workspace);
    assert_eq!(details.theme, "Peer approaches to learning, innovation and social inclusion");
    assert_eq!(printed(&details.when), "Tuesday 29 January 2013");
    assert_eq!(details.venue.name, "University of Birmingham");
    assert_eq!(names(&workspace, &details.hosts), ["University of Birmingham"]);
    assert_eq!(names(&workspace, &details.organisers), ["Governance International"]);
    assert!(details.status.is(EventStatus::Held));
    let visitors = &details.delegations[0];
    assert!(visitors.from.contains("Tampere region") && visitors.why.contains("study visit"));
    let leads: Vec<&str> = visitors.led_by.iter().flat_map(|leader| organisation(&workspace, *leader)).collect();
    assert_eq!(leads, ["Opinpaja Ltd"]);
    assert_eq!(organisation(&workspace, people.minute_taker.unwrap()), Some("Golden Kite Solutions"));
    let count = &people.headcounts[0];
    assert_eq!((count.count, count.group.as_str()), (Some(28), "people from a wide variety of backgrounds"));
    assert!(minutes.status.is(MinutesStatus::Published) && minutes.style == Some(MinutesStyle::Learning.into()));

    let network = workspace.series(details.series.unwrap()).unwrap();
    assert_eq!(network.name, "West Midlands Co-Production Network");
    let members = &network.member_counts[0];
    assert_eq!((members.count, members.regulars.as_str()), (Some(74), "many"));
    assert_eq!(members.when, details.when);
}

#[test]
fn one_debate_covers_the_two_talks_before_it() {
    let workspace = workspace();
    let event = seventh_meeting(&workspace);
    let debate = event.minutes.items.iter().find(|item| !item.discussion_group.is_empty()).unwrap();
    let covered = presentations(&event).filter(|talk| talk.discussion_group == debate.discussion_group);
    let talks: Vec<&str> = covered.map(|talk| talk.presenters[0].organisation.as_str()).collect();
    assert_eq!(talks, ["Podnosh", "Chamberlain Forum"]);
    assert_eq!(organisation(&workspace, debate.lead.unwrap()), Some("University of Birmingham"));
}

#[test]
fn what_was_read_aloud_is_among_what_was_shown() {
    let event = seventh_meeting(&workspace());
    let read: Vec<&str> = presentations(&event)
        .flat_map(|talk| &talk.media)
        .filter(|medium| medium.kind.is(MediumKind::Reading))
        .map(|medium| medium.title.as_str())
        .collect();
    assert_eq!(read.len(), 1);
    assert!(read[0].contains("statements by local residents"));
}

#[test]
fn thanks_go_to_everybody_who_was_thanked() {
    let thanks = seventh_meeting(&workspace()).minutes.thanks;
    for name in ["Finland", "case studies", "Governance International", "University of Birmingham"] {
        assert!(thanks.as_str().contains(name), "{name}");
    }
}

#[test]
fn the_next_meeting_is_announced() {
    let workspace = workspace();
    let next = seventh_meeting(&workspace).minutes.next;
    assert_eq!(printed(&next.when), "Friday 26 April 2013, 10am to 1pm");
    assert_eq!((next.venue.as_str(), next.address.as_str()), ("Northgate House", "Northgate Street, Warwick"));
    assert_eq!(names(&workspace, &next.hosts), ["Warwickshire County Council"]);
    assert_eq!(next.theme, "Co-production in social care");
    assert!(next.about.as_str().contains("Peer Review Scheme"));
    assert!(next.links.iter().any(|link| link.kind.is(LinkKind::Map)));
}

fn presentations(event: &Event) -> impl Iterator<Item = &Presentation> {
    event.minutes.items.iter().flat_map(|item| &item.presentations)
}

fn facts(event: &Event) -> impl Iterator<Item = &Fact> {
    event
        .minutes
        .items
        .iter()
        .flat_map(|item| item.presentations.iter().flat_map(|talk| &talk.facts).chain(&item.facts))
}

fn links(event: &Event) -> impl Iterator<Item = &WebLink> {
    let items = event.minutes.items.iter();
    let links = items.flat_map(|item| item.presentations.iter().flat_map(|talk| &talk.links).chain(&item.links));
    links.chain(&event.minutes.next.links)
}

fn lists(event: &Event) -> impl Iterator<Item = &AnnouncedList> {
    let items = event.minutes.items.iter();
    items.flat_map(|item| item.presentations.iter().flat_map(|talk| &talk.announced).chain(&item.announced))
}
