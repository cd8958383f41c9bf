//! `folkmoot check`: reads every file and says what is wrong, where, and what to do. It changes nothing.
//!
//! `reading` collects what could not be read, `slips` looks into each record: links that lead nowhere, values that
//! this version does not know, and other slips that are cheap to find. `agreed` compares minutes with what was agreed,
//! `worth` tells of small slips in minutes that are still a draft, and of what a brief needs before it is published.

mod agreed;
mod finding;
mod reading;
mod slips;
mod worth;

use super::desk::Desk;
use super::exit::{Exit, Stop};
use finding::Finding;
use reading::Reading;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// As an array of objects with path, line, column, what, safe, hint, record, field and worth_a_look
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let reading = Reading::of(&desk.folder()?, &desk.places)?;
    let mut findings: Vec<Finding> = reading.problems.iter().cloned().map(Finding::of_file).collect();
    findings.extend(slips::marker_slips(&reading));
    findings.extend(slips::unnamed_files(&reading));
    findings.extend(reading.records.iter().flat_map(|loaded| slips::slips(&reading, loaded)));
    findings.extend(reading.records.iter().filter_map(|loaded| agreed::changed(&reading, loaded)));
    findings.extend(worth::a_look(&reading, desk.clock.today()));
    findings.sort_by(|a, b| a.place().cmp(&b.place()));
    if arguments.json {
        let objects: Vec<serde_json::Value> = findings.iter().map(Finding::object).collect();
        desk.out.json(&objects)?;
    } else {
        findings.iter().for_each(|finding| desk.out.problem(&finding.problem));
        desk.out.line(&summary(reading.records.len(), &findings));
    }
    Ok(if findings.iter().all(|finding| finding.is_light) { Exit::Done } else { Exit::Trouble })
}

fn summary(records: usize, findings: &[Finding]) -> String {
    let read = if records == 1 { "1 record read".to_owned() } else { format!("{records} records read") };
    let light = findings.iter().filter(|finding| finding.is_light).count();
    let problems = match findings.len() - light {
        0 => "no problems".to_owned(),
        1 => "1 problem".to_owned(),
        many => format!("{many} problems"),
    };
    match light {
        0 => format!("{read}, {problems}."),
        1 => format!("{read}, {problems}, 1 thing worth a look."),
        many => format!("{read}, {problems}, {many} things worth a look."),
    }
}
