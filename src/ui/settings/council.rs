//! What is printed for everybody: the council's name, how to ask for other formats, and how its pages look.

use eframe::egui::Ui;

use super::choose;
use super::logo::{self, LogoPicture};
use crate::app::Command;
use crate::model::pick::Choice;
use crate::model::{Council, Nation, Open, Paper};
use crate::ui::frame::Desk;
use crate::ui::theme::{Tone, icon, space};
use crate::ui::widgets::{Button, Field, Line, MessageBar, NumberEdit, PhrasesEdit};
use crate::workspace::checks::shipped_jargon;

/// Draws it, and sends what was changed.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, picture: &mut LogoPicture) {
    let before = desk.session.workspace().council();
    let mut council = before.clone();
    let fields = [
        ("Name of your council or group", "Stands at the top of every printed page.", &mut council.name),
        ("Telephone for other formats", "", &mut council.formats_phone),
        ("Email for other formats", "", &mut council.formats_email),
        ("Colour on printed pages", "# and six figures, as your council's designers give it.", &mut council.colour),
    ];
    for (label, help, text) in fields {
        Field::new(label).help(help).show(ui, |ui| Line::new(text).show(ui));
        ui.add_space(space::SMALL);
    }
    if let Some(trouble) = council.colour_trouble() {
        warn(ui, "Pages keep their usual colour.", &trouble);
        ui.add_space(space::SMALL);
    }
    logo::show(ui, desk, &mut council, picture);
    paper(ui, &mut council);
    ui.add_space(space::SMALL);
    let mut nation = council.nation.known().copied();
    choose(ui, "Bank holidays of", Nation::ALL, &mut nation);
    if let Some(nation) = nation.filter(|nation| !council.nation.is(*nation)) {
        council.nation = Open::Known(nation);
    }
    ui.add_space(space::SMALL);
    let help = "After so many days without a word somebody should ask. 60 where this is empty.";
    Field::new("Days until a project has gone quiet")
        .help(help)
        .show(ui, |ui| NumberEdit::new(&mut council.quiet_after).unit("days").show(ui));
    if council != *before {
        desk.send(Command::SetCouncil(council));
    }
}

/// The words that briefs should do without. The list that Folkmoot brings becomes the council's with the first change. A
/// list of the council's own that is set aside stays, and until it counts again the one that Folkmoot brings is read alone:
/// a word typed into that would be the end of the other.
pub fn jargon(ui: &mut Ui, desk: &mut Desk<'_>) {
    let before = desk.session.workspace().council();
    let mut council = before.clone();
    let mut lines = if council.own_jargon { council.jargon.clone() } else { shipped_jargon() };
    let help =
        "A line each: the word, a colon, and a plainer one. Briefs are checked for them, and nothing is refused.";
    let is_aside = !council.own_jargon && !council.jargon.is_empty();
    let field = Field::new("Words to do without").help(help);
    let edit = |ui: &mut Ui| field.show(ui, |ui| PhrasesEdit::new(&mut lines).show(ui));
    if ui.add_enabled_ui(!is_aside, edit).inner.is_some() {
        (council.jargon, council.own_jargon) = (lines, true);
    }
    let other = match (council.own_jargon, is_aside) {
        (true, _) => Some("Back to the list that Folkmoot brings"),
        (false, true) => Some("Back to your own list"),
        (false, false) => None,
    };
    if let Some(other) = other {
        ui.add_space(space::SMALL);
        if Button::quiet(other).small().show(ui).clicked() {
            council.own_jargon = !council.own_jargon;
        }
    }
    if council != *before {
        desk.send(Command::SetCouncil(council));
    }
}

fn paper(ui: &mut Ui, council: &mut Council) {
    let mut chosen = council.paper.known().copied();
    choose(ui, "Paper", Paper::ALL, &mut chosen);
    if let Some(paper) = chosen {
        council.paper = Open::Known(paper);
    }
    if let Some(trouble) = council.paper_trouble() {
        ui.add_space(space::SMALL);
        warn(ui, "Pages are printed on A4.", &trouble);
    }
}

/// A gentle word on what pages do without, and why.
pub fn warn(ui: &mut Ui, says: &str, why: &str) {
    MessageBar::new(Tone::Warn, icon::WARNING, says).more(why).show(ui);
}
