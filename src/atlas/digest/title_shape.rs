//! What a title of a page looks like, by its line alone: and what looks like one and is a menu, a pager, a topic, the head of a
//! list of results. Whether a text stands below it is told elsewhere.

use super::boundaries::is_title_shaped;
use super::codes::{self, Field};
use super::furniture::{is_page_furniture, is_rights_or_address};
use super::lines::{Line, fold};
use super::page_lines::opens_with_header;
use super::walls::is_end;
use super::{places, printed_date};

/// Whether a line has the shape of a title and is nothing else that pages print.
pub(super) fn could_be_title(line: &Line) -> bool {
    is_title_shaped(line)
        && !is_page_furniture(line)
        && !is_end(line)
        && !is_bar(&line.text)
        && !heads_results(&line.text)
        && !is_country(&line.text)
        && line.text.split_whitespace().nth(2).is_some()
        && !line.is_header()
        && !opens_with_header(&line.text)
        && !line.is_credited()
        && !line.text.contains(['@', '\t'])
        && !line.text.contains("://")
        && !line.text.contains("Photo by")
        && !states_rights(&line.text)
        && !line.key.starts_with("view this email")
}

/// Whether what a digest's layout took for a title can be none: "Document 3 of 5", "All Rights Reserved".
pub(super) fn is_no_title(line: &Line) -> bool {
    is_end(line) || is_rights_or_address(line) || is_pager(&line.text)
}

/// "1 2 3 … 212 Next »", "Message: 1", "Sort by: Relevance | Newest first".
pub(super) fn is_pager(text: &str) -> bool {
    let turns = text.contains(['…', '»', '›']) || text.contains("Next") || text.starts_with("Sort by");
    let numbered = text.starts_with("Message: ") || text.starts_with("Reply  ");
    (turns || numbered) && is_bar(text) || heads_results(text)
}

/// "Copyright 2026 Pamir Post": not "Copyright law passed in Kabul".
pub(super) fn states_rights(text: &str) -> bool {
    let copyright =
        text.get(.."copyright ".len()).is_some_and(|head| head.eq_ignore_ascii_case("copyright "));
    copyright
        && text
            .split_whitespace()
            .take(4)
            .any(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// "About 1,870 results (0.24 seconds)", "Showing 1-10 of 212 results", "Search results for: sugar".
fn heads_results(text: &str) -> bool {
    let numbered = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let words: Vec<&str> = text.split_whitespace().take(9).collect();
    match words.as_slice() {
        ["Search", results, rest @ ..] => {
            results.trim_end_matches(':').eq_ignore_ascii_case("results")
                && rest.first().is_none_or(|next| next.trim_end_matches(':') == "for")
        }
        ["Showing" | "Displaying" | "Results", .., last] => numbered(last) || *last == "results",
        ["About", count, "results", ..] | [count, "results"] | [count, "results", "found" | "for", ..] => {
            numbered(count)
        }
        [count, "results", seconds, ..] => numbered(count) && seconds.starts_with('('),
        _ => false,
    }
}

/// "Home | Archive | Photos", "1 2 3 … 212 Next »", "Reply 12 0": what is pressed, not read.
fn is_bar(text: &str) -> bool {
    const LONGEST: usize = 4;
    let mut pieces = text.split(['|', '•', '·', '›']);
    let short = |piece: &str| piece.split_whitespace().nth(LONGEST).is_none();
    // "Opinion | Kabul | The lost year" has three.
    let menu = text.starts_with("Home") || text.starts_with("Sort by");
    let several = pieces.clone().nth(if menu { 2 } else { 3 }).is_some() && pieces.all(short);
    let numbers =
        text.split_whitespace().filter(|word| word.starts_with(|sign: char| sign.is_ascii_digit())).count();
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count();
    several || words < 2 && (numbers > 1 || numbers > 0 && text.contains(':'))
}

/// A country, or a few words in capitals: what stands over a title and tells its topic.
pub(super) fn is_topic(text: &str) -> bool {
    let few = text.split_whitespace().nth(3).is_none();
    is_country(text) || few && !text.contains(char::is_lowercase) && text.contains(char::is_alphabetic)
}

/// "Afghanistan + 1 more", "Iran (Islamic Republic of)".
fn is_country(text: &str) -> bool {
    let bare = text.split(['+', '(']).next().unwrap_or_default();
    let few = text.split_whitespace().nth(2).is_none() || text.contains(['+', '(']);
    few && text.split_whitespace().nth(4).is_none() && places::is_place(bare.trim())
}

/// Bytes of the bullet or the number before a title in a list: "• ", "11.  ", "3) ".
pub(super) fn marker(text: &str) -> usize {
    let rest =
        text.trim_start_matches(['•', '▪', '■', '●', '►', '★', '*', '–', '-', '·', '▸', '—', '◦', '§']);
    let bare = if rest.len() < text.len() && rest.starts_with(' ') {
        rest
    } else {
        let digits = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
        match digits.strip_prefix(['.', ')']) {
            Some(rest) if digits.len() < text.len() && rest.starts_with(' ') => {
                // "5. October in Kabul" is a day.
                let first = rest.split_whitespace().next().unwrap_or_default().to_lowercase();
                if printed_date::is_month_or_weekday(&first) || first == "oktober" {
                    return 0;
                }
                rest
            }
            _ => return 0,
        }
    };
    text.len() - bare.trim_start().len()
}

/// Whether titles stand in a list.
pub(super) fn is_listed<'l>(titles: impl Iterator<Item = &'l Line>) -> bool {
    let (listed, all) =
        titles.fold((0, 0), |(listed, all), title| (listed + usize::from(marker(&title.text) > 0), all + 1));
    listed > 1 && listed * 3 >= all
}

/// Labels that stand before a title: "Title: Bridge opens".
const TITLES: &[&str] = &["title", "headline", "heading"];

/// Where a title starts that stands behind its label.
pub(super) fn title_behind_label(text: &str) -> Option<usize> {
    if let Some((Field::Title, value)) = codes::field(text) {
        return (value < text.len()).then_some(value);
    }
    let (label, rest) = text.split_once(':')?;
    let known = TITLES.contains(&fold(label).as_str());
    (known && !rest.trim().is_empty()).then(|| text.len() - rest.trim_start().len())
}
