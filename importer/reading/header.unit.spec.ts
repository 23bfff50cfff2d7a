/** Letterheads as pages on the web give them, and bases that have a section of their own. */
import { expect, test } from 'vitest';
import type { Draft } from '../draft.ts';
import { readPlan } from '../read-plan.ts';

const drafted = async (text: string): Promise<Draft> => {
  const draft = await readPlan({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
  if (draft.kind === 'refused') throw new Error(draft.message);
  return draft;
};
const BODY = 'I. NHIỆM VỤ\n1. Sở Nội vụ rà soát hồ sơ.\n';

test.each([
  [
    'one piece a line',
    'ỦY BAN NHÂN DÂN\nTỈNH MẪU\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\nSố: 398/KH-UBND\n|\nMẫu Hai,\nngày 25 tháng 12 năm 2026\n|\nKẾ HOẠCH\nCẢI CÁCH HÀNH CHÍNH NĂM 2027\n',
  ],
  [
    'rules within the cells of a table',
    '| ỦY BAN NHÂN DÂN TỈNH MẪU ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- |\n| Số: 398/KH-UBND | Mẫu Hai, ngày 25 tháng 12 năm 2026 |\n\nKẾ HOẠCH\n\nCẢI CÁCH HÀNH CHÍNH NĂM 2027\n\n',
  ],
])('%s', async (_, head) => {
  const { header } = await drafted(`${head}${BODY}`);
  expect({
    issuer: header.issuer.value,
    number: header.number.value,
    date: header.date.value,
    place: header.place.value,
    title: header.title.value,
  }).toEqual({
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    number: '398/KH-UBND',
    date: '2026-12-25',
    place: 'Mẫu Hai',
    title: 'CẢI CÁCH HÀNH CHÍNH NĂM 2027',
  });
});

test.each([
  [
    'a number below its word, a date broken by its column',
    'UỶ BAN NHÂN\nDÂN\nTỈNH MẪU\n-------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\nSố:\n398/KH-UBND\n|\nMẫu Hai, ngày 25\ntháng 12 năm 2026\n|\nKẾ HOẠCH\nVỀ CẢI CÁCH\n',
    ['Uỷ ban nhân dân tỉnh Mẫu', '398/KH-UBND', '2026-12-25', 'VỀ CẢI CÁCH'],
  ],
  [
    'a subject on the line of the type, a date in figures',
    'ĐẢNG BỘ XÃ MẪU\nCHI BỘ ẤP 3\n***\nSố: 04-KH/CB\nĐẢNG CỘNG SẢN VIỆT NAM\nMẫu Hai, ngày 05/01/2026\nKẾ HOẠCH CÔNG TÁC NĂM 2026\nCăn cứ Nghị quyết số 01-NQ/CB ngày 03/01/2026 của chi bộ;\nChi bộ ấp 3 xây dựng kế hoạch như sau:\n',
    ['Chi bộ ấp 3', '04-KH/CB', '2026-01-05', 'CÔNG TÁC NĂM 2026'],
  ],
])('%s', async (_, head, wanted) => {
  const { header, bases } = await drafted(`${head}${BODY}`);
  expect([header.issuer.value, header.number.value, header.date.value, header.title.value]).toEqual(wanted);
  expect(header.docType.value).toBe('KH');
  expect(bases.length).toBe(head.includes('Căn cứ') ? 1 : 0);
});

test('bases that a section of their own lists', async () => {
  const { bases } = await drafted(
    'ỦY BAN NHÂN DÂN TỈNH MẪU\nSố: 1/KH-UBND\nKẾ HOẠCH\nVỀ VIỆC MẪU\n\nI. CĂN CỨ PHÁP LÝ\n\nNghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ;\n\nII. NHIỆM VỤ\n1. Sở Nội vụ thực hiện Quyết định số 5/QĐ-UBND ngày 01/02/2026.\n',
  );
  expect(bases.map(({ number, date }) => [number, date])).toEqual([['42/2022/NĐ-CP', '2022-06-24']]);
});

test.each([
  ['A. HỌC TẬP\nI. Nội dung\n1. Nghị quyết.\nB. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ rà soát hồ sơ.\n', 'B.1'],
  ['I. HỌC TẬP\nA. Nội dung\n1. Nghị quyết.\nB. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ rà soát hồ sơ.\n', 'I.B.1'],
])('letters above Roman figures hold them, below they stand in them: %s', async (body, section) => {
  const { tasks } = await drafted(
    `ỦY BAN NHÂN DÂN TỈNH MẪU\nSố: 1/KH-UBND\nKẾ HOẠCH\nVỀ VIỆC MẪU\n\n${body}`,
  );
  expect(tasks.map((task) => task.section)).toEqual([section]);
});
