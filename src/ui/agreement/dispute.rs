//! A disputed figure: both values, and what each would mean.

use super::AgreementContext;
use super::figure::{figure_name, value_text};
use super::marks::{MARKS, team_id};
use crate::model::{Dispute, DisputedFigure, Mark, Measure, Plan, Projection, Scenario, Standing, Team};
use crate::platform::random;
use crate::state::{Action, BulkEdit, Choice, ComparisonChoice, Draft, Id, View};
use crate::text::{AgreementText, Message, style_of};
use crate::ui::figures::NO_FIGURE;
use crate::ui::focus::focus;
use crate::ui::html::html;
use crate::ui::verdict::VERDICT;
use yew::prelude::*;

const MEASURES: [Measure; 4] = [Measure::Sales, Measure::MediaCac, Measure::LoadedCac, Measure::Roi];

pub fn disputes(it: &AgreementContext) -> Html {
    let disputed = Team::ALL.into_iter().filter_map(|team| match it.agreement.standing(team, it.figures) {
        Standing::Disputed(mark, dispute) => duel(it, mark, dispute),
        _ => None,
    });
    html! { <>{ for disputed }</> }
}

/// None where the plan has no such figure.
fn duel(it: &AgreementContext, mark: &Mark, dispute: Dispute) -> Option<Html> {
    let (cx, plan) = (it.cx, &it.scenario.plan);
    let figure = it.agreement.version(mark.figures)?.figure_in(dispute.figure, plan)?;
    let own = figure.value(plan)?;
    let held = figure.with(plan, dispute.value)?;
    let [own_text, held_text] = [own, dispute.value].map(|value| value_text(cx.writer, figure, value));
    let heading = AgreementText::DisputeHeading {
        figure: figure_name(it, figure),
        from: own_text.clone(),
        to: held_text.clone(),
    };
    let held = Scenario { plan: held, ..Scenario::clone(&it.scenario) };
    let id = team_id("dispute", mark.team);
    let (team, figures) = (mark.team, mark.figures);
    let take_own = it.changed(|agreement| agreement.take_back(team, figures));
    let take_held = Action::TakeFigures(BulkEdit::DisputedValueTaken, Box::new(held.clone()));
    let take = |id: String, action: Action, value: &str| {
        html! {
            <button type="button" {id} disabled={!it.can_change()} onclick={cx.click_then(action, MARKS.into())}>{cx.t(AgreementText::TakeThis)}<span class="visually-hidden">{": "}{value.to_owned()}</span></button>
        }
    };
    let said = AgreementText::Said { name: mark.name.as_str().into(), day: mark.day };
    Some(html! {
        <section class="card" aria-labelledby={id.clone()}>
            <h2 id={id.clone()}>{cx.t(heading)}</h2>
            <p class="note">{cx.t(AgreementText::UntilTaken(own_text.clone()))}</p>
            <div class="duel">
                <section>
                    <h3>{cx.t(AgreementText::ThePlanHas)}</h3>
                    <p class="held">{own_text.clone()}</p>
                    { measures(it, plan) }
                    { take([&id, "-own"].concat(), take_own, &own_text) }
                </section>
                <section>
                    <h3>{cx.t(AgreementText::Holds(mark.team))}</h3>
                    <p class="held">{held_text.clone()}</p>
                    { measures(it, &held.plan) }
                    { take([&id, "-held"].concat(), take_held, &held_text) }
                    <p class="note">if let Some(note) = &mark.note { {"“"}<bdi>{note.as_str().to_owned()}</bdi>{"” "} }{cx.t(said)}</p>
                </section>
            </div>
            <button type="button" class="quiet" id={[&id, "-both"].concat()} onclick={both(it, held, figure, &held_text)}>{cx.t(AgreementText::BothAsScenarios)}</button>
        </section>
    })
}

fn measures(it: &AgreementContext, plan: &Plan) -> Html {
    let (writer, figures) = (it.cx.writer, Projection::of(plan));
    let row = |measure: Measure| {
        let value = figures.get(measure).map(|value| writer.figure(value, style_of(measure)));
        html! { <div><dt>{it.cx.t(Message::MeasureLabel(measure))}</dt><dd>{value.unwrap_or_else(|_| NO_FIGURE.to_owned())}</dd></div> }
    };
    html! { <dl class="owes">{ for MEASURES.into_iter().map(row) }</dl> }
}

/// Opens the plan with the value held as a plan beside this one, and compares the two.
fn both(it: &AgreementContext, held: Scenario, figure: DisputedFigure, value: &str) -> Callback<MouseEvent> {
    let cx = it.cx;
    let (dispatch, locale, own) = (cx.dispatch.clone(), cx.writer.locale, cx.app.open_plan().id.clone());
    let about = [&figure_name(it, figure), " ", value].concat();
    let name = AgreementText::HeldName { name: held.name.as_str().into(), value: about };
    let name = cx.t(name).to_string();
    Callback::from(move |_: MouseEvent| {
        let id = Id::new(&random::id());
        let draft = Draft::of(&held, locale).named(name.clone());
        dispatch.dispatch(Action::OpenNewPlan(id.clone(), Box::new(draft)));
        let choose = |choice| dispatch.dispatch(Action::SetChoice(Choice::Comparison(choice)));
        choose(ComparisonChoice::Baseline(own.clone()));
        choose(ComparisonChoice::Chosen(vec![own.clone(), id]));
        dispatch.dispatch(Action::Show(View::Comparison));
        focus(VERDICT);
    })
}
