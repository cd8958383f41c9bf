//! x
use super::*;
pub fn parse_time(_: &str) -> Option<TimeOfDay> {
    None
}
pub fn parse_when(_: &str, _: jiff::civil::Date) -> When {
    When::default()
}
