//! How many outputs stood at which stage as time went on: as bars or as a table, of those that the board shows.

mod words;

use eframe::egui::{Align, Id, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::Board;
use crate::model::Ref;
use crate::model::output::{Output, Stage};
use crate::model::pick::Choice as _;
use crate::ui::frame::Desk;
use crate::ui::memo::memo;
use crate::ui::theme::{self, TextRole, role, space};
use crate::ui::widgets::{self, Bar, Bars};
use crate::workspace::stages_over_time::{Period, StagesOverTime, stages_over_time};

/// Of the table's first column, and of the others.
const PERIOD: f32 = 150.0;
const CELL: f32 = 86.0;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, board: &mut Board) {
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    // What narrows the board may have been chosen in this frame, and its columns follow in the next.
    let key = (workspace.generation(), today, board.shown_for().cloned());
    let found = memo(ui, Id::unique("stages over time"), key, || {
        let cards = board.columns.iter().flat_map(|column| &column.cards);
        let outputs: Vec<&Output> = cards.filter_map(|card| workspace.output(Ref(card.id))).collect();
        stages_over_time(workspace, &outputs, today)
    });
    ui.add_space(space::WORD);
    ui.horizontal(|ui| {
        let heading = widgets::heading(ui, 2, role::SUBHEADING, "Stages over time");
        if std::mem::take(&mut board.leads_to_chart) {
            heading.scroll_to_me(Some(Align::Min));
        }
        ui.add_space(space::WORD);
        widgets::flag(ui, &mut board.as_table, "As a table");
    });
    widgets::secondary(ui, words::about(&found));
    ui.add_space(space::WORD);
    if found.periods.is_empty() {
        widgets::body(ui, "There is nothing to show yet.");
    } else if board.as_table {
        table(ui, &found);
    } else {
        bars(ui, &found);
    }
    for note in words::notes(&found) {
        ui.add_space(space::LABEL);
        widgets::secondary(ui, &note);
    }
    ui.add_space(space::FIELD);
}

fn bars(ui: &mut Ui, found: &StagesOverTime) {
    let bar = |period: &Period, before: Option<&Period>| Bar {
        label: words::label(found.step, period, before),
        says: words::sentence(found, period),
        counts: period.counts.to_vec(),
        beside: 0,
    };
    let before = std::iter::once(None).chain(found.periods.iter().map(Some));
    let bars: Vec<Bar> = found.periods.iter().zip(before).map(|(period, before)| bar(period, before)).collect();
    let parts: Vec<&str> = Stage::ALL.iter().map(|(_, label)| *label).collect();
    let says = words::summary(found);
    Bars { name: "Stages over time, as bars", says: &says, parts: &parts, beside: "", bars: &bars }.show(ui);
}

/// A row for each period. Each is said as a sentence.
fn table(ui: &mut Ui, found: &StagesOverTime) {
    let heads = Stage::ALL.iter().map(|(_, label)| (*label).to_owned());
    let heads: Vec<String> = heads.chain(["All".to_owned()]).collect();
    ScrollArea::horizontal().id_salt("stages as a table").auto_shrink([false, true]).show(ui, |ui| {
        ui.set_min_width(PERIOD + heads.len() as f32 * CELL);
        row(ui, "", &heads, role::GROUP, "Stages, in the order of the columns");
        for period in &found.periods {
            widgets::rule(ui);
            let numbers = period.counts.iter().copied().chain([period.all()]);
            let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
            row(ui, &words::named(found, period), &numbers, role::BODY, &words::sentence(found, period));
        }
    });
}

fn row(ui: &mut Ui, first: &str, cells: &[String], role: TextRole, says: &str) {
    let palette = theme::palette(ui);
    let size = vec2(PERIOD + cells.len() as f32 * CELL, 2.0 * role.line + space::WORD);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, says));
    let cell = |left: f32, wide: f32| Rect::from_min_size(pos2(left, rect.top()), vec2(wide, rect.height()));
    widgets::words_in(ui, cell(rect.left(), PERIOD - space::WORD), role, palette.ink, first);
    for (number, words) in cells.iter().enumerate() {
        widgets::words_in(
            ui,
            cell(rect.left() + PERIOD + number as f32 * CELL, CELL - space::WORD),
            role,
            palette.ink,
            words,
        );
    }
}
