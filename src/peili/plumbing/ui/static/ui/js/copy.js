// `<button data-copy="id" data-copied="Copied">` copies the text of an element; hidden where that cannot be done.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue
  button.hidden = false
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim())
    const label = button.lastChild
    const before = label.textContent
    label.textContent = ` ${button.dataset.copied}`
    document.dispatchEvent(new CustomEvent("peili:say", { detail: button.dataset.copied }))
    setTimeout(() => { label.textContent = before }, 2000)
  })
}
