//! What Folkmoot brings to begin parts of a plan or a brief with: files in `assets/starters`. They are read, never changed,
//! and what is taken of them is the officer's own from then on.

use std::sync::LazyLock;

use serde::de::DeserializeOwned;

use crate::model::ron_options;
use crate::model::starter::{BriefStarter, Checklist, RiskStarter, StandardText};

/// All of them, each in the order in which they are offered.
#[derive(Clone, Debug, Default)]
pub struct Starters {
    pub risks: Vec<RiskStarter>,
    pub checklists: Vec<Checklist>,
    pub texts: Vec<StandardText>,
    pub briefs: Vec<BriefStarter>,
}

/// Those that Folkmoot brings. A test reads each file, so that none is left out.
pub fn starters() -> &'static Starters {
    static STARTERS: LazyLock<Starters> = LazyLock::new(|| Starters {
        risks: read(include_str!("../../assets/starters/risks.ron")),
        checklists: read(include_str!("../../assets/starters/checklists.ron")),
        texts: read(include_str!("../../assets/starters/texts.ron")),
        briefs: read(include_str!("../../assets/starters/briefs.ron")),
    });
    &STARTERS
}

fn read<T: DeserializeOwned>(text: &str) -> Vec<T> {
    ron_options().from_str(text).unwrap_or_default()
}
