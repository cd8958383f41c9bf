//! A list that is kept in order is the list that would be made anew, whatever has changed since.

use folkmoot::model::{Id, Kind, Record, Ref};
use folkmoot::workspace::{Arrangement, Change, Edit, Grouping, Listing, Order, Workspace, rows};
use proptest::prelude::*;

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
        let by = |grouping| Arrangement { kind: Kind::Person, order, grouping };
        for deed in deeds.iter().chain([&Deed::Look]) {
            carry_out(&mut workspace, deed);
            if matches!(deed, Deed::Look) {
                workspace.refresh_links();
                listing.refresh(&workspace, by(Grouping::None), &|_| String::new());
                let kept: Vec<_> = listing.rows().iter().map(|row| row.as_ref().clone()).collect();
                prop_assert_eq!(kept, rows(&workspace, Kind::Person, order, &|_| String::new()));
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
        let wanted = Arrangement { kind: Kind::Event, order: Order::Title, grouping };
        listing.refresh(&workspace, wanted, &|_| String::new());
        assert_eq!(listing.rows()[0].title, title);
        assert_eq!(listing.rows()[0].short, expected);
    };
    check("Marl Valley Network, 5th meeting", Grouping::Series, "5th meeting");
    check("Marl Valley Network: 5th meeting", Grouping::Series, "5th meeting");
    check("5th meeting of the Marl Valley Network", Grouping::Series, "5th meeting");
    check("Marl Valley Network 2", Grouping::Series, "Marl Valley Network 2");
    check("Marl Valley Network 2: launch", Grouping::Series, "Marl Valley Network 2: launch");
    check("Catch-up, Marl Valley Network", Grouping::Series, "Catch-up");
    check("Marl Valley Network", Grouping::Series, "Marl Valley Network");
    check("Marl Valley Networking", Grouping::Series, "Marl Valley Networking");
    check("Floods of the valley", Grouping::Series, "Floods of the valley");
    check("Marl Valley Network, 5th meeting", Grouping::Year, "Marl Valley Network, 5th meeting");
}
