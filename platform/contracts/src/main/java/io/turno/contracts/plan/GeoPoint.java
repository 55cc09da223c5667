package io.turno.contracts.plan;

/** WGS 84, in degrees. */
public record GeoPoint(double latitude, double longitude) {
    /** @throws IllegalArgumentException for a point that is not on the globe */
    public GeoPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("A latitude is from -90 to 90, a longitude from -180 to 180");
        }
    }
}
