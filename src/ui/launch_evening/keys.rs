//! The keys of the screen, taken before the line sees them: no name has a figure in it, so figures are for the teams.

use eframe::egui::{Context, Event, Key, Modifiers};

use super::{Asked, Desk, LaunchEvening, Pick, Row, Stage};
use crate::app::Command;
use crate::model::Id;
use crate::workspace::launch_evening::{Choice, Guest, Stands};

const NONE: Modifiers = Modifiers::NONE;
/// Each team has one of these, as far as they go.
pub const FIGURES: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Carries out the keys that were pressed. What they ask for that leads elsewhere.
pub fn take(ctx: &Context, desk: &mut Desk<'_>, launch: &mut LaunchEvening, stage: &Stage<'_>) -> Option<Asked> {
    let pressed = |key| ctx.input_mut(|input| input.consume_key(NONE, key));
    if pressed(Key::F7) {
        return Some(Asked::Leave);
    }
    if pressed(Key::Escape) {
        if launch.typed.is_empty() && launch.chosen.is_none() {
            return Some(Asked::Leave);
        }
        launch.begin_anew();
    }
    for (key, by) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
        if pressed(key) {
            step(launch, stage, by);
        }
    }
    if !stage.can_write {
        return None;
    }
    let figure = ctx.input_mut(|input| {
        let held = |key: Key| input.events.iter().any(|event| is_press_of(event, key));
        let team = FIGURES.into_iter().position(held).map(Some);
        let figure = team.or(held(Key::Num0).then_some(None));
        if figure.is_some() {
            input.events.retain(|event| !is_figure(event));
        }
        figure
    });
    match figure {
        Some(None) => into(desk, launch, stage, None),
        Some(Some(number)) => {
            let team = stage.evening.teams.get(number).map(|team| team.brief);
            if team.is_some() {
                into(desk, launch, stage, team);
            }
        }
        None if holds_line(ctx) && pressed(Key::Enter) => arrive(desk, launch, stage),
        None => {}
    }
    None
}

fn is_press_of(event: &Event, wanted: Key) -> bool {
    match event {
        Event::Key { key, pressed: true, repeat: false, modifiers, .. } => *key == wanted && modifiers.is_none(),
        _ => false,
    }
}

/// A figure comes as text as well, and is meant for no line.
fn is_figure(event: &Event) -> bool {
    match event {
        Event::Key { key, modifiers, .. } => modifiers.is_none() && (FIGURES.contains(key) || *key == Key::Num0),
        Event::Text(text) => text.chars().all(|letter| letter.is_ascii_digit()),
        _ => false,
    }
}

/// Enter on a button is for the button.
fn holds_line(ctx: &Context) -> bool {
    let focused = ctx.memory(|memory| memory.focused());
    focused.is_none() || focused == ctx.data(|data| data.get_temp(super::arrivals::line_id()))
}

fn step(launch: &mut LaunchEvening, stage: &Stage<'_>, by: isize) {
    let to = stage.at.map_or(Some(0), |at| at.checked_add_signed(by));
    if let Some(row) = to.and_then(|to| stage.rows.get(to)) {
        launch.chosen = Some(row.pick());
    }
}

/// Whoever is chosen has come, and stays chosen for a team.
pub fn arrive(desk: &mut Desk<'_>, launch: &mut LaunchEvening, stage: &Stage<'_>) {
    let Some(row) = stage.row() else {
        if let Some(Row::New(name)) = stage.rows.first() {
            launch.done =
                format!("Nobody is called \u{201c}{name}\u{201d}. The arrow down chooses somebody new of that name.");
        }
        return;
    };
    let person = match row {
        Row::New(name) => walk_in(desk, launch, name),
        Row::Listed(guest) | Row::Known(guest) => {
            let change = desk.session.arrive(launch.event, guest.person);
            launch.done = match change.is_some() {
                true => format!("{} is here.", guest.name),
                false => format!("{} is here already.", guest.name),
            };
            desk.commands.extend(change.map(Command::Apply));
            Some(guest.person)
        }
    };
    launch.typed.clear();
    launch.chosen = person.map(Pick::Person);
    launch.takes_keyboard = 2;
}

fn walk_in(desk: &mut Desk<'_>, launch: &mut LaunchEvening, name: &str) -> Option<Id> {
    let (change, person) = desk.session.walk_in(launch.event, name)?;
    desk.send(Command::Apply(change));
    launch.done = format!("{name} is here, and new.");
    Some(person)
}

/// Puts whoever is chosen into a team, or out of the one that they are in, and goes on to the next who has none.
pub fn into(desk: &mut Desk<'_>, launch: &mut LaunchEvening, stage: &Stage<'_>, team: Option<Id>) {
    let (Some(Row::Listed(guest)) | Some(Row::Known(guest))) = stage.row() else {
        launch.done = match stage.row() {
            Some(row) => format!("Press Enter first: {} is new.", row.name()),
            None => "Nobody is chosen: type three letters of a name.".to_owned(),
        };
        return;
    };
    let Some(change) = desk.session.choose_team(launch.event, guest.person, team) else {
        launch.done = format!("{} is in no team.", guest.name);
        return;
    };
    launch.done = chosen(guest, stage, team);
    desk.send(Command::Apply(change));
    let next =
        stage.evening.guests.iter().find(|next| next.stands == Stands::WithoutTeam && next.person != guest.person);
    launch.typed.clear();
    launch.chosen = next.map(|next| Pick::Person(next.person));
    launch.takes_keyboard = 2;
}

/// What a press has done, for whoever looks.
fn chosen(guest: &Guest, stage: &Stage<'_>, team: Option<Id>) -> String {
    let teams = &stage.evening.teams;
    let is_in = |one: &&Choice| one.members.contains(&guest.person);
    let find = |team: Id| teams.iter().find(|one| one.brief == team);
    let pressed = team.and_then(find);
    match (pressed, pressed.filter(is_in).or(guest.team.and_then(find))) {
        (Some(joined), _) if !is_in(&joined) => format!("{}: {}.", guest.name, joined.name),
        (_, Some(left)) if teams.iter().filter(is_in).count() > 1 => format!("{}: out of {}.", guest.name, left.name),
        _ => format!("{}: in no team now.", guest.name),
    }
}

impl LaunchEvening {
    /// Nothing is typed and nobody is chosen.
    fn begin_anew(&mut self) {
        (self.chosen, self.takes_keyboard) = (None, 2);
        self.typed.clear();
    }
}
