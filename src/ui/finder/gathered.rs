//! What the box lists: of nothing typed what was used and opened lately and the next event, else what fits, in two groups of
//! which the one with the better fit stands first. Names over which the letters are scattered are listed only where no other
//! fits. What can't be done now stands behind what can.

use std::cmp::Reverse;
use std::sync::Arc;

use eframe::egui::{self, Context};
use jiff::civil::Date;
use nucleo_matcher::Utf32String;

use super::fitting::{self, Fitting};
use super::row::{name_of, row, why_not};
use super::{Choice, deeds};
use crate::documents;
use crate::model::{Id, Kind, Ref};
use crate::ui::commands::{self, Deed, open};
use crate::ui::editor;
use crate::ui::frame::Desk;
use crate::ui::kinds::called;
use crate::ui::memo::memo;
use crate::ui::state::State;
use crate::ui::theme::icon;
use crate::ui::widgets::{FinderLine, FinderRow};
use crate::workspace::Workspace;

/// As many records as anybody reads.
const RECORDS: usize = 40;
const DEEDS: usize = 24;
/// Of what was used and opened lately.
const LATELY: usize = 8;
/// What a use counts beside how well the letters fit: a letter of a match counts 16 and more.
const USE: u32 = 3;
const MOST_USES: u32 = 6;

/// The lines of the box, and what is chosen by each row of them.
pub struct Gathered {
    pub lines: Vec<FinderLine>,
    pub choices: Vec<Choice>,
}

/// A record or a deed that fits, and how well.
struct Fit<T> {
    score: u32,
    /// Of the name: of two that fit as well, the shorter one is meant.
    letters: usize,
    what: T,
    /// What was typed stands in it in one piece, or word by word.
    is_in_words: bool,
}

const ADVICE: &str = "Nothing is called so. Try fewer letters, or another word of its name. What is written inside is found \
                      by searching everything.";

/// Gathers what fits. With `>` before it only what can be done.
pub fn all(ctx: &Context, desk: &Desk<'_>, state: &State, typed: &str) -> Gathered {
    let only_deeds = typed.trim_start().starts_with('>');
    let typed = typed.trim_start().trim_start_matches('>').trim();
    let mut gathered = Gathered { lines: Vec::new(), choices: Vec::new() };
    if typed.is_empty() {
        if !only_deeds {
            let lately = lately(desk, state);
            let next = next_event(desk, state).filter(|next| lately.iter().all(|other| other.key() != next.key()));
            gathered.add("Lately", lately, desk, state, None);
            gathered.add("Next", next.into_iter().collect(), desk, state, None);
        }
        let can = deeds(state).filter(|deed| deed.applies(desk, state).is_ok());
        let listed = of_open(desk, state).into_iter().chain(can.map(Choice::Deed));
        gathered.add("Do", listed.collect(), desk, state, None);
        return gathered;
    }
    let mut fitting = Fitting::of(typed);
    let mut done = deeds_that_fit(desk, state, &mut fitting);
    let mut records = if only_deeds { Vec::new() } else { records_that_fit(ctx, desk, typed) };
    if records.iter().chain(&done).any(|fit| fit.is_in_words) {
        records.retain(|fit| fit.is_in_words);
        done.retain(|fit| fit.is_in_words);
    }
    let of_use = |fit: &&Fit<Choice>| why_not(desk, state, fit.what).is_none();
    let best = |fits: &[Fit<Choice>]| fits.iter().find(of_use).map_or(0, |fit| fit.score);
    let records_first = best(&records) >= best(&done);
    let groups = match records_first {
        true => [("Go to", records), ("Do", done)],
        false => [("Do", done), ("Go to", records)],
    };
    for (title, fits) in groups {
        let choices = fits.into_iter().map(|fit| fit.what).collect();
        gathered.add(title, choices, desk, state, Some(&mut fitting));
    }
    if !only_deeds {
        gathered.add_search(typed);
    }
    gathered
}

impl Gathered {
    fn add(
        &mut self,
        title: &'static str,
        choices: Vec<Choice>,
        desk: &Desk<'_>,
        state: &State,
        mut fitting: Option<&mut Fitting>,
    ) {
        if !choices.is_empty() {
            self.lines.push(FinderLine::Heading(title));
        }
        for choice in choices {
            let Some(row) = row(desk, state, choice) else { continue };
            let marks = fitting.as_mut().map(|fitting| fitting.marks(&row.title)).unwrap_or_default();
            self.lines.push(FinderLine::Row(FinderRow { marks, ..row }));
            self.choices.push(choice);
        }
    }

    /// The way to what is written inside, below all that was found by its name.
    fn add_search(&mut self, typed: &str) {
        let nothing = self.choices.is_empty();
        let title = format!("Search everything for \u{201c}{typed}\u{201d}");
        let keys = commands::named("search").map(Deed::shown_keys).unwrap_or_default();
        let (marks, detail) = (Vec::new(), String::new());
        self.lines.push(FinderLine::Always(FinderRow { icon: icon::FIND, title, marks, detail, keys, enabled: true }));
        self.choices.push(Choice::Search);
        if nothing {
            self.lines.push(FinderLine::Advice(ADVICE));
        }
    }
}

/// What can be printed of the open record, and its pages.
fn of_open(desk: &Desk<'_>, state: &State) -> Vec<Choice> {
    let Some(record) = open(desk, state).filter(|_| !state.is_filled()) else { return Vec::new() };
    let printed = documents::printable(record, desk.session.clock().today()).map(Choice::Print);
    let pages = editor::pages_of(desk.session.workspace(), record).map(Choice::Page);
    printed.chain(pages).collect()
}

/// What was used lately, then what is open, without what is open at this moment.
fn lately(desk: &Desk<'_>, state: &State) -> Vec<Choice> {
    let workspace = desk.session.workspace();
    let record = |id: Id| workspace.get(id).map(|record| Choice::Record(record.kind(), id));
    let used = desk.session.settings().used.iter().filter_map(|used| match used.what.parse::<Id>() {
        Ok(id) => record(id),
        Err(_) => deeds(state).find(|deed| deed.id == used.what).map(Choice::Deed),
    });
    let opened = state.trail.open().filter_map(|(_, id)| record(id));
    let mut all: Vec<Choice> = Vec::new();
    for choice in used.chain(opened) {
        let is_here = matches!(choice, Choice::Record(_, id) if open(desk, state).is_some_and(|open| open.id() == id));
        let is_new = all.iter().all(|other| other.key() != choice.key());
        if !is_here && is_new && why_not(desk, state, choice).is_none() && all.len() < LATELY {
            all.push(choice);
        }
    }
    all
}

/// The event that is on or comes next, unless it is what is open.
fn next_event(desk: &Desk<'_>, state: &State) -> Option<Choice> {
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    let is_to_come = |id: &Id| workspace.event(Ref(*id)).is_some_and(|event| event.is_to_come(today));
    let next = desk.events_at_hand().iter().copied().find(is_to_come)?;
    let is_open = open(desk, state).is_some_and(|open| open.id() == next);
    (!is_open).then_some(Choice::Record(Kind::Event, next))
}

/// How much more a choice counts that was used before: the oftener and the later the more.
fn of_use(desk: &Desk<'_>, key: &str) -> u32 {
    let used = &desk.session.settings().used;
    let Some(at) = used.iter().position(|used| used.what == key) else { return 0 };
    let times = used.get(at).map_or(0, |used| used.times);
    let lately = u32::try_from(LATELY.saturating_sub(at)).unwrap_or_default();
    times.min(MOST_USES) * USE + lately
}

fn deeds_that_fit(desk: &Desk<'_>, state: &State, fitting: &mut Fitting) -> Vec<Fit<Choice>> {
    let all = of_open(desk, state).into_iter().chain(deeds(state).map(Choice::Deed));
    let mut fits: Vec<Fit<Choice>> = Vec::new();
    for choice in all {
        let said = match choice {
            Choice::Deed(deed) => Some(deed.name.to_owned()),
            other => name_of(desk, state, other),
        };
        let Some(name) = said.map(|said| fitting::name(&said)) else { continue };
        let Some(score) = fitting.score(&name) else { continue };
        let is_in_words = fitting.is_in_words(&name);
        fits.push(Fit { score: score + of_use(desk, &choice.key()), letters: name.len(), what: choice, is_in_words });
    }
    // What can't be done now stands behind what can.
    let is_no_use = |choice: Choice| why_not(desk, state, choice).is_some();
    sort(&mut fits);
    fits.sort_by_cached_key(|fit| is_no_use(fit.what));
    fits.truncate(DEEDS);
    fits
}

/// A record as it is held against what is typed.
struct Candidate {
    kind: Kind,
    id: Id,
    name: Utf32String,
}

fn candidates(workspace: &Workspace, today: Date) -> Vec<Candidate> {
    let of_kind = |kind: Kind| {
        let named = move |record: &Arc<crate::model::Record>| {
            let name = fitting::name(&called(record, today));
            Candidate { kind, id: record.id(), name }
        };
        workspace.of_kind(kind).map(named)
    };
    Kind::ALL.into_iter().flat_map(of_kind).collect()
}

/// The records that fit, worked out once for what is typed and a state of the records.
fn records_that_fit(ctx: &Context, desk: &Desk<'_>, typed: &str) -> Vec<Fit<Choice>> {
    let workspace = desk.session.workspace();
    let (generation, today) = (workspace.generation(), desk.session.clock().today());
    let place = egui::Id::unique("the names that can be found");
    let all = memo(ctx, place, (generation, today), || candidates(workspace, today));
    let place = egui::Id::unique("what was found");
    let found = memo(ctx, place, (typed.to_owned(), generation, today), || {
        let mut fitting = Fitting::of(typed);
        let fit = |one: &Candidate| {
            let score = fitting.score(&one.name)? + of_use(desk, &one.id.to_string());
            Some((score, one.name.len(), (one.kind, one.id), fitting.is_in_words(&one.name)))
        };
        let mut found: Vec<(u32, usize, (Kind, Id), bool)> = all.iter().filter_map(fit).collect();
        found.sort_by_key(|(score, letters, (_, id), in_words)| {
            (Reverse(*in_words), Reverse(*score), *letters, Reverse(*id))
        });
        found.truncate(RECORDS);
        found
    });
    let fits = found.iter().map(|(score, letters, (kind, id), is_in_words)| Fit {
        score: *score,
        letters: *letters,
        what: Choice::Record(*kind, *id),
        is_in_words: *is_in_words,
    });
    let mut fits: Vec<Fit<Choice>> = fits.collect();
    sort(&mut fits);
    fits
}

/// The best first, those that have the words before others, and none that fits by far less well than it.
fn sort(fits: &mut Vec<Fit<Choice>>) {
    fits.sort_by_key(|fit| (Reverse(fit.is_in_words), Reverse(fit.score), fit.letters));
    let least = fits.first().map_or(0, |fit| fit.score / 2);
    fits.retain(|fit| fit.score >= least);
}
