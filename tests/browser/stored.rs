//! Stored data as earlier visits left it.

/// Where a scenario is stored, and as what.
pub fn scenario(id: &str, name: &str, budget: u32) -> (String, String) {
    let record = serde_json::json!({
        "name": name, "currency": "EUR", "budget": budget, "costPerLead": 50, "closeRate": 0.05,
    });
    let file = serde_json::json!({ "format": "embudo", "version": 1, "scenarios": [record] });
    (format!("embudo/scenario/{id}"), file.to_string())
}

/// The order of the list.
pub fn order(ids: &[&str]) -> (String, String) {
    let order = serde_json::json!({ "format": "embudo-order", "version": 1, "ids": ids });
    ("embudo/order".to_owned(), order.to_string())
}

/// Alpha, Beta and Gamma, in this order.
pub fn three() -> [(String, String); 4] {
    [
        scenario("a", "Alpha", 10_000),
        scenario("b", "Beta", 20_000),
        scenario("c", "Gamma", 30_000),
        order(&["a", "b", "c"]),
    ]
}
