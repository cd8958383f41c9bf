//! The sheets of paper one below another, the line that is being typed marked on them. A click leads to the field that
//! made a line.

use eframe::egui::{
    Align2, CursorIcon, Pos2, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::{PageState, ZOOM};
use crate::app::{Command, LaidOut, Preview, Sheet};
use crate::documents::{Origin, PrintedDocument};
use crate::render::Spot;
use crate::ui::checks;
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{self, Tone, icon, line, role, space};
use crate::ui::widgets::{self, MessageBar};

/// Width of a sheet in points until it is known.
const A4_WIDTH: f32 = 595.3;

/// Draws the sheets and asks for pictures of those in view.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, sheet: Sheet, document: &PrintedDocument) {
    let session = desk.session;
    if let Some(problem) = session.pages().problem(sheet) {
        MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(&problem.hint).show(ui);
    }
    let laid_out = session.pages().laid_out(sheet);
    if laid_out.is_none() && session.pages().problem(sheet).is_none() {
        ui.add_space(space::SECTION);
        ui.vertical_centered(|ui| widgets::secondary(ui, "Making the pages."));
    }
    let empty = LaidOut::default();
    let laid_out = laid_out.unwrap_or(&empty);
    state.page.pictures.are_of(sheet, laid_out.sizes.len());
    zoom_with_wheel(ui, &mut state.page);
    let sheets = Sheets::new(ui, laid_out, state.page.zoom, document.label);
    let turned = state.page.turn_to.take();
    // A click leads away from the page, which stays as it is.
    state.page.stays = if state.lead.is_some() { state.page.stays } else { state.page.stays.saturating_sub(1) };
    let followed = sheets.follow(&mut state.page, state.keyboard.as_ref());
    let mut area = ScrollArea::both().id_salt("sheets").auto_shrink(false);
    let before = state.page.seen;
    if let Some(top) = turned.map(|page| sheets.top_of(page, before)).or(followed) {
        area = area.vertical_scroll_offset(top);
    }
    let mut clicked = None;
    let seen = area.show_viewport(ui, |ui, seen| {
        clicked = sheets.draw(ui, seen, &state.page, state.keyboard.as_ref());
        seen
    });
    state.page.seen = Some(seen.inner);
    let pages = sheets.in_view(seen.inner);
    // The page that was turned to is named for as long as nothing is scrolled, wherever it had room.
    let is_still = before.is_some_and(|before| (before.top() - seen.inner.top()).abs() < 1.0);
    let is_there = |page: &usize| *page < sheets.places.len();
    state.page.turned = turned.or(state.page.turned.filter(|_| is_still)).filter(is_there);
    state.page.at = state.page.turned.unwrap_or(sheets.seen_most(seen.inner));
    if clicked.is_some() {
        state.page.stays = STAYS;
    }
    desk.lead = clicked.or(desk.lead.take());
    let wanted = Preview { sheet, pages, scale: sheets.pixels(ui), counts: checks::counts(session.workspace(), sheet) };
    state.page.pictures.keep(&wanted);
    ask(desk, &mut state.page, wanted);
}

fn ask(desk: &mut Desk<'_>, page: &mut PageState, wanted: Preview) {
    if page.asked.as_ref() != Some(&wanted) {
        page.asked = Some(wanted.clone());
        desk.send(Command::Preview(Some(wanted)));
    }
}

/// Ctrl with the wheel, or two fingers, over the page.
fn zoom_with_wheel(ui: &Ui, page: &mut PageState) {
    let by = ui.input(|input| input.zoom_delta());
    if by != 1.0 && ui.rect_contains_pointer(ui.max_rect()) {
        page.zoom = Some((page.zoom.unwrap_or(1.0) * by).clamp(*ZOOM.start(), *ZOOM.end()));
    }
}

/// Frames in which the keyboard comes to what a click led to.
const STAYS: u8 = 4;

/// Pixels along the longer side of a page's picture, at most.
const LARGEST_PICTURE: usize = 4_000;

/// Where each sheet lies in the scrolled area, in points of the screen.
struct Sheets<'a> {
    laid_out: &'a LaidOut,
    places: Vec<Rect>,
    /// Points of the screen for a point of the page.
    scale: f32,
    /// What the pages are of: "minutes".
    label: &'a str,
}

impl<'a> Sheets<'a> {
    fn new(ui: &Ui, laid_out: &'a LaidOut, zoom: Option<f32>, label: &'a str) -> Self {
        let widest = laid_out.sizes.iter().map(|size| size.0).fold(A4_WIDTH, f32::max);
        let room = ui.available_width() - 2.0 * space::FIELD - ui.spacing().scroll.allocated_width();
        let scale = (room / widest).max(0.1) * zoom.unwrap_or(1.0);
        let full = (widest * scale).max(room);
        let mut top = space::FIELD;
        let places = laid_out.sizes.iter().map(|(width, height)| {
            let size = vec2(width * scale, height * scale);
            let place = Rect::from_min_size(pos2(space::FIELD + (full - size.x) / 2.0, top), size);
            top = place.bottom() + space::SMALL;
            place
        });
        Self { laid_out, places: places.collect(), scale, label }
    }

    /// Pixels of the screen for a point of the page: as many as are seen, within what a graphics driver takes. Beyond
    /// that the picture is stretched.
    fn pixels(&self, ui: &Ui) -> f32 {
        let longest = self.laid_out.sizes.iter().map(|(width, height)| width.max(*height)).fold(842.0, f32::max);
        let most = ui.input(|input| input.max_texture_side).min(LARGEST_PICTURE) as f32 / longest;
        ((self.scale * ui.ctx().pixels_per_point()).min(most) * 50.0).floor() / 50.0
    }

    /// Where to scroll to so that a page is at the top, as far as there is something below it.
    fn top_of(&self, page: usize, seen: Option<Rect>) -> f32 {
        let last = (self.bottom() - seen.map_or(0.0, |seen| seen.height())).max(0.0);
        self.places.get(page).map_or(0.0, |place| place.top() - space::FIELD).min(last)
    }

    fn bottom(&self) -> f32 {
        self.places.last().map_or(0.0, |place| place.bottom() + space::FIELD)
    }

    /// Where to scroll to so that the line that is typed is in view: when the keyboard comes to it or it moves, and not
    /// where it is in view already.
    fn follow(&self, page: &mut PageState, typed: Option<&Origin>) -> Option<f32> {
        let typed = typed?;
        let lines = self.lines_of(typed);
        let place = self.places.iter().zip(&self.laid_out.spots).find_map(|(place, spots)| {
            spots.iter().find(|spot| lines == Some(&spot.origin)).map(|spot| self.on_screen(*place, spot))
        })?;
        let here = (typed.clone(), (place.top() / self.scale).round() as i32);
        if page.followed.as_ref() == Some(&here) {
            return None;
        }
        page.followed = Some(here);
        let seen = page.seen.filter(|_| page.stays == 0)?;
        let is_seen = seen.top() <= place.top() && place.bottom() <= seen.bottom();
        (!is_seen).then(|| (place.center().y - seen.height() / 2.0).max(0.0))
    }

    fn in_view(&self, seen: Rect) -> std::ops::Range<usize> {
        let is_seen = |place: &Rect| place.bottom() >= seen.top() && place.top() <= seen.bottom();
        let first = self.places.iter().position(is_seen).unwrap_or(0);
        let count = self.places.iter().filter(|place| is_seen(place)).count();
        // Until the pages are known the first two are as good a guess as any.
        if self.places.is_empty() { 0..2 } else { first..first + count }
    }

    /// The page of which most is seen; the upper one where as much is seen of two.
    fn seen_most(&self, seen: Rect) -> usize {
        let mut most = (0, 0.0);
        for (number, place) in self.places.iter().enumerate() {
            // A point more of one page is nothing that anybody sees.
            let high = (place.bottom().min(seen.bottom()) - place.top().max(seen.top())).round();
            if high > most.1 {
                most = (number, high);
            }
        }
        most.0
    }

    /// Draws the sheets in view; returns the field whose line was clicked.
    fn draw(&self, ui: &mut Ui, seen: Rect, page: &PageState, typed: Option<&Origin>) -> Option<Origin> {
        let right = self.places.iter().map(|place| place.right() + space::FIELD).fold(0.0, f32::max);
        ui.set_min_size(vec2(right, self.bottom()));
        let start = ui.max_rect().min - Pos2::ZERO;
        let mut clicked = None;
        let marked = typed.and_then(|typed| self.lines_of(typed));
        for number in self.in_view(seen) {
            let Some(place) = self.places.get(number).map(|place| place.translate(start)) else { continue };
            let response = self.draw_sheet(ui, number, place, page);
            let spots = self.laid_out.spots.get(number).map(Vec::as_slice).unwrap_or_default();
            // On a sheet that is still white a mark would be on nothing.
            self.mark_typed(ui, place, spots, marked.filter(|_| page.pictures.of_page(number).is_some()));
            clicked = clicked.or(self.lead(ui, &response, place, spots));
        }
        clicked
    }

    fn draw_sheet(&self, ui: &mut Ui, number: usize, place: Rect, page: &PageState) -> Response {
        let palette = theme::palette(ui.ctx());
        let response = ui.interact(place, ui.scope_id().with(number), Sense::CLICK);
        let name = format!("Page {} of {} of the {}", number + 1, self.places.len(), self.label);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        ui.painter().rect_filled(place, 0, theme::paper().surface);
        if let Some(texture) = page.pictures.of_page(number) {
            let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
            ui.painter().image(texture, place, whole, theme::AS_DRAWN);
        } else {
            let muted = theme::paper().muted;
            let at = place.center_top() + vec2(0.0, place.height().min(ui.clip_rect().height()) * 0.3);
            ui.painter().text(at, Align2::CENTER_CENTER, "Making the page.", role::SECONDARY.font(), muted);
        }
        ui.painter().rect_stroke(place, 0, Stroke::new(line::THIN, palette.line), StrokeKind::Outside);
        response
    }

    /// From which field the lines were printed that show what is typed: from that field itself or, where it is not seen by
    /// itself, the smallest group that holds it.
    fn lines_of(&self, typed: &Origin) -> Option<&Origin> {
        let all = self.laid_out.spots.iter().flatten().map(|spot| &spot.origin);
        all.filter(|origin| is_of(origin, typed)).max_by_key(|origin| origin.field.len())
    }

    /// Marks the lines of the field that is being typed in: those that follow one another together.
    fn mark_typed(&self, ui: &Ui, place: Rect, spots: &[Spot], marked: Option<&Origin>) {
        let Some(marked) = marked else { return };
        let lines = spots.iter().filter(|spot| spot.origin == *marked).map(|spot| self.on_screen(place, spot));
        let mut lines: Vec<Rect> = lines.collect();
        lines.sort_by(|a, b| a.top().total_cmp(&b.top()));
        let mut blocks: Vec<Rect> = Vec::new();
        for line in lines {
            match blocks.last_mut() {
                Some(block) if line.top() - block.bottom() < line.height() => *block = block.union(line),
                _ => blocks.push(line),
            }
        }
        let accent = theme::paper().accent;
        for block in blocks {
            let mark = block.expand(space::HAIR).intersect(place);
            ui.painter().rect_filled(mark, 0, accent.gamma_multiply(0.14));
            ui.painter().rect_stroke(mark, 0, Stroke::new(line::THIN, accent), StrokeKind::Inside);
        }
    }

    /// The field under the pointer, where it was clicked.
    fn lead(&self, ui: &Ui, response: &Response, place: Rect, spots: &[Spot]) -> Option<Origin> {
        let pointer = response.hover_pos()?;
        let under = spots.iter().rfind(|spot| self.on_screen(place, spot).expand(1.0).contains(pointer))?;
        let accent = theme::paper().accent;
        let edge = self.on_screen(place, under).expand(space::HAIR);
        ui.painter().rect_stroke(edge, 0, Stroke::new(line::THIN, accent), StrokeKind::Outside);
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        response.clicked().then(|| under.origin.clone())
    }

    fn on_screen(&self, place: Rect, spot: &Spot) -> Rect {
        let start = place.min + vec2(spot.left, spot.top) * self.scale;
        Rect::from_min_size(start, vec2(spot.width, spot.height) * self.scale)
    }
}

/// Whether a spot was printed from the field that is typed in, or from a group that holds it.
fn is_of(printed: &Origin, typed: &Origin) -> bool {
    let holds =
        |group: &str| typed.field.strip_prefix(group).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    printed.record == typed.record && !printed.field.is_empty() && holds(&printed.field)
}
