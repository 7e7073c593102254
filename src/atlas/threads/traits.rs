//! What an article names, as it tells an event: each actor, place, day and figure with its weight and the
//! paragraphs that it stands in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::day::Day;
use crate::digest::{Article, BlockKind};
use crate::extract;
use crate::extract::gazetteer::{Actor, Place, PlaceKind};
use crate::extract::spelling;
use crate::facts::{ActorFact, ActorKind, DateFact, Facts, FigureFact, Milli, PlaceFact};
use crate::hash::OwnMap;

/// One thing named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Trait {
    what: What,
    /// How much it tells of an event: 1 is what is named in everything.
    telling: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    /// Its id, or what all spellings of a person's name share.
    Actor(String),
    Place(String),
    Day(Day),
    Figure {
        value: Milli,
        upper: Option<Milli>,
        unit: String,
    },
}

/// What sort of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Actor,
    Place,
    Day,
    Figure,
}

impl Trait {
    /// Whether it is more than what is named in everything.
    pub(super) fn is_telling(&self) -> bool {
        self.telling > 1
    }

    pub(super) fn kind(&self) -> Kind {
        match self.what {
            What::Actor(_) => Kind::Actor,
            What::Place(_) => Kind::Place,
            What::Day(_) => Kind::Day,
            What::Figure { .. } => Kind::Figure,
        }
    }
}

/// All that an article names.
#[derive(Clone, Debug, Default)]
pub(super) struct Traits {
    /// With the blocks that it stands in.
    blocks: BTreeMap<Trait, BTreeSet<u32>>,
    /// The title and the first paragraphs.
    lead: BTreeSet<u32>,
    /// Blocks of text.
    texts: BTreeSet<u32>,
    /// Where the places of the lead lie, capitals aside.
    lead_regions: BTreeSet<String>,
}

/// Paragraphs that say what it is about.
const LEAD: usize = 2;

impl Traits {
    pub(super) fn of(article: &Article, facts: &Facts) -> Traits {
        let mut traits = Traits::default();
        for (at, block) in (0..).zip(&article.blocks) {
            if matches!(block.kind, BlockKind::Paragraph | BlockKind::Standfirst) {
                if traits.texts.len() < LEAD {
                    traits.lead.insert(at);
                }
                traits.texts.insert(at);
            } else if block.kind == BlockKind::Title {
                traits.lead.insert(at);
            }
        }
        for actor in &facts.actors {
            let spans = actor.names.iter().flat_map(|name| &name.mentions);
            traits.note(actor_trait(actor), spans.map(|span| span.block));
        }
        for place in &facts.places {
            let one = place_trait(place);
            let leads = place.mentions.iter().any(|span| traits.lead.contains(&span.block));
            if one.is_telling() && leads {
                let region = place.region.clone().unwrap_or_else(|| place.country.as_str().to_owned());
                traits.lead_regions.insert(region);
            }
            traits.note(one, place.mentions.iter().map(|span| span.block));
        }
        for date in facts.dates.iter().filter(|date| is_near_publication(date, facts)) {
            let one = Trait { what: What::Day(date.range.start), telling: 4 };
            traits.note(one, [date.mention.block]);
        }
        for figure in &facts.figures {
            if let Some(one) = figure_trait(figure) {
                traits.note(one, [figure.mention.block]);
            }
        }
        traits
    }

    fn note(&mut self, one: Trait, blocks: impl IntoIterator<Item = u32>) {
        self.blocks.entry(one).or_default().extend(blocks);
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &Trait> {
        self.blocks.keys()
    }

    /// Each trait by how rare and how telling it is; twice that where it stands in the lead.
    pub(super) fn weights(&self, rarity: impl Fn(&Trait) -> u64) -> impl Iterator<Item = (&Trait, u64)> {
        self.blocks.iter().map(move |(one, blocks)| {
            let lead = if blocks.is_disjoint(&self.lead) { 1 } else { 2 };
            (one, rarity(one) * one.telling * lead)
        })
    }

    /// Whether the first lines of both name places, and none in one region.
    pub(super) fn is_elsewhere(&self, other: &Traits) -> bool {
        let (here, there) = (&self.lead_regions, &other.lead_regions);
        !here.is_empty() && !there.is_empty() && here.is_disjoint(there)
    }

    /// The share of the paragraphs that hold some of these traits, in thousandths.
    pub(super) fn covered(&self, shared: &[&Trait]) -> u64 {
        let telling = shared.iter().filter(|one| one.is_telling());
        let blocks: BTreeSet<&u32> = telling.flat_map(|one| &self.blocks[*one]).collect();
        let held = blocks.into_iter().filter(|block| self.texts.contains(block)).count();
        (held * 1_000 / self.texts.len().max(1)) as u64
    }
}

fn known_actor(id: &str) -> Option<&'static Actor> {
    static ACTORS: LazyLock<OwnMap<&str, &Actor>> = LazyLock::new(|| {
        extract::builtin().gazetteer.actors.iter().map(|actor| (actor.id.as_str(), actor)).collect()
    });
    ACTORS.get(id).copied()
}

fn known_place(id: &str) -> Option<&'static Place> {
    static PLACES: LazyLock<OwnMap<&str, &Place>> = LazyLock::new(|| {
        extract::builtin().gazetteer.places.iter().map(|place| (place.id.as_str(), place)).collect()
    });
    PLACES.get(id).copied()
}

/// An actor's id; of a person nobody lists, what all spellings of the name share.
pub(super) fn key(actor: &ActorFact) -> String {
    if known_actor(&actor.id).is_some() || actor.kind != ActorKind::Person {
        return actor.id.clone();
    }
    let words: Vec<&str> = actor.id.split('-').collect();
    spelling::skeleton(&words)
}

fn actor_trait(actor: &ActorFact) -> Trait {
    let organ = || known_actor(&actor.id).is_some_and(|known| known.country.is_some());
    let telling = match actor.kind {
        // Leaders and ministries are named with many events.
        ActorKind::Organisation if organ() => 2,
        ActorKind::Person if known_actor(&actor.id).is_some() => 3,
        ActorKind::Person | ActorKind::Organisation => 4,
        ActorKind::ArmedGroup => 3,
        ActorKind::International => 2,
        ActorKind::Government => 1,
    };
    Trait { what: What::Actor(key(actor)), telling }
}

fn place_trait(place: &PlaceFact) -> Trait {
    let telling = match known_place(&place.id).map(|known| known.kind) {
        Some(PlaceKind::Capital) => 1,
        Some(PlaceKind::Region) => 3,
        _ => 5,
    };
    Trait { what: What::Place(place.id.clone()), telling }
}

/// Single days within a month of publication: those of events, not of history.
fn is_near_publication(date: &DateFact, facts: &Facts) -> bool {
    const MONTH: i32 = 31;
    let single = date.range.start == date.range.end;
    let (Some(earliest), Some(latest)) = (facts.published.earliest, facts.published.latest) else {
        return false;
    };
    single && earliest.plus(-MONTH) <= date.range.start && date.range.start <= latest.plus(MONTH)
}

/// Counts and amounts by how many digits tell them apart: "1,411" hardly comes twice by chance, "20" does.
fn figure_trait(figure: &FigureFact) -> Option<Trait> {
    #[rustfmt::skip]
    const SPANS: &[&str] = &[
        "seconds", "minutes", "hours", "days", "nights", "weeks", "months", "years", "decades", "centuries",
    ];
    if SPANS.contains(&figure.unit.as_str()) || figure.of.as_deref() == Some("age") {
        return None;
    }
    let digits = figure.value.to_string().replace('.', "");
    let telling = match digits.trim_end_matches('0').len() {
        0 | 1 => 1,
        2 => 3,
        _ => 5,
    };
    let what = What::Figure { value: figure.value, upper: figure.upper, unit: figure.unit.clone() };
    Some(Trait { what, telling })
}
