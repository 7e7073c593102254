//! Threads over invented digests, near misses first, and laws.

use proptest::prelude::*;

use crate::corpus::Collection;

/// A title with the paragraphs that the article adds.
type Member = (String, Vec<u32>);

/// The articles of each thread, the oldest first.
fn threads(digest: &str) -> Vec<Vec<Member>> {
    let collection = Collection::read([("a.txt", digest)]);
    let mut found: Vec<(String, Vec<Member>)> = Vec::new();
    for entry in collection.entries.iter().rev() {
        let Some(thread) = &entry.facts.thread else { continue };
        let member = (entry.article.title().to_owned(), thread.adds.clone());
        match found.iter_mut().find(|(id, _)| *id == thread.id) {
            Some((_, members)) => members.push(member),
            None => found.push((thread.id.clone(), vec![member])),
        }
    }
    found.into_iter().map(|(_, members)| members).collect()
}

fn article(title: &str, head: &str, paragraphs: &[&str]) -> String {
    format!("{title}\n\n{head}\n\n{}\n\n{title}\nread more\n\n", paragraphs.join("\n\n"))
}

fn quake() -> [String; 3] {
    [
        article(
            "Quake Shakes Khost",
            "Pajhwok Afghan News\n7 October 2025",
            &[
                "A quake shook Khost on Monday night and 112 houses fell, said Omid Sarani, head of relief in Khost.",
                "Sarani said that 19 people were hurt in Ali Sher district.",
            ],
        ),
        article(
            "After the tremor, tents",
            "Dawn\n9 October 2025",
            &[
                "Three nights after the tremor of Monday, 6 October, people in Khost sleep in tents, Omeed Sarani said.",
                "The Red Crescent brought 340 blankets; 112 houses can no longer be lived in.",
            ],
        ),
        article(
            "Trade grows in Khost",
            "TOLOnews\n8 October 2025",
            &[
                "Pine nuts worth $4.2 million left Khost in September, traders said.",
                "The chamber in Khost wants a road, said Wali Zadran.",
            ],
        ),
    ]
}

#[test]
fn odd_one_event_in_other_words_spellings_and_days_is_one_thread() {
    let found = threads(&quake().concat());
    let [thread] = &found[..] else { panic!("{found:?}") };
    let titles: Vec<&str> = thread.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(titles, ["Quake Shakes Khost", "After the tremor, tents"]);
    // Both paragraphs of the first tell something; of the second, the first tells the figure and the name again.
    assert_eq!(thread[0].1, [3, 4]);
    assert_eq!(thread[1].1.last(), Some(&4));
}

#[test]
fn odd_a_like_event_a_year_before_or_elsewhere_is_none() {
    let again = article(
        "Quake Shakes Khost Again",
        "Dawn\n7 October 2024",
        &[
            "A quake shook Khost on Monday night and 112 houses fell, said Omid Sarani, head of relief in Khost.",
        ],
    );
    let elsewhere = article(
        "Quake Shakes Herat",
        "Dawn\n7 October 2025",
        &[
            "A quake shook Herat on Monday night and 86 houses fell, said Wali Zadran, head of relief in Herat.",
            "The Taliban sent tents from Kabul.",
        ],
    );
    assert_eq!(threads(&(quake()[0].clone() + &again + &elsewhere)), Vec::<Vec<_>>::new());
}

#[test]
fn odd_a_roundup_of_many_events_stands_alone() {
    let roundup = article(
        "The week",
        "Amu TV\n10 October 2025",
        &[
            "In Khost 112 houses fell on Monday night, said Omid Sarani.",
            "In Herat the fair of carpets was opened by Nazir Wardak.",
            "In Quetta lorries waited for 9 days at the depot of Sabz Freight.",
            "In Zahedan the market burned; 77 stalls are gone.",
            "In Multan rain washed away 23 bridges.",
        ],
    );
    let found = threads(&(quake().concat() + &roundup));
    assert!(found.iter().flatten().all(|(title, _)| title != "The week"), "{found:?}");
}

#[test]
fn odd_the_same_article_twice_is_no_thread() {
    let one = &quake()[0];
    assert_eq!(threads(&format!("{one}{one}")), Vec::<Vec<_>>::new());
}

proptest! {
    #[test]
    fn threads_do_not_depend_on_the_order_of_articles(order in Just([0, 1, 2]).prop_shuffle()) {
        let articles = quake();
        let shuffled: String = order.iter().map(|&at| articles[at].as_str()).collect();
        prop_assert_eq!(threads(&shuffled), threads(&articles.concat()));
    }
}
