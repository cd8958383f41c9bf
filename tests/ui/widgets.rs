//! What the widgets do when they are typed in, clicked and driven by keys, found by the names that people hear.

mod hearing;
mod links;
mod lists;
mod messages;
mod phrases;
mod picking;
mod typing;
mod walking;
