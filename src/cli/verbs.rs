//! The table of verbs: what each is called, and which file carries it out.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use super::desk::Desk;
use super::exit::{Exit, Stop};
use super::renderer::Choice;
use super::{backup, check, export, import, list, merge, new, print, restore, search, show};

/// The command line.
#[derive(Parser)]
#[command(name = "folkmoot", version, about = "Records of meetings and events, and the minutes made from them")]
#[command(after_help = "Without a verb, the window opens.", disable_help_subcommand = true)]
pub(super) struct Arguments {
    /// The folder of records; without it, the one in your own data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) workspace: Option<PathBuf>,
    /// What draws the window
    #[arg(long, value_name = "NAME", value_enum, default_value_t)]
    pub(super) renderer: Choice,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

/// The verbs, in the order in which the help lists them.
#[derive(Subcommand)]
pub(super) enum Verb {
    /// Make a workspace, a folder for records
    New(new::Arguments),
    /// List the records of a kind
    List(list::Arguments),
    /// Search all records for words, "phrases" and fields
    Search(search::Arguments),
    /// Show one record
    Show(show::Arguments),
    /// Read every file and say what is wrong, where, and what to do
    Check(check::Arguments),
    /// Print a document from a record, or list what can be printed
    Print(print::Arguments),
    /// Save events for a calendar, or records as a table
    Export(export::Arguments),
    /// Take in a list of people for an event
    Import(import::Arguments),
    /// Put everything into one file, with earlier versions and drafts, and read it back
    Backup(backup::Arguments),
    /// Bring a backup back into a new folder, or tell what is in it
    Restore(restore::Arguments),
    /// Join two versions of a record's file, as git asks for it
    Merge(merge::Arguments),
}

/// Carries out one verb.
pub(super) fn run(verb: &Verb, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    match verb {
        Verb::New(arguments) => new::run(arguments, desk),
        Verb::List(arguments) => list::run(arguments, desk),
        Verb::Search(arguments) => search::run(arguments, desk),
        Verb::Show(arguments) => show::run(arguments, desk),
        Verb::Check(arguments) => check::run(arguments, desk),
        Verb::Print(arguments) => print::run(arguments, desk),
        Verb::Export(arguments) => export::run(arguments, desk),
        Verb::Import(arguments) => import::run(arguments, desk),
        Verb::Backup(arguments) => backup::run(arguments, desk),
        Verb::Restore(arguments) => restore::run(arguments, desk),
        Verb::Merge(arguments) => Ok(merge::run(arguments, desk)),
    }
}
