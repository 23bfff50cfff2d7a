/** The Party agencies of Hải Phòng: advisory bodies and the two committees its plan names, the rest made up. */
import type { Sample } from './tree.ts';

export const haiPhong: Sample = {
  folder: 'hai-phong',
  name: 'Đảng bộ Các cơ quan Đảng thành phố',
  mailDomain: 'cqdtp.example',
  root: { code: 'DUCQD', name: 'Đảng ủy Các cơ quan Đảng thành phố' },
  bodies: [
    { code: 'BTGDV', name: 'Ban Tuyên giáo và Dân vận Đảng ủy', kind: 'advisoryBody' },
    { code: 'BTC', name: 'Ban Tổ chức Đảng ủy', kind: 'advisoryBody' },
    { code: 'UBKT', name: 'Ủy ban Kiểm tra Đảng ủy', kind: 'advisoryBody' },
    { code: 'VPDU', name: 'Văn phòng Đảng ủy', kind: 'advisoryBody' },
  ],
  bases: [
    { code: 'DUMTTQ', name: 'Đảng ủy Mặt trận Tổ quốc Việt Nam thành phố', tags: [], cells: 4 },
    { code: 'DUBTGDV', name: 'Đảng ủy Ban Tuyên giáo và Dân vận Thành ủy', tags: [], cells: 3 },
    { name: 'Đảng bộ Văn phòng Thành ủy', tags: [], cells: 3 },
    { name: 'Đảng bộ Ban Tổ chức Thành ủy', tags: [], cells: 2 },
    { name: 'Đảng bộ Cơ quan Ủy ban Kiểm tra Thành ủy', tags: [], cells: 2 },
    { name: 'Đảng bộ Trường Chính trị', tags: ['school'], cells: 2 },
    { name: 'Đảng bộ Báo và Phát thanh, Truyền hình', tags: ['press'], cells: 3 },
  ],
  directCells: [
    { name: 'Chi bộ Ban Nội chính Thành ủy', tags: [] },
    { name: 'Chi bộ Cơ quan chuyên trách Đảng ủy', tags: [] },
  ],
  lookFirst: ['BTGDV'],
  members: 9,
};
