//! The page of the details. Below a venue's name stand the venues of other events that go with what is typed: choosing one
//! puts what is known of it where nothing is typed, as one step.

use eframe::egui::{self, Ui};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::Event;
use crate::model::event::{Details, Venue};
use crate::model::form::Fielded;
use crate::ui::editor::{Draft, form, section};
use crate::ui::memo::memo;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Button};
use crate::ui::words::{joined, short_when};
use crate::workspace::venues::{KnownVenue, known_venues, offered, take};

/// As many venues are offered at once.
const MANY: usize = 4;
/// What was typed longer ago may no longer hold.
const YEARS_OLD: i32 = 1;
/// What nobody comes for.
const SELDOM: [&str; 3] = ["handles", "template", "template_name"];
/// The fields over the venues that are offered.
const NAMED: [&str; 2] = ["name", "room"];

/// Draws the page.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let place = |key: &str| Details::FIELDS.iter().position(|field| field.key == key);
    let at = place("venue");
    form::show(ui, draft, &mut event.details, &|key| place(key) < at);
    let opens = draft.opens(true, |level| level == "venue");
    draft.within(Step::Key("venue"), |draft| {
        let holds = |(draft, event): &mut (&mut Draft<'_, '_>, &mut Event)| {
            form::holds(draft, &mut event.details.venue, &|_| true)
        };
        section::show_holding(ui, ("venue", "Venue"), opens, &mut (draft, &mut *event), holds, |ui, (draft, event)| {
            form::show(ui, draft, &mut event.details.venue, &|key| NAMED.contains(&key));
            offers(ui, draft, event);
            form::show(ui, draft, &mut event.details.venue, &|key| !NAMED.contains(&key));
        });
    });
    form::show(ui, draft, &mut event.details, &|key| place(key) > at && !SELDOM.contains(&key));
    let opens = draft.opens(false, |level| SELDOM.contains(&level));
    section::show(ui, "seldom", "Seldom needed", opens, |ui| {
        form::show(ui, draft, &mut event.details, &|key| SELDOM.contains(&key));
    });
}

fn offers(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    if draft.within(Step::Key("name"), |draft| draft.is_field_locked()) {
        return;
    }
    let (workspace, today) = (draft.desk.session.workspace(), draft.desk.session.clock().today());
    let key = (event.header.id, workspace.generation());
    let known = memo(ui, egui::Id::unique("the venues of other events"), key, || known_venues(workspace, key.0));
    let mut chosen = None;
    let offers: Vec<&KnownVenue> = offered(&known, event).take(MANY).collect();
    for (at, one) in offers.iter().copied().enumerate() {
        ui.push_id(("known venue", at), |ui| {
            let words = format!("Fill in {}", name_among(&offers, &one.venue));
            if Button::quiet(&words).icon(icon::PLACE).small().show(ui).clicked() {
                chosen = Some(one.clone());
            }
            used(ui, one, today);
        });
        ui.add_space(space::WORD);
    }
    if let Some(chosen) = chosen {
        draft.is_deed = true;
        take(event, &chosen);
    }
}

fn name(venue: &Venue) -> String {
    joined(&[venue.name.trim(), venue.room.trim()])
}

/// Of two houses of one name the address tells which it is.
fn name_among(offers: &[&KnownVenue], venue: &Venue) -> String {
    let is_shared = offers.iter().filter(|other| name(&other.venue) == name(venue)).count() > 1;
    if is_shared { joined(&[&name(venue), venue.address.trim()]) } else { name(venue) }
}

/// When it was used last, and whether that is so long ago that somebody should ask.
fn used(ui: &mut Ui, known: &KnownVenue, today: Date) {
    let last = known.when.last_day();
    let is_over = last.is_some_and(|last| last < today);
    let at = joined(&[&known.title, &short_when(&known.when)]);
    let said = if is_over { format!("Last used for {at}") } else { format!("Taken for {at}") };
    let is_old = last.zip(today.checked_sub(YEARS_OLD.years()).ok()).is_some_and(|(last, old)| last < old);
    if is_old {
        let said = format!("{said}: that is over a year ago, so ask whether it still holds");
        widgets::signed(ui, icon::WARNING, Tone::Warn, role::SECONDARY, &said);
    } else {
        widgets::secondary(ui, &said);
    }
}
