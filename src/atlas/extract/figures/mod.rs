//! Figures in an article's text: counts, money, shares, measures, durations, ages, with what they count.
//! "Dozens" and "hundreds of thousands" have no value and are none; years and labels are none either.

use std::ops::Range;

use crate::facts::{DateFact, FigureFact, Milli, Rule, StatementFact};

use super::dates::{ReadBlock, span};
use super::statements::speaker_of;
use super::tokens::Tokens;
use counted::Counted;
pub(crate) use counted::is_plural;
use number::Number;
use unit::Unit;

mod context;
mod counted;
mod label;
mod number;
mod share;
#[cfg(test)]
mod tests;
mod unit;
mod weight;
mod words;

/// The figures of an article, in reading order. `dates` are its dates in reading order, which are no figures;
/// `statements` its statements in reading order, whose speakers say so.
pub(crate) fn find(read: &[ReadBlock], dates: &[DateFact], statements: &[StatementFact]) -> Vec<FigureFact> {
    let mut found = Vec::new();
    for &ReadBlock { index, display, ref tokens, .. } in read {
        let finder = Finder { t: tokens, index, display, dates, statements };
        finder.block(&mut found);
    }
    found
}

/// One block, with what is known of its article.
struct Finder<'a> {
    t: &'a Tokens<'a>,
    index: usize,
    /// Whether every word may have a capital.
    display: bool,
    dates: &'a [DateFact],
    statements: &'a [StatementFact],
}

/// A number with its unit or with what it counts.
struct Figure {
    first: Number,
    last: Option<Number>,
    unit: Option<Unit>,
    counted: Option<Counted>,
    tokens: Range<usize>,
}

impl Finder<'_> {
    fn block(&self, found: &mut Vec<FigureFact>) {
        let taken = self.taken();
        let (mut at, mut date, mut free) = (0, 0, 0);
        while at < self.t.len() {
            while taken.get(date).is_some_and(|taken| taken.end <= at) {
                date += 1;
            }
            if let Some(taken) = taken.get(date).filter(|taken| taken.contains(&at)) {
                at = taken.end;
                continue;
            }
            if !number::opens(self.t, at) {
                at += 1;
                continue;
            }
            let Some(mut figure) = self.figure(at) else {
                at += number::read(self.t, at).map_or(1, |number| number.tokens.len());
                continue;
            };
            // The "$" of "9 $ 1" is the first one's.
            figure.tokens.start = figure.tokens.start.max(free);
            at = figure.tokens.end.max(at + 1);
            free = at;
            self.push(found, &figure);
        }
    }

    /// Tokens of this block's dates, without overlaps.
    fn taken(&self) -> Vec<Range<usize>> {
        let mut taken: Vec<Range<usize>> = Vec::new();
        let first = self.dates.partition_point(|date| (date.mention.block as usize) < self.index);
        for date in self.dates[first..].iter().take_while(|date| date.mention.block as usize == self.index) {
            let start = self.t.position(date.mention.start as usize);
            let end = self.t.position((date.mention.end as usize).saturating_sub(1)) + 1;
            if taken.last().is_none_or(|last| last.end <= start) {
                taken.push(start..end);
            }
        }
        taken
    }

    fn figure(&self, at: usize) -> Option<Figure> {
        let t = self.t;
        if let Some(share) = share::read(t, at) {
            return Some(self.share(share));
        }
        let number = number::read(t, at)?;
        let (first, last) = match number::range(t, &number, is_between(t, at)) {
            Some((first, last)) => (first, Some(last)),
            None => (number, None),
        };
        if label::is_label(t, &first, last.as_ref()) {
            return None;
        }
        let end = last.as_ref().map_or(first.tokens.end, |last| last.tokens.end);
        let unit = unit::around(t, at, end);
        let counted = if unit.is_none() { self.counted(&first, end) } else { None };
        let tokens = match (&unit, &counted) {
            (Some(unit), _) => unit.start..unit.end,
            (None, Some(counted)) => at..counted.end.max(end),
            _ => at..end,
        };
        let figure = Figure { first, last, unit, counted, tokens };
        weight::is_figure(t, &figure, self.display).then_some(figure)
    }

    /// A share in words, with what it is a share of: "one in four children".
    fn share(&self, share: share::Share) -> Figure {
        let Range { start, end } = share.tokens;
        let unit = Unit { name: "percent", rule: Rule::FigurePercent, start, end, age: false };
        let first = Number { value: share.percent, tokens: start..end, words: true, scaled: false };
        Figure {
            first,
            last: None,
            unit: Some(unit),
            counted: counted::behind(self.t, end),
            tokens: start..end,
        }
    }

    /// What is counted: behind a hyphen ("four-country"), in the words behind, or in the deed before.
    fn counted(&self, first: &Number, end: usize) -> Option<Counted> {
        let t = self.t;
        if t.is_hyphen(end) && t.glued(end) && t.is(end + 1, super::tokens::Kind::Word) {
            if matches!(t.lower(end + 1), "plus" | "odd") {
                return counted::behind(t, end + 2);
            }
            let bytes = t.bytes(&(end + 1..end + 2));
            return Some(Counted {
                of: t.text[bytes].to_owned(),
                end: end + 2,
                people: matches!(t.lower(end + 1), "member" | "strong"),
            });
        }
        if first.value == 1_000 {
            return counted::single(t, end);
        }
        counted::behind(t, end).or_else(|| {
            let of = counted::deed_before(t, first.tokens.start)?;
            Some(Counted { of: of.to_owned(), end, people: true })
        })
    }

    /// "Fell by $258 million to $4.3 billion", "shed Rs1.15 to Rs68.3": by how much and to what, no range.
    fn is_fall(&self, figure: &Figure, start: usize) -> bool {
        const MANY: i128 = 4;
        #[rustfmt::skip]
        const MOVES: &[&str] = &[
            "by", "shed", "lost", "gained", "added", "fell", "rose", "dropped", "jumped", "climbed", "slid",
            "surged", "advanced", "declined", "up", "down",
        ];
        let far =
            figure.last.as_ref().is_some_and(|last| last.value >= figure.first.value.saturating_mul(MANY));
        let money = figure.unit.as_ref().is_some_and(|unit| unit.rule == Rule::FigureMoney);
        MOVES.contains(&self.t.before(start, 1))
            && self.t.lower(figure.first.tokens.end) == "to"
            && far
            && money
    }

    fn push(&self, found: &mut Vec<FigureFact>, figure: &Figure) {
        let t = self.t;
        let bytes = t.bytes(&figure.tokens);
        let mention = span(self.index, bytes.clone());
        let start = figure.unit.as_ref().map_or(figure.first.tokens.start, |unit| unit.start);
        let value = milli(figure.first.value);
        let fact = FigureFact {
            text: t.text[bytes].to_owned(),
            value,
            upper: figure.last.as_ref().map(|last| milli(last.value)).filter(|&upper| value < upper),
            unit: figure.unit_name().to_owned(),
            qualifier: context::qualifier(t, start, figure.tokens.end)
                .filter(|_| !(figure.is_measure() && context::is_spread(t, start))),
            of: figure.of(t),
            as_of: context::as_of(t, &figure.tokens, mention.block, self.dates),
            speaker: speaker_of(mention, self.statements).map(str::to_owned),
            rule: figure.rule(),
            mention,
        };
        let dashed = t.is_hyphen(figure.first.tokens.end);
        match fact.upper.filter(|_| {
            !dashed && (self.is_fall(figure, start) || context::is_change(t, start, figure.first.tokens.end))
        }) {
            // "rose from 10 to 20 percent" gives two figures, not a range.
            Some(upper) => {
                found.push(FigureFact { upper: None, ..fact.clone() });
                found.push(FigureFact { value: upper, upper: None, ..fact });
            }
            None => found.push(fact),
        }
    }
}

impl Figure {
    fn unit_name(&self) -> &'static str {
        match (&self.unit, &self.counted) {
            (Some(unit), _) => unit.name,
            (None, Some(counted)) if counted.people => "people",
            _ => "count",
        }
    }

    fn is_measure(&self) -> bool {
        self.unit.as_ref().is_some_and(|unit| unit.rule == Rule::FigureMeasure)
    }

    fn of(&self, t: &Tokens) -> Option<String> {
        match &self.unit {
            Some(unit) if unit.age => Some("age".to_owned()),
            Some(unit) if unit.rule == Rule::FigureMeasure => None,
            Some(unit) => {
                let share = counted::share(t, unit.end, unit.rule == Rule::FigureMoney);
                share.or_else(|| self.counted.as_ref().map(|counted| counted.of.clone()))
            }
            None => self.counted.as_ref().map(|counted| counted.of.clone()),
        }
    }

    fn rule(&self) -> Rule {
        match &self.unit {
            Some(unit) => unit.rule,
            None if self.last.is_some() => Rule::FigureRange,
            None if self.first.words => Rule::FigureWords,
            None => Rule::FigureNumber,
        }
    }
}

/// "Between 5", "between $5", "between US$5".
fn is_between(t: &Tokens, at: usize) -> bool {
    let money = usize::from(matches!(t.before(at, 1), "$" | "€" | "£" | "₹" | "rs"));
    let us = usize::from(money == 1 && t.before(at, 2) == "us");
    t.before(at, 1 + money + us) == "between"
}

fn milli(value: i128) -> Milli {
    Milli(i64::try_from(value).unwrap_or(i64::MAX))
}
