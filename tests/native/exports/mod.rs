//! Exports as tools really write them: each quirk with a small file of its own.

mod reading;

mod channels;
mod columns;
mod dates;
mod files;
mod left_out;
mod linked;
mod numbers;
mod properties;
mod public_data;
