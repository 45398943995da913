//! Stored data of earlier visits.

/// The key and value of a stored scenario.
pub fn scenario(id: &str, name: &str, budget: u32) -> (String, String) {
    let record = serde_json::json!({
        "name": name, "currency": "EUR", "budget": budget, "costPerLead": 50, "closeRate": 0.05,
    });
    let file = serde_json::json!({ "format": "embudo", "version": 1, "scenarios": [record] });
    (format!("embudo/scenario/{id}"), file.to_string())
}

/// The key and value of the list's order.
pub fn order(ids: &[&str]) -> (String, String) {
    let order = serde_json::json!({ "format": "embudo-order", "version": 1, "ids": ids });
    ("embudo/order".to_owned(), order.to_string())
}

/// Alpha, Beta and Gamma with their order.
pub fn three() -> [(String, String); 4] {
    [
        scenario("a", "Alpha", 10_000),
        scenario("b", "Beta", 20_000),
        scenario("c", "Gamma", 30_000),
        order(&["a", "b", "c"]),
    ]
}

/// The largest possible scenario: fifty channels with their own rates for five stages.
pub fn largest(number: u32) -> (String, String) {
    largest_plan(number, |_| ())
}

/// The same in 36 months, with the actuals of 30 of them.
pub fn largest_in_months(number: u32) -> (String, String) {
    let actual = |at: u32| {
        let month = format!("{}-{:02}", 2024 + at / 12, at % 12 + 1);
        serde_json::json!([month, 30 + at, 2 + at % 3, at % 2])
    };
    largest_plan(number, |plan| {
        plan["months"] = 36.into();
        plan["firstMonth"] = "2024-01".into();
        plan["lagMedian"] = 45.into();
        plan["lagUpperQuartile"] = 75.into();
        for channel in plan["channels"].as_array_mut().into_iter().flatten() {
            channel["actuals"] = (0..30).map(actual).collect();
        }
    })
}

fn largest_plan(number: u32, change: impl Fn(&mut serde_json::Value)) -> (String, String) {
    let channel = |at: u32| {
        let rates: Vec<f64> = (0..6).map(|step| f64::from((at + step + number) % 5 + 5) / 10.0).collect();
        serde_json::json!({ "name": format!("Channel {at}"), "budget": 1_000 + at * 10 * number, "costPerLead": 10 + at, "rates": rates })
    };
    let mut record = serde_json::json!({
        "name": format!("Plan {number}"), "currency": "EUR", "channels": (0..50).map(channel).collect::<Vec<_>>(),
        "stages": ["MQL", "SQL", "Opportunity", "Offer", "Contract"], "salesCost": 6_000, "saleValue": 2_000, "goalSales": 30,
    });
    change(&mut record);
    let file = serde_json::json!({ "format": "embudo", "version": 3, "scenarios": [record] });
    (format!("embudo/scenario/{number}"), file.to_string())
}

/// A scenario with so many channels, which have rates of their own for so many steps from lead to sale.
pub fn with_channels(id: &str, channels: u32, steps: usize) -> (String, String) {
    let rates = [0.4, 0.5, 0.25, 0.9, 0.9, 0.9];
    let channel = |at: u32| serde_json::json!({ "name": format!("Channel {at}"), "budget": 3_000 * at, "costPerLead": 20 * at, "rates": rates[..steps] });
    let stages = ["MQL", "SQL", "Opportunity", "Offer", "Contract"];
    let record = serde_json::json!({
        "name": "Channels", "currency": "EUR", "channels": (1..=channels).map(channel).collect::<Vec<_>>(),
        "stages": stages[..steps - 1], "salesCost": 6_000, "saleValue": 2_000,
    });
    let file = serde_json::json!({ "format": "embudo", "version": 2, "scenarios": [record] });
    (format!("embudo/scenario/{id}"), file.to_string())
}

/// The key and value of the stored view choices.
pub fn view_choices(texts: &[(&str, &str)]) -> (String, String) {
    let desk = serde_json::json!({ "format": "embudo-desk", "version": 1, "language": "en", "texts": texts });
    ("embudo/desk".to_owned(), desk.to_string())
}
