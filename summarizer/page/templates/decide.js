// Decisions: what the editor says of each claim, and of a whole change.
const decisions = new Map(data.decisions.decisions.map((each) => [each.claim, each]));
const undone = [];
const signs = { accept: "✓ accepted", fix: "✎ fixed", reject: "✕ rejected" };
let unsaved = false;

const tools = document.createElement("div");
tools.className = "tools";
for (const [name, key] of [["accept", "a"], ["fix", "f"], ["reject", "r"]]) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.act = name;
  const shown = document.createElement("kbd");
  shown.textContent = key;
  shown.setAttribute("aria-hidden", "true");
  button.append(name[0].toUpperCase() + name.slice(1), " ", shown);
  button.setAttribute("aria-keyshortcuts", key);
  tools.append(button);
}

function changeOf(path) {
  return path.split(".")[0];
}

function isDropped(path) {
  return decisions.get(changeOf(path))?.decision === "reject";
}

function isDecided(claim) {
  return decisions.has(claim.path) || isDropped(claim.path);
}

function nameOf(claim) {
  return `${claim.label} ${claim.words}`;
}

function put(path, decision) {
  undone.push([path, decisions.get(path), current]);
  if (decision) decisions.set(path, { claim: path, ...decision });
  else decisions.delete(path);
  show();
  changed();
}

function decide(decision, values) {
  if (current < 0) return;
  const claim = data.claims[current];
  if (decision === "fix" && !values) return openFix();
  if (decision === "reject" && claim.required && claim.path !== "outcome") {
    tell(`There is no change without its ${claim.label}: fix it, or reject the whole change.`);
    showTools(`No change is without its ${claim.label}. Fix it, or reject the whole change.`);
    return;
  }
  put(claim.path, values ? { decision, values } : { decision });
  tell(`${signs[decision].slice(2)}: ${nameOf(claim)}. ${$("decided").textContent}.`);
  const next = data.claims.findIndex((each, index) => index > current && !isDecided(each));
  if (next >= 0) pick(next);
  else showTools();
}

function acceptRest(path) {
  const left = data.claims.filter((claim) => changeOf(claim.path) === path && !isDecided(claim));
  for (const claim of left) put(claim.path, { decision: "accept" });
  tell(`accepted ${left.length} claims. ${$("decided").textContent}.`);
}

function dropChange(path) {
  const dropped = decisions.get(path)?.decision === "reject";
  put(path, dropped ? null : { decision: "reject" });
  tell(`${dropped ? "no longer rejected" : "rejected"}: the whole change. ${$("decided").textContent}.`);
}

function undo() {
  const last = undone.pop();
  if (!last) return tell("Nothing to undo.");
  const [path, before, index] = last;
  if (before) decisions.set(path, before);
  else decisions.delete(path);
  show();
  changed();
  pick(index);
  tell(`Undone. ${$("decided").textContent}.`);
}

function show() {
  data.claims.forEach((claim, index) => {
    const made = decisions.get(claim.path);
    const kind = isDropped(claim.path) ? "reject" : (made?.decision ?? "");
    rows[index].dataset.decision = kind;
    const fixed = made?.values && kind === "fix" ? `: ${describe(made.values)}` : "";
    rows[index].querySelector(".state").textContent = kind ? signs[kind] + fixed : "";
  });
  for (const card of document.querySelectorAll("[data-change]")) {
    const dropped = decisions.get(card.dataset.change)?.decision === "reject";
    card.classList.toggle("dropped", dropped);
    card.querySelector(".verdict").textContent = dropped ? "✕ change rejected" : "";
    card.querySelector("[data-act=drop]").textContent = dropped ? "Keep the change" : "Reject the change";
  }
  const done = data.claims.filter(isDecided).length;
  $("decided").textContent = `${done} of ${data.claims.length} decided`;
  $("progress").value = data.claims.length ? done / data.claims.length : 1;
  showTools();
}

function describe(values) {
  return Object.values(values).filter(Boolean).map((word) => word.replaceAll("_", " ")).join(", ") || "nothing";
}

function showTools(note = "") {
  const kind = current >= 0 ? decisions.get(data.claims[current].path)?.decision : "";
  for (const button of tools.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.act === kind));
  }
  tools.querySelector(".hint")?.remove();
  if (!note) return;
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = note;
  tools.append(hint);
}

tools.addEventListener("click", (event) => {
  const act = event.target.closest("button")?.dataset.act;
  if (act) decide(act);
});
for (const card of document.querySelectorAll("[data-change]")) {
  const acts = document.createElement("p");
  acts.className = "acts";
  for (const [act, words] of [["rest", "Accept the rest"], ["drop", "Reject the change"]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.act = act;
    button.textContent = words;
    button.setAttribute("aria-describedby", card.getAttribute("aria-labelledby"));
    button.addEventListener("click", () => (act === "rest" ? acceptRest : dropChange)(card.dataset.change));
    acts.append(button);
  }
  card.querySelector("header").append(acts);
}
