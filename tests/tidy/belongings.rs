//! Where each kind of work is done: the window, its colours, the dialogs, the clock, threads, writing to the disk,
//! printing to the terminal.
//!
//! Clippy holds most of these by resolved path; here the words are looked for, so that neither a forgotten lint nor
//! an `allow` lets one slip into another room.

use crate::finding::Finding;
use crate::source::{Source, has_word, lines};

/// A kind of work: its tell-tale words, where it is done, and what to say elsewhere.
struct Belonging {
    words: &'static [&'static str],
    /// Beginnings of the paths where the words may stand.
    home: &'static [&'static str],
    advice: &'static str,
}

const BELONGINGS: [Belonging; 9] = [
    Belonging {
        words: &["egui", "eframe"],
        home: &["src/ui/", "src/main.rs"],
        advice: "the window is known to `ui` alone",
    },
    Belonging {
        words: &["Color32::from_", "from_rgb", "Rgba::from_", "Hsva"],
        home: &["src/ui/theme"],
        advice: "a colour is a token of `ui/theme`",
    },
    Belonging { words: &["rfd"], home: &["src/app/"], advice: "dialogs are opened by `app`" },
    Belonging { words: &["arboard"], home: &["src/app/"], advice: "the clipboard is filled by `app`" },
    Belonging {
        words: &["Timestamp::now", "SystemTime::now", "Instant::now", "Zoned::now"],
        home: &["src/app/clock.rs"],
        advice: "the time comes from `app/clock.rs` and is handed on",
    },
    Belonging {
        words: &["std::thread", "thread::spawn", "thread::scope", "thread::Builder", "rayon", "mpsc"],
        home: &["src/app/", "src/store/", "src/ui/processor/picture.rs"],
        advice: "threads are started by `app` and `store`, and where the processor draws",
    },
    Belonging {
        words: &[
            "fs::write",
            "fs::rename",
            "fs::copy",
            "fs::remove_file",
            "fs::remove_dir",
            "fs::remove_dir_all",
            "fs::create_dir",
            "fs::create_dir_all",
            "fs::hard_link",
            "fs::set_permissions",
            "File::create",
            "File::create_new",
            "File::options",
            "OpenOptions",
            "DirBuilder",
        ],
        home: &["src/store/"],
        advice: "only `store` writes to the disk",
    },
    Belonging {
        words: &["println!", "print!", "eprintln!", "eprint!", "dbg!", "io::stdout", "io::stderr"],
        home: &["src/cli/"],
        advice: "only `cli` speaks to a terminal",
    },
    Belonging {
        words: &["std::net", "TcpStream", "TcpListener", "UdpSocket"],
        home: &[],
        advice: "nothing talks to a network",
    },
];

/// Every word that stands outside its home.
pub fn check(source: &Source) -> Vec<Finding> {
    let away = BELONGINGS.iter().filter(|b| !b.home.iter().any(|home| source.path.starts_with(home)));
    let mut found: Vec<Finding> = away
        .flat_map(|belonging| {
            lines(&source.bare).filter_map(|(line, text)| {
                let word = belonging.words.iter().find(|word| has_word(text, word) || is_start(text, word))?;
                Some(Finding::new(&source.path, line, format!("`{word}`: {}", belonging.advice)))
            })
        })
        .collect();
    found.extend(written_colours(source));
    found
}

/// A word that ends in `_` stands for every name that begins so.
fn is_start(text: &str, word: &str) -> bool {
    word.ends_with('_') && text.contains(word)
}

/// Colours by name, and six or eight hexadecimal digits behind a `#`, outside the theme.
fn written_colours(source: &Source) -> Vec<Finding> {
    if source.path.starts_with("src/ui/theme") {
        return Vec::new();
    }
    let found = lines(&source.bare)
        .zip(lines(&source.code))
        .filter(|((_, bare), (_, code))| names_a_colour(bare) || (has_hex_colour(code) && !has_hex_colour(bare)));
    found.map(|((line, _), _)| Finding::new(&source.path, line, "a colour is a token of `ui/theme`")).collect()
}

/// The two constants that are no colour: see-through, and "whatever the style says".
const NO_COLOURS: [&str; 2] = ["TRANSPARENT", "PLACEHOLDER"];

fn names_a_colour(line: &str) -> bool {
    line.split("Color32::").skip(1).any(|rest| {
        rest.starts_with(|c: char| c.is_ascii_uppercase()) && !NO_COLOURS.iter().any(|name| rest.starts_with(name))
    })
}

fn has_hex_colour(line: &str) -> bool {
    line.split('#').skip(1).any(|rest| {
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        let ends = !rest[digits..].starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '-');
        matches!(digits, 6 | 8) && ends
    })
}

#[test]
fn work_outside_its_room_is_found() {
    use crate::finding::expect;
    let model = "src/model/when.rs";
    expect(check, model, "use eframe::egui;", &[(1, "`egui`")]);
    expect(check, "src/ui/shell.rs", "use eframe::egui;", &[]);
    expect(check, model, "// egui draws this\nlet hint = \"egui\";", &[]);
    expect(check, "src/ui/shell.rs", "let c = Color32::from_gray(3);", &[(1, "`ui/theme`")]);
    expect(check, "src/ui/shell.rs", "let c = egui::Color32::RED;", &[(1, "`ui/theme`")]);
    expect(check, "src/ui/shell.rs", "let c = egui::Color32::TRANSPARENT;", &[]);
    expect(check, "src/ui/theme/tokens.rs", "Color32::from_rgb(1, 2, 3); \"#a0b1c2\"", &[]);
    expect(check, "src/render/html.rs", "let c = \"color: #A0b1c2;\";", &[(1, "`ui/theme`")]);
    expect(check, "src/render/html.rs", "let c = \"#hack, #123, #facades and #facade-room\";", &[]);
    expect(check, "src/ui/shell.rs", "rfd::FileDialog::new()", &[(1, "`app`")]);
    expect(check, "src/app/dialogs.rs", "rfd::FileDialog::new()", &[]);
    expect(check, "src/app/session.rs", "let t = Timestamp::now();", &[(1, "app/clock.rs")]);
    expect(check, "src/app/clock.rs", "let t = Timestamp::now();", &[]);
    expect(check, "src/render/pdf.rs", "use rayon::prelude::*;", &[(1, "threads")]);
    expect(check, "src/store/load.rs", "use rayon::prelude::*;", &[]);
    expect(check, "src/app/session.rs", "\nstd::fs::write(path, bytes)", &[(2, "only `store` writes")]);
    expect(check, "src/store/write.rs", "std::fs::write(path, bytes)", &[]);
    expect(check, "src/store/write.rs", "println!()", &[(1, "only `cli`")]);
    expect(check, "src/cli/out.rs", "use std::net::TcpStream;", &[(1, "network")]);
}
