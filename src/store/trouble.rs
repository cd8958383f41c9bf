//! What the disk answers, in words that an officer can act on.

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::model::{ObstacleKind, Problem};

/// Something could not be done with a file or folder. `what` completes "Folkmoot could not …".
pub(super) fn could_not(what: &str, path: &Path, error: &Error) -> Problem {
    let (reason, hint) = words(error);
    Problem::new(format!("Folkmoot could not {what}: {reason}."))
        .hint(hint)
        .at(path)
        .hindered_by(obstacle(error.kind()), reason)
}

fn obstacle(kind: ErrorKind) -> ObstacleKind {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ObstacleKind::Full,
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => ObstacleKind::Locked,
        ErrorKind::NotFound
        | ErrorKind::StaleNetworkFileHandle
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::TimedOut => ObstacleKind::Away,
        _ => ObstacleKind::Other,
    }
}

/// The reason as a clause, and what to do about it as a sentence.
fn words(error: &Error) -> (String, &'static str) {
    let (reason, hint) = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            ("the disk is full", "Free some space; Folkmoot then saves again.")
        }
        ErrorKind::FileTooLarge => ("the file is too large for this disk", "Choose another folder."),
        ErrorKind::ReadOnlyFilesystem => {
            ("the folder is read-only", "Ask whoever looks after it for the right to write, or use another folder.")
        }
        ErrorKind::PermissionDenied => (
            "the system does not allow it",
            "Another program may be holding the file, it may be marked read-only, or you may lack the right.",
        ),
        ErrorKind::NotFound => ("it is not there", "If it lies on a drive or a network, connect it again."),
        ErrorKind::AlreadyExists => ("a file of that name is there already", "Nothing was overwritten."),
        ErrorKind::StaleNetworkFileHandle
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::TimedOut => ("the network drive does not answer", "Connect it again."),
        _ if is_out_of_files(error) => {
            ("too many files are open on this computer", "Close other programs; Folkmoot then saves again.")
        }
        _ => {
            return (
                plain(error),
                "Try again; if it happens once more, the disk may be failing: keep a copy elsewhere.",
            );
        }
    };
    (reason.to_owned(), hint)
}

/// `EMFILE` and `ENFILE`, and Windows' own.
fn is_out_of_files(error: &Error) -> bool {
    let codes = if cfg!(windows) { [4, 4] } else { [23, 24] };
    error.raw_os_error().is_some_and(|code| codes.contains(&code))
}

fn plain(error: &Error) -> String {
    error.to_string().trim_end_matches('.').to_owned()
}
