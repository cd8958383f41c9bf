//! The three projects of a hack event from an officer's posts: the question, what the team made of it, and all that was
//! heard of it afterwards.

use folkmoot::model::brief::{Appearance, BriefStatus, ExpectedStep, StepOutcome};
use folkmoot::model::output::{Output, OutputKind, Stage};
use folkmoot::model::{Brief, Kind, Record};
use folkmoot::workspace::Workspace;
use jiff::civil::date;

use super::posts::{
    CAMPAIGN, CATCH_UP, CONNECTORS, DESIGN, FIRST, HEALTHWATCH, NEW_SITE, PAGE, PARKS, PROFILES, SECOND, TWITTER,
    WEBSITE,
};
use super::print::{holds_all, printed_as};
use super::{meeting, names, printed, workspace};

/// What it is called, words of the question as it was set and as it stands, how far the brief is, and the next step.
const PROJECTS: &[(&str, &str, &str, BriefStatus, &str)] = &[
    (
        WEBSITE,
        "a co-operative be like?",
        "a co-operative be like?",
        BriefStatus::InUse,
        "content of the council's website",
    ),
    (HEALTHWATCH, "Healthwatch be set up", "Healthwatch be set up", BriefStatus::InUse, "goes to the cabinet"),
    (PARKS, "parks and open spaces be used more?", "unloved spaces in and around estates", BriefStatus::Reframed, ""),
];

/// What it is called, the project that it belongs to, its kind, and how far it has come.
const OUTPUTS: &[(&str, &str, OutputKind, Stage)] = &[
    (NEW_SITE, WEBSITE, OutputKind::Website, Stage::BeingDeveloped),
    (DESIGN, HEALTHWATCH, OutputKind::ServiceDesign, Stage::DecisionSought),
    (PAGE, HEALTHWATCH, OutputKind::Prototype, Stage::Shown),
    (TWITTER, HEALTHWATCH, OutputKind::Group, Stage::Shown),
    (PROFILES, HEALTHWATCH, OutputKind::Data, Stage::Shown),
    (CONNECTORS, HEALTHWATCH, OutputKind::ServiceDesign, Stage::Shown),
    (CAMPAIGN, PARKS, OutputKind::Campaign, Stage::BeingDeveloped),
];

fn brief(workspace: &Workspace, name: &str) -> Brief {
    let mut briefs = workspace.of_kind(Kind::Brief).filter_map(|record| match record.as_ref() {
        Record::Brief(brief) if brief.brief.name == name => Some(Brief::clone(brief)),
        _ => None,
    });
    briefs.next().unwrap_or_else(|| panic!("{name} is lost"))
}

fn outputs(workspace: &Workspace) -> Vec<Output> {
    let outputs = workspace.of_kind(Kind::Output).filter_map(|record| match record.as_ref() {
        Record::Output(output) => Some(Output::clone(output)),
        _ => None,
    });
    outputs.collect()
}

#[test]
fn every_project_has_the_question_that_was_set_and_the_one_that_stands() {
    let workspace = workspace();
    let event = meeting(&workspace, FIRST).header.id;
    for (name, set, now, status, _) in PROJECTS {
        let brief = brief(&workspace, name);
        let there = brief.at(event).unwrap();
        assert!(brief.brief.question.contains(set) && there.question == brief.brief.question, "{name}");
        assert!(brief.question_now().contains(now), "{name}: {}", brief.question_now());
        assert_eq!(there.is_reframed(), set != now, "{name}");
        assert!(brief.brief.status.is(*status) && there.team.is_known(), "{name}");
        assert_eq!(names(&workspace, &brief.brief.partners), ["Lambeth Council"], "{name}");
    }
    assert_eq!(workspace.of_kind(Kind::Brief).count(), PROJECTS.len());
}

#[test]
fn every_project_was_heard_of_at_the_catch_up_and_at_the_second_event() {
    let workspace = workspace();
    for (name, ..) in PROJECTS {
        let since = brief(&workspace, name).since;
        let heard = since.updates.iter().map(|update| workspace.title(update.at.unwrap().0).unwrap());
        assert_eq!(heard.collect::<Vec<_>>(), [CATCH_UP, SECOND], "{name}");
        let when = since.updates.iter().map(|update| printed(&update.when));
        assert_eq!(when.collect::<Vec<_>>(), ["July 2012", "October 2012"], "{name}");
        assert_eq!(since.days_heard().max(), Some(date(2012, 10, 1)), "{name}");
        // The officer's posts pass it on, and do not say who told it.
        for update in &since.updates {
            assert_eq!(
                (names(&workspace, update.reported_by.as_slice()), update.said_by),
                (vec!["Callum Rudge".to_owned()], None)
            );
        }
    }
}

#[test]
fn the_next_step_of_a_project_is_known() {
    let workspace = workspace();
    for (name, .., step) in PROJECTS {
        let since = brief(&workspace, name).since;
        let next = since.next_step().map(|step| step.what.as_str()).unwrap_or_default();
        assert!(next.contains(step) && next.is_empty() == step.is_empty(), "{name}: {next}");
    }
}

#[test]
fn the_cabinet_decides_in_september_and_the_team_is_asked_back() {
    let workspace = workspace();
    let since = brief(&workspace, HEALTHWATCH).since;
    let step: &ExpectedStep = since.next_step().unwrap();
    assert_eq!(printed(&step.when), "September 2012");
    assert_eq!(names(&workspace, step.who_decides.as_slice()), ["Cabinet of Lambeth Council"]);
    assert!(step.outcome.is(StepOutcome::Waiting) && step.if_yes.contains("asked back"));
    let design = outputs(&workspace).into_iter().find(|output| output.name == DESIGN).unwrap();
    assert_eq!((design.route.body, design.route.ruling), (step.who_decides, None));
    assert_eq!((printed(&design.route.planned), printed(&design.route.when)), ("September 2012".into(), String::new()));
}

#[test]
fn every_output_has_its_project_and_its_stage() {
    let workspace = workspace();
    let outputs = outputs(&workspace);
    let names_of: Vec<&str> = outputs.iter().map(|output| output.name.as_str()).collect();
    assert_eq!(names_of, OUTPUTS.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
    for (output, (name, project, kind, stage)) in outputs.iter().zip(OUTPUTS) {
        assert_eq!(workspace.title(output.brief.unwrap().0).as_deref(), Some(*project), "{name}");
        assert_eq!(workspace.title(output.event.unwrap().0).as_deref(), Some(FIRST), "{name}");
        assert!(output.kind.is(*kind) && output.stage.is(*stage), "{name}");
        assert!(output.reached(*stage).is_some(), "{name} did not reach its stage in the log");
        let shown = output.reached(Stage::Shown).unwrap();
        assert_eq!(printed(shown), "Saturday 23 June 2012", "{name}");
    }
}

#[test]
fn the_campaign_has_found_an_owner() {
    let workspace = workspace();
    let campaign = outputs(&workspace).into_iter().find(|output| output.name == CAMPAIGN).unwrap();
    assert_eq!(names(&workspace, campaign.owner.as_slice()), ["Public Realm services of Lambeth Council"]);
    assert_eq!(campaign.reached(Stage::OwnerFound).map(printed).as_deref(), Some("July 2012"));
}

#[test]
fn the_pages_of_the_first_event_say_what_was_made_where_to_follow_it_and_what_was_heard() {
    let event = meeting(&workspace(), FIRST).header.id;
    let follow = ["Follow: @ourhealthwatch", "Follow: #loveyourspace"];
    holds_all(&printed_as("write-up", event), follow);
    let heard = [
        "July 2012, at the catch-up: Going well.",
        "made at Made in Lambeth. (reported by Callum Rudge)",
        "Cabinet of Lambeth Council, planned for September 2012",
    ];
    holds_all(&printed_as("outputs", event), heard);
}

#[test]
fn a_new_question_says_why_and_the_name_that_it_had_is_kept() {
    let workspace = workspace();
    let parks = brief(&workspace, PARKS);
    let there: &Appearance = &parks.at_events.appearances[0];
    assert!(there.why_changed.as_str().contains("already well used"));
    assert_eq!(parks.brief.former_names, [there.team.name.as_str()]);
}

#[test]
fn the_projects_of_the_second_event_are_counted_and_not_made_up() {
    let workspace = workspace();
    let second = meeting(&workspace, SECOND);
    let counted = second.minutes.items.iter().flat_map(|item| &item.facts).filter(|fact| fact.amount == "3");
    assert_eq!(counted.count(), 2, "three of its own, and three that still go on");
    let own = workspace.of_kind(Kind::Brief).filter(|record| match record.as_ref() {
        Record::Brief(brief) => brief.at(second.header.id).is_some(),
        _ => false,
    });
    assert_eq!(own.count(), 0);
}
