//! The words beside marks, as far as they have room: those of full shapes first, above the line where it is free there,
//! on a second row above that, or below. Long ones are wrapped. What has no room is still told by its mark.

use std::sync::Arc;

use eframe::egui::{Galley, Rect, Sense, Ui, Vec2, pos2, vec2};

use super::{Mark, Place, Shape};
use crate::ui::theme::{self, role, space};
use crate::ui::widgets::paint;

/// How wide the words beside a mark may be, the better first.
const WIDTHS: [f32; 2] = [184.0, 112.0];
/// Lines that a title is wrapped to.
const LINES: usize = 2;
const GAP: f32 = 10.0;

/// The places that are taken already.
pub(super) struct Taken {
    within: Rect,
    rects: Vec<Rect>,
}

impl Taken {
    pub(super) fn within(rect: Rect) -> Self {
        Self { within: rect, rects: Vec::new() }
    }

    pub(super) fn take(&mut self, rect: Rect) {
        self.rects.push(rect);
    }

    fn is_free(&self, rect: Rect) -> bool {
        self.rects.iter().all(|taken| !taken.intersects(rect.expand2(vec2(space::LABEL, 0.0))))
    }
}

/// Draws them.
pub(super) fn show(ui: &Ui, marks: &[Mark], place: &Place, taken: &mut Taken) {
    let rank = |(_, mark): &(usize, &Mark)| match mark.shape {
        Shape::Dot => 0,
        Shape::Diamond => 1,
        Shape::Square => 2,
        Shape::Ring => 3,
    };
    let mut in_view: Vec<(usize, &Mark)> = marks.iter().enumerate().filter(|(_, mark)| place.shows(mark.day)).collect();
    in_view.sort_by_key(rank);
    in_view.into_iter().for_each(|mark| one(ui, mark, place, taken));
}

/// The words of a mark in a width that they are wrapped to.
struct Words {
    title: Arc<Galley>,
    under: Option<Arc<Galley>>,
}

impl Words {
    fn of(ui: &Ui, mark: &Mark, wide: f32) -> Self {
        let palette = theme::palette(ui);
        let is_ring = mark.shape == Shape::Ring;
        let (role, colour) = if is_ring { (role::SECONDARY, palette.muted) } else { (role::GROUP, palette.ink) };
        let says_more = !is_ring && !mark.under.is_empty();
        let under = says_more.then(|| paint::few_lines(ui, role::SECONDARY, &mark.under, palette.muted, wide, 1));
        Self { title: paint::few_lines(ui, role, &mark.title, colour, wide, LINES), under }
    }

    fn size(&self) -> Vec2 {
        let under = self.under.as_ref().map_or(Vec2::ZERO, |under| under.size());
        vec2(self.title.size().x.max(under.x), self.title.size().y + under.y)
    }

    fn is_cut(&self) -> bool {
        self.title.elided || self.under.as_ref().is_some_and(|under| under.elided)
    }

    /// Puts them in their room: lines of their own in its middle, and what is wrapped at its left, to be read on.
    fn put(self, ui: &Ui, rect: Rect) {
        let mut top = rect.top();
        let is_wrapped = self.title.rows.len() > 1;
        for part in [Some(self.title), self.under].into_iter().flatten() {
            let (wide, high) = (part.size().x, part.size().y);
            let left = if is_wrapped { rect.left() } else { rect.center().x - wide / 2.0 };
            paint::put(ui, part, left, top + high / 2.0);
            top += high;
        }
    }
}

/// Where they are whole, in the widest room that is free; cut where it has to be, and then they are read on hovering.
fn one(ui: &Ui, (number, mark): (usize, &Mark), place: &Place, taken: &mut Taken) {
    let found: Vec<(Words, Rect)> = WIDTHS
        .iter()
        .map(|wide| Words::of(ui, mark, *wide))
        .filter_map(|words| room(&words, mark, place, taken).map(|rect| (words, rect)))
        .collect();
    let whole = found.iter().position(|(words, _)| !words.is_cut()).unwrap_or_default();
    let Some((words, rect)) = found.into_iter().nth(whole) else { return };
    if words.is_cut() {
        let response = ui.interact(rect, ui.scope_id().with(("label", number)), Sense::hover());
        paint::whole_on_hover(response, &mark.says);
    }
    words.put(ui, rect);
    taken.take(rect);
}

/// Above the line, on a second row above that, or below; none where all of them are taken.
fn room(words: &Words, mark: &Mark, place: &Place, taken: &Taken) -> Option<Rect> {
    let size = words.size();
    let above = place.y - GAP - super::BAND / 2.0 + space::LABEL;
    let below = place.y + GAP;
    let tops = match mark.shape {
        Shape::Ring => vec![below, below + role::SECONDARY.line],
        _ => vec![above - size.y, taken.within.top().max(above - super::ROW - size.y), below],
    };
    let x = place.x(mark.day) - size.x / 2.0;
    let x = x.clamp(taken.within.left(), (taken.within.right() - size.x).max(taken.within.left()));
    let lowest = taken.within.bottom() - super::TICKS - super::TICK;
    let fits = |rect: &Rect| taken.is_free(*rect) && rect.top() >= taken.within.top() && rect.bottom() <= lowest;
    tops.into_iter().map(|top| Rect::from_min_size(pos2(x, top), size)).find(fits)
}
