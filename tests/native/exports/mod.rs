//! Exports with what real ones of advertising and sales tools contain, each case in a small file of its own.

mod reading;

mod channels;
mod columns;
mod currencies;
mod dates;
mod files;
mod layouts;
mod leads_and_sales;
mod mutated;
mod numbers;
mod outcomes;
mod periods;
mod properties;
mod public_data;
mod several_files;
mod skipped_rows;
mod unnamed_channels;
