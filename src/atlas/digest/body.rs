//! The text behind the header: standfirst, paragraphs, sub-headings, captions. Decided by punctuation,
//! length, neighbours and repeated words; meaning plays no part.

use super::lines::Line;
use super::printed_date::is_month_or_weekday;
use super::{BlockKind, effort, labels, names, outlets, printed_date, wire};
use crate::list::List;
use crate::order;

/// A body is laid out with blank lines where at least three in five lines have one before them.
const SPACED: (usize, usize) = (3, 5);

/// A standfirst is a short text: longer ones are paragraphs.
const STANDFIRST_WORDS: usize = 60;

/// Lines at the end among which an outlet signs, and says when it changed what it printed.
const TAIL: usize = 6;

/// Kinds of the lines behind the header. `title` is the folded title; `standfirst` whether one is known.
pub(super) fn kinds(lines: &[Line], title: &str, standfirst: bool) -> Vec<BlockKind> {
    let spaced = lines.iter().filter(|line| line.gap).count() * SPACED.1 >= lines.len() * SPACED.0;
    let mut kinds: Vec<BlockKind> = (0..lines.len()).map(|at| kind(lines, at, title, spaced)).collect();
    credit_neighbours(lines, &mut kinds, spaced);
    if standfirst {
        return kinds;
    }
    if let Some(text) = dateline_at(lines, &kinds) {
        for at in 0..text {
            let words = lines[at].text.split_whitespace().take(STANDFIRST_WORDS + 1).count();
            if kinds[at] != BlockKind::Caption && (4..=STANDFIRST_WORDS).contains(&words) {
                kinds[at] = BlockKind::Standfirst;
            }
        }
    } else if let Some((from, points)) = summary_behind(lines, &kinds) {
        kinds[from + 1..from + points].fill(BlockKind::Standfirst);
    } else if let Some(points) = points(lines) {
        kinds[..points].fill(BlockKind::Standfirst);
    } else if let Some(at) = standfirst_at(lines, &kinds).filter(|&at| lines[at].key != title) {
        kinds[at] = BlockKind::Standfirst;
    }
    kinds
}

fn kind(lines: &[Line], at: usize, title: &str, spaced: bool) -> BlockKind {
    let line = &lines[at];
    let text = line.text.as_str();
    effort::spend(text.len());
    let words = text.split_whitespace().take(61).count();
    let inside =
        || lines[..at].iter().filter(|line| is_told(line)).nth(1).is_some() && goes_on(&lines[at + 1..]);
    let last = lines.len() - at <= TAIL;
    // "Publication title: Dawn", as databases print below a text.
    let field = || {
        text.starts_with("Publication")
            && labels::labelled(text).is_some_and(|header| header.outlet.is_some())
    };
    let signed = || line.signs_off() || field();
    if last && at > 0 && signed() && !inside() {
        return BlockKind::Outlet;
    }
    if last && at > 0 && printed_date::is_date_line(text) && !inside() {
        return BlockKind::Date;
    }
    if is_list_item(text) || wire::opening(text).is_some_and(|opening| opening.outlet.is_some()) {
        return BlockKind::Paragraph;
    }
    if line.key == title {
        return BlockKind::Heading;
    }
    if words <= 60 && line.is_credited() {
        return BlockKind::Caption;
    }
    let Some(next) = lines.get(at + 1) else { return BlockKind::Paragraph };
    if ends_sentence(text) {
        let asks = text.ends_with('?') && !text.starts_with(['“', '"']) && words <= 12;
        return if asks && at > 0 && stands_over(text, next) {
            BlockKind::Heading
        } else {
            BlockKind::Paragraph
        };
    }
    let touching = spaced && at > 0 && (!line.gap || !next.gap);
    if touching && words >= 5 {
        BlockKind::Caption
    } else if words <= 10 && stands_over(text, next) {
        BlockKind::Heading
    } else if at > 0 && words <= 45 && opens(text) && opens(&next.text) {
        BlockKind::Caption
    } else {
        BlockKind::Paragraph
    }
}

/// Whether a line is a sentence of some length.
pub(super) fn is_told(line: &Line) -> bool {
    line.text.split_whitespace().nth(12).is_some() && ends_sentence(&line.text)
}

/// Whether text follows: what stands over it is its heading, be it a name or a day.
fn goes_on(lines: &[Line]) -> bool {
    /// Bytes in which a note about a writer comes to what he is.
    const NEAR: usize = 60;
    /// Who wrote it, and for whom, is told behind the text.
    const NOTES: &[&str] =
        &[" is a ", " is an ", " is the ", " are ", "eporting by", "diting by", "ublished", "he views"];
    lines.iter().any(|line| {
        is_told(line)
            && !NOTES.iter().any(|note| line.text.find(note).is_some_and(|at| at < NEAR))
            && !line.text.starts_with(['*', '(', '©'])
            && !line.signs_off()
    })
}

/// Whether a short line can head the line behind it.
fn stands_over(text: &str, next: &Line) -> bool {
    opens(text) && next.text.split_whitespace().nth(7).is_some() && opens(&next.text)
}

/// Whether a text starts as a sentence or a name does.
fn opens(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphanumeric()).is_some_and(|letter| !letter.is_lowercase())
}

/// Whether a text ends as a sentence does, closing quotes and brackets aside.
pub(super) fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(|letter: char| {
        matches!(letter, '”' | '"' | '’' | '\'' | ')' | ']' | '»') || letter.is_whitespace()
    });
    bare.ends_with(['.', '!', '?', '…', ':', ';', ',', '—', '–', '-', '۔', '।', '؟'])
}

/// Dash lists and numbered lists.
fn is_list_item(text: &str) -> bool {
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let numbered = (1..=2).contains(&digits)
        && text[digits..].starts_with(['.', ')'])
        && text[digits + 1..].starts_with(' ');
    numbered || text.starts_with(['-', '–', '—', '•', '*', '·', '▪', '■', '●', '►'])
}

impl Line {
    /// Whether it credits a picture.
    pub(super) fn is_credited(&self) -> bool {
        *self.found.credited.get_or_init(|| is_credited(&self.text))
    }
}

/// Whether a text credits a picture.
pub(super) fn is_credited(text: &str) -> bool {
    const BRACKETS: &[&str] = &[
        "[file",
        "(file",
        "[photo",
        "(photo",
        "(ap photo",
        "[ap photo",
        "(image",
        "[image",
        "[reuters",
        "[afp",
        "photo)",
    ];
    let lower = text.to_ascii_lowercase();
    // "Women sort saffron in Herat © Wali Shayan, AFP", "Item 1 of 3 Trucks wait … REUTERS/Habib Kasi".
    if text.contains('©') || lower.starts_with("item 1 of ") || text.contains("REUTERS/") {
        return true;
    }
    // "1 of 4 | Men dig through snow …"; "… of Landi Kotal - Laila Amini"; "Laila Amini for NPR".
    let counted = lower.split_once('|').is_some_and(|(head, _)| {
        head.len() <= 9 && head.contains(" of ") && head.starts_with(|letter: char| letter.is_ascii_digit())
    });
    let words = || text.split_whitespace().take(32).count();
    let by = |name: &str| name.contains(' ') && name.split(' ').count() <= 3 && names::is_name(name);
    let closed = || {
        !text.ends_with('.')
            && text.rsplit_once(" - ").is_some_and(|(_, name)| by(name))
            && (6..=30).contains(&words())
    };
    let for_house = || {
        let parts = text.rsplit_once(" for ").filter(|_| text.len() <= 80);
        parts.is_some_and(|(name, house)| by(name) && outlets::listed(house).is_some())
    };
    if counted || closed() || for_house() {
        return true;
    }
    let bare = lower.trim_end_matches([')', ']', '.', ' ']);
    let bracketed = || lower.contains(['(', '[']) && BRACKETS.iter().any(|mark| lower.contains(mark));
    // "Farmers near Hyderabad. Photo: AFP".
    let told = ["credit...", "credit: ", " file photo: ", " image: ", " picture: ", " photograph: "];
    // A credit stands among the last words.
    let end = last_words(&lower, 9);
    let behind = |mark: &str| lower[end..].rfind(mark).map(|at| end + at);
    let count = |at: usize| lower[at..].split_whitespace().count();
    let credits = || {
        // "Paints a grim picture: four in ten" tells something.
        let house = |at: usize| !text[at..].starts_with(char::is_lowercase);
        told.iter().any(|mark| behind(mark).is_some_and(|at| count(at) <= 8 && house(at + mark.len())))
    };
    let courtesy = || {
        behind(". courtesy ").is_some_and(|at| {
            count(at) <= 6 && text[at + ". courtesy ".len()..].starts_with(char::is_uppercase)
        })
    };
    let named = || courtesy() || behind(". photo: ").is_some_and(|at| count(at) <= 5);
    let stroked = || {
        let inside = bare.len() < lower.len() && lower.trim_end_matches(['.', ' ']).ends_with(')');
        inside
            && bare
                .rfind('(')
                .is_some_and(|at| bare[at..].split(' ').count() <= 4 && is_stroked(&text[at + 1..bare.len()]))
    };
    let source = || lower.rfind('[').is_some_and(|at| lower[at..].contains('/'));
    opens_as_credit(text, &lower)
        || ends_as_credit(text, &lower, bare)
        || bracketed()
        || lower.contains(['(', '['])
            && lower
                .find(" photo by ")
                .is_some_and(|at| text[at + " photo by ".len()..].starts_with(char::is_uppercase))
        || named()
        || stroked()
        || has_dashed_credit(&lower)
        || credits()
        || lower.ends_with(']') && source()
}

/// Where the last words of a text start.
fn last_words(text: &str, count: usize) -> usize {
    text.rmatch_indices(char::is_whitespace).nth(count - 1).map_or(0, |(at, _)| at)
}

/// "Photo: Laila Amini", "File - Trucks wait".
fn opens_as_credit(text: &str, lower: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "photo:",
        "image:",
        "image — ",
        "file photo",
        "file:",
        "picture:",
        "photo by",
        "photograph:",
        "credit:",
        "image credit",
        "photo credit",
        "image caption",
        "image source",
        "photo /",
        "photo from",
        "photo courtesy",
        "file - ",
    ];
    let opens = |opening: &&str| {
        lower.starts_with(*opening)
            && !(*opening == "file - " && text[opening.len()..].starts_with(char::is_lowercase))
    };
    OPENINGS.iter().any(opens)
}

/// "Trucks wait at Chaman, AP Photo". `bare` is the lower-case line without its last brackets and stops.
fn ends_as_credit(text: &str, lower: &str, bare: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "getty images",
        "getty",
        "/reuters",
        "/afp",
        "/ap",
        "file photo",
        "ap photo",
        "via reuters",
        "via getty images",
        "/epa",
        "image source",
        " photo",
        " picture",
        "commons",
        "representational",
        "representational image",
        "representative image",
        "/file",
    ];
    // "The ford in spring (Wikimedia Commons)"; not "He took no photo".
    let set_apart = |ending: &str| {
        !matches!(ending, " photo" | " picture" | "commons" | "representational")
            || bare.len() < lower.len()
                && lower.contains(['(', '['])
                && bare.rfind(['(', '[']).is_some_and(|at| {
                    let named = text[at + 1..].starts_with(char::is_uppercase);
                    named && bare[at..].split(' ').count() <= 4 && !bare[at..].contains("house of")
                })
            || has_house_picture(text)
    };
    ENDINGS.iter().any(|ending| bare.ends_with(ending) && set_apart(ending))
}

/// "The ford in spring. The Telegraph picture", "TNN Photo": an outlet's name and what it took.
pub(super) fn has_house_picture(text: &str) -> bool {
    let name = [" Photo", " photo", " picture", " Picture"].iter().find_map(|kind| text.strip_suffix(kind));
    let name = name.map(|name| name.rsplit(". ").next().unwrap_or(name));
    name.is_some_and(|name| outlets::listed(name).is_some())
}

/// "Trucks wait at Chaman. — Photo by Laila Amini", "The dam.—File photo".
fn has_dashed_credit(lower: &str) -> bool {
    const SAID: [&str; 7] = ["photo", "photos", "picture", "file", "image", "screengrab", "reporter"];
    let Some((_, tail)) = lower.rsplit_once(['—', '–']) else { return false };
    let mut words = tail.split_whitespace();
    let said = words.next().is_some_and(|word| SAID.contains(&word.trim_end_matches([':', '.'])));
    // "… the road – photos and all" tells something.
    // "— Geo News/screengrab".
    let by = matches!(words.next(), None | Some("by" | "photo" | "photo." | "courtesy" | "from" | "credit"));
    said && by && words.nth(5).is_none()
}

/// "Laila Amini/AFP": a name and a house, not "AFN/USD" or "m3/s".
fn is_stroked(inside: &str) -> bool {
    inside.split_once('/').is_some_and(|(one, other)| {
        let house = |side: &str| outlets::listed(side.trim()).is_some();
        let named = |side: &str| side.trim().contains(' ') && names::is_name(side.trim());
        house(one) || house(other) || named(one) || named(other)
    })
}

/// A line that touches a credit in a body laid out with blank lines is what the credit is for.
fn credit_neighbours(lines: &[Line], kinds: &mut [BlockKind], spaced: bool) {
    if !spaced {
        return;
    }
    for at in 1..lines.len() {
        let touching = !lines[at].gap;
        let short = |line: &Line| line.text.split_whitespace().nth(45).is_none();
        if touching
            && lines[at].is_credited()
            && kinds[at - 1] == BlockKind::Paragraph
            && at > 1
            && short(&lines[at - 1])
        {
            kinds[at - 1] = BlockKind::Caption;
        }
    }
}

/// The line that sums the article up, set off from the body.
fn standfirst_at(lines: &[Line], kinds: &[BlockKind]) -> Option<usize> {
    let first = kinds
        .iter()
        .zip(lines)
        .position(|(kind, line)| *kind != BlockKind::Caption && !is_number_of_page(line))?;
    // "Courts Should Look at Each Case First": a second title.
    let subtitle = kinds[first] == BlockKind::Heading
        && lines[first].text.split_whitespace().nth(4).is_some()
        && !lines[first].text.ends_with('?')
        && !lines[first].text.starts_with(|letter: char| letter.is_ascii_digit());
    if subtitle && first == 0 {
        return Some(first);
    }
    // A picture stands between the summary and the text.
    let pictured = first == 0
        && kinds.get(1) == Some(&BlockKind::Caption)
        && kinds[first] == BlockKind::Paragraph
        && lines[first].text.split_whitespace().nth(35).is_none()
        && lines[first].text.split_whitespace().nth(4).is_some()
        && kinds.iter().filter(|kind| **kind == BlockKind::Paragraph).count() > 3
        && !lines[first].text.starts_with(['“', '"'])
        && wire::opening(&lines[first].text).is_none();
    if pictured {
        return Some(first);
    }
    // What the page has set apart: its buttons stand between it and the text.
    let set_apart = lines.get(first + 1).is_some_and(|next| next.parted)
        && lines[first].text.split_whitespace().nth(4).is_some()
        && lines[first].text.split_whitespace().nth(STANDFIRST_WORDS).is_none()
        && wire::opening(&lines[first].text).is_none();
    if set_apart && first == 0 {
        return Some(first);
    }
    // "Synopsis", and the paragraph below it.
    let headed = matches!(lines[first].key.as_str(), "synopsis" | "summary" | "in brief" | "in short");
    if headed && first == 0 && kinds.get(1) == Some(&BlockKind::Paragraph) {
        return Some(1);
    }
    // "1 / 2" below it counts pictures.
    let counted = lines.get(first + 1).is_some_and(|next| is_count_of_pictures(&next.text));
    let line = lines.get(first).filter(|_| kinds[first] == BlockKind::Paragraph && first <= 1 && !counted)?;
    let short = line.text.split_whitespace().nth(STANDFIRST_WORDS).is_none();
    if !short || wire::opening(&line.text).is_some() || is_list_item(&line.text) {
        return None;
    }
    let rest: Vec<&Line> = (first + 1..lines.len())
        .filter(|&at| kinds[at] == BlockKind::Paragraph)
        .map(|at| &lines[at])
        .collect();
    (is_repeated(line, &rest) || starts_afresh(line, &rest)).then_some(first)
}

/// Where the text opens with a dateline, a few lines down: what stands before it sums up.
fn dateline_at(lines: &[Line], kinds: &[BlockKind]) -> Option<usize> {
    const DEEPEST: usize = 4;
    let opens = |at: &usize| {
        let opening = wire::opening(&lines[*at].text);
        opening.is_some_and(|opening| opening.outlet.is_some() || wire::is_shouted_dateline(&lines[*at].text))
    };
    let found = (0..lines.len().min(DEEPEST)).find(opens).filter(|&at| at > 0)?;
    let texts = (0..found).filter(|&at| kinds[at] == BlockKind::Paragraph).count();
    let sentences = (0..found).filter(|&at| ends_sentence(&lines[at].text)).count();
    (texts > 0 && sentences <= 1).then_some(found)
}

/// Where "Summary" stands, captions before it left out, and how many lines it is with the points below it.
fn summary_behind(lines: &[Line], kinds: &[BlockKind]) -> Option<(usize, usize)> {
    let from = kinds.iter().position(|kind| *kind != BlockKind::Caption)?;
    summary(&lines[from..]).map(|points| (from, points))
}

/// How many lines "Summary" and the points below it are, before a text that goes on as a text.
fn summary(lines: &[Line]) -> Option<usize> {
    const MOST: usize = 5;
    let headed = lines
        .first()
        .is_some_and(|line| matches!(line.key.as_str(), "summary" | "key points" | "highlights"));
    let point = |line: &&Line| line.text.split_whitespace().nth(16).is_none() && !ends_sentence(&line.text);
    let points = lines.iter().skip(1).take_while(point).count();
    (headed && (1..=MOST).contains(&points) && lines.len() > points + 2).then_some(points + 1)
}

/// How many dashed lines open a text that goes on as a text: its main points.
fn points(lines: &[Line]) -> Option<usize> {
    const MOST: usize = 4;
    let points = lines.iter().take_while(|line| is_list_item(&line.text)).count();
    let goes_on = lines.iter().skip(points).take(2).any(|next| next.text.split_whitespace().nth(7).is_some());
    // One dashed line may be somebody speaking.
    let told =
        points > 1 || lines.first().is_some_and(|line| line.text.starts_with(['•', '▪', '■', '●', '►']));
    (told && (1..=MOST).contains(&points) && goes_on && lines.len() > points + 2).then_some(points)
}

/// "News ID 185623": a page's own number.
fn is_number_of_page(line: &Line) -> bool {
    line.key.strip_prefix("news id ").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// "1 / 2", "1 of 4".
fn is_count_of_pictures(text: &str) -> bool {
    let parts = text.split_once('/').or_else(|| text.split_once(" of "));
    let number = |part: &str| part.trim().parse::<u8>().is_ok();
    parts.is_some_and(|(one, all)| number(one) && number(all))
}

/// Whether a later paragraph says the same, in the same words or nearly.
fn is_repeated(line: &Line, rest: &[&Line]) -> bool {
    let mut words: Vec<&str> = line.key.split(' ').collect();
    order::sort(&mut words);
    words.dedup();
    effort::spend(line.key.len());
    words.len() >= 6
        && rest.iter().any(|later| {
            effort::spend(later.key.len());
            let mut found = vec![false; words.len()];
            for at in later.key.split(' ').filter_map(|word| words.binary_search(&word).ok()) {
                found[at] = true;
            }
            let again = found.iter().filter(|found| **found).count();
            later.key == line.key || again * 100 >= words.len() * 85
        })
}

/// Whether the body begins anew behind this line: with a dateline, with a name introduced a second time, or
/// with most of the words over again.
fn starts_afresh(line: &Line, rest: &[&Line]) -> bool {
    let [second, more @ ..] = rest else { return false };
    if more.is_empty() || line.text.starts_with(['“', '"']) {
        return false;
    }
    if wire::opening(&second.text).is_some()
        || (!ends_sentence(&line.text) && line.text.split_whitespace().nth(6).is_some())
    {
        return true;
    }
    let quoted = second.text.starts_with(['“', '"', '‘', '\'']);
    // A feature: how things are in few words, then somebody with a name.
    let few = || line.text.split_whitespace().nth(FEW_WORDS).is_none();
    let names_first = || few() && full_names(&line.text).is_empty() && !full_names(&second.text).is_empty();
    if is_summary(&line.text) && !quoted && (tells_who_or_when(&second.text) || names_first()) {
        return true;
    }
    let stems = stems(&line.key);
    let again = self::stems(&second.key);
    let share = |found: &[&str]| stems.iter().filter(|stem| found.contains(stem)).count() * 100;
    let enough = stems.len() >= 5;
    let alike = stems.len() >= 4 && opens_alike(&line.key, &second.key);
    let in_both = || {
        let third = self::stems(&more[0].key);
        share(&[again.as_slice(), &third].concat())
    };
    (alike && share(&again) >= stems.len() * 30)
        || (enough && (share(&again) >= stems.len() * 48 || in_both() >= stems.len() * 58))
        || introduces_again(&line.text, &second.text)
}

/// The most words of a feature's summary.
const FEW_WORDS: usize = 26;

/// A summary's most words.
const SUMMARY_WORDS: usize = 40;

/// Whether a text tells how things stand, in the present, without a day, a number or a voice: as summaries do, and
/// first paragraphs of reports don't.
fn is_summary(text: &str) -> bool {
    static PRESENT: List = List::words(
        "is are has have says finds seeks faces remains hopes asks wants plans fears sell sells argue argues pay pays keep \
        keeps face need needs wait waits fear try tries struggle struggles live lives work works remain means mean leave \
        leaves turn turns rise rises fall falls",
    );
    static TOLD: List = List::words("was were had said told did");
    let words = text.split_whitespace().take(SUMMARY_WORDS + 1);
    effort::spend(text.len().min(600));
    if !(10..=SUMMARY_WORDS).contains(&words.clone().count())
        || !ends_sentence(text)
        || text.contains(|letter: char| letter.is_ascii_digit() || matches!(letter, '“' | '”' | '"'))
    {
        return false;
    }
    let words: Vec<String> = words.map(super::lines::fold).collect();
    let is_in = |list: &List| words.iter().any(|word| list.has(word));
    let is_past = |word: &String| word.len() > 4 && word.ends_with("ed");
    is_in(&PRESENT)
        && !is_in(&TOLD)
        && !words.iter().any(is_past)
        && !words.iter().any(|word| is_month_or_weekday(word))
}

/// Whether a text opens a report: with a day, or a full name in a role.
fn tells_who_or_when(text: &str) -> bool {
    effort::spend(text.len().min(600));
    let mut words = text.split_whitespace().take(STANDFIRST_WORDS);
    words.any(|word| word.starts_with(char::is_uppercase) && is_month_or_weekday(&super::lines::fold(word)))
        || full_names(text)
            .iter()
            .any(|name| text.find(name.as_str()).is_some_and(|at| has_role(text, at, name.len())))
}

/// Whether two texts begin with the same words: two, or three where the first is an article.
fn opens_alike(one: &str, other: &str) -> bool {
    let count = if one.starts_with("the ") || one.starts_with("a ") { 3 } else { 2 };
    one.split(' ').zip(other.split(' ')).take_while(|(one, other)| one == other).count() >= count
}

/// Beginnings of the words that carry meaning, from the first 60 words, each once.
fn stems(key: &str) -> Vec<&str> {
    static SMALL: List = List::words(
        "\
        that this with from have been were will their they which after before into over more than also said \
        says when while where would could about there these those them some amid according against under \
        between during since",
    );
    effort::spend(key.len().min(600));
    let words = key.split(' ').take(60).filter(|word| !SMALL.has(word));
    let stem = |word| str::char_indices(word).nth(3).map(|(at, last)| &word[..at + last.len_utf8()]);
    order::distinct(words.filter_map(stem))
}

static ROLE_WORDS: List = List::words(
    "\
    minister president spokesman spokesperson spokeswoman envoy chief leader ambassador secretary \
    general commander governor mr ms dr representative analyst director official chairman head mullah \
    mawlawi maulvi rapporteur commissioner coordinator",
);

/// Whether a full name that stands bare in one text comes with its role in the next.
fn introduces_again(first: &str, second: &str) -> bool {
    full_names(first).iter().any(|name| {
        let (Some(here), Some(there)) = (first.find(name.as_str()), second.find(name.as_str())) else {
            return false;
        };
        !has_role(first, here, name.len()) && has_role(second, there, name.len())
    })
}

fn has_role(text: &str, at: usize, length: usize) -> bool {
    let before = text[..at].split_whitespace().next_back().map(super::lines::fold);
    let apposition = text[at + length..].strip_prefix(", ").is_some_and(|rest| {
        ["the ", "a ", "an ", "who ", "former ", "Afghan", "deputy "]
            .iter()
            .any(|word| rest.starts_with(word))
    });
    apposition || before.is_some_and(|word| ROLE_WORDS.has(&word))
}

/// Runs of two to four capitalised words.
fn full_names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    for word in text.split_whitespace().take(STANDFIRST_WORDS).chain([""]) {
        let bare = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let bare = bare.strip_suffix("’s").or_else(|| bare.strip_suffix("'s")).unwrap_or(bare);
        let capital = bare.starts_with(char::is_uppercase)
            && bare.chars().all(|letter| letter.is_alphabetic() || letter == '-');
        if capital {
            run.push(bare);
        }
        if !capital || bare.len() != word.len() {
            if (2..=4).contains(&run.len()) {
                names.push(run.join(" "));
            }
            run.clear();
        }
    }
    names
}
