//! What lies ahead of publication though no verb of the future says so: what is on the calendar, a limit that is set,
//! a summons, a plan. Verbs are read in `told`.

use std::ops::Range;

use super::ReadBlock;
use super::told::{Cue, FAR, SAID, behind, cue, is_break, is_infinitive};
use crate::extract::tokens::{Kind, Tokens};
use crate::list::List;

/// Verbs whose present tense tells what is on the calendar: "the court meets on Thursday".
#[rustfmt::skip]
const SCHEDULED: &[&str] = &[
    "starts", "begins", "opens", "reopens", "closes", "resumes", "ends", "hosts", "meets", "plays", "leaves",
    "departs", "arrives", "comes", "falls", "travels", "votes", "sits", "lapses", "returns", "flies", "expires",
];

/// The same, of several: only behind what can be their subject.
#[rustfmt::skip]
const SCHEDULED_MANY: &[&str] = &[
    "start", "begin", "open", "reopen", "close", "resume", "end", "host", "meet", "play", "leave", "depart",
    "arrive", "vote", "lapse", "expire", "fly", "travel", "return",
];

/// "The court meets on Thursday", "the semifinal is on Saturday", "Friday marks four years", "rain likely from
/// Sunday". In titles the present tense tells what is past.
pub(crate) fn is_scheduled(block: &ReadBlock, tokens: &Range<usize>) -> bool {
    const NEAR: usize = 12;
    let (t, start) = (&block.tokens, tokens.start);
    if block.display {
        return false;
    }
    let on = usize::from(t.before(start, 1) == "on");
    let from = usize::from(matches!(t.before(start, 1), "on" | "in" | "from" | "for" | "by"));
    let likely = t.before(start, 1 + from) == "likely"
        && !(2..=4).any(|back| matches!(t.before(start, back + from), "was" | "were"));
    let is = matches!(t.before(start, 1 + on), "is" | "are");
    // "Thursday is a holiday".
    let opens = start == 0 || t.before(start, 1) == ".";
    let called =
        opens && t.lower(tokens.end) == "is" && matches!(t.lower(tokens.end + 1), "a" | "also" | "the");
    if likely || is || called || matches!(t.lower(tokens.end), "marks" | "brings") {
        return true;
    }
    for at in (start.saturating_sub(NEAR)..start).rev().take_while(|&at| !is_break(t, at)) {
        // "Faces charges over a blast on Monday".
        let back = matches!(t.lower(at), "after" | "over" | "following" | "since" | "about");
        let habit = matches!(t.lower(at), "every" | "each" | "usually" | "always" | "often");
        if back || habit || cue(t, at).is_some() {
            return false;
        }
        let before = t.before(at, 1);
        let one = SCHEDULED.contains(&t.lower(at)) && !is_noun_led(before);
        let many = SCHEDULED_MANY.contains(&t.lower(at))
            && (before.ends_with('s') && !is_noun_led(before)
                || matches!(before, "that" | "who" | "and" | "," | "you" | "we" | "they" | "i")
                // "Pakistan leave for Lahore on Monday": a team.
                || at > 0 && t.capital(at - 1) && (at < 2 || t.is(at - 2, Kind::Mark)));
        // "Before their visas run out at midnight Sunday".
        let runs_out = matches!(t.lower(at), "run" | "runs") && t.lower(at + 1) == "out";
        if (one || many || runs_out) && !t.capital(at) {
            return true;
        }
    }
    false
}

/// Words behind which "starts" and "meets" are nouns, or no verb of what is said.
fn is_noun_led(before: &str) -> bool {
    static WORDS: List = List::words(
        "the a an its his her their our this these those of to ’ ' s two three false early first as is was has",
    );
    WORDS.has(before)
}

/// "Have their share until October", "asked not to go home before Monday": ahead, where no verb before says that it
/// is over.
pub(crate) fn is_limit(t: &Tokens, sentence: &Range<usize>, tokens: &Range<usize>, near: bool) -> bool {
    let start = tokens.start;
    let skipped =
        (1..=3).find(|&back| !matches!(t.before(start, back), "the" | "end" | "of" | "least")).unwrap_or(1);
    let limit = t.before(start, skipped);
    if !matches!(limit, "until" | "till" | "by" | "before" | "through" | "from") {
        return false;
    }
    if limit == "from" && matches!(t.before(start, skipped + 1), "is" | "are" | "was" | "were") {
        return false;
    }
    // "Down 411 points from Wednesday’s close".
    if limit == "from" && matches!(t.lower(tokens.end), "’" | "'") {
        return false;
    }
    // "Up 1.8 percent from Monday" is no limit.
    let changed =
        (2..=5).any(|back| matches!(t.before(start, skipped + back), "up" | "down" | "higher" | "lower"));
    let counted = (1..=3).any(|back| matches!(t.before(start, skipped + back), "percent" | "cent" | "%"));
    if limit == "from" && changed && counted {
        return false;
    }
    if limit == "from" && behind(t, tokens.end, sentence.end.min(tokens.end + FAR)) == Some(Cue::Past) {
        return false;
    }
    if matches!(t.before(start, skipped + 1), "has" | "have") && matches!(limit, "until" | "till") {
        return true;
    }
    // "Showers from tomorrow night until Tuesday".
    if matches!(limit, "until" | "till")
        && (2..=4).any(|back| t.before(start, skipped + back - 1) == "tomorrow")
    {
        return true;
    }
    // "On remand until Saturday", "by Wednesday at the latest".
    let held = matches!(t.before(start, skipped + 1), "remand" | "bail" | "custody" | "detention");
    if held && matches!(limit, "until" | "till") || t.follows(tokens.end, &["at", "the", "latest"]) {
        return true;
    }
    let from = sentence.start.max(start.saturating_sub(FAR));
    let clause = (from..start).rev().take_while(|&at| !is_break(t, at));
    // "If the order was not withdrawn by Sunday".
    let words: Vec<&str> = clause.clone().map(|at| t.lower(at)).collect();
    let condition = words.iter().position(|word| matches!(*word, "if" | "unless"));
    let denied = condition.is_some_and(|at| {
        words[at] == "unless" || words[..at].contains(&"not") || words[..at].contains(&"no")
    });
    if limit != "from" && denied {
        return true;
    }
    // "Promised by the end of January, had come only last week".
    if t.lower(tokens.end) == "," && t.lower(tokens.end + 1) == "had" {
        return false;
    }
    // "By Wednesday it was over", "and by Wednesday it was": what follows tells.
    let joint = usize::from(matches!(t.before(start, skipped + 1), "and" | "but"));
    // "We rest tomorrow, and from Tuesday nobody is allowed to speak of it".
    let holds =
        || (tokens.end..tokens.end + 5).any(|at| matches!(t.lower(at), "is" | "are" | "will" | "can"));
    if limit == "from" && near && clause.clone().count() <= skipped + joint && holds() {
        return true;
    }
    if clause.clone().count() <= skipped + joint && limit != "through" {
        return false;
    }
    let mut cues = clause.filter_map(|at| Some((at, cue(t, at)?)));
    match cues.find(|&(at, _)| !SAID.contains(&t.lower(at))) {
        Some((at, Cue::Past)) => {
            limit != "from" && PROMISED.contains(&t.lower(at))
                || near
                    && matches!(limit, "until" | "till")
                    && STOPPED.has(t.lower(at))
                    && !super::told::has_ended(t, tokens.end)
        }
        Some((at, _)) => t.lower(at) != "could",
        None => true,
    }
}

/// "“Then bring your predecessor on Monday,” the judge remarked": what somebody is told to do.
pub(crate) fn is_told_to_do(block: &ReadBlock, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    static VERBS: List = List::words("bring come go return ask meet");
    static CLAUSES: List = List::words("what that who which how why when where whose");
    static LEADS: List = List::words("then so and but now please just well ok okay no yes");
    let (t, start) = (&block.tokens, tokens.start);
    if !block.is_quoted(start) {
        return false;
    }
    let opens = |at: usize| matches!(t.before(at, 1), "“" | "\"" | "." | ";" | ":");
    let from = sentence.start.max(start.saturating_sub(FAR));
    let Some(first) = (from..start).rev().find(|&at| at == sentence.start || opens(at)) else { return false };
    let verb = (first..start).find(|&at| !LEADS.has(t.lower(at)) && !t.is(at, Kind::Mark));
    // "“Return flights landed on Tuesday”" tells.
    let told = |at: usize| cue(t, at) == Some(Cue::Past) || CLAUSES.has(t.lower(at));
    verb.is_some_and(|verb| VERBS.has(t.lower(verb)) && !(verb + 1..start).any(told))
}

/// Verbs of the past whose limit lies ahead: "promised an answer by Monday".
const PROMISED: &[&str] = &[
    "promised",
    "pledged",
    "ordered",
    "directed",
    "demanded",
    "gave",
    "given",
    "instructed",
    "sought",
    "asked",
    "requested",
];

/// What lasts until a day that lies ahead, once it is done: "leave was cancelled till Thursday".
static STOPPED: List = List::words(
    "\
    cancelled canceled suspended closed shut stopped banned barred blocked halted remanded detained restricted diverted \
    restrained allowed permitted granted imposed",
);

/// What is held on a day for which people are called.
#[rustfmt::skip]
const HELD: &[&str] = &[
    "strike", "sit", "protest", "rall", "march", "shutdown", "boycott", "meeting", "vote",
    "demonstration", "hartal", "bandh", "jirga", "session", "election",
];

/// "Called for sit-ins in 40 cities on Thursday", "put off to the first week of December".
pub(crate) fn is_called(t: &Tokens, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    static SET: List = List::words(
        "called scheduled set planned summoned convened slated invited announced due listed fixed",
    );
    let start = tokens.start;
    let from = sentence.start.max(start.saturating_sub(FAR));
    let mut clause = (from..start).rev().take_while(|&at| !is_break(t, at));
    let calls = |at: usize| {
        matches!(t.lower(at), "called" | "calls" | "calling" | "call")
            && matches!(t.lower(at + 1), "for" | "a" | "an")
            && (at + 1..start).any(|at| HELD.iter().any(|held| t.lower(at).starts_with(held)))
            && !(at + 1..start).any(|at| matches!(t.lower(at), "after" | "over" | "following"))
    };
    let moved = |at: usize| {
        matches!(t.lower(at), "postponed" | "deferred" | "adjourned" | "delayed" | "extended" | "rescheduled")
            || t.lower(at) == "off" && t.before(at, 1) == "put"
    };
    let day = (start..tokens.end).any(|at| t.is(at, Kind::Number));
    let ordinal = t.is(start, Kind::Number) && matches!(t.lower(start + 1), "st" | "nd" | "rd" | "th");
    let to = (!day || ordinal && tokens.len() == 2)
        && (1..=5).any(|back| matches!(t.before(start, back), "to" | "until" | "till"));
    let owned = matches!(t.lower(tokens.end), "’" | "'");
    let had = |at: usize| (1..=3).any(|back| t.before(at, back) == "had");
    let the = usize::from(ordinal && t.before(start, 1) == "the");
    let meant = t.before(start, 1 + the) == "for" && !owned;
    // "Has called the unions for talks on Wednesday".
    let has_called = |at: usize| {
        matches!(t.lower(at), "called" | "summoned" | "invited" | "convened")
            && matches!(t.before(at, 1), "has" | "have")
    };
    clause
        .any(|at| calls(at) || has_called(at) || to && moved(at) || meant && !had(at) && SET.has(t.lower(at)))
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
    // "Summoned the officer in person on Thursday".
    if t.precedes(tokens.start, &["in", "person", "on"]) {
        return true;
    }
    let start = sentence.start.max(tokens.start.saturating_sub(FAR));
    let clause = || (start..tokens.start).rev().take_while(|&at| !is_break(t, at));
    let infinitives = || clause().filter(|&at| t.lower(at) == "to" && is_infinitive(t, at));
    let plans = |to: usize| PLANS.iter().any(|plan| t.before(to, 1).starts_with(plan));
    // "Is to fly to Kabul on Friday", "likely to bring snow from Friday".
    // "Was to open on Monday, but did not".
    let undone = t.lower(tokens.end) == "but" || t.lower(tokens.end + 1) == "but";
    let is_to = |to: usize| {
        if undone || t.precedes(to, &["had", "been", "due"]) {
            return false;
        }
        matches!(t.before(to, 1), "was" | "were")
            || matches!(
                t.before(to, 1),
                "is" | "are"
                    | "am"
                    | "likely"
                    | "due"
                    | "set"
                    | "expected"
                    | "scheduled"
                    | "called"
                    | "forecast"
                    | "predicted"
                    | "poised"
                    | "slated"
            )
    };
    // "Has asked the minister to travel on Wednesday".
    let has_asked = || {
        clause().any(|at| {
            matches!(
                t.lower(at),
                "asked" | "told" | "ordered" | "directed" | "instructed" | "urged" | "invited" | "advised"
            ) && (matches!(t.before(at, 1), "has" | "have")
                || t.before(at, 1) == "been" && matches!(t.before(at, 2), "has" | "have"))
        })
    };
    // "Jirga of elders to walk there on Sunday": a line without another verb.
    let verb = |at: usize| cue(t, at).is_some() || is_helper(t.lower(at)) || t.lower(at).ends_with("ing");
    let opens = clause().last().unwrap_or(sentence.start);
    let bare = |to: usize| to > opens && !(opens..to).any(verb);
    let whole = opens == sentence.start || t.before(opens, 1) == ";";
    // "Said lists would be out by Thursday": ahead of who said so.
    let open = |at: usize| {
        is_would(t, at)
            || matches!(t.lower(at), "may" | "might") && !t.capital(at)
            || t.lower(at) == "could"
                && t.lower(at + 1) == "be"
                && matches!(t.lower(at + 2), "held" | "announced" | "signed" | "tabled")
            || t.lower(at) == "should"
                && matches!(
                    t.lower(at + 1),
                    "arrive" | "open" | "reopen" | "start" | "begin" | "end" | "resume" | "return"
                )
    };
    infinitives().next().is_some_and(plans)
        || infinitives().any(is_to)
        || infinitives().next().is_some() && has_asked()
        || whole && infinitives().last().is_some_and(bare)
        || clause().any(open)
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

/// Words that make what follows "to" no line without a verb.
fn is_helper(word: &str) -> bool {
    static WORDS: List = List::words(
        "\
        is are has have does do that who which how when where and due continues \
        continue refuses fails helps used close according next up",
    );
    WORDS.has(word)
}

/// Stems of verbs and nouns whose infinitive lies ahead.
#[rustfmt::skip]
const PLANS: &[&str] = &[
    "agree", "plan", "intend", "vow", "pledge", "promise", "hope", "prepar", "deadline", "ultimatum", "wants", "aims",
    "urge", "invite", "summon",
];
