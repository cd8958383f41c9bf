//! Characters that are no letters, or that do something to their neighbours.

use super::printing::{Case, print_each};
use super::spread::{everywhere, named, said};

const CHARACTERS: &[Case] = &[
    ("emoji", |world| {
        named(world, "Jo 👩‍👩‍👧‍👦 🏳️‍🌈 🇬🇧🇫🇮 1️⃣ ❤️‍🔥");
        said(world, "🎉👍🏽👩🏿‍🚒🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇬 🏽 ☎︎ ☎️ #️⃣ ©️ ‍ 🫱🏻‍🫲🏿 words after");
    }),
    ("tabs and ends of lines", |world| {
        named(world, "one\ttwo\nthree\r\nfour\rfive\u{b}six\u{c}seven\u{85}eight\u{2028}nine\u{2029}ten");
        said(world, "one\ttwo\rthree\u{b}four\u{2028}five\u{85}six\n\tseven\n\n\u{c}\n\neight");
    }),
    ("control characters", |world| {
        named(world, "nul\0bel\u{7}esc\u{1b}[31mdel\u{7f}c1\u{9b}end");
        said(world, "nul\0bel\u{7}backspace\u{8}sub\u{1a}unit\u{1f}del\u{7f}end");
    }),
    ("marks that nobody sees", |world| {
        named(world, "zero\u{200B}width\u{200D}join\u{2060}soft\u{AD}hyphen\u{FEFF}bom\u{200E}\u{200F}mark\u{61C}s");
        said(world, "\u{200B}\n\n\u{FEFF}\u{2060}\u{200D}\n\n- \u{200B}\n\nlang\u{E0001}\u{E0065}tag\u{206A}old");
    }),
    ("turned directions", |world| {
        named(world, "invoice\u{202E}fdp.exe \u{2066}open \u{202A}never \u{2069}\u{2069}closed\u{202C}");
        said(world, "\u{202E}turned words\n\nafter \u{2067}open\n\nnext paragraph");
    }),
    ("private use and no characters", |world| {
        named(
            world,
            "a\u{E000}b\u{F8FF}c\u{F0000}d\u{10FFFD}e\u{FFFE}f\u{FFFF}g\u{FDD0}h\u{10FFFF}i\u{FFFD}j\u{FFFC}k",
        );
        said(world, "\u{E000}\n\nnote\u{FFF9}ruby\u{FFFA}said\u{FFFB}end \u{378}unassigned");
    }),
    ("accents in long runs", |world| {
        named(world, &format!("Z{}algo e\u{301} n\u{303}", "\u{301}\u{323}\u{308}\u{489}".repeat(20)));
        said(world, &format!("\u{301}alone {}a\u{20DD} x\u{20D7}\u{20D7} words", "\u{336}".repeat(40)));
    }),
    ("spaces of every width", |world| {
        let spaces = "\u{A0}|\u{1680}|\u{2000}|\u{2001}|\u{2003}|\u{2009}|\u{200A}|\u{202F}|\u{205F}|\u{3000}|\u{2800}|\u{3164}|\u{115F}|\u{180E}";
        named(world, spaces);
        said(world, spaces);
    }),
    ("spaces that never break", |world| {
        said(world, &"never\u{A0}break\u{202F}here\u{2011}or\u{2060}there\u{A0}".repeat(20))
    }),
    ("signs", |world| {
        named(world, "½ ⅔ m² H₂O № ™ ℃ → ⇒ ≤ ≠ ∞ ∑ √ ✓ ☐ ★ ♿ ⚠ ¶ § † ‰ ₹ ₿ ﬁ ﬀ Ⅷ ㎡ 𝐁𝐨𝐥𝐝 𝔉 🅰");
        said(world, "𝒮𝒸𝓇𝒾𝓅𝓉 ⠓⠑ ♔♕ ♪♫ ⌘⌥ ␀ ⎈ ⟨a⟩ ⟦b⟧ ⏰ ⸻ ⁂ ⸘ ‽ ﷽ ꧁꧂");
    }),
];

#[test]
fn characters_print() {
    print_each(CHARACTERS);
}

#[test]
fn characters_print_in_every_field() {
    print_each(&[
        ("control characters everywhere", |world| everywhere(world, "nul\0bel\u{7}esc\u{1b}end")),
        ("emoji everywhere", |world| everywhere(world, "👩‍👩‍👧 🇬🇧 1️⃣ 👍🏽")),
    ]);
}
