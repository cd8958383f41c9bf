//! The fonts that travel with the program, read once, and which characters they can show.

use std::collections::HashSet;
use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// In the order in which a character is looked for: text first, then other scripts, signs and emoji. The last has what
/// is left, arrows above all: it knows parts of emoji, and would take them from the font that knows them whole.
///
/// Arabic is Amiri's before it is Noto's, which sets the dots of a letter as marks of their own: PDF/UA has each of them
/// say the letter, and whoever copies the words gets it twice. Vowel marks still do that, whatever the font. Noto has
/// letters that hardly any text needs.
const FILES: [&[u8]; 13] = [
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_500Medium.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
    include_bytes!("../../../assets/fonts/NotoSans_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSans_700Bold.ttf"),
    include_bytes!("../../../assets/fonts/Amiri_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/Amiri_700Bold.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansArabic_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansArabic_700Bold.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansSymbols2_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoEmoji_400Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansSymbols_400Regular.ttf"),
];

/// How many families of the chain are for running text.
const TEXT_FAMILIES: usize = 2;

pub struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
    /// The chain of families that the template sets everything in.
    pub families: Vec<String>,
    shown: HashSet<char>,
    shown_in_text: HashSet<char>,
}

/// The fonts, parsed at the first use.
pub fn shared() -> &'static Fonts {
    static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::read);
    &FONTS
}

impl Fonts {
    fn read() -> Self {
        let fonts: Vec<Font> = FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        let mut families: Vec<String> = fonts.iter().map(|font| font.info().family.as_str().to_owned()).collect();
        families.dedup();
        let text: Vec<&String> = families.iter().take(TEXT_FAMILIES).collect();
        let in_text = |font: &&Font| text.iter().any(|family| font.info().family.as_str() == family.as_str());
        Self {
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            shown: characters(fonts.iter()),
            shown_in_text: characters(fonts.iter().filter(in_text)),
            fonts,
            families,
        }
    }

    /// Whether any font of the chain has the character.
    pub fn show(&self, character: char) -> bool {
        is_invisible(character) || !is_refused(character) && self.shown.contains(&character)
    }

    /// Whether a font for running text has the character.
    pub fn show_in_text(&self, character: char) -> bool {
        !is_refused(character) && self.shown_in_text.contains(&character)
    }
}

fn characters<'a>(fonts: impl Iterator<Item = &'a Font>) -> HashSet<char> {
    let shown = fonts.flat_map(|font| font.info().coverage.iter().collect::<Vec<_>>());
    shown.filter_map(char::from_u32).filter(|c| !c.is_control()).collect()
}

/// Characters that join, mark or direct their neighbours and need no picture of their own.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0020}'..='\u{E007F}')
}

/// The standards refuse characters without an agreed meaning and the byte order mark, even where a font has them. The
/// two separators would end a line.
fn is_refused(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}' | '\u{E000}'..='\u{F8FF}' | '\u{FEFF}' | '\u{F0000}'..)
}
