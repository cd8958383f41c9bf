//! The table: for each row what is done, what is expected then, and which sweeps and tests show it besides those tests
//! that say the row's number themselves.

/// One kind of fault.
pub struct Row {
    pub number: &'static str,
    pub done: &'static str,
    pub expected: &'static str,
    /// Names of counts, `*` for any step: see `counted`.
    pub sweeps: &'static [&'static str],
    /// Tests that show it and don't say so themselves.
    pub tests: &'static [&'static str],
    /// What stands in for what this system can't cause; empty where nothing does.
    pub simulated: &'static str,
}

const fn row(number: &'static str, done: &'static str, expected: &'static str) -> Row {
    Row { number, done, expected, sweeps: &[], tests: &[], simulated: "" }
}

impl Row {
    const fn swept(self, sweeps: &'static [&'static str]) -> Self {
        Self { sweeps, ..self }
    }

    const fn tests(self, tests: &'static [&'static str]) -> Self {
        Self { tests, ..self }
    }

    const fn simulated(self, simulated: &'static str) -> Self {
        Self { simulated, ..self }
    }
}

pub const ROWS: &[Row] = &[
    row(
        "F01",
        "Killed at one call that reaches for the disk, at every one in turn",
        "the record is the old or the new one, the version before is kept, what was said to be saved is there",
    )
    .swept(&["store/*/kill", "session/*/kill", "verb/*/kill"]),
    row(
        "F02",
        "The power is cut under a session that saves without end, on ext4 and xfs, the journal kept or lost",
        "every save that was said to be saved is there",
    )
    .swept(&["power"]),
    row(
        "F03",
        "Killed while somebody types, before any save",
        "what was typed up to two seconds before is there at the next start, called recovered",
    )
    .swept(&["typing"])
    .tests(&["it::session::recovering::what_was_typed_before_a_crash_is_recovered"]),
    row("F04", "Killed while what was typed is being recovered", "it is recovered at the start after")
        .swept(&["session/recover/kill"]),
    row(
        "F05",
        "The disk is full when something is written",
        "it is said, the file is as it was, a draft is kept where it fits",
    )
    .swept(&[
        "store/*/error/write/ENOSPC",
        "store/*/error/write/EDQUOT",
        "session/*/error/write/ENOSPC",
        "session/*/error/write/EDQUOT",
    ]),
    row("F06", "The disk is full when what was written is synced", "as above; the next try writes a new file").swept(
        &[
            "store/*/error/fsync/ENOSPC",
            "store/*/error/fsync/EDQUOT",
            "session/*/error/fsync/ENOSPC",
            "session/*/error/fsync/EDQUOT",
        ],
    ),
    row("F07", "The disk has room, but none for another file", "as above").swept(&[
        "store/*/error/openat/ENOSPC",
        "store/*/error/mkdir/ENOSPC",
        "session/*/error/openat/ENOSPC",
        "store/*/error/linkat/ENOSPC",
    ]),
    row("F08", "The disk fails when a file is synced", "never said to be saved; the next try writes a new file")
        .swept(&["store/*/error/fsync/EIO", "session/*/error/fsync/EIO"]),
    row(
        "F09",
        "The disk fails when the folder is synced, once or for good",
        "said to be saved and not confirmed, and tried again",
    )
    .swept(&["folder-sync"]),
    row(
        "F10",
        "Another program holds the file while it is replaced",
        "it is tried again for about 200 ms; then a draft is kept, and the message names the file",
    )
    .swept(&["held", "store/*/error/rename/EACCES", "session/*/error/rename/EACCES"])
    .simulated(
        "what Windows answers (access denied, sharing violation) is answered by Linux's own calls as EACCES and EBUSY.",
    ),
    row("F11", "The folder becomes read-only while it is open", "it is said, typing goes on into drafts")
        .swept(&["store/*/error/*/EROFS", "session/*/error/*/EROFS"]),
    row(
        "F12",
        "Nothing can be kept on this computer, but in the folder",
        "records are saved, and it is said that there is no history",
    )
    .tests(&[
        "it::store::open::a_workspace_works_where_nothing_can_be_kept_on_this_computer",
        "it::store::history::saving_works_where_the_history_cannot_be_written",
    ]),
    row(
        "F13",
        "The folder is gone while it is open: a drive pulled out, a network lost",
        "nothing is written into the empty place, drafts are kept, and it goes on when the folder is back",
    )
    .tests(&[
        "it::store::open::nothing_is_written_where_the_workspace_was",
        "it::session::losing::what_cannot_be_saved_survives_where_a_draft_is_confirmed",
    ]),
    row("F14", "A disk that takes half a second for each sync", "no frame waits for it"),
    row(
        "F15",
        "The disk says that it has written what it has not",
        "reading it back tells; a second file is tried, then it is an error",
    )
    .swept(&["store/*/error/write/retval=1", "session/*/error/write/retval=1"]),
    row(
        "F16",
        "Temporary files of a program that was killed lie about",
        "they are swept up later, those of other programs are left",
    ),
    row(
        "F17",
        "The window is closed while a save is under way",
        "the save is waited for; where it fails the draft is kept",
    )
    .tests(&[
        "it::session::losing::a_save_under_way_when_the_program_ends_leaves_no_draft_behind",
        "it::session::losing::a_draft_that_failed_is_tried_again_when_the_program_ends",
    ]),
    row("F18", "A frame of the window fails", "what was typed is a draft, other records are as they were"),
    row("F19", "No more files can be opened", "it is said, and nothing is half written")
        .swept(&["store/*/error/openat/EMFILE", "session/*/error/openat/EMFILE"]),
    row("F20", "The terminal is closed", "the program goes on").swept(&["verb/*/error/write"]),
    row("F21", "A file without a byte", "damaged: it is told, left as it is, and the last good version is offered")
        .tests(&["it::store::damage::each_damage_is_told_in_words", "it::store::hostile::damage_is_told_and_left"]),
    row("F22", "A file full of zeros, as NTFS leaves it after a power cut", "as above")
        .tests(&["it::store::damage::each_damage_is_told_in_words", "it::store::hostile::damage_is_told_and_left"])
        .simulated("the zeros are written by the test."),
    row("F23", "Half a file", "as above; the other records are read")
        .tests(&["it::store::damage::each_damage_is_told_in_words", "it::store::hostile::damage_is_told_and_left"]),
    row(
        "F24",
        "One bit of a file turned round, each in turn",
        "read where it still makes sense, and then the history shows the change; told as damaged where not",
    ),
    row("F25", "A byte order mark and Windows line ends", "read, and written back without"),
    row("F26", "A file in another encoding", "as half a file, with the reason in words").tests(&[
        "it::store::damage::text_of_another_encoding_is_told_with_its_place",
        "it::store::hostile::damage_is_told_and_left",
    ]),
    row("F27", "The marks of a merge inside a file", "two versions in one file, and that is said").tests(&[
        "it::store::damage::what_is_no_record_is_told_with_line_and_column",
        "it::store::hostile::damage_is_told_and_left",
    ]),
    row("F28", "A field twice, another name before the record", "told with line and column").tests(&[
        "it::store::damage::what_is_no_record_is_told_with_line_and_column",
        "it::store::hostile::what_was_written_by_hand_or_by_another_version_is_told_and_left",
    ]),
    row("F29", "A field that this version does not know", "kept as it is in the next save")
        .tests(&["it::store::save::unknown_fields_and_variants_survive_a_save"]),
    row("F30", "A choice that this version does not know", "kept as it is in the next save")
        .tests(&["it::store::save::unknown_fields_and_variants_survive_a_save"]),
    row("F31", "A file of a newer format", "read-only, never written over").tests(&[
        "it::store::save::a_record_of_a_newer_format_is_never_written",
        "it::store::open::what_needs_a_newer_version_is_read_or_refused",
        "it::store::damage::a_file_of_a_newer_version_is_never_replaced_by_an_older_one",
    ]),
    row("F32", "A file of an older format", "read, and written anew only when it is edited")
        .tests(&["it::store::hostile::what_was_written_by_hand_or_by_another_version_is_told_and_left"]),
    row("F33", "The id inside is not the one in the file's name", "told, and nothing is renamed").tests(&[
        "it::store::load::a_record_is_held_to_its_folder_and_its_name",
        "it::store::hostile::what_was_written_by_hand_or_by_another_version_is_told_and_left",
    ]),
    row("F34", "Two files with one id", "told, and neither is lost")
        .tests(&["it::store::load::a_second_file_with_the_same_id_is_reported_whatever_its_name"]),
    row("F35", "200 MB in a file named like a record", "refused by its size, unread").tests(&[
        "it::store::damage::a_huge_file_is_not_read",
        "it::store::hostile::what_was_written_by_hand_or_by_another_version_is_told_and_left",
    ]),
    row("F36", "A record nested 100,000 deep", "told like any other damage").tests(&[
        "it::store::damage::what_is_no_record_is_told_with_line_and_column",
        "it::store::hostile::what_was_written_by_hand_or_by_another_version_is_told_and_left",
    ]),
    row("F37", "Dates and numbers that are none", "told and left")
        .tests(&["it::store::hostile::dates_and_numbers_that_are_none_are_told_and_left"]),
    row("F38", "A symbolic link that leads out of the folder", "not followed, and told")
        .tests(&["it::store::odd_files::odd_files_and_names_are_told_and_left"]),
    row(
        "F39",
        "A record that is a symbolic link within the folder",
        "what it leads to is written, and it stays a link",
    )
    .tests(&["it::store::odd_files::odd_files_and_names_are_told_and_left"]),
    row("F40", "A folder, a pipe or a device named like a record", "passed over; nothing hangs").tests(&[
        "it::store::load::a_pipe_named_like_a_record_does_not_hang_the_program",
        "it::store::odd_files::odd_files_and_names_are_told_and_left",
    ]),
    row("F41", "Names that other systems can't have", "never made; told where they are found")
        .tests(&["it::store::odd_files::odd_files_and_names_are_told_and_left"]),
    row("F42", "5,000 files of other programs in the folder", "passed over in silence").tests(&[
        "it::store::load::junk_is_passed_over_without_a_word",
        "it::store::odd_files::odd_files_and_names_are_told_and_left",
    ]),
    row(
        "F52",
        "The file changes while its record is being typed in",
        "both are in the record, and typing goes on where it was",
    ),
    row("F53", "The file changes between the look at it and the save", "it is noticed, and both versions are kept"),
    row(
        "F56",
        "The clock is four years ahead, goes back to 2020, jumps while the program runs",
        "no save is lost, and versions follow one another by their number",
    )
    .swept(&["clock"]),
    row("F59", "A backup file that is damaged or hostile", "refused whole before anything is written"),
    row("F60", "A backup of records that are here already", "nothing is written over"),
];
