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

/// Strikes of bakers: one told twice, almost without a name; one elsewhere.
fn strikes() -> [String; 3] {
    [
        article(
            "Ovens cold across the country",
            "Khaama Press",
            &[
                "Bakers across Afghanistan kept their ovens cold, and the strike over flour has closed most bakeries.",
                "The bakers’ union wants the flour tax dropped; the Taliban say that the tax on flour is small.",
                "Queues stood before the few bakeries that still sold loaves during the strike.",
                "A baker said that flour costs more than the loaves bring in, said Omid Sarani of the union.",
            ],
        ),
        article(
            "Bread is back",
            "Amu TV",
            &[
                "Bakers have lit their ovens again after the strike over the price of flour, Taliban officials said.",
                "The tax on flour is halved for the bakeries, said Omid Sarani, who speaks for the bakers.",
                "Loaves cost the same as before the strike, and the bakeries sold out by noon.",
            ],
        ),
        article(
            "Quetta without bread",
            "Dawn",
            &[
                "Bakers in Quetta went on strike over the price of flour, and the bakeries of the city stayed shut.",
                "The bakers want flour at the old price; loaves were sold from carts, said Wali Zadran of the bakeries.",
            ],
        ),
    ]
}

#[test]
fn odd_an_event_that_names_hardly_anything_is_known_by_its_words() {
    let found = threads(&strikes().concat());
    let titles: Vec<Vec<&str>> =
        found.iter().map(|thread| thread.iter().map(|(title, _)| title.as_str()).collect()).collect();
    assert_eq!(titles.len(), 1, "{titles:?}");
    assert!(!titles[0].contains(&"Quetta without bread"), "{titles:?}");
}

#[test]
fn odd_days_inferred_from_a_whole_digest_make_no_article_the_oldest() {
    let [first, second, other] = quake();
    let undated = article(
        "Khost asks for blankets",
        "Amu TV",
        &[
            "After the quake that felled 112 houses in Khost on Monday night, Omid Sarani asked for blankets.",
            "People were hurt in Ali Sher district, Sarani said.",
        ],
    );
    let found = threads(&(first + &second + &other + &undated));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].iter().any(|(title, _)| title == "Khost asks for blankets"), "{found:?}");
    let stated = found[0].iter().find(|(title, _)| title == "Quake Shakes Khost").expect("a member");
    assert_eq!(stated.1, [3, 4], "the oldest adds all that it tells");
}

proptest! {
    #[test]
    fn threads_do_not_depend_on_the_order_of_articles(order in Just([0, 1, 2]).prop_shuffle()) {
        let articles = quake();
        let shuffled: String = order.iter().map(|&at| articles[at].as_str()).collect();
        prop_assert_eq!(threads(&shuffled), threads(&articles.concat()));
    }
}
