//! What is understood of a line about a project: what was heard of it, and what is expected next.

use folkmoot::documents::dates;
use folkmoot::documents::wording::en_gb;
use folkmoot::import::heard::{Decider, Told, ToldKind, told};
use folkmoot::import::line::Names;
use folkmoot::model::{Id, Kind, Record, Ref};
use folkmoot::workspace::{Change, Edit, Workspace};
use jiff::Timestamp;
use jiff::civil::date;

/// What is typed, and what it is: "step: what; when; who; if yes; if no", or the words that were heard.
const STEPS: &[(&str, &str)] = &[
    (
        "cabinet in September; if agreed, call the team back; if not, tell them",
        "step: Cabinet; September 2026; Cabinet; Call the team back; Tell them",
    ),
    ("Cabinet in September", "step: Cabinet; September 2026; Cabinet; ; "),
    ("cabinet on 14 September 2026", "step: Cabinet; 14 September 2026; Cabinet; ; "),
    ("cabinet 14 September", "step: Cabinet; 14 September 2026; Cabinet; ; "),
    ("Goes to cabinet in September", "step: Goes to cabinet; September 2026; Cabinet; ; "),
    (
        "goes to cabinet in September. If approved, the team is called back.",
        "step: Goes to cabinet; September 2026; Cabinet; The team is called back; ",
    ),
    ("to cabinet in the autumn, if it is agreed we start", "step: To cabinet; autumn 2026; Cabinet; We start; "),
    ("Cabinet decides in July", "step: Cabinet decides; July 2026; Cabinet; ; "),
    ("Cabinet will decide on the panel on 7 July", "step: Cabinet will decide on the panel; 7 July 2026; Cabinet; ; "),
    ("decision expected in September", "step: Decision expected; September 2026; -; ; "),
    ("decision by Digital Board in November", "step: Decision by Digital Board; November 2026; Digital Board; ; "),
    (
        "Digital Board, 3 July: if yes, buy the licence",
        "step: Digital Board; 3 July 2026; Digital Board; Buy the licence; ",
    ),
    (
        "planning committee in October - if agreed dig the beds, otherwise find another corner",
        "step: Planning committee; October 2026; new Planning committee; Dig the beds; Find another corner",
    ),
    ("the planning committee next month", "step: The planning committee; July 2026; new Planning committee; ; "),
    (
        "health scrutiny panel 2 July; if not, ask again",
        "step: Health scrutiny panel; 2 July 2026; new Health scrutiny panel; ; Ask again",
    ),
    ("parks board in the autumn (tbc)", "step: Parks board; autumn 2026 (to be confirmed); new Parks board; ; "),
    (
        "Cabinet in September and if agreed call the team back",
        "step: Cabinet; September 2026; Cabinet; Call the team back; ",
    ),
    (
        "Cabinet September, if so call the team back, or else tell people why",
        "step: Cabinet; September 2026; Cabinet; Call the team back; Tell people why",
    ),
    ("Goes live in September", "step: Goes live; September 2026; -; ; "),
    ("waiting for the lawyers, due 3 July", "step: Waiting for the lawyers, due; 3 July 2026; -; ; "),
    ("In September cabinet decides", "step: Cabinet decides; September 2026; Cabinet; ; "),
    ("- cabinet in September", "step: Cabinet; September 2026; Cabinet; ; "),
    ("Cabinet; if they agree, print 400 of them", "step: Cabinet; -; Cabinet; Print 400 of them; "),
    ("cabinet in May", "step: Cabinet; May 2027; Cabinet; ; "),
    ("Sam decides in July", "step: Sam decides; July 2026; Sam Okoro; ; "),
    ("board of trustees in spring 2027", "step: Board of trustees; spring 2027; new Board of trustees; ; "),
    (
        "Full council on Thursday 16 July, if passed tell the market",
        "step: Full council; 16 July 2026; new Full council; Tell the market; ",
    ),
    (
        "cabinet in September; if agreed, call the team back; if it is approved, Sam prints 400; otherwise stop; if not, say why",
        "step: Cabinet; September 2026; Cabinet; Call the team back; Sam prints 400; Stop; say why",
    ),
    ("Cabinet in September. Otherwise it ends.", "step: Cabinet; September 2026; Cabinet; ; It ends"),
    ("cabinet 10/12/2026", "step: Cabinet; 10 December 2026; Cabinet; ; "),
    ("cabinet on 10.12.26", "step: Cabinet; 10 December 2026; Cabinet; ; "),
    ("10/12/26 cabinet decides", "step: Cabinet decides; 10 December 2026; Cabinet; ; "),
    ("cabinet, 2026-12-10", "step: Cabinet; 10 December 2026; Cabinet; ; "),
    ("2026-12-10: cabinet; if agreed, call the team", "step: Cabinet; 10 December 2026; Cabinet; Call the team; "),
    ("cabinet (10-12-2026)", "step: Cabinet; 10 December 2026; Cabinet; ; "),
    ("Cabinet 3/7", "step: Cabinet; 3 July 2026; Cabinet; ; "),
    ("going to cabinet, 3/7/2026 at 10am", "step: Going to cabinet; 3 July 2026, 10am; Cabinet; ; "),
    ("decision due by Thursday 10/12/2026.", "step: Decision due; 10 December 2026; -; ; "),
    ("s: the lease is signed in August", "step: The lease is signed; August 2026; -; ; "),
    ("next: open day on 4 July", "step: Open day; 4 July 2026; -; ; "),
];

/// What stays as it was heard.
const NEWS: &[(&str, &str)] = &[
    ("going well, building up the content", "Going well, building up the content"),
    ("Cabinet agreed it in September", "Cabinet agreed it in September"),
    ("Cabinet agreed", "Cabinet agreed"),
    ("Cabinet met on 2 June", "Cabinet met on 2 June"),
    ("the board liked it", "The board liked it"),
    ("was at cabinet in May 2026", "Was at cabinet in May 2026"),
    ("the cabinet may agree", "The cabinet may agree"),
    ("if it rains in September we move indoors", "If it rains in September we move indoors"),
    ("Is it going to cabinet in September?", "Is it going to cabinet in September?"),
    ("the filing cabinet is broken", "The filing cabinet is broken"),
    ("Samir is away until September", "Samir is away until September"),
    ("400 people used it in April", "400 people used it in April"),
    ("u: cabinet in September", "Cabinet in September"),
    ("We have the money until March 2027", "We have the money until March 2027"),
    ("Deferred by cabinet to September", "Deferred by cabinet to September"),
    ("nobody is sure if yes or no", "Nobody is sure if yes or no"),
];

fn world() -> Workspace {
    let called = |number, name: &str, kind| {
        let mut record = Record::new(kind, Id::from_number(number), Timestamp::UNIX_EPOCH);
        match &mut record {
            Record::Organisation(organisation) => name.clone_into(&mut organisation.name),
            Record::Person(person) => name.clone_into(&mut person.full_name),
            _ => {}
        }
        Edit::create(record)
    };
    let edits = vec![
        called(1, "Cabinet", Kind::Organisation),
        called(2, "Digital Board", Kind::Organisation),
        called(3, "Sam Okoro", Kind::Person),
    ];
    let mut workspace = Workspace::default();
    workspace.apply(&Change::new("them", edits)).unwrap();
    workspace
}

fn in_words(workspace: &Workspace, typed: &str, asked: Option<ToldKind>) -> String {
    let step = match told(typed, asked, &Names::of(workspace, None), date(2026, 6, 8)) {
        Told::News(words) => return words,
        Told::Expected(step) => step,
    };
    let who = match step.who {
        Some(Decider::Known(Ref(id))) => workspace.title(id).unwrap(),
        Some(Decider::New(name)) => format!("new {name}"),
        None => "-".to_owned(),
    };
    let when = dates::short_when(&en_gb().dates, &step.when);
    let when = if step.when.is_unknown() { "-".to_owned() } else { when };
    format!("step: {}; {when}; {who}; {}; {}", step.what, step.if_yes, step.if_no)
}

#[test]
fn an_expected_step_is_told_from_what_was_heard() {
    let workspace = world();
    let rows = STEPS.iter().chain(NEWS);
    let found = rows.map(|(typed, expected)| (typed, expected, in_words(&workspace, typed, None)));
    let wrong: Vec<String> = found
        .filter(|(_, expected, found)| found != *expected)
        .map(|(typed, expected, found)| format!("{typed:?}\n  expected {expected}\n  found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_somebody_says_it_is_counts_more_than_how_it_looks() {
    let workspace = world();
    let check = |typed, asked, expected: &str| assert_eq!(in_words(&workspace, typed, Some(asked)), expected);
    check("cabinet in September", ToldKind::News, "Cabinet in September");
    check("the lease is signed in August", ToldKind::Expected, "step: The lease is signed; August 2026; -; ; ");
    check("a second hall", ToldKind::Expected, "step: A second hall; -; -; ; ");
}

#[test]
fn a_date_in_figures_is_read_as_one_in_words_is_the_day_first() {
    let lines = [
        "cabinet DATE",
        "DATE cabinet decides",
        "DATE: cabinet; if agreed, call the team back",
        "cabinet on DATE at 10am",
        "cabinet (DATE)",
        "Cabinet DATE - if agreed dig the beds",
        "phase 2 goes to cabinet on DATE, 400 people wait",
        "decision due by Thursday DATE.",
        "goes live DATE",
        "answer expected by DATE from the trust",
        "s: open day DATE in the park",
        "next: open day, DATE",
        "was told on DATE that it goes on",
    ];
    let dates = ["10/12/2026", "10/12/26", "10.12.26", "10.12.2026", "10-12-2026", "2026-12-10", "10/12"];
    let workspace = world();
    for line in lines {
        let in_words = line.replace("DATE", "10 December 2026");
        for date in dates {
            let typed = line.replace("DATE", date);
            let read = self::in_words(&workspace, &typed, None);
            assert_eq!(read.replace(date, "10 December 2026"), self::in_words(&workspace, &in_words, None), "{typed}");
        }
    }
}
