//! What goes to everybody a week before: where and when, how to get in, whom to ring, how people treat each other, and to
//! say so where they can't come.

use super::around::{Helper, Kit, is_ahead};
use super::invitation;
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::dates;
use crate::documents::left_out::LeftOut;
use crate::documents::markdown::linked;
use crate::documents::meeting::{Meeting, not_named};
use crate::documents::names::joined;
use crate::documents::parts::{bullets, fact, fact_of_lines, heading, paragraph};
use crate::documents::project::text_lines;
use crate::documents::run_sheet::days::{Day, RunSheet};
use crate::documents::style::Style;
use crate::documents::tree::{Block, Content, Document, Fact, Inline, Sheet};
use crate::documents::wording::fill;
use crate::model::event::MinutesStyle;
use crate::model::{Kind, Problem, capitalised};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const JOINING_NOTE: PrintedDocument = PrintedDocument {
    name: "joining-note",
    label: "joining note",
    kinds: &[Kind::Event],
    suits: is_ahead,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out,
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().joining;
    let about = kit.meeting.text(&kit.event().details.about, "details/about", 1);
    let parts = [
        vec![kit.title(&words.title)],
        about,
        facts_block(getting_there(&kit)),
        times(&kit),
        vec![heading(2, &words.good_to_know)],
        facts_block(good_to_know(&kit)),
        vec![heading(2, &words.cannot_come), paragraph(vec![Inline::from(cannot_come(&kit))])],
    ];
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Flow, parts.concat()))
}

fn facts_block(facts: Vec<Fact>) -> Vec<Block> {
    if facts.is_empty() { Vec::new() } else { vec![Content::Facts { facts }.into()] }
}

fn getting_there(kit: &Kit<'_>) -> Vec<Fact> {
    use invitation::{access, contact, how_to_find_it, place, when};
    [when(kit), place(kit), how_to_find_it(kit), access(kit), contact(kit)].into_iter().flatten().collect()
}

/// What everybody sees of the run sheet, day by day.
fn times(kit: &Kit<'_>) -> Vec<Block> {
    let event = Meeting::new(kit.meeting.workspace, kit.event(), MinutesStyle::default(), kit.request.printed);
    let sheet = RunSheet::new(event);
    let days = sheet.days(true);
    let days = days.iter().filter(|day| !day.lines.is_empty());
    days.flat_map(|day| [heading(2, &day.heading), bullets(lines(kit, day))]).collect()
}

fn lines(kit: &Kit<'_>, day: &Day<'_, '_>) -> Vec<Vec<Inline>> {
    let said = day.lines.iter().map(|line| {
        let time = line.start.map(|start| dates::time(&kit.meeting.words.dates, start)).unwrap_or_default();
        let kind = kit.meeting.words.run_sheet.kinds.of(line.slot.kind.known().copied().unwrap_or_default());
        let what = [line.slot.what.trim(), kind].into_iter().find(|what| !what.is_empty()).unwrap_or_default();
        let what = joined(&[what, &line.slot.room]);
        match time.as_str() {
            "" => vec![Inline::from(what)],
            time => vec![Inline::strong(time), Inline::from(format!("{}{what}", kit.meeting.words.joining.colon))],
        }
    });
    said.collect()
}

fn good_to_know(kit: &Kit<'_>) -> Vec<Fact> {
    use invitation::{cost, food, open_to, photographs};
    let words = &kit.words().joining;
    let wifi = fact(&words.wifi, std::slice::from_ref(&kit.venue().wifi), kit.at_venue("details/venue/wifi"));
    let facts =
        [food(kit), cost(kit), open_to(kit), photographs(kit), wifi, conduct(kit), safeguarding(kit), privacy(kit)];
    facts.into_iter().flatten().collect()
}

fn conduct(kit: &Kit<'_>) -> Option<Fact> {
    let words = &kit.words().joining;
    let version = kit.event().plan.code_of_conduct.trim();
    let version =
        if version.is_empty() { String::new() } else { fill(&words.conduct_version, &[("version", version)]) };
    let typed = text_lines(&kit.event().plan.conduct);
    if typed.is_empty() {
        return fact(&words.conduct, &[words.conduct_said.clone(), version], kit.meeting.at("plan/code_of_conduct"));
    }
    let version = Some(linked(&version)).filter(|version| !version.is_empty());
    let lines = typed.into_iter().chain(version).collect();
    fact_of_lines(&words.conduct, lines, kit.meeting.at("plan/conduct"))
}

/// What is kept of people, as it was typed.
fn privacy(kit: &Kit<'_>) -> Option<Fact> {
    fact_of_lines(&kit.words().joining.privacy, text_lines(&kit.event().plan.privacy), kit.meeting.at("plan/privacy"))
}

fn safeguarding(kit: &Kit<'_>) -> Option<Fact> {
    let words = &kit.words().joining;
    let helper = kit.safeguarding_lead();
    let lead = helper.name().unwrap_or_default();
    let lead = if lead.is_empty() { lead } else { fill(&words.safeguarding_said, &[("name", &lead)]) };
    let children = if invitation::with_children(kit) { words.under_18.clone() } else { String::new() };
    fact(&words.safeguarding, &[lead, children], helper.origin)
}

fn cannot_come(kit: &Kit<'_>) -> String {
    let words = &kit.words().joining;
    match kit.meeting.workspace.you().contact.trim() {
        "" => words.tell_us.clone(),
        contact => fill(&words.tell_us_at, &[("contact", contact)]),
    }
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(kit) = Kit::of(workspace, request) else { return Vec::new() };
    let Helper { who, meeting, origin } = kit.safeguarding_lead();
    not_named::in_these(meeting, who.map(|lead| (lead, origin)).into_iter().collect())
}
