//! Links to other records: a picker that finds them as one types and creates one on the spot.

use std::sync::Arc;

use eframe::egui::{self, Context, Ui};

use super::Draft;
use crate::app::Session;
use crate::model::{Id, Kind, Ref};
use crate::ui::kinds::{icon_of, one_of};
use crate::ui::memo::memo;
use crate::ui::theme::Tone;
use crate::ui::widgets::{LinkChange, LinkPicker, Linked, LinksChange, LinksPicker, PickerOption};
use crate::workspace::{ListRow, Order, folded, rows};

/// Stands for whoever uses Folkmoot, while they are nobody among the people: choosing it makes the person.
pub const YOU: Id = Id::NONE;

/// As many matches as anybody reads.
const MATCHES: usize = 50;

/// One link.
pub fn one(ui: &mut Ui, draft: &mut Draft<'_, '_>, target: &mut Option<Ref>, kinds: &'static [Kind]) {
    linking(draft, target, kinds, ui.ctx().clone(), |picker| picker.show(ui));
}

/// The same as a chip, with this in it while nothing is linked.
pub fn fact(
    ui: &mut Ui,
    draft: &mut Draft<'_, '_>,
    target: &mut Option<Ref>,
    kinds: &'static [Kind],
    placeholder: &str,
) {
    linking(draft, target, kinds, ui.ctx().clone(), |picker| {
        picker.placeholder(placeholder).show_chip(ui, Tone::Plain)
    });
}

fn linking(
    draft: &mut Draft<'_, '_>,
    target: &mut Option<Ref>,
    kinds: &'static [Kind],
    ctx: Context,
    show: impl for<'p> FnOnce(LinkPicker<'p, Id>) -> Option<LinkChange<Id>>,
) {
    let title = target.map(|link| draft.title(link.0));
    let icon = target.and_then(|link| kind_of(draft, link)).or(kinds.first().copied()).map(icon_of);
    let current = title.as_deref().zip(icon).map(|(title, icon)| Linked { icon, title });
    let names: Vec<&str> = kinds.iter().map(|kind| one_of(*kind)).collect();
    let session = draft.desk.session;
    let closed = if draft.says_at_which_meeting() { session.workspace().agreed_events() } else { Vec::new() };
    let options = |typed: &str| matches(&ctx, session, kinds, typed, &closed);
    match show(LinkPicker::new(current, &options).create(&names).opens()) {
        Some(LinkChange::Picked(id)) => *target = Some(found(draft, id)),
        Some(LinkChange::Create { kind, text }) => {
            if let Some(kind) = kinds.get(kind) {
                *target = Some(draft.create(*kind, &text));
            }
        }
        Some(LinkChange::Cleared) => *target = None,
        Some(LinkChange::Open) => go(draft, *target),
        None => {}
    }
}

/// Several links.
pub fn several(ui: &mut Ui, draft: &mut Draft<'_, '_>, targets: &mut Vec<Ref>, kinds: &'static [Kind]) {
    let titles: Vec<String> = targets.iter().map(|link| draft.title(link.0)).collect();
    let current: Vec<Linked<'_>> = targets
        .iter()
        .zip(&titles)
        .map(|(link, title)| {
            let kind = kind_of(draft, *link).or(kinds.first().copied()).unwrap_or(Kind::Person);
            Linked { icon: icon_of(kind), title }
        })
        .collect();
    let names: Vec<&str> = kinds.iter().map(|kind| one_of(*kind)).collect();
    let taken: Vec<Id> = targets.iter().map(|link| link.0).collect();
    let (ctx, session) = (ui.ctx().clone(), draft.desk.session);
    let options = |typed: &str| matches(&ctx, session, kinds, typed, &taken);
    match LinksPicker::new(&current, &options).create(&names).add_words("Add").show(ui) {
        Some(LinksChange::Added(id)) => targets.push(found(draft, id)),
        Some(LinksChange::Create { kind, text }) => {
            if let Some(kind) = kinds.get(kind) {
                targets.push(draft.create(*kind, &text));
            }
        }
        Some(LinksChange::Removed(index)) if index < targets.len() => {
            targets.remove(index);
        }
        Some(LinksChange::Open(index)) => go(draft, targets.get(index).copied()),
        _ => {}
    }
}

/// A button that finds a record of this kind, or makes one, to be added to something.
pub fn add(ui: &mut Ui, draft: &mut Draft<'_, '_>, words: &str, kind: Kind, taken: &[Id]) -> Option<Ref> {
    let (ctx, session) = (ui.ctx().clone(), draft.desk.session);
    let options = |typed: &str| matches(&ctx, session, &[kind], typed, taken);
    let picked = LinksPicker::new(&[], &options).create(&[one_of(kind)]).add_words(words).show(ui);
    match picked {
        Some(LinksChange::Added(id)) => Some(found(draft, id)),
        Some(LinksChange::Create { text, .. }) => Some(draft.create(kind, &text)),
        _ => None,
    }
}

/// What was picked; whoever uses Folkmoot becomes a person by it.
fn found(draft: &mut Draft<'_, '_>, id: Id) -> Ref {
    match draft.desk.session.workspace().your_new_name() {
        Some(name) if id == YOU => draft.create(Kind::Person, name),
        _ => Ref(id),
    }
}

fn kind_of(draft: &Draft<'_, '_>, link: Ref) -> Option<Kind> {
    draft.desk.session.workspace().get(link.0).map(|record| record.kind())
}

fn go(draft: &mut Draft<'_, '_>, target: Option<Ref>) {
    if let Some((link, kind)) = target.and_then(|link| Some((link, kind_of(draft, link)?))) {
        draft.desk.go = Some((kind, link.0));
    }
}

/// The records that can be linked to, those whose name begins with what was typed first. Where they are people, whoever uses
/// Folkmoot and is none of them yet stands before them as `YOU`.
pub fn matches(ctx: &Context, session: &Session, kinds: &[Kind], typed: &str, taken: &[Id]) -> Vec<PickerOption<Id>> {
    let (workspace, today) = (session.workspace(), session.clock().today());
    let filter = folded(typed.trim());
    let by_title = |kind| rows(workspace, kind, Order::Title, today, &crate::ui::words::short_when);
    let listed = |kind: &Kind| {
        let place = egui::Id::unique(("what can be linked to", kind.folder()));
        (*kind, memo(ctx, place, workspace.generation(), || by_title(*kind)))
    };
    let lists: Vec<(Kind, Arc<Vec<ListRow>>)> = kinds.iter().map(listed).collect();
    let all = lists.iter().flat_map(|(kind, rows)| rows.iter().map(|row| (*kind, row)));
    let is_found = |row: &ListRow| row.matches(&filter) && !taken.contains(&row.id) && !row.title.is_empty();
    let found = all.filter(|(_, row)| is_found(row));
    let mut found: Vec<(Kind, &ListRow)> =
        if filter.is_empty() { found.take(MATCHES).collect() } else { found.collect() };
    found.sort_by_cached_key(|(_, row)| !folded(&row.title).starts_with(&filter));
    let option = |(kind, row): (Kind, &ListRow)| PickerOption {
        key: row.id,
        icon: icon_of(kind),
        title: row.title.clone(),
        detail: row.detail.clone(),
    };
    let you = you(ctx, session).filter(|_| kinds.contains(&Kind::Person) && !taken.contains(&YOU));
    let you = you.filter(|name| filter.split_whitespace().all(|word| folded(name).contains(word))).map(|name| {
        let (icon, title) = (icon_of(Kind::Person), format!("{name} (you)"));
        PickerOption { key: YOU, icon, title, detail: String::new() }
    });
    you.into_iter().chain(found.into_iter().map(option)).take(MATCHES).collect()
}

/// The name of whoever uses Folkmoot, where nobody has it yet.
fn you(ctx: &Context, session: &Session) -> Option<String> {
    let (workspace, place) = (session.workspace(), egui::Id::unique("whoever is not among the people"));
    memo(ctx, place, workspace.generation(), || workspace.your_new_name().map(str::to_owned)).as_ref().clone()
}
