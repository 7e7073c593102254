//! The outlet of an article that does not state one: whom the people in it speak to. Also which known
//! actors are outlets. Stated lines are the reader's business.

use super::atoms::fold;
use super::gazetteer::Actor;
use super::lexicon;
use super::names::{Names, Who};
use super::passage::{self, Passage};
use crate::digest::{Article, BlockKind};
use crate::facts::{ActorFact, ActorKind, Basis, Outlet, Rule, Span};
use crate::hash::OwnSet;

/// Whether a known actor is an outlet: listed as one (by one of the folded names), or called like one.
pub(super) fn is_outlet(actor: &Actor, outlets: &OwnSet<String>) -> bool {
    let listed = || {
        actor
            .names
            .iter()
            .map(|name| fold(name))
            .any(|name| outlets.contains(&name) || ends_like_outlet(&name))
    };
    actor.kind == ActorKind::Organisation && actor.country.is_none() && listed()
}

fn ends_like_outlet(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default();
    words.last().is_some_and(lexicon::is_outlet) || first == "times"
}

/// What the article's outlet is called: the stated name, its outlet line, and either without "News" and
/// the like.
pub(super) fn own_names(article: &Article, stated: Option<&str>) -> Vec<String> {
    let mut names = Vec::new();
    let lines = article.blocks.iter().filter(|block| block.kind == BlockKind::Outlet);
    for name in lines.map(|block| block.text.as_str()).chain(stated) {
        let name = name.trim_start_matches("The ").trim();
        names.push(name.to_owned());
        if let Some((front, last)) = name.rsplit_once(' ')
            && lexicon::is_outlet(&last.to_lowercase())
        {
            names.push(front.to_owned());
        }
    }
    names
}

/// The outlet that people of the article speak to, when they speak to one only, and more than once or in an article
/// that names no other.
pub(super) fn inferred(
    passages: &[Passage],
    actors: &[ActorFact],
    names: &Names,
    writers: &[String],
    is_outlet: impl Fn(&str) -> bool,
) -> Outlet {
    let (mut told, mut outlets) = (Vec::new(), Vec::new());
    for mention in &names.mentions {
        let Who::Actor(at) = mention.who else { continue };
        if !is_outlet(&actors[at].id) {
            continue;
        }
        outlets.push(at);
        if is_told(passages, mention.span, writers) {
            told.push((at, mention.span));
        }
    }
    let unknown = Outlet { name: None, basis: Basis::Unknown, rule: Rule::NotStated, evidence: Vec::new() };
    let only = |outlets: &[usize], at: usize| outlets.iter().all(|&other| other == at);
    let told_only = |&&(at, _): &&(usize, Span)| told.iter().all(|&(other, _)| other == at);
    let Some(&(at, _)) = told.first().filter(told_only) else { return unknown };
    if told.len() < 2 && !only(&outlets, at) {
        return unknown;
    }
    let name = crate::digest::outlet_called(&actors[at].name).unwrap_or(&actors[at].name);
    let evidence = told.into_iter().map(|(_, span)| span).collect();
    Outlet { name: Some(name.to_owned()), basis: Basis::Inferred, rule: Rule::OutletTold, evidence }
}

/// "Told X", "seen by X", "X has learnt": how a text speaks of its own outlet.
fn is_told(passages: &[Passage], span: Span, writers: &[String]) -> bool {
    #[rustfmt::skip]
    const BEFORE: &[&str] = &[
        "told", "tells", "speaking to", "spoke to", "spoken to", "interview with", "interview to", "confirmed to",
        "comments to", "said to", "shared with", "sent to", "seen by", "obtained by", "reviewed by", "verified by",
        "contacted by", "approached by", "asked by", "interviewed by",
    ];
    #[rustfmt::skip]
    const BEHIND: &[&str] = &[
        "has learned", "has learnt", "has seen", "has obtained", "has verified", "has spoken", "understands", "can reveal",
        "spoke to", "spoke with", "visited", "approached", "contacted", "’s correspondent", "’s reporter", "'s correspondent",
        "'s reporter",
    ];
    const LONGEST: usize = 20;
    let Some(passage) = passage::of_block(passages, span.block) else { return false };
    let before = passage.text[..span.start as usize].trim_end();
    // "Speaking to X" opens a sentence, too.
    let start = before.len() - before.chars().rev().take(LONGEST).map(char::len_utf8).sum::<usize>();
    let lower = before[start..].to_lowercase();
    let before = lower.trim_end();
    let before = before.strip_suffix("the").unwrap_or(before).trim_end();
    let behind = passage.text[span.end as usize..].trim_start();
    // "NPR’s Laila Amini" signs.
    let owned = ["’s ", "'s "].iter().find_map(|mark| behind.strip_prefix(mark));
    let own = owned.is_some_and(|name| writers.iter().any(|writer| name.starts_with(writer.as_str())));
    own || BEFORE.iter().any(|words| before.ends_with(words))
        || BEHIND.iter().any(|words| behind.starts_with(words))
}
