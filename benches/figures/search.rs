//! Searching ten thousand records, beside SQLite's full-text search over the same texts with the same questions, in one
//! run: how long the index takes, how long an answer, and how far both find the same.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use folkmoot::model::{Id, Kind, Person, Record};
use folkmoot::workspace::search::{Asked, Query, SearchIndex};
use folkmoot::workspace::{Workspace, texts};
use jiff::civil::date;
use rusqlite::Connection;

use crate::generate;

const COUNT: usize = 10_000;
/// How often each question is asked; the middle counts.
const TIMES: usize = 9;
/// How many answers are told, as in the window.
const MOST: usize = 100;

/// A question as it is typed, and as SQLite wants it.
const QUESTIONS: [(&str, &str); 30] = [
    ("r", "r*"),
    ("b", "b*"),
    ("t", "t*"),
    ("th", "th*"),
    ("re", "re*"),
    ("ma", "ma*"),
    ("res", "res*"),
    ("mar", "mar*"),
    ("grant ", "grant"),
    ("residents ", "residents"),
    ("the ", "the"),
    ("letters ", "letters"),
    ("repairing ", "repairing"),
    ("helped ", "helped"),
    ("streets ", "streets"),
    ("officer figures ", "officer figures"),
    ("small grants help", "small grants help*"),
    ("people asked for plain letters ", "people asked for plain letters"),
    ("plain lett", "plain lett*"),
    ("ward quarter n", "ward quarter n*"),
    ("\"small grant\"", "\"small grant\""),
    ("\"in their own\"", "\"in their own\""),
    ("\"the group\"", "\"the group\""),
    ("\"plain letters\" repairs ", "\"plain letters\" repairs"),
    ("\"number they\" str", "\"number they\" str*"),
    ("nothinglikeit ", "nothinglikeit"),
    ("750 ", "750"),
    ("bel", "bel*"),
    ("corwen", "corwen*"),
    ("help meet own street bring ", "help meet own street bring"),
];

/// Prints both sides.
pub fn measure() {
    let records = generate::records(COUNT);
    let mut workspace = Workspace::default();
    records.iter().cloned().for_each(|record| workspace.load(record.into()));
    let said: Vec<String> = records.iter().map(searched).collect();
    let letters: usize = said.iter().map(String::len).sum();
    println!("search: {} records, {letters} bytes of text", records.len());
    let (index, ours) = took(|| SearchIndex::of(&workspace));
    let (sqlite, theirs) = took(|| fill(&records, &said));
    println!("search/build: folkmoot {ours:?}, sqlite {theirs:?}");
    let (mut all_ours, mut all_theirs) = (Vec::new(), Vec::new());
    for (typed, wanted) in QUESTIONS {
        let (ours, took_ours) = middle(|| ask(&index, &workspace, typed, MOST));
        let (_, took_theirs) = middle(|| ask_sqlite(&sqlite, wanted, true));
        let everything = ask(&index, &workspace, typed, COUNT);
        let by_sqlite: HashSet<Id> = ask_sqlite(&sqlite, wanted, false).iter().map(|n| records[*n].id()).collect();
        let both = everything.1.iter().filter(|id| by_sqlite.contains(id)).count();
        let either = everything.0 + by_sqlite.len() - both;
        let same = if either == 0 { 100.0 } else { 100.0 * both as f64 / either as f64 };
        println!("search/{typed:?}: {} found, {took_ours:?}, sqlite {took_theirs:?}, {same:.1} % the same", ours.0);
        all_ours.push(took_ours);
        all_theirs.push(took_theirs);
    }
    for (name, mut times) in [("folkmoot", all_ours), ("sqlite", all_theirs)] {
        times.sort();
        println!("search/all {name}: median {:?}, worst {:?}", times[times.len() / 2], times[times.len() - 1]);
    }
}

/// What is searched of a record, as one text.
fn searched(record: &Record) -> String {
    let is_contact = |field: &str| record.kind() == Kind::Person && Person::CONTACTS.contains(&field);
    let texts = texts(record).into_iter().filter(|text| !is_contact(&text.field));
    texts.map(|text| text.text).collect::<Vec<_>>().join("\n")
}

fn took<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let done = work();
    (done, began.elapsed())
}

fn middle<T>(work: impl Fn() -> T) -> (T, Duration) {
    let mut times: Vec<Duration> = (1..TIMES).map(|_| took(&work).1).collect();
    let (done, last) = took(&work);
    times.push(last);
    times.sort();
    (done, times[TIMES / 2])
}

fn ask(index: &SearchIndex, workspace: &Workspace, typed: &str, most: usize) -> (usize, Vec<Id>) {
    let asked = Asked { today: date(2026, 6, 8), most, say_when: &|_| String::new() };
    let answers = index.search(workspace, &Query::read(typed), &asked);
    (answers.found, answers.hits.iter().map(|hit| hit.id).collect())
}

fn fill(records: &[Record], said: &[String]) -> Connection {
    let sqlite = Connection::open_in_memory().unwrap();
    let tokens = "tokenize = 'porter unicode61 remove_diacritics 2', prefix = '1 2 3'";
    sqlite.execute_batch(&format!("CREATE VIRTUAL TABLE texts USING fts5(title, body, {tokens}); BEGIN")).unwrap();
    {
        let mut insert = sqlite.prepare("INSERT INTO texts (rowid, title, body) VALUES (?1, ?2, ?3)").unwrap();
        for (number, (record, body)) in records.iter().zip(said).enumerate() {
            insert.execute((number as i64, record.title(), body)).unwrap();
        }
    }
    sqlite.execute_batch("COMMIT").unwrap();
    sqlite
}

/// The numbers of what SQLite finds: the best with a piece of each, or everything.
fn ask_sqlite(sqlite: &Connection, wanted: &str, best: bool) -> Vec<usize> {
    let sql = match best {
        true => {
            "SELECT rowid, snippet(texts, 1, '[', ']', '…', 24) FROM texts WHERE texts MATCH ?1 ORDER BY bm25(texts, 4.0, 1.0) LIMIT 100"
        }
        false => "SELECT rowid, '' FROM texts WHERE texts MATCH ?1",
    };
    let mut asked = sqlite.prepare_cached(sql).unwrap();
    let rows = asked.query_map([wanted], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))).unwrap();
    rows.map(|row| row.unwrap().0 as usize).collect()
}
