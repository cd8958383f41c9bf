//! In what order the rows of a list can stand, and under which headings. How two rows compare is told with the rows.

use serde::{Deserialize, Serialize};

use crate::model::Kind;

/// How a list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    #[default]
    Title,
    /// The newest first; what has no date before all, since it is still to be planned.
    Newest,
    Oldest,
    /// By its state's words, then by title.
    State,
    /// What is still to do before what is done, each by its date; what has none comes after.
    ToDo,
    /// Projects of which nobody has heard for longest before the others.
    Quiet,
}

impl Order {
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::ToDo, "Open first"),
        (Self::Title, "Name"),
        (Self::Newest, "Newest"),
        (Self::Oldest, "Oldest"),
        (Self::State, "State"),
        (Self::Quiet, "Gone quiet"),
    ];

    /// Those that make sense for a kind, with their words.
    pub fn of(kind: Kind) -> &'static [(Self, &'static str)] {
        let ([to_do @ .., _], [_, of_briefs @ ..]) = (&Self::ALL, &Self::ALL);
        let [_, of_all @ .., _] = &Self::ALL;
        match kind {
            Kind::Brief => of_briefs,
            _ if has_note(kind) => to_do,
            _ => of_all,
        }
    }

    /// The one that suits a kind unless somebody chose another.
    pub fn usual(kind: Kind) -> Self {
        match kind {
            Kind::Event => Self::Newest,
            Kind::Action | Kind::Notice => Self::ToDo,
            _ => Self::Title,
        }
    }
}

/// Whether the rows of a kind have a line below that says what is still to do.
pub fn has_note(kind: Kind) -> bool {
    matches!(kind, Kind::Action | Kind::Notice)
}

/// Under which headings the rows of a list stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grouping {
    #[default]
    None,
    Series,
    Year,
    Organisation,
    Owner,
    Event,
    Project,
    State,
    Due,
}

impl Grouping {
    pub fn label(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Series => "Series",
            Self::Year => "Year",
            Self::Organisation => "Organisation",
            Self::Owner => "Owner",
            Self::Event => "Event",
            Self::Project => "Project",
            Self::State => "State",
            Self::Due => "Due",
        }
    }

    /// Those that make sense for a kind.
    pub fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Event => &[Self::Series, Self::Year, Self::Organisation, Self::None],
            Kind::Person => &[Self::None, Self::Organisation],
            Kind::Action => &[Self::Due, Self::Owner, Self::Project, Self::Series, Self::None],
            Kind::Decision => &[Self::None, Self::Series, Self::Year],
            Kind::Notice => &[Self::State, Self::Owner, Self::Series, Self::Year, Self::None],
            Kind::Brief => &[Self::Event, Self::Owner, Self::State, Self::None],
            Kind::Output => &[Self::Project, Self::Event, Self::State, Self::Owner, Self::None],
            Kind::Organisation | Kind::Series | Kind::Template => &[Self::None],
        }
    }
}
