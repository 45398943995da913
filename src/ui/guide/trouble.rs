//! A trouble, what to look at, and its worked examples, which open as plans.

use crate::model::{Lever, Measure, Month, Plan, WorkedExample};
use crate::platform::random;
use crate::state::{Action, Choice, ComparisonChoice, Draft, Id, View, amount_scale, goal_id};
use crate::text::{GuideText, Localized, Trouble, WorkedText, Writer, worked_sentence};
use crate::ui::focus::focus;
use crate::ui::html::html;
use crate::ui::verdict::VERDICT;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn heading_id(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Goals => "guide-goals",
        Trouble::Indicators => "guide-indicators",
        Trouble::Cost => "guide-cost",
        Trouble::Data => "guide-data",
    }
}

fn examples(trouble: Trouble) -> &'static [WorkedExample] {
    match trouble {
        Trouble::Goals => &[WorkedExample::Goal, WorkedExample::OutOfReach],
        Trouble::Indicators => &[WorkedExample::Compared],
        Trouble::Cost => &[WorkedExample::Cost, WorkedExample::BreakEven, WorkedExample::Account],
        Trouble::Data => &[WorkedExample::Months],
    }
}

pub fn trouble(cx: &ViewContext, trouble: Trouble) -> Html {
    let id = heading_id(trouble);
    html! {
        <section class="block" aria-labelledby={id}>
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
    let (open, id) = (if plans.len() > 1 { WorkedText::OpenBoth } else { WorkedText::Open }, code(example));
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
    let (dispatch, writer) = (cx.dispatch.clone(), cx.writer);
    Callback::from(move |_: MouseEvent| {
        let mut ids = Vec::new();
        for (at, plan) in plans.iter().enumerate() {
            let draft = Draft::of_plan(plan, writer.locale, writer.currency);
            // Two plans are told apart by their names; one alone is named by its numbers.
            let draft = match (plans.len(), at) {
                (1, _) => draft,
                (_, 0) => draft.named(name(writer, GuideText::Before)),
                _ => draft.named(name(writer, GuideText::After)),
            };
            let id = Id::new(&random::id());
            ids.push(id.clone());
            dispatch.dispatch(Action::OpenNewPlan(id, Box::new(draft)));
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

fn name(writer: Writer, which: GuideText) -> String {
    let language = writer.locale.language;
    GuideText::PlanName(which.t(language).into_owned()).t(language).into_owned()
}

/// The view that shows the point of an example, and what has the focus in it.
fn shown(example: WorkedExample) -> (View, &'static str) {
    match example {
        WorkedExample::Goal => (View::Plan, goal_id(Measure::Sales)),
        WorkedExample::OutOfReach => (View::Plan, goal_id(Measure::MediaCac)),
        WorkedExample::Compared => (View::Comparison, VERDICT),
        WorkedExample::Cost | WorkedExample::BreakEven | WorkedExample::Account => (View::Plan, VERDICT),
        WorkedExample::Months => (View::Months, VERDICT),
    }
}

/// Name in ids on the page.
fn code(example: WorkedExample) -> &'static str {
    match example {
        WorkedExample::Goal => "goal",
        WorkedExample::OutOfReach => "out-of-reach",
        WorkedExample::Compared => "compared",
        WorkedExample::Cost => "cost",
        WorkedExample::BreakEven => "break-even",
        WorkedExample::Account => "account",
        WorkedExample::Months => "months",
    }
}
