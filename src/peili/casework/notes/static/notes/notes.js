// A note keeps itself: what is typed goes to the server every few seconds and is sealed there.
// Nothing is put into this browser's storage. If the key closes meanwhile, keeping goes on.
const PAUSE = 2500
const AGAIN = 10000

for (const form of document.querySelectorAll("form[data-keeps]")) keepItself(form)

function keepItself(form) {
  const status = form.querySelector("[data-kept]")
  const say = (text) => { status.textContent = text }
  let typed = 0
  let kept = 0
  let timer
  let sending = null

  form.addEventListener("input", () => {
    typed += 1
    later(PAUSE)
  })
  form.addEventListener("submit", () => { kept = typed })
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault()
      keep().then(() => document.dispatchEvent(new CustomEvent("peili:say", { detail: status.textContent })))
    }
  })
  addEventListener("visibilitychange", () => { if (document.hidden) keep() })
  addEventListener("beforeunload", (event) => { if (kept < typed) { keep(); event.preventDefault() } })
  // The lock waits until what was typed has been kept.
  document.addEventListener("submit", async (event) => {
    if (!event.target.matches("[data-lock]") || kept === typed) return
    event.preventDefault()
    await keep()
    event.target.submit()
  })

  function later(pause) {
    clearTimeout(timer)
    timer = setTimeout(keep, pause)
  }

  function keep() {
    clearTimeout(timer)
    if (kept === typed) return sending ?? Promise.resolve()
    sending = (sending ?? Promise.resolve()).then(send).finally(() => { sending = null })
    return sending
  }

  async function send() {
    if (kept === typed) return
    const now = typed
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new FormData(form), headers: { "X-Keeps-Itself": "1" }, redirect: "error",
      })
      if (answer.status !== 200 && answer.status !== 422) throw new Error(answer.status)
      const told = await answer.json()
      if (answer.ok) learn(told, now)
      else if (hasWords()) say(told.said)
    } catch {
      say(form.dataset.failed)
      later(AGAIN)
    }
  }

  function learn(told, now) {
    kept = now
    form.elements.version.value = told.version
    if (told.url !== new URL(form.action).pathname) {
      form.action = told.url
      history.replaceState(history.state, "", told.url)
    }
    say(told.said)
    if (told.closes_at) document.dispatchEvent(new CustomEvent("peili:open-until", { detail: told.closes_at }))
    if (kept < typed) later(PAUSE)
  }

  function hasWords() {
    return [...form.querySelectorAll("textarea")].some((field) => field.value.trim())
  }
}
