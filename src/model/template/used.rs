//! An event out of a template, and a template out of an event. Ids, names of their own and dates are for whoever makes
//! them.

use super::Template;
use crate::model::When;
use crate::model::event::{Details, Event, Item, Minutes, Plan, TaskState};

impl Template {
    /// An event as it begins: everything that the template holds, and nothing of what it has taught.
    pub fn event(&self) -> Event {
        Event {
            details: Details {
                kind: self.kind.clone(),
                open_to: self.open_to.clone(),
                about: self.event_about.clone(),
                expenses: self.expenses.clone(),
                facts: self.facts.clone(),
                ..Details::default()
            },
            plan: self.plan.clone(),
            minutes: Minutes { style: self.style.clone(), items: self.items.clone(), ..Minutes::default() },
            ..Event::default()
        }
    }

    /// Whether it is one for events of several days.
    pub fn takes_days(&self) -> bool {
        self.days.is_some_and(|days| days > 1)
    }
}

impl Event {
    /// What of this event serves any event of its kind, without the names of people, dates, and what really happened.
    pub fn as_template(&self) -> Template {
        let items: Vec<Item> = self.minutes.items.iter().map(Item::agenda_alone).collect();
        let minutes: Option<Vec<u32>> = items.iter().map(|item| item.minutes_allowed).collect();
        Template {
            kind: self.details.kind.clone(),
            days: days(&self.details.when),
            minutes: minutes
                .filter(|all| !all.is_empty())
                .map(|all| all.iter().fold(0_u32, |sum, n| sum.saturating_add(*n))),
            style: self.minutes.style.clone(),
            open_to: self.details.open_to.clone(),
            event_about: self.details.about.clone(),
            expenses: self.details.expenses.clone(),
            plan: nameless(self.planned_again().plan),
            items,
            ..Template::default()
        }
    }

    /// What was skipped, and why: each in one sentence that says so.
    pub fn reasons_for_skipping(&self) -> Vec<String> {
        let skipped = self.plan.tasks.iter().filter(|task| task.state.is(TaskState::Skipped));
        let reasoned = skipped.filter(|task| !task.skipped_because.trim().is_empty());
        reasoned.map(|task| format!("Skipped: {}. {}", task.what.trim(), task.skipped_because.trim())).collect()
    }
}

fn days(when: &When) -> Option<u32> {
    let days = when.known_day()?.until(when.last_day()?).ok()?.get_days();
    u32::try_from(days).ok()?.checked_add(1)
}

fn nameless(mut plan: Plan) -> Plan {
    plan.tasks.iter_mut().for_each(|task| task.owner = None);
    plan.risks.iter_mut().for_each(|risk| risk.owner = None);
    plan.budget.iter_mut().for_each(|line| line.payer = None);
    for slot in &mut plan.run_sheet {
        (slot.lead, slot.backstage_owner, slot.brief) = (None, None, None);
    }
    plan
}
