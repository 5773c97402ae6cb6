// cel-js: the rules as CEL expressions. CEL knows no months: dates are texts, and what is asked of them functions of ours.
import { Environment } from "@marcbachmann/cel-js";
import * as dates from "./dates.mjs";
import { measure } from "./measure.mjs";

const environment = new Environment({ unlistedVariablesAreDyn: true })
  .registerFunction("within(dyn, int, dyn): bool", (date, months, asAt) => dates.within(date, Number(months), asAt))
  .registerFunction("by(dyn, dyn): bool", dates.by)
  .registerFunction("in_time(dyn, dyn, int, string, dyn): bool", (done, from, length, unit, asAt) => dates.inTime(done, from, Number(length), unit, asAt))
  .registerFunction("days_more(dyn, dyn, int): bool", (from, to, days) => dates.daysMore(from, to, Number(days)))
  .registerFunction("total(list): double", (values) => values.reduce((sum, one) => sum + one, 0))
  .registerFunction("highest(list): dyn", dates.highest)
  .registerFunction("flat(list): list", (lists) => lists.flat())
  .registerFunction("latest_few(list, string, int): list", (items, field, count) => dates.latestFew(items, field, Number(count)));

const json = JSON.stringify;

function expression(node) {
  const [kind, ...parts] = node;
  const of = (part) => (Array.isArray(part) ? expression(part) : json(part));
  const get = (item, path) => [...(item === 0 ? [] : [`i${item}`]), ...path].join(".");
  const source = (part) => {
    if (part[0] === "latest") return `latest_few(${chosen(part[2], part[3], part[4])}, ${json(part[5])}, ${part[1]})`;
    const [, item, path] = part;
    return path.length === 1 ? get(item, path) : `flat(${get(item, [path[0]])}.map(outer, outer.${path[1]}))`;
  };
  const chosen = (item, list, member) => (member[0] === "all-true" ? source(list) : `${source(list)}.filter(i${item}, ${of(member)})`);
  const count = (item, list, member) => `size(${chosen(item, list, member)})`;
  // JSON's numbers are doubles here, and sizes are whole.
  const figure = (part, beside) => (Array.isArray(part) ? of(part) : beside[0] === "count" ? json(part) : `${part}.0`);
  switch (kind) {
    case "all-true": return "true";
    case "and": return `(${parts.map(of).join(" && ")})`;
    case "or": return `(${parts.map(of).join(" || ")})`;
    case "not": return `!${of(parts[0])}`;
    case "get": return get(...parts);
    case "any": return parts[2][0] === "all-true" ? `(size(${source(parts[1])}) > 0)` : `${source(parts[1])}.exists(i${parts[0]}, ${of(parts[2])})`;
    case "all": return `${source(parts[1])}.all(i${parts[0]}, ${of(parts[2])})`;
    case "count": return count(...parts);
    case "sum": return `total(${chosen(...parts)}.map(i${parts[0]}, ${of(parts[3])}))`;
    case "highest": return `highest(${chosen(...parts)}.map(i${parts[0]}, ${of(parts[3])}))`;
    case "at-least": return `(${of(parts[0])} >= ${figure(parts[1], parts[0])})`;
    case "at-most": return `(${of(parts[0])} <= ${figure(parts[1], parts[0])})`;
    case "more": return `(${of(parts[0])} > ${figure(parts[1], parts[0])})`;
    case "is-in": return parts[1].length === 1 ? `(${of(parts[0])} == ${json(parts[1][0])})` : `(${of(parts[0])} in ${json(parts[1])})`;
    case "there": return `(${of(parts[0])} != null)`;
    case "has": return `(size(${of(parts[0])}.filter(word, word in ${json(parts[1])})) >= ${parts[2]})`;
    case "within": return `within(${of(parts[0])}, ${parts[1]}, as_at)`;
    case "by": return `by(${parts.map(of).join(", ")})`;
    case "in-time": return `in_time(${of(parts[0])}, ${of(parts[1])}, ${parts[2]}, ${json(parts[3])}, as_at)`;
    case "days-more": return `days_more(${of(parts[0])}, ${of(parts[1])}, ${parts[2]})`;
    case "chosen": return `(${parts[1].map((part) => `(${of(part)} ? 1 : 0)`).join(" + ")} >= ${parts[0]})`;
    case "share": {
      const [item, list, member, satisfies, percent, ofNobody] = parts;
      const members = count(item, list, member);
      const both = count(item, list, member[0] === "all-true" ? satisfies : ["and", member, satisfies]);
      return `(${members} == 0 ? ${ofNobody} : ${both} * 100 >= ${members} * ${percent})`;
    }
    case "out-of-at-least": return `(${of(parts[1])} > 0.0 && ${of(parts[0])} * 100.0 >= ${of(parts[1])} * ${parts[2]}.0)`;
    case "out-of-at-most": return `(${of(parts[0])} != null && ${of(parts[1])} > 0.0 && ${of(parts[0])} * 100.0 <= ${of(parts[1])} * ${parts[2]}.0)`;
    case "judged": return `(judged[${json(parts[0])}] in ${json(parts[1])})`;
    default: throw new Error(`no expression for ${kind}`);
  }
}

function whole(rule) {
  let said;
  if (rule.checks.length) {
    const checks = rule.checks.map(expression);
    said = `(${checks.join(" && ")} ? "met" : ((${checks.join(" || ")}) ? "part-met" : "unmet"))`;
  } else {
    said = rule.clauses.reduceRight((rest, [outcome, when]) => (when[0] === "all-true" ? json(outcome) : `(${expression(when)} ? ${json(outcome)} : ${rest})`), "null");
  }
  return rule.applies[0] === "all-true" ? said : `(${expression(rule.applies)} ? ${said} : "not-applicable")`;
}

await measure("@marcbachmann/cel-js", "complete profiles; dates by functions of ours", (rules) => {
  const parsed = rules.map((rule) => [rule.id, environment.parse(whole(rule))]);
  return (board) => {
    const judged = {};
    const context = { ...board, judged };
    for (const [id, judge] of parsed) judged[id] = judge(context);
    return judged;
  };
});
