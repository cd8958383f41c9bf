//! A catch-up: the agenda that fills from the projects, and what is told of each.

use std::cell::Cell;

use folkmoot::documents::{self, Concern, Request, Style, TextSize};
use folkmoot::import::catch_up::{keep, told};
use folkmoot::model::brief::{Appearance, ExpectedStep, Update};
use folkmoot::model::event::{Confidentiality, EventStatus, EventType, Item, ItemKind, Line, MinutesStyle};
use folkmoot::model::{Action, Brief, Decision, Event, Id, Kind, Person, Record, Ref, When, parse_when};
use folkmoot::workspace::catch_up::{Answers, Asked, answers, fill, follow, prompts, proposed, tell};
use folkmoot::workspace::{Change, Edit, Workspace};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const TODAY: Date = date(2026, 6, 8);
const CATCH_UP: u128 = 2;

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn event(number: u128, kind: EventType, day: Date) -> Event {
    let mut event = Event::default();
    (event.header.id, event.header.kind) = (id(number), Kind::Event);
    event.details.kind = kind.into();
    event.details.when = When::day(day);
    event.details.title = format!("Event {number}");
    event
}

fn brief(number: u128, name: &str, at: u128) -> Brief {
    let mut brief = Brief::default();
    (brief.header.id, brief.header.kind) = (id(number), Kind::Brief);
    (brief.brief.name, brief.brief.question) = (name.to_owned(), format!("What about {name}?"));
    let at = Appearance { id: id(number + 500), event: Some(Ref(id(at))), ..Appearance::default() };
    brief.at_events.appearances.push(at);
    brief
}

/// Two hack events, of which the second is still to come, their projects, and a catch-up between them.
fn world(change: impl FnOnce(&mut Event, &mut [Brief])) -> Workspace {
    let mut catch_up = event(CATCH_UP, EventType::CatchUp, date(2026, 6, 11));
    let mut briefs = [
        brief(11, "Ask Once", 1),
        brief(12, "Lost Corners", 1),
        brief(13, "Who Knows Who", 3),
        brief(14, "Old Mill", 1),
    ];
    briefs[3].since.why_closed = "Nobody had a key.".into();
    change(&mut catch_up, &mut briefs);
    let mut person = Person { full_name: "Mira Kaminski".to_owned(), ..Person::default() };
    (person.header.id, person.header.kind) = (id(21), Kind::Person);
    let events = [
        event(1, EventType::HackEvent, date(2025, 11, 8)),
        catch_up,
        event(3, EventType::HackEvent, date(2026, 6, 20)),
    ];
    let records = events.into_iter().map(|event| Record::Event(Box::new(event)));
    let records = records.chain(briefs.into_iter().map(|brief| Record::Brief(Box::new(brief))));
    let records = records.chain([Record::Person(Box::new(person))]);
    let mut workspace = Workspace::default();
    workspace.apply(&Change::new("them", records.map(Edit::create).collect())).unwrap();
    workspace.refresh_links();
    workspace
}

fn catch_up(workspace: &Workspace) -> &Event {
    workspace.event(Ref(id(CATCH_UP))).unwrap()
}

fn titles(workspace: &Workspace) -> Vec<String> {
    catch_up(workspace).minutes.items.iter().map(|item| item.title.clone()).collect()
}

fn names(workspace: &Workspace) -> Vec<String> {
    proposed(workspace, catch_up(workspace), TODAY).into_iter().map(|one| one.title).collect()
}

fn filled(workspace: &mut Workspace, projects: &[u128]) -> bool {
    let projects: Vec<Id> = projects.iter().copied().map(id).collect();
    let next = Cell::new(9000);
    let change = fill(workspace, id(CATCH_UP), &projects, &mut || {
        next.set(next.get() + 1);
        id(next.get())
    });
    let is_changed = change.is_some();
    change.into_iter().for_each(|change| workspace.apply(&change).unwrap());
    workspace.refresh_links();
    is_changed
}

fn say(workspace: &mut Workspace, item: usize, change: impl FnOnce(&mut Answers)) -> bool {
    let event = catch_up(workspace).clone();
    let item = &event.minutes.items[item];
    let mut told = answers(workspace.brief(item.brief.unwrap()).unwrap(), item);
    change(&mut told);
    let change = tell(workspace, &event, item, &told);
    let is_changed = change.is_some();
    change.into_iter().for_each(|change| workspace.apply(&change).unwrap());
    workspace.refresh_links();
    is_changed
}

fn updates(workspace: &Workspace, brief: u128) -> Vec<Update> {
    workspace.brief(Ref(id(brief))).unwrap().since.updates.clone()
}

fn request(style: Style) -> Request {
    Request { record: id(CATCH_UP), style, size: TextSize::Standard, printed: date(2026, 6, 12).at(9, 0, 0, 0) }
}

fn printed(workspace: &Workspace, document: &str, style: Style) -> String {
    let document = (documents::named(document).unwrap().compose)(workspace, &request(style)).unwrap();
    serde_json::to_string(&document).unwrap()
}

#[test]
fn projects_of_earlier_events_that_have_not_ended_are_proposed() {
    assert_eq!(names(&world(|_, _| {})), ["Ask Once", "Lost Corners"], "one has ended, one is still to be worked on");
    let moved = world(|event, _| event.details.when = When::day(date(2026, 7, 2)));
    assert_eq!(names(&moved), ["Ask Once", "Lost Corners", "Who Knows Who"], "in the order of their events");
    let mut called_off = world(|_, _| {});
    let before = called_off.get(id(1)).unwrap().clone();
    let mut hack = called_off.event(Ref(id(1))).unwrap().clone();
    hack.details.status = EventStatus::Cancelled.into();
    let edits = vec![Edit::replace(before, Record::Event(Box::new(hack)))];
    called_off.apply(&Change::new("calling it off", edits)).unwrap();
    assert_eq!(names(&called_off), Vec::<String>::new());
}

#[test]
fn those_of_its_series_are_the_usual_ones() {
    let of_series = |series: Option<Ref>| {
        let mut workspace = world(|event, _| {
            event.details.when = When::day(date(2026, 7, 2));
            event.details.series = series;
        });
        let before = workspace.get(id(3)).unwrap().clone();
        let mut hack = workspace.event(Ref(id(3))).unwrap().clone();
        hack.details.series = Some(Ref(id(70)));
        let edits = vec![Edit::replace(before, Record::Event(Box::new(hack)))];
        workspace.apply(&Change::new("its series", edits)).unwrap();
        let all = proposed(&workspace, catch_up(&workspace), TODAY);
        all.into_iter().filter(|one| one.is_usual).map(|one| one.title).collect::<Vec<_>>()
    };
    assert_eq!(of_series(Some(Ref(id(70)))), ["Who Knows Who"]);
    assert_eq!(of_series(Some(Ref(id(71)))), ["Ask Once", "Lost Corners", "Who Knows Who"], "nothing to tell by");
    assert_eq!(of_series(None), ["Ask Once", "Lost Corners", "Who Knows Who"]);
}

#[test]
fn each_has_an_item_before_what_ends_the_meeting() {
    let mut workspace = world(|event, briefs| {
        let item = |number: u128, title: &str, kind: ItemKind| Item {
            id: id(number),
            title: title.to_owned(),
            kind: kind.into(),
            ..Item::default()
        };
        event.minutes.items =
            vec![item(31, "Welcome", ItemKind::Procedural), item(32, "Any other business", ItemKind::AnyOtherBusiness)];
        briefs[0].brief.owner = Some(Ref(id(21)));
    });
    assert!(filled(&mut workspace, &[11, 12]));
    assert_eq!(titles(&workspace), ["Welcome", "Ask Once", "Lost Corners", "Any other business"]);
    let item = &catch_up(&workspace).minutes.items[1];
    assert_eq!((item.brief, item.lead, item.minutes_allowed), (Some(Ref(id(11))), Some(Ref(id(21))), Some(5)));
    assert!(item.kind.is(ItemKind::Update));
    assert_eq!(names(&workspace), Vec::<String>::new());
}

#[test]
fn an_item_that_bears_the_name_already_is_taken() {
    let mut workspace = world(|event, _| {
        event.minutes.items = vec![Item { id: id(31), title: "lost corners".to_owned(), ..Item::default() }];
    });
    assert!(filled(&mut workspace, &[12]));
    assert_eq!(titles(&workspace), ["lost corners"]);
    assert_eq!(catch_up(&workspace).minutes.items[0].brief, Some(Ref(id(12))));
}

#[test]
fn the_empty_item_that_an_agenda_begins_with_makes_room() {
    let mut workspace = world(|event, _| event.minutes.items = vec![Item { id: id(31), ..Item::default() }]);
    assert!(!filled(&mut workspace, &[]), "nothing was chosen");
    assert!(filled(&mut workspace, &[11]));
    assert_eq!(titles(&workspace), ["Ask Once"]);
}

proptest! {
    #[test]
    fn filling_twice_adds_nothing(first in prop::collection::vec(11_u128..15, 0..6), second in prop::collection::vec(0_usize..6, 0..6)) {
        let mut workspace = world(|event, _| event.minutes.items = vec![Item { id: id(31), ..Item::default() }]);
        filled(&mut workspace, &first);
        let before = catch_up(&workspace).clone();
        let again: Vec<u128> = second.iter().filter_map(|at| first.get(*at).copied()).collect();
        prop_assert!(!filled(&mut workspace, &again));
        prop_assert_eq!(catch_up(&workspace), &before);
        let mut projects: Vec<_> = before.minutes.items.iter().filter_map(|item| item.brief).collect();
        projects.sort();
        projects.dedup();
        let mut wanted = first;
        wanted.sort_unstable();
        wanted.dedup();
        prop_assert_eq!(projects.len(), wanted.len());
    }

    #[test]
    fn what_is_typed_is_read_back(happened in "[a-z \n.:]{0,20}", stuck in "[a-z \n.:]{0,20}", need in "[a-z \n.:]{0,20}") {
        let told = Answers { happened, stuck, need };
        prop_assert_eq!(Answers::read(&told.text()), told);
    }
}

#[test]
fn answers_are_one_update_of_the_project_on_the_day_of_the_event() {
    let mut workspace = world(|_, _| {});
    filled(&mut workspace, &[11, 12]);
    assert!(say(&mut workspace, 0, |told| told.happened = "The form is live".to_owned()));
    assert!(say(&mut workspace, 0, |told| told.need = "A printer".to_owned()));
    let [update] = &updates(&workspace, 11)[..] else { panic!("one update") };
    assert_eq!(update.text.as_str(), "The form is live\n\nNeed: A printer");
    assert_eq!((update.at, update.when.clone()), (Some(Ref(id(CATCH_UP))), When::day(date(2026, 6, 11))));
    assert!(say(&mut workspace, 0, |told| told.happened = "The form was printed".to_owned()));
    assert_eq!(updates(&workspace, 11).len(), 1, "typing again changes the same");
    assert!(!say(&mut workspace, 0, |_| {}));
    assert!(updates(&workspace, 12).is_empty());
    assert!(say(&mut workspace, 0, |told| *told = Answers { stuck: " ".to_owned(), ..Answers::default() }));
    assert!(updates(&workspace, 11).is_empty(), "emptying it removes it");
}

#[test]
fn what_was_known_before_the_meeting_helps_to_ask() {
    let mut workspace = world(|_, briefs| {
        let update = |number: u128, day: Date, at: Option<Ref>, text: &str| Update {
            id: id(number),
            when: When::day(day),
            at,
            text: text.into(),
            ..Update::default()
        };
        briefs[0].since.updates = vec![
            update(61, date(2026, 3, 26), None, "Twenty families tried it.\nMore of it"),
            update(62, date(2026, 6, 11), Some(Ref(id(CATCH_UP))), "Told here"),
            update(63, date(2026, 6, 20), None, "Later"),
        ];
        briefs[0].since.steps = vec![ExpectedStep {
            id: id(64),
            what: "Cabinet".to_owned(),
            when: parse_when("September 2026", TODAY),
            ..ExpectedStep::default()
        }];
        briefs[1].brief.afterwards.text = "The parks team keeps the key.".into();
    });
    let action = |number: u128, what: &str, private: bool| {
        let mut action = Action { what: what.to_owned(), private, project: Some(Ref(id(11))), ..Action::default() };
        (action.header.id, action.header.kind, action.event) = (id(number), Kind::Action, Some(Ref(id(1))));
        Edit::create(Record::Action(Box::new(action)))
    };
    let actions = vec![action(81, "Ask the surgeries", false), action(82, "Say nothing", true)];
    workspace.apply(&Change::new("promises", actions)).unwrap();
    workspace.refresh_links();
    let of = |number: u128| {
        let brief = workspace.brief(Ref(id(number))).unwrap();
        prompts(&workspace, catch_up(&workspace), brief, TODAY, &|_| true)
    };
    let ask_once = of(11);
    assert_eq!(ask_once.question, "What about Ask Once?");
    let (when, heard) = ask_once.last_heard.clone().unwrap();
    assert_eq!((when, heard.as_str()), (When::day(date(2026, 3, 26)), "Twenty families tried it."));
    let promised: Vec<&str> = ask_once.promised.iter().map(|(what, _)| what.as_str()).collect();
    assert_eq!(promised, ["Cabinet", "Ask the surgeries"]);
    let corners = of(12);
    assert_eq!((corners.last_heard, corners.promised[0].0.as_str()), (None, "The parks team keeps the key."));

    filled(&mut workspace, &[11, 12]);
    let agenda = printed(&workspace, "agenda", Style::Plain);
    for words in [
        "What about Ask Once?",
        "Last heard, Thursday 26 March 2026: Twenty families",
        "Promised, September 2026: Cabinet",
    ] {
        assert!(agenda.contains(words), "{words} in {agenda}");
    }
    assert!(agenda.contains("What happened? What is stuck? What is needed?"));
    assert!(!agenda.contains("Say nothing") && !agenda.contains("Told here"), "{agenda}");
}

/// The hack event with an item that not everybody may read.
fn with_item(workspace: &mut Workspace, who: Confidentiality) {
    let mut hack = workspace.event(Ref(id(1))).unwrap().clone();
    hack.minutes.items = vec![Item { id: id(41), confidentiality: who.into(), ..Item::default() }];
    let before = workspace.get(id(1)).unwrap().clone();
    workspace.apply(&Change::new("it", vec![Edit::replace(before, Record::Event(Box::new(hack)))])).unwrap();
}

#[test]
fn the_agenda_says_nothing_of_an_item_that_is_not_for_everybody() {
    for (who, is_said) in
        [(Confidentiality::Public, true), (Confidentiality::Members, false), (Confidentiality::Private, false)]
    {
        let mut workspace = world(|_, _| {});
        with_item(&mut workspace, who);
        let (event, project, item) = (Some(Ref(id(1))), Some(Ref(id(11))), Some(id(41)));
        let (wording, date) = ("Close the hall".into(), When::day(date(2025, 11, 8)));
        let mut decision = Decision { wording, date, event, project, item, ..Decision::default() };
        (decision.header.id, decision.header.kind) = (id(83), Kind::Decision);
        let mut action = Action { what: "Tell the tenants".to_owned(), event, project, item, ..Action::default() };
        (action.header.id, action.header.kind) = (id(84), Kind::Action);
        let records = [Record::Decision(Box::new(decision)), Record::Action(Box::new(action))];
        workspace.apply(&Change::new("they", records.map(Edit::create).to_vec())).unwrap();
        workspace.refresh_links();
        filled(&mut workspace, &[11]);
        let agenda = printed(&workspace, "agenda", Style::Plain);
        for words in ["Close the hall", "Tell the tenants"] {
            assert_eq!(agenda.contains(words), is_said, "{words}, {who:?}: {agenda}");
        }
    }
}

#[test]
fn what_is_told_under_an_item_is_as_private_as_that() {
    for who in [Confidentiality::Public, Confidentiality::Members, Confidentiality::Private] {
        let is_said = who == Confidentiality::Public;
        let mut workspace = world(|_, briefs| {
            let (when, at) = (When::day(date(2025, 11, 8)), Some(Ref(id(1))));
            let text = "The form is live".into();
            briefs[0].since.updates = vec![Update { id: id(41), when, at, text, ..Update::default() }];
        });
        with_item(&mut workspace, who);
        filled(&mut workspace, &[11]);
        let pages = [("agenda", CATCH_UP), ("project", 11), ("outputs", 1), ("ask-for-news", 11)];
        for (document, of) in pages {
            let found = documents::named(document).unwrap();
            let request = Request { record: id(of), ..request(Style::Plain) };
            let page = serde_json::to_string(&(found.compose)(&workspace, &request).unwrap()).unwrap();
            assert_eq!(page.contains("The form is live"), is_said, "{document}, {who:?}: {page}");
            let left_out = (found.left_out)(&workspace, &request);
            let is_told = left_out.iter().any(|one| one.concern == Concern::UpdateLeftOut);
            assert_eq!(is_told, !is_said && ["project", "outputs"].contains(&document), "{document}, {who:?}");
        }
    }
}

#[test]
fn emptying_what_was_told_keeps_what_else_an_update_says() {
    let mut workspace = world(|_, _| {});
    filled(&mut workspace, &[11]);
    say(&mut workspace, 0, |told| told.happened = "The form is live".to_owned());
    let mut brief = workspace.brief(Ref(id(11))).unwrap().clone();
    brief.since.updates[0].how = "By telephone".to_owned();
    let before = workspace.get(id(11)).unwrap().clone();
    workspace.apply(&Change::new("how", vec![Edit::replace(before, Record::Brief(Box::new(brief)))])).unwrap();
    say(&mut workspace, 0, |told| *told = Answers::default());
    let [update] = &updates(&workspace, 11)[..] else { panic!("one update") };
    assert_eq!((update.text.as_str(), update.how.as_str()), ("", "By telephone"));
}

#[test]
fn the_notes_print_the_answers_under_their_project_in_every_style() {
    let mut workspace = world(|_, _| {});
    filled(&mut workspace, &[11, 12]);
    say(&mut workspace, 0, |told| {
        (told.happened, told.stuck, told.need) =
            ("The form is live.".to_owned(), "Nobody answers.".to_owned(), "A printer.".to_owned());
    });
    for style in [MinutesStyle::Formal, MinutesStyle::Learning, MinutesStyle::Highlights] {
        let notes = printed(&workspace, "minutes", Style::Minutes(style));
        for words in [
            "What happened:",
            "The form is live.",
            "What is stuck:",
            "Nobody answers.",
            "What is needed:",
            "A printer.",
        ] {
            assert_eq!(notes.matches(words).count(), 1, "{words} once in {style:?}: {notes}");
        }
    }
}

#[test]
fn a_line_that_is_typed_goes_to_what_is_told() {
    assert_eq!(told("stuck: no key").map(|told| (told.asked, told.words)), Some((Asked::Stuck, "No key".to_owned())));
    assert_eq!(told("Need: a printer").map(|told| told.asked), Some(Asked::Need));
    assert_eq!(told("happened: "), None);
    assert_eq!(told("The need: a printer"), None);
    let mut workspace = world(|_, _| {});
    filled(&mut workspace, &[11]);
    let item = catch_up(&workspace).minutes.items[0].id;
    for line in ["stuck: no key to the hall", "stuck: and nobody answers"] {
        let mut event = catch_up(&workspace).clone();
        event.minutes.items[0].lines = vec![Line { id: id(99), text: line.into(), ..Line::default() }];
        let before = workspace.get(id(CATCH_UP)).unwrap().clone();
        let typing = Change::new("typing", vec![Edit::replace(before, Record::Event(Box::new(event)))]);
        workspace.apply(&typing).unwrap();
        let change = keep(&workspace, (id(CATCH_UP), item), id(99), &told(line).unwrap()).unwrap();
        workspace.apply(&change).unwrap();
    }
    assert_eq!(updates(&workspace, 11)[0].text.as_str(), "Stuck: No key to the hall\n\nAnd nobody answers");
    assert!(catch_up(&workspace).minutes.items[0].lines.is_empty(), "it is written once");
}

/// The change that gives the first item another project, and what follows from it.
fn given(workspace: &Workspace, project: Option<u128>) -> Change {
    let mut event = catch_up(workspace).clone();
    event.minutes.items[0].brief = project.map(|one| Ref(id(one)));
    let before = workspace.get(id(CATCH_UP)).unwrap().clone();
    let mut change = Change::new("another project", vec![Edit::replace(before, Record::Event(Box::new(event)))]);
    follow(workspace, &mut change);
    change
}

#[test]
fn what_was_told_goes_to_the_project_that_an_item_is_given() {
    for through_none in [false, true] {
        let mut workspace = world(|_, _| {});
        filled(&mut workspace, &[11]);
        say(&mut workspace, 0, |told| told.happened = "The form is live".to_owned());
        let before = updates(&workspace, 11);
        if through_none {
            let cleared = given(&workspace, None);
            workspace.apply(&cleared).unwrap();
            assert_eq!(updates(&workspace, 11), before, "without a project to go to it is lost to nobody");
        }
        let change = given(&workspace, Some(12));
        workspace.apply(&change).unwrap();
        assert_eq!((updates(&workspace, 11), updates(&workspace, 12)), (Vec::new(), before.clone()));
        workspace.apply(&change.reversed()).unwrap();
        assert_eq!((updates(&workspace, 11), updates(&workspace, 12)), (before, Vec::new()), "one step");
    }
}

#[test]
fn what_was_written_of_a_project_elsewhere_stays_with_it() {
    let mut workspace = world(|_, briefs| {
        let update =
            |number: u128, at: Option<Ref>| Update { id: id(number), at, text: "Kept".into(), ..Update::default() };
        briefs[0].since.updates = vec![update(61, Some(Ref(id(CATCH_UP)))), update(9001, Some(Ref(id(1))))];
    });
    filled(&mut workspace, &[11]);
    assert_eq!(catch_up(&workspace).minutes.items[0].id, id(9001));
    let change = given(&workspace, Some(12));
    assert_eq!(change.edits.len(), 1);
}
