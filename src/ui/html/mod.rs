//! Elements, written as in Yew's own `html!`.
//!
//! Yew's macro writes out for each element all that making one takes. A page as long as this one is a third
//! lighter where each element is a few calls instead: this macro turns what it reads, tag by tag, into calls of
//! [`Markup`]. It knows all of Yew's syntax that is in use here but for components, which `yew::html!` places.

mod markup;
mod values;

pub use markup::Markup;

/// Makes elements: `html! { <p class="note" id={id}>{text}</p> }`.
macro_rules! html {
    // What stands in an element.
    (@in $to:ident) => {};
    (@in $to:ident </ > $($rest:tt)*) => { $to.close(""); html!(@in $to $($rest)*); };
    (@in $to:ident </ $tag:ident > $($rest:tt)*) => { $to.close(stringify!($tag)); html!(@in $to $($rest)*); };
    (@in $to:ident <> $($rest:tt)*) => { $to.open("", &[], &[]); html!(@in $to $($rest)*); };
    (@in $to:ident < $tag:ident $($rest:tt)*) => { html!(@tag $to $tag [] [] [] $($rest)*); };
    (@in $to:ident { for $children:expr } $($rest:tt)*) => { $to.add_all($children); html!(@in $to $($rest)*); };
    (@in $to:ident { $child:expr } $($rest:tt)*) => { $to.add($child); html!(@in $to $($rest)*); };
    (@in $to:ident if $($rest:tt)*) => { html!(@if $to [] $($rest)*); };

    // Its condition, up to the first block.
    (@if $to:ident [$($holds:tt)*] { $($then:tt)* } else { $($other:tt)* } $($rest:tt)*) => {
        $to.open("", &[], &[]);
        if $($holds)* { html!(@in $to $($then)*); } else { html!(@in $to $($other)*); }
        $to.close("");
        html!(@in $to $($rest)*);
    };
    (@if $to:ident [$($holds:tt)*] { $($then:tt)* } $($rest:tt)*) => {
        html!(@if $to [$($holds)*] { $($then)* } else {} $($rest)*);
    };
    (@if $to:ident [$($holds:tt)*] $next:tt $($rest:tt)*) => { html!(@if $to [$($holds)* $next] $($rest)*); };

    // What stands in a tag: the attributes' names, those of their values that are written there, the others.
    (@tag $to:ident $tag:ident [$($name:tt)*] [$($given:tt)*] [$($value:expr;)*] > $($rest:tt)*) => {
        $to.open(stringify!($tag), &[$($name)*], &[$($given)*]);
        $($to.put($value);)*
        html!(@in $to $($rest)*);
    };
    (@tag $to:ident $tag:ident $names:tt $given:tt $values:tt /> $($rest:tt)*) => {
        html!(@tag $to $tag $names $given $values > </$tag> $($rest)*);
    };
    (@tag $to:ident $tag:ident $names:tt $given:tt $values:tt { $name:ident } $($rest:tt)*) => {
        html!(@tag $to $tag $names $given $values $name={$name} $($rest)*);
    };
    (@tag $to:ident $tag:ident $names:tt $given:tt $values:tt key=$key:literal $($rest:tt)*) => {
        html!(@tag $to $tag $names $given $values key={$key} $($rest)*);
    };
    (@tag $to:ident $tag:ident [$($names:tt)*] [$($given:tt)*] $values:tt
        $name:ident $(- $more:ident)* = $value:literal $($rest:tt)*) => {
        html!(@tag $to $tag [$($names)* concat!(stringify!($name) $(, "-", stringify!($more))*),]
            [$($given)* Some($value),] $values $($rest)*);
    };
    (@tag $to:ident $tag:ident [$($names:tt)*] [$($given:tt)*] [$($values:tt)*]
        $name:ident $(- $more:ident)* = { $value:expr } $($rest:tt)*) => {
        html!(@tag $to $tag [$($names)* concat!(stringify!($name) $(, "-", stringify!($more))*),]
            [$($given)* None,] [$($values)* $value;] $($rest)*);
    };

    (@$part:ident $($rest:tt)*) => { compile_error!(concat!("html!: can't go on at ", stringify!($($rest)*))); };

    ($($all:tt)*) => {{
        #[allow(unused_mut)]
        let mut markup = $crate::ui::html::Markup::new();
        html!(@in markup $($all)*);
        markup.finish()
    }};
}
pub(crate) use html;
