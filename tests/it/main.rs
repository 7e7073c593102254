//! Native tests of the whole repository: what no single crate can see.

mod map;
mod reports;
mod timeline;
