//! The verdict on scenarios side by side in words.

use super::Verdict;
use crate::model::{
    Cause, ComparedPlan, ComparisonVerdict, Measure, PlanChange, PlanMonthsSet, Projection, compare_plans,
};
use crate::text::list::joined;
use crate::text::messages::months_warning;
use crate::text::{ComparisonVerdictText, Localized, Sentence, Style, UserText, Writer};

/// The complete plans of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct PlansToCompare<'a> {
    /// Their names, in the order of the plans.
    pub names: &'a [String],
    /// The plans.
    pub plans: &'a [ComparedPlan<'a>],
    /// The index of the plan that the others are compared with.
    pub baseline: usize,
    /// How many more were chosen that are not complete.
    pub incomplete: usize,
}

impl PlansToCompare<'_> {
    fn name(&self, at: usize) -> String {
        UserText::from(&*self.names[at]).to_string()
    }
}

/// The verdict on plans side by side.
pub fn comparison_verdict(compared: PlansToCompare, writer: Writer) -> Verdict {
    let PlansToCompare { plans, baseline, .. } = compared;
    if plans.len() < 2 {
        let text = match (plans.len(), compared.incomplete) {
            (0, 1..) => ComparisonVerdictText::NoneComplete,
            (_, 1..) => ComparisonVerdictText::TooFewComplete,
            _ => ComparisonVerdictText::TooFew,
        };
        return Verdict::only(writer.sentence(text, &[]));
    }
    let writer = Writer { currency: plans[baseline].currency, ..writer };
    let judged = compare_plans(plans, baseline, &|one, other| writer.writes_same(one, other));
    let baseline_name = compared.names[baseline].clone().into();
    let eyebrow = ComparisonVerdictText::Plans { count: plans.len().to_string(), baseline: baseline_name };
    let months = PlanMonthsSet::of(plans.iter().map(|it| it.plan));
    let warning = months.and_then(|months| months_warning(months.months_match()));
    let warning = warning.map(|text| writer.sentence(text, &[])).unwrap_or_default();
    Verdict {
        eyebrow: eyebrow.t(writer.locale.language).into_owned(),
        headline: headline(&judged, compared, writer),
        lead: lead(&judged, compared, writer).then(warning),
    }
}

fn headline(judged: &ComparisonVerdict, compared: PlansToCompare, writer: Writer) -> Sentence {
    let simple = |text| writer.sentence(text, &[]);
    match judged {
        ComparisonVerdict::Better(change) => {
            let name = compared.name(change.plan);
            let [sales, budget] = change_in_words(change, writer);
            let template = ComparisonVerdictText::Better;
            writer.sentence(template, &[&name, &sales, &budget]).followed_by(because(change, true, writer))
        }
        ComparisonVerdict::BaselineBest(change) => {
            let [best, name] = [compared.baseline, change.plan].map(|at| compared.name(at));
            let [sales, budget] = change_in_words(change, writer);
            let template = ComparisonVerdictText::BaselineBest;
            writer
                .sentence(template, &[&best, &name, &sales, &budget])
                .followed_by(because(change, false, writer))
        }
        ComparisonVerdict::Mixed(change) => {
            let text = match change.sales > 0.0 {
                true => ComparisonVerdictText::MoreButDearer,
                false => ComparisonVerdictText::CheaperButFewer,
            };
            let dearer = change.loaded_cac.map_or(0.0, |[before, after]| (after - before).abs());
            let [sales, _] = change_in_words(change, writer);
            let name = compared.name(change.plan);
            writer.sentence(text, &[&name, &writer.short_money(dearer), &sales]).followed_by(because(
                change,
                change.sales > 0.0,
                writer,
            ))
        }
        ComparisonVerdict::Alike => {
            let projection = Projection::of(compared.plans[compared.baseline].plan);
            let earned = earned(compared.plans[compared.baseline]);
            match (earned, projection.get(Measure::LoadedCac)) {
                (Some(earned), _) => {
                    writer.sentence(ComparisonVerdictText::AlikeEarned, &[&writer.short_money(earned)])
                }
                (None, Ok(cac)) => {
                    writer.sentence(ComparisonVerdictText::AlikeCost, &[&writer.short_money(cac)])
                }
                (None, Err(_)) => simple(ComparisonVerdictText::Undefined),
            }
        }
        ComparisonVerdict::Currencies => simple(ComparisonVerdictText::Currencies),
        ComparisonVerdict::Undefined => simple(ComparisonVerdictText::Undefined),
    }
}

fn earned(compared: ComparedPlan) -> Option<f64> {
    compared.plan.economics.earned(compared.plan.outcome().ok()?).ok()
}

/// `2.4 sales more`, `for the same budget`
fn change_in_words(change: &PlanChange, writer: Writer) -> [String; 2] {
    let sales = match change.sales {
        0.0 => ComparisonVerdictText::SameSales,
        more if more > 0.0 => ComparisonVerdictText::More(writer.sales(more)),
        fewer => ComparisonVerdictText::Fewer(writer.sales(-fewer)),
    };
    let budget = match change.budget {
        _ if writer.writes_same(change.budget, 0.0) => ComparisonVerdictText::SameBudget,
        more if more > 0.0 => ComparisonVerdictText::MoreBudget(writer.short_money(more)),
        less => ComparisonVerdictText::LessBudget(writer.short_money(-less)),
    };
    [sales, budget].map(|text| text.t(writer.locale.language).into_owned())
}

/// The causes, and the end of the sentence. What a sale leaves and other costs don't explain the sales: they come on top
/// of their change, or against it. Neither does what moved the sales the other way.
fn because(change: &PlanChange, for_the_better: bool, writer: Writer) -> Sentence {
    let points = |by: f64| writer.figure(by.abs() * 100.0, Style::Ratio);
    let money = |by: f64| writer.short_money(by.abs());
    let cause = |cause: &Cause| match *cause {
        Cause::CloseRate(by) if by > 0.0 => ComparisonVerdictText::RateHigher(points(by)),
        Cause::CloseRate(by) => ComparisonVerdictText::RateLower(points(by)),
        Cause::CostPerLead(by) if by > 0.0 => ComparisonVerdictText::LeadsDearer(money(by)),
        Cause::CostPerLead(by) => ComparisonVerdictText::LeadsCheaper(money(by)),
        Cause::Channels => ComparisonVerdictText::OtherChannels,
        Cause::SaleLeaves(by) if by > 0.0 => ComparisonVerdictText::LeavesMore(money(by)),
        Cause::SaleLeaves(by) => ComparisonVerdictText::LeavesLess(money(by)),
        Cause::OtherCosts(by) if by > 0.0 => ComparisonVerdictText::CostsMore(money(by)),
        Cause::OtherCosts(by) => ComparisonVerdictText::CostsLess(money(by)),
    };
    let causes: Vec<String> =
        change.causes.iter().map(|each| cause(each).t(writer.locale.language).into_owned()).collect();
    let end = Sentence::new(".", &[]);
    if causes.is_empty() {
        return end;
    }
    let causes = joined(writer.locale.language, &causes);
    let agrees = (change.sales > 0.0) == for_the_better && change.sales != 0.0;
    let text = match change.causes[0] {
        Cause::SaleLeaves(_) | Cause::OtherCosts(_) if agrees => ComparisonVerdictText::And(causes),
        Cause::SaleLeaves(_) | Cause::OtherCosts(_) => ComparisonVerdictText::But(causes),
        Cause::CloseRate(_) | Cause::CostPerLead(_) if !agrees && change.sales != 0.0 => {
            ComparisonVerdictText::But(causes)
        }
        _ => ComparisonVerdictText::Because(causes),
    };
    Sentence::new("{0}", &[&text.t(writer.locale.language)]).followed_by(end)
}

/// What the better plan earns, and what the plans that the headline does not name come to.
fn lead(judged: &ComparisonVerdict, compared: PlansToCompare, writer: Writer) -> Sentence {
    let (change, best_first) = match judged {
        ComparisonVerdict::Better(change) => (change, true),
        ComparisonVerdict::BaselineBest(change) => (change, false),
        ComparisonVerdict::Mixed(change) => (change, true),
        _ => return Sentence::default(),
    };
    let order = |[baseline, plan]: [f64; 2]| if best_first { [plan, baseline] } else { [baseline, plan] };
    let say = |text: ComparisonVerdictText, of: [f64; 2]| {
        let [one, other] = of.map(|amount| writer.short_money(amount.abs()));
        writer.sentence(text, &[&one, &other])
    };
    let instead = match (change.earned.map(order), change.loaded_cac.map(order)) {
        (Some(of), _) if of[0] < 0.0 => say(ComparisonVerdictText::LosesInstead, of),
        (Some(of), _) if of[1] < 0.0 => say(ComparisonVerdictText::EarnsInsteadOfLosing, of),
        (Some(of), _) => say(ComparisonVerdictText::EarnsInstead, of),
        (None, Some(of)) => say(ComparisonVerdictText::CostsInstead, of),
        (None, None) => Sentence::default(),
    };
    let others = (0..compared.plans.len()).filter(|&at| at != compared.baseline && at != change.plan);
    others.fold(instead, |lead, at| lead.then(other(at, compared, writer)))
}

/// `Autumn fairs: 12.6 sales at €1,476.`
fn other(at: usize, compared: PlansToCompare, writer: Writer) -> Sentence {
    let Some(said) = writer.plan_summary(compared.plans[at].plan) else { return Sentence::default() };
    writer.sentence(ComparisonVerdictText::Other, &[&compared.name(at), &said.t(writer.locale.language)])
}
