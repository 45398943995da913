//! What can be an attribute's value, and what can stand in an element.

use super::Markup;
use crate::platform::events::TypedEvent;
use std::borrow::Cow;
use std::rc::Rc;
use yew::virtual_dom::{Listener, ListenerKind, VNode};
use yew::{AttrValue, Callback, Event};

/// What an attribute can be set to: words, whether it is there at all, what listens to an event.
pub trait Value {
    /// Makes it the next value.
    fn put(self, markup: &mut Markup);
}

impl Value for AttrValue {
    #[inline(always)]
    fn put(self, markup: &mut Markup) {
        markup.put_text(Some(self));
    }
}

impl Value for Option<AttrValue> {
    #[inline(always)]
    fn put(self, markup: &mut Markup) {
        markup.put_text(self);
    }
}

impl Value for Option<&'static str> {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        markup.put_text(self.map(AttrValue::Static));
    }
}

impl Value for &'static str {
    #[inline(always)]
    fn put(self, markup: &mut Markup) {
        Some(self).put(markup);
    }
}

impl Value for Option<String> {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        markup.put_text(self.map(AttrValue::from));
    }
}

impl Value for String {
    #[inline(always)]
    fn put(self, markup: &mut Markup) {
        Some(self).put(markup);
    }
}

impl Value for bool {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        let name = markup.name();
        self.then_some(name).put(markup);
    }
}

impl<E: TypedEvent> Value for Option<Callback<E>> {
    #[inline(never)]
    fn put(self, markup: &mut Markup) {
        let event = markup.name().trim_start_matches("on");
        let listener = self.map(|callback| Rc::new(Ear { event, callback }) as Rc<dyn Listener>);
        markup.put_listener(listener);
    }
}

impl<E: TypedEvent> Value for Callback<E> {
    #[inline(always)]
    fn put(self, markup: &mut Markup) {
        Some(self).put(markup);
    }
}

/// Listens to an event.
struct Ear<E> {
    event: &'static str,
    callback: Callback<E>,
}

impl<E: TypedEvent> Listener for Ear<E> {
    fn kind(&self) -> ListenerKind {
        ListenerKind::other(Cow::Borrowed(self.event))
    }

    fn handle(&self, event: Event) {
        self.callback.emit(E::from_event(event));
    }

    fn passive(&self) -> bool {
        false
    }
}

/// What can stand in an element: elements, words, or perhaps one of them.
pub trait Child {
    /// Makes it the next child.
    fn add(self, markup: &mut Markup);
}

impl Child for VNode {
    #[inline(always)]
    fn add(self, markup: &mut Markup) {
        markup.add_node(self);
    }
}

impl Child for AttrValue {
    #[inline(always)]
    fn add(self, markup: &mut Markup) {
        markup.add_text(self);
    }
}

impl Child for &'static str {
    #[inline(never)]
    fn add(self, markup: &mut Markup) {
        markup.add_text(AttrValue::Static(self));
    }
}

impl Child for String {
    #[inline(never)]
    fn add(self, markup: &mut Markup) {
        markup.add_text(self.into());
    }
}

impl<C: Child> Child for Option<C> {
    fn add(self, markup: &mut Markup) {
        markup.vary();
        if let Some(child) = self {
            child.add(markup);
        }
    }
}
