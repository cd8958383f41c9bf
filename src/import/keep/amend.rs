//! A kept line that is put right: what it became stays what it is, with everything that was said of it since (whether a
//! quote may be used, how an action stands), and what was typed is as it was shown before it was kept: what is no longer
//! typed is gone. Whoever had it has it still where the name can mean them.

use super::{Making, parties, parts};
use crate::import::line::Understood;
use crate::import::text;
use crate::model::event::LineKind;
use crate::model::{Id, Markdown, Record, Ref};
use crate::workspace::Edit;

impl Making<'_, '_> {
    /// Puts a line right, where it stays of its kind; false where it is of another kind from now on.
    pub fn amend(&mut self, id: Id, line: &Understood) -> bool {
        let items = &mut self.event.minutes.items;
        let Some(item) = items.iter_mut().find(|item| item.lines.iter().any(|one| one.id == id)) else { return false };
        let written = item.lines.iter_mut().find(|one| one.id == id && one.kind.is(line.kind));
        let Some(written) = written else { return false };
        if !written.text.is_empty() || line.kind == LineKind::Note {
            written.text = Markdown(line.words.clone());
            return true;
        }
        let had = parties::who_has(self.workspace, item, id);
        let item = item.id;
        let line = &parties::meant(line, had);
        let everybody = self.parties(line);
        let who = everybody.first().copied();
        self.amend_part(item, id, line, who)
            || self.amend_record(id, line, &everybody)
            || self.amend_update(id, line)
            || self.amend_went_wrong(id, line)
    }

    fn amend_went_wrong(&mut self, id: Id, line: &Understood) -> bool {
        let wrong = self.event.review.went_wrong.iter_mut().find(|wrong| wrong.id == id);
        wrong.map(|wrong| wrong.what.clone_from(&line.words)).is_some()
    }

    fn amend_part(&mut self, item: Id, id: Id, line: &Understood, who: Option<Ref>) -> bool {
        let Some(item) = self.item(item) else { return false };
        if let Some(quote) = item.quotes.iter_mut().find(|quote| quote.id == id) {
            quote.words.clone_from(&line.words);
            // Behind the name of a speaker the description is not shown, and stays.
            if quote.speaker.is_none() || !line.described.is_empty() {
                quote.attribution = text::sentence(&line.described);
            }
            quote.speaker = who;
            return true;
        }
        if let Some(fact) = item.facts.iter_mut().find(|fact| fact.id == id) {
            let read = parts::figure(id, &line.words);
            (fact.qualifier, fact.amount, fact.of_what) = (read.qualifier, read.amount, read.of_what);
            return true;
        }
        if let Some(link) = item.links.iter_mut().find(|link| link.id == id) {
            let read = parts::link(id, &line.words);
            (link.label, link.address) = (read.label, read.address);
            return true;
        }
        false
    }

    fn amend_record(&mut self, id: Id, line: &Understood, who: &[Ref]) -> bool {
        let Some(before) = self.workspace.get(id).cloned() else { return false };
        let mut record = Record::clone(&before);
        match &mut record {
            Record::Action(action) => {
                action.what.clone_from(&line.words);
                parties::own(action, who);
                let due = line.due.as_ref();
                (action.due, action.by) = due.map_or_else(Default::default, |due| (due.due.into(), due.by.clone()));
            }
            Record::Decision(decision) => decision.wording = Markdown(line.words.clone()),
            Record::Notice(notice) => {
                notice.what.clone_from(&line.words);
                notice.by = who.first().copied();
            }
            Record::Output(output) => output.name.clone_from(&line.words),
            _ => return false,
        }
        self.others.push(Edit::replace(before, record));
        true
    }

    /// News of a project stays with the project that it was typed for.
    fn amend_update(&mut self, id: Id, line: &Understood) -> bool {
        let Some(brief) = self.brief_with(id) else { return false };
        let said = line.words.split_once(": ").map_or(line.words.as_str(), |(_, said)| said);
        let text = Markdown(text::sentence(said));
        self.change_brief(brief, |brief| {
            for update in brief.since.updates.iter_mut().filter(|update| update.id == id) {
                update.text = text.clone();
            }
        })
    }
}
