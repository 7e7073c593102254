//! What is found in one article, each fact with its rule and its evidence. Only the shapes: finding is
//! `extract`'s, printing is `contract`'s, packing is `corpus`'s.

use std::fmt;

use crate::day::{Day, DayRange};

mod rule;

pub use rule::{RULES, Rule};

/// A stretch of one block's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Index into the article's blocks.
    pub block: u32,
    /// Byte offset of the first character, on a character boundary.
    pub start: u32,
    /// Byte offset behind the last character, on a character boundary.
    pub end: u32,
}

/// Where a fact comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The digest says so.
    Stated,
    /// Follows from what the text shows; the evidence says from what.
    Inferred,
    /// Nothing is known.
    Unknown,
}

/// All facts of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Who printed it.
    pub outlet: Outlet,
    /// When it was printed.
    pub published: Published,
    /// Countries: first those it is about, the most central before the others; then by first mention.
    pub countries: Vec<CountryFact>,
    /// Actors by first mention.
    pub actors: Vec<ActorFact>,
    /// Places by first mention.
    pub places: Vec<PlaceFact>,
    /// Dates in reading order.
    pub dates: Vec<DateFact>,
    /// Figures in reading order.
    pub figures: Vec<FigureFact>,
    /// Statements in reading order.
    pub statements: Vec<StatementFact>,
    /// The other articles about the same event, once all articles of a collection are known.
    pub thread: Option<ThreadFact>,
}

/// What ties an article to others about the same event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadFact {
    /// Of the thread: the id of its oldest article.
    pub id: String,
    /// Blocks that name something or say something that no older article of the thread has, in reading order.
    pub adds: Vec<u32>,
}

/// The outlet of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlet {
    /// Canonical name ("Associated Press" for "Asssociated Press"), `None` when unknown.
    pub name: Option<String>,
    /// Stated by a line, inferred from the text, or unknown.
    pub basis: Basis,
    /// What made it.
    pub rule: Rule,
    /// The line, or what in the text gives it away.
    pub evidence: Vec<Span>,
}

/// The publication date of an article: an interval, open where a bound is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Not before.
    pub earliest: Option<Day>,
    /// Not after; the same day as `earliest` when stated.
    pub latest: Option<Day>,
    /// Stated, inferred or unknown.
    pub basis: Basis,
    /// What made it.
    pub rule: Rule,
    /// The date line, or the dates in the text that bound it.
    pub evidence: Vec<Span>,
}

/// ISO 3166-1 alpha-3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode(pub [u8; 3]);

/// A country that an article mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryFact {
    /// Which.
    pub code: CountryCode,
    /// Whether the article is about it.
    pub about: bool,
    /// The strongest rule that found it.
    pub rule: Rule,
    /// Every mention, in reading order.
    pub mentions: Vec<Span>,
}

/// What sort of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActorKind {
    /// A person with a name.
    Person,
    /// A company, ministry, army, charity, think tank, outlet.
    Organisation,
    /// A government.
    Government,
    /// An armed group.
    ArmedGroup,
    /// An international body.
    International,
}

/// An actor in an article: one identity, all names in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorFact {
    /// Stable slug: lower-case letters without accents, digits and hyphens ("amir-khan-muttaqi", "ttp"); other
    /// scripts keep their letters.
    pub id: String,
    /// Name for lists, the gazetteer's when known.
    pub name: String,
    /// What sort.
    pub kind: ActorKind,
    /// The strongest rule that found it.
    pub rule: Rule,
    /// Names in use, in order of first appearance.
    pub names: Vec<NameUsed>,
}

/// One name of an actor, as the outlet printed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameUsed {
    /// The name as printed.
    pub text: String,
    /// Where, in reading order.
    pub mentions: Vec<Span>,
}

/// A point on the globe in ten-thousandths of a degree, about 11 metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// Latitude north.
    pub lat: i32,
    /// Longitude east.
    pub lon: i32,
}

/// A region or point that an article mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceFact {
    /// Stable slug ("pk-quetta"), or the region's ISO 3166-2 code ("PK-BA").
    pub id: String,
    /// Name for lists.
    pub name: String,
    /// The country it lies in.
    pub country: CountryCode,
    /// ISO 3166-2 of the region it is or lies in, where known.
    pub region: Option<String>,
    /// Where.
    pub point: Point,
    /// What made it.
    pub rule: Rule,
    /// Every mention, in reading order.
    pub mentions: Vec<Span>,
}

/// A bound that the text leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Open {
    /// "until June".
    Start,
    /// "since June".
    End,
}

/// How exact a date expression is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// One day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
    /// A decade or a part of one.
    Decade,
    /// From one date to another.
    Range,
}

/// Before or after publication, as the text tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// Told as having happened.
    Past,
    /// Told as still to come.
    Ahead,
}

/// A date expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFact {
    /// The expression without its preposition ("June" in "since June").
    pub text: String,
    /// What it stands for.
    pub range: DayRange,
    /// The bound left open, if any.
    pub open: Option<Open>,
    /// How exact it is.
    pub precision: Precision,
    /// Past or ahead of publication; `None` when the text does not tell.
    pub when: Option<When>,
    /// What made it.
    pub rule: Rule,
    /// Where.
    pub mention: Span,
}

/// A number in thousandths, so that facts compare exactly: 0.5 is 500.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Milli(pub i64);

/// A plain number: 12, 0.5.
impl fmt::Display for Milli {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 1_000, self.0.unsigned_abs() % 1_000);
        if rest == 0 {
            return write!(out, "{sign}{whole}");
        }
        write!(out, "{sign}{whole}.{}", format!("{rest:03}").trim_end_matches('0'))
    }
}

/// What stands before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// "at least", "a minimum of".
    AtLeast,
    /// "up to", "as many as", "at most".
    UpTo,
    /// "more than", "over".
    MoreThan,
    /// "fewer than", "under", "nearly", "almost".
    LessThan,
    /// "about", "around", "roughly", "some".
    About,
}

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureFact {
    /// As printed, with its unit ("$622 million", "74 percent", "19 soldiers").
    pub text: String,
    /// Full value in units of `unit`.
    pub value: Milli,
    /// Upper end where the text gives a range.
    pub upper: Option<Milli>,
    /// "people", "USD", "percent", "hours", "km" ...; "count" for things that are none of these.
    pub unit: String,
    /// What stands before it.
    pub qualifier: Option<Qualifier>,
    /// What is counted, in the text's words ("soldiers", "Afghan refugees").
    pub of: Option<String>,
    /// The time the figure holds for.
    pub as_of: Option<DayRange>,
    /// Who says so: an actor id or a country code.
    pub speaker: Option<String>,
    /// What made it.
    pub rule: Rule,
    /// Where.
    pub mention: Span,
}

/// Direct or reported speech with its speaker. A denial or a rumour is one of whoever says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementFact {
    /// What is said, as printed, without the marks around a quotation.
    pub text: String,
    /// Who says so: an actor id or a country code.
    pub speaker: String,
    /// The verb as printed ("said", "according to"), `None` where the words stand without one.
    pub verb: Option<String>,
    /// Whether the words are the speaker's own.
    pub direct: bool,
    /// What made it.
    pub rule: Rule,
    /// Where what is said stands.
    pub mention: Span,
}

impl CountryCode {
    /// Reads three upper-case ASCII letters.
    pub fn parse(text: &str) -> Option<CountryCode> {
        let bytes: [u8; 3] = text.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(CountryCode(bytes))
    }

    /// The three letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Facts {
    /// Facts of an article of which nothing is known.
    pub fn none() -> Facts {
        Facts {
            outlet: Outlet { name: None, basis: Basis::Unknown, rule: Rule::NotStated, evidence: Vec::new() },
            published: Published {
                earliest: None,
                latest: None,
                basis: Basis::Unknown,
                rule: Rule::NotStated,
                evidence: Vec::new(),
            },
            countries: Vec::new(),
            actors: Vec::new(),
            places: Vec::new(),
            dates: Vec::new(),
            figures: Vec::new(),
            statements: Vec::new(),
            thread: None,
        }
    }
}

/// Gives an enum its names in the contract and its numbers in the compiled corpus from one table.
macro_rules! names {
    ($type:ident { $($value:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// Every value, in the order of its numbers in the compiled corpus.
            pub const ALL: &'static [$type] = &[$($type::$value),+];

            /// The name in JSON and in the address.
            pub fn name(self) -> &'static str {
                match self { $($type::$value => $name),+ }
            }
        }
    };
}

names!(Basis { Stated = "stated", Inferred = "inferred", Unknown = "unknown" });
names!(ActorKind {
    Person = "person",
    Organisation = "organisation",
    Government = "government",
    ArmedGroup = "armed-group",
    International = "international",
});
names!(Open { Start = "start", End = "end" });
names!(Precision {
    Day = "day",
    Week = "week",
    Month = "month",
    Year = "year",
    Decade = "decade",
    Range = "range",
});
names!(When { Past = "past", Ahead = "ahead" });
names!(Qualifier {
    AtLeast = "at least",
    UpTo = "up to",
    MoreThan = "more than",
    LessThan = "less than",
    About = "about",
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousandths_print_as_plain_numbers() {
        let numbers = [0, 500, 12_000, -1_050, 440_900].map(|milli| Milli(milli).to_string());
        assert_eq!(numbers, ["0", "0.5", "12", "-1.05", "440.9"]);
    }
}
