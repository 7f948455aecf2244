// Lists texts of the picture that overlap each other or stand out of the paper or of their column.
const failed = [];
const svg = document.querySelector('svg');
const paper = svg.querySelector('.paper').getBoundingClientRect();
const texts = [...svg.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
const axis = Math.min(...[...svg.querySelectorAll('.line')].map((line) => line.getBoundingClientRect().left));
for (const { text, box } of texts) {
  if (box.left < paper.left || box.right > paper.right || box.top < paper.top || box.bottom > paper.bottom) failed.push(`out of the paper: ${text.textContent}`);
  if (text.matches('.words') && box.right > axis) failed.push(`into the axis: ${text.textContent}`);
}
texts.sort((a, b) => a.box.top - b.box.top);
texts.forEach(({ text, box }, at) => {
  for (let next = at + 1; next < texts.length && texts[next].box.top < box.bottom - 3; next += 1) {
    const other = texts[next].box;
    if (Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.5) failed.push(`${text.textContent} and ${texts[next].text.textContent}`);
  }
});
return texts.length > 5 ? failed : [`only ${texts.length} texts`];
