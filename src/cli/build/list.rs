//! The list of articles with their facts as plain HTML: what stands in index.html before WebAssembly runs,
//! and where it can't.

use std::fmt::Write as _;

use atlas::corpus::{Article, Corpus};
use atlas::words::Words;

use super::html::escape;

/// The file that holds the list whole, where index.html does not.
pub(crate) const WHOLE: &str = "articles.html";

/// Articles that index.html lists: thousands would be taken in by every reader, before the page can start, for the
/// few who can't start it.
const FIRST: usize = 200;

/// The list of articles.
#[derive(Debug, Default)]
pub(crate) struct List {
    /// What index.html holds; the loader finds it by its id.
    pub(crate) first: String,
    /// All of it, where that is more.
    pub(crate) whole: Option<String>,
}

/// Writes the list.
pub(crate) fn list(words: &Words, corpus: &Corpus) -> List {
    let count = corpus.articles().count();
    if count <= FIRST {
        return List { first: written(words, corpus, count, ""), whole: None };
    }
    let rest = format!("<p><a href=\"./{WHOLE}\">{}</a></p>", escape(&words.all_articles(corpus.len())));
    List { first: written(words, corpus, FIRST, &rest), whole: Some(written(words, corpus, count, "")) }
}

/// So many articles, newest first, and what comes after them.
fn written(words: &Words, corpus: &Corpus, count: usize, rest: &str) -> String {
    let mut html = format!(
        "<main id=\"articles\" class=\"articles\" lang=\"{}\"><h1>{}</h1><p>{}</p>",
        words.language,
        escape(words.name),
        escape(&words.summary(corpus))
    );
    for article in corpus.articles().take(count) {
        push_article(&mut html, words, corpus, article);
    }
    let _ = write!(html, "\n{rest}<footer><p>{}</p></footer></main>", escape(words.credits));
    html
}

fn push_article(html: &mut String, words: &Words, corpus: &Corpus, article: Article<'_>) {
    let mut meta = vec![words.printed_by(&article.outlet())];
    meta.extend(article.bylines().into_iter().map(str::to_owned));
    meta.push(words.published_on(&article.published()));
    html.push_str("\n<article>");
    if corpus.summaries {
        let _ = write!(html, "<p>{}</p>", escape(words.summary_of));
    }
    let (title, meta) = (escape(article.title()), escape(&meta.join(" · ")));
    let _ = write!(html, "<h2>{title}</h2><p>{meta}</p><dl>");
    let [countries, _, actors, ..] = words.facets;
    push_facts(html, countries, article.countries().map(|fact| corpus.country(fact.value).name.to_owned()));
    push_facts(html, actors, article.actors().map(|fact| corpus.actor(fact.value).name.to_owned()));
    push_facts(html, words.dates, article.dates().map(|date| words.date(date.range, date.precision)));
    push_facts(html, words.figures, article.figures().map(|figure| article.text(figure.mention).to_owned()));
    html.push_str("</dl></article>");
}

/// One kind of facts, each said once, in the order of the article.
fn push_facts(html: &mut String, name: &str, facts: impl Iterator<Item = String>) {
    let mut said: Vec<String> = Vec::new();
    for fact in facts {
        if !said.contains(&fact) {
            said.push(fact);
        }
    }
    if !said.is_empty() {
        let _ = write!(html, "<dt>{}</dt><dd>{}</dd>", escape(name), escape(&said.join(" · ")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use atlas::corpus::{Collection, compile};
    use atlas::words::ENGLISH;

    fn list_of(text: &str) -> String {
        let bytes = compile(&Collection::read([("a.txt", text)]));
        let list = list(&ENGLISH, &Corpus::open(&bytes).expect("just compiled"));
        assert!(list.whole.is_none());
        list.first
    }

    #[test]
    fn an_article_stands_with_its_facts() {
        let html = list_of(
            "Bridge opens\n\nExample News\n1 Oct 2025\n\nOfficials in Kabul said 19 lorries crossed into \
             Pakistan on October 3, and 19 lorries came back to Kabul.\n\nBridge opens\nread more\n",
        );
        assert!(html.contains("<h2>Bridge opens</h2>"), "{html}");
        assert!(html.contains("1 Oct 2025"), "{html}");
        assert!(html.contains("Afghanistan · Pakistan"), "{html}");
        assert_eq!(html.matches("19 lorries").count(), 1, "{html}");
    }

    #[test]
    fn odd_titles_stay_text() {
        let html =
            list_of("<script>alert(1)</script> & more\n\nReuters\n1 Oct 2025\n\nRain fell.\n\nread more\n");
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"), "{html}");
    }

    #[test]
    fn the_list_ends_with_its_credits() {
        let html = list_of("");
        let (_, end) = html.split_once("<footer>").expect("a footer");
        assert!(end.contains("GeoNames, CC BY 4.0") && end.ends_with("</footer></main>"), "{html}");
    }

    #[test]
    fn odd_empty_corpus_is_an_empty_list() {
        let html = list_of("");
        assert!(html.starts_with("<main id=\"articles\"") && !html.contains("<article"), "{html}");
    }
    #[test]
    fn the_newest_of_very_many_stand_first_and_all_on_their_own_page() {
        let bytes = compile(&atlas::generate::collection(201, atlas::generate::SEED));
        let list = list(&ENGLISH, &Corpus::open(&bytes).expect("just compiled"));
        let whole = list.whole.expect("a page of all");
        assert_eq!([&list.first, &whole].map(|html| html.matches("<article>").count()), [FIRST, 201]);
        let (newest, _) = list.first.split_once("\n<p><a").expect("a link");
        assert!(whole.starts_with(newest));
        assert!(list.first.contains("<a href=\"./articles.html\">All 201 articles</a>"));
        assert!(!whole.contains("<a "));
    }
}
