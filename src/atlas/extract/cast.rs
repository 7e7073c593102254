//! Who is who in one article: every name found becomes a claim on one identity. Known names first, then
//! organisations, people, initials, and at last short names that refer back. Knows nothing of countries.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use super::atoms::{Case, Gap, fold};
use super::bodies;
use super::body::Body;
use super::gazetteer::Actor;
use super::lexicon;
use super::lone_names;
use super::matcher::Entry;
use super::outlet;
use super::passage::{Known, Passage};
use super::people::{self, Person};
use super::register::{self, Part, Register, TELLING, initials};
use super::spelling::{self, Heard};
use super::state;
use crate::digest::{Article, BlockKind};
use crate::facts::{ActorKind, CountryCode, Rule};
use crate::order;

/// One actor of an article.
#[derive(Clone, Debug)]
pub(super) struct Identity {
    /// Position in the gazetteer.
    pub(super) known: Option<usize>,
    /// The fullest name printed.
    pub(super) name: String,
    /// Each full name as folded words.
    pub(super) forms: Vec<Vec<String>>,
    pub(super) kind: ActorKind,
    pub(super) rule: Rule,
    /// The state organ it is, where the name says only that.
    pub(super) of: Option<(CountryCode, &'static str)>,
    /// Titles printed before the name.
    titles: Vec<String>,
    /// The article's own outlet or writer.
    pub(super) own: bool,
}

/// A name in a passage with its bearer.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub(super) atoms: Range<usize>,
    /// Index into the identities.
    pub(super) who: usize,
    /// Whether countries inside the name are no mentions.
    pub(super) hides: bool,
    /// Whether it is only a credit in a dateline.
    pub(super) credit: bool,
}

/// All identities and claims; no claim of a passage lies over another.
#[derive(Debug, Default)]
pub(super) struct Cast {
    pub(super) identities: Vec<Identity>,
    /// By passage, in the order in which they were made; one without atoms was given up.
    claims: Vec<Vec<Claim>>,
    /// By passage, for each atom the claim that holds it.
    owners: Vec<Vec<Option<usize>>>,
    register: Register,
    /// Identity of each known actor.
    known: BTreeMap<usize, usize>,
    /// Identities that are an organ of a state.
    organs: Vec<usize>,
    short_names: BTreeMap<String, usize>,
    /// Words of the full names of people, in order.
    words_of_people: Vec<String>,
}

/// Finds out who is who.
pub(super) fn cast(article: &Article, stated: Option<&str>, passages: &[Passage], known: &Known) -> Cast {
    let mut cast = Cast {
        claims: vec![Vec::new(); passages.len()],
        owners: passages.iter().map(|passage| vec![None; passage.atoms.len()]).collect(),
        ..Cast::default()
    };
    let persons: Vec<Vec<Person>> = passages.iter().map(|passage| people::people(passage, known)).collect();
    cast.claim_known(passages, known);
    cast.claim_bodies(passages, known);
    cast.claim_people(passages, &persons, |person| person.atoms.len() > 1);
    cast.claim_acronyms(passages);
    cast.claim_acting_acronyms(passages);
    cast.prefer_local_names(passages);
    cast.claim_references(passages);
    if cast.claim_people(passages, &persons, |person| person.atoms.len() == 1) {
        cast.claim_references(passages);
    }
    let free = |number: usize, at: usize| cast.is_free(number, &(at..at + 1));
    let alone = lone_names::people(passages, free);
    if cast.claim_people(passages, &alone, |_| true) {
        cast.claim_references(passages);
    }
    cast.mark_own(article, stated, known);
    cast.mark_credits(passages);
    cast.note_words_of_people();
    cast
}

impl Cast {
    /// The claim that holds an atom.
    pub(super) fn claim_at(&self, passage: usize, atom: usize) -> Option<&Claim> {
        let owner = self.owners[passage].get(atom).copied().flatten()?;
        Some(&self.claims[passage][owner])
    }

    /// The claims of a passage, in reading order.
    pub(super) fn claims_of(&self, passage: usize) -> impl Iterator<Item = &Claim> {
        let owners = self.owners[passage].iter().enumerate();
        owners
            .filter_map(move |(at, &owner)| Some((at, &self.claims[passage][owner?])))
            .filter(|(at, claim)| claim.atoms.start == *at)
            .map(|(_, claim)| claim)
    }

    /// Whether a word is part of the full name of a person.
    pub(super) fn is_word_of_person(&self, key: &str) -> bool {
        self.words_of_people.binary_search_by(|word| word.as_str().cmp(key)).is_ok()
    }

    fn is_free(&self, passage: usize, atoms: &Range<usize>) -> bool {
        self.owners[passage][atoms.clone()].iter().all(Option::is_none)
    }

    fn claim(&mut self, passage: usize, claim: Claim) {
        if self.is_free(passage, &claim.atoms) {
            self.owners[passage][claim.atoms.clone()].fill(Some(self.claims[passage].len()));
            self.claims[passage].push(claim);
        }
    }

    fn give_up(&mut self, passage: usize, owner: usize) {
        let atoms = std::mem::take(&mut self.claims[passage][owner].atoms);
        self.owners[passage][atoms].fill(None);
    }

    /// Gives up the names inside a longer one ("United Nations" in that of UNESCO).
    fn give_up_inside(&mut self, passage: usize, long: &Range<usize>) {
        let owners = order::distinct(self.owners[passage][long.clone()].iter().flatten().copied());
        for owner in owners {
            let inner = &self.claims[passage][owner].atoms;
            if inner.start >= long.start && inner.end <= long.end && inner.len() < long.len() {
                self.give_up(passage, owner);
            }
        }
    }

    fn standing(&self) -> impl Iterator<Item = &Claim> {
        self.claims.iter().flatten().filter(|claim| !claim.atoms.is_empty())
    }

    fn enter(&mut self, identity: Identity) -> usize {
        let who = self.identities.len();
        if identity.of.is_some() {
            self.organs.push(who);
        }
        for form in &identity.forms {
            self.register.note_body(form, who);
        }
        self.identities.push(identity);
        who
    }

    fn known_identity(&mut self, actor: usize, known: &Known) -> usize {
        if let Some(&at) = self.known.get(&actor) {
            return at;
        }
        let row = &known.gazetteer.actors[actor];
        let who = self.enter(Identity {
            known: Some(actor),
            name: row.name.clone(),
            forms: Vec::new(),
            kind: row.kind,
            rule: Rule::ActorKnown,
            of: known.organs.iter().find(|organ| organ.2 == actor).map(|organ| (organ.0, organ.1)),
            titles: Vec::new(),
            own: false,
        });
        self.known.insert(actor, who);
        who
    }

    fn claim_known(&mut self, passages: &[Passage], known: &Known) {
        let named = named_in_full(passages);
        let tally = tally(passages, known);
        for (number, passage) in passages.iter().enumerate() {
            for hit in &passage.hits {
                let Some(actor) = choose(&hit.entries, &named, &tally, known) else { continue };
                let row = &known.gazetteer.actors[actor];
                if is_only_part(passage, &hit.atoms, row) {
                    continue;
                }
                let person = row.kind == ActorKind::Person;
                let end = if person { full_name_end(passage, hit.atoms.end) } else { hit.atoms.end };
                let who = self.known_identity(actor, known);
                let hides = hides_countries(row, known);
                let credit = is_credit(passages, number, &hit.atoms);
                let atoms = hit.atoms.start..end;
                self.add_form(who, passage, &atoms);
                self.claim(number, Claim { atoms, who, hides, credit });
            }
            for (atoms, actor) in people::respelled(passage, known) {
                // "Mohammad-Sadeq Motamedian" is not Mohammad Sadiq.
                let other = if atoms.len() > 1 {
                    !ends_name(passage, atoms.end)
                } else {
                    is_other_person(passage, &atoms)
                };
                if !other {
                    let who = self.known_identity(actor, known);
                    self.add_form(who, passage, &atoms);
                    self.claim(number, Claim { atoms, who, hides: true, credit: false });
                }
            }
        }
    }

    fn add_form(&mut self, who: usize, passage: &Passage, atoms: &Range<usize>) {
        let form: Vec<String> = passage.keys(atoms).into_iter().map(str::to_owned).collect();
        let title = title_before(passage, atoms.start);
        let identity = &mut self.identities[who];
        if !identity.forms.contains(&form) {
            if identity.kind == ActorKind::Person {
                self.register.note_person(&form, who);
            } else {
                self.register.note_body(&form, who);
            }
            identity.forms.push(form);
        }
        if let Some(title) = title.filter(|title| !identity.titles.contains(title)) {
            identity.titles.push(title);
        }
    }

    fn claim_bodies(&mut self, passages: &[Passage], known: &Known) {
        let mut found: Vec<(usize, Body)> = Vec::new();
        for (number, passage) in passages.iter().enumerate() {
            found.extend(bodies::bodies(passage, known).into_iter().map(|body| (number, body)));
        }
        // The longest first, so that shorter forms find the name they shorten.
        order::sort_by_key(&mut found, |(number, body)| {
            (Reverse(body.atoms.len()), *number, body.atoms.start)
        });
        for (number, body) in found {
            let owners = &self.owners[number][body.atoms.clone()];
            let over = order::distinct(owners.iter().flatten().copied());
            if !over.iter().all(|&owner| self.yields(&self.claims[number][owner], &body.atoms)) {
                continue;
            }
            for owner in over {
                self.give_up(number, owner);
            }
            let organ = body.of.and_then(|of| known.organs.iter().find(|organ| (organ.0, organ.1) == of));
            let who = match organ {
                Some(&(_, _, actor)) => self.known_identity(actor, known),
                None => self.body_identity(&passages[number], &body),
            };
            self.claim(number, Claim { atoms: body.atoms, who, hides: body.hides, credit: false });
        }
        self.drop_unclaimed();
    }

    /// Whether a claim gives way to the name of a body: a known name inside it.
    fn yields(&self, claim: &Claim, body: &Range<usize>) -> bool {
        let inside = body.start <= claim.atoms.start && claim.atoms.end <= body.end;
        inside && claim.atoms.len() < body.len() && self.identities[claim.who].known.is_some()
    }

    /// Known actors that stood only inside longer names are not named.
    fn drop_unclaimed(&mut self) {
        let mut claimed = vec![false; self.identities.len()];
        self.standing().for_each(|claim| claimed[claim.who] = true);
        for (at, identity) in self.identities.iter_mut().enumerate() {
            if !claimed[at] {
                identity.forms.clear();
            }
        }
    }

    fn body_identity(&mut self, passage: &Passage, body: &Body) -> usize {
        let form = body_form(passage, &body.atoms);
        if let Some(only) = self.only_organ(&passage.keys(&body.atoms)) {
            return only;
        }
        if let Some(at) = self.body_of(&form, body) {
            return at;
        }
        self.enter(Identity {
            known: None,
            name: passage.printed(&body.atoms).to_owned(),
            forms: vec![form],
            kind: body.kind,
            rule: body.rule,
            of: body.of,
            titles: Vec::new(),
            own: false,
        })
    }

    /// The first identity that a body is: the same organ of a state, or one of this name or a longer one.
    fn body_of(&self, form: &[String], body: &Body) -> Option<usize> {
        let organ = self.organs.iter().copied().find(|&at| self.identities[at].of == body.of);
        let head = form.last().cloned().unwrap_or_default();
        let named = [(Part::Body, form.join(" ")), (Part::Head, head)];
        let named = named.into_iter().flat_map(|(part, key)| self.register.bearers(part, &key));
        let fits = |at: &usize| {
            let identity = &self.identities[*at];
            (identity.of.is_none() || body.of.is_none())
                && identity.forms.iter().any(|longer| shortens(form, longer))
        };
        named.filter(fits).chain(organ).min()
    }

    /// "the Foreign Ministry", where the article has one of a country only.
    fn only_organ(&self, keys: &[&str]) -> Option<usize> {
        let (name, length) = state::organ(keys)?;
        let fits = |identity: &Identity| identity.of.is_some_and(|(_, other)| other == name);
        let mut found = self.organs.iter().filter(|&&at| fits(&self.identities[at]));
        let &at = found.next()?;
        (length == keys.len() && found.next().is_none()).then_some(at)
    }

    /// Short names nobody spells out, of bodies that act.
    fn claim_acting_acronyms(&mut self, passages: &[Passage]) {
        for (number, passage) in passages.iter().enumerate() {
            for at in bodies::acting_acronyms(passage) {
                let key = passage.key(at).to_owned();
                if self.short_names.contains_key(&key) || !self.is_free(number, &(at..at + 1)) {
                    continue;
                }
                let body = Body {
                    atoms: at..at + 1,
                    kind: ActorKind::Organisation,
                    rule: Rule::ActorSpeaks,
                    hides: false,
                    of: None,
                };
                let who = match self.spelled_out(&key) {
                    Some(who) => who,
                    None => self.body_identity(passage, &body),
                };
                self.short_names.insert(key, who);
            }
        }
    }

    /// The only body of the article with these initials.
    fn spelled_out(&self, key: &str) -> Option<usize> {
        let mut found = self.register.bearers(Part::Initials, key);
        found.retain(|&at| self.identities[at].forms.iter().any(|form| initials(form) == key));
        if let [at] = found[..] { Some(at) } else { None }
    }

    /// Whether there were any.
    fn claim_people(
        &mut self,
        passages: &[Passage],
        found: &[Vec<Person>],
        wanted: impl Fn(&Person) -> bool,
    ) -> bool {
        let mut some = false;
        for (number, passage) in passages.iter().enumerate() {
            for person in found[number].iter().filter(|person| wanted(person)) {
                if self.is_free(number, &person.atoms) {
                    some = true;
                    let who = self.person_identity(passage, person);
                    self.add_form(who, passage, &person.atoms);
                    self.claim(
                        number,
                        Claim { atoms: person.atoms.clone(), who, hides: true, credit: false },
                    );
                }
            }
        }
        some
    }

    fn person_identity(&mut self, passage: &Passage, person: &Person) -> usize {
        let keys = passage.keys(&person.atoms);
        // One who is introduced anew is another one.
        let anew = person.rule == Rule::ActorNameRole;
        let same = |at: &usize| {
            let forms = &self.identities[*at].forms;
            forms.iter().any(|form| is_same_person(&keys, form) || !anew && opens_name(&keys, form))
        };
        let last = keys.last().map(|last| register::sound(last)).unwrap_or_default();
        let first = keys.first().map(|first| register::sound(first)).unwrap_or_default();
        let alike = [(Part::Sound, spelling::skeleton(&keys)), (Part::Last, last), (Part::First, first)];
        let alike = alike.into_iter().flat_map(|(part, key)| self.register.bearers(part, &key));
        if let Some(at) = alike.filter(same).min().or_else(|| self.bearer_of_joined(passage, &person.atoms)) {
            let identity = &mut self.identities[at];
            identity.rule = identity.rule.min(person.rule);
            let printed = passage.printed(&person.atoms);
            if identity.known.is_none() && printed.len() > identity.name.len() {
                printed.clone_into(&mut identity.name);
            }
            return at;
        }
        self.enter(Identity {
            known: None,
            name: passage.printed(&person.atoms).to_owned(),
            forms: Vec::new(),
            kind: ActorKind::Person,
            rule: person.rule,
            of: None,
            titles: Vec::new(),
            own: false,
        })
    }

    /// Who is called Gharibabadi where "Gharib-Abadi" stands.
    fn bearer_of_joined(&self, passage: &Passage, atoms: &Range<usize>) -> Option<usize> {
        let joined = atoms.len() > 1 && atoms.clone().skip(1).all(|at| passage.gap(at) == Gap::Hyphen);
        let word = joined.then(|| passage.keys(atoms).concat())?;
        let called =
            |form: &[String]| form.len() > 1 && form.last().is_some_and(|last| is_same_word(last, &word));
        self.bearers(Part::Last, &register::sound(&word), called).first().copied()
    }

    fn claim_acronyms(&mut self, passages: &[Passage]) {
        let mut became = BTreeMap::new();
        for (number, passage) in passages.iter().enumerate() {
            let named = |at: usize| {
                let claim = self.claim_at(number, at.checked_sub(1)?)?;
                let ends_here = claim.atoms.end == at && claim.atoms.len() > 1;
                let body = self.identities[claim.who].kind != ActorKind::Person;
                (ends_here && body).then(|| claim.atoms.clone())
            };
            for acronym in bodies::acronyms(passage, named) {
                if is_country(passage, &acronym.long) {
                    continue;
                }
                let short = acronym.short..acronym.short + 1;
                let now = |who: usize| became.get(&who).copied().unwrap_or(who);
                let bearer = self.bearer_of_long(number, &acronym.long).map(now);
                let taken = self.claim_at(number, acronym.short).map(|claim| now(claim.who));
                let who = match (bearer, taken) {
                    (Some(who), Some(known)) if self.identities[who].known.is_none() => {
                        became.insert(who, known);
                        known
                    }
                    (Some(who), _) => who,
                    (None, Some(who)) => {
                        self.give_up_inside(number, &acronym.long);
                        self.claim(number, Claim { atoms: acronym.long, who, hides: false, credit: false });
                        continue;
                    }
                    (None, None) => self.body_identity(
                        passage,
                        &Body {
                            atoms: acronym.long.clone(),
                            kind: ActorKind::Organisation,
                            rule: Rule::ActorAcronym,
                            hides: false,
                            of: None,
                        },
                    ),
                };
                self.give_up_inside(number, &acronym.long);
                let identity = &mut self.identities[who];
                identity.rule = identity.rule.min(Rule::ActorAcronym);
                self.short_names.insert(passage.key(acronym.short).to_owned(), who);
                self.claim(number, Claim { atoms: acronym.long, who, hides: false, credit: false });
                let alone = self.claim_at(number, short.start).is_some_and(|claim| claim.atoms == short);
                if let Some(owner) = self.owners[number][short.start].filter(|_| alone) {
                    self.give_up(number, owner);
                }
                self.claim(number, Claim { atoms: short, who, hides: true, credit: false });
            }
        }
        self.become_others(&became);
        self.prefer_defined_acronyms(passages);
    }

    /// Short names that the article spells out are whose it says, whoever else is known by them.
    fn prefer_defined_acronyms(&mut self, passages: &[Passage]) {
        for (number, passage) in passages.iter().enumerate() {
            for claim in self.claims[number].iter_mut().filter(|claim| claim.atoms.len() == 1) {
                if let Some(&who) = self.short_names.get(passage.key(claim.atoms.start)) {
                    claim.who = who;
                }
            }
        }
    }

    /// Gives all names of some identities to others.
    fn become_others(&mut self, became: &BTreeMap<usize, usize>) {
        let claimed = self.claims.iter_mut().flatten().map(|claim| &mut claim.who);
        for who in claimed.chain(self.short_names.values_mut()) {
            *who = became.get(who).copied().unwrap_or(*who);
        }
    }

    /// Who bears the long name before or behind its initials.
    fn bearer_of_long(&self, passage: usize, long: &Range<usize>) -> Option<usize> {
        let claim = self.claim_at(passage, long.end.checked_sub(1)?)?;
        let fits =
            claim.atoms.end == long.end && claim.atoms.start <= long.start + 1 && claim.atoms.len() > 1;
        fits.then_some(claim.who)
    }

    /// A known surname is someone else's where the article names another of that surname in full.
    fn prefer_local_names(&mut self, passages: &[Passage]) {
        for (number, passage) in passages.iter().enumerate() {
            for at in 0..self.claims[number].len() {
                let claim = &self.claims[number][at];
                let identity = &self.identities[claim.who];
                let short =
                    claim.atoms.len() == 1 && identity.kind == ActorKind::Person && identity.known.is_some();
                if !short || identity.forms.iter().any(|form| form.len() > 1) {
                    continue;
                }
                let key = passage.key(claim.atoms.start);
                let local =
                    self.register.bearers(Part::Last, &register::sound(key)).into_iter().find(|&other| {
                        let ends = |form: &Vec<String>| {
                            form.len() > 1 && form.last().is_some_and(|last| last == key)
                        };
                        self.identities[other].forms.iter().any(ends)
                    });
                if let Some(local) = local {
                    self.claims[number][at].who = local;
                }
            }
        }
    }

    fn claim_references(&mut self, passages: &[Passage]) {
        // The title speaks of those whom the text names; so it comes last.
        let (title, text): (Vec<usize>, Vec<usize>) =
            (0..passages.len()).partition(|&number| passages[number].kind == BlockKind::Title);
        // When each identity was named last.
        let mut latest = vec![None; self.identities.len()];
        let mut steps = 0;
        for number in text.into_iter().chain(title) {
            let passage = &passages[number];
            let mut sounds = Sounds(vec![None; passage.atoms.len()]);
            let mut at = 0;
            while at < passage.atoms.len() {
                if let Some(claim) = self.claim_at(number, at) {
                    let (who, end) = (claim.who, claim.atoms.end);
                    steps += 1;
                    latest[who] = Some(steps);
                    at = end;
                } else if let Some((end, who)) = self
                    .reference(passage, at, &mut sounds, &latest)
                    .filter(|&(end, _)| self.is_free(number, &(at..end)))
                {
                    self.claim(number, Claim { atoms: at..end, who, hides: true, credit: false });
                } else {
                    at += 1;
                }
            }
        }
    }

    /// A short name at an atom: where it ends and whose it is.
    fn reference(
        &self,
        passage: &Passage,
        at: usize,
        sounds: &mut Sounds,
        latest: &[Option<usize>],
    ) -> Option<(usize, usize)> {
        const LONGEST: usize = 3;
        let atom = &passage.atoms[at];
        if !atom.is_name() {
            return None;
        }
        if matches!(atom.case, Case::Upper | Case::Mixed)
            && let Some(&who) = self.short_names.get(atom.key.as_ref())
        {
            return Some((at + 1, who));
        }
        if stands_in_longer_name(passage, at) {
            return None;
        }
        (1..=LONGEST).rev().find_map(|length| {
            let end = at + length;
            let joined = end <= passage.atoms.len()
                && (at + 1..end).all(|at| passage.goes_on(at) && passage.atoms[at].is_name());
            if !joined || !ends_name(passage, end) {
                return None;
            }
            let keys: [&str; LONGEST] = std::array::from_fn(|offset| passage.key(at + offset));
            self.bearer(passage, at, &keys[..length], sounds, latest).map(|who| (end, who))
        })
    }

    fn bearer(
        &self,
        passage: &Passage,
        at: usize,
        keys: &[&str],
        sounds: &mut Sounds,
        latest: &[Option<usize>],
    ) -> Option<usize> {
        let single = keys.len() == 1;
        let place = single && passage.held[at].is_some();
        let last = sounds.of(passage, at + keys.len() - 1);
        let by_last = self.bearers(Part::Last, last, |form| form.len() > keys.len() && ends_like(form, keys));
        let by_first = by_last.is_empty() && single;
        let found = if by_first {
            let called = |form: &[String]| {
                is_same_word(&form[0], keys[0])
                    || register::call_name(form).is_some_and(|call| is_same_word(call, keys[0]))
            };
            self.bearers(Part::First, last, |form| {
                form.len() > 1 && called(form) && !lexicon::is_ordinary(keys[0])
            })
        } else {
            by_last
        };
        let speaks = lexicon::is_saying(passage.key(at + 1)) && passage.goes_on(at + 1);
        if place && !speaks && !(by_first && is_subject(passage, at)) {
            return None;
        }
        if found.len() < 2 {
            return found.first().copied();
        }
        let title = title_before(passage, at);
        let titled: Vec<usize> = found
            .iter()
            .copied()
            .filter(|&who| title.as_ref().is_some_and(|title| self.identities[who].titles.contains(title)))
            .collect();
        if let [who] = titled[..] {
            return Some(who);
        }
        let named = found.iter().filter(|&&who| latest[who].is_some());
        named.max_by_key(|&&who| latest[who]).or(found.first()).copied()
    }

    fn bearers(&self, part: Part, key: &str, fits: impl Fn(&[String]) -> bool) -> Vec<usize> {
        let mut bearers = self.register.bearers(part, key);
        bearers.retain(|&at| self.identities[at].forms.iter().any(|form| fits(form)));
        bearers
    }

    fn note_words_of_people(&mut self) {
        let people = self.identities.iter().filter(|identity| identity.kind == ActorKind::Person);
        let forms = people.flat_map(|identity| &identity.forms).filter(|form| form.len() > 1);
        self.words_of_people = order::distinct(forms.flatten().cloned());
    }

    /// Who "contributed to this report" wrote it.
    fn mark_credits(&mut self, passages: &[Passage]) {
        let mut written = vec![None; self.identities.len()];
        for (number, passage) in passages.iter().enumerate() {
            let credits = is_writers_credit(passage.text);
            for claim in self.claims_of(number) {
                let person = self.identities[claim.who].kind == ActorKind::Person;
                let only_credited = written[claim.who].get_or_insert(person);
                *only_credited &= credits;
            }
        }
        for (identity, only_credited) in self.identities.iter_mut().zip(written) {
            identity.own |= only_credited == Some(true);
        }
    }

    fn mark_own(&mut self, article: &Article, stated: Option<&str>, known: &Known) {
        let outlets: Vec<String> = outlet::own_names(article, stated).iter().map(|name| fold(name)).collect();
        let writers: Vec<Vec<String>> = article
            .bylines
            .iter()
            .map(|name| super::atoms::atoms(name).into_iter().map(|atom| atom.key.into_owned()).collect())
            .collect();
        for identity in &mut self.identities {
            identity.own = if identity.kind == ActorKind::Person {
                let forms = &identity.forms;
                writers.iter().any(|writer| {
                    writer.len() > 1 && forms.iter().any(|form| is_same_person(&refs(writer), form))
                })
            } else {
                let names = identity.known.map(|actor| known.gazetteer.actors[actor].names.as_slice());
                let bare = |name: &String| fold(name.strip_prefix("The ").unwrap_or(name));
                let mut names = names.unwrap_or_default().iter().chain([&identity.name]).map(bare);
                // "UN News" is an outlet, the UN that it reports on none.
                identity.kind != ActorKind::International && names.any(|name| outlets.contains(&name))
            };
        }
    }
}

/// "United Arab Emirates (UAE)".
fn is_country(passage: &Passage, atoms: &Range<usize>) -> bool {
    let hit = passage.held[atoms.end - 1].map(|hit| &passage.hits[hit]);
    hit.is_some_and(|hit| {
        hit.atoms.start <= atoms.start && hit.entries.iter().any(|entry| matches!(entry, Entry::Country(_)))
    })
}

fn refs(form: &[String]) -> Vec<&str> {
    form.iter().map(String::as_str).collect()
}

/// How the atoms of a passage sound, each heard once.
struct Sounds(Vec<Option<String>>);

impl Sounds {
    fn of(&mut self, passage: &Passage, at: usize) -> &str {
        self.0[at].get_or_insert_with(|| register::sound(passage.key(at)))
    }
}

/// Actors with a name of several words in the article.
fn named_in_full(passages: &[Passage]) -> Vec<usize> {
    let mut named = Vec::new();
    for hit in passages.iter().flat_map(|passage| &passage.hits).filter(|hit| hit.atoms.len() > 1) {
        if let [Entry::Actor(actor)] = hit.entries[..] {
            named.push(actor);
        }
    }
    order::sort(&mut named);
    named.dedup();
    named
}

/// How often each country is mentioned, its people and places with it.
fn tally(passages: &[Passage], known: &Known) -> BTreeMap<CountryCode, u32> {
    let mut tally = BTreeMap::new();
    for hit in passages.iter().flat_map(|passage| &passage.hits) {
        let country = match hit.entries[0] {
            Entry::Country(at) | Entry::Demonym(at) => known.gazetteer.countries[at].code,
            Entry::Place(at) => known.gazetteer.places[at].country,
            _ => continue,
        };
        *tally.entry(country).or_insert(0) += 1;
    }
    tally
}

/// Which of several actors of one name: the one named in full elsewhere; of those of several countries (the
/// Congress, the Senate) the one whose country the article is in most, and none where it is in none; else the first
/// listed.
fn choose(
    entries: &[Entry],
    named: &[usize],
    tally: &BTreeMap<CountryCode, u32>,
    known: &Known,
) -> Option<usize> {
    let actors: Vec<usize> = entries
        .iter()
        .filter_map(|entry| if let Entry::Actor(actor) = entry { Some(*actor) } else { None })
        .collect();
    if let Some(&actor) = actors.iter().find(|actor| named.contains(actor)) {
        return Some(actor);
    }
    let country = |actor: usize| known.gazetteer.actors[actor].country;
    if actors.len() < 2 || actors.iter().any(|&actor| country(actor).is_none()) {
        return actors.first().copied();
    }
    let often = |actor: usize| country(actor).and_then(|code| tally.get(&code)).copied().unwrap_or(0);
    actors.into_iter().rev().max_by_key(|&actor| often(actor)).filter(|&actor| often(actor) > 0)
}

/// Whether a known name is here only a part of another.
fn is_only_part(passage: &Passage, atoms: &Range<usize>, actor: &Actor) -> bool {
    if is_everyday_word(passage, atoms, actor) {
        return true;
    }
    if actor.kind == ActorKind::Person {
        // "bin Laden" alone is one man, in "Hamza bin Laden" it is a surname.
        let surname = atoms.len() == 1 || passage.atoms[atoms.start].case == Case::Lower;
        return is_part_of_thing(passage, atoms.end)
            || surname && is_other_person(passage, atoms)
            || follows_given_name(passage, atoms.start);
    }
    actor.country.is_some() && is_attribute(passage, atoms)
}

/// "Mohammad Reza Pahlavi" is another one than Reza Pahlavi.
fn follows_given_name(passage: &Passage, start: usize) -> bool {
    let before = start.checked_sub(1).filter(|_| passage.goes_on(start) && passage.gap(start) == Gap::Space);
    before.is_some_and(|before| {
        let key = passage.key(before);
        passage.atoms[before].is_name()
            && !passage.headline
            && lexicon::is_given(key)
            && !lexicon::is_role(key)
    })
}

/// "National" in "the National Assembly", "Guardian" in "Guardian Council": "The Guardian" goes by its bare
/// word only behind "the", and where no name goes on.
fn is_everyday_word(passage: &Passage, atoms: &Range<usize>, actor: &Actor) -> bool {
    if atoms.len() != 1 {
        return false;
    }
    let key = passage.key(atoms.start);
    let names = || actor.names.iter();
    let bare = names().any(|name| name.strip_prefix("The ").is_some_and(|name| fold(name) == key))
        && !names().any(|name| fold(name) == key);
    let alone = !passage.goes_on(atoms.end) || !passage.atoms[atoms.end].is_name();
    let the = passage.goes_on(atoms.start) && passage.key_before(atoms.start) == "the";
    bare && !(the && alone)
}

/// "Nehru" in "Nehru University", "Khomeini" in "Khomeini International Airport".
fn is_part_of_thing(passage: &Passage, end: usize) -> bool {
    let named = |at: usize| passage.goes_on(at) && passage.atoms[at].is_name();
    let marked = |at: usize| {
        let key = passage.key(at);
        named(at)
            && (lexicon::is_thing(key) || lexicon::is_body(key) || lexicon::is_outlet(key))
            && !lexicon::is_saying(key)
    };
    !passage.headline && (marked(end) || named(end) && marked(end + 1) && passage.held[end].is_none())
}

/// "American military" in "American military personnel".
fn is_attribute(passage: &Passage, atoms: &Range<usize>) -> bool {
    passage.atoms[atoms.end - 1].case == Case::Lower
        && passage.goes_on(atoms.end)
        && passage.atoms[atoms.end].case == Case::Lower
        && state::is_counted(passage.key(atoms.end))
}

fn hides_countries(actor: &Actor, known: &Known) -> bool {
    matches!(actor.kind, ActorKind::Person | ActorKind::ArmedGroup) || known.is_outlet(&actor.id)
}

/// "Melania Trump" where only "Trump" is known.
fn is_other_person(passage: &Passage, atoms: &Range<usize>) -> bool {
    let before = atoms.start.checked_sub(1).filter(|_| passage.goes_on(atoms.start));
    let given_before = before.is_some_and(|at| {
        let key = passage.key(at);
        let name =
            passage.atoms[at].is_name() && passage.held[at].is_none() && passage.gap(at + 1) == Gap::Space;
        let respelled = passage.held[atoms.start].is_none();
        let unmarked = !lexicon::is_role(key)
            && !lexicon::is_role_part(key)
            && !lexicon::is_ordinary(key)
            && !lexicon::is_body(key)
            && !lexicon::is_saying(key)
            && passage.atoms[at].case != Case::Upper;
        name && (lexicon::is_given(key) && !lexicon::is_role(key)
            || unmarked && !passage.headline && (respelled || !passage.atoms[at].first))
    });
    given_before || !passage.headline && !ends_name(passage, atoms.end)
}

/// Where a known person's name ends that goes on here: "Omar Ayub Khan".
fn full_name_end(passage: &Passage, end: usize) -> usize {
    const MORE: usize = 2;
    (end..end + MORE).find(|&at| ends_name(passage, at) || is_initialism(passage, at)).unwrap_or(end)
}

fn is_initialism(passage: &Passage, at: usize) -> bool {
    passage.atoms[at].case == Case::Upper
}

/// Whether no further part of a name follows.
fn ends_name(passage: &Passage, end: usize) -> bool {
    if !passage.goes_on(end) || passage.headline || passage.gap(end) == Gap::Hyphen {
        return true;
    }
    let next = &passage.atoms[end];
    let marked =
        lexicon::is_ordinary(&next.key) || lexicon::is_role(&next.key) || lexicon::is_saying(&next.key);
    !next.is_name() || next.case == Case::Upper || marked || passage.held[end].is_some()
}

/// "Chad is the one who answers": a country of that name would be spoken of in other ways, too.
fn is_subject(passage: &Passage, at: usize) -> bool {
    passage.atoms[at].first
        && lexicon::is_also_name(passage.key(at))
        && passage.goes_on(at + 1)
        && matches!(passage.key(at + 1), "is" | "was" | "has" | "had" | "and" | "never" | "always")
}

/// Whether a name begins before this atom.
fn stands_in_longer_name(passage: &Passage, at: usize) -> bool {
    if !passage.goes_on(at) || at == 0 {
        return false;
    }
    let key = passage.key(at - 1);
    let name = passage.atoms[at - 1].is_name() && passage.held[at - 1].is_none();
    let rank = passage.atoms[at - 1].case == Case::Upper && lexicon::is_rank(key);
    let marked = rank || lexicon::is_role(key) || lexicon::is_role_part(key) || lexicon::is_ordinary(key);
    name && !marked && (!passage.headline || lexicon::is_given(key))
}

/// The title before a name.
fn title_before(passage: &Passage, start: usize) -> Option<String> {
    let before = start.checked_sub(1).filter(|_| passage.goes_on(start))?;
    let key = passage.key(before);
    if !lexicon::is_role(key) || matches!(key, "mr" | "mrs" | "ms" | "dr") {
        return None;
    }
    let mut first = before;
    while passage.goes_on(first) && is_title(passage.key(first - 1)) {
        first -= 1;
    }
    Some(passage.keys(&(first..start)).join(" "))
}

fn is_title(key: &str) -> bool {
    lexicon::is_role(key) || lexicon::is_role_part(key) && !matches!(key, "the" | "and")
}

/// Whether a full name ends in a short one, in any spelling.
fn ends_like(form: &[String], keys: &[&str]) -> bool {
    let end = &form[form.len() - keys.len()..];
    end.iter().zip(keys).all(|(one, other)| is_same_word(one, other))
}

fn is_same_word(one: &str, other: &str) -> bool {
    one == other || one.len() >= TELLING && other.len() >= TELLING && spelling::is_same(&[one], &[other])
}

/// Whether two full names are one person's: spellings of each other, or one leaves out a part.
fn is_same_person(keys: &[&str], form: &[String]) -> bool {
    let form = refs(form);
    let heard = Heard::new(keys);
    if heard.is_telling() && heard.is_same(&Heard::new(&form)) || keys == form {
        return true;
    }
    let (short, long) = if keys.len() < form.len() { (keys, &form[..]) } else { (&form[..], keys) };
    short.len() > 1
        && short.len() < long.len()
        && is_same_word(short[short.len() - 1], long[long.len() - 1])
        && {
            let mut rest = long.iter();
            short.iter().all(|word| rest.any(|other| is_same_word(word, other)))
        }
}

/// "Rahim Dad" of "Rahim Dad Khenjani".
fn opens_name(keys: &[&str], form: &[String]) -> bool {
    keys.len() == 2 && form.len() == 3 && keys.iter().zip(form).all(|(one, other)| is_same_word(one, other))
}

/// Folded words of an organisation's name, one spelling on both sides of the Atlantic.
fn body_form(passage: &Passage, atoms: &Range<usize>) -> Vec<String> {
    let british = |key: &str| {
        match key {
            "defense" => "defence",
            "organization" => "organisation",
            "program" => "programme",
            "center" => "centre",
            other => other,
        }
        .to_owned()
    };
    passage.keys(atoms).into_iter().filter(|&key| key != "the").map(british).collect()
}

/// Whether one name is another or its end ("Special Operations Command").
fn shortens(short: &[String], long: &[String]) -> bool {
    const TELLING: usize = 2;
    let ends = short.len() >= TELLING && long.len() > short.len() && long.ends_with(short);
    // "Red Crescent" of "Iranian Red Crescent Society".
    let core = long.len() == short.len() + 2
        && long.last().is_some_and(|last| register::is_general(last))
        && long[1..].starts_with(short);
    let ends = ends || short.len() >= TELLING && core;
    let leaves_out = short.len() > TELLING && long.len() > short.len() && short.last() == long.last() && {
        let mut rest = long.iter();
        short.iter().all(|word| rest.any(|other| other == word))
    };
    short == long || ends || leaves_out
}

/// "… in Kabul contributed to this report", "(Reporting by …)".
fn is_writers_credit(text: &str) -> bool {
    let opening = text.trim_start_matches(['(', '[']);
    text.contains("contributed to this")
        || text.contains("contributed reporting")
        || ["Reporting by", "Additional reporting by", "Editing by", "Writing by"]
            .iter()
            .any(|credit| opening.starts_with(credit))
}

/// "(AP)" in "ISLAMABAD (AP) —", "CNN —".
fn is_credit(passages: &[Passage], number: usize, atoms: &Range<usize>) -> bool {
    const REACH: usize = 10;
    let passage = &passages[number];
    if !passage.opening || atoms.start > REACH {
        return false;
    }
    let behind = passage.text[passage.atoms[atoms.end - 1].range.end..].trim_start();
    let dash = |rest: &str| rest.starts_with(['—', '–', '-']);
    let bracketed = passage.gap(atoms.start) == Gap::Open
        && behind.strip_prefix(')').is_some_and(|rest| dash(rest.trim_start()));
    bracketed || atoms.start == 0 && dash(behind)
}
