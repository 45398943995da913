//! A plan in one line.

use super::translate::Translate;
use crate::model::{Measure, Plan, Projection};
use crate::text::{Message, Writer, style_of};
use yew::AttrValue;

/// How many sales, and what each costs.
pub fn plan_summary(plan: Option<&Plan>, writer: Writer) -> AttrValue {
    let message = plan.map_or(Message::Incomplete, |plan| {
        let projection = Projection::of(plan);
        let figure = |measure| Some(writer.figure(projection.get(measure).ok()?, style_of(measure)));
        match (figure(Measure::Sales), figure(Measure::LoadedCac)) {
            (Some(sales), Some(cac)) => Message::SalesAt { sales, cac },
            (Some(sales), None) => Message::SalesOnly(sales),
            (None, _) => Message::Incomplete,
        }
    });
    writer.t(message)
}
