//! Homes of users with generated folders of records, laid out as the program finds them when `XDG_DATA_HOME` and
//! `XDG_CONFIG_HOME` lead to the folders `data` and `config` in them.

use std::cell::OnceCell;
use std::path::Path;

use folkmoot::store::{Places, Store};
use tempfile::TempDir;

use crate::generate;

/// How many records there are in each folder.
pub const COUNTS: [usize; 3] = [100, 1_000, 10_000];

/// A home for each count, made when it is first asked for and gone with the run.
#[derive(Default)]
pub struct Homes([OnceCell<TempDir>; COUNTS.len()]);

impl Homes {
    pub fn places(&self, count: usize) -> Places {
        let number = COUNTS.iter().position(|known| *known == count).unwrap();
        let home = self.0[number].get_or_init(|| {
            let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
            furnish(home.path(), count);
            home
        });
        places(home.path())
    }
}

/// Where everything lies in a home.
pub fn places(home: &Path) -> Places {
    Places { data: home.join("data/folkmoot"), settings: home.join("config/folkmoot"), home: home.to_owned() }
}

/// Generates a folder that has been open before: its history holds every record.
pub fn furnish(home: &Path, count: usize) {
    let places = places(home);
    generate::workspace(&places, count);
    let store = Store::open(&places.default_workspace(), &places).unwrap();
    let batch = store.load_whole();
    assert_eq!((batch.records.len(), batch.unread.len()), (count, 0));
    while store.settle_some().unwrap() {}
}
