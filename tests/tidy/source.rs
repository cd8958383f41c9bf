//! A Rust file seen three ways: as written, without its comments, and without its strings as well.
//!
//! A scanner of a few states, not a parser: it knows comments, strings, characters and lifetimes, and nothing of
//! macros. Blanked text keeps its line breaks, so that a line's number is the same in all three.

/// A file and its path from the top of the repository, with `/` between folders.
pub struct Source {
    pub path: String,
    pub text: String,
    /// Comments are blanks.
    pub code: String,
    /// Comments and the insides of strings and characters are blanks.
    pub bare: String,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let (code, bare) = Scanner::new(text).run();
        Self { path: path.to_owned(), text: text.to_owned(), code, bare }
    }

    /// The folder under `src` that the file lies in, or the name of a file that lies in `src` itself.
    pub fn room(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        Some(inside.split_once('/').map_or_else(|| inside.trim_end_matches(".rs"), |(room, _)| room))
    }

    /// How many modules stand between the file's own and the crate's: 0 for `src/lib.rs`, 1 for `src/model/mod.rs`.
    pub fn depth(&self) -> usize {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let steps = inside.split('/').count();
        if matches!(inside.rsplit('/').next(), Some("mod.rs" | "lib.rs" | "main.rs")) { steps - 1 } else { steps }
    }
}

/// Lines with their numbers from 1.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line))
}

/// Whether `word` stands in `line` with neither a letter, a digit nor `_` joined to it. Where the word itself begins
/// or ends with another sign, that side is free.
pub fn has_word(line: &str, word: &str) -> bool {
    let joined = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(joined) && word.starts_with(joined);
        let after = line[at + word.len()..].chars().next().is_some_and(joined) && word.ends_with(joined);
        !before && !after
    })
}

struct Scanner {
    chars: Vec<char>,
    at: usize,
    code: String,
    bare: String,
}

impl Scanner {
    fn new(text: &str) -> Self {
        Self { chars: text.chars().collect(), at: 0, code: String::new(), bare: String::new() }
    }

    fn run(mut self) -> (String, String) {
        while let Some(c) = self.peek(0) {
            match (c, self.peek(1)) {
                ('/', Some('/')) => self.line_comment(),
                ('/', Some('*')) => self.block_comment(),
                ('"', _) => self.string(),
                ('\'', next) if next == Some('\\') || self.peek(2) == Some('\'') => self.character(),
                ('r', Some('"' | '#')) if self.starts_raw() => self.raw_string(),
                _ => self.keep(),
            }
        }
        (self.code, self.bare)
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    /// Takes one character, shown where it may be.
    fn take(&mut self, in_code: bool, in_bare: bool) {
        if let Some(c) = self.peek(0) {
            let blank = if c == '\n' { '\n' } else { ' ' };
            self.code.push(if in_code { c } else { blank });
            self.bare.push(if in_bare { c } else { blank });
            self.at += 1;
        }
    }

    fn keep(&mut self) {
        self.take(true, true);
    }

    fn line_comment(&mut self) {
        while self.peek(0).is_some_and(|c| c != '\n') {
            self.take(false, false);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while let Some(c) = self.peek(0) {
            match (c, self.peek(1)) {
                ('/', Some('*')) => depth += 1,
                ('*', Some('/')) => depth -= 1,
                _ => {
                    self.take(false, false);
                    continue;
                }
            }
            self.take(false, false);
            self.take(false, false);
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        self.quoted('"');
    }

    fn character(&mut self) {
        self.quoted('\'');
    }

    fn quoted(&mut self, quote: char) {
        self.keep();
        while let Some(c) = self.peek(0) {
            if c == quote {
                self.keep();
                return;
            }
            if c == '\\' {
                self.take(true, false);
            }
            self.take(true, false);
        }
    }

    fn starts_raw(&self) -> bool {
        let joined =
            self.at.checked_sub(1).and_then(|i| self.chars.get(i)).is_some_and(|c| c.is_alphanumeric() && *c != 'b');
        let hashes = self.chars[self.at + 1..].iter().take_while(|c| **c == '#').count();
        !joined && self.peek(1 + hashes) == Some('"')
    }

    fn raw_string(&mut self) {
        self.keep();
        let mut hashes = 0;
        while self.peek(0) == Some('#') {
            hashes += 1;
            self.keep();
        }
        self.keep();
        while self.peek(0).is_some() {
            let ends = self.peek(0) == Some('"') && (1..=hashes).all(|i| self.peek(i) == Some('#'));
            if ends {
                (0..=hashes).for_each(|_| self.keep());
                return;
            }
            self.take(true, false);
        }
    }
}

#[test]
fn comments_and_strings_are_told_apart_from_code() {
    let check = |text: &str, code: &str, bare: &str| {
        let source = Source::new("src/model/x.rs", text);
        assert_eq!((source.code.as_str(), source.bare.as_str()), (code, bare), "{text}");
    };
    check("a // b", "a     ", "a     ");
    check("a /* /* b */ c */ d", "a                 d", "a                 d");
    check(r#"f("a // b") c"#, r#"f("a // b") c"#, r#"f("      ") c"#);
    check(r#"f("\"x") c"#, r#"f("\"x") c"#, r#"f("   ") c"#);
    check("r#\"a\" b\"# c", "r#\"a\" b\"# c", "r#\"    \"# c");
    check("'a' 'b '\"' x", "'a' 'b '\"' x", "' ' 'b ' ' x");
    check(r"'\'' x", r"'\'' x", r"'  ' x");
    check("for\"x\" /", "for\"x\" /", "for\" \" /");
    check("a\n//b\nc", "a\n   \nc", "a\n   \nc");
}

#[test]
fn a_word_is_a_whole_word() {
    assert!(has_word("use rfd::x;", "rfd"));
    assert!(!has_word("surfdog", "rfd"));
    assert!(!has_word("rfd_like", "rfd"));
    assert!(has_word("std::fs::write(p)", "fs::write"));
    assert!(has_word("print!()", "print!"));
    assert!(!has_word("eprint!()", "print!"));
}

#[test]
fn a_file_knows_its_room_and_its_depth() {
    let check = |path: &str, room: Option<&str>, depth: usize| {
        let source = Source::new(path, "");
        assert_eq!((source.room(), source.depth()), (room, depth), "{path}");
    };
    check("src/lib.rs", Some("lib"), 0);
    check("src/model/mod.rs", Some("model"), 1);
    check("src/model/when.rs", Some("model"), 2);
    check("src/model/when/parse.rs", Some("model"), 3);
    check("tests/it/main.rs", None, 2);
}
