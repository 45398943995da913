//! A plan in one line.

use super::{Message, Writer, style_of};
use crate::model::{Measure, Plan, Projection};

impl Writer {
    /// How many sales, and what each costs: `12 sales at €1,500`. None where the sales are undefined.
    pub fn plan_summary(&self, plan: &Plan) -> Option<Message> {
        let projection = Projection::of(plan);
        let figure = |measure| Some(self.figure(projection.get(measure).ok()?, style_of(measure)));
        let sales = figure(Measure::Sales)?;
        Some(match figure(Measure::LoadedCac) {
            Some(cac) => Message::SalesAt { sales, cac },
            None => Message::SalesOnly(sales),
        })
    }
}
