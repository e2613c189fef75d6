// `<a data-dialog href="…/confirmation/">` opens the confirmation over the page. Without scripts the link is a page.
const dialog = document.getElementById("dialog")

document.addEventListener("click", async (event) => {
  if (event.target.closest("[data-dialog-close]") && dialog?.open) {
    event.preventDefault()
    return dialog.close()
  }
  const link = event.target.closest("a[data-dialog]")
  if (!link || !dialog || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  await open(link)
})

async function open(link) {
  try {
    const answer = await fetch(link.href, { headers: { Accept: "text/html" } })
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    const part = page.getElementById("confirmation")
    if (!part) return location.assign(link.href)
    for (const form of part.querySelectorAll("form")) {
      form.action = new URL(form.getAttribute("action") || link.href, link.href).href
    }
    dialog.replaceChildren(document.importNode(part, true))
    window.htmx?.process(dialog)
    dialog.showModal()
    dialog.addEventListener("close", () => link.focus(), { once: true })
  } catch {
    location.assign(link.href)
  }
}
