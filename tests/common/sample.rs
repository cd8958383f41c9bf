//! Records of every kind with every field filled in, made through the same tables that the window draws.

use folkmoot::model::form::{Form, Place};
use folkmoot::model::header::Attachment;
use folkmoot::model::{Id, Kind, Lead, LeadUnit, Record, Ref, Span, TimeOfDay, When};
use jiff::Timestamp;
use jiff::civil::date;

/// Counts up, so that no two fields hold the same.
pub struct Filler(pub u128);

impl Filler {
    fn next(&mut self) -> u128 {
        self.0 += 1;
        self.0
    }

    pub fn id(&mut self) -> Id {
        Id::from_number(self.next())
    }

    /// Fills every field below a form.
    pub fn fill(&mut self, form: &mut dyn Form) {
        for (row, words) in form.words().into_iter().enumerate() {
            if let Some(place) = form.place(row) {
                self.fill_place(words.key, place);
            }
        }
    }

    fn fill_place(&mut self, key: &str, place: Place<'_>) {
        let n = self.next();
        match place {
            Place::Line(line) => *line = format!("{key} {n}"),
            Place::Text(text) => text.0 = format!("{key} {n}, \"quoted\" and \\ back.\n\n- one\n- two"),
            Place::Lines(lines) => *lines = vec![format!("{key} {n}"), format!("{key} {n} again")],
            Place::Number(number) => *number = Some(n as u32),
            Place::Flag(flag) => *flag = true,
            Place::Time(time) => *time = TimeOfDay::new((n % 24) as i8, (n % 60) as i8),
            Place::When(when) => *when = sample_when(n),
            Place::Lead(lead) => *lead = sample_lead(n).into(),
            Place::Pick(pick) => pick.pick(pick.options().len() - 1),
            Place::Link { target, .. } => *target = Some(Ref(Id::from_number(n))),
            Place::Links { targets, .. } => {
                *targets = vec![Ref(Id::from_number(n)), Ref(Id::from_number(n + 1_000_000))]
            }
            Place::ItemOf { item, .. } => *item = Some(Id::from_number(n)),
            Place::Nested(inner) | Place::Protected(inner) => self.fill(inner),
            Place::Items(items) => {
                for index in 0..2 {
                    items.add(index, self.id());
                    self.fill(items.form(index).expect("just added"));
                }
            }
            Place::Attachments(files) => {
                *files = vec![Attachment {
                    id: self.id(),
                    name: format!("plan {n}.pdf"),
                    file: format!("{n:064x}.pdf"),
                    alt: format!("what plan {n} shows"),
                    caption: format!("below plan {n}"),
                    off_pages: true,
                }];
            }
        }
    }
}

/// A date of another vagueness for each number.
pub fn sample_when(n: u128) -> When {
    let day = date(2013, 4, 26);
    let span = match n % 8 {
        0 => Span::Day(day),
        1 => Span::Part(day, folkmoot::model::PartOfDay::Afternoon),
        2 => Span::Days(day, date(2013, 4, 27)),
        3 => Span::Month(2013, 4),
        4 => Span::Season(2013, folkmoot::model::Season::Autumn),
        5 => Span::Year(2013),
        6 => Span::Months((2009, 10), (2010, 3)),
        _ => Span::Words("since the old bus".into()),
    };
    When {
        span: span.into(),
        start: TimeOfDay::new((n % 12) as i8, 0),
        end: TimeOfDay::new((n % 12) as i8 + 1, 30),
        provisional: n.is_multiple_of(2),
        since: n.is_multiple_of(3),
    }
}

/// A time before or after an event of another sort for each number.
pub fn sample_lead(n: u128) -> Lead {
    let count = n as u32;
    match n % 4 {
        0 => Lead::Before(count, LeadUnit::Weeks),
        1 => Lead::After(count, LeadUnit::Months),
        2 => Lead::OnTheDay,
        _ => Lead::Words(format!("once the hall has answered {n}")),
    }
}

/// A record of this kind with every field filled in.
pub fn full_record(kind: Kind) -> Record {
    let moment: Timestamp = "2026-06-08T09:42:00Z".parse().expect("a moment");
    let mut record = Record::new(kind, Id::from_number(7_000_000 + kind as u128), moment);
    // No two kinds share a number, so that what is found on a page was typed in one place.
    let mut filler = Filler(u128::from(kind.folder().len() as u32) * 10_000 + kind as u128 * 1_000);
    filler.fill(record.form());
    record
}
