//! The board of outputs and of briefs: its columns and cards, what narrows it, and what a move changes.

use std::sync::Arc;

use folkmoot::model::brief::{Appearance, Ask, BriefStatus, Update};
use folkmoot::model::output::{LogEntry, Output, Stage};
use folkmoot::model::{Brief, Event, Id, Kind, Markdown, Open, Person, Record, Ref, When};
use folkmoot::workspace::board::{Card, Cards, Lane, Walk, Wanted, cards, choices, columns, moved};
use folkmoot::workspace::{Change, Edit, Keeping, Workspace};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 6, 8);
const AMIRA: Ref = Ref(Id::from_number(1));
const MADE_IN: Ref = Ref(Id::from_number(20));
const CORNERS: Ref = Ref(Id::from_number(30));
const VOICE: Ref = Ref(Id::from_number(31));
const MAP: Id = Id::from_number(40);

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn person(number: u128, name: &str) -> Record {
    let mut person = Person { full_name: name.to_owned(), ..Person::default() };
    person.header.id = id(number);
    Record::Person(Box::new(person))
}

fn event(number: u128, title: &str, theme: &str, day: Date) -> Record {
    let mut event = Event::default();
    event.header.id = id(number);
    event.header.tags = vec!["hack".to_owned()];
    event.details.title = title.to_owned();
    event.details.theme = theme.to_owned();
    event.details.when = When::day(day);
    Record::Event(Box::new(event))
}

fn brief(link: Ref, name: &str, event: Ref, heard: Date) -> Record {
    let mut brief = Brief::default();
    brief.header.id = link.0;
    brief.header.tags = vec![if link == VOICE { "Health" } else { "Public space" }.to_owned()];
    brief.brief.name = name.to_owned();
    brief.at_events.appearances = vec![Appearance { event: Some(event), ..Appearance::default() }];
    brief.since.updates = vec![Update { when: When::day(heard), ..Update::default() }];
    Record::Brief(Box::new(brief))
}

fn output(number: u128, name: &str, brief: Option<Ref>, stage: Stage) -> Output {
    let mut output = Output { name: name.to_owned(), brief, stage: stage.into(), ..Output::default() };
    output.header.id = id(number);
    output
}

/// Two events with a project and two outputs each; of the first nobody has heard since March.
fn records() -> Vec<Record> {
    let map = Output { owner: Some(AMIRA), ..output(40, "Map of 23 corners", Some(CORNERS), Stage::Shown) };
    let mut once = output(41, "Ask Once", Some(VOICE), Stage::Live);
    once.log = vec![LogEntry {
        stage: Some(Open::Known(Stage::Live)),
        when: When::day(date(2026, 6, 1)),
        ..LogEntry::default()
    }];
    let outputs = [
        map,
        once,
        output(42, "Panel", Some(VOICE), Stage::Made),
        Output { made_on: When::day(date(2025, 1, 1)), ..output(43, "Leaflet", None, Stage::Ended) },
    ];
    let others = [
        person(1, "Amira Rahman"),
        event(20, "Made in Tarnbridge", "Corners that nobody owns", date(2026, 3, 7)),
        event(21, "Care Together", "What 40 people asked for", date(2026, 5, 9)),
        brief(CORNERS, "Lost Corners", MADE_IN, date(2026, 3, 26)),
        brief(VOICE, "Patient Voice", Ref(id(21)), date(2026, 6, 1)),
    ];
    others.into_iter().chain(outputs.map(|output| Record::Output(Box::new(output)))).collect()
}

fn workspace(records: Vec<Record>) -> Workspace {
    let mut workspace = Workspace::default();
    workspace.apply(&Change::new("them", records.into_iter().map(Edit::create).collect())).unwrap();
    workspace.refresh_links();
    workspace
}

fn card(workspace: &Workspace, kind: Kind, id: Id) -> Arc<Card> {
    cards(workspace, kind, TODAY).into_iter().find(|card| card.id == id).unwrap()
}

/// The titles that are left, in the order of the columns.
fn titles(workspace: &Workspace, wanted: &Wanted) -> Vec<String> {
    let all = cards(workspace, Kind::Output, TODAY);
    let columns = columns(&all, Kind::Output, wanted);
    columns.iter().flat_map(|column| column.cards.iter().map(|card| card.title.clone())).collect()
}

fn the_output(workspace: &Workspace) -> Output {
    workspace.output(Ref(MAP)).unwrap().clone()
}

/// What a version is kept with: here the words stay away.
fn keeping(number: u128) -> Keeping<'static> {
    Keeping { id: id(number), today: TODAY, wording: &|_| Markdown::default() }
}

/// Moves the card of the map, and says what is noted by it.
fn move_map(workspace: &mut Workspace, stage: Stage, walk: Option<Walk>, note: u128) {
    let moved = moved(workspace, MAP, Lane::Stage(stage), walk.as_ref(), keeping(note)).unwrap();
    workspace.apply(&moved.change).unwrap();
}

/// The record after somebody has changed it.
fn changed(workspace: &mut Workspace, id: Id, change: impl FnOnce(&mut Record)) {
    let before = workspace.get(id).unwrap().clone();
    let mut after = Record::clone(&before);
    change(&mut after);
    workspace.apply(&Change::new("it", vec![Edit::replace(before, after)])).unwrap();
    workspace.refresh_links();
}

fn as_output(record: &mut Record) -> &mut Output {
    let Record::Output(output) = record else { panic!("an output") };
    output
}

#[test]
fn cards_that_are_kept_say_what_new_ones_would_whatever_changes() {
    let noted = |output: &mut Output| {
        let entry = LogEntry { id: id(90), when: When::day(TODAY), ..LogEntry::default() };
        output.log.push(entry);
    };
    type Deed<'a> = (&'a str, Id, &'a dyn Fn(&mut Record));
    let deeds: [Deed<'_>; 7] = [
        ("another stage", MAP, &|record| as_output(record).stage = Stage::OwnerFound.into()),
        ("news of its project", id(42), &|record| noted(as_output(record))),
        ("another project", id(42), &|record| as_output(record).brief = Some(CORNERS)),
        ("news of that one", id(42), &|record| noted(as_output(record))),
        ("another name of a project", CORNERS.0, &|record| record.set_title("Corners")),
        ("another name of an event", MADE_IN.0, &|record| record.set_title("Made here")),
        ("another name of a person", AMIRA.0, &|record| record.set_title("Amira Khan")),
    ];
    for kind in [Kind::Output, Kind::Brief] {
        let mut workspace = workspace(records());
        let mut kept = Cards::default();
        assert!(kept.refresh(&workspace, kind, TODAY) && !kept.refresh(&workspace, kind, TODAY));
        for (what, id, deed) in deeds {
            changed(&mut workspace, id, deed);
            assert!(kept.refresh(&workspace, kind, TODAY), "{what}");
            assert_eq!(kept.all(), cards(&workspace, kind, TODAY), "{what}");
        }
        let gone = workspace.get(id(42)).unwrap().clone();
        workspace.apply(&Change::new("gone", vec![Edit::delete(gone)])).unwrap();
        workspace.refresh_links();
        kept.refresh(&workspace, kind, TODAY);
        assert_eq!(kept.all(), cards(&workspace, kind, TODAY));
    }
}

#[test]
fn a_move_makes_no_card_anew_of_another_project() {
    let mut workspace = workspace(records());
    let mut kept = Cards::default();
    kept.refresh(&workspace, Kind::Output, TODAY);
    let before = kept.all().to_vec();
    move_map(&mut workspace, Stage::OwnerFound, None, 90);
    workspace.refresh_links();
    kept.refresh(&workspace, Kind::Output, TODAY);
    let is_shared = |card: &&Arc<Card>| before.iter().any(|other| Arc::ptr_eq(card, other));
    let made: Vec<&str> = kept.all().iter().filter(|card| !is_shared(card)).map(|card| card.title.as_str()).collect();
    assert_eq!(made, ["Map of 23 corners"]);
}

#[test]
fn every_stage_and_every_status_has_a_column_and_each_record_a_card() {
    let workspace = workspace(records());
    let all = cards(&workspace, Kind::Output, TODAY);
    let columns = columns(&all, Kind::Output, &Wanted::default());
    let shown: Vec<(&str, usize)> = columns.iter().map(|column| (column.lane.label(), column.cards.len())).collect();
    assert_eq!(
        shown,
        [
            ("Made", 1),
            ("Shown", 1),
            ("Owner found", 0),
            ("Being developed", 0),
            ("Decision sought", 0),
            ("Adopted or piloted", 0),
            ("Live in service", 1),
            ("Ended", 1),
        ]
    );
    assert_eq!(Lane::of(Kind::Brief).len(), 7);
    assert!(Lane::of(Kind::Person).is_empty());
}

#[test]
fn a_card_says_whose_it_is_since_when_it_stands_there_and_how_quiet_it_is() {
    let workspace = workspace(records());
    let map = card(&workspace, Kind::Output, MAP);
    assert_eq!((map.belongs_to.as_str(), map.owner.as_str()), ("Lost Corners", "Amira Rahman"));
    assert_eq!(map.quiet, Some(74));
    let once = card(&workspace, Kind::Output, id(41));
    assert_eq!((once.since.clone(), once.quiet), (When::day(date(2026, 6, 1)), None));
    let leaflet = card(&workspace, Kind::Output, id(43));
    assert_eq!((leaflet.quiet, leaflet.asks_why), (None, true), "what has ended is at rest, and says why");
    let corners = card(&workspace, Kind::Brief, CORNERS.0);
    assert_eq!((corners.belongs_to.as_str(), corners.owner.as_str()), ("Made in Tarnbridge", "Amira Rahman"));
}

#[test]
fn it_is_narrowed_by_words_event_theme_owner_and_silence() {
    let workspace = workspace(records());
    let check = |wanted: Wanted, expected: &[&str]| assert_eq!(titles(&workspace, &wanted), expected, "{wanted:?}");
    let all = Wanted::default();
    check(all.clone(), &["Panel", "Map of 23 corners", "Ask Once", "Leaflet"]);
    check(Wanted { words: "patient".to_owned(), ..all.clone() }, &["Panel", "Ask Once"]);
    check(Wanted { event: Some(MADE_IN.0), ..all.clone() }, &["Map of 23 corners"]);
    check(Wanted { theme: Some("health".to_owned()), ..all.clone() }, &["Panel", "Ask Once"]);
    check(Wanted { theme: Some("hack".to_owned()), ..all.clone() }, &[]);
    check(Wanted { owner: Some(AMIRA.0), ..all.clone() }, &["Map of 23 corners"]);
    check(Wanted { quiet_only: true, ..all.clone() }, &["Map of 23 corners"]);
    check(Wanted { quiet_only: true, event: Some(id(21)), ..all.clone() }, &[]);
    check(Wanted { quiet_only: true, event: Some(id(21)), stays: Some(id(42)), ..all }, &["Panel"]);
}

#[test]
fn a_column_says_how_many_there_are_behind_what_is_shown() {
    let workspace = workspace(records());
    let all = cards(&workspace, Kind::Output, TODAY);
    let columns = columns(&all, Kind::Output, &Wanted { quiet_only: true, ..Wanted::default() });
    assert_eq!((columns[6].cards.len(), columns[6].all), (0, 1));
}

#[test]
fn what_can_be_chosen_is_what_the_cards_have() {
    let workspace = workspace(records());
    let found = choices(&workspace, &cards(&workspace, Kind::Output, TODAY));
    let events: Vec<&str> = found.events.iter().map(|(_, title)| title.as_str()).collect();
    assert_eq!(events, ["Care Together", "Made in Tarnbridge"], "the newest first");
    assert_eq!(found.themes, ["Health", "Public space"], "a tag and the line of an event are no subjects");
    assert_eq!(found.owners, [(AMIRA.0, "Amira Rahman".to_owned())]);
    assert_eq!(found.quiet, 1);
}

#[test]
fn a_move_sets_the_stage_and_notes_it_for_today() {
    let mut workspace = workspace(records());
    move_map(&mut workspace, Stage::OwnerFound, None, 90);
    let map = the_output(&workspace);
    assert!(map.stage.is(Stage::OwnerFound));
    assert_eq!(map.reached(Stage::OwnerFound), Some(&When::day(TODAY)));
    assert!(moved(&workspace, MAP, Lane::Stage(Stage::OwnerFound), None, keeping(91)).is_none());
    move_map(&mut workspace, Stage::Made, None, 92);
    assert_eq!(the_output(&workspace).log.len(), 2, "a move back is noted as well");
}

#[test]
fn a_card_that_is_walked_over_columns_only_notes_where_it_came_to() {
    let mut workspace = workspace(records());
    let walk = |note: u128| Some(Walk { card: MAP, from: Lane::Stage(Stage::Shown), note: id(note), asks: None });
    move_map(&mut workspace, Stage::OwnerFound, None, 90);
    move_map(&mut workspace, Stage::BeingDeveloped, walk(90), 91);
    let map = the_output(&workspace);
    assert_eq!(map.log.len(), 1);
    assert!(map.reached(Stage::OwnerFound).is_none() && map.reached(Stage::BeingDeveloped).is_some());
    move_map(&mut workspace, Stage::Shown, walk(91), 92);
    assert!(the_output(&workspace).log.is_empty(), "it came back to where it began");
}

#[test]
fn a_note_that_somebody_wrote_to_is_never_taken_back() {
    let mut workspace = workspace(records());
    move_map(&mut workspace, Stage::OwnerFound, None, 90);
    let before = workspace.get(MAP).unwrap().clone();
    let mut map = the_output(&workspace);
    map.log[0].evidence = Markdown("A letter.".to_owned());
    workspace.apply(&Change::new("it", vec![Edit::replace(before, Record::Output(Box::new(map)))])).unwrap();
    let walk = Walk { card: MAP, from: Lane::Stage(Stage::Shown), note: id(90), asks: None };
    move_map(&mut workspace, Stage::BeingDeveloped, Some(walk), 91);
    assert_eq!(the_output(&workspace).log.len(), 2);
}

#[test]
fn a_move_to_the_end_asks_for_nothing_first() {
    let mut workspace = workspace(records());
    move_map(&mut workspace, Stage::Ended, None, 90);
    assert!(the_output(&workspace).stage.is(Stage::Ended));
    assert!(card(&workspace, Kind::Output, MAP).asks_why);
}

#[test]
fn a_stage_of_a_newer_version_has_a_column_and_stays_there() {
    let newer = r#"(name: "Panel", stage: OnTheMoon)"#;
    let Record::Output(mut output) = Record::from_ron(Kind::Output, newer).unwrap() else { panic!("no output") };
    output.header.id = MAP;
    let workspace = workspace(vec![Record::Output(output)]);
    let columns = columns(&cards(&workspace, Kind::Output, TODAY), Kind::Output, &Wanted::default());
    assert_eq!((columns.len(), columns[8].lane, columns[8].cards.len()), (9, Lane::Newer, 1));
    assert!(moved(&workspace, MAP, Lane::Stage(Stage::Live), None, keeping(90)).is_none());
}

#[test]
fn a_published_brief_that_is_moved_back_keeps_what_was_published() {
    let mut workspace = workspace(records());
    let mut to = |status: BriefStatus| {
        let moved = moved(&workspace, VOICE.0, Lane::Status(status), None, keeping(90)).unwrap();
        workspace.apply(&moved.change).unwrap();
        let brief = workspace.brief(VOICE).unwrap();
        assert!(brief.brief.status.is(status));
        (moved.begins_version, brief.brief.editions.len())
    };
    assert_eq!(to(BriefStatus::Published), (false, 1));
    assert_eq!(to(BriefStatus::InUse), (false, 1));
    assert_eq!(to(BriefStatus::Draft), (true, 1));
}

/// Walks the card of a brief by single steps, and whatever is done before the last one.
fn walk_brief(workspace: &mut Workspace, over: &[BriefStatus], before_last: impl FnOnce(&mut Workspace)) {
    let (mut walk, mut before_last) = (None, Some(before_last));
    for (step, status) in over.iter().enumerate() {
        if step + 1 == over.len() {
            before_last.take().into_iter().for_each(|change| change(workspace));
        }
        let note = 90 + step as u128;
        let moved = moved(workspace, VOICE.0, Lane::Status(*status), walk.as_ref(), keeping(note)).unwrap();
        workspace.apply(&moved.change).unwrap();
        walk = Some(Walk { card: VOICE.0, from: Lane::Status(BriefStatus::Draft), note: id(note), asks: moved.asks });
    }
}

#[test]
fn a_brief_that_is_walked_past_published_was_never_published() {
    use BriefStatus::{Closed, Draft, InUse, Published, Reframed};
    let mut workspace = workspace(records());
    let before = workspace.brief(VOICE).unwrap().brief.clone();
    walk_brief(&mut workspace, &[Published, InUse, Reframed, Closed], |_| {});
    let ask = &workspace.brief(VOICE).unwrap().brief;
    assert!(ask.status.is(Closed) && ask.editions.is_empty() && ask.published.is_unknown(), "{ask:?}");
    walk_brief(&mut workspace, &[Published, Draft], |_| {});
    assert_eq!(workspace.brief(VOICE).unwrap().brief, Ask { status: Draft.into(), ..before.clone() });

    walk_brief(&mut workspace, &[Published, InUse], |workspace| {
        let record = workspace.get(VOICE.0).unwrap().clone();
        let mut brief = workspace.brief(VOICE).unwrap().clone();
        brief.brief.name = "Patient Voices".to_owned();
        workspace.apply(&Change::new("name", vec![Edit::replace(record, Record::Brief(Box::new(brief)))])).unwrap();
    });
    let ask = &workspace.brief(VOICE).unwrap().brief;
    assert_eq!((ask.name.as_str(), ask.editions.len()), ("Patient Voices", 1), "what was typed on the way stays");
}
