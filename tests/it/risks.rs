//! Risks and other things that Folkmoot brings to begin with: each file is whole, and nothing is offered twice.

use std::collections::BTreeSet;

use folkmoot::app::{shipped_templates, starters};
use folkmoot::model::Markdown;
use folkmoot::model::brief::Ask;
use folkmoot::model::event::{Plan, Risk, Task};
use folkmoot::model::form::{Form, Place, holds_something};
use folkmoot::workspace::starters::{begin_brief, has_wording, is_new, new_risks, new_tasks, with_wording};

fn risk(hazard: &str) -> Risk {
    Risk { hazard: hazard.to_owned(), ..Risk::default() }
}

#[test]
fn each_file_is_read_and_each_risk_is_whole() {
    let all = starters();
    assert!(all.risks.len() >= 11 && all.checklists.len() >= 6 && all.texts.len() >= 6 && all.briefs.len() >= 4);
    for starter in &all.risks {
        let risk = &starter.risk;
        for (what, said) in [("who", &risk.who), ("controls", &risk.controls), ("residual", &risk.residual)] {
            assert!(!said.trim().is_empty() && !said.ends_with('.'), "{}: {what}", risk.hazard);
        }
        assert!(risk.owner.is_none() && risk.by.is_unknown(), "{}: names nobody and no day", risk.hazard);
        assert!(!starter.about.is_empty() && starter.about.iter().all(|word| *word == word.to_lowercase()));
    }
    assert_eq!(all.risks.iter().filter(|starter| starter.usual).count(), 11);
    for task in all.checklists.iter().flat_map(|checklist| &checklist.tasks) {
        assert!(task.lead.known().is_some() && !task.owner_role.is_empty() && task.owner.is_none(), "{}", task.what);
    }
    for text in &all.texts {
        let mut plan = Plan::default();
        let row = plan.words().iter().position(|words| words.key == text.field);
        let place = row.and_then(|row| plan.place(row));
        assert!(matches!(place, Some(Place::Text(_))), "{} is for no text of the plan", text.name);
    }
    for brief in &all.briefs {
        assert!(holds_something(&mut brief.ask.clone()), "{}", brief.name);
    }
}

#[test]
fn no_two_starters_are_taken_for_each_other() {
    let all = &starters().risks;
    for starter in all {
        let there = [starter.risk.clone()];
        let new: BTreeSet<&str> = new_risks(&there, all).into_iter().map(|risk| risk.risk.hazard.as_str()).collect();
        assert!(!new.contains(starter.risk.hazard.as_str()), "{} would be doubled", starter.risk.hazard);
    }
}

#[test]
fn a_hazard_that_is_thought_of_is_not_offered_however_it_is_written() {
    let all = &starters().risks;
    let offers = |hazard: &str, about: &str| {
        new_risks(&[risk(hazard)], all).iter().any(|starter| starter.about.iter().any(|word| word == about))
    };
    let check = |hazard: &str, about: &str, is_offered: bool| assert_eq!(offers(hazard, about), is_offered, "{hazard}");
    check("Cables across the floor", "cable", false);
    check("CABLES", "cable", false);
    check("A full room when the alarm goes", "fire", false);
    check("Child gets lost", "child", false);
    check("Hot soup in a crowd", "cable", true);
    check("", "fire", true);
    check("Monkeys in the hall", "key", true);
}

#[test]
fn what_a_hack_event_usually_has_comes_once_beside_its_template() {
    let hack = shipped_templates().iter().find(|shipped| shipped.name == "hack-event").unwrap();
    let mut risks = hack.template.plan.risks.clone();
    let new: Vec<Risk> = new_risks(&risks, &starters().risks).iter().map(|starter| starter.risk.clone()).collect();
    assert!(new.iter().all(|new| !new.hazard.contains("cables") && !new.hazard.starts_with("Fire")));
    assert!(new.iter().any(|new| new.hazard.starts_with("Bad weather")));
    risks.extend(new);
    assert!(new_risks(&risks, &starters().risks).is_empty(), "all of them are there now");
}

#[test]
fn a_checklist_adds_only_the_tasks_that_are_not_there() {
    let kit = starters().checklists.iter().find(|checklist| checklist.name == "Kit box").unwrap();
    let there = Task { what: format!(" {} ", kit.tasks[0].what.to_uppercase()), ..Task::default() };
    assert_eq!(new_tasks(&[there], kit).len(), kit.tasks.len() - 1);
    assert!(new_tasks(&kit.tasks, kit).is_empty());
    let hack = shipped_templates().iter().find(|shipped| shipped.name == "hack-event").unwrap();
    for checklist in &starters().checklists {
        let new = new_tasks(&hack.template.plan.tasks, checklist);
        assert!(new.len() < checklist.tasks.len() || checklist.name.starts_with("Consent"), "{}", checklist.name);
    }
}

#[test]
fn standard_wording_goes_behind_what_is_typed() {
    let check = |typed: &str, expected: &str| {
        let after = with_wording(&typed.into(), &"No photographs.".into());
        assert_eq!(after.as_str(), expected);
        assert!(has_wording(&after, &"No photographs.".into()));
    };
    check("", "No photographs.");
    check("Ask first.\n", "Ask first.\n\nNo photographs.");
    assert!(!has_wording(&Markdown::default(), &"No photographs.".into()));
}

#[test]
fn a_brief_begins_with_a_starter_only_where_it_is_empty() {
    let place = starters().briefs.iter().find(|starter| starter.name.contains("open space")).unwrap();
    let mut ask = Ask { skills_wanted: vec!["Sings".to_owned()], ..Ask::default() };
    assert!(!is_new(&ask) && is_new(&Ask::default()));
    begin_brief(&mut ask, place);
    assert_eq!(ask.skills_wanted, ["Sings"], "what was typed stays");
    assert_eq!(ask.explore, place.ask.explore);
    assert_eq!(ask.considerations.len(), place.ask.considerations.len());
    assert!(ask.question.is_empty() && ask.fixed.is_empty(), "a starter answers nothing");
}
