//! What the system tells the window: keys, the pointer, a screen reader's wishes, that it should close. There is one
//! window, and it closes when Folkmoot lets it. What is drawn into it is `open`'s matter.

use eframe::UserEvent;
use eframe::egui::{Context, ViewportBuilder, ViewportEvent};
use egui_winit::accesskit_winit;
use winit::application::ApplicationHandler;
use winit::event::{StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use winit::platform::run_on_demand::EventLoopExtRunOnDemand;
use winit::window::WindowId;

use super::open::{Create, Open};
use crate::app::Clock;

/// Opens the window and returns when it is closed.
///
/// # Errors
/// In the system's words, where it gives no window that can be drawn to.
pub fn run(
    event_loop: &mut EventLoop<UserEvent>,
    builder: ViewportBuilder,
    clock: Clock,
    create: Create<'_>,
) -> Result<(), String> {
    let proxy = event_loop.create_proxy();
    let mut desk = Desk { proxy, builder, clock, create: Some(create), open: None, failed: None };
    event_loop.run_app_on_demand(&mut desk).map_err(|error| error.to_string())?;
    desk.failed.map_or(Ok(()), Err)
}

struct Desk<'a> {
    proxy: EventLoopProxy<UserEvent>,
    builder: ViewportBuilder,
    clock: Clock,
    create: Option<Create<'a>>,
    open: Option<Open>,
    failed: Option<String>,
}

impl Desk<'_> {
    fn open(&mut self, event_loop: &ActiveEventLoop) -> Result<(), String> {
        let Some(create) = self.create.take() else { return Ok(()) };
        let ctx = context(&self.proxy, self.clock);
        let mut open = Open::new(event_loop, ctx, &self.builder, create)?;
        // Before the window is seen for the first time, or a screen reader is told of an empty one.
        open.input.init_accesskit(event_loop, &open.window, self.proxy.clone());
        open.pace.ask(self.clock.instant());
        self.open = Some(open);
        Ok(())
    }

    fn frame(&mut self, event_loop: &ActiveEventLoop) {
        let Some(open) = &mut self.open else { return };
        open.pace.begins(self.clock.instant());
        if let Err(error) = open.frame(event_loop) {
            self.failed = Some(error);
        }
        if open.closes || self.failed.is_some() {
            self.open = None;
            event_loop.exit();
        }
    }

    /// Draws where it is due, and says how long nothing is.
    fn keep_pace(&mut self, event_loop: &ActiveEventLoop) {
        let now = self.clock.instant();
        let Some(open) = &mut self.open else { return };
        if open.pace.is_due(now) {
            // The system gives no frame to a window that it does not show yet.
            if open.is_first || !open.is_visible() {
                self.frame(event_loop);
            } else {
                open.asked = true;
                open.pace.begins(now);
                open.window.request_redraw();
            }
        }
        let rest = self.open.as_ref().map_or(ControlFlow::Wait, |open| open.pace.rest());
        event_loop.set_control_flow(rest);
    }

    fn hear(&mut self, event: accesskit_winit::WindowEvent) {
        let Some(open) = &mut self.open else { return };
        match event {
            accesskit_winit::WindowEvent::InitialTreeRequested => open.ctx.enable_accesskit(),
            accesskit_winit::WindowEvent::ActionRequested(request) => open.input.on_accesskit_action_request(request),
            accesskit_winit::WindowEvent::AccessibilityDeactivated => return open.ctx.disable_accesskit(),
        }
        open.pace.ask(self.clock.instant());
    }
}

/// What egui keeps between frames; it wakes the window through the proxy.
fn context(proxy: &EventLoopProxy<UserEvent>, clock: Clock) -> Context {
    let ctx = Context::default();
    ctx.options_mut(|options| options.max_passes = std::num::NonZeroUsize::MIN.saturating_add(1));
    let proxy = proxy.clone();
    ctx.set_request_repaint_callback(move |info| {
        let when = clock.instant() + info.delay;
        let (viewport_id, cumulative_pass_nr) = (info.viewport_id, info.current_cumulative_pass_nr);
        // Where the window is gone, nothing needs to be drawn.
        let _ = proxy.send_event(UserEvent::RequestRepaint { viewport_id, when, cumulative_pass_nr });
    });
    ctx
}

impl ApplicationHandler<UserEvent> for Desk<'_> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        if let Err(error) = self.open(event_loop) {
            self.failed = Some(error);
            event_loop.exit();
        }
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, _: StartCause) {
        self.keep_pace(event_loop);
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.keep_pace(event_loop);
    }

    fn user_event(&mut self, _: &ActiveEventLoop, event: UserEvent) {
        match event {
            UserEvent::RequestRepaint { when, cumulative_pass_nr: asked_in, .. } => {
                let Some(open) = &mut self.open else { return };
                let now = open.ctx.cumulative_pass_nr();
                // What asked earlier was drawn since.
                if now == asked_in || now == asked_in + 1 {
                    open.pace.ask(when);
                }
            }
            UserEvent::AccessKitActionRequest(event) => self.hear(event.window_event),
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, _: WindowId, event: WindowEvent) {
        let Some(open) = &mut self.open else { return };
        match event {
            WindowEvent::RedrawRequested => return self.frame(event_loop),
            WindowEvent::CloseRequested => {
                open.info.events.push(ViewportEvent::Close);
                open.ctx.request_repaint();
            }
            WindowEvent::Occluded(is_occluded) => open.info.occluded = Some(is_occluded),
            _ => {}
        }
        if matches!(event, WindowEvent::Resized(_) | WindowEvent::Occluded(_) | WindowEvent::Focused(_)) {
            open.asked = false;
        }
        if open.input.on_window_event(&open.window, &event).repaint {
            open.pace.ask(self.clock.instant());
        }
    }
}
