//! Whether a sentence tells a date as past or as ahead, by the verbs around it. Careful: where the verbs
//! don't say, it says nothing, because the publication date is inferred from this.

use std::ops::Range;

use super::ReadBlock;
use crate::extract::tokens::{Kind, Tokens};
use crate::facts::When;
use crate::list::List;

/// Verbs that open something to come.
const AHEAD: &[&str] =
    &["will", "upcoming", "forthcoming", "shall", "’ll", "expects", "forecasts", "expires", "expire"];

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
];

/// Irregular past forms; regular ones end in "ed".
static PAST: List = List::words(
    "\
    was were had did took held met came began went left fell won made gave shut struck hit led became saw \
    wrote spoke fled broke brought built cut sent lost shot rose grew found got kept paid ran sat stood \
    swept threw withdrew hung drove flew fought sought swore withdrawn taken been put quit drew laid chose \
    felt rode sold bought taught thought caught beat bore dealt woke hid sank sang spent slid",
);

/// Verbs of speech: what is said may lie ahead, so they count only right beside the date.
#[rustfmt::skip]
const SAID: &[&str] = &[
    "said", "told", "added", "announced", "confirmed", "reported", "stated", "claimed", "warned",
    "declared", "noted", "quoted", "tweeted", "posted",
];

/// Words in "ed" that are no past verb.
const NOT_PAST: &[&str] =
    &["need", "indeed", "hundred", "red", "proceed", "speed", "united", "armed", "exceed", "succeed"];

/// Tokens beyond which a verb no longer tells a date; keeps the search linear in any input.
const FAR: usize = 80;

/// Verbs whose present tense tells what is on the calendar: "the court meets on Thursday".
#[rustfmt::skip]
const SCHEDULED: &[&str] = &[
    "starts", "begins", "opens", "reopens", "closes", "resumes", "ends", "hosts", "meets", "plays", "faces", "leaves",
    "departs", "arrives", "comes", "falls", "travels", "takes", "holds", "votes", "sits", "lapses", "returns", "flies",
];

/// The same, of several: only behind what can be their subject.
#[rustfmt::skip]
const SCHEDULED_MANY: &[&str] = &[
    "start", "begin", "open", "reopen", "close", "resume", "end", "host", "meet", "play", "face", "leave", "depart",
    "arrive", "vote", "hold",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
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
    let clause =
        (sentence.start..tokens.start).rev().find(|&at| is_break(t, at)).map_or(sentence.start, |at| at + 1);
    let cue = (clause..tokens.start)
        .rev()
        .find_map(|at| cue(t, at).filter(|_| !is_far_speech(t, at, tokens.start)))
        .or_else(|| behind(t, tokens.end, sentence.end))
        .or_else(|| before(t, sentence.start, clause));
    match cue? {
        Cue::Past => Some(When::Past),
        Cue::Ahead => Some(When::Ahead),
        Cue::Hidden => None,
    }
}

/// "Runs until March", "lasts till the end of Aqrab".
fn runs_until(t: &Tokens, start: usize) -> bool {
    let until = (1..=4).find(|&back| matches!(t.before(start, back), "until" | "till" | "through"));
    until.is_some_and(|back| {
        matches!(
            t.before(start, back + 1),
            "runs" | "run" | "lasts" | "last" | "stays" | "remains" | "continues"
        ) || t.before(start, back + 2) == "valid"
    })
}

/// What the words behind a date tell, up to an aside; not that somebody said so: "by Sunday, its head said".
fn behind(t: &Tokens, start: usize, end: usize) -> Option<Cue> {
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

/// "The court meets on Thursday", "the semifinal is on Saturday", "Friday marks four years", "rain likely from
/// Sunday". In titles the present tense tells what is past.
pub(crate) fn is_scheduled(block: &ReadBlock, tokens: &Range<usize>) -> bool {
    const NEAR: usize = 12;
    let (t, start) = (&block.tokens, tokens.start);
    if block.display {
        return false;
    }
    let on = usize::from(matches!(t.before(start, 1), "on" | "in" | "from" | "for" | "by"));
    let likely = t.before(start, 1 + on) == "likely"
        && !(2..=4).any(|back| matches!(t.before(start, back + on), "was" | "were"));
    let is = matches!(t.before(start, 1 + on), "is" | "are");
    if likely || is || matches!(t.lower(tokens.end), "marks" | "brings") {
        return true;
    }
    for at in (start.saturating_sub(NEAR)..start).rev().take_while(|&at| !is_break(t, at)) {
        if cue(t, at).is_some() || matches!(t.lower(at), "every" | "each" | "usually" | "always" | "often") {
            return false;
        }
        let before = t.before(at, 1);
        let one = SCHEDULED.contains(&t.lower(at)) && !is_noun_led(before);
        let many = SCHEDULED_MANY.contains(&t.lower(at))
            && (before.ends_with('s') && !is_noun_led(before)
                || matches!(before, "that" | "who" | "and" | "," | "you" | "we" | "they" | "i"));
        if (one || many) && !t.capital(at) {
            return true;
        }
    }
    false
}

/// Words behind which "starts" and "meets" are nouns, or no verb of what is said.
fn is_noun_led(before: &str) -> bool {
    matches!(
        before,
        "the"
            | "a"
            | "an"
            | "its"
            | "his"
            | "her"
            | "their"
            | "our"
            | "this"
            | "these"
            | "those"
            | "of"
            | "to"
            | "’"
            | "'"
            | "s"
            | "two"
            | "three"
            | "false"
            | "early"
            | "first"
            | "as"
            | "is"
            | "was"
            | "has"
    )
}

/// "Have their share until October", "asked not to go home before Monday": ahead, where no verb before says that it
/// is over.
pub(crate) fn is_limit(t: &Tokens, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    let start = tokens.start;
    let skipped =
        (1..=3).find(|&back| !matches!(t.before(start, back), "the" | "end" | "of" | "least")).unwrap_or(1);
    let limit = t.before(start, skipped);
    if !matches!(limit, "until" | "till" | "by" | "before" | "through" | "from") {
        return false;
    }
    if limit == "from" && behind(t, tokens.end, sentence.end.min(tokens.end + FAR)) == Some(Cue::Past) {
        return false;
    }
    if matches!(t.before(start, skipped + 1), "has" | "have") {
        return true;
    }
    let from = sentence.start.max(start.saturating_sub(FAR));
    let clause = (from..start).rev().take_while(|&at| !is_break(t, at));
    // "By Wednesday it was over": what follows tells.
    if clause.clone().count() <= skipped {
        return false;
    }
    let mut cues = clause.filter_map(|at| Some((at, cue(t, at)?)));
    match cues.find(|&(at, _)| !SAID.contains(&t.lower(at))) {
        // "An account of uranium enriched to 60% by November".
        Some((at, Cue::Past)) if limit != "from" && PROMISED.contains(&t.lower(at)) => true,
        Some((at, Cue::Past)) => {
            limit == "by"
                && t.lower(at).ends_with("ed")
                && (t.before(at, 1).ends_with('s') || t.before(at, 1).ends_with("ium"))
                && !t.lower(at + 1).is_empty()
                && matches!(t.lower(at + 1), "to" | "in" | "at")
        }
        Some((at, _)) => t.lower(at) != "could",
        None => true,
    }
}

/// Verbs of the past whose limit lies ahead: "promised an answer by Monday".
const PROMISED: &[&str] =
    &["promised", "pledged", "ordered", "directed", "demanded", "gave", "given", "instructed", "sought"];

/// "Called for sit-ins in 40 cities on Thursday", "put off to the first week of December".
pub(crate) fn is_called(t: &Tokens, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    let start = tokens.start;
    let from = sentence.start.max(start.saturating_sub(FAR));
    let mut clause = (from..start).rev().take_while(|&at| !is_break(t, at));
    let calls = |at: usize| {
        matches!(t.lower(at), "called" | "calls" | "calling" | "call")
            && (t.lower(at + 1) == "for"
                || matches!(t.lower(at + 1), "a" | "an") && t.lower(at + 2).contains("strike"))
    };
    let moved = |at: usize| {
        matches!(t.lower(at), "postponed" | "deferred" | "adjourned" | "delayed" | "extended" | "rescheduled")
            || t.lower(at) == "off" && t.before(at, 1) == "put"
    };
    let day = (start..tokens.end).any(|at| t.is(at, Kind::Number));
    let to = !day && (1..=5).any(|back| matches!(t.before(start, back), "to" | "until" | "till"));
    let owned = matches!(t.lower(tokens.end), "’" | "'");
    let had = |at: usize| (1..=3).any(|back| t.before(at, back) == "had");
    let meant = t.before(start, 1) == "for" && !owned;
    clause.any(|at| {
        calls(at)
            || to && moved(at)
            || meant
                && !had(at)
                && matches!(
                    t.lower(at),
                    "called"
                        | "scheduled"
                        | "set"
                        | "planned"
                        | "summoned"
                        | "convened"
                        | "slated"
                        | "invited"
                        | "announced"
                        | "due"
                )
    })
}

/// "Said on 5 November": a day of speech lies near publication, whatever else the sentence tells.
pub(crate) fn is_said_then(t: &Tokens, start: usize) -> bool {
    SAID.contains(&t.before(start, 1)) || (t.before(start, 1) == "on" && SAID.contains(&t.before(start, 2)))
}

/// "Gate to reopen on Monday" over an article; "runs until the end of Aqrab".
pub(crate) fn is_announced(block: &ReadBlock, tokens: &Range<usize>) -> bool {
    const NEAR: usize = 8;
    let t = &block.tokens;
    let mut before =
        (tokens.start.saturating_sub(NEAR)..tokens.start).rev().take_while(|&at| !is_break(t, at));
    block.display && before.any(|at| t.lower(at) == "to" && is_infinitive(t, at))
}

/// "Agreed to reopen it by Saturday", "plans to leave on Monday": for days of the week, which would be past
/// ones otherwise.
pub(crate) fn is_planned(t: &Tokens, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    let start = sentence.start.max(tokens.start.saturating_sub(FAR));
    let clause = (start..tokens.start).rev().take_while(|&at| !is_break(t, at));
    let mut infinitives = clause.clone().filter(|&at| t.lower(at) == "to" && is_infinitive(t, at));
    let planned =
        infinitives.next().is_some_and(|to| PLANS.iter().any(|plan| t.before(to, 1).starts_with(plan)));
    // "Is to fly to Kabul on Friday", "likely to bring snow from Friday".
    let mut all = clause.clone().filter(|&at| t.lower(at) == "to" && is_infinitive(t, at));
    let planned = planned
        || all.any(|to| {
            matches!(
                t.before(to, 1),
                "is" | "are" | "am" | "likely" | "due" | "set" | "expected" | "scheduled" | "called"
            )
        });
    // "Jirga of elders to walk there on Sunday": a line without another verb.
    let bare = clause.clone().last().is_some_and(|first| first == start || first == sentence.start)
        && clause.clone().filter(|&at| t.lower(at) == "to" && is_infinitive(t, at)).last().is_some_and(
            |to| {
                to > sentence.start
                    && !(sentence.start..to).any(|at| {
                        cue(t, at).is_some() || is_helper(t.lower(at)) || t.lower(at).ends_with("ing")
                    })
            },
        );
    // "Said lists would be out by Thursday": ahead of who said so.
    bare || planned
        || clause
            .clone()
            .any(|at| is_would(t, at) || matches!(t.lower(at), "may" | "might") && !t.capital(at))
}

fn is_would(t: &Tokens, at: usize) -> bool {
    t.lower(at) == "would" && t.lower(at + 1) != "have"
}

/// "Asked who would be buying in May": a month ahead of whoever asks, if no year is being told.
pub(crate) fn would_come(t: &Tokens, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    let start = sentence.start.max(tokens.start.saturating_sub(FAR));
    let mut clause = (start..tokens.start).rev().take_while(|&at| !is_break(t, at));
    clause.any(|at| is_would(t, at))
}

fn is_helper(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "has"
            | "have"
            | "does"
            | "do"
            | "that"
            | "who"
            | "which"
            | "how"
            | "when"
            | "where"
            | "and"
            | "due"
            | "continues"
            | "continue"
            | "refuses"
            | "fails"
            | "helps"
            | "used"
            | "close"
            | "according"
            | "next"
            | "up"
    )
}

/// Stems of verbs and nouns whose infinitive lies ahead.
#[rustfmt::skip]
const PLANS: &[&str] = &[
    "agree", "plan", "intend", "vow", "pledge", "promise", "hope", "prepar", "deadline", "ultimatum", "wants", "aims",
    "urge", "invite", "summon",
];

fn is_break(t: &Tokens, at: usize) -> bool {
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

fn cue(t: &Tokens, at: usize) -> Option<Cue> {
    let word = t.lower(at);
    if !t.is(at, Kind::Word) || (t.capital(at) && at > 0) {
        return None;
    }
    if AHEAD.contains(&word) {
        return Some(Cue::Ahead);
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
    // "A vote in November was more likely".
    if matches!(word, "was" | "were")
        && (1..=2).any(|ahead| PLANNED.contains(&t.lower(at + ahead)) || t.lower(at + ahead) == "possible")
    {
        return Some(Cue::Hidden);
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
        true if t.precedes(at, &["will", "be"]) || t.precedes(at, &["shall", "be"]) => Cue::Ahead,
        true => Cue::Hidden,
        false => Cue::Past,
    })
}

/// "is expected", "are scheduled"; "was expected" hides the time, "the expected visit" says nothing.
fn planned(t: &Tokens, at: usize) -> Option<Cue> {
    let helper = |back: usize| t.before(at, back);
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
            && matches!(t.before(to, 1), "," | "(" | "–" | "—" | "is" | "are" | "yet")
}

fn is_infinitive(t: &Tokens, at: usize) -> bool {
    let next = t.lower(at + 1);
    // "Sent to journalists", not "to discuss".
    let noun = next.len() > 4 && next.ends_with('s') && !next.ends_with("ss") && !next.ends_with("us");
    t.is(at + 1, Kind::Word)
        && !noun
        && !t.capital(at + 1)
        && !matches!(next, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "this" | "power" | "more")
}
