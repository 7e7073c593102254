//! Components rendered natively.

mod timeline;
