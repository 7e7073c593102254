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
