//! Articles about one event: the reader shows the others, a step away.

use crate::stage::Visit;

#[test]
fn the_reader_leads_to_the_other_articles_about_an_event() {
    let visit = Visit::at("");
    visit.find_by_start("link", "Afghans rejoice as internet returns").click();
    visit.find("region", "The same event");
    visit.find_by_start("button", "Global Reactions Positive").click();
    // Only the other article leads back to the first.
    visit.find_by_start("button", "Afghans rejoice as internet returns");
    assert_eq!(visit.complaints(), [""; 0]);
}
