//! Opens the window, by the first way of drawing it that works, and says what to do where none does.
//!
//! A system has one loop of events for a program, so every way is tried in the same one: a window that could not be
//! drawn to is gone again before the next is tried.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::rc::Rc;

use eframe::egui::{Context, IconData, ViewportBuilder};
use eframe::{CreationContext, NativeOptions, UserEvent};
use winit::event_loop::EventLoop;
use winit::platform::run_on_demand::EventLoopExtRunOnDemand;

use super::processor;
use super::window::Window;
use crate::app::{Clock, Layout, Places, Renderer, read_layout};
use crate::model::Problem;

const ELSE: &str = "Everything can also be listed and printed from the command line: folkmoot --help.";

/// Opens the window, on this folder or on the one that was open last, and returns when it is closed.
///
/// # Errors
/// Where the system gives no window, such as without a display.
pub fn run(places: Places, clock: Clock, folder: Option<PathBuf>, renderer: Renderer) -> Result<(), Problem> {
    let today = clock.today();
    let tried = renderer.tried(&places, today);
    if tried.is_empty() {
        return Err(Problem::new("Folkmoot can draw its window with DirectX on Windows alone.")
            .hint("Start it without --renderer, and it finds out what works."));
    }
    let mut event_loop = event_loop()?;
    let mut failed = String::new();
    for way in tried {
        let opened = Rc::new(Cell::new(false));
        let (is_open, at, folder) = (Rc::clone(&opened), places.clone(), folder.clone());
        let layout = read_layout(&places);
        way.begins(&places, today);
        let create = move |ctx: &Context| {
            is_open.set(true);
            log::info!("the window is drawn by {}", way.in_words());
            Window::opened(ctx, (at, clock), folder, way)
        };
        let ended = match way {
            Renderer::Processor => processor::run(&mut event_loop, viewport(&layout), clock, Box::new(create)),
            way => by_driver(&mut event_loop, viewport(&layout), way, create),
        };
        way.stands(&places);
        match ended {
            Ok(()) if opened.get() => return Ok(()),
            Err(error) if opened.get() => return Err(lost(&error)),
            Ok(()) => log::warn!("the window could not be drawn by {}", way.in_words()),
            Err(error) => {
                log::warn!("the window could not be drawn by {}: {error}", way.in_words());
                failed = error;
            }
        }
    }
    Err(undrawn(renderer, &failed))
}

/// What the window is called and how large it is.
fn viewport(Layout { width, height, .. }: &Layout) -> ViewportBuilder {
    let usual = |points: u16, usual: f32| if points == 0 { usual } else { f32::from(points) };
    ViewportBuilder::default()
        .with_title("Folkmoot")
        .with_app_id("folkmoot")
        .with_icon(icon())
        .with_inner_size([usual(*width, 1280.0), usual(*height, 760.0)])
        .with_min_inner_size([480.0, 360.0])
}

/// The program's picture in the list of windows; none where it can't be read, since the window matters more.
fn icon() -> IconData {
    let picture = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/package/icons/128.png"));
    picture.unwrap_or_default()
}

/// By a graphics driver; where there is none that works, nothing was created. Why not is in the log.
fn by_driver(
    event_loop: &mut EventLoop<UserEvent>,
    viewport: ViewportBuilder,
    way: Renderer,
    create: impl FnOnce(&Context) -> Window,
) -> Result<(), String> {
    let options = NativeOptions { viewport, renderer: drawn_with(way), ..NativeOptions::default() };
    let create = Box::new(move |creation: &CreationContext<'_>| {
        let window: Box<dyn eframe::App> = Box::new(create(&creation.egui_ctx));
        Ok(window)
    });
    let mut window = eframe::create_native("folkmoot", options, create, event_loop);
    event_loop.run_app_on_demand(&mut window).map_err(|error| error.to_string())
}

#[cfg(windows)]
fn drawn_with(way: Renderer) -> eframe::Renderer {
    match way {
        Renderer::Direct => eframe::Renderer::Wgpu,
        _ => eframe::Renderer::Glow,
    }
}

#[cfg(not(windows))]
fn drawn_with(_: Renderer) -> eframe::Renderer {
    eframe::Renderer::Glow
}

/// The system's loop of events. Where a library is missing it may stop in the middle, which is caught here: nothing was
/// opened by then.
fn event_loop() -> Result<EventLoop<UserEvent>, Problem> {
    let told = panic::take_hook();
    panic::set_hook(Box::new(|stop| log::error!("{stop}")));
    let made = panic::catch_unwind(AssertUnwindSafe(|| EventLoop::<UserEvent>::with_user_event().build()));
    panic::set_hook(told);
    match made {
        Ok(Ok(event_loop)) => Ok(event_loop),
        Ok(Err(error)) => {
            log::error!("no window: {error}");
            Err(no_screen(&error.to_string()))
        }
        Err(_) => Err(no_library()),
    }
}

fn no_screen(error: &str) -> Problem {
    if error.contains("librar") {
        return no_library();
    }
    let named = ["WAYLAND_DISPLAY", "DISPLAY"].into_iter().find_map(|name| {
        let value = std::env::var(name).ok().filter(|value| !value.is_empty())?;
        Some(format!("“{value}”, which {name} names"))
    });
    let problem = match named {
        Some(named) => Problem::new(format!("Folkmoot could not reach the screen {named}.")),
        None => Problem::new("Folkmoot found no screen to open its window on."),
    };
    problem
        .safe("All that you keep is untouched.")
        .hint(format!("Start it from a desktop, or name a screen in DISPLAY or WAYLAND_DISPLAY. {ELSE}"))
}

fn no_library() -> Problem {
    Problem::new("Folkmoot could not open its window, because a library that windows need is not installed.")
        .safe("All that you keep is untouched.")
        .hint(format!(
            "Ask whoever looks after this computer to install libx11-6, libx11-xcb1, libxcb1, libxcursor1, libxi6, \
             libxkbcommon0 and libxkbcommon-x11-0, as Debian calls them. {ELSE}"
        ))
}

fn undrawn(renderer: Renderer, error: &str) -> Problem {
    let why = if error.is_empty() { String::new() } else { format!(": {error}") };
    let problem =
        Problem::new(format!("Folkmoot could not draw its window{why}.")).safe("All that you keep is untouched.");
    match renderer {
        Renderer::Auto | Renderer::Processor => problem.hint(ELSE),
        _ => problem.hint("Start it without --renderer, and it finds out what works."),
    }
}

/// The system took the window away.
fn lost(error: &str) -> Problem {
    log::error!("the window was lost: {error}");
    Problem::new(format!("Folkmoot lost its window: {error}."))
        .safe("What was typed is saved, or kept as a draft on this computer.")
        .hint("Start Folkmoot again.")
}
