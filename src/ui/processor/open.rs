//! An open window: each of its frames, from what was typed to the pixels in it, with the same parts that eframe has for
//! keyboard, clipboard and screen reader.

use std::num::NonZeroU32;
use std::rc::Rc;

use eframe::egui::{Context, Event, RawInput, ViewportBuilder, ViewportCommand, ViewportId, ViewportInfo};
use softbuffer::{Rect, SoftBufferError, Surface};
use winit::event_loop::{ActiveEventLoop, OwnedDisplayHandle};

use super::band::Area;
use super::pace::Pace;
use super::picture::Picture;
use super::textures::Textures;
use crate::ui::window::Window;

/// Makes what the window shows, once there is one.
pub(super) type Create<'a> = Box<dyn FnOnce(&Context) -> Window + 'a>;

/// The window. What draws into it is let go of before it is.
pub(super) struct Open {
    surface: Surface<OwnedDisplayHandle, Rc<winit::window::Window>>,
    pub(super) input: egui_winit::State,
    pub(super) window: Rc<winit::window::Window>,
    pub(super) info: ViewportInfo,
    pub(super) ctx: Context,
    shows: Window,
    picture: Picture,
    textures: Textures,
    /// What came in while nothing was drawn.
    waiting: RawInput,
    pub(super) pace: Pace,
    /// The frame that the system gives is one that was asked for: what was drawn before is still in the window.
    pub(super) asked: bool,
    pub(super) is_first: bool,
    pub(super) closes: bool,
}

impl Open {
    /// Opens the window, not seen before its first frame is drawn.
    pub(super) fn new(
        event_loop: &ActiveEventLoop,
        ctx: Context,
        builder: &ViewportBuilder,
        create: Create<'_>,
    ) -> Result<Self, String> {
        let hidden = builder.clone().with_visible(false);
        let window = egui_winit::create_window(&ctx, event_loop, &hidden).map_err(|error| error.to_string())?;
        let window = Rc::new(window);
        let display = softbuffer::Context::new(event_loop.owned_display_handle()).map_err(|error| error.to_string())?;
        let surface = Surface::new(&display, Rc::clone(&window)).map_err(|error| error.to_string())?;
        let (scale, theme) = (Some(window.scale_factor() as f32), event_loop.system_theme());
        let input = egui_winit::State::new(ctx.clone(), ViewportId::ROOT, event_loop, scale, theme, None);
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, &ctx, &window, true);
        Ok(Self {
            surface,
            input,
            window,
            info,
            shows: create(&ctx),
            ctx,
            picture: Picture::on_several_cores(),
            textures: Textures::default(),
            waiting: RawInput::default(),
            pace: Pace::default(),
            asked: false,
            is_first: true,
            closes: false,
        })
    }

    pub(super) fn is_visible(&self) -> bool {
        self.info.visible().unwrap_or(true)
    }

    /// One frame: what came in, what is drawn, and what it asks of the window.
    pub(super) fn frame(&mut self, event_loop: &ActiveEventLoop) -> Result<(), String> {
        egui_winit::update_viewport_info(&mut self.info, &self.ctx, &self.window, false);
        let mut input = std::mem::take(&mut self.waiting);
        input.append(self.input.take_egui_input(&self.window));
        input.viewports = std::iter::once((ViewportId::ROOT, self.info.clone())).collect();
        self.shows.sort(&self.ctx, &mut input);
        let asks_to_close = input.viewport().close_requested();
        let commands = if self.is_visible() { self.drawn(event_loop, input)? } else { self.unseen(event_loop, input) };
        self.closes |= asks_to_close && !commands.contains(&ViewportCommand::CancelClose);
        let mut actions = Vec::new();
        egui_winit::process_viewport_commands(&self.ctx, &mut self.info, commands, &self.window, &mut actions);
        if actions.iter().any(|action| matches!(action, egui_winit::ActionRequested::Paste)) {
            let text = self.input.clipboard_text().filter(|text| !text.is_empty());
            self.waiting.events.extend(text.map(|text| Event::Paste(text.replace("\r\n", "\n"))));
            self.ctx.request_repaint();
        }
        Ok(())
    }

    /// A frame of a window that is seen. Returns what it asks of the window.
    fn drawn(&mut self, event_loop: &ActiveEventLoop, input: RawInput) -> Result<Vec<ViewportCommand>, String> {
        let shows = &mut self.shows;
        let mut output = self.ctx.run_ui(input, |ui| shows.show(ui));
        self.info.events.clear();
        self.input.handle_platform_output_with_event_loop(&self.window, event_loop, output.platform_output);
        let primitives = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        self.textures.take_in(&mut output.textures_delta);
        let size = self.window.inner_size();
        let changed =
            self.picture.draw((size.width, size.height), output.pixels_per_point, &primitives, &self.textures);
        self.textures.let_go(&mut output.textures_delta);
        if let (Some(width), Some(height)) = (NonZeroU32::new(size.width), NonZeroU32::new(size.height)) {
            self.present(width, height, &changed).map_err(|error| error.to_string())?;
        }
        if std::mem::take(&mut self.is_first) {
            self.window.set_visible(true);
        }
        Ok(output.viewport_output.remove(&ViewportId::ROOT).map(|output| output.commands).unwrap_or_default())
    }

    /// Work that goes on while nobody sees the window.
    fn unseen(&mut self, event_loop: &ActiveEventLoop, input: RawInput) -> Vec<ViewportCommand> {
        let shows = &mut self.shows;
        let mut output = self.ctx.run_logic(&input, |ctx| shows.unseen(ctx));
        self.info.events.clear();
        self.waiting = input;
        self.input.handle_platform_output_with_event_loop(&self.window, event_loop, output.platform_output);
        output.viewport_commands.remove(&ViewportId::ROOT).unwrap_or_default()
    }

    /// Puts into the window what was drawn anew, or all of it where the system may have lost what was there.
    fn present(&mut self, width: NonZeroU32, height: NonZeroU32, changed: &[Area]) -> Result<(), SoftBufferError> {
        let is_ours = std::mem::take(&mut self.asked);
        if is_ours && changed.is_empty() {
            return Ok(());
        }
        self.surface.resize(width, height)?;
        self.window.pre_present_notify();
        let mut buffer = self.surface.buffer_mut()?;
        if !is_ours || buffer.age() != 1 {
            buffer.copy_from_slice(self.picture.pixels());
            return buffer.present();
        }
        let line = self.picture.width();
        for area in changed {
            copy(&mut buffer, self.picture.pixels(), line, *area);
        }
        let damage: Vec<Rect> = changed.iter().filter_map(|area| rect(*area)).collect();
        buffer.present_with_damage(&damage)
    }
}

fn copy(to: &mut [u32], from: &[u32], line: usize, area: Area) {
    let (Ok(left), Ok(right)) = (usize::try_from(area.left), usize::try_from(area.right)) else { return };
    for y in (area.top..area.bottom).filter_map(|y| usize::try_from(y).ok()) {
        let span = y * line + left..y * line + right;
        if let (Some(to), Some(from)) = (to.get_mut(span.clone()), from.get(span)) {
            to.copy_from_slice(from);
        }
    }
}

fn rect(area: Area) -> Option<Rect> {
    Some(Rect {
        x: u32::try_from(area.left).ok()?,
        y: u32::try_from(area.top).ok()?,
        width: NonZeroU32::new(u32::try_from(area.right - area.left).ok()?)?,
        height: NonZeroU32::new(u32::try_from(area.bottom - area.top).ok()?)?,
    })
}
