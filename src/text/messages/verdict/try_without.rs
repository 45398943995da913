//! What the page says of a plan without the channels that lose money.

use crate::text::messages::messages;

messages! {
    /// A text about a plan without the channels that lose money.
    TryWithoutText {
        Without =
            "*Without {0}:* {1} at {2} each, {3} less spent and *{4} more earned*.",
            "*Sin {0}:* {1} a {2} cada una, {3} menos de inversión y *{4} más de ganancia*.";
        WithoutLosing =
            "*Without {0}:* {1} at {2} each, {3} less spent and *{4} less lost*.",
            "*Sin {0}:* {1} a {2} cada una, {3} menos de inversión y *{4} menos de pérdida*.";
        TryWithout = "Try without", "Probar así";
    }
}
