//! Who is to do something: names, initials, and those whom nobody knows yet.

/// What is typed, and what is understood: kind, who, by when, the words that are kept, and a mark where a slip is told.
#[rustfmt::skip]
pub const TABLE: &[(&str, &str)] = &[
    // "<first name> to <verb>": a known first name is exactly that person (Sam is never Samir)
    ("Sam to ring the depot by Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Samir to ring the depot by Friday", "Action | Samir Haddad | 2026-05-15 | Ring the depot"),
    ("Amira to book the hall", "Action | Amira Nasser | - | Book the hall"),
    ("Ngozi to write to MVC", "Action | Ngozi O'Brien | - | Write to MVC"),
    ("Mary-Ann to bring the urn", "Action | Mary-Ann Lewis | - | Bring the urn"),
    ("Sam to chase", "Action | Sam Okoro | - | Chase"),
    // Of two people with one first name, the one who is here
    ("Jo to draft the poster", "Action | Jo Whitcombe | - | Draft the poster"),
    // Absent, but the only one of that name
    ("Tom to send the key to the shed", "Action | Tom Ellis | - | Send the key to the shed"),
    // Full names, and a first name with an initial to tell two people apart
    ("Sarah King to send the list", "Action | Sarah King | - | Send the list"),
    ("Ngozi O'Brien to write to MVC", "Action | Ngozi O'Brien | - | Write to MVC"),
    ("Ngozi O’Brien to write to MVC", "Action | Ngozi O'Brien | - | Write to MVC"),
    ("Mary Ann Lewis to bring the urn", "Action | Mary-Ann Lewis | - | Bring the urn"),
    ("Jo Price to fill in the grant form", "Action | Jo Price | - | Fill in the grant form"),
    ("Jo P to fill in the grant form", "Action | Jo Price | - | Fill in the grant form"),
    ("Jo W to draft the poster", "Action | Jo Whitcombe | - | Draft the poster"),
    // Capitals do not matter for a known name; a full stop at the end of an action goes
    ("sam to ring the depot by friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("SAM to ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("Sam to ring the depot by Friday.", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("sarah king to send the list", "Action | Sarah King | - | Send the list"),
    // A bullet, a dash or an arrow before it is no part of it
    ("- Sam to ring the depot by Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("-> Sam to ring the depot by Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("* Amira to book the hall", "Action | Amira Nasser | - | Book the hall"),

    // Initials
    ("SK to send the list", "Action | Sarah King | - | Send the list"),
    ("sk to send list", "Action | Sarah King | - | Send list"),
    ("S.K. to send the list", "Action | Sarah King | - | Send the list"),
    ("SO to ring the depot by Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("JP to fill in the grant form", "Action | Jo Price | - | Fill in the grant form"),
    ("MAL to bring the urn", "Action | Mary-Ann Lewis | - | Bring the urn"),
    ("MA to print the map", "Action | Mark Abara | - | Print the map"),
    ("NOB to write to MVC", "Action | Ngozi O'Brien | - | Write to MVC"),
    ("Action: NO to write to MVC", "Action | Ngozi O'Brien | - | Write to MVC"),
    ("Action: SK send list", "Action | Sarah King | - | Send list"),
    // Initials that fit two people, or nobody: no owner, and they stay in the words
    ("ML to send the list by Friday", "Action | - | 2026-05-15 | ML to send the list | !"),
    ("a: ML send list", "Action | - | - | ML send list | !"),
    ("a: S to ring the depot", "Action | - | - | S to ring the depot | !"),
    ("Action: ZK to ring the depot by Friday", "Action | - | 2026-05-15 | ZK to ring the depot | !"),

    // An @ names the owner wherever it stands
    ("@amira book the hall", "Action | Amira Nasser | - | Book the hall"),
    ("@Amira to book the hall by next meeting", "Action | Amira Nasser | next meeting | Book the hall"),
    ("Find the old map @amira by next meeting", "Action | Amira Nasser | next meeting | Find the old map"),
    ("ring the depot @sam friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("@sk send list", "Action | Sarah King | - | Send list"),
    ("@mary-ann bring the urn", "Action | Mary-Ann Lewis | - | Bring the urn"),
    ("send the list to MVC @Sarah King", "Action | Sarah King | - | Send the list to MVC"),
    // ... but not in an address
    ("Write to hello@sam.example for the map", "Note | - | - | Write to hello@sam.example for the map"),

    // Name or initials with a colon or a dash, and then something to do
    ("SK: send the list by Friday", "Action | Sarah King | 2026-05-15 | Send the list"),
    ("SK - send the list by Friday", "Action | Sarah King | 2026-05-15 | Send the list"),
    ("SK – send the list by 29/5", "Action | Sarah King | 2026-05-29 | Send the list"),
    ("Sam: ring the depot by Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    // ... but what follows may be what they said
    ("Sam: the depot is closed on Fridays", "Note | - | - | Sam: the depot is closed on Fridays"),
    ("SK - sorry she is late", "Note | - | - | SK - sorry she is late"),

    // In brackets, at the end or at the beginning; or said outright
    ("Send the list to MVC (SK)", "Action | Sarah King | - | Send the list to MVC"),
    ("Send the list to MVC by 29 May (SK)", "Action | Sarah King | 2026-05-29 | Send the list to MVC"),
    ("Send the list to MVC (SK, 29 May)", "Action | Sarah King | 2026-05-29 | Send the list to MVC"),
    ("[Sam] ring the depot by Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Ring the depot by Friday [Sam]", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Ring the depot, owner: Sam", "Action | Sam Okoro | - | Ring the depot"),
    ("Ring the depot - owner: Sam, due: 29 May", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Action (Sam): ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("Action Sam: ring the depot by Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Action for Amira: book the hall", "Action | Amira Nasser | - | Book the hall"),
    ("Action: send list - SK", "Action | Sarah King | - | Send list"),
    // ... but brackets after something that is not to be done are just brackets
    ("Lovely cakes (Jo)", "Note | - | - | Lovely cakes (Jo)"),

    // Two owners and more: the first answers for it, and the others do it too
    ("Sam and Amira to book the hall by Friday", "Action | Sam Okoro & Amira Nasser | 2026-05-15 | Book the hall"),
    ("Sam & Amira to book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("Sam/Amira to book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("SK and SH to count the chairs by 29/5", "Action | Sarah King & Samir Haddad | 2026-05-29 | Count the chairs"),
    ("S.K. & S.H. to count the chairs", "Action | Sarah King & Samir Haddad | - | Count the chairs"),
    ("a: sk & sh ring the depot", "Action | Sarah King & Samir Haddad | - | Ring the depot"),
    ("SK & SH: ring the depot", "Action | Sarah King & Samir Haddad | - | Ring the depot"),
    ("Carys, Jo and May to meet the Book Boat", "Action | Carys Bevan & Jo Whitcombe & May Lin | - | Meet the Book Boat"),
    ("Carys, Jo, and May to meet the Book Boat", "Action | Carys Bevan & Jo Whitcombe & May Lin | - | Meet the Book Boat"),
    ("Sam and Amira will book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("Sam and Amira will both book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("Sam and Amira both to book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("Both Sam and Amira to book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("Sam and Amira have agreed to book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("Sam, with Amira, to book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("Sam and Amira: book the hall by Friday", "Action | Sam Okoro & Amira Nasser | 2026-05-15 | Book the hall"),
    ("Sam and I to send the list", "Action | Sam Okoro & Priya Nandra | - | Send the list"),
    ("Sam and the library to open the side door", "Action | Sam Okoro & Dunmere Library | - | Open the side door"),
    ("Sam and Sam Okoro to book the hall", "Action | Sam Okoro | - | Book the hall"),
    ("Can Sam and Amira book the hall?", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("ask Sam and Amira to book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("ask Sam and Tom Ellis to send the key", "Action | - | - | Ask Sam and Tom Ellis to send the key"),
    ("Book the hall by Friday (Sam, Amira)", "Action | Sam Okoro & Amira Nasser | 2026-05-15 | Book the hall"),
    ("Book the hall (SK & SH)", "Action | Sarah King & Samir Haddad | - | Book the hall"),
    ("[Sam/Amira] book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("Book the hall, owners: Sam and Dana Reyes", "Action | Sam Okoro & + Dana Reyes | - | Book the hall"),
    ("Action: book the hall - SK & SH", "Action | Sarah King & Samir Haddad | - | Book the hall"),
    ("Action (Sam and Amira): book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("@sam @amira book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    ("Book the hall @sam and @amira by next meeting", "Action | Sam Okoro & Amira Nasser | next meeting | Book the hall"),
    ("Agreed that Sam and Amira will book the hall", "Action | Sam Okoro & Amira Nasser | - | Book the hall"),
    // ... known or new
    ("a: Tom Hale and Priya Nair to write to the bus company by Friday", "Action | + Tom Hale & + Priya Nair | 2026-05-15 | Write to the bus company"),
    ("Tom Hale, Priya Nair: write to the bus company", "Action | + Tom Hale & + Priya Nair | - | Write to the bus company"),
    ("Gwen Parry and Sam will survey riders", "Action | + Gwen Parry & Sam Okoro | - | Survey riders"),
    ("Sarah King and Dana Reyes to send the list", "Action | Sarah King & + Dana Reyes | - | Send the list"),
    // ... one name alone that nobody has is asked about, and one that several can be meant by: until then the words stay whole
    ("Sam and Dana to book the hall", "Action | Sam Okoro & Dana? | - | Sam and Dana to book the hall"),
    ("Dana and Sam to book the hall", "Action | Dana? & Sam Okoro | - | Dana and Sam to book the hall"),
    ("a: Dana and Rob to book the hall", "Action | Dana? & Rob? | - | Dana and Rob to book the hall"),
    ("Dana and Rob to book the hall by Friday", "Action | Dana? & Rob? | 2026-05-15 | Dana and Rob to book the hall"),
    ("Sam and ML to send the list", "Action | Sam Okoro & several | - | Sam and ML to send the list | !"),
    // ... and what is no name stays in the words, which is told: the others are the owners
    ("Ruth and the team to book the hall", "Note | - | - | Ruth and the team to book the hall"),
    ("Sam and the team to book the hall", "Action | Sam Okoro | - | Sam and the team to book the hall | !"),
    ("Sam and her sister to book the hall by Friday", "Action | Sam Okoro | 2026-05-15 | Sam and her sister to book the hall | !"),
    ("Sam, Amira and others to book the hall", "Action | Sam Okoro & Amira Nasser | - | Sam, Amira and others to book the hall | !"),
    ("SK & ZK to ring the depot", "Action | Sarah King | - | SK & ZK to ring the depot | !"),
    // ... but who is met, asked or told is no owner, and what is said of two people is no action
    ("Sam to meet Amira and Jo", "Action | Sam Okoro | - | Meet Amira and Jo"),
    ("Sam to ring the depot and Amira", "Action | Sam Okoro | - | Ring the depot and Amira"),
    ("a: Mark and print the map", "Action | - | - | Mark and print the map"),
    ("Sam and Amira met the library", "Note | - | - | Sam and Amira met the library"),
    ("Sam and Amira: the depot is closed", "Note | - | - | Sam and Amira: the depot is closed"),
    ("Sam, Amira and Jo will be late", "Note | - | - | Sam, Amira and Jo will be late"),
    ("Dana and Rob to book the hall", "Note | - | - | Dana and Rob to book the hall"),
    ("Lovely cakes (Jo and Sam)", "Note | - | - | Lovely cakes (Jo and Sam)"),

    // The minute-taker; and "we", who is nobody (an action only with a date or a prefix)
    ("I'll send the notes round tomorrow", "Action | Priya Nandra | 2026-05-15 | Send the notes round"),
    ("I’ll send the notes round", "Action | Priya Nandra | - | Send the notes round"),
    ("I will ask Housing for the list", "Action | Priya Nandra | - | Ask Housing for the list"),
    ("I'm to write to MVC by Monday", "Action | Priya Nandra | 2026-05-18 | Write to MVC"),
    ("a: me to send the notes round", "Action | Priya Nandra | - | Send the notes round"),
    ("PN to send the notes round", "Action | Priya Nandra | - | Send the notes round"),
    ("We will print the posters by Friday", "Action | - | 2026-05-15 | Print the posters"),
    ("a: we will print the posters", "Action | - | - | Print the posters"),

    // Organisations, by name, short name, or the word that only one of them has
    ("Housing to send the list of empty garages", "Action | Housing | - | Send the list of empty garages"),
    ("the library to open the side door by Friday", "Action | Dunmere Library | 2026-05-15 | Open the side door"),
    ("Dunmere Library to open the side door", "Action | Dunmere Library | - | Open the side door"),
    ("MVC to mend the lamp by the lock by the end of June", "Action | Marl Valley Council | 2026-06-30 | Mend the lamp by the lock"),
    ("The council to mend the lamp by the lock", "Action | Marl Valley Council | - | Mend the lamp by the lock"),
    ("Book Boat to send its timetable", "Action | Book Boat | - | Send its timetable"),
    ("the book boat to send its timetable in June", "Action | Book Boat | 2026-06-01..2026-06-30 | Send its timetable"),

    // Other ways of saying who does it
    ("Sam will ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("Sam'll ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("Sam’ll ring the depot by Monday", "Action | Sam Okoro | 2026-05-18 | Ring the depot"),
    ("Sam agreed to ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("Sam has agreed to ring the depot by Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam is to ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("can Sam ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("Can Sam ring the depot by Friday?", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("ask Sam to ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("Agreed Sam to ring the depot by Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Agreed that Sam will ring the depot by Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    // Somebody who is not here has to be asked by somebody else
    ("ask Tom Ellis to send the key", "Action | - | - | Ask Tom Ellis to send the key"),
    // The first person is the owner, also when somebody else does it in the end
    ("Sam to ask Amira to ring the depot", "Action | Sam Okoro | - | Ask Amira to ring the depot"),
    ("Sam to tell Jo what Housing said", "Action | Sam Okoro | - | Tell Jo what Housing said"),

    // Names that are words
    ("Will to mark the map", "Action | Will Grant | - | Mark the map"),
    ("Will will mark the map by June", "Action | Will Grant | 2026-06-01..2026-06-30 | Mark the map"),
    ("Will will mark the map by May", "Action | Will Grant | 2026-05-01..2026-05-31 | Mark the map | !"),
    ("May to bill MVC by 1 June", "Action | May Lin | 2026-06-01 | Bill MVC"),
    ("May will ring Will in June", "Action | May Lin | 2026-06-01..2026-06-30 | Ring Will"),
    ("Mark to mark the map by Friday", "Action | Mark Abara | 2026-05-15 | Mark the map"),
    ("Mark will bill May by 1 June", "Action | Mark Abara | 2026-06-01 | Bill May"),
    ("Bill to ask Mark for the bill", "Action | Bill Pugh | - | Ask Mark for the bill"),

    // Somebody not known yet: two capitalised names in the owner's place, a title and a name, or an @.
    // One unknown word before "to" is no person (it may be "Posters"): it stays in the words
    ("Dana Reyes to send the list by Friday", "Action | + Dana Reyes | 2026-05-15 | Send the list"),
    ("Action: Dana Reyes to send the list", "Action | + Dana Reyes | - | Send the list"),
    ("Dana Reyes will send the list by Monday", "Action | + Dana Reyes | 2026-05-18 | Send the list"),
    ("@dana send the list", "Action | + Dana | - | Send the list"),
    ("Send the list, owner: Dana Reyes", "Action | + Dana Reyes | - | Send the list"),
    ("Cllr Moss to raise it at cabinet by the end of June", "Action | + Cllr Moss | 2026-06-30 | Raise it at cabinet"),
    ("Action: Dana to send the list", "Action | - | - | Dana to send the list"),
    ("Action: Posters to go up by Friday", "Action | - | 2026-05-15 | Posters to go up"),
    ("Action: Sam's list to go to MVC by Friday", "Action | - | 2026-05-15 | Sam's list to go to MVC"),
    // At the end, before the date: behind a dash or, where an action is asked for, a comma
    ("Ask the rangers about the culvert - Peter Voss, 3 June", "Action | + Peter Voss | 2026-06-03 | Ask the rangers about the culvert"),
    ("Ask the rangers about the culvert - Sam, 3 June", "Action | Sam Okoro | 2026-06-03 | Ask the rangers about the culvert"),
    ("Ask the rangers about the culvert - SK by Friday", "Action | Sarah King | 2026-05-15 | Ask the rangers about the culvert"),
    ("a: ask the rangers about the culvert, Peter Voss, 3 June", "Action | + Peter Voss | 2026-06-03 | Ask the rangers about the culvert"),
    ("a: ask the rangers about the culvert, Sam, by 3 June", "Action | Sam Okoro | 2026-06-03 | Ask the rangers about the culvert"),
    ("a: ask the rangers about the culvert - Peter Voss", "Action | + Peter Voss | - | Ask the rangers about the culvert"),
    ("Visit the mill - Quarry Bank", "Note | - | - | Visit the mill - Quarry Bank"),
    ("a: ring the depot, the mill and Samir, by Friday", "Action | - | 2026-05-15 | Ring the depot, the mill and Samir"),

    // A first name of somebody who is known with a title, and the title with the surname
    ("Jean to chase the county", "Action | Councillor Jean Marsh | - | Chase the county"),
    ("Jean Marsh to chase the county", "Action | Councillor Jean Marsh | - | Chase the county"),
    ("Cllr Marsh to chase the county by Friday", "Action | Councillor Jean Marsh | 2026-05-15 | Chase the county"),
    ("JM to chase the county", "Action | Councillor Jean Marsh | - | Chase the county"),

    // A role of this meeting; one that nobody holds stays in the words
    ("Chair to write to the MP next week", "Action | Carys Bevan | 2026-05-18..2026-05-24 | Write to the MP"),
    ("The chair to write to the MP", "Action | Carys Bevan | - | Write to the MP"),
    ("chair will write to the MP by Friday", "Action | Carys Bevan | 2026-05-15 | Write to the MP"),
    ("Minute-taker to send the notes round", "Action | Priya Nandra | - | Send the notes round"),
    ("Minute taker to send the notes round", "Action | Priya Nandra | - | Send the notes round"),
    ("a: organiser to book the hall", "Action | Ngozi O'Brien | - | Book the hall"),
    ("Minutes secretary to send the notes round", "Action | Priya Nandra | - | Send the notes round"),
    ("Secretary to write to the MP by Friday", "Action | - | 2026-05-15 | Secretary to write to the MP"),
    ("Treasurer to pay the bill", "Action | - | - | Treasurer to pay the bill"),
    // Names that begin like a weekday, an @ that is no name
    ("Jo to meet Sunita 5 June", "Action | Jo Whitcombe | 2026-06-05 | Meet Sunita"),
    ("tea @11", "Note | - | - | tea @11"),
    ("Meet @7.30 at the hall", "Note | - | - | Meet @7.30 at the hall"),
    ("Photos on Instagram @dunmerelibrary", "Note | - | - | Photos on Instagram @dunmerelibrary"),
];
