//! Takes in what the jobs report: one line a report. What an earlier folder's jobs say late is passed over.

use super::Session;
use crate::app::jobs::Report;
use crate::app::{Command, ListCommand};

/// How many parts of a folder are taken in at a tick: a frame of a millisecond or two, however fast the disk is.
const PARTS_AT_A_TIME: usize = 8;

impl Session {
    /// Takes in what has arrived. True where that may not be all, since a frame should not wait for more.
    pub(super) fn take_in_some(&mut self) -> bool {
        let mut parts = 0;
        while let Some(report) = self.jobs.next_arrived() {
            parts += usize::from(matches!(report, Report::Loaded { .. } | Report::Found { .. }));
            self.take_in(report);
            if parts == PARTS_AT_A_TIME {
                return true;
            }
        }
        false
    }

    fn take_in(&mut self, report: Report) {
        match report {
            Report::Opened { folder, path, result } => self.opened(folder, path, result),
            Report::FinishesActs { folder } if self.is_open(folder) => self.finishes_acts(),
            Report::Loaded { folder, batch } if self.is_open(folder) => self.loaded(*batch),
            Report::LoadEnded { folder, drafts, finished, problems } if self.is_open(folder) => {
                self.load_ended(drafts, finished, problems);
            }
            Report::Written { folder, id, written } if self.is_open(folder) => self.written(id, written),
            Report::Attached { folder, work, to, results } if self.goes_on(folder, work) => self.attached(&to, results),
            Report::Joined { folder, joined } if self.is_open(folder) => self.joined(*joined),
            Report::FileSeen { folder, file } if self.is_open(folder) => self.file_seen(*file),
            Report::Found { folder, finding } if self.is_open(folder) => self.found(*finding),
            Report::LookedAgain { folder } if self.is_open(folder) => self.looked_again(),
            Report::TookTheirs { folder, id, result } if self.is_open(folder) => self.took_theirs(id, result),
            Report::AgreedFound { folder, found } if self.is_open(folder) => self.agreed_found(found),
            Report::BroughtBack { folder, path, result } if self.is_open(folder) => self.brought_back(&path, result),
            Report::CouncilWritten { folder, sent, result } if self.is_open(folder) => {
                self.council_written(&sent, result);
            }
            Report::LogoCopied { folder, result } if self.is_open(folder) => self.logo_copied(result),
            Report::LogoRead { folder, name, result } if self.is_open(folder) => self.logo_read(name, result),
            Report::Copied { folder, result } if self.is_open(folder) => self.copied(result),
            Report::SettingsWritten(result) => self.settings_written(result),
            Report::Printed { number, result } => self.printed(number, result),
            Report::PackStopped(result) => self.pack_stopped(result),
            Report::PackGoesOn { number, progress } => self.pack_goes_on(number, progress),
            Report::PackCounted { number, document, style, pages } => {
                self.pack_counted(number, document, style, pages);
            }
            Report::WorkGoesOn { number, done } => self.work_goes_on(number, done),
            Report::WorkEnded { number } => self.work_ended(number),
            Report::OnClipboard(result) => self.on_clipboard(result),
            Report::Exported(result) => self.exported(result),
            Report::PrintersFound(names) => self.printers_found(names),
            Report::Previewed(previewed) => self.previewed(previewed),
            Report::Searched(searched) => self.has_searched(searched),
            Report::Spelling(speller) => self.knows_spelling(speller),
            Report::AttachmentFound { folder, path } if self.is_open(folder) => self.attachment_found(path),
            Report::UnnamedFound { folder, result } if self.is_open(folder) => self.unnamed_found(result),
            Report::PutAway { folder, result } if self.is_open(folder) => self.files_put_away(result),
            Report::ListRead { folder, list, result } if self.is_open(folder) => self.list_read(list, result),
            Report::ListTurnedToChange { folder, work, event, change } if self.goes_on(folder, work) => {
                self.list_turned_to_change(event, change);
            }
            Report::Past { folder, found } if self.is_open(folder) => self.found_in_past(found),
            Report::PictureDrawn { folder, file, thumbnail } if self.is_open(folder) => {
                self.picture_drawn(file, thumbnail);
            }
            Report::LookedForFolder { path, is_there } => self.looked_for(&path, is_there),
            Report::Backup(report) => self.backup_reported(*report),
            report => self.take_in_choice(report),
        }
    }

    /// What somebody chose in the system's dialogs.
    fn take_in_choice(&mut self, report: Report) {
        match report {
            Report::LogoChosen { path } => self.send(Command::ChooseLogo(path)),
            Report::CopiesFolderChosen { path } => self.send(Command::SaveCopies(path)),
            Report::PackPlaceChosen { print, path } => self.pack_to_chosen(*print, path),
            Report::ExportFileChosen { wanted, path } => self.export_to_chosen(wanted, path),
            Report::FolderChosen { create: true, path } => self.send(Command::CreateFolder(path)),
            Report::FolderChosen { create: false, path } => self.send(Command::OpenFolder(path)),
            Report::PrintFileChosen { print, path } => self.print_to_chosen(*print, path),
            Report::AttachmentsChosen { to, paths } => self.send(Command::Attach(to, paths)),
            Report::ListChosen { event, path } => self.send(Command::List(ListCommand::Read(event, path))),
            Report::NoDialog { instead } => {
                self.tell(format!("This computer shows no window to choose in. {instead}"));
            }
            _ => {}
        }
    }

    /// The folder is open, and the work was not given up.
    fn goes_on(&self, folder: u64, work: u64) -> bool {
        self.is_open(folder) && self.is_working(work)
    }

    fn is_open(&self, number: u64) -> bool {
        self.folder.as_ref().is_some_and(|folder| folder.number == number)
    }
}
