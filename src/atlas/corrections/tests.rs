//! Corrections over an invented digest, odd ones first.

use super::Corrections;
use crate::corpus::read_one;
use crate::facts::{Basis, Facts, Rule};

const DIGEST: &str = "Rain falls\n\nReuters\n1 Oct 2025\n\nRain fell on Kabul on Tuesday, said Wali Zadran, an engineer. \
    Valy Zadrani said that 19 people left Herat for Georgia.\n\nRain falls\nread more\n\n\
    Wind blows\n\nDawn\n2 Oct 2025\n\nWind blew in Quetta on Wednesday, the World Food Programme said.\n\nWind blows\nread more\n";

fn corrected(corrections: &str) -> (Vec<Facts>, Vec<String>) {
    let (_, facts, problems) = read_one(DIGEST.as_bytes(), Some(corrections.as_bytes()));
    (facts, problems.into_iter().map(|problem| format!("{}: {}", problem.line, problem.text)).collect())
}

/// The problems of corrections.
fn check(corrections: &str, expected: &[&str]) {
    assert_eq!(corrected(corrections).1, expected, "{corrections}");
}

#[test]
fn odd_corrections_that_change_nothing_are_told_by_line() {
    check("", &[]);
    check("# a remark\n\n", &[]);
    check(
        "article: Snow falls\noutlet: Dawn\n",
        &["1: No article of the digest is called or has the id “Snow falls”."],
    );
    check("not a place: Lahore", &["1: This correction changes nothing (any more): “not a place: Lahore”."]);
    check(
        "article: Rain falls\noutlet: Reuters\npublished: 2025-10-01\nsame actor: Wali Zadran = Ali Karimi",
        &[
            "2: This correction changes nothing (any more): “outlet: Reuters”.",
            "3: This correction changes nothing (any more): “published: 2025-10-01”.",
            "4: This correction changes nothing (any more): “same actor: Wali Zadran = Ali Karimi”.",
        ],
    );
}

#[test]
fn odd_lines_are_told_with_what_they_lack() {
    check(
        "outlets: Dawn",
        &[
            "1: Not a correction, which opens with article, outlet, published, same actor, not an actor, not a place or not a country and a colon: “outlets: Dawn”.",
        ],
    );
    check("outlet:", &["1: Nothing stands behind “outlet:”: “outlet:”."]);
    check(
        "published: 1 Oct",
        &[
            "1: Neither a day, as 2025-10-02 is, nor two with “..” between, the earlier first: “published: 1 Oct”.",
        ],
    );
    check("same actor: Wali", &["1: One actor’s names have “ = ” between them: “same actor: Wali”."]);
    check(
        "not a country: Iran",
        &["1: Not the three capitals of a country’s code, as AFG is: “not a country: Iran”."],
    );
}

#[test]
fn an_outlet_and_a_day_are_overruled_with_all_that_hangs_on_them() {
    let (facts, problems) = corrected("article: Wind blows\noutlet: Amu TV\npublished: 2025-10-09\n");
    assert_eq!(problems, [""; 0]);
    assert_eq!(facts[1].outlet.name.as_deref(), Some("Amu TV"));
    assert_eq!((facts[1].outlet.basis, facts[1].outlet.rule), (Basis::Stated, Rule::Corrected));
    assert_eq!(facts[1].published.rule, Rule::Corrected);
    // "On Wednesday" is counted from the corrected day.
    assert_eq!(facts[1].dates[0].range.start.to_string(), "2025-10-08");
    assert_eq!(facts[0], corrected("").0[0]);
    let (facts, _) = corrected("article: Wind blows\noutlet: -\npublished: -\n");
    assert_eq!((facts[1].outlet.basis, facts[1].published.basis), (Basis::Unknown, Basis::Unknown));
}

#[test]
fn one_article_may_take_back_what_all_are_told() {
    let (facts, problems) = corrected("outlet: Amu TV\narticle: Wind blows\noutlet: Dawn\n");
    assert_eq!(problems, [""; 0]);
    let outlets: Vec<_> = facts.iter().map(|facts| facts.outlet.name.as_deref()).collect();
    assert_eq!(outlets, [Some("Amu TV"), Some("Dawn")]);
}

#[test]
fn two_names_become_one_actor_with_what_both_say() {
    let (facts, problems) = corrected("same actor: Wali Zadran = valy-zadrani");
    assert_eq!(problems, [""; 0]);
    let zadran = facts[0].actors.iter().find(|actor| actor.id == "wali-zadran").expect("an actor");
    let names: Vec<&str> = zadran.names.iter().map(|name| name.text.as_str()).collect();
    assert_eq!(names, ["Wali Zadran", "Valy Zadrani"]);
    assert!(
        facts[0].statements.iter().all(|said| said.speaker == "wali-zadran"),
        "{:?}",
        facts[0].statements
    );
    assert_eq!(facts[0].figures[0].speaker.as_deref(), Some("wali-zadran"));
}

#[test]
fn what_is_no_actor_place_or_country_is_gone_with_its_words() {
    let (facts, problems) = corrected(
        "not an actor: Valy Zadrani\nnot a place: Herat\nnot a country: GEO\nnot a place: pk-quetta\n",
    );
    assert_eq!(problems, [""; 0]);
    assert!(facts[0].actors.iter().all(|actor| actor.id != "valy-zadrani"));
    assert!(facts[0].statements.iter().all(|said| said.speaker != "valy-zadrani"));
    assert_eq!(facts[0].figures[0].speaker, None);
    let codes = |at: usize| -> Vec<&str> {
        facts[at].countries.iter().map(|country| country.code.as_str()).collect()
    };
    assert_eq!(codes(0), ["AFG"]);
    assert!(codes(1).is_empty(), "{:?}", codes(1));
    assert!(facts[0].places.iter().all(|place| place.name != "Herat"));
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_corrections_or_problems(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200),
        text in "((article|outlet|published|same actor|not a place|not an actor|not a country): ?(Rain falls|-|2025-10-01|2025-10-01\\.\\.2025-10-03|Kabul|AFG|a = b|Wali Zadran)?\n){0,8}") {
        Corrections::read(&bytes);
        let (facts, problems) = corrected(&text);
        proptest::prop_assert_eq!(facts.len(), 2);
        let lines = u32::try_from(text.lines().count()).expect("few");
        for problem in problems {
            let line: u32 = problem.split(':').next().and_then(|line| line.parse().ok()).expect("a line");
            proptest::prop_assert!((1..=lines).contains(&line));
        }
    }
}
