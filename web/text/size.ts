const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
/** "820 KB", "1,4 MB". */
export const sizeWord = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${decimal.format(bytes / 1024 / 1024)} MB`;
