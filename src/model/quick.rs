//! Reads what Folkmoot itself writes: a small part of RON, in a fraction of the time that reading all of it takes.
//!
//! Whatever is not written this way (a comment, an escape, the name of a struct, a field that is not known) is left to
//! `ron`, which then reads the text from its beginning and has the last word on what is wrong with it. Nothing is taken
//! here that `ron` would read differently; what is doubtful is not taken.

mod ahead;

use std::fmt;

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use ahead::parts_ahead;

/// The value of a text that is written as Folkmoot writes; none where it is not.
pub(super) fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Option<T> {
    let mut quick = Quick { rest: text };
    let value = T::deserialize(&mut quick).ok()?;
    quick.skip_blank();
    quick.rest.is_empty().then_some(value)
}

/// The text is written in another way.
#[derive(Debug)]
struct Otherwise;

impl fmt::Display for Otherwise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("written in another way")
    }
}

impl std::error::Error for Otherwise {}

impl de::Error for Otherwise {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Taken<T> = Result<T, Otherwise>;

/// What is still to be read.
struct Quick<'de> {
    rest: &'de str,
}

impl<'de> Quick<'de> {
    fn skip(&mut self, bytes: usize) -> Taken<&'de str> {
        let (skipped, rest) = self.rest.split_at_checked(bytes).ok_or(Otherwise)?;
        self.rest = rest;
        Ok(skipped)
    }

    fn count(&self, is_wanted: impl Fn(u8) -> bool) -> usize {
        self.rest.bytes().take_while(|byte| is_wanted(*byte)).count()
    }

    fn skip_blank(&mut self) {
        let blank = self.count(|byte| byte == b' ' || byte == b'\n');
        self.rest = self.rest.get(blank..).unwrap_or_default();
    }

    /// The next byte that is not blank.
    fn peek(&mut self) -> Option<u8> {
        self.skip_blank();
        self.rest.bytes().next()
    }

    fn take(&mut self, wanted: u8) -> Taken<()> {
        if self.peek() == Some(wanted) { self.skip(1).map(|_| ()) } else { Err(Otherwise) }
    }

    fn name(&mut self) -> Taken<&'de str> {
        if !self.peek().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_') {
            return Err(Otherwise);
        }
        self.skip(self.count(|byte| byte.is_ascii_alphanumeric() || byte == b'_'))
    }

    /// Digits without a sign or a needless nought.
    fn number(&mut self) -> Taken<u64> {
        self.skip_blank();
        let digits = self.skip(self.count(|byte| byte.is_ascii_digit()))?;
        if digits.len() > 1 && digits.starts_with('0') {
            return Err(Otherwise);
        }
        digits.parse().map_err(|_| Otherwise)
    }

    /// What stands between quotation marks, or between those of a raw text.
    fn text(&mut self) -> Taken<&'de str> {
        self.skip_blank();
        if let Some(raw) = self.rest.strip_prefix('r') {
            let hashes = raw.bytes().take_while(|byte| *byte == b'#').count();
            let body =
                raw.get(hashes..).filter(|_| hashes > 0).and_then(|raw| raw.strip_prefix('"')).ok_or(Otherwise)?;
            let (text, rest) = body.split_once(&format!("\"{}", "#".repeat(hashes))).ok_or(Otherwise)?;
            self.rest = rest;
            return Ok(text);
        }
        let body = self.rest.strip_prefix('"').ok_or(Otherwise)?;
        let (text, rest) = body.split_once('"').ok_or(Otherwise)?;
        if text.as_bytes().contains(&b'\\') {
            return Err(Otherwise);
        }
        self.rest = rest;
        Ok(text)
    }

    /// The text of a value, whatever it is.
    fn whole(&mut self) -> Taken<&'de str> {
        self.skip_blank();
        let start = self.rest;
        let mut depth = 0_usize;
        loop {
            match self.rest.bytes().next().ok_or(Otherwise)? {
                b',' | b')' | b']' if depth == 0 => break,
                b')' | b']' => depth -= 1,
                b'(' | b'[' => depth += 1,
                byte if byte == b'"' || self.rest.starts_with("r#") => {
                    self.text()?;
                    continue;
                }
                byte if byte.is_ascii_alphanumeric() || b" \n,:._-".contains(&byte) => {}
                _ => return Err(Otherwise),
            }
            self.skip(1)?;
        }
        start.get(..start.len() - self.rest.len()).ok_or(Otherwise)
    }

    /// A value within brackets.
    fn within<T>(&mut self, [open, close]: [u8; 2], read: impl FnOnce(Parts<'_, 'de>) -> Taken<T>) -> Taken<T> {
        self.take(open)?;
        let value = read(Parts { quick: self, close })?;
        self.take(close)?;
        Ok(value)
    }
}

impl<'de> Deserializer<'de> for &mut Quick<'de> {
    type Error = Otherwise;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Taken<V::Value> {
        Err(Otherwise)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Taken<V::Value> {
        match self.name()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(Otherwise),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Taken<V::Value> {
        visitor.visit_u64(self.number()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Taken<V::Value> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_i16<V: Visitor<'de>>(self, visitor: V) -> Taken<V::Value> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Taken<V::Value> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Taken<V::Value> {
        visitor.visit_borrowed_str(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Taken<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Taken<V::Value> {
        visitor.visit_borrowed_str(self.name()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Taken<V::Value> {
        self.skip_blank();
        if self.rest.starts_with("None") || self.rest.starts_with("Some") {
            return Err(Otherwise);
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Taken<V::Value> {
        if name == RAW { visitor.visit_borrowed_str(self.whole()?) } else { visitor.visit_newtype_struct(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Taken<V::Value> {
        self.within(*b"[]", |parts| visitor.visit_seq(parts))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Taken<V::Value> {
        self.within(*b"()", |parts| visitor.visit_seq(parts))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Taken<V::Value> {
        self.within(*b"()", |parts| visitor.visit_map(parts))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Taken<V::Value> {
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        i32 i64 i128 u8 u16 u128 f32 f64 char bytes byte_buf unit unit_struct tuple_struct map ignored_any
    }
}

/// By this name `ron` asks for a value's text. Should it ever change, `ron` reads what has such values.
const RAW: &str = "$ron::private::RawValue";

/// The parts between two brackets.
struct Parts<'a, 'de> {
    quick: &'a mut Quick<'de>,
    close: u8,
}

impl<'de> Parts<'_, 'de> {
    fn part<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Taken<T::Value> {
        let value = seed.deserialize(&mut *self.quick)?;
        match self.quick.peek() {
            Some(b',') => self.quick.skip(1).map(|_| value),
            Some(byte) if byte == self.close => Ok(value),
            _ => Err(Otherwise),
        }
    }
}

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = Otherwise;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Taken<Option<T::Value>> {
        if self.quick.peek() == Some(self.close) { Ok(None) } else { self.part(seed).map(Some) }
    }

    /// So that a list takes the memory of its parts, and not that of the next power of two.
    fn size_hint(&self) -> Option<usize> {
        Some(parts_ahead(self.quick.rest))
    }
}

impl<'de> MapAccess<'de> for Parts<'_, 'de> {
    type Error = Otherwise;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Taken<Option<K::Value>> {
        if self.quick.peek() == Some(self.close) { Ok(None) } else { seed.deserialize(&mut *self.quick).map(Some) }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Taken<V::Value> {
        self.quick.take(b':')?;
        self.part(seed)
    }
}

impl<'de> EnumAccess<'de> for &mut Quick<'de> {
    type Error = Otherwise;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Taken<(V::Value, Self)> {
        Ok((seed.deserialize(&mut *self)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Quick<'de> {
    type Error = Otherwise;

    fn unit_variant(self) -> Taken<()> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Taken<T::Value> {
        self.within(*b"()", |mut parts| parts.part(seed))
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Taken<V::Value> {
        self.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Taken<V::Value> {
        Err(Otherwise)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::event::Item;
    use crate::model::{Event, Id, Markdown, Membership, Person, Record, Ref, Span, When, ron_options};

    fn event() -> Event {
        let days = [
            Span::Day("2012-09-27".parse().expect("a day")),
            Span::Days("2012-09-27".parse().expect("a day"), "2012-09-28".parse().expect("a day")),
            Span::Months((2012, 9), (2012, 10)),
            Span::Words("when the hall is free (\"soon\")".to_owned()),
        ];
        let mut event = Event::default();
        event.header.id = Id::from_number(7);
        event.header.tags = vec!["a, b".to_owned(), "c: (d) [e]".to_owned()];
        event.header.notes = Markdown::from("a \"quote\", a \\ and // no comment\nand a second line");
        event.header.keep_until = When { span: days[0].clone().into(), since: true, ..When::default() };
        event.details.title = "Grüße, 5th meeting".to_owned();
        event.details.ordinal = Some(5);
        event.details.hosts = vec![Ref(Id::from_number(1)), Ref(Id::from_number(2))];
        let item = |(number, span): (u128, &Span)| {
            let title = format!("{span:?}");
            Item { id: Id::from_number(number), title, ..Item::default() }
        };
        event.minutes.items = (20..).zip(&days).map(item).collect();
        event.details.when = When { span: days[3].clone().into(), ..When::default() };
        event
    }

    #[test]
    fn what_is_written_here_is_read_here_and_as_ron_reads_it() {
        let mut texts = vec![Record::Event(Box::new(event())).to_ron().expect("text")];
        for number in [1, 2] {
            let mut event = event();
            event.details.when.span =
                if number == 1 { Span::Months((2012, 9), (2012, 10)).into() } else { Span::Unknown.into() };
            texts.push(Record::Event(Box::new(event)).to_ron().expect("text"));
        }
        for text in texts {
            assert_eq!(read::<Event>(&text), Some(ron_options().from_str(&text).expect("RON")), "{text}");
        }
        let membership =
            Membership { id: Id::from_number(3), organisation: Some(Ref(Id::from_number(4))), ..Membership::default() };
        let person = Person { memberships: vec![membership], public_facing: true, ..Person::default() };
        let text = Record::Person(Box::new(person.clone())).to_ron().expect("text");
        assert_eq!(read::<Person>(&text), Some(person));
    }

    #[test]
    fn lists_take_the_memory_of_their_parts() {
        let mut event = Event::default();
        event.header.tags = vec!["a".to_owned(); 5];
        let text = Record::Event(Box::new(event)).to_ron().expect("text");
        assert_eq!(read::<Event>(&text).map(|event| event.header.tags.capacity()), Some(5));
    }

    #[test]
    fn what_is_written_otherwise_is_left_to_ron() {
        for text in [
            "Event(header: (format: 1))",
            "(header: (format: 1), mood: Sunny)",
            "(header: (format: 1)) // a comment",
            "(header: (format: 1, retention: \"a \\\" b\"))",
            "(header: (format: 01))",
            "(header: (format: 1_0))",
            "(header: (format: 0x1))",
            "(header: (format: -1))",
            "(header: (format: 1), header: (format: 1))",
            "(header: (format: 1),,)",
            "(header: (format: 1)",
            "(header: (format: 1)))",
            "(header: (format: 1]",
            "(header: (id: Some(\"0000000000000000000000000a\")))",
            "(details: (ordinal: Some(1)))",
            "(details: (ordinal: None))",
            "(details: (when: (span: Day(\"2012-09-27\" /* no */))))",
            "#![enable(implicit_some)] (header: (format: 1))",
            "",
        ] {
            assert_eq!(read::<Event>(text), None, "{text}");
        }
    }
}
