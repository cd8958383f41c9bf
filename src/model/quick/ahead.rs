//! Counts the parts of a list before they are read, so that the list takes the memory of its parts, and not that of the
//! next power of two. Nothing else hangs on it: a count that is wrong costs memory or time, and reads the same.

/// How many parts stand before the bracket that closes what the text is within. Nothing but memory hangs on it.
pub(super) fn parts_ahead(text: &str) -> usize {
    let length_up_to = |at: usize, end: &str| text.get(at..).and_then(|rest| rest.find(end)).unwrap_or(text.len());
    let (mut at, mut depth, mut parts, mut is_begun) = (0, 0_usize, 0, false);
    while let Some(byte) = text.as_bytes().get(at) {
        let is_blank = matches!(byte, b' ' | b'\n');
        match byte {
            b'"' => at += 1 + length_up_to(at + 1, "\""),
            b'#' => at += length_up_to(at, "\"#") + 1,
            b'(' | b'[' => depth += 1,
            b')' | b']' if depth == 0 => break,
            b')' | b']' => depth -= 1,
            b',' if depth == 0 => parts += 1,
            _ => {}
        }
        is_begun = *byte != b',' && (is_begun || !is_blank);
        at += 1;
    }
    parts + usize::from(is_begun)
}

#[cfg(test)]
mod tests {
    use super::parts_ahead;

    #[test]
    fn parts_are_counted_up_to_the_bracket_that_closes_them() {
        for (text, parts) in
            [("]", 0), (" ]", 0), ("1]", 1), ("1, 2,\n]", 2), ("(a: [1, 2]), (b: \"), ]\", c: (1, 2))]", 2)]
        {
            assert_eq!(parts_ahead(text), parts, "{text}");
        }
        assert_eq!(parts_ahead("r#\"a \", b\"#, \"\", ], 5"), 2);
        assert_eq!(parts_ahead("\"no end"), 1);
    }
}
