//! What draws the window: the processor where there is no graphics driver, and a sentence where there is no screen.

use std::process::Stdio;

use folkmoot::store::{fell_drawing, note_drawing};

use crate::home::Home;
use crate::screen::Screen;
use crate::wait::until;

/// Mesa's drivers are looked for where there are none.
const NO_DRIVER: [(&str, &str); 2] =
    [("LIBGL_DRIVERS_PATH", "/nonexistent"), ("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent")];
const DRAWN_BY_PROCESSOR: &str = "the window is drawn by the processor";
const TITLE: &str = "Drawn without a driver";

fn type_an_event(home: &Home, screen: &Screen, arguments: &[&str], environment: &[(&str, &str)]) {
    let mut window = screen.open_with(home, arguments, environment);
    window.press("ctrl+n");
    window.type_text(TITLE);
    window.press("Return");
    window.type_text("An item");
    home.wait_for_record("events", &[TITLE, "An item"]);
    home.wait_for_log(DRAWN_BY_PROCESSOR);
    window.close();
}

#[test]
#[ignore = "needs a screen of its own: see the head of main.rs"]
fn the_processor_draws_a_window_that_is_typed_into() {
    let home = Home::new();
    let screen = Screen::start(home.path());
    type_an_event(&home, &screen, &["--renderer", "processor"], &[]);
}

#[test]
#[ignore = "needs a screen of its own: see the head of main.rs"]
fn without_a_graphics_driver_the_processor_draws() {
    let home = Home::new();
    let screen = Screen::start(home.path());
    type_an_event(&home, &screen, &[], &NO_DRIVER);
}

/// What took the program down while it was tried is noted, and for a while it is not tried again unless it is asked for.
#[test]
#[ignore = "needs a screen of its own: see the head of main.rs"]
fn a_driver_that_took_the_program_down_is_passed_by() {
    let home = Home::new();
    let screen = Screen::start(home.path());
    let (places, today) = (home.places(), jiff::Zoned::now().date());
    note_drawing(&places, "opengl", today);
    type_an_event(&home, &screen, &[], &[]);
    assert_eq!(fell_drawing(&places, "opengl"), Some(today), "it was not tried");
    let window = screen.open_with(&home, &["--renderer", "opengl"], &[]);
    home.wait_for_log("the window is drawn by the graphics driver (OpenGL)");
    let forgotten = until(20, || fell_drawing(&places, "opengl").is_none().then_some(()));
    assert!(forgotten.is_some(), "it draws, and stays noted");
    window.close();
}

/// Drawn by the driver alone, where there is none, the program ends and says how to go on.
#[test]
#[ignore = "needs a screen of its own: see the head of main.rs"]
fn a_driver_that_was_asked_for_and_is_not_there_is_told() {
    let home = Home::new();
    let screen = Screen::start(home.path());
    let mut program = home.program();
    screen.on_screen(&mut program).args(["--renderer", "opengl"]).envs(NO_DRIVER);
    assert_told(program.stderr(Stdio::piped()), "Start it without --renderer");
}

#[test]
#[ignore = "starts the program without a screen"]
fn without_a_screen_a_sentence_says_what_to_do() {
    let home = Home::new();
    let check = |display: Option<&str>, expected: &str| {
        let mut program = home.program();
        program.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
        program.envs(display.map(|display| ("DISPLAY", display)));
        assert_told(&mut program, expected);
    };
    check(None, "found no screen to open its window on");
    check(Some(":4999"), "could not reach the screen “:4999”, which DISPLAY names");
}

/// The program ends with a sentence and without a panic.
#[track_caller]
fn assert_told(program: &mut std::process::Command, expected: &str) {
    let output = program.output().expect("the program starts");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains(expected) && !told.contains("panicked"), "it says:\n{told}");
}
