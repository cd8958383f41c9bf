//! What became of it: a line a project, so that a director's question is read across one line. The stage is words first,
//! then a painted bar, then its number.

use eframe::egui::Ui;

use super::{Morning, go_to_page, parts, words};
use crate::model::output::Stage;
use crate::model::pick::Choice;
use crate::model::{Kind, Open, When};
use crate::ui::frame::Desk;
use crate::ui::state::{Screen, State};
use crate::ui::theme::{self, Tone, icon, role, space};
use crate::ui::widgets::{self, Button, Chip};
use crate::ui::words::{counted, joined, short_when};
use crate::workspace::board::Wanted;
use crate::workspace::{Became, Grouping, Order};

/// What is drawn as wide as it is: the bar of a stage, and for how long nothing was heard.
const STAGE: f32 = 172.0;
const HEARD: f32 = 112.0;
const HEADS: [&str; 4] = ["Project", "Stage", "Next step", "Last heard"];
/// With less room than this each project's facts stand below each other.
const TABLE: f32 = 560.0;
/// As many as are named.
const NAMED: usize = 8;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    if parts::heading_with_all(ui, "What became of it", "All outputs") {
        state.go_to_list(Screen::Outputs);
    }
    let all = &morning.home.became;
    if all.is_empty() {
        parts::nothing(ui, "No project has been at an event yet. Each will have its line here afterwards.");
    } else {
        table(ui, desk, state, all);
    }
    gone_quiet(ui, state, morning.home.quiet);
}

fn table(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, all: &[Became]) {
    parts::card(ui, |ui| {
        let is_table = ui.available_width() >= TABLE;
        if is_table {
            parts::head(ui, |ui| {
                cells(ui, |ui, column| {
                    widgets::secondary(ui, HEADS.get(column).copied().unwrap_or_default());
                })
            });
        }
        for (number, became) in all.iter().take(NAMED).enumerate() {
            if number > 0 || is_table {
                widgets::rule(ui);
            }
            ui.push_id(became.brief, |ui| {
                parts::part(ui, |ui| {
                    if is_table {
                        cells(ui, |ui, column| cell(ui, desk, state, became, column));
                    } else {
                        (0..HEADS.len()).for_each(|column| cell(ui, desk, state, became, column));
                    }
                })
            });
        }
        rest(ui, state, all);
    });
}

/// The way to all that have gone quiet, also to those that were at no event.
fn gone_quiet(ui: &mut Ui, state: &mut State, quiet: usize) {
    if quiet > 0 {
        ui.add_space(space::WORD);
        let words = counted(quiet, "project has gone quiet", "projects have gone quiet");
        if Button::plain(&words).icon(icon::QUIET).icon_after(icon::GO).small().show(ui).clicked() {
            state.go_to_list(Screen::Briefs);
            let list = state.lists.entry(Kind::Brief).or_default();
            // What was open before may be no such project, and is not gone back to.
            (list.quiet_only, list.reveal, list.open) = (true, false, None);
            list.filter.clear();
            (list.order, list.grouping) = (Some(Order::Quiet), Some(Grouping::None));
            list.board.wanted = Wanted { quiet_only: list.as_board, ..Wanted::default() };
        }
    }
}

fn rest(ui: &mut Ui, state: &mut State, all: &[Became]) {
    let rest = all.get(NAMED..).unwrap_or_default();
    if rest.is_empty() {
        return;
    }
    let quiet = rest.iter().filter(|one| one.is_quiet).count();
    let more = counted(rest.len(), "more project", "more projects");
    if parts::more(ui, &format!("and {more}, {quiet} of them quiet")) {
        state.go_to_list(Screen::Briefs);
        state.lists.entry(Kind::Brief).or_default().filter.clear();
    }
}

/// Draws a line of the table.
fn cells(ui: &mut Ui, mut draw: impl FnMut(&mut Ui, usize)) {
    let shared = (ui.available_width() - STAGE - HEARD) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (column, wide) in [shared, STAGE, shared, HEARD].into_iter().enumerate() {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::HAIR;
                ui.set_width(wide - space::SMALL);
                draw(ui, column);
            });
            ui.add_space(space::SMALL);
        }
    });
}

fn cell(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, became: &Became, column: usize) {
    match column {
        0 => {
            if widgets::title_link(ui, role::NAME, &became.title).clicked() {
                go_to_page(desk, state, Kind::Brief, became.brief, "since");
            }
            widgets::secondary(ui, &became.question);
        }
        1 => stage(ui, became.stage.as_ref()),
        2 => step(ui, became),
        _ if became.is_quiet => {
            let words = format!("Quiet {} days", became.days_since_heard);
            Chip::new(&words).tone(Tone::Warn).show(ui);
            ui.add_space(space::HAIR);
            let asked = became.asked.map(|day| format!("Asked {}", short_when(&When::day(day))));
            match asked {
                Some(asked) => {
                    widgets::secondary(ui, &asked);
                }
                None if ask_for_news(ui, became) => desk.asks_news = Some(became.brief),
                None => {}
            }
        }
        _ => {
            widgets::body(ui, &words::ago(became.days_since_heard));
        }
    }
}

fn ask_for_news(ui: &mut Ui, became: &Became) -> bool {
    let name = format!("Ask for news of {}", became.title);
    Button::outlined("Ask for news").small().name(&name).show(ui).clicked()
}

/// A stage that only a newer version knows stands as its file has it.
fn stage(ui: &mut Ui, stage: Option<&Open<Stage>>) {
    let palette = theme::palette(ui);
    let stage = match stage {
        Some(Open::Known(stage)) => *stage,
        Some(Open::Newer(raw)) => {
            widgets::text(ui, role::GROUP, palette.ink, raw.get_ron().trim());
            return;
        }
        None => {
            widgets::secondary(ui, "Nothing was made yet");
            return;
        }
    };
    widgets::text(ui, role::GROUP, palette.ink, stage.label());
    if let Some(number) = stage.number() {
        let of = Stage::ON_THE_WAY.len();
        let says = format!("Stage {number} of {of}");
        ui.add_space(space::HAIR);
        widgets::stage_bar(ui, number, of, &says);
        widgets::secondary(ui, &says);
    }
}

fn step(ui: &mut Ui, became: &Became) {
    let Some(step) = &became.step else {
        widgets::secondary(ui, "Nothing is expected");
        return;
    };
    widgets::body(ui, &joined(&[&step.what, &short_when(&step.when)]));
    // Who decides is told once: "Cabinet decides on the panel" has said it.
    let who = if says(&step.what, &step.who) { "" } else { &step.who };
    let more = match (who, step.if_yes.as_str()) {
        ("", "") => String::new(),
        ("", if_yes) => format!("If yes: {if_yes}"),
        (who, _) => who.to_owned(),
    };
    if !more.is_empty() {
        widgets::secondary(ui, &more);
    }
}

/// Whether these words stand in a sentence, and not only as a part of other words.
fn says(sentence: &str, words: &str) -> bool {
    sentence.match_indices(words).any(|(at, _)| {
        let (before, from) = sentence.split_at_checked(at).unwrap_or_default();
        let after = from.strip_prefix(words).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}
