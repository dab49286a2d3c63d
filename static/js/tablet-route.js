// Which page comes when: the same rule as surveys/rules/routing.py, which has the last word.
// Answers are written as drafts write them (surveys/rules/answers.py).
export const GATE = "about-you";
const YES = JSON.stringify(["yes"]);
const COMPARE = {
  is_more_than: (value, number) => value > number,
  is_less_than: (value, number) => value < number,
  equals: (value, number) => value === number,
  is_at_least: (value, number) => value >= number,
  is_at_most: (value, number) => value <= number,
};

export const chosenIn = (answer) => (Array.isArray(answer) ? answer : answer?.chosen);
const isYes = (answer) => JSON.stringify(answer) === YES;

const compare = ({ test, number }, value) =>
  test in COMPARE && number !== null && COMPARE[test](value, number);

const contains = ({ test, values }, given) => {
  const named = given.some((value) => values.includes(value));
  return test === "is_any_of" ? named : test === "is_none_of" && !named;
};

const says = (condition, answer) => {
  if (typeof answer === "number") return compare(condition, answer);
  if (typeof answer === "string") return contains(condition, [answer]);
  if (answer.month) return compare(condition, Number(answer.month.split("-")[0]));
  if (answer.ranked) return contains(condition, answer.ranked.slice(0, 1));
  const chosen = chosenIn(answer);
  return chosen !== undefined && contains(condition, chosen);
};

// A page that was not asked meets no condition; of a skipped one only "is skipped" is true.
const isMet = (condition, answer) => {
  if (condition.test === "is_skipped") return answer === "skipped";
  if (answer === undefined || answer === "skipped" || answer === "not_asked") return false;
  return condition.test === "is_answered" ? !answer.seen : says(condition, answer);
};

const holds = ({ match, conditions, groups }, answers) => {
  const met = conditions.map((condition) => isMet(condition, answers.get(condition.question)));
  met.push(...groups.map((group) => holds(group, answers)));
  if (!met.length) return true;
  if (match === "all") return met.every(Boolean);
  return met.some(Boolean) === (match === "any");
};

// Questions about the person come only after a yes to the page that asks for it (UX-14), a round
// after a yes to the page before it, and nothing of a section that was passed over (SG-04).
const isShown = (page, counted) => {
  if (page.about_you && page.id !== GATE && !isYes(counted.get(GATE))) return false;
  if (page.after_another && !isYes(counted.get(page.after_another))) return false;
  return holds(page.rule, counted) && !page.notes.some((note) => counted.get(note)?.skips);
};

// Returns the pages on the route; answers of branches that are not reached count for nothing.
export const route = (pages, answers) => {
  const counted = new Map();
  return pages.filter((page) => {
    if (!isShown(page, counted)) return false;
    if (answers.has(page.id)) counted.set(page.id, answers.get(page.id));
    return true;
  });
};

// Where we are; there is no total while a later answer may still change it (UX-10).
export const progress = (pages, answers, page) => {
  const shown = route(pages, answers);
  const own = pages.filter((one) => one.about_you === page.about_you);
  const ids = new Set(own.map(({ id }) => id));
  const counted = shown.filter((one) => one.is_numbered && ids.has(one.id) && one.id !== GATE);
  const position = shown.indexOf(page);
  const behind = new Set(shown.slice(0, position).map(({ id }) => id).filter((id) => answers.has(id)));
  const isCertain = own.every((one) => one.looks_at.every((id) => behind.has(id) || !ids.has(id)));
  const number = counted.filter((one) => shown.indexOf(one) <= position).length;
  return { number: Math.max(number, 1), total: isCertain ? counted.length : null };
};
