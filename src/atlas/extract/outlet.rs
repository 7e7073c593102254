//! The outlet of an article that does not state one: whom the people in it speak to. Also which known
//! actors are outlets. Stated lines are the reader's business.

use std::collections::BTreeMap;

use super::gazetteer::Actor;
use super::lexicon;
use super::names::{Names, Who};
use super::passage::Passage;
use crate::digest::{Article, BlockKind};
use crate::facts::{ActorFact, ActorKind, Basis, Outlet, Rule, Span};

/// Outlets whose names do not say so.
const OUTLETS: &str = "reuters|associated press|afp|agence france-presse|al jazeera|bbc|bbc afghan|bbc persian|bbc urdu|cnn|\
    pajhwok|pajhwok afghan news|khaama press|khaama|amu|amu tv|tolonews|tolo|ariana|8am|8am media|hasht-e subh|kabul now|\
    iran international|afghanistan international|deutsche welle|dw|xinhua|ani|pti|irna|isna|tasnim|mehr|fars|axios|\
    politico|bloomberg|ndtv|wion|dawn|geo|ary|samaa|economist|the economist|the hindu|hindu|voice of america|voa|\
    radio free europe|radio azadi|rferl|npr|rukhshana media|zan times|etilaatroz|al arabiya|al mayadeen|anadolu|\
    anadolu agency|press trust of india|foreign policy|foreign affairs|the atlantic|the diplomat|newsweek|vice|\
    iranwire|iran wire|india today|firstpost|scroll|the wire|the print|theprint|middle east eye|al monitor|euronews|\
    france 24|sky news|interfax|tass|ria novosti|sputnik|global times|nikkei|kyodo|yonhap";

/// Whether a known actor is an outlet.
pub(super) fn is_outlet(actor: &Actor) -> bool {
    actor.kind == ActorKind::Organisation
        && actor.country.is_none()
        && (actor.names.iter().any(|name| is_outlet_name(name)))
}

fn is_outlet_name(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split_whitespace().skip_while(|word| *word == "the");
    let first = words.next().unwrap_or_default();
    let last = words.last().unwrap_or(first);
    lexicon::is_outlet(last)
        || matches!(first, "times" | "radio" | "voice")
        || OUTLETS.split('|').any(|outlet| outlet == name)
}

/// What the article's outlet line calls the outlet, with the name without "News" and the like.
pub(super) fn own_names(article: &Article) -> Vec<String> {
    let mut names = Vec::new();
    for block in article.blocks.iter().filter(|block| block.kind == BlockKind::Outlet) {
        let name = block.text.trim_start_matches("The ").trim();
        names.push(name.to_owned());
        if let Some((front, last)) = name.rsplit_once(' ')
            && lexicon::is_outlet(&last.to_lowercase())
        {
            names.push(front.to_owned());
        }
    }
    names
}

/// The outlet that people of the article speak to, when they speak to one only, and more than once.
pub(super) fn inferred(
    passages: &[Passage],
    actors: &[ActorFact],
    names: &Names,
    is_outlet: impl Fn(&str) -> bool,
) -> Outlet {
    let mut told: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for mention in &names.mentions {
        let Who::Actor(at) = mention.who else { continue };
        if is_outlet(&actors[at].id) && is_told(passages, mention.span) {
            told.entry(&actors[at].name).or_default().push(mention.span);
        }
    }
    let unknown = Outlet { name: None, basis: Basis::Unknown, rule: Rule::NotStated, evidence: Vec::new() };
    let mut told = told.into_iter();
    match (told.next(), told.next()) {
        (Some((name, evidence)), None) if evidence.len() > 1 => {
            Outlet { name: Some(name.to_owned()), basis: Basis::Inferred, rule: Rule::OutletTold, evidence }
        }
        _ => unknown,
    }
}

fn is_told(passages: &[Passage], span: Span) -> bool {
    let Some(passage) = passages.iter().find(|passage| passage.block == span.block) else { return false };
    let before = passage.text[..span.start as usize].trim_end();
    let before = before.strip_suffix("the").or(before.strip_suffix("The")).unwrap_or(before).trim_end();
    before.ends_with("told") || before.ends_with("speaking to") || before.ends_with("interview with")
}
