/** The pages of documentation that are printed from the schemas, by their place in the repository. */
import { officeCalendarSchema } from './calendar-file.ts';
import { describeFile } from './describe-file.ts';
import { directiveSchema } from './directive-file.ts';
import { evaluationSchema } from './evaluation-file.ts';
import { organisationSchema } from './organisation-file.ts';
import { describeTerms } from './report/describe-terms.ts';
import { describeTables } from './table/describe-tables.ts';

const COMMON =
  'Tệp JSON, mã hóa UTF-8. Mục không có trong bảng bị từ chối. Ngày ghi `năm-tháng-ngày`, ví dụ `2025-11-13`. ' +
  'Khi tệp sai, phần mềm liệt kê mọi chỗ sai kèm vị trí và cách sửa.';

const CALENDAR = `Hạn, nấc nhắc và giờ gửi thư đều tính theo lịch này. Lịch có sẵn cho 2025–2030: năm đã có thông báo thì theo thông báo;
năm chưa có thì theo luật và âm lịch, và những ngày do thông báo hằng năm chọn (Tết Nguyên đán, ngày liền kề Quốc khánh)
được ghi là tạm tính. Hạn dựa vào một ngày tạm tính nói rõ rằng nó có thể đổi khi có thông báo.

**Trên màn hình “Lịch làm việc”** (văn phòng, quản trị): bấm vào một ngày để sửa, hoặc nạp cả tệp; bấm “Xem hạn nào sẽ dời” để
thấy mọi hạn đang chạy sẽ dời từ ngày nào sang ngày nào, ở đơn vị nào, bao nhiêu nơi nhận thư; ghi lý do rồi “Đổi lịch”. Mọi chỉ
thị đang chạy của nhánh được báo, mỗi hạn đã dời ghi bản lịch làm nó dời. Hạn đã xong, hạn do đơn vị tự dời và hạn không bị
ngày nào trong lịch ảnh hưởng thì giữ nguyên. Chỉ thị nào chưa báo được thì hiện ở đầu trang, có nút “Báo lại”. Hai người
cùng đổi thì người sau được báo tải lại trang.

**Từ dòng lệnh**, không cần máy chủ:

    npm run dondoc -- calendar show 2027
    npm run dondoc -- calendar check LICH.json
    npm run dondoc -- calendar diff CU.json MOI.json CHI-THI.json TO-CHUC.json

## Tệp lịch

${COMMON} Ví dụ đầy đủ: \`examples/calendar/vn.json\`. Trang này do \`scripts/describe-files.ts\` in ra.`;

const EVALUATION = `Tiêu chí, điểm, mức xếp loại và giới hạn tỉ lệ là dữ liệu có thời gian áp dụng, không nằm trong mã. Năm nào tính theo bản
áp dụng vào ngày cuối năm ấy; kết quả ghi rõ bản nào và mọi con số của phép tính, nên nhiều năm sau vẫn tính lại được. Bản đã
nạp không sửa: sai thì nạp bản sau. Chỉ chấm đơn vị; không có tiêu chí nào về một người.

**Tính thế nào.** Việc của năm là việc có hạn trong năm, trừ việc được miễn, hủy, thay thế. Mỗi việc đúng hạn, muộn, hoặc chưa xong khi
hạn đã qua. Thời gian tạm dừng và gia hạn nằm sẵn trong hạn; những ngày người duyệt giữ bài rồi trả lại, những ngày quá hạn mà lời xin
gia hạn chưa được trả lời, những ngày thư không đến được đơn vị thì được trả lại, không tính là chậm của đơn vị. Điểm của tiêu chí tính từ
việc bằng điểm tối đa nhân tỉ lệ, làm tròn hai chữ số thập phân; mức là mức cao nhất đủ điểm và đủ điều kiện.

**Từ dòng lệnh**, không cần máy chủ:

    npm run dondoc -- evaluation check examples/evaluation/year-end.json

${COMMON} Ví dụ đầy đủ: \`examples/evaluation/year-end.json\`, \`examples/evaluation/meeting.json\`. Trang này do \`scripts/describe-files.ts\` in ra.`;

export const filePages = (): Record<string, string> => ({
  'docs/tep-chi-thi.md': describeFile(
    'Tệp chỉ thị',
    `${COMMON} Ví dụ đầy đủ: \`examples/bach-dang/directive.json\`. Trang này do \`scripts/describe-files.ts\` in ra.`,
    directiveSchema,
  ),
  'docs/tep-to-chuc.md': `${describeFile(
    'Tệp tổ chức',
    `${COMMON} Ví dụ đầy đủ: \`examples/bach-dang/organisation.json\`. Trang này do \`scripts/describe-files.ts\` in ra.`,
    organisationSchema,
  ).trimEnd()}
${describeTables()}`,
  'docs/tep-xep-loai.md': describeFile('Tệp quy định xếp loại', EVALUATION, evaluationSchema),
  'docs/che-do-bao-cao.md': describeTerms(),
  'docs/lich-lam-viec.md': describeFile('Lịch làm việc', CALENDAR, officeCalendarSchema),
});
