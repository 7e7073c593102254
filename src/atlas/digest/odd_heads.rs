//! What must not be taken for a page's furniture, an outlet's line, a writer or a caption: odd sentences and
//! sub-headings of ordinary articles.

use super::{Article, BlockKind, parse, stated};

const BODY: [&str; 4] = [
    "The growers of the valley waited for rain all week, and nobody could say when it would come down to the river.",
    "The second report of the council says that the harvest is late this year, and that prices rose in the bazaar.",
    "The third part goes on with a few words about the season, when the growers hope for snow as they always have.",
    "The fourth part ends with what the elders told the court, which will sit again when the roads are open.",
];

/// An article of these lines, with a gap between any two.
fn read(lines: &[&str]) -> Article {
    let title = "Saffron growers wait for rain";
    let text = format!("{title}\n\n{}\n\n{title}\n\nread more\n", lines.join("\n\n"));
    let mut parsed = parse(&text);
    let left: Vec<_> = parsed.left_out().filter(|problem| problem.kind != "no-words").collect();
    assert!(left.is_empty(), "{lines:?}: {left:?}");
    assert_eq!(parsed.articles.len(), 1, "{lines:?}");
    parsed.articles.remove(0)
}

fn kind_of(article: &Article, text: &str) -> BlockKind {
    let block = article.blocks.iter().find(|block| block.text == text);
    block.unwrap_or_else(|| panic!("no {text:?} in {:?}", article.blocks)).kind
}

/// A line stays text wherever it stands, and names neither outlet nor writer nor day.
fn is_text(line: &str) {
    for at in 0..4 {
        let mut lines = BODY.to_vec();
        lines.insert(at, line);
        lines.insert(0, "By Laila Amini");
        let article = read(&lines);
        assert!(
            matches!(kind_of(&article, line), BlockKind::Paragraph | BlockKind::Standfirst),
            "{line:?} at {at}: {:?}",
            kind_of(&article, line)
        );
        assert_eq!(stated::of(&article).outlet().map(|(name, _, _)| name), None, "{line:?} at {at}");
    }
}

/// A line between two paragraphs is a sub-heading, and names neither outlet nor writer nor day. Behind two paragraphs
/// a day or an outlet may well stand under a standfirst and a caption.
fn is_heading(line: &str, from: usize) {
    for at in from..=3 {
        let mut lines = BODY.to_vec();
        lines.insert(at, line);
        let article = read(&lines);
        assert_eq!(kind_of(&article, line), BlockKind::Heading, "{line:?} at {at}");
        assert_eq!(kind_of(&article, BODY[0]), BlockKind::Paragraph, "over {line:?} at {at}");
        assert_eq!(stated::of(&article).outlet().map(|(name, _, _)| name), None, "{line:?} at {at}");
        assert_eq!(stated::of(&article).day().map(|(day, _, _)| day), None, "{line:?} at {at}");
    }
}

#[test]
fn odd_sentences_name_no_outlet() {
    for line in [
        "Her novel was first published in Tehran, and the censors let it pass after two years of letters.",
        "The sickness first appeared in Kandahar, where four children lost the use of their legs in spring.",
        "The road was paved courtesy of Japan, and the farmers are grateful for it every winter.",
        "Pakistan is an independent country and needs no lessons, the minister said in the hall on Sunday evening.",
        "Amina Rashidi is an independent candidate for the seat, and hopes to win it in the autumn.",
        "People who need seed can write to seed@unhcr.org or ask at the gate of the camp.",
    ] {
        is_text(line);
    }
}

#[test]
fn odd_sentences_are_no_furniture() {
    for line in [
        "“Listen to the people of the valley,” the old man told the judges.",
        "“Share this bread with your neighbours,” she told the boys.",
        "“Join us on the square on Friday,” the women wrote.",
        "“You have reached the end of the road,” reads a sign on the pass.",
        "Supported by the army, farmers in Khost have begun to plant pine trees on the hills.",
        "About sharing the water of the river, the two ministers said nothing at all.",
        "Sign up for the army or leave the village: that is what boys in the hills are told.",
        "(Adds a new road to the list of roads that are closed by snow.)",
    ] {
        is_text(line);
    }
}

#[test]
fn odd_sentences_are_no_captions() {
    for line in [
        "He left his farm to the one man he trusted - Abdul Karim.",
        "The numbers in the survey paint a grim picture: four in ten children are hungry.",
        "Farmers say that they need one thing from the banks, credit: seed costs twice what it did.",
        "At the gauge the river carried 400 cubic metres of water a second (m3/s).",
        "Traders asked for 70 afghanis for a dollar (AFN/USD).",
        "The court heard the case of the school on Sunday (Case 12/2024).",
    ] {
        is_text(line);
    }
}

#[test]
fn odd_sub_headings_stay_sub_headings() {
    for line in [
        "2019",
        "Home",
        "Search",
        "Views on the report",
        "The email",
        "Language",
        "Casualties reported from Kunar",
        "Issue of trust",
        "Produced by hand",
    ] {
        is_heading(line, 1);
    }
    for line in ["15 August 2021", "Dawn", "United Nations", "Save the Children"] {
        is_heading(line, 3);
    }
}

#[test]
fn an_agency_is_overruled_by_who_printed_it_alone() {
    let outlet = |line: &str| {
        let article = read(&["By Laila Amini", "Reuters", BODY[0], BODY[1], line]);
        stated::of(&article).outlet().map(|(name, _, _)| name)
    };
    assert_eq!(outlet("Published in Dawn, October 24th, 2025").as_deref(), Some("Dawn"));
    assert_eq!(
        outlet("People can write to seed@unhcr.org or ask at the gate of the camp.").as_deref(),
        Some("Reuters")
    );
    assert_eq!(outlet("A boy at a gate. Photo: Amu TV").as_deref(), Some("Reuters"));
}

#[test]
fn sentences_about_the_page_at_its_end_say_who_printed_it() {
    let outlet = |line: &str| {
        let article = read(&["By Laila Amini", BODY[0], BODY[1], line]);
        stated::of(&article).outlet().map(|(name, _, _)| name)
    };
    for (line, name) in [
        ("If you value what you read here, become a supporter of Rukhshana Media.", "Rukhshana Media"),
        ("Press TV’s website can also be accessed at the following alternate addresses:", "Press TV"),
        (
            "This story was produced by Rukhshana Media; to republish it, write to the editors first.",
            "Rukhshana Media",
        ),
        (
            "You have read 1 of your 5 free articles this month. Click here for full access to The Diplomat.",
            "The Diplomat",
        ),
        (
            "The views and opinions are those of the author and not the official position of Zan Times.",
            "Zan Times",
        ),
        (
            "This report by the Afghanistan Analysts Network may be downloaded from the link above.",
            "Afghanistan Analysts Network",
        ),
    ] {
        assert_eq!(outlet(line).as_deref(), Some(name), "{line}");
    }
    for line in [
        "The ministry closed Tolo News over its editorial line in the spring of the year before.",
        "The Taliban freed Laila Amini, a contributor to The Guardian, on Monday in the afternoon.",
        "Support for Al Jazeera has fallen among viewers in the Gulf since the ban of last year.",
        "Copyright law does not protect Dawn from the new ministry, as its editors know too well.",
        "Downloads of the BBC app have doubled since the floods of August in the lower valley.",
        "The ministry sent this report to Dawn on Monday, and shut the gate in the same hour.",
        "The minister told Dawn that this report was false and that the views of the growers were known.",
        "“This article is a lie,” he said of what Dawn had printed in the morning about his own gate.",
        "The growers read Dawn in the morning and went to the gate with their wheat in the afternoon.",
    ] {
        assert_eq!(outlet(line), None, "{line}");
    }
}

#[test]
fn a_word_under_the_title_yields_to_an_outlet_that_signs() {
    let text =
        "QUETTA, Nov 02 (APP): Growers of the valley brought their wheat over the bridge before winter came.";
    let article = read(&["Domestic", "Tue, 2 Nov 2021, 7:08 PM", text, BODY[1], BODY[2]]);
    let outlet = stated::of(&article).outlet().map(|(name, _, _)| name);
    assert_eq!(outlet.as_deref(), Some("Associated Press of Pakistan"));
}

#[test]
fn names_over_parts_of_a_text_wrote_nothing() {
    let article = read(&[BODY[0], "Imran Khan", BODY[1], "Maryam Nawaz", BODY[2], BODY[3]]);
    assert_eq!(kind_of(&article, "Imran Khan"), BlockKind::Heading);
    assert!(article.blocks.iter().all(|block| block.kind != BlockKind::Byline), "{article:?}");
}

#[test]
fn odd_titles_that_open_with_by_start_articles() {
    let [first, second, third, fourth] = BODY;
    let text = format!(
        "Rain falls on the hills\n\n{first}\n\n{second}\n\nread more\n\nBy Land and Sea\n\nBy Omid Rahimi\n\n{third}\n\n{fourth}\n\nread more\n"
    );
    let parsed = parse(&text);
    let titles: Vec<&str> = parsed.articles.iter().map(Article::title).collect();
    assert_eq!(titles, ["Rain falls on the hills", "By Land and Sea"]);
}
