//! Links to plans: none is cut, changed or missing.

use super::{Wiki, plan, read};
use embudo::io::share_fragment;

#[test]
#[ignore = "needs a wiki: scripts/wikis"]
fn sixty_to_plans() {
    let wiki = Wiki::named();
    let site = "https://tools.example.com/embudo/";
    let addresses: Vec<String> = (0..60)
        .map(|at| {
            let plan = share_fragment(&[plan(at)]).expect("one plan is not too much");
            match at % 4 {
                0 => format!("{site}?budget={}&cpl=50.5&close=5&lang=es&view=embed", 100 * (at + 1)),
                1 => format!("{site}?view=embed&show=months#{plan}"),
                _ => format!("{site}#{plan}"),
            }
        })
        .collect();
    // Each as it is pasted, and as the wiki's own link with a text.
    let sources: Vec<String> = addresses
        .iter()
        .enumerate()
        .map(|(at, address)| format!("{address}\n\n{}\n", (wiki.link)(address, &format!("Plan {at}"))))
        .collect();
    let shown = wiki.render(&[sources.join("\n")]);
    let document = read(&shown[0]);
    let found: Vec<(&str, String)> = document
        .descendants()
        .filter(|it| it.has_tag_name("a"))
        .map(|it| (it.attribute("href").unwrap_or_default(), it.text().unwrap_or_default().to_owned()))
        .collect();
    let meant: Vec<(&str, String)> = addresses
        .iter()
        .enumerate()
        .flat_map(|(at, address)| [(address.as_str(), address.clone()), (address, format!("Plan {at}"))])
        .collect();
    assert_eq!(found, meant);
}
