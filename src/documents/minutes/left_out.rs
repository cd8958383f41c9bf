//! What was typed for these minutes and is not in them, and what is in them and still open.
//!
//! It asks `privacy.rs` and decides nothing.

use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::meeting::Meeting;
use crate::documents::meeting::hidden::{hidden_action, hidden_items, with_its_item};
use crate::documents::meeting::not_named;
use crate::documents::tree::Origin;
use crate::model::parts::{Clearance, Quote};
use crate::model::{Action, Notice};

/// Everything of the event.
pub fn left_out(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let mut left_out = hidden_items(meeting);
    for item in meeting.event.minutes.items.iter().filter(|item| meeting.shows(item)) {
        let at = |quote: &Quote| meeting.at(format!("minutes/items/{}/quotes/{}/clearance", item.id, quote.id));
        left_out.extend(quotes(meeting, &item.quotes, &at));
    }
    let at = |quote: &Quote| meeting.at(format!("minutes/quotes/{}/clearance", quote.id));
    left_out.extend(quotes(meeting, &meeting.event.minutes.quotes, &at));
    left_out.extend(outcomes(meeting));
    left_out.extend(super::issues::left_out(meeting));
    left_out.extend(not_named::in_minutes(meeting));
    left_out.extend(notices(meeting));
    left_out
}

/// The decisions and actions whose item is not printed.
pub fn outcomes(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let decisions = meeting.all_decisions().filter(|decision| !meeting.shows_decision(decision));
    let decisions = decisions.map(|decision| with_its_item(Concern::DecisionLeftOut, decision.header.id));
    let prints = |action: &Action| meeting.actions().any(|printed| printed.header.id == action.header.id);
    let actions = meeting.all_actions().filter(|action| !action.private && !prints(action));
    decisions.chain(actions.map(hidden_action)).collect()
}

/// Those of these quotes that are left out or still to be cleared; `at` names the field that settles one.
pub fn quotes(meeting: &Meeting<'_>, quotes: &[Quote], at: &dyn Fn(&Quote) -> Origin) -> Vec<LeftOut> {
    let said = quotes.iter().filter(|quote| !quote.words.trim().is_empty());
    let one = |quote: &Quote| {
        let (concern, why) = match meeting.why_not(quote) {
            Some(why) => (Concern::QuoteLeftOut, why),
            None if quote.clearance.is(Clearance::Heard) => {
                (Concern::QuoteToClear, "Nobody has asked the speaker yet. It prints until the minutes are published.")
            }
            None => return None,
        };
        Some(LeftOut { origin: at(quote), concern, why })
    };
    said.filter_map(one).collect()
}

fn notices<'a>(meeting: &'a Meeting<'_>) -> impl Iterator<Item = LeftOut> + 'a {
    let hidden = meeting.all_notices().filter(|notice| !meeting.shows_notice(notice));
    hidden.map(|notice| hidden_notice(meeting, notice))
}

fn hidden_notice(meeting: &Meeting<'_>, notice: &Notice) -> LeftOut {
    if meeting.is_under_hidden(notice.event, notice.item) {
        return with_its_item(Concern::NoticeLeftOut, notice.header.id);
    }
    LeftOut {
        origin: Origin { record: notice.header.id, field: "public".to_owned() },
        concern: Concern::NoticeLeftOut,
        why: "It may not be shown to everybody, and the minutes are published.",
    }
}
