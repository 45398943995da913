//! Plans as workbooks: what is in them, that no name runs or breaks a file, and that every formula comes to the model's
//! number. Another reader than ours opens them.

mod hostile;
mod opened;
mod recalculated;
mod structure;

use embudo::model::{Currency, Plan};
use embudo::text::PublishedPlan;

/// A plan of the file format.
fn plan(fields: &str) -> Plan {
    let json =
        [r#"{"format":"embudo","version":3,"scenarios":[{"name":"A","currency":"EUR","#, fields, "}]}"]
            .concat();
    embudo::io::scenario_from_json(&json).expect("is a scenario").plan
}

fn published<'a>(name: &'a str, plan: &'a Plan) -> PublishedPlan<'a> {
    PublishedPlan { name, plan, currency: Currency::EUR }
}

/// One channel with all there is to give.
fn one() -> Plan {
    plan(
        r#""budget":12000,"costPerLead":50,"closeRate":0.05,"salesCost":6000,"fixedCost":500,"saleValue":2000,
        "margin":0.6,"accountRevenue":80,"churn":0.04"#,
    )
}

/// Two channels over six months with a season, months of their own, a lag in days and one in shares.
fn in_months() -> Plan {
    plan(
        r#""channels":[{"name":"Search","budget":12000,"costPerLead":50,"rates":[0.05],"spread":"season",
            "costsPerLead":[null,60],"closeRates":[null,null,0.08]},
        {"name":"Fairs","budget":3000,"costPerLead":80,"rates":[0.1],"lagShares":[0.2,0.3,0.5]}],
        "salesCost":300,"salesCostPer":"sale","fixedCost":4,"fixedCostPer":"lead","saleValue":2500,"margin":0.8,
        "months":6,"firstMonth":"2026-01","season":[100,80,120,100,100,100,90,60,100,110,140,150],
        "lagMedian":45,"lagUpperQuartile":75"#,
    )
}

/// Twelve channels with four stages, some of them with rates of their own.
fn twelve() -> Plan {
    let channel = |at: usize| {
        let own = if at.is_multiple_of(3) {
            format!(r#","rates":[0.5,0.6,0.{},0.8,0.4]"#, at % 9 + 1)
        } else {
            String::new()
        };
        format!(
            r#"{{"name":"Channel with name {at}","budget":{},"costPerLead":{}{own}}}"#,
            1000 + 700 * at,
            20 + 7 * at
        )
    };
    let channels: Vec<String> = (0..12).map(channel).collect();
    plan(&format!(
        r#""channels":[{}],"stages":["MQL","SQL","Opportunity","Offer"],"stageRates":[0.4,0.5,0.6,0.7,0.3],
        "salesCost":6000,"fixedCost":10,"fixedCostPer":"sale","saleValue":2000"#,
        channels.join(",")
    ))
}

/// Stages over months of which some have close rates of their own: each limit of the rule for them is among these.
fn staged_months() -> [Plan; 4] {
    let one = |rates: &str| {
        plan(&format!(
            r#""stages":["MQL","SQL"],"stageRates":[{rates}],"saleValue":2000,"months":5,"firstMonth":"2026-01",
            "channels":[{{"budget":3000,"costPerLead":10,"closeRates":[null,0.9,0,1,0.1]}}]"#
        ))
    };
    let two = plan(
        r#""stages":["MQL","SQL"],"stageRates":[0.4,0.5,0.5],"months":3,"firstMonth":"2026-01","channels":[
        {"name":"Search","budget":3000,"costPerLead":10,"closeRates":[null,0.3]},
        {"name":"Fairs","budget":900,"costPerLead":30,"rates":[1,0.5,0.2],"costsPerLead":[20]}]"#,
    );
    [one("0.4,0.5,0.5"), one("1,1,1"), one("0.4,0,0.5"), two]
}

/// A plan that sells nothing.
fn without_sales() -> Plan {
    plan(r#""budget":12000,"costPerLead":50,"closeRate":0,"salesCost":6000,"saleValue":2000,"margin":0.6"#)
}
