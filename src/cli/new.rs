//! `folkmoot new DIR`: makes a workspace in a new or empty folder.

use std::path::PathBuf;

use super::desk::Desk;
use super::exit::{Exit, Stop};
use super::whole;
use crate::app::fresh_id;
use crate::model::Council;
use crate::store::Store;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// A folder that is empty or not there yet
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let store = Store::create(&whole(&arguments.folder), &desk.places, fresh_id(&desk.clock), Council::default())?;
    desk.out.line(&format!("Made a workspace in {}.", store.folder().display()));
    Ok(Exit::Done)
}
