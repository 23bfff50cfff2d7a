/**
 * Number and symbol of a document, stored without spaces and without the word "Số".
 *   Party           `22-KH/ĐU`, `05-CTr/TU`, `10072-CV/BTCTW`
 *   State           `68/KH-UBND`, `1574/QĐ-TTg`, `1066/UBND-VXNV`
 *   Legislation     `30/2020/NĐ-CP`, `85/2015/QH13`, `102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN`
 * Sources: Regulation 399-QĐ/TW and Guidance 05-HD/VPTW (Party), Decree 30/2020/NĐ-CP (State).
 */
const NAME = String.raw`\p{Lu}[\p{L}\d]*`;
const NAMES = `${NAME}(?:-${NAME})*`;
const PARTY = new RegExp(String.raw`^\d{1,6}-${NAME}/${NAMES}$`, 'u');
const STATE = new RegExp(String.raw`^\d{1,6}(?:/(?:19|20)\d\d)?/${NAMES}$`, 'u');

/** Whether the text (NFC) is a well-formed number and symbol. */
export const isDocumentNumber = (text: string): boolean => PARTY.test(text) || STATE.test(text);
