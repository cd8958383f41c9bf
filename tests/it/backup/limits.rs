//! The limits of a backup, and that what is beyond them costs nothing.

use std::io::{Cursor, Write};

use folkmoot::store::{Hash, MOST_ENTRIES, check_backup};

use super::forge::{Forged, WORKSPACE, find, find_last, packed, resealed, stored};

fn refused(bytes: Vec<u8>, words: &str) {
    let problem = check_backup(Cursor::new(bytes)).expect_err("beyond the limits");
    assert!(problem.what.contains(words), "{problem}");
}

#[test]
fn f59_a_bomb_stops_at_the_limit() {
    let zeros = vec![0_u8; 1024 * 1024];
    let mut forged = Forged::new();
    forged.zip().start_file("workspace/events/bomb.ron", packed()).unwrap();
    for _ in 0..60 {
        forged.zip().write_all(&zeros).unwrap();
    }
    forged.names("workspace/events/bomb.ron", &zeros);
    let honest = forged.sealed();
    assert!(honest.len() < 100_000, "60 MB in {}", honest.len());
    refused(honest.clone(), "grow beyond");
    // The same, saying that it is small.
    let mut lying = honest;
    let list = find(&lying, b"PK\x01\x02");
    let at = find(&lying[list + 4..], b"PK\x01\x02") + list + 4;
    lying[at + 24..at + 28].copy_from_slice(&1_000_u32.to_le_bytes());
    refused(resealed(lying), "");
    // And in the place of the manifest.
    let mut forged = Forged::new();
    forged.zip().start_file("backup.ron", packed()).unwrap();
    for _ in 0..65 {
        forged.zip().write_all(&zeros).unwrap();
    }
    refused(forged.ended(), "grow beyond");
    // What is not packed is as long as the file, and is not taken into memory for that.
    let mut forged = Forged::new();
    forged.zip().start_file("backup.ron", stored()).unwrap();
    for _ in 0..65 {
        forged.zip().write_all(&zeros).unwrap();
    }
    refused(forged.ended(), "grow beyond");
    let mut forged = Forged::empty();
    forged.add("workspace/workspace.ron", &vec![b' '; 5_000_000]);
    refused(forged.sealed(), "larger than any folder's own file");
}

#[test]
fn f59_seventy_thousand_entries_are_a_backup_only_where_each_is_one() {
    let mut forged = Forged::new();
    for number in 0..70_000_u32 {
        let content = number.to_le_bytes();
        forged.add(&format!("local/history/{WORKSPACE}/{}.ron", Hash::of(&content)), &content);
    }
    let whole = forged.sealed();
    assert_eq!(check_backup(Cursor::new(&whole)).expect("a long history").versions, 70_000);
    let mut forged = Forged::new();
    for number in 0..70_000_u32 {
        forged.zip().start_file(format!("{number}.txt"), stored()).unwrap();
    }
    refused(forged.sealed(), "names others than are there");
    // It says that there are more than there may be, and is not read any further.
    let mut claims = whole;
    let at = find_last(&claims, b"PK\x06\x06");
    claims[at + 32..at + 40].copy_from_slice(&(MOST_ENTRIES as u64 + 2).to_le_bytes());
    refused(resealed(claims), "which no backup does");
}

/// Readers of zips take the number of entries from the record of large ones also where the last record has one of its
/// own: that number counts, and the record has to be where every backup has it.
#[test]
fn f59_a_second_end_is_no_way_round_the_limit() {
    let with_sector = |sector: &[u8]| {
        let mut forged = Forged::new();
        forged.zip().set_raw_zip64_extensible_data_sector(sector.into());
        forged.sealed()
    };
    let whole = with_sector(&[]);
    check_backup(Cursor::new(&whole)).expect("a large zip that is small");
    let mut claims = whole;
    let at = find_last(&claims, b"PK\x06\x06");
    for at in [at + 24, at + 32] {
        claims[at..at + 8].copy_from_slice(&(MOST_ENTRIES as u64 + 2).to_le_bytes());
    }
    refused(resealed(claims), "which no backup does");
    refused(with_sector(&[0; 10]), "not that of a backup");
}

#[test]
fn f59_a_list_that_is_longer_than_its_entries_need_is_not_read() {
    let mut forged = Forged::new();
    for number in 0..30 {
        forged.zip().start_file(format!("{number}{}", "x".repeat(60_000)), stored()).unwrap();
    }
    refused(forged.sealed(), "longer than that of any backup");
}
