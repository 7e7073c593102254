//! What an article is about in its own words: how often it has each word that tells a topic. Names are left out, they
//! are traits; and so are the words of any news. Titles play no part.

use std::collections::{BTreeMap, BTreeSet};

use crate::digest::Article;
use crate::extract::text::words;
use crate::facts::{Facts, Span};
use crate::list::List;

/// Words with what they tell.
#[derive(Clone, Debug, Default)]
pub(super) struct Topic {
    words: BTreeMap<String, Word>,
    /// Sum of the squares of the weights.
    length: u64,
    /// How many blocks of text there are.
    texts: u64,
}

#[derive(Clone, Debug, Default)]
struct Word {
    /// How often it stands; once all articles are known, times how rare it is.
    weight: u64,
    blocks: BTreeSet<u32>,
}

/// The topic of each article; `rarity` is of a word that so many articles have.
pub(super) fn topics(articles: &[(&Article, &Facts)], rarity: impl Fn(usize) -> u64) -> Vec<Topic> {
    let mut topics: Vec<Topic> = articles.iter().map(|(article, facts)| Topic::of(article, facts)).collect();
    let mut having: BTreeMap<String, usize> = BTreeMap::new();
    for word in topics.iter().flat_map(|topic| topic.words.keys()) {
        *having.entry(word.clone()).or_default() += 1;
    }
    for topic in &mut topics {
        topic.words.iter_mut().for_each(|(key, word)| word.weight *= rarity(having[key]));
        topic.length = topic.words.values().map(|word| word.weight * word.weight).sum();
    }
    topics
}

impl Topic {
    fn of(article: &Article, facts: &Facts) -> Topic {
        let names = names(facts);
        let mut topic = Topic::default();
        for (at, block) in (0..).zip(&article.blocks).filter(|(_, block)| block.kind.is_text()) {
            topic.texts += 1;
            for word in words(&block.text) {
                let key = block.text[word.range.clone()].to_lowercase();
                if tells(&key) && !is_in(&names, at, word.range.start) {
                    let word = topic.words.entry(stem(&key).to_owned()).or_default();
                    word.weight += 1;
                    word.blocks.insert(at);
                }
            }
        }
        topic
    }

    /// Cosine of two topics, in thousandths.
    pub(super) fn nearness(&self, other: &Topic) -> u64 {
        let product = self.shared(other).map(|(product, _)| product).sum();
        cosine(product, self.length, other.length)
    }

    /// The few words that bring two topics near.
    pub(super) fn shared_most<'t>(&'t self, other: &Topic) -> Vec<&'t str> {
        const FEW: usize = 5;
        let mut shared: Vec<(u64, &str)> = self.shared(other).collect();
        shared.sort_by_key(|&(product, word)| (std::cmp::Reverse(product), word));
        shared.into_iter().take(FEW).map(|(_, word)| word).collect()
    }

    fn shared<'t>(&'t self, other: &Topic) -> impl Iterator<Item = (u64, &'t str)> {
        let of = |(key, word): (&'t String, &Word)| {
            Some((word.weight * other.words.get(key)?.weight, key.as_str()))
        };
        self.words.iter().filter_map(of)
    }

    /// The share of the blocks that hold some of these words, in thousandths.
    pub(super) fn covered(&self, words: &[&str]) -> u64 {
        let blocks = words.iter().filter_map(|word| self.words.get(*word)).flat_map(|word| &word.blocks);
        blocks.collect::<BTreeSet<_>>().len() as u64 * 1_000 / self.texts.max(1)
    }
}

/// Cosine of two vectors by their product and the squares of their lengths, in thousandths.
pub(super) fn cosine(product: u64, one: u64, other: u64) -> u64 {
    let length = (u128::from(one) * u128::from(other)).isqrt().max(1);
    u64::try_from(u128::from(product) * 1_000 / length).unwrap_or(u64::MAX)
}

/// Where names stand, in order.
fn names(facts: &Facts) -> Vec<Span> {
    let actors = facts.actors.iter().flat_map(|actor| &actor.names).flat_map(|name| &name.mentions);
    let places = facts.places.iter().flat_map(|place| &place.mentions);
    let countries = facts.countries.iter().flat_map(|country| &country.mentions);
    let mut names: Vec<Span> = actors.chain(places).chain(countries).copied().collect();
    names.sort_unstable();
    names
}

fn is_in(names: &[Span], block: u32, byte: usize) -> bool {
    let byte = u32::try_from(byte).unwrap_or(u32::MAX);
    let behind = names.partition_point(|name| (name.block, name.start) <= (block, byte));
    // Names lie in one another at the most once or twice.
    names[behind.saturating_sub(3)..behind].iter().any(|name| name.block == block && byte < name.end)
}

fn tells(word: &str) -> bool {
    const SHORT: usize = 4;
    word.chars().count() >= SHORT && word.starts_with(char::is_alphabetic) && !NEWS.has(word)
}

/// A word without its ending, so that "restored" and "restoration" come near to one.
fn stem(word: &str) -> &str {
    const ENDINGS: &[&str] =
        &["ations", "ation", "ings", "ing", "ers", "ies", "ied", "ed", "es", "er", "ly", "s", "e"];
    const SHORTEST: usize = 4;
    let stems = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    stems.into_iter().find(|stem| stem.chars().count() >= SHORTEST).unwrap_or(word)
}

/// Words that news of any event has.
static NEWS: List = List::words(
    "\
    that this with from have been were will their they which after before into over more than also said says when while \
    where would could about there these those them some amid according against under between during since such other \
    others only many most much even still just like both each very here what whom whose because through without within \
    among including include included told added saying country countries people official officials government \
    governments year years month months week weeks days time times last first second third four five seven eight nine \
    hundred hundreds thousand thousands million millions billion made make makes making took take takes taken taking come \
    comes coming came goes going gone give gives given giving well part parts area areas province provinces provincial \
    district districts city cities minister ministers ministry spokesman spokesperson spokeswoman president report \
    reports reported reporting statement statements state states international national local public group groups \
    member members leader leaders leadership former several another every should must being does doing done having \
    whether however meanwhile following across around near down back away again once until often never always though \
    although then next number numbers call calls called calling today yesterday tomorrow women children girls boys \
    family families support supported security situation order issue issues relations visit talks meeting meetings \
    political humanitarian need needs needed work works working worked continue continues continued important current \
    currently recent recently future past present early earlier late later latest long longer short high higher large \
    larger great greater right rights control able already become becomes became begin began begun best better brought \
    case cases change changes changed clear close closed common community communities conditions council course decision \
    despite different direct effort efforts either ended ends ensure especially event ever expected face faced facing \
    fact field find finds found foreign free full further gave general good ground grow growing half hand hands head \
    held help helped helping hold home hope hopes host house human immediate immediately impact increase increased \
    increasing information instead interest interests involved keep kept know known knows lead leading least leave \
    leaves left less level levels life likely line lines live lives living lost main major mean means measures meet \
    military minor minute minutes move moved nearly necessary news night note noted notes open opened outside paid \
    particular particularly period person place placed places plan plans planned point points possible power \
    previous previously private problem problems process program programme provide provided providing question questions \
    reach reached ready reason reasons remain remained remains result results return returned role rule rules same scene \
    seen send sent serious service services shared show showed shown shows side sides sign similar simple \
     small social something soon source sources speak speaking special spoke stand standing start started step \
    steps stop stopped stress stressed strong tell tells term terms thing things think thought together \
    total toward towards trade turn turned understand unless upon urged used using various view views want wanted wants \
    warned warning welcome welcomed went whole wide wish world young asked asking announced announcement announcing \
    central deputy chief office senior north south east west northern southern eastern western region regional \
    morning evening afternoon monday tuesday wednesday thursday friday saturday sunday january february march april \
    june july august september october november december based amount attend attended authorities authority \
    believe believed body bring brings carried carry cause caused claim claimed claims clearly comment comments committed \
    concern concerns confirmed consider considered cooperation describe described detail details document documents \
    emphasized emphasised established example explained express expressed extent force forces gathered hour hours \
    implement implemented issued join joined joint lack largely limited list little looking media mentioned might \
    nation nations nothing objective offer offered operations organisation organization organisations organizations \
    participate percent position prepared pressure project projects protect published quite raise raised rather received \
    referring reject rejected related remaining request requested require required respond response responsible resume \
     share significant significantly specific spread staff status subject suggest suggested system \
    temporary themselves trying value widely ",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_words_of_one_root_are_one() {
        for [one, other] in [["restored", "restoration"], ["lorries", "lorry"], ["blackouts", "blackout"]] {
            assert_eq!(stem(one).trim_end_matches('y'), stem(other).trim_end_matches('y'));
        }
        assert_eq!(stem("ings"), "ings");
    }

    #[test]
    fn words_of_any_news_tell_nothing() {
        assert!(["government", "said", "tuesday", "of", "2025"].iter().all(|word| !tells(word)));
        assert!(tells("blackout"));
    }
}
