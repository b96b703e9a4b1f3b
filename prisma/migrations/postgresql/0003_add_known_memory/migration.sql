-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "known" TEXT;
