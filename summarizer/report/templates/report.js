"use strict";
const form = document.getElementById("filters");
const rows = [...document.querySelectorAll("tr[data-case]")];
const details = new Map([...document.querySelectorAll("details.case")].map((each) => [each.id, each]));

function filter() {
  const wanted = new FormData(form);
  const passes = (data) =>
    (!wanted.get("split") || data.split === wanted.get("split")) &&
    (!wanted.get("tag") || data.tags.split(" ").includes(wanted.get("tag"))) &&
    (!wanted.has("worse") || "worse" in data) &&
    (!wanted.has("errors") || "errors" in data);
  for (const row of rows) {
    row.hidden = !passes(row.dataset);
    details.get(row.dataset.case).hidden = row.hidden;
  }
  for (const body of document.querySelectorAll(".map tbody")) {
    body.hidden = !body.querySelector("tr[data-case]:not([hidden])");
  }
  const shown = rows.filter((row) => !row.hidden).length;
  document.getElementById("shown").textContent = `${shown} of ${rows.length} cases`;
}

function openCase(id) {
  const chosen = details.get(id);
  if (!chosen) return;
  if (chosen.hidden) {
    form.reset();
    filter();
  }
  chosen.open = true;
  chosen.scrollIntoView();
  chosen.querySelector("summary").focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#case-']");
  const row = event.target.closest("tr[data-case]");
  const id = link ? link.hash.slice(1) : row?.dataset.case;
  if (!id || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", `#${id}`);
  openCase(id);
});
form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("popstate", () => openCase(location.hash.slice(1)));
form.hidden = false;
filter();
openCase(location.hash.slice(1));
