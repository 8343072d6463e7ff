// The threshold rules of the benchmark in two engines of npm: equal findings first, then microseconds per market, warm.
// usage: node thresholds.mjs <file written by ThresholdExport>     prints one line of JSON
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Engine } from 'json-rules-engine';
// A native module without names of its own to import.
const { ZenEngine, ZenDecisionContent } = createRequire(import.meta.url)('@gorules/zen-engine');

const ROUNDS = 9;
const WARMING_ROUNDS = 3;
const IN_FLIGHT = 100;

const { rules, markets, findings } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const expected = [...findings].sort().join('\n');

// json-rules-engine: one rule each, the numbers of a market as facts; an absent number compares as false.
const OPERATORS = { '<': 'lessThan', '<=': 'lessThanInclusive', '>': 'greaterThan', '>=': 'greaterThanInclusive' };
const jsonRules = new Engine([], { allowUndefinedFacts: true });
for (const { id, observed, operator, limit } of rules) {
  jsonRules.addRule({
    conditions: { all: [{ fact: observed, operator: OPERATORS[operator], value: { fact: limit } }] },
    event: { type: id },
  });
}
const byJsonRules = async (market) => (await jsonRules.run(market)).events.map((event) => event.type);

// zen-engine: one node of expressions, and one decision table that collects; whichever is faster counts.
const condition = ({ observed, operator, limit }) =>
  `${observed} != null and ${limit} != null and ${observed} ${operator} ${limit}`;
const zenEngine = new ZenEngine();
const decision = (node) =>
  zenEngine.createDecision(
    new ZenDecisionContent({
      nodes: [
        { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
        { id: 'node', name: 'node', position: { x: 1, y: 0 }, ...node },
        { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
      ],
      edges: [
        { id: 'a', type: 'edge', sourceId: 'in', targetId: 'node' },
        { id: 'b', type: 'edge', sourceId: 'node', targetId: 'out' },
      ],
    }),
  );
const expressions = decision({
  type: 'expressionNode',
  content: {
    expressions: rules.map((rule) => ({ id: rule.id, key: rule.id.replace('-', ''), value: condition(rule) })),
  },
});
const table = decision({
  type: 'decisionTableNode',
  content: {
    hitPolicy: 'collect',
    inputs: [{ id: 'when', name: 'when' }],
    outputs: [{ id: 'rule', name: 'rule', field: 'rule' }],
    rules: rules.map((rule) => ({ _id: rule.id, when: condition(rule), rule: `"${rule.id}"` })),
  },
});
const byExpressions = async (market) => {
  const { result } = await expressions.evaluate(market);
  return rules.filter(({ id }) => result[id.replace('-', '')]).map(({ id }) => id);
};
const byTable = async (market) => (await table.evaluate(market)).result.map(({ rule }) => rule);

const oneByOne = (judge) => async () => {
  const said = [];
  for (const market of markets) said.push(await judge(market));
  return said;
};
const manyInFlight = (judge) => async () => {
  const said = [];
  for (let start = 0; start < markets.length; start += IN_FLIGHT) {
    said.push(...(await Promise.all(markets.slice(start, start + IN_FLIGHT).map(judge))));
  }
  return said;
};
const variants = {
  'json-rules-engine': oneByOne(byJsonRules),
  'json-rules-engine, many in flight': manyInFlight(byJsonRules),
  'zen expressions': oneByOne(byExpressions),
  'zen expressions, many in flight': manyInFlight(byExpressions),
  'zen table': oneByOne(byTable),
  'zen table, many in flight': manyInFlight(byTable),
};

for (const [name, judgeAll] of Object.entries(variants)) {
  const said = await judgeAll();
  const actual = said.flatMap((ids, market) => ids.map((id) => `${market} ${id}`)).sort().join('\n');
  if (actual !== expected) {
    console.error(`${name} does not find the same as Bylaw`);
    process.exit(1);
  }
}
const times = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
for (let round = 0; round < WARMING_ROUNDS + ROUNDS; round++) {
  for (const [name, judgeAll] of Object.entries(variants)) {
    const start = process.hrtime.bigint();
    await judgeAll();
    const microseconds = Number(process.hrtime.bigint() - start) / 1000 / markets.length;
    if (round >= WARMING_ROUNDS) times[name].push(microseconds);
  }
}
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(
  JSON.stringify({
    node: process.version,
    rules: rules.length,
    markets: markets.length,
    findings: findings.length,
    microsecondsPerMarket: Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)])),
  }),
);
