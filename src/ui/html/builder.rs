//! Builds elements one call at a time.

use super::values::{AttributeValue, Child};
use crate::platform::js;
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

/// Elements under construction.
#[derive(Debug)]
pub struct HtmlBuilder {
    innermost: Element,
    /// Its ancestors, outermost first.
    ancestors: Vec<Element>,
}

#[derive(Debug)]
struct Element {
    /// Empty for a fragment.
    tag: &'static str,
    names: &'static [&'static str],
    literals: &'static [Option<&'static str>],
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    key: Option<Key>,
    children: Vec<VNode>,
    /// Whether the number of children may change between renders, so that even a single one has to be a list.
    varies: bool,
}

impl HtmlBuilder {
    #[inline(never)]
    pub fn new() -> Self {
        Self { innermost: Element::new("", &[], &[]), ancestors: Vec::new() }
    }

    /// Starts an element with the names of its attributes and listeners and those of their values that are literals.
    #[inline(never)]
    pub fn open(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        literals: &'static [Option<&'static str>],
    ) {
        let outer = std::mem::replace(&mut self.innermost, Element::new(tag, names, literals));
        self.ancestors.push(outer);
    }

    /// Adds the next attribute value.
    #[inline(always)]
    pub fn put(&mut self, value: impl AttributeValue) {
        value.put(self);
    }

    /// Adds the next attribute value; `None` leaves the attribute out.
    #[inline(never)]
    pub fn put_text(&mut self, value: Option<AttrValue>) {
        if self.name() == "key" {
            self.innermost.key = value.as_deref().map(Key::from);
            self.innermost.put(None);
        } else {
            self.innermost.put(value);
        }
    }

    /// The name of the attribute whose value comes next.
    pub fn name(&mut self) -> &'static str {
        self.innermost.names.get(self.innermost.values.len()).copied().unwrap_or_default()
    }

    /// Adds a listener in place of the next attribute value.
    #[inline(never)]
    pub fn put_listener(&mut self, listener: Option<Rc<dyn Listener>>) {
        self.innermost.listeners.push(listener);
        self.innermost.put(None);
    }

    #[inline(always)]
    pub fn add(&mut self, child: impl Child) {
        child.add(self);
    }

    #[inline(never)]
    pub fn add_node(&mut self, node: VNode) {
        self.innermost.children.push(node);
    }

    #[inline(never)]
    pub fn add_text(&mut self, text: AttrValue) {
        self.add_node(VNode::VText(VText::new(text)));
    }

    /// Adds children whose number may change between renders.
    pub fn add_all(&mut self, children: impl IntoIterator<Item = impl Child>) {
        self.vary();
        children.into_iter().for_each(|child| child.add(self));
    }

    /// Says that the number of the innermost element's children may change between renders.
    #[inline(always)]
    pub fn vary(&mut self) {
        self.innermost.varies = true;
    }

    /// Ends the innermost element, which must have this tag.
    #[inline(always)]
    pub fn close(&mut self, tag: &'static str) {
        debug_assert_eq!(self.innermost.tag, tag, "an element is closed by another tag");
        self.close_innermost();
    }

    #[inline(never)]
    fn close_innermost(&mut self) {
        if let Some(outer) = self.ancestors.pop() {
            let element = std::mem::replace(&mut self.innermost, outer);
            self.add_node(element.finish());
        }
    }

    #[inline(never)]
    pub fn finish(self) -> Html {
        debug_assert!(self.ancestors.is_empty(), "an element is not closed");
        self.innermost.finish()
    }
}

/// A strict content security policy forbids the attribute `style`, but not the property of this name. Natively there
/// are no properties.
fn set_styles_as_properties(names: &[&str], values: &mut [Option<AttributeOrProperty>]) {
    let styles = names.iter().zip(values).filter(|(name, _)| **name == "style");
    for (_, value) in styles {
        if let Some(AttributeOrProperty::Attribute(style)) = value
            && cfg!(target_family = "wasm")
        {
            *value = Some(AttributeOrProperty::Property(js::text(style)));
        }
    }
}

impl Element {
    fn new(
        tag: &'static str,
        names: &'static [&'static str],
        literals: &'static [Option<&'static str>],
    ) -> Self {
        let values = Vec::with_capacity(names.len());
        let (listeners, children) = (Vec::new(), Vec::new());
        let mut element =
            Self { tag, names, literals, values, listeners, key: None, children, varies: false };
        element.take_literals();
        element
    }

    /// Adds literal values up to the next one that isn't literal.
    fn take_literals(&mut self) {
        while let Some(Some(literal)) = self.literals.get(self.values.len()) {
            self.values.push(Some(AttributeOrProperty::Attribute(AttrValue::Static(literal))));
        }
    }

    fn put(&mut self, value: Option<AttrValue>) {
        self.values.push(value.map(AttributeOrProperty::Attribute));
        self.take_literals();
    }

    fn finish(mut self) -> VNode {
        let children = match self.children.len() {
            0 => VNode::default(),
            1 if !self.varies => self.children.swap_remove(0),
            _ => VNode::from(VList::with_children(self.children, None)),
        };
        if self.tag.is_empty() {
            return children;
        }
        let mut tag = VTag::new(self.tag);
        if matches!(self.tag, "input" | "textarea") {
            // Yew sets these two as properties: as attributes they would only be a field's initial content.
            for (name, value) in self.names.iter().zip(&mut self.values) {
                match *name {
                    "value" => {
                        if let Some(AttributeOrProperty::Attribute(value)) = value.take() {
                            tag.set_value(Some(value));
                        }
                    }
                    "checked" => tag.set_checked(value.take().is_some()),
                    _ => {}
                }
            }
        } else if let Some(place) = tag.children_mut() {
            *place = children;
        }
        set_styles_as_properties(self.names, &mut self.values);
        if !self.names.is_empty() {
            tag.set_attributes(Attributes::Dynamic { keys: self.names, values: self.values.into() });
        }
        if !self.listeners.is_empty() {
            tag.set_listeners(self.listeners.into());
        }
        tag.key = self.key;
        tag.into()
    }
}
