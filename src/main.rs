//! Renders the app into the page.

fn main() {
    embudo::ui::mount();
}
