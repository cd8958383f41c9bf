//! Show-and-tell: the teams in their order, and what a row makes.

use folkmoot::documents::{Request, Style, TextSize};
use folkmoot::import::line::Names;
use folkmoot::import::show::{Cell, typed_in};
use folkmoot::model::brief::Appearance;
use folkmoot::model::event::{EventType, ShowPart, Slot, Turn};
use folkmoot::model::output::{OutputKind, Stage};
use folkmoot::model::parts::WebLink;
use folkmoot::model::{Action, Brief, Due, Event, Id, Kind, Output, Person, Record, Ref, Span, When};
use folkmoot::workspace::show::{Row, move_turn, row, teams, tidy_row, write_row};
use folkmoot::workspace::{Change, Edit, Workspace};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const HACK: u128 = 1;
const LAST_DAY: Date = date(2026, 6, 21);

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn brief(number: u128, name: &str) -> Record {
    let mut brief = Brief::default();
    (brief.header.id, brief.header.kind) = (id(number), Kind::Brief);
    brief.brief.name = name.to_owned();
    brief.brief.question = format!("What about {name}?");
    let question = brief.brief.question.clone();
    let at = Appearance { id: id(number + 50), event: Some(Ref(id(HACK))), question, ..Appearance::default() };
    brief.at_events.appearances.push(at);
    Record::Brief(Box::new(brief))
}

fn hack() -> Event {
    let mut event = Event::default();
    (event.header.id, event.header.kind) = (id(HACK), Kind::Event);
    event.details.kind = EventType::HackEvent.into();
    event.details.when = When { span: Span::Days(date(2026, 6, 20), LAST_DAY).into(), ..When::default() };
    event
}

fn person(number: u128, name: &str) -> Record {
    let mut person = Person { full_name: name.to_owned(), ..Person::default() };
    (person.header.id, person.header.kind) = (id(number), Kind::Person);
    Record::Person(Box::new(person))
}

/// A workspace that rows are written in, with ids that count up.
struct Room {
    workspace: Workspace,
    next: u128,
    today: Date,
}

impl Room {
    fn new(event: Event) -> Self {
        let records = vec![
            Record::Event(Box::new(event)),
            brief(11, "A Stall for Everyone"),
            brief(12, "Who Knows Who"),
            brief(13, "Quiet After School"),
            person(21, "Ruth Calloway"),
            person(22, "Sam Okoro"),
        ];
        let mut room = Self { workspace: Workspace::default(), next: 1000, today: LAST_DAY };
        room.apply(Some(Change::new("them", records.into_iter().map(Edit::create).collect())));
        room
    }

    fn apply(&mut self, change: Option<Change>) -> bool {
        let Some(change) = change else { return false };
        self.workspace.apply(&change).unwrap();
        self.workspace.refresh_links();
        true
    }

    fn write(&mut self, brief: u128, row: &Row) -> bool {
        let mut next = self.next;
        let mut fresh = || {
            next += 1;
            id(next)
        };
        let moment = (Timestamp::UNIX_EPOCH, self.today);
        let change = write_row(&self.workspace, (id(HACK), id(brief)), row, moment, &mut fresh);
        self.next = next;
        self.apply(change)
    }

    fn tidy(&mut self, brief: u128) -> bool {
        let change = tidy_row(&self.workspace, id(HACK), id(brief), &mut || id(999));
        self.apply(change)
    }

    fn row(&self, brief: u128) -> Row {
        row(&self.workspace, id(HACK), id(brief)).unwrap()
    }

    fn outputs(&self) -> Vec<Output> {
        let all = self.workspace.of_kind(Kind::Output);
        all.filter_map(|one| if let Record::Output(one) = one.as_ref() { Some((**one).clone()) } else { None })
            .collect()
    }

    fn actions(&self) -> Vec<Action> {
        let all = self.workspace.of_kind(Kind::Action);
        all.filter_map(|one| if let Record::Action(one) = one.as_ref() { Some((**one).clone()) } else { None })
            .collect()
    }

    fn type_in(&mut self, brief: u128, cell: Cell, typed: &str) -> bool {
        let event = self.workspace.event(Ref(id(HACK))).unwrap();
        let names = Names::of(&self.workspace, Some(event));
        let row = typed_in(&self.row(brief), cell, typed, &names, LAST_DAY);
        self.write(brief, &row)
    }

    fn names(&self) -> Vec<String> {
        teams(&self.workspace, id(HACK)).into_iter().map(|team| team.name).collect()
    }
}

#[test]
fn a_filled_row_is_an_output_and_an_action_that_name_the_event_the_project_and_who_takes_it_on() {
    let mut room = Room::new(hack());
    for (cell, typed) in [
        (Cell::Made, "A street card with three first names on it"),
        (Cell::Find, "The card https://tarnbridge.example/card"),
        (Cell::TakesOn, "Ruth Calloway"),
        (Cell::Promise, "Try it in Mill Lane by 4 July"),
    ] {
        assert!(room.type_in(12, cell, typed), "{cell:?}");
    }
    let [output] = &room.outputs()[..] else { panic!("one output") };
    assert_eq!(output.name, "A street card with three first names on it");
    assert_eq!((output.brief, output.event), (Some(Ref(id(12))), Some(Ref(id(HACK)))));
    assert_eq!((output.owner, output.stage.known()), (Some(Ref(id(21))), Some(&Stage::OwnerFound)));
    assert_eq!(output.made_on, When::day(LAST_DAY));
    let link = &output.links[0];
    assert_eq!((link.label.as_str(), link.address.as_str()), ("The card", "https://tarnbridge.example/card"));
    let [action] = &room.actions()[..] else { panic!("one action") };
    assert_eq!((action.what.as_str(), action.owner), ("Try it in Mill Lane by 4 July", Some(Ref(id(21)))));
    assert_eq!((action.by.clone(), action.due.known()), (When::day(date(2026, 7, 4)), Some(&Due::Date)));
    assert_eq!((action.event, action.project), (Some(Ref(id(HACK))), Some(Ref(id(12)))));
}

#[test]
fn a_row_that_is_typed_again_changes_what_it_made_and_makes_no_second() {
    let mut room = Room::new(hack());
    room.type_in(12, Cell::Made, "A card");
    room.type_in(12, Cell::Promise, "Try it by 4 July");
    let ids = (room.outputs()[0].header.id, room.actions()[0].header.id);
    room.type_in(12, Cell::Made, "A street card");
    room.type_in(12, Cell::Promise, "Try it in two streets by 11 July");
    room.type_in(12, Cell::TakesOn, "Sam Okoro");
    assert_eq!((room.outputs().len(), room.actions().len()), (1, 1));
    assert_eq!((room.outputs()[0].header.id, room.actions()[0].header.id), ids);
    assert_eq!((room.outputs()[0].name.as_str(), room.outputs()[0].owner), ("A street card", Some(Ref(id(22)))));
    assert_eq!(room.actions()[0].what, "Try it in two streets by 11 July");
    assert_eq!((&room.actions()[0].by, room.actions()[0].owner), (&When::day(date(2026, 7, 11)), Some(Ref(id(22)))));
    assert!(!room.type_in(12, Cell::Made, "A street card"), "nothing is changed by typing the same");
}

#[test]
fn half_a_row_keeps_what_was_typed_until_it_has_a_place() {
    let mut room = Room::new(hack());
    room.type_in(12, Cell::Find, "On the wall");
    room.type_in(12, Cell::TakesOn, "Ruth Calloway and Sam Okoro");
    assert_eq!((room.outputs().len(), room.actions().len()), (0, 0));
    let row = room.row(12);
    assert_eq!((row.find.as_str(), row.takes_on.as_str()), ("On the wall", "Ruth Calloway and Sam Okoro"));
    room.type_in(12, Cell::Made, "A card");
    let output = &room.outputs()[0];
    assert_eq!((output.how_to_try.as_str(), output.owner), ("On the wall", Some(Ref(id(21)))));
    assert_eq!(room.row(12).takes_on, "Ruth Calloway and Sam Okoro", "an output has one owner");
    room.type_in(12, Cell::Promise, "Ask two streets");
    assert_eq!(room.actions()[0].owners(), [Ref(id(21)), Ref(id(22))]);
    assert_eq!((room.row(12).takes_on.as_str(), room.row(12).who.len()), ("", 2));
}

#[test]
fn an_owner_that_was_set_elsewhere_stays_while_other_cells_are_typed_in() {
    let mut room = Room::new(hack());
    room.type_in(13, Cell::TakesOn, "somebody from the school");
    room.type_in(13, Cell::Made, "A card");
    let before = room.workspace.get(room.outputs()[0].header.id).unwrap().clone();
    let output = Output { owner: Some(Ref(id(22))), ..room.outputs()[0].clone() };
    room.apply(Some(Change::new("owner", vec![Edit::replace(before, Record::Output(Box::new(output)))])));
    room.type_in(13, Cell::Made, "A street card");
    room.type_in(13, Cell::Promise, "Try it");
    assert_eq!(room.outputs()[0].owner, Some(Ref(id(22))));
    assert_eq!(room.row(13).takes_on, "somebody from the school", "the words stay as they were typed");
    room.type_in(13, Cell::TakesOn, "");
    assert_eq!(room.outputs()[0].owner, None, "emptying the cell itself takes them away");
}

#[test]
fn what_an_emptied_row_does_not_show_stays() {
    let mut change: Vec<fn(&mut Output)> = vec![|output| output.how_to_try = "On the wall\nand by telephone".into()];
    change.push(|output| {
        let link = WebLink { address: "https://tarnbridge.example".to_owned(), ..WebLink::default() };
        output.links = vec![WebLink { seen_working: When::day(LAST_DAY), ..link }];
    });
    for change in change {
        let mut room = Room::new(hack());
        room.type_in(12, Cell::Made, "A card");
        room.type_in(12, Cell::Made, "");
        let before = room.workspace.get(room.outputs()[0].header.id).unwrap().clone();
        let mut output = room.outputs()[0].clone();
        change(&mut output);
        room.apply(Some(Change::new("more", vec![Edit::replace(before, Record::Output(Box::new(output)))])));
        assert!(!room.tidy(12));
        assert_eq!(room.outputs().len(), 1);
    }
    let mut room = Room::new(hack());
    room.type_in(12, Cell::Made, "A card");
    room.type_in(12, Cell::Made, "");
    let output = room.outputs()[0].header.id;
    let mut other = Event::default();
    (other.header.id, other.header.kind) = (id(77), Kind::Event);
    other.plan.show_and_tell.turns = vec![Turn { id: id(78), output: Some(Ref(output)), ..Turn::default() }];
    room.apply(Some(Change::new("it", vec![Edit::create(Record::Event(Box::new(other)))])));
    assert!(!room.tidy(12), "another event names it");
}

#[test]
fn a_promise_without_an_owner_is_an_action_of_nobody() {
    let mut room = Room::new(hack());
    room.type_in(13, Cell::Promise, "Open the library on Thursdays");
    room.type_in(13, Cell::TakesOn, "somebody from the school");
    assert_eq!(room.actions()[0].owner, None);
    assert_eq!(room.row(13).takes_on, "somebody from the school");
    assert!(room.outputs().is_empty());
}

#[test]
fn what_is_shown_says_no_kind_when_it_was_shown_and_that_its_owner_was_found() {
    let shown = |today: Date| {
        let mut room = Room { today, ..Room::new(hack()) };
        room.type_in(12, Cell::Made, "An after-school list on paper and by text");
        room
    };
    let (before, after) = (date(2026, 6, 9), date(2026, 6, 30));
    for (today, day) in [(before, before), (LAST_DAY, LAST_DAY), (after, LAST_DAY)] {
        let output = shown(today).outputs()[0].clone();
        assert!(output.kind.is(OutputKind::NotSaid) && output.stage.is(Stage::Shown));
        assert_eq!((&output.made_on, output.reached(Stage::Shown)), (&When::day(day), Some(&When::day(day))));
    }
    let mut room = shown(LAST_DAY);
    room.type_in(12, Cell::TakesOn, "Ruth Calloway");
    assert!(room.outputs()[0].stage.is(Stage::OwnerFound));
    assert_eq!(room.outputs()[0].reached(Stage::OwnerFound), Some(&When::day(LAST_DAY)));
    room.type_in(12, Cell::TakesOn, "");
    assert!(room.outputs()[0].stage.is(Stage::Shown) && room.outputs()[0].log.len() == 1);
    room.type_in(12, Cell::Made, "");
    assert!(room.tidy(12), "what the row noted goes with it");
    assert!(room.outputs().is_empty());
}

#[test]
fn who_takes_it_on_in_plain_words_is_printed_until_somebody_is_named() {
    let mut room = Room::new(hack());
    room.type_in(12, Cell::Made, "A street card");
    room.type_in(12, Cell::TakesOn, "somebody in the library, not yet named");
    let printed = |room: &Room, document: &str, of: u128| {
        let found = folkmoot::documents::named(document).unwrap();
        let printed = LAST_DAY.at(9, 0, 0, 0);
        let request = Request { record: id(of), style: Style::Plain, size: TextSize::Standard, printed };
        format!("{:?}", (found.compose)(&room.workspace, &request).unwrap())
    };
    for (document, of) in [("write-up", HACK), ("outputs", HACK), ("project", 12)] {
        let said = printed(&room, document, of).to_lowercase();
        assert!(said.contains("somebody in the library, not yet named"), "{document}: {said}");
    }
    room.type_in(12, Cell::TakesOn, "Ruth Calloway");
    let said = printed(&room, "write-up", HACK);
    assert!(!said.contains("somebody in the library"), "{said}");
}

#[test]
fn a_promise_stays_as_it_was_typed_and_its_day_is_noted_beside_it() {
    let day = |month: i8, day: i8| When::day(date(if month < 6 { 2027 } else { 2026 }, month, day));
    let cases = [
        ("Try it by 4 July", day(7, 4)),
        ("by 4 July we try it, by the gate.", day(7, 4)),
        ("We will ask every school by 15 December and tell everybody what they said", day(12, 15)),
        ("By 15 January we tell the mayor, and by 1 March the schools", When::default()),
        ("Tell the mayor on 15 January and the schools by 1 March", When::default()),
    ];
    for (typed, by) in cases {
        let mut room = Room::new(hack());
        for end in (1..=typed.len()).filter(|end| typed.is_char_boundary(*end)) {
            room.type_in(13, Cell::Promise, &typed[..end]);
        }
        let [action] = &room.actions()[..] else { panic!("one action") };
        assert_eq!((action.what.as_str(), &action.by), (typed, &by));
        assert_eq!(room.row(13).promise, typed);
    }
}

#[test]
fn a_day_that_was_set_elsewhere_stays_until_the_promise_names_another() {
    let mut room = Room::new(hack());
    room.type_in(13, Cell::Promise, "By 15 January the mayor, and by 1 March the schools");
    let before = room.workspace.get(room.actions()[0].header.id).unwrap().clone();
    let set = When::day(date(2027, 2, 1));
    let after = Action { due: Due::Date.into(), by: set.clone(), ..room.actions()[0].clone() };
    room.apply(Some(Change::new("due", vec![Edit::replace(before, Record::Action(Box::new(after)))])));
    room.type_in(13, Cell::Promise, "By 15 January the mayor, and by 1 March all schools");
    assert_eq!(room.actions()[0].by, set);
    room.type_in(13, Cell::Promise, "By 15 January the mayor");
    assert_eq!(room.actions()[0].by, When::day(date(2027, 1, 15)));
}

#[test]
fn a_day_alone_is_what_was_promised() {
    let mut room = Room::new(hack());
    room.type_in(13, Cell::Promise, "by Friday");
    assert_eq!((room.actions()[0].what.as_str(), room.actions()[0].by.is_unknown()), ("by Friday", true));
}

#[test]
fn what_a_row_made_and_lost_again_goes_and_what_others_wrote_in_it_stays() {
    let mut room = Room::new(hack());
    room.type_in(12, Cell::Find, "On the wall");
    room.type_in(12, Cell::TakesOn, "Ruth Calloway");
    room.type_in(12, Cell::Made, "A card");
    room.type_in(12, Cell::Promise, "Try it");
    room.type_in(12, Cell::Made, "");
    room.type_in(12, Cell::Promise, "");
    assert!(room.tidy(12));
    assert_eq!((room.outputs().len(), room.actions().len()), (0, 0));
    let row = room.row(12);
    assert_eq!((row.find.as_str(), row.takes_on.as_str()), ("On the wall", "Ruth Calloway"));
    room.type_in(12, Cell::Made, "A card");
    assert_eq!(room.outputs()[0].owner, Some(Ref(id(21))));

    let before = room.workspace.get(room.outputs()[0].header.id).unwrap().clone();
    let Record::Output(output) = before.as_ref() else { panic!() };
    let told = Output { about: "Printed by the library".into(), ..(**output).clone() };
    room.apply(Some(Change::new("about it", vec![Edit::replace(before, Record::Output(Box::new(told)))])));
    room.type_in(12, Cell::Made, "");
    assert!(!room.tidy(12));
    assert_eq!(room.outputs()[0].about.as_str(), "Printed by the library");
}

#[test]
fn what_was_recorded_of_a_team_before_its_turn_is_its_row() {
    let mut room = Room::new(hack());
    let mut output = Output { name: "A table".to_owned(), brief: Some(Ref(id(11))), ..Output::default() };
    (output.header.id, output.header.kind, output.event) = (id(40), Kind::Output, Some(Ref(id(HACK))));
    room.apply(Some(Change::new("it", vec![Edit::create(Record::Output(Box::new(output)))])));
    assert_eq!(room.row(11).made, "A table");
    room.type_in(11, Cell::Made, "A table by the gate");
    assert_eq!(room.outputs().len(), 1);
    room.type_in(11, Cell::Made, "");
    assert_eq!(room.outputs()[0].header.id, id(40));
}

#[test]
fn what_is_known_of_a_link_besides_stays_with_it() {
    let mut room = Room::new(hack());
    room.type_in(12, Cell::Made, "A card");
    room.type_in(12, Cell::Find, "https://tarnbridge.example/card");
    let before = room.workspace.get(room.outputs()[0].header.id).unwrap().clone();
    let mut after = Record::clone(&before);
    if let Record::Output(output) = &mut after {
        output.links[0].remark = "works on a telephone".to_owned();
    }
    room.apply(Some(Change::new("a remark", vec![Edit::replace(before, after)])));
    room.type_in(12, Cell::Find, "");
    room.type_in(12, Cell::Find, "www.tarnbridge.example");
    let link = &room.outputs()[0].links[0];
    assert_eq!((link.address.as_str(), link.remark.as_str()), ("www.tarnbridge.example", "works on a telephone"));
}

#[test]
fn teams_show_as_arranged_else_as_on_the_run_sheet_else_as_they_were_made() {
    let mut event = hack();
    let slot = |number: u128, brief: u128| Slot { id: id(number), brief: Some(Ref(id(brief))), ..Slot::default() };
    event.plan.run_sheet = vec![slot(70, 12), slot(71, 99)];
    let mut room = Room::new(event);
    assert_eq!(room.names(), ["Who Knows Who", "A Stall for Everyone", "Quiet After School"]);
    room.type_in(13, Cell::Made, "A corner");
    assert_eq!(room.names(), ["Who Knows Who", "A Stall for Everyone", "Quiet After School"], "typing moves nobody");
    let mut next = 2000;
    let mut fresh = || {
        next += 1;
        id(next)
    };
    let moved = move_turn(&room.workspace, id(HACK), id(13), -1, &mut fresh);
    assert!(room.apply(moved));
    assert_eq!(room.names(), ["Who Knows Who", "Quiet After School", "A Stall for Everyone"]);
    assert_eq!(room.row(13).made, "A corner");
    assert!(move_turn(&room.workspace, id(HACK), id(12), -1, &mut fresh).is_none(), "the first is the first");
}

#[test]
fn a_row_is_one_change_that_is_taken_back_whole() {
    let mut room = Room::new(hack());
    let before = room.workspace.clone();
    let whole = Row { made: "A card".to_owned(), promise: "Try it".to_owned(), ..Row::default() };
    let mut next = 3000;
    let mut fresh = || {
        next += 1;
        id(next)
    };
    let change =
        write_row(&room.workspace, (id(HACK), id(12)), &whole, (Timestamp::UNIX_EPOCH, LAST_DAY), &mut fresh).unwrap();
    let back = change.reversed();
    room.apply(Some(change));
    assert_eq!((room.outputs().len(), room.actions().len()), (1, 1));
    room.apply(Some(back));
    assert_eq!(room.workspace.len(), before.len());
    assert_eq!(room.row(12), Row::default());
}

#[test]
fn an_event_that_is_held_again_keeps_its_minutes_and_forgets_its_turns() {
    let mut room = Room::new(hack());
    room.type_in(12, Cell::Made, "A card");
    let mut event = room.workspace.event(Ref(id(HACK))).unwrap().clone();
    *event.plan.show_and_tell.minutes_mut(ShowPart::Questions) = Some(4);
    let again = event.planned_again().plan.show_and_tell;
    assert_eq!((again.turns.len(), again.minutes_of(ShowPart::Questions)), (0, 4));
    assert_eq!((again.minutes_of(ShowPart::Show), again.minutes_of(ShowPart::ChangeOver)), (5, 2));
}
