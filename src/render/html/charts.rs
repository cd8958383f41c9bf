//! Charts as HTML: a figure with its caption, and in it a table. Numbers that are compared have a bar below them; where the
//! parts make up a whole, a row has one bar of them all, and a mark at each number says which part of the bar it is. Bars and
//! marks are for the eye alone; the numbers say the same.

use super::blocks::AUTO;
use super::writer::Html;
use crate::documents::{Amount, Bar, Chart};

/// Nobody is read what the numbers say already.
const HIDDEN: (&str, &str) = ("aria-hidden", "true");

pub fn chart(html: &mut Html, chart: &Chart) {
    let class = if chart.head_of_sums().is_some() { "chart stacked" } else { "chart" };
    html.within("figure", &[("class", class)], |html| {
        html.within("figcaption", &[], |html| {
            if !chart.title.is_empty() {
                html.element("p", &[AUTO], |html| html.inline("strong", &[], |html| html.text(&chart.title)));
            }
            if !chart.description.is_empty() {
                html.element("p", &[AUTO], |html| html.text(&chart.description));
            }
        });
        html.within("table", &[], |html| {
            html.within("thead", &[], |html| html.within("tr", &[], |html| heads(html, chart)));
            let longest = longest_amount(chart);
            html.within("tbody", &[], |html| chart.bars.iter().for_each(|bar| row(html, chart, bar, longest)));
        });
    });
}

fn heads(html: &mut Html, chart: &Chart) {
    let parts = chart.parts.iter().map(String::as_str);
    let heads = [chart.of_what.as_str()].into_iter().chain(parts).chain(chart.head_of_sums());
    heads.for_each(|head| html.element("th", &[("scope", "col"), AUTO], |html| html.text(head)));
}

/// What the longest bar stands for. The parts of a bar stand in columns beside each other, so that each is measured by the
/// longest of all; where they make up a whole, that is.
fn longest_amount(chart: &Chart) -> u64 {
    let longest = match chart.head_of_sums() {
        None => chart.bars.iter().flat_map(|bar| &bar.amounts).map(|amount| u64::from(amount.count)).max(),
        Some(_) => chart.bars.iter().map(Bar::all).max(),
    };
    longest.unwrap_or_default().max(chart.most.map_or(1, u64::from))
}

fn row(html: &mut Html, chart: &Chart, bar: &Bar, longest: u64) {
    let sums = chart.head_of_sums();
    html.within("tr", &[], |html| {
        html.element("td", &[AUTO, ("data-head", &chart.of_what)], |html| {
            html.text(&bar.name);
            if sums.is_some() {
                stack(html, bar, longest);
            }
        });
        for (part, (amount, head)) in bar.amounts.iter().zip(&chart.parts).enumerate() {
            let cell = [AUTO, ("data-head", head.as_str())];
            match sums {
                None => html.element("td", &cell, |html| number(html, amount, longest)),
                Some(_) => marked(html, &cell, amount, part),
            }
        }
        if let Some(head) = sums {
            html.element("td", &[AUTO, ("data-head", head)], |html| html.text(&bar.all().to_string()));
        }
    });
}

fn number(html: &mut Html, amount: &Amount, longest: u64) {
    html.text(&amount.said);
    if amount.count > 0 {
        let share = u64::from(amount.count) * 100 / longest;
        let width = format!("width: {}%", share.max(1));
        html.inline("span", &[("class", "bar"), ("style", &width), HIDDEN], |_| {});
    }
}

/// A part of which there is none is told to those who listen, and takes no room.
fn marked(html: &mut Html, cell: &[(&str, &str)], amount: &Amount, part: usize) {
    if amount.count == 0 {
        return html.element("td", &[cell, &[("class", "none")]].concat(), |html| html.text(&amount.said));
    }
    html.element("td", cell, |html| {
        swatch(html, part);
        html.text(&amount.said);
    });
}

fn swatch(html: &mut Html, part: usize) {
    let class = format!("swatch {}", fill(part));
    html.inline("span", &[("class", &class), HIDDEN], |_| {});
}

/// One bar of all the parts, over the whole width of its row.
fn stack(html: &mut Html, bar: &Bar, longest: u64) {
    html.inline("span", &[("class", "stack"), HIDDEN], |html| {
        for (part, amount) in bar.amounts.iter().enumerate().filter(|(_, amount)| amount.count > 0) {
            let width = format!("width: {:.2}%", f64::from(amount.count) * 100.0 / longest as f64);
            html.inline("span", &[("class", fill(part)), ("style", &width)], |_| {});
        }
    });
}

/// The pattern of a part, as the style sheet knows it.
fn fill(part: usize) -> &'static str {
    const FILLS: [&str; 8] = ["fill-1", "fill-2", "fill-3", "fill-4", "fill-5", "fill-6", "fill-7", "fill-8"];
    FILLS.iter().cycle().nth(part).copied().unwrap_or_default()
}
