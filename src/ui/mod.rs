//! The page.
//!
//! Most of it is plain functions from a `ViewContext` to HTML. There are few components,
//! because each makes the page larger: only where something has state of its own or must not be rendered with every
//! key.

mod actuals;
mod add_channel;
mod agreement;
mod background;
mod banner;
mod channel_figures;
mod channel_row;
mod channel_table;
mod channel_table_events;
mod channels;
mod charts;
mod close_rate_question;
mod commands;
mod comparison;
mod controls;
mod dialog;
mod embedded;
mod explanation;
mod exports;
mod field;
mod field_note;
mod figures;
mod first_visit;
mod focus;
mod goals;
mod guide;
mod help_menu;
mod hooks;
mod html;
mod icons;
mod input_cell;
mod input_group;
mod inputs;
mod labels;
mod later;
mod lazy_modules;
mod loading;
mod measured_by;
mod menu;
mod months;
mod mount;
mod notice_area;
mod notices;
mod pictures;
mod plan_fields;
mod plan_menu;
mod plan_name;
mod plan_summary;
mod plan_view;
mod planner;
mod popover;
mod ptr_eq;
mod question_mark;
mod result_bar;
mod results;
mod sale_cost;
mod save_picture;
mod save_plan;
mod scenario_list;
mod sensitivity;
mod settings;
mod share;
mod slider;
mod stages;
mod top_bar;
mod translate;
mod unreadable;
mod verdict;
mod view_context;
mod view_tabs;

pub use mount::mount;
pub use planner::{Planner, PlannerProps};
