package org.bylaw.file;

/** Hears how far the reading of many files has come. */
@FunctionalInterface
public interface ReadingProgress {

    /**
     * One more file was read.
     *
     * @param files how many were read so far
     * @param all how many there are
     */
    void read(int files, int all);
}
