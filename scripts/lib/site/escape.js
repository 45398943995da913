// A text as it stands between the tags of a page, and back.
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const unescaped = (html) => html.replaceAll("&lt;", "<").replaceAll("&amp;", "&");

module.exports = { escaped, unescaped };
