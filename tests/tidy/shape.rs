//! The shape of a file: it opens by saying what it is for, and it and its functions stay short enough to read.

use crate::finding::Finding;
use crate::source::{Source, lines};

/// Longest file, in lines.
const LONGEST_FILE: usize = 300;
/// Longest file in `model`, where a struct and its table of fields stay together and are read as a list.
const LONGEST_MODEL_FILE: usize = 400;
/// Longest function, in lines, from `fn` to its closing brace.
const LONGEST_FUNCTION: usize = 60;

/// That the first line is `//!` with words on it.
pub fn opens_with_its_purpose(source: &Source) -> Vec<Finding> {
    let first = source.text.lines().next().unwrap_or_default();
    if first.strip_prefix("//!").is_some_and(|words| !words.trim().is_empty()) {
        return Vec::new();
    }
    vec![Finding::new(&source.path, 1, "open with `//!`: what the file is for and what it leaves out")]
}

/// That neither the file nor a function of it is longer than the limits above.
pub fn is_short(source: &Source) -> Vec<Finding> {
    let most = if source.path.starts_with("src/model/") { LONGEST_MODEL_FILE } else { LONGEST_FILE };
    let length = source.text.lines().count();
    let mut found = Vec::new();
    if length > most {
        found.push(Finding::new(&source.path, 1, format!("{length} lines; split it by feature, {most} is the most")));
    }
    for function in functions(source).into_iter().filter(|function| function.lines > LONGEST_FUNCTION) {
        let message = format!("`{}` has {} lines; {LONGEST_FUNCTION} is the most", function.name, function.lines);
        found.push(Finding::new(&source.path, function.line, message));
    }
    found
}

struct Function<'a> {
    name: &'a str,
    line: usize,
    lines: usize,
}

/// Every function with a body, a nested one as well as the one around it.
fn functions(source: &Source) -> Vec<Function<'_>> {
    let mut found = Vec::new();
    let mut offset = 0;
    for (line, text) in lines(&source.bare) {
        for (at, name) in names(text) {
            if let Some(lines) = body_lines(&source.bare[offset + at..]) {
                found.push(Function { name, line, lines });
            }
        }
        offset += text.len() + 1;
    }
    found
}

/// The names that follow the word `fn` in a line, and where. A function's type, `fn(…)`, has none.
fn names(line: &str) -> impl Iterator<Item = (usize, &str)> {
    line.match_indices("fn ").filter_map(|(at, _)| {
        let joined = line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let rest = line[at + 3..].trim_start();
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        (!joined && end > 0).then(|| (at, &rest[..end]))
    })
}

/// How many lines a function takes from its `fn` to its closing brace; none where it has no body.
fn body_lines(from_fn: &str) -> Option<usize> {
    let (mut brackets, mut braces, mut lines) = (0, 0, 1);
    for c in from_fn.chars() {
        match c {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets -= 1,
            ';' if brackets == 0 && braces == 0 => return None,
            '{' => braces += 1,
            '}' => {
                braces -= 1;
                if braces == 0 {
                    return Some(lines);
                }
            }
            '\n' => lines += 1,
            _ => {}
        }
    }
    None
}

#[test]
fn a_file_must_open_with_its_purpose() {
    use crate::finding::expect;
    let path = "src/model/x.rs";
    expect(opens_with_its_purpose, path, "//! What it is for.\n", &[]);
    for text in ["", "//!\n//! Late.", "use x;\n//! Late.", "// A remark."] {
        expect(opens_with_its_purpose, path, text, &[(1, "what the file is for")]);
    }
}

#[test]
fn long_files_are_found() {
    use crate::finding::expect;
    let lines = |n: usize| "// x\n".repeat(n);
    expect(is_short, "src/ui/x.rs", &lines(300), &[]);
    expect(is_short, "src/ui/x.rs", &lines(301), &[(1, "301 lines")]);
    expect(is_short, "src/model/x.rs", &lines(400), &[]);
    expect(is_short, "src/model/x.rs", &lines(401), &[(1, "401 lines")]);
}

#[test]
fn long_functions_are_found() {
    use crate::finding::expect;
    let path = "src/ui/x.rs";
    let body = |n: usize| "    x();\n".repeat(n);
    let long = body(59);
    expect(is_short, path, &format!("fn f() {{\n{}}}\n", body(58)), &[]);
    expect(is_short, path, &format!("\n  pub fn f(a: [u8; 3]) -> X\n{{\n{long}}}\n"), &[(2, "`f` has 62 lines")]);
    expect(is_short, path, &format!("fn f();\nconst X: T = T {{\n{long}}};\n"), &[]);
    expect(is_short, path, &format!("const X: fn(&T) = y;\nstatic Y: Z = {{\n{long}}};\n"), &[]);
    expect(is_short, path, &format!("fn f() {{ \"}}\"; // }}\n{long}}}\n"), &[(1, "`f` has 61 lines")]);
    expect(is_short, path, &format!("fn f() {{ x('}}');\n{}}}\n{long}", body(3)), &[]);
}
