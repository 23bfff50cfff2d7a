/**
 * What files may be. The contract says it with its schemas beside it; repeated here, and held to it by type and
 * test, so that no schema library is loaded for four values.
 */
import type * as contract from '../../contracts/http/acts.ts';

export const FILE_LIMITS: typeof contract.FILE_LIMITS = { files: 10, bytes: 20 * 1024 * 1024 };
export const FILE_TYPES: typeof contract.FILE_TYPES = ['pdf', 'docx', 'xlsx', 'png', 'jpg', 'jpeg', 'txt'];
