//! What was typed for these minutes and is not in them, and what is in them and still open.
//!
//! It asks `privacy.rs` and decides nothing.

use super::meeting::Meeting;
use super::privacy::NEWER;
use super::who_is_not_named;
use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::tree::Origin;
use crate::model::event::{Confidentiality, Item};
use crate::model::parts::{Clearance, Quote};

/// Everything of the event, item by item.
pub fn left_out(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let mut left_out = Vec::new();
    for item in &meeting.event.minutes.items {
        let field = format!("minutes/items/{}", item.id);
        if let Some(why) = why_item_is_hidden(meeting, item) {
            let origin = meeting.at(format!("{field}/confidentiality"));
            left_out.push(LeftOut { origin, concern: Concern::ItemLeftOut, why });
        }
        if meeting.shows(item) {
            left_out.extend(quotes(meeting, &item.quotes, &format!("{field}/quotes")));
        }
    }
    left_out.extend(quotes(meeting, &meeting.event.minutes.quotes, "minutes/quotes"));
    left_out.extend(actions(meeting));
    left_out.extend(who_is_not_named::not_named(meeting));
    left_out.extend(notices(meeting));
    left_out
}

/// Why an item is not printed that the officer has not marked as private.
fn why_item_is_hidden(meeting: &Meeting<'_>, item: &Item) -> Option<&'static str> {
    match item.confidentiality.known() {
        None => Some(NEWER),
        Some(Confidentiality::Members) if !meeting.shows(item) => {
            Some("This item is for members, and the minutes are published.")
        }
        Some(_) => None,
    }
}

fn quotes(meeting: &Meeting<'_>, quotes: &[Quote], field: &str) -> Vec<LeftOut> {
    let said = quotes.iter().filter(|quote| !quote.words.trim().is_empty());
    let one = |quote: &Quote| {
        let (concern, why) = match meeting.why_not(quote) {
            Some(why) => (Concern::QuoteLeftOut, why),
            None if quote.clearance.is(Clearance::Heard) => {
                (Concern::QuoteToClear, "Nobody has asked the speaker yet. It prints until the minutes are published.")
            }
            None => return None,
        };
        Some(LeftOut { origin: meeting.at(format!("{field}/{}/clearance", quote.id)), concern, why })
    };
    said.filter_map(one).collect()
}

/// The actions that are no private ones and are not printed, because of their item.
fn actions<'a>(meeting: &'a Meeting<'_>) -> impl Iterator<Item = LeftOut> + 'a {
    let hidden = meeting.all_actions().filter(|action| !action.private && !meeting.shows_action(action));
    hidden.map(|action| LeftOut {
        origin: Origin { record: action.header.id, field: "item".to_owned() },
        concern: Concern::ActionLeftOut,
        why: "The item that it belongs to is not printed.",
    })
}

fn notices<'a>(meeting: &'a Meeting<'_>) -> impl Iterator<Item = LeftOut> + 'a {
    let of_shown_items = meeting.all_notices().filter(|notice| !meeting.is_under_hidden(notice.event, notice.item));
    let hidden = of_shown_items.filter(|notice| !meeting.shows_notice(notice));
    hidden.map(|notice| LeftOut {
        origin: Origin { record: notice.header.id, field: "public".to_owned() },
        concern: Concern::NoticeLeftOut,
        why: "It may not be shown to everybody, and the minutes are published.",
    })
}
