//! Lower case for searching, in the scripts that have it and that names are written in. The full tables of
//! Unicode would take more bytes than the whole map.

/// A text with every Latin, Greek and Cyrillic letter in lower case.
pub fn lower(text: &str) -> String {
    text.chars().map(lower_letter).collect()
}

/// A text as a search compares it: lower case, Latin letters without their marks.
pub fn plain(text: &str) -> String {
    text.chars().map(|letter| bare(lower_letter(letter))).collect()
}

/// The letter under the marks, in the ranges that names of the press use.
fn bare(letter: char) -> char {
    const BARE: &[(char, char, char)] = &[
        ('à', 'å', 'a'),
        ('ç', 'ç', 'c'),
        ('è', 'ë', 'e'),
        ('ì', 'ï', 'i'),
        ('ñ', 'ñ', 'n'),
        ('ò', 'ö', 'o'),
        ('ø', 'ø', 'o'),
        ('ù', 'ü', 'u'),
        ('ý', 'ÿ', 'y'),
        ('ā', 'ą', 'a'),
        ('ć', 'č', 'c'),
        ('ď', 'đ', 'd'),
        ('ē', 'ě', 'e'),
        ('ĝ', 'ģ', 'g'),
        ('ĥ', 'ħ', 'h'),
        ('ĩ', 'ı', 'i'),
        ('ķ', 'ķ', 'k'),
        ('ĺ', 'ł', 'l'),
        ('ń', 'ň', 'n'),
        ('ō', 'ő', 'o'),
        ('ŕ', 'ř', 'r'),
        ('ś', 'š', 's'),
        ('ţ', 'ŧ', 't'),
        ('ũ', 'ų', 'u'),
        ('ź', 'ž', 'z'),
        ('ḥ', 'ḥ', 'h'),
        ('ṣ', 'ṣ', 's'),
        ('ṭ', 'ṭ', 't'),
        ('ẓ', 'ẓ', 'z'),
    ];
    let row = BARE.iter().find(|(first, last, _)| (*first..=*last).contains(&letter));
    row.map_or(letter, |(_, _, bare)| *bare)
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
        'Ā'..='į' | 'Ĳ'..='ķ' | 'Ŋ'..='ŷ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' => {
            u32::from(letter).is_multiple_of(2).into()
        }
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
            ("Åland", "aland"),
            ("Kābul", "kabul"),
            ("کابل", "کابل"),
        ] {
            assert_eq!(plain(name), typed);
        }
    }

    #[test]
    fn odd_scripts_without_case_stay() {
        assert_eq!(lower("کابل 中 ß ẞ"), "کابل 中 ß ẞ");
    }
}
