//! In which order the parts of a list stand where two sides have added, removed and moved some of them.
//!
//! What one side moved before something else stands before it, whatever the other side moved: the least order in which
//! both sides' moves hold, which is the same whoever comes first. What is new follows the part that it followed; where
//! both sides have put something new in one place it is sorted, which for ids is by the moment they were made.

use std::collections::{BTreeSet, HashMap};

/// The `kept` of the parts in order. Every part that is kept is in the base or on a side.
pub(super) fn in_order(base: &[String], sides: [&[String]; 2], kept: &BTreeSet<&str>) -> Vec<String> {
    let base: Vec<&str> = base.iter().map(String::as_str).filter(|key| kept.contains(key)).collect();
    let places: HashMap<&str, usize> = base.iter().enumerate().map(|(at, key)| (*key, at)).collect();
    let sides = sides.map(|side| side.iter().map(String::as_str).filter(|key| kept.contains(key)).collect::<Vec<_>>());
    let moved = sides.each_ref().map(|side| with_missing(side, &places, base.len()));
    let after = new_after(&sides, &places);
    let mut ordered: Vec<String> = Vec::new();
    let starts = std::iter::once(None).chain(joined(&moved).into_iter().map(Some));
    for place in starts {
        ordered.extend(place.and_then(|place| base.get(place)).map(|key| (*key).to_owned()));
        ordered.extend(after.get(&place).into_iter().flatten().map(|key| (*key).to_owned()));
    }
    ordered
}

/// The order of the base's parts on a side, as places in the base. One that the side lacks follows the part that it
/// followed in the base.
fn with_missing(side: &[&str], places: &HashMap<&str, usize>, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = side.iter().filter_map(|key| places.get(key).copied()).collect();
    if order.len() < count {
        for place in 0..count {
            if !order.contains(&place) {
                let before = place.checked_sub(1).and_then(|before| order.iter().position(|at| *at == before));
                order.insert(before.map_or(0, |at| at + 1), place);
            }
        }
    }
    order
}

/// The least order in which all moves of both hold.
fn joined([mine, theirs]: &[Vec<usize>; 2]) -> Vec<usize> {
    if mine == theirs || theirs.is_sorted() {
        return mine.clone();
    }
    if mine.is_sorted() {
        return theirs.clone();
    }
    let count = mine.len();
    let mut overtaken = vec![BTreeSet::new(); count];
    for order in [mine, theirs] {
        for (at, later) in order.iter().enumerate() {
            let overtakers = order.iter().take(at).copied().filter(|earlier| earlier > later);
            overtaken.get_mut(*later).into_iter().for_each(|set| set.extend(overtakers.clone()));
        }
    }
    // Whoever stands before one that has overtaken a third has overtaken it too. From the last on, each is complete.
    for place in (0..count).rev() {
        let direct = overtaken.get(place).cloned().unwrap_or_default();
        let through: Vec<usize> = direct.iter().filter_map(|over| overtaken.get(*over)).flatten().copied().collect();
        overtaken.get_mut(place).into_iter().for_each(|set| set.extend(&through));
    }
    let overtakes = |one: usize, other: usize| overtaken.get(other).is_some_and(|set| set.contains(&one));
    let rank = |place: usize| {
        (0..count).filter(|other| overtakes(*other, place) || (*other < place && !overtakes(place, *other))).count()
    };
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|place| rank(*place));
    order
}

/// What is new, by the place in the base of what it follows; none for the beginning.
fn new_after<'a>(sides: &[Vec<&'a str>; 2], places: &HashMap<&str, usize>) -> HashMap<Option<usize>, Vec<&'a str>> {
    let mut followed: HashMap<&str, Option<usize>> = HashMap::new();
    let mut runs: [HashMap<Option<usize>, Vec<&'a str>>; 2] = Default::default();
    for (side, runs) in sides.iter().zip(&mut runs) {
        let mut last = None;
        for key in side {
            if let Some(place) = places.get(key) {
                last = Some(*place);
            } else {
                runs.entry(last).or_default().push(key);
                let place = followed.entry(key).or_insert(last);
                *place = (*place).max(last);
            }
        }
    }
    let [mine, theirs] = runs;
    let all: BTreeSet<Option<usize>> = mine.keys().chain(theirs.keys()).copied().collect();
    let joined = all.into_iter().map(|place| {
        let here = |runs: &HashMap<Option<usize>, Vec<&'a str>>| -> Vec<&'a str> {
            let run = runs.get(&place).into_iter().flatten().copied();
            run.filter(|key| followed.get(key) == Some(&place)).collect()
        };
        (place, one_run(here(&mine), here(&theirs)))
    });
    joined.collect()
}

/// One side's run where the other has none or the same; else all of them, sorted.
pub(super) fn one_run<T: Ord>(mine: Vec<T>, theirs: Vec<T>) -> Vec<T> {
    if theirs.is_empty() || mine == theirs {
        return mine;
    }
    if mine.is_empty() {
        return theirs;
    }
    let all: BTreeSet<T> = mine.into_iter().chain(theirs).collect();
    all.into_iter().collect()
}
