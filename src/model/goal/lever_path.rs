//! How the channels' numbers move with the lever, as powers of one number x.

use super::constraint::{LinearFunction, OutcomeLines};
use super::field_bounds::{BOUND_TOLERANCE, bounds, clamped, without_rounding_noise};
use super::monthly_rates::MonthlyRates;
use super::{GoalSeek, Lever, Unreachable};
use crate::model::close_rates::CloseRates;
use crate::model::input::Input;
use crate::model::plan::Funnel;
use crate::model::quantity::{Amount, Rate};

/// Every channel's budget, CPL and close rate as `number × x^power` with a power of 1, 0 or −1, for x > 0. The powers
/// are chosen so that spend, leads and sales are linear in x.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LeverPath {
    channels: Vec<ScaledChannel>,
    /// Of budget, CPL and close rate.
    powers: [i32; 3],
    lever: Lever,
    /// The index of the only channel that changes.
    single: Option<usize>,
    /// The close rates of the channels, where they move and are not the same in every month.
    monthly: Option<MonthlyRates>,
}

#[derive(Debug, Clone, PartialEq)]
struct ScaledChannel {
    /// Budget, CPL and close rate at x = 1.
    numbers: [f64; 3],
    /// Whether it changes with x.
    moves: bool,
}

const BUDGET: usize = Lever::Budget as usize;
const CPL: usize = Lever::CostPerLead as usize;
const CLOSE: usize = Lever::CloseRate as usize;

impl LeverPath {
    /// The lever moves, the other inputs stay.
    pub(super) fn with_inputs_held(seek: &GoalSeek, lever: Lever) -> Result<Self, Unreachable> {
        let powers = match lever {
            Lever::Budget => [1, 0, 0],
            Lever::CostPerLead => [0, -1, 0],
            Lever::CloseRate => [0, 0, 1],
        };
        Self::new(seek, lever, powers)
    }

    /// CPL or close rate moves, and the budget with it so that the volume stays: leads and sales for CPL, sales for
    /// close rate.
    pub(super) fn with_budget_following(seek: &GoalSeek, lever: Lever) -> Result<Self, Unreachable> {
        let powers = if lever == Lever::CloseRate { [1, 0, -1] } else { [1, 1, 0] };
        Self::new(seek, lever, powers)
    }

    fn new(seek: &GoalSeek, lever: Lever, powers: [i32; 3]) -> Result<Self, Unreachable> {
        let single = seek.only_changing_channel();
        let mut rates = Vec::new();
        let channels = seek.inputs.channels.iter().enumerate().map(|(at, inputs)| {
            let mut numbers = Input::OF_CHANNEL.map(|input| input.of_funnel(&inputs.funnel()));
            let differ = inputs.close_rates.vary() && numbers[CLOSE] > 0.0;
            if single == Some(at) {
                // The starting value does not matter, and may be 0, except of close rates that differ by month.
                for (at, power) in powers.into_iter().enumerate() {
                    if power != 0 && !(at == CLOSE && differ) {
                        numbers[at] = 1.0;
                    }
                }
            }
            // A product of stage rates below the smallest rate of a field stays as it is.
            let too_small = powers[CLOSE] != 0 && numbers[CLOSE] > 0.0 && numbers[CLOSE] < Rate::MIN;
            let moves = single.is_none_or(|single| single == at) && !too_small;
            let leads = if single.is_some() { 1.0 } else { numbers[BUDGET] / numbers[CPL] };
            let moving = moves && powers[CLOSE] != 0;
            rates.push((leads, if moving { inputs.close_rates.clone() } else { CloseRates::default() }));
            ScaledChannel { numbers, moves }
        });
        let channels: Vec<ScaledChannel> = channels.collect();
        let monthly = MonthlyRates::of(rates);
        let path = Self { channels, powers, lever, single, monthly };
        path.check_inputs()?;
        Ok(path)
    }

    /// An error where a CPL is 0, or where a number that has to move is 0 in every channel.
    fn check_inputs(&self) -> Result<(), Unreachable> {
        let zero = |number: f64| number == 0.0;
        if self.channels.iter().any(|channel| zero(channel.numbers[CPL])) {
            return Err(Unreachable::MissingInput(Input::CostPerLead));
        }
        for (at, input) in Input::OF_CHANNEL.into_iter().enumerate() {
            if self.powers[at] != 0 && self.moving().all(|channel| zero(channel.numbers[at])) {
                return Err(Unreachable::MissingInput(input));
            }
        }
        Ok(())
    }

    fn moving(&self) -> impl Iterator<Item = &ScaledChannel> {
        self.channels.iter().filter(|channel| channel.moves)
    }

    /// The first input that is 0 in every channel that moves.
    pub(super) fn missing_input(&self, with_close_rate: bool) -> Option<Input> {
        let count = if with_close_rate { 3 } else { 2 };
        let missing = |at: &usize| self.moving().all(|channel| channel.numbers[*at] == 0.0);
        (0..count).find(missing).map(|at| Input::OF_CHANNEL[at])
    }

    /// Sets every budget to a number, for a goal that does not depend on the budget.
    pub(super) fn with_budget(mut self, budget: f64) -> Self {
        self.channels.iter_mut().for_each(|channel| channel.numbers[BUDGET] = budget);
        self
    }

    /// Only the close rate moves, the budget stays.
    pub(super) fn with_budget_held(mut self) -> Self {
        self.powers = [0, 0, 1];
        self
    }

    /// Multiplies one input of every channel that moves.
    pub(super) fn times(mut self, lever: Lever, factor: f64) -> Self {
        for channel in self.channels.iter_mut().filter(|channel| channel.moves) {
            channel.numbers[lever as usize] *= factor;
        }
        if let Some(monthly) = self.monthly.as_mut().filter(|_| lever == Lever::CloseRate) {
            monthly.times *= factor;
        }
        self
    }

    /// [leads, sales] at x = 1 of the channels that stay, and of those that move.
    pub(super) fn volumes(&self) -> ([f64; 2], [f64; 2]) {
        let mut volumes = [[0.0; 2]; 2];
        for ScaledChannel { numbers: [budget, cost_per_lead, close_rate], moves } in &self.channels {
            let leads = budget / cost_per_lead;
            let volume = &mut volumes[usize::from(*moves)];
            volume[0] += leads;
            volume[1] += leads * close_rate;
        }
        let [staying, moving] = volumes;
        (staying, moving)
    }

    /// Spend, leads and sales of all channels as linear functions of x.
    pub(super) fn outcome_lines(&self) -> OutcomeLines {
        let mut lines = OutcomeLines::default();
        let [budget_power, cpl_power, close_power] = self.powers;
        let mut add = |line: fn(&mut OutcomeLines) -> &mut LinearFunction, number: f64, moves: bool| {
            let line = line(&mut lines);
            if moves { line.slope += number } else { line.intercept += number }
        };
        for ScaledChannel { numbers: [budget, cost_per_lead, close_rate], moves } in &self.channels {
            let leads = budget / cost_per_lead;
            let of_leads = budget_power - cpl_power;
            add(|lines| &mut lines.spend, *budget, *moves && budget_power == 1);
            add(|lines| &mut lines.leads, leads, *moves && of_leads == 1);
            add(|lines| &mut lines.sales, leads * close_rate, *moves && of_leads + close_power == 1);
        }
        lines
    }

    /// The smallest and largest x at which every number that moves is within the bounds of its field.
    pub(super) fn range(&self) -> (f64, f64) {
        let (mut least, mut most) = (0.0_f64, f64::MAX);
        let mut limit = |power: i32, number: f64, (low, high): (f64, f64)| match power {
            1 => (least, most) = (least.max(low / number), most.min(high / number)),
            -1 => (least, most) = (least.max(number / high), most.min(number / low)),
            _ => {}
        };
        for (at, power) in self.powers.into_iter().enumerate() {
            if let Some(monthly) = self.monthly.as_ref().filter(|_| at == CLOSE) {
                limit(power, monthly.times, monthly.bounds());
                continue;
            }
            for number in self.moving().map(|channel| channel.numbers[at]).filter(|&number| number > 0.0) {
                limit(power, number, bounds(at));
            }
        }
        (least, most)
    }

    /// The first input that is out of range at x, with its value; the lever itself before the others.
    pub(super) fn out_of_range_input(&self, x: f64) -> Option<(Input, f64)> {
        let moved = |at: &usize| self.powers[*at] != 0;
        let out_of_range = |at| Some((Input::OF_CHANNEL[at], self.out_of_range_value(at, x, 0.0)?));
        out_of_range(self.lever as usize).or_else(|| (0..3).filter(moved).find_map(out_of_range))
    }

    /// The first value of one input that is out of range at x by more than a share of the bound.
    fn out_of_range_value(&self, input: usize, x: f64, tolerance: f64) -> Option<f64> {
        if let Some(monthly) = self.monthly.as_ref().filter(|_| input == CLOSE) {
            return monthly.out_of_range(self.powered(monthly.times, CLOSE, x));
        }
        let (low, high) = bounds(input);
        let range = low * (1.0 - tolerance)..=high * (1.0 + tolerance);
        let fits = |number: &f64| *number == 0.0 || range.contains(number);
        self.moving()
            .map(|channel| self.powered(channel.numbers[input], input, x))
            .find(|number| !fits(number))
    }

    /// The first budget that is out of range at x = 1, by more than rounding errors.
    pub(super) fn out_of_range_budget(&self) -> Option<f64> {
        self.out_of_range_value(BUDGET, 1.0, BOUND_TOLERANCE)
    }

    pub(super) fn lever(&self) -> Lever {
        self.lever
    }

    /// Whether the smallest x demands least of the team: the lowest budget, the highest CPL, the lowest close rate.
    pub(super) fn prefers_smallest_x(&self) -> bool {
        (self.lever == Lever::CostPerLead) != self.lever_increases_with_x()
    }

    /// Whether the lever's value increases with x.
    pub(super) fn lever_increases_with_x(&self) -> bool {
        self.powers[self.lever as usize] > 0
    }

    /// The lever's value at x: of the only changing channel, or over all channels.
    pub(super) fn value(&self, x: f64) -> f64 {
        if let Some(single) = self.single {
            return without_rounding_noise(self.number(single, self.lever as usize, x));
        }
        let OutcomeLines { spend, leads, sales } = self.outcome_lines();
        without_rounding_noise(match self.lever {
            Lever::Budget => spend.at(x),
            Lever::CostPerLead => spend.at(x) / leads.at(x),
            Lever::CloseRate => sales.at(x) / leads.at(x),
        })
    }

    /// The x at which the lever has its present value; 0 where that is 0.
    pub(super) fn current_x(&self, seek: &GoalSeek) -> f64 {
        let at = self.lever as usize;
        let pairs = self.channels.iter().zip(seek.inputs.funnels());
        let mut moving = pairs.filter(|(channel, _)| channel.moves && channel.numbers[at] > 0.0);
        let Some((channel, funnel)) = moving.next() else { return 0.0 };
        let ratio = self.lever.input().of_funnel(&funnel) / channel.numbers[at];
        if self.lever_increases_with_x() || ratio == 0.0 { ratio } else { 1.0 / ratio }
    }

    /// Every channel's numbers at x. Numbers that do not move stay exactly as they are.
    pub(super) fn funnels(&self, x: f64, of: &[Funnel]) -> Vec<Funnel> {
        let moved = of.iter().enumerate().map(|(channel, &funnel)| {
            let number = |at: usize| {
                let number = self.number(channel, at, x);
                (Input::OF_CHANNEL[at].of_funnel(&funnel) != number).then(|| clamped(number, at))
            };
            let amount = |at| number(at).and_then(|number| Amount::new(number).ok());
            Funnel {
                budget: amount(BUDGET).unwrap_or(funnel.budget),
                cost_per_lead: amount(CPL).unwrap_or(funnel.cost_per_lead),
                close_rate: number(CLOSE).and_then(|it| Rate::new(it).ok()).unwrap_or(funnel.close_rate),
            }
        });
        moved.collect()
    }

    /// One number of the channel at an index, at x.
    fn number(&self, channel: usize, input: usize, x: f64) -> f64 {
        let ScaledChannel { numbers, moves } = &self.channels[channel];
        let monthly = self.monthly.as_ref().filter(|_| input == CLOSE);
        match monthly.and_then(|it| it.mean_at(channel, self.powered(it.times, CLOSE, x))) {
            Some(mean) => mean,
            None if *moves => self.powered(numbers[input], input, x),
            None => numbers[input],
        }
    }

    /// A number that moves, at x.
    fn powered(&self, number: f64, input: usize, x: f64) -> f64 {
        match self.powers[input] {
            1 => number * x,
            -1 => number / x,
            _ => number,
        }
    }
}
