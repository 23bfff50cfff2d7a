/** What Word would show of the plans: read back from the package's own XML. */
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { asWord } from './as-word.ts';
import { layoutOf } from './layout.ts';
import { PLAN_SETS, readPlans } from './read-plans.ts';
import { listItems } from './word-lists.ts';

const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');
const ENTITIES = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
] as const;
const textOf = (xml: string) =>
  ENTITIES.reduce(
    (text, [entity, sign]) => text.replaceAll(entity, sign),
    xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''),
  );

const opened = async (bytes: Uint8Array) => {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (name: string) => (await zip.file(`word/${name}.xml`)?.async('string')) ?? '';
  const heads = Object.keys(zip.files).filter((name) => /^word\/header\d+\.xml$/.test(name));
  const headers = await Promise.all(heads.map((name) => zip.file(name)?.async('string')));
  return { document: await part('document'), footnotes: await part('footnotes'), headers: headers.join('') };
};

const plans = PLAN_SETS.flatMap((set) => readPlans(set).map((plan) => ({ ...plan, set })));

describe.each(plans)('$set/$name as Word', ({ text, label }) => {
  const layout = layoutOf(text);

  it('has every deadline, and every sentence whole again', async () => {
    const { document, footnotes } = await opened(await asWord(text));
    const body = flat(textOf(document + footnotes));
    const phrases = label.tasks
      .filter((task) => !task.phraseRestored)
      .map((task) => task.deadlinePhrase ?? '');
    for (const phrase of phrases) expect(body).toContain(phrase);
    for (const block of layout.blocks)
      if (block.type === 'paragraph' && layout.notes.size === 0) expect(body).toContain(flat(block.text));
  });

  it('has a real table for each table, and two for heading and signature', async () => {
    const { document } = await opened(await asWord(text));
    const rows = layout.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
    const tables = layout.blocks.filter((block) => block.type === 'table').length;
    expect(document.match(/<w:tbl>/g)).toHaveLength(tables + 2);
    expect(document.match(/<w:tr>|<w:tr /g)).toHaveLength(rows.length + 2);
    expect(tables).toBe(label._meta.styles.includes('party-table') ? 2 : 0);
  });

  it('has the page number and the running head in the page header only', async () => {
    const { document, headers } = await opened(await asWord(text));
    expect(headers).toMatch(/<w:instrText[^>]*>PAGE</);
    expect(document).not.toMatch(/<w:t[^>]*>(- )?\d( -)?<\/w:t><\/w:r><\/w:p>(?!<\/w:tc>)/);
    if (layout.runningHead) expect(textOf(headers)).toContain(layout.runningHead);
  });

  it('has its footnotes at the foot', async () => {
    const { document, footnotes } = await opened(await asWord(text));
    const marks = document.match(/<w:footnoteReference /g) ?? [];
    expect(marks).toHaveLength(label._meta.styles.includes('guidance-footnotes') ? 3 : 0);
    for (const note of layout.notes.values()) {
      expect(textOf(footnotes)).toContain(note);
      expect(textOf(document)).not.toContain(note);
    }
  });
});

describe.each(plans)('$set/$name with lists of Word', ({ text }) => {
  const typed = (xml: string) => xml.match(/<w:t(?: [^>]*)?>(?:[-+]|[a-d]\)|\d+\.) /g)?.length ?? 0;

  it('counts by itself what was typed, and says the same', async () => {
    const plain = (await opened(await asWord(text))).document;
    const listed = (await opened(await asWord(text, { lists: true }))).document;
    const counted = listed.match(/<w:numPr>/g)?.length ?? 0;
    expect(plain).not.toContain('<w:numPr>');
    expect(counted).toBeGreaterThan(2);
    expect(typed(listed)).toBe(typed(plain) - counted);
    const bare = (xml: string) => flat(textOf(xml)).replace(/(?<= )([-+]|[a-d]\)|\d+\.) /g, '');
    expect(bare(listed)).toBe(bare(plain));
  });
});

describe('lists of Word', () => {
  const texts = (...all: string[]) => all.map((text) => ({ type: 'paragraph' as const, text }));

  it('begin anew, and leave typed what Word would count otherwise', () => {
    const blocks = texts('1. A', 'a) B', 'b) C', '2. D', 'a) E', '4. F', '1. G', '1.1. H', 'c) I');
    const items = listItems(blocks);
    const seen = blocks.map((block) => items.get(block)?.numbering.instance ?? null);
    expect(seen).toEqual([0, 1, 1, 0, 2, null, 3, null, null]);
  });
});

describe('what was broken by the page', () => {
  it.each(plans.filter(({ label }) => label._meta.styles.includes('page-broken')))(
    'is one sentence again in $set/$name',
    ({ text }) => {
      const { blocks } = layoutOf(text);
      const cut = blocks.filter(
        (block) => block.type === 'paragraph' && !/[.:;,/)]$|\p{Lu}$/u.test(block.text),
      );
      // Only headings end without a stop.
      for (const block of cut)
        expect(block).toMatchObject({ text: expect.stringMatching(/^(\d|[IVX]+|[A-Z])\. /) });
    },
  );
});
