//! The parts that every screen is made of: fields, buttons, lists, rows, messages.
//!
//! They speak in strings, numbers and closures and know nothing of councils or events; each is drawn from the theme,
//! can be used by keyboard alone, and has a name for people who listen to the screen. A control inside a `Field` takes
//! the field's label as its name; elsewhere it is given one with `named`.

mod button;
mod card;
mod chip;
mod choices;
mod edit;
mod empty;
mod field;
mod flag;
mod keycap;
mod laid_out;
mod line;
mod link_list;
mod link_picker;
mod links;
mod mark;
mod message;
mod naming;
mod navigation;
mod number;
mod ordered;
mod over;
mod paint;
mod phrases;
mod pick;
mod progress;
mod roving;
mod row_list;
mod rows;
mod segments;
mod strip;
mod tabs;
mod timeline;
mod toast;
mod typed;
mod ways;
mod when;
mod words;
mod words_list;

pub use button::{Button, Size, icon_button, icon_button_if, link};
pub use card::{card, outlined, record, rule};
pub use chip::{Chip, held_room};
pub use empty::empty_state;
pub use field::Field;
pub use flag::{RadioCard, flag, radio_cards};
pub use keycap::key_cap;
pub use laid_out::{Ground, Stands, icon_at, words_at};
pub use line::{FilterAsks, Line, MarkdownEdit, entry_line, filter_line, projector_line};
pub use link_picker::{LinkChange, LinkPicker, Linked, PickerOption, follows_link, link_room};
pub use links::{LinksChange, LinksPicker};
pub use mark::{large_mark, mark};
pub use message::{MessageBar, status};
pub use naming::named;
pub use navigation::{find_button, nav_row};
pub use number::NumberEdit;
pub use ordered::{Around, ItemPart, ItemRow, ListAction, OrderedList};
pub use over::over_window;
pub use paint::{holds_keyboard, keyboard_passes_by, next_takes_keyboard};
pub use phrases::{PhrasesChange, PhrasesEdit};
pub use pick::{Chosen, PickChange, pick, pick_chip};
pub use progress::{progress, stage_bar};
pub use row_list::{RowList, Span};
pub use rows::{ListRow, group_heading};
pub use segments::segments;
pub use strip::{OpenTab, StripAction, strip};
pub use tabs::tabs;
pub use timeline::{Band, Mark, Shape, Tick, Timeline, TimelineDeed, mark_id};
pub use toast::{ToastEvent, Toasts};
pub use typed::Reading;
pub use ways::{flagged, signed, title_heading, title_link, way_to_mend};
pub use when::{TimeEdit, WhenEdit};
pub use words::{body, heading, muted, secondary, secondary_in_room, text};
pub use words_list::WordsEdit;
