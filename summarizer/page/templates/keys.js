// Keys and buttons.
const acts = {
  n: () => pick(current + 1), j: () => pick(current + 1),
  p: () => pick(current - 1), k: () => pick(current - 1),
  a: () => decide("accept"), f: () => decide("fix"), r: () => decide("reject"),
  A: () => current >= 0 && changeAt() && acceptRest(changeAt()),
  R: () => current >= 0 && changeAt() && dropChange(changeAt()),
  u: undo, s: save, "?": () => $("help").showModal(),
};

function changeAt() {
  return rows[current].closest("[data-change]")?.dataset.change;
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && form) return leaveFix();
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return form?.requestSubmit();
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  if (event.target.closest("input, select, textarea") || form) return;
  const arrows = { ArrowDown: "n", ArrowUp: "p" };
  const arrow = event.target.closest(".pick") && arrows[event.key];
  const act = acts[arrow || ($("keys").checked || event.key === "?" ? event.key : "")];
  if (!act) return;
  event.preventDefault();
  act();
});

$("previous").addEventListener("click", () => pick(current - 1));
$("next").addEventListener("click", () => pick(current + 1));
$("save").addEventListener("click", save);
$("help-open").addEventListener("click", acts["?"]);
$("help-close").addEventListener("click", () => $("help").close());
$("open").addEventListener("change", (event) => {
  const [file] = event.target.files;
  event.target.value = ""; // so that the same file can be chosen again
  if (file) load(file);
});
$("open-label").hidden = Boolean(data.desk);
$("bar").hidden = false;
picks.forEach((button, index) => (button.tabIndex = index ? -1 : 0));
show();
