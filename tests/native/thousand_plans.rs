//! Performance: importing a thousand plans that have the same name as a thousand existing ones.

use crate::entry_points::previewed;
use embudo::state::{Action, App, Start, reduce, start};
use std::rc::Rc;
use std::time::{Duration, Instant};

/// A page with a thousand saved plans.
fn thousand(name: impl Fn(u32) -> String) -> Rc<App> {
    let one = |at: u32| {
        let file = format!(
            r#"{{"format":"embudo","version":1,"scenarios":[{{"name":"{}","currency":"EUR","budget":{},"costPerLead":50,"closeRate":0.05}}]}}"#,
            name(at),
            1_000 + at
        );
        (format!("embudo/scenario/{at}"), file)
    };
    let stored = (1..=1_000).map(one).collect();
    Rc::new(start(Start { stored, new_id: "new".into(), ..Start::default() }))
}

#[test]
fn a_thousand_of_one_name_come_in_quickly() {
    for (what, free, names) in [
        ("one name", "Plan (2)", (|_| "Plan".to_owned()) as fn(u32) -> String),
        ("numbered", "Plan (1001)", |at| if at == 1 { "Plan".to_owned() } else { format!("Plan ({at})") }),
    ] {
        let app = thousand(names);
        let incoming = (1..=1_000).map(|at| {
            format!(r#"{{"id":"in-{at}","name":"Plan","currency":"EUR","budget":{},"costPerLead":50,"closeRate":0.05}}"#, 5_000 + at)
        });
        let file = format!(
            r#"{{"format":"embudo","version":1,"scenarios":[{}]}}"#,
            incoming.collect::<Vec<_>>().join(",")
        );
        let begun = Instant::now();
        let app = reduce(previewed(app, &file), Action::ApplyImport);
        // In a debug build. A search through all names per plan took 24 seconds.
        assert!(begun.elapsed() < Duration::from_secs(5), "{what}: {:?}", begun.elapsed());
        let came = &app.library.entries()[1_000..];
        assert_eq!(
            (came.len(), came[0].name(), came[999].name()),
            (1_000, free.into(), free.into()),
            "{what}"
        );
    }
}
