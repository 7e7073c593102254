//! The whole page in a real browser, through roles and names, as a reader meets it. `cargo atlas test` builds
//! the page, finds the browser and runs this; alone: `DIGEST_ATLAS_SITE=dist cargo test -p atlas-cli --test engines`.

mod browser;
mod choosing;
mod engine;
mod framed;
mod gateway;
mod keyboard;
mod offline;
mod page;
mod roles;
mod screen;
mod stage;
mod starting;
mod walk;
mod widths;
