//! The text of minutes as one string for their fingerprint: each counted field with its place and what stands in it.
//!
//! It is put so that it stays the same for as long as people would say that nothing was changed. What is empty leaves no
//! trace, so that a field of a later version changes nothing; links are ids, so that somebody may be called otherwise;
//! dates and picked values are written out here, whatever becomes of the files' own way; ends of lines and spaces around
//! a text are those of no computer.

use super::counts::{counts, list_counts};
use crate::model::event::LineKind;
use crate::model::form::{Form, Place, is_typed_record};
use crate::model::pick::{Pick, Picked};
use crate::model::{Event, Id, Kind, Markdown, PartOfDay, Record, Ref, Season, Span, TimeOfDay, When};
use crate::workspace::Workspace;

/// The text, one line for each field and then what stands in it.
pub fn text(workspace: &Workspace, event: &Event) -> String {
    let mut said = Said { workspace, event, lines: Vec::new() };
    let mut copy = event.clone();
    // A correction of these very minutes, as older files have it, came afterwards.
    let own = Ref(event.header.id);
    copy.minutes.corrections.retain(|one| one.of.is_some_and(|of| of != own));
    said.form(Kind::Event, ("", ""), &mut copy);
    for kind in [Kind::Decision, Kind::Action, Kind::Notice] {
        let records = workspace.of_event(event.header.id, kind).into_iter().filter_map(|id| workspace.get(id));
        for (number, record) in (1..).zip(records.filter(|record| is_typed_record(record))) {
            said.form(kind, ("", &format!("{}/{number}", kind.folder())), record.as_ref().clone().form());
        }
    }
    said.heard();
    said.news();
    joined(said.lines)
}

/// A field, and what stands in it.
pub(in crate::workspace) type Line = (String, String);

struct Said<'a> {
    workspace: &'a Workspace,
    event: &'a Event,
    lines: Vec<Line>,
}

impl Said<'_> {
    /// Takes in what counts of a form. It is found by its path with `*` for each item, and said with their numbers.
    fn form(&mut self, kind: Kind, (path, said): (&str, &str), form: &mut dyn Form) {
        let below = |way: &str, key: &str| if way.is_empty() { key.to_owned() } else { format!("{way}/{key}") };
        for (row, words) in form.words().into_iter().enumerate() {
            let (path, said) = (below(path, words.key), below(said, words.key));
            match form.place(row) {
                Some(Place::Nested(inner)) => self.form(kind, (&path, &said), inner),
                Some(Place::Items(items)) if list_counts(kind, &path) => {
                    for index in 0..items.len() {
                        let (path, said) = (format!("{path}/*"), format!("{said}/{}", index + 1));
                        if let Some(inner) = items.form(index) {
                            self.form(kind, (&path, &said), inner);
                        }
                    }
                }
                Some(place) if counts(kind, &path) => {
                    let value = self.value(&place);
                    if !value.is_empty() {
                        self.lines.push((said, value));
                    }
                }
                _ => {}
            }
        }
    }

    fn value(&self, place: &Place<'_>) -> String {
        match place {
            Place::ItemOf { item, .. } => item.and_then(|item| self.number(item)).unwrap_or_default(),
            place => value_of(place),
        }
    }

    fn number(&self, item: Id) -> Option<String> {
        let place = self.event.minutes.items.iter().position(|other| other.id == item)?;
        Some((place + 1).to_string())
    }

    /// What was heard here of the actions of earlier meetings: the words, how each stood, and to when it was put off.
    fn heard(&mut self) {
        let here = Ref(self.event.header.id);
        for record in self.workspace.linked(here.0, Kind::Action) {
            let Record::Action(action) = record.as_ref() else { continue };
            let heard = action.updates.iter().filter(|update| action.event != Some(here) && update.at == Some(here));
            let said = heard.map(|update| {
                [
                    ("text", update.text.trim().to_owned()),
                    ("status", picked(&update.status)),
                    ("put_off_to", moment(&update.put_off_to)),
                ]
            });
            let said = said.filter(|said| said.iter().any(|(_, value)| !value.is_empty()));
            for (number, said) in (1..).zip(said) {
                let said = said.into_iter().filter(|(_, value)| !value.is_empty());
                let at = |key| format!("heard/{}/{number}/{key}", record.id());
                self.lines.extend(said.map(|(key, value)| (at(key), value)));
            }
        }
    }

    /// News of projects, which stands among the lines of an item and is kept with the project. What a project or an output
    /// is called counts as little as anybody's name.
    fn news(&mut self) {
        let briefs = self.workspace.linked(self.event.header.id, Kind::Brief);
        for record in briefs {
            let Record::Brief(brief) = record.as_ref() else { continue };
            let told = brief.since.updates.iter().filter(|update| is_told_in_minutes(self.event, update.id));
            let said = told.map(|update| (format!("news/{}", update.id), text_of(&update.text)));
            self.lines.extend(said.filter(|(_, value)| !value.is_empty()));
        }
    }
}

/// In an order of their own, whatever the order of a form; each with its length, so that no text can pass for more
/// fields than one.
pub(in crate::workspace) fn joined(mut lines: Vec<Line>) -> String {
    lines.sort_by(|a, b| a.0.cmp(&b.0));
    lines.iter().map(|(at, value)| format!("{at} {}\n{value}\n", value.len())).collect()
}

/// What stands in a field, put so that it stays the same; empty in one that holds fields of its own, or an item of minutes.
pub(in crate::workspace) fn value_of(place: &Place<'_>) -> String {
    match place {
        Place::Line(line) => line.trim().to_owned(),
        Place::Text(text) => text_of(text),
        Place::Lines(lines) => {
            lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        }
        Place::Number(number) => number.map(|number| number.to_string()).unwrap_or_default(),
        Place::Flag(flag) => if **flag { "yes" } else { "" }.to_owned(),
        Place::Time(time) => time.map(clock).unwrap_or_default(),
        Place::When(when) => moment(when),
        Place::Pick(pick) => picked(*pick),
        Place::Link { target, .. } => target.map(|target| target.0.to_string()).unwrap_or_default(),
        Place::Links { targets, .. } => {
            targets.iter().map(|target| target.0.to_string()).collect::<Vec<_>>().join("\n")
        }
        // A plan is no part of minutes.
        Place::Lead(_)
        | Place::ItemOf { .. }
        | Place::Nested(_)
        | Place::Protected(_)
        | Place::Items(_)
        | Place::Attachments(_) => String::new(),
    }
}

/// Whether the minutes print this update of a project: in a line, or under the item that is about it.
pub fn is_told_in_minutes(event: &Event, update: Id) -> bool {
    if event.minutes.items.iter().any(|item| item.id == update && item.brief.is_some()) {
        return true;
    }
    let mut lines = event.minutes.items.iter().flat_map(|item| &item.lines);
    lines.any(|line| line.id == update && line.kind.is(LineKind::Update) && line.text.is_empty())
}

fn text_of(text: &Markdown) -> String {
    text.as_str().replace("\r\n", "\n").trim().to_owned()
}

fn picked(pick: &dyn Pick) -> String {
    match pick.picked() {
        _ if pick.is_unpicked() => String::new(),
        Picked::Nothing => String::new(),
        Picked::Option(option) => pick.names_in_file().into_iter().nth(option).unwrap_or_default(),
        Picked::Newer(text) => text.trim().to_owned(),
    }
}

fn clock(time: TimeOfDay) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn moment(when: &When) -> String {
    let days = match when.span.known() {
        Some(span) => days(span),
        None => "newer".to_owned(),
    };
    let words = [
        days,
        when.start.map(|start| format!("from {}", clock(start))).unwrap_or_default(),
        when.end.map(|end| format!("to {}", clock(end))).unwrap_or_default(),
        if when.provisional { "provisional".to_owned() } else { String::new() },
        if when.since { "since".to_owned() } else { String::new() },
    ];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn days(span: &Span) -> String {
    match span {
        Span::Unknown => String::new(),
        Span::Day(day) => day.to_string(),
        Span::Part(day, part) => format!("{day} {}", part_of_day(*part)),
        Span::Days(first, last) => format!("{first} {last}"),
        Span::Month(year, month) => format!("{year}-{month:02}"),
        Span::Months((year, month), (last_year, last)) => format!("{year}-{month:02} {last_year}-{last:02}"),
        Span::Season(year, season) => format!("{year} {}", name_of(*season)),
        Span::Year(year) => year.to_string(),
        Span::Words(words) => words.trim().to_owned(),
        Span::MonthPart(year, month, part) => format!("{year}-{month:02} {}", part_of_day(*part)),
    }
}

fn part_of_day(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Morning => "morning",
        PartOfDay::Afternoon => "afternoon",
        PartOfDay::Evening => "evening",
    }
}

fn name_of(season: Season) -> &'static str {
    match season {
        Season::Winter => "winter",
        Season::Spring => "spring",
        Season::Summer => "summer",
        Season::Autumn => "autumn",
    }
}
