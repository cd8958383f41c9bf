//! Moments as marks: those that would lie over one another are one mark, which says how many it holds.

use super::shape_of;
use crate::ui::editor::brief::project::told::{Row, Told};
use crate::ui::widgets::{Mark, Shape};
use crate::workspace::Whence;

/// Nearer than this, marks would lie over one another.
const NEAREST: f32 = 19.0;

/// Moments that share a mark, by their numbers.
pub struct Cluster {
    pub rows: Vec<usize>,
    /// The one that the mark is drawn for.
    main: usize,
}

/// The marks of all moments that have a day.
pub fn clusters(told: &Told, points_a_day: f32) -> Vec<Cluster> {
    let mut clusters: Vec<(f32, bool, Cluster)> = Vec::new();
    for (number, row) in told.rows.iter().enumerate() {
        let Some(day) = row.day else { continue };
        let is_past = row.whence == Whence::Past;
        match clusters.last_mut() {
            Some((first, past, cluster)) if *past == is_past && (day - *first) * points_a_day < NEAREST => {
                cluster.rows.push(number);
                let is_stronger = told.rows.get(cluster.main).is_some_and(|main| row.kind < main.kind);
                if is_stronger {
                    (cluster.main, *first) = (number, day);
                }
            }
            _ => clusters.push((day, is_past, Cluster { rows: vec![number], main: number })),
        }
    }
    clusters.into_iter().map(|(_, _, cluster)| cluster).collect()
}

impl Cluster {
    pub fn mark(&self, told: &Told) -> Mark {
        let main = told.rows.get(self.main);
        let others: Vec<&Row> =
            self.rows.iter().filter(|row| **row != self.main).filter_map(|row| told.rows.get(*row)).collect();
        let more = if others.is_empty() { String::new() } else { format!(" and {} more", others.len()) };
        let title = main.map(|row| row.title.as_str()).unwrap_or_default();
        let when = main.map(|row| row.when.as_str()).unwrap_or_default();
        let is_ring = main.is_some_and(|row| shape_of(row.kind, row.whence == Whence::Past) == Shape::Ring);
        let sentence = main.map(|row| row.sentence.as_str()).unwrap_or_default();
        let says = match others.as_slice() {
            [] => sentence.to_owned(),
            [only] => format!("{sentence}; {}", only.sentence),
            others => format!("{sentence}; and {} more at this time", others.len()),
        };
        Mark {
            day: main.and_then(|row| row.day).unwrap_or_default(),
            shape: main.map_or(Shape::Ring, |row| shape_of(row.kind, row.whence == Whence::Past)),
            is_late: main.is_some_and(|row| row.whence == Whence::Overdue),
            title: if is_ring { format!("{title}{more}") } else { title.to_owned() },
            under: if others.is_empty() { when.to_owned() } else { format!("{when} (+{})", others.len()) },
            says,
        }
    }
}

/// The shapes that are there, each with its word.
pub fn legend(told: &Told) -> Vec<(Shape, &'static str)> {
    let all = [
        (Shape::Dot, "Event"),
        (Shape::Ring, "Update"),
        (Shape::Square, "Decision"),
        (Shape::Diamond, "Expected step"),
    ];
    let is_there = |shape: Shape| {
        told.rows.iter().any(|row| row.day.is_some() && shape_of(row.kind, row.whence == Whence::Past) == shape)
    };
    all.into_iter().filter(|(shape, _)| is_there(*shape)).collect()
}
