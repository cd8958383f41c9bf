//! The year's report of a series of 60 events, with its charts, from the records to the bytes of a PDF. The aim is two
//! seconds.

use std::sync::Arc;
use std::time::Duration;

use criterion::Criterion;
use folkmoot::documents::{Document, Request, Style, TextSize, named};
use folkmoot::model::event::AttendanceState;
use folkmoot::model::output::Stage;
use folkmoot::model::parts::Clearance;
use folkmoot::model::{Id, Kind, Record, Ref, Span, When};
use folkmoot::render::format_for_path;
use folkmoot::workspace::Workspace;
use jiff::ToSpan;
use jiff::civil::{DateTime, date, datetime};

use crate::generate;

const EVENTS: usize = 60;
/// As many records as have so many events among them.
const RECORDS: usize = EVENTS * 100 / 8;
const NOW: DateTime = datetime(2026, 12, 31, 9, 42, 0, 0);

pub fn report(criterion: &mut Criterion) {
    let (workspace, series) = one_year();
    let document = composed(&workspace, series);
    let pdf = format_for_path("year.pdf").unwrap();
    let mut group = criterion.benchmark_group("year");
    group.sample_size(10).measurement_time(Duration::from_secs(10));
    group.bench_function("compose", |bencher| bencher.iter(|| composed(&workspace, series)));
    let mut minute = 0_i64;
    group.bench_function("typeset", |bencher| {
        bencher.iter(|| {
            // The typesetter remembers what it has set, so that the same page twice would take no time.
            minute += 1;
            let document = Document { title: format!("{} {minute}", document.title), ..document.clone() };
            let mut running = document.running.clone();
            running.printed = format!("{} {minute}", running.printed);
            (pdf.render)(&Document { running, ..document }, NOW).unwrap().bytes.len()
        });
    });
    group.finish();
}

fn composed(workspace: &Workspace, series: Id) -> Document {
    let request = Request { record: series, style: Style::LatestYear, size: TextSize::Standard, printed: NOW };
    (named("year").unwrap().compose)(workspace, &request).unwrap()
}

/// Sixty events of one series in one year, with what they agreed and made.
fn one_year() -> (Workspace, Id) {
    let records = generate::records(RECORDS);
    let series = records.iter().find(|record| record.kind() == Kind::Series).unwrap().id();
    let mut workspace = Workspace::default();
    let mut number = 0;
    for mut record in records {
        match &mut record {
            Record::Event(event) => {
                event.details.series = Some(Ref(series));
                let day = date(2026, 1, 5) + i64::from(number * 6).days();
                event.details.when = When { span: Span::Day(day).into(), ..When::default() };
                event.people.attended = Some(20 + (number as u32 * 7) % 23);
                event.people.attendance.iter_mut().for_each(|entry| entry.state = AttendanceState::Came.into());
                let quotes = event.minutes.items.iter_mut().flat_map(|item| &mut item.quotes);
                quotes.for_each(|quote| quote.clearance = Clearance::Cleared.into());
                number += 1;
            }
            Record::Output(output) => output.stage = Stage::Shown.into(),
            _ => {}
        }
        workspace.load(Arc::new(record));
    }
    assert_eq!(usize::try_from(number).unwrap(), EVENTS);
    workspace.refresh_links();
    (workspace, series)
}
