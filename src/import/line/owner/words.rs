//! The words around a name that say whether somebody takes something on.

/// Between a name and what somebody takes on; the longest counts.
pub const TAKES_ON: &[&[&str]] = &[
    &["to"],
    &["will"],
    &["shall"],
    &["is", "to"],
    &["are", "to"],
    &["is", "going", "to"],
    &["agreed", "to"],
    &["has", "agreed", "to"],
    &["volunteered", "to"],
    &["promised", "to"],
    &["undertook", "to"],
    &["was", "asked", "to"],
    &["needs", "to"],
    &["will", "then"],
    &["to", "please"],
    &["please"],
];
/// After "to" or "will" these tell of something and take nothing on.
pub const TELLS: &[&str] = &[
    "a", "always", "an", "be", "blame", "feel", "have", "her", "his", "it", "its", "know", "like", "me", "my", "need", "never", "no",
    "not", "only", "our", "perhaps", "probably", "that", "the", "their", "them", "this", "us", "want", "you",
];
/// Words that begin a sentence with a capital letter and are nobody's name.
pub const NO_NAMES: &[&str] = &[
    "a", "access", "action", "all", "an", "and", "as", "at", "both", "each", "everybody", "everyone", "for", "from", "he",
    "how", "if", "in", "it", "most", "next", "no", "of", "on", "our", "she", "so", "some", "that", "the", "there", "they",
    "this", "to", "up", "we", "what", "when", "where", "who", "you",
];
