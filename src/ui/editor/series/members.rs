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

/// Of those who joined or left, as many as are named.
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
        ("Come as often, and are no members", others.collect::<Vec<_>>().join(", ")),
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

/// The latest first: "Karl Lindt joined 5 May 2026".
fn changes(workspace: &Workspace, all: &[Belonging]) -> String {
    let change = |one: &Belonging, when: &When, what: &str| {
        (!when.is_unknown())
            .then(|| (when.first_day(), format!("{} {what} {}", name(workspace, one.who), short_when(when))))
    };
    let each = all.iter().flat_map(|one| [change(one, &one.joined, "joined"), change(one, &one.left, "left")]);
    let mut changes: Vec<(Option<Date>, String)> = each.flatten().collect();
    changes.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    let more = changes.len().saturating_sub(CHANGES);
    let named: Vec<&str> = changes.iter().take(CHANGES).map(|(_, says)| says.as_str()).collect();
    let more = if more > 0 { format!("and {more} more") } else { String::new() };
    joined(&[&named.join("; "), &more])
}
