//! Who of a list is known already: by the address, else by name and organisation. An address that two people share, and a
//! name that two people have, make nobody somebody else: a wrong match would put one person's details into the record of
//! another.

use std::collections::{HashMap, HashSet};

use super::heads::plain;
use super::said::{Said, without_title};
use crate::model::{Kind, Person, Record, Ref};
use crate::workspace::Workspace;

/// Somebody who is known, or one of those whom the list brings, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whom {
    Known(Ref),
    New(usize),
}

/// Whom a row means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    One(Whom),
    Nobody,
    /// Nobody can say which of so many.
    Several(usize),
}

/// What tells one person from others.
#[derive(Clone, Debug, Default)]
struct Marks {
    names: Vec<String>,
    emails: Vec<String>,
    organisations: Vec<String>,
}

/// Everybody who is known, and those whom the list has brought so far.
#[derive(Default)]
pub(super) struct Known {
    marks: HashMap<Whom, Marks>,
    by_email: HashMap<String, Vec<Whom>>,
    by_name: HashMap<String, Vec<Whom>>,
    /// Whoever is on the list of the event already is meant before others of the name.
    listed: HashSet<Ref>,
}

impl Known {
    pub fn of(workspace: &Workspace, listed: HashSet<Ref>) -> Self {
        let mut known = Self { listed, ..Self::default() };
        for record in workspace.of_kind(Kind::Person) {
            if let Record::Person(person) = record.as_ref() {
                known.add(Whom::Known(Ref(record.id())), marks_of(workspace, person));
            }
        }
        known
    }

    /// Takes in somebody whom the list brings.
    pub fn bring(&mut self, number: usize, said: &Said) {
        let marks = Marks {
            names: vec![plain(&said.name)],
            emails: vec![said.email.to_lowercase()],
            organisations: vec![plain(&said.organisation)],
        };
        self.add(Whom::New(number), marks);
    }

    fn add(&mut self, whom: Whom, mut marks: Marks) {
        for list in [&mut marks.names, &mut marks.emails, &mut marks.organisations] {
            list.retain(|one| !one.is_empty());
        }
        for (by, keys) in [(&mut self.by_email, &marks.emails), (&mut self.by_name, &marks.names)] {
            for key in keys {
                let all = by.entry(key.clone()).or_default();
                if !all.contains(&whom) {
                    all.push(whom);
                }
            }
        }
        self.marks.insert(whom, marks);
    }

    /// Whom a row means.
    pub fn find(&self, said: &Said) -> Found {
        let email = said.email.to_lowercase();
        let of_email = self.by_email.get(&email).into_iter().flatten().copied();
        let of_email: Vec<Whom> = of_email.filter(|whom| said.name.is_empty() || self.goes_by(*whom, said)).collect();
        if !of_email.is_empty() {
            return self.the_one(&of_email, said);
        }
        let named = self.by_name.get(&plain(&said.name)).into_iter().flatten().copied();
        // "Sam" is many people: by it only somebody is meant who comes to this event.
        let is_whole = plain(&said.name).contains(' ');
        let may = |whom: &Whom| (is_whole || self.is_listed(*whom)) && self.can_be(*whom, said);
        let named: Vec<Whom> = named.filter(may).collect();
        if named.is_empty() { Found::Nobody } else { self.the_one(&named, said) }
    }

    /// Whether somebody whom the folder knows has this name in full.
    pub fn has_namesake(&self, name: &str) -> bool {
        let called = self.by_name.get(&plain(name));
        called.is_some_and(|all| all.iter().any(|whom| matches!(whom, Whom::Known(_))))
    }

    /// Whether an address is known, and not of this one.
    pub fn is_of_another(&self, email: &str, whom: Whom) -> bool {
        self.by_email.get(&email.to_lowercase()).is_some_and(|all| !all.contains(&whom))
    }

    /// Keeps in mind that an address is somebody's whom a row has met.
    pub fn note_email(&mut self, whom: Whom, email: &str) {
        let email = email.to_lowercase();
        let Some(marks) = self.marks.get_mut(&whom).filter(|_| !email.is_empty()) else { return };
        if !marks.emails.contains(&email) {
            marks.emails.push(email.clone());
            self.by_email.entry(email).or_default().push(whom);
        }
    }

    fn the_one(&self, among: &[Whom], said: &Said) -> Found {
        let is_called =
            |whom: &Whom| self.marks.get(whom).is_some_and(|marks| marks.names.contains(&plain(&said.name)));
        let called: Vec<Whom> = among.iter().copied().filter(is_called).collect();
        let among = if called.is_empty() { among } else { &called };
        let listed: Vec<Whom> = among.iter().copied().filter(|whom| self.is_listed(*whom)).collect();
        match (among, listed.as_slice()) {
            ([only], _) | (_, [only]) => Found::One(*only),
            _ => Found::Several(among.len()),
        }
    }

    fn is_listed(&self, whom: Whom) -> bool {
        matches!(whom, Whom::Known(known) if self.listed.contains(&known))
    }

    /// Whether whoever has an address can be called what a row says: a family has one address among them, and somebody who
    /// married has another surname.
    fn goes_by(&self, whom: Whom, said: &Said) -> bool {
        let name = plain(&said.name);
        let names = self.marks.get(&whom).map(|marks| marks.names.as_slice()).unwrap_or_default();
        names.is_empty() || names.iter().any(|known| may_be_one(known, &name))
    }

    /// Whether somebody of the same name can be meant: neither organisation nor, without one that is the same, the address
    /// says otherwise.
    fn can_be(&self, whom: Whom, said: &Said) -> bool {
        let Some(marks) = self.marks.get(&whom) else { return false };
        let (organisation, email) = (plain(&said.organisation), said.email.to_lowercase());
        let is_same = marks.organisations.contains(&organisation);
        let is_elsewhere = !organisation.is_empty() && !marks.organisations.is_empty() && !is_same;
        let has_another = !email.is_empty() && !marks.emails.is_empty() && !marks.emails.contains(&email);
        !is_elsewhere && (is_same || !has_another)
    }
}

/// Whether two names can be one person's. Of two whole names the first words have to agree, if only by a letter; a name of
/// one word has to be a part of the other.
fn may_be_one(known: &str, said: &str) -> bool {
    let [known, said] = [known, said].map(|name| name.split(' ').collect::<Vec<_>>());
    if known.len() == 1 || said.len() == 1 {
        return said.iter().any(|word| word.chars().count() > 1 && known.contains(word));
    }
    let firsts = known.first().zip(said.first());
    firsts.is_some_and(|(known, said)| known.starts_with(said) || said.starts_with(known))
        || in_order(known) == in_order(said)
}

fn in_order(mut words: Vec<&str>) -> Vec<&str> {
    words.sort_unstable();
    words
}

fn marks_of(workspace: &Workspace, person: &Person) -> Marks {
    let (_, full) = without_title(&person.full_name);
    let preferred = person.preferred_name.trim();
    let last = full.split_whitespace().next_back().filter(|_| !preferred.contains(' ')).unwrap_or_default();
    let as_called = if preferred.is_empty() { String::new() } else { format!("{preferred} {last}") };
    let belongs = person.memberships.iter().filter_map(|membership| workspace.organisation(membership.organisation?));
    Marks {
        names: vec![plain(full), plain(&as_called), plain(preferred)],
        emails: person.email.split([',', ';', ' ']).map(|one| one.trim().to_lowercase()).collect(),
        organisations: belongs.flat_map(|one| [plain(&one.name), plain(&one.short_name)]).collect(),
    }
}
