//! The views of the page, and how its address names them.

/// A view: what the page shows of the open plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// The plan's results, its goals and what matters most.
    #[default]
    Plan,
    Months,
    /// The plan against actuals.
    Actuals,
    Comparison,
    /// What marketing and sales owe each other in the plan, and who has agreed to it. It has no tab: the plan leads to it.
    Agreement,
    /// The import of exports. It has no tab, and is not stored: the next visit starts with a plan.
    Import,
    /// How to plan with the page, and what every term means. It has no tab and is not stored either.
    Guide,
}

impl View {
    /// The views of a plan, in page order.
    pub const OF_PLAN: [View; 5] =
        [View::Plan, View::Months, View::Actuals, View::Comparison, View::Agreement];

    /// The views that another page can embed.
    pub const EMBEDDED: [View; 3] = [View::Plan, View::Months, View::Comparison];

    /// The views of no plan: without a tab, and without the fields of the plan.
    const OF_NO_PLAN: [View; 2] = [View::Import, View::Guide];

    pub fn is_of_plan(self) -> bool {
        View::OF_PLAN.contains(&self)
    }

    /// Name in ids on the page, in the address and in storage.
    pub fn code(self) -> &'static str {
        match self {
            View::Plan => "plan",
            View::Months => "months",
            View::Actuals => "actuals",
            View::Comparison => "compare",
            View::Agreement => "agreement",
            View::Import => "import",
            View::Guide => "guide",
        }
    }

    /// Reads a code, also one of an earlier release, which had a view for each section of the plan.
    pub fn from_code(code: &str) -> Option<View> {
        match code {
            "results" | "sale-cost" | "goals" | "sensitivity" | "share" => Some(View::Plan),
            "comparison" => Some(View::Comparison),
            _ => View::OF_PLAN.into_iter().find(|view| view.code() == code),
        }
    }

    /// Reads the code of a view that another page can embed.
    pub fn embedded_from_code(code: &str) -> Option<View> {
        View::EMBEDDED.into_iter().find(|view| view.code() == code)
    }

    /// The view that the fragment of an address names, if any. It may stand beside shared plans, and a place in the view
    /// behind it: `#s=…&months`, `#guide/cac`.
    pub fn in_fragment(fragment: &str) -> Option<View> {
        let views = || View::OF_PLAN.into_iter().chain(View::OF_NO_PLAN);
        parts(fragment).find_map(|part| views().find(|view| view.place(part).is_some()))
    }

    /// What a part of a fragment names in this view, with its slash; none where it does not name this view.
    fn place(self, part: &str) -> Option<&str> {
        part.strip_prefix(self.code()).filter(|place| place.is_empty() || place.starts_with('/'))
    }

    /// The place in this view that a fragment names; empty where it names none.
    pub fn place_in_fragment(self, fragment: &str) -> &str {
        parts(fragment).find_map(|part| self.place(part)).map_or("", |place| place.trim_start_matches('/'))
    }

    /// A fragment that names this view, with whatever else it said.
    pub fn put_in_fragment(self, fragment: &str) -> String {
        let others = parts(fragment).filter(|part| !part.is_empty() && View::in_fragment(part).is_none());
        others.chain([self.code()]).collect::<Vec<_>>().join("&")
    }
}

fn parts(fragment: &str) -> impl Iterator<Item = &str> {
    fragment.strip_prefix('#').unwrap_or(fragment).split('&')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_names_a_view_beside_shared_plans() {
        assert_eq!(View::in_fragment("#months"), Some(View::Months));
        assert_eq!(View::in_fragment("#s=0abc&compare"), Some(View::Comparison));
        assert_eq!(View::in_fragment("#import"), Some(View::Import));
        assert_eq!(View::in_fragment("#s=0abc&guide"), Some(View::Guide));
        for code in ["import", "guide"] {
            assert_eq!(View::from_code(code), None, "{code} is not stored");
        }
        assert_eq!(View::in_fragment("#guide/cac"), Some(View::Guide));
        assert_eq!(View::in_fragment("#s=0abc/guide"), None);
        assert_eq!(View::in_fragment("#s=months"), None);
        assert_eq!(View::in_fragment(""), None);
        assert_eq!(View::Months.put_in_fragment("#s=0abc&compare"), "s=0abc&months");
        assert_eq!(View::Plan.put_in_fragment(""), "plan");
        assert_eq!(View::Plan.put_in_fragment("#months"), "plan");
        assert_eq!(View::Plan.put_in_fragment("#s=0abc&guide/cac"), "s=0abc&plan");
    }

    #[test]
    fn a_fragment_names_a_place_in_a_view() {
        assert_eq!(View::Guide.place_in_fragment("#guide/cac"), "cac");
        assert_eq!(View::Guide.place_in_fragment("#s=0abc&guide/close-rate"), "close-rate");
        for none in ["#guide", "#guide/", "#months/cac", "#s=guide/cac", ""] {
            assert_eq!(View::Guide.place_in_fragment(none), "", "{none}");
        }
    }

    #[test]
    fn views_of_earlier_releases_are_read() {
        for view in View::OF_PLAN {
            assert_eq!(View::from_code(view.code()), Some(view));
        }
        assert_eq!(View::from_code("goals"), Some(View::Plan));
        assert_eq!(View::from_code("comparison"), Some(View::Comparison));
        assert_eq!(View::from_code("contract"), None);
    }
}
