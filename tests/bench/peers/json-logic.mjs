// json-logic-engine: the rules as JSON Logic, compiled once to JavaScript. It knows no dates: those are methods of ours.
import { LogicEngine } from "json-logic-engine";
import * as dates from "./dates.mjs";
import { measure } from "./measure.mjs";

const engine = new LogicEngine();
engine.addMethod("within", ([date, months, asAt]) => dates.within(date, months, asAt), { sync: true, deterministic: true });
engine.addMethod("by", ([date, deadline]) => dates.by(date, deadline), { sync: true, deterministic: true });
engine.addMethod("inTime", (of) => dates.inTime(...of), { sync: true, deterministic: true });
engine.addMethod("daysMore", (of) => dates.daysMore(...of), { sync: true, deterministic: true });
engine.addMethod("highest", ([values]) => dates.highest(values), { sync: true, deterministic: true });
engine.addMethod("sum", ([values]) => values.reduce((sum, one) => sum + one, 0), { sync: true, deterministic: true });
engine.addMethod("latestFew", (of) => dates.latestFew(...of), { sync: true, deterministic: true });
engine.addMethod("flat", ([lists]) => lists.flat(), { sync: true, deterministic: true });

// Compiled comparisons throw NaN when their right side goes through a list (5.0.7), so that it stands on the left.
const difference = (how, part, whole, percent) => ({ [how]: [{ "-": [{ "*": [part, 100] }, { "*": [whole, percent] }] }, 0] });

// Each list that is gone through is two steps further from what stands around it. `depth` is how many are.
function logic(node, depth) {
  const [kind, ...parts] = node;
  const of = (part) => logic(part, depth);
  const inside = (part) => logic(part, depth + 1);
  const get = (item, path) => (item === depth ? { val: path } : { val: [[2 * (depth - item)], ...path] });
  const asAt = get(0, ["as_at"]);
  const members = (source, member) => (member[0] === "all-true" ? of(source) : { filter: [of(source), inside(member)] });
  const count = (source, member) => ({ length: [members(source, member)] });
  switch (kind) {
    case "all-true": return true;
    case "and": return { and: parts.map(of) };
    case "or": return { or: parts.map(of) };
    case "not": return { "!": [of(parts[0])] };
    case "get": return get(...parts);
    case "list": return parts[1].length === 1 ? get(...parts) : { flat: [{ map: [get(parts[0], [parts[1][0]]), { val: [parts[1][1]] }] }] };
    case "latest": return { latestFew: [members(parts[2], parts[3]), parts[4], parts[0]] };
    case "any": return parts[2][0] === "all-true" ? { ">": [{ length: [of(parts[1])] }, 0] } : { some: [of(parts[1]), inside(parts[2])] };
    case "all": return { none: [of(parts[1]), { "!": [inside(parts[2])] }] };
    case "count": return count(parts[1], parts[2]);
    case "sum": return { sum: [{ map: [members(parts[1], parts[2]), inside(parts[3])] }] };
    case "highest": return { highest: [{ map: [members(parts[1], parts[2]), inside(parts[3])] }] };
    case "at-least": return { ">=": parts.map((part) => (Array.isArray(part) ? of(part) : part)) };
    case "at-most": return { "<=": parts.map((part) => (Array.isArray(part) ? of(part) : part)) };
    case "more": return { ">": parts.map(of) };
    case "is-in": return parts[1].length === 1 ? { "===": [of(parts[0]), parts[1][0]] } : { in: [of(parts[0]), { preserve: parts[1] }] };
    case "there": return { "!==": [of(parts[0]), null] };
    case "has": return { ">=": [{ length: [{ filter: [of(parts[0]), { in: [{ val: [] }, { preserve: parts[1] }] }] }] }, parts[2]] };
    case "within": return { within: [of(parts[0]), parts[1], asAt] };
    case "by": return { by: parts.map(of) };
    case "in-time": return { inTime: [of(parts[0]), of(parts[1]), parts[2], parts[3], asAt] };
    case "days-more": return { daysMore: [of(parts[0]), of(parts[1]), parts[2]] };
    case "chosen": return { ">=": [{ "+": parts[1].map((part) => ({ if: [of(part), 1, 0] })) }, parts[0]] };
    case "share": {
      const both = parts[2][0] === "all-true" ? parts[3] : ["and", parts[2], parts[3]];
      return { if: [{ "===": [count(parts[1], parts[2]), 0] }, parts[5],
        difference(">=", count(parts[1], both), count(parts[1], parts[2]), parts[4])] };
    }
    case "out-of-at-least": return { and: [{ ">": [of(parts[1]), 0] }, difference(">=", of(parts[0]), of(parts[1]), parts[2])] };
    case "out-of-at-most": return { and: [{ "!==": [of(parts[0]), null] }, { ">": [of(parts[1]), 0] }, difference("<=", of(parts[0]), of(parts[1]), parts[2])] };
    case "judged": return { in: [get(0, ["judged", parts[0]]), { preserve: parts[1] }] };
    default: throw new Error(`no logic for ${kind}`);
  }
}

function whole(rule) {
  const clauses = rule.checks.length
    ? { if: [{ and: rule.checks.map((check) => logic(check, 0)) }, "met", { or: rule.checks.map((check) => logic(check, 0)) }, "part-met", "unmet"] }
    : { if: rule.clauses.flatMap(([outcome, when]) => (when[0] === "all-true" ? [outcome] : [logic(when, 0), outcome])) };
  return rule.applies[0] === "all-true" ? clauses : { if: [logic(rule.applies, 0), clauses, "not-applicable"] };
}

await measure("json-logic-engine", "complete profiles; dates by methods of ours, compiled to JavaScript", (rules) => {
  const built = rules.map((rule) => [rule.id, engine.build(whole(rule))]);
  return (board) => {
    const judged = {};
    const context = { ...board, judged };
    for (const [id, judge] of built) judged[id] = judge(context);
    return judged;
  };
});
