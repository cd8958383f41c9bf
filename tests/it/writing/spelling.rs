//! British spelling by the dictionary that Folkmoot brings.

use std::sync::{Arc, OnceLock};

use folkmoot::writing::spelled;
use folkmoot::writing::spelling::{Dictionary, Speller};

/// Reading it takes a moment without optimisation, so that the tests share it.
fn dictionary() -> Arc<Dictionary> {
    static READ: OnceLock<Arc<Dictionary>> = OnceLock::new();
    READ.get_or_init(|| Arc::new(Dictionary::british().unwrap())).clone()
}

fn unknown(speller: &Speller, text: &str) -> Vec<String> {
    spelled(text).iter().filter(|word| !speller.knows(word.word)).map(|word| word.word.to_owned()).collect()
}

#[test]
fn british_words_are_known_and_slips_are_not() {
    let speller = Speller::new(dictionary(), []);
    let check = |text: &str, expected: &[&str]| assert_eq!(unknown(&speller, text), expected, "{text:?}");
    check("We organise the programme; its colour isn\u{2019}t grey.", &[]);
    check("The volunteers\u{2019} emails, the residents' website, don't", &[]);
    check("Teh council recieves a color", &["Teh", "recieves", "color"]);
    check("organize", &["organize"]);
    check("## Heading\n- **Bold** and *itallic* [linck](https://exmaple.org)", &["itallic", "linck"]);
    // These are no words that could be spelled.
    check("GWENT2 HTML mvn@exmaple.org www.exmaple.org exmaple.gov.uk/x 12th LocalGovCamp `recieve` #hashtagg a", &[]);
    check("co-produce", &[]);
}

#[test]
fn names_jargon_and_added_words_are_known_in_every_form() {
    let speller = Speller::new(dictionary(), ["Amira Okonkwo", "Pontnewynydd", "hackathon: workshop"]);
    let check = |text: &str, expected: &[&str]| assert_eq!(unknown(&speller, text), expected, "{text:?}");
    check("Okonkwo, Okonkwo\u{2019}s, OKONKWO and Pontnewynydd's hackathon", &[]);
    check("Okonkwa", &["Okonkwa"]);
}

#[test]
fn what_may_have_been_meant_is_proposed() {
    let speller = Speller::new(dictionary(), []);
    let check = |word: &str, expected: &str| {
        let suggested = speller.suggest(word);
        assert!(suggested.iter().any(|one| one == expected), "{word}: {suggested:?}");
        assert!(suggested.len() <= 6);
    };
    check("recieve", "receive");
    check("colur", "colour");
    check("Teh", "The");
    check("organize", "organise");
}

#[test]
fn words_are_found_by_their_characters() {
    let text = "Café — teh";
    let words: Vec<(String, std::ops::Range<usize>)> =
        spelled(text).into_iter().map(|word| (word.word.to_owned(), word.at)).collect();
    assert_eq!(words, [("Café".to_owned(), 0..4), ("teh".to_owned(), 7..10)]);
}
