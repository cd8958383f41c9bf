//! How many came to each meeting of a series, as bars or as a table: of them who had come before and who was there for the
//! first time, and who had registered and did not come, where that is known. The same numbers as in the year's report.

mod words;

use eframe::egui::{self, Ui};
use jiff::civil::Date;

use super::{overview, table};
use crate::model::{Id, Ref};
use crate::ui::theme::space;
use crate::ui::widgets::{self, Bar, Bars};
use crate::workspace::Workspace;
use crate::workspace::series::{MeetingOf, did_not_come, whole_run};

/// The last meetings that are shown.
const SHOWN: usize = 40;
/// Fewer numbers can't be compared.
const LEAST: usize = 2;

/// What is shown of a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Turnout {
    meeting: MeetingOf,
    did_not_come: Option<u32>,
}

impl Turnout {
    fn came(&self) -> Option<usize> {
        self.meeting.held.came.map(|came| came as usize)
    }

    /// Who had come before, who came for the first time, and who was counted without a name.
    fn parts(&self) -> [usize; 3] {
        let named = self.meeting.named.unwrap_or_default();
        let unnamed = self.came().unwrap_or_default().saturating_sub(named.before + named.first_time);
        [named.before, named.first_time, unnamed]
    }
}

/// The parts of a bar, and what stands on it besides.
const PARTS: [&str; 3] = ["Had come before", "First time on a list", "Counted without a name"];
const DID_NOT_COME: &str = "Registered and did not come";

/// The meetings whose day is known, the first first.
pub fn of(workspace: &Workspace, series: Ref, today: Date) -> Vec<Turnout> {
    let whole = whole_run(workspace, series, today);
    let turnout = |meeting: MeetingOf| {
        let did_not_come = workspace.event(Ref(meeting.held.event)).and_then(did_not_come);
        Turnout { meeting, did_not_come }
    };
    let mut all: Vec<Turnout> = whole.meetings.into_iter().map(turnout).collect();
    all.drain(..all.len().saturating_sub(SHOWN));
    all
}

/// Draws it, where there is something to compare. The meeting that was clicked in the table.
pub fn show(ui: &mut Ui, all: &[Turnout]) -> Option<Id> {
    if all.iter().filter(|one| one.came().is_some()).count() < LEAST {
        return None;
    }
    overview::part(ui, "How many came");
    widgets::body(ui, &words::summary(all));
    ui.add_space(space::LABEL);
    let place = egui::Id::unique("who came to the open series as a table");
    let mut as_table: bool = ui.data(|data| data.get_temp(place)).unwrap_or_default();
    widgets::flag(ui, &mut as_table, "As a table");
    ui.data_mut(|data| data.insert_temp(place, as_table));
    ui.add_space(space::LABEL);
    if as_table {
        return numbers(ui, all);
    }
    bars(ui, all);
    None
}

/// The parts that anybody is in; where nobody who came before is known, all are one.
fn shown(all: &[Turnout]) -> Vec<usize> {
    let says = |part: &usize| all.iter().any(|one| one.parts().get(*part).is_some_and(|count| *count > 0));
    if says(&0) { (0..PARTS.len()).filter(says).collect() } else { Vec::new() }
}

fn bars(ui: &mut Ui, all: &[Turnout]) {
    let shown = shown(all);
    let bar = |one: &Turnout| {
        let parts = one.parts();
        let came = vec![one.came().unwrap_or_default()];
        let counts = shown.iter().filter_map(|part| parts.get(*part).copied()).collect::<Vec<_>>();
        Bar {
            label: words::label(one),
            says: words::sentence(one),
            counts: if shown.is_empty() { came } else { counts },
            beside: one.did_not_come.unwrap_or_default() as usize,
        }
    };
    let bars: Vec<Bar> = all.iter().map(bar).collect();
    let parts: Vec<&str> = match shown.as_slice() {
        [] => vec!["Came"],
        shown => shown.iter().filter_map(|part| PARTS.get(*part).copied()).collect(),
    };
    let says = words::summary(all);
    let beside = if all.iter().any(|one| one.did_not_come.is_some_and(|count| count > 0)) { DID_NOT_COME } else { "" };
    Bars { name: "How many came, as bars", says: &says, parts: &parts, beside, bars: &bars }.show(ui);
}

fn numbers(ui: &mut Ui, all: &[Turnout]) -> Option<Id> {
    let shown = shown(all);
    let names = shown.iter().filter_map(|part| PARTS.get(*part).copied());
    let mut columns: Vec<table::Column> = [("Meeting", 2.0), ("Came", 1.0)].to_vec();
    columns.extend(names.map(|name| (name, 1.5)));
    columns.push((DID_NOT_COME, 1.8));
    let row = |one: &Turnout| {
        let number = |count: Option<usize>| count.map(|count| count.to_string()).unwrap_or_default();
        let parts = one.parts();
        let known = |part: &usize| one.came().and_then(|_| parts.get(*part).copied());
        let mut cells = vec![words::named(one), number(one.came())];
        cells.extend(shown.iter().map(|part| number(known(part))));
        cells.push(number(one.did_not_come.map(|count| count as usize)));
        cells
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    let clicked = table::show(ui, "How many came to each meeting", &columns, &rows);
    clicked.and_then(|row| all.get(row)).map(|one| one.meeting.held.event)
}
