//! The words around a date that say whether something is to be done by then.

/// Before a date that something is to be done by, wherever it stands.
pub const BY: &[&[&str]] = &[
    &["by"],
    &["before"],
    &["no", "later", "than"],
    &["not", "later", "than"],
    &["due"],
    &["due", "by"],
    &["due", "on"],
    &["deadline"],
];
/// Before a date that ends the line or begins it.
pub const AT: &[&[&str]] = &[&["on"], &["at"], &["over"], &["at", "the"], &["over", "the"], &[]];
/// Before a date at which something is done, wherever it stands.
pub const ON: &[&[&str]] = &[&["on"], &["over"], &["over", "the"]];
/// A date behind one of these belongs to the thing, and not to the doing: "the hall for Friday", "the key until June".
pub const OF_THE_THING: &[&str] = &[
    "for", "from", "until", "till", "to", "into", "onto", "after", "since", "of", "about", "between", "with", "and",
    "or", "during",
];
/// What is sent or ready "for Friday" is due then; what is booked for it is not.
pub const DELIVERS: &[&str] = &[
    "bring",
    "circulate",
    "complete",
    "draft",
    "email",
    "finish",
    "forward",
    "get",
    "make",
    "post",
    "prepare",
    "print",
    "produce",
    "send",
    "share",
    "submit",
    "write",
];
/// What is delivered, before "for".
pub const DELIVERED: &[&str] = &["it", "them", "this", "these", "ready", "done", "finished"];
/// The next meeting, after "by", "for" or "at", or alone at an end.
pub const NEXT: &[&[&str]] = &[
    &["next", "meeting"],
    &["next", "time"],
    &["next", "session"],
    &["next", "mtg"],
    &["next", "set"],
    &["our", "next", "meeting"],
];
/// Before the next meeting; without one of them what stands before may need the words: "bring it to the next meeting".
pub const LEADS: &[&str] = &["by", "for", "before", "at", "until", "in", "during"];
/// The next meeting behind one of these is what something is about.
pub const OF_THE_MEETING: &[&str] = &["of", "about", "from", "after", "since", "between", "with"];
pub const MEETINGS: &[&str] = &["meeting", "mtg", "session", "set"];
pub const ORDINALS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];
pub const STANDING: &[&[&str]] = &[
    &["ongoing"],
    &["standing"],
    &["standing", "action"],
    &["monthly"],
    &["weekly"],
    &["every", "month"],
    &["each", "month"],
    &["every", "week"],
    &["each", "week"],
    &["every", "meeting"],
    &["at", "every", "meeting"],
    &["at", "each", "meeting"],
];
