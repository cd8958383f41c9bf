//! `folkmoot new DIR`: makes a workspace in a new or empty folder, with nothing in it or with the sample.

use std::path::PathBuf;

use jiff::civil::Date;

use super::desk::Desk;
use super::exit::{Exit, Stop};
use super::whole;
use crate::app::{fresh_id, make_sample};
use crate::model::Council;
use crate::store::Store;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// A folder that is empty or not there yet
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// With the records of an invented council in it, to look round in
    #[arg(long)]
    sample: bool,
    /// The sample as it is on this day; without it, as it is today
    #[arg(long, requires = "sample", value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let (folder, id) = (whole(&arguments.folder), fresh_id(&desk.clock));
    let (store, what) = if arguments.sample {
        let today = arguments.today.unwrap_or_else(|| desk.clock.today());
        (make_sample(&folder, &desk.places, id, today, desk.clock.now())?, "the sample")
    } else {
        (Store::create(&folder, &desk.places, id, Council::default())?, "a workspace")
    };
    desk.out.line(&format!("Made {what} in {}.", store.folder().display()));
    Ok(Exit::Done)
}
