//! The walk for which the page was built: Pakistan on the map, an actor, a week; why each article is there;
//! again with the server stopped; again inside another site.

use crate::browser::{Browser, Element};
use crate::stage::{Visit, host};

#[test]
fn the_walk_of_a_reader() {
    let visit = Visit::at("");
    visit.wait_for_storage();
    choose(&visit);
    read_why(&visit);
    let (address, answer) = (visit.address(), visit.answer());
    assert!(answer.contains("Why is this here?"), "{answer}");

    let Visit { browser, server, site } = visit;
    let port = server.port();
    drop(server);
    browser.reload();
    browser.wait_for_start();
    browser.wait_for_answer(&answer);
    assert_eq!(browser.address(), address);

    let _server = site.serve_again(&port);
    let (_host, outside) = host(&format!(
        "<iframe title=Atlas src=\"{}\" width=1280 height=900></iframe>",
        address.replace("127.0.0.1", "localhost")
    ));
    browser.open(&outside.at(""));
    browser.enter(&browser.select("iframe")[0]);
    browser.wait_for_start();
    browser.wait_for_answer(&answer);
    assert_eq!(browser.complaints(), [""; 0]);
}

const ENTER: &str = "\u{e007}";

fn choose(browser: &Browser) {
    let names = browser.select(".map-labels text");
    names.iter().find(|name| name.text().contains("Pakistan")).expect("its name on the map").press();
    browser.wait_for_count("3 articles");
    browser.find("checkbox", "Taliban, 2 articles").click();
    browser.wait_for_count("2 articles");
    browser.type_day("From", &["10", "10", "2025"], "2025-10-10");
    browser.keys(&[ENTER]);
    browser.type_day("To", &["10", "16", "2025"], "2025-10-16");
    browser.keys(&[ENTER]);
    browser.wait_for_count("1 article");
    browser.wait_for_address("week", |address| {
        address.ends_with("#country=PAK&actor=taliban&from=2025-10-10&to=2025-10-16")
    });
}

/// Every article of the list says in a marked sentence why it is there, and in the reader by which rule.
fn read_why(browser: &Browser) {
    let links = browser.find("main", "Articles").select("h3 a").len();
    assert_eq!(links, 1);
    let evidence = browser.select("main article mark");
    assert!(evidence.iter().any(|mark| mark.text().contains("Taliban")), "{}", browser.text());
    browser.find_by_start("link", "How Pakistan misread").click();
    let reader = browser.reader();
    let reasons = browser.wait("reasons", || {
        let reasons: Vec<String> = reader.select("dl > *").iter().map(Element::text).collect();
        (reasons.len() == 6).then_some(reasons)
    });
    let wishes = [&reasons[0], &reasons[2], &reasons[4]];
    assert_eq!(wishes, ["Pakistan", "Taliban", "10–16 Oct 2025, published"]);
    assert!(reasons[1].contains("The country is named."), "{}", reasons[1]);
    assert!(!reader.select("dl q").is_empty(), "{reasons:#?}");
}
