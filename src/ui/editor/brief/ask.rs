//! The page *Brief*. What every brief needs stands open from the beginning, in the order in which it is best thought
//! about; what helps some stands folded below it until it holds something. Nothing has to be filled in before anything.

use eframe::egui::Ui;

use super::{comments, published, starters};
use crate::model::brief::{Afterwards, Agreement, Ask, Contact};
use crate::model::pick::Choice;
use crate::ui::editor::place::Look;
use crate::ui::editor::{Draft, form, items, section};
use crate::ui::theme::{self, Tone, icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Chip};

/// As many words of background as are read on a wall.
const BACKGROUND_WORDS: usize = 150;

/// A part of the brief: its heading, and the fields that stand under it.
type Part = (&'static str, &'static [&'static str]);

/// What stands folded until it holds something.
const PARTS: [Part; 5] = [
    ("Why it matters", &["who_for", "experience", "facts", "tried"]),
    ("What is asked", &["in_one_line", "challenge", "explore", "measures"]),
    ("What a team can use", &["considerations", "resources", "places"]),
    ("For the day", &["starter_tasks", "skills_wanted", "risks"]),
    (
        "About the brief",
        &["version", "published", "sponsor", "summary", "former_names", "links", "hashtags", "handles"],
    ),
];

/// Draws the page.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, ask: &mut Ask) {
    let plain = |_: &str| Look::default();
    form::row_as(ui, draft, ask, "question", &Look { large: true, ..Look::default() });
    comments::beside(ui, draft, ask, "question");
    form::line(ui, draft, ask, &["name", "status"], &plain);
    comments::beside(ui, draft, ask, "name");
    form::line(ui, draft, ask, &["partners", "owner", "deputy"], &plain);
    ui.push_id("starters", |ui| starters::show(ui, draft, ask));
    let words = ask.background.as_str().split_whitespace().count();
    form::row_as(ui, draft, ask, "background", &aside(format!("{words} of {BACKGROUND_WORDS} words")));
    ["partners", "owner", "deputy", "background"].iter().for_each(|key| comments::beside(ui, draft, ask, key));
    let (fixed, flexible) = (ask.fixed.len(), ask.flexible.len());
    let count = |key: &str| aside(if key == "fixed" { fixed } else { flexible }.to_string());
    form::line(ui, draft, ask, &["fixed", "flexible"], &count);
    ["fixed", "flexible"].iter().for_each(|key| comments::beside(ui, draft, ask, key));
    form::row(ui, draft, ask, "by_the_end");
    comments::beside(ui, draft, ask, "by_the_end");
    ui.push_id("contacts", |ui| {
        draft.within(Step::Key("contacts"), |draft| contacts(ui, draft, &mut ask.contacts));
    });
    ui.add_space(space::FIELD);
    comments::beside(ui, draft, ask, "contacts");
    draft.within(Step::Key("afterwards"), |draft| afterwards(ui, draft, &mut ask.afterwards));
    ui.add_space(space::FIELD);
    comments::beside(ui, draft, ask, "afterwards");
    for (heading, keys) in PARTS {
        let wanted = |key: &str| keys.contains(&key);
        let opens = draft.opens(form::has_filled(ask, &wanted), wanted);
        section::show(ui, heading, heading, opens, |ui| form::show(ui, draft, ask, &wanted));
        keys.iter().for_each(|key| comments::beside(ui, draft, ask, key));
    }
    ui.push_id("comments", |ui| {
        draft.within(Step::Key("comments"), |draft| comments::show(ui, draft, &mut ask.comments));
    });
    ui.add_space(space::FIELD);
    published::earlier(ui, draft);
}

fn aside(aside: String) -> Look {
    Look { aside, ..Look::default() }
}

/// Whom a team may talk to, and whether they have agreed to it.
fn contacts(ui: &mut Ui, draft: &mut Draft<'_, '_>, list: &mut Vec<Contact>) {
    items::heading(ui, "People to talk to", "");
    let body = |ui: &mut Ui, draft: &mut Draft<'_, '_>, contact: &mut Contact| {
        form::show(ui, draft, contact, &|_| true);
    };
    let action = items::rows(ui, draft, list, "Add a person to talk to", agreement, body);
    items::carry_out(draft, list, action);
}

fn agreement(ui: &mut Ui, draft: &mut Draft<'_, '_>, contact: &Contact) {
    let Some(agreed) = contact.agreed.known() else { return };
    let chip = Chip::new(agreed.label());
    let chip = match agreed {
        Agreement::Agreed => chip.tone(Tone::Decision).icon(icon::DONE),
        Agreement::NotAskedYet | Agreement::WouldRatherNot => chip,
    };
    items::way(ui, draft, chip, &format!("Agreed? {}", agreed.label()), "agreed");
}

/// Says so at the right of the heading or, where that leaves too little room, below it.
fn nobody_named(ui: &mut Ui, draft: &mut Draft<'_, '_>) {
    let chip = Chip::new("Nobody is named yet").tone(Tone::Warn).icon(icon::WARNING);
    let spare = ui.available_size_before_wrap().x - chip.room(ui);
    if spare < 0.0 {
        ui.end_row();
    } else {
        ui.add_space(spare);
    }
    if chip.show_way(ui).clicked() {
        draft.lead_to(Step::Key("owner"));
    }
}

/// What is promised for the time after the event: framed, and amber while nobody is named.
fn afterwards(ui: &mut Ui, draft: &mut Draft<'_, '_>, afterwards: &mut Afterwards) {
    let is_missing = afterwards.owner.is_none();
    let edge = is_missing.then(|| theme::palette(ui).warn);
    widgets::card(ui, edge, |ui| {
        ui.horizontal_wrapped(|ui| {
            widgets::heading(ui, 2, role::SUBHEADING, "What happens afterwards");
            if is_missing {
                nobody_named(ui, draft);
            }
        });
        ui.add_space(space::WORD);
        let plain = |_: &str| Look::default();
        form::line(ui, draft, afterwards, &["owner", "decided_by"], &plain);
        form::line(ui, draft, afterwards, &["decided_on", "told_by"], &plain);
        let rest = |key: &str| matches!(key, "money" | "licence" | "text");
        form::rest(ui, draft, "Money, whose it is, and more", afterwards, &rest);
    });
}
