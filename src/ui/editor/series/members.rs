//! The members of a series over time, in sentences: how many there were when, who are regulars, who joined and who left.

use eframe::egui::Ui;
use jiff::civil::Date;

use super::overview::name;
use crate::model::form::typed;
use crate::model::parts::Qualifier;
use crate::model::pick::Choice;
use crate::model::series::MemberCount;
use crate::model::{Ref, Series, When};
use crate::ui::theme::{role, space};
use crate::ui::widgets;
use crate::ui::words::{counted, joined, short_when};
use crate::workspace::Workspace;
use crate::workspace::series::{Belonging, MembersThen, Regular, belonging, others_who_come};

/// Of the days on which somebody joined or left, as many as are told.
const CHANGES: usize = 8;

const NOBODY: &str = "Nobody is listed as a member, and members were never counted.";
const A_REGULAR: &str = "A regular is marked as one in the list of members, or came to at least half of the last four \
                         meetings of which the names are known.";

/// What is said, each line with its term.
pub struct Said {
    lines: Vec<(&'static str, String)>,
}

/// Works it out.
pub fn said(workspace: &Workspace, link: Ref, series: &Series, today: Date) -> Said {
    let all = belonging(workspace, link, today);
    let now = all.iter().filter(|one| one.is_member).count();
    let others = others_who_come(workspace, link, today);
    let others = others.iter().map(|(who, regular)| with_reason(workspace, *who, *regular));
    let lines = [
        ("On the list now", if all.is_empty() { String::new() } else { counted(now, "member", "members") }),
        ("Counted", counts(series)),
        ("Regulars", all.iter().filter_map(|one| regular(workspace, one)).collect::<Vec<_>>().join(", ")),
        ("Come as often as members", others.collect::<Vec<_>>().join(", ")),
        ("Joined and left", changes(workspace, &all)),
    ];
    Said { lines: lines.into_iter().filter(|(_, says)| !says.is_empty()).collect() }
}

/// Draws it.
pub fn show(ui: &mut Ui, said: &Said) {
    ui.add_space(space::WORD);
    widgets::heading(ui, 3, role::NAME, "Members and regulars");
    if said.lines.is_empty() {
        widgets::secondary(ui, NOBODY);
        return;
    }
    for (term, says) in &said.lines {
        widgets::body(ui, &format!("{term}: {says}"));
    }
    widgets::secondary(ui, A_REGULAR);
}

/// "74", "about 30", "8 on the list".
pub fn then(members: MembersThen) -> String {
    match members {
        MembersThen::Counted(count, qualifier) => qualified(count, qualifier),
        MembersThen::Listed(count) => format!("{count} on the list"),
    }
}

fn qualified(count: u32, qualifier: Option<Qualifier>) -> String {
    match qualifier {
        Some(qualifier) => format!("{} {count}", qualifier.label().to_lowercase()),
        None => count.to_string(),
    }
}

/// The latest first: "74 on 14 May 2026 (regulars: about 30)".
fn counts(series: &Series) -> String {
    let mut counts: Vec<&MemberCount> = typed(&series.member_counts).filter(|count| count.count.is_some()).collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.when.last_day()));
    let said = |count: &&MemberCount| {
        let qualifier = count.qualifier.as_ref().and_then(|qualifier| qualifier.known().copied());
        let number = count.count.map(|number| qualified(number, qualifier)).unwrap_or_default();
        let when = if count.when.is_unknown() { String::new() } else { format!(", {}", short_when(&count.when)) };
        match count.regulars.trim() {
            "" => format!("{number}{when}"),
            regulars => format!("{number}{when} (of them regularly: {regulars})"),
        }
    };
    counts.iter().map(said).collect::<Vec<_>>().join("; ")
}

fn regular(workspace: &Workspace, one: &Belonging) -> Option<String> {
    Some(with_reason(workspace, one.who, one.regular?))
}

fn with_reason(workspace: &Workspace, who: Ref, regular: Regular) -> String {
    match regular {
        Regular::Said => name(workspace, who),
        Regular::Came { to, of } => format!("{} (came to {to} of {of})", name(workspace, who)),
    }
}

/// The latest first, those of one day together: "Karl Lindt, Bo Reed joined 5 May 2026".
fn changes(workspace: &Workspace, all: &[Belonging]) -> String {
    let mut changes: Vec<(&When, &str, Vec<String>)> = Vec::new();
    let each = all.iter().flat_map(|one| [(one, &one.joined, "joined"), (one, &one.left, "left")]);
    for (one, when, what) in each.filter(|(_, when, _)| !when.is_unknown()) {
        let who = name(workspace, one.who);
        match changes.iter_mut().find(|(day, done, _)| *day == when && *done == what) {
            Some((_, _, names)) => names.push(who),
            None => changes.push((when, what, vec![who])),
        }
    }
    changes.sort_by_key(|(when, ..)| std::cmp::Reverse(when.first_day()));
    let more = changes.len().saturating_sub(CHANGES);
    let said =
        |(when, what, names): &(&When, &str, Vec<String>)| format!("{} {what} {}", names.join(", "), short_when(when));
    let named: Vec<String> = changes.iter().take(CHANGES).map(said).collect();
    let more = if more > 0 { format!("and on {}", counted(more, "more day", "more days")) } else { String::new() };
    joined(&[&named.join("; "), &more])
}
