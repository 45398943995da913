//! What a figure that can be disputed is called, and its value in words.

use super::AgreementContext;
use crate::model::{DisputedFigure, Input};
use crate::text::{AgreementText, Message, Writer, style_of_field};

/// `CPL, Search`, `MQL → SQL`
pub fn figure_name(it: &AgreementContext, figure: DisputedFigure) -> String {
    let plan = &it.scenario.plan;
    let name = match figure {
        DisputedFigure::Channel(_, input) | DisputedFigure::Plan(input) => {
            it.cx.t(Message::InputLabel(input))
        }
        DisputedFigure::Step(step) | DisputedFigure::ChannelStep(_, step) => {
            let last = plan.stages().names().len();
            let to = match step {
                step if step >= last => it.cx.t(AgreementText::Sales).to_ascii_lowercase(),
                step => it.stage_name(step + 1),
            };
            it.cx.t(AgreementText::StepTo { from: it.stage_name(step).into(), to: to.into() })
        }
    };
    match figure.channel().filter(|_| plan.channels().len() > 1) {
        Some(channel) => {
            let channel = it.cx.draft().channel_name(channel, it.cx.language()).into();
            it.cx.t(AgreementText::OfChannel { figure: name.to_string(), channel }).to_string()
        }
        None => name.to_string(),
    }
}

pub fn value_text(writer: Writer, figure: DisputedFigure, value: f64) -> String {
    writer.figure(value, style_of_field(figure.is_rate()))
}

/// The figure that is usually disputed first: the last rate.
pub fn usual_figure(figures: &[DisputedFigure]) -> Option<DisputedFigure> {
    let is_rate = |figure: &&DisputedFigure| {
        matches!(figure, DisputedFigure::Step(_) | DisputedFigure::Channel(_, Input::CloseRate))
    };
    figures.iter().rev().find(is_rate).or(figures.first()).copied()
}
