//! The first people of a list as they would come in, and the rows that nobody can understand.

use eframe::egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::part;
use crate::app::ReadList;
use crate::import::people::{Comes, Proposal, Proposed, Whom};
use crate::model::pick::Choice as _;
use crate::ui::frame::Desk;
use crate::ui::theme::{self, TextRole, role, space};
use crate::ui::widgets;
use crate::ui::words::{counted, joined};

/// As many people are shown, and as many rows that are not understood.
const PEOPLE: usize = 8;
const ROWS: usize = 12;

/// How much of the width each cell takes.
const SHARES: [f32; 6] = [0.6, 2.1, 2.5, 2.0, 1.4, 1.6];
const HEADS: [&str; 6] = ["Row", "Name", "Email", "Organisation", "State", "Known?"];
/// With less room each person is a sentence.
const ABREAST: f32 = 680.0;

/// Draws the first people.
pub fn first(ui: &mut Ui, desk: &Desk<'_>, read: &ReadList) {
    let people = &read.proposal.people;
    if people.is_empty() {
        return;
    }
    part(ui, "The first of them, as they come in");
    let abreast = ui.available_width() >= ABREAST;
    if abreast {
        line(
            ui,
            &HEADS.map(str::to_owned),
            role::GROUP,
            "Row, name, email, organisation, state, and whether they are known",
        );
    }
    for one in people.iter().take(PEOPLE) {
        let cells = cells(desk, one);
        let [row, rest @ ..] = &cells;
        let says = format!("Row {row}: {}", joined(&rest.each_ref().map(String::as_str)));
        widgets::rule(ui);
        if abreast {
            line(ui, &cells, role::BODY, &says);
        } else {
            widgets::body(ui, &says);
        }
    }
    widgets::rule(ui);
    if people.len() > PEOPLE {
        widgets::secondary(ui, &format!("and {} more", people.len() - PEOPLE));
    }
}

fn cells(desk: &Desk<'_>, one: &Proposed) -> [String; 6] {
    let name = match one.who {
        Whom::Known(known) => desk.session.workspace().title(known.0).unwrap_or_default(),
        Whom::New(_) => format!("{} {}", one.said.title, one.said.name).trim().to_owned(),
    };
    let state = one.entry.state.known().map(|state| state.label()).unwrap_or_default();
    let said = &one.said;
    let row = one.row.to_string();
    [row, name, said.email.clone(), said.organisation.clone(), state.to_owned(), known(one).to_owned()]
}

fn known(one: &Proposed) -> &'static str {
    match (one.comes, one.who) {
        (Comes::OntoList, Whom::New(_)) => "New",
        (Comes::OntoList, Whom::Known(_)) => "Known already",
        (Comes::UpToDate, _) => "Changes",
        (Comes::AsTheyAre, _) => "As it is",
    }
}

/// Cells side by side, said as a sentence.
fn line(ui: &mut Ui, cells: &[String; 6], role: TextRole, says: &str) {
    let palette = theme::palette(ui);
    let all: f32 = SHARES.iter().sum();
    let wide = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(wide, role.line + space::WORD), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, says));
    let mut left = rect.left();
    for (words, share) in cells.iter().zip(SHARES) {
        let width = wide * share / all;
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width - space::WORD, rect.height()));
        widgets::words_in(ui, cell, role, palette.ink, words);
        left += width;
    }
}

/// Draws the rows that can't be understood, each with its number and why.
pub fn not_understood(ui: &mut Ui, proposal: &Proposal) {
    let rows = &proposal.not_understood;
    if rows.is_empty() {
        return;
    }
    part(ui, "Rows that can\u{2019}t be understood");
    for row in rows.iter().take(ROWS) {
        widgets::body(ui, &format!("Row {}: {}", row.row, row.why));
    }
    if rows.len() > ROWS {
        widgets::secondary(ui, &format!("and {}", counted(rows.len() - ROWS, "more row", "more rows")));
    }
}
