//! The page as a whole: the prose with its gaps filled, then the tables.

use folkmoot::documents::wording::fill;
use folkmoot::model::header::{Attachment, Rev, Unsettled};
use folkmoot::model::{FORMAT, Kind, RESERVED_FOLDERS, When};
use folkmoot::store::{LARGEST_RECORD, Marker, Tombstone};
use serde_aux::serde_introspection::serde_introspect;

use super::examples;
use super::tables::{Tables, plain_rows};

const OPENING: &str = include_str!("opening.md");

const MARKER_FIELDS: [(&str, &str, &str); 5] = [
    ("format", "number", "The format that the file is written in"),
    ("id", "[id](#ids)", "Tells this workspace from others, wherever it lies"),
    ("min_reader", "number", "The least format that a program must know to read the workspace"),
    ("min_writer", "number", "The least format that a program must know to change anything in it"),
    ("council", "group, as below", "The council or group as printed pages name it"),
];

const TOMBSTONE_FIELDS: [(&str, &str, &str); 5] = [
    ("format", "number", "The format that the file is written in"),
    ("id", "[id](#ids)", "The record's"),
    ("kind", "as in the [header](#header)", "The record's"),
    ("rev", "[version](#the-version)", "The deletion as a version of its own; its parents are what was deleted"),
    ("reason", "one of `Deleted`", "Why it is gone"),
];

const REV_FIELDS: [(&str, &str, &str); 4] = [
    ("n", "number", "One more than the greatest of its parents'"),
    ("parents", "list of texts", "The BLAKE3 hashes of the files that it was made from"),
    ("by", "text", "Who saved it, as they have said in Settings, or else the computer, by a name made of chance"),
    ("at", "[moment](#moments)", "When it was saved"),
];

const ATTACHMENT_FIELDS: [(&str, &str, &str); 6] = [
    ("id", "[id](#ids)", "Its name for good"),
    ("name", "text", "The name that the file had when it was added"),
    ("file", "text", "The copy's name in `attachments` or `put-away`: the BLAKE3 hash of its content, and its ending"),
    (
        "alt",
        "text",
        "What a picture shows, for those who don't see it. A PDF stands on no page without it or words below it",
    ),
    ("caption", "text", "Words that stand below it on pages"),
    ("off_pages", "`true` or `false`", "A picture that is kept and never printed"),
];

const CLASH_FIELDS: [(&str, &str, &str); 2] = [
    ("field", "text", "The field: its keys, and the ids of items on the way, joined by `/`"),
    ("other", "text", "The other value as a file has it, in RON; left out where it was cleared"),
];

const WHEN_FIELDS: [(&str, &str, &str); 5] = [
    ("span", "the days that are meant, as below", "`Unknown` where it is left out"),
    ("start", "[time](#times)", "When it begins on that day, or on each of the days"),
    ("end", "[time](#times)", "When it ends"),
    ("provisional", "`true` or `false`", "It is known, and not yet certain"),
    ("since", "`true` or `false`", "It began then and goes on"),
];

/// The whole text.
pub fn page() -> String {
    let mut tables = Tables::default();
    let council = tables.council_rows().join("\n");
    let mut page = opening(&council);
    for kind in Kind::ALL {
        let first = tables.sections.len();
        tables.add_kind(kind);
        for (index, section) in tables.sections[first..].iter().enumerate() {
            page += &format!("\n{}", section.text(if index == 0 { "##" } else { "###" }));
        }
    }
    page + &by_itself("The version", serde_introspect::<Rev>(), &REV_FIELDS)
        + &by_itself("Attachment", serde_introspect::<Attachment>(), &ATTACHMENT_FIELDS)
        + &by_itself("Clash", serde_introspect::<Unsettled>(), &CLASH_FIELDS)
}

fn by_itself(title: &str, keys: &[&str], rows: &[(&str, &str, &str)]) -> String {
    format!("\n## {title}\n\n| field | holds | meaning |\n|---|---|---|\n{}\n", plain_rows(keys, rows))
}

fn opening(council: &str) -> String {
    let marker_fields = plain_rows(serde_introspect::<Marker>(), &MARKER_FIELDS);
    let council = council.replace("| `", "| `council.").replace("`council.council.", "`council.");
    let dates: Vec<String> =
        examples::dates().iter().map(|(written, printed)| format!("| `{written}` | {printed} |")).collect();
    let leads: Vec<String> =
        examples::leads().iter().map(|(written, printed)| format!("| `{written}` | {printed} |")).collect();
    let mut reserved = RESERVED_FOLDERS.to_vec();
    reserved.retain(|folder| !["tombstones", "attachments", "put-away"].contains(folder));
    fill(
        OPENING,
        &[
            ("folders", &folders()),
            ("reserved", &reserved.join("`, `")),
            ("person", &examples::person()),
            ("largest", &(LARGEST_RECORD / 1024 / 1024).to_string()),
            ("date_fields", &plain_rows(serde_introspect::<When>(), &WHEN_FIELDS)),
            ("dates", &dates.join("\n")),
            ("leads", &leads.join("\n")),
            ("format", &FORMAT.to_string()),
            ("marker", &examples::marker()),
            ("marker_fields", &format!("{marker_fields}\n{council}")),
            ("tombstone", &examples::tombstone()),
            ("tombstone_fields", &plain_rows(serde_introspect::<Tombstone>(), &TOMBSTONE_FIELDS)),
        ],
    )
}

fn folders() -> String {
    let own = [
        ("workspace.ron".to_owned(), "[the workspace itself](#workspaceron)".to_owned()),
        ("tombstones/<id>.ron".to_owned(), "[what was deleted](#tombstones)".to_owned()),
        (
            "attachments/<hash>.<ending>".to_owned(),
            "[copies of files](#attachment) that belong to records, and the council's logo. None is ever removed by \
             Folkmoot, since undo, an earlier version, a draft or another computer may name it; `check` names those that \
             nothing on this computer does. One that is not here is looked for in `put-away`"
                .to_owned(),
        ),
        (
            "put-away/<hash>.<ending>".to_owned(),
            "copies of files that somebody has put away, since nothing named them. One that is named again goes back to \
             `attachments`. None is ever removed by Folkmoot; whoever looks after the folder may remove them"
                .to_owned(),
        ),
    ];
    let kinds = Kind::ALL.map(|kind| {
        let words = kind.words();
        let anchor = words.one.to_lowercase().replace(' ', "-");
        (format!("{}/<id>.ron", words.folder), format!("[{}](#{anchor})", words.many.to_lowercase()))
    });
    let [marker, others @ ..] = own;
    let rows = std::iter::once(marker).chain(kinds).chain(others);
    rows.map(|(path, what)| format!("| `{path}` | {what} |")).collect::<Vec<_>>().join("\n")
}
