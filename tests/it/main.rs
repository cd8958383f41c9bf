//! What the rooms do together, through their public faces and without a window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test that fails loudly is the point, and it makes files to be read"
)]

#[path = "../common/sample.rs"]
mod sample;

mod action_list;
mod agenda;
mod agreed;
mod arising;
mod awkward;
mod backup;
mod bank_holidays;
mod board;
mod brief;
mod brief_checks;
mod budget;
mod catch_up;
mod charts;
mod cli;
mod colour;
mod countdown;
mod countdown_page;
mod differences;
mod documents_dates;
mod documents_links;
mod documents_markdown;
mod documents_names;
mod documents_wording;
mod fault_rows;
mod faults;
mod file_format;
mod files;
mod hand_over_note;
mod handing_over;
mod home;
mod import_csv;
mod keep_unknown;
mod kinds;
mod kit;
mod last_time;
mod leads;
mod learning_set;
mod lessons;
mod lines;
mod listing;
mod logo;
mod logs;
mod manual;
mod merge;
mod minutes;
mod notices;
mod on_the_day;
mod outline;
mod over_time;
mod pack;
mod paper;
mod people;
mod pictures;
mod planning;
mod project_page;
mod projects;
mod published;
mod pulse;
mod quiet;
mod ready;
mod real_records;
mod render_breaks;
mod render_docx;
mod render_excerpt;
mod render_html;
mod render_minutes;
mod render_parts;
mod render_pdf;
mod render_sample;
mod renderers;
mod replacing;
mod rhythm;
mod risks;
mod run_sheet;
mod sample_workspace;
mod search;
mod series;
mod session;
mod short_version;
mod show;
mod slips;
mod stages_over_time;
mod steps;
mod store;
mod story;
mod summaries;
mod templates;
mod text_formats;
mod told;
mod told_back;
mod toolkit;
mod venues;
mod when_parse;
mod workspace;
mod write_up;
mod writing;
mod year;
mod you;
