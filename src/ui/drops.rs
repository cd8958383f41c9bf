//! Files that are dragged over the window: where they would go is said while they are over it, and they go there when they
//! are let go. Several at once are one step to undo.
//!
//! Some systems tell where the pointer is while something is dragged, and others don't. Where nothing is known, they go to
//! the record that is open.

use std::path::PathBuf;

use eframe::egui::{Align2, Area, Context, Frame, Id, Margin, Order, Rect, Ui, vec2};

use super::frame::Desk;
use super::state::State;
use super::theme::{self, role, space};
use super::widgets;
use crate::app::Command;
use crate::documents::Origin;
use crate::workspace::KEPT_FILES;

const OPEN_FIRST: &str = "Open something first: a file is kept with it.";

/// Where files would go, and how that is said.
#[derive(Clone, Debug)]
pub struct Place {
    to: Origin,
    says: String,
}

/// Notes that what is dropped here goes to this field, if files are over it. The innermost place is noted last.
pub fn over(ui: &Ui, desk: &mut Desk<'_>, here: Rect, to: Origin, says: &str) {
    if count(ui.ctx()) == 0 {
        return;
    }
    let at = ui.input(|input| input.pointer.latest_pos());
    if at.is_some_and(|at| here.intersect(ui.clip_rect()).contains(at)) {
        desk.drops_at = Some(Place { to, says: says.to_owned() });
    }
}

/// Says where they would go, or takes them in.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &State) {
    if count(ctx) == 0 || state.first_run.is_some() {
        return;
    }
    let place = desk.drops_at.take().or_else(|| open_record(desk, state));
    let dropped: Vec<PathBuf> =
        ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    match place {
        Some(place) if !dropped.is_empty() => desk.send(Command::Attach(place.to, dropped)),
        None if !dropped.is_empty() => desk.says = Some(OPEN_FIRST.to_owned()),
        Some(place) => banner(ctx, &format!("Let go to keep {} {}", files(count(ctx)), place.says)),
        None => banner(ctx, OPEN_FIRST),
    }
}

fn open_record(desk: &Desk<'_>, state: &State) -> Option<Place> {
    let record = state.open()?;
    let title = desk.session.workspace().title(record)?;
    let says = if title.is_empty() { "with what is open".to_owned() } else { format!("with {title}") };
    Some(Place { to: Origin { record, field: KEPT_FILES.to_owned() }, says })
}

/// How many files are over the window, or were let go.
fn count(ctx: &Context) -> usize {
    ctx.input(|input| input.raw.hovered_files.len().max(input.raw.dropped_files.len()))
}

fn files(count: usize) -> String {
    if count == 1 { "this file".to_owned() } else { format!("these {count} files") }
}

fn banner(ctx: &Context, says: &str) {
    let palette = theme::palette(ctx);
    let area = Area::new(Id::unique("files over the window")).order(Order::Foreground).interactable(false);
    area.anchor(Align2::CENTER_BOTTOM, vec2(0.0, -2.0 * space::PAGE)).show(ctx, |ui| {
        let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(20)).fill(palette.selected);
        frame.show(ui, |ui| widgets::text(ui, role::NAME, palette.ink, says));
    });
}
