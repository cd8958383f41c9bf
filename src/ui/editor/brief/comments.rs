//! What colleagues remarked about a brief: entered beside the field that it is about, and settled with an answer or by
//! taking it over. No sheet prints it; the author has a list of their own.

use eframe::egui::Ui;

use crate::model::When;
use crate::model::brief::{Ask, Comment, CommentOutcome};
use crate::model::form::Form;
use crate::model::pick::Choice;
use crate::ui::editor::{Draft, form, items};
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Button, Chip, Chosen, OrderedList, PickChange};
use crate::ui::words::{counted, shortened};
use crate::workspace::checks::{is_on_sheet, label_of_field};

/// As much of a comment as is read beside its field.
const BESIDE: usize = 80;

/// Draws the open comments about a field, each with the way to where it is settled.
pub fn beside(ui: &mut Ui, draft: &mut Draft<'_, '_>, ask: &Ask, key: &str) {
    let of_field = |comment: &&Comment| comment.is_open() && comment.field.strip_prefix("brief/") == Some(key);
    for comment in ask.comments.iter().filter(of_field) {
        let words = shortened(comment.words.as_str().lines().next().unwrap_or_default(), BESIDE);
        let who = comment.who.map(|who| draft.title(who.0)).unwrap_or_else(|| "Comment".to_owned());
        let shown =
            ui.push_id(comment.id, |ui| widgets::way_to_mend(ui, icon::NOTE, Tone::Warn, &format!("{who}: {words}")));
        if shown.inner.clicked() {
            OrderedList::open(ui, eframe::egui::Id::unique(comment.id));
            draft.within(Step::Key("comments"), |draft| draft.lead_to(Step::Item(comment.id)));
        }
        ui.add_space(space::WORD);
    }
}

/// Draws all of them, and what adds one.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, comments: &mut Vec<Comment>) {
    let open = comments.iter().filter(|comment| comment.is_open()).count();
    let help = if comments.is_empty() { String::new() } else { counted(open, "is open", "are open") };
    items::heading(ui, "Comments from colleagues", &help);
    let today = When::day(draft.desk.session.clock().today());
    let body = |ui: &mut Ui, draft: &mut Draft<'_, '_>, comment: &mut Comment| {
        widgets::text(ui, role::NAME, crate::ui::theme::palette(ui).ink, &about(&comment.field));
        ui.add_space(space::WORD);
        let was_open = comment.is_open();
        form::show(ui, draft, comment, &|key| key != "field");
        if was_open && !comment.is_open() && comment.settled.is_unknown() {
            comment.settled = today.clone();
        }
    };
    let action = items::rows(ui, draft, comments, "", side, body);
    items::carry_out(draft, comments, action);
    add(ui, draft, comments);
}

fn about(field: &str) -> String {
    format!("About: {}", label_of_field(field))
}

fn side(ui: &mut Ui, draft: &mut Draft<'_, '_>, comment: &Comment) {
    let Some(outcome) = comment.outcome.known() else { return };
    let chip = Chip::new(outcome.label());
    let chip = if *outcome == CommentOutcome::Open { chip.tone(Tone::Warn) } else { chip.icon(icon::DONE) };
    items::way(ui, draft, chip, &format!("What became of it: {}", outcome.label()), "outcome");
}

/// One more, about the field that is chosen; the one that was typed in last stands there already.
fn add(ui: &mut Ui, draft: &mut Draft<'_, '_>, comments: &mut Vec<Comment>) {
    let fields: Vec<(&'static str, &'static str)> = {
        let mut ask = Ask::default();
        let form: &mut dyn Form = &mut ask;
        let all = form.words().into_iter().filter(|words| is_on_sheet(&format!("brief/{}", words.key)));
        all.map(|words| (words.key, words.label)).collect()
    };
    let place = eframe::egui::Id::unique(("a comment is about", draft.record));
    let typed_in = draft.keyboard.as_ref().filter(|at| at.record == draft.record).and_then(|at| {
        let key = at.field.strip_prefix("brief/")?.split('/').next()?;
        fields.iter().position(|(own, _)| *own == key)
    });
    let mut chosen = typed_in.or(ui.data(|data| data.get_temp(place))).unwrap_or_default();
    let names: Vec<&str> = fields.iter().map(|(_, label)| *label).collect();
    let picked =
        widgets::Field::new("Comment on").show(ui, |ui| widgets::pick(ui, &names, Chosen::Option(chosen), false));
    if let Some(PickChange::Picked(picked)) = picked {
        chosen = picked;
    }
    ui.data_mut(|data| data.insert_temp(place, chosen));
    ui.add_space(space::WORD);
    if Button::outlined("Add a comment").icon(icon::ADD).small().show(ui).clicked() {
        let id = draft.desk.session.fresh_id();
        let field = fields.get(chosen).map(|(key, _)| format!("brief/{key}")).unwrap_or_default();
        let when = When::day(draft.desk.session.clock().today());
        comments.push(Comment { id, field, when, ..Comment::default() });
        OrderedList::open(ui, eframe::egui::Id::unique(id));
        draft.lead_to(Step::Item(id));
    }
}
