//! A version of the plan that somebody has agreed to or disputed.

use super::dispute::DisputedFigure;
use super::fingerprint::Fingerprint;
use crate::model::channel_matching::match_channels;
use crate::model::goal::Goals;
use crate::model::months::Actuals;
use crate::model::plan::{Channel, Plan};
use crate::model::scenario::Scenario;
use crate::model::unknown_fields::UnknownFields;

/// A version of the plan, kept whole while the plan goes on changing: without goals, actuals and an agreement of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreedVersion {
    /// Of the scenario and the handover.
    pub figures: Fingerprint,
    /// The stage at which marketing hands over, 0 for the lead.
    pub handover: usize,
    /// The plan as it was.
    pub scenario: Scenario,
}

impl AgreedVersion {
    /// The version of a scenario as it is now.
    pub fn of(scenario: &Scenario, handover: usize) -> Self {
        let figures = Fingerprint::of(scenario.currency, &scenario.plan, handover);
        let mut scenario = Scenario { unknown: UnknownFields::NONE, ..scenario.clone() };
        scenario.plan.goals = Goals::default();
        for channel in scenario.plan.channels_mut() {
            channel.by_month.actuals = Actuals::default();
            channel.unknown = UnknownFields::NONE;
        }
        Self { figures, handover, scenario }
    }

    /// The agreed plan with the actuals of the plan that goes on, by the names of its channels.
    pub fn with_actuals_of(&self, current: &Plan) -> Plan {
        self.continued(current, |own, of_current| own.by_month.actuals = of_current.by_month.actuals.clone())
    }

    /// The scenario that goes on when the agreed version is brought back: its figures, with whatever of the current one
    /// no figure depends on.
    pub fn brought_back(&self, current: &Scenario) -> Scenario {
        let mut plan = self.continued(&current.plan, |own, of_current| {
            own.by_month.actuals = of_current.by_month.actuals.clone();
            own.unknown = of_current.unknown.clone();
        });
        plan.goals = current.plan.goals;
        Scenario { currency: self.scenario.currency, plan, ..current.clone() }
    }

    /// A figure of this version as one of a plan that has the same channels, perhaps in another order or with other names.
    /// None where the plan has none of that kind.
    pub fn figure_in(&self, figure: DisputedFigure, current: &Plan) -> Option<DisputedFigure> {
        let channel_in = |channel: usize| {
            self.matched(current)
                .into_iter()
                .find(|[own, _]| *own == channel)
                .map(|[_, of_current]| of_current)
        };
        match figure {
            DisputedFigure::Channel(at, input) => Some(DisputedFigure::Channel(channel_in(at)?, input)),
            DisputedFigure::ChannelStep(at, step) => Some(DisputedFigure::ChannelStep(channel_in(at)?, step)),
            DisputedFigure::Step(_) | DisputedFigure::Plan(_) => Some(figure),
        }
    }

    /// The index in this version of a channel of another plan; see [`AgreedVersion::figure_in`].
    pub fn channel_of(&self, of_current: usize, current: &Plan) -> Option<usize> {
        self.matched(current).into_iter().find(|[_, it]| *it == of_current).map(|[own, _]| own)
    }

    /// The channels of another plan that this version has no place for.
    pub fn channels_left_out<'a>(&self, current: &'a Plan) -> impl Iterator<Item = &'a Channel> {
        let matched = self.matched(current);
        let is_left_out = move |at: usize| !matched.iter().any(|[_, of_current]| *of_current == at);
        current
            .channels()
            .iter()
            .enumerate()
            .filter(move |(at, _)| is_left_out(*at))
            .map(|(_, channel)| channel)
    }

    /// The channels of this version with those of another plan: by name, and those that are left, as renamed ones are, in
    /// their order.
    fn matched(&self, current: &Plan) -> Vec<[usize; 2]> {
        let pairs = match_channels(&self.scenario.plan, current);
        let gone = pairs.iter().filter(|pair| pair.after.is_none()).filter_map(|pair| pair.before);
        let come = pairs.iter().filter(|pair| pair.before.is_none()).filter_map(|pair| pair.after);
        let by_name = pairs.iter().filter_map(|pair| Some([pair.before?, pair.after?]));
        by_name.chain(gone.zip(come).map(|(own, of_current)| [own, of_current])).collect()
    }

    fn continued(&self, current: &Plan, take: impl Fn(&mut Channel, &Channel)) -> Plan {
        let mut plan = self.scenario.plan.clone();
        for [own, of_current] in self.matched(current) {
            take(&mut plan.channels_mut()[own], &current.channels()[of_current]);
        }
        plan
    }
}
