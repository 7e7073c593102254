//! The whole page in real browsers, through roles and names, as a reader meets it. `cargo atlas test` builds the
//! page, finds the engines and runs this in each; alone: `DIGEST_ATLAS_SITE=dist DIGEST_ATLAS_ENGINE=firefox cargo
//! test -p atlas-cli --test engines`.

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
mod script;
mod server;
mod stage;
mod starting;
mod threads;
mod walk;
mod widths;
mod words;
