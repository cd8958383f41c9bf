//! A line through time: marks on it, times without any, and today. The Tab key stops once, the arrows walk from mark to
//! mark, and every mark has a sentence for those who listen. What a mark stands for is the caller's matter.

mod labels;
mod shape;

use std::ops::RangeInclusive;

use eframe::egui::{CursorIcon, Id, Rect, Response, Role, Sense, Shape as Drawn, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use super::roving::{self, Group};
use crate::ui::theme::{self, Tone, height, line, radius, role, space};

pub use shape::Shape;

/// A mark on the line. Days are counted from any day.
#[derive(Clone, Debug)]
pub struct Mark {
    pub day: f32,
    pub shape: Shape,
    /// It is expected: drawn where the line is dashed.
    pub is_late: bool,
    /// What stands beside it where there is room: in bold, and below that.
    pub title: String,
    pub under: String,
    /// The same in a sentence.
    pub says: String,
}

/// A time with its words.
#[derive(Clone, Debug)]
pub struct Band {
    pub days: RangeInclusive<f32>,
    pub says: String,
    /// Where the words have no room.
    pub in_short: String,
}

/// A day below the line with its word.
#[derive(Clone, Debug)]
pub struct Tick {
    pub day: f32,
    pub says: String,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub struct Timeline<'a> {
    pub marks: &'a [Mark],
    pub bands: &'a [Band],
    pub ticks: &'a [Tick],
    pub today: f32,
    /// The days that are in view.
    pub view: RangeInclusive<f32>,
}

/// What was done to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineDeed {
    /// A mark was clicked.
    Opened(usize),
    /// The keyboard left the view for this mark.
    Left(usize),
}

const TODAY: f32 = 26.0;
const ABOVE: f32 = 130.0;
/// What a row of words above the line takes: two lines, and one below them.
const ROW: f32 = 60.0;
const BELOW: f32 = 46.0;
const TICKS: f32 = 24.0;
const TICK: f32 = 6.0;
const BAND: f32 = 28.0;
/// Room at both ends, so that what stands at an end can be read.
const END: f32 = 12.0;

/// Where things stand.
struct Place {
    rect: Rect,
    y: f32,
    view: RangeInclusive<f32>,
}

impl Place {
    fn x(&self, day: f32) -> f32 {
        let (from, to) = (*self.view.start(), *self.view.end());
        let share = (day - from) / (to - from).max(1.0);
        self.rect.left() + END + share * (self.rect.width() - 2.0 * END)
    }

    fn shows(&self, day: f32) -> bool {
        self.view.contains(&day)
    }
}

/// The id of a mark, so that it can be given the keyboard once it is in view.
pub fn mark_id(ui: &Ui, number: usize) -> Id {
    ui.scope_id().with(("mark", number))
}

impl Timeline<'_> {
    /// How many points a day takes in the room there is.
    pub fn points_a_day(ui: &Ui, view: &RangeInclusive<f32>) -> f32 {
        (ui.available_width() - 2.0 * END).max(1.0) / (view.end() - view.start()).max(1.0)
    }

    pub fn show(&self, ui: &mut Ui) -> Option<TimelineDeed> {
        let size = vec2(ui.available_width(), TODAY + ABOVE + BELOW + TICKS);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let place = Place { rect, y: rect.top() + TODAY + ABOVE - BAND / 2.0, view: self.view.clone() };
        self.ticks(ui, &place);
        self.draw_line(ui, &place);
        self.bands(ui, &place);
        let mut taken = labels::Taken::within(rect);
        self.draw_today(ui, &place, &mut taken);
        let responses = self.marks(ui, &place);
        labels::show(ui, self.marks, &place, &mut taken);
        self.deed(ui, &responses)
    }

    fn deed(&self, ui: &Ui, responses: &[(usize, Response)]) -> Option<TimelineDeed> {
        let clicked = responses.iter().find(|(_, response)| response.clicked()).map(|(number, _)| *number);
        clicked.map(TimelineDeed::Opened).or_else(|| self.walked(ui, responses))
    }

    /// The arrows go on beyond what is in view.
    fn walked(&self, ui: &Ui, responses: &[(usize, Response)]) -> Option<TimelineDeed> {
        let all: Vec<Id> = (0..self.marks.len()).map(|number| mark_id(ui, number)).collect();
        let to = roving::walk(ui, &all)?;
        let is_in_view = responses.iter().any(|(number, _)| *number == to);
        (!is_in_view).then_some(TimelineDeed::Left(to))
    }

    fn ticks(&self, ui: &Ui, place: &Place) {
        let palette = theme::palette(ui);
        let top = place.rect.bottom() - TICKS - TICK;
        for tick in self.ticks.iter().filter(|tick| place.shows(tick.day)) {
            let x = place.x(tick.day);
            ui.painter().vline(x, top..=top + TICK, Stroke::new(line::THIN, palette.control));
            let words = paint::one_line(ui, role::SECONDARY, &tick.says, palette.muted, f32::INFINITY);
            let left = (x + 3.0).min(place.rect.right() - words.size().x);
            paint::put(ui, words, left, top + TICK + TICKS / 2.0);
        }
    }

    /// Solid up to today, then dashed.
    fn draw_line(&self, ui: &Ui, place: &Place) {
        let palette = theme::palette(ui);
        let (left, right) = (place.rect.left(), place.rect.right());
        let today = place.x(self.today).clamp(left, right);
        ui.painter().hline(left..=today, place.y, Stroke::new(line::CHOSEN, palette.accent));
        let ahead = [pos2(today, place.y), pos2(right, place.y)];
        ui.painter().extend(Drawn::dashed_line(&ahead, Stroke::new(line::FOCUS, palette.control), 4.0, 4.0));
    }

    fn bands(&self, ui: &mut Ui, place: &Place) {
        let colours = theme::palette(ui).tone(Tone::Warn);
        for (number, band) in self.bands.iter().enumerate() {
            let (left, right) = (place.x(*band.days.start()) + shape::HALF, place.x(*band.days.end()) - shape::HALF);
            let (left, right) = (left.max(place.rect.left()), right.min(place.rect.right()));
            if right - left < shape::HALF {
                continue;
            }
            let rect = Rect::from_x_y_ranges(left..=right, place.y - BAND / 2.0..=place.y + BAND / 2.0);
            let response = ui.interact(rect, ui.scope_id().with(("band", number)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &band.says));
            paint::boxed(ui, rect, radius::CHIP, colours.ground, colours.edge);
            let room = |words: &&str| {
                let words = paint::one_line(ui, role::GROUP, words, colours.ink, f32::INFINITY);
                (words.size().x + space::WORD < rect.width()).then_some(words)
            };
            if let Some(words) = [band.says.as_str(), &band.in_short].iter().find_map(room) {
                let x = rect.center().x - words.size().x / 2.0;
                paint::put(ui, words, x, rect.center().y);
            }
            paint::whole_on_hover(response, &band.says);
        }
    }

    fn draw_today(&self, ui: &Ui, place: &Place, taken: &mut labels::Taken) {
        if !place.shows(self.today) {
            return;
        }
        let palette = theme::palette(ui);
        let x = place.x(self.today);
        ui.painter().vline(x, place.rect.top() + TODAY..=place.y + shape::HALF, Stroke::new(line::FOCUS, palette.ink));
        let words = paint::one_line(ui, role::GROUP, "Today", palette.surface, f32::INFINITY);
        let wide = words.size().x + 2.0 * space::WORD;
        let left = (x - wide / 2.0).clamp(place.rect.left(), (place.rect.right() - wide).max(place.rect.left()));
        let flag = Rect::from_min_size(pos2(left, place.rect.top()), vec2(wide, height::LEAST));
        ui.painter().rect_filled(flag, radius::KEY, palette.ink);
        paint::put(ui, words, left + space::WORD, flag.center().y);
        taken.take(flag);
        taken.take(Rect::from_x_y_ranges(x - 2.0..=x + 2.0, flag.bottom()..=place.y + shape::HALF));
    }

    /// The marks in view. What is far from view can be walked to all the same.
    fn marks(&self, ui: &Ui, place: &Place) -> Vec<(usize, Response)> {
        let ids: Vec<Id> = (0..self.marks.len()).map(|number| mark_id(ui, number)).collect();
        let in_view: Vec<usize> =
            self.marks.iter().enumerate().filter(|(_, mark)| place.shows(mark.day)).map(|(number, _)| number).collect();
        let members: Vec<Id> = in_view.iter().filter_map(|number| ids.get(*number).copied()).collect();
        let group = Group::new(ui, &members, members.last().copied());
        let mut responses = Vec::new();
        for (number, id) in in_view.into_iter().zip(members) {
            let Some(mark) = self.marks.get(number) else { continue };
            let centre = pos2(place.x(mark.day), place.y);
            let around = Rect::from_center_size(centre, vec2(height::LEAST, height::LEAST));
            let response = group.member(ui, around, id);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &mark.says));
            shape::paint(ui, mark, centre, response.hovered());
            paint::focus_ring(ui, &response, around.expand(2.0), radius::CONTROL);
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            responses.push((number, paint::whole_on_hover(response, &mark.says)));
        }
        responses
    }
}
