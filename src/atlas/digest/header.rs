//! One line between a title and the text: byline, outlet, date, in any order, alone or together. Infers nothing, and
//! knows no line beside it. Lines of one sort are told here; labels (`labels`), several things in a line (`pieces`) and
//! lines with bars (`bars`) have files of their own.

use std::ops::Range;

use super::labels::{behind_by, edits, labelled};
use super::lines::Line;
use super::names::{self, Signer};
use super::printed_date::{self, Printed};
use super::{BlockKind, bars, days_in_print, furniture, houses, official, outlets, pieces, sign_off};

/// What one header line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) names: Vec<String>,
    /// Who edited: they sign where nobody else does.
    pub(super) editors: Vec<String>,
    /// Canonical name and bytes.
    pub(super) outlet: Option<(String, Range<usize>)>,
    pub(super) dates: Vec<Printed>,
    /// It opens with "By", or is about a writer.
    pub(super) signed: bool,
    /// A place, or a word that can only be one, stands beside the rest.
    pub(super) placed: bool,
    /// A desk signs, whose outlet is known by it ("Al Jazeera Staff").
    pub(super) desk: bool,
}

/// Reads a line that can be nothing but header; `None` for any other.
pub(super) fn read(text: &str) -> Option<Header> {
    // "Image: TCA, Laila Amini" names whose picture it is.
    if text.starts_with("Image: ") || text.starts_with("Photo: ") {
        return None;
    }
    if tells_where_from(text) {
        return Some(Header { signed: true, ..Header::default() });
    }
    let words = text.split_whitespace().take(27).count();
    if text.len() > 200 || words > 26 || (words > 8 && ends_as_sentence(text)) {
        return None;
    }
    plain(text).or_else(|| bars::parted(text)).map(|header| header.of_its_clock(text))
}

/// Whether a line is header beyond doubt.
pub(super) fn is_line(text: &str) -> bool {
    read(text).is_some()
}

impl Line {
    /// [`read`] of its text.
    pub(super) fn header(&self) -> Option<&Header> {
        self.found.header.get_or_init(|| read(&self.text).map(Box::new)).as_deref()
    }

    /// Whether it is header beyond doubt.
    pub(super) fn is_header(&self) -> bool {
        self.header().is_some()
    }
}

/// A full stop behind a whole word: "p.m." and "U.S." end no sentence.
pub(super) fn ends_as_sentence(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or("");
    text.ends_with(['.', '!', '?', '”', '"']) && last.len() > 4
}

/// A line of one sort, or of pieces that are all known: the first that fits.
pub(super) fn plain(text: &str) -> Option<Header> {
    labelled(text)
        .or_else(|| official::read(text))
        .or_else(|| pieces::unlisted_with_day(text))
        .or_else(|| furniture::is_post_line(text).then(|| Header::of_days(printed_date::read(text).dates)))
        .or_else(|| signed_off(text))
        .or_else(|| houses::path_of_outlet(text))
        .or_else(|| houses::published_on(text))
        .or_else(|| days_in_print::clock_and_day(text))
        .or_else(|| days_in_print::is_lunar_day(text).then(Header::placed))
        .or_else(|| houses::outlet_with_genre(text))
        .or_else(|| days_in_print::is_issue(text).then(Header::placed))
        .or_else(|| days_in_print::issue_in_words(text))
        .or_else(|| days_in_print::day_and_covered(text))
        .or_else(|| edited(text))
        .or_else(|| posted_by_nickname(text))
        .or_else(|| outlet_alone(text))
        .or_else(|| houses::read(text))
        .or_else(|| pieces::read(text))
}

/// "Laila Amini reported from Herat, and Omid Rahimi from Kabul."
fn tells_where_from(text: &str) -> bool {
    text.split_once(" reported from ").is_some_and(|(who, rest)| {
        who.contains(' ')
            && names::is_name(who)
            && !rest.contains(" that ")
            && text.split_whitespace().nth(20).is_none()
    })
}

/// "Published in Dawn, October 24th, 2025": how outlets sign behind an article stands above it, too.
fn signed_off(text: &str) -> Option<Header> {
    let range = sign_off::name(text)?;
    let name = outlets::canonical(&text[range.clone()]);
    let dates = printed_date::read(text).dates;
    Some(Header { dates, ..Header::of_outlet(name, range) })
}

/// "Edited by Laila Amini": who edited or translated wrote nothing.
fn edited(text: &str) -> Option<Header> {
    if !edits(text) || text.split_whitespace().nth(8).is_some() {
        return None;
    }
    let edited = text.get(.."edited by".len()).is_some_and(|head| head.eq_ignore_ascii_case("edited by"));
    let editors = match names::signers(behind_by(text).unwrap_or_default()) {
        Some(Signer::Names(names)) if edited => names,
        _ => Vec::new(),
    };
    Some(Header { signed: true, editors, ..Header::default() })
}

/// "Posted by laila92 in Travel": a name for the page alone. Real names are read as any other writer's.
fn posted_by_nickname(text: &str) -> Option<Header> {
    let posted = text.strip_prefix("Posted by ")?;
    if text.contains(" the ") || ends_as_sentence(text) || text.split_whitespace().nth(8).is_some() {
        return None;
    }
    let name = [",", "|", " in ", " on "]
        .iter()
        .fold(posted, |name, behind| name.split(behind).next().unwrap_or_default());
    (!names::is_name(name.trim())).then(|| Header { signed: true, ..Header::default() })
}

/// "Amu TV", but not "Amu TV Staff", which signs.
fn outlet_alone(text: &str) -> Option<Header> {
    let name = outlets::known(text).filter(|_| !names::is_desk(text))?;
    Some(Header::of_outlet(name, 0..text.len()))
}

impl Header {
    /// A line that names an outlet and says nothing else.
    pub(super) fn of_outlet(name: impl Into<String>, range: Range<usize>) -> Header {
        Header { outlet: Some((name.into(), range)), ..Header::default() }
    }

    /// Two agencies sign as TNN, one of them by India's clock: "TNN | May 18, 2025, 04:12 IST".
    fn of_its_clock(mut self, text: &str) -> Header {
        if let Some((name, range)) = &mut self.outlet
            && &text[range.clone()] == "TNN"
            && text.ends_with(" IST")
        {
            "The Times of India".clone_into(name);
        }
        self
    }

    /// A line of days.
    pub(super) fn of_days(dates: Vec<Printed>) -> Header {
        Header { dates, ..Header::default() }
    }

    /// A line that is header, and says neither who nor when.
    pub(super) fn placed() -> Header {
        Header { placed: true, ..Header::default() }
    }

    pub(super) fn kind(&self) -> BlockKind {
        let signs = self.signed || !self.names.is_empty();
        match &self.outlet {
            Some(_) if self.desk || (self.signed && self.names.is_empty()) => BlockKind::Byline,
            Some(_) => BlockKind::Outlet,
            None if signs => BlockKind::Byline,
            None => BlockKind::Date,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, names: &[&str], outlet: Option<&str>) {
        let header = read(text).unwrap_or_else(|| panic!("no header: {text}"));
        assert_eq!(header.names, names, "{text}");
        assert_eq!(header.outlet.map(|(name, _)| name).as_deref(), outlet, "{text}");
    }

    #[test]
    fn a_changed_line_is_read_anew() {
        let mut line = Line::new(1, "By Laila".to_owned());
        assert_eq!(line.header().map(|header| header.names.len()), Some(1));
        line.set(|text| text.push_str(" and Omid Rahimi"));
        assert_eq!(line.header().map(|header| header.names.len()), Some(2));
        assert_eq!(line.key, "by laila and omid rahimi");
    }

    #[test]
    fn lines_of_one_thing() {
        check("By Laila Amini", &["Laila Amini"], None);
        check("By", &[], None);
        check("By Laila Amini and", &["Laila Amini"], None);
        check("Reporting from Islamabad", &[], None);
        check("Ariana News Desk", &["Ariana News Desk"], Some("Ariana News"));
        check("By Al Jazeera Staff", &["Al Jazeera Staff"], Some("Al Jazeera"));
        check("By Dawlat Shah", &["Dawlat Shah"], None);
        check("Our Correspondent", &["Our Correspondent"], None);
        check("Staff Report", &["Staff Report"], None);
        check("Dawn Report", &["Dawn Report"], Some("Dawn"));
        for text in [
            "Written by Laila Amini",
            "Reported by Laila Amini",
            "Reporting by Laila Amini",
            "Words By Laila Amini",
        ] {
            check(text, &["Laila Amini"], None);
        }
        check("Asssociated Press", &[], Some("Associated Press"));
        check("Published On 24 May 2022 24 May 2022", &[], None);
    }

    #[test]
    fn lines_of_several_things() {
        check("By Laila Amini, Reuters, Sept 22, 2022", &["Laila Amini"], Some("Reuters"));
        check("Khaama Press | 1 Oct 2025", &[], Some("Khaama Press"));
        check("24 Sept 2022 BBC News, Kabul", &[], Some("BBC News"));
        check("By Laila Amini Al Jazeera", &["Laila Amini"], Some("Al Jazeera"));
        check("Source: TOLOnews", &[], Some("TOLOnews"));
        check("By Laila Amini - October 1, 2025", &["Laila Amini"], None);
        check("Written by Laila Amini | 1 Oct 2025", &["Laila Amini"], None);
        check("Published by Laila Amini, 1 Oct 2025", &["Laila Amini"], None);
        check("By M Omid Rahimi, BBC News, 3 Oct 2025", &["M Omid Rahimi"], Some("BBC News"));
        check("TIME | 3 Oct 2025", &[], Some("TIME"));
        check("By Laila Amini, BBC News | Updated 3 hours ago", &["Laila Amini"], Some("BBC News"));
        check("Khaama Press, Thu, 2 Oct 2025 / 10 Mizan 1404", &[], Some("Khaama Press"));
        check("BBC News by Laila Amini", &["Laila Amini"], Some("BBC News"));
    }

    #[test]
    fn odd_datelines_are_no_writers() {
        check("Tehran, IRNA", &[], Some("IRNA"));
        check("APP | ISLAMABAD", &[], Some("Associated Press of Pakistan"));
        check("New Delhi | October 3, 2025", &[], None);
        check("TNN | May 18, 2025, 04:12 IST", &[], Some("The Times of India"));
        check("TNN | May 18, 2025", &[], Some("Tribal News Network"));
        for day in
            ["Sun, 16 Mar 2025, 3:14 PM", "Sun, March 16, 2025", "Sat, 15 Mar 2025", "Sun. 16 March 2025"]
        {
            check(day, &[], None);
        }
        check("Gardez | October 3, 2025", &[], None);
        check("Laila | October 3, 2025", &["Laila"], None);
        check("PESHAWAR, Oct 3, 2025 (Dawn)", &[], Some("Dawn"));
    }

    #[test]
    fn odd_houses_beside_other_things() {
        let check_house = |text: &str, outlet: &str| {
            let header = read(text).unwrap_or_else(|| panic!("no header: {text}"));
            assert_eq!(header.outlet.map(|(name, _)| name).as_deref(), Some(outlet), "{text}");
        };
        check_house("ISNA/Khuzestan", "ISNA");
        check_house("Iran Daily - Economy - Page 4", "Iran Daily");
        check_house("Iran Daily - Number Seven Thousand - 09 April 2024 - Page 6", "Iran Daily");
        check("13:05-20 August 2023 AD ـ 03 Safar 1445 AH", &[], None);
        assert_eq!(read("Image: TCA, Laila Amini"), None);
        check("Number Seven Thousand and Sixty Two - 12 May 2024", &[], None);
        check("IFP Editorial Staff", &["IFP Editorial Staff"], Some("Iran Front Page"));
        check("MEE correspondent", &["MEE correspondent"], Some("Middle East Eye"));
        check(
            "Laila Amini, Special to Gulf News, and Omid Rahimi, Senior Reporter",
            &["Laila Amini", "Omid Rahimi"],
            Some("Gulf News"),
        );
        check("Oil&Gas Materials 12 September 2023 14:33 (UTC +04:00)", &[], None);
        check("ByHT Correspondent, Ferozepur", &["HT Correspondent"], Some("Hindustan Times"));
        check("by Laila Amini, opinion contributor - 10/14/25 7:30 AM ET", &["Laila Amini"], None);
        check("Curated By: Laila Amini", &["Laila Amini"], None);
        check_house("Ministry of Ports, Shipping and Waterways", "Ministry of Ports, Shipping and Waterways");
        check("A correspondent in Tehran", &["A correspondent in Tehran"], None);
        check("Published date: 3 March 2022 12:41 GMT | Last update: 2 years 11 months ago", &[], None);
        check_house(
            "Margalla Institute for Security Research – Commentary",
            "Margalla Institute for Security Research",
        );
        check_house("Centre for Himalayan Water Policy, New Delhi", "Centre for Himalayan Water Policy");
        check("HT Correspondent, Dehradun", &["HT Correspondent"], Some("Hindustan Times"));
        check("Express Web Desk", &["Express Web Desk"], Some("The Indian Express"));
        check("ET Bureau", &["ET Bureau"], Some("The Economic Times"));
        check("By Kayhan Life Staff", &["Kayhan Life Staff"], Some("Kayhan Life"));
        check("By CPJ Asia Staff", &["CPJ Asia Staff"], Some("Committee to Protect Journalists"));
        check("QUSAI BHATTI, Nikkei staff writer", &["QUSAI BHATTI"], Some("Nikkei Asia"));
        assert_eq!(read("Enforce Rest Hours; Register Workers; Provide Water"), None);
        check("GK NEWS SERVICE", &["GK NEWS SERVICE"], Some("Greater Kashmir"));
        check("31 August 2022, covering 27 to 30 August", &[], None);
        check("Nurul Haq, Dawn correspondent", &["Nurul Haq"], Some("Dawn"));
        check("Tribune News Service", &["Tribune News Service"], Some("The Tribune"));
        check("By Reuters staff and agencies, Doha", &["Reuters staff and agencies"], Some("Reuters"));
        check("Story and photos: Laila Amini", &["Laila Amini"], None);
        assert_eq!(outlets::known("Politics"), None, "a section");
        check("By Laila Amini, Atlantic Council, Washington", &["Laila Amini"], Some("Atlantic Council"));
        for text in [
            "Foundation Stone of Dam Laid in Kunar, Afghanistan",
            "Health Centre Opened in Bamiyan, Afghanistan",
            "Council Of Elders Meets In Herat, Afghanistan",
            "Security Council Extends Mission - World",
            "Issue Nowhere near over for 3 million refugees",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        let writer = read("Laila Amini, Centre for Policy Research, New Delhi");
        assert!(writer.is_none_or(|header| header.outlet.is_none()), "her house prints nothing here");
        assert_eq!(read("Farmers meet the council in Kabul, Afghanistan"), None);
    }

    #[test]
    fn odd_names_of_series_and_houses_beside_a_day() {
        check("Report 341 / Asia 12 March 2024 20+ minutes", &[], None);
        check("Feb 10, 2026 - ISW Press", &[], Some("ISW Press"));
        check("Mar 6th 2025|KABUL AND NEW DELHI", &[], None);
        check("Published on End Poverty in South Asia", &[], Some("End Poverty in South Asia"));
        check("Author Names : Laila Amini | Omid Rahimi", &["Laila Amini", "Omid Rahimi"], None);
        for text in [
            "Published on World Water Day",
            "Feb 10, 2026 - Torkham Border Post",
            "Published on Tuesday",
            "Published on Demand in Kabul, he said",
            "Report 341 tells of floods",
        ] {
            assert_eq!(read(text).and_then(|header| header.outlet), None, "{text}");
        }
    }

    #[test]
    fn odd_sentences_are_no_header() {
        for text in [
            "By the time the gates opened, it was dark",
            "Reuters reported on 1 Oct 2025 that rain fell",
            "Farmers, traders and drivers met on 3 May 2024",
            "Border tensions deepen",
            "By noon",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
