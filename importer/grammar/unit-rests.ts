/** Words with which the name of a unit goes on after its first noun (`unit-heads.ts`). Folded. */
import { phrases } from './phrase-list.ts';

/** In small letters; in no order, so that no run of them is a run of words of some plan. */
export const RESTS =
  phrases(`nghiệp vụ|cấp nước|cấp nước sạch|cấp nước nông thôn|cấp nước sạch nông thôn|thủy nông|dự án đầu tư xây dựng|dự án|đầu tư xây dựng|khu công nghiệp|các khu công nghiệp|khu kinh tế|rừng phòng hộ|rừng đặc dụng|và tương đương|nghề|ủy ban nhân dân|cấp ủy viên|đảng ủy viên|chi ủy viên|công nghệ số|công nghệ số cộng đồng|cộng đồng|an ninh trật tự|xung kích|trung học phổ thông|liên cấp|tự chủ|ngoài công lập|
 các xã|giữ|đảng|nơi công tác|có chức năng|miền núi|kinh doanh|tham mưu, giúp việc|được phân công|
 ven biển|hành chính công|khu dân cư|các khu dân cư|xã|đầu tư nước ngoài|tỉnh|cùng cấp|trường|
 có liên quan|đứng đầu|điểm|khu vực|này|trung học cơ sở|trên địa bàn|công lập|văn phòng|đặc thù|
 chính trị|trực thuộc|phụ trách|sản xuất|nhân dân|quần chúng|viên chức|phong trào|đảng ủy|khác|
 chính trị- xã hội|nói trên|xã hội|chính trị-xã hội|nơi cư trú|dân vận|đóng|chuyên ngành|chuyên trách|
 các thôn|đại hội|các phường|huyện|cấp|nông thôn|thôn, tổ dân phố|công chức|các cấp|chủ chốt|cơ quan|
 quân sự|đảng bộ|tự quản|tham mưu|- xã hội|nơi chuyển đi|đội ngũ|hành chính|thành phố|theo dõi|thôn|
 tôn giáo|thành viên|trung ương|tham mưu giúp việc|phố|cấp ủy|đoàn thể|cốt cán|liên quan|chi bộ|
 lãnh đạo|đầu mối|đơn vị|ngoài nhà nước|ven sông|được giao|chuyên môn|nhà nước|công tác|hđnd|đặc khu|
 cơ sở|tiểu học|được chọn|xây dựng đảng|nêu trên|thị trấn|thường trực|ubnd|thú y|cấp trên|của|
 giáo dục|phường|thuộc|ngành|trong toàn đảng bộ|người lao động|tuyên giáo|tại|công an|địa bàn|dân tộc|
 trường học|dân phố|tổ|tư nhân|dân cư|y tế|chính trị - xã hội|quận|tổ chức|bí thư|giúp việc|cấp dưới|
 nơi chuyển đến|sự nghiệp|mầm non|
 rừng|bộ phận|được giao nhiệm vụ|kinh tế|thị xã|chi nhánh|tối cao|báo chí|điện tử|ngang bộ|giao thông|công trình|viễn thông|tín dụng|thiếu nhi|
 các dự án|dịch vụ công|công nghệ|các công trình|chi nhánh tỉnh|một cửa|văn xã|lĩnh vực|khối|thông tấn, báo chí`);

/** What a body is of, written with one capital: "Văn hóa", "Kiểm tra". In small letters the same words may be duties. */
export const NAME_PARTS =
  phrases(`phản biện|phản biện xã hội|viên chức|cao đẳng|đại học|trung cấp|dạy nghề|hộ tịch|địa chính|phong trào|dịch vụ tổng hợp|dịch vụ nông nghiệp|cộng sản|một cửa|giao thông|thủy lợi|thủy sản|chăn nuôi|thú y|trồng trọt|bảo vệ thực vật|kiểm lâm|lâm nghiệp|đào tạo|thương mại|thị trường|dân số|trẻ em|phòng thủ dân sự|dân sự|thi hành án|cảnh sát|biên tập|bình đẳng giới|khuyết tật|luật gia|văn học|nghệ thuật|chất lượng|đo lường|viễn thông|công ích|bồi thường|giải phóng mặt bằng|đăng ký đất đai|đất đai|quy hoạch|kiến trúc|lý luận|quản trị|lưu trữ|huấn luyện|hậu cần|kỹ thuật|cải cách|bảo trợ|việc làm|sức khỏe|kiểm soát bệnh tật|quần chúng|nếp sống|gia đình|cứu hộ|tìm kiếm|dân quân|bảo tồn|thông tấn|phát thanh|truyền hình|thống nhất|thư viện|công dân|đối ngoại|dân chủ|cơ yếu|thẩm định|tín dụng|ngân sách|tiền lương|nông thôn|xã hội|
 an ninh|báo chí|bảo hiểm|bảo vệ|bầu cử|biên phòng|chăm sóc|chấp hành|chỉ đạo|chỉ huy|chính sách|
 chính trị|công an|công nghệ|công tác|công thương|cung ứng|cứu nạn|dân tộc|dân vận|dịch vụ|du lịch|
 đại hội|đào tạo|đầu tư|đô thị|giám sát|giáo dục|hạ tầng|hành chính|hỗ trợ|hợp tác|kế hoạch|
 khen thưởng|khoa học|khuyến nông|kiểm soát|kiểm tra|kinh tế|lao động|liên hiệp|mặt trận|môi trường|
 nghĩa vụ|ngoại vụ|nhân dân|nhân sự|nội chính|nội vụ|nông dân|nông nghiệp|pháp chế|phát triển|
 phòng cháy|phòng chống|phụ nữ|phục vụ|quản lý|quân sự|quốc phòng|quỹ đất|tài chính|tài nguyên|
 thanh niên|thanh tra|thể thao|thi đua|thống kê|thông tin|thương binh|thường trực|thường vụ|
 tiêu chuẩn|tổ chức|tổ quốc|tôn giáo|tổng hợp|truyền thông|tuyên giáo|tuyên truyền|tư pháp|văn hóa|
 văn kiện|vệ sinh|xây dựng|xúc tiến|y tế|chuyển đổi số|cựu chiến binh|dịch vụ công|hành chính công|
 tiếp công dân|xây dựng đảng|an toàn giao thông|cải cách hành chính|
 đa khoa|nghiệp vụ|cán sự|cổ phần|nhà nước|chính phủ|quốc hội|thiếu nhi|truyền thanh|khu kinh tế|cung ứng dịch vụ|
 khu công nghiệp|khu công nghệ cao|chính sách xã hội|quản lý thị trường|cảnh sát giao thông|thông tin điện tử|
 tiếp nhận và trả kết quả|phát triển rừng|phòng cháy, chữa cháy|cải cách thủ tục hành chính`);

/** In `RESTS`, but duties when no noun of a body follows. */
export const DUTY_LIKE = new Set(
  phrases(
    `điểm|đóng|phụ trách|phòng|tại|công tác|giúp việc|lãnh đạo|tham mưu|theo dõi|tổ chức|xây dựng đảng`,
  ),
);
