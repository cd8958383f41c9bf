//! Charts as HTML: a figure with its caption, and in it a table whose numbers have a bar below them. The bar is for the
//! eye alone; the numbers say the same.

use super::blocks::AUTO;
use super::writer::Html;
use crate::documents::{Amount, Bar, Chart};

pub fn chart(html: &mut Html, chart: &Chart) {
    html.within("figure", &[("class", "chart")], |html| {
        html.within("figcaption", &[], |html| {
            if !chart.title.is_empty() {
                html.element("p", &[AUTO], |html| html.inline("strong", &[], |html| html.text(&chart.title)));
            }
            if !chart.description.is_empty() {
                html.element("p", &[AUTO], |html| html.text(&chart.description));
            }
        });
        html.within("table", &[], |html| {
            html.within("thead", &[], |html| {
                html.within("tr", &[], |html| {
                    let heads = [&chart.of_what].into_iter().chain(&chart.parts);
                    heads.for_each(|head| html.element("th", &[("scope", "col"), AUTO], |html| html.text(head)));
                });
            });
            let longest = longest_amount(chart);
            html.within("tbody", &[], |html| chart.bars.iter().for_each(|bar| row(html, chart, bar, longest)));
        });
    });
}

/// The parts of a bar stand in columns beside each other, so that each is measured by the longest of all.
fn longest_amount(chart: &Chart) -> u32 {
    chart.bars.iter().flat_map(|bar| &bar.amounts).map(|amount| amount.count).max().unwrap_or_default().max(1)
}

fn row(html: &mut Html, chart: &Chart, bar: &Bar, longest: u32) {
    html.within("tr", &[], |html| {
        html.element("td", &[AUTO, ("data-head", &chart.of_what)], |html| html.text(&bar.name));
        for (amount, part) in bar.amounts.iter().zip(&chart.parts) {
            html.element("td", &[AUTO, ("data-head", part)], |html| number(html, amount, longest));
        }
    });
}

fn number(html: &mut Html, amount: &Amount, longest: u32) {
    html.text(&amount.said);
    if amount.count > 0 {
        let share = u64::from(amount.count) * 100 / u64::from(longest);
        let width = format!("width: {}%", share.max(1));
        html.inline("span", &[("class", "bar"), ("style", &width), ("aria-hidden", "true")], |_| {});
    }
}
