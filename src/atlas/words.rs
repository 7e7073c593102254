//! Every word of the interface, one table a language. Sentences with numbers and names are made here too, so
//! that no other file holds words. Knows no element.

use crate::corpus::{ArticleOutlet, ArticlePublished, Corpus, DateMention, FigureMention, ValueId};
use crate::day::{Day, DayRange};
use crate::facet::Facet;
use crate::facts::{ActorKind, Basis, Milli, Precision, Qualifier};
use crate::letters::stretch;
use crate::query::{Clock, Query};

mod timeline;

pub use timeline::TimelineWords;

/// The words of one language; there is one table of them, so that only itself is equal.
#[derive(Debug)]
pub struct Words {
    /// BCP 47.
    pub language: &'static str,
    months: [&'static str; 12],
    articles: [&'static str; 2],
    countries: [&'static str; 2],
    /// The four countries of the atlas, whether a corpus mentions them or not.
    pub four: [(&'static str, &'static str); 4],
    /// The product's name.
    pub name: &'static str,
    /// One line on what it is.
    pub purpose: &'static str,
    /// The tools of the header.
    pub share: &'static str,
    /// After the link was copied.
    pub copied: &'static str,
    /// When the browser forbids copying.
    pub copy_failed: &'static str,
    /// Offline states.
    pub ready_offline: &'static str,
    /// A newer version waits.
    pub update_ready: &'static str,
    /// Loads the page again.
    pub reload: &'static str,
    /// Name of the map.
    pub map: &'static str,
    /// Whose boundaries it shows.
    pub map_note: &'static str,
    /// The drawer of the narrow page.
    pub map_and_filters: &'static str,
    /// Closes the drawer.
    pub show_results: &'static str,
    /// The timeline.
    pub timeline: TimelineWords,
    /// Name of the list of articles.
    pub results: &'static str,
    /// Name of the open article.
    pub reader: &'static str,
    /// Leaves the open article.
    pub close_article: &'static str,
    /// Shown when nothing is open.
    pub nothing_open: &'static str,
    /// Facets.
    pub facets: [&'static str; 6],
    /// Values of `has` and `missing`, in the order of their keys.
    fixed: [[&'static str; 2]; 2],
    /// The search for words.
    pub search: &'static str,
    /// Words that were taken for mistyped ones.
    pub also_matched: &'static str,
    /// How words are found.
    pub why_words: &'static str,
    /// The order of the list.
    pub order: &'static str,
    /// Orders, in the order of `Sort::ALL`.
    pub orders: [&'static str; 3],
    /// Kinds of actors, in the order of `ActorKind::ALL`.
    pub kinds: [&'static str; 5],
    /// Any of the chosen values.
    pub any_of: &'static str,
    /// All of the chosen values.
    pub all_of: &'static str,
    /// Scope: mentioned.
    pub mentioned: &'static str,
    /// Scope: only countries that the article is about.
    pub about_only: &'static str,
    /// Verbs of a value.
    pub exclude: &'static str,
    /// Takes the exclusion back.
    pub include_again: &'static str,
    /// Only this value.
    pub only: &'static str,
    /// Back to the short list.
    pub show_fewer: &'static str,
    /// Name of the published clock.
    pub published: &'static str,
    /// Forget everything chosen.
    pub clear: &'static str,
    /// No article matches.
    pub nothing_found: &'static str,
    /// What to do about it.
    pub nothing_found_help: &'static str,
    /// A value that the corpus does not have.
    pub unknown_value: &'static str,
    /// What stands in an address and means nothing.
    pub not_understood: &'static str,
    /// The article that an address names is not there.
    pub no_such_article: &'static str,
    /// An uncertain hit.
    pub uncertain: &'static str,
    /// Skips map and lists.
    pub skip: &'static str,
    /// Whose data this is.
    pub credits: &'static str,
    /// Longer result list.
    pub more_results: &'static str,
    /// Unknown outlet.
    pub no_outlet: &'static str,
    /// Unknown date.
    pub no_date: &'static str,
    /// Mark of an inferred fact.
    pub inferred: &'static str,
    /// Heading of the reasons.
    pub why: &'static str,
    /// No filter is set.
    pub why_all: &'static str,
    /// Only exclusions are set.
    pub why_left: &'static str,
    /// Filters are set that this article does not meet.
    pub why_none: &'static str,
    /// Tables of facts.
    pub figures: &'static str,
    /// Who says what.
    pub statements: &'static str,
    /// Dates.
    pub dates: &'static str,
    /// Who.
    pub who: &'static str,
    /// Where.
    pub places: &'static str,
    /// Outlet and date.
    pub source: &'static str,
    /// Which rule found what.
    pub how_found: &'static str,
    /// Heading over other articles about the same event.
    pub same_event: &'static str,
    /// What the bars beside paragraphs mean.
    pub bars: &'static str,
    /// The same for ears.
    pub adds: &'static str,
    /// Speaker unknown.
    pub not_said: &'static str,
    /// A date ahead.
    pub ahead: &'static str,
    /// Stands before title, outlet and date of an article that is told in our own words.
    pub summary_of: &'static str,
    /// Closes a box.
    pub close: &'static str,
}

/// English.
pub static ENGLISH: Words = Words {
    language: "en",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    articles: ["article", "articles"],
    countries: ["country", "countries"],
    four: [("AFG", "Afghanistan"), ("IRN", "Iran"), ("PAK", "Pakistan"), ("IND", "India")],
    name: "Digest Atlas",
    purpose: "Who, where, when, how many and who says so in the press of Afghanistan, Iran, Pakistan and India",
    share: "Share",
    copied: "Link copied",
    copy_failed: "Copy the link from here",
    ready_offline: "ready offline",
    update_ready: "A new version is ready",
    reload: "Reload",
    map: "Map of countries and borders",
    map_note: "Boundaries: Natural Earth, de facto; no endorsement.",
    map_and_filters: "Map and filters",
    show_results: "Show",
    timeline: timeline::ENGLISH,
    results: "Articles",
    reader: "Article",
    close_article: "Close article",
    nothing_open: "Choose an article to read it here, with every name, place, date and number marked.",
    facets: ["Country", "Region", "Actor", "Outlet", "Has", "Missing"],
    fixed: [["dates ahead", "figures"], ["date", "outlet"]],
    search: "Search titles and texts",
    also_matched: "Also matched:",
    why_words: "Stands in title or text:",
    order: "Order",
    orders: ["latest first", "best match first", "by title"],
    kinds: ["People", "Organisations", "Governments", "Armed groups", "International bodies"],
    any_of: "any of these",
    all_of: "all of these",
    mentioned: "Mentioned",
    about_only: "only what articles are about",
    exclude: "Exclude",
    include_again: "Include again",
    only: "Only",
    show_fewer: "Show fewer",
    published: "Published",
    clear: "Clear all",
    nothing_found: "No article matches all of this.",
    nothing_found_help: "Take one choice away to see:",
    unknown_value: "not in this corpus",
    not_understood: "not understood",
    no_such_article: "The article in this link is not in this corpus.",
    uncertain: "date uncertain",
    skip: "Skip to the articles",
    credits: "Places: GeoNames, CC BY 4.0. Names of countries: Unicode CLDR.",
    more_results: "Show more",
    no_outlet: "outlet not stated",
    no_date: "date unknown",
    inferred: "inferred",
    why: "Why is this here?",
    why_all: "Nothing is chosen, so every article is here.",
    why_left: "Only exclusions are set, and this article has none of them.",
    why_none: "It does not match what is chosen now.",
    figures: "Figures",
    statements: "Statements",
    dates: "Dates",
    who: "Who",
    places: "Places",
    source: "Source",
    how_found: "How it was found",
    same_event: "The same event",
    bars: "A bar marks what no older article about it tells.",
    adds: "New:",
    not_said: "not said",
    ahead: "ahead",
    summary_of: "Summary by Digest Atlas of:",
    close: "Close",
};

impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Words {}

impl Words {
    /// "3 articles".
    pub fn articles(&self, count: u32) -> String {
        counted(count, self.articles)
    }

    /// "All 10,000 articles": a link to more than are listed.
    pub fn all_articles(&self, count: u32) -> String {
        format!("All {}", self.articles(count))
    }

    /// "4 countries".
    pub fn countries(&self, count: u32) -> String {
        counted(count, self.countries)
    }

    /// "10 articles · 4 countries · 12 Jun – 18 Oct 2025": the days are those that the texts name to the day.
    pub fn summary(&self, corpus: &Corpus<'_>) -> String {
        let mut about = vec![0; corpus.value_count(Facet::Country) as usize];
        for country in corpus.articles().flat_map(crate::corpus::Article::countries) {
            about[country.value.0 as usize] |= u32::from(country.about);
        }
        let to_the_day = |date: &DateMention| matches!(date.precision, Precision::Day);
        let named =
            corpus.articles().flat_map(|article| article.dates().filter(to_the_day).map(|date| date.range));
        let span =
            named.reduce(|one, other| DayRange::new(one.start.min(other.start), one.end.max(other.end)));
        let countries = about.iter().sum();
        let (articles, countries) = (self.articles(corpus.len()), self.countries(countries));
        let days = span.map(|span| self.days(span));
        let parts = [articles.as_str(), &countries].into_iter().chain(days.as_deref());
        parts.collect::<Vec<_>>().join(" · ")
    }

    /// The name of a value: as the corpus has it, or in this language.
    pub fn value<'a>(&self, corpus: &'a Corpus<'_>, facet: Facet, value: ValueId) -> &'a str {
        match facet {
            Facet::Has => self.fixed[0][value.0 as usize],
            Facet::Missing => self.fixed[1][value.0 as usize],
            _ => corpus.value_name(facet, value),
        }
    }

    /// A value as a choice by itself: "has figures", "outlet missing".
    pub fn choice(&self, corpus: &Corpus<'_>, facet: Facet, value: ValueId) -> String {
        let name = self.value(corpus, facet, value);
        match facet {
            Facet::Has => format!("has {name}"),
            Facet::Missing => format!("{name} missing"),
            _ => name.to_owned(),
        }
    }

    /// What was typed: \u{201c}airbase\u{201d}; with quotation marks of its own it has enough.
    pub fn quoted(&self, typed: &str) -> String {
        let typed = typed.trim();
        if typed.contains(['"', '\u{201c}', '\u{201d}']) {
            typed.to_owned()
        } else {
            format!("\u{201c}{typed}\u{201d}")
        }
    }

    /// Who says a figure.
    pub fn says(&self, speaker: &str) -> String {
        format!("says {speaker}")
    }

    /// Closes the drawer: "Show 3 articles".
    pub fn show_articles(&self, count: u32) -> String {
        format!("{} {}", self.show_results, self.articles(count))
    }

    /// Name of a chip's action.
    pub fn remove(&self, choice: &str) -> String {
        format!("Remove {choice}")
    }

    /// Names under "all": "Afghanistan and Pakistan", "A, B and C".
    pub fn together(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [name] => (*name).to_owned(),
            [before @ .., last] => format!("{} and {last}", before.join(", ")),
        }
    }

    /// An excluded value: "not India".
    pub fn without(&self, name: &str) -> String {
        format!("not {name}")
    }

    /// Name of the search within a facet.
    pub fn find_in_facet(&self, facet: &str) -> String {
        format!("Find {}", facet.to_ascii_lowercase())
    }

    /// Longer list.
    pub fn show_all_of(&self, count: usize) -> String {
        format!("Show all {count}")
    }

    /// Name of a value with its count: "Afghanistan, 12 articles"; "India, takes away 2 articles".
    pub fn value_label(&self, name: &str, count: u32, excluded: bool) -> String {
        let articles = self.articles(count);
        if excluded { format!("{name}, takes away {articles}") } else { format!("{name}, {articles}") }
    }

    /// Name of a value's action.
    pub fn only_value(&self, name: &str) -> String {
        format!("Only {name}")
    }

    /// Name of a value's action.
    pub fn exclude_value(&self, name: &str) -> String {
        format!("Exclude {name}")
    }

    /// Name of a value's action.
    pub fn include_value(&self, name: &str) -> String {
        format!("Include again {name}")
    }

    /// The count beside a value: what an excluded one takes away has a minus.
    pub fn signed_count(&self, count: u32, excluded: bool) -> String {
        let sign = if excluded && count > 0 { -1000 } else { 1000 };
        grouped(Milli(i64::from(count) * sign))
    }

    /// What an actor's mention says: "TTP is Tehreek-e-Taliban Pakistan."
    pub fn stands_for(&self, printed: &str, name: &str) -> String {
        if printed == name { format!("{name}.") } else { format!("{printed} is {name}.") }
    }

    /// How often a fact stands in the open article.
    pub fn mentions_here(&self, count: usize) -> String {
        match count {
            1 => "Mentioned once here.".to_owned(),
            2 => "Mentioned twice here.".to_owned(),
            count => format!("Mentioned {count} times here."),
        }
    }

    /// Filters by what was marked.
    pub fn filter_by(&self, name: &str) -> String {
        format!("Filter by {name}")
    }

    /// Takes that filter away.
    pub fn filter_no_more(&self, name: &str) -> String {
        format!("Remove filter {name}")
    }

    /// A figure with its unit: "> $622,000,000", "74 %", "48 hours"; counts of people and things stand alone.
    pub fn figure(&self, figure: &FigureMention<'_>) -> String {
        let amount = self.amount(figure.value, figure.upper, figure.qualifier);
        match figure.unit {
            "USD" => match amount.find(|letter: char| letter.is_ascii_digit()) {
                Some(at) => format!("{}${}", stretch(&amount, 0..at), stretch(&amount, at..amount.len())),
                None => amount,
            },
            "percent" => format!("{amount} %"),
            "people" | "count" => amount,
            unit => format!("{amount} {unit}"),
        }
    }

    /// Name of a facet.
    pub fn facet(&self, facet: Facet) -> &'static str {
        self.facets[facet as usize]
    }

    /// Name of a kind of actors.
    pub fn kind(&self, kind: ActorKind) -> &'static str {
        self.kinds[kind as usize]
    }

    /// "Afghanistan and Pakistan".
    pub fn border(&self, one: &str, other: &str) -> String {
        format!("{one} and {other}")
    }

    /// Short name of a month, 1 to 12.
    pub fn month(&self, month: u32) -> &'static str {
        self.months[(month as usize + 11) % 12]
    }

    /// "18 Oct 2025".
    pub fn day(&self, day: Day) -> String {
        let (year, month, day) = day.civil();
        format!("{day} {} {year}", self.month(month))
    }

    /// "9–16 Oct 2025", "29 Sep – 10 Oct 2025", "12 Dec 2024 – 3 Jan 2025".
    pub fn days(&self, range: DayRange) -> String {
        let ((year, month, day), (end_year, end_month, _)) = (range.start.civil(), range.end.civil());
        if range.start == range.end {
            self.day(range.start)
        } else if (year, month) == (end_year, end_month) {
            format!("{day}–{}", self.day(range.end))
        } else if year == end_year {
            format!("{day} {} – {}", self.month(month), self.day(range.end))
        } else {
            format!("{} – {}", self.day(range.start), self.day(range.end))
        }
    }

    /// A date as exact as its expression: "Aug 2025", "2025", "1990–1999".
    pub fn date(&self, range: DayRange, precision: Precision) -> String {
        let ((year, month, day), (end_year, end_month, end_day)) = (range.start.civil(), range.end.civil());
        let whole_years = (month, day, end_month, end_day) == (1, 1, 12, 31);
        match precision {
            Precision::Month if (year, month) == (end_year, end_month) => {
                format!("{} {year}", self.month(month))
            }
            Precision::Year if year == end_year => year.to_string(),
            _ if whole_years && year == end_year => year.to_string(),
            _ if whole_years => format!("{year}–{end_year}"),
            _ => self.days(range),
        }
    }

    /// The days of a query: "since 1 Sep 2025", "until ...", "1–18 Oct 2025, mentioned".
    pub fn interval(&self, query: &Query) -> String {
        let days = match (query.from, query.to) {
            (Some(from), Some(to)) => self.days(DayRange::new(from, to)),
            (Some(from), None) => format!("since {}", self.day(from)),
            (None, Some(to)) => format!("until {}", self.day(to)),
            (None, None) => return String::new(),
        };
        format!("{days}, {}", self.clock(query.clock).to_ascii_lowercase())
    }

    /// Name of a clock.
    pub fn clock(&self, clock: Clock) -> &'static str {
        match clock {
            Clock::Published => self.published,
            Clock::Mentioned => self.mentioned,
        }
    }

    /// "1 Oct 2025", "after 30 Sep 2025, inferred", "date unknown".
    pub fn published_on(&self, published: &ArticlePublished<'_>) -> String {
        let days = match (published.earliest, published.latest) {
            (Some(earliest), Some(latest)) => self.days(DayRange::new(earliest, latest)),
            (Some(earliest), None) => format!("on or after {}", self.day(earliest)),
            (None, Some(latest)) => format!("by {}", self.day(latest)),
            (None, None) => return self.no_date.to_owned(),
        };
        if published.basis == Basis::Inferred { format!("{days}, {}", self.inferred) } else { days }
    }

    /// "Khaama Press", "BBC News, inferred", "outlet not stated".
    pub fn printed_by(&self, outlet: &ArticleOutlet<'_>) -> String {
        match outlet.name {
            None => self.no_outlet.to_owned(),
            Some(name) if outlet.basis == Basis::Inferred => format!("{name}, {}", self.inferred),
            Some(name) => name.to_owned(),
        }
    }

    /// "more than 9,000,000", "4–5", "$622 million" is left to `unit`.
    pub fn amount(&self, value: Milli, upper: Option<Milli>, qualifier: Option<Qualifier>) -> String {
        let sign = match qualifier {
            None => "",
            Some(Qualifier::AtLeast) => "≥ ",
            Some(Qualifier::UpTo) => "≤ ",
            Some(Qualifier::MoreThan) => "> ",
            Some(Qualifier::LessThan) => "< ",
            Some(Qualifier::About) => "≈ ",
        };
        let upper = upper.map_or(String::new(), |upper| format!("–{}", grouped(upper)));
        format!("{sign}{}{upper}", grouped(value))
    }
}

fn counted(count: u32, [one, many]: [&str; 2]) -> String {
    format!("{} {}", grouped_count(count), if count == 1 { one } else { many })
}

/// "12,345".
fn grouped_count(count: u32) -> String {
    grouped(Milli(i64::from(count) * 1000))
}

/// "9,000,000", "0.5".
fn grouped(number: Milli) -> String {
    let thousandths = number.0.unsigned_abs();
    let whole = (thousandths / 1000).to_string();
    let mut text = String::from(if number.0 < 0 { "−" } else { "" });
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    let part = format!("{:03}", thousandths % 1000);
    let part = part.trim_end_matches('0');
    if part.is_empty() { text } else { format!("{text}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(start: &str, end: &str) -> DayRange {
        DayRange::new(Day::parse(start).unwrap(), Day::parse(end).unwrap())
    }

    #[test]
    fn days_are_as_short_as_they_can_be() {
        assert_eq!(ENGLISH.days(range("2025-10-09", "2025-10-16")), "9–16 Oct 2025");
        assert_eq!(ENGLISH.days(range("2025-09-29", "2025-10-10")), "29 Sep – 10 Oct 2025");
        assert_eq!(ENGLISH.days(range("2024-12-12", "2025-01-03")), "12 Dec 2024 – 3 Jan 2025");
        assert_eq!(ENGLISH.date(range("2025-08-01", "2025-08-31"), Precision::Month), "Aug 2025");
        assert_eq!(ENGLISH.date(range("1990-01-01", "1999-12-31"), Precision::Decade), "1990–1999");
        assert_eq!(ENGLISH.date(range("2003-01-01", "2004-12-31"), Precision::Range), "2003–2004");
    }

    #[test]
    fn amounts_show_their_sign() {
        assert_eq!(ENGLISH.amount(Milli(9_000_000_000), None, Some(Qualifier::MoreThan)), "> 9,000,000");
        assert_eq!(ENGLISH.amount(Milli(4000), Some(Milli(5000)), None), "4–5");
        assert_eq!(ENGLISH.amount(Milli(-1500), None, None), "−1.5");
        assert_eq!(ENGLISH.amount(Milli(i64::MIN), None, None), "−9,223,372,036,854,775.808");
        assert_eq!(ENGLISH.articles(1), "1 article");
        assert_eq!(ENGLISH.articles(1200), "1,200 articles");
    }
}
