//! The kinds of record that have a file of their own, and where each kind's files lie.
//!
//! The folders of kinds that later versions add are reserved here, so that nothing else is ever put there.

use serde::{Deserialize, Serialize};

/// A kind of record. The name is written into each file's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    Event,
    Person,
    Organisation,
    Series,
    Action,
    Decision,
    Notice,
    Brief,
    Output,
    Template,
}

/// What is said about a kind: one row each.
pub struct KindWords {
    pub kind: Kind,
    /// The folder of its files, and its name on the command line.
    pub folder: &'static str,
    /// As the window says it, for one and for many.
    pub one: &'static str,
    pub many: &'static str,
}

const KINDS: [KindWords; 10] = [
    KindWords { kind: Kind::Event, folder: "events", one: "Event", many: "Events" },
    KindWords { kind: Kind::Person, folder: "people", one: "Person", many: "People" },
    KindWords { kind: Kind::Organisation, folder: "organisations", one: "Organisation", many: "Organisations" },
    KindWords { kind: Kind::Series, folder: "series", one: "Series", many: "Series" },
    KindWords { kind: Kind::Action, folder: "actions", one: "Action", many: "Actions" },
    KindWords { kind: Kind::Decision, folder: "decisions", one: "Decision", many: "Decisions" },
    KindWords { kind: Kind::Notice, folder: "notices", one: "Offer or request", many: "Offers and requests" },
    KindWords { kind: Kind::Brief, folder: "briefs", one: "Project brief", many: "Project briefs" },
    KindWords { kind: Kind::Output, folder: "outputs", one: "Output", many: "Outputs" },
    KindWords { kind: Kind::Template, folder: "templates", one: "Template", many: "Templates" },
];

/// Folders in the workspace that belong to kinds of later versions, to deletions and to attached files, put away or not.
pub const RESERVED_FOLDERS: [&str; 4] = ["text-blocks", "tombstones", "attachments", "put-away"];

impl Kind {
    pub const ALL: [Self; 10] = [
        Self::Event,
        Self::Person,
        Self::Organisation,
        Self::Series,
        Self::Action,
        Self::Decision,
        Self::Notice,
        Self::Brief,
        Self::Output,
        Self::Template,
    ];

    /// The kind's row.
    pub fn words(self) -> &'static KindWords {
        let [event, person, organisation, series, action, decision, notice, brief, output, template] = &KINDS;
        match self {
            Self::Event => event,
            Self::Person => person,
            Self::Organisation => organisation,
            Self::Series => series,
            Self::Action => action,
            Self::Decision => decision,
            Self::Notice => notice,
            Self::Brief => brief,
            Self::Output => output,
            Self::Template => template,
        }
    }

    pub fn folder(self) -> &'static str {
        self.words().folder
    }

    /// The kind whose files lie in this folder.
    pub fn from_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
    }
}
