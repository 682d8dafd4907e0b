// Fixing a claim: a form with a field for each blank of it.
let form = null;

function openFix() {
  if (form) return;
  const claim = data.claims[current];
  const before = decisions.get(claim.path)?.values;
  form = document.createElement("form");
  form.className = "fix";
  form.setAttribute("aria-label", `Fix ${nameOf(claim)}`);
  form.noValidate = true;
  for (const blank of claim.blanks) form.append(makeField(blank, before?.[blank.name] ?? blank.value));
  const acts = document.createElement("p");
  for (const [words, act] of [["Save the fix", "submit"], ["Cancel", "button"], ["Take selected words", "take"]]) {
    const button = document.createElement("button");
    button.type = act === "submit" ? "submit" : "button";
    button.textContent = words;
    if (act === "button") button.addEventListener("click", leaveFix);
    if (act === "take") button.addEventListener("click", takeSelected);
    if (act !== "take" || claim.blanks.some((blank) => blank.verbatim)) acts.append(button);
  }
  form.append(acts);
  form.addEventListener("submit", submitFix);
  rows[current].append(form);
  tools.hidden = true;
  form.querySelector("input, select").focus();
  form.scrollIntoView({ block: "nearest" });
}

function makeField(blank, value) {
  const label = document.createElement("label");
  const field = document.createElement(blank.words ? "select" : "input");
  field.name = blank.name;
  if (blank.words) {
    for (const word of data.words[blank.words]) field.append(new Option(word.replaceAll("_", " "), word));
  } else {
    field.autocomplete = "off";
    if (blank.name === "date") field.placeholder = "2022-11-09, 2022-11 or 2022";
    field.addEventListener("focus", () => (form.taker = field));
  }
  field.value = value;
  const error = document.createElement("span");
  error.className = "error";
  error.id = `error-${blank.name.replace(" ", "-")}`;
  label.append(blank.name, field, error);
  return label;
}

// The command that makes the case looks more closely; this tells what is surely wrong while it can be mended.
function fold(text) {
  return text.toLowerCase().replace(/[‘’‛]/g, "'").replace(/[“”„]/g, '"').replace(/[‐-―]/g, "-")
    .replace(/­/g, "").replace(/\s+/g, " ").trim();
}

function wrong(blank, value) {
  if (!value) return blank.required ? "can’t be empty" : "";
  if (blank.name === "date" && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)) return "is not a date such as 2022-11-09";
  if (blank.verbatim && !fold(data.text).includes(fold(value))) return "these words don’t stand in the article";
  return "";
}

function submitFix(event) {
  event.preventDefault();
  const values = {};
  let bad = null;
  for (const blank of data.claims[current].blanks) {
    const field = form.elements[blank.name];
    const value = field.value.trim();
    const why = wrong(blank, value);
    const error = field.parentNode.querySelector(".error");
    error.textContent = why;
    field.setAttribute("aria-invalid", String(Boolean(why)));
    field.setAttribute("aria-describedby", error.id);
    if (why && !bad) bad = field;
    values[blank.name] = value;
  }
  if (bad) {
    tell(`${bad.name} ${wrong(data.claims[current].blanks.find((blank) => blank.name === bad.name), bad.value.trim())}`);
    return bad.focus();
  }
  closeFix();
  decide("fix", values);
}

function takeSelected() {
  const chosen = taken.trim();
  const field = form.taker ?? form.querySelector("input");
  if (!chosen) return tell("Select words in the article first.");
  field.value = chosen.replace(/\s+/g, " ");
  field.focus();
}

let taken = "";
document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  if (selection.anchorNode && $("article").contains(selection.anchorNode)) taken = String(selection);
});

function closeFix() {
  form?.remove();
  form = null;
  tools.hidden = false;
  return true;
}

function leaveFix() {
  closeFix();
  picks[current].focus();
}
