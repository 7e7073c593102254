//! Text to the terms under which it is found, each with its place in the text and among the words. The same
//! for what is searched and for what is typed, so that both always agree.
//!
//! - A word is found under its letters as `letters::fold` has them: "Türkiye" as "turkiye".
//! - Hyphens part words, and join them too: "al-Qaeda" is "al", "qaeda" and "alqaeda".
//! - An English plural is found under its singular too: "strikes" is "strikes" and "strike".
//! - Apostrophes vanish, and with them a possessive s: "Qur’an" is "quran", "Pakistan’s" is "pakistan".
//! - Points between single letters vanish: "U.S." is "us". Where capitals make initials of an everyday word,
//!   they are found under a term of their own besides: "US" and "U.S.", but not "us", as "us.".
//! - Commas within numbers vanish, points stay: "2,500" is "2500", "3.5" is "3.5".

use std::ops::Range;

use crate::letters::{fold, stretch};

/// One term of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// What it is found under.
    pub term: &'t str,
    /// Number of the word it begins at, counted through the text.
    pub word: u32,
    /// How many words it spans.
    pub width: u32,
    /// First byte in the text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

/// Everyday words that initials look like without their case.
const EVERYDAY: [&str; 5] = ["us", "is", "who", "it", "pm"];

/// Hands over the terms of a text in the order of their words, and gives the count of words.
pub fn tokens(text: &str, take: &mut dyn FnMut(Token<'_>)) -> u32 {
    let mut spelling = Spelling::default();
    let mut at = 0;
    while let Some(range) = next_chunk(text, at) {
        at = range.end;
        let point = text.get(at..).is_some_and(|rest| rest.starts_with('.'));
        spelling.chunk(stretch(text, range.clone()), range.start, point, take);
    }
    spelling.word
}

/// The next run of letters and digits, with the joints within it.
fn next_chunk(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text.get(from..)?.find(is_letter)?;
    let mut end = start;
    let mut letters = text.get(start..)?.char_indices().peekable();
    let mut last = ' ';
    while let Some((offset, letter)) = letters.next() {
        let mut joins = || letters.peek().is_some_and(|(_, next)| is_joint(last, letter, *next));
        if !is_letter(letter) && !joins() {
            break;
        }
        end = start + offset + letter.len_utf8();
        last = letter;
    }
    Some(start..end)
}

/// Whether a sign between two letters leaves them one chunk.
fn is_joint(before: char, sign: char, after: char) -> bool {
    is_letter(before)
        && is_letter(after)
        && match sign {
            '.' => true,
            ',' => before.is_ascii_digit() && after.is_ascii_digit(),
            _ => is_hyphen(sign) || is_apostrophe(sign),
        }
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`')
}

/// Whether a sign belongs to words. Marks do, which are folded away.
fn is_letter(sign: char) -> bool {
    if sign.is_ascii() {
        return sign.is_ascii_alphanumeric();
    }
    let other = matches!(
        sign,
        '\u{80}'..='\u{a9}'
            | '\u{ab}'..='\u{ac}'
            | '\u{ae}'..='\u{b4}'
            | '\u{b6}'..='\u{b9}'
            | '\u{bb}'..='\u{bf}'
            | '×'
            | '÷'
            | 'ʻ'
            | 'ʼ'
            | '\u{600}'..='\u{60f}'
            | '\u{61b}'..='\u{61f}'
            | '\u{66a}'..='\u{66d}'
            | '\u{6d4}'
            | '\u{964}'..='\u{965}'
            | '\u{2000}'..='\u{200b}'
            | '\u{200e}'..='\u{2bff}'
            | '\u{3000}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{fd3e}'..='\u{fd3f}'
            | '\u{fe00}'..='\u{fe6f}'
            | '\u{feff}'..='\u{ff0f}'
            | '\u{fff0}'..
    );
    !other
}

/// The words so far, and room for the terms of a chunk.
#[derive(Default)]
struct Spelling {
    word: u32,
    term: String,
    singular: String,
    joined: String,
}

impl Spelling {
    /// `point`: whether one follows, which belongs to initials.
    fn chunk(&mut self, chunk: &str, start: usize, point: bool, take: &mut dyn FnMut(Token<'_>)) {
        if is_initials(chunk) {
            return self.part(chunk, start..start + chunk.len() + usize::from(point), true, take);
        }
        let first = self.word;
        self.joined.clear();
        for (offset, part) in parts(chunk) {
            let start = start + offset;
            self.part(part, start..start + part.len(), false, take);
            self.joined.push_str(&self.term);
        }
        let width = self.word - first;
        if width > 1 && chunk.contains(is_hyphen) {
            let (start, end) = (index(start), index(start + chunk.len()));
            take(Token { term: &self.joined, word: first, width, start, end });
        }
    }

    /// One word; its singular; its initials where they look like another.
    fn part(&mut self, part: &str, place: Range<usize>, dotted: bool, take: &mut dyn FnMut(Token<'_>)) {
        let bare = without_possessive(part);
        self.term.clear();
        for sign in bare.chars() {
            match sign {
                '.' if !dotted => self.term.push('.'),
                _ if is_letter(sign) => fold(sign, &mut self.term),
                _ => {}
            }
        }
        if self.term.is_empty() {
            return;
        }
        let (word, start, end) = (self.word, index(place.start), index(place.end));
        let mut take = |term: &str| take(Token { term, word, width: 1, start, end });
        take(&self.term);
        self.singular.clear();
        if let Some((stem, ending)) = singular(&self.term) {
            self.singular.push_str(stem);
            self.singular.push_str(ending);
            take(&self.singular);
        }
        let capital = dotted || bare.bytes().all(|byte| byte.is_ascii_uppercase());
        if capital && EVERYDAY.contains(&self.term.as_str()) {
            self.term.push('.');
            take(&self.term);
            self.term.pop();
        }
        self.word += 1;
    }
}

/// The singular of an English plural in two pieces, after the S stemmer of Harman (1991,
/// <https://doi.org/10.1002/(SICI)1097-4571(199101)42:1%3C7::AID-ASI2%3E3.0.CO;2-P>), more careful with names:
/// "Hamas" and "Texas" are none.
pub(super) fn singular(word: &str) -> Option<(&str, &'static str)> {
    let stem = word.strip_suffix('s')?;
    let long = |letters: usize| word.len() >= letters;
    let none =
        stem.ends_with(['s', 'u', 'i']) || stem.ends_with('a') && !long(7) || !long(4) || word == "news";
    if none || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    if let Some(start) = stem.strip_suffix("ie").filter(|_| long(6)) {
        return Some((start, "y"));
    }
    let hissing = ["sse", "she", "che", "xe", "zze"].iter().any(|ending| stem.ends_with(ending));
    Some((stem.strip_suffix('e').filter(|_| hissing).unwrap_or(stem), ""))
}

/// "U.S" and "p.m", of which the last point is no joint.
fn is_initials(chunk: &str) -> bool {
    let is_letter =
        |letter: &str| letter.chars().count() == 1 && !letter.starts_with(|sign: char| sign.is_ascii_digit());
    chunk.contains('.') && chunk.split('.').all(is_letter)
}

/// The words of a chunk with their places: parted at hyphens, and at points that are not within a number.
fn parts(chunk: &str) -> impl Iterator<Item = (usize, &str)> {
    let digit =
        |at: Option<usize>| at.and_then(|at| chunk.as_bytes().get(at)).is_some_and(u8::is_ascii_digit);
    let within_number = move |at: usize| digit(at.checked_sub(1)) && digit(Some(at + 1));
    let parts = chunk.match_indices(['-', '\u{2010}', '\u{2011}', '.']);
    let cuts = parts.filter(move |(at, sign)| *sign != "." || !within_number(*at));
    let ends = cuts.map(|(at, sign)| (at, at + sign.len())).chain([(chunk.len(), chunk.len())]);
    ends.scan(0, |start, (end, next)| Some((std::mem::replace(start, next), end)))
        .map(|(start, end)| (start, stretch(chunk, start..end)))
}

fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}')
}

fn without_possessive(word: &str) -> &str {
    let owner = word.strip_suffix(['s', 'S']).and_then(|word| word.strip_suffix(is_apostrophe));
    owner.unwrap_or(word)
}

/// A place in a text as tokens and spans hold it.
fn index(place: usize) -> u32 {
    u32::try_from(place).expect("a text is shorter than 4 GiB")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &str) -> Vec<(String, u32, u32, &str)> {
        let mut found = Vec::new();
        tokens(text, &mut |token| {
            let shown = &text[token.start as usize..token.end as usize];
            found.push((token.term.to_owned(), token.word, token.width, shown));
        });
        found
    }

    /// Terms with the number of their word; "a-b" stands for a term over several words.
    fn check(text: &str, expected: &str) {
        let one = |(term, word, width, _): (String, u32, u32, &str)| {
            if width > 1 { format!("{word}+{width}:{term}") } else { format!("{word}:{term}") }
        };
        let found: Vec<String> = all(text).into_iter().map(one).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn words_are_found_as_people_type_them() {
        check("Talks in Kabul.", "0:talks 0:talk 1:in 2:kabul");
        check("al-Qaeda, al‑Qaeda", "0:al 1:qaeda 0+2:alqaeda 2:al 3:qaeda 2+2:alqaeda");
        check(
            "Pakistan’s Qur'an, the soldiers’ O’Brien",
            "0:pakistan 1:quran 2:the 3:soldiers 3:soldier 4:obrien",
        );
        check("$622 million, 2,500 and 3.5% (1988)", "0:622 1:million 2:2500 3:and 4:3.5 5:1988");
        check(
            "the U.S. told us in the US: WHO, who?",
            "0:the 1:us 1:us. 2:told 3:us 4:in 5:the 6:us 6:us. 7:who 7:who. 8:who",
        );
        check("TTP, U.N.A.M.A. at 5 p.m.", "0:ttp 1:unama 2:at 3:5 4:pm 4:pm.");
        check("TAi.026", "0:tai 1:026");
        check("a 24-year-old", "0:a 1:24 2:year 3:old 1+3:24yearold");
        check("Afghan–Pakistani trade—again", "0:afghan 1:pakistani 2:trade 3:again");
        check("طالبان، کابل", "0:طالبان 1:کابل");
        check("Türkiye İstanbul Erdoğan", "0:turkiye 1:istanbul 2:erdogan");
    }

    #[test]
    fn plurals_are_found_under_their_singular() {
        for (plural, expected) in [
            ("strikes", "strike"),
            ("countries", "country"),
            ("clashes", "clash"),
            ("houses", "house"),
            ("wars", "war"),
            ("afghans", "afghan"),
            ("hazaras", "hazara"),
            ("dies", "die"),
        ] {
            assert_eq!(
                singular(plural).map(|(stem, ending)| format!("{stem}{ending}")).as_deref(),
                Some(expected)
            );
        }
        for none in [
            "news", "crisis", "press", "hamas", "texas", "paris", "thus", "was", "us", "g7s", "étés",
            "strike",
        ] {
            assert_eq!(singular(none), None, "{none}");
        }
    }

    #[test]
    fn points_of_initials_belong_to_them() {
        let shown: Vec<&str> = all("The U.S. and the U.N.").into_iter().map(|(.., shown)| shown).collect();
        assert_eq!(shown, ["The", "U.S.", "U.S.", "and", "the", "U.N."]);
    }

    #[test]
    fn odd_signs_around_words_are_no_words() {
        check("", "");
        check("— … “ ” ’ -- . 😀 ؟ ،", "");
        check("'tis -not- .5 5. x.", "0:tis 1:not 2:5 3:5 4:x");
        check("U.S.-led US’s", "0:us 0:us. 1:led 2:us 2:us.");
        check("3.5.2 v2.0 1.Oct www.site.com", "0:3.5.2 1:v2.0 2:1 3:oct 4:www 5:site 6:com");
        check("ـ x", "0:x");
        check("Rock ’n’ roll", "0:rock 1:n 2:roll");
        check("2006-10 e-mail E‐mail", "0:2006 1:10 0+2:200610 2:e 3:mail 2+2:email 4:e 5:mail 4+2:email");
    }

    proptest! {
        #[test]
        fn every_term_stands_where_it_says(text in "(\\PC|[a-zA-Z0-9.,' ’-]){0,60}") {
            let found = all(&text);
            for (term, _, width, shown) in &found {
                prop_assert!(!term.is_empty() && !shown.is_empty());
                let inside = all(shown);
                prop_assert!(*width > 1 || inside.iter().any(|(other, ..)| other.trim_end_matches('.') == term.trim_end_matches('.')), "{} {:?}", shown, inside);
            }
            prop_assert!(found.windows(2).all(|pair| pair[0].1 <= pair[1].1 || pair[1].2 > 1));
        }

        #[test]
        fn a_term_is_found_under_itself(text in "[a-zA-Zäéßع۱०0-9.,' ’-]{0,30}") {
            for (term, _, width, _) in all(&text).into_iter().filter(|(term, ..)| !term.ends_with('.')) {
                let again: Vec<String> = all(&term).into_iter().map(|(term, ..)| term).collect();
                prop_assert!(width > 1 || again.first() == Some(&term) || EVERYDAY.contains(&term.as_str()), "{} {:?}", term, again);
            }
        }
    }
}
