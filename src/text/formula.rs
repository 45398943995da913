//! The formula behind a result, in words and with the numbers put in.

use super::message::Message;
use super::write::{Style, Writer};
use crate::model::{Input, Measure, Plan, Projection};

/// How a result is worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Formula {
    /// `budget / cost per lead`
    pub words: Message,
    /// `12,000 / 50 = 240`; `≈` where the result shown is rounded.
    pub numbers: String,
}

/// How a measure's figures are written.
pub fn style_of(measure: Measure) -> Style {
    match measure {
        Measure::Leads | Measure::Sales => Style::Count,
        Measure::MediaCac | Measure::LoadedCac | Measure::Revenue | Measure::BreakEvenCpl => Style::Money,
        Measure::Roas => Style::Times,
        Measure::Roi | Measure::BreakEvenCloseRate => Style::Percent,
    }
}

/// How an input's number is written.
pub fn style_of_input(input: Input) -> Style {
    if input.is_rate() { Style::Percent } else { Style::Money }
}

/// The formula of a measure with a plan's numbers; none where the measure has no figure.
pub fn formula(measure: Measure, plan: &Plan, projection: &Projection, writer: Writer) -> Option<Formula> {
    let result = projection.get(measure).ok()?;
    let given = |input: Input| {
        let style = if input.is_rate() { Style::Percent } else { Style::Count };
        input.of(plan).map(|value| {
            if style == Style::Percent {
                writer.exact_signed(value, style)
            } else {
                writer.exact(value, style)
            }
        })
    };
    let input = |input: Input| given(input).unwrap_or_default();
    let margin = || given(Input::Margin).unwrap_or_else(|| writer.exact_signed(1.0, Style::Percent));
    let figure = |measure: Measure| {
        projection.get(measure).map(|value| writer.plain_figure(value, style_of(measure))).unwrap_or_default()
    };
    let costs = || [Input::Budget, Input::SalesCost, Input::FixedCost].map(input).join(" + ");
    let left = match measure {
        Measure::Leads => format!("{} / {}", input(Input::Budget), input(Input::CostPerLead)),
        Measure::Sales => format!("{} × {}", figure(Measure::Leads), input(Input::CloseRate)),
        Measure::MediaCac => format!("{} / {}", input(Input::Budget), figure(Measure::Sales)),
        Measure::LoadedCac => format!("({}) / {}", costs(), figure(Measure::Sales)),
        Measure::Revenue => format!("{} × {}", figure(Measure::Sales), input(Input::SaleValue)),
        Measure::Roas => format!("{} / {}", figure(Measure::Revenue), input(Input::Budget)),
        Measure::Roi => {
            let costs = costs();
            format!("({} × {} − ({costs})) / ({costs})", figure(Measure::Revenue), margin())
        }
        Measure::BreakEvenCpl => {
            format!("{} × {} × {}", input(Input::SaleValue), margin(), input(Input::CloseRate))
        }
        Measure::BreakEvenCloseRate => {
            format!("{} / ({} × {})", input(Input::CostPerLead), input(Input::SaleValue), margin())
        }
    };
    let equals = if writer.rounds(result, style_of(measure)) { "≈" } else { "=" };
    let numbers = format!("{left} {equals} {}", figure(measure));
    Some(Formula { words: Message::MeasureWords(measure), numbers })
}
