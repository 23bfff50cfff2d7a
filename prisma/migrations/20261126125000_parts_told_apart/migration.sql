-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "role" TEXT;
