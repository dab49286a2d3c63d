// Which page comes when: the same rule as surveys/rules/routing.py, which has the last word.
const GATE = "about-you";
const COMPARE = {
  is_more_than: (value, number) => value > number,
  is_less_than: (value, number) => value < number,
  equals: (value, number) => value === number,
  is_at_least: (value, number) => value >= number,
  is_at_most: (value, number) => value <= number,
};

// A page that was not asked has no answer at all; a skipped one has an empty list.
const isMet = ({ question, test, values, number }, answers) => {
  const given = answers.get(question);
  if (test === "is_skipped") return given?.length === 0;
  if (!given?.length) return false;
  if (test === "is_answered") return true;
  if (test in COMPARE) {
    const value = Number(given[0].replaceAll(",", ""));
    return !Number.isNaN(value) && number !== null && COMPARE[test](value, number);
  }
  const named = given.some((value) => values.includes(value));
  return test === "is_any_of" ? named : !named;
};

const holds = ({ match, conditions, groups }, answers) => {
  const met = conditions.map((condition) => isMet(condition, answers));
  met.push(...groups.map((group) => holds(group, answers)));
  if (!met.length) return true;
  if (match === "all") return met.every(Boolean);
  return met.some(Boolean) === (match === "any");
};

// Questions about the person come only after a yes to the page that asks for it (UX-14).
const isWanted = (id, rule, answers) =>
  !rule.about_you || id === GATE || answers.get(GATE)?.[0] === "yes";

// Returns the pages on the route; answers of branches that are not reached count for nothing.
export const route = (pages, answers) => {
  const counted = new Map();
  return pages.filter(({ id, rule, isInfo }) => {
    if (!isWanted(id, rule, counted) || !holds(rule, counted)) return false;
    if (answers.has(id) && !isInfo) counted.set(id, answers.get(id));
    return true;
  });
};
