package dev.assay.sandbox.text;

import java.util.List;

/**
 * Reproducible draws: the same seed and the same purpose always draw the same, whatever was drawn before.
 *
 * @param seed what the draws depend on
 */
public record Draw(long seed) {

    /** Draws that depend on one more number. */
    public Draw with(long value) {
        return new Draw(mix(seed ^ mix(value + 0x9E3779B97F4A7C15L)));
    }

    /** Draws that depend on one more text. */
    public Draw with(CharSequence value) {
        return with(hash(value));
    }

    /** A whole number from 0 to below the bound. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(mix(seed), bound);
    }

    /** A whole number from {@code least} to {@code most}, both possible. */
    public long between(long least, long most) {
        var span = most - least + 1;
        return span <= 0 ? least : least + Long.remainderUnsigned(mix(seed), span);
    }

    /** A number from 0 to below 1. */
    public double unit() {
        return (mix(seed) >>> 11) * 0x1.0p-53;
    }

    /** A draw from the standard normal distribution (Box and Muller). */
    public double normal() {
        var radius = Math.sqrt(-2 * Math.log(1 - with(1).unit()));
        return radius * Math.cos(2 * Math.PI * with(2).unit());
    }

    /** True about once in {@code many}. */
    public boolean onceIn(int many) {
        return below(many) == 0;
    }

    /** One of them. */
    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** 64 bits that stand for a text; two texts share them about once in 10^19. */
    public static long hash(CharSequence text) {
        var hash = 0x27D4EB2F165667C5L + text.length();
        for (var i = 0; i < text.length(); i++) {
            hash = Long.rotateLeft(hash ^ (text.charAt(i) * 0x9E3779B185EBCA87L), 27) * 0xC2B2AE3D27D4EB4FL;
        }
        return mix(hash);
    }

    private static long mix(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
