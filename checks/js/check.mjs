// Reads the files of a folder with the parsers of their formats: NAME.mmd, NAME.mw, NAME.jsonld.
// One line for each file on standard output: its name, a tab, and what was found as JSON. A file that cannot be read ends the run with status 1.

import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import jsonld from 'jsonld';
import { parse as markwhen, flat } from '@markwhen/parser';

// Mermaid looks for a browser when it is loaded.
const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');

// Mermaid writes an entity in this way between reading and drawing.
const decoded = (text) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code))).trim();

const readers = {
  async '.mmd'(text) {
    const { diagramType } = await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const tasks = db.getTasks();
    return {
      type: diagramType,
      texts: diagramType === 'gantt' ? tasks.map((task) => decoded(task.task)) : tasks.flatMap((task) => task.events.map(decoded)),
      dated: diagramType === 'gantt' ? tasks.every((task) => !Number.isNaN(task.startTime.getTime()) && task.endTime > task.startTime) : true,
    };
  },
  '.mw'(text) {
    const { events, header, parseMessages } = markwhen(text);
    if (parseMessages.length > 0) throw new Error(JSON.stringify(parseMessages));
    const found = flat(events).filter((event) => event.firstLine);
    return {
      title: header.title ?? null,
      texts: found.map((event) => event.firstLine.restTrimmed),
      tags: found.flatMap((event) => event.tags),
      dated: found.every((event) => event.dateRangeIso.fromDateTimeIso < event.dateRangeIso.toDateTimeIso),
    };
  },
  async '.jsonld'(text) {
    const expanded = await jsonld.expand(JSON.parse(text), { documentLoader: (url) => { throw new Error(`no network: ${url}`); } });
    const events = expanded.filter((node) => node['@type']?.includes('https://schema.org/Event'));
    const starts = events.flatMap((node) => node['https://schema.org/startDate'] ?? []);
    return {
      texts: expanded.flatMap((node) => (node['https://schema.org/name'] ?? []).map((name) => name['@value'])),
      events: events.length,
      dated: starts.every((start) => start['@type'] === 'http://id.loc.gov/datatypes/edtf/EDTF'),
    };
  },
};

const folder = process.argv[2];
let failed = false;
for (const file of readdirSync(folder).sort()) {
  const read = readers[extname(file)];
  if (!read) continue;
  try {
    console.log(`${file}\t${JSON.stringify(await read(readFileSync(join(folder, file), 'utf8')))}`);
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
