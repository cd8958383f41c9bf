//! The program: parses the command line; without arguments it opens the window.

fn main() {}
