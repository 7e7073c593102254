//! What an outlet says of itself around a text: whom to follow, what to subscribe to, who edited nothing of it.

use std::ops::Range;

use super::outlets::{self, named_at};

/// Where the name stands: "Follow Arab News", "Thanks for reading Passes & Plains!", "Letters from the Lake is a reader-supported
/// publication.", "Our Standards: The Thomson Reuters Trust Principles".
pub(super) fn read(text: &str) -> Option<Range<usize>> {
    principles(text)
        .or_else(|| thanks(text))
        .or_else(|| letters(text))
        .or_else(|| app(text))
        .or_else(|| channel(text))
        .or_else(|| not_edited(text))
        .or_else(|| trusted(text))
        .or_else(|| followed(text))
        .or_else(|| described(text))
}

fn principles(text: &str) -> Option<Range<usize>> {
    const PRINCIPLES: &str = "Our Standards: The Thomson ";
    let range = PRINCIPLES.len()..PRINCIPLES.len() + "Reuters".len();
    (text.starts_with(PRINCIPLES) && text.is_char_boundary(range.end)).then_some(range)
}

fn thanks(text: &str) -> Option<Range<usize>> {
    let rest = text.strip_prefix("Thanks for reading ")?;
    let end = rest.find(['!', '.', ',']).unwrap_or(rest.len());
    let start = text.len() - rest.len();
    (outlets::likeness(&rest[..end]) != outlets::Likeness::None).then_some(start..start + end)
}

/// "Sign up to the Dawn newsletter", "Get The Astana Times stories sent directly to you!"
fn letters(text: &str) -> Option<Range<usize>> {
    let sent =
        |_: &&str| ["sent directly", "newsletter", "delivered"].iter().any(|words| text.contains(words));
    let rest = ["Subscribe to ", "Sign up to ", "Sign up for "]
        .iter()
        .find_map(|opening| text.strip_prefix(opening))
        .or_else(|| text.strip_prefix("Get ").filter(sent))?;
    // "Subscribe to our weekly newsletter: … a round-up of content from Chatham House."
    if rest.starts_with("our ") && text.contains("newsletter") {
        let start = text.rfind(" from ")? + " from ".len();
        return named_at(text, start);
    }
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    named_at(text, text.len() - rest.len())
}

/// "♦ Download the UN News app for your iOS or Android devices."
fn app(text: &str) -> Option<Range<usize>> {
    let opens = text.trim_start_matches(|sign: char| !sign.is_alphabetic());
    let rest = ["Download the ", "Get the "].iter().find_map(|opening| opens.strip_prefix(opening))?;
    let start = text.len() - rest.len();
    let name = start..start + rest.find(" app")?;
    outlets::listed(&text[name.clone()]).map(|_| name)
}

/// "ORF research and analyses now available on Telegram!", "The Wire is now on Telegram. Follow our channel."
fn channel(text: &str) -> Option<Range<usize>> {
    const CHANNELS: [&str; 4] =
        ["available on Telegram", " now on WhatsApp", " now on Telegram", "available on WhatsApp"];
    // What tells of an outlet calls nobody: "Amu TV is now on WhatsApp, the ministry said".
    const CALLS: [&str; 5] = ["Follow ", "Click here", "Join ", "Subscribe", "Telegram!"];
    // Most lines have neither.
    if !["Telegram", "WhatsApp"].iter().any(|app| text.contains(app)) {
        return None;
    }
    let at = CHANNELS.iter().find_map(|words| text.find(words))?;
    let start = text[..at].rfind(". ").map_or(0, |stop| stop + ". ".len());
    CALLS.iter().any(|call| text.contains(call)).then(|| named_at(text, start)).flatten()
}

/// "(Except for the headline, this story has not been edited by NDTV staff …)".
fn not_edited(text: &str) -> Option<Range<usize>> {
    const EDITED: &str = "not been edited by ";
    if !text.trim_start_matches('(').starts_with("Except for") {
        return None;
    }
    let start = text.find(EDITED)? + EDITED.len();
    let the = if text[start..].starts_with("the ") { "the ".len() } else { 0 };
    named_at(text, start + the)
}

fn trusted(text: &str) -> Option<Range<usize>> {
    let rest = text.strip_prefix("Why you can trust ")?;
    outlets::listed(rest).map(|_| text.len() - rest.len()..text.len())
}

/// "Follow Arab News", a handle, "Follow The New Indian Express channel on Telegram".
fn followed(text: &str) -> Option<Range<usize>> {
    let rest = text.strip_prefix("Follow ")?;
    if let Some(handle) = rest.strip_prefix('@') {
        return outlets::of_host(handle).map(|_| text.len() - handle.len()..text.len());
    }
    let name = rest.split(" on ").next().unwrap_or_default();
    let name = name.strip_suffix(" channel").unwrap_or(name);
    let start = text.len() - rest.len();
    outlets::listed(name).map(|_| start..start + name.len())
}

/// "Letters from the Lake is a reader-supported publication.", "Middle East Eye delivers independent coverage".
fn described(text: &str) -> Option<Range<usize>> {
    #[rustfmt::skip]
    const HOUSES: &[&str] = &[
        " news", " media", " outlet", " publication", " organi", " journal", " magazine", " platform", " website",
        " non-profit", " nonprofit", " broadcaster", " think tank",
    ];
    const INDEPENDENT: &str = " is an independent";
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        " is a reader-supported publication", " delivers independent", " website contains only", " website shows only",
        INDEPENDENT,
    ];
    // A name is short.
    const NEAR: usize = 60;
    let near = |words: &str| &text[..text.floor_char_boundary(NEAR + words.len())];
    let end = WORDS.iter().find_map(|words| near(words).find(words))?;
    // "Pakistan is an independent country".
    if text[end..].starts_with(INDEPENDENT) && !HOUSES.iter().any(|house| text[end..].contains(house)) {
        return None;
    }
    (outlets::likeness(&text[..end]) != outlets::Likeness::None).then_some(0..end)
}
