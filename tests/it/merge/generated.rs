//! Records of several kinds, made and edited through the same forms that the window draws, with what a newer version
//! wrote thrown in. Everything follows from numbers, so that a case can be told again.

use fastrand::Rng;
use folkmoot::model::form::{Form, Items, Place};
use folkmoot::model::{Id, Kind, Record, Ref, TimeOfDay};
use folkmoot::workspace::merge::merge;
use jiff::Timestamp;

use crate::sample::{sample_lead, sample_when};

/// What a case is made from.
#[derive(Clone, Debug)]
pub struct Seeds {
    pub base: u64,
    pub sides: [u64; 3],
    /// One in so many fields is edited.
    pub rarity: u32,
}

/// Which edits there are. Of all of them together, what three computers have made new may come in another order, a value
/// of which one makes another sort of value while others change it inside waits in another form, and a paragraph may come
/// twice; nothing is lost by it.
#[derive(Clone, Copy, PartialEq)]
pub enum Edits {
    /// All of them.
    All,
    /// Nothing is removed.
    Moves,
    /// Nothing is moved, and what is new comes at the end.
    Removals,
}

/// The text of a record, and of versions of it that three computers have made.
pub struct Case {
    pub kind: Kind,
    pub base: String,
    pub sides: [String; 3],
}

/// Kinds with all there is in records: nested groups, lists in lists, long texts, open choices, dates.
const KINDS: [Kind; 6] = [Kind::Person, Kind::Action, Kind::Brief, Kind::Output, Kind::Notice, Kind::Event];

impl Case {
    pub fn of(seeds: &Seeds, edits: Edits) -> Self {
        let mut rng = Rng::with_seed(seeds.base);
        let kind = KINDS[rng.usize(..KINDS.len())];
        let moment: Timestamp = "2026-06-08T09:42:00Z".parse().expect("a moment");
        let mut record = Record::new(kind, Id::from_number(7), moment);
        // What an event could hold would be more than a case needs.
        let rarity = if kind == Kind::Event { 14 } else { 4 };
        Editor { rng: &mut rng, rarity, edits: Edits::Moves, side: 0 }.edit(record.form());
        let mut base = with_newer(&record, &mut rng, 0, edits);
        if rng.u8(..4) == 0 {
            base = clashed(kind, &base, &mut rng);
        }
        let sides = [0, 1, 2].map(|at| edited(kind, &base, seeds.sides[at], seeds.rarity, edits, at as u64));
        Self { kind, base, sides }
    }
}

/// A base on which two versions have not agreed before.
fn clashed(kind: Kind, base: &str, rng: &mut Rng) -> String {
    let [mine, theirs] = [5, 6].map(|side| edited(kind, base, rng.u64(..), 6, Edits::Moves, side));
    merge(Some(base), &mine, &theirs).expect("merged").text
}

/// The base as somebody has edited it; the base itself where the number is nought.
fn edited(kind: Kind, base: &str, seed: u64, rarity: u32, edits: Edits, side: u64) -> String {
    if seed == 0 {
        return base.to_owned();
    }
    let mut rng = Rng::with_seed(seed);
    let mut record = Record::from_ron(kind, base).expect("a record");
    Editor { rng: &mut rng, rarity, edits, side }.edit(record.form());
    let header = record.header_mut();
    header.clashes.retain(|_| rng.u8(..4) > 0);
    header.rev.n += 1;
    header.rev.by = format!("side {side}");
    header.changed = header.changed.checked_add(jiff::SignedDuration::from_secs(rng.i64(1..9))).expect("later");
    let unknown = newer_of(base);
    let text = with_newer(&record, &mut rng, seed % 3, edits);
    // A field that nobody knows stays unless it is what was edited.
    match unknown {
        Some(lines) if !text.contains("\n    newer: ") => text.replacen("\n)\n", &format!("\n{lines}\n)\n"), 1),
        _ => text,
    }
}

/// The lines of the field that nobody knows.
fn newer_of(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let start = lines.iter().position(|line| line.starts_with("    newer: "))?;
    let is_last = |line: &&str| line.starts_with("    ") && !line.starts_with("     ") && line.ends_with(',');
    let end = start + lines[start..].iter().position(is_last)?;
    Some(lines[start..=end].join("\n"))
}

/// The text of the record as a newer version may have written it.
fn with_newer(record: &Record, rng: &mut Rng, number: u64, edits: Edits) -> String {
    let mut text = record.to_ron().expect("text");
    if rng.bool() {
        let count = if edits == Edits::All { 4 } else { 2 };
        let value = ["(a: 1, b: [(id: \"q\", t: 3)])", "(a: 2, c: \"x\")", "Odd(x: [1, 2])", "7"][rng.usize(..count)];
        text = text.replacen("\n)\n", &format!("\n    newer: {value},\n)\n"), 1);
    }
    if rng.u8(..3) == 0 {
        text = text.replacen("    status: ", &format!("    status: Floating(how: {number}), was_status: "), 1);
    }
    if rng.u8(..3) == 0 && text.contains("            id: ") {
        text = text.replacen("            id: ", &format!("            weather: Sunny({number}), id: "), 1);
    }
    text
}

struct Editor<'a> {
    rng: &'a mut Rng,
    rarity: u32,
    edits: Edits,
    side: u64,
}

impl Editor<'_> {
    fn edit(&mut self, form: &mut dyn Form) {
        for row in 0.. {
            match form.place(row) {
                None => break,
                Some(Place::Nested(inner) | Place::Protected(inner)) => self.edit(inner),
                Some(Place::Items(items)) => self.edit_items(items),
                Some(place) if self.rng.u32(..self.rarity) == 0 => self.edit_place(place),
                Some(_) => {}
            }
        }
    }

    fn word(&mut self) -> String {
        ["a", "b", "c", "d \"e\"", "f\\g", "h, (i) [j]"][self.rng.usize(..6)].to_owned()
    }

    fn edit_place(&mut self, place: Place<'_>) {
        let n = self.rng.u128(..5);
        match place {
            Place::Line(line) => *line = if n == 0 { String::new() } else { self.word() },
            Place::Text(text) => text.0 = self.edit_text(&text.0),
            Place::Lines(lines) => {
                let word = self.word();
                match n {
                    0 if self.edits != Edits::Moves => drop(lines.pop()),
                    _ if !lines.contains(&word) => lines.push(word),
                    _ => {}
                }
            }
            Place::Number(number) => *number = (n > 0).then_some(n as u32),
            Place::Flag(flag) => *flag = !*flag,
            Place::Time(time) => *time = TimeOfDay::new(n as i8 + 8, 0),
            Place::When(when) => *when = sample_when(self.rng.u128(..9)),
            Place::Lead(lead) => *lead = sample_lead(n).into(),
            Place::Pick(pick) => pick.pick(self.rng.usize(..pick.options().len())),
            Place::Link { target, .. } => *target = (n > 0).then(|| Ref(Id::from_number(n))),
            Place::Links { targets, .. } if !targets.contains(&Ref(Id::from_number(n))) => {
                targets.push(Ref(Id::from_number(n)));
            }
            _ => {}
        }
    }

    /// One paragraph in place of another, one more at the end, or one less.
    fn edit_text(&mut self, text: &str) -> String {
        let word = self.word();
        let mut paragraphs: Vec<String> = text.split("\n\n").map(str::to_owned).collect();
        let at = self.rng.usize(..paragraphs.len());
        match self.rng.u8(..4) {
            _ if text.is_empty() => return format!("{word} one\n\n{word} two\nof it\n\n{word} three"),
            0 => paragraphs.push(format!("{word} more {}", self.side)),
            1 if self.edits == Edits::All => drop(paragraphs.remove(at)),
            _ => paragraphs[at] = format!("{word} {} {}", self.side, self.rng.u8(..3)),
        }
        paragraphs.join("\n\n")
    }

    fn edit_items(&mut self, items: &mut dyn Items) {
        if self.rng.u32(..self.rarity) == 0 || (self.side == 0 && self.rng.bool()) {
            let at = if self.edits == Edits::Removals { items.len() } else { self.rng.usize(..=items.len()) };
            items.add(at, Id::from_number(self.rng.u128(1..1_000_000)));
        }
        if items.len() > 1 && self.edits != Edits::Removals && self.rng.u32(..self.rarity) == 0 {
            items.shift(self.rng.usize(..items.len()), self.rng.usize(..items.len()));
        }
        if !items.is_empty() && self.edits != Edits::Moves && self.rng.u32(..self.rarity) == 0 {
            items.remove(self.rng.usize(..items.len()));
        }
        for index in 0..items.len() {
            items.form(index).into_iter().for_each(|form| self.edit(form));
        }
    }
}
