//! Expected steps: when they are due, the notice of a key decision, and what follows once one was decided.

use folkmoot::model::brief::{BriefStatus, ExpectedStep, StepOutcome};
use folkmoot::model::key_decision::{NoticeDue, latest_notice, notice_due};
use folkmoot::model::output::{Output, Ruling, Stage};
use folkmoot::model::{Brief, Id, Kind, Record, Ref, Span, When, parse_when};
use folkmoot::workspace::steps::{Ruled, due_steps, notices, record_decision};
use folkmoot::workspace::{Change, Edit, Workspace, home};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 6, 8);

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn brief(steps: &[(u128, &str, &str)]) -> Brief {
    let mut brief = Brief::default();
    brief.header.id = id(1);
    brief.brief.name = "Patient Voice".to_owned();
    brief.brief.owner = Some(Ref(id(7)));
    brief.since.steps = steps
        .iter()
        .map(|(number, what, when)| ExpectedStep {
            id: id(*number),
            what: (*what).to_owned(),
            when: parse_when(when, TODAY),
            ..ExpectedStep::default()
        })
        .collect();
    brief
}

fn workspace(brief: &Brief, output: &Output) -> Workspace {
    let records = [Record::Brief(Box::new(brief.clone())), Record::Output(Box::new(output.clone()))];
    let mut workspace = Workspace::default();
    workspace.apply(&Change::new("them", records.map(Edit::create).into())).unwrap();
    workspace
}

fn output() -> Output {
    let mut output = Output { name: "Panel".to_owned(), brief: Some(Ref(id(1))), ..Output::default() };
    output.header.id = id(2);
    output.stage = Stage::DecisionSought.into();
    output
}

#[test]
fn a_step_is_due_as_soon_as_it_may_have_come_and_over_when_its_last_day_is() {
    let check = |when: &str, expected: Option<Option<i64>>| {
        let found = due_steps(&brief(&[(10, "Cabinet", when)]), &[], TODAY);
        assert_eq!(found.first().map(|due| due.days_over), expected, "{when}");
    };
    check("9 June 2026", None);
    check("8 June 2026", Some(None));
    check("7 June 2026", Some(Some(1)));
    check("June 2026", Some(None));
    check("May 2026", Some(Some(8)));
    check("September 2026", None);
    check("summer 2026", Some(None));
    check("some day", None);
    check("", None);
}

#[test]
fn what_has_come_is_due_no_more_and_what_was_put_off_is() {
    let check = |outcome: StepOutcome, is_due: bool| {
        let mut brief = brief(&[(10, "Cabinet", "1 June 2026")]);
        brief.since.steps[0].outcome = outcome.into();
        assert_eq!(!due_steps(&brief, &[], TODAY).is_empty(), is_due, "{outcome:?}");
    };
    check(StepOutcome::Waiting, true);
    check(StepOutcome::Deferred, true);
    check(StepOutcome::Yes, false);
    check(StepOutcome::No, false);
    check(StepOutcome::Dropped, false);
    let mut closed = brief(&[(10, "Cabinet", "1 June 2026")]);
    closed.brief.status = BriefStatus::Closed.into();
    assert!(due_steps(&closed, &[], TODAY).is_empty(), "a project that is over expects nothing");
}

#[test]
fn home_tells_the_steps_that_are_due_the_first_one_first() {
    let brief = brief(&[(10, "Cabinet", "June 2026"), (11, "Board", "7 May 2026"), (12, "Later", "July 2026")]);
    let due = home(&workspace(&brief, &output()), TODAY.at(9, 42, 0, 0)).due;
    assert_eq!(due.iter().map(|due| due.what.as_str()).collect::<Vec<_>>(), ["Board", "Cabinet"]);
}

#[test]
fn the_notice_of_a_key_decision_has_28_clear_days() {
    let check = |meeting: Date, latest: Date| {
        assert_eq!(latest_notice(meeting), Some(latest), "{meeting}");
        let between = latest.until(meeting).unwrap().get_days() - 1;
        assert_eq!(between, 28, "neither the day of the notice nor that of the meeting counts");
    };
    check(date(2026, 9, 14), date(2026, 8, 16));
    check(date(2026, 3, 1), date(2026, 1, 31));
    check(date(2028, 3, 1), date(2028, 2, 1));
    check(date(2027, 1, 12), date(2026, 12, 14));
}

#[test]
fn the_last_day_for_a_notice_is_near_for_a_week() {
    let latest = date(2026, 6, 15);
    let check = |today, expected| assert_eq!(notice_due(latest, today), expected, "{today}");
    check(date(2026, 6, 7), NoticeDue::Ahead);
    check(date(2026, 6, 8), NoticeDue::Near);
    check(date(2026, 6, 15), NoticeDue::Near);
    check(date(2026, 6, 16), NoticeDue::Over);
}

#[test]
fn a_notice_is_asked_for_until_it_is_given_or_the_decision_came() {
    let mut brief = brief(&[(10, "Cabinet", "7 July 2026")]);
    let found = |brief: &Brief| notices(brief, &[], TODAY).pop();
    assert_eq!(found(&brief), None, "it is no key decision");
    brief.since.steps[0].key_decision = true;
    let notice = found(&brief).unwrap();
    assert_eq!(
        (notice.notice.latest, notice.notice.due, notice.notice.is_certain),
        (date(2026, 6, 8), NoticeDue::Near, true)
    );
    brief.since.steps[0].when = parse_when("July 2026", TODAY);
    let notice = found(&brief).unwrap();
    assert_eq!(
        (notice.notice.latest, notice.notice.due, notice.notice.is_certain),
        (date(2026, 6, 2), NoticeDue::Over, false)
    );
    brief.since.steps[0].notice_given = When::day(date(2026, 6, 1));
    assert_eq!(found(&brief), None, "it was given");
    let mut output = output();
    output.route.planned = parse_when("20 July 2026", TODAY);
    output.route.key_decision = true;
    let of_route = notices(&brief, &[&output], TODAY).pop().unwrap();
    assert_eq!((of_route.output, of_route.notice.due), (Some(id(2)), NoticeDue::Ahead));
    output.route.ruling = Some(Ruling::Yes.into());
    assert!(notices(&brief, &[&output], TODAY).is_empty());
}

#[test]
fn a_notice_that_was_given_after_its_last_day_is_told_until_the_decision_came() {
    let due = |when: &str, given: Date| {
        let mut brief = brief(&[(10, "Cabinet", when)]);
        let step = &mut brief.since.steps[0];
        (step.key_decision, step.notice_given) = (true, When::day(given));
        notices(&brief, &[], TODAY).pop().map(|one| (one.notice.latest, one.notice.due))
    };
    assert_eq!(due("7 July 2026", date(2026, 6, 8)), None);
    assert_eq!(due("7 July 2026", date(2026, 6, 9)), Some((date(2026, 6, 8), NoticeDue::GivenLate)));
    assert_eq!(due("July 2026", date(2026, 6, 9)), None, "it may be in time for a later day of July");
    assert_eq!(due("July 2026", date(2026, 7, 3)), Some((date(2026, 6, 2), NoticeDue::GivenLate)));
    let mut output = output();
    (output.route.key_decision, output.route.planned) = (true, parse_when("7 July 2026", TODAY));
    output.route.notice_given = When::day(date(2026, 6, 9));
    let told = home(&workspace(&brief(&[]), &output), TODAY.at(9, 42, 0, 0)).notices;
    assert_eq!(told.iter().map(|one| one.notice.due).collect::<Vec<_>>(), [NoticeDue::GivenLate]);
    output.route.ruling = Some(Ruling::No.into());
    assert!(home(&workspace(&brief(&[]), &output), TODAY.at(9, 42, 0, 0)).notices.is_empty());
}

fn recorded(ruled: &Ruled) -> (Workspace, Change) {
    recorded_on(&brief(&[(10, "Cabinet", "1 June 2026")]), &output(), ruled)
}

fn recorded_on(brief: &Brief, output: &Output, ruled: &Ruled) -> (Workspace, Change) {
    let workspace = workspace(brief, output);
    let mut next = 100;
    let mut fresh = || {
        next += 1;
        id(next)
    };
    let change = record_decision(&workspace, id(1), id(10), ruled, Timestamp::UNIX_EPOCH, &mut fresh).unwrap();
    let mut after = workspace.clone();
    after.apply(&change).unwrap();
    (after, change)
}

fn of_kind(workspace: &Workspace, kind: Kind) -> Vec<Record> {
    workspace.of_kind(kind).map(|record| Record::clone(record)).collect()
}

#[test]
fn a_yes_is_a_decision_a_stage_and_two_actions_and_one_step_back() {
    let ruled = Ruled {
        outcome: StepOutcome::Yes,
        day: When::day(date(2026, 6, 2)),
        body: "Cabinet".to_owned(),
        words: "The panel meets for a year.".to_owned(),
        output: Some(id(2)),
        moves_to: Some(Stage::Adopted),
        calls_back: Some("Call the team back".to_owned()),
        tells: Some("Tell people".to_owned()),
        ..Ruled::default()
    };
    let (mut after, change) = recorded(&ruled);
    let decisions = of_kind(&after, Kind::Decision);
    let Record::Decision(decision) = &decisions[0] else { panic!() };
    assert_eq!((decision.wording.as_str(), decision.short.as_str()), ("The panel meets for a year.", "Cabinet: yes"));
    assert_eq!((decision.project, decision.output), (Some(Ref(id(1))), Some(Ref(id(2)))));
    let step = after.brief(Ref(id(1))).unwrap().since.steps[0].clone();
    assert_eq!((step.outcome.get(), step.decision), (StepOutcome::Yes, Some(Ref(decision.header.id))));
    assert_eq!(step.came_on, When::day(date(2026, 6, 2)));
    let output = after.output(Ref(id(2))).unwrap().clone();
    assert!(output.stage.is(Stage::Adopted) && output.route.ruling.as_ref().unwrap().is(Ruling::Yes));
    assert_eq!(output.reached(Stage::Adopted), Some(&When::day(date(2026, 6, 2))));
    let actions = of_kind(&after, Kind::Action);
    let all = actions.iter().map(|record| match record {
        Record::Action(action) => (action.what.as_str(), action.owner, action.project),
        _ => panic!(),
    });
    let (owner, project) = (Some(Ref(id(7))), Some(Ref(id(1))));
    assert_eq!(all.collect::<Vec<_>>(), [("Call the team back", owner, project), ("Tell people", owner, project)]);
    after.apply(&change.reversed()).unwrap();
    assert!(of_kind(&after, Kind::Decision).is_empty() && of_kind(&after, Kind::Action).is_empty());
    assert!(after.output(Ref(id(2))).unwrap().stage.is(Stage::DecisionSought));
    assert!(after.brief(Ref(id(1))).unwrap().since.steps[0].is_waiting());
}

#[test]
fn what_was_put_off_is_waited_for_at_its_new_day() {
    let ruled = Ruled {
        outcome: StepOutcome::Deferred,
        day: When::day(date(2026, 6, 2)),
        put_off_to: parse_when("September 2026", TODAY),
        output: Some(id(2)),
        ..Ruled::default()
    };
    let (after, _) = recorded(&ruled);
    let brief = after.brief(Ref(id(1))).unwrap();
    let step = &brief.since.steps[0];
    assert!(step.is_waiting() && !step.is_due(TODAY) && step.came_on.is_unknown());
    assert!(step.when.span.is(Span::Month(2026, 9)));
    assert_eq!(brief.since.updates[0].when, When::day(date(2026, 6, 2)), "something was heard of it");
    let route = &after.output(Ref(id(2))).unwrap().route;
    assert!(route.ruling.as_ref().unwrap().is(Ruling::Deferred) && route.when.is_unknown());
    assert!(of_kind(&after, Kind::Action).is_empty());
}

#[test]
fn what_was_put_off_to_no_day_is_not_asked_after() {
    let mut brief = brief(&[(10, "Cabinet", "1 June 2026")]);
    brief.since.steps[0].notice_given = When::day(date(2026, 4, 1));
    let mut output = output();
    output.route.planned = parse_when("1 June 2026", TODAY);
    output.route.notice_given = When::day(date(2026, 4, 1));
    let day = When::day(date(2026, 6, 2));
    let ruled = Ruled { outcome: StepOutcome::Deferred, day, output: Some(id(2)), ..Ruled::default() };
    let (after, _) = recorded_on(&brief, &output, &ruled);
    let brief = after.brief(Ref(id(1))).unwrap();
    assert!(due_steps(brief, &[], TODAY).is_empty(), "nobody said when");
    let step = brief.since.next_step().unwrap();
    assert!(step.when.is_unknown() && step.notice_given.is_unknown());
    let route = &after.output(Ref(id(2))).unwrap().route;
    assert!(route.planned.is_unknown() && route.notice_given.is_unknown());
}

#[test]
fn an_earlier_decision_on_an_output_stays_unless_it_moves_on_by_this_one() {
    let mut output = output();
    output.route.ruling = Some(Ruling::Yes.into());
    output.route.decision = Some(Ref(id(50)));
    output.route.when = When::day(date(2026, 3, 3));
    output.route.planned = parse_when("3 March 2026", TODAY);
    output.route.notice_given = When::day(date(2026, 1, 30));
    let brief = brief(&[(10, "Second year", "1 June 2026")]);
    let after = |outcome: StepOutcome, moves_to: Option<Stage>| {
        let (day, put_off_to) = (When::day(date(2026, 6, 2)), parse_when("9 July 2026", TODAY));
        let ruled = Ruled { outcome, day, put_off_to, output: Some(id(2)), moves_to, ..Ruled::default() };
        let (after, _) = recorded_on(&brief, &output, &ruled);
        let Record::Decision(decision) = of_kind(&after, Kind::Decision).remove(0) else { panic!() };
        assert_eq!(decision.output, Some(Ref(id(2))), "it is about it all the same");
        (after.output(Ref(id(2))).unwrap().clone(), Ref(decision.header.id))
    };
    for outcome in [StepOutcome::Yes, StepOutcome::No, StepOutcome::Deferred] {
        assert_eq!(after(outcome, None).0, output, "{outcome:?}");
    }
    let (moved, decision) = after(StepOutcome::No, Some(Stage::Ended));
    assert!(moved.stage.is(Stage::Ended) && moved.route.ruling.unwrap().is(Ruling::No));
    assert_eq!((moved.route.decision, moved.route.when), (Some(decision), When::day(date(2026, 6, 2))));
}
