//! A trouble, what to look at, and its worked examples, which open as plans.

use super::address::id_of;
use crate::model::{Lever, Measure, Month, Plan, WorkedExample};
use crate::platform::random;
use crate::state::{Action, Choice, ComparisonChoice, Draft, Id, View, amount_scale, goal_id};
use crate::text::{GuideText, Localized, Trouble, WorkedText, worked_sentence};
use crate::ui::focus::focus;
use crate::ui::html::html;
use crate::ui::verdict::VERDICT;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Its place in the guide, which is part of addresses.
pub fn code(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Goals => "goals",
        Trouble::Indicators => "indicators",
        Trouble::Cost => "cost",
        Trouble::Data => "data",
    }
}

fn examples(trouble: Trouble) -> &'static [WorkedExample] {
    match trouble {
        Trouble::Goals => &[WorkedExample::Goal, WorkedExample::OutOfReach, WorkedExample::Agreement],
        Trouble::Indicators => &[WorkedExample::Compared],
        Trouble::Cost => &[WorkedExample::Cost, WorkedExample::BreakEven, WorkedExample::Account],
        Trouble::Data => &[WorkedExample::Months],
    }
}

pub fn trouble(cx: &ViewContext, trouble: Trouble) -> Html {
    let id = id_of(code(trouble));
    html! {
        <section class="block" aria-labelledby={id.clone()}>
            <h2 {id} tabindex="-1">{cx.t(GuideText::Heading(trouble))}</h2>
            <p>{cx.t(GuideText::Story(trouble))}</p>
            <p>{cx.t(GuideText::LookAt(trouble))}</p>
            { for examples(trouble).iter().map(|&example| worked(cx, example)) }
        </section>
    }
}

fn worked(cx: &ViewContext, example: WorkedExample) -> Html {
    // Plans of the reader's own months start with this one.
    let first = cx.app.today.or(Month::new(2027, 1));
    let plans = first.and_then(|first| example.plans(amount_scale(cx.writer.currency), first));
    let Some((sentence, plans)) = plans.and_then(|it| Some((worked_sentence(example, &it, cx.writer)?, it)))
    else {
        return Html::default();
    };
    let (open, id) =
        (if plans.len() > 1 { WorkedText::OpenBoth } else { WorkedText::Open }, example_code(example));
    let numbers = ["worked-", id].concat();
    html! {
        <div class="worked">
            <p id={numbers.clone()}>{sentence}</p>
            <button type="button" id={["open-", id].concat()} aria-describedby={numbers} onclick={opened(cx, example, plans)}>{cx.t(open)}</button>
        </div>
    }
}

/// Opens the plans of an example, and the view that shows its point.
fn opened(cx: &ViewContext, example: WorkedExample, plans: Vec<Plan>) -> Callback<MouseEvent> {
    let (dispatch, writer, app) = (cx.dispatch.clone(), cx.writer, cx.app.clone());
    Callback::from(move |_: MouseEvent| {
        let mut ids = Vec::new();
        for (at, plan) in plans.iter().enumerate() {
            let name = GuideText::PlanName(example, at).t(writer.locale.language);
            let draft = Draft::of_plan(plan, writer.locale, writer.currency).named(name.into_owned());
            // One that was opened before and is as it was then is opened again.
            let (id, open) = match app.same_plan(&draft) {
                Some(id) => (id.clone(), Action::Open(id)),
                None => {
                    let name = app.untaken_name(&draft.name);
                    let id = Id::new(&random::id());
                    (id.clone(), Action::OpenNewPlan(id, Box::new(draft.named(name))))
                }
            };
            ids.push(id);
            dispatch.dispatch(open);
        }
        let (view, then) = shown(example);
        let choose = |choice| dispatch.dispatch(Action::SetChoice(choice));
        match example {
            WorkedExample::Goal | WorkedExample::OutOfReach => choose(Choice::GoalLever(Lever::Budget)),
            WorkedExample::Compared => {
                choose(Choice::Comparison(ComparisonChoice::Baseline(ids[0].clone())));
                choose(Choice::Comparison(ComparisonChoice::Chosen(ids)));
            }
            _ => {}
        }
        dispatch.dispatch(Action::Show(view));
        focus(then);
    })
}

/// The view that shows the point of an example, and what has the focus in it.
fn shown(example: WorkedExample) -> (View, &'static str) {
    match example {
        WorkedExample::Goal => (View::Plan, goal_id(Measure::Sales)),
        WorkedExample::OutOfReach => (View::Plan, goal_id(Measure::MediaCac)),
        WorkedExample::Agreement => (View::Agreement, VERDICT),
        WorkedExample::Compared => (View::Comparison, VERDICT),
        WorkedExample::Cost | WorkedExample::BreakEven | WorkedExample::Account => (View::Plan, VERDICT),
        WorkedExample::Months => (View::Months, VERDICT),
    }
}

/// Name in ids on the page.
fn example_code(example: WorkedExample) -> &'static str {
    match example {
        WorkedExample::Goal => "goal",
        WorkedExample::OutOfReach => "out-of-reach",
        WorkedExample::Agreement => "agreement",
        WorkedExample::Compared => "compared",
        WorkedExample::Cost => "cost",
        WorkedExample::BreakEven => "break-even",
        WorkedExample::Account => "account",
        WorkedExample::Months => "months",
    }
}
