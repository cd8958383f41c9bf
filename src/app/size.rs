//! How large something is, as people say it.

/// "340 KB", "1.2 MB", "12 MB".
pub fn size_in_words(bytes: u64) -> String {
    const KB: u64 = 1_000;
    const MB: u64 = 1_000_000;
    match bytes {
        0..KB => format!("{bytes} bytes"),
        KB..MB => format!("{} KB", bytes / KB),
        _ if bytes < 10 * MB => format!("{}.{} MB", bytes / MB, bytes % MB * 10 / MB),
        _ => format!("{} MB", bytes / MB),
    }
}
