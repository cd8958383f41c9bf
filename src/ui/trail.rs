//! Which records are open, and the way back through them. The window follows what is shown; nobody opens anything here.

use crate::model::{Id, Kind};

/// A record as a place to be.
pub type Place = (Kind, Id);

/// As many as fit side by side. The one that was looked at longest ago goes first: nothing is lost with it.
const MOST_OPEN: usize = 8;
/// Steps that can be gone back.
const LONGEST: usize = 100;

/// The trail.
#[derive(Debug, Default)]
pub struct Trail {
    open: Vec<Open>,
    at: Option<Place>,
    back: Vec<Place>,
    forward: Vec<Place>,
    visits: u64,
}

#[derive(Debug)]
struct Open {
    place: Place,
    visited: u64,
}

impl Trail {
    /// A place is shown now. Coming to another than before is a step that can be gone back.
    pub fn visit(&mut self, place: Place) {
        if self.at != Some(place) {
            self.back.extend(self.at);
            if self.back.len() > LONGEST {
                self.back.remove(0);
            }
            self.forward.clear();
            self.come_to(place);
        }
    }

    fn come_to(&mut self, place: Place) {
        self.at = Some(place);
        self.visits += 1;
        match self.open.iter_mut().find(|open| open.place == place) {
            Some(open) => open.visited = self.visits,
            None => self.open.push(Open { place, visited: self.visits }),
        }
        if self.open.len() > MOST_OPEN
            && let Some(oldest) = self.open.iter().map(|open| open.visited).min()
        {
            self.open.retain(|open| open.visited != oldest);
        }
    }

    /// The open places, in the order in which they were opened.
    pub fn open(&self) -> impl Iterator<Item = Place> {
        self.open.iter().map(|open| open.place)
    }

    /// One step back, to the last place that is still `there`.
    pub fn back(&mut self, there: impl Fn(Place) -> bool) -> Option<Place> {
        let at = self.at;
        let to = std::iter::from_fn(|| self.back.pop()).find(|place| there(*place) && Some(*place) != at)?;
        self.forward.extend(self.at);
        self.come_to(to);
        Some(to)
    }

    /// One step forward again.
    pub fn forward(&mut self, there: impl Fn(Place) -> bool) -> Option<Place> {
        let at = self.at;
        let to = std::iter::from_fn(|| self.forward.pop()).find(|place| there(*place) && Some(*place) != at)?;
        self.back.extend(self.at);
        self.come_to(to);
        Some(to)
    }

    pub fn can_go_back(&self, there: impl Fn(Place) -> bool) -> bool {
        self.back.iter().any(|place| there(*place) && Some(*place) != self.at)
    }

    pub fn can_go_forward(&self, there: impl Fn(Place) -> bool) -> bool {
        self.forward.iter().any(|place| there(*place) && Some(*place) != self.at)
    }

    /// The open place so many behind the one that is shown, or before it, among those that are still `there`; after the
    /// last comes the first.
    pub fn beside(&self, steps: isize, there: impl Fn(Place) -> bool) -> Option<Place> {
        let open: Vec<Place> = self.open().filter(|place| there(*place)).collect();
        let count = isize::try_from(open.len()).ok().filter(|count| *count > 0)?;
        let at = open.iter().position(|place| Some(*place) == self.at).unwrap_or_default();
        let to = (isize::try_from(at).ok()? + steps).rem_euclid(count);
        open.get(usize::try_from(to).ok()?).copied()
    }

    /// Closes a place, and returns the one to show where it was the one that is shown.
    pub fn close(&mut self, place: Place) -> Option<Place> {
        self.open.retain(|open| open.place != place);
        self.back.retain(|back| *back != place);
        self.forward.retain(|forward| *forward != place);
        if self.at != Some(place) {
            return None;
        }
        self.at = None;
        self.open.iter().max_by_key(|open| open.visited).map(|open| open.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(number: u128) -> Place {
        (Kind::Event, Id::from_number(number))
    }

    fn walked(numbers: &[u128]) -> Trail {
        let mut trail = Trail::default();
        numbers.iter().for_each(|number| trail.visit(place(*number)));
        trail
    }

    #[test]
    fn back_and_forward_pass_what_is_gone() {
        let mut trail = walked(&[1, 2, 3, 3]);
        assert_eq!(trail.back(|found| found != place(2)), Some(place(1)));
        assert_eq!(trail.back(|_| true), None);
        assert_eq!(trail.forward(|_| true), Some(place(3)));
        trail.visit(place(4));
        assert!(!trail.can_go_forward(|_| true) && trail.can_go_back(|_| true));
    }

    #[test]
    fn what_was_closed_is_no_step_back() {
        let mut trail = walked(&[1, 2]);
        assert_eq!(trail.close(place(2)), Some(place(1)));
        trail.visit(place(1));
        assert!(!trail.can_go_back(|_| true));
        assert_eq!(trail.back(|_| true), None);
    }

    #[test]
    fn what_was_looked_at_longest_ago_makes_room() {
        let mut trail = walked(&[1, 2, 3, 4, 5, 6, 7, 8, 1, 9]);
        let open: Vec<Place> = trail.open().collect();
        assert_eq!(open, [1, 3, 4, 5, 6, 7, 8, 9].map(place));
        assert_eq!(trail.beside(1, |_| true), Some(place(1)));
        assert_eq!(trail.beside(1, |found| found != place(1)), Some(place(3)));
        assert_eq!(trail.beside(-1, |_| true), Some(place(8)));
        assert_eq!(trail.close(place(9)), Some(place(1)));
        assert_eq!(trail.close(place(3)), None);
    }
}
