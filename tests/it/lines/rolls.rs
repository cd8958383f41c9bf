//! Lines that say who came and who sent apologies, and those that only sound like it.

/// What is typed, and what is understood of it; behind the words who is entered, as what, with a plus where the line is kept
/// as well.
#[rustfmt::skip]
pub const TABLE: &[(&str, &str)] = &[
    // Everybody is known or has a name to be made of
    ("Apologies from Councillor Jean Marsh and Peter Voss", "Note | - | - | Apologies from Councillor Jean Marsh and Peter Voss | Apologies as Member: Councillor Jean Marsh, + Peter Voss"),
    ("Apologies: Tom Ellis, Jo Price.", "Note | - | - | Apologies: Tom Ellis, Jo Price. | Apologies as Member: Tom Ellis, Jo Price"),
    ("apologies received from tom and jo price", "Note | - | - | apologies received from tom and jo price | Apologies as Member: Tom Ellis, Jo Price"),
    ("Apologies for absence: Tom Ellis & Cllr Marsh", "Note | - | - | Apologies for absence: Tom Ellis & Cllr Marsh | Apologies as Member: Tom Ellis, Councillor Jean Marsh"),
    ("apols tom ellis, jo price", "Note | - | - | apols tom ellis, jo price | Apologies as Member: Tom Ellis, Jo Price"),
    ("Apologies from Tom Ellis and from Jo Price", "Note | - | - | Apologies from Tom Ellis and from Jo Price | Apologies as Member: Tom Ellis, Jo Price"),
    ("Present: SK, Sam, Amira and Dana Reyes (Housing)", "Note | - | - | Present: SK, Sam, Amira and Dana Reyes (Housing) | Came as Member: Sarah King, Sam Okoro, Amira Nasser, + Dana Reyes (Housing)"),
    ("In attendance: Dana Reyes (for item 3)", "Note | - | - | In attendance: Dana Reyes (for item 3) | Came as InAttendance: + Dana Reyes (for item 3)"),
    // What would print as the reason stays in the line
    ("Apologies: Sam Reed (Sick leave), Tom Ellis", "Note | - | - | Apologies: Sam Reed (Sick leave), Tom Ellis | Apologies as Member: + Sam Reed, Tom Ellis +"),
    // A name that nobody has, that several have, or that is no person's: the line stays too
    ("Apologies from Tom and Zed", "Note | - | - | Apologies from Tom and Zed | Apologies as Member: Tom Ellis +"),
    ("Present: Sam, ML and Amira", "Note | - | - | Present: Sam, ML and Amira | Came as Member: Sam Okoro, Amira Nasser +"),
    ("Apologies: Tom Ellis, Book Boat", "Note | - | - | Apologies: Tom Ellis, Book Boat | Apologies as Member: Tom Ellis +"),
    // Something else than names
    ("Apologies from Sam for being late", "Note | - | - | Apologies from Sam for being late"),
    ("Apologies from Sam and Jo for the noise", "Note | - | - | Apologies from Sam and Jo for the noise"),
    ("Apologies: none", "Note | - | - | Apologies: none"),
    ("Apologies from the Bell Street Pantry", "Note | - | - | Apologies from the Bell Street Pantry"),
    ("Apologies were read out", "Note | - | - | Apologies were read out"),
    ("Present: a book token for Carys", "Note | - | - | Present: a book token for Carys"),
    ("Apologies from Sam (who is ill)", "Note | - | - | Apologies from Sam (who is ill)"),
    ("Present company excepted", "Note | - | - | Present company excepted"),
];
