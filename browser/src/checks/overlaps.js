// Lists labels that overlap each other, stand out of the window, or are cut off.
const failed = [];
const shown = [...document.querySelectorAll('h1, h2, .facts > span, .filters label, .filters legend, .legend li, .when, .summary, .why > summary, .article p, .ticks span, .zoom button, .zoom label, .keys')]
  .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
  // A paragraph that is out of view is not laid out.
  .filter((element) => !element.matches('.article p') || (element.getBoundingClientRect().top < innerHeight && element.getBoundingClientRect().bottom > 0));
const axis = document.querySelector('.axis');
const boxes = shown.map((element) => {
  // The words, not the box that they are laid out in.
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  return { element, lines, pinned: axis && axis.contains(element), aside: !!element.closest('.article') };
});
const name = (element) => `${element.className || element.tagName} “${element.textContent.trim().slice(0, 30)}”`;
const all = boxes.flatMap(({ element, lines, pinned, aside }) => lines.map((box) => ({ element, box, pinned, aside })));
for (const { element, box } of all) {
  if (box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5) failed.push(`out of the window: ${name(element)}`);
}
all.sort((a, b) => a.box.top - b.box.top);
all.forEach((one, at) => {
  for (let next = at + 1; next < all.length && all[next].box.top < one.box.bottom - 2; next += 1) {
    const other = all[next];
    // The axis is pinned to the window, and the list runs below it; the article has a scroll of its own.
    if (one.pinned !== other.pinned || one.aside !== other.aside) continue;
    if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
    const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    if (wide > 1 && high > 2) failed.push(`${name(one.element)} and ${name(other.element)}`);
  }
});
for (const element of document.querySelectorAll('.what, .when, h1, .article p')) {
  if (element.scrollWidth > element.clientWidth + 1) failed.push(`cut off: ${name(element)}`);
}
return all.length > 20 ? [...new Set(failed)] : [`only ${all.length} labels`];
