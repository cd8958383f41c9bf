//! Published briefs: what teams read of one stays as it is until somebody begins a new version, and what it said when it
//! was published is kept from that day on.
//!
//! The wording itself is kept: somebody will ask what a team was told. Beside it stands a fingerprint of what was typed,
//! so that a sheet which was changed all the same is told, while a person who is called otherwise changes nothing. Who
//! owns a project, where it can be read of and what it was called before go on. The words of a sheet are its printer's to
//! say, so whoever sets a status brings them along. The question that was set at an event stands with that event, and no
//! version touches it.

use jiff::civil::Date;

use super::agreed::{Line, joined, value_of};
use super::checks::is_on_sheet;
use crate::model::brief::{Ask, BriefStatus, Edition};
use crate::model::form::{Form, Place};
use crate::model::{Brief, Id, Markdown, Record, When};

/// The rule that fingerprints are made by: with another one, those of older versions say nothing.
const RULE: &str = "1";

/// What stands on the sheet and goes on all the same: a project passes to somebody else, and is found elsewhere.
const GOES_ON: [&str; 8] = [
    "brief/owner",
    "brief/deputy",
    "brief/sponsor",
    "brief/afterwards/owner",
    "brief/former_names",
    "brief/links",
    "brief/hashtags",
    "brief/handles",
];

/// What a version is kept with.
pub struct Keeping<'a> {
    pub id: Id,
    pub today: Date,
    /// What the sheet of a brief says.
    pub wording: &'a dyn Fn(&Brief) -> Markdown,
}

/// Whether teams may have read this brief, so that its wording stays. One that was closed as an idea was never read.
pub fn is_frozen(brief: &Brief) -> bool {
    match brief.brief.status.known() {
        Some(BriefStatus::Closed) => !brief.brief.published.is_unknown() || current(&brief.brief).is_some(),
        Some(status) => status.is_published(),
        // What only a newer version knows may mean anything.
        None => false,
    }
}

/// Whether this field of a published brief stays as it is: what stands on the sheet, with its version and its day.
/// Whether somebody may be asked goes on, since they may think better of it at any time.
pub fn stays_as_published(field: &str) -> bool {
    matches!(field, "brief/version" | "brief/published") || stays_on_sheet(field)
}

/// Whether what stands in this field was typed by somebody: as long as nobody has, it is typed in all the same.
pub fn is_typed_as_published(ask: &Ask, field: &str) -> bool {
    match field {
        "brief/version" => ask.version.is_some(),
        "brief/published" => !ask.published.is_unknown(),
        _ => true,
    }
}

fn stays_on_sheet(field: &str) -> bool {
    let may_be_asked = field.starts_with("brief/contacts/") && field.ends_with("/agreed");
    let is_within =
        |list: &&str| field.strip_prefix(*list).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    is_on_sheet(field) && !may_be_asked && !GOES_ON.iter().any(is_within)
}

/// Whether the sheet says something else than when it was published: by a file that was changed elsewhere, or a choice
/// between two versions. Where nothing was kept nobody can say.
pub fn has_changed_since_published(brief: &Brief) -> bool {
    let kept = current(&brief.brief).filter(|_| is_frozen(brief)).map(|edition| edition.fingerprint.trim());
    let is_ours = |kept: &&str| kept.split_once(' ').is_some_and(|(rule, _)| rule == RULE);
    kept.filter(is_ours).is_some_and(|kept| kept != fingerprint(brief))
}

/// What was kept of the version that stands.
pub fn current(ask: &Ask) -> Option<&Edition> {
    ask.editions.last().filter(|edition| edition.until.is_unknown())
}

/// Does what goes with another status that somebody has set; true where it did. What is published is kept, what is no
/// longer published is a draft of the next version, and what is published again with nothing changed is the same version.
pub fn follow_status(before: &Brief, after: &mut Brief, keeping: Keeping<'_>) -> bool {
    let Some(status) = after.brief.status.known().copied() else { return false };
    match (is_frozen(before), status) {
        (true, status) if !status.is_published() => end(before, after, keeping),
        (true, _) if !is_frozen(after) => keep(before, &mut after.brief, keeping),
        (false, BriefStatus::Published | BriefStatus::InUse | BriefStatus::Reframed) => publish(after, keeping),
        _ => return false,
    }
    true
}

/// Keeps what the sheet of a brief says as the version that stands.
fn keep(said: &Brief, ask: &mut Ask, keeping: Keeping<'_>) {
    let (version, published) = (said.brief.version, said.brief.published.clone());
    let (wording, fingerprint) = ((keeping.wording)(said), fingerprint(said));
    ask.editions.push(Edition { id: keeping.id, version, published, until: When::default(), wording, fingerprint });
}

/// The version that stood is over, and the next one begins.
fn end(before: &Brief, after: &mut Brief, keeping: Keeping<'_>) {
    let (today, ask) = (keeping.today, &mut after.brief);
    if current(ask).is_none() {
        keep(before, ask, keeping);
    }
    let Some(edition) = ask.editions.last_mut() else { return };
    // They could still be typed in where they were not known at first.
    (edition.version, edition.published) = (ask.version, std::mem::take(&mut ask.published));
    edition.until = When::day(today);
    ask.version = Some(next(edition.version));
}

fn publish(brief: &mut Brief, keeping: Keeping<'_>) {
    let fingerprint = fingerprint(brief);
    let ask = &mut brief.brief;
    if takes_back(ask, &fingerprint) {
        return;
    }
    // A status behind that one is set of a project whose publication was another day's.
    if ask.status.is(BriefStatus::Published) {
        if ask.published.is_unknown() {
            ask.published = When::day(keeping.today);
        }
        ask.version.get_or_insert(1);
    }
    // It was made a draft elsewhere, and nobody has ended what was published.
    if let Some(edition) = ask.editions.last_mut().filter(|edition| edition.until.is_unknown()) {
        edition.until = When::day(keeping.today);
    }
    let said = brief.clone();
    keep(&said, &mut brief.brief, keeping);
}

/// Whether the last version stands again, since the sheet says what it said.
fn takes_back(ask: &mut Ask, fingerprint: &str) -> bool {
    let is_same = |edition: &&mut Edition| edition.fingerprint == fingerprint;
    let Some(edition) = ask.editions.last_mut().filter(is_same) else { return false };
    let was_ended = !edition.until.is_unknown();
    if was_ended && ask.version != Some(next(edition.version)) {
        return false;
    }
    if was_ended {
        (edition.until, ask.version) = (When::default(), edition.version);
        if ask.published.is_unknown() {
            ask.published.clone_from(&edition.published);
        }
    }
    true
}

fn next(version: Option<u32>) -> u32 {
    version.unwrap_or(1).saturating_add(1)
}

/// The fingerprint of what stays on the sheet of a published brief.
fn fingerprint(brief: &Brief) -> String {
    let mut lines = Vec::new();
    let mut record = Record::Brief(Box::new(brief.clone()));
    typed("", record.form(), &mut lines);
    format!("{RULE} {}", blake3::hash(joined(lines).as_bytes()))
}

/// What was typed into the fields that stay, each with its path; items by their number.
fn typed(path: &str, form: &mut dyn Form, lines: &mut Vec<Line>) {
    for (row, words) in form.words().into_iter().enumerate() {
        let path = if path.is_empty() { words.key.to_owned() } else { format!("{path}/{}", words.key) };
        match form.place(row) {
            Some(Place::Nested(inner)) => typed(&path, inner, lines),
            Some(Place::Items(items)) if stays_on_sheet(&path) => {
                for index in 0..items.len() {
                    if let Some(inner) = items.form(index) {
                        typed(&format!("{path}/{}", index + 1), inner, lines);
                    }
                }
            }
            Some(place) if stays_on_sheet(&path) => {
                let value = value_of(&place);
                lines.extend((!value.is_empty()).then_some((path, value)));
            }
            _ => {}
        }
    }
}
