//! Fields that narrow a search.

use super::check;

#[test]
fn fields_narrow_what_is_found() {
    check("kind:output", &["Corner cards", "Map of corners"]);
    check("corner kind:out", &["Corner cards", "Map of corners"]);
    check("kind:output kind:action corner", &["Borrow the key", "Corner cards", "Map of corners"]);
    check("kind:brief", &["Lost Corners"]);
    check("owner:amira", &["Borrow the key", "Lost Corners"]);
    check("owner:\"amira kh\" kind:action", &["Borrow the key"]);
    check("owner:tom", &[]);
    check("stage:live", &["Corner cards"]);
    check("stage:made", &["Map of corners"]);
    check("status:open", &["Borrow the key"]);
    check("theme:housing", &["Borrow the key", "Made in Hollin"]);
    check("event:\"made in\"", &["Borrow the key", "Made in Hollin"]);
    check("tag:press", &["Corner cards"]);
    check("KIND:Output tag:press", &["Corner cards"]);
}

#[test]
fn days_part_what_was_before_from_what_came_after() {
    check("kind:event before:2026-06", &["Made in Hollin"]);
    check("kind:event after:2026-06", &["Catch-up"]);
    check("kind:event after:2026-05-09", &["Catch-up", "Made in Hollin"]);
    check("kind:event before:2026-05-09", &[]);
    check("kind:event after:2026", &["Catch-up", "Made in Hollin"]);
    check("kind:event before:\"10 May 2026\"", &["Made in Hollin"]);
}

#[test]
fn a_field_without_a_value_waits_and_one_that_is_not_understood_is_told() {
    check("kind: corner", &["Borrow the key", "Corner cards", "Lost Corners", "Made in Hollin", "Map of corners"]);
    check("kind:", &[]);
    let told = |query: &str| super::answers(query).troubles;
    assert_eq!(
        told("kind:sofa"),
        ["There is no kind \u{201c}sofa\u{201d}: try output, action, brief, event or person."]
    );
    assert_eq!(told("before:soon"), ["\u{201c}soon\u{201d} is no date: type it as 2026, 2026-06 or 2026-06-08."]);
    check("at:10:30", &[]);
}
