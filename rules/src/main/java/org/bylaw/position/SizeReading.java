package org.bylaw.position;

import org.bylaw.exact.Rational;

/** What a size along a curve stands for: the size itself, or the price at which a position has it. */
sealed interface SizeReading {

    /** What {@code size} stands for. */
    Rational of(Rational size);

    /** The size that {@code reading} stands for. */
    Rational sizeAt(Rational reading);

    /** The size itself. */
    record Plain() implements SizeReading {
        @Override
        public Rational of(Rational size) {
            return size;
        }

        @Override
        public Rational sizeAt(Rational reading) {
            return reading;
        }
    }

    /** The price at which a linear contract of that base size has that notional. */
    record LinearPrice(Rational baseSize) implements SizeReading {
        @Override
        public Rational of(Rational size) {
            return size.dividedBy(baseSize);
        }

        @Override
        public Rational sizeAt(Rational reading) {
            return baseSize.times(reading);
        }
    }

    /** The price at which an inverse contract of that notional has that base size. */
    record InversePrice(Rational notional) implements SizeReading {
        @Override
        public Rational of(Rational size) {
            return notional.dividedBy(size);
        }

        @Override
        public Rational sizeAt(Rational reading) {
            return notional.dividedBy(reading);
        }
    }
}
