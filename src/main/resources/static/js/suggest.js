// Suggestions while typing: a combobox with a list (WAI-ARIA 1.2, "list autocomplete with manual selection").

/** Milliseconds without a key before we ask: one question a pause, not one a letter. */
const PAUSE = 150;

export class Suggestions {
  /**
   * @param input the search field
   * @param list its empty listbox
   * @param url of the suggestions
   * @param choose called with the suggestion that the reader takes
   */
  constructor(input, list, url, choose) {
    this.input = input;
    this.list = list;
    this.url = url;
    this.choose = choose;
    this.found = [];
    this.current = -1;
    this.status = document.createElement("span");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    input.after(this.status);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        this.take(Number(option.dataset.index));
      }
    });
  }

  typed() {
    clearTimeout(this.timer);
    this.question?.abort();
    const text = this.input.value.trim();
    if (text.length < 2) {
      this.close();
      return;
    }
    this.timer = setTimeout(() => this.ask(text), PAUSE);
  }

  async ask(text) {
    this.question = new AbortController();
    try {
      const lang = document.documentElement.lang;
      const answer = await fetch(`${this.url}?q=${encodeURIComponent(text)}&lang=${lang}`, { signal: this.question.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) {
        this.close();
        return;
      }
      const body = await answer.json();
      this.show(body.suggestions);
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.close();
      }
    }
  }

  show(suggestions) {
    this.found = suggestions;
    this.current = -1;
    this.list.replaceChildren(...suggestions.map((suggestion, index) => {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${index}`;
      option.dataset.index = index;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const name = document.createElement("span");
      name.textContent = suggestion.label;
      const kind = document.createElement("span");
      kind.className = "combo-kind";
      kind.textContent = suggestion.detail;
      option.append(name, kind);
      return option;
    }));
    const any = suggestions.length > 0;
    this.list.hidden = !any;
    this.input.setAttribute("aria-expanded", String(any));
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = any ? (this.input.dataset.found ?? "").replace("{0}", suggestions.length) : "";
  }

  close() {
    clearTimeout(this.timer);
    this.question?.abort();
    this.list.hidden = true;
    this.current = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = "";
  }

  key(event) {
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!open) {
        if (event.key === "ArrowDown") {
          this.typed();
        }
        return;
      }
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const places = this.found.length + 1;
      // One place more than options: the field itself, where nothing is chosen.
      this.mark(((this.current + 1 + step + places) % places) - 1);
    } else if (event.key === "Escape") {
      // Also when the list is not open at this moment: by itself a search field would erase what was typed.
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && open && this.current >= 0) {
      event.preventDefault();
      this.take(this.current);
    } else if (event.key === "Enter") {
      this.close();
    }
  }

  mark(index) {
    this.current = index;
    [...this.list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    const option = this.list.children[index];
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  take(index) {
    const suggestion = this.found[index];
    this.close();
    if (suggestion) {
      this.choose(suggestion);
    }
  }
}
