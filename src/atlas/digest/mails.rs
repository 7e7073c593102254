//! What mails, mailing lists and exports of chats print over their messages. Of what stands below it knows only whether that
//! is header or text.

use super::lines::Line;
use super::page_lines::{Page, Sort, states};

/// "Border Desk, [14.10.2025 07:31]", "[14/10/25, 07:31] Border Desk:": what exports of chats print over a message.
pub(super) fn is_message_head(text: &str) -> bool {
    let Some((before, rest)) = text.split_once('[') else { return false };
    let Some((inside, behind)) = rest.split_once(']') else { return false };
    let digits = inside.bytes().filter(u8::is_ascii_digit).count();
    let stamped = digits >= 8 && inside.contains(':') && !inside.contains(char::is_alphabetic);
    let named = |name: &str| name.split_whitespace().nth(6).is_none();
    stamped
        && (behind.trim().is_empty() && before.trim_end().ends_with(',') && named(before)
            || before.is_empty() && named(behind))
}

/// Where the title starts in the subject of a mail, behind the list's name: "Subject: [SAC] Bridge opens".
pub(super) fn subject(text: &str) -> Option<usize> {
    let mut rest = text.strip_prefix("Subject:")?.trim_start();
    while let Some((_, behind)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        rest = behind.trim_start();
    }
    for forwarded in ["Fwd:", "FW:", "Fw:"] {
        rest = rest.strip_prefix(forwarded).unwrap_or(rest).trim_start();
    }
    (rest.split_whitespace().nth(2).is_some()).then(|| text.len() - rest.len())
}

/// Mails whose text has no title of its own have it in their subject, where outlet or day stand over the text.
pub(super) fn add_subjects(page: &Page, starts: &mut Vec<usize>) {
    for at in 0..page.lines.len() {
        if !names_text(&page.lines[at]) {
            continue;
        }
        let end = (at + 1..page.lines.len()).find(|&below| page.walls[below]).unwrap_or(page.lines.len());
        let place = starts.partition_point(|&start| start < at);
        let titled = starts.get(place).is_some_and(|&start| start < end);
        if !titled && holds_article(page, at, end) {
            starts.insert(place, at);
        }
    }
}

/// Whether a line is a subject that may be the title of what the mail holds; an answer holds somebody's own words.
fn names_text(line: &Line) -> bool {
    let answers = |value: usize| line.text[value..].get(..3).is_some_and(|re| re.eq_ignore_ascii_case("re:"));
    subject(&line.text).is_some_and(|value| !answers(value))
}

/// Whether outlet or day, and a text, stand in the mail whose subject a line is. The mail ends before a line.
fn holds_article(page: &Page, subject: usize, end: usize) -> bool {
    const REACH: usize = 16;
    // Below the mail's own head, which the first gap ends.
    let Some(body) = (subject + 1..end.min(subject + REACH)).find(|&below| page.lines[below].gap) else {
        return false;
    };
    let is_head = |at: &usize| matches!(page.sort(*at), Sort::Header | Sort::Weak | Sort::Furniture { .. });
    let headed = (body..end).take_while(is_head).any(|at| states(&page.lines[at]));
    headed && page.texts(body..end.min(body + REACH)) > 0
}
