//! Times of day: "10am to 1pm", "6-9pm", "from 6pm", "between 10:00 and 13:00".

use super::super::{TimeOfDay, ends_before_it_begins};
use super::cursor::{Cursor, Token};

/// When it begins and ends, as far as typed.
#[derive(Default)]
pub struct Times {
    pub start: Option<TimeOfDay>,
    pub end: Option<TimeOfDay>,
    pub slip: Option<String>,
}

/// A clock time before morning and afternoon are told apart.
#[derive(Clone, Copy)]
struct Clock {
    hour: u32,
    minute: u32,
    half: Option<Half>,
    /// It can only be a time: it has minutes, a half, or a name.
    explicit: bool,
    /// It was written on the 24-hour clock, or by name.
    exact: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

const HALVES: &[(&str, Half)] = &[("am", Half::Am), ("pm", Half::Pm)];

/// One time on its own.
pub fn single(cursor: &mut Cursor<'_>) -> Option<TimeOfDay> {
    cursor.attempt(clock)?.resolve()
}

/// A time or a range. Bare numbers count where `plain_hours` is set, and a range of them where `plain_range` is.
pub fn read(cursor: &mut Cursor<'_>, plain_hours: bool, plain_range: bool) -> Option<Times> {
    cursor.attempt(|ahead| {
        if ahead.word(&["until", "till"]) {
            let end = clock(ahead)?.resolve();
            return end.is_some().then_some(Times { end, ..Times::default() });
        }
        let between = ahead.word(&["between"]);
        let introduced = between || ahead.word(&["from", "at"]) || ahead.sign("@");
        let first = clock(ahead)?;
        let second = ahead.attempt(|further| {
            let separated = further.word(&["to", "until", "till"]) || further.sign("-–—");
            (separated || (between && further.word(&["and", "&"]))).then_some(())?;
            clock(further)
        });
        let explicit = first.explicit || second.is_some_and(|clock| clock.explicit);
        let allowed = introduced || explicit || plain_hours || (plain_range && second.is_some());
        if !allowed || (between && second.is_none()) {
            return None;
        }
        match second {
            Some(second) => range(first, second),
            None => first.resolve().map(|start| Times { start: Some(start), ..Times::default() }),
        }
    })
}

fn clock(cursor: &mut Cursor<'_>) -> Option<Clock> {
    if let Some(hour) = cursor.one_of(&[("noon", 12), ("midday", 12), ("midnight", 0)]) {
        return Some(Clock { hour, minute: 0, half: None, explicit: true, exact: true });
    }
    let (value, digits) = cursor.number()?;
    let (hour, minutes) = if digits > 2 {
        (value / 100, Some(value % 100))
    } else {
        (value, cursor.attempt(|ahead| if ahead.sign(":.") { two_digits(ahead) } else { None }))
    };
    let half = cursor.one_of(HALVES);
    let named = half.is_none() && hour == 12 && cursor.word(&["noon", "midday"]);
    let midnight = half.is_none() && hour == 12 && cursor.word(&["midnight"]);
    let counted = digits == 4 && cursor.word(&["h", "hrs", "hours"]);
    let leading_zero = digits % 2 == 0 && value < 10_u32.pow(digits as u32 - 1);
    Some(Clock {
        hour: if midnight { 0 } else { hour },
        minute: minutes.unwrap_or(0),
        half,
        explicit: half.is_some() || named || midnight || counted || (digits < 3 && minutes.is_some()),
        exact: named || midnight || leading_zero || hour > 12,
    })
}

fn two_digits(cursor: &mut Cursor<'_>) -> Option<u32> {
    match cursor.peek() {
        Some(Token::Number(_, 2)) => cursor.number().map(|(minutes, _)| minutes),
        _ => None,
    }
}

impl Clock {
    /// The time that it means on its own: from 1 to 6 without a half is the afternoon.
    fn resolve(self) -> Option<TimeOfDay> {
        let guess = match (self.half, self.exact) {
            (Some(half), _) => return self.in_half(half),
            (None, false) if (1..=6).contains(&self.hour) => self.hour + 12,
            (None, _) => self.hour,
        };
        time(guess, self.minute)
    }

    fn in_half(self, half: Half) -> Option<TimeOfDay> {
        let hour = match (half, self.hour) {
            (Half::Am, 12) => 0,
            (Half::Am, hour) if hour < 12 => hour,
            (Half::Pm, hour) if (1..12).contains(&hour) => hour + 12,
            (Half::Pm, hour) if hour >= 12 => hour,
            _ => return None,
        };
        time(hour, self.minute)
    }

    /// Whether "12am" after this one can only have meant noon.
    fn is_of_a_morning(self) -> bool {
        !self.exact && self.half != Some(Half::Pm) && (1..12).contains(&self.hour)
    }
}

fn time(hour: u32, minute: u32) -> Option<TimeOfDay> {
    TimeOfDay::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?)
}

fn range(first: Clock, second: Clock) -> Option<Times> {
    if second.half == Some(Half::Am) && (second.hour, second.minute) == (12, 0) && first.is_of_a_morning() {
        let (start, end) = (first.in_half(Half::Am), time(12, 0));
        let slip = Some("12am is midnight. It was read as noon: check the times.".to_owned());
        return (start.is_some() && end.is_some()).then_some(Times { start, end, slip });
    }
    let (start, end) = match (first.half, second.half) {
        (None, Some(half)) if !first.exact => {
            let end = second.in_half(half)?;
            (earlier_of_both(first, half, end)?, end)
        }
        _ => {
            let start = first.resolve()?;
            (start, later_than(start, second)?)
        }
    };
    Some(Times { start: Some(start), end: Some(end), slip: backwards(start, end) })
}

/// "6-9pm" begins in the evening, "10-1pm" in the morning: in the half of the end if it fits there.
fn earlier_of_both(first: Clock, half: Half, end: TimeOfDay) -> Option<TimeOfDay> {
    let other = if half == Half::Am { Half::Pm } else { Half::Am };
    let same = first.in_half(half)?;
    if same < end { Some(same) } else { first.in_half(other) }
}

/// "7pm to 9" ends in the evening.
fn later_than(start: TimeOfDay, second: Clock) -> Option<TimeOfDay> {
    let end = second.resolve()?;
    let afternoon = second.half.is_none() && !second.exact && end < start;
    Some(if afternoon { second.in_half(Half::Pm).unwrap_or(end) } else { end })
}

fn backwards(start: TimeOfDay, end: TimeOfDay) -> Option<String> {
    ends_before_it_begins(start, end).then(|| "It ends before it begins: check the times.".to_owned())
}
