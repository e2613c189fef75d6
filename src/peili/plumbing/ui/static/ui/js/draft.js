// What was typed is not lost. `<form data-guard>` asks before leaving; `<form data-draft="key">` keeps a draft
// in this browser until the form is sent. Confidential forms never reach browser storage: they are refused here.
const secret = (form) => form.matches("[data-confidential]") || document.querySelector("[data-confidential]")
const fields = (form) => [...form.elements].filter(
  (field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type)
    && field.name !== "csrfmiddlewaretoken",
)

for (const form of document.querySelectorAll("form[data-guard], form[data-draft]")) {
  let touched = false
  form.addEventListener("input", () => { touched = true })
  form.addEventListener("submit", () => { touched = false })
  addEventListener("beforeunload", (event) => { if (touched && !keeps(form)) event.preventDefault() })
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  if (keeps(form)) keepDraft(form)
}

function keeps(form) {
  return "draft" in form.dataset && !secret(form)
}

function keepDraft(form) {
  const key = `peili:draft:${form.dataset.draft}`
  const failed = form.querySelector("[aria-invalid]")
  const kept = JSON.parse(localStorage.getItem(key) ?? "null")
  if (kept && !failed) restore(form, kept)
  form.addEventListener("input", () => {
    const typed = fields(form).map((field) => [field.name, field.type, field.value, field.checked])
    localStorage.setItem(key, JSON.stringify(typed))
  })
  form.addEventListener("submit", () => localStorage.removeItem(key))
}

function restore(form, kept) {
  for (const [name, type, value, checked] of kept) {
    for (const field of fields(form).filter((each) => each.name === name)) {
      if (type === "checkbox" || type === "radio") {
        if (field.value === value) field.checked = checked
      } else if (!field.value) field.value = value
    }
  }
}
