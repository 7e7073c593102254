//! Names of outlets: the known ones with their other forms and misprints (`corpus/gazetteer/outlets.tsv`),
//! and the shape of those nobody listed. Knows no place in an article.

use std::ops::Range;
use std::sync::OnceLock;

use super::effort;
use super::lines::fold;
use crate::hash::{OwnMap, OwnSet};
use crate::list::List;

const OUTLETS: &str = include_str!("../../../corpus/gazetteer/outlets.tsv");

/// The longest listed name has fewer words.
const MOST_WORDS: usize = 8;

/// Known outlets by folded name.
#[derive(Default)]
struct Table {
    by_key: OwnMap<String, usize>,
    /// The same by the letters and digits of the name alone, as in a host's name.
    by_host: OwnMap<String, usize>,
    /// The first word of each folded name: most words open none.
    openings: OwnSet<String>,
    names: Vec<&'static str>,
    /// Folded names with the letters they use, by length, for misprints.
    by_length: Vec<Vec<(u32, Vec<char>, usize)>>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table::default();
        for row in OUTLETS.lines().filter(|row| !row.starts_with('#') && !row.trim().is_empty()).skip(1) {
            let mut columns = row.split('\t');
            let name = columns.next().unwrap_or_default().trim();
            let others = columns.next().unwrap_or_default();
            table.add(name, others);
        }
        table
    })
}

impl Table {
    fn add(&mut self, name: &'static str, others: &str) {
        let index = self.names.len();
        self.names.push(name);
        for form in others.split('|').chain([name]).map(fold).filter(|form| !form.is_empty()) {
            let letters: Vec<char> = form.chars().collect();
            let lengths = self.by_length.len().max(letters.len() + 1);
            self.by_length.resize_with(lengths, Vec::new);
            self.by_length[letters.len()].push((letter_set(&letters), letters, index));
            let bare = form.strip_prefix("the ").unwrap_or(&form);
            self.openings.insert(bare.split(' ').next().unwrap_or_default().to_owned());
            self.by_host.entry(joined(bare)).or_insert(index);
            self.by_key.entry(form).or_insert(index);
        }
    }
}

/// The canonical name for a piece of text that is an outlet's name and nothing else; small misprints pass.
pub fn known(text: &str) -> Option<&'static str> {
    if text.len() > 80 || text.split_whitespace().nth(MOST_WORDS).is_some() {
        return None;
    }
    let key = fold(text);
    // "Politics" heads a page, and misprints no Politico.
    exact(&key).or_else(|| misprinted(text, &key).filter(|_| !super::sections::is_label(text)))
}

/// The outlet that a host's name is of: "www.dawn.com", "p.dw.com", "arab.news", a handle.
pub(super) fn of_host(host: &str) -> Option<&'static str> {
    const SHORTEST: usize = 2;
    const PARTS: &[&str] = &[
        "www", "m", "p", "en", "amp", "english", "com", "org", "net", "news", "tv", "co", "uk", "af", "ir",
        "pk", "in", "ru", "tj", "uz", "kz",
    ];
    let host = host.to_ascii_lowercase();
    let whole = joined(host.strip_prefix("www.").unwrap_or(&host));
    let own: String = host.split('.').filter(|part| !PARTS.contains(part)).collect();
    let found = |name: &str| {
        let table = table();
        table.by_host.get(name).filter(|_| name.len() >= SHORTEST).map(|&index| table.names[index])
    };
    effort::spend(1);
    found(&whole).or_else(|| found(&own))
}

/// The canonical name of whom a listed form or a host names, or else the name as it is printed.
pub(super) fn canonical(name: &str) -> String {
    listed(name).or_else(|| of_host(name)).unwrap_or(name).to_owned()
}

/// Letters and digits alone.
fn joined(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Whether an outlet's reports are printed by others.
pub(super) fn is_agency(name: &str) -> bool {
    #[rustfmt::skip]
    const AGENCIES: &[&str] = &[
        "AFP", "Associated Press", "Reuters", "Press Trust of India", "ANI", "IANS", "Associated Press of Pakistan", "dpa",
        "EFE", "Bloomberg", "UPI", "Xinhua", "Pakistan Press International",
    ];
    AGENCIES.contains(&name)
}

/// Whether an outlet's pictures are printed by others.
pub(super) fn sells_pictures(name: &str) -> bool {
    is_agency(name)
        || matches!(
            name,
            "Anadolu Agency"
                | "IRNA"
                | "Fars News Agency"
                | "Tasnim News Agency"
                | "TASS"
                | "Sputnik"
                | "UNICEF"
                | "UNHCR"
                | "IOM"
                | "World Food Programme"
                | "ISNA"
                | "Mehr News Agency"
        )
}

/// The canonical name for a listed form, misprints not counted.
pub(super) fn listed(text: &str) -> Option<&'static str> {
    if text.len() > 80 { None } else { exact(&fold(text)) }
}

fn exact(key: &str) -> Option<&'static str> {
    let table = table();
    let bare = key.strip_prefix("the ").unwrap_or(key);
    let site = bare.strip_prefix("www").unwrap_or(bare).trim_start();
    [key, bare, site].iter().find_map(|key| table.by_key.get(*key)).map(|&index| table.names[index])
}

/// The outlet whose name a key misses by a letter or two. Short words and acronyms tell outlets apart, and are
/// never misprints: "ABP News" is not AP News.
fn misprinted(text: &str, key: &str) -> Option<&'static str> {
    let telling = telling_words(text);
    let letters: Vec<char> = key.strip_prefix("the ").unwrap_or(key).chars().collect();
    let most = match letters.len() {
        0..=6 => return None,
        7..=10 => 1,
        _ => 2,
    };
    let set = letter_set(&letters);
    let table = table();
    let mut best: Option<(usize, usize)> = None;
    let alike = table.by_length.iter().skip(letters.len() - most).take(2 * most + 1);
    for (other_set, other, index) in alike.flatten() {
        effort::spend(1);
        if (set ^ other_set).count_ones() as usize > 2 * most || !opens_alike(&letters, other) {
            continue;
        }
        if let Some(distance) = distance(&letters, other, most)
            && best.is_none_or(|(least, _)| distance < least)
            && telling.is_met_by(&other.iter().collect::<String>())
        {
            best = Some((distance, *index));
        }
    }
    best.map(|(_, index)| table.names[index])
}

/// What a misprint leaves alone.
struct Telling {
    /// The first word, "the" left out.
    first: String,
    acronyms: Vec<String>,
}

fn telling_words(text: &str) -> Telling {
    let mut words = text.split_whitespace().skip_while(|word| word.eq_ignore_ascii_case("the"));
    let first = fold(words.clone().next().unwrap_or_default());
    let shouted = !text.chars().any(char::is_lowercase);
    let is_acronym = |word: &&str| {
        !shouted && (2..=SHORT + 1).contains(&word.len()) && word.chars().all(char::is_uppercase)
    };
    Telling { first, acronyms: words.by_ref().filter(is_acronym).map(fold).collect() }
}

/// A first word of so many letters is no misprint; a longer one has one wrong letter at most.
const SHORT: usize = 4;

impl Telling {
    fn is_met_by(&self, form: &str) -> bool {
        let first = form.split(' ').next().unwrap_or_default();
        let is_long = |word: &str| word.chars().count() > SHORT;
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        let is_near = || distance(&letters(&self.first), &letters(first), 1).is_some();
        (self.first == first || (is_long(&self.first) && is_long(first) && is_near()))
            && self.acronyms.iter().all(|acronym| form.split(' ').any(|word| word == acronym))
    }
}

/// Whether one wrong letter at most can stand at the start: of the first two, one is met.
fn opens_alike(letters: &[char], other: &[char]) -> bool {
    letters[..2].iter().any(|letter| other[..2].contains(letter))
}

fn letter_set(letters: &[char]) -> u32 {
    letters.iter().fold(0, |set, &letter| set | 1 << (u32::from(letter) % 32))
}

/// Letters added, lost, changed or swapped with a neighbour, when at most `most`.
pub(super) fn distance(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let far = most + 1;
    let mut before = vec![far; other.len() + 1];
    let mut last: Vec<usize> = (0..=other.len()).map(|at| at.min(far)).collect();
    let mut next = before.clone();
    for row in 1..=one.len() {
        let from = row.saturating_sub(most).max(1);
        let to = (row + most).min(other.len());
        next.fill(far);
        next[0] = row.min(far);
        for column in from..=to {
            effort::spend(1);
            let same = one[row - 1] == other[column - 1];
            let mut best =
                (last[column - 1] + usize::from(!same)).min(last[column] + 1).min(next[column - 1] + 1);
            let swapped = row > 1
                && column > 1
                && one[row - 1] == other[column - 2]
                && one[row - 2] == other[column - 1];
            if swapped {
                best = best.min(before[column - 2] + 1);
            }
            next[column] = best.min(far);
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut next);
    }
    Some(last[other.len()]).filter(|&distance| distance <= most)
}

/// Words as runs of letters and digits, cut also where a small letter meets a capital (`AminiReuters`).
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    let mut small = false;
    for (at, letter) in text.char_indices() {
        let inside = letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’' | '/' | '.');
        let cut = small && letter.is_uppercase();
        match words.last_mut() {
            Some(word) if inside && open && !cut => word.end = at + letter.len_utf8(),
            _ if inside => words.push(at..at + letter.len_utf8()),
            _ => {}
        }
        open = inside;
        small = letter.is_lowercase();
    }
    words
}

/// The longest listed name that starts at `words[from]`: its canonical name and the words it takes. Exact
/// forms only: this looks into running text.
pub(super) fn starting_at(text: &str, words: &[Range<usize>], from: usize) -> Option<(&'static str, usize)> {
    let mut opening = words[from..].iter().map(|word| &text[word.clone()]);
    let first = opening.next()?;
    let second = if first.eq_ignore_ascii_case("the") { opening.next()? } else { first };
    if first.starts_with(char::is_lowercase) || !opens_name(second) {
        return None;
    }
    (1..=MOST_WORDS.min(words.len().saturating_sub(from))).rev().find_map(|count| {
        let piece = &text[words[from].start..words[from + count - 1].end];
        effort::spend(piece.len());
        let listed = piece.len() <= 80
            && piece.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
        listed.then(|| exact(&fold(piece))).flatten().map(|name| (name, count))
    })
}

/// A listed name that stands at a byte.
pub(super) fn named_at(text: &str, start: usize) -> Option<Range<usize>> {
    // "Subscribe to The Diplomat’s newsletter".
    let rest = text[start..].split(['’', '\'']).next().unwrap_or_default();
    let words = words(rest);
    let (_, count) = starting_at(rest, &words, 0)?;
    Some(unstopped(text, start..start + words[count - 1].end))
}

/// A listed name in a text, and the words around it.
pub(super) struct Found<'t> {
    text: &'t str,
    words: &'t [Range<usize>],
    at: usize,
    count: usize,
    /// Canonical.
    pub(super) name: &'static str,
}

impl<'t> Found<'t> {
    /// The word so many before the name; "" before the text.
    pub(super) fn before(&self, back: usize) -> &'t str {
        self.at.checked_sub(back).map_or("", |at| &self.text[self.words[at].clone()])
    }

    /// The words behind the name.
    pub(super) fn behind(&self) -> impl Iterator<Item = &'t str> {
        let text = self.text;
        self.words[self.at + self.count..].iter().map(move |range| &text[range.clone()])
    }

    /// Where it stands, without the full stop that ends the sentence.
    pub(super) fn range(&self) -> Range<usize> {
        unstopped(self.text, self.words[self.at].start..self.words[self.at + self.count - 1].end)
    }
}

/// Where the first listed name of a text stands that `wanted` takes; with its owner’s mark ("RFE/RL’s Radio Azadi"), or else
/// without ("Press TV’s website").
pub(super) fn find_listed(text: &str, wanted: impl Fn(&Found) -> bool) -> Option<Range<usize>> {
    let find = |text: &str| {
        let words = words(text);
        (0..words.len()).find_map(|at| {
            let (name, count) = starting_at(text, &words, at)?;
            let found = Found { text, words: &words, at, count, name };
            wanted(&found).then(|| found.range())
        })
    };
    // As many bytes, so that "TV’s" is a word by itself.
    find(text).or_else(|| find(&text.replace("’s ", "     ").replace("'s ", "   ")))
}

/// Without the full stop that ends the sentence.
pub(super) fn unstopped(text: &str, range: Range<usize>) -> Range<usize> {
    range.start..range.start + text[range.clone()].trim_end_matches('.').len()
}

/// Whether a listed name may stand at the head of a text.
pub(super) fn could_open(text: &str) -> bool {
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default();
    let word = if first.eq_ignore_ascii_case("the") { words.next().unwrap_or_default() } else { first };
    opens_name(word)
}

/// Whether a listed name may open with a word, behind "The": most can't, and need not be tried.
fn opens_name(word: &str) -> bool {
    /// Longer than any word that opens one.
    const LONG: usize = 24;
    let mut plain = [0; LONG];
    if word.len() <= LONG && word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        plain[..word.len()].copy_from_slice(word.as_bytes());
        plain[..word.len()].make_ascii_lowercase();
        let key = std::str::from_utf8(&plain[..word.len()]).unwrap_or_default();
        return key.starts_with("www") || table().openings.contains(key);
    }
    let key = fold(word);
    let first = key.split(' ').next().unwrap_or_default();
    first.starts_with("www") || table().openings.contains(first)
}

/// Words that end or open the names of outlets and of nobody else.
static OUTLET_WORDS: List = List::words(
    "\
    news press times post daily today tv television radio journal tribune herald gazette diary now \
    network agency magazine review report watch international institute centre center council \
    foundation online mail express standard chronicle observer monitor telegraph world media weekly \
    monthly bulletin dispatch globe mirror star sun voice broadcasting channel digital briefing affairs \
    policy conversation quarterly analyst analysts project nation citizen wire line frontier crisis \
    group live outlook business economist consortium trust committee federation alliance",
);

/// Places and peoples that open the names of outlets ("Kabul Now", "Afghan Voice").
static PLACE_WORDS: List = List::words(
    "\
    afghanistan afghan kabul iran tehran pakistan islamabad india indian khorasan khyber delhi asia \
    asian eurasia herat kandahar lahore karachi peshawar kashmir balochistan gulf arab middle south \
    central global american british turkish",
);

/// How much a short line looks like the name of an outlet that is not listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Not at all.
    None,
    /// Short and capitalised, as a person's name is.
    Shape,
    /// With a word or a form that outlets have.
    Word,
}

/// Judges a line by its shape alone.
pub(super) fn likeness(text: &str) -> Likeness {
    let words: Vec<&str> = text.split_whitespace().take(7).collect();
    let wrong = words.is_empty()
        || words.len() > 6
        || text.len() > 60
        || text.contains([',', ';', ':', '“', '”', '"', '?', '!'])
        || text.ends_with('.');
    if wrong {
        return Likeness::None;
    }
    if is_site(text) {
        return Likeness::Word;
    }
    let capital = |word: &&str| {
        word.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit() || letter == '+')
    };
    let small = |word: &&str| {
        matches!(*word, "of" | "the" | "and" | "for" | "in" | "from" | "e" | "al" | "&" | "-" | "–")
    };
    if !capital(&words[0]) || !words.iter().all(|word| capital(word) || small(word)) {
        return Likeness::None;
    }
    let keys: Vec<String> = words.iter().map(|word| fold(word)).collect();
    let acronym = words.len() == 1
        && (2..=6).contains(&words[0].len())
        && words[0].chars().all(|letter| letter.is_uppercase() || letter == '/');
    let named = keys.iter().any(|key| OUTLET_WORDS.has(key))
        || keys[0] == "the"
        || (words.len() > 1 && PLACE_WORDS.has(&keys[0]));
    if named || acronym { Likeness::Word } else { Likeness::Shape }
}

fn is_site(text: &str) -> bool {
    let ending = text.rsplit_once('.').is_some_and(|(host, ending)| {
        !host.is_empty()
            && ["com", "org", "net", "af", "ir", "pk", "in", "news", "tv", "co.uk", "uk", "info"]
                .contains(&ending)
    });
    ending && !text.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_misprints_are_still_that_outlet() {
        assert_eq!(known("Asssociated Press"), Some("Associated Press"));
        assert_eq!(known("Khamaa Press"), Some("Khaama Press"));
        assert_eq!(known("new york  times"), Some("The New York Times"));
        assert_eq!(known("Rueters"), Some("Reuters"));
    }

    #[test]
    fn odd_near_names_are_no_outlet() {
        for text in ["Dusk", "Press", "Kabul Cow Market", "", "…", "Al", "Asian Times", "Press TB"] {
            assert_eq!(known(text), None, "{text}");
        }
    }

    #[test]
    fn odd_acronyms_and_short_words_are_no_misprints() {
        for text in ["ABX News", "DP News", "PTI News", "ABX NEWS", "Daws News", "The Wife", "Hub News"] {
            assert_eq!(known(text), None, "{text}");
        }
        assert_eq!(known("ASSSOCIATED PRESS"), Some("Associated Press"));
        assert_eq!(known("Geo Nwes"), Some("Geo News"));
    }

    #[test]
    fn unlisted_outlets_show_by_their_words() {
        assert_eq!(likeness("Wakhan Weekly"), Likeness::Word);
        assert_eq!(likeness("pamirpost.org"), Likeness::Word);
        assert_eq!(likeness("Parwiz Karimi"), Likeness::Shape);
        assert_eq!(likeness("Prices rise in Herat"), Likeness::None);
        assert_eq!(likeness("He left."), Likeness::None);
    }

    #[test]
    fn distance_counts_swaps_as_one() {
        let distance = |one: &str, other: &str| {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            super::distance(&letters(one), &letters(other), 2)
        };
        assert_eq!(distance("rueters", "reuters"), Some(1));
        assert_eq!(distance("", "ab"), Some(2));
        assert_eq!(distance("abc", "xyz"), None);
    }
}
