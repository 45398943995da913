//! The verdict of a plan.

use super::*;
use embudo::text::{VerdictText, incomplete_verdict, plan_verdict};

fn headlines(plan: &Plan) -> [String; 2] {
    [EN, ES].map(|writer| texts(&plan_verdict(plan, writer))[1].clone())
}
fn leads(plan: &Plan) -> [String; 2] {
    [EN, ES].map(|writer| texts(&plan_verdict(plan, writer))[2].clone())
}
#[test]
fn dump() {
    let p = |n, e| { let plan = single(n, e); for w in [EN, ES] { println!("{:#?}", texts(&plan_verdict(&plan, w))); } };
    p([12_000.0, 50.0, 0.05], economics(Some(2_000.0), 6_000.0));
    p([12_000.0, 50.0, 0.05], economics(Some(1_500.0), 6_000.0));
    p([12_000.0, 50.0, 0.05], economics(Some(1_200.0), 6_000.0));
    p([12_000.0, 50.0, 0.05], economics(None, 0.0));
    p([1_000.0, 125.0, 0.05], economics(Some(1_200.0), 6_000.0));
    p([12_000.0, 50.0, 0.0], economics(Some(1_200.0), 6_000.0));
    p([0.0, 50.0, 0.1], economics(Some(1_200.0), 6_000.0));
    p([12_000.0, 0.0, 0.1], economics(Some(1_200.0), 6_000.0));
    for w in [EN, ES] { println!("{:#?}", texts(&plan_verdict(&spring(), w))); }
    for w in [EN, ES] { println!("{:?}", embudo::text::without_channels(&spring(), w).map(|x| (x.0, x.1.to_string()))); }
    for w in [EN, ES] { println!("{}", incomplete_verdict(&[VerdictText::Budget, VerdictText::CostPerLead, VerdictText::CloseRate], w)); }
    _ = (headlines(&spring()), leads(&spring()));
}
