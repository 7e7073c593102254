//! Who says what, on sentences of our own.

use crate::corpus::Collection;

/// Statements as "speaker | verb | text", direct ones in quotation marks.
fn found(text: &str) -> Vec<String> {
    let digest = format!("Border\n\n{text}\n\nBorder\nread more\n");
    let collection = Collection::read([("a.txt", digest.as_str())]);
    let facts = &collection.entries[0].facts;
    let show = |fact: &crate::facts::StatementFact| {
        let mark = if fact.direct { "“" } else { "" };
        format!("{} | {} | {mark}{}", fact.speaker, fact.verb.as_deref().unwrap_or("-"), fact.text)
    };
    facts.statements.iter().map(show).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(found(text), expected, "{text}");
}

#[test]
fn direct_speech_before_behind_and_around_its_verb() {
    check("“We lost a week,” Omid Sarani said.", &["omid-sarani | said | “We lost a week"]);
    check("Omid Sarani said: “We lost. All of it.”", &["omid-sarani | said | “We lost. All of it."]);
    check(
        "“We lost,” said Omid Sarani, the spokesman. “It hurts.”",
        &["omid-sarani | said | “We lost", "omid-sarani | - | “It hurts."],
    );
    check(
        "“We lost,” Mr Omid Sarani, a trader from Zaranj, said, “and it hurts.”",
        &["omid-sarani | said | “We lost", "omid-sarani | said | “and it hurts."],
    );
}

#[test]
fn reported_speech_leaves_out_hearer_and_occasion() {
    check(
        "Omid Sarani told reporters in Kabul on Monday that the gate would open.",
        &["omid-sarani | told | the gate would open"],
    );
    check("UNICEF said in a statement the gate was shut.", &["unicef | said | the gate was shut"]);
    check("The gate was shut, UNICEF said on Monday.", &["unicef | said | The gate was shut"]);
    check("According to UNICEF, the gate was shut.", &["unicef | according to | the gate was shut"]);
    check("The gate was shut, according to UNICEF.", &["unicef | according to | The gate was shut"]);
}

#[test]
fn odd_speakers_countries_offices_and_pronouns() {
    check("Tehran says it is owed water.", &["IRN | says | it is owed water"]);
    check("Iranian officials say the dam is full.", &["IRN | say | the dam is full"]);
    check("A resident of Kabul said the gate was shut.", &[]);
    check("Officials said the gate was shut.", &[]);
    check("Omid Sarani came by car. He said the gate was shut.", &["omid-sarani | said | the gate was shut"]);
    check("A spokesman for UNICEF said the gate was shut.", &["unicef | said | the gate was shut"]);
}

#[test]
fn denials_are_whose_they_are_and_what_was_not_said_is_none() {
    check(
        "Islamabad says militants use the gate; the TTP denies this.",
        &["PAK | says | militants use the gate", "ttp | denies | denies this"],
    );
    check("Omid Sarani denied that anyone was held.", &["omid-sarani | denied | anyone was held"]);
    check("Omid Sarani did not say who was held.", &[]);
    check("Omid Sarani was told that the gate was shut.", &[]);
}

#[test]
fn nested_words_have_both_speakers() {
    check(
        "Omid Sarani said that Tehran claims the dam is full.",
        &["omid-sarani | said | Tehran claims the dam is full", "IRN | claims | the dam is full"],
    );
    check(
        "UNICEF quoted Omid Sarani as saying the gate was shut.",
        &["omid-sarani | quoted | the gate was shut"],
    );
    check(
        "UNICEF said the gate was shut, and Omid Sarani said it was open.",
        &["unicef | said | the gate was shut", "omid-sarani | said | it was open"],
    );
    check(
        "The gate was shut, Omid Sarani said, adding it would open.",
        &["omid-sarani | said | The gate was shut", "omid-sarani | adding | it would open"],
    );
}

#[test]
fn odd_phrases_around_names() {
    check(
        "“We wait,” Treasury Secretary Omid Sarani said in a post on X.",
        &["omid-sarani | said | “We wait"],
    );
    check(
        "“We wait,” the group’s lawyer, Barrister Omid Sarani, told reporters.",
        &["omid-sarani | told | “We wait"],
    );
    check(
        "Lorries came, and Omid Sarani, the Taliban’s trade minister, has said that more will come.",
        &["omid-sarani | said | more will come"],
    );
    check("The World Food Programme (WFP) said 40 lorries came.", &["wfp | said | 40 lorries came"]);
    check(
        "According to the World Food Programme (WFP), 40 lorries came.",
        &["wfp | according to | 40 lorries came"],
    );
    check("Trade is growing again, say India and Iran.", &["IND | say | Trade is growing again"]);
    check(
        "The paper fell. “It fell.” Omid Sarani replied that it had been thrown.",
        &["omid-sarani | replied | it had been thrown"],
    );
}

#[test]
fn odd_names_beside_the_speaker_do_not_speak() {
    check(
        "Flanked by Minister Wali Zadran, Omid Sarani opened the gate. “It holds,” he said.",
        &["omid-sarani | said | “It holds"],
    );
    check(
        "Trade fell, according to an Islamabad-based think tank, the Khyber Trade Institute (KTI).",
        &["khyber-trade-institute | according to | Trade fell"],
    );
    check("Trade fell, according to officials, the Taliban closed the gate.", &[]);
    check(
        "Omid Sarani, a researcher in Sweden, said the Taliban’s first task is order in its own country.",
        &["omid-sarani | said | the Taliban’s first task is order in its own country"],
    );
}

#[test]
fn odd_openings_speak_for_nobody() {
    check("Been quoted as saying the gate was shut.", &[]);
    check("Quoted as saying the gate was shut.", &[]);
    check("It said which it said.", &[]);
}

#[test]
fn odd_asides_are_no_content() {
    check(
        "Tehran told Kabul, back in the talks since May, that the dam was full.",
        &["IRN | told | the dam was full"],
    );
    check("UNICEF noted recently that the gate was shut.", &["unicef | noted | the gate was shut"]);
    check(
        "Its first task, UNICEF said on Tuesday, September 30, will be to open the gate.",
        &["unicef | said | Its first task, UNICEF said on Tuesday, September 30, will be to open the gate"],
    );
    check(
        "By noon “all lines” were cut, Omid Sarani said.",
        &["omid-sarani | said | By noon “all lines” were cut"],
    );
    check(
        "The group, a “grey entity”, will not come; talks are futile, said Omid Sarani.",
        &["omid-sarani | said | talks are futile"],
    );
    check(
        "Iran and China, partners since May, urged Afghanistan to open the gate.",
        &["CHN | urged | Afghanistan to open the gate"],
    );
}

#[test]
fn odd_sentence_of_a_thousand_speakers_costs_little() {
    let statements = found(&"Iran said ".repeat(1_000));
    assert!(statements.len() <= 12, "{}", statements.len());
    let quoted = found(&"“No,” said Iran. ".repeat(1_000));
    assert_eq!(quoted.len(), 1_000);
}

#[test]
fn odd_recalls_and_accusations_that_nobody_says() {
    check("Iran recalled its ambassadors from Paris.", &[]);
    check("Some US forces accused of crimes have left Kabul.", &[]);
    check("Omid Sarani recalled that the gate was shut.", &["omid-sarani | recalled | the gate was shut"]);
}

#[test]
fn odd_hearers_with_a_name_and_claims_that_are_denied() {
    check(
        "Omid Sarani told the reformist daily Etemad on Monday that the gate was shut.",
        &["omid-sarani | told | the gate was shut"],
    );
    check(
        "Omid Sarani told a weekly press briefing that the gate was shut.",
        &["omid-sarani | told | the gate was shut"],
    );
    check(
        "The gate was shut, Omid Sarani told the Persian economic daily Etemad.",
        &["omid-sarani | told | The gate was shut"],
    );
    check("UNICEF rejected the claim that the gate was shut.", &["unicef | rejected | the gate was shut"]);
    check(
        "Omid Sarani keeps a list. By his count, 14 of 66 gates are shut.",
        &["omid-sarani | by his count | 14 of 66 gates are shut"],
    );
    check(
        "Omid Sarani left. According to him, a clerk, Latif Mehr, shut the gate.",
        &["omid-sarani | according to | a clerk, Latif Mehr, shut the gate"],
    );
    check(
        "Omid Sarani wrote in his memoirs, “The queue began at the gate.”",
        &["omid-sarani | wrote | “The queue began at the gate."],
    );
}

#[test]
fn odd_answers_of_an_interview_without_names() {
    let asked = "How is the gate?\n\nOmid Sarani: We shut it in May.\n\nWho pays you?\n\nThe fund paid until May. I have seen no money since.";
    check(
        asked,
        &[
            "omid-sarani | - | “We shut it in May.",
            "omid-sarani | - | “The fund paid until May. I have seen no money since.",
        ],
    );
    check("Omid Sarani left. The sum was paid by his account holder.", &[]);
    // Without an interview a question is followed by what the text tells.
    check(
        "Omid Sarani shut it.\n\nWho pays for that?\n\nThe fund paid until May, and we have seen none since.",
        &[],
    );
}
