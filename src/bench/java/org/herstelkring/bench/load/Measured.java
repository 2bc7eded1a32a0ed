package org.herstelkring.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What came of some seconds of load.
 *
 * @param latency in microseconds
 */
public record Measured(Histogram latency, long wrong, double seconds) {

    public double perSecond() {
        return latency.getTotalCount() / seconds;
    }

    public double milliseconds(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }
}
