//! The types that can be an attribute's value or an element's child.

use super::HtmlBuilder;
use crate::platform::events::TypedEvent;
use std::borrow::Cow;
use std::rc::Rc;
use yew::virtual_dom::{Listener, ListenerKind, VNode};
use yew::{AttrValue, Callback, Event};

/// The value of an attribute: a text, whether it is there at all, or an event listener.
pub trait AttributeValue {
    fn put(self, builder: &mut HtmlBuilder);
}

impl AttributeValue for AttrValue {
    #[inline(always)]
    fn put(self, builder: &mut HtmlBuilder) {
        builder.put_text(Some(self));
    }
}

impl AttributeValue for Option<AttrValue> {
    #[inline(always)]
    fn put(self, builder: &mut HtmlBuilder) {
        builder.put_text(self);
    }
}

impl AttributeValue for Option<&'static str> {
    #[inline(never)]
    fn put(self, builder: &mut HtmlBuilder) {
        builder.put_text(self.map(AttrValue::Static));
    }
}

impl AttributeValue for &'static str {
    #[inline(always)]
    fn put(self, builder: &mut HtmlBuilder) {
        Some(self).put(builder);
    }
}

impl AttributeValue for Option<String> {
    #[inline(never)]
    fn put(self, builder: &mut HtmlBuilder) {
        builder.put_text(self.map(AttrValue::from));
    }
}

impl AttributeValue for String {
    #[inline(always)]
    fn put(self, builder: &mut HtmlBuilder) {
        Some(self).put(builder);
    }
}

impl AttributeValue for bool {
    #[inline(never)]
    fn put(self, builder: &mut HtmlBuilder) {
        let name = builder.name();
        self.then_some(name).put(builder);
    }
}

impl<E: TypedEvent> AttributeValue for Option<Callback<E>> {
    #[inline(never)]
    fn put(self, builder: &mut HtmlBuilder) {
        let event = builder.name().trim_start_matches("on");
        let listener = self.map(|callback| Rc::new(EventListener { event, callback }) as Rc<dyn Listener>);
        builder.put_listener(listener);
    }
}

impl<E: TypedEvent> AttributeValue for Callback<E> {
    #[inline(always)]
    fn put(self, builder: &mut HtmlBuilder) {
        Some(self).put(builder);
    }
}

struct EventListener<E> {
    event: &'static str,
    callback: Callback<E>,
}

impl<E: TypedEvent> Listener for EventListener<E> {
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

/// A child of an element: an element, a text, or an optional one.
pub trait Child {
    fn add(self, builder: &mut HtmlBuilder);
}

impl Child for VNode {
    #[inline(always)]
    fn add(self, builder: &mut HtmlBuilder) {
        builder.add_node(self);
    }
}

impl Child for AttrValue {
    #[inline(always)]
    fn add(self, builder: &mut HtmlBuilder) {
        builder.add_text(self);
    }
}

impl Child for &'static str {
    #[inline(never)]
    fn add(self, builder: &mut HtmlBuilder) {
        builder.add_text(AttrValue::Static(self));
    }
}

impl Child for String {
    #[inline(never)]
    fn add(self, builder: &mut HtmlBuilder) {
        builder.add_text(self.into());
    }
}

impl<C: Child> Child for Option<C> {
    fn add(self, builder: &mut HtmlBuilder) {
        builder.vary();
        if let Some(child) = self {
            child.add(builder);
        }
    }
}
