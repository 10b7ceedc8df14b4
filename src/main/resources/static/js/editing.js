// What the forms do better with a script; without one they work all the same.

const base = document.body.dataset.base ?? "/";

// Opening hours are read back in words while they are typed.
for (const input of document.querySelectorAll("input[data-hours]")) {
  const output = document.getElementById(input.dataset.hours);
  let waiting;
  let asked = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => read(input, output, ++asked, () => asked), 300);
  });
}

async function read(input, output, question, latest) {
  const text = input.value.trim();
  if (text === "") {
    output.textContent = "";
    return;
  }
  const response = await fetch(`${base}redazione/orari?text=${encodeURIComponent(text)}`);
  // An answer to what was typed before is of no use any more.
  if (!response.ok || question !== latest()) {
    return;
  }
  const reading = await response.json();
  output.textContent = reading.valid ? [reading.text, reading.remark].filter(Boolean).join(" – ") : output.dataset.wrong;
}

// A map to place the point. Where it cannot be shown the fields do.
for (const place of document.querySelectorAll("[data-point-picker]")) {
  import("./point-picker.js").then(({ pickPoint }) => pickPoint(place), () => {});
}
