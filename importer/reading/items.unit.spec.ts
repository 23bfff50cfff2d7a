/** Items of a plan as officials word them: who is to act, what is said in sentences of their own, which words ask for a report. */
import { expect, test } from 'vitest';
import type { Draft } from '../draft.ts';
import { readPlan } from '../read-plan.ts';

const HEAD = `ĐẢNG BỘ TỈNH MẪU
ĐẢNG ỦY XÃ MẪU MỘT
Số 12-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM
Mẫu Một, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
thực hiện công tác mẫu năm 2026
-----

Căn cứ Chỉ thị số 10-CT/TU, ngày 05/01/2026 của Ban Thường vụ Tỉnh ủy, Đảng ủy xã xây dựng kế hoạch như sau:

I. MỤC ĐÍCH

1. Tạo chuyển biến.
`;
const drafted = async (body: string, section = 'II. TỔ CHỨC THỰC HIỆN'): Promise<Draft> => {
  const text = `${HEAD}\n${section}\n\n${body}\n\nNơi nhận:\n- Lưu.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n`;
  const draft = await readPlan({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
  if (draft.kind === 'refused') throw new Error(draft.message);
  return draft;
};
const leads = ({ tasks }: Draft): string[][] => tasks.map(({ lead }) => lead.value);

test.each([
  ['Chủ tịch Ủy ban nhân dân xã giao Trưởng phòng Kinh tế rà soát quỹ đất.', ['Trưởng phòng Kinh tế']],
  ['Phân công Ban Xây dựng Đảng theo dõi, hướng dẫn.', ['Ban Xây dựng Đảng']],
  ['Bí thư chi bộ chịu trách nhiệm tổ chức sinh hoạt vào ngày 03 hằng tháng.', ['Bí thư chi bộ']],
  ['Từng đồng chí cấp ủy viên đăng ký việc làm theo.', ['Từng đồng chí cấp ủy viên']],
  ['Bộ phận Một cửa niêm yết công khai thủ tục.', ['Bộ phận Một cửa']],
  [
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh xã đảm nhận công trình.',
    ['Đoàn Thanh niên Cộng sản Hồ Chí Minh xã'],
  ],
  ['Tổ công nghệ số cộng đồng các thôn hướng dẫn người dân.', ['Tổ công nghệ số cộng đồng các thôn']],
  ['Xây dựng phóng sự, do Trung tâm Dịch vụ tổng hợp thực hiện.', ['Trung tâm Dịch vụ tổng hợp']],
  [
    'Các trường tiểu học, trung học cơ sở triển khai đến phụ huynh.',
    ['Các trường tiểu học, trung học cơ sở'],
  ],
])('who is to act: %s', async (item, units) => {
  expect(leads(await drafted(`1. ${item}`))).toEqual([units]);
});

test.each([
  [
    'Đồng chí Trưởng Ban Xây dựng Đảng - Trưởng Tiểu ban: Phụ trách chung, kiểm tra việc trang trí.',
    ['Đồng chí Trưởng Ban Xây dựng Đảng - Trưởng Tiểu ban'],
  ],
  [
    'Đồng chí Ủy viên Ban Thường vụ, Chủ tịch Ủy ban nhân dân xã chỉ đạo rà soát quỹ đất.',
    ['Đồng chí Ủy viên Ban Thường vụ, Chủ tịch Ủy ban nhân dân xã'],
  ],
  ['MTTQ xã Phối hợp với Công an xã tuyên truyền.', ['MTTQ xã']],
  ['Cơ quan, tổ chức, đơn vị bố trí phòng họp trực tuyến.', ['Cơ quan, tổ chức, đơn vị']],
  ['Tham gia đoàn kiểm tra do Mặt trận Tổ quốc tỉnh tổ chức.', []],
  ['Sau hội nghị, gửi biên bản đến Đảng ủy, Ủy ban nhân dân xã chậm nhất ngày 04/02/2026.', []],
  ['Những trường hợp đặc biệt phải báo cáo trước.', []],
  ['Cộng tác viên dân số thu thập phiếu của từng hộ.', ['Cộng tác viên dân số']],
  ['Trạm cấp nước nông thôn vận hành liên tục.', ['Trạm cấp nước nông thôn']],
  ['Xã đoàn thành lập đội tình nguyện.', ['Xã đoàn']],
  [
    'Giao Ban Dân chủ, Giám sát và Phản biện xã hội: xây dựng đề cương giám sát.',
    ['Ban Dân chủ, Giám sát và Phản biện xã hội'],
  ],
  ['Đối với việc ở thôn thì Ban Công tác Mặt trận có trách nhiệm xác minh.', ['Ban Công tác Mặt trận']],
])('not somebody else, and not half of a name: %s', async (item, units) => {
  expect(leads(await drafted(`1. ${item}`))).toEqual([units]);
});

test('a heading names those in charge of a matter, whatever the matter is called', async () => {
  const body =
    '1. Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội\n- Rà soát hồ sơ.\n2. Phó Chủ tịch phụ trách lĩnh vực Dân tộc, Tôn giáo\n- Tổ chức thăm hỏi.';
  expect(leads(await drafted(body))).toEqual([
    ['Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội'],
    ['Phó Chủ tịch phụ trách lĩnh vực Dân tộc, Tôn giáo'],
  ]);
});

const BLOCK = `- Bảo đảm thống nhất với hướng dẫn cấp trên, phù hợp thực tế.
- Thời gian hoàn thành: Tháng 3/2026.
- Đơn vị chủ trì: Văn phòng Đảng ủy.
- Đơn vị phối hợp: Công an xã.
- Kết quả: Báo cáo tổng hợp gửi Đảng ủy.`;
test.each([
  '1. Xây dựng và ban hành Hướng dẫn về việc lấy ý kiến của hội viên trong toàn xã.',
  '1. Xây dựng và ban hành Hướng dẫn về việc lấy ý kiến của hội viên',
])(
  'an item whose lines say all of it is one task, and what it results in asks for no report: %s',
  async (item) => {
    for (const section of ['II. NỘI DUNG, PHÂN CÔNG', 'II. NHIỆM VỤ']) {
      const { tasks, reports } = await drafted(`${item}\n${BLOCK}`, section);
      expect(tasks.map(({ lead, deadline }) => [lead.value, deadline.value.rule.label])).toEqual([
        [['Văn phòng Đảng ủy'], 'M3/2026'],
      ]);
      expect(reports).toEqual([]);
    }
  },
);
test('steps in brackets beside the lines of an item have their own times, and are led by those who lead it', async () => {
  const body =
    '1. Chuẩn bị văn bản và tổ chức ba hội nghị hiệp thương.\n- Nguyên tắc tổ chức: dân chủ, công khai.\n(1) Tổ chức lần thứ nhất: chậm nhất ngày 10/2/2026.\n(2) Tổ chức lần thứ hai: chậm nhất ngày 03/3/2026.\n- Thời gian hoàn thành: Quý I/2026;\n- Đơn vị chủ trì: Văn phòng Đảng ủy.\n- Kết quả: Hồ sơ nhân sự.';
  const { tasks } = await drafted(body, 'II. NỘI DUNG, PHÂN CÔNG TRÁCH NHIỆM');
  expect(tasks.map(({ deadline }) => deadline.value.rule.date ?? deadline.value.rule.label)).toEqual([
    'Q1/2026',
    '2026-02-10',
    '2026-03-03',
  ]);
  expect(tasks.map(({ lead }) => lead.value)).toEqual(Array(3).fill(['Văn phòng Đảng ủy']));
});
test('a star above dashes holds them; one that says when stands beside them', async () => {
  const held = await drafted(
    '1. Tuyên truyền\n* Đợt cao điểm:\n- Treo băng rôn trước ngày 01/3/2026.\n* Sau đó:\n- Tháo gỡ trước ngày 30/3/2026.',
    'II. NHIỆM VỤ',
  );
  expect(held.tasks.map(({ deadline }) => deadline.value.rule.date)).toEqual(['2026-03-01', '2026-03-30']);
  const beside = await drafted(
    '1. Giám sát việc lập, niêm yết danh sách cử tri\n- Cách tính tuổi;\n- Tư cách cử tri;\n* Thời gian thực hiện: Từ ngày 03/02/2026 đến ngày 15/3/2026',
    'II. NỘI DUNG GIÁM SÁT',
  );
  expect(beside.tasks.map(({ title, deadline }) => [title.value, deadline.value.rule.to])).toEqual([
    ['Giám sát việc lập, niêm yết danh sách cử tri', '2026-03-15'],
  ]);
});
test('a section that only says when and where is no work; what it lists under a time is', async () => {
  const { tasks } = await drafted(
    '1. Thời gian: Căn cứ tình hình, tổ chức như sau:\n- Từ ngày 05/02/2026 đến ngày 08/02/2026: Văn phòng Đảng ủy tổ chức hội nghị.\n2. Địa điểm: tại thôn.',
    'II. THỜI GIAN, ĐỊA ĐIỂM TỔ CHỨC',
  );
  expect(tasks.map(({ lead, deadline }) => [lead.value, deadline.value.rule.to])).toEqual([
    [['Văn phòng Đảng ủy'], '2026-02-08'],
  ]);
});
test('who charges others in the middle of a sentence is who acts', async () => {
  const { tasks } = await drafted(
    '1. Ủy ban Mặt trận Tổ quốc xã phát động ủng hộ trong tháng 6/2026; phân công các đoàn thể nhận giúp đỡ gia đình chính sách.',
  );
  expect(tasks.map(({ lead }) => lead.value)).toEqual(Array(2).fill(['Ủy ban Mặt trận Tổ quốc xã']));
});
test('a report that is sent is another task than what it is about', async () => {
  const { tasks } = await drafted(
    '1. Tỉnh đoàn giám sát việc bố trí điểm vui chơi; gửi báo cáo kết quả về Đảng ủy chậm nhất ngày 15/9/2026.',
  );
  expect(tasks.map(({ deadline }) => deadline.value.rule.date)).toEqual([undefined, '2026-09-15']);
});
test.each([
  '1. Bà Cán Bộ Mẫu - Phó Chủ tịch Ủy ban Mặt trận Tổ quốc xã - Tổ trưởng.',
  '1. Chánh Văn phòng, Trưởng các phòng và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
])('who is a member, and who carries a decision out, is no work: %s', async (item) => {
  expect((await drafted(item)).tasks).toEqual([]);
});
test('a time without a label behind those that have one', async () => {
  const { tasks } = await drafted(
    '1. Tổng kiểm tra đê điều, hồ đập. Đơn vị thực hiện: Phòng Kinh tế. Xong trước 10/5/2026.',
  );
  expect(tasks.map(({ lead, deadline }) => [lead.value, deadline.value.rule.date])).toEqual([
    [['Phòng Kinh tế'], '2026-05-10'],
  ]);
});
test('letters of kinds of schools are one name', async () => {
  expect(leads(await drafted('1. Các trường MN, TH, THCS\n- Xây dựng kế hoạch.'))).toEqual([
    ['Các trường MN, TH, THCS'],
  ]);
});
test('a report that a regime of reports asks for is one where it says to whom', async () => {
  const { reports } = await drafted(
    '1. Chi bộ thực hiện chế độ báo cáo tình hình tiếp dân về Văn phòng Đảng ủy định kỳ và đột xuất.\n2. Chi bộ thực hiện nghiêm chế độ báo cáo.',
  );
  expect(reports.map(({ from, to, cadence }) => [from.value, to.value, cadence])).toEqual([
    ['Chi bộ', 'Văn phòng Đảng ủy', 'periodic-unspecified+ad-hoc'],
  ]);
});

test.each(['II. TỔ CHỨC THỰC HIỆN', 'II. NHIỆM VỤ, GIẢI PHÁP'])(
  'sentences of their own say who does an item and by when, under %s',
  async (section) => {
    const body =
      '1. Rà soát quy chế làm việc. Cơ quan chủ trì: Văn phòng Đảng ủy; cơ quan phối hợp: Ban Xây dựng Đảng. Thời gian hoàn thành: quý II/2026.';
    const { tasks } = await drafted(body, section);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      title: { value: 'Rà soát quy chế làm việc' },
      lead: { value: ['Văn phòng Đảng ủy'] },
      coordinating: { value: ['Ban Xây dựng Đảng'] },
      deadline: { value: { rule: { from: '2026-04-01', to: '2026-06-30' } } },
    });
  },
);

test('a time that stands before its items holds for those that say none', async () => {
  const { tasks } = await drafted(`2. Rà soát thiết chế
Thời gian hoàn thành: trước ngày 31/3/2026.
- Phòng Kinh tế rà soát quỹ đất;
- Các thôn thống kê nhà văn hóa (riêng việc này xong trước ngày 28/02/2026).`);
  expect(tasks.map(({ deadline: { value } }) => value.rule.date)).toEqual(['2026-03-31', '2026-02-28']);
});

test('the bracket of a heading holds for each item that names its own unit', async () => {
  const { tasks } = await drafted(`1. Hoàn thiện cơ chế (hoàn thành trong quý II/2026)
a) Phòng Kinh tế tham mưu chính sách.
b) Công an xã xây dựng phương án.`);
  expect(tasks.map(({ lead, deadline: { value } }) => [lead.value[0], value.rule.to])).toEqual([
    ['Phòng Kinh tế', '2026-06-30'],
    ['Công an xã', '2026-06-30'],
  ]);
});

test('a phase that has a name holds for what stands under it', async () => {
  const body =
    '1. Bước chuẩn bị (tháng 8 - 9/2026)\na) Kiểm đếm sổ sách: công chức Tư pháp - Hộ tịch thực hiện.';
  const { tasks } = await drafted(body, 'II. NHIỆM VỤ');
  expect(tasks.map(({ lead, deadline: { value } }) => [lead.value, value.rule.from])).toEqual([
    [['công chức Tư pháp - Hộ tịch'], '2026-08-01'],
  ]);
});

test('a heading with a colon is no label of what stands over it', async () => {
  const { tasks } = await drafted(
    '1. Công an xã: Tham mưu kế hoạch trước ngày 25/02/2026.',
    'II. TỔ CHỨC THỰC HIỆN:',
  );
  expect(tasks.map(({ lead, deadline: { value } }) => [lead.value, value.rule.date])).toEqual([
    [['Công an xã'], '2026-02-25'],
  ]);
});

test('a page that was copied with its first words broken off', async () => {
  const text = `ỦY
BAN NHÂN DÂN
TỈNH MẪU
-------
|
CỘNG
HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
Số: 28/CTr-UBND
|
Mẫu, ngày 18 tháng 02 năm 2026
|
CHƯƠNG TRÌNH HÀNH ĐỘNG
THỰC HIỆN NGHỊ QUYẾT SỐ 11/NQ-CP NGÀY 30/01/2026 CỦA CHÍNH PHỦ VỀ
CHƯƠNG TRÌNH PHỤC HỒI KINH TẾ
Thực hiện Nghị quyết số 11/NQ-CP ngày 30/01/2026 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Chương trình như sau:
I. TỔ CHỨC THỰC HIỆN
1. Sở
Tài chính tham mưu kế hoạch trước ngày 15/3/2026.
Nơi nhận:
- Lưu: VT.
`;
  const draft = await readPlan({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
  if (draft.kind === 'refused') throw new Error(draft.message);
  expect(draft.header.issuer.value).toBe('Ủy ban nhân dân tỉnh Mẫu');
  expect(draft.header.title.value).toContain('PHỤC HỒI KINH TẾ');
  expect(leads(draft)).toEqual([['Sở Tài chính']]);
});

test('content, units and time of an item, each on a line of its own', async () => {
  const body = `1. Tổ chức hội nghị
a) Nội dung: Tổ chức hội nghị quán triệt Kế hoạch.
b) Đơn vị chủ trì: Văn phòng Đảng ủy.
c) Thời gian hoàn thành: trước ngày 15/3/2026.
2. Từ tháng 4 đến tháng 10/2026
Triển khai thực hiện các nội dung của Kế hoạch.`;
  const { tasks } = await drafted(body, 'II. NỘI DUNG');
  expect(
    tasks.map(({ title, lead, deadline: { value } }) => [
      title.value,
      lead.value,
      value.rule.date ?? value.rule.to,
    ]),
  ).toEqual([
    ['Tổ chức hội nghị quán triệt Kế hoạch', ['Văn phòng Đảng ủy'], '2026-03-15'],
    ['Triển khai thực hiện các nội dung của Kế hoạch', [], '2026-10-31'],
  ]);
});

test('several labels in one line, before the items', async () => {
  const { tasks } = await drafted(`2. Quỹ đất
Cơ quan chủ trì: Phòng Kinh tế. Cơ quan phối hợp: Công an xã, các thôn.
a) Cập nhật quy hoạch, muộn nhất ngày 30/6/2026.
b) Công bố danh mục.`);
  expect(tasks.map(({ lead, coordinating }) => [lead.value, coordinating.value])).toEqual([
    [['Phòng Kinh tế'], ['Công an xã', 'các thôn']],
    [['Phòng Kinh tế'], ['Công an xã', 'các thôn']],
  ]);
});

test('a table with a blank line behind each cell', async () => {
  const cells =
    'STT|Nội dung|Chủ trì|Tiến độ|1|Thống kê tài liệu|Văn phòng|Chậm nhất 30/9/2026|2|Chỉnh lý|Phòng Kinh tế|Tháng 11/2026';
  const { tasks } = await drafted(cells.split('|').join('\n\n'));
  expect(tasks.map(({ title, lead, deadline: { value } }) => [title.value, lead.value, value.kind])).toEqual([
    ['Thống kê tài liệu', ['Văn phòng'], 'calendar'],
    ['Chỉnh lý', ['Phòng Kinh tế'], 'period'],
  ]);
});

test.each([
  'Nội dung giám sát tập trung vào chế độ sinh hoạt chi bộ.',
  'Thời gian một cuộc kiểm tra không quá 45 ngày.',
])('how it is done is no task: %s', async (item) => {
  expect((await drafted(`1. Giám sát\n- ${item}`)).tasks).toEqual([]);
});

test.each([
  [
    'Tham mưu thành lập tổ công tác (xong trước ngày 25/4/2026), tổ chức tập huấn (trong tháng 5/2026).',
    ['25/4/2026', 'tháng 5/2026'],
  ],
  [
    'Bàn giao mặt bằng đoạn qua khu dân cư trước ngày 31/10/2026, các đoạn còn lại trước ngày 30/11/2026.',
    ['31/10/2026', '30/11/2026'],
  ],
  [
    'Mở 02 lớp tập huấn: lớp thứ nhất trong tháng 3/2026, lớp thứ hai trong tháng 9/2026.',
    ['tháng 3/2026', 'tháng 9/2026'],
  ],
  [
    'Tổ chức diễn đàn 02 năm một lần; năm 2027 tổ chức vào trung tuần tháng 10.',
    ['02 năm một lần', 'trung tuần tháng 10'],
  ],
  [
    'Mua bảo hiểm trước khi đội hình xuất quân; thường xuyên nhắc nhở bảo đảm an toàn.',
    ['xuất quân', 'thường xuyên'],
  ],
])('two times are two tasks: %s', async (item, times) => {
  const phrases = (await drafted(`1. Phòng Kinh tế\n- ${item}`)).tasks.map(
    ({ deadline: { value } }) => value.phrase ?? '',
  );
  expect(phrases).toHaveLength(times.length);
  for (const [at, time] of times.entries()) expect(phrases[at]).toContain(time);
});

test('"Thanh tra, kiểm tra" over the items is no body that leads them', async () => {
  const body = '3. Thanh tra, kiểm tra\n- Kiểm tra định kỳ mỗi quý 01 đợt.';
  expect(leads(await drafted(body, 'II. NHIỆM VỤ'))).toEqual([[]]);
});

test.each([
  ['Tháo gỡ vướng mắc về giá đất.', 1],
  ['Quá trình thực hiện, nếu có khó khăn, vướng mắc, các chi bộ phản ánh về Đảng ủy.', 0],
])('an obstacle to be removed is a task, one that may come up is none: %s', async (item, tasks) => {
  expect((await drafted(`1. Phòng Kinh tế\n- ${item}`)).tasks).toHaveLength(tasks);
});

test.each([
  ['Thời hạn: 15/6/2026', 'onOrBefore'],
  ['Thời gian hoàn thành: 15/6/2026', 'onOrBefore'],
  ['Thời gian: 15/6/2026', 'on'],
])('a day alone behind "%s"', async (label, boundary) => {
  const { tasks } = await drafted(`1. Rà soát quy chế làm việc. ${label}.`);
  expect(tasks[0]?.deadline).toMatchObject({
    confidence: 'likely',
    value: { rule: { date: '2026-06-15', boundary } },
  });
});

test('a column "Thời hạn" gives the last day, a column "Thời gian" the day', async () => {
  const table = (heading: string): string =>
    `| TT | Nội dung | Đơn vị chủ trì | ${heading} |\n| 1 | Rà soát quy chế | Văn phòng | 15/6/2026 |`;
  const boundaryOf = async (heading: string) =>
    (await drafted(table(heading))).tasks[0]?.deadline.value.rule.boundary;
  expect(await boundaryOf('Thời hạn hoàn thành')).toBe('onOrBefore');
  expect(await boundaryOf('Thời gian')).toBe('on');
});

test('of two duties with one deadline behind them it is not sure that it holds for both', async () => {
  const { tasks } = await drafted('1. Nhân rộng mô hình; tổng kết vào quý IV/2026.', 'II. NHIỆM VỤ');
  const both = tasks.filter(({ sourceText }) => /nhân rộng.*tổng kết/iu.test(sourceText));
  expect(both.map(({ deadline }) => deadline.confidence)).toEqual(['likely']);
});

test.each([
  [
    'Các chi bộ gửi báo cáo về Đảng ủy xã (qua Văn phòng Đảng ủy) trước ngày 15/6/2026.',
    'Đảng ủy xã',
    'Văn phòng Đảng ủy',
  ],
  ['Phòng Kinh tế theo dõi; định kỳ báo cáo Ủy ban nhân dân xã.', 'Ủy ban nhân dân xã', null],
  ['Các cơ quan, đơn vị báo cáo tiến độ với Ủy ban nhân dân xã.', 'Ủy ban nhân dân xã', null],
  ['Các trường hằng tháng gửi kết quả tự kiểm tra về Trạm Y tế.', 'Trạm Y tế', null],
])('a report: %s', async (item, to, via) => {
  const { reports } = await drafted(`1. ${item}`);
  expect(reports.map((one) => [one.to.value, one.via])).toEqual([[to, via]]);
});

test('a report begins with the whole name of those who give it', async () => {
  const { reports } = await drafted('1. Các cơ quan, đơn vị báo cáo đột xuất khi có yêu cầu.');
  expect(reports[0]?.phrase).toBe('Các cơ quan, đơn vị báo cáo đột xuất khi có yêu cầu');
});

test('who meets to hear reports asks for none', async () => {
  const { reports } = await drafted('1. Ban Chỉ đạo họp hằng quý để nghe các thành viên báo cáo tiến độ.');
  expect(reports).toEqual([]);
});

test('a sentence that only charges somebody belongs to the one before it', async () => {
  const body =
    '1. Xây dựng Đề án phát triển du lịch. Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã; hoàn thành trước ngày 30/6/2026.';
  const { tasks } = await drafted(body, 'II. NHIỆM VỤ, GIẢI PHÁP');
  expect(tasks).toHaveLength(1);
  expect(tasks[0]).toMatchObject({
    title: { value: 'Xây dựng Đề án phát triển du lịch' },
    lead: { value: ['Phòng Kinh tế'] },
    coordinating: { value: ['Công an xã'] },
    deadline: { value: { kind: 'calendar', rule: { date: '2026-06-30', boundary: 'before' } } },
  });
});

test('a sentence that gives work of its own is a task of its own', async () => {
  const body =
    '1. Giám sát chuyên đề 02 chi bộ; hoàn thành trước ngày 31/10/2026. Giao Ủy ban Kiểm tra Đảng ủy tham mưu thành lập tổ giám sát.';
  const { tasks } = await drafted(body, 'II. NHIỆM VỤ, GIẢI PHÁP');
  expect(tasks.map(({ title }) => title.value)).toContain('Tham mưu thành lập tổ giám sát');
});

test('lines under an item say who does it and by when, though the item ends with a full stop', async () => {
  const body = `a) Rà soát, hệ thống hóa các văn bản do Hội đồng nhân dân và Ủy ban nhân dân xã ban hành.
- Cơ quan tham mưu: Văn phòng Đảng ủy chủ trì, phối hợp với Ban Xây dựng Đảng.
- Thời gian tiến hành: Quý III/2026.`;
  const { tasks } = await drafted(body, 'II. NHIỆM VỤ, GIẢI PHÁP');
  expect(tasks).toHaveLength(1);
  expect(tasks[0]).toMatchObject({
    lead: { value: ['Văn phòng Đảng ủy'] },
    coordinating: { value: ['Ban Xây dựng Đảng'] },
    deadline: { value: { kind: 'period', rule: { from: '2026-07-01', to: '2026-09-30' } } },
  });
});

test('one thing done in several goes has the time of each', async () => {
  const body =
    '1. Kiểm tra các chợ trên địa bàn. Thời gian: đợt I hoàn thành trước 15/5/2026, đợt II từ ngày 01/10/2026 đến ngày 30/11/2026.';
  const { tasks } = await drafted(body);
  expect(tasks.map(({ deadline }) => deadline.value.rule)).toEqual([
    { date: '2026-05-15', boundary: 'before' },
    { from: '2026-10-01', to: '2026-11-30' },
  ]);
});

test('a bracket that only says how a day was counted is no other deadline', async () => {
  const { tasks } = await drafted(
    '1. Ủy ban nhân dân xã lập danh sách, chậm nhất ngày 03/02/2026 (40 ngày trước ngày bầu cử).',
  );
  expect(tasks[0]?.deadline.value.rule).toEqual({ date: '2026-02-03', boundary: 'onOrBefore' });
});

test('a month that the page parts from its word is no page number', async () => {
  const { tasks } = await drafted(
    '1. Các chi bộ tổ chức quán triệt Chỉ thị đến toàn thể đảng viên trong kỳ sinh hoạt tháng \n5/2026.',
  );
  expect(tasks[0]?.deadline.value.rule).toMatchObject({ from: '2026-05-01', to: '2026-05-31' });
});

test('words that close the plan are no work, but for what they give', async () => {
  const body =
    '1. Chi bộ họp.\n\nTrên đây là Kế hoạch công tác 6 tháng cuối năm 2026, yêu cầu các chi bộ triển khai thực hiện. Giao Văn phòng Đảng ủy theo dõi, đôn đốc.';
  const { tasks } = await drafted(body);
  expect(tasks.map(({ lead, deadline }) => [lead.value, deadline.value.kind])).toEqual([
    [['Chi bộ'], 'none'],
    [['Văn phòng Đảng ủy'], 'none'],
  ]);
});

test('a programme by months: what stands behind the month is done in it', async () => {
  const { tasks } = await drafted(
    'Tháng 3: Tổ chức Tết trồng cây.\n\nQuý II/2026: Kiểm tra các chi bộ.',
    'II. CÔNG TÁC HẰNG THÁNG',
  );
  expect(tasks.map(({ title, deadline }) => [title.value, deadline.value.rule])).toEqual([
    ['Tổ chức Tết trồng cây', { from: '2026-03-01', to: '2026-03-31', label: 'M3/2026' }],
    ['Kiểm tra các chi bộ', { from: '2026-04-01', to: '2026-06-30', label: 'Q2/2026' }],
  ]);
});

test('lines about what is looked at are no work, beside one that says when', async () => {
  const body = `1. Kiểm tra tài chính đảng
- Đối tượng: Văn phòng Đảng ủy và 02 chi bộ.
- Thời gian: Tháng 9/2026.
- Phân công: Đồng chí Phó Chủ nhiệm làm Trưởng đoàn.`;
  const { tasks } = await drafted(body, 'II. NỘI DUNG');
  expect(tasks).toHaveLength(1);
  expect(tasks[0]).toMatchObject({
    title: { value: 'Kiểm tra tài chính đảng' },
    lead: { value: ['Đồng chí Phó Chủ nhiệm'] },
    deadline: { value: { rule: { from: '2026-09-01', to: '2026-09-30' } } },
  });
});

test('a name that only its verb ends is not called sure', async () => {
  const { tasks } = await drafted('1. Hội đồng điều phối vùng Mẫu chủ trì họp.');
  expect(tasks[0]?.lead).toMatchObject({ value: ['Hội đồng điều phối vùng Mẫu'], confidence: 'likely' });
});
