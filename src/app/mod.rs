//! The session: one command in, one change out. It is the only room that changes anything, and the only one that
//! knows what time it is. Slow work runs on its threads; the window is woken through a plain callback.

#[cfg(feature = "window")]
mod agendas;
mod album;
mod backing_up;
#[cfg(feature = "window")]
mod clipboard;
mod clock;
mod command;
#[cfg(feature = "window")]
mod dialogs;
mod exporting;
mod ids;
mod intake;
#[cfg(feature = "window")]
mod jobs;
mod logo;
mod news;
mod opening;
mod packing;
mod planning;
#[cfg(feature = "window")]
mod printers;
mod printing;
mod publishing;
mod renderer;
mod sample;
#[cfg(feature = "window")]
mod session;
mod settings;
mod size;
mod starters;
mod taking_in;
mod templates;
#[cfg(feature = "window")]
mod work;

/// Where things lie, and files that could not be read: the window hands them on and looks no further.
pub use crate::store::{
    Binned, Contents, DAYS_UNTOUCHED, Damage, Doing, Hash, LEAST_DAYS, LEAST_VERSIONS, Places, RoomTaken, Seen, Step,
    Unnamed, UnnamedFile, UnreadFile,
};
#[cfg(feature = "window")]
pub use agendas::Agenda;
pub use album::Album;
#[cfg(feature = "window")]
use backing_up::known_folders;
pub use backing_up::{backup_in_words, contents_in_words, restore_backup};
#[cfg(feature = "window")]
pub use clipboard::rich as rich_clipboard;
pub use clock::Clock;
pub use command::{
    BackupCommand, BinCommand, Command, ExportTo, HistoryCommand, ListCommand, PackPrint, Preview, Print, PrintTo,
    Sheet, Side,
};
pub use exporting::{Export, Exported, export};
pub use ids::fresh_id;
pub use intake::{TakenIn, take_in};
#[cfg(feature = "window")]
pub use jobs::{LaidOut, Searched};
pub use logo::read_logo;
pub use news::{Message, News, NewsAction};
pub use opening::{Opened, open_now, open_to_write};
pub use packing::{Pack, Packed, Progress, print_pack};
pub use planning::{BeginsWith, NewEvent, shipped_for};
pub use printing::{Printed, left_out, print, print_unless, with_ending};
pub use publishing::sheet_in_words;
pub use renderer::Renderer;
pub use sample::{Sample, is_sample, make_sample};
#[cfg(feature = "window")]
pub use session::{
    Author, Bin, BroughtBack, Clashed, Compared, ComparedField, History, Leaving, Pages, ReadList, Saving, Session,
    TakingIn, Thumbnail, ToRestore, UnnamedFiles, VersionRow, author_of, read_layout,
};
pub use settings::{
    Arranged, BackupSettings, Begun, KeptFor, LastBackup, Layout, Left, Scheme, Settings, TextScale, Used,
};
pub use size::size_in_words;
pub use starters::{Starters, starters};
pub use taking_in::{read_people, take_in_people};
pub use templates::{Shipped, shipped_template, shipped_templates};
#[cfg(feature = "window")]
pub use work::Work;
