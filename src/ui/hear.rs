//! Noting what was heard of a project, or what is expected of it, from anywhere: one line in a small box, with what was
//! understood of it shown before Enter. It goes to the project at hand, or to one that is picked by a few letters.

use eframe::egui::accesskit::Live as Politeness;
use eframe::egui::{Context, CornerRadius, Frame, Key, Margin, Modifiers, Popup, ScrollArea, Stroke, Ui};

use super::editor::links;
use super::frame::Desk;
use super::state::State;
use super::theme::{self, Tone, icon, line, radius, role, space};
use super::widgets::{self, Button, Chip, Field, LinkChange, LinkPicker, Linked};
use super::words::short_when;
use crate::app::Command;
use crate::import::heard::{Decider, Expected, HeardSpot, Told, ToldKind, told};
use crate::import::line::Names;
use crate::model::{Id, Kind, Record, Ref};
use crate::workspace::{Change, project_of};

/// Of the box, where the window has room for it.
const WIDE: f32 = 640.0;
/// Around what is typed in, the title and the buttons included.
const AROUND: f32 = 190.0;
/// Frames in which the line takes the keyboard, whatever else asks for it.
const PATIENCE: u8 = 3;

/// A line about a project.
#[derive(Debug)]
pub struct Hear {
    brief: Option<Id>,
    /// Where it stands while it is typed. With no project picked that is still the last one.
    stands: Option<HeardSpot>,
    text: String,
    asked: Option<ToldKind>,
    names: Names,
    takes_keyboard: u8,
    /// It was finished in the frame in which the last of it was typed, and is kept in the next.
    is_finished: bool,
}

/// Opens the box.
pub fn ask(desk: &mut Desk<'_>, state: &mut State) {
    let session = desk.session;
    let workspace = session.workspace();
    if workspace.of_kind(Kind::Brief).next().is_none() {
        desk.says = Some("There is no project to note anything of yet: write a brief first.".to_owned());
        return;
    }
    let brief = state.open().and_then(|open| at_hand(desk, open)).filter(|brief| can_write(desk, *brief));
    state.hear = Some(Hear {
        brief,
        stands: None,
        text: String::new(),
        asked: None,
        names: Names::of(workspace, None),
        takes_keyboard: PATIENCE,
        is_finished: false,
    });
}

/// The project of the record that is open.
fn at_hand(desk: &Desk<'_>, open: Id) -> Option<Id> {
    let workspace = desk.session.workspace();
    let brief = match workspace.get(open)?.as_ref() {
        Record::Brief(_) => Some(Ref(open)),
        Record::Output(output) => output.brief,
        Record::Action(action) => project_of(workspace, action),
        _ => None,
    };
    brief.map(|brief| brief.0).filter(|brief| workspace.get(*brief).is_some())
}

fn can_write(desk: &Desk<'_>, brief: Id) -> bool {
    desk.session.can_write() && desk.session.read_only(brief).is_none()
}

/// Draws the box while there is one.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut hear) = state.hear.take() else { return };
    let lists = Popup::is_any_open(ctx);
    let pressed = |modifiers, key| !lists && ctx.input_mut(|input| input.consume_key(modifiers, key));
    let escaped = pressed(Modifiers::NONE, Key::Escape);
    for (key, kind) in [(Key::S, ToldKind::Expected), (Key::U, ToldKind::News)] {
        if pressed(Modifiers::ALT, key) {
            hear.asked = if hear.asked == Some(kind) { None } else { Some(kind) };
            ctx.input_mut(|input| input.events.retain(|event| !matches!(event, eframe::egui::Event::Text(_))));
        }
    }
    let is_held = ctx.data(|data| data.get_temp::<eframe::egui::Id>(line_id()));
    let is_held = is_held.is_some_and(|line| ctx.memory(|memory| memory.has_focus(line)));
    let (was_finished, before) = (std::mem::take(&mut hear.is_finished), hear.text.clone());
    let entered = is_held && pressed(Modifiers::NONE, Key::Enter) || was_finished;
    let modal =
        widgets::over_window(ctx, "hear", "What was heard of a project", WIDE, |ui| contents(ui, desk, &mut hear));
    // What was written in this frame stands in the project from the next one on.
    hear.is_finished = entered && hear.text != before;
    if hear.is_finished {
        ctx.request_repaint();
    }
    let entered = entered && !hear.is_finished;
    let kept = (entered || modal.inner == Some(Answer::Keep)) && keep(desk, &hear);
    let closes = escaped || modal.inner == Some(Answer::Close) || modal.should_close() && !lists;
    if kept || closes {
        if !kept {
            leave(desk, &hear);
        }
        // However long it took to type, it is one step.
        desk.send(Command::JoinSteps { spot: line_id().value(), label: "what was heard of a project" });
        state.gives_back = 3;
        ctx.request_repaint();
        return;
    }
    state.hear = Some(hear);
}

/// What was pressed at the foot of the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Keep,
    Close,
}

fn line_id() -> eframe::egui::Id {
    eframe::egui::Id::unique("the line about a project")
}

fn understood(desk: &Desk<'_>, hear: &Hear) -> Told {
    told(&hear.text, hear.asked, &hear.names, desk.session.clock().today())
}

/// Keeps the line, where one was typed and there is a project for it.
fn keep(desk: &mut Desk<'_>, hear: &Hear) -> bool {
    let Some(spot) = hear.stands.filter(|_| hear.brief.is_some() && !hear.text.trim().is_empty()) else {
        return false;
    };
    let told = understood(desk, hear);
    let Some(change) = desk.session.keep_heard(spot, &told) else { return false };
    let title = desk.session.workspace().title(spot.brief).unwrap_or_default();
    desk.says = Some(match told {
        Told::News(_) => format!("Kept with {title}."),
        Told::Expected(_) => format!("Kept with {title}: it is asked after when it is due."),
    });
    desk.send(Command::Apply(Change { spot: Some(line_id().value()), ..change }));
    true
}

/// What was typed and not kept stays with its project as what was heard.
fn leave(desk: &mut Desk<'_>, hear: &Hear) {
    let stands = hear.stands.filter(|_| !hear.text.trim().is_empty());
    if let Some(title) = stands.and_then(|spot| desk.session.workspace().title(spot.brief)) {
        desk.says = Some(format!("Kept as what was heard with {title}. Ctrl Z takes it back."));
    }
}

fn contents(ui: &mut Ui, desk: &mut Desk<'_>, hear: &mut Hear) -> Option<Answer> {
    // In a low window the line scrolls, and the ways out stay in sight.
    let high = (ui.ctx().content_rect().height() - AROUND).max(80.0);
    let line = ScrollArea::vertical().max_height(high).auto_shrink([false, true]);
    line.show(ui, |ui| fields(ui, desk, hear));
    ui.add_space(space::WORD);
    answers(ui, hear)
}

fn fields(ui: &mut Ui, desk: &mut Desk<'_>, hear: &mut Hear) {
    Field::new("Project").show(ui, |ui| choose(ui, desk, hear));
    ui.add_space(space::SMALL);
    if hear.brief.is_none() {
        widgets::secondary(ui, "Type a few letters of the project’s name.");
        return;
    }
    let before = hear.text.clone();
    let palette = theme::palette(ui.ctx());
    let edge = Stroke::new(line::FOCUS, palette.accent);
    Frame::new().fill(palette.surface).stroke(edge).corner_radius(radius::CARD).show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| type_in(ui, hear));
        if !hear.text.trim().is_empty() {
            let ground = Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(16, 10));
            let below = CornerRadius { nw: 0, ne: 0, sw: radius::CARD, se: radius::CARD };
            ground.corner_radius(below).show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                tell(ui, desk, &understood(desk, hear));
            });
        }
    });
    ui.add_space(space::WORD);
    widgets::secondary(ui, "Alt S: it is an expected step. Alt U: it is what was heard.");
    if hear.text != before {
        write(desk, hear);
    }
}

/// The two ways out of the box, each beside its key. What was typed is lost by neither.
fn answers(ui: &mut Ui, hear: &Hear) -> Option<Answer> {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let can_keep = hear.brief.is_some() && !hear.text.trim().is_empty();
        let keep = Button::filled("Keep").enabled(can_keep).show(ui).clicked();
        widgets::key_cap(ui, "Enter");
        let close = Button::plain("Close").show(ui).on_hover_text("What was typed stays as what was heard.").clicked();
        widgets::key_cap(ui, "Escape");
        if keep { Some(Answer::Keep) } else { close.then_some(Answer::Close) }
    })
    .inner
}

fn type_in(ui: &mut Ui, hear: &mut Hear) {
    if hear.takes_keyboard > 0 {
        hear.takes_keyboard -= 1;
        widgets::next_takes_keyboard(ui);
        ui.ctx().request_repaint();
    }
    let hint = "Such as: cabinet in September; if agreed, call the team back";
    let typed = widgets::named(ui, "What was heard or is expected", |ui| widgets::entry_line(ui, &mut hear.text, hint));
    ui.data_mut(|data| data.insert_temp(line_id(), typed.id));
}

/// What was typed stands in the project from its first letter.
fn write(desk: &mut Desk<'_>, hear: &mut Hear) {
    let Some(brief) = hear.brief else { return };
    let spot = *hear.stands.get_or_insert_with(|| HeardSpot { brief, pending: desk.session.fresh_id() });
    type_at(desk, spot, &hear.text);
}

fn type_at(desk: &mut Desk<'_>, spot: HeardSpot, text: &str) {
    let change = desk.session.type_heard(spot, text);
    let spot = Some(line_id().value());
    desk.commands.extend(change.map(|change| Command::Apply(Change { spot, ..change })));
}

fn choose(ui: &mut Ui, desk: &mut Desk<'_>, hear: &mut Hear) {
    let session = desk.session;
    let title = hear.brief.and_then(|brief| session.workspace().title(brief));
    let current = title.as_deref().map(|title| Linked { icon: icon::BRIEF, title });
    let ctx = ui.ctx().clone();
    let options = |typed: &str| links::matches(&ctx, session, &[Kind::Brief], typed, &[]);
    if hear.brief.is_none() && hear.takes_keyboard > 0 {
        hear.takes_keyboard -= 1;
        widgets::next_takes_keyboard(ui);
        ui.ctx().request_repaint();
    }
    let picked = LinkPicker::new(current, &options).show(ui);
    match picked {
        Some(LinkChange::Picked(brief)) if can_write(desk, brief) => move_to(desk, hear, Some(brief)),
        Some(LinkChange::Cleared) => move_to(desk, hear, None),
        _ => {}
    }
}

/// The line goes to another project, and what stands in it comes along; or it waits for one, and stays meanwhile where it
/// stands.
fn move_to(desk: &mut Desk<'_>, hear: &mut Hear, brief: Option<Id>) {
    (hear.brief, hear.takes_keyboard) = (brief, PATIENCE);
    let moves = |spot: &HeardSpot| brief.is_some_and(|brief| brief != spot.brief);
    if let Some(before) = hear.stands.take_if(|spot| moves(spot)) {
        type_at(desk, before, "");
        write(desk, hear);
    }
}

/// What was understood, read out as it changes.
fn tell(ui: &mut Ui, desk: &Desk<'_>, told: &Told) {
    let palette = theme::palette(ui.ctx());
    ui.spacing_mut().item_spacing = eframe::egui::vec2(space::WORD, space::TIGHT);
    let (kind, picture, tone, words) = match told {
        Told::News(words) => ("Update", icon::NOTE, Tone::Quiet, words.as_str()),
        Told::Expected(expected) => ("Expected step", icon::DATE, Tone::Action, expected.what.as_str()),
    };
    let facts = match told {
        Told::News(_) => vec![("When", short_when(&crate::model::When::day(desk.session.clock().today())))],
        Told::Expected(expected) => facts(desk, expected),
    };
    let said: String = facts.iter().map(|(name, fact)| format!(", {}: {fact}", name.to_lowercase())).collect();
    let says = format!("Understood as {}: {words}{said}.", kind.to_lowercase());
    ui.horizontal_wrapped(|ui| {
        let chip = Chip::new(kind).icon(picture).tone(tone).name(kind).show(ui);
        ui.ctx().accesskit_node_builder(chip.id, |node| {
            node.set_live(Politeness::Polite);
            node.set_value(says);
        });
        widgets::text(ui, role::NAME, palette.ink, words);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::FIELD;
        for (name, fact) in facts {
            widgets::secondary(ui, &format!("{name}: {fact}"));
        }
    });
}

fn facts(desk: &Desk<'_>, expected: &Expected) -> Vec<(&'static str, String)> {
    let who = match &expected.who {
        Some(Decider::Known(known)) => desk.session.workspace().title(known.0).unwrap_or_default(),
        Some(Decider::New(name)) => format!("{name} (new)"),
        None => String::new(),
    };
    let when = short_when(&expected.when);
    let when = if when.is_empty() { "not known yet".to_owned() } else { when };
    let all =
        [("When", when), ("Who decides", who), ("If yes", expected.if_yes.clone()), ("If no", expected.if_no.clone())];
    all.into_iter().filter(|(_, fact)| !fact.is_empty()).collect()
}
