//! Which page of help belongs to which place of the window. The matches name every place, so that none is forgotten.

use crate::model::Kind;
use crate::ui::editor;
use crate::ui::state::{Screen, State};

/// The page for the place where one is: what fills the window first, then what lies in place of a form.
pub(super) fn page_at(state: &State) -> &'static str {
    if let Some(live) = &state.live {
        return if live.shows_issues() { "learning-sets" } else { "live-minutes" };
    }
    let places = [
        (state.show.is_some(), "show-and-tell"),
        (state.launch_evening.is_some(), "launch-evening"),
        (state.on_the_day.is_some(), "on-the-day"),
        (state.unread.is_some(), "trouble"),
    ];
    let over_form = [(state.history.is_some(), "history"), (state.pack.is_some() || state.page_over, "printing")];
    let page = state.open().map(|open| state.page_of(open));
    let is_form = state.screen.lists() && state.open().is_some();
    let all = places.into_iter().chain(over_form.into_iter().filter(|_| is_form));
    all.into_iter()
        .find(|(is_there, _)| *is_there)
        .map_or_else(|| of_screen(state.screen, state.kind(), page), |(_, page)| page)
}

fn of_screen(screen: Screen, kind: Option<Kind>, page: Option<usize>) -> &'static str {
    match screen {
        Screen::Home => "home",
        Screen::Bin => "history",
        Screen::Settings => "settings",
        Screen::Events | Screen::Briefs | Screen::Outputs | Screen::Actions | Screen::People => {
            kind.map_or("home", |kind| of_kind(kind, page))
        }
    }
}

/// The page for a list of records, or for the page of an open one.
fn of_kind(kind: Kind, page: Option<usize>) -> &'static str {
    match kind {
        Kind::Event => page.and_then(|page| editor::page_keys(kind).nth(page)).map_or("events", of_event_page),
        Kind::Series => "series",
        Kind::Template => "plan",
        Kind::Brief => "briefs",
        Kind::Output => "outputs",
        Kind::Action | Kind::Decision | Kind::Notice => "actions",
        Kind::Person | Kind::Organisation => "people",
    }
}

fn of_event_page(key: &str) -> &'static str {
    match key {
        "plan" => "plan",
        "projects" => "briefs",
        "people" => "attendance",
        "minutes" => "minutes",
        "review" => "review",
        "header" => "history",
        _ => "events",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::documents::{help_page, help_pages};

    /// A window at each of its places.
    fn places() -> Vec<&'static str> {
        let screens = [
            Screen::Home,
            Screen::Events,
            Screen::Briefs,
            Screen::Outputs,
            Screen::Actions,
            Screen::People,
            Screen::Bin,
            Screen::Settings,
        ];
        let screens = screens.map(|screen| of_screen(screen, screen.kinds().first().copied(), None));
        let kinds = Kind::ALL.into_iter().map(|kind| of_kind(kind, None));
        let pages = (0..editor::page_keys(Kind::Event).count()).map(|page| of_kind(Kind::Event, Some(page)));
        let modes =
            ["show-and-tell", "launch-evening", "on-the-day", "trouble", "printing", "live-minutes", "learning-sets"];
        screens.into_iter().chain(kinds).chain(pages).chain(modes).collect()
    }

    #[test]
    fn every_place_has_its_page() {
        for page in places() {
            assert!(help_page(page).is_some_and(|page| !page.title.is_empty()), "there is no page {page}");
        }
        let event: Vec<&str> = editor::page_keys(Kind::Event).map(of_event_page).collect();
        assert_eq!(event, ["events", "plan", "briefs", "attendance", "minutes", "review", "history"]);
    }

    #[test]
    fn every_page_is_reached_from_a_place() {
        let mut reached: HashSet<&str> = places().into_iter().collect();
        let mut from: Vec<&str> = reached.iter().copied().collect();
        while let Some(page) = from.pop().and_then(help_page) {
            from.extend(page.see.iter().copied().filter(|id| reached.insert(id)));
        }
        let all: HashSet<&str> = help_pages().iter().map(|page| page.id).collect();
        assert_eq!(all.difference(&reached).collect::<Vec<_>>(), Vec::<&&str>::new());
    }
}
