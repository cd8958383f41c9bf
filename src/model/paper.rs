//! The paper that a council prints on. How much of it a page uses is no matter of this.

use serde::{Deserialize, Serialize};

use super::pick::Choice;

/// The size of a sheet; what hangs on a wall has one of twice that size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Paper {
    #[default]
    A4,
    /// 8½ by 11 inches.
    Letter,
}

impl Paper {
    /// What people call the sheet that hangs on a wall, and what it is for.
    pub fn for_the_wall(self) -> &'static str {
        match self {
            Self::A4 => "A3 for the wall",
            Self::Letter => "Tabloid for the wall",
        }
    }
}

impl Choice for Paper {
    const ALL: &'static [(Self, &'static str)] = &[(Self::A4, "A4"), (Self::Letter, "US Letter")];
}
