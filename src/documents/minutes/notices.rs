//! Offers and requests, who made them, and what came of them.

use crate::documents::dates;
use crate::documents::markdown::linked;
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::parts::{apart, column, table, under_heading};
use crate::documents::tree::{Block, Inline, Origin, Row, Width};
use crate::model::form::typed;
use crate::model::{Notice, Open, Outcome, Responder};

pub fn notices(meeting: &Meeting<'_>) -> Vec<Block> {
    let lead_in = meeting.lead_in("notices", |lead_ins| &lead_ins.notices);
    let notices = meeting.notices();
    if notices.is_empty() {
        return apart(lead_in);
    }
    let words = &meeting.words.minutes.table;
    let columns = vec![
        column(&words.kind, Width::Fixed(24.0)),
        column(&words.what, Width::Share(1.4)),
        column(&words.from, Width::Share(1.0)),
        column(&words.state, Width::Share(1.0)),
    ];
    let rows = notices.into_iter().map(|notice| row(meeting, notice)).collect();
    under_heading(&meeting.words.minutes.headings.notices, lead_in, vec![table(columns, rows)])
}

fn row(meeting: &Meeting<'_>, notice: &Notice) -> Row {
    let words = &meeting.words.choices.notices;
    let kind = match &notice.kind {
        Open::Known(kind) => words.kind(*kind).to_owned(),
        Open::Newer(raw) => raw.get_ron().trim().to_owned(),
    };
    let exchange = notice.exchange.as_ref().and_then(Open::known).map_or("", |exchange| words.exchange(*exchange));
    let what = joined(&[&notice.what, &notice.area, &notice.availability, &notice.urgency, exchange]);
    let by = notice.by.map(|by| from(meeting, by)).unwrap_or_default();
    let cells = vec![
        vec![Inline::from(kind)],
        linked(&what),
        vec![Inline::from(by)],
        vec![Inline::from(state(meeting, notice))],
    ];
    Row { cells, origin: Some(Origin { record: notice.header.id, field: "what".to_owned() }) }
}

fn from(meeting: &Meeting<'_>, link: crate::model::Ref) -> String {
    let party = meeting.party(link);
    joined(&[&party.name, &party.organisation])
}

/// "Open until 31 March 2027", "Answered: Hollin School, lends one".
fn state(meeting: &Meeting<'_>, notice: &Notice) -> String {
    let until = (!notice.expires.is_unknown()).then(|| dates::open_until(&meeting.words.dates, &notice.expires));
    let state = match (&notice.outcome, until) {
        (Open::Known(Outcome::Open), Some(until)) => {
            format!("{} {until}", meeting.words.choices.notices.outcome(Outcome::Open))
        }
        (Open::Known(outcome), _) => meeting.words.choices.notices.outcome(*outcome).to_owned(),
        (Open::Newer(raw), _) => raw.get_ron().trim().to_owned(),
    };
    let answers: Vec<String> = typed(&notice.responders).map(|responder| answer(meeting, responder)).collect();
    let answers = answers.join("; ");
    if answers.is_empty() { state } else { format!("{state}{}{answers}", meeting.words.joining.colon) }
}

fn answer(meeting: &Meeting<'_>, responder: &Responder) -> String {
    let who = responder.who.map(|who| meeting.name(who)).unwrap_or_default();
    let when = &responder.when;
    let when = if when.is_unknown() { String::new() } else { dates::short_when(&meeting.words.dates, when) };
    joined(&[&who, &responder.text, &when])
}
