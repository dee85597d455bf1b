-- What the virus scanner says of a file of a bid, once it was opened (decision 0016). Before the opening nothing of a bid
-- may be readable, so most installations can't scan it earlier: clamd writes what it is sent to a temporary file.

-- AlterTable
ALTER TABLE "opened_answer" ADD COLUMN     "file_scan_state" TEXT NOT NULL DEFAULT 'notScanned';

ALTER TABLE opened_answer ADD CONSTRAINT opened_answer_file_scan_state CHECK (file_scan_state IN ('notScanned', 'clean', 'infected'));
