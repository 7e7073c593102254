//! Words of attribution: verbs of saying by what they take behind them, hearers, occasions, and the nouns that
//! speak for a body. Lists only.

pub(super) use crate::extract::dates::is_weekday;
use crate::extract::lexicon;
use crate::list::List;

/// How a verb takes what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    /// A clause, with or without "that": "said".
    Clause,
    /// A hearer and then a clause: "told".
    Hearer,
    /// A clause only behind "that", a colon or in quotation marks: "announced", "confirmed".
    That,
    /// A clause that starts without "that" only as an object: "denied", "rejected".
    Denial,
    /// A number: "put the losses at", "recorded".
    Figure,
    /// A question, in quotation marks only: "asked".
    Question,
    /// A demand or a charge: "urged", "accused".
    Call,
}

/// What a verb of saying takes, in any of its finite forms.
pub(super) fn takes(verb: &str) -> Option<Takes> {
    Some(match verb {
        "said" | "says" | "say" | "added" | "adds" | "insisted" | "insists" | "insist" | "wrote"
        | "writes" | "argued" | "argues" | "argue" | "claimed" | "claims" | "claim" | "replied"
        | "tweeted" | "posted" | "maintains" | "maintained" | "complained" | "complains" | "quipped"
        | "lamented" | "laments" | "reckons" | "reckoned" | "countered" | "retorted" | "joked" | "opined"
        | "answered" | "answers" | "conceded" | "concedes" | "recounted" | "remarked" => Takes::Clause,
        "told" | "tells" | "informed" | "informs" | "reminded" | "assured" | "assures" => Takes::Hearer,
        "stated" | "states" | "announced" | "announces" | "announce" | "warned" | "warns" | "warn"
        | "explained" | "explains" | "noted" | "notes" | "stressed" | "stresses" | "emphasised"
        | "emphasized" | "confirmed" | "confirms" | "declared" | "declares" | "asserted" | "asserts"
        | "alleged" | "alleges" | "allege" | "acknowledged" | "acknowledges" | "admitted" | "admits"
        | "believes" | "believe" | "suggested" | "suggests" | "reiterated" | "reiterates" | "observed"
        | "concluded" | "concludes" | "predicted" | "predicts" | "testified" | "vowed" | "vows" | "hopes"
        | "pointed" | "contends" | "contended" | "cautioned" | "cautions" | "underlined" | "underscored"
        | "clarified" | "revealed" | "submitted" | "submits" | "conveyed" | "disclosed" | "ruled"
        | "commented" | "recalled" | "recalls" | "responded" | "promised" | "promises" | "pledged"
        | "pledges" => Takes::That,
        "denied" | "denies" | "deny" | "rejected" | "rejects" | "reject" | "dismissed" | "dismisses"
        | "dismiss" | "disputes" | "disputed" | "refuted" => Takes::Denial,
        "reported" | "reports" | "report" | "estimated" | "estimates" | "estimate" | "recorded"
        | "records" | "put" | "puts" | "expects" | "counted" | "counts" | "forecast" | "forecasts" => {
            Takes::Figure
        }
        "urged" | "urges" | "urge" | "called" | "calls" | "call" | "demanded" | "demands" | "demand"
        | "accused" | "accuses" | "accuse" => Takes::Call,
        "asked" | "asks" => Takes::Question,
        _ => return None,
    })
}

/// "adding that …": the subject of the clause before speaks on.
pub(super) fn goes_on(participle: &str) -> bool {
    matches!(
        participle,
        "saying"
            | "adding"
            | "noting"
            | "warning"
            | "stressing"
            | "insisting"
            | "claiming"
            | "arguing"
            | "explaining"
    )
}

/// Words between a subject and its verb.
pub(super) fn is_between(word: &str) -> bool {
    matches!(
        word,
        "has"
            | "have"
            | "had"
            | "also"
            | "later"
            | "then"
            | "further"
            | "previously"
            | "repeatedly"
            | "recently"
            | "once"
            | "again"
            | "reportedly"
            | "earlier"
            | "meanwhile"
            | "however"
            | "themselves"
            | "himself"
            | "herself"
            | "itself"
            | "still"
            | "now"
            | "already"
            | "always"
            | "often"
            | "strongly"
            | "flatly"
            | "categorically"
            | "publicly"
            | "separately"
            | "both"
            | "all"
            | "officially"
            | "firmly"
            | "consistently"
    )
}

/// Words before a verb with which nobody has said anything.
pub(super) fn unsaid(word: &str) -> bool {
    matches!(
        word,
        "to" | "not"
            | "never"
            | "would"
            | "could"
            | "should"
            | "might"
            | "may"
            | "must"
            | "will"
            | "cannot"
            | "can"
            | "was"
            | "were"
            | "is"
            | "are"
            | "be"
            | "been"
            | "being"
            | "nor"
            | "dont"
            | "didnt"
    )
}

/// Nouns whose holder speaks for the body or country that they belong to.
pub(super) fn speaks_for(noun: &str) -> bool {
    matches!(
        noun,
        "official"
            | "officials"
            | "spokesman"
            | "spokesperson"
            | "spokeswoman"
            | "spokesmen"
            | "spokespeople"
            | "authorities"
            | "government"
            | "ministry"
            | "military"
            | "army"
            | "statement"
            | "note"
            | "bulletin"
            | "survey"
            | "study"
            | "embassy"
            | "administration"
            | "leadership"
            | "leaders"
            | "negotiators"
            | "diplomats"
            | "delegation"
            | "mission"
            | "office"
            | "report"
            | "rulers"
            | "side"
            | "forces"
            | "police"
            | "communique"
            | "cabinet"
            | "judiciary"
            | "wing"
            | "parliament"
            | "regime"
    )
}

/// Nouns that take up a body named before: "the agency said".
pub(super) fn is_body_again(noun: &str) -> bool {
    matches!(
        noun,
        "ministry"
            | "agency"
            | "group"
            | "organisation"
            | "organization"
            | "committee"
            | "court"
            | "statement"
            | "report"
            | "body"
            | "authority"
            | "mission"
            | "office"
            | "company"
            | "party"
            | "commission"
            | "union"
            | "department"
            | "bank"
            | "embassy"
            | "association"
            | "board"
            | "council"
            | "charity"
            | "institute"
            | "chamber"
            | "paper"
            | "newspaper"
            | "daily"
            | "outlet"
            | "ngo"
            | "fund"
            | "programme"
            | "program"
            | "army"
            | "military"
            | "bench"
            | "centre"
            | "center"
    )
}

/// Nouns that take up a person named before: "the minister said".
pub(super) fn is_person_again(noun: &str) -> bool {
    lexicon::is_role(noun) && !noun.ends_with('s') && !matches!(noun, "head" | "chair" | "guard")
}

/// What is denied, before "that".
pub(super) fn is_claim(noun: &str) -> bool {
    static CLAIMS: List = List::words(
        "\
        claim claims allegation allegations report reports suggestion suggestions idea notion accusation accusations charge charges rumour rumours rumors",
    );
    CLAIMS.has(noun)
}

/// What a medium is called before its name: "the daily Etemad".
pub(super) fn is_medium(noun: &str) -> bool {
    static MEDIA: List = List::words(
        "\
        agency newspaper outlet channel station television tv radio website daily weekly magazine broadcaster paper",
    );
    MEDIA.has(noun)
}

/// People and places that are told something.
pub(super) fn is_hearer(noun: &str) -> bool {
    static HEARERS: List = List::words(
        "\
        reporters journalists reporter correspondent parliament meeting assembly conference media lawmakers \
        me him her them us court crowd gathering rally audience council committee bench briefing session \
        service judge senate house workers students members ambassadors diplomats viewers worshippers \
        cabinet forum seminar panel participants elders",
    );
    is_medium(noun) || HEARERS.has(noun)
}

/// Prepositions that open an occasion: "in a statement", "at a press conference", "on X".
pub(super) fn opens_occasion(word: &str) -> bool {
    matches!(
        word,
        "on" | "in"
            | "at"
            | "during"
            | "through"
            | "via"
            | "by"
            | "after"
            | "late"
            | "early"
            | "earlier"
            | "later"
            | "yesterday"
            | "today"
            | "here"
            | "last"
            | "this"
            | "from"
            | "while"
            | "to"
            | "over"
            | "outside"
    )
}

/// Prepositions that make a name the complement of the noun before them.
pub(super) fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "of" | "for"
            | "from"
            | "in"
            | "at"
            | "with"
            | "by"
            | "near"
            | "on"
            | "against"
            | "between"
            | "to"
            | "into"
            | "over"
            | "under"
            | "about"
            | "after"
            | "before"
            | "across"
            | "outside"
            | "than"
            | "like"
            | "via"
            | "as"
            | "through"
            | "among"
            | "towards"
            | "within"
            | "around"
            | "inside"
            | "and"
            | "or"
    )
}

/// Auxiliaries that make a clause of what they stand in.
pub(super) fn is_finite(verb: &str) -> bool {
    matches!(
        verb,
        "would"
            | "will"
            | "had"
            | "has"
            | "have"
            | "was"
            | "were"
            | "is"
            | "are"
            | "could"
            | "can"
            | "must"
            | "should"
            | "did"
            | "does"
            | "may"
            | "might"
            | "cannot"
    )
}

/// What a speaker speaks in or at: "statement", "press conference".
pub(super) fn is_occasion(noun: &str) -> bool {
    matches!(
        noun,
        "statement"
            | "interview"
            | "post"
            | "conference"
            | "briefing"
            | "speech"
            | "report"
            | "meeting"
            | "address"
            | "message"
            | "letter"
            | "call"
            | "session"
            | "ceremony"
            | "tweet"
            | "parliament"
            | "order"
            | "release"
            | "email"
            | "telephone"
            | "phone"
            | "visit"
            | "hearing"
            | "broadcast"
            | "memoir"
            | "memoirs"
            | "book"
            | "column"
            | "article"
            | "essay"
            | "editorial"
            | "sermon"
            | "communique"
            | "note"
    )
}
