//! Times as a table: one row for what was measured, for each size the middle and the ninety-fifth percentile.

use std::time::Duration;

use crate::SIZES;

/// Times of one thing at one size, in microseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Times {
    p50: f64,
    pub(crate) p95: f64,
}

impl Times {
    /// Of at least one measurement.
    pub(crate) fn of(mut micros: Vec<f64>) -> Times {
        micros.sort_by(f64::total_cmp);
        let at = |percent: usize| micros[(micros.len() * percent / 100).min(micros.len() - 1)];
        Times { p50: at(50), p95: at(95) }
    }
}

/// One row.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) name: String,
    /// By size.
    pub(crate) times: Vec<Times>,
    /// Of the naive scan, where there is one.
    pub(crate) naive: Vec<Option<Times>>,
}

/// Prints rows under a heading. Growth is that of the middle from each size to the next, ten times as large.
pub(crate) fn print(heading: &str, rows: &[Row]) {
    println!("\n{heading}");
    print!("{:<22}", "articles");
    for size in SIZES {
        print!("{:>31}", format!("{size}"));
    }
    println!("{:>14}\n{:<22}{}", "growth", "", "       p50       p95  naive/p50".repeat(SIZES.len()));
    for row in rows {
        print!("{:<22}", row.name);
        for (times, naive) in row.times.iter().zip(&row.naive) {
            let ratio = naive.map_or("–".to_owned(), |naive| format!("{:.0}×", naive.p50 / times.p50));
            print!("{:>10}{:>10}{ratio:>11}", shown(times.p50), shown(times.p95));
        }
        let growth: Vec<String> =
            row.times.windows(2).map(|pair| format!("×{:.1}", pair[1].p50 / pair[0].p50)).collect();
        println!("{:>14}", growth.join(" "));
    }
}

/// A time with three digits or so.
pub(crate) fn shown(micros: f64) -> String {
    match micros {
        _ if micros < 10.0 => format!("{micros:.1} µs"),
        _ if micros < 1_000.0 => format!("{micros:.0} µs"),
        _ if micros < 10_000.0 => format!("{:.2} ms", micros / 1e3),
        _ if micros < 1e6 => format!("{:.0} ms", micros / 1e3),
        _ => format!("{:.2} s", micros / 1e6),
    }
}

/// A duration in microseconds.
pub(crate) fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
