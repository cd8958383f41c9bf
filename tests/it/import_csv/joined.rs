//! Several rows of one person: what is taken of which, whatever their order, and that the joining is told.

use folkmoot::model::event::AttendanceState;

use super::{World, entry, person};

fn row(day: &str, state: &str) -> String {
    format!("{day},Jo Bramble,jo@example.org,{state}\n")
}

/// The rows the one way round and the other.
fn both_ways(rows: [String; 2], check: impl Fn(&str)) {
    let [first, second] = rows;
    for rows in [format!("{first}{second}"), format!("{second}{first}")] {
        check(&format!("Order Date,Name,Email,Attendee Status\n{rows}"));
    }
}

#[test]
fn whoever_came_came_whatever_their_other_order_says() {
    let came = |rows| {
        both_ways(rows, |text| {
            let proposal = World::empty().guess(text);
            assert_eq!(proposal.people[0].entry.state.get(), AttendanceState::Came, "{text}");
        });
    };
    came([row("2026-05-01", "Checked In"), row("2026-05-03", "Attending")]);
    came([row("2026-05-01", "Attending"), row("2026-05-03", "Checked In")]);
    came([row("2026-05-01", "Checked In"), row("2026-05-03", "Refunded")]);
    came([row("", "Checked In"), row("", "Attending")]);
}

#[test]
fn of_two_orders_the_later_counts_whichever_stands_first() {
    let known = || World::new(&[person(7, "Jo Bramble", |_| ())], Vec::new());
    let check = |rows, expected: &[AttendanceState]| {
        both_ways(rows, |text| {
            for world in [World::empty(), known()] {
                let proposal = world.guess(text);
                let states: Vec<AttendanceState> = proposal.people.iter().map(|one| one.entry.state.get()).collect();
                assert_eq!((states.as_slice(), proposal.not_understood.len()), (expected, 0), "{text}");
            }
        });
    };
    check([row("2026-05-01", "Attending"), row("2026-05-02", "Refunded")], &[]);
    check([row("2026-05-01", "Refunded"), row("2026-05-02", "Attending")], &[AttendanceState::Registered]);
}

#[test]
fn of_whoever_is_on_the_list_the_later_order_counts_whichever_stands_first() {
    both_ways([row("2026-05-01", "Attending"), row("2026-05-02", "Refunded")], |text| {
        let listed = entry(7, AttendanceState::Registered);
        let mut world = World::new(&[person(7, "Jo Bramble", |_| ())], vec![listed]);
        world.take_in(text);
        assert_eq!(world.list(), [("Jo Bramble".to_owned(), AttendanceState::Apologies)], "{text}");
    });
}

#[test]
fn rows_that_count_once_are_told() {
    let check = |times: usize, says: Option<&str>| {
        let text = format!("Name,Email\nIda Holm,\n{}", "Jo Bramble,jo@example.org\n".repeat(times));
        let sentences = World::empty().guess(&text).sentences();
        let joined: Vec<&str> =
            sentences.iter().map(String::as_str).filter(|said| said.contains("another row")).collect();
        assert_eq!(joined, says.into_iter().collect::<Vec<_>>(), "{times}");
        assert_eq!(sentences[0], "2 people come onto the list: 2 new.");
    };
    check(1, None);
    check(2, Some("1 row is of somebody who stands in another row, and counts once."));
    check(3, Some("2 rows are of somebody who stands in another row, and count once."));
}

#[test]
fn rows_of_tickets_that_were_all_given_up_are_told_as_that() {
    let text = "Name,Email,Status\nJo Bramble,jo@example.org,Refunded\nJo Bramble,jo@example.org,Cancelled\n";
    let proposal = World::empty().guess(text);
    assert!(proposal.people.is_empty());
    assert_eq!(proposal.sentences(), ["2 rows are of tickets that were given up, and are left out."]);
}
