//! Bank holidays, by rule: fixed days with their substitutes, Mondays, Easter, and the one-off days from 2012 on. A day
//! that is proclaimed later is not known here, and councils' own holidays are nobody's rule.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use crate::model::Nation;

type OneOff = (Option<Nation>, Date, &'static str);

/// Proclaimed for one year, and where. None stands for everywhere.
const ONE_OFF: [OneOff; 5] = [
    (None, date(2012, 6, 5), "Diamond Jubilee"),
    (None, date(2022, 6, 3), "Platinum Jubilee"),
    (None, date(2022, 9, 19), "State funeral of Queen Elizabeth II"),
    (None, date(2023, 5, 8), "Coronation of King Charles III"),
    (Some(Nation::Scotland), date(2026, 6, 15), "World Cup"),
];

/// The name of the bank holiday on this day; none on any other.
pub fn bank_holiday(nation: Nation, day: Date) -> Option<&'static str> {
    let all = bank_holidays(nation, day.year());
    all.into_iter().find(|(on, _)| *on == day).map(|(_, name)| name)
}

/// All bank holidays of a year, in their order.
pub fn bank_holidays(nation: Nation, year: i16) -> Vec<(Date, &'static str)> {
    let mut all = by_rule(nation, year).unwrap_or_default();
    let is_here = |(of, day, _): &&OneOff| of.is_none_or(|of| of == nation) && day.year() == year;
    all.extend(ONE_OFF.iter().filter(is_here).map(|(_, day, name)| (*day, *name)));
    all.sort();
    all
}

/// None where the calendar does not go that far.
fn by_rule(nation: Nation, year: i16) -> Option<Vec<(Date, &'static str)>> {
    let day = |month, day| Date::new(year, month, day).ok();
    let easter = easter(year)?;
    let mut all = vec![
        (easter.checked_sub(2.days()).ok()?, "Good Friday"),
        (early_may(year)?, "Early May bank holiday"),
        (spring(year)?, "Spring bank holiday"),
    ];
    let summer = if nation == Nation::Scotland { first_monday(year, 8)? } else { last_monday(year, 8)? };
    all.push((summer, "Summer bank holiday"));
    let mut fixed = vec![vec![(day(12, 25)?, "Christmas Day"), (day(12, 26)?, "Boxing Day")]];
    match nation {
        Nation::EnglandAndWales => {
            all.push((easter.checked_add(1.day()).ok()?, "Easter Monday"));
            fixed.push(vec![(day(1, 1)?, "New Year\u{2019}s Day")]);
        }
        Nation::Scotland => {
            fixed.push(vec![(day(1, 1)?, "New Year\u{2019}s Day"), (day(1, 2)?, "2 January")]);
            fixed.push(vec![(day(11, 30)?, "St Andrew\u{2019}s Day")]);
        }
        Nation::NorthernIreland => {
            all.push((easter.checked_add(1.day()).ok()?, "Easter Monday"));
            fixed.push(vec![(day(1, 1)?, "New Year\u{2019}s Day")]);
            fixed.push(vec![(day(3, 17)?, "St Patrick\u{2019}s Day")]);
            fixed.push(vec![(day(7, 12)?, "Battle of the Boyne")]);
        }
    }
    for days in fixed {
        all.extend(with_substitutes(&days)?);
    }
    Some(all)
}

/// Days of a weekend are made good on the next days that are neither of a weekend nor holidays already.
fn with_substitutes(days: &[(Date, &'static str)]) -> Option<Vec<(Date, &'static str)>> {
    let is_weekend = |day: Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let mut taken: Vec<(Date, &'static str)> = days.iter().copied().filter(|(day, _)| !is_weekend(*day)).collect();
    for (day, name) in days.iter().filter(|(day, _)| is_weekend(*day)) {
        let mut substitute = *day;
        while is_weekend(substitute) || taken.iter().any(|(other, _)| *other == substitute) {
            substitute = substitute.tomorrow().ok()?;
        }
        taken.push((substitute, *name));
    }
    Some(taken)
}

/// The first Monday, but in 2020 the day of victory in Europe.
fn early_may(year: i16) -> Option<Date> {
    if year == 2020 { Date::new(2020, 5, 8).ok() } else { first_monday(year, 5) }
}

/// The last Monday of May, but beside a jubilee.
fn spring(year: i16) -> Option<Date> {
    match year {
        2012 => Date::new(2012, 6, 4).ok(),
        2022 => Date::new(2022, 6, 2).ok(),
        _ => last_monday(year, 5),
    }
}

fn first_monday(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).ok()?.nth_weekday_of_month(1, Weekday::Monday).ok()
}

fn last_monday(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).ok()?.nth_weekday_of_month(-1, Weekday::Monday).ok()
}

/// Easter Sunday of the Gregorian calendar, as the anonymous rule of 1876 has it.
fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (golden, century, in_century) = (year_number % 19, year_number / 100, year_number % 100);
    let correction = (century + 8) / 25;
    let moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let count = moon + weekday - 7 * late + 114;
    Date::new(year, i8::try_from(count / 31).ok()?, i8::try_from(count % 31 + 1).ok()?).ok()
}
