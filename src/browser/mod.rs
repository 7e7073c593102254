//! The only code that touches the browser: address, clipboard, signals between page and loader. Every call
//! may fail (a sandboxed frame forbids most) and then the page goes on without it.

mod address;
mod clipboard;
mod page;

pub use address::{AddressBar, Agreed, link, read};
pub use clipboard::copy;
pub use page::{
    Signal, changed, matches, mount_point, on_resize, ready, report_panics, soon, take_update, width,
};
