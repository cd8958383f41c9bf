//! The window without a window: widgets and screens are driven by their accessible names, and drawn by a rasteriser of
//! our own, so that neither a graphics driver nor a display is needed.
#![cfg(feature = "window")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test that fails loudly is the point, and the gallery writes pictures to be looked at"
)]

mod agreed;
mod away;
mod backup;
mod bin;
mod board;
mod brief_checks;
mod budget;
mod buttons;
mod catch_up;
mod countdown;
mod create;
mod dates;
mod deciding;
mod desk;
mod drawing;
mod earlier;
mod every_kind;
mod exporting;
mod files;
mod filled;
mod finder;
mod first_pack;
mod first_run;
mod focus;
mod folders;
mod gallery;
mod handing;
mod hearing;
mod help;
mod history;
mod home;
mod items;
mod joining;
mod keyboard;
mod kit;
mod last_time;
mod launch_evening;
mod layout;
mod learning_set;
mod leaving;
mod linking;
mod listening;
mod listing;
mod live;
mod logo;
mod losing;
mod meeting;
mod messages;
mod minutes;
mod notices;
mod on_the_day;
mod output;
mod outside;
mod pack;
mod paper;
mod people;
mod pictures;
mod planning;
mod printing;
mod project;
mod pulse;
mod put_away;
mod quiet;
mod raster;
mod ready;
mod recovered;
mod register;
mod risks;
mod screen;
mod screens;
mod search;
mod series;
mod settings;
mod several;
mod show;
mod slips;
mod slow_disk;
mod tabbing;
mod taking_in;
mod telling;
mod theme;
mod timeline;
mod toolkit;
mod trouble;
mod typing;
mod undoing;
mod unread;
mod venues;
mod what_happened;
mod whole_meeting;
mod widgets;
mod writing;
