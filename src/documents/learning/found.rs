//! What the records hold of learning: quotes and stories, figures, and lessons, each with its theme and where it is from.

use jiff::civil::Date;

use super::themes::{Entry, Part};
use crate::documents::catalogue::Request;
use crate::documents::clearance::{Use, may_be_used};
use crate::documents::meeting::{Meeting, series, title};
use crate::documents::minutes::quotes;
use crate::documents::names::joined;
use crate::documents::parts::{bracketed, figure, paragraph, term_line};
use crate::documents::project::{self, of_appearance, of_brief, of_output};
use crate::documents::tree::{Block, Content, Inline, Origin};
use crate::model::event::{Confidentiality, Item, LineKind, MinutesStyle};
use crate::model::form::typed;
use crate::model::parts::{Fact, Quote, QuoteKind};
use crate::model::{Brief, Event, Problem, Record, Ref};
use crate::workspace::{Workspace, without_series};

/// The meetings that were learned from, and the projects that were worked on there.
pub struct Found<'a> {
    pub meetings: Vec<Meeting<'a>>,
    projects: Vec<&'a Brief>,
    /// Says whoever speaks of a project.
    beside: Meeting<'a>,
    /// Several meetings are logged, so that each thing says which it is from.
    says_where: bool,
}

/// A quote, whether it may be used or not.
pub struct Said<'m, 'a> {
    pub meeting: &'m Meeting<'a>,
    pub quote: &'a Quote,
    pub origin: Origin,
    /// What it is about where it has no theme of its own.
    about: String,
    /// Where it is from.
    from: String,
}

impl<'a> Found<'a> {
    pub fn of(workspace: &'a Workspace, request: &Request) -> Result<Self, Problem> {
        let (events, says_where): (Vec<&Event>, bool) = match workspace.get(request.record).map(AsRef::as_ref) {
            Some(Record::Event(event)) => (vec![event.as_ref()], false),
            Some(Record::Series(_)) => (series::events(workspace, Ref(request.record)), true),
            _ => return Err(Problem::new("There is nothing to learn from.").hint("Choose an event or a series.")),
        };
        Ok(Self::at(workspace, request, events, says_where))
    }

    /// What was learned at these meetings.
    pub fn at(workspace: &'a Workspace, request: &Request, events: Vec<&'a Event>, says_where: bool) -> Self {
        let mut projects: Vec<&Brief> = Vec::new();
        for (brief, _) in events.iter().flat_map(|event| project::at_event(workspace, event)) {
            if !projects.iter().any(|known| known.header.id == brief.header.id) {
                projects.push(brief);
            }
        }
        let beside = Meeting::beside(workspace, &events, request.printed);
        let meeting = |event| Meeting::new(workspace, event, MinutesStyle::default(), request.printed);
        Self { meetings: events.into_iter().map(meeting).collect(), projects, beside, says_where }
    }

    /// Everything that may be printed.
    pub fn entries(&self) -> Vec<Entry> {
        let today: Date = self.beside.today();
        let usable = self.quotes().into_iter().filter(|said| said.is_usable(today));
        let mut entries: Vec<Entry> = usable.map(|said| said.entry()).collect();
        for meeting in &self.meetings {
            entries.extend(self.figures_of(meeting));
            entries.extend(self.lessons(meeting));
            entries.extend(self.lines_of(meeting));
        }
        entries.extend(self.projects.iter().flat_map(|brief| self.figures_of_project(brief)));
        entries
    }

    /// The meeting as a line names it; empty where only one is logged.
    fn place(&self, meeting: &Meeting<'_>) -> String {
        if !self.says_where {
            return String::new();
        }
        let title = meeting.event.details.title.trim();
        joined(&[without_series(title, &meeting.series_name()), &title::days(meeting).unwrap_or_default()])
    }

    /// Every quote of the meetings, as far as their items print, and of the projects.
    pub fn quotes(&self) -> Vec<Said<'_, 'a>> {
        let mut all = Vec::new();
        for meeting in &self.meetings {
            let theme = meeting.event.details.theme.trim();
            let from = self.place(meeting);
            let mut add = |quotes: &'a [Quote], field: &str, meeting| {
                for quote in quotes {
                    let origin = Meeting::at(meeting, format!("{field}/{}", quote.id));
                    all.push(Said { meeting, quote, origin, about: theme.to_owned(), from: from.clone() });
                }
            };
            for item in public_items(meeting) {
                add(&item.quotes, &format!("minutes/items/{}/quotes", item.id), meeting);
            }
            add(&meeting.event.minutes.quotes, "minutes/quotes", meeting);
        }
        all.extend(self.projects.iter().flat_map(|brief| self.quotes_of_project(brief)));
        all
    }

    fn quotes_of_project(&self, brief: &'a Brief) -> Vec<Said<'_, 'a>> {
        let at_events = brief.at_events.appearances.iter().filter(|at| self.is_logged(at.event));
        let of_teams = at_events.flat_map(|at| {
            let field = |quote: &Quote| of_appearance(brief, at, &format!("quotes/{}", quote.id));
            at.quotes.iter().map(move |quote| (quote, field(quote)))
        });
        let since = brief.since.quotes.iter();
        let since = since.map(|quote| (quote, of_brief(brief, format!("since/quotes/{}", quote.id))));
        let of_outputs = project::outputs(self.beside.workspace, brief).into_iter().flat_map(|output| {
            output.quotes.iter().map(move |quote| (quote, of_output(output, format!("quotes/{}", quote.id))))
        });
        let from = brief.title().trim().to_owned();
        let all = of_teams.chain(since).chain(of_outputs);
        all.map(|(quote, origin)| Said {
            meeting: &self.beside,
            quote,
            origin,
            about: from.clone(),
            from: from.clone(),
        })
        .collect()
    }

    fn is_logged(&self, event: Option<Ref>) -> bool {
        event.is_some_and(|event| self.meetings.iter().any(|meeting| meeting.event.header.id == event.0))
    }

    fn figures_of(&self, meeting: &Meeting<'_>) -> Vec<Entry> {
        let (theme, from) = (meeting.event.details.theme.trim(), self.place(meeting));
        let mut entries = Vec::new();
        let mut add = |facts: &[Fact], field: &str| {
            for fact in typed(facts) {
                entries.push(self.figure(fact, theme, &from, &meeting.at(format!("{field}/{}", fact.id))));
            }
        };
        add(&meeting.event.details.facts, "details/facts");
        for item in public_items(meeting) {
            let field = format!("minutes/items/{}", item.id);
            add(&item.facts, &format!("{field}/facts"));
            for talk in typed(&item.presentations) {
                add(&talk.facts, &format!("{field}/presentations/{}/facts", talk.id));
            }
        }
        entries
    }

    fn figures_of_project(&self, brief: &Brief) -> Vec<Entry> {
        let name = brief.title().trim();
        let since = typed(&brief.since.facts);
        let since = since.map(|fact| (fact, of_brief(brief, format!("since/facts/{}", fact.id))));
        let outputs = project::outputs(self.beside.workspace, brief).into_iter();
        let of_outputs = outputs.flat_map(|output| {
            typed(&output.facts).map(move |fact| (fact, of_output(output, format!("facts/{}", fact.id))))
        });
        since.chain(of_outputs).map(|(fact, origin)| self.figure(fact, name, name, &origin)).collect()
    }

    fn figure(&self, fact: &Fact, theme: &str, from: &str, origin: &Origin) -> Entry {
        let mut line = figure(self.beside.words, fact);
        if !from.is_empty() && from != theme {
            line.push(Inline::from(format!(" {}", bracketed(self.beside.words, from))));
        }
        Entry { theme: theme.to_owned(), part: Part::Figures, blocks: vec![paragraph(line).at(origin)] }
    }

    /// Lessons and barriers as they were taken down line by line.
    fn lines_of(&self, meeting: &Meeting<'_>) -> Vec<Entry> {
        let (theme, from) = (meeting.event.details.theme.trim(), self.place(meeting));
        let mut entries = Vec::new();
        for item in public_items(meeting) {
            for line in typed(&item.lines) {
                let part = match line.kind.known() {
                    Some(LineKind::Lesson) => Part::Lessons,
                    Some(LineKind::Barrier) => Part::Barriers,
                    _ => continue,
                };
                let mut blocks =
                    meeting.text(&line.text, &format!("minutes/items/{}/lines/{}/text", item.id, line.id), 4);
                if !from.is_empty() {
                    let from = bracketed(meeting.words, &from);
                    match blocks.last_mut().map(|block| &mut block.content) {
                        Some(Content::Paragraph { text }) => text.push(Inline::from(format!(" {from}"))),
                        // A list has no end that a meeting could stand at.
                        Some(_) => blocks.push(paragraph(vec![Inline::from(from)])),
                        None => {}
                    }
                }
                entries.push(Entry { theme: theme.to_owned(), part, blocks });
            }
        }
        entries
    }

    /// What a meeting taught: what it says when it looks back.
    fn lessons(&self, meeting: &Meeting<'_>) -> Vec<Entry> {
        let (review, words) = (&meeting.event.review.evaluation, &meeting.words.minutes.review);
        let texts = [
            (&words.went_well, &review.went_well, "went_well"),
            (&words.change, &review.change, "change"),
            (&words.surprises, &review.surprises, "surprises"),
        ];
        let from = self.place(meeting);
        let lesson = |(term, text, key)| {
            let field = format!("review/evaluation/{key}");
            let said = meeting.text(text, &field, 4);
            let term = if from.is_empty() { String::clone(term) } else { joined(&[term, &from]) };
            let line = paragraph(term_line(meeting.words, &term, Vec::new())).at(&meeting.at(field));
            let blocks: Vec<Block> = std::iter::once(line).chain(said.iter().cloned()).collect();
            let theme = meeting.event.details.theme.trim().to_owned();
            (!said.is_empty()).then_some(Entry { theme, part: Part::Lessons, blocks })
        };
        texts.into_iter().filter_map(lesson).collect()
    }
}

/// The items that are for everybody.
fn public_items<'a>(meeting: &Meeting<'a>) -> impl Iterator<Item = &'a Item> {
    meeting.items().map(|(_, item)| item).filter(|item| item.confidentiality.is(Confidentiality::Public))
}

/// The items that are for members, and have something that was learned.
pub fn members_items<'a>(meeting: &Meeting<'a>) -> impl Iterator<Item = &'a Item> {
    let for_members = |item: &&Item| item.confidentiality.is(Confidentiality::Members);
    let items = meeting.items().map(|(_, item)| item).filter(for_members);
    let teaches = |item: &&Item| {
        let has_lines = item.lines.iter().any(|line| line.kind.is(LineKind::Lesson) || line.kind.is(LineKind::Barrier));
        has_lines || !item.quotes.is_empty() || !item.facts.is_empty() || !item.presentations.is_empty()
    };
    items.filter(teaches)
}

impl Said<'_, '_> {
    /// Whether it may stand in a report.
    pub fn is_usable(&self, today: Date) -> bool {
        !self.quote.words.trim().is_empty() && may_be_used(self.quote, Use::Report, today)
    }

    /// With where it is from behind its context, its speaker as this page names people.
    pub fn block(&self, page: &Meeting<'_>) -> Block {
        let mut block = quotes::block(page, self.quote, &self.origin);
        if let Content::Quote { context, .. } = &mut block.content {
            *context = joined(&[context, &self.from]);
        }
        block
    }

    fn entry(&self) -> Entry {
        let theme = match self.quote.theme.trim() {
            "" => self.about.clone(),
            theme => theme.to_owned(),
        };
        let part = match self.quote.kind.known() {
            Some(QuoteKind::Story | QuoteKind::MostSignificantChange) => Part::Stories,
            Some(QuoteKind::Statistic) => Part::Figures,
            _ => Part::Quotes,
        };
        let mut block = quotes::block(self.meeting, self.quote, &self.origin);
        if let Content::Quote { context, .. } = &mut block.content
            && self.from != theme
        {
            *context = joined(&[context, &self.from]);
        }
        Entry { theme, part, blocks: vec![block] }
    }
}
