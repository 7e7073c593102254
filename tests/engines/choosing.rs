//! A reader chooses with map, lists, timeline and chips; the address tells it all, and back takes it back.

use crate::browser::Element;
use crate::stage::Visit;

#[test]
fn back_and_forward_walk_through_the_choices() {
    let visit = Visit::at("");
    visit.find_by_start("checkbox", "Pakistan, ").click();
    visit.wait_for_fragment("country=PAK");
    visit.find_by_start("checkbox", "Taliban, ").click();
    visit.wait_for_fragment("country=PAK&actor=taliban");
    visit.find_by_start("link", "How Pakistan misread").click();
    visit.wait_for_address("article", |address| address.contains("article="));
    let open = visit.address();
    // Each step is waited for: WebKit takes two in a hurry for one.
    visit.back();
    visit.wait_for_fragment("country=PAK&actor=taliban");
    visit.back();
    visit.wait_for_fragment("country=PAK");
    visit.wait("the actor free again", || {
        let ticked =
            visit.find_all("checkbox", |_| true).into_iter().filter(|own| own.property("checked") == true);
        (ticked.count() == 1).then_some(())
    });
    visit.forward();
    visit.wait_for_fragment("country=PAK&actor=taliban");
    visit.forward();
    visit.wait_for_address("article", |address| address == open);
    visit.reader();
    assert_eq!(visit.complaints(), [""; 0]);
}

#[test]
fn going_back_in_a_hurry_loses_no_step() {
    let visit = Visit::at("");
    let names = ["Pakistan", "India", "China", "Russia"];
    for name in names {
        visit.find_by_start("checkbox", &format!("{name}, ")).click();
    }
    let all = "country=PAK+IND+CHN+RUS";
    visit.wait_for_fragment(all);
    // Each step comes while the page may still be drawing the one before. Not before the browser has taken
    // that one, as WebKit then takes both for one.
    for pause in [0, 1, 2, 4, 8, 16] {
        let hurry = |step: &str| {
            visit.script(&format!(
                "return new Promise((done) => {{
                    let left = 4;
                    const go = () => left-- ? history.{step}() : (removeEventListener('popstate', soon), done());
                    const soon = () => setTimeout(go, {pause});
                    addEventListener('popstate', soon);
                    go();
                }})"
            ));
        };
        hurry("back");
        visit.wait_for_fragment("");
        visit.wait_for_count("10 articles");
        hurry("forward");
        visit.wait_for_fragment(all);
    }
}

#[test]
fn a_link_opens_what_was_chosen_and_a_chip_takes_it_away() {
    let visit = Visit::at("#country=PAK");
    visit.wait_for_count("3 articles");
    visit.find("button", "Remove Pakistan").click();
    visit.wait_for_count("10 articles");
    visit.wait_for_fragment("");
    visit.wait("the keyboard at the count", || (visit.active().text() == "10 articles").then_some(()));
}

#[test]
fn map_and_list_say_the_same_counts() {
    let visit = Visit::at("#actor=taliban");
    let list: Vec<String> = visit.find_all("checkbox", |_| true).iter().map(Element::name).collect();
    let map: Vec<String> = visit
        .select(".map-countries [role=button]")
        .iter()
        .map(Element::name)
        .filter(|name| list.iter().any(|row| row.split(',').next() == name.split(',').next()))
        .collect();
    assert!(map.len() >= 4, "{map:?}");
    assert!(map.iter().all(|name| list.contains(name)), "{map:?} {list:?}");
}

#[test]
fn a_border_is_one_choice_and_one_step_back() {
    let visit = Visit::at("");
    visit.find("button", "Afghanistan and Pakistan, 3 articles").select(".map-badge")[0].press();
    visit.wait_for_count("3 articles");
    visit.wait_for_fragment("country=AFG+PAK&country-match=all");
    visit.find("button", "Remove Afghanistan and Pakistan");
    visit.back();
    visit.wait_for_count("10 articles");
    visit.wait_for_fragment("");
}

#[test]
fn an_excluded_country_is_pressed_on_its_land() {
    let visit = Visit::at("#not-country=IND");
    let india = visit.find_by_start("button", "India, takes away ");
    let [left, top, width, height] = india.select(".map-land")[0].place();
    // Well inside, away from name and count.
    let middle = [left + width * 0.35, top + height * 0.75];
    visit.drag(middle, middle);
    visit.wait_for_fragment("country=IND");
}

#[test]
fn a_list_is_searched_by_every_name_in_use() {
    let visit = Visit::at("");
    visit.find("searchbox", "Find country").type_in("turkiye");
    visit.find_by_start("checkbox", "Türkiye, ");
    visit.find("searchbox", "Find actor").type_in("ERDOGAN");
    visit.find_by_start("checkbox", "Recep Tayyip Erdoğan, ").click();
    visit.wait_for_address("the actor", |address| address.contains("actor=recep-tayyip-erdo"));
}

#[test]
fn only_exclude_and_all_change_what_is_asked() {
    let visit = Visit::at("#country=AFG");
    visit.find_by_start("checkbox", "China, ").focus();
    visit.find("button", "Exclude China").click();
    visit.wait_for_fragment("country=AFG&not-country=CHN");
    visit.find("button", "Remove not China").click();
    visit.find_by_start("checkbox", "Pakistan, ").click();
    visit.find("radio", "all of these").click();
    visit.wait_for_fragment("country=AFG+PAK&country-match=all");
    visit.wait_for_count("3 articles");
    visit.find("radio", "any of these").click();
    visit.wait_for_count("10 articles");
    visit.find_by_start("checkbox", "India, ").focus();
    visit.find("button", "Only India").click();
    visit.wait_for_fragment("country=IND");
    visit.find("checkbox", "only what articles are about").click();
    visit.wait_for_fragment("country=IND&scope=about");
}

#[test]
fn an_empty_answer_says_what_each_choice_keeps_away() {
    let visit = Visit::at("#country=IND&actor=nobody");
    visit.wait_for_count("0 articles");
    let way =
        visit.select(".nothing li").into_iter().find(|way| way.text().contains("nobody")).expect("a way out");
    assert!(
        way.text().contains("not in this corpus") && way.text().ends_with("3 articles"),
        "{}",
        way.text()
    );
    way.select("button")[0].click();
    visit.wait_for_count("3 articles");
}

#[test]
fn a_drag_on_the_timeline_chooses_days_and_escape_lets_go() {
    let visit = Visit::at("#clock=mentioned");
    let [left, top, width, _] = visit.select(".timeline-drawing")[0].place();
    visit.drag([left + width * 0.86, top + 100.0], [left + width * 0.99, top + 100.0]);
    visit.wait_for_address("interval", |address| {
        address.contains("from=2025-") && address.contains("to=2025-")
    });
    let first = visit.field("From").property("value");
    assert!(visit.address().contains(&format!("from={}", first.as_str().expect("a day"))));
    let handles = visit.find_all("slider", |_| true);
    assert_eq!(handles.len(), 2);
    visit.keys(&["\u{e00c}"]);
    visit.wait_for_fragment("clock=mentioned");
}

#[test]
fn a_day_that_is_typed_counts_when_it_is_done() {
    let visit = Visit::at("#from=2025-10-10&to=2025-10-12");
    // The month, then "2" and "0" of the day: the second of October is not meant.
    visit.type_day("To", &["10", "20"], "2025-10-20");
    // What is typed stays while the page draws itself anew.
    let drawn = || visit.script("return document.querySelector('.timeline svg').getAttribute('viewBox')");
    let before = drawn();
    visit.resize(1000, 900);
    visit.wait("timeline of another width", || (drawn() != before).then_some(()));
    assert!(visit.address().ends_with("#from=2025-10-10&to=2025-10-12"));
    visit.keys(&["\u{e007}"]);
    visit.wait_for_fragment("from=2025-10-10&to=2025-10-20");
    visit.back();
    visit.wait_for_fragment("from=2025-10-10&to=2025-10-12");
}
