//! What a date expression says, before any calendar or reference day is asked.

use std::ops::Range;

use super::edge::Edge;
use super::own_year::Calendar;
use crate::facts::Open;

/// What one expression says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// "Tuesday, September 30", "30 September 2025".
    Day { weekday: Option<u32>, month: u32, day: u32, year: YearSaid },
    /// "October 9 to 16": days of one month.
    Days { month: u32, first: u32, last: u32, year: YearSaid },
    /// "June", "late March 2025".
    Month { month: u32, year: YearSaid, turn: Option<i32> },
    /// "2010".
    Year(i32),
    /// "first half of 2025", "second quarter of this year": a run of months.
    Months { first: u32, last: u32, year: YearSaid },
    /// "2003-04".
    Years(i32, i32),
    /// "the financial year 2019-20", by the year it opens in.
    FiscalYear { first: i32 },
    /// "the 1990s", "early 2010s".
    Decade { first: i32, last: i32 },
    /// "10 Mizan 1404", "Mizan 1404", "1404".
    Hijri { year: Option<i32>, month: Option<u32>, day: Option<u32> },
    /// "1 to 7 Aqrab": days of one month.
    HijriDays { year: Option<i32>, month: u32, first: u32, last: u32 },
    /// "the first six months of 1404".
    HijriMonths { year: i32, first: u32, last: u32 },
    /// "Monday" (`None`), "last Monday" (-1), "next Monday" (1).
    Weekday { weekday: u32, turn: Option<i32> },
    /// "the following Monday" (1), "the previous Monday" (-1): the first one after the date before it in the text, or the last
    /// one before that.
    WeekdayBeside { weekday: u32, turn: i32 },
    /// "Monday last week" (-1).
    WeekdayOfWeek { weekday: u32, turn: i32 },
    /// "on the 28th": of the month that lies nearest as it is told; "of this month" says which.
    DayOfMonth { day: u32, this: bool },
    /// "the 16th of that month": of the one that the text is in.
    DayOfThatMonth { day: u32 },
    /// "three Wednesdays ago".
    WeekdaysAgo { weekday: u32, count: i32 },
    /// "two winters ago", by the season's first month.
    SeasonsAgo { first: u32, count: i32 },
    /// "will be published in two weeks": ahead, or no date at all.
    In { unit: Unit, count: i32 },
    /// "the following spring" (1), by its first month: beside the date before it in the text.
    SeasonBeside { first: u32, count: i32 },
    /// "this quarter" (0), of the calendar year.
    Quarter { turn: i32 },
    /// "the first Monday of May", "the last Friday (-1) of next month" (`month` 0, `turn` 1).
    NthWeekday { nth: i32, weekday: u32, month: u32, year: YearSaid, turn: i32 },
    /// "the end of the year": of the year that the text is in.
    Whole(Unit),
    /// "last summer" (-1), by its first month.
    Season { first: u32, turn: i32 },
    /// "last week" (-1), "this year" (0).
    Turn { unit: Unit, turn: i32 },
    /// "Mizan last year" (-1).
    SolarTurn { turn: i32, month: u32 },
    /// "the last Iranian year" (-1), "the first half of this fiscal year" (0): some months of a year of its own.
    OwnYear { calendar: Calendar, turn: i32, first: u32, last: u32 },
    /// "since the start of the year": its first day. Without "this" or "current" it may be a year that is told of (`then`).
    FirstOf { calendar: Option<Calendar>, unit: Unit, turn: i32, then: bool },
    /// "the following year", "the year before": a whole one, beside that of the date before it in the text.
    YearBeside { count: i32 },
    /// "the same period last year", "than a year ago": what stands before it, a year back; a single day only where it is
    /// told exactly. "The same month" is the last month that was named, "the same day" the last day that is over.
    SamePeriod { exact: bool, part: Option<Unit> },
    /// "yesterday" (-1), "tomorrow" (1).
    Offset(i32),
    /// "two years ago" (negative), "in three days" (positive).
    Ago { unit: Unit, count: i32 },
    /// "the next three days", "the past two weeks" (negative): so many units from publication on, or up to it.
    Window { unit: Unit, count: i32 },
    /// "over the following two years": so many units behind the date before it in the text.
    SpanBehind { unit: Unit, count: i32 },
    /// "the previous two years": whole ones, before that of the date before it in the text, else of publication.
    YearsBefore { count: i32 },
    /// "over the weekend": the last one, or the next one where told as ahead.
    OverWeekend,
    /// "six days later", "a month earlier": counted from the date before it in the text.
    Later { unit: Unit, count: i32 },
}

/// The turn of a season that has begun last.
pub(crate) const BEGUN: i32 = -2;

/// The turn of the season that something lasts until, or was done by.
pub(crate) const LIMIT: i32 = 2;

/// The turn of the season at whose end something is to be done, or was.
pub(crate) const END: i32 = 3;

/// The turn of a season that is as the text tells: the last that has begun, or the next.
pub(crate) const TOLD: i32 = 4;

/// What an expression says of its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YearSaid {
    /// Nothing.
    No,
    /// "2025".
    Is(i32),
    /// "last year" (-1), "this year" (0).
    Turn(i32),
}

/// What expressions count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Whole days of 24.
    Hour,
    /// Days.
    Day,
    /// Monday to Sunday.
    Week,
    /// Fourteen days.
    Fortnight,
    /// Saturday and Sunday.
    Weekend,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// An expression found in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Expression {
    /// What it says.
    pub(crate) shape: Shape,
    /// The one day of it that is meant.
    pub(crate) edge: Option<Edge>,
    /// Where a range ends.
    pub(crate) last: Option<Shape>,
    /// Its tokens, without preposition.
    pub(crate) tokens: Range<usize>,
    /// The bound left open.
    pub(crate) open: Option<Open>,
}

impl Shape {
    /// The Gregorian year that the expression prints, if any.
    pub(crate) fn year(self) -> Option<i32> {
        match (self, self.year_said()) {
            (Shape::Year(year), _) | (_, Some(YearSaid::Is(year))) => Some(year),
            _ => None,
        }
    }

    /// Whether it names a month and lacks a year that its context may give.
    pub(crate) fn lacks_year(self) -> bool {
        !matches!(self, Shape::Month { turn: Some(_), .. }) && self.year_said() == Some(YearSaid::No)
    }

    /// The same in a given year.
    #[must_use]
    pub(crate) fn in_year(mut self, given: i32) -> Shape {
        if let Shape::Day { year, .. } | Shape::Days { year, .. } | Shape::Month { year, .. } = &mut self {
            *year = YearSaid::Is(given);
        }
        self
    }

    /// The same with a Solar Hijri year, where it names a Solar Hijri month without one.
    #[must_use]
    pub(crate) fn in_hijri_year(mut self, given: i32) -> Shape {
        if let Shape::Hijri { year, month: Some(_), .. } | Shape::HijriDays { year, .. } = &mut self {
            year.get_or_insert(given);
        }
        self
    }

    /// The Solar Hijri month it names.
    pub(crate) fn hijri_month(self) -> Option<u32> {
        match self {
            Shape::Hijri { month, .. } => month,
            Shape::HijriDays { month, .. } | Shape::SolarTurn { month, .. } => Some(month),
            _ => None,
        }
    }

    /// The month it names.
    pub(crate) fn month(self) -> Option<u32> {
        match self {
            Shape::Day { month, .. } | Shape::Days { month, .. } | Shape::Month { month, .. } => Some(month),
            _ => None,
        }
    }

    /// Whether it names a month or prints a year.
    pub(crate) fn is_absolute(self) -> bool {
        let solar = matches!(self, Shape::Hijri { year: Some(_), .. });
        self.month().is_some() || self.year().is_some() || self.hijri_month().is_some() || solar
    }

    /// The day of the week it names without more.
    pub(crate) fn weekday(self) -> Option<u32> {
        if let Shape::Weekday { weekday, turn: None } = self { Some(weekday) } else { None }
    }

    fn year_said(self) -> Option<YearSaid> {
        match self {
            Shape::Day { year, .. }
            | Shape::Days { year, .. }
            | Shape::Month { year, .. }
            | Shape::Months { year, .. } => Some(year),
            _ => None,
        }
    }

    /// Whether two may stand at the ends of one range without a "from": both days, months or years.
    pub(crate) fn is_like(self, other: Shape) -> bool {
        matches!(
            (self, other),
            (Shape::Day { .. }, Shape::Day { .. })
                | (Shape::Month { .. }, Shape::Month { .. })
                | (Shape::Year(_), Shape::Year(_))
                | (Shape::Hijri { day: Some(_), .. }, Shape::Hijri { day: Some(_), .. })
                | (
                    Shape::Hijri { month: Some(_), day: None, .. },
                    Shape::Hijri { month: Some(_), day: None, .. }
                )
                | (Shape::Hijri { month: None, .. }, Shape::Hijri { month: None, .. })
        )
    }
}
