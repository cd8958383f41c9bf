//! The words of a paragraph with what was bold, italic or a link, written as Markdown.

/// How words are set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub bold: bool,
    pub italic: bool,
    /// The address that they lead to.
    pub link: Option<String>,
}

/// Words in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Words(Vec<(Style, String)>);

impl Words {
    /// Adds words; white space is one space, whatever it was.
    pub fn add(&mut self, style: &Style, text: &str) {
        let mut words = String::with_capacity(text.len());
        let mut after_space = self.ends_with_space();
        for letter in text.chars().filter(|letter| !matches!(letter, '\u{ad}' | '\u{200b}' | '\u{feff}')) {
            let is_space = letter.is_whitespace();
            if !(is_space && after_space) {
                words.push(if is_space { ' ' } else { letter });
            }
            after_space = is_space;
        }
        if words.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some((last, text)) if last == style => text.push_str(&words),
            _ => self.0.push((style.clone(), words)),
        }
    }

    /// Ends a line within the paragraph.
    pub fn break_line(&mut self) {
        if !self.is_empty() {
            self.0.push((Style::default(), "\n".to_owned()));
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.trim().is_empty())
    }

    /// As Markdown, whose lines are those of the paragraph.
    pub fn written(&self, in_heading: bool) -> String {
        let mut all = String::new();
        for (style, text) in &self.0 {
            let (lead, rest) = text.split_at_checked(text.len() - text.trim_start().len()).unwrap_or(("", text));
            let words = rest.trim_end();
            all.push_str(lead);
            if words.is_empty() {
                continue;
            }
            let stars = "*".repeat(2 * usize::from(style.bold && !in_heading) + usize::from(style.italic));
            let words = format!("{stars}{}{stars}", escaped(words));
            match &style.link {
                Some(address) => all.push_str(&format!("[{words}]({address})")),
                None => all.push_str(&words),
            }
            all.push_str(rest.strip_prefix(rest.trim_end()).unwrap_or_default());
        }
        let lines = all.trim().split('\n').map(str::trim).filter(|line| !line.is_empty()).map(plain_beginning);
        lines.collect::<Vec<_>>().join("\n")
    }

    fn ends_with_space(&self) -> bool {
        self.0.last().is_none_or(|(_, text)| text.ends_with(char::is_whitespace))
    }
}

/// Signs that would be taken for marks are written so that they are signs.
fn escaped(words: &str) -> String {
    let letters: Vec<char> = words.chars().collect();
    let mut all = String::with_capacity(words.len());
    for (at, letter) in letters.iter().enumerate() {
        let beside = |at: Option<usize>| at.and_then(|at| letters.get(at)).copied().unwrap_or(' ');
        let (before, after) = (beside(at.checked_sub(1)), beside(Some(at + 1)));
        let is_mark = match letter {
            '*' => !(before.is_whitespace() && after.is_whitespace()),
            '_' => {
                !(before.is_alphanumeric() && after.is_alphanumeric()
                    || before.is_whitespace() && after.is_whitespace())
            }
            '`' | '\\' => true,
            ']' => after == '(',
            _ => false,
        };
        if is_mark {
            all.push('\\');
        }
        all.push(*letter);
    }
    all
}

/// A line that is no list, no heading and no quote does not begin like one.
fn plain_beginning(line: &str) -> String {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = line.len() - rest.len();
    if digits > 0 && (rest.starts_with(". ") || rest.starts_with(") ")) {
        return format!("{}\\{rest}", line.get(..digits).unwrap_or_default());
    }
    let begins_so = ["- ", "+ ", "> ", "# ", "## ", "### ", "#### "].iter().any(|sign| line.starts_with(sign));
    if begins_so { format!("\\{line}") } else { line.to_owned() }
}
