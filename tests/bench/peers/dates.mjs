// What the engines that know no months are given: civil dates as texts, which compare as dates do.

const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate(); // month from 1
const two = (n) => String(n).padStart(2, "0");

export function plusMonths(date, months) {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12);
  const inYear = (month % 12) + 1;
  let day = Number(date.slice(8));
  if (day > 28) day = Math.min(day, daysIn(year, inYear));
  return `${year}-${two(inYear)}-${two(day)}`;
}

// Most are asked for the same few days, over and over.
const begun = new Map();
function monthsBefore(date, months) {
  let ofDate = begun.get(date);
  if (!ofDate) begun.set(date, (ofDate = new Map()));
  let day = ofDate.get(months);
  if (!day) ofDate.set(months, (day = plusMonths(date, -months)));
  return day;
}

export const within = (date, months, asAt) => date !== null && date !== undefined && date <= asAt && date >= monthsBefore(asAt, months);
export const by = (date, deadline) => date !== null && date <= deadline;
export const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / 86400000;
export const daysMore = (from, to, days) => from !== null && to !== null && daysBetween(from, to) > days;
export function inTime(done, from, length, unit, asAt) {
  const deadline = unit === "month" ? plusMonths(from, length)
    : new Date(Date.parse(from) + length * 86400000).toISOString().slice(0, 10);
  return asAt <= deadline || by(done, deadline);
}
export const highest = (values) => values.reduce((most, one) => (one !== null && (most === null || one > most) ? one : most), null);
export function latestFew(items, field, count) {
  const dated = items.filter((item) => item[field] !== null);
  const days = dated.map((item) => item[field]).sort().reverse();
  return dated.filter((item) => days.length < count || item[field] >= days[count - 1]);
}
