//! The toolkit of a series, and what was said in its meetings as a tip and is not in it yet: each is taken in, or left out for
//! good, with a click or a letter. Both are changes of the series alone, and one step to undo.

use eframe::egui::{self, Key, Modifiers, Ui};

use crate::documents;
use crate::import::{ReadTip, read_tip};
use crate::model::series::{NotATip, Tip};
use crate::model::{Id, Series};
use crate::ui::editor::{Draft, form, section};
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button, card, icon_button};
use crate::ui::words::counted;
use crate::workspace::{SaidTip, tips_said};

/// As many are read at a glance; more come up as these are answered, or on demand.
const AT_A_GLANCE: usize = 5;

/// What is done with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Take,
    NotATip,
}

/// Which buttons were drawn, and which line is at hand next.
#[derive(Clone, Debug, Default)]
struct Panel {
    buttons: Vec<(Id, egui::Id)>,
    to: Option<Id>,
    shows_all: bool,
}

/// Draws the toolkit, with what may belong to it.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, series: &mut Series) {
    form::row(ui, draft, series, "toolkit");
    said(ui, draft, series);
    left_out(ui, draft, series);
}

/// What was said and is not decided upon; nothing where there is none.
fn said(ui: &mut Ui, draft: &mut Draft<'_, '_>, series: &mut Series) {
    let session = draft.desk.session;
    let open = tips_said(session.workspace(), series);
    if open.is_empty() {
        return;
    }
    let title = format!("Said in meetings, not yet in the toolkit ({})", open.len());
    let place = egui::Id::unique(("said and not in the toolkit", series.header.id));
    let mut panel: Panel = ui.data(|data| data.get_temp(place)).unwrap_or_default();
    let opens = draft.opens(true, |_| false);
    section::show(ui, "said_tips", &title, opens, |ui| {
        widgets::secondary(ui, "T takes one into the toolkit, X leaves it out for good. You can undo either.");
        ui.add_space(space::WORD);
        let letter = panel.letter(ui);
        let shown = if panel.shows_all { open.len() } else { AT_A_GLANCE };
        panel.buttons.clear();
        let mut answered = letter;
        for said in open.iter().take(shown) {
            answered = ui.push_id(said.line.id, |ui| panel.one(ui, draft, said)).inner.or(answered);
            ui.add_space(space::WORD);
        }
        if open.len() > shown {
            let rest = counted(open.len() - shown, "more line", "more lines");
            panel.shows_all = Button::quiet(&format!("Show {rest}")).small().show(ui).clicked();
        }
        if let Some((id, answer)) = answered {
            let at = open.iter().position(|said| said.line.id == id);
            if let Some((at, said)) = at.and_then(|at| Some((at, open.get(at)?))) {
                answer_it(draft, series, said, answer);
                let next = open.get(at + 1).or(at.checked_sub(1).and_then(|before| open.get(before)));
                panel.to = next.map(|next| next.line.id);
            }
        }
        ui.add_space(space::FIELD);
    });
    ui.data_mut(|data| data.insert_temp(place, panel));
}

impl Panel {
    /// The letter that is typed while one of the buttons of a line has the keyboard.
    fn letter(&self, ui: &Ui) -> Option<(Id, Answer)> {
        let focused = ui.memory(|memory| memory.focused()).filter(|_| ui.is_enabled())?;
        let (line, _) = self.buttons.iter().find(|(_, button)| *button == focused)?;
        let keys = [(Key::T, Answer::Take), (Key::X, Answer::NotATip)];
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let answer = keys.into_iter().find(|(key, _)| pressed(*key)).map(|(_, answer)| answer)?;
        // The letter must not be typed into what has the keyboard next.
        ui.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(_))));
        Some((*line, answer))
    }

    /// A line with its meeting and its two buttons.
    fn one(&mut self, ui: &mut Ui, draft: &Draft<'_, '_>, said: &SaidTip<'_>) -> Option<(Id, Answer)> {
        let (id, words) = (said.line.id, said.line.text.as_str().trim());
        let mut answer = None;
        card(ui, None, |ui| {
            widgets::body(ui, words);
            widgets::secondary(ui, &where_said(draft, said));
            ui.add_space(space::LABEL);
            ui.horizontal_wrapped(|ui| {
                let take = format!("Take into the toolkit: {words}");
                let take = Button::outlined("Take into the toolkit").small().icon(icon::ADD).name(&take).show(ui);
                let leave = format!("Not a tip: {words}");
                let leave = Button::plain("Not a tip").small().name(&leave).show(ui);
                self.buttons.extend([(id, take.id), (id, leave.id)]);
                if self.to.take_if(|to| *to == id).is_some() {
                    take.scroll_to_me(None);
                    take.request_focus();
                }
                answer = if take.clicked() { Some(Answer::Take) } else { None };
                answer = answer.or(leave.clicked().then_some(Answer::NotATip));
            });
        });
        answer.map(|answer| (id, answer))
    }
}

fn where_said(draft: &Draft<'_, '_>, said: &SaidTip<'_>) -> String {
    let session = draft.desk.session;
    let place = documents::source(session.workspace(), said.event, None, session.clock().wall());
    match (place.is_empty(), said.is_for_members()) {
        (true, _) => "At a meeting without a name and a day".to_owned(),
        (false, true) => format!("{place}. Said under an item for members"),
        (false, false) => place,
    }
}

/// Makes a tip of a line, or notes that it is none. Either keeps the id of the line.
fn answer_it(draft: &mut Draft<'_, '_>, series: &mut Series, said: &SaidTip<'_>, answer: Answer) {
    let session = draft.desk.session;
    let (id, words) = (said.line.id, said.line.text.as_str().trim());
    draft.is_deed = true;
    match answer {
        Answer::Take => {
            let ReadTip { tip, example, who } = read_tip(session.workspace(), said.event, words);
            let members = said.is_for_members();
            // What somebody says among members is not theirs to answer for elsewhere.
            let who = who.filter(|_| !members);
            let source = documents::source(session.workspace(), said.event, who, session.clock().wall());
            series.toolkit.push(Tip { id, tip, example, source, members, ..Tip::default() });
        }
        Answer::NotATip => {
            series.not_tips.push(NotATip { id, said: words.to_owned() });
            draft.gone = Some("Left out of the toolkit.".to_owned());
        }
    }
}

/// What was left out, which can be offered again.
fn left_out(ui: &mut Ui, draft: &mut Draft<'_, '_>, series: &mut Series) {
    if series.not_tips.is_empty() {
        return;
    }
    let opens = draft.opens(false, |level| level == "not_tips");
    let mut again = None;
    section::show(ui, "not_tips", "Said, and left out of the toolkit", opens, |ui| {
        for (index, line) in series.not_tips.iter().enumerate() {
            ui.horizontal_top(|ui| {
                if icon_button(ui, icon::UNDO, &format!("Offer it again: {}", line.said)).clicked() {
                    again = Some(index);
                }
                ui.vertical(|ui| {
                    ui.add_space(space::TIGHT);
                    widgets::body(ui, &line.said);
                });
            });
        }
        ui.add_space(space::FIELD);
    });
    if let Some(index) = again.filter(|index| *index < series.not_tips.len()) {
        series.not_tips.remove(index);
        draft.is_deed = true;
    }
}
