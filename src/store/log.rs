//! The one log file, on this computer only. A full disk or a closed terminal never stops the program because of it.
//!
//! What is logged names kinds of trouble, never people, titles or texts.

use std::fs;

use flexi_logger::{DeferredNow, ErrorChannel, FileSpec, LogSpecification, Logger, LoggerHandle, Record, WriteMode};

use super::files::{self, Audience};
use super::places::Places;
use super::trouble::could_not;
use crate::model::Problem;

const LARGEST_LOG: u64 = 1024 * 1024;

/// Keeps the log open; it closes when this is dropped.
pub struct LogHandle {
    _logger: LoggerHandle,
}

/// Starts writing `folkmoot.log`. A log that has grown large starts anew.
pub fn start_log(places: &Places) -> Result<LogHandle, Problem> {
    let folder = places.all_local();
    let path = folder.join("folkmoot.log");
    files::ensure_folder(&folder, Audience::Owner).map_err(|error| could_not("write its log", &path, &error))?;
    if fs::metadata(&path).is_ok_and(|log| log.len() > LARGEST_LOG) {
        let _ = fs::remove_file(&path);
    }
    let levels =
        LogSpecification::builder().default(log::LevelFilter::Warn).module("folkmoot", log::LevelFilter::Info).build();
    Logger::with(levels)
        .log_to_file(FileSpec::default().directory(&folder).basename("folkmoot").suppress_timestamp())
        .append()
        .format(line)
        .write_mode(WriteMode::Direct)
        .error_channel(ErrorChannel::DevNull)
        .panic_if_error_channel_is_broken(false)
        .start()
        .map(|logger| LogHandle { _logger: logger })
        .map_err(|error| Problem::new(format!("Folkmoot could not write its log: {error}.")).at(&path))
}

fn line(out: &mut dyn std::io::Write, now: &mut DeferredNow, record: &Record<'_>) -> std::io::Result<()> {
    let at = now.format("%Y-%m-%d %H:%M:%S%.3f");
    write!(out, "{at} {} {}: {}", record.level(), record.target(), record.args())
}
