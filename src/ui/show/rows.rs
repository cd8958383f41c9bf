//! A row for each team. The one at hand is filled in while the team speaks, and one that is typed in until its cell is
//! left, although the next team has begun; another is gone to by a click. With little room
//! the row at hand has each cell under its heading, and the other teams are a line each below it, where there is room.

use eframe::egui::{self, Align, Color32, Frame, Layout, Margin, Rect, ScrollArea, Stroke, Ui, pos2, vec2};

use super::timing::Timing;
use super::{Desk, Show, Stage, cells, edge, keys, one_line};
use crate::import::show::Cell;
use crate::ui::theme::{self, icon, line, role, space};
use crate::ui::widgets::{self, Ground, Stands, icon_button_if};
use crate::ui::words::counted;
use crate::workspace::show::Team;

/// The shares of the width that a team's name and its cells have.
const SHARES: [f32; 5] = [0.19, 0.27, 0.2, 0.16, 0.18];
const GAP: f32 = space::SECTION;
/// From the edge of the window.
const EDGE: f32 = 48.0;

/// Draws them under their headings.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, show: &mut Show, timing: &mut Timing, stage: &Stage<'_>) {
    let palette = theme::palette(ui.ctx());
    ui.painter().rect_filled(ui.available_rect_before_wrap(), 0, palette.panel);
    widgets::rule(ui);
    let wide = widths(ui, stage);
    if !stage.is_small {
        headings(ui, stage, &wide);
        widgets::rule(ui);
    }
    if stage.is_small {
        return in_little_room(ui, desk, show, timing, stage, &wide);
    }
    let held = show.typing.row(ui.ctx());
    ScrollArea::vertical().id_salt(("rows", show.event)).auto_shrink(false).animated(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut is_said = false;
        for (number, team) in stage.teams.iter().enumerate() {
            let row = ui.push_id(team.brief, |ui| {
                if number == stage.at || held == Some(team.brief) {
                    at_hand(ui, desk, show, timing, stage, (team, &wide));
                } else if other(ui, desk, stage, number, (team, &wide)) {
                    timing.go_to(team.brief, desk.session.clock().elapsed());
                }
            });
            widgets::rule(ui);
            let more = stage.teams.len() - number;
            // What is typed in is always seen.
            if number != stage.at && held != Some(team.brief) {
                is_said |= whole_or_none(ui, row.response.rect, Some(more).filter(|_| !is_said));
            }
        }
    });
}

/// The row at hand, and one that is typed in; then the other teams, where more than one of them has room.
fn in_little_room(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    show: &mut Show,
    timing: &mut Timing,
    stage: &Stage<'_>,
    wide: &[f32; 5],
) {
    let held = show.typing.row(ui.ctx());
    let is_open = |number: usize, team: &Team| number == stage.at || held == Some(team.brief);
    ScrollArea::vertical().id_salt(("rows", show.event)).auto_shrink(false).animated(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (_, team) in stage.teams.iter().enumerate().filter(|(number, team)| is_open(*number, team)) {
            ui.push_id(team.brief, |ui| at_hand(ui, desk, show, timing, stage, (team, wide)));
        }
        if ui.clip_rect().bottom() - ui.cursor().top() < 2.0 * one_line::HIGH {
            return;
        }
        for (number, team) in stage.teams.iter().enumerate().filter(|(number, team)| !is_open(*number, team)) {
            if ui.push_id(team.brief, |ui| one_line::show(ui, desk, stage, (number, team))).inner {
                timing.go_to(team.brief, desk.session.clock().elapsed());
            }
            widgets::rule(ui);
        }
    });
}

/// A row that is seen in part is not seen, since half a line can't be read; how many follow is said in its place. Whether
/// it was.
fn whole_or_none(ui: &Ui, row: Rect, more: Option<usize>) -> bool {
    let (seen, palette) = (ui.clip_rect(), theme::palette(ui.ctx()));
    let cut = row.intersect(seen);
    let is_cut = cut.is_positive() && cut.height() < row.height() - 1.0 && row.height() < seen.height();
    if !is_cut {
        return false;
    }
    ui.painter().rect_filled(cut, 0, palette.panel);
    let is_below = row.bottom() > seen.bottom();
    if let Some(more) = more.filter(|_| is_below && cut.height() >= role::PROJECTOR_ROW.line) {
        let says = counted(more, "more team below", "more teams below");
        let at = pos2(seen.left() + EDGE, cut.top());
        widgets::words_at(ui, role::PROJECTOR_ROW, palette.muted, &says, at);
    }
    is_below
}

fn widths(ui: &Ui, stage: &Stage<'_>) -> [f32; 5] {
    let room = ui.available_width() - 2.0 * f32::from(edge(stage)) - 4.0 * GAP;
    SHARES.map(|share| (room * share).floor())
}

fn headings(ui: &mut Ui, stage: &Stage<'_>, wide: &[f32; 5]) {
    let muted = theme::palette(ui.ctx()).muted;
    let names = ["Team"].into_iter().chain(Cell::ALL.into_iter().map(cells::heading));
    Frame::new().inner_margin(Margin::symmetric(edge(stage), 10)).show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (name, wide) in names.zip(wide) {
                column(ui, *wide, |ui| {
                    widgets::text(ui, role::PROJECTOR_HEAD, muted, name);
                });
            }
        });
    });
}

fn column<R>(ui: &mut Ui, wide: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.allocate_ui_with_layout(vec2(wide, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(wide);
        contents(ui)
    })
    .inner
}

/// A row that is filled in.
fn at_hand(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    show: &mut Show,
    timing: &Timing,
    stage: &Stage<'_>,
    (team, wide): (&Team, &[f32; 5]),
) {
    let palette = theme::palette(ui.ctx());
    let margin = Margin::symmetric(edge(stage), if stage.is_small { 6 } else { 12 });
    let is_at_hand = stage.team().is_some_and(|at_hand| at_hand.brief == team.brief);
    let ground = if is_at_hand { palette.selected } else { palette.panel };
    let drawn = Frame::new().fill(ground).inner_margin(margin).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        if stage.is_small {
            two_abreast(ui, desk, show, stage, team);
            return;
        }
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let [name, cells @ ..] = wide;
            column(ui, *name, |ui| {
                widgets::text(ui, role::PROJECTOR_ROW.strong(), palette.ink, &team.name);
                if is_at_hand && !timing.turn.timer.runs() {
                    movers(ui, desk, show, timing, stage, team);
                }
            });
            for (cell, wide) in Cell::ALL.into_iter().zip(cells) {
                column(ui, *wide, |ui| fill_in(ui, desk, show, stage, team, cell));
            }
        });
    });
    if !is_at_hand {
        return;
    }
    let place = drawn.response.rect;
    ui.painter().rect_filled(place.with_max_x(place.left() + line::PROJECTOR), 0, palette.accent);
    mark(ui, icon::GO, palette.accent, place, stage);
    if ui.memory(|memory| memory.focused().is_none()) {
        drawn.response.scroll_to_me(None);
    }
}

/// The cells of the row at hand, each under its heading.
fn two_abreast(ui: &mut Ui, desk: &mut Desk<'_>, show: &mut Show, stage: &Stage<'_>, team: &Team) {
    let palette = theme::palette(ui.ctx());
    let wide = ((ui.available_width() - space::FIELD) / 2.0).floor();
    for pair in Cell::ALL.chunks(2) {
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = space::FIELD;
            for cell in pair {
                column(ui, wide, |ui| {
                    widgets::text(ui, role::PROJECTOR_HEAD, palette.muted, cells::heading(*cell));
                    fill_in(ui, desk, show, stage, team, *cell);
                });
            }
        });
        ui.add_space(space::LABEL);
    }
}

/// A cell to type in.
fn fill_in(ui: &mut Ui, desk: &mut Desk<'_>, show: &mut Show, stage: &Stage<'_>, team: &Team, cell: Cell) {
    let palette = theme::palette(ui.ctx());
    let before = show.typing.text(desk, team.brief, cell, &team.row);
    let mut text = before.clone();
    let name = format!("{}, {}", cells::heading(cell), team.name);
    let can_write = stage.can_write && team.made.iter().all(|made| desk.session.read_only(*made).is_none());
    if show.typing.takes_keyboard(ui.ctx(), team.brief, cell) {
        widgets::next_takes_keyboard(ui);
    }
    let typed = ui
        .add_enabled_ui(can_write, |ui| {
            widgets::named(ui, &name, |ui| widgets::projector_line(ui, &mut text, cells::lacking(cell, false)))
        })
        .inner;
    let (thick, colour) = match typed.has_focus() {
        true => (line::FOCUS, palette.accent),
        false => (line::THIN, palette.control),
    };
    ui.painter().hline(typed.rect.x_range(), typed.rect.bottom() + 1.0, Stroke::new(thick, colour));
    if typed.has_focus() || text != before {
        show.typing.holds(team.brief, cell, typed.id, &before);
    }
    if text != before {
        show.typing.write(desk, stage.event, &team.row, text);
    }
    if typed.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        show.typing.goes_on(team.brief, cell);
    }
    ui.add_space(space::HAIR);
}

/// The buttons that let the team at hand show earlier, or later.
fn movers(ui: &mut Ui, desk: &mut Desk<'_>, show: &Show, timing: &Timing, stage: &Stage<'_>, team: &Team) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::LABEL;
        let ways =
            [(-1, icon::UP, "earlier", stage.at > 0), (1, icon::DOWN, "later", stage.at + 1 < stage.teams.len())];
        for (by, picture, when, can) in ways {
            let says = format!("Let {} show {when}", team.name);
            if icon_button_if(ui, can && stage.can_write, picture, &says).clicked() {
                keys::move_team(desk, show, timing, stage.teams, by);
            }
        }
    });
}

/// A row that is not at hand; whether it was chosen.
fn other(ui: &mut Ui, desk: &Desk<'_>, stage: &Stage<'_>, number: usize, (team, wide): (&Team, &[f32; 5])) -> bool {
    let palette = theme::palette(ui.ctx());
    let has_shown = number < stage.at;
    let ground = Ground::reserve(ui);
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    let said = Cell::ALL.map(|cell| (cell, super::cells::text(workspace, &team.row, cell, today)));
    let drawn = Frame::new().inner_margin(Margin::symmetric(edge(stage), 12)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let [name, cells @ ..] = wide;
            column(ui, *name, |ui| {
                widgets::text(ui, role::PROJECTOR_ROW.strong(), palette.ink, &team.name);
            });
            for ((cell, said), wide) in said.iter().zip(cells) {
                column(ui, *wide, |ui| {
                    let is_lost = has_shown && matches!(cell, Cell::TakesOn | Cell::Promise);
                    let (ink, words) = match (said.is_empty(), is_lost) {
                        (false, _) => (palette.ink, said.as_str()),
                        (true, true) => (palette.warn, super::cells::lacking(*cell, true)),
                        (true, false) => (palette.muted, super::cells::lacking(*cell, has_shown)),
                    };
                    widgets::text(ui, role::PROJECTOR_ROW, ink, words);
                });
            }
        });
    });
    let place = drawn.response.rect;
    let (picture, colour) = if has_shown { (icon::DONE, palette.accent) } else { (icon::UNCHOSEN, palette.muted) };
    mark(ui, picture, colour, place, stage);
    let says: Vec<&str> = said.iter().map(|(_, said)| said.as_str()).filter(|said| !said.is_empty()).collect();
    let name = if says.is_empty() { team.name.clone() } else { format!("{}: {}", team.name, says.join(", ")) };
    let id = ui.scope_id().with(("turn of", team.brief));
    ground.press(ui, place, id, &name, Stands::Usual).clicked()
}

/// How far a team is, at the edge of its row.
fn mark(ui: &Ui, picture: theme::Icon, colour: Color32, place: Rect, stage: &Stage<'_>) {
    if !stage.is_small {
        let middle = pos2(
            place.left() + f32::from(edge(stage)) / 2.0 + 2.0,
            place.top() + 12.0 + role::PROJECTOR_ROW.line / 2.0,
        );
        widgets::icon_at(ui, picture, icon::SIZE_LARGE, colour, middle);
    }
}
