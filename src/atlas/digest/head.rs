//! The lines between a title and the text, together: which of them are header, what each one is, and who signs. What one
//! line says is `header`'s.

use super::header::{Header, ends_as_sentence};
use super::labels::{behind_by, labelled};
use super::lines::Line;
use super::names::{self, Signer};
use super::outlets::{self, Likeness};
use super::{BlockKind, places, printed_date, sections, sign_off};
use crate::list::List;

/// The head of an article: a kind for each of its first lines, and who signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) kinds: Vec<BlockKind>,
    pub(super) bylines: Vec<String>,
    /// Whether a line names the writers beyond doubt.
    named: bool,
    /// Whether a "By" on a line of its own leads names.
    led: bool,
}

/// Lines under a title that may still be header.
const WINDOW: usize = 9;

/// Text lines that may stand between a title and its header lines: a standfirst, a caption.
const TEXT_BEFORE: usize = 2;

/// Whether a text may be header by its shape: a name, an outlet, a role.
pub(super) fn is_weak(text: &str) -> bool {
    !matches!(weak(text), Weak::Text | Weak::Label)
}

impl Line {
    /// What it may be that is not surely header.
    pub(super) fn weak(&self) -> Weak {
        *self.found.weak.get_or_init(|| weak(&self.text))
    }

    /// Whether it may be header by its shape: a name, an outlet, a role.
    pub(super) fn is_weak(&self) -> bool {
        !matches!(self.weak(), Weak::Text | Weak::Label)
    }
}

/// How many different things (writer, outlet, date) the lines at the head state beyond doubt.
pub(super) fn stated_kinds(lines: &[Line]) -> usize {
    let found: Vec<&Header> = lines.iter().take(3).map_while(Line::header).collect();
    usize::from(found.iter().any(|header| header.signed))
        + usize::from(found.iter().any(|header| header.outlet.is_some()))
        + usize::from(found.iter().any(|header| !header.dates.is_empty()))
}

/// Reads the head of an article from the lines behind its title, of which the folded one may stand there again.
pub(super) fn read(lines: &[Line], title: &str) -> Head {
    let window = &lines[..lines.len().min(WINDOW)];
    let (readings, sure_end) = readings(window, title);
    let sure_end = sure_end.max(signed_end(lines));
    let outlet_stated = readings[..sure_end]
        .iter()
        .flatten()
        .any(|header| header.outlet.is_some() && header.kind() == BlockKind::Outlet);
    let signed = window.iter().zip(&readings[..sure_end]).any(|(line, reading)| match reading {
        // A "By" on a line of its own leads names.
        Some(header) => header.signed && line.key != "by" || !header.names.is_empty(),
        None => matches!(line.weak(), Weak::Name | Weak::People),
    });
    let pictures = pictures_over_names(&lines[sure_end..]);
    let weak_start = sure_end + pictures;
    let weak_end = weak_lines(&lines[weak_start..], outlet_stated, signed, sure_end > 0);
    let end = if weak_end > 0 { weak_start + weak_end } else { sure_end };
    let named = readings[..sure_end.min(readings.len())]
        .iter()
        .flatten()
        .any(|header| header.names.iter().any(|name| !names::is_desk(name)));
    let mut head = Head { named, ..Head::default() };
    let mut outlet = outlet_stated;
    for at in 0..end {
        let reading = readings.get(at).copied().flatten();
        let names_outlet = |at: usize| {
            let reading = readings.get(at).copied().unwrap_or_else(|| lines[at].header());
            reading.is_some_and(|header| header.outlet.is_some())
        };
        let follows = || (at + 1..end).any(|at| names_outlet(at) || lines[at].weak() == Weak::Outlet);
        let kind = if is_title_again(&lines[at], title) {
            BlockKind::Heading
        } else {
            head.place(&lines[at].text, reading, follows, outlet)
        };
        outlet |= kind == BlockKind::Outlet;
        head.kinds.push(kind);
    }
    // "BBC/Laila Amini", and what the picture shows.
    let picture = head.kinds.last() == Some(&BlockKind::Caption)
        && lines.get(end - 1).is_some_and(|line| is_credit(&line.text));
    let shown = lines.get(end).filter(|line| picture && !ends_as_sentence(&line.text));
    if shown.is_some_and(|line| line.text.split_whitespace().nth(16).is_none()) {
        head.kinds.push(BlockKind::Caption);
    }
    if head.bylines.is_empty() {
        head.bylines =
            readings.into_iter().take(sure_end).flatten().flat_map(|header| header.editors.clone()).collect();
    }
    head
}

/// Behind a name that stands alone under a standfirst, where the article tells of the same name at its end ("Laila Amini
/// is a reporter in Herat"), or where a picture or the page itself stands behind it. Else nothing.
fn signed_end(lines: &[Line]) -> usize {
    static WRITERS: List = List::words(
        "\
        reporter journalist writer correspondent editor author analyst researcher fellow professor lecturer scholar \
        columnist contributor photographer producer student teacher historian diplomat lawyer activist freelance poet",
    );
    const LAST: usize = 3;
    let [first, second, third, ..] = lines else { return 0 };
    // "Laila Amini in Herat and Omid Rahimi in Kabul".
    let several = matches!(names::signers(&second.text), Some(Signer::Names(names))
        if names.len() > 1 && names.iter().all(|name| name.contains(' ')));
    let named = first.weak() == Weak::Text
        && matches!(second.weak(), Weak::Name | Weak::People)
        && (several || (2..=4).contains(&second.text.split_whitespace().count()));
    if !named || first.is_header() {
        return 0;
    }
    let behind = several
        || third.is_credited()
        || third.parted
        || names::opens_with_given_name(&second.text) && !heads_more(&lines[2..]);
    let told = lines[lines.len().saturating_sub(LAST)..].iter().any(|line| {
        let rest = line.text.strip_prefix(second.text.as_str()).and_then(|rest| rest.strip_prefix(" is "));
        rest.is_some_and(|rest| {
            rest.split(|letter: char| !letter.is_alphabetic()).any(|word| WRITERS.has(word))
        })
    });
    if behind || told { 2 } else { 0 }
}

/// Whether names stand over further parts of a text: it tells of them.
fn heads_more(lines: &[Line]) -> bool {
    lines.iter().any(|line| {
        line.text.split_whitespace().nth(4).is_none() && matches!(line.weak(), Weak::Name | Weak::People)
    })
}

/// What the lines say up to where the text goes on, with at most a standfirst and a caption before the last that is
/// surely header; and the position behind that one.
fn readings<'l>(window: &'l [Line], title: &str) -> (Vec<Option<&'l Header>>, usize) {
    let mut readings = Vec::with_capacity(window.len());
    let mut end = 0;
    let mut texts = 0;
    let mut told = false;
    for (at, line) in window.iter().enumerate() {
        let again = is_title_again(line, title);
        readings.push(if again { None } else { line.header() });
        if readings[at].is_some() {
            end = at + 1;
        } else if !again && line.weak() == Weak::Text && !line.is_credited() {
            // "In", "Kabul, Afghanistan" below a "By".
            let shouted = !line.text.contains(char::is_lowercase);
            texts += usize::from(shouted || line.text.split_whitespace().nth(2).is_some());
            // Below a ministry's name its points may stand, above the day.
            told |= ends_as_sentence(&line.text);
            let dated = || {
                let near = window.iter().skip(at + 1).take(2).filter_map(Line::header);
                near.into_iter().any(|header| !header.dates.is_empty())
            };
            if texts > TEXT_BEFORE || (texts > 1 && end > 0 && (told || !dated())) {
                break;
            }
        }
    }
    (readings, end)
}

/// The title once more below the page's name, or at the end of a path: "Home / Asia / Farmers plant saffron".
fn is_title_again(line: &Line, title: &str) -> bool {
    title.contains(' ') && (line.key == title || line.key.starts_with("home ") && line.key.ends_with(title))
}

/// What a line may be that is not surely header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weak {
    Text,
    /// "Published" over a date.
    DateLabel,
    Label,
    Role,
    /// One name by its shape.
    Name,
    /// Several names, or one that opens with a common given name.
    People,
    Outlet,
}

fn weak(text: &str) -> Weak {
    if super::body::has_house_picture(text) {
        return Weak::Text;
    }
    if sections::is_label(text) {
        return Weak::Label;
    }
    if printed_date::is_label(text) {
        return Weak::DateLabel;
    }
    let likeness = outlets::likeness(text);
    let signed = text.len() <= 120 && !text.contains(['“', '"']);
    match signed.then(|| names::signers(text)).flatten() {
        Some(Signer::Role) => Weak::Role,
        Some(Signer::Names(names)) if names.len() > 1 && names.iter().all(|name| name.contains(' ')) => {
            Weak::People
        }
        Some(Signer::Names(names)) if names.len() == 1 && names::opens_with_given_name(text) => Weak::People,
        // "Sakhi Parwana, Senior Sports Reporter".
        Some(Signer::Names(names)) if names.len() == 1 && text.contains(',') && names[0].contains(' ') => {
            Weak::People
        }
        _ if likeness == Likeness::Word => Weak::Outlet,
        Some(Signer::Names(names)) if names.len() == 1 && likeness == Likeness::Shape => {
            if sections::has_word(text) {
                return Weak::Label;
            }
            if text.contains(' ') && text.split_whitespace().count() <= 4 { Weak::Name } else { Weak::Outlet }
        }
        _ => Weak::Text,
    }
}

/// Pictures' lines that stand over the names of who wrote.
fn pictures_over_names(lines: &[Line]) -> usize {
    let count = lines.iter().take(2).take_while(|line| line.is_credited()).count();
    let names = lines.get(count).is_some_and(|line| matches!(line.weak(), Weak::Name | Weak::People));
    if names { count } else { 0 }
}

/// Lines behind the sure ones (or the title) that are header by shape and place.
fn weak_lines(lines: &[Line], outlet_stated: bool, signed: bool, behind_sure: bool) -> usize {
    let mut count = 0;
    let mut outlet = outlet_stated;
    let mut named = signed;
    for line in lines.iter().take(4) {
        match line.weak() {
            Weak::Outlet if !outlet => outlet = true,
            Weak::Name if !named || !outlet => {
                outlet |= named;
                named = true;
            }
            Weak::People if !named || count > 0 => named = true,
            Weak::Role if named || (is_places(&line.text) && count == 0) => {}
            Weak::Label
                if lines
                    .get(count + 1)
                    .is_some_and(|next| matches!(next.weak(), Weak::Name | Weak::People)) => {}
            _ => break,
        }
        count += 1;
    }
    // A header by shape alone has to stand before text that reads as text.
    let aside = |line: &&Line| line.weak() == Weak::Label || line.is_credited() || is_places(&line.text);
    // "Researcher, Disability Rights Division" and a handle, behind a name that stands below a day.
    let note = |line: &Line| line.text.split_whitespace().nth(5).is_none() && !ends_as_sentence(&line.text);
    let notes = lines[count..].iter().take(3).take_while(|line| note(line)).count();
    let role = || {
        let next = lines.get(count).and_then(|line| line.text.split(',').next());
        next.is_some_and(names::is_role)
    };
    let person = count > 0
        && behind_sure
        && match lines[count - 1].weak() {
            Weak::People => true,
            Weak::Name => role(),
            _ => false,
        };
    let from = count + if person { notes } else { 0 };
    let text = lines[from..].iter().find(|line| !aside(line));
    let text = text.is_some_and(|line| line.text.split_whitespace().nth(7).is_some());
    // Three people sign, whatever stands below.
    let several = |line: &Line| {
        matches!(names::signers(&line.text), Some(Signer::Names(people))
            if people.len() > 2 && people.iter().all(|name| name.contains(' ')))
    };
    if text || lines[..count].iter().any(several) { count } else { 0 }
}

/// "BBC/Laila Amini": whose picture it is.
fn is_credit(text: &str) -> bool {
    text.split_once('/').is_some_and(|(house, name)| {
        outlets::listed(house).is_some() && name.contains(' ') && names::is_name(name)
    })
}

/// Whether a line is a dateline by itself: known places and nothing else.
fn is_places(text: &str) -> bool {
    let text = text.trim_end_matches(['—', '–', '-', ' ']);
    text.split([',', '/', '|']).all(|piece| places::is_place(piece.trim()))
}

impl Head {
    /// The kind of one head line; notes who signs.
    fn place(
        &mut self,
        text: &str,
        reading: Option<&Header>,
        outlet_follows: impl Fn() -> bool,
        outlet_stated: bool,
    ) -> BlockKind {
        // "Laila Amini / BBC" under an outlet's line: a picture's credit.
        let credit = reading.is_some_and(|header| header.outlet.is_some() && !header.names.is_empty());
        if credit && outlet_stated && text.contains(" / ") && !self.bylines.is_empty() {
            return BlockKind::Caption;
        }
        // "BBC/Laila Amini" under her name: whose picture follows.
        if is_credit(text) && !self.bylines.is_empty() {
            return BlockKind::Caption;
        }
        self.led |= behind_by(text) == Some("");
        if let Some(header) = reading {
            // "Staff writer" under a name says what she is.
            let signed = !self.bylines.is_empty();
            let new = header.names.iter().filter(|name| !(signed && names::is_any_houses(name)));
            let new: Vec<String> = new.filter(|name| !self.bylines.contains(name)).cloned().collect();
            self.bylines.extend(new);
            let agency = header
                .outlet
                .as_ref()
                .filter(|_| header.names.is_empty() && header.kind() == BlockKind::Byline && outlet_stated);
            self.bylines.extend(agency.map(|(_, range)| text[range.clone()].to_owned()));
            return header.kind();
        }
        if text.starts_with('©') {
            return BlockKind::Caption;
        }
        match weak(text) {
            Weak::Label => BlockKind::Heading,
            Weak::DateLabel => BlockKind::Date,
            Weak::Role => BlockKind::Byline,
            // "DESERT FARMING" over "By Laila Amini".
            Weak::Name if self.named && self.bylines.is_empty() => BlockKind::Heading,
            Weak::Outlet if !(outlet_stated || self.led && self.bylines.is_empty() || outlet_follows()) => {
                BlockKind::Outlet
            }
            // "ETtech" under a name is no other one.
            Weak::Name if !self.bylines.is_empty() && !text.contains(' ') && outlet_stated => {
                BlockKind::Caption
            }
            Weak::Name if !outlet_stated && !self.led && !self.bylines.is_empty() && !outlet_follows() => {
                BlockKind::Outlet
            }
            Weak::Name | Weak::People | Weak::Outlet => {
                if let Some(Signer::Names(names)) = names::signers(text) {
                    let new = names.into_iter().filter(|name| !self.bylines.contains(name));
                    self.bylines.extend(new.collect::<Vec<_>>());
                }
                BlockKind::Byline
            }
            Weak::Text => self.place_text(text),
        }
    }

    fn place_text(&self, text: &str) -> BlockKind {
        let under_credit =
            self.kinds.last() == Some(&BlockKind::Caption) && text.split_whitespace().nth(16).is_none();
        let bio = text.strip_prefix("The writer is ").or_else(|| text.strip_prefix("The author is "));
        if bio.is_some_and(|rest| rest.contains(" based in ") || names::is_role(rest.trim_end_matches('.'))) {
            return BlockKind::Byline;
        }
        if super::body::is_credited(text) || sign_off::is_line(text) || under_credit {
            return BlockKind::Caption;
        }
        // "Main page / Press center / News".
        let words = text.split_whitespace().count();
        let marks = |mark: &str| text.matches(mark).count();
        let path = marks(" / ") > 1 || [" > ", " » ", " › "].iter().any(|mark| marks(mark) > 0) && words <= 8;
        if path && words <= 16 {
            return BlockKind::Heading;
        }
        if self.kinds.contains(&BlockKind::Standfirst) {
            if super::body::ends_sentence(text) { BlockKind::Paragraph } else { BlockKind::Caption }
        } else if words >= 5 {
            BlockKind::Standfirst
        } else {
            BlockKind::Heading
        }
    }
}

/// Puts labels that have a line of their own together with what they label, at the head of an article.
pub(super) fn with_labels_joined(lines: Vec<Line>) -> Vec<Line> {
    static LABELS: List =
        List::phrases("source|sources|author|authors|organization|organisation|publisher|from");
    const HEAD: usize = 12;
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    for (at, line) in lines.into_iter().enumerate() {
        let value = line.text.split_whitespace().nth(7).is_none() && !ends_as_sentence(&line.text);
        match joined.last_mut() {
            Some(label)
                if (2..HEAD).contains(&at)
                    && value
                    && label.last + 1 == line.number
                    && LABELS.has(&label.key)
                    && labelled(&format!("{}\n{}", label.text, line.text)).is_some() =>
            {
                label.set(|text| {
                    text.push('\n');
                    text.push_str(&line.text);
                });
                label.last = line.last;
            }
            _ => joined.push(line),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> (Vec<BlockKind>, Vec<String>) {
        let body =
            "Farmers in the hills began to harvest saffron on Sunday, two weeks later than in other years.";
        let head = read(&crate::digest::lines::lines(&format!("{text}\n{body}\n{body}")).worded, "");
        (head.kinds, head.bylines)
    }

    #[test]
    fn odd_lines_with_a_place_are_neither_writer_nor_outlet() {
        use BlockKind::{Byline, Date, Outlet};
        let laila = vec!["Laila Amini".to_owned()];
        assert_eq!(kinds("By Laila Amini\nPESHAWAR"), (vec![Byline, Byline], laila.clone()));
        assert_eq!(kinds("Dawn\nQUETTA"), (vec![Outlet, Byline], vec![]));
        assert_eq!(kinds("QUETTA"), (vec![Byline], vec![]));
        assert_eq!(
            kinds("Laila Amini\nBBC News, Kabul\nPublished\n1 October 2025").0,
            [Byline, Outlet, Date, Date]
        );
        assert_eq!(kinds("Published\n1 October 2025"), (vec![Date, Date], vec![]));
        let role = "By Laila Amini\nSouth Asia & Afghanistan correspondent, in Kabul\n1 October 2025";
        assert_eq!(kinds(role), (vec![Byline, Byline, Date], laila));
        assert_eq!(kinds("Special Report\nReuters").0, [BlockKind::Heading, Outlet]);
    }
}
