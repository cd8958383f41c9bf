//! What the meetings of a series say: who has hosted and whose turn it is, each meeting with how many came, and the
//! members over time. Nothing here can be typed; a click opens the record that says so.

use eframe::egui::{self, Ui};
use jiff::civil::Date;

use super::{members, table, turnout};
use crate::model::{Id, Ref, Series, When, capitalised};
use crate::ui::editor::{Draft, section};
use crate::ui::memo::memo;
use crate::ui::theme::{role, space};
use crate::ui::widgets;
use crate::ui::words::{counted, last_hosted, short_when};
use crate::workspace::series::{Held, Turn, held_meetings, host_turns};
use crate::workspace::{Workspace, without_series};

/// As many rows of a table as are drawn; the rest is counted.
const SHOWN: usize = 12;

const NO_MEETING: &str = "No meeting of this series was held yet. Each one is listed here once its day is over, with its \
                          host, how many came, and how many members there were.";
const NO_ORGANISATION: &str = "No organisation is among the members. Where some are, this says who has hosted, and whose \
                               turn it is.";

/// What is drawn, worked out once for each state of the records.
struct Overview {
    turns: Vec<(Id, Vec<String>)>,
    next_host: String,
    meetings: Vec<(Id, Vec<String>)>,
    turnout: Vec<turnout::Turnout>,
    members: members::Said,
}

/// Draws it, under a heading that folds.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, series: &Series) {
    let (workspace, today) = (draft.desk.session.workspace(), draft.desk.session.clock().today());
    let place = egui::Id::unique("what the meetings of the open series say");
    let overview = memo(ui, place, (workspace.generation(), draft.record, today), || Overview {
        turns: host_turns(workspace, Ref(draft.record), today).iter().map(|turn| host_row(workspace, turn)).collect(),
        next_host: next_host(workspace, Ref(draft.record), today),
        meetings: held_meetings(workspace, Ref(draft.record), today)
            .iter()
            .map(|held| meeting_row(workspace, held, &series.name))
            .collect(),
        turnout: turnout::of(workspace, Ref(draft.record), today),
        members: members::said(workspace, Ref(draft.record), series, today),
    });
    let opens = draft.opens(true, |_| false);
    let mut open = None;
    section::show(ui, "overview", "Meetings, hosts and members", opens, |ui| {
        ui.spacing_mut().item_spacing.y = space::LABEL;
        // Each is drawn, whichever was clicked.
        let clicked = [hosts(ui, &overview), meetings(ui, &overview), turnout::show(ui, &overview.turnout)];
        open = clicked.into_iter().flatten().next();
        members::show(ui, &overview.members);
    });
    ui.add_space(space::FIELD);
    if let Some(id) = open {
        draft.desk.go = draft.desk.session.workspace().get(id).map(|record| (record.kind(), id));
    }
}

pub(super) fn part(ui: &mut Ui, title: &str) {
    ui.add_space(space::WORD);
    widgets::heading(ui, 3, role::NAME, title);
}

fn hosts(ui: &mut Ui, overview: &Overview) -> Option<Id> {
    part(ui, "Who hosts next");
    if overview.turns.is_empty() {
        widgets::secondary(ui, NO_ORGANISATION);
        return None;
    }
    widgets::body(ui, &overview.next_host);
    rows(
        ui,
        "Members by their turn to host",
        &[("Member", 3.0), ("Hosted last", 2.6), ("So far", 1.2)],
        &overview.turns,
    )
}

fn meetings(ui: &mut Ui, overview: &Overview) -> Option<Id> {
    part(ui, "Meetings that were held");
    if overview.meetings.is_empty() {
        widgets::secondary(ui, NO_MEETING);
        return None;
    }
    let columns = [("Meeting", 2.8), ("Day", 2.5), ("Host", 2.4), ("Came", 1.0), ("Members then", 1.5)];
    rows(ui, "Meetings that were held", &columns, &overview.meetings)
}

fn rows(ui: &mut Ui, name: &str, columns: &[table::Column], rows: &[(Id, Vec<String>)]) -> Option<Id> {
    let cells: Vec<Vec<String>> = rows.iter().take(SHOWN).map(|(_, cells)| cells.clone()).collect();
    let clicked = table::show(ui, name, columns, &cells);
    if rows.len() > SHOWN {
        widgets::secondary(ui, &format!("and {} more", rows.len() - SHOWN));
    }
    clicked.and_then(|row| rows.get(row)).map(|(id, _)| *id)
}

/// What a record is called.
pub(super) fn name(workspace: &Workspace, link: Ref) -> String {
    match workspace.title(link.0) {
        Some(title) if !title.is_empty() => title,
        Some(_) => "Without a name".to_owned(),
        None => "Not here yet".to_owned(),
    }
}

fn host_row(workspace: &Workspace, turn: &Turn) -> (Id, Vec<String>) {
    let last = match (turn.ahead, turn.ahead_on()) {
        (Some(_), Some(day)) => format!("Will on {}", short_when(&When::day(day))),
        (Some(_), None) => "Will, on a day to be confirmed".to_owned(),
        (None, _) => turn.last.map_or_else(|| "Not yet".to_owned(), |day| short_when(&When::day(day))),
    };
    (turn.who.0, vec![name(workspace, turn.who), last, counted(turn.hosted, "time", "times")])
}

fn next_host(workspace: &Workspace, series: Ref, today: Date) -> String {
    let turns = host_turns(workspace, series, today);
    match turns.iter().find(|turn| turn.ahead.is_none()) {
        Some(turn) => format!("It is the turn of {}, which {}.", name(workspace, turn.who), last_hosted(turn)),
        None => "Every member is down to host a meeting that is to come.".to_owned(),
    }
}

fn meeting_row(workspace: &Workspace, held: &Held, series: &str) -> (Id, Vec<String>) {
    let hosts: Vec<String> = held.hosts.iter().map(|host| name(workspace, *host)).collect();
    let title = match without_series(&held.title, series.trim()) {
        "" if held.title.is_empty() => "Without a name".to_owned(),
        "" => held.title.clone(),
        title => capitalised(title),
    };
    let came = held.came.map(|came| came.to_string()).unwrap_or_default();
    let members = held.members.map(members::then).unwrap_or_default();
    let day = held.when.without_times();
    (held.event, vec![title, short_when(&day), hosts.join(", "), came, members])
}
