//! The versions of a record, the newest first, each day under its heading.

use eframe::egui::{Frame, Margin, Ui};

use super::{HistoryScreen, times};
use crate::app::{Command, History, HistoryCommand, VersionRow};
use crate::ui::frame::Desk;
use crate::ui::theme::{height, space};
use crate::ui::widgets::{self, Button, ListRow, RowList, Span};
use crate::ui::words::counted;

enum Entry<'a> {
    Day(String, usize),
    Version(&'a VersionRow, usize),
    More(usize),
    /// The way to a row for each version, or back.
    Each,
}

/// Draws them. A click chooses one.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, screen: &mut HistoryScreen, history: &History) {
    let entries = entries(desk, history);
    let spans: Vec<Span> = entries.iter().map(span).collect();
    let chosen = screen.row(history).map(|(at, _)| at);
    let (count, clock) = (history.rows.len(), *desk.session.clock());
    let (mut picked, mut wants_more, mut switches) = (None, false, false);
    RowList::new("Versions", &spans).show(ui, |ui, index| match entries.get(index) {
        Some(Entry::Day(day, count)) => {
            widgets::group_heading(ui, day, *count);
        }
        Some(Entry::Version(row, at)) => {
            let short = times::in_short(&clock, row);
            let what = times::what(row);
            let name = format!("{short}: {what}");
            let line = ListRow::new(&name).shown(&short).detail(&what);
            if line.chosen(chosen == Some(*at)).place(*at, count).show(ui).clicked() {
                picked = Some(row.version);
            }
        }
        Some(Entry::More(more)) => {
            let words = counted(*more, "older version", "older versions");
            wants_more = below(ui, &format!("Show {words}"), history.is_reading);
        }
        Some(Entry::Each) => {
            let words = if history.is_each_shown { "Tell in one row what was typed on" } else { "Show each version" };
            switches = below(ui, words, history.is_reading);
        }
        None => {}
    });
    if let Some(version) = picked {
        screen.choose(version);
    }
    if wants_more {
        desk.send(Command::History(HistoryCommand::More));
    }
    if switches {
        desk.send(Command::History(HistoryCommand::Each(!history.is_each_shown)));
    }
}

/// A button below the versions, which waits while they are read.
fn below(ui: &mut Ui, name: &str, is_reading: bool) -> bool {
    let margin = Margin::symmetric(12, 6);
    let button = Button::plain(name).small().enabled(!is_reading);
    Frame::new().inner_margin(margin).show(ui, |ui| button.show(ui).clicked()).inner
}

fn entries<'a>(desk: &Desk<'_>, history: &'a History) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let mut heading: Option<usize> = None;
    for (at, row) in history.rows.iter().enumerate() {
        let day = times::day(desk.session.clock(), row.at);
        match heading.and_then(|place| entries.get_mut(place)) {
            Some(Entry::Day(other, count)) if *other == day => *count += 1,
            _ => {
                heading = Some(entries.len());
                entries.push(Entry::Day(day, 1));
            }
        }
        entries.push(Entry::Version(row, at));
    }
    if history.more > 0 {
        entries.push(Entry::More(history.more));
    }
    if history.is_each_shown || history.rows.iter().any(|row| row.told_too > 0) {
        entries.push(Entry::Each);
    }
    entries
}

fn span(entry: &Entry<'_>) -> Span {
    match entry {
        Entry::Day(..) => Span { height: height::GROUP, is_row: false },
        Entry::Version(..) => Span { height: ListRow::height(true), is_row: true },
        Entry::More(_) | Entry::Each => Span { height: height::NAVIGATION_ROW + space::SMALL, is_row: false },
    }
}
