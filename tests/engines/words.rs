//! A reader types words: what they find, where it is marked, what stands in the address meanwhile.

use crate::browser::{Browser, Element};
use crate::stage::Visit;

/// The field for words.
fn field(browser: &Browser) -> Element<'_> {
    browser.find("searchbox", "Search titles and texts")
}

/// Titles of the list, in order.
fn titles(browser: &Browser) -> Vec<String> {
    browser.select(".results h3").iter().map(Element::text).collect()
}

/// What is marked as found, each once.
fn marked(browser: &Browser) -> Vec<String> {
    let mut marked: Vec<String> = browser.select(".results .found").iter().map(Element::text).collect();
    marked.sort();
    marked.dedup();
    marked
}

#[test]
fn words_are_found_while_they_are_typed() {
    let visit = Visit::at("");
    field(&visit).type_in("bagr");
    visit.wait_for_count("2 articles");
    assert_eq!(marked(&visit), ["Bagram"]);
    assert!(titles(&visit)[0].starts_with("U.S. Officials Deny"), "{:?}", titles(&visit));
    field(&visit).type_in("am airbase ");
    visit.wait_for_count("1 article");
    assert_eq!(marked(&visit), ["Airbase", "Bagram", "airbase"]);
    visit.wait_for_fragment("q=bagram+airbase+");
    // All that was typed is one step back.
    visit.back();
    visit.wait_for_count("10 articles");
    assert_eq!(field(&visit).property("value"), "");
    visit.forward();
    visit.wait_for_count("1 article");
    assert_eq!(field(&visit).property("value"), "bagram airbase ");
    assert_eq!(visit.complaints(), [""; 0]);
}

#[test]
fn counts_follow_the_words_and_choices_follow_both() {
    let visit = Visit::at("#q=internet");
    visit.wait_for_count("3 articles");
    visit.find("checkbox", "China, 1 article").click();
    visit.wait_for_count("1 article");
    visit.wait_for_fragment("country=CHN&q=internet");
    visit.find("button", "Remove “internet”").click();
    visit.wait_for_count("3 articles");
    assert_eq!(field(&visit).property("value"), "");
}

#[test]
fn a_mistyped_word_is_forgiven_and_it_is_said() {
    let visit = Visit::at("#q=Bagarm");
    visit.wait_for_count("2 articles");
    assert!(visit.text().contains("Also matched: Bagram"), "{}", visit.text());
    assert_eq!(marked(&visit), ["Bagram"]);
}

#[test]
fn phrases_exclusions_numbers_and_initials_are_found() {
    let visit = Visit::at("");
    for (typed, count) in [
        ("\"air strike\"", "1 article"),
        ("strike air", "1 article"),
        ("\"strike air\"", "0 articles"),
        ("622 ", "1 article"),
        ("2,500", "1 article"),
        ("2500", "1 article"),
        ("al qaeda ", "1 article"),
        ("al-qaeda", "1 article"),
        ("alqaeda ", "1 article"),
        ("erdogan", "1 article"),
        ("taliban -internet ", "2 articles"),
    ] {
        visit.script(&format!("digestAtlas.query('q=' + encodeURIComponent({typed:?}))"));
        visit.wait(&format!("{count} for {typed}"), || {
            (field(&visit).property("value") == typed
                && visit.find_all("status", |_| true).iter().any(|line| line.text() == count))
            .then_some(())
        });
    }
}

/// The field for the order of the list. Engines call its role differently.
fn order(browser: &Browser) -> Element<'_> {
    browser.wait("order", || browser.select("select").into_iter().find(|own| own.name() == "Order"))
}

/// Picks an order by its name.
fn pick(browser: &Browser, name: &str) {
    let order = order(browser);
    let option = order.select("option").into_iter().find(|option| option.text().trim() == name);
    option.expect("an option").click();
}

#[test]
fn the_list_is_put_in_the_order_asked_for() {
    let visit = Visit::at("#q=taliban");
    let by_fit = titles(&visit);
    assert_eq!(order(&visit).property("value"), "relevance");
    pick(&visit, "by title");
    visit.wait_for_fragment("q=taliban&sort=title");
    let mut sorted = titles(&visit);
    assert_ne!(sorted, by_fit);
    sorted.sort_by_key(|title| title.to_lowercase());
    visit.wait("titles in order", || (titles(&visit) == sorted).then_some(()));
    pick(&visit, "latest first");
    visit.wait_for_fragment("q=taliban&sort=date");
    // WebKit's own button passes over what no hand has done, and its driver's hand picks nothing.
    visit.script("history.back()");
    visit.wait_for_fragment("q=taliban&sort=title");
    visit.wait("the order of the list", || (order(&visit).property("value") == "title").then_some(()));
}

#[test]
fn titles_mark_the_words_and_no_other_wish() {
    let visit = Visit::at("#country=AFG&q=taliban");
    visit.wait("a title with the word", || visit.select(".results h3 .found").first().map(|_| ()));
    let found: Vec<String> = visit.select(".results h3 .found").iter().map(Element::text).collect();
    assert!(found.iter().all(|word| word == "Taliban"), "{found:?}");
}

#[test]
fn words_that_were_taken_away_are_one_step_back() {
    let visit = Visit::at("#q=internet");
    visit.find("button", "Remove “internet”").click();
    visit.wait_for_fragment("");
    field(&visit).type_in("bagram");
    visit.wait_for_fragment("q=bagram");
    visit.back();
    visit.wait_for_fragment("");
    visit.back();
    visit.wait_for_fragment("q=internet");
}

#[test]
fn another_spelling_of_a_name_is_found_and_it_is_said() {
    let visit = Visit::at("#q=qaida+");
    visit.wait_for_count("1 article");
    assert!(visit.text().contains("Also matched: Qaeda"), "{}", visit.text());
    assert!(marked(&visit).iter().all(|word| word.ends_with("Qaeda")), "{:?}", marked(&visit));
}

#[test]
fn an_open_article_shows_the_words_and_why() {
    let visit = Visit::at("#q=netblocks");
    visit.find_by_start("link", "Afghans rejoice").click();
    let reader = visit.reader();
    // Engines differ in whether the drawn quotation marks are part of the text.
    let parts = ["“Netblocks”", "Stands in title or text: ", "Mentioned once here."];
    visit.wait("the reason", || {
        let text = reader.text();
        parts.iter().all(|part| text.contains(part)).then_some(())
    });
    let marks: Vec<String> = reader.select(".text .found").iter().map(Element::text).collect();
    assert_eq!(marks, ["Netblocks"]);
}

#[test]
fn odd_values_of_an_address_stay_as_chips() {
    let visit = Visit::at("#country=ATL&sort=best&from=soon");
    visit.find("button", "Remove ATL not in this corpus");
    visit.find("button", "Remove sort: best not understood").click();
    visit.find("button", "Remove from: soon not understood").click();
    visit.wait_for_fragment("country=ATL");
}
