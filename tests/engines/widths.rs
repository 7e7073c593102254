//! Narrow windows: filters and article lie over the list or take its place, take the keyboard with them, and
//! give it back.

use crate::browser::{Browser, Element};
use crate::stage::Visit;

const ESCAPE: &str = "\u{e00c}";

fn phone(address: &str) -> Visit {
    window(360, address)
}

fn window(width: u32, address: &str) -> Visit {
    let visit = Visit::at("");
    visit.browser.resize(width, 740);
    // Loaded at that width, not changed to it.
    visit.browser.open("about:blank");
    visit.browser.open(&visit.server.at(address));
    visit.browser.wait_for_start();
    visit
}

fn assert_nothing_scrolls_sideways(browser: &Browser) {
    let wider = "const all = document.documentElement; return all.scrollWidth - all.clientWidth";
    assert_eq!(browser.script(wider), 0);
}

#[test]
fn filters_open_over_the_list_and_close_again() {
    let visit = phone("");
    assert_nothing_scrolls_sideways(&visit);
    assert!(!visit.has("checkbox", "Pakistan, 3 articles"), "out of the way");
    visit.find("button", "Map and filters").click();
    visit.find("checkbox", "Pakistan, 3 articles").click();
    visit.find("button", "Show 3 articles").click();
    // The filters themselves have the name of their button.
    let wait_at = |role: &str| {
        let here = || visit.active().role() == role && visit.active().name() == "Map and filters";
        visit.wait(&format!("the keyboard at the {role}"), || here().then_some(()));
    };
    wait_at("button");
    visit.wait_for_fragment("country=PAK");
    visit.find("button", "Map and filters").click();
    wait_at("search");
    visit.keys(&[ESCAPE]);
    wait_at("button");
}

#[test]
fn an_article_opens_over_the_list_and_gives_the_keyboard_back_to_its_link() {
    let visit = phone("#country=PAK");
    let link = visit.find_by_start("link", "How Pakistan misread");
    let title = link.text();
    link.click();
    visit.wait("the keyboard in the article", || (visit.active().name() == "Article").then_some(()));
    assert!(visit.has("button", "Share"));
    assert_nothing_scrolls_sideways(&visit);
    visit.find("button", "Close article").click();
    visit.wait("the keyboard at the link", || (visit.active().text() == title).then_some(()));
}

/// The edges between which the first shown element of a selector lies, in whole pixels.
#[allow(clippy::cast_possible_truncation, reason = "a window is narrower")]
fn edges(browser: &Browser, selector: &str) -> [i64; 2] {
    let shown = browser.select(selector).into_iter().find(Element::is_shown);
    let [left, _, width, _] = shown.unwrap_or_else(|| panic!("no {selector} is shown")).place();
    [left.round() as i64, (left + width).round() as i64]
}

fn wait_for_edge(browser: &Browser, selector: &str, right: i64) {
    browser.wait(&format!("{selector} that ends at {right}"), || {
        (edges(browser, selector)[1] == right).then_some(())
    });
}

#[test]
fn a_middling_window_has_two_columns_and_an_article_takes_the_place_of_the_list() {
    for width in [768, 1000, 1151] {
        let visit = window(width, "");
        assert_nothing_scrolls_sideways(&visit);
        let right = i64::from(width);
        // The plain list, which has just gone, had a scroll bar.
        wait_for_edge(&visit, ".timeline-drawing", right - 20);
        let list = edges(&visit, "main");
        assert_eq!([edges(&visit, ".page-side")[1], right], list, "at {width}");
        visit.find_by_start("link", "How Pakistan misread").click();
        visit.wait("the keyboard in the article", || (visit.active().name() == "Article").then_some(()));
        assert_eq!(edges(&visit, "section.reader"), list, "at {width}");
        visit.wait_for_count("10 articles");
        assert!(visit.select(".results")[0].text().is_empty(), "the list does not");
    }
}

#[test]
fn a_wide_window_has_three_columns() {
    let visit = window(1152, "");
    wait_for_edge(&visit, ".timeline-drawing", 1132);
    let [side, list, reader] = [".page-side", "main", "section.reader"].map(|part| edges(&visit, part));
    assert_eq!([side[0], side[1], list[1], reader[1]], [0, list[0], reader[0], 1152]);
}
