//! In the sample alone: three things to try, until somebody hides them, and the way to one's own folder. They are found by
//! what the records are, not by what they are called.

use eframe::egui::{Frame, Margin, Stroke, Ui};
use jiff::civil::Date;

use super::{go_to_print, lead, parts};
use crate::app::Command;
use crate::documents::Origin;
use crate::model::event::EventType;
use crate::model::output::Stage;
use crate::model::{Brief, Id, Kind, Record};
use crate::ui::frame::Desk;
use crate::ui::settings::BACK;
use crate::ui::state::State;
use crate::ui::theme::{self, icon, line, radius, role, space};
use crate::ui::widgets::{self, Button};
use crate::workspace::{Home, Workspace};

/// With less room than this the way to hide them stands below.
const IN_ONE_LINE: f32 = 1180.0;

/// What can be tried.
#[derive(Default)]
pub struct Tries {
    /// The last meeting of a network that was.
    minutes: Option<Id>,
    /// The new question of a team that changed the one of its project.
    changed: Option<Origin>,
    /// A project that is live, and its name.
    live: Option<(Id, String)>,
}

impl Tries {
    pub fn of(workspace: &Workspace, home: &Home, today: Date) -> Self {
        let live = home.became.iter().find(|one| one.stage.as_ref().is_some_and(|stage| stage.is(Stage::Live)));
        let mut tries = Self { live: live.map(|one| (one.brief, one.title.clone())), ..Self::default() };
        let mut last = None;
        for record in workspace.of_kind(Kind::Event).chain(workspace.of_kind(Kind::Brief)) {
            match record.as_ref() {
                Record::Event(event) if event.details.kind.is(EventType::NetworkMeeting) => {
                    let day = event.details.when.last_day().filter(|day| *day < today);
                    if day > last {
                        (last, tries.minutes) = (day, Some(record.id()));
                    }
                }
                Record::Brief(brief) if tries.changed.is_none() => tries.changed = new_question(brief),
                _ => {}
            }
        }
        tries
    }
}

fn new_question(brief: &Brief) -> Option<Origin> {
    let at = brief.at_events.appearances.iter().find(|at| at.is_reframed())?;
    let field = format!("at_events/appearances/{}/new_question", at.id);
    Some(Origin { record: brief.header.id, field })
}

/// Draws the line.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, tries: &Tries) {
    ui.add_space(space::FIELD);
    let palette = theme::palette(ui);
    let edge = Stroke::new(line::THIN, palette.line);
    let frame = Frame::new().fill(palette.panel).stroke(edge).corner_radius(radius::CARD);
    frame.inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        if ui.available_width() < IN_ONE_LINE {
            ui.horizontal(|ui| {
                says(ui);
                hide(ui, state);
            });
            ui.horizontal_wrapped(|ui| links(ui, desk, state, tries));
            return;
        }
        ui.horizontal(|ui| {
            says(ui);
            links(ui, desk, state, tries);
            hide(ui, state);
        });
    });
}

fn says(ui: &mut Ui) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.x = space::SMALL;
    widgets::text(ui, role::NAME, palette.ink, "This is the sample.");
    widgets::body(ui, "Three things to try:");
}

fn links(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, tries: &Tries) {
    ui.spacing_mut().item_spacing.x = space::SMALL;
    if let Some(event) = tries.minutes
        && widgets::link(ui, role::BODY, "Print the network’s minutes").clicked()
    {
        go_to_print(state, event);
    }
    if let Some(at) = &tries.changed
        && widgets::link(ui, role::BODY, "See how a brief changed").clicked()
    {
        lead(desk, at);
    }
    if let Some((brief, name)) = &tries.live {
        let words = format!("Follow {name} from question to live");
        if widgets::link(ui, role::BODY, &words).clicked() {
            go_to_page(state, *brief, "since");
        }
    }
    let (own, says) = match desk.session.own_folder() {
        Some(own) => (Command::OpenFolder(own.to_owned()), BACK),
        None => (Command::OpenUsual, "Start my own folder"),
    };
    if widgets::link(ui, role::BODY, says).clicked() {
        desk.send(own);
    }
}

fn go_to_page(state: &mut State, brief: Id, group: &str) {
    state.go_to(Kind::Brief, brief);
    state.turn_to(Kind::Brief, brief, group);
}

fn hide(ui: &mut Ui, state: &mut State) {
    let hide = Button::plain("Hide").icon(icon::CLEAR).small().name("Hide the three things to try");
    state.layout.hides_tries |= parts::at_end(ui, hide);
}
