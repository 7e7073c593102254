//! Components, one a file; a folder where a part has parts. They take values and callbacks, and know
//! nothing of the browser beyond the events they are handed.

mod bar;
mod drawn;
mod facets;
mod header;
pub mod map;
mod marked;
mod page;
mod reader;
mod results;
pub mod timeline;

pub use page::{Page, PageProps};

/// The class of an element: its name, and what holds of it at the moment. Yew's `classes!` would bring a set
/// of strings for each way to call it.
fn class(name: &str, more: &[(&str, bool)]) -> String {
    let mut class = name.to_owned();
    for (name, _) in more.iter().filter(|(_, holds)| *holds) {
        class.push(' ');
        class.push_str(name);
    }
    class
}
