//! Figures, odd ones first, and laws over generated text.

use super::super::dates::{self, Reference, tests::article};
use super::*;
use crate::day::Day;
use crate::facts::Span;

fn facts(text: &str) -> Vec<FigureFact> {
    let article = article(&[text]);
    let dates = dates::find(&dates::read(&article), Reference::day(Day::parse("2025-10-04").unwrap()));
    find(&dates::read(&article), &dates, &[])
}

fn shown(fact: &FigureFact) -> String {
    let number = |milli: Milli| {
        if milli.0 % 1_000 == 0 { (milli.0 / 1_000).to_string() } else { format!("{}m", milli.0) }
    };
    let upper = fact.upper.map_or(String::new(), |upper| format!("..{}", number(upper)));
    let qualifier = fact.qualifier.map_or(String::new(), |qualifier| format!("{} ", qualifier.name()));
    let of = fact.of.as_ref().map_or(String::new(), |of| format!(" of {of}"));
    format!("{} = {qualifier}{}{upper} {}{of}", fact.text, number(fact.value), fact.unit)
}

fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = facts(text).iter().map(shown).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn odd_numbers_that_are_no_figures() {
    check("They met at 5 on floor 3 in district 12.", &[]);
    check("Under resolution 1988 (2011), article 5 and section 12.3, the 1267 committee met.", &[]);
    check("F-16, AK-47, MQ-9, COP28, G20, C-130, TAi.026 and the P5+1.", &[]);
    check("Girls beyond grade six, Day 3, articles 4, 5 and 6.", &[]);
    check("It is 10:30, or 5 p.m., on 24/7 line +93 700 123456 since 9/11.", &[]);
    check("It has: 1. Huge roads. 2. small bridges.", &[]);
    check("One of them said one thing; the two sides and two countries agreed on one key point.", &[]);
    check("Dozens came, hundreds of thousands fled, several million stayed, decades passed.", &[]);
    check("They won 3-1 after World War Two on Route 9, the 5th and 21st time.", &[]);
    check("In 2024 and on 5 May, 3 days ago, since the 1990s.", &[]);
    check("One man told us so.", &[]);
}

#[test]
fn shares_in_words_are_shares() {
    check(
        "Two-thirds agreed, one in three did not, and nine out of ten children stayed.",
        &[
            "Two-thirds = 66700m percent",
            "one in three = 33300m percent",
            "nine out of ten = 90 percent of children",
        ],
    );
    check(
        "One in four Afghans and 1 in 10 wells.",
        &["One in four = 25 percent of Afghans", "1 in 10 = 10 percent of wells"],
    );
    check(
        "A fifth of the crop was lost; output fell by a quarter.",
        &["A fifth = 20 percent of crop", "a quarter = 25 percent"],
    );
    check(
        "Three quarters of all homes, one in every 20.",
        &["Three quarters = 75 percent of homes", "one in every 20 = 5 percent"],
    );
}

#[test]
fn odd_words_of_parts_that_are_no_shares() {
    check("A third round, the first quarter of 2024, a two-thirds majority, a quarter of a century.", &[]);
    check("Two quarters of growth, and the last three quarters of losses.", &[]);
    check("It took two in three days.", &["three days = 3 days"]);
    check("One in a row, a fifth column, one of four.", &[]);
}

#[test]
fn trades_and_companies_count_people() {
    check(
        "Fifteen cricketers met 300 elders.",
        &["Fifteen cricketers = 15 people of cricketers", "300 elders = 300 people of elders"],
    );
    check("A family of seven came.", &["seven = 7 count"]);
    check("Of 45 looms, six are working.", &["45 looms = 45 count of looms", "six = 6 count"]);
    check("They met, and six are working.", &[]);
    check("It stays shut for ten more days.", &["ten more days = 10 days"]);
    check(
        "Storai, now 37, left; 33 hurt, she said.",
        &["37 = 37 years of age", "33 hurt = 33 people of hurt"],
    );
    check("Growth is 2% to 3% a year.", &["2% to 3% = 2..3 percent"]);
    check("It fell from 40% to 12 points.", &["40% = 40 percent", "12 points = 12 count of points"]);
    check("Yields may fall by 15-18%.", &["15-18% = 15..18 percent"]);
    check("The council voted 9 to 4 on it.", &["9 = 9 count", "4 = 4 count"]);
}

#[test]
fn counts_with_what_they_count() {
    check(
        "The toll rose to 32; 100 Taliban fighters fled.",
        &["32 = 32 count", "100 Taliban fighters = 100 people of Taliban fighters"],
    );
    check("At least 19 soldiers died.", &["19 soldiers = at least 19 people of soldiers"]);
    check("Five more soldiers were killed.", &["Five more soldiers = 5 people of soldiers"]);
    check(
        "It killed at least 10 people and wounding 32.",
        &["10 people = at least 10 people of people", "32 = 32 people of wounded"],
    );
    check(
        "Some 12 were hurt; 7 wounded in all.",
        &["12 = about 12 people of hurt", "7 wounded = 7 people of wounded"],
    );
    check(
        "One Afghan soldier was killed and another hurt.",
        &["One Afghan soldier = 1 people of Afghan soldier"],
    );
    check("Killing at least one person.", &["one person = at least 1 people of person"]);
    check(
        "They held nine young Afghan detainees.",
        &["nine young Afghan detainees = 9 people of young Afghan detainees"],
    );
    check("About 2000 people left.", &["2000 people = about 2000 people of people"]);
    check("It hit 19 of the soldiers.", &["19 = 19 people of soldiers"]);
    check(
        "A five-member team and a four-country note.",
        &["five-member = 5 people of member", "four-country = 4 count of country"],
    );
}

#[test]
fn full_values() {
    check(
        "It took two-and-a-half years and nine crew members.",
        &["two-and-a-half years = 2500m years", "nine crew members = 9 people of crew members"],
    );
    check("Nine million people starve.", &["Nine million people = 9000000 people of people"]);
    check("Fewer than one million are fed.", &["one million = less than 1000000 count"]);
    check(
        "Half a million Afghans and a million others.",
        &["Half a million Afghans = 500000 people of Afghans", "a million others = 1000000 people of others"],
    );
    check(
        "They sold 1.5 lakh homes and 2 crore goats.",
        &["1.5 lakh homes = 150000 count of homes", "2 crore goats = 20000000 count of goats"],
    );
    check(
        "Two dozen trucks, ninety-nine thousand tents, one hundred and five cows.",
        &[
            "Two dozen trucks = 24 count of trucks",
            "ninety-nine thousand tents = 99000 count of tents",
            "one hundred and five cows = 105 count of cows",
        ],
    );
    check(
        "They need 99,999,999,999,999,999,999 million tents.",
        &["99,999,999,999,999,999,999 million tents = 9223372036854775807m count of tents"],
    );
}

#[test]
fn money_shares_and_measures() {
    check("A gap of about $622 million remains.", &["$622 million = about 622000000 USD"]);
    check(
        "Rs 5 billion, Rs50bn, €2.5m, PKR300, 10m rupees and 40 tomans.",
        &[
            "Rs 5 billion = 5000000000 rupees",
            "Rs50bn = 50000000000 rupees",
            "€2.5m = 2500000 EUR",
            "PKR300 = 300 PKR",
            "10m rupees = 10000000 rupees",
            "40 tomans = 40 tomans",
        ],
    );
    check(
        "A 74 percent increase, 7.5% of households, two percentage points.",
        &[
            "74 percent = 74 percent of increase",
            "7.5% = 7500m percent of households",
            "two percentage points = 2 percentage points",
        ],
    );
    check(
        "A 6.0-magnitude quake, magnitude 6.3, hit 27 km away.",
        &["6.0-magnitude = 6 magnitude", "magnitude 6.3 = 6300m magnitude", "27 km = 27 km"],
    );
    check(
        "A 48-hour cut, 45 days and two decades long.",
        &["48-hour = 48 hours", "45 days = 45 days", "two decades = 2 decades"],
    );
    check(
        "Zia, a 24-year-old, and girls over the age of 12.",
        &["24-year-old = 24 years of age", "12 = 12 years of age"],
    );
}

#[test]
fn odd_an_amount_in_a_month_or_a_place_is_not_of_it() {
    check("They got $5 million in September.", &["$5 million = 5000000 USD"]);
    check("They got $7 million in Afghanistan alone.", &["$7 million = 7000000 USD"]);
    check(
        "They got $9 million in FY2024-25, €3m in late June.",
        &["$9 million = 9000000 USD", "€3m = 3000000 EUR"],
    );
    check("It cost Rs 40 billion in recent years.", &["Rs 40 billion = 40000000000 rupees"]);
    check("It cost $2 million in total.", &["$2 million = 2000000 USD"]);
    check("They got $4 million in aid last year.", &["$4 million = 4000000 USD of aid"]);
    check("They got $6 million in US aid.", &["$6 million = 6000000 USD of US aid"]);
    check(
        "They got $8 million in emergency food parcels.",
        &["$8 million = 8000000 USD of emergency food parcels"],
    );
}

#[test]
fn odd_a_magnitude_belongs_to_one_number() {
    check("A 6.3-magnitude one in Herat.", &["6.3-magnitude = 6300m magnitude"]);
    check("A 5.5-magnitude two days after.", &["5.5-magnitude = 5500m magnitude", "two days = 2 days"]);
    check("A 5.9 magnitude 12 km deep.", &["5.9 magnitude = 5900m magnitude", "12 km = 12 km"]);
    check("Of magnitude 6.3, one was felt.", &["magnitude 6.3 = 6300m magnitude"]);
}

#[test]
fn odd_numbers_in_words_without_end_saturate() {
    for scale in ["trillion", "crore", "hundred"] {
        let text = format!("They need ninety {}{scale} tents.", "hundred ".repeat(12));
        assert_eq!(facts(&text)[0].value, Milli(i64::MAX), "{text}");
    }
}

#[test]
fn odd_tolls_are_put_at_and_revised_up_to() {
    check("They put the toll at 12.", &["12 = 12 count"]);
    check("They met at 12.", &[]);
    check("It was revised up to 19 dead.", &["19 dead = 19 people of dead"]);
    check("It holds up to 19 guests.", &["19 guests = up to 19 count of guests"]);
    check("Two died; eight more were found.", &["Two died = 2 people of died", "eight = 8 count"]);
    check("Two more of them said so.", &[]);
    check(
        "He spoke to 12 MPs and 400-plus fans.",
        &["12 MPs = 12 people of MPs", "400-plus fans = at least 400 people of fans"],
    );
    check("An 800-strong crowd came.", &["800-strong = 800 people of strong"]);
}

#[test]
fn odd_a_sum_is_spread_over_years_and_short_millions_are_read() {
    check("They pay $2 million over five years.", &["$2 million = 2000000 USD", "five years = 5 years"]);
    check("It took over five years.", &["five years = more than 5 years"]);
    check(
        "They got $4.5mln in grants and 3 bln rupees.",
        &["$4.5mln = 4500000 USD of grants", "3 bln rupees = 3000000000 rupees"],
    );
    check("Some 40% of them women.", &["40% = about 40 percent of women"]);
}

#[test]
fn odd_sums_speeds_and_round_numbers_as_they_are_written() {
    check("He paid Rs. 5,000/- for it.", &["Rs. 5,000 = 5000 rupees"]);
    check("The 24/7 line and 50/50 odds.", &[]);
    check(
        "Winds of 120 km/h and 80 kilometres per hour.",
        &["120 km/h = 120 km/h", "80 kilometres per hour = 80 km/h"],
    );
    check("The 40-odd elders met.", &["40-odd elders = about 40 people of elders"]);
}

#[test]
fn odd_limits_and_lists_of_ages() {
    check(
        "Children under 18 and anyone over 65.",
        &["18 = less than 18 years of age", "65 = more than 65 years of age"],
    );
    check("Men aged between 18 and 45.", &["18 and 45 = 18..45 years of age"]);
    check("Her sons aged 4, 7 and 9.", &["4 = 4 years of age", "7 = 7 years of age", "9 = 9 years of age"]);
    check(
        "A boy aged 4, 7 goats and 9 hens.",
        &["4 = 4 years of age", "7 goats = 7 count of goats", "9 hens = 9 count of hens"],
    );
    check("It fed people over 12 weeks.", &["12 weeks = more than 12 weeks"]);
    check("The 205 Al-Badr Corps and the 201 Zurmal ibn Torek Corps left.", &[]);
    check(
        "It hurt two Frontier Corps men and 3 Zurmal Corps men.",
        &[
            "two Frontier Corps men = 2 people of Frontier Corps men",
            "3 Zurmal Corps men = 3 people of Zurmal Corps men",
        ],
    );
}

#[test]
fn odd_grades_and_lunar_days_are_no_figures() {
    check("Girls of grade 7 to 12 and classes 7-9 met on 12 Rabi al-Awwal and 5 Muharram.", &[]);
    check("They gave 5 Ramadan parcels to 7 to 12 girls.", &["7 to 12 girls = 7..12 people of girls"]);
}

#[test]
fn odd_things_with_a_capital_are_no_people() {
    check(
        "They took 150 Kalashnikovs from 20 Kuchis.",
        &["150 Kalashnikovs = 150 count of Kalashnikovs", "20 Kuchis = 20 people of Kuchis"],
    );
    check(
        "It held 20 Pakistanis and 3 Tunisis clubs.",
        &["20 Pakistanis = 20 people of Pakistanis", "3 Tunisis clubs = 3 count of Tunisis clubs"],
    );
    check("Rain in 34 Districts.", &["34 Districts = 34 count of Districts"]);
}

#[test]
fn odd_ages_of_kin_and_of_him() {
    check("Her son, 9, slept.", &["9 = 9 years of age"]);
    check("He was 23 in 2001.", &["23 = 23 years of age"]);
    check("She was 40 minutes late.", &["40 minutes = 40 minutes"]);
    check("It was 23 in all.", &["23 = 23 count"]);
    check("I am 29; I never left.", &["29 = 29 years of age"]);
    check("“It is late,” said Zaranj miller Zia Kakar, 28.", &["28 = 28 years of age"]);
    check("Here live Hana, 9, and Sayeh, 14.", &["9 = 9 years of age", "14 = 14 years of age"]);
}

#[test]
fn ranges_have_two_ends() {
    check(
        "Nearly four to five recent reports.",
        &["four to five recent reports = less than 4..5 count of recent reports"],
    );
    check(
        "It took 10-15 people and between 200 and 300 cars.",
        &["10-15 people = 10..15 people of people", "200 and 300 cars = 200..300 count of cars"],
    );
    check(
        "It needs 2 to 3 million tents and $5-6 billion.",
        &[
            "2 to 3 million tents = 2000000..3000000 count of tents",
            "$5-6 billion = 5000000000..6000000000 USD",
        ],
    );
}

#[test]
fn odd_ranges_and_bare_counts() {
    check("Prices may fall by 20 to 25 percent.", &["20 to 25 percent = 20..25 percent"]);
    check("It holds 12 to 14 million and grows.", &["12 to 14 million = 12000000..14000000 count"]);
    check("She puts them at between 70 and 90; it was more.", &["70 and 90 = 70..90 count"]);
    check("Of the offices I saw, two were shut.", &["two = 2 count"]);
    check("It had only six of them, up from three.", &["six = 6 count", "three = 3 count"]);
    check("They saw a group of 30 herders.", &["30 herders = 30 people of herders"]);
    check("The Group of 20 met; the shock was measured at 4.7.", &["4.7 = 4700m count"]);
    check("A crate now fetches 260.", &["260 = 260 count"]);
    check("He sowed his two jeribs.", &["two jeribs = 2 jeribs"]);
}

#[test]
fn dates_and_speakers_are_taken_from_the_clause() {
    let article = article(&["The UN said 500 homes fell in June 2024, and 30 in all."]);
    let dates = dates::find(&dates::read(&article), Reference::unknown());
    let said = |speaker: &str, start, end| StatementFact {
        text: String::new(),
        speaker: speaker.to_owned(),
        verb: None,
        direct: false,
        rule: Rule::StatementReported,
        mention: Span { block: 0, start, end },
    };
    // Of two statements inside each other the inner one.
    let found =
        find(&dates::read(&article), &dates, &[said("mayor", 12, 54), said("united-nations", 12, 39)]);
    assert_eq!(found[0].as_of, Some(dates[0].range));
    assert_eq!(found[0].speaker.as_deref(), Some("united-nations"));
    assert_eq!(found[1].as_of, None);
    assert_eq!(found[1].speaker.as_deref(), Some("mayor"));
}

#[test]
fn odd_numbers_whose_noun_stands_elsewhere() {
    check(
        "They sent six teams from Birjand and two from Zahedan.",
        &["six teams = 6 count of teams", "two = 2 count"],
    );
    check("She had six goats. Today she has two.", &["six goats = 6 count of goats", "two = 2 count"]);
    check("The wait fell from nine days to two.", &["nine days = 9 days", "two = 2 count"]);
    check(
        "Close to a quarter of a million left; half a kilo was found.",
        &["a quarter of a million = less than 250000 count", "half a kilo = 500m kg"],
    );
    check(
        "Domestic and foreign: 83 domestic and foreign companies came.",
        &["83 domestic and foreign companies = 83 count of domestic and foreign companies"],
    );
    check(
        "Trade was worth between $1.2 billion and $1.4 billion.",
        &["$1.2 billion and $1.4 billion = 1200000000..1400000000 USD"],
    );
    check(
        "It fell by $258 million to $4.34 billion.",
        &["$258 million to $4.34 billion = 258000000 USD", "$258 million to $4.34 billion = 4340000000 USD"],
    );
    check(
        "More than half of the wells are dry; nine barrels in 10 went east.",
        &["half = more than 50 percent of wells", "nine barrels in 10 = 90 percent"],
    );
    check("The water came at about ten at night.", &[]);
    check(
        "Zia Kakar (63), who sows wheat, came with her two sons.",
        &["63 = 63 years of age", "two sons = 2 people of sons"],
    );
}

#[test]
fn odd_labels_and_idioms_are_no_figures() {
    check("Walk from gate one to four, please.", &[]);
    check("Half the battle was won in half the time.", &[]);
    check("Exports fell by 3 to 14 percent.", &["3 to 14 percent = 3..14 percent"]);
}

const PIECES: &str = "(at least|1,200|9|0\\.5|12345678901234567890|million|lakh|crore|hundred|and|five|twenty|-|to|between|\\$|%|percent|km|people|year|old|half|a|dozen|of the|soldiers|, |\\. | ){0,14}";

proptest::proptest! {
    #[test]
    fn spans_hold_their_text_and_ranges_rise(text in PIECES, loose in "\\PC{0,40}") {
        let text = text + &loose;
        for fact in facts(&text) {
            let Span { start, end, .. } = fact.mention;
            proptest::prop_assert_eq!(text.get(start as usize..end as usize), Some(fact.text.as_str()));
            proptest::prop_assert!(!fact.text.is_empty() && fact.value.0 > 0);
            proptest::prop_assert!(fact.upper.is_none_or(|upper| upper >= fact.value));
        }
    }
}

#[test]
fn odd_scores_and_prices_glued_to_their_money() {
    check("Sugar went from 2,950afs to 3,080afs.", &["2,950afs = 2950 AFN", "3,080afs = 3080 AFN"]);
    check("He put on 112 for the sixth wicket.", &["112 = 112 count"]);
    check("Chasing 189, they got home.", &["189 = 189 count"]);
    check("Brief scores: Herat 231 (Turi 71).", &["231 = 231 count", "71 = 71 count"]);
}
