//! Chance.

/// A text that no other plan has as its id: 60 random bits.
pub fn id() -> String {
    let part = || (js_sys::Math::random() * f64::from(1 << 30)) as u32;
    format!("{:08x}{:08x}", part(), part())
}
