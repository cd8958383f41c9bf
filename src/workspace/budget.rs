//! What an event costs: what was planned against what was spent, in all and for each who pays, and how much that is for
//! each person. Worked out from the lines of its budget; nothing of it is stored.

use std::cmp::Ordering;

use super::attending::coming;
use super::series::came;
use crate::model::event::BudgetLine;
use crate::model::form::typed;
use crate::model::{Event, Ref};

/// What some lines come to, in pounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub planned: Option<u64>,
    pub spent: Option<u64>,
    /// Lines of which nobody has said yet what was spent.
    pub open: usize,
}

/// What somebody pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payer {
    /// None where nobody is named.
    pub who: Option<Ref>,
    pub sums: Sums,
}

/// How much it is for each person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Each {
    pub pounds: u64,
    pub people: u32,
    /// They came; else they are expected.
    pub came: bool,
    /// It was spent; else it is planned.
    pub spent: bool,
}

/// A budget in which some amount is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    pub all: Sums,
    /// In the order in which they stand there, whoever is named first.
    pub payers: Vec<Payer>,
    pub each: Option<Each>,
}

impl Sums {
    fn of<'a>(lines: impl Iterator<Item = &'a BudgetLine>) -> Self {
        let mut sums = Self::default();
        let add = |sum: &mut Option<u64>, amount: Option<u32>| {
            if let Some(amount) = amount {
                *sum = Some(sum.unwrap_or_default() + u64::from(amount));
            }
        };
        for line in lines {
            add(&mut sums.planned, line.planned);
            add(&mut sums.spent, line.actual);
            sums.open += usize::from(line.actual.is_none());
        }
        sums
    }

    /// How much less or more was spent than planned; none while that is not known of every line.
    pub fn difference(&self) -> Option<(u64, Ordering)> {
        let (planned, spent) = (self.planned?, self.spent?);
        (self.open == 0).then(|| (planned.abs_diff(spent), spent.cmp(&planned)))
    }

    fn is_known(&self) -> bool {
        self.planned.is_some() || self.spent.is_some()
    }
}

/// What the budget of an event comes to; none where no amount is typed.
pub fn budget(event: &Event) -> Option<Budget> {
    let lines: Vec<&BudgetLine> = typed(&event.plan.budget).collect();
    let all = Sums::of(lines.iter().copied());
    let mut payers: Vec<Payer> = Vec::new();
    for who in lines.iter().map(|line| line.payer) {
        if payers.iter().all(|payer| payer.who != who) {
            let of_payer = lines.iter().copied().filter(|line| line.payer == who);
            payers.push(Payer { who, sums: Sums::of(of_payer) });
        }
    }
    payers.retain(|payer| payer.sums.is_known());
    payers.sort_by_key(|payer| payer.who.is_none());
    all.is_known().then(|| Budget { all, payers, each: each(event, all) })
}

/// What was spent; none where no amount is recorded.
pub fn spent(event: &Event) -> Option<u64> {
    Sums::of(typed(&event.plan.budget)).spent
}

/// To the nearest pound. While some lines are still open, what was spent so far says little where a plan says more.
fn each(event: &Event, all: Sums) -> Option<Each> {
    let spent = all.spent.filter(|_| all.open == 0 || all.planned.is_none());
    let pounds = spent.or(all.planned)?;
    let people = came(event).or_else(|| coming(event)).filter(|people| *people > 0)?;
    let count = u64::from(people);
    let each = (pounds + count / 2).checked_div(count)?;
    Some(Each { pounds: each, people, came: came(event).is_some(), spent: spent.is_some() })
}
