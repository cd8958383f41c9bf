//! Every colour that may lie on another can be read there: WCAG 2.2, 1.4.3 for text and 1.4.11 for edges and marks. The
//! page of the design language shows the same colours, sizes and distances, and is made from them.

use std::fmt::Write;
use std::fs;

use eframe::egui::Color32;
use folkmoot::app::{self, Command, Settings};
use folkmoot::ui::theme::{self, Palette, Scheme, TextRole, Weight, height, radius, role, space, width};

use crate::desk::Desk;

type Pick = fn(&Palette) -> Color32;
type Named = (&'static str, Pick);

const WINDOW: Named = ("window", |p| p.window);
const PANEL: Named = ("panel", |p| p.panel);
const SURFACE: Named = ("surface", |p| p.surface);
const SUNKEN: Named = ("sunken", |p| p.sunken);
const HOVER: Named = ("hover", |p| p.hover);
const SELECTED: Named = ("selected", |p| p.selected);
const LINE: Named = ("line", |p| p.line);
const CONTROL: Named = ("control", |p| p.control);
const INK: Named = ("ink", |p| p.ink);
const MUTED: Named = ("muted", |p| p.muted);
const FAINT: Named = ("faint", |p| p.faint);
const ACCENT: Named = ("accent", |p| p.accent);
const ACCENT_STRONG: Named = ("accent strong", |p| p.accent_strong);
const ON_ACCENT: Named = ("on accent", |p| p.on_accent);
const ACTION: Named = ("action", |p| p.action);
const ACTION_SOFT: Named = ("action soft", |p| p.action_soft);
const DECISION: Named = ("decision", |p| p.decision);
const DECISION_SOFT: Named = ("decision soft", |p| p.decision_soft);
const QUOTE: Named = ("quote", |p| p.quote);
const QUOTE_SOFT: Named = ("quote soft", |p| p.quote_soft);
const OFFER: Named = ("offer", |p| p.offer);
const OFFER_SOFT: Named = ("offer soft", |p| p.offer_soft);
const WARN: Named = ("warn", |p| p.warn);
const WARN_SOFT: Named = ("warn soft", |p| p.warn_soft);
const LATE: Named = ("late", |p| p.late);
const LATE_SOFT: Named = ("late soft", |p| p.late_soft);

const GROUNDS: &[Named] = &[WINDOW, PANEL, SURFACE, SUNKEN, HOVER, SELECTED];

/// What may be laid, what it may be laid on, and the least contrast.
const PAIRS: [(&[Named], &[Named], f64); 11] = [
    (&[INK, MUTED, FAINT, ACCENT], GROUNDS, 4.5),
    (&[ON_ACCENT], &[ACCENT, ACCENT_STRONG], 4.5),
    (&[ACTION, INK, MUTED], &[ACTION_SOFT], 4.5),
    (&[DECISION, INK, MUTED], &[DECISION_SOFT], 4.5),
    (&[QUOTE, INK, MUTED], &[QUOTE_SOFT], 4.5),
    (&[OFFER, INK, MUTED], &[OFFER_SOFT], 4.5),
    (&[WARN, INK, MUTED], &[WARN_SOFT], 4.5),
    (&[LATE, INK, MUTED], &[LATE_SOFT], 4.5),
    (&[ACTION, DECISION, QUOTE, OFFER, WARN, LATE], &[SURFACE, PANEL, WINDOW], 4.5),
    (&[WARN, LATE], &[SELECTED], 4.5),
    (&[CONTROL], GROUNDS, 3.0),
];

/// Each colour, and what it is for.
const COLOURS: [(Named, &str); 26] = [
    (WINDOW, "behind everything: navigation and the bottom line"),
    (PANEL, "lists and side panels"),
    (SURFACE, "editors, cards, fields: what is worked on"),
    (SUNKEN, "behind the picture of a page"),
    (HOVER, "a row under the pointer"),
    (SELECTED, "the chosen row"),
    (LINE, "dividers and edges of cards; decoration alone"),
    (CONTROL, "edges of fields, buttons and bars"),
    (INK, "text"),
    (MUTED, "secondary text"),
    (FAINT, "hints, units, placeholders; not on the soft grounds"),
    (ACCENT, "links, focus, the main button, the done part of a bar"),
    (ACCENT_STRONG, "the main button under the pointer"),
    (ON_ACCENT, "text on the main button"),
    (ACTION, "actions"),
    (ACTION_SOFT, "behind actions"),
    (DECISION, "decisions, and checks that pass"),
    (DECISION_SOFT, "behind decisions"),
    (QUOTE, "quotes"),
    (QUOTE_SOFT, "behind quotes"),
    (OFFER, "offers and requests"),
    (OFFER_SOFT, "behind offers and requests"),
    (WARN, "a gentle warning, not ready, gone quiet"),
    (WARN_SOFT, "behind a warning, and behind found words"),
    (LATE, "late or failed, nothing else"),
    (LATE_SOFT, "behind late"),
];

const ROLES: [(&str, TextRole); 18] = [
    ("projector: the timer", role::TIMER),
    ("projector: a team", role::PROJECTOR_TEAM),
    ("projector: a question", role::PROJECTOR_QUESTION),
    ("projector: a row", role::PROJECTOR_ROW),
    ("projector: a heading", role::PROJECTOR_HEAD),
    ("the title of the first run", role::FIRST_RUN_TITLE),
    ("the clock of live minutes", role::CLOCK),
    ("the title of a screen", role::SCREEN_TITLE),
    ("a question on its project's page", role::QUESTION),
    ("a section, the title of an editor", role::SECTION),
    ("a sub-heading, a large button", role::SUBHEADING),
    ("the line that is typed in live minutes", role::TYPED_ENTRY),
    ("a line that was typed there", role::TYPED_LINE),
    ("body, fields, rows", role::BODY),
    ("names in text and in rows", role::NAME),
    ("labels, chips, hints, the bottom line", role::SECONDARY),
    ("the name of a group", role::GROUP),
    ("a key cap", role::KEY),
];

const MEASURES: [(&str, f32); 24] = [
    ("between two marks that belong together", space::HAIR),
    ("between a label and its field", space::LABEL),
    ("between an icon and its word, in small things", space::TIGHT),
    ("between an icon and its word; between buttons", space::WORD),
    ("between small groups", space::SMALL),
    ("between fields", space::FIELD),
    ("inside a card", space::CARD),
    ("from the edge of an editor", space::EDITOR),
    ("between cards and sections", space::SECTION),
    ("from the edge of a page", space::PAGE),
    ("a button", height::BUTTON),
    ("a small button", height::BUTTON_SMALL),
    ("a large button", height::BUTTON_LARGE),
    ("a field", height::FIELD),
    ("a chip", height::CHIP),
    ("a row of the navigation", height::NAVIGATION_ROW),
    ("a closed item", height::ITEM_ROW),
    ("a row of a list: one line", height::LIST_ROW_ONE_LINE),
    ("a row of a list: two lines", height::LIST_ROW),
    ("the bottom line", height::STATUS),
    ("the least that may be clicked, either way", height::LEAST),
    ("the navigation, across", width::NAVIGATION),
    ("a list, across", width::LIST),
    ("text, across: about 70 letters", width::READING),
];

const CORNERS: [(&str, u8); 6] = [
    ("what floats over all", radius::PALETTE),
    ("a card", radius::CARD),
    ("a field, a button, a chosen row", radius::CONTROL),
    ("a chip", radius::CHIP),
    ("a key cap", radius::KEY),
    ("a part of a bar", radius::BAR),
];

const SCHEMES: [Scheme; 3] = [Scheme::Light, Scheme::Dark, Scheme::HighContrast];

#[test]
fn every_pair_can_be_read_in_every_scheme() {
    for palette in SCHEMES.map(Palette::of) {
        for (laid, grounds, least) in PAIRS {
            for ((laid, over), (ground, under)) in pairs(laid, grounds) {
                let contrast = contrast(over(&palette), under(&palette));
                let scheme = palette.scheme;
                assert!(contrast >= least, "{laid} on {ground} in {scheme:?}: {contrast:.2}, {least} is needed");
            }
        }
    }
}

fn pairs<'a>(laid: &'a [Named], grounds: &'a [Named]) -> impl Iterator<Item = (Named, Named)> + 'a {
    laid.iter().flat_map(|over| grounds.iter().map(|under| (*over, *under)))
}

#[test]
fn contrast_is_computed_as_the_standard_says() {
    let light = Palette::of(Scheme::Light);
    let known = [(light.ink, light.surface, 16.67), (light.faint, light.selected, 4.67), (light.ink, light.ink, 1.0)];
    for (laid, ground, expected) in known {
        let computed = contrast(laid, ground);
        assert!((computed - expected).abs() < 0.01, "{computed:.2} for {expected}");
    }
}

/// Contrast of two colours, from 1 to 21.
fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Color32) -> f64 {
    let [red, green, blue, _] = colour.to_array().map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[test]
fn the_window_follows_the_systems_contrast_unless_somebody_chose() {
    let mut desk = Desk::empty();
    let ctx = desk.harness.ctx.clone();
    let look = |desk: &mut Desk| {
        desk.frames();
        theme::palette(&ctx).scheme
    };
    assert_ne!(look(&mut desk), Scheme::HighContrast);
    theme::contrast_is_asked_for(&ctx, true);
    assert_eq!(look(&mut desk), Scheme::HighContrast);
    let chosen = Settings { scheme: app::Scheme::Light, ..desk.session().settings().clone() };
    desk.send(Command::SetSettings(Box::new(chosen)));
    assert_eq!(look(&mut desk), Scheme::Light);
    let as_the_system = Settings { scheme: app::Scheme::System, ..desk.session().settings().clone() };
    desk.send(Command::SetSettings(Box::new(as_the_system)));
    assert_eq!(look(&mut desk), Scheme::HighContrast);
    theme::contrast_is_asked_for(&ctx, false);
    assert_ne!(look(&mut desk), Scheme::HighContrast);
}

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/design-language.md");
/// What stands below this line of the page is made from the theme.
const MADE: &str = "<!-- From here on the page is made from src/ui/theme. -->\n";

#[test]
fn the_page_of_the_design_language_shows_the_theme_as_it_is() {
    let page = fs::read_to_string(PAGE).unwrap();
    let (typed, made) = page.split_once(MADE).expect("the line below which the page is made");
    let anew = made_of_the_theme();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(PAGE, format!("{typed}{MADE}{anew}")).unwrap();
        return;
    }
    let differs = made.lines().zip(anew.lines()).find(|(there, anew)| there != anew);
    assert!(
        made == anew,
        "the page is out of date ({differs:?}): write it anew with UPDATE_DOCS=1 cargo test --test ui design_language"
    );
}

fn made_of_the_theme() -> String {
    let mut text = String::new();
    table(
        &mut text,
        "Type",
        &["used for", "size / line, points", "weight"],
        ROLES.map(|(name, role)| {
            let weight = if role.weight == Weight::SemiBold { 600 } else { 400 };
            format!("{name} | {} / {} | {weight}", role.size, role.line)
        }),
    );
    table(
        &mut text,
        "Distances and sizes",
        &["what", "points"],
        MEASURES.map(|(name, points)| format!("{name} | {points}")),
    );
    table(&mut text, "Corners", &["what", "points"], CORNERS.map(|(name, points)| format!("{name} | {points}")));
    let heads = ["name", "light", "dark", "high contrast", "used for"];
    table(
        &mut text,
        "Colours",
        &heads,
        COLOURS.map(|((name, pick), used)| {
            let [light, dark, high] = SCHEMES.map(|scheme| in_hex(pick(&Palette::of(scheme))));
            format!("{name} | {light} | {dark} | {high} | {used}")
        }),
    );
    let rows = PAIRS.iter().flat_map(|(laid, grounds, least)| {
        pairs(laid, grounds).map(move |((laid, over), (ground, under))| {
            let of = |scheme| {
                let p = Palette::of(scheme);
                contrast(over(&p), under(&p))
            };
            let [light, dark, high] = SCHEMES.map(of);
            format!("{laid} on {ground} | {least} | {light:.2} | {dark:.2} | {high:.2}")
        })
    });
    table(&mut text, "Contrast", &["pair", "needed", "light", "dark", "high contrast"], rows);
    text
}

fn table(text: &mut String, title: &str, heads: &[&str], rows: impl IntoIterator<Item = String>) {
    let _ = writeln!(text, "\n## {title}\n\n| {} |\n|{}", heads.join(" | "), "---|".repeat(heads.len()));
    for row in rows {
        let _ = writeln!(text, "| {row} |");
    }
}

fn in_hex(colour: Color32) -> String {
    let [red, green, blue, _] = colour.to_array();
    format!("#{red:02X}{green:02X}{blue:02X}")
}
