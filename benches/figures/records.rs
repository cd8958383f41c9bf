//! Reading a folder and saving a record, beside what the disk alone takes for the same bytes.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion};
use folkmoot::app::open_now;
use folkmoot::model::{Kind, Record};
use folkmoot::store::{Places, Store};
use rayon::prelude::*;

use crate::home::{COUNTS, Homes};

/// A whole folder into memory with its links worked out, beside its files read and thrown away.
pub fn load(criterion: &mut Criterion, homes: &Homes) {
    let mut group = criterion.benchmark_group("load");
    group.sample_size(20).measurement_time(Duration::from_secs(4));
    for count in COUNTS {
        let places = homes.places(count);
        let folder = places.default_workspace();
        group.bench_function(BenchmarkId::new("folkmoot", count), |bencher| {
            bencher.iter_with_large_drop(|| open_now(&folder, &places).unwrap());
        });
        group.bench_function(BenchmarkId::new("files", count), |bencher| {
            bencher.iter(|| files(&folder).par_iter().map(|file| fs::read(file).unwrap().len()).sum::<usize>());
        });
        group.bench_function(BenchmarkId::new("files in turn", count), |bencher| {
            bencher.iter(|| files(&folder).iter().map(|file| fs::read(file).unwrap().len()).sum::<usize>());
        });
    }
    group.finish();
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let folders = Kind::ALL.map(|kind| folder.join(kind.folder()));
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// How many saves are measured, after one to warm up.
const SAVES: usize = 60;

/// Prints the seconds of one save of an event after a pause in typing, when a draft of it was kept, and those of the
/// least that any program does to replace a file for good: write, sync, rename, sync the folder. A pair a line: a disk
/// that slows down slows both.
pub fn save(places: &Places) {
    let store = Store::open(&places.default_workspace(), places).unwrap();
    let loaded = store.load_whole().records.into_iter().find(|loaded| loaded.record.kind() == Kind::Event).unwrap();
    let (mut record, bytes) = (loaded.record, fs::read(&loaded.path).unwrap());
    let target = loaded.path.with_file_name("bare");
    for time in 0..=SAVES {
        let saved = save_once(&store, &mut record, time);
        let replaced = replace_once(&target, &bytes);
        if time > 0 {
            println!("{} {}", saved.as_secs_f64(), replaced.as_secs_f64());
        }
    }
    fs::remove_file(&target).unwrap();
}

fn save_once(store: &Store, record: &mut Record, time: usize) -> Duration {
    record.set_title(&format!("A meeting, for the {time}th time"));
    // At the first letter the program puts the version on disk into the history, and within a second it keeps a draft.
    store.keep_ahead(record.id());
    store.write_draft(record).unwrap();
    let at = record.header().created;
    let began = Instant::now();
    let saved = store.save(record, at).unwrap();
    let took = began.elapsed();
    // The program has said "Saved" by now.
    store.remove_draft(record.id()).unwrap();
    assert!(saved.doubt.is_none() && saved.notices.is_empty());
    record.header_mut().rev = saved.rev;
    // In the pause after a save the program puts the new version into the history.
    while store.settle_some().unwrap() {}
    took
}

fn replace_once(target: &Path, bytes: &[u8]) -> Duration {
    let began = Instant::now();
    let beside = target.with_extension("new");
    let mut file = File::create(&beside).unwrap();
    file.write_all(bytes).unwrap();
    file.sync_all().unwrap();
    fs::rename(&beside, target).unwrap();
    File::open(target.parent().unwrap()).unwrap().sync_all().unwrap();
    began.elapsed()
}
