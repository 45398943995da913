//! Every test that needs no browser, as one program: linking thirty would take longer than running them.

mod actuals;
mod architecture;
mod bridge;
mod comparison;
mod embedded;
mod entry_points;
mod examples;
mod exports;
mod goal_links;
mod goal_properties;
mod goals;
mod goldens;
mod importing;
mod months;
mod months_elsewhere;
mod months_published;
mod months_side_by_side;
mod months_typed;
mod plan_properties;

mod sensitivity;
mod several_pages;
mod share_links;
mod side_by_side;
mod simulated_browser;
mod soak;
mod source;
mod stages;
mod state;
mod stored_fixtures;
mod strategies;
mod tables;
mod text_direction;
mod thousand_plans;
mod untrusted_input;
mod wiki_renderers;
