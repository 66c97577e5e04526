// Reads mails and calendar files with libraries that are not ours: a JSON object a line in, one a line out.
import ICAL from "ical.js";
import { simpleParser } from "mailparser";
import { createInterface } from "node:readline";

const day = (time) => time.toString().slice(0, 10);
const instant = (time) => (time.isDate ? day(time) : time.toJSDate().toISOString());

async function mail(data) {
  const read = await simpleParser(data, { keepCidLinks: true });
  return {
    headers: read.headerLines.map((line) => line.key),
    subject: read.subject ?? "",
    text: read.text ?? "",
    html: read.html || "",
    attachments: read.attachments.map((part) => ({
      name: part.filename,
      type: part.contentType,
      cid: part.cid ?? "",
      related: part.related,
      data: part.content.toString("base64"),
    })),
  };
}

function times(event) {
  if (!event.isRecurring()) {
    // An occurrence's end is reckoned from the wall clock's duration: an hour wrong where summer time ends between.
    return [[instant(event.startDate), instant(event.endDate)]];
  }
  const iterator = event.iterator();
  const found = [];
  for (let start = iterator.next(); start && found.length < 1000; start = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(start);
    found.push([instant(startDate), instant(endDate)]);
  }
  return found;
}

function calendar(data) {
  const whole = new ICAL.Component(ICAL.parse(data.toString("utf8")));
  for (const zone of whole.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  return {
    properties: whole.getAllProperties().map((property) => property.name),
    components: whole.getAllSubcomponents().map((component) => component.name),
    events: whole.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        summary: event.summary ?? "",
        description: event.description ?? "",
        location: event.location ?? "",
        url: component.getFirstPropertyValue("url") ?? "",
        properties: component.getAllProperties().map((property) => property.name).sort(),
        alarms: component.getAllSubcomponents("valarm").length,
        times: times(event),
      };
    }),
  };
}

const kinds = { mail, calendar };
for await (const line of createInterface({ input: process.stdin })) {
  const { kind, data } = JSON.parse(line);
  let answer;
  try {
    answer = await kinds[kind](Buffer.from(data, "base64"));
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
