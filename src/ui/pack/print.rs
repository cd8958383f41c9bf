//! How a pack is printed: in which size, as one PDF or as files, and where to; while it prints, how far it has come.

use eframe::egui::{Key, Ui};

use super::PackScreen;
use crate::app::{Command, PackPrint, PrintTo};
use crate::documents::{PackPart, TextSize};
use crate::ui::frame::Desk;
use crate::ui::page;
use crate::ui::theme::{icon, role, space};
use crate::ui::widgets::{self, Button, Field, Line};
use crate::ui::words::counted;
use crate::ui::work;

/// Draws how many pages there are, and the buttons.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, screen: &mut PackScreen, all: &[PackPart]) {
    let chosen: Vec<&PackPart> = all.iter().filter(|part| screen.has(part)).collect();
    in_all(ui, desk, &chosen);
    ui.add_space(space::LABEL);
    if let Some(packing) = desk.session.pack_work() {
        work::in_place(ui, desk, &packing, "Cancel the print pack");
    } else if chosen.is_empty() {
        widgets::secondary(ui, "Nothing is ticked: tick what should print.");
    } else {
        buttons(ui, desk, screen, chosen.len());
    }
}

/// Draws in which size it prints, as one file or as several, and where a file of it goes.
pub fn choose(ui: &mut Ui, desk: &mut Desk<'_>, screen: &mut PackScreen, all: &[PackPart]) {
    ui.add_space(space::FIELD);
    widgets::heading(ui, 2, role::SUBHEADING, "How it prints");
    ui.add_space(space::LABEL);
    how(ui, screen);
    let help = "For what is saved and not printed, such as Documents, in your home folder. Empty it to be asked where.";
    let into = screen.folder.get_or_insert_with(|| desk.session.folder_to_save_in());
    let folder = Field::new("Folder to save it in").help(help).show(ui, |ui| Line::new(into).show(ui));
    let entered = folder.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered && desk.session.pack_work().is_none() && all.iter().any(|part| screen.has(part)) {
        send(desk, screen, place(desk, screen));
    }
}

/// In which size, and as one file or as several.
fn how(ui: &mut Ui, screen: &mut PackScreen) {
    Field::new("Text size on paper").show(ui, |ui| {
        let names = TextSize::ALL.map(|size| format!("{} point", size.points()));
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let at = TextSize::ALL.iter().position(|size| *size == screen.size).unwrap_or_default();
        if let Some(size) = widgets::segments(ui, &names, at).and_then(|picked| TextSize::ALL.get(picked)) {
            screen.size = *size;
        }
    });
    ui.add_space(space::WORD);
    Field::new("Print it").show(ui, |ui| {
        let options = ["As one PDF", "As separate files"];
        if let Some(picked) = widgets::segments(ui, &options, usize::from(screen.apart)) {
            screen.apart = picked == 1;
        }
    });
    ui.add_space(space::WORD);
}

fn buttons(ui: &mut Ui, desk: &mut Desk<'_>, screen: &PackScreen, count: usize) {
    let documents = counted(count, "document", "documents");
    ui.horizontal_wrapped(|ui| {
        if !screen.apart {
            let print = Button::filled(&format!("Print {documents}")).icon(icon::PRINT).show(ui);
            if print.clicked() {
                send(desk, screen, page::print_target(desk.session));
            }
        }
        let words = if screen.apart { format!("Save {documents} as files") } else { "Save as one PDF".to_owned() };
        let save = if screen.apart { Button::filled(&words) } else { Button::outlined(&words) };
        if save.show(ui).clicked() {
            send(desk, screen, place(desk, screen));
        }
    });
}

/// How many pages what is ticked has, once all of it is counted, and how many with its copies.
fn in_all(ui: &mut Ui, desk: &Desk<'_>, chosen: &[&PackPart]) {
    let pages = |part: &&PackPart| desk.session.pack_pages(part.document.name, part.style);
    let counts: Option<Vec<(usize, usize)>> =
        chosen.iter().map(|part| pages(part).map(|pages| (pages.unwrap_or_default(), part.copies))).collect();
    let says = match counts {
        None => format!("{}. Their pages are being counted.", counted(chosen.len(), "document", "documents")),
        Some(counts) => {
            let once: usize = counts.iter().map(|(pages, _)| pages).sum();
            let copied: usize = counts.iter().map(|(pages, copies)| pages * copies).sum();
            format!("{}, or {copied} with all copies.", counted(once, "page", "pages"))
        }
    };
    widgets::text(ui, role::BODY, crate::ui::theme::palette(ui).ink, &says);
}

/// The typed folder, or the system's dialog.
fn place(desk: &Desk<'_>, screen: &PackScreen) -> PrintTo {
    let folder = screen.folder.as_deref().unwrap_or_default().trim();
    match (screen.apart, folder) {
        (true, "") => PrintTo::Browse { ending: "pdf", name: String::new() },
        (true, folder) => PrintTo::File(folder.into()),
        (false, folder) => page::to_file(&desk.session.pack_name(screen.event), folder, "pdf"),
    }
}

fn send(desk: &mut Desk<'_>, screen: &PackScreen, to: PrintTo) {
    desk.send(Command::PrintPack(Box::new(PackPrint { pack: screen.chosen(), apart: screen.apart, to })));
}
