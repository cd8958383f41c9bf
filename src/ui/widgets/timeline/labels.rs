//! The words beside marks, as far as they have room: those of full shapes first, above the line where it is free there,
//! on a second line above that, or below. What has no room is still told by its mark.

use eframe::egui::{Rect, Ui, pos2, vec2};

use super::{Mark, Place, Shape};
use crate::ui::theme::{self, role, space};
use crate::ui::widgets::paint;

/// The widest that words beside a mark are.
const WIDEST: f32 = 184.0;
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
    let rank = |mark: &&Mark| match mark.shape {
        Shape::Dot => 0,
        Shape::Diamond => 1,
        Shape::Square => 2,
        Shape::Ring => 3,
    };
    let mut in_view: Vec<&Mark> = marks.iter().filter(|mark| place.shows(mark.day)).collect();
    in_view.sort_by_key(rank);
    in_view.into_iter().for_each(|mark| one(ui, mark, place, taken));
}

fn one(ui: &Ui, mark: &Mark, place: &Place, taken: &mut Taken) {
    let palette = theme::palette(ui);
    let is_ring = mark.shape == Shape::Ring;
    let (role, colour) = if is_ring { (role::SECONDARY, palette.muted) } else { (role::GROUP, palette.ink) };
    let title = paint::one_line(ui, role, &mark.title, colour, WIDEST);
    let under = paint::one_line(ui, role::SECONDARY, &mark.under, palette.muted, WIDEST);
    let two_lines = !is_ring && !mark.under.is_empty();
    let line = title.size().y;
    let size = if two_lines { vec2(title.size().x.max(under.size().x), 2.0 * line) } else { title.size() };
    let above = place.y - GAP - super::BAND / 2.0 + space::LABEL;
    let tops = match is_ring {
        true => vec![place.y + GAP, place.y + GAP + line],
        false => vec![above - size.y, above - 2.0 * size.y - space::HAIR, place.y + GAP],
    };
    let x = place.x(mark.day) - size.x / 2.0;
    let x = x.clamp(taken.within.left(), (taken.within.right() - size.x).max(taken.within.left()));
    let rect = |top: &f32| Rect::from_min_size(pos2(x, *top), size);
    let lowest = taken.within.bottom() - super::TICKS - super::TICK;
    let fits = |rect: &Rect| taken.is_free(*rect) && rect.top() >= taken.within.top() && rect.bottom() <= lowest;
    let Some(rect) = tops.iter().map(rect).find(fits) else { return };
    let middle = rect.center().x;
    let left = middle - title.size().x / 2.0;
    paint::put(ui, title, left, rect.top() + line / 2.0);
    if two_lines {
        let left = middle - under.size().x / 2.0;
        paint::put(ui, under, left, rect.top() + 1.5 * line);
    }
    taken.take(rect);
}
