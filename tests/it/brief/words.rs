//! What stands on a brief, in which words and in which order.

use folkmoot::documents::{Style, TextSize};
use folkmoot::model::When;
use folkmoot::model::brief::{BriefStatus, Consideration, Resource, Sensitivity};
use folkmoot::model::event::Risk;

use super::world::{World, sheets};
use crate::minutes::world::{newer, pick, when};

#[test]
fn a_brief_with_all_that_usually_belongs_to_one() {
    let expected = [
        "question Where can\u{a0}a\u{a0}child find quiet after\u{a0}school?",
        "Partner: Hollin Primary School",
        "Owner: Nadia Reeve, Libraries",
        "Deputy: Colm Hart, Hollin Primary School",
        "h2 Background",
        "p In Tarnbridge 1 child in 4 goes home to a house where somebody is working.",
        "h2 Who it is for",
        "p Children aged 8 to 13.",
        "p Six children helped to write this brief.",
        "h2 What we know",
        "* 142 of 600 pupils asked (source: school survey, 2026)",
        "* 3 rooms stand empty (source: school survey, 2026)",
        "h2 What has been tried",
        "p A homework club in 2024.",
        "h2 Things to consider",
        "p The walk home.",
        "challenge",
        "  h2 The challenge",
        "  p How might we give each child an hour of quiet?",
        "panel",
        "  h2 Fixed",
        "  * An adult is always there",
        "  * Free to the child",
        "  h2 Flexible",
        "  * Who runs it",
        "  h2 Talk to",
        "  * Year 6 at Hollin School, Saturday 11am (agreed)",
        "  * Jess Orme, caretaker, Quay Library (agreed)",
        "  h2 Data and places",
        "  * Survey answers",
        "  * Quay Library, open all weekend",
        "  h2 By the end we’d love",
        "  * One room tried for an hour",
        "  h2 How we will know",
        "  * Children come back",
        "foot",
        "  h2 What happens next",
        "  Owner afterwards: Nadia Reeve, Libraries.",
        "  Decision: Head of Libraries, by Friday 29 January 2027.",
        "  Money: up to £1,500 this year.",
        "  What you make: stays free to use.",
        "  You hear the answer: by Friday 12 February 2027.",
    ];
    let mut world = World::quiet_after_school();
    assert_eq!(world.lines(), expected);
    let document = world.print(Style::A4, TextSize::Standard);
    assert_eq!(document.title, "Project brief: Quiet After School, Made in Tarnbridge 2");
    let running = &sheets(&document)[0].running;
    assert_eq!(running.title, "Project brief: Quiet After School");
    assert_eq!((running.status.as_str(), running.draft), ("Made in Tarnbridge 2", false));
    assert_eq!(running.printed_short, "Version 3, published Monday 16 November 2026");
    assert_eq!(world.left_out(), []);
}

#[test]
fn the_wall_has_room_to_write_beside_the_same_words() {
    let mut world = World::quiet_after_school();
    let (page, wall) = (world.print(Style::A4, TextSize::Standard), world.print(Style::Wall, TextSize::Standard));
    let mut sheet = sheets(&wall)[0].clone();
    let writing = sheet.writing.take().unwrap();
    assert_eq!(writing.heading, "Our new question");
    assert_eq!(writing.labels, ["Why we changed it", "Our team"]);
    assert_eq!(&sheet, sheets(&page)[0]);
}

#[test]
fn a_brief_of_which_nothing_is_known_says_who_is_missing() {
    let expected = ["question Project brief", "challenge", "panel", "foot", "  h2 What happens next"];
    let mut world = World::new();
    let lines = world.lines();
    assert_eq!(lines[..5], expected);
    assert_eq!(lines[5..], ["  Owner afterwards: nobody yet."]);
    assert_eq!(world.left_out(), []);
}

#[test]
fn without_a_question_the_name_is_the_headline() {
    let mut world = World::new();
    world.brief.brief.name = "Lost Corners".into();
    assert_eq!(world.lines()[0], "question Lost Corners");
}

/// The status at the right of the header, whether it is boxed, and the first line of the footer.
fn status(status: BriefStatus, version: Option<u32>, published: When, expected: (&str, bool, &str)) {
    let mut world = World::quiet_after_school();
    let ask = &mut world.brief.brief;
    (ask.status, ask.version, ask.published) = (pick(status), version, published);
    let document = world.print(Style::A4, TextSize::Standard);
    let running = &sheets(&document)[0].running;
    assert_eq!((running.status.as_str(), running.draft, running.printed_short.as_str()), expected);
}

#[test]
fn the_page_says_how_far_it_is() {
    let event = "Made in Tarnbridge 2";
    let none = When::default;
    status(BriefStatus::Idea, None, none(), ("Draft", true, "Project brief, not yet published"));
    status(BriefStatus::Draft, Some(2), none(), ("Draft", true, "Version 2, not yet published"));
    let soon = when("1 December 2026");
    status(BriefStatus::Draft, None, soon, ("Draft", true, "Project brief, to be published Tuesday 1 December 2026"));
    status(BriefStatus::Published, Some(1), none(), (event, false, "Version 1, published"));
    status(BriefStatus::Closed, Some(4), none(), (event, false, "Version 4, published, closed"));
    status(BriefStatus::Closed, None, none(), (event, false, "Project brief, closed"));
}

#[test]
fn a_draft_names_its_event_beside_its_title() {
    let mut world = World::quiet_after_school();
    world.brief.brief.status = newer();
    let document = world.print(Style::A4, TextSize::Standard);
    assert!(!sheets(&document)[0].running.draft, "what only a newer version knows is no draft");
    world.brief.brief.status = pick(BriefStatus::Draft);
    let document = world.print(Style::A4, TextSize::Standard);
    assert_eq!(sheets(&document)[0].running.title, "Project brief: Quiet After School, Made in Tarnbridge 2");
}

#[test]
fn what_else_may_be_typed_has_its_place() {
    let mut world = World::new();
    let (one, two, three) = (world.id(), world.id(), world.id());
    let ask = &mut world.brief.brief;
    ask.in_one_line = "A market for a morning.".into();
    ask.experience = "Two traders told us.".into();
    ask.former_names = vec!["Market Square".into(), "Stalls".into()];
    ask.considerations = vec![Consideration { id: one, heading: "Fairness".into(), text: "January as well.".into() }];
    ask.risks = vec![Risk {
        id: two,
        hazard: "Traffic".into(),
        who: "anybody with a pram".into(),
        controls: "barriers from 6am".into(),
        ..Risk::default()
    }];
    ask.explore = vec!["What would it cost?".into()];
    ask.resources = vec![Resource {
        id: three,
        what: "Names of those who asked".into(),
        place: "the market office".into(),
        licence: "not to be copied".into(),
        sensitivity: pick(Sensitivity::Personal),
        offline: true,
    }];
    (ask.starter_tasks, ask.skills_wanted) = (vec!["Walk the market".into()], vec!["Drawing".into()]);
    (ask.hashtags, ask.handles) = (vec!["#astall".into(), "#market".into()], vec!["@tarnbridge".into()]);
    ask.afterwards.text = "There is **no** money yet.".into();
    let expected = [
        "p A market for a morning.",
        "Earlier called: Market Square, Stalls",
        "h2 Whose experience we have",
        "p Two traders told us.",
        "h2 Things to consider",
        "p <b>Fairness:</b> January as well.",
        "h2 Risks",
        "* Traffic, anybody with a pram: barriers from 6am",
        "h2 What we would like to explore",
        "* What would it cost?",
        "challenge",
        "panel",
        "  h2 Data and places",
        "  * Names of those who asked, the market office (not to be copied, holds personal data, there without a network)",
        "  h2 First tasks",
        "  * Walk the market",
        "  h2 Skills wanted",
        "  * Drawing",
        "  h2 Follow",
        "  * #astall #market",
        "  * @tarnbridge",
        "foot",
        "  h2 What happens next",
        "  Owner afterwards: nobody yet.",
        "  p There is <b>no</b> money yet.",
    ];
    assert_eq!(world.lines()[1..], expected);
}

/// What ends a line of the headline and what does not, with a low line for a space that ends none.
fn headline(question: &str, expected: &str) {
    let mut world = World::new();
    world.brief.brief.question = question.into();
    let document = world.print(Style::A4, TextSize::Standard);
    assert_eq!(sheets(&document)[0].question.replace('\u{a0}', "_"), expected);
}

#[test]
fn a_headline_breaks_at_the_sense_and_leaves_no_word_alone() {
    headline("Who in our street knows how to do this?", "Who in_our_street knows how to_do_this?");
    headline("Where is  the\tcounterrevolutionary?", "Where is_the counterrevolutionary?");
    headline("Why us?", "Why us?");
    headline("Why?", "Why?");
}
