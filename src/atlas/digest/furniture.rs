//! What pages print around and between the lines of an article: buttons, counters, menus, labels of archives. Told by
//! words and marks alone; knows no particular site. Such lines belong to no article and are kept in problems.

use super::codes::{self, Field};
use super::lines::{Line, fold};
use super::{body, effort, names, printed_date};
use crate::list::List;

/// Lines that sites print around articles, and in the midst of them.
pub(super) fn is_furniture(line: &Line) -> bool {
    static WHOLE: List = List::phrases(
        "\
        read more external link|share|save|share save|share this|\
        share this article|print|print this article|email|tweet|advertisement|advertisements|\
        story continues below advertisement|no comments|leave a comment|skip to content|sign up|subscribe|\
        subscribe now|listen to this article|listen|copy link|share on facebook|share on twitter|share on x|\
        share on whatsapp|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|messenger|flipboard|\
        other ways to share|now|embed|show key events only|scroll to top|top|follow us|comments|loading|see also|\
        related stories|end of list|recommended stories|related articles|\
        article continues after this advertisement|view comments|previous|next|older posts|newer posts|\
        add as preferred on google|download pdf|download the pdf|download report|download the report|full report en|\
        this page in|read caption|playlist|share via|copy url|4 minute listen",
    );
    let key = line.key.as_str();
    // "11 Comments".
    let counted = || {
        key.split_once(' ').is_some_and(|(count, what)| {
            count.bytes().all(|byte| byte.is_ascii_digit())
                && matches!(what, "comment" | "comments" | "reply" | "replies")
        })
    };
    let shares = key.starts_with("share this via ") && !key["share this via ".len()..].contains(' ');
    let words = key.split(' ').count();
    let tongues = (key.starts_with("available in ") || key.starts_with("also available in ")) && words <= 6;
    let tongue = |word: &str| {
        matches!(
            word,
            "english"
                | "dari"
                | "pashto"
                | "farsi"
                | "persian"
                | "urdu"
                | "arabic"
                | "french"
                | "and"
                | "فارسی"
                | "اردو"
        )
    };
    let tongues = tongues && key.split(' ').skip_while(|word| *word != "in").skip(1).all(tongue);
    key.len() <= 80 && (WHOLE.has(key) || closes_page(key) || shares || tongues || counted())
}

/// "Back to Top", "Click here to read more (external link)": what sites print below an article.
pub(super) fn closes_page(key: &str) -> bool {
    matches!(key, "back to top" | "external link")
        || key.starts_with("click here to read")
        || key.starts_with("click here for more")
}

/// "Posted on March 6, 2024 by admin": when a site took over what others wrote.
pub(super) fn is_post_line(text: &str) -> bool {
    let posted = text.starts_with("Posted on ") || text.starts_with("Posted ");
    let by = text.rsplit_once(" by ").map(|(_, name)| name);
    posted
        && text.split_whitespace().nth(10).is_none()
        && by.is_some_and(|name| name.starts_with(char::is_lowercase) && !name.contains(' '))
}

/// What stands around articles on pages, in mails and in exports.
pub(super) fn is_page_furniture(line: &Line) -> bool {
    let (text, key) = (line.text.as_str(), line.key.as_str());
    let turn = key.starts_with("previous 1") || key.starts_with("page ") && is_numbering(key);
    let listen = key.starts_with("listen to article");
    // "Posted in Kabul, a soldier tells of war" is a title.
    let filed = matches!(key, "post navigation" | "posts navigation" | "follow" | "short url")
        || key.starts_with("filed under ") && text.len() < 160
        || text.contains(" | ")
            && ["posted in ", "tagged ", "categories "].iter().any(|opening| key.starts_with(opening));
    let forwarded = matches!(key, "forwarded message" | "original message" | "begin forwarded message");
    // "To: the people of Herat, he wrote, from the bridge." is somebody's sentence.
    let sentence = is_sentence(text);
    is_rights_or_address(line)
        || !sentence
            && (are_buttons(key)
                || turn
                || listen
                || filed
                || forwarded
                || is_furniture(line)
                || is_label(text)
                || are_signs(text))
}

/// "#Herat #Taliban", "☆ Save   ⤴ Share   ✓ Mark as read", "1.5x": tags, buttons with signs, speeds of a player.
fn are_signs(text: &str) -> bool {
    const WORDS: usize = 10;
    static BUTTONS: List =
        List::words("save saved share mark as read later play hide like reply repost copy link more");
    let is_sign = |word: &str| {
        word.starts_with(|sign: char| matches!(sign, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}'))
    };
    let words = || text.split_whitespace();
    // "1.5x": told without a reader of floating-point numbers, whose tables are large.
    let is_number = |number: &str| {
        number.starts_with(|sign: char| sign.is_ascii_digit())
            && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    let speed = text.len() <= 5 && text.strip_suffix('x').is_some_and(is_number);
    let pressed = |word: &str| {
        is_sign(word)
            || word.starts_with(|sign: char| sign.is_ascii_digit())
            || BUTTONS.has(&word.to_ascii_lowercase())
    };
    let short = words().nth(WORDS).is_none();
    speed
        || short
            && (words().all(|word| word.starts_with('#')) || words().any(is_sign) && words().all(pressed))
}

pub(super) fn is_rights_or_address(line: &Line) -> bool {
    let (text, key) = (line.text.as_str(), line.key.as_str());
    let address = text.trim_start_matches(['<', '(']).starts_with("http") || key.starts_with("www ");
    // "© UNFPA/Karim Pamiri" is a picture's.
    let picture = text.strip_prefix("© ").and_then(|credit| credit.split_once('/'));
    let picture = picture.is_some_and(|(_, name)| names::is_name(name) && name.contains(' '));
    let rights = text.contains('©') && text.len() < 160 && !picture;
    address || is_path(text) || key.ends_with("all rights reserved") || rights
}

/// "archive.pamirpost.com › 2017/12 › bridge...": an address as searches print it.
fn is_path(text: &str) -> bool {
    let (site, rest) = text.split_at(text.find(['/', ' ', '›']).unwrap_or(text.len()));
    let mut names = site.split('.');
    let is_part = |name: &str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    // "pamirpost.com/Herat bridge opens at last" tells something.
    let path = rest.trim_start().starts_with('›') || rest.starts_with('/') && !rest.contains(' ');
    path && site.starts_with(|letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit())
        && names.clone().nth(1).is_some()
        && names.clone().all(is_part)
        && names.next_back().is_some_and(|last| {
            (2..=6).contains(&last.len()) && last.bytes().all(|byte| byte.is_ascii_lowercase())
        })
}

/// "SECTION: Vol. XXXII", "LENGTH: 190 words": what archives and readers print under a title.
pub(super) fn is_archive_label(text: &str) -> bool {
    static LABELS: List = List::phrases(
        "\
        link|url|category|categories|tags|section|length|language|graphic|format|origin|load date|publication type|\
        document type|guid|word count|dateline|primary country|disaster|disasters|news id|journalist id|news code|\
        story code|story id|article id|short url|short link|permalink|views",
    );
    has_label(text, &LABELS) || matches!(codes::field(text), Some((Field::Other, _)))
}

/// "Source type: Newspapers", "Subject: Bread; Prices": what databases print of a document besides.
pub(super) fn is_record_label(text: &str) -> bool {
    static LABELS: List = List::phrases(
        "\
        links|subject|subjects|subject terms|geographic terms|location|locations|pages|publication year|place of publication|\
        country of publication|source type|language of publication|proquest document id|document url|last updated|\
        database|publication info|publication subject|issn|isbn|accession number|record number|identifier keyword",
    );
    has_label(text, &LABELS)
}

/// The same, and what stands around articles and letters.
fn is_label(text: &str) -> bool {
    static LABELS: List = List::phrases(
        "\
        attachments|subject|to|from|cc|reply to|message id|comments|copyright|lead|related|also read|read also|\
        content type|content transfer encoding|mime version|in reply to|list id|user agent|\
        type|theme|themes|topic|topics|available in|also available in|download report|document|edition|follow|text size|font size|share|\
        for inquiries|for media inquiries|media contact",
    );
    has_label(text, &LABELS) || is_archive_label(text)
}

fn has_label(text: &str, labels: &List) -> bool {
    text.split_once(':').is_some_and(|(label, _)| label.len() <= 24 && labels.has(&fold(label)))
}

/// "document 3 of 12".
pub(super) fn is_numbering(key: &str) -> bool {
    let mut words = key.split(' ').skip(1);
    let number = |word: Option<&str>| word.is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    number(words.next()) && words.next() == Some("of") && number(words.next()) && words.next().is_none()
}

/// Buttons and counters side by side: "Facebook Twitter Telegram", "Print Story", "1.2k views", "Reading time: 2 mins
/// read". One word at least stands on nothing else.
fn are_buttons(key: &str) -> bool {
    static SURE: List = List::words(
        "\
        facebook twitter whatsapp whatsup linkedin linkded telegram pinterest reddit instagram flipboard messenger viber \
        share shares share2 shared print email tweet copy save subscribe subscribers subscription download comments \
        views read bookmark newsguard pdf listen spotify podcasts rss",
    );
    static BESIDE: List = List::words(
        "\
        x a aa t mail e link pin like follow us comment count view story page full article report as on this via by \
        options more text size font min mins minute minutes reading time later now and to original of \
        english version the post it icon apple podcasts podcast spotify rss in app google news youtube tiktok threads bluesky sms channel our for \
        free close panel about sharing join click here social media leave show hide all button no 0 x2",
    );
    const MOST: usize = 9;
    let mut sure = false;
    for (count, word) in key.split(' ').enumerate() {
        let counter = word.starts_with(|letter: char| letter.is_ascii_digit()) && word.len() <= 6
            || matches!(word, "k" | "m" | "1k" | "2k");
        sure |= SURE.has(word);
        if count >= MOST || !(counter || SURE.has(word) || BESIDE.has(word)) {
            return false;
        }
    }
    // "A+ A-" sizes letters; "Read" alone opens sentences.
    let sizes = key.split(' ').all(|word| matches!(word, "a" | "aa" | "t"));
    sure && key != "read" && key != "listen by" || sizes
}

/// What pages print about an article in a few words of their own.
fn is_notice(text: &str, key: &str) -> bool {
    #[rustfmt::skip]
    const OPENINGS: &[&str] = &[
        "enjoy more audio", "click here to ", "type your email", "view this in your browser", "view in browser",
        "view this email", "follow us on", "follow us ", "like us on", "subscribe to our", "sign up for", "sign up to", "thanks for reading",
        "support our journalism", "supported by", "about this content", "about sharing", "close panel", "leave a comment",
        "this report is auto generated", "this story has been published from", "this article is auto generated",
        "purchase licensing rights", "view original",
        "download report", "end of document", "getting your trinity audio", "your browser does not support",
        "for information media not an official record", "skip to ", "listen to this", "listen to the", "advertise with",
        "share this", "share via", "journalist id ", "news id ", "news code ", "text size", "join our whatsapp", "join us on",
        "subscribe for", "already a subscriber", "read the full story", "to receive new posts", "forwarded this email",
        "be the first to comment", "add a comment", "post a comment", "show comments", "print this", "report this",
        "video duration ", "heard on ", "unlock the editor", "stay informed with", "with inputs from", "hide caption", "toggle caption", "your email", "get the newsletter", "download the app", "download our app", "you have reached", "reading mode", "published in print",
    ];
    #[rustfmt::skip]
    const WHOLE: &[&str] = &[
        "view original", "body", "tags", "topics", "related topics", "attachments", "format", "most read", "trending", "also read",
        "short url", "newsletter", "newsletters", "donate", "contact", "contact us", "menu", "search", "home", "play", "audio",
        "video", "watch", "ends", "enditem", "follow", "supported by", "like loading", "live", "more",
    ];
    // Of what people say, these alone are a page's own sentences.
    const SENTENCES: &[&str] = &[
        "thanks for reading",
        "this report is auto",
        "this story has been published",
        "this article is auto",
        "enjoy more",
        "your browser",
        "for information media",
        "subscribe ",
        "support our",
        "type your email",
        "click here",
        "view this",
        "view in browser",
        "about this content",
        "getting your",
        "to receive new posts",
        "already a subscriber",
        "follow us on",
        "like us on",
        "join our",
        "purchase licensing",
        "advertise with",
        "be the first to comment",
        "forwarded this",
        "get the newsletter",
        "download ",
        "sign up for our",
        "sign up to our",
        "sign up for the newsletter",
        "end of document",
    ];
    if key.contains("was it forwarded to you") || key.ends_with("subscribe here") {
        return true;
    }
    if text.starts_with(['“', '"', '‘', '\'', '«'])
        || is_sentence(text) && !SENTENCES.iter().any(|opening| key.starts_with(opening))
    {
        return false;
    }
    WHOLE.contains(&key) || OPENINGS.iter().any(|opening| key.starts_with(opening))
}

/// Somebody's sentence, not a label.
fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', '”', '"', '?']) && text.split_whitespace().nth(5).is_some()
}

/// "Home » Afghanistan » Kabul Airport to Get Second Baggage Belt", "Home | News | In Brief | Contact".
fn is_menu(text: &str) -> bool {
    const LONGEST: usize = 4;
    if text.len() > 240 || !printed_date::read(text).dates.is_empty() {
        return false;
    }
    let trail = |mark: char| text.contains(mark);
    if text.starts_with(['»', '«']) {
        return false;
    }
    if ['»', '›'].into_iter().any(trail) || text.starts_with("Home > ") || text.starts_with("Home / ") {
        return text
            .split(['»', '›', '>', '/'])
            .next()
            .is_some_and(|first| first.split_whitespace().count() <= LONGEST);
    }
    let pieces: Vec<&str> = text.split(['|', '•', '·']).map(str::trim).collect();
    let short = pieces.iter().all(|piece| piece.split_whitespace().count() <= LONGEST);
    let words = || pieces.iter().map(|piece| fold(piece));
    pieces.len() > 2
        && short
        && words().any(|key| matches!(key.as_str(), "home" | "contact" | "subscribe" | "about us"))
}

/// Labels whose value stands on the next line and says nothing of who, where or when.
fn is_idle_label(key: &str) -> bool {
    static LABELS: List = List::phrases(
        "format|language|theme|themes|disaster type|origin|content format|primary country|other country|vulnerable groups|length|available in|also available in",
    );
    LABELS.has(key)
}

/// Lines of a page at the head of an article, before its text, and behind it. `lines` are those of one article without
/// its title and its closing; the numbers are positions among them.
pub(super) fn around(lines: &[&Line]) -> Vec<usize> {
    let mut found = Vec::new();
    let head = edge(lines.iter().copied());
    let tail = lines.len() - edge(lines.iter().rev().copied());
    let first = lines.iter().take(head).position(|line| body::is_told(line)).unwrap_or(head);
    let last = lines.iter().rposition(|line| body::is_told(line)).unwrap_or(0).max(first);
    let inside = first..last;
    let mut at = 0;
    while at < lines.len() {
        if at >= head && at < tail {
            at = tail;
            continue;
        }
        let line = lines[at];
        effort::spend(line.text.len());
        let inside = inside.contains(&at);
        if is_idle_label(&line.key) && !inside && lines.get(at + 1).is_some_and(|line| is_short(line)) {
            found.extend([at, at + 1]);
            at += 2;
        } else if opens_tags(&line.key) {
            // What follows up to a gap is words to search by.
            let tags =
                lines[at + 1..].iter().take_while(|line| !line.gap && is_short(line) && !line.is_header());
            let end = at + 1 + tags.take(8).count();
            found.extend(at..end);
            at = end;
        } else {
            // Between two lines of text a lone word is a heading; buttons stand side by side.
            let beside = || {
                [at.wrapping_sub(1), at + 1]
                    .iter()
                    .any(|at| lines.get(*at).is_some_and(|line| is_around(line)))
            };
            if is_around(line) && (!inside || is_sure(line) || beside()) {
                found.push(at);
            }
            at += 1;
        }
    }
    found
}

/// How many lines stand at an edge before its second line of text.
fn edge<'l>(lines: impl Iterator<Item = &'l Line>) -> usize {
    const MOST: usize = 30;
    let mut texts = 0;
    let mut count = 0;
    for line in lines.take(MOST) {
        texts += usize::from(body::is_told(line));
        if texts > 1 {
            break;
        }
        count += 1;
    }
    count
}

/// Whether a line can be nothing but a page's, wherever it stands.
fn is_sure(line: &Line) -> bool {
    let key = line.key.as_str();
    let words = key.split(' ').count();
    is_rights_or_address(line)
        || is_furniture(line) && !matches!(key, "top" | "previous" | "next" | "loading" | "print" | "listen")
        || are_buttons(key)
            && (words > 4
                || words > 1
                    && !key.split(' ').any(|word| {
                        matches!(word, "the" | "and" | "of" | "to" | "on" | "in" | "for" | "as" | "about")
                    }))
        || words > 2 && is_notice(&line.text, key)
}

fn is_short(line: &Line) -> bool {
    line.text.split_whitespace().nth(7).is_none() && !body::ends_sentence(&line.text)
}

fn opens_tags(key: &str) -> bool {
    matches!(key, "tags" | "topics" | "related topics" | "filed under" | "keywords" | "more on this story")
}

/// Whether a line at the edge of an article belongs to the page, and says nothing of who, where or when.
fn is_around(line: &Line) -> bool {
    let text = line.text.as_str();
    let words = text.split_whitespace().take(25).count();
    words <= 24 && is_of_page(line, words) && !line.signs_off() && !line.is_header()
}

fn is_of_page(line: &Line, words: usize) -> bool {
    let (text, key) = (line.text.as_str(), line.key.as_str());
    // A count of comments or shares.
    let year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let number = text.len() <= 5
        && !year
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b'x'));
    // "Bakers in Herat © Wali Shayan" is a picture's line.
    let credit = text.contains('©') && !text.starts_with(['©', '(']) && !key.ends_with("all rights reserved");
    let sentence = is_sentence(text);
    let counter = words <= 8
        && text.starts_with(|letter: char| letter.is_ascii_digit())
        && (key.ends_with(" subscribers") || key.contains(" views ") || key.ends_with(" views"));
    let minutes = words <= 8
        && [" min read", " mins read", " minute read", " minutes read"].iter().any(|end| key.ends_with(end));
    // "(Adds comments, background)": what an agency's newer version has more.
    let file = ["(PDF", "(Adds ", "(Updates ", "(Recasts ", "(Corrects "]
        .iter()
        .any(|opening| text.starts_with(opening) && !text.ends_with(".)"))
        || key.ends_with(" pdf");
    // "X" among the names of networks.
    let letter = matches!(text, "X" | "f");
    number
        || letter
        || is_rights_or_address(line) && !credit
        || are_buttons(key)
        || counter
        || minutes
        || file
        || is_notice(text, key)
        || !sentence && (is_menu(text) || is_label(text) && !text.ends_with(':'))
}
