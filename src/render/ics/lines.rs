//! The lines of the file: text escaped, long lines folded between characters, each ended as the standard says.

/// Octets of a line, its end not counted.
const LONGEST: usize = 75;

/// The file so far.
#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// A line whose value has a form of its own: a date, a number, a word.
    pub fn value(&mut self, name: &str, value: &str) {
        self.folded(&format!("{name}:{value}"));
    }

    /// A line of text as somebody typed it; none where there is nothing to say.
    pub fn text(&mut self, name: &str, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.folded(&format!("{name}:{}", escaped(text)));
        }
    }

    /// What follows the first fold begins with a space, which is one of its octets. A character stays whole, and so does
    /// one with the stroke before it, since some programs look at each line by itself.
    fn folded(&mut self, line: &str) {
        let mut octets = 0;
        let mut characters = line.chars().peekable();
        while let Some(character) = characters.next() {
            let pair = characters.peek().filter(|_| character == '\\').copied();
            let wanted = character.len_utf8() + pair.map_or(0, char::len_utf8);
            if octets + wanted > LONGEST {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(character);
            if let Some(second) = pair {
                characters.next();
                self.0.push(second);
            }
            octets += wanted;
        }
        self.0.push_str("\r\n");
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// Text as a value. Control characters, which no value may hold, are spaces.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            other if other.is_control() && other != '\t' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}
