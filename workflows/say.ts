import { isCancellation } from '@temporalio/workflow';

/** A unit that has closed hears nothing more; the others that are told must. */
export const say = async (told: Promise<void>): Promise<void> => {
  try {
    await told;
  } catch (error) {
    if (isCancellation(error)) throw error;
  }
};
