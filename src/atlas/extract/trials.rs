//! Name finding tried on sentences made for it: the article builder and a small gazetteer, then one line
//! a case, odd cases first.

use super::gazetteer::{Actor, Country, Gazetteer, KnownOutlet, Place, PlaceKind};
use super::names::Who;
use super::{Known, name_facts};
use crate::digest::{Article, Block, BlockKind};
use crate::facts::{ActorKind, Basis, CountryCode, Facts, Point, Rule};

const COUNTRIES: &str = "AFG Afghanistan|;Afghan|Afghans\nPAK Pakistan|;Pakistani|Pakistanis\nIRN Iran|;Iranian|Iranians\n\
    IND India|;Indian|Indians\nUSA United States|US|U.S.|America;American|Americans\nGEO Georgia|;Georgian\n\
    JOR Jordan|;Jordanian\nTCD Chad|;Chadian\nFRA France|;French\nGBR United Kingdom|UK|Britain;British\n\
    ISR Israel|;Israeli|Israelis\nQAT Qatar|;Qatari\nRUS Russia|;Russian|Russians\nTUR Türkiye|Turkey;Turkish\n\
    SWE Sweden|;Swedish\nCHE Switzerland|;Swiss\nUZB Uzbekistan|;Uzbek";

const PLACES: &str = "c AFG AF-KAB 4000000 Kabul\nc PAK PK-IS 1000000 Islamabad\nc IND IN-DL 250000 New Delhi|Delhi\n\
    c IRN IR-23 9000000 Tehran\nc USA - 700000 Washington|Washington, D.C.\nc FRA - 2000000 Paris\nc QAT - 900000 Doha\n\
    c RUS - 9000000 Moscow\nr PAK PK-SD 0 Sindh\nr PAK PK-PB 0 Punjab\nr IND IN-PB 0 Punjab\nr AFG AF-KAN 0 Kandahar\n\
    t PAK PK-SD 1700000 Hyderabad\nt IND IN-TG 7000000 Hyderabad\nt AFG AF-KAN 600000 Kandahar\nt AFG AF-HER 500000 Herat\n\
    t PAK PK-PB 11000000 Lahore\nr AFG AF-WAR 0 Wardak\nt PAK PK-BA 1000000 Quetta\nt USA - 8000000 New York|New York City\n\
    f AFG AF-PAR 0 Bagram\nt CHE - 200000 Geneva\nt PAK PK-PB 200000 Sadiqabad|Sadiq";

const ACTORS: &str = "taliban government - Taliban|Islamic Emirate of Afghanistan|Islamic Emirate|Afghan Taliban|de facto authorities\n\
    ttp armed-group - Tehreek-e-Taliban Pakistan|TTP|Pakistani Taliban|Pakistan Taliban\n\
    un international - United Nations|UN\nunsc international - UN Security Council|Security Council\nwfp international - World Food Programme|WFP\n\
    eu international - European Union|EU\nnew-york-times organisation - New York Times\ntehran-times organisation - Tehran Times\n\
    al-jazeera organisation - Al Jazeera\nreuters organisation - Reuters\nbbc organisation - BBC|BBC News\nbbc-afghan organisation - BBC Afghan\n\
    ap organisation - Associated Press|AP\nda-afghanistan-bank organisation AFG Da Afghanistan Bank\n\
    pakistan-military organisation PAK Pakistani military|Pakistan Army\n\
    iran-foreign-ministry organisation IRN Iranian Foreign Ministry|Iranian foreign ministry\n\
    amir-khan-muttaqi person - Amir Khan Muttaqi|Muttaqi\nzabihullah-mujahid person - Zabihullah Mujahid\n\
    shehbaz-sharif person - Shehbaz Sharif\ndonald-trump person - Donald Trump|Trump\nabbas-araghchi person - Abbas Araghchi|Araghchi\n\
    moscow-format international - Moscow Format\nthe-guardian organisation - The Guardian";

fn strings(names: &str) -> Vec<String> {
    names.split('|').filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn gazetteer() -> Gazetteer {
    let code = |text: &str| CountryCode::parse(text).expect("three capitals");
    let countries = COUNTRIES.lines().map(|line| {
        let (names, demonyms) = line[4..].split_once(';').expect("names; demonyms");
        let names = strings(names);
        Country { code: code(&line[..3]), name: names[0].clone(), names, demonyms: strings(demonyms) }
    });
    let places = PLACES.lines().map(|line| {
        let [kind, country, region, population, names] =
            line.splitn(5, ' ').collect::<Vec<_>>()[..].try_into().expect("five columns");
        let names = strings(names);
        Place {
            id: format!("{}-{}", country.to_lowercase(), super::slug(&names[0]))
                + if kind == "r" { "-region" } else { "" },
            name: names[0].clone(),
            country: code(country),
            region: region.trim_matches('-').to_owned(),
            point: Point { lat: 0, lon: 0 },
            kind: match kind {
                "c" => PlaceKind::Capital,
                "r" => PlaceKind::Region,
                "f" => PlaceKind::Facility,
                _ => PlaceKind::City,
            },
            population: population.parse().expect("a number"),
            names,
        }
    });
    let actors = ACTORS.lines().map(|line| {
        let [id, kind, country, names] =
            line.splitn(4, ' ').collect::<Vec<_>>()[..].try_into().expect("four columns");
        let names = strings(names);
        let kind = ActorKind::ALL.iter().copied().find(|known| known.name() == kind).expect("a kind");
        Actor { id: id.to_owned(), name: names[0].clone(), kind, country: CountryCode::parse(country), names }
    });
    Gazetteer {
        countries: countries.collect(),
        places: places.collect(),
        actors: actors.collect(),
        outlets: outlets(),
    }
}

fn outlets() -> Vec<KnownOutlet> {
    ["Al Jazeera", "Reuters", "BBC", "BBC Afghan", "New York Times", "Tehran Times"]
        .iter()
        .map(|&name| KnownOutlet { name: name.to_owned(), names: vec![name.to_owned()] })
        .collect()
}

fn block(kind: BlockKind, text: &str) -> Block {
    Block { kind, lines: (1, 1), text: text.to_owned() }
}

fn article(title: &str, paragraphs: &[&str]) -> Article {
    let mut blocks = vec![block(BlockKind::Title, title)];
    blocks.extend(paragraphs.iter().map(|text| block(BlockKind::Paragraph, text)));
    Article { id: String::new(), lines: (1, 1), blocks, bylines: Vec::new() }
}

fn facts_of(article: &Article) -> Facts {
    let gazetteer = gazetteer();
    let (facts, names) = name_facts(article, None, &Known::new(&gazetteer));
    for name in facts.actors.iter().flat_map(|actor| &actor.names) {
        for span in &name.mentions {
            let text = &article.blocks[span.block as usize].text;
            assert_eq!(&text[span.start as usize..span.end as usize], name.text);
        }
    }
    assert!(names.mentions.is_sorted_by_key(|mention| mention.span));
    facts
}

/// The countries of a text, by code.
fn countries(text: &str, expected: &[&str]) {
    let facts = facts_of(&article("", &[text]));
    let mut found: Vec<&str> = facts.countries.iter().map(|country| country.code.as_str()).collect();
    found.sort_unstable();
    assert_eq!(found, expected, "{text}");
}

/// The actors of a text: each as its id and its names in use.
fn actors(text: &str, expected: &[&str]) {
    let facts = facts_of(&article("", &text.split('\n').collect::<Vec<_>>()));
    assert_eq!(actors_of(&facts), expected, "{text}");
}

fn actors_of(facts: &Facts) -> Vec<String> {
    let names = |actor: &crate::facts::ActorFact| {
        actor.names.iter().map(|name| name.text.clone()).collect::<Vec<_>>().join("|")
    };
    facts.actors.iter().map(|actor| format!("{}: {}", actor.id, names(actor))).collect()
}

/// The places of a text, by id.
fn places(text: &str, expected: &[&str]) {
    let facts = facts_of(&article("", &[text]));
    let found: Vec<&str> = facts.places.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn odd_a_country_inside_another_name_is_not_mentioned() {
    countries("The New York Times and the Tehran Times wrote about it.", &[]);
    countries("Fighters of Tehreek-e-Taliban Pakistan fled; the Pakistani Taliban denied it.", &[]);
    countries("Ships left the Persian Gulf for the Indian Ocean.", &[]);
    countries("The tennis fan Paris Hilton met Jordan Peterson and Michael Jordan, the player.", &[]);
    countries("Giorgia Meloni, Chad Smith and Denzel Washington dined.", &[]);
    countries("The Geneva Conventions and the Doha Agreement apply.", &[]);
    countries("The Swiss chocolate maker praised Israel Katz, the minister.", &["CHE"]);
}

#[test]
fn odd_bare_rulers_bodies_and_regions_are_no_countries() {
    countries("The Taliban and the Islamic Emirate met UN, EU and European envoys in South Asia.", &[]);
    countries("They told us that it helps us.", &[]);
    countries("Ethnic Uzbek voters and French speakers came.", &[]);
}

#[test]
fn rulers_named_with_their_country_name_it() {
    countries("The Islamic Emirate of Afghanistan spoke.", &["AFG"]);
    countries("The Afghan Taliban spoke.", &["AFG"]);
}

#[test]
fn countries_inside_names_of_other_bodies_are_mentioned() {
    countries("Da Afghanistan Bank sold dollars.", &["AFG"]);
    countries("The Pakistan Institute for River Studies published it.", &["PAK"]);
    countries("The Iranian Foreign Ministry replied.", &["IRN"]);
    countries("Delegates of the Moscow Format left.", &["RUS"]);
    countries("Researchers at Kabul University agreed.", &["AFG"]);
}

#[test]
fn countries_by_name_people_capital_place_and_compound() {
    countries("Israeli-US talks, anti-Pakistan slogans and an Islamabad-based firm.", &["ISR", "PAK", "USA"]);
    countries("Washington and New Delhi disagreed over Bagram.", &["AFG", "IND", "USA"]);
    countries("Türkiye’s envoy and Turkiye's bank", &["TUR"]);
    countries("Merchants of Kandahari descent and a Kandahari cleric came.", &["AFG"]);
    countries("Voters in Atlanta, Georgia, queued; U.S. media reported.", &["USA"]);
    countries("Tbilisi is quiet, Georgia said.", &["GEO"]);
}

#[test]
fn a_dateline_names_its_country() {
    for text in
        ["QUETTA (AP) — Snow fell.", "Quetta, Pakistan – Snow fell.", "QUETTA, Jan 3 (Reuters) – Snow fell."]
    {
        let facts = facts_of(&article("Snow", &[text]));
        assert_eq!(facts.countries[0].code.as_str(), "PAK", "{text}");
        assert!(facts.actors.is_empty(), "{text}");
    }
    let facts = facts_of(&article("Snow", &["QUETTA (AP) — Snow fell."]));
    assert_eq!(facts.countries[0].rule, Rule::CountryDateline);
}

#[test]
fn the_story_is_about_what_title_and_head_name() {
    let facts = facts_of(&article(
        "Pakistan shuts a crossing",
        &[
            "Pakistan shut a crossing on Monday.",
            "Lorries waited.",
            "A similar step was taken by France years ago.",
        ],
    ));
    let about: Vec<&str> =
        facts.countries.iter().filter(|fact| fact.about).map(|fact| fact.code.as_str()).collect();
    assert_eq!(about, ["PAK"]);
    let facts = facts_of(&article("Snow", &["Snow fell in Sweden."]));
    assert!(facts.countries[0].about);
}

#[test]
fn places_of_one_name_are_told_apart_by_their_neighbours() {
    places("A train left Hyderabad, Sindh.", &["pak-hyderabad", "pak-sindh-region"]);
    places("India and Indian traders in Hyderabad.", &["ind-hyderabad"]);
    places("Floods in Pakistan reached Punjab.", &["pak-punjab-region"]);
    let facts = facts_of(&article("", &["Floods in Pakistan reached Punjab."]));
    assert_eq!(facts.places[0].rule, Rule::PlaceContext);
}

#[test]
fn odd_surnames_are_no_places() {
    places("Sayed Noor Wardak, a political analyst, spoke. Wardak said little.", &[]);
    places("Ghulam Sadiq said no. Sadiq agreed.", &[]);
    places("Snow fell in Wardak.", &["afg-wardak-region"]);
}

#[test]
fn people_by_role_apposition_and_speech() {
    actors("Laila Stanizai, a water engineer, disagreed.", &["laila-stanizai: Laila Stanizai"]);
    actors("The ministry’s spokesman Torek Zurmal said so.", &["torek-zurmal: Torek Zurmal"]);
    actors("Foreign Minister Torek Zurmal left.", &["torek-zurmal: Torek Zurmal"]);
    actors("Field Marshal Torek Zurmal left.", &["torek-zurmal: Torek Zurmal"]);
    actors("Torek Zurmal, who leads a guild of weavers, left.", &["torek-zurmal: Torek Zurmal"]);
    actors("Torek Zurmal told a crowd.", &["torek-zurmal: Torek Zurmal"]);
    actors("“It rains,” said Torek Zurmal.", &["torek-zurmal: Torek Zurmal"]);
    actors("According to Torek Zurmal, it rains.", &["torek-zurmal: Torek Zurmal"]);
    actors("Bus driver Torek Zurmal waited.", &["torek-zurmal: Torek Zurmal"]);
    actors("Gulmina, a 24-year-old who left, waited.", &["gulmina: Gulmina"]);
    actors("Gulmina, now 19, waited.", &["gulmina: Gulmina"]);
    actors("Gulmina, 19, waited.", &["gulmina: Gulmina"]);
    actors("The UN envoy, Britt Solberg, came.", &["un: UN", "britt-solberg: Britt Solberg"]);
    actors(
        "Ministers Torek Zurmal and Britt Solberg met.",
        &["torek-zurmal: Torek Zurmal", "britt-solberg: Britt Solberg"],
    );
}

#[test]
fn odd_things_and_ordinary_words_are_no_actors() {
    actors("Operation Iron Lion began on Friday, before Eid al-Adha.", &[]);
    actors("Residents said so. Officials in Nerkh said so. Experts say it.", &[]);
    actors("They met at the Serena Hotel near the Khyber Pass.", &[]);
    actors("Pashtun and Hazara families prayed at the Blue Mosque in March.", &[]);
    actors("The Treaty of Gandamak and the Indus Waters Treaty hold.", &[]);
    actors("Ahmad Shah Baba Airport was shut. Doctors said why.", &[]);
    actors("A senior official said that Kabul, the capital, is calm.", &[]);
    actors("", &[]);
}

#[test]
fn surnames_and_titles_refer_back() {
    actors(
        "Laila Stanizai, an engineer, came.\nMs. Stanizai spoke. Stanizai’s plan failed.",
        &["laila-stanizai: Laila Stanizai|Stanizai"],
    );
    actors(
        "Foreign minister Amir Khan Motaqi came. Mr. Mutaqqi left. Muttaqi returned.",
        &["amir-khan-muttaqi: Amir Khan Motaqi|Mutaqqi|Muttaqi"],
    );
    actors("Shahbaz Shareef came.", &["shehbaz-sharif: Shahbaz Shareef"]);
    actors("Spokesman Zabiullah Mujahed spoke.", &["zabihullah-mujahid: Zabiullah Mujahed"]);
    actors("Abbas Araqchi spoke; Araqchi left.", &["abbas-araghchi: Abbas Araqchi|Araqchi"]);
}

#[test]
fn odd_villages_that_end_in_names_are_no_people() {
    actors("He was held in Sultan Khel and Ghulam Sadiq Kalay.", &[]);
    actors("Gul Mohammad Kot and Noor Khan Ghundi burned, police say.", &[]);
    places("He was held in Wardak Khan Qala, not in Herat.", &["afg-herat"]);
    actors("Commander Torek Khel said so.", &["torek-khel: Torek Khel"]);
    actors("Sultan Khel, a teacher, met Ahmad Qala.", &["sultan-khel: Sultan Khel"]);
    let known = crate::extract::builtin();
    for text in
        ["Shots rang out in Dera Ismail Khan.", "D.I. Khan and Mir Ali are calm.", "Lashkar Gah is calm."]
    {
        let (facts, _) = name_facts(&article("", &[text, "Khan is a town of traders."]), None, known);
        assert!(facts.actors.is_empty() && !facts.places.is_empty(), "{text}");
    }
}

#[test]
fn odd_given_names_refer_back_in_other_spellings_and_from_the_middle() {
    actors(
        "Mohammad Yaqub Zurmal met weavers. Yaqoob told them so.",
        &["mohammad-yaqub-zurmal: Mohammad Yaqub Zurmal|Yaqoob"],
    );
    actors(
        "Hibatullah told them so.\nHaibatullah Zurmal leads them.",
        &["haibatullah-zurmal: Hibatullah|Haibatullah Zurmal"],
    );
    actors(
        "Mohammad Zorgul Zurmal, a baker, met weavers. Zorgul left.",
        &["mohammad-zorgul-zurmal: Mohammad Zorgul Zurmal|Zorgul"],
    );
    actors(
        "Torek Yaqoob Zurmal, a baker, met weavers. Yaqoob told them so.",
        &["torek-yaqoob-zurmal: Torek Yaqoob Zurmal", "yaqoob: Yaqoob"],
    );
    actors(
        "Mohammad Yaqoob Zurmal met Torek Yaqoob, a baker. Yaqoob slept.",
        &["mohammad-yaqoob-zurmal: Mohammad Yaqoob Zurmal", "torek-yaqoob: Torek Yaqoob|Yaqoob"],
    );
}

#[test]
fn odd_ministries_go_by_their_capital() {
    let known = crate::extract::builtin();
    let check = |text: &str, actors: &[&str], map: &[&str]| {
        let (facts, _) = name_facts(&article("", &[text]), None, known);
        let found: Vec<&str> = facts.actors.iter().map(|actor| actor.name.as_str()).collect();
        assert_eq!(found, actors, "{text}");
        let found: Vec<&str> = facts.places.iter().map(|place| place.name.as_str()).collect();
        assert_eq!(found, map, "{text}");
    };
    check("Kabul's interior ministry denied it.", &["Afghan Interior Ministry"], &[]);
    check("Islamabad's foreign office denied it.", &["Pakistani Foreign Ministry"], &[]);
    check("The Foreign Ministry in Tehran denied it.", &["Iranian Foreign Ministry"], &["Tehran"]);
    check(
        "The Chinese foreign ministry in Kabul's name denied it.",
        &["Chinese Foreign Ministry"],
        &["Kabul"],
    );
    check("Kabul's bakers denied it.", &[], &["Kabul"]);
}

#[test]
fn odd_agencies_named_after_months_are_actors_where_they_speak() {
    let known = crate::extract::builtin();
    let check = |text: &str, actors: &[&str]| {
        let (facts, _) = name_facts(&article("", &[text]), None, known);
        let found: Vec<&str> = facts.actors.iter().map(|actor| actor.id.as_str()).collect();
        assert_eq!(found, actors, "{text}");
    };
    check("An aide told Mehr 12 people died, IRNA wrote.", &["mehr", "irna"]);
    check("Mehr reported rain.", &["mehr"]);
    check("Rain fell on Mehr 7 and in Mehr.", &[]);
    check("Mehr Zurmal, a baker, left.", &["mehr-zurmal"]);
}

#[test]
fn odd_the_dollar_sign_names_no_country() {
    countries("It cost US$5 million, or US $ 6 with tax.", &[]);
    countries("It cost the US $5 million.", &["USA"]);
    countries("The US paid $5 million.", &["USA"]);
}

#[test]
fn odd_a_city_is_not_the_province_of_its_name() {
    places("Rain in Kandahar city.", &["afg-kandahar"]);
    places("Rain in the city of Kandahar.", &["afg-kandahar"]);
    places("Rain in Kandahar province.", &["afg-kandahar-region"]);
    places("Rain in Wardak city.", &["afg-wardak-region"]);
}

#[test]
fn odd_a_rank_before_a_surname_makes_a_person() {
    actors("PM Zurmal hosted weavers.", &["zurmal: Zurmal"]);
    actors("PM House was shut.", &[]);
}

#[test]
fn two_people_of_one_surname_stay_two() {
    actors(
        "Prime Minister Shehbaz Sharif came. Former minister Nawaz Sharif left.\nPrime Minister Sharif spoke. Nawaz slept.",
        &["shehbaz-sharif: Shehbaz Sharif|Sharif", "nawaz-sharif: Nawaz Sharif|Nawaz"],
    );
    actors("Melania Trump waved.", &["melania-trump: Melania Trump"]);
}

#[test]
fn titles_of_articles_name_only_whom_the_text_names() {
    let facts = facts_of(&article("Stanizai Warns Herat Weavers", &["Laila Stanizai, an engineer, spoke."]));
    assert_eq!(actors_of(&facts), ["laila-stanizai: Stanizai|Laila Stanizai"]);
    let facts = facts_of(&article("Weavers Guild Says Torek Zurmal Lost", &["Nothing."]));
    assert!(facts.actors.is_empty());
}

#[test]
fn bodies_by_head_word_and_initials() {
    actors(
        "The Ministry of Ports, Shipping and Canals replied.",
        &["ministry-of-ports-shipping-and-canals: Ministry of Ports, Shipping and Canals"],
    );
    actors(
        "The Ministry of Canals, Karim and Nasrin replied.",
        &["ministry-of-canals: Ministry of Canals", "nasrin: Nasrin"],
    );
    actors(
        "The Center for Widows’ Affairs replied.",
        &["center-for-widows-affairs: Center for Widows’ Affairs"],
    );
    actors(
        "The Ministry of Canals and Bridges replied.",
        &["ministry-of-canals-and-bridges: Ministry of Canals and Bridges"],
    );
    actors("The Nordic Relief Council paid.", &["nordic-relief-council: Nordic Relief Council"]);
    actors(
        "The Weavers Support Committee (WSC) met. WSC left.",
        &["weavers-support-committee: Weavers Support Committee|WSC"],
    );
    actors(
        "The WSC (Weavers Support Committee) met.",
        &["weavers-support-committee: WSC|Weavers Support Committee"],
    );
    actors("The World Food Programme (WFP) paid. WFP left.", &["wfp: World Food Programme|WFP"]);
    actors(
        "The Turkish foreign ministry and Turkey's foreign ministry.",
        &["turkish-foreign-ministry: Turkish foreign ministry|Turkey's foreign ministry"],
    );
    actors("The think tank Northwind Ledger wrote it.", &["northwind-ledger: Northwind Ledger"]);
    actors("Northwind Ledger, a portal on rivers, wrote it.", &["northwind-ledger: Northwind Ledger"]);
    actors(
        "The UN Security Council sat; the Security Council rose.",
        &["unsc: UN Security Council|Security Council"],
    );
    actors("American military personnel left; Pakistani military trucks too.", &[]);
}

#[test]
fn odd_bodies_that_no_head_word_gives_away() {
    actors("FIFA President Torek Zurmal spoke; FIFA paid.", &["fifa: FIFA", "torek-zurmal: Torek Zurmal"]);
    actors("GDP growth, said officials, fell.", &[]);
    actors("The Chamber of Weavers (AWC) met. AWC rose.", &["chamber-of-weavers: Chamber of Weavers|AWC"]);
    actors("The Office of Canals (OoC) met.", &["office-of-canals: Office of Canals|OoC"]);
    actors("A new group, Lashkar-e-Zurmal, was named.", &["lashkar-e-zurmal: Lashkar-e-Zurmal"]);
    actors("The Bamdad newspaper printed it.", &["bamdad: Bamdad"]);
    actors("Members of the security council met.", &["unsc: security council"]);
    actors("Members of the national security council met.", &[]);
    actors(
        "The Foreign Ministry replied. Iran's Foreign Ministry said so.",
        &["iran-foreign-ministry: Foreign Ministry|Iran's Foreign Ministry"],
    );
    actors(
        "The Taliban's interior ministry replied.",
        &["taliban: Taliban", "afghan-interior-ministry: interior ministry"],
    );
    actors("Researchers at Trump University left.", &["trump-university: Trump University"]);
}

#[test]
fn odd_fields_members_and_banks_belong_to_the_name() {
    actors(
        "The Herat Roads and Canals Department will build it.",
        &["herat-roads-and-canals-department: Herat Roads and Canals Department"],
    );
    actors(
        "Iran’s Forests and Rangelands Organization said so.",
        &["forests-and-rangelands-organization: Forests and Rangelands Organization"],
    );
    actors(
        "Omid Sarani and the Canal Company said so.",
        &["omid-sarani: Omid Sarani", "canal-company: Canal Company"],
    );
    actors("It was the UN and Canal Company staff.", &["un: UN", "canal-company: Canal Company"]);
    actors(
        "The Quetta Carpet Weavers’ Union will strike.",
        &["quetta-carpet-weavers-union: Quetta Carpet Weavers’ Union"],
    );
    actors("They banked with its partner, Bank Sadeqin, for years.", &["bank-sadeqin: Bank Sadeqin"]);
    actors("A firm from Geneva, Norvik Plant, took over.", &["norvik-plant: Norvik Plant"]);
    actors("Norvik Plant, the Swiss firm that won, left.", &["norvik-plant: Norvik Plant"]);
    actors("Norvik Plant, the company said, was late.", &[]);
}

#[test]
fn odd_a_role_and_a_comma_introduce_even_a_single_name() {
    actors("“No,” said its secretary, Zarlasht.", &["zarlasht: Zarlasht"]);
    actors("The trader, Sabzali, denied it.", &["sabzali: Sabzali"]);
    actors("Its convener, Wali Zadran, came.", &["wali-zadran: Wali Zadran"]);
    actors("Near the market, Sabzali denied nothing but traders, Herat and rain.", &["sabzali: Sabzali"]);
    actors("Allah Nazar, 40, said he prayed to Allah.", &["allah-nazar: Allah Nazar"]);
}

#[test]
fn odd_people_beside_offices_and_bodies() {
    actors("CM Torek Zurmal said so. CM Zurmal left.", &["torek-zurmal: Torek Zurmal|Zurmal"]);
    actors(
        "The Nordic Relief Council's Britt Solberg came.",
        &["nordic-relief-council: Nordic Relief Council", "britt-solberg: Britt Solberg"],
    );
    actors("Former spy chief A.S. Zurmal wrote it.", &["as-zurmal: A.S. Zurmal"]);
    actors("Spokesman Saif-ul-Islam Zurmal spoke.", &["saif-ul-islam-zurmal: Saif-ul-Islam Zurmal"]);
    actors("Donald Trump Junot, a baker, waved.", &["donald-trump: Donald Trump Junot"]);
    actors(
        "Torek Zurmal said so.\nTorek Solberg in Kabul contributed to this report.",
        &["torek-zurmal: Torek Zurmal"],
    );
}

#[test]
fn odd_given_names_alone_are_people_where_more_is_told_of_them() {
    actors("There Maryam has hung a sheet. Maryam is the eldest.", &["maryam: Maryam"]);
    actors("Three daughters came. Shahnaz, the eldest, studies.", &["shahnaz: Shahnaz"]);
    actors("He came with her cousin Laila at noon.", &["laila: Laila"]);
    actors("Rain fell on Maryam. They left Maryam.", &[]);
    actors("In Haripur it is hot. Haripur is a town.", &[]);
    actors("Cyclone Laila hit the coast. Laila has moved north. Laila is weak now.", &[]);
    actors("Karim is a village of three wells. Karim has no road.", &[]);
    actors(
        "Laila Stanizai, a water engineer, left. Laila is ill.",
        &["laila-stanizai: Laila Stanizai|Laila"],
    );
}

#[test]
fn odd_planes_empires_and_wars_are_no_actors() {
    actors("Reuters's Airbus A340 landed where the Soviet Union had built.", &["reuters: Reuters"]);
    actors(
        "The Zurmal Bridge Authority met. ZBA said so.",
        &["zurmal-bridge-authority: Zurmal Bridge Authority|ZBA"],
    );
    actors("Torek Zurmal of the weavers said so.", &["torek-zurmal: Torek Zurmal"]);
    actors(
        "The Committee to Protect Weavers met.",
        &["committee-to-protect-weavers: Committee to Protect Weavers"],
    );
}

#[test]
fn capitals_that_speak_are_no_places() {
    places("Islamabad says no and has warned Kabul.", &[]);
    countries("Islamabad says no and has warned Kabul.", &["AFG", "PAK"]);
    places("He said so in Islamabad. Kabul had snow.", &["pak-islamabad", "afg-kabul"]);
}

#[test]
fn odd_everyday_words_are_outlets_only_behind_the() {
    actors("The Guardian and Reuters asked him.", &["the-guardian: Guardian", "reuters: Reuters"]);
    actors("The Guardian Council met.", &["guardian-council: Guardian Council"]);
    actors("Guardian angels rose.", &[]);
}

#[test]
fn the_un_is_an_actor_of_its_news_service() {
    let mut own = article("Rain", &["The UN said so."]);
    own.blocks.insert(1, block(BlockKind::Outlet, "UN News"));
    assert_eq!(actors_of(&facts_of(&own)), ["un: UN"]);
}

#[test]
fn odd_surnames_in_a_row_of_places_are_places() {
    places("Torek Wardak, an engineer, left Herat and Wardak by bus.", &["afg-herat", "afg-wardak-region"]);
    places("Torek Wardak, an engineer, left. Wardak and Zurmal slept.", &[]);
    places("Torek Wardak, an engineer, and Ghulam Sadiq, a baker, left. Wardak and Sadiq slept.", &[]);
}

#[test]
fn odd_a_given_name_that_is_a_country_refers_back() {
    countries("Chad Zurmal, a baker, left. Chad is kind.", &[]);
    countries("Chad Zurmal, a baker, left for Chad.", &["TCD"]);
}

#[test]
fn courts_and_companies_are_bodies() {
    actors(
        "The Supreme Court and the Sindh High Court met.",
        &["supreme-court: Supreme Court", "sindh-high-court: Sindh High Court"],
    );
    actors("A high court and the District Court met.", &[]);
    actors("It named Borano Petro FZE of Doha.", &["borano-petro-fze: Borano Petro FZE"]);
    actors("The Borano news agency met.", &["borano: Borano"]);
    actors("They left Lashkar Gah.", &[]);
    actors("She reads at Borano-i-Azam University.", &["borano-i-azam-university: Borano-i-Azam University"]);
}

#[test]
fn odd_initials_open_a_name_and_schools_are_not_their_namesakes() {
    actors("Secretary M Anand Zurmal left.", &["m-anand-zurmal: M Anand Zurmal"]);
    actors("Torek Sadeqi, an imam, left the Sadeqiya seminary.", &["torek-sadeqi: Torek Sadeqi"]);
}

#[test]
fn people_are_named_as_such() {
    actors(
        "The men, named as Torek Zurmal and Lando Veri, left.",
        &["torek-zurmal: Torek Zurmal", "lando-veri: Lando Veri"],
    );
    actors("“No,” said Torek Zurmal of the weavers.", &["torek-zurmal: Torek Zurmal"]);
    actors("It is known as Big Bend.", &[]);
}

#[test]
fn armies_are_named_by_more_than_their_people() {
    let known = crate::extract::builtin();
    for text in ["U.S. forces left.", "Indian troops came.", "American forces fought Pakistani soldiers."] {
        let (facts, _) = name_facts(&article("", &[text]), None, known);
        assert!(facts.actors.is_empty(), "{text}");
    }
}

#[test]
fn rulers_and_their_namesakes_stay_two() {
    actors(
        "The Afghan Taliban and the Pakistani Taliban (TTP) met; the de facto authorities denied it.",
        &["taliban: Afghan Taliban|de facto authorities", "ttp: Pakistani Taliban|TTP"],
    );
}

#[test]
fn the_articles_own_outlet_and_writers_are_no_actors() {
    let mut own =
        article("Rain", &["Torek Zurmal told BBC News and Reuters.", "Britt Solberg reported for the BBC."]);
    own.blocks.insert(1, block(BlockKind::Outlet, "BBC News"));
    own.bylines.push("Britt Solberg".to_owned());
    assert_eq!(actors_of(&facts_of(&own)), ["torek-zurmal: Torek Zurmal", "reuters: Reuters"]);
}

#[test]
fn an_unstated_outlet_is_inferred_only_when_people_speak_to_one() {
    let one = facts_of(&article("Rain", &["A man told Al Jazeera.", "“No,” she told Al Jazeera."]));
    assert_eq!((one.outlet.name.as_deref(), one.outlet.basis), (Some("Al Jazeera"), Basis::Inferred));
    let two = facts_of(&article(
        "Rain",
        &["A man told Al Jazeera twice.", "“No,” she told Al Jazeera and told Reuters."],
    ));
    assert_eq!(two.outlet.name, None);
    let single = facts_of(&article("Rain", &["A man told Al Jazeera."]));
    assert_eq!(single.outlet.basis, Basis::Inferred);
    assert_eq!(single.actors, []);
    let opens = facts_of(&article("Rain", &["Speaking to Al Jazeera, a man said no."]));
    assert_eq!(opens.outlet.name.as_deref(), Some("Al Jazeera"));
    let mut owned = article("Rain", &["Al Jazeera’s Britt Solberg followed them through the rain."]);
    owned.bylines.push("Britt Solberg".to_owned());
    assert_eq!(facts_of(&owned).outlet.name.as_deref(), Some("Al Jazeera"));
    let quoted = facts_of(&article("Rain", &["A man told Al Jazeera.", "Reuters reported the same."]));
    assert_eq!(quoted.outlet.basis, Basis::Unknown);
}

#[test]
fn a_stated_outlet_is_no_actor_even_without_a_line() {
    let article = article("Rain", &["A man told Al Jazeera.", "A woman told Al Jazeera."]);
    let gazetteer = gazetteer();
    let (facts, _) = name_facts(&article, Some("Al Jazeera"), &Known::new(&gazetteer));
    assert_eq!((facts.actors, facts.outlet.name), (Vec::new(), None));
}

#[test]
fn names_stand_in_reading_order_with_their_bearers() {
    let gazetteer = gazetteer();
    let article = article("Rain", &["Iran said no. Muttaqi said yes."]);
    let (facts, names) = name_facts(&article, None, &Known::new(&gazetteer));
    assert_eq!(facts.actors[0].id, "amir-khan-muttaqi");
    let bearers: Vec<Who> = names.mentions.iter().map(|mention| mention.who).collect();
    assert_eq!(bearers, [Who::Country(CountryCode(*b"IRN")), Who::Actor(0)]);
    assert_eq!(names.of_block(0), []);
    assert_eq!(names.of_block(1).len(), 2);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(title in "\\PC{0,30}", text in "(\\PC{0,20}|[A-Z][a-z]{1,6} |of |\\(UN\\) |Mr\\. |, |Iran’s |said ){0,14}") {
        facts_of(&article(&title, &[&text]));
    }
}

#[test]
fn odd_words_that_a_link_ran_together_are_two() {
    actors("He told theMarlow News Agency so.", &["marlow-news-agency: Marlow News Agency"]);
    actors(
        "The Marlow Agricultural Universityin Boston counts them.",
        &["marlow-agricultural-university: Marlow Agricultural University"],
    );
    actors("Unitedly they came.", &[]);
}

#[test]
fn people_are_told_by_age_body_and_surnames_that_are_words() {
    actors("Another grower, 61-year-old Khal Bibi, complained.", &["khal-bibi: Khal Bibi"]);
    actors(
        "Minky Wordell, of Marlow Watch, said so.",
        &["minky-wordell: Minky Wordell", "marlow-watch: Marlow Watch"],
    );
    actors(
        "Bujar Hoxhaj, Marlow Watch’s country director, told us.",
        &["bujar-hoxhaj: Bujar Hoxhaj", "marlow-watch: Marlow Watch"],
    );
    actors("Irfan Iqbal Sheikh, president of a chamber, spoke.", &["irfan-iqbal-sheikh: Irfan Iqbal Sheikh"]);
    actors("Separately, police chief Wali Zadran said so.", &["wali-zadran: Wali Zadran"]);
    actors("T.C.V. Raghavan, once a judge, thinks so.", &["tcv-raghavan: T.C.V. Raghavan"]);
}

#[test]
fn bodies_end_where_their_names_do() {
    actors(
        "It is at the Halden Institute for Strategic Affairs in Kabul.",
        &["halden-institute-for-strategic-affairs: Halden Institute for Strategic Affairs"],
    );
    actors(
        "The Karsaz Tools, Dies and Moulds Centre closed.",
        &["karsaz-tools-dies-and-moulds-centre: Karsaz Tools, Dies and Moulds Centre"],
    );
    actors(
        "It sits in the Marlow Assembly Council on June 12.",
        &["marlow-assembly-council: Marlow Assembly Council"],
    );
    actors(
        "The Marlow Exporters’ Association objected.",
        &["marlow-exporters-association: Marlow Exporters’ Association"],
    );
    actors("A licence went to a company called Makra Lines.", &["makra-lines: Makra Lines"]);
}

#[test]
fn ministries_of_nobody_in_particular_are_actors() {
    actors(
        "Its energy and water ministry said so.",
        &["energy-and-water-ministry: energy and water ministry"],
    );
    actors("They asked a ministry and the same ministry again.", &[]);
}

#[test]
fn odd_storms_policies_and_villages_are_nobody() {
    actors("Storm Hana hit the coast.", &[]);
    actors("Prices in the Haj Policy rose.", &[]);
    actors("Arms were found in Tor Khan and Shin Agha villages.", &[]);
    actors("The foreign office of a bank was shut.", &[]);
    actors("Sardar Khan, a shopkeeper, said so.", &["sardar-khan: Sardar Khan"]);
}

#[test]
fn newcomers_are_told_by_what_they_do_and_who_they_are() {
    actors("Marghalara Hotak teaches saffron growers in Herat.", &["marghalara-hotak: Marghalara Hotak"]);
    actors(
        "Haji Qadir, a cloth seller in Kabul, said it rained. Qadir left.",
        &["haji-qadir: Haji Qadir|Qadir"],
    );
    actors("One of the three, Raihana, denied that.", &["raihana: Raihana"]);
    actors("His name is Pouria Vosoughi.", &["pouria-vosoughi: Pouria Vosoughi"]);
    actors(
        "Vikram Chawla, an exporter in Delhi, said so. Chawla left.",
        &["vikram-chawla: Vikram Chawla|Chawla"],
    );
    actors(
        "Rahim Dad Khenjani, a teacher, left. Rahim Dad said by phone that it rained.",
        &["rahim-dad-khenjani: Rahim Dad Khenjani|Rahim Dad"],
    );
}

#[test]
fn odd_words_that_are_no_newcomers() {
    actors("Maruti Suzuki exports cars. Cyclone Asna came late. Lapis Lazuli sells well.", &[]);
    actors("The shop in Dubai (Photo/Kamran Ashtari) sold rice.", &[]);
    actors("They met in Qatar and France. Affairs, he said, were well.", &[]);
    actors("I’ve seen it. Every Envoys said so.", &[]);
}

#[test]
fn long_names_of_bodies_are_whole() {
    actors(
        "She left the Asian University for Women.",
        &["asian-university-for-women: Asian University for Women"],
    );
    actors("The Fire and Fury Corps moved.", &["fire-and-fury-corps: Fire and Fury Corps"]);
    actors(
        "It was the judgment of the Supreme Court on the Margalla Hills.",
        &["supreme-court: Supreme Court"],
    );
    actors(
        "He owns Popalzai Brothers and works at Sarv Brokerage.",
        &["popalzai-brothers: Popalzai Brothers", "sarv-brokerage: Sarv Brokerage"],
    );
    actors(
        "The Ministry of Public Works in the Taliban government said so.",
        &["ministry-of-public-works: Ministry of Public Works", "taliban: Taliban"],
    );
}
