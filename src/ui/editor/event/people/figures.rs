//! How the list of an event stands, in one line, and how many may be invited to it, with the reason.

use eframe::egui::{Id, Ui};

use crate::model::Event;
use crate::model::event::AttendanceState::Registered;
use crate::ui::editor::Draft;
use crate::ui::memo::memo;
use crate::ui::theme::{role, space};
use crate::ui::widgets;
use crate::ui::words::{counted, joined};
use crate::workspace::attending::{Figures, Learned, ShowRate, begins_as, figures, show_rate};

/// Draws both.
pub fn show(ui: &mut Ui, draft: &Draft<'_, '_>, event: &Event) {
    let (session, place) = (draft.desk.session, Id::unique("how the list of the open event stands"));
    let (workspace, today) = (session.workspace(), session.clock().today());
    let key = (workspace.generation(), event.header.id, today);
    let told = memo(ui, place, key, || (figures(workspace, event, today), show_rate(workspace, event, today)));
    widgets::heading(ui, 2, role::SUBHEADING, &stands(&told.0));
    if begins_as(event, today) == Registered {
        ui.add_space(space::LABEL);
        widgets::secondary(ui, &invite(event, told.1));
    }
    ui.add_space(space::FIELD);
}

/// "3 invited, 20 registered (9 confirmed), 41 came (4 walked in), 2 apologies: 12 new, 29 had been before".
fn stands(figures: &Figures) -> String {
    let number = |count: u32, words: &str| if count == 0 { String::new() } else { format!("{count} {words}") };
    let of_them = |all: u32, words: &str, some: u32, said: &str| match (number(all, words), some) {
        (all, 0) => all,
        (all, some) => format!("{all} ({some} {said})"),
    };
    let apologies = counted(figures.apologies as usize, "apology", "apologies");
    let parts = [
        number(figures.invited, "invited"),
        of_them(figures.registered, "registered", figures.confirmed, "confirmed"),
        of_them(figures.came, "came", figures.walk_ins, "walked in"),
        if figures.apologies == 0 { String::new() } else { apologies },
        number(figures.did_not_come, "did not come"),
    ];
    let said = joined(&parts.each_ref().map(String::as_str));
    match figures.named {
        _ if said.is_empty() => "Nobody is on the list yet".to_owned(),
        Some(named) => format!("{said}: {} new, {} had been before", named.first_time, named.before),
        None => said,
    }
}

/// "Invite up to 92. Room for 60; of 100 who register 65 come, as at the last 3 events of this series."
fn invite(event: &Event, rate: ShowRate) -> String {
    let of = rate.of_100;
    let why = match rate.from {
        Learned::Said => "as you say".to_owned(),
        Learned::FromSeries(count) => format!("as at {} of this series", last(count)),
        Learned::FromType(count) => format!("as at {} of this type", last(count)),
        Learned::NotYet => "as is usual for free events. Nothing is known of earlier ones".to_owned(),
    };
    match event.people.capacity.zip(event.cap_at(of)) {
        Some((room, cap)) => {
            format!("Invite up to {cap}. Room for {room}; of 100 who register {of} come, {why}.")
        }
        None => {
            format!("Say how many there is room for to see how many to invite. Of 100 who register {of} come, {why}.")
        }
    }
}

fn last(count: usize) -> String {
    if count == 1 { "the last event".to_owned() } else { format!("the last {count} events") }
}
