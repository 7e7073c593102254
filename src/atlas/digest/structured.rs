//! Articles that come in parts from elsewhere rather than as the lines of a digest: what their paragraphs are,
//! who signs, and their id. The same readers as for digests decide.

use super::lines::{Line, clean, fold};
use super::{Article, Block, BlockKind, body, head, ids, stated};

/// Title and paragraphs as another system holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts<'p> {
    /// The title, one line.
    pub title: &'p str,
    /// A summary that is known to be one.
    pub standfirst: Option<&'p str>,
    /// Paragraphs, sub-headings and captions, one line each; header lines may stand among the first.
    pub paragraphs: Vec<&'p str>,
    /// Who signs, where that is known.
    pub bylines: Option<Vec<String>>,
}

impl Article {
    /// An article of parts, which all stand on the lines of `lines`.
    pub fn of_parts(parts: Parts, lines: (u32, u32)) -> Article {
        let line = |text: &&str| line(text, lines.0);
        let rest: Vec<Line> =
            parts.paragraphs.iter().map(line).filter(|line| !line.text.is_empty()).collect();
        let head = head::read(&rest, &fold(parts.title));
        let (before, text) = rest.split_at(head.kinds.len());
        let summed_up = parts.standfirst.is_some() || head.kinds.contains(&BlockKind::Standfirst);
        let kinds = head.kinds.iter().copied().chain(body::kinds(text, &fold(parts.title), summed_up));
        let block = |kind, text: &str| Block { kind, lines, text: text.to_owned() };
        let mut blocks = vec![block(BlockKind::Title, &clean(parts.title))];
        blocks.extend(parts.standfirst.map(|text| block(BlockKind::Standfirst, &clean(text))));
        blocks.extend(before.iter().chain(text).zip(kinds).map(|(line, kind)| match kind {
            BlockKind::Standfirst if parts.standfirst.is_some() => block(BlockKind::Paragraph, &line.text),
            _ => block(kind, &line.text),
        }));
        let bylines = parts.bylines.or_else(|| Some(head.bylines).filter(|names| !names.is_empty()));
        Article::of_blocks(blocks, lines, bylines)
    }

    /// An article of blocks, the first of which is its title. Who signs is read from them where it is not given.
    pub fn of_blocks(blocks: Vec<Block>, lines: (u32, u32), bylines: Option<Vec<String>>) -> Article {
        let id = ids::article_id(&blocks, &[]);
        let mut article = Article { id, lines, blocks, bylines: Vec::new() };
        article.bylines = bylines.unwrap_or_else(|| signers(&article));
        article
    }

    /// Tells an article without text or header lines from others of its title by what stands beside it: outlet, day.
    pub fn tell_apart(&mut self, beside: &[&str]) {
        let names = self.bylines.iter().map(String::as_str);
        let beside: Vec<&str> = beside.iter().copied().chain(names).collect();
        self.id = ids::article_id(&self.blocks, &beside);
    }
}

fn signers(article: &Article) -> Vec<String> {
    let lines = article.blocks.iter().filter(|block| block.kind == BlockKind::Byline);
    let lines: Vec<Line> = lines.map(|block| line(&block.text, block.lines.0)).collect();
    let names = head::read(&lines, "").bylines;
    if names.is_empty() { stated::run_in_names(article) } else { names }
}

fn line(text: &str, number: u32) -> Line {
    Line::new(number, clean(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::parse;

    const RAIN: &str = "Rain fell on the hills above Herat all day, and the growers went home early.";
    const WIND: &str = "The wind came from the west at night, and nobody had seen the like for years.";

    fn kinds(article: &Article) -> Vec<BlockKind> {
        article.blocks.iter().map(|block| block.kind).collect()
    }

    #[test]
    fn parts_are_read_as_a_digest_is() {
        let text =
            format!("Rain falls\n\nBy Laila Amini\nReuters\n\n{RAIN}\n\nA dry year\n\n{WIND}\n\nread more\n");
        let read = &parse(&text).articles[0];
        let paragraphs = vec!["By Laila Amini", "Reuters", RAIN, "A dry year", WIND];
        let parts = Parts { title: "Rain falls", paragraphs, ..Parts::default() };
        let article = Article::of_parts(parts, (7, 7));
        assert_eq!(kinds(&article), kinds(read)[..6]);
        assert_eq!((&article.id, &article.bylines), (&read.id, &read.bylines));
        assert!(article.blocks.iter().all(|block| block.lines == (7, 7)));
    }

    #[test]
    fn a_given_standfirst_and_given_writers_stay() {
        let parts = Parts {
            title: "Rain falls",
            standfirst: Some("It rained."),
            paragraphs: vec![RAIN, WIND],
            bylines: Some(vec!["Omid".to_owned()]),
        };
        let article = Article::of_parts(parts, (1, 1));
        assert_eq!(article.standfirst(), Some("It rained."));
        assert_eq!(article.bylines, ["Omid"]);
    }

    #[test]
    fn odd_parts_without_words_are_kept() {
        let parts = Parts { title: "*", paragraphs: vec!["* * *", "", "\u{200b}"], ..Parts::default() };
        let article = Article::of_parts(parts, (1, 1));
        assert_eq!(article.blocks.len(), 2);
    }
}
