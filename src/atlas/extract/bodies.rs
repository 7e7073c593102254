//! Names of organisations that no list holds: by their head word ("Ministry of …", "… Institute"), by a
//! noun beside them ("the think tank …"), and long names with initials in brackets; organs of states besides.
//! Decides nothing about identity.

use std::cmp::Reverse;
use std::ops::Range;

use super::atoms::{Atom, Case, Gap};
use super::body::Body;
use super::dates;
use super::lexicon;
use super::matcher::Entry;
use super::passage::{Known, Look, Passage};
use super::state::state_bodies;
use crate::facts::{ActorKind, Rule};
use crate::order;

/// A long name and its initials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Acronym {
    /// Atoms of the long name.
    pub(super) long: Range<usize>,
    /// The atom of the short one.
    pub(super) short: usize,
}

/// Organisations named in a passage, in order, none over another.
pub(super) fn bodies(passage: &Passage, known: &Known) -> Vec<Body> {
    let mut bodies = state_bodies(passage, known);
    if passage.headline {
        return bodies;
    }
    for run in passage.runs() {
        let looks = passage.looks(run);
        bodies.extend(by_head(passage, known, run, looks));
        bodies.extend(by_noun(passage, run, looks));
        bodies.extend(by_first_word(passage, run));
        bodies.extend(bank(passage, run));
        bodies.extend(radio(passage, run));
        bodies.extend(consulate(passage, run));
    }
    order::sort_by_key(&mut bodies, |body| (body.atoms.start, Reverse(body.atoms.end)));
    let mut end = 0;
    bodies.retain(|body| {
        let free = body.atoms.start >= end;
        if free {
            end = body.atoms.end;
        }
        free
    });
    bodies
}

/// By head word: the longest name in the run around its last head.
fn by_head(passage: &Passage, known: &Known, run: &Range<usize>, looks: &[Look]) -> Option<Body> {
    let at = looks.iter().rposition(|&look| matches!(look, Look::Body | Look::Outlet))?;
    let head = run.start + at;
    if looks.get(at + 1).is_some_and(|&look| look == Look::Thing) || passage.atoms[head].case == Case::Lower {
        return None;
    }
    let outlet = looks[at] == Look::Outlet;
    // "Laila Amini Deccan Herald": a byline run together.
    let listed = |start: &usize| known.is_outlet_name(passage.printed(&(*start..head + 1)));
    let listed = (run.start + 1..head).rev().take(LONGEST_BEFORE).find(listed).filter(|_| outlet);
    let start = listed.unwrap_or_else(|| body_start(passage, known, run, head));
    let company = lexicon::is_company(passage.key(head));
    // "Directorate General of Shipping".
    let general = passage.key(head) == "directorate"
        && passage.key(head + 1) == "general"
        && passage.goes_on(head + 1)
        && passage.key(head + 2) == "of";
    let behind = head + 1 + usize::from(general);
    let end = behind + if company { 0 } else { of_phrase(passage, known, behind) };
    let end = if end == head + 1 { seat_behind(passage, known, head) } else { end };
    let atoms = start..end;
    if !is_body_name(passage, known, &atoms, head, outlet) {
        return None;
    }
    let kind = if outlet { ActorKind::Organisation } else { kind(passage, &atoms) };
    let hides = outlet || kind == ActorKind::ArmedGroup;
    Some(Body { atoms, kind, rule: Rule::ActorBody, hides, of: None })
}

/// "Ambedkar University Delhi": behind the end of a name that a place may close.
fn seat_behind(passage: &Passage, known: &Known, head: usize) -> usize {
    let next = head + 1;
    let teaches = matches!(passage.key(head), "university" | "polytechnic" | "institute");
    let place = passage.goes_on(next)
        && passage.gap(next) == Gap::Space
        && passage.atoms[next].is_name()
        && passage.held[next].is_some_and(|hit| passage.hits[hit].atoms == (next..next + 1))
        && !passage.holds_actor(next, known, |_| true);
    let closes = !passage.goes_on(next + 1) || !passage.atoms[next + 1].is_name();
    if teaches && place && closes && passage.gap(head) == Gap::Space { next + 1 } else { next }
}

/// Goes left from the head while the words belong to the name.
fn body_start(passage: &Passage, known: &Known, run: &Range<usize>, head: usize) -> usize {
    let ruled = |at: usize| {
        passage.holds_actor(at, known, |kind| matches!(kind, ActorKind::Government | ActorKind::ArmedGroup))
    };
    // The "i" of "Quaid-i-Azam University" is no "I".
    let function = |at: usize| passage.atoms[at].is_name() && lexicon::is_function(passage.key(at));
    // "The NGO Something Foundation": what it is, not what it is called.
    let label = |at: usize| matches!(passage.key(at), "ngo" | "ngos");
    // "Commander Peshawar Corps", "Chairman Gwadar Port Authority".
    let titled = |at: usize| {
        let title = matches!(
            passage.key(at),
            "commander" | "chairman" | "secretary" | "registrar" | "director" | "commissioner" | "member"
        );
        title && at == run.start && !passage.atoms[at].possessive && at + 1 < head
    };
    let belongs = |at: &usize| !ruled(*at) && !function(*at) && !label(*at) && !titled(*at);
    let start = (run.start..head).rev().take_while(belongs).last().unwrap_or(head);
    let start = members_before(passage, known, start).unwrap_or(start);
    let start = field_before(passage, known, start, head).unwrap_or(start);
    // "All India Rice Exporters’ Association".
    let all = start.checked_sub(1).filter(|&at| passage.key(at) == "all" && passage.goes_on(start));
    let start =
        all.filter(|&at| passage.atoms[at].is_name() && passage.held[start].is_some()).unwrap_or(start);
    // "Sistan and Baluchestan Police Command": the place is one.
    let place = passage.held[start].map(|hit| passage.hits[hit].atoms.start).filter(|&first| first < start);
    place.unwrap_or(start)
}

/// Words left of a name's first that belong to it, at most.
const LONGEST_BEFORE: usize = 5;

/// Whether a word could be part of a field or a membership: no known actor, no role, no head of another name.
fn is_plain_name(passage: &Passage, known: &Known, at: usize) -> bool {
    let key = passage.key(at);
    // Not the outlets of these names, where the name goes on.
    let everyday = matches!(key, "national" | "independent" | "guardian" | "nation")
        && passage.goes_on(at + 1)
        && passage.atoms[at + 1].is_name();
    passage.atoms[at].is_name()
        && (everyday || !passage.holds_actor(at, known, |_| true))
        && !lexicon::is_given(key)
        && !lexicon::is_role(key)
        && !lexicon::is_body(key)
        && !lexicon::is_outlet(key)
        && !lexicon::is_function(key)
}

/// "Zaranj Dried Fruit Dealers’" of "… Union": those who are its members stand before it as its owners.
fn members_before(passage: &Passage, known: &Known, start: usize) -> Option<usize> {
    let owner = start.checked_sub(1).filter(|_| passage.gap(start) == Gap::Space)?;
    let atom = &passage.atoms[owner];
    // "Tiruppur Exporters’ Association", "Salt Commissioner’s Organisation".
    let office = atom.is_name() && lexicon::is_role(&atom.key);
    let several = office
        || atom.key.ends_with('s')
        || matches!(atom.key.as_ref(), "women" | "children" | "people" | "men");
    let plain = |at: &usize| {
        (is_plain_name(passage, known, *at) || *at == owner && office)
            && (*at == owner || !passage.atoms[*at].possessive)
    };
    if !atom.possessive || !several || passage.held[owner].is_some() || !plain(&owner) {
        return None;
    }
    let joined = |at: &usize| *at == owner || passage.gap(*at + 1) == Gap::Space;
    (start.saturating_sub(LONGEST_BEFORE)..start).rev().take_while(|at| plain(at) && joined(at)).last()
}

/// "Ports and" of "Iran’s Ports and Maritime Organization": one field in two words, where a "the" or an owner stands
/// before both.
fn field_before(passage: &Passage, known: &Known, start: usize, head: usize) -> Option<usize> {
    let and = start.checked_sub(1).filter(|&at| passage.key(at) == "and" && passage.goes_on(start))?;
    if !passage.goes_on(and) || passage.key(head).ends_with('s') && passage.key(head) != "corps" {
        return None;
    }
    let plain = |at: &usize| {
        let place = passage.held[*at].is_some() && !passage.holds_actor(*at, known, |_| true);
        let house = matches!(passage.key(*at), "majlis" | "parliament" | "senate");
        (is_plain_name(passage, known, *at) || place || house) && !passage.atoms[*at].possessive
    };
    // "Karachi Tools, Dies and Moulds Centre": commas between the parts, too.
    let joined = |at: &usize| matches!(passage.gap(*at + 1), Gap::Space | Gap::Comma);
    let first =
        (and.saturating_sub(LONGEST_BEFORE)..and).rev().take_while(|at| plain(at) && joined(at)).last()?;
    let before = first.checked_sub(1)?;
    let led = passage.key(before) == "the" || passage.atoms[before].possessive || passage.atoms[first].first;
    (led && (passage.gap(first) == Gap::Space || passage.atoms[first].first)).then_some(first)
}

/// Words of a field, at most: what goes on beyond is no name; keeps the search linear in any input.
const LONGEST_FIELD: usize = 24;

/// How many words behind a head belong to it: "of Refugees and Repatriation".
fn of_phrase(passage: &Passage, known: &Known, start: usize) -> usize {
    let head = passage.key_before(start);
    let joint = passage.key(start);
    // "University for Women", "Bank for Reconstruction" are whole names; in "a judgment of the Supreme Court on the
    // hills" and "an account at UCO Bank for the central bank" other things follow.
    let whole = passage.atoms.get(start + 1).is_some_and(Atom::is_name)
        && !passage.holds_actor(start + 1, known, |_| true);
    let takes = joint == "of"
        || whole
        || !matches!(head, "court" | "bank" | "police" | "university" | "group" | "senate" | "parliament");
    if !passage.goes_on(start) || !takes || !matches!(joint, "of" | "for" | "on" | "against" | "to") {
        return 0;
    }
    let mut at = start;
    let mut end = start;
    while at < start + LONGEST_FIELD && (passage.goes_on(at) || is_of_several(passage, at)) {
        let atom = &passage.atoms[at];
        let small = matches!(atom.key.as_ref(), "of" | "for" | "on" | "the" | "against" | "to" | "in");
        let title = lexicon::is_role(&atom.key) && !atom.key.ends_with('s') && !is_field(passage, at);
        if ends_of_phrase(passage, at, start) {
            break;
        }
        if atom.is_name() && !title && !lexicon::is_function(&atom.key) {
            // "Sistan and Baluchestan" is one place.
            let place =
                passage.held[at].map(|hit| &passage.hits[hit].atoms).filter(|atoms| atoms.start == at);
            end = place.map_or(at + 1, |atoms| atoms.end);
            at = end - 1;
        } else if !(small && atom.case == Case::Lower || joins(passage, known, at)) {
            break;
        }
        at += 1;
    }
    listed(passage, known, end).unwrap_or(end) - start
}

/// Whether what follows is no part of the name any more: "in Peshawar", "on June 12", "of the University of Tehran".
fn ends_of_phrase(passage: &Passage, at: usize, start: usize) -> bool {
    let key = passage.key(at);
    let next = at + 1;
    let is_place =
        |hit: usize| passage.hits[hit].entries.iter().any(|entry| matches!(entry, Entry::Place(_)));
    let place = key == "in" && passage.held.get(next).copied().flatten().is_some_and(is_place);
    // "The University of Salento in Lecce".
    let taught = key == "in"
        && matches!(passage.key_before(start), "university" | "college" | "academy" | "polytechnic");
    let other = key == "of"
        && at > start
        && passage.key(next) == "the"
        && lexicon::is_body(passage.key(next + 1))
        && !lexicon::is_weak_body(passage.key(next + 1));
    let day = dates::is_month_or_weekday(key) && passage.atoms[at].is_name();
    let until_day = matches!(key, "on" | "in" | "for")
        && (dates::is_weekday(passage.key(next)) || dates::is_month_word(passage.key(next)));
    let aside = key == "in" && passage.key(next) == "the";
    at > start && (place || taught || aside || other || day || until_day)
}

/// "Student" in "Organization for Student Affairs", "Justice" in "Court of Administrative Justice".
fn is_field(passage: &Passage, at: usize) -> bool {
    let next = passage.key(at + 1);
    let goes_on = passage.goes_on(at + 1) && passage.atoms[at + 1].is_name();
    matches!(next, "affairs" | "rights" | "welfare" | "protection" | "relations" | "services" | "development")
        && goes_on
        || passage.key(at) == "justice" && !goes_on
}

/// "Affairs" in "Center for Migrants’ Affairs".
fn is_of_several(passage: &Passage, at: usize) -> bool {
    let owner = at.checked_sub(1).map(|before| &passage.atoms[before]);
    let several = owner.is_some_and(|owner| owner.possessive && owner.is_name() && owner.key.ends_with('s'));
    several && passage.atoms.get(at).is_some_and(|atom| atom.is_joined() && atom.is_name())
}

/// The end of a field of more than two parts: behind ", Shipping and Waterways" of "Ministry of Ports, Shipping and
/// Waterways".
fn listed(passage: &Passage, known: &Known, start: usize) -> Option<usize> {
    const PARTS: usize = 4;
    const WORDS: usize = 3;
    let part = |at: usize| {
        let word = |at: &usize| {
            let atom = passage.atoms.get(*at);
            let plain = atom.is_some_and(|atom| atom.is_name() && !lexicon::is_role(&atom.key));
            let joined = *at == 0 || passage.gap(*at) == Gap::Space;
            plain && joined && passage.held[*at].is_none()
        };
        (at + 1..at + WORDS).take_while(word).last().unwrap_or(at) + 1
    };
    let opens = |at: usize| {
        let atom = passage.atoms.get(at);
        atom.is_some_and(|atom| {
            let ordinary = lexicon::is_given(&atom.key) || lexicon::is_function(&atom.key);
            atom.is_name() && !ordinary && !lexicon::is_role(&atom.key)
        }) && passage.held[at].is_none()
    };
    let mut at = start;
    for _ in 0..PARTS {
        if passage.gap(at) != Gap::Comma || !opens(at) {
            return None;
        }
        at = part(at);
        if passage.goes_on(at) && joins(passage, known, at) {
            return Some(part(at + 1));
        }
    }
    None
}

/// "and" between two parts of one field ("Refugees and Repatriation"), not between two names.
fn joins(passage: &Passage, known: &Known, at: usize) -> bool {
    let next = at + 1;
    passage.key(at) == "and"
        && passage.goes_on(next)
        && passage.atoms[next].is_name()
        && passage.held[next].is_none()
        && passage.held[at - 1].is_none()
        && !passage.holds_actor(next, known, |_| true)
        && !lexicon::is_given(passage.key(next))
}

/// Whether there is enough around the head for a name of its own.
fn is_body_name(passage: &Passage, known: &Known, atoms: &Range<usize>, head: usize, outlet: bool) -> bool {
    let whole_is_known =
        passage.held[atoms.start].is_some_and(|hit| passage.hits[hit].atoms.end >= atoms.end);
    if atoms.len() < 2 || whole_is_known {
        return false;
    }
    let others = atoms.clone().filter(|&at| at != head && passage.atoms[at].is_name());
    let mut telling = others.filter(|&at| {
        let place = passage.held[at].is_some() && !passage.holds_actor(at, known, |_| true);
        !place
            && (!lexicon::is_role_part(passage.key(at)) || matches!(passage.key(at), "national" | "supreme"))
    });
    let weak = lexicon::is_weak_body(passage.key(head));
    let has_of = atoms.end > head + 1;
    if outlet {
        return head + 1 == atoms.end && !lexicon::is_ordinary(passage.key(atoms.start));
    }
    // "Trade Bank of Iraq".
    if has_of && passage.key(head) == "bank" && head > atoms.start {
        return true;
    }
    if head == atoms.start {
        return has_of && (!weak || telling.next().is_some());
    }
    !weak
        || is_high_court(passage, atoms, head)
        || is_of_place(passage, known, atoms, head)
        || telling.next().is_some()
            && (!matches!(
                passage.key(head),
                "forces" | "force" | "police" | "court" | "service" | "services"
            ) || atoms.len() > 2)
}

/// "Sindh Bank", "Balochistan Assembly": not "West Bank", nor "the Kabul bank".
fn is_of_place(passage: &Passage, known: &Known, atoms: &Range<usize>, head: usize) -> bool {
    let place = passage.held[head - 1].is_some() && !passage.holds_actor(head - 1, known, |_| true);
    matches!(passage.key(head), "bank" | "assembly" | "police")
        && place
        && atoms.end == head + 1
        && passage.atoms[head].case == Case::Capital
}

/// "Supreme Court", "Sindh High Court".
fn is_high_court(passage: &Passage, atoms: &Range<usize>, head: usize) -> bool {
    let rank = passage.key_before(head);
    passage.key(head) == "court"
        && passage.atoms[head - 1].is_name()
        && (rank == "supreme" || atoms.len() > 2 && matches!(rank, "high" | "federal" | "constitutional"))
}

fn kind(passage: &Passage, atoms: &Range<usize>) -> ActorKind {
    let keys = passage.keys(atoms);
    let armed = ["liberation", "resistance", "lashkar", "jaish", "mujahideen", "jihad", "freedom"];
    let fights = ["front", "army", "brigade", "movement", "force", "forces"];
    if keys.iter().any(|key| armed.contains(key)) && keys.iter().any(|key| fights.contains(key)) {
        return ActorKind::ArmedGroup;
    }
    match keys[0] {
        "un" | "united" | "international" | "world" | "global" | "european" | "eu" | "inter" => {
            ActorKind::International
        }
        _ => ActorKind::Organisation,
    }
}

/// "Lashkar-e-Something", "Harakat ul-Someone".
fn by_first_word(passage: &Passage, run: &Range<usize>) -> Option<Body> {
    // Lashkar Gah is a town.
    let opens = |at: usize| lexicon::opens_movement(passage.key(at)) && passage.key(at + 1) != "gah";
    let first = run.clone().find(|&at| opens(at))?;
    // "Powerloom Workers Ittehad" ends in the word.
    if first + 1 == run.end {
        return None;
    }
    let end = (first + 1..run.end).take_while(|&at| !lexicon::is_role(passage.key(at))).last()? + 1;
    let start = (run.start..first).rev().take_while(|&at| passage.held[at].is_some()).last().unwrap_or(first);
    let fights = matches!(
        passage.key(first),
        "lashkar" | "jaish" | "ansar" | "harakat" | "harkat" | "sipah" | "jabhat" | "jundullah" | "jundallah"
    );
    let kind = if fights { ActorKind::ArmedGroup } else { ActorKind::Organisation };
    Some(Body { atoms: start..end, kind, rule: Rule::ActorBody, hides: fights, of: None })
}

/// "Bank Mellat", "Bank Alfalah": banks of the region are named behind the word.
fn bank(passage: &Passage, run: &Range<usize>) -> Option<Body> {
    let at = run.clone().find(|&at| passage.key(at) == "bank")?;
    let alone = at == run.start || passage.held[at - 1].is_some() && at - 1 == run.start;
    let name = passage.atoms.get(at + 1).filter(|_| at + 1 < run.end && passage.held[at + 1].is_none())?;
    let plain =
        !lexicon::is_role(&name.key) && !lexicon::is_function(&name.key) && !lexicon::is_thing(&name.key);
    let upper = passage.atoms[at].case == Case::Capital && !passage.atoms[at].first;
    (alone && plain && upper).then(|| Body {
        atoms: at..at + 2,
        kind: ActorKind::Organisation,
        rule: Rule::ActorBody,
        hides: false,
        of: None,
    })
}

/// "Radio Nangarhar", "Radio Free Afghanistan": stations of the region are named behind the word.
fn radio(passage: &Passage, run: &Range<usize>) -> Option<Body> {
    const LONGEST: usize = 3;
    let at = run.start;
    let plain = |at: &usize| {
        let key = passage.key(*at);
        passage.atoms[*at].is_name()
            && !lexicon::is_role(key)
            && !lexicon::is_thing(key)
            && !lexicon::is_saying(key)
    };
    let end = (at + 1..run.end.min(at + 1 + LONGEST)).take_while(plain).last()? + 1;
    let first = passage.key(at + 1);
    let named = passage.key(at) == "radio"
        && passage.held[at].is_none()
        && end == run.end
        && !lexicon::is_ordinary(first)
        && !matches!(
            first,
            "silence" | "operators" | "operator" | "sets" | "waves" | "stations" | "hosts" | "listeners"
        )
        && !lexicon::is_body(first);
    named.then_some(Body {
        atoms: at..end,
        kind: ActorKind::Organisation,
        rule: Rule::ActorBody,
        hides: true,
        of: None,
    })
}

/// "Consulate General of Iran", "Consulate of Pakistan in Herat".
fn consulate(passage: &Passage, run: &Range<usize>) -> Option<Body> {
    let at = run.clone().find(|&at| passage.key(at) == "consulate")?;
    let general = usize::from(passage.key(at + 1) == "general" && passage.goes_on(at + 1));
    let of = at + 1 + general;
    let hit = passage.held.get(of + 1).copied().flatten().map(|hit| &passage.hits[hit])?;
    let country =
        hit.atoms.start == of + 1 && hit.entries.iter().any(|entry| matches!(entry, Entry::Country(_)));
    (passage.key(of) == "of" && passage.goes_on(of) && passage.goes_on(of + 1) && country).then_some(Body {
        atoms: at..hit.atoms.end,
        kind: ActorKind::Organisation,
        rule: Rule::ActorBody,
        hides: false,
        of: None,
    })
}

/// Nouns that say what an organisation is.
fn is_body_noun(key: &str) -> bool {
    matches!(
        key,
        "group"
            | "consultancy"
            | "organisation"
            | "organization"
            | "agency"
            | "charity"
            | "company"
            | "firm"
            | "tank"
            | "monitor"
            | "watchdog"
            | "portal"
            | "outlet"
            | "newspaper"
            | "magazine"
            | "broadcaster"
            | "website"
            | "network"
            | "ngo"
            | "platform"
            | "party"
            | "airline"
            | "nonprofit"
            | "publication"
            | "daily"
            | "startup"
            | "university"
            | "institute"
            | "foundation"
            | "coalition"
            | "alliance"
            | "militia"
            | "cooperative"
            | "carmaker"
            | "operator"
            | "contractor"
            | "manufacturer"
            | "importer"
            | "exporter"
            | "carrier"
            | "bank"
            | "developer"
            | "thinktank"
            | "lender"
            | "insurer"
            | "publisher"
            | "utility"
            | "brokerage"
            | "federation"
            | "association"
            | "supplier"
            | "retailer"
            | "app"
            | "refiner"
            | "carmakers"
            | "guild"
            | "body"
            | "union"
            | "exchange"
            | "bakery"
            | "club"
            | "seminary"
            | "distributor"
    )
}

/// "the think tank Northwind", "Northwind, a portal that …".
fn by_noun(passage: &Passage, run: &Range<usize>, looks: &[Look]) -> Option<Body> {
    let shouted = |at: usize| {
        passage.atoms[run.start + at].case == Case::Upper
            && !lexicon::is_ordinary(passage.key(run.start + at))
    };
    let first = (0..looks.len()).find(|&at| looks[at] != Look::Ordinary || shouted(at))?;
    let rest = &looks[first..];
    if !rest.iter().zip(run.start + first..).all(|(look, at)| {
        // "APRI Armenia", "PRO ASYL".
        let shouted = passage.atoms[at].case == Case::Upper
            && *look == Look::Ordinary
            && !lexicon::is_ordinary(passage.key(at));
        shouted || matches!(look, Look::Name | Look::Place | Look::Outlet | Look::Body | Look::Thing)
    }) {
        return None;
    }
    if !rest.iter().any(|look| matches!(look, Look::Name | Look::Ordinary)) {
        return None;
    }
    let start = run.start + first;
    let noun_before = passage.gap(start) == Gap::Space
        && start > 0
        && passage.atoms[start - 1].case == Case::Lower
        && (is_body_noun(passage.key(start - 1))
            || passage.key(start - 1) == "called" && start > 1 && is_body_noun(passage.key(start - 2)))
        && !passage.atoms[start - 1].possessive;
    let printed_behind = passage.goes_on(run.end)
        && passage.atoms[run.end].case == Case::Lower
        && matches!(
            passage.key(run.end),
            "newspaper" | "daily" | "magazine" | "website" | "broadcaster" | "weekly"
        );
    let printed_behind = printed_behind
        || passage.goes_on(run.end) && passage.key(run.end) == "news" && passage.key(run.end + 1) == "agency";
    let told = noun_before
        || printed_behind
        || is_noun_behind(passage, run.end)
        || is_noun_before(passage, start, run.end);
    if !told {
        return None;
    }
    let armed = noun_before
        && start > 1
        && matches!(passage.key(start - 2), "armed" | "militant" | "insurgent" | "terrorist" | "rebel");
    let kind = if armed { ActorKind::ArmedGroup } else { ActorKind::Organisation };
    Some(Body { atoms: start..run.end, kind, rule: Rule::ActorNameRole, hides: true, of: None })
}

/// ", a portal", ", an internet monitoring group".
fn is_noun_behind(passage: &Passage, at: usize) -> bool {
    const REACH: usize = 5;
    let the = matches!(passage.key(at), "the" | "its" | "his" | "her" | "their");
    if passage.gap(at) != Gap::Comma || !the && !matches!(passage.key(at), "a" | "an") {
        return false;
    }
    for at in at + 1..at + 1 + REACH {
        let adjective = |at: usize| passage.held[at].is_some();
        let plain = |atom: &Atom| atom.is_joined() && (atom.case == Case::Lower || adjective(at));
        if !passage.atoms.get(at).is_some_and(plain) {
            return false;
        }
        // "X, the company said" speaks of another one.
        let further = matches!(
            passage.key(at + 1),
            "that" | "which" | "behind" | "running" | "of" | "in" | "from" | "based"
        );
        let closed = passage.gap(at + 1) == Gap::Comma;
        // "Vikram Chawla, an exporter in Karnal" is a man.
        let noun = is_body_noun(passage.key(at)) && !lexicon::is_role(passage.key(at));
        if noun && !lexicon::is_role(passage.key(at + 1)) {
            return !the || further || closed;
        }
        if lexicon::is_role(passage.key(at)) || matches!(passage.key(at), "of" | "for" | "at" | "with") {
            return false;
        }
    }
    false
}

/// "A firm from Siliguri, Teesta Instruments, took over", "its partner, Bank Pasargad".
fn is_noun_before(passage: &Passage, start: usize, end: usize) -> bool {
    const REACH: usize = 6;
    let closed = passage.atoms.get(end).is_none_or(|atom| !atom.is_joined());
    if passage.gap(start) != Gap::Comma || !closed {
        return false;
    }
    let mut noun = false;
    for at in (start.saturating_sub(REACH)..start).rev() {
        let key = passage.key(at);
        noun |= passage.atoms[at].case == Case::Lower
            && (is_body_noun(key) || key == "partner" && at + 1 == start);
        let owner = passage.atoms[at].possessive && at + 1 < start;
        if owner
            || matches!(
                key,
                "a" | "an" | "the" | "its" | "his" | "her" | "their" | "our" | "another" | "whose"
            )
        {
            return noun;
        }
        if !passage.atoms[at].is_joined() || lexicon::is_role(key) || lexicon::is_saying(key) {
            return false;
        }
    }
    false
}

/// Long names with their initials in brackets, both ways round. `named` gives the organisation whose name
/// ends before an atom: its short name need not follow from its words.
pub(super) fn acronyms(passage: &Passage, named: impl Fn(usize) -> Option<Range<usize>>) -> Vec<Acronym> {
    let mut found = Vec::new();
    for short in 0..passage.atoms.len() {
        if !is_acronym(passage, short) {
            continue;
        }
        let alone = passage.atoms.get(short + 1).is_none_or(|next| !next.is_joined());
        if passage.gap(short) == Gap::Open && alone {
            // "Government Media and Information Center (GMIC)": the whole name, not the end that was found.
            let whole = long_before(passage, short);
            let long = match named(short) {
                Some(named) => Some(whole.filter(|whole| whole.len() > named.len()).unwrap_or(named)),
                None => whole,
            };
            found.extend(long.map(|long| Acronym { long, short }));
        } else if passage.gap(short + 1) == Gap::Open {
            found.extend(long_behind(passage, short).map(|long| Acronym { long, short }));
        }
    }
    found
}

/// Short names nobody spells out, of organisations that act: "FIFA said", "FIFA President".
pub(super) fn acting_acronyms(passage: &Passage) -> Vec<usize> {
    let acts = |at: usize| {
        let key = passage.key(at + 1);
        passage.goes_on(at + 1) && (lexicon::is_saying(key) || lexicon::is_role(key))
            || passage.atoms[at].possessive && lexicon::is_role(key)
    };
    let free =
        |at: usize| passage.held[at].is_none() && passage.gap(at) != Gap::Hyphen && is_acronym(passage, at);
    let lengthy =
        |at: usize| (3..=6).contains(&passage.key(at).len()) && !lexicon::is_abbreviation(passage.key(at));
    (0..passage.atoms.len()).filter(|&at| !passage.headline && free(at) && lengthy(at) && acts(at)).collect()
}

fn is_acronym(passage: &Passage, at: usize) -> bool {
    const LONGEST: usize = 10;
    let atom = &passage.atoms[at];
    if !atom.is_name() {
        return false;
    }
    let capitals = passage.text[atom.range.clone()].chars().filter(|letter| letter.is_uppercase()).count();
    let short = atom.key.chars().count() <= LONGEST;
    // "MoD" as well, but only where brackets say that it is one.
    let bracketed = passage.gap(at) == Gap::Open && atom.case == Case::Mixed;
    short && capitals > 1 && (atom.case == Case::Upper || bracketed)
}

fn long_before(passage: &Passage, short: usize) -> Option<Range<usize>> {
    const REACH: usize = 12;
    let initials: Vec<char> = passage.key(short).chars().collect();
    let mut fits = None;
    let mut at = short;
    while at > 0 && short - at < REACH {
        at -= 1;
        let atom = &passage.atoms[at];
        if atom.is_name() && has_initials(passage, at..short, &initials) {
            fits = Some(at..short);
            break;
        }
        if !(atom.is_joined() || atom.gap == Gap::Comma) || lexicon::is_saying(&atom.key) {
            break;
        }
    }
    fits
}

fn long_behind(passage: &Passage, short: usize) -> Option<Range<usize>> {
    let start = short + 1;
    let length = passage.atoms[start..].iter().skip(1).take_while(|atom| atom.is_joined()).count();
    let long = start..start + 1 + length;
    let initials: Vec<char> = passage.key(short).chars().collect();
    (passage.gap(long.end) == Gap::Close && has_initials(passage, long.clone(), &initials)).then_some(long)
}

/// Whether capitals of a long name give its initials, in order; small words may be left out or in.
fn has_initials(passage: &Passage, long: Range<usize>, initials: &[char]) -> bool {
    let words = &passage.atoms[long];
    let names = words.iter().filter(|word| word.is_name()).count();
    let last_counts = words.last().is_some_and(Atom::is_name);
    let teaches = |key: &str| matches!(key, "school" | "hospital" | "clinic");
    let is_thing = |key: &str| lexicon::is_thing(key) && !lexicon::is_body(key) && !teaches(key);
    if words.iter().any(|word| word.is_name() && is_thing(&word.key)) {
        return false;
    }
    let mut left = initials;
    for word in words {
        match left.split_first() {
            Some((&initial, rest)) if word.key.starts_with(initial) => left = rest,
            _ if word.is_name() && word.gap != Gap::Hyphen => return false,
            _ => {}
        }
    }
    left.is_empty() && names >= 2 && last_counts && words[0].key.chars().next() == initials.first().copied()
}
