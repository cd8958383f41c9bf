//! The team of a brief at an event: its members as rows, and who and what is round them.

use eframe::egui::Ui;

use crate::model::Kind;
use crate::model::brief::{Member, Team};
use crate::model::pick::Choice;
use crate::ui::editor::place::Look;
use crate::ui::editor::{Draft, form, items, links};
use crate::ui::theme::{role, space};
use crate::ui::way::Step;
use crate::ui::widgets;

/// Rarely filled in, and never on the wall.
const REST: [&str; 2] = ["channel", "ownership"];

/// Draws the team.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, team: &mut Team) {
    widgets::heading(ui, 3, role::SUBHEADING, "Team");
    ui.add_space(space::WORD);
    form::line(ui, draft, team, &["name", "table", "mentor"], &|_| Look::default());
    draft.within(Step::Key("members"), |draft| members(ui, draft, &mut team.members));
    ui.add_space(space::FIELD);
    form::row(ui, draft, team, "others");
    form::line(ui, draft, team, &["skills_present", "skills_wanted"], &|_| Look::default());
    ui.push_id("team", |ui| form::rest(ui, draft, "More about the team", team, &|key| REST.contains(&key)));
    ui.add_space(space::FIELD);
}

fn members(ui: &mut Ui, draft: &mut Draft<'_, '_>, members: &mut Vec<Member>) {
    items::heading(ui, "Members", "");
    let body = |ui: &mut Ui, draft: &mut Draft<'_, '_>, member: &mut Member| form::show(ui, draft, member, &|_| true);
    let action = items::rows(ui, draft, members, "", side, body);
    items::carry_out(draft, members, action);
    let taken: Vec<_> = members.iter().filter_map(|member| member.person).map(|person| person.0).collect();
    if let Some(person) = links::add(ui, draft, "Add a member", Kind::Person, &taken) {
        let id = draft.desk.session.fresh_id();
        draft.is_deed = true;
        members.push(Member { id, person: Some(person), ..Member::default() });
    }
}

/// What somebody does in the team.
fn side(ui: &mut Ui, _: &mut Draft<'_, '_>, member: &Member) {
    if let Some(role) = member.role.known() {
        widgets::secondary(ui, role.label());
    }
}
