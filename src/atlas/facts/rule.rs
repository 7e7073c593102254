//! The one table of rules: what made a fact, in a word for programs and a sentence for readers.

/// Declares `Rule` and `RULES` from one list.
macro_rules! rules {
    ($($rule:ident $name:literal $sentence:literal)+) => {
        /// What made a fact.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $(#[doc = $sentence] $rule),+ }

        /// Every rule, in the order of its number in the compiled corpus.
        pub const RULES: &[Rule] = &[$(Rule::$rule),+];

        impl Rule {
            /// The word for programs, as in the contract.
            pub fn name(self) -> &'static str {
                match self { $(Rule::$rule => $name),+ }
            }

            /// The sentence for readers: "Why is this here?"
            pub fn sentence(self) -> &'static str {
                match self { $(Rule::$rule => $sentence),+ }
            }
        }
    };
}

rules! {
    NotStated "not-stated" "Nothing in the article says so."

    OutletLine "outlet-line" "A line of its own under the title names the outlet."
    OutletWire "outlet-wire" "The agency stands in the dateline that opens the text."
    OutletLeadIn "outlet-lead-in" "The text opens with the outlet's name and a dash."
    OutletRunIn "outlet-run-in" "The paragraph opens with byline, outlet or date, run into its text."
    OutletTold "outlet-told" "People in the text speak to this outlet."
    OutletPage "outlet-page" "The page that the article stands on has the outlet's name at its head."
    DateLine "date-line" "A line of its own under the title gives the date."
    DateRunIn "date-run-in" "The text opens with the date of the report."
    PublishedPage "published-page" "The day that heads the page, or the part of it, on which the article stands."
    PublishedDigest "published-digest" "Within the days that the dates of the whole digest give."
    PublishedBetween "published-between" "Not before the latest day told as past, not after the earliest told as ahead."

    CountryName "country-name" "The country is named."
    CountryDemonym "country-demonym" "Its people or things are named."
    CountryCapital "country-capital" "Its capital stands for its government or is a place in the story."
    CountryPlace "country-place" "A place in the country is named."
    CountryDateline "country-dateline" "The report is datelined from there."

    ActorKnown "actor-known" "A name or short form that the gazetteer lists."
    ActorAcronym "actor-acronym" "The long name stands with its initials in brackets."
    ActorRoleName "actor-role-name" "A role stands before the name."
    ActorNameRole "actor-name-role" "A role follows the name."
    ActorSpeaks "actor-speaks" "Someone with this name is quoted."
    ActorBody "actor-body" "The name holds a word for an organisation."
    ActorGivenName "actor-given-name" "The name opens with a given name in common use."

    PlaceKnown "place-known" "A place that the gazetteer lists."
    PlaceContext "place-context" "The name fits several places; the countries around it decide."

    DateFull "date-full" "Day, month and year are given."
    DateDay "date-day" "Day and month are given; the year follows from the article's date."
    DateMonth "date-month" "Month and year are given."
    DateMonthOnly "date-month-only" "A month is given; the year follows from the article's date."
    DateYear "date-year" "A year is given."
    DateDecade "date-decade" "A decade is given."
    DateRange "date-range" "From one date to another."
    DateWeekday "date-weekday" "A day of the week, counted from the article's date."
    DateRelative "date-relative" "Counted from the article's date."
    DateLater "date-later" "Counted from the date before it in the text."
    DateHijri "date-hijri" "A Solar Hijri date, converted."

    FigureNumber "figure-number" "A number in digits."
    FigureWords "figure-words" "A number in words."
    FigureMoney "figure-money" "An amount of money."
    FigurePercent "figure-percent" "A share or a change in per cent."
    FigureRange "figure-range" "A range of numbers."
    FigureMeasure "figure-measure" "A measure: time, distance, area, weight or magnitude."

    StatementDirect "statement-direct" "Words in quotation marks, with a verb of saying and its subject."
    StatementReported "statement-reported" "A verb of saying, its subject, and what is said."
    StatementAccording "statement-according" "Told “according to” someone."
    StatementAgain "statement-again" "A pronoun or a role stands for the speaker named before."
    StatementDenial "statement-denial" "Someone denies or rejects something."
    StatementColon "statement-colon" "The speaker’s name and a colon stand before the words."
    StatementGoesOn "statement-goes-on" "The quotation goes on behind the speaker’s name."

    Given "given" "Given with the article; no rule found it."
    Corrected "corrected" "Corrected by hand, in the file beside the digest."
}
