//! What stands under an item: who led it, its papers, and in which order the rest follows.

use folkmoot::model::event::{Confidentiality, Item, MinutesStyle};
use folkmoot::model::parts::{AnnouncedList, Fact, LinkKind, Medium, MediumKind, Presentation, WebLink};

use super::world::{STYLES, World, pick, time};

fn link(kind: LinkKind, label: &str, address: &str) -> WebLink {
    WebLink { kind: pick(kind), label: label.into(), address: address.into(), ..WebLink::default() }
}

fn fact(of_what: &str) -> Fact {
    Fact { of_what: of_what.into(), ..Fact::default() }
}

/// The lines of one item.
fn item(style: MinutesStyle, change: impl FnOnce(&mut World, &mut Item), expected: &[&str]) {
    let mut world = World::new();
    let mut item = Item { id: world.id(), title: "Boats".into(), ..Item::default() };
    change(&mut world, &mut item);
    world.event.minutes.items = vec![item];
    let outline = world.outline(style);
    let from = outline.iter().position(|line| line.starts_with("h2")).unwrap();
    assert_eq!(outline[from..], *expected);
}

#[test]
fn whoever_leads_an_item_has_an_organisation_unless_it_is_the_council() {
    let check = |organisation: &str, expected: &str| {
        let lead = |world: &mut World, item: &mut Item| {
            world.council("Tarnbridge Council", "", "");
            let organisation = (!organisation.is_empty()).then(|| world.organisation(organisation));
            item.lead = Some(world.person("Ann Berg", "Officer", organisation));
        };
        item(MinutesStyle::Formal, lead, &["h2 1 Boats", expected]);
    };
    check("Marl Valley Housing", "p Led by Ann Berg, Marl Valley Housing");
    check("Tarnbridge Council", "p Led by Ann Berg");
    check("", "p Led by Ann Berg");
}

#[test]
fn figures_follow_the_text_that_they_support() {
    let all = |_: &mut World, item: &mut Item| {
        item.opening = "Opening.".into();
        let summary = "Summary.".into();
        item.presentations = vec![Presentation { summary, facts: vec![fact("of the talk")], ..Default::default() }];
        item.discussion = "Discussion.".into();
        item.announced =
            vec![AnnouncedList { lead_in: "List:".into(), lines: vec!["a line".into()], ..Default::default() }];
        item.facts = vec![fact("one"), fact("two")];
        item.links = vec![link(LinkKind::Website, "more", "https://a.example")];
    };
    let expected = [
        "h2 Presentation: Boats",
        "p Opening.",
        "p Summary.",
        "p of the talk",
        "p Discussion.",
        "p List:",
        "* a line",
        "p <b>Facts and figures:</b>",
        "* one",
        "* two",
        "p See <a https://a.example>more</a>.",
    ];
    item(MinutesStyle::Learning, all, &expected);
}

fn links(links: Vec<WebLink>, expected: &[&str]) {
    let expected = [&["h2 Boats"], expected].concat();
    item(MinutesStyle::Learning, |_, item| item.links = links, &expected);
}

#[test]
fn one_link_is_a_sentence_and_several_are_a_list() {
    use LinkKind::{Reading, Video, Website};
    let film = || link(Video, "a film", "https://a.example");
    links(vec![film()], &["p Watch <a https://a.example>a film</a>."]);
    links(vec![link(Website, "a map", "")], &["p See a map (address not in our records)."]);
    let remark = WebLink { remark: "worth an hour.".into(), ..film() };
    links(vec![remark], &["p Watch <a https://a.example>a film</a>: worth an hour."]);
    links(
        vec![film(), film()],
        &["p <b>Watch:</b>", "* <a https://a.example>a film</a>", "* <a https://a.example>a film</a>"],
    );
    links(
        vec![film(), link(Reading, "a book", "")],
        &["p <b>See:</b>", "* <a https://a.example>a film</a>", "* a book (address not in our records)"],
    );
}

#[test]
fn papers_have_one_label() {
    let paper = || link(LinkKind::Document, "the plan", "https://a.example");
    let check = |papers: Vec<WebLink>, expected: &[&str]| {
        let expected = [&["h2 1 Boats"], expected].concat();
        item(MinutesStyle::Formal, |_, item| item.papers = papers, &expected);
    };
    check(vec![paper()], &["p <b>Paper:</b> <a https://a.example>the plan</a>"]);
    let line = "* <a https://a.example>the plan</a>";
    check(vec![paper(), paper()], &["p <b>Papers:</b>", line, line]);
}

#[test]
fn one_thing_shown_needs_no_label() {
    let medium = |title: &str| Medium { kind: pick(MediumKind::Film), title: title.into(), ..Medium::default() };
    let check = |media: Vec<Medium>, expected: &[&str]| {
        let expected = [&["h2 Presentation: Boats"], expected].concat();
        let shown = |_: &mut World, item: &mut Item| {
            item.presentations = vec![Presentation { media, ..Presentation::default() }];
        };
        item(MinutesStyle::Learning, shown, &expected);
    };
    check(vec![medium("Ice")], &["p Film: Ice"]);
    check(vec![medium("Ice"), medium("Mud")], &["p <b>Shown or read aloud:</b>", "* Film: Ice", "* Film: Mud"]);
}

#[test]
fn several_videos_of_one_owner_stand_under_its_name() {
    let mut world = World::new();
    let film = |label: &str| link(LinkKind::Video, label, "");
    world.item("Youth forum", |item| item.links = vec![film("a dance"), film("a song")]);
    let lost = "(address not in our records)";
    let lines = world.lines(MinutesStyle::Highlights, &["h2", "p", "*"]);
    let songs = [format!("* a dance {lost}"), format!("* a song {lost}")];
    assert_eq!(lines, [&["h2 Videos".into(), "p <b>Youth forum:</b>".into()][..], &songs].concat());
    world.item("Boats", |item| item.links = vec![film("a boat")]);
    let lines = world.outline(MinutesStyle::Highlights);
    let from = lines.iter().position(|line| line == "h2 Videos").unwrap();
    let songs = songs.map(|song| format!("  {song}"));
    let expected =
        [&["*".to_owned(), "  p <b>Youth forum:</b>".into()], &songs[..], &[format!("* <b>Boats:</b> a boat {lost}")]];
    assert_eq!(lines[from + 1..from + 6], expected.concat());
}

#[test]
fn lists_of_the_whole_event_have_a_heading_and_closing_words_stand_apart() {
    for style in STYLES {
        let mut world = World::new();
        world.event.minutes.announced = vec![AnnouncedList {
            lead_in: "Themes for next time:".into(),
            lines: vec!["Trust".into()],
            ..AnnouncedList::default()
        }];
        world.event.minutes.thanks = "To the cooks.".into();
        world.event.minutes.closing = "It was a good day.".into();
        world.event.minutes.closed_at = time(15, 25);
        world.event.minutes.sign_off = "Ann".into();
        let outline = world.outline(style);
        let from = outline.iter().position(|line| line.starts_with("h2")).unwrap();
        let expected = [
            "h2 Lists from this meeting",
            "p Themes for next time:",
            "* Trust",
            "h2 Thanks",
            "p To the cooks.",
            "apart",
            "  p It was a good day.",
            "  p The meeting closed at 3.25pm.",
            "apart",
            "  p Ann",
        ];
        assert_eq!(outline[from..], expected, "{style:?}");
    }
}

#[test]
fn highlights_gather_the_videos_of_all_items() {
    let mut world = World::new();
    let films = || vec![link(LinkKind::Video, "a film", "https://a.example"), link(LinkKind::Blog, "a blog", "")];
    world.item("Boats", |item| item.links = films());
    world.item("Carts", |item| {
        let talk = Presentation { title: "Handcarts".into(), links: films(), ..Presentation::default() };
        item.presentations = vec![talk, Presentation { links: films(), ..Presentation::default() }];
    });
    let secret = pick(Confidentiality::Private);
    world.item("Secret", |item| (item.links, item.confidentiality) = (films(), secret));
    let film = "<a https://a.example>a film</a>";
    let videos = ["Boats", "Handcarts", "Carts"].map(|of| format!("* <b>{of}:</b> {film}"));
    let lines = world.lines(MinutesStyle::Highlights, &["h2 Videos", "*", "p See", "p Watch"]);
    let blog = "p See a blog (address not in our records).";
    assert_eq!(lines, [&["h2 Videos".to_owned()], &videos[..], &[blog; 3].map(str::to_owned)].concat());
    assert!(world.lines(MinutesStyle::Learning, &["h2 Videos"]).is_empty());
}
