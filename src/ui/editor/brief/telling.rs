//! Telling people back: who has to be told what came of a project and who was and when, the note that somebody was told
//! today, the page for them, and the addresses of those who said that they may be contacted.

use eframe::egui::{Id, Ui};
use jiff::civil::Date;

use crate::documents::{Origin, named};
use crate::model::brief::ToldBack;
use crate::model::{Brief, Output, When};
use crate::ui::editor::Draft;
use crate::ui::memo::memo;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, Button, Chip};
use crate::ui::words::{counted, joined, short_when};
use crate::workspace::{Addresses, Group, Telling, addresses, telling};

/// Draws it, once an event of the project is over.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &mut Brief, today: Date) {
    let standing = standing(draft, brief, today);
    if standing.groups.is_empty() {
        return;
    }
    widgets::heading(ui, 3, role::NAME, "Telling people back");
    let news = standing.news.map(|day| format!("The last news was on {}.", short_when(&When::day(day))));
    let nothing = "Nothing was decided, went live or ended since its event.";
    widgets::secondary(ui, news.as_deref().unwrap_or(nothing));
    ui.add_space(space::WORD);
    widgets::card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = space::LABEL;
        for (number, group) in standing.groups.iter().enumerate() {
            if number > 0 {
                widgets::rule(ui);
            }
            ui.push_id(number, |ui| row(ui, draft, brief, group, today));
        }
    });
    ui.add_space(space::WORD);
    if Button::outlined("The page “You made, we did”").icon(icon::PRINT).small().show(ui).clicked() {
        draft.prints = named("you-made");
    }
    ui.add_space(space::WORD);
    let workspace = draft.desk.session.workspace();
    let (place, key) = (Id::unique("whom we may write to"), (workspace.generation(), brief.header.id, today));
    let found = memo(ui, place, key, || addresses(workspace, brief, today));
    copy(ui, draft, &found);
    if found.emails.is_empty() {
        to_the_people(ui, draft, brief);
    }
    ui.add_space(space::SECTION);
}

/// How a project stands with those who worked on it.
pub fn standing(draft: &Draft<'_, '_>, brief: &Brief, today: Date) -> Telling {
    let workspace = draft.desk.session.workspace();
    let outputs: Vec<&Output> = workspace.outputs_of(brief.header.id).collect();
    telling(workspace, brief, &outputs, today)
}

fn row(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &mut Brief, group: &Group, today: Date) {
    widgets::body(ui, &group.name);
    if group.is_due {
        Chip::new("To be told").tone(Tone::Warn).icon(icon::TIME).show(ui);
    }
    let line = |begins: &str, (when, how): &(When, String)| joined(&[&format!("{begins} {}", short_when(when)), how]);
    let own = group.told.as_ref().map(|told| line("Told", told));
    let all = group.told_with_all.as_ref().map(|told| line("With everybody, told", told));
    match (&own, &all) {
        (None, None) => _ = widgets::secondary(ui, "Not told yet"),
        (own, all) => own.iter().chain(all).for_each(|said| _ = widgets::secondary(ui, said)),
    }
    let told = group.told.iter().chain(&group.told_with_all);
    let is_told_today = told.into_iter().any(|(when, _)| when.known_day() == Some(today));
    let name = format!("Told today: {}", group.name);
    if !is_told_today && Button::outlined("Told today").small().name(&name).show(ui).clicked() {
        let (id, when) = (draft.desk.session.fresh_id(), When::day(today));
        brief.since.told_back.push(ToldBack { id, group: group.name.clone(), when, how: String::new() });
        draft.is_deed = true;
    }
}

/// The addresses go to the clipboard and nowhere else; who is not among them is said in numbers.
fn copy(ui: &mut Ui, draft: &mut Draft<'_, '_>, found: &Addresses) {
    let left_out = left_out(found);
    if found.emails.is_empty() {
        let says = "Nobody who took part has said that we may write to them by email.";
        widgets::secondary(ui, &[says, &left_out].join(" "));
        return;
    }
    let button = Button::outlined("Copy the addresses of those who said we may").icon(icon::MAIL).small();
    if button.show(ui).clicked() {
        ui.ctx().copy_text(found.emails.join("; "));
        let copied = counted(found.emails.len(), "address copied", "addresses copied");
        let says = format!("{copied}: paste them where your email hides them from each other, as Bcc. {left_out}");
        draft.desk.says = Some(says.trim().to_owned());
    }
    if !left_out.is_empty() {
        widgets::secondary(ui, &left_out);
    }
}

/// The way to where it is noted that somebody may be written to: the list of people of the project's last event.
fn to_the_people(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &Brief) {
    let Some(event) = brief.last_event().and_then(|event| draft.desk.session.workspace().event(event)) else { return };
    ui.add_space(space::LABEL);
    if widgets::link(ui, role::BODY, "Note who may be contacted, and until when").clicked() {
        let people = event.people.attendance.iter();
        let first = people.filter(|one| one.person.is_some()).find(|one| one.may_contact_until.is_unknown());
        let at = first.map(|one| format!("people/attendance/{}/may_contact_until", one.id));
        let field = at.unwrap_or_else(|| "people/attendance".to_owned());
        draft.desk.lead = Some(Origin { record: event.header.id, field });
    }
}

/// "4 left out: 3 were not asked, 1 has no email address."
fn left_out(found: &Addresses) -> String {
    let why = &found.left_out;
    let reasons = [
        (why.refused, "does not want to be contacted", "do not want to be contacted"),
        (why.not_asked, "has not said that we may", "have not said that we may"),
        (why.over, "said so for a time that is over", "said so for a time that is over"),
        (why.no_email, "has no email address", "have no email address"),
    ];
    let said: Vec<String> = reasons
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| counted(count, one, many))
        .collect();
    if said.is_empty() { String::new() } else { format!("{} left out: {}.", why.all(), said.join(", ")) }
}
