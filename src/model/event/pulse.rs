//! A feedback slip as it was handed in on paper: five answers in figures, and what its writer would change. Who that was
//! is asked nowhere and kept nowhere.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, Item, Place, helped, wide};
use crate::model::{Id, is_blank};

/// How many questions a slip asks. Their words are printed wording.
pub const QUESTIONS: usize = 5;
/// The best answer; the least is 1.
pub const BEST: u32 = 5;

/// One slip. The answers are kept as they are typed: "45-53", with a dash where there is none.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PulseSlip {
    pub id: Id,
    pub answers: String,
    pub comment: String,
}

/// The answers of a slip, in the order of the questions.
pub type Answers = [Option<u32>; QUESTIONS];

/// Why what was typed is no slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSlip {
    /// It has this character, which is no answer.
    Strange(char),
    /// It has so many answers.
    Count(usize),
}

/// Reads figures from 1 to 5 with a dash or a nought where there is no answer. Spaces and commas between them are none.
///
/// # Errors
/// Where it holds anything else, or not as many answers as there are questions.
pub fn read_answers(typed: &str) -> Result<Answers, NoSlip> {
    let mut read = Vec::new();
    for letter in typed.chars().filter(|letter| !letter.is_whitespace() && *letter != ',') {
        match letter {
            '0' | '-' | '\u{2013}' => read.push(None),
            letter => match letter.to_digit(10).filter(|answer| (1..=BEST).contains(answer)) {
                Some(answer) => read.push(Some(answer)),
                None => return Err(NoSlip::Strange(letter)),
            },
        }
    }
    let count = read.len();
    read.try_into().map_err(|_| NoSlip::Count(count))
}

impl PulseSlip {
    /// Its answers; none at all where they can't be read.
    pub fn read(&self) -> Answers {
        read_answers(&self.answers).unwrap_or_default()
    }
}

impl Fielded for PulseSlip {
    const FIELDS: &'static [Field<Self>] = &[
        helped("answers", "Answers", "Five figures from 1 to 5, with a dash where there is none: 45-53.", |s| {
            Place::Line(&mut s.answers)
        }),
        wide("comment", "What they would change", "", |s| Place::Line(&mut s.comment)),
    ];
}

impl Item for PulseSlip {
    const ONE: &'static str = "slip";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.answers.clone()
    }
}
