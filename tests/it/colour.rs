//! A council's own colour: which can be read by everybody, and where it prints.

use folkmoot::documents::Style;
use folkmoot::model::{Colour, Council};
use folkmoot::render::format_for_path;

use crate::minutes::world::{NOW, World};

#[test]
fn a_colour_must_stand_out_from_white_and_from_the_tint() {
    let cases = [
        ("#000000", true, ""),
        ("#0A4A5C", true, ""),
        ("  0a4a5c ", true, ""),
        // 4.54 to 1 on white, 4.05 on the tint.
        ("#767676", false, "4 to 1"),
        ("#777777", false, "on white is 4.4 to 1"),
        ("#6A6A6A", true, ""),
        ("#FFFFFF", false, "on white is 1 to 1"),
        ("#FFD100", false, "on white"),
        ("teal", false, "written as #"),
        ("#0A4A5", false, "written as #"),
        ("#0A4A5C0", false, "written as #"),
        ("#+A4A5C", false, "written as #"),
        ("#\u{e9}\u{e9}\u{e9}", false, "written as #"),
    ];
    for (typed, is_used, why) in cases {
        let council = Council { colour: typed.into(), ..Council::default() };
        assert_eq!(council.print_colour().is_some(), is_used, "{typed}");
        let trouble = council.colour_trouble().unwrap_or_default();
        assert!(trouble.is_empty() == is_used && trouble.contains(why), "{typed}: {trouble}");
    }
    assert_eq!(Council::default().colour_trouble(), None);
    let black = Colour::parse("#000000").unwrap();
    assert!((black.contrast(Colour::parse("#FFFFFF").unwrap()) - 21.0).abs() < 0.001);
}

#[test]
fn a_change_of_the_colour_joins_what_others_changed_and_says_what_it_takes_away() {
    let with = |name: &str, colour: &str| Council { name: name.into(), colour: colour.into(), ..Council::default() };
    let (before, mine) = (with("Tarnbridge", ""), with("Tarnbridge", "#000000"));
    let theirs = with("Tarnbridge Council", "");
    assert_eq!(theirs.with_changes(&before, &mine), with("Tarnbridge Council", "#000000"));
    assert!(!theirs.loses_to(&before, &mine));
    assert!(with("Tarnbridge", "#111111").loses_to(&before, &mine));
}

#[test]
fn pages_have_the_colour_only_where_it_can_be_read() {
    for (typed, expected) in [("#7A003C", Some("#7a003c")), ("#FFD100", None), ("\"};x", None), ("", None)] {
        let mut world = World::new();
        world.event.details.title = "A meeting".into();
        world.look(Council { name: "Tarnbridge Council".into(), colour: typed.into(), ..Council::default() });
        let event = world.link();
        let document = world.print("agenda", event, Style::Plain);
        assert_eq!(document.running.accent.as_deref(), expected, "{typed}");
        let page = (format_for_path("page.html").unwrap().render)(&document, NOW).unwrap().bytes;
        let page = String::from_utf8(page).unwrap();
        assert_eq!(page.contains("style=\"--council: #7a003c\""), expected.is_some(), "{typed}");
        let plain = {
            let mut plain = document.clone();
            plain.running.accent = None;
            (format_for_path("page.pdf").unwrap().render)(&plain, NOW).unwrap().bytes
        };
        let paper = (format_for_path("page.pdf").unwrap().render)(&document, NOW).unwrap().bytes;
        assert_eq!(paper != plain, expected.is_some(), "{typed}");
    }
}
