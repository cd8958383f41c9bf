//! The signs in a drawing's words that none of our fonts has. The typesetter leaves them out and says nothing of it.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::fonts;

/// Each once, in the order in which they stand.
pub fn signs_left_out(drawing: &str) -> Vec<char> {
    let mut left_out = Vec::new();
    for sign in words_of(drawing).chars().filter(|sign| !sign.is_whitespace()) {
        if !fonts::shared().show(sign) && !left_out.contains(&sign) {
            left_out.push(sign);
        }
    }
    left_out
}

/// What stands in its texts, as far as it can be read.
fn words_of(drawing: &str) -> String {
    let (mut reader, mut words, mut depth) = (Reader::from_str(drawing), String::new(), 0_usize);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) if depth > 0 || start.local_name().as_ref() == "text" => depth += 1,
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Text(text)) if depth > 0 => words.push_str(&text.xml10_content()),
            Ok(Event::GeneralRef(sign)) if depth > 0 => words.extend(sign.resolve_char_ref().ok().flatten()),
            Ok(Event::Eof) | Err(_) => return words,
            Ok(_) => {}
        }
    }
}
