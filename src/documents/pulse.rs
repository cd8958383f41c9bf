//! What people answered on their feedback slips, as a chart of the mean of each question with its numbers, and held against
//! the event before. Slips are counted together: nothing is said of any one of them, nothing on a page before there are
//! enough, and what was written on them is for whoever plans the next event.

use std::cmp::Ordering;

use super::dates;
use super::meeting::Meeting;
use super::names::joined;
use super::parts::under_heading;
use super::tree::{Amount, Bar, Block, Chart, Content, Form};
use super::wording::{PulseWords, Wording, fill};
use crate::model::Event;
use crate::model::event::BEST;
use crate::workspace::Workspace;
use crate::workspace::pulse::{Answered, Pulse, pulse, pulse_before};

/// The chart by itself, for a page to hang up; nothing where too few slips were typed.
pub fn pulse_chart(meeting: &Meeting<'_>) -> Vec<Block> {
    chart(meeting, &meeting.words.pulse.title, None).into_iter().collect()
}

/// The chart under a heading, with what is said of the event before.
pub fn pulse_part(meeting: &Meeting<'_>) -> Vec<Block> {
    let before = pulse_before(meeting.workspace, meeting.event).filter(|(_, before)| before.may_print());
    let compared = before.and_then(|_| compared(meeting.words, meeting.workspace, meeting.event));
    let chart = chart(meeting, "", compared).into_iter().collect();
    under_heading(&meeting.words.pulse.title, Vec::new(), chart)
}

fn chart(meeting: &Meeting<'_>, title: &str, compared: Option<String>) -> Option<Block> {
    let words = meeting.words;
    let found = pulse(meeting.event).filter(Pulse::may_print)?;
    let said: Vec<String> = [words.pulse.handed_in.of(found.slips)].into_iter().chain(compared).collect();
    let bar = |(question, answered): (&String, &Answered)| Bar {
        name: question.clone(),
        amounts: vec![Amount { count: answered.tenths().unwrap_or_default(), said: answers(&words.pulse, answered) }],
        origin: None,
    };
    let chart = Chart {
        title: title.to_owned(),
        description: said.join(" "),
        of_what: words.pulse.question.clone(),
        parts: vec![words.pulse.mean.clone()],
        bars: words.kit.feedback.questions.iter().zip(&found.questions).map(bar).collect(),
        form: Form::Bars,
        most: Some(BEST * 10),
    };
    Some(Block::from(Content::Chart(chart)).at(&meeting.at("review/pulse")))
}

/// "4.3 (12 answers)".
pub fn answers(words: &PulseWords, answered: &Answered) -> String {
    match answered.tenths() {
        Some(mean) => words.answers.with(answered.count as usize, &[("mean", &in_words(mean))]),
        None => words.nobody.clone(),
    }
}

/// How the means stand to those of the event before in its series; none where there are none.
pub fn compared(words: &Wording, workspace: &Workspace, event: &Event) -> Option<String> {
    let (now, (before, then)) = (pulse(event)?, pulse_before(workspace, event)?);
    let questions = words.kit.feedback.questions.iter().zip(now.questions.iter().zip(&then.questions));
    let both = questions.filter_map(|(question, (now, then))| Some((question, now.tenths()?, then.tenths()?)));
    let both: Vec<(&String, u32, u32)> = both.collect();
    let part = |wanted: Ordering, template: &str| {
        let those = both.iter().filter(|(_, now, then)| now.cmp(then) == wanted);
        let said: Vec<String> = those.map(|(question, now, then)| one(&words.pulse, question, *now, *then)).collect();
        (!said.is_empty()).then(|| fill(template, &[("questions", &words.joining.and_list(&said))]))
    };
    let parts = [
        part(Ordering::Greater, &words.pulse.higher),
        part(Ordering::Less, &words.pulse.lower),
        part(Ordering::Equal, &words.pulse.same),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    let when = dates::short_when(&words.dates, &before.details.when.without_times());
    let event = joined(&[before.details.title.trim(), &when]);
    let said = said.join(&words.pulse.between);
    (!both.is_empty()).then(|| fill(&words.pulse.beside, &[("event", &event), ("said", &said)]))
}

fn one(words: &PulseWords, question: &str, now: u32, then: u32) -> String {
    let template = if now == then { &words.unchanged } else { &words.changed };
    fill(template, &[("question", question), ("now", &in_words(now)), ("then", &in_words(then))])
}

/// Tenths as a figure: "4.3".
fn in_words(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}
