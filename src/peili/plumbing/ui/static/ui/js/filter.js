// Filter a table or list by typing. The word is kept in the history entry, so Back brings it back.
const rowsOf = (list) => list.tBodies ? [...list.tBodies].flatMap((body) => [...body.rows]) : [...list.children]
const plain = (text) => text.toLowerCase().replace(/\s+/g, " ").trim()

function none(list, text) {
  const note = document.createElement("p")
  note.className = "filter-none"
  note.textContent = text
  note.hidden = true
  list.after(note)
  return note
}

for (const field of document.querySelectorAll("[data-filter]")) {
  const list = document.getElementById(field.dataset.filter)
  if (!list) continue
  const note = none(list, field.dataset.none)
  const texts = rowsOf(list).map((row) => [row, plain(row.textContent)])

  const apply = () => {
    const words = plain(field.value).split(" ")
    let shown = 0
    for (const [row, text] of texts) {
      row.hidden = !words.every((word) => text.includes(word))
      if (!row.hidden) shown += 1
    }
    note.hidden = shown > 0
    history.replaceState({ ...history.state, [field.dataset.filter]: field.value }, "")
    const found = shown ? field.dataset.found.replace("{n}", shown) : field.dataset.none
    document.dispatchEvent(new CustomEvent("peili:say", { detail: found }))
  }

  field.closest("[hidden]")?.removeAttribute("hidden")
  field.addEventListener("input", apply)
  const before = history.state?.[field.dataset.filter]
  if (before) {
    field.value = before
    apply()
  }
}
