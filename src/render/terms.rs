//! A term and what it stands for in one line, where there is no column to tell them apart.

/// A term and its colon. One that ends in a mark of its own needs none.
pub fn with_colon(term: &str) -> String {
    let colon = if term.ends_with(char::is_alphanumeric) { ":" } else { "" };
    format!("{term}{colon}")
}

/// "Sketch: March 2026"; where nothing is said of it the term stands alone.
pub fn labelled(term: &str, said: &str) -> String {
    match said.trim() {
        "" => term.trim().to_owned(),
        said => format!("{} {said}", with_colon(term)).trim().to_owned(),
    }
}
