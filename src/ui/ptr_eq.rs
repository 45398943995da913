//! Shared state as component properties.

use std::ops::Deref;
use std::rc::Rc;

/// An [`Rc`] that is equal only to itself, whatever it points to: comparing properties takes one pointer comparison
/// instead of a comparison of a thousand entries.
#[derive(Debug)]
pub struct PtrEq<T: ?Sized>(pub Rc<T>);

impl<T: ?Sized> Clone for PtrEq<T> {
    fn clone(&self) -> Self {
        PtrEq(self.0.clone())
    }
}

impl<T: ?Sized> PartialEq for PtrEq<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> Deref for PtrEq<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
