// The parts of the app that every visit has, in the order in which they are loaded. The second is waited for where plans
// are stored or in the address.
module.exports = ["editing", "reading", "background"];
