//! What is found: the records that have all that was asked for, the best first, each with a piece of its text.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::clause::Clause;
use super::facts::day;
use super::filters::Filters;
use super::index::{Indexed, SearchIndex};
use super::query::Query;
use super::snippet::{Marked, best, marked};
use crate::model::{Id, Kind, When};
use crate::workspace::list::{Grouping, ListRow, Order, rows_of};
use crate::workspace::{Arrangement, Workspace, label_at};

/// Who asks, besides what for.
pub struct Asked<'a> {
    pub today: Date,
    /// How many hits are told; all are counted.
    pub most: usize,
    /// Puts a date in words.
    pub say_when: &'a dyn Fn(&When) -> String,
}

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub id: Id,
    pub kind: Kind,
    pub title: Marked,
    /// What tells it from others: a date, an owner.
    pub detail: String,
    /// The field in which it was found, and what that is called; none where the title alone has it.
    pub field: Option<(String, String)>,
    /// A piece of that field.
    pub snippet: Marked,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many records there are, told or not.
    pub found: usize,
    pub hits: Vec<Hit>,
    /// What of the search could not be understood, in sentences. It was left out.
    pub troubles: Vec<String>,
}

impl SearchIndex {
    /// The records that have everything that is asked for. `workspace` is the state that the index was brought up to.
    pub fn search(&self, workspace: &Workspace, query: &Query, asked: &Asked<'_>) -> Answers {
        let filters = Filters::of(query, workspace, asked.today);
        let clauses: Vec<Clause> = query.typed.iter().map(|typed| Clause::of(typed, &self.lexicon)).collect();
        if clauses.is_empty() && query.fields.len() == filters.troubles.len() {
            return Answers { troubles: filters.troubles, ..Answers::default() };
        }
        let scores: Vec<Vec<f32>> = clauses.iter().map(|clause| clause.weigh(self)).collect();
        let mut found: Vec<(f32, Date, &Indexed)> = self
            .all()
            .filter_map(|(slot, indexed)| Some((sum(&scores, slot)?, indexed)))
            .filter(|(_, indexed)| filters.let_through(&indexed.record))
            .map(|(score, indexed)| (score, day(workspace, &indexed.record), indexed))
            .collect();
        found.sort_by(better);
        let hit = |(_, _, indexed): &(f32, Date, &Indexed)| self.hit(workspace, indexed, &clauses, asked);
        Answers {
            found: found.len(),
            hits: found.iter().take(asked.most).map(hit).collect(),
            troubles: filters.troubles,
        }
    }

    fn hit(&self, workspace: &Workspace, indexed: &Indexed, clauses: &[Clause], asked: &Asked<'_>) -> Hit {
        let record = &indexed.record;
        let kind = record.kind();
        let wanted = Arrangement { kind, order: Order::usual(kind), grouping: Grouping::None, today: asked.today };
        let row: Option<ListRow> = rows_of(workspace, record, wanted, asked.say_when).into_iter().next();
        let found = best(indexed, clauses, &self.lexicon);
        let field = found
            .as_ref()
            .map(|found| (found.field.clone(), label_at(record, &found.field).unwrap_or_default().to_owned()));
        Hit {
            id: record.id(),
            kind,
            title: marked(&record.title(), clauses, &self.lexicon),
            detail: row.map(|row| row.detail).unwrap_or_default(),
            field,
            snippet: found.map(|found| found.piece).unwrap_or_default(),
        }
    }
}

/// What a record has of all clauses; none where it lacks one.
fn sum(scores: &[Vec<f32>], slot: usize) -> Option<f32> {
    scores.iter().map(|scores| scores.get(slot).copied().filter(|score| *score > 0.0)).sum()
}

/// The better first; of the same the newer.
fn better(a: &(f32, Date, &Indexed), b: &(f32, Date, &Indexed)) -> Ordering {
    b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then_with(|| a.2.record.id().cmp(&b.2.record.id()))
}
