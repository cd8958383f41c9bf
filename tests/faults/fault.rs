//! One fault: which call of the disk it is, the how-manieth, and what becomes of it. strace counts the calls of each name
//! and each thread on its own, so each is counted and swept on its own.

use std::collections::{BTreeMap, HashMap};

/// The calls that reach for the disk.
pub const CALLS: [&str; 16] = [
    "openat",
    "read",
    "write",
    "fsync",
    "fchmod",
    "rename",
    "linkat",
    "unlink",
    "mkdir",
    "close",
    "flock",
    "copy_file_range",
    "statx",
    "readlink",
    "lseek",
    "getdents64",
];

/// What disks answer that are full, broken, locked, read-only or out of reach.
const ERRORS: [&str; 7] = ["EIO", "ENOSPC", "EACCES", "EROFS", "EDQUOT", "EMFILE", "EINTR"];

/// In which ways a call can fail.
pub fn ways(call: &str) -> Vec<String> {
    let errors = ERRORS.iter().map(|error| format!("error={error}"));
    match call {
        // A file is closed whatever the call answers, and nobody could do anything about it.
        "close" => Vec::new(),
        // The disk says that it has written a byte, and has not.
        "write" => errors.chain(["retval=1".to_owned()]).collect(),
        // What disks answer that know no modes or no links.
        "fchmod" | "linkat" => errors.chain(["error=EPERM".to_owned()]).collect(),
        _ => errors.collect(),
    }
}

pub struct Fault {
    call: String,
    how: String,
    n: usize,
}

impl Fault {
    /// At the first of these calls, at the second, and so on.
    pub fn each(call: &str, how: &str, most: usize) -> Vec<Self> {
        Self::at_most(usize::MAX, call, how, most)
    }

    /// The same, evenly spread where there are more calls than so many.
    pub fn at_most(cases: usize, call: &str, how: &str, most: usize) -> Vec<Self> {
        let step = most.div_ceil(cases);
        (1..=most).step_by(step.max(1)).map(|n| Self { call: call.to_owned(), how: how.to_owned(), n }).collect()
    }

    /// As the counts name it, whichever of the calls it is.
    pub fn name(&self) -> String {
        let how = self.how.trim_start_matches("error=").trim_start_matches("signal=");
        format!("{}/{how}", self.call)
    }

    pub fn inject(&self) -> String {
        format!("inject={}:{}:when={}", self.call, self.how, self.n)
    }

    /// What strace is told.
    pub fn arguments(&self) -> [String; 4] {
        ["-e".to_owned(), format!("trace={}", self.call), "-e".to_owned(), self.inject()]
    }
}

/// Whether the fault has come, by what strace wrote.
pub fn has_come(trace: &str) -> bool {
    trace.contains("INJECTED") || trace.contains("killed by SIGKILL")
}

/// How often each call was made, in the one thread that made it most.
pub fn most_of_a_thread(trace: &str) -> BTreeMap<String, usize> {
    let mut of_thread: HashMap<(&str, &str), usize> = HashMap::new();
    for (thread, rest) in trace.lines().filter_map(|line| line.split_once(' ')) {
        let call = rest.trim_start().split('(').next().unwrap_or_default();
        if let Some(call) = CALLS.iter().find(|known| **known == call) {
            *of_thread.entry((thread, call)).or_default() += 1;
        }
    }
    let mut most: BTreeMap<String, usize> = BTreeMap::new();
    for ((_, call), count) in of_thread {
        let so_far = most.entry(call.to_owned()).or_default();
        *so_far = count.max(*so_far);
    }
    most
}
