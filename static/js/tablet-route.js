// Which page comes when: the same rule as surveys/rules/routing.py, which has the last word.
const MISSING = ["not_asked", "skipped"];

const isMet = ({ question, test, values, number }, answers) => {
  const given = answers.get(question) ?? [];
  if (!given.length || MISSING.includes(given[0])) return false;
  if (test === "is_more_than" || test === "is_less_than") {
    const value = Number(given[0].replaceAll(",", ""));
    if (Number.isNaN(value) || number === null) return false;
    return test === "is_more_than" ? value > number : value < number;
  }
  const named = given.some((value) => values.includes(value));
  return test === "is_any_of" ? named : !named;
};

const holds = ({ match, conditions }, answers) => {
  if (!conditions.length) return true;
  const met = conditions.map((condition) => isMet(condition, answers));
  return match === "any" ? met.some(Boolean) : met.every(Boolean);
};

// Returns the pages on the route; answers of branches that are not reached count for nothing.
export const route = (pages, answers) => {
  const counted = new Map();
  return pages.filter(({ id, rule }) => {
    if (!holds(rule, counted)) return false;
    if (answers.has(id)) counted.set(id, answers.get(id));
    return true;
  });
};
