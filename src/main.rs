//! Start-up of the page, nothing else.

use digest_atlas::app::{App, AppProps};
use digest_atlas::book::{Book, map};
use digest_atlas::browser;
use digest_atlas::view::map::MapShapes;

/// Two and a half kilobytes less to load than the standard allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    browser::report_panics();
    let book = Book::embedded().unwrap_or_else(|corrupt| panic!("{corrupt}"));
    if let Some(root) = browser::mount_point() {
        yew::Renderer::<App>::with_root_and_props(root, AppProps { book, shapes: MapShapes::new(map()) })
            .render();
    }
}
