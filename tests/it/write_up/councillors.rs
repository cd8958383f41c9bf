//! The report for directors and councillors: what is asked first, what it cost for each who came, and no quotes.

use folkmoot::documents::{Concern, Style};
use folkmoot::model::brief::ExpectedStep;
use folkmoot::model::event::{BudgetLine, Confidentiality};
use folkmoot::model::output::{Route, Ruling, Stage};
use folkmoot::model::parts::{Clearance, Quote};
use folkmoot::model::{Decision, Output, Record, Ref};

use super::{check, hack, output, project};
use crate::minutes::world::{World, pick, when};
use crate::outline::outline;

fn lines(world: &mut World) -> Vec<String> {
    let event = world.link();
    outline(&world.print("outputs", event, Style::Councillors))
}

fn line<'a>(lines: &'a [String], term: &str) -> Option<&'a str> {
    lines.iter().find_map(|line| line.trim().strip_prefix(term)?.strip_prefix(": "))
}

#[test]
fn what_it_cost_is_told_for_each_who_came_or_said_not_to_be_recorded() {
    let cost = |actual: &[Option<u32>], came: Option<u32>| {
        let mut world = hack();
        world.event.people.attended = came;
        let lines_of =
            |actual: &Option<u32>| BudgetLine { planned: Some(9_999), actual: *actual, ..BudgetLine::default() };
        world.event.plan.budget = actual.iter().map(lines_of).collect();
        line(&lines(&mut world), "Cost").map(str::to_owned)
    };
    assert_eq!(cost(&[], Some(38)).as_deref(), Some("Not recorded"));
    assert_eq!(cost(&[None], Some(38)).as_deref(), Some("Not recorded"));
    let each = "£1,240 / about £33 for each of 38 people";
    assert_eq!(cost(&[Some(1_000), None, Some(240)], Some(38)).as_deref(), Some(each));
    assert_eq!(cost(&[Some(1_240)], None).as_deref(), Some("£1,240 / for each who came: not recorded"));
}

#[test]
fn what_is_asked_comes_first() {
    let mut world = hack();
    let cabinet = world.organisation("Cabinet");
    let id = world.id();
    let with_step = project(&mut world, "Patient Voice", |brief, _| {
        let (what, when) = ("Decides on the panel".to_owned(), when("30 June 2027"));
        brief.since.steps =
            vec![ExpectedStep { id, what, when, who_decides: Some(cabinet), ..ExpectedStep::default() }];
    });
    let with_route = project(&mut world, "Ask Once", |_, _| {});
    let over = project(&mut world, "Bins", |brief, _| brief.since.why_closed = "Too dear.".into());
    let owner = world.organisation("Housing");
    output(&mut world, Some(with_step), "A panel", Stage::Shown, |output| output.owner = Some(owner));
    output(&mut world, Some(with_route), "A form", Stage::Shown, |output| {
        output.route = Route { body: Some(cabinet), planned: when("July 2027"), ..Route::default() };
    });
    output(&mut world, Some(over), "A bin", Stage::Shown, |_| {});
    let said = lines(&mut world);
    check(
        &said,
        &[
            "h2 What is asked",
            "* <b>Ask Once:</b> Cabinet, planned for July 2027",
            "* <b>Ask Once:</b> Somebody is wanted who looks after it.",
            "* <b>Patient Voice:</b> Decides on the panel, Wednesday 30 June 2027 (decided by Cabinet).",
            "h2 What was asked, made and decided",
        ],
    );
    let settled = project(&mut world, "Lost Corners", |_, _| {});
    output(&mut world, Some(settled), "A map", Stage::Live, |output| {
        output.owner = Some(owner);
        output.route = Route { body: Some(cabinet), ruling: Some(pick(Ruling::Yes)), ..Route::default() };
    });
    assert!(!lines(&mut world).iter().any(|line| line.contains("<b>Lost Corners:</b>")));
}

#[test]
fn a_card_says_what_was_made_whose_it_is_what_was_decided_and_what_changed() {
    let mut world = hack();
    let id = world.id();
    let brief = project(&mut world, "Ask Once", |brief, _| {
        let quote = Quote { id, words: "One call".into(), clearance: pick(Clearance::Cleared), ..Quote::default() };
        brief.since.quotes = vec![quote];
    });
    let decision = Decision {
        body: "Cabinet".into(),
        short: "money for a year".into(),
        date: when("7 July 2026"),
        project: Some(brief),
        ..Decision::default()
    };
    world.add(Record::Decision(Box::new(decision)));
    output(&mut world, Some(brief), "A form", Stage::Shown, |output| {
        output.what_changed = "One call is enough.".into()
    });
    let said = lines(&mut world);
    check(
        &said,
        &[
            "card 3 Ask Once [Stage 2 of 7: shown]",
            "  p “What of Ask Once?”",
            "  Made: A form: Website, shown.",
            "  Owner now: Nobody yet",
            "  Decision: money for a year, Tuesday 7 July 2026, Cabinet",
            "  What changed: One call is enough.",
        ],
    );
    assert!(said.contains(&"group For directors and councillors".to_owned()));
    assert!(!said.iter().any(|line| line.contains("One call”")), "{said:#?}");
    let event = world.link();
    assert!(world.not_printed("outputs", event, Style::Councillors).is_empty());
}

#[test]
fn what_ended_or_has_its_decision_is_not_asked_for_again() {
    let asked = |change: &dyn Fn(&mut Output, Ref)| {
        let mut world = hack();
        let (cabinet, owner) = (world.organisation("Cabinet"), world.organisation("Housing"));
        let brief = project(&mut world, "Ask Once", |_, _| {});
        let decided = world.decision("It stays.", None, |_| {});
        output(&mut world, Some(brief), "A form", Stage::Shown, |output| {
            output.owner = Some(owner);
            output.route = Route { body: Some(cabinet), ..Route::default() };
            change(output, decided);
        });
        output(&mut world, Some(brief), "A map", Stage::Shown, |output| output.owner = Some(owner));
        lines(&mut world).iter().any(|line| line.contains("<b>Ask Once:</b>"))
    };
    assert!(asked(&|_, _| {}));
    assert!(!asked(&|output, _| output.stage = pick(Stage::Ended)));
    assert!(!asked(&|output, decided| output.route.decision = Some(decided)));
    assert!(asked(&|output, decided| {
        (output.route.decision, output.route.ruling) = (Some(decided), Some(pick(Ruling::Deferred)));
    }));
}

#[test]
fn a_decision_that_is_not_for_everybody_is_left_out_and_told() {
    let told = |confidentiality| {
        let mut world = hack();
        let brief = project(&mut world, "Ask Once", |_, _| {});
        let item = world.item("The yard", |item| item.confidentiality = pick(confidentiality));
        world.decision("We pay no rent.", Some(item), |decision| decision.project = Some(brief));
        let prints = lines(&mut world).iter().any(|line| line.contains("no rent"));
        let event = world.link();
        let left_out = world.not_printed("outputs", event, Style::Councillors);
        (prints, left_out.iter().map(|one| one.concern).collect::<Vec<_>>())
    };
    assert_eq!(told(Confidentiality::Public), (true, vec![]));
    assert_eq!(told(Confidentiality::Members), (false, vec![Concern::DecisionLeftOut]));
    assert_eq!(told(Confidentiality::Private), (false, vec![Concern::DecisionLeftOut]));
}

#[test]
fn where_nothing_is_asked_that_is_said() {
    let mut world = hack();
    project(&mut world, "Ask Once", |_, _| {});
    check(&lines(&mut world), &["h2 What is asked", "p Nothing is on record that is to be decided."]);
}
