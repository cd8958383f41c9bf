//! Files as programs save them: their encodings, separators, quotes and heads, and files that are no list.

use folkmoot::import::people::{Column, Encoding, read_table};
use folkmoot::model::Kind;
use folkmoot::model::event::AttendanceState;

use super::{World, guessed, read, who};

/// As Eventbrite has its attendees: every head in its place, payments and questions with them.
const EVENTBRITE: &str = "\u{feff}Order #,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Attendee Status,Home Address 1,Home City,Gender,Birth Date,Cell Phone,Job Title,Company,Any access needs?,May we take your photograph?,How did you hear of us?\r\n\
7329184562,2026-05-01 09:12:44,Jo,Bramble,jo@example.org,1,General,9912001,,Free Order,GBP,0.00,0.00,Checked In,1 Mill Lane,Tarnbridge,F,1984-02-01,01632 960001,Librarian,Quay Library,Step-free,Yes,\"From a friend,\nwho said \"\"come\"\"\"\r\n\
7329184563,2026-05-02 18:00:01,Hamid,Rostami,hamid@example.org,1,General,9912002,,Free Order,GBP,0.00,0.00,Attending,,,,,,,,,No,\r\n\
7329184564,2026-05-02 18:04:10,Ida,Holm,ida@example.org,1,General,9912003,,Free Order,GBP,0.00,0.00,Not Attending,,,,,,,,,,\r\n\
7329184565,2026-05-03 08:00:00,Info Requested,Info Requested,,1,General,9912004,,Free Order,GBP,0.00,0.00,Attending,,,,,,,,,,\r\n\
7329184566,2026-05-03 08:30:00,Zeb,Marl,zeb@example.org,1,General,9912005,,Free Order,GBP,0.00,0.00,Deleted,,,,,,,,,,\r\n";

#[test]
fn a_list_of_eventbrite_comes_in_without_what_nobody_needs() {
    let mut world = World::empty();
    let proposal = world.take_in(EVENTBRITE);
    assert_eq!(who(&proposal), [("Jo Bramble", true), ("Hamid Rostami", true)]);
    use AttendanceState::{Came, Registered};
    assert_eq!(world.list(), [("Jo Bramble".to_owned(), Came), ("Hamid Rostami".to_owned(), Registered)]);
    let row = &proposal.not_understood[0];
    assert_eq!((row.row, row.why.as_str()), (5, "It has no name."), "the line end within a cell is no row");
    assert_eq!(proposal.withdrawn, 2);
    let everything = format!("{:?} {:?}", world.person("Jo Bramble"), world.event());
    for private in ["Mill Lane", "1984", "friend", "Step-free", "7329184562", "GBP"] {
        assert!(!everything.contains(private), "{private} came in");
    }
    let jo = world.person("Jo Bramble");
    assert_eq!((jo.phone.as_str(), jo.memberships[0].role.as_str()), ("01632 960001", "Librarian"));
    let said = proposal.sentences().join(" ");
    assert!(
        said.contains("Left out: Order #, Quantity, Ticket Type, Attendee #, Group, Order Type and 8 more columns."),
        "{said}"
    );
    assert!(said.contains("What people need is not taken in: Any access needs."), "{said}");
}

#[test]
fn answers_to_a_form_come_in_by_their_names() {
    let text = "ID\tStart time\tCompletion time\tEmail\tName\tWhich organisation are you from?\tWhat do you hope for?\n\
                1\t5/6/2026 10:01:00\t5/6/2026 10:03:12\tanonymous\tJo Bramble\tQuay Library\tNew people\n\
                2\t5/6/2026 11:00:00\t5/6/2026 11:00:41\tida@example.org\tIda Holm\t\t\n";
    let mut world = World::empty();
    let proposal = world.take_in(text);
    assert_eq!(who(&proposal), [("Jo Bramble", true), ("Ida Holm", true)]);
    assert_eq!((world.person("Jo Bramble").email.as_str(), world.count(Kind::Organisation)), ("", 1));
    assert!(!proposal.sentences().join(" ").contains("email address is none"), "anonymous is no address by design");
}

#[test]
fn a_bare_list_of_names_is_enough() {
    let mut world = World::empty();
    world.take_in("Jo Bramble\r\n\r\nCllr Ann Bell\r\nZoë O'Neill-Hart\r\n");
    let names: Vec<String> = world.list().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Jo Bramble", "Cllr Ann Bell", "Zoë O'Neill-Hart"]);
    assert_eq!(world.person("Cllr Ann Bell").title, "Cllr");
}

#[test]
fn encodings_and_separators_are_found_out() {
    let check = |bytes: &[u8], encoding: Encoding, separator: char| {
        let table = read_table("list.csv", bytes).unwrap();
        assert_eq!((table.encoding, table.separator), (encoding, separator));
        let matching = table.guess(AttendanceState::Registered);
        let proposal = World::empty().propose(&table, &matching);
        assert_eq!(who(&proposal), [("Siân Évans", true)], "{encoding:?}");
        assert_eq!(proposal.people[0].said.organisation, "Café “Quay”");
    };
    let text = |separator: &str| format!("Name{separator}Organisation\r\nSiân Évans{separator}Café “Quay”\r\n");
    let utf16 = |text: &str, mark: &[u8], unit: fn(u16) -> [u8; 2]| {
        [mark.to_vec(), text.encode_utf16().flat_map(unit).collect()].concat()
    };
    check(text(",").as_bytes(), Encoding::Utf8, ',');
    check(format!("\u{feff}{}", text(";")).as_bytes(), Encoding::Utf8, ';');
    check(&utf16(&text("\t"), &[0xff, 0xfe], u16::to_le_bytes), Encoding::Utf16, '\t');
    check(&utf16(&text("\t"), &[0xfe, 0xff], u16::to_be_bytes), Encoding::Utf16, '\t');
    check(&utf16(&text(";"), &[], u16::to_le_bytes), Encoding::Utf16, ';');
    let windows: Vec<u8> = text(";")
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    check(&windows, Encoding::Windows1252, ';');
}

#[test]
fn rows_are_counted_as_programs_of_tables_count_them() {
    let text = "People of the hack\n\nName,Email,Address\nJo Bramble,jo@example.org,\"1 Mill Lane\nTarnbridge\"\n\n,,\n,,here\nIda Holm,,,,extra\n";
    let proposal = World::empty().guess(text);
    let rows: Vec<(usize, &str)> = proposal.not_understood.iter().map(|row| (row.row, row.why.as_str())).collect();
    assert_eq!(rows, [(7, "It has no name."), (8, "It has more cells than there are columns.")]);
    assert_eq!((proposal.people[0].row, proposal.above), (4, 1));
}

#[test]
fn files_that_are_no_list_say_what_to_do() {
    let check = |bytes: &[u8], says: &str| {
        let problem = read_table("list.csv", bytes).unwrap_err();
        assert!(problem.what.contains(says), "{}", problem.what);
        assert!(!problem.hint.is_empty() && problem.safe == "Nothing was taken in.");
    };
    check(b"", "There is nobody in this file");
    check(b"\n\n , ,\n", "There is nobody in this file");
    check(b"PK\x03\x04 and so on", "an Excel workbook");
    check(b"%PDF-1.7", "a PDF");
    check(b"Name\0Email", "signs in it");
    check(b"Name,Email\nJo Bramble,\"jo@example.org\nIda Holm,\nSam Okoro,\n", "In row 2 a quotation mark is opened");
}

#[test]
fn heads_may_be_told_to_be_none() {
    let (table, matching) = guessed("Name\nJo Bramble\n");
    assert!(matching.has_heads);
    let without = table.guess_again(&matching, false);
    assert_eq!(
        World::empty().propose(&table, &without).people.len(),
        if without.columns == [Column::Name] { 2 } else { 0 }
    );
    assert_eq!(table.names_of_columns(false), ["Column 1"]);
}

#[test]
fn ten_thousand_people_are_read_each_once() {
    let row = |number: usize| format!("Name{number} Surname{number},n{number}@example.org,Team {}\n", number % 50);
    let text: String = std::iter::once("Name,Email,Organisation\n".to_owned()).chain((0..10_000).map(row)).collect();
    let table = read(&text);
    let proposal = World::empty().propose(&table, &table.guess(AttendanceState::Registered));
    assert_eq!((proposal.people.len(), proposal.not_understood.len()), (10_000, 0));
}
