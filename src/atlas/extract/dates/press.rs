//! How the press at home in a country counts its years, where it does not say so.

use super::own_year::Opening;
use crate::digest::outlet_called;
use crate::list::List;

/// Inside Iran: the Solar Hijri year, of which "the first nine months of the year" are, too.
const IRAN: &str = "IRNA|Tasnim News Agency|Fars News Agency|Mehr News Agency|ISNA|ILNA|Tehran Times|Financial Tribune|Iran Daily|Kayhan|\
     Press TV|Iran Front Page|Donya-e-Eqtesad|Etemad|Shargh|Entekhab|Tabnak|YJC";

/// Pakistan's fiscal year opens in July.
const PAKISTAN: &str = "Dawn|Dawn News|The Express Tribune|Business Recorder|The News International|The Nation|Daily Times|\
     Pakistan Today|Pakistan Observer|Geo News|Geo English|ARY News|Samaa TV|Aaj News|Dunya News|92 News|Hum News|\
     Bol News|Radio Pakistan|Associated Press of Pakistan|ProPakistani|Minute Mirror|The Friday Times";

/// India's opens in April.
const INDIA: &str = "The Hindu|The Times of India|The Indian Express|Hindustan Times|The Economic Times|Business Standard|Mint|\
     Moneycontrol|NDTV|Press Trust of India|ANI|IANS|The Wire|The Print|Scroll.in|The Tribune|The Statesman|\
     Deccan Herald|The New Indian Express|The Telegraph India|India Today|Outlook India|The Quint|News18|Firstpost|\
     Frontline|The Week|The Pioneer|Free Press Journal|Press Information Bureau|IndiaSpend|Greater Kashmir|\
     Rising Kashmir";

/// When the year opens that an outlet counts in, under any name that it is known by.
pub(super) fn opening(outlet: &str) -> Option<Opening> {
    static HOMES: [(List, Opening); 3] = [
        (List::phrases(IRAN), Opening::Solar),
        (List::phrases(PAKISTAN), Opening::Month(7)),
        (List::phrases(INDIA), Opening::Month(4)),
    ];
    let name = outlet_called(outlet)?;
    HOMES.iter().find(|(houses, _)| houses.has(name)).map(|&(_, opening)| opening)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_house_has_its_name_in_the_gazetteer() {
        for name in [IRAN, PAKISTAN, INDIA].iter().flat_map(|houses| houses.split('|')) {
            assert_eq!(outlet_called(name), Some(name));
        }
    }
}
