// Beside a date field: which weekday and week that is, so that a slip of the finger shows at once.
const language = document.documentElement.lang || "fi"
const weekdays = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" })

function read(text) {
  const found = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\s*$/.exec(text)
  if (!found) return null
  const [day, month, year] = found.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? date : null
}

function week(date) {
  const thursday = new Date(date)
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return Math.ceil(((thursday - first) / 86400000 + 1) / 7)
}

document.addEventListener("input", (event) => {
  if (event.target.matches?.("[data-date]")) echo(event.target)
})
for (const field of document.querySelectorAll("[data-date]")) echo(field)

function echo(field) {
  let place = field.parentElement.querySelector(".date-echo")
  if (!place) {
    place = document.createElement("span")
    place.className = "date-echo"
    field.after(place)
  }
  const date = read(field.value)
  const word = document.getElementById("announcements")?.dataset.week ?? ""
  place.textContent = date ? `${weekdays.format(date)}, ${word.replace("{n}", week(date))}` : ""
}
