//! Reads a value as Folkmoot itself writes it, in one go: no comments, no escapes, no maps. What is written in another way
//! is for `ron`.

use super::node::Node;

/// Deeper nesting is left to `ron`, which knows its own limit.
const DEEPEST: usize = 60;

/// The value of a whole text; nothing where it is written in another way.
pub(super) fn read(text: &str) -> Option<Node<'_>> {
    let mut reader = Reader { rest: text };
    let node = reader.value(0)?;
    reader.peek().is_none().then_some(node)
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn peek(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_start_matches([' ', '\n']);
        self.rest.bytes().next()
    }

    fn skip(&mut self, bytes: usize) -> Option<&'a str> {
        let (skipped, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        Some(skipped)
    }

    fn take(&mut self, wanted: u8) -> Option<()> {
        (self.peek()? == wanted).then(|| self.skip(1)).flatten().map(|_| ())
    }

    fn run(&mut self, is_wanted: impl Fn(u8) -> bool) -> Option<&'a str> {
        self.skip(self.rest.bytes().take_while(|byte| is_wanted(*byte)).count())
    }

    fn value(&mut self, depth: usize) -> Option<Node<'a>> {
        match self.peek().filter(|_| depth < DEEPEST)? {
            b'"' => self.words(),
            b'r' if self.rest.starts_with("r#") || self.rest.starts_with("r\"") => self.raw_words(),
            b'[' => Some(Node::List(self.parts(*b"[]", |reader| reader.value(depth + 1))?)),
            b'(' => self.group("", depth),
            byte if byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_' => {
                let bare = self.run(|byte| byte.is_ascii_alphanumeric() || b"_.+-".contains(&byte))?;
                match self.rest.trim_start_matches([' ', '\n']).bytes().next() {
                    Some(b'(') if byte.is_ascii_alphabetic() || byte == b'_' => self.group(bare, depth),
                    Some(b',' | b')' | b']') | None => Some(Node::Bare(bare)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn group(&mut self, name: &'a str, depth: usize) -> Option<Node<'a>> {
        self.peek()?;
        let mut ahead = Reader { rest: self.rest };
        ahead.take(b'(')?;
        if ahead.peek()? == b')' || ahead.key().is_some() {
            let fields = self.parts(*b"()", |reader| Some((reader.key()?, reader.value(depth + 1)?)))?;
            return Some(Node::Fields { name, fields });
        }
        let mut values = self.parts(*b"()", |reader| reader.value(depth + 1))?;
        if name == "Some" && values.len() == 1 {
            return values.pop();
        }
        Some(Node::Values { name, values })
    }

    /// A field's name and the colon after it.
    fn key(&mut self) -> Option<&'a str> {
        self.peek().filter(|byte| byte.is_ascii_alphabetic() || *byte == b'_')?;
        let key = self.run(|byte| byte.is_ascii_alphanumeric() || byte == b'_')?;
        self.take(b':')?;
        (!self.rest.starts_with(':')).then_some(key)
    }

    fn parts<T>(&mut self, [open, close]: [u8; 2], mut part: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.take(open)?;
        let mut parts = Vec::new();
        while self.peek()? != close {
            parts.push(part(self)?);
            if self.peek()? != close {
                self.take(b',')?;
            }
        }
        self.take(close)?;
        Some(parts)
    }

    fn words(&mut self) -> Option<Node<'a>> {
        let (words, rest) = self.rest.strip_prefix('"')?.split_once('"')?;
        if words.contains('\\') {
            return None;
        }
        self.rest = rest;
        Some(Node::Text(words.into()))
    }

    fn raw_words(&mut self) -> Option<Node<'a>> {
        let raw = self.rest.strip_prefix('r')?;
        let hashes = raw.bytes().take_while(|byte| *byte == b'#').count();
        let body = raw.get(hashes..)?.strip_prefix('"')?;
        let (words, rest) = body.split_once(&format!("\"{}", "#".repeat(hashes)))?;
        self.rest = rest;
        Some(Node::Text(words.into()))
    }
}
