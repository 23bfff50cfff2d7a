/** The organisation file: tree, people by post, calendar. Parsed values are the domain's `Organisation`. */
import { z } from 'zod';
import { PERSON_ROLES, UNIT_KINDS, UNIT_TIERS } from '../domain/organisation/organisation.ts';
import { code, date, email, line } from './fields.ts';

export const unitSchema = z
  .strictObject({
    code: code.describe('Mã đơn vị, không trùng, giữ suốt đời đơn vị.'),
    name: line(200).describe('Tên đơn vị, một dòng.'),
    kind: z
      .enum(UNIT_KINDS)
      .describe(
        'Loại: committee đảng ủy; advisoryBody cơ quan tham mưu, giúp việc; agency cơ quan, đơn vị; front Ủy ban MTTQ; ' +
          'socioPoliticalOrganisation tổ chức chính trị - xã hội; baseOrganisation đảng bộ cơ sở; cell chi bộ; taskForce tổ công tác.',
      ),
    parent: code.nullable().describe('Mã đơn vị cấp trên trực tiếp; null chỉ ở gốc cây.'),
    tags: z
      .array(code)
      .max(30)
      .describe('Nhãn tự đặt để chỉ thị chọn đơn vị, ví dụ “school”; để [] khi không có.'),
    mailbox: email.describe('Hộp thư chung, dùng khi không biết cán bộ phụ trách và người đứng đầu.'),
    committeeMailbox: email
      .optional()
      .describe('Hộp thư của ban thường vụ (cấp ủy); không ghi thì dùng hộp thư chung.'),
    tier: z
      .enum(UNIT_TIERS)
      .optional()
      .describe('Cấp: central trung ương; province tỉnh; commune xã; base cơ sở.'),
    phone: line(60).optional().describe('Điện thoại.'),
    address: line(300).optional().describe('Địa chỉ.'),
    committeeTerm: z
      .strictObject({ from: date.describe('Ngày đầu.'), to: date.describe('Ngày cuối.') })
      .meta({ id: 'CommitteeTerm', title: 'Nhiệm kỳ' })
      .optional()
      .describe('Nhiệm kỳ của cấp ủy, từ đại hội này đến đại hội sau.'),
    validFrom: date.optional().describe('Ngày đầu đơn vị tồn tại; không ghi nghĩa là từ trước đến nay.'),
    validTo: date.optional().describe('Ngày cuối đơn vị tồn tại; không ghi nghĩa là đang tồn tại.'),
    former: z
      .array(
        z
          .strictObject({
            until: date.describe('Ngày cuối cùng còn như thế.'),
            name: line(200).describe('Tên khi ấy.'),
            kind: z.enum(UNIT_KINDS).describe('Loại khi ấy.'),
            parent: code.nullable().describe('Cấp trên khi ấy.'),
            tags: z.array(code).describe('Nhãn khi ấy.'),
          })
          .meta({ id: 'FormerUnit', title: 'Đơn vị trước đây' }),
      )
      .optional()
      .describe('Tên, loại, cấp trên trước đây, cũ nhất trước.'),
  })
  .meta({ id: 'Unit', title: 'Đơn vị' });

export const personSchema = z
  .strictObject({
    code: code.describe('Mã chức danh, không trùng.'),
    title: line(200).describe('Chức danh và đơn vị, một dòng.'),
    unit: code.describe('Mã đơn vị của người này.'),
    roles: z
      .array(z.enum(PERSON_ROLES))
      .min(1)
      .describe(
        'Vai: officer cán bộ phụ trách; head người đứng đầu; reviewer người duyệt; office văn phòng; auditor kiểm tra; ' +
          'administrator quản trị; member cấp ủy viên.',
      ),
    email: email.describe('Địa chỉ thư nhận nhắc việc.'),
    follows: z.array(code).optional().describe('Mã các đơn vị mà cấp ủy viên được phân công dự và theo dõi.'),
  })
  .meta({ id: 'Person', title: 'Người theo chức danh' });

export const calendarSchema = z
  .strictObject({
    version: line(500).describe('Tên bản lịch và nguồn của nó (luật, thông báo hằng năm).'),
    off: z
      .array(date)
      .describe('Ngày thường được nghỉ: lễ, tết, nghỉ bù, nghỉ hoán đổi. Không ghi thứ Bảy, Chủ nhật.'),
    work: z.array(date).describe('Thứ Bảy, Chủ nhật phải đi làm bù.'),
    provisional: z
      .array(date)
      .optional()
      .describe('Những ngày ở hai danh sách trên chưa có thông báo chính thức; hạn dựa vào đó là tạm tính.'),
  })
  .meta({ id: 'Calendar', title: 'Lịch nghỉ' });

export const organisationSchema = z.strictObject({
  name: line(200).describe('Tên cây tổ chức.'),
  units: z.array(unitSchema).min(1).describe('Mọi đơn vị; đúng một gốc.'),
  people: z.array(personSchema).describe('Mọi người có vai trong phần mềm.'),
  calendar: calendarSchema.describe('Lịch nghỉ của cơ quan.'),
});
