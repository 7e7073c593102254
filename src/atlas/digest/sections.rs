//! What names a section of a site, a genre or a theme: "Opinion", "World / Asia", "MEETINGS COVERAGE". Such a line names
//! neither outlet nor writer.

use super::lines::fold;
use super::places;
use crate::list::List;

/// Labels that are more than their words.
static LABELS: List = List::phrases(
    "\
    exclusive|latest|breaking news|human rights|op ed|long read|fact check|in depth|q a|first person|taliban|\
    top stories|synopsis|newsfeed|inside story|photo essay|photo story|in pictures|in focus|big picture|deep dive|in numbers|key points|key messages|migrants and refugees|law and crime prevention|\
    world asia|asia pacific|middle east africa|south asia|middle east|central asia|the big story|the big read",
);

/// Words of which sections are called, one alone or several together.
static WORDS: List = List::words(
    "\
    afghanistan pakistan iran india world asia asian europe africa americas international national regional region \
    city metro local provinces provincial state states home front page print edition \
    opinion opinions analysis analyses explainer explainers explained feature features interview interviews \
    editorial editorials news politics political commentary comment comments refugees report reports special profile \
    profiles press release releases business security economy economic economics society social featured perspective \
    perspectives investigation investigations women culture cultural sport sports education health expert experts \
    speak speaks research briefing briefings newsfeature dispatch dispatches letter letters cover story stories essay \
    essays reportage live updates update science climate environment agriculture crime courts court law markets market \
    companies company highlights overview situation background humanitarian aid peace development technology tech \
    energy trade travel food life lifestyle arts art books book film films music style magazine weekend sunday \
    diplomacy migration migrants immigration archive archives coverage meetings meeting council statement statements \
    speech speeches transcript transcripts blog blogs column columns columnists voices people obituary obituaries \
    video videos podcast podcasts photos gallery weather brief briefs flash bulletin bulletins digest roundup review \
    reviews study studies paper papers policy note notes insight insights watch monitor focus spotlight exclusive \
    defence defense military conflict terrorism nuclear water cricket football tourism religion history heritage \
    finance banking industry commodities shipping transport rights justice governance government children youth \
    domestic offbeat alert alerts digital media events event latest general main misc miscellaneous uncategorized uncategorised english",
);

/// Words that join others.
static JOINTS: List = List::words("and of the on for in to");

/// Whether a line, or a piece of one, does nothing but name a section.
pub(super) fn is_label(text: &str) -> bool {
    const LONGEST: usize = 60;
    const MOST: usize = 7;
    if text.len() > LONGEST || text.is_empty() || text.starts_with(char::is_lowercase) {
        return false;
    }
    let key = fold(text);
    if LABELS.has(&key) {
        return true;
    }
    // "Asia | Sun and sand": what stands behind the bar heads this one article. "The Pulse | Economy | South Asia".
    if let Some((section, rest)) = text.split_once('|') {
        return is_label(section.trim()) || rest.split('|').all(|piece| is_label(piece.trim()));
    }
    let words = || key.split(' ').filter(|word| !JOINTS.has(word));
    words().count() <= MOST
        && words().any(|word| WORDS.has(word))
        && words().all(|word| WORDS.has(word) || places::is_place(word))
        // "NILI, Afghanistan" is a dateline.
        && (words().all(|word| WORDS.has(word)) || words().any(|word| WORDS.has(word) && !places::is_place(word)))
        // "Kabul News" and "Iran International" are outlets.
        && !(words().any(|word| word == "news") && words().any(|word| !WORDS.has(word)))
        && super::outlets::listed(text).is_none()
}

/// Words that pages print and names of writers don't have.
static PAGE: List = List::words(
    "\
    our your my all new top more most how why what when where who with about read listen related full follow sign log next \
    previous back photo image getty list map data figure table part chapter volume issue number page date time \
    minutes ago hours today yesterday week click link site website app phone office team group department ministry \
    university institute center centre foundation fund programme program project unit agency bureau authority board \
    committee association union police army bank story series special share print email save comments likes key facts \
    points questions answers good great big first last day night morning evening live here this that these those \
     figures text size font contents search menu login register account newsletter advertisement advertising sponsored \
    partner content promoted recommended popular trending subscribe donate support",
);

/// Whether a line has a word that no writer's name has: of a section or of a page.
pub(super) fn has_word(text: &str) -> bool {
    let key = fold(text);
    // "Clarissa Page" is a name, "Kabul City News" is none.
    let short = key.split(' ').count() == 2;
    key.split(' ').take(if short { 1 } else { usize::MAX }).any(|word| WORDS.has(word) || PAGE.has(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_in_every_form() {
        for text in [
            "Opinion",
            "WORLD",
            "World / Asia",
            "MEETINGS COVERAGE",
            "Economy, Development, Environment",
            "Sport",
            "Society/Culture news",
            "EXPERT SPEAK",
            "Situation Report",
            "Asia | Sun and sand",
            "Peace and Security",
        ] {
            assert!(is_label(text), "{text}");
        }
    }

    #[test]
    fn odd_names_are_no_sections() {
        for text in [
            "Laila Amini",
            "NILI, Afghanistan",
            "Iran International",
            "Press TV",
            "Reuters",
            "Kabul Grain Board",
            "news",
            "",
            "Dawn",
        ] {
            assert!(!is_label(text), "{text}");
        }
    }
}
