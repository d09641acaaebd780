// Runs in the reference, which is complete without it. Adds language tabs, copy buttons, the filter and the current
// place.

const all = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] =>
  Array.from(within.querySelectorAll<T>(selector));

function addButton(parent: Element, text: string, onClick: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.textContent = text;
  button.addEventListener("click", () => onClick(button));
  parent.append(button);
  return button;
}

/** Shows one language at a time, the same in all samples. */
function addTabs(): void {
  const languages = [...new Set(all("[data-language]").map(({ dataset }) => dataset["language"] ?? ""))];
  const buttons: HTMLButtonElement[] = [];
  const show = (language: string): void => {
    document.documentElement.dataset["shown"] = language;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.textContent === language));
  };
  for (const samples of all(".samples")) {
    const tabs = document.createElement("div");
    tabs.className = "tabs";
    tabs.setAttribute("role", "group");
    tabs.setAttribute("aria-label", "Language of the samples");
    for (const language of languages) {
      const button = addButton(tabs, language, () => {
        const before = samples.getBoundingClientRect().top;
        show(language);
        scrollBy(0, samples.getBoundingClientRect().top - before); // the samples above may have changed their heights
      });
      buttons.push(button);
    }
    samples.prepend(tabs);
  }
  show(languages[0] ?? "");
}

function addCopyButtons(): void {
  for (const pre of all("pre")) {
    const frame = document.createElement("div");
    frame.className = "frame";
    pre.replaceWith(frame);
    frame.append(pre);
    const button = addButton(frame, "Copy", () => {
      const done = (text: string): void => {
        button.textContent = text;
        setTimeout(() => (button.textContent = "Copy"), 2000);
      };
      // Without permission or a secure context, select the code, which the keyboard can copy.
      Promise.resolve(navigator.clipboard?.writeText(pre.innerText) ?? Promise.reject(new Error("no clipboard"))).then(
        () => done("Copied"),
        () => {
          getSelection()?.selectAllChildren(pre);
          done("Selected");
        },
      );
    });
    button.className = "copy";
  }
}

function startFilter(filter: HTMLInputElement): void {
  const items = all("nav li");
  const groups = all<HTMLDetailsElement>("nav details");
  // On a phone, the contents are above the text.
  if (matchMedia("(max-width: 60rem)").matches) for (const group of groups) group.open = false;
  const opened = groups.map(({ open }) => open);
  const status = document.getElementById("no-match");
  filter.addEventListener("input", () => {
    const words = filter.value.toLowerCase().split(/\s+/);
    for (const item of items) item.hidden = !words.every((word) => item.textContent.toLowerCase().includes(word));
    groups.forEach((group, index) => {
      group.hidden = all("li:not([hidden])", group).length === 0;
      group.open = filter.value === "" ? opened[index] === true : !group.hidden;
    });
    if (status) status.textContent = items.every(({ hidden }) => hidden) ? "Nothing matches." : "";
  });
}

function startCurrentPlace(nav: Element, filter: HTMLInputElement): void {
  const links = new Map(all<HTMLAnchorElement>("li a", nav).map((link) => [link.hash.slice(1), link]));
  const places = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  let current: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const place = places.filter((element) => element.getBoundingClientRect().top < 120).at(-1);
    const link = place && links.get(place.id);
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    link?.setAttribute("aria-current", "location");
    if (!link || filter.value !== "" || getComputedStyle(nav).position !== "sticky") return;
    const group = link.closest("details");
    if (group) group.open = true;
    const { top } = link.getBoundingClientRect();
    if (top < 60 || top > innerHeight - 60) nav.scrollBy(0, top - innerHeight / 2);
  };
  let isWaiting = false;
  const markSoon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      mark();
    });
  };
  addEventListener("scroll", markSoon, { passive: true });
  mark();
}

document.documentElement.classList.add("scripted");
addTabs();
addCopyButtons();
const nav = document.querySelector("nav");
const filter = document.querySelector<HTMLInputElement>("#filter");
if (nav && filter) {
  startFilter(filter);
  startCurrentPlace(nav, filter);
}
export {};
