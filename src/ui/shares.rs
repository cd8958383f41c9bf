//! How the width of the window is shared out. The form always has what it needs: the page beside it gives way first,
//! then the list, and then the words of the navigation.

use super::theme::width;

/// What there is to show, and what somebody has chosen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// A list belongs beside the form.
    pub lists: bool,
    /// The open record prints.
    pub prints: bool,
    /// Width of the list that was chosen, in points; 0 for none.
    pub list: u16,
    /// Share of the page in what it and the form have together, in thousandths; 0 for none.
    pub page: u16,
}

/// How wide each panel is. The form has the rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shares {
    /// The navigation has words beside its icons.
    pub words: bool,
    /// None where there is no room beside the form.
    pub list: Option<f32>,
    pub page: Option<f32>,
}

/// Beside what stands over a list: its margins, and the line at its edge.
const LIST_AROUND: f32 = 29.0;
/// The most that a list is widened to.
const LIST_MOST: f32 = 420.0;
/// With less room for the form than this, the navigation shows its icons alone.
const FORM_IN_COMFORT: f32 = 520.0;
/// What the form takes of the room that it shares with the page, where nobody has chosen otherwise.
const FORM_SHARE: f32 = 0.46;

/// Shares out the width of a window.
pub fn shared(whole: f32, wanted: Wanted) -> Shares {
    let words = whole >= width::NAVIGATION + FORM_IN_COMFORT;
    let room = whole - navigation(words);
    let list = list(room - width::EDITOR_LEAST, wanted);
    let page = page(room - list.unwrap_or_default(), wanted);
    Shares { words, list, page }
}

/// Width of the navigation.
pub fn navigation(words: bool) -> f32 {
    if words { width::NAVIGATION } else { width::NAVIGATION_ICONS }
}

/// The share of a page in what it and the form have together, in thousandths.
pub fn thousandths(page: f32, both: f32) -> u16 {
    (page / both.max(1.0) * 1000.0).round().clamp(1.0, 1000.0) as u16
}

/// Width of what stands over a list in a window this wide, where `chosen` is the width that was chosen for it.
pub fn list_head(whole: f32, chosen: u16) -> f32 {
    let shares = shared(whole, Wanted { lists: true, list: chosen, ..Wanted::default() });
    let room = whole - navigation(shares.words);
    shares.list.unwrap_or(room) - LIST_AROUND
}

fn list(most: f32, wanted: Wanted) -> Option<f32> {
    let chosen = if wanted.list == 0 { width::LIST } else { f32::from(wanted.list) };
    let fits = wanted.lists && most >= width::LIST_LEAST;
    fits.then(|| chosen.clamp(width::LIST_LEAST, LIST_MOST).min(most))
}

fn page(both: f32, wanted: Wanted) -> Option<f32> {
    let most = both - width::EDITOR_LEAST;
    if !wanted.prints || most < width::PAGE_LEAST {
        return None;
    }
    let page = match wanted.page {
        0 => (both - (both * FORM_SHARE).clamp(width::EDITOR, width::EDITOR_MOST)).max(width::PAGE_LEAST),
        share => both * f32::from(share) / 1000.0,
    };
    Some(page.clamp(width::PAGE_LEAST, most))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Wanted = Wanted { lists: true, prints: true, list: 0, page: 0 };

    fn form(whole: f32, wanted: Wanted) -> f32 {
        let shares = shared(whole, wanted);
        whole - navigation(shares.words) - shares.list.unwrap_or_default() - shares.page.unwrap_or_default()
    }

    #[test]
    fn the_form_has_what_it_needs_at_every_width() {
        for whole in 240..4000_u16 {
            let whole = f32::from(whole);
            for (list, page) in [(0, 0), (420, 0), (0, 950), (180, 100), (420, 950)] {
                let least = width::EDITOR_LEAST.min(whole - width::NAVIGATION_ICONS);
                let left = form(whole, Wanted { list, page, ..ALL });
                assert!(left >= least - 0.01, "{left} of {whole} with {list} and {page}");
            }
        }
    }

    #[test]
    fn what_matters_less_gives_way_first() {
        let check = |whole: f32, words: bool, list: bool, page: bool| {
            let shares = shared(whole, ALL);
            assert_eq!((shares.words, shares.list.is_some(), shares.page.is_some()), (words, list, page), "{whole}");
        };
        check(1920.0, true, true, true);
        check(1280.0, true, true, true);
        check(1000.0, true, true, false);
        check(740.0, true, false, false);
        check(640.0, false, false, false);
        check(240.0, false, false, false);
    }

    #[test]
    fn the_page_has_its_least_and_takes_what_is_spare() {
        assert_eq!(shared(1280.0, ALL).page, Some(360.0));
        assert!(shared(1920.0, ALL).page.unwrap() > 800.0);
        let chosen = Wanted { page: 500, ..ALL };
        assert_eq!(shared(1920.0, chosen).page, Some(756.0));
        assert_eq!(shared(1480.0, chosen).page, Some(536.0), "its share stays as the window changes");
    }
}
