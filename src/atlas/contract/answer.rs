//! The JSON of an answer, and of articles as a compiled corpus holds them: what `cargo atlas query` prints and
//! what the page gives to scripts, the same to the byte.

use super::json::Json;
use super::{VERSION, as_of_text, kind_name};
use crate::corpus::{Article, Corpus, ValueId};
use crate::digest::BlockKind;
use crate::facet::FACETS;
use crate::facts::{Rule, Span};
use crate::index::{Hit, Index, answer, evidence};
use crate::query::{Address, Query};

/// The answer to an address, with or without its `#`.
pub fn answer_json(index: &Index<'_>, fragment: &str) -> String {
    let query = Address::parse(fragment).query;
    let answer = answer(index, &query);
    let mut json = Json::default();
    json.object(|json| {
        json.key("version").number(VERSION);
        json.key("corpus").text(&index.id());
        json.key("count").number(length(answer.hits.len()));
        json.key("articles").list(|json| {
            for hit in &answer.hits {
                write_hit(json, index, &query, *hit);
            }
        });
        json.key("facets").object(|json| {
            for row in &FACETS {
                json.key(row.key).object(|json| {
                    for (value, count) in (0..).zip(answer.counts(row.facet)) {
                        json.key(index.value_key(row.facet, ValueId(value))).list(|json| {
                            json.number(count.articles);
                            json.text(count.state.name());
                        });
                    }
                });
            }
        });
        json.key("alsoMatched").list(|json| answer.also_matched.iter().for_each(|word| json.text(word)));
    });
    json.finish()
}

/// Where an article shows what was asked for: the stretches that match in its best sentence, or that sentence.
fn write_hit(json: &mut Json, index: &Index<'_>, query: &Query, hit: Hit) {
    let Some(article) = index.article(hit.article) else { return };
    let shown = evidence(index, query, article);
    json.object(|json| {
        json.key("id").text(article.key());
        json.key("score").number(hit.score);
        json.key("uncertain").bool(hit.uncertain);
        json.key("evidence").list(|json| {
            if let Some(shown) = &shown {
                let whole = [shown.sentence];
                let spans = if shown.matched.is_empty() { &whole[..] } else { &shown.matched };
                for span in spans {
                    write_span(json, article, *span);
                }
            }
        });
    });
}

/// Articles by id, in the order asked for; those that the corpus does not have are left out.
pub fn articles_json<'k>(corpus: &Corpus<'_>, keys: impl Iterator<Item = &'k str>) -> String {
    let mut json = Json::default();
    json.list(|json| {
        for article in keys.filter_map(|key| corpus.find_article(key)) {
            json.object(|json| write_article(json, corpus, article));
        }
    });
    json.finish()
}

fn write_article(json: &mut Json, corpus: &Corpus<'_>, article: Article<'_>) {
    json.key("id").text(article.key());
    json.key("digest").maybe(article.digests().first().copied());
    write_lines(json, article.lines());
    json.key("blocks").list(|json| {
        for block in article.blocks() {
            json.object(|json| {
                json.key("kind").text(kind_name(block.kind));
                write_lines(json, block.lines);
                json.key("text").text(block.text);
            });
        }
    });
    json.key("title").text(article.title());
    let standfirst = article.blocks().find(|block| block.kind == BlockKind::Standfirst);
    json.key("standfirst").maybe(standfirst.map(|block| block.text));
    json.key("bylines").list(|json| article.bylines().iter().for_each(|name| json.text(name)));
    json.key("paragraphs").list(|json| {
        // Of several dashed points the first is the standfirst, the others are paragraphs here.
        let first = article.blocks().position(|block| block.kind == BlockKind::Standfirst);
        let text =
            article.blocks().enumerate().filter(|(at, block)| block.kind.is_text() && Some(*at) != first);
        text.for_each(|(_, block)| json.text(block.text));
    });
    write_source(json, article);
    write_who_and_where(json, corpus, article);
    write_dates(json, article);
    write_figures(json, article);
    write_statements(json, article);
    write_thread(json, article);
}

fn write_lines(json: &mut Json, (first, last): (u32, u32)) {
    json.key("lines").list(|json| {
        json.number(first);
        json.number(last);
    });
}

fn write_rule(json: &mut Json, rule: Rule) {
    json.key("rule").text(rule.name());
}

fn length(count: usize) -> u32 {
    u32::try_from(count).expect("a corpus holds less than 4 GiB")
}

/// A span in Unicode scalar values.
fn write_span(json: &mut Json, article: Article<'_>, span: Span) {
    let text = article.block(span.block).map_or("", |block| block.text);
    let scalars = |byte: u32| text.get(..byte as usize).map_or(0, |before| before.chars().count());
    json.object(|json| {
        json.key("block").number(span.block);
        json.key("start").number(length(scalars(span.start)));
        json.key("end").number(length(scalars(span.end)));
    });
}

fn write_spans(json: &mut Json, key: &str, article: Article<'_>, spans: impl Iterator<Item = Span>) {
    json.key(key).list(|json| spans.for_each(|span| write_span(json, article, span)));
}

fn write_source(json: &mut Json, article: Article<'_>) {
    let (outlet, published) = (article.outlet(), article.published());
    json.key("outlet").object(|json| {
        json.key("name").maybe(outlet.name);
        json.key("basis").text(outlet.basis.name());
        write_rule(json, outlet.rule);
        write_spans(json, "evidence", article, outlet.evidence.iter());
    });
    json.key("published").object(|json| {
        json.key("earliest").maybe(published.earliest.map(|day| day.to_string()).as_deref());
        json.key("latest").maybe(published.latest.map(|day| day.to_string()).as_deref());
        json.key("basis").text(published.basis.name());
        write_rule(json, published.rule);
        write_spans(json, "evidence", article, published.evidence.iter());
    });
}

fn write_who_and_where(json: &mut Json, corpus: &Corpus<'_>, article: Article<'_>) {
    json.key("countries").list(|json| {
        for country in article.countries() {
            json.object(|json| {
                json.key("code").text(corpus.country(country.value).code);
                json.key("about").bool(country.about);
                write_rule(json, country.rule);
                write_spans(json, "mentions", article, country.spans.iter());
            });
        }
    });
    json.key("actors").list(|json| {
        for mention in article.actors() {
            let actor = corpus.actor(mention.value);
            json.object(|json| {
                json.key("id").text(actor.key);
                json.key("name").text(actor.name);
                json.key("kind").text(actor.kind.name());
                write_rule(json, mention.rule);
                json.key("names").list(|json| {
                    for (text, spans) in mention.names() {
                        json.object(|json| {
                            json.key("text").text(text);
                            write_spans(json, "mentions", article, spans.iter());
                        });
                    }
                });
            });
        }
    });
    json.key("places").list(|json| {
        for mention in article.places() {
            json.object(|json| {
                json.key("id").text(mention.place.key);
                json.key("name").text(mention.place.name);
                json.key("country").text(mention.place.country);
                json.key("region").maybe(mention.place.region);
                json.key("lat").decimal(mention.place.point.lat.into(), 4);
                json.key("lon").decimal(mention.place.point.lon.into(), 4);
                write_rule(json, mention.rule);
                write_spans(json, "mentions", article, mention.spans.iter());
            });
        }
    });
}

fn write_dates(json: &mut Json, article: Article<'_>) {
    json.key("dates").list(|json| {
        for date in article.dates() {
            json.object(|json| {
                json.key("text").text(article.text(date.mention));
                json.key("start").text(&date.range.start.to_string());
                json.key("end").text(&date.range.end.to_string());
                json.key("open").maybe(date.open.map(crate::facts::Open::name));
                json.key("precision").text(date.precision.name());
                json.key("when").maybe(date.when.map(crate::facts::When::name));
                write_rule(json, date.rule);
                json.key("mention");
                write_span(json, article, date.mention);
            });
        }
    });
}

fn write_figures(json: &mut Json, article: Article<'_>) {
    json.key("figures").list(|json| {
        for figure in article.figures() {
            json.object(|json| {
                json.key("text").text(article.text(figure.mention));
                json.key("value").decimal(figure.value.0, 3);
                json.key("upper");
                match figure.upper {
                    Some(upper) => json.decimal(upper.0, 3),
                    None => json.maybe(None),
                }
                json.key("unit").text(figure.unit);
                json.key("qualifier").maybe(figure.qualifier.map(crate::facts::Qualifier::name));
                json.key("of").maybe(figure.of);
                json.key("asOf").maybe(figure.as_of.map(as_of_text).as_deref());
                json.key("speaker").maybe(figure.speaker);
                write_rule(json, figure.rule);
                json.key("mention");
                write_span(json, article, figure.mention);
            });
        }
    });
}

fn write_statements(json: &mut Json, article: Article<'_>) {
    json.key("statements").list(|json| {
        for statement in article.statements() {
            json.object(|json| {
                json.key("text").text(article.text(statement.mention));
                json.key("speaker").text(statement.speaker);
                json.key("verb").maybe(statement.verb);
                json.key("direct").bool(statement.direct);
                write_rule(json, statement.rule);
                json.key("mention");
                write_span(json, article, statement.mention);
            });
        }
    });
}

fn write_thread(json: &mut Json, article: Article<'_>) {
    let Some(thread) = article.thread() else { return json.key("thread").maybe(None) };
    json.key("thread").object(|json| {
        json.key("id").text(thread);
        json.key("adds").list(|json| article.adds().into_iter().for_each(|block| json.number(block)));
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{ReadDigest, document};
    use crate::corpus::{Collection, compile};
    use crate::{digest, extract};
    use serde_json::{Value, json};

    const DIGEST: &str = "Talks in Quetta\n\nBy Zarghuna Popal\n\nDawn\n1 Oct 2025\n\nThe Café “Nár” in Quetta says that at least \
        2.5 million people crossed into Pakistan since June 2025. The Taliban expect 40 to 60 more by 4 October.\n\nTalks in Quetta\nread more\n";

    #[test]
    fn a_compiled_article_prints_as_a_parsed_one() {
        let parsed = digest::parse(DIGEST);
        let facts = extract::extract(&parsed);
        let expected =
            serde_json::to_value(document(&[ReadDigest { name: "a.txt".to_owned(), parsed, facts }]))
                .unwrap();
        let bytes = compile(&Collection::read([("a.txt", DIGEST)]));
        let corpus = Corpus::open(&bytes).unwrap();
        let keys: Vec<&str> = corpus.articles().map(Article::key).chain(["none"]).collect();
        let printed: Value = serde_json::from_str(&articles_json(&corpus, keys.into_iter())).unwrap();
        // Degrees without decimals: 67 and 67.0 are the same number.
        let text = |value: &Value| value.to_string().replace(".0,", ",");
        assert_eq!(text(&printed), text(&expected["articles"]));
        assert!(printed[0]["figures"].as_array().is_some_and(|figures| figures.len() > 1), "{printed}");
    }

    #[test]
    fn an_answer_prints_as_the_contract_says() {
        let bytes = compile(&Collection::read([("a.txt", DIGEST)]));
        let index = Index::new(Corpus::open(&bytes).unwrap());
        let read =
            |fragment: &str| -> Value { serde_json::from_str(&answer_json(&index, fragment)).unwrap() };
        let answer = read("#country=PAK&not-actor=nobody&q=qetta+nár");
        assert_eq!((&answer["version"], &answer["count"]), (&json!(1), &json!(1)));
        assert_eq!(
            answer["articles"][0]["evidence"],
            json!([{"block": 4, "start": 10, "end": 13}, {"block": 4, "start": 18, "end": 24}, {"block": 4, "start": 76, "end": 84}])
        );
        assert_eq!(answer["facets"]["country"]["PAK"], json!([1, "chosen"]));
        assert_eq!(answer["facets"]["has"]["figures"], json!([1, "free"]));
        assert_eq!(answer["alsoMatched"], json!(["Quetta"]));
        assert_eq!(read("q=nowhere")["articles"], json!([]));
        assert_eq!(answer["corpus"].as_str().map(str::len), Some(16));
    }
}
