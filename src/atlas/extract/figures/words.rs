//! The words of the figure grammar, as tables: numbers, scales, money, measures, qualifiers, and what a
//! number may not stand beside.

use std::sync::LazyLock;

use crate::hash::OwnSet;
use crate::list::List;

use crate::facts::Qualifier;

/// One to nineteen and the tens.
#[rustfmt::skip]
pub(crate) const NUMBERS: &[(&str, i128)] = &[
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
    ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
    ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
    ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
    ("eighty", 80), ("ninety", 90),
];

/// Words that multiply.
#[rustfmt::skip]
pub(crate) const SCALES: &[(&str, i128)] = &[
    ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000), ("lakh", 100_000), ("lakhs", 100_000), ("lac", 100_000), ("mln", 1_000_000), ("bln", 1_000_000_000),
    ("crore", 10_000_000), ("crores", 10_000_000), ("dozen", 12), ("mn", 1_000_000), ("bn", 1_000_000_000),
    ("tn", 1_000_000_000_000), ("tr", 1_000_000_000_000), ("trn", 1_000_000_000_000),
];

/// Letters that multiply when they stand directly behind digits.
#[rustfmt::skip]
pub(crate) const GLUED_SCALES: &[(&str, i128)] = &[
    ("k", 1_000), ("m", 1_000_000), ("mn", 1_000_000), ("mln", 1_000_000), ("bln", 1_000_000_000), ("b", 1_000_000_000), ("bn", 1_000_000_000),
    ("tn", 1_000_000_000_000), ("tr", 1_000_000_000_000), ("trn", 1_000_000_000_000),
];

/// Money before a number.
#[rustfmt::skip]
pub(crate) const MONEY_BEFORE: &[(&str, &str)] = &[
    ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("₹", "INR"), ("¥", "JPY"), ("rs", "rupees"), ("pkr", "PKR"),
    ("usd", "USD"), ("inr", "INR"), ("afn", "AFN"), ("afs", "AFN"), ("eur", "EUR"), ("irr", "IRR"),
    ("dh", "AED"), ("dhs", "AED"), ("aed", "AED"), ("sr", "SAR"), ("sar", "SAR"), ("tk", "BDT"),
];

/// Money behind a number. "Rupees" alone may be Indian or Pakistani, so they stay rupees.
#[rustfmt::skip]
pub(crate) const MONEY_BEHIND: &[(&str, &str)] = &[
    ("dollars", "USD"), ("dollar", "USD"), ("usd", "USD"), ("euros", "EUR"), ("euro", "EUR"),
    ("pounds", "GBP"), ("pound", "GBP"), ("rupees", "rupees"), ("rupee", "rupees"), ("afghanis", "AFN"),
    ("afghani", "AFN"), ("afs", "AFN"), ("afn", "AFN"), ("pkr", "PKR"), ("inr", "INR"),
    ("tomans", "tomans"), ("toman", "tomans"), ("rials", "IRR"), ("rial", "IRR"), ("riyals", "riyals"),
    ("dirhams", "AED"), ("yuan", "CNY"), ("roubles", "RUB"), ("rubles", "RUB"), ("liras", "TRY"),
    ("lira", "TRY"), ("cents", "cents"), ("$", "USD"), ("€", "EUR"),
];

/// Whose money or things an amount is in.
#[rustfmt::skip]
pub(crate) const NATIONS: &[&str] = &[
    "us", "u.s.", "american", "pakistani", "indian", "iranian", "afghan", "british", "canadian", "chinese",
    "russian", "saudi", "turkish", "european", "western",
];

/// Measures behind a number.
#[rustfmt::skip]
pub(crate) const MEASURES: &[(&str, &str)] = &[
    ("second", "seconds"), ("seconds", "seconds"), ("minute", "minutes"), ("minutes", "minutes"),
    ("hour", "hours"), ("hours", "hours"), ("day", "days"), ("days", "days"), ("night", "nights"),
    ("nights", "nights"), ("week", "weeks"), ("weeks", "weeks"), ("month", "months"), ("months", "months"),
    ("year", "years"), ("years", "years"), ("decade", "decades"), ("decades", "decades"),
    ("century", "centuries"), ("centuries", "centuries"), ("km", "km"), ("kms", "km"), ("kilometre", "km"),
    ("kilometres", "km"), ("kilometer", "km"), ("kilometers", "km"), ("metre", "metres"),
    ("metres", "metres"), ("meter", "metres"), ("meters", "metres"), ("mile", "miles"), ("miles", "miles"),
    ("foot", "feet"), ("feet", "feet"), ("ft", "feet"), ("inch", "inches"), ("inches", "inches"),
    ("cm", "cm"), ("mm", "mm"), ("hectare", "hectares"), ("hectares", "hectares"), ("acre", "acres"),
    ("acres", "acres"), ("kg", "kg"), ("kgs", "kg"), ("kilogram", "kg"), ("kilograms", "kg"),
    ("kilogramme", "kg"), ("kilogrammes", "kg"), ("kilo", "kg"), ("kilos", "kg"), ("gram", "grams"), ("grams", "grams"),
    ("ton", "tonnes"), ("tons", "tonnes"), ("tonne", "tonnes"), ("tonnes", "tonnes"), ("litre", "litres"),
    ("litres", "litres"), ("liter", "litres"), ("liters", "litres"), ("barrel", "barrels"),
    ("barrels", "barrels"), ("degree", "degrees"), ("degrees", "degrees"), ("°", "degrees"), ("mw", "MW"),
    ("megawatt", "MW"), ("megawatts", "MW"), ("gw", "GW"), ("gigawatts", "GW"), ("kw", "kW"),
    ("kilowatt", "kW"), ("kilowatts", "kW"), ("kilovolt", "kV"), ("kv", "kV"), ("cusec", "cusecs"), ("cusecs", "cusecs"),
    ("jerib", "jeribs"), ("jeribs", "jeribs"), ("kanal", "kanals"), ("kanals", "kanals"), ("marla", "marlas"),
    ("marlas", "marlas"), ("seer", "seers"), ("seers", "seers"), ("maund", "maunds"), ("maunds", "maunds"),
    ("quintal", "quintals"), ("quintals", "quintals"), ("tola", "tolas"), ("tolas", "tolas"), ("mph", "mph"), ("kmh", "km/h"), ("kph", "km/h"), ("kmph", "km/h"), ("magnitude", "magnitude"),
];

/// Measures of two words and percent in all its forms.
#[rustfmt::skip]
pub(crate) const LONG_MEASURES: &[(&[&str], &str)] = &[
    (&["percentage", "points"], "percentage points"), (&["percentage", "point"], "percentage points"),
    (&["per", "cent"], "percent"), (&["percent"], "percent"), (&["%"], "percent"), (&["pc"], "percent"),
    (&["km", "/", "h"], "km/h"), (&["km", "per", "hour"], "km/h"), (&["kilometres", "per", "hour"], "km/h"),
    (&["kilometers", "per", "hour"], "km/h"), (&["kilometres", "an", "hour"], "km/h"),
    (&["kilometers", "an", "hour"], "km/h"), (&["miles", "per", "hour"], "mph"), (&["miles", "an", "hour"], "mph"),
    (&["basis", "points"], "basis points"), (&["°", "c"], "degrees"), (&["degrees", "celsius"], "degrees"),
    (&["square", "kilometres"], "square km"), (&["square", "kilometers"], "square km"),
    (&["square", "km"], "square km"), (&["sq", "km"], "square km"), (&["square", "miles"], "square miles"),
    (&["square", "metres"], "square metres"), (&["square", "meters"], "square metres"),
    (&["cubic", "metres"], "cubic metres"), (&["cubic", "meters"], "cubic metres"),
    (&["metric", "tons"], "tonnes"), (&["metric", "tonnes"], "tonnes"),
    (&["nautical", "miles"], "nautical miles"),
];

/// What stands before a number, longest first.
#[rustfmt::skip]
pub(crate) const QUALIFIERS: &[(&[&str], Qualifier)] = &[
    (&["no", "fewer", "than"], Qualifier::AtLeast), (&["no", "less", "than"], Qualifier::AtLeast),
    (&["not", "less", "than"], Qualifier::AtLeast), (&["a", "minimum", "of"], Qualifier::AtLeast),
    (&["no", "more", "than"], Qualifier::UpTo), (&["not", "more", "than"], Qualifier::UpTo),
    (&["a", "maximum", "of"], Qualifier::UpTo), (&["as", "many", "as"], Qualifier::UpTo),
    (&["as", "much", "as"], Qualifier::UpTo), (&["in", "excess", "of"], Qualifier::MoreThan),
    (&["at", "least"], Qualifier::AtLeast), (&["minimum", "of"], Qualifier::AtLeast),
    (&["at", "most"], Qualifier::UpTo), (&["up", "to"], Qualifier::UpTo), (&["upto"], Qualifier::UpTo),
    (&["more", "than"], Qualifier::MoreThan), (&["greater", "than"], Qualifier::MoreThan),
    (&["fewer", "than"], Qualifier::LessThan), (&["less", "than"], Qualifier::LessThan),
    (&["close", "to"], Qualifier::LessThan), (&["over"], Qualifier::MoreThan),
    (&["above"], Qualifier::MoreThan), (&["exceeding"], Qualifier::MoreThan),
    (&["exceeded"], Qualifier::MoreThan), (&["under"], Qualifier::LessThan),
    (&["below"], Qualifier::LessThan), (&["nearly"], Qualifier::LessThan),
    (&["almost"], Qualifier::LessThan), (&["about"], Qualifier::About), (&["around"], Qualifier::About),
    (&["roughly"], Qualifier::About), (&["approximately"], Qualifier::About),
    (&["approx"], Qualifier::About), (&["some"], Qualifier::About), (&["estimated"], Qualifier::About),
    (&["estimated", "at"], Qualifier::About), (&["~"], Qualifier::About),
];

/// Words before a number that make it a name or a label.
#[rustfmt::skip]
pub(crate) const NAMERS: &[&str] = &[
    "resolution", "resolutions", "article", "articles", "section", "sections", "chapter", "chapters", "no",
    "nos", "number", "route", "flight", "page", "channel", "grade", "grades", "classes", "paragraph", "clause",
    "annex", "appendix", "branch", "boeing", "airbus", "apollo", "schedule",
];

/// The same, where they have a capital: "every day 20 people", but "Day 20".
#[rustfmt::skip]
pub(crate) const WEAK_NAMERS: &[&str] = &[
    "day", "week", "highway", "room", "unit", "sector", "zone", "ward", "group", "vision", "agenda",
    "level", "version", "class", "step", "part", "top", "phase", "war", "form", "rule", "gate", "block",
    "plot", "figure", "table", "track", "option", "plan", "season", "area", "route", "episode", "act",
    "operation",
];

/// Words behind a number that make it a name: the 1267 committee, 111 Brigade.
#[rustfmt::skip]
pub(crate) const NAMED: &[&str] = &[
    "committee", "resolution", "sanctions", "regime", "brigade", "corps", "battalion", "division",
    "regiment", "squadron", "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "gmt", "utc", "o", "hrs", "ist",
    "pkt", "bc", "ad", "ce", "bce", "news",
];

/// Irregular plurals and words that stand for many.
pub(crate) static PLURALS: List = List::words(
    "\
    people men women children police policemen personnel staff crew aircraft cattle sheep livestock \
    fishermen businessmen servicemen servicewomen gunmen journalist clergymen tribesmen spokesmen militia \
    percent countrymen lawmen militiamen guardsmen mps mpas mnas media infantry taliban khwarij khawarij \
    shuhada mujahideen madaris ulema lecturers paisa paise cusecs lakhs",
);

/// Words that count people, as the head of what is counted.
pub(crate) static PEOPLE: List = List::words(
    "\
    people persons person men man women woman children child boys boy girls girl soldiers soldier troops \
    civilians civilian refugees refugee migrants returnees deportees officials official officers officer \
    police policemen policeman personnel staff militants militant terrorists terrorist fighters fighter \
    insurgents rebels gunmen attackers bombers detainees prisoners hostages victims casualties journalists \
    journalist workers worker students student teachers doctors patients residents citizens nationals \
    ministers leaders members member others dead wounded injured killed missing passengers pilgrims \
    protesters activists experts scholars guards drivers labourers farmers villagers survivors individuals \
    suspects smugglers employees diplomats envoys lawmakers judges lawyers athletes players babies infants \
    mothers brothers sons daughters tribesmen khawarij deaths fatalities khwarij shuhada mujahideen ulema \
    martyrs displaced arrested servicemen commanders commander analysts speakers voters mps fans spectators \
    supporters convicts inmates worshippers devotees mourners orphans widows",
);

/// Words that end what is counted.
pub(crate) static STOPS: List = List::words(
    "\
    in of at on by to from for with as than per a an the and or but who that which whose where when while \
    after before since until during over under into across between within without out through was were is \
    are be been has have had will would could can may might must should did do does not no he she it they we \
    i this these those his her its their our said says told died fled remain ago later earlier because so if \
    then also via near against about around including such both came left took lost live face need returned \
    up down off among outside inside along amid each alone annually daily yearly monthly respectively behind \
    worth there here toward towards gets makes takes needs faces shows comes goes lives means remains wants \
    warns works begins",
);

/// What happened to those counted, right behind the number: "32 wounded".
#[rustfmt::skip]
pub(crate) const FATES: &[&str] = &[
    "killed", "dead", "wounded", "injured", "missing", "arrested", "displaced", "martyred", "detained",
    "hurt", "deported", "rescued", "died", "homeless",
];

/// What is done to those counted, right before the number: "wounding 32".
#[rustfmt::skip]
pub(crate) const DEEDS: &[(&str, &str)] = &[
    ("killing", "killed"), ("killed", "killed"), ("wounding", "wounded"), ("wounded", "wounded"),
    ("injuring", "injured"), ("injured", "injured"), ("hurting", "hurt"), ("displacing", "displaced"),
    ("arresting", "arrested"), ("arrested", "arrested"), ("detaining", "detained"),
    ("deporting", "deported"), ("deported", "deported"), ("martyring", "martyred"), ("kills", "killed"),
    ("wounds", "wounded"), ("injures", "injured"),
];

/// What a share without "of" is a share of.
#[rustfmt::skip]
pub(crate) const SHARES: &[&str] = &[
    "increase", "rise", "drop", "decline", "fall", "growth", "reduction", "cut", "tariff", "tariffs",
    "tax", "share", "stake", "discount", "turnout", "duty", "hike", "surge", "jump", "decrease",
];

/// Nouns that a small number names rather than counts: "two sides", "three times".
#[rustfmt::skip]
pub(crate) const VAGUE: &[&str] = &[
    "sides", "ways", "paths", "things", "fronts", "peoples", "thirds", "quarters", "fifths", "tenths", "halves",
    "worlds", "parties", "times", "occasions",
];

/// Words for fold and sides behind "two-": no count of things.
#[rustfmt::skip]
pub(crate) const NO_COUNT: &[&str] = &[
    "way", "sided", "faced", "tier", "dimensional", "star", "pronged", "wheel", "wheeler", "state", "time",
    "on", "off", "fold", "point", "phase", "stage", "step", "track", "thirds", "third", "quarters",
];

/// Whether a number in words can open with a lower-case word: most can't, and need not be tried.
pub(crate) fn opens_number(word: &str) -> bool {
    static WORDS: LazyLock<OwnSet<&str>> = LazyLock::new(|| {
        let numbers = NUMBERS.iter().map(|&(word, _)| word);
        numbers.chain(["a", "an", "half"]).collect()
    });
    WORDS.contains(word)
}
