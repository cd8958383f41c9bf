//! `folkmoot import csv EVENT FILE`: a list of people for an event. It says what would come in, and takes it in with
//! `--apply`.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use super::desk::Desk;
use super::exit::{Exit, Stop};
use super::find::find;
use super::whole;
use crate::app::{read_people, take_in_people};
use crate::import::people::{Column, Matching, PeopleTable, Proposal, propose};
use crate::model::event::AttendanceState;
use crate::model::{Problem, Record, counted};
use crate::workspace::attending::begins_as;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// A list of people from a ticket program, a form or a table (CSV)
    Csv(Csv),
}

#[derive(clap::Args)]
struct Csv {
    /// The event that they come to
    #[arg(value_name = "EVENT")]
    event: String,
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Take them in; without it nothing is changed, and it is only told what would come in
    #[arg(long)]
    apply: bool,
    /// How far those have come of whom the file does not say it; without it registered, and came once the event is on
    #[arg(long = "as", value_name = "STATE")]
    state: Option<State>,
    /// What a column is, by its number and the words that the help of the window has: "3=Organisation", "4=Leave out"
    #[arg(long = "column", value_name = "NUMBER=WHAT")]
    columns: Vec<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum State {
    Invited,
    Registered,
    Confirmed,
    Came,
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let What::Csv(csv) = &arguments.what;
    let opened = desk.open()?;
    let record = find(&opened, &csv.event)?;
    let Record::Event(event) = record.as_ref() else {
        return Err(Problem::new("People are taken in for an event.")
            .hint("\"folkmoot list events\" shows them.")
            .into());
    };
    let table = read_people(&whole(&csv.file))?;
    let usual = csv.state.map_or_else(|| begins_as(event, desk.clock.today()), state);
    let mut matching = table.guess(usual);
    if csv.state.is_some() {
        matching.state = usual;
        // What was asked for holds for everybody on the list, and still lets no state fall back.
        matching.is_state_for_all = true;
    }
    for typed in &csv.columns {
        choose(&mut matching, typed)?;
    }
    let proposal = propose(&opened.workspace, record.id(), &table, &matching, desk.clock.today());
    let proposal = proposal.unwrap_or_default();
    if opened.workspace.is_agreed(&record) {
        desk.err.line("The minutes of this event were agreed, and who came is a part of them.");
    }
    tell(&table, &matching, &proposal, desk);
    if !csv.apply {
        desk.out.line("Nothing was changed. With --apply it is taken in.");
        return Ok(Exit::Done);
    }
    let folder = desk.folder()?;
    let count = take_in_people((&folder, &desk.places), record.id(), (&table, &matching), &desk.clock)?;
    if count == 0 {
        desk.out.line("Nothing was changed: everybody who comes in is on the list already.");
        return Ok(Exit::Done);
    }
    let people = counted(count, "person", "people");
    desk.out.line(&format!("Took in {people} for {}.", event.details.title.trim()));
    Ok(Exit::Done)
}

fn state(state: State) -> AttendanceState {
    match state {
        State::Invited => AttendanceState::Invited,
        State::Registered => AttendanceState::Registered,
        State::Confirmed => AttendanceState::Confirmed,
        State::Came => AttendanceState::Came,
    }
}

/// Takes over what a column is, as it was typed.
fn choose(matching: &mut Matching, typed: &str) -> Result<(), Stop> {
    let (number, what) = typed.split_once('=').unwrap_or((typed, ""));
    let column = Column::all().into_iter().find(|(_, words)| words.eq_ignore_ascii_case(what.trim()));
    let at = number.trim().parse().ok().and_then(|number: usize| number.checked_sub(1));
    match (at.and_then(|at| matching.columns.get_mut(at)), column) {
        (Some(place), Some((column, _))) => *place = column,
        (None, _) => return Err(Stop::usage(format!("There is no column {}.", number.trim()))),
        (_, None) => {
            let all: Vec<&str> = Column::all().into_iter().map(|(_, words)| words).collect();
            return Err(Stop::usage(format!("A column can be one of these: {}.", all.join(", "))));
        }
    }
    Ok(())
}

fn tell(table: &PeopleTable, matching: &Matching, proposal: &Proposal, desk: &mut Desk<'_, '_>) {
    let names = table.names_of_columns(matching.has_heads);
    for (number, (name, column)) in names.iter().zip(&matching.columns).enumerate() {
        desk.out.line(&format!("{:>3}  {name}: {}", number + 1, column.words()));
    }
    for row in &proposal.not_understood {
        desk.err.line(&format!("Row {}: {}", row.row, row.why));
    }
    for sentence in proposal.sentences() {
        desk.out.line(&sentence);
    }
}
