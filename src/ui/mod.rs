//! The window: what people see and touch. It reads the records and sends commands; it changes nothing itself.
//!
//! `theme` holds every colour, size and font; `widgets` are the parts that all screens are made of and know nothing
//! of councils or events.

mod arising;
mod away;
mod beginning;
mod bin;
mod board;
mod catch_up;
mod checks;
mod commands;
mod deciding;
mod drops;
mod editor;
mod filled;
mod finder;
mod first_run;
mod frame;
mod guide;
mod handing;
mod hear;
mod help;
mod history;
mod home;
mod jot;
mod keys;
mod kinds;
mod launch_evening;
mod list;
mod little;
mod live;
mod memo;
mod messages;
mod news;
mod on_the_day;
mod opened;
mod opening;
mod pack;
mod page;
mod panels;
mod paste;
mod planning;
pub mod processor;
mod saving;
mod search;
mod settings;
mod shares;
mod shell;
mod show;
mod slips;
mod state;
mod taking_in;
pub mod theme;
mod trail;
mod typeahead;
mod undecided;
mod unread;
mod way;
pub mod widgets;
mod window;
mod words;
mod work;
pub mod writing;

pub use commands::keys_as_markdown;
pub use opening::run;
pub use window::Window;
