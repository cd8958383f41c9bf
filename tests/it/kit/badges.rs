//! Badges: what stands on them, how large, and that none of it is cut.

use folkmoot::documents::{Sheet, Style, TextSize};
use folkmoot::model::Capacity;
use folkmoot::model::event::{AttendanceRole, PhotoChoice};
use folkmoot::render::{Letters, page_letters, page_texts};

use super::world::{expect, hack, lines, printed, project};
use crate::minutes::world::{World, pick};

const MM: f32 = 72.0 / 25.4;

#[test]
fn a_badge_says_who_somebody_is_and_what_they_do() {
    let mut world = hack();
    let library = Some(world.organisation("Tarnbridge Libraries"));
    let aisha = expect(&mut world, "Aisha Bello", library, |_, entry| {
        entry.photographs = Some(pick(PhotoChoice::Fine));
    });
    expect(&mut world, "Robert Zander", None, |person, entry| {
        (person.preferred_name, person.capacity) = ("Bob".into(), pick(Capacity::Resident));
        (entry.role, entry.photographs) = (pick(AttendanceRole::Mentor), Some(pick(PhotoChoice::NoPhotographs)));
    });
    let jess = expect(&mut world, "Jess Orme", None, |_, entry| entry.role = pick(AttendanceRole::Crew));
    world.event.people.first_aider = Some(jess);
    project(&mut world, "Quiet After School", Some(aisha));
    let said = [
        "group Made in Tarnbridge 2",
        "title Badges",
        "PhotographsFine Photos fine",
        "NoPhotographs No photos",
        "*",
        "  p <b>Aisha</b>",
        "  p Aisha Bello",
        "  p Tarnbridge Libraries",
        "  p <b>Quiet After School</b>",
        "  PhotographsFine Photos fine",
        "*",
        "  p <b>Jess</b>",
        "  p Jess Orme",
        "  p <b>Crew: first aid</b>",
        "*",
        "  p <b>Bob</b>",
        "  p Robert Zander",
        "  p Resident",
        "  p <b>Mentor</b>",
        "  NoPhotographs No photos",
        "*",
        "  sign First name",
        "  sign Organisation, or resident",
    ];
    let lines = lines(&mut world, "badges");
    assert_eq!(lines[..said.len()], said, "{lines:#?}");
    assert_eq!(lines.iter().filter(|line| line.ends_with("sign First name")).count(), 10);
    assert!(!lines.iter().any(|line| line.contains("secret") || line.contains("960999")));
}

fn letters(world: &mut World, style: Style) -> Vec<Vec<Letters>> {
    page_letters(&printed(world, "badges", style, TextSize::Standard)).unwrap()
}

/// The size of the letters that these words stand in.
fn size_of(pages: &[Vec<Letters>], words: &str) -> f32 {
    pages.iter().flatten().find(|letters| letters.text.contains(words)).map(|letters| letters.height).unwrap()
}

#[test]
fn first_names_are_as_large_as_fits_and_no_smaller_than_can_be_read() {
    let mut world = hack();
    for name in ["Ed Marlow", "Wilhelmina Ford", "Anna-Maximiliana Quist"] {
        expect(&mut world, name, None, |_, _| {});
    }
    let small = letters(&mut world, Style::Ten);
    assert_eq!(size_of(&small, "Ed"), 46.0);
    assert!((36.0..46.0).contains(&size_of(&small, "Wilhelmina")));
    // Two lines, and the hyphen ends the first.
    assert_eq!((size_of(&small, "Anna-"), size_of(&small, "Maximiliana")), (36.0, 36.0));
    let large = letters(&mut world, Style::A6);
    assert_eq!(size_of(&large, "Ed"), 72.0);
    assert!(size_of(&large, "Wilhelmina") > size_of(&small, "Wilhelmina"));
}

#[test]
fn ten_and_four_stand_on_a_page_each_within_its_card() {
    let mut world = hack();
    for number in 0..60 {
        let organisation = Some(world.organisation(&format!("Group {number} of the Lower Tarn Valley and beyond")));
        expect(&mut world, &format!("Person{number} Bramble"), organisation, |_, entry| {
            entry.photographs = Some(pick(PhotoChoice::NoPhotographs));
        });
    }
    for (style, sheet, pages, width) in
        [(Style::Ten, Sheet::Badges, 7, 90.0), (Style::A6, Sheet::LargeBadges, 18, 99.0)]
    {
        assert_eq!(printed(&mut world, "badges", style, TextSize::Standard).sheet, sheet);
        let letters = letters(&mut world, style);
        assert_eq!(letters.len(), pages, "{style:?}");
        let middle = 105.0 * MM;
        for one in letters.iter().flatten().filter(|one| one.text.contains("Person") || one.text.contains("Group")) {
            let right = one.left + one.width;
            let edge = if one.left < middle { middle } else { middle + width * MM };
            assert!(right <= edge, "{one:?}");
        }
    }
}

#[test]
fn nobody_on_the_list_is_ten_blank_ones() {
    for (style, pages) in [(Style::Ten, 1), (Style::A6, 3)] {
        let texts = page_texts(&printed(&mut hack(), "badges", style, TextSize::Standard)).unwrap();
        assert_eq!(texts.len(), pages);
        assert_eq!(texts.concat().matches("Organisation, or resident").count(), 10);
    }
}
