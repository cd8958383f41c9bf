//! The items in their order: what was presented, said, agreed and taken on under each.

use super::{agreed, answers, lines, passed_over, presentations, videos};
use crate::documents::dates;
use crate::documents::markdown::linked;
use crate::documents::meeting::{Meeting, last};
use crate::documents::parts::{add_facts, announced, heading, papers, paragraph, web_links};
use crate::documents::tree::{Block, Content, Inline};
use crate::documents::wording::fill;
use crate::model::event::{Confidentiality, Item, ItemKind, Keyword, MinutesStyle};
use crate::model::form::typed;
use crate::model::parts::{Fact, WebLink};
use crate::model::{Action, ActionStatus, ActionUpdate, Open};

/// Every item that may be printed. Formal minutes number them by their place, so that a private one leaves a gap.
pub fn items(meeting: &Meeting<'_>) -> Vec<Block> {
    items_but(meeting, |_| false)
}

/// The same without those that stand elsewhere.
pub fn items_but(meeting: &Meeting<'_>, is_elsewhere: impl Fn(&Item) -> bool) -> Vec<Block> {
    let here: Vec<_> = meeting.items().filter(|(_, item)| !is_elsewhere(item)).collect();
    let opening = here.iter().take_while(|(_, item)| last::opens(meeting, item)).count();
    let (opening, others) = here.split_at(opening);
    let whole = |(number, item): &(usize, &Item)| whole_item(meeting, *number, item);
    let arising = std::iter::once(arising_by_itself(meeting));
    let parts = opening.iter().map(whole).chain(arising).chain(others.iter().map(whole)).collect();
    passed_over::gathered(meeting, parts)
}

/// Matters arising where nobody has made an item of them.
fn arising_by_itself(meeting: &Meeting<'_>) -> Vec<Block> {
    let arising = if meeting.has_item_for(ItemKind::MattersArising) { Vec::new() } else { matters_arising(meeting) };
    let heading = (!arising.is_empty()).then(|| heading(2, &meeting.words.minutes.headings.matters_arising));
    heading.into_iter().chain(arising).collect()
}

/// The item under which matters arising print, once. Where the only such item is private, so are they.
fn is_for_matters_arising(meeting: &Meeting<'_>, item: &Item) -> bool {
    let first = meeting.items().find(|(_, item)| item.is_for(ItemKind::MattersArising));
    first.is_some_and(|(_, first)| std::ptr::eq(first, item))
}

/// Which minutes were agreed here, or are still to be agreed.
fn last_minutes(meeting: &Meeting<'_>, item: &Item) -> Option<Block> {
    let first = meeting.items().find(|(_, item)| item.is_for(ItemKind::LastMinutes));
    first.filter(|(_, first)| std::ptr::eq(*first, item))?;
    let line = vec![Inline::from(last::line(meeting)?)];
    Some(paragraph(line).at(&meeting.at(format!("minutes/items/{}/kind", item.id))))
}

/// What stands under the headings of these items.
pub fn without_headings(meeting: &Meeting<'_>, is_meant: impl Fn(&Item) -> bool) -> Vec<Block> {
    let meant = meeting.items().filter(|(_, item)| is_meant(item));
    meant.flat_map(|(number, item)| whole_item(meeting, number, item).into_iter().skip(1)).collect()
}

/// An item with its heading; empty where a heading alone would say nothing.
pub fn whole_item(meeting: &Meeting<'_>, number: usize, item: &Item) -> Vec<Block> {
    let field = format!("minutes/items/{}", item.id);
    let mut blocks = vec![item_heading(meeting, number, item)];
    blocks.extend(lead(meeting, item));
    let papers_at = |link: &WebLink| meeting.at(format!("{field}/papers/{}", link.id));
    blocks.extend(papers(meeting.words, &item.papers, &papers_at));
    blocks.extend(meeting.text(&item.opening, &format!("{field}/opening"), 2));
    for presentation in typed(&item.presentations) {
        blocks.extend(presentations::presentation(meeting, item, presentation));
    }
    blocks.extend(presentations::discussed_together(meeting, item));
    blocks.extend(meeting.text(&item.discussion, &format!("{field}/discussion"), 2));
    blocks.extend(answers::answers(meeting, item));
    blocks.extend(lines::lines(meeting, item));
    for list in &item.announced {
        blocks.extend(announced(meeting.words, list, &meeting.at(format!("{field}/announced/{}", list.id))));
    }
    let facts: Vec<Fact> = item.facts.iter().filter(|fact| !lines::stands_in_lines(item, fact.id)).cloned().collect();
    add_facts(&mut blocks, meeting.words, &facts, &|fact| meeting.at(format!("{field}/facts/{}", fact.id)));
    let links = videos::in_place(meeting, &item.links);
    let links = links.into_iter().filter(|link| !lines::stands_in_lines(item, link.id));
    blocks.extend(web_links(meeting.words, links, &|link| meeting.at(format!("{field}/links/{}", link.id))));
    if is_for_matters_arising(meeting, item) {
        blocks.extend(matters_arising(meeting));
    }
    blocks.extend(last_minutes(meeting, item));
    if meeting.style != MinutesStyle::Highlights {
        blocks.extend(agreed::of_item(meeting, item));
    }
    blocks.extend(keyword(meeting, item));
    // What was agreed and said of it stands elsewhere in highlights, and a heading alone says nothing.
    // So does one that nobody typed and that is of no kind in particular.
    let is_nameless = item.title.trim().is_empty() && item.kind.is(ItemKind::Discussion);
    let says_little = meeting.style == MinutesStyle::Highlights || is_nameless;
    let is_heading_alone = says_little && blocks.len() == 1;
    if is_heading_alone { Vec::new() } else { blocks }
}

fn item_heading(meeting: &Meeting<'_>, number: usize, item: &Item) -> Block {
    let is_formal = meeting.style == MinutesStyle::Formal;
    let title = meeting.item_title(item);
    let text = if !is_formal && presentations::is_one(item) && !item.title.trim().is_empty() {
        fill(&meeting.words.minutes.items.presentation, &[("title", &title)])
    } else {
        title
    };
    let text = if item.confidentiality.is(Confidentiality::Members) {
        fill(&meeting.words.minutes.items.members_only, &[("title", &text)])
    } else {
        text
    };
    let number = is_formal.then(|| number.to_string());
    let content = Content::Heading { level: 2, number, text: vec![Inline::from(text)] };
    Block::from(content).at(&meeting.at(format!("minutes/items/{}/title", item.id)))
}

fn lead(meeting: &Meeting<'_>, item: &Item) -> Option<Block> {
    let name = meeting.name_and_organisation_in_sentence(item.lead?)?;
    let said = fill(&meeting.words.minutes.items.led_by, &[("name", &name)]);
    Some(paragraph(vec![Inline::from(said)]).at(&meeting.at(format!("minutes/items/{}/lead", item.id))))
}

/// The word in bold that ends an item in formal minutes; where it names a decision, the decision says it.
fn keyword(meeting: &Meeting<'_>, item: &Item) -> Option<Block> {
    let keyword = *item.keyword.as_ref()?.known()?;
    let said_by_decision =
        decides(keyword) && meeting.decisions().iter().any(|decision| decision.item == Some(item.id));
    if meeting.style != MinutesStyle::Formal || said_by_decision {
        return None;
    }
    let word = meeting.words.choices.keywords.of(keyword);
    Some(paragraph(vec![Inline::strong(word)]).at(&meeting.at(format!("minutes/items/{}/keyword", item.id))))
}

/// Whether the word stands before a decision.
pub fn decides(keyword: Keyword) -> bool {
    matches!(keyword, Keyword::Agreed | Keyword::Recommended | Keyword::Resolved)
}

/// What was heard at this meeting of the actions of earlier ones.
fn matters_arising(meeting: &Meeting<'_>) -> Vec<Block> {
    let here = meeting.event.header.id;
    let heard = |action: &Action| action.updates.iter().any(|update| update.at.is_some_and(|at| at.0 == here));
    let actions: Vec<&Action> = meeting.earlier_actions().into_iter().filter(|action| heard(action)).collect();
    actions.into_iter().flat_map(|action| updates(meeting, action)).collect()
}

fn updates(meeting: &Meeting<'_>, action: &Action) -> Vec<Block> {
    let here = meeting.event.header.id;
    let reference = meeting.reference_elsewhere(action);
    let said = fill(&meeting.words.minutes.items.update, &[("reference", &reference), ("what", action.what.trim())]);
    let status = action.status.known().map(|status| meeting.words.choices.actions.of(*status));
    let heard = action.updates.iter().filter(|update| update.at.is_some_and(|at| at.0 == here));
    let line = |update: &ActionUpdate| {
        let mut line = vec![Inline::strong(said.trim()), Inline::from(meeting.words.joining.colon.as_str())];
        let stood = how_it_stood(meeting, update);
        line.extend(match (update.text.trim(), stood.as_str()) {
            ("", "") => vec![Inline::from(status.unwrap_or_default())],
            ("", stood) => vec![Inline::from(stood)],
            (text, "") => linked(text),
            (text, stood) => linked(&format!("{stood}{} {text}", meeting.words.joining.full_stop)),
        });
        let field = format!("updates/{}", update.id);
        paragraph(line).from_field(action.header.id, field)
    };
    heard.map(line).collect()
}

/// What was said of an action here beside any words: to when it was put off, or how it stood.
fn how_it_stood(meeting: &Meeting<'_>, update: &ActionUpdate) -> String {
    let words = &meeting.words.minutes.items;
    match update.status.as_ref().and_then(Open::known) {
        _ if !update.put_off_to.is_unknown() => {
            let when = dates::short_when(&meeting.words.dates, &update.put_off_to);
            fill(&words.put_off, &[("when", &when)])
        }
        None => String::new(),
        Some(ActionStatus::Open) => words.still_open.clone(),
        Some(status) => meeting.words.choices.actions.of(*status).to_owned(),
    }
}

/// The word for a decision of this item.
pub fn decision_word(meeting: &Meeting<'_>, item: Option<&Item>) -> String {
    let keyword = item.and_then(|item| item.keyword.as_ref()).and_then(Open::known).filter(|word| decides(**word));
    let words = &meeting.words;
    keyword.map_or_else(|| words.minutes.outcomes.agreed.clone(), |word| words.choices.keywords.of(*word).to_owned())
}
