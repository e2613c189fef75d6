// One live region says what changed: messages, `HX-Trigger: {"announce": "…"}`, failed requests.
const region = document.getElementById("announcements")

function say(text) {
  if (!region || !text || region.textContent === text) return
  region.textContent = ""
  setTimeout(() => { region.textContent = text }, 60)
}

function sayMarked(root) {
  const marked = [...root.querySelectorAll("[data-announce]")].map((element) => element.textContent.trim())
  if (root.matches?.("[data-announce]")) marked.unshift(root.textContent.trim())
  say(marked.join(" "))
}

sayMarked(document)
document.addEventListener("peili:say", (event) => say(event.detail))
document.body.addEventListener("announce", (event) => say(event.detail.value))
document.body.addEventListener("htmx:afterSettle", (event) => sayMarked(event.target))
for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.body.addEventListener(failure, () => say(region?.dataset.failed))
}
