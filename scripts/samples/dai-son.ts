/** The commune of Đại Sơn: the bodies its plan names, and villages made up to fill the tree. */
import type { Sample } from './tree.ts';

export const daiSon: Sample = {
  folder: 'dai-son',
  name: 'Đảng bộ xã Đại Sơn',
  mailDomain: 'daison.example',
  root: { code: 'DUDS', name: 'Đảng ủy xã Đại Sơn' },
  bodies: [
    { code: 'BXDD', name: 'Ban Xây dựng Đảng Đảng ủy', kind: 'advisoryBody' },
    { code: 'VPDU', name: 'Văn phòng Đảng ủy', kind: 'advisoryBody' },
    { code: 'UBKT', name: 'Ủy ban Kiểm tra Đảng ủy', kind: 'advisoryBody' },
    { code: 'UBND', name: 'Ủy ban nhân dân xã Đại Sơn', kind: 'agency' },
    { code: 'PVHXH', name: 'Phòng Văn hóa - Xã hội', kind: 'agency', parent: 'UBND' },
    { code: 'VPHDND', name: 'Văn phòng HĐND và UBND xã', kind: 'agency', parent: 'UBND' },
    { code: 'MTTQ', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã', kind: 'front' },
    { code: 'CDX', name: 'Công đoàn xã', kind: 'socioPoliticalOrganisation', parent: 'MTTQ' },
    {
      code: 'DTN',
      name: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh xã',
      kind: 'socioPoliticalOrganisation',
      parent: 'MTTQ',
    },
    { code: 'HPN', name: 'Hội Liên hiệp Phụ nữ xã', kind: 'socioPoliticalOrganisation', parent: 'MTTQ' },
    { code: 'HND', name: 'Hội Nông dân xã', kind: 'socioPoliticalOrganisation', parent: 'MTTQ' },
    { code: 'CCB', name: 'Hội Cựu chiến binh xã', kind: 'socioPoliticalOrganisation', parent: 'MTTQ' },
  ],
  bases: [
    { name: 'Đảng bộ Công an xã', tags: ['agency', 'police'], cells: 2 },
    { name: 'Đảng bộ các trường học', tags: ['school'], cells: 3 },
    { name: 'Đảng bộ Cụm dân cư số 1', tags: ['residential'], cells: 3 },
  ],
  directCells: [
    { name: 'Chi bộ các cơ quan Đảng, Mặt trận và đoàn thể', tags: ['agency'] },
    { name: 'Chi bộ Ủy ban nhân dân xã', tags: ['agency'] },
    { name: 'Chi bộ Quân sự', tags: ['agency'] },
    { name: 'Chi bộ Trạm Y tế', tags: ['agency'] },
    { name: 'Chi bộ Hợp tác xã', tags: ['enterprise'] },
    { name: 'Chi bộ Thôn số 1', tags: ['residential'] },
    { name: 'Chi bộ Thôn số 2', tags: ['residential'] },
    { name: 'Chi bộ Thôn số 3', tags: ['residential'] },
  ],
  lookFirst: ['BXDD'],
  members: 7,
};
