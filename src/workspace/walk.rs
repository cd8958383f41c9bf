//! Walks a record through its forms and finds the links and texts in it, whatever its kind.
//!
//! Because it follows the tables that the window draws, a new field is found without a line here.

use crate::model::form::{Form, Place, Way};
use crate::model::{Id, Record, Ref};

/// A text in a record and the field that it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldText {
    pub field: String,
    pub text: String,
}

/// A record, and one that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    pub target: Id,
    pub from: Id,
}

/// The links of a record to others, in the order of its form. It is left as it was: a form is a way to change a record,
/// so that reading through one has to borrow it for that.
pub fn links(record: &mut Record) -> Vec<Link> {
    let from = record.id();
    let mut links = Vec::new();
    walk(record.form(), None, &mut |_, place| {
        links.extend(targets(place).iter().map(|target| Link { target: target.0, from }));
    });
    links
}

/// The fields in which a record names another, in the order of its form: keys joined by `/`, items by their id.
pub fn fields_naming(record: &Record, other: Id) -> Vec<String> {
    let mut fields = Vec::new();
    walk(record.clone().form(), None, &mut |way, place| {
        fields.extend(targets(place).contains(&Ref(other)).then(|| way.in_words()));
    });
    fields
}

fn targets<'a>(place: &'a Place<'_>) -> &'a [Ref] {
    match place {
        Place::Link { target, .. } => target.as_slice(),
        Place::Links { targets, .. } => targets,
        _ => &[],
    }
}

/// Every text that was typed into a record, in the order of its form.
pub fn texts(record: &Record) -> Vec<FieldText> {
    let mut texts = Vec::new();
    walk(record.clone().form(), None, &mut |way, place| {
        let mut add = |text: &str| {
            if !text.is_empty() {
                texts.push(FieldText { field: way.in_words(), text: text.to_owned() });
            }
        };
        match place {
            Place::Line(line) => add(line),
            Place::Text(text) => add(text.as_str()),
            Place::Lines(lines) => lines.iter().for_each(|line| add(line)),
            _ => {}
        }
    });
    texts
}

pub(super) fn walk(form: &mut dyn Form, above: Option<&Way<'_>>, see: &mut dyn FnMut(&Way<'_>, &Place<'_>)) {
    walk_to_change(form, above, &mut |way, place| see(way, place));
}

/// The same for whoever changes what stands in a field.
pub(super) fn walk_to_change(
    form: &mut dyn Form,
    above: Option<&Way<'_>>,
    see: &mut dyn FnMut(&Way<'_>, &mut Place<'_>),
) {
    let mut rows = 0..;
    while let Some((row, key)) = rows.next().and_then(|row| Some((row, form.key(row)?))) {
        let way = Way::key(above, key);
        match form.place(row) {
            Some(Place::Nested(inner)) => walk_to_change(inner, Some(&way), see),
            Some(Place::Items(items)) => {
                for index in 0..items.len() {
                    let id = items.id_mut(index).copied().unwrap_or_default();
                    if let Some(inner) = items.form(index) {
                        walk_to_change(inner, Some(&Way::item(&way, id)), see);
                    }
                }
            }
            Some(mut place) => see(&way, &mut place),
            None => {}
        }
    }
}
