// Holds pages to valid HTML (html-validate), to WCAG 2.2 AA (axe, in headless Chromium: light and dark, wide and 320 px), and to no
// sideways scroll, no request to elsewhere and no link that leads nowhere. `node check.mjs FOLDER…`: every *.html under the folders is
// held to the first and the last; of each kind (the folder it lies in) a few go through the browser. CHROMIUM names another browser.
import { readFileSync, readdirSync, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { HtmlValidate } from "html-validate";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const perKind = 2;
const problems = [];

const pagesUnder = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".html"))
    .map((name) => join(folder, name))
    .sort();

// The largest of each kind are the likeliest to show what is wrong.
function sampleOf(folder, pages) {
  const kinds = new Map();
  for (const page of pages) {
    const parts = relative(folder, page).split("/");
    const kind = parts.length < 2 || parts.at(-1) === "index.html" ? page : parts[0];
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }
  const size = (page) => statSync(page).size;
  return [...kinds.values()].flatMap((of) => {
    const bySize = [...of].sort((one, other) => size(other) - size(one) || (one < other ? -1 : 1));
    return bySize.slice(0, perKind);
  });
}

async function holdToHtml(pages) {
  const validator = new HtmlValidate({ 
    extends: ["html-validate:standard", "html-validate:document"],
    // What a page loads comes from its own folder.
    rules: { "require-sri": "off" },
  });
  for (const page of pages) {
    const report = await validator.validateString(readFileSync(page, "utf8"), page);
    for (const { messages } of report.results)
      for (const { line, message, ruleId } of messages) problems.push(`${page}:${line}: ${message} (${ruleId})`);
  }
}

// Every link within the site has its page, and on it the place that it names.
function holdToLinks(pages) {
  const idsOf = new Map();
  const ids = (page) => {
    if (!idsOf.has(page)) idsOf.set(page, new Set([...readFileSync(page, "utf8").matchAll(/ id="([^"]*)"/g)].map((found) => found[1])));
    return idsOf.get(page);
  };
  for (const page of pages)
    for (const [, address] of readFileSync(page, "utf8").matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (address.startsWith("https://")) continue;
      const [path, place] = address.split("#");
      const target = path === "" ? page : resolve(dirname(page), path);
      if (!existsSync(target)) problems.push(`${page}: leads to ${address}, which is not there`);
      else if (place !== undefined && !ids(target).has(place)) problems.push(`${page}: leads to ${address}, a place that is not there`);
    }
}

const views = ["light", "dark"].flatMap((scheme) => [1280, 320].map((width) => ({ scheme, width })));

async function holdToAxe(tab, page, before) {
  const asked = [];
  tab.removeAllListeners("request");
  tab.on("request", (request) => asked.push(request.url()));
  for (const { scheme, width } of views) {
    await tab.setViewport({ width, height: 900 });
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await tab.goto(pathToFileURL(page).href);
    if (before !== undefined) await before(tab);
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate((values) => globalThis.axe.run({ runOnly: { type: "tag", values } }), tags);
    const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const seen = `${page} (${scheme}, ${width} px)`;
    for (const { id, help, nodes } of violations) problems.push(`${seen}: ${help} (${id}): ${nodes[0].html}`);
    if (sideways > 0) problems.push(`${seen}: is ${sideways} px wider than the screen`);
  }
  for (const url of asked.filter((one) => !one.startsWith("file:") && !one.startsWith("data:"))) problems.push(`${page}: asks for ${url}`);
}

// As a reader searches, by the keyboard alone.
async function search(tab) {
  await tab.focus("input");
  await tab.keyboard.type("board");
  const { said, links } = await tab.evaluate(() => ({
    said: document.getElementById("said").textContent,
    links: document.querySelectorAll("#found a").length,
  }));
  if (!/^\d+ results?/.test(said) || links === 0) problems.push(`search.html: found nothing for “board”: ${said}`);
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Tab");
  const isLink = await tab.evaluate(() => document.activeElement.matches("#found a"));
  if (!isLink) problems.push("search.html: results cannot be reached by the keyboard");
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error("usage: node check.mjs FOLDER…");
  process.exit(2);
}
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"],
});
let held = 0, looked = 0;
try {
  const tab = await browser.newPage();
  for (const folder of folders) {
    const pages = pagesUnder(folder);
    if (pages.length === 0) problems.push(`${folder}: there are no pages in it`);
    held += pages.length;
    await holdToHtml(pages);
    holdToLinks(pages);
    for (const page of sampleOf(folder, pages)) {
      looked += 1;
      await holdToAxe(tab, page, page.endsWith("/search.html") ? search : undefined);
    }
  }
} finally {
  await browser.close();
}
for (const problem of problems) console.log(problem);
console.log(`${held} pages are held to HTML and links, ${looked} of them to WCAG in a browser; problems: ${problems.length}`);
process.exit(problems.length === 0 ? 0 : 1);
