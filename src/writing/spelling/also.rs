//! Words that people who bring people together write every week, and that the dictionary is too old or too small to have.

/// With their forms, since none is worked out.
pub(super) const ALSO: &str = "
    hackathon hackathons unconference unconferences livestream livestreams livestreamed livestreaming webinar webinars
    wellbeing coproduce coproduced coproduces coproducing coproduction placemaking rewilding signposting upskill upskilled
    upskilling rollout rollouts takeaway takeaways shortlist shortlisted shortlisting facilitator facilitators
    minibus minibuses wayfinding dropbox wifi hotspot hotspots laptop laptops smartphone smartphones touchscreen
    chatbot chatbots dataset datasets dashboard dashboards spreadsheet spreadsheets wireframe wireframes
    backlog backlogs standup standups meetup meetups hashtag hashtags blogpost blogposts username usernames
    inbox offline online login logins signup signups dropdown timebox timeboxed timeboxes timeboxing
    ebike ebikes cargobike cargobikes foodbank foodbanks greenspace greenspaces flytipping allotment allotments
    childminder childminders safeguarding caseworker caseworkers stakeholder stakeholders procurement
    openness inclusivity neurodivergent neurodiverse neurodiversity nonbinary asexual transgender
    vegan vegans halal kosher coeliac hummus falafel houmous
    Senedd Cymru Eisteddfod Folkmoot folkmoot
";
