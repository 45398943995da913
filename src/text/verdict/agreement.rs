//! The agreement between marketing and sales in words.

use super::{Verdict, plan_verdict};
use crate::model::{
    AgreedVersion, Agreement, ChangedFigure, Day, Fingerprint, Input, Measure, Owed, PlanMonths, Projection,
    Scenario, Standing, Team, changed_figures,
};
use crate::text::list::joined;
use crate::text::messages::counted;
use crate::text::{
    AgreementText, Localized, Message, MonthText, Sentence, Style, Writer, format_percent_change,
    style_of_input,
};

/// What each side owes, in a sentence; none where a CPL is 0.
pub fn agreement_verdict(scenario: &Scenario, owed: &Owed, writer: Writer) -> Option<Verdict> {
    let plan = &scenario.plan;
    let language = writer.locale.language;
    let months = PlanMonths::of(plan);
    let by = months.map(|months| AgreementText::By(months.last()).t(language).into_owned());
    let leads = counted(&writer.figure(owed.outcome.leads, Style::Count), "lead");
    let cost = writer.figure(owed.outcome.cost_per_lead().ok()?, Style::Money);
    let rate = writer.figure(owed.outcome.close_rate().ok()?, Style::Percent);
    let template = match plan.channels().len() {
        1 => AgreementText::Owes,
        _ => AgreementText::OwesOnAverage,
    };
    let values = [&leads, by.as_deref().unwrap_or_default(), &cost, &rate, &writer.sales(owed.outcome.sales)];
    let eyebrow = match months {
        Some(months) => {
            let range = MonthText::Range { first: months.first, last: months.last() };
            AgreementText::OfMonths(range.t(language).into_owned())
        }
        None => AgreementText::Heading,
    };
    Some(Verdict {
        eyebrow: eyebrow.t(language).into_owned(),
        headline: writer.sentence(template, &values),
        lead: plan_verdict(plan, writer).headline,
    })
}

/// How the two sides stand with some figures, in a few words.
pub fn agreement_status(agreement: &Agreement, figures: Fingerprint) -> AgreementText {
    if let Some(day) = agreement.agreed_by_both(figures) {
        return AgreementText::AgreedByBoth(day);
    }
    let standings = Team::ALL.map(|team| (team, agreement.standing(team, figures)));
    let of = |is: fn(&Standing) -> bool| standings.iter().find(|(_, it)| is(it)).map(|(team, _)| *team);
    if let Some(team) = of(|it| matches!(it, Standing::Disputed(..))) {
        AgreementText::DisputedBy(team)
    } else if of(|it| matches!(it, Standing::Void(_))).is_some() {
        AgreementText::NoLonger
    } else if let Some(team) = of(|it| matches!(it, Standing::Agreed(_))) {
        AgreementText::AgreedBy(team)
    } else {
        AgreementText::NotYet
    }
}

/// Which teams agreed to a version that the plan no longer has, when, and what has changed since.
pub fn void_sentence(
    teams: &[Team],
    day: Day,
    version: Option<&AgreedVersion>,
    current: (&Scenario, usize),
    writer: Writer,
) -> Sentence {
    let language = writer.locale.language;
    let who =
        teams.first().map(|&team| AgreementText::Team(team).t(language).into_owned()).unwrap_or_default();
    let text = match version {
        None => AgreementText::UnknownVersion(who),
        Some(version) => {
            let changes = changes(version, current, writer);
            match teams.len() {
                1 => AgreementText::Since { who, day, changes },
                _ => AgreementText::SinceBoth { day, changes },
            }
        }
    };
    // The values of a template are written as they are, whatever is in them.
    Sentence::new("{0} ~{1}~", &[&text.t(language), &AgreementText::NotAnyMore.t(language)])
}

/// `cost per lead €50 → €62: media CAC +24%`
fn changes(version: &AgreedVersion, (current, handover): (&Scenario, usize), writer: Writer) -> String {
    let language = writer.locale.language;
    let changed = changed_figures(version, current, handover);
    let items: Vec<String> = changed.iter().map(|it| changed_text(*it, writer)).collect();
    let cac = |scenario: &Scenario| Projection::of(&scenario.plan).get(Measure::MediaCac).ok();
    let moved = match (cac(&version.scenario), cac(current)) {
        (Some(before), Some(after)) if before > 0.0 && !writer.writes_same(before, after) => {
            let change = format_percent_change(writer, after / before - 1.0);
            AgreementText::CacMoved(change).t(language).into_owned()
        }
        _ => String::new(),
    };
    joined(language, &items) + &moved
}

fn changed_text(changed: ChangedFigure, writer: Writer) -> String {
    let language = writer.locale.language;
    let text = match changed {
        ChangedFigure::Input(input, values) => {
            let [from, to] = values.map(|value| input_text(input, value, writer));
            let what = lowercased(&Message::InputLabel(input).t(language));
            AgreementText::FromTo { what, from, to }
        }
        ChangedFigure::CostBasis(input, bases) => {
            let [from, to] = bases.map(|basis| Message::Basis(basis).t(language).into_owned());
            AgreementText::OtherBasis { what: lowercased(&Message::InputLabel(input).t(language)), from, to }
        }
        ChangedFigure::Channels(_) => AgreementText::OtherChannels,
        ChangedFigure::OfChannels => AgreementText::NumbersOfChannels,
        ChangedFigure::Stages => AgreementText::OtherStages,
        ChangedFigure::Months => AgreementText::OtherMonths,
        ChangedFigure::Handover => AgreementText::OtherHandover,
        ChangedFigure::Currency => AgreementText::OtherCurrency,
    };
    text.t(language).into_owned()
}

fn input_text(input: Input, value: Option<f64>, writer: Writer) -> String {
    match value {
        Some(value) => writer.figure(value, style_of_input(input)),
        None => AgreementText::NotGiven.t(writer.locale.language).into_owned(),
    }
}

/// A label within a sentence.
fn lowercased(label: &str) -> String {
    let mut letters = label.chars();
    letters
        .next()
        .map_or(String::new(), |first| std::iter::once(first.to_ascii_lowercase()).chain(letters).collect())
}
