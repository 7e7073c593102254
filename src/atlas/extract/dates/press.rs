//! How the press at home in a country counts its years, where it does not say so.

use super::own_year::Opening;
use crate::list::List;

/// Inside Iran: the Solar Hijri year, of which "the first nine months of the year" are, too.
static IRAN: List = List::phrases(
    "IRNA|Islamic Republic News Agency|IRNA English|Tasnim|Tasnim News|Tasnim News Agency|Fars|Fars News|\
     Fars News Agency|Mehr|Mehr News|Mehr News Agency|ISNA|ILNA|Tehran Times|Financial Tribune|Iran Daily|Kayhan|\
     Press TV|PressTV|Iran Front Page|IFP|IFP News|Iran Press|Shana|IRIB|IQNA|Eghtesad Online",
);

/// Pakistan's fiscal year opens in July.
static PAKISTAN: List = List::phrases(
    "Dawn|Dawn News|The Express Tribune|Express Tribune|Business Recorder|The News International|The News|The Nation|\
     Daily Times|Pakistan Today|Pakistan Observer|Geo News|Geo English|ARY News|Samaa TV|Aaj News|Dunya News|92 News|\
     Hum News|Bol News|Radio Pakistan|Associated Press of Pakistan|APP|ProPakistani|Minute Mirror|The Friday Times",
);

/// India's opens in April.
static INDIA: List = List::phrases(
    "The Hindu|The Times of India|Times of India|The Indian Express|Indian Express|Hindustan Times|The Economic Times|\
     Economic Times|Business Standard|Mint|Moneycontrol|NDTV|Press Trust of India|PTI|ANI|IANS|The Wire|The Print|\
     ThePrint|Scroll|Scroll.in|The Tribune|The Statesman|Deccan Herald|The New Indian Express|The Telegraph India|\
     India Today|Outlook India|The Quint|News18|Firstpost|Frontline|The Week|The Pioneer|Free Press Journal|\
     Press Information Bureau|IndiaSpend|Greater Kashmir|Rising Kashmir",
);

/// When the year opens that an outlet counts in.
pub(super) fn opening(outlet: &str) -> Option<Opening> {
    match () {
        () if IRAN.has(outlet) => Some(Opening::Solar),
        () if PAKISTAN.has(outlet) => Some(Opening::Month(7)),
        () if INDIA.has(outlet) => Some(Opening::Month(4)),
        () => None,
    }
}
