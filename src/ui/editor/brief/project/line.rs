//! The line through time: how much of it is in view, its marks, and what a mark holds on which several moments fall.

mod marks;
mod view;

use eframe::egui::{Align, Id, Key, Layout, Modifiers, Ui};

use super::told::{Told, number, silent, silent_in_short};
use crate::documents::Origin;
use crate::model::Id as RecordId;
use crate::ui::theme::{icon, role, space};
use crate::ui::widgets::{self, Band, Shape, Timeline, TimelineDeed, mark_id};

use marks::Cluster;
use view::View;

/// Room that the choice of what is in view needs at the least.
const CHOICE: f32 = 330.0;

const HOW_TO_WALK: &str = "Arrow keys go from mark to mark, Enter opens one; plus and minus show less or more time.";

/// Draws it under its heading.
pub fn show(ui: &mut Ui, record: RecordId, told: &Told, lead: &mut Option<Origin>) {
    let place = Id::unique(("how much of a project's time is in view", record));
    let mut view: View = ui.data(|data| data.get_temp(place)).unwrap_or(View::Whole);
    ui.add_space(space::SECTION);
    head(ui, told, &mut view);
    ui.add_space(space::WORD);
    let days = view.days(told);
    let clusters = marks::clusters(told, Timeline::points_a_day(ui, &days));
    let drawn: Vec<widgets::Mark> = clusters.iter().map(|cluster| cluster.mark(told)).collect();
    let bands: Vec<Band> = told
        .silences
        .iter()
        .map(|silence| Band {
            days: number(silence.from)..=number(silence.to),
            says: silent(silence),
            in_short: silent_in_short(silence),
        })
        .collect();
    let ticks = view::ticks(ui, &days);
    let timeline = Timeline { marks: &drawn, bands: &bands, ticks: &ticks, today: told.today, view: days.clone() };
    let deed = timeline.show(ui);
    let at = drawn.iter().enumerate().find(|(number, _)| ui.memory(|memory| memory.has_focus(mark_id(ui, *number))));
    // What the pointer is told, the keyboard reads below the line.
    let below = match at {
        Some((_, mark)) => {
            view.zoom_with_keys(ui, told, mark.day);
            mark.says.clone()
        }
        None => HOW_TO_WALK.to_owned(),
    };
    let chosen = Id::unique(("the mark of a project that was opened", record));
    match deed {
        Some(TimelineDeed::Left(to)) => view.centre(told, drawn.get(to).map_or(told.today, |mark| mark.day)),
        Some(TimelineDeed::Opened(number)) => open(ui, &clusters, told, number, chosen, lead),
        None => {}
    }
    ui.data_mut(|data| data.insert_temp(place, view));
    held(ui, &clusters, told, chosen, lead);
    widgets::secondary(ui, &below);
    ui.add_space(space::SECTION);
}

fn head(ui: &mut Ui, told: &Told, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        widgets::heading(ui, 2, role::SUBHEADING, "Through time");
        ui.add_space(space::FIELD);
        for (shape, words) in marks::legend(told) {
            shape.legend(ui, words);
            ui.add_space(space::WORD);
        }
    });
    ui.add_space(space::LABEL);
    ui.horizontal(|ui| {
        let wide = (ui.available_width() - 100.0).clamp(1.0, CHOICE.max(ui.available_width() / 2.0).min(420.0));
        ui.allocate_ui_with_layout(eframe::egui::vec2(wide, 42.0), Layout::top_down(Align::Min), |ui| {
            let picked = widgets::named(ui, "Time in view", |ui| widgets::segments(ui, &View::WORDS, view.number()));
            if let Some(picked) = picked {
                *view = View::of_number(picked);
            }
        });
        let middle = view.middle(told);
        if widgets::icon_button(ui, icon::LARGER, "Show less time, closer").clicked() {
            view.closer(told, middle);
        }
        if widgets::icon_button(ui, icon::SMALLER, "Show more time").clicked() {
            view.further(told, middle);
        }
    });
}

/// A mark leads to its field, or shows what falls on it.
fn open(ui: &Ui, clusters: &[Cluster], told: &Told, number: usize, chosen: Id, lead: &mut Option<Origin>) {
    let Some(cluster) = clusters.get(number) else { return };
    match cluster.rows.as_slice() {
        [only] => *lead = told.rows.get(*only).map(|row| row.origin.clone()),
        rows => {
            let first = rows.first().copied();
            let was: Option<usize> = ui.data(|data| data.get_temp(chosen)).flatten();
            ui.data_mut(|data| data.insert_temp(chosen, first.filter(|_| was != first)));
        }
    }
}

/// What falls on the mark that was opened, each leading to its field.
fn held(ui: &mut Ui, clusters: &[Cluster], told: &Told, chosen: Id, lead: &mut Option<Origin>) {
    let Some(first) = ui.data(|data| data.get_temp::<Option<usize>>(chosen)).flatten() else { return };
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        ui.data_mut(|data| data.insert_temp::<Option<usize>>(chosen, None));
    }
    let Some(cluster) = clusters.iter().find(|cluster| cluster.rows.contains(&first)) else { return };
    if cluster.rows.len() < 2 {
        return;
    }
    widgets::card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = space::HAIR;
        for row in cluster.rows.iter().filter_map(|row| told.rows.get(*row)) {
            ui.push_id(&row.origin, |ui| {
                if widgets::link(ui, role::SECONDARY, &row.sentence).clicked() {
                    *lead = Some(row.origin.clone());
                }
            });
        }
    });
    ui.add_space(space::WORD);
}

/// A key alone.
fn pressed(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key) || input.consume_key(Modifiers::SHIFT, key))
}

/// The shape of a kind of moment.
fn shape_of(kind: crate::workspace::MomentKind, is_past: bool) -> Shape {
    use crate::workspace::MomentKind as Kind;
    match kind {
        Kind::Event => Shape::Dot,
        Kind::Decision => Shape::Square,
        Kind::Step => Shape::Diamond,
        Kind::Update | Kind::Output | Kind::Action | Kind::Told if is_past => Shape::Ring,
        Kind::Update | Kind::Output | Kind::Action | Kind::Told => Shape::Diamond,
    }
}
