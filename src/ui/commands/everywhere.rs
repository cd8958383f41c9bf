//! What can be done wherever one is, also while one thing fills the window.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::{CTRL_SHIFT, Deed, Group, alone, ctrl, has_folder};
use crate::app::Command;
use crate::ui::settings::{LOOK, look_at_sample};
use crate::ui::state::Screen;
use crate::ui::theme::icon;
use crate::ui::{finder, guide, hear, jot, messages, search};

const EVERYWHERE: Group = Group::Everywhere;

/// Finding first, then undoing, writing down, going.
pub(super) const DEEDS: &[Deed] = &[
    Deed::new("find", "Find or do anything", EVERYWHERE, icon::FIND, finder::ask)
        .keys(&[ctrl(Key::K)])
        .help("Find anything, or what can be done"),
    Deed::new("search", "Search everything", EVERYWHERE, icon::SEARCH, search::ask)
        .keys(&[KeyboardShortcut::new(CTRL_SHIFT, Key::F)])
        .help("Search the text of everything"),
    Deed::new("undo", "Undo", EVERYWHERE, icon::UNDO, |desk, _| desk.send(Command::Undo))
        .keys(&[ctrl(Key::Z)])
        .when(|desk, _| desk.session.undo_label().map(|_| ()).ok_or("There is nothing to undo.")),
    Deed::new("redo", "Do again", EVERYWHERE, icon::REDO, |desk, _| desk.send(Command::Redo))
        .keys(&[KeyboardShortcut::new(CTRL_SHIFT, Key::Z), ctrl(Key::Y)])
        .when(|desk, _| desk.session.redo_label().map(|_| ()).ok_or("There is nothing to do again.")),
    Deed::new("save", "Save now, without waiting", EVERYWHERE, icon::DONE, |desk, _| desk.send(Command::SaveNow))
        .keys(&[ctrl(Key::S)]),
    Deed::new("help", "Help with this screen", EVERYWHERE, icon::HELP, guide::ask)
        .keys(&[KeyboardShortcut::new(Modifiers::SHIFT, Key::F1)])
        .help("Help with this screen, beside it"),
    Deed::new("manual", "Print the manual", EVERYWHERE, icon::PRINT, guide::print).when(has_folder),
    Deed::new("keys", "Show the keys", EVERYWHERE, icon::KEYBOARD, |_, state| state.shows_keys = true)
        .keys(&[alone(Key::F1)])
        .help("Show these keys"),
    Deed::new("messages", "Messages and what is under way", EVERYWHERE, icon::INFO, messages::ask),
    Deed::new("jot", "Jot something down", EVERYWHERE, icon::JOT, jot::ask)
        .keys(&[alone(Key::F2)])
        .help("Jot something down for today's event"),
    Deed::new("hear", "Note what was heard of a project", EVERYWHERE, icon::BRIEF, hear::ask)
        .keys(&[alone(Key::F3)])
        .help("Note what was heard of a project"),
    Deed::new("home", "Go home", EVERYWHERE, icon::HOME, |_, state| state.go_home()).keys(&[ctrl(Key::Num0)]),
    Deed::new("settings", "Go to settings", EVERYWHERE, icon::SETTINGS, |_, state| state.go_to_settings())
        .keys(&[ctrl(Key::Comma)]),
    Deed::new("sample", LOOK, EVERYWHERE, icon::LOOK_ROUND, |desk, state| {
        state.went = true;
        look_at_sample(desk);
    })
    .when(|desk, _| if desk.session.is_in_sample_folder() { Err("You are looking at it.") } else { Ok(()) }),
    Deed::new("bin", "Go to the bin", EVERYWHERE, icon::REMOVE, |_, state| {
        (state.screen, state.went, state.focus_bin) = (Screen::Bin, true, true);
    }),
];
