//! The groups of words that every printed thing uses, as they stand in a language's file.

use serde::{Deserialize, Serialize};

use super::{
    ActionListWords, AgendaWords, AskForNewsWords, BriefWords, CalendarWords, CatchUpWords, ChoiceWords,
    CountdownWords, DecisionLogWords, HandOverWords, KitWords, LeadWords, LearningWords, ManualWords, MinutesWords,
    NounWords, OfferWords, ProjectPageWords, ProjectWords, PulseWords, RunSheetWords, SetWords, ShortWords, SlipWords,
    SummaryWords, ToldBackWords, ToolkitWords, YearWords,
};

/// All words of a language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The tag of the language, such as `en-GB`.
    pub language: String,
    pub dates: DateWords,
    pub leads: LeadWords,
    pub countdown: CountdownWords,
    pub ordinals: OrdinalWords,
    pub joining: JoiningWords,
    pub page: PageWords,
    pub nouns: NounWords,
    pub minutes: MinutesWords,
    pub agenda: AgendaWords,
    pub action_list: ActionListWords,
    pub slips: SlipWords,
    pub decision_log: DecisionLogWords,
    pub learning: LearningWords,
    pub toolkit: ToolkitWords,
    pub brief: BriefWords,
    pub projects: ProjectWords,
    pub pictures: PictureWords,
    pub summaries: SummaryWords,
    pub project_page: ProjectPageWords,
    pub year: YearWords,
    pub told_back: ToldBackWords,
    pub catch_up: CatchUpWords,
    pub run_sheet: RunSheetWords,
    pub kit: KitWords,
    pub short: ShortWords,
    pub set: SetWords,
    pub offers: OfferWords,
    pub ask_for_news: AskForNewsWords,
    pub hand_over: HandOverWords,
    pub calendar: CalendarWords,
    pub pulse: PulseWords,
    pub choices: ChoiceWords,
    pub manual: ManualWords,
}

/// The pictures that are kept with a record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PictureWords {
    pub heading: String,
    /// Over `{what}`: where a format shows no picture.
    pub in_words: String,
    /// The same of a PDF.
    pub page_in_words: String,
    /// Over `{count}`: below the first page of a PDF that has more of them.
    pub page_of: String,
    /// What is read out of a picture that has no words and no name.
    pub nameless: String,
}

/// How days and times are put into words. A short form has no weekday.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateWords {
    /// January first.
    pub months: [String; 12],
    /// The same where there is little room.
    pub short_months: [String; 12],
    /// Monday first.
    pub weekdays: [String; 7],
    pub morning: String,
    pub afternoon: String,
    pub evening: String,
    pub winter: String,
    pub spring: String,
    pub summer: String,
    pub autumn: String,
    /// Templates over `{weekday} {day} {month} {year}`: whole, and as the first of several days.
    pub long: DayTemplates,
    pub short: DayTemplates,
    pub month: String,
    pub season: String,
    /// Over `{first}` and `{last}`: two days in a row, and more days or months.
    pub two_days: String,
    pub several_days: String,
    /// Over `{days}` with `{part}` or `{times}`.
    pub part: String,
    pub part_of_month: String,
    /// Over `{days}`: what began then and goes on.
    pub since: String,
    pub with_times: String,
    /// Over `{start}` and `{end}`.
    pub from_to: String,
    pub until: String,
    /// Over `{hour}`, `{minute}` and `{half}`.
    pub hour: String,
    pub hour_minute: String,
    pub am: String,
    pub pm: String,
    pub noon: String,
    pub midnight: String,
    /// Over `{date}` and `{time}`: when a page was printed.
    pub moment: String,
    pub to_be_confirmed: String,
    /// Over `{when}`.
    pub provisional: String,
    /// Over `{when}`: what stands before a date in a sentence.
    pub on_when: String,
    pub in_when: String,
    pub by_when: String,
    pub until_when: String,
    /// How a date in words may begin that needs no preposition: "before Christmas".
    pub need_no_preposition: Vec<String>,
}

/// A day whole, without its year, and without its month and year.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayTemplates {
    pub whole: String,
    pub without_year: String,
    pub without_month: String,
}

/// Templates over `{n}`, chosen by the last digits.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrdinalWords {
    pub ends_in_1: String,
    pub ends_in_2: String,
    pub ends_in_3: String,
    pub other: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JoiningWords {
    /// Between the parts of a list but the last.
    pub comma: String,
    /// Over `{first}` and `{last}`.
    pub and: String,
    pub or: String,
    /// Between a term and what follows it on the line.
    pub colon: String,
    pub full_stop: String,
    /// Around words that explain, over `{text}`.
    pub brackets: String,
    /// Around words that somebody said, over `{text}`.
    pub quotation: String,
}

/// Words around the text of every page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageWords {
    /// Over `{page}` and `{pages}`, which the renderer fills in.
    pub page_of: String,
    pub continued: String,
    /// What a logo is called where nobody has said what it shows, or whose it is.
    pub logo: String,
    /// Over `{status}` and `{when}`.
    pub printed: String,
    /// Over `{contact}`.
    pub other_formats: String,
    /// A link to a record that is not there.
    pub not_in_records: String,
    /// A link that is named in words and has no address.
    pub address_lost: String,
}

/// Templates over `{n}` for one and for any other number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    pub one: String,
    pub many: String,
}
