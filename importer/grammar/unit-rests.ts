/** Words with which the name of a unit goes on after its first noun (`unit-heads.ts`). Folded. */
import { phrases } from './phrase-list.ts';

/** In small letters; in no order, so that no run of them is a run of words of some plan. */
export const RESTS =
  phrases(`giúp việc|cơ quan|được giao|huyện|trung học cơ sở|chính trị-xã hội|đội ngũ|đại hội|khu vực|quân sự|
 đảng|đơn vị|tham mưu giúp việc|chính trị|tiểu học|này|trường|nhân dân|trực thuộc|phường|thành viên|
 tham mưu, giúp việc|được chọn|cấp ủy|cốt cán|quần chúng|tham mưu|chuyên trách|người lao động|
 tuyên giáo|tổ chức|phố|chủ chốt|theo dõi|tỉnh|tại|chi bộ|cùng cấp|chính trị - xã hội|điểm|ubnd|
 xây dựng đảng|trên địa bàn|khác|trong toàn đảng bộ|chuyên môn|cơ sở|thuộc|liên quan|đảng bộ|ngành|
 chính trị- xã hội|quận|tổ|cấp dưới|sự nghiệp|bí thư|tôn giáo|viên chức|công chức|công lập|đặc khu|
 mầm non|dân phố|đóng|nông thôn|xã hội|hđnd|có liên quan|thôn, tổ dân phố|tư nhân|dân tộc|dân cư|
 đầu mối|giữ|được phân công|đoàn thể|các cấp|văn phòng|phụ trách|trường học|công an|hành chính|
 chuyên ngành|đảng ủy|các khu dân cư|thị trấn|có chức năng|thành phố|của|- xã hội|tự quản|địa bàn|
 lãnh đạo|phong trào|xã|thôn|cấp|hành chính công|đặc thù|đứng đầu|nhà nước|nêu trên|cấp trên|công tác|
 khu dân cư|thường trực|nói trên|dân vận`);

/** What a body is of, written with one capital: "Văn hóa", "Kiểm tra". In small letters the same words may be duties. */
export const NAME_PARTS =
  phrases(`an ninh|báo chí|bảo hiểm|bảo vệ|bầu cử|biên phòng|chăm sóc|chấp hành|chỉ đạo|chỉ huy|chính sách|
 chính trị|công an|công nghệ|công tác|công thương|cung ứng|cứu nạn|dân tộc|dân vận|dịch vụ|du lịch|
 đại hội|đào tạo|đầu tư|đô thị|giám sát|giáo dục|hạ tầng|hành chính|hỗ trợ|hợp tác|kế hoạch|
 khen thưởng|khoa học|khuyến nông|kiểm soát|kiểm tra|kinh tế|lao động|liên hiệp|mặt trận|môi trường|
 nghĩa vụ|ngoại vụ|nhân dân|nhân sự|nội chính|nội vụ|nông dân|nông nghiệp|pháp chế|phát triển|
 phòng cháy|phòng chống|phụ nữ|phục vụ|quản lý|quân sự|quốc phòng|quỹ đất|tài chính|tài nguyên|
 thanh niên|thanh tra|thể thao|thi đua|thống kê|thông tin|thương binh|thường trực|thường vụ|
 tiêu chuẩn|tổ chức|tổ quốc|tôn giáo|tổng hợp|truyền thông|tuyên giáo|tuyên truyền|tư pháp|văn hóa|
 văn kiện|vệ sinh|xây dựng|xúc tiến|y tế|chuyển đổi số|cựu chiến binh|dịch vụ công|hành chính công|
 tiếp công dân|xây dựng đảng|an toàn giao thông|cải cách hành chính`);

/** In `RESTS`, but duties when no noun of a body follows. */
export const DUTY_LIKE = new Set(
  phrases(`điểm|đóng|phòng|tại|công tác|giúp việc|lãnh đạo|tham mưu|theo dõi|tổ chức|xây dựng đảng`),
);
