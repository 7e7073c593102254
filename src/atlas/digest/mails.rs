//! What mails, mailing lists and exports of chats print over their messages. Of what stands below it knows only whether that
//! is header or text.

use super::effort;
use super::lines::Line;
use super::page_lines::{Page, Sort, states};
use crate::order;

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
    loop {
        let named = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(_, behind)| behind);
        let forwarded = ["Fwd:", "FWD:", "FW:", "Fw:"].iter().find_map(|mark| rest.strip_prefix(mark));
        let Some(behind) = named.or(forwarded) else { break };
        rest = behind.trim_start();
    }
    (rest.split_whitespace().nth(2).is_some()).then(|| text.len() - rest.len())
}

/// Mails whose text has no title of its own have it in their subject, where outlet or day stand over the text.
pub(super) fn add_subjects(page: &Page, starts: &mut Vec<usize>) {
    // Where each mail ends: at the next rule, or at the next subject.
    let mut end = page.lines.len();
    let mut found = Vec::new();
    for at in (0..page.lines.len()).rev() {
        effort::spend(1);
        let subject = subject(&page.lines[at].text).is_some();
        if subject && names_text(&page.lines[at]) && is_in_head(page, at) {
            let place = starts.partition_point(|&start| start < at);
            let titled = starts.get(place).is_some_and(|&start| start < end);
            if !titled && holds_article(page, at, end) {
                found.push(at);
            }
        }
        if subject || page.walls[at] {
            end = at;
        }
    }
    starts.extend(found);
    order::sort(starts);
}

/// Whether a line is a subject that may be the title of what the mail holds; an answer holds somebody's own words, and a
/// library's subjects are a list.
fn names_text(line: &Line) -> bool {
    let answers = |value: usize| line.text[value..].get(..3).is_some_and(|re| re.eq_ignore_ascii_case("re:"));
    subject(&line.text).is_some_and(|value| !answers(value)) && !line.text.contains(';')
}

/// Whether a subject stands in the head of a mail, beside its sender or its day.
fn is_in_head(page: &Page, at: usize) -> bool {
    const NEAR: usize = 6;
    let field =
        |line: &Line| ["From:", "Date:", "To:", "Sent:"].iter().any(|label| line.text.starts_with(label));
    let above = (at.saturating_sub(NEAR)..at).rev().take_while(|&above| !page.lines[above + 1].gap);
    let below = (at + 1..page.lines.len().min(at + NEAR)).take_while(|&below| !page.lines[below].gap);
    above.chain(below).any(|beside| field(&page.lines[beside]))
}

/// Whether outlet or day, and a text, stand in the mail whose subject a line is. The mail ends before a line.
fn holds_article(page: &Page, subject: usize, end: usize) -> bool {
    const REACH: usize = 16;
    // Below the mail's own head, which the first gap ends.
    let Some(body) = (subject + 1..end.min(subject + REACH)).find(|&below| page.lines[below].gap) else {
        return false;
    };
    let body = body..end.min(body + REACH);
    let is_head = |at: &usize| matches!(page.sort(*at), Sort::Header | Sort::Weak | Sort::Furniture { .. });
    let headed = body.clone().take_while(is_head).any(|at| states(&page.lines[at]));
    headed && page.texts(body) > 0
}
