//! Makes elements one call at a time.

use super::values::{Child, Value};
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

/// Elements that are being made.
#[derive(Debug)]
pub struct Markup {
    innermost: Element,
    /// Those it stands in, from the outside.
    around: Vec<Element>,
}

#[derive(Debug)]
struct Element {
    /// Empty for what is only held together.
    tag: &'static str,
    names: &'static [&'static str],
    given: &'static [Option<&'static str>],
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    key: Option<Key>,
    children: Vec<VNode>,
    /// Whether the number of children may change, so that even one is a list.
    varies: bool,
}

impl Markup {
    /// With nothing in it.
    #[inline(never)]
    pub fn new() -> Self {
        Self { innermost: Element::new("", &[], &[]), around: Vec::new() }
    }

    /// Begins an element: its tag, the names of its attributes and listeners, and the values that are known.
    #[inline(never)]
    pub fn open(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        given: &'static [Option<&'static str>],
    ) {
        let outer = std::mem::replace(&mut self.innermost, Element::new(tag, names, given));
        self.around.push(outer);
    }

    /// The next value.
    #[inline(always)]
    pub fn put(&mut self, value: impl Value) {
        value.put(self);
    }

    /// The next value as a text; none leaves the attribute out.
    #[inline(never)]
    pub fn put_text(&mut self, value: Option<AttrValue>) {
        if self.name() == "key" {
            self.innermost.key = value.as_deref().map(Key::from);
            self.innermost.put(None);
        } else {
            self.innermost.put(value);
        }
    }

    /// The name of the attribute whose value is next.
    pub fn name(&mut self) -> &'static str {
        self.innermost.names.get(self.innermost.values.len()).copied().unwrap_or_default()
    }

    /// A listener in place of the next value.
    #[inline(never)]
    pub fn put_listener(&mut self, listener: Option<Rc<dyn Listener>>) {
        self.innermost.listeners.push(listener);
        self.innermost.put(None);
    }

    /// Something that stands in the element.
    #[inline(always)]
    pub fn add(&mut self, child: impl Child) {
        child.add(self);
    }

    /// A part of the page.
    #[inline(never)]
    pub fn add_node(&mut self, node: VNode) {
        self.innermost.children.push(node);
    }

    /// Words.
    #[inline(never)]
    pub fn add_text(&mut self, text: AttrValue) {
        self.add_node(VNode::VText(VText::new(text)));
    }

    /// As many parts as there are at the moment.
    pub fn add_all(&mut self, children: impl IntoIterator<Item = impl Child>) {
        self.vary();
        children.into_iter().for_each(|child| child.add(self));
    }

    /// What stands in the element may be more or less the next time.
    #[inline(always)]
    pub fn vary(&mut self) {
        self.innermost.varies = true;
    }

    /// Ends the innermost element.
    #[inline(always)]
    pub fn close(&mut self, tag: &'static str) {
        debug_assert_eq!(self.innermost.tag, tag, "an element is closed by another tag");
        self.close_innermost();
    }

    #[inline(never)]
    fn close_innermost(&mut self) {
        if let Some(outer) = self.around.pop() {
            let element = std::mem::replace(&mut self.innermost, outer);
            self.add_node(element.finish());
        }
    }

    /// All that was made.
    #[inline(never)]
    pub fn finish(self) -> Html {
        debug_assert!(self.around.is_empty(), "an element is not closed");
        self.innermost.finish()
    }
}

impl Element {
    fn new(
        tag: &'static str,
        names: &'static [&'static str],
        given: &'static [Option<&'static str>],
    ) -> Self {
        let values = Vec::with_capacity(names.len());
        let (listeners, children) = (Vec::new(), Vec::new());
        let mut element = Self { tag, names, given, values, listeners, key: None, children, varies: false };
        element.take_given();
        element
    }

    /// Takes over the values that are known, up to one that isn't.
    fn take_given(&mut self) {
        while let Some(Some(given)) = self.given.get(self.values.len()) {
            self.values.push(Some(AttributeOrProperty::Attribute(AttrValue::Static(given))));
        }
    }

    fn put(&mut self, value: Option<AttrValue>) {
        self.values.push(value.map(AttributeOrProperty::Attribute));
        self.take_given();
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
            // What a field shows is no attribute of it.
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
