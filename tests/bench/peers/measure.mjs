// Runs an engine over boards, holds its answers to the yardstick's, and only then times it.
import { readFileSync } from "node:fs";

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const runs = 5;

export const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;

// `node RUNNER rules.json boards.ndjson answers.ndjson`: `prepare(rules)` gives a function from a board to its judgements.
export async function measure(name, note, prepare) {
  const [, , rulesFile, boardsFile, answersFile] = process.argv;
  const read = (file) => readFileSync(file, "utf8").trimEnd().split("\n");
  const rules = read(rulesFile).map((line) => JSON.parse(line));
  const text = read(boardsFile);
  const bytes = text.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  const boards = text.map((line) => JSON.parse(line));
  const expected = read(answersFile).map((line) => JSON.parse(line));
  const result = { name, version: versionOf(name), compared: 0, differences: 0, us_per_profile: null, mb_per_s: null, note };
  const judge = await prepare(rules);
  for (const [at, board] of boards.entries()) {
    const answers = await judge(board);
    for (const [requirement, { judgement }] of Object.entries(expected[at])) {
      result.compared += 1;
      if (answers[requirement] === judgement) continue;
      if (result.differences === 0) {
        console.error(`${name}: board ${at}, ${requirement}: ${answers[requirement]}, and the yardstick ${judgement}`);
      }
      result.differences += 1;
    }
  }
  if (result.differences === 0 && !process.env.ANSWERS_ONLY) {
    // Its own time, as the yardstick's; a promise is waited for only where the engine gives one.
    const seconds = async (inputs, boardOf) => {
      const cpu = process.cpuUsage();
      for (const input of inputs) {
        const judged = judge(boardOf(input));
        if (judged instanceof Promise) await judged;
      }
      const { user, system } = process.cpuUsage(cpu);
      return (user + system) / 1e6;
    };
    const judged = [], both = [];
    for (let run = 0; run < runs; ++run) {
      judged.push(await seconds(boards, (board) => board));
      both.push(await seconds(text, (line) => JSON.parse(line)));
    }
    result.us_per_profile = Math.round((median(judged) / boards.length) * 1e7) / 10;
    result.mb_per_s = Math.round(bytes / median(both) / 1e4) / 100;
  }
  console.log(JSON.stringify(result));
  if (result.differences !== 0) process.exitCode = 1;
}
