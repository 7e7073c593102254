//! Whether a number that is no label tells a quantity at all: "the two sides" and "one of them" don't.

use super::Figure;
use super::context;
use super::counted::deed_before;
use super::number;
use super::words::{FATES, VAGUE};
use crate::extract::tokens::{Kind, Tokens};
use crate::list::List;

/// Whether the figure counts or measures.
pub(super) fn is_figure(t: &Tokens, figure: &Figure, display: bool) -> bool {
    let (start, end) = (figure.first.tokens.start, figure.tokens.end);
    let plain_words = figure.first.words && !figure.first.scaled;
    if figure.first.value == 0 || (plain_words && is_name(t, start, display)) {
        return false;
    }
    let small = plain_words && figure.first.value <= 10_000 && figure.last.is_none();
    if let Some(unit) = &figure.unit {
        let idiom =
            small && figure.first.value == 1_000 && matches!(unit.name, "days" | "seconds" | "nights");
        return !idiom;
    }
    if figure.first.words && figure.first.value == 1_000 {
        return is_one_of_them(t, figure);
    }
    if let Some(counted) = &figure.counted {
        let head = counted.of.rsplit(' ').next().unwrap_or("");
        return !(figure.first.value <= 3_000 && VAGUE.contains(&head)
            || figure.first.value <= 2_000 && NEIGHBOURS.contains(&head));
    }
    let scaled = figure.first.scaled || figure.last.as_ref().is_some_and(|last| last.scaled);
    scaled || is_bare_quantity(t, figure, start, end)
}

/// "World War Two", "Big Five": in running text a capital behind a capital makes a name.
fn is_name(t: &Tokens, start: usize, display: bool) -> bool {
    !display && t.capital(start) && start > 0 && t.is(start - 1, Kind::Word) && t.capital(start - 1)
}

/// "One" is a pronoun or an article unless something happened to whom it counts.
fn is_one_of_them(t: &Tokens, figure: &Figure) -> bool {
    let (start, end) = (figure.first.tokens.start, figure.first.tokens.end);
    if t.lower(end) == "of" || t.is_hyphen(end) {
        return false;
    }
    let hurt = (end..end + 6).take_while(|&at| t.is(at, Kind::Word)).any(|at| FATES.contains(&t.lower(at)));
    hurt || deed_before(t, start).is_some() || t.precedes(start, &["at", "least"])
}

/// A number without a noun: after a qualifier, before a verb, with thousands, not like a year or a name.
fn is_bare_quantity(t: &Tokens, figure: &Figure, start: usize, end: usize) -> bool {
    let qualified = context::qualifier(t, start, end).is_some();
    let part = t.lower(end) == "of" && (!figure.first.words || figure.first.value > 10_000)
        || t.follows(end, &["out", "of"]);
    if t.before(start, 1) == "of" && COMPANIES.contains(&t.before(start, 2)) {
        return true;
    }
    if is_in_list(t, start, end) || is_left_over(t, figure, start, end) || is_score(t, start, end) {
        return true;
    }
    let end = end + usize::from(figure.first.words && matches!(t.lower(end), "more" | "others"));
    let verb = matches!(t.lower(end), "were" | "was" | "are" | "have" | "had" | "is" | "per");
    if figure.first.words {
        let hurt = verb && (end..end + 4).any(|at| FATES.contains(&t.lower(at)));
        let more = figure.tokens.end < end && verb;
        let alone = start == 0 || t.is(start - 1, Kind::Mark);
        let clause = verb && t.before(start, 1) == "that"
            || matches!(t.before(start, 1), "whom" | "which") && t.before(start, 2) == "of"
            || t.follows(end, &["so", "far"])
            || t.precedes(start, &["there", "were"]) && t.lower(end) != "of";
        let ended = t.is(end, Kind::Mark)
            && figure.first.value >= 2_000
            && (counts(t.before(start, 1))
                || t.precedes(start, &["instead", "of"])
                || t.precedes(start, &["hopes", "for"])
                || t.precedes(start, &["rather", "than"])
                || t.precedes(start, &["out", "of"]));
        let ended = ended || counts(t.before(start, 1)) && matches!(t.lower(end), "who" | "that");
        let some =
            clause || ended || verb && alone || is_some_of(t, start) || is_part_of_them(t, figure.tokens.end);
        let change = t.precedes(start, &["up", "from"]) || t.precedes(start, &["down", "from"]);
        return figure.last.is_some()
            || hurt
            || more
            || some
            || part
            || change
            || (qualified && !t.is(end, Kind::Mark));
    }
    let digits = t.lower(start);
    if like_year(t, start) && figure.last.is_none() && !qualified {
        return false;
    }
    let before = t.before(start, 1);
    let named =
        start > 1 && t.is(start - 1, Kind::Word) && t.capital(start - 1) && t.is(start - 2, Kind::Word);
    // "At 5.2" is no time of day, "at 5.20" may be.
    let tenths = digits.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 1);
    let clock = before == "at" && figure.first.value <= 24_000 && !tenths && !is_put_at(t, start);
    let spread = before == "between" && figure.last.is_some();
    let rate = matches!(t.lower(end), "a" | "an" | "per")
        && matches!(t.lower(end + 1), "hour" | "day" | "week" | "month" | "year" | "head");
    let hour = digits
        .split_once('.')
        .is_some_and(|(hour, minutes)| minutes.len() == 2 && hour.len() <= 2 && minutes < "60");
    let o_clock = hour
        && matches!(
            before,
            "by" | "from" | "to" | "until" | "till" | "after" | "before" | "around" | "about"
        );
    let decimal = digits.contains('.') && !clock && !o_clock && before != "version";
    let kinds = t.capital(end) && matches!(t.lower(end + 1), "," | "and") && number::opens(t, end + 2);
    let told = verb
        || part
        || spread
        || rate
        || decimal
        || kinds
        || digits.contains(',')
        || ((BARE.has(before) || COUNTING.has(before)) && !clock);
    qualified || (!named && told)
}

/// "Six teams from Birjand and two from Zahedan": what was counted before is counted on.
fn is_in_list(t: &Tokens, start: usize, end: usize) -> bool {
    const FAR: usize = 24;
    const LINKS: &[&str] =
        &["from", "in", "by", "at", "who", "for", "near", "with", "against", "were", "had", "are"];
    let joined = matches!(t.before(start, 1), "," | "and" | ":" | ";" | "them" | "whom" | "including");
    let counts =
        |at: usize| number::opens(t, at) && number::read(t, at).is_some_and(|number| number.value > 1_000);
    let before =
        (start.saturating_sub(FAR)..start).rev().take_while(|&at| !matches!(t.lower(at), "." | "!" | "?"));
    joined
        && t.list_head(start) == start
        && LINKS.contains(&t.lower(end))
        && !like_year(t, start)
        && !number::opens(t, end + 1)
        && before.into_iter().any(counts)
}

/// "Today I have two.", "from nine days to two": what is counted was said before.
fn is_left_over(t: &Tokens, figure: &Figure, start: usize, end: usize) -> bool {
    #[rustfmt::skip]
    const HAVING: &[&str] = &["have", "has", "had", "are", "use", "used", "need", "needs", "got", "left", "brings", "fetches"];
    const FAR: usize = 14;
    let closed = end >= t.len() || matches!(t.lower(end), "." | "," | ";" | "”" | "\"" | "!" | "?" | "—");
    let fell = t.before(start, 1) == "to"
        && !start.checked_sub(2).is_some_and(|at| number::opens(t, at))
        && (3..FAR).any(|back| t.before(start, back) == "from")
        || t.before(start, 1) == "to" && matches!(t.before(start, 2), "tally" | "total" | "toll" | "number");
    figure.first.words
        && figure.first.value > 1_000
        && closed
        && (HAVING.contains(&t.before(start, 1)) || fell)
}

/// "Put on 112 for the sixth wicket", "Turi’s 71 came off 60 balls", "chasing 189", and the numbers of a line of scores.
fn is_score(t: &Tokens, start: usize, end: usize) -> bool {
    static MADE: List = List::words("came off was included contained gave took helped lifted ended");
    static REACHED: List = List::words("put ended finished closed declared stood");
    let (before, two) = (t.before(start, 1), t.before(start, 2));
    let scores = t.follows(0, &["brief", "scores"]) || t.follows(0, &["scores", ":"]);
    let digits = t.is(start, Kind::Number);
    digits
        && (scores
            || before == "s" && matches!(two, "’" | "'") && MADE.has(t.lower(end))
            || before == "on" && REACHED.has(two)
            || matches!(before, "chasing" | "chase"))
}

fn like_year(t: &Tokens, start: usize) -> bool {
    let digits = t.lower(start);
    digits.len() == 4 && ["13", "14", "19", "20"].iter().any(|century| digits.starts_with(century))
}

/// "Put the toll at 12": no time of day.
fn is_put_at(t: &Tokens, start: usize) -> bool {
    #[rustfmt::skip]
    const TOLLS: &[&str] = &[
        "toll", "number", "count", "tally", "total", "figure", "stands", "stood", "estimated", "capped", "put",
        "dead", "injured", "wounded", "killed", "remains", "remained",
    ];
    TOLLS.contains(&t.before(start, 2))
}

fn counts(verb: &str) -> bool {
    COUNTING.has(verb) || COUNTING_WORDS.has(verb)
}

/// Verbs behind which a number in words that ends its clause is what was counted: "the office counted sixty".
static COUNTING: List = List::words(
    "\
    counted counts totalled totaled reached lost sold bought carries carried makes made earns takes took \
    needs needed wanted found employs employed",
);

/// The same of number words alone: "killed sixty", where digits have a rule of their own.
static COUNTING_WORDS: List = List::words("killed wounded injured arrested sign signed");

/// "Of 45 looms, six are working", "of eight lutes that he sent by road, three arrived".
fn is_some_of(t: &Tokens, start: usize) -> bool {
    const FAR: usize = 14;
    let of = |back: usize| {
        let opens = start == back || start > back && t.is(start - back - 1, Kind::Mark);
        t.before(start, back) == "of" && opens && number::read(t, start - back + 1).is_some()
    };
    t.before(start, 1) == "," && (3..FAR).any(of)
}

/// "Three of her 11 acres", "two of the valley’s clinics", "four of them".
fn is_part_of_them(t: &Tokens, end: usize) -> bool {
    #[rustfmt::skip]
    const WHOLES: &[&str] = &[
        "them", "the", "those", "these", "his", "her", "its", "their", "our", "my", "whom", "which",
    ];
    t.lower(end) == "of" && WHOLES.contains(&t.lower(end + 1))
}

/// What two of are an idiom ("two countries"), and more are counted.
const NEIGHBOURS: &[&str] =
    &["countries", "neighbours", "neighbors", "nations", "governments", "capitals", "states"];

/// Those of whom "a family of seven" counts the members.
const COMPANIES: &[&str] = &[
    "family",
    "group",
    "team",
    "crew",
    "squad",
    "gang",
    "party",
    "panel",
    "delegation",
    "mother",
    "father",
    "parents",
    "household",
    "convoy",
    "contingent",
    "batch",
    "widow",
];

/// Words before a number without a noun that still tell a quantity: "the toll reached 32".
static BARE: List = List::words(
    "\
    received receives make him her me them to is was were are of at by from with and had has have hit \
    reaching exceeded exceeding totalling numbered only just against versus than for including leaving \
    left another further scored recorded gained voted measured measuring brings brought despite unbeaten \
    maybe perhaps costs cost fetches fetched earned totals numbers carry give gives gave paid pays pay get \
    gets got want wants charge charges charged ask asks asked offered offers buys buy need saw freed \
    rescued seized top tops topped exceed exceeds take sells holds held crossed crosses",
);
