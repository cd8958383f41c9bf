//! Projects that have gone quiet: which, for how long, whom to ask, and what the letter says.

use folkmoot::documents::{DOCUMENTS, Request, Style, TextSize};
use folkmoot::model::brief::{Appearance, AskedForNews, ExpectedStep, Update};
use folkmoot::model::output::{LogEntry, Output};
use folkmoot::model::{Brief, Council, Event, Id, Kind, Markdown, Person, Record, Ref, When, You, parse_when};
use folkmoot::render::excerpt;
use folkmoot::workspace::{
    Arrangement, Change, Edit, Grouping, Listing, Order, Workspace, asked, gone_quiet, home, to_ask,
};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 6, 8);

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn person(number: u128, name: &str) -> Record {
    let mut person = Person { full_name: name.to_owned(), ..Person::default() };
    person.header.id = id(number);
    Record::Person(Box::new(person))
}

fn brief(number: u128, name: &str, heard: Date) -> Brief {
    let mut brief = Brief::default();
    brief.header.id = id(number);
    brief.brief.name = name.to_owned();
    brief.brief.owner = Some(Ref(id(1)));
    let text = Markdown("Going well.".to_owned());
    brief.since.updates = vec![Update { id: id(number + 100), when: When::day(heard), text, ..Update::default() }];
    brief
}

fn workspace(briefs: &[Brief], others: &[Record]) -> Workspace {
    let briefs = briefs.iter().map(|brief| Record::Brief(Box::new(brief.clone())));
    let people = [person(1, "Amira Rahman"), person(2, "Sam Okoro")];
    let edits = briefs.chain(people).chain(others.iter().cloned()).map(Edit::create).collect();
    let mut workspace = Workspace::default();
    workspace.apply(&Change::new("them", edits)).unwrap();
    workspace.refresh_links();
    workspace
}

#[test]
fn they_are_told_the_quietest_first_with_whom_to_ask_and_what_was_promised() {
    let mut corners = brief(10, "Lost Corners", date(2026, 3, 26));
    corners.brief.afterwards.owner = Some(Ref(id(2)));
    let when = parse_when("May 2026", TODAY);
    corners.since.steps =
        vec![ExpectedStep { id: id(9), what: "Parks Board".to_owned(), when, ..ExpectedStep::default() }];
    let mut voice = brief(11, "Patient Voice", date(2026, 1, 5));
    voice.brief.afterwards.text = Markdown("The surgery tries it for a month.\n\nThen we look again.".to_owned());
    let fresh = brief(12, "Ask Once", date(2026, 5, 1));
    let quiet = gone_quiet(&workspace(&[corners, voice, fresh], &[]), TODAY);
    let told: Vec<(&str, i64, Option<Ref>, String)> =
        quiet.iter().map(|one| (one.title.as_str(), one.days, one.owner, one.promised.clone().unwrap().what)).collect();
    let expected = [
        ("Patient Voice", 154, Some(Ref(id(1))), "The surgery tries it for a month.".to_owned()),
        ("Lost Corners", 74, Some(Ref(id(2))), "Parks Board".to_owned()),
    ];
    assert_eq!(told, expected);
}

#[test]
fn whoever_looks_after_what_was_made_is_asked_before_others() {
    let mut output =
        Output { name: "Map".to_owned(), brief: Some(Ref(id(10))), owner: Some(Ref(id(2))), ..Output::default() };
    output.header.id = id(20);
    let records = [Record::Output(Box::new(output))];
    let quiet = gone_quiet(&workspace(&[brief(10, "Lost Corners", date(2026, 3, 26))], &records), TODAY);
    assert_eq!(quiet[0].owner, Some(Ref(id(2))));
}

#[test]
fn the_days_until_a_project_is_quiet_are_the_councils() {
    let mut workspace = workspace(&[brief(10, "Lost Corners", date(2026, 5, 1))], &[]);
    let mut check = |days: Option<u32>, is_quiet: bool| {
        workspace.set_council(Council { quiet_after: days, ..Council::default() });
        assert_eq!(!gone_quiet(&workspace, TODAY).is_empty(), is_quiet, "{days:?}");
    };
    check(None, false);
    check(Some(39), false);
    check(Some(38), true);
    check(Some(0), false);
}

#[test]
fn nobody_is_asked_twice_within_a_week_and_asking_is_no_news() {
    let asked = |day: Date| {
        let mut brief = brief(10, "Lost Corners", date(2026, 3, 26));
        brief.since.asked = vec![AskedForNews { id: id(8), when: When::day(day), ..AskedForNews::default() }];
        let quiet = gone_quiet(&workspace(&[brief], &[]), TODAY).pop().unwrap();
        assert_eq!(quiet.days, 74, "still quiet");
        quiet.asked
    };
    assert_eq!(asked(date(2026, 6, 8)), Some(date(2026, 6, 8)));
    assert_eq!(asked(date(2026, 6, 2)), Some(date(2026, 6, 2)));
    assert_eq!(asked(date(2026, 6, 1)), None);
}

#[test]
fn the_list_of_briefs_is_ordered_by_silence() {
    let briefs = [
        brief(10, "Ask Once", date(2026, 6, 1)),
        brief(11, "Lost Corners", date(2026, 3, 26)),
        brief(12, "Patient Voice", date(2026, 1, 5)),
    ];
    let mut workspace = workspace(&briefs, &[]);
    let wanted = Arrangement { kind: Kind::Brief, order: Order::Quiet, grouping: Grouping::None, today: TODAY };
    let mut listing = Listing::default();
    let say = |when: &When| when.first_day().map(|day| day.to_string()).unwrap_or_default();
    listing.refresh(&workspace, wanted, &say);
    let rows =
        |listing: &Listing| listing.rows().iter().map(|row| (row.title.clone(), row.note.clone())).collect::<Vec<_>>();
    let says = |title: &str, note: &str| (title.to_owned(), note.to_owned());
    let voice = says("Patient Voice", "Quiet 154 days");
    assert_eq!(rows(&listing), [voice.clone(), says("Lost Corners", "Quiet 74 days"), says("Ask Once", "")]);
    assert_eq!(listing.rows()[0].detail, "Amira Rahman, last heard 2026-01-05");
    let before = workspace.get(id(11)).unwrap().clone();
    let mut after = briefs[1].clone();
    after.since.updates[0].when = When::day(date(2026, 6, 7));
    let edit = Edit::replace(before, Record::Brief(Box::new(after)));
    workspace.apply(&Change::new("news", vec![edit])).unwrap();
    listing.refresh(&workspace, wanted, &say);
    assert_eq!(rows(&listing), [voice, says("Ask Once", ""), says("Lost Corners", "")]);
}

fn letter(workspace: &Workspace, record: u128) -> String {
    let printed = TODAY.at(9, 42, 0, 0);
    let request = Request { record: id(record), style: Style::Plain, size: TextSize::default(), printed };
    let letter = DOCUMENTS.iter().find(|document| document.name == "ask-for-news").unwrap();
    let document = (letter.compose)(workspace, &request).unwrap();
    excerpt(&document).plain
}

#[test]
fn the_letter_says_what_was_promised_and_asks_what_became_of_it() {
    let mut corners = brief(10, "Lost Corners", date(2026, 3, 26));
    let when = parse_when("May 2026", TODAY);
    corners.since.steps =
        vec![ExpectedStep { id: id(9), what: "Parks Board".to_owned(), when, ..ExpectedStep::default() }];
    let voice = brief(11, "Patient Voice", date(2026, 1, 5));
    let mut workspace = workspace(&[corners, voice], &[]);
    workspace.set_you(You {
        name: "Priya Nandra".to_owned(),
        job: "Community officer".to_owned(),
        contact: "01632 960 000".to_owned(),
        ..You::default()
    });
    let one = letter(&workspace, 10);
    for says in [
        "Dear Amira Rahman,",
        "We last heard of it on Thursday 26 March 2026, 74 days ago.",
        "Parks Board, May 2026",
        "Going well.",
        "What became of it? A line is enough",
        "From: Priya Nandra, Community officer, 01632 960 000",
        "Date: Monday 8 June 2026",
    ] {
        assert!(one.contains(says), "{says} in\n{one}");
    }
    assert!(!one.contains("Patient Voice"));
    let all = letter(&workspace, 1);
    assert!(all.contains("Lost Corners") && all.contains("Patient Voice") && all.contains("These projects"), "{all}");
    assert!(all.contains("Nothing was promised that we know of."));
    assert!(letter(&workspace, 2).contains("Nothing has gone quiet: Sam Okoro."));
}

#[test]
fn home_counts_every_project_that_has_gone_quiet() {
    let home = home(&workspace(&[brief(10, "Lost Corners", date(2026, 3, 26))], &[]), TODAY.at(9, 42, 0, 0));
    assert!(home.became.is_empty(), "it was at no event");
    assert_eq!(home.quiet, 1);
}

#[test]
fn what_somebody_was_asked_about_lately_is_in_no_letter_for_all() {
    let asked_on = |number, name: &str, day| {
        let mut brief = brief(number, name, date(2026, 3, 26));
        brief.since.asked = vec![AskedForNews { id: id(8), when: When::day(day), ..AskedForNews::default() }];
        brief
    };
    let briefs = [asked_on(10, "Lost Corners", date(2026, 6, 7)), asked_on(11, "Patient Voice", date(2026, 6, 1))];
    let mut workspace = workspace(&briefs, &[]);
    let all = letter(&workspace, 1);
    assert!(all.contains("Patient Voice") && !all.contains("Lost Corners"), "{all}");
    assert!(letter(&workspace, 10).contains("What became of it?"), "of one project it can be printed again");
    let in_letter: Vec<Id> = to_ask(&workspace, Ref(id(1)), TODAY).into_iter().map(|one| one.brief).collect();
    assert_eq!(in_letter, [id(11)]);
    let change = asked(&workspace, &in_letter, (Some(Ref(id(1))), TODAY), &mut || id(99)).unwrap();
    workspace.apply(&change).unwrap();
    workspace.refresh_links();
    let kept = AskedForNews { id: id(99), when: When::day(TODAY), of: Some(Ref(id(1))), how: String::new() };
    assert_eq!(workspace.brief(Ref(id(11))).unwrap().since.asked.last(), Some(&kept));
    assert!(to_ask(&workspace, Ref(id(1)), TODAY).is_empty());
    let all = letter(&workspace, 1);
    assert!(all.contains("was asked about within the last week: Amira Rahman."), "{all}");
    assert_eq!(asked(&workspace, &[], (None, TODAY), &mut || id(99)).map(|change| change.label), None);
}

fn output_of(brief: Option<u128>, owner: Option<u128>, heard: Date) -> Record {
    let entry = LogEntry { id: id(21), when: When::day(heard), ..LogEntry::default() };
    let (brief, owner) = (brief.map(|brief| Ref(id(brief))), owner.map(|owner| Ref(id(owner))));
    let mut output = Output { name: "Map".to_owned(), brief, owner, log: vec![entry], ..Output::default() };
    output.header.id = id(20);
    Record::Output(Box::new(output))
}

fn event(day: Date) -> Record {
    let mut event = Event::default();
    (event.header.id, event.details.when) = (id(30), When::day(day));
    Record::Event(Box::new(event))
}

/// A list of three projects by silence, of which the first was at an event, and the notes of its rows in the order of
/// their titles after each change; with it, which rows are still the same.
struct Quietest {
    workspace: Workspace,
    listing: Listing,
}

impl Quietest {
    const WANTED: Arrangement =
        Arrangement { kind: Kind::Brief, order: Order::Quiet, grouping: Grouping::None, today: TODAY };

    fn new(others: &[Record]) -> Self {
        let heard = date(2026, 1, 5);
        let mut first = brief(10, "A", heard);
        first.at_events.appearances = vec![Appearance { event: Some(Ref(id(30))), ..Appearance::default() }];
        let workspace = workspace(&[first, brief(11, "B", heard), brief(12, "C", heard)], others);
        let mut new = Self { workspace, listing: Listing::default() };
        new.refresh();
        new
    }

    fn refresh(&mut self) -> bool {
        self.workspace.refresh_links();
        let say = |when: &When| when.first_day().map(|day| day.to_string()).unwrap_or_default();
        self.listing.refresh(&self.workspace, Self::WANTED, &say)
    }

    /// Changes a record, or makes it; says of which projects the rows were made anew.
    fn change(&mut self, record: Record) -> String {
        let before = self.listing.rows().to_vec();
        let edit = match self.workspace.get(record.id()).cloned() {
            Some(was) => Edit::replace(was, record),
            None => Edit::create(record),
        };
        self.workspace.apply(&Change::new("news", vec![edit])).unwrap();
        self.refresh();
        let mut fresh = Listing::default();
        fresh.refresh(&self.workspace, Self::WANTED, &|when| {
            when.first_day().map(|day| day.to_string()).unwrap_or_default()
        });
        assert_eq!(self.listing.rows(), fresh.rows(), "as if it was made anew");
        let rows = self.listing.rows().iter();
        let mut made: Vec<&str> = rows
            .filter(|row| !before.iter().any(|was| std::sync::Arc::ptr_eq(was, row)))
            .map(|row| row.title.as_str())
            .collect();
        made.sort_unstable();
        made.concat()
    }
}

#[test]
fn the_list_by_silence_works_out_anew_what_news_are_about_and_nothing_else() {
    let mut list = Quietest::new(&[event(date(2026, 1, 8))]);
    assert_eq!(list.change(person(3, "Nobody here")), "", "it has to do with none of them");
    assert_eq!(list.change(Record::Brief(Box::new(brief(12, "C", date(2026, 6, 1))))), "C");
    assert_eq!(list.change(event(date(2026, 6, 5))), "A", "it was at that event");
    assert_eq!(list.change(output_of(Some(11), None, date(2026, 6, 6))), "B", "an output that is new");
    assert_eq!(list.change(output_of(Some(12), None, date(2026, 6, 6))), "BC", "from one project to another");
    assert_eq!(list.change(output_of(Some(12), Some(2), date(2026, 1, 6))), "C");
    assert_eq!(list.change(output_of(None, None, date(2026, 1, 6))), "C");
    assert_eq!(list.change(output_of(Some(11), Some(2), date(2026, 1, 6))), "B");
    assert_eq!(list.change(person(2, "Sam Reed")), "B", "whoever looks after what was made in it");
}

#[test]
fn the_list_by_silence_follows_the_number_of_days_that_is_set() {
    let mut list = Quietest::new(&[]);
    list.workspace.set_council(Council { quiet_after: Some(200), ..Council::default() });
    assert!(list.refresh());
    assert!(list.listing.rows().iter().all(|row| row.note.is_empty()));
    assert!(!list.refresh());
}
