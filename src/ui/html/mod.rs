//! Elements, written as in Yew's own `html!`.
//!
//! Yew's macro writes out everything that making an element takes, for each element. This one turns what it reads,
//! tag by tag, into a few calls of [`HtmlBuilder`] for each: the page is 6 % smaller than with Yew's (brotli, measured
//! 24 November 2026). It knows the part of Yew's syntax that is in use here, except for components: those are written
//! in `yew::html!`.

mod builder;
mod values;

pub use builder::HtmlBuilder;

/// Builds elements: `html! { <p class="note" id={id}>{text}</p> }`.
macro_rules! html {
    // The content of an element.
    (@in $to:ident) => {};
    (@in $to:ident </ > $($rest:tt)*) => { $to.close(""); html!(@in $to $($rest)*); };
    (@in $to:ident </ $tag:ident > $($rest:tt)*) => { $to.close(stringify!($tag)); html!(@in $to $($rest)*); };
    (@in $to:ident <> $($rest:tt)*) => { $to.open("", &[], &[]); html!(@in $to $($rest)*); };
    (@in $to:ident < $tag:ident $($rest:tt)*) => { html!(@tag $to $tag [] [] [] $($rest)*); };
    (@in $to:ident { for $children:expr } $($rest:tt)*) => { $to.add_all($children); html!(@in $to $($rest)*); };
    (@in $to:ident { $child:expr } $($rest:tt)*) => { $to.add($child); html!(@in $to $($rest)*); };
    (@in $to:ident if $($rest:tt)*) => { html!(@if $to [] $($rest)*); };

    // The condition of an `if`, up to the first block.
    (@if $to:ident [$($condition:tt)*] { $($then:tt)* } else { $($other:tt)* } $($rest:tt)*) => {
        $to.open("", &[], &[]);
        if $($condition)* { html!(@in $to $($then)*); } else { html!(@in $to $($other)*); }
        $to.close("");
        html!(@in $to $($rest)*);
    };
    (@if $to:ident [$($condition:tt)*] { $($then:tt)* } $($rest:tt)*) => {
        html!(@if $to [$($condition)*] { $($then)* } else {} $($rest)*);
    };
    (@if $to:ident [$($condition:tt)*] $next:tt $($rest:tt)*) => { html!(@if $to [$($condition)* $next] $($rest)*); };

    // A tag's attributes: their names, those of their values that are literals, and the other values.
    (@tag $to:ident $tag:ident [$($name:tt)*] [$($literal:tt)*] [$($value:expr;)*] > $($rest:tt)*) => {
        $to.open(stringify!($tag), &[$($name)*], &[$($literal)*]);
        $($to.put($value);)*
        html!(@in $to $($rest)*);
    };
    (@tag $to:ident $tag:ident $names:tt $literal:tt $values:tt /> $($rest:tt)*) => {
        html!(@tag $to $tag $names $literal $values > </$tag> $($rest)*);
    };
    (@tag $to:ident $tag:ident $names:tt $literal:tt $values:tt { $name:ident } $($rest:tt)*) => {
        html!(@tag $to $tag $names $literal $values $name={$name} $($rest)*);
    };
    (@tag $to:ident $tag:ident $names:tt $literal:tt $values:tt key=$key:literal $($rest:tt)*) => {
        html!(@tag $to $tag $names $literal $values key={$key} $($rest)*);
    };
    (@tag $to:ident $tag:ident [$($names:tt)*] [$($literal:tt)*] $values:tt
        $name:ident $(- $more:ident)* = $value:literal $($rest:tt)*) => {
        html!(@tag $to $tag [$($names)* concat!(stringify!($name) $(, "-", stringify!($more))*),]
            [$($literal)* Some($value),] $values $($rest)*);
    };
    (@tag $to:ident $tag:ident [$($names:tt)*] [$($literal:tt)*] [$($values:tt)*]
        $name:ident $(- $more:ident)* = { $value:expr } $($rest:tt)*) => {
        html!(@tag $to $tag [$($names)* concat!(stringify!($name) $(, "-", stringify!($more))*),]
            [$($literal)* None,] [$($values)* $value;] $($rest)*);
    };

    (@$part:ident $($rest:tt)*) => { compile_error!(concat!("html!: unexpected ", stringify!($($rest)*))); };

    ($($all:tt)*) => {{
        #[allow(unused_mut)]
        let mut builder = $crate::ui::html::HtmlBuilder::new();
        html!(@in builder $($all)*);
        builder.finish()
    }};
}
pub(crate) use html;
