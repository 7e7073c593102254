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
    assert_eq!(stated::of(&parsed.articles[0]).outlet().map(|(name, ..)| name).as_deref(), Some("Dawn"));
}

#[test]
fn odd_headlines_are_neither_buttons_nor_counters() {
    for title in [
        "2025 exam results announced in Kabul",
        "Search results anger students in Kabul",
        "12 results of a war that nobody counts",
        "Posted in Kabul, a soldier tells of war",
        "Tagged as spies, two men are held in Herat",
        "Links: what we read this week in Kabul",
        "Location: nowhere, a life in camps",
        "Supported by UN, farmers of Herat grow saffron",
        "Sign up for school, Taliban tell boys in Ghor",
        "Copyright law passed in Kabul at last",
        "🔴 Two killed in the old town of Herat 🔴",
        "Kabul → Herat → Mashhad: a journey",
    ] {
        let page = format!(
            "Bridge opens in Herat after a long wait/7 Oct 2025//A//B//{title}/8 Oct 2025//A//B//Teachers walk home from Bamyan/9 Oct 2025//A//B"
        );
        assert_eq!(titles(&page).len(), 3, "{title}: {:?}", titles(&page));
        let digest = format!(
            "Bridge opens in Herat/Dawn/7 Oct 2025//A//B//Bridge opens in Herat/read more//{title}/Reuters/8 Oct 2025//A//B"
        );
        assert_eq!(titles(&digest), ["Bridge opens in Herat", title]);
    }
}

#[test]
fn odd_numbers_and_labels_inside_an_article_part_nothing() {
    let article = "Bridge opens in Herat after a long wait//Dawn/7 Oct 2025//A//B";
    for inside in [
        "Item 1 of 2//Trucks wait at the bridge//Item 2 of 2//The bridge at night",
        "What the council wants now//12 May 2021 ... KABUL: The court has found that it was not so in the end.",
        "How deep the wells are in the city now//Kabul | 5 m | 3 m/Herat | 9 m | 8 m",
        "8 Oct 2025/What happened on the next day there//B",
    ] {
        let text = format!("{article}//{inside}//A//B");
        assert_eq!(titles(&text), ["Bridge opens in Herat after a long wait"], "{inside}");
    }
    let subjects = "Bridge opens in Herat after a long wait//Subject: Bread; Prices; City life//Dawn/4 November 2025//A//B//A";
    assert_eq!(titles(subjects), ["Bridge opens in Herat after a long wait"]);
}

#[test]
fn odd_posts_of_unequal_length_stay_posts() {
    let page = "Bridge opens in Herat after a long wait/7 Oct 2025//A//B//A//B//A//B//5 Comments//Teachers walk home from Bamyan/6 Oct 2025//A//B//\
                5 Comments//Bakers strike in the old town of Quetta/5 Oct 2025//A//B";
    assert_eq!(titles(page).len(), 3);
}

#[test]
fn odd_lines_beside_titles_stay_what_they_are() {
    let first =
        |text: &str| parse(&text.replace("A//", &format!("{A}\n\n")).replace('/', "\n")).articles.remove(0);
    for beside in ["exclusive", "opinion", "laila amini", "updated this morning"] {
        let article =
            first(&format!("Bridge opens in Herat after a long wait/{beside}//Dawn/7 Oct 2025//A//A//"));
        assert_eq!(article.title(), "Bridge opens in Herat after a long wait");
    }
    for (line, names) in [
        ("Author: Laila Amini, Kabul", vec!["Laila Amini"]),
        ("Author: Amini, Laila", vec!["Laila Amini"]),
        ("Author: Amini, Laila; Rahimi, Omid", vec!["Laila Amini", "Omid Rahimi"]),
    ] {
        let article =
            first(&format!("Bridge opens in Herat after a long wait/{line}/Dawn/7 Oct 2025//A//A//"));
        assert_eq!(article.bylines, names, "{line}");
    }
    let timeline = first(
        "Bridge opens in Herat//Dawn//15 August 2021 · The Taliban enter Kabul and the president flees the country.//A//Bridge opens in Herat/read more",
    );
    assert_eq!(stated::of(&timeline).day(), None);
}
