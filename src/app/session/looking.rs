//! Looking whether somebody changed files while the window was left for another: what is clean is taken in without a
//! word, and whatever stands against something unsaved is left for the save, which tells it.

use super::drafting::Drafting;
use super::{Clashed, Session, Thumbnail};
use crate::app::jobs::{Looked, Report};

impl Session {
    /// Has the files looked at on a thread of its own, one look at a time.
    pub(super) fn look_again(&mut self) {
        let Some(folder) = self.folder.as_mut().filter(|folder| !folder.looking && !self.loading) else { return };
        folder.looking = true;
        let (store, album, number) = (folder.store.clone(), folder.album.clone(), folder.number);
        let (workspace, unread) = (self.workspace.clone(), self.unread.clone());
        self.jobs.start(move |reporter| {
            album.forget_failures();
            let changed = store.changed_outside();
            for mine in changed.iter().filter_map(|outside| workspace.get(outside.id)) {
                if let Err(problem) = store.keep_replaced(mine) {
                    log::warn!("{}", problem.what);
                }
            }
            let right = unread.iter().filter_map(|file| Some((file.path.clone(), store.put_right(file)?))).collect();
            reporter.report(Report::Looked { folder: number, looked: Box::new(Looked { changed, right }) });
        });
        self.follow_logo(true);
    }

    pub(super) fn looked(&mut self, looked: Looked) {
        let Some(folder) = self.folder.as_mut() else { return };
        folder.looking = false;
        let store = folder.store.clone();
        self.thumbnails.retain(|_, one| !matches!(one, Thumbnail::None(_)));
        self.look_for_missing_pictures();
        for outside in looked.changed {
            let id = outside.id;
            let is_clean = !self.pending.contains_key(&id) && !self.clashes.contains_key(&id);
            if !is_clean || self.workspace.get(id).is_none() {
                continue;
            }
            match &outside.now {
                Err(problem) => {
                    log::warn!("{}", problem.what);
                    let clash = Clashed { problem: problem.clone(), theirs: None, is_gone: false };
                    self.clashes.insert(id, clash);
                    self.undrafted.insert(id, Drafting::now());
                }
                Ok(loaded) if store.accept(&outside) => {
                    // Steps back would be based on the version that is no longer there.
                    self.undo.forget(id);
                    self.admit(loaded.clone());
                }
                Ok(_) => {}
            }
        }
        for (path, loaded) in looked.right {
            self.unread.retain(|unread| unread.path != path);
            self.admit(loaded);
        }
        self.workspace.refresh_links();
    }
}
