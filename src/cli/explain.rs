//! `cargo atlas explain`: articles as they were read, every fact marked where it stands, and listed below with the
//! rule that made it. For eyes: programs read `parse --json`.

mod marks;

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use anyhow::Result;
use atlas::contract::{ReadDigest, kind_name};
use atlas::day::DayRange;
use atlas::digest::{Article, BlockKind};
use atlas::facts::{
    ActorFact, CountryFact, DateFact, Facts, FigureFact, Open, Outlet, PlaceFact, Published, StatementFact,
};

use self::marks::{Mark, marked};
use crate::arguments::Arguments;
use crate::commands::{Command, Flag};
use crate::parse;
use crate::stderr::unsteered;

/// Its row of the table of commands.
pub(crate) const COMMAND: Command = Command {
    name: "explain",
    about: "Prints articles with their facts marked, and the rule behind each",
    operands: Some("FILE..."),
    flags: &[Flag {
        name: "articles",
        value: Some("FILE"),
        about: "articles to read, one JSON object a line",
    }],
    run,
};

fn run(arguments: &Arguments) -> Result<ExitCode> {
    let (digests, failed) = parse::digests(arguments)?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let printed = digests.iter().try_for_each(|digest| out.write_all(explained(digest).as_bytes()));
    Ok(parse::ended(printed.and_then(|()| out.flush()), failed))
}

/// Every article of a digest.
fn explained(digest: &ReadDigest) -> String {
    let mut text = String::new();
    for (article, facts) in digest.parsed.articles.iter().zip(&digest.facts) {
        head(&mut text, &digest.name, article, facts);
        body(&mut text, article, facts);
        tables(&mut text, facts);
    }
    text
}

/// Where the article stands, and what is known of it as a whole.
fn head(text: &mut String, digest: &str, article: &Article, facts: &Facts) {
    let (first, last) = article.lines;
    let _ = writeln!(text, "{}\n{digest}:{first}–{last}, id {}", "─".repeat(72), article.id);
    let Outlet { name, basis, rule, .. } = &facts.outlet;
    let name = unsteered(name.as_deref().unwrap_or("–"));
    let _ = writeln!(text, "outlet     {name}: {}, {}", basis.name(), rule.name());
    let Published { earliest, latest, basis, rule, .. } = facts.published;
    let day = |day: Option<atlas::day::Day>| day.map_or("–".to_owned(), |day| day.to_string());
    let days = if earliest == latest { day(earliest) } else { format!("{}..{}", day(earliest), day(latest)) };
    let _ = writeln!(text, "published  {days}: {}, {}", basis.name(), rule.name());
    if let Some(thread) = &facts.thread {
        let adds: Vec<String> = thread.adds.iter().map(u32::to_string).collect();
        let _ = writeln!(text, "thread     {}, adds blocks {}", thread.id, adds.join(" "));
    }
    if !article.bylines.is_empty() {
        let _ = writeln!(text, "by         {}", unsteered(&article.bylines.join(", ")));
    }
    text.push('\n');
}

/// The text with its marks; the closing only says the title again.
fn body(text: &mut String, article: &Article, facts: &Facts) {
    let marks = all_marks(facts);
    for (number, block) in (0..).zip(&article.blocks) {
        let kind = match block.kind {
            BlockKind::Closing => continue,
            BlockKind::Paragraph => "",
            kind => kind_name(kind),
        };
        let own: Vec<Mark> = marks.iter().filter(|mark| mark.span.block == number).cloned().collect();
        let _ = writeln!(text, "{kind:<10} {}", unsteered(&marked(&block.text, &own)));
    }
    text.push('\n');
}

fn all_marks(facts: &Facts) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut mark = |spans: &[_], label: &str| {
        marks.extend(spans.iter().map(|span| Mark { span: *span, label: label.to_owned() }));
    };
    mark(&facts.outlet.evidence, "outlet");
    mark(&facts.published.evidence, "published");
    facts.actors.iter().for_each(|actor| {
        actor.names.iter().for_each(|name| mark(&name.mentions, &actor.id));
    });
    facts.places.iter().for_each(|place| mark(&place.mentions, &place.id));
    facts.countries.iter().for_each(|country| mark(&country.mentions, country.code.as_str()));
    facts.dates.iter().for_each(|date| mark(&[date.mention], &range(date.range, date.open)));
    facts.figures.iter().for_each(|figure| mark(&[figure.mention], &value(figure)));
    facts.statements.iter().for_each(|said| mark(&[said.mention], &format!("said by {}", said.speaker)));
    marks
}

/// Every fact with its rule, kind by kind.
fn tables(text: &mut String, facts: &Facts) {
    let mut row = |kind: &str, what: String, rule: atlas::facts::Rule| {
        let _ = writeln!(text, "{kind:<10} {}  [{}]", unsteered(&what), rule.name());
    };
    for CountryFact { code, about, rule, mentions } in &facts.countries {
        let about = if *about { ", about" } else { "" };
        row(
            "country",
            format!("{}{about}, {}", code.as_str(), parse::counted(mentions.len(), "mention")),
            *rule,
        );
    }
    for ActorFact { id, name, kind, rule, names } in &facts.actors {
        let used: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
        row("actor", format!("{id}: {name}, {}: {}", kind.name(), used.join(" · ")), *rule);
    }
    for PlaceFact { id, name, country, region, rule, .. } in &facts.places {
        let within = region.as_deref().unwrap_or(country.as_str());
        row("place", format!("{id}: {name}, {within}"), *rule);
    }
    for DateFact { text, range: days, open, precision, when, rule, .. } in &facts.dates {
        let when = when.map_or(String::new(), |when| format!(", {}", when.name()));
        let days = range(*days, *open);
        row("date", format!("“{text}”: {days}, {}{when}", precision.name()), *rule);
    }
    for figure in &facts.figures {
        row("figure", format!("“{}”: {}", figure.text, told(figure)), figure.rule);
    }
    for StatementFact { text, speaker, verb, direct, rule, .. } in &facts.statements {
        let verb = verb.as_deref().map_or(String::new(), |verb| format!(" ({verb})"));
        let said = if *direct { format!("“{text}”") } else { text.clone() };
        row("statement", format!("{speaker}{verb}: {said}"), *rule);
    }
    text.push('\n');
}

fn range(days: DayRange, open: Option<Open>) -> String {
    match open {
        Some(Open::Start) => format!("…{days}"),
        Some(Open::End) => format!("{days}…"),
        None => days.to_string(),
    }
}

/// Number and unit of a figure.
fn value(figure: &FigureFact) -> String {
    let upper = figure.upper.map_or(String::new(), |upper| format!("..{upper}"));
    format!("{}{upper} {}", figure.value, figure.unit)
}

/// All that a figure says.
fn told(figure: &FigureFact) -> String {
    let mut told = figure.qualifier.map_or(String::new(), |qualifier| format!("{} ", qualifier.name()));
    told.push_str(&value(figure));
    if let Some(of) = &figure.of {
        let _ = write!(told, " of {of}");
    }
    if let Some(days) = figure.as_of {
        let _ = write!(told, ", as of {}", range(days, None));
    }
    if let Some(speaker) = &figure.speaker {
        let _ = write!(told, ", says {speaker}");
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_fact_is_marked_and_listed_with_its_rule() {
        let digest = "Rain falls\n\nReuters\n1 Oct 2025\n\nRain fell on Kabul on Tuesday, the World Food Programme said. \
            At least 19 people died.\n\nRain falls\nread more\n";
        let text = explained(&parse::read("a.txt", digest.as_bytes()));
        for part in [
            "a.txt:1–9, id ",
            "outlet     Reuters: stated, outlet-line\n",
            "published  2025-10-01: stated, date-line\n",
            "outlet     ⟦Reuters → outlet⟧\n",
            "on ⟦Tuesday → 2025-09-30⟧ → said by wfp⟧, the ⟦World Food Programme → wfp⟧ said.",
            "⟦19 people → 19 people⟧ died.\n",
            "country    AFG, about, 1 mention  [country-",
            "date       “Tuesday”: 2025-09-30, day, past  [date-weekday]\n",
            "figure     “19 people”: at least 19 people",
            "statement  wfp (said): Rain fell on Kabul on Tuesday  [statement-reported]\n",
        ] {
            assert!(text.contains(part), "no {part} in\n{text}");
        }
    }
}
