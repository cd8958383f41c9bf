//! The places of the navigation, and which kinds of record are listed where. What a place shows is not here.

use crate::model::Kind;

/// A place in the navigation. The lists that belong together share one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    #[default]
    Home,
    Events,
    Briefs,
    Outputs,
    Actions,
    People,
    Bin,
    Settings,
}

impl Screen {
    /// The kinds of record that are listed there, the usual one first.
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Events => &[Kind::Event, Kind::Series, Kind::Template],
            Self::Briefs => &[Kind::Brief],
            Self::Outputs => &[Kind::Output],
            Self::Actions => &[Kind::Action, Kind::Decision, Kind::Notice],
            Self::People => &[Kind::Person, Kind::Organisation],
            Self::Home | Self::Bin | Self::Settings => &[],
        }
    }

    /// Where records of this kind are listed.
    pub fn of(kind: Kind) -> Self {
        [Self::Events, Self::Briefs, Self::Outputs, Self::Actions, Self::People]
            .into_iter()
            .find(|screen| screen.kinds().contains(&kind))
            .unwrap_or(Self::Events)
    }

    /// Records are listed there.
    pub fn lists(self) -> bool {
        !self.kinds().is_empty()
    }
}
