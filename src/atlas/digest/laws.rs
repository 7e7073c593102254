//! Laws of reading: nothing is lost, nothing panics, what is written is read back, work grows with length.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{Block, BlockKind, Parsed, clean, effort, parse, raw_lines, stated};

/// Every line with anything on it is in one block or in one problem that quotes it, and blocks hold
/// what their lines say, in order.
fn check_nothing_lost(text: &str) -> Result<Parsed, TestCaseError> {
    let parsed = parse(text);
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines: Vec<&str> = raw_lines(bare).collect();
    let mut holders = vec![0; lines.len() + 1];
    let index = |line: u32| usize::try_from(line).expect("a line");
    let mut last = 0;
    for article in &parsed.articles {
        // The title is the first block, though outlet and day may stand above it.
        let lines = |block: &&Block| block.lines;
        let mut blocks: Vec<&Block> = article.blocks.iter().collect();
        blocks[1..].windows(2).for_each(|pair| assert!(pair[0].lines.1 < pair[1].lines.0));
        blocks.sort_by_key(lines);
        for block in blocks {
            prop_assert!(block.lines.0 > last && block.lines.1 >= block.lines.0, "lines go on: {:?}", block);
            last = block.lines.1;
        }
    }
    for block in parsed.articles.iter().flat_map(|article| &article.blocks) {
        let (first, end) = block.lines;
        let own = &lines[index(first) - 1..index(end)];
        let said: Vec<String> = own.iter().map(|line| clean(line)).filter(|line| !line.is_empty()).collect();
        // A paragraph may be broken at a margin, title and text may stand behind their labels.
        let whole = said.join(if block.kind == BlockKind::Closing { "\n" } else { " " });
        let label = whole.strip_suffix(block.text.as_str()).map(|label| label.trim_end().ends_with(':'));
        let labelled = label.is_some_and(|label| label || block.kind == BlockKind::Title);
        prop_assert!(whole == block.text || labelled, "{:?} says {:?}", block, whole);
        (first..=end).for_each(|line| holders[index(line)] += 1);
    }
    for problem in parsed.left_out() {
        let Some(line) = lines.get(index(problem.line) - 1).filter(|line| !line.trim().is_empty()) else {
            continue;
        };
        holders[index(problem.line)] += 1;
        prop_assert!(problem.text.contains(&clean(line)), "{:?} does not quote {:?}", problem, line);
    }
    for (number, line) in lines.iter().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        prop_assert_eq!(holders[number + 1], 1, "line {}: {:?}", number + 1, line);
    }
    check_articles(&parsed)?;
    Ok(parsed)
}

fn check_articles(parsed: &Parsed) -> Result<(), TestCaseError> {
    for article in &parsed.articles {
        prop_assert_eq!(article.blocks[0].kind, BlockKind::Title);
        prop_assert_eq!(article.blocks.iter().filter(|block| block.kind == BlockKind::Title).count(), 1);
        prop_assert!(article.id.len() == 16 && article.id.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let (first, last) = article.lines;
        prop_assert!(article.blocks.iter().all(|block| first <= block.lines.0 && block.lines.1 <= last));
        let outlet = stated::of(article).outlet().map_or(Vec::new(), |(_, _, spans)| spans);
        for span in outlet.iter().chain(stated::of(article).day().iter().map(|(_, _, span)| span)) {
            let block = &article.blocks[usize::try_from(span.block).expect("a block")];
            let range =
                usize::try_from(span.start).expect("small")..usize::try_from(span.end).expect("small");
            prop_assert!(block.text.get(range).is_some_and(|text| !text.is_empty()));
        }
    }
    Ok(())
}

/// An article before it is printed.
#[derive(Clone, Debug)]
struct Written {
    title: String,
    names: Vec<&'static str>,
    outlet: Option<(&'static str, &'static str)>,
    date: Option<(&'static str, &'static str)>,
    paragraphs: Vec<String>,
    look: Look,
}

/// How an article is laid out.
#[derive(Clone, Debug)]
struct Look {
    blank: usize,
    end: &'static str,
    by: bool,
    order: usize,
    one_line: bool,
    closing: usize,
    footer: &'static str,
}

const TITLES: &[&str] = &[
    "Saffron harvest starts late in Herat",
    "“Too dear”: Quetta’s bakers close – again",
    "U.N. envoy visits Torkham crossing",
    "Bridge opens over the Helmand after nine years",
    "Tunnel stays shut until spring",
    "What the drought means for Sistan's farmers?",
    "India and Iran agree on port fees",
    "Teachers walk home from Bamyan",
];

const NAMES: &[&str] =
    &["Laila Amini", "Omid Rahimi", "Jane Park", "Syed Zia-ul-Haq", "Parwiz Karimi", "J.D. Hollis"];

/// As printed, and canonical.
const OUTLETS: &[(&str, &str)] = &[
    ("Reuters", "Reuters"),
    ("Asssociated Press", "Associated Press"),
    ("BBC News", "BBC News"),
    ("Khaama Press", "Khaama Press"),
    ("Bamyan Today News", "Bamyan Today News"),
    ("pamirpost.org", "pamirpost.org"),
];

/// As printed, and the day.
const DATES: &[(&str, &str)] = &[
    ("1 Oct 2025", "2025-10-01"),
    ("24 Sept 2022", "2022-09-24"),
    ("Sept. 22, 2022", "2022-09-22"),
    ("Published On 24 May 2022 24 May 2022", "2022-05-24"),
    ("Wed May 8, 2024", "2024-05-08"),
    ("October 1, 2025, 6:01 PM ET", "2025-10-01"),
    ("2025-10-01", "2025-10-01"),
];

const WORDS: &[&str] = &[
    "growers", "in", "the", "valley", "brought", "wheat", "over", "bridge", "before", "winter", "and",
    "waited", "for", "lorries", "from", "Kandahar", "while", "prices", "rose", "Zaranj", "drivers", "slept",
    "beside", "road", "it", "was",
];

fn paragraph() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(WORDS), 9..30).prop_map(|words| format!("Then {}.", words.join(" ")))
}

fn look() -> impl Strategy<Value = Look> {
    let footers = select(&["read more", "Read More »", "READ MORE", "read\u{a0}more"][..]);
    (
        0..3_usize,
        select(&["\n", "\r\n", "\r"][..]),
        any::<bool>(),
        0..3_usize,
        any::<bool>(),
        0..5_usize,
        footers,
    )
        .prop_map(|(blank, end, by, order, one_line, closing, footer)| Look {
            blank,
            end,
            by,
            order,
            one_line,
            closing,
            footer,
        })
}

fn written() -> impl Strategy<Value = Written> {
    (
        proptest::sample::subsequence(NAMES, 0..=3),
        proptest::option::of(select(OUTLETS)),
        proptest::option::of(select(DATES)),
        proptest::collection::vec(paragraph(), 2..6),
        look(),
    )
        .prop_map(|(names, outlet, date, paragraphs, look)| Written {
            title: String::new(),
            names,
            outlet,
            date,
            paragraphs,
            look,
        })
}

fn digest() -> impl Strategy<Value = Vec<Written>> {
    (proptest::sample::subsequence(TITLES, 1..=6), proptest::collection::vec(written(), 6)).prop_map(
        |(titles, articles)| {
            let titled = titles.into_iter().zip(articles);
            titled.map(|(title, article)| Written { title: title.to_owned(), ..article }).collect()
        },
    )
}

impl Written {
    fn byline(&self) -> Option<String> {
        let (last, before) = self.names.split_last()?;
        let joined =
            if before.is_empty() { (*last).to_owned() } else { format!("{} and {last}", before.join(", ")) };
        // A single name without "By" is a byline only before a listed outlet or beside other names.
        let by = self.look.by || self.outlet.is_none_or(|(printed, _)| printed.starts_with("Bamyan"));
        Some(if by { format!("By {joined}") } else { joined })
    }

    fn header(&self) -> Vec<String> {
        let outlet = self.outlet.map(|(printed, _)| printed.to_owned());
        let date = self.date.map(|(printed, _)| printed.to_owned());
        let listed =
            self.outlet.is_none_or(|(printed, _)| !printed.starts_with("Bamyan") && !printed.contains('.'));
        let mut lines: Vec<String> = match self.look.order {
            0 => [self.byline(), outlet, date],
            1 => [self.byline(), date, outlet],
            _ => [date, self.byline(), outlet],
        }
        .into_iter()
        .flatten()
        .collect();
        if self.look.one_line && listed {
            lines = vec![lines.join(" | ")].into_iter().filter(|line| !line.is_empty()).collect();
        }
        lines
    }

    fn closing(&self) -> Option<String> {
        match self.look.closing {
            0 => None,
            1 => Some(self.title.replace(['“', '”'], "\"").replace('’', "'").replace('–', "-")),
            2 => Some(format!("{}.", self.title.to_uppercase())),
            _ => Some(self.title.clone()),
        }
    }

    fn print(&self, out: &mut String) {
        let gap = self.look.end.repeat(self.look.blank + 1);
        write!(out, "{}{gap}", self.title).expect("to a string");
        for line in self.header().iter().chain(&self.paragraphs) {
            write!(out, "{line}{gap}").expect("to a string");
        }
        for line in self.closing().iter().map(String::as_str).chain([self.look.footer]) {
            write!(out, "{line}{}", self.look.end).expect("to a string");
        }
        out.push_str(&gap);
    }
}

fn printed(articles: &[Written]) -> String {
    let mut out = String::new();
    for article in articles {
        article.print(&mut out);
    }
    out
}

/// A paragraph with no line longer than `wide`.
fn broken(text: &str, wide: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut().expect("one line");
        if last.is_empty() {
            last.push_str(word);
        } else if last.len() + 1 + word.len() <= wide {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n")
}

/// The text of a generated digest.
pub(crate) fn text() -> impl Strategy<Value = String> {
    digest().prop_map(|articles| printed(&articles))
}

/// One blow to a digest's lines.
#[derive(Clone, Debug)]
enum Damage {
    Drop(Index),
    Double(Index),
    Swap(Index, Index),
    Cut(Index),
    Insert(Index, String),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        any::<Index>().prop_map(Damage::Drop),
        any::<Index>().prop_map(Damage::Double),
        (any::<Index>(), any::<Index>()).prop_map(|(one, other)| Damage::Swap(one, other)),
        any::<Index>().prop_map(Damage::Cut),
        (any::<Index>(), odd_line()).prop_map(|(at, line)| Damage::Insert(at, line)),
    ]
}

const ODD_LINES: &[&str] = &[
    "* * *",
    "Share",
    "Back to Top",
    "By",
    "read more",
    "READ MORE",
    "Reuters",
    "\u{a0}",
    "\u{200b}",
    "KABUL (AP) —",
    "(",
    "Click here to read more (external link)",
    "Saffron harvest starts late in Herat",
    "2025-10-01",
    "—",
    "\u{1c}",
    "By A",
];

fn odd_line() -> impl Strategy<Value = String> {
    prop_oneof![select(ODD_LINES).prop_map(str::to_owned), "\\PC{0,40}"]
}

fn hurt(text: &str, damages: &[Damage]) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    for damage in damages {
        let count = lines.len();
        match damage {
            Damage::Drop(at) if count > 1 => drop(lines.remove(at.index(count))),
            Damage::Drop(_) => {}
            Damage::Double(at) => lines.insert(at.index(count), lines[at.index(count)].clone()),
            Damage::Swap(one, other) => lines.swap(one.index(count), other.index(count)),
            Damage::Insert(at, line) => lines.insert(at.index(count), line.clone()),
            Damage::Cut(at) => {
                let line = &mut lines[at.index(count)];
                *line = line.chars().take(line.chars().count() / 2).collect();
            }
        }
    }
    lines.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(articles in digest()) {
        let parsed = check_nothing_lost(&printed(&articles))?;
        prop_assert_eq!(parsed.articles.len(), articles.len(), "{:#?}", parsed);
        for (found, article) in parsed.articles.iter().zip(&articles) {
            prop_assert_eq!(found.title(), &article.title);
            let outlet = stated::of(found).outlet().map(|(name, ..)| name);
            prop_assert_eq!(outlet.as_deref(), article.outlet.map(|(_, name)| name), "{:#?}", found);
            let day = stated::of(found).day().map(|(day, ..)| day.to_string());
            prop_assert_eq!(day.as_deref(), article.date.map(|(_, day)| day), "{:#?}", found);
            prop_assert_eq!(&found.bylines, &article.names, "{:#?}", found);
            let texts: Vec<&str> = found.blocks.iter().filter(|block| block.kind.is_text()).map(|block| block.text.as_str()).collect();
            prop_assert_eq!(texts, article.paragraphs.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }

    #[test]
    fn articles_without_footers_are_told_by_title_and_header(articles in digest(), wide in select(&[usize::MAX, 64, 72][..])) {
        let articles: Vec<&Written> = articles.iter().filter(|article| !article.header().is_empty()).collect();
        prop_assume!(articles.len() > 1);
        let mut text = String::new();
        for article in &articles {
            let header = article.header().join("\n");
            let body: Vec<String> = article.paragraphs.iter().map(|text| broken(text, wide)).collect();
            write!(text, "{}\n{header}\n\n{}\n\n", article.title, body.join("\n\n")).expect("to a string");
        }
        let parsed = check_nothing_lost(&text)?;
        let titles: Vec<&str> = parsed.articles.iter().map(super::Article::title).collect();
        prop_assert_eq!(titles, articles.iter().map(|article| article.title.as_str()).collect::<Vec<_>>(), "{}", text);
        // Of too few broken lines no margin is made out, and a paragraph may seem to stop in mid-sentence.
        let only = |kind: &str| {
            matches!(kind, "other-layout" | "unclosed-article") || wide < usize::MAX && kind == "cut-off"
        };
        prop_assert!(parsed.problems.iter().all(|problem| only(problem.kind)), "{:?}", parsed.problems);
    }

    #[test]
    fn damage_loses_nothing(articles in digest(), damages in proptest::collection::vec(damage(), 0..12)) {
        check_nothing_lost(&hurt(&printed(&articles), &damages))?;
    }

    #[test]
    fn any_text_loses_nothing(text in "(\\PC|\n|\r|\u{a0}|read more\n|By |Reuters\n|\\(|—){0,120}") {
        check_nothing_lost(&text)?;
    }

    #[test]
    fn any_lines_lose_nothing(lines in proptest::collection::vec(odd_line(), 0..40)) {
        check_nothing_lost(&lines.join("\n"))?;
    }

    #[test]
    fn the_same_article_has_one_id(articles in digest()) {
        let first = parse(&printed(&articles[..1]));
        let again = articles[0].clone();
        let look = Look { blank: 1, end: "\r\n", closing: 3, ..again.look.clone() };
        let other = Written { title: again.title.replace(['“', '”'], "\""), look, outlet: None, names: Vec::new(), date: None, ..again };
        let second = parse(&printed(&[other]));
        prop_assert_eq!(&first.articles[0].id, &second.articles[0].id);
    }
}

#[test]
fn odd_digests_that_were_once_misread() {
    check_nothing_lost("a\n!By Reuters\nread more\n").expect("nothing is lost");
    let body = "Then growers growers growers growers growers growers growers growers growers.\n";
    let header = "1 Oct 2025\nParwiz Karimi\npamirpost.org\n";
    let text = format!("What the drought means for Sistan's farmers?\n{header}{body}{body}read more\n\n");
    let parsed = check_nothing_lost(&text).expect("nothing is lost");
    let outlet = stated::of(&parsed.articles[0]).outlet().map(|(name, ..)| name);
    assert_eq!((outlet.as_deref(), parsed.articles[0].bylines.len()), (Some("pamirpost.org"), 1));
    let inside =
        format!("“Too dear”: bakers close\n{body}Share\n{body}read more\nTeachers walk home\n\n\nShare\n");
    check_nothing_lost(&inside).expect("nothing is lost");
}

#[test]
fn odd_shapes_take_work_in_proportion_to_their_length() {
    let shapes = [
        "A\nread more\n",
        "Read\n",
        "A title here\n",
        "Same title\nSame title\nread more\n",
        "Same title\nother\n",
        "Title one\nBy Laila Amini\nReuters\nThen it was so that the road was long and dark.\n",
        "By ",
        "(",
        "— ",
        "a",
        "\r",
        "\u{a0}",
        "* * *\n",
        "Share\n",
        "Reutres\n",
        "Kabul Nwo\n\n",
        "Then, on 1 Oct 2025 and 2 Oct 2025 and 3 Oct 2025, it was. ",
        "T\nx\nREAD MORE\n",
        "Khaama Press Khaama Press Khaama Press ",
    ];
    for shape in shapes {
        let text = |bytes: usize| shape.repeat(bytes / shape.len());
        let (half, whole) = (text(50_000), text(100_000));
        let (less, more) = (effort::of(|| parse(&half)), effort::of(|| parse(&whole)));
        assert!(more <= less * 5 / 2 + 10_000, "{shape:?}: {less} steps, then {more}");
        assert!(more <= 400 * whole.len(), "{shape:?}: {more} steps for {} bytes", whole.len());
    } // And a megabyte of one plain layout.
    let long = "Title one\n\nReuters\n\nThen it was so that the road was long.\n\nTitle one\nread more\n\n"
        .repeat(12_000);
    let steps = effort::of(|| assert_eq!(parse(&long).articles.len(), 12_000));
    assert!(steps <= 40 * long.len(), "{steps} steps for {} bytes", long.len());
}
