using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Muster.ErrorCatalogue;

namespace Muster.Modules.Enrollments.Failures;

/// <summary>Which failures. Bound with <c>[AsParameters]</c>.</summary>
internal sealed record FailureFilter
{
    [FromQuery(Name = "from")]
    [Description("From this instant on.")]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to")]
    [Description("Before this instant.")]
    public DateTimeOffset? To { get; init; }

    [FromQuery(Name = "reason")]
    [Description("A category, for example `DEVICE_LIMIT`.")]
    public string? Reason { get; init; }

    [FromQuery(Name = "platform")]
    public string? Platform { get; init; }

    [FromQuery(Name = "code")]
    [Description("A code in any of its spellings.")]
    public string? Code { get; init; }

    [FromQuery(Name = "resolved")]
    [Description("Only those that are settled, or only those that are not.")]
    public bool? Resolved { get; init; }

    [FromQuery(Name = "simulated")]
    [Description("Also those of simulated fleets.")]
    public bool? Simulated { get; init; }

    public IQueryable<EnrollmentFailure> Apply(IQueryable<EnrollmentFailure> failures)
    {
        var code = Code is null ? null : Explainer.CommonSpelling(Code);
        var (from, to) = (From?.ToUniversalTime(), To?.ToUniversalTime());
        failures = from is null ? failures : failures.Where(row => row.At >= from);
        failures = to is null ? failures : failures.Where(row => row.At < to);
        failures = Reason is null ? failures : failures.Where(row => row.Category == Reason);
        failures = Platform is null ? failures : failures.Where(row => row.Platform == Platform);
        failures = code is null ? failures : failures.Where(row => row.Code == code);
        failures = Resolved switch
        {
            true => failures.Where(row => row.ResolvedAt != null),
            false => failures.Where(row => row.ResolvedAt == null),
            null => failures,
        };
        return Simulated == true ? failures : failures.Where(row => !row.Simulated);
    }
}
