//! Blocks of notes as they are pasted: what is one line again, and what stays apart.

use folkmoot::import::paste::lines;

fn check(block: &str, expected: &[&str]) {
    assert_eq!(lines(block), expected, "{block:?}");
}

#[test]
fn lines_that_were_wrapped_are_joined_again() {
    check(
        "Rooms that feel safe work better than rooms that\nare free",
        &["Rooms that feel safe work better than rooms that are free"],
    );
    check("The depot is closed.\nit opens on Monday", &["The depot is closed.", "it opens on Monday"]);
    check("a well-\nknown path", &["a wellknown path"]);
    check("see https://example.org/a/\nb/c", &["see https://example.org/a/b/c"]);
}

#[test]
fn thoughts_of_their_own_stay_apart() {
    check(
        "Sam to ring the depot by Friday\nCarys to invite two schools",
        &["Sam to ring the depot by Friday", "Carys to invite two schools"],
    );
    check("Three things:\nchairs", &["Three things:", "chairs"]);
    check("one\n\ntwo", &["one", "two"]);
    check("parking is a mess\nsam: still a mess", &["parking is a mess", "sam: still a mess"]);
}

#[test]
fn bullets_and_numbers_go() {
    check("- one\n* two\n• three\n-> four", &["one", "two", "three", "four"]);
    check("1. one\n2) two\na) three\n(iv) four", &["one", "two", "three", "four"]);
    check("3.2 Parking\n14 May suits", &["3.2 Parking", "14 May suits"]);
    check("\r\n  \r\n one \r\n", &["one"]);
}
