//! Typed text as words, numbers and signs, and a place in them that can be tried and taken back.

/// A piece of the text, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// Digits, and how many of them: "05" has two.
    Number(u32, usize),
    Word(String),
    Sign(char),
}

impl Token {
    pub fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word(own) if own == word)
    }
}

/// Splits text into tokens. A number too long for a date becomes a word, so that it is never misread.
pub fn tokens(text: &str) -> Vec<Token> {
    let text =
        text.to_lowercase().replace("a.m.", "am").replace("p.m.", "pm").replace("a.m", "am").replace("p.m", "pm");
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() {
            run_length(rest, |c| c.is_ascii_digit())
        } else if first.is_alphabetic() {
            run_length(rest, char::is_alphabetic)
        } else {
            first.len_utf8()
        };
        let (piece, after) = rest.split_at(length);
        tokens.push(token(piece, first));
        rest = after.trim_start();
    }
    tokens
}

fn token(piece: &str, first: char) -> Token {
    match piece.parse() {
        Ok(number) if first.is_ascii_digit() && piece.len() <= 4 => Token::Number(number, piece.len()),
        _ if first.is_alphanumeric() => Token::Word(piece.to_owned()),
        _ => Token::Sign(first),
    }
}

fn run_length(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// A place in the tokens. It is small and is copied to try a reading that may fail.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    rest: &'a [Token],
}

impl<'a> Cursor<'a> {
    pub fn new(tokens: &'a [Token]) -> Self {
        Self { rest: tokens }
    }

    pub fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The token here, left where it is.
    pub fn peek(&self) -> Option<&'a Token> {
        self.rest.first()
    }

    /// Passes the token here, whatever it is.
    pub fn skip(&mut self) {
        self.rest = self.rest.get(1..).unwrap_or_default();
    }

    /// Takes a reading, or stays where it was.
    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let result = read(&mut ahead)?;
        *self = ahead;
        Some(result)
    }

    /// A number and how many digits it was typed with.
    pub fn number(&mut self) -> Option<(u32, usize)> {
        let Some(Token::Number(value, digits)) = self.peek() else { return None };
        self.skip();
        Some((*value, *digits))
    }

    /// Takes one of these words.
    pub fn word(&mut self, words: &[&str]) -> bool {
        let found = self.peek().is_some_and(|token| words.iter().any(|word| token.is_word(word)));
        if found {
            self.skip();
        }
        found
    }

    /// Takes these words in a row.
    pub fn words(&mut self, words: &[&str]) -> bool {
        self.attempt(|ahead| words.iter().all(|word| ahead.word(&[word])).then_some(())).is_some()
    }

    /// Takes one of these signs.
    pub fn sign(&mut self, signs: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Sign(sign)) if signs.contains(*sign));
        if found {
            self.skip();
        }
        found
    }

    /// Takes a word from a table, and gives what it stands for.
    pub fn one_of<T: Copy>(&mut self, table: &[(&str, T)]) -> Option<T> {
        let token = self.peek()?;
        let (_, value) = table.iter().find(|(word, _)| token.is_word(word))?;
        self.skip();
        Some(*value)
    }
}
