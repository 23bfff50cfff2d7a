/** Words with which the name of a unit goes on after its first noun (`unit-heads.ts`). Folded. */
import { phrases } from './phrase-list.ts';

/** In small letters. */
export const RESTS =
  phrases(`- xã hội|bí thư|các cấp|các khu dân cư|cấp|cấp dưới|cấp trên|cấp ủy|chi bộ|chính trị|chính trị - xã hội|
 chính trị- xã hội|chính trị-xã hội|chủ chốt|chuyên môn|chuyên ngành|chuyên trách|có chức năng|
 có liên quan|công an|công chức|công lập|công tác|cốt cán|cơ quan|cơ sở|của|cùng cấp|dân cư|dân phố|
 dân tộc|dân vận|đại hội|đảng|đảng bộ|đảng ủy|đặc khu|đặc thù|đầu mối|địa bàn|điểm|đoàn thể|đóng|đội ngũ|
 đơn vị|đứng đầu|được chọn|được giao|được phân công|giúp việc|giữ|hành chính|hành chính công|hđnd|huyện|
 khác|khu dân cư|khu vực|lãnh đạo|liên quan|mầm non|này|nêu trên|ngành|người lao động|nhà nước|nhân dân|
 nói trên|nông thôn|phong trào|phố|phụ trách|phường|quận|quần chúng|quân sự|sự nghiệp|tại|tham mưu|
 tham mưu giúp việc|tham mưu, giúp việc|thành phố|thành viên|theo dõi|thị trấn|thôn|thôn, tổ dân phố|
 thuộc|thường trực|tiểu học|tỉnh|tổ|tổ chức|tôn giáo|trên địa bàn|trong toàn đảng bộ|trung học cơ sở|
 trực thuộc|trường|trường học|tuyên giáo|tư nhân|tự quản|ubnd|văn phòng|viên chức|xã|xã hội|xây dựng đảng`);

/** What a body is of, written with one capital: "Văn hóa", "Kiểm tra". In small letters the same words may be duties. */
export const NAME_PARTS =
  phrases(`an ninh|an toàn giao thông|bảo hiểm|bảo vệ|bầu cử|biên phòng|cải cách hành chính|chăm sóc|chấp hành|
 chỉ đạo|chỉ huy|chính trị|chuyển đổi số|công an|công nghệ|công tác|công thương|cung ứng|cựu chiến binh|
 cứu nạn|dân tộc|dân vận|dịch vụ|dịch vụ công|du lịch|đại hội|đào tạo|đầu tư|đô thị|giám sát|giáo dục|
 hạ tầng|hành chính|hành chính công|hỗ trợ|hợp tác|kế hoạch|khen thưởng|khoa học|khuyến nông|kiểm soát|
 kiểm tra|kinh tế|lao động|liên hiệp|mặt trận|môi trường|nghĩa vụ|ngoại vụ|nhân dân|nhân sự|nội chính|
 nội vụ|nông dân|nông nghiệp|pháp chế|phát triển|phòng cháy|phòng chống|phụ nữ|phục vụ|quản lý|quân sự|
 quốc phòng|quỹ đất|tài chính|tài nguyên|thanh niên|thanh tra|thể thao|thi đua|thống kê|thông tin|
 thương binh|thường trực|thường vụ|tiếp công dân|tiêu chuẩn|tổ chức|tổ quốc|tôn giáo|tổng hợp|
 truyền thông|tuyên giáo|tuyên truyền|tư pháp|văn hóa|văn kiện|vệ sinh|xây dựng|xây dựng đảng|xúc tiến|
 y tế`);

/** In `RESTS`, but duties when no noun of a body follows. */
export const DUTY_LIKE = new Set(
  phrases(`công tác|điểm|đóng|giúp việc|lãnh đạo|phòng|tại|tham mưu|theo dõi|tổ chức|xây dựng đảng`),
);
