/** The pages of documentation that are printed from the schemas, by their place in the repository. */
import { describeFile } from './describe-file.ts';
import { directiveSchema } from './directive-file.ts';
import { organisationSchema } from './organisation-file.ts';

const COMMON =
  'Tệp JSON, mã hóa UTF-8. Mục không có trong bảng bị từ chối. Ngày ghi `năm-tháng-ngày`, ví dụ `2025-11-13`. ' +
  'Khi tệp sai, phần mềm liệt kê mọi chỗ sai kèm vị trí và cách sửa.';

export const filePages = (): Record<string, string> => ({
  'docs/tep-chi-thi.md': describeFile(
    'Tệp chỉ thị',
    `${COMMON} Ví dụ đầy đủ: \`examples/bach-dang/directive.json\`. Trang này do \`scripts/describe-files.ts\` in ra.`,
    directiveSchema,
  ),
  'docs/tep-to-chuc.md': describeFile(
    'Tệp tổ chức',
    `${COMMON} Ví dụ đầy đủ: \`examples/bach-dang/organisation.json\`. Trang này do \`scripts/describe-files.ts\` in ra.`,
    organisationSchema,
  ),
});
