//! The page: whose actions they are, how many are open, then the open ones by owner or by date, then the closed ones.

mod of_owner;
mod slips;

use jiff::civil::{Date, DateTime};

use of_owner::OfOwner;

use super::late::{is_closed_since, is_overdue};
use super::subject::Subject;
use super::table::{Column, Look, table};
use crate::documents::catalogue::Request;
use crate::documents::dates;
use crate::documents::left_out::LeftOut;
use crate::documents::meeting::hidden::hidden_action;
use crate::documents::meeting::{Listed, Meeting, Several, actions, not_named, series, title};
use crate::documents::names::joined;
use crate::documents::parts::{heading, paragraph};
use crate::documents::running::Around;
use crate::documents::style::Style;
use crate::documents::tree::{Block, Content, Document, Fact, Inline, Sheet, TextSize};
use crate::documents::wording::{Wording, en_gb, fill};
use crate::model::event::MinutesStyle;
use crate::model::{ActionStatus, Problem, Ref};
use crate::workspace::{Workspace, sort_key};

/// What every part of the page needs.
pub struct List<'a> {
    workspace: &'a Workspace,
    words: &'static Wording,
    now: DateTime,
    style: Style,
    subject: Subject<'a>,
    several: Several<'a>,
}

impl<'a> List<'a> {
    pub fn new(workspace: &'a Workspace, request: &Request) -> Result<Self, Problem> {
        let subject = Subject::of(workspace, request.record)?;
        let several = Several::new(workspace, request.printed, subject.actions(workspace));
        Ok(Self { workspace, words: en_gb(), now: request.printed, style: request.style, subject, several })
    }

    pub fn left_out(&self) -> Vec<LeftOut> {
        let hidden = self.several.hidden().map(hidden_action);
        let unnamed = not_named::in_actions(self.several.listed().filter(|one| self.prints(one)));
        hidden.chain(unnamed).collect()
    }

    pub fn document(&self, size: TextSize) -> Document {
        let blocks = [vec![self.facts()], self.open(), self.closed()].concat();
        self.page(&self.words.action_list.document, blocks, size)
    }

    /// These blocks under the title, which is made of what the document is called.
    fn page(&self, document: &str, blocks: Vec<Block>, size: TextSize) -> Document {
        let names = self.names(document);
        let blocks = [vec![self.title(&names)], blocks].concat();
        let title = joined(&[&names.title, &names.group]);
        let around = Around {
            group: &names.group,
            title: title::fitting(&[&title], &names.title),
            status: String::new(),
            in_footer: document.to_owned(),
        };
        Document {
            title: match self.meeting() {
                Some(meeting) => names.of_file(&meeting),
                None => title,
            },
            language: self.words.language.clone(),
            size,
            sheet: Sheet::Flow,
            running: around.each_page(self.workspace, self.words, self.now),
            blocks,
        }
    }

    /// The meeting whose list it is, where it is one meeting's.
    fn meeting(&self) -> Option<Meeting<'a>> {
        match self.subject {
            Subject::Event(event) => Some(Meeting::new(self.workspace, event, MinutesStyle::default(), self.now)),
            _ => None,
        }
    }

    fn names(&self, document: &str) -> title::Names {
        let group = match self.subject {
            Subject::Event(_) => String::new(),
            Subject::Series(series) => series.name.trim().to_owned(),
            Subject::Person(_) | Subject::Organisation(_) => {
                self.several.outside().party(self.subject.link()).in_full()
            }
        };
        match self.meeting() {
            Some(meeting) => title::Names::of_document(&meeting, document),
            None => title::Names { group, title: document.to_owned(), field: "" },
        }
    }

    fn title(&self, names: &title::Names) -> Block {
        let content = Content::Title { group: names.group.clone(), text: names.title.clone() };
        Block::from(content).at(&self.subject.origin())
    }

    fn facts(&self) -> Block {
        let words = &self.words.action_list;
        let open = self.ordered();
        let late = open.iter().filter(|one| is_overdue(one)).count();
        let late = if late > 0 { fill(&words.count_overdue, &[("n", &late.to_string())]) } else { String::new() };
        let count = if open.is_empty() { String::new() } else { self.words.minutes.outcomes.actions.of(open.len()) };
        let rows = [
            (&self.words.minutes.terms.when, self.when()),
            (&words.last_meeting, self.last_meeting()),
            (&words.as_of, dates::day(&self.words.dates, self.now.date())),
            (&words.open, joined(&[&count, &late])),
        ];
        let said = rows.into_iter().filter(|(_, said)| !said.is_empty());
        let origin = Some(self.subject.origin());
        let fact = |(term, said): (&String, String)| Fact {
            term: term.clone(),
            lines: vec![vec![Inline::from(said)]],
            origin: origin.clone(),
        };
        Content::Facts { facts: said.map(fact).collect() }.into()
    }

    fn when(&self) -> String {
        match self.subject {
            Subject::Event(event) => dates::when(&self.words.dates, &event.details.when),
            _ => String::new(),
        }
    }

    fn last_meeting(&self) -> String {
        let Subject::Series(series) = self.subject else { return String::new() };
        let last = series::last_held(self.workspace, Ref(series.header.id), self.now.date());
        last.map(|event| dates::when(&self.words.dates, &event.details.when)).unwrap_or_default()
    }

    /// The open actions, meeting by meeting.
    fn still_open(&self) -> Vec<Listed<'_, 'a>> {
        self.several.listed().filter(|one| one.action.is_open() && self.prints(one)).collect()
    }

    /// The open actions, in the order of the style. What is late stands first.
    fn ordered(&self) -> Vec<Listed<'_, 'a>> {
        let mut open = self.still_open();
        let owner = |one: &Listed<'_, 'a>| {
            let owner = actions::plain_owner(one.meeting, one.action);
            (!one.action.is_owned_by(self.subject.link()), one.action.owners().is_empty(), sort_key(&owner), owner)
        };
        if self.style == Style::ByDate {
            open.sort_by_cached_key(|one| (by_date(one), owner(one)));
        } else {
            open.sort_by_cached_key(|one| (owner(one), by_date(one)));
        }
        open
    }

    fn open(&self) -> Vec<Block> {
        let open = self.ordered();
        if open.is_empty() {
            let line = vec![Inline::from(self.words.action_list.nothing_open.as_str())];
            return vec![paragraph(line).at(&self.subject.origin())];
        }
        if self.style == Style::ByDate {
            let all = [Column::Reference, Column::What, Column::Owner, Column::ByWhen, Column::Status];
            let with_meeting = [Column::Reference, Column::What, Column::Owner, Column::Due];
            let without_owner = [Column::Reference, Column::What, Column::ByWhen, Column::Status];
            // The list of somebody need not say on every line whose it is.
            let own = Some(self.subject.link()).filter(|own| open.iter().all(|one| one.action.is_owned_by(*own)));
            let is_one_meetings = matches!(self.subject, Subject::Event(_));
            let columns = match (own.is_some(), is_one_meetings) {
                (true, _) => &without_owner[..],
                (false, true) => &all,
                (false, false) => &with_meeting,
            };
            let look = Look { group_by: Some(Column::ByWhen), of: own, ..self.look(columns) };
            return vec![heading(2, &self.words.action_list.to_do), table(self.words, &open, &look)];
        }
        let columns = [Column::Reference, Column::What, Column::ByWhen, Column::Status];
        self.of_owners(&self.still_open()).iter().flat_map(|one| self.part(one, &columns)).collect()
    }

    /// One owner's part, which can be cut off and handed out.
    fn part(&self, part: &OfOwner<'_, 'a>, columns: &[Column]) -> Vec<Block> {
        let look = Look { of: part.owner, ..self.look(columns) };
        vec![heading(2, &part.name).at(&part.origin()), table(self.words, &part.listed, &look)]
    }

    /// What was done since people last met, and what is no longer asked for.
    fn closed(&self) -> Vec<Block> {
        let words = &self.words.action_list;
        let closed: Vec<_> = self.several.listed().filter(|one| !one.action.is_open() && self.prints(one)).collect();
        let (done, dropped): (Vec<_>, Vec<_>) =
            closed.into_iter().partition(|one| one.action.status.is(ActionStatus::Done));
        let is_one_event = matches!(self.subject, Subject::Event(_));
        let title = if is_one_event { &words.done } else { &words.done_since };
        let columns = [Column::Reference, Column::What, Column::Owner, Column::DoneOn];
        let mut blocks = self.closed_part(title, &done, &columns);
        let columns = [Column::Reference, Column::What, Column::Owner, Column::Status];
        blocks.extend(self.closed_part(&words.dropped, &dropped, &columns));
        blocks
    }

    fn closed_part(&self, title: &str, listed: &[Listed<'_, 'a>], columns: &[Column]) -> Vec<Block> {
        if listed.is_empty() {
            return Vec::new();
        }
        let look = Look { tick: false, ..self.look(columns) };
        vec![heading(2, title), table(self.words, listed, &look)]
    }

    /// What is open prints unless it is hidden until later. Of what is closed a meeting's own list has everything that was
    /// taken on there; others have what is new.
    fn prints(&self, listed: &Listed<'_, 'a>) -> bool {
        if listed.action.is_open() {
            return !listed.action.is_hidden(self.now.date());
        }
        matches!(self.subject, Subject::Event(_)) || is_closed_since(listed)
    }

    fn look<'c>(&self, columns: &'c [Column]) -> Look<'c> {
        let with_meeting = !matches!(self.subject, Subject::Event(_));
        let with_series = matches!(self.subject, Subject::Person(_) | Subject::Organisation(_));
        Look { columns, group_by: None, tick: true, with_meeting, with_series, of: None }
    }
}

/// What is late before what is not, each by its date.
fn by_date(one: &Listed<'_, '_>) -> (bool, (u8, Option<Date>)) {
    (!is_overdue(one), actions::urgency(one.action))
}
