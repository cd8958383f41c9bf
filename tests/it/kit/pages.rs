//! Pages of the kit with names that nobody planned for: none is cut, and each says the same in every format.

use folkmoot::documents::{DOCUMENTS, TextSize};
use folkmoot::model::event::PhotoChoice;

use super::world::{expect, hack, printed};
use crate::awkward::printing::faults_of;
use crate::minutes::world::{World, pick};

const KIT: &[&str] = &[
    "sign-in",
    "badges",
    "walk-in-slips",
    "emergency",
    "catering",
    "poster",
    "joining-note",
    "risk-assessment",
    "signs",
    "table-numbers",
    "team-cards",
    "feedback-slips",
    "call-sheet",
    "summary-after",
];

fn odd() -> World {
    let mut world = hack();
    let long = "A long name that nobody could keep short ".repeat(7);
    let word = "Incomprehensibilities".repeat(15);
    let names = ["محمد عبد الرحمن الطويل", "Ng", "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine", &long, &word];
    for name in names {
        let organisation = Some(world.organisation(name));
        let choices = [PhotoChoice::Fine, PhotoChoice::NoPhotographs];
        let asked = Some(pick(choices[name.len() % 2]));
        expect(&mut world, name.trim(), organisation, |_, entry| entry.photographs = asked);
    }
    world
}

#[test]
fn no_name_is_cut_in_any_style_or_size() {
    let mut faults = Vec::new();
    for mut world in [hack(), World::new(), odd()] {
        for document in DOCUMENTS.iter().filter(|document| KIT.contains(&document.name)) {
            for style in document.styles {
                for size in TextSize::ALL {
                    let page = printed(&mut world, document.name, *style, size);
                    faults.extend(faults_of(&format!("{} {} {size:?}", document.name, style.name()), &page));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
