//! Bank holidays: dates that everybody can look up, for each nation, and the years in which the rules made way.

use folkmoot::model::Nation::{self, EnglandAndWales, NorthernIreland, Scotland};
use folkmoot::workspace::countdown::{bank_holiday, bank_holidays};

const ALL: [Nation; 3] = [EnglandAndWales, Scotland, NorthernIreland];

#[test]
fn known_dates_have_their_names() {
    let check = |nations: &[Nation], day: &str, expected: Option<&str>| {
        for nation in nations {
            assert_eq!(bank_holiday(*nation, day.parse().unwrap()), expected, "{nation:?} {day}");
        }
    };
    check(&ALL, "2012-06-04", Some("Spring bank holiday"));
    check(&ALL, "2012-06-05", Some("Diamond Jubilee"));
    check(&ALL, "2012-05-28", None);
    check(&ALL, "2020-05-08", Some("Early May bank holiday"));
    check(&ALL, "2020-05-04", None);
    check(&ALL, "2022-06-02", Some("Spring bank holiday"));
    check(&ALL, "2022-06-03", Some("Platinum Jubilee"));
    check(&ALL, "2022-05-30", None);
    check(&ALL, "2022-09-19", Some("State funeral of Queen Elizabeth II"));
    check(&ALL, "2023-05-08", Some("Coronation of King Charles III"));
    check(&ALL, "2023-05-01", Some("Early May bank holiday"));
    check(&ALL, "2026-04-03", Some("Good Friday"));
    check(&[EnglandAndWales, NorthernIreland], "2026-04-06", Some("Easter Monday"));
    check(&[Scotland], "2026-04-06", None);
    check(&[EnglandAndWales, NorthernIreland], "2026-08-31", Some("Summer bank holiday"));
    check(&[Scotland], "2026-08-31", None);
    check(&[Scotland], "2026-08-03", Some("Summer bank holiday"));
    check(&[Scotland], "2026-06-15", Some("World Cup"));
    check(&[EnglandAndWales], "2026-06-15", None);
    check(&[Scotland], "2026-01-02", Some("2 January"));
    check(&[EnglandAndWales, NorthernIreland], "2026-01-02", None);
    check(&[Scotland], "2026-11-30", Some("St Andrew\u{2019}s Day"));
    check(&[NorthernIreland], "2026-03-17", Some("St Patrick\u{2019}s Day"));
    check(&[NorthernIreland], "2026-07-13", Some("Battle of the Boyne"));
    check(&[EnglandAndWales, Scotland], "2026-07-13", None);
    check(&ALL, "2026-06-19", None);
}

#[test]
fn a_day_of_a_weekend_has_a_substitute() {
    let check = |nation: Nation, year: i16, expected: &[&str]| {
        let found: Vec<String> = bank_holidays(nation, year).iter().map(|(day, _)| day.to_string()).collect();
        for day in expected {
            assert!(found.contains(&(*day).to_owned()), "{nation:?} {day}: {found:?}");
        }
    };
    // Christmas on a Saturday, on a Sunday, and Boxing Day on a Saturday.
    check(EnglandAndWales, 2021, &["2021-12-27", "2021-12-28"]);
    check(EnglandAndWales, 2022, &["2022-12-26", "2022-12-27", "2022-01-03"]);
    check(EnglandAndWales, 2020, &["2020-12-25", "2020-12-28"]);
    check(Scotland, 2022, &["2022-01-03", "2022-01-04"]);
    check(Scotland, 2023, &["2023-01-02", "2023-01-03"]);
    check(Scotland, 2025, &["2025-12-01"]);
    check(Scotland, 2024, &["2024-12-02"]);
    check(NorthernIreland, 2018, &["2018-03-19"]);
    check(NorthernIreland, 2015, &["2015-07-13"]);
}

/// Easter Sundays of the years that are told of, as any almanac has them.
#[test]
fn good_friday_goes_by_easter() {
    let fridays = [
        "2012-04-06",
        "2013-03-29",
        "2014-04-18",
        "2015-04-03",
        "2016-03-25",
        "2017-04-14",
        "2018-03-30",
        "2019-04-19",
        "2020-04-10",
        "2021-04-02",
        "2022-04-15",
        "2023-04-07",
        "2024-03-29",
        "2025-04-18",
        "2026-04-03",
        "2027-03-26",
        "2028-04-14",
    ];
    for friday in fridays {
        for nation in ALL {
            assert_eq!(bank_holiday(nation, friday.parse().unwrap()), Some("Good Friday"), "{friday}");
        }
    }
}

#[test]
fn each_year_has_as_many_as_it_should() {
    for year in 2012..=2028 {
        let more = match year {
            2012 | 2023 => 1,
            2022 => 2,
            _ => 0,
        };
        assert_eq!(bank_holidays(EnglandAndWales, year).len(), 8 + more, "{year}");
        assert_eq!(bank_holidays(Scotland, year).len(), 9 + more + usize::from(year == 2026), "{year}");
        assert_eq!(bank_holidays(NorthernIreland, year).len(), 10 + more, "{year}");
    }
}
