//! How a result is calculated, with the numbers of the plan.

use crate::model::{Cost, CostBasis, Economics, Input, Measure, Plan, Projection};
use crate::text::{Style, Writer};
use std::cell::Cell;
use std::iter;

/// The number style of a measure.
pub fn style_of(measure: Measure) -> Style {
    match measure {
        Measure::Leads | Measure::Sales => Style::Count,
        Measure::MediaCac
        | Measure::LoadedCac
        | Measure::Revenue
        | Measure::BreakEvenCpl
        | Measure::ProfitPerSale
        | Measure::Ltv => Style::Money,
        Measure::Roas => Style::Times,
        Measure::LtvToCac => Style::Ratio,
        Measure::Payback => Style::Months,
        Measure::Roi | Measure::BreakEvenCloseRate => Style::Percent,
    }
}

/// The number style of an input.
pub fn style_of_input(input: Input) -> Style {
    style_of_field(input.is_rate())
}

/// The number style of a field.
pub fn style_of_field(is_rate: bool) -> Style {
    if is_rate { Style::Percent } else { Style::Money }
}

/// The formula of a measure with the numbers of a plan, `12,000 / 50 = 240`; with `≈` where one of the numbers shown is
/// rounded. None where the measure is undefined.
pub fn formula(measure: Measure, plan: &Plan, projection: &Projection, writer: Writer) -> Option<String> {
    projection.get(measure).ok()?;
    let rounded = Cell::new(false);
    let given = |input: Input| {
        let style = if input.is_rate() { Style::Percent } else { Style::Count };
        plan.input(input).map(|value| match (style, plan.channels().len()) {
            (Style::Percent, 1) => writer.exact_signed(value, style),
            (_, 1) => writer.exact(value, style),
            _ => {
                rounded.set(rounded.get() || writer.rounds(value, style_of_input(input)));
                writer.plain_figure(value, style_of_input(input))
            }
        })
    };
    let input = |input: Input| given(input).unwrap_or_default();
    let margin = || given(Input::Margin).unwrap_or_else(|| writer.exact_signed(1.0, Style::Percent));
    let figure = |measure: Measure| {
        let Ok(value) = projection.get(measure) else { return String::new() };
        rounded.set(rounded.get() || writer.rounds(value, style_of(measure)));
        writer.plain_figure(value, style_of(measure))
    };
    let cost = |cost: Cost, name| match cost.basis {
        CostBasis::Period => input(name),
        CostBasis::Sale => format!("{} × {}", input(name), figure(Measure::Sales)),
        CostBasis::Lead => format!("{} × {}", input(name), figure(Measure::Leads)),
    };
    // A cost that is not there adds nothing to read.
    let costs = || {
        let Economics { sales_cost, fixed_cost, .. } = plan.economics;
        let added = [(sales_cost, Input::SalesCost), (fixed_cost, Input::FixedCost)]
            .into_iter()
            .filter(|(it, _)| it.amount.get() > 0.0);
        let costs: Vec<_> =
            iter::once(input(Input::Budget)).chain(added.map(|(it, name)| cost(it, name))).collect();
        if costs.len() > 1 { format!("({})", costs.join(" + ")) } else { costs.concat() }
    };
    let left = match measure {
        Measure::Leads => format!("{} / {}", input(Input::Budget), input(Input::CostPerLead)),
        Measure::Sales => format!("{} × {}", figure(Measure::Leads), input(Input::CloseRate)),
        Measure::MediaCac => format!("{} / {}", input(Input::Budget), figure(Measure::Sales)),
        Measure::LoadedCac => format!("{} / {}", costs(), figure(Measure::Sales)),
        Measure::Revenue => format!("{} × {}", figure(Measure::Sales), input(Input::SaleValue)),
        Measure::Roas => format!("{} / {}", figure(Measure::Revenue), input(Input::Budget)),
        Measure::Roi => {
            let costs = costs();
            format!("({} × {} − {costs}) / {costs}", figure(Measure::Revenue), margin())
        }
        Measure::BreakEvenCpl => {
            format!("{} × {} × {}", input(Input::SaleValue), margin(), input(Input::CloseRate))
        }
        Measure::BreakEvenCloseRate => {
            format!("{} / ({} × {})", input(Input::CostPerLead), input(Input::SaleValue), margin())
        }
        Measure::ProfitPerSale => {
            format!("{} × {} − {}", input(Input::SaleValue), margin(), figure(Measure::LoadedCac))
        }
        Measure::Ltv => format!("{} × {} / {}", input(Input::AccountRevenue), margin(), input(Input::Churn)),
        Measure::LtvToCac => format!("{} / {}", figure(Measure::Ltv), figure(Measure::LoadedCac)),
        Measure::Payback => {
            format!("{} / ({} × {})", figure(Measure::LoadedCac), input(Input::AccountRevenue), margin())
        }
    };
    let right = figure(measure);
    let equals = if rounded.get() { "≈" } else { "=" };
    let numbers = format!("{left} {equals} {right}");
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Currency, Funnel, Rate};
    use crate::text::{Language, Locale};

    fn of(measure: Measure, sales_cost: Cost, fixed_cost: Cost) -> String {
        let amount = |amount| Amount::new(amount).expect("an amount");
        let economics =
            Economics { sales_cost, fixed_cost, sale_value: Some(amount(2_500.0)), ..Economics::default() };
        let close_rate = Rate::new(0.05).expect("a rate");
        let funnel = Funnel { budget: amount(12_000.0), cost_per_lead: amount(50.0), close_rate };
        let plan = Plan::single(funnel, economics);
        let writer = Writer { locale: Locale::stored(Language::English), currency: Currency::EUR };
        formula(measure, &plan, &Projection::of(&plan), writer).expect("it is defined")
    }

    #[test]
    fn costs_that_are_not_there_are_not_added() {
        let cost = |amount, basis| Cost { amount: Amount::new(amount).expect("an amount"), basis };
        let (none, sales) = (Cost::default(), cost(6_000.0, CostBasis::Period));
        let fixed = cost(3.0, CostBasis::Lead);
        assert_eq!(of(Measure::LoadedCac, none, none), "12,000 / 12 = 1,000");
        assert_eq!(of(Measure::LoadedCac, sales, none), "(12,000 + 6,000) / 12 = 1,500");
        assert_eq!(of(Measure::LoadedCac, none, fixed), "(12,000 + 3 × 240) / 12 = 1,060");
        assert_eq!(of(Measure::LoadedCac, sales, fixed), "(12,000 + 6,000 + 3 × 240) / 12 = 1,560");
        assert_eq!(of(Measure::Roi, none, none), "(30,000 × 100% − 12,000) / 12,000 = 150%");
        assert_eq!(
            of(Measure::Roi, sales, none),
            "(30,000 × 100% − (12,000 + 6,000)) / (12,000 + 6,000) ≈ 66.7%"
        );
    }
}
