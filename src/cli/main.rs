//! `cargo atlas`: the one program for readers, editors and developers.

fn main() {}
