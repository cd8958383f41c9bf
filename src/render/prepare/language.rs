//! The language of a document, as formats that know it by two names want it.

/// `en-GB` as `en` and `GB`; English where the tag is none that formats know.
pub fn language_and_region(tag: &str) -> (&str, Option<&str>) {
    let mut parts = tag.split('-');
    let letters =
        |part: &&str, lengths: &[usize]| lengths.contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphabetic());
    let language = parts.next().filter(|part| letters(part, &[2, 3])).unwrap_or("en");
    (language, parts.find(|part| letters(part, &[2])))
}
