//! The chart of stages over time in the reports: from what is noted of outputs to what the page says.

use folkmoot::documents::{Block, Chart, Content, Document, Form, Style};
use folkmoot::model::brief::{Appearance, Brief};
use folkmoot::model::event::EventStatus;
use folkmoot::model::output::{LogEntry, Output, Stage};
use folkmoot::model::{Kind, Record, Ref, When};
use jiff::civil::date;

use crate::minutes::world::{World, newer, pick, when};
use crate::outline::outline;

const TITLE: &str = "Stages over time";

/// A weekend of a series in March, with a project.
fn weekend() -> (World, Ref, Ref) {
    let mut world = World::new();
    world.council("Tarnbridge Council", "", "");
    let series = world.series("Made in Tarnbridge");
    let details = &mut world.event.details;
    (details.title, details.when) = ("Made in Tarnbridge 1".into(), when("7 March 2026"));
    details.status = pick(EventStatus::Held);
    let (event, id) = (world.link(), world.id());
    let mut brief = Brief::default();
    brief.brief.name = "Ask Once".into();
    brief.at_events.appearances.push(Appearance { id, event: Some(event), ..Appearance::default() });
    let brief = world.add(Record::Brief(Box::new(brief)));
    (world, series, brief)
}

/// An output that stands where its log ends.
fn output(world: &mut World, brief: Ref, made: &str, log: &[(&str, Stage)], change: impl FnOnce(&mut Output)) {
    let entry =
        |(day, stage): &(&str, Stage)| LogEntry { when: when(day), stage: Some(pick(*stage)), ..LogEntry::default() };
    let mut output = Output {
        name: format!("Made {made}"),
        brief: Some(brief),
        made_on: if made.is_empty() { When::default() } else { when(made) },
        log: log.iter().map(entry).collect(),
        stage: pick(log.last().map_or(Stage::Made, |(_, stage)| *stage)),
        ..Output::default()
    };
    change(&mut output);
    world.add(Record::Output(Box::new(output)));
}

fn chart(document: &Document) -> Option<&Chart> {
    document.blocks.iter().find_map(|block: &Block| match &block.content {
        Content::Chart(chart) if chart.title == TITLE => Some(chart),
        _ => None,
    })
}

fn names(chart: &Chart) -> Vec<&str> {
    chart.bars.iter().map(|bar| bar.name.as_str()).collect()
}

/// Three outputs since March, of which one came into service and one ended.
fn three() -> (World, Ref) {
    let (mut world, series, brief) = weekend();
    output(
        &mut world,
        brief,
        "7 March 2026",
        &[("20 July 2026", Stage::Shown), ("2 October 2026", Stage::Live)],
        |_| {},
    );
    output(&mut world, brief, "7 March 2026", &[("5 August 2026", Stage::Ended)], |_| {});
    output(&mut world, brief, "12 August 2026", &[], |_| {});
    (world, series)
}

#[test]
fn the_reports_say_how_many_stood_where_at_the_end_of_each_month() {
    let (mut world, series) = three();
    let said = "chart Stages over time [From 2 outputs (made: 2) at the end of March 2026 to 3 outputs \
                (made: 1, live in service: 1, ended: 1) on 23 November 2026.]";
    let event = world.link();
    for (document, record, style) in
        [("year", series, Style::LatestYear), ("outputs", series, Style::Plain), ("outputs", event, Style::Plain)]
    {
        let page = world.print(document, record, style);
        let lines = outline(&page);
        let at = lines.iter().position(|line| line.trim() == said).unwrap_or_else(|| panic!("{lines:#?}"));
        let table: Vec<&str> =
            lines[at + 1..].iter().map(|line| line.trim()).take_while(|l| l.starts_with('|')).collect();
        let rows =
            ["| Mar 2026 | 2 | 0 | 0 | 0 | 2", "| July 2026 | 1 | 1 | 0 | 0 | 2", "| 23 Nov 2026 | 1 | 0 | 1 | 1 | 3"];
        rows.iter().for_each(|row| assert!(table.contains(row), "{row}: {table:#?}"));
        let found = chart(&page).unwrap();
        assert_eq!(
            found.parts,
            ["Made", "Shown", "Live in service", "Ended"],
            "stages of which there were none are left out"
        );
        assert_eq!((found.bars.len(), &found.form), (9, &Form::Columns { all: "All".into() }));
    }
    let short = world.print("outputs", series, Style::Councillors);
    assert!(chart(&short).is_none(), "it has a page or two");
}

/// One moment cannot be compared with anything.
#[test]
fn without_two_moments_there_is_no_chart() {
    let (mut world, series, brief) = weekend();
    assert!(chart(&world.print("year", series, Style::LatestYear)).is_none());
    output(&mut world, brief, "3 November 2026", &[], |_| {});
    output(&mut world, brief, "", &[("20 November 2026", Stage::Live)], |_| {});
    world.event.details.when = When::default();
    assert!(chart(&world.print("outputs", series, Style::Plain)).is_none());
}

#[test]
fn no_more_than_a_page_can_hold_is_drawn() {
    for (made, first, last, columns) in [
        ("5 December 2025", "Dec 2025", "Oct 2026", 12),
        ("30 November 2025", "Dec 2025", "Sept 2026", 5),
        ("2 January 2024", "Mar 2024", "Sept 2026", 12),
        ("31 December 2023", "2023", "2025", 4),
        ("9 May 1999", "2015", "2025", 12),
    ] {
        let (mut world, series, brief) = weekend();
        output(&mut world, brief, made, &[], |_| {});
        let page = world.print("outputs", series, Style::Plain);
        let names = names(chart(&page).unwrap_or_else(|| panic!("{made}")));
        assert_eq!((names[0], names[names.len() - 2], names.len()), (first, last, columns), "{made}: {names:?}");
        assert_eq!(names.last(), Some(&"23 Nov 2026"));
    }
}

#[test]
fn what_the_records_do_not_tell_is_told() {
    let (mut world, series) = three();
    let event = world.link();
    for stage in [pick(Stage::Adopted), newer()] {
        output(&mut world, event, "7 March 2026", &[], |output| {
            (output.brief, output.event, output.stage) = (None, Some(event), stage);
        });
    }
    let page = world.print("outputs", series, Style::Plain);
    let said = &chart(&page).unwrap().description;
    for note in [
        "1 output came to its stage on a day that nobody noted: before it is counted where its log left it.",
        "1 output is at a stage that only a newer version of Folkmoot knows, and is not counted.",
    ] {
        assert!(said.contains(note), "{said}");
    }
}

/// The invented council shows it whenever it is made: in its outputs report, and in the report of the year of its weekend.
#[test]
fn the_sample_shows_it() {
    use folkmoot::documents::{self, Request, TextSize};
    for today in [date(2026, 6, 8), date(2031, 1, 2)] {
        let workspace = crate::sample_workspace::workspace(today);
        let record =
            workspace.of_kind(Kind::Series).find(|series| series.title() == "Made in Tarnbridge").unwrap().id();
        let shows = |name: &str, style: Style| {
            let request = Request { record, style, size: TextSize::Standard, printed: today.at(9, 0, 0, 0) };
            let page = (documents::named(name).unwrap().compose)(&workspace, &request).unwrap();
            chart(&page).is_some_and(|chart| chart.bars.len() >= 2 && chart.parts.len() >= 4)
        };
        assert!(shows("outputs", Style::Plain), "{today}");
        assert!([Style::LatestYear, Style::YearBefore].into_iter().any(|style| shows("year", style)), "{today}");
    }
}
