//! Names of people that no list holds, found by what stands beside them: a role, an age, a verb of
//! saying, a given name. Also known people in other spellings. Decides nothing about identity.

use std::ops::Range;

use super::atoms::{Atom, Case, Gap};
use super::gazetteer::Gazetteer;
use super::lexicon;
use super::matcher::Entry;
use super::passage::{Known, Look, Passage};
use super::spelling::Heard;
use crate::facts::{ActorKind, Rule};
use crate::hash::{OwnMap, OwnSet};
use crate::hijri;
use crate::list::List;

/// A name of a person in a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    /// Atoms of the name, without titles.
    pub(super) atoms: Range<usize>,
    /// What gave it away.
    pub(super) rule: Rule,
}

/// The most words of one person's name.
const LONGEST: usize = 6;

/// A name of a known person.
#[derive(Debug)]
struct Spelled {
    actor: usize,
    heard: Heard,
    /// Whether it is one word.
    single: bool,
}

/// Known people by the skeleton of each of their names.
#[derive(Debug, Default)]
pub(super) struct Spellings {
    by_skeleton: OwnMap<String, Vec<Spelled>>,
    /// How they open.
    openings: OwnSet<[char; 3]>,
}

impl Spellings {
    pub(super) fn new(gazetteer: &Gazetteer) -> Spellings {
        let mut spellings = Spellings::default();
        for (at, actor) in gazetteer.actors.iter().enumerate() {
            if actor.kind != ActorKind::Person {
                continue;
            }
            for name in &actor.names {
                let atoms = super::atoms::atoms(name);
                let keys: Vec<&str> = atoms.iter().map(|atom| atom.key.as_ref()).collect();
                let heard = Heard::new(&keys);
                if can_be_spelled(keys.first().copied().unwrap_or_default(), keys.len(), &heard) {
                    spellings.openings.extend(heard.opening());
                    let spelled = Spelled { actor: at, single: keys.len() == 1, heard };
                    spellings.by_skeleton.entry(spelled.heard.skeleton()).or_default().push(spelled);
                }
            }
        }
        spellings
    }

    /// The known person that a name of so many words spells, the first as given, if there is exactly one.
    pub(super) fn find(&self, first: &str, words: usize, heard: &Heard) -> Option<usize> {
        if !can_be_spelled(first, words, heard) {
            return None;
        }
        let candidates = self.by_skeleton.get(&heard.skeleton())?;
        let mut found =
            candidates.iter().filter(|name| name.single == (words == 1) && name.heard.is_same(heard));
        let first = found.next()?.actor;
        found.all(|other| other.actor == first).then_some(first)
    }
}

/// Whether a name is long enough to be known in another spelling.
fn can_be_spelled(first: &str, words: usize, heard: &Heard) -> bool {
    heard.is_telling() || words == 1 && first.len() >= 6
}

/// Known people in spellings that the gazetteer does not list, with their actor.
pub(super) fn respelled(passage: &Passage, known: &Known) -> Vec<(Range<usize>, usize)> {
    let mut found = Vec::new();
    let mut heard = Heard::default();
    for run in passage.runs() {
        let mut start = run.start;
        while start < run.end {
            let hit = respelled_at(passage, known, start..run.end, &mut heard);
            start = hit.as_ref().map_or(start + 1, |(atoms, _)| atoms.end);
            found.extend(hit);
        }
    }
    found
}

/// The longest name of a known person from an atom on, in another spelling.
fn respelled_at(
    passage: &Passage,
    known: &Known,
    run: Range<usize>,
    heard: &mut Heard,
) -> Option<(Range<usize>, usize)> {
    let mut hit = None;
    let start = run.start;
    heard.clear();
    for end in start + 1..=(start + LONGEST).min(run.end) {
        let key = passage.key(end - 1);
        heard.hear(key);
        let elsewhere = heard.opening().is_some_and(|opening| !known.people.openings.contains(&opening));
        if elsewhere || passage.holds_actor(end - 1, known, |_| true) {
            break;
        }
        let inside = (start..end).any(|at| is_in_longer_name(passage, at, &(start..end)));
        let alone = end == start + 1 && (passage.held[start].is_some() || lexicon::is_given(key));
        if let Some(actor) =
            known.people.find(passage.key(start), end - start, heard).filter(|_| !inside && !alone)
        {
            hit = Some((start..end, actor));
        }
    }
    hit
}

/// "Ismail Khan" in "Dera Ismail Khan".
fn is_in_longer_name(passage: &Passage, at: usize, atoms: &Range<usize>) -> bool {
    passage.held[at].is_some_and(|hit| {
        let whole = &passage.hits[hit].atoms;
        whole.start < atoms.start || whole.end > atoms.end
    })
}

/// People named in a passage, in order.
pub(super) fn people(passage: &Passage, known: &Known) -> Vec<Person> {
    let mut people = Vec::new();
    if passage.headline {
        return people;
    }
    for run in passage.runs() {
        let looks = passage.looks(run);
        people.extend(delegate(passage, run));
        for core in cores(run, looks) {
            if let Some(person) = person(passage, known, (run, looks), core, &people) {
                people.push(person);
            }
        }
    }
    people
}

/// "LAILA AMINI (Pakistan) said": how records of the United Nations print who speaks.
fn delegate(passage: &Passage, run: &Range<usize>) -> Option<Person> {
    let hit = passage.held.get(run.end).copied().flatten().map(|hit| &passage.hits[hit])?;
    let country = hit.entries.iter().any(|entry| matches!(entry, Entry::Country(_)));
    let closed = passage.gap(run.end) == Gap::Open && passage.gap(hit.atoms.end) == Gap::Close;
    let shouted = |at: usize| {
        let atom = &passage.atoms[at];
        passage.held[at].is_none()
            && (atom.case == Case::Upper || !atom.is_name())
            && !lexicon::is_body(&atom.key)
    };
    let start = run.clone().find(|&at| !lexicon::is_role(passage.key(at)))?;
    let atoms = start..run.end;
    // "WHEAT PRICES (Pakistan) rose": who is no one speaks.
    let speaks = (hit.atoms.end..hit.atoms.end + 3).any(|at| {
        passage.atoms.get(at).is_some_and(|atom| lexicon::is_saying(&atom.key) || atom.key == "speaking")
    });
    (country && closed && speaks && (2..=4).contains(&atoms.len()) && atoms.clone().all(shouted))
        .then_some(Person { atoms, rule: Rule::ActorNameRole })
}

/// Stretches of a run that could be names: words that look like nothing else.
fn cores(run: &Range<usize>, looks: &[Look]) -> Vec<Range<usize>> {
    let mut cores = Vec::new();
    let mut start = None;
    for (at, look) in looks.iter().chain([&Look::Plain]).enumerate() {
        match (look, start) {
            (Look::Name, None) => start = Some(at),
            (Look::Name, Some(_)) | (_, None) => {}
            (_, Some(first)) => {
                cores.push(run.start + first..run.start + at);
                start = None;
            }
        }
    }
    cores
}

/// "Laila Amini" of "Minister of Culture Laila Amini".
fn without_field(passage: &Passage, core: Range<usize>) -> Range<usize> {
    let of = core.start.checked_sub(2).filter(|_| passage.goes_on(core.start));
    let field = of.is_some_and(|role| {
        matches!(passage.key(role + 1), "of" | "for")
            && passage.goes_on(role + 1)
            && matches!(
                passage.key(role),
                "minister" | "ministry" | "secretary" | "department" | "director" | "directorate"
            )
    });
    let first = passage.key(core.start);
    if field && core.len() > 2 && !lexicon::is_given(first) { core.start + 1..core.end } else { core }
}

fn person(
    passage: &Passage,
    known: &Known,
    (run, looks): (&Range<usize>, &[Look]),
    core: Range<usize>,
    before: &[Person],
) -> Option<Person> {
    let core = without_field(passage, core);
    let look_at = |at: usize| at.checked_sub(run.start).and_then(|at| looks.get(at)).copied();
    let before_core = core.start.checked_sub(1).and_then(look_at);
    let after_core = look_at(core.end);
    let part_of_more = matches!(before_core, Some(Look::Thing | Look::Body | Look::Outlet))
        || matches!(after_core, Some(Look::Thing | Look::Body | Look::Outlet));
    if part_of_more || !could_be_person(passage, &core) || is_place_by_context(passage, &core) {
        return None;
    }
    if core.len() == 1 && is_adverb(passage, core.start) || is_credit(passage, core.start) {
        return None;
    }
    let rule = by_role_before(passage, known, &core, before_core)
        .or_else(|| by_apposition(passage, &core))
        .or_else(|| by_role_and_comma(passage, &core))
        .or_else(|| by_saying(passage, &core))
        .or_else(|| by_given_name(passage, &core))
        .or_else(|| by_life(passage, &core))
        .or_else(|| by_neighbour(passage, &core, before))?;
    Some(Person { atoms: with_honorific(passage, core), rule })
}

/// "Haji Qadir", "Mullah Yaqoob": of one word, a name is not used without.
fn with_honorific(passage: &Passage, core: Range<usize>) -> Range<usize> {
    static HONORIFICS: List = List::words(
        "haji hajji mullah mulla maulvi mawlawi mawlavi molvi maulana qari ustad sheikh mufti malik bibi sardar baba",
    );
    let before = core.start.checked_sub(1).filter(|_| core.len() == 1 && passage.goes_on(core.start));
    let honorific = before.filter(|&at| {
        passage.gap(core.start) == Gap::Space
            && passage.atoms[at].is_name()
            && HONORIFICS.has(passage.key(at))
    });
    honorific.unwrap_or(core.start)..core.end
}

/// "(AP Photo/Kamran Ashtari)", "© Wali Shayan": who took the picture.
fn is_credit(passage: &Passage, start: usize) -> bool {
    let before = passage.text[..passage.atoms[start].range.start].trim_end();
    before.ends_with(['/', '©'])
        || ["Photo by", "Photograph:", "Photo:", "Picture:", "Image:", "Images by"]
            .iter()
            .any(|credit| before.ends_with(credit))
}

fn could_be_person(passage: &Passage, core: &Range<usize>) -> bool {
    let first = &passage.atoms[core.start];
    let letters: usize = passage.atoms[core.clone()].iter().map(|atom| atom.key.chars().count()).sum();
    let initials = passage.printed(&(core.start..core.start + 1)).contains('.');
    let acronym = first.case == Case::Upper && first.key.len() > 2 && !initials;
    let shouted = core.len() == 1 && first.case == Case::Upper;
    let digits = passage.printed(core).contains(|letter: char| letter.is_numeric());
    let god = core.len() == 1 && first.key == "allah";
    // "Bahman, a nurse, said" and "Mehr said" are people.
    let speaks = passage.atoms.get(core.end).is_some_and(|atom| lexicon::is_saying(&atom.key))
        || passage.gap(core.end) == Gap::Comma && matches!(passage.key(core.end), "a" | "an" | "who");
    let month = core.len() == 1 && !speaks && hijri::MONTHS.iter().any(|(name, _)| *name == first.key);
    core.len() <= LONGEST
        && !god
        && !month
        && !digits
        && letters > 2
        && !acronym
        && !shouted
        && first.is_name()
}

/// "Separately, police chief ..." names nobody.
fn is_adverb(passage: &Passage, at: usize) -> bool {
    let key = passage.key(at);
    passage.atoms[at].first && key.ends_with("ly") && key.len() > 5 && !lexicon::is_given(key)
}

/// "Sultan Khel": a place, if nothing tells otherwise.
fn ends_in_settlement(passage: &Passage, core: &Range<usize>) -> bool {
    core.len() > 1 && lexicon::ends_settlement(passage.key(core.end - 1))
}

/// "in Nerkh", "Nerkh district", "in Sultan Khel".
fn is_place_by_context(passage: &Passage, core: &Range<usize>) -> bool {
    let locative = matches!(
        passage.key_before(core.start),
        "in" | "at"
            | "near"
            | "outside"
            | "around"
            | "across"
            | "throughout"
            // "Goth Haji Umar": a village.
            | "goth"
            | "killi"
            | "kili"
            | "basti"
            | "mauza"
            | "chak"
    );
    let given = lexicon::is_given(passage.key(core.start)) && core.len() > 1;
    let thing_behind = passage.goes_on(core.end)
        && passage.atoms[core.end].case == Case::Lower
        && (lexicon::is_thing(passage.key(core.end))
            || matches!(
                passage.key(core.end),
                "villages" | "districts" | "areas" | "provinces" | "valleys" | "towns"
            ));
    let given = given && !ends_in_settlement(passage, core);
    (locative && passage.gap(core.start) == Gap::Space && !given) || thing_behind
}

fn by_role_before(
    passage: &Passage,
    known: &Known,
    core: &Range<usize>,
    before_core: Option<Look>,
) -> Option<Rule> {
    let at = core.start;
    let joined = passage.goes_on(at) && passage.gap(at) == Gap::Space;
    let role = at > 0 && lexicon::is_role(passage.key(at - 1));
    if joined && (role || before_core == Some(Look::Role)) {
        let rank = passage.atoms[at - 1].case == Case::Upper
            && lexicon::is_rank(passage.key(at - 1))
            && passage.key(core.start) != "house";
        let telling = core.len() > 1 || rank || role && !is_plural_role(passage.key(at - 1));
        return (telling && !is_number_word(passage, core)).then_some(Rule::ActorRoleName);
    }
    // "61-year-old Khal Bibi", "Gen. (retd) Harbans Lal".
    let old = joined && at > 1 && passage.key(at - 1) == "old" && passage.gap(at - 1) == Gap::Hyphen;
    let retired = at > 1
        && passage.gap(at) == Gap::Close
        && matches!(passage.key(at - 1), "retd" | "retired" | "r")
        && lexicon::is_role(passage.key(at - 2));
    // "FBR Member (Operations) Tahira Mehmood".
    let bracket = (2..=4).find(|&back| at > back && passage.gap(at - back + 1) == Gap::Open);
    let posted = passage.gap(at) == Gap::Close
        && core.len() > 1
        && bracket.is_some_and(|back| lexicon::is_role(passage.key(at - back)));
    if (old || retired || posted) && !is_number_word(passage, core) {
        return Some(Rule::ActorRoleName);
    }
    // "the World Health Organization’s Anna Weber".
    let of_body = at > 0
        && core.len() > 1
        && passage.atoms[at - 1].possessive
        && passage.gap(at) == Gap::Space
        && (lexicon::is_body(passage.key(at - 1))
            || passage.holds_actor(at - 1, known, |kind| kind != ActorKind::Person));
    if of_body {
        return Some(Rule::ActorRoleName);
    }
    // "the president, Recep Tayyip Erdoğan", "her colleagues at the institute, Anne Weber".
    let after_comma = matches!(passage.gap(at), Gap::Comma | Gap::Other) && core.len() > 1;
    (after_comma && passage.gap(at) == Gap::Comma && has_role_in_clause(passage, at))
        .then_some(Rule::ActorRoleName)
}

/// "Minister One" is no person.
fn is_number_word(passage: &Passage, core: &Range<usize>) -> bool {
    core.len() == 1
        && (lexicon::is_ordinary(passage.key(core.start)) || lexicon::is_thing(passage.key(core.start)))
}

fn is_plural_role(key: &str) -> bool {
    key.ends_with('s') && !matches!(key, "mrs" | "ms")
}

/// Whether a role stands in the words before a comma.
fn has_role_in_clause(passage: &Passage, comma: usize) -> bool {
    const REACH: usize = 9;
    let mut at = comma;
    for _ in 0..REACH {
        let Some(before) = at.checked_sub(1) else { return false };
        at = before;
        let key = passage.key(at);
        if lexicon::is_role(key) {
            return true;
        }
        if lexicon::is_saying(key) || passage.atoms[at].first || !passage.atoms[at].is_joined() {
            return false;
        }
    }
    false
}

/// "Its secretary, X, said", "said the guard, X.": a role right before a comma, the name alone behind it.
fn by_role_and_comma(passage: &Passage, core: &Range<usize>) -> Option<Rule> {
    const REACH: usize = 5;
    let role = core.start.checked_sub(1).filter(|_| passage.gap(core.start) == Gap::Comma)?;
    let closed = passage.atoms.get(core.end).is_none_or(|next| !next.is_joined());
    let plain = passage.atoms[role].case == Case::Lower
        && lexicon::is_role(passage.key(role))
        && !is_plural_role(passage.key(role));
    if !closed
        || !plain
        || passage.atoms[core.end - 1].possessive
        || lexicon::is_ordinary(passage.key(core.start))
    {
        return None;
    }
    let mut before = (role.saturating_sub(REACH)..role).rev();
    let joined = |at: usize| passage.atoms[at + 1].is_joined();
    let led =
        before.find(|&at| !joined(at) || is_determiner(passage.key(at)) || passage.atoms[at].possessive)?;
    joined(led).then_some(Rule::ActorNameRole)
}

fn is_determiner(key: &str) -> bool {
    matches!(key, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "our" | "one" | "another")
}

/// "X, an analyst", "X, who", "X, 19,", "X, the head of", "X (45)".
fn by_apposition(passage: &Passage, core: &Range<usize>) -> Option<Rule> {
    let next = passage.atoms.get(core.end)?;
    if passage.atoms[core.end - 1].possessive || !matches!(next.gap, Gap::Comma | Gap::Open) {
        return None;
    }
    if core.len() == 1 && lexicon::is_ordinary(passage.key(core.start)) {
        return None;
    }
    let now = usize::from(matches!(next.key.as_ref(), "now" | "then") && passage.goes_on(core.end + 1));
    let number = |atom: &Atom| atom.case == Case::Number && atom.key.len() <= 2;
    let years = passage.atoms.get(core.end + now).is_some_and(number);
    let aged = years && is_clause_end(passage, core.end + now + 1) || next.key == "aged";
    let who = next.gap == Gap::Comma && matches!(next.key.as_ref(), "who" | "whose");
    let role = next.gap == Gap::Comma && opens_role(passage, core.end);
    // "Minky Worden, of Human Rights Watch", "X, as saying".
    let of_body =
        next.gap == Gap::Comma && core.len() > 1 && next.key == "of" && is_body_behind(passage, core.end + 1);
    let quoted = next.gap == Gap::Comma && next.key == "as" && passage.key(core.end + 1) == "saying";
    (aged || who || role || of_body || quoted).then_some(Rule::ActorNameRole)
}

/// Whether a name in capitals stands here, behind "the" or without it.
fn is_body_behind(passage: &Passage, at: usize) -> bool {
    let name = at + usize::from(passage.key(at) == "the");
    passage.goes_on(name) && passage.atoms[name].is_name()
}

fn is_clause_end(passage: &Passage, at: usize) -> bool {
    passage.atoms.get(at).is_none_or(|atom| matches!(atom.gap, Gap::Comma | Gap::Close))
}

/// Whether the words from here to the next comma name a role or an age.
fn opens_role(passage: &Passage, start: usize) -> bool {
    const REACH: usize = 12;
    let opener = passage.key(start);
    let article = matches!(opener, "a" | "an" | "the" | "one" | "another" | "his" | "her" | "their" | "its");
    let mut owned = false;
    for at in start..(start + REACH).min(passage.atoms.len()) {
        let atom = &passage.atoms[at];
        if at > start && !atom.is_joined() {
            return false;
        }
        let key = atom.key.as_ref();
        // "Bujar Hoxha, Save the Children’s country director".
        owned |= at > start && passage.atoms[at - 1].possessive;
        if lexicon::is_role(key)
            && (at == start || article || owned || lexicon::is_role_part(opener) || at < start + 4)
        {
            return true;
        }
        if key == "old" && passage.key_before(at) == "year" {
            return true;
        }
        let verb = lexicon::is_saying(key)
            || matches!(key, "is" | "was" | "has" | "had" | "are" | "were" | "which" | "where");
        if verb || matches!(key, "and" | "but") && !article {
            return false;
        }
    }
    false
}

/// "X said", "said X", "according to X", "told X" names a hearer and no speaker.
fn by_saying(passage: &Passage, core: &Range<usize>) -> Option<Rule> {
    let possessive = passage.atoms[core.end - 1].possessive;
    let behind = passage.goes_on(core.end) && !possessive && lexicon::is_saying(passage.key(core.end));
    let before = passage.key_before(core.start);
    let joined = passage.gap(core.start) == Gap::Space;
    let ends_clause = passage.atoms.get(core.end).is_none_or(|next| !next.is_joined());
    let said_before = joined && matches!(before, "said" | "says" | "added") && ends_clause && !possessive;
    let according = joined
        && before == "to"
        && core.start > 1
        && passage.key(core.start - 2) == "according"
        && (ends_clause || core.len() > 1)
        && !possessive;
    // "Said X of the group Y."
    let said_for = joined
        && before == "said"
        && core.len() > 1
        && !possessive
        && matches!(passage.key(core.end), "of" | "from" | "at" | "in" | "with");
    // "One of them, Raihana, denied that."
    let aside = passage.gap(core.start) == Gap::Comma
        && passage.gap(core.end) == Gap::Comma
        && !possessive
        && lexicon::is_saying(passage.key(core.end));
    let speaks = behind || said_before || said_for || according || aside;
    let single = core.len() == 1;
    let opens = passage.atoms[core.start].first;
    let key = passage.key(core.start);
    let telling = !single || lexicon::is_given(key) || !opens && !lexicon::is_ordinary(key);
    // "His name is Pouria Vosoughi."
    if joined && !single && before == "is" && core.start > 1 && passage.key(core.start - 2) == "name" {
        return Some(Rule::ActorNameRole);
    }
    let named = joined && !single && before == "as" && is_naming(passage.key_before(core.start - 1));
    if named {
        return Some(Rule::ActorNameRole);
    }
    let speaks = speaks || !single && !possessive && speaks_for(passage, core);
    (speaks && telling).then_some(Rule::ActorSpeaks)
}

/// "Named as X", "identified as X".
fn is_naming(key: &str) -> bool {
    matches!(key, "named" | "identified")
}

/// "X of the group Y said".
fn speaks_for(passage: &Passage, core: &Range<usize>) -> bool {
    const REACH: usize = 13;
    let alone = !passage.goes_on(core.start)
        || matches!(passage.key(core.start - 1), "and" | "but" | "while" | "as" | "that");
    alone
        && passage.goes_on(core.end)
        && matches!(passage.key(core.end), "of" | "from" | "with" | "at")
        && (core.end + 2..core.end + REACH)
            .take_while(|&at| {
                // Initials in brackets stand between: "of the Trade Authority (TA) said".
                passage.atoms.get(at).is_some_and(|atom| {
                    atom.is_joined() || matches!(atom.gap, Gap::Open | Gap::Close | Gap::Comma)
                })
            })
            .any(|at| {
                let key = passage.key(at);
                matches!(key, "said" | "says" | "told" | "added" | "argues" | "argued" | "warns" | "warned")
                    || matches!(key, "complained" | "thinks" | "believes" | "notes" | "noted" | "insists")
            })
}

fn by_given_name(passage: &Passage, core: &Range<usize>) -> Option<Rule> {
    let key = passage.key(core.start);
    let opens = lexicon::is_given(key)
        || key.starts_with("abdul")
        || key.ends_with("ullah") && key.len() > 7
        || lexicon::is_also_name(key);
    let inside = core.clone().skip(1).any(|at| {
        let key = passage.key(at);
        lexicon::is_given(key) && passage.gap(at) == Gap::Space || is_honorific(key) || key.ends_with("ullah")
    });
    let storm = is_storm(key);
    let opens =
        opens || inside && !storm && !passage.atoms[core.start].possessive && !lexicon::ends_settlement(key);
    (core.len() > 1 && opens && !ends_in_settlement(passage, core)).then_some(Rule::ActorGivenName)
}

/// "Marghalara Hotak teaches in Herat", "Laleh Vosoughi lives in Lyon": two or three unknown words that open a
/// sentence and do what people do, and neither firms nor storms.
fn by_life(passage: &Passage, core: &Range<usize>) -> Option<Rule> {
    static LIFE: List = List::words(
        "\
        teaches taught lives lived works worked studies studied fled married grew walked walks sat sits smiled laughed laughs \
        shrugged shrugs sighed nodded wept hopes wants wanted remembers knows knew earns spends chairs edits farms dreams \
        waits feels felt speaks spoke reckons wonders worries agrees disagrees weaves cooks bakes repairs sews writes reads \
        doubts disputes",
    );
    let next = core.end;
    let does =
        passage.goes_on(next) && passage.atoms[next].case == Case::Lower && LIFE.has(passage.key(next));
    let whole = (2..=3).contains(&core.len())
        && passage.atoms[core.start].first
        && !passage.atoms[core.end - 1].possessive
        && core.clone().all(|at| passage.atoms[at].case == Case::Capital && passage.key(at).len() > 2);
    (whole && does && !is_storm(passage.key(core.start)) && !ends_in_settlement(passage, core))
        .then_some(Rule::ActorSpeaks)
}

/// "Storm Hana", "Cyclone Shah".
pub(super) fn is_storm(key: &str) -> bool {
    matches!(key, "storm" | "hurricane" | "cyclone" | "typhoon" | "tropical")
}

/// What a name of the region ends in: "Zar Bibi", "Mehmood Khan".
fn is_honorific(key: &str) -> bool {
    matches!(key, "bibi" | "khan" | "jan" | "begum" | "khatun" | "agha" | "singh" | "kaur" | "lal" | "kumar")
}

/// "X and Y", where X is a person.
fn by_neighbour(passage: &Passage, core: &Range<usize>, before: &[Person]) -> Option<Rule> {
    let last = before.last()?;
    let apart = core.start - last.atoms.end;
    let and = apart == 1 && passage.key(core.start - 1) == "and" && passage.atoms[core.start].is_joined();
    let listed = apart == 0 && passage.gap(core.start) == Gap::Comma;
    (core.len() > 1 && (and || listed) && !ends_in_settlement(passage, core)).then_some(last.rule)
}
