//! Resolves the expressions of an article in reading order: each sees what stands before it in the text.

use super::own_year;
use super::resolve::{self, Meaning, View, resolve};
use super::shape::{Expression, Shape, TOLD, Unit};
use super::{ReadBlock, Reference, Told, around, entries, span, told, told_of, when};
use crate::day::{Day, DayRange};
use crate::facts::{DateFact, Open, Precision, Rule, When};
use crate::hijri;

/// The dates of an article, each with how the text tells it.
pub(super) fn found(read: &[ReadBlock], reference: Reference) -> Vec<Told> {
    let mut finder = Finder {
        reference,
        year: printed_year(read),
        previous: None,
        since: None,
        previous_past: None,
        previous_month: None,
        year_before: None,
        solar: None,
        found: Vec::new(),
    };
    for block in read {
        finder.block(block);
    }
    finder.found
}

/// How a sentence tells a date.
#[derive(Clone, Copy, Debug)]
pub(super) struct Telling {
    /// By the verbs around it.
    pub(super) when: Option<When>,
    /// Whether something lasts until the date.
    pub(super) limit: bool,
}

/// The latest year that the article prints with a month, where its own date leaves a choice.
fn printed_year(blocks: &[ReadBlock]) -> Option<i32> {
    let dated = |expression: &Expression| expression.last.unwrap_or(expression.shape);
    blocks
        .iter()
        .flat_map(|block| &block.expressions)
        .map(dated)
        .filter(|shape| shape.month().is_some())
        .filter_map(Shape::year)
        .max()
}

/// Blocks over which an expression leans on one before it.
const NEAR: usize = 2;

/// Resolves expressions in reading order.
pub(super) struct Finder {
    pub(super) reference: Reference,
    year: Option<i32>,
    /// The date before in the text, and the block it stands in.
    previous: Option<(usize, DayRange, Precision)>,
    /// What something that goes on since then has lasted, where the date before says so.
    since: Option<(usize, DayRange, Precision)>,
    /// The last single day that is not ahead of publication.
    previous_past: Option<(usize, DayRange, Precision)>,
    /// The last month that was named.
    previous_month: Option<(usize, DayRange, Precision)>,
    /// The date before, where it is no more than a year.
    year_before: Option<(usize, DayRange)>,
    /// The block that last spoke of a Solar Hijri year.
    solar: Option<usize>,
    found: Vec<Told>,
}

impl Finder {
    fn block(&mut self, block: &ReadBlock) {
        let mut sentence = 0;
        let mut sentence_year = None;
        for expression in &block.expressions {
            let before = sentence;
            while block.sentences.get(sentence).is_some_and(|range| range.end <= expression.tokens.start) {
                sentence += 1;
            }
            if sentence != before {
                sentence_year = None;
            }
            if around::is_said_again(&block.tokens, expression, self.found.last(), block.index) {
                continue;
            }
            let whole = block.sentences.get(sentence).cloned().unwrap_or(0..block.tokens.len());
            // What an entry tells says nothing of its own day: "August 13 - The bank says that it will".
            let heads = entries::opens_entry(&block.tokens, expression)
                && !entries::is_announced(&block.tokens, expression.tokens.end);
            let when = told_of(block, &whole, expression, sentence_year.is_some()).filter(|_| !heads);
            let told = Telling { when, limit: around::lasts_until(&block.tokens, expression) };
            let far = |meaning: &Meaning| self.is_far_ahead(expression.shape, meaning);
            let day = self.day_spoken(block, &whole, expression);
            let found = match day.or_else(|| self.day_of_entry(block, expression)) {
                Some(day) => {
                    resolve(expression.shape, View { day: Some(day), told: told.when, ..View::default() })
                }
                None => self.meaning(block, expression, told, sentence_year),
            };
            let found = found.map(|found| self.begun(block, expression, told).unwrap_or(found));
            let found = found.map(|found| expression.edge.map_or(found, |edge| edge.of(found)));
            if let Some(meaning) = found.filter(|meaning| !far(meaning)) {
                self.push(block, expression, told, meaning);
                // "Last year they took it in December".
                if matches!(expression.shape, Shape::Turn { unit: Unit::Year, turn: -1 }) {
                    sentence_year = Some((meaning.range.start.civil().0, 0));
                }
            }
            if expression.shape.year().is_some() {
                sentence_year = around::year_told(&block.tokens, expression);
            }
        }
    }

    /// "Since January", told in December: the last one, however near the next is.
    fn begun(&self, block: &ReadBlock, expression: &Expression, told: Telling) -> Option<Meaning> {
        let latest = self.reference.latest?;
        let shape = expression.shape;
        if expression.open != Some(Open::End) || !shape.lacks_year() || expression.last.is_some() {
            return None;
        }
        let found = self.single(shape, told, block).filter(|found| latest < found.range.start)?;
        self.single(shape.in_year(found.range.start.civil().0 - 1), told, block)
    }

    /// "Fifty years later", in the mouth of somebody who speaks of now.
    fn is_far_ahead(&self, shape: Shape, meaning: &Meaning) -> bool {
        const YEARS: i32 = 5 * 365;
        let latest = self.reference.latest.or(self.reference.earliest);
        matches!(shape, Shape::Later { .. })
            && latest.is_some_and(|day| meaning.range.start > day.plus(YEARS))
    }

    fn meaning(
        &self,
        block: &ReadBlock,
        expression: &Expression,
        told: Telling,
        sentence_year: Option<(i32, u32)>,
    ) -> Option<Meaning> {
        let (first, t) = (expression.shape, &block.tokens);
        if around::is_nowadays(block, expression, told.when) {
            return None;
        }
        if let Some(day) = around::day_told_exactly(block, expression) {
            return self.single(day, told, block);
        }
        if let Shape::Season { turn: TOLD, .. } = first
            && (around::is_habit(t, expression.tokens.start) || self.is_long_ago(block))
        {
            return None;
        }
        if let Some(meaning) = self.solar_part(block, expression, told) {
            return Some(meaning);
        }
        if told.when.is_none()
            && matches!(t.lower(expression.tokens.end), "prayer" | "prayers" | "sermon" | "sermons")
        {
            return None;
        }
        if let Some(last) = expression.last {
            return self.range(first, last, told, block);
        }
        let next = [t.lower(expression.tokens.end), t.lower(expression.tokens.end + 1)];
        if let Some(year) = resolve::named_year(first, next) {
            return self.single(first.in_year(year), told, block);
        }
        // "Set up in 2023, it is to meet in April".
        let over = |year: i32| {
            told.when == Some(When::Ahead) && self.reference.earliest.is_some_and(|day| year < day.civil().0)
        };
        let carried = sentence_year
            .filter(|&(year, month)| first.month().is_some_and(|later| later > month) && !over(year));
        // "In August 2021 ... that October".
        let that = t.before(expression.tokens.start, 1) == "that"
            || around::is_of_that_year(t, expression.tokens.end);
        let that = that && first.lacks_year();
        if let Some((_, range, _)) = self.previous.filter(|_| that) {
            return self.single(first.in_year(range.end.civil().0), told, block);
        }
        match carried.filter(|_| first.lacks_year() && expression.open != Some(Open::End)) {
            Some((year, _)) if !told::is_said_then(t, expression.tokens.start) => {
                self.single(first.in_year(year), told, block)
            }
            _ => self.single(first, told, block),
        }
    }

    /// The day of publication, where it is one.
    pub(super) fn published(&self) -> Option<Day> {
        self.reference.earliest.filter(|day| self.reference.latest == Some(*day))
    }

    /// "The first nine months of the year" where the outlet counts in Solar Hijri years, or the text just did; of other
    /// countries, and of what would not be over, it speaks in the civil year.
    fn solar_part(&self, block: &ReadBlock, expression: &Expression, told: Telling) -> Option<Meaning> {
        let solar = self.reference.solar || self.solar.is_some_and(|index| block.index - index <= 1);
        let shape = own_year::in_solar_year(expression.shape);
        let others = || own_year::is_of_others(&block.tokens, expression.tokens.start);
        if !solar || shape == expression.shape || others() {
            return None;
        }
        let published = self.reference.latest.or(self.reference.earliest)?;
        let open = |meaning: &Meaning| told.when == Some(When::Past) && published < meaning.range.end;
        self.single(shape, told, block).filter(|meaning| !open(meaning))
    }

    /// Whether the text has just been in a year that lies well back.
    fn is_long_ago(&self, block: &ReadBlock) -> bool {
        const FAR: i32 = 500;
        let Some(published) = self.reference.earliest else { return false };
        let far = |index: usize, range: DayRange| index == block.index && range.end.plus(FAR) < published;
        self.previous.is_some_and(|(index, range, _)| far(index, range))
            || self.year_before.is_some_and(|(index, range)| far(index, range))
    }

    /// Resolved from both ends of the publication interval; what they don't agree on is left out.
    pub(super) fn single(&self, shape: Shape, told: Telling, block: &ReadBlock) -> Option<Meaning> {
        let Reference { earliest, latest, .. } = self.reference;
        let near = |(index, ..): &(usize, DayRange, Precision)| block.index - index <= NEAR;
        let previous = match shape {
            Shape::Later { unit: Unit::Day, count } => self.day_before(told, count == 0),
            Shape::SamePeriod { part: Some(Unit::Day), .. } => self.previous_past.or(self.previous),
            Shape::SamePeriod { part: Some(_), .. } => self
                .previous_month
                .filter(|&(index, ..)| {
                    index == block.index || self.previous.is_none_or(|(at, ..)| at < block.index)
                })
                .or(self.previous),
            Shape::SamePeriod { .. } => self.since.or(self.previous),
            // "On August 15, 2021, it fell. On the 26th ...".
            Shape::DayOfMonth { .. } => self.previous.filter(|&(index, ..)| index == block.index),
            _ => self.previous,
        };
        let previous = previous.filter(near).map(|(_, range, precision)| (range, precision));
        // "Begun in 1984 and given up three years later".
        let year = self
            .year_before
            .filter(|&(index, _)| index == block.index)
            .map(|(_, range)| (range, Precision::Year));
        let counts_years = matches!(
            shape,
            Shape::Later { unit: Unit::Year, .. }
                | Shape::YearBeside { .. }
                | Shape::SeasonBeside { .. }
                | Shape::YearsBefore { .. }
                | Shape::SpanBehind { unit: Unit::Year, .. }
        );
        let previous = year.filter(|_| counts_years).or(previous);
        let view =
            |day| View { day, told: told.when, previous, fiscal: self.reference.fiscal, limit: told.limit };
        let from = |day| resolve(shape, view(day));
        let (one, other) = (from(earliest.or(latest)), from(latest.or(earliest)));
        let open = earliest.is_some() != latest.is_some();
        let relative = !shape.is_absolute();
        // "A day later", told as over, can't lie ahead.
        let from_past = previous.is_some_and(|(range, _)| latest.is_some_and(|latest| range.start <= latest));
        let ahead = |meaning: &Meaning| {
            from_past
                && matches!(shape, Shape::Later { .. })
                && told.when == Some(When::Past)
                && latest.is_some_and(|latest| latest < meaning.range.start)
        };
        if one == other && !(open && relative && one != from(None)) {
            return one.filter(|meaning| !ahead(meaning));
        }
        let year = self.year.filter(|_| shape.lacks_year())?;
        resolve(shape.in_year(year), view(None)).filter(|meaning| {
            latest.is_none_or(|latest| told.when != Some(When::Past) || meaning.range.start <= latest)
        })
    }

    /// The day from which the next and the one before are counted: "Pressure would be back by Tuesday. The same day, owners
    /// kept their shops shut" goes by one that is over; "enough until November. A day earlier" by the last single day.
    fn day_before(&self, told: Telling, same: bool) -> Option<(usize, DayRange, Precision)> {
        /// Days of the events that an article tells of.
        const RECENT: i32 = 45;
        let ahead = |(_, range, _): &(usize, DayRange, Precision)| {
            self.reference.latest.is_some_and(|day| day < range.start)
        };
        let fine = |(_, _, precision): &(usize, DayRange, Precision)| *precision == Precision::Day;
        let over = same && told.when == Some(When::Past) && self.previous.as_ref().is_some_and(ahead);
        let recent = |(_, range, _): &(usize, DayRange, Precision)| {
            self.reference.latest.is_some_and(|day| range.start.plus(RECENT) > day)
        };
        // A date of long ago stands between.
        let older = |past: &(usize, DayRange, Precision)| {
            self.previous.is_some_and(|(_, range, _)| range.end < past.1.start)
        };
        let past =
            self.previous_past.filter(|past| told.when == Some(When::Past) && recent(past) && !older(past));
        self.previous.filter(|previous| fine(previous) && !over).or(past)
    }

    /// "Friday to Sunday": the first one as it is told, the last one behind it.
    fn weekdays(&self, first: Shape, last: Shape, told: Telling, block: &ReadBlock) -> Option<Meaning> {
        const WEEK: u32 = 7;
        let days = i32::try_from((last.weekday()? + WEEK - first.weekday()?) % WEEK).ok()?;
        let start = self.single(first, told, block)?.range.start;
        let mut range = DayRange { start, end: start.plus(days) };
        let over =
            told.when == Some(When::Past) && self.reference.latest.is_some_and(|latest| range.end > latest);
        if over {
            let week = -i32::try_from(WEEK).ok()?;
            range = DayRange { start: range.start.plus(week), end: range.end.plus(week) };
        }
        Some(Meaning { range, precision: Precision::Range, rule: Rule::DateRange })
    }

    fn range(&self, first: Shape, last: Shape, told: Telling, block: &ReadBlock) -> Option<Meaning> {
        if first.weekday().is_some() {
            return self.weekdays(first, last, told, block);
        }
        let last = self.around_publication(first, last).unwrap_or(last);
        let end = self.single(last, told, block)?;
        if let Shape::DayOfMonth { day, .. } = first {
            let start = resolve::day_up_to(day, end.range.start)?;
            let range = DayRange::new(start, end.range.start);
            return Some(Meaning { range, precision: Precision::Range, rule: Rule::DateRange });
        }
        let (year, month, _) = end.range.end.civil();
        let first = if let Some((earlier, later)) = first.hijri_month().zip(last.hijri_month()) {
            first.in_hijri_year(hijri::year_of(end.range.end)? - i32::from(earlier > later))
        } else if first.lacks_year() {
            first.in_year(year - i32::from(first.month().is_some_and(|first| first > month)))
        } else {
            first
        };
        let start = self.single(first, told, block)?;
        let range = DayRange { start: start.range.start, end: end.range.end };
        (range.start <= range.end).then_some(Meaning {
            range,
            precision: Precision::Range,
            rule: Rule::DateRange,
        })
    }

    /// The end of a run of months without a year that publication lies in.
    fn around_publication(&self, first: Shape, last: Shape) -> Option<Shape> {
        let both = matches!((first, last), (Shape::Month { .. }, Shape::Month { .. }));
        let (start, end) = first.month().zip(last.month()).filter(|(start, end)| both && start < end)?;
        let year = |day: Option<Day>| {
            let (year, month, _) = day?.civil();
            (start..=end).contains(&month).then_some(year)
        };
        let year =
            year(self.reference.earliest).filter(|_| self.reference.earliest == self.reference.latest)?;
        (first.lacks_year() && last.lacks_year()).then(|| last.in_year(year))
    }

    fn push(&mut self, block: &ReadBlock, expression: &Expression, told: Telling, meaning: Meaning) {
        if own_year::is_solar(expression.shape) {
            self.solar = Some(block.index);
        }
        let bytes = block.tokens.bytes(&expression.tokens);
        if meaning.rule == Rule::DateYear {
            self.year_before = Some((block.index, meaning.range));
        } else if meaning.precision != Precision::Decade
            && !matches!(
                expression.shape,
                Shape::SamePeriod { .. } | Shape::Window { unit: Unit::Year | Unit::Decade, .. }
            )
        {
            let before = self.previous;
            self.previous = Some((block.index, meaning.range, meaning.precision));
            let over = self.reference.latest.is_none_or(|latest| meaning.range.start <= latest);
            let compared = around::is_compared(block, expression);
            if compared {
                self.previous = before.or(self.previous);
            } else if over && meaning.precision == Precision::Day {
                self.previous_past = self.previous;
            }
            // "In Qaws ... from the previous month ... the same month a year earlier".
            if meaning.precision == Precision::Month && !matches!(expression.shape, Shape::Later { .. }) {
                self.previous_month = self.previous;
            }
            let goes_on = expression.open == Some(Open::End);
            let until = self.reference.latest.filter(|&latest| goes_on && meaning.range.start <= latest);
            // "Since the beginning of the year on March 21".
            let again = self.since.filter(|(_, since, _)| since.start == meaning.range.start);
            self.since = again.or(until
                .map(|latest| (block.index, DayRange::new(meaning.range.start, latest), Precision::Range)));
            self.year_before = None;
        }
        let fact = DateFact {
            text: block.tokens.text[bytes.clone()].to_owned(),
            range: meaning.range,
            open: expression.open,
            precision: meaning.precision,
            when: when(meaning.range, told.when, self.reference),
            rule: meaning.rule,
            mention: span(block.index, bytes),
        };
        self.found.push(Told { fact, told: told.when });
    }
}
