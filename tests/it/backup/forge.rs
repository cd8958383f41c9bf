//! Backups as somebody with bad intentions makes them: with the seal of a whole one.

use std::io::{Cursor, Write};

use folkmoot::model::Id;
use folkmoot::store::Hash;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const WORDS: &str = "folkmoot backup, blake3 of all before: ";

pub const WORKSPACE: Id = Id::from_number(4_711);

/// A file that is being forged.
pub struct Forged {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    files: Vec<(String, u64, String)>,
    /// What stands at the beginning of the manifest.
    pub head: String,
}

impl Forged {
    /// With nothing in it but the workspace's own file.
    pub fn new() -> Self {
        let mut forged = Self::empty();
        forged.add("workspace/workspace.ron", format!("(format: 1, id: \"{WORKSPACE}\")").as_bytes());
        forged
    }

    pub fn empty() -> Self {
        let head = "format: 1, min_reader: 1".to_owned();
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), files: Vec::new(), head }
    }

    /// An honest entry of this name.
    pub fn add(&mut self, name: &str, content: &[u8]) -> &mut Self {
        self.add_as(name, content, stored())
    }

    pub fn add_as(&mut self, name: &str, content: &[u8], options: SimpleFileOptions) -> &mut Self {
        self.zip.start_file(name, options).unwrap();
        self.zip.write_all(content).unwrap();
        self.names(name, content)
    }

    /// The manifest names this one.
    pub fn names(&mut self, name: &str, content: &[u8]) -> &mut Self {
        self.files.push((name.to_owned(), content.len() as u64, Hash::of(content).to_string()));
        self
    }

    pub fn zip(&mut self) -> &mut ZipWriter<Cursor<Vec<u8>>> {
        &mut self.zip
    }

    pub fn manifest(&self) -> String {
        let file =
            |(name, size, hash): &(String, u64, String)| format!("(name: {name:?}, size: {size}, hash: {hash:?}),");
        let files: String = self.files.iter().map(file).collect();
        format!(
            "({}, workspace: \"{WORKSPACE}\", made: \"2026-06-08T09:42:00Z\", wall: \"2026-06-08T10:42:00\", by: \"x\", \
             files: [{files}])",
            self.head
        )
    }

    /// Its bytes, with its manifest and its seal.
    pub fn sealed(&mut self) -> Vec<u8> {
        let manifest = self.manifest();
        self.zip.start_file("backup.ron", packed()).unwrap();
        self.zip.write_all(manifest.as_bytes()).unwrap();
        self.ended()
    }

    /// The same without a manifest.
    pub fn ended(&mut self) -> Vec<u8> {
        let mut zip = std::mem::replace(&mut self.zip, ZipWriter::new(Cursor::new(Vec::new())));
        zip.set_comment(format!("{WORDS}{}", "0".repeat(64))).unwrap();
        resealed(zip.finish().unwrap().into_inner())
    }
}

/// With the seal that these bytes have to have.
pub fn resealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let end = bytes.len() - 64;
    let seal = Hash::of(&bytes[..end]).to_string();
    bytes[end..].copy_from_slice(seal.as_bytes());
    bytes
}

pub fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}

pub fn packed() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)
}

/// Where these bytes stand, the first time.
pub fn find(bytes: &[u8], what: &[u8]) -> usize {
    bytes.windows(what.len()).position(|window| window == what).expect("it is there")
}

/// Where they stand last.
pub fn find_last(bytes: &[u8], what: &[u8]) -> usize {
    bytes.windows(what.len()).rposition(|window| window == what).expect("it is there")
}
