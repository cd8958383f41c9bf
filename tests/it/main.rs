//! What the rooms do together, through their public faces and without a window.

#[path = "../common/sample.rs"]
mod sample;

mod kinds;
