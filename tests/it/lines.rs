//! What is understood of a line that is typed while a meeting goes on: tables of what people type, and what it must and
//! must not become.

mod dates;
mod kept;
mod notes;
mod owners;
mod pasted;
mod phrasings;
mod prefixes;
mod rolls;
mod script;
mod world;

use world::World;

/// Every row that is understood in another way than it says, as one message.
fn check(table: &[(&str, &str)]) {
    let world = World::new();
    let wrong: Vec<String> = table
        .iter()
        .map(|(typed, expected)| (typed, expected, world.understood(typed)))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(typed, expected, found)| format!("{typed:?}\n  expected {expected}\n  found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn owners() {
    check(owners::TABLE);
}

#[test]
fn dates() {
    check(dates::TABLE);
}

#[test]
fn prefixes() {
    check(prefixes::TABLE);
}

#[test]
fn phrasings() {
    check(phrasings::TABLE);
}

#[test]
fn what_is_a_note_and_nothing_else() {
    check(notes::TABLE);
}

#[test]
fn who_came_and_who_sent_apologies() {
    check(rolls::TABLE);
}
