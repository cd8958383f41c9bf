//! The day of an event over the whole window: now and next, the key that notes what begins, the line at the foot, the boxes
//! of a checkpoint, and what the review tells afterwards.

use eframe::egui::{Key, Modifiers, Role, Vec2, ViewportCommand, vec2};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::brief::Appearance;
use folkmoot::model::event::{Audience, EventType, Slot, SlotKind, WentWrong};
use folkmoot::model::{Brief, Event, Kind, Record, Ref, Span, TimeOfDay, When};
use folkmoot::workspace::{Change, Edit};
use jiff::civil::date;

use crate::desk::{Desk, WIDE};
use crate::meeting::{attended, id};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const HACK: &str = "Made in Tarnbridge 2";
const SIZES: [(Vec2, f32); 3] = [(vec2(1280.0, 800.0), 1.0), (vec2(1920.0, 1080.0), 1.0), (vec2(640.0, 400.0), 2.0)];

fn time(text: &str) -> Option<TimeOfDay> {
    Some(text.parse().unwrap())
}

fn slot(number: u128, what: &str, start: &str, minutes: u32) -> Slot {
    let start = if start.is_empty() { None } else { time(start) };
    Slot { id: id(number), what: what.to_owned(), start, minutes: Some(minutes), ..Slot::default() }
}

/// The morning of the day that the window's clock shows, at 9.42am.
fn lines() -> Vec<Slot> {
    let mut lines = vec![
        slot(500, "Set up", "08:00", 60),
        slot(501, "Breakfast", "", 30),
        slot(502, "Understand the question", "", 60),
        slot(503, "Checkpoint", "", 30),
        slot(504, "Lunch", "11:00", 60),
        slot(505, "Make it", "", 120),
    ];
    lines[0].audience = Audience::Crew.into();
    (lines[2].lead, lines[2].room) = (Some(Ref(id(100))), "Main hall".to_owned());
    (lines[2].kit, lines[2].backstage) = ("Flip charts".to_owned(), "Watch the door".to_owned());
    lines[2].backstage_owner = Some(Ref(id(101)));
    lines[3].kind = SlotKind::Checkpoint.into();
    lines
}

fn records(lines: Vec<Slot>, teams: &[&str]) -> Vec<Record> {
    let mut event = Event::default();
    event.details.title = HACK.to_owned();
    event.details.kind = EventType::HackEvent.into();
    event.plan.run_sheet = lines;
    let mut records = attended(event, ["Ruth Calloway", "Nell Harbord"]);
    if let Some(Record::Event(event)) = records.last_mut() {
        event.details.when = When { span: Span::Days(date(2026, 6, 8), date(2026, 6, 9)).into(), ..When::default() };
    }
    for (number, name) in (300..).zip(teams) {
        let mut brief = Brief::default();
        (brief.header.id, brief.header.kind) = (id(number), Kind::Brief);
        brief.brief.name = (*name).to_owned();
        let at = Appearance { id: id(number + 100), event: Some(Ref(id(1))), ..Appearance::default() };
        brief.at_events.appearances.push(at);
        records.push(Record::Brief(Box::new(brief)));
    }
    records
}

fn desk_of(lines: Vec<Slot>, size: Vec2, scale: f32) -> Desk {
    let mut desk = Desk::over(&records(lines, &["Who Knows Who", "Quiet After School"]), size, scale);
    desk.open(Kind::Event, HACK);
    desk
}

/// The window on the day.
fn on_the_day(lines: Vec<Slot>, size: Vec2, scale: f32) -> Desk {
    let mut desk = desk_of(lines, size, scale);
    desk.key(NONE, Key::F6);
    desk
}

fn began(desk: &Desk) -> Vec<Option<String>> {
    desk.event().plan.run_sheet.iter().map(|slot| slot.began.map(|time| time.to_string())).collect()
}

#[test]
fn from_the_plan_to_what_is_on_and_what_comes_next() {
    let mut desk = desk_of(lines(), WIDE, 1.0);
    desk.press(Role::Tab, "Plan");
    desk.press(Role::Button, "On the day");
    for says in ["9.42am", "Now, from 9.30am", "Understand the question", "48 minutes left", "Checkpoint", "Lunch"] {
        assert!(desk.says(says), "{says}: {:?}", desk.all_names());
    }
    assert!(desk.says("Led by Ruth Calloway, Main hall") && desk.says("Kit: Flip charts"), "{:?}", desk.all_names());
    assert!(desk.says("Crew: Watch the door (Nell Harbord)") && desk.says("Next, 10.30am"));
    assert!(desk.says("nobody has noted yet"));
    assert_eq!(desk.nameless(), Vec::<String>::new());
    assert_eq!(desk.without_glyphs(), Vec::<String>::new());
    desk.key(NONE, Key::Escape);
    assert!(!desk.says("48 minutes left") && desk.has("Countdown"), "{:?}", desk.all_names());
}

#[test]
fn one_key_notes_what_begins_and_undo_takes_it_back() {
    let mut desk = on_the_day(lines(), WIDE, 1.0);
    desk.key(CTRL, Key::ArrowUp);
    assert!(desk.has("Begins now: Breakfast"), "another line can be chosen: {:?}", desk.all_names());
    desk.key(CTRL, Key::ArrowDown);
    desk.key(NONE, Key::PageDown);
    assert_eq!(began(&desk)[3].as_deref(), Some("09:42"));
    assert!(desk.says("Now, since 9.42am, planned 10.30am") && desk.says("Next, 11am"), "{:?}", desk.all_names());
    desk.key(CTRL, Key::Z);
    assert_eq!(began(&desk), vec![None; 6]);
    assert!(desk.says("Now, from 9.30am"));
    desk.press(Role::Button, "Understand the question, now");
    desk.press(Role::Button, "Lunch, begin next");
    desk.press(Role::Button, "Begins now: Lunch");
    assert_eq!(began(&desk)[4].as_deref(), Some("09:42"), "a line is chosen and noted with the mouse as well");
    desk.saved();
    let Record::Event(kept) = desk.on_disk(Kind::Event, id(1)) else { panic!("an event") };
    assert_eq!(kept.plan.run_sheet[4].began, time("09:42"));
}

#[test]
fn what_runs_late_is_said_with_what_has_to_be_cut() {
    let mut late = lines();
    late[1].began = time("09:00");
    let mut desk = on_the_day(late.clone(), WIDE, 1.0);
    assert!(desk.says("12 minutes over") && desk.says("Understand the question is 12 minutes late."));
    assert!(desk.says("Next, 9.42am, planned 9.30am"), "{:?}", desk.all_names());
    assert!(desk.says("12 minutes to be cut before Lunch at 11am."), "{:?}", desk.all_names());
    desk.draw("day-late");
    desk.key(NONE, Key::PageDown);
    assert!(desk.says("48 minutes left") || desk.says("1 hour left"), "{:?}", desk.all_names());
    assert!(desk.says("12 minutes to be cut before Lunch at 11am."));
}

#[test]
fn what_happens_is_typed_at_the_foot_and_goes_to_the_event() {
    let mut desk = on_the_day(lines(), WIDE, 1.0);
    desk.tap("w: the projector has no cable");
    desk.key(NONE, Key::Enter);
    let wrong = desk.event().review.went_wrong;
    assert_eq!((wrong.len(), wrong[0].what.as_str(), wrong[0].at), (1, "The projector has no cable", time("09:42")));
    assert!(desk.says("Went wrong today") && desk.says("9.42am, The projector has no cable"));
    desk.press(Role::Button, "As idea, Alt I");
    desk.tap("A quieter room");
    desk.key(NONE, Key::Enter);
    let event = desk.event();
    let lines = &event.minutes.items[0].lines;
    assert_eq!((lines.len(), lines[1].text.as_str()), (2, "A quieter room"), "the keyboard stays in the line");
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.value("What is said"), "A quieter room", "as while minutes are taken, it comes back to the line");
    for _ in 0..3 {
        desk.key(CTRL, Key::Z);
    }
    assert!(desk.event().review.went_wrong.is_empty() && desk.value("What is said").is_empty());
    desk.tap("Half a thought");
    desk.key(NONE, Key::Escape);
    assert_eq!(desk.event().minutes.items[0].lines[0].text.as_str(), "Half a thought", "kept as a note");
    desk.frames();
    assert!(!desk.says("48 minutes left"), "and the day is left");
}

#[test]
fn what_went_wrong_is_no_note_also_where_it_is_left_half_typed() {
    for leave in [Key::Escape, Key::F6] {
        let mut desk = on_the_day(lines(), WIDE, 1.0);
        desk.tap("w: nobody had the key");
        desk.key(NONE, leave);
        desk.frames();
        let event = desk.event();
        let wrong: Vec<&str> = event.review.went_wrong.iter().map(|wrong| wrong.what.as_str()).collect();
        assert_eq!(wrong, ["Nobody had the key"], "as its prefix says");
        let said = event.minutes.items.iter().flat_map(|item| &item.lines).any(|line| !line.text.is_empty());
        assert!(!said && desk.says("Kept as something that went wrong"), "{:?}", desk.all_names());
    }
    let mut desk = on_the_day(lines(), WIDE, 1.0);
    desk.press(Role::Button, "As went wrong, Alt W");
    desk.tap("Nobody had the key");
    desk.key(NONE, Key::Escape);
    assert_eq!(desk.event().review.went_wrong.len(), 1, "as it was asked for");
}

#[test]
fn from_one_box_of_a_checkpoint_to_the_next_each_visit_is_one_step() {
    let mut desk = on_the_day(lines(), WIDE, 1.0);
    desk.focus("Who Knows Who");
    desk.tap("A map");
    // Longer than a pause in typing.
    std::thread::sleep(std::time::Duration::from_millis(1600));
    desk.tap(" of helpers");
    desk.focus("Quiet After School");
    desk.tap("A timetable");
    desk.key(NONE, Key::Escape);
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Z);
    let brief = desk.session().workspace().brief(Ref(id(300))).unwrap();
    assert!(brief.at_events.appearances[0].checkpoints.is_empty(), "two visits, two steps");
}

#[test]
fn a_checkpoint_has_a_box_for_each_team() {
    let mut desk = on_the_day(lines(), WIDE, 1.0);
    assert!(desk.says("What do they make, for whom"), "it comes next: {:?}", desk.all_names());
    desk.type_into("Who Knows Who", "A map of helpers, for new neighbours; needs a printer");
    desk.type_into("Quiet After School", "A timetable");
    desk.key(NONE, Key::Escape);
    assert!(desk.says("48 minutes left"), "Escape leaves the box first");
    let notes = |desk: &Desk, number: u128| {
        let brief = desk.session().workspace().brief(Ref(id(number))).unwrap();
        brief.at_events.appearances[0].checkpoints.clone()
    };
    let [note] = &notes(&desk, 300)[..] else { panic!("one note") };
    assert_eq!(note.text, "A map of helpers, for new neighbours; needs a printer");
    assert_eq!((note.time, note.when.clone()), (time("10:30"), When::day(date(2026, 6, 8))), "as it was planned");
    desk.key(CTRL, Key::Z);
    assert_eq!((notes(&desk, 301).len(), notes(&desk, 300).len()), (0, 1), "one visit is one step");
    desk.key(NONE, Key::PageDown);
    desk.draw("day-checkpoint");
    assert_eq!(desk.value("Who Knows Who"), "A map of helpers, for new neighbours; needs a printer", "the same one");
}

#[test]
fn the_room_sees_nothing_that_is_for_the_crew() {
    let mut crew = lines();
    crew[2].audience = Audience::Crew.into();
    let mut desk = on_the_day(crew, WIDE, 1.0);
    desk.harness.input_mut().events.push(crate::desk::pressed(NONE, Key::F11));
    desk.frame();
    assert!(desk.commanded(&ViewportCommand::Fullscreen(true)));
    desk.frames();
    assert!(desk.has("Checkpoint") && desk.says("11am, Lunch"), "{:?}", desk.all_names());
    for hidden in ["Breakfast", "Understand", "Flip charts", "Watch the door", "Set up"] {
        assert!(!desk.says(hidden), "{hidden}");
    }
    desk.draw("day-room");
    desk.key(NONE, Key::Space);
    assert_eq!(began(&desk)[3].as_deref(), Some("09:42"), "Space is free there");
    desk.harness.input_mut().events.push(crate::desk::pressed(NONE, Key::Escape));
    desk.frame();
    assert!(desk.commanded(&ViewportCommand::Fullscreen(false)));
    desk.frames();
    assert!(desk.says("Begins now: Lunch"), "back to the crew's view: {:?}", desk.all_names());
}

#[test]
fn the_keys_of_what_an_event_does_not_have_lead_nowhere() {
    let mut meeting = Event::default();
    meeting.details.title = "Learning Set".to_owned();
    meeting.details.kind = EventType::LearningSet.into();
    meeting.plan.run_sheet = lines();
    let mut desk = Desk::over(&attended(meeting, []), WIDE, 1.0);
    desk.open(Kind::Event, "Learning Set");
    for key in [Key::F5, Key::F7] {
        desk.key(NONE, Key::F6);
        assert!(desk.has("For the room"), "{:?}", desk.all_names());
        desk.key(NONE, key);
        desk.frames();
        assert!(desk.has("For the room"), "{key:?}: {:?}", desk.all_names());
        desk.key(NONE, Key::F6);
        desk.frames();
    }
}

#[test]
fn the_plan_of_another_day_is_seen_and_not_noted() {
    let mut desk = on_the_day(lines(), WIDE, 1.0);
    desk.key(NONE, Key::Escape);
    let mut other = lines();
    other.push(Slot { day: Some(2), ..slot(510, "Show and tell", "16:30", 60) });
    let mut desk = on_the_day(other, WIDE, 1.0);
    desk.press(Role::RadioButton, "Day 2");
    assert!(
        desk.has("Tomorrow: Tuesday 9 June 2026") && desk.says("noted here on the day itself"),
        "{:?}",
        desk.all_names()
    );
    assert!(!desk.says("Begins now"));
    desk.key(NONE, Key::PageDown);
    assert_eq!(began(&desk), vec![None; 7]);
    assert!(desk.says("Nothing was noted"), "{:?}", desk.all_names());
}

#[test]
fn without_a_run_sheet_it_says_so_and_leads_there() {
    for (size, scale) in SIZES {
        let mut desk = on_the_day(Vec::new(), size, scale);
        assert!(desk.has("No run sheet yet"), "{:?}", desk.all_names());
        desk.draw(&format!("day-empty-{}", size.x));
        desk.press(Role::Button, "Go to the run sheet");
        desk.frames();
        assert!(!desk.has("No run sheet yet") && desk.has("Countdown"), "{:?}", desk.all_names());
    }
    let mut meeting = Event::default();
    meeting.details.title = "Learning Set".to_owned();
    meeting.details.kind = EventType::LearningSet.into();
    let mut desk = Desk::over(&attended(meeting, []), WIDE, 1.0);
    desk.open(Kind::Event, "Learning Set");
    desk.key(NONE, Key::F6);
    assert!(desk.says("no event with a run sheet"), "{:?}", desk.all_names());
}

#[test]
fn home_leads_to_the_day_that_is_today() {
    let mut desk = desk_of(lines(), WIDE, 1.0);
    desk.press(Role::Link, "Home");
    desk.press(Role::Button, "On the day");
    assert!(desk.says("48 minutes left"), "{:?}", desk.all_names());
    desk.key(CTRL, Key::Num0);
    desk.frames();
    assert!(!desk.says("48 minutes left") && desk.has("Next"), "a key of the window leaves it: {:?}", desk.all_names());
}

#[test]
fn the_review_tells_how_the_day_went_and_offers_it() {
    let mut went = lines();
    (went[1].began, went[2].began, went[4].began) = (time("09:00"), time("09:42"), time("11:12"));
    let mut desk = desk_of(went, WIDE, 1.0);
    desk.key(NONE, Key::F2);
    desk.tap("w: no key for the hall");
    desk.key(NONE, Key::Enter);
    desk.press(Role::Tab, "Review");
    assert!(desk.says("Lunch, 12 minutes late") && desk.says("42 minutes instead of 30"), "{:?}", desk.all_names());
    assert!(desk.says("No key for the hall"), "{:?}", desk.all_names());
    desk.draw("day-review");
    desk.press(Role::Button, "Add what was late to “What to change”");
    desk.press(Role::Button, "Add what went wrong to “What to change”");
    let change = desk.event().review.evaluation.change;
    let all = "- Understand the question began 12 minutes late\n- Lunch began 12 minutes late\n- No key for the hall";
    assert_eq!(change.as_str(), all);
    assert!(!desk.has("Add what was late to “What to change”"), "once is enough");
    desk.key(CTRL, Key::Z);
    assert!(!desk.event().review.evaluation.change.as_str().contains("No key"), "one step to undo");
}

#[test]
fn what_went_wrong_is_offered_once_and_by_its_whole_words() {
    let mut desk = desk_of(lines(), WIDE, 1.0);
    let mut event = desk.event();
    let wrong = |number: u128, what: &str| WentWrong { id: id(number), what: what.to_owned(), ..WentWrong::default() };
    event.review.went_wrong = vec![wrong(600, "Wifi"), wrong(601, "No key"), wrong(602, "No key")];
    event.review.evaluation.change.0 = "- Wifi passwords".to_owned();
    let before = desk.session().workspace().get(id(1)).unwrap().clone();
    let edit = Edit::replace(before, Record::Event(Box::new(event)));
    desk.send(Command::Apply(Change::new("what went wrong", vec![edit])));
    desk.frames();
    desk.press(Role::Tab, "Review");
    desk.press(Role::Button, "Add what went wrong to \u{201c}What to change\u{201d}");
    assert_eq!(desk.event().review.evaluation.change.as_str(), "- Wifi passwords\n- Wifi\n- No key");
}

#[test]
fn everything_is_seen_at_every_size_in_light_and_dark() {
    for (size, scale) in SIZES {
        let mut late = lines();
        late[1].began = time("09:00");
        let mut desk = on_the_day(late, size, scale);
        for scheme in [Scheme::Light, Scheme::Dark, Scheme::HighContrast] {
            let settings = Settings { scheme, ..desk.session().settings().clone() };
            desk.send(Command::SetSettings(Box::new(settings)));
            desk.frames();
            desk.draw(&format!("day-{}-{scheme:?}", size.x));
            assert_eq!(desk.cut_off(), Vec::<String>::new(), "{size:?}");
            assert_eq!(desk.nameless(), Vec::<String>::new());
            assert_eq!(desk.without_glyphs(), Vec::<String>::new());
            let place = desk.input("What is said").rect();
            assert!(place.right() <= size.x && place.bottom() <= size.y, "the line at {place:?} in {size:?}");
        }
    }
}
