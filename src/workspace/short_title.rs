//! Titles as they stand under the heading of their series. What is left out is never more than the heading says.

/// A title without the name of its series at its beginning or its end, and without the number that it has there where
/// more follows: "Launch evening". The whole of it where nothing or no more than a number would begin what is left.
pub fn without<'a>(title: &'a str, series: &str) -> &'a str {
    let between =
        |c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '-' | '\u{2013}' | '\u{2014}' | '|' | '/');
    let (before, after) = (title.strip_suffix(series), title.strip_prefix(series));
    let rest = match (before.filter(|_| !series.is_empty()), after) {
        (Some(before), _) => {
            let before = before.trim_end_matches(between);
            let before = before.strip_suffix(" the").unwrap_or(before);
            let joins = [" of", " at", " for", " from", " to"];
            joins.iter().find_map(|join| before.strip_suffix(join)).unwrap_or(before)
        }
        (None, Some(after)) if after.starts_with(between) => after,
        _ => title,
    };
    let rest = rest.trim_matches(between);
    let numbered = rest.split_once(": ").filter(|(number, _)| is_number(number));
    let rest = numbered.map_or(rest, |(_, more)| more.trim_start());
    // "2" and "2 again" say nothing by themselves.
    let first = rest.split(between).next().unwrap_or_default();
    if is_number(first) { title } else { rest }
}

fn is_number(words: &str) -> bool {
    words.chars().all(|c| c.is_ascii_digit())
}
