//! Lines that begin with a quantity: "over 750 learners", "£5,000 from the lottery". A time, a date, a year, a rank or a
//! number in a list is none.

use crate::import::text::{self, part};
use crate::model::month_named;
use crate::model::parts::Qualifier;

/// A quantity in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    pub qualifier: Option<Qualifier>,
    /// "750", "£5,000", "95%".
    pub amount: String,
    pub of_what: String,
}

const QUALIFIERS: &[(&str, Qualifier)] = &[
    ("more than ", Qualifier::Over),
    ("over ", Qualifier::Over),
    ("about ", Qualifier::About),
    ("around ", Qualifier::About),
    ("some ", Qualifier::About),
    ("roughly ", Qualifier::About),
    ("approx ", Qualifier::About),
    ("approx. ", Qualifier::About),
    ("~", Qualifier::About),
    ("c. ", Qualifier::About),
    ("nearly ", Qualifier::Nearly),
    ("almost ", Qualifier::Nearly),
    ("just under ", Qualifier::Nearly),
    ("at least ", Qualifier::AtLeast),
    ("up to ", Qualifier::UpTo),
];

/// Behind a number these make it something else.
const NO_UNITS: &[&str] = &[
    "will", "is", "was", "suits", "st", "nd", "rd", "th", "am", "pm", "noon", "to", "and", "or", "past", "min", "mins",
    "minutes", "hr", "hrs", "metre", "metres",
];

/// The quantity that a line begins with.
pub fn read(typed: &str) -> Option<Quantity> {
    let typed = typed.trim();
    let low = typed.to_lowercase();
    let found = QUALIFIERS.iter().find(|(words, _)| low.starts_with(words));
    let rest = found.map_or(typed, |(words, _)| part(typed, words.len()..typed.len())).trim_start();
    let (amount, of_what) = rest.split_once(' ')?;
    let next = text::words(of_what).into_iter().next()?;
    let is_fraction = next.low == "in" || next.low == "out";
    let counts = is_amount(amount, found.is_some()) && !is_of_a_date(&next.low, amount);
    let is_plain = !next.capital && !of_what.ends_with(':') && (is_fraction || !NO_UNITS.contains(&next.low.as_str()));
    (counts && is_plain).then(|| Quantity {
        qualifier: found.map(|(_, qualifier)| *qualifier),
        amount: amount.to_owned(),
        of_what: of_what.trim().to_owned(),
    })
}

/// Digits, with a currency before them, and a thousand, a million or a percentage behind. A bare number of four digits may
/// be a year.
fn is_amount(typed: &str, is_qualified: bool) -> bool {
    let bare = typed.trim_start_matches(['£', '€', '$']);
    let is_money = bare.len() < typed.len();
    let scale: &[char] = if is_money { &['%', 'k', 'm', 'K', 'M', '+'] } else { &['%', 'k', 'K', '+'] };
    let number = bare.trim_end_matches(scale);
    let is_marked = number.len() < bare.len();
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.ends_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.');
    let may_be_a_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    is_number && (is_money || is_marked || is_qualified || !may_be_a_year)
}

fn is_of_a_date(next: &str, amount: &str) -> bool {
    amount.len() <= 2 && month_named(next).is_some()
}
