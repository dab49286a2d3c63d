"""What tests ask a page in the browser's own language."""

# How far the page scrolls sideways, in pixels.
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"

# Controls smaller than 24 by 24 pixels; links inside a sentence may be (AC-09).
SMALL_TARGETS = """() => {
  const inSentence = e => {
    const block = e.closest('p, li, td, th, dd, figcaption, legend, label');
    return block && block.textContent.trim() !== e.textContent.trim();
  };
  const controls = 'main a, main button, main input, header a, header button, footer a';
  return [...document.querySelectorAll(controls)]
    .filter(e => e.checkVisibility() && e.type !== 'hidden' && !inSentence(e))
    .map(e => [e.outerHTML.slice(0, 120), (e.labels?.[0] ?? e).getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
    .map(([html, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`);
}"""

# The order of the frame's parts, by id or name.
FRAME_ORDER = """() =>
  [...document.querySelectorAll('main, #help-panel, body > footer')]
  .map(e => e.localName === 'main' ? 'main' : e.id || e.localName)"""

FIRST_STOP = """() =>
  document.querySelector('a[href], button, input, [tabindex="0"]').outerHTML"""

# Where focus is, whether it can be seen, and whether something covers it (AC-07).
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  window.stops ??= new Map();
  if (!window.stops.has(e)) window.stops.set(e, window.stops.size);
  const around = [e, e.closest('label, .choice'), e.nextElementSibling,
    e.closest('article, li, .card')];
  const styles = around.filter(Boolean).map(part => getComputedStyle(part));
  // A link that fills its card, or a choice, shows its focus on the part that fills it.
  const outlined = [...styles, getComputedStyle(e, '::after')]
    .some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
  const box = (e.labels?.[0] ?? e).getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const onTop = top && (e.contains(top) || top.contains(e) || top.closest('label')?.control === e);
  return {
    key: window.stops.get(e), html: e.outerHTML.slice(0, 140), outlined,
    hidden: box.bottom <= 0 || box.top >= innerHeight || !onTop,
  };
}"""

# The text spacing of WCAG 1.4.12, through a style sheet object that the policy does not touch.
SPACE_TEXT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
