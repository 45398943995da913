//! What is published: the open plan, or the scenarios compared.

use crate::state::{App, ComparedScenario};
use crate::text::{
    ComparisonText, Localized, PublishText, PublishedPlan, PublishedTable, comparison_tables, file_name,
    scenario_tables,
};
use crate::ui::comparison::select;
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use std::rc::Rc;
use yew::prelude::*;

/// The choice of what is published, on the desk.
const WHAT: &str = "publish";
const COMPARISON: &str = "comparison";

/// The scenarios that are published. Cloning it is cheap. With more than one of them it is a comparison.
#[derive(Clone)]
pub struct Published {
    sides: Rc<[ComparedScenario]>,
    baseline: usize,
    /// How many there are to compare: fewer than two are no comparison.
    comparable: usize,
}

impl Published {
    /// What is chosen, while there is something to it.
    pub fn of(app: &App) -> Option<Self> {
        let compared: Vec<ComparedScenario> =
            app.compared().iter().filter_map(|id| app.compared_plan(id)).collect();
        let comparable = compared.len();
        if app.choices.text(WHAT) == COMPARISON && comparable > 1 {
            let baseline = app.baseline(&compared);
            return Some(Self { sides: compared.into(), baseline, comparable });
        }
        Some(Self { sides: [app.compared_plan(&app.open_plan().id)?].into(), baseline: 0, comparable })
    }

    /// The scenarios compared; none where it is a single one.
    pub fn compared(&self) -> Option<&[ComparedScenario]> {
        (self.sides.len() > 1).then_some(&self.sides)
    }

    /// The only scenario, or the first of them.
    pub fn first(&self) -> &ComparedScenario {
        &self.sides[0]
    }

    /// Its tables.
    pub fn tables(&self, app: &App) -> Vec<PublishedTable> {
        let language = app.preferences.language;
        match self.compared() {
            None => scenario_tables(column(self.first()), language),
            Some(sides) => {
                let columns: Vec<PublishedPlan> = sides.iter().map(column).collect();
                comparison_tables(&columns, self.baseline, language)
            }
        }
    }

    /// What a file of it is called.
    pub fn file_name(&self, app: &App, kind: &str) -> String {
        let name = match self.compared() {
            None => self.first().name.clone(),
            Some(_) => ComparisonText::Title.t(app.preferences.language).into_owned(),
        };
        file_name(&name, kind)
    }

    /// The choice; nothing while there is nothing to choose.
    pub fn choice(&self, app: &App, dispatch: &Dispatch) -> Html {
        if self.comparable < 2 {
            return Html::default();
        }
        let say = |text: PublishText| say(app.preferences.language, text);
        let options = vec![
            ("plan".into(), say(PublishText::ThisPlan)),
            (COMPARISON.into(), say(PublishText::Compared(self.comparable))),
        ];
        let what = select(dispatch, WHAT, say(PublishText::What), options, usize::from(self.sides.len() > 1));
        html! { <div class="settings">{what}</div> }
    }
}

fn column(side: &ComparedScenario) -> PublishedPlan<'_> {
    PublishedPlan { name: &side.name, plan: side.plan(), currency: side.currency }
}
