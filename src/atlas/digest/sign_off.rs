//! How an outlet signs behind an article, or about itself: "Published in Dawn, October 24th, 2025", "(ANI)", "Copyright
//! Business Recorder, 2022", "This article first appeared in …". Told where nothing stands at its head.

use std::ops::Range;

use super::lines::Line;
use super::printed_date::{self, Printed};
use super::{Article, Block, BlockKind, names, outlets, own_words, page_talk};
use crate::list::List;

/// The outlet that signs off: the block, its name and where it stands.
pub(super) fn outlet(article: &Article) -> Option<(u32, String, Range<usize>)> {
    let named = |(index, block): (u32, &Block), range: Range<usize>| {
        (index, outlets::canonical(&block.text[range.clone()]), range)
    };
    let signed = edges(article).find_map(|block| Some(named(block, signed(&block.1.text)?)));
    let captions = || (0..).zip(&article.blocks).filter(|(_, block)| block.kind == BlockKind::Caption);
    let own = |block: &Block| own_picture(&block.text, &article.bylines);
    signed
        .or_else(|| captions().find_map(|block| Some(named(block, credited(&block.1.text)?))))
        .or_else(|| captions().find_map(|block| Some(named(block, own(block.1)?))))
        .or_else(|| {
            edges(article).find_map(|block| Some(named(block, employer(&block.1.text, &article.bylines)?)))
        })
        .or_else(|| page_talk::outlet(article).map(|(at, block, range)| named((at, block), range)))
}

/// "Laila Amini is a multimedia journalist with Dawn.com’s features desk" where she signs.
fn employer(text: &str, writers: &[String]) -> Option<Range<usize>> {
    let rest = writers.iter().find_map(|writer| text.strip_prefix(writer.as_str()))?;
    let bio = rest.strip_prefix(" is ").filter(|bio| !bio.contains("freelance"))?;
    let start = text.len() - bio.len();
    works_for(bio).map(|range| start + range.start..start + range.end)
}

/// For whom somebody works whom a note tells of: "a correspondent for Dawn", "Zan Times journalists".
fn works_for(note: &str) -> Option<Range<usize>> {
    static WORKERS: List = List::words(
        "journalist journalists reporter reporters correspondent correspondents editor writer producer staff",
    );
    const NEAR: usize = 4;
    if note.contains("former") {
        return None;
    }
    outlets::find_listed(note, |found| {
        let employs = |back: usize| WORKERS.has(found.before(back));
        let before = matches!(found.before(1), "for" | "with" | "at" | "of") && (employs(2) || employs(3));
        before || found.behind().take(NEAR).any(|word| WORKERS.has(word))
    })
}

/// "… on March 9. [Laila Amini/Salaam Times]" where she signs: for whom who wrote took the picture, too.
fn own_picture(text: &str, writers: &[String]) -> Option<Range<usize>> {
    const WORDS: usize = 4;
    let house = |writer: &String| {
        let start = text.rfind(writer.as_str())? + writer.len();
        let house = text[start..].trim_start().strip_prefix('/')?.trim_start();
        let name = house.trim_end_matches([']', ')', '.', ' ']);
        let sure = name.starts_with(char::is_uppercase)
            && !name.contains(['/', ',', '.'])
            && name.split(' ').count() <= WORDS
            && (outlets::listed(name).is_some() || outlets::likeness(name) == outlets::Likeness::Word)
            && !outlets::listed(name).is_some_and(outlets::sells_pictures);
        let start = text.len() - house.len();
        sure.then_some(start..start + name.len())
    };
    writers.iter().filter(|writer| writer.contains(' ')).find_map(house)
}

/// Who says behind an agency's report that it was published there.
pub(super) fn printer(article: &Article) -> Option<(u32, String, Range<usize>)> {
    edges(article).find_map(|(index, block)| {
        let text = block.text.as_str();
        let range = dated(text).or_else(|| first_published(text)).or_else(|| rights(text))?;
        Some((index, outlets::canonical(&text[range.clone()]), range))
    })
}

/// "… near Rolla Square. Chris Whitcombe / The National", "[Laila Amini/Al Jazeera]": whose own picture it is. An
/// agency's pictures are in every paper.
fn credited(text: &str) -> Option<Range<usize>> {
    const MARKS: &[&str] = &["/", " for ", "Credit: ", "Photo: ", "photo: ", "Image: ", "— "];
    const KINDS: &[&str] =
        &[" Photo", " photo", " picture", " Picture", " image", " file photo", " File Photo"];
    let bare =
        text.trim_end_matches([']', ')', '.', ' ']).trim_end_matches("/File").trim_end_matches("/file");
    let end = bare.len();
    // "The ford in spring. The Telegraph picture", "(HT Photo)", "TNN Photo".
    if let Some(bare) = KINDS.iter().rev().find_map(|kind| bare.strip_suffix(kind)) {
        let start = [". ", "(", "["]
            .iter()
            .filter_map(|mark| Some(bare.rfind(mark)? + mark.len()))
            .max()
            .unwrap_or(0);
        let known = outlets::listed(&bare[start..]).filter(|name| !outlets::sells_pictures(name));
        return known.map(|_| start..bare.len());
    }
    // "BBC/Laila Amini".
    if let Some((house, name)) = text.split_once('/').filter(|(_, name)| names::is_name(name))
        && outlets::listed(house).is_some_and(|house| !outlets::sells_pictures(house))
        && name.contains(' ')
    {
        return Some(0..house.len());
    }
    MARKS.iter().find_map(|mark| {
        let start = text[..end].rfind(mark)? + mark.len();
        let start = start + text[start..end].len() - text[start..end].trim_start().len();
        let name = text[start..end].trim_end_matches(" Archives").trim_end_matches(" archive");
        outlets::listed(name).filter(|name| !outlets::sells_pictures(name))?;
        Some(start..start + name.len())
    })
}
/// The day that a newspaper prints behind its name.
pub(super) fn date(article: &Article) -> Option<(u32, Printed)> {
    let (index, block) = edges(article)
        .find(|(_, block)| block.text.starts_with(PUBLISHED_IN) && dated(&block.text).is_some())?;
    let date = printed_date::read(&block.text).dates.into_iter().find(|date| date.day.is_some())?;
    Some((index, date))
}

impl Line {
    /// Whether it is there for an outlet's name.
    pub(super) fn signs_off(&self) -> bool {
        *self.found.signed_off.get_or_init(|| is_line(&self.text))
    }
}

/// Whether a text is there for an outlet's name.
pub(super) fn is_line(text: &str) -> bool {
    text.len() <= 400 && name(text).is_some()
}

/// The last blocks of text, the last one first, then the first ones: where outlets sign.
fn edges(article: &Article) -> impl Iterator<Item = (u32, &Block)> {
    const LAST: usize = 6;
    const FIRST: usize = 4;
    let signs = |block: &&Block| {
        let line = block.kind == BlockKind::Outlet && is_line(&block.text);
        line || matches!(block.kind, BlockKind::Paragraph | BlockKind::Caption)
    };
    let texts: Vec<(u32, &Block)> = (0..).zip(&article.blocks).filter(|(_, block)| signs(block)).collect();
    let first = texts.iter().copied().take(FIRST).filter(|(_, block)| own_words::read(&block.text).is_some());
    let first: Vec<(u32, &Block)> = first.collect();
    texts.into_iter().rev().take(LAST).chain(first)
}

/// Where the name stands in a line that signs.
fn signed(text: &str) -> Option<Range<usize>> {
    bracketed(text).or_else(|| name(text)).or_else(|| staff(text)).or_else(|| mailbox(text))
}

/// "In Geneva, Laila Amini, amini@unhcr.org": whom to ask.
fn mailbox(text: &str) -> Option<Range<usize>> {
    let start = text.find('@').filter(|&at| !text[..at].ends_with(char::is_whitespace))? + 1;
    let ends = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | ')' | '>');
    let end = start + text[start..].find(ends).unwrap_or(text.len() - start);
    let host = text[start..end].trim_end_matches('.');
    // "People can write to seed@unhcr.org or ask at the gate" tells of others.
    let told = |word: &str| word.len() > 1 && word.starts_with(char::is_lowercase) && !word.contains('@');
    if text[end..].split_whitespace().any(told) {
        return None;
    }
    (host.contains('.') && outlets::of_host(host).is_some()).then_some(start..start + host.len())
}

/// Where the name stands in a line that says nothing else.
pub(super) fn name(text: &str) -> Option<Range<usize>> {
    dated(text)
        .or_else(|| alone(text))
        .or_else(|| first_published(text))
        .or_else(|| rights(text))
        .or_else(|| own_words::read(text))
        .or_else(|| address(text))
}

/// How a newspaper closes what it printed.
const PUBLISHED_IN: &str = "Published in ";

/// "… two days later. (ANI)".
fn bracketed(text: &str) -> Option<Range<usize>> {
    let end = text.trim_end_matches(['.', ' ']);
    let inside = end.strip_suffix(')')?;
    let start = inside.rfind('(')? + 1;
    let before = text[..start - 1].trim_end();
    // Behind one sentence it may be a picture's credit.
    let after_sentence =
        before.is_empty() || before.ends_with(['.', '”', '"', '?', '!']) && before.contains(". ");
    // "(FRANCE 24 with AFP)".
    let name = inside[start..].split(" with ").next().unwrap_or_default();
    (after_sentence && outlets::listed(name).is_some()).then_some(start..start + name.len())
}

/// "Published in Dawn, October 24th, 2025", "The Express Tribune, March 11th, 2023."
fn dated(text: &str) -> Option<Range<usize>> {
    // Most lines have neither a number nor a comma.
    let year = text.contains(',') && text.bytes().any(|byte| byte.is_ascii_digit());
    if !year || text.split_whitespace().nth(12).is_some() {
        return None;
    }
    let start = if text.starts_with(PUBLISHED_IN) { PUBLISHED_IN.len() } else { 0 };
    let length = text[start..].find(',')?;
    outlets::listed(&text[start..start + length])?;
    (!printed_date::read(text).dates.is_empty()).then_some(start..start + length)
}

/// "Amu TV", "SOURCE: AL JAZEERA AND NEWS AGENCIES".
fn alone(text: &str) -> Option<Range<usize>> {
    const LONGEST: usize = 60;
    if text.len() > LONGEST || text.ends_with(['.', '?', '!']) {
        return None;
    }
    let label = text.split_once(':').filter(|(label, _)| label.trim().eq_ignore_ascii_case("source"));
    let start = label.map_or(0, |(label, rest)| label.len() + 1 + rest.len() - rest.trim_start().len());
    let marks = if label.is_some() { &[',', '/'][..] } else { &[] };
    let name = text[start..].split(marks).next().unwrap_or_default();
    let joint = [" AND ", " and "].iter().filter_map(|joint| name.find(joint)).min();
    let name = &name[..joint.filter(|_| label.is_some()).unwrap_or(name.len())];
    outlets::listed(name).map(|_| start..start + name.trim_end().len())
}

/// "This article was first published on Dialogue Earth.", "Republished from The Third Pole".
fn first_published(text: &str) -> Option<Range<usize>> {
    #[rustfmt::skip]
    const PHRASES: &[&str] = &[
        "first published by ", "first published on ", "first published in ", "first published at ", "first appeared on ",
        "first appeared in ", "first appeared at ", "originally published by ", "originally published on ",
        "originally published in ", "originally published at ", "originally appeared on ", "originally appeared in ",
        "republished from ", "reprinted from ", "reproduced from ", "courtesy of ", "authors and not of the ",
        "authors and not of ", "author and not of the ", "author and not of ", "reflect the views of the ",
        "reflect the views of ", "reflect those of the ", "reflect those of ", "represent the views of the ",
        "represent the views of ", "editorial policy of ", "editorial stance of ", "not necessarily the views of the ",
        "not necessarily the views of ", "not necessarily those of the ", "not necessarily those of ", "not the view of ",
        "not the views of ",
    ];
    const LONGEST: usize = 60;
    // Most lines have none of these, and need not be looked through for each phrase.
    const PARTS: &[&str] = &[
        "ublished",
        "ppeared",
        "ed from ",
        "ourtesy of",
        "flect",
        "necessarily",
        "not the view",
        "resent the",
        "olicy of",
        "tance of",
        "not of",
    ];
    if text.len() > 400 || !PARTS.iter().any(|part| text.contains(part)) {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let (phrase, start) = PHRASES.iter().find_map(|phrase| {
        let at = lower.find(phrase)?;
        Some((at, at + phrase.len()))
    })?;
    // "Her novel was first published in Tehran" is no line about the article.
    if !is_of_article(&lower[..phrase]) {
        return None;
    }
    named(text, start, &text[start..]).filter(|range| range.len() <= LONGEST)
}

/// Whether what stands before "first published in" or "the editorial policy of" means the article itself. In lower case.
fn is_of_article(before: &str) -> bool {
    static KINDS: List = List::words(
        "article articles story report piece essay analysis interview post commentary excerpt version views opinions",
    );
    // What else such a line says: "This dispatch was originally".
    static BESIDE: List = List::words(
        "\
        this that the a an of it was is and has been originally first text column op-ed review dispatch view opinion \
        expressed author authors writer written editor note s",
    );
    let words = || {
        before
            .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
            .filter(|word| !word.is_empty())
    };
    let opens = words()
        .next()
        .is_none_or(|word| KINDS.has(word) || matches!(word, "this" | "the" | "a" | "an" | "it" | "editor"));
    words().all(|word| KINDS.has(word) || BESIDE.has(word)) || opens && words().any(|word| KINDS.has(word))
}

/// The name that opens a piece of a line: a listed one, or one of an outlet's shape that a mark ends.
fn named(text: &str, start: usize, rest: &str) -> Option<Range<usize>> {
    let words = outlets::words(rest);
    if let Some((_, count)) = outlets::starting_at(rest, &words, 0) {
        return Some(outlets::unstopped(text, start..start + words[count - 1].end));
    }
    let ends = |at: &usize| {
        let behind = &rest[*at..];
        [". ", ", ", " on ", " under ", " and ", " as ", " (", " –", " —"]
            .iter()
            .any(|end| behind.starts_with(end))
    };
    let end = rest.char_indices().map(|(at, _)| at).find(ends).unwrap_or(rest.trim_end_matches('.').len());
    let name = &text[start..start + end];
    // "First published on Mon 12 Sep 2022 05.10 BST".
    let day = !printed_date::read(name).dates.is_empty();
    let shaped =
        !day && name.starts_with(char::is_uppercase) && outlets::likeness(name) != outlets::Likeness::None;
    shaped.then_some(start..start + end)
}

/// "Copyright Business Recorder, 2022", "© The Indian Express Pvt Ltd", "Copyright 2023 The Statesman Ltd. All Rights
/// Reserved".
fn rights(text: &str) -> Option<Range<usize>> {
    const LONGEST: usize = 120;
    if text.len() > LONGEST || !text.starts_with(['c', 'C', '(', '©']) {
        return None;
    }
    let open = |text: &str| {
        let lower = text.to_ascii_lowercase();
        let word = ["copyright", "(c)", "©"].iter().find(|word| lower.starts_with(**word))?;
        let rest = &text[word.len()..];
        let bare = rest.trim_start_matches(|letter: char| {
            letter.is_whitespace() || letter.is_ascii_digit() || matches!(letter, ',' | '-' | '–' | ':' | '©')
        });
        Some(text.len() - bare.len())
    };
    let mut start = open(text)?;
    start += open(&text[start..]).unwrap_or(0);
    let rest = &text[start..];
    let words = outlets::words(rest);
    let (_, count) = outlets::starting_at(rest, &words, 0)?;
    Some(outlets::unstopped(text, start..start + words[count - 1].end))
}

/// `https://www.dawn.com/news/1`, `link: https://24.kg/english/2`: where the article stands, in a line of its own.
fn address(text: &str) -> Option<Range<usize>> {
    let start = text.find("http").filter(|&at| at < 16)?;
    let host = start + text[start..].find("://")? + "://".len();
    let end = host + text[host..].find('/').unwrap_or(text.len() - host);
    let alone = !text[start..].contains(' ');
    (alone && outlets::of_host(&text[host..end]).is_some()).then_some(host..end)
}

/// Those who signed behind the text where nobody does before it: "Reporting by Laila Amini in Herat; Editing by …".
pub(super) fn reporters(lines: &[&str]) -> Vec<String> {
    const LAST: usize = 5;
    let told = lines.iter().rev().take(LAST).find_map(|line| line.strip_prefix("Reporting by "));
    let first = told.and_then(|told| told.split([';', '.']).next()).unwrap_or_default();
    match names::signers(first) {
        Some(names::Signer::Names(names)) => names,
        _ => Vec::new(),
    }
}

/// "*Names are pseudonyms of Zan Times journalists.", "The writer is a correspondent for Dawn": who works for whom.
fn staff(text: &str) -> Option<Range<usize>> {
    const MOST: usize = 40;
    // "* Two Reuters journalists were held" is a point of a list.
    let bio = text.starts_with(['*', '–', '—', '-', '(']) && text.contains("ames ")
        || text.starts_with('(')
        || ["The writer", "The author", "Written by", "Reporting by", "Reported by"]
            .iter()
            .any(|opening| text.starts_with(opening));
    (bio && text.split_whitespace().nth(MOST).is_none()).then(|| works_for(text)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_writes_for_whom_is_told_behind_a_name_that_signs() {
        let writers = ["Laila Amini".to_owned()];
        let house = |text: &str| employer(text, &writers).map(|range| text[range].to_owned());
        let desk = "Laila Amini is a multimedia journalist with Dawn.com’s features desk.";
        assert_eq!(house(desk).as_deref(), Some("Dawn.com"));
        for text in [
            "Laila Amini is a freelance journalist for Dawn.",
            "Laila Amini is a former editor of Dawn.",
            "Omid Rahimi is a reporter for Dawn.",
            "Laila Amini is a professor who reads Dawn.",
        ] {
            assert_eq!(house(text), None, "{text}");
        }
    }

    #[test]
    fn whose_writer_took_the_picture_is_known_by_it() {
        let writers = ["Laila Amini".to_owned()];
        let house = |text: &str| own_picture(text, &writers).map(|range| text[range].to_owned());
        assert_eq!(house("A hive, on March 9. [Laila Amini/Salaam Times]").as_deref(), Some("Salaam Times"));
        assert_eq!(house("A book. Photo: Laila Amini / NRC").as_deref(), Some("NRC"));
        for text in
            ["A hive. [Laila Amini/AFP]", "A hive. [Omid Rahimi/Salaam Times]", "Laila Amini", "Laila Amini/"]
        {
            assert_eq!(house(text), None, "{text}");
        }
    }

    #[test]
    fn outlets_sign_in_many_ways() {
        for (text, name) in [
            ("Published in Dawn, October 24th, 2025", "Dawn"),
            ("The rain stopped. It fell again two days later. (ANI)", "ANI"),
            ("Copyright Business Recorder, 2022", "Business Recorder"),
            ("Copyright 2023 The Statesman Ltd. All Rights Reserved", "The Statesman"),
            ("© The Indian Express Pvt Ltd", "The Indian Express"),
            ("SOURCE: AL JAZEERA AND NEWS AGENCIES", "AL JAZEERA"),
            ("Amu TV", "Amu TV"),
            ("This article was first published on Wakhan Weekly.", "Wakhan Weekly"),
            ("This story was originally published by The Third Pole under a licence.", "The Third Pole"),
            ("*Names were changed. Both are the pseudonyms of Zan Times journalists in Herat.", "Zan Times"),
            ("The writer is a correspondent for Dawn.", "Dawn"),
            ("Follow The New Indian Express channel on WhatsApp", "The New Indian Express"),
            ("The Wire is now on WhatsApp. Follow our channel.", "The Wire"),
            ("♦ Download the UN News app for your iOS or Android devices.", "UN News"),
            (
                "Subscribe to our weekly newsletter: a round-up of content from Chatham House.",
                "Chatham House",
            ),
            ("The views expressed above are theirs. ORF research is now available on Telegram!", "ORF"),
            ("(Except for the headline, this story has not been edited by NDTV staff.)", "NDTV"),
            ("Follow Gulf News on WhatsApp", "Gulf News"),
            ("Why you can trust SCMP", "SCMP"),
            ("The views expressed by contributors are their own and not the view of The Hill", "The Hill"),
            (
                "The opinions expressed by the author are not necessarily the views of Iran International",
                "Iran International",
            ),
            ("Letters from Wakhan is a reader-supported publication. Do subscribe.", "Letters from Wakhan"),
        ] {
            assert_eq!(signed(text).map(|range| &text[range]), Some(name), "{text}");
        }
    }

    #[test]
    fn odd_lines_sign_nothing() {
        for text in [
            "He told Reuters that rain fell.",
            "The writer is a former Reuters journalist.",
            "Copyright law is old.",
            "The report was first published in 2019.",
            "Rain (Reuters)",
            "More on BBC",
            "Amu TV is now on WhatsApp, the ministry said.",
            "First published on Mon 12 Sep 2022 05.10 BST",
            "The group is now on WhatsApp.",
            "His views are not necessarily those of the council.",
            "Source: Ministry of Refugees",
            "",
        ] {
            assert_eq!(signed(text), None, "{text}");
        }
    }
}
