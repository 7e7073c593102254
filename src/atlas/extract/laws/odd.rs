//! Odd input for the laws: digests with lines cut, joined and shouted, and articles whose blocks are of any
//! kind and hold anything that a page may hold.

use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::digest::{Article, Block, BlockKind, Parsed};

/// The invented digests.
pub(crate) fn digests() -> [String; 2] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/facts");
    ["read/first.txt", "read/more-first.txt"]
        .map(|name| std::fs::read_to_string(folder.join(name)).expect("a digest"))
}

/// What is put between or into words.
#[rustfmt::skip]
const ODD: &[&str] = &[
    "", " ", "\u{a0}", "\u{200f}", "\u{200c}", "\u{feff}", "\u{0}", "\t", "é", "e\u{301}", "İ", "ı", "ß", "ﬁ", "Ǆ", "\u{301}",
    "\u{64e}", "’s ", "'s", "’", " (", ") ", "“", "”", "\"", "—", " – ", " - ", "-", ", ", ". ", "...", ";", ": ", "/", "%", "$", "₹",
    "€", "0", "99999999999999999999", "1,00,00,000", "1,2,3", "3.14.15", "٣٤", "½", "²", "9e99", "-7", "31.12.", "30/02/2025", "1404",
    "2025-13-45", " to ", " and ", " of the ", " The ", "كابل", "طالبان گفت ۳۵ نفر", "काबुल", "北京", "🇦🇫", "<b>", "</p>", "&nbsp;",
    "https://example.org/a?b=1 ", "@someone ", "#Kabul ",
];

/// Words and phrases that rules look for.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "Kabul", "Afghan", "Taliban", "U.S.", "US", "Iran’s", "TTP", "UN", "United Nations", "Security Council", "Punjab", "Wardak", "Georgia",
    "Chad", "Jordan", "Ministry", "of", "Refugees", "Bank", "Da", "Afghanistan", "al", "bin", "e", "Sharif", "Shehbaz", "Torek", "Zurmal",
    "Dr.", "Mr", "President", "minister", "spokesman", "an", "analyst", "who", "said", "told", "says", "according to", "in", "on", "by", "since",
    "until", "between", "and", "from", "to", "last", "next", "this", "Monday", "March", "May", "Mizan", "30", "2025", "1404", "mid", "end of", "the",
    "year", "week", "summer", "October", "Oct.", "9", "16", "three", "hundred", "million", "lakh", "crore", "percent", "per", "cent", "people",
    "killed", "wounded", "Rs", "$", "afghanis", "km", "days", "year-old", "about", "at least", "more than", "one", "of", "them", "BBC", "Reuters",
    "(WFP)", "(HRW)", "“", "”", ".", ",", "?",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => select(WORDS).prop_map(str::to_owned),
        2 => select(ODD).prop_map(str::to_owned),
        1 => "[A-Z][a-z]{0,12}",
        1 => "[A-Z]{1,6}",
        1 => "[0-9]{1,30}([.,/:-][0-9]{1,4}){0,3}",
        1 => "\\PC{0,6}",
        1 => any::<char>().prop_map(String::from),
    ]
}

fn passage() -> impl Strategy<Value = String> {
    let pieces =
        prop::collection::vec((word(), select(&[" ", " ", " ", " ", "", "\n", "  ", "-"][..])), 0..60);
    pieces.prop_map(|pieces| pieces.into_iter().flat_map(|(word, gap)| [word, gap.to_owned()]).collect())
}

/// Every kind, paragraphs more often.
fn kind() -> impl Strategy<Value = BlockKind> {
    prop_oneof![1 => Just(BlockKind::Paragraph), 4 => select(BlockKind::ALL)]
}

fn article() -> impl Strategy<Value = Article> {
    let blocks = prop::collection::vec((kind(), passage()), 0..7);
    let bylines = prop::collection::vec(word(), 0..3);
    (blocks, bylines).prop_map(|(blocks, bylines)| Article {
        id: String::new(),
        lines: (1, 1),
        blocks: blocks.into_iter().map(|(kind, text)| Block { kind, lines: (1, 1), text }).collect(),
        bylines,
    })
}

/// Articles that no reader would give: blocks of any kind, in any order, empty ones too.
pub(super) fn parsed() -> impl Strategy<Value = Parsed> {
    let articles = prop::collection::vec(article(), 0..4);
    articles.prop_map(|articles| Parsed { articles, problems: Vec::new(), heads: Vec::new() })
}

/// What is done to a line.
#[derive(Clone, Copy, Debug)]
enum Harm {
    None,
    CutBehind,
    CutBefore,
    Without,
    Insert(&'static str),
    Double,
    Shout,
    Whisper,
    Join,
}

fn harmed(line: &str, harm: Harm, at: Index) -> String {
    let cuts: Vec<usize> = line.char_indices().map(|(at, _)| at).chain([line.len()]).collect();
    let at = cuts[at.index(cuts.len())];
    let (front, back) = line.split_at(at);
    match harm {
        Harm::None | Harm::Join => line.to_owned(),
        Harm::CutBehind => front.to_owned(),
        Harm::CutBefore => back.to_owned(),
        Harm::Without => format!("{front}{}", back.chars().skip(1).collect::<String>()),
        Harm::Insert(odd) => format!("{front}{odd}{back}"),
        Harm::Double => format!("{front}{front}{back}"),
        Harm::Shout => line.to_uppercase(),
        Harm::Whisper => line.to_lowercase(),
    }
}

/// Lines of the invented digests, mixed and harmed.
pub(crate) fn mangled_digest() -> impl Strategy<Value = String> {
    let harm = prop_oneof![
        3 => Just(Harm::None),
        1 => Just(Harm::CutBehind),
        1 => Just(Harm::CutBefore),
        1 => Just(Harm::Without),
        4 => select(ODD).prop_map(Harm::Insert),
        1 => Just(Harm::Double),
        1 => Just(Harm::Shout),
        1 => Just(Harm::Whisper),
        2 => Just(Harm::Join),
    ];
    let lines: Vec<String> = digests().iter().flat_map(|text| text.lines()).map(str::to_owned).collect();
    let pieces = prop::collection::vec((any::<Index>(), harm, any::<Index>()), 0..30);
    pieces.prop_map(move |pieces| {
        let mut text = String::new();
        for (line, harm, at) in pieces {
            text.push_str(&harmed(&lines[line.index(lines.len())], harm, at));
            text.push_str(if matches!(harm, Harm::Join) { " " } else { "\n" });
        }
        text
    })
}
