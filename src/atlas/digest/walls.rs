//! What parts the articles of a page: rules of signs, lines that close an article on any site, headings over lists of
//! others. Finds no article.

use super::body;
use super::furniture::{closes_page, is_numbering, is_page_furniture};
use super::lines::{Line, Lines};
use super::mails::is_message_head;
use crate::list::List;

/// For each line, whether a rule ("=====", "Back to Top", "Document 2 of 5") stands between it and the one before.
pub(super) fn walls(read: &Lines) -> Vec<bool> {
    const SHORTEST: usize = 5;
    let is_rule = |text: &str| {
        let first = text.chars().next().unwrap_or_default();
        text.chars().count() >= SHORTEST
            && text.chars().all(|sign| sign == first)
            && !matches!(first, '.' | '…')
    };
    let rules: Vec<u32> =
        read.wordless.iter().filter(|(_, text)| is_rule(text)).map(|(number, _)| *number).collect();
    let lines = &read.worded;
    let mut walls = vec![false; lines.len()];
    for at in 1..lines.len() {
        let (before, after) = (lines[at - 1].number, lines[at].number);
        let at_rule = rules.partition_point(|&number| number < before);
        let parted = rules.get(at_rule).is_some_and(|&number| number < after);
        // Addresses and such may stand behind a rule, and before the next title.
        let said = is_message_head(&lines[at - 1].text);
        let parted = parted && !closes_box(lines, &rules, at);
        let carried = walls[at - 1] && (is_page_furniture(&lines[at - 1]) || said);
        walls[at] = parted || carried || said || is_end(&lines[at - 1]);
    }
    walls
}

/// Whether a rule before a line closes a box of a few short lines, a title between two rules: what follows is its text.
fn closes_box(lines: &[Line], rules: &[u32], at: usize) -> bool {
    const MOST: usize = 3;
    let parted = |at: usize| {
        let (before, after) = (at.checked_sub(1).map_or(0, |at| lines[at].number), lines[at].number);
        rules.get(rules.partition_point(|&number| number < before)).is_some_and(|&number| number < after)
    };
    let opening = (1..=MOST.min(at)).find(|&back| parted(at - back));
    opening.is_some_and(|back| {
        let inside = &lines[at - back..at];
        let short =
            |line: &Line| line.text.split_whitespace().nth(16).is_none() && !body::ends_sentence(&line.text);
        let tight = inside[back - 1].number - inside[0].number < 5;
        // "News in brief" in a box is the page's name.
        let titled = inside[0].text.split_whitespace().nth(3).is_some();
        titled && tight && inside.iter().all(|line| short(line) && !is_end(line))
    })
}

/// Lines that close an article on any site.
pub(super) fn is_end(line: &Line) -> bool {
    let key = line.key.as_str();
    opens_list(line)
        || closes_page(key)
        || matches!(key, "end of document" | "flag as irrelevant")
        || key.starts_with("document ") && is_numbering(key)
}

/// "Related", "Most read": what comes below is other articles' titles, as a rule.
pub(super) fn opens_list(line: &Line) -> bool {
    static LISTS: List = List::phrases(
        "\
        related|related content|related articles|most read|most popular|newsletter|read next|you may also like|\
        recommended|recommended stories|trending|more stories|latest news|related topics|editors picks|\
        more from this section|latest posts|recent posts|featured posts",
    );
    LISTS.has(line.key.as_str())
}
