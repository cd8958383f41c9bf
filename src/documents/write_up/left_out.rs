//! What was typed about the projects and is not in the write-up, quotes of theirs that nobody has cleared, and whoever
//! stands there without a name.

use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::meeting::Meeting;
use crate::documents::meeting::not_named::{self, Said};
use crate::documents::minutes;
use crate::documents::project::{self, of_appearance, of_brief, of_output};
use crate::model::brief::Appearance;
use crate::model::event::{NameInMinutes, PhotoChoice};
use crate::model::form::typed;
use crate::model::header::Attachment;
use crate::model::parts::Quote;
use crate::model::{Brief, Open, Output};

/// The quotes of each team.
pub fn of_projects(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let there = project::at_event(meeting.workspace, meeting.event);
    let quotes = there.into_iter().flat_map(|(brief, at)| {
        minutes::left_out::quotes(meeting, &at.quotes, &|quote| {
            of_appearance(brief, at, &format!("quotes/{}/clearance", quote.id))
        })
    });
    quotes.collect()
}

/// Those in teams, those they quote, those who decide, and those who made something, where nobody chose that they are not named.
pub fn not_named(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let there = project::at_event(meeting.workspace, meeting.event);
    let of_no_project = project::outputs_of_no_project(meeting.workspace, meeting.event);
    let mut everybody: Vec<Said> = Vec::new();
    for (brief, at) in there {
        everybody.extend(team(brief, at));
        let speaker = |quote: &Quote| of_appearance(brief, at, &format!("quotes/{}/speaker", quote.id));
        everybody.extend(not_named::speakers(meeting, &at.quotes, &speaker));
        everybody.extend(made(&project::made_here(meeting.workspace, brief, meeting.event)));
        let steps = typed(&brief.since.steps).filter(|step| step.is_waiting());
        let decides = |step| of_brief(brief, format!("since/steps/{step}/who_decides"));
        everybody.extend(steps.filter_map(|step| Some((step.who_decides?, decides(step.id)))));
    }
    everybody.extend(made(&of_no_project));
    not_named::in_these(meeting, everybody)
}

/// The mentor, and the members of whom the team's own list says nothing else.
fn team(brief: &Brief, at: &Appearance) -> Vec<Said> {
    let as_usual = typed(&at.team.members).filter(|member| member.name_in_print.is(NameInMinutes::AsUsual));
    let field = |id| of_appearance(brief, at, &format!("team/members/{id}/name_in_print"));
    let members = as_usual.filter_map(|member| Some((member.person?, field(member.id))));
    let mentor = at.team.mentor.map(|mentor| (mentor, of_appearance(brief, at, "team/mentor")));
    members.chain(mentor).collect()
}

/// Those who asked for it, where pictures of the event are on the page. Who came is not asked: a list is often not finished.
pub fn not_to_be_photographed(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let event = meeting.event;
    if !event.header.attachments.iter().any(Attachment::is_on_pages) {
        return Vec::new();
    }
    let refuses = |choice: &Open<PhotoChoice>| !choice.is(PhotoChoice::Fine);
    let asked = event.people.attendance.iter().filter(|entry| entry.photographs.as_ref().is_some_and(refuses));
    asked
        .map(|entry| LeftOut {
            origin: meeting.at(format!("people/attendance/{}/photographs", entry.id)),
            concern: Concern::NotToBePhotographed,
            why: "They asked not to be photographed: look whether a picture shows them.",
        })
        .collect()
}

fn made(outputs: &[&Output]) -> Vec<Said> {
    let of = |output: &&Output| {
        let origin = of_output(output, "made_by");
        output.made_by.iter().map(|who| (*who, origin.clone())).collect::<Vec<Said>>()
    };
    outputs.iter().flat_map(of).collect()
}
