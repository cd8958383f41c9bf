//! The budget on the page of the plan, and what it comes to: planned against spent, for each who pays, and for each person.
//! Where no amount is typed nothing is said.

use std::cmp::Ordering;

use eframe::egui::Ui;

use crate::documents::amounts;
use crate::documents::wording::en_gb;
use crate::model::{Event, capitalised};
use crate::ui::editor::{Draft, form};
use crate::ui::theme::{role, space};
use crate::ui::widgets;
use crate::ui::words::counted;
use crate::workspace::budget::{Budget, Each, Payer, Sums, budget};

/// Draws it.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    form::row(ui, draft, &mut event.plan, "budget");
    let Some(found) = budget(event) else { return };
    for line in comes_to(&found) {
        widgets::body(ui, &line);
        ui.add_space(space::LABEL);
    }
    let payers = by_payer(draft, &found);
    if !payers.is_empty() {
        ui.add_space(space::LABEL);
        widgets::heading(ui, 4, role::NAME, "By who pays");
        for payer in payers {
            widgets::secondary(ui, &payer);
        }
    }
    ui.add_space(space::FIELD);
}

fn comes_to(found: &Budget) -> Vec<String> {
    let all = format!("{}.", capitalised(&stands(&found.all)));
    [Some(all), found.each.as_ref().map(for_each)].into_iter().flatten().collect()
}

/// "planned £3,400, spent £3,120: £280 less than planned".
fn stands(sums: &Sums) -> String {
    let said = match (sums.planned, sums.spent) {
        (Some(planned), Some(spent)) => format!("planned {}, spent {}", pounds(planned), pounds(spent)),
        (Some(planned), None) => format!("planned {}", pounds(planned)),
        (None, Some(spent)) => format!("spent {}, with nothing planned", pounds(spent)),
        (None, None) => String::new(),
    };
    match (sums.difference(), sums.spent) {
        (Some((_, Ordering::Equal)), _) => format!("{said}: as planned"),
        (Some((less, Ordering::Less)), _) => format!("{said}: {} less than planned", pounds(less)),
        (Some((more, Ordering::Greater)), _) => format!("{said}: {} more than planned", pounds(more)),
        (None, Some(_)) if sums.open > 0 => {
            let lines = counted(sums.open, "line has no actual amount", "lines have no actual amount");
            format!("{said} so far; {lines} yet")
        }
        _ => said,
    }
}

/// "£82 was spent for each of the 38 people who came."
fn for_each(each: &Each) -> String {
    let spent = if each.spent { "was spent" } else { "is planned" };
    let people = match (each.came, each.people) {
        (true, 1) => "the one person who came".to_owned(),
        (true, count) => format!("each of the {count} people who came"),
        (false, 1) => "the one person who is expected".to_owned(),
        (false, count) => format!("each of the {count} people who are expected"),
    };
    format!("About {} {spent} for {people}.", pounds(each.pounds))
}

/// A line for each who pays, where anybody is named.
fn by_payer(draft: &Draft<'_, '_>, found: &Budget) -> Vec<String> {
    if found.payers.iter().all(|payer| payer.who.is_none()) {
        return Vec::new();
    }
    let line = |payer: &Payer| {
        let name = payer.who.map_or_else(|| "Nobody named".to_owned(), |who| draft.title(who.0));
        format!("{name}: {}", stands(&payer.sums))
    };
    found.payers.iter().map(line).collect()
}

fn pounds(amount: u64) -> String {
    amounts::pounds(en_gb(), amount)
}
