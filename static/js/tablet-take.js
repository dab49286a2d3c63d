// From what was chosen and typed to an answer, or to the problem with it: the same rules as
// surveys/rules/validation.py, which has the last word when the answers are delivered.
import { countCharacters, normal } from "./character-count.js";

export const PASS_OVER = "pass_over";
const CHOICES = ["single", "several", "scale"];
const NUMBER = /^[+-]?\d{1,12}(?:\.\d{1,6})?$/;
const THOUSANDS = /(?<=\d),(?=\d{3}(?:\D|$))/g;
const YEAR = /^[1-9]\d{3}$/;
const FAR_TOO_LONG = 40;
const BYTES_PER_CHARACTER = 4;

const isFilled = (parts) => Object.values(parts).some((text) => text.trim());
const oneLine = (text) => text.replace(/\r\n?/g, "\n").split("\n").join(" ").trim();

// Everything here speaks the words of one page (surveys/answering/tablet_words.py).
export const taker = (words, monthInWords) => {
  const wrong = (key, said, more = {}) => ({ problem: { key, said, part: "", ...more } });
  const right = (answer) => ({ answer });
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const subject = ({ short_name: name }) =>
    name ? name.replace(/^./u, (first) => first.toUpperCase()) : words.your_answer;

  const tooLong = (text, limit, said, key) => {
    if ([...text].length > FAR_TOO_LONG * limit) return wrong(`${key}_heavy`, said);
    const over = countCharacters(text) - limit;
    if (over > 0) return wrong(key, said, { count: over });
    const bytes = new TextEncoder().encode(normal(text)).length;
    return bytes > BYTES_PER_CHARACTER * limit ? wrong(`${key}_heavy`, said) : null;
  };

  const takeWords = (page, typed) => {
    const text = page.kind === "short_text" ? oneLine(typed) : typed.replace(/\r\n?/g, "\n");
    const said = { answer: subject(page), limit: page.limit };
    return (page.limit && tooLong(text, page.limit, said, "too_long")) || right({ words: text });
  };

  const wrongWithOptions = (page, given) => {
    const question = page.title;
    const known = [...page.options.map(({ id }) => id), ...page.refusals];
    if (given.some((id) => !known.includes(id))) return wrong("one_of_these", { question });
    if (given.length < 2) return null;
    if (page.kind !== "several") return wrong("only_one", { question });
    const refusal = page.refusals.find((code) => given.includes(code));
    const alone = page.options.find(({ id, exclusive }) => exclusive && given.includes(id));
    if (refusal || alone) return wrong("alone", { answer: refusal ? words.missing[refusal] : alone.label });
    if (!page.most || given.length <= page.most) return null;
    return wrong("too_many", { question, chosen: given.length }, { count: page.most });
  };

  const wrongWithOther = (page, given, text) => {
    const other = page.options.find(({ asks_words }) => asks_words);
    if (!text || !other) return null;
    const said = { answer: other.label, limit: page.other_limit };
    const problem = given.includes(other.id)
      ? tooLong(text, page.other_limit, said, "other_too_long")
      : wrong("words_without_option", said);
    if (problem) problem.problem.part = "words";
    return problem;
  };

  const takeChoice = (page, given, typed) => {
    const chosen = [...new Set(given)];
    const text = oneLine(typed);
    const problem = wrongWithOptions(page, chosen) ?? wrongWithOther(page, chosen, text);
    if (problem) return problem;
    if (!chosen.length) return right("skipped");
    if (page.refusals.includes(given[0])) return right(given[0]);
    const ids = page.options.map(({ id }) => id).filter((id) => chosen.includes(id));
    const asks = page.options.some(({ asks_words }) => asks_words);
    return right(asks && text ? { chosen: ids, other: text } : ids);
  };

  const takeAnother = (page, given) => {
    const [answer, more] = new Set(given);
    if (more !== undefined || !["yes", "no"].includes(answer)) return wrong("only_one", { question: page.title });
    return right([answer]);
  };

  const takeNumber = (page, typed) => {
    const text = typed.trim().replace(THOUSANDS, "");
    const value = Number(text);
    const answer = subject(page);
    if (!NUMBER.test(text) || (page.whole && value % 1)) {
      return wrong(page.whole ? "whole_number" : "number", { answer, example: page.example });
    }
    const { low, high } = page;
    const isLow = low !== null && value < page.minimum;
    const isHigh = high !== null && value > page.maximum;
    if (!isLow && !isHigh) return right(value);
    const key = low === null ? "at_most" : high === null ? "at_least" : "between";
    return wrong(key, { answer, low, high });
  };

  const monthNumber = (text) => {
    if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : 0;
    const typed = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/\.$/, "");
    if (typed.length < 3) return 0;
    const named = words.month_names.filter(([name]) => name.startsWith(typed));
    const numbers = new Set(named.map(([, number]) => number));
    return numbers.size === 1 ? [...numbers][0] : 0;
  };
  const thisMonth = () => {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
  };
  const lastMonth = ({ latest, not_future: notFuture }) =>
    notFuture ? [latest, thisMonth()].filter(Boolean).sort()[0] : latest;
  const readMonth = (page, month, year) => {
    const about = { answer: subject(page) };
    if (!month && !page.year_alone) return wrong("no_month", about, { part: "month" });
    const number = monthNumber(month);
    if (month && !number) return wrong("wrong_month", about, { part: "month" });
    if (!year) return wrong("no_year", about, { part: "year" });
    if (!YEAR.test(year)) return wrong("wrong_year", about, { part: "year" });
    return right({ month: number ? `${year}-${String(number).padStart(2, "0")}` : year });
  };

  const takeMonth = (page, parts) => {
    const outcome = readMonth(page, parts.month.trim(), parts.year.trim());
    if (outcome.problem) return outcome;
    const given = outcome.answer.month;
    const latest = lastMonth(page);
    const [low, high] = [page.earliest, latest].map((end) => end.slice(0, given.length));
    if (given >= low && (!high || given <= high)) return outcome;
    const said = { answer: subject(page), low: monthInWords(page.earliest), high: monthInWords(latest) };
    const key = !low ? "too_late" : !high ? "too_early" : "between";
    return wrong(key, said, { part: "year" });
  };

  const takeOrder = (page, numbers) => {
    const given = page.fields.map((id) => [id, numbers[id].trim()]).filter(([, text]) => text);
    const allowed = page.options.slice(0, page.places).map((_, place) => String(place + 1));
    const label = (id) => page.options.find((option) => option.id === id).label;
    const byNumber = new Map();
    for (const [part, number] of given) {
      if (!allowed.includes(number)) {
        return wrong("numbers_only", { most: page.places, question: page.title }, { part });
      }
    }
    for (const [part, number] of given) {
      if (byNumber.has(number)) {
        return wrong("tie", { number, one: label(byNumber.get(number)), other: label(part) }, { part });
      }
      byNumber.set(number, part);
    }
    const order = [...byNumber.keys()].sort((a, b) => a - b);
    const gap = order.findIndex((number, place) => Number(number) !== place + 1);
    if (gap >= 0) return wrong("gap", { number: gap + 1 }, { part: byNumber.get(order[gap]) });
    return right({ ranked: order.map((number) => byNumber.get(number)) });
  };

  const refused = (page, codes, isAnswered) => {
    const labels = [...new Set(codes)].map((code) => words.missing[code]);
    if (labels.length > 1) return wrong("not_both_refusals", { one: labels[0], other: labels[1] });
    if (isAnswered) return wrong("not_both", { question: page.title, refusal: labels[0] });
    return right(codes[0]);
  };

  const ofParts = (page, parts) => {
    if (!isFilled(parts)) return right("skipped");
    return page.kind === "rank" ? takeOrder(page, parts) : takeMonth(page, parts);
  };

  // Returns { answer } or { problem }; "parts" holds every field that page.fields names.
  const take = (page, { raw, parts }) => {
    const given = raw.filter((value) => value.trim());
    if (page.is_info) return right({ seen: true, skips: page.kind === "note" && given.includes(PASS_OVER) });
    if (CHOICES.includes(page.kind)) return takeChoice(page, given, parts.words ?? "");
    const codes = given.filter((value) => page.refusals.includes(value));
    const rest = given.filter((value) => !codes.includes(value));
    if (codes.length) return refused(page, codes, rest.length > 0 || isFilled(parts));
    if (["rank", "month"].includes(page.kind)) return ofParts(page, parts);
    if (!rest.length) return right("skipped");
    if (page.kind === "another") return takeAnother(page, rest);
    return page.kind === "number" ? takeNumber(page, rest[0]) : takeWords(page, rest[0]);
  };

  const message = ({ key, said, count }) => {
    const found = words.messages[key];
    const template = typeof found === "string" ? found : found[plural.select(count)];
    return template.replace(/%\((\w+)\)s/g, (_, name) => (name === "count" ? count : said[name]));
  };
  return { take, message };
};
