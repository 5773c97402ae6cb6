// zen-engine: the rules as ZEN expressions in one decision, with its own dates.
import { ZenEngine } from "@gorules/zen-engine";
import { measure } from "./measure.mjs";

const json = JSON.stringify;

function expression(node) {
  const [kind, ...parts] = node;
  const of = (part) => (Array.isArray(part) ? expression(part) : json(part));
  const get = (item, path) => [...(item === 0 ? [] : [`i${item}`]), ...path].join(".");
  const date = (part) => `d(${of(part)})`;
  const source = (part) => {
    if (part[0] === "latest") {
      const [, count, item, inner, member, field] = part;
      const members = chosen(item, inner, member);
      return `filter(${members} as i${item}, i${item}.${field} != null and count(${members} as other, other.${field} != null and d(other.${field}) > d(i${item}.${field})) < ${count})`;
    }
    const [, item, path] = part;
    return path.length === 1 ? get(item, path) : `flatMap(${get(item, [path[0]])} as outer, outer.${path[1]})`;
  };
  const chosen = (item, list, member) => (member[0] === "all-true" ? source(list) : `filter(${source(list)} as i${item}, ${of(member)})`);
  const count = (item, list, member) => (member[0] === "all-true" ? `len(${source(list)})` : `count(${source(list)} as i${item}, ${of(member)})`);
  switch (kind) {
    case "all-true": return "true";
    case "and": return `(${parts.map(of).join(" and ")})`;
    case "or": return `(${parts.map(of).join(" or ")})`;
    case "not": return `(not ${of(parts[0])})`;
    case "get": return get(...parts);
    case "any": return parts[2][0] === "all-true" ? `(len(${source(parts[1])}) > 0)` : `some(${source(parts[1])} as i${parts[0]}, ${of(parts[2])})`;
    case "all": return `all(${source(parts[1])} as i${parts[0]}, ${of(parts[2])})`;
    case "count": return count(...parts);
    case "sum": return `sum(map(${chosen(...parts)} as i${parts[0]}, ${of(parts[3])}))`;
    case "highest": {
      const isDate = parts[3][2].at(-1).endsWith("_on");
      const value = of(parts[3]);
      const list = chosen(parts[0], parts[1], isDate ? ["and", parts[2], ["there", parts[3]]] : parts[2]);
      return `(len(${list}) == 0 ? null : max(map(${list} as i${parts[0]}, ${isDate ? `d(${value})` : value})))`;
    }
    case "at-least": return `(${of(parts[0])} >= ${of(parts[1])})`;
    case "at-most": return `(${of(parts[0])} <= ${of(parts[1])})`;
    case "more": return `(${of(parts[0])} > ${of(parts[1])})`;
    case "is-in": return parts[1].length === 1 ? `(${of(parts[0])} == ${json(parts[1][0])})` : `(${of(parts[0])} in ${json(parts[1])})`;
    case "there": return `(${of(parts[0])} != null)`;
    case "has": return `(count(${of(parts[0])} as word, word in ${json(parts[1])}) >= ${parts[2]})`;
    case "within": return `(${of(parts[0])} != null and ${date(parts[0])} <= d(as_at) and ${date(parts[0])} >= d(as_at).sub(${parts[1]}, "M"))`;
    case "by": return `(${of(parts[0])} != null and ${date(parts[0])} <= ${date(parts[1])})`;
    case "in-time": {
      const deadline = `${date(parts[1])}.add(${parts[2]}, "${parts[3] === "month" ? "M" : "d"}")`;
      return `(d(as_at) <= ${deadline} or (${of(parts[0])} != null and ${date(parts[0])} <= ${deadline}))`;
    }
    case "days-more": return `(${of(parts[0])} != null and ${of(parts[1])} != null and ${date(parts[1])} > ${date(parts[0])}.add(${parts[2]}, "d"))`;
    case "chosen": return `(${parts[1].map((part) => `(${of(part)} ? 1 : 0)`).join(" + ")} >= ${parts[0]})`;
    case "share": {
      const [item, list, member, satisfies, percent, ofNobody] = parts;
      const members = count(item, list, member);
      const both = count(item, list, member[0] === "all-true" ? satisfies : ["and", member, satisfies]);
      return `(${members} == 0 ? ${ofNobody} : ${both} * 100 >= ${members} * ${percent})`;
    }
    case "out-of-at-least": return `(${of(parts[1])} > 0 and ${of(parts[0])} * 100 >= ${of(parts[1])} * ${parts[2]})`;
    case "out-of-at-most": return `(${of(parts[0])} != null and ${of(parts[1])} > 0 and ${of(parts[0])} * 100 <= ${of(parts[1])} * ${parts[2]})`;
    case "judged": return `($.${key(parts[0])} in ${json(parts[1])})`;
    default: throw new Error(`no expression for ${kind}`);
  }
}

const key = (id) => id.replaceAll("-", "_");

function whole(rule) {
  let said;
  if (rule.checks.length) {
    const checks = rule.checks.map((check) => expression(check));
    said = `(${checks.join(" and ")} ? "met" : ((${checks.join(" or ")}) ? "part-met" : "unmet"))`;
  } else {
    said = rule.clauses.reduceRight((rest, [outcome, when]) => (when[0] === "all-true" ? json(outcome) : `(${expression(when)} ? ${json(outcome)} : ${rest})`), "null");
  }
  return rule.applies[0] === "all-true" ? said : `(${expression(rule.applies)} ? ${said} : "not-applicable")`;
}

await measure("@gorules/zen-engine", "complete profiles; one decision of 100 expressions, with the engine's own dates", (rules) => {
  const expressions = rules.map((rule) => ({ id: rule.id, key: key(rule.id), value: whole(rule) }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: "in", name: "in", type: "inputNode" },
      { id: "rules", name: "rules", type: "expressionNode", content: { expressions } },
      { id: "out", name: "out", type: "outputNode" },
    ],
    edges: [
      { id: "first", type: "edge", sourceId: "in", targetId: "rules" },
      { id: "second", type: "edge", sourceId: "rules", targetId: "out" },
    ],
  });
  return async (board) => {
    const { result } = await decision.evaluate(board);
    return Object.fromEntries(rules.map((rule) => [rule.id, result[key(rule.id)]]));
  };
});
