//! What is published: the open plan, or the scenarios compared.

use crate::io::agreement_of;
use crate::model::{Month, Scenario};
use crate::state::{App, ComparedScenario, sharing_ids::COMPARISON, sharing_ids::PLAN, sharing_ids::PUBLISH};
use crate::text::{
    AgreementText, ComparisonText, Language, Locale, Localized, PublishText, PublishedPlan, PublishedTable,
    Verdict, Writer, comparison_tables, file_name, month_gaps_table, plan_verdict, scenario_tables,
};
use crate::ui::agreement::status_of;
use crate::ui::controls::choice_select;
use crate::ui::html::html;
use crate::ui::verdict::verdict_on;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// The scenarios that are published: one, or several that are compared. Cheap to clone.
#[derive(Clone)]
pub struct Publication {
    pub plans: Rc<[ComparedScenario]>,
    /// The index of the one that the others are compared with.
    pub baseline: usize,
    /// How marketing and sales stand with each of them.
    agreements: Rc<[Option<AgreementText>]>,
    /// A single scenario, and the current month, before which is told what happened.
    with_months: Option<(Rc<Scenario>, Month)>,
    /// How many scenarios could be compared.
    comparable: usize,
}

impl Publication {
    /// What is chosen; none while the open plan is not complete.
    pub fn of(app: &App) -> Option<Self> {
        let compared: Vec<ComparedScenario> =
            app.compared().iter().filter_map(|id| app.compared_plan(id)).collect();
        let comparable = compared.len();
        if app.choices.sharing.publishes_comparison && comparable > 1 {
            let baseline = app.baseline(&compared);
            return Some(Self::with_agreements(app, compared, baseline, comparable));
        }
        let open = app.compared_plan(&app.open_plan().id)?;
        Some(Self::with_agreements(app, vec![open], 0, comparable))
    }

    fn with_agreements(app: &App, plans: Vec<ComparedScenario>, baseline: usize, comparable: usize) -> Self {
        let agreement = |plan: &ComparedScenario| status_of(&*app.scenario(&plan.id)?);
        let agreements = plans.iter().map(agreement).collect();
        let with_months = match &plans[..] {
            [only] => app.scenario(&only.id).zip(app.today),
            _ => None,
        };
        Self { plans: plans.into(), baseline, agreements, with_months, comparable }
    }

    /// The compared scenarios; none where a single one is published.
    pub fn compared(&self) -> Option<&[ComparedScenario]> {
        (self.plans.len() > 1).then_some(&self.plans)
    }

    /// The only scenario, or the first of them.
    pub fn first(&self) -> &ComparedScenario {
        &self.plans[0]
    }

    /// The scenarios themselves.
    pub fn scenarios(&self, app: &App) -> Vec<Rc<Scenario>> {
        self.plans.iter().filter_map(|plan| app.scenario(&plan.id)).collect()
    }

    /// What a document about them is called.
    pub fn title(&self, language: Language) -> String {
        match self.compared() {
            None => self.first().name.clone(),
            Some(_) => ComparisonText::Title.t(language).into_owned(),
        }
    }

    pub fn verdict(&self, app: &App, locale: Locale) -> Verdict {
        let first = self.first();
        let writer = Writer { locale, currency: first.currency };
        let Some(scenarios) = self.compared() else { return plan_verdict(first.plan(), writer) };
        verdict_on(scenarios, self.baseline, app.compared().len() - scenarios.len(), writer)
    }

    pub fn tables(&self, locale: Locale) -> Vec<PublishedTable> {
        let mut tables = match self.compared() {
            None => scenario_tables(self.first().published(), locale),
            Some(scenarios) => {
                let columns: Vec<PublishedPlan> = scenarios.iter().map(ComparedScenario::published).collect();
                comparison_tables(&columns, self.baseline, locale)
            }
        };
        if let Some(table) = tables.first_mut() {
            table.add_agreements(&self.agreements);
        }
        if let Some((scenario, today)) = &self.with_months {
            let agreement = agreement_of(&scenario.unknown).0;
            if !agreement.is_empty() {
                tables.extend(month_gaps_table(scenario, &agreement, *today, locale));
            }
        }
        tables
    }

    /// The name of a file with this extension.
    pub fn file_name(&self, language: Language, extension: &str) -> String {
        file_name(&self.title(language), extension)
    }

    /// The choice of what is published; empty while there is nothing to compare.
    pub fn choice(&self, cx: &ViewContext) -> Html {
        if self.comparable < 2 {
            return Html::default();
        }
        let options = [
            (PLAN.into(), cx.t(PublishText::ThisPlan)),
            (COMPARISON.into(), cx.t(PublishText::Compared(self.comparable))),
        ];
        let chosen = if self.plans.len() > 1 { COMPARISON } else { PLAN };
        let what = choice_select(cx, PUBLISH, cx.t(PublishText::What), options, chosen);
        html! { <div class="settings">{what}</div> }
    }
}
