//! The window without a display or a painter, drawn frame by frame up to the triangles, and empty windows of egui's own
//! to hold it against.

use std::hint::black_box;
use std::mem;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use eframe::App as _;
use eframe::egui::{
    self, CentralPanel, Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PlatformOutput, Pos2,
    RawInput, Rect, Role, TextEdit, TouchPhase, Ui, pos2, vec2,
};
use folkmoot::app::{Clock, Left, Settings};
use folkmoot::model::{Id, Kind};
use folkmoot::store::{Places, write_settings};
use folkmoot::ui::Window;
use folkmoot::ui::processor::{Picture, Textures};

const SIZE: egui::Vec2 = vec2(1440.0, 900.0);
/// A frame of a screen that shows sixty a second.
pub const SIXTIETH: f64 = 1.0 / 60.0;
const MINUTES: usize = 4;
/// Over the list of records.
const LIST: Pos2 = pos2(420.0, 500.0);

/// Something that is drawn frame by frame.
pub struct Screen<T> {
    pub ctx: Context,
    time: f64,
    pub shows: T,
    /// Where the frames are drawn by the processor; nowhere, where they end with the triangles.
    pub drawn: Option<Drawn>,
}

/// What the processor draws, and what it draws from.
#[derive(Default)]
pub struct Drawn {
    pub picture: Picture,
    textures: Textures,
}

/// What a window does in a frame.
pub trait Shows {
    fn order(&mut self, _ctx: &Context, _input: &mut RawInput) {}
    fn show(&mut self, ui: &mut Ui);
}

/// egui's own window with nothing in it.
pub struct Empty;

impl Shows for Empty {
    fn show(&mut self, ui: &mut Ui) {
        CentralPanel::default().show(ui, |_| {});
    }
}

/// egui's own window with one field to type into.
#[derive(Default)]
pub struct Field(String);

impl Shows for Field {
    fn show(&mut self, ui: &mut Ui) {
        CentralPanel::default().show(ui, |ui| ui.add(TextEdit::multiline(&mut self.0)).request_focus());
    }
}

impl Shows for Window {
    fn order(&mut self, ctx: &Context, input: &mut RawInput) {
        self.raw_input_hook(ctx, input);
    }

    fn show(&mut self, ui: &mut Ui) {
        Window::show(self, ui);
    }
}

impl<T: Shows> Screen<T> {
    pub fn new(open: impl FnOnce(&Context) -> T) -> Self {
        let ctx = Context::default();
        let shows = open(&ctx);
        Self { ctx, time: 0.0, shows, drawn: None }
    }

    /// Draws a frame, so long after the last one.
    pub fn frame(&mut self, after: f64, events: Vec<Event>) -> PlatformOutput {
        self.time += after;
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, SIZE));
        let mut input = RawInput { screen_rect, time: Some(self.time), events, ..RawInput::default() };
        self.shows.order(&self.ctx, &mut input);
        let mut output = self.ctx.run_ui(input, |ui| self.shows.show(ui));
        let scale = output.pixels_per_point;
        let primitives = black_box(self.ctx.tessellate(mem::take(&mut output.shapes), scale));
        if let Some(Drawn { picture, textures }) = &mut self.drawn {
            textures.take_in(&mut output.textures_delta);
            black_box(picture.draw((SIZE.x as u32, SIZE.y as u32), scale, &primitives, textures));
            textures.let_go(&mut output.textures_delta);
        }
        output.textures_delta.clear();
        output.platform_output
    }

    pub fn frames(&mut self, count: usize) {
        for _ in 0..count {
            self.frame(SIXTIETH, Vec::new());
        }
    }

    /// The work of the thread that draws for a frame in which this happens.
    pub fn worked(&mut self, events: Vec<Event>) -> Duration {
        let began = ThreadTime::now();
        self.frame(SIXTIETH, events);
        began.elapsed()
    }

    /// The work of the thread that draws for one letter that is typed or taken back, so long after the last frame.
    pub fn letter(&mut self, number: u64, after: f64) -> Duration {
        let typed = match number.is_multiple_of(2) {
            true => vec![key(Key::N, Modifiers::NONE), Event::Text("n".to_owned())],
            false => vec![key(Key::Backspace, Modifiers::NONE)],
        };
        let began = ThreadTime::now();
        self.frame(after, typed);
        began.elapsed()
    }
}

pub fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

pub fn open(places: &Places) -> Screen<Window> {
    Screen::new(|ctx| Window::new(ctx, places.clone(), Clock::system()))
}

impl Screen<Window> {
    /// Draws as often as a screen does until the folder is read. Returns the most work that one of the frames was.
    pub fn until_read(&mut self) -> Duration {
        let mut most = Duration::ZERO;
        loop {
            let (began, worked) = (Instant::now(), ThreadTime::now());
            self.frame(SIXTIETH, Vec::new());
            most = most.max(worked.elapsed());
            let session = self.shows.session();
            if session.folder().is_some() && !session.is_loading() {
                return most;
            }
            std::thread::sleep(Duration::from_secs_f64(SIXTIETH).saturating_sub(began.elapsed()));
        }
    }

    /// The work of the thread that draws for one turn of the wheel over the list of records, to and fro.
    pub fn wheel(&mut self, number: u64) -> Duration {
        let delta = if (number / 100).is_multiple_of(2) { vec2(0.0, -60.0) } else { vec2(0.0, 60.0) };
        let (unit, phase, source) = (MouseWheelUnit::Point, TouchPhase::Move, MouseWheelSource::Wheel);
        let turned = Event::MouseWheel { unit, delta, phase, source, modifiers: Modifiers::NONE };
        self.worked(vec![Event::PointerMoved(LIST), turned])
    }

    /// Opens the search over everything and types a word that many texts have, until its answers are there.
    pub fn search(&mut self, word: &str) {
        self.frame(SIXTIETH, vec![key(Key::F, Modifiers::COMMAND | Modifiers::SHIFT)]);
        self.frames(4);
        self.frame(SIXTIETH, vec![Event::Text(word.to_owned())]);
        self.ctx.enable_accesskit();
        let until = Instant::now() + Duration::from_secs(20);
        while !self.says_how_many() {
            assert!(Instant::now() < until, "nothing was found");
            std::thread::sleep(Duration::from_secs_f64(SIXTIETH));
        }
        self.ctx.disable_accesskit();
    }

    fn says_how_many(&mut self) -> bool {
        let update = self.frame(SIXTIETH, Vec::new()).accesskit_update.unwrap();
        let mut said = update.nodes.iter().filter_map(|(_, node)| node.label().or(node.value()));
        said.any(|words| words.starts_with(|first: char| ('1'..='9').contains(&first)) && words.contains(" found"))
    }

    /// Puts so many words, in paragraphs of a hundred, into the field that has the keyboard.
    pub fn paste_words(&mut self, count: usize) {
        let paragraph = vec!["word"; 100].join(" ");
        let text = vec![paragraph; count / 100].join("\n\n");
        self.frame(SIXTIETH, vec![Event::Paste(text)]);
        self.frames(4);
    }

    /// Gives the keyboard to the tallest field in view.
    pub fn focus_tallest(&mut self) {
        self.ctx.enable_accesskit();
        self.frames(2);
        let update = self.frame(SIXTIETH, Vec::new()).accesskit_update.unwrap();
        let fields = update.nodes.iter().filter(|(_, node)| node.role() == Role::MultilineTextInput);
        let height = |node: &egui::accesskit::Node| node.bounds().map_or(0.0, |bounds| bounds.height());
        let (target, _) = fields.max_by(|(_, a), (_, b)| height(a).total_cmp(&height(b))).unwrap();
        let request = egui::accesskit::ActionRequest {
            action: egui::accesskit::Action::Focus,
            target_tree: egui::accesskit::TreeId::ROOT,
            target_node: *target,
            data: None,
        };
        self.frame(SIXTIETH, vec![Event::AccessKitActionRequest(request)]);
        self.ctx.disable_accesskit();
    }
}

/// The user's settings say that this record was open last.
pub fn leave_at(places: &Places, left: Option<Left>) {
    write_settings(places, &Settings { left, ..Settings::default() }).unwrap();
}

/// The window will open with the first record of this kind, an event with its minutes.
pub fn leave_at_first(places: &Places, kind: Kind) {
    leave_at(places, Some(Left { kind, record: first_of(places, kind), page: MINUTES }));
}

/// A window that has read everything, with the first record of a kind open.
pub fn open_at(places: &Places, kind: Kind) -> Screen<Window> {
    open_drawn_at(places, kind, None)
}

/// The same, drawn by the processor from its first frame on.
pub fn open_drawn_at(places: &Places, kind: Kind, drawn: Option<Drawn>) -> Screen<Window> {
    leave_at_first(places, kind);
    let mut screen = Screen { drawn, ..open(places) };
    screen.until_read();
    screen.frames(10);
    screen
}

fn first_of(places: &Places, kind: Kind) -> Id {
    let opened = folkmoot::app::open_now(&places.default_workspace(), places).unwrap();
    opened.workspace.of_kind(kind).next().unwrap().id()
}
