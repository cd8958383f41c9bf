//! The window where no graphics driver draws it: a picture made by the processor, put into a window of winit's.
//!
//! `picture` draws egui's triangles: in `damage` it finds the tiles that differ from the frame before, `pieces`,
//! `triangle` and `upright` draw them, `band` mixes colours, `textures` holds what is drawn from. `open` is the window
//! with its keyboard, clipboard and screen reader, `desk` hands on what the system tells it, `pace` says when it is drawn. The tests of the window draw their
//! pictures with it too. How Folkmoot looks is not known here.

mod band;
mod damage;
mod desk;
mod open;
mod pace;
mod picture;
mod pieces;
mod textures;
mod triangle;
mod upright;

pub use band::Area;
pub(super) use desk::run;
pub use picture::Picture;
pub use textures::Textures;
