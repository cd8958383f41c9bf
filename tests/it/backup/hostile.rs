//! F59: what must never be unpacked. Each is refused whole, with nothing written anywhere.

use std::fs;
use std::io::{Cursor, Write};

use folkmoot::store::{Hash, check_backup};

use super::forge::{Forged, find, find_last, packed, resealed, stored};
use super::{NewComputer, Office};
use crate::store::acts::{cut_after, notes};
use crate::store::event;

/// The file is refused with these words, by the check and by the restore, and nothing is written.
fn refused(what: &str, bytes: &[u8], words: &str) {
    let problem = check_backup(Cursor::new(bytes)).expect_err(what);
    assert!(problem.what.contains(words), "{what}: {problem}");
    assert_eq!(problem.safe, "Nothing was written.", "{what}: {problem}");
    let (there, file) = (NewComputer::new(), tempfile::NamedTempFile::new().unwrap());
    fs::write(file.path(), bytes).unwrap();
    there.try_restoring(file.path()).expect_err(what);
    assert!(there.is_untouched(), "{what}: something was written");
}

#[test]
fn an_honest_forgery_is_a_backup() {
    let mut forged = Forged::new();
    forged.add("workspace/events/one.ron", b"words");
    let contents = check_backup(Cursor::new(forged.sealed())).unwrap();
    assert_eq!((contents.records, contents.size), (1, 50));
}

#[test]
fn f59_names_that_lead_elsewhere_are_refused() {
    let long = format!("workspace/events/{}.ron", "x".repeat(300));
    let names = [
        "../evil.ron",
        "workspace/../../evil.ron",
        "workspace/events/../../../evil.ron",
        "/etc/evil.ron",
        "//server/share/evil.ron",
        "C:/evil.ron",
        "C:\\evil.ron",
        "C:evil.ron",
        "\\\\server\\share\\evil.ron",
        "workspace\\events\\evil.ron",
        "workspace/events/..\\evil.ron",
        "workspace/events/x.ron:stream",
        "workspace/events/CON.ron",
        "workspace/events/com1",
        "workspace/events/nul .txt",
        "workspace/events/LPT\u{b9}.ron",
        "workspace/events/trail. ",
        "workspace/events/trail.",
        "workspace/events/ lead.ron",
        "workspace/events/.hidden.ron",
        "workspace/events/~lock.ron",
        "workspace/events/a\u{202e}nor.ron",
        "workspace/events/a\u{0}b.ron",
        "workspace/events/a\nb.ron",
        "workspace/events/a*b.ron",
        "workspace/events/",
        "workspace/events",
        "workspace/events/sub/one.ron",
        "workspace//one.ron",
        "workspace/./one.ron",
        "workspace/Events/one.ron",
        "workspace/other/one.ron",
        "workspace/one.ron",
        "workspace/workspace.ron/x",
        "Workspace/workspace.ron",
        "local/history/x/y.ron",
        "local/drafts/notes.ron",
        "local/drafts/00000000000000000000004K00.ron",
        "local/lock",
        "local/device",
        "settings.ron",
        "",
        ".",
        "..",
        "backup.ron",
        &long,
    ];
    for name in names {
        let mut forged = Forged::new();
        // Under a name of the same length that the zip crate takes, patched afterwards.
        let stand_in: String = "q".repeat(name.len());
        forged.zip().start_file(&stand_in, stored()).unwrap();
        forged.zip().write_all(b"evil").unwrap();
        forged.names(name, b"evil");
        let mut bytes = forged.sealed();
        if !name.is_empty() {
            for at in [find(&bytes, stand_in.as_bytes()), find_last(&bytes, stand_in.as_bytes())] {
                bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
            }
        }
        // The name of the list itself is there twice, which is seen before.
        let words =
            if name == "backup.ron" { "entries of the same name" } else { "no backup has an entry of this name" };
        refused(&format!("{name:?}"), &resealed(bytes), words);
    }
}

/// What is carried out at the next start may change records of the workspace and nothing else.
#[test]
fn f59_acts_that_reach_elsewhere_are_refused() {
    let whole = fs::read_to_string(notes(&cut_after(0)).remove(0)).unwrap();
    let own = format!("events/{}.ron", event(1, "").id());
    let (id, other) = (event(3, "").id().to_string(), event(4, "").id().to_string());
    let add = |text: &str, name: Option<&str>| {
        let hash = Hash::of(text.as_bytes()).to_string();
        let mut forged = Forged::new();
        let usual = format!("local/acts/1-0-{}.ron", &hash[..16]);
        forged.add(name.unwrap_or(&usual), text.as_bytes());
        forged.sealed()
    };
    assert!(whole.contains(&own) && check_backup(Cursor::new(add(&whole, None))).is_ok());
    for path in
        ["../evil.ron", "/etc/evil.ron", "events/../../evil.ron", "people/x.ron", "events", "x.ron", "events/.x"]
    {
        refused(path, &add(&whole.replace(&own, path), None), "it names what no act changes");
    }
    refused("another record", &add(&whole.replacen(&id, &other, 1), None), "it names what no act changes");
    refused("no record", &add(&whole.replace("details: (", "details: ["), None), "it names what no act changes");
    refused("no note", &add("words", None), "it is no note of an act");
    refused("a newer one", &add("(format: 99, label: \"\", parts: [])", None), "a newer version began it");
    refused("half", &add(&whole, Some("local/acts/1-0-0123456789abcdef.ron")), "it is not what its name says");
    let hash = &Hash::of(whole.as_bytes()).to_string()[..16];
    for number in ["01", "+1", "18446744073709551615", "x"] {
        let name = format!("local/acts/{number}-0-{hash}.ron");
        refused(&name, &add(&whole, Some(&name)), "no backup has an entry of this name");
    }
}

#[test]
fn f59_twins_are_refused() {
    let twins = [
        ("workspace/events/a.ron", "workspace/events/A.ron"),
        ("workspace/events/stra\u{df}e.ron", "workspace/events/STRASSE.ron"),
        ("workspace/events/\u{e9}.ron", "workspace/events/\u{c9}.ron"),
        ("workspace/events/\u{212b}.ron", "workspace/events/\u{e5}.ron"),
        ("workspace/events/\u{fb01}.ron", "workspace/events/fi.ron"),
    ];
    for (one, other) in twins {
        let mut forged = Forged::new();
        forged.add(one, b"one").add(other, b"other");
        refused(other, &forged.sealed(), "another entry has the same name");
    }
    let mut forged = Forged::new();
    forged.add("workspace/events/a.ron", b"one").add("workspace/events/b.ron", b"two");
    let mut bytes = forged.sealed();
    let at = [find(&bytes, b"events/b.ron"), find_last(&bytes, b"PK\x01\x02")];
    bytes[at[0] + 7] = b'a';
    let in_list = find(&bytes[at[0] + 20..], b"events/b.ron") + at[0] + 20;
    bytes[in_list + 7] = b'a';
    refused("the same name twice", &resealed(bytes), "");
}

#[test]
fn f59_what_is_no_plain_file_is_refused() {
    let mut forged = Forged::new();
    forged.zip().add_symlink("workspace/events/link.ron", "/etc/passwd", stored()).unwrap();
    forged.names("workspace/events/link.ron", b"/etc/passwd");
    refused("a link", &forged.sealed(), "link");
    for (what, mode) in
        [("a device", 0o020_644), ("a pipe", 0o010_644), ("a socket", 0o140_644), ("a folder", 0o040_755)]
    {
        let mut forged = Forged::new();
        forged.add("workspace/events/one.ron", b"one");
        let mut bytes = forged.sealed();
        let header = entry_of(&bytes, "workspace/events/one.ron");
        let mode: u32 = mode << 16;
        bytes[header + 38..header + 42].copy_from_slice(&mode.to_le_bytes());
        refused(what, &resealed(bytes), "");
    }
}

/// Where the entry of this name begins in the zip's own list.
fn entry_of(bytes: &[u8], name: &str) -> usize {
    let mut from = 0;
    loop {
        let at = find(&bytes[from..], b"PK\x01\x02") + from;
        let length = usize::from(u16::from_le_bytes([bytes[at + 28], bytes[at + 29]]));
        if &bytes[at + 46..at + 46 + length] == name.as_bytes() {
            return at;
        }
        from = at + 4;
    }
}

#[test]
fn f59_encrypted_and_oddly_packed_entries_are_refused() {
    let name = "workspace/events/one.ron";
    let mut forged = Forged::new();
    forged.add(name, b"one");
    let whole = forged.sealed();
    let (local, listed) = (find(&whole, name.as_bytes()) - 30, entry_of(&whole, name));
    let mut bytes = whole.clone();
    bytes[local + 6] |= 1;
    bytes[listed + 8] |= 1;
    refused("encrypted", &resealed(bytes), "");
    for method in [1_u8, 6, 9, 12, 14, 93, 95, 98, 99] {
        let mut bytes = whole.clone();
        bytes[local + 8] = method;
        bytes[listed + 10] = method;
        refused(&format!("method {method}"), &resealed(bytes), "");
    }
}

#[test]
fn f59_sizes_that_lie_are_refused() {
    let name = "workspace/events/one.ron";
    for (what, at, size) in [("packed size", 20, 2_u32), ("size", 24, 2), ("size", 24, 4), ("size", 24, u32::MAX - 1)] {
        for options in [stored(), packed()] {
            let mut forged = Forged::new();
            forged.add_as(name, b"one", options);
            let mut bytes = forged.sealed();
            let listed = entry_of(&bytes, name);
            bytes[listed + at..listed + at + 4].copy_from_slice(&size.to_le_bytes());
            refused(&format!("{what} {size}"), &resealed(bytes), "");
        }
    }
    for claimed in [2, 4, u64::MAX] {
        let mut forged = Forged::new();
        forged.add(name, b"one");
        let manifest = forged.manifest().replace("size: 3", &format!("size: {claimed}"));
        forged.zip().start_file("backup.ron", packed()).unwrap();
        forged.zip().write_all(manifest.as_bytes()).unwrap();
        refused(&format!("the manifest says {claimed}"), &forged.ended(), "");
    }
}

#[test]
fn f59_what_the_manifest_does_not_name_is_refused_and_the_other_way_round() {
    let mut forged = Forged::new();
    forged.zip().start_file("workspace/events/one.ron", stored()).unwrap();
    refused("not named", &forged.sealed(), "names others than are there");
    let mut forged = Forged::new();
    forged.names("workspace/events/one.ron", b"one");
    refused("not there", &forged.sealed(), "names others than are there");
    let mut forged = Forged::new();
    forged.zip().start_file("workspace/events/one.ron", stored()).unwrap();
    forged.names("workspace/events/two.ron", b"");
    refused("another", &forged.sealed(), "names another in its place");
    let mut forged = Forged::new();
    forged.zip().start_file("workspace/events/one.ron", stored()).unwrap();
    forged.zip().write_all(b"one").unwrap();
    forged.names("workspace/events/one.ron", b"two");
    refused("another content", &forged.sealed(), "not what was written");
    refused("no manifest", &Forged::new().ended(), "");
    refused("nothing", &Forged::empty().ended(), "");
    refused("no marker", &Forged::empty().sealed(), "own file is not in it");
    let mut forged = Forged::empty();
    forged.add("workspace/workspace.ron", b"(format: 1, id: \"00000000000000000000000001\")");
    refused("another workspace", &forged.sealed(), "another folder");
    let version = format!("local/history/{}/{}.ron", super::forge::WORKSPACE, Hash::of(b"one"));
    let mut forged = Forged::new();
    forged.add(&version, b"two");
    refused("a version that is another", &forged.sealed(), "not its hash");
}

#[test]
fn what_lies_between_the_entries_is_refused() {
    let mut forged = Forged::new();
    forged.add("workspace/events/one.ron", b"one");
    let whole = forged.sealed();
    let mut before = b"MZ an odd program".to_vec();
    before.extend(&whole);
    refused("something before it", &resealed(before), "");
    let list = find(&whole, b"PK\x01\x02");
    let mut between = whole.clone();
    between.splice(list..list, *b"hidden");
    let end = find_last(&between, b"PK\x05\x06");
    let at = u32::try_from(list + 6).unwrap();
    between[end + 16..end + 20].copy_from_slice(&at.to_le_bytes());
    refused("something between", &resealed(between), "");
    let mut behind = whole.clone();
    behind.push(b'x');
    refused("something behind", &behind, "");
}

#[test]
fn a_newer_format_is_refused_in_words() {
    for head in ["format: 2, min_reader: 2", "format: 9, min_reader: 3, chapters: [1, 2]"] {
        let mut forged = Forged::new();
        forged.head = head.to_owned();
        refused(head, &forged.sealed(), "made by a newer Folkmoot");
    }
    let mut forged = Forged::new();
    forged.head = "format: 2, min_reader: 1, mood: \"sunny\"".to_owned();
    check_backup(Cursor::new(forged.sealed())).expect("a newer one that this version may read");
}

#[test]
fn other_files_are_no_backups() {
    refused("nothing", b"", "not a whole Folkmoot backup");
    refused("a text", "words ".repeat(100).as_bytes(), "not a whole Folkmoot backup");
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("workspace/workspace.ron", stored()).unwrap();
    refused("another zip", &zip.finish().unwrap().into_inner(), "not a whole Folkmoot backup");
    let there = NewComputer::new();
    assert!(there.try_restoring(there.home.path()).unwrap_err().what.contains("not a file"));
}

#[test]
fn a_flipped_bit_anywhere_is_refused_and_so_is_every_shorter_file() {
    let office = Office::new();
    office.bench.save(&crate::store::event(1, "Words"));
    office.bench.put("attachments/x.bin", [1; 300]);
    office.backed_up();
    let whole = fs::read(office.file()).unwrap();
    check_backup(Cursor::new(&whole)).expect("it is whole");
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        check_backup(Cursor::new(bytes)).expect_err("a flipped bit");
    }
    for length in (0..whole.len()).step_by(7).chain(whole.len() - 120..whole.len()) {
        check_backup(Cursor::new(&whole[..length])).expect_err("a shorter file");
    }
    let mut flipped = whole;
    flipped[200] ^= 4;
    refused("on disk", &flipped, "damaged");
}
