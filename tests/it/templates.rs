//! The templates that Folkmoot brings: each is whole, in order, and adds up.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use folkmoot::app::{Shipped, shipped_template, shipped_templates};
use folkmoot::model::event::{Task, timed};
use folkmoot::model::form::{Form, Place};
use folkmoot::model::pick::Picked;
use folkmoot::model::{Kind, Lead, Record};

fn tasks(name: &str) -> &'static [Task] {
    &shipped_template(name).unwrap().plan.tasks
}

#[test]
fn every_file_is_a_template_that_is_offered() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/templates");
    let mut there = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let record = Record::from_ron(Kind::Template, &text);
        let record = record.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(record.header().kind, Kind::Template, "{}", path.display());
        there.insert(path.file_stem().unwrap().to_str().unwrap().to_owned());
    }
    let offered: BTreeSet<String> = shipped_templates().iter().map(|shipped| shipped.name.to_owned()).collect();
    assert_eq!(offered, there);
    let names: BTreeSet<&str> = shipped_templates().iter().map(|shipped| shipped.template.name.as_str()).collect();
    assert_eq!(names.len(), there.len(), "two go by one name");
}

/// Every value is one that this version knows, and every text that is there says something.
fn check_values(path: &str, form: &mut dyn Form) {
    for row in 0..form.words().len() {
        let path = format!("{path}/{}", form.words()[row].key);
        match form.place(row).unwrap() {
            Place::Nested(inner) => check_values(&path, inner),
            Place::Items(items) => {
                for index in 0..items.len() {
                    assert!(!items.title(index).trim().is_empty(), "{path} {index} has no words");
                    check_values(&format!("{path}/{index}"), items.form(index).unwrap());
                }
            }
            Place::Pick(pick) => assert!(!matches!(pick.picked(), Picked::Newer(_)), "{path}"),
            Place::Lead(lead) => {
                assert!(lead.known().is_some_and(|lead| !matches!(lead, Lead::Unknown | Lead::Words(_))), "{path}");
            }
            Place::Line(line) => assert_eq!(line.trim(), line.as_str(), "{path}"),
            Place::Text(text) => assert_eq!(text.as_str().trim(), text.as_str(), "{path}"),
            Place::When(when) => assert!(when.is_unknown(), "{path}: a template holds no date"),
            Place::Link { target, .. } => assert!(target.is_none(), "{path}: a template names nobody"),
            _ => {}
        }
    }
}

#[test]
fn each_is_whole_and_names_nobody() {
    for Shipped { name, template } in shipped_templates() {
        assert!(!template.name.is_empty() && !template.about.is_empty() && !template.event_about.is_empty(), "{name}");
        assert!(!template.plan.tasks.is_empty(), "{name} has no countdown");
        assert!(
            !template.items.is_empty() || !template.plan.run_sheet.is_empty() || !template.facts.is_empty(),
            "{name}"
        );
        check_values(name, Record::Template(Box::new(template.clone())).form());
    }
}

#[test]
fn tasks_stand_in_the_order_in_which_they_are_due_and_say_who_they_are_for() {
    for Shipped { name, template } in shipped_templates() {
        let places: Vec<i64> = template.plan.tasks.iter().filter_map(|task| task.lead.known()?.place()).collect();
        assert_eq!(places.len(), template.plan.tasks.len(), "{name}");
        assert!(places.is_sorted(), "{name}: {places:?}");
        assert!(template.plan.tasks.iter().all(|task| !task.owner_role.is_empty()), "{name}");
        let words: BTreeSet<&str> = template.plan.tasks.iter().map(|task| task.what.as_str()).collect();
        assert_eq!(words.len(), template.plan.tasks.len(), "{name} has a task twice");
    }
}

#[test]
fn minutes_add_up_to_the_length_that_is_stated() {
    for Shipped { name, template } in shipped_templates() {
        let Some(stated) = template.minutes else { continue };
        let of_agenda: u32 = template.items.iter().filter_map(|item| item.minutes_allowed).sum();
        let of_run_sheet: u32 = template.plan.run_sheet.iter().filter_map(|slot| slot.minutes).sum();
        assert!(of_agenda == 0 || of_run_sheet == 0, "{name}: one of the two");
        assert_eq!(of_agenda + of_run_sheet, stated, "{name}");
    }
}

#[test]
fn the_run_sheets_keep_to_their_times_and_days() {
    for Shipped { name, template } in shipped_templates() {
        let lines = timed(&template.plan.run_sheet);
        assert!(lines.iter().all(|line| !line.overlaps && line.start.is_some()), "{name}");
        let last = lines.iter().map(|line| line.day).max();
        assert!(last.is_none() || last == template.days.or(Some(1)), "{name}: {last:?}");
    }
}

#[test]
fn the_countdown_of_a_hack_goes_from_twelve_weeks_before_to_eighteen_months_after() {
    let tasks = tasks("hack-event");
    let first = tasks.first().and_then(|task| task.lead.known()?.place());
    let last = tasks.last().and_then(|task| task.lead.known()?.place());
    assert_eq!((first, last), (Some(-84), Some(540)));
    let weeks: BTreeSet<i64> = tasks.iter().filter_map(|task| task.lead.known()?.place()).collect();
    let expected = [-84, -70, -56, -42, -28, -14, -7, -1, 0, 1, 7, 21, 28, 90, 180, 360, 540];
    assert_eq!(weeks.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn an_issue_has_the_parts_that_its_clock_proposes() {
    use folkmoot::model::event::{Issue, Round};
    let [present, questions, options, commit, reflect] =
        Round::ALL.map(|(round, _)| Issue::default().minutes_of(round));
    let parts = format!(
        "{present} minutes to present, {questions} for questions, {options} for options, {commit} to commit, {reflect} to reflect"
    );
    for name in ["learning-set", "learning-set-90"] {
        let items = &shipped_template(name).unwrap().items;
        let issues: Vec<_> = items.iter().filter(|item| item.title.ends_with(&parts)).collect();
        assert_eq!(issues.len(), 2, "{name}");
        assert!(issues.iter().all(|item| item.minutes_allowed == Some(Issue::default().all_minutes())), "{name}");
    }
}
