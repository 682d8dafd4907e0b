// The article and the record tied to each other: which claim is current, and what proves it.
const $ = (id) => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const rows = [...document.querySelectorAll(".claim")];
const picks = rows.map((row) => row.querySelector(".pick"));
const marks = [...document.querySelectorAll("mark[data-claims]")];
const proves = new Map(marks.map((mark) => [mark, mark.dataset.claims.split(" ").map(Number)]));
const proofs = rows.map(() => []);
for (const [mark, numbers] of proves) for (const number of numbers) proofs[number - 1].push(mark);

let current = -1;

function tell(words) {
  $("told").textContent = words;
}

function wide() {
  return matchMedia("(min-width: 60rem)").matches;
}

function pick(index, { focus = true } = {}) {
  if (index < 0 || index >= rows.length || !closeFix()) return;
  if (current >= 0) {
    rows[current].classList.remove("current");
    picks[current].removeAttribute("aria-current");
    picks[current].tabIndex = -1;
    for (const mark of proofs[current]) mark.classList.remove("current");
  }
  current = index;
  rows[index].classList.add("current");
  picks[index].setAttribute("aria-current", "true");
  picks[index].tabIndex = 0;
  for (const mark of proofs[index]) mark.classList.add("current");
  rows[index].append(tools);
  $("where").textContent = `${index + 1} of ${rows.length}`;
  showTools();
  showProof(index);
  if (focus) {
    picks[index].focus({ preventScroll: true });
    rows[index].scrollIntoView({ block: "nearest" });
  }
}

// Beside each other, the article is brought to the proof; on a narrow page the proof stands below the claim.
function showProof(index) {
  const pane = $("article");
  const marked = proofs[index];
  if (!marked.length || !wide()) return;
  const frame = pane.getBoundingClientRect();
  const [first, last] = [marked[0].getBoundingClientRect(), marked[marked.length - 1].getBoundingClientRect()];
  if (first.top >= frame.top && last.bottom <= frame.bottom) return;
  pane.scrollTop += first.top - frame.top - pane.clientHeight / 3;
}

function light(numbers, marked) {
  document.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
  for (const number of numbers) rows[number - 1].classList.add("lit");
  for (const mark of marked) mark.classList.add("lit");
}

// The claim with the shortest proof is meant first; each further click on the same words means the next one.
let clicked = null;

function meant(mark) {
  const long = (number) => proofs[number - 1].reduce((sum, each) => sum + each.textContent.length, 0);
  const numbers = [...proves.get(mark)].sort((a, b) => long(a) - long(b) || a - b);
  const place = mark === clicked ? numbers.indexOf(current + 1) : -1;
  clicked = mark;
  const number = numbers[(place + 1) % numbers.length];
  if (numbers.length > 1) tell(`These words prove ${numbers.length} claims; this is claim ${number}.`);
  return number - 1;
}

document.addEventListener("pointerover", (event) => {
  const mark = event.target.closest("mark[data-claims]");
  const row = event.target.closest(".claim");
  if (mark) light(proves.get(mark), [mark]);
  else if (row) light([], proofs[row.dataset.number - 1]);
  else light([], []);
});
document.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-claims]");
  const button = event.target.closest(".pick");
  if (mark && getSelection().isCollapsed) pick(meant(mark));
  else if (button) pick(picks.indexOf(button));
});
document.addEventListener("focusin", (event) => {
  const index = picks.indexOf(event.target);
  if (index >= 0 && index !== current) pick(index, { focus: false });
});
