//! How far the minutes have come, in words, with the next step as one button and the way back where that is safe. What
//! each step does to them stands in `steps`; how agreed minutes are corrected, opened again and mended in `sealed`.

use eframe::egui::{self, Ui};

use super::sealed;
use super::steps::{self, Step as Doing};
use crate::documents::Origin;
use crate::model::event::{EventType, Minutes, MinutesStatus};
use crate::model::pick::Choice;
use crate::model::{Event, Open, Ref};
use crate::ui::editor::place::Look;
use crate::ui::editor::{Draft, form, lock, section};
use crate::ui::memo::memo;
use crate::ui::theme::{role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Button, card};
use crate::ui::words::{joined, short_when};
use crate::workspace::{self, Standing, meetings};

/// Draws the card.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event, standing: Standing) {
    if standing == Standing::Changed {
        sealed::warn(ui, draft, event);
        ui.add_space(space::FIELD);
    }
    let sure = matches!(standing, Standing::Kept | Standing::Newer);
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        let offers = offered(draft, event, standing);
        let done = ui
            .horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::Vec2::splat(space::WORD);
                widgets::heading(ui, 2, role::NAME, &headline(event));
                draft.within(Step::Key("status"), |draft| {
                    if draft.way.arrives(false) {
                        widgets::next_takes_keyboard(ui);
                    }
                });
                buttons(ui, &offers)
            })
            .inner;
        for sentence in sentences(draft, event) {
            widgets::secondary(ui, &sentence);
        }
        if let Some(step) = done {
            steps::take(draft, event, step);
            if matches!(step, Doing::Agree(_) | Doing::Lock) {
                // What is agreed is told at the top.
                draft.desk.lead = Some(Origin { record: event.header.id, field: "minutes/status".to_owned() });
            }
        }
        let keys = shown(event);
        if standing == Standing::Open && !keys.is_empty() {
            ui.add_space(space::WORD);
            form::line(ui, draft, &mut event.minutes, keys, &|_| Look::default());
        }
        if sure {
            sealed::show(ui, draft, event);
        }
        rest(ui, draft, event, standing);
    });
    ui.add_space(space::FIELD);
}

/// Whether they say what was agreed.
pub fn standing(ui: &Ui, draft: &Draft<'_, '_>, event: &Event) -> Standing {
    let workspace = draft.desk.session.workspace();
    let place = egui::Id::unique(("minutes stand", event.header.id));
    *memo(ui, place, workspace.generation(), || workspace::standing(workspace, event))
}

/// "Draft, version 2".
fn headline(event: &Event) -> String {
    let minutes = &event.minutes;
    let status = match &minutes.status {
        Open::Known(status) => status.label().to_owned(),
        Open::Newer(raw) => raw.get_ron().trim().to_owned(),
    };
    let version = minutes.version.map(|version| format!("version {version}")).unwrap_or_default();
    joined(&[&status, &version])
}

/// What there is to know of it.
fn sentences(draft: &Draft<'_, '_>, event: &Event) -> Vec<String> {
    let minutes = &event.minutes;
    // What the headline says is not said twice.
    let agreed = || Some(lock::agreed(draft, event.header.id)).filter(|said| said != "Agreed");
    let agreed = || agreed().map(|said| format!("{said}.")).into_iter().collect();
    let locked = "What they say is locked: a correction is written at the next meeting.".to_owned();
    let mut said: Vec<String> = match minutes.status.known() {
        Some(MinutesStatus::Jottings) => vec!["Only you work on them so far.".to_owned()],
        Some(MinutesStatus::Draft) => vec!["Each printed page of them says draft.".to_owned()],
        Some(MinutesStatus::Circulated) => vec![sent(minutes)],
        Some(MinutesStatus::Agreed) => agreed(),
        Some(MinutesStatus::Published) if minutes.is_locked() || minutes.agreed_at.is_some() => agreed(),
        Some(MinutesStatus::Published) => vec!["Everybody may read them.".to_owned()],
        Some(MinutesStatus::Superseded) => vec!["Something later stands in their place.".to_owned()],
        None => vec!["A newer version of Folkmoot says how far they have come.".to_owned()],
    };
    if minutes.is_locked() {
        said.push(locked);
    } else if minutes.status.is(MinutesStatus::Agreed) {
        said.push("Their text is not locked, so that nobody would notice a change.".to_owned());
    }
    said.extend(minutes.unlocked.iter().map(|one| {
        let on = short_when(&one.on);
        let on = if on.is_empty() { String::new() } else { format!(" on {on}") };
        format!("Opened again{on}: {}", one.reason.trim())
    }));
    said
}

fn sent(minutes: &Minutes) -> String {
    let on = short_when(&minutes.circulated);
    let by = short_when(&minutes.comments_by);
    match (on.is_empty(), by.is_empty()) {
        (false, false) => format!("Sent on {on}. Comments are asked for by {by}."),
        (false, true) => format!("Sent on {on}."),
        (true, false) => format!("Comments are asked for by {by}."),
        (true, true) => "They wait for comments.".to_owned(),
    }
}

/// The keys of the fields of this step: nothing of a step that is still far off.
fn shown(event: &Event) -> &'static [&'static str] {
    match event.minutes.status.known() {
        _ if is_write_up(event) => &[],
        Some(MinutesStatus::Jottings | MinutesStatus::Draft) => &[],
        Some(MinutesStatus::Circulated) => &["circulated", "comments_by", "agreed_at"],
        _ => &["agreed_at"],
    }
}

/// A hack event is written up, and no meeting agrees that.
fn is_write_up(event: &Event) -> bool {
    event.details.kind.is(EventType::HackEvent)
}

/// What can be done: the next step first, then what else is safe.
fn offered(draft: &Draft<'_, '_>, event: &Event, standing: Standing) -> Vec<(Doing, String)> {
    let agree = || {
        let at = agreeing(draft, event);
        let called = at.map(|at| draft.title(at.0)).filter(|title| !title.trim().is_empty());
        (Doing::Agree(at), called.map_or_else(|| "Mark as agreed".to_owned(), |title| format!("Agreed at {title}")))
    };
    let plain = |step: Doing, words: &str| (step, words.to_owned());
    let status = event.minutes.status.known();
    let draft_again = || plain(Doing::Draft, "Back to draft");
    match (status, is_write_up(event)) {
        _ if standing == Standing::Changed => Vec::new(),
        (Some(MinutesStatus::Published | MinutesStatus::Agreed), true) if standing == Standing::Open => {
            vec![draft_again()]
        }
        (Some(MinutesStatus::Superseded), true) => vec![draft_again()],
        (Some(MinutesStatus::Jottings), true) => {
            vec![plain(Doing::Draft, "Make it a draft"), plain(Doing::Publish, "Publish")]
        }
        (Some(_), true) if standing == Standing::Open => vec![plain(Doing::Publish, "Publish")],
        (Some(MinutesStatus::Jottings), _) => vec![plain(Doing::Draft, "Make it a draft")],
        (Some(MinutesStatus::Draft), _) => vec![plain(Doing::Send, "Send for comment"), agree()],
        (Some(MinutesStatus::Circulated), _) => vec![agree(), plain(Doing::Send, "Send again"), draft_again()],
        (Some(MinutesStatus::Agreed), _) if standing == Standing::Open => {
            vec![plain(Doing::Lock, "Lock the text"), plain(Doing::Publish, "Publish"), draft_again()]
        }
        (Some(MinutesStatus::Agreed), _) => vec![plain(Doing::Publish, "Publish")],
        (Some(MinutesStatus::Published), _) if standing == Standing::Open => vec![draft_again()],
        (Some(MinutesStatus::Published), _) => vec![
            plain(Doing::Withdraw, "Take back the publication"),
            plain(Doing::Supersede, "Something later stands in their place"),
        ],
        (Some(MinutesStatus::Superseded), _) => vec![plain(Doing::Publish, "They hold again")],
        (None, _) => Vec::new(),
    }
}

/// The meeting that agreed them, or would: the one that was chosen, else the next one.
fn agreeing(draft: &Draft<'_, '_>, event: &Event) -> Option<Ref> {
    let next = || meetings::next_ones(draft.desk.session.workspace(), event).first().map(|next| Ref(next.header.id));
    event.minutes.agreed_at.or_else(next)
}

fn buttons(ui: &mut Ui, offered: &[(Doing, String)]) -> Option<Doing> {
    let button = |(place, (step, words)): (usize, &(Doing, String))| {
        // What people come to the minutes for is to print them, and that button is the filled one.
        let button = match (place, step) {
            (1.., Doing::Draft | Doing::Supersede) => Button::quiet(words),
            _ => Button::outlined(words),
        };
        button.small().show(ui).clicked().then_some(*step)
    };
    offered.iter().enumerate().filter_map(button).last()
}

/// Everything that is kept of it, folded away: to be set where no button offers it, such as what is published and was
/// never agreed, and to be read where something was agreed.
fn rest(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event, standing: Standing) {
    let drawn = if standing == Standing::Open { shown(event) } else { &[] };
    let is_rest = |key: &str| ALL.contains(&key) && !drawn.contains(&key) && key != STYLE;
    let opens = draft.opens(false, |key| is_rest(key) || key == STYLE);
    section::show(ui, "how far", "Version, dates and style", opens, |ui| {
        let is_kept = |key: &str| KEPT.contains(&key);
        widgets::locked_unless(ui, standing == Standing::Open, |ui| {
            form::show(ui, draft, &mut event.minutes, &|key| is_rest(key) && !is_kept(key));
        });
        widgets::locked_unless(ui, false, |ui| form::show(ui, draft, &mut event.minutes, &is_kept));
        // How they are arranged is not what was agreed.
        form::show(ui, draft, &mut event.minutes, &|key| key == STYLE);
    });
}

/// What the minutes keep of how far they have come.
pub const ALL: [&str; 9] =
    ["status", "version", "circulated", "comments_by", "agreed_at", "fingerprint", "taken_on", "unlocked", STYLE];
/// Beside the page the same is chosen for one print.
const STYLE: &str = "style";
/// What the program keeps by itself.
const KEPT: [&str; 3] = ["fingerprint", "taken_on", "unlocked"];

/// A day without its times.
pub fn day_of(event: &Event) -> String {
    short_when(&event.details.when.without_times())
}
