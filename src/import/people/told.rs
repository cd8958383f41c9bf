//! What is said of a list before it is taken in, a sentence each, for the window and the terminal alike.

use super::known::Whom;
use super::proposal::{Comes, Proposal};
use crate::model::counted;

/// Columns that are named; the others are counted.
const NAMED: usize = 6;

impl Proposal {
    /// How many people would come in or be changed.
    pub fn coming(&self) -> usize {
        self.people.iter().filter(|one| one.comes != Comes::AsTheyAre).count()
    }

    /// Everything that is to be known before.
    pub fn sentences(&self) -> Vec<String> {
        [self.who_comes(), self.who_stays(), self.rows(), self.cells(), self.columns()].concat()
    }

    fn who_comes(&self) -> Vec<String> {
        let onto = || self.people.iter().filter(|one| one.comes == Comes::OntoList);
        let new = onto().filter(|one| matches!(one.who, Whom::New(_))).count();
        let all = onto().count();
        let known = match all - new {
            0 => String::new(),
            known => format!(", {known} known already"),
        };
        let says = format!("{} onto the list: {new} new{known}.", counted(all, "person comes", "people come"));
        if all > 0 { vec![says] } else { Vec::new() }
    }

    fn who_stays(&self) -> Vec<String> {
        let how_many = |comes| self.people.iter().filter(|one| one.comes == comes).count();
        let (changed, same) = (how_many(Comes::UpToDate), how_many(Comes::AsTheyAre));
        let changed = (changed > 0).then(|| {
            format!("{} on the list already, and brought up to date.", counted(changed, "person is", "people are"))
        });
        let same = (same > 0).then(|| {
            format!("{} on the list already, and nothing of them changes.", counted(same, "person is", "people are"))
        });
        changed.into_iter().chain(same).collect()
    }

    fn rows(&self) -> Vec<String> {
        let lost = said(
            self.not_understood.len(),
            "row can\u{2019}t be understood and is left out.",
            "rows can\u{2019}t be understood and are left out.",
        );
        let withdrawn = said(
            self.withdrawn,
            "row is of a ticket that was given up, and is left out.",
            "rows are of tickets that were given up, and are left out.",
        );
        let joined = said(
            self.joined,
            "row is of somebody who stands in another row, and counts once.",
            "rows are of somebody who stands in another row, and count once.",
        );
        let above = said(self.above, "row above the heads is left out.", "rows above the heads are left out.");
        [lost, joined, withdrawn, above].into_iter().flatten().collect()
    }

    fn cells(&self) -> Vec<String> {
        let states = self.unclear.states.iter().take(NAMED).map(|(words, count)| {
            format!("The state \u{201C}{words}\u{201D} is not known; it stands in {}.", counted(*count, "row", "rows"))
        });
        let more = self.unclear.states.len().saturating_sub(NAMED);
        let more = (more > 0).then(|| format!("{more} more words for a state are not known."));
        let others = [
            said(
                self.unclear.photographs,
                "answer about photographs is not understood, and nothing is noted of it.",
                "answers about photographs are not understood, and nothing is noted of them.",
            ),
            said(
                self.unclear.emails,
                "email address is none, and is left out.",
                "email addresses are none, and are left out.",
            ),
            said(
                self.shared_emails,
                "person has the email address of somebody else, and comes in without it.",
                "people have the email address of somebody else, and come in without it.",
            ),
        ];
        states.chain(more).chain(others.into_iter().flatten()).chain(self.called_alike()).collect()
    }

    /// Another address or organisation may mean another person, or the same one who has moved on.
    fn called_alike(&self) -> Option<String> {
        let count = self.namesakes.len();
        let says = format!(
            "{} would be new, called like somebody who is known with another address or organisation: {}. If it is the same \
             person, put the address right under People first.",
            counted(count, "person", "people"),
            self.namesakes.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", "),
        );
        (count > 0).then_some(says)
    }

    fn columns(&self) -> Vec<String> {
        let needs = (!self.needs.is_empty())
            .then(|| format!("What people need is not taken in: {}. It stays in the file.", named(&self.needs)));
        let left_out = (!self.left_out.is_empty()).then(|| {
            format!(
                "Left out: {}. What is not needed to hold an event, such as payments, addresses, gender or dates of birth, \
                 stays in the file.",
                named(&self.left_out)
            )
        });
        needs.into_iter().chain(left_out).collect()
    }
}

fn named(columns: &[String]) -> String {
    // A question is named without its mark, since the sentence goes on.
    let shown: Vec<&str> = columns.iter().take(NAMED).map(|name| name.trim_end_matches(['?', '.', ':'])).collect();
    match columns.len() - shown.len() {
        0 => shown.join(", "),
        more => format!("{} and {}", shown.join(", "), counted(more, "more column", "more columns")),
    }
}

/// How many they are, where there is one.
fn said(count: usize, one: &str, many: &str) -> Option<String> {
    (count > 0).then(|| counted(count, one, many))
}
