//! A row of a list: a title, a line below it, and a few words at the right; in some lists one more line.

use eframe::egui::{Color32, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{paint, row_list};
use crate::ui::theme::{self, Icon, Palette, Tone, height, icon, role, space};

/// A row. One line high where it has no detail, so a list gives all its rows a detail or none.
#[must_use = "a row is drawn by `show`"]
pub struct ListRow<'a> {
    title: &'a str,
    shown: &'a str,
    detail: &'a str,
    right: &'a str,
    /// None in a list whose rows have no third line.
    note: Option<(&'a str, Option<Icon>, Tone)>,
    icon: Option<Icon>,
    mark: Option<(Icon, Tone)>,
    chosen: bool,
    is_tall: bool,
    place: Option<(usize, usize)>,
}

impl<'a> ListRow<'a> {
    pub fn new(title: &'a str) -> Self {
        Self {
            title,
            shown: title,
            detail: "",
            right: "",
            note: None,
            icon: None,
            mark: None,
            chosen: false,
            is_tall: false,
            place: None,
        }
    }

    /// What is seen of the title where the rest of it stands over the row already; the whole of it is its name.
    pub fn shown(self, shown: &'a str) -> Self {
        if shown.is_empty() { self } else { Self { shown, ..self } }
    }

    pub fn detail(self, detail: &'a str) -> Self {
        Self { detail, ..self }
    }

    /// A few words at the right of the detail: "in 12 days".
    pub fn right(self, right: &'a str) -> Self {
        Self { right, ..self }
    }

    /// A third line, with a mark before it, in the colour of the tone. It may be empty, so that all rows are of one height.
    pub fn note(self, note: &'a str, mark: Option<Icon>, tone: Tone) -> Self {
        Self { note: Some((note, mark, tone)), ..self }
    }

    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// A mark before the detail, which takes its colour: a warning, something late.
    pub fn mark(self, icon: Icon, tone: Tone) -> Self {
        Self { mark: Some((icon, tone)), ..self }
    }

    pub fn chosen(self, chosen: bool) -> Self {
        Self { chosen, ..self }
    }

    /// Its title has two lines.
    pub fn tall(self, is_tall: bool) -> Self {
        Self { is_tall, ..self }
    }

    /// Its number, from 0, and how many there are: screen readers say "3 of 12".
    pub fn place(self, index: usize, count: usize) -> Self {
        Self { place: Some((index, count)), ..self }
    }

    /// Height of such a row, for lists that are drawn only as far as they are seen.
    pub fn height(with_detail: bool) -> f32 {
        if with_detail { height::LIST_ROW } else { height::LIST_ROW_ONE_LINE }
    }

    /// The same for rows with a third line.
    pub fn height_with_note() -> f32 {
        height::LIST_ROW_THREE_LINES
    }

    /// By how much a second line of the title makes a row higher.
    pub fn second_line() -> f32 {
        role::BODY.line
    }

    /// Height of a row with a line below its title, one more below that, and a title of two lines.
    pub fn high(with_detail: bool, with_note: bool, is_tall: bool) -> f32 {
        let high = if with_note { Self::height_with_note() } else { Self::height(with_detail) };
        if is_tall { high + Self::second_line() } else { high }
    }

    /// Whether a title is too long for one line of a list this wide. It is reckoned from its letters and not laid out:
    /// a list asks for thousands.
    pub fn is_long(title: &str, list_wide: f32) -> bool {
        title.chars().map(paint::rough_width).sum::<f32>() * role::BODY.size > list_wide - space::FIELD - EDGE
    }

    pub fn show(self, ui: &mut Ui) -> Response {
        let palette = theme::palette(ui);
        let id = ui.make_persistent_id(ROW);
        let high = Self::high(!self.detail.is_empty(), self.note.is_some(), self.is_tall);
        let size = vec2(ui.available_width(), high);
        let (rect, response) = match row_list::rows_here(ui) {
            Some(rows) => {
                let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                (rect, rows.member(ui, rect, id, self.chosen))
            }
            None => paint::clickable(ui, id, size),
        };
        paint::take_keyboard(ui, &response);
        self.describe(ui, &response);
        if ui.is_rect_visible(rect) {
            paint::row_ground(ui, rect, self.chosen, response.hovered());
            let is_whole = self.paint_words(ui, rect, palette);
            paint::focus_ring(ui, &response, rect, 0);
            if !is_whole {
                return paint::whole_on_hover(response, self.title);
            }
        }
        response
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, ui.is_enabled(), self.title));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(self.chosen);
            let note = self.note.map_or("", |(note, ..)| note);
            let said = [self.detail, self.right, note].map(str::trim);
            // What is called like what stands beside it is heard once.
            let said = said.into_iter().filter(|part| !part.is_empty() && *part != self.title);
            let said = said.collect::<Vec<_>>().join(", ");
            node.set_description(if said == self.title { String::new() } else { said });
            if let Some((index, count)) = self.place {
                node.set_position_in_set(index);
                node.set_size_of_set(count);
            }
        });
    }

    /// Whether the whole title is seen.
    fn paint_words(&self, ui: &Ui, rect: Rect, palette: Palette) -> bool {
        let mut left = rect.left() + space::FIELD;
        let right = rect.right() - right_edge(ui);
        let one_line = self.detail.is_empty();
        let lower = if self.is_tall { Self::second_line() / 2.0 } else { 0.0 };
        let middle = rect.center().y + lower - if self.note.is_some() { 10.5 } else { 0.0 };
        let first = if one_line { middle } else { middle - 10.5 - lower };
        if let Some(icon) = self.icon {
            paint::icon(ui, icon, icon::SIZE, palette.muted, pos2(left + icon::SIZE / 2.0, first));
            left += icon::SIZE + space::WORD;
        }
        let right_words = paint::one_line(ui, role::SECONDARY, self.right, palette.muted, (right - left) * 0.6);
        let right_room = if self.right.is_empty() { 0.0 } else { right_words.size().x + space::FIELD };
        let second = if one_line { first } else { middle + 11.0 };
        paint::put(ui, right_words.clone(), right - right_words.size().x, second);

        let role = if self.chosen { role::NAME } else { role::BODY };
        let title_room = if one_line { right - left - right_room } else { right - left };
        let (title, is_cut) = if self.is_tall {
            let title = paint::few_lines(ui, role, self.shown, palette.ink, title_room, 2);
            let is_cut = title.elided;
            (title, is_cut)
        } else {
            paint::both_ends(ui, role, self.shown, palette.ink, title_room)
        };
        paint::put(ui, title, left, first);
        if !one_line {
            self.paint_detail(ui, left, right - right_room, second);
        }
        if let Some((note, mark, tone)) = self.note {
            let tone = (tone != Tone::Plain).then_some(tone);
            paint_line(ui, note, (mark, tone), (left, right), middle + 32.0);
        }
        !is_cut && self.shown == self.title
    }

    fn paint_detail(&self, ui: &Ui, left: f32, right: f32, middle: f32) {
        let mark = (self.mark.map(|(icon, _)| icon), self.mark.map(|(_, tone)| tone));
        paint_line(ui, self.detail, mark, (left, right), middle);
    }
}

/// A line of small words, with a mark before it and in its colour where there is one.
fn paint_line(
    ui: &Ui,
    words: &str,
    (mark, tone): (Option<Icon>, Option<Tone>),
    (left, right): (f32, f32),
    middle: f32,
) {
    let palette = theme::palette(ui);
    let colour: Color32 = tone.map_or(palette.muted, |tone| palette.tone(tone).ink);
    let mut left = left;
    if let Some(icon) = mark {
        paint::icon(ui, icon, icon::SIZE_SMALL, colour, pos2(left + icon::SIZE_SMALL / 2.0, middle));
        left += icon::SIZE_SMALL + space::TIGHT;
    }
    paint::put(ui, paint::one_line(ui, role::SECONDARY, words, colour, right - left), left, middle);
}

/// A heading over the rows of a group, with how many there are.
pub fn group_heading(ui: &mut Ui, words: &str, count: usize) {
    let palette = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height::GROUP), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(2));
    let middle = rect.bottom() - role::SECONDARY.line / 2.0 - space::TIGHT;
    let count = paint::one_line(ui, role::SECONDARY, &count.to_string(), palette.muted, rect.width());
    let right = rect.right() - right_edge(ui) - count.size().x;
    paint::put(ui, count, right, middle);
    let left = rect.left() + space::FIELD;
    let (shown, is_cut) = paint::both_ends(ui, role::GROUP, words, palette.muted, right - left - space::WORD);
    paint::put(ui, shown, left, middle);
    if is_cut {
        paint::whole_on_hover(response, words);
    }
}

/// How far the words of a row end from the right edge of a list that scrolls, its bar included.
const EDGE: f32 = 14.0;

/// The same within the row: in such a list the room for the bar lies beside it.
fn right_edge(ui: &Ui) -> f32 {
    if row_list::rows_here(ui).is_some() { EDGE - row_list::bar_room(ui) } else { space::SMALL }
}

/// Under what a row keeps its id within its place in a list.
pub(super) const ROW: &str = "row";
