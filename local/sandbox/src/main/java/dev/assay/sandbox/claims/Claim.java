package dev.assay.sandbox.claims;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One claim, without its narrative.
 *
 * @param number unique, ascending from row to row, for example {@code CLM-0000001}
 * @param cause the cause of loss, a section of the phrase book
 * @param amount claimed, in dollars and cents
 * @param deductible what the insured bears, in dollars
 */
public record Claim(
        String number,
        String claimantName,
        String policyType,
        String cause,
        String state,
        String city,
        LocalDate lossDate,
        LocalDate reportedDate,
        BigDecimal amount,
        BigDecimal deductible,
        String status) {}
