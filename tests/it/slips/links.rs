//! Links: words that say nothing, what is glued to an address, and one address for two things.

use folkmoot::model::parts::WebLink;

use super::{found, id, meeting, says};

const SILENT: &str = "says nothing to those who listen to the page: say where it leads";

fn link(number: u128, label: &str, address: &str) -> WebLink {
    WebLink { id: id(number), label: label.to_owned(), address: address.to_owned(), ..WebLink::default() }
}

/// What is told of an item with these links: the words, and the last key of the field.
#[track_caller]
fn check(links: &[(&str, &str)], expected: &[(&str, &str)]) {
    let mut event = meeting();
    event.minutes.items[0].links =
        (20..).zip(links).map(|(number, (label, address))| link(number, label, address)).collect();
    let found = found(event, []);
    let told: Vec<(&str, &str)> =
        found.iter().map(|slip| (slip.says.as_str(), slip.at.field.rsplit('/').next().unwrap_or_default())).collect();
    assert_eq!(told, expected, "{links:?}");
}

#[test]
fn words_that_say_nothing_are_told() {
    let told = |words: &str| format!("“{words}” {SILENT}");
    for words in ["Click here", "here", "Read more...", "this link", "HERE"] {
        check(&[(words, "https://example.org/a")], &[(&told(words), "label")]);
    }
    check(&[("Click here", "")], &[(&told("Click here"), "label")]);
    says("The map is [here](https://example.org/map).", &[&told("here")]);
    says("For the map click here.", &[&told("click here")]);
    says("[The map](https://example.org/a): click here.", &[&told("click here")]);
    says("[Click here for the map](https://example.org/a)", &[]);
    for words in ["The map", "Here be dragons", "More London", "Linked up", "Thisby"] {
        check(&[(words, "https://example.org/a")], &[]);
    }
    says("The [map of corners](https://example.org/map) is here.", &[]);
    says("Click there, or heckle hereabouts.", &[]);
}

#[test]
fn a_sign_that_is_glued_to_an_address_is_told() {
    let told = "A full stop is glued to the address https://example.org/map.";
    check(&[("Map", "https://example.org/map.")], &[(told, "address")]);
    check(
        &[("Map", "https://example.org/map,")],
        &[("A sign is glued to the end of the address https://example.org/map,", "address")],
    );
    says("The [map](https://example.org/map.) is new.", &[told]);
    check(&[("Map", "https://example.org/map/"), ("Lost", ""), ("Tea", "https://example.org/a.b")], &[]);
    says("See https://example.org/map.", &[]);
    says("See [the map](https://example.org/map).", &[]);
}

#[test]
fn one_address_for_two_things_is_told_once_at_the_second() {
    let told = "One address stands for two things: Films and Slides";
    check(&[("Films", "https://example.org/a"), ("Slides", "https://example.org/a")], &[(told, "address")]);
    check(
        &[
            ("Films", "https://www.example.org/a/"),
            ("Slides", "http://example.org/a"),
            ("Photographs", "https://example.org/A"),
        ],
        &[(told, "address")],
    );
    check(&[("Films", "https://example.org/a"), ("Slides", "https://example.org/b")], &[]);
    check(&[("Films", "https://example.org/a"), ("films of the day", "https://example.org/a")], &[]);
    check(&[("Films", "https://example.org/a"), ("", "https://example.org/a")], &[]);
    check(&[("Films", "https://example.org/a"), ("example.org/a", "https://example.org/a")], &[]);
    check(&[("Films", ""), ("Slides", "")], &[]);
    says(
        "The [films](https://example.org/a) and the [slides](https://example.org/a).",
        &["One address stands for two things: films and slides"],
    );
    says("The [films](https://example.org/a) and [the films](https://example.org/a) again.", &[]);
}
