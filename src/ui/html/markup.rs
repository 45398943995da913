//! Makes elements one call at a time.

use super::values::{Child, Value};
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

/// Elements that are being made, the innermost last; around them all what becomes of them.
#[derive(Debug)]
pub struct Markup {
    open: Vec<Element>,
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
        let mut markup = Self { open: Vec::new() };
        markup.open("", &[], &[]);
        markup
    }

    /// Begins an element: its tag, the names of its attributes and listeners, and the values that are known.
    #[inline(never)]
    pub fn open(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        given: &'static [Option<&'static str>],
    ) {
        let values = Vec::with_capacity(names.len());
        let (listeners, children) = (Vec::new(), Vec::new());
        self.open.push(Element { tag, names, given, values, listeners, key: None, children, varies: false });
        self.skip_given();
    }

    /// Takes over the values that are known, up to one that isn't.
    fn skip_given(&mut self) {
        let element = self.last();
        while let Some(Some(given)) = element.given.get(element.values.len()) {
            element.values.push(Some(AttributeOrProperty::Attribute(AttrValue::Static(given))));
        }
    }

    fn last(&mut self) -> &mut Element {
        self.open.last_mut().expect("every element is closed once")
    }

    /// The next value.
    #[inline(always)]
    pub fn put(&mut self, value: impl Value) {
        value.put(self);
    }

    /// The next value as a text; none leaves the attribute out.
    #[inline(never)]
    pub fn put_text(&mut self, value: Option<AttrValue>) {
        let element = self.last();
        let name = element.names[element.values.len()];
        if name == "key" {
            element.key = value.as_deref().map(Key::from);
            element.values.push(None);
        } else {
            element.values.push(value.map(AttributeOrProperty::Attribute));
        }
        self.skip_given();
    }

    /// The name of the attribute whose value is next.
    #[inline(never)]
    pub fn name(&mut self) -> &'static str {
        let element = self.last();
        element.names[element.values.len()]
    }

    /// A listener in place of the next value.
    #[inline(never)]
    pub fn put_listener(&mut self, listener: Option<Rc<dyn Listener>>) {
        self.last().listeners.push(listener);
        self.put_text(None);
    }

    /// Something that stands in the element.
    #[inline(always)]
    pub fn add(&mut self, child: impl Child) {
        child.add(self);
    }

    /// A part of the page.
    #[inline(never)]
    pub fn add_node(&mut self, node: VNode) {
        self.last().children.push(node);
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
    #[inline(never)]
    pub fn vary(&mut self) {
        self.last().varies = true;
    }

    /// Ends the innermost element.
    #[inline(always)]
    pub fn close(&mut self, tag: &'static str) {
        debug_assert_eq!(self.last().tag, tag, "an element is closed by another tag");
        self.close_last();
    }

    #[inline(never)]
    fn close_last(&mut self) {
        if let Some(element) = self.open.pop() {
            self.add_node(element.finish());
        }
    }

    /// All that was made.
    #[inline(never)]
    pub fn finish(mut self) -> Html {
        debug_assert_eq!(self.open.len(), 1, "an element is not closed");
        self.open.pop().map(Element::finish).unwrap_or_default()
    }
}

impl Element {
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
        if self.tag == "input" {
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
