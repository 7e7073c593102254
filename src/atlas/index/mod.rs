//! Query and corpus to answer. A pure function, the same bytes everywhere.
