/**
 * Nouns with which the name of a unit begins, perhaps counted ("các", "mỗi"). Folded. What a name goes on with stands in
 * `unit-rests.ts`; a verb in small letters ends it ("Ban Tổ chức | tham mưu").
 */
import { phrases } from './phrase-list.ts';

export const HEADS =
  phrases(`ấp|ban|bản|ban bí thư|ban chấp hành|ban chỉ đạo|ban chỉ huy quân sự|ban công tác mặt trận|ban dân vận|
 ban đảng|ban điều hành|ban giám đốc|ban giám hiệu|ban kinh tế|ban nội chính|ban pháp chế|ban quản lý|
 ban thường trực|ban thường vụ|ban tiếp công dân|ban tổ chức|ban tuyên giáo|ban văn hóa|ban xây dựng đảng|
 báo|bảo hiểm xã hội|báo và phát thanh|báo và phát thanh, truyền hình|bcđ|bch|bhxh|bí thư|bộ|
 bộ chỉ huy quân sự|bộ chính trị|bộ đội biên phòng|bộ phận|btv|bưu điện|cán bộ|cấp ủy|cấp ủy viên|
 chánh văn phòng|chi bộ|chi cục|chi đoàn|chi hội|chi ủy|chính quyền|chủ tịch|chuyên viên|công an|
 công chức|công đoàn|cổng thông tin|công ty|cơ quan|cơ quan thường trực|cơ sở|cục|doanh nghiệp|đài|
 đại biểu|đảng bộ|đảng đoàn|đảng ủy|đảng ủy viên|đảng viên|đặc khu|địa phương|điện lực|đoàn|
 đoàn thanh niên|đoàn thể|đoàn tncs|đội|đội ngũ|đội quản lý|đồn biên phòng|đồng chí|đơn vị|giám đốc|
 hạt kiểm lâm|hđnd|hệ thống|hiệu trưởng|hộ gia đình|hội|hội chữ thập đỏ|hội cựu chiến binh|hội đồng|
 hội đồng nhân dân|hội lhpn|hội liên hiệp phụ nữ|hội người cao tuổi|hội nông dân|hợp tác xã|kế toán|
 kho bạc nhà nước|khóm|khu dân cư|khu phố|lãnh đạo|liên đoàn lao động|liên minh hợp tác xã|lực lượng|
 mặt trận|mặt trận tổ quốc|mttq|ngành|ngân hàng|người dân|người đứng đầu|phó bí thư|phó chủ tịch|phòng|
 phường|quân sự|sở|tập thể|tập thể lãnh đạo|thanh tra|thành ủy|thành viên|thôn|thủ trưởng|thuế|thư ký|
 thường trực|tiểu ban|tỉnh ủy|tòa án nhân dân|tổ|tổ chức|tổ chức chính trị|tổ chức cơ sở đảng|
 tổ chức đảng|tổ chức đoàn thể|tổ công tác|tổ dân phố|tổ đảng|tổ giúp việc|tổ trưởng|tổng cục|trạm|
 trạm y tế|trung tâm|trung ương|trường|trưởng|trưởng ban|trường học|trưởng phòng|trưởng thôn|ubkt|ubmttq|
 ubnd|ủy ban|ủy viên|văn phòng|văn phòng hđnd và ubnd|văn phòng hội đồng nhân dân và ủy ban nhân dân|viện|
 viện kiểm sát nhân dân|viễn thông|vpđu|xã`);

export const COUNTED =
  phrases(`các|các đ/c|các đồng chí|đ/c|đồng chí|mọi|mỗi|một số|những|tất cả|tất cả các|toàn bộ|toàn thể|
 toàn thể các|từng`);

/** Ordinary words too ("tổ chức hội nghị", "xã hội"): heads only after "các", "mỗi" and the like. */
export const COUNTED_ONLY = new Set(
  phrases(`ấp|bản|bộ|công chức|cơ sở|đại biểu|đặc khu|địa phương|đội ngũ|đồng chí|hệ thống|hộ gia đình|lực lượng|
 ngành|phường|tập thể|thành viên|tổ chức|xã`),
);

/** Heads that say nothing alone: another body or a name must follow at once ("Lãnh đạo, chỉ đạo" is a duty). */
export const NEEDS_BODY = new Set(phrases(`báo|bộ phận|chính quyền|đài|lãnh đạo|thường trực|tổ|trưởng`));
