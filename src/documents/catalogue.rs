//! Every printed document that there is: one row and one file each.
//!
//! The interface offers what this table names; it knows no document by itself.

use jiff::civil::{Date, DateTime};

use super::manual::MANUAL;
use super::{
    Document, LeftOut, Style, TextSize, actions, agenda, ask_for_news, brief, countdown, decisions, hand_over, kit,
    learning, minutes, notices, outputs, project_page, run_sheet, set, short, summaries, told_back, toolkit, write_up,
    year,
};
use crate::model::{Id, Kind, Problem, Record, Ref, Span, When};
use crate::workspace::Workspace;

/// Bytes of a title in a file's name; whole names may have 255.
const LONGEST_TITLE: usize = 120;
/// How the name of a draft's file ends.
const DRAFT: &str = "draft";

/// What is to be printed, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    pub record: Id,
    pub style: Style,
    pub size: TextSize,
    /// When it is printed, as the wall shows it: it stands in the footer.
    pub printed: DateTime,
}

/// A row of the catalogue.
pub struct PrintedDocument {
    /// Its name on the command line.
    pub name: &'static str,
    /// As the print button says it: "minutes".
    pub label: &'static str,
    /// The kinds of record that it can be printed from.
    pub kinds: &'static [Kind],
    /// Whether it is offered for a record of these kinds. It is printed of any of them by its name.
    pub suits: fn(&Record) -> bool,
    /// How it can be arranged; never empty.
    pub styles: &'static [Style],
    /// The style that a record asks for, or that is usual for it.
    pub usual_style: fn(&Record) -> Style,
    /// Whether it is one text from its title to its end in this style, which people edit and send on as well as print.
    pub is_text: fn(Style) -> bool,
    /// Composes it. The workspace's links must be fresh.
    pub compose: fn(&Workspace, &Request) -> Result<Document, Problem>,
    /// What `compose` leaves out, and what is still open about what it prints. Empty for a record that it cannot print.
    pub left_out: fn(&Workspace, &Request) -> Vec<LeftOut>,
}

impl PrintedDocument {
    /// Whether it is offered for this record.
    pub fn is_offered_for(&self, record: &Record) -> bool {
        self.kinds.contains(&record.kind()) && (self.suits)(record)
    }
}

/// All of them.
pub static DOCUMENTS: &[PrintedDocument] = &[
    minutes::MINUTES,
    agenda::AGENDA,
    actions::ACTIONS,
    actions::SLIPS,
    brief::BRIEF,
    brief::BRIEFS,
    project_page::PROJECT,
    brief::COMMENTS,
    run_sheet::RUN_SHEET,
    countdown::COUNTDOWN,
    kit::SIGN_IN,
    kit::BADGES,
    kit::WALK_IN_SLIPS,
    kit::EMERGENCY,
    kit::CATERING,
    kit::POSTER,
    kit::JOINING_NOTE,
    kit::RISK_ASSESSMENT,
    kit::SIGNS,
    kit::TABLE_NUMBERS,
    kit::TEAM_CARDS,
    kit::FEEDBACK_SLIPS,
    kit::CALL_SHEET,
    kit::SUMMARY_AFTER,
    write_up::WRITE_UP,
    outputs::OUTPUTS,
    year::YEAR,
    told_back::YOU_MADE,
    short::SHORT,
    summaries::SUMMARIES,
    notices::WALL_CARDS,
    notices::OFFERS,
    decisions::DECISIONS,
    learning::LEARNING,
    set::ISSUE_CARD,
    set::PREPARATION,
    set::PROGRAMME,
    toolkit::TOOLKIT,
    ask_for_news::ASK_FOR_NEWS,
    hand_over::HAND_OVER,
];

/// The document with this name, the manual included.
pub fn named(name: &str) -> Option<&'static PrintedDocument> {
    DOCUMENTS.iter().chain([&MANUAL]).find(|document| document.name == name)
}

/// The style in which a document is printed of a record unless another is asked for.
pub fn usual_style(document: &PrintedDocument, record: &Record) -> Style {
    (document.usual_style)(record)
}

/// The documents that are offered for this record, the one that people expect of it on this day first.
pub fn printable(record: &Record, today: Date) -> impl Iterator<Item = &'static PrintedDocument> + use<> {
    let first = expected(record, today);
    let mut offered: Vec<_> = DOCUMENTS.iter().filter(|document| document.is_offered_for(record)).collect();
    offered.sort_by_key(|document| first != Some(document.name));
    offered.into_iter()
}

/// What people expect of a hack event: its run sheet until it is over, then its write-up.
fn expected(record: &Record, today: Date) -> Option<&'static str> {
    let Record::Event(event) = record else { return None };
    let is_planned = !event.plan.run_sheet.is_empty() && !event.is_over(today);
    let document = if is_planned { run_sheet::RUN_SHEET.name } else { write_up::WRITE_UP.name };
    write_up::is_usual(record).then_some(document)
}

/// A file's name without its ending that says what was printed, of letters that every system takes: the date first, so
/// that a folder sorts by it, then the title as far as whole words fit, then the document, and of minutes that are a draft
/// that they are, so that none is taken for what was agreed.
pub fn file_name(workspace: &Workspace, record: Id, document: &str) -> String {
    let date = workspace.event(Ref(record)).and_then(|event| date_in_name(&event.details.when)).unwrap_or_default();
    let title = match workspace.get(record).map(AsRef::as_ref) {
        Some(Record::Person(_)) => actions::name_of_person(workspace, record),
        _ => workspace.title(record).unwrap_or_default(),
    };
    let title = words_in_name(&title);
    let state = if is_draft(workspace, record, document) { DRAFT } else { "" };
    let parts = [date.as_str(), &title, document, state];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a document says on every page that it is a draft.
fn is_draft(workspace: &Workspace, record: Id, document: &str) -> bool {
    let says_so = [minutes::MINUTES.name, short::SHORT.name, write_up::WRITE_UP.name].contains(&document);
    let event = workspace.event(Ref(record)).filter(|_| says_so);
    event.is_some_and(|event| minutes::status::is_draft(workspace, event))
}

/// The first day, or as much of it as is known: "2013-01-29", "2013-01", "2013".
fn date_in_name(when: &When) -> Option<String> {
    let first = when.first_day()?;
    let format = match when.span.known()? {
        Span::Month(..) | Span::MonthPart(..) | Span::Months(..) | Span::Season(..) => "%Y-%m",
        Span::Year(_) => "%Y",
        _ => "%Y-%m-%d",
    };
    Some(first.strftime(format).to_string())
}

fn words_in_name(title: &str) -> String {
    let goes_in_names = |c: &char| c.is_alphanumeric() || "-'’".contains(*c) || ('\u{300}'..'\u{370}').contains(c);
    let title: String = title.chars().map(|c| if goes_in_names(&c) { c } else { ' ' }).collect();
    let mut words = title.split_whitespace();
    // A script without spaces is one long word.
    let first: String = words.next().unwrap_or_default().chars().take(LONGEST_TITLE / 4).collect();
    let mut name = first;
    for word in words {
        let longer = format!("{name} {word}");
        if longer.len() > LONGEST_TITLE {
            break;
        }
        name = longer;
    }
    name
}
