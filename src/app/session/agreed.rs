//! Bringing back what was agreed: some earlier version of one of the records that minutes are made of says it, where this
//! computer has kept it. What counts and what fits is the workspace's to say.

use super::Session;
use crate::app::jobs::Report;
use crate::model::Id;
use crate::workspace::{Change, Edit};

impl Session {
    /// Looks through the earlier versions on a thread of its own.
    pub(super) fn bring_back_agreed(&mut self, event: Id) {
        let Some(folder) = &self.folder else { return };
        let (store, number, mut workspace) = (folder.store.clone(), folder.number, self.workspace.clone());
        self.jobs.start(move |reporter| {
            workspace.refresh_links();
            let back = |(kind, id)| {
                let earlier = store.versions(kind, id);
                earlier.iter().find_map(|earlier| workspace.as_agreed(event, earlier))
            };
            let found = workspace.said_by(event).into_iter().find_map(back).map(Box::new);
            reporter.report(Report::AgreedFound { folder: number, found });
        });
    }

    /// Makes the change as a step that can be undone.
    pub(super) fn agreed_found(&mut self, found: Option<Box<Edit>>) {
        match found {
            Some(edit) => {
                self.apply(Change::new("bringing back what was agreed", vec![*edit]));
                self.tell("What was agreed is back.");
            }
            None => self.tell(
                "No earlier version on this computer says what was agreed by itself; where several records were changed, no \
                 single one does. Nothing was changed: agree the minutes again as they are, or make a draft of them.",
            ),
        }
    }
}
