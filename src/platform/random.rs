//! Random ids.

/// An id of 60 random bits as 16 hexadecimal digits.
pub fn id() -> String {
    let part = || (js_sys::Math::random() * f64::from(1 << 30)) as u32;
    format!("{:08x}{:08x}", part(), part())
}
