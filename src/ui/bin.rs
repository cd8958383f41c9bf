//! The bin: deleted records by the day on which they were deleted, each with the way to put it back; and the way to take
//! them all away for good, which asks first.

use eframe::egui::{Align, Frame, Layout, Margin, ScrollArea, Ui, vec2};

use super::frame::Desk;
use super::history::times;
use super::kinds::icon_of;
use super::state::State;
use super::theme::{Tone, icon, role, space, width};
use super::widgets::{self, Button, MessageBar};
use super::words::counted;
use crate::app::{Bin, BinCommand, Binned, Command, KeptFor, author_of};
use crate::documents::wording::en_gb;
use crate::model::Id;

/// So many are drawn at first, and more of them each time somebody asks.
const AT_A_TIME: usize = 200;
/// So many are named where it is asked whether they may go.
const MOST_NAMED: usize = 5;

/// What the window remembers of the bin while it is shown.
#[derive(Debug, Default)]
pub struct BinScreen {
    asks: bool,
    /// More than the first are shown.
    more: usize,
}

/// Draws the screen.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let mut screen = state.bin.take().unwrap_or_else(|| {
        desk.send(Command::Bin(BinCommand::Look));
        BinScreen::default()
    });
    let session = desk.session;
    if *session.bin() == Bin::NotLooked && !session.is_loading() {
        // The folder was still being read when it was asked for first.
        desk.send(Command::Bin(BinCommand::Look));
    }
    ScrollArea::vertical().id_salt("bin").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(32, 20)).show(ui, |ui| {
            let whole = ui.available_width();
            ui.set_max_width(width::READING.min(whole));
            widgets::heading(ui, 1, role::SCREEN_TITLE, "Bin");
            if std::mem::take(&mut state.focus_bin) {
                widgets::next_takes_keyboard(ui);
            }
            ui.add_space(space::LABEL);
            widgets::secondary(ui, &how_long(session.settings().keep_deleted));
            ui.add_space(space::FIELD);
            match session.bin() {
                Bin::Found(found) if found.is_empty() => {
                    // In the middle of the screen, and not of the text over it.
                    ui.set_max_width(whole);
                    widgets::empty_state(ui, icon::REMOVE, "The bin is empty.", None);
                }
                Bin::Found(found) => contents(ui, desk, &mut screen, found),
                Bin::NotLooked if session.folder().is_none() => {
                    widgets::secondary(ui, "No folder is open. Open one in the settings.");
                }
                Bin::NotLooked | Bin::Looking => {
                    widgets::status(ui, icon::FIND, Tone::Quiet, "Looking into the bin\u{2026}");
                }
            }
        });
    });
    state.bin = Some(screen);
}

fn how_long(kept: KeptFor) -> String {
    let here = "What is deleted waits here, on this computer, with all its earlier versions";
    match kept {
        KeptFor::Always => format!("{here}, until the bin is emptied."),
        kept => format!("{here}, for {}, as the settings say.", kept.words()),
    }
}

fn contents(ui: &mut Ui, desk: &mut Desk<'_>, screen: &mut BinScreen, found: &[Binned]) {
    let may = desk.session.can_write();
    if screen.asks {
        ask(ui, desk, screen, found);
    } else if may && Button::outlined("Empty the bin").icon(icon::REMOVE).small().show(ui).clicked() {
        screen.asks = true;
    }
    let mut day = String::new();
    let shown = AT_A_TIME + screen.more;
    for one in found.iter().take(shown) {
        let deleted = times::day(desk.session.clock(), one.deleted.at);
        if deleted != day {
            ui.add_space(space::FIELD);
            widgets::heading(ui, 2, role::NAME, &deleted);
            ui.add_space(space::LABEL);
            day = deleted;
        }
        ui.push_id(one.record.id(), |ui| row(ui, desk, one, may));
    }
    if let Some(more) = found.len().checked_sub(shown).filter(|more| *more > 0) {
        ui.add_space(space::SMALL);
        widgets::secondary(ui, &format!("And {more} more, deleted before these."));
        if Button::plain("Show more of them").small().show(ui).clicked() {
            screen.more += AT_A_TIME;
        }
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, one: &Binned, may: bool) {
    let (kind, title) = (one.record.kind(), called(one));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let words = "Put back";
        let button = Button::outlined(words).icon(icon::UNDO).small();
        let wide = button.width(ui) + space::WORD;
        let name = format!("Put back {title}");
        let (place, _) = ui.allocate_exact_size(vec2(22.0, 22.0), eframe::egui::Sense::hover());
        let palette = super::theme::palette(ui.ctx());
        widgets::icon_at(ui, icon_of(kind), icon::SIZE, palette.muted, place.center());
        ui.vertical(|ui| {
            ui.set_width((ui.available_width() - wide).max(80.0));
            ui.spacing_mut().item_spacing.y = 0.0;
            widgets::text(ui, role::NAME, palette.ink, &title);
            let time = times::time(desk.session.clock(), one.deleted.at);
            let by = author_of(&one.deleted.by, desk.session);
            let what = if one.is_noted { "deleted" } else { "its file is gone; changed last" };
            let says = format!("{}, {what} at {time}, {}", kind.words().one, times::by(&by));
            widgets::secondary(ui, &says);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if Button::outlined(words).icon(icon::UNDO).small().name(&name).enabled(may).show(ui).clicked() {
                desk.send(Command::Bin(BinCommand::PutBack(one.record.id())));
            }
        });
    });
    widgets::rule(ui);
}

fn called(one: &Binned) -> String {
    let title = one.record.title();
    let line = title.lines().next().unwrap_or_default().trim();
    if line.is_empty() { "Without a name".to_owned() } else { super::words::shortened(line, 90) }
}

fn ask(ui: &mut Ui, desk: &mut Desk<'_>, screen: &mut BinScreen, found: &[Binned]) {
    let what = format!("Empty the bin? {} for good.", counted(found.len(), "thing goes", "things go"));
    let mut names: Vec<String> = found.iter().take(MOST_NAMED).map(called).collect();
    if let Some(others) = found.len().checked_sub(MOST_NAMED).filter(|others| *others > 0) {
        names.push(counted(others, "other", "others"));
    }
    let names = en_gb().joining.and_list(&names);
    let more = format!(
        "{names}: with all their earlier versions. Nothing on this computer brings them back, except a backup."
    );
    let bar = MessageBar::new(Tone::Warn, icon::WARNING, &what).more(&more);
    match bar.actions(&["Empty it", "Keep them"]).show(ui) {
        Some(0) => {
            let ids: Vec<Id> = found.iter().map(|one| one.record.id()).collect();
            desk.send(Command::Bin(BinCommand::Empty(ids)));
            screen.asks = false;
        }
        Some(_) => screen.asks = false,
        None => {}
    }
}
