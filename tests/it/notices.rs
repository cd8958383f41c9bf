//! Wall cards and the list of offers and requests as they are composed: what is open, who answered, and what may not hang
//! where everybody sees it.

use folkmoot::documents::{Block, Concern, Content, Document, LeftOut, Sheet, Style, counted};
use folkmoot::model::event::{Attendance, Confidentiality, NameInMinutes};
use folkmoot::model::series::Member;
use folkmoot::model::{Capacity, Event, Exchange, Kind, Notice, NoticeKind, Outcome, Record, Ref, Responder, Series};
use folkmoot::render::page_texts;

use crate::minutes::world::{World, newer, pick, when};
use crate::outline::outline;

/// The fifth meeting of a network at which much was offered.
fn network() -> (World, Ref) {
    let mut world = World::new();
    let series = world.series("Marl Valley Network");
    (world.event.details.title, world.event.details.when) =
        ("5th meeting".into(), when("17 November 2026, 10am to 1pm"));
    (world, series)
}

fn answer(world: &mut World, who: Option<Ref>, text: &str) -> Responder {
    Responder { id: world.id(), who, when: when("20 November 2026"), text: text.into() }
}

fn all(document: &Document) -> String {
    outline(document).join("\n")
}

fn told(left_out: &[LeftOut]) -> Vec<(Concern, &str)> {
    left_out.iter().map(|one| (one.concern, one.origin.field.as_str())).collect()
}

#[test]
fn a_wall_card_says_what_who_and_until_when_and_has_room_for_names() {
    let (mut world, _) = network();
    let library = world.organisation("Quay Library");
    let ann = world.person("Ann Berg", "Librarian", Some(library));
    world.notice("A room for twelve", |n| {
        (n.by, n.public, n.area, n.exchange) = (Some(ann), true, "Marl Quay".into(), Some(pick(Exchange::Gift)));
        n.expires = when("31 March 2027");
    });
    world.notice("A van", |n| (n.kind, n.public, n.urgency) = (pick(NoticeKind::Request), true, "soon".into()));
    let here = world.link();
    let document = world.print("wall-cards", here, Style::Public);
    assert_eq!(document.sheet, Sheet::CutApart);
    let expected = [
        "group 5th meeting",
        "title Offers and requests",
        "p Cut the cards apart, and hang them up.",
        "card 2 A room for twelve [Offer]",
        "  From: Ann Berg, Quay Library",
        "  Where: Marl Quay",
        "  In exchange: as a gift",
        "  Open until: Wednesday 31 March 2027",
        "  p Would you like it? Write your name here:",
    ];
    let printed = outline(&document);
    assert_eq!(printed[..expected.len()], expected, "{printed:#?}");
    let printed = printed.join("\n");
    assert!(printed.contains("card 2 A van [Request]") && printed.contains("How urgent: soon"), "{printed}");
    assert!(printed.contains("Can you help?"), "{printed}");
    assert!(page_texts(&document).unwrap()[0].contains("A van"), "several on a page");
}

#[test]
fn nothing_hangs_for_everybody_that_may_not_be_shown_to_everybody_and_it_is_told() {
    let (mut world, series) = network();
    let members = world.item("Rents", |item| item.confidentiality = pick(Confidentiality::Members));
    let private = world.item("Staff", |item| item.confidentiality = pick(Confidentiality::Private));
    world.notice("A hall", |n| n.public = true);
    world.notice("A secret room", |_| {});
    world.notice("A secret loan", |n| (n.public, n.item) = (true, Some(members)));
    world.notice("Whisper", |n| (n.public, n.item) = (true, Some(private)));
    let field = format!("minutes/items/{members}/confidentiality");
    let not_here = [field.as_str(), "item", "public"].map(|field| (Concern::NoticeLeftOut, field));
    let here = world.link();
    for (document, of) in [("wall-cards", here), ("wall-cards", series), ("offers", here), ("offers", series)] {
        let printed = all(&world.print(document, of, Style::Public));
        assert!(printed.contains("A hall") && !printed.contains("secret") && !printed.contains("Whisper"), "{printed}");
        let left_out = world.not_printed(document, of, Style::Public);
        assert_eq!(told(&left_out), not_here, "{document}");
        assert_eq!(counted(&left_out), ["3 offers or requests left out"]);

        let for_members = world.print(document, of, Style::Members);
        assert_eq!(for_members.running.status, "For members");
        let printed = all(&for_members);
        assert!(printed.contains("A secret room") && printed.contains("A secret loan"), "{printed}");
        assert!(!printed.contains("Whisper"));
        assert_eq!(told(&world.not_printed(document, of, Style::Members)), [(Concern::NoticeLeftOut, "item")]);
    }
    let cards = all(&world.print("wall-cards", here, Style::Members));
    assert!(cards.contains("card 2 A secret room [Offer, for members]"), "it is cut off from what the page says");
}

#[test]
fn only_what_is_open_hangs_on_a_wall() {
    let (mut world, _) = network();
    world.notice("Helped already", |n| (n.public, n.outcome) = (true, pick(Outcome::Helped)));
    let over = world.notice("Over", |n| (n.public, n.expires) = (true, when("22 November 2026")));
    let sealed = world.notice("Sealed", |n| (n.public, n.outcome) = (true, newer()));
    let last = world.notice("Last day", |n| (n.public, n.expires) = (true, when("23 November 2026")));
    let closed_secret = world.notice("Closed secret", |n| n.outcome = pick(Outcome::Expired));
    let here = world.link();
    let printed = all(&world.print("wall-cards", here, Style::Public));
    assert!(printed.contains("Last day"), "{printed}");
    for words in ["Helped already", "Over", "Sealed", "Closed secret"] {
        assert!(!printed.contains(words), "{words} in {printed}");
    }
    let left_out = world.not_printed("wall-cards", here, Style::Public);
    assert_eq!(told(&left_out), [(Concern::NoticeLeftOut, "expires"), (Concern::NoticeLeftOut, "outcome")]);
    assert_eq!([left_out[0].origin.record, left_out[1].origin.record], [over.0, sealed.0]);

    let one = all(&world.print("wall-cards", last, Style::Public));
    assert!(one.contains("card 2 Last day"), "{one}");
    for none in [over, sealed, closed_secret] {
        let none = all(&world.print("wall-cards", none, Style::Public));
        assert!(none.contains("p Nothing is open at the moment that may hang here."), "{none}");
        assert!(!none.contains("card"), "{none}");
    }
}

#[test]
fn the_list_says_who_answered_what_came_of_it_and_who_was_thanked() {
    let (mut world, _) = network();
    let (ann, school) = (world.person("Ann Berg", "", None), world.organisation("Hollin School"));
    let lends = answer(&mut world, Some(school), "lends one");
    let nobody = Responder { id: world.id(), when: when("21 November 2026"), ..Responder::default() };
    let again = answer(&mut world, Some(ann), "");
    world.notice("Old badges", |n| (n.outcome, n.thanked) = (pick(Outcome::Matched), true));
    world.notice("A hall", |n| (n.outcome, n.responders) = (pick(Outcome::Helped), vec![again]));
    world.notice("A stall", |n| n.expires = when("15 October 2026"));
    world.notice("A projector", |n| {
        (n.kind, n.by, n.expires) = (pick(NoticeKind::Request), Some(ann), when("31 March 2027"));
        n.responders = vec![lends, nobody];
    });
    let here = world.link();
    let printed = outline(&world.print("offers", here, Style::Members));
    let expected = ["As of: Monday 23 November 2026", "Open: 2", "Not thanked yet: 2", "h2 Offers"];
    assert_eq!(printed[2..6], expected, "{printed:#?}");
    let rows: Vec<&String> = printed.iter().filter(|line| line.contains(" | ")).collect();
    let order = ["A stall", "A hall", "Old badges", "A projector"];
    let places = order.map(|what| rows.iter().position(|row| row.contains(what)));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{rows:#?}");
    let row = |what: &str| rows.iter().find(|row| row.contains(what)).unwrap().as_str();
    assert!(row("A stall").contains("Ran out 15 October 2026"), "{rows:#?}");
    assert!(row("A hall").contains("Ann Berg, 20 November 2026 | Helped | <b>Not yet</b>"), "{rows:#?}");
    assert!(row("Old badges").contains("Answered | Yes"), "{rows:#?}");
    let projector = row("A projector");
    assert!(projector.contains("Hollin School, lends one, 20 November 2026"), "{projector}");
    assert!(projector.contains("somebody, 21 November 2026") && projector.contains("Open until 31 March 2027"));
    for (what, who) in [("A boat", ann), ("A mast", school)] {
        let gladly = answer(&mut world, Some(who), "gladly");
        world.notice(what, |n| (n.public, n.responders) = (true, vec![gladly]));
    }
    let public = all(&world.print("offers", here, Style::Public));
    assert!(public.contains("Hollin School, gladly") && public.contains("omebody, 20 November 2026"), "{public}");
    assert!(!public.contains("Ann Berg"), "a person who answers is nobody's offer to show: {public}");
}

#[test]
fn a_series_has_what_was_said_at_its_events_and_what_its_members_say_between_them() {
    let (mut world, series) = network();
    let (ann, ben, cleo) =
        (world.person("Ann Berg", "", None), world.person("Ben Dahl", "", None), world.person("Cleo Dunn", "", None));
    world.notice("A hall", |n| n.by = Some(ann));
    world.notice("A kettle", |n| (n.event, n.by) = (None, Some(ben)));
    world.notice("A spade", |n| (n.event, n.by) = (None, Some(cleo)));
    world.notice("A ladder", |n| (n.event, n.by) = (None, Some(ann)));
    let member = |world: &mut World, who, left: &str| Member {
        id: world.id(),
        who: Some(who),
        left: when(left),
        ..Member::default()
    };
    let members = vec![member(&mut world, ben, ""), member(&mut world, cleo, "1 May 2026")];
    let mut record = Record::Series(Box::new(Series { members, ..Series::default() }));
    (record.header_mut().id, record.header_mut().kind) = (series.0, Kind::Series);
    world.workspace.load(std::sync::Arc::new(record));
    let printed = all(&world.print("offers", series, Style::Members));
    assert!(printed.contains("A hall") && printed.contains("A kettle"), "{printed}");
    assert!(printed.contains("Ann Berg<br>17 November 2026 |"), "which meeting it was: {printed}");
    assert!(!printed.contains("A spade") && !printed.contains("A ladder"), "{printed}");
}

#[test]
fn residents_are_not_named_and_that_is_told_once() {
    let (mut world, series) = network();
    let cleo = world.somebody("Cleo Hidden", "", None, |person| person.capacity = pick(Capacity::Resident));
    let dee = world.person("Dee Hidden", "", None);
    world.attends(dee, |entry| entry.name_in_minutes = pick(NameInMinutes::No));
    let (first, second) = (answer(&mut world, Some(cleo), "gladly"), answer(&mut world, Some(dee), "too"));
    let hall = world.notice("A hall", |n| {
        (n.by, n.public, n.responders) = (Some(cleo), true, vec![first, second]);
    });
    let here = world.link();
    for (document, style) in [("wall-cards", Style::Public), ("offers", Style::Members), ("offers", Style::Public)] {
        for of in [here, series] {
            let printed = all(&world.print(document, of, style));
            assert!(printed.contains("A resident") && !printed.contains("Hidden"), "{printed}");
            let left_out = world.not_printed(document, of, style);
            assert_eq!(told(&left_out), [(Concern::PersonNotNamed, "by")]);
            assert_eq!(left_out[0].origin.record, hall.0);
        }
    }
}

#[test]
fn where_nothing_is_offered_the_pages_say_so() {
    let (mut world, series) = network();
    for of in [world.link(), series] {
        let list = all(&world.print("offers", of, Style::Members));
        assert!(list.contains("p No offer or request is recorded here yet."), "{list}");
        let cards = all(&world.print("wall-cards", of, Style::Public));
        assert!(cards.contains("p Nothing is open at the moment that may hang here."), "{cards}");
    }
}

#[test]
fn every_part_of_a_card_leads_to_where_it_was_typed() {
    let (mut world, _) = network();
    let ann = world.person("Ann Berg", "", None);
    let notice = world.notice("A hall", |n| (n.by, n.public) = (Some(ann), true));
    let document = world.print("wall-cards", notice, Style::Public);
    let origins = |blocks: &[Block]| -> Vec<String> {
        blocks.iter().filter_map(|block| Some(block.origin.as_ref()?.field.clone())).collect()
    };
    assert_eq!(origins(&document.blocks), ["what", "what", "what"]);
    let Content::Card { blocks, .. } = &document.blocks[2].content else { panic!("a card") };
    assert_eq!(origins(blocks), ["responders"]);
    let Content::Facts { facts } = &blocks[0].content else { panic!("facts") };
    assert_eq!(facts[0].origin.as_ref().unwrap().field, "by");
    assert_eq!(facts[0].origin.as_ref().unwrap().record, notice.0);
}

#[test]
fn no_word_is_lost_on_a_card_however_long_it_is() {
    let (mut world, _) = network();
    let long = "Wheelbarrow ".repeat(400);
    let notice = world.notice(&long, |n| {
        (n.public, n.area, n.urgency) = (true, "x".repeat(300), "Very soon indeed, ".repeat(200));
    });
    let document = world.print("wall-cards", notice, Style::Public);
    for size in folkmoot::documents::TextSize::ALL {
        let pages = page_texts(&Document { size, ..document.clone() }).unwrap().concat();
        let found = ["Wheelbarrow", "indeed"].map(|word| pages.matches(word).count());
        assert_eq!(found, [400, 200], "{size:?}");
    }
    let Record::Notice(kept) = world.workspace.get(notice.0).unwrap().as_ref() else { panic!("an offer") };
    assert_eq!(Notice::clone(kept).what, long);
}

#[test]
fn whoever_another_meeting_of_the_page_does_not_name_is_told_by_its_row() {
    let (mut world, series) = network();
    let cleo = world.somebody("Cleo Hidden", "", None, |person| person.capacity = pick(Capacity::Resident));
    world.attends(cleo, |entry| entry.name_in_minutes = pick(NameInMinutes::Yes));
    let mut other = Event::default();
    other.details.series = Some(series);
    other.details.when = when("15 September 2026");
    let row = world.id();
    other.people.attendance.push(Attendance { id: row, person: Some(cleo), ..Attendance::default() });
    let other = world.add(Record::Event(Box::new(other)));
    world.notice("A hall", |n| (n.by, n.public) = (Some(cleo), true));
    for document in ["wall-cards", "offers"] {
        let printed = all(&world.print(document, series, Style::Public));
        assert!(printed.contains("A resident") && !printed.contains("Hidden"), "{printed}");
        let left_out = world.not_printed(document, series, Style::Public);
        let field = format!("people/attendance/{row}/name_in_minutes");
        assert_eq!(told(&left_out), [(Concern::PersonNotNamed, field.as_str())]);
        assert_eq!(left_out[0].origin.record, other.0);
    }
}
