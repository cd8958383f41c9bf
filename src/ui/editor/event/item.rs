//! One item of the minutes, in printed order: what was presented and said, what was agreed, who does what, what
//! people said and offered. What is not there yet is one click away, and takes no room until then.

use eframe::egui::Ui;

use super::agreed::{self, Counts};
use super::cards::{Body, Cards};
use super::lines;
use super::minutes::MADE_IN_ITEMS;
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::event::Item;
use crate::model::form::Items;
use crate::model::parts::{Clearance, Quote};
use crate::model::{Id, Kind, Ref};
use crate::ui::catch_up;
use crate::ui::editor::{Draft, form, items};
use crate::ui::kinds::{icon_of, tone_of};
use crate::ui::theme::{Tone, icon, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Button, Chip, ListAction};
use crate::ui::words::counted;

/// What is drawn first, whether it is filled in or not.
const MAIN: [&str; 3] = ["title", "kind", "lead"];
/// Lists that are drawn only once they have something in them.
const ON_DEMAND: [&str; 5] = ["presentations", "announced", "facts", "quotes", "links"];

const PRESENTATIONS: Cards = Cards {
    word: "Presentation",
    icon: icon::PRESENTATION,
    tone: Tone::Plain,
    key: "presentations",
    body: Body::Presented(&["summary"]),
};

const QUOTES: Cards = Cards {
    word: "Quote",
    icon: icon::QUOTE,
    tone: Tone::Quote,
    key: "quotes",
    body: Body::Boxed { sentence: "words", facts: &["speaker", "theme", "clearance"], asks: "clearance" },
};

/// What a closed item holds, counted, from right to left.
pub fn side(ui: &mut Ui, item: &Item, counts: &Counts) {
    if let Some(start) = item.start {
        widgets::secondary(ui, &dates::time(&en_gb().dates, start));
        ui.add_space(space::LABEL);
    }
    let lists = [
        (item.quotes.len(), icon::QUOTE, Tone::Quote, "quote", "quotes"),
        (
            counts.of(Kind::Notice),
            icon_of(Kind::Notice),
            tone_of(Kind::Notice),
            "offer or request",
            "offers and requests",
        ),
        (counts.of(Kind::Action), icon_of(Kind::Action), tone_of(Kind::Action), "action", "actions"),
        (counts.of(Kind::Decision), icon_of(Kind::Decision), tone_of(Kind::Decision), "decision", "decisions"),
        (item.facts.len(), icon::FIGURE, Tone::Quiet, "figure", "figures"),
        (item.presentations.len(), icon::PRESENTATION, Tone::Plain, "presentation", "presentations"),
    ];
    for (count, icon, tone, one, many) in lists {
        if count > 0 {
            let name = counted(count, one, many);
            Chip::new(&count.to_string()).tone(tone).icon(icon).name(&name).show(ui);
        }
    }
}

/// The fields of an open item.
pub fn body(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: Ref, item: &mut Item) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(space::WORD);
    form::show(ui, draft, item, &|key| MAIN.contains(&key));
    let can_write = draft.locked.is_none();
    if let Some(meeting) = draft.desk.session.workspace().event(event) {
        catch_up::fields(ui, draft.desk, meeting, item, can_write);
    }
    let opens_filled = opens_filled(ui, item);
    if opens_filled {
        form::row(ui, draft, item, "opening");
    }
    PRESENTATIONS.show(ui, draft, &mut item.presentations, &|_| false, &|_| true);
    form::row(ui, draft, item, "discussion");
    lines::show(ui, draft, item);
    for (key, filled) in [("announced", !item.announced.is_empty()), ("facts", !item.facts.is_empty())] {
        if filled {
            form::row(ui, draft, item, key);
        }
    }
    // What became of a line stands there, and nowhere twice.
    let lines = lines::boxed(item);
    agreed::of_item(ui, draft, event, item.id, &|id| !lines.contains(&id));
    quotes(ui, draft, &mut item.quotes, &|id| !lines.contains(&id));
    if !item.links.is_empty() {
        form::row(ui, draft, item, "links");
    }
    if draft.locked.is_none() {
        adders(ui, draft, event, item);
    }
    let drawn = [&MAIN[..], &ON_DEMAND[..], &["discussion", "lines"]].concat();
    let rest = |key: &str| !drawn.contains(&key) && (key != "opening" || !opens_filled);
    form::rest(ui, draft, "More about this item", item, &rest);
    ui.add_space(space::FIELD);
}

/// Those quotes of an item that `are_here`.
pub fn quotes(ui: &mut Ui, draft: &mut Draft<'_, '_>, list: &mut Vec<Quote>, are_here: &dyn Fn(Id) -> bool) {
    let open: Vec<bool> = list.iter().map(|quote| quote.clearance.is(Clearance::Heard)).collect();
    QUOTES.show(ui, draft, list, &|quote| open.get(quote) == Some(&true), are_here);
}

/// Whether something stood before the presentations when the item was drawn first. Asked once, so that the field does
/// not go elsewhere at its first letter.
fn opens_filled(ui: &Ui, item: &Item) -> bool {
    let id = ui.scope_id().with(("opens filled", item.id));
    ui.data_mut(|data| *data.get_temp_mut_or_insert_with(id, || !item.opening.is_empty()))
}

/// The line of buttons that adds what is not there yet.
fn adders(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: Ref, item: &mut Item) {
    ui.add_space(space::LABEL);
    ui.horizontal_wrapped(|ui| {
        for kind in MADE_IN_ITEMS {
            let words = if kind == Kind::Notice { "Offer or request" } else { kind.words().one };
            if adder(ui, words) {
                agreed::add(draft, kind, event, Some(item.id));
            }
        }
        let lists: [(&str, &str, &mut dyn Items); 5] = [
            ("Quote", "quotes", &mut item.quotes),
            ("Figure", "facts", &mut item.facts),
            ("Presentation", "presentations", &mut item.presentations),
            ("Link", "links", &mut item.links),
            ("Announced list", "announced", &mut item.announced),
        ];
        for (words, key, list) in lists {
            if adder(ui, words) {
                let end = ListAction::Add(list.len());
                draft.within(Step::Key(key), |draft| items::carry_out(draft, list, Some(end)));
            }
        }
    });
    ui.add_space(space::WORD);
}

fn adder(ui: &mut Ui, words: &str) -> bool {
    let name = format!("Add {}", words.to_lowercase());
    Button::plain(words).icon(icon::ADD).small().name(&name).show(ui).clicked()
}
