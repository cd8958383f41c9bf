//! What stands at the beginning of a line of a list or of a quoted paragraph, taken apart.

/// A line: what it is moved in by, its sign, and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker<'a> {
    /// White space, and the signs of quoted paragraphs.
    pub lead: &'a str,
    pub sign: Sign,
    pub words: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Bullet(char),
    /// With a dot or a bracket behind it.
    Number(u32, char),
    /// None but that of a quoted paragraph, in the lead.
    Quote,
}

/// What has more digits is a year or an amount at the beginning of a sentence.
const DIGITS: usize = 3;

impl<'a> Marker<'a> {
    /// None where the line is of no list and no quoted paragraph.
    pub fn of(line: &'a str) -> Option<Self> {
        let rest = line.trim_start_matches([' ', '\t', '>']);
        let lead = line.strip_suffix(rest)?;
        if let Some((sign, words)) = signed(rest) {
            return Some(Self { lead, sign, words });
        }
        lead.contains('>').then_some(Self { lead, sign: Sign::Quote, words: rest })
    }

    /// Whether it is in a list.
    pub fn is_listed(&self) -> bool {
        self.sign != Sign::Quote
    }

    /// How many characters stand before the words.
    pub fn width(&self) -> usize {
        super::length(self.lead) + super::length(&self.sign.written())
    }
}

impl Sign {
    /// As it is written before the words, with the space between.
    pub fn written(self) -> String {
        match self {
            Self::Bullet(bullet) => format!("{bullet} "),
            Self::Number(number, end) => format!("{number}{end} "),
            Self::Quote => String::new(),
        }
    }

    /// That of the line after it.
    pub fn next(self) -> Self {
        match self {
            Self::Number(number, end) => Self::Number(number.saturating_add(1), end),
            other => other,
        }
    }
}

fn signed(rest: &str) -> Option<(Sign, &str)> {
    let mut letters = rest.chars();
    if let Some(bullet @ ('-' | '*' | '+')) = letters.next() {
        let words = letters.as_str().strip_prefix([' ', '\t'])?;
        return Some((Sign::Bullet(bullet), words));
    }
    let after = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = rest.strip_suffix(after).filter(|digits| !digits.is_empty() && digits.len() <= DIGITS)?;
    let end = after.chars().next().filter(|end| matches!(end, '.' | ')'))?;
    let words = after.strip_prefix(end)?.strip_prefix([' ', '\t'])?;
    Some((Sign::Number(digits.parse().ok()?, end), words))
}
