// Saving: a download, or to the desk that serves the page.
let saving = Promise.resolve();

function collect() {
  const order = new Map(data.claims.map((claim, index) => [claim.path, index]));
  const place = (each) => order.get(each.claim) ?? order.get(`${each.claim}.who`) - 0.5;
  return { ...data.decisions, decisions: [...decisions.values()].sort((a, b) => place(a) - place(b)) };
}

function changed() {
  unsaved = true;
  if (data.desk) bring();
}

function save() {
  if (data.desk) return bring();
  const file = new Blob([`${JSON.stringify(collect(), null, 2)}\n`], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${data.name}.decisions.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  unsaved = false;
  tell(`Saved as ${link.download}.`);
}

// One after the other, each upon the state that the one before left.
function bring() {
  saving = saving.then(async () => {
    const headers = { "Content-Type": "application/json", "X-Review-Token": data.desk.token, "If-Match": data.desk.version };
    try {
      const answer = await fetch("decisions", { method: "PUT", headers, body: JSON.stringify(collect()) });
      if (!answer.ok) throw new Error((await answer.text()) || answer.statusText);
      data.desk.version = answer.headers.get("ETag");
      unsaved = false;
      showSaved("Saved");
    } catch (error) {
      showSaved("Not saved: try again");
      tell(`Not saved: ${error.message}`);
      warn(`Not saved: ${error.message}`);
    }
  });
}

function showSaved(words) {
  $("save").textContent = words;
  $("bar").classList.toggle("failed", words !== "Saved");
  if (words === "Saved") warn("");
}

function warn(words) {
  let note = $("warning");
  if (!words) return note?.remove();
  if (!note) {
    note = document.createElement("p");
    note.id = "warning";
    $("bar").prepend(note);
  }
  note.textContent = words;
}

async function load(file) {
  try {
    const told = JSON.parse(await file.text());
    const own = data.decisions;
    if (told.schema !== own.schema) throw new Error("it holds no decisions");
    if (told.article !== own.article || told.claims !== own.claims) throw new Error("it is about another record");
    decisions.clear();
    undone.length = 0;
    for (const each of told.decisions) decisions.set(each.claim, each);
    show();
    warn("");
    tell(`Opened ${file.name}. ${$("decided").textContent}.`);
  } catch (error) {
    warn(`${file.name} can’t be opened: ${error.message}.`);
    tell(`${file.name} can’t be opened: ${error.message}.`);
  }
}

addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
