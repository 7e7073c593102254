//! The JSON of `cargo atlas parse`: facts as the product's contract prints them, spans in Unicode scalar values.
