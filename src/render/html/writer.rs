//! Writes HTML that is well formed by construction: elements close, and text and attributes are always escaped.

/// A page as it grows.
pub struct Html {
    page: String,
    /// Only what a page of somebody else's understands is said of an element.
    for_pasting: bool,
}

/// What is said of an element that is pasted.
const PASTED: [&str; 6] = ["charset", "dir", "href", "lang", "scope", "start"];

/// The lines of a table, for programs that look at nothing else.
const TABLE: &str = " border=\"1\" cellpadding=\"6\" style=\"border-collapse: collapse\"";

impl Html {
    pub fn new() -> Self {
        Self { page: String::new(), for_pasting: false }
    }

    /// A part of a page that knows nothing of our style.
    pub fn for_pasting() -> Self {
        Self { page: String::new(), for_pasting: true }
    }

    pub fn into_text(self) -> String {
        self.page
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.page.into_bytes()
    }

    /// Our own markup, as it stands.
    pub fn line(&mut self, markup: &'static str) {
        self.page.push_str(markup);
        self.page.push('\n');
    }

    /// Our own style sheet.
    pub fn style(&mut self, sheet: &'static str) {
        self.line("<style>");
        self.page.push_str(sheet);
        self.line("</style>");
    }

    /// Words, escaped.
    pub fn text(&mut self, words: &str) {
        for character in words.chars() {
            match character {
                '&' => self.page.push_str("&amp;"),
                '<' => self.page.push_str("&lt;"),
                '>' => self.page.push_str("&gt;"),
                '"' => self.page.push_str("&quot;"),
                '\'' => self.page.push_str("&#39;"),
                other => self.page.push(other),
            }
        }
    }

    /// An element with its contents on lines of their own.
    pub fn within(&mut self, name: &'static str, attributes: &[(&str, &str)], contents: impl FnOnce(&mut Self)) {
        self.start(name, attributes);
        self.page.push('\n');
        contents(self);
        self.end(name);
        self.page.push('\n');
    }

    /// An element of words, on one line.
    pub fn element(&mut self, name: &'static str, attributes: &[(&str, &str)], contents: impl FnOnce(&mut Self)) {
        self.inline(name, attributes, contents);
        self.page.push('\n');
    }

    /// An element inside a line.
    pub fn inline(&mut self, name: &'static str, attributes: &[(&str, &str)], contents: impl FnOnce(&mut Self)) {
        self.start(name, attributes);
        contents(self);
        self.end(name);
    }

    /// An element without contents, on a line of its own.
    pub fn void(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.page.push('\n');
    }

    fn start(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.page.push('<');
        self.page.push_str(name);
        if self.for_pasting && name == "table" {
            self.page.push_str(TABLE);
        }
        let all = !self.for_pasting;
        for (key, value) in attributes.iter().filter(|(key, _)| all || PASTED.contains(key)) {
            self.page.push(' ');
            self.page.push_str(key);
            self.page.push_str("=\"");
            self.text(value);
            self.page.push('"');
        }
        self.page.push('>');
    }

    fn end(&mut self, name: &'static str) {
        self.page.push_str("</");
        self.page.push_str(name);
        self.page.push('>');
    }
}
