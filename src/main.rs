//! Mounts the app on the page.

fn main() {
    embudo::ui::mount();
}
