//! The fonts that travel with the program. System fonts are not looked at, so the window looks the same everywhere.

use std::sync::Arc;

use eframe::egui::{FontData, FontDefinitions, FontFamily};

/// The family of names and headings.
pub(super) const SEMIBOLD: &str = "semibold";
/// The family of icons drawn in lines.
pub(super) const ICONS: &str = "icons";
/// The family of icons drawn filled.
pub(super) const ICONS_FILLED: &str = "icons filled";

const TEXT: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf");
const TEXT_SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf");
const SANS: &[u8] = include_bytes!("../../../assets/fonts/NotoSans_400Regular.ttf");
const SANS_BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSans_700Bold.ttf");
const ARABIC: &[u8] = include_bytes!("../../../assets/fonts/NotoSansArabic_400Regular.ttf");
const ARABIC_BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSansArabic_700Bold.ttf");
const SYMBOLS: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSymbols2_400Regular.ttf");
const EMOJI: &[u8] = include_bytes!("../../../assets/fonts/NotoEmoji_400Regular.ttf");
const ICON_LINES: &[u8] = include_bytes!("../../../assets/icons/Phosphor.ttf");
const ICON_SHAPES: &[u8] = include_bytes!("../../../assets/icons/Phosphor-Fill.ttf");

const FILES: [(&str, &[u8]); 10] = [
    ("text", TEXT),
    ("text semibold", TEXT_SEMIBOLD),
    ("sans", SANS),
    ("sans bold", SANS_BOLD),
    ("arabic", ARABIC),
    ("arabic bold", ARABIC_BOLD),
    ("symbols", SYMBOLS),
    ("emoji", EMOJI),
    ("icon lines", ICON_LINES),
    ("icon shapes", ICON_SHAPES),
];

/// Each family with its fonts, in the order in which they are asked for a character.
pub(super) fn definitions() -> FontDefinitions {
    let regular = ["text", "sans", "arabic", "symbols", "emoji"].as_slice();
    let families = [
        (FontFamily::Proportional, regular),
        (FontFamily::Monospace, regular),
        (FontFamily::Name(SEMIBOLD.into()), &["text semibold", "sans bold", "arabic bold", "symbols", "emoji"]),
        (FontFamily::Name(ICONS.into()), &["icon lines"]),
        (FontFamily::Name(ICONS_FILLED.into()), &["icon shapes"]),
    ];
    let mut definitions = FontDefinitions::empty();
    for (name, bytes) in FILES {
        definitions.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, fonts) in families {
        definitions.families.insert(family, fonts.iter().map(|&font| font.to_owned()).collect());
    }
    definitions
}
