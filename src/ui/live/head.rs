//! The bar over the mode: which meeting, the time, a print of the draft, and the way out.

use eframe::egui::{Align, Frame, Layout, Margin, Panel, Ui};
use std::time::Duration;

use super::{Asked, Desk, Live};
use crate::app::{Command, Print, PrintTo, Sheet};
use crate::documents::wording::en_gb;
use crate::documents::{self, TextSize, dates};
use crate::model::{Event, Kind, TimeOfDay};
use crate::ui::commands;
use crate::ui::opened;
use crate::ui::state::State;
use crate::ui::theme::{self, icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words;

const HIGH: f32 = 64.0;
/// With less room than this the name of the meeting stands alone.
const WITH_DETAILS: f32 = 700.0;

/// Draws the bar.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, live: &Live, event: &Event) -> Option<Asked> {
    let palette = theme::palette(ui.ctx());
    let frame = Frame::new().fill(palette.window).inner_margin(Margin::symmetric(20, 6));
    Panel::top("live").exact_size(HIGH).resizable(false).frame(frame).show(ui, |ui| bar(ui, desk, live, event)).inner
}

fn bar(ui: &mut Ui, desk: &Desk<'_>, live: &Live, event: &Event) -> Option<Asked> {
    widgets::region(ui, "The meeting");
    let has_room = ui.available_width() >= WITH_DETAILS;
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let back = widgets::icon_button(ui, icon::BACK, "Back to the event").clicked().then_some(Asked::Finish);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // In the sharing half of a learning set, to go on is what one is there for.
            let finish = if live.half.shown { Button::outlined("Finish") } else { Button::filled("Finish") };
            let finish = commands::tip_saying(finish.show(ui), "minutes", "Finish the minutes");
            let finish = finish.clicked().then_some(Asked::Finish);
            let print = Button::outlined("Print draft").icon(icon::PRINT).show(ui);
            let print = commands::tip_saying(print, "print", "Print the draft").clicked().then_some(Asked::Print);
            ui.add_space(space::WORD);
            clock(ui, desk);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space::TIGHT);
                let title = opened::title(desk, (Kind::Event, live.event));
                widgets::heading(ui, 1, role::SUBHEADING, &words::shortened(&title, 70));
                if has_room {
                    widgets::secondary(ui, &details(event));
                }
            });
            finish.or(print).or(back)
        })
        .inner
    })
    .inner
}

/// "Taking minutes. Thursday 14 May 2026, Dunmere Library".
fn details(event: &Event) -> String {
    let when =
        if event.details.when.is_unknown() { String::new() } else { dates::when(&en_gb().dates, &event.details.when) };
    let place = event.details.venue.name.trim();
    format!("Taking minutes. {}", words::joined(&[&when, place]))
}

/// The time on the wall; the window wakes for the next minute.
fn clock(ui: &mut Ui, desk: &Desk<'_>) {
    let wall = desk.session.clock().wall();
    let Some(time) = TimeOfDay::new(wall.hour(), wall.minute()) else { return };
    let says = dates::time(&en_gb().dates, time);
    widgets::text(ui, role::CLOCK, theme::palette(ui.ctx()).ink, &says);
    let rest = 60_u64.saturating_sub(u64::try_from(wall.second()).unwrap_or_default());
    ui.ctx().request_repaint_after(Duration::from_secs(rest.max(1)));
}

/// Sends the minutes to the system's viewer, as they are usually printed.
pub fn print(desk: &mut Desk<'_>, state: &State) {
    let Some(live) = &state.live else { return };
    let Some(record) = desk.session.workspace().get(live.event) else { return };
    let Some(document) = documents::named("minutes") else { return };
    let style = documents::usual_style(document, record);
    let sheet = Sheet { document: document.name, record: live.event, style, size: TextSize::default() };
    desk.send(Command::Print(Print { sheet, to: PrintTo::Viewer }));
}
