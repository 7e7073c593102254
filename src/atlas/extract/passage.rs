//! One block of an article made ready for name finding: atoms, known names, and what each atom looks
//! like. Decides nothing: that is left to `people`, `bodies`, `countries` and `places`.

use std::cell::OnceCell;
use std::ops::Range;

use super::atoms::{Atom, Case, Gap, atoms_of, fold};
use super::gazetteer::Gazetteer;
use super::lexicon;
use super::matcher::{Entry, Hit, Matcher};
use super::outlet;
use super::text::sentences;
use crate::digest::BlockKind;
use crate::digest::stated::Stated;
use crate::facts::{ActorKind, CountryCode, Span};
use crate::hash::OwnSet;
use crate::hijri;

/// A gazetteer with what is built from it once.
#[derive(Debug)]
pub struct Known<'a> {
    /// The names.
    pub gazetteer: &'a Gazetteer,
    /// The same, ready to be found.
    pub matcher: Matcher,
    /// People by skeleton of each of their names.
    pub(super) people: super::people::Spellings,
    /// Folded names of outlets.
    outlets: OwnSet<String>,
    /// Ids of the actors.
    actors: OwnSet<&'a str>,
    /// Ids of the actors that are outlets.
    outlet_actors: OwnSet<&'a str>,
    /// Ministries and armies by country.
    pub(super) organs: Vec<(CountryCode, &'static str, usize)>,
}

/// A block of text.
pub(super) struct Passage<'a> {
    pub(super) block: u32,
    pub(super) kind: BlockKind,
    pub(super) text: &'a str,
    /// Bytes of each.
    pub(super) sentences: Vec<Range<usize>>,
    pub(super) atoms: Vec<Atom<'a>>,
    pub(super) hits: Vec<Hit>,
    /// For each atom, the hit that holds it.
    pub(super) held: Vec<Option<usize>>,
    /// Most words open with capitals, so that capitals say nothing.
    pub(super) headline: bool,
    /// Byte from which on the text stands, behind a dateline or a run-in header.
    pub(super) body: usize,
    /// The first text, or the first paragraph: where a dateline stands.
    pub(super) opening: bool,
    runs: OnceCell<Vec<Range<usize>>>,
    /// Of each atom; asked for runs only.
    looks: OnceCell<Vec<Look>>,
}

/// What an atom looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Could be part of an unknown name.
    Name,
    /// A title or trade, or a part of one.
    Role,
    /// The head of an organisation.
    Body,
    /// The last word of an outlet.
    Outlet,
    /// A treaty, an airport, a day.
    Thing,
    /// An ordinary word with a capital.
    Ordinary,
    /// Part of a known country, people or place.
    Place,
    /// Part of a known actor.
    Actor,
    /// Not written as a name.
    Plain,
}

impl<'a> Known<'a> {
    /// Prepares a gazetteer.
    pub fn new(gazetteer: &'a Gazetteer) -> Known<'a> {
        let outlets = gazetteer.outlets.iter().flat_map(|outlet| &outlet.names);
        let outlets: OwnSet<String> = outlets.map(|name| fold(name)).collect();
        let own = gazetteer.actors.iter().filter(|actor| outlet::is_outlet(actor, &outlets));
        Known {
            gazetteer,
            matcher: Matcher::new(gazetteer),
            people: super::people::Spellings::new(gazetteer),
            actors: gazetteer.actors.iter().map(|actor| actor.id.as_str()).collect(),
            outlet_actors: own.map(|actor| actor.id.as_str()).collect(),
            outlets,
            organs: super::state::organs(gazetteer),
        }
    }

    /// Whether a known actor has this id.
    pub(super) fn is_actor(&self, id: &str) -> bool {
        self.actors.contains(id)
    }

    /// Whether a known actor of this id is an outlet.
    pub(super) fn is_outlet(&self, id: &str) -> bool {
        self.outlet_actors.contains(id)
    }

    /// Whether an outlet that prints articles has this name.
    pub(super) fn is_outlet_name(&self, name: &str) -> bool {
        self.outlets.contains(&fold(name))
    }
}

/// The blocks of an article in which mentions count.
pub(super) fn passages<'a>(stated: &Stated<'a>, known: &Known) -> Vec<Passage<'a>> {
    let mut passages: Vec<Passage> = stated
        .article
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind == BlockKind::Title || block.kind.is_text())
        .map(|(at, block)| {
            let block_number = u32::try_from(at).expect("an article has fewer blocks than u32 holds");
            Passage::new(block_number, block.kind, &block.text, known)
        })
        .collect();
    for (block, body) in stated.text_starts() {
        if let Ok(at) = passages.binary_search_by_key(&block, |passage| passage.block) {
            passages[at].body = body.max(passages[at].body);
        }
    }
    for opens in [BlockKind::is_text, |kind| kind == BlockKind::Paragraph] {
        if let Some(first) = passages.iter_mut().find(|passage| opens(passage.kind)) {
            first.opening = true;
        }
    }
    passages
}

/// The passage that a block is, if mentions count in it.
pub(super) fn of_block<'p, 'a>(passages: &'p [Passage<'a>], block: u32) -> Option<&'p Passage<'a>> {
    let at = passages.binary_search_by_key(&block, |passage| passage.block).ok()?;
    Some(&passages[at])
}

impl<'a> Passage<'a> {
    fn new(block: u32, kind: BlockKind, text: &'a str, known: &Known) -> Passage<'a> {
        let sentences = sentences(text);
        let atoms = atoms_of(text, &sentences);
        let mut hits = known.matcher.hits(&atoms);
        hits.retain(|hit| !is_only_month(&atoms, hit));
        let mut held = vec![None; atoms.len()];
        for (at, hit) in hits.iter().enumerate() {
            held[hit.atoms.clone()].fill(Some(at));
        }
        let headline = matches!(kind, BlockKind::Title | BlockKind::Heading)
            || !text.ends_with('.') && is_title_case(&atoms);
        Passage {
            block,
            kind,
            text,
            sentences,
            atoms,
            hits,
            held,
            headline,
            body: 0,
            opening: false,
            runs: OnceCell::new(),
            looks: OnceCell::new(),
        }
    }

    /// Where a run of atoms stands.
    pub(super) fn span(&self, run: &Range<usize>) -> Span {
        let offset = |at: usize| u32::try_from(at).expect("a block is shorter than 4 GB");
        Span {
            block: self.block,
            start: offset(self.atoms[run.start].range.start),
            end: offset(self.atoms[run.end - 1].range.end),
        }
    }

    /// A run of atoms as printed.
    pub(super) fn printed(&self, run: &Range<usize>) -> &'a str {
        &self.text[self.atoms[run.start].range.start..self.atoms[run.end - 1].range.end]
    }

    /// The folded words of a run.
    pub(super) fn keys(&self, run: &Range<usize>) -> Vec<&str> {
        self.atoms[run.clone()].iter().map(|atom| atom.key.as_ref()).collect()
    }

    /// The folded word at a position, "" outside.
    pub(super) fn key(&self, at: usize) -> &str {
        self.atoms.get(at).map_or("", |atom| &atom.key)
    }

    /// The folded word before a position, "" at the start.
    pub(super) fn key_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.key(before))
    }

    /// Whether an atom goes on what the one before it began, no possessive between.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        at > 0 && self.atoms.get(at).is_some_and(Atom::is_joined) && !self.atoms[at - 1].possessive
    }

    /// What stands before an atom.
    pub(super) fn gap(&self, at: usize) -> Gap {
        self.atoms.get(at).map_or(Gap::Other, |atom| atom.gap)
    }

    /// Runs of capitalised words, with the small words that stand inside names of people.
    pub(super) fn runs(&self) -> &[Range<usize>] {
        self.runs.get_or_init(|| self.find_runs())
    }

    fn find_runs(&self) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        while at < self.atoms.len() {
            if !self.atoms[at].is_name() {
                at += 1;
                continue;
            }
            let start = at;
            at += 1;
            while self.goes_on(at) && (self.atoms[at].is_name() || self.is_inner(at)) {
                at += 1;
            }
            runs.push(start..at);
        }
        runs
    }

    /// "bin" of "Salman bin Nasser".
    fn is_inner(&self, at: usize) -> bool {
        let small = matches!(
            self.key(at),
            "al" | "bin"
                | "bint"
                | "ibn"
                | "ul"
                | "ur"
                | "ud"
                | "uz"
                | "us"
                | "de"
                | "du"
                | "da"
                | "di"
                | "van"
                | "von"
                | "der"
                | "den"
                | "e"
                | "i"
                | "el"
                | "la"
                | "zu"
                | "o"
        );
        small && self.atoms[at].case == Case::Lower && self.goes_on(at + 1) && self.atoms[at + 1].is_name()
    }

    /// What each atom of a run looks like.
    pub(super) fn looks(&self, run: &Range<usize>) -> &[Look] {
        let looks = self.looks.get_or_init(|| {
            let mut looks = vec![Look::Plain; self.atoms.len()];
            for run in self.runs() {
                let mut before = None;
                for at in run.clone() {
                    looks[at] = self.look(at, before, run);
                    before = Some(looks[at]);
                }
            }
            looks
        });
        &looks[run.clone()]
    }

    fn look(&self, at: usize, before: Option<Look>, run: &Range<usize>) -> Look {
        let atom = &self.atoms[at];
        let key = atom.key.as_ref();
        if let Some(hit) = self.held[at].map(|hit| &self.hits[hit]) {
            let entries = &hit.entries;
            if entries.iter().any(|entry| matches!(entry, Entry::Actor(_))) {
                return if self.is_surname(hit, before) { Look::Name } else { Look::Actor };
            }
            return if self.is_part_of_person(hit, before, run) { Look::Name } else { Look::Place };
        }
        let next_goes_on = at + 1 < run.end;
        match () {
            () if !atom.is_name() || self.is_initial(at, run) => Look::Name,
            () if before == Some(Look::Name) && self.is_cut_surname(at, run) => Look::Name,
            () if atom.gap == Gap::Hyphen && before == Some(Look::Name) && !lexicon::is_body(key) => {
                Look::Name
            }
            () if atom.case == Case::Upper && lexicon::is_rank(key) => Look::Role,
            () if atom.case == Case::Upper && before == Some(Look::Name) && lexicon::is_company(key) => {
                Look::Body
            }
            () if atom.case == Case::Upper && key.len() > 2 && run.len() > 1 => Look::Ordinary,
            () if key == "al" && self.key(at + 1) == "haj" && next_goes_on => Look::Role,
            () if key == "haj" && self.is_title_haj(at) => Look::Role,
            () if key == "sardar" && matches!(self.key(at + 1), "khan" | "jan" | "agha" | "gul") => {
                Look::Name
            }
            () if key == "crescent" && self.key(at.wrapping_sub(1)) == "red" => Look::Body,
            () if self.closes_name(at, before, run) => Look::Name,
            () if lexicon::is_given(key) && !lexicon::is_role(key) => Look::Name,
            () if lexicon::is_role(key) => Look::Role,
            () if lexicon::is_body(key) => Look::Body,
            () if lexicon::is_outlet(key) => Look::Outlet,
            () if lexicon::is_role_part(key) && next_goes_on => Look::Role,
            () if lexicon::is_thing(key) => Look::Thing,
            // "Affairs, H.E. Mr Kulubaev": the end of an office.
            () if lexicon::is_role_part(key) && before != Some(Look::Name) => Look::Ordinary,
            () if lexicon::is_ordinary(key) || atom.key.len() < 2 => Look::Ordinary,
            () => Look::Name,
        }
    }

    /// "Al-Haj Abdul Kabir", "Haj Mahmoud"; not "the Haj policy".
    fn is_title_haj(&self, at: usize) -> bool {
        self.key(at.wrapping_sub(1)) == "al" || lexicon::is_given(self.key(at + 1))
    }

    /// "Sheikh" of "Irfan Iqbal Sheikh", "Baloch" of "Abdul Malik Baloch", "Bengali" of "Kaiser Bengali".
    fn closes_name(&self, at: usize, before: Option<Look>, run: &Range<usize>) -> bool {
        let surname = matches!(
            self.key(at),
            "sheikh"
                | "porter"
                | "mason"
                | "barber"
                | "steward"
                | "potter"
                | "weaver"
                | "turner"
                | "shaikh"
                | "baloch"
                | "baluch"
                | "bengali"
                | "punjabi"
                | "sindhi"
                | "hazara"
                | "kurd"
                | "mufti"
                | "qazi"
                | "chaudhry"
                | "butcher"
                | "baker"
                | "cook"
                | "king"
                | "prince"
                | "bishop"
                | "pope"
                | "judge"
                | "rather"
                | "lone"
                | "miller"
                | "cooper"
        );
        let given = at > run.start && lexicon::is_given(self.key(at - 1)) || at > run.start + 1;
        // "Zahir Shah, King of Afghanistan", misprinted.
        let reigns = self.key(at + 1) == "of" && self.goes_on(at + 1);
        !reigns
            && surname
            && before == Some(Look::Name)
            && given
            && at + 1 == run.end
            && self.atoms[at].case == Case::Capital
    }

    /// "J." of "J. D. Vance".
    fn is_initial(&self, at: usize, run: &Range<usize>) -> bool {
        at + 1 < run.end && self.goes_on(at + 1) && {
            let printed = &self.text[self.atoms[at].range.clone()];
            let letter = printed.chars().count() == 1 && !matches!(self.key(at), "a" | "i");
            printed.contains('.') || letter || printed.chars().count() == 1 && at > run.start
        }
    }

    /// "K." of "Nadim K., a cook": a surname that a court or a paper keeps back.
    fn is_cut_surname(&self, at: usize, run: &Range<usize>) -> bool {
        let printed = &self.text[self.atoms[at].range.clone()];
        let letter = printed.trim_end_matches('.');
        let stopped = printed.ends_with('.') || self.text[self.atoms[at].range.end..].starts_with('.');
        at + 1 == run.end && letter.chars().count() == 1 && letter.chars().all(char::is_uppercase) && stopped
    }

    /// "Trump" in "Melania Trump", where only the surname is known.
    fn is_surname(&self, hit: &Hit, before: Option<Look>) -> bool {
        let at = hit.atoms.start;
        let alone = hit.atoms.len() == 1 && self.atoms[at].case == Case::Capital;
        before == Some(Look::Name) && self.goes_on(at) && (alone || self.atoms[at].case == Case::Lower)
    }

    /// "Jordan" in "Michael Jordan" and "Jordan Peterson", "Kandahari" in "Noor Kandahari".
    fn is_part_of_person(&self, hit: &Hit, before: Option<Look>, run: &Range<usize>) -> bool {
        if hit.atoms.len() != 1 || self.headline {
            return false;
        }
        let at = hit.atoms.start;
        let key = self.key(at);
        // "Ambassador to India Laila Amini".
        let posted = matches!(self.key_before(at), "to" | "of" | "for")
            && at > 1
            && self.goes_on(at)
            && lexicon::is_role(self.key(at - 2));
        if posted {
            return false;
        }
        let is_country =
            hit.entries.iter().any(|entry| matches!(entry, Entry::Country(_) | Entry::Demonym(_)));
        let name_before = before == Some(Look::Name) && self.goes_on(at);
        let demonym = hit.entries.iter().any(|entry| matches!(entry, Entry::Demonym(_)));
        let noun_behind =
            at + 1 < self.atoms.len() && self.goes_on(at + 1) && self.atoms[at + 1].case == Case::Lower;
        let verb_behind = lexicon::is_saying(self.key(at + 1))
            || matches!(self.key(at + 1), "is" | "was" | "has" | "had" | "and");
        // "Sharifa Tajik, 26", "Humayoun Afghan said".
        if name_before && demonym && lexicon::is_given(self.key(at - 1)) && (!noun_behind || verb_behind) {
            return true;
        }
        // "Maulana Hidayat-ur-Rehman Baloch, the leader".
        let closed = self.atoms.get(at + 1).is_none_or(|next| !next.is_joined()) && at > run.start + 1;
        if name_before && demonym && closed {
            return true;
        }
        if name_before && (!is_country || lexicon::is_also_name(key) && lexicon::is_given(self.key(at - 1))) {
            return true;
        }
        let next = at + 1;
        let name_behind = next < run.end
            && self.goes_on(next)
            && self.held[next].is_none()
            && self.atoms[next].case == Case::Capital
            && !is_marked_word(self.key(next));
        lexicon::is_also_name(key) && name_behind && before != Some(Look::Name)
    }

    /// Whether a known actor of a kind stands at an atom.
    pub(super) fn holds_actor(&self, at: usize, known: &Known, wanted: impl Fn(ActorKind) -> bool) -> bool {
        self.held.get(at).copied().flatten().is_some_and(|hit| {
            self.hits[hit].entries.iter().any(
                |entry| matches!(entry, Entry::Actor(actor) if wanted(known.gazetteer.actors[*actor].kind)),
            )
        })
    }
}

/// Words that tell a place or an organisation from a person: "Jordan River", "Paris Agreement".
fn is_marked_word(key: &str) -> bool {
    lexicon::is_role(key)
        || lexicon::is_role_part(key)
        || lexicon::is_body(key)
        || lexicon::is_outlet(key)
        || lexicon::is_thing(key)
        || lexicon::is_ordinary(key)
}

/// "Mehr" in "on Mehr 7" and "Mehr Ali": the agency of that name says something, or is told it.
fn is_only_month(atoms: &[Atom], hit: &Hit) -> bool {
    let at = hit.atoms.start;
    let month = hit.atoms.len() == 1 && hijri::MONTHS.iter().any(|(name, _)| *name == atoms[at].key);
    let key = |at: Option<usize>| at.and_then(|at| atoms.get(at)).map_or("", |atom| atom.key.as_ref());
    let before = key(at.checked_sub(1));
    let told = matches!(before, "told" | "tells" | "quoted" | "agency")
        || key(at.checked_sub(2)) == "according" && before == "to";
    let says = atoms.get(at + 1).is_some_and(Atom::is_joined) && lexicon::is_saying(key(Some(at + 1)));
    month && !(told || says)
}

fn is_title_case(atoms: &[Atom]) -> bool {
    let long = atoms.iter().filter(|atom| atom.key.len() > 4 && atom.case != Case::Number);
    let (names, all) = long.fold((0, 0), |(names, all), atom| (names + usize::from(atom.is_name()), all + 1));
    all >= 4 && names * 10 >= all * 9
}
