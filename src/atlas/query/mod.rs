//! What the reader asked for, and its address form.
