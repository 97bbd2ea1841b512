"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const [nav, frame, view, slider, position, windows] = ["series", "frame", "view", "slider", "position", "window"].map(byId);
  let series = null;
  let index = 0;
  let brightness = 1;
  let contrast = 1;

  const pathOf = (i) => `${series.folder}/W${windows.selectedIndex}/${series.frames[i]}`;

  function show(next) {
    index = Math.min(Math.max(next, 0), series.frames.length - 1);
    frame.src = pathOf(index);
    frame.alt = `${series.title}, image ${index + 1}`;
    slider.value = String(index + 1);
    position.textContent = `${index + 1} / ${series.frames.length}`;
    for (const near of [index + 1, index - 1]) {
      if (near >= 0 && near < series.frames.length) {
        new Image().src = pathOf(near);
      }
    }
  }

  function adjust(newBrightness, newContrast) {
    brightness = Math.min(Math.max(newBrightness, 0.1), 5);
    contrast = Math.min(Math.max(newContrast, 0.1), 5);
    frame.style.filter = `brightness(${brightness}) contrast(${contrast})`;
  }

  function choose(one, button) {
    series = one;
    for (const other of nav.querySelectorAll("button")) {
      other.setAttribute("aria-current", String(other === button));
    }
    windows.replaceChildren(...one.windows.map((name) => new Option(name)));
    slider.max = String(one.frames.length);
    adjust(1, 1);
    show(0);
  }

  function heading(level, text) {
    const element = document.createElement(level);
    element.textContent = text;
    nav.append(element);
  }

  let patient = null;
  let study = null;
  for (const one of exported) {
    if (one.patient !== patient) {
      heading("h2", one.patient);
      study = null;
    }
    if (one.study !== study) {
      heading("h3", one.study);
    }
    [patient, study] = [one.patient, one.study];
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `${one.title} (${one.frames.length})`;
    button.addEventListener("click", () => choose(one, button));
    nav.append(button);
  }

  if (exported.length === 0) {
    position.textContent = "There are no images.";
    return;
  }

  slider.addEventListener("input", () => show(Number(slider.value) - 1));
  windows.addEventListener("change", () => show(index));
  byId("reset").addEventListener("click", () => adjust(1, 1));
  view.addEventListener("wheel", (event) => {
    event.preventDefault();
    show(index + Math.sign(event.deltaY));
  }, { passive: false });
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, PageDown: 10, ArrowUp: -1, ArrowLeft: -1, PageUp: -10, Home: -Infinity, End: Infinity }[event.key];
    if (step !== undefined && event.target !== slider && event.target !== windows) {
      event.preventDefault();
      show(index + step);
    }
  });
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  view.addEventListener("pointermove", (event) => {
    if (event.buttons === 1) {
      adjust(brightness - event.movementY / 200, contrast + event.movementX / 200);
    }
  });
  choose(exported[0], nav.querySelector("button"));
})();
