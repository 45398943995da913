// Puts right what programs do to addresses, once, before the app reads its own: some encode the `#` of a link to plans,
// TiddlyWiki keeps the `&amp;` of a frame's HTML. A sandboxed frame may refuse to change its address.
{
  const meant = location.href.replace("%23s=", "#s=").replaceAll("&amp;", "&");
  try {
    if (meant !== location.href) history.replaceState(null, "", meant);
  } catch {}
}
