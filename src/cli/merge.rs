//! `folkmoot merge`: joins two versions of a record's file. Its form is that of a merge driver of git, which names three
//! files, and takes the second for the result.

use std::path::PathBuf;

use super::desk::Desk;
use super::exit::Exit;
use crate::store::merge_files;

/// What the verb is given.
#[derive(clap::Args)]
#[command(after_help = "\
Ends with 0 where the versions were joined, with 1 where a person has to choose (both values are kept in OURS, and \
the window asks), and with 2 where a file can't be read, which leaves OURS as it was.

For git, in .gitattributes:  *.ron merge=folkmoot
and once on each computer:   git config merge.folkmoot.driver \"folkmoot merge %O %A %B\"")]
pub(super) struct Arguments {
    /// The version that both were made from; an empty file where there is none
    base: PathBuf,
    /// The version that the result is written over
    ours: PathBuf,
    /// The other version
    theirs: PathBuf,
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Exit {
    match merge_files(&arguments.base, &arguments.ours, &arguments.theirs) {
        Ok(0) => Exit::Done,
        Ok(clashes) => {
            let fields = if clashes == 1 { "1 field was".to_owned() } else { format!("{clashes} fields were") };
            desk.err.line(&format!(
                "{}: {fields} changed differently in two versions. Both values are kept; open the record to choose.",
                arguments.ours.display()
            ));
            Exit::Trouble
        }
        Err(problem) => {
            desk.err.problem(&problem);
            Exit::Unread
        }
    }
}
