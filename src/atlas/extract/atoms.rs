//! The smallest pieces of names: words cut at hyphens, folded so that spellings which differ only in
//! accents, apostrophes, full stops or hyphens are one. Knows no names.

use std::borrow::Cow;
use std::ops::Range;

use super::lexicon;
use super::text::{sentences, words};

/// How a piece is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// Opens with a small letter.
    Lower,
    /// Opens with a capital.
    Capital,
    /// Two or more letters, all capitals.
    Upper,
    /// A few letters with a capital at either end: `LeT`, `MoD`.
    Mixed,
    /// Opens with a digit.
    Number,
}

/// What stands between a piece and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nothing before: the block opens here.
    Start,
    /// White space only.
    Space,
    /// A hyphen without spaces.
    Hyphen,
    /// A comma.
    Comma,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A full stop; only while it is not known whether it ends a sentence ("Mr. Dar").
    Stop,
    /// Any other punctuation: quotes, dashes, full stops.
    Other,
}

/// One piece of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Atom<'a> {
    /// Bytes of the block.
    pub range: Range<usize>,
    /// Lower case without accents, apostrophes and full stops: "erdogan", "us".
    pub key: Cow<'a, str>,
    /// How it is written.
    pub case: Case,
    /// What stands before it.
    pub gap: Gap,
    /// Whether "’s" or "’" of a possessive follows.
    pub possessive: bool,
    /// Whether it opens a sentence or a quotation.
    pub first: bool,
}

impl Atom<'_> {
    /// Whether it is written as a name is.
    pub fn is_name(&self) -> bool {
        matches!(self.case, Case::Capital | Case::Upper | Case::Mixed)
    }

    /// Whether it goes on what the atom before it began.
    pub fn is_joined(&self) -> bool {
        matches!(self.gap, Gap::Space | Gap::Hyphen)
    }
}

/// The atoms of a text, in order; the "s" of a possessive is none.
pub fn atoms(text: &str) -> Vec<Atom<'_>> {
    atoms_of(text, &sentences(text))
}

/// The same, with the sentences of the text at hand.
pub(super) fn atoms_of<'a>(text: &'a str, sentences: &[Range<usize>]) -> Vec<Atom<'a>> {
    /// Bytes of a word and the space behind it, in English.
    const WORD: usize = 6;
    let mut atoms: Vec<Atom> = Vec::with_capacity(text.len() / WORD);
    let mut end = 0;
    let mut sentence_starts = sentences.iter().map(|sentence| sentence.start).peekable();
    for word in words(text) {
        if is_possessive(text, &word.range, atoms.last()) {
            if let Some(last) = atoms.last_mut() {
                last.possessive = true;
            }
            end = word.range.end;
            continue;
        }
        let mut first = false;
        while sentence_starts.next_if(|&start| start <= word.range.start).is_some() {
            first = true;
        }
        for piece in pieces(text, word.range) {
            let gap = gap(text, end, piece.start);
            end = piece.end;
            let quoted = gap == Gap::Other && opens_quote(&text[..piece.start]);
            atoms.push(Atom {
                key: folded(&text[piece.clone()]),
                case: case(&text[piece.clone()]),
                gap: match gap {
                    _ if atoms.is_empty() => Gap::Start,
                    Gap::Stop if first => Gap::Other,
                    Gap::Stop => Gap::Space,
                    other => other,
                },
                possessive: false,
                first: first || quoted,
                range: piece,
            });
            first = false;
        }
    }
    mark_plural_possessives(text, &mut atoms);
    atoms
}

fn is_possessive(text: &str, word: &Range<usize>, before: Option<&Atom>) -> bool {
    matches!(&text[word.clone()], "s" | "S")
        && before.is_some_and(|last| matches!(&text[last.range.end..word.start], "'" | "’" | "‘" | "`"))
}

/// "Afghans’ hopes".
fn mark_plural_possessives(text: &str, atoms: &mut [Atom]) {
    for atom in atoms {
        let after = &text[atom.range.end..];
        if atom.key.ends_with('s') && (after.starts_with("’ ") || after.starts_with("' ")) {
            atom.possessive = true;
        }
    }
}

fn pieces(text: &str, word: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let start = text.as_ptr() as usize;
    let parts = text[word].split(is_hyphen).flat_map(|piece| {
        let (front, back) = piece.split_at(seam(piece));
        [front, back]
    });
    parts.filter(|piece| !piece.is_empty()).map(move |piece| {
        let at = piece.as_ptr() as usize - start;
        at..at + piece.len()
    })
}

/// Where two words are run together, as they are where a link was: "theBakhtar", "Universityin". 0 where they aren't.
fn seam(piece: &str) -> usize {
    const SMALL: &[&str] =
        &["the", "of", "by", "in", "and", "to", "with", "for", "from", "at", "said", "told", "on"];
    const LONG: usize = 6;
    /// Of one longer word: "Commissionerate".
    const ENDINGS: &[&str] = &["al", "is", "er", "ar", "or", "ate", "ship", "ment", "ing", "ed"];
    let upper = || piece.bytes().skip(1).position(|byte| byte.is_ascii_uppercase()).map(|at| at + 1);
    if piece.len() < LONG || !piece.is_ascii() {
        return 0;
    }
    if piece.starts_with(|first: char| first.is_ascii_lowercase()) {
        return upper().filter(|&at| SMALL.contains(&&piece[..at])).unwrap_or(0);
    }
    // "IRNAthat", "Foundationvolunteers".
    let shouted = piece.bytes().take_while(u8::is_ascii_uppercase).count();
    if shouted >= 3
        && SMALL.iter().chain(&["that", "had", "has", "is", "was"]).any(|small| &piece[shouted..] == *small)
    {
        return shouted;
    }
    let body = |word: &str| word.len() >= LONG - 1 && lexicon::is_body(&word.to_ascii_lowercase());
    // Longer ones are no two words.
    if piece.len() > 40 {
        return 0;
    }
    let ends = |rest: &str| ENDINGS.iter().any(|ending| rest.starts_with(ending));
    let words = |at: usize| body(&piece[..at]) && !ends(&piece[at..]);
    if let Some(at) = (9..piece.len().saturating_sub(4)).find(|&at| words(at)) {
        return at;
    }
    let behind = SMALL.iter().chain(&["is", "has"]).find_map(|small| {
        let front = piece.strip_suffix(small)?;
        body(front).then_some(front.len())
    });
    behind.filter(|_| !lexicon::is_body(&piece.to_ascii_lowercase())).unwrap_or(0)
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

fn gap(text: &str, end: usize, start: usize) -> Gap {
    let between = &text[end..start];
    // A star tells that a name is changed.
    let sign = between.trim().trim_start_matches('*');
    if sign.is_empty() || sign == "&" {
        return Gap::Space;
    }
    match sign.trim_start_matches(['’', '\'']) {
        "" => Gap::Space,
        _ if between.chars().all(is_hyphen) => Gap::Hyphen,
        "," => Gap::Comma,
        "." => Gap::Stop,
        "(" | "[" => Gap::Open,
        ")" | "]" => Gap::Close,
        _ => Gap::Other,
    }
}

fn opens_quote(before: &str) -> bool {
    let before = before.trim_end_matches(['‘', '\'']);
    before.ends_with(['“', '"', ':', '«', '[']) || before.trim_end().ends_with(':')
}

/// Letters of an acronym with a small one inside.
const LONGEST_MIXED: usize = 4;

fn case(piece: &str) -> Case {
    let Some(first) = piece.chars().next() else { return Case::Lower };
    if first.is_numeric() {
        return Case::Number;
    }
    if !first.is_uppercase() {
        return Case::Lower;
    }
    let mut letters = piece.chars().filter(|letter| letter.is_alphabetic());
    let many = piece.chars().filter(|letter| letter.is_alphabetic()).nth(1).is_some();
    if many && letters.all(char::is_uppercase) {
        Case::Upper
    } else if many && piece.len() <= LONGEST_MIXED && piece.ends_with(char::is_uppercase) {
        Case::Mixed
    } else {
        Case::Capital
    }
}

/// [`fold`], which leaves most words as they are.
fn folded(piece: &str) -> Cow<'_, str> {
    if piece.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit()) {
        Cow::Borrowed(piece)
    } else {
        Cow::Owned(fold(piece))
    }
}

/// Lower case without accents, apostrophes and full stops.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            if !matches!(letter, '.' | '\'') {
                folded.push(letter.to_ascii_lowercase());
            }
        } else {
            fold_letter(letter, &mut folded);
        }
    }
    folded
}

fn fold_letter(letter: char, folded: &mut String) {
    let plain = match letter {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'ạ'..='ặ' => "a",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ḍ' | 'ḍ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' | 'Ǧ' | 'ǧ' => "g",
        'Ĥ'..='ħ' | 'Ḥ' | 'ḥ' | 'Ḫ' | 'ḫ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' | 'Ṣ' | 'ṣ' => "s",
        'Ţ'..='ŧ' | 'Ț' | 'ț' | 'Ṭ' | 'ṭ' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' | 'Ẓ' | 'ẓ' => "z",
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        'ß' => "ss",
        '’' | '‘' | 'ʿ' | 'ʾ' | 'ʻ' | 'ʼ' | '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' => "",
        _ => {
            folded.extend(letter.to_lowercase());
            return;
        }
    };
    folded.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = atoms(text).into_iter().map(|atom| atom.key.into_owned()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn odd_spellings_fold_to_one() {
        check("Erdoğan’s Türkiye", &["erdogan", "turkiye"]);
        check("U.S.-led, al‑Qaeda", &["us", "led", "al", "qaeda"]);
        check("Azm-e-Istehkam", &["azm", "e", "istehkam"]);
        check("Baqa’ei and Ka'bah", &["baqaei", "and", "kabah"]);
        check("", &[]);
    }

    #[test]
    fn possessives_and_openings_are_marked() {
        let found = atoms("“Iran’s plan failed.” The Afghans’ view");
        assert!(found[0].possessive && found[0].first && !found[1].possessive);
        assert!(found[3].first && found[4].possessive);
    }

    proptest::proptest! {
        #[test]
        fn every_atom_lies_on_character_boundaries(text in "\\PC{0,60}") {
            for atom in atoms(&text) {
                proptest::prop_assert!(text.get(atom.range.clone()).is_some_and(|piece| !piece.is_empty()));
            }
        }
    }
}
