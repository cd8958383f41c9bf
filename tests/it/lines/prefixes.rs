//! What a line asks to be by how it begins.

/// What is typed, and what is understood: kind, who, by when, the words that are kept, and a mark where a slip is told.
#[rustfmt::skip]
pub const TABLE: &[(&str, &str)] = &[
    // Action: the letter, the word in any case, colon or dash, with or without a space
    ("a: Sam to ring the depot by Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("A: order more chairs", "Action | - | - | Order more chairs"),
    ("a:sam ring depot fri", "Action | Sam Okoro | 2026-05-15 | Ring depot"),
    ("Action: order more chairs by 29/5", "Action | - | 2026-05-29 | Order more chairs"),
    ("ACTION: Sam to ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("Action - Sam to ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("action – order more chairs", "Action | - | - | Order more chairs"),
    ("ACTION Sam to ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("AP: Sam to ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("Action point: order more chairs", "Action | - | - | Order more chairs"),
    ("Action 2: Sam to ring the depot", "Action | Sam Okoro | - | Ring the depot"),
    ("Action : order more chairs.", "Action | - | - | Order more chairs"),

    // Decision: a prefix that was typed decides, whatever follows it
    ("d: meet on Tuesdays from June", "Decision | - | - | Meet on Tuesdays from June"),
    ("D: the hall stays open until nine.", "Decision | - | - | The hall stays open until nine."),
    ("Decision: the hall stays open until nine", "Decision | - | - | The hall stays open until nine"),
    ("DECISION - no meeting in August", "Decision | - | - | No meeting in August"),
    ("Decided: no meeting in August", "Decision | - | - | No meeting in August"),
    ("Agreed: no meeting in August", "Decision | - | - | No meeting in August"),
    ("AGREED: no meeting in August", "Decision | - | - | No meeting in August"),
    ("Agreed - Sam to ring the depot by Friday", "Decision | - | - | Sam to ring the depot by Friday"),
    ("Resolved: that the accounts be received", "Decision | - | - | That the accounts be received"),

    // Quote: marks go, a known name before or after the words is the speaker
    ("q: Nobody told us we were allowed", "Quote | - | - | Nobody told us we were allowed"),
    ("q: nobody told us we were allowed - Samir", "Quote | Samir Haddad | - | Nobody told us we were allowed"),
    ("q: Samir: nobody told us we were allowed", "Quote | Samir Haddad | - | Nobody told us we were allowed"),
    ("Quote: “We just painted it.” (May)", "Quote | May Lin | - | We just painted it."),
    ("QUOTE: it felt like ours for once - SK", "Quote | Sarah King | - | It felt like ours for once"),
    ("q: \"Why did nobody ask us?\" – Samir", "Quote | Samir Haddad | - | Why did nobody ask us?"),
    // "Q:" and a question, without quotation marks and without a name, is a question from the floor: a note.
    // People type Q and A so, and a question turned into somebody's words would be printed as such
    ("Q: what about parking?", "Note | - | - | Q: what about parking?"),

    // The others. "o:" is an offer (it stands beside "r:", and meetings have more offers than outputs);
    // who offers or asks may be named first with can, has, will, needs, or last in brackets
    ("f: over 750 learners in two years", "Figure | - | - | Over 750 learners in two years"),
    ("Fig: 95% of the courses are free", "Figure | - | - | 95% of the courses are free"),
    ("Figure: forty mugs and one teaspoon", "Figure | - | - | Forty mugs and one teaspoon"),
    ("o: trailer for the summer", "Offer | - | - | Trailer for the summer"),
    ("o: Bill can lend a trailer", "Offer | Bill Pugh | - | Lend a trailer"),
    ("Offer: Bill has a trailer", "Offer | Bill Pugh | - | A trailer"),
    ("Offer: a trailer in June (Bill)", "Offer | Bill Pugh | - | A trailer in June"),
    ("o: Sam Reed: the use of his minibus", "Offer | + Sam Reed | - | The use of his minibus"),
    ("o: Sam: the use of his minibus", "Offer | Sam Okoro | - | The use of his minibus"),
    ("r: Library: two volunteers", "Request | Dunmere Library | - | Two volunteers"),
    ("r: Bell Street Pantry: two volunteers", "Request | + Bell Street Pantry | - | Two volunteers"),
    ("r: Museum: two volunteers", "Request | + Museum | - | Two volunteers"),
    ("r: Tools: two spades and a rake", "Request | - | - | Tools: two spades and a rake"),
    ("r: a gazebo for 4 July", "Request | - | - | A gazebo for 4 July"),
    ("Request: Sarah needs a gazebo", "Request | Sarah King | - | A gazebo"),
    ("REQUEST - a gazebo (Book Boat)", "Request | Book Boat | - | A gazebo"),
    ("Idea: a swap shelf in the launderette", "Idea | - | - | A swap shelf in the launderette"),
    ("idea - film night on the towpath", "Idea | - | - | Film night on the towpath"),
    ("Lesson: ask before you paint", "Lesson | - | - | Ask before you paint"),
    ("Lessons learned: bring a second urn", "Lesson | - | - | Bring a second urn"),
    ("Output: a map of quiet places", "Output | - | - | A map of quiet places"),
    ("Update: the depot is open again since Monday", "Update | - | - | The depot is open again since Monday"),
    ("UPDATE - lamp by the lock mended", "Update | - | - | Lamp by the lock mended"),
    ("w: nobody had the key", "WentWrong | - | - | Nobody had the key"),
    ("Went wrong: the urn", "WentWrong | - | - | The urn"),
    // In a learning set an issue is what somebody brings
    ("Issue: nobody has the key", "Note | - | - | Issue: nobody has the key"),
    ("Thanks: Jo for the cakes", "Thanks | - | - | Jo for the cakes"),
    ("Link: https://example.org/map", "Link | - | - | https://example.org/map"),
    ("Link: the map https://example.org/map", "Link | - | - | The map https://example.org/map"),
];
