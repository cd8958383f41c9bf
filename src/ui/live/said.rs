//! A line of the minutes as the window shows it: what kind it is, its words, and its facts as chips.

use eframe::egui::{Align, Layout, Sense, Ui, UiBuilder, Vec2};

use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::import::line::{Present, Understood, Who, prefix};
use crate::model::event::{AttendanceRole, AttendanceState, Item, Line, LineKind};
use crate::model::parts::Clearance;
use crate::model::pick::Choice;
use crate::model::{Action, Due, Kind, Open, Record, Ref, Span, When, capitalised};
use crate::ui::theme::{Icon, Tone, icon, space};
use crate::ui::widgets::Chip;
use crate::workspace::Workspace;

/// What a fact says of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Whose it is.
    Who,
    /// Nobody's yet, or more than one can be meant.
    WhoIsMissing,
    ByDate,
    ByNextMeeting,
    Standing,
    Project,
    ToBeCleared,
    /// How many came or sent apologies.
    Entered,
}

/// A fact beside a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub says: Says,
    pub icon: Option<Icon>,
    pub tone: Tone,
    pub words: String,
}

/// A line in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    pub kind: LineKind,
    pub words: String,
    pub facts: Vec<Fact>,
}

/// What a kind of line is called.
pub fn word(kind: LineKind) -> &'static str {
    LineKind::ALL.iter().find(|(one, _)| *one == kind).map_or("", |(_, word)| word)
}

/// The icon and the colours of a kind of line.
pub fn look(kind: LineKind) -> (Icon, Tone) {
    match kind {
        LineKind::Note => (icon::NOTE, Tone::Plain),
        LineKind::Action => (icon::ACTION, Tone::Action),
        LineKind::Decision => (icon::DECISION, Tone::Decision),
        LineKind::Quote => (icon::QUOTE, Tone::Quote),
        LineKind::Figure => (icon::FIGURE, Tone::Plain),
        LineKind::Output => (icon::OUTPUT, Tone::Plain),
        LineKind::Update => (icon::READ, Tone::Plain),
        LineKind::Idea => (icon::IDEA, Tone::Plain),
        LineKind::Offer | LineKind::Request => (icon::OFFER, Tone::Offer),
        LineKind::Lesson => (icon::LESSON, Tone::Plain),
        LineKind::Link => (icon::LINK, Tone::Plain),
        LineKind::Thanks => (icon::THANKS, Tone::Plain),
        LineKind::Barrier => (icon::WARNING, Tone::Plain),
        LineKind::WentWrong => (icon::WARNING, Tone::Warn),
    }
}

/// A line as it stands in the records; none where what it became is gone.
pub fn of(workspace: &Workspace, item: &Item, line: &Line) -> Option<Said> {
    let kind = line.kind.known().copied().unwrap_or_default();
    let plain = |words: &str| Some(Said { kind, words: words.trim().to_owned(), facts: Vec::new() });
    let holds_words =
        matches!(kind, LineKind::Note | LineKind::Idea | LineKind::Lesson | LineKind::Thanks | LineKind::Barrier);
    if holds_words || !line.text.is_empty() {
        return plain(line.text.as_str());
    }
    match workspace.get(line.id).map(AsRef::as_ref) {
        Some(Record::Action(action)) => return Some(of_action(workspace, action)),
        Some(Record::Decision(decision)) => return plain(decision.wording.as_str()),
        Some(Record::Output(output)) => return plain(&output.name),
        Some(Record::Notice(notice)) => {
            let facts = notice.by.map(|by| person(&title(workspace, by))).into_iter().collect();
            return Some(Said { kind, words: notice.what.clone(), facts });
        }
        _ => {}
    }
    if let Some(quote) = item.quotes.iter().find(|quote| quote.id == line.id) {
        let speaker = quote.speaker.map(|speaker| title(workspace, speaker));
        let whose = speaker.unwrap_or_else(|| quote.attribution.clone());
        let mut facts: Vec<Fact> =
            Some(whose).filter(|whose| !whose.is_empty()).map(|whose| person(&whose)).into_iter().collect();
        if quote.clearance.is(Clearance::Heard) {
            facts.push(Fact { says: Says::ToBeCleared, icon: None, tone: Tone::Warn, words: "OK to use?".to_owned() });
        }
        return Some(Said { kind, words: format!("\u{201c}{}\u{201d}", quote.words), facts });
    }
    if let Some(fact) = item.facts.iter().find(|fact| fact.id == line.id) {
        let qualifier = fact.qualifier.as_ref().and_then(Open::known).and_then(|known| word_of(*known));
        let words = [qualifier.unwrap_or_default(), &fact.amount, &fact.of_what].join(" ");
        return plain(&capitalised(words.trim()));
    }
    if let Some(link) = item.links.iter().find(|link| link.id == line.id) {
        return plain(format!("{} {}", link.label, link.address).trim());
    }
    match kind {
        LineKind::Update => of_update(workspace, line),
        LineKind::WentWrong => workspace.went_wrong(line.id).and_then(|wrong| plain(&wrong.what)),
        _ => None,
    }
}

fn word_of<T: Choice + PartialEq>(value: T) -> Option<&'static str> {
    T::ALL.iter().find(|(one, _)| *one == value).map(|(_, word)| *word)
}

fn of_update(workspace: &Workspace, line: &Line) -> Option<Said> {
    workspace.of_kind(Kind::Brief).find_map(|record| {
        let Record::Brief(brief) = record.as_ref() else { return None };
        let update = brief.since.updates.iter().find(|update| update.id == line.id)?;
        let project =
            Fact { says: Says::Project, icon: Some(icon::BRIEF), tone: Tone::Plain, words: brief.title().to_owned() };
        let words = update.text.as_str().to_owned();
        Some(Said { kind: LineKind::Update, words, facts: vec![project] })
    })
}

fn of_action(workspace: &Workspace, action: &Action) -> Said {
    let mut facts: Vec<Fact> = action.owners().into_iter().map(|owner| person(&title(workspace, owner))).collect();
    if facts.is_empty() {
        facts.push(nobody(Tone::Warn, "No owner"));
    }
    facts.extend(due_fact(action.due.known().copied().unwrap_or_default(), &action.by));
    Said { kind: LineKind::Action, words: action.what.clone(), facts }
}

/// By when, in words: amber where a date was typed and not understood; none where nothing is said.
fn due_fact(due: Due, by: &When) -> Option<Fact> {
    let (says, words, tone) = match due {
        Due::NextMeeting => (Says::ByNextMeeting, "Next meeting".to_owned(), Tone::Plain),
        Due::Standing => (Says::Standing, "Standing".to_owned(), Tone::Plain),
        Due::Date => match by.span.known() {
            None | Some(Span::Unknown) => return None,
            Some(Span::Words(words)) => (Says::ByDate, words.clone(), Tone::Warn),
            Some(_) => (Says::ByDate, dates::short_when(&en_gb().dates, by), Tone::Plain),
        },
    };
    Some(Fact { says, icon: Some(icon::DATE), tone, words })
}

fn nobody(tone: Tone, words: &str) -> Fact {
    Fact { says: Says::WhoIsMissing, icon: Some(icon::PERSON), tone, words: words.to_owned() }
}

/// A kept line as it would be typed, where nobody remembers how it was: with its prefix, and its facts in words.
pub fn typed(said: &Said) -> String {
    let Some(letter) = prefix::letter(said.kind).filter(|_| said.kind != LineKind::Note) else {
        return said.words.clone();
    };
    let words_of = |says: Says| said.facts.iter().find(|fact| fact.says == says).map(|fact| fact.words.as_str());
    match (said.kind, words_of(Says::Who)) {
        (LineKind::Action, _) => {
            let who: Vec<&str> =
                said.facts.iter().filter(|fact| fact.says == Says::Who).map(|fact| fact.words.as_str()).collect();
            let who = if who.is_empty() { String::new() } else { format!("{}: ", who.join(" & ")) };
            let due = words_of(Says::ByDate).map(|date| format!(" by {date}"));
            let due = due.or(words_of(Says::ByNextMeeting).map(|_| " by next meeting".to_owned()));
            let due = due.or(words_of(Says::Standing).map(|_| ", ongoing".to_owned())).unwrap_or_default();
            format!("{letter}: {who}{}{due}", said.words)
        }
        (LineKind::Quote, Some(who)) => format!("{letter}: {} \u{2013} {who}", said.words),
        (LineKind::Update, _) => {
            let project = words_of(Says::Project).map(|project| format!("{project}: ")).unwrap_or_default();
            format!("{letter}: {project}{}", said.words)
        }
        (_, Some(who)) => format!("{letter}: {} ({who})", said.words),
        (_, None) => format!("{letter}: {}", said.words),
    }
}

fn person(name: &str) -> Fact {
    Fact { says: Says::Who, icon: Some(icon::PERSON), tone: Tone::Plain, words: name.to_owned() }
}

/// What somebody is called, whatever is known of them.
pub fn title(workspace: &Workspace, who: Ref) -> String {
    match workspace.title(who.0) {
        None => "Not here yet".to_owned(),
        Some(title) if title.trim().is_empty() => "Without a name".to_owned(),
        Some(title) => title,
    }
}

/// The chip of a kind in room of a fixed size, so that what stands behind it lines up.
pub fn kind(ui: &mut Ui, kind: LineKind, room: Vec2) {
    let (place, _) = ui.allocate_exact_size(room, Sense::hover());
    let mut inner = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)));
    let (picture, tone) = look(kind);
    Chip::new(word(kind)).icon(picture).tone(tone).show(&mut inner);
}

/// The facts of a line, as chips.
pub fn facts(ui: &mut Ui, shown: &Said) {
    if shown.facts.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        chips(ui, shown);
    });
}

/// The same among other things on a line.
pub fn chips(ui: &mut Ui, shown: &Said) {
    for fact in &shown.facts {
        let chip = Chip::new(&fact.words).tone(fact.tone);
        match fact.icon {
            Some(picture) => chip.icon(picture).show(ui),
            None => chip.show(ui),
        };
    }
}

/// A line as it was understood and is not kept yet.
pub fn understood(workspace: &Workspace, line: &Understood) -> Said {
    let one = |who: &Who| match who {
        Who::Known(who) => person(&title(workspace, *who)),
        Who::New(name) => person(&format!("{name}, new")),
        Who::Several(_) => nobody(Tone::Warn, "Who is meant?"),
        Who::Perhaps(name) => nobody(Tone::Warn, &format!("{name}, not known")),
    };
    let mut facts: Vec<Fact> = line.everybody().map(one).collect();
    if facts.is_empty() && !line.described.is_empty() {
        facts.push(person(&line.described));
    } else if facts.is_empty() && line.kind == LineKind::Action {
        facts.push(nobody(Tone::Quiet, "Nobody yet"));
    }
    facts.extend(line.due.as_ref().and_then(|due| due_fact(due.due, &due.by)));
    Said { kind: line.kind, words: line.words.clone(), facts }
}

/// Whoever is entered among the people of the event: how many, and their names.
pub fn entered(workspace: &Workspace, line: &Understood) -> Vec<Fact> {
    let Some(roll) = &line.roll else { return Vec::new() };
    let count = Fact { says: Says::Entered, icon: Some(icon::PERSON), tone: Tone::Plain, words: counted(line) };
    let name = |present: &Present| {
        let described = Some(&present.described_as).filter(|described| !described.is_empty());
        let described = described.map(|described| format!(" ({described})")).unwrap_or_default();
        match &present.who {
            Who::Known(who) => person(&format!("{}{described}", title(workspace, *who))),
            Who::New(name) => person(&format!("{name}{described}, new")),
            Who::Several(_) | Who::Perhaps(_) => nobody(Tone::Warn, "Who is meant?"),
        }
    };
    std::iter::once(count).chain(roll.people.iter().map(name)).collect()
}

/// "2 apologies", "3 present", "1 in attendance".
pub fn counted(line: &Understood) -> String {
    let Some(roll) = &line.roll else { return String::new() };
    let word = match (roll.state, roll.role, roll.people.len()) {
        (AttendanceState::Apologies, _, 1) => "apology",
        (AttendanceState::Apologies, ..) => "apologies",
        (_, AttendanceRole::InAttendance, _) => "in attendance",
        _ => "present",
    };
    format!("{} {word}", roll.people.len())
}

/// Whether two lines say the same, apart from what they still lack.
pub fn says_the_same(one: &Said, other: &Said) -> bool {
    let facts = |said: &Said| -> Vec<String> {
        let counts = |fact: &&Fact| !matches!(fact.says, Says::WhoIsMissing | Says::ToBeCleared);
        said.facts.iter().filter(counts).map(|fact| fact.words.clone()).collect()
    };
    let words = |said: &Said| said.words.trim_matches(['\u{201c}', '\u{201d}']).to_owned();
    one.kind == other.kind && words(one) == words(other) && facts(one) == facts(other)
}
