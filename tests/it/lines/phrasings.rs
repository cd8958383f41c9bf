//! What a line is by how people write, without a prefix.

/// What is typed, and what is understood: kind, who, by when, the words that are kept, and a mark where a slip is told.
#[rustfmt::skip]
pub const TABLE: &[(&str, &str)] = &[
    // Decision
    ("Agreed that the hall stays open until nine", "Decision | - | - | The hall stays open until nine"),
    ("AGREED that there is no meeting in August", "Decision | - | - | There is no meeting in August"),
    ("AGREED no meeting in August", "Decision | - | - | No meeting in August"),
    ("agreed to skip August", "Decision | - | - | Skip August"),
    ("It was agreed to meet on Tuesdays from June", "Decision | - | - | Meet on Tuesdays from June"),
    ("It was agreed that the key stays with the library.", "Decision | - | - | The key stays with the library."),
    ("We agreed to keep the Thursday slot", "Decision | - | - | Keep the Thursday slot"),
    ("Resolved that the accounts be received", "Decision | - | - | The accounts be received"),
    ("It was decided to skip August", "Decision | - | - | Skip August"),

    // Quote: the whole line in marks, with or without a name; a name, "said" or a colon, and marks to the end
    ("“Nobody told us we were allowed” – Samir", "Quote | Samir Haddad | - | Nobody told us we were allowed"),
    ("\"Nobody told us we were allowed\" - Samir", "Quote | Samir Haddad | - | Nobody told us we were allowed"),
    ("\"Nobody told us we were allowed\" (SH)", "Quote | Samir Haddad | - | Nobody told us we were allowed"),
    ("'We just painted it.' Samir Haddad", "Quote | Samir Haddad | - | We just painted it."),
    ("\"Nobody told us we were allowed\"", "Quote | - | - | Nobody told us we were allowed"),
    ("Samir said: \"We just painted it.\"", "Quote | Samir Haddad | - | We just painted it."),
    ("Amira said, “it felt like ours”", "Quote | Amira Nasser | - | It felt like ours"),
    ("Will: \"I came for the biscuits\"", "Quote | Will Grant | - | I came for the biscuits"),
    ("“We were never asked” – Dana Reyes", "Quote | + Dana Reyes | - | We were never asked"),
    ("\"I have not seen a bus since March,\" said Mrs Dolan", "Quote | + Mrs Dolan | - | I have not seen a bus since March"),
    ("“I have not seen a bus since March”, said Samir.", "Quote | Samir Haddad | - | I have not seen a bus since March"),
    ("\"Why did nobody ask us?\" asked Will", "Quote | Will Grant | - | Why did nobody ask us?"),
    ("\"We just painted it,\" Samir said", "Quote | Samir Haddad | - | We just painted it"),
    ("Mrs Dolan said \"I have not seen a bus since March\"", "Quote | + Mrs Dolan | - | I have not seen a bus since March"),
    ("Mrs Dolan said, \"I have not seen a bus since March.\"", "Quote | + Mrs Dolan | - | I have not seen a bus since March."),
    // A speaker without a name: the line stays whole, since nobody else keeps who it was
    ("\"It felt like ours for once\" - a tenant", "Quote | 'a tenant' | - | It felt like ours for once"),

    ("\"It felt like ours for once,\" said a tenant", "Quote | 'a tenant' | - | It felt like ours for once"),
    ("“We were never asked” – Quarry Bank Residents Association", "Quote | 'Quarry Bank Residents Association' | - | We were never asked"),

    // Figure: only where the line begins with the quantity, in figures
    ("Over 750 learners in two years", "Figure | - | - | Over 750 learners in two years"),
    ("about 40 people came", "Figure | - | - | About 40 people came"),
    ("£5,000 from the lottery", "Figure | - | - | £5,000 from the lottery"),
    ("nearly £5,000 for three estates", "Figure | - | - | Nearly £5,000 for three estates"),
    ("95% of the courses are free", "Figure | - | - | 95% of the courses are free"),
    ("28 people from nine villages", "Figure | - | - | 28 people from nine villages"),
    ("1 in 4 households has no car", "Figure | - | - | 1 in 4 households has no car"),
    ("~60 boats moored over the winter", "Figure | - | - | ~60 boats moored over the winter"),

    // Offer and request: by somebody known, or asked of everybody
    ("Carys can offer a room", "Offer | Carys Bevan | - | A room"),
    ("Carys offered a room for the June meeting", "Offer | Carys Bevan | - | A room for the June meeting"),
    ("Carys offered to print the posters", "Offer | Carys Bevan | - | Print the posters"),
    ("Bill can lend a trailer", "Offer | Bill Pugh | - | Lend a trailer"),
    ("Book Boat is offering two free moorings", "Offer | Book Boat | - | Two free moorings"),
    // Of several the first is kept with it, and the words stay whole
    ("Sam and Amira can lend a trailer", "Offer | Sam Okoro | - | Sam and Amira can lend a trailer | !"),
    ("Carys & Jo are looking for a trailer", "Request | Carys Bevan | - | Carys & Jo are looking for a trailer | !"),
    ("I can offer a projector", "Offer | Priya Nandra | - | A projector"),
    ("Sam offered the use of his minibus", "Offer | Sam Okoro | - | The use of his minibus"),
    ("Sam offered us the use of his minibus", "Offer | Sam Okoro | - | The use of his minibus"),
    // Of somebody new, by more than one name; by one alone it is asked
    ("Sam Reed can offer the use of his minibus", "Offer | + Sam Reed | - | The use of his minibus"),
    ("Sam Reed offered the use of his minibus", "Offer | + Sam Reed | - | The use of his minibus"),
    ("Mrs Dolan can lend an urn", "Offer | + Mrs Dolan | - | Lend an urn"),
    ("Zed offered the use of his minibus", "Offer | - | - | Zed offered the use of his minibus"),
    ("The Library asked for two volunteers", "Request | Dunmere Library | - | Two volunteers"),
    ("Library is looking for two volunteers", "Request | Dunmere Library | - | Two volunteers"),
    ("The Bell Street Pantry asked for two volunteers", "Request | + Bell Street Pantry | - | Two volunteers"),
    ("The Pantry is looking for a freezer", "Request | + Pantry | - | A freezer"),
    ("Sarah is looking for a trailer", "Request | Sarah King | - | A trailer"),
    ("Sarah is looking for someone who can weld", "Request | Sarah King | - | Someone who can weld"),
    ("Does anyone have a projector we could borrow?", "Request | - | - | Does anyone have a projector we could borrow?"),
    ("anyone got a spare urn?", "Request | - | - | Anyone got a spare urn?"),

    // Idea, lesson, thanks, link
    ("What if we moved the stall to the lock?", "Idea | - | - | What if we moved the stall to the lock?"),
    ("We learned that a tea urn draws more people than a poster", "Lesson | - | - | A tea urn draws more people than a poster"),
    ("Thanks to Dunmere Library for the room", "Thanks | - | - | Thanks to Dunmere Library for the room"),
    ("Many thanks to Jo for the cakes", "Thanks | - | - | Many thanks to Jo for the cakes"),
    ("Thank you to the Book Boat for the lift", "Thanks | - | - | Thank you to the Book Boat for the lift"),
    ("See https://example.org/map", "Link | - | - | See https://example.org/map"),
    ("https://example.org/map", "Link | - | - | https://example.org/map"),
];
