//! Which part of the United Kingdom a council lies in: bank holidays go by it.

use serde::{Deserialize, Serialize};

use super::pick::Choice;

/// Those that have bank holidays of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Nation {
    #[default]
    EnglandAndWales,
    Scotland,
    NorthernIreland,
}

impl Choice for Nation {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::EnglandAndWales, "England and Wales"),
        (Self::Scotland, "Scotland"),
        (Self::NorthernIreland, "Northern Ireland"),
    ];
}
