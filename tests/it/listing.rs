//! A list that is kept in order is the list that would be made anew, whatever has changed since.

use folkmoot::model::event::EventStatus;
use folkmoot::model::{Action, ActionStatus, Brief, Event, Header, Id, Kind, Output, Record, Ref, When};
use folkmoot::workspace::{Arrangement, Change, Edit, Grouping, Listing, Order, Workspace, rows};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const TODAY: Date = date(2026, 6, 8);

/// People of three organisations, whose names change too.
#[derive(Clone, Debug)]
enum Deed {
    Name(u8, String),
    Join(u8, u8),
    NameOrganisation(u8, String),
    Delete(u8),
    Look,
}

fn deed() -> impl Strategy<Value = Deed> {
    let name = || "[a-c]{1,3}";
    prop_oneof![
        (0..12u8, name()).prop_map(|(who, name)| Deed::Name(who, name)),
        (0..12u8, 0..3u8).prop_map(|(who, of)| Deed::Join(who, of)),
        (0..3u8, name()).prop_map(|(of, name)| Deed::NameOrganisation(of, name)),
        (0..12u8).prop_map(Deed::Delete),
        Just(Deed::Look),
    ]
}

fn id(kind: Kind, number: u8) -> Id {
    Id::from_number(u128::from(number) + if kind == Kind::Person { 100 } else { 1 })
}

/// Changes a record, which is made where it is not there.
fn edit(workspace: &mut Workspace, kind: Kind, number: u8, change: impl FnOnce(&mut Record)) {
    let id = id(kind, number);
    let before = workspace.get(id).cloned();
    let mut after = match &before {
        Some(record) => Record::clone(record),
        None => Record::new(kind, id, "2026-06-08T09:42:00Z".parse().unwrap()),
    };
    change(&mut after);
    let edit = before.map_or_else(|| Edit::create(after.clone()), |before| Edit::replace(before, after.clone()));
    workspace.apply(&Change::new("an edit", vec![edit])).unwrap();
}

fn carry_out(workspace: &mut Workspace, deed: &Deed) {
    match deed {
        Deed::Name(who, name) => edit(workspace, Kind::Person, *who, |record| record.set_title(name)),
        Deed::NameOrganisation(of, name) => {
            edit(workspace, Kind::Organisation, *of, |record| record.set_title(name));
        }
        Deed::Join(who, of) => edit(workspace, Kind::Person, *who, |record| {
            if let Record::Person(person) = record {
                person.memberships.resize_with(1, Default::default);
                person.memberships[0].organisation = Some(Ref(id(Kind::Organisation, *of)));
            }
        }),
        Deed::Delete(who) => {
            if let Some(gone) = workspace.get(id(Kind::Person, *who)).cloned() {
                workspace.apply(&Change::new("a deletion", vec![Edit::delete(gone)])).unwrap();
            }
        }
        Deed::Look => {}
    }
}

proptest! {
    #[test]
    fn a_list_kept_in_order_is_the_list_made_anew(deeds in prop::collection::vec(deed(), 1..60)) {
        let mut workspace = Workspace::default();
        let mut listing = Listing::default();
        let mut grouped = Listing::default();
        let order = Order::Title;
        let by = |grouping| Arrangement { kind: Kind::Person, order, grouping, today: TODAY };
        for deed in deeds.iter().chain([&Deed::Look]) {
            carry_out(&mut workspace, deed);
            if matches!(deed, Deed::Look) {
                workspace.refresh_links();
                listing.refresh(&workspace, by(Grouping::None), &|_| String::new());
                let kept: Vec<_> = listing.rows().iter().map(|row| row.as_ref().clone()).collect();
                prop_assert_eq!(kept, rows(&workspace, Kind::Person, order, jiff::civil::date(2026, 6, 8), &|_| String::new()));
                grouped.refresh(&workspace, by(Grouping::Organisation), &|_| String::new());
                let mut anew = Listing::default();
                anew.refresh(&workspace, by(Grouping::Organisation), &|_| String::new());
                prop_assert_eq!(grouped.rows(), anew.rows());
                let groups: Vec<&str> = anew.rows().iter().map(|row| row.group.as_str()).collect();
                let mut last = groups.iter().skip_while(|group| !group.is_empty());
                prop_assert!(last.all(|group| group.is_empty()), "none comes last");
            }
        }
        listing.refresh(&workspace, by(Grouping::Organisation), &|_| String::new());
        prop_assert_eq!(listing.rows(), grouped.rows(), "however it was arranged before");
    }
}

#[test]
fn under_its_series_a_title_says_what_differs() {
    let check = |title: &str, grouping: Grouping, expected: &str| {
        let mut workspace = Workspace::default();
        let moment = "2026-06-08T09:42:00Z".parse().unwrap();
        let mut series = Record::new(Kind::Series, Id::from_number(1), moment);
        series.set_title("Marl Valley Network");
        let mut event = Record::new(Kind::Event, Id::from_number(2), moment);
        event.set_title(title);
        if let Record::Event(event) = &mut event {
            event.details.series = Some(Ref(series.id()));
        }
        let edits = [series, event].map(Edit::create).to_vec();
        workspace.apply(&Change::new("making", edits)).unwrap();
        workspace.refresh_links();
        let mut listing = Listing::default();
        let wanted = Arrangement { kind: Kind::Event, order: Order::Title, grouping, today: TODAY };
        listing.refresh(&workspace, wanted, &|_| String::new());
        assert_eq!(listing.rows()[0].title, title);
        assert_eq!(listing.rows()[0].short, expected);
    };
    check("Marl Valley Network, 5th meeting", Grouping::Series, "5th meeting");
    check("Marl Valley Network: 5th meeting", Grouping::Series, "5th meeting");
    check("5th meeting of the Marl Valley Network", Grouping::Series, "5th meeting");
    check("Marl Valley Network 2", Grouping::Series, "Marl Valley Network 2");
    check("Marl Valley Network 2: launch", Grouping::Series, "Launch");
    check("Marl Valley Network, session 4", Grouping::Series, "Session 4");
    check("Catch-up, Marl Valley Network", Grouping::Series, "Catch-up");
    check("Marl Valley Network", Grouping::Series, "Marl Valley Network");
    check("Marl Valley Networking", Grouping::Series, "Marl Valley Networking");
    check("Floods of the valley", Grouping::Series, "Floods of the valley");
    check("Marl Valley Network, 5th meeting", Grouping::Year, "Marl Valley Network, 5th meeting");
}

fn listed(records: Vec<Record>, wanted: Arrangement) -> Vec<(String, String, String)> {
    let mut workspace = Workspace::default();
    workspace.apply(&Change::new("making", records.into_iter().map(Edit::create).collect())).unwrap();
    workspace.refresh_links();
    let mut listing = Listing::default();
    listing.refresh(&workspace, wanted, &|_| String::new());
    let rows = listing.rows().iter();
    rows.map(|row| (row.group.clone(), row.title.clone(), row.detail.clone())).collect()
}

fn header(kind: Kind, number: u128) -> Header {
    Header::new(kind, Id::from_number(number), "2026-06-08T09:42:00Z".parse().unwrap())
}

#[test]
fn a_brief_stands_under_the_event_that_is_ahead_and_says_where_else_it_was() {
    let event = |number, title: &str, day: Date, status: EventStatus| {
        let mut event = Event { header: header(Kind::Event, number), ..Event::default() };
        event.details.title = title.into();
        (event.details.when, event.details.status) = (When::day(day), status.into());
        Record::Event(Box::new(event))
    };
    let check = |status: EventStatus, expected: [&str; 2]| {
        let mut brief = Brief { header: header(Kind::Brief, 9), ..Brief::default() };
        brief.brief.name = "Ask Once".into();
        brief.carry_to(Ref(Id::from_number(1)), Id::from_number(21));
        brief.carry_to(Ref(Id::from_number(2)), Id::from_number(22));
        let events = [
            event(1, "Made in Harwick", date(2026, 6, 20), status),
            event(2, "Made in Harwick 2", date(2027, 6, 20), EventStatus::Idea),
        ];
        let records = events.into_iter().chain([Record::Brief(Box::new(brief))]).collect();
        let grouping = Grouping::Event;
        let wanted = Arrangement { kind: Kind::Brief, order: Order::Title, grouping, today: TODAY };
        let rows = listed(records, wanted);
        assert_eq!([rows[0].0.as_str(), &rows[0].2], expected);
    };
    check(EventStatus::Confirmed, ["Made in Harwick", "Also at Made in Harwick 2"]);
    check(EventStatus::Held, ["Made in Harwick 2", "Also at Made in Harwick"]);
    check(EventStatus::Cancelled, ["Made in Harwick 2", "Also at Made in Harwick"]);
}

#[test]
fn open_actions_come_first_by_their_date() {
    let action = |number, what: &str, by: When, status: ActionStatus| {
        let header = header(Kind::Action, number);
        Record::Action(Box::new(Action { header, what: what.into(), by, status: status.into(), ..Action::default() }))
    };
    let day = |day| When::day(date(2026, 6, day));
    let records = vec![
        action(1, "Done long ago", day(1), ActionStatus::Done),
        action(2, "Some day", When::default(), ActionStatus::Open),
        action(3, "Next week", day(15), ActionStatus::InProgress),
        action(4, "Late", day(2), ActionStatus::Blocked),
    ];
    let (kind, order) = (Kind::Action, Order::usual(Kind::Action));
    let rows = listed(records, Arrangement { kind, order, grouping: Grouping::None, today: TODAY });
    let titles: Vec<&str> = rows.iter().map(|(_, title, _)| title.as_str()).collect();
    assert_eq!(titles, ["Late", "Next week", "Some day", "Done long ago"]);
    assert!(!Order::of(Kind::Person).iter().any(|(offered, _)| *offered == order));
}

#[test]
fn a_project_is_found_by_the_names_that_it_had_and_so_is_what_was_made_and_taken_on_for_it() {
    let mut brief = Record::new(Kind::Brief, Id::from_number(1), "2026-06-08T09:42:00Z".parse().unwrap());
    if let Record::Brief(brief) = &mut brief {
        brief.brief.name = "Love Your Space".into();
        brief.brief.former_names = vec!["Lambeth Parks".into()];
    }
    let project = Some(Ref(Id::from_number(1)));
    let header = |number| Header { id: Id::from_number(number), ..Header::default() };
    let output = Output { header: header(2), name: "A campaign".into(), brief: project, ..Output::default() };
    let action = Action { header: header(3), what: "Ring the estate".into(), project, ..Action::default() };
    let other = Action { header: header(4), what: "Ring the library".into(), ..Action::default() };
    let records =
        [brief, Record::Output(Box::new(output)), Record::Action(Box::new(action)), Record::Action(Box::new(other))];
    let mut workspace = Workspace::default();
    records.into_iter().for_each(|record| workspace.load(std::sync::Arc::new(record)));
    workspace.refresh_links();
    for (kind, expected) in
        [(Kind::Brief, "Love Your Space"), (Kind::Output, "A campaign"), (Kind::Action, "Ring the estate")]
    {
        let rows = rows(&workspace, kind, Order::Title, TODAY, &|_| String::new());
        for filter in ["lambeth parks", "parks"] {
            let found: Vec<&str> =
                rows.iter().filter(|row| row.matches(filter)).map(|row| row.title.as_str()).collect();
            assert_eq!(found, [expected], "{filter}");
        }
    }
}

#[test]
fn an_event_whose_day_has_come_and_that_has_minutes_is_listed_as_held() {
    let state = |day: Date, status: EventStatus, words: &str, with_action: bool| {
        let mut event = Event { header: header(Kind::Event, 1), ..Event::default() };
        (event.details.when, event.details.status) = (When::day(day), status.into());
        event.minutes.thanks = words.into();
        let mut workspace = Workspace::default();
        workspace.apply(&Change::new("an event", vec![Edit::create(Record::Event(Box::new(event)))])).unwrap();
        let mut listing = Listing::default();
        let (kind, order) = (Kind::Event, Order::usual(Kind::Event));
        let wanted = Arrangement { kind, order, grouping: Grouping::None, today: TODAY };
        listing.refresh(&workspace, wanted, &|_| String::new());
        if with_action {
            let mut action = Action { what: "Ring the hall".into(), ..Action::default() };
            (action.header, action.event) = (header(Kind::Action, 2), Some(Ref(Id::from_number(1))));
            let made = Edit::create(Record::Action(Box::new(action)));
            workspace.apply(&Change::new("an action", vec![made])).unwrap();
            workspace.refresh_links();
            listing.refresh(&workspace, wanted, &|_| String::new());
        }
        listing.rows()[0].state.clone()
    };
    let (yesterday, tomorrow) = (date(2026, 6, 7), date(2026, 6, 9));
    assert_eq!(state(yesterday, EventStatus::Idea, "We met.", false), "Held");
    assert_eq!(state(yesterday, EventStatus::Idea, "", true), "Held");
    assert_eq!(state(TODAY, EventStatus::Confirmed, "We met.", false), "Held");
    assert_eq!(state(yesterday, EventStatus::Idea, "", false), "Idea");
    assert_eq!(state(tomorrow, EventStatus::Idea, "We met.", false), "Idea");
    assert_eq!(state(yesterday, EventStatus::Cancelled, "We met.", false), "Cancelled");
    assert_eq!(state(yesterday, EventStatus::Postponed, "We met.", false), "Postponed");
}
