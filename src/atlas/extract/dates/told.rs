//! Whether a sentence tells a date as past or as ahead, by the verbs around it. Careful: where the verbs
//! don't say, it says nothing, because the publication date is inferred from this.

use std::ops::Range;

use crate::extract::tokens::{Kind, Tokens};
use crate::facts::When;
use crate::list::List;

/// Verbs that open something to come.
const AHEAD: &[&str] = &[
    "will",
    "upcoming",
    "forthcoming",
    "shall",
    "’ll",
    "expects",
    "expect",
    "predicts",
    "forecasts",
    "expires",
    "expire",
];

/// Behind "is" or "are" they point ahead, behind "was" they say nothing.
const PLANNED: &[&str] = &[
    "expected",
    "scheduled",
    "due",
    "set",
    "slated",
    "planned",
    "planning",
    "likely",
    "poised",
    "forecast",
    "listed",
    "possible",
];

/// Irregular past forms; regular ones end in "ed".
static PAST: List = List::words(
    "\
    was were had did took held met came began went left fell won made gave shut struck hit led became saw \
    wrote spoke fled broke brought built cut sent lost shot rose grew found got kept paid ran sat stood \
    swept threw withdrew hung drove flew fought sought swore withdrawn taken been put quit drew laid chose \
    felt rode sold bought taught thought caught beat bore dealt woke hid sank sang spent slid dug blew crept shook stole slept wept tore swam froze rang \
    clung leapt underwent forgot arose awoke swung spun ate drank overcame overtook undertook overthrew upheld outlived",
);

/// Verbs of speech: what is said may lie ahead, so they count only right beside the date.
#[rustfmt::skip]
pub(super) const SAID: &[&str] = &[
    "said", "told", "added", "announced", "confirmed", "reported", "stated", "claimed", "warned",
    "declared", "noted", "quoted", "tweeted", "posted",
];

/// Words in "ed" that are no past verb.
const NOT_PAST: &[&str] =
    &["need", "indeed", "hundred", "red", "proceed", "speed", "united", "armed", "exceed", "succeed"];

/// Tokens beyond which a verb no longer tells a date; keeps the search linear in any input.
pub(super) const FAR: usize = 80;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    Past,
    Ahead,
    /// A verb form that hides the time: "to visit", "would", "is allowed".
    Hidden,
}

/// How the sentence (a range of tokens) tells the date in `tokens`.
pub(crate) fn told(t: &Tokens, sentence: &Range<usize>, tokens: &Range<usize>) -> Option<When> {
    if matches!(t.before(tokens.start, 1), "next" | "upcoming" | "coming") || runs_until(t, tokens.start) {
        return Some(When::Ahead);
    }
    let near = tokens.start.saturating_sub(FAR)..tokens.end.saturating_add(FAR);
    let sentence = &(sentence.start.max(near.start)..sentence.end.min(near.end));
    let clause = clause_start(t, sentence.start, tokens.start);
    let cue = (clause..tokens.start)
        .rev()
        .find_map(|at| cue(t, at).filter(|_| !is_far_speech(t, at, tokens.start)))
        .or_else(|| closed(t, sentence.start, clause, tokens.start))
        .or_else(|| behind(t, tokens.end, sentence.end))
        .or_else(|| before(t, sentence.start, clause));
    // "A train due on Sunday evening, reached the capital only on Monday".
    let late = (1..=3).any(|back| t.before(tokens.start, back) == "due")
        && (0..2).any(|part| t.lower(tokens.end + part) == ",")
        && behind(t, tokens.end, sentence.end) == Some(Cue::Past);
    match cue? {
        Cue::Ahead if late => Some(When::Past),
        Cue::Past => Some(When::Past),
        Cue::Ahead => Some(When::Ahead),
        Cue::Hidden => None,
    }
}

/// Whether what follows a limit tells what came then: "closed until March, when it reopened", "and then".
pub(super) fn has_ended(t: &Tokens, end: usize) -> bool {
    let mark = usize::from(t.lower(end) == ",");
    matches!(t.lower(end + mark), "when" | "because")
        || t.lower(end + mark) == "and" && matches!(t.lower(end + mark + 1), "then" | "later")
}

/// Where the clause before a date starts; what stands in brackets breaks none: "fell to minus 19 (minus 2 Fahrenheit) on
/// Saturday".
fn clause_start(t: &Tokens, start: usize, end: usize) -> usize {
    let mut at = end;
    while at > start {
        at -= 1;
        if t.lower(at) == ")"
            && let Some(opens) = (start..at).rev().find(|&at| t.lower(at) == "(")
        {
            at = opens;
        } else if is_break(t, at) {
            return at + 1;
        }
    }
    start
}

/// "Runs until March", "lasts till the end of Aqrab".
fn runs_until(t: &Tokens, start: usize) -> bool {
    let until = (1..=4).find(|&back| matches!(t.before(start, back), "until" | "till" | "through" | "to"));
    until.is_some_and(|back| {
        matches!(
            t.before(start, back + 1),
            "runs" | "run" | "lasts" | "last" | "stays" | "remains" | "continues"
        ) || t.before(start, back + 2) == "valid"
            || t.before(start, back + 1) == "on" && matches!(t.before(start, back + 2), "goes" | "go")
    })
}

/// What is told before an apposition that ends right before a date: "They will meet the champions, Kabul Pamir, on Friday".
fn closed(t: &Tokens, start: usize, clause: usize, date: usize) -> Option<Cue> {
    const LONGEST: usize = 8;
    let day = t.lower(date).ends_with("day");
    let led = day && matches!(t.before(date, 1), "on" | "by" | "until" | "from") && clause + 1 == date;
    let comma = clause.checked_sub(1).filter(|&at| led && at > start && t.lower(at) == ",")?;
    let opens = (comma.saturating_sub(LONGEST).max(start)..comma).rev().find(|&at| is_break(t, at))?;
    let aside = (opens + 1..comma).find_map(|at| cue(t, at));
    let told = t.lower(opens) == "," && aside.is_none() && t.is(opens + 1, Kind::Word);
    let from = clause_start(t, start, opens);
    if told { (from..opens).rev().find_map(|at| cue(t, at)) } else { None }
}

/// What the words behind a date tell, up to an aside; not that somebody said so: "by Sunday, its head said".
pub(super) fn behind(t: &Tokens, start: usize, end: usize) -> Option<Cue> {
    let mut broken = false;
    (start..aside(t, start, end)).find_map(|at| {
        broken |= is_break(t, at);
        cue(t, at).filter(|_| !(broken && SAID.contains(&t.lower(at))))
    })
}

/// What the clauses before a date's own tell, the nearest first, asides left out: ", which fell in 2008, ".
fn before(t: &Tokens, start: usize, clause: usize) -> Option<Cue> {
    let mut end = clause;
    while end > start {
        let from = (start..end - 1).rev().find(|&at| is_break(t, at)).map_or(start, |at| at + 1);
        let opens_aside = matches!(t.lower(from), "which" | "who" | "whose" | "where");
        if let Some(cue) = (from..end).rev().find_map(|at| cue(t, at)).filter(|_| !opens_aside) {
            return Some(cue);
        }
        end = from;
    }
    None
}

/// Where a clause ends that says nothing of what stands before it: ", which last played there in 2008".
fn aside(t: &Tokens, start: usize, end: usize) -> usize {
    let opens = |at: &usize| {
        is_break(t, *at)
            && matches!(t.lower(at + 1), "which" | "who" | "whose" | "where" | "while" | "although")
    };
    (start..end).find(opens).unwrap_or(end)
}

/// "Said on 5 November": a day of speech lies near publication, whatever else the sentence tells.
pub(crate) fn is_said_then(t: &Tokens, start: usize) -> bool {
    // "A heatwave was declared on April 2" is what is told, not when.
    let passive = matches!(t.before(start, 3), "was" | "were" | "been");
    SAID.contains(&t.before(start, 1))
        || (t.before(start, 1) == "on" && SAID.contains(&t.before(start, 2)) && !passive)
}

pub(super) fn is_break(t: &Tokens, at: usize) -> bool {
    matches!(t.lower(at), "," | ";" | ":" | "—" | "(" | ")" | "“" | "”" | "\"")
        || (t.lower(at) == "–" && !t.glued(at))
}

fn is_far_speech(t: &Tokens, at: usize, date: usize) -> bool {
    const OCCASIONS: &[&str] = &[
        "briefing",
        "conference",
        "statement",
        "interview",
        "ceremony",
        "gathering",
        "speech",
        "report",
        "address",
    ];
    let occasion = (1..=3).any(|back| OCCASIONS.contains(&t.before(date, back)));
    SAID.contains(&t.lower(at)) && date - at > if occasion { 9 } else { 5 }
}

pub(super) fn cue(t: &Tokens, at: usize) -> Option<Cue> {
    let word = t.lower(at);
    if !t.is(at, Kind::Word) || (t.capital(at) && at > 0) {
        return None;
    }
    if AHEAD.contains(&word) {
        return Some(Cue::Ahead);
    }
    // "Which set in over the weekend".
    if word == "set"
        && matches!(t.lower(at + 1), "in" | "off" | "out")
        && !t.capital(at + 2)
        && t.before(at, 1) != ","
        && !(1..=4).any(|back| matches!(t.before(at, back), "is" | "are" | "be" | "to" | "will" | "would"))
    {
        return Some(Cue::Past);
    }
    if PLANNED.contains(&word) {
        return planned(t, at);
    }
    if matches!(word, "would" | "could" | "may" | "might" | "should" | "must" | "can") {
        return Some(Cue::Hidden);
    }
    if word == "to" {
        return is_infinitive(t, at).then_some(if is_still_to_be(t, at) { Cue::Ahead } else { Cue::Hidden });
    }
    // "A vote in November was more likely"; "was set up" is over.
    let still_open = |ahead: usize| {
        matches!(t.lower(at + ahead), "likely" | "expected" | "due" | "scheduled" | "possible" | "poised")
    };
    if matches!(word, "was" | "were") && (1..=2).any(still_open) {
        return Some(Cue::Hidden);
    }
    // "Will put down their pens", "to cut": the verb before it tells.
    if matches!(
        t.before(at, 1),
        "will" | "shall" | "’ll" | "to" | "must" | "would" | "could" | "may" | "might"
    ) {
        return None;
    }
    // "Will stay closed" tells what "will" tells.
    if matches!(t.before(at, 1), "stay" | "stays" | "remain" | "remains" | "keep" | "keeps") {
        return None;
    }
    // "For stranded families" tells nothing of when.
    let adjective = word.ends_with("ed")
        && matches!(
            t.before(at, 1),
            "for"
                | "the"
                | "of"
                | "a"
                | "an"
                | "with"
                | "from"
                | "in"
                | "some"
                | "all"
                | "many"
                | "more"
                | "their"
                | "its"
                | "to"
                | "other"
        )
        && t.is(at + 1, Kind::Word)
        && !matches!(
            t.lower(at + 1),
            "by" | "in" | "on" | "to" | "at" | "from" | "that" | "the" | "a" | "and"
        );
    if adjective {
        return None;
    }
    is_past(word).then(|| match is_present_passive(t, at) {
        true if t.precedes(at, &["to", "be"]) && is_still_to_be(t, at - 2) => Cue::Ahead,
        true if (2..=3).any(|back| matches!(t.before(at, back), "will" | "shall")) => Cue::Ahead,
        true => Cue::Hidden,
        false => Cue::Past,
    })
}

/// "is expected", "are scheduled"; "was expected" hides the time, "the expected visit" says nothing.
fn planned(t: &Tokens, at: usize) -> Option<Cue> {
    let helper = |back: usize| t.before(at, back);
    // "Had been due to end on Thursday", "the reply fell due on Thursday".
    if t.lower(at) == "due" && (helper(1) == "fell" || helper(1) == "been" && helper(2) == "had") {
        return Some(Cue::Past);
    }
    if matches!(helper(1), "is" | "are") || matches!(helper(2), "is" | "are") || t.lower(at) == "due" {
        return Some(Cue::Ahead);
    }
    let ended = t.lower(at).ends_with("ed") || matches!(helper(1), "was" | "were" | "been");
    ended.then_some(Cue::Hidden)
}

fn is_past(word: &str) -> bool {
    PAST.has(word)
        || SAID.contains(&word)
        || (word.len() > 3 && word.ends_with("ed") && !NOT_PAST.contains(&word))
}

fn is_present_passive(t: &Tokens, at: usize) -> bool {
    let present = |back: usize| matches!(t.before(at, back), "is" | "are" | "be" | "being");
    present(1) || (t.before(at, 1).ends_with("ly") && present(2)) || (t.before(at, 1) == "not" && present(2))
}

/// "A series, to be played in March", "the players are to meet in May"; not "the aim is to meet".
fn is_still_to_be(t: &Tokens, to: usize) -> bool {
    t.before(to, 1) == "are"
        || t.lower(to + 1) == "be"
            && is_past(t.lower(to + 2))
            && matches!(t.before(to, 1), "," | "(" | "–" | "—" | "is" | "are" | "yet" | "now" | "still")
}

pub(super) fn is_infinitive(t: &Tokens, at: usize) -> bool {
    let next = t.lower(at + 1);
    // "Sent to journalists", not "to discuss".
    let noun = next.len() > 4 && next.ends_with('s') && !next.ends_with("ss") && !next.ends_with("us");
    t.is(at + 1, Kind::Word)
        && !noun
        && !t.capital(at + 1)
        && !matches!(next, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "this" | "power" | "more")
}
