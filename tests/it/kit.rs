//! The paper kit: what hangs at the door, lies on the tables and is worn.

mod badges;
mod door;
mod launch;
mod pages;
mod sign_in;
mod tables;
mod told;
pub mod world;
