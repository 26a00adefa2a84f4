// The same words as a React page: a walk with one screen at a time, and a link that leaves.
"use client";
import { createElement, useEffect, useState } from "react";
import { body, target } from "./words.json";

const NAMES = { tabindex: "tabIndex", hreflang: "hrefLang" };

const screens = [];
const collect = (node) => {
  if (typeof node === "string") return;
  if (node[1]["data-screen"]) screens.push(node[1]["data-screen"]);
  node[2].forEach(collect);
};
body.forEach(collect);

function draw(node, key, screen) {
  if (typeof node === "string") return node;
  const [name, attributes, children] = node;
  const own = attributes["data-screen"];
  const named = Object.entries(attributes).map(([name, value]) => [NAMES[name] ?? name, value]);
  const { value, ...rest } = Object.fromEntries(named);
  const properties = { ...rest, ...(value === undefined ? {} : { defaultValue: value }), key };
  if (own) properties["data-screen"] = own;
  if (own && screen !== null) properties.hidden = own !== screens[screen];
  if (name === "input") return createElement(name, properties);
  return createElement(name, properties, ...children.map((child, place) => draw(child, place, screen)));
}

export default function Page() {
  const [screen, setScreen] = useState(null);
  useEffect(() => {
    document.documentElement.dataset.ready = "";
  }, []);
  const leave = (event) => {
    event.preventDefault();
    location.replace(target);
  };
  return (
    <>
      <a id="leave" href={target} onClick={leave}>
        Exit now
      </a>
      {body.map((node, place) => draw(node, place, screen))}
      <button data-do="next" onClick={() => setScreen((now) => (now === null ? 0 : Math.min(now + 1, screens.length - 1)))}>
        Next
      </button>
    </>
  );
}
