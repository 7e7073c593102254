//! The page inside pages of other origins, with and without storage. Drivers compute no roles across origins,
//! so these tests look at text.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::stage::{Site, host};

fn assert_runs_framed(attributes: &str) {
    let (site, browser) = (Site::copy(), Browser::start());
    let server = site.serve();
    // Another port and another name: another origin, and another site.
    let inner = server.at("#country=AFG").replace("127.0.0.1", "localhost");
    let (_host, outside) =
        host(&format!("<iframe {attributes} title=Atlas src=\"{inner}\" width=800 height=600></iframe>"));
    browser.open(&outside.at(""));
    browser.enter(&browser.select("iframe")[0]);
    browser.wait_for_start();
    assert!(browser.text().contains("Digest Atlas"));
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn the_page_runs_in_a_frame_of_another_origin() {
    assert_runs_framed("");
}

#[test]
fn the_page_runs_in_a_sandbox_without_storage() {
    // To WebKit a page without an origin has no files of its own: its policy's 'self' is nobody, and nothing
    // but the page itself is loaded.
    if Engine::tested() == Engine::WebKit {
        assert_lists_framed("sandbox=allow-scripts");
    } else {
        assert_runs_framed("sandbox=allow-scripts");
    }
}

fn assert_lists_framed(attributes: &str) {
    let (site, browser) = (Site::copy(), Browser::start());
    let server = site.serve();
    let (_host, outside) =
        host(&format!("<iframe {attributes} title=Atlas src=\"{}\"></iframe>", server.at("")));
    browser.open(&outside.at(""));
    browser.enter(&browser.select("iframe")[0]);
    browser.wait("list", || browser.select("#articles").first()?.is_shown().then_some(()));
}

#[test]
fn odd_sandbox_without_scripts_shows_the_list() {
    assert_lists_framed("sandbox");
}
