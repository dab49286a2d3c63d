// Answers in words, for the check page and inside later questions: the same as
// surveys/answering/summary.py, surveys/rules/piping.py and surveys/views/answer_rows.py.
import { chosenIn, route } from "./tablet-route.js";

const MARK = /\[([a-z0-9_-]+)\]/g;
const MOST_CHARACTERS = 80;

const labels = (page, ids) => page.options.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
const inOrder = (page, ids) => ids.map((id) => page.options.find((option) => option.id === id)?.label ?? id);
const put = (text, said) => text.replace(MARK, (whole, mark) => (Object.hasOwn(said, mark) ? said[mark] : whole));

export const speaker = (words) => {
  const monthInWords = (month) => {
    const [year, number] = month.split("-");
    return number ? `${words.months[Number(number) - 1]} ${year}` : year;
  };

  const unitOf = (unit, value) => {
    const isSimplePlural = unit.endsWith("s") && !unit.endsWith("ss") && !unit.includes(" ");
    return words.singular && value === 1 && isSimplePlural ? unit.slice(0, -1) : unit;
  };

  const options = (page, ids, other) => {
    if (page.kind === "another") return words[ids[0]];
    const said = ({ label, asks_words }) => (other && asks_words ? `${label}: ${other}` : label);
    return page.options.filter(({ id }) => ids.includes(id)).map(said).join(", ");
  };

  const inWords = (page, answer) => {
    if (typeof answer === "number") return `${answer} ${unitOf(page.unit, answer)}`.trim();
    if (typeof answer === "string") return words.missing[answer];
    if (answer?.words !== undefined) return answer.words;
    if (answer?.month) return monthInWords(answer.month);
    if (answer?.ranked) return inOrder(page, answer.ranked).map((label, place) => `${place + 1}. ${label}`).join("\n");
    const chosen = chosenIn(answer);
    return chosen ? options(page, chosen, answer.other) : words.missing.skipped;
  };

  const inside = (page, answer) => {
    if (typeof answer === "number") return String(answer);
    if (answer?.month) return monthInWords(answer.month);
    if (answer?.ranked) return inOrder(page, answer.ranked).join(", ");
    if (answer?.words !== undefined) {
      const line = [...answer.words.trim().replace(/\s+/g, " ")];
      return line.length <= MOST_CHARACTERS
        ? line.join("")
        : `${line.slice(0, MOST_CHARACTERS).join("").trimEnd()}…`;
    }
    const chosen = chosenIn(answer);
    return chosen ? labels(page, chosen).join(", ") : "";
  };

  // What stands for each mark of a page: an answer counts when its page is before it on the route.
  const marks = (pages, page, answers) => {
    const shown = route(pages, answers);
    const place = shown.indexOf(page);
    const before = place < 0 ? shown : shown.slice(0, place);
    const said = page.pipes.map(({ mark, question, fallback }) => {
      const asked = before.find(({ id }) => id === question);
      return [mark, (asked && inside(asked, answers.get(question))) || fallback];
    });
    return Object.fromEntries(said);
  };

  const headingOf = ({ lead, title }) => {
    if (lead === null) return title;
    return `${lead}${/[?:…]$/.test(lead) ? "" : ":"} ${title}`;
  };

  const piped = (pages, page, answers) => {
    const said = marks(pages, page, answers);
    const [title, short_name] = [put(page.title, said), put(page.short_name, said)];
    const lead = page.lead === null ? null : put(page.lead, said);
    return { ...page, title, short_name, lead, heading: headingOf({ lead, title }) };
  };

  const row = (page, answer) => {
    const isOver = Boolean(answer?.skips);
    const asked = page.run === "rounds" ? page.title : page.heading;
    return {
      id: page.id,
      key: isOver ? page.section || asked : asked,
      value: isOver ? words.passed_over : inWords(page, answer),
      empty: isOver || answer === undefined || answer === "skipped",
      change: (isOver ? words.change_note : words.change).replace("%(question)s", () => (isOver ? asked : page.heading)),
    };
  };

  // The rows of the check page, each round and the questions about the person under a name.
  const groups = (pages, answers) => {
    const shown = route(pages, answers).filter(({ id, is_info, about_you }) => {
      return is_info ? answers.get(id)?.skips : !about_you || answers.has(id);
    });
    const told = [];
    for (const one of shown) {
      const page = piped(pages, one, answers);
      const name = page.run === "rounds" ? page.lead : page.about_you ? page.section : "";
      if (told.at(-1)?.name !== name) {
        told.push({ name, title: name || (told.length ? page.section : ""), rows: [] });
      }
      told.at(-1).rows.push(row(page, answers.get(page.id)));
    }
    return told.map(({ title, rows }) => ({ title, rows }));
  };

  return { monthInWords, marks, put, piped, groups };
};
