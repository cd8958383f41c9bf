//! Lines of a text that is read as it stands: how parts are set apart, and how what belongs together is set in.

/// Lines without their ends.
pub type Lines = Vec<String>;

/// The parts one below another with an empty line between; parts without a line are left out.
pub fn spaced(parts: impl IntoIterator<Item = Lines>) -> Lines {
    let mut all = Lines::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !all.is_empty() {
            all.push(String::new());
        }
        all.extend(part);
    }
    all
}

/// The lines behind a mark: `first` before the first of them, `rest` before the others. Without a line the mark stands
/// alone.
pub fn hung(lines: Lines, first: &str, rest: &str) -> Lines {
    let lines = if lines.is_empty() { vec![String::new()] } else { lines };
    let marked = |(index, line): (usize, String)| {
        let line = format!("{}{line}", if index == 0 { first } else { rest });
        line.trim_end().to_owned()
    };
    lines.into_iter().enumerate().map(marked).collect()
}

/// The file: every line ends, and none is empty at its start or end.
pub fn file(lines: &Lines) -> Vec<u8> {
    let text = lines.join("\n");
    format!("{}\n", text.trim_matches('\n')).into_bytes()
}
