//! By when something is to be done, in British ways of writing days and times.

/// What is typed, and what is understood: kind, who, by when, the words that are kept, and a mark where a slip is told.
#[rustfmt::skip]
pub const TABLE: &[(&str, &str)] = &[
    // Near days
    ("Sam to ring the depot today", "Action | Sam Okoro | 2026-05-14 | Ring the depot"),
    ("Sam to ring the depot tonight", "Action | Sam Okoro | 2026-05-14 | Ring the depot"),
    ("Sam to ring the depot tomorrow", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam to ring the depot tmrw", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam to ring the depot tomorrow morning", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam to ring the depot by the end of today", "Action | Sam Okoro | 2026-05-14 | Ring the depot"),
    ("Sam to ring the depot the day after tomorrow", "Action | Sam Okoro | 2026-05-16 | Ring the depot"),

    // A weekday is the next one after today; "on", "by", "before" or nothing (the day kept is the day
    // typed, also after "before"); short forms. A part of the day goes with the date
    ("Sam to ring the depot by Monday", "Action | Sam Okoro | 2026-05-18 | Ring the depot"),
    ("Sam to ring the depot on Monday", "Action | Sam Okoro | 2026-05-18 | Ring the depot"),
    ("Sam to ring the depot Monday", "Action | Sam Okoro | 2026-05-18 | Ring the depot"),
    ("Sam to ring the depot by Tues", "Action | Sam Okoro | 2026-05-19 | Ring the depot"),
    ("Sam to ring the depot by Weds", "Action | Sam Okoro | 2026-05-20 | Ring the depot"),
    ("Sam to ring the depot by wed.", "Action | Sam Okoro | 2026-05-20 | Ring the depot"),
    ("Sam to ring the depot by Thursday", "Action | Sam Okoro | 2026-05-21 | Ring the depot"),
    ("Sam to ring the depot by Fri", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam to ring the depot by Friday morning", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam to ring the depot by Sunday night", "Action | Sam Okoro | 2026-05-17 | Ring the depot"),
    ("Sam to ring the depot before Tuesday", "Action | Sam Okoro | 2026-05-19 | Ring the depot"),
    ("Sam to ring the depot no later than Wednesday", "Action | Sam Okoro | 2026-05-20 | Ring the depot"),
    // "This" is this week's, "next" is next week's (weeks begin on Monday)
    ("Sam to ring the depot this Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam to ring the depot next Monday", "Action | Sam Okoro | 2026-05-18 | Ring the depot"),
    ("Sam to ring the depot by next Friday", "Action | Sam Okoro | 2026-05-22 | Ring the depot"),
    // A week later than the day that is named
    ("Sam to ring the depot by Friday week", "Action | Sam Okoro | 2026-05-22 | Ring the depot"),
    ("Sam to ring the depot a week on Tuesday", "Action | Sam Okoro | 2026-05-26 | Ring the depot"),
    ("Sam to ring the depot a week today", "Action | Sam Okoro | 2026-05-21 | Ring the depot"),
    ("Sam to ring the depot a fortnight today", "Action | Sam Okoro | 2026-05-28 | Ring the depot"),
    ("Sam to ring the depot a fortnight on Friday", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    // Close of play is the day, without an hour
    ("Sam to ring the depot by COP Friday", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam to ring the depot by close of play on Monday", "Action | Sam Okoro | 2026-05-18 | Ring the depot"),
    ("Sam to ring the depot by cob fri", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam to ring the depot EOD tomorrow", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),

    // Weeks: the end is Friday, the whole is Monday to Sunday
    ("Sam to ring the depot by the end of the week", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam to ring the depot by end of next week", "Action | Sam Okoro | 2026-05-22 | Ring the depot"),
    ("Sam to ring the depot this week", "Action | Sam Okoro | 2026-05-11..2026-05-17 | Ring the depot"),
    ("Sam to ring the depot next week", "Action | Sam Okoro | 2026-05-18..2026-05-24 | Ring the depot"),
    ("Sam to ring the depot over the weekend", "Action | Sam Okoro | 2026-05-16..2026-05-17 | Ring the depot"),
    ("Sam to ring the depot w/c 1 June", "Action | Sam Okoro | 2026-06-01..2026-06-07 | Ring the depot"),
    ("Sam to ring the depot week commencing 1st June", "Action | Sam Okoro | 2026-06-01..2026-06-07 | Ring the depot"),

    // Months: the end is the last day, the whole is a range; early, mid and late are ten days each
    ("Sam to ring the depot by the end of May", "Action | Sam Okoro | 2026-05-31 | Ring the depot"),
    ("Sam to ring the depot by end May", "Action | Sam Okoro | 2026-05-31 | Ring the depot"),
    ("Sam to ring the depot by end of month", "Action | Sam Okoro | 2026-05-31 | Ring the depot"),
    ("Sam to ring the depot by the end of next month", "Action | Sam Okoro | 2026-06-30 | Ring the depot"),
    ("Sam to ring the depot before the end of June", "Action | Sam Okoro | 2026-06-30 | Ring the depot"),
    ("Sam to ring the depot in June", "Action | Sam Okoro | 2026-06-01..2026-06-30 | Ring the depot"),
    ("Sam to ring the depot by June", "Action | Sam Okoro | 2026-06-01..2026-06-30 | Ring the depot"),
    ("Sam to ring the depot this month", "Action | Sam Okoro | 2026-05-01..2026-05-31 | Ring the depot"),
    ("Sam to ring the depot next month", "Action | Sam Okoro | 2026-06-01..2026-06-30 | Ring the depot"),
    ("Sam to ring the depot in Sept", "Action | Sam Okoro | 2026-09-01..2026-09-30 | Ring the depot"),
    ("Sam to ring the depot in February", "Action | Sam Okoro | 2027-02-01..2027-02-28 | Ring the depot"),
    ("Sam to ring the depot early June", "Action | Sam Okoro | 2026-06-01..2026-06-10 | Ring the depot"),
    ("Sam to ring the depot by mid-June", "Action | Sam Okoro | 2026-06-11..2026-06-20 | Ring the depot"),
    ("Sam to ring the depot mid June", "Action | Sam Okoro | 2026-06-11..2026-06-20 | Ring the depot"),
    ("Sam to ring the depot late June", "Action | Sam Okoro | 2026-06-21..2026-06-30 | Ring the depot"),

    // Dates in figures: the day comes first
    ("Sam to ring the depot by 29/5", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot by 29/05/26", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot by 29.5.26", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot by 29-5-2026", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot by 2026-05-29", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot by 3/6", "Action | Sam Okoro | 2026-06-03 | Ring the depot"),
    // Dates in words
    ("Sam to ring the depot by 29 May", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot by 29th May", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot by the 29th of May", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot by the 29th", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot by the 2nd", "Action | Sam Okoro | 2026-06-02 | Ring the depot"),
    ("Sam to ring the depot by 1st of June", "Action | Sam Okoro | 2026-06-01 | Ring the depot"),
    ("Sam to ring the depot by June 3", "Action | Sam Okoro | 2026-06-03 | Ring the depot"),
    ("Sam to ring the depot by 3 Jun", "Action | Sam Okoro | 2026-06-03 | Ring the depot"),
    ("Sam to ring the depot by 29 May 2026", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot by 10 January", "Action | Sam Okoro | 2027-01-10 | Ring the depot"),
    ("Sam to ring the depot before 29 May", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    // With a weekday that fits
    ("Sam to ring the depot by Friday 29 May", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot by Tues 26th", "Action | Sam Okoro | 2026-05-26 | Ring the depot"),
    ("Sam to ring the depot on Monday, 1 June", "Action | Sam Okoro | 2026-06-01 | Ring the depot"),
    // With a weekday that does not fit: the date is kept as typed
    ("Sam to ring the depot by Friday 28 May", "Action | Sam Okoro | 2026-05-28 | Ring the depot | !"),
    ("Sam to ring the depot by Monday 1st July", "Action | Sam Okoro | 2026-07-01 | Ring the depot | !"),
    ("Sam to ring the depot by Fri 30/5", "Action | Sam Okoro | 2026-05-30 | Ring the depot | !"),
    // Other dates that look like slips: past (without a year: passed within the last month, so that next
    // year is unlikely), or no such day
    ("Sam to ring the depot by 7 May", "Action | Sam Okoro | 2027-05-07 | Ring the depot | !"),
    ("Sam to ring the depot by 29/5/25", "Action | Sam Okoro | 2025-05-29 | Ring the depot | !"),
    ("Sam to ring the depot by 31 June", "Action | Sam Okoro | - | Ring the depot by 31 June | !"),

    // From today on
    ("Sam to ring the depot in two weeks", "Action | Sam Okoro | 2026-05-28 | Ring the depot"),
    ("Sam to ring the depot in 2 wks", "Action | Sam Okoro | 2026-05-28 | Ring the depot"),
    ("Sam to ring the depot within a fortnight", "Action | Sam Okoro | 2026-05-28 | Ring the depot"),
    ("Sam to ring the depot in 10 days", "Action | Sam Okoro | 2026-05-24 | Ring the depot"),
    ("Sam to ring the depot in a week's time", "Action | Sam Okoro | 2026-05-21 | Ring the depot"),
    ("Sam to ring the depot within a month", "Action | Sam Okoro | 2026-06-14 | Ring the depot"),

    // The next meeting
    ("Sam to ring the depot by the next meeting", "Action | Sam Okoro | next meeting | Ring the depot"),
    ("Sam to ring the depot by next mtg", "Action | Sam Okoro | next meeting | Ring the depot"),
    ("Sam to ring the depot before next meeting", "Action | Sam Okoro | next meeting | Ring the depot"),
    ("Sam to bring the map for next time", "Action | Sam Okoro | next meeting | Bring the map"),
    ("Sam to show the map at the next meeting", "Action | Sam Okoro | next meeting | Show the map"),
    // A meeting named by its month is some day in that month: whether it is the next one is not known
    // Where the sentence would end in a preposition without them, the words of the date stay
    ("Sam to bring the budget to the next meeting", "Action | Sam Okoro | next meeting | Bring the budget to the next meeting"),
    ("Sam to bring the budget to the next meeting.", "Action | Sam Okoro | next meeting | Bring the budget to the next meeting"),
    ("Sam to bring the budget along to next time", "Action | Sam Okoro | next meeting | Bring the budget along to next time"),
    ("Sam to raise it in the next meeting", "Action | Sam Okoro | next meeting | Raise it"),
    ("Sam to report back to the next meeting on the bins", "Action | Sam Okoro | next meeting | Report back to the next meeting on the bins"),
    ("Sam to chair the next meeting", "Action | Sam Okoro | next meeting | Chair the next meeting"),
    ("Sam to write the agenda of the next meeting", "Action | Sam Okoro | - | Write the agenda of the next meeting"),
    ("Sam to find a chair for the next meeting", "Action | Sam Okoro | next meeting | Find a chair"),
    // By its number, where the number is known
    ("Sam to bring it along to the 6th meeting", "Action | Sam Okoro | next meeting | Bring it along to the 6th meeting"),
    ("Sam to show the map at the 6th meeting", "Action | Sam Okoro | next meeting | Show the map"),
    ("Sam to bring the map by the sixth meeting", "Action | Sam Okoro | next meeting | Bring the map"),
    ("Sam to bring the map to the 8th meeting", "Action | Sam Okoro | - | Bring the map to the 8th meeting"),
    ("Sam to bring the map by the 7th meeting", "Action | Sam Okoro | - | Bring the map by the 7th meeting"),
    ("Sam to show the map at the June meeting", "Action | Sam Okoro | 2026-06-01..2026-06-30 | Show the map"),

    // Standing: "ongoing" goes; a rhythm stays in the words too, since nothing else would keep it
    ("Sam to look after the key, ongoing", "Action | Sam Okoro | standing | Look after the key"),
    ("Sam to look after the key (standing)", "Action | Sam Okoro | standing | Look after the key"),
    ("Sam to check the lock every month", "Action | Sam Okoro | standing | Check the lock every month"),
    ("Sam to put the bins out each week", "Action | Sam Okoro | standing | Put the bins out each week"),

    // With a time of day
    ("Sam to ring the depot by noon on Friday", "Action | Sam Okoro | 2026-05-15 12:00 | Ring the depot"),
    ("Sam to ring the depot Friday 5pm", "Action | Sam Okoro | 2026-05-15 17:00 | Ring the depot"),
    ("Sam to ring the depot by 5pm tomorrow", "Action | Sam Okoro | 2026-05-15 17:00 | Ring the depot"),
    ("Sam to ring the depot by 5 p.m. on Friday", "Action | Sam Okoro | 2026-05-15 17:00 | Ring the depot"),
    ("Sam to ring the depot by 10.30 on the 2nd", "Action | Sam Okoro | 2026-06-02 10:30 | Ring the depot"),
    ("Sam to ring the depot by 17:30 on Monday", "Action | Sam Okoro | 2026-05-18 17:30 | Ring the depot"),
    ("Sam to ring the depot by Monday 09:00", "Action | Sam Okoro | 2026-05-18 09:00 | Ring the depot"),
    ("Sam to ring the depot by 12pm Friday", "Action | Sam Okoro | 2026-05-15 12:00 | Ring the depot"),
    ("Sam to ring the depot at 9.30am on 29 May", "Action | Sam Okoro | 2026-05-29 09:30 | Ring the depot"),
    // A time without a day is not a date
    ("Sam to ring the depot by 5pm", "Action | Sam Okoro | - | Ring the depot by 5pm"),

    // Where the date stands: at the end, in brackets, after "due", before the owner, after the owner
    ("By Friday, Sam to ring the depot", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("By 29 May: Sam to ring the depot", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam by Friday to ring the depot", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam to ring the depot (by Friday)", "Action | Sam Okoro | 2026-05-15 | Ring the depot"),
    ("Sam to ring the depot (29/5)", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot - 29/5", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot, due 29 May", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    ("Sam to ring the depot. Deadline: 29 May", "Action | Sam Okoro | 2026-05-29 | Ring the depot"),
    // In the middle it stays in the words; with a day for each of several things, none is the day of the whole
    ("Sam to ring the depot by Friday about the keys", "Action | Sam Okoro | 2026-05-15 | Ring the depot by Friday about the keys"),
    ("Sam to ask every school by 15 December and tell everybody what they said", "Action | Sam Okoro | 2026-12-15 | Ask every school by 15 December and tell everybody what they said"),
    ("a: by 15 January we tell the mayor, and by 1 March the schools", "Action | - | - | By 15 January we tell the mayor, and by 1 March the schools"),
    ("a: tell the mayor on 15 January, and the schools on 1 March", "Action | - | - | Tell the mayor on 15 January, and the schools on 1 March"),
    ("By 15 January we tell the mayor, and by 1 March the schools", "Note | - | - | By 15 January we tell the mayor, and by 1 March the schools"),
    ("Sam to tell the mayor by 15 January, the schools by 1 March", "Action | Sam Okoro | - | Tell the mayor by 15 January, the schools by 1 March"),

    // Not understood as a date: stays in the words
    ("Sam to ring the depot ASAP", "Action | Sam Okoro | - | Ring the depot ASAP"),
    ("Sam to ring the depot as soon as possible", "Action | Sam Okoro | - | Ring the depot as soon as possible"),
    ("Sam to ring the depot by half term", "Action | Sam Okoro | - | Ring the depot by half term"),
    ("Sam to ring the depot by Easter", "Action | Sam Okoro | - | Ring the depot by Easter"),
    ("Sam to ring the depot before the summer", "Action | Sam Okoro | - | Ring the depot before the summer"),
    ("Sam to ring the depot in Q3", "Action | Sam Okoro | - | Ring the depot in Q3"),
    ("Sam to ring the depot soon", "Action | Sam Okoro | - | Ring the depot soon"),
    ("Sam to ring the depot after the bank holiday", "Action | Sam Okoro | - | Ring the depot after the bank holiday"),
    ("Sam to ring the depot when the key turns up", "Action | Sam Okoro | - | Ring the depot when the key turns up"),

    // A date that belongs to the thing and not to the doing stays: "for", "from", "until", "to", "after", a possessive
    ("Sam to book the hall for Friday 29 May", "Action | Sam Okoro | - | Book the hall for Friday 29 May"),
    ("Sam to book the hall for 4 June by Friday", "Action | Sam Okoro | 2026-05-15 | Book the hall for 4 June"),
    // ... but what is sent or ready for a day is due then
    ("Sam to send it for Friday", "Action | Sam Okoro | 2026-05-15 | Send it for Friday"),
    ("Sam to get the list ready for Monday", "Action | Sam Okoro | 2026-05-18 | Get the list ready for Monday"),
    ("Sam to book it for Friday", "Action | Sam Okoro | - | Book it for Friday"),
    ("Sam to hand the form in by Friday", "Action | Sam Okoro | 2026-05-15 | Hand the form in"),
    ("Sam to find out what it is for by Friday", "Action | Sam Okoro | 2026-05-15 | Find out what it is for"),
    ("Sam to open the hall from Monday", "Action | Sam Okoro | - | Open the hall from Monday"),
    ("Sam to keep the key until 5 June", "Action | Sam Okoro | - | Keep the key until 5 June"),
    ("Sam to move the Tuesday class to Wednesday", "Action | Sam Okoro | - | Move the Tuesday class to Wednesday"),
    ("Sam to ring the depot after Monday", "Action | Sam Okoro | - | Ring the depot after Monday"),
    ("Amira to send Friday's figures to MVC", "Action | Amira Nasser | - | Send Friday's figures to MVC"),
    ("Sam to sweep the hall before Friday's market", "Action | Sam Okoro | - | Sweep the hall before Friday's market"),
    ("Sam to write up the May meeting", "Action | Sam Okoro | - | Write up the May meeting"),
    ("Sam to find 29 chairs", "Action | Sam Okoro | - | Find 29 chairs"),
    ("Sam to ring May", "Action | Sam Okoro | - | Ring May"),
];
