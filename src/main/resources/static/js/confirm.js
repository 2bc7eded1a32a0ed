/* A button or form with data-confirm="question" asks first. Without this script the server asks on a page of its own. */
const ask = (question, yes, no) =>
  new Promise((resolve) => {
    const dialog = document.createElement("dialog");
    const text = Object.assign(document.createElement("p"), { textContent: question, id: "confirm-question" });
    const row = Object.assign(document.createElement("div"), { className: "row" });
    const button = (label, quiet, answer) => {
      const made = Object.assign(document.createElement("button"), { textContent: label, className: "btn" + (quiet ? " quiet" : "") });
      made.addEventListener("click", () => dialog.close(answer));
      return made;
    };
    row.append(button(yes, false, "yes"), button(no, true, ""));
    dialog.append(text, row);
    dialog.setAttribute("aria-labelledby", "confirm-question");
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });

addEventListener(
  "submit",
  async (event) => {
    const form = event.target;
    const asked = event.submitter?.closest("[data-confirm]") ?? form.closest("[data-confirm]");
    if (!asked || form.dataset.sure) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const words = document.body.dataset;
    const yes = asked.dataset.yes ?? event.submitter?.textContent.trim() ?? "OK";
    if (!(await ask(asked.dataset.confirm, yes, asked.dataset.no ?? words.cancel ?? "✕"))) return;
    form.dataset.sure = "yes";
    form.requestSubmit(event.submitter);
    delete form.dataset.sure;
  },
  true,
);
