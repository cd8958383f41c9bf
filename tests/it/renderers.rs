//! Which ways of drawing the window are tried: those that this system has, but for one that took the program down.

use folkmoot::app::{Places, Renderer};
use folkmoot::store::note_drawing;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 6, 8);

#[test]
fn what_took_the_program_down_is_passed_by_for_a_while_unless_it_is_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let auto = |today: Date| Renderer::Auto.tried(&places, today);
    assert_eq!(auto(TODAY), Renderer::HERE);
    Renderer::OpenGl.begins(&places, TODAY);
    let without: Vec<_> = Renderer::HERE.iter().copied().filter(|way| *way != Renderer::OpenGl).collect();
    assert_eq!(auto(TODAY), without);
    assert_eq!(auto(date(2026, 9, 5)), without, "after 89 days");
    assert_eq!(auto(date(2026, 9, 6)), Renderer::HERE, "after 90 days");
    assert_eq!(auto(date(2026, 6, 7)), Renderer::HERE, "the clock was wrong");
    assert_eq!(Renderer::OpenGl.tried(&places, TODAY), [Renderer::OpenGl]);
    Renderer::OpenGl.stands(&places);
    assert_eq!(auto(TODAY), Renderer::HERE);
}

#[test]
fn the_processor_is_always_tried_and_a_note_that_nobody_wrote_says_nothing() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    note_drawing(&places, "processor", TODAY);
    Renderer::Processor.begins(&places, TODAY);
    assert_eq!(Renderer::Auto.tried(&places, TODAY), Renderer::HERE);
    note_drawing(&places, "opengl", TODAY);
    std::fs::write(places.data.join("local/drawing-by-opengl"), "yesterday").unwrap();
    assert_eq!(Renderer::Auto.tried(&places, TODAY), Renderer::HERE);
}
