//! Prints cases, and says what went wrong with each.
//!
//! Each style and each size of the minutes has its turn with each case; of the other documents one style of one record
//! prints in one size, the next with the next case. Where the folder FOLKMOOT_PAGES is named, everything prints in every
//! size.

use std::path::PathBuf;

use folkmoot::documents::{DOCUMENTS, Document, PrintedDocument, Request, Sheet, TextSize};
use folkmoot::model::event::MinutesStyle;
use folkmoot::model::{Id, Kind, Record};
use folkmoot::render::{FORMATS, Letters, page_letters};
use folkmoot::workspace::{Workspace, texts};

use super::page::{Searched, misplaced, misplaced_in, searched_on_pages, words_of};
use crate::minutes::complete::{collect, is_always_printed, pattern};
use crate::minutes::world::{NOW, World};
use crate::render_docx::reader::Parts;
use crate::render_sample::{decoded, words};
use crate::text_formats::read;

/// How many faults are told of.
const FEW: usize = 200;

/// A name, and what it does to a meeting with nothing in it.
pub type Case = (&'static str, fn(&mut World));

/// Prints each case. All that was typed must be there.
#[track_caller]
pub fn print_each(cases: &[Case]) {
    check(cases, true);
}

/// Prints each case, of which some is left out for a reason.
#[track_caller]
pub fn print_each_in_part(cases: &[Case]) {
    check(cases, false);
}

#[track_caller]
fn check(cases: &[Case], is_whole: bool) {
    let mut faults = Vec::new();
    for (turn, (name, build)) in cases.iter().enumerate() {
        let mut world = World::new();
        build(&mut world);
        if is_whole {
            faults.extend(not_composed(&mut world).into_iter().map(|fault| format!("{name}: {fault}")));
        }
        let event = world.link().0;
        let workspace = world.workspace();
        for document in DOCUMENTS {
            let found = document_faults(name, document, workspace, event, turn);
            faults.extend(found);
        }
    }
    let few: Vec<&String> = faults.iter().take(FEW).collect();
    assert!(faults.is_empty(), "{} faults, the first of them: {few:#?}", faults.len());
}

fn document_faults(
    name: &str,
    document: &PrintedDocument,
    workspace: &Workspace,
    event: Id,
    turn: usize,
) -> Vec<String> {
    let mut faults = Vec::new();
    let records: Vec<Id> = document.kinds.iter().filter_map(|kind| to_print(workspace, *kind, event)).collect();
    let in_turn = |index: usize, of: usize, turn: usize| index == turn % of || folder_for_pages().is_some();
    let is_minutes = document.name == "minutes";
    for (style_turn, style) in document.styles.iter().enumerate() {
        for (size_turn, size) in TextSize::ALL.into_iter().enumerate() {
            for (record_turn, record) in records.iter().enumerate() {
                let size_is_due = in_turn(size_turn, TextSize::ALL.len(), turn + style_turn + record_turn);
                let record_is_due = in_turn(record_turn, records.len(), turn / document.styles.len());
                let style_is_due = is_minutes || in_turn(style_turn, document.styles.len(), turn);
                if !(size_is_due && record_is_due && style_is_due) {
                    continue;
                }
                let request = Request { record: *record, style: *style, size, printed: NOW };
                let way = format!("{name} {} {record_turn} {style:?} {size:?}", document.name);
                (document.left_out)(workspace, &request);
                match (document.compose)(workspace, &request) {
                    Ok(composed) => faults.extend(faults_of(&way, &composed)),
                    Err(problem) => faults.push(format!("{way}: {problem}")),
                }
            }
        }
    }
    faults
}

/// Where pages are to be left to be looked at.
fn folder_for_pages() -> Option<PathBuf> {
    std::env::var_os("FOLKMOOT_PAGES").map(PathBuf::from)
}

/// The event at hand, or the first record of another kind.
fn to_print(workspace: &Workspace, kind: Kind, event: Id) -> Option<Id> {
    if kind == Kind::Event { Some(event) } else { workspace.of_kind(kind).next().map(|record| record.id()) }
}

/// What is wrong with a document in any format.
pub fn faults_of(name: &str, document: &Document) -> Vec<String> {
    let typed = words_of(document);
    let mut faults = Vec::new();
    for format in FORMATS {
        let rendered = match (format.render)(document, NOW) {
            Ok(rendered) => rendered,
            Err(problem) => {
                faults.push(format!("{}: {problem}", format.ending));
                continue;
            }
        };
        let mut sought = typed.clone();
        let pages = if format.ending == "pdf" {
            sought = searched_on_pages(sought);
            keep(name, &rendered.bytes);
            let pages = page_letters(document).unwrap_or_default();
            faults.extend(beside_the_frame(document, &pages));
            pages.into_iter().map(|page| page.into_iter().map(|letters| letters.text).collect()).collect()
        } else if format.ending == "docx" {
            vec![Parts::of(&rendered.bytes).words()]
        } else {
            shown_in(format.ending, rendered.bytes)
        };
        let missing = Searched::new(pages, &rendered.unprintable).without(&sought).join(" ");
        if !missing.is_empty() {
            let few: String = missing.chars().take(200).collect();
            faults.push(format!("{}: lost: {few}", format.ending));
        }
    }
    faults.into_iter().map(|fault| format!("{name}: {fault}")).collect()
}

/// What a file that is no PDF shows, and what else stands in it.
fn shown_in(ending: &str, bytes: Vec<u8>) -> Vec<String> {
    match ending {
        "html" => {
            let page = read::plain(bytes);
            vec![words(&page), decoded(page)]
        }
        "md" => vec![read::markdown(bytes, true)],
        "odt" => vec![read::odt(&bytes), read::shown(&read::part(&bytes, "styles.xml"))],
        _ => vec![read::plain(bytes)],
    }
}

/// What stands beside the frame of its sheet.
fn beside_the_frame(document: &Document, pages: &[Vec<Letters>]) -> Vec<String> {
    const MM: f32 = 72.0 / 25.4;
    match document.sheet {
        Sheet::RunSheet => misplaced_in(pages, 20.0 * MM, 277.0 * MM, 207.0 * MM),
        Sheet::Badges => misplaced_in(pages, 15.0 * MM, 195.0 * MM, 297.0 * MM),
        Sheet::Quarters => misplaced_in(pages, 6.0 * MM, 204.0 * MM, 297.0 * MM),
        Sheet::Poster => misplaced_in(pages, 20.0 * MM, 190.0 * MM, 297.0 * MM),
        Sheet::WallPoster => misplaced_in(pages, 20.0 * MM, 277.0 * MM, 420.0 * MM),
        Sheet::Signs => misplaced_in(pages, 20.0 * MM, 277.0 * MM, 210.0 * MM),
        Sheet::LargeBadges => misplaced_in(pages, 6.0 * MM, 204.0 * MM, 297.0 * MM),
        _ => misplaced(pages),
    }
}

/// Leaves a file to be looked at where a folder for it is named.
fn keep(name: &str, bytes: &[u8]) {
    let Some(folder) = folder_for_pages() else { return };
    let name: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    std::fs::write(folder.join(format!("{name}.pdf")), bytes).unwrap();
}

/// Words that were typed into the event and what belongs to it, and that are in none of its minutes.
fn not_composed(world: &mut World) -> Vec<String> {
    let event = world.link();
    let styles = [MinutesStyle::Formal, MinutesStyle::Learning, MinutesStyle::Highlights];
    let composed = styles.map(|style| {
        let mut text = String::new();
        collect(&serde_json::to_value(world.compose(style)).unwrap(), &mut text);
        text
    });
    let mut lost = Vec::new();
    for record in world.workspace().all().filter(|record| belongs(record, event.0)) {
        for typed in texts(record).into_iter().filter(|typed| is_always_printed(&pattern(&typed.field))) {
            let text = decoded(typed.text);
            let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| is_a_word(word));
            // Highlights have no heading that nothing stands under.
            let is_heading = pattern(&typed.field) == "minutes/items/*/title";
            let wanted = if is_heading { composed.split_last().map_or(&[][..], |(_, rest)| rest) } else { &composed };
            let missing: Vec<&str> = words.filter(|word| wanted.iter().any(|text| !text.contains(word))).collect();
            if !missing.is_empty() {
                let few: String = missing.join(" ").chars().take(200).collect();
                lost.push(format!("{} is not composed: {few}", typed.field));
            }
        }
    }
    lost
}

fn belongs(record: &Record, event: Id) -> bool {
    match record {
        Record::Event(_) => record.id() == event,
        Record::Action(action) => action.event.is_some_and(|link| link.0 == event),
        Record::Decision(decision) => decision.event.is_some_and(|link| link.0 == event),
        Record::Notice(notice) => notice.event.is_some_and(|link| link.0 == event),
        _ => false,
    }
}

/// Numbers may be those of a list, which the page counts by itself.
fn is_a_word(word: &str) -> bool {
    word.chars().any(|c| !c.is_ascii_digit())
}
