//! Lists that continue, and their levels.

use folkmoot::writing::{enter, level, without_second_marker};

use super::{shown, written};

#[test]
fn enter_begins_the_next_item() {
    let check = |before: &str, expected: Option<&str>| {
        assert_eq!(enter(&written(before)).as_ref().map(shown).as_deref(), expected, "{before:?}");
    };
    check("- maps|", Some("- maps\n- |"));
    check("* maps|", Some("* maps\n* |"));
    check("  - maps|", Some("  - maps\n  - |"));
    check("1. maps|", Some("1. maps\n2. |"));
    check("9) maps|", Some("9) maps\n10) |"));
    check("> so she said|", Some("> so she said\n> |"));
    check("> - maps|", Some("> - maps\n> - |"));
    check("- Café au |lait", Some("- Café au \n- |lait"));
    check("Bring:\n- maps|\n- flags", Some("Bring:\n- maps\n- |\n- flags"));
    // Those after it are counted anew, at their own level.
    check("1. maps|\n2. flags\n   - red\n3. tea", Some("1. maps\n2. |\n3. flags\n   - red\n4. tea"));
    check("1. maps|\n2. flags\n\n1. other", Some("1. maps\n2. |\n3. flags\n\n1. other"));
    // No list, or not in its words.
    check("maps|", None);
    check("2026. was a year|", None);
    check("-5 degrees|", None);
    check("**bold** words|", None);
    check("-| maps", None);
    check("|- maps", None);
    check("- |ma|ps", None);
}

#[test]
fn enter_in_an_empty_item_ends_the_list() {
    let check = |before: &str, expected: &str| {
        assert_eq!(enter(&written(before)).as_ref().map(shown).as_deref(), Some(expected), "{before:?}");
    };
    check("- maps\n- |", "- maps\n\n|");
    check("1. maps\n2. |", "1. maps\n\n|");
    check("> said\n> |", "> said\n\n|");
    check("- |", "|");
    check("Bring:\n\n- |\nafter", "Bring:\n\n|\nafter");
    check("- maps\n  - red\n  - |", "- maps\n  - red\n- |");
    check("1. maps\n   - red\n   - |\n2. tea", "1. maps\n   - red\n- |\n2. tea");
}

#[test]
fn a_line_goes_a_level_in_or_out() {
    let check = |before: &str, deeper: bool, expected: Option<&str>| {
        assert_eq!(level(&written(before), deeper).as_ref().map(shown).as_deref(), expected, "{before:?}");
    };
    check("- maps\n- red|", true, Some("- maps\n  - red|"));
    check("1. maps\n2. red|\n3. tea", true, Some("1. maps\n   1. red|\n2. tea"));
    check("- maps\n  - red\n- blue|", true, Some("- maps\n  - red\n  - blue|"));
    check("- maps\n  - red|", true, None);
    check("- maps|", true, None);
    check("maps|", true, None);
    check("- maps\n  - red|", false, Some("- maps\n- red|"));
    check("1. maps\n   1. red|\n2. tea", false, Some("1. maps\n2. red|\n3. tea"));
    check("- maps|", false, None);
    check("> - maps\n>   - red|", false, Some("> - maps\n> - red|"));
    check("> - maps|", false, None);
    check("- maps\n|- red\n- blue|\n- tea", true, Some("- maps\n|  - red\n  - blue|\n- tea"));
}

#[test]
fn a_bullet_that_is_typed_by_habit_is_there_once() {
    let check = |before: &str, typed: &str, expected: Option<(&str, &str)>| {
        let left = without_second_marker(&written(before), typed);
        let left = left.map(|(after, rest)| (shown(&after), rest));
        assert_eq!(left.as_ref().map(|(after, rest)| (after.as_str(), rest.as_str())), expected, "{before:?}");
    };
    check("- maps\n- |", "- flags", Some(("- maps\n- |", "flags")));
    check("- maps\n- -|", " ", Some(("- maps\n- |", "")));
    check("- maps\n- |", "flags", None);
    check("- maps\n- |", "-5 degrees", None);
    check("- maps\n- -|", "5", None);
    check("- maps|", "- ", None);
    check("1. |", "- ", None);
}
