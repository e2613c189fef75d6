// `/` goes to the search field, `?` shows the keys, Esc closes an open menu.
const typing = (element) => element.closest("input, textarea, select, [contenteditable]")

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return closeMenus()
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
  if (event.key === "/") {
    const field = document.querySelector("[data-search]:not([hidden] *)")
    if (!field) return
    event.preventDefault()
    field.focus()
    field.select()
  } else if (event.key === "?") {
    const keys = document.getElementById("keys")
    if (!keys || keys.open) return
    event.preventDefault()
    keys.showModal()
  }
})

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details[data-closes][open]")) {
    if (!menu.contains(event.target)) menu.open = false
  }
})

function closeMenus() {
  for (const menu of document.querySelectorAll("details[data-closes][open]")) {
    menu.open = false
    menu.querySelector("summary").focus()
  }
}
