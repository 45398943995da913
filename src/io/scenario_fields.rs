//! The fields of a scenario and of its channels. Money is in units of the scenario's currency, rates are fractions.

use super::error::Fault;
use super::goal_fields;
use super::json::JsonObject;
use super::month_fields;
use super::values::{amount, currency, name, rate, text};
use crate::model::{
    Amount, ByMonth, Channel, Cost, CostBasis, Economics, Name, Plan, Rate, Scenario, StageRates, Stages,
    UnknownFields,
};

/// What identifies a scenario in a file, whatever its name. A stored scenario has it in its key instead.
pub(super) const ID: &str = "id";
pub(super) const NAME: &str = "name";
/// The field, with an empty name, in which a scenario keeps the unknown fields of the file it was read from.
pub(super) const FROM_FILE: &str = "";
/// The fields that this version knows, apart from those of [`month_fields`] and [`goal_fields`]. Others are kept and written again.
const OF_SCENARIO: [&str; 18] = [
    ID,
    NAME,
    "currency",
    "budget",
    "costPerLead",
    "closeRate",
    CHANNELS,
    "stages",
    "stageRates",
    "salesCost",
    "salesCostPer",
    "fixedCost",
    "fixedCostPer",
    "saleValue",
    "margin",
    "accountRevenue",
    "churn",
    FROM_FILE,
];
const OF_CHANNEL: [&str; 4] = [NAME, "budget", "costPerLead", "rates"];
const CHANNELS: &str = "channels";
/// At the end of a cost's field name: the field with the cost's basis.
const PER: &str = "Per";

/// The only channel of a plan, if version 1 has a field for everything in it.
pub(super) fn plain_channel(plan: &Plan) -> Option<&Channel> {
    match plan.channels() {
        [only]
            if only.name.is_none()
                && only.unknown.is_empty()
                && only.by_month == ByMonth::default()
                && plan.stages().names().is_empty() =>
        {
            Some(only)
        }
        _ => None,
    }
}

pub(super) fn scenario_to_object(Scenario { name, currency, plan, unknown }: &Scenario) -> JsonObject {
    let economics = &plan.economics;
    let mut object = JsonObject::default();
    object.put(NAME, name.as_str());
    object.put("currency", currency.code());
    if let Some(only) = plain_channel(plan) {
        object.put("budget", only.budget.get());
        object.put("costPerLead", only.cost_per_lead.get());
        object.put("closeRate", plan.usual_funnel(only).close_rate.get());
    } else {
        object.put_list(CHANNELS, plan.channels().iter().map(channel_to_object));
        object.put_list("stages", plan.stages().names().iter().map(Name::as_str));
        put_steps(&mut object, "stageRates", plan.stages().default_rates());
    }
    put_cost(&mut object, "salesCost", economics.sales_cost);
    put_cost(&mut object, "fixedCost", economics.fixed_cost);
    object.put_some("saleValue", economics.sale_value.map(Amount::get));
    object.put_some("margin", economics.margin.map(Rate::get));
    object.put_some("accountRevenue", economics.account_revenue.map(Amount::get));
    object.put_some("churn", economics.churn.map(Rate::get));
    if let Some(schedule) = &plan.months {
        month_fields::put_schedule(&mut object, schedule);
    }
    goal_fields::put_goals(&mut object, &plan.goals);
    object.append(unknown_scenario_fields(&JsonObject::from_unknown(unknown)));
    object
}

fn channel_to_object(channel: &Channel) -> JsonObject {
    let mut object = JsonObject::default();
    object.put_some(NAME, channel.name.as_ref().map(Name::as_str));
    object.put("budget", channel.budget.get());
    object.put("costPerLead", channel.cost_per_lead.get());
    put_steps(&mut object, "rates", channel.stage_rates.as_ref());
    month_fields::put_by_month(&mut object, &channel.by_month);
    object.append(unknown_channel_fields(&JsonObject::from_unknown(&channel.unknown)));
    object
}

fn put_cost(object: &mut JsonObject, key: &str, cost: Cost) {
    object.put(key, cost.amount.get());
    object.put_text(&[key, PER].concat(), cost.basis.code());
}

fn put_steps(object: &mut JsonObject, key: &str, steps: Option<&StageRates>) {
    object.put_list(key, steps.iter().flat_map(|steps| steps.rates()).map(|rate| rate.get()));
}

/// Of several faults the first in the order of the lines below is reported.
pub(super) fn scenario_from_object(object: &JsonObject) -> Result<Scenario, Fault> {
    let name = object.required(NAME, name)?;
    let currency = object.required("currency", currency)?;
    let objects = object.objects(CHANNELS)?;
    let mut channels = Vec::with_capacity(objects.len().max(1));
    for (index, each) in objects.iter().enumerate() {
        channels.push(channel_from_object(each).map_err(|fault| fault.in_entry(CHANNELS, index))?);
    }
    if objects.is_empty() {
        channels.push(plain_channel_from_object(object)?);
    }
    let stages = (object.list("stages", self::name)?, steps(object, "stageRates")?);
    let economics = Economics {
        sales_cost: cost(object, "salesCost")?,
        fixed_cost: cost(object, "fixedCost")?,
        sale_value: object.optional("saleValue", amount)?,
        account_revenue: object.optional("accountRevenue", amount)?,
        margin: object.optional("margin", rate)?,
        churn: object.optional("churn", rate)?,
    };
    // Reported as one field: the person who reads it sees no finer one.
    let months = month_fields::schedule(object).map_err(|_| Fault::field("months"))?;
    let goals = goal_fields::goals(object)?;
    for (channel, object) in channels.iter_mut().zip(&objects) {
        channel.unknown = keepable(unknown_channel_fields(object))?;
    }
    let unknown = keepable(unknown_scenario_fields(object))?;
    let stages = Stages::new(stages.0, stages.1).ok_or(Fault::Misfit)?;
    let mut plan = Plan::new(channels, stages, economics).map_err(|_| Fault::Misfit)?;
    plan.months = months;
    plan.goals = goals;
    Ok(Scenario { name, currency, plan, unknown })
}

/// The channel of a file of version 1.
fn plain_channel_from_object(object: &JsonObject) -> Result<Channel, Fault> {
    Ok(Channel {
        name: None,
        budget: object.required("budget", amount)?,
        cost_per_lead: object.required("costPerLead", amount)?,
        stage_rates: Some(StageRates::single(object.required("closeRate", rate)?)),
        by_month: ByMonth::default(),
        unknown: UnknownFields::NONE,
    })
}

/// All but the unknown fields.
fn channel_from_object(object: &JsonObject) -> Result<Channel, Fault> {
    Ok(Channel {
        budget: object.required("budget", amount)?,
        cost_per_lead: object.required("costPerLead", amount)?,
        name: object.optional(NAME, name)?,
        stage_rates: steps(object, "rates")?,
        // Reported as one field: the person who reads it sees no finer one.
        by_month: month_fields::by_month(object).map_err(|_| Fault::field("budgets"))?,
        unknown: UnknownFields::NONE,
    })
}

fn cost(object: &JsonObject, key: &str) -> Result<Cost, Fault> {
    let basis = object.optional(&[key, PER].concat(), text).map_err(|_| Fault::field(key))?;
    let basis = CostBasis::from_code(&basis.unwrap_or_default()).ok_or_else(|| Fault::field(key))?;
    Ok(Cost { amount: object.optional(key, amount)?.unwrap_or_default(), basis })
}

fn steps(object: &JsonObject, key: &str) -> Result<Option<StageRates>, Fault> {
    match object.list(key, rate)? {
        rates if rates.is_empty() => Ok(None),
        rates => StageRates::new(rates).map(Some).ok_or_else(|| Fault::field(key)),
    }
}

fn unknown_scenario_fields(object: &JsonObject) -> JsonObject {
    object.without(&OF_SCENARIO).without(&month_fields::OF_SCENARIO).without(&goal_fields::OF_SCENARIO)
}

fn unknown_channel_fields(object: &JsonObject) -> JsonObject {
    object.without(&OF_CHANNEL).without(&month_fields::OF_CHANNEL)
}

fn keepable(fields: JsonObject) -> Result<UnknownFields, Fault> {
    fields.ensure_shallow()?;
    Ok(fields.into_unknown())
}
