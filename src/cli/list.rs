//! `folkmoot list KIND`: the records of a kind, as a table for people or as JSON for scripts.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde_json::json;

use super::desk::Desk;
use super::exit::{Exit, Stop};
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::{Kind, When};
use crate::workspace::{ListRow, Order, rows};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Which records
    #[arg(value_name = "KIND", value_parser = kinds())]
    kind: Kind,
    /// As an array of objects with id, title, kind, detail, state and group
    #[arg(long)]
    json: bool,
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.map(Kind::folder)).try_map(|name| Kind::from_folder(&name).ok_or("no kind"))
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let opened = desk.open()?;
    let kind = arguments.kind;
    let order = Order::usual(kind);
    let rows = rows(&opened.workspace, kind, order, desk.clock.today(), &say_when);
    if arguments.json {
        let objects: Vec<serde_json::Value> = rows.iter().map(|row| object(kind, row)).collect();
        desk.out.json(&objects)?;
    } else {
        table(&rows).iter().for_each(|line| desk.out.line(line));
    }
    Ok(Exit::Done)
}

fn say_when(when: &When) -> String {
    dates::short_when(&en_gb().dates, when)
}

fn object(kind: Kind, row: &ListRow) -> serde_json::Value {
    json!({
        "id": row.id,
        "title": row.title,
        "kind": kind,
        "detail": row.detail,
        "state": row.state,
        "group": row.group,
    })
}

/// A title that is longer pushes its row's details to the right rather than everybody's.
const WIDEST_TITLE: usize = 50;

fn table(rows: &[ListRow]) -> Vec<String> {
    let titles: Vec<&str> =
        rows.iter().map(|row| if row.title.is_empty() { "(untitled)" } else { row.title.as_str() }).collect();
    let width = titles.iter().map(|title| title.chars().count()).filter(|width| *width <= WIDEST_TITLE).max();
    let width = width.unwrap_or(WIDEST_TITLE);
    let lines = rows.iter().zip(titles).map(|(row, title)| format!("{}  {title:width$}  {}", row.id, row.detail));
    lines.map(|line| line.trim_end().to_owned()).collect()
}
