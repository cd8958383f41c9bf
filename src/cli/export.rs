//! `folkmoot export`: events for a calendar, or records as a table, into a file.

use std::path::PathBuf;

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::desk::Desk;
use super::exit::{Exit, Stop};
use super::find::find;
use super::whole;
use crate::app::{self, Export};
use crate::documents::Asked;
use crate::model::Kind;

/// The table that is of one event and of no kind.
const ATTENDANCE: &str = "attendance";

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Events as a calendar that other programs take in (iCalendar)
    Ics {
        /// An event, or a series with its forward programme; without it, everything that is to come
        #[arg(value_name = "ID")]
        id: Option<String>,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Records as a table (CSV)
    Csv {
        /// Which records, or "attendance" for who came to one event
        #[arg(value_name = "KIND", value_parser = tables())]
        kind: Table,
        /// The event whose attendance list it is
        #[arg(value_name = "ID")]
        id: Option<String>,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// With how people are reached
        #[arg(long)]
        with_contacts: bool,
        /// With what people need, in an attendance list
        #[arg(long)]
        with_needs: bool,
    },
}

#[derive(Clone, Copy)]
enum Table {
    Attendance,
    Of(Kind),
}

fn tables() -> impl TypedValueParser<Value = Table> {
    PossibleValuesParser::new(Kind::ALL.map(Kind::folder).into_iter().chain([ATTENDANCE])).try_map(|name| {
        match Kind::from_folder(&name) {
            Some(kind) => Ok(Table::Of(kind)),
            None if name == ATTENDANCE => Ok(Table::Attendance),
            None => Err("no kind"),
        }
    })
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let opened = desk.open()?;
    let id_of = |typed: &Option<String>| typed.as_deref().map(|id| find(&opened, id)).transpose();
    let (export, to) = match &arguments.what {
        What::Ics { id, to } => (Export::Calendar(id_of(id)?.map(|record| record.id())), to),
        What::Csv { kind, id, to, with_contacts, with_needs } => {
            let asked = Asked { contacts: *with_contacts, needs: *with_needs };
            let export = match (*kind, id_of(id)?) {
                (Table::Of(kind), None) => Export::Table(kind, asked),
                (Table::Attendance, Some(event)) => Export::Attendance(event.id(), asked),
                (Table::Attendance, None) => return Err(Stop::usage("Say whose attendance: the id of an event.")),
                (Table::Of(_), Some(_)) => {
                    return Err(Stop::usage("A table of a kind has all its records: leave the id out."));
                }
            };
            (export, to)
        }
    };
    let exported = app::export(&opened.workspace, export, &whole(to), desk.clock.wall())?;
    exported.told.iter().for_each(|sentence| desk.err.line(sentence));
    desk.out.line(&format!("Saved {} to {}.", exported.what, exported.path.display()));
    Ok(Exit::Done)
}
