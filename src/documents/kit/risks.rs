//! The risk assessment of an event: hazard by hazard who might be harmed, what is done about it, by whom and by when,
//! and what remains.

use super::around::{Kit, is_ahead};
use super::invitation::{place, when};
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::dates;
use crate::documents::left_out::LeftOut;
use crate::documents::markdown::linked;
use crate::documents::meeting::not_named;
use crate::documents::parts::{column, paragraph};
use crate::documents::style::Style;
use crate::documents::tree::{Content, Document, Inline, Row, Sheet, Table, Width};
use crate::documents::wording::fill;
use crate::model::event::Risk;
use crate::model::form::typed;
use crate::model::{Kind, Problem, Record, capitalised};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const RISK_ASSESSMENT: PrintedDocument = PrintedDocument {
    name: "risk-assessment",
    label: "risk assessment",
    kinds: &[Kind::Event],
    suits: has_risks,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out,
};

/// It is asked for after an event too.
fn has_risks(record: &Record) -> bool {
    is_ahead(record) || matches!(record, Record::Event(event) if !event.plan.risks.is_empty())
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().risks;
    let facts = [when(&kit), place(&kit)].into_iter().flatten().collect();
    let rows: Vec<Row> = typed(&kit.event().plan.risks).map(|risk| row(&kit, risk)).collect();
    let table = if rows.is_empty() {
        paragraph(vec![Inline::from(words.nothing_yet.as_str())]).at(&kit.meeting.at("plan/risks"))
    } else {
        let columns = vec![
            column(&words.hazard, Width::Share(34.0)),
            column(&words.controls, Width::Share(38.0)),
            column(&words.owner, Width::Share(24.0)),
            column(&words.by, Width::Fixed(28.0)),
            column(&words.remains, Width::Share(18.0)),
        ];
        Content::Table(Table { columns, rows, group_by: None, tick: false }).into()
    };
    let blocks = vec![kit.title(&capitalised(&words.document)), Content::Facts { facts }.into(), table];
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Flow, blocks))
}

/// The hazard in bold with who might be harmed below it: one tells little without the other.
fn row(kit: &Kit<'_>, risk: &Risk) -> Row {
    let words = &kit.words().risks;
    let mut hazard = vec![Inline::strong(risk.hazard.trim())];
    if !risk.who.trim().is_empty() {
        hazard.extend([Inline::LineBreak, Inline::from(fill(&words.harmed, &[("who", risk.who.trim())]))]);
    }
    let owner = risk.owner.map(|owner| kit.meeting.plain_name(owner)).unwrap_or_default();
    let by = if risk.by.is_unknown() { String::new() } else { dates::short_when(&kit.meeting.words.dates, &risk.by) };
    let said = |text: &str| if text.trim().is_empty() { Vec::new() } else { linked(text.trim()) };
    let cells = vec![hazard, said(&risk.controls), said(&owner), said(&by), said(&risk.residual)];
    Row { cells, origin: Some(kit.meeting.at(format!("plan/risks/{}/hazard", risk.id))) }
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(kit) = Kit::of(workspace, request) else { return Vec::new() };
    let at = |risk: &Risk| kit.meeting.at(format!("plan/risks/{}/owner", risk.id));
    let owners = typed(&kit.event().plan.risks).filter_map(|risk| Some((risk.owner?, at(risk))));
    not_named::in_these(&kit.meeting, owners.collect())
}
