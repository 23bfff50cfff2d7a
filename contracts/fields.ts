/** Small fields that both files are made of. */
import { z } from 'zod';
import { formatDocumentNumber, parseDocumentNumber } from '../domain/directive/document-number.ts';
import { isLocalDate } from '../domain/time/local-date.ts';

/** One line of text: no line breaks or control characters, because names go into the headers of letters. */
export const line = (max = 300) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(
      /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u,
      'Chữ ở đây chỉ được trên một dòng; hãy bỏ dấu xuống dòng và ký tự điều khiển.',
    )
    .regex(/^(?!\s)(?:.*\S)?$/su, 'Thừa khoảng trắng ở đầu hoặc cuối; hãy bỏ đi.');

/** Codes stand in the ids of workflows, where a slash separates. */
export const code = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/,
    'Mã chỉ gồm chữ cái không dấu, chữ số, dấu chấm, gạch nối, gạch dưới, nhiều nhất 60 ký tự; hãy sửa lại.',
  );

export const date = z
  .string()
  .refine(isLocalDate, 'Ngày không có thật hoặc sai dạng; hãy ghi năm-tháng-ngày, ví dụ “2025-11-13”.')
  .meta({ format: 'date' });

/** Local time of day. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Giờ không đúng; hãy ghi hai chữ số giờ và phút, ví dụ “08:00”.');

/** As it is typed in the books: without spaces and the word "Số", two figures at least. What is not one stays as it was. */
const typed = (text: string): string => {
  const parsed = parseDocumentNumber(text);
  return parsed ? formatDocumentNumber(parsed) : text;
};
const NUMBER_WRONG =
  'Số, ký hiệu không đúng thể thức; hãy ghi như “22-KH/ĐU”, “68/KH-UBND” hoặc “30/2020/NĐ-CP”.';

/** Of a document in force. */
export const documentNumber = z
  .string()
  .max(100)
  .overwrite(typed)
  .refine((text) => typeof parseDocumentNumber(text)?.number === 'number', NUMBER_WRONG);

/** Of a draft: the number may be blank (`-KH/ĐU`), the symbol not. */
export const draftNumber = z
  .string()
  .max(100)
  .overwrite(typed)
  .refine((text) => parseDocumentNumber(text) !== null, NUMBER_WRONG);

export const email = z
  .email()
  .max(254)
  .refine((text) => !text.includes('..'), 'Địa chỉ thư điện tử không đúng; hãy ghi dạng ten@coquan.vn.');
