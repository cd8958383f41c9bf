//! What counts as the text of minutes: everything that a full print of them says of the meeting as it was.
//!
//! What goes on after a meeting does not count: what became of its actions, who answered an offer, what may be shown to
//! whom, whose words may be quoted, how the page is arranged. Each field of the records stands here on one side or the
//! other, so that a new one has to be decided upon. A field that comes to count later must leave old fingerprints as they
//! are while nothing is typed in it; everything else needs a new rule.

use crate::model::{Id, Kind};

/// Whether a field was decided upon, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    Counts,
    /// With the reason.
    Not(&'static str),
}

/// The fields at one level of a record: those that count, and those that don't.
struct Level {
    kind: Kind,
    /// The way to the level, `*` for each item; empty for the record itself.
    at: &'static str,
    counts: &'static [&'static str],
    not: &'static [(&'static str, &'static str)],
}

const fn level(
    kind: Kind,
    at: &'static str,
    counts: &'static [&'static str],
    not: &'static [(&'static str, &'static str)],
) -> Level {
    Level { kind, at, counts, not }
}

const ACCESS: &str = "who may read or be named is asked anew each time that it prints";
const AFTERWARDS: &str = "it is settled after the meeting";
const BEFORE: &str = "it belongs to the planning";
const LAYOUT: &str = "it arranges the page and says nothing of the meeting";
const OWN_FACTS: &str = "what the officer keeps with the record";
const STAGE: &str = "how far the minutes have come is no part of their text";

const FACT: &[&str] = &["kind", "qualifier", "amount", "of_what", "when", "source"];
const LINK: &[&str] = &["label", "address", "kind", "running_time", "remark"];
const LINK_NOT: &[(&str, &str)] = &[("seen_working", AFTERWARDS), ("local_copy", OWN_FACTS)];
const LIST: &[&str] = &["lead_in", "lines"];
const QUOTE: &[&str] = &["words", "speaker", "attribution", "context", "theme", "heard_at", "kind"];
const QUOTE_NOT: &[(&str, &str)] =
    &[("credit", ACCESS), ("clearance", ACCESS), ("channels", ACCESS), ("expires", ACCESS)];

/// Groups of which nothing counts.
const NOTHING: &[(Kind, &str, &str)] = &[
    (Kind::Event, "header", OWN_FACTS),
    (Kind::Event, "plan", BEFORE),
    (Kind::Event, "people/attendance/*/needs", "no minutes print it"),
    (Kind::Event, "review", "feedback and ideas go on coming in"),
    (Kind::Event, "details/links", "photographs and posts are added as they appear"),
    (Kind::Event, "minutes/unlocked", STAGE),
    (Kind::Event, "minutes/issues/*/rounds", "no minutes print it"),
    (Kind::Decision, "header", OWN_FACTS),
    (Kind::Action, "header", OWN_FACTS),
    (Kind::Action, "updates", "what was heard counts at the meeting where it was heard"),
    (Kind::Notice, "header", OWN_FACTS),
    (Kind::Notice, "responders", AFTERWARDS),
];

const LEVELS: &[Level] = &[
    level(
        Kind::Event,
        "details",
        &["title", "kind", "series", "ordinal", "theme", "when", "hosts", "organisers", "open_to", "about", "part_of"],
        &[
            ("status", AFTERWARDS),
            ("expenses", BEFORE),
            ("hashtags", AFTERWARDS),
            ("handles", AFTERWARDS),
            ("template", BEFORE),
            ("template_name", BEFORE),
        ],
    ),
    level(Kind::Event, "details/moves/*", &["from", "reason", "decided"], &[]),
    level(
        Kind::Event,
        "details/venue",
        &["name", "room", "address", "provisional"],
        &[
            ("map_note", BEFORE),
            ("transport", BEFORE),
            ("step_free", BEFORE),
            ("hearing_loop", BEFORE),
            ("quiet_room", BEFORE),
            ("refuge_points", BEFORE),
            ("wifi", BEFORE),
            ("blocked_sites", BEFORE),
            ("power", BEFORE),
            ("key_holder", BEFORE),
        ],
    ),
    level(Kind::Event, "details/partners/*", &["organisation", "method"], &[]),
    level(Kind::Event, "details/delegations/*", &["from", "why", "led_by", "count"], &[]),
    level(Kind::Event, "details/facts/*", FACT, &[]),
    level(
        Kind::Event,
        "people",
        &["chair", "facilitators", "minute_taker", "attended"],
        &[
            ("safeguarding_lead", BEFORE),
            ("first_aider", BEFORE),
            ("data_contact", BEFORE),
            ("capacity", BEFORE),
            ("show_rate", BEFORE),
            ("registered", BEFORE),
            ("walk_ins", "no minutes print it"),
            ("no_shows", "no minutes print it"),
        ],
    ),
    level(Kind::Event, "people/headcounts/*", &["qualifier", "count", "group"], &[]),
    level(
        Kind::Event,
        "people/attendance/*",
        &["person", "state", "role", "described_as", "arrived", "left"],
        &[
            ("name_in_minutes", ACCESS),
            ("apology_private", ACCESS),
            ("walk_in", "no minutes print it"),
            ("photographs", ACCESS),
            ("may_contact_until", ACCESS),
            ("meals", BEFORE),
        ],
    ),
    level(
        Kind::Event,
        "minutes",
        &["opening", "thanks", "closing", "sign_off", "closed_at"],
        &[
            ("status", STAGE),
            ("version", STAGE),
            ("style", LAYOUT),
            ("circulated", STAGE),
            ("comments_by", STAGE),
            ("comments", "for the writer of the minutes"),
            ("agreed_at", STAGE),
            ("signature", LAYOUT),
            ("signatory", AFTERWARDS),
            ("signed", AFTERWARDS),
            ("fingerprint", STAGE),
        ],
    ),
    level(
        Kind::Event,
        "minutes/items/*",
        &[
            "title",
            "kind",
            "lead",
            "start",
            "minutes_allowed",
            "minutes_used",
            "purpose",
            "opening",
            "discussion",
            "discussion_group",
            "keyword",
            "brief",
        ],
        &[("confidentiality", ACCESS)],
    ),
    level(Kind::Event, "minutes/items/*/lines/*", &["text", "kind"], &[("at", "no minutes print it")]),
    level(Kind::Event, "minutes/items/*/papers/*", LINK, LINK_NOT),
    level(Kind::Event, "minutes/items/*/links/*", LINK, LINK_NOT),
    level(Kind::Event, "minutes/items/*/announced/*", LIST, &[]),
    level(Kind::Event, "minutes/items/*/facts/*", FACT, &[]),
    level(Kind::Event, "minutes/items/*/quotes/*", QUOTE, QUOTE_NOT),
    level(
        Kind::Event,
        "minutes/items/*/presentations/*",
        &["title", "summary", "discussion_group"],
        &[("sharing", ACCESS)],
    ),
    level(Kind::Event, "minutes/items/*/presentations/*/presenters/*", &["person", "role", "organisation"], &[]),
    level(Kind::Event, "minutes/items/*/presentations/*/facts/*", FACT, &[]),
    level(Kind::Event, "minutes/items/*/presentations/*/links/*", LINK, LINK_NOT),
    level(Kind::Event, "minutes/items/*/presentations/*/media/*", &["kind", "title", "length"], &[]),
    level(Kind::Event, "minutes/items/*/presentations/*/announced/*", LIST, &[]),
    level(Kind::Event, "minutes/quotes/*", QUOTE, QUOTE_NOT),
    level(Kind::Event, "minutes/announced/*", LIST, &[]),
    level(
        Kind::Event,
        "minutes/next",
        &["when", "venue", "address", "venue_provisional", "map_note", "hosts", "theme", "about"],
        &[("event", "its record may be made later")],
    ),
    level(Kind::Event, "minutes/next/links/*", LINK, LINK_NOT),
    level(
        Kind::Event,
        "minutes/lead_ins",
        &["attendance", "quotes", "notices", "actions", "next", "agreed", "further", "videos"],
        &[
            ("links", "stands before links that come in afterwards"),
            ("next_time", "stands before feedback and ideas"),
            ("corrections", "stands before corrections that are made afterwards"),
        ],
    ),
    level(
        Kind::Event,
        "minutes/issues/*",
        &["title", "brought_by", "who", "resources", "action_plan", "barriers", "question"],
        &[
            ("stage", AFTERWARDS),
            ("notes", "for whoever brought it"),
            ("shared", ACCESS),
            ("minutes", "no minutes print it"),
        ],
    ),
    level(Kind::Event, "minutes/taken_on/*", &["action", "owner", "with", "chaser", "due", "by", "status"], &[]),
    level(Kind::Event, "minutes/corrections/*", &["place", "was", "now", "of"], &[("agreed_at", STAGE)]),
    level(
        Kind::Decision,
        "",
        &[
            "wording",
            "short",
            "made_by",
            "body",
            "date",
            "event",
            "item",
            "reasons",
            "rejected",
            "interests",
            "dissent",
            "vote",
            "affects",
            "review",
            "supersedes",
        ],
        &[("project", AFTERWARDS), ("output", AFTERWARDS)],
    ),
    level(
        Kind::Action,
        "",
        &["what", "event", "item"],
        &[
            // Whoever passes an action on must be able to say so, and lists and slips go by its owner. What the minutes say
            // of these is kept with them.
            ("owner", AFTERWARDS),
            ("with", AFTERWARDS),
            ("chaser", AFTERWARDS),
            ("due", AFTERWARDS),
            ("by", AFTERWARDS),
            ("priority", AFTERWARDS),
            ("status", AFTERWARDS),
            ("private", ACCESS),
            ("done_on", AFTERWARDS),
            ("evidence", AFTERWARDS),
            ("hidden_until", AFTERWARDS),
            ("project", AFTERWARDS),
        ],
    ),
    level(
        Kind::Notice,
        "",
        &["kind", "what", "by", "event", "item", "area", "availability", "urgency", "exchange"],
        &[("outcome", AFTERWARDS), ("thanked", AFTERWARDS), ("expires", AFTERWARDS), ("public", ACCESS)],
    ),
];

/// How a field was decided upon, by its path of keys and items' ids or `*`; none where nobody has, and for kinds that
/// minutes say nothing of.
pub fn decided(kind: Kind, path: &str) -> Option<Decided> {
    let pattern = pattern(path);
    let is_within = |group: &str| pattern.strip_prefix(group).is_some_and(|rest| rest.starts_with('/'));
    if let Some((.., why)) = NOTHING.iter().find(|(of, group, _)| *of == kind && is_within(group)) {
        return Some(Decided::Not(why));
    }
    let (at, key) = pattern.rsplit_once('/').unwrap_or(("", &pattern));
    let level = LEVELS.iter().find(|level| level.kind == kind && level.at == at)?;
    if level.counts.contains(&key) {
        return Some(Decided::Counts);
    }
    level.not.iter().find(|(not, _)| *not == key).map(|(_, why)| Decided::Not(why))
}

/// Whether a field counts as the text of minutes.
pub fn counts(kind: Kind, path: &str) -> bool {
    decided(kind, path) == Some(Decided::Counts)
}

/// Whether what stands in a list counts, so that nothing may be added to it, moved or taken out.
pub fn list_counts(kind: Kind, path: &str) -> bool {
    let items = format!("{}/*", pattern(path));
    LEVELS.iter().any(|level| level.kind == kind && level.at == items && !level.counts.is_empty())
}

/// The path with `*` in place of every id.
fn pattern(path: &str) -> String {
    let keys: Vec<&str> = path.split('/').map(|key| if key.parse::<Id>().is_ok() { "*" } else { key }).collect();
    keys.join("/")
}
