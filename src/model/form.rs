//! How a record is laid out for people: a table of fields, each with its words and the place that it edits.
//!
//! The window draws forms from these tables, and a test holds them against what the files contain, so that a field
//! that is stored can always be seen. What a control looks like is no business of this file.

mod difference;
mod take;
mod typed;
mod way;

use std::collections::HashSet;

use serde::de::DeserializeOwned;

use super::header::Attachment;
use super::pick::{Pick, Picked};
use super::{Id, Kind, Lead, Markdown, Open, Ref, TimeOfDay, When};

pub use difference::{Difference, first_difference, says_the_same};
pub use take::{take_field, take_list, take_value, take_whole};
pub use typed::{holds_something, is_typed, is_typed_record, typed};
pub use way::Way;

/// One row of a form: the field's key in the file, its label, a sentence of help (may be empty), and its place.
pub struct Field<T: 'static> {
    pub key: &'static str,
    pub label: &'static str,
    pub help: &'static str,
    /// Holds sentences, and wants the whole width.
    pub wide: bool,
    pub place: for<'a> fn(&'a mut T) -> Place<'a>,
}

/// A row whose label says enough.
pub const fn field<T>(key: &'static str, label: &'static str, place: for<'a> fn(&'a mut T) -> Place<'a>) -> Field<T> {
    helped(key, label, "", place)
}

/// A row with a sentence that says what to type, where the label alone does not.
pub const fn helped<T>(
    key: &'static str,
    label: &'static str,
    help: &'static str,
    place: for<'a> fn(&'a mut T) -> Place<'a>,
) -> Field<T> {
    Field { key, label, help, wide: false, place }
}

/// A row that holds a sentence or more, with help or an empty text for none.
pub const fn wide<T>(
    key: &'static str,
    label: &'static str,
    help: &'static str,
    place: for<'a> fn(&'a mut T) -> Place<'a>,
) -> Field<T> {
    Field { key, label, help, wide: true, place }
}

/// People only.
pub const PEOPLE: &[Kind] = &[Kind::Person];
/// People and organisations: whoever can own, host or offer something.
pub const PARTIES: &[Kind] = &[Kind::Person, Kind::Organisation];
/// The same where it is an organisation as a rule.
pub const PARTNERS: &[Kind] = &[Kind::Organisation, Kind::Person];
pub const ORGANISATIONS: &[Kind] = &[Kind::Organisation];
pub const EVENTS: &[Kind] = &[Kind::Event];

/// What a field holds, borrowed for editing.
pub enum Place<'a> {
    /// One line, printed as it was typed.
    Line(&'a mut String),
    /// Long text in CommonMark.
    Text(&'a mut Markdown),
    /// Several short words or phrases: tags, hashtags.
    Lines(&'a mut Vec<String>),
    Number(&'a mut Option<u32>),
    Flag(&'a mut bool),
    Time(&'a mut Option<TimeOfDay>),
    When(&'a mut When),
    /// How long before or after an event.
    Lead(&'a mut Open<Lead>),
    Pick(&'a mut dyn Pick),
    /// A link to one record of these kinds.
    Link {
        target: &'a mut Option<Ref>,
        kinds: &'static [Kind],
    },
    /// Links to several records of these kinds.
    Links {
        targets: &'a mut Vec<Ref>,
        kinds: &'static [Kind],
    },
    /// An item of an event's minutes.
    ItemOf {
        item: &'a mut Option<Id>,
        event: Option<Ref>,
    },
    /// A group of fields.
    Nested(&'a mut dyn Form),
    /// A group of fields that nobody walks into by the way: what somebody needs. It is asked for by name or passed by.
    Protected(&'a mut dyn Form),
    /// A list whose items have fields of their own.
    Items(&'a mut dyn Items),
    /// Local copies of files.
    Attachments(&'a mut Vec<Attachment>),
}

impl Place<'_> {
    /// Whether something was typed or picked here. A pick list that always holds something counts as filled by nobody.
    pub fn is_filled(&mut self) -> bool {
        match self {
            Self::Line(line) => !line.is_empty(),
            Self::Text(text) => !text.is_empty(),
            Self::Lines(lines) => !lines.is_empty(),
            Self::Number(number) => number.is_some(),
            Self::Flag(flag) => **flag,
            Self::Time(time) => time.is_some(),
            Self::When(when) => !when.is_unknown(),
            Self::Lead(lead) => !lead.is(Lead::Unknown),
            Self::Pick(pick) => pick.can_clear() && pick.picked() != Picked::Nothing,
            Self::Link { target, .. } => target.is_some(),
            Self::Links { targets, .. } => !targets.is_empty(),
            Self::ItemOf { item, .. } => item.is_some(),
            Self::Nested(form) | Self::Protected(form) => {
                (0..form.words().len()).any(|row| form.place(row).is_some_and(|mut p| p.is_filled()))
            }
            Self::Items(items) => !items.is_empty(),
            Self::Attachments(files) => !files.is_empty(),
        }
    }
}

/// A type with a table of its fields.
pub trait Fielded: Sized + 'static {
    const FIELDS: &'static [Field<Self>];
}

/// A row's words without its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldWords {
    pub key: &'static str,
    pub label: &'static str,
    pub help: &'static str,
    pub wide: bool,
}

/// Any type with fields, for code that does not know which.
pub trait Form {
    /// The words of each row, in the order in which people read them.
    fn words(&self) -> Vec<FieldWords>;
    /// The key of the row with this number; none where there is no such row.
    fn key(&self, row: usize) -> Option<&'static str>;
    /// The place of the row with this number.
    fn place(&mut self, row: usize) -> Option<Place<'_>>;
    /// The keys that the type has in its file, rows or not.
    fn keys_in_file(&self) -> &'static [&'static str];
}

impl<T: Fielded + DeserializeOwned> Form for T {
    fn words(&self) -> Vec<FieldWords> {
        T::FIELDS
            .iter()
            .map(|field| FieldWords { key: field.key, label: field.label, help: field.help, wide: field.wide })
            .collect()
    }

    fn key(&self, row: usize) -> Option<&'static str> {
        T::FIELDS.get(row).map(|field| field.key)
    }

    fn place(&mut self, row: usize) -> Option<Place<'_>> {
        T::FIELDS.get(row).map(|field| (field.place)(self))
    }

    fn keys_in_file(&self) -> &'static [&'static str] {
        serde_aux::serde_introspection::serde_introspect::<T>()
    }
}

/// A part of a record with an id of its own, in a list that people order.
pub trait Item: Fielded + DeserializeOwned + Clone + Default {
    /// What one of them is called, in lower case: "link", "presentation".
    const ONE: &'static str;
    fn id_mut(&mut self) -> &mut Id;
    /// What it is called in a list of its kind; empty where nothing was typed yet.
    fn title(&self) -> String;
}

/// Any list of items.
pub trait Items {
    fn one(&self) -> &'static str;
    fn len(&self) -> usize;
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    fn id_mut(&mut self, index: usize) -> Option<&mut Id>;
    fn title(&self, index: usize) -> String;
    fn form(&mut self, index: usize) -> Option<&mut dyn Form>;
    /// Puts an empty item before this index, or at the end.
    fn add(&mut self, index: usize, id: Id);
    fn remove(&mut self, index: usize);
    /// Moves an item so that it stands at `to`; does nothing outside the list.
    fn shift(&mut self, from: usize, to: usize);
    /// Puts a copy behind an item, with new ids throughout.
    fn duplicate(&mut self, index: usize, fresh: &mut dyn FnMut() -> Id);
    /// An empty item, to ask for its fields.
    fn blank(&self) -> Box<dyn Form>;
}

impl<T: Item> Items for Vec<T> {
    fn one(&self) -> &'static str {
        T::ONE
    }

    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn id_mut(&mut self, index: usize) -> Option<&mut Id> {
        self.get_mut(index).map(Item::id_mut)
    }

    fn title(&self, index: usize) -> String {
        self.get(index).map(Item::title).unwrap_or_default()
    }

    fn form(&mut self, index: usize) -> Option<&mut dyn Form> {
        self.get_mut(index).map(|item| item as &mut dyn Form)
    }

    fn add(&mut self, index: usize, id: Id) {
        let mut item = T::default();
        *item.id_mut() = id;
        self.insert(index.min(Vec::len(self)), item);
    }

    fn remove(&mut self, index: usize) {
        if index < Vec::len(self) {
            Vec::remove(self, index);
        }
    }

    fn shift(&mut self, from: usize, to: usize) {
        if from < Vec::len(self) && to < Vec::len(self) {
            let item = Vec::remove(self, from);
            self.insert(to, item);
        }
    }

    fn duplicate(&mut self, index: usize, fresh: &mut dyn FnMut() -> Id) {
        if let Some(item) = self.get(index) {
            let mut copy = item.clone();
            *copy.id_mut() = fresh();
            renew_ids(&mut copy, fresh);
            self.insert(index + 1, copy);
        }
    }

    fn blank(&self) -> Box<dyn Form> {
        Box::new(T::default())
    }
}

/// Gives every item below a form a new id, as a copy needs.
pub fn renew_ids(form: &mut dyn Form, fresh: &mut dyn FnMut() -> Id) {
    visit_items(form, None, &mut |items, index, _| {
        if let Some(id) = items.id_mut(index) {
            *id = fresh();
        }
    });
}

/// Gives an id to each item of a record that was written by hand without one. It is made from the list that the item is
/// in and its title, so that it is the same at every start, and links to it lead to nothing else where a line was put in
/// before it.
pub fn name_items(record: Id, form: &mut dyn Form) {
    visit_items(form, None, &mut |items, index, way| {
        if items.id_mut(index).is_none_or(|id| !id.is_none()) {
            return;
        }
        let (path, title) = (way.in_words(), items.title(index));
        let taken: Vec<Id> = (0..items.len()).filter_map(|other| items.id_mut(other).copied()).collect();
        if let Some(id) = items.id_mut(index) {
            let ids = (1_u32..).map(|number| record.derived(&format!("/{path}/{number}/{title}")));
            *id = ids.into_iter().find(|id| !taken.contains(id)).unwrap_or_default();
        }
    });
}

/// The ids of all items below a form, those in other items included.
pub fn item_ids(form: &mut dyn Form) -> HashSet<Id> {
    let mut ids = HashSet::new();
    visit_items(form, None, &mut |items, index, _| {
        ids.extend(items.id_mut(index).copied());
    });
    ids
}

/// Shows every item below a form with the way to its list.
fn visit_items(form: &mut dyn Form, above: Option<&Way<'_>>, visit: &mut dyn FnMut(&mut dyn Items, usize, &Way<'_>)) {
    let mut rows = 0..;
    while let Some((row, key)) = rows.next().and_then(|row| Some((row, form.key(row)?))) {
        let way = Way::key(above, key);
        match form.place(row) {
            Some(Place::Nested(inner) | Place::Protected(inner)) => visit_items(inner, Some(&way), visit),
            Some(Place::Items(items)) => {
                for index in 0..items.len() {
                    visit(items, index, &way);
                    let id = items.id_mut(index).copied().unwrap_or_default();
                    if let Some(inner) = items.form(index) {
                        visit_items(inner, Some(&Way::item(&way, id)), visit);
                    }
                }
            }
            _ => {}
        }
    }
}
