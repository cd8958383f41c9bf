//! Lists that continue: what Enter does at the end of a line of a list, and how a line goes a level in or out. Numbers are
//! counted anew where lines come, go or move.

use super::marker::{Marker, Sign};
use super::{Written, length, split};

/// What Enter makes of a line of a list or of a quoted paragraph: the next line begins as it does, and where nothing was
/// written in it, it ends the list. None where Enter does what it always does.
pub fn enter(written: &Written) -> Option<Written> {
    if !written.selected.is_empty() {
        return None;
    }
    let (before, line, after) = written.lines();
    let marker = Marker::of(line)?;
    let (head, tail) = split(line, written.selected.start.saturating_sub(length(before)));
    if length(head) < marker.width() {
        return None;
    }
    if marker.words.trim().is_empty() {
        return Some(end(written, &marker));
    }
    let begins = format!("{}{}", marker.lead, marker.sign.next().written());
    let text = format!("{before}{head}\n{begins}{}{after}", tail.trim_start());
    let at = length(before) + length(head) + 1 + length(&begins);
    Some(counted_anew(Written::new(text, at..at)))
}

/// A line that is further in comes out a level; else the list is over, with an empty line below it where one is needed to
/// tell what comes from its last line.
fn end(written: &Written, marker: &Marker<'_>) -> Written {
    if marker.is_listed()
        && let Some(out) = level(written, false)
    {
        return out;
    }
    let (before, _, after) = written.lines();
    let is_below = before.lines().next_back().is_some_and(|above| !above.trim().is_empty());
    let begins = if is_below { "\n" } else { "" };
    let at = length(before) + length(begins);
    Written::new(format!("{before}{begins}{after}"), at..at)
}

/// Takes the lines of lists that the selection touches a level in or out. None where no line can go there.
pub fn level(written: &Written, deeper: bool) -> Option<Written> {
    let (before, touched, after) = written.lines();
    let mut lines: Vec<String> = before.lines().map(str::to_owned).collect();
    let (mut moved, mut shift) = (false, 0);
    for line in touched.split('\n') {
        let to = Marker::of(line).filter(Marker::is_listed).and_then(|marker| moved_to(&lines, &marker, deeper));
        moved |= to.is_some();
        let to = to.unwrap_or_else(|| line.to_owned());
        shift = length(&to).cast_signed() - length(line).cast_signed();
        lines.push(to);
    }
    let count = touched.split('\n').count();
    let changed = lines.split_off(lines.len().saturating_sub(count)).join("\n");
    let selected = if written.selected.is_empty() {
        let least = length(before);
        let at = written.selected.start.saturating_add_signed(shift).max(least);
        at..at
    } else {
        length(before)..length(before) + length(&changed)
    };
    moved.then(|| counted_anew(Written::new(format!("{before}{changed}{after}"), selected)))
}

/// A line as it stands a level in or out, below these.
fn moved_to(above: &[String], marker: &Marker<'_>, deeper: bool) -> Option<String> {
    let listed = || above.iter().rev().map_while(|line| in_block(line)).flatten();
    let lead = if deeper {
        let (near, mine) = (listed().next()?, marker.lead.len());
        match near.lead.len() {
            other if other < mine => return None,
            other if other > mine => near.lead.to_owned(),
            _ => format!("{}{}", near.lead, " ".repeat(length(&near.sign.written()))),
        }
    } else {
        let quoted = quoted_part(marker.lead);
        if quoted.len() == marker.lead.len() {
            return None;
        }
        listed().find(|near| near.lead.len() < marker.lead.len()).map_or(quoted, |near| near.lead).to_owned()
    };
    let before = listed().find(|near| near.lead.len() <= lead.len()).filter(|near| near.lead == lead);
    let sign = match (marker.sign, before.map(|near| near.sign)) {
        (Sign::Number(..), Some(Sign::Number(number, end))) => Sign::Number(number, end).next(),
        (Sign::Number(_, end), _) => Sign::Number(1, end),
        (sign, _) => sign,
    };
    Some(format!("{lead}{}{}", sign.written(), marker.words))
}

/// The part of a lead that says that its line is quoted.
fn quoted_part(lead: &str) -> &str {
    let Some(at) = lead.rfind('>') else { return "" };
    let end = if lead.get(at + 1..).is_some_and(|rest| rest.starts_with(' ')) { at + 2 } else { at + 1 };
    lead.get(..end).unwrap_or(lead)
}

/// A line of the list at hand: its marker, or nothing where it goes on with the one above. None where the list is over.
fn in_block(line: &str) -> Option<Option<Marker<'_>>> {
    if line.trim().is_empty() {
        return None;
    }
    Some(Marker::of(line).filter(Marker::is_listed))
}

/// Counts the numbers of the list at the cursor anew: each that follows another of its level is one more.
fn counted_anew(written: Written) -> Written {
    let (before, ..) = written.lines();
    let here = before.matches('\n').count();
    let lines: Vec<&str> = written.text.split('\n').collect();
    let is_out = |line: &&str| in_block(line).is_none();
    let first = lines.iter().take(here).rposition(is_out).map_or(0, |at| at + 1);
    let last = lines.iter().skip(here + 1).position(is_out).map_or(lines.len(), |at| here + 1 + at);
    let mut levels: Vec<(usize, u32)> = Vec::new();
    let (mut counted, mut shift) = (Vec::with_capacity(lines.len()), 0_isize);
    for (at, line) in lines.iter().enumerate() {
        let anew = if (first..last).contains(&at) { one_more(line, &mut levels) } else { None };
        if at <= here
            && let Some(anew) = &anew
        {
            shift += length(anew).cast_signed() - length(line).cast_signed();
        }
        counted.push(anew.unwrap_or_else(|| (*line).to_owned()));
    }
    let moved = |at: usize| at.saturating_add_signed(shift);
    Written::new(counted.join("\n"), moved(written.selected.start)..moved(written.selected.end))
}

/// A line with the number that follows those above it. `levels` holds how far in each level is, and its last number.
fn one_more(line: &str, levels: &mut Vec<(usize, u32)>) -> Option<String> {
    let marker = Marker::of(line).filter(Marker::is_listed)?;
    let lead = marker.lead.len();
    levels.retain(|(other, _)| *other <= lead);
    let Sign::Number(number, end) = marker.sign else {
        levels.retain(|(other, _)| *other < lead);
        return None;
    };
    let Some((_, last)) = levels.iter_mut().find(|(other, _)| *other == lead) else {
        levels.push((lead, number));
        return None;
    };
    *last = last.saturating_add(1);
    let sign = Sign::Number(*last, end);
    (number != *last).then(|| format!("{}{}{}", marker.lead, sign.written(), marker.words))
}

/// A list that continues by itself gets its bullet once, also from whoever types it by habit: what is left of `typed`,
/// and the text without the bullet that was typed before it. None where nothing is doubled.
pub fn without_second_marker(written: &Written, typed: &str) -> Option<(Written, String)> {
    let (before, line, after) = written.lines();
    let marker = Marker::of(line).filter(|_| written.selected.is_empty())?;
    let Sign::Bullet(bullet) = marker.sign else { return None };
    let at_end = written.selected.start == length(before) + length(line);
    if !at_end {
        return None;
    }
    if marker.words.is_empty() {
        let rest = typed.strip_prefix(bullet)?.strip_prefix(' ')?;
        return Some((written.clone(), rest.to_owned()));
    }
    let rest = typed.strip_prefix(' ').filter(|_| marker.words == bullet.to_string())?;
    let line = format!("{}{}", marker.lead, marker.sign.written());
    let at = length(before) + length(&line);
    Some((Written::new(format!("{before}{line}{after}"), at..at), rest.to_owned()))
}
