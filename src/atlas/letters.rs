//! Letters as a search compares them: lower case, without marks, one form for each letter of the Arabic
//! script. Only for scripts that names of the press are written in: the full tables of Unicode would take
//! more bytes than the whole map.

/// A text with every Latin, Greek and Cyrillic letter in lower case.
pub fn lower(text: &str) -> String {
    text.chars().map(lower_letter).collect()
}

/// A text as a search compares it: letter by letter what `fold` makes of it.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    text.chars().for_each(|letter| fold(letter, &mut plain));
    plain
}

/// Appends a letter as a search compares it: lower case, Latin letters without their marks, the letters of
/// the Arabic script in one form each, digits of every script as 0 to 9. Marks of their own are dropped.
pub fn fold(letter: char, into: &mut String) {
    if letter.is_ascii() {
        return into.push(letter.to_ascii_lowercase());
    }
    match letter {
        'ß' | 'ẞ' => into.push_str("ss"),
        'æ' | 'Æ' => into.push_str("ae"),
        'œ' | 'Œ' => into.push_str("oe"),
        _ if is_mark(letter) => {}
        '\u{600}'..='\u{6ff}' | '०'..='९' => into.push(arabic(letter)),
        _ => into.push(bare(lower_letter(letter))),
    }
}

/// What is written over, under or between letters and is left out as often as not: accents, vowel signs of
/// the Arabic script, its long dash, joiners, marks of direction. The vowel signs of Indian scripts are
/// letters.
fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{2be}'
            | '\u{2bf}'
            | '\u{300}'..='\u{36f}'
            | '\u{610}'..='\u{61a}'
            | '\u{640}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{6d6}'..='\u{6ed}'
            | '\u{93c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// One letter for those that Arabic, Persian, Pashto and Urdu write differently, or that are typed one for
/// the other; a digit for the digits of these languages and of Hindi.
fn arabic(letter: char) -> char {
    match letter {
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ي' | 'ى' | 'ۍ' | 'ې' | 'ے' | 'ۓ' => 'ی',
        'ك' | 'ڪ' => 'ک',
        'ګ' => 'گ',
        'ة' | 'ۀ' | 'ۂ' | 'ہ' | 'ھ' | 'ە' | 'ۃ' => 'ه',
        _ => digit(letter).unwrap_or(letter),
    }
}

fn digit(letter: char) -> Option<char> {
    let zero =
        [0x660, 0x6f0, 0x966].into_iter().find(|zero| (*zero..*zero + 10).contains(&u32::from(letter)))?;
    char::from_digit(u32::from(letter) - zero, 10)
}

/// First letters of ranges, how many letters in two's power share a base (capital and small take turns, or each its
/// own), and the bases; `-` where there is none.
const BARE: &[(u32, u32, &str)] = &[
    (
        0xe0,
        0,
        "aaaaaa-ceeeeiiii-nooooo-ouuuuy-yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiii\
         iii--jjkk-llllll--llnnnnnn---oooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz",
    ),
    (0x1a0, 1, "o"),
    (0x1b0, 0, "u"),
    (0x218, 1, "st"),
    (0x1e00, 1, "abbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzz"),
    (0x1e96, 0, "htwya"),
    (0x1ea0, 1, "aaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy"),
];

/// The letter under the marks, in the ranges that names of the press use.
fn bare(letter: char) -> char {
    let base = |(start, shift, bases): &(u32, u32, &str)| {
        let at = u32::from(letter).checked_sub(*start)? >> shift;
        bases.as_bytes().get(at as usize).copied().filter(|base| *base != b'-')
    };
    BARE.iter().find_map(base).map_or(letter, char::from)
}

/// A stretch of a text; empty where it is none. The panic of a slice that fails would bring its own tables of
/// letters into the page.
pub fn stretch(text: &str, range: std::ops::Range<usize>) -> &str {
    text.get(range).unwrap_or("")
}

/// Whether a text holds another: a plain search, for names.
pub fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|bytes| bytes == part.as_bytes())
}

fn lower_letter(letter: char) -> char {
    let shift = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        // Capital and small letters take turns here.
        'Ā'..='į'
        | 'Ĳ'..='ķ'
        | 'Ŋ'..='ŷ'
        | 'Ѡ'..='ҁ'
        | 'Ҋ'..='ҿ'
        | 'Ơ'..='ơ'
        | 'Ș'..='ț'
        | 'Ḁ'..='ẕ'
        | 'Ạ'..='ỿ' => u32::from(letter).is_multiple_of(2).into(),
        'Ĺ'..='ň' | 'Ź'..='ž' => (!u32::from(letter).is_multiple_of(2)).into(),
        'İ' => return 'i',
        'Ÿ' => return 'ÿ',
        _ => 0,
    };
    char::from_u32(u32::from(letter) + shift).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_lowered_as_unicode_says() {
        for name in
            ["Türkiye", "ERDOĞAN", "ŞANLIURFA", "António", "ŁÓDŹ", "Œuvre", "ΑΘΗΝΑΙ", "МОСКВА", "ЏЁ", "Việt"]
        {
            assert_eq!(lower(name), name.to_lowercase(), "{name}");
        }
        assert_eq!(lower("İzmir"), "izmir");
    }

    #[test]
    fn odd_no_letter_gets_another_than_its_own() {
        for letter in ('\0'..='\u{2fff}').filter(|letter| *letter != 'İ') {
            let own = [letter.to_string(), letter.to_lowercase().to_string()];
            assert!(own.contains(&lower(&letter.to_string())), "{letter:?}");
        }
    }

    #[test]
    fn every_letter_of_latin_1_and_extended_a_is_lowered() {
        for letter in ('\0'..='\u{17f}').filter(|letter| *letter != 'İ') {
            assert_eq!(lower(&letter.to_string()), letter.to_lowercase().to_string(), "{letter:?}");
        }
    }

    #[test]
    fn texts_hold_what_stands_in_them() {
        for (text, part) in [("Kabul", "abu"), ("Kabul", ""), ("", ""), ("é", "é"), ("aab", "ab")] {
            assert!(holds(text, part), "{text} {part}");
        }
        assert!(!holds("Kabul", "Kabula") && !holds("", "a") && !holds("abc", "ac"));
    }

    #[test]
    fn searches_see_no_marks_on_letters() {
        for (name, typed) in [
            ("Türkiye", "turkiye"),
            ("António", "antonio"),
            ("Erdoğan", "erdogan"),
            ("Łódź", "lodz"),
            ("Ṭālibān", "taliban"),
            ("Ramaḍān", "ramadan"),
            ("Riyāḍ", "riyad"),
            ("Qurʾān", "quran"),
            ("Saʿūdī", "saudi"),
            ("Việt Nam", "viet nam"),
            ("Țara", "tara"),
            ("Ŵy ĵ", "wy j"),
            ("ẖ ẞ ð þ ÷", "h ss ð þ ÷"),
            ("Åland", "aland"),
            ("Kābul", "kabul"),
            ("کابل", "کابل"),
            ("Strauß", "strauss"),
            ("e\u{301}t\u{e9}", "ete"),
            ("soft\u{ad}ware", "software"),
        ] {
            assert_eq!(plain(name), typed);
        }
    }

    #[test]
    fn odd_letters_lose_nothing_but_marks() {
        for letter in ('\u{e0}'..='\u{17e}').chain('\u{1e00}'..='\u{1e95}').chain('\u{1ea0}'..='\u{1ef9}') {
            let base = plain(&letter.to_string());
            let same = |row: &str| plain(row) == base;
            assert!(base.is_ascii() || base == lower(&letter.to_string()), "{letter} {base}");
            assert!(same(&lower(&letter.to_string())), "{letter} {base}");
        }
    }

    #[test]
    fn searches_see_one_form_of_each_arabic_letter() {
        for (one, other) in [
            ("طالبان", "طالبَان"),
            ("كابل", "کابل"),
            ("علي", "علی"),
            ("أفغانستان", "افغانستان"),
            ("جمهورية", "جمهوریه"),
            ("مي\u{200c}شود", "میشود"),
            ("کـــابل", "کابل"),
            ("ہندوستان", "هندوستان"),
            ("ګلبدین", "گلبدین"),
            ("۱۴۰۴", "1404"),
            ("٢٠٢٥", "2025"),
            ("२०२५", "2025"),
            ("ज़रदारी", "जरदारी"),
        ] {
            assert_eq!(plain(one), plain(other));
        }
        assert_eq!(plain("किताब"), "किताब", "vowel signs of Hindi are letters");
    }

    #[test]
    fn odd_scripts_without_case_stay() {
        assert_eq!(lower("کابل 中 ß ẞ"), "کابل 中 ß ẞ");
    }
}
