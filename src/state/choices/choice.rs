//! A single choice, as the page changes it and as it is stored: an id and a text. The ids are part of the
//! stored format and never change; those of numbers end in `#`, those of percentages in `%`.

use super::actuals::ActualsChoices;
use super::comparison::ComparisonChoice;
use super::goals::{GOAL_CHANNEL, GOAL_SOLVE, GOAL_TERMS, GOAL_VOLUME, goal_field_id, goal_id};
use super::percent::PercentChoice;
use super::sensitivity::Sensitivity;
use super::sharing::SharingChoice;
use super::view::View;
use super::view_choices::{StoredTexts, ViewChoices};
use crate::model::{ForecastRates, Goal, Lever, Measure};
use std::num::{NonZeroUsize, ParseIntError};

/// A choice with its new value. Channels are given by index, from 0; `None` for all of them.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    View(View),
    GoalVolume(Measure),
    GoalTerms(Measure),
    GoalLever(Lever),
    /// The only channel that may change to reach the goals.
    GoalChannel(Option<usize>),
    /// The target of a goal, as typed.
    GoalTarget(Measure, String),
    Comparison(ComparisonChoice),
    SensitivityMeasure(Measure),
    Percent(PercentChoice, String),
    GridCell(String),
    StageChannel(Option<usize>),
    MonthChannel(Option<usize>),
    ForecastRates(ForecastRates),
    Actuals(ActualsChoices),
    Sharing(SharingChoice),
    /// Column mapping of an export, by the hash of its header.
    ExportMapping {
        shape: String,
        mapping: String,
    },
}

/// Ids of lists on the page, under which their choice is stored.
pub const STAGE_CHANNEL: &str = "stage-scope";
pub const MONTH_CHANNEL: &str = "month-scope";
pub const FORECAST_RATES: &str = "outlook";
/// The forecast list's value for measured rates.
pub const MEASURED: &str = "measured";
const VIEW: &str = "view";
const SENSITIVITY_MEASURE: &str = "sensitivity-result";
const GRID_CELL: &str = "grid-cell";
const EXPORT_MAPPING: &str = "export-";

impl Choice {
    /// Parses a choice from its id and text, as stored or as a list on the page gives them; `None` if this
    /// version does not know it.
    pub fn parse(id: &str, text: &str) -> Option<Choice> {
        let goal = |among: &[Measure]| among.iter().copied().find(|&it| goal_field_id(it) == text);
        if let Some(choice) = ComparisonChoice::parse(id, text) {
            return Some(Choice::Comparison(choice));
        }
        if let Some(choice) = SharingChoice::parse(id, text) {
            return Some(Choice::Sharing(choice));
        }
        if let Some(choice) = PercentChoice::parse(id) {
            return Some(Choice::Percent(choice, text.to_owned()));
        }
        if let Some(measure) = goal_measures().find(|&measure| goal_id(measure) == id) {
            return Some(Choice::GoalTarget(measure, text.to_owned()));
        }
        Some(match id {
            VIEW => Choice::View(View::from_code(text)?),
            GOAL_VOLUME => Choice::GoalVolume(goal(&Goal::VOLUME_MEASURES)?),
            GOAL_TERMS => Choice::GoalTerms(goal(&Goal::EFFICIENCY_MEASURES)?),
            GOAL_SOLVE => Choice::GoalLever(Lever::from_code(text)?),
            GOAL_CHANNEL => Choice::GoalChannel(parse_channel(text).ok()?),
            STAGE_CHANNEL => Choice::StageChannel(parse_channel(text).ok()?),
            MONTH_CHANNEL => Choice::MonthChannel(parse_channel(text).ok()?),
            FORECAST_RATES => Choice::ForecastRates(match text {
                MEASURED => ForecastRates::Measured,
                "" => ForecastRates::Planned,
                _ => return None,
            }),
            SENSITIVITY_MEASURE => {
                let known = Sensitivity::RESULTS.into_iter().find(|(_, code)| *code == text);
                Choice::SensitivityMeasure(known?.0)
            }
            GRID_CELL => Choice::GridCell(text.to_owned()),
            _ => {
                let shape = id.strip_prefix(EXPORT_MAPPING)?.to_owned();
                Choice::ExportMapping { shape, mapping: text.to_owned() }
            }
        })
    }

    /// Writes every choice that is not the default under its id.
    pub(super) fn write_all(choices: &ViewChoices, to: &mut StoredTexts) {
        let default = ViewChoices::default();
        if choices.view != default.view {
            to.put(VIEW, choices.view.code());
        }
        let goals = &choices.goals;
        if goals.volume != default.goals.volume {
            to.put(GOAL_VOLUME, goal_field_id(goals.volume));
        }
        if goals.terms != default.goals.terms {
            to.put(GOAL_TERMS, goal_field_id(goals.terms));
        }
        if goals.lever != default.goals.lever {
            to.put(GOAL_SOLVE, goals.lever.code());
        }
        to.put(GOAL_CHANNEL, &channel_text(goals.channel));
        choices.goal_targets.iter().for_each(|target| to.put(goal_id(target.measure), &target.text));
        choices.comparison.write_all(to);
        let measure =
            Sensitivity::RESULTS.into_iter().find(|(it, _)| Some(*it) == choices.sensitivity_measure);
        to.put(SENSITIVITY_MEASURE, measure.map_or("", |(_, code)| code));
        choices.percents.iter().for_each(|(choice, text)| to.put(&choice.id(), text));
        to.put(GRID_CELL, &choices.grid_cell);
        to.put(STAGE_CHANNEL, &channel_text(choices.stage_channel));
        to.put(MONTH_CHANNEL, &channel_text(choices.month_channel));
        to.put(FORECAST_RATES, if choices.forecast_rates == ForecastRates::Measured { MEASURED } else { "" });
        choices.sharing.write_all(to);
        for (shape, mapping) in &choices.export_mappings {
            to.put(&[EXPORT_MAPPING, shape].concat(), mapping);
        }
    }
}

fn goal_measures() -> impl Iterator<Item = Measure> {
    Goal::VOLUME_MEASURES.into_iter().chain(Goal::EFFICIENCY_MEASURES)
}

/// Parses a channel's number from 1, or empty text for all channels.
fn parse_channel(text: &str) -> Result<Option<usize>, ParseIntError> {
    if text.is_empty() { Ok(None) } else { text.parse::<NonZeroUsize>().map(|number| Some(number.get() - 1)) }
}

fn channel_text(channel: Option<usize>) -> String {
    channel.map(|at| (at + 1).to_string()).unwrap_or_default()
}
