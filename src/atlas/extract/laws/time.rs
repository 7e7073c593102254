//! Time grows with length only: four times as much text is compared with the text itself in the same run, shape
//! by shape, and may take well over four times as long, but not sixteen times.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use super::super::extract;
use super::odd;
use crate::digest::{Article, Block, BlockKind, Parsed, parse};

/// What four times as much may take; work that grows with the square takes 16.
const GENEROUS: u32 = 9;

/// Below this a clock says little.
const NOISE: Duration = Duration::from_millis(20);

fn block(kind: BlockKind, text: String) -> Block {
    Block { kind, lines: (1, 1), text }
}

fn article(blocks: Vec<Block>) -> Parsed {
    let article = Article { id: String::new(), lines: (1, 1), blocks, bylines: Vec::new() };
    Parsed { articles: vec![article], problems: Vec::new(), heads: Vec::new() }
}

/// One paragraph of so many numbered pieces.
fn paragraph(count: usize, piece: impl Fn(usize, &mut String)) -> Parsed {
    let mut text = String::new();
    (0..count).for_each(|at| piece(at, &mut text));
    article(vec![block(BlockKind::Title, "Rain in Kabul".to_owned()), block(BlockKind::Paragraph, text)])
}

fn write(text: &mut String, words: std::fmt::Arguments) {
    text.write_fmt(words).expect("to a string");
}

/// A name that no other number gives, in letters only.
fn name(mut number: usize) -> String {
    let mut name = String::from("B");
    for _ in 0..4 {
        let syllables = ["ra", "no", "li", "ke", "mu", "sta", "vi", "go", "da", "pe", "zu", "fri"];
        name.push_str(syllables[number % syllables.len()]);
        number /= syllables.len();
    }
    name
}

fn time(parsed: &Parsed) -> Duration {
    let start = Instant::now();
    assert_eq!(extract(parsed).len(), parsed.articles.len());
    start.elapsed()
}

fn check(shape: &str, count: usize, make: impl Fn(usize) -> Parsed) {
    const TRIES: usize = 3;
    let (small, large) = (make(count), make(count * 4));
    // Others may be busy on the same machine: one good try is proof.
    let mut tries = (0..TRIES).map(|_| (time(&small), time(&large)));
    let good = tries.find(|&(less, more)| more <= less * GENEROUS + NOISE);
    let (less, more) = good.unwrap_or_else(|| panic!("{shape}: four times as much takes far longer"));
    #[expect(clippy::cast_precision_loss, reason = "megabytes a second, to two places")]
    let speed = bytes(&large) as f64 / 1e6 / more.as_secs_f64();
    println!("{shape}: {} bytes {less:?}, {} bytes {more:?}, {speed:.2} MB/s", bytes(&small), bytes(&large));
}

fn bytes(parsed: &Parsed) -> usize {
    parsed.articles.iter().flat_map(|article| &article.blocks).map(|block| block.text.len()).sum()
}

/// Count of pieces, fewer where nothing is optimised.
fn many(count: usize) -> usize {
    if cfg!(debug_assertions) { count / 8 } else { count }
}

#[test]
fn more_articles_take_as_much_longer() {
    let text = odd::digests().concat();
    check("articles", many(16), |count| {
        let mut all = String::new();
        (0..count).for_each(|at| all.push_str(&text.replace("killed", &format!("killed {at}"))));
        parse(&all)
    });
}

#[test]
fn one_long_line_takes_as_much_longer() {
    let text = odd::digests().concat().replace('\n', " ");
    check("one line of a megabyte", many(20), |count| {
        article(vec![block(BlockKind::Paragraph, text.repeat(count))])
    });
}

#[test]
fn many_paragraphs_take_as_much_longer() {
    let text = odd::digests().concat();
    check("paragraphs of one article", many(8), |count| {
        let lines = (0..count).flat_map(|_| text.lines()).filter(|line| !line.is_empty());
        article(lines.map(|line| block(BlockKind::Paragraph, line.to_owned())).collect())
    });
}

#[test]
fn many_names_take_as_much_longer() {
    check("capitals", many(10_000), |count| {
        paragraph(count, |at, text| write(text, format_args!("{} ", name(at))))
    });
    check("one capital", many(10_000), |count| paragraph(count, |_, text| text.push_str("Borano ")));
    check("speakers", many(4_000), |count| {
        paragraph(count, |at, text| write(text, format_args!("{} {} said no. ", name(at), name(at / 3 + 7))))
    });
    check("one speaker", many(4_000), |count| {
        paragraph(count, |_, text| text.push_str("Ghulam Wardak said no to Wardak. "))
    });
    check("bodies", many(4_000), |count| {
        paragraph(count, |at, text| write(text, format_args!("The {} Relief Council met. ", name(at))))
    });
    check("long bodies", many(10_000), |count| {
        paragraph(count, |at, text| text.push_str(["Council of ", "Relief and ", "Union "][at % 3]))
    });
    check("acronyms", many(2_000), |count| {
        paragraph(count, |at, text| {
            let short = name(at).to_uppercase();
            write(text, format_args!("The {short} Relief Fund ({}RF) met; {short} said no. ", &short[..1]));
        })
    });
    check("shouted", many(10_000), |count| {
        paragraph(count, |at, text| write(text, format_args!("{} ", name(at).to_uppercase())))
    });
    check("places", many(4_000), |count| {
        paragraph(count, |at, text| {
            write(text, format_args!("{} Zurmal left Kabul, Herat and Wardak. ", name(at)));
        })
    });
}

#[test]
fn many_numbers_and_dates_take_as_much_longer() {
    check("numbers", many(10_000), |count| paragraph(count, |at, text| write(text, format_args!("{at} "))));
    check("number words", many(10_000), |count| {
        paragraph(count, |_, text| text.push_str("three hundred and "))
    });
    check("digits", many(100_000), |count| paragraph(count, |at, text| text.push_str(["7", "1"][at % 2])));
    check("infinitives", many(4_000), |count| {
        paragraph(count, |at, text| text.push_str(if at < count / 2 { "snow " } else { "to walk Monday " }))
    });
    check("groups", many(30_000), |count| paragraph(count, |_, text| text.push_str("1,")));
    check("figures", many(6_000), |count| {
        paragraph(count, |at, text| {
            write(text, format_args!("UN said {at} people in Kabul paid ${at} million, "));
        })
    });
    check("dates", many(6_000), |count| {
        paragraph(count, |at, text| {
            write(text, format_args!("{} May to 3 June {} on Monday, ", at % 28 + 1, 1990 + at % 40));
        })
    });
}

#[test]
fn odd_strings_without_end_take_as_much_longer() {
    for odd in [
        "a", "A", "A.", "-", "a-", "B-", "'", "’s", "\u{301}", ".", ". ", "\"", "“", "(", ",", "كا",
        "&nbsp;", "of ", "The ", "e ",
    ] {
        check(odd, many(60_000), |count| paragraph(count, |_, text| text.push_str(odd)));
    }
}
