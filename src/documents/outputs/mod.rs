//! What became of an event or a series: how many outputs have come how far, a card for each project with its stage in
//! words, and what is not taken forward and why. The week itself is the matter of the write-up.

mod card;
mod councillors;
mod ended;
mod origins;
mod over_time;
mod report;
mod stages;

use super::catalogue::{PrintedDocument, Request};
use super::left_out::{Concern, LeftOut};
use super::pictures;
use super::style::Style;
use super::tree::Document;
use crate::documents::project::{holds_projects, of_brief, of_output};
use crate::model::form::typed;
use crate::model::{Kind, Problem};
use crate::workspace::Workspace;
use crate::workspace::catch_up::is_for_everybody;

pub use ended::not_taken_forward;
pub use over_time::over_time_chart;
pub use report::{Project, Report};
pub use stages::{by_stage_chart, in_words as stage_in_words};

/// The row of the catalogue.
pub const OUTPUTS: PrintedDocument = PrintedDocument {
    name: "outputs",
    label: "outputs report",
    kinds: &[Kind::Event, Kind::Series],
    suits: holds_projects,
    styles: &[Style::Plain, Style::Councillors],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out,
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    Ok(Report::new(workspace, request)?.document(request))
}

/// The quotes that nobody has cleared, and what was told where people outside may not read it: a report goes to people
/// outside. The one for councillors has no quotes, and says what was decided.
fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(report) = Report::new(workspace, request) else { return Vec::new() };
    if request.style == Style::Councillors {
        return report.projects.iter().flat_map(|project| card::decisions_left_out(&report, project)).collect();
    }
    let mut left_out = Vec::new();
    for project in &report.projects {
        left_out.extend(pictures::without_words(project.outputs.iter().map(|output| &output.header)));
        let of_project = project.brief.since.quotes.iter();
        let of_project =
            of_project.map(|quote| (quote, of_brief(project.brief, format!("since/quotes/{}/clearance", quote.id))));
        let of_outputs = project.outputs.iter().flat_map(|output| {
            output.quotes.iter().map(|quote| (quote, of_output(output, format!("quotes/{}/clearance", quote.id))))
        });
        for (quote, origin) in of_project.chain(of_outputs) {
            let why = report.why_not(quote).filter(|_| !quote.words.trim().is_empty());
            left_out.extend(why.map(|why| LeftOut { origin, concern: Concern::QuoteLeftOut, why }));
        }
        let updates = typed(&project.brief.since.updates);
        left_out.extend(updates.filter(|update| !is_for_everybody(workspace, update)).map(|update| {
            let origin = of_brief(project.brief, format!("since/updates/{}/text", update.id));
            let why = "Its item is not for everybody, and a report goes to people outside.";
            LeftOut { origin, concern: Concern::UpdateLeftOut, why }
        }));
    }
    left_out
}
