//! Briefs on their pages: how many they take, what is said where that is more than one, and that nothing is lost.

use std::collections::BTreeSet;

use folkmoot::documents::{Document, Style, TextSize};
use folkmoot::render::{FORMATS, page_letters, page_texts, sheets};

use super::world::World;
use crate::awkward::page::{Searched, misplaced_in, searched_on_pages, words_of};
use crate::minutes::world::NOW;
use crate::render_sample::{decoded, words};

const LONG: &str = "People have lived beside each other for eleven years in the four streets behind the station, and they know two names. ";

fn pdf(document: &Document) -> folkmoot::render::Rendered {
    (FORMATS[0].render)(document, NOW).unwrap()
}

/// What is wrong with a brief in any style, size and format: words that are missing or stand where they should not.
fn faults(name: &str, world: &mut World) -> Vec<String> {
    let mut faults = Vec::new();
    for (style, size) in every_way() {
        let document = world.print(style, size);
        let mut missing = |format: &str, texts: Vec<String>, sought: Vec<String>, unprintable: &[_]| {
            let missing = Searched::new(texts, unprintable).without(&sought).join(" ");
            if !missing.is_empty() {
                faults.push(format!("{name} {style:?} {size:?} {format}: {missing}"));
            }
        };
        let paper = pdf(&document);
        missing("pdf", page_texts(&document).unwrap(), searched_on_pages(words_of(&document)), &paper.unprintable);
        let screen = (FORMATS[1].render)(&document, NOW).unwrap();
        let page = String::from_utf8(screen.bytes).unwrap();
        missing("html", vec![words(&page), decoded(page)], words_of(&document), &screen.unprintable);
        let (left, right, foot) = match (style, size) {
            (Style::Wall, _) => (25.0, 272.0, 420.0),
            (_, TextSize::Standard) => (20.0, 190.0, 297.0),
            _ => (25.0, 190.0, 297.0),
        };
        let [left, right, foot] = [left, right, foot].map(|mm: f32| mm * 72.0 / 25.4);
        faults.extend(misplaced_in(&page_letters(&document).unwrap(), left, right, foot));
    }
    faults
}

fn every_way() -> impl Iterator<Item = (Style, TextSize)> {
    [Style::A4, Style::Wall].into_iter().flat_map(|style| TextSize::ALL.map(|size| (style, size)))
}

#[test]
fn the_usual_brief_has_one_page_on_a4_and_on_the_wall() {
    let mut world = World::quiet_after_school();
    for style in [Style::A4, Style::Wall] {
        let document = world.print(style, TextSize::Standard);
        let pages = page_texts(&document).unwrap();
        assert_eq!(pages.len(), 1, "{style:?}");
        assert!(pages[0].contains("Page 1 of 1") && pages[0].contains("Project brief: Quiet After School"));
        let rendered = pdf(&document);
        assert_eq!(rendered.overflows, []);
        assert_eq!(rendered, pdf(&document), "the same bytes again");
    }
}

#[test]
fn parts_stand_in_reading_order() {
    let document = World::quiet_after_school().print(Style::A4, TextSize::Standard);
    let page = page_texts(&document).unwrap().concat();
    let parts =
        ["Where can", "Nadia Reeve", "Background", "The challenge", "Fixed", "How we will know", "What happens"];
    let places: Vec<usize> = parts.iter().map(|part| page.find(part).unwrap_or_else(|| panic!("{part}"))).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn what_takes_more_than_a_page_is_not_made_smaller_and_says_so() {
    let mut world = World::quiet_after_school();
    world.brief.brief.tried = LONG.repeat(14).as_str().into();
    let document = world.print(Style::A4, TextSize::Standard);
    assert_eq!(page_texts(&document).unwrap().len(), 2);
    let overflow = &pdf(&document).overflows[0];
    assert_eq!((overflow.title.as_str(), overflow.pages), ("Project brief: Quiet After School", 2));
    assert_eq!(overflow.origin.as_ref(), document.blocks[0].origin.as_ref());
    let parts = &overflow.parts;
    assert!(parts.contains(&"The challenge".to_owned()) && parts.contains(&"What happens next".to_owned()));
    assert!(!parts.contains(&"Background".to_owned()) && !parts.contains(&"Fixed".to_owned()), "{parts:?}");
    assert!(overflow.sentence().starts_with("This brief takes 2 pages. "), "{}", overflow.sentence());
    assert_eq!(&sheets(&document).unwrap().overflows[0], overflow, "the screen says the same");
    let size = |letters: &folkmoot::render::Letters| letters.height.round() as u32;
    let sizes: BTreeSet<u32> = page_letters(&document).unwrap().concat().iter().map(size).collect();
    assert_eq!(sizes, BTreeSet::from([12, 14, 28]));
}

#[test]
fn larger_text_may_take_the_pages_that_it_needs() {
    let mut world = World::quiet_after_school();
    for size in [TextSize::Clear, TextSize::Large] {
        let document = world.print(Style::A4, size);
        assert!(page_texts(&document).unwrap().len() > 1);
        assert_eq!(pdf(&document).overflows, [], "{size:?}");
    }
}

#[test]
fn each_brief_of_an_event_counts_its_own_pages() {
    let mut world = World::quiet_after_school();
    let event = world.brief.at_events.appearances[0].event.unwrap();
    world.next_brief();
    world.brief.brief.name = "A Long One".into();
    world.brief.brief.background = LONG.repeat(40).as_str().into();
    world.set_at(event, "How long can it be?");
    world.keep();
    let document = world.document("briefs", event.0, Style::A4, TextSize::Standard);
    let pages = page_texts(&document).unwrap();
    let says = |page: &String, words: &str| page.contains(words);
    assert_eq!(pages.len(), 3);
    assert!(says(&pages[0], "A Long One") && says(&pages[0], "Page 1 of 2") && says(&pages[1], "Page 2 of 2"));
    assert!(says(&pages[2], "Quiet After School") && says(&pages[2], "Page 1 of 1"));
    let overflows = pdf(&document).overflows;
    let titles: Vec<&str> = overflows.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["Project brief: A Long One, Made in Tarnbridge 2"]);
}

#[test]
fn on_a_screen_several_briefs_have_one_title_above_them() {
    let mut world = World::quiet_after_school();
    let event = world.brief.at_events.appearances[0].event.unwrap();
    world.next_brief();
    world.set_at(event, "Who else?");
    world.keep();
    let document = world.document("briefs", event.0, Style::A4, TextSize::Standard);
    let page = String::from_utf8((FORMATS[1].render)(&document, NOW).unwrap().bytes).unwrap();
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(page.contains("<h2 dir=\"auto\">Who else?</h2>") && page.contains(">Background</h3>"));
    let alone = world.print(Style::A4, TextSize::Standard);
    let page = String::from_utf8((FORMATS[1].render)(&alone, NOW).unwrap().bytes).unwrap();
    assert!(page.contains("<h1 dir=\"auto\">Who else?</h1>"));
}

#[test]
fn every_field_has_its_place_on_the_page() {
    let mut world = World::quiet_after_school();
    let document = world.print(Style::A4, TextSize::Standard);
    let spots = sheets(&document).unwrap().take_spots().concat();
    let fields: BTreeSet<&str> = spots.iter().map(|spot| spot.origin.field.as_str()).collect();
    let contact = format!("brief/contacts/{}", world.brief.brief.contacts[0].id);
    let question = format!("at_events/appearances/{}/question", world.brief.at_events.appearances[0].id);
    let wanted = ["brief/owner", "brief/background", "brief/challenge", "brief/fixed", "brief/afterwards/money"];
    for field in wanted.into_iter().chain([contact.as_str(), question.as_str()]) {
        assert!(fields.contains(field), "{field} in {fields:?}");
    }
}

#[test]
fn awkward_briefs_lose_nothing() {
    let mut found = faults("empty", &mut World::new());
    let mut world = World::quiet_after_school();
    world.brief.brief.question = "How could we ".to_owned() + &"keep going and ".repeat(19) + "never stop?";
    assert!(world.brief.brief.question.len() > 295);
    world.brief.at_events.appearances.clear();
    found.extend(faults("a long question", &mut world));
    let mut world = World::quiet_after_school();
    let name = "Donaudampfschifffahrtsgesellschaft".repeat(4);
    let organisation = world.organisation(&(name.clone() + " of the Marl Valley"));
    let owner = world.somebody(&name, &name, Some(organisation), |_| {});
    (world.brief.brief.owner, world.brief.brief.name) = (Some(owner), name.clone());
    (world.brief.brief.partners, world.brief.brief.fixed) = (vec![organisation; 5], vec![name.clone()]);
    world.brief.brief.contacts[1].person = Some(owner);
    world.brief.brief.afterwards.owner = Some(owner);
    world.brief.brief.challenge = name.as_str().into();
    found.extend(faults("long names", &mut world));
    let mut world = World::quiet_after_school();
    world.brief.at_events.appearances.clear();
    world.brief.brief.question = "أين يجد الطفل الهدوء بعد المدرسة في هذه المدينة الصغيرة؟".into();
    world.brief.brief.background = "في كل شارع طفل يبحث عن مكان.".into();
    world.brief.brief.fixed = vec!["مجاني للطفل".into()];
    world.brief.brief.afterwards.text = "سنعود".into();
    found.extend(faults("from the right", &mut world));
    let mut world = World::quiet_after_school();
    world.brief.brief.background = LONG.repeat(30).as_str().into();
    world.brief.brief.flexible = vec![LONG.into(); 12];
    found.extend(faults("much too long", &mut world));
    let mut world = World::new();
    world.brief.brief.fixed = vec!["Nothing but this".into()];
    found.extend(faults("no story", &mut world));
    assert!(found.is_empty(), "{found:#?}");
}
