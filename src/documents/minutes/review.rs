//! What the event taught, for those who were there and for the next one.

use crate::documents::meeting::Meeting;
use crate::documents::parts::{bullets, heading, under_heading};
use crate::documents::tree::{Block, Inline};
use crate::documents::wording::fill;
use crate::model::event::Score;
use crate::model::form::typed;

pub fn looking_back(meeting: &Meeting<'_>) -> Vec<Block> {
    let review = &meeting.event.review;
    let words = &meeting.words.minutes.review;
    let texts = [
        (&words.went_well, &review.evaluation.went_well, "went_well"),
        (&words.change, &review.evaluation.change, "change"),
        (&words.surprises, &review.evaluation.surprises, "surprises"),
    ];
    let mut blocks = Vec::new();
    for (title, text, key) in texts {
        let field = format!("review/evaluation/{key}");
        let said = meeting.text(text, &field, 3);
        if !said.is_empty() {
            blocks.push(heading(3, title).at(&meeting.at(field)));
            blocks.extend(said);
        }
    }
    let scores: Vec<String> = typed(&review.evaluation.scores).map(|score| score_line(meeting, score)).collect();
    blocks.extend(list(meeting, &scores, "review/evaluation/scores"));
    let lists = [
        (&words.themes, &review.next_themes, "next_themes"),
        (&words.ideas, &review.next_ideas, "next_ideas"),
        (&words.publicity, &review.publicity_ideas, "publicity_ideas"),
    ];
    for (title, lines, key) in lists {
        let field = format!("review/{key}");
        if let Some(list) = list(meeting, lines, &field) {
            blocks.extend([heading(3, title).at(&meeting.at(field)), list]);
        }
    }
    let lead_in = meeting.lead_in("next_time", |lead_ins| &lead_ins.next_time);
    under_heading(&meeting.words.minutes.headings.next_time, lead_in, blocks)
}

fn list(meeting: &Meeting<'_>, lines: &[String], field: &str) -> Option<Block> {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    let inlines = lines.into_iter().map(|line| vec![Inline::from(line)]).collect::<Vec<_>>();
    (!inlines.is_empty()).then(|| bullets(inlines).at(&meeting.at(field)))
}

fn score_line(meeting: &Meeting<'_>, score: &Score) -> String {
    let words = &meeting.words.minutes.review;
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let (given, out_of) = (number(score.score), number(score.out_of));
    let template = match (given.is_empty(), out_of.is_empty()) {
        (true, _) => return score.statement.clone(),
        (false, true) => &words.score_alone,
        (false, false) => &words.score,
    };
    let said = fill(template, &[("statement", score.statement.trim()), ("score", &given), ("out_of", &out_of)]);
    // A score of nothing that was said is the number alone.
    said.strip_prefix(&meeting.words.joining.colon).unwrap_or(&said).to_owned()
}
