//! The sentences of who came to the meetings of a series.

use super::Turnout;
use crate::ui::words::{counted, short_when};

/// The day of a meeting.
pub fn named(one: &Turnout) -> String {
    short_when(&one.meeting.held.when.without_times())
}

/// The same below its bar: day and month, and the year.
pub fn label(one: &Turnout) -> [String; 2] {
    match one.meeting.held.when.first_day() {
        Some(day) => [day.strftime("%-d %b").to_string(), day.year().to_string()],
        None => Default::default(),
    }
}

/// "28 May 2026: 22 came. 12 had come before, 5 came for the first time, 5 were counted without a name. 4 had registered and
/// did not come."
pub fn sentence(one: &Turnout) -> String {
    let Some(came) = one.came() else { return format!("{}: nobody noted how many came.", named(one)) };
    let [before, first, unnamed] = one.parts();
    let say = |count: usize, words: &str| (count > 0).then(|| format!("{count} {words}"));
    let parts: Vec<String> = match one.meeting.named {
        None => Vec::new(),
        Some(_) => [
            say(before, "had come before"),
            say(first, "on a list for the first time"),
            say(unnamed, "counted without a name"),
        ]
        .into_iter()
        .flatten()
        .collect(),
    };
    let parts = if parts.is_empty() { String::new() } else { format!(" {}.", parts.join(", ")) };
    let missing = one.did_not_come.map(|count| format!(" {count} had registered and did not come."));
    format!("{}: {came} came.{parts}{}", named(one), missing.unwrap_or_default())
}

/// What all of them show.
pub fn summary(all: &[Turnout]) -> String {
    let known: Vec<(usize, &Turnout)> = all.iter().filter_map(|one| Some((one.came()?, one))).collect();
    let (most, fewest) = (known.iter().map(|(came, _)| *came).max(), known.iter().map(|(came, _)| *came).min());
    let (Some(most), Some(fewest)) = (most, fewest) else { return String::new() };
    let meetings = counted(known.len(), "meeting", "meetings");
    let came = match (fewest, most) {
        (fewest, most) if fewest == most => format!("{most} people came to each of {meetings}."),
        _ => format!("From {fewest} to {most} people came to each of {meetings}{}.", at_most(&known, most)),
    };
    let [before, first] = [0, 1].map(|part| all.iter().filter_map(|one| one.parts().get(part).copied()).sum::<usize>());
    let again = match (before, first) {
        (0, _) => String::new(),
        (before, first) => {
            let times = counted(before, "time", "times");
            format!(" By the lists, {first} came for the first time, and those who had come before came {times}.")
        }
    };
    let missing: Vec<u32> = all.iter().filter_map(|one| one.did_not_come).collect();
    let missing = match missing.as_slice() {
        [] => String::new(),
        known => {
            let all: u32 = known.iter().sum();
            let meetings = counted(known.len(), "meeting", "meetings");
            format!(" {all} had registered and did not come, as far as that is known ({meetings}).")
        }
    };
    format!("{came}{again}{missing}")
}

fn at_most(known: &[(usize, &Turnout)], most: usize) -> String {
    let mut at_most = known.iter().filter(|(came, _)| *came == most);
    match (at_most.next(), at_most.next()) {
        (Some((_, only)), None) => format!("; most came on {}", named(only)),
        _ => String::new(),
    }
}
