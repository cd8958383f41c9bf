//! The state of one run: which folder is open, its records, what is unsaved, what went wrong. The window reads it and
//! sends commands; nobody else changes it.

mod acting;
mod agenda;
mod agreed;
mod asking;
mod attaching;
mod backing_up;
mod changing;
mod choosing;
mod clashed;
mod coming_in;
mod copying;
mod drafting;
mod exporting;
mod folder;
mod handing;
mod hearing;
mod joining;
mod keeping;
mod leaving;
mod logo;
mod looking;
mod minuting;
mod on_the_day;
mod opening;
mod packing;
mod past;
mod pending;
mod planning;
mod previewing;
mod printing;
mod putting_away;
mod recovered;
mod reporting;
mod safety;
mod saving;
mod searching;
mod showing;
mod spelling;
mod taking_in;
mod telling;
mod thumbnails;
mod unread;
mod waiting;
mod working;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::model::{Council, Id, Problem};
use crate::store::{Places, Seen, UnreadFile, read_settings};
use crate::workspace::{Undo, Workspace};

use super::jobs::{Jobs, Previewer, Wake};
use super::{Clock, Command, Settings, fresh_id};
use acting::Act;
use backing_up::Backups;
use drafting::Drafting;
use folder::Folder;
use keeping::Unwritten;
use logo::LogoState;
use opening::Next;
use packing::Packs;
use pending::Pending;
use printing::Printers;
use searching::Searching;
use spelling::Spelling;
use telling::Told;
use working::Working;

pub use backing_up::{BackupReport, ToRestore};
pub use clashed::Clashed;
pub use keeping::read_layout;
pub use leaving::Leaving;
pub use logo::{LogoRead, WithLogo};
pub use past::{Author, Bin, Compared, ComparedField, Found, History, VersionRow, author_of};
pub use previewing::Pages;
pub use putting_away::UnnamedFiles;
pub use recovered::BroughtBack;
pub use saving::Saving;
pub use taking_in::{ReadList, TakingIn};
pub use thumbnails::{Thumbnail, Thumbnails};
pub use unread::FileSeen;

/// One run of the program.
pub struct Session {
    clock: Clock,
    places: Places,
    settings: Settings,
    jobs: Jobs,
    folder: Option<Folder>,
    next: Option<Next>,
    folders_opened: u64,
    loading: bool,
    workspace: Workspace,
    undo: Undo,
    pending: HashMap<Id, Pending>,
    /// Changes of several records that the writer does not know of yet.
    acts: Vec<Act>,
    saved_at: Option<jiff::civil::DateTime>,
    council: Unwritten,
    logo: LogoState,
    /// The council's details as they lie in a copy elsewhere.
    copied_council: Option<Council>,
    unwritten_settings: Unwritten,
    clashes: HashMap<Id, Clashed>,
    /// In a clash, and the draft of what stands in the window is not confirmed yet.
    undrafted: HashMap<Id, Drafting>,
    locked: HashMap<Id, Problem>,
    unread: Vec<UnreadFile>,
    /// What is seen of them, by their paths, where somebody has looked.
    seen: HashMap<PathBuf, Seen>,
    recovered: HashMap<Id, BroughtBack>,
    problems: Vec<Problem>,
    news: Told,
    working: Working,
    packs: Packs,
    printers: Printers,
    /// Started when the first page is shown.
    previewer: Option<Previewer>,
    pages: Pages,
    searching: Searching,
    spelling: Spelling,
    shown: Option<PathBuf>,
    thumbnails: Thumbnails,
    unnamed: UnnamedFiles,
    looked_at: taking_in::LookedAt,
    past: past::Past,
    backups: Backups,
    waited: Option<waiting::Waited>,
}

impl Session {
    /// A session with the user's settings and no folder open yet.
    pub fn new(places: Places, clock: Clock, wake: Wake) -> Self {
        let (settings, problem): (Settings, _) = read_settings(&places);
        let mut workspace = Workspace::default();
        workspace.set_you(settings.you.clone());
        Self {
            clock,
            places,
            settings,
            jobs: Jobs::new(wake),
            folder: None,
            next: None,
            folders_opened: 0,
            loading: false,
            workspace,
            undo: Undo::default(),
            pending: HashMap::new(),
            acts: Vec::new(),
            saved_at: None,
            council: Unwritten::default(),
            logo: LogoState::default(),
            copied_council: None,
            unwritten_settings: Unwritten::default(),
            clashes: HashMap::new(),
            undrafted: HashMap::new(),
            locked: HashMap::new(),
            unread: Vec::new(),
            seen: HashMap::new(),
            recovered: HashMap::new(),
            problems: problem.into_iter().collect(),
            news: Told::default(),
            working: Working::default(),
            packs: Packs::default(),
            printers: Printers::default(),
            previewer: None,
            pages: Pages::default(),
            searching: Searching::default(),
            spelling: Spelling::default(),
            shown: None,
            thumbnails: Thumbnails::default(),
            unnamed: UnnamedFiles::default(),
            looked_at: taking_in::LookedAt::default(),
            past: past::Past::default(),
            backups: Backups::default(),
            waited: None,
        }
    }

    /// Carries out one command.
    pub fn send(&mut self, command: Command) {
        match command {
            Command::Apply(change) => self.apply(change),
            Command::Delete(id) => self.delete(id),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::JoinSteps { spot, label } => self.undo.join(spot, label),
            Command::SaveNow => self.save_all(),
            Command::BrowseCopies => self.browse_copies(),
            Command::SaveCopies(path) => self.save_copies(path),
            Command::OpenFolder(path) => self.open_folder(path),
            Command::CreateFolder(path) => self.create_folder(path),
            Command::OpenUsual => self.open_or_create(self.usual_folder()),
            Command::OpenSample(path) => self.open_sample(path),
            Command::BrowseFolder { create } => self.browse_folder(create),
            Command::KeepMine(id) => self.keep_mine(id),
            Command::TakeTheirs(id) => self.take_theirs(id),
            Command::LookAgain => self.look_again(),
            Command::LookAtFile { path, again } => self.look_at_file(path, again),
            Command::KeepRecovered(id) => self.keep_recovered(id),
            Command::GoBack(id) => self.go_back(id),
            Command::BringBack(path) => self.bring_back(&path),
            Command::BringTogether(path) => self.bring_together(&path),
            Command::BringBackAgreed(event) => self.bring_back_agreed(event),
            Command::Print(print) => self.print(print),
            Command::PrintPack(print) => self.print_pack(*print),
            Command::CountPack(pack) => self.count_pack(pack),
            Command::CancelPrints(only) => self.cancel_prints(only),
            Command::CancelWork(number) => self.cancel_work(number),
            Command::Tell(news) => self.news.push(news),
            Command::Settle(action) => self.news.settle(&action),
            Command::Export(wanted, to) => self.export(wanted, to),
            Command::MakeFolder(folder) => self.make_folder(&folder),
            Command::CopyDocument(sheet) => self.copy_document(sheet),
            Command::Preview(preview) => self.preview(preview),
            Command::Search(line) => self.search(line),
            Command::CheckSpelling => self.check_spelling(),
            Command::AddWord(word) => self.add_word(&word),
            Command::BrowseAttachment(to) => self.browse_attachment(to),
            Command::Attach(to, paths) => self.attach(to, paths),
            Command::OpenAttachment(file) => self.open_attachment(file),
            Command::ShowPicture(file) => self.show_picture(file),
            Command::LookForUnnamed => self.look_for_unnamed(),
            Command::PutAway(files) => self.put_away(files),
            Command::OpenPutAway => self.open_put_away(),
            Command::List(list) => self.look_at_list(list),
            Command::History(history) => self.look_at_history(history),
            Command::Bin(bin) => self.use_bin(bin),
            Command::OpenLink(address) => self.open_link(&address),
            Command::OpenFile(path) => self.open_file(&path),
            Command::FindPrinters => self.find_printers(),
            Command::SetCouncil(council) => self.set_council(council),
            Command::BrowseLogo => self.browse_logo(),
            Command::ChooseLogo(path) => self.choose_logo(path),
            Command::SetSettings(settings) => self.set_settings(*settings),
            Command::RememberUse(what) => self.remember_use(&what),
            Command::Backup(command) => self.backup_command(command),
        }
    }

    /// Takes in what the jobs report and hands over what is due. Returns how long until it should be called again,
    /// where that is known; a report wakes the window by itself.
    pub fn tick(&mut self) -> Option<Duration> {
        let has_more = self.take_in_some();
        self.change_folder_when_saved();
        let next = [self.save_due(), self.back_up_due(), self.look_for_folder()].into_iter().flatten().min();
        self.follow_preview();
        self.follow_search();
        self.follow_spelling();
        if has_more { Some(Duration::ZERO) } else { next }
    }

    /// The records, to read.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The folder that is open.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_ref().map(|folder| folder.store.folder())
    }

    /// Still reading the folder; what has been read can be used.
    pub fn is_loading(&self) -> bool {
        self.loading
    }

    /// Why this record can't be changed, where that is so.
    pub fn read_only(&self, id: Id) -> Option<&Problem> {
        self.folder_read_only()
            .or_else(|| self.locked.get(&id))
            .or_else(|| self.clashes.get(&id).map(|clash| &clash.problem))
    }

    /// Whether a folder is open that may be changed.
    pub fn can_write(&self) -> bool {
        self.folder.is_some() && self.folder_read_only().is_none()
    }

    fn folder_read_only(&self) -> Option<&Problem> {
        self.folder.as_ref().and_then(|folder| folder.read_only.as_ref())
    }

    pub fn fresh_id(&self) -> Id {
        fresh_id(&self.clock)
    }
}
