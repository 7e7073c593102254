//! The facts of an article from its line. What is given is taken as it says; what is left out, and every field
//! with a fault in it, is what the extractors find.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;

use serde_json::Value;

use super::fields::{self, Field, Fields, Taken};
use super::listed;
use super::text::Text;
use crate::day::DayRange;
use crate::extract::dates::{self, Reference};
use crate::extract::gazetteer::{self, Gazetteer};
use crate::extract::{extract_one, published, slug};
use crate::facts::{
    ActorFact, ActorKind, Basis, CountryCode, CountryFact, DateFact, Facts, FigureFact, NameUsed, Open,
    Outlet, PlaceFact, Point, Precision, Published, Qualifier, Rule, Span, StatementFact, When,
};

/// The facts of a line; what is wrong with a field joins `wrong`, what the gazetteer knows better `told`.
pub(super) fn facts(fields: &Fields, text: &Text, wrong: &mut Vec<String>, told: &mut Vec<String>) -> Facts {
    let mut taken = Taken { wrong, instead: ". What the text shows was taken instead" };
    let outlet = taken.of(fields.read("outlet", |value| outlet(value, text)));
    let published = taken.of(fields.read("published", |value| published(value, text)));
    let lazy = OnceCell::new();
    let find = || lazy.get_or_init(|| extract_one(&text.article, outlet.as_ref(), published.as_ref()));
    let given = Given { text, find: &find, told: RefCell::default() };
    let countries = taken.of(fields.read("countries", |value| {
        once(fields::list(value, |value| given.country(value))?, |fact| fact.code)
    }));
    let actors = taken.of(fields.read("actors", |value| {
        once(fields::list(value, |value| given.actor(value))?, |fact| fact.id.clone())
    }));
    let places = taken.of(fields.read("places", |value| {
        once(fields::list(value, |value| given.place(value))?, |fact| fact.id.clone())
    }));
    let reference = || published::reference(published.as_ref().unwrap_or_else(|| &find().published));
    let dates =
        taken.of(fields.read("dates", |value| fields::list(value, |value| given.date(value, &reference))));
    let figures = taken.of(fields.read("figures", |value| fields::list(value, |value| given.figure(value))));
    let mut facts = Facts {
        outlet: outlet.clone().unwrap_or_else(|| find().outlet.clone()),
        published: published.clone().unwrap_or_else(|| find().published.clone()),
        countries: countries.unwrap_or_else(|| find().countries.clone()),
        actors: actors.unwrap_or_else(|| find().actors.clone()),
        places: places.unwrap_or_else(|| find().places.clone()),
        dates: in_order(dates.unwrap_or_else(|| find().dates.clone()), |fact| fact.mention),
        figures: Vec::new(),
        statements: Vec::new(),
        thread: None,
    };
    let statements =
        taken.of(fields.read("statements", |value| fields::list(value, |value| given.statement(value))));
    let found = || spoken_by(find().figures.clone(), &facts);
    let figures = in_order(figures.unwrap_or_else(found), |fact| fact.mention);
    let said = || find().statements.iter().filter(|fact| is_known(&facts, &fact.speaker)).cloned().collect();
    let statements = in_order(statements.unwrap_or_else(said), |fact| fact.mention);
    (facts.figures, facts.statements) = (figures, statements);
    told.append(&mut given.told.into_inner());
    facts
}

/// Figures that were found, without speakers whom the given actors and countries leave out.
fn spoken_by(mut figures: Vec<FigureFact>, facts: &Facts) -> Vec<FigureFact> {
    for figure in &mut figures {
        figure.speaker = figure.speaker.take().filter(|speaker| is_known(facts, speaker));
    }
    figures
}

/// Whether an id or a code is one of the article's actors or countries.
fn is_known(facts: &Facts, speaker: &str) -> bool {
    facts.actors.iter().any(|actor| actor.id == speaker)
        || facts.countries.iter().any(|country| country.code.as_str() == speaker)
}

/// In reading order; what opens at one place keeps its order.
fn in_order<T>(mut list: Vec<T>, mention: impl Fn(&T) -> Span) -> Vec<T> {
    list.sort_by_key(|fact| (mention(fact).block, mention(fact).start));
    list
}

/// No two of one name.
fn once<T, N: Ord>(list: Vec<T>, name: impl Fn(&T) -> N) -> Field<Vec<T>> {
    let mut seen = BTreeSet::new();
    match list.iter().map(name).position(|name| !seen.insert(name)) {
        Some(at) => Err(format!("entry {} says again what one before it says", at + 1)),
        None => Ok(list),
    }
}

fn outlet(value: &Value, text: &Text) -> Field<Outlet> {
    let fields = Fields::of_short(value, "name")?;
    let name = fields.read("name", |value| {
        let name = fields::text(value)?.trim();
        if slug(name).is_empty() {
            Err(format!("{} is no name", fields::said(value)))
        } else {
            Ok(name.to_owned())
        }
    })?;
    let usual = if name.is_some() { Basis::Stated } else { Basis::Unknown };
    let basis = fields.read("basis", |value| fields::word(value, Basis::ALL, Basis::name))?.unwrap_or(usual);
    if (basis == Basis::Unknown) != name.is_none() {
        return Err(format!(
            "basis “{}” does not go with {} name",
            basis.name(),
            if name.is_some() { "a" } else { "no" }
        ));
    }
    let evidence = fields.read("evidence", |value| text.spans(value))?.unwrap_or_default();
    Ok(Outlet { name, basis, rule: rule_of(&fields, basis)?, evidence })
}

fn rule_of(fields: &Fields, basis: Basis) -> Field<Rule> {
    Ok(fields.rule()?.unwrap_or(if basis == Basis::Unknown { Rule::NotStated } else { Rule::Given }))
}

fn published(value: &Value, text: &Text) -> Field<Published> {
    if value.is_string() {
        let day = Some(fields::day(value)?);
        return Ok(Published {
            earliest: day,
            latest: day,
            basis: Basis::Stated,
            rule: Rule::Given,
            evidence: Vec::new(),
        });
    }
    let fields =
        Fields::of(value).map_err(|_| format!("{} is neither a day nor an object", fields::said(value)))?;
    let [earliest, latest] = [fields.read("earliest", fields::day)?, fields.read("latest", fields::day)?];
    if let (Some(earliest), Some(latest)) = (earliest, latest) {
        fields::range(earliest, latest)?;
    }
    let usual = match (earliest, latest) {
        (None, None) => Basis::Unknown,
        (one, other) if one == other => Basis::Stated,
        _ => Basis::Inferred,
    };
    let basis = fields.read("basis", |value| fields::word(value, Basis::ALL, Basis::name))?.unwrap_or(usual);
    let fits = match basis {
        Basis::Stated => earliest.is_some() && earliest == latest,
        Basis::Inferred => earliest.or(latest).is_some(),
        Basis::Unknown => earliest.or(latest).is_none(),
    };
    if !fits {
        return Err(format!("basis “{}” does not go with these days", basis.name()));
    }
    let evidence = fields.read("evidence", |value| text.spans(value))?.unwrap_or_default();
    Ok(Published { earliest, latest, basis, rule: rule_of(&fields, basis)?, evidence })
}

/// What the entries of an article's lists are read against.
struct Given<'a> {
    text: &'a Text,
    find: &'a dyn Fn() -> &'a Facts,
    /// What the gazetteer knows better.
    told: RefCell<Vec<String>>,
}

impl Given<'_> {
    /// Where a country stands, and whether the article is about it, are found where they are not given. A code
    /// alone says that it is.
    fn country(&self, value: &Value) -> Field<CountryFact> {
        let fields = Fields::of_short(value, "code")?;
        let code = fields.need("code", known_code)?;
        let about = fields.read("about", fields::flag)?;
        let mentions = fields.read("mentions", |value| self.text.mentions(value))?;
        let rule = fields.rule()?;
        if let (Some(about), Some(mentions)) = (about, mentions.clone()) {
            return Ok(CountryFact { code, about, rule: rule.unwrap_or(Rule::Given), mentions });
        }
        let found = (self.find)().countries.iter().find(|fact| fact.code == code);
        Ok(CountryFact {
            code,
            about: about.or(found.map(|fact| fact.about)).unwrap_or(true),
            rule: rule.or(found.filter(|_| mentions.is_none()).map(|fact| fact.rule)).unwrap_or(Rule::Given),
            mentions: mentions.or_else(|| Some(found?.mentions.clone())).unwrap_or_default(),
        })
    }

    /// An actor whom the gazetteer or an extractor knows needs no more than a name.
    fn actor(&self, value: &Value) -> Field<ActorFact> {
        let fields = Fields::of_short(value, "name")?;
        let name = fields.read("name", fields::text)?.map(|name| name.trim().to_owned());
        let id = fields.read("id", slug_id)?;
        let kind = fields.read("kind", |value| fields::word(value, ActorKind::ALL, ActorKind::name))?;
        let names = fields.read("names", |value| {
            once(fields::list(value, |value| self.name(value))?, |name| name.text.clone())
        })?;
        let rule = fields.rule()?;
        let whole = id.is_some() && name.is_some() && kind.is_some() && names.is_some();
        let known =
            if whole { None } else { self.known_actor(id.as_deref(), name.as_deref(), names.is_none()) };
        let name = name.or_else(|| Some(known.as_ref()?.name.clone())).ok_or("“name” is missing")?;
        let kind = kind.or(known.as_ref().map(|known| known.kind));
        let kind = kind.ok_or_else(|| {
            format!("“kind” is missing, and nobody is known as “{}”", fields::shortened(&name, 40))
        })?;
        let id = id.or_else(|| Some(known.as_ref()?.id.clone())).unwrap_or_else(|| slug(&name));
        if id.is_empty() {
            return Err("“name” has no letter".to_owned());
        }
        let found = known.filter(|known| !known.names.is_empty());
        let rule = rule.or(found.as_ref().map(|found| found.rule)).unwrap_or(Rule::Given);
        let used = || vec![NameUsed { mentions: self.text.find(&name), text: name.clone() }];
        let names = names.or(found.map(|found| found.names)).unwrap_or_else(used);
        let fact = ActorFact { id, name, kind, rule, names };
        Ok(listed::as_listed_actor(fact, self.text, &mut self.told.borrow_mut()))
    }

    /// As found in the text, else as in the gazetteer; with no names where none were found, or none are wanted.
    fn known_actor(&self, id: Option<&str>, name: Option<&str>, with_names: bool) -> Option<ActorFact> {
        let listed = match id {
            Some(id) => listed::actor_by_id(id),
            None => name.and_then(listed::actor_by_name),
        };
        let id = id.or(listed.map(|actor| actor.id.as_str()));
        let is_it = |fact: &&ActorFact| match id {
            Some(id) => fact.id == id,
            None => {
                name.is_some_and(|name| fact.name == name || fact.names.iter().any(|used| used.text == name))
            }
        };
        let mut found = (self.find)().actors.iter().find(is_it).cloned();
        if let Some(found) = found.as_mut().filter(|_| !with_names) {
            found.names.clear();
        }
        found.or_else(|| {
            let gazetteer::Actor { id, name, kind, .. } = listed?.clone();
            Some(ActorFact { id, name, kind, rule: Rule::Given, names: Vec::new() })
        })
    }

    /// A name in use, with its places in the text where they are not given.
    fn name(&self, value: &Value) -> Field<NameUsed> {
        let fields = Fields::of_short(value, "text")?;
        let text = fields.need("text", fields::text)?.to_owned();
        let mentions = fields.read("mentions", |value| self.text.mentions(value))?;
        if let Some(other) = mentions.iter().flatten().find(|span| self.text.at(**span) != text) {
            return Err(self.misplaced(&text, *other));
        }
        Ok(NameUsed { mentions: mentions.unwrap_or_else(|| self.text.find(&text)), text })
    }

    fn misplaced(&self, text: &str, span: Span) -> String {
        let [text, marked] = [text, self.text.at(span)].map(|text| fields::shortened(text, 40));
        format!("“{text}” is marked where the text has “{marked}” (spans count Unicode characters)")
    }

    /// A place that an extractor found needs no more than its name or id.
    fn place(&self, value: &Value) -> Field<PlaceFact> {
        let fields = Fields::of_short(value, "name")?;
        let name = fields.read("name", fields::text)?.map(|name| name.trim().to_owned());
        let id = fields.read("id", place_id)?;
        let country = fields.read("country", known_code)?;
        let region = fields.read("region", region_code)?;
        let lat = fields.read("lat", |value| fields::degrees(value, 90))?;
        let lon = fields.read("lon", |value| fields::degrees(value, 180))?;
        if lat.is_some() != lon.is_some() {
            return Err("“lat” and “lon” stand together or not at all".to_owned());
        }
        let point = lat.zip(lon).map(|(lat, lon)| Point { lat, lon });
        let mentions = fields.read("mentions", |value| self.text.mentions(value))?;
        let rule = fields.rule()?;
        let whole =
            id.is_some() && name.is_some() && country.is_some() && point.is_some() && mentions.is_some();
        let known = if whole { None } else { self.known_place(id.as_deref(), name.as_deref()) };
        let known = known.as_ref();
        let name = name.or_else(|| Some(known?.name.clone())).ok_or("“name” is missing")?;
        let country = country.or(known.map(|known| known.country)).ok_or("“country” is missing")?;
        let unplaced =
            || format!("“lat” and “lon” are missing, and no “{}” is known", fields::shortened(&name, 40));
        let fact = PlaceFact {
            point: point.or(known.map(|known| known.point)).ok_or_else(unplaced)?,
            id: id.or_else(|| Some(known?.id.clone())).unwrap_or_else(|| place_slug(country, &name)),
            region: region.or_else(|| known?.region.clone()),
            rule: rule
                .or(known.filter(|_| mentions.is_none()).map(|known| known.rule))
                .unwrap_or(Rule::Given),
            mentions: mentions.unwrap_or_else(|| self.mentions_of(known, &name)),
            name,
            country,
        };
        Ok(listed::as_listed_place(fact, &mut self.told.borrow_mut()))
    }

    /// Where a place stands: as it was found, and by a name that only the line knows.
    fn mentions_of(&self, known: Option<&PlaceFact>, name: &str) -> Vec<Span> {
        let Some(known) = known else { return self.text.find(name) };
        let mut mentions = known.mentions.clone();
        let listed = listed::place_by_id(&known.id);
        if name != known.name && !listed.is_some_and(|place| place.names.iter().any(|known| known == name)) {
            mentions.extend(listed::apart(self.text.find(name), &known.mentions));
            mentions.sort_unstable();
        }
        mentions
    }

    fn known_place(&self, id: Option<&str>, name: Option<&str>) -> Option<PlaceFact> {
        let is_it = |fact: &&PlaceFact| id.map_or(Some(fact.name.as_str()) == name, |id| fact.id == id);
        let found = (self.find)().places.iter().find(is_it).cloned();
        found.or_else(|| {
            let place = listed::place_by_id(id?)?;
            Some(PlaceFact {
                id: place.id.clone(),
                name: place.name.clone(),
                country: place.country,
                region: Some(place.region.clone()).filter(|region| !region.is_empty()),
                point: place.point,
                rule: Rule::Given,
                mentions: self.text.find(&place.name),
            })
        })
    }

    /// Whether a date is ahead follows from publication where the line leaves that open; null is an answer.
    fn date(&self, value: &Value, reference: &dyn Fn() -> Reference) -> Field<DateFact> {
        let fields = Fields::of(value)?;
        let (text, mention) = self.marked(&fields)?;
        let start = fields.need("start", fields::day)?;
        let range = fields::range(start, fields.read("end", fields::day)?.unwrap_or(start))?;
        let precision =
            fields.read("precision", |value| fields::word(value, Precision::ALL, Precision::name))?;
        let when = fields.read("when", |value| fields::word(value, When::ALL, When::name))?;
        let derived = || dates::when(range, None, reference());
        Ok(DateFact {
            text,
            range,
            open: fields.read("open", |value| fields::word(value, Open::ALL, Open::name))?,
            precision: precision.unwrap_or_else(|| precision_of(range)),
            when: if fields.has("when") { when } else { derived() },
            rule: fields.rule()?.unwrap_or(Rule::Given),
            mention,
        })
    }

    fn figure(&self, value: &Value) -> Field<FigureFact> {
        let fields = Fields::of(value)?;
        let (text, mention) = self.marked(&fields)?;
        let value = fields.need("value", fields::number)?;
        let upper = fields.read("upper", fields::number)?;
        if upper.is_some_and(|upper| upper < value) {
            return Err("“upper” is less than “value”".to_owned());
        }
        let owned = |value| fields::text(value).map(str::to_owned);
        Ok(FigureFact {
            text,
            value,
            upper,
            unit: fields.read("unit", owned)?.unwrap_or_else(|| "count".to_owned()),
            qualifier: fields
                .read("qualifier", |value| fields::word(value, Qualifier::ALL, Qualifier::name))?,
            of: fields.read("of", owned)?,
            as_of: fields.read("asOf", fields::days)?,
            speaker: fields.read("speaker", owned)?,
            rule: fields.rule()?.unwrap_or(Rule::Given),
            mention,
        })
    }

    fn statement(&self, value: &Value) -> Field<StatementFact> {
        let fields = Fields::of(value)?;
        let (text, mention) = self.marked(&fields)?;
        let owned = |value| fields::text(value).map(str::to_owned);
        Ok(StatementFact {
            text,
            speaker: fields.need("speaker", owned)?,
            verb: fields.read("verb", owned)?,
            direct: fields.read("direct", fields::flag)?.unwrap_or(false),
            rule: fields.rule()?.unwrap_or(Rule::Given),
            mention,
        })
    }

    /// Text and place of a fact; one of them is enough.
    fn marked(&self, fields: &Fields) -> Field<(String, Span)> {
        let text = fields.read("text", fields::text)?;
        let mention = fields.read("mention", |value| self.text.span(value))?;
        match (text, mention) {
            (Some(text), Some(span)) if self.text.at(span) != text => Err(self.misplaced(text, span)),
            (_, Some(span)) => Ok((self.text.at(span).to_owned(), span)),
            (Some(text), None) => {
                let first = self.text.find(text).first().copied();
                let nowhere = || format!("“{}” stands nowhere in the text", fields::shortened(text, 40));
                Ok((text.to_owned(), first.ok_or_else(nowhere)?))
            }
            (None, None) => Err("“text” and “mention” are missing".to_owned()),
        }
    }
}

fn precision_of(range: DayRange) -> Precision {
    let (year, month, _) = range.start.civil();
    match range {
        DayRange { start, end } if start == end => Precision::Day,
        range if DayRange::month(year, month) == Some(range) => Precision::Month,
        range if DayRange::year(year) == Some(range) => Precision::Year,
        _ => Precision::Range,
    }
}

fn known_code(value: &Value) -> Field<CountryCode> {
    let code = fields::code(value)?;
    let known = Gazetteer::builtin().country(code).map(|country| country.code);
    known.ok_or_else(|| format!("{} is the code of no country", fields::said(value)))
}

fn slug_id(value: &Value) -> Field<String> {
    let id = fields::text(value)?;
    let plain = slug(id);
    if plain == id {
        Ok(plain)
    } else {
        Err(format!("{} is no id, as “{plain}” would be", fields::said(value)))
    }
}

fn place_id(value: &Value) -> Field<String> {
    let id = fields::text(value)?;
    let plain = id.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    if plain {
        Ok(id.to_owned())
    } else {
        Err(format!("{} is no id of letters, digits and hyphens", fields::said(value)))
    }
}

/// ISO 3166-2 by its form: "PK-BA", "US-NY", "FR-75".
fn region_code(value: &Value) -> Field<String> {
    let code = fields::text(value)?;
    let is_code = code.split_once('-').is_some_and(|(country, part)| {
        country.len() == 2
            && country.bytes().all(|letter| letter.is_ascii_uppercase())
            && (1..=3).contains(&part.len())
            && part.bytes().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit())
    });
    if is_code {
        Ok(code.to_owned())
    } else {
        Err(format!("{} is no code of a region, as PK-BA is", fields::said(value)))
    }
}

fn place_slug(country: CountryCode, name: &str) -> String {
    format!("{}-{}", country.as_str().to_lowercase(), slug(name))
}
