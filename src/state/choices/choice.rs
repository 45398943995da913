//! A single choice, as the page changes it and as it is stored: an id and a text. The ids are part of the
//! stored format and never change; those of numbers end in `#`, those of percentages in `%`.

use super::actuals::ActualsChoices;
use super::comparison::ComparisonChoice;
use super::goals::{GOAL_CHANNEL, GOAL_SOLVE};
use super::percent::PercentChoice;
use super::sensitivity::Sensitivity;
use super::sharing::SharingChoice;
use super::view::View;
use super::view_choices::{StoredTexts, ViewChoices};
use crate::model::{ForecastRates, Lever, Measure};
use std::num::{NonZeroUsize, ParseIntError};

/// A choice with its new value. Channels are given by index, from 0; `None` for all of them.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    View(View),
    GoalLever(Lever),
    /// The only channel that may change to reach the goals.
    GoalChannel(Option<usize>),
    Comparison(ComparisonChoice),
    SensitivityMeasure(Measure),
    Percent(PercentChoice, String),
    GridCell(String),
    StageChannel(Option<usize>),
    MonthChannel(Option<usize>),
    /// Whether the money of a plan in months is shown by month instead of added up.
    MoneyByMonth(bool),
    ForecastRates(ForecastRates),
    Actuals(ActualsChoices),
    Sharing(SharingChoice),
    /// Column mapping of an export, by the hash of its header.
    ExportMapping {
        shape: String,
        mapping: String,
    },
    /// Which names in exports belong together: `name:home`, both as hashes, parted by blanks.
    ChannelHomes(String),
}

/// Ids of lists on the page, under which their choice is stored.
pub const STAGE_CHANNEL: &str = "stage-scope";
pub const MONTH_CHANNEL: &str = "month-scope";
pub const FORECAST_RATES: &str = "outlook";
/// The forecast list's value for measured rates.
pub const MEASURED: &str = "measured";
const MONEY_BY_MONTH: &str = "money-by-month";
const YES: &str = "yes";
const VIEW: &str = "view";
const SENSITIVITY_MEASURE: &str = "sensitivity-result";
const GRID_CELL: &str = "grid-cell";
const EXPORT_MAPPING: &str = "export-";
const CHANNEL_HOMES: &str = "channel-homes";
/// Where they were stored up to November 2026.
const OLD_CHANNEL_HOMES: &str = "export-channels";

impl Choice {
    /// Parses a choice from its id and text, as stored or as a list on the page gives them; `None` if this
    /// version does not know it.
    pub fn parse(id: &str, text: &str) -> Option<Choice> {
        if let Some(choice) = ComparisonChoice::parse(id, text) {
            return Some(Choice::Comparison(choice));
        }
        if let Some(choice) = SharingChoice::parse(id, text) {
            return Some(Choice::Sharing(choice));
        }
        if let Some(choice) = PercentChoice::parse(id) {
            return Some(Choice::Percent(choice, text.to_owned()));
        }
        Some(match id {
            VIEW => Choice::View(View::from_code(text)?),
            GOAL_SOLVE => Choice::GoalLever(Lever::from_code(text)?),
            GOAL_CHANNEL => Choice::GoalChannel(parse_channel(text).ok()?),
            STAGE_CHANNEL => Choice::StageChannel(parse_channel(text).ok()?),
            MONTH_CHANNEL => Choice::MonthChannel(parse_channel(text).ok()?),
            MONEY_BY_MONTH => Choice::MoneyByMonth(text == YES),
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
            CHANNEL_HOMES | OLD_CHANNEL_HOMES => Choice::ChannelHomes(text.to_owned()),
            _ => {
                let shape = id.strip_prefix(EXPORT_MAPPING)?.to_owned();
                Choice::ExportMapping { shape, mapping: text.to_owned() }
            }
        })
    }

    /// Writes every choice that is not the default under its id.
    pub(super) fn write_all(choices: &ViewChoices, to: &mut StoredTexts) {
        let default = ViewChoices::default();
        if choices.view != default.view && choices.view.is_of_plan() {
            to.put(VIEW, choices.view.code());
        }
        let goals = &choices.goals;
        if goals.lever != default.goals.lever {
            to.put(GOAL_SOLVE, goals.lever.code());
        }
        to.put(GOAL_CHANNEL, &channel_text(goals.channel));
        choices.comparison.write_all(to);
        let measure =
            Sensitivity::RESULTS.into_iter().find(|(it, _)| Some(*it) == choices.sensitivity_measure);
        to.put(SENSITIVITY_MEASURE, measure.map_or("", |(_, code)| code));
        choices.percents.iter().for_each(|(choice, text)| to.put(&choice.id(), text));
        to.put(GRID_CELL, &choices.grid_cell);
        to.put(STAGE_CHANNEL, &channel_text(choices.stage_channel));
        to.put(MONTH_CHANNEL, &channel_text(choices.month_channel));
        to.put(MONEY_BY_MONTH, if choices.money_by_month { YES } else { "" });
        to.put(FORECAST_RATES, if choices.forecast_rates == ForecastRates::Measured { MEASURED } else { "" });
        choices.sharing.write_all(to);
        to.put(CHANNEL_HOMES, &choices.channel_homes);
        for (shape, mapping) in &choices.export_mappings {
            to.put(&[EXPORT_MAPPING, shape].concat(), mapping);
        }
    }
}

/// Parses a channel's number from 1, or empty text for all channels.
fn parse_channel(text: &str) -> Result<Option<usize>, ParseIntError> {
    if text.is_empty() { Ok(None) } else { text.parse::<NonZeroUsize>().map(|number| Some(number.get() - 1)) }
}

fn channel_text(channel: Option<usize>) -> String {
    channel.map(|at| (at + 1).to_string()).unwrap_or_default()
}
