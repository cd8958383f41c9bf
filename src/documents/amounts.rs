//! Amounts of money, in whole pounds, as they are read.

use super::wording::{Wording, fill};

/// "£12,400".
pub fn pounds(words: &Wording, amount: u64) -> String {
    fill(&words.projects.report.councillors.pounds, &[("amount", &grouped(amount))])
}

/// "12,400".
pub fn grouped(amount: u64) -> String {
    let digits = amount.to_string();
    let mut said = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}
