//! Digests and single articles that look like pages of other sites in a line or two, and stay what they are.

use super::{parse, stated};

const A: &str = "Farmers in Nad Ali say that the water table has dropped by ten metres since spring.";
const B: &str = "The governor of the province said on Sunday that new wells would be dug before the autumn.";

/// The titles of a text in which `A` and `B` stand for paragraphs and `/` for the end of a line.
fn titles(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text
        .split('/')
        .map(|line| match line.trim() {
            "A" => A,
            "B" => B,
            line => line,
        })
        .collect();
    parse(&lines.join("\n")).articles.iter().map(|article| article.title().to_owned()).collect()
}

#[test]
fn odd_titles_that_are_said_again_stay_titles() {
    for title in [
        "15 August 2021",
        "Kabul | Herat | Kandahar",
        "12 Questions",
        "HD channels to be shut",
        "Kabul Diary | 3 May",
    ] {
        let text = format!(
            "Wells run dry/By Laila Amini/Dawn/A/B/Wells run dry/read more//{title}/By Omid Mehr/Dawn/A/B/{title}/read more//\
             Bakers strike/By Omid Mehr/A/B/Bakers strike/read more"
        );
        assert_eq!(titles(&text), ["Wells run dry", title, "Bakers strike"]);
    }
}

#[test]
fn odd_single_articles_are_not_given_up() {
    let article = "By Laila Amini/Dawn/2 May 2024//A//B";
    for title in ["Opinion | Kabul | The lost year", "Ashraf Ghani and Hamid Karzai", "Who rules Kabul?"] {
        assert_eq!(titles(&format!("{title}//{article}")), [title]);
    }
}

#[test]
fn odd_links_and_headings_inside_articles_part_nothing() {
    let link = "Wells run dry in Helmand/By Laila Amini/Dawn/A/B/read more//Bakers strike in Herat/By Omid Mehr/Reuters/A/\
                Read more: Wells run dry in Helmand/B/read more";
    assert_eq!(titles(link), ["Wells run dry in Helmand", "Bakers strike in Herat"]);
    let live = "How the water was lost/By Laila Amini/Dawn/2 May 2024//11:30 GMT/The minister arrives at the dam/A//\
                12:30 GMT/The farmers close the road/B//13:30 GMT/The minister leaves by helicopter/A";
    assert_eq!(titles(live), ["How the water was lost"]);
    let closed = "Bakers strike in Herat/Reuters/3 May 2024//A//B//Bakers strike in Herat//How the water was lost/By Laila Amini/\
                  Dawn/2 May 2024//The first dry year/3 March 2001/A//What the farmers say/4 March 2011/B//How the water was lost";
    assert_eq!(titles(closed), ["Bakers strike in Herat", "How the water was lost"]);
}

#[test]
fn odd_names_are_no_codes() {
    let parsed =
        parse(&format!("Wells run dry\nSN Sharma\nDawn\n2 May 2024\n{A}\n{B}\nWells run dry\nread more\n"));
    assert_eq!(parsed.articles[0].bylines, ["SN Sharma"]);
    assert_eq!(stated::outlet(&parsed.articles[0]).map(|(name, ..)| name).as_deref(), Some("Dawn"));
}
